//! How many times as much: "verdoppelt", "dreimal so viele", "halb so groß", "1,5-mal so hoch".
//!
//! Words with a number before "-fach" as an adjective ("das Dreifache") are for `compound.rs`.
//! Example: "Der Umsatz hat sich verdoppelt" is the ratio 2, up by.

use std::str::FromStr;

use rust_decimal::Decimal;

use super::{Change, ChangeRole, Direction, Figure, FigureKind, Found, hedge};
use crate::document::Document;
use crate::lexicon::{Sense, TableId, class, uninflected};
use crate::numbers::{Numeral, Writing};

/// The ratio that begins with the word.
pub fn in_word<'t>(document: &Document<'t>, i: usize, end: usize) -> Option<Found<'t>> {
    if !document.has(i, class::MULTIPLE) {
        return None;
    }
    let row = document.longest(TableId::Multiples, i)?.row;
    let factor = Decimal::from_str(row.get(0)).ok()?;
    let after = match row.get(2) {
        "so" => compared(document, i + 1, end)?,
        "das" if !is_alone(document, i, end) => return None,
        _ => i + 1,
    };
    let mut found = ratio(document, i, after, factor);
    let direction = match row.get(1) {
        "up" => Direction::Up,
        "down" => Direction::Down,
        _ => return Some(found),
    };
    found.figure.change = Some(Change { direction, role: ChangeRole::By });
    Some(found)
}

/// "1,5-mal so hoch", "3 mal so viele", "25-mal heller"; "17-mal" alone is a count.
pub fn behind<'t>(document: &Document<'t>, numeral: &Numeral, end: usize) -> Option<Found<'t>> {
    let times = numeral.tokens.end + usize::from(document.is(numeral.tokens.end, '-'));
    if !document.reads(times, "mal") || numeral.writing == Writing::Article {
        return None;
    }
    if let Some(after) = compared(document, times + 1, end) {
        return Some(ratio(document, numeral.tokens.start, after, numeral.value));
    }
    let glued = document[times].is_joined() && document[numeral.tokens.end].is_joined();
    if !glued || numeral.writing != Writing::Digits {
        return None;
    }
    let tokens = numeral.tokens.start..times + 1;
    let mut figure =
        Figure::new(document, FigureKind::Count, tokens.clone(), "times").with_value(numeral.value);
    figure.object = Some(document.verbatim(times));
    hedge::attach(document, &mut figure, tokens.start, tokens.end);
    Some(Found::new(figure, tokens.end))
}

/// "das Doppelte", "vom Doppelten": a noun, with no other behind it.
fn is_alone(document: &Document, i: usize, end: usize) -> bool {
    const ARTICLES: [&str; 6] = ["das", "dem", "des", "aufs", "ums", "vom"];
    let capital = |i: usize| i < end && document[i].is_capital();
    i > 0 && document.reads_any(i - 1, &ARTICLES) && capital(i) && !capital(i + 1)
}

/// The token behind "so viele", "so hoch", "höher", "empfindlicher als": what is compared.
fn compared(document: &Document, i: usize, end: usize) -> Option<usize> {
    if is_more(document, i, end) {
        return Some(i + 1);
    }
    let plain = document[i + 1].is_lower();
    (document.reads(i, "so") && i + 1 < end && plain).then_some(i + 2)
}

/// "mehr", "höher", and any comparative before "als" or a mark; "mehr als 40" has its own number.
fn is_more(document: &Document, i: usize, end: usize) -> bool {
    const OTHERS: u64 = class::FUNCTION | class::VERB | class::TIMEWORD | class::UNIT;
    if i >= end || !document[i].is_word() || document[i].is_capital() {
        return false;
    }
    let than = document.reads(i + 1, "als");
    let counts = than && document[i + 2].is_number();
    let closed = i + 1 >= end || document[i + 1].mark().is_some() || document.has(i + 1, class::CONJUNCTION);
    let any = || document.str(i).ends_with("er") && !document.has(i, OTHERS) && (than || closed);
    !counts && (document.means(i, Sense::More) || is_attribute(document, i, end) || any())
}

/// "ein dreimal höheres Risiko": the comparative before its noun, or as its own.
fn is_attribute(document: &Document, i: usize, end: usize) -> bool {
    let noun = i + 1 < end && document[i + 1].is_capital() || document.reads(i + 1, "als");
    noun && uninflected(document.str(i)).is_some_and(|stem| document.lexicon.ends_as(stem, Sense::More))
}

fn ratio<'t>(document: &Document<'t>, start: usize, after: usize, factor: Decimal) -> Found<'t> {
    let mut figure =
        Figure::new(document, FigureKind::Ratio, start..after, "times as much").with_value(factor);
    hedge::attach(document, &mut figure, start, after);
    Found::new(figure, after)
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;

    #[test]
    fn multiples_are_ratios() {
        check(&[
            ("Der Umsatz hat sich mehr als verdoppelt.", "verdoppelt = ratio 2 more_than"),
            ("Eine Halbierung der Kosten ist geplant.", "Halbierung = ratio 0.5"),
            ("Es kamen dreimal so viele Gäste.", "dreimal so viele = ratio 3"),
            ("Er ist fast doppelt so hoch wie der Dom.", "doppelt so hoch = ratio 2 just_under"),
            ("Es ist 1,5-mal so hoch.", "1,5-mal so hoch = ratio 1.5"),
            ("Der Preis stieg auf fast das Doppelte.", "Doppelte = ratio 2 just_under"),
            ("Das Doppelte Lottchen ist doppelte Arbeit.", ""),
            ("Er kam dreimal zu spät und so müde.", ""),
            ("Er kam dreimal wieder.", ""),
            ("Er fuhr 17-mal aus, 1.200-mal ein.", "17-mal = count 17 mal; 1.200-mal = count 1200 mal"),
            (
                "Es ist 25-mal empfindlicher und dreimal höher.",
                "25-mal empfindlicher = ratio 25; dreimal höher = ratio 3",
            ),
            (
                "Es war zehn Mal mehr als erlaubt, 17 Mal neu.",
                "zehn Mal mehr = ratio 10; 17 Mal = count 17 Mal",
            ),
            (
                "Eine zehnmal höhere Dosis und ein dreimal größeres als das alte.",
                "zehnmal höhere = ratio 10; dreimal größeres = ratio 3",
            ),
            ("Er machte dreimal schwere Fehler und zweimal weitere Tore.", ""),
            ("Ein halb so großes Feld.", "halb so großes = ratio 0.5"),
            ("Sie fiel 2- bis 3-mal aus.", "2- bis 3-mal = count 2..3 between mal"),
            ("Die doppelte Buchführung ist halb fertig.", ""),
        ]);
    }
}
