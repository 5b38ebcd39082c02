//! INF-004: the energy of a request is of the order of what was published.

use crate::finding::Argument;
use crate::quantity::{Energy, Interval};
use crate::reference::{self, Published};
use crate::report::{Modality, ServiceUnit};
use crate::rules::prelude::*;
use crate::rules::shared::published::{cite_published, strays};

rule!(
    /// Energy per request or image lies within what was published of its modality and size of model.
    ///
    /// Agents and long contexts take more, small models less: a figure outside is worth a second look only, and a note
    /// that says why answers it.
    INF_004, "INF-004", Advice, Disclosure, check
);

/// kWh in a watt-hour: the table is in watt-hours, terms in kilowatt-hours.
const WATT_HOUR: Interval = Interval::exactly(0.001);

fn check(report: &Facts<'_>, findings: &mut Findings<'_>) {
    let published = subjects(report).into_iter();
    let published: Vec<_> =
        published.filter_map(|subject| reference::requests(subject, size(report))).collect();
    for activity in report.activities() {
        implied(activity, &published, findings);
    }
    for unit in report.activities().filter_map(|activity| activity.per_unit()) {
        for energy in unit.energy.iter().filter(|energy| !is_explained(energy)) {
            let Some(known) = energy.known() else { continue };
            let strays =
                |published: &Published| strays(known.interval(), published.interval() * WATT_HOUR).is_some();
            if published.iter().all(strays)
                && let Some(published) = published.first()
            {
                let finding = findings.report(energy.value_node(), "outside");
                finding.with("energy", known.operand());
                cite_published(finding, published);
            }
        }
    }
}

/// The energy of one unit that energy and units of an activity give, where none is stated.
fn implied(activity: &Activity, published: &[Published], findings: &mut Findings<'_>) {
    let Some(serving) = activity.serving.as_deref().filter(|serving| serving.per_unit.is_none()) else {
        return;
    };
    let widest = activity.energy.iter().max_by_key(|figure| figure.metering());
    let Some(widest) = widest.filter(|widest| !is_explained(widest)) else { return };
    let Some(delivered) = &serving.delivered else { return };
    let (Some(energy), Some(units)) = (widest.known(), delivered.known()) else { return };
    if units.interval().low() <= 0.0 || delivered.note.as_ref().is_some_and(|note| !note.trim().is_empty()) {
        return;
    }
    let each = energy.per(units).interval();
    if published.iter().all(|published| strays(each, published.interval() * WATT_HOUR).is_some())
        && let Some(published) = published.first()
    {
        let finding = findings.report(delivered.value_node(), "implied");
        finding.with("energy", widest.to_string()).with("units", delivered.to_string());
        finding.with("each", Argument::Range(each / WATT_HOUR, "Wh"));
        cite_published(finding, published);
    }
}

/// Whether a note says what makes a figure so.
fn is_explained(figure: &Quantity<Energy>) -> bool {
    figure.note.as_ref().is_some_and(|note| !note.trim().is_empty())
}

/// What the figures per unit may be of: a request of one modality, or of any where the system names none.
fn subjects(report: &Report) -> Vec<Modality> {
    let modalities: Vec<_> = report.system.modalities.iter().map(|modality| **modality).collect();
    match (report.functional_unit().map(|unit| *unit.unit), modalities.as_slice()) {
        (Some(ServiceUnit::Request), []) => {
            vec![Modality::Text, Modality::Image, Modality::Video]
        }
        (Some(ServiceUnit::Request), [Modality::Text]) => vec![Modality::Text],
        (Some(ServiceUnit::Image), _) | (Some(ServiceUnit::Request), [Modality::Image]) => {
            vec![Modality::Image]
        }
        (Some(ServiceUnit::Request), [Modality::Video]) => vec![Modality::Video],
        _ => Vec::new(),
    }
}

/// The parameters that compute a request, where the system has one model that states them.
fn size(report: &Report) -> Option<f64> {
    let [model] = report.system.models.as_slice() else { return None };
    let count = model.active_parameters.as_ref().or(model.total_parameters.as_ref())?;
    Some(count.interval()?.middle())
}
