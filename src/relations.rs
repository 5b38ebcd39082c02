//! The relations of a report: its quantities, stated or not, and what ties them together, as one network.
//!
//! [`of`] reads the facts of a report once. Each activity is a `site::Site`, and so is one unit of its service; what a site has of
//! registries is shared where it is stated, and an unknown of its own where it is not: an intensity that changes by the
//! hour carries no evidence from one activity to another.

mod allocated;
mod broken;
mod coverage;
mod emissions;
mod energy;
mod fill;
mod following;
mod groups;
mod held;
mod kinds;
mod making;
pub(crate) mod margins;
mod published;
mod results;
mod role;
mod sections;
mod service;
mod single_edits;
mod site;
mod suspect;
mod tokens;
mod water;
mod withheld;

use ailca_network::{Key, Network};

use crate::document::NodeId;
use crate::facts::Facts;
use crate::report::Report;

pub use broken::{Broken, broken};
pub use coverage::{Counts, Coverage, Covered, Held, coverage};
pub(crate) use fill::written;
pub use fill::{Filled, fill};
pub use following::{Derivation, Following, Used, following};
pub use groups::{Cause, Group, groups};
pub use kinds::{Category, Method, TokenKind};
pub use published::following_published;
pub use role::{Role, Scope};
pub use suspect::Suspect;
pub(crate) use withheld::{StillTold, still_told};

/// The network of a report, with the place of each site.
#[derive(Debug)]
pub struct Relations<'a> {
    /// The network.
    pub net: Network<'a>,
    report: &'a Report,
    /// Where each site stands, by its number.
    sites: Vec<NodeId>,
}

impl Relations<'_> {
    /// Where in the report the quantity of a key belongs; nowhere for what is no place of the report.
    pub fn place(&self, key: Key) -> NodeId {
        match Scope::of(key) {
            Scope::Site(number) => self.sites.get(number as usize).copied().unwrap_or(NodeId::NOWHERE),
            Scope::Centre(node) | Scope::Supply(node) | Scope::Device(node) => NodeId::of_index(node),
        }
    }
}

/// How many quantities a report has beside those of its activities, about.
const ROOM: usize = 128;

/// How many quantities an activity has, about.
const EACH: usize = 32;

/// The relations of a report.
pub fn of<'a>(facts: &Facts<'a>) -> Relations<'a> {
    let report = facts.report();
    let mut net = Network::with_room_for(ROOM + EACH * report.activities().count());
    let mut sites = Vec::new();
    let mut listed = Vec::new();
    for counted in &facts.inventory().sections {
        let mut own = Vec::with_capacity(counted.activities.len());
        for sited in &counted.activities {
            let activity = sited.activity;
            let whole = site::Site::whole(report, *sited, number(&mut sites, activity.node()));
            declare(&mut net, &whole);
            energy::breakdowns(&mut net, &whole);
            energy::drawn(&mut net, &whole);
            making::allocated(&mut net, &whole);
            tokens::of_activity(&mut net, &whole);
            if let Some(unit) = activity.per_unit() {
                let unit = site::Site::unit(whole, unit, number(&mut sites, unit.node()));
                declare(&mut net, &unit);
                service::delivered(&mut net, &whole, &unit);
                service::components(&mut net, &unit);
                tokens::of_unit(&mut net, &unit);
            }
            own.push(whole);
        }
        let total = counted.section.total.as_ref().map(|total| (&**total, number(&mut sites, total.node())));
        if let Some((total, number)) = total {
            sections::total(&mut net, total, &own, number);
        }
        listed.push(allocated::Listed { sites: own, total });
    }
    let results = results::declare(&mut net, report, &mut |node| number(&mut sites, node));
    held::declare(&mut net, facts, &listed, &results);
    Relations { net, report, sites }
}

/// The number of a further site.
fn number(sites: &mut Vec<NodeId>, node: NodeId) -> u32 {
    sites.push(node);
    u32::try_from(sites.len() - 1).unwrap_or(u32::MAX)
}

/// Declares what holds of an activity and of a unit of its service alike.
fn declare<'a>(net: &mut Network<'a>, site: &site::Site<'a>) {
    energy::boundaries(net, site);
    emissions::of_electricity(net, site);
    water::volumes(net, site);
}
