//! The statement as Markdown, to be attached to a disclosure.

use super::super::guidelines::title;
use super::super::table::{self, plain};
use super::{Checked, Telling, about, counts, details, heading, scope, verdict};
use crate::finding::Message;
use crate::messages;
use crate::statement::Statement;

/// The statement as Markdown.
pub fn statement_markdown(checked: &Checked<'_>, statement: &Statement<'_>, telling: Telling) -> String {
    let language = telling.language;
    let say = |key: &str| messages::text(language, &Message::new(key));
    let about: Vec<_> =
        about(checked, statement, language).iter().map(|line| format!("- {}", plain(line))).collect();
    let heads = ["heading-clause", "heading-requirement", "heading-verdict", "heading-details"];
    let mut rows = vec![heads.map(say).to_vec()];
    for judged in &statement.clauses {
        rows.push(vec![
            title(judged.clause, language),
            judged.clause.requirement.of(language).to_owned(),
            verdict(judged.verdict, language),
            messages::listed(language, &details(checked, judged, telling)),
        ]);
    }
    format!(
        "# {}\n\n{}\n\n{}\n\n{}\n\n{}",
        plain(&heading(statement, language)),
        about.join("\n"),
        counts(statement, language),
        scope(checked, statement, language),
        table::markdown(&rows)
    )
}
