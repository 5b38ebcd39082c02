//! `ailca advisories`.

use clap::Args;
use serde_json::json;

use super::form::Form;
use super::{Failure, print};
use crate::advisories::{self, Advisory};
use crate::finding::Message;
use crate::messages::{self, Language};

/// Which advisories to list, and how.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// Name of a tool, such as `codecarbon`; all of them when left out.
    tool: Option<String>,
    /// Form of the output.
    #[arg(long, value_enum, default_value_t = Form::Text)]
    format: Form,
}

pub(super) fn run(arguments: &Arguments, language: Language) -> Result<bool, Failure> {
    let wanted = |tool: &&advisories::Tool| {
        let names = tool.aliases.iter().chain([&tool.tool]);
        let is =
            |name: &String| arguments.tool.as_ref().is_none_or(|wanted| name.eq_ignore_ascii_case(wanted));
        names.into_iter().any(is)
    };
    let tools: Vec<_> = advisories::all().iter().filter(wanted).collect();
    if tools.is_empty() {
        let known: Vec<_> = advisories::all().iter().map(|tool| tool.tool.clone()).collect();
        let message = Message::new("advisories-unknown")
            .with("tool", arguments.tool.clone().unwrap_or_default())
            .with("known", known);
        return Err(Failure(messages::text(language, &message)));
    }
    let text = match arguments.format {
        Form::Text => tools.iter().map(|tool| lines(tool, language)).collect(),
        Form::Json => {
            let entry = |tool: &advisories::Tool, each: &Advisory| {
                json!({
                    "id": each.id,
                    "tool": tool.tool,
                    "from": each.from,
                    "to": each.to,
                    "before": each.before,
                    "concerns": each.concerns,
                    "certain": each.certain,
                    "format": each.format,
                    "mendedByImport": each.mended_by_import,
                    "effect": each.effect.of(language),
                    "correction": each.correction.map(|_| "divideByPue"),
                    "remedy": each.remedy.as_ref().map(|remedy| remedy.of(language)),
                    "reference": each.reference,
                })
            };
            let estimator = |tool: &advisories::Tool| {
                let estimates = tool.estimates.as_ref()?;
                let how = estimates.how.of(language);
                Some(json!({ "tool": tool.tool, "estimatedFrom": how, "reference": estimates.reference }))
            };
            let entries: Vec<_> = tools
                .iter()
                .flat_map(|tool| {
                    estimator(tool)
                        .into_iter()
                        .chain(tool.advisories.iter().map(move |each| entry(tool, each)))
                })
                .collect();
            crate::output::json_text(&entries) + "\n"
        }
    };
    print(&text)?;
    Ok(true)
}

fn lines(tool: &advisories::Tool, language: Language) -> String {
    let estimates = tool.estimates.as_ref().map(|estimates| {
        let message = Message::new("advisories-estimates")
            .with("tool", tool.tool.as_str())
            .with("how", estimates.how.of(language).to_owned());
        format!("{}\n  {}\n\n", messages::text(language, &message), estimates.reference)
    });
    estimates.into_iter().chain(tool.advisories.iter().map(|each| line(each, language))).collect()
}

fn line(advisory: &Advisory, language: Language) -> String {
    let range = match (&advisory.from, &advisory.to, &advisory.before) {
        (Some(from), Some(to), _) if from == to => from.clone(),
        (Some(from), Some(to), _) => format!("{from} – {to}"),
        (None, Some(to), _) => format!("≤ {to}"),
        (Some(from), None, Some(before)) => format!("≥ {from}, < {before}"),
        (None, None, Some(before)) => format!("< {before}"),
        (Some(from), None, None) => format!("≥ {from}"),
        (None, None, None) => messages::text(language, &Message::new("advisories-every-version")),
    };
    let remedy = advisory.remedy.as_ref().map(|remedy| remedy.of(language).to_owned());
    let remedy = remedy.unwrap_or_else(|| messages::text(language, &Message::new("advisories-by-pue")));
    let effect = advisory.effect.of(language);
    format!("{}  {range}\n  {effect}\n  {remedy}\n  {}\n\n", advisory.id, advisory.reference)
}
