//! Places in a text: byte spans, lines and columns.

/// A half-open range of bytes in the text.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Span {
    /// The first byte.
    pub start: u32,
    /// The byte after the last one.
    pub end: u32,
}

impl Span {
    /// The span between two offsets, which the size limit keeps within 32 bits.
    pub fn new(start: usize, end: usize) -> Self {
        let clip = |offset: usize| u32::try_from(offset).unwrap_or(u32::MAX);
        Self { start: clip(start), end: clip(end) }
    }

    /// The bytes as a range, to slice the text with.
    pub fn range(self) -> std::ops::Range<usize> {
        self.start as usize..self.end as usize
    }

    /// The text under the span, empty where the span does not fit.
    pub fn slice(self, text: &str) -> &str {
        text.get(self.range()).unwrap_or_default()
    }
}

/// The line and column of a byte, both from 1, the column in characters.
///
/// It walks the text: build a [`LineIndex`] to look up many places.
pub fn line_column(text: &str, offset: usize) -> (usize, usize) {
    let before = text.get(..floor_char(text, offset)).unwrap_or(text);
    let line_start = before.rfind('\n').map_or(0, |newline| newline.saturating_add(1));
    let line = before.bytes().filter(|byte| *byte == b'\n').count();
    (line.saturating_add(1), characters(before, line_start, before.len()).saturating_add(1))
}

/// The distance in bytes between two stored character counts.
const STRIDE: usize = 1024;

/// The lines of a text, built once, so that each look-up costs the same in a text of one line or of a million.
#[derive(Debug, Clone)]
pub struct LineIndex<'t> {
    text: &'t str,
    /// Where each line starts.
    starts: Vec<u32>,
    /// How many characters start before each multiple of [`STRIDE`].
    counts: Vec<u32>,
}

impl<'t> LineIndex<'t> {
    /// The lines of this text.
    pub fn new(text: &'t str) -> Self {
        let mut starts = vec![0];
        let mut counts = Vec::with_capacity(text.len() / STRIDE + 1);
        let mut count = 0_u32;
        for (block, bytes) in text.as_bytes().chunks(STRIDE).enumerate() {
            counts.push(count);
            for (offset, byte) in bytes.iter().enumerate() {
                count += u32::from(is_first_byte(*byte));
                if *byte == b'\n' {
                    starts.push(Span::new(block * STRIDE + offset + 1, 0).start);
                }
            }
        }
        counts.push(count);
        Self { text, starts, counts }
    }

    /// The line and column of a byte, as [`line_column`] gives them.
    pub fn line_column(&self, offset: usize) -> (usize, usize) {
        let offset = floor_char(self.text, offset);
        let line = self.starts.partition_point(|start| *start as usize <= offset);
        let start = self.line_start(line);
        (line, self.before(offset).saturating_sub(self.before(start)).saturating_add(1))
    }

    /// The number of lines; a text that ends in a line break has an empty last one.
    pub fn lines(&self) -> usize {
        self.starts.len()
    }

    /// The line of this number, from 1, without its line break.
    pub fn line(&self, line: usize) -> &'t str {
        let end = self.starts.get(line).map_or(self.text.len(), |start| *start as usize);
        let text = self.text.get(self.line_start(line)..end).unwrap_or_default();
        text.strip_suffix('\n').map_or(text, |text| text.strip_suffix('\r').unwrap_or(text))
    }

    /// The number of the line that a byte is in, from 1.
    pub fn line_of(&self, offset: usize) -> usize {
        self.starts.partition_point(|start| *start as usize <= offset)
    }

    /// Where these lines start, and their text with the line breaks.
    pub fn between(&self, first: usize, last: usize) -> (usize, &'t str) {
        let start = self.line_start(first);
        let end = self.starts.get(last).map_or(self.text.len(), |start| *start as usize);
        (start, self.text.get(start..end).unwrap_or_default())
    }

    fn line_start(&self, line: usize) -> usize {
        let start = line.checked_sub(1).and_then(|index| self.starts.get(index));
        start.map_or(self.text.len(), |start| *start as usize)
    }

    /// How many characters start before this byte.
    fn before(&self, offset: usize) -> usize {
        let counted = self.counts.get(offset / STRIDE).map_or(0, |count| *count as usize);
        let bytes = self.text.as_bytes().get(offset / STRIDE * STRIDE..offset).unwrap_or_default();
        counted + bytes.iter().filter(|byte| is_first_byte(**byte)).count()
    }
}

/// The offset, moved back into the text and onto the start of a character.
fn floor_char(text: &str, offset: usize) -> usize {
    let mut offset = offset.min(text.len());
    while !text.is_char_boundary(offset) {
        offset = offset.saturating_sub(1);
    }
    offset
}

fn characters(text: &str, from: usize, to: usize) -> usize {
    text.get(from..to).unwrap_or_default().chars().count()
}

/// Whether a byte of UTF-8 begins a character.
fn is_first_byte(byte: u8) -> bool {
    byte & 0b1100_0000 != 0b1000_0000
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_characters() {
        let text = "énergie: 1\r\nunité: €x\n";
        assert_eq!(line_column(text, 0), (1, 1));
        assert_eq!(line_column(text, text.find(':').unwrap()), (1, 8));
        assert_eq!(line_column(text, text.find('x').unwrap()), (2, 9));
        assert_eq!(line_column(text, 9999), (3, 1));
        // Inside a character, its start.
        assert_eq!(line_column(text, 1), (1, 1));
    }

    #[test]
    fn the_index_agrees_with_the_walk() {
        let text = format!("{}\n{}é\r\n\n€\u{1f600} end", "aé€".repeat(700), "b".repeat(3000));
        let index = LineIndex::new(&text);
        for offset in (0..text.len() + 3).filter(|offset| offset % 7 == 0 || *offset > 7000) {
            assert_eq!(index.line_column(offset), line_column(&text, offset), "at {offset}");
        }
        assert_eq!(index.lines(), 4);
        assert_eq!(index.line(4), "€\u{1f600} end");
        assert_eq!(index.line(3), "");
        assert!(index.line(2).ends_with('é'));
        assert_eq!(index.line(0), "");
        assert_eq!(index.line(9), "");
    }
}
