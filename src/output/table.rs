//! Tables: aligned for people, Markdown for documents, CSV for programs.

use std::fmt::Write;

use super::wrapped;
use crate::shown::in_line;

/// What a column of words is not made narrower than.
const NARROWEST: usize = 12;
/// What stands between two columns.
const GAP: usize = 2;

/// Rows as aligned columns; the first row is the heading. Where so many columns of a terminal are given, the words of the
/// widest cells go on in further lines.
pub(super) fn aligned(rows: &[Vec<String>], width: Option<usize>) -> String {
    let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
    let widest = |column: usize| {
        let cells = rows.iter().filter_map(|row| row.get(column));
        cells.map(|cell| wrapped::columns(cell)).max().unwrap_or(0)
    };
    let widths: Vec<_> = (0..columns).map(widest).collect();
    let longest = |column: usize| {
        let cells = rows.iter().filter_map(|row| row.get(column));
        cells.flat_map(|cell| cell.split(' ')).map(wrapped::columns).max().unwrap_or(0)
    };
    let words: Vec<_> = (0..columns).map(longest).collect();
    let widths = width.map_or_else(|| widths.clone(), |width| fitted(&widths, &words, width));
    let mut text = String::new();
    for row in rows {
        let cells: Vec<_> =
            row.iter().zip(&widths).map(|(cell, width)| wrapped::cell(cell, *width)).collect();
        for number in 0..cells.iter().map(Vec::len).max().unwrap_or(0) {
            let mut line = String::new();
            for (cell, width) in cells.iter().zip(&widths) {
                let part = cell.get(number).map_or("", String::as_str);
                line.push_str(part);
                line.push_str(&" ".repeat(width.saturating_sub(wrapped::columns(part)) + GAP));
            }
            text.push_str(line.trim_end());
            text.push('\n');
        }
    }
    text
}

/// Widths that fit into a line, of which the widest give way, though none below its longest word.
fn fitted(widths: &[usize], words: &[usize], width: usize) -> Vec<usize> {
    let room = width.saturating_sub(GAP * widths.len().saturating_sub(1));
    let at_most = |most: usize| -> Vec<usize> {
        widths.iter().zip(words).map(|(width, word)| (*width).min(most.max(*word))).collect()
    };
    let fits = |most: &usize| at_most(*most).iter().sum::<usize>() <= room;
    at_most((NARROWEST..=width).rev().find(fits).unwrap_or(NARROWEST))
}

/// Rows of our own words as a table of Markdown; the first row is the heading.
pub(super) fn markdown(rows: &[Vec<String>]) -> String {
    let rows: Vec<Vec<String>> =
        rows.iter().map(|row| row.iter().map(|cell| plain(cell)).collect()).collect();
    of_cells(&rows)
}

/// Rows of Markdown as a table; the first row is the heading.
pub(super) fn of_cells(rows: &[Vec<String>]) -> String {
    let mut text = String::new();
    for (index, row) in rows.iter().enumerate() {
        let _ = writeln!(text, "| {} |", row.join(" | "));
        if index == 0 {
            let _ = writeln!(text, "|{}", " --- |".repeat(row.len()));
        }
    }
    text
}

/// Words of our own in a line of Markdown, whose addresses stay links; those of others are for `shown::in_markdown`.
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

#[cfg(test)]
mod tests {
    use super::*;

    fn rows() -> Vec<Vec<String>> {
        let row = |cells: [&str; 3]| cells.map(str::to_owned).to_vec();
        let words = "what stands here is far too long to go into one line of a small terminal";
        vec![row(["rule", "what it asks", "title"]), row(["GHG-001", words, words])]
    }

    #[test]
    fn the_words_of_wide_cells_go_on_in_further_lines() {
        for width in [40, 60, 80] {
            let table = aligned(&rows(), Some(width));
            assert!(table.lines().all(|line| wrapped::columns(line) <= width), "{table}");
            assert_eq!(table.split_whitespace().filter(|word| *word == "terminal").count(), 2);
        }
        // A word longer than its share keeps its column in line.
        let mut rows_of_keys = rows();
        rows_of_keys[1][0] = "a-key-that-is-rather-long".to_owned();
        let table = aligned(&rows_of_keys, Some(70));
        let column = table.find("what it asks");
        assert_eq!(column, table.lines().nth(1).and_then(|line| line.find("what stands")), "{table}");
        assert!(table.lines().all(|line| wrapped::columns(line) <= 70), "{table}");
        assert_eq!(aligned(&rows(), None).lines().count(), 2);
        assert_eq!(aligned(&rows(), Some(400)), aligned(&rows(), None));
    }
}
