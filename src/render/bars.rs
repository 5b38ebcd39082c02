//! Bars: each starts at zero, on one scale a table. They tell nothing that does not stand beside them as text.

use maud::{Markup, html};

use crate::quantity::Interval;
use crate::sheet::{Amount, Figure};

/// The values that a table of bars spans.
#[derive(Clone, Copy)]
pub(super) struct Scale {
    low: f64,
    high: f64,
}

impl Scale {
    /// The scale of some figures: from zero, or from the least where something lies below.
    pub(super) fn of(values: impl Iterator<Item = Interval>) -> Self {
        let finite = |value: f64| if value.is_finite() { value } else { 0.0 };
        values.fold(Self { low: 0.0, high: 0.0 }, |scale, values| Self {
            low: scale.low.min(finite(values.low())),
            high: scale.high.max(finite(values.high())),
        })
    }

    /// Where a value lies, from 0 to 100.
    fn place(self, value: f64) -> f64 {
        // Halves, since a width of the largest numbers has no end.
        let width = self.high / 2.0 - self.low / 2.0;
        let place = (value / 2.0 - self.low / 2.0) / width * 100.0;
        if width > 0.0 && !place.is_nan() { place.clamp(0.0, 100.0) } else { 0.0 }
    }
}

/// The bar of a figure; `class` gives its colour.
pub(super) fn of_figure(figure: Option<&Figure>, scale: Scale, class: &str) -> Markup {
    match figure {
        Some(Figure { amount: Amount::Withheld { bounds: None, .. }, .. }) | None => {
            html! { span.bar.none aria-hidden="true" {} }
        }
        Some(figure) => {
            let Some(values) = figure.canonical else { return html! {} };
            if figure.amount.is_withheld() { hatched(values, scale) } else { bar(values, scale, class) }
        }
    }
}

/// A bar: solid to the near end of its values, lighter to the far end, where a tick stands.
pub(super) fn bar(values: Interval, scale: Scale, class: &str) -> Markup {
    let zero = scale.place(0.0);
    let (near, far) = if values.high() > 0.0 {
        (values.low().max(0.0), values.high())
    } else {
        (values.high(), values.low())
    };
    let (near, far) = (scale.place(near), scale.place(far));
    drawn(
        class,
        &html! {
            @if scale.low < 0.0 { (tick("zero", zero)) }
            (rect("f", zero, near))
            (rect("i", near, far))
            (tick("end", far))
        },
    )
}

/// A bar of what is not given, from its low bound to its high one.
pub(super) fn hatched(values: Interval, scale: Scale) -> Markup {
    let (low, high) = (scale.place(values.low()), scale.place(values.high()));
    drawn(
        "hatched",
        &html! {
            rect.h x=(format!("{:.2}%", low.min(high))) width=(format!("{:.2}%", (high - low).abs().max(1.0))) height="100%" {}
        },
    )
}

/// A bar that repeats the one before in a light tone and adds its own part.
pub(super) fn nested(before: Option<Interval>, own: Interval, scale: Scale) -> Markup {
    let within = before.map_or(0.0, |before| scale.place(before.middle()));
    let far = scale.place(own.high());
    drawn(
        "energy",
        &html! {
            (rect("p", 0.0, within))
            (rect("f", within, scale.place(own.low()).max(within)))
            (rect("i", scale.place(own.low()).max(within), far))
            (tick("end", far))
        },
    )
}

fn rect(class: &str, from: f64, to: f64) -> Markup {
    let (left, width) = (from.min(to), (to - from).abs());
    html! {
        @if width >= 0.005 {
            rect class=(class) x=(format!("{left:.2}%")) width=(format!("{width:.2}%")) height="100%" {}
        }
    }
}

fn tick(class: &str, place: f64) -> Markup {
    let place = format!("{place:.2}%");
    html! { line class=(class) x1=(place) x2=(place) y2="100%" {} }
}

fn drawn(class: &str, content: &Markup) -> Markup {
    html! {
        svg class={ "bar " (class) } aria-hidden="true" { (content) }
    }
}
