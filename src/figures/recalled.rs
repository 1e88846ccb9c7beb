//! Amounts whose unit was said in an earlier clause or in the sentence before: "42 Euro, früher waren es 39".
//!
//! Units that a neighbour in the same list says stand in `ellipsis.rs`.
//! Example: behind "42 Mio. Euro" the number of "Zuvor waren es nur 39" is 39 million euros.

use std::ops::Range;

use rust_decimal::Decimal;

use super::ellipsis::{MILLION, factor, inherit, is_measured};
use super::{Figure, FigureKind, measure};
use crate::document::Document;
use crate::lexicon::{Sense, class};
use crate::numbers::{self, Value};

/// "Sie kostet 42 Euro, früher waren es 39", also in the sentence behind: the same as before.
pub fn as_before<'t>(
    document: &Document<'t>,
    sentence: &Range<usize>,
    before: &[Figure<'t>],
    figures: &mut [Figure<'t>],
) {
    const NEAR: usize = 4;
    // In tokens: decomposed letters lie further apart.
    const FAR: usize = 34;
    for k in 0..figures.len() {
        let (head, tail) = figures.split_at_mut(k);
        let figure = &mut tail[0];
        if figure.kind != FigureKind::Number || figure.value.is_none() && figure.range.is_none() {
            continue;
        }
        let start = document.token_at(figure.span.start);
        let last =
            before.iter().chain(head.iter()).rev().take(FAR).find(|first| first.kind != FigureKind::Date);
        if !it_was(document, sentence.start, start) && !is_sum(document, sentence, start, last) {
            continue;
        }
        let behind = |first: &Figure| document.token_at(first.span.end);
        let near = |first: &&Figure| behind(first) + FAR > start;
        let mut earlier = before.iter().chain(head.iter()).rev().take(NEAR);
        // "waren es 175.600" is no share.
        let share = |first: &Figure| {
            first.kind != FigureKind::Percent
                || figure.value.is_none_or(|value| value.0 <= Decimal::ONE_HUNDRED)
        };
        // "am Montag sah man 25 Boote, zuvor waren es zehn": what was counted last in the sentence.
        let counted = head
            .iter()
            .rev()
            .take(2 * NEAR)
            .find(|first| is_amount(first) || first.kind == FigureKind::Count);
        let counted = counted.is_some_and(|first| first.kind == FigureKind::Count);
        let Some(first) =
            earlier.find(|first| is_amount(first)).filter(near).filter(|first| !counted && share(first))
        else {
            continue;
        };
        scale(document, first, figure, start, sentence.end);
        inherit(figure, first);
        measure::set_iso(figure);
    }
}

/// "Statt der geplanten 40 Millionen kostet er nun 62 Millionen Euro", "nach 40 Millionen im Vorjahr": so many of what
/// the sum behind is.
pub fn as_behind<'t>(document: &Document<'t>, end: usize, figures: &mut [Figure<'t>], starts: &[usize]) {
    const FAR: usize = 14;
    const LEADS: [&str; 5] = ["statt", "anstatt", "anstelle", "nach", "gegenüber"];
    let large = |figure: &Figure| figure.value.is_some_and(|value| value.0 >= MILLION.into());
    for k in 1..figures.len().min(starts.len()) {
        let (head, tail) = figures.split_at_mut(k);
        let first = &mut head[k - 1];
        if first.kind != FigureKind::Number || !large(first) {
            continue;
        }
        let start = starts[k - 1];
        // "statt der ursprünglich geplanten"
        let lead = (start.saturating_sub(4)..start)
            .rev()
            .take_while(|k| !document[*k + 1].is_capital() && document[*k].mark().is_none());
        let led = lead.into_iter().any(|k| document.reads_any(k, &LEADS));
        let mut next = tail.iter().take(FAR);
        let sum = next.find(|figure| figure.kind == FigureKind::Money && large(figure));
        let near = sum.filter(|sum| document.token_at(sum.span.start) <= start + FAR);
        let numeral = numbers::at(document, start, end).filter(|numeral| numeral.magnitude >= MILLION.into());
        let bare = numeral
            .is_some_and(|numeral| document.get(numeral.tokens.end).is_some_and(|next| !next.is_capital()));
        if let Some(sum) = near.filter(|_| led && bare) {
            inherit(first, sum);
        }
    }
}

/// "Analysten hatten mit 415 Millionen gerechnet": so many millions with no noun, where money is spoken of.
fn is_sum(document: &Document, sentence: &Range<usize>, start: usize, before: Option<&Figure>) -> bool {
    const REACH: usize = 40;
    let Some(numeral) = numbers::at(document, start, sentence.end) else { return false };
    let near = sentence.start.max(start.saturating_sub(REACH))..sentence.end.min(start + REACH);
    let large = numeral.magnitude >= Decimal::from(MILLION);
    let open = |k: usize| k >= sentence.end || !document[k].is_capital() && !document[k].is_number();
    // "für Schulen sind 108 Milliarden vorgesehen": where a sum stood before, no other thing is as many.
    let spent = || {
        before.is_some_and(|first| {
            first.kind == FigureKind::Money && first.value.is_some_and(|value| value.0 >= MILLION.into())
        })
    };
    let part = || start > 0 && document.reads_any(start - 1, &["davon", "wovon", "darunter"]);
    large && open(numeral.tokens.end) && (numeral.magnitude > MILLION.into() || part()) && spent()
        || large
            && open(numeral.tokens.end)
            && near.into_iter().any(|k| {
                document[k].is_capital()
                    && document.lexicon.ends_as_any(
                        document.str(k),
                        &["", "s", "es", "e", "en"],
                        Sense::Balance,
                    )
            })
}

/// "waren es", "es sind" before the number and its hedge.
fn it_was(document: &Document, first: usize, start: usize) -> bool {
    const WERE: [&str; 17] = [
        "waren", "war", "sind", "seien", "wären", "werden", "wird", "wurden", "würden", "könnten", "könnte",
        "dürften", "dürfte", "sollen", "soll", "sollten", "müssten",
    ];
    const HEDGES: usize = 6;
    let small = |end: usize| {
        let mut words = (first.max(end.saturating_sub(HEDGES))..end).rev();
        words.find(|i| !document.has(*i, class::HEDGE | class::ADVERB) && !document.reads(*i, "einmal"))
    };
    // "könnten es nach seiner Schätzung noch einmal 15 Millionen sein"
    let last = small(start);
    let view = last.filter(|last| *last > first + 1 && document[*last].is_capital()).and_then(|last| {
        (last - 2..last).rev().find(|k| *k > first && document.reads_any(*k, &["nach", "laut"]))
    });
    let last = view.and_then(small).or(last);
    let Some((last, lead)) = last.and_then(|last| Some((last, last.checked_sub(1)?))) else { return false };
    last > first
        && (document.reads(last, "es") && document.reads_any(lead, &WERE)
            || document.reads(lead, "es") && document.reads_any(last, &WERE))
}

/// A sum or measure, whose unit may be left out behind it.
fn is_amount(figure: &Figure) -> bool {
    use FigureKind::*;
    is_measured(figure) && !matches!(figure.kind, Age | Duration)
}

/// "42 Millionen Euro, früher waren es 39": as large.
pub(super) fn scale(document: &Document, first: &Figure, second: &mut Figure, start: usize, end: usize) {
    let at = document.token_at(first.span.start);
    let [large, small] = [at, start].map(|at| numbers::at(document, at, end));
    let whole = |value: Value| value.0 >= Decimal::ONE_THOUSAND;
    if let (Some(large), Some(small)) = (large, small)
        && small.magnitude == Decimal::ONE
        && !second.value.is_some_and(whole)
    {
        let factor = factor(document, &large, end);
        let times = |value: Value| {
            value.0.checked_mul(large.magnitude).and_then(|value| value.checked_mul(factor)).map(Value)
        };
        second.value = second.value.and_then(times);
        if let Some(range) = second.range.as_mut().filter(|range| !range.max.is_some_and(whole)) {
            (range.min, range.max) = (range.min.and_then(times), range.max.and_then(times));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;

    #[test]
    fn what_it_was_is_the_same_as_before() {
        check(&[
            ("Sie kostet 42 Euro, früher waren es 39.", "42 Euro = money 42 EUR; 39 = money 39 EUR"),
            (
                "Es flossen 42 Mio. Euro. Zuvor waren es nur rund 39.",
                "42 Mio. Euro = money 42000000 EUR; 39 = money 39000000 EUR about",
            ),
            (
                "Es flossen 42 Mio. Euro. Bald könnten es nach ihrer Schätzung noch einmal 15 bis 20 Millionen sein.",
                "42 Mio. Euro = money 42000000 EUR; Bald = date FUTURE_REF; 15 bis 20 Millionen = money 15000000..20000000 EUR between",
            ),
            ("Es kamen 42 Gäste. Früher waren es 39.", "42 Gäste = count 42 Gäste; 39 = number 39"),
            (
                "Es flossen 42 Mio. Euro. Am Ende kamen 25 Gäste, zuvor waren es zehn.",
                "42 Mio. Euro = money 42000000 EUR; 25 Gäste = count 25 Gäste; zehn = number 10",
            ),
            (
                "Statt der geplanten 42 Millionen kostet er nun 62 Millionen Euro, nach 3 Millionen Gästen.",
                "42 Millionen = money 42000000 EUR; 62 Millionen Euro = money 62000000 EUR; \
                 3 Millionen Gästen = count 3000000 Gästen",
            ),
            (
                "Es kostet 42 Mio. Euro und spielt 39 Millionen ein.",
                "42 Mio. Euro = money 42000000 EUR; 39 Millionen = money 39000000 EUR",
            ),
            (
                "Es kostet 42 Mio. Euro, wovon 39 Millionen sofort fällig sind.",
                "42 Mio. Euro = money 42000000 EUR; 39 Millionen = money 39000000 EUR",
            ),
            ("Er kam 2019. Früher waren es 39.", "2019 = date 2019; 39 = number 39"),
            (
                "Es flossen 42 Mio. Euro. Analysten hatten mit 39 Millionen gerechnet.",
                "42 Mio. Euro = money 42000000 EUR; 39 Millionen = money 39000000 EUR",
            ),
            (
                "Es flossen 42 Mio. Euro. Für Boote sind 39 Milliarden da.",
                "42 Mio. Euro = money 42000000 EUR; 39 Milliarden = money 39000000000 EUR",
            ),
            (
                "Es flossen 42 Mio. Euro. Im Land leben 39 Millionen.",
                "42 Mio. Euro = money 42000000 EUR; 39 Millionen = number 39000000",
            ),
        ]);
    }
}
