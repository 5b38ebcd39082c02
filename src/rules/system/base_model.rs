//! SYS-003: the training of the model that another was made from is counted by a share, or left out with a reason.

use crate::document::Located;
use crate::report::{BaseModel, Coverage};
use crate::rules::prelude::*;

rule!(
    /// A derived model says which share of the training of its base model is counted, or why none is.
    SYS_003, "SYS-003", Error, Comparable, check
);

fn check(report: &Facts<'_>, findings: &mut Findings<'_>) {
    let said = report.boundary().and_then(|boundary| boundary.stage(Stage::Training));
    // Where training is left out as a whole, that of the base model is left out with it.
    let left_out =
        said.is_some_and(|said| *said.coverage == Coverage::Excluded && given(said.justification.as_ref()));
    for base in report.system.models.iter().flat_map(|model| &model.derived_from) {
        if base.name.trim().is_empty() {
            findings.report(base.name.node(), "unnamed").help("help-name");
        }
        if !left_out && !counted(base) && !given(base.justification.as_ref()) {
            findings.report(base.name.node(), "silent").help("help");
        }
    }
}

/// Whether some of the training of a base model is counted; a share of zero counts nothing.
fn counted(base: &BaseModel) -> bool {
    let share = base.inherited_share.as_ref().and_then(Quantity::rating);
    share.is_some_and(|share| share.interval().high() > 0.0)
}

fn given(text: Option<&Located<String>>) -> bool {
    text.is_some_and(|text| !text.trim().is_empty())
}
