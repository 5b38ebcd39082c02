//! Whether a detached signature, as minisign makes it, is of the canonical form of a report, by a key.

use std::error::Error;
use std::fmt;

use minisign_verify::{Error as Wrong, PublicKey, Signature};

use crate::finding::Message;
use crate::messages::{self, Language};

/// A public key, as minisign writes it to a file.
#[derive(Debug, Clone)]
pub struct Key(PublicKey);

/// Why a signature does not hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Refusal {
    /// The text is no signature, or a part of one.
    Unreadable,
    /// It names another key.
    OtherKey,
    /// It is not of this report: one of both, or what the signer said with it, is another than when it was made.
    Mismatch,
}

impl Key {
    /// The key of a file: a comment, and the key on the line below; `None` where that is no key.
    pub fn read(text: &str) -> Option<Self> {
        PublicKey::decode(text).ok().map(Self)
    }
}

impl Refusal {
    /// The key of its sentence.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Unreadable => "verify-unreadable",
            Self::OtherKey => "verify-other-key",
            Self::Mismatch => "verify-mismatch",
        }
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, words: &mut fmt::Formatter<'_>) -> fmt::Result {
        let message = Message::new(self.key()).with("name", "the report");
        let message = message.with("signature", "the signature").with("key", "the key");
        words.write_str(&messages::text(Language::ENGLISH, &message))
    }
}

impl Error for Refusal {}

/// What the signer said with the signature, where it is one of this form by this key.
///
/// # Errors
///
/// Why it is not.
pub fn verify(form: &str, signature: &str, key: &Key) -> Result<String, Refusal> {
    let signature = Signature::decode(signature).map_err(|_| Refusal::Unreadable)?;
    // Signatures of the text itself, which minisign made before 2022, hold as well as those of its digest.
    key.0.verify(form.as_bytes(), &signature, true).map_err(|error| match error {
        Wrong::UnexpectedKeyId => Refusal::OtherKey,
        // Whatever else is wrong, it does not hold.
        _ => Refusal::Mismatch,
    })?;
    Ok(signature.trusted_comment().to_owned())
}
