//! The badge: one line for a README. It never shows a level alone, which would read as a seal.

use maud::html;

use super::brief::{self, Row};
use super::svg;
use super::words::{Words, said};
use crate::finding::Message;
use crate::messages::Language;
use crate::sheet::{Sheet, Topic};

const SIZE: f64 = 11.0;
const AROUND: f64 = 14.0;

/// The badge as an image of SVG.
pub fn badge(sheet: &Sheet, language: Language) -> String {
    let words = Words::of(sheet, language);
    let count = sheet.contradictions().count();
    let right = if count > 0 {
        words.counted("sheet-badge-contradictions", count)
    } else {
        format!("{} · {}", words.say("sheet-badge-none"), brief::stages(sheet, words))
    };
    let colours = if count > 0 { ("#b3261e", "#fff") } else { ("#fff", "#1a1a17") };
    let left = words.say("sheet-badge");
    let middle = middle(sheet, words);
    let parts =
        [(left.as_str(), "#1a1a17", "#fff"), (&middle, "#f5f4ef", "#1a1a17"), (&right, colours.0, colours.1)];
    let mut x = 0.0;
    let mut placed = Vec::new();
    for (text, ground, ink) in parts {
        let wide = (svg::width(text, SIZE) + AROUND).ceil();
        placed.push((text, ground, ink, x, wide));
        x += wide;
    }
    let title = svg::text(&words.tell(
        &Message::new("sheet-label-of").with("name", said(&super::words::plain(&sheet.report.system.name))),
    ));
    let title = format!("{title}: {middle}; {right}");
    let drawing = html! {
        svg xmlns="http://www.w3.org/2000/svg" width=(x) height="20" viewBox=(format!("0 0 {x} 20")) role="img" aria-label=(title)
            font-family="Arial,'Liberation Sans',Helvetica,sans-serif" font-size=(SIZE) lang=(language.tag()) {
            title { (title) }
            @for (text, ground, ink, x, wide) in placed {
                rect x=(x) width=(wide) height="20" fill=(ground) {}
                text x=(x + wide / 2.0) y="14" fill=(ink) text-anchor="middle" textLength=(wide - AROUND) lengthAdjust="spacingAndGlyphs" { (text) }
            }
            rect x=".5" y=".5" width=(x - 1.0) height="19" fill="none" stroke="#85837a" {}
        }
    };
    drawing.into_string() + "\n"
}

/// The headline with water beside it, per what, and over which stage where it is one.
fn middle(sheet: &Sheet, words: Words<'_>) -> String {
    let rows = brief::rows(sheet, words);
    let find = |topic: Topic| rows.iter().find(|row| row.topic == topic);
    let location = find(Topic::Impact("climateChange", "locationBased"));
    let market = find(Topic::Impact("climateChange", "marketBased"));
    let mut amounts = Vec::new();
    // A market-based result stands there by its name, never in the place of the other.
    match (location, market.filter(|row| !row.is_absent)) {
        (Some(row), Some(market)) if row.is_absent => {
            amounts.push(format!("{} {}", market.amount(), words.say("sheet-market-based")));
        }
        (Some(row), _) if row.is_absent => amounts.push(words.say("sheet-badge-no-climate")),
        (Some(row), _) => amounts.push(row.amount()),
        (None, _) => {}
    }
    let water = find(Topic::Impact("water", "consumption")).filter(|row| !row.is_absent);
    amounts.extend(water.map(Row::amount));
    let per = if sheet.headline.is_per_unit { "sheet-per-unit" } else { "sheet-badge-total" };
    let scope = match sheet.headline.covers.as_slice() {
        [stage] => format!(
            ", {}",
            words.tell(&Message::new("sheet-only").with("stage", said(&words.stages(&[*stage]))))
        ),
        _ => String::new(),
    };
    format!("{} {}{scope}", amounts.join(" · "), words.say(per))
}
