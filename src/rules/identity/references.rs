//! META-004: every id that is pointed at exists, and every id is given once.

use std::collections::{BTreeMap, BTreeSet};

use crate::document::Located;
use crate::facts::results::{EachResult, each};
use crate::identifier::Identifier;
use crate::quantity::{Dimension, Term};
use crate::report::{ImpactResult, Method, Named, VariantResult};
use crate::rules::prelude::*;

rule!(
    /// Every id that is pointed at exists, no two entries of one kind share an id, and a variant has one result.
    META_004, "META-004", Error, Disclosure, check
);

fn check(report: &Facts<'_>, findings: &mut Findings<'_>) {
    let models = ids(&report.system.models);
    let data_centres = ids(report.data_centres());
    let hardware = ids(report.hardware());
    let supplies = ids(report.supplies());
    let sources = ids(&report.sources);
    let activities: Vec<_> = report.activities().map(|activity| &activity.id).collect();
    for known in [&models, &data_centres, &hardware, &supplies, &sources, &activities] {
        unique(known, findings);
    }
    let [models, data_centres, hardware, supplies, sources] =
        [models, data_centres, hardware, supplies, sources].map(|ids| names(&ids));
    for data_centre in report.data_centres() {
        exists(data_centre.electricity.as_ref(), &supplies, findings);
    }
    for device in report.hardware() {
        exists(device.data_centre.as_ref(), &data_centres, findings);
    }
    for activity in report.activities() {
        exists(activity.model.as_ref(), &models, findings);
        exists(activity.data_centre.as_ref(), &data_centres, findings);
        exists(activity.electricity.as_ref(), &supplies, findings);
        for used in &activity.hardware {
            exists(Some(&used.hardware), &hardware, findings);
        }
    }
    // Figures that stand together mostly name one source.
    let mut last = None;
    for figure in report.figures().iter().copied() {
        let own = figure.source.map(|source| source.as_str());
        if own.is_some() && own != last {
            exists(figure.source, &sources, findings);
            last = own.filter(|own| sources.ids.contains(own));
        }
        for place in 0..figure.also_stated.count() {
            exists(figure.also_stated.get(place).and_then(|also| also.source), &sources, findings);
        }
    }
    let quality = report.functional_unit().into_iter().flat_map(|unit| &unit.performance);
    let mut variants = Variants { models: Vec::new(), twice: Vec::new() };
    each(report, &mut variants);
    for model in quality.map(|each| each.model.as_ref()).chain(variants.models.into_iter().map(Some)) {
        exists(model, &models, findings);
    }
    for (first, again) in variants.twice {
        let finding = findings.report(again.node(), "variant-twice").with("id", again.as_str());
        finding.label(first.node(), "first").help("variant");
    }
}

/// The models that results of variants are of, and those that have two results which differ.
struct Variants<'a> {
    models: Vec<&'a Located<Identifier>>,
    twice: Vec<(&'a Located<Identifier>, &'a Located<Identifier>)>,
}

impl<'a> EachResult<'a> for Variants<'a> {
    fn result<D: Dimension>(
        &mut self,
        _: &'static str,
        _: Option<&'a Located<Method>>,
        result: &'a Located<ImpactResult<D>>,
    ) {
        self.models.extend(result.variants.iter().map(|variant| &variant.model));
        for (place, again) in result.variants.iter().enumerate() {
            let is_same = |other: &&Located<VariantResult<D>>| {
                other.model == again.model
                    && other.statistic == again.statistic
                    && other.covers == again.covers
            };
            let Some(first) = result.variants.iter().take(place).take(MOST_COMPARED).find(is_same) else {
                continue;
            };
            let amounts = first.amount.known().zip(again.amount.known());
            if amounts.is_some_and(|(one, other)| !one.interval().meets(other.interval())) {
                self.twice.push((&first.model, &again.model));
            }
        }
    }
}

fn ids<T: Named>(entries: &[Located<T>]) -> Vec<&Located<Identifier>> {
    entries.iter().map(|entry| entry.id()).collect()
}

/// The ids of one kind of entry.
struct Known<'a> {
    ids: BTreeSet<&'a str>,
    /// By their small letters.
    small: BTreeMap<String, Vec<&'a str>>,
}

fn names<'a>(ids: &[&'a Located<Identifier>]) -> Known<'a> {
    let ids: BTreeSet<&str> = ids.iter().map(|id| id.as_str()).collect();
    let mut small: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    for id in &ids {
        small.entry(id.to_lowercase()).or_default().push(id);
    }
    Known { ids, small }
}

fn unique(known: &[&Located<Identifier>], findings: &mut Findings<'_>) {
    let mut sorted = known.to_vec();
    sorted.sort_by_key(|id| (id.as_str(), id.node()));
    for pair in sorted.windows(2) {
        if let [first, second] = pair
            && first == second
        {
            findings
                .report(second.node(), "twice")
                .with("id", second.as_str())
                .label(first.node(), "first")
                .help("rename");
        }
    }
}

/// More entries than anyone looks through for the one that was meant.
const MOST_COMPARED: usize = 200;

fn exists(id: Option<&Located<Identifier>>, known: &Known<'_>, findings: &mut Findings<'_>) {
    let Some(id) = id.filter(|id| !known.ids.contains(id.as_str())) else { return };
    let distance = |name: &str| strsim::damerau_levenshtein(name, id.as_str());
    let names = || known.ids.iter().copied().take(MOST_COMPARED);
    let near = || names().min_by_key(|name| distance(name)).filter(|name| distance(name) <= 3);
    let listed = |names: Vec<&str>| ("known", names.join(", "));
    let (help, words) = match known.small.get(&id.as_str().to_lowercase()).map(Vec::as_slice) {
        Some([same]) => ("nearest", (*same).to_owned()),
        // Two that differ by case alone: only the author knows.
        Some(several) => listed(several.iter().copied().take(MOST_COMPARED).collect()),
        None => match near() {
            Some(near) => ("nearest", near.to_owned()),
            None if known.ids.is_empty() => ("none", String::new()),
            None => listed(names().collect()),
        },
    };
    let finding = findings.report(id.node(), "unknown").with("id", id.as_str()).help(help);
    finding.help_with("ids", words);
    if help == "nearest" {
        finding.help_mends(Mending::Id);
    }
}
