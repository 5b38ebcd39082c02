//! Text in drawings: how wide it is about, so that it can be broken, cut and squeezed. Exact only where fonts are known.

/// The width of a text in a sans-serif font of a size, in pixels.
pub(super) fn width(text: &str, size: f64) -> f64 {
    text.chars().map(em).sum::<f64>() * size
}

/// The width of a sign, in sizes of the font.
fn em(sign: char) -> f64 {
    match sign {
        'i' | 'j' | 'l' | '.' | ',' | ':' | ';' | '\'' | '|' | '!' | '\u{202f}' => 0.26,
        'f' | 't' | 'r' | ' ' | '\u{a0}' | '(' | ')' | '[' | ']' | '-' | '/' | '"' | '·' => 0.34,
        'm' | 'w' | 'M' | 'W' | '@' | '%' => 0.86,
        'A'..='Z' => 0.69,
        '\u{300}'..='\u{36f}' => 0.0,
        '\u{1100}'..='\u{11ff}' | '\u{2e80}'..='\u{ffef}' | '\u{1f000}'..='\u{3ffff}' => 1.0,
        _ => 0.56,
    }
}

/// A text in lines of a width, so many at most; of a longer one the last ends in an ellipsis.
pub(super) fn lines(text: &str, size: f64, room: f64, most: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    let mut left = text.split_whitespace().collect::<Vec<_>>().join(" ");
    while !left.is_empty() {
        let fits = |part: &str| width(part, size) <= room;
        if fits(&left) {
            if let Some(last) = lines.last_mut() {
                last.push_str(&left);
            }
            break;
        }
        // Where no word ends in time, a word is broken.
        let cut = left
            .char_indices()
            .map(|(at, _)| at)
            .take_while(|at| left.get(..*at).is_some_and(fits))
            .last()
            .unwrap_or_default();
        let at = left.get(..cut).and_then(|part| part.rfind(' ')).filter(|at| *at > 0).unwrap_or(cut);
        if lines.len() == most || at == 0 {
            let room = left.get(..cut).unwrap_or_default();
            let kept: String = room.chars().take(room.chars().count().saturating_sub(1)).collect();
            if let Some(last) = lines.last_mut() {
                *last = kept.trim_end().to_owned() + "…";
            }
            break;
        }
        if let Some(last) = lines.last_mut() {
            left.get(..at).unwrap_or_default().trim_end().clone_into(last);
        }
        left = left.get(at..).unwrap_or_default().trim_start().to_owned();
        lines.push(String::new());
    }
    lines
}

/// A text without what XML forbids.
pub(super) fn text(words: &str) -> String {
    super::words::plain(words).replace(['\u{fffe}', '\u{ffff}'], "\u{fffd}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_texts_have_two_lines() {
        assert_eq!(lines("Mistral Large 2", 17.0, 328.0, 2), ["Mistral Large 2"]);
        let long = "A system with a name that goes on and on ".repeat(8);
        let broken = lines(&long, 17.0, 328.0, 2);
        assert_eq!(broken.len(), 2);
        assert!(broken[1].ends_with('…') && broken.iter().all(|line| width(line, 17.0) <= 328.0));
        let word = lines(&"x".repeat(500), 17.0, 328.0, 2);
        assert!(word.iter().all(|line| width(line, 17.0) <= 335.0), "{word:?}");
        assert_eq!(lines("", 17.0, 328.0, 2), [""]);
    }
}
