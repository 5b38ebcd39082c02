//! `JUnit`, for test dashboards: a suite a report, a case a rule that has something to say.

use quick_junit::{NonSuccessKind, Report, TestCase, TestCaseStatus, TestSuite};

use super::{Checked, Format, Fragment, RenderOptions, Summed, Unwritable, advice, message, region};
use crate::document::LineIndex;
use crate::finding::Severity;
use crate::shown::{in_line, quoted};

/// `JUnit` XML. The counts of a suite stand at it; those of all suites would be known behind the last one only, and are left
/// to who adds them up.
#[derive(Debug, Clone, Copy)]
pub struct Junit;

impl Format for Junit {
    fn open(&self, _: RenderOptions) -> String {
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"ailca\">\n".to_owned()
    }

    fn fragment(&self, checked: &Checked<'_>, options: RenderOptions) -> Result<Fragment, Unwritable> {
        let mut report = Report::new("ailca");
        report.add_test_suite(suite(checked, options));
        let text = report.to_string()?;
        // The suite alone, without what stands around all of them.
        let start = text.find("    <testsuite ").unwrap_or_default();
        let end = text.rfind("</testsuites>").unwrap_or(text.len());
        let words = text.get(start..end).unwrap_or_default().to_owned();
        Ok(Fragment::of(words, checked, options))
    }

    fn close(&self, _: RenderOptions, _: &Summed) -> String {
        "</testsuites>\n".to_owned()
    }
}

/// The outcome of one report as a suite.
fn suite(checked: &Checked<'_>, options: RenderOptions) -> TestSuite {
    let mut suite = TestSuite::new(&*in_line(&checked.title()));
    let index = LineIndex::new(checked.text);
    for placed in checked.outcome.up_to(options.level) {
        let [line, column, ..] = region(&index, placed);
        let text = message(options, placed);
        let place = format!("{}:{}:{column}", in_line(checked.name), checked.line_of_file(line));
        let detail = std::iter::once(place).chain(advice(options, placed)).collect::<Vec<_>>().join("\n");
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
        let mut case = TestCase::new(
            format!("{} {}", placed.finding.rule.id, quoted(&placed.spot.pointer)).trim_end(),
            status,
        );
        if placed.finding.severity != Severity::Error {
            case.set_system_out(format!("{text}\n{detail}"));
        }
        suite.add_test_case(case);
    }
    if checked.outcome.up_to(options.level).next().is_none() {
        suite.add_test_case(TestCase::new("ailca", TestCaseStatus::success()));
    }
    suite
}
