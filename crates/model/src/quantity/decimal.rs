//! Decimal numbers, exactly: what is converted or added for another format keeps every digit that its author wrote.

use std::cmp::Ordering;

/// A decimal number: mantissa × 10^place, to 36 digits.
#[derive(Debug, Clone, Copy)]
pub struct Decimal {
    pub(super) mantissa: i128,
    pub(super) place: i32,
    /// Whether the number has a decimal point, and so says itself where its digits end.
    pub(super) pointed: bool,
}

/// A result, and whether every digit of it is there.
#[derive(Debug, Clone, Copy)]
pub struct Rounded {
    /// The number.
    pub number: Decimal,
    /// Whether it is the result itself, not rounded.
    pub exact: bool,
}

/// The most digits that are held.
const DIGITS: u32 = 36;

impl Decimal {
    /// A whole number.
    pub const fn whole(number: u64) -> Self {
        Self { mantissa: number as i128, place: 0, pointed: false }
    }

    /// Reads a decimal number with or without exponent; `None` for anything else, or for more than 36 digits.
    pub fn read(text: &str) -> Option<Self> {
        let (number, exponent) = match text.split_once(['e', 'E']) {
            Some((number, exponent)) => (number, exponent.parse::<i32>().ok()?),
            None => (text, 0),
        };
        let (negative, digits) = match number.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, number.strip_prefix('+').unwrap_or(number)),
        };
        let (mut mantissa, mut decimals, mut length, mut pointed) = (0_i128, 0_i32, 0, false);
        for character in digits.chars() {
            if character == '.' && !pointed {
                pointed = true;
                continue;
            }
            mantissa = mantissa * 10 + i128::from(character.to_digit(10)?);
            length += u32::from(mantissa != 0);
            if length > DIGITS {
                return None;
            }
            decimals += i32::from(pointed);
        }
        let place = exponent.checked_sub(decimals)?;
        Some(Self { mantissa: if negative { -mantissa } else { mantissa }, place, pointed })
    }

    /// How many digits its mantissa has: at least one.
    pub fn digits(self) -> u32 {
        self.mantissa.unsigned_abs().checked_ilog10().map_or(1, |log| log + 1)
    }

    /// Whether it is zero.
    pub const fn is_zero(self) -> bool {
        self.mantissa == 0
    }

    /// The product; `None` when it has more than 36 digits.
    #[must_use]
    pub fn times(self, other: Self) -> Option<Self> {
        let mantissa = self.mantissa.checked_mul(other.mantissa)?;
        let pointed = self.pointed || other.pointed;
        Self { mantissa, place: self.place.checked_add(other.place)?, pointed }.held()
    }

    /// What lies in the middle of both; `None` when it has more than 36 digits.
    #[must_use]
    pub fn middle(self, other: Self) -> Option<Self> {
        self.plus(other)?.times(Self { mantissa: 5, place: -1, pointed: true })
    }

    /// The sum; `None` when it has more than 36 digits.
    #[must_use]
    pub fn plus(self, other: Self) -> Option<Self> {
        let place = self.place.min(other.place);
        let mantissa = self.at(place)?.checked_add(other.at(place)?)?;
        Self { mantissa, place, pointed: self.pointed || other.pointed }.held()
    }

    /// The sum of some; `None` of none, or when it has more than 36 digits.
    #[must_use]
    pub fn sum(numbers: &[Self]) -> Option<Self> {
        let (first, rest) = numbers.split_first()?;
        rest.iter().copied().try_fold(*first, Self::plus)
    }

    /// The quotient: exact where it ends, else to `digits` significant digits. `None` when nothing can be divided.
    #[must_use]
    pub fn over(self, other: Self, digits: u32) -> Option<Rounded> {
        if other.is_zero() {
            return None;
        }
        let (mut mantissa, mut rest) = (self.mantissa / other.mantissa, self.mantissa % other.mantissa);
        let mut place = self.place.checked_sub(other.place)?;
        while rest != 0 && (mantissa == 0 || mantissa.unsigned_abs().ilog10() < DIGITS - 2) {
            rest = rest.checked_mul(10)?;
            mantissa = mantissa.checked_mul(10)?.checked_add(rest / other.mantissa)?;
            rest %= other.mantissa;
            place = place.checked_sub(1)?;
        }
        let number = Self { mantissa, place, pointed: true };
        if rest == 0 {
            return Some(Rounded { number: number.trimmed(), exact: true });
        }
        Some(Rounded { number: number.rounded_to(digits), exact: false })
    }

    /// Whether two numbers are the same, however they are written.
    pub fn same(self, other: Self) -> bool {
        self.compare(other) == Some(Ordering::Equal)
    }

    /// Which of two numbers is the larger; `None` when they lie too far apart to be told exactly.
    pub fn compare(self, other: Self) -> Option<Ordering> {
        let (left, right) = (self.trimmed(), other.trimmed());
        let place = left.place.min(right.place);
        Some(left.at(place)?.cmp(&right.at(place)?))
    }

    /// The number in digits alone, without exponent: `0.00001` for `1e-05`. `None` past a thousand zeros.
    pub fn plain(self) -> Option<String> {
        let sign = if self.mantissa < 0 { "-" } else { "" };
        let digits = self.mantissa.unsigned_abs().to_string();
        let zeros = usize::try_from(self.place.unsigned_abs()).ok().filter(|zeros| *zeros <= 1000)?;
        if self.place >= 0 {
            let zeros = if self.mantissa == 0 { 0 } else { zeros };
            return Some(format!("{sign}{digits}{}", "0".repeat(zeros)));
        }
        let padded = format!("{}{digits}", "0".repeat((zeros + 1).saturating_sub(digits.len())));
        let (whole, fraction) = padded.split_at_checked(padded.len() - zeros)?;
        Some(format!("{sign}{whole}.{fraction}"))
    }

    /// To so many significant digits, half away from zero.
    #[must_use]
    pub fn rounded_to(mut self, digits: u32) -> Self {
        let surplus = self.digits().saturating_sub(digits.max(1));
        if surplus > 0 {
            let power = 10_i128.pow(surplus);
            let half = power / 2 * self.mantissa.signum();
            self.mantissa = (self.mantissa + half) / power;
            self.place += i32::try_from(surplus).unwrap_or_default();
        }
        self
    }

    /// Without zeros at its end.
    fn trimmed(mut self) -> Self {
        if self.mantissa == 0 {
            self.place = 0;
        }
        while self.mantissa != 0 && self.mantissa % 10 == 0 {
            self.mantissa /= 10;
            self.place += 1;
        }
        self
    }

    /// The mantissa for another, smaller place.
    fn at(self, place: i32) -> Option<i128> {
        let power = u32::try_from(self.place.checked_sub(place)?).ok()?;
        self.mantissa.checked_mul(10_i128.checked_pow(power)?)
    }

    fn held(self) -> Option<Self> {
        (self.digits() <= DIGITS).then_some(self)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test may stop at what it does not expect")]

    use proptest::prelude::*;

    use super::*;

    fn plain(text: &str) -> String {
        Decimal::read(text).unwrap().plain().unwrap()
    }

    #[test]
    fn exponents_are_written_out() {
        for (text, wanted) in [
            ("1e-05", "0.00001"),
            ("24.7", "24.7"),
            ("-0.50", "-0.50"),
            ("3e6", "3000000"),
            ("1.50e3", "1500"),
            ("0", "0"),
            ("0e9", "0"),
            ("0.000", "0.000"),
            (".5", "0.5"),
            ("1.0091789821749958e-08", "0.000000010091789821749958"),
        ] {
            assert_eq!(plain(text), wanted, "{text}");
        }
    }

    #[test]
    fn quotients_are_exact_where_they_end() {
        let over = |left: &str, right: &str| {
            let rounded = Decimal::read(left).unwrap().over(Decimal::read(right).unwrap(), 4).unwrap();
            (rounded.number.plain().unwrap(), rounded.exact)
        };
        assert_eq!(over("31.22", "1000"), ("0.03122".to_owned(), true));
        assert_eq!(over("1.2", "1.2"), ("1".to_owned(), true));
        assert_eq!(over("1", "3"), ("0.3333".to_owned(), false));
        assert_eq!(over("2", "3"), ("0.6667".to_owned(), false));
        assert!(Decimal::read("1").unwrap().over(Decimal::whole(0), 4).is_none());
    }

    proptest! {
        #[test]
        fn arithmetic_agrees_with_floating_point(left in -1e12_f64..1e12, right in 1e-6_f64..1e12) {
            let (a, b) = (Decimal::read(&left.to_string()).unwrap(), Decimal::read(&right.to_string()).unwrap());
            let near = |decimal: Decimal, float: f64| {
                let value: f64 = decimal.plain().unwrap().parse().unwrap();
                (value - float).abs() <= float.abs().max(1e-300) * 1e-9
            };
            prop_assert!(a.plus(b).is_none_or(|sum| near(sum, left + right)));
            prop_assert!(a.times(b).is_none_or(|product| near(product, left * right)));
            prop_assert!(near(a.over(b, 15).unwrap().number, left / right));
            prop_assert!(a.same(a.rounded_to(36)));
        }
    }
}
