//! carbon.txt: the line by which a site points at a disclosure.
//!
//! Keys after <https://carbontxt.org/syntax>, version 0.6.

use toml::{Table, Value};

use super::ledger::Ledger;
use super::note::Refusal;
use super::scope::PUBLISHER;
use super::source::Look;
use super::{Artefact, Export, Job};
use crate::report::{Identity, Report, System};
use crate::shown::in_line;

/// Writing it.
pub(super) const EXPORT: Export =
    Export { key: "carbon-txt", name: "carbon.txt 0.6, line of a disclosure", holds_whole: false, write };

fn write(job: &Job<'_>, ledger: &Ledger<'_>) -> Result<Vec<Artefact>, Refusal> {
    let Some(address) = job.options.link.clone() else { return Err(Refusal::new("carbon-txt-link")) };
    let root = ledger.root();
    let report = root.get(Report::report);
    let title = report.and_then(|report| report.word(Identity::title));
    let valid_until = job
        .options
        .valid_until
        .clone()
        .or_else(|| report.and_then(|report| report.last_day(Identity::valid_until)));
    let system = root.get(Report::system);
    let of_system = [System::name, System::version, System::provider];
    let described: Vec<&str> = of_system
        .into_iter()
        .filter_map(|key| system?.word(key))
        .chain(root.at(PUBLISHER).and_then(Look::text))
        .chain(report.and_then(|report| report.word(Identity::issue_date)))
        .collect();
    let mut line = Table::new();
    let mut set =
        |key: &str, text: &str| drop(line.insert(key.to_owned(), Value::String(in_line(text).into_owned())));
    set("doc_type", "measurement-data");
    set("url", &address);
    if let Some(title) = title {
        set("title", title);
    }
    if !described.is_empty() {
        set("description", &described.join(", "));
    }
    if let Some(day) = &valid_until {
        set("valid_until", day);
    }
    // A line of the list `disclosures` under `[org]`.
    let text = format!("{},\n", Value::Table(line));
    Ok(vec![Artefact { name: "carbon.txt".to_owned(), text }])
}
