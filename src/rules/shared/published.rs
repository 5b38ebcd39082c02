//! Figures held against published ones, which are shown with their years and sources.

use crate::finding::{Argument, Cause, Finding, Severity};
use crate::quantity::{Interval, Operand, Slip};
use crate::reference::{self, Published, Range, margins};

/// How grave it is that a figure lies outside of what was published; `None` where it does not, or is zero.
///
/// New kinds of system and site appear every year: only an order of magnitude is worth a warning.
pub(in crate::rules) fn strays(stated: Interval, published: Interval) -> Option<Severity> {
    if stated.high() <= 0.0 || stated.meets(published) {
        return None;
    }
    let far = stated.low() > published.high() * margins::beyond_published::ADVICE.high()
        || stated.high() < published.low() / margins::beyond_published::ADVICE.high();
    Some(if far { Severity::Warning } else { Severity::Advice })
}

/// How grave it is where a note stands beside the figure: one step less, since a note explains another system or supply, but no
/// unit; `None` where nothing is left.
pub(in crate::rules) fn beside_a_note(severity: Severity, noted: bool) -> Option<Severity> {
    match (severity, noted) {
        (severity, false) => Some(severity),
        (Severity::Error, true) => Some(Severity::Warning),
        (Severity::Warning, true) => Some(Severity::Advice),
        (Severity::Advice, true) => None,
    }
}

/// A power of ten that brings a figure into what was published, where it is the only one that does: its ratio to that.
pub(in crate::rules) fn slip_into(figure: Operand, ratio: Interval) -> Option<Cause> {
    let dimension = figure.dimension;
    let of_power = |exponent| {
        let factor = 10_f64.powi(exponent);
        // A hundredfold is a slip of shares and ratios alone.
        ratio.contains(factor).then(|| Slip::of_figure(factor, dimension))?
    };
    let mut fitting = [-6, -3, -2, -1, 1, 2, 3, 6].into_iter().filter_map(of_power);
    let slip = fitting.next().filter(|_| fitting.next().is_none())?;
    Some(Cause { figure, factor: 1.0 / slip.factor.middle(), slip: Some(slip), or: Vec::new() })
}

/// The same for a unit that was mistaken: a thousandfold or a millionfold.
pub(in crate::rules) fn slip_of_unit(figure: Operand, ratio: Interval) -> Option<Cause> {
    let is_unit = |cause: &Cause| cause.factor.log10().abs() > 2.5;
    slip_into(figure, ratio).filter(is_unit)
}

/// Shows in the help what was published: `{ $published }`, `{ $years }` and `{ $sources }`.
pub(in crate::rules) fn cite<'a, Key: AsRef<str> + ?Sized + 'a>(
    finding: &mut Finding,
    published: Interval,
    unit: &'static str,
    years: impl IntoIterator<Item = u32>,
    sources: impl IntoIterator<Item = &'a Key>,
) {
    let years = reference::span(years);
    let mut keys: Vec<&str> = sources.into_iter().map(AsRef::as_ref).collect();
    keys.sort_unstable();
    keys.dedup();
    let sources: Vec<_> = keys
        .into_iter()
        .filter_map(|key| reference::source(key))
        .map(|source| format!("{} <{}>", source.title, source.url))
        .collect();
    if finding.help.is_none() {
        finding.help("help");
    }
    finding
        .help_with("published", Argument::Range(published, unit))
        .help_with("years", years)
        .help_with("sources", sources);
}

/// Shows in the help a published range.
pub(in crate::rules) fn cite_range(finding: &mut Finding, range: &'static Range) {
    cite(finding, range.interval(), &range.unit, [range.year], [&range.low_source, &range.high_source]);
}

/// Shows in the help what publications span.
pub(in crate::rules) fn cite_published(finding: &mut Finding, published: &Published) {
    let (years, sources) = (published.years().iter().copied(), published.sources().iter().copied());
    cite(finding, published.interval(), published.unit(), years, sources);
}
