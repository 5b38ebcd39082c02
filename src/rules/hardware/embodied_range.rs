//! HW-003: the impact of making a device is of the order of what was published.

use crate::messages::List;
use crate::quantity::Ghg;
use crate::reference::units::WATT;
use crate::reference::{
    self, Form,
    forms::{self, OfForm},
    margins,
};
use crate::report::{Hardware, HardwareKind};
use crate::rules::prelude::*;
use crate::rules::shared::published::{cite_published, slip_of_unit, strays};

rule!(
    /// Greenhouse gases of making one accelerator or server lie within what was published of the form that its name tells, a
    /// card, a board of eight or a server, or else of any; minerals and metals not beyond ten times that.
    HW_003, "HW-003", Warning, Comparable, check, Unusual
);

fn check(report: &Facts<'_>, findings: &mut Findings<'_>) {
    for hardware in report.hardware() {
        climate_change(hardware, findings);
        minerals_and_metals(hardware, findings);
    }
}

fn climate_change(hardware: &Hardware, findings: &mut Findings<'_>) {
    let unit = hardware.embodied.as_ref().and_then(|embodied| embodied.per_unit.climate_change.as_ref());
    let Some(known) = unit.and_then(Quantity::known) else { return };
    let form = hardware.model.as_ref().and_then(|model| forms::of(*hardware.kind, model));
    if form.as_ref().is_some_and(|form| of_form(hardware, &known, form, findings)) {
        return;
    }
    let is_server = form.as_ref().is_some_and(|form| form.form == Form::Server);
    let kind = if is_server { HardwareKind::Server } else { *hardware.kind };
    let Some(published) = reference::making_of(kind) else { return };
    let Some(severity) = strays(known.interval(), published.interval()) else { return };
    let below = known.interval().is_below(published.interval());
    let at_a_desk = || {
        let model = hardware.model.as_ref().map(|model| model.to_lowercase()).unwrap_or_default();
        List::Desk.entries().is_in(&model)
    };
    // 0004: what was published of servers is of those in data centres.
    if below && at_a_desk() {
        return;
    }
    // 0004: a small device takes less than those that were published; one of a model in tables is none of them.
    let may_be_small = form.is_none() && below;
    let finding = findings.report(known.quantity().value_node(), "outside");
    finding.severity(if may_be_small { Severity::Advice } else { severity }).with("impact", known.operand());
    cite_published(finding, &published);
    if let Some(cause) = slip_of_unit(known.operand(), known.interval() / published.interval()) {
        finding.cause(cause);
    }
}

/// Holds a figure against what was published of the form and model that the name tells; whether that settles it.
fn of_form(
    hardware: &Hardware,
    known: &FigureTerm<'_, Ghg>,
    of: &OfForm,
    findings: &mut Findings<'_>,
) -> bool {
    let (stated, own) = (known.interval(), of.own.interval());
    let around = own * margins::form_of_making::SILENT;
    let is_other = stated.meets(of.other.interval());
    let words = match of.form {
        Form::Card if around.is_below(stated) && is_other && !is_rated_as_several(hardware) => "as-eight",
        Form::Board if stated.is_below(around) => "as-card",
        Form::Server if stated.is_below(around) && is_other => "as-part",
        // Of eight cards together, or of a server of eight, more is made than of any device that the kind holds.
        Form::Board | Form::Server => return stated.meets(own),
        _ => return false,
    };
    // 0017: a card may hold its share of the host, which a note says.
    let said = known.quantity().is_noted()
        || hardware.embodied.as_ref().is_some_and(|embodied| embodied.justification.is_some());
    if said {
        return false;
    }
    let finding = findings.report(known.quantity().value_node(), words);
    finding.severity(Severity::Advice).with("impact", known.operand()).help("help-form");
    finding.with("model", hardware.model.as_ref().map_or("", |model| model.as_str()));
    cite_published(finding, &of.own);
    true
}

/// Whether the rating is that of several cards, so that their name is that of the board.
fn is_rated_as_several(hardware: &Hardware) -> bool {
    let rows = hardware.model.as_ref().map(|model| reference::devices(model)).unwrap_or_default();
    let highest = rows.iter().filter_map(|row| row.thermal_design_power_watts).reduce(f64::max);
    let rated = hardware.thermal_design_power.as_ref().and_then(Quantity::rating);
    // 0018: no card is set to three times its rating, and machines hold four or eight.
    rated.zip(highest).is_some_and(|(rated, watts)| {
        rated.interval().low() > watts * WATT.high() * margins::rating_of_several::SILENT.high()
    })
}

/// Databases differ several times over in the metals of one device, so that only what is far off tells something.
fn minerals_and_metals(hardware: &Hardware, findings: &mut Findings<'_>) {
    let Some(published) = reference::minerals_of(*hardware.kind) else { return };
    let unit = hardware.embodied.as_ref().and_then(|embodied| embodied.per_unit.minerals_and_metals.as_ref());
    let Some(known) = unit.and_then(Quantity::known) else { return };
    if strays(known.interval(), published.interval()) != Some(Severity::Warning) {
        return;
    }
    let finding = findings.report(known.quantity().value_node(), "minerals");
    finding.severity(Severity::Advice).with("impact", known.operand());
    cite_published(finding, &published);
    // 0017: methods differ several times over, and by no thousand.
    if let Some(cause) = slip_of_unit(known.operand(), known.interval() / published.interval()) {
        finding.severity(Severity::Warning).cause(cause);
    }
}
