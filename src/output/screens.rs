//! What of the findings of a report people are shown: all of them with their lines where they are few or fit two screens;
//! else the gravest so, others in short, and how to see the rest.

use super::excerpt::Drawn;
use super::folded::{Folded, folded};
use super::tally::Tally;
use super::text::{Drawing, Part, Style};
use super::{Checked, Format, Fragment, RenderOptions, Summed, Unwritable, summary, wrapped};
use crate::finding::{Argument, Finding, Message};
use crate::messages;
use crate::outcome::LocatedFinding;
use crate::shown::Edge;

/// Diagnostics with the lines of the report, and a summary, for people.
#[derive(Debug, Clone, Copy)]
pub struct Text(pub Style);

impl Format for Text {
    fn fragment(&self, checked: &Checked<'_>, options: RenderOptions) -> Result<Fragment, Unwritable> {
        let summary = super::summary(checked, options, Some(self.0.width));
        let words = format!("{}{summary}\n", text(checked, options, self.0));
        Ok(Fragment::of(words, checked, options))
    }

    fn between(&self) -> &'static str {
        "\n"
    }

    fn close(&self, options: RenderOptions, summed: &Summed) -> String {
        summary::of_all(options, summed, Some(self.0.width))
    }

    fn edge(&self) -> Edge {
        Edge { colours: self.0.colour, ..Edge::default() }
    }
}

/// Lines of findings that fit on two screens of fifty lines, beside the summary.
const LINES: usize = 84;
/// Lines of findings that are shown with their lines, where not all are.
const IN_FULL: usize = 50;
/// Lines of those that are told in a line each.
const IN_SHORT: usize = 20;
/// Of how many further places of a finding the lines are shown.
const MOST_LABELS: usize = 8;
/// Of how many, where not all findings are.
const LABELS: usize = 2;
/// Findings that are shown without more ado; more of them are counted first.
const MANY: usize = 10;
/// More findings than anyone reads, whatever is asked for.
const MOST_SHOWN: usize = 200;

/// The findings of one report; of many the first, and how the others can be seen.
pub fn text(checked: &Checked<'_>, options: RenderOptions, style: Style) -> String {
    // A report without findings needs no excerpts.
    if checked.outcome.up_to(options.level).next().is_none() {
        return String::new();
    }
    let drawn = Drawn::new(checked.text);
    let drawing = Drawing::new(checked, &drawn, options, style);
    let tally = Tally::of(checked, options);
    let head = if tally.total() > MANY { counted(&tally, checked, options, style) } else { String::new() };
    if style.whole {
        let all = folded(checked, options, |_| None);
        let shown = full(&all, &drawing, options, None, MOST_SHOWN, usize::MAX);
        let rest: usize = all.iter().skip(shown.count).map(|each| each.count).sum();
        return head + &shown.words + &left_out("left-out-whole", rest, 0, options, style);
    }
    let all = folded(checked, options, |placed| is_plain(placed).then(|| help(&placed.finding, options)));
    let most_lines = if tally.total() > MANY { LINES } else { usize::MAX };
    let whole = full(&all, &drawing, options, Some(MOST_LABELS), usize::MAX, most_lines);
    if whole.count == all.len() && whole.lines <= most_lines {
        return head + &whole.words;
    }
    let first = full(&all, &drawing, options, Some(LABELS), usize::MAX, IN_FULL);
    let (mut words, mut lines) = (head + &first.words, 0_usize);
    let mut others = all.get(first.count..).unwrap_or_default().iter().peekable();
    let mut told = 0;
    while let Some(next) = others.peek() {
        let line = wrapped::paragraph(&next.line(checked, options), Some(style.width));
        lines = lines.saturating_add(line.lines().count());
        if lines > IN_SHORT {
            break;
        }
        told += next.count;
        words.push_str(&line);
        words.push('\n');
        others.next();
    }
    let rest = others.map(|each| each.count).sum();
    let key = if rest == 0 { "left-out-short" } else { "left-out" };
    words + &left_out(key, rest, told, options, style)
}

/// How often each rule speaks, before all else.
fn counted(tally: &Tally, checked: &Checked<'_>, options: RenderOptions, style: Style) -> String {
    let title = Message::new("tally-title")
        .with("name", Argument::Name(checked.title()))
        .with("count", tally.total());
    let mut lines = vec![messages::text(options.language, &title)];
    lines.extend(tally.lines(options).iter().map(|line| format!("  {line}")));
    let lines: Vec<_> = lines.iter().map(|line| wrapped::paragraph(line, Some(style.width))).collect();
    lines.join("\n") + "\n\n"
}

/// What is left out, and which option shows it.
fn left_out(key: &'static str, rest: usize, told: usize, options: RenderOptions, style: Style) -> String {
    if rest + told == 0 {
        return String::new();
    }
    let message = Message::new(key).with("count", rest).with("told", told);
    format!("{}\n\n", wrapped::paragraph(&messages::text(options.language, &message), Some(style.width)))
}

/// Findings with their lines.
struct InFull {
    words: String,
    /// How many were drawn.
    count: usize,
    lines: usize,
}

/// The first findings with their lines, until so many are drawn or so many lines are used; one in any case.
fn full(
    all: &[Folded<'_>],
    drawing: &Drawing<'_>,
    options: RenderOptions,
    labels: Option<usize>,
    most: usize,
    most_lines: usize,
) -> InFull {
    let mut cited: Vec<&str> = Vec::new();
    let mut shown = InFull { words: String::new(), count: 0, lines: 0 };
    for folded in all.iter().take(most) {
        let id = folded.first.finding.rule.id;
        // Who asks for a rule is said once.
        let is_new = !cited.contains(&id);
        let further = folded.others(options).filter(|_| folded.first.more.is_none()).into_iter().collect();
        let words = drawing.finding(folded.first, Part { labels, cited: is_new, further });
        let lines = words.lines().count();
        if shown.count > 0 && shown.lines.saturating_add(lines) > most_lines {
            break;
        }
        if is_new {
            cited.push(id);
        }
        shown.words.push_str(&words);
        shown.lines = shown.lines.saturating_add(lines);
        shown.count += 1;
    }
    shown
}

/// Whether nothing about a finding is its own but its place: no figures, no other places, no acceptance.
fn is_plain(placed: &LocatedFinding) -> bool {
    let finding = &placed.finding;
    let is_proved = finding.proof.is_some() || finding.cause.is_some() || !finding.through.is_empty();
    let has_more = placed.more.is_some() || placed.accepted.is_some();
    !is_proved && !has_more && placed.labels.is_empty() && placed.consequences.is_empty()
}

fn help(finding: &Finding, options: RenderOptions) -> String {
    finding.help.as_ref().map_or_else(String::new, |help| messages::text(options.language, help))
}
