//! What the network finds broken, as rules tell it: one contradiction for each rule and figure.

use std::collections::BTreeMap;

use ailca_network::{Derivations, End, Level, QuantityId, RelationId, Severity as Grave, TestId, Verdict};

use super::Role;
use crate::document::NodeId;
use crate::finding::{Message, Severity, Through};
use crate::quantity::{Contradiction, Operand, SlipKind};

/// A broken relation of the report.
#[derive(Debug, Clone)]
pub struct Broken {
    /// The rule that it is told by: the one whose relation ends at the figure.
    pub rule: &'static str,
    /// The figure.
    pub place: NodeId,
    /// How grave it is.
    pub severity: Severity,
    /// Why it cannot hold.
    pub proof: Contradiction,
    /// What is passed on the way and not stated.
    pub through: Vec<Through>,
    /// The key of the margin of the relation; empty where it has none.
    pub margin: &'static str,
    /// What the relation gives, and what it gives that from.
    pub roles: Vec<Option<Role>>,
    /// Whether two derivations of what is not stated contradict each other, and no figure is their end.
    pub two_ways: bool,
}

/// The rules that hold results against the inventory, and tell of them at the result.
pub(super) const HELD: [&str; 3] = ["GHG-008", "IMP-014", "WAT-011"];

/// The rule that tells of a slip where that is not the one whose relation shows it.
const OF_SLIPS: [(SlipKind, &str); 1] = [(SlipKind::WueOnFacility, "WAT-009")];

/// The broken relations of a report; the tests that tell nothing new of a figure are left out.
pub fn broken(run: &Derivations<'_, '_>) -> Vec<Broken> {
    let mut best: BTreeMap<(&'static str, NodeId), (TestId, bool)> = BTreeMap::new();
    let is_root = |id: &TestId| run.test(*id).is_some_and(|test| test.is_broken() && test.follows.is_none());
    for id in run.tests().map(|(id, _)| id).filter(is_root) {
        let Some(key) = told_at(run, id) else { continue };
        let slip = run.slip(id).is_some();
        let weight = |id: TestId, slip: bool| {
            let test = run.test(id);
            let verdict = test.map(|test| test.verdict);
            let passed = test.map_or(0, |test| run.passed(test.derivation).count());
            (verdict, slip, run.is_equation(id), std::cmp::Reverse(passed))
        };
        let own = best.entry(key).or_insert((id, slip));
        if weight(id, slip) > weight(own.0, own.1) {
            *own = (id, slip);
        }
    }
    let of = |((rule, place), (id, _))| Some((site(run, id), of_test(run, id, rule, place)?));
    let mut broken: Vec<_> = best.into_iter().filter_map(of).collect();
    tell_it_as_facility(&mut broken);
    broken.into_iter().map(|(_, broken)| broken).collect()
}

/// The site of the figure that a test ends at.
fn site(run: &Derivations<'_, '_>, id: TestId) -> Option<u32> {
    match run.test(id)?.end {
        End::Figure(figure) => run.network().key(figure).map(|key| key.scope),
        End::Derivation(_) => None,
    }
}

/// Where water on site goes with the energy of the facility, and water off site has PUE once too often, what is called
/// energy of the facility is that of IT equipment: one cause, which water off site tells of.
fn tell_it_as_facility(broken: &mut Vec<(Option<u32>, Broken)>) {
    let key = |broken: &Broken| broken.proof.slip.as_ref().map(|slip| slip.kind);
    let on_site: Vec<_> = broken
        .iter()
        .filter(|(_, broken)| key(broken) == Some(SlipKind::WueOnFacility))
        .map(|(site, _)| *site)
        .collect();
    let mut told = Vec::new();
    for (site, broken) in &mut *broken {
        if on_site.contains(site)
            && site.is_some()
            && broken.rule == "WAT-002"
            && key(broken) == Some(SlipKind::PueTwice)
            && let Some(slip) = &mut broken.proof.slip
        {
            // 0004: a cause is told once: of water on site and off, off site.
            slip.kind = SlipKind::ItAsFacility;
            told.push(*site);
        }
    }
    broken.retain(|(site, broken)| key(broken) != Some(SlipKind::WueOnFacility) || !told.contains(site));
}

/// The rule that tells of a broken test, and the figure at which it does.
pub(super) fn told_at(run: &Derivations<'_, '_>, id: TestId) -> Option<(&'static str, NodeId)> {
    let test = run.test(id)?;
    if let Some(result) = held(run, id) {
        return Some((run.network().rule(test.relation), node(run, result)?));
    }
    let figure = match test.end {
        End::Figure(figure) => figure,
        // 0009: no figure is its end, so that it stands at the figure of the least standing.
        End::Derivation(_) => run.weakest(id)?,
    };
    let slip = run.slip(id).map(|slip| slip.kind);
    let of_slip = OF_SLIPS.iter().find(|(key, _)| Some(*key) == slip).map(|(_, rule)| *rule);
    Some((
        of_slip.unwrap_or(run.network().rule(test.relation)),
        node(run, withheld(run, id).unwrap_or(figure))?,
    ))
}

/// The result that a test holds against the inventory: of contributions together the first.
fn held(run: &Derivations<'_, '_>, id: TestId) -> Option<QuantityId> {
    let (test, net) = (run.test(id)?, run.network());
    if !HELD.contains(&net.rule(test.relation)) {
        return None;
    }
    match test.end {
        End::Figure(figure) => Some(figure),
        End::Derivation(together) => net.inputs(run.passed(together).next()?).next(),
    }
}

/// The one figure of a test of which bounds alone are given: they are what a contradiction leaves to be told.
fn withheld(run: &Derivations<'_, '_>, id: TestId) -> Option<QuantityId> {
    let net = run.network();
    // 0009: the rest was printed, and bounds are what was chosen for the report.
    let is_withheld =
        |figure: &QuantityId| net.figure(*figure).is_some_and(ailca_network::Figure::is_withheld);
    let mut withheld = run.evidence(id).filter(is_withheld);
    withheld.next().filter(|_| withheld.next().is_none())
}

/// Where a figure stands.
pub(super) fn node(run: &Derivations<'_, '_>, figure: QuantityId) -> Option<NodeId> {
    Some(run.network().figure(figure)?.node())
}

fn of_test(run: &Derivations<'_, '_>, id: TestId, rule: &'static str, place: NodeId) -> Option<Broken> {
    let net = run.network();
    let test = run.test(id)?;
    let Verdict::Broken(grave) = test.verdict else { return None };
    let kind = |quantity: QuantityId| net.key(quantity).and_then(Role::from_key);
    let mut proof = run.contradiction(id)?;
    let mut two_ways = matches!(test.end, End::Derivation(_));
    if two_ways && let Some(first) = held(run, id).and_then(|first| net.figure(first)) {
        two_ways = false;
        let interval = first.in_unit(proof.stated.interval);
        proof.derived = first.in_unit(proof.derived);
        proof.possible = proof.possible.map(|possible| first.in_unit(possible));
        proof.stated = Operand { interval, written: proof.stated.written, ..first.operand(false) };
    }
    let roles = net.result(test.relation).into_iter().chain(net.inputs(test.relation)).map(kind).collect();
    Some(Broken {
        rule,
        place,
        severity: severity(grave),
        proof,
        through: through(run, id),
        margin: net.margin(test.relation),
        roles,
        two_ways,
    })
}

/// How grave a broken test makes a finding.
pub(super) const fn severity(grave: Grave) -> Severity {
    match grave {
        Grave::Advice => Severity::Advice,
        Grave::Warning => Severity::Warning,
        Grave::Error => Severity::Error,
    }
}

/// What a test passes that is not stated, in the order in which it is computed.
fn through(run: &Derivations<'_, '_>, id: TestId) -> Vec<Through> {
    let Some(test) = run.test(id) else { return Vec::new() };
    let mut passed = run.written(test.derivation, Level::Told).passed;
    if let End::Derivation(other) = test.end {
        passed.extend(run.written(other, Level::Told).passed);
    }
    let net = run.network();
    let of = |quantity: QuantityId, relation: RelationId, values| {
        let kind = Role::from_key(net.key(quantity)?).filter(|kind| !kind.is_step())?;
        let (rule, unit) = (net.rule(relation), net.symbol(quantity));
        Some(Through { rule, quantity: Message::new(kind.term()), values, unit })
    };
    passed.into_iter().filter_map(|passed| of(passed.quantity, passed.relation, passed.values)).collect()
}
