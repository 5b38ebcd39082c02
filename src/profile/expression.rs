//! Arithmetic over named figures, in the units that are computed in.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::Pattern;
use crate::document::{Located, NodeId, Tree};
use crate::quantity::Interval;

/// Arithmetic over named figures.
///
/// Figures count in the unit that is computed in: `kWh`, `kg CO2e`, `L`, `h`, and 1 for shares and ratios.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub enum Expression {
    /// A figure; where the path leads to several, their sum.
    Path(Located<Pattern>),
    /// A number.
    Number(f64),
    /// The sum of several.
    Sum(Vec<Expression>),
    /// The product of several.
    Product(Vec<Expression>),
    /// The first over the second.
    Quotient(Vec<Expression>),
}

/// The figures of a report by their node, in the units that are computed in.
pub(crate) type Figures = BTreeMap<NodeId, Interval>;

impl Expression {
    /// Its value and the figures in it; `None` where one is not there or not given.
    pub(crate) fn value(&self, tree: &Tree<'_>, figures: &Figures) -> Option<(Interval, Vec<NodeId>)> {
        let all =
            |parts: &[Self]| parts.iter().map(|part| part.value(tree, figures)).collect::<Option<Vec<_>>>();
        let join = |parts: Vec<(Interval, Vec<NodeId>)>, combine: fn(Interval, Interval) -> Interval| {
            parts.into_iter().reduce(|(left, mut nodes), (right, mut more)| {
                nodes.append(&mut more);
                (combine(left, right), nodes)
            })
        };
        match self {
            Self::Number(number) => Some((Interval::exactly(*number), Vec::new())),
            Self::Path(path) => {
                let matches = path.matches(tree);
                if !matches.missing.is_empty() {
                    return None;
                }
                let known = |node: &NodeId| Some((*figures.get(node)?, vec![*node]));
                join(matches.found.iter().map(known).collect::<Option<_>>()?, |left, right| left + right)
            }
            Self::Sum(parts) => join(all(parts)?, |left, right| left + right),
            Self::Product(parts) => join(all(parts)?, |left, right| left * right),
            Self::Quotient(parts) => join(all(parts)?, |left, right| left / right),
        }
    }

    /// The paths in it.
    pub(crate) fn paths(&self) -> Vec<&Located<Pattern>> {
        match self {
            Self::Path(path) => vec![path],
            Self::Number(_) => Vec::new(),
            Self::Sum(parts) | Self::Product(parts) | Self::Quotient(parts) => {
                parts.iter().flat_map(Self::paths).collect()
            }
        }
    }

    /// Whether it grows by a factor when all figures in it do.
    pub(crate) fn is_linear(&self) -> bool {
        let is_number = |part: &Self| matches!(part, Self::Number(_));
        match self {
            Self::Path(_) => true,
            Self::Number(_) => false,
            Self::Sum(parts) => parts.iter().all(Self::is_linear),
            Self::Product(parts) => {
                let mut others = parts.iter().filter(|part| !is_number(part));
                others.next().is_some_and(Self::is_linear) && others.next().is_none()
            }
            Self::Quotient(parts) => match parts.as_slice() {
                [over, under] => over.is_linear() && is_number(under),
                _ => false,
            },
        }
    }

    /// Whether every sum and product has parts, and every quotient two.
    pub(super) fn is_sound(&self) -> bool {
        match self {
            Self::Path(_) | Self::Number(_) => true,
            Self::Sum(parts) | Self::Product(parts) => !parts.is_empty() && parts.iter().all(Self::is_sound),
            Self::Quotient(parts) => parts.len() == 2 && parts.iter().all(Self::is_sound),
        }
    }
}
