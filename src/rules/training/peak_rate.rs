//! TRN-005: devices compute no faster than their peak rate.

use crate::document::NodeId;
use crate::finding::Argument;
use crate::quantity::{Compute, Contradiction, DeviceTime, Interval, Operand, Relation, Step, Unit};
use crate::reference::{self, Peak, margins};
use crate::report::Architecture;
use crate::rules::prelude::*;
use crate::rules::shared::published::{cite, slip_into};
use crate::rules::shared::slices;

rule!(
    /// Compute over device-hours is at most the fastest published rate of the accelerators, in any precision; where none is
    /// stated, so is what the size of the model and of its data asks for at least.
    TRN_005, "TRN-005", Warning, Comparable, check
);

/// PFLOP that a device gives in an hour at one TFLOP/s.
const HOUR_AT_TERAFLOP: Interval = Interval::exactly(3.6);

/// PFLOP in an operation.
const OPERATION: Interval = Interval::exactly(1e-15);

fn check(report: &Facts<'_>, findings: &mut Findings<'_>) {
    for activity in report.activities() {
        let Some(most) = Most::of(report, activity) else { continue };
        match activity.compute.as_ref() {
            Some(compute) => stated(activity, compute.known(), &most, findings),
            None => implied(report, activity, &most, findings),
        }
    }
}

/// The most that the devices of an activity compute.
struct Most {
    limit: Interval,
    rows: Vec<&'static Peak>,
}

impl Most {
    fn of(report: &Report, activity: &Activity) -> Option<Self> {
        let mut most = Self { limit: Interval::exactly(0.0), rows: Vec::new() };
        for (used, hardware) in energy_chain::uses(report, activity)? {
            if !energy_chain::is_accelerator(hardware) {
                return None;
            }
            let peak = reference::peak(slices::name_of_one(used, hardware)?)?;
            let hours = energy_chain::occupied(activity, used)?;
            most.limit = most.limit + Interval::exactly(peak.teraflops) * hours.interval() * HOUR_AT_TERAFLOP;
            most.rows.push(peak);
        }
        (!most.rows.is_empty()).then_some(most)
    }

    /// How it is derived.
    fn derivation(&self, activity: &Activity) -> Vec<Step> {
        let mut steps = Vec::new();
        for (used, peak) in activity.hardware.iter().zip(&self.rows) {
            if !steps.is_empty() {
                steps.push(Step::Sign("+"));
            }
            if let Some(hours) = energy_chain::occupied(activity, used) {
                hours.derive(&mut steps);
            }
            steps.push(Step::Sign("×"));
            steps.push(constant(peak.teraflops, "TFLOP/s"));
        }
        steps
    }

    fn cite(&self, finding: &mut crate::finding::Finding) {
        let rates = self.rows.iter().map(|peak| Interval::exactly(peak.teraflops)).reduce(Interval::hull);
        if let Some(rates) = rates {
            let years = self.rows.iter().map(|row| row.year);
            cite(finding, rates, "TFLOP/s", years, self.rows.iter().map(|row| &row.source));
        }
    }
}

/// Compute that is stated, against what the devices give.
fn stated(
    activity: &Activity,
    compute: Option<FigureTerm<'_, Compute>>,
    most: &Most,
    findings: &mut Findings<'_>,
) {
    let Some(compute) = compute.filter(|compute| most.limit.is_below(compute.interval())) else { return };
    let in_unit = |values| compute.quantity().unit().map_or(values, |unit| unit.in_unit(values));
    let proof = Contradiction {
        relation: Relation::AtMost,
        stated: compute.operand(),
        derivation: most.derivation(activity),
        derived: in_unit(most.limit),
        possible: None,
        ratio: compute.interval() / most.limit,
        slip: None,
    };
    if let Some(finding) = findings.prove(Some(proof), "exceeds") {
        finding.with("compute", compute.operand()).with("limit", Argument::Range(most.limit, "PFLOP"));
        most.cite(finding);
    }
}

/// What the size of a model and of its data asks for at least, against what the devices of its only training give.
fn implied(report: &Report, activity: &Activity, most: &Most, findings: &mut Findings<'_>) {
    let own = |other: &Activity| *other.stage == Stage::Training && other.model == activity.model;
    if *activity.stage != Stage::Training || report.activities().filter(|other| own(other)).count() != 1 {
        return;
    }
    let models = &report.system.models;
    let named = activity.model.as_deref();
    let model = match named {
        Some(id) => models.iter().find(|model| *model.id == *id),
        None => models.first().filter(|_| models.len() == 1),
    };
    let dense = |each: &Architecture| *each == Architecture::DenseTransformer;
    let Some(model) = model
        .filter(|model| model.architecture.as_deref().is_some_and(dense) && model.derived_from.is_empty())
    else {
        return;
    };
    let parameters = model.total_parameters.as_ref().and_then(Quantity::known);
    let tokens = model.training_tokens.as_ref().and_then(Quantity::known);
    let (Some(parameters), Some(tokens)) = (parameters, tokens) else { return };
    // 0017: of a small model half of the parameters may be tables of words, which do not multiply.
    let is_large = parameters.interval().low() >= margins::large_model::SILENT.low();
    let operations = if is_large {
        margins::operations_of_large_training::SILENT
    } else {
        margins::operations_of_training::SILENT
    };
    let of_operations =
        |each: f64| Interval::exactly(each) * parameters.interval() * tokens.interval() * OPERATION;
    let compute = of_operations(operations.low());
    if !most.limit.is_below(compute) {
        return;
    }
    let mut hours = activity.hardware.iter().filter_map(|used| used.device_hours.as_ref()?.known());
    let first = hours.next().map(|hours| hours.quantity().value_node());
    let Some(first) = first.or_else(|| activity.hardware.first().map(|used| used.hardware.node())) else {
        return;
    };
    let finding = findings.report(first, "implied").help("help");
    // Of one kind of device it is proved by its hours.
    if let ([used], [rate]) = (activity.hardware.as_slice(), most.rows.as_slice())
        && let Some(hours) = used.device_hours.as_ref().and_then(Quantity::known)
    {
        let of = [parameters.operand(), tokens.operand()];
        finding.proof(of_hours(hours, rate, of, operations.low(), compute, most.limit));
        let slowest = most.limit * Interval::exactly(margins::sustained_rate::SILENT.low());
        let usual = (compute / most.limit).hull(of_operations(operations.high()) / slowest);
        if let Some(cause) = slip_into(hours.operand(), Interval::exactly(1.0) / usual) {
            finding.cause(cause);
        }
    }
    finding.with("parameters", parameters.operand()).with("tokens", tokens.operand());
    finding.with("compute", Argument::Range(compute, "PFLOP"));
    finding.with("limit", Argument::Range(most.limit, "PFLOP"));
    most.cite(finding);
}

/// The proof that devices were occupied for longer than is stated.
fn of_hours(
    hours: FigureTerm<'_, DeviceTime>,
    peak: &Peak,
    [parameters, tokens]: [Operand; 2],
    operations: f64,
    compute: Interval,
    limit: Interval,
) -> Contradiction {
    let needed = compute / (Interval::exactly(peak.teraflops) * HOUR_AT_TERAFLOP);
    Contradiction {
        relation: Relation::AtLeast,
        stated: hours.operand(),
        derivation: vec![
            constant(operations, "FLOP"),
            Step::Sign("×"),
            Step::Operand(parameters),
            Step::Sign("×"),
            Step::Operand(tokens),
            Step::Sign("÷"),
            constant(peak.teraflops, "TFLOP/s"),
        ],
        derived: hours.quantity().unit().map_or(needed, |unit| unit.in_unit(needed)),
        possible: None,
        ratio: limit / compute,
        slip: None,
    }
}

/// A number that nobody stated, as a step.
fn constant(value: f64, unit: &'static str) -> Step {
    Step::Operand(Operand {
        node: NodeId::NOWHERE,
        written: format!("{value} {unit}"),
        interval: Interval::exactly(value),
        unit,
        dimension: "",
        exact: true,
    })
}
