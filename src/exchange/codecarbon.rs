//! `CodeCarbon`: the table `emissions.csv`, in which a row is a run of the tracker or a state of one.
//!
//! Source of the columns and their history: <https://github.com/mlco2/codecarbon>, releases 1.0 to 3.3.2.

mod activity;
mod table;

use std::collections::BTreeMap;

use super::Import;
use super::draft::Draft;
use super::note::Refusal;
use super::source::Source;
use crate::finding::Message;
use crate::report::StepKind;
use table::{Row, Table};

/// Reading it; writing it would serve nobody.
pub(super) const IMPORT: Import =
    Import { key: "codecarbon", name: "CodeCarbon emissions.csv", recognises, read };

/// By the names of the columns, whatever their order.
fn recognises(source: &Source<'_>) -> bool {
    let header = source.text.lines().next().unwrap_or_default();
    let names: Vec<_> =
        header.split([',', ';']).map(|name| name.trim_matches(['"', ' ', '\u{feff}'])).collect();
    names.contains(&"duration") && (names.contains(&"emissions") || names.contains(&"emissions_sum"))
}

fn read(source: &Source<'_>, draft: &mut Draft) -> Result<(), Refusal> {
    let Some(stage) = draft.about.stage else {
        return Err(Refusal::new("no-stage").with("format", IMPORT.name));
    };
    let table = Table::read(source, draft)?;
    let rows = last_of_each_run(&table, draft);
    draft.note(StepKind::Assumption, None, Message::new("exchange-codecarbon-local-time"));
    for row in &rows {
        // What is too large is never written, so that the rest needs no look.
        if draft.is_too_large() {
            return Ok(());
        }
        activity::add(row, stage, source, draft)?;
    }
    table.tell_unread(draft);
    Ok(())
}

/// Rows of one run are states of it that grow: the one of the longest duration holds the others.
fn last_of_each_run<'t>(table: &'t Table, draft: &mut Draft) -> Vec<&'t Row> {
    let mut rows: Vec<(&Row, usize)> = Vec::new();
    let mut runs: BTreeMap<&str, usize> = BTreeMap::new();
    for row in &table.rows {
        let next = rows.len();
        let index = row.text("run_id").map_or(next, |run| *runs.entry(run).or_insert(next));
        match rows.get_mut(index) {
            Some((known, count)) => {
                *count += 1;
                if row.value("duration") >= known.value("duration") {
                    *known = row;
                }
            }
            None => rows.push((row, 1)),
        }
    }
    for (row, count) in &rows {
        if *count > 1 {
            let message = Message::new("exchange-codecarbon-cumulative")
                .with("run", row.text("run_id").unwrap_or_default())
                .with("count", *count);
            draft.note(StepKind::Repair, Some((row.line, 1)), message);
        }
    }
    rows.into_iter().map(|(row, _)| row).collect()
}
