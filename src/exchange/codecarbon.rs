//! `CodeCarbon`: the table `emissions.csv`, in which a row is a run of the tracker, a task of one, or a state of either.
//!
//! Source of the columns and their history: <https://github.com/mlco2/codecarbon>, releases 1.0 to 3.3.2.

mod activity;
mod json;
mod runs;
mod supply;
mod table;

use super::Import;
use super::draft::Draft;
use super::note::{Refusal, Wanted};
use super::source::Source;
use crate::finding::Message;
use crate::report::StepKind;
use table::Table;

/// Reading it; writing it would serve nobody.
pub(super) const IMPORT: Import =
    Import { key: "codecarbon", name: "CodeCarbon emissions.csv", recognises, read };

/// By the names of the columns, whatever their order; the tool's API gives the same names in JSON.
fn recognises(source: &Source<'_>) -> bool {
    if json::is(source.text) {
        return true;
    }
    let header = source.text.lines().next().unwrap_or_default();
    let names: Vec<_> =
        header.split([',', ';']).map(|name| name.trim_matches(['"', ' ', '\u{feff}'])).collect();
    names.contains(&"duration") && (names.contains(&"emissions") || names.contains(&"emissions_sum"))
}

fn read(source: &Source<'_>, draft: &mut Draft) -> Result<(), Refusal> {
    // 0003: asked for, since a wrong stage moves every figure.
    if draft.about.stage.is_none() && draft.about.stages.is_empty() {
        return Err(Refusal::new("no-stage").wanting(&[Wanted::Stage]).with("format", IMPORT.name));
    }
    let table = if json::is(source.text) { json::read(source)? } else { Table::read(source, draft)? };
    let rows = runs::of(&table, draft);
    draft.note(StepKind::Assumption, None, Message::new("exchange-codecarbon-local-time"));
    for row in &rows {
        // What is too large is never written, so that the rest needs no look.
        if draft.is_too_large() {
            return Ok(());
        }
        let names = [row.text("task_name"), row.text("project_name")];
        let Some(stage) = draft.about.stage_of(&names) else {
            let name = names.into_iter().flatten().next().unwrap_or_default();
            return Err(Refusal::new("no-stage-of")
                .wanting(&[Wanted::Stage])
                .at((row.line, 1))
                .with("name", name));
        };
        activity::add(row, stage, source, draft)?;
    }
    table.tell_unread(draft);
    Ok(())
}
