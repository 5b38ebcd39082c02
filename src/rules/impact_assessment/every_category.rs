//! IMP-013: every category of the guideline for AI systems is assessed.

use crate::document::Located;
use crate::report::Impacts;
use crate::rules::prelude::*;

rule!(
    /// There is a result for fossil resources too, the category that is recommended beside water and minerals and metals.
    ///
    /// Biodiversity is left for later there, and no published assessment of an AI system gives it.
    IMP_013, "IMP-013", Error, Assured, check
);

fn check(report: &Facts<'_>, findings: &mut Findings<'_>) {
    let mut missing = vec![Impacts::fossil_resources.to_owned()];
    for view in report.results() {
        missing.retain(|category| category != view.category);
    }
    // Without any result there is a nearer cause to tell.
    if let Some(impacts) = report.impacts.as_deref().filter(|_| !missing.is_empty()) {
        let node = Located::node(impacts);
        findings.report(Anchor::Key(node), "missing").with("categories", missing).help("help");
    }
}
