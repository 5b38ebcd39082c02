//! Which report is of a model that another was made from.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use super::finding::{Kind, Told};
use crate::quantity::Interval;
use crate::report::{BaseModel, Derivation, PartialDate, Report};

/// A report of the family.
#[derive(Debug, Clone)]
pub struct Member {
    /// The name of its file.
    pub file: String,
    /// The name of its system.
    pub name: String,
    /// Its id.
    pub id: String,
    /// What it says that it was made from.
    pub parents: Vec<Parent>,
    pub(super) report: Report,
}

/// What a model was made from.
#[derive(Debug, Clone, PartialEq)]
pub struct Parent {
    /// Its name.
    pub name: String,
    /// How the other was made from it.
    pub relation: Option<Derivation>,
    /// Its place among the members, where its report is there.
    pub member: Option<usize>,
    /// Share of its training that the report of the other bears in its results.
    pub inherited: Option<Interval>,
}

/// The reports, each once, with what they were made from, bases first; what is wrong with that is told.
pub(super) fn of(reports: Vec<(String, Report)>, told: &mut Vec<Told>) -> Vec<Member> {
    let mut members = once(reports, told);
    let (by_id, by_name) = (by_id(&members), by_name(&members));
    let mut links = Vec::new();
    for (index, member) in members.iter().enumerate() {
        let models = member.report.system.models.iter();
        let mut parents: Vec<Parent> = Vec::new();
        for base in models.flat_map(|model| &model.derived_from) {
            let parent = parent(base, &by_id, &by_name, &members, index, told);
            // Several models of a system may have one base.
            if !parents.contains(&parent) {
                parents.push(parent);
            }
        }
        links.push(parents);
    }
    for (member, parents) in members.iter_mut().zip(links) {
        member.parents = parents;
    }
    let order = order(&members, told);
    sorted(members, &order)
}

/// Each report once: of one id, the latest revision.
fn once(reports: Vec<(String, Report)>, told: &mut Vec<Told>) -> Vec<Member> {
    let mut latest: BTreeMap<String, usize> = BTreeMap::new();
    let mut members: Vec<Member> = Vec::new();
    let revision = |report: &Report| report.report.revision.as_ref().map_or(1, |revision| ***revision);
    for (file, report) in reports {
        let id = report.report.id.to_lowercase();
        let (name, shown) = (report.system.name.trim().to_owned(), file.clone());
        let member = Member { file, name, id: id.clone(), parents: Vec::new(), report };
        let Some(place) = latest.get(&id).copied() else {
            latest.insert(id, members.len());
            members.push(member);
            continue;
        };
        told.push(Told::new(Kind::SameReport, [members[place].file.clone(), shown]));
        if revision(&member.report) > revision(&members[place].report) {
            members[place] = member;
        }
    }
    members
}

fn by_id(members: &[Member]) -> BTreeMap<String, usize> {
    members.iter().enumerate().map(|(index, member)| (member.id.clone(), index)).collect()
}

/// The reports of each name: of the system, of its models.
fn by_name(members: &[Member]) -> BTreeMap<String, BTreeSet<usize>> {
    let mut names: BTreeMap<String, BTreeSet<usize>> = BTreeMap::new();
    for (index, member) in members.iter().enumerate() {
        let models = member.report.system.models.iter().map(|model| model.name.as_str());
        for name in models.chain([&*member.name]) {
            let name = folded(name);
            if let Some((_, own)) = name.rsplit_once('/') {
                names.entry(format!("*/{own}")).or_default().insert(index);
            }
            names.entry(name).or_default().insert(index);
        }
    }
    names
}

/// The reports of a name: of all of it, else of it without the organisation that one side names and the other does not.
fn named<'n>(name: &str, by_name: &'n BTreeMap<String, BTreeSet<usize>>) -> Option<&'n BTreeSet<usize>> {
    let (_, own) = name.rsplit_once('/').unwrap_or(("", name));
    let short = if own == name { format!("*/{name}") } else { own.to_owned() };
    by_name.get(name).or_else(|| by_name.get(&short))
}

/// A name as it is held against others.
pub(super) fn folded(name: &str) -> String {
    name.trim().to_lowercase()
}

fn parent(
    base: &BaseModel,
    by_id: &BTreeMap<String, usize>,
    by_name: &BTreeMap<String, BTreeSet<usize>>,
    members: &[Member],
    own: usize,
    told: &mut Vec<Told>,
) -> Parent {
    let id = base.report.as_ref().and_then(|report| report.id.as_ref());
    let of_id = id.and_then(|id| by_id.get(&id.trim().to_lowercase())).copied();
    let named = named(&folded(&base.name), by_name);
    let member = of_id.or_else(|| {
        // A report that names itself is meant only where no other has the name.
        let others: Vec<usize> = named?.iter().copied().filter(|index| *index != own).collect();
        match others.as_slice() {
            [] => named?.iter().next().copied(),
            [one] => Some(*one),
            several => {
                let files = several.iter().map(|index| members[*index].file.clone());
                told.push(Told::new(Kind::Ambiguous, files).about(base.name.as_str()));
                None
            }
        }
    });
    let is_several = named.is_some_and(|named| named.len() > 1) && member.is_none();
    if member.is_none() && !is_several {
        told.push(Told::new(Kind::NoReport, [members[own].file.clone()]).about(base.name.as_str()));
    }
    if let Some(place) = member.filter(|place| *place != own)
        && is_younger(&members[place].report, &members[own].report)
    {
        let pair = [members[place].file.clone(), members[own].file.clone()];
        told.push(Told::new(Kind::BaseIsYounger, pair));
    }
    Parent {
        name: base.name.trim().to_owned(),
        relation: base.relation.as_deref().copied(),
        member,
        inherited: base.inherited_share.as_ref().and_then(crate::Quantity::interval),
    }
}

/// Whether a base was released after what was made from it.
fn is_younger(base: &Report, other: &Report) -> bool {
    let released = |report: &Report| report.system.release_date.as_deref().copied();
    let dates = released(base).zip(released(other));
    dates.is_some_and(|(base, other): (PartialDate, PartialDate)| base.first_day() > other.last_day())
}

/// The members, bases before what was made from them; circles are told and broken.
fn order(members: &[Member], told: &mut Vec<Told>) -> Vec<usize> {
    let mut children: Vec<Vec<usize>> = vec![Vec::new(); members.len()];
    let mut waits: Vec<usize> = vec![0; members.len()];
    for (index, member) in members.iter().enumerate() {
        for parent in member.parents.iter().filter_map(|parent| parent.member) {
            children[parent].push(index);
            waits[index] += 1;
        }
    }
    let mut ready: VecDeque<usize> = (0..members.len()).filter(|index| waits[*index] == 0).collect();
    let (mut order, mut is_done) = (Vec::new(), vec![false; members.len()]);
    loop {
        while let Some(index) = ready.pop_front() {
            if std::mem::replace(&mut is_done[index], true) {
                continue;
            }
            order.push(index);
            for child in &children[index] {
                waits[*child] = waits[*child].saturating_sub(1);
                if waits[*child] == 0 {
                    ready.push_back(*child);
                }
            }
        }
        let Some(first) = is_done.iter().position(|is_done| !is_done) else { return order };
        let circle = circle(members, &is_done, first);
        let files = circle.iter().map(|index| members[*index].file.clone());
        told.push(Told::new(Kind::Cycle, files));
        ready.extend(circle);
    }
}

/// A circle that is reached from a member whose bases are all waited for.
fn circle(members: &[Member], is_done: &[bool], first: usize) -> Vec<usize> {
    let mut path: Vec<usize> = Vec::new();
    let mut places: BTreeMap<usize, usize> = BTreeMap::new();
    let mut now = first;
    loop {
        if let Some(place) = places.get(&now) {
            return path.split_off(*place);
        }
        places.insert(now, path.len());
        path.push(now);
        let mut waited = members[now].parents.iter().filter_map(|parent| parent.member);
        // Who waits, waits for someone.
        let Some(next) = waited.find(|parent| !is_done[*parent]) else {
            return path.split_off(path.len() - 1);
        };
        now = next;
    }
}

/// The members in an order, with their places in it.
fn sorted(members: Vec<Member>, order: &[usize]) -> Vec<Member> {
    let mut place = vec![0; members.len()];
    for (new, old) in order.iter().enumerate() {
        place[*old] = new;
    }
    let mut all: Vec<Option<Member>> = members.into_iter().map(Some).collect();
    let take = |old: &usize| {
        let mut member = all[*old].take()?;
        for parent in &mut member.parents {
            parent.member = parent.member.map(|old| place[old]);
        }
        Some(member)
    };
    order.iter().filter_map(take).collect()
}
