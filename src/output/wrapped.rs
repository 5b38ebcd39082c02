//! Words within the columns of a terminal.

use textwrap::{Options, WordSeparator, WordSplitter};

/// The words in lines of at most so many columns, all but the first moved in; a path longer than a line stays whole, so
/// that it can be copied, and a no-break space breaks nothing.
pub(super) fn paragraph(words: &str, width: Option<usize>) -> String {
    let Some(width) = width else { return words.to_owned() };
    let mut text = String::new();
    for line in textwrap::wrap(words, options(width).subsequent_indent("  ")) {
        // What a build obeys at the beginning of a line is not put there.
        if line.trim_start().starts_with("::") && !text.is_empty() {
            text.push(' ');
            text.push_str(line.trim_start());
            continue;
        }
        if !text.is_empty() {
            text.push('\n');
        }
        text.push_str(&line);
    }
    text
}

/// The words of a cell in lines of at most so many columns.
pub(super) fn cell(words: &str, width: usize) -> Vec<String> {
    textwrap::wrap(words, options(width)).into_iter().map(String::from).collect()
}

/// How many columns words take.
pub(super) fn columns(words: &str) -> usize {
    textwrap::core::display_width(words)
}

fn options(width: usize) -> Options<'static> {
    Options::new(width)
        .word_separator(WordSeparator::AsciiSpace)
        .word_splitter(WordSplitter::NoHyphenation)
        .break_words(false)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_keep_to_the_columns_and_break_at_plain_spaces_alone() {
        let words =
            "chaque étape\u{a0}: la somme de ses activités\u{202f}; /a/very/long/pointer/into/a/report";
        let told = paragraph(words, Some(24));
        assert_eq!(told.split_whitespace().count(), words.split_whitespace().count());
        assert!(
            told.contains("étape\u{a0}:") && told.contains("\n  /a/very/long/pointer/into/a/report"),
            "{told}"
        );
        assert_eq!(paragraph(words, None), words);
    }

    #[test]
    fn no_line_begins_with_what_a_build_obeys() {
        let told = paragraph(&"word ::error::x ".repeat(40), Some(30));
        assert!(told.lines().all(|line| !line.trim_start().starts_with("::")), "{told}");
    }
}
