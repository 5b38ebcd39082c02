//! The relations of a report: its quantities, stated or not, and what ties them together, as one network.
//!
//! [`of`] reads the facts of a report once. Each activity is a `site::Site`, and so is one unit of its service; what a site has of
//! registries is shared where it is stated, and an unknown of its own where it is not: an intensity that changes by the
//! hour carries no evidence from one activity to another.

mod allocated;
mod broken;
mod coverage;
mod draft;
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
pub use fill::{Filled, fill};
pub(crate) use fill::{of_small, written};
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
    /// What of these is not there, below its place.
    below: draft::Below,
}

impl Relations<'_> {
    /// Where in the report the quantity of a key belongs; nowhere for what is no place of the report.
    pub fn place(&self, key: Key) -> NodeId {
        match Scope::of(key) {
            Scope::Site(number) => self.sites.get(number as usize).copied().unwrap_or(NodeId::NOWHERE),
            Scope::Centre(node) | Scope::Supply(node) | Scope::Device(node) => NodeId::of_index(node),
        }
    }

    /// The path below its place where a quantity would stand that nobody states; empty for what stands at its place.
    fn below(&self, key: Key) -> &'static str {
        match Scope::of(key) {
            Scope::Site(number) => self.below.of(number),
            Scope::Centre(_) | Scope::Supply(_) | Scope::Device(_) => "",
        }
    }
}

/// How many quantities a report has beside those of its activities, about.
const ROOM: usize = 128;

/// How many quantities an activity has, about.
const EACH: usize = 32;

/// The relations of a report.
pub fn of<'a>(facts: &Facts<'a>) -> Relations<'a> {
    declared(facts, false)
}

/// The relations of a report, with those to what nobody states: units of service, totals of sections, results.
pub fn drafted<'a>(facts: &Facts<'a>) -> Relations<'a> {
    declared(facts, true)
}

fn declared<'a>(facts: &Facts<'a>, is_draft: bool) -> Relations<'a> {
    let report = facts.report();
    let mut net = Network::with_room_for(ROOM + EACH * report.activities().count());
    let mut sites = Vec::new();
    let (mut listed, mut below) = (Vec::new(), draft::Below::default());
    for (section, counted) in report.sections().zip(&facts.inventory().sections) {
        let mut own = Vec::with_capacity(counted.activities.len());
        for sited in &counted.activities {
            let activity = sited.activity;
            let whole = site::Site::whole(report, *sited, number(&mut sites, activity.node()));
            declare(&mut net, &whole);
            energy::breakdowns(&mut net, &whole);
            energy::drawn(&mut net, &whole);
            making::allocated(&mut net, &whole);
            tokens::of_activity(&mut net, &whole);
            let unit = activity.per_unit();
            let unit = unit.map(|unit| site::Site::unit(whole, unit, number(&mut sites, unit.node())));
            if let Some(unit) = unit {
                declare(&mut net, &unit);
                service::delivered(&mut net, &whole, &unit);
                service::components(&mut net, &unit);
                tokens::of_unit(&mut net, &unit);
            }
            if is_draft {
                draft::Draft { net: &mut net, report, sites: &mut sites, below: &mut below }
                    .activity(&whole, unit.as_ref());
            }
            own.push(whole);
        }
        let total = counted.section.total.as_ref().map(|total| (&**total, number(&mut sites, total.node())));
        if let Some((total, number)) = total {
            sections::total(&mut net, total, &own, number);
        }
        if is_draft {
            draft::Draft { net: &mut net, report, sites: &mut sites, below: &mut below }.section(
                counted.section,
                section.node(),
                total,
                &own,
            );
        }
        listed.push(allocated::Listed { sites: own, total });
    }
    let results = results::declare(&mut net, report, is_draft, &mut |node| number(&mut sites, node));
    held::declare(&mut net, facts, &listed, &results);
    if is_draft {
        let all: Vec<_> = listed.iter().flat_map(|own| own.sites.iter().copied()).collect();
        draft::Draft { net: &mut net, report, sites: &mut sites, below: &mut below }.result(&all);
    }
    Relations { net, report, sites, below }
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
