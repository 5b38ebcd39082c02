//! Which rows are states of one run, and which are measurements of their own.

use std::collections::BTreeMap;

use super::table::{Row, Table};
use crate::exchange::dates::moment;
use crate::exchange::draft::Draft;
use crate::finding::Message;
use crate::report::StepKind;

/// What only rises while a run goes on.
const RISING: [&str; 7] =
    ["duration", "emissions", "energy_consumed", "cpu_energy", "gpu_energy", "ram_energy", "water_consumed"];

/// The rows that are activities: of those of one run and task, which are states of it, the last one.
pub(super) fn of<'t>(table: &'t Table, draft: &mut Draft) -> Vec<&'t Row> {
    let mut groups: Vec<Vec<&Row>> = Vec::new();
    let mut known: BTreeMap<(&str, Option<&str>), usize> = BTreeMap::new();
    for row in &table.rows {
        let next = groups.len();
        let index =
            row.text("run_id").map_or(next, |run| *known.entry((run, row.text("task_name"))).or_insert(next));
        match groups.get_mut(index) {
            Some(group) => group.push(row),
            None => groups.push(vec![row]),
        }
    }
    let mut kept = Vec::with_capacity(groups.len());
    for group in groups {
        let (Some(last), true) = (group.last(), group.len() > 1) else {
            kept.extend(group);
            continue;
        };
        let pairs = || group.iter().zip(group.iter().skip(1));
        let falling = pairs().find_map(|(earlier, later)| falling(earlier, later));
        let begins_anew = pairs().any(|(earlier, later)| begins_anew(earlier, later));
        let key = match (falling, begins_anew) {
            (Some(_), _) => "exchange-codecarbon-falls",
            (None, true) => "exchange-codecarbon-anew",
            (None, false) => "exchange-codecarbon-cumulative",
        };
        let run = last.text("run_id").unwrap_or_default();
        let run = last.text("task_name").map_or_else(|| run.to_owned(), |task| format!("{run}, {task}"));
        let message = Message::new(key).with("run", run).with("count", group.len());
        let message = message.with("column", falling.unwrap_or_default());
        let is_state = falling.is_none() && !begins_anew;
        let kind = if is_state { StepKind::Repair } else { StepKind::Assumption };
        draft.note(kind, Some((last.line, 1)), message);
        if is_state {
            kept.push(*last);
        } else {
            kept.extend(group);
        }
    }
    kept
}

/// A column that falls from one row to the next, which no run makes it do.
fn falling(earlier: &Row, later: &Row) -> Option<&'static str> {
    let times = earlier.text("timestamp").and_then(moment).zip(later.text("timestamp").and_then(moment));
    let falls = |column: &&str| match (earlier.value(column), later.value(column)) {
        (Some(before), Some(after)) => after < before,
        _ => false,
    };
    let column = RISING.into_iter().find(falls);
    column.or_else(|| times.is_some_and(|(before, after)| after < before).then_some("timestamp"))
}

/// Whether a row begins where the one before had ended: states of one run begin together.
fn begins_anew(earlier: &Row, later: &Row) -> bool {
    let end = |row: &Row| row.text("timestamp").and_then(moment);
    let (Some(before), Some(after)) = (end(earlier), end(later)) else { return false };
    let (Some(first), Some(second)) = (earlier.value("duration"), later.value("duration")) else {
        return false;
    };
    // Moments are written to the second.
    first > 2.0 && before.duration_until(after).as_secs_f64() - second > -1.0
}
