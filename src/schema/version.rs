//! What to say of a version of the schema that this build does not know.

use crate::document::{Kind, NodeId, Tree};
use crate::finding::{Anchor, Finding, Severity};
use crate::report::SchemaVersion;
use crate::rules::structure::UNKNOWN_VERSION;

/// The version that a report declares, as it stands there.
pub(crate) fn declared<'t>(tree: &'t Tree<'_>) -> Option<&'t str> {
    match tree.kind(tree.at("/schemaVersion")?) {
        Kind::String(version) => Some(version),
        _ => None,
    }
}

/// A report in a version that this build does not know: a newer one, an older one, or no version at all.
pub(super) fn unknown(tree: &Tree<'_>, node: NodeId) -> Finding {
    let given = if let Kind::String(given) = tree.kind(node) { given } else { "" };
    let known = SchemaVersion::CURRENT.key();
    let (sentence, help) = match (parts(given), parts(known)) {
        (Some(given), Some(known)) if given > known => ("newer", "build"),
        (Some(_), Some(_)) => ("older", "migrate"),
        _ => ("no-version", "write"),
    };
    let mut finding = Finding::new(&UNKNOWN_VERSION, Anchor::Value(node), sentence);
    finding.with("given", given).with("known", known).help(help);
    if let Some(help) = &mut finding.help {
        help.arguments.extend([("given", given.into()), ("known", known.into())]);
    }
    finding
}

/// Advice on a report in an older version that this build still reads.
pub(super) fn outdated(tree: &Tree<'_>) -> Option<Finding> {
    let node = tree.at("/schemaVersion")?;
    let given = declared(tree)?;
    SchemaVersion::of(given).filter(|version| *version < SchemaVersion::CURRENT)?;
    let mut finding = Finding::new(&UNKNOWN_VERSION, Anchor::Value(node), "outdated");
    finding.with("given", given).with("known", SchemaVersion::CURRENT.key());
    finding.severity(Severity::Advice).help("bring");
    Some(finding)
}

/// The numbers of a version, major first.
fn parts(version: &str) -> Option<[u64; 3]> {
    let numbers: Vec<u64> = version.split('.').map(|part| part.parse().ok()).collect::<Option<_>>()?;
    numbers.try_into().ok()
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may stop at what it does not expect")]
mod tests {
    use crate::check::check;
    use crate::document::{Format, Limits};

    fn said(version: &str) -> Vec<String> {
        let text = format!(
            "schemaVersion: {version}\nreport:\n  id: urn:uuid:0f0e2f52-5d4c-4d53-9a55-1a2f8c1d7b11\n  title: T\n  \
             status: draft\n  publisher: {{ name: P }}\nsystem: {{ name: S }}\n"
        );
        let outcome = check(&text, Format::Yaml, &Limits::default());
        let about = outcome.findings.iter().filter(|placed| placed.spot.pointer == "/schemaVersion");
        about.map(|placed| placed.finding.message.key.clone()).collect()
    }

    #[test]
    fn a_known_version_passes_and_others_are_told_apart() {
        assert_eq!(said("\"0.5.0\""), Vec::<String>::new());
        assert_eq!(said("\"0.1.0\""), ["META-001.outdated"]);
        assert_eq!(said("\"0.0.9\""), ["META-001.older"]);
        assert_eq!(said("\"0.10.0\""), ["META-001.newer"]);
        assert_eq!(said("\"1.0.0\""), ["META-001.newer"]);
        assert_eq!(said("draft"), ["META-001.no-version"]);
    }
}
