//! Tables: aligned for people, Markdown for documents, CSV for programs.

use std::fmt::Write;

use crate::shown::in_line;

/// Rows as aligned columns, the last one unbounded; the first row is the heading.
pub(super) fn aligned(rows: &[Vec<String>]) -> String {
    let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
    let width = |column: usize| {
        let cells = rows.iter().filter_map(|row| row.get(column));
        cells.map(|cell| cell.chars().count()).max().unwrap_or(0)
    };
    let widths: Vec<_> = (0..columns).map(width).collect();
    let mut text = String::new();
    for row in rows {
        let mut line = String::new();
        for (cell, width) in row.iter().zip(&widths) {
            line.push_str(cell);
            line.push_str(&" ".repeat(width.saturating_sub(cell.chars().count()) + 2));
        }
        text.push_str(line.trim_end());
        text.push('\n');
    }
    text
}

/// Rows as a table of Markdown; the first row is the heading.
pub(super) fn markdown(rows: &[Vec<String>]) -> String {
    let mut text = String::new();
    for (index, row) in rows.iter().enumerate() {
        let cells: Vec<_> = row.iter().map(|cell| plain(cell)).collect();
        let _ = writeln!(text, "| {} |", cells.join(" | "));
        if index == 0 {
            let _ = writeln!(text, "|{}", " --- |".repeat(row.len()));
        }
    }
    text
}

/// Words of a report or guideline as Markdown shows them.
pub(super) fn plain(words: &str) -> String {
    let mut text = String::with_capacity(words.len());
    let words = words.replace(['\n', '\r'], " ");
    for character in in_line(&words).chars() {
        match character {
            '\\' | '|' | '<' | '*' | '`' | '[' => text.extend(['\\', character]),
            _ => text.push(character),
        }
    }
    text
}

/// Rows as CSV (RFC 4180); the first row is the heading.
pub(super) fn csv(rows: &[Vec<String>]) -> String {
    let mut writer = csv::Writer::from_writer(Vec::new());
    for row in rows {
        // Writing to memory does not fail, and rows are of one length.
        let _ = writer.write_record(row);
    }
    writer.into_inner().ok().and_then(|bytes| String::from_utf8(bytes).ok()).unwrap_or_default()
}
