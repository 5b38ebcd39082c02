//! Mending what a finding knows the right writing of: edits of the text that keep all else, each held against the check
//! before it counts. What an editor, a pipeline or `ailca fix` offers are the same edits.

mod change;
mod edit;
mod effect;
mod ids;
mod numbers;
mod repair;
mod slip;
mod spelling;
mod stages;
mod units;

use std::collections::BTreeSet;

use crate::check;
use crate::document::{Format, Limits, Tree, read};
use crate::exchange::merge::is_report;
use crate::facts::Facts;
use crate::finding::{Rule, Subject};
use crate::messages::Language;
use crate::migrate;
use crate::outcome::Outcome;
use crate::relations::{self, Following, Role};
use crate::report::{Report, SchemaVersion};
use crate::schema;

pub use change::Replacement;
use edit::Repair;
use effect::Effect;
use repair::Wanted;

/// What to mend.
#[derive(Debug, Clone, Copy)]
pub struct Options {
    /// Also what is likely and not sure: figures that a proof says are a power of ten off, numbers with a decimal comma or
    /// blanks, keys by another name, addresses without a scheme, stages that are not listed, and what follows from stated
    /// figures.
    pub unsafely: bool,
    /// The language in which reasons are written.
    pub language: Language,
}

/// A text that was mended.
#[derive(Debug)]
pub struct Mended {
    /// The text.
    pub text: String,
    /// What was mended, in the order in which it was.
    pub made: Vec<Made>,
    /// How many edits would have given findings that were not there, and were left.
    pub left: usize,
    /// How many findings were left that another run mends.
    pub more: usize,
    /// The older version that the report is written in, where for that reason nothing was written of what follows.
    pub older: Option<SchemaVersion>,
    /// What checking the text gives.
    pub outcome: Outcome,
}

/// An edit that was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Made {
    /// The rule whose finding it mends.
    pub rule: &'static str,
    /// Where, as a JSON pointer into the text before.
    pub pointer: String,
}

/// More rounds than what was mended brings to light.
const MOST_ROUNDS: usize = 16;

/// How often edits that make findings are taken out of a round.
const MOST_TRIALS: usize = 4;

/// Mends a text as far as findings know what is right.
pub fn mend(text: &str, format: Format, limits: &Limits, options: Options) -> Mended {
    let mut mended = Mended {
        text: text.to_owned(),
        made: Vec::new(),
        left: 0,
        more: 0,
        older: None,
        outcome: check::check(text, format, limits),
    };
    let mut refused = BTreeSet::new();
    for _ in 0..MOST_ROUNDS {
        let Some(round) = round(&mended, format, limits, options, &mut refused) else { break };
        let Round { text, outcome, made } = round;
        mended.made.extend(made);
        (mended.text, mended.outcome) = (text, outcome);
    }
    if options.unsafely {
        mended.older = older(&mended.text, format, limits);
        fill(&mut mended, format, limits);
    }
    mended.left = refused.len();
    mended.more = more(&mended, format, limits, options, &refused);
    mended
}

/// What a finding of a checked text can be mended with, for those that can: its place among the findings, and what is
/// written where. Only edits that give no findings.
pub fn offered(
    text: &str,
    format: Format,
    limits: &Limits,
    outcome: &Outcome,
    options: Options,
) -> Vec<(usize, Vec<Replacement>)> {
    let Some(tree) = report(text, format, limits) else { return Vec::new() };
    let wanted = Wanted { tree: &tree, options };
    let of_findings: Vec<_> = outcome
        .findings
        .iter()
        .enumerate()
        .filter_map(|(place, placed)| Some((place, wanted.repair(&placed.finding)?)))
        .filter(|(_, repair)| is_of_version(&tree, repair))
        .collect();
    if of_findings.is_empty() {
        return Vec::new();
    }
    let repairs: Vec<_> = of_findings.iter().map(|(_, repair)| repair.clone()).collect();
    let Some(trial) = trial(&tree, outcome, format, limits, repairs, &mut BTreeSet::new()) else {
        return Vec::new();
    };
    let held: BTreeSet<_> = trial.repairs.iter().map(Repair::key).collect();
    of_findings
        .into_iter()
        .filter(|(_, repair)| held.contains(&repair.key()))
        .map(|(place, repair)| (place, change::replacements(&tree, &repair)))
        .collect()
}

/// A document that has something of a report: keys of others are no misspelt ones.
fn report<'t>(text: &'t str, format: Format, limits: &Limits) -> Option<Tree<'t>> {
    read(text, format, limits).tree.filter(is_report)
}

/// Whether an edit is right by the version that a report declares. Where that is none that is known, only keys of the whole
/// are mended, which every version has: what is within may be right by the version that is meant.
fn is_of_version(tree: &Tree<'_>, repair: &Repair) -> bool {
    let (_, pointer) = repair.name(tree);
    migrate::declared(tree).is_some() || pointer.matches('/').count() <= 1
}

/// What came of a round of edits.
struct Round {
    text: String,
    outcome: Outcome,
    made: Vec<Made>,
}

/// An edit by its rule and place.
type Name = (&'static str, String);

fn round(
    mended: &Mended,
    format: Format,
    limits: &Limits,
    options: Options,
    refused: &mut BTreeSet<Name>,
) -> Option<Round> {
    let tree = report(&mended.text, format, limits)?;
    let wanted = Wanted { tree: &tree, options };
    // The outcome tells the first of very many; of structure, more are known.
    let structure = schema::check(&tree).findings;
    let placed = mended.outcome.findings.iter().map(|placed| &placed.finding);
    let findings = structure.iter().chain(placed.filter(|finding| !is_structure(finding.rule)));
    let repairs: Vec<_> = findings.filter_map(|finding| wanted.repair(finding)).collect();
    let is_new = |repair: &Repair| !refused.contains(&repair.name(&tree));
    let repairs: Vec<_> =
        repairs.into_iter().filter(|repair| is_new(repair) && is_of_version(&tree, repair)).collect();
    let Trial { repairs, text, outcome } = trial(&tree, &mended.outcome, format, limits, repairs, refused)?;
    let made = repairs.iter().map(|repair| {
        let (rule, pointer) = repair.name(&tree);
        Made { rule, pointer }
    });
    Some(Round { made: made.collect(), text, outcome })
}

/// How many findings could be mended still: all rounds were needed for others.
fn more(
    mended: &Mended,
    format: Format,
    limits: &Limits,
    options: Options,
    refused: &BTreeSet<Name>,
) -> usize {
    let Some(tree) = report(&mended.text, format, limits) else { return 0 };
    let wanted = Wanted { tree: &tree, options };
    let known =
        mended.outcome.findings.iter().filter_map(|placed| Some((placed, wanted.repair(&placed.finding)?)));
    let (counts, repairs): (Vec<_>, Vec<_>) = known
        .filter(|(_, repair)| !refused.contains(&repair.name(&tree)))
        .map(|(placed, repair)| (placed.stands_for(), repair))
        .unzip();
    let is_writable = !change::writable(&tree, repair::apart(&tree, repairs)).is_empty();
    if is_writable { counts.into_iter().sum() } else { 0 }
}

fn is_structure(rule: &Rule) -> bool {
    rule.subject == Subject::Structure
}

/// Edits that hold together, and what they give.
struct Trial {
    repairs: Vec<Repair>,
    text: String,
    outcome: Outcome,
}

/// Makes edits all at once; those that give findings are taken out, and told to `refused`.
fn trial(
    tree: &Tree<'_>,
    before: &Outcome,
    format: Format,
    limits: &Limits,
    repairs: Vec<Repair>,
    refused: &mut BTreeSet<Name>,
) -> Option<Trial> {
    let mut repairs = repair::apart(tree, repairs);
    for _ in 0..MOST_TRIALS {
        repairs = change::writable(tree, repairs);
        if repairs.is_empty() {
            return None;
        }
        let text = change::text(tree, &repairs)?;
        let outcome = check::check(&text, format, limits);
        let effect = Effect { before, after: &outcome };
        let blamed = effect.blamed(tree, &repairs);
        if blamed.is_empty() {
            return Some(Trial { repairs, text, outcome });
        }
        let (out, kept): (Vec<_>, Vec<_>) =
            repairs.into_iter().partition(|repair| blamed.contains(&repair.key()));
        refused.extend(out.iter().map(|repair| repair.name(tree)));
        repairs = kept;
    }
    refused.extend(repairs.iter().map(|repair| repair.name(tree)));
    None
}

/// The version that a report is written in, where it is not the newest, in whose names alone figures are written.
fn older(text: &str, format: Format, limits: &Limits) -> Option<SchemaVersion> {
    let version = migrate::declared(&read(text, format, limits).tree?)?;
    (version != SchemaVersion::CURRENT).then_some(version)
}

/// Writes what follows from the figures of a report, as long as something does.
fn fill(mended: &mut Mended, format: Format, limits: &Limits) {
    for _ in 0..MOST_ROUNDS {
        let Some((text, written)) = filled(&mended.text, format, limits) else { break };
        let outcome = check::check(&text, format, limits);
        let effect = Effect { before: &mended.outcome, after: &outcome };
        if !effect.is_none() {
            mended.left += 1;
            break;
        }
        mended.made.extend(written.into_iter().map(|pointer| Made { rule: "", pointer }));
        (mended.text, mended.outcome) = (text, outcome);
    }
}

fn filled(text: &str, format: Format, limits: &Limits) -> Option<(String, Vec<String>)> {
    let tree = read(text, format, limits).tree?;
    let report = Report::read(&tree).ok()?;
    let relations = relations::of(&Facts::of(&report));
    let run = relations.net.derive();
    let all = relations::following(&relations, &run);
    // What a tool computed of energy would come back as another energy, with the intensity or PUE that it assumed.
    let is_own =
        |each: &&Following| matches!(each.role, Role::Emissions(_)) || !each.rests_on_emissions(&tree);
    let filled = relations::fill(&tree, &all.iter().filter(is_own).collect::<Vec<_>>())?;
    (!filled.written.is_empty()).then_some((filled.text, filled.written))
}
