//! One cause, one finding: what follows from a figure that is wrong is listed with the finding that tells of it.
//!
//! A figure is blamed where putting it right makes several findings go away and no other comes. Where a figure is
//! impossible, and what it ought to be is not known, the proofs that rest on it follow from it.

use std::collections::BTreeSet;

use super::partial;
use crate::document::{self, Amendments, Edits, Format, Kind, Limits, NodeId, Tree};
use crate::facts::Facts;
use crate::finding::{Cause, Finding, Message, Place, Severity};
use crate::quantity::{Operand, Relation, Slip, Step};
use crate::relations;
use crate::report::Date;
use crate::rules::{self, Around};

/// Rules that show a figure to be impossible by itself, where they find an error.
const IMPOSSIBLE: [&str; 8] =
    ["BND-012", "DQ-012", "GHG-004", "HW-004", "HW-010", "NRG-001", "NRG-004", "WAT-005"];

/// The most corrections that are tried: each is another run of the rules.
const MOST_TRIED: usize = 8;

/// The longest text in which corrections are tried, in bytes.
const LONGEST: usize = 1 << 20;

/// What is needed to run the rules again on a text with one figure put right.
pub(super) struct Again<'a> {
    pub(super) tree: &'a Tree<'a>,
    pub(super) format: Format,
    pub(super) limits: &'a Limits,
    pub(super) amendments: &'a Amendments,
    pub(super) today: Option<Date>,
}

/// Gathers findings under the one that tells their cause; `again` where corrections may be tried.
pub(super) fn gather(findings: &mut Vec<Finding>, again: Option<&Again<'_>>) {
    if findings.iter().filter(|finding| finding.proof.is_some()).count() == 0 || findings.len() < 2 {
        return;
    }
    if let Some(again) = again.filter(|again| again.tree.text().len() <= LONGEST) {
        gather_corrected(findings, again);
    }
    gather_impossible(findings);
}

/// A figure with what would put it right.
pub(super) struct Correction {
    figure: Operand,
    /// True over stated.
    factor: f64,
    /// The slip that was made with the figure, where it has a name.
    slip: Option<Slip>,
    /// How many findings speak for it.
    votes: usize,
}

impl Correction {
    /// What a cause would put right.
    pub(super) fn of(cause: &Cause) -> Self {
        let Cause { figure, factor, slip, .. } = cause.clone();
        Self { figure, factor, slip, votes: 1 }
    }
}

/// Gathers what goes away when one figure is put right.
fn gather_corrected(findings: &mut Vec<Finding>, again: &Again<'_>) {
    let known: BTreeSet<_> = findings.iter().map(identity).collect();
    let mut explained: Vec<_> = corrections(findings)
        .into_iter()
        .take(MOST_TRIED)
        .filter_map(|correction| {
            let left = again.with(&correction)?;
            let new = |finding: &&Finding| {
                finding.severity > Severity::Advice && !known.contains(&identity(finding))
            };
            if left.iter().any(|finding| new(&finding)) {
                return None;
            }
            let left: BTreeSet<_> = left.iter().map(identity).collect();
            let gone: BTreeSet<_> = known.difference(&left).cloned().collect();
            Some((correction, gone))
        })
        .collect();
    // A stable sort: among equals, what more findings speak for comes first.
    explained.sort_by_key(|(correction, gone)| std::cmp::Reverse((gone.len(), correction.slip.is_some())));
    for (correction, gone) in explained {
        let (gathered, others): (Vec<_>, Vec<_>) =
            findings.drain(..).partition(|finding| gone.contains(&identity(finding)));
        *findings = others;
        if gathered.len() < 2 || gathered.iter().all(|finding| finding.proof.is_none()) {
            findings.extend(gathered);
            continue;
        }
        findings.push(told_once(&correction, gathered));
    }
}

/// Findings of one cause as one: that at the figure to blame, or one of its own there.
pub(super) fn told_once(correction: &Correction, mut gathered: Vec<Finding>) -> Finding {
    let place = Place::Value(correction.figure.node);
    let names = |finding: &Finding| finding.proof.as_ref().is_some_and(|proof| proof.slip.is_some());
    let own = (0..gathered.len())
        .filter(|index| gathered.get(*index).is_some_and(|finding| finding.place == place))
        .min_by_key(|index| {
            gathered.get(*index).map(|finding| {
                let equal = finding.proof.as_ref().is_some_and(|proof| proof.relation == Relation::Equal);
                // Without a proof it is a pattern that was recognised, such as netting.
                let pattern = finding.proof.is_none();
                (!names(finding), !pattern, !equal, std::cmp::Reverse(finding.severity))
            })
        });
    let mut root = gathered.remove(own.unwrap_or_default());
    if own.is_none() {
        let mut shared = Finding::new(root.rule, place, "");
        shared.message = Message::new("cause-shared")
            .with("figure", correction.figure.clone())
            .with("count", gathered.len() + 1);
        shared.severity = root.severity;
        shared.help.clone_from(&root.help);
        gathered.insert(0, std::mem::replace(&mut root, shared));
    }
    if !names(&root) {
        let slip = correction.slip.clone();
        root.cause = Some(Cause {
            figure: correction.figure.clone(),
            factor: correction.factor,
            slip,
            or: Vec::new(),
        });
    }
    root.take_in(gathered);
    root
}

/// Gathers the proofs that rest on a figure which is impossible by itself.
fn gather_impossible(findings: &mut Vec<Finding>) {
    let mut index = 0;
    while let Some(finding) = findings.get(index) {
        index += 1;
        let Place::Value(node) = finding.place else { continue };
        let by_itself = IMPOSSIBLE.contains(&finding.rule.id) && finding.severity == Severity::Error;
        if !by_itself && finding.cause.is_none() {
            continue;
        }
        let root = findings.remove(index - 1);
        let before = findings.iter().take(index - 1).filter(|other| rests_on(other, node)).count();
        let (gathered, others): (Vec<_>, Vec<_>) =
            findings.drain(..).partition(|other| rests_on(other, node));
        *findings = others;
        index -= before;
        findings.insert(index - 1, root);
        if let Some(root) = findings.get_mut(index - 1) {
            root.take_in(gathered);
        }
    }
}

/// Whether a proof has the figure at `node` among its own.
pub(super) fn rests_on(finding: &Finding, node: NodeId) -> bool {
    finding.proof.as_ref().is_some_and(|proof| {
        proof.stated.node == node || operands(&proof.derivation).any(|(operand, _)| operand.node == node)
    })
}

/// The figures of a derivation, each with whether it is divided by.
fn operands(derivation: &[Step]) -> impl Iterator<Item = (&Operand, bool)> {
    derivation.iter().enumerate().filter_map(|(index, step)| match step {
        Step::Operand(operand) => {
            let before = index.checked_sub(1).and_then(|before| derivation.get(before));
            Some((operand, before == Some(&Step::Sign("÷"))))
        }
        Step::Sign(_) => None,
    })
}

/// What would put right what the findings speak of, that with the most votes first.
fn corrections(findings: &[Finding]) -> Vec<Correction> {
    let mut list: Vec<Correction> = Vec::new();
    let mut vote = |figure: &Operand, factor: f64, slip: Option<Slip>| {
        if figure.node == NodeId::NOWHERE || !factor.is_normal() || factor < 0.0 {
            return;
        }
        let near = |known: &&mut Correction| {
            known.figure.node == figure.node && (known.factor / factor - 1.0).abs() < 0.01
        };
        match list.iter_mut().find(near) {
            Some(known) => {
                known.votes += 1;
                if known.slip.is_none() && slip.is_some() {
                    (known.slip, known.factor) = (slip, factor);
                }
            }
            None => list.push(Correction { figure: figure.clone(), factor, slip, votes: 1 }),
        }
    };
    for finding in findings {
        if let Some(cause) = &finding.cause {
            vote(&cause.figure, cause.factor, cause.slip.clone());
        }
        let Some(proof) = &finding.proof else { continue };
        let ratio = match &proof.slip {
            Some(slip) => slip.factor.middle(),
            None if proof.relation == Relation::Equal => proof.ratio.middle(),
            None => continue,
        };
        vote(&proof.stated, 1.0 / ratio, proof.slip.clone());
        for (operand, divisor) in operands(&proof.derivation) {
            let factor = if divisor { 1.0 / ratio } else { ratio };
            vote(operand, factor, Slip::of_figure(1.0 / factor, operand.dimension));
        }
    }
    list.retain(|correction| correction.votes > 1 || correction.slip.is_some());
    list.sort_by_key(|correction| std::cmp::Reverse(correction.votes));
    list
}

impl Again<'_> {
    /// What the rules find with one figure put right; `None` where it cannot be written so.
    fn with(&self, correction: &Correction) -> Option<Vec<Finding>> {
        let Kind::Number(written) = self.tree.kind(correction.figure.node) else { return None };
        let mut edits = Edits::new(self.tree);
        edits.replace(correction.figure.node, &scaled(written, correction.factor)?);
        let text = edits.apply();
        let tree = document::read(&text, self.format, self.limits).tree?;
        let (report, refused) = partial::read(&tree, &mut self.amendments.clone());
        if !refused.is_empty() {
            return None;
        }
        report.map(|report| {
            let relations = relations::of(&report);
            let broken = relations::broken(&relations.net.derive());
            let around = Around { tree: &tree, today: self.today, counts: &|_| true, broken: &broken };
            rules::run(&Facts::of(&report), around).findings
        })
    }
}

/// A number times a factor, with as many digits as it was written with; whole where it was whole and can be.
fn scaled(written: &str, factor: f64) -> Option<String> {
    let decimal = document::decimal(written);
    let value = decimal.parse::<f64>().ok()? * factor;
    if value == 0.0 || !value.is_finite() {
        return None;
    }
    if !decimal.contains(['.', 'e', 'E']) && (value - value.round()).abs() < 1e-9 * value.abs() {
        return Some(format!("{}", value.round()));
    }
    let digits = decimal.trim_start_matches(['-', '0', '.']);
    let digits = digits.bytes().take_while(|byte| !b"eE".contains(byte)).filter(u8::is_ascii_digit).count();
    #[allow(clippy::cast_possible_truncation, reason = "a magnitude of a normal number")]
    let magnitude = value.abs().log10().floor() as i64;
    let places = (i64::try_from(digits).ok()? - 1 - magnitude).max(0);
    Some(format!("{value:.*}", usize::try_from(places).ok()?))
}

/// What tells a finding from others, whatever its figures are.
fn identity(finding: &Finding) -> (&'static str, u64, String) {
    let place = match finding.place {
        Place::Value(node) | Place::Key(node) => u64::from(node.index()),
        Place::Text(span) => u64::from(span.start),
    };
    (finding.rule.id, place, finding.message.key.clone())
}
