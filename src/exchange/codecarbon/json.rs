//! The same rows as JSON, as `EmissionsData.toJSON()` writes one: an object, a list of them, or one a line.

use super::table::Table;
use crate::document::{Format, Kind};
use crate::exchange::note::Refusal;
use crate::exchange::source::{Foreign, Look, Source, tree_of};

/// Names that every row has on its own level, and other formats do not have together.
const OWN: [&str; 3] = ["duration", "emissions", "energy_consumed"];

/// Whether a text is such a document.
pub(super) fn is(text: &str) -> bool {
    let text = text.trim_start_matches('\u{feff}').trim_start();
    if !text.starts_with(['{', '[']) || !OWN.iter().all(|name| text.contains(&format!("\"{name}\""))) {
        return false;
    }
    let first = if is_by_line(text) { text.lines().next().unwrap_or_default() } else { text };
    let Ok(tree) = tree_of(first, Format::Json) else { return false };
    let root = tree.root();
    let object = if tree.kind(root) == Kind::List { tree.items(root).next() } else { Some(root) };
    object.is_some_and(|object| OWN.iter().all(|name| tree.get(object, name).is_some()))
}

/// Whether each line is an object of its own.
fn is_by_line(text: &str) -> bool {
    let mut lines = text.lines().filter(|line| !line.trim().is_empty());
    let first = lines.next().unwrap_or_default().trim();
    first.starts_with('{') && first.ends_with('}') && lines.next().is_some()
}

pub(super) fn read(source: &Source<'_>) -> Result<Table, Refusal> {
    let text = source.text.trim_start_matches('\u{feff}');
    let mut rows = Vec::new();
    if is_by_line(text.trim_start()) {
        for (index, line) in text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
            let tree = tree_of(line, Format::Json).map_err(|refusal| Refusal {
                place: refusal.place.map(|(_, column)| (index + 1, column)),
                ..refusal
            })?;
            rows.push((index + 1, cells(Foreign::new(tree).root())));
        }
    } else {
        let foreign = Foreign::new(tree_of(text, Format::Json)?);
        let root = foreign.root();
        let objects = if root.is_map() { vec![root] } else { root.items() };
        rows.extend(objects.into_iter().map(|object| (object.place().0, cells(object))));
    }
    Table::of(&rows)
}

/// The names and texts of an object; what is null is blank.
fn cells(object: Look<'_, '_>) -> Vec<(String, String)> {
    let cell = |(name, look): (&str, Look<'_, '_>)| (name.to_owned(), look.plain().unwrap_or_default());
    object.entries().into_iter().map(cell).collect()
}
