//! INF-004: the energy of a request, a token or a task is of the order of what was published.

use std::collections::BTreeSet;

use crate::document::NodeId;
use crate::finding::{Argument, Finding};
use crate::quantity::{Count, Energy, Interval};
use crate::reference::{self, Published};
use crate::report::{Modality, PerToken, ServiceUnit};
use crate::rules::prelude::*;
use crate::rules::shared::published::{beside_a_note, cite_published, slip_into, strays};

rule!(
    /// Energy per request or image lies within what was published of its modality and size of model; energy per token, and per
    /// request of a task that calls tools, not beyond ten times that.
    ///
    /// Agents and long contexts take more, small models less: a figure outside is worth a second look only, and a note
    /// that says why answers it.
    INF_004, "INF-004", Advice, Disclosure, check, Unusual
);

/// kWh in a watt-hour: the tables are in watt-hours and joules, terms in kilowatt-hours.
const WATT_HOUR: Interval = Interval::exactly(0.001);

/// kWh in a joule.
fn joule() -> Interval {
    WATT_HOUR / Interval::exactly(3600.0)
}

/// What was published of what one unit of service is, or is made of.
struct Usual {
    published: Published,
    /// kWh in the unit of what was published.
    unit: Interval,
    of: Of,
}

/// What an energy was published of.
enum Of {
    /// The unit of service itself.
    Request,
    /// A token; a lower or higher energy tells nothing where it also counts what takes less, or where the model is smaller
    /// or larger than those that were published.
    Token { low_tells: bool, high_tells: bool },
    /// One of the requests to a model that a task of this many calls of tools asks for, at most.
    RequestOfTask(Interval),
}

impl Usual {
    /// How grave it is that one unit of service takes an energy; `None` where that is usual.
    fn strays(&self, each: Interval, observed: bool) -> Option<Severity> {
        let own = self.published.interval() * self.unit;
        let is_far = |each| strays(each, own) == Some(Severity::Warning);
        match &self.of {
            // 0017: large batches take less than the tests that were published, and a meter tells it.
            Of::Request if observed && each.is_below(own) && !is_far(each) => None,
            Of::Request => strays(each, own).map(|_| Severity::Advice),
            Of::Token { low_tells, high_tells } => {
                let tells = if each.is_below(own) { low_tells } else { high_tells };
                (*tells && is_far(each)).then_some(Severity::Advice)
            }
            Of::RequestOfTask(requests) => {
                let one = each / *requests;
                // 0017: upwards alone: calls are made together, and tools draw power of their own.
                (own.is_below(one) && is_far(one)).then_some(Severity::Warning)
            }
        }
    }
}

fn check(report: &Facts<'_>, findings: &mut Findings<'_>) {
    let usual = usual(report);
    let broken = findings.in_question();
    for activity in report.activities() {
        if !implied(activity, &usual, &broken, findings) {
            implied_of_token(report, activity, &broken, findings);
        }
        if let Some(each) = activity.serving.as_deref().and_then(|serving| serving.per_token.as_deref()) {
            per_token(report, each, &broken, findings);
        }
    }
    for energy in report.activities().filter_map(|activity| activity.per_unit()).flat_map(|unit| &unit.energy)
    {
        stated(energy, &usual, &broken, findings);
    }
}

/// The energy of one token, as it is stated. Those that are read take less than those that are given.
fn per_token(report: &Report, each: &PerToken, broken: &BTreeSet<NodeId>, findings: &mut Findings<'_>) {
    for (energy, is_given) in [(&each.all, false), (&each.output, true)] {
        if let (Some(energy), Some(usual)) = (energy, of_token(report, is_given)) {
            stated(energy, &[usual], broken, findings);
        }
    }
}

/// An energy of one unit, as it is stated.
fn stated(
    energy: &Quantity<Energy>,
    usual: &[Usual],
    broken: &BTreeSet<NodeId>,
    findings: &mut Findings<'_>,
) {
    let Some(known) = energy.known() else { return };
    let Some((usual, severity)) = off(usual, known.interval(), is_primary_data(energy)) else { return };
    let Some(severity) = beside_a_note(severity, energy.is_noted()) else { return };
    let attribute = match usual.of {
        Of::Request => "outside",
        Of::Token { .. } => "token",
        Of::RequestOfTask(_) => "task",
    };
    let finding = findings.report(energy.value_node(), attribute);
    finding.severity(severity).with("energy", known.operand());
    explain(finding, known, known.interval(), usual, broken);
}

/// The energy of one unit that energy and units of an activity give, where none is stated; whether it tells anything.
fn implied(
    activity: &Activity,
    usual: &[Usual],
    broken: &BTreeSet<NodeId>,
    findings: &mut Findings<'_>,
) -> bool {
    let serving = activity.serving.as_deref().filter(|serving| serving.per_unit.is_none());
    let delivered = serving.and_then(|serving| serving.delivered.as_ref());
    delivered.is_some_and(|delivered| each_of(activity, delivered, usual, broken, findings))
}

/// The energy of one token that energy and tokens out give, where none is stated. Tokens that are read only add to it, so
/// that it tells what is too low.
fn implied_of_token(
    report: &Report,
    activity: &Activity,
    broken: &BTreeSet<NodeId>,
    findings: &mut Findings<'_>,
) {
    let serving = activity.serving.as_deref().filter(|serving| serving.per_token.is_none());
    let output = serving.and_then(|serving| serving.tokens.as_deref()?.output.as_ref());
    let Some((output, mut usual)) = output.zip(of_token(report, true)) else { return };
    if let Of::Token { high_tells, .. } = &mut usual.of {
        *high_tells = false;
    }
    each_of(activity, output, &[usual], broken, findings);
}

/// Tells of the energy of each of what an activity delivered, where that is unusual; whether it does.
fn each_of(
    activity: &Activity,
    delivered: &Quantity<Count>,
    usual: &[Usual],
    broken: &BTreeSet<NodeId>,
    findings: &mut Findings<'_>,
) -> bool {
    let Some(widest) = activity.energy.iter().max_by_key(|figure| figure.metering()) else { return false };
    let (Some(energy), Some(units)) = (widest.known(), delivered.known()) else { return false };
    if units.interval().low() <= 0.0 {
        return false;
    }
    let noted = widest.is_noted() || delivered.is_noted();
    let each = energy.per(units).interval();
    let off = off(usual, each, is_primary_data(widest))
        .and_then(|(usual, severity)| Some((usual, beside_a_note(severity, noted)?)));
    let Some((usual, severity)) = off else { return false };
    let (place, attribute) = match usual.of {
        Of::Request => (delivered.value_node(), "implied"),
        Of::Token { .. } => (widest.value_node(), "implied-token"),
        Of::RequestOfTask(_) => (widest.value_node(), "implied-task"),
    };
    let finding = findings.report(place, attribute);
    finding.severity(severity).with("energy", widest.to_string()).with("units", delivered.to_string());
    finding.with("each", Argument::Range(each / usual.unit, usual.published.unit()));
    explain(finding, energy, each, usual, broken);
    true
}

/// Shows what was published, and the slip that alone explains the energy of a token or task.
fn explain(
    finding: &mut Finding,
    energy: FigureTerm<'_, Energy>,
    each: Interval,
    usual: &Usual,
    broken: &BTreeSet<NodeId>,
) {
    let own = usual.published.interval() * usual.unit;
    let ratio = match usual.of {
        Of::Request => None,
        Of::Token { .. } => Some(each / own),
        Of::RequestOfTask(requests) => Some(each / requests / own),
    };
    let ratio = ratio.filter(|_| !broken.contains(&energy.operand().node));
    if let Some(cause) = ratio.and_then(|ratio| slip_into(energy.operand(), ratio)) {
        finding.cause(cause);
    }
    cite_published(finding, &usual.published);
}

/// Whether an energy was read from a meter or sensor.
fn is_primary_data(energy: &Quantity<Energy>) -> bool {
    energy.basis.as_ref().is_some_and(|basis| basis.is_primary())
}

/// The first of what was published, and how grave it is to be outside, where an energy is outside of all of it.
fn off(usual: &[Usual], each: Interval, observed: bool) -> Option<(&Usual, Severity)> {
    let all: Option<Vec<_>> =
        usual.iter().map(|usual| Some((usual, usual.strays(each, observed)?))).collect();
    all?.into_iter().next()
}

/// What was published of the unit of service of a report.
fn usual(report: &Report) -> Vec<Usual> {
    let Some(functional) = report.functional_unit() else { return Vec::new() };
    let of_requests = |of: &dyn Fn() -> Of| {
        let published = subjects(report).into_iter().filter_map(|own| reference::requests(own, size(report)));
        published.map(|published| Usual { published, unit: WATT_HOUR, of: of() }).collect()
    };
    match *functional.unit {
        ServiceUnit::Request | ServiceUnit::Image => of_requests(&|| Of::Request),
        ServiceUnit::Token | ServiceUnit::OutputToken => {
            of_token(report, *functional.unit == ServiceUnit::OutputToken).into_iter().collect()
        }
        ServiceUnit::Task => {
            let calls = functional.size.as_ref().and_then(|size| size.tool_calls.as_ref()?.known());
            // A model that calls a tool reads the answer: one request more than calls, fewer where calls are made together.
            let requests = calls.map(|calls| calls.interval() + Interval::exactly(1.0));
            requests.map_or_else(Vec::new, |requests| of_requests(&|| Of::RequestOfTask(requests)))
        }
        _ => Vec::new(),
    }
}

/// What was published of a token.
fn of_token(report: &Report, is_given: bool) -> Option<Usual> {
    let (published, sizes) = (reference::tokens()?, reference::sizes_of_tokens()?);
    let size = size(report);
    let of = Of::Token {
        low_tells: is_given && size.is_none_or(|size| size >= sizes.low()),
        high_tells: size.is_none_or(|size| size <= sizes.high()),
    };
    Some(Usual { published, unit: joule(), of })
}

/// What the figures per unit may be of: a request of one modality, or of any where the system names none.
fn subjects(report: &Report) -> Vec<Modality> {
    let modalities: Vec<_> = report.system.modalities.iter().map(|modality| **modality).collect();
    match (report.functional_unit().map(|unit| *unit.unit), modalities.as_slice()) {
        (Some(ServiceUnit::Image), _) | (_, [Modality::Image]) => vec![Modality::Image],
        (_, []) => vec![Modality::Text, Modality::Image, Modality::Video],
        (_, [Modality::Text]) => vec![Modality::Text],
        (_, [Modality::Video]) => vec![Modality::Video],
        _ => Vec::new(),
    }
}

/// The parameters that compute a request, where the system has one model that states them.
fn size(report: &Report) -> Option<f64> {
    let [model] = report.system.models.as_slice() else { return None };
    let count = model.active_parameters.as_ref().or(model.total_parameters.as_ref())?;
    Some(count.interval()?.middle())
}
