//! `ailca redact`: a copy to publish.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::files::deliver;
use super::well_formed::{Named, Origin};
use super::{Failure, tell};
use crate::finding::{Argument, Message};
use crate::messages::{self, Language};
use crate::quantity;
use crate::redaction::{self, LEAST, Leak, Refusal, SALT};
use crate::report::Report;
use crate::shown::in_line;

/// Of which report, and for whom.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// Report, or a sheet that was made of it; - reads standard input.
    report: PathBuf,
    /// Who will read the copy: figures that are meant for others are withheld in it.
    #[arg(long, value_enum)]
    audience: Audience,
    /// File to write to; standard output when left out, or -. A file that exists is not overwritten.
    #[arg(short, long)]
    output: Option<PathBuf>,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
#[value(rename_all = "lower")]
enum Audience {
    /// Everyone.
    Public,
    /// Authorities that may ask for it.
    Regulator,
    /// Providers who build on the system.
    Downstream,
}

impl From<Audience> for quantity::Audience {
    fn from(audience: Audience) -> Self {
        match audience {
            Audience::Public => Self::Public,
            Audience::Regulator => Self::Regulator,
            Audience::Downstream => Self::Downstream,
        }
    }
}

/// Writes the copy; whether nothing of it tells what it withholds.
pub(super) fn run(arguments: &Arguments, language: Language) -> Result<bool, Failure> {
    let named = Named::read(&arguments.report, language)?;
    let (tree, report) = named.newest("redact-not-well-formed", language)?;
    let audience = arguments.audience.into();
    let refused = |refusal: Refusal| Failure::said(&Message::new(refusal.key()).with("name", &*named.name));
    let redacted = redaction::redact(&tree, &report, audience).map_err(refused)?;
    let copy = Named {
        name: named.name.clone(),
        text: redacted.text,
        notation: named.notation,
        origin: Origin::File,
    };
    // A copy that is no report any more would say nothing to anyone.
    let (copied, other) = copy.report("redact-broken", language)?;
    let leaks = redaction::leaks((&tree, &report), (&copied, &other), audience);
    deliver(arguments.output.as_deref(), &copy.text)?;
    let say = |message: &Message| messages::text(language, message);
    let name = Argument::Name(named.name.clone());
    let done = Message::new("redact-done").with("name", name).with("count", redacted.hidden.len());
    let mut words = vec![say(&done)];
    words.extend(redacted.hidden.iter().map(|pointer| format!("  {}", in_line(pointer))));
    words.extend(leaks.iter().map(|leak| say(&told(leak))));
    if !redacted.hidden.is_empty() {
        words.push(say(&Message::new("redact-read")));
    }
    tell(&words.join("\n"));
    Ok(leaks.is_empty())
}

/// What the copy still tells.
fn told(leak: &Leak) -> Message {
    match leak {
        Leak::Written { pointer, line } => Message::new("redact-written")
            .with("pointer", Argument::Name(pointer.clone()))
            .with("line", *line),
        Leak::Follows { pointer, values, unit } => Message::new("redact-follows")
            .with("pointer", Argument::Name(pointer.clone()))
            .with("range", Argument::Range(*values, unit)),
        Leak::Guessable => Message::new("redact-guessable")
            .with("entry", format!("{}: {{ {SALT}: … }}", Report::extensions))
            .with("count", LEAST),
    }
}
