//! A number as its author wrote it: the text, and what its digits claim.

use std::fmt;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::{Deserializer, Unexpected, Visitor};
use serde::{Deserialize, Serialize, Serializer};

use super::{Decimal, Interval};
use crate::document::NUMBER;

/// A number as written.
///
/// `24.7` claims three significant digits and stands for every value from 24.65 to 24.75. In a whole number the last
/// digit that is not zero is the last significant one: `281000` stands for 280 500 to 281 500. Digits past the twelfth
/// are those of a program and claim nothing.
#[derive(Clone, PartialEq)]
pub struct Written {
    text: Box<str>,
    value: f64,
    /// Every value that rounds to it, by what the zeros at its end say: rules look at a figure many times over.
    filling: Interval,
    significant: Interval,
    /// How many digits are significant, by the same.
    digits: (u8, u8),
}

/// What the zeros at the end of a whole number say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TrailingZeros {
    /// They may only fill the place: `281000` may have been rounded to the thousand.
    Filling,
    /// They are digits like the others, as in a percentage.
    Significant,
}

impl Written {
    /// Reads a decimal (`12.50`, `3e6`), hexadecimal (`0x1f`) or octal (`0o17`) number.
    ///
    /// `None` when the text is no number or lies outside the range of 64-bit floating point.
    pub fn parse(text: &str) -> Option<Self> {
        let value = if let Some(digits) = text.strip_prefix("0x") {
            u64::from_str_radix(digits, 16).ok().map(as_float)
        } else if let Some(digits) = text.strip_prefix("0o") {
            u64::from_str_radix(digits, 8).ok().map(as_float)
        } else {
            text.parse::<f64>().ok()
        };
        let value = value.filter(|value| value.is_finite())?;
        let mut digits = (1, 1);
        let (filling, significant) = if let Some(decimal) = Decimal::read(text) {
            digits = (
                decimal.significant(TrailingZeros::Filling),
                decimal.significant(TrailingZeros::Significant),
            );
            let significant = decimal.interval(TrailingZeros::Significant);
            let may_fill = !decimal.pointed && decimal.mantissa % 10 == 0;
            (if may_fill { decimal.interval(TrailingZeros::Filling) } else { significant }, significant)
        } else {
            let near = Interval::exactly(value).widened();
            (near, near)
        };
        Some(Self { text: text.into(), value, filling, significant, digits })
    }

    /// The text as written.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The number that the text stands for, in 64-bit floating point.
    pub const fn value(&self) -> f64 {
        self.value
    }

    /// Every value that rounds to the number as written.
    pub const fn interval(&self, zeros: TrailingZeros) -> Interval {
        match zeros {
            TrailingZeros::Filling => self.filling,
            TrailingZeros::Significant => self.significant,
        }
    }

    /// How many digits are significant: at least one.
    pub fn significant_digits(&self, zeros: TrailingZeros) -> u32 {
        u32::from(match zeros {
            TrailingZeros::Filling => self.digits.0,
            TrailingZeros::Significant => self.digits.1,
        })
    }

    /// How many digits stand from the first to the last that is not zero: numbers lose and gain zeros on their way through files.
    pub fn digits_between_zeros(&self) -> u32 {
        let mantissa = self.text.split(['e', 'E']).next().unwrap_or_default();
        let digits: String = mantissa.chars().filter(char::is_ascii_digit).collect();
        u32::try_from(digits.trim_matches('0').len()).unwrap_or(u32::MAX)
    }

    /// The number alone, as exact as floating point holds it: for counts and ratings, which are not rounded figures.
    pub fn exact(&self) -> Interval {
        let exact = Interval::exactly(self.value);
        // A whole number below 2^53 is held exactly; of any other only the neighbourhood is known.
        if self.value.fract() == 0.0 && self.value.abs() < 9_007_199_254_740_992.0 {
            exact
        } else {
            exact.widened()
        }
    }
}

#[allow(clippy::cast_precision_loss, reason = "a number past 2^53 is rounded as every other one is")]
const fn as_float(number: u64) -> f64 {
    number as f64
}

impl Decimal {
    /// The same number with its last significant digit as the last one.
    fn rounded(mut self, zeros: TrailingZeros) -> Self {
        if !self.pointed && zeros == TrailingZeros::Filling {
            while self.mantissa != 0 && self.mantissa % 10 == 0 {
                self.mantissa /= 10;
                self.place += 1;
            }
        }
        self
    }

    /// How many digits are significant: 36 at most, as many as are held.
    fn significant(self, zeros: TrailingZeros) -> u8 {
        u8::try_from(self.rounded(zeros).digits()).unwrap_or(u8::MAX)
    }

    /// Programs print more digits than anyone measures, and cut them off as often as they round: those past the
    /// twelfth claim nothing.
    fn interval(self, zeros: TrailingZeros) -> Interval {
        let rounded = self.rounded(zeros);
        // 0003: spreadsheets cut the last digits: the noise of a program, not a contradiction.
        let half = 5 * 10_i128.pow(rounded.digits().saturating_sub(12));
        let at = |tenths: i128| power_of_ten(tenths, rounded.place.saturating_sub(1));
        Interval::new(at(rounded.mantissa * 10 - half), at(rounded.mantissa * 10 + half)).widened()
    }
}

/// The number nearest to mantissa × 10^place.
#[allow(clippy::cast_precision_loss, reason = "the mantissa is below 2^53 there")]
fn power_of_ten(mantissa: i128, place: i32) -> f64 {
    const EXACT: [f64; 16] =
        [1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15];
    let power = EXACT.get(place.unsigned_abs() as usize);
    match power {
        // One operation on two exact numbers is rounded once, and so correctly.
        Some(power) if mantissa.unsigned_abs() < 1 << 53 => {
            if place < 0 {
                mantissa as f64 / power
            } else {
                mantissa as f64 * power
            }
        }
        _ => format!("{mantissa}e{place}").parse().unwrap_or(f64::MAX),
    }
}

impl fmt::Debug for Written {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.text)
    }
}

impl fmt::Display for Written {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.text)
    }
}

impl Serialize for Written {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        // Whole numbers stay whole where the format tells them apart.
        match self.text.parse::<i64>() {
            Ok(whole) => serializer.serialize_i64(whole),
            Err(_) => serializer.serialize_f64(self.value),
        }
    }
}

impl<'de> Deserialize<'de> for Written {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_newtype_struct(NUMBER, WrittenVisitor)
    }
}

struct WrittenVisitor;

impl<'de> Visitor<'de> for WrittenVisitor {
    type Value = Written;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a number")
    }

    /// The tree's deserializer hands over the source text of the number.
    fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<Written, E> {
        Written::parse(text).ok_or_else(|| E::invalid_value(Unexpected::Str(text), &self))
    }

    /// Any other deserializer hands over the number alone.
    fn visit_newtype_struct<D: Deserializer<'de>>(self, deserializer: D) -> Result<Written, D::Error> {
        deserializer.deserialize_any(NumberVisitor)
    }
}

struct NumberVisitor;

impl Visitor<'_> for NumberVisitor {
    type Value = Written;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a number")
    }

    fn visit_u64<E: serde::de::Error>(self, value: u64) -> Result<Written, E> {
        WrittenVisitor.visit_str(&value.to_string())
    }

    fn visit_i64<E: serde::de::Error>(self, value: i64) -> Result<Written, E> {
        WrittenVisitor.visit_str(&value.to_string())
    }

    fn visit_f64<E: serde::de::Error>(self, value: f64) -> Result<Written, E> {
        WrittenVisitor.visit_str(&value.to_string())
    }
}

impl JsonSchema for Written {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Number".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "number" })
    }
}
