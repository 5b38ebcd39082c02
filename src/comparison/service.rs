//! The service that both results refer to: what is counted, how large it is, and how well it is rendered.

use std::collections::BTreeSet;

use super::aspect::{Aspect, Point};
use super::verdict::{Number, Verdict, Word, plain};
use crate::finding::{Argument, Message};
use crate::quantity::{Count, Quantity};
use crate::report::{FunctionalUnit, Report, ServiceSize, ServiceUnit, Tokens};

/// The functional units of both reports.
fn units(reports: [&Report; 2]) -> [Option<&FunctionalUnit>; 2] {
    reports.map(|report| report.functional_unit().map(|unit| &**unit))
}

/// What is counted, how many of it, and the service in words.
pub(super) fn functional_unit(reports: [&Report; 2]) -> Point {
    let units = units(reports);
    let said = units.map(|unit| {
        let Some(unit) = unit else { return Vec::new() };
        let counted = Word::chosen("compare-service-unit", "unit", &*unit.unit);
        let amount = unit.amount.as_ref().and_then(|amount| Word::figure("compare-amount", amount));
        [Some(counted), amount, Some(Word::Theirs(unit.description.to_string()))]
            .into_iter()
            .flatten()
            .collect()
    });
    let amount = |unit: &FunctionalUnit| Number::or(unit.amount.as_ref(), 1.0);
    let verdict = Verdict::of_all([
        Verdict::on(units.map(|unit| unit.map(|unit| *unit.unit))),
        Verdict::on_numbers(units.map(|unit| unit.and_then(amount))),
        Verdict::on_texts(units.map(|unit| unit.map(|unit| &**unit.description))),
    ]);
    Point::new(Aspect::FunctionalUnit, said, verdict)
}

/// Whether units of a service differ in size, so that a number of them says nothing without it (ITU-T L.1801, App. IV).
const fn differ_in_size(unit: ServiceUnit) -> bool {
    matches!(
        unit,
        ServiceUnit::Request
            | ServiceUnit::Image
            | ServiceUnit::Inference
            | ServiceUnit::Task
            | ServiceUnit::Page
            | ServiceUnit::User
            | ServiceUnit::TrainingRun
    )
}

/// How large one is, and what it takes to render it.
pub(super) fn reference_flow(reports: [&Report; 2]) -> Point {
    let units = units(reports);
    let said = units.map(|unit| {
        let Some(unit) = unit else { return Vec::new() };
        let mut said = unit.size.as_ref().map(size_words).unwrap_or_default();
        said.extend(unit.reference_flow.as_ref().map(|flow| Word::Theirs((**flow).clone())));
        said
    });
    let sizes = units.map(|unit| unit.and_then(|unit| unit.size.as_ref()));
    let verdict = match (units, sizes) {
        ([Some(_), Some(_)], [Some(one), Some(other)]) => on_sizes([one, other]),
        ([Some(one), Some(other)], [None, None])
            if !differ_in_size(*one.unit) && !differ_in_size(*other.unit) =>
        {
            // Another size of a token there is not.
            Verdict::Same
        }
        _ => Verdict::NotStated,
    };
    let flows = units.map(|unit| unit.and_then(|unit| unit.reference_flow.as_ref()).map(|flow| &***flow));
    // What one states alone says more of its own service, and nothing against the other.
    let on_flows = flows.iter().all(Option::is_some).then(|| Verdict::on_texts(flows));
    Point::new(Aspect::ReferenceFlow, said, Verdict::of_all([Some(verdict), on_flows].into_iter().flatten()))
}

type TokensOf = fn(&Tokens) -> Option<&Quantity<Count>>;

const TOKENS: [(&str, TokensOf); 4] = [
    ("input", |tokens| tokens.input.as_ref()),
    ("cachedInput", |tokens| tokens.cached_input.as_ref()),
    ("output", |tokens| tokens.output.as_ref()),
    ("reasoning", |tokens| tokens.reasoning.as_ref()),
];

type NumberOf = fn(&ServiceSize) -> Option<u32>;

const NUMBERS: [(&str, NumberOf); 3] = [
    ("width", |size| size.width_pixels.as_deref().copied()),
    ("height", |size| size.height_pixels.as_deref().copied()),
    ("steps", |size| size.steps.as_deref().copied()),
];

fn tokens(size: &ServiceSize, of: TokensOf) -> Option<&Quantity<Count>> {
    of(size.tokens.as_ref()?)
}

fn size_words(size: &ServiceSize) -> Vec<Word> {
    let mut said = Vec::new();
    for (kind, of) in TOKENS {
        let operand = tokens(size, of).and_then(|figure| Some(figure.known()?.operand()));
        said.extend(operand.map(|operand| {
            let message = Message::new("compare-tokens").with("kind", Argument::Said(kind.to_owned()));
            Word::Ours(message.with("figure", Argument::Written(operand)))
        }));
    }
    for (kind, of) in NUMBERS {
        said.extend(of(size).map(|number| {
            let message = Message::new("compare-pixels").with("kind", Argument::Said(kind.to_owned()));
            Word::Ours(message.with("number", number))
        }));
    }
    said.extend(size.tool_calls.as_ref().and_then(|calls| Word::figure("compare-tool-calls", calls)));
    said
}

/// What neither states of a size is no part of it.
fn on_sizes(sizes: [&ServiceSize; 2]) -> Verdict {
    let mut parts = Vec::new();
    for (_, of) in TOKENS {
        let figures = sizes.map(|size| tokens(size, of));
        parts.extend(figures.iter().any(Option::is_some).then(|| Verdict::on_figures(figures)));
    }
    for (_, of) in NUMBERS {
        let numbers = sizes.map(of);
        parts.extend(numbers.iter().any(Option::is_some).then(|| Verdict::on(numbers)));
    }
    let calls = sizes.map(|size| size.tool_calls.as_ref());
    parts.extend(calls.iter().any(Option::is_some).then(|| Verdict::on_figures(calls)));
    Verdict::of_all(parts)
}

/// How well the service is rendered: criteria with what is reached.
pub(super) fn performance(reports: [&Report; 2]) -> Point {
    let units = units(reports);
    let reached = units.map(|unit| unit.map(by_criterion).unwrap_or_default());
    let said = units.map(|unit| {
        let criteria = unit.iter().flat_map(|unit| &unit.performance);
        let word = |criterion: &crate::report::Performance| match &criterion.result {
            Some(result) => format!("{}: {}", &**criterion.criterion, &***result),
            None => (**criterion.criterion).to_owned(),
        };
        criteria.map(|criterion| Word::Theirs(word(criterion))).collect()
    });
    let is_device = units.iter().all(|unit| unit.is_some_and(|unit| *unit.unit == ServiceUnit::Device));
    let verdict = match &reached {
        // Hardware renders no service of which a quality could be told.
        _ if is_device => Verdict::Same,
        [one, other] if one.is_empty() || other.is_empty() => Verdict::NotStated,
        // Of a criterion without a result nobody knows how far it is met.
        [one, other] if one.iter().chain(other).any(|(_, result)| result.is_none()) => Verdict::NotStated,
        [one, other] if one == other => Verdict::Same,
        // How near two results must be to count as one service, no standard says.
        _ => Verdict::ForPeople,
    };
    Point::new(Aspect::Performance, said, verdict)
}

/// What is reached of each criterion; of one that is stated twice, both.
fn by_criterion(unit: &FunctionalUnit) -> BTreeSet<(String, Option<String>)> {
    let each = unit.performance.iter();
    each.map(|each| (plain(&each.criterion), each.result.as_ref().map(|result| plain(result)))).collect()
}
