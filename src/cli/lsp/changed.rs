//! A text as an editor changes it, whole or in parts.

use lsp_types::TextDocumentContentChangeEvent;

use crate::assist::{Columns, Lines};

/// The text after changes, each of which is made in what the one before it left.
pub(super) fn changed(
    mut text: String,
    changes: Vec<TextDocumentContentChangeEvent>,
    columns: Columns,
) -> String {
    for change in changes {
        let Some(range) = change.range else {
            text = change.text;
            continue;
        };
        let lines = Lines::new(&text, columns);
        let start = lines.offset(range.start.line, range.start.character);
        // A range that ends before it begins is empty.
        let end = lines.offset(range.end.line, range.end.character).max(start);
        text.replace_range(start..end, &change.text);
    }
    text
}

#[cfg(test)]
mod tests {
    use lsp_types::{Position, Range};

    use super::*;

    #[test]
    fn parts_are_changed_one_after_the_other() {
        let change = |from: (u32, u32), to: (u32, u32), text: &str| TextDocumentContentChangeEvent {
            range: Some(Range::new(Position::new(from.0, from.1), Position::new(to.0, to.1))),
            range_length: None,
            text: text.to_owned(),
        };
        let text = "a: \u{1f600}b\nc: d\n".to_owned();
        let changes =
            vec![change((0, 5), (0, 6), "x"), change((1, 0), (1, 4), ""), change((99, 0), (99, 9), "end")];
        assert_eq!(changed(text, changes, Columns::Utf16), "a: \u{1f600}x\n\nend");
        let wrong = vec![change((1, 2), (0, 0), "!")];
        assert_eq!(changed("a\nbc\n".to_owned(), wrong, Columns::Utf16), "a\nbc!\n");
    }
}
