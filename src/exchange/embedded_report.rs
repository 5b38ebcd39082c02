//! The whole report inside a document of another format, as text in JSON: what the format has no field for goes along.

use super::draft::Draft;
use super::json;
use super::ledger::Ledger;
use super::node::Map;
use super::note::Refusal;
use super::source::{Look, tree_of};
use crate::document::Format;
use crate::report::Report;

/// The report of an export as JSON; all of it counts as carried.
pub(super) fn text(ledger: &Ledger<'_>) -> String {
    json::pretty(&map(ledger))
}

/// The report of an export as a map; all of it counts as carried.
pub(super) fn map(ledger: &Ledger<'_>) -> Map {
    ledger.root().take();
    Map::of(ledger.tree(), ledger.tree().root())
}

/// Whether a text looks like a whole report.
pub(super) fn is_in(text: &str) -> bool {
    text.trim_start().starts_with('{') && text.contains(&format!("\"{}\"", Report::schema_version))
}

/// Takes the whole report that a document carries.
///
/// # Errors
///
/// Where it cannot be read, or other files were read before: a whole report is not put together from several.
pub(super) fn adopt(carrier: Look<'_, '_>, text: &str, draft: &mut Draft) -> Result<(), Refusal> {
    if !draft.root.is_empty() {
        return Err(Refusal::new("whole-among-others").at(carrier.place()));
    }
    let tree =
        tree_of(text, Format::Json).map_err(|refusal| Refusal { place: Some(carrier.place()), ..refusal })?;
    draft.take_whole(Map::of(&tree, tree.root()));
    Ok(())
}
