//! META-007: no placeholder passes as content.

use std::collections::BTreeSet;

use crate::document::{Located, NodeId};
use crate::finding::Finding;
use crate::messages::List;
use crate::rules::prelude::*;
use crate::templates::{EXAMPLE, FULL, MINIMAL, PUBLISHER, SYSTEM, TITLE};

rule!(
    /// No text, name, address or id is one of a template, nor a placeholder that waits for its content.
    META_007, "META-007", Error, Disclosure, check
);

/// The reports that the program hands out to be filled in, and the example of the schema.
const TEMPLATES: [&str; 3] = [MINIMAL, FULL, EXAMPLE];

/// The titles and names that stand in them and are no gaps.
const NAMES: [&str; 6] =
    ["Example Lab", "Exemplar 7B", "Exemplar 7B: life cycle assessment", TITLE, PUBLISHER, SYSTEM];

/// The digits of their ids that are not all zeros.
const DRAWN: [&str; 1] = ["6f2c1f0a-9a3e-4a44-8f6e-3a1d2c5b7e90"];

/// Signs that say nothing, in whatever language.
const EMPTY: [&str; 8] = ["", "-", "--", "…", "...", "?", "??", "???"];

/// First words of a gap that are words of no language.
const ANNOUNCED: [&str; 5] = ["xxx", "xxxx", "tbd", "tbc", "fixme"];

/// Keys of a keyboard in their order, in whatever language.
const KEYS: [&str; 6] = ["asdf", "asdfasdf", "asdfgh", "azerty", "qwerty", "qwertz"];

/// The first words of what printers fill a page with.
const FILLER: &str = "lorem ipsum";

/// Signs behind a first word that announce what is to come.
const SIGNS: [char; 6] = [':', '…', '–', '—', '(', '?'];

/// Hosts that nobody owns (RFC 2606, 2 and 3).
const RESERVED: [&str; 4] = ["example.com", "example.net", "example.org", "example.edu"];

fn check(report: &Facts<'_>, findings: &mut Findings<'_>) {
    let identity = &report.report;
    let names = [&identity.title, &identity.publisher.name, &report.system.name];
    let naming: BTreeSet<_> = names.iter().map(|name| name.node()).collect();
    let stages = report.boundary().into_iter().flat_map(|boundary| {
        let why = |stage| boundary.stage(stage)?.justification.as_ref();
        Stage::ALL.into_iter().filter_map(why).map(Located::node)
    });
    let reasons: BTreeSet<_> = stages.collect();
    for &(text, node) in report.texts() {
        let is_gap = is_gap(text);
        let is_placeholder = |is_name| is_gap || is_placeholder(text, is_name);
        let (is_name, is_reason) = (naming.contains(&node), reasons.contains(&node));
        let is_unknown = || is_listed(text, List::NotKnown) || is_name && is_listed(text, List::Unnamed);
        if is_name && (is_reserved(text) || is_of_template(text)) {
            template(findings, node, text).help("help-required");
        } else if is_gap && TEMPLATES.iter().any(|template| template.contains(text.trim())) {
            template(findings, node, text).help(if is_name { "help-required" } else { "help" });
        } else if is_name && (is_placeholder(true) || is_unknown()) {
            findings.report(node, "placeholder").with("text", text).help("help-required");
        } else if is_reason && (is_placeholder(false) || is_unknown()) {
            // Who leaves a stage out claims to know why.
            findings
                .report(node, "placeholder")
                .with("text", text)
                .help("help-stage")
                .help_mends(Mending::LeftOut);
        } else if is_placeholder(is_name) {
            let found = findings.report(node, "placeholder");
            found.with("text", text).severity(Severity::Warning).help("help");
        }
    }
    addresses(report, &mut |address, node| {
        if is_reserved(address) {
            template(findings, node, address).help("help");
        }
    });
    // A UUID of zeros but for its version and variant was never drawn.
    let digits = identity.id.rsplit(':').next().unwrap_or_default();
    let is_blank = digits.bytes().filter(|byte| !matches!(byte, b'0' | b'-')).count() <= 2;
    if is_blank || DRAWN.contains(&digits) {
        findings.report(identity.id.node(), "undrawn").help("help-id");
    }
}

fn template<'f>(findings: &'f mut Findings<'_>, node: NodeId, text: &str) -> &'f mut Finding {
    findings.report(node, "template").with("text", text)
}

/// Words in lower case with one blank between them, and no stop behind the last.
fn plain(text: &str) -> String {
    let words: Vec<_> = text.split_whitespace().collect();
    words.join(" ").to_lowercase().trim_end_matches('.').to_owned()
}

/// Whether a text is its plain form but for the case of its letters.
fn is_plain(text: &str) -> bool {
    let mut after_blank = true;
    let single = text.chars().all(|sign| {
        let is_blank = sign.is_whitespace();
        let fits = !is_blank || sign == ' ' && !after_blank;
        after_blank = is_blank;
        fits
    });
    single && !after_blank && !text.ends_with('.')
}

fn is_of_template(name: &str) -> bool {
    let plain = plain(name);
    NAMES.iter().any(|known| known.eq_ignore_ascii_case(&plain))
}

fn is_listed(text: &str, list: List) -> bool {
    let entries = list.entries();
    entries.may_have(text) && entries.has_word(&plain(text))
}

/// Every address of the report: of who publishes it, answers for it, and of what it was read from.
fn addresses(report: &Facts<'_>, visit: &mut dyn FnMut(&str, NodeId)) {
    let identity = &report.report;
    let contact = identity.contact.as_ref();
    let urls = [identity.publisher.url.as_ref(), contact.and_then(|contact| contact.url.as_ref())];
    let sources = report.sources.iter().map(|source| source.url.as_ref());
    for url in urls.into_iter().chain(sources).flatten() {
        visit(url, url.node());
    }
    if let Some(email) = contact.and_then(|contact| contact.email.as_ref()) {
        visit(email.rsplit('@').next().unwrap_or_default(), email.node());
    }
}

/// Whether a text is a gap in brackets.
fn is_gap(text: &str) -> bool {
    let text = text.trim();
    let is_in = |open: char, close: char| text.starts_with(open) && text.ends_with(close);
    // A number in brackets points at a source.
    let is_words = || {
        let inner = text.trim_start_matches('[').trim_end_matches(']');
        inner.contains(char::is_alphabetic) && !inner.contains(['[', ']'])
    };
    is_in('<', '>') || is_in('{', '}') || is_in('[', ']') && is_words()
}

/// Whether a text that is no gap waits for its content.
fn is_placeholder(text: &str, is_name: bool) -> bool {
    let written = text.trim();
    is_announced(written, is_name) || is_filler(written) || {
        let entries = List::Placeholder.entries();
        EMPTY.contains(&written)
            || KEYS.iter().any(|keys| keys.eq_ignore_ascii_case(written))
            || entries.may_have(written)
                && (entries.has_word(&written.to_lowercase())
                    || !is_plain(written) && entries.has_word(&plain(written)))
    }
}

/// Whether a text begins as what printers fill a page with.
fn is_filler(text: &str) -> bool {
    text.get(..FILLER.len()).is_some_and(|head| head.eq_ignore_ascii_case(FILLER))
}

/// Whether the first word says that the text is yet to be written: it stands alone, or a sign follows it. What is no word, or
/// stands in capitals, says so without one; but not in a name.
fn is_announced(text: &str, is_name: bool) -> bool {
    let first = text.split(|each: char| !each.is_alphanumeric()).next().unwrap_or_default();
    let rest = text.strip_prefix(first).unwrap_or_default().trim_start();
    let is_no_word = ANNOUNCED.iter().any(|word| word.eq_ignore_ascii_case(first));
    let entries = List::Announced.entries();
    let is_listed = || entries.may_have(first) && entries.has_word(&first.to_lowercase());
    if !(is_no_word || is_listed()) {
        return false;
    }
    let is_loud = is_no_word || first.chars().all(char::is_uppercase);
    rest.trim_matches('.').is_empty() || rest.starts_with(SIGNS) || is_loud && !is_name
}

fn is_reserved(address: &str) -> bool {
    let host = address.split("://").last().unwrap_or_default().split(['/', ':']).next().unwrap_or_default();
    let host = host.to_lowercase();
    RESERVED.iter().any(|reserved| {
        host.strip_suffix(reserved).is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
    })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use serde_json::Value;

    use super::*;

    /// The texts at some places of the templates.
    fn of_templates(pointers: &[&str]) -> BTreeSet<String> {
        let mut found = BTreeSet::new();
        for template in TEMPLATES {
            let value: Value = serde_yaml::from_str(template).unwrap_or_default();
            let texts = pointers.iter().filter_map(|pointer| value.pointer(pointer)?.as_str());
            let texts: Vec<_> = texts.map(str::to_owned).collect();
            assert!(!texts.is_empty(), "a template has nothing there");
            found.extend(texts);
        }
        found
    }

    #[test]
    fn names_are_those_of_the_templates() {
        let names = of_templates(&["/report/title", "/report/publisher/name", "/system/name"])
            .into_iter()
            .filter(|name| !is_gap(name));
        assert_eq!(names.collect::<BTreeSet<_>>(), NAMES.map(str::to_owned).into());
    }

    #[test]
    fn ids_are_those_of_the_templates() {
        let ids = of_templates(&["/report/id"])
            .into_iter()
            .filter_map(|id| Some(id.strip_prefix("urn:uuid:")?.to_owned()));
        let drawn = ids.filter(|id| !id.starts_with("00000000"));
        assert_eq!(drawn.collect::<BTreeSet<_>>(), DRAWN.map(str::to_owned).into());
    }
}
