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
        shortened(&text).to_owned()
    } else {
        let text = format!("{value:.*e}", digits - 1);
        let (mantissa, exponent) = text.split_once('e').unwrap_or((&text, "0"));
        format!("{} × 10^{exponent}", shortened(mantissa))
    };
    text.replace('.', &language.writing().decimal_mark)
}

/// A number without the zeros that end its decimals: nobody wrote them.
fn shortened(text: &str) -> &str {
    if text.contains('.') { text.trim_end_matches('0').trim_end_matches('.') } else { text }
}

/// In which direction a number is rounded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Towards {
    /// Down: the lower end of a range.
    Less,
    /// Up: the upper end of a range.
    More,
}

/// An end of a range with so many significant digits, rounded outward: what is shown holds all that the range does.
pub(super) fn outward(language: Language, value: f64, digits: usize, towards: Towards) -> String {
    // What differs from a short number by the rounding of arithmetic alone is that number.
    const NOISE: f64 = 1e-11;
    if value == 0.0 || !value.is_finite() {
        return plain(language, value, digits);
    }
    let exponent = value.abs().log10().floor() - (f64::from(u32::try_from(digits.max(1)).unwrap_or(3)) - 1.0);
    let step = 10_f64.powf(exponent);
    let places = value / step;
    let nearest = places.round();
    let rounded = match towards {
        _ if (places - nearest).abs() <= places.abs() * NOISE => nearest,
        Towards::Less => places.floor(),
        Towards::More => places.ceil(),
    };
    // A power of ten below one is exact only as a divisor.
    let end = if exponent < 0.0 { rounded / 10_f64.powf(-exponent) } else { rounded * step };
    plain(language, end, digits)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ends_of_a_range_are_rounded_outward() {
        let both = |value: f64, digits: usize| {
            [Towards::Less, Towards::More].map(|towards| outward(Language::ENGLISH, value, digits, towards))
        };
        assert_eq!(both(359.4872, 4), ["359.4", "359.5"]);
        assert_eq!(both(0.012_349, 3), ["0.0123", "0.0124"]);
        assert_eq!(both(-2.345_1, 3), ["-2.35", "-2.34"]);
        assert_eq!(both(999.96, 4), ["999.9", "1000"]);
        assert_eq!(both(35_948.72, 3), ["35900", "36000"]);
        // What arithmetic leaves of 1.245 is 1.245.
        assert_eq!(both(1.245_f64.next_down(), 4), ["1.245", "1.245"]);
        assert_eq!(both(0.0, 4), ["0", "0"]);
    }

    /// Whatever the figures, what is shown holds the range.
    #[test]
    fn a_range_lies_within_what_is_shown() {
        let mut seed = 7_u64;
        for _ in 0..20_000 {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            #[allow(clippy::cast_precision_loss, reason = "any number will do")]
            let value = (seed >> 11) as f64 / 1e6_f64.powf((seed % 4) as f64);
            let digits = 3 + (seed % 7) as usize;
            let end = |towards| {
                let text = outward(Language::ENGLISH, value, digits, towards).replace(" × 10^", "e");
                text.parse::<f64>().unwrap_or(f64::NAN)
            };
            let slack = value * 1e-10;
            assert!(end(Towards::Less) <= value + slack && value <= end(Towards::More) + slack, "{value}");
        }
    }
}
