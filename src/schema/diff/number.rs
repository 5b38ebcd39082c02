//! Numbers as decimals, compared exactly.

use std::cmp::Ordering;

use serde_json::{Number, Value};

use crate::document::{Kind, Tree, decimal};

/// `digits` times ten to the power of `exponent`.
#[derive(Debug, Clone, Copy)]
pub(super) struct Decimal {
    digits: i128,
    exponent: i32,
}

/// The numbers of a schema that are not the ones that are compared, since they have more digits: each with its place.
pub fn rounded(tree: &Tree<'_>) -> Vec<(String, String)> {
    let is_rounded = |text: &str| {
        let kept =
            serde_json::from_str::<Number>(&decimal(text)).ok().and_then(|kept| Decimal::from_number(&kept));
        let own = Decimal::from_text(&decimal(text));
        kept.zip(own).is_none_or(|(kept, own)| kept.order(own) != Ordering::Equal)
    };
    let (mut found, mut left) = (Vec::new(), vec![tree.root()]);
    while let Some(node) = left.pop() {
        match tree.kind(node) {
            Kind::Number(text) if is_rounded(text) => found.push((tree.pointer(node), text.to_owned())),
            Kind::List => left.extend(tree.items(node)),
            Kind::Map => left.extend(tree.entries(node).map(|entry| entry.value)),
            _ => {}
        }
    }
    found
}

impl Decimal {
    /// The number of a value; nothing where it is none, or has more digits than can be held.
    pub(super) fn of(value: &Value) -> Option<Self> {
        Self::from_number(value.as_number()?)
    }

    fn from_number(number: &Number) -> Option<Self> {
        if let Some(digits) = number.as_i128() {
            return Some(Self { digits, exponent: 0 }.short());
        }
        Self::from_text(&number.to_string())
    }

    fn from_text(text: &str) -> Option<Self> {
        let (mantissa, exponent) = text.split_once(['e', 'E']).unwrap_or((text, "0"));
        let exponent: i32 = exponent.trim_start_matches('+').parse().ok()?;
        let (whole, part) = mantissa.split_once('.').unwrap_or((mantissa, ""));
        let digits: i128 = format!("{whole}{part}").parse().ok()?;
        let places = i32::try_from(part.len()).ok()?;
        Some(Self { digits, exponent: exponent.checked_sub(places)? }.short())
    }

    pub(super) const fn whole(digits: i128) -> Self {
        Self { digits, exponent: 0 }
    }

    fn short(mut self) -> Self {
        while self.digits != 0 && self.digits % 10 == 0 {
            self.digits /= 10;
            self.exponent += 1;
        }
        if self.digits == 0 {
            self.exponent = 0;
        }
        self
    }

    /// Both with one exponent.
    fn aligned(self, other: Self) -> Option<(i128, i128)> {
        let exponent = self.exponent.min(other.exponent);
        let at = |each: Self| {
            let power = u32::try_from(each.exponent.checked_sub(exponent)?).ok()?;
            each.digits.checked_mul(10_i128.checked_pow(power)?)
        };
        Some((at(self)?, at(other)?))
    }

    pub(super) fn order(self, other: Self) -> Ordering {
        if let Some((one, two)) = self.aligned(other) {
            return one.cmp(&two);
        }
        // Too far apart to be held with one exponent: the sign, then the place of the first digit decides.
        let size = |each: Self| {
            let length = each.digits.unsigned_abs().checked_ilog10().map_or(0, |log| i64::from(log) + 1);
            let sign = i64::from(each.digits.signum() as i8);
            (sign, sign * (length + i64::from(each.exponent)))
        };
        size(self).cmp(&size(other))
    }

    /// Whether it is a multiple of another; nothing where that cannot be told.
    pub(super) fn is_multiple_of(self, step: Self) -> Option<bool> {
        if self.digits == 0 {
            return Some(true);
        }
        let (one, two) = self.aligned(step)?;
        one.checked_rem(two).map(|rest| rest == 0)
    }

    pub(super) const fn is_whole(self) -> bool {
        self.exponent >= 0
    }

    /// The largest whole number that is not above it, and the smallest that is not below it.
    pub(super) fn around(self) -> Option<(i128, i128)> {
        if self.is_whole() {
            let whole = self.digits.checked_mul(10_i128.checked_pow(u32::try_from(self.exponent).ok()?)?)?;
            return Some((whole, whole));
        }
        let power = u32::try_from(-i64::from(self.exponent)).ok()?;
        let Some(scale) = 10_i128.checked_pow(power) else {
            return Some(if self.digits < 0 { (-1, 0) } else { (0, 1) });
        };
        let low = self.digits.div_euclid(scale);
        Some((low, low.checked_add(1)?))
    }
}

/// Whether two values are one to JSON Schema: numbers by what they are worth, maps whatever their order.
pub(super) fn equal(one: &Value, two: &Value) -> bool {
    match (one, two) {
        (Value::Number(first), Value::Number(second)) => {
            first == second
                || Decimal::of(one)
                    .zip(Decimal::of(two))
                    .is_some_and(|(one, two)| one.order(two) == Ordering::Equal)
        }
        (Value::Array(one), Value::Array(two)) => {
            one.len() == two.len() && one.iter().zip(two).all(|(one, two)| equal(one, two))
        }
        (Value::Object(one), Value::Object(two)) => {
            one.len() == two.len()
                && one.iter().all(|(key, one)| two.get(key).is_some_and(|two| equal(one, two)))
        }
        _ => one == two,
    }
}

/// One text for all values that are equal.
pub(super) fn canonical(value: &Value) -> String {
    let mut text = String::new();
    write(value, &mut text);
    text
}

fn write(value: &Value, text: &mut String) {
    match value {
        Value::Number(number) => match Decimal::from_number(number) {
            Some(Decimal { digits, exponent }) => {
                text.push_str(&digits.to_string());
                text.push('e');
                text.push_str(&exponent.to_string());
            }
            None => text.push_str(&number.to_string()),
        },
        Value::Array(items) => {
            text.push('[');
            for item in items {
                write(item, text);
                text.push(',');
            }
            text.push(']');
        }
        Value::Object(keys) => {
            let mut keys: Vec<_> = keys.iter().collect();
            keys.sort_unstable_by_key(|(key, _)| *key);
            text.push('{');
            for (key, value) in keys {
                text.push_str(&Value::from(key.as_str()).to_string());
                text.push(':');
                write(value, text);
                text.push(',');
            }
            text.push('}');
        }
        other => text.push_str(&other.to_string()),
    }
}
