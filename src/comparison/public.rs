//! What a comparison disclosed to the public asks for beyond (ISO 14044, 5.3 and 6.3): advice, which no machine can tick off.

use crate::finding::{Argument, Message};
use crate::report::{Report, ReviewKind};

/// Something that is asked for, and what each report says of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Asked {
    /// The word of the outputs.
    pub key: &'static str,
    /// The clause that asks for it.
    pub clause: &'static str,
    /// Whether each report says something of it; `None` where only the comparison itself can.
    pub said: Option<[bool; 2]>,
}

/// What is asked for that no score weighs.
const UNWEIGHTED: &str = "unweighted";

impl Asked {
    /// Which reports fall short of it, in words; nothing where none does.
    pub fn short_of(self) -> Option<Message> {
        let sides = match self.said? {
            [true, true] => return None,
            [false, true] => "a",
            [true, false] => "b",
            [false, false] => "both",
        };
        let key = if self.key == UNWEIGHTED { "compare-asked-weighted" } else { "compare-asked-silent" };
        Some(Message::new(key).with("sides", Argument::Said(sides.to_owned())))
    }
}

/// What is asked for.
pub(super) fn of(reports: [&Report; 2]) -> Vec<Asked> {
    let interpretation = reports.map(|report| report.interpretation.as_deref());
    let by_panel =
        reports.map(|report| report.review.as_ref().is_some_and(|own| *own.kind == ReviewKind::Panel));
    let complete = interpretation.map(|own| own.is_some_and(|own| own.completeness_check.is_some()));
    let quality = interpretation.map(|own| own.is_some_and(|own| own.data_quality.is_some()));
    let significance = interpretation
        .map(|own| own.is_some_and(|own| own.uncertainty.is_some() && !own.sensitivity.is_empty()));
    let unweighted =
        reports.map(|report| report.impacts.as_ref().is_none_or(|own| own.single_score.is_none()));
    vec![
        Asked { key: "panel", clause: "ISO 14044, 6.3", said: Some(by_panel) },
        Asked { key: "quality", clause: "ISO 14044, 5.3", said: Some(quality) },
        Asked { key: "completeness", clause: "ISO 14044, 4.5.3.2", said: Some(complete) },
        Asked { key: "significance", clause: "ISO 14044, 5.3", said: Some(significance) },
        Asked { key: UNWEIGHTED, clause: "ISO 14044, 4.4.5", said: Some(unweighted) },
        Asked { key: "differences", clause: "ISO 14044, 4.2.3.7", said: None },
    ]
}
