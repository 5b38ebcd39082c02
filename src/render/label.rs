//! The label: an image for a model card, with fixed rows in a fixed order, so that two labels can be read side by side.

use maud::{Markup, PreEscaped, html};

use super::brief::{self, Row};
use super::svg;
use super::words::Words;
use crate::messages::Language;
use crate::sheet::{Group, Sheet, StageState, Standing, Topic};

const WIDTH: f64 = 360.0;
const MARGIN: f64 = 16.0;
const ROOM: f64 = WIDTH - 2.0 * MARGIN;
const INK: &str = "#1a1a17";
const SECOND: &str = "#55544c";
const EDGE: &str = "#85837a";
const LINE: &str = "#d8d5ca";
const RED: &str = "#b3261e";
const RED_WASH: &str = "#fbeae8";

/// The rows, each with its colour.
const ROWS: [(Topic, &str); 6] = [
    (Topic::Energy, "#8a5800"),
    (Topic::Impact("climateChange", "locationBased"), "#1d4f7c"),
    (Topic::Impact("climateChange", "marketBased"), "#6b97bf"),
    (Topic::Impact("water", "consumption"), "#0a6b68"),
    (Topic::Impact("water", "withdrawal"), "#0a6b68"),
    (Topic::Impact("mineralsAndMetals", ""), "#6a4489"),
];

/// The label as an image of SVG.
pub fn label(sheet: &Sheet, language: Language) -> String {
    let words = Words::of(sheet, language);
    let all = brief::rows(sheet, words);
    let mut y = 0.0;
    let head = head(sheet, words, &mut y);
    let rows = html! {
        @for (topic, colour) in ROWS {
            @if let Some(row) = all.iter().find(|row| row.topic == topic) { (self::row(row, colour, &mut y)) }
        }
    };
    let foot = foot(sheet, words, &mut y);
    let height = y.ceil();
    let title = svg::text(
        &words.tell(
            &crate::finding::Message::new("sheet-label-of")
                .with("name", super::words::said(&super::words::plain(&sheet.report.system.name))),
        ),
    );
    let drawing = html! {
        svg xmlns="http://www.w3.org/2000/svg" width=(WIDTH) height=(height) viewBox=(format!("0 0 {WIDTH} {height}"))
            role="img" aria-labelledby="t d" font-family="'Helvetica Neue',Arial,'Liberation Sans',sans-serif" lang=(language.tag()) {
            title id="t" { (title) }
            desc id="d" { (svg::text(&described(sheet, words, &all))) }
            rect x="0.75" y="0.75" width=(WIDTH - 1.5) height=(height - 1.5) fill="#fff" stroke=(INK) stroke-width="1.5" {}
            (head) (rows) (foot)
        }
    };
    PreEscaped(drawing.into_string() + "\n").0
}

/// A line of text.
struct Line<'t> {
    text: &'t str,
    x: f64,
    y: f64,
    size: f64,
    weight: u16,
    colour: &'t str,
    anchor: &'t str,
    room: f64,
}

impl Default for Line<'_> {
    fn default() -> Self {
        Self {
            text: "",
            x: MARGIN,
            y: 0.0,
            size: 11.5,
            weight: 400,
            colour: INK,
            anchor: "start",
            room: ROOM,
        }
    }
}

/// Draws a line; one that is too long is squeezed, and never stretched.
fn line(own: &Line<'_>) -> Markup {
    let text = svg::text(own.text);
    let is_wide = svg::width(&text, own.size) > own.room;
    html! {
        text x=(own.x) y=(own.y) font-size=(own.size) font-weight=(own.weight) fill=(own.colour) text-anchor=(own.anchor)
            unicode-bidi="isolate" textLength=[is_wide.then_some(own.room)] lengthAdjust=[is_wide.then_some("spacingAndGlyphs")] { (text) }
    }
}

fn bar(y: f64, height: f64, colour: &str) -> Markup {
    html! { rect x=(MARGIN) y=(y) width=(ROOM) height=(height) fill=(colour) {} }
}

/// Name, publisher, and what the results are of.
fn head(sheet: &Sheet, words: Words<'_>, y: &mut f64) -> Markup {
    let identity = &sheet.report.report;
    let name = svg::lines(&super::words::plain(&sheet.report.system.name), 17.0, ROOM, 2);
    let unit = svg::lines(&brief::unit(sheet, words), 13.0, ROOM, 2);
    let mut who = super::words::plain(&identity.publisher.name).into_owned();
    if let Some(day) = &identity.issue_date {
        let issued =
            crate::finding::Message::new("sheet-issued").with("day", super::words::said(&day.to_string()));
        who = format!("{who} · {}", words.tell(&issued));
    }
    let covers = brief::covers(sheet, words);
    *y = 57.0;
    let drawn = html! {
        text x=(MARGIN) y="34" font-size="25" font-weight="700" fill=(INK) font-family="Charter,Cambria,Georgia,serif" { (words.say("sheet-label")) }
        (line(&Line { text: &words.say("sheet-label-kind"), x: WIDTH - MARGIN, y: 33.0, colour: SECOND, anchor: "end", room: 120.0, ..Line::default() }))
        (bar(44.0, 7.0, INK))
        @for text in &name { (line(&Line { text, y: next(y, 17.0), size: 17.0, weight: 700, ..Line::default() })) }
        (line(&Line { text: &who, y: next(y, 16.0), colour: SECOND, ..Line::default() }))
        @for text in &unit { (line(&Line { text, y: next(y, 18.0), size: 13.0, weight: 700, ..Line::default() })) }
        (line(&Line { text: &covers, y: next(y, 16.0), colour: SECOND, ..Line::default() }))
        (bar(next(y, 8.0), 3.0, INK))
    };
    *y += 3.0;
    drawn
}

/// The place of the next line.
fn next(y: &mut f64, by: f64) -> f64 {
    *y += by;
    *y
}

fn row(row: &Row, colour: &str, y: &mut f64) -> Markup {
    let top = *y;
    *y += 38.0;
    let end = WIDTH - MARGIN;
    let amount_room = 175.0;
    let is_pill = row.is_absent || (row.unit.is_empty() && row.standing == Some(Standing::Withheld));
    let pill = svg::width(&row.number, 11.5).min(amount_room) + 14.0;
    let number = svg::width(&row.number, 19.0);
    let unit = svg::width(&row.unit, 13.0);
    let (first, second) = row.name.split_once(", ").unwrap_or((&row.name, ""));
    html! {
        rect x=(MARGIN) y=(top + 4.0) width="4" height="30" fill=(colour) {}
        (line(&Line { text: first, x: MARGIN + 12.0, y: top + 18.0, size: 13.0, weight: 600, room: 140.0, ..Line::default() }))
        (line(&Line { text: second, x: MARGIN + 12.0, y: top + 32.0, size: 11.0, colour: SECOND, room: 140.0, ..Line::default() }))
        @if is_pill {
            rect x=(end - pill) y=(top + 8.0) width=(pill) height="18" fill="none" stroke=(EDGE)
                stroke-dasharray=[row.is_absent.then_some("3 2")] {}
            (line(&Line { text: &row.number, x: end - pill / 2.0, y: top + 21.0, colour: SECOND, anchor: "middle", room: pill - 8.0, ..Line::default() }))
        } @else {
            text x=(end - 16.0) y=(top + 18.0) text-anchor="end" fill=(INK) font-size="13" font-style=[row.is_computed.then_some("italic")]
                textLength=[(number + unit > amount_room).then_some(amount_room)] lengthAdjust="spacingAndGlyphs" {
                tspan font-size="19" font-weight=(if row.is_computed { 400 } else { 700 }) { (row.number) } " " (row.unit)
            }
            @if let Some(standing) = row.standing { (mark(standing, end - 6.0, top + 12.5)) }
            @if let Some(read) = row.how.as_ref().or(row.read.as_ref()) {
                (line(&Line { text: read, x: end - 16.0, y: top + 32.0, size: 10.5, colour: SECOND, anchor: "end", room: 168.0, ..Line::default() }))
            }
        }
        (bar(top + 37.5, 1.0, LINE))
    }
}

/// The mark of a state, drawn around its middle.
pub(super) fn mark(standing: Standing, x: f64, y: f64) -> Markup {
    html! {
        g transform=(format!("translate({x} {y})")) fill="none" stroke=(INK) stroke-width="1.3" {
            @match standing {
                Standing::Contradicted => { path d="M-5-5H5V5H-5z" fill=(RED) stroke=(RED) {} path d="m-2.5-2.5 5 5m0-5-5 5" stroke="#fff" {} }
                Standing::Questioned => path d="m0-5 5 5-5 5-5-5z" {},
                Standing::Agrees => circle r="4.5" fill=(INK) stroke="none" {},
                Standing::Bounded => { circle r="4" {} path d="M0-4.5a4.5 4.500 0 0 0 0 9z" fill=(INK) stroke="none" {} }
                Standing::Alone => circle r="4" {},
                Standing::Withheld => path d="M-4.500-4.500h9v9h-9zM-4.500 0 0-4.500M-4.500 4.500l9-9M0 4.500 4.500 0" {},
            }
        }
    }
}

/// Totals or the contradiction, stages, states, level, and what binds the label to the report.
fn foot(sheet: &Sheet, words: Words<'_>, y: &mut f64) -> Markup {
    let red = brief::contradiction(sheet, words).map(|proof| {
        let count = words.counted("sheet-contradictions", sheet.contradictions().count());
        svg::lines(&format!("{count} {proof}"), 11.5, ROOM - 16.0, 5)
    });
    let identity = format!(
        "{} · {} · sha256 {}…",
        words.say("sheet-not-a-rating-short"),
        words.tell(
            &crate::finding::Message::new("sheet-schema")
                .with("version", super::words::said(sheet.written_in.key()))
        ),
        sheet.digest.get(..12).unwrap_or_default()
    );
    html! {
        @if let Some(red) = &red {
            @let top = *y + 4.0;
            rect x=(MARGIN) y=(top) width=(ROOM) height=(red.len() * 15 + 8) fill=(RED_WASH) {}
            rect x=(MARGIN) y=(top) width="4" height=(red.len() * 15 + 8) fill=(RED) {}
            @for text in red { (line(&Line { text, x: MARGIN + 10.0, y: next(y, 15.0) + 2.0, colour: RED, weight: 600, room: ROOM - 16.0, ..Line::default() })) }
            @let _ = next(y, 12.0);
        } @else if let Some(totals) = brief::totals(sheet, words) {
            (line(&Line { text: &totals, y: next(y, 16.0), ..Line::default() }))
            @let _ = next(y, 4.0);
        }
        (bar(next(y, 4.0), 3.0, INK))
        (line(&Line { text: &words.say("sheet-stages-heading"), y: next(y, 19.0), size: 12.0, weight: 600, ..Line::default() }))
        (line(&Line { text: &brief::stages(sheet, words), x: WIDTH - MARGIN, y: *y, size: 12.0, anchor: "end", room: 160.0, ..Line::default() }))
        (strip(sheet, words, y))
        (bar(next(y, 8.0), 1.0, INK))
        (states(sheet, words, y))
        (line(&Line { text: &words.pair(&words.say("sheet-level-reached"), &brief::level(sheet, words)), y: next(y, 18.0), ..Line::default() }))
        (line(&Line { text: &identity, y: next(y, 17.0), size: 10.0, colour: SECOND, ..Line::default() }))
        @let _ = next(y, 10.0);
    }
}

/// The marks of all stages, the groups apart, each with its name below.
fn strip(sheet: &Sheet, words: Words<'_>, y: &mut f64) -> Markup {
    let top = next(y, 7.0);
    *y += 29.0;
    let mut x = MARGIN;
    let mut before = None;
    let mut places = Vec::new();
    for row in &sheet.stages {
        let group = Group::of(row.stage);
        let is_first = before != Some(group);
        if is_first && before.is_some() {
            x += 14.0;
        }
        before = Some(group);
        places.push((row.state, x, is_first.then_some(group)));
        x += 20.0;
    }
    html! {
        @for (state, x, group) in places {
            g transform=(format!("translate({x} {top})")) fill="none" stroke=(INK) { (stage(state)) }
            @if let Some(group) = group {
                (line(&Line { text: &words.chosen("sheet-group", "group", group.key()), x, y: top + 28.0, size: 10.0, colour: SECOND, room: 80.0, ..Line::default() }))
            }
        }
    }
}

fn stage(state: StageState) -> Markup {
    html! {
        @match state {
            StageState::Included => path d="M0 0h15v15H0z" fill=(INK) stroke="none" {},
            StageState::Partial => { path d="M.5.5h14v14H.5z" {} path d="M.5 14.500V.5l14 14z" fill=(INK) {} }
            StageState::Excluded => path d="M.5.5h14v14H.5zM3 12l9-9" {},
            StageState::NotApplicable => { path d="M.5.5h14v14H.5z" stroke-opacity=".55" {} path d="M5 7.500h5" {} }
            StageState::Unspoken => { path d="M.5.5h14v14H.5z" stroke-dasharray="2.4 1.9" {} path d="M5.300 5.800c0-2.800 4.500-2.700 4.400-.1 0 1.500-2.200 1.600-2.200 3.300M7.500 10.500V12" stroke-width="1.4" {} }
        }
    }
}

/// How many figures have which state.
fn states(sheet: &Sheet, words: Words<'_>, y: &mut f64) -> Markup {
    let mut x = MARGIN;
    let mut line_y = next(y, 18.0);
    let mut places = Vec::new();
    for (standing, count, word) in brief::states(sheet, words) {
        let text = format!("{count} {word}");
        let wide = 16.0 + svg::width(&text, 11.0) + 12.0;
        if x + wide - 12.0 > WIDTH - MARGIN {
            x = MARGIN;
            line_y = next(y, 16.0);
        }
        places.push((standing, count, text, x, line_y));
        x += wide;
    }
    html! {
        @for (standing, count, text, x, y) in places {
            @if standing == Standing::Contradicted && count == 0 {
                path transform=(format!("translate({} {})", x + 5.0, y - 4.0)) d="M-4.500-4.500h9v9h-9zm2.500 2.500 4 4m0-4-4 4" fill="none" stroke=(SECOND) {}
            } @else { (mark(standing, x + 5.0, y - 4.0)) }
            (line(&Line { text: &text, x: x + 14.0, y, size: 11.0, ..Line::default() }))
        }
    }
}

/// All of the label in sentences, for who cannot see it.
fn described(sheet: &Sheet, words: Words<'_>, rows: &[Row]) -> String {
    let mut sentences = vec![brief::unit(sheet, words)];
    sentences.push(brief::covers(sheet, words).trim_end_matches('.').to_owned());
    for (topic, _) in ROWS {
        if let Some(row) = rows.iter().find(|row| row.topic == topic) {
            let read = row.read.as_ref().map(|read| format!(", {read}")).unwrap_or_default();
            sentences.push(words.pair(&row.name, &format!("{}{read}", row.amount())));
        }
    }
    sentences.push(words.pair(&words.say("sheet-stages-heading"), &brief::stages(sheet, words)));
    let states = brief::states(sheet, words).into_iter().map(|(_, count, word)| format!("{count} {word}"));
    sentences.push(words.pair(&words.say("sheet-figures"), &states.collect::<Vec<_>>().join(", ")));
    sentences.extend(brief::contradiction(sheet, words));
    sentences.extend(brief::totals(sheet, words));
    sentences.push(words.pair(&words.say("sheet-level-reached"), &brief::level(sheet, words)));
    sentences.push(words.say("sheet-not-a-rating-short"));
    sentences.join(". ") + "."
}
