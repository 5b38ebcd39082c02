//! `ailca lsp`: what editors ask, over standard input and output, as the Language Server Protocol has it.

mod answers;
mod changed;
mod checking;
mod diagnostics;
mod session;
mod texts;
mod wire;

use std::io::{self, BufReader, Write};
use std::sync::mpsc::{self, TryRecvError};
use std::thread;

use clap::Args;

use super::Failure;
use crate::finding::Message;
use crate::messages::Language;
use session::{Next, Session};
use wire::Received;

/// Nothing is said but by the protocol.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// Speak over standard input and output, which is what the server does anyway; editors pass it.
    #[arg(long)]
    stdio: bool,
}

/// Room for the deepest nesting.
const STACK: usize = 8 << 20;

/// How many messages wait while one is answered.
const MOST_WAITING: usize = 64;

/// Serves an editor until it says that that is all; whether it said so in the order that the protocol asks for.
pub(super) fn run(_: &Arguments, language: Language, spoken: Option<Language>) -> Result<bool, Failure> {
    let worker = thread::Builder::new().stack_size(STACK).spawn(move || serve(language, spoken));
    let worker = worker.map_err(|error| Failure(error.to_string()))?;
    worker.join().unwrap_or_else(|_| Err(Failure::said(&Message::new("lsp-ended"))))
}

fn serve(language: Language, spoken: Option<Language>) -> Result<bool, Failure> {
    let (sender, waiting) = mpsc::sync_channel(MOST_WAITING);
    // It ends with the input, or with the process.
    thread::spawn(move || {
        let mut input = BufReader::new(io::stdin());
        loop {
            let received = wire::read(&mut input);
            let is_last = matches!(received, Received::End);
            if sender.send(received).is_err() || is_last {
                break;
            }
        }
    });
    let mut session = Session::new(language, spoken);
    loop {
        // What is asked comes before what is checked: while somebody types, only the last text is.
        let received = match waiting.try_recv() {
            Ok(received) => received,
            Err(TryRecvError::Empty) if session.checks_next() => {
                send(&session.checked())?;
                continue;
            }
            Err(TryRecvError::Empty) => waiting.recv().unwrap_or(Received::End),
            Err(TryRecvError::Disconnected) => Received::End,
        };
        match session.take(received) {
            Next::Send(messages) => send(&messages)?,
            Next::End { in_order } => return Ok(in_order),
        }
    }
}

/// Writes messages; an editor that has gone away ends the work without a word.
fn send(messages: &[lsp_server::Message]) -> Result<(), Failure> {
    let mut output = io::stdout().lock();
    let written = messages.iter().try_for_each(|message| message.write(&mut output));
    written.and_then(|()| output.flush()).map_err(|error| super::unprinted(&error))
}
