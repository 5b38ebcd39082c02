//! Standard output: words for people, and documents for files.

use std::borrow::Cow;
use std::io::{self, Write};

use super::{Failure, tell};
use crate::finding::Message;
use crate::shown::{Edge, at_edge};

/// Ends the work where the reader of standard output is gone, though there is nothing to print yet.
#[cfg(unix)]
pub(super) fn refuse_deaf_output() -> Result<(), Failure> {
    use rustix::event::{PollFd, PollFlags, Timespec, poll};
    let output = io::stdout();
    let mut polled = [PollFd::new(&output, PollFlags::empty())];
    let at_once = Timespec { tv_sec: 0, tv_nsec: 0 };
    // Of an output that cannot be asked, printing tells.
    let is_told = poll(&mut polled, Some(&at_once)).is_ok_and(|count| count > 0);
    let is_gone = is_told && polled.iter().any(|each| each.revents().contains(PollFlags::ERR));
    if is_gone { Err(Failure(String::new())) } else { Ok(()) }
}

#[cfg(not(unix))]
pub(super) fn refuse_deaf_output() -> Result<(), Failure> {
    Ok(())
}

/// Prints words to standard output.
pub(super) fn print(words: &str) -> Result<(), Failure> {
    print_past(words, Edge::default())
}

/// Prints what was changed in a file, which is written by now, whether or not it can be shown.
pub(super) fn print_change(difference: &str, name: &str) -> Result<(), Failure> {
    print(difference).map_err(|failure| match failure {
        // The reader has gone away.
        Failure(words) if words.is_empty() => Failure(words),
        Failure(words) => {
            let written = Failure::said(&Message::new("failure-output-written").with("name", name));
            Failure(format!("{words}\n{}", written.0))
        }
    })
}

/// Prints a document that others may read from standard output: into a file as it is, and else as far as it steers nothing;
/// where that is not sign for sign, it is said.
pub(super) fn print_document(text: &str) -> Result<(), Failure> {
    // 0010: a file takes what a terminal or a log would be steered by.
    if is_file(&io::stdout()) {
        let mut stream = io::stdout().lock();
        return stream
            .write_all(text.as_bytes())
            .and_then(|()| stream.flush())
            .map_err(|error| unprinted(&error));
    }
    // The mark before a text steers nothing there, and belongs to it.
    let rest = text.strip_prefix('\u{feff}');
    if rest.is_some() {
        io::stdout().lock().write_all("\u{feff}".as_bytes()).map_err(|error| unprinted(&error))?;
    }
    let text = rest.unwrap_or(text);
    print(text)?;
    if let Cow::Owned(_) = at_edge(text, Edge::default()) {
        tell(&Failure::said(&Message::new("print-steers")).0);
    }
    Ok(())
}

/// Prints a document that is one by its every byte, or refuses to.
pub(super) fn print_exactly(text: &str) -> Result<(), Failure> {
    match at_edge(text, Edge::default()) {
        Cow::Owned(_) if !is_file(&io::stdout()) => Err(Failure::said(&Message::new("print-not-exact"))),
        _ => print_document(text),
    }
}

/// Whether an output goes into a file.
#[cfg(unix)]
fn is_file(output: &io::Stdout) -> bool {
    use rustix::fs::{FileType, fstat};
    fstat(output).is_ok_and(|told| FileType::from_raw_mode(told.st_mode).is_file())
}

#[cfg(not(unix))]
fn is_file(_: &io::Stdout) -> bool {
    false
}

/// Prints words, in which what an edge lets pass is our own; a reader that has gone away ends the work without a word.
pub(super) fn print_past(words: &str, edge: Edge) -> Result<(), Failure> {
    let mut stream = io::stdout().lock();
    let words = at_edge(words, edge);
    stream.write_all(words.as_bytes()).and_then(|()| stream.flush()).map_err(|error| unprinted(&error))
}

/// That standard output takes no words; without a word where its reader has gone away.
pub(super) fn unprinted(error: &io::Error) -> Failure {
    match error.kind() {
        // 0010: a reader that goes away ends the work without a word.
        io::ErrorKind::BrokenPipe => Failure(String::new()),
        // What was written to files before stays.
        _ => Failure::said(&Message::new("failure-output").with("detail", error.to_string())),
    }
}
