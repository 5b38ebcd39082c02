//! Profiles: what a country, a sector or a procurement call asks for beyond the standard, as data.
//!
//! A profile narrows and never loosens: it can require, allow fewer values, set bounds and relations, and raise the
//! severity of rules, so that a report which conforms to it conforms to the standard too.

mod consistency;
mod expression;
mod judge;
mod overlay;
mod pattern;
mod withheld;

use serde::Deserialize;

use crate::document::{self, Format, Limits, Located, Tree};
use crate::finding::{Finding, Level, Severity, Words};
use crate::outcome::{self, Unreadable};
use crate::quantity::Interval;

pub use expression::Expression;
pub(crate) use expression::Figures;
pub(crate) use judge::{judge, weigh};
pub use pattern::Pattern;

/// What a country, a sector or a procurement call asks for beyond the standard.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Profile {
    /// Its name, as `eu-gpai`.
    pub profile: Located<String>,
    /// Its version.
    pub version: Located<String>,
    /// Its title.
    pub title: Words,
    /// Who asks for it.
    pub authority: Located<String>,
    /// Where that can be read.
    pub url: Option<Located<String>>,
    /// The level of the standard that a report must also reach.
    pub level: Located<Level>,
    /// What must be there.
    #[serde(default)]
    pub require: Vec<Located<Require>>,
    /// Values that are allowed, of those that the standard allows.
    #[serde(default)]
    pub allow: Vec<Located<Allow>>,
    /// Bounds of figures.
    #[serde(default)]
    pub bound: Vec<Located<Bound>>,
    /// Relations among figures.
    #[serde(default)]
    pub relate: Vec<Located<Relate>>,
    /// Rules that weigh otherwise than in the standard.
    #[serde(default)]
    pub severity: Vec<Located<Weight>>,
}

/// Something that must be there.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Require {
    /// Where; `*` stands for each entry of a list, of which there must then be one.
    pub path: Located<Pattern>,
    /// Only where this is there.
    pub when: Option<Located<Pattern>>,
    /// How much of a figure has to be given; without it a figure may be withheld.
    pub given: Option<Located<Given>>,
    /// The clause that asks for it.
    pub clause: Option<String>,
    /// What to say where it is missing.
    pub message: Words,
}

/// How much of a figure has to be given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub enum Given {
    /// The figure itself: neither withheld nor a bound of it.
    Stated,
    /// The figure, or bounds of it that inform: within one order of magnitude.
    StatedOrBounded,
}

/// The values that are allowed at a place.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Allow {
    /// Where; `*` stands for each entry of a list.
    pub path: Located<Pattern>,
    /// What may stand there.
    pub values: Vec<Located<String>>,
    /// The clause that asks for it.
    pub clause: Option<String>,
    /// What to say of another value.
    pub message: Words,
}

/// The bounds of a figure; one that is withheld meets them only where its own bounds lie within.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Bound {
    /// Which figure; `*` stands for each entry of a list.
    pub path: Located<Pattern>,
    /// The least value.
    pub at_least: Option<Located<f64>>,
    /// The greatest value.
    pub at_most: Option<Located<f64>>,
    /// Unit of both.
    pub unit: Located<String>,
    /// The clause that asks for it.
    pub clause: Option<String>,
    /// What to say of a figure outside.
    pub message: Words,
}

/// A relation among figures, which a figure that is withheld does not meet but where its bounds show it.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Relate {
    /// One side.
    pub left: Located<Expression>,
    /// How the two are to stand to each other.
    pub relation: Located<Comparison>,
    /// The other side.
    pub right: Located<Expression>,
    /// The clause that asks for it.
    pub clause: Option<String>,
    /// What to say where they do not.
    pub message: Words,
}

/// How two sides are to stand to each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub enum Comparison {
    /// Some true values of both agree.
    Equals,
    /// The left is no larger.
    AtMost,
    /// The left is no smaller.
    AtLeast,
}

impl Comparison {
    /// Whether some true values of both sides compare so.
    pub(crate) fn holds(self, left: Interval, right: Interval) -> bool {
        match self {
            Self::Equals => left.meets(right),
            Self::AtMost => left.low() <= right.high(),
            Self::AtLeast => left.high() >= right.low(),
        }
    }

    /// Whether all values within both sides compare so.
    fn is_shown(self, left: Interval, right: Interval) -> bool {
        match self {
            Self::Equals => left.is_point() && right.is_point() && left.meets(right),
            Self::AtMost => left.high() <= right.low(),
            Self::AtLeast => left.low() >= right.high(),
        }
    }
}

/// How grave the findings of a rule are in a profile.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Weight {
    /// Id of the rule.
    pub rule: Located<String>,
    /// How grave.
    pub severity: Located<Severity>,
    /// Why.
    pub reason: Words,
}

/// The profiles that come with the program, by name.
pub const SHIPPED: &[(&str, &str)] = &[
    ("afnor-2314", include_str!("profile/shipped/afnor-2314.yaml")),
    ("eu-gpai", include_str!("profile/shipped/eu-gpai.yaml")),
    ("sci-ai-consumer", include_str!("profile/shipped/sci-ai-consumer.yaml")),
    ("sci-ai-provider", include_str!("profile/shipped/sci-ai-provider.yaml")),
];

impl Profile {
    /// Reads a profile.
    ///
    /// # Errors
    ///
    /// What is wrong with it, each at its place: in the text, of its shape, or in what it asks for.
    pub fn read(text: &str) -> Result<Self, Unreadable> {
        let reading = document::read(text, Format::Yaml, &Limits::default());
        let placed = |findings: Vec<Finding>, tree: Option<&Tree<'_>>| {
            Unreadable::from(outcome::placed(findings, tree))
        };
        let Some(tree) = reading.tree else {
            return Err(placed(reading.problems.iter().map(outcome::of_problem).collect(), None));
        };
        match document::typed::<Self>(&tree) {
            Err(error) => Err(placed(vec![outcome::of_data_file(error, &tree)], Some(&tree))),
            Ok(profile) => {
                let findings = consistency::check(&profile);
                if findings.is_empty() { Ok(profile) } else { Err(placed(findings, Some(&tree))) }
            }
        }
    }

    /// The profile as a JSON Schema that any validator can use beside that of the standard.
    pub fn schema(&self) -> serde_json::Value {
        overlay::schema(self)
    }
}
