//! Impacts by stage: a table a category, whose second column holds bars.

use std::collections::BTreeMap;

use maud::{Markup, html};

use super::bars::{self, Scale};
use super::words::Words;
use super::{blocks, marks, number};
use crate::quantity::Interval;
use crate::report::{Impacts, Stage};
use crate::sheet::{Apart, Figure, Part, ResultRow, Sheet};

/// Rows of a table, at most; of more, the largest are told.
const MOST_ROWS: usize = 12;

/// A row: what contributes, by each column.
struct Row<'s> {
    name: Option<&'s str>,
    stages: &'s [Stage],
    figures: Vec<Option<&'s Figure>>,
}

/// A column of amounts.
struct Column<'s> {
    heading: String,
    /// The colour of its bars.
    class: &'static str,
    result: Option<&'s ResultRow>,
}

/// All categories.
pub(super) fn impacts(sheet: &Sheet, words: Words<'_>) -> Markup {
    let find = |category: &str, variant: &str| ResultRow::find(&sheet.results, category, variant);
    let climate = |variant: &'static str, class: &'static str, key: &str| Column {
        heading: words.say(key),
        class,
        result: find("climateChange", variant),
    };
    let mut columns = vec![
        climate("locationBased", "climate", "sheet-location-based"),
        climate("marketBased", "market", "sheet-market-based"),
    ];
    for (variant, key) in [("marginal", "sheet-marginal"), ("unspecified", "sheet-method-unspecified")] {
        let column = climate(variant, "market", key);
        if column.result.is_some() {
            columns.push(column);
        }
    }
    let others = sheet.results.iter().filter(|row| row.category != Impacts::climate_change);
    let is_always = |row: &&ResultRow| {
        matches!(
            (row.category, row.variant),
            ("water", "consumption" | "withdrawal") | ("mineralsAndMetals", _)
        )
    };
    html! {
        section.impacts aria-labelledby="impacts" {
            h2 #impacts { (words.say("sheet-impacts")) }
            div.categories {
                div { (table(&words.say("sheet-category-climateChange"), &columns, &sheet.apart, words)) (compensations(sheet, words)) }
                div {
                    (single(find("water", "consumption"), "water", "consumption", words))
                    (single(find("water", "withdrawal"), "water", "withdrawal", words))
                    (single(find("mineralsAndMetals", ""), "mineralsAndMetals", "", words))
                    @for row in others.filter(|row| !is_always(row)) { (single(Some(row), row.category, row.variant, words)) }
                }
            }
        }
    }
}

/// A category with one result: a table where several stages contribute, else a line.
fn single(row: Option<&ResultRow>, category: &str, variant: &str, words: Words<'_>) -> Markup {
    let name = words.result(category, variant);
    let Some(row) = row else {
        return html! { div.one { h3 { (name) } p { (blocks::not_stated(words)) } } };
    };
    let class = match category {
        "water" | "waterScarcity" => "water",
        "fossilResources" | "primaryEnergy" => "energy",
        _ => "minerals",
    };
    if row.parts.len() > 1 {
        let column = Column { heading: words.say("sheet-amount"), class, result: Some(row) };
        return table(&name, &[column], &[], words);
    }
    html! {
        div.one {
            h3 { (name) }
            @match whole(row) {
                Some((figure, key)) => p {
                    (blocks::amount(words, figure)) " " (marks::standing(words, figure.standing))
                    small { (words.say(key)) }
                    @if let Some(why) = blocks::withheld(words, figure) { small { (why) } }
                    @if let Some(note) = &figure.note { small { (words.theirs(note)) } }
                },
                None => p { (blocks::not_stated(words)) }
            }
            @if !row.covers.is_empty() { small { (words.covers(&row.covers)) } }
        }
    }
}

/// The whole of a result: its total, else what is stated per functional unit.
fn whole(row: &ResultRow) -> Option<(&Figure, &'static str)> {
    match (&row.total, &row.per_unit) {
        (Some(total), _) => Some((total, "sheet-total")),
        (None, Some(unit)) => Some((unit, "sheet-per-unit")),
        (None, None) => None,
    }
}

/// The rows of some results side by side: contributions of one name and the same stages stand in one row.
fn rows<'s>(columns: &[Column<'s>], is_share: bool) -> Vec<Row<'s>> {
    let mut rows: Vec<Row<'s>> = Vec::new();
    let mut known: BTreeMap<(Option<&str>, &[Stage]), Vec<usize>> = BTreeMap::new();
    for (place, column) in columns.iter().enumerate() {
        // How many contributions of one name and the same stages the column has had.
        let mut seen: BTreeMap<(Option<&str>, &[Stage]), usize> = BTreeMap::new();
        for part in column.result.iter().flat_map(|result| &result.parts) {
            let name = part.name.as_deref();
            let alike = known.entry((name, &part.stages)).or_default();
            let nth = seen.entry((name, &part.stages)).or_default();
            let row = alike.get(*nth).copied().unwrap_or(rows.len());
            if row == rows.len() {
                rows.push(Row { name, stages: &part.stages, figures: vec![None; columns.len()] });
                alike.push(row);
            }
            *nth += 1;
            if let Some(cell) = rows.get_mut(row).and_then(|row| row.figures.get_mut(place)) {
                *cell = figure_of(part, is_share);
            }
        }
    }
    rows
}

const fn figure_of(part: &Part, is_share: bool) -> Option<&Figure> {
    if is_share { part.share.as_ref() } else { part.amount.as_ref() }
}

fn table(caption: &str, columns: &[Column<'_>], apart: &[Apart], words: Words<'_>) -> Markup {
    let parts = || columns.iter().filter_map(|column| column.result).flat_map(|row| &row.parts);
    // Where no contribution has an amount, shares are what there is.
    let is_share = parts().any(|part| part.share.is_some()) && parts().all(|part| part.amount.is_none());
    let mut rows = rows(columns, is_share);
    let unit = if is_share { "%" } else { unit(columns) };
    let first = |row: &Row<'_>| {
        row.figures.iter().flatten().filter_map(|own| own.canonical).map(Interval::middle).fold(0.0, f64::max)
    };
    let more = rows.len().saturating_sub(MOST_ROWS);
    if more > 0 {
        rows.sort_by(|one, other| first(other).total_cmp(&first(one)));
        rows.truncate(MOST_ROWS);
    }
    let values = rows.iter().flat_map(|row| &row.figures).flatten().filter_map(|own| own.canonical);
    let beside = apart.iter().flat_map(|own| &own.emissions).flatten().filter_map(|own| own.canonical);
    let scale = if is_share {
        Scale::of(std::iter::once(Interval::new(0.0, 1.0)))
    } else {
        Scale::of(values.chain(beside))
    };
    let missing = columns.iter().filter(|column| column.result.is_none());
    html! {
        table.bars.alone[columns.len() == 1] {
            caption { (caption) @if !unit.is_empty() { " " small { (number::unit(words.language, unit, 2.0)) } } }
            thead { tr {
                th scope="col" { (words.say("sheet-stage-heading")) }
                td.drawn {}
                @for column in columns { th.right scope="col" { @if is_share && columns.len() == 1 { (words.say("sheet-share")) } @else { (column.heading) } } }
            } }
            tbody {
                @for row in &rows { (self::row(row, columns, scale, unit, words)) }
                @if more > 0 { tr { td colspan=(columns.len() + 2) { (words.counted("sheet-rows-more", more)) } } }
                @if is_share { (rest(columns, scale, words)) }
                @if rows.is_empty() { tr { td colspan=(columns.len() + 2) { small { (words.say("sheet-no-contributions")) } } } }
            }
            tbody.total { (totals(columns, words)) }
            @if !apart.is_empty() { (outside(apart, columns, scale, unit, words)) }
        }
        @for column in missing.filter(|_| columns.len() > 1) {
            p.missing { (words.tell(&crate::finding::Message::new("sheet-no-result").with("method", super::words::said(&column.heading)))) }
        }
    }
}

/// The unit of the totals, where all have the same.
fn unit(columns: &[Column<'_>]) -> &'static str {
    let mut units = columns.iter().filter_map(|column| whole(column.result?).map(|(figure, _)| figure.unit));
    let first = units.next().unwrap_or_default();
    if units.all(|unit| unit == first) { first } else { "" }
}

/// An amount; with its unit where that is not the one of the table.
fn cell(figure: Option<&Figure>, unit: &str, words: Words<'_>) -> Markup {
    let Some(figure) = figure else { return blocks::not_stated(words) };
    html! {
        @if figure.amount.is_withheld() { span.withheld { (words.figure(figure)) } }
        @else if figure.unit == unit { (words.number(figure)) }
        @else { (words.figure(figure)) }
        " " (marks::standing(words, figure.standing))
    }
}

fn row(row: &Row<'_>, columns: &[Column<'_>], scale: Scale, unit: &str, words: Words<'_>) -> Markup {
    let stated = || columns.iter().zip(&row.figures).filter(|(column, _)| column.result.is_some());
    html! {
        tr {
            th scope="row" { (named(row.name, row.stages, words)) }
            td.drawn { @for (column, figure) in stated() { (bars::of_figure(*figure, scale, column.class)) } }
            @for (column, figure) in columns.iter().zip(&row.figures) {
                td.right { @if column.result.is_some() { (cell(*figure, unit, words)) } @else { (blocks::not_stated(words)) } }
            }
        }
    }
}

fn named(name: Option<&str>, stages: &[Stage], words: Words<'_>) -> Markup {
    let stages = stages.iter().map(|stage| words.stage(*stage)).collect::<Vec<_>>().join(" + ");
    html! {
        @match name {
            Some(name) => { (words.theirs(name)) " " small { (stages) } }
            None => (stages),
        }
    }
}

/// The part of shares that no contribution explains.
fn rest(columns: &[Column<'_>], scale: Scale, words: Words<'_>) -> Markup {
    let left = |column: &Column<'_>| -> Option<Interval> {
        let shares: Option<Vec<_>> =
            column.result?.parts.iter().map(|part| part.share.as_ref()?.canonical).collect();
        let left = Interval::exactly(1.0) - shares?.into_iter().sum();
        (left.high() > 0.001).then(|| left.not_negative())
    };
    let lefts: Vec<_> = columns.iter().map(left).collect();
    if lefts.iter().all(Option::is_none) {
        return html! {};
    }
    html! {
        tr {
            th scope="row" { i { (words.say("sheet-rest")) } }
            td.drawn { @for left in lefts.iter().flatten() { (bars::hatched(*left, scale)) } }
            @for left in &lefts {
                td.right { @if let Some(left) = left {
                    i { (number::range(words.language, *left * Interval::exactly(100.0))) (number::FIXED) "%" }
                } }
            }
        }
    }
}

fn totals(columns: &[Column<'_>], words: Words<'_>) -> Markup {
    let per_unit_alone =
        |column: &Column<'_>| column.result.is_some_and(|row| row.total.is_none() && row.per_unit.is_some());
    let key = if columns.iter().any(per_unit_alone) { "sheet-per-unit" } else { "sheet-total" };
    html! {
        tr {
            th scope="row" { (words.say(key)) }
            td.drawn {}
            @for column in columns {
                td.right {
                    @match column.result.and_then(whole) {
                        Some((figure, _)) => { (blocks::amount(words, figure)) " " (marks::standing(words, figure.standing)) }
                        None => (blocks::not_stated(words)),
                    }
                }
            }
        }
        @for note in columns.iter().filter_map(|column| whole(column.result?)?.0.note.as_deref()) {
            tr { td colspan=(columns.len() + 2) { small { (words.theirs(note)) } } }
        }
    }
}

/// What is stated in the inventory and counted in no total: under a heading of its own, so that nobody adds it.
fn outside(apart: &[Apart], columns: &[Column<'_>], scale: Scale, unit: &str, words: Words<'_>) -> Markup {
    html! {
        tbody.apart {
            tr { th colspan=(columns.len() + 2) scope="rowgroup" { (words.say("sheet-in-no-total")) } }
            @for own in apart.iter().take(MOST_ROWS) {
                tr {
                    th scope="row" { (words.theirs(&own.name)) " " small { (words.stage(own.stage)) } }
                    td.drawn { @for (figure, column) in own.emissions.iter().zip(columns) {
                        @if figure.is_some() { (bars::of_figure(figure.as_ref(), scale, column.class)) }
                    } }
                    @for (place, _) in columns.iter().enumerate() {
                        td.right { (cell(own.emissions.get(place).and_then(Option::as_ref), unit, words)) }
                    }
                }
            }
            @if apart.len() > MOST_ROWS {
                tr { td colspan=(columns.len() + 2) { (words.counted("sheet-rows-more", apart.len() - MOST_ROWS)) } }
            }
        }
    }
}

/// What is said to make up for emissions: apart from the results, and never netted against them.
fn compensations(sheet: &Sheet, words: Words<'_>) -> Markup {
    let climate = sheet.report.impacts.as_ref().and_then(|impacts| impacts.climate_change.as_ref());
    let all = climate.map(|climate| climate.compensations.as_slice()).unwrap_or_default();
    if all.is_empty() {
        return html! {};
    }
    html! {
        table.apart-table {
            caption { (words.say("sheet-compensations")) " " small { (words.say("sheet-not-netted")) } }
            thead { tr { th scope="col" { (words.say("sheet-kind-heading")) } th.right scope="col" { (words.say("sheet-amount")) } } }
            tbody {
                @for own in all.iter().take(MOST_ROWS) {
                    tr {
                        th scope="row" {
                            (words.chosen("sheet-compensation", "kind", kind(*own.kind)))
                            @if let Some(words_of) = &own.description { " " small { (words.theirs(words_of)) } }
                        }
                        td.right { @match &own.amount {
                            Some(amount) => (blocks::amount(words, &sheet.figure(amount))),
                            None => (blocks::not_stated(words)),
                        } }
                    }
                }
            }
        }
    }
}

const fn kind(kind: crate::report::CompensationKind) -> &'static str {
    use crate::report::CompensationKind::{Avoided, Offset, Removal};
    match kind {
        Offset => "offset",
        Removal => "removal",
        Avoided => "avoided",
    }
}
