//! META-006: a source can be found again.

use crate::document::Located;
use crate::report::Source;
use crate::rules::prelude::*;

rule!(
    /// Each source has a DOI or URL, a publisher and a date.
    META_006, "META-006", Warning, Disclosure, check
);

fn check(report: &Facts<'_>, findings: &mut Findings<'_>) {
    let own = report.report.publisher.name.trim();
    for source in &report.sources {
        let missing = missing(source, own);
        if !missing.is_empty() {
            let finding = findings.report(Anchor::Key(source.node()), "missing");
            finding.with("id", source.id.as_str()).with("keys", missing).help("help");
        }
    }
}

/// The keys without which a source cannot be found. Records of the publisher of the report are asked for there, and
/// a tool is known by its name and version.
fn missing(source: &Source, own: &str) -> Vec<String> {
    let given = |text: &Option<Located<String>>| text.as_ref().is_some_and(|text| !text.trim().is_empty());
    if given(&source.tool) && given(&source.version) {
        return Vec::new();
    }
    let publisher = source.publisher.as_ref().map(|name| name.trim().to_lowercase());
    let is_own = publisher.as_ref().is_some_and(|name| *name == own.to_lowercase());
    let checks = [
        (source.doi.is_some() || source.url.is_some() || is_own, "doi / url"),
        (given(&source.publisher), "publisher"),
        (source.date.is_some(), "date"),
    ];
    checks.into_iter().filter(|(there, _)| !there).map(|(_, key)| key.to_owned()).collect()
}
