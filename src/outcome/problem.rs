//! What is wrong with a text, or refused by the types, as findings.

use crate::carried::Fault;
use crate::document::{Problem, ProblemKind, Span, TypeError};
use crate::finding::{Anchor, Argument, Finding, Label, Message, Rule};
use crate::rules::structure;

/// What the types refuse although the schema lets it pass.
pub(crate) fn otherwise_invalid(error: TypeError) -> Finding {
    let mut finding = Finding::new(&structure::OTHERWISE_INVALID, error.node, "typed");
    finding.with("detail", error.message);
    finding
}

/// The rule that a problem of the text falls under.
const fn rule_of(kind: &ProblemKind) -> &'static Rule {
    match kind {
        ProblemKind::DuplicateKey { .. } => &structure::DUPLICATE_KEY,
        ProblemKind::TooLarge { .. }
        | ProblemKind::TooDeep { .. }
        | ProblemKind::TooManyNodes { .. }
        | ProblemKind::AliasesTooLarge { .. } => &structure::TOO_LARGE,
        ProblemKind::NotANumber { .. } | ProblemKind::NumberOutOfRange { .. } => &structure::NOT_FINITE,
        ProblemKind::SeveralDocuments
        | ProblemKind::Tag { .. }
        | ProblemKind::MergeKey
        | ProblemKind::ComplexKey
        | ProblemKind::SelfAlias { .. } => &structure::NOT_PLAIN,
        ProblemKind::UnderscoredNumber { .. } | ProblemKind::LeadingZero { .. } => {
            &structure::DOUBTFUL_SCALAR
        }
        _ => &structure::UNREADABLE,
    }
}

pub(crate) fn of_problem(problem: &Problem) -> Finding {
    let key = format!("document-{}", problem.kind.key());
    let rule = rule_of(&problem.kind);
    let mut finding = Finding::new(rule, Anchor::Text(problem.span), "found");
    let message = |key: String| {
        let arguments = problem.kind.arguments().into_iter().map(|(name, text)| (name, Argument::Text(text)));
        Message { arguments: arguments.collect(), ..Message::new(key) }
    };
    finding.message = message(key.clone());
    finding.help = Some(message(format!("{key}-help")));
    if let Some(related) = problem.related {
        let place = Anchor::Text(related);
        finding.labels.push(Label { place, message: message(format!("{key}-related")) });
    }
    finding
}

/// What the program carries and cannot read: nothing that it does not find may pass for sound.
pub(crate) fn of_fault(fault: &Fault) -> Finding {
    let mut finding = Finding::new(&structure::OTHERWISE_INVALID, Anchor::Text(Span::default()), "carried");
    finding.with("name", fault.name.as_str()).with("detail", fault.detail.as_str()).help("anew");
    finding
}
