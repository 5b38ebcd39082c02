//! ALC-002: the shares of one thing add up to no more than the whole of it.

use std::collections::BTreeMap;

use crate::document::NodeId;
use crate::finding::Argument;
use crate::quantity::{Interval, Share, ShareUnit, Unit};
use crate::rules::prelude::*;

rule!(
    /// Shares of one subject, of the training of one base model, and of one supply by contracts of one kind or another, add
    /// up to no more than the whole.
    ALC_002, "ALC-002", Error, Disclosure, check
);

fn check(report: &Facts<'_>, findings: &mut Findings<'_>) {
    let allocation = report.goal_and_scope.iter().flat_map(|scope| &scope.allocation);
    let allocated = allocation.map(|part| (part.subject.trim().to_lowercase(), part.share.as_ref()));
    let bases = report.system.models.iter().flat_map(|model| &model.derived_from);
    let inherited = bases.map(|base| (base.name.trim().to_lowercase(), base.inherited_share.as_ref()));
    let contracted = report.supplies().iter().flat_map(|supply| {
        let subject = supply.id.as_str().to_owned();
        supply.instruments.iter().map(move |instrument| (subject.clone(), instrument.share.as_ref()))
    });
    for shares in [of_one_thing(allocated), of_one_thing(inherited), of_one_thing(contracted)] {
        for (subject, (sum, nodes)) in shares {
            let Some((first, rest)) = nodes.split_first().filter(|_| sum.low() > 1.0) else { continue };
            let finding = findings.report(*first, "above").with("subject", subject);
            finding.with("sum", Argument::Range(ShareUnit::Percent.in_unit(sum), "%")).help("help");
            for node in rest {
                finding.label(*node, "part");
            }
        }
    }
}

/// The sum of the shares of each thing, with their places.
fn of_one_thing<'a>(
    shares: impl Iterator<Item = (String, Option<&'a Quantity<Share>>)>,
) -> BTreeMap<String, (Interval, Vec<NodeId>)> {
    let mut things = BTreeMap::new();
    for (subject, share) in shares {
        if let Some(known) = share.and_then(Quantity::known) {
            let (sum, nodes) = things.entry(subject).or_insert((Interval::exactly(0.0), Vec::new()));
            *sum = *sum + known.interval();
            nodes.push(known.quantity().value_node());
        }
    }
    things
}
