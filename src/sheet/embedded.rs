//! The report inside of a sheet: its whole text in a block that no browser runs, and finding it there; in another block what
//! its publisher accepts.

use std::error::Error;
use std::fmt;

use serde_json::{Value, json};

use crate::document::Format;
use crate::finding::Message;
use crate::messages::{self, Language};
use crate::shown;

/// The tag before the block; no text of a report can hold it, since `<` is escaped wherever words of others stand.
pub const OPENING: &str = "<script type=\"application/json\" id=\"report\">";
/// The tag before the block of acceptances.
pub const ACCEPTANCES: &str = "<script type=\"application/json\" id=\"acceptances\">";
/// The tag behind either.
pub const CLOSING: &str = "</script>";

/// The report inside of a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Embedded {
    /// Its text, sign for sign.
    pub text: String,
    /// How it is written.
    pub format: Format,
    /// What is accepted of what is found in it, where the page says so: a file of acceptances, as JSON.
    pub acceptances: Option<String>,
}

/// Why there is no report inside of a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Missing {
    /// There is no block for one.
    None,
    /// There are several blocks, and nothing tells which of them counts.
    Several,
    /// What the block holds is not what a sheet puts there.
    Unreadable,
}

impl Missing {
    /// The key of its sentence.
    pub const fn key(self) -> &'static str {
        match self {
            Self::None => "page-without-report",
            Self::Several => "page-with-reports",
            Self::Unreadable => "page-unreadable",
        }
    }
}

impl fmt::Display for Missing {
    fn fmt(&self, words: &mut fmt::Formatter<'_>) -> fmt::Result {
        words.write_str(&messages::text(Language::ENGLISH, &Message::new(self.key())))
    }
}

impl Error for Missing {}

/// What stands in the block: JSON without any `<`, and without what steers a terminal.
pub fn block(text: &str, format: Format) -> String {
    let notation = match format {
        Format::Json => "json",
        Format::Yaml => "yaml",
    };
    // 0015: as its own text, so that comments, digits and the digest survive.
    in_block(&json!({ "notation": notation, "text": text }).to_string())
}

/// JSON as it stands in a block.
pub fn in_block(json: &str) -> String {
    shown::in_json(json).replace('<', "\\u003c").replace('\u{2028}', "\\u2028")
}

/// Whether a text is a page of HTML and no report.
pub fn is_page(text: &str) -> bool {
    let start = text.trim_start_matches('\u{feff}').trim_start();
    let begins = |word: &str| start.get(..word.len()).is_some_and(|head| head.eq_ignore_ascii_case(word));
    begins("<!doctype html") || begins("<html") || begins("<!--")
}

/// The name of the report inside of a page: places are told in its text, not in the page around it.
pub fn name(page: &str) -> String {
    format!("{page}#report")
}

/// The report inside of a page.
///
/// # Errors
///
/// Why there is none.
pub fn find(page: &str) -> Result<Embedded, Missing> {
    let block = the_one(page, OPENING)?.ok_or(Missing::None)?;
    let value: Value = serde_json::from_str(block).map_err(|_| Missing::Unreadable)?;
    let word = |key: &str| value.get(key).and_then(Value::as_str).ok_or(Missing::Unreadable);
    let format = match word("notation")? {
        "json" => Format::Json,
        "yaml" => Format::Yaml,
        _ => return Err(Missing::Unreadable),
    };
    let acceptances = the_one(page, ACCEPTANCES)?.map(str::to_owned);
    Ok(Embedded { text: word("text")?.to_owned(), format, acceptances })
}

/// What the block behind a tag holds, where there is one.
fn the_one<'p>(page: &'p str, opening: &str) -> Result<Option<&'p str>, Missing> {
    let Some((_, after)) = page.split_once(opening) else { return Ok(None) };
    let (block, rest) = after.split_once(CLOSING).ok_or(Missing::Unreadable)?;
    if rest.contains(opening) { Err(Missing::Several) } else { Ok(Some(block)) }
}
