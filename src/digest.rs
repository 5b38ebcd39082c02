//! The digest that binds a record to a text, and ids drawn from one.

use std::fmt::Write;

use sha2::{Digest, Sha256};

/// The SHA-256 of a text, in hexadecimal.
pub(crate) fn sha256(text: &str) -> String {
    Sha256::digest(text.as_bytes()).iter().fold(String::new(), |mut digits, byte| {
        let _ = write!(digits, "{byte:02x}");
        digits
    })
}

/// A UUID (RFC 9562, version 8) that is drawn from a text: the same for the same, another for every other.
pub(crate) fn uuid(text: &str) -> String {
    let mut bytes: Vec<u8> = Sha256::digest(text.as_bytes()).iter().copied().take(16).collect();
    for (index, keep, set) in [(6, 0x0f, 0x80), (8, 0x3f, 0x80)] {
        if let Some(byte) = bytes.get_mut(index) {
            *byte = *byte & keep | set;
        }
    }
    let digits: Vec<String> = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
    let group = |range: std::ops::Range<usize>| digits.get(range).unwrap_or_default().concat();
    [group(0..4), group(4..6), group(6..8), group(8..10), group(10..16)].join("-")
}
