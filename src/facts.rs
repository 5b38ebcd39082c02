//! What a report states, gathered once: every figure, text and result, for all rules to read.
//!
//! The chapters stay reachable: facts read like the report that they are of.

pub(crate) mod allocated_share;
pub(crate) mod climate;
pub(crate) mod counted;
pub(crate) mod figures;
pub(crate) mod inventory;
pub(crate) mod making;
pub(crate) mod results;
pub(crate) mod sections;
pub(crate) mod sited;
pub(crate) mod stages;
pub(crate) mod told;

use std::cell::OnceCell;
use std::collections::BTreeSet;
use std::ops::Deref;

use crate::document::NodeId;
use crate::quantity::{Dimension, Figure, Ghg, Walk};
use crate::report::{Activity, Report};

use climate::Climate;
use figures::{BySource, OfActivity, Sourced};
use inventory::{Allocated, Inventory};
pub(crate) use results::{Part, Sign, Told, View};
use sited::Sited;
pub(crate) use stages::Stages;

/// A report with what is in it, each gathered once, when it is first asked for.
pub struct Facts<'a> {
    report: &'a Report,
    figures: OnceCell<Vec<Figure<'a>>>,
    activities: OnceCell<Vec<OfActivity<'a>>>,
    sources: OnceCell<BySource<'a>>,
    texts: OnceCell<Vec<(&'a str, NodeId)>>,
    results: OnceCell<Vec<View<'a>>>,
    inventory: OnceCell<Inventory<'a>>,
    climate: OnceCell<Vec<Climate<'a>>>,
    embodied: OnceCell<Allocated<'a, Ghg>>,
    inventoried: OnceCell<BTreeSet<&'static str>>,
}

impl<'a> Facts<'a> {
    /// What a report states. The network alone asks for less than the rules do.
    pub fn of(report: &'a Report) -> Self {
        Self {
            report,
            figures: OnceCell::new(),
            activities: OnceCell::new(),
            sources: OnceCell::new(),
            texts: OnceCell::new(),
            results: OnceCell::new(),
            inventory: OnceCell::new(),
            climate: OnceCell::new(),
            embodied: OnceCell::new(),
            inventoried: OnceCell::new(),
        }
    }

    /// Every figure, in the order of the report.
    pub fn figures(&self) -> &[Figure<'a>] {
        self.figures.get_or_init(|| {
            let mut figures = Vec::new();
            self.report.walk(&mut |figure| figures.push(figure));
            figures
        })
    }

    /// Every activity with its figures.
    pub(crate) fn of_activities(&self) -> &[OfActivity<'a>] {
        self.activities.get_or_init(|| figures::of_activities(self.sited()))
    }

    /// Every activity with its place and its electricity.
    pub(crate) fn sited(&self) -> impl Iterator<Item = Sited<'a>> {
        self.inventory().sections.iter().flat_map(|section| section.activities.iter().copied())
    }

    /// The figures that name a source.
    pub(crate) fn of_source(&self, id: &str) -> &[Sourced<'a>] {
        let by_source = || figures::by_source(self.figures(), self.of_activities());
        self.sources.get_or_init(by_source).get(id).map_or(&[], Vec::as_slice)
    }

    /// Every free text with the node that it stands at, in the order of the report.
    pub fn texts(&self) -> &[(&'a str, NodeId)] {
        self.texts.get_or_init(|| {
            let mut texts = Vec::new();
            self.report.texts(NodeId::NOWHERE, &mut |text, node| texts.push((text, node)));
            texts
        })
    }

    /// The results of all impact categories, seen alike.
    pub(crate) fn results(&self) -> &[View<'a>] {
        self.results.get_or_init(|| results::of(self.report))
    }

    /// What results bear of the inventory, gathered when it is first asked for.
    pub(crate) fn inventory(&self) -> &Inventory<'a> {
        self.inventory.get_or_init(|| Inventory::of(self.report))
    }

    /// The results of climate change, each with what activities emitted by its method.
    pub(crate) fn climate(&self) -> &[Climate<'a>] {
        self.climate.get_or_init(|| climate::of(self.report, self.inventory()))
    }

    /// The greenhouse gases of making devices that activities bear.
    pub(crate) fn embodied(&self) -> &Allocated<'a, Ghg> {
        let of = |activity: &'a Activity| activity.embodied.as_deref()?.climate_change.as_ref();
        self.embodied.get_or_init(|| self.inventory().embodied(of))
    }

    /// Whether the inventory states a figure of a dimension.
    pub(crate) fn inventories<D: Dimension>(&self) -> bool {
        let gathered = || {
            let mut stated = BTreeSet::new();
            self.report.inventory.walk(&mut |figure| {
                stated.extend(figure.written.map(|_| figure.dimension));
            });
            stated
        };
        self.inventoried.get_or_init(gathered).contains(D::KEY)
    }

    /// The report itself.
    pub const fn report(&self) -> &'a Report {
        self.report
    }
}

impl Deref for Facts<'_> {
    type Target = Report;

    fn deref(&self) -> &Report {
        self.report
    }
}
