//! A figure of the report: a quantity with its unit, where it was taken, how it was come by, and how sure it is.

use std::fmt;

use schemars::JsonSchema;
use serde::{Deserialize, Deserializer, Serialize};

use super::dimension::{Boundary, Dimension, MeteringBoundary, Unit};
use super::{AlsoStated, Interval, Qualifier, Uncertainty, Written, keys};
use crate::document::{Located, NodeId};
use crate::form::{Text, words};
use crate::identifier::Identifier;

/// A figure of one dimension.
///
/// It is either stated (value and unit) or withheld (who holds it, and why); a figure that is absent is left out.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(into = "Parts<D>", bound = "")]
pub struct Quantity<D: Dimension> {
    /// What is given of it.
    pub amount: Amount<D>,
    /// Where it was taken; energy and power only.
    pub boundary: Option<Located<D::Boundary>>,
    /// How it was come by.
    pub basis: Option<Located<Basis>>,
    /// The entry of `sources` that it was read from.
    pub source: Option<Located<Identifier>>,
    /// How the number is meant, where not as a value that was rounded to its digits.
    pub qualifier: Option<Located<Qualifier>>,
    /// How far the true value may lie from it.
    pub uncertainty: Option<Box<Located<Uncertainty>>>,
    /// Who may read it.
    pub audience: Option<Located<Audience>>,
    /// The same figure as it is printed elsewhere, with another number.
    pub also_stated: Vec<Located<AlsoStated<D>>>,
    /// What a reader must know to use it.
    pub note: Option<String>,
    pub(super) node: NodeId,
}

/// What is given of a figure.
#[derive(Debug, Clone, PartialEq)]
pub enum Amount<D: Dimension> {
    /// The figure itself.
    Stated {
        /// The number as written.
        value: Located<Written>,
        /// Its unit.
        unit: Located<D::Unit>,
    },
    /// The figure exists but is not given.
    Withheld(Box<Located<Withheld<D>>>),
}

/// How a figure was come by, from the best to the weakest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum Basis {
    /// Read from a calibrated meter that counts over the whole period.
    Metered,
    /// Measured by an instrument or a tool, for the activity itself.
    Measured,
    /// Computed from measured or metered figures.
    Calculated,
    /// Computed from assumptions, ratings or a model.
    Estimated,
    /// Taken from a database or a standard as the value to use where none is known.
    Default,
    /// Taken from something similar.
    Proxy,
}

words!(Basis { Metered, Measured, Calculated, Estimated, Default, Proxy });

impl Basis {
    /// Whether the figure is primary data: measured or metered for the activity itself.
    pub const fn is_primary(self) -> bool {
        matches!(self, Self::Metered | Self::Measured)
    }
}

/// Who may read a figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum Audience {
    /// Everyone.
    Public,
    /// Authorities that may ask for it.
    Regulator,
    /// Providers who build on the system.
    Downstream,
}

words!(Audience { Public, Regulator, Downstream });

/// A figure that exists but is not given.
#[serde_with::skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields, bound = "")]
#[schemars(rename = "Withheld{D}")]
pub struct Withheld<D: Dimension> {
    /// Why it is not given.
    pub reason: Located<Text>,
    /// Who holds the figure and can be asked.
    pub held_by: Located<Text>,
    /// Bounds that may be told although the figure may not.
    pub bounds: Option<Bounds<D>>,
}

keys!(Withheld<D> { reason, held_by, bounds });

/// Bounds of a figure that is not given, with their unit.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields, bound = "")]
#[schemars(rename = "Bounds{D}")]
pub struct Bounds<D: Dimension> {
    /// Lower bound, in the unit of the figure.
    pub low: Located<Written>,
    /// Upper bound, in the unit of the figure.
    pub high: Located<Written>,
    /// Unit of both.
    pub unit: Located<D::Unit>,
}

keys!(Bounds<D> { low, high, unit });

impl<D: Dimension> Quantity<D> {
    /// The node of the whole figure.
    pub const fn node(&self) -> NodeId {
        self.node
    }

    /// Where the number stands, or the whole figure when it is withheld.
    pub fn value_node(&self) -> NodeId {
        match &self.amount {
            Amount::Stated { value, .. } => value.node(),
            Amount::Withheld(withheld) => withheld.node(),
        }
    }

    /// Whether a note says what it rests on.
    pub fn is_noted(&self) -> bool {
        self.note.as_ref().is_some_and(|note| !note.trim().is_empty())
    }

    /// Whether the figure exists but is not given.
    pub const fn is_withheld(&self) -> bool {
        matches!(self.amount, Amount::Withheld(_))
    }

    /// The number as written; `None` when it is withheld.
    pub const fn written(&self) -> Option<&Located<Written>> {
        match &self.amount {
            Amount::Stated { value, .. } => Some(value),
            Amount::Withheld(_) => None,
        }
    }

    /// The bounds of a withheld figure, the lower first, as they are written.
    pub fn bounds(&self) -> Option<[&Located<Written>; 2]> {
        let Amount::Withheld(withheld) = &self.amount else { return None };
        withheld.bounds.as_ref().map(|bounds| [&bounds.low, &bounds.high])
    }

    /// The unit; of a withheld figure the unit of its bounds.
    pub fn unit(&self) -> Option<D::Unit> {
        match &self.amount {
            Amount::Stated { unit, .. } => Some(**unit),
            Amount::Withheld(withheld) => withheld.bounds.as_ref().map(|bounds| *bounds.unit),
        }
    }

    /// Where energy or power was taken.
    pub fn metering(&self) -> Option<MeteringBoundary> {
        self.boundary.as_ref().and_then(|boundary| boundary.metering())
    }

    /// Every value that is printed so, in its own unit, whatever uncertainty is stated beside it; the bounds of a
    /// withheld figure. `None` when nothing is given.
    pub fn printed_as_written(&self) -> Option<Interval> {
        match &self.amount {
            Amount::Stated { value, .. } => {
                let interval =
                    Qualifier::values_of(self.qualifier.as_deref().copied(), value, D::TRAILING_ZEROS);
                Some(if D::MAY_BE_NEGATIVE { interval } else { interval.not_negative() })
            }
            Amount::Withheld(withheld) => {
                let bounds = withheld.bounds.as_ref()?;
                Some(bounds.low.exact().hull(bounds.high.exact()))
            }
        }
    }

    /// Every value that is printed so, in the unit that is computed in.
    pub fn printed(&self) -> Option<Interval> {
        Some(self.unit()?.to_canonical(self.printed_as_written()?))
    }

    /// Every value that the figure may truly have, in its own unit; `None` when nothing is given.
    pub fn interval_as_written(&self) -> Option<Interval> {
        let (value, uncertainty) = match &self.amount {
            Amount::Stated { value, .. } => (value, self.uncertainty.as_ref()),
            Amount::Withheld(_) => return self.printed_as_written(),
        };
        let mut interval = Qualifier::values_of(self.qualifier.as_deref().copied(), value, D::TRAILING_ZEROS);
        if let Some(relative) = uncertainty.and_then(|uncertainty| uncertainty.relative.as_ref()) {
            let half = value.exact() * relative.exact();
            interval = interval.hull(value.exact() - half).hull(value.exact() + half);
        }
        if let Some(range) = uncertainty.and_then(|uncertainty| uncertainty.interval.as_ref()) {
            interval = interval.hull(range.low.exact()).hull(range.high.exact());
        }
        Some(if D::MAY_BE_NEGATIVE && value.value() != 0.0 { interval } else { interval.not_negative() })
    }

    /// Every value that the number stands for where nobody rounded it, in its own unit: the number alone, unless it is a
    /// bound or an approximation; `None` when it is withheld.
    pub fn exact_as_written(&self) -> Option<Interval> {
        let value = self.written()?;
        Some(match self.qualifier.as_deref().copied() {
            None | Some(Qualifier::Exact) => value.exact(),
            qualifier => Qualifier::values_of(qualifier, value, D::TRAILING_ZEROS),
        })
    }

    /// Whether the number is meant as it stands: its author chose it.
    pub fn is_exact(&self) -> bool {
        self.qualifier.as_deref() == Some(&Qualifier::Exact)
    }

    /// Whether the number is a bound of the figure, and not the figure.
    pub fn is_bound(&self) -> bool {
        self.qualifier.as_deref().is_some_and(|qualifier| qualifier.is_bound())
    }

    /// Every value that the figure may truly have, in the unit that is computed in.
    pub fn interval(&self) -> Option<Interval> {
        Some(self.unit()?.to_canonical(self.interval_as_written()?))
    }
}

/// The figure with its unit as its author wrote it: `24.7 t CO2e`.
impl<D: Dimension> fmt::Display for Quantity<D> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.amount {
            Amount::Stated { value, unit } => {
                formatter.write_str(self.qualifier.as_deref().map_or("", |qualifier| qualifier.sign()))?;
                write_amount::<D>(formatter, value.text(), **unit)
            }
            Amount::Withheld(withheld) => match &withheld.bounds {
                Some(Bounds { low, high, unit }) => {
                    write_amount::<D>(formatter, &format!("[{low}, {high}]"), **unit)
                }
                None => formatter.write_str("?"),
            },
        }
    }
}

fn write_amount<D: Dimension>(formatter: &mut fmt::Formatter<'_>, text: &str, unit: D::Unit) -> fmt::Result {
    match unit.symbol() {
        "1" => formatter.write_str(text),
        symbol => write!(formatter, "{text} {symbol}"),
    }
}

/// A figure as it stands in the document, before it is known to be stated or withheld.
#[serde_with::skip_serializing_none]
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields, bound = "")]
pub(super) struct Parts<D: Dimension> {
    pub(super) value: Option<Located<Written>>,
    pub(super) unit: Option<Located<D::Unit>>,
    pub(super) boundary: Option<Located<D::Boundary>>,
    pub(super) basis: Option<Located<Basis>>,
    pub(super) source: Option<Located<Identifier>>,
    pub(super) qualifier: Option<Located<Qualifier>>,
    pub(super) uncertainty: Option<Box<Located<Uncertainty>>>,
    pub(super) audience: Option<Located<Audience>>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) also_stated: Vec<Located<AlsoStated<D>>>,
    pub(super) note: Option<String>,
    pub(super) withheld: Option<Box<Located<Withheld<D>>>>,
}

impl<D: Dimension> From<Quantity<D>> for Parts<D> {
    fn from(quantity: Quantity<D>) -> Self {
        let (value, unit, withheld) = match quantity.amount {
            Amount::Stated { value, unit } => (Some(value), Some(unit), None),
            Amount::Withheld(withheld) => (None, None, Some(withheld)),
        };
        Self {
            value,
            unit: unit.filter(|unit| D::Unit::IMPLIED != Some(**unit)),
            boundary: quantity.boundary,
            basis: quantity.basis,
            source: quantity.source,
            qualifier: quantity.qualifier,
            uncertainty: quantity.uncertainty,
            audience: quantity.audience,
            also_stated: quantity.also_stated,
            note: quantity.note,
            withheld,
        }
    }
}

impl<'de, D: Dimension> Deserialize<'de> for Quantity<D> {
    fn deserialize<De: Deserializer<'de>>(deserializer: De) -> Result<Self, De::Error> {
        let parts = Located::<Parts<D>>::deserialize(deserializer)?;
        let node = parts.node();
        let parts = parts.into_inner();
        let implied = || D::Unit::IMPLIED.map(|unit| Located::new(unit, node));
        let amount = match (parts.value, parts.unit, parts.withheld) {
            (Some(value), unit, None) => match unit.or_else(implied) {
                Some(unit) => Amount::Stated { value, unit },
                None => return Err(serde::de::Error::missing_field("unit")),
            },
            (None, None, Some(withheld))
                if parts.uncertainty.is_none()
                    && parts.qualifier.is_none()
                    && parts.also_stated.is_empty() =>
            {
                Amount::Withheld(withheld)
            }
            (None, _, None) => return Err(serde::de::Error::missing_field("value")),
            (_, _, Some(_)) => {
                return Err(serde::de::Error::custom(
                    "a figure is either stated, with qualifier and uncertainty, or withheld",
                ));
            }
        };
        if let Amount::Stated { value, .. } = &amount
            && !D::MAY_BE_NEGATIVE
            && value.value() < 0.0
        {
            return Err(serde::de::Error::custom("a negative figure where none can be"));
        }
        Ok(Self {
            amount,
            boundary: parts.boundary,
            basis: parts.basis,
            source: parts.source,
            qualifier: parts.qualifier,
            uncertainty: parts.uncertainty,
            audience: parts.audience,
            also_stated: parts.also_stated,
            note: parts.note,
            node,
        })
    }
}
