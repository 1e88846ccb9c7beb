//! The table of key figures: phrase, value, hedge, and who says so.
//!
//! Key figures are amounts in the text itself; dates, ordinals and what stands in contacts or small print are not, unless
//! they were asked for.
//! Example: `6.700 Container   6,700   etwa   Verteidigungsminister Shin Won Sik`.

use rust_decimal::Decimal;

use super::columns::{cut, width_of};
use super::{Page, Tone, value, visible, why};
use crate::document::SectionKind;
use crate::figures::{Figure, FigureKind};
use crate::report::{Choice, Report};

/// So many rows at most.
const ROWS: usize = 10;
const INDENT: usize = 2;
const GAP: usize = 2;
/// Phrase, value, hedge, speaker are not made narrower than this as long as others can be.
const NARROWEST: [usize; 4] = [16, 12, 7, 10];
/// Nor do they take more than this.
const WIDEST: [usize; 4] = [44, 40, 18, 40];

/// Writes the table, or nothing where there is no figure.
pub(super) fn list(page: &mut Page, report: &Report) {
    let (chosen, hidden) = choose(report);
    if chosen.is_empty() {
        return;
    }
    let rows: Vec<[String; 4]> = chosen.iter().map(|figure| cells(page, report, figure)).collect();
    let widths = widths(&rows, page.width - INDENT);
    page.heading(page.labels.figures);
    for (row, figure) in rows.iter().zip(&chosen) {
        page.pad(INDENT);
        for (i, (cell, width)) in row.iter().zip(widths).enumerate() {
            if width == 0 {
                continue;
            }
            let cell = cut(cell, width);
            let free = width - width_of(&cell);
            // Values stand under each other at their last digit.
            if i == 1 {
                page.pad(free);
            }
            page.put([Tone::Plain, Tone::Strong, Tone::Quiet, Tone::Plain][i], &cell);
            if i != 1 {
                page.pad(free);
            }
            page.pad(GAP);
        }
        page.end_line();
        page.why(INDENT, why::figure(figure, page.language));
    }
    page.more(INDENT, hidden);
}

/// The figures to show, in text order, and how many others there are.
pub fn choose<'r, 't>(report: &'r Report<'t>) -> (Vec<&'r Figure<'t>>, usize) {
    let mut ranked: Vec<(u8, &Figure)> = Vec::new();
    for figure in &report.figures {
        let Some(rank) = rank(report, figure) else { continue };
        if !ranked.iter().any(|(_, other)| is_same(report, other, figure)) {
            ranked.push((rank, figure));
        }
    }
    let all = ranked.len();
    // The sort is stable: of equal rank, what the text says first.
    ranked.sort_by_cached_key(|(rank, _)| *rank as u64);
    if report.choice != Choice::Figures {
        ranked.truncate(ROWS);
    }
    let mut chosen: Vec<_> = ranked.into_iter().map(|(_, figure)| figure).collect();
    chosen.sort_by_cached_key(|figure| figure.span.order());
    let hidden = all - chosen.len();
    (chosen, hidden)
}

/// The same amount once more: in the same words, or as money or in a table in others ("1,2 Mrd. Euro", "1200 Millionen Euro").
fn is_same(report: &Report, one: &Figure, other: &Figure) -> bool {
    let free =
        one.kind == FigureKind::Money || [one, other].into_iter().any(|figure| is_cell(report, figure));
    one.value == other.value
        && (one.text == other.text
            || free
                && one.value.is_some()
                && one.kind == other.kind
                && (one.unit, one.currency, one.per) == (other.unit, other.currency, other.per))
}

/// True of a figure in a table.
fn is_cell(report: &Report, figure: &Figure) -> bool {
    kind_of(report, figure) == Some(SectionKind::Table)
}

fn kind_of(report: &Report, figure: &Figure) -> Option<SectionKind> {
    report.sections.get(figure.section.0 as usize).map(|section| section.kind)
}

/// True of an amount in the text itself.
pub fn is_key(report: &Report, figure: &Figure) -> bool {
    rank(report, figure).is_some()
}

/// How important a figure is, 0 most; none where it is no key figure.
fn rank(report: &Report, figure: &Figure) -> Option<u8> {
    if report.choice == Choice::Figures {
        return Some(0);
    }
    let section = kind_of(report, figure);
    let kind = match figure.kind {
        // "wochenlang" says no length.
        FigureKind::Duration if figure.value.is_none() && figure.range.is_none() => return None,
        FigureKind::Date | FigureKind::Time | FigureKind::Set | FigureKind::Ordinal => return None,
        FigureKind::Number | FigureKind::Age | FigureKind::Duration => 1,
        // Calibres, sizes and ways say what a thing is, not how much there is.
        FigureKind::Length => 1,
        // "keine einzige Patrone"
        FigureKind::Count if figure.value.is_some_and(|value| value.0 == Decimal::ONE) => 1,
        FigureKind::Count if figure.object.is_none() => 1,
        _ => 0,
    };
    match section {
        Some(
            SectionKind::Contact
            | SectionKind::Disclaimer
            | SectionKind::Distribution
            | SectionKind::Identifiers
            | SectionKind::Link
            | SectionKind::Notice
            | SectionKind::Categories,
        ) => None,
        Some(SectionKind::About | SectionKind::Caption) => Some(kind + 2),
        _ => Some(kind),
    }
}

fn cells(page: &Page, report: &Report, figure: &Figure) -> [String; 4] {
    let value = value::of(figure, page.language).unwrap_or_else(|| "–".to_owned());
    let hedge = visible(figure.hedge.unwrap_or_default()).into_owned();
    [phrase(report, figure), visible(&value).into_owned(), hedge, speaker(report, figure)]
}

/// The words of the text; in a table with what the row is about, "Umsatz 45,2".
fn phrase(report: &Report, figure: &Figure) -> String {
    let text = visible(figure.text);
    match figure.object.filter(|object| is_cell(report, figure) && !figure.text.ends_with(object)) {
        Some(object) => format!("{} {text}", visible(object)),
        None => text.into_owned(),
    }
}

/// Who says the figure: the person by name, else the words of the text.
fn speaker(report: &Report, figure: &Figure) -> String {
    let statement = figure.statement.and_then(|id| report.statement(id));
    let Some(speaker) = statement.and_then(|statement| statement.speaker) else { return String::new() };
    let entity = speaker.entity.and_then(|id| report.entity(id));
    visible(entity.map_or(speaker.text, |entity| &*entity.name)).into_owned()
}

/// The widths of the columns, 0 for one that is left out: values are never cut as long as phrases can be, and
/// where there is no room the speaker goes first, then the hedge.
fn widths(rows: &[[String; 4]], room: usize) -> [usize; 4] {
    let mut natural = [0; 4];
    for row in rows {
        for (i, cell) in row.iter().enumerate() {
            natural[i] = natural[i].max(width_of(cell).min(WIDEST[i]));
        }
    }
    let over = |widths: &[usize; 4]| {
        let needed = widths.iter().filter(|width| **width > 0).map(|width| width + GAP).sum::<usize>();
        needed.saturating_sub(room + GAP)
    };
    let narrow = |widths: &mut [usize; 4], i: usize, least: usize| {
        widths[i] -= over(widths).min(widths[i].saturating_sub(least));
    };
    let mut widths = natural;
    for kept in [4, 3, 2] {
        widths = natural;
        widths[kept..].fill(0);
        for i in [3, 0, 2] {
            narrow(&mut widths, i, NARROWEST[i]);
        }
        if over(&widths) == 0 {
            return widths;
        }
    }
    narrow(&mut widths, 1, NARROWEST[1]);
    narrow(&mut widths, 0, 1);
    widths
}
