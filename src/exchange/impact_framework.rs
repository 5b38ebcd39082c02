//! Impact Framework: the outputs of a manifest that was run, as an activity for each leaf of its tree.
//!
//! Fields after <https://if.greensoftware.foundation>. Nodes above the leaves hold sums of them, which are not read again.

mod service;
mod units;

use self::service::Service;
use self::units::Units;
use super::Import;
use super::draft::{Draft, Registry};
use super::ledger::convert;
use super::node::{Map, Node, figure};
use super::note::{Refusal, Wanted};
use super::source::{Foreign, Look, Source};
use crate::document::Format;
use crate::finding::Message;
use crate::quantity::{
    Basis, CountUnit, Decimal, Dimension, Duration, DurationUnit, Energy, EnergyUnit, Figure, Ghg, GhgUnit,
};
use crate::report::{
    Activity, BreakdownBy, CategoryAmounts, DataCentre, Electricity, Emissions, EnergyBreakdown, EnergyPart,
    Period, Serving, Stage, StepKind,
};

/// Reading it.
pub(super) const IMPORT: Import =
    Import { key: "impact-framework", name: "Impact Framework outputs", recognises, read };

/// Names of energy, the whole before its parts.
const ENERGY: [&str; 5] = ["energy", "cpu/energy", "cpu-energy-kwh", "memory/energy", "network/energy"];

/// Names of parts of the energy, with the component that each is of.
const PARTS: [(&str, &str); 5] = [
    ("cpu/energy", "cpu"),
    ("cpu-energy-kwh", "cpu"),
    ("gpu/energy", "gpu"),
    ("memory/energy", "memory"),
    ("network/energy", "network"),
];

/// Names of operational emissions.
const OPERATIONAL: [&str; 3] = ["carbon-operational", "operational-carbon", "carbon/operational"];

/// Names of embodied emissions.
const EMBODIED: [&str; 3] = ["carbon-embodied", "embodied-carbon", "carbon/embodied"];

/// Names of the intensity of the grid.
const INTENSITY: [&str; 2] = ["grid/carbon-intensity", "grid-intensity"];

fn recognises(source: &Source<'_>) -> bool {
    let line = |start: &str| source.text.lines().any(|line| line.starts_with(start));
    line("initialize:") && line("tree:")
}

fn read(source: &Source<'_>, draft: &mut Draft) -> Result<(), Refusal> {
    let foreign = Foreign::new(source.tree(Format::Yaml)?);
    let root = foreign.root();
    let Some(execution) = root.get("execution") else {
        return Err(Refusal::new("impact-framework-input").at(root.place()));
    };
    if execution.word("status") != Some("success") {
        let words = execution.word("error").unwrap_or_default().to_owned();
        return Err(Refusal::new("impact-framework-failed").at(execution.place()).with("message", &words));
    }
    let Some(tree) = root.get("tree") else {
        return Err(Refusal::new("impact-framework-none").at(root.place()));
    };
    let version = execution.at(["environment", "if-version"]).and_then(Look::plain);
    execution.take();
    let url = "https://if.greensoftware.foundation";
    let cited = draft.cite_tool("Impact Framework", url, version.as_deref(), source);
    let name = root.word("name");
    draft.name_of(name, name, source);
    let units = Units::of(root);
    let service = Service::of(root, draft);
    // How the figures were computed stays in the manifest; it is the source.
    for key in ["initialize", "description", "tags", "aggregation", "explain", "explainer"] {
        if let Some(look) = root.get(key) {
            look.take();
        }
    }
    let Some(stage) = draft.about.stage else {
        return Err(Refusal::new("no-stage")
            .wanting(&[Wanted::Stage])
            .at(tree.place())
            .with("format", "Impact Framework"));
    };
    let mut leaves = Vec::new();
    gather(&mut Vec::new(), tree, &mut leaves);
    let mut found = false;
    let only = leaves.len() == 1;
    for (path, leaf) in leaves {
        let node = Leaf {
            path: &path,
            outputs: leaf.list("outputs"),
            place: leaf.place(),
            units: &units,
            cited: &cited,
        };
        found |= activity(&node, leaf, stage, service.as_ref().map(|service| (service, only)), draft)?;
    }
    if !found {
        return Err(Refusal::new("impact-framework-none").at(tree.place()));
    }
    draft.leave_out_unread(&foreign);
    Ok(())
}

/// The nodes without children, with the names on the way to them; sums of nodes above them are passed over.
fn gather<'a, 't>(path: &mut Vec<String>, node: Look<'a, 't>, leaves: &mut Vec<(String, Look<'a, 't>)>) {
    for key in ["pipeline", "defaults", "inputs"] {
        if let Some(look) = node.get(key) {
            look.take();
        }
    }
    let Some(children) = node.get("children") else {
        leaves.push((path.join("-"), node));
        return;
    };
    for key in ["outputs", "aggregated"] {
        if let Some(look) = node.get(key) {
            look.take();
        }
    }
    for (name, child) in children.entries() {
        path.push(name.to_owned());
        gather(path, child, leaves);
        path.pop();
    }
}

/// A leaf of the tree, with what its figures are read by.
struct Leaf<'a, 't> {
    path: &'a str,
    outputs: Vec<Look<'a, 't>>,
    place: (usize, usize),
    units: &'a Units,
    cited: &'a str,
}

/// The sum of a series.
#[derive(Clone, Copy)]
struct Sum {
    name: &'static str,
    /// As the series adds up.
    written: Decimal,
    number: Decimal,
    unit: &'static str,
}

impl Leaf<'_, '_> {
    /// The sum of a series under the first of some names that is in all of its entries, in a unit of its dimension; a name
    /// whose unit is not known is told and passed over.
    fn sum(
        &self,
        names: &[&'static str],
        dimension: &str,
        unit: &'static str,
        draft: &mut Draft,
    ) -> Option<Sum> {
        names.iter().find_map(|name| {
            let numbers = self.outputs.iter().map(|output| Decimal::read(output.get(name)?.number()?));
            let numbers: Vec<Decimal> = numbers.collect::<Option<_>>()?;
            let written = Decimal::sum(&numbers)?;
            let from = match self.units.unit(name) {
                Ok(from) => from,
                Err(words) => {
                    let message = Message::new(words.key())
                        .with("node", self.path)
                        .with("name", *name)
                        .with("unit", words.unit());
                    draft.note(StepKind::Omission, Some(self.place), message);
                    return None;
                }
            };
            let (number, unit) = match convert(written, dimension, from, unit) {
                Some((number, true)) => (number, unit),
                // Digits that do not end stay in the unit in which they do.
                Some((_, false)) => (written, from),
                None => return None,
            };
            Some(Sum { name, written, number, unit })
        })
    }

    fn figure(&self, sum: Sum) -> Option<Map> {
        Some(
            figure(&sum.number.plain()?, sum.unit)
                .word(Figure::basis, Basis::Calculated.key())
                .word(Figure::source, self.cited),
        )
    }

    /// The parts of the energy, where they make up all of it.
    fn breakdown(&self, energy: Sum, draft: &mut Draft) -> Option<Map> {
        let mut parts = Vec::new();
        let mut numbers = Vec::new();
        for (name, component) in PARTS {
            let of_whole = self.units.unit(energy.name).ok();
            let numbers_of = self.outputs.iter().map(|output| Decimal::read(output.get(name)?.number()?));
            let Some(sum) = numbers_of.collect::<Option<Vec<_>>>().and_then(|all| Decimal::sum(&all)) else {
                continue;
            };
            let from = self.units.unit(name).ok().or(of_whole)?;
            let (number, exact) = convert(sum, Energy::KEY, from, energy.unit)?;
            if !exact {
                return None;
            }
            numbers.push(number);
            parts.push((name, component, number));
        }
        let all =
            Decimal::sum(&numbers).is_some_and(|all| all.rounded_to(9).same(energy.number.rounded_to(9)));
        if parts.len() < 2 || !all {
            for (name, ..) in parts.iter().filter(|(name, ..)| *name != energy.name) {
                let message = Message::new("exchange-impact-framework-not-all")
                    .with("node", self.path)
                    .with("name", *name);
                draft.note(StepKind::Omission, Some(self.place), message);
            }
            return None;
        }
        let part = |(_, component, number): (&str, &'static str, Decimal)| {
            let energy = figure(&number.plain()?, energy.unit)
                .word(Figure::basis, Basis::Calculated.key())
                .word(Figure::source, self.cited);
            Some(Node::from(Map::new().word(EnergyPart::name, component).with(EnergyPart::energy, energy)))
        };
        let parts: Vec<Node> = parts.into_iter().filter_map(part).collect();
        Some(
            Map::new()
                .word(EnergyBreakdown::by, BreakdownBy::Component.key())
                .with(EnergyBreakdown::parts, Node::List(parts)),
        )
    }
}

fn activity(
    of: &Leaf<'_, '_>,
    leaf: Look<'_, '_>,
    stage: Stage,
    service: Option<(&Service, bool)>,
    draft: &mut Draft,
) -> Result<bool, Refusal> {
    let (path, outputs) = (of.path, &of.outputs);
    let energy = of.sum(&ENERGY, Energy::KEY, EnergyUnit::KilowattHour.key(), draft);
    let operational = of.sum(&OPERATIONAL, Ghg::KEY, GhgUnit::Gram.key(), draft);
    let made = of.sum(&EMBODIED, Ghg::KEY, GhgUnit::Gram.key(), draft);
    // A sum under the plain name is that of making and use, or one of the two where the node is named so.
    let plain = operational.is_none() && made.is_none();
    let carbon = if plain { of.sum(&["carbon"], Ghg::KEY, GhgUnit::Gram.key(), draft) } else { None };
    let of_making = path.ends_with("embodied");
    let operational = operational.or(carbon.filter(|_| !of_making));
    let made = made.or(carbon.filter(|_| of_making));
    if energy.is_none() && operational.is_none() && made.is_none() {
        return Ok(false);
    }
    if carbon.is_some() {
        let message = Message::new("exchange-impact-framework-carbon").with("node", path);
        draft.note(StepKind::Assumption, Some(leaf.place()), message);
    }
    if let Some(sum) = energy.filter(|sum| sum.name != "energy") {
        let message =
            Message::new("exchange-impact-framework-part").with("node", path).with("name", sum.name);
        draft.note(StepKind::Assumption, Some(leaf.place()), message);
    }
    let breakdown = energy.filter(|sum| sum.name == "energy").and_then(|sum| of.breakdown(sum, draft));
    let count = outputs.len();
    if count > 1 {
        let message = Message::new("exchange-impact-framework-sum").with("node", path).with("count", count);
        draft.note(StepKind::Assumption, Some(leaf.place()), message);
    }
    let intensity = intensity(of);
    let region = outputs.first().and_then(|output| output.get("cloud/region")).and_then(Look::text);
    let supply =
        Map::new().word_if(Electricity::zone, region).with_if(Electricity::location_based, intensity);
    let supply = (!supply.is_empty())
        .then(|| draft.intern(Registry::Electricity, &format!("grid-{}", region.unwrap_or(path)), &supply));
    let vendor = outputs.first().and_then(|output| output.get("cloud/vendor")).and_then(Look::text);
    let site = vendor.map(|vendor| {
        let entry = Map::new().word(DataCentre::operator, vendor).word_if(DataCentre::region, region);
        draft.intern(Registry::DataCentres, vendor, &entry)
    });
    let aggregated = leaf.get("aggregated");
    if let Some(aggregated) = aggregated {
        agrees(path, aggregated, &[energy, operational, made, carbon], draft)?;
    }
    let served = service.and_then(|(service, only)| {
        let delivered = service.delivered(outputs)?;
        service.declare(draft);
        let in_grams = [operational, made].iter().flatten().all(|sum| sum.unit == GhgUnit::Gram.key());
        if let (true, Some(operational)) = (only && in_grams, operational) {
            Service::intensity(delivered, operational.number, made.map(|made| made.number), of.cited, draft);
        }
        Some(Map::new().with(
            Serving::delivered,
            figure(&delivered.plain()?, CountUnit::One.key()).word(Figure::source, of.cited),
        ))
    });
    // What repeats in every entry of the series follows from the manifest.
    for output in outputs {
        for key in ["timestamp", "duration", "cloud/region", "cloud/vendor", "carbon", "sci"] {
            if let Some(look) = output.get(key) {
                look.take();
            }
        }
    }
    let days: Vec<String> = outputs
        .iter()
        .filter_map(|output| Some(output.get("timestamp")?.plain()?.get(..10)?.to_owned()))
        .filter(|day| day.parse::<jiff::civil::Date>().is_ok())
        .collect();
    let period = days.iter().min().zip(days.iter().max());
    let period =
        period.map(|(start, end)| Map::new().word(Period::start, &**start).word(Period::end, &**end));
    let duration = of
        .sum(&["duration"], Duration::KEY, DurationUnit::Second.key(), draft)
        .and_then(|sum| of.figure(sum));
    let entry = Map::new()
        .with_if(Activity::period, period)
        .with_if(Activity::duration, duration)
        .word_if(Activity::data_centre, site)
        .word_if(Activity::electricity, supply)
        .with(
            Activity::energy,
            Node::List(energy.and_then(|sum| of.figure(sum)).map(Node::from).into_iter().collect()),
        )
        .with(Activity::energy_breakdowns, Node::List(breakdown.map(Node::from).into_iter().collect()))
        .with_if(
            Activity::emissions,
            operational.and_then(|sum| Some(Map::new().with(Emissions::location_based, of.figure(sum)?))),
        )
        .with_if(
            Activity::embodied,
            made.and_then(|sum| Some(Map::new().with(CategoryAmounts::climate_change, of.figure(sum)?))),
        )
        .with_if(Activity::serving, served);
    draft.activity(stage, path, entry);
    Ok(true)
}

/// The intensity of the grid, where it is the same all the time and its unit is known.
fn intensity(of: &Leaf<'_, '_>) -> Option<Map> {
    INTENSITY.iter().find_map(|name| {
        let numbers: Vec<&str> =
            of.outputs.iter().map(|output| output.get(name)?.number()).collect::<Option<_>>()?;
        let first = *numbers.first()?;
        let same = numbers.iter().all(|number| *number == first);
        let unit = of.units.unit(name).ok().filter(|_| same)?;
        Some(figure(first, unit).word(Figure::source, of.cited))
    })
}

/// Whether the sums of the manifest are those of its series; where not, nobody can tell which of them hold.
fn agrees(
    path: &str,
    aggregated: Look<'_, '_>,
    sums: &[Option<Sum>],
    draft: &mut Draft,
) -> Result<(), Refusal> {
    for Sum { name, written: sum, .. } in sums.iter().flatten() {
        let Some(look) = aggregated.get(name) else { continue };
        let Some(stated) = look.number().and_then(Decimal::read) else { continue };
        // Sums of binary fractions differ in their last digits.
        if !stated.rounded_to(9).same(sum.rounded_to(9)) {
            let text = sum.plain().unwrap_or_default();
            let refusal = Refusal::new("impact-framework-disagree").at(look.place());
            return Err(refusal.with("node", path).with("name", *name).with("sum", &text));
        }
    }
    for (name, look) in aggregated.entries() {
        if !look.is_taken() {
            draft.leave_out(&format!("{path}/aggregated/{name}"), look.plain().as_deref(), look.place());
        }
    }
    aggregated.take();
    Ok(())
}
