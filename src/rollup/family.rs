//! The sum over a family, with what it covers.

use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;
use std::fmt;

use super::amount::{self, Amount, Aspect};
use super::finding::{Kind, Told};
use super::lineage::{self, Member, folded};
use super::twice;
use crate::finding::Severity;
use crate::quantity::Interval;
use crate::report::Report;

/// Models of a family added up.
#[derive(Debug, Clone)]
pub struct Rollup {
    /// The reports, bases first.
    pub members: Vec<Member>,
    /// What each states of its own development.
    pub own: Vec<BTreeMap<Aspect, Amount>>,
    /// Names of bases that no report is of.
    pub absent: BTreeSet<String>,
    /// The sums.
    pub totals: Vec<Total>,
    /// What was found.
    pub told: Vec<Told>,
}

/// A sum over the family.
#[derive(Debug, Clone)]
pub struct Total {
    /// Of what.
    pub aspect: Aspect,
    /// The sum of what is stated.
    pub amount: Amount,
    /// How many reports state it.
    pub stated: usize,
    /// The names of those that state nothing, bases without a report among them.
    pub silent: Vec<String>,
    /// All that was made from the base, over the base, where there is one base that states it.
    pub ratio: Option<Interval>,
}

/// No report is of the base that was named.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownBase {
    /// The names that there are.
    pub known: Vec<String>,
}

impl fmt::Display for UnknownBase {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "no report, or more than one, is of that base; there are {}", self.known.join(", "))
    }
}

impl Error for UnknownBase {}

impl Rollup {
    /// The sum over reports; of a base alone, where one is named, with all that was made from it.
    ///
    /// # Errors
    ///
    /// That no report is of that base, or several are.
    pub fn of(reports: Vec<(String, Report)>, base: Option<&str>) -> Result<Self, UnknownBase> {
        let mut told = Vec::new();
        let members = lineage::of(reports, &mut told);
        let elsewhere = twice::found(&members, &mut told);
        let counted = match base {
            Some(base) => family_of(&members, base)?,
            None => (0..members.len()).collect(),
        };
        let own: Vec<BTreeMap<Aspect, Amount>> = members
            .iter()
            .zip(&elsewhere)
            .map(|(member, elsewhere)| {
                let elsewhere: BTreeSet<&str> = elsewhere.iter().map(String::as_str).collect();
                let of = |aspect| Some((aspect, amount::of(&member.report, aspect, &elsewhere)?));
                Aspect::ALL.into_iter().filter_map(of).collect()
            })
            .collect();
        shares(&members, &counted, &mut told);
        let rolled = Self { members, own, absent: BTreeSet::new(), totals: Vec::new(), told };
        Ok(rolled.kept(&counted).totalled())
    }

    /// Whether nothing says that the sum is none.
    pub fn holds(&self) -> bool {
        self.told.iter().all(|told| told.kind.severity() != Severity::Error)
    }

    /// The members that are counted alone.
    fn kept(self, counted: &BTreeSet<usize>) -> Self {
        let places: BTreeMap<usize, usize> =
            counted.iter().enumerate().map(|(new, old)| (*old, new)).collect();
        let files: BTreeSet<String> = counted.iter().map(|index| self.members[*index].file.clone()).collect();
        let with_own = self.members.into_iter().zip(self.own).enumerate();
        let (members, own): (Vec<Member>, Vec<_>) = with_own
            .filter(|(index, _)| counted.contains(index))
            .map(|(_, (mut member, own))| {
                for parent in &mut member.parents {
                    parent.member = parent.member.and_then(|old| places.get(&old).copied());
                }
                (member, own)
            })
            .unzip();
        let is_of = |told: &Told| told.reports.iter().any(|file| files.contains(file));
        let told = self.told.into_iter().filter(is_of).collect();
        Self { members, own, told, ..self }
    }

    fn totalled(mut self) -> Self {
        let absent = self.told.iter().filter(|told| told.kind == Kind::NoReport);
        self.absent = absent.map(|told| told.about.clone()).collect();
        let roots: Vec<usize> = (0..self.members.len())
            .filter(|index| self.members[*index].parents.iter().all(|parent| parent.member.is_none()))
            .collect();
        let mut boundaries = BTreeSet::new();
        for aspect in Aspect::ALL {
            let stated: Vec<usize> =
                (0..self.own.len()).filter(|index| self.own[*index].contains_key(&aspect)).collect();
            let of = |indices: &[usize]| {
                Amount::sum(indices.iter().filter_map(|index| self.own[*index].get(&aspect)))
            };
            let Some(amount) = of(&stated) else { continue };
            let silent = (0..self.members.len()).filter(|index| !stated.contains(index));
            let silent =
                silent.map(|index| self.members[index].name.clone()).chain(self.absent.iter().cloned());
            let ratio = match roots.as_slice() {
                [base] if self.absent.is_empty() => {
                    let made: Vec<usize> = stated.iter().copied().filter(|index| index != base).collect();
                    let base = self.own[*base].get(&aspect).map(|base| base.interval);
                    let made = of(&made).map(|made| made.interval);
                    made.zip(base).filter(|(_, base)| base.low() > 0.0).map(|(made, base)| made / base)
                }
                _ => None,
            };
            if aspect == Aspect::Energy {
                boundaries.clone_from(&amount.boundaries);
            }
            self.totals.push(Total { aspect, stated: stated.len(), silent: silent.collect(), ratio, amount });
        }
        if boundaries.len() > 1 {
            let files: Vec<String> = self.members.iter().map(|member| member.file.clone()).collect();
            self.told.push(Told::new(Kind::MixedBoundaries, files));
        }
        self.told.sort_by_key(|told| (told.kind, told.reports.clone(), told.about.clone()));
        self.told.dedup();
        self
    }
}

/// A base, by its id, file or name, with all that was made from it.
fn family_of(members: &[Member], base: &str) -> Result<BTreeSet<usize>, UnknownBase> {
    let wanted = folded(base);
    let is_it = |member: &Member| {
        let mut models = member.report.system.models.iter();
        member.id == wanted
            || member.file == base
            || folded(&member.name) == wanted
            || models.any(|model| folded(&model.name) == wanted)
    };
    let found: Vec<usize> = (0..members.len()).filter(|index| is_it(&members[*index])).collect();
    let [root] = found.as_slice() else {
        let known = members.iter().map(|member| member.name.clone());
        return Err(UnknownBase { known: known.collect::<BTreeSet<_>>().into_iter().collect() });
    };
    let mut children: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (index, member) in members.iter().enumerate() {
        for parent in member.parents.iter().filter_map(|parent| parent.member) {
            children.entry(parent).or_default().push(index);
        }
    }
    let (mut family, mut open) = (BTreeSet::from([*root]), vec![*root]);
    while let Some(index) = open.pop() {
        let made = children.get(&index).into_iter().flatten();
        open.extend(made.copied().filter(|child| family.insert(*child)));
    }
    Ok(family)
}

/// Bases of which reports together inherit more than the whole.
fn shares(members: &[Member], counted: &BTreeSet<usize>, told: &mut Vec<Told>) {
    let mut inherited: BTreeMap<usize, (Interval, Vec<String>)> = BTreeMap::new();
    for index in counted {
        for parent in &members[*index].parents {
            if let Some((base, share)) = parent.member.zip(parent.inherited) {
                let entry = inherited.entry(base).or_insert((Interval::exactly(0.0), Vec::new()));
                entry.0 = entry.0 + share;
                entry.1.push(members[*index].file.clone());
            }
        }
    }
    for (base, (sum, files)) in inherited {
        if sum.low() > 1.0 {
            told.push(Told::new(Kind::SharesAboveWhole, files).about(members[base].name.as_str()));
        }
    }
}
