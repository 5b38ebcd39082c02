//! Writing what follows from a report into its text, as an edit that keeps all else as it is.

use std::collections::{BTreeMap, BTreeSet};

use super::{Category, Following, Method, Role};
use crate::document::{Edits, Kind, NodeId, Tree};
use crate::quantity::{Interval, MeteringBoundary};
use crate::report::{WaterFlow, WaterPart};

/// A text with figures that follow, and what was not written.
#[derive(Debug)]
pub struct Filled {
    /// The text.
    pub text: String,
    /// Where figures were written, as JSON pointers.
    pub written: Vec<String>,
    /// How many quantities are not known well enough to write two digits of them.
    pub vague: usize,
}

/// The fewest digits with which a figure is written: of fewer it is not known.
const DIGITS: usize = 2;

/// The most digits that a computed figure is written with.
const MOST_DIGITS: usize = 12;

/// Writes each quantity that follows, has a place in a report and is known of both sides, with as many digits as cover
/// what it may be. What is stated, or withheld, stays. `None` where the text is written in a way that nothing can be added to.
pub fn fill(tree: &Tree<'_>, following: &[&Following]) -> Option<Filled> {
    let json = tree.text().trim_start().starts_with('{');
    let key = move |key: &str| if json { format!("\"{key}\"") } else { key.to_owned() };
    // No figure of emissions stands without the location-based one beside it (GHG-002).
    let is_located = |each: &&&Following| {
        each.role == Role::Emissions(Method::Location) && figure(each.values, each.unit, None, &key).is_some()
    };
    let located: BTreeSet<(NodeId, &str)> =
        following.iter().filter(is_located).map(|each| (each.place, each.below)).collect();
    let (mut places, mut written, mut vague) = (BTreeMap::new(), Vec::new(), 0);
    for each in following.iter().filter(|each| !each.contested) {
        let Some((steps, boundary)) = path(each.role).filter(|_| !each.below.starts_with(RESULTS)) else {
            continue;
        };
        let own = each.below.split('/').filter(|step| !step.is_empty()).map(str::to_owned);
        let steps: Vec<_> = own.chain(steps).collect();
        let pointer = tree.pointer(each.place);
        let needs_located = matches!(each.role, Role::Emissions(Method::Market | Method::Marginal));
        let stated = || tree.at(&format!("{}/emissions/locationBased", each.pointer(tree))).is_some();
        if needs_located && !located.contains(&(each.place, each.below)) && !stated() {
            vague += 1;
            continue;
        }
        let Some((node, keys)) = missing(tree, &pointer, &steps, boundary) else { continue };
        let Some(figure) = figure(each.values, each.unit, boundary, &key) else {
            vague += 1;
            continue;
        };
        written.push(format!("{pointer}/{}", steps.join("/")));
        places.entry(node).or_insert_with(New::default).add(&keys, boundary.is_some(), figure);
        for (steps, word) in beside(each, &steps, &key) {
            if let Some((node, keys)) = missing(tree, &pointer, &steps, None) {
                places.entry(node).or_insert_with(New::default).add(&keys, false, word);
            }
        }
    }
    let mut edits = Edits::new(tree);
    // Of a map and the last one in it, which end at one place, what is inside comes first.
    for (node, new) in places.into_iter().rev() {
        new.write(tree, node, &key, &mut edits);
    }
    let text = if edits.is_empty() { Some(tree.text().to_owned()) } else { edits.applied() };
    text.map(|text| Filled { text, written, vague })
}

/// Where results stand: nobody fills in one that the report does not have, since its method is a choice.
const RESULTS: &str = "impacts/";

/// What has to be said beside a figure for it to be what follows: a mean of units, and the parts that a total of water has.
fn beside(each: &Following, steps: &[String], word: Word<'_>) -> Vec<(Vec<String>, String)> {
    let mut said = Vec::new();
    let beside = |key: &str| steps.split_last().map(|(_, own)| [own, &[key.to_owned()]].concat());
    if each.below == "perUnit" {
        said.push((vec!["perUnit".to_owned(), "statistic".to_owned()], word("mean")));
    }
    match each.role {
        Role::PerUnit => said.extend(beside("statistic").map(|path| (path, word("mean")))),
        Role::Water(_, None) => {
            let parts = format!("[{}, {}]", word("onSite"), word("offSite"));
            said.extend(beside("totalCovers").map(|path| (path, parts)));
        }
        _ => {}
    }
    said
}

/// Where a quantity stands below its place, and the boundary by which it is found in a list.
fn path(role: Role) -> Option<(Vec<String>, Option<MeteringBoundary>)> {
    let own = |steps: &[&str]| (steps.iter().map(|step| (*step).to_owned()).collect::<Vec<_>>(), None);
    Some(match role {
        Role::Energy(Some(boundary)) => (vec!["energy".to_owned()], Some(boundary)),
        Role::Emissions(method) => own(&["emissions", emissions_key(method)]),
        Role::Water(WaterFlow::Consumption, part) => own(&["water", "consumption", part_key(part)]),
        Role::Water(WaterFlow::Withdrawal, part) => own(&["water", "withdrawal", part_key(part)]),
        Role::Duration => own(&["duration"]),
        Role::Hours(which) => own(&["hardware", &which.to_string(), "deviceHours"]),
        Role::Total => own(&["total"]),
        Role::PerUnit => own(&["perFunctionalUnit", "amount"]),
        Role::Contribution(which) => own(&["contributions", &which.to_string(), "amount"]),
        Role::Component(which) => own(&["components", &which.to_string(), "energy"]),
        Role::Embodied(category) => own(&["embodied", category_key(category)]),
        // What is no figure of the place that its quantity belongs to, or is one of many that nobody would write for others.
        Role::Energy(None)
        | Role::Water(WaterFlow::Input, _)
        | Role::WaterOfUnknownFlow(_)
        | Role::Direct(_)
        | Role::Intensity(_)
        | Role::Pue
        | Role::Wue(_)
        | Role::WaterIntensity(_)
        | Role::Delivered
        | Role::DeviceHours
        | Role::Devices(_)
        | Role::Power(_)
        | Role::Rating(_)
        | Role::Drawn(_)
        | Role::Rated(_)
        | Role::IdlePower(_)
        | Role::Idle(_)
        | Role::Part(_)
        | Role::Share(_)
        | Role::Making(_)
        | Role::Allocated(..)
        | Role::Lifetime
        | Role::Utilisation
        | Role::Subtotal(_)
        | Role::OfScope(_)
        | Role::Compensation(_)
        | Role::Compensations
        | Role::Phase(_)
        | Role::Tokens(_)
        | Role::PerToken(_)
        | Role::Draw(_)
        | Role::PerRequest => return None,
    })
}

const fn emissions_key(method: Method) -> &'static str {
    match method {
        Method::Location => "locationBased",
        Method::Market => "marketBased",
        Method::Marginal => "marginal",
        Method::Unspecified => "unspecified",
    }
}

const fn part_key(part: Option<WaterPart>) -> &'static str {
    match part {
        Some(WaterPart::OnSite) => "onSite",
        Some(WaterPart::OffSite) => "offSite",
        Some(WaterPart::Embodied) => "embodied",
        None => "total",
    }
}

const fn category_key(category: Category) -> &'static str {
    match category {
        Category::Climate => "climateChange",
        Category::Water => "water",
        Category::Minerals => "mineralsAndMetals",
        Category::Fossil => "fossilResources",
        Category::Primary => "primaryEnergy",
    }
}

/// The innermost map or list that is there, with the keys that are not; `None` where the figure is there already.
fn missing(
    tree: &Tree<'_>,
    pointer: &str,
    steps: &[String],
    boundary: Option<MeteringBoundary>,
) -> Option<(NodeId, Vec<String>)> {
    let (mut at, mut node) = (pointer.to_owned(), tree.at(pointer)?);
    for (place, step) in steps.iter().enumerate() {
        at = format!("{at}/{step}");
        match tree.at(&at) {
            Some(inner) if tree.kind(inner) != Kind::Null => node = inner,
            Some(_) => return None,
            // An entry of a list that is not there is nothing to write into.
            None if tree.kind(node) != Kind::Map => return None,
            None => return Some((node, steps.get(place..)?.to_vec())),
        }
    }
    let boundary = boundary?;
    let is_there = |item: NodeId| {
        let own = tree.get(item, "boundary").map(|own| tree.kind(own));
        own == Some(Kind::String(boundary.key()))
    };
    let free = tree.kind(node) == Kind::List && !tree.items(node).any(is_there);
    free.then(|| (node, Vec::new()))
}

/// How a word is written in the notation of the text.
type Word<'w> = &'w dyn Fn(&str) -> String;

/// What is new below a map or list.
#[derive(Debug, Default)]
struct New {
    keys: Vec<(String, Self)>,
    /// Figures of a list.
    items: Vec<String>,
    figure: Option<String>,
}

impl New {
    fn add(&mut self, keys: &[String], listed: bool, figure: String) {
        let Some((first, rest)) = keys.split_first() else {
            if listed {
                self.items.push(figure);
            } else {
                self.figure = Some(figure);
            }
            return;
        };
        let known = self.keys.iter().position(|(key, _)| key == first);
        let known = known.unwrap_or_else(|| {
            self.keys.push((first.clone(), Self::default()));
            self.keys.len() - 1
        });
        if let Some((_, inner)) = self.keys.get_mut(known) {
            inner.add(rest, listed, figure);
        }
    }

    /// As it is written on one line.
    fn inline(&self, word: Word<'_>) -> String {
        if let Some(figure) = &self.figure {
            return figure.clone();
        }
        if !self.items.is_empty() {
            return format!("[{}]", self.items.join(", "));
        }
        let entries: Vec<_> =
            self.keys.iter().map(|(key, inner)| format!("{}: {}", word(key), inner.inline(word))).collect();
        format!("{{ {} }}", entries.join(", "))
    }

    fn write<'t>(&self, tree: &'t Tree<'t>, node: NodeId, word: Word<'_>, edits: &mut Edits<'t>) {
        if tree.kind(node) == Kind::List {
            let block = |item: &String, indent: usize| format!("{}- {item}\n", " ".repeat(indent));
            edits.append(node, &self.items, String::clone, block);
            return;
        }
        for (key, inner) in &self.keys {
            edits.insert(node, key, &inner.inline(word));
        }
    }
}

/// A figure that covers what a quantity may be, as it is written; `None` where it is not known to two digits.
fn figure(
    values: Interval,
    unit: &'static str,
    boundary: Option<MeteringBoundary>,
    word: Word<'_>,
) -> Option<String> {
    if !(values.low() > 0.0 && values.high().is_finite()) {
        return None;
    }
    let (unit, factor) = readable(values, unit);
    let values = Interval::new(values.low() / factor, values.high() / factor);
    // 0009: an uncertainty beside more digits would make sums contradict what these were derived from.
    let number = (DIGITS..=MOST_DIGITS).rev().find_map(|digits| covering(values, digits))?;
    let mut entries = vec![(word("value"), number)];
    entries.extend((unit != "1").then(|| (word("unit"), word(unit))));
    entries.extend(boundary.map(|boundary| (word("boundary"), word(boundary.key()))));
    // 0009: a note would grant leniency that nobody asked for.
    entries.push((word("basis"), word("calculated")));
    let entries: Vec<_> = entries.into_iter().map(|(key, value)| format!("{key}: {value}")).collect();
    Some(format!("{{ {} }}", entries.join(", ")))
}

/// A number of so many digits of which the rounding covers a range.
fn covering(values: Interval, digits: usize) -> Option<String> {
    let (text, half) = rounded(f64::midpoint(values.low(), values.high()), digits);
    let written: f64 = text.parse().ok()?;
    // What rounding of the computer adds is no range.
    let half = half * (1.0 + 1e-9);
    (written - half <= values.low() && values.high() <= written + half).then_some(text)
}

/// A number above zero rounded to so many digits, and half of its last.
fn rounded(number: f64, digits: usize) -> (String, f64) {
    #[allow(clippy::cast_possible_truncation, reason = "a magnitude of a finite number")]
    let magnitude = number.log10().floor() as i32;
    let place = i32::try_from(digits).unwrap_or(i32::MAX) - 1 - magnitude;
    let half = 0.5 * 10_f64.powi(-place);
    let text = match usize::try_from(place) {
        Ok(places) if place > 0 => format!("{number:.places$}"),
        // A zero at its end would not say whether it counts.
        Ok(0) if !format!("{number:.0}").ends_with('0') => format!("{number:.0}"),
        // A whole number of more digits than are known says so by its exponent.
        _ => format!("{number:.*e}", digits - 1),
    };
    (text, half)
}

/// A figure as it is written.
pub(crate) struct Printed {
    pub(crate) number: String,
    pub(crate) unit: &'static str,
    /// The bounds, where no rounding of two digits or more covers what it may be.
    pub(crate) bounds: Option<(String, String)>,
}

/// A figure of at most so many digits that covers a range, in a unit in which people read it; `None` of what is not above
/// zero, or without an end.
pub(crate) fn written(values: Interval, unit: &'static str, most: usize) -> Option<Printed> {
    if !(values.low() > 0.0 && values.high().is_finite()) {
        return None;
    }
    let (unit, factor) = readable(values, unit);
    let values = Interval::new(values.low() / factor, values.high() / factor);
    if let Some(number) = (DIGITS..=most).rev().find_map(|digits| covering(values, digits)) {
        return Some(Printed { number, unit, bounds: None });
    }
    let [low, middle, high] =
        [values.low(), values.middle(), values.high()].map(|each| rounded(each, most).0);
    // Bounds that were rounded inwards would leave out what may be.
    let covers = low.parse::<f64>().ok()? <= values.low() && values.high() <= high.parse::<f64>().ok()?;
    let bounds = if covers { (low, high) } else { (values.low().to_string(), values.high().to_string()) };
    Some(Printed { number: middle, unit, bounds: Some(bounds) })
}

/// Units in which people read such figures, from the smallest, with how many of the unit that is computed in each is.
const READABLE: [(&str, &[(&str, f64)]); 3] = [
    ("kWh", &[("Wh", 1e-3), ("kWh", 1.0), ("MWh", 1e3), ("GWh", 1e6)]),
    ("kg CO2e", &[("mg CO2e", 1e-6), ("g CO2e", 1e-3), ("kg CO2e", 1.0), ("t CO2e", 1e3), ("kt CO2e", 1e6)]),
    ("L", &[("mL", 1e-3), ("L", 1.0), ("m3", 1e3)]),
];

/// A range in a smaller unit where it is small in its own.
pub(crate) fn of_small(values: Interval, unit: &'static str) -> (Interval, &'static str) {
    if values.high() >= SMALL {
        return (values, unit);
    }
    let (unit, factor) = readable(values, unit);
    (Interval::new(values.low() / factor, values.high() / factor), unit)
}

/// Below this a range is read in a smaller unit.
const SMALL: f64 = 0.1;

/// The unit in which a figure is neither very small nor very large.
fn readable(values: Interval, unit: &'static str) -> (&'static str, f64) {
    let units = READABLE.iter().find(|(own, _)| *own == unit).map_or(&[][..], |(_, units)| *units);
    let fitting = units.iter().rev().find(|(_, factor)| values.low() >= *factor);
    fitting.or(units.first()).copied().unwrap_or((unit, 1.0))
}
