//! The statement as Markdown, to be attached to a disclosure.

use super::super::guidelines::title;
use super::super::table::{self, plain};
use super::{Checked, RenderOptions, about, counts, details, heading, scope, verdict};
use crate::finding::Message;
use crate::messages;
use crate::shown::in_markdown;
use crate::statement::Statement;

/// The statement as Markdown.
pub fn statement_markdown(
    checked: &Checked<'_>,
    statement: &Statement<'_>,
    options: RenderOptions,
) -> String {
    let language = options.language;
    let say = |key: &str| messages::text(language, &Message::new(key));
    // The address of the guideline is ours, and stays a link.
    let line = |line: &String| match &statement.guideline.url {
        Some(url) if url == line => format!("- {}", plain(line)),
        _ => format!("- {}", in_markdown(line)),
    };
    let about: Vec<_> = about(checked, statement, language).iter().map(line).collect();
    let heads = ["heading-clause", "heading-requirement", "heading-verdict", "heading-details"];
    let mut rows = vec![heads.map(say).to_vec()];
    for judged in &statement.clauses {
        rows.push(vec![
            plain(&title(judged.clause, language)),
            plain(judged.clause.requirement.of(language)),
            verdict(judged.verdict, language),
            in_markdown(&messages::listed(language, &details(checked, judged, options))),
        ]);
    }
    format!(
        "# {}\n\n{}\n\n{}\n\n{}\n\n{}",
        plain(&heading(statement, language)),
        about.join("\n"),
        counts(statement, language),
        scope(checked, statement, language),
        table::of_cells(&rows)
    )
}
