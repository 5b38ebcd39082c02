//! A figure of the report without its dimension, with the state of its proof.

use super::proof::{Proof, Standing};
use crate::document::NodeId;
use crate::quantity::{self, Basis, Dimension, Interval, Operand, Qualifier, Quantity, SYMBOLS, Unit};

/// A figure that the report states or withholds.
#[derive(Debug, Clone, PartialEq)]
pub struct Figure {
    /// Where its value stands.
    pub node: NodeId,
    /// What is given of it.
    pub amount: Amount,
    /// How its number is meant, where not as one that was rounded.
    pub qualifier: Option<Qualifier>,
    /// The symbol of its unit; empty where nothing is given.
    pub unit: &'static str,
    /// The key of its dimension.
    pub dimension: &'static str,
    /// The values it stands for, in its unit.
    pub interval: Option<Interval>,
    /// The same in the unit that is computed in.
    pub canonical: Option<Interval>,
    /// How it was come by.
    pub basis: Option<Basis>,
    /// Whether its author states how uncertain it is.
    pub is_uncertain: bool,
    /// What its author says must be known to use it.
    pub note: Option<String>,
    /// How the others hold it.
    pub standing: Standing,
}

/// What is given of a figure.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Amount {
    /// The number as written.
    Stated(String),
    /// It exists but is not given.
    Withheld {
        /// Bounds, as written.
        bounds: Option<(String, String)>,
        /// Why.
        reason: String,
        /// Who holds it.
        held_by: String,
    },
}

/// What stands at a place of the sheet.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Value {
    /// A figure of the report.
    Figure(Figure),
    /// What the sheet computes from figures of the report.
    Computed(Computed),
    /// Nothing is stated.
    Absent,
}

/// What the sheet computes, which the report does not state.
#[derive(Debug, Clone, PartialEq)]
pub struct Computed {
    /// The values, in the unit.
    pub interval: Interval,
    /// What the numbers give as they are written, in the unit; `None` where one of them is withheld.
    pub number: Option<f64>,
    /// The symbol of the unit.
    pub unit: &'static str,
    /// What is divided; of a sum the first of its terms.
    pub of: Vec<Figure>,
    /// What it is divided by.
    pub by: Option<Figure>,
}

impl Figure {
    /// A figure with the state of its proof.
    pub(super) fn of<D: Dimension>(quantity: &Quantity<D>, proof: &Proof) -> Self {
        let amount = match &quantity.amount {
            quantity::Amount::Stated { value, .. } => Amount::Stated(value.text().to_owned()),
            quantity::Amount::Withheld(withheld) => Amount::Withheld {
                bounds: withheld
                    .bounds
                    .as_ref()
                    .map(|bounds| (bounds.low.text().to_owned(), bounds.high.text().to_owned())),
                reason: withheld.reason.to_string(),
                held_by: withheld.held_by.to_string(),
            },
        };
        let node = quantity.value_node();
        Self {
            node,
            unit: quantity.unit().map_or("", Unit::symbol),
            dimension: D::KEY,
            interval: quantity.interval_as_written(),
            canonical: quantity.interval(),
            basis: quantity.basis.as_ref().map(|basis| **basis),
            is_uncertain: quantity.uncertainty.is_some(),
            note: quantity.note.clone(),
            standing: if amount.is_withheld() { Standing::Withheld } else { proof.standing(node) },
            qualifier: quantity.qualifier.as_deref().copied(),
            amount,
        }
    }

    /// The figure as its author wrote it; `None` of one that is withheld without bounds.
    pub fn operand(&self) -> Option<Operand> {
        let number = match &self.amount {
            Amount::Stated(text) => format!("{}{text}", self.qualifier.map_or("", Qualifier::sign)),
            Amount::Withheld { bounds, .. } => {
                let (low, high) = bounds.as_ref()?;
                format!("[{low}, {high}]")
            }
        };
        let written = if self.unit == "1" { number } else { format!("{number} {}", self.unit) };
        let exact = self.qualifier == Some(Qualifier::Exact) || self.amount.is_withheld();
        let (node, unit, dimension) = (self.node, self.unit, self.dimension);
        Some(Operand { node, written, interval: self.interval?, unit, dimension, exact })
    }

    /// The number as written, in the unit that is computed in; `None` of one that is withheld.
    fn number(&self) -> Option<f64> {
        let Amount::Stated(text) = &self.amount else { return None };
        let (numerator, denominator) = quantity::fraction(self.dimension, self.unit)?;
        let number: f64 = text.parse().ok()?;
        Some(number * number_of(numerator) / number_of(denominator))
    }

    /// Whether it is zero as written.
    pub fn is_zero(&self) -> bool {
        matches!(&self.amount, Amount::Stated(text) if text.parse::<f64>().is_ok_and(|value| value == 0.0))
    }
}

impl Amount {
    /// Whether the figure is not given.
    pub const fn is_withheld(&self) -> bool {
        matches!(self, Self::Withheld { .. })
    }
}

impl Value {
    /// The figure, where there is one.
    pub const fn figure(&self) -> Option<&Figure> {
        match self {
            Self::Figure(figure) => Some(figure),
            Self::Computed(_) | Self::Absent => None,
        }
    }
}

impl From<Option<Figure>> for Value {
    fn from(figure: Option<Figure>) -> Self {
        figure.map_or(Self::Absent, Self::Figure)
    }
}

/// Units in which computed values are told: metric, by factors of a thousand.
const METRIC: [&str; 22] = [
    "mg CO2e",
    "g CO2e",
    "kg CO2e",
    "t CO2e",
    "kt CO2e",
    "Mt CO2e",
    "mL",
    "L",
    "m3",
    "ML",
    "GL",
    "µg Sb-eq",
    "mg Sb-eq",
    "g Sb-eq",
    "kg Sb-eq",
    "mWh",
    "Wh",
    "kWh",
    "MWh",
    "GWh",
    "TWh",
    "MJ",
];

impl Computed {
    /// How its number is meant, where what it is made of is a bound or an approximation.
    pub fn qualifier(&self) -> Option<Qualifier> {
        use Qualifier::{Approximate, AtLeast, AtMost};
        let by = self.by.as_ref().and_then(|figure| figure.qualifier);
        let has = |qualifier| self.of.iter().any(|figure| figure.qualifier == Some(qualifier));
        // More of what divides leaves less.
        match (has(AtMost) || by == Some(AtLeast), has(AtLeast) || by == Some(AtMost)) {
            (true, false) => Some(AtMost),
            (_, true) => Some(AtLeast),
            _ => (has(Approximate) || by == Some(Approximate)).then_some(Approximate),
        }
    }

    /// What is shown of it: the bound that is known, else what the numbers give as written, else the middle of its values.
    pub fn shown(&self) -> f64 {
        match self.qualifier() {
            Some(Qualifier::AtMost) => self.interval.high(),
            Some(Qualifier::AtLeast) => self.interval.low(),
            _ => self.number.unwrap_or_else(|| self.interval.middle()),
        }
    }

    /// Values of the unit that is computed in, in the metric unit in which they lie between 1 and 1000; in the unit of the
    /// figure where there is none.
    /// `scale` times what the figures give is shown.
    pub(super) fn new(values: Interval, of: Vec<Figure>, by: Option<Figure>, scale: f64) -> Option<Self> {
        let first = of.first()?;
        let fits = |symbol: &&'static str| {
            let range = in_unit(first.dimension, symbol, values);
            range.is_some_and(|range| (1.0..1000.0).contains(&range.middle().abs()))
        };
        let own = SYMBOLS.iter().filter(|(_, dimension)| *dimension == first.dimension);
        let mut metric = own.map(|(symbol, _)| *symbol).filter(|symbol| METRIC.contains(symbol));
        let unit = metric.find(fits).unwrap_or(first.unit);
        let sum: Option<f64> = of.iter().map(Figure::number).sum();
        let divisor = by.as_ref().map_or(Some(1.0), Figure::number);
        let number =
            sum.zip(divisor).map(|(sum, divisor)| sum / divisor * scale).filter(|number| number.is_finite());
        let number = number.and_then(|number| in_unit(first.dimension, unit, Interval::exactly(number)));
        let number = number.map(Interval::middle);
        Some(Self { interval: in_unit(first.dimension, unit, values)?, number, unit, of, by })
    }
}

/// A range of the unit that is computed in, in another unit of the dimension.
fn in_unit(dimension: &str, unit: &str, values: Interval) -> Option<Interval> {
    let (numerator, denominator) = quantity::fraction(dimension, unit)?;
    let exact = |number: u64| Interval::exactly(number_of(number));
    Some(values * exact(denominator) / exact(numerator))
}

#[allow(clippy::cast_precision_loss, reason = "factors of units lie below 2^53")]
const fn number_of(whole: u64) -> f64 {
    whole as f64
}
