//! `ailca coverage` and `ailca derive`: what was checked of a report and what was not, and what follows from it.

use std::path::PathBuf;

use clap::Args;

use super::form::Form;
use super::original::Original;
use super::well_formed::Named;
use super::{Failure, print, print_change, tell};
use crate::document::Tree;
use crate::facts::Facts;
use crate::finding::{Argument, Message};
use crate::messages::{self, Language};
use crate::output;
use crate::relations::{self, Counts, Following};
use crate::shown::in_line;

/// Of which report, and how to tell it.
#[derive(Debug, Args)]
pub(super) struct Coverage {
    /// Report; - reads standard input.
    report: PathBuf,
    /// Form of the output.
    #[arg(long, value_enum, default_value_t = Form::Text)]
    format: Form,
}

/// What of which report, and how to tell it.
#[derive(Debug, Args)]
pub(super) struct Derive {
    /// Report; - reads standard input.
    report: PathBuf,
    /// JSON pointers: only what belongs there or below; all of the report when left out.
    path: Vec<String>,
    /// Write what follows into the report: keeps comments and order, shows the difference, changes no figure that is stated.
    #[arg(long, conflicts_with = "format")]
    fill: bool,
    /// Take published ranges, each with year and source, where the report states nothing: a draft, which is never written.
    #[arg(long, conflicts_with = "fill")]
    published: bool,
    /// With --fill: show the difference and write nothing.
    #[arg(long, requires = "fill")]
    dry_run: bool,
    /// Form of the output.
    #[arg(long, value_enum, default_value_t = Form::Text)]
    format: Form,
}

/// Tells what was checked of a report.
pub(super) fn coverage(arguments: &Coverage, language: Language) -> Result<bool, Failure> {
    let named = Named::read(&arguments.report, language)?;
    let (tree, report) = named.report("relations-not-well-formed", language)?;
    let (counts, coverage) = {
        let relations = relations::of(&Facts::of(&report));
        let run = relations.net.derive();
        (Counts::of(&run), relations::coverage(&relations, &run))
    };
    // What is written takes as much memory as what it was found with, which is gone by now.
    drop(report);
    print(&match arguments.format {
        Form::Text => output::coverage(language, &tree, counts, &coverage),
        Form::Json => output::coverage_json(&named.name, &tree, counts, &coverage),
    })?;
    Ok(true)
}

/// Tells what follows from a report, or writes it there.
pub(super) fn derive(arguments: &Derive, language: Language) -> Result<bool, Failure> {
    if arguments.fill {
        return fill(arguments, language);
    }
    let named = Named::read(&arguments.report, language)?;
    let (tree, all) = followed(&named, arguments, language)?;
    let wanted: Vec<_> = all.iter().filter(|each| is_wanted(&tree, each, arguments)).collect();
    print(&match arguments.format {
        Form::Text => output::following(language, &tree, &wanted),
        Form::Json => output::following_json(&named.name, &tree, &wanted),
    })?;
    Ok(true)
}

/// A report as a tree, and what follows from it.
fn followed<'n>(
    named: &'n Named,
    arguments: &Derive,
    language: Language,
) -> Result<(Tree<'n>, Vec<Following>), Failure> {
    let refusal = "relations-not-well-formed";
    let (tree, report) =
        if arguments.fill { named.newest(refusal, language)? } else { named.report(refusal, language)? };
    let facts = Facts::of(&report);
    let all = if arguments.published {
        relations::following_published(&facts)
    } else {
        let relations = relations::drafted(&facts);
        relations::following(&relations, &relations.net.derive())
    };
    // What follows may stand where nothing is yet.
    let is_unknown =
        |path: &&String| tree.at(path).is_none() && !all.iter().any(|each| each.is_within(&tree, path));
    if let Some(unknown) = arguments.path.iter().find(is_unknown) {
        let message = Message::new("derive-unknown").with("path", Argument::Name(unknown.clone()));
        return Err(Failure(messages::text(language, &message)));
    }
    Ok((tree, all))
}

/// Whether a quantity belongs to what was asked for, or below it.
fn is_wanted(tree: &Tree<'_>, each: &Following, arguments: &Derive) -> bool {
    arguments.path.is_empty() || arguments.path.iter().any(|path| each.is_within(tree, path))
}

/// More rounds than what is written gives rise to.
const MOST_ROUNDS: usize = 16;

/// Writes what follows into a report, and shows what changes. What follows from what was written is written too, so that
/// a second time adds nothing.
fn fill(arguments: &Derive, language: Language) -> Result<bool, Failure> {
    let original = Original::read(&arguments.report, language)?;
    let mut named = Named::of(&arguments.report, &original.text);
    let (mut count, mut vague) = (0, 0);
    for _ in 0..MOST_ROUNDS {
        // From the second round on this holds what was written to be a report as before.
        let (tree, all) = followed(&named, arguments, language)?;
        // 0009: energy out of emissions would seem to bear out the factor that these were computed with.
        let wanted = all.iter().filter(|each| is_wanted(&tree, each, arguments));
        let own: Vec<_> = wanted.filter_map(|each| each.without_emissions(&tree)).collect();
        let Some(filled) = relations::fill(&tree, &own.iter().collect::<Vec<_>>()) else {
            return Err(Failure::said(&Message::new("derive-style").with("name", &*named.name)));
        };
        vague = filled.vague;
        if filled.written.is_empty() {
            break;
        }
        count += filled.written.len();
        named = Named::of(&arguments.report, &filled.text);
    }
    let name = &*named.name;
    let message = Message::new(if count == 0 { "derive-nothing" } else { "derive-filled" });
    let message = message.with("name", name).with("count", count).with("vague", vague);
    tell(&messages::text(language, &message));
    if count == 0 {
        return Ok(true);
    }
    let diff = similar::TextDiff::from_lines(&original.text, &named.text);
    let shown = diff.unified_diff().context_radius(2).header(&in_line(name), &in_line(name)).to_string();
    if arguments.dry_run {
        print(&shown)?;
    } else {
        original.replace(&named.text)?;
        print_change(&shown, name)?;
    }
    Ok(true)
}
