//! Impact Framework: the outputs of a manifest that was run, as an activity for each leaf of its tree.
//!
//! Fields after <https://if.greensoftware.foundation>. Nodes above the leaves hold sums of them, which are not read again.

use super::Import;
use super::draft::{Draft, Registry};
use super::node::{Map, Node, figure};
use super::note::Refusal;
use super::source::{Foreign, Look, Source};
use crate::document::Format;
use crate::finding::Message;
use crate::quantity::Decimal;
use crate::report::{Stage, StepKind};

/// Reading it.
pub(super) const IMPORT: Import =
    Import { key: "impact-framework", name: "Impact Framework outputs", recognises, read };

/// Names of energy in kWh that plugins write, the whole before its parts.
const ENERGY: [&str; 5] = ["energy", "cpu/energy", "cpu-energy-kwh", "memory/energy", "network/energy"];

/// Names of operational emissions in g.
const OPERATIONAL: [&str; 3] = ["carbon-operational", "operational-carbon", "carbon/operational"];

/// Names of embodied emissions in g.
const EMBODIED: [&str; 3] = ["carbon-embodied", "embodied-carbon", "carbon/embodied"];

/// Names of the intensity of the grid in g/kWh.
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
    let version = execution.at("environment/if-version").and_then(Look::plain);
    execution.take();
    let url = "https://if.greensoftware.foundation";
    let cited = draft.cite_tool("Impact Framework", url, version.as_deref(), source);
    let name = root.word("name");
    draft.name(name.unwrap_or_else(|| source.stem()), name);
    // How the figures were computed stays in the manifest; it is the source.
    for key in ["initialize", "description", "tags", "aggregation", "explain", "explainer"] {
        if let Some(look) = root.get(key) {
            look.take();
        }
    }
    let Some(stage) = draft.about.stage else {
        return Err(Refusal::new("no-stage").at(tree.place()).with("format", "Impact Framework"));
    };
    let mut leaves = Vec::new();
    gather(&mut Vec::new(), tree, &mut leaves);
    let mut found = false;
    for (path, leaf) in leaves {
        found |= activity(&path, leaf, stage, &cited, draft)?;
    }
    if !found {
        return Err(Refusal::new("impact-framework-none").at(tree.place()));
    }
    for (path, value, place) in foreign.unread() {
        // What repeats in every entry of a series is told once.
        match path.split_once("/outputs/").and_then(|(node, rest)| Some((node, rest.split_once('/')?.1))) {
            Some((node, name)) => draft.leave_out(&format!("{node}/outputs/*/{name}"), None, place),
            None => draft.leave_out(&path, value.as_deref(), place),
        }
    }
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

/// The sum of a series under the first of some names that is in all of its entries; the first that has a number.
fn sum(outputs: &[Look<'_, '_>], names: &[&'static str]) -> Option<(&'static str, Decimal)> {
    names.iter().find_map(|name| {
        let numbers = outputs.iter().map(|output| Decimal::read(output.get(name)?.number()?));
        let numbers: Vec<Decimal> = numbers.collect::<Option<_>>()?;
        Some((*name, Decimal::sum(&numbers)?))
    })
}

fn activity(
    path: &str,
    leaf: Look<'_, '_>,
    stage: Stage,
    cited: &str,
    draft: &mut Draft,
) -> Result<bool, Refusal> {
    let outputs = leaf.list("outputs");
    let sourced = |number: Decimal, unit: &str| {
        Some(figure(&number.plain()?, unit).word("basis", "calculated").word("source", cited))
    };
    let energy = sum(&outputs, &ENERGY);
    let operational = sum(&outputs, &OPERATIONAL);
    let made = sum(&outputs, &EMBODIED);
    // A sum under the plain name is that of making and use, or one of the two where the node is named so.
    let carbon = sum(&outputs, &["carbon"]).filter(|_| operational.is_none() && made.is_none());
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
    if let Some((name, _)) = energy.filter(|(name, _)| *name != "energy") {
        let message = Message::new("exchange-impact-framework-part").with("node", path).with("name", name);
        draft.note(StepKind::Assumption, Some(leaf.place()), message);
    }
    let count = outputs.len();
    if count > 1 {
        let message = Message::new("exchange-impact-framework-sum").with("node", path).with("count", count);
        draft.note(StepKind::Assumption, Some(leaf.place()), message);
    }
    let intensity = intensity(&outputs, cited);
    let region = outputs.first().and_then(|output| output.get("cloud/region")).and_then(Look::text);
    let supply = Map::new().word_if("zone", region).with_if("locationBased", intensity);
    let supply = (!supply.is_empty())
        .then(|| draft.intern(Registry::Electricity, &format!("grid-{}", region.unwrap_or(path)), &supply));
    let vendor = outputs.first().and_then(|output| output.get("cloud/vendor")).and_then(Look::text);
    let site = vendor.map(|vendor| {
        let entry = Map::new().word("operator", vendor).word_if("region", region);
        draft.intern(Registry::DataCentres, vendor, &entry)
    });
    let aggregated = leaf.get("aggregated");
    if let Some(aggregated) = aggregated {
        agrees(path, aggregated, &[energy, operational, made, carbon], draft)?;
    }
    // What repeats in every entry of the series follows from the manifest.
    for output in &outputs {
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
    let period = period.map(|(start, end)| Map::new().word("start", &**start).word("end", &**end));
    let duration = sum(&outputs, &["duration"]).and_then(|(_, seconds)| sourced(seconds, "s"));
    let entry = Map::new()
        .with_if("period", period)
        .with_if("duration", duration)
        .word_if("dataCentre", site)
        .word_if("electricity", supply)
        .with(
            "energy",
            Node::List(energy.and_then(|(_, sum)| sourced(sum, "kWh")).map(Node::from).into_iter().collect()),
        )
        .with_if(
            "emissions",
            operational.and_then(|(_, sum)| Some(Map::new().with("locationBased", sourced(sum, "g CO2e")?))),
        )
        .with_if(
            "embodied",
            made.and_then(|(_, sum)| Some(Map::new().with("climateChange", sourced(sum, "g CO2e")?))),
        );
    draft.activity(stage, path, entry);
    Ok(true)
}

/// The intensity of the grid, where it is the same all the time.
fn intensity(outputs: &[Look<'_, '_>], cited: &str) -> Option<Map> {
    INTENSITY.iter().find_map(|name| {
        let numbers: Vec<&str> =
            outputs.iter().map(|output| output.get(name)?.number()).collect::<Option<_>>()?;
        let first = *numbers.first()?;
        let same = numbers.iter().all(|number| *number == first);
        same.then(|| figure(first, "g CO2e/kWh").word("source", cited))
    })
}

/// Whether the sums of the manifest are those of its series; where not, nobody can tell which of them hold.
fn agrees(
    path: &str,
    aggregated: Look<'_, '_>,
    sums: &[Option<(&'static str, Decimal)>],
    draft: &mut Draft,
) -> Result<(), Refusal> {
    for (name, sum) in sums.iter().flatten() {
        let Some(look) = aggregated.get(name) else { continue };
        let Some(stated) = look.number().and_then(Decimal::read) else { continue };
        // Sums of binary fractions differ in their last digits.
        if !stated.rounded_to(9).same(sum.rounded_to(9)) {
            let text = sum.plain().unwrap_or_default();
            let refusal = Refusal::new("impact-framework-disagree").at(look.place());
            return Err(refusal.with("node", path).with("name", name).with("sum", &text));
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
