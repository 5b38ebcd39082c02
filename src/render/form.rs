//! The forms that bindings ask for by name.

use super::{badge, label, markdown, page};
use crate::messages::Language;
use crate::sheet::Sheet;

/// What draws a sheet in the form of a name: `html`, `svg`, `badge` or `markdown`.
pub fn form(name: &str) -> Option<fn(&Sheet, Language) -> String> {
    match name {
        "html" => Some(page),
        "svg" => Some(label),
        "badge" => Some(badge),
        "markdown" => Some(markdown),
        _ => None,
    }
}
