//! Words of strangers as plain text: whatever steers a terminal, a log or the order of reading is written as its number.
//!
//! A word of a report can hold any character, by an escape of JSON or YAML. Where it is put into a sentence, a table or
//! an excerpt it passes through here, and whatever is printed passes once more through [`at_edge`].

use std::borrow::Cow;
use std::fmt::Write;

/// The longest text that is quoted whole, in characters.
const LONGEST: usize = 160;
/// How many characters are quoted of a longer one.
const QUOTED: usize = 80;

/// Whether a character steers what shows it: controls, separators of lines, marks that turn the direction of reading, and
/// marks without a glyph that can hide words. The joiners that scripts are written with do not.
pub fn steers(character: char) -> bool {
    character.is_control()
        || matches!(
            character,
            '\u{ad}' | '\u{34f}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{3164}' | '\u{ffa0}'
                | '\u{fe00}'..='\u{fe0e}' | '\u{e0100}'..='\u{e01ef}' | '\u{1d173}'..='\u{1d17a}' | '\u{1bca0}'..='\u{1bca3}'
                | '\u{61c}' | '\u{180e}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}'
                | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}'
        )
}

/// A text within a line: line breaks are written as their numbers as well.
pub fn in_line(text: &str) -> Cow<'_, str> {
    replaced(text, |at, character| steers(character) || begins_command(text, at), number)
}

/// A text as a quote within a sentence: in a line, and of a long one only the beginning.
pub fn quoted(text: &str) -> Cow<'_, str> {
    // A text has no more characters than bytes: most are seen to be short without counting.
    if text.len() <= LONGEST || text.chars().nth(LONGEST).is_none() {
        return in_line(text);
    }
    let cut = text.char_indices().nth(QUOTED).map_or(text.len(), |(at, _)| at);
    let start = text.get(..cut).unwrap_or(text);
    Cow::Owned(format!("{}…", in_line(start)))
}

/// JSON text with escapes in place of what steers, so that what reads it gets the same words.
pub fn in_json(text: &str) -> Cow<'_, str> {
    replaced(
        text,
        |at, character| (steers(character) && character != '\n') || begins_command(text, at),
        |words, character| {
            for unit in character.encode_utf16(&mut [0; 2]) {
                let _ = write!(words, "\\u{unit:04x}");
            }
        },
    )
}

/// A text between double quotes as JSON and YAML both read it, with escapes for what steers and for what YAML does not count
/// as printable (YAML 1.2, 5.1).
pub fn between_quotes(text: &str) -> String {
    let printable = |each: char| matches!(each, ' '..='~' | '\u{a0}'..='\u{d7ff}' | '\u{e000}'..='\u{fefe}' | '\u{ff00}'..='\u{fffd}' | '\u{10000}'..);
    let mut quoted = String::new();
    for each in in_json(&serde_json::Value::from(text).to_string()).chars() {
        if printable(each) {
            quoted.push(each);
        } else {
            let _ = write!(quoted, "\\u{:04x}", u32::from(each));
        }
    }
    quoted
}

/// A text in its lines, with places of the one in the other: after each sign that was replaced, its offset in `text` and
/// in what is shown.
#[cfg(feature = "cli")]
pub fn in_lines(text: &str) -> (Cow<'_, str>, Vec<(usize, usize)>) {
    let mut shown = String::new();
    let mut marks: Vec<(usize, usize)> = Vec::new();
    for (at, character) in text.char_indices() {
        let rest = || text.get(at..).unwrap_or_default();
        let is_meant = match character {
            '\n' | '\t' => false,
            _ => steers(character) || begins_command(text, at),
        };
        if is_meant {
            let done = marks.last().map_or(0, |(done, _)| *done);
            shown.push_str(text.get(done..at).unwrap_or_default());
            if !rest().starts_with("\r\n") {
                number(&mut shown, character);
            }
            marks.push((at + character.len_utf8(), shown.len()));
        }
    }
    match marks.last() {
        None => (Cow::Borrowed(text), marks),
        Some((done, _)) => {
            shown.push_str(text.get(*done..).unwrap_or_default());
            (Cow::Owned(shown), marks)
        }
    }
}

/// What may stand in words that are printed, beside plain text in lines.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Edge {
    /// Colours of a terminal.
    pub colours: bool,
    /// Lines that a build obeys, which begin with `::`.
    pub commands: bool,
}

/// Words as they may leave the program.
pub fn at_edge(text: &str, edge: Edge) -> Cow<'_, str> {
    let is_meant = |at: usize, character: char| {
        let rest = || text.get(at..).unwrap_or_default();
        match character {
            '\n' | '\t' => false,
            '\r' => !rest().starts_with("\r\n"),
            '\u{1b}' => !(edge.colours && is_colour(rest())),
            ':' => !edge.commands && rest().starts_with("::") && begins_line(text, at),
            _ => steers(character) || begins_command(text, at),
        }
    };
    replaced(text, is_meant, number)
}

/// `ESC [ 1 ; 31 m`.
fn is_colour(text: &str) -> bool {
    text.strip_prefix("\u{1b}[").is_some_and(|rest| {
        rest.trim_start_matches(|each: char| each.is_ascii_digit() || each == ';').starts_with('m')
    })
}

/// Whether nothing but blanks stands before a place on its line, of any width: builds cut off what Unicode calls one.
fn begins_line(text: &str, at: usize) -> bool {
    let is_blank = |each: char| each.is_whitespace() && each != '\n';
    let before = text.get(..at).unwrap_or_default().trim_end_matches(is_blank);
    before.is_empty() || before.ends_with('\n')
}

/// Whether the last sign of `##name[` before the name stands here, which builds obey anywhere on a line.
fn begins_command(text: &str, at: usize) -> bool {
    let rest = text.get(at..).unwrap_or_default();
    // Of a run of the sign the last two tell.
    rest.strip_prefix('#').filter(|name| !name.starts_with('#')).is_some_and(|name| {
        text.get(..at).unwrap_or_default().ends_with('#')
            && name.trim_start_matches(|each: char| each.is_ascii_alphanumeric()).starts_with('[')
    })
}

fn number(words: &mut String, character: char) {
    let _ = write!(words, "<U+{:04X}>", u32::from(character));
}

/// A text within a line of Markdown, wherever on it: no link, no mention, no markup, and nothing that steers.
pub fn in_markdown(text: &str) -> String {
    let text = text.replace(['\n', '\r'], " ");
    let text = in_line(text.trim());
    let mut shown = String::with_capacity(text.len());
    for (at, sign) in text.char_indices() {
        let rest = text.get(at + sign.len_utf8()..).unwrap_or_default();
        let before = text.get(..at).unwrap_or_default();
        let is_number = || !before.is_empty() && before.bytes().all(|byte| byte.is_ascii_digit());
        let is_www = || {
            before.get(before.len().saturating_sub(3)..).is_some_and(|word| word.eq_ignore_ascii_case("www"))
        };
        match sign {
            '\\' | '|' | '<' | '>' | '*' | '_' | '`' | '[' | ']' | '~' | '&' | '$' | '{' | '}' | '^' => {
                shown.extend(['\\', sign]);
            }
            // Lists, and lines below headings.
            '-' | '+' | '=' | ':' if before.is_empty() => shown.extend(['\\', sign]),
            '.' | ')' if is_number() && (rest.is_empty() || rest.starts_with([' ', '\t'])) => {
                shown.extend(['\\', sign]);
            }
            ':' if rest.starts_with('/') => shown.push_str("\\:"),
            '.' if is_www() => shown.push_str("\\."),
            // What names a person or an issue elsewhere does so only where it stands whole.
            '@' | '#' => shown.extend(["\\", &sign.to_string(), "<!-- -->"]),
            _ => shown.push(sign),
        }
    }
    shown
}

/// A text as code within a line of Markdown, whatever backquotes it has.
pub fn as_code(text: &str) -> String {
    let text = text.replace(['\n', '\r'], " ");
    let text = in_line(text.trim());
    let longest = text.split(|sign| sign != '`').map(str::len).max().unwrap_or(0);
    let (fence, blank) = ("`".repeat(longest + 1), if longest > 0 || text.is_empty() { " " } else { "" });
    format!("{fence}{blank}{text}{blank}{fence}")
}

fn replaced(
    text: &str,
    is_meant: impl Fn(usize, char) -> bool,
    write: impl Fn(&mut String, char),
) -> Cow<'_, str> {
    let mut words = String::new();
    let mut done = 0;
    for (at, character) in text.char_indices() {
        // Most of what is printed is plain.
        if matches!(character, ' '..='"' | '$'..='9' | ';'..='~') || !is_meant(at, character) {
            continue;
        }
        words.push_str(text.get(done..at).unwrap_or_default());
        write(&mut words, character);
        done = at + character.len_utf8();
    }
    if done == 0 {
        return Cow::Borrowed(text);
    }
    words.push_str(text.get(done..).unwrap_or_default());
    Cow::Owned(words)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_steers_is_written_as_its_number() {
        assert_eq!(in_line("a\u{1b}[2J\u{9b}b\n::c\u{202e}d"), "a<U+001B>[2J<U+009B>b<U+000A>::c<U+202E>d");
        assert_eq!(in_line("Énergie 12 µg 日本 नी क्\u{200d}ष"), "Énergie 12 µg 日本 नी क्\u{200d}ष");
        assert_eq!(
            in_line("##vso[x] ##[error]y ## [z] # a[0]"),
            "#<U+0023>vso[x] #<U+0023>[error]y ## [z] # a[0]"
        );
        assert_eq!(in_line("####[x]"), "###<U+0023>[x]");
    }

    #[test]
    fn long_texts_are_cut() {
        assert_eq!(quoted(&"é".repeat(LONGEST)), "é".repeat(LONGEST));
        assert_eq!(quoted(&"é".repeat(2_000_000)), "é".repeat(QUOTED) + "…");
        assert_eq!(quoted(&"\n".repeat(500)), "<U+000A>".repeat(QUOTED) + "…");
    }

    #[test]
    fn json_keeps_what_it_says() {
        let words = "a\u{7f}\u{85}\u{2028}\u{202e}\u{e0041}##[x]é\u{1b}";
        let json = serde_json::json!({ words: [words] }).to_string();
        let shown = in_json(&json);
        assert!(shown.chars().all(|each| !steers(each)) && !shown.contains("##["), "{shown}");
        assert_eq!(serde_json::from_str::<serde_json::Value>(&shown).ok(), serde_json::from_str(&json).ok());
    }

    #[test]
    fn the_edge_keeps_lines_and_lets_pass_what_is_asked_for() {
        let plain = Edge::default();
        assert_eq!(at_edge("a\tb\r\nc\rd\n", plain), "a\tb\r\nc<U+000D>d\n");
        assert_eq!(
            at_edge("::error::x\n  ::add-mask::y\na ::z", plain),
            "<U+003A>:error::x\n  <U+003A>:add-mask::y\na ::z"
        );
        assert_eq!(in_line("a\u{ad}\u{e0101}b"), "a<U+00AD><U+E0101>b");
        for blank in ['\u{a0}', '\u{1680}', '\u{2003}', '\u{202f}', '\u{3000}'] {
            assert!(
                at_edge(&format!("a\n{blank}::error::x"), plain).ends_with("<U+003A>:error::x"),
                "{blank:?}"
            );
        }
        assert_eq!(at_edge("::error::x", Edge { commands: true, ..plain }), "::error::x");
        assert_eq!(at_edge("\u{1b}[1;31mx\u{1b}[0m", plain), "<U+001B>[1;31mx<U+001B>[0m");
        let colours = Edge { colours: true, ..plain };
        assert_eq!(
            at_edge("\u{1b}[1;31mx\u{1b}[2J\u{1b}]0;y", colours),
            "\u{1b}[1;31mx<U+001B>[2J<U+001B>]0;y"
        );
    }
}
