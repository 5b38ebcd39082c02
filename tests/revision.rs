//! Two revisions held against each other: every change is found and no other, what follows is told under its cause, and a
//! change that nothing explains is told.
#![cfg(feature = "cli")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test may stop at what it does not expect"
)]

use std::fs;
use std::process::{Command, Output};

use ailca::document::{Format, Limits, read};
use ailca::report::Report;
use ailca::revision::{Change, How, Naming, Reason, Revision, Side};

fn first() -> String {
    fs::read_to_string("fixtures/revisions/first.yaml").unwrap()
}

/// What lies between two texts, by a look at it.
fn between<T>(old: &str, new: &str, look: impl FnOnce(&Revision) -> T) -> T {
    let limits = Limits::default();
    let [old, new] = [old, new].map(|text| read(text, Format::detect("-", text), &limits).tree.unwrap());
    let [one, other] = [&old, &new].map(|tree| Report::read(tree).unwrap());
    look(&Revision::of(Side { tree: &old, report: &one }, Side { tree: &new, report: &other }))
}

/// What lies between the first revision and one with edits of its text.
fn edited<T>(edits: &[(&str, &str)], look: impl FnOnce(&Revision) -> T) -> T {
    let mut text = first();
    for (from, to) in edits {
        assert!(text.contains(from), "{from}");
        text = text.replacen(from, to, 1);
    }
    between(&first(), &text, look)
}

fn paths(revision: &Revision) -> Vec<&str> {
    revision.changes.iter().map(|change| change.path.as_str()).collect()
}

fn find<'r>(revision: &'r Revision, end: &str) -> &'r Change {
    let found = revision.changes.iter().find(|change| change.path.ends_with(end));
    found.unwrap_or_else(|| panic!("{end} in {:?}", paths(revision)))
}

const RAISED: (&str, &str) = ("revision: 1", "revision: 2");

#[test]
fn what_is_written_otherwise_is_no_change() {
    let json = serde_json::to_string(&serde_yaml::from_str::<serde_json::Value>(&first()).unwrap()).unwrap();
    between(&first(), &json, |revision| {
        assert!(paths(revision).is_empty(), "{:?}", paths(revision));
        assert!(revision.is_explained());
    });
    // Entries by their id, wherever they stand.
    edited(
        &[
            ("id: pre-training", "id: tuning"),
            ("id: tuning\n        stage: fineTuning", "id: other\n        stage: fineTuning"),
        ],
        |revision| {
            // The one that is left on each side is the one under another name.
            assert!(paths(revision).contains(&"/inventory/training/activities/other/id"));
        },
    );
    edited(&[("value: 31600, unit: kWh", "value: 31.600, unit: MWh")], |revision| {
        assert_eq!(find(revision, "/it").moved.as_ref().unwrap().how, How::Otherwise);
        assert!(!find(revision, "/it").is_beyond());
    });
}

#[test]
fn what_follows_is_told_under_its_cause() {
    let (grid, emitted) = (("value: 60.0", "value: 50.0"), ("value: 2370.0", "value: 1975.0"));
    edited(&[RAISED, grid, emitted], |revision| {
        let cause =
            revision.changes.iter().position(|change| change.path.contains("/electricity/grid/")).unwrap();
        assert_eq!(find(revision, "/emissions/locationBased").follows, Some(cause));
        assert_eq!(revision.changes[cause].follows, None);
        assert!(!find(revision, "/emissions/locationBased").is_beyond());
    });
    // Through what nobody states: energy of the facility follows from that of IT equipment, and emissions from it.
    let more = [
        ("value: 31600", "value: 40000"),
        ("value: 39500", "value: 50000"),
        ("value: 2370.0", "value: 3000.0"),
    ];
    edited(&[&[RAISED][..], &more].concat(), |revision| {
        let cause = revision.changes.iter().position(|change| change.path.ends_with("/energy/it")).unwrap();
        for end in ["/energy/facility", "/emissions/locationBased"] {
            assert_eq!(find(revision, end).follows, Some(cause), "{end}");
        }
    });
}

#[test]
fn a_fall_with_unchanged_hours_is_told_unless_a_reason_is_stated() {
    let fell = ("value: 1580, unit: kWh", "value: 10, unit: kWh");
    edited(&[RAISED, fell], |revision| {
        let change = find(revision, "/tuning/energy/it");
        assert!(change.is_beyond() && !revision.is_explained());
        let ratio = change.moved.as_ref().unwrap().ratio.unwrap();
        assert!(ratio.low() < 1.0 / 158.0 && ratio.high() > 1.0 / 158.0);
        assert!(
            change.rests_on.iter().any(|path| path.ends_with("/deviceHours/value")),
            "{:?}",
            change.rests_on
        );
    });
    // Hours that fell as far explain it.
    let hours = ("value: 5000, unit: device-hour", "value: 31.6, unit: device-hour");
    edited(&[RAISED, fell, hours], |revision| {
        assert!(revision.is_explained(), "{:?}", revision.changes);
        assert!(find(revision, "/tuning/energy/it").follows.is_some());
    });
    let reasons = [
        (
            ("value: 1580, unit: kWh,", "value: 10, unit: kWh, note: A meter was read in the wrong unit,"),
            Reason::Note,
        ),
        (
            (
                "value: 1580, unit: kWh, boundary: it, basis: measured",
                "value: 10, unit: kWh, boundary: it, basis: metered",
            ),
            Reason::Basis,
        ),
        (("value: 1580, unit: kWh,", "value: 10, unit: kWh, source: factors,"), Reason::Source),
    ];
    for (edit, reason) in reasons {
        edited(&[RAISED, edit], |revision| {
            assert_eq!(find(revision, "/tuning/energy/it").reasons, [reason]);
            assert!(revision.is_explained(), "{reason:?}");
        });
    }
    let status = ("status: final", "status: corrective\n  statusReason: Wh were taken for kWh");
    edited(&[RAISED, status, fell], |revision| {
        assert_eq!(find(revision, "/tuning/energy/it").reasons, [Reason::Status]);
    });
    let activity = ("id: tuning\n", "id: tuning\n        note: Only the last run is counted\n");
    edited(&[RAISED, activity, fell], |revision| {
        assert_eq!(find(revision, "/tuning/energy/it").reasons, [Reason::Note]);
    });
    // What is uncertain enough did not change beyond doubt.
    let wide = ("value: 1580, unit: kWh,", "value: 1200, unit: kWh, uncertainty: { relative: 0.5 },");
    edited(&[RAISED, wide], |revision| {
        assert_eq!(find(revision, "/tuning/energy/it").moved.as_ref().unwrap().how, How::Within);
        assert!(revision.is_explained());
    });
}

#[test]
fn the_newer_names_the_older() {
    let other = ("6a01", "6a02");
    let naming = |edits: &[(&str, &str)]| edited(edits, |revision| revision.naming);
    assert_eq!(naming(&[RAISED]), Naming::Revision);
    assert_eq!(naming(&[("title: Lark 7B", "title: Lark")]), Naming::NotRaised);
    assert_eq!(naming(&[other]), Naming::None);
    let supersedes = |id: &str| format!("status: final\n  supersedes: {{ id: \"urn:uuid:{id}\" }}");
    let own = supersedes("5b1a6c0e-7f0b-4b57-9d0b-3c1c2f8f6a01");
    assert_eq!(naming(&[other, ("status: final", &own)]), Naming::Supersedes);
    let another = supersedes("5b1a6c0e-7f0b-4b57-9d0b-3c1c2f8f6a09");
    assert_eq!(naming(&[other, ("status: final", &another)]), Naming::Other);
}

fn run(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_ailca")).args(arguments).output().unwrap()
}

#[test]
fn the_command_says_by_its_code_whether_it_is_explained() {
    let [first, second] = ["fixtures/revisions/first.yaml", "fixtures/revisions/second.yaml"];
    assert_eq!(run(&["diff", first, first]).status.code(), Some(0));
    assert_eq!(run(&["diff", first, second]).status.code(), Some(1));
    assert_eq!(run(&["diff", first, "missing.yaml"]).status.code(), Some(2));
    let json: serde_json::Value =
        serde_json::from_slice(&run(&["diff", first, second, "--format", "json"]).stdout).unwrap();
    let beyond = json["changes"].as_array().unwrap().iter().filter(|change| change["beyond"] == true);
    let beyond: Vec<_> = beyond.map(|change| change["path"].as_str().unwrap()).collect();
    assert_eq!(beyond, ["/inventory/training/activities/tuning/energy/it"]);
}

#[test]
fn the_time_grows_with_the_report_and_no_faster() {
    // Some thousand activities, each of which changed: pairing entries by looking through all of them would take minutes.
    let of = |count: usize, energy: usize| {
        let mut text = first();
        let at = text.find("sources:").unwrap();
        let activity = |number| {
            let energy = format!("energy: [{{ value: {energy}, unit: kWh, boundary: it }}]");
            format!("      - {{ id: a{number}, stage: training, {energy} }}\n")
        };
        let activities = (0..count).map(activity).collect::<Vec<_>>().concat();
        text.insert_str(at, &activities);
        text
    };
    let timed = |count: usize| {
        let start = std::time::Instant::now();
        between(&of(count, 10), &of(count, 20), |revision| assert_eq!(revision.changes.len(), count));
        start.elapsed()
    };
    timed(100);
    let (few, many) = (timed(500), timed(5000));
    assert!(many < few * 40, "{few:?}, {many:?}");
}

/// What the command says of two texts with edits of the first revision, and whether it is explained.
fn explained(edits: &[(&str, &str)]) -> bool {
    edited(&[&[RAISED][..], edits].concat(), Revision::is_explained)
}

const FELL: (&str, &str) = ("value: 1580, unit: kWh", "value: 10, unit: kWh");

#[test]
fn what_its_inputs_do_not_lead_to_follows_from_none() {
    let grid = |to: &'static str| ("value: 60.0", to);
    for (intensity, emitted) in [("value: 61.0", "value: 2370000.0"), ("value: 66.0", "value: 1000.0")] {
        edited(&[RAISED, grid(intensity), ("value: 2370.0", emitted)], |revision| {
            let change = find(revision, "/emissions/locationBased");
            assert!(change.is_elsewhere() && change.follows.is_none(), "{change:?}");
            assert!(!revision.is_explained());
        });
    }
    // Hours that changed by a five-thousandth lead to no fall by 158.
    assert!(!explained(&[FELL, ("value: 5000, unit: device-hour", "value: 4999, unit: device-hour")]));
}

#[test]
fn what_is_taken_away_or_beside_gives_no_reason() {
    // Without its basis, with an empty note, with a power of idling that was not stated before.
    assert!(!explained(&[(
        "value: 1580, unit: kWh, boundary: it, basis: measured",
        "value: 10, unit: kWh, boundary: it"
    )]));
    assert!(!explained(&[("id: tuning\n", "id: tuning\n        note: \"\"\n"), FELL]));
    let idle = "thermalDesignPower: { value: 400, unit: W }, idlePower: { value: 60, unit: W }";
    assert!(!explained(&[("thermalDesignPower: { value: 400, unit: W }", idle), FELL]));
    // Without the hours that it was held against.
    let hours = "        hardware:\n          - hardware: chip\n            deviceHours: { value: 5000, unit: device-hour }\n";
    assert!(!explained(&[(hours, ""), FELL]));
}

#[test]
fn what_is_renamed_is_held_against_what_it_was() {
    edited(&[RAISED, ("id: tuning\n", "id: tuned\n"), FELL], |revision| {
        let change = find(revision, "/tuned/energy/it");
        assert_eq!(change.moved.as_ref().unwrap().how, How::Apart);
        assert!(!revision.is_explained());
    });
    let it = "value: 1580, unit: kWh, boundary: it, basis: measured";
    for other in
        ["value: 10, unit: kWh, boundary: server, basis: measured", "value: 10, unit: kWh, basis: measured"]
    {
        edited(&[RAISED, (it, other)], |revision| {
            assert!(revision.changes.iter().any(|change| change.moved.is_some()), "{:?}", paths(revision));
        });
    }
}

#[test]
fn a_figure_that_is_withheld_is_held_by_its_bounds() {
    let it = "value: 1580, unit: kWh, boundary: it";
    let withheld = "withheld: { reason: a, heldBy: b, bounds: { low: 1, high: 2, unit: kWh } }, boundary: it";
    let edit = (it, withheld);
    edited(&[RAISED, edit], |revision| {
        assert_eq!(find(revision, "/tuning/energy/it").moved.as_ref().unwrap().how, How::Apart);
        assert!(!revision.is_explained());
    });
    let hidden = first().replacen(it, "withheld: { reason: a, heldBy: b }, boundary: it", 1);
    between(&hidden, &first(), |revision| {
        assert_eq!(find(revision, "/tuning/energy/it").moved.as_ref().unwrap().how, How::Given);
    });
}
