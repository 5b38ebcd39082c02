//! A wrong reference as the one cause: what an activity states breaks with the place or the supply that it names, or that its
//! place names, and holds with another.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use crate::document::{Located, NodeId, Tree};
use crate::facts::Facts;
use crate::finding::{Anchor, Finding, Label, MOST_LABELS, Message, Pattern, Severity};
use crate::identifier::Identifier;
use crate::relations::{self, Broken, Counts};
use crate::report::{Activity, DataCentre, Report, Section};

/// How many places are tried in a report, each at the cost of deriving the figures of the activities that name it.
const MOST_TRIED: usize = 16;

/// How many relations break together where the place is wrong: one alone may be any slip.
const TELLING: usize = 2;

/// What an activity, or its place, names of what the report lists.
#[derive(Clone, Copy)]
enum Reference {
    Place,
    Supply,
    SupplyOfPlace,
}

/// Activities that one reference stands for, with what is broken of them.
struct Subject<'r> {
    named: &'r Located<Identifier>,
    activities: Vec<&'r Located<Activity>>,
    own: Own,
}

impl Reference {
    /// What may be wrong with a reference of this kind: of those of which something is broken.
    fn subjects<'r>(self, all: &[(&'r Located<Activity>, Own)], report: &'r Report) -> Vec<Subject<'r>> {
        let of_activity = |of: fn(&Activity) -> Option<&Located<Identifier>>| {
            let subject = |(activity, own): &(&'r Located<Activity>, Own)| {
                Some(Subject { named: of(activity)?, activities: vec![activity], own: own.clone() })
            };
            all.iter().filter_map(subject).collect()
        };
        match self {
            Self::Place => of_activity(|activity| activity.data_centre.as_ref()),
            Self::Supply => of_activity(|activity| activity.electricity.as_ref()),
            Self::SupplyOfPlace => {
                let of_place = |centre: &'r Located<DataCentre>| {
                    let is_at = |activity: &Activity| {
                        activity.electricity.is_none()
                            && activity.data_centre.as_ref().is_some_and(|own| **own == *centre.id)
                    };
                    let broken = all.iter().filter(|(activity, _)| is_at(activity));
                    let own: Own = broken.flat_map(|(_, own)| own.iter().copied()).collect();
                    let activities = report.activities().filter(|activity| is_at(activity)).collect();
                    let named = centre.electricity.as_ref().filter(|_| !own.is_empty())?;
                    Some(Subject { named, activities, own })
                };
                report.data_centres().iter().filter_map(of_place).collect()
            }
        }
    }

    fn listed(self, report: &Report) -> Vec<&Identifier> {
        match self {
            Self::Place => report.data_centres().iter().map(|centre| &*centre.id).collect(),
            Self::Supply | Self::SupplyOfPlace => {
                report.supplies().iter().map(|supply| &*supply.id).collect()
            }
        }
    }

    /// Whether what breaks of an activity may come of it.
    fn is_told_by(self, own: &Own, broken: &[Broken]) -> bool {
        match self {
            Self::Place => own.len() >= TELLING,
            // 0006: a supply bears on emissions alone as a rule; one relation tells where no slip explains it.
            Self::Supply | Self::SupplyOfPlace => broken
                .iter()
                .filter(|each| own.contains(&(each.rule, each.place)))
                .all(|each| each.severity == Severity::Error && each.proof.slip.is_none()),
        }
    }
}

/// Gathers what breaks of an activity under one finding at its place or its supply, where one other alone mends all of it.
pub(super) fn gather(findings: &mut Vec<Finding>, broken: &[Broken], report: &Report, tree: &Tree<'_>) {
    if broken.is_empty() {
        return;
    }
    let mut alone = None;
    let mut left = MOST_TRIED;
    let mut told = BTreeSet::new();
    for reference in [Reference::Place, Reference::Supply, Reference::SupplyOfPlace] {
        let listed = reference.listed(report);
        if listed.len() < 2 {
            continue;
        }
        let subjects = reference.subjects(&of_activities(broken, report, tree), report).into_iter();
        let telling = subjects.filter(|subject| reference.is_told_by(&subject.own, broken));
        for Subject { named, activities, own } in telling.take(MOST_TRIED) {
            if activities.iter().any(|activity| told.contains(&activity.node())) {
                continue;
            }
            let others: Vec<_> = listed.iter().copied().filter(|other| **other != **named).collect();
            if others.len() > left {
                return;
            }
            left -= others.len();
            let alone = alone.get_or_insert_with(|| Alone::new(report));
            let here = alone.at(&activities, reference, named);
            let computed = here.held + here.broken;
            // 0006: with less stated of it another place would break nothing.
            let fits = |other: &&&Identifier| {
                let there = alone.at(&activities, reference, other);
                there.broken == 0 && there.held >= computed
            };
            if let [other] = others.iter().filter(fits).collect::<Vec<_>>().as_slice() {
                told.extend(activities.iter().map(|activity| activity.node()));
                tell(findings, &own, reference, named.node(), [named.as_str(), other.as_str()]);
            }
        }
    }
}

/// What is broken of an activity: rules and figures.
type Own = BTreeSet<(&'static str, NodeId)>;

/// Each activity with what is broken of it, in the order of the report.
fn of_activities<'r>(
    broken: &[Broken],
    report: &'r Report,
    tree: &Tree<'_>,
) -> Vec<(&'r Located<Activity>, Own)> {
    let activities: HashMap<_, _> = report.activities().map(|activity| (activity.node(), activity)).collect();
    let mut found: BTreeMap<NodeId, Own> = BTreeMap::new();
    for broken in broken {
        let above = std::iter::successors(Some(broken.place), |node| tree.parent(*node));
        if let Some(activity) = above.into_iter().find(|node| activities.contains_key(node)) {
            found.entry(activity).or_default().insert((broken.rule, broken.place));
        }
    }
    found.into_iter().filter_map(|(node, own)| Some((*activities.get(&node)?, own))).collect()
}

/// A report of a few activities at a time.
struct Alone(Report);

impl Alone {
    fn new(report: &Report) -> Self {
        let mut alone = report.clone();
        alone.impacts = None;
        Self(alone)
    }

    /// How many relations of activities hold with another reference.
    fn at(&mut self, activities: &[&Located<Activity>], reference: Reference, other: &Identifier) -> Counts {
        if let Some(inventory) = self.0.inventory.take() {
            let node = inventory.node();
            let mut inventory = inventory.into_inner();
            let moved = |activity: &&Located<Activity>| {
                let mut moved = (***activity).clone();
                match reference {
                    Reference::Place => moved.data_centre = Some(other.clone().into()),
                    Reference::Supply | Reference::SupplyOfPlace => {
                        moved.electricity = Some(other.clone().into());
                    }
                }
                Located::new(moved, activity.node())
            };
            let activities = activities.iter().map(moved).collect();
            inventory.training = Some(Section { total: None, activities }.into());
            (inventory.inference, inventory.network_and_devices) = (None, None);
            self.0.inventory = Some(Box::new(Located::new(inventory, node)));
        }
        let relations = relations::of(&Facts::of(&self.0));
        Counts::of(&relations.net.derive())
    }
}

/// Tells of the findings as one, at the reference.
fn tell(
    findings: &mut Vec<Finding>,
    own: &Own,
    reference: Reference,
    place: NodeId,
    [named, other]: [&str; 2],
) {
    let [message, label, help] = match reference {
        Reference::Place => ["reference-exchanged", "reference-exchanged.label", "reference-exchanged.help"],
        Reference::Supply => ["supply-exchanged", "supply-exchanged.label", "supply-exchanged.help"],
        Reference::SupplyOfPlace => {
            ["supply-of-place-exchanged", "supply-of-place-exchanged.label", "supply-of-place-exchanged.help"]
        }
    };
    let is_own = |finding: &Finding| match finding.place {
        Anchor::Value(node) => own.contains(&(finding.rule.id, node)),
        _ => false,
    };
    let (gathered, others): (Vec<_>, Vec<_>) = findings.drain(..).partition(is_own);
    *findings = others;
    let Some(first) = gathered.first() else { return };
    let mut root = Finding::new(first.rule, Anchor::Value(place), "");
    (root.severity, root.level) = (first.severity, first.level);
    root.pattern = Some(Pattern::ReferenceExchanged);
    root.message = Message::new(message).with("named", named).with("other", other);
    let help = Message::new(help).with("count", gathered.len());
    root.help = Some(help.with("other", other));
    let label = Message::new(label).with("named", named);
    root.labels.extend(
        gathered.iter().take(MOST_LABELS).map(|own| Label { place: own.place, message: label.clone() }),
    );
    root.absorb(gathered);
    findings.push(root);
}
