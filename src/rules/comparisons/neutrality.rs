//! CMP-004: words of neutrality rest on figures of the report, and on no offset.

use crate::quantity::Ghg;
use crate::rules::prelude::*;

rule!(
    /// A system is called neutral or free of emissions only where its results are zero without offsets.
    CMP_004, "CMP-004", Error, Disclosure, Check::Report(check)
);

/// What is said of a system that is said to emit nothing, in English and French; hyphens are written as spaces.
const WORDS: [&str; 18] = [
    "carbon neutral",
    "co2 neutral",
    "climate neutral",
    "climate positive",
    "carbon negative",
    "net zero",
    "zero emission",
    "zero carbon",
    "emission free",
    "neutre en carbone",
    "neutres en carbone",
    "neutralité carbone",
    "neutre en co2",
    "climat neutre",
    "neutre pour le climat",
    "neutralité climatique",
    "zéro émission",
    "zéro carbone",
];

/// Words before, in the same sentence, that turn a claim into a denial, an aim or an approximation.
const NOT_CLAIMED: &[&str] = &[
    "not", "no", "never", "nor", "without", "near", "nearly", "almost", "towards", "toward", "target", "aim",
    "aims", "will", "pas", "non", "ni", "jamais", "sans", "presque", "vers", "objectif", "ici", "vise",
    "visons", "sera",
];

fn check(report: &Report, findings: &mut Findings<'_>) {
    let title = &report.report.title;
    let statements = report.comparisons.iter().map(|claim| &claim.statement);
    let measures = report.practices.iter().flat_map(|practices| &practices.measures);
    let measures = measures.flat_map(|measure| std::iter::once(&measure.description).chain(&measure.effect));
    let texts = statements.chain(measures).map(|text| (text.as_str(), text.node()));
    let texts = std::iter::once((&***title, title.node())).chain(texts);
    let climate = report.impacts.as_ref().and_then(|impacts| impacts.climate_change.as_ref());
    let totals = climate.into_iter().flat_map(|climate| climate.results());
    let totals: Vec<_> = totals.filter_map(|result| result.total.as_ref()).collect();
    let offsets = climate.map_or(&[][..], |climate| &climate.compensations);
    // Nothing emitted, by every accounting method, is what the words say.
    let zero = |total: &&Quantity<Ghg>| total.written().is_some_and(|written| written.value() == 0.0);
    let nothing = !totals.is_empty() && totals.iter().all(zero);
    for (text, node) in texts {
        let Some(word) = claimed(text).filter(|_| !nothing) else { continue };
        if let Some(offset) = offsets.first() {
            let finding = findings.report(node, "offset").with("word", word);
            finding.label(offset.node(), "compensation").help("help");
        } else {
            let finding = findings.report(node, "unsupported").with("word", word);
            finding.severity(Severity::Warning).help("help");
        }
    }
}

/// The word of neutrality that a text claims, if it does.
fn claimed(text: &str) -> Option<&'static str> {
    let text = text.to_lowercase().replace(['-', '‑', '\u{a0}'], " ").replace('₂', "2");
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    text.split(['.', ';', '!', '?']).find_map(|sentence| {
        WORDS.into_iter().find(|word| {
            sentence.match_indices(word).any(|(at, _)| {
                let before = sentence.get(..at).unwrap_or_default();
                let whole = before.chars().next_back().is_none_or(|each| !each.is_alphanumeric());
                let mut words = before.split(|each: char| !each.is_alphanumeric());
                whole && !words.any(|word| NOT_CLAIMED.contains(&word))
            })
        })
    })
}
