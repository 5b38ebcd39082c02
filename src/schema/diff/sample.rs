//! Texts of a form.

use regex_syntax::hir::{Class, Hir, HirKind};

/// How many texts of one form are made.
const MANY: usize = 12;

/// How long they are at most, in bytes.
const LONG: usize = 512;

/// Some texts of a form; none where it cannot be read.
pub(super) fn texts(pattern: &str) -> Vec<String> {
    let Ok(form) = regex_syntax::parse(pattern) else { return Vec::new() };
    let mut texts = of(&form);
    texts.sort_unstable();
    texts.dedup();
    texts
}

/// Every text of a form that takes few; nothing where it takes others too.
pub(super) fn every(pattern: &str, most: usize) -> Option<Vec<String>> {
    let form = regex_syntax::parse(pattern).ok()?;
    let look = form.properties();
    let anchored = look.look_set_prefix().contains(regex_syntax::hir::Look::Start)
        && look.look_set_suffix().contains(regex_syntax::hir::Look::End);
    // Anchors at the ends of a plain row; any other look makes the texts of the parts depend on each other.
    let HirKind::Concat(parts) = form.kind() else { return None };
    let [_, inner @ .., _] = parts.as_slice() else { return None };
    let plain = anchored && inner.iter().all(|part| part.properties().look_set().is_empty());
    if plain { complete(inner, most) } else { None }
}

fn complete(parts: &[Hir], most: usize) -> Option<Vec<String>> {
    let mut texts = vec![String::new()];
    for part in parts {
        let next = complete_one(part, most)?;
        if texts.len() * next.len() > most {
            return None;
        }
        texts = texts.iter().flat_map(|one| next.iter().map(move |two| format!("{one}{two}"))).collect();
    }
    Some(texts)
}

fn complete_one(form: &Hir, most: usize) -> Option<Vec<String>> {
    match form.kind() {
        HirKind::Empty => Some(vec![String::new()]),
        HirKind::Literal(literal) => Some(vec![String::from_utf8(literal.0.to_vec()).ok()?]),
        HirKind::Class(Class::Unicode(class)) => {
            let size: usize = class.ranges().iter().map(regex_syntax::hir::ClassUnicodeRange::len).sum();
            let all = class.ranges().iter().flat_map(|range| range.start()..=range.end());
            (size <= most).then(|| all.map(String::from).collect())
        }
        HirKind::Repetition(repetition) => {
            let (low, high) = (repetition.min, repetition.max.filter(|high| *high <= 8)?);
            let mut texts = Vec::new();
            for count in low..=high {
                texts.extend(complete(&vec![(*repetition.sub).clone(); count as usize], most)?);
            }
            (texts.len() <= most).then_some(texts)
        }
        HirKind::Capture(capture) => complete_one(&capture.sub, most),
        HirKind::Concat(parts) => complete(parts, most),
        HirKind::Alternation(parts) => {
            let mut texts = Vec::new();
            for part in parts {
                texts.extend(complete_one(part, most)?);
            }
            (texts.len() <= most).then_some(texts)
        }
        _ => None,
    }
}

fn of(form: &Hir) -> Vec<String> {
    match form.kind() {
        HirKind::Empty | HirKind::Look(_) => vec![String::new()],
        HirKind::Literal(literal) => String::from_utf8(literal.0.to_vec()).into_iter().collect(),
        HirKind::Class(Class::Unicode(class)) => {
            let shown = |range: &regex_syntax::hir::ClassUnicodeRange| [range.start(), range.end()];
            let ends = class.ranges().iter().flat_map(shown).filter(|each| !each.is_control());
            // Plain signs first; where there are none, any.
            let (plain, other): (Vec<char>, Vec<char>) = ends.partition(char::is_ascii_graphic);
            let common = "a0A-.".chars().filter(|each| {
                class.ranges().iter().any(|range| range.start() <= *each && *each <= range.end())
            });
            common.chain(plain).chain(other).take(MANY / 2).map(String::from).collect()
        }
        HirKind::Class(Class::Bytes(class)) => {
            class.ranges().iter().take(2).map(|range| char::from(range.start()).to_string()).collect()
        }
        HirKind::Repetition(repetition) => {
            let inner = of(&repetition.sub);
            let most = repetition.max.unwrap_or(u32::MAX);
            let counts = [repetition.min, repetition.min.saturating_add(1), most.min(repetition.min + 3)];
            let counts = counts.into_iter().filter(|count| *count <= most && *count <= 300);
            counts
                .flat_map(|count| inner.iter().take(3).map(move |text| text.repeat(count as usize)))
                .filter(|text| text.len() <= LONG)
                .take(MANY)
                .collect()
        }
        HirKind::Capture(capture) => of(&capture.sub),
        HirKind::Concat(parts) => row(parts),
        HirKind::Alternation(parts) => {
            parts.iter().flat_map(|part| of(part).into_iter().take(4)).take(MANY * 2).collect()
        }
    }
}

/// Texts of parts in a row: the first of each, then each of one part beside the first of the others.
fn row(parts: &[Hir]) -> Vec<String> {
    let of: Vec<Vec<String>> = parts.iter().map(of).collect();
    let mut texts = Vec::new();
    let with = |changed: usize, text: &str| -> Option<String> {
        let mut whole = String::new();
        for (index, other) in of.iter().enumerate() {
            whole.push_str(if index == changed { text } else { other.first()? });
        }
        (whole.len() <= LONG).then_some(whole)
    };
    for (index, own) in of.iter().enumerate() {
        texts.extend(own.iter().filter_map(|text| with(index, text)));
        if texts.len() > MANY * 2 {
            break;
        }
    }
    texts
}
