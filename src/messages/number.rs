//! Computed numbers, written as a language writes them.

use super::Language;
use crate::quantity::Interval;

/// How many significant digits show where a range begins and ends.
pub(super) fn digits(interval: Interval) -> usize {
    let width = if interval.high().is_finite() { interval.high() - interval.low() } else { 0.0 };
    let size =
        interval.low().abs().max(if interval.high().is_finite() { interval.high().abs() } else { 0.0 });
    // A width that is only the outward rounding of exact figures tells nothing.
    if size == 0.0 || width <= size * 1e-12 {
        return 4;
    }
    let places = (size.log10().floor() - width.log10().floor()).clamp(0.0, 12.0) + 2.0;
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped above")]
    let places = places as usize;
    places.clamp(3, 12)
}

/// A number with so many significant digits: plain where it is short, with a power of ten else.
pub(super) fn plain(language: Language, value: f64, digits: usize) -> String {
    if value == 0.0 || !value.is_finite() {
        return "0".to_owned();
    }
    let magnitude = value.abs().log10().floor();
    let digits = digits.max(1);
    let text = if (-5.0..15.0).contains(&magnitude) {
        #[allow(clippy::cast_possible_truncation, reason = "within the range tested above")]
        let decimals = (i64::try_from(digits).unwrap_or(3) - 1 - magnitude as i64).max(0);
        let text = format!("{value:.*}", usize::try_from(decimals).unwrap_or(0));
        if text.contains('.') { text.trim_end_matches('0').trim_end_matches('.').to_owned() } else { text }
    } else {
        let text = format!("{value:.*e}", digits - 1);
        text.replace('e', " × 10^")
    };
    match language {
        Language::English => text,
        Language::French => text.replace('.', ","),
    }
}
