//! The table of key figures: phrase, value, hedge, and who says so.
//!
//! Which these are is said in `key.rs`.
//! Example: `6.700 Container   6,700   etwa   Verteidigungsminister Shin Won Sik`.

use super::columns::{cut, width_of};
use super::key::{Key, choose};
use super::{Page, Tone, value, visible, why};
use crate::render::{speaker, words};
use crate::report::Report;

const INDENT: usize = 2;
const GAP: usize = 2;
/// Phrase, value, hedge, speaker do not take more than this, phrase and speaker but on a wide terminal.
const WIDEST: [usize; 4] = [44, 40, 18, 40];
/// Where there is no room, columns give way in this order down to these widths.
const GIVE_WAY: [(usize, usize); 5] = [(0, 28), (3, 16), (0, 16), (3, 10), (2, 7)];
const NARROWEST_VALUE: usize = 12;

/// Writes the table, or nothing where there is no figure.
pub(super) fn list(page: &mut Page, report: &Report) {
    let (chosen, hidden) = choose(report);
    if chosen.is_empty() {
        return;
    }
    let rows: Vec<[String; 4]> = chosen.iter().map(|key| cells(page, report, key)).collect();
    let widths = widths(&rows, page.width - INDENT);
    page.heading(page.labels.figures);
    for (row, key) in rows.iter().zip(&chosen) {
        page.pad(INDENT);
        let short = key.short_phrase();
        for (i, (cell, width)) in row.iter().zip(widths).enumerate() {
            if width == 0 {
                continue;
            }
            // An aside is whole or left out.
            let plain = visible(&short).into_owned();
            let cell = if i == 0 && width_of(cell) > width { &plain } else { cell };
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
        page.why(INDENT, why::figure(key.figure, page.language));
    }
    page.more(INDENT, hidden.len(), &words::way_to(hidden.iter().map(|figure| figure.kind)));
}

fn cells(page: &Page, report: &Report, key: &Key) -> [String; 4] {
    let value = value::short(key.figure, page.language).unwrap_or_else(|| "–".to_owned());
    let hedge = key.figure.hedge.unwrap_or_default();
    let statement = key.figure.statement.and_then(|id| report.statement(id));
    let speaker = statement.and_then(|statement| speaker::of(report, statement)).unwrap_or_default();
    [&key.phrase(), &value, hedge, &speaker].map(|cell| visible(cell).into_owned())
}

/// The widths of the columns, 0 for one that is left out: values are never cut as long as phrases can be, and
/// where there is no room the speaker goes first, then the hedge.
fn widths(rows: &[[String; 4]], room: usize) -> [usize; 4] {
    let widest = [WIDEST[0].max(room * 2 / 5), WIDEST[1], WIDEST[2], WIDEST[3].max(room / 3)];
    let mut natural = [0; 4];
    for row in rows {
        for (i, cell) in row.iter().enumerate() {
            natural[i] = natural[i].max(width_of(cell).min(widest[i]));
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
        for (i, least) in GIVE_WAY {
            narrow(&mut widths, i, least);
        }
        if over(&widths) == 0 {
            return widths;
        }
    }
    narrow(&mut widths, 1, NARROWEST_VALUE);
    narrow(&mut widths, 0, 1);
    widths
}
