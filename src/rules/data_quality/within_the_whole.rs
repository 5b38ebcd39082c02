//! DQ-012: a share is no more than the whole.

use crate::document::Located;
use crate::quantity::{Dimension, Share, Walk};
use crate::rules::prelude::*;

rule!(
    /// No share, utilisation or fraction exceeds one.
    DQ_012, "DQ-012", Error, Disclosure, Check::Report(check)
);

fn check(report: &Report, findings: &mut Findings<'_>) {
    report.walk(&mut |figure| {
        let above = figure.interval.is_some_and(|interval| interval.low() > 1.0);
        if figure.dimension == Share::KEY && above {
            let place = figure.written.map_or(figure.node, Located::node);
            let text = figure.written.map_or_else(String::new, |written| written.text().to_owned());
            findings.report(place, "above").with("share", text).help("help");
        }
    });
}
