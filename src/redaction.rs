//! A copy of a report for an audience: figures that are not meant for it are withheld, and the copy names the full report by
//! its digest.

mod leak;
mod numbers;
mod salt;

use std::error::Error;
use std::fmt;

use crate::canonical;
use crate::document::{Changes, Fresh, Kind, NodeId, Tree};
use crate::facts::Facts;
use crate::finding::Message;
use crate::messages::{self, Language};
use crate::quantity::{Audience, Energy, Figure, Withheld};
use crate::report::{FullReport, Identity, Report};

pub use leak::{Leak, leaks};
pub use salt::{LEAST, SALT};

/// A copy with what was done.
#[derive(Debug)]
pub struct Redacted {
    /// The text of the copy.
    pub text: String,
    /// JSON pointers of the figures that are withheld in it.
    pub hidden: Vec<String>,
    /// The digest of the full report that it names; none where nothing had to be withheld, and the copy is the report.
    pub full: Option<String>,
}

/// Why there is no copy.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Refusal {
    /// The report is a copy itself, and names another full report.
    IsACopy,
    /// It cannot be written without changing something else, such as a figure that stands for another by an alias.
    Unwritable,
}

impl Refusal {
    /// The key of its sentence.
    pub const fn key(self) -> &'static str {
        match self {
            Self::IsACopy => "redact-copy",
            Self::Unwritable => "redact-style",
        }
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, words: &mut fmt::Formatter<'_>) -> fmt::Result {
        words.write_str(&messages::text(
            Language::ENGLISH,
            &Message::new(self.key()).with("name", "the report"),
        ))
    }
}

impl Error for Refusal {}

/// Whether a figure that is meant for some may be read by others: who builds on a system, and authorities, read more than
/// everyone.
fn is_for(figure: Option<Audience>, audience: Audience) -> bool {
    figure.is_none_or(|own| own == Audience::Public || own == audience)
}

/// A copy for an audience.
///
/// # Errors
///
/// Where there is no copy.
pub fn redact(tree: &Tree<'_>, report: &Report, audience: Audience) -> Result<Redacted, Refusal> {
    if report.report.full_report.is_some() {
        return Err(Refusal::IsACopy);
    }
    let facts = Facts::of(report);
    let stated = facts.figures().iter().filter(|figure| !is_for(figure.audience, audience));
    let hidden: Vec<&Figure<'_>> = stated.filter(|figure| figure.written.is_some()).collect();
    let mut copy = Redacted { text: tree.text().to_owned(), hidden: Vec::new(), full: None };
    if hidden.is_empty() {
        return Ok(copy);
    }
    let full = canonical::digest(tree).ok_or(Refusal::Unwritable)?;
    let mut changes = Changes::new(tree);
    let language =
        report.report.language.as_ref().and_then(|tag| Language::of(tag)).unwrap_or(Language::ENGLISH);
    let holder = report.report.publisher.name.to_string();
    for figure in &hidden {
        let Some(own) = figure.audience else { continue };
        let reason = Message::new("redact-reason")
            .with("audience", crate::finding::Argument::Said(key(own).to_owned()));
        let withheld = withheld(messages::text(language, &reason), holder.clone());
        changes.replace_all_of(figure.node, without(tree, figure.node, withheld));
        copy.hidden.push(tree.pointer(figure.node));
    }
    let place = tree.at(&format!("/{}", Report::report)).ok_or(Refusal::Unwritable)?;
    let mut audiences: Vec<Audience> = Vec::new();
    for own in facts.figures().iter().filter_map(|figure| figure.audience) {
        if !audiences.contains(&own) && own != Audience::Public {
            audiences.push(own);
        }
    }
    let audiences = audiences.into_iter().map(|own| Fresh::Text(key(own).to_owned())).collect();
    let entry = Fresh::Map(vec![
        (FullReport::sha256.to_owned(), Fresh::Text(full.clone())),
        (FullReport::audiences.to_owned(), Fresh::List(audiences)),
    ]);
    changes.put(place, Identity::full_report, entry, place);
    if let Some(salt) = salt::of(tree) {
        // Nothing is left of extensions that held nothing else.
        let only = tree.parent(salt).filter(|all| tree.len(*all) == 1);
        changes.remove(only.unwrap_or(salt));
    }
    copy.text = changes.text().ok_or(Refusal::Unwritable)?;
    copy.full = Some(full);
    Ok(copy)
}

/// The word by which an audience stands in a report.
pub const fn key(audience: Audience) -> &'static str {
    match audience {
        Audience::Public => "public",
        Audience::Regulator => "regulator",
        Audience::Downstream => "downstream",
    }
}

/// The keys are those of every dimension.
fn withheld(reason: String, holder: String) -> Fresh {
    Fresh::Map(vec![
        (Withheld::<Energy>::reason.to_owned(), Fresh::Text(reason)),
        (Withheld::<Energy>::held_by.to_owned(), Fresh::Text(holder)),
    ])
}

// 0023: what may tell a figure goes with it.
/// A figure without its amount and what may tell it: its note, how sure it is, and how it is printed elsewhere.
fn without(tree: &Tree<'_>, figure: NodeId, withheld: Fresh) -> Fresh {
    let kept = [Figure::boundary, Figure::basis, Figure::source, Figure::audience];
    let entries =
        tree.entries(figure).filter(|entry| kept.contains(&entry.key) && tree.kind(entry.value) != Kind::Map);
    let kept = entries.map(|entry| (entry.key.to_owned(), Fresh::Node(entry.value)));
    let withheld = std::iter::once((Figure::withheld.to_owned(), withheld));
    Fresh::Map(withheld.chain(kept).collect())
}
