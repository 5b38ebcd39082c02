//! META-002: a revision names what it replaces, and a corrective or withdrawn report says why it is so.

use crate::report::Status;
use crate::rules::prelude::*;

rule!(
    /// A later revision names the report that it supersedes; a corrective or withdrawn one gives its reason.
    META_002, "META-002", Error, Disclosure, check
);

fn check(report: &Facts<'_>, findings: &mut Findings<'_>) {
    let identity = &report.report;
    let named = identity
        .supersedes
        .as_ref()
        .is_some_and(|other| other.id.is_some() || other.title.is_some() || other.url.is_some());
    if let Some(revision) = identity.revision.as_ref().filter(|revision| ****revision > 1 && !named) {
        findings.report(revision.node(), "unnamed").help("help");
    }
    let reason = identity.status_reason.as_ref().is_some_and(|reason| !reason.trim().is_empty());
    if matches!(*identity.status, Status::Corrective | Status::Withdrawn) && !reason {
        findings.report(identity.status.node(), "unexplained").help("help-reason");
    }
}
