//! What an export carries of a report, and so what it loses: whatever was not taken is lost, and told.

use std::cell::RefCell;
use std::collections::BTreeMap;

use crate::document::{LineIndex, NodeId, Tree};
use crate::quantity::{CountUnit, Decimal, Figure, NoWord, Qualifier, SYMBOLS, Walk, fraction};
use crate::report::Report;

use super::source::{Foreign, Look};

/// Why something of a report is not in the export, or not as it was.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Reason {
    /// The format has no field for it.
    NoField,
    /// The format knows one unit only: the figure is there, converted without loss.
    UnitForced,
    /// It is in a sum and no longer apart.
    Aggregated,
    /// The format's list of words is shorter.
    EnumNarrowed,
    /// The conversion does not end, so digits were rounded.
    Precision,
    /// The format does not say where energy was taken.
    BoundaryDropped,
    /// The number is there, and nothing says that it is a bound or an approximation.
    QualifierDropped,
    /// The format has a field for it, which this export does not fill.
    FieldUnused,
    /// The format asks for a day, and the report states a month or a year.
    NotADay,
    /// The format has a field for it, and does not allow this value there.
    NotAllowed,
}

impl Reason {
    /// Every reason.
    pub const ALL: [Self; 10] = [
        Self::NoField,
        Self::UnitForced,
        Self::Aggregated,
        Self::EnumNarrowed,
        Self::Precision,
        Self::BoundaryDropped,
        Self::QualifierDropped,
        Self::FieldUnused,
        Self::NotADay,
        Self::NotAllowed,
    ];

    /// The word for it.
    pub const fn key(self) -> &'static str {
        match self {
            Self::NoField => "noField",
            Self::UnitForced => "unitForced",
            Self::Aggregated => "aggregated",
            Self::EnumNarrowed => "enumNarrowed",
            Self::Precision => "precision",
            Self::BoundaryDropped => "boundaryDropped",
            Self::QualifierDropped => "qualifierDropped",
            Self::FieldUnused => "fieldUnused",
            Self::NotADay => "notADay",
            Self::NotAllowed => "notAllowed",
        }
    }

    /// Whether it holds of a value and says nothing of what stands beside it.
    const fn is_of_one_value(self) -> bool {
        matches!(self, Self::FieldUnused | Self::NotADay | Self::NotAllowed)
    }
}

/// Something of a report that is not in the export, or not as it was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Loss {
    /// Its path, as RFC 6901 writes it.
    pub pointer: String,
    /// Its line in the report, from 1.
    pub line: usize,
    /// Why.
    pub reason: Reason,
    /// How many stated figures are lost with it; 0 where they are there in another form.
    pub figures: usize,
}

/// A report that is being exported.
pub struct Ledger<'t> {
    foreign: Foreign<'t>,
    reasons: RefCell<Vec<(NodeId, Reason)>>,
    changes: RefCell<Vec<(NodeId, Reason)>>,
}

impl<'t> Ledger<'t> {
    /// Nothing taken yet.
    pub fn new(tree: Tree<'t>) -> Self {
        // 0003: what was not read is what the export loses, so that the list is complete by construction.
        Self { foreign: Foreign::new(tree), reasons: RefCell::default(), changes: RefCell::default() }
    }

    /// The whole report; what is read through it counts as carried.
    pub fn root(&self) -> Look<'_, 't> {
        self.foreign.root()
    }

    /// A value of the report.
    pub const fn look(&self, node: NodeId) -> Look<'_, 't> {
        self.foreign.look(node)
    }

    /// The report's text as a tree.
    pub const fn tree(&self) -> &Tree<'t> {
        self.foreign.tree()
    }

    /// Whether a value is carried, and not in a sum alone.
    pub fn carries(&self, node: NodeId) -> bool {
        let upwards = || std::iter::successors(Some(node), |node| self.tree().parent(*node));
        let added = |node: NodeId| self.changes.borrow().contains(&(node, Reason::Aggregated));
        upwards().any(|node| self.foreign.has_seen(node)) && !upwards().any(added)
    }

    /// Says why a value is lost, where it is not for want of a field.
    pub fn lose(&self, look: Look<'_, '_>, reason: Reason) {
        self.reasons.borrow_mut().push((look.node(), reason));
    }

    /// Says of what stands at paths of keys, in every entry of a list, that the format has fields for it which the export does
    /// not fill.
    pub fn leave_unused(&self, paths: &[&[&str]]) {
        for path in paths {
            let mut found = vec![self.root()];
            for key in *path {
                let entries =
                    found.into_iter().flat_map(|look| if look.is_map() { vec![look] } else { look.items() });
                found = entries.filter_map(|look| look.get(key)).collect();
            }
            for look in found {
                self.lose(look, Reason::FieldUnused);
            }
        }
    }

    /// A date under a key of which the day is known, for a format that knows no other.
    pub fn day<'a>(&self, look: Look<'a, '_>, key: &str) -> Option<&'a str> {
        let day = look.day(key);
        if let Some(date) = look.get(key).filter(|_| day.is_none()) {
            self.lose(date, Reason::NotADay);
        }
        day
    }

    /// Says that a value is carried otherwise than it was.
    pub fn change(&self, look: Look<'_, '_>, reason: Reason) {
        self.changes.borrow_mut().push((look.node(), reason));
    }

    /// The number and unit of a figure, as written; `None` where it is withheld.
    pub fn amount<'a>(&self, figure: Look<'a, '_>) -> Option<(&'a str, &'a str)> {
        let value = figure.figure(Figure::value)?;
        Some((value, figure.word(Figure::unit).unwrap_or(CountUnit::One.key())))
    }

    /// The number of a figure in another unit, in plain digits: exact where the conversion ends.
    pub fn amount_in(&self, figure: Look<'_, '_>, dimension: &str, unit: &str) -> Option<String> {
        let (value, from) = self.amount(figure)?;
        let decimal = Decimal::read(value)?;
        if from == unit {
            return decimal.plain();
        }
        let (number, exact) = convert(decimal, dimension, from, unit)?;
        if let Some(look) = figure.get(Figure::unit) {
            self.change(look, if exact { Reason::UnitForced } else { Reason::Precision });
        }
        number.plain()
    }

    /// How the number of a figure is meant; who asks says it in the export.
    pub fn qualifier(&self, figure: Look<'_, '_>) -> Option<Qualifier> {
        figure.word(Figure::qualifier).and_then(Qualifier::from_key)
    }

    /// How the sum of figures is meant.
    ///
    /// # Errors
    ///
    /// Some are bounds of one kind and some of another: they cannot be added.
    pub fn qualifier_of_sum(&self, figures: &[Look<'_, '_>]) -> Result<Option<Qualifier>, NoWord> {
        let known = |figure: &Look<'_, '_>| figure.peek(Figure::qualifier).and_then(Qualifier::from_key);
        let sum = Qualifier::of_sum(&figures.iter().map(known).collect::<Vec<_>>())?;
        for figure in figures.iter().filter(|_| sum.is_some()) {
            let _ = self.qualifier(*figure);
        }
        Ok(sum)
    }

    /// Whether a value says that the number beside it, which is carried, is no plain value.
    fn qualifies_what_is_carried(&self, node: NodeId) -> bool {
        let tree = self.tree();
        let Some(figure) =
            tree.parent(node).filter(|figure| tree.get(*figure, Figure::qualifier) == Some(node))
        else {
            return false;
        };
        let is_plain = self.look(figure).peek(Figure::qualifier) == Some(Qualifier::Exact.key());
        !is_plain && tree.get(figure, Figure::value).is_some_and(|value| self.foreign.has_seen(value))
    }

    /// The numbers of figures in one unit, to be added; where there are several, none stands apart any more.
    pub fn amounts_in(&self, figures: &[Look<'_, '_>], dimension: &str, unit: &str) -> Option<Vec<Decimal>> {
        let number = |figure: &Look<'_, '_>| {
            if figures.len() > 1 {
                self.change(*figure, Reason::Aggregated);
            }
            Decimal::read(&self.amount_in(*figure, dimension, unit)?)
        };
        figures.iter().map(number).collect()
    }

    /// Everything that is lost or changed, in the order of the report.
    pub fn losses(&self, report: &Report) -> Vec<Loss> {
        let tree = self.tree();
        let index = LineIndex::new(tree.text());
        let line = |node: NodeId| index.line_column(tree.span(node).start as usize).0;
        let upwards = |node: NodeId| std::iter::successors(Some(node), |node| tree.parent(*node));
        // Each figure and reason is brought to what is lost around it, so that the time grows with the report alone.
        let mut lost: BTreeMap<NodeId, (usize, Option<Reason>)> =
            self.foreign.rest().into_iter().map(|node| (node, (0, None))).collect();
        for (node, reason) in self.reasons.borrow().iter().filter(|(_, reason)| reason.is_of_one_value()) {
            if !lost.contains_key(node) && upwards(*node).any(|node| lost.contains_key(&node)) {
                lost.insert(*node, (0, Some(*reason)));
            }
        }
        let said: BTreeMap<NodeId, Reason> = self.reasons.borrow().iter().rev().copied().collect();
        report.walk(&mut |figure| {
            let around = figure
                .written
                .and_then(|written| upwards(written.node()).find(|node| lost.contains_key(node)));
            if let Some((figures, _)) = around.and_then(|node| lost.get_mut(&node)) {
                *figures += 1;
            }
        });
        for (node, reason) in self.reasons.borrow().iter() {
            let around = upwards(*node).find(|node| lost.contains_key(node));
            if let Some((_, known)) = around.and_then(|node| lost.get_mut(&node)) {
                known.get_or_insert(*reason);
            }
        }
        let mut losses = Vec::new();
        for (node, (figures, within)) in lost {
            let around = || upwards(node).find_map(|node| said.get(&node).copied());
            // What is carried as if it were the value is not carried.
            let (reason, figures) = if self.qualifies_what_is_carried(node) {
                (Reason::QualifierDropped, 1)
            } else {
                (within.or_else(around).unwrap_or(Reason::NoField), figures)
            };
            losses.push((node, Loss { pointer: tree.pointer(node), line: line(node), reason, figures }));
        }
        for (node, reason) in self.changes.borrow().iter() {
            let figures = usize::from(*reason == Reason::Aggregated);
            losses.push((
                *node,
                Loss { pointer: tree.pointer(*node), line: line(*node), reason: *reason, figures },
            ));
        }
        losses.sort_by_key(|(node, loss)| (tree.span(*node).start, loss.reason));
        losses.into_iter().map(|(_, loss)| loss).collect()
    }
}

/// A number in another unit of its dimension, and whether every digit is there.
pub fn convert(number: Decimal, dimension: &str, from: &str, to: &str) -> Option<(Decimal, bool)> {
    if from == to {
        return Some((number, true));
    }
    let ((a, b), (c, d)) = (fraction(dimension, from)?, fraction(dimension, to)?);
    // number × (a/b) ÷ (c/d)
    let above = number.times(Decimal::whole(a))?.times(Decimal::whole(d))?;
    let below = Decimal::whole(b).times(Decimal::whole(c))?;
    let rounded = above.over(below, number.digits().max(6) + 2)?;
    Some((rounded.number, rounded.exact))
}

/// The dimension that a unit symbol belongs to; for a symbol of several the first.
pub fn dimension_of(symbol: &str) -> Option<&'static str> {
    SYMBOLS.iter().find(|(known, _)| *known == symbol).map(|(_, dimension)| *dimension)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test may stop at what it does not expect")]

    use super::*;
    use crate::document::{Format, Limits, read, typed};
    use crate::templates::FULL;

    #[test]
    fn what_is_not_taken_is_lost_and_figures_are_counted() {
        let tree = read(FULL, Format::Yaml, &Limits::default()).tree.unwrap();
        let report: Report = typed(&tree).unwrap();
        let mut figures = 0;
        report.walk(&mut |figure| figures += usize::from(figure.written.is_some()));
        let ledger = Ledger::new(tree);
        let total: usize = ledger.losses(&report).iter().map(|loss| loss.figures).sum();
        assert_eq!(total, figures);
        let energy = ledger.root().at(["inventory", "training", "total"]).unwrap().list("energy");
        assert_eq!(ledger.amount_in(energy[0], "energy", "MWh").as_deref(), Some("29.696"));
        let losses = ledger.losses(&report);
        assert_eq!(losses.iter().map(|loss| loss.figures).sum::<usize>(), figures - 1);
        assert!(losses.iter().any(|loss| loss.reason == Reason::UnitForced && loss.line > 1));
    }

    #[test]
    fn conversions_are_exact_where_they_end() {
        let converted = |number: &str, dimension, from, to| {
            let (number, exact) = convert(Decimal::read(number).unwrap(), dimension, from, to).unwrap();
            (number.plain().unwrap(), exact)
        };
        assert_eq!(converted("31.22", "ghg", "t CO2e", "kg CO2e"), ("31220".to_owned(), true));
        assert_eq!(converted("1", "ghg", "lb CO2e", "kg CO2e"), ("0.45359237".to_owned(), true));
        assert_eq!(converted("1.0", "energy", "MJ", "kWh"), ("0.27777778".to_owned(), false));
        assert_eq!(converted("7", "count", "billion", "1"), ("7000000000".to_owned(), true));
        assert_eq!(convert(Decimal::whole(1), "ghg", "kg CO2e", "kWh").map(|(_, exact)| exact), None);
    }
}
