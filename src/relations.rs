//! The relations of a report: its quantities, stated or not, and what ties them together, as one network.
//!
//! [`of`] walks the report once. Each activity is a `site::Site`, and so is one unit of its service; what a site has of
//! registries is shared where it is stated, and an unknown of its own where it is not: an intensity that changes by the
//! hour carries no evidence from one activity to another.

mod emissions;
mod energy;
mod margins;
mod role;
mod sections;
mod site;
mod water;

use ailca_network::Network;

use crate::report::Report;

pub use role::{Method, Role, Scope};

/// The network of a report.
pub fn of(report: &Report) -> Network<'_> {
    let mut net = Network::new();
    let mut number = 0;
    for section in report.sections() {
        let mut sites = Vec::with_capacity(section.activities.len());
        for activity in &section.activities {
            let whole = site::Site::whole(report, activity, number);
            number += 1;
            declare(&mut net, &whole);
            energy::drawn(&mut net, &whole);
            if let Some(unit) = site::Site::unit(report, activity, number) {
                number += 1;
                declare(&mut net, &unit);
                site::delivered(&mut net, &whole, &unit);
            }
            sites.push(whole);
        }
        if let Some(total) = &section.total {
            sections::total(&mut net, total, &sites, number);
            number += 1;
        }
    }
    net
}

/// Declares what holds of an activity and of a unit of its service alike.
fn declare<'a>(net: &mut Network<'a>, site: &site::Site<'a>) {
    energy::boundaries(net, site);
    emissions::of_electricity(net, site);
    water::volumes(net, site);
}
