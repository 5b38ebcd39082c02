//! `ailca check --guideline`: what the reports meet of one guideline.

use super::{Failure, guidelines, print};
use crate::document::Format;
use crate::finding::Message;
use crate::messages;
use crate::output::{self, Checked, Telling};
use crate::statement::Statement;

/// The form of a statement.
#[derive(Debug, Clone, Copy)]
pub(super) enum Form {
    Text,
    Markdown,
    Json,
}

/// Tells what the reports meet of a guideline; whether no check derived from it fails.
pub(super) fn run(
    id: &str,
    reports: &[Checked<'_>],
    telling: Telling,
    form: Option<Form>,
) -> Result<bool, Failure> {
    let guideline = guidelines::find(id, telling.language)?;
    let refused = || Failure(messages::text(telling.language, &Message::new("statement-format")));
    let form = form.ok_or_else(refused)?;
    let judged = reports.iter().map(|checked| {
        let format = Format::detect(checked.name, checked.text);
        (*checked, Statement::of(guideline, checked.text, format, checked.outcome))
    });
    let judged: Vec<_> = judged.collect();
    let tell = |tell: fn(&Checked<'_>, &Statement<'_>, Telling) -> String| {
        let texts = judged.iter().map(|(checked, statement)| tell(checked, statement, telling));
        texts.collect::<Vec<_>>().join("\n")
    };
    print(&match form {
        Form::Text => tell(output::statement),
        Form::Markdown => tell(output::statement_markdown),
        Form::Json => {
            let data = output::statement_json(&judged, telling);
            serde_json::to_string_pretty(&data).unwrap_or_default() + "\n"
        }
    })?;
    Ok(judged.iter().all(|(_, statement)| statement.holds()))
}
