//! Figures that are made in a program and not read.

use std::fmt;

use super::dimension::Dimension;
use super::figure::{Amount, Basis, Quantity, Withheld};
use super::{Qualifier, Uncertainty, Written};
use crate::document::{Located, NodeId};
use crate::form::Text;
use crate::identifier::Identifier;

/// Why a text makes no figure.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum NotAFigure {
    /// It is no number, or lies outside the range of 64-bit floating point.
    NotANumber(String),
    /// It is below zero, where nothing of the dimension can be.
    Negative(String),
}

impl fmt::Display for NotAFigure {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotANumber(text) => write!(formatter, "{text:?} is no number"),
            Self::Negative(text) => {
                write!(formatter, "{text} is below zero, where no figure of the kind can be")
            }
        }
    }
}

impl std::error::Error for NotAFigure {}

impl<D: Dimension> Quantity<D> {
    /// A figure as it is printed: its digits say how exact it is, so that `24.7` stands for 24.65 to 24.75.
    ///
    /// # Errors
    ///
    /// Where the text is no number, or one below zero of a dimension that has none.
    pub fn stated(number: &str, unit: D::Unit) -> Result<Self, NotAFigure> {
        let value = Written::parse(number).ok_or_else(|| NotAFigure::NotANumber(number.to_owned()))?;
        if value.value() < 0.0 && !D::MAY_BE_NEGATIVE {
            return Err(NotAFigure::Negative(number.to_owned()));
        }
        Ok(Self::of(Amount::Stated { value: value.into(), unit: unit.into() }))
    }

    /// A figure that exists but is not given, with the reason and who can be asked.
    pub fn withheld(reason: Text, held_by: Text) -> Self {
        let withheld = Withheld { reason: reason.into(), held_by: held_by.into(), bounds: None };
        Self::of(Amount::Withheld(Box::new(withheld.into())))
    }

    fn of(amount: Amount<D>) -> Self {
        Self {
            amount,
            boundary: None,
            basis: None,
            source: None,
            qualifier: None,
            uncertainty: None,
            audience: None,
            also_stated: Vec::new(),
            note: None,
            node: NodeId::NOWHERE,
        }
    }

    /// With where it was taken.
    #[must_use]
    pub fn with_boundary(self, boundary: D::Boundary) -> Self {
        Self { boundary: Some(boundary.into()), ..self }
    }

    /// With how it was come by.
    #[must_use]
    pub fn with_basis(self, basis: Basis) -> Self {
        Self { basis: Some(basis.into()), ..self }
    }

    /// With the entry of `sources` that it was read from.
    #[must_use]
    pub fn with_source(self, source: Identifier) -> Self {
        Self { source: Some(source.into()), ..self }
    }

    /// With how the number is meant.
    #[must_use]
    pub fn with_qualifier(self, qualifier: Qualifier) -> Self {
        Self { qualifier: Some(qualifier.into()), ..self }
    }

    /// With how far the true value may lie from it.
    #[must_use]
    pub fn with_uncertainty(self, uncertainty: Uncertainty) -> Self {
        Self { uncertainty: Some(Box::new(Located::from(uncertainty))), ..self }
    }
}
