//! Which figure is named as the cause, and what is said of sums.

use ailca_model::quantity::{DeviceTime, Energy, Ghg, Interval};

use super::site::*;
use crate::{Candidate, Cause, Derivations, Group, Key, Network, QuantityId, Severity};

/// The only group of a run.
fn only_group(found: &Derivations<'_, '_>) -> Group {
    let mut groups = found.causes();
    assert_eq!(groups.len(), 1, "{groups:#?}");
    groups.remove(0)
}

fn named(candidate: &Candidate) -> (QuantityId, Option<&'static str>) {
    (candidate.figure, candidate.slip.as_ref().map(|slip| slip.kind.key()))
}

#[test]
fn one_figure_that_two_results_speak_against_is_the_cause() {
    let mut net = Network::new();
    let site = Site::of(&mut net, 0);
    net.state(site.pue, stated("1.140"));
    net.state(site.facility, stated("121.0 MWh"));
    net.state(site.grid, stated("400.0 g CO2e/kWh"));
    net.state(site.emissions, stated("55.18 t CO2e"));
    net.state(site.water_of_grid, stated("2.00 L/kWh"));
    net.state(site.elsewhere, stated("275.9 m3"));
    site.declare_all(&mut net);
    let found = net.derive();
    let group = only_group(&found);
    assert_eq!(group.tests.len(), 2);
    let Cause::Figure(candidates) = &group.cause else { panic!("{group:#?}") };
    assert_eq!(
        candidates.iter().map(named).collect::<Vec<_>>(),
        [(site.facility.id(), Some("pue-forgotten"))]
    );
    assert!(is_near(candidates[0].values, 137_940.0), "{candidates:#?}");
}

#[test]
fn both_readings_of_a_ratio_equal_to_pue_are_named() {
    let mut net = Network::new();
    let site = Site::of(&mut net, 0);
    net.state(site.pue, stated("1.140"));
    net.state(site.facility, stated("121.0 MWh"));
    net.state(site.grid, stated("400.0 g CO2e/kWh"));
    net.state(site.emissions, stated("55.18 t CO2e"));
    site.declare_all(&mut net);
    let found = net.derive();
    let Cause::Figure(candidates) = only_group(&found).cause else { panic!("no figure is named") };
    let named: Vec<_> = candidates.iter().map(named).collect();
    assert_eq!(
        named,
        [(site.emissions.id(), Some("pue-twice")), (site.facility.id(), Some("pue-forgotten"))]
    );
}

#[test]
fn a_single_contradiction_without_a_slip_names_none() {
    let mut net = Network::new();
    let site = Site::of(&mut net, 0);
    net.state(site.facility, stated("121.0 MWh"));
    net.state(site.grid, stated("400.0 g CO2e/kWh"));
    net.state(site.emissions, stated("91.30 t CO2e"));
    site.declare_all(&mut net);
    let group = only_group(&net.derive());
    assert!(matches!(group.cause, Cause::Unknown), "{group:#?}");
    assert_eq!(group.severity, Severity::Error);
}

#[test]
fn a_sum_protects_none_of_its_parts() {
    let mut net = Network::new();
    let sites = [Site::of(&mut net, 0), Site::of(&mut net, 1)];
    let [first, second] = sites;
    net.state(first.facility, stated("484.0 MWh"));
    net.state(second.it, stated("291.5 MWh"));
    net.state(second.pue, stated("1.200"));
    net.state(second.facility, stated("529.0 MWh"));
    net.state(second.grid, stated("291.0 g CO2e/kWh"));
    net.state(second.emissions, stated("101.8 t CO2e"));
    let total = net.quantity::<Energy>(Key { scope: TOTALS, role: FACILITY });
    net.state(total, stated("1013 MWh"));
    second.declare_all(&mut net);
    totals(&mut net, &sites);
    let found = net.derive();
    let group = only_group(&found);
    let candidate = group.candidate().expect("a figure");
    assert_eq!(candidate.figure, second.facility.id());
    assert!(is_near(candidate.values, 349_800.0), "{candidate:?}");
    // The total was added up from it, and would follow.
    let then: Vec<_> = candidate.then.iter().filter_map(|test| found.test(*test)).map(at).collect();
    assert_eq!(then, [total.id()]);
}

/// The one group of a sum of device-hours, with the parts.
fn sum_of(parts: &[&str], total: &str) -> (Group, Vec<QuantityId>) {
    let mut net = Network::new();
    let mut all = Vec::new();
    for (scope, part) in (0..).zip(parts) {
        let hours = net.quantity::<DeviceTime>(Key { scope, role: HOURS });
        net.state(hours, stated(&format!("{part} device-hour")));
        all.push(hours);
    }
    let whole = net.quantity::<DeviceTime>(Key { scope: TOTALS, role: HOURS });
    net.state(whole, stated(&format!("{total} device-hour")));
    net.sum("TRN-006", whole, all.iter().copied());
    (only_group(&net.derive()), all.iter().map(|part| part.id()).collect())
}

#[test]
fn a_total_that_leaves_rows_out_names_them() {
    let parts = ["903.0", "412.0", "97.00", "35.60"];
    let group = sum_of(&parts, "1350.6");
    let Cause::LeftOut { totals, parts: left } = &group.0.cause else { panic!("{group:#?}") };
    assert_eq!((totals.len(), left.as_slice()), (1, &group.1[2..3]));
    // Two at once.
    let group = sum_of(&parts, "938.6");
    let Cause::LeftOut { parts: left, .. } = &group.0.cause else { panic!("{group:#?}") };
    assert_eq!(left.as_slice(), &group.1[1..3]);
    let group = sum_of(&parts, "1544.6");
    let Cause::CountedTwice { parts: twice, .. } = &group.0.cause else { panic!("{group:#?}") };
    assert_eq!(twice.as_slice(), &group.1[2..3]);
    // Two rows of one size: which of them nobody can tell.
    let group = sum_of(&["903.0", "412.0", "97.00", "97.00"], "1412.0");
    assert!(matches!(group.0.cause, Cause::Unknown), "{group:#?}");
}

/// Activities with hours, energy and emissions by one grid, and totals that hold more.
fn rows(more: [f64; 3]) -> Network<'static> {
    let mut net = Network::new();
    let mut sums = more;
    let mut sites = Vec::new();
    for (scope, hours) in (0..).zip([52_000.0, 23_500.0, 8_100.0_f64]) {
        let (energy, emissions) = (hours * 0.82, hours * 0.82 * 0.275);
        for ((role, value), sum) in
            [(HOURS, hours), (FACILITY, energy), (EMISSIONS, emissions)].into_iter().zip(&mut sums)
        {
            print(&mut net, Key { scope, role }, value, 6);
            *sum += value;
        }
        sites.push(Site::of(&mut net, scope));
    }
    for (role, sum) in [HOURS, FACILITY, EMISSIONS].into_iter().zip(sums) {
        print(&mut net, Key { scope: TOTALS, role }, sum, 7);
    }
    totals(&mut net, &sites);
    net
}

#[test]
fn a_row_that_nobody_lists_is_told_once() {
    let net = rows([71_400.0, 71_400.0 * 0.82, 71_400.0 * 0.82 * 0.275]);
    let group = only_group(&net.derive());
    let Cause::PartMissing(gaps) = &group.cause else { panic!("{group:#?}") };
    assert_eq!(gaps.len(), 3);
    assert!(gaps.iter().any(|(_, gap)| is_near(*gap, 71_400.0)));
    // Of another power, on the same grid.
    let net = rows([71_400.0, 58_600.0 * 1.2, 58_600.0 * 1.2 * 0.275]);
    assert!(matches!(only_group(&net.derive()).cause, Cause::PartMissing(_)));
    // Gaps that no row of this kind would leave are not one row.
    let net = rows([71_400.0, 7_000.0, 71_400.0 * 0.82 * 0.275]);
    assert!(net.derive().causes().iter().all(|group| !matches!(group.cause, Cause::PartMissing(_))));
}

#[test]
fn rows_that_several_totals_leave_out_are_named_once() {
    let net = rows([-8_100.0, -8_100.0 * 0.82, -8_100.0 * 0.82 * 0.275]);
    let group = only_group(&net.derive());
    let Cause::LeftOut { totals, parts } = &group.cause else { panic!("{group:#?}") };
    assert_eq!((totals.len(), parts.len()), (3, 3));
}

#[test]
fn one_wrong_unit_in_a_column_is_one_finding() {
    let mut net = Network::new();
    for scope in 0..6 {
        let energy = 1000.0 + 170.0 * f64::from(scope);
        print(&mut net, Key { scope, role: FACILITY }, energy, 5);
        print(&mut net, Key { scope, role: GRID }, 0.412, 4);
        let site = Site::of(&mut net, scope);
        net.state(site.emissions, stated::<Ghg>(&format!("{:.4} kt CO2e", energy * 0.412 / 1e3)));
        site.declare_all(&mut net);
    }
    let found = net.derive();
    let group = only_group(&found);
    let Cause::Column(columns) = &group.cause else { panic!("{group:#?}") };
    let places = &columns[0];
    assert_eq!(places.len(), 6);
    assert!(places.iter().all(|place| named(place).1 == Some("thousandfold-high")));
}

#[test]
fn columns_that_would_do_as_well_are_named() {
    let column = |of_one_grid: bool| {
        let mut net = Network::new();
        for scope in 0..3 {
            let energy = 1000.0 + 170.0 * f64::from(scope);
            print(&mut net, Key { scope, role: FACILITY }, energy, 5);
            let grid = Key { scope: if of_one_grid { 0 } else { scope }, role: GRID };
            if net.quantities().all(|own| net.key(own) != Some(grid)) {
                print(&mut net, grid, 0.412, 4);
            }
            let mut site = Site::of(&mut net, scope);
            site.grid = net.quantity(grid);
            net.state(site.emissions, stated::<Ghg>(&format!("{:.4} kt CO2e", energy * 0.412 / 1e3)));
            site.declare_all(&mut net);
        }
        net
    };
    let roles = |net: &Network<'_>| {
        let found = net.derive();
        // An intensity of what none was seen to be is no cause of all.
        let seen = Interval::new(0.01, 2.0);
        let published = |figure| net.key(figure).filter(|key| key.role == GRID).map(|_| seen);
        let groups = found.causes_by(&published);
        let [Group { cause: Cause::Column(columns), .. }] = groups.as_slice() else { panic!("{groups:#?}") };
        let role = |column: &Vec<Candidate>| {
            assert_eq!(column.len(), 3, "each group has its own figure of it");
            net.key(column[0].figure).expect("it has a key").role
        };
        let blamed = groups[0].blamed().len();
        assert_eq!(blamed, 3 * columns.len());
        columns.iter().map(role).collect::<Vec<_>>()
    };
    assert_eq!(roles(&column(true)), [EMISSIONS, FACILITY]);
    assert_eq!(roles(&column(false)), [EMISSIONS, FACILITY, GRID]);
}

#[test]
fn two_slips_that_meet_in_a_test_are_two() {
    let mut net = Network::new();
    let site = Site::of(&mut net, 0);
    net.state(site.facility, stated("100.0 MWh"));
    net.state(site.grid, stated("400.0 g CO2e/kWh"));
    net.state(site.emissions, stated("40.0 kt CO2e"));
    net.state(site.water_of_grid, stated("2.00 L/kWh"));
    net.state(site.elsewhere, stated("2000 m3"));
    site.declare_all(&mut net);
    let found = net.derive();
    let groups = found.causes();
    let blamed: Vec<_> = groups.iter().filter_map(|group| group.candidate()).map(named).collect();
    assert_eq!(groups.len(), 2, "{groups:#?}");
    assert!(blamed.iter().any(|(_, slip)| *slip == Some("thousandfold-high")), "{blamed:?}");
    assert!(
        blamed.iter().any(|(_, slip)| slip.is_some_and(|slip| slip.starts_with("tenfold"))),
        "{blamed:?}"
    );
}
