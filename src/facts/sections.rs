//! The sections of the inventory, with their keys and usual stages; one that is new does not compile here.

use crate::document::Located;
use crate::report::{Inventory, Report, Section, Stage};

/// A section that the report has.
pub(crate) struct Named<'a> {
    pub(crate) section: &'a Located<Section>,
    /// Its key.
    pub(crate) key: &'static str,
    /// The stages that it is of where it lists no activity.
    pub(crate) usual: &'static [Stage],
}

/// The sections that the report has.
pub(crate) fn sections(report: &Report) -> impl Iterator<Item = Named<'_>> {
    report.inventory.iter().flat_map(|inventory| {
        let Inventory {
            training,
            inference,
            network_and_devices,
            data_centres: _,
            hardware: _,
            electricity: _,
            // Routes of disposal are no activities.
            end_of_life: _,
        } = &***inventory;
        let named: [(_, _, &[Stage]); 3] = [
            (training, "training", &[Stage::Training]),
            (inference, "inference", &[Stage::Inference]),
            (network_and_devices, "networkAndDevices", &[Stage::Network, Stage::EndUserDevices]),
        ];
        named
            .into_iter()
            .filter_map(|(section, key, usual)| Some(Named { section: section.as_ref()?, key, usual }))
    })
}
