//! Places as editors count them: lines from 0, columns in bytes or in units of UTF-16.

/// What a column counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Columns {
    /// Bytes of UTF-8.
    Bytes,
    /// Units of UTF-16, of which some characters take two.
    Utf16,
}

/// The distance in bytes between two stored counts.
const STRIDE: usize = 1024;

/// The lines of a text, built once, so that a place costs the same in one line or in a million.
#[derive(Debug)]
pub struct Lines<'t> {
    text: &'t str,
    columns: Columns,
    /// Where each line starts: behind `\n`, `\r\n` or `\r`.
    starts: Vec<usize>,
    /// How many units begin before each multiple of the stride.
    counts: Vec<usize>,
}

/// The units of UTF-16 that a byte of UTF-8 begins.
const fn units(byte: u8) -> usize {
    match byte {
        0x80..=0xbf => 0,
        0xf0..=0xff => 2,
        _ => 1,
    }
}

impl<'t> Lines<'t> {
    /// The lines of a text.
    pub fn new(text: &'t str, columns: Columns) -> Self {
        let mut starts = vec![0];
        let bytes = text.as_bytes();
        for (at, byte) in bytes.iter().enumerate() {
            let is_end = *byte == b'\n' || *byte == b'\r' && bytes.get(at + 1) != Some(&b'\n');
            if is_end {
                starts.push(at + 1);
            }
        }
        let mut counts = vec![0];
        if columns == Columns::Utf16 {
            let mut count = 0_usize;
            for block in bytes.chunks(STRIDE) {
                count += block.iter().map(|byte| units(*byte)).sum::<usize>();
                counts.push(count);
            }
        }
        Self { text, columns, starts, counts }
    }

    /// The line and column of a byte, moved onto the start of a character and into the text.
    pub fn place(&self, offset: usize) -> (u32, u32) {
        let offset = self.text.floor_char_boundary(offset);
        let line = self.starts.partition_point(|start| *start <= offset).saturating_sub(1);
        let start = self.starts.get(line).copied().unwrap_or_default();
        let column = match self.columns {
            Columns::Bytes => offset.saturating_sub(start),
            Columns::Utf16 => self.before(offset).saturating_sub(self.before(start)),
        };
        let clip = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        (clip(line), clip(column))
    }

    /// The byte of a line and column: the end of a line that is shorter, the end of a text that has fewer lines.
    pub fn offset(&self, line: u32, column: u32) -> usize {
        let (line, column) = (line as usize, column as usize);
        let Some(start) = self.starts.get(line).copied() else { return self.text.len() };
        let next = self.starts.get(line + 1).copied().unwrap_or(self.text.len());
        let whole = self.text.get(start..next).unwrap_or_default();
        let own = whole.trim_end_matches(['\n', '\r']);
        match self.columns {
            Columns::Bytes => self.text.floor_char_boundary(start + column.min(own.len())),
            Columns::Utf16 => {
                // From the last stored count before the column on.
                let wanted = self.before(start) + column;
                let block = self.counts.partition_point(|count| *count <= wanted).saturating_sub(1);
                let from = self.text.floor_char_boundary((block * STRIDE).clamp(start, start + own.len()));
                let mut units = self.before(from);
                let mut offset = from;
                for each in self.text.get(from..start + own.len()).unwrap_or_default().chars() {
                    if units + each.len_utf16() > wanted {
                        break;
                    }
                    units += each.len_utf16();
                    offset += each.len_utf8();
                }
                offset
            }
        }
    }

    /// How many units of UTF-16 begin before a byte.
    fn before(&self, offset: usize) -> usize {
        let counted = self.counts.get(offset / STRIDE).copied().unwrap_or_default();
        let bytes = self.text.as_bytes().get(offset / STRIDE * STRIDE..offset).unwrap_or_default();
        counted + bytes.iter().map(|byte| units(*byte)).sum::<usize>()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_character_is_found_again_by_its_place() {
        let text = format!("é: 1\r\na\u{1f600}b\rc\n{}\u{1f600}€end\n", "x€\u{1f600}".repeat(500));
        for columns in [Columns::Bytes, Columns::Utf16] {
            let lines = Lines::new(&text, columns);
            for (offset, each) in text.char_indices() {
                let (line, column) = lines.place(offset);
                if !matches!(each, '\n' | '\r') {
                    assert_eq!(lines.offset(line, column), offset, "{columns:?} {offset}");
                }
            }
        }
        let lines = Lines::new(&text, Columns::Utf16);
        assert_eq!(lines.place(text.find('b').unwrap()), (1, 3));
        assert_eq!(lines.place(text.find('c').unwrap()), (2, 0));
        // Within a pair, its start; past the end of a line, its end; past the text, its end.
        assert_eq!(lines.offset(1, 2), text.find('\u{1f600}').unwrap());
        assert_eq!(lines.offset(0, 99), text.find('\r').unwrap());
        assert_eq!(lines.offset(9_999, 0), text.len());
        assert_eq!(lines.offset(u32::MAX, u32::MAX), text.len());
    }
}
