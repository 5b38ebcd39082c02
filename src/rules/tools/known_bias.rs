//! ADV-001: a figure comes from a version of a tool with a known bias.

use crate::advisories::{self, Advisory, Correction};
use crate::document::Located;
use crate::facts::figures::Sourced;
use crate::finding::Argument;
use crate::quantity::{Figure, Ratio, SYMBOLS, TrailingZeros};
use crate::reference::margins;
use crate::report::{Provenance, Source};
use crate::rules::prelude::*;

rule!(
    /// No figure rests on a version of a tool that is known to get it wrong.
    ADV_001, "ADV-001", Warning, Disclosure, check
);

fn check(report: &Facts<'_>, findings: &mut Findings<'_>) {
    for source in &report.sources {
        let (Some(tool), Some(version)) = (&source.tool, &source.version) else { continue };
        let files = || {
            let of_source = |entry: &&Located<Provenance>| entry.source.as_deref() == Some(&*source.id);
            report.provenance.iter().filter(of_source)
        };
        for advisory in advisories::of(tool, version) {
            // 0001: a bias that reading the file mends is not told of what was imported.
            if advisory.mended_by_import && files().next().is_some() {
                continue;
            }
            let read_as = |format: &str| files().any(|entry| entry.format.as_str() == format);
            if advisory.format.as_deref().is_some_and(|format| !read_as(format)) {
                continue;
            }
            if advisory.concerns.is_empty() {
                let finding = findings.report(version.node(), "source").severity(Severity::Advice);
                told(finding, source, advisory);
            } else {
                figures(report, source, advisory, findings);
            }
        }
    }
}

/// The figures of the source that the advisory concerns, those of activities with the PUE of their place.
fn figures(report: &Facts<'_>, source: &Source, advisory: &Advisory, findings: &mut Findings<'_>) {
    for Sourced { figure, sited } in report.of_source(source.id.as_str()) {
        let may_be = advisory.only.is_none_or(|only| is_just(figure, only));
        if figure.written.is_some() && may_be && advisory.concerns.iter().any(|key| key == figure.dimension) {
            let pue = sited.and_then(|sited| sited.known_pue());
            one(figure, pue, source, advisory, findings);
        }
    }
}

/// Whether a figure is a value to the digits that it is printed with, of which there are enough to be no chance.
fn is_just(figure: &Figure<'_>, value: f64) -> bool {
    let is_sharp = figure.written.is_some_and(|written| {
        let digits = written.significant_digits(TrailingZeros::Significant);
        margins::digits_of_a_default::SILENT.contains(f64::from(digits))
    });
    is_sharp && figure.interval.is_some_and(|interval| interval.contains(value))
}

fn one(
    figure: &Figure<'_>,
    pue: Option<FigureTerm<'_, Ratio>>,
    source: &Source,
    advisory: &Advisory,
    findings: &mut Findings<'_>,
) {
    let Some(written) = figure.written else { return };
    let is_one = |pue: &FigureTerm<'_, Ratio>| {
        pue.quantity().written().is_some_and(|pue| (pue.value() - 1.0).abs() < f64::EPSILON)
    };
    // What a factor of one was put on, or what is nothing, is right whatever the tool did.
    if advisory.correction == Some(Correction::DivideByPue)
        && (written.value() == 0.0 || pue.as_ref().is_some_and(is_one))
    {
        return;
    }
    let finding = findings.report(written.node(), "figure");
    if !advisory.certain {
        finding.severity(Severity::Advice);
    }
    told(finding, source, advisory);
    if let (Some(Correction::DivideByPue), Some(interval)) = (advisory.correction, figure.interval) {
        let unit = SYMBOLS.iter().find(|(_, key)| *key == figure.dimension).map_or("", |(symbol, _)| symbol);
        match pue {
            Some(pue) => {
                let text = format!("{} {}", written.text(), figure.unit.unwrap_or_default());
                finding.help("corrected").help_with("written", text).help_with("pue", pue.operand());
                finding.help_with("corrected", Argument::Range(interval / pue.interval(), unit));
                finding.help_with("reference", advisory.reference.as_str());
                finding.label(pue.quantity().value_node(), "pue");
            }
            None => drop(finding.help("divide").help_with("reference", advisory.reference.as_str())),
        }
    }
}

fn told(finding: &mut crate::finding::Finding, source: &Source, advisory: &Advisory) {
    let text = |text: Option<&str>| text.unwrap_or_default().to_owned();
    finding
        .with("advisory", advisory.id.as_str())
        .with("tool", text(source.tool.as_ref().map(|tool| tool.as_str())))
        .with("version", text(source.version.as_ref().map(|version| version.as_str())))
        .with("effect", &advisory.effect);
    if let Some(remedy) = &advisory.remedy {
        finding
            .help("remedy")
            .help_with("remedy", remedy)
            .help_with("reference", advisory.reference.as_str());
    }
}
