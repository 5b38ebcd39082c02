//! META-007: no placeholder passes as content.

use crate::document::NodeId;
use crate::rules::prelude::*;

rule!(
    /// No text is a placeholder that waits for its content.
    META_007, "META-007", Warning, Disclosure, check
);

/// Texts that say nothing, in lower case.
const EMPTY: [&str; 19] = [
    "",
    "-",
    "--",
    "…",
    "...",
    "?",
    "??",
    "???",
    "n/a",
    "n.a.",
    "not available yet",
    "placeholder",
    "string",
    "foo",
    "to be determined",
    "to be defined",
    "à définir",
    "à compléter",
    "à déterminer",
];

/// First words that announce a text yet to be written, in lower case.
const ANNOUNCED: [&str; 6] = ["todo", "tbd", "tbc", "fixme", "xxx", "xxxx"];

/// Hosts that nobody owns (RFC 2606, 2 and 3).
const RESERVED: [&str; 4] = ["example.com", "example.net", "example.org", "example.edu"];

fn check(report: &Facts<'_>, findings: &mut Findings<'_>) {
    let mut found = |node: NodeId, text: &str| {
        findings.report(node, "placeholder").with("text", text).help("help");
    };
    for &(text, node) in report.texts() {
        if is_placeholder(text) {
            found(node, text);
        }
    }
    let identity = &report.report;
    if let Some(url) = identity.publisher.url.as_ref().filter(|url| is_reserved(url)) {
        found(url.node(), url);
    }
    if is_reserved(&identity.publisher.name) {
        found(identity.publisher.name.node(), &identity.publisher.name);
    }
    // A UUID of zeros but for its version and variant was never drawn.
    let digits = identity.id.rsplit(':').next().unwrap_or_default();
    if digits.bytes().filter(|byte| !matches!(byte, b'0' | b'-')).count() <= 2 {
        findings.report(identity.id.node(), "undrawn").help("help-id");
    }
}

fn is_placeholder(text: &str) -> bool {
    let text = text.trim().to_lowercase();
    let first = text.split(|each: char| !each.is_alphanumeric()).next().unwrap_or_default();
    let is_gap = |open: char, close: char| text.starts_with(open) && text.ends_with(close);
    EMPTY.contains(&text.as_str())
        || ANNOUNCED.contains(&first)
        || text.starts_with("lorem ipsum")
        || is_gap('<', '>')
        || is_gap('{', '}')
}

fn is_reserved(address: &str) -> bool {
    let host = address.split("://").last().unwrap_or_default().split(['/', ':']).next().unwrap_or_default();
    let host = host.to_lowercase();
    RESERVED.iter().any(|reserved| {
        host.strip_suffix(reserved).is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
    })
}
