//! `JUnit`, for test dashboards: a suite a report, a case a rule that has something to say.

use quick_junit::{NonSuccessKind, TestCase, TestCaseStatus, TestSuite};

use super::{Checked, Telling, advice, message, region};
use crate::document::LineIndex;
use crate::finding::Severity;

/// The outcome of one report as a suite.
pub(super) fn suite(checked: &Checked<'_>, telling: Telling) -> TestSuite {
    let mut suite = TestSuite::new(checked.title());
    let index = LineIndex::new(checked.text);
    for placed in checked.outcome.up_to(telling.level) {
        let [line, column, ..] = region(&index, placed);
        let text = message(telling, placed);
        let place = format!("{}:{}:{column}", checked.name, checked.line_of_file(line));
        let detail = std::iter::once(place).chain(advice(telling, placed)).collect::<Vec<_>>().join("\n");
        let mut status = match placed.finding.severity {
            Severity::Error => TestCaseStatus::non_success(NonSuccessKind::Failure),
            Severity::Warning | Severity::Advice => TestCaseStatus::success(),
        };
        if placed.finding.severity == Severity::Error {
            status
                .set_message(text.as_str())
                .set_type(placed.finding.rule.id)
                .set_description(detail.as_str());
        }
        let mut case =
            TestCase::new(format!("{} {}", placed.finding.rule.id, placed.spot.pointer).trim_end(), status);
        if placed.finding.severity != Severity::Error {
            case.set_system_out(format!("{text}\n{detail}"));
        }
        suite.add_test_case(case);
    }
    if checked.outcome.up_to(telling.level).next().is_none() {
        suite.add_test_case(TestCase::new("ailca", TestCaseStatus::success()));
    }
    suite
}
