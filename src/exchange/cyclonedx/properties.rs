//! What this program writes into properties, where the format has no field.

use crate::exchange::node::{Map, figure};
use crate::exchange::source::{Look, figure_text};
use crate::quantity::{Figure, Qualifier};

/// Properties under the name `ailca:`, as this program writes them.
#[derive(Default)]
pub(super) struct Properties<'a>(pub(super) Vec<(&'a str, &'a str)>);

impl<'a> Properties<'a> {
    pub(super) fn of(look: Look<'a, '_>) -> Self {
        let own =
            |property: &Look<'a, '_>| property.peek("name").is_some_and(|name| name.starts_with("ailca:"));
        let pair = |property: Look<'a, '_>| {
            Some((property.word("name")?.trim_start_matches("ailca:"), property.word("value")?))
        };
        Self(look.list("properties").into_iter().filter(own).filter_map(pair).collect())
    }

    pub(super) fn get(&self, name: &str) -> Option<&'a str> {
        self.0.iter().find(|(known, _)| *known == name).map(|(_, value)| *value)
    }

    /// A figure: number, blank and unit, with how it is meant.
    pub(super) fn figure(&self, name: &str) -> Option<Map> {
        let (value, unit) = self.get(name)?.split_once(' ')?;
        Some(figure(&figure_text(value)?, unit).word_if(Figure::qualifier, self.qualifier(name)))
    }

    /// How the number of a property is meant.
    pub(super) fn qualifier(&self, name: &str) -> Option<&'static str> {
        let word = self.get(&format!("{name}.qualifier"))?;
        Qualifier::from_key(word).map(Qualifier::key)
    }
}
