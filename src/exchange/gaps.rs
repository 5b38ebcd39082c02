//! Saying in a draft what it still lacks: beside each place, the rule that will ask for it, in the rule's own words.

use std::collections::BTreeMap;
use std::fmt::Write;

use super::node::{Map, Node};
use super::note::Refusal;
use super::source::readable;
use super::{sample, yaml};
use crate::check;
use crate::document::{Format, Limits, line_column};
use crate::finding::{Argument, Level, Message, Severity};
use crate::messages::{self, Language};
use crate::outcome::LocatedFinding;
use crate::report::{Identity, Party, Report, System};

/// What a report cannot be without, and a file may not say: the chapter, the key, and the key of the words for it.
const WANTED: &[(&str, &str, &str)] = &[
    (Report::report, Identity::title, "exchange-wanted-title"),
    (Report::report, Identity::publisher, "exchange-wanted-publisher"),
    (Report::system, System::name, "exchange-wanted-system"),
];

/// Stands where a person has to write; it never reaches the file as a value.
const BLANK: &str = "TO BE WRITTEN";

/// A draft with a blank in the place of each thing that it cannot be without and lacks.
struct Blanked {
    draft: Map,
    text: String,
    /// What stands in the places: a text that the draft holds nowhere else.
    blank: String,
}

impl Blanked {
    fn of(draft: Map) -> Self {
        let (mut draft, mut blank) = (draft, BLANK.to_owned());
        let lacking: Vec<_> =
            WANTED.iter().filter(|(chapter, key, _)| draft.map(*chapter).get(key).is_none()).collect();
        loop {
            for (chapter, key, _) in &lacking {
                let word = Node::Word(blank.clone());
                let node = if *key == Identity::publisher {
                    Map::new().with(Party::name, word).into()
                } else {
                    word
                };
                draft.map(*chapter).set(*key, node);
            }
            let text = as_yaml(&draft);
            if text.matches(&blank).count() <= lacking.len() {
                return Self { draft, text, blank };
            }
            // 0008: a text of the source may be the blank itself.
            blank.push('.');
        }
    }
}

/// The longest line of a comment.
const WIDTH: usize = 110;

/// The text of a draft, with comments where something is missing.
///
/// # Errors
///
/// Where the report would be larger than what can be read.
pub fn written(draft: Map, language: Language) -> Result<String, Refusal> {
    written_under("exchange-draft-head", draft, language)
}

/// The same under other words at its head.
///
/// # Errors
///
/// Where the report would be larger than what can be read.
pub(crate) fn written_under(words: &str, draft: Map, language: Language) -> Result<String, Refusal> {
    let Blanked { draft: whole, text, blank } = Blanked::of(draft);
    let part = sample::of(&whole).map(|part| as_yaml(&part));
    drop(whole);
    readable(&text, Format::Yaml)?;
    let checked = part.as_ref().unwrap_or(&text);
    let mut comments = comments(checked, part.is_some(), language);
    let mut out = head(words, language);
    for comment in comments.remove(&0).unwrap_or_default() {
        out.push_str(&comment);
    }
    // What was checked is the text without some entries, whose first lines name none that was kept.
    let (mut rest, mut number) = (checked.lines().peekable(), 0_usize);
    for line in text.lines() {
        if rest.next_if_eq(&line).is_some() {
            number += 1;
            for comment in comments.remove(&number).unwrap_or_default() {
                out.push_str(&comment);
            }
        }
        if line.contains(&blank) {
            let indent = line.len() - line.trim_start().len();
            let key = line.trim_start().split(':').next().unwrap_or_default();
            let words = WANTED.iter().find(|(_, wanted, _)| *wanted == key);
            let words = words.map(|(_, _, words)| messages::text(language, &Message::new(*words)));
            let entry = line.trim_start().replace(&blank, "...");
            let _ = writeln!(out, "{0}# {1}\n{0}# {entry}", " ".repeat(indent), words.unwrap_or_default());
        } else {
            out.push_str(line);
            out.push('\n');
        }
    }
    Ok(out)
}

/// Above this size a text is not renewed: its comments rest on a part of it.
const MOST_RENEWED: usize = 1 << 20;

/// A report that a draft was merged into, with its comments on what is missing as they are now: those of before that no person
/// changed are taken away. A report without such comments stays as it is.
pub fn renewed(before: &str, text: &str, language: Language) -> String {
    if text.len() > MOST_RENEWED || before.len() > MOST_RENEWED {
        return text.to_owned();
    }
    let blocks = |language: Language| -> Vec<Vec<String>> {
        let all = comments(before, false, language).into_values().flatten();
        all.map(|block| block.lines().map(str::to_owned).collect()).collect()
    };
    let stands = |block: &[String]| holds(before, block);
    let languages = || [language].into_iter().chain(Language::ALL);
    let Some((language, old)) = languages()
        .map(|language| (language, blocks(language)))
        .find(|(_, blocks)| blocks.iter().any(|block| stands(block)))
    else {
        return text.to_owned();
    };
    let plain = without(text, &old);
    let mut new = comments(&plain, false, language);
    let of_all = new.remove(&0).unwrap_or_default();
    let head = plain.lines().take_while(|line| line.starts_with('#')).count();
    let mut out = String::with_capacity(text.len());
    for (index, line) in plain.lines().enumerate() {
        if index == head {
            out.push_str(&of_all.concat());
        }
        out.push_str(&new.remove(&(index + 1)).unwrap_or_default().concat());
        out.push_str(line);
        out.push('\n');
    }
    // What cannot be read any more stays as it was.
    let is_same = |one: &str, other: &str| {
        let tree = |text| crate::document::read(text, Format::Yaml, &Limits::default()).tree;
        tree(one)
            .zip(tree(other))
            .is_some_and(|(one, other)| Node::of(&one, one.root()) == Node::of(&other, other.root()))
    };
    if is_same(&out, text) { out } else { text.to_owned() }
}

/// Whether lines stand in a text, one behind the other.
fn holds(text: &str, block: &[String]) -> bool {
    let lines: Vec<&str> = text.lines().collect();
    !block.is_empty()
        && lines.windows(block.len()).any(|window| window.iter().zip(block).all(|(one, other)| one == other))
}

/// A text without blocks of lines, each where it stands first.
fn without(text: &str, blocks: &[Vec<String>]) -> String {
    let lines: Vec<&str> = text.lines().collect();
    let mut starts: BTreeMap<&str, Vec<&Vec<String>>> = BTreeMap::new();
    for block in blocks {
        if let Some(first) = block.first() {
            starts.entry(first).or_default().push(block);
        }
    }
    let (mut out, mut place) = (String::with_capacity(text.len()), 0);
    while let Some(line) = lines.get(place) {
        let block = starts.get(line).and_then(|blocks| {
            let stands = |block: &&&Vec<String>| {
                lines
                    .get(place..place + block.len())
                    .is_some_and(|there| there.iter().zip(**block).all(|(one, other)| one == other))
            };
            blocks.iter().find(stands)
        });
        if let Some(block) = block {
            place += block.len();
            continue;
        }
        out.push_str(line);
        out.push('\n');
        place += 1;
    }
    out
}

/// What a draft cannot be without and still lacks, by its path.
pub fn missing(draft: &Map) -> Vec<String> {
    let lacks = |(chapter, key, _): &&(&str, &str, &str)| match draft.get(chapter) {
        Some(Node::Map(chapter)) => chapter.get(key).is_none(),
        _ => true,
    };
    WANTED.iter().filter(lacks).map(|(chapter, key, _)| format!("{chapter}.{key}")).collect()
}

/// A draft as YAML, without comments; chapters stand apart.
fn as_yaml(draft: &Map) -> String {
    let mut text = String::new();
    for (key, node) in draft.entries() {
        match node {
            Node::Map(map) => {
                let _ = writeln!(text, "\n{key}:");
                text.push_str(&yaml::block(map, 2));
            }
            Node::List(_) => {
                text.push('\n');
                text.push_str(&yaml::entry(key, node, 0));
            }
            _ => text.push_str(&yaml::entry(key, node, 0)),
        }
    }
    text.trim_start_matches('\n').to_owned()
}

fn head(words: &str, language: Language) -> String {
    let schema = crate::report::SchemaVersion::CURRENT.key();
    let words = messages::text(language, &Message::new(words));
    format!(
        "# yaml-language-server: $schema=https://w3id.org/ailca/{schema}/report.schema.json\n{}",
        comment("", &words)
    )
}

/// The comments, by the line that they stand before; those of the whole report under 0. Of a part of a report it is only
/// known how many there are at least.
fn comments(text: &str, is_part: bool, language: Language) -> BTreeMap<usize, Vec<String>> {
    // 0003: asked of the rules, so that no second list of what a report needs has to be kept.
    let outcome = check::check(text, Format::Yaml, &Limits::default());
    let wanted = |placed: &&LocatedFinding| {
        let finding = &placed.finding;
        finding.proof.is_none()
            && finding.severity != Severity::Advice
            && finding.rule.level <= Level::Comparable
    };
    let mut comments: BTreeMap<usize, Vec<String>> = BTreeMap::new();
    let mut said: BTreeMap<(&str, String), usize> = BTreeMap::new();
    let mut first: Vec<(usize, String, (&str, String))> = Vec::new();
    for placed in outcome.findings.iter().filter(wanted) {
        let key = (placed.finding.rule.id, place_of_kind(&placed.spot.pointer));
        let count = said.entry(key.clone()).or_default();
        let is_first = *count == 0;
        *count += placed.stands_for();
        if !is_first {
            continue;
        }
        // A finding of the whole report points at its first line for want of a better one.
        let line = match placed.spot.pointer.as_str() {
            "" => 0,
            _ => line_column(text, placed.spot.span.start as usize).0,
        };
        let words = messages::text(language, &placed.finding.message);
        let help = placed.finding.help.as_ref().map(|help| messages::text(language, help));
        let words = match help {
            Some(help) => {
                let both = Message::new("exchange-joined")
                    .with("words", Argument::Said(words))
                    .with("help", Argument::Said(help));
                messages::text(language, &both)
            }
            None => words,
        };
        first.push((line, format!("{}: {words}", placed.finding.rule.id), key));
    }
    for (line, words, key) in first {
        let more = said.get(&key).copied().unwrap_or(1) - 1;
        let more = if more == 0 {
            String::new()
        } else {
            let message =
                Message::new(if is_part { "exchange-and-at-least-more" } else { "exchange-and-more" })
                    .with("count", more);
            format!(" ({})", messages::text(language, &message))
        };
        let indent: String = match line.checked_sub(1).and_then(|index| text.lines().nth(index)) {
            Some(line) => line.chars().take_while(|each| *each == ' ').collect(),
            None => String::new(),
        };
        comments.entry(line).or_default().push(comment(&indent, &(words + &more)));
    }
    comments
}

/// A path without the positions in its lists: findings of many like entries are told once.
fn place_of_kind(pointer: &str) -> String {
    let is_name = |part: &&str| !part.bytes().all(|byte| byte.is_ascii_digit());
    pointer.split('/').filter(is_name).collect::<Vec<_>>().join("/")
}

/// Words as a comment, broken at blanks.
fn comment(indent: &str, words: &str) -> String {
    let mut text = String::new();
    for part in words.lines() {
        let mut line = format!("{indent}#");
        for word in part.split_whitespace() {
            if line.chars().count() + 1 + word.chars().count() > WIDTH && line.len() > indent.len() + 1 {
                text.push_str(&line);
                text.push('\n');
                line = format!("{indent}#  ");
            }
            line.push(' ');
            line.push_str(word);
        }
        text.push_str(&line);
        text.push('\n');
    }
    text
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may stop at what it does not expect")]
mod tests {
    use super::*;

    /// Comments go with what they ask for, and what a person wrote stays.
    #[test]
    fn comments_are_renewed_and_those_of_people_stay() {
        let mut draft = Map::new();
        draft.map(Report::system).set(System::name, Node::Word("Dunlin".to_owned()));
        draft
            .map(Report::report)
            .set("id", Node::Word("urn:uuid:1d9b9a52-6e0e-4c1f-8c39-5f1f0a6f7c21".to_owned()));
        draft.map(Report::report).set("title", Node::Word("Dunlin".to_owned()));
        draft.map(Report::report).set("status", Node::Word("draft".to_owned()));
        draft.map(Report::report).set("publisher", Map::new().word("name", "Larkspur Labs"));
        draft.set("schemaVersion", Node::Word("0.5.0".to_owned()));
        let before = written(draft, Language::ENGLISH).unwrap();
        assert!(before.contains("# META-008: "), "{before}");
        let mine = before.replacen("report:\n", "# META-008: we answer by post\nreport:\n", 1);
        let merged =
            mine.replacen("  status: draft\n", "  status: draft\n  contact: { email: lca@larkspur.fr }\n", 1);
        let after = renewed(&mine, &merged, Language::ENGLISH);
        assert!(after.contains("# META-008: we answer by post\n") && after.contains("contact: "), "{after}");
        assert_eq!(after.matches("# META-008").count(), 1, "{after}");
        assert!(after.contains("# SYS-005: "), "{after}");
        // Without such comments nothing is written.
        let own = "# mine\nsystem: { name: Dunlin }\n";
        assert_eq!(renewed(own, own, Language::ENGLISH), own);
    }

    /// What stands for what is missing is no text that a file may hold.
    #[test]
    fn a_text_of_theirs_is_no_blank() {
        let mut draft = Map::new();
        draft.map(Report::system).set(System::name, Node::Word(format!("Dun {BLANK}")));
        let text = written(draft, Language::ENGLISH).unwrap();
        assert!(text.contains("  name: Dun TO BE WRITTEN\n"), "{text}");
        assert!(
            text.contains("  # publisher: { name: ... }\n") && text.contains("  # title: ...\n"),
            "{text}"
        );
    }
}
