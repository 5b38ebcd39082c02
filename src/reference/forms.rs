//! Forms in which the making of accelerators was published: a figure of one is no figure of another.

use super::{Form, MAKINGS, MakingOf, Published, words_of};
use crate::report::HardwareKind;

/// The form that a model's name tells, with what was published of that form of the model, and of what it may be taken for.
#[derive(Debug, Clone)]
pub struct OfForm {
    /// Which form.
    pub form: Form,
    /// Of a device of that form.
    pub own: Published,
    /// Of the form that it is exchanged with: of a card eight of them, of a board a card, of a server a card or board.
    pub other: Published,
}

/// Accelerators on a board, as most are built.
const EIGHT: f64 = 8.0;

/// The form of a device by its name; `None` where it does not tell, or where nothing was published of it.
pub fn of(kind: HardwareKind, model: &str) -> Option<OfForm> {
    let name = words_of(model);
    let says = |any: &[&str]| name.iter().any(|word| any.contains(&word.as_str()));
    // 0017: within one kind the widest form hides a board that is stated for a card.
    let form = match kind {
        HardwareKind::Accelerator if says(&["hgx", "baseboard"]) => Form::Board,
        HardwareKind::Accelerator if says(&["dgx", "server", "node"]) => Form::Server,
        HardwareKind::Accelerator if name.iter().any(|word| counts(word)) => return None,
        HardwareKind::Accelerator => Form::Card,
        HardwareKind::Server => Form::Server,
        _ => return None,
    };
    let cards = named(Form::Card, &name);
    let boards = named(Form::Board, &name);
    let (own, other) = match form {
        Form::Card => {
            let cards = of_variant(&cards, &name);
            (times(1.0, &cards), [times(1.0, &boards), times(EIGHT, &cards)].concat())
        }
        Form::Board if boards.is_empty() => return None,
        Form::Board => ([times(1.0, &boards), times(EIGHT, &cards)].concat(), times(1.0, &cards)),
        _ => (times(1.0, &named(Form::Server, &name)), [times(1.0, &cards), times(1.0, &boards)].concat()),
    };
    let hull = |figures: Vec<Figure>| Published::hull("kg CO2e", figures.into_iter());
    Some(OfForm { form, own: hull(own)?, other: hull(other)? })
}

/// What was published of making one device of a name, whatever its variant: a card by itself, or as an eighth of a board.
pub fn of_one(kind: HardwareKind, model: &str) -> Option<Published> {
    let form = of(kind, model)?;
    if form.form != Form::Card {
        return Some(form.own);
    }
    let name = words_of(model);
    let figures = [times(1.0, &named(Form::Card, &name)), times(1.0 / EIGHT, &named(Form::Board, &name))];
    Published::hull("kg CO2e", figures.concat().into_iter())
}

/// A figure with its year and the key of its source.
type Figure = (f64, u32, &'static str);

fn times(number: f64, rows: &[&'static MakingOf]) -> Vec<Figure> {
    rows.iter().map(|row| (row.kilograms * number, row.year, row.source.as_str())).collect()
}

/// The rows of a form whose family a name holds.
fn named(form: Form, name: &[String]) -> Vec<&'static MakingOf> {
    MAKINGS.iter().filter(|row| row.form == form && holds(name, &row.family)).collect()
}

/// Those of a variant that a name holds, else all.
fn of_variant(rows: &[&'static MakingOf], name: &[String]) -> Vec<&'static MakingOf> {
    let exact: Vec<_> = rows.iter().filter(|row| holds(name, &row.variant)).copied().collect();
    if exact.is_empty() { rows.to_vec() } else { exact }
}

/// Whether a name holds each word of a text, which has some.
fn holds(name: &[String], text: &str) -> bool {
    !text.is_empty() && text.split_whitespace().all(|word| name.iter().any(|own| own == word))
}

/// Whether a word tells how many there are, so that the name is of several: `8x`, `x8`, `8`.
fn counts(word: &str) -> bool {
    let number = word.strip_prefix('x').or_else(|| word.strip_suffix('x')).unwrap_or(word);
    number.parse::<u32>().is_ok_and(|number| number <= 72)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test may stop at what it does not expect")]

    use super::*;
    use crate::report::HardwareKind::{Accelerator, Server};

    #[test]
    fn names_tell_forms() {
        let ends = |kind, model| {
            let of = of(kind, model)?;
            let (own, other) = (of.own.interval(), of.other.interval());
            Some((of.form, own.low(), own.high(), other.low(), other.high()))
        };
        let (form, low, high, least, most) = ends(Accelerator, "H100 SXM").unwrap();
        assert_eq!((form, low, high, least, most), (Form::Card, 575.1, 575.2, 1312.0, 8.0 * 575.2));
        let (form, low, high, ..) = ends(Accelerator, "NVIDIA A100-SXM4 80 GB").unwrap();
        assert_eq!((form, low, high), (Form::Card, 143.0, 567.7));
        let (form, low, high, ..) = ends(Accelerator, "A100").unwrap();
        assert_eq!((form, low, high), (Form::Card, 127.6, 569.4));
        let (form, low, high, least, most) = ends(Accelerator, "HGX H100 8-GPU").unwrap();
        assert_eq!((form, low, high, least, most), (Form::Board, 1312.0, 8.0 * 667.8, 273.0, 667.8));
        let (form, low, high, least, most) = ends(Server, "DGX H100").unwrap();
        assert_eq!((form, low, high, least, most), (Form::Server, 8700.0, 10300.0, 273.0, 1312.0));
        assert_eq!(ends(Accelerator, "DGX H100").unwrap().0, Form::Server);
        for (kind, model) in [
            (Accelerator, "8x H100 SXM"),
            (Accelerator, "8 × A100"),
            (Accelerator, "HGX A100"),
            (Accelerator, "Example X1"),
            (Accelerator, "TPU v4-32"),
            (Server, "PowerEdge R740"),
            (HardwareKind::Storage, "H100"),
        ] {
            assert_eq!(ends(kind, model), None, "{model}");
        }
    }

    #[test]
    fn every_row_has_a_form_of_its_kind() {
        for row in MAKINGS.iter() {
            let of_server = matches!(row.form, Form::Server | Form::HostServer);
            assert_eq!(of_server, row.kind == Server, "{}", row.device);
            let named = matches!(row.form, Form::Card | Form::Board | Form::Server);
            assert_eq!(named, !row.family.is_empty(), "{}", row.device);
        }
    }
}
