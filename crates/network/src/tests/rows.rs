//! A whole row that is off by one power of ten: where it is named, and where it is not.

use super::site::*;
use crate::{Cause, Group, Key, Level, Network, QuantityId};

/// What each row has of hours, energy and emissions.
type Row = [f64; 3];

const ROLES_OF_ROWS: [u32; 3] = [HOURS, FACILITY, EMISSIONS];

/// A row of one kind of device on one grid, by its hours.
fn row(hours: f64) -> Row {
    [hours, hours * 0.82, hours * 0.82 * 0.275]
}

/// Rows as they are, what of them is printed, and the sums of the true ones as the totals of a section.
fn section(rows: &[Row], wrong: &[(usize, f64)], roles: &[u32]) -> Network<'static> {
    section_of(rows, wrong, roles, 1.0)
}

/// The same with totals that are off by a factor.
fn section_of(rows: &[Row], wrong: &[(usize, f64)], roles: &[u32], off: f64) -> Network<'static> {
    let mut net = Network::new();
    let mut sites = Vec::new();
    for (scope, values) in (0..).zip(rows) {
        let factor = wrong.iter().find(|(row, _)| *row == scope as usize).map_or(1.0, |(_, factor)| *factor);
        for (role, value) in ROLES_OF_ROWS.into_iter().zip(values) {
            print(&mut net, Key { scope, role }, value * factor, 6);
        }
        sites.push(Site::of(&mut net, scope));
    }
    for (place, role) in ROLES_OF_ROWS.into_iter().enumerate().filter(|(_, role)| roles.contains(role)) {
        let sum: f64 = rows.iter().map(|values| values[place]).sum();
        print(&mut net, Key { scope: TOTALS, role }, sum * off, 7);
    }
    totals(&mut net, &sites);
    net
}

fn groups(net: &Network<'_>) -> Vec<Group> {
    net.derive().causes()
}

/// The figures of the only group, which is a row: each with its slip and the factor that it is off by.
fn only_row(net: &Network<'_>) -> Vec<(Key, Option<&'static str>, f64)> {
    let groups = groups(net);
    let [group] = groups.as_slice() else { panic!("{groups:#?}") };
    let Cause::Row(figures) = &group.cause else { panic!("{group:#?}") };
    assert_eq!(group.tests.len(), figures.len(), "each total speaks for one figure");
    let own = |quantity: QuantityId| net.key(quantity).expect("it has a key");
    let mut named: Vec<_> = figures
        .iter()
        .map(|figure| {
            assert_eq!(figure.mends.len(), 1, "{figure:#?}");
            assert!(figure.then.is_empty());
            let slip = figure.slip.as_ref().map(|slip| slip.kind.key());
            (own(figure.figure), slip, figure.factor)
        })
        .collect();
    named.sort_by_key(|(key, ..)| *key);
    named
}

fn is_row(net: &Network<'_>) -> bool {
    groups(net).iter().any(|group| matches!(group.cause, Cause::Row(_)))
}

#[test]
fn a_row_that_is_off_by_a_power_of_ten_is_one_cause() {
    let rows = [row(52_000.0), row(23_500.0), row(8_100.0)];
    let cases = [
        (1e-6, "millionfold-low"),
        (1e-3, "thousandfold-low"),
        (0.1, "tenfold-low"),
        (10.0, "tenfold-high"),
        (1e3, "thousandfold-high"),
        (1e6, "millionfold-high"),
    ];
    for (factor, slip) in cases {
        let net = section(&rows, &[(1, factor)], &ROLES_OF_ROWS);
        let named = only_row(&net);
        let expected: Vec<_> =
            ROLES_OF_ROWS.iter().map(|role| (Key { scope: 1, role: *role }, Some(slip), factor)).collect();
        assert_eq!(named, expected, "by {factor}");
    }
}

#[test]
fn what_its_figures_ought_to_be_is_what_the_totals_leave() {
    let net = section(&[row(52_000.0), row(23_500.0), row(8_100.0)], &[(2, 0.1)], &ROLES_OF_ROWS);
    let groups = groups(&net);
    let Cause::Row(figures) = &groups[0].cause else { panic!("{groups:#?}") };
    for figure in figures {
        let key = net.key(figure.figure).expect("it has a key");
        let place = ROLES_OF_ROWS.iter().position(|role| *role == key.role).expect("one of the three");
        assert!(is_near(figure.values, row(8_100.0)[place]), "{figure:#?}");
    }
}

#[test]
fn two_totals_are_enough_and_one_is_not() {
    let rows = [row(52_000.0), row(23_500.0), row(8_100.0)];
    assert_eq!(only_row(&section(&rows, &[(1, 0.1)], &[HOURS, EMISSIONS])).len(), 2);
    assert!(!is_row(&section(&rows, &[(1, 0.1)], &[EMISSIONS])));
}

#[test]
fn other_factors_name_no_row() {
    let rows = [row(52_000.0), row(23_500.0), row(8_100.0)];
    for factor in [0.5, 2.0, 0.2, 5.0, 100.0, 0.01, 3.6] {
        assert!(!is_row(&section(&rows, &[(1, factor)], &ROLES_OF_ROWS)), "by {factor}");
    }
}

#[test]
fn rows_that_two_of_would_fit_are_not_named() {
    // Of two that are printed alike either may be the one that ought to be ten times as much.
    let net = section(&[row(52_000.0), row(8_100.0), row(810.0)], &[(1, 0.1)], &ROLES_OF_ROWS);
    assert!(!is_row(&net));
    let net = section(&[row(52_000.0), row(8_100.0), row(8_100.0)], &[(1, 0.1), (2, 0.1)], &ROLES_OF_ROWS);
    assert!(!is_row(&net));
    // Totals of a row too few leave room for no row of a power of ten.
    let net = section_of(&[row(52_000.0), row(23_500.0)], &[], &ROLES_OF_ROWS, 0.9);
    assert!(!is_row(&net));
}

#[test]
fn two_totals_speak_for_a_row_of_which_the_third_figure_is_not_stated() {
    let mut net = Network::new();
    let rows = [row(52_000.0), row(23_500.0)];
    let mut sites = Vec::new();
    for (scope, values) in (0..).zip(&rows) {
        let factor = if scope == 1 { 0.1 } else { 1.0 };
        for (role, value) in ROLES_OF_ROWS.into_iter().zip(values) {
            // The hours of the row that is off are not stated.
            if scope == 0 || role != HOURS {
                print(&mut net, Key { scope, role }, value * factor, 6);
            }
        }
        sites.push(Site::of(&mut net, scope));
    }
    for (place, role) in ROLES_OF_ROWS.into_iter().enumerate() {
        print(&mut net, Key { scope: TOTALS, role }, rows[0][place] + rows[1][place], 7);
    }
    totals(&mut net, &sites);
    // Nothing gives the hours, so that their total holds as a bound.
    let found = groups(&net);
    assert_eq!(found.len(), 1, "{found:#?}");
    let Cause::Row(figures) = &found[0].cause else { panic!("{found:#?}") };
    assert!(figures.iter().all(|figure| net.key(figure.figure).is_some_and(|key| key.role != HOURS)));
}

#[test]
fn a_figure_that_stands_in_two_places_of_a_total_names_no_row() {
    let mut net = Network::new();
    let rows = [row(52_000.0), row(23_500.0)];
    for (scope, values) in (0..).zip(&rows) {
        for (role, value) in ROLES_OF_ROWS.into_iter().zip(values) {
            print(&mut net, Key { scope, role }, value * if scope == 1 { 0.1 } else { 1.0 }, 6);
        }
    }
    let sites: Vec<_> = (0..2).map(|scope| Site::of(&mut net, scope)).collect();
    let [first, second] = sites.as_slice() else { panic!("two rows") };
    for (place, role) in ROLES_OF_ROWS.into_iter().enumerate() {
        // Each sum counts the second row twice, and each total has it once.
        print(&mut net, Key { scope: TOTALS, role }, rows[0][place] + rows[1][place], 7);
    }
    let key = |role| Key { scope: TOTALS, role };
    let hours = net.quantity(key(HOURS));
    net.sum("TRN-006", hours, [first.hours, second.hours, second.hours]);
    let energy = net.quantity(key(FACILITY));
    net.sum("TRN-006", energy, [first.facility, second.facility, second.facility]);
    assert!(!is_row(&net));
}

#[test]
fn figures_that_are_off_by_two_factors_are_no_row() {
    let mut net = Network::new();
    let rows = [row(52_000.0), row(23_500.0)];
    for (scope, values) in (0..).zip(&rows) {
        for ((role, value), factor) in ROLES_OF_ROWS.into_iter().zip(values).zip([0.1, 1e-3, 0.1]) {
            let factor = if scope == 1 { factor } else { 1.0 };
            print(&mut net, Key { scope, role }, value * factor, 6);
        }
    }
    let sites: Vec<_> = (0..2).map(|scope| Site::of(&mut net, scope)).collect();
    for (place, role) in ROLES_OF_ROWS.into_iter().enumerate() {
        print(&mut net, Key { scope: TOTALS, role }, rows[0][place] + rows[1][place], 7);
    }
    totals(&mut net, &sites);
    assert!(!is_row(&net));
}

#[test]
fn two_sections_have_a_row_each() {
    let mut net = Network::new();
    for section in 0..2 {
        let rows = [row(52_000.0 + 1_700.0 * f64::from(section)), row(23_500.0)];
        let scopes = [10 * section, 10 * section + 1];
        for (scope, values) in scopes.into_iter().zip(&rows) {
            let factor = if scope % 10 == 1 { 1e-3 } else { 1.0 };
            for (role, value) in ROLES_OF_ROWS.into_iter().zip(values) {
                print(&mut net, Key { scope, role }, value * factor, 6);
            }
        }
        let sites = scopes.map(|scope| Site::of(&mut net, scope));
        let key = |role| Key { scope: TOTALS - section, role };
        for (place, role) in ROLES_OF_ROWS.into_iter().enumerate() {
            print(&mut net, key(role), rows[0][place] + rows[1][place], 7);
        }
        let hours = net.quantity(key(HOURS));
        net.sum("TRN-006", hours, sites.map(|site| site.hours));
        let energy = net.quantity(key(FACILITY));
        net.sum("TRN-006", energy, sites.map(|site| site.facility));
        let emissions = net.quantity(key(EMISSIONS));
        net.sum("TRN-006", emissions, sites.map(|site| site.emissions));
    }
    let found = groups(&net);
    assert_eq!(found.len(), 2, "{found:#?}");
    let scopes = |group: &Group| {
        let Cause::Row(figures) = &group.cause else { panic!("{group:#?}") };
        let mut scopes: Vec<_> =
            figures.iter().filter_map(|figure| Some(net.key(figure.figure)?.scope)).collect();
        scopes.dedup();
        scopes
    };
    let mut named: Vec<_> = found.iter().map(scopes).collect();
    named.sort();
    assert_eq!(named, [[1], [11]]);
}

#[test]
fn figures_that_were_exchanged_hold_together_and_not_apart() {
    let mut net = Network::new();
    let site = Site::of(&mut net, 0);
    net.state(site.it, stated("100.0 MWh"));
    net.state(site.pue, stated("1.250"));
    net.state(site.wue, stated("0.400 L/kWh"));
    net.state(site.water_of_grid, stated("2.10 L/kWh"));
    net.state(site.on_spot, stated("262.5 m3"));
    net.state(site.elsewhere, stated("40.0 m3"));
    site.declare_all(&mut net);
    let found = net.derive();
    let value =
        |quantity| net.figure(quantity).expect("it is stated").at(Level::Plain, crate::Reading::Printed);
    let (here, there) = (site.on_spot.id(), site.elsewhere.id());
    let broken: Vec<_> = found.tests().filter(|(_, test)| test.is_broken()).map(|(id, _)| id).collect();
    assert_eq!(broken.len(), 2);
    let both = [(here, value(there)), (there, value(here))];
    for test in broken {
        assert!(found.holds_with(test, Level::Told, &both));
        assert!(!found.holds_with(test, Level::Told, &[]));
        let own = found.evidence(test).find(|figure| [here, there].contains(figure)).expect("one of the two");
        assert!(!found.holds_with(test, Level::Told, &[(own, value(own))]));
    }
}
