//! The files that are imported: those that are named, and those that a folder or a pattern holds.

use std::path::{Path, PathBuf};

use super::super::Failure;
use super::super::reading::{read_text, shown};
use super::super::search::{Place, expand_to};
use super::{refused, unknown};
use crate::exchange::mapped::Mapping;
use crate::exchange::{self, Draft, Import, Refusal, Source};
use crate::finding::{Argument, Message};
use crate::messages::Language;
use crate::report::StepKind;

/// Endings of the files that a folder is searched for.
const ENDINGS: [&str; 7] = ["csv", "json", "jsonl", "md", "ndjson", "yaml", "yml"];

/// Those that a map reads.
const OF_MAPS: [&str; 4] = ["csv", "json", "jsonl", "ndjson"];

/// As what a file is read.
#[derive(Clone, Copy)]
enum Way<'m> {
    Format(&'static Import),
    Map(&'m Mapping),
}

/// A file with the way to read it.
struct Taken<'m> {
    name: String,
    text: String,
    way: Way<'m>,
}

/// Adds what files say to a draft, each read as the format that is named, or as what it looks like.
pub(in crate::cli) fn gather(
    arguments: &[PathBuf],
    named: Option<&'static Import>,
    map: Option<&Mapping>,
    draft: &mut Draft,
    language: Language,
) -> Result<(), Failure> {
    let mut all = Vec::new();
    for argument in arguments {
        let (taken, aside) = found(argument, named, map, language)?;
        if let Some(first) = aside.first() {
            let message = Message::new("exchange-aside").with("count", aside.len());
            draft.say_of(
                &shown(argument),
                StepKind::Omission,
                message.with("first", Argument::Name(first.clone())),
            );
        }
        all.extend(taken);
    }
    // 0010: what sums up runs is told from a run of its own where those are known.
    all.sort_by_key(|taken| matches!(taken.way, Way::Format(import) if import.sums_up()));
    for Taken { name, text, way } in &all {
        let source = Source { name, text };
        let added = match way {
            Way::Format(import) => import.add(&source, draft),
            Way::Map(map) => map.add(&source, draft),
        };
        added.map_err(|refusal| refused(name, &refusal, language))?;
    }
    draft.sum_up();
    Ok(())
}

/// The files of an argument, and the names of those in a folder that are of no format.
fn found<'m>(
    argument: &Path,
    named: Option<&'static Import>,
    map: Option<&'m Mapping>,
    language: Language,
) -> Result<(Vec<Taken<'m>>, Vec<String>), Failure> {
    let (mut all, mut aside) = (Vec::new(), Vec::new());
    let endings: &[&str] = if map.is_some() { &OF_MAPS } else { &ENDINGS };
    for place in expand_to(argument, endings, "failure-no-source") {
        let Place { path, named: is_named, .. } = place?;
        let (name, text) = (shown(&path), read_text(&path, language)?);
        let is_empty = text.trim().is_empty();
        if is_empty && is_named {
            return Err(refused(&name, &Refusal::new("empty-file"), language));
        }
        let looks_like = || exchange::recognise(&Source { name: &name, text: &text });
        // What lies about in a folder has to look like what is asked for.
        let import = || match named {
            Some(named) if is_named => Some(named),
            Some(named) => looks_like().filter(|import| import.key == named.key),
            None => looks_like(),
        };
        let way = map.map(Way::Map).or_else(|| import().map(Way::Format));
        match way.filter(|_| !is_empty) {
            Some(way) => all.push(Taken { name, text, way }),
            None if is_named => {
                return Err(unknown(&name, exchange::IMPORTS.iter().map(|import| import.key), language));
            }
            None => aside.push(name),
        }
    }
    if all.is_empty() {
        let refusal = Refusal::new("nothing-found").with("count", aside.len());
        return Err(refused(&shown(argument), &refusal, language));
    }
    Ok((all, aside))
}
