//! What exports read of an inventory: its activities, their widest energy, and where they took place.

use std::collections::BTreeMap;

use super::Job;
use super::ledger::Ledger;
use super::source::Look;
use crate::identifier::Identifier;
use crate::quantity::{Figure, MeteringBoundary};
use crate::report::{Activity, DataCentre, HardwareUse, Inventory, Report, Section};

/// Where energy can be taken, the narrowest first, with the words for it.
pub(super) const BOUNDARIES: [(&str, &str); 4] = [
    (MeteringBoundary::Accelerator.key(), "of the accelerators alone"),
    (MeteringBoundary::Server.key(), "of the servers"),
    (MeteringBoundary::It.key(), "of all IT equipment"),
    (MeteringBoundary::Facility.key(), "of the whole facility"),
];

/// Every activity, in the order of the life cycle.
pub(super) fn activities<'a, 't>(root: Look<'a, 't>) -> Vec<Look<'a, 't>> {
    let inventory = root.get(Report::inventory);
    let sections = [Inventory::training, Inventory::inference, Inventory::network_and_devices];
    let section = |key: &str| inventory.and_then(|inventory| inventory.get(key));
    sections.into_iter().filter_map(section).flat_map(|section| section.list(Section::activities)).collect()
}

/// The figure of a list of energies that was taken at the widest boundary; none where no number is given.
pub(super) fn widest<'a, 't>(energies: &[Look<'a, 't>]) -> Option<Look<'a, 't>> {
    let rank = |look: &Look<'_, '_>| {
        look.peek(Figure::boundary)
            .and_then(|boundary| BOUNDARIES.iter().position(|(known, _)| *known == boundary))
    };
    energies.iter().copied().filter(|look| look.peek(Figure::value).is_some()).max_by_key(rank)
}

/// Where an activity took place and what supplied it, as far as the report says; looking there carries nothing yet.
#[derive(Clone, Copy)]
pub(super) struct Whereabouts<'a, 't> {
    /// Its entry in `inventory.dataCentres`.
    pub(super) site: Option<Look<'a, 't>>,
    /// Its entry in `inventory.electricity`: its own, else that of its site.
    pub(super) supply: Option<Look<'a, 't>>,
}

impl<'a, 't> Whereabouts<'a, 't> {
    /// Those of an activity.
    pub(super) fn of(job: &Job<'_>, ledger: &'a Ledger<'t>, activity: Look<'a, 't>) -> Self {
        let id = |text: &str| Identifier::try_from(text.to_owned()).ok();
        let site =
            activity.peek(Activity::data_centre).and_then(id).and_then(|id| job.report.data_centre(&id));
        let site = site.map(|site| ledger.look(site.node()));
        let supply = activity
            .peek(Activity::electricity)
            .or_else(|| site.and_then(|site| site.peek(DataCentre::electricity)))
            .and_then(id)
            .and_then(|id| job.report.supply(&id))
            .map(|supply| ledger.look(supply.node()));
        Self { site, supply }
    }
}

/// The entries of a list by their ids, which stand under a key; the first of each id counts.
pub(super) fn by_id<'a, 't>(list: Vec<Look<'a, 't>>, key: &str) -> BTreeMap<&'a str, Look<'a, 't>> {
    list.into_iter().rev().filter_map(|look| Some((look.peek(key)?, look))).collect()
}

/// The kind of device that a use of hardware points at.
pub(super) fn device<'a, 't>(
    job: &Job<'_>,
    ledger: &'a Ledger<'t>,
    used: Look<'a, 't>,
) -> Option<Look<'a, 't>> {
    let id = Identifier::try_from(used.peek(HardwareUse::hardware)?.to_owned()).ok()?;
    Some(ledger.look(job.report.device(&id)?.node()))
}

/// A boundary of energy in words.
pub(super) fn boundary_in_words(key: Option<&str>) -> &'static str {
    let words = BOUNDARIES.iter().find(|(known, _)| Some(*known) == key);
    words.map_or("taken at a boundary that is not stated", |(_, words)| *words)
}
