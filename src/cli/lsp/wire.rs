//! Messages as they come in: a head that tells how long they are, and JSON, both within bounds.

use std::io::{self, BufRead, Read};

use lsp_server::Message;

/// The longest message: the longest report, each byte of it escaped.
const MOST_BYTES: usize = 128 << 20;

/// The longest line of a head, and how many there are.
const MOST_LINE: u64 = 4 << 10;
const MOST_LINES: usize = 32;

/// What came in.
#[derive(Debug)]
pub(super) enum Received {
    /// A message.
    Message(Message),
    /// What is none, and why; the next one may be.
    Broken(String),
    /// There is nothing more, or nothing that could be told apart.
    End,
}

/// Reads the next message.
pub(super) fn read(input: &mut impl BufRead) -> Received {
    let Ok(Some(length)) = head(input) else { return Received::End };
    if length > MOST_BYTES {
        let length = u64::try_from(length).unwrap_or(u64::MAX);
        let skipped = io::copy(&mut input.by_ref().take(length), &mut io::sink());
        return match skipped {
            Ok(read) if read == length => Received::Broken(format!("{length} bytes, more than {MOST_BYTES}")),
            _ => Received::End,
        };
    }
    // Memory is taken as bytes come in, and not as the head promises.
    let mut body = Vec::new();
    match input.by_ref().take(length as u64).read_to_end(&mut body) {
        Ok(read) if read == length => {}
        _ => return Received::End,
    }
    match serde_json::from_slice(&body) {
        Ok(message) => Received::Message(message),
        Err(error) => Received::Broken(error.to_string()),
    }
}

/// The length that a head tells; nothing where the input is over or is no head.
fn head(input: &mut impl BufRead) -> io::Result<Option<usize>> {
    let mut length = None;
    for _ in 0..MOST_LINES {
        let mut line = Vec::new();
        input.by_ref().take(MOST_LINE).read_until(b'\n', &mut line)?;
        let Some(line) = line.strip_suffix(b"\n") else { return Ok(None) };
        let line = String::from_utf8_lossy(line.strip_suffix(b"\r").unwrap_or(line)).into_owned();
        if line.is_empty() {
            return Ok(length);
        }
        if let Some((name, value)) = line.split_once(':')
            && name.trim().eq_ignore_ascii_case("content-length")
        {
            length = value.trim().parse().ok();
        }
    }
    Ok(None)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_head_is_bounded_and_a_message_is_told_from_what_is_none() {
        let all = |bytes: &[u8]| {
            let mut input = bytes;
            let mut kinds = Vec::new();
            loop {
                match read(&mut input) {
                    Received::Message(_) => kinds.push("message"),
                    Received::Broken(_) => kinds.push("broken"),
                    Received::End => return kinds,
                }
            }
        };
        let of = |body: &str| format!("Content-Length: {}\r\n\r\n{body}", body.len());
        let exit = r#"{"jsonrpc":"2.0","method":"exit"}"#;
        assert_eq!(all(of(exit).as_bytes()), ["message"]);
        assert_eq!(all(format!("{}{}", of("{ nothing"), of(exit)).as_bytes()), ["broken", "message"]);
        assert_eq!(all(format!("content-length:{}\nX: y\n\n{exit}", exit.len()).as_bytes()), ["message"]);
        // A promise that nothing keeps, and heads that are none.
        for wrong in [
            "Content-Length: 99999999999\r\n\r\n{}",
            "Content-Length: -1\r\n\r\n{}",
            "X: y\r\n\r\n{}",
            "",
            "\r\n\r\n",
        ] {
            assert_eq!(all(wrong.as_bytes()), Vec::<&str>::new(), "{wrong}");
        }
        assert_eq!(all("a".repeat(100_000).as_bytes()), Vec::<&str>::new());
        assert_eq!(all("X: y\r\n".repeat(1_000).as_bytes()), Vec::<&str>::new());
        let deep = "[".repeat(10_000);
        assert_eq!(all(of(&deep).as_bytes()), ["broken"]);
    }
}
