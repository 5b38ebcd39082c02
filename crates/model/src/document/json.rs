//! The strict JSON reader: RFC 8259 and nothing else, without recursion, each value with its place.

use super::builder::{Builder, Stop};
use super::{Limits, Problem, ProblemKind, Reading, Span, number};

/// Reads a JSON text; a byte-order mark before it is skipped, as the RFC lets a reader do.
pub(super) fn read<'t>(text: &'t str, limits: &Limits) -> Reading<'t> {
    let at = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
    let mut reader = Reader { text, bytes: text.as_bytes(), at, builder: Builder::new(text, limits) };
    // What stopped the reading is already among the problems.
    let _ = reader.document();
    reader.builder.finish()
}

struct Reader<'t> {
    text: &'t str,
    bytes: &'t [u8],
    at: usize,
    builder: Builder<'t>,
}

impl Reader<'_> {
    fn document(&mut self) -> Result<(), Stop> {
        /// What is open, innermost last.
        enum Inside {
            Map,
            List,
        }
        let mut open = Vec::new();
        if self.next_byte().is_none() {
            return self.builder.stop(ProblemKind::Empty, Span::new(self.at, self.at));
        }
        'value: loop {
            match self.next_byte() {
                Some(b'{') => {
                    self.builder.open(true, self.byte_span())?;
                    self.at += 1;
                    if self.next_byte() != Some(b'}') {
                        open.push(Inside::Map);
                        self.key()?;
                        continue 'value;
                    }
                    self.close();
                }
                Some(b'[') => {
                    self.builder.open(false, self.byte_span())?;
                    self.at += 1;
                    if self.next_byte() != Some(b']') {
                        open.push(Inside::List);
                        continue 'value;
                    }
                    self.close();
                }
                Some(b'"') => self.string(false)?,
                Some(b'-' | b'0'..=b'9') => self.number()?,
                _ => self.word()?,
            }
            // A value is read: what follows belongs to what is open.
            loop {
                let Some(inside) = open.last() else { return self.nothing_more() };
                match (self.next_byte(), inside) {
                    (Some(b','), _) => {
                        let comma = self.byte_span();
                        self.at += 1;
                        match (self.next_byte(), inside) {
                            (Some(b'}' | b']'), _) => {
                                return self.builder.stop(ProblemKind::TrailingComma, comma);
                            }
                            (_, Inside::Map) => self.key()?,
                            (_, Inside::List) => {}
                        }
                        continue 'value;
                    }
                    (Some(b'}'), Inside::Map) | (Some(b']'), Inside::List) => {
                        self.close();
                        open.pop();
                    }
                    _ => return self.unexpected(),
                }
            }
        }
    }

    /// The next byte that is not white space, not consumed.
    #[inline]
    fn next_byte(&mut self) -> Option<u8> {
        while let Some(byte) = self.bytes.get(self.at) {
            if !matches!(byte, b' ' | b'\n' | b'\r' | b'\t') {
                return Some(*byte);
            }
            self.at += 1;
        }
        None
    }

    fn close(&mut self) {
        self.at += 1;
        self.builder.close(Some(Span::new(self.at, self.at).end));
    }

    #[inline]
    fn key(&mut self) -> Result<(), Stop> {
        if self.next_byte() != Some(b'"') {
            return self.unexpected();
        }
        self.string(true)?;
        if self.next_byte() != Some(b':') {
            return self.unexpected();
        }
        self.at += 1;
        Ok(())
    }

    #[inline]
    fn string(&mut self, is_key: bool) -> Result<(), Stop> {
        let start = self.at;
        self.at += 1;
        self.skip_plain();
        if self.bytes.get(self.at) == Some(&b'"') {
            let content = Span::new(start + 1, self.at);
            self.at += 1;
            return self.builder.source(Span::new(start, self.at), content, is_key);
        }
        self.escaped_string(start, is_key)
    }

    /// Moves to the next quote, backslash or control character.
    #[inline]
    fn skip_plain(&mut self) {
        let rest = self.bytes.get(self.at..).unwrap_or_default();
        let plain = rest.iter().position(|byte| matches!(byte, b'"' | b'\\' | 0..=0x1f));
        self.at += plain.unwrap_or(rest.len());
    }

    /// The rest of a string, from its first escape on.
    #[cold]
    fn escaped_string(&mut self, start: usize, is_key: bool) -> Result<(), Stop> {
        let mut decoded = self.text.get(start + 1..self.at).unwrap_or_default().to_owned();
        loop {
            match self.bytes.get(self.at) {
                Some(b'"') => {
                    self.at += 1;
                    return self.builder.decoded(Span::new(start, self.at), &decoded, is_key);
                }
                Some(b'\\') => decoded.push(self.escape()?),
                Some(byte) => {
                    let kind = ProblemKind::ControlCharacter { code: u32::from(*byte) };
                    return self.builder.stop(kind, self.byte_span());
                }
                None => {
                    return self.builder.stop(ProblemKind::UnclosedString, Span::new(start, start + 1));
                }
            }
            let from = self.at;
            self.skip_plain();
            decoded.push_str(self.text.get(from..self.at).unwrap_or_default());
        }
    }

    fn escape(&mut self) -> Result<char, Stop> {
        let start = self.at;
        self.at += 2;
        let character = match self.bytes.get(start + 1) {
            Some(b'"') => '"',
            Some(b'\\') => '\\',
            Some(b'/') => '/',
            Some(b'b') => '\u{8}',
            Some(b'f') => '\u{c}',
            Some(b'n') => '\n',
            Some(b'r') => '\r',
            Some(b't') => '\t',
            Some(b'u') => return self.unicode(start),
            _ => return self.bad_escape(start),
        };
        Ok(character)
    }

    /// A `\u` escape, or two that make one character.
    fn unicode(&mut self, start: usize) -> Result<char, Stop> {
        let Some(unit) = self.four_digits() else { return self.bad_escape(start) };
        let mut units = [unit, 0];
        let is_pair = (0xd800..0xdc00).contains(&unit)
            && self.text.get(self.at..).is_some_and(|t| t.starts_with("\\u"));
        if is_pair {
            let second = self.at;
            self.at += 2;
            let Some(unit) = self.four_digits() else { return self.bad_escape(second) };
            units = [units[0], unit];
        }
        let units = units.get(..1 + usize::from(is_pair)).unwrap_or_default();
        let mut characters = char::decode_utf16(units.iter().copied());
        match (characters.next(), characters.next()) {
            (Some(Ok(character)), None) => Ok(character),
            _ => self.builder.stop(ProblemKind::LoneSurrogate, Span::new(start, start + 6)),
        }
    }

    fn four_digits(&mut self) -> Option<u16> {
        let digits = self.text.get(self.at..self.at + 4)?;
        // Rust would also take a sign.
        let unit = u16::from_str_radix(digits, 16).ok().filter(|_| !digits.starts_with('+'))?;
        self.at += 4;
        Some(unit)
    }

    fn bad_escape<T>(&mut self, start: usize) -> Result<T, Stop> {
        let end =
            start + 1 + self.text.get(start + 1..).and_then(|t| t.chars().next()).map_or(0, char::len_utf8);
        self.builder.stop(ProblemKind::BadEscape, Span::new(start, end))
    }

    #[inline]
    fn number(&mut self) -> Result<(), Stop> {
        let start = self.at;
        self.at += usize::from(self.bytes.get(self.at) == Some(&b'-'));
        let is_zero = self.bytes.get(self.at) == Some(&b'0');
        let whole = self.digits();
        let mut is_valid = whole == 1 || whole > 1 && !is_zero;
        let mut may_overflow = whole > 300;
        if self.bytes.get(self.at) == Some(&b'.') {
            self.at += 1;
            is_valid &= self.digits() > 0;
        }
        if let Some(b'e' | b'E') = self.bytes.get(self.at) {
            self.at += 1;
            self.at += usize::from(matches!(self.bytes.get(self.at), Some(b'+' | b'-')));
            is_valid &= self.digits() > 0;
            may_overflow = true;
        }
        let is_whole = !self.bytes.get(self.at).is_some_and(|byte| is_word(*byte));
        let span = Span::new(start, self.at);
        if !is_valid || !is_whole {
            self.at = start;
            return self.word();
        }
        if may_overflow && number::number(span.slice(self.text)).is_none() {
            let kind = ProblemKind::NumberOutOfRange { text: span.slice(self.text).to_owned() };
            self.builder.note(Problem::new(kind, span));
        }
        self.builder.number(span)
    }

    #[inline]
    fn digits(&mut self) -> usize {
        let start = self.at;
        while self.bytes.get(self.at).is_some_and(u8::is_ascii_digit) {
            self.at += 1;
        }
        self.at - start
    }

    /// A bare word: a constant, or what was meant as a number.
    fn word(&mut self) -> Result<(), Stop> {
        let rest = self.bytes.get(self.at..).unwrap_or_default();
        let length = rest.iter().position(|byte| !is_word(*byte)).unwrap_or(rest.len());
        let span = Span::new(self.at, self.at + length);
        let word = span.slice(self.text);
        let text = || word.to_owned();
        let kind = match word {
            "null" => {
                self.at += length;
                return self.builder.null(span);
            }
            "true" | "false" => {
                self.at += length;
                return self.builder.bool(span, word == "true");
            }
            "NaN" | "nan" | "Infinity" | "-Infinity" | "+Infinity" | "inf" | "-inf" => {
                ProblemKind::NotANumber { text: text() }
            }
            "" => return self.unexpected(),
            _ if word.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_') => {
                ProblemKind::UnknownWord { word: text() }
            }
            _ => ProblemKind::BadNumber { text: text() },
        };
        self.builder.stop(kind, span)
    }

    fn nothing_more(&mut self) -> Result<(), Stop> {
        match self.next_byte() {
            None => Ok(()),
            Some(b'{' | b'[') => self.builder.stop(ProblemKind::SeveralDocuments, self.byte_span()),
            Some(_) => self.unexpected(),
        }
    }

    /// Stops at a character that cannot stand here, or at the end of a text that is not finished.
    #[cold]
    fn unexpected<T>(&mut self) -> Result<T, Stop> {
        let rest = self.text.get(self.at..).unwrap_or_default();
        let Some(character) = rest.chars().next() else {
            let mut problem = Problem::new(ProblemKind::UnexpectedEnd, Span::new(self.at, self.at));
            problem.related = self.builder.innermost();
            self.builder.note(problem);
            return Err(Stop);
        };
        let span = Span::new(self.at, self.at + character.len_utf8());
        let kind = match character {
            '#' => ProblemKind::Comment,
            '/' if rest.starts_with("//") || rest.starts_with("/*") => ProblemKind::Comment,
            '\0'..='\u{1f}' => ProblemKind::ControlCharacter { code: u32::from(character) },
            _ => ProblemKind::UnexpectedCharacter { character },
        };
        self.builder.stop(kind, span)
    }

    fn byte_span(&self) -> Span {
        Span::new(self.at, self.at + 1)
    }
}

/// What a bare word or a number is made of.
fn is_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'-' | b'.' | b'_')
}
