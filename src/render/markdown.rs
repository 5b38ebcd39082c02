//! The summary: Markdown for a pull request or a model card.

use std::fmt::Write;

use super::brief;
use super::words::{Words, plain, said};
use crate::finding::Message;
use crate::messages::{self, Language};
use crate::sheet::{Sheet, StageState};
use crate::shown::in_markdown;

/// Contradictions that are listed, at most.
const MOST_LISTED: usize = 10;

/// The summary of a sheet.
pub fn markdown(sheet: &Sheet, language: Language) -> String {
    let words = Words::of(sheet, language);
    let identity = &sheet.report.report;
    let mut text = String::new();
    let mut add = |line: &str| {
        let _ = writeln!(text, "{line}");
    };
    let name = Message::new("sheet-label-of").with("name", said(&theirs(&sheet.report.system.name)));
    add(&format!("### {}\n", words.tell(&name)));
    let mut who = vec![theirs(&identity.title), theirs(&identity.publisher.name)];
    if let Some(day) = &identity.issue_date {
        who.push(words.tell(&Message::new("sheet-issued").with("day", said(&day.to_string()))));
    }
    add(&format!("{}\n", who.join(" · ")));
    let unit = match sheet.report.functional_unit() {
        Some(unit) if sheet.headline.is_per_unit => {
            format!("**{}**: {}", words.say("sheet-functional-unit"), theirs(&unit.description))
        }
        _ => format!("**{}**", brief::unit(sheet, words)),
    };
    add(&format!("{unit}\n"));
    let headings = ["sheet-result", "sheet-amount", "sheet-interval", "sheet-stages", "sheet-figures-state"];
    add(&format!("| {} |", headings.map(|key| words.say(key)).join(" | ")));
    add("| --- | --: | --- | --- | --- |");
    for row in brief::rows(sheet, words) {
        let amount = match (row.is_absent, row.is_computed) {
            (true, _) => format!("*{}*", row.number),
            (_, true) => format!("*{}*", row.amount()),
            _ => format!("**{}**", row.amount()),
        };
        let state = row.standing.map(|standing| super::marks::word(words, standing, 1)).unwrap_or_default();
        add(&format!(
            "| {} | {amount} | {} | {} | {state} |",
            row.name,
            row.read.unwrap_or_default(),
            row.covers
        ));
    }
    add("");
    let states = brief::states(sheet, words).into_iter().map(|(_, count, word)| format!("{count} {word}"));
    add(&format!("- {}", words.pair(&words.say("sheet-figures"), &states.collect::<Vec<_>>().join(", "))));
    let contradictions: Vec<_> = sheet.contradictions().collect();
    for placed in contradictions.iter().take(MOST_LISTED) {
        if let Some(proof) = &placed.finding.proof {
            let proof = super::number::sentence(&messages::proof_in_short(language, proof));
            let accepted =
                words.accepted(placed).map(|told| format!("; {}", theirs(&told))).unwrap_or_default();
            add(&format!("  - **{}**: {}{accepted}", placed.finding.rule.id, in_markdown(&proof)));
        }
    }
    if contradictions.len() > MOST_LISTED {
        add(&format!("  - {}", words.counted("sheet-findings-more", contradictions.len() - MOST_LISTED)));
    }
    add(&format!("- {}", words.pair(&words.say("sheet-stages-heading"), &brief::stages(sheet, words))));
    for row in
        sheet.stages.iter().filter(|row| !matches!(row.state, StageState::Included | StageState::Unspoken))
    {
        let why = row.justification.as_ref().map(|why| format!(": {}", theirs(why))).unwrap_or_default();
        let state = words.chosen("sheet-coverage", "state", row.state.key());
        add(&format!("  - {} ({state}){why}", words.stage(row.stage)));
    }
    add(&format!("- {}", words.pair(&words.say("sheet-level-reached"), &brief::level(sheet, words))));
    add("");
    add(&format!(
        "{} `{}`, {}, SHA-256 `{}`",
        words.say("sheet-not-a-rating-short") + ".",
        plain(&identity.id),
        words.tell(
            &crate::finding::Message::new("sheet-schema")
                .with("version", super::words::said(sheet.written_in.key()))
        ),
        sheet.digest
    ));
    text
}

/// Words of others in one line.
fn theirs(text: &str) -> String {
    in_markdown(&plain(text))
}
