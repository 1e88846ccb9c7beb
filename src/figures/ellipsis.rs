//! Units that are said once for several numbers: "sechs oder acht Jahre", "20, 30 und 40 Prozent", "von 5,1 auf 4,8
//! Prozent", "18,5 Millionen Euro nach 27 Millionen".
//!
//! A number without a unit takes that of its neighbour, if only a conjunction, a comma or "auf" stand between.

use rust_decimal::Decimal;

use super::{Figure, FigureKind, measure};
use crate::document::Document;
use crate::lexicon::class;
use crate::numbers::{self, Value};

/// Completes the figures of a sentence; `starts` are their first tokens.
pub fn complete(document: &Document, end: usize, figures: &mut [Figure], starts: &[usize]) {
    // From the right, so that a unit goes through a whole list.
    for k in (1..figures.len().min(starts.len())).rev() {
        let (head, tail) = figures.split_at_mut(k);
        let (Some(first), Some(second)) = (head.last_mut(), tail.first()) else { continue };
        if first.kind == FigureKind::Number && is_measured(second) {
            let Some(numeral) = numbers::at(document, starts[k - 1], end) else { continue };
            let joins = ["und", "oder", "beziehungsweise", "bzw", "auf"];
            // "3,2 nach 2,8 Prozent", "1,9 statt 0,6 Mrd. Euro"
            let compared = matches!(second.kind, FigureKind::Money | FigureKind::Percent)
                && links(document, numeral.tokens.end, starts[k], &["nach", "statt", "gegenüber"]);
            if compared || links(document, numeral.tokens.end, starts[k], &joins) {
                inherit(first, second);
                let large =
                    numbers::at(document, starts[k], end).filter(|large| large.magnitude > numeral.magnitude);
                if let (Some(large), Some(value)) = (large, first.value)
                    && numeral.value < Decimal::ONE_THOUSAND
                {
                    first.value = value.0.checked_mul(large.magnitude).map(Value);
                }
                measure::set_iso(first);
            }
        }
    }
    for k in 1..figures.len().min(starts.len()) {
        let (head, tail) = figures.split_at_mut(k);
        let (Some(first), Some(second)) = (head.last(), tail.first_mut()) else { continue };
        let (FigureKind::Money, FigureKind::Number) = (first.kind, second.kind) else { continue };
        let large = numbers::at(document, starts[k], end).is_some_and(|found| found.magnitude > Decimal::ONE);
        if large && compares(document, starts[k - 1], starts[k]) {
            inherit(second, first);
        }
    }
}

fn is_measured(figure: &Figure) -> bool {
    figure.value.is_some() && (figure.unit.is_some() || figure.currency.is_some())
}

fn inherit<'t>(figure: &mut Figure<'t>, from: &Figure<'t>) {
    (figure.kind, figure.unit, figure.currency, figure.per) = (from.kind, from.unit, from.currency, from.per);
    figure.rule = Some("unit of the neighbour");
}

/// True where between two figures stand one joining word or comma, and perhaps a hedge.
fn links(document: &Document, from: usize, to: usize, words: &[&str]) -> bool {
    const LONGEST: usize = 4;
    let dot = usize::from(document.is(from, '.'));
    let join = from + dot;
    let joins = document.is(join, ',') || document.str(join) == "×" || document.reads_any(join, words);
    let hedged = (join + 1..to).all(|i| document.has(i, class::HEDGE) || document.is(i, '.'));
    from < to && to - from <= LONGEST && joins && hedged
}

/// "nach 27 Millionen", "gegenüber zuletzt 27 Millionen", "statt 27 Millionen".
fn compares(document: &Document, from: usize, to: usize) -> bool {
    const NEAR: usize = 3;
    (to.saturating_sub(NEAR).max(from)..to)
        .any(|i| document.reads_any(i, &["nach", "gegenüber", "statt", "auf", "von", "und"]))
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;

    #[test]
    fn elided_units_come_from_the_neighbour() {
        check(&[
            (
                "Er kostet 1,9 statt 0,6 Mrd. Euro.",
                "1,9 = money 1900000000 EUR; 0,6 Mrd. Euro = money 600000000 EUR",
            ),
            (
                "Es drohen sechs oder acht Jahre Haft.",
                "sechs = duration 6 a P6Y; acht Jahre = duration 8 a P8Y Haft",
            ),
            (
                "Es sind 20, 30 und 40 Prozent.",
                "20 = percent 20 %; 30 = percent 30 %; 40 Prozent = percent 40 %",
            ),
            ("Sie sank von 5,1 auf 4,8 Prozent.", "5,1 = percent 5.1 %; 4,8 Prozent = percent 4.8 %"),
            (
                "Es waren 18,5 Millionen Euro nach 27 Millionen.",
                "18,5 Millionen Euro = money 18500000 EUR; 27 Millionen = money 27000000 EUR",
            ),
        ]);
    }
}
