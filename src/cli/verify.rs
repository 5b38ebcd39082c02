//! `ailca verify`: whether somebody signed a report.

use std::io::Read;
use std::path::{Path, PathBuf};

use clap::Args;

use super::reading::{absent, is_standard, opened, shown};
use super::well_formed::Origin;
use super::{Failure, print, tell};
use crate::digest;
use crate::finding::{Argument, Message};
use crate::messages::{self, Language};
use crate::signature::{self, Key, Refusal};

/// What was signed, and by whom.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// Report, or a sheet that was made of it; - reads standard input.
    report: PathBuf,
    /// File with the public key of who signed, as minisign writes it.
    #[arg(long, value_name = "FILE")]
    key: PathBuf,
    /// File with the signature; the one beside the report, with .minisig behind its name, when left out.
    #[arg(long, value_name = "FILE")]
    signature: Option<PathBuf>,
}

/// More bytes than a key or a signature with its comments has.
const MOST_BYTES: u64 = 16 << 10;

/// Tells whether the signature is of the report.
pub(super) fn run(arguments: &Arguments, language: Language) -> Result<bool, Failure> {
    let path = match &arguments.signature {
        Some(path) => path.clone(),
        None if is_standard(&arguments.report) => {
            return Err(Failure::said(&Message::new("verify-standard")));
        }
        None => beside(&arguments.report),
    };
    let key_name = shown(&arguments.key);
    let key = short_text(&arguments.key)?.and_then(|text| Key::read(&text));
    let Some(key) = key else {
        return Err(Failure::said(&Message::new("verify-no-key").with("name", &*key_name)));
    };
    let signature = short_text(&path)?;
    let (form, named) = super::digest::form(&arguments.report, language)?;
    // 0023: what cannot be read is no signature, and never passes.
    let verdict =
        signature.ok_or(Refusal::Unreadable).and_then(|signature| signature::verify(&form, &signature, &key));
    let told = |key: &str| {
        Message::new(key)
            .with("name", Argument::Name(named.name.clone()))
            .with("signature", Argument::Name(shown(&path)))
            .with("key", Argument::Name(key_name.clone()))
    };
    match verdict {
        Ok(comment) => {
            let holds = told("verify-holds").with("digest", digest::sha256(&form));
            let words = messages::text(language, &holds.with("comment", Argument::Name(comment)));
            print(&format!("{words}\n"))?;
            // 0023: a page shows what it likes; the signature is of the report that it holds.
            if matches!(named.origin, Origin::Page(_)) {
                let page = Message::new("verify-page").with("name", shown(&arguments.report));
                print(&format!("    {}\n", messages::text(language, &page)))?;
            }
            Ok(true)
        }
        Err(refusal) => {
            tell(&messages::text(language, &told(refusal.key())));
            Ok(false)
        }
    }
}

/// The file beside a report that its signature is looked for in.
fn beside(report: &Path) -> PathBuf {
    let mut name = report.as_os_str().to_owned();
    name.push(".minisig");
    name.into()
}

/// The text of a small file; `None` where it is no text, or longer than any key or signature.
fn short_text(path: &Path) -> Result<Option<String>, Failure> {
    let file = opened(path)?.ok_or_else(|| absent(path))?;
    let mut bytes = Vec::new();
    let read = file.take(MOST_BYTES + 1).read_to_end(&mut bytes);
    read.map_err(|error| Failure::of(shown(path), &error))?;
    Ok(String::from_utf8(bytes).ok().filter(|text| text.len() as u64 <= MOST_BYTES))
}
