//! The results of all impact categories, with every figure in them.

use super::figure::Figure;
use super::proof::Proof;
use crate::document::{Located, NodeId};
use crate::facts::results::{EachResult, each};
use crate::quantity::{Dimension, Quantity};
use crate::report::{ImpactResult, Method, Report, Stage, Statistic};

/// A result that the report states.
#[derive(Debug, Clone)]
pub struct ResultRow {
    /// The key of its category, as it stands in the report.
    pub category: &'static str,
    /// The key within the category, where it has several results: `locationBased`, `consumption`.
    pub variant: &'static str,
    /// The total.
    pub total: Option<Figure>,
    /// The result per functional unit.
    pub per_unit: Option<Figure>,
    /// Which statistic that is.
    pub statistic: Option<Statistic>,
    /// The stages in the total, where they are named.
    pub covers: Vec<Stage>,
    /// The stages in the result per functional unit, where they are named.
    pub unit_covers: Vec<Stage>,
    /// What contributes.
    pub parts: Vec<Part>,
}

/// What contributes to a result.
#[derive(Debug, Clone)]
pub struct Part {
    /// Its name, where it has one.
    pub name: Option<String>,
    /// The stages it belongs to.
    pub stages: Vec<Stage>,
    /// Its amount.
    pub amount: Option<Figure>,
    /// Its share of the total.
    pub share: Option<Figure>,
}

/// Every result of a report.
pub(super) fn of(report: &Report, proof: &Proof) -> Vec<ResultRow> {
    let mut rows = Rows { report, proof, all: Vec::new() };
    each(report, &mut rows);
    rows.all
}

/// The key of a result within its category, where that has several.
fn variant(report: &Report, node: NodeId) -> &'static str {
    let Some(impacts) = &report.impacts else { return "" };
    let climate = impacts.climate_change.iter().flat_map(|climate| {
        [
            ("locationBased", climate.location_based.as_ref().map(Located::node)),
            ("marketBased", climate.market_based.as_ref().map(Located::node)),
            ("marginal", climate.marginal.as_ref().map(Located::node)),
            ("unspecified", climate.unspecified.as_ref().map(Located::node)),
        ]
    });
    let water = impacts.water.iter().flat_map(|water| {
        [
            ("consumption", water.consumption.as_ref().map(Located::node)),
            ("withdrawal", water.withdrawal.as_ref().map(Located::node)),
            ("unspecified", water.unspecified.as_ref().map(Located::node)),
        ]
    });
    climate.chain(water).find(|(_, own)| *own == Some(node)).map_or("", |(key, _)| key)
}

struct Rows<'p> {
    report: &'p Report,
    proof: &'p Proof,
    all: Vec<ResultRow>,
}

impl<'a> EachResult<'a> for Rows<'_> {
    fn result<D: Dimension>(
        &mut self,
        category: &'static str,
        _: Option<&'a Located<Method>>,
        result: &'a Located<ImpactResult<D>>,
    ) {
        let variant = variant(self.report, result.node());
        let unit = result.per_functional_unit.as_ref();
        let stages = |stages: &[Located<Stage>]| stages.iter().map(|stage| **stage).collect::<Vec<_>>();
        let figure = |quantity: &Quantity<D>| Figure::of(quantity, self.proof);
        let parts = result.contributions.iter().map(|part| Part {
            name: part.name.as_ref().map(|name| (**name).clone()),
            stages: stages(&part.stages),
            amount: part.amount.as_ref().map(figure),
            share: part.share.as_ref().map(|share| Figure::of(share, self.proof)),
        });
        self.all.push(ResultRow {
            category,
            variant,
            total: result.total.as_ref().map(figure),
            per_unit: unit.map(|unit| figure(&unit.amount)),
            statistic: unit.and_then(|unit| unit.statistic.as_ref()).map(|statistic| **statistic),
            covers: stages(&result.covers),
            unit_covers: unit.map(|unit| stages(&unit.covers)).unwrap_or_default(),
            parts: parts.collect(),
        });
    }
}

impl ResultRow {
    /// The stages in the result per functional unit: its own, else those of the total.
    pub fn stages_per_unit(&self) -> &[Stage] {
        if self.unit_covers.is_empty() { &self.covers } else { &self.unit_covers }
    }

    /// The result of a category.
    pub fn find<'r>(rows: &'r [Self], category: &str, variant: &str) -> Option<&'r Self> {
        rows.iter().find(|row| row.category == category && row.variant == variant)
    }
}
