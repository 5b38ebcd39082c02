//! What lies between two revisions: for people and for programs.

use serde_json::{Value as Json, json};

use super::coverage::tool;
use super::indented::text as json_text;
use crate::finding::{Argument, Message};
use crate::messages::{self, Language};
use crate::quantity::Interval;
use crate::revision::{Change, How, Moved, Revision, Said, Spot};
use crate::shown;

/// Version of the shape: the first number grows when a reader of the old one would break.
pub const REVISION_VERSION: &str = "1.1";

/// How many of the figures that follow from one are listed; the others are counted.
const MOST_FOLLOWERS: usize = 20;

fn say(language: Language, message: &Message) -> String {
    messages::text(language, message)
}

/// For people: first whether the newer names the older, then figures with those that follow from them, then all else.
pub fn revision(language: Language, names: [&str; 2], revision: &Revision) -> String {
    if revision.changes.is_empty() && revision.is_explained() {
        return say(language, &Message::new("diff-counts").with("changes", 0_usize)) + "\n";
    }
    let [old, new] = names.map(|name| Argument::Name(name.to_owned()));
    let naming = Message::new("diff-naming").with("naming", Argument::Said(revision.naming.key().to_owned()));
    let mut lines = vec![say(language, &naming.with("old", old).with("new", new))];
    let beyond = revision.changes.iter().filter(|change| change.is_unexplained()).count();
    let figures = revision.changes.iter().filter(|change| change.moved.is_some()).count();
    let counts = Message::new("diff-counts")
        .with("changes", revision.changes.len())
        .with("figures", figures)
        .with("beyond", beyond);
    lines.push(say(language, &counts));
    if revision.alone > 0 {
        lines.push(say(language, &Message::new("diff-alone").with("count", revision.alone)));
    }
    // Every change stands once, below the one that it follows from.
    let mut followers: Vec<Vec<&Change>> = revision.changes.iter().map(|_| Vec::new()).collect();
    for change in &revision.changes {
        if let Some(own) = change.follows.and_then(|cause| followers.get_mut(cause)) {
            own.push(change);
        }
    }
    let all = revision.changes.iter().zip(&followers).filter(|(change, _)| change.follows.is_none());
    let (first, rest): (Vec<_>, Vec<_>) =
        all.partition(|(change, own)| change.moved.is_some() || !own.is_empty());
    for (heading, changes) in [("diff-figures", first), ("diff-others", rest)] {
        if !changes.is_empty() {
            lines.extend([String::new(), say(language, &Message::new(heading))]);
        }
        for (change, own) in changes {
            lines.extend(told(language, change, "  "));
            if !own.is_empty() {
                lines.push(format!(
                    "    {}",
                    say(language, &Message::new("diff-followers").with("count", own.len()))
                ));
            }
            // What is unexplained is never left out: it follows from nothing.
            lines.extend(own.iter().take(MOST_FOLLOWERS).flat_map(|change| told(language, change, "      ")));
            if own.len() > MOST_FOLLOWERS {
                let more = Message::new("diff-more-followers").with("count", own.len() - MOST_FOLLOWERS);
                lines.push(format!("      {}", say(language, &more)));
            }
        }
    }
    lines.join("\n") + "\n"
}

fn said(language: Language, spot: Option<&Spot>) -> String {
    match spot.map(|spot| &spot.said) {
        None => say(language, &Message::new("diff-nothing")),
        Some(Said::Withheld) => say(language, &Message::new("sheet-withheld")),
        Some(Said::Figure(operand)) => {
            say(language, &Message::new("compare-figure").with("figure", Argument::Written(operand.clone())))
        }
        Some(Said::Word(word)) => shown::quoted(word).into_owned(),
        Some(Said::Entries(count)) => say(language, &Message::new("diff-entries").with("count", *count)),
    }
}

/// A change, with what is to be said of it on lines of their own.
fn told(language: Language, change: &Change, indent: &str) -> Vec<String> {
    let message = Message::new("diff-change")
        .with("path", Argument::Name(change.path.clone()))
        .with("old", Argument::Said(said(language, change.old.as_ref())))
        .with("new", Argument::Said(said(language, change.new.as_ref())));
    let mut line = format!("{indent}{}", say(language, &message));
    if let Some(moved) = &change.moved
        && let Some(words) = how(language, moved)
    {
        line = messages::listed(language, &[line, words]);
    }
    let mut lines = vec![line];
    let mut further = |message: &Message| lines.push(format!("{indent}  {}", say(language, message)));
    if change.is_beyond() {
        let paths = Argument::List(change.rests_on.clone());
        further(&Message::new("diff-beyond").with("unchanged", paths));
    }
    if change.is_elsewhere() {
        let paths = Argument::List(change.rests_on_moved.clone());
        further(&Message::new("diff-elsewhere").with("changed", paths));
    }
    if !change.reasons.is_empty() {
        let reason = |reason: &crate::revision::Reason| {
            say(
                language,
                &Message::new("diff-reason").with("reason", Argument::Said(reason.key().to_owned())),
            )
        };
        let reasons: Vec<_> = change.reasons.iter().map(reason).collect();
        further(
            &Message::new("diff-reasons")
                .with("reasons", Argument::Said(messages::listed(language, &reasons))),
        );
    }
    lines
}

/// How a figure moved, in words.
fn how(language: Language, moved: &Moved) -> Option<String> {
    let beside = || {
        let keys = Argument::List(moved.beside.iter().map(|key| (*key).to_owned()).collect());
        say(language, &Message::new("diff-beside").with("keys", keys))
    };
    let factor = |key: &str, ratio: Interval| {
        say(language, &Message::new(key).with("factor", Argument::Range(ratio, "1")))
    };
    Some(match (moved.how, moved.ratio) {
        (How::Not, _) => beside(),
        (How::Otherwise, _) => say(language, &Message::new("diff-otherwise")),
        (How::Given, _) => say(language, &Message::new("diff-given")),
        (How::Within, _) => say(language, &Message::new("diff-within")),
        (How::Apart, Some(ratio)) if ratio.high() < 1.0 => {
            factor("diff-less", Interval::exactly(1.0) / ratio)
        }
        (How::Apart, Some(ratio)) => factor("diff-more", ratio),
        (How::Withheld, _) | (How::Apart, None) => return None,
    })
}

/// For programs.
pub fn revision_json(names: [&str; 2], revision: &Revision) -> String {
    let [old, new] = names;
    let path = |place: usize| revision.changes.get(place).map(|change| change.path.as_str());
    let change = |change: &Change| {
        let ratio = change.moved.as_ref().and_then(|moved| moved.ratio);
        json!({
            "path": change.path,
            "old": change.old.as_ref().map(spot_json),
            "new": change.new.as_ref().map(spot_json),
            "moved": change.moved.as_ref().map(|moved| moved.how.key()),
            "ratio": ratio.map(|ratio| json!({ "low": ratio.low(), "high": ratio.high() })),
            "beside": change.moved.as_ref().map(|moved| &moved.beside),
            "follows": change.follows.and_then(path),
            "restsOnUnchanged": change.rests_on,
            "reasons": change.reasons.iter().map(|reason| reason.key()).collect::<Vec<_>>(),
            "restsOnChanged": change.rests_on_moved,
            "beyond": change.is_unexplained(),
        })
    };
    let document = json!({
        "formatVersion": REVISION_VERSION,
        "tool": tool(),
        "old": old,
        "new": new,
        "naming": revision.naming.key(),
        "explained": revision.is_explained(),
        "heldAgainstNothing": revision.alone,
        "changes": revision.changes.iter().map(change).collect::<Vec<_>>(),
    });
    json_text(&document) + "\n"
}

fn spot_json(spot: &Spot) -> Json {
    let (kind, value) = match &spot.said {
        Said::Figure(operand) => ("figure", json!(operand.written)),
        Said::Withheld => ("withheld", Json::Null),
        Said::Word(word) => ("word", json!(word)),
        Said::Entries(count) => ("entries", json!(count)),
    };
    json!({ "pointer": spot.pointer, "kind": kind, "value": value })
}
