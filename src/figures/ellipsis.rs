//! Units that are said once for several numbers: "sechs oder acht Jahre", "20, 30 und 40 Prozent", "von 5,1 auf 4,8
//! Prozent", "18,5 Millionen Euro nach 27 Millionen".
//!
//! A number without a unit takes that of its neighbour, if only a conjunction, a comma or "auf" stand between.

use std::ops::Range;

use rust_decimal::Decimal;

use super::{Figure, FigureKind, measure, unit, weather};
use crate::document::Document;
use crate::lexicon::class;
use crate::numbers::{self, Numeral, Value};

/// Completes the figures of a sentence; `starts` are their first tokens.
pub fn complete(document: &Document, end: usize, figures: &mut [Figure], starts: &[usize]) {
    // From the right, so that a unit goes through a whole list.
    for k in (1..figures.len().min(starts.len())).rev() {
        let (head, tail) = figures.split_at_mut(k);
        let (Some(first), Some(second)) = (head.last_mut(), tail.first()) else { continue };
        if first.kind == FigureKind::Number && is_measured(second) {
            if weather::shares_unit(document, first, second, starts[k]) {
                inherit(first, second);
                continue;
            }
            let Some(numeral) = numbers::at(document, starts[k - 1], end) else { continue };
            let joins = ["und", "oder", "beziehungsweise", "bzw", "auf", "mal"];
            // "3,2 nach 2,8 Prozent", "1,9 statt 0,6 Mrd. Euro", "52 zu 48 Prozent"
            let compared = matches!(second.kind, FigureKind::Money | FigureKind::Percent)
                && (links(document, numeral.tokens.end, starts[k], &["nach", "statt", "gegenüber", "zu"])
                    || is_parallel(document, &numeral.tokens, starts[k]));
            let instead = || links(document, numeral.tokens.end, starts[k], &["statt"]);
            let sides = || by(document, &numeral, second, starts[k]);
            let set_back = || earlier(document, numeral.tokens.end, starts[k]) && is_price(second);
            if compared
                || links(document, numeral.tokens.end, starts[k], &joins)
                || instead()
                || set_back()
                || sides()
            {
                inherit(first, second);
                let measured = numbers::at(document, starts[k], end);
                let large = measured.as_ref().filter(|large| large.magnitude > numeral.magnitude);
                if let (Some(large), Some(value)) = (large, first.value)
                    && numeral.value < Decimal::ONE_THOUSAND
                {
                    first.value = value.0.checked_mul(large.magnitude).map(Value);
                }
                // "von 40 auf 48 Cent", "von 442 auf 371 Dezitonnen"
                if let (Some(measured), Some(value)) = (measured, first.value) {
                    first.value = value.0.checked_mul(factor(document, &measured, end)).map(Value);
                }
                measure::set_iso(first);
            }
        }
    }
    for k in 1..figures.len().min(starts.len()) {
        let (head, tail) = figures.split_at_mut(k);
        let (Some(first), Some(second)) = (head.last(), tail.first_mut()) else { continue };
        if second.kind != FigureKind::Number || !is_measured(first) {
            continue;
        }
        let Some(numeral) = numbers::at(document, starts[k], end) else { continue };
        let large = first.kind == FigureKind::Money && numeral.magnitude > Decimal::ONE;
        let shared = matches!(first.kind, FigureKind::Money | FigureKind::Percent)
            && is_parallel(document, &tokens_of(document, first, starts[k - 1]), starts[k])
            && ends_clause(document, numeral.tokens.end, end);
        if large && compares(document, starts[k - 1], starts[k])
            || is_earlier(document, first, &numeral.tokens)
            || shared
            || weather::goes_on(document, first, second, starts[k])
        {
            inherit(second, first);
        }
    }
}

/// "Sie kostet 42 Euro, früher waren es 39", also in the sentence behind: the same as before.
pub fn as_before<'t>(
    document: &Document<'t>,
    sentence: &Range<usize>,
    before: &[Figure<'t>],
    figures: &mut [Figure<'t>],
) {
    const NEAR: usize = 4;
    const FAR: u32 = 200;
    for k in 0..figures.len() {
        let (head, tail) = figures.split_at_mut(k);
        let figure = &mut tail[0];
        if figure.kind != FigureKind::Number || figure.value.is_none() {
            continue;
        }
        let start = document.partition_point(|token| token.at() < figure.span.start);
        if !it_was(document, sentence.start, start) {
            continue;
        }
        let near = |first: &&Figure| first.span.end + FAR > figure.span.start;
        let mut earlier = before.iter().chain(head.iter()).rev().take(NEAR);
        let Some(first) = earlier.find(|first| is_amount(first)).filter(near) else { continue };
        scale(document, first, figure, start, sentence.end);
        inherit(figure, first);
        measure::set_iso(figure);
    }
}

/// How many of its symbol the unit behind the number is: 0.01 for "Cent".
fn factor(document: &Document, numeral: &Numeral, end: usize) -> Decimal {
    unit::behind(document, numeral, end).map_or(Decimal::ONE, |unit| unit.factor)
}

/// "von 42,5 auf zuletzt 39,7", "38, nach zuvor 42": a word between that says when it was so.
fn earlier(document: &Document, from: usize, to: usize) -> bool {
    const WHEN: [&str; 10] = [
        "zuletzt",
        "zuvor",
        "bisher",
        "vorher",
        "zunächst",
        "derzeit",
        "aktuell",
        "nun",
        "inzwischen",
        "jetzt",
    ];
    let join = from + usize::from(document.is(from, ','));
    join + 2 == to
        && document.reads_any(join, &["auf", "nach", "statt", "gegenüber"])
        && document.reads_any(join + 1, &WHEN)
}

/// "12 x 8 Meter", but "4 x 100 Meter", which four run.
fn by(document: &Document, first: &Numeral, second: &Figure, start: usize) -> bool {
    const RUNNERS: u32 = 4;
    let run = first.value <= RUNNERS.into()
        && (second.unit == Some("km") || second.value.is_some_and(|value| value.0 >= 50.into()));
    second.kind == FigureKind::Length && !run && links(document, first.tokens.end, start, &["x"])
}

fn is_price(figure: &Figure) -> bool {
    matches!(figure.kind, FigureKind::Money | FigureKind::Percent)
}

/// "waren es", "es sind" before the number and its hedge.
fn it_was(document: &Document, first: usize, start: usize) -> bool {
    const WERE: [&str; 6] = ["waren", "war", "sind", "seien", "wären", "werden"];
    const HEDGES: usize = 6;
    let last = (first.max(start.saturating_sub(HEDGES))..start)
        .rev()
        .find(|i| !document.has(*i, class::HEDGE | class::ADVERB));
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
fn scale(document: &Document, first: &Figure, second: &mut Figure, start: usize, end: usize) {
    let at = document.partition_point(|token| token.at() < first.span.start);
    let [large, small] = [at, start].map(|at| numbers::at(document, at, end));
    if let (Some(large), Some(small), Some(value)) = (large, small, second.value)
        && small.magnitude == Decimal::ONE
        && value.0 < Decimal::ONE_THOUSAND
    {
        let factor = factor(document, &large, end);
        second.value =
            value.0.checked_mul(large.magnitude).and_then(|value| value.checked_mul(factor)).map(Value);
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

/// "bei 30, die SPD bei 16 Prozent": the same preposition before both, and no verb between.
fn is_parallel(document: &Document, first: &Range<usize>, second: usize) -> bool {
    const LONGEST: usize = 9;
    let leads = |k: &usize| document.has(*k, class::PREPOSITION) || !document.has(*k, class::HEDGE);
    let lead = |start: usize| (0..start).rev().find(leads);
    let (Some(one), Some(other)) = (lead(first.start), lead(second)) else { return false };
    let opens = document.is(first.end, ',') || document.reads(first.end, "und");
    opens
        && first.end < other
        && second - first.end <= LONGEST
        && document.has(one, class::PREPOSITION)
        && document.str(one) == document.str(other)
        && (first.end..other).all(|k| !document.has(k, class::FINITE) && !document[k].is_number())
}

/// The tokens of a figure that begins with the first.
fn tokens_of(document: &Document, figure: &Figure, first: usize) -> Range<usize> {
    first..first + document[first..].partition_point(|token| token.at() < figure.span.end)
}

/// A mark, a conjunction or the sentence's end.
fn ends_clause(document: &Document, i: usize, end: usize) -> bool {
    i >= end || document[i].mark().is_some() || document.reads_any(i, &["und", "oder", "sowie"])
}

/// "76,6 Prozent (2021: 75,2)", "8,9 Euro (Vorjahr: 8,1)": the same of another time, in brackets right behind.
fn is_earlier(document: &Document, first: &Figure, second: &Range<usize>) -> bool {
    const LONGEST: usize = 4;
    let start = second.start;
    let open = (start.saturating_sub(LONGEST)..start).rev().find(|k| document.is(*k, '('));
    document.is(start - 1, ':')
        && document.is(second.end, ')')
        && open.is_some_and(|open| open > 0 && document.end(open - 1) == first.span.end)
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
    fn what_it_was_is_the_same_as_before() {
        check(&[
            ("Sie kostet 42 Euro, früher waren es 39.", "42 Euro = money 42 EUR; 39 = money 39 EUR"),
            (
                "Es flossen 42 Mio. Euro. Zuvor waren es nur rund 39.",
                "42 Mio. Euro = money 42000000 EUR; 39 = money 39000000 EUR about",
            ),
            ("Es kamen 42 Gäste. Früher waren es 39.", "42 Gäste = count 42 Gäste; 39 = number 39"),
            ("Er kam 2019. Früher waren es 39.", "2019 = date 2019; 39 = number 39"),
        ]);
    }

    #[test]
    fn elided_units_come_from_the_neighbour() {
        check(&[
            (
                "Er kostet 1,9 statt 0,6 Mrd. Euro.",
                "1,9 = money 1900000000 EUR; 0,6 Mrd. Euro = money 600000000 EUR",
            ),
            (
                "Rot liegt bei 30, Grün bei etwa 16 Prozent.",
                "30 = percent 30 %; 16 Prozent = percent 16 % about",
            ),
            (
                "Rot kommt auf 27 Prozent, Grün auf 15, Blau liegt bei elf.",
                "27 Prozent = percent 27 %; 15 = percent 15 %; elf = number 11",
            ),
            ("Es lag bei 30, der Rat ist bei 16 Prozent.", "30 = number 30; 16 Prozent = percent 16 %"),
            (
                "Es waren 76,6 Prozent (2021: 75,2).",
                "76,6 Prozent = percent 76.6 %; 2021 = date 2021; 75,2 = percent 75.2 %",
            ),
            ("Es waren 6 Prozent (Tore: 3 und 4).", "6 Prozent = percent 6 %; 3 = number 3; 4 = number 4"),
            ("Es endete mit 52,3 zu 47,7 Prozent.", "52,3 = percent 52.3 %; 47,7 Prozent = percent 47.7 %"),
            ("Er fuhr 50 statt 30 km/h.", "50 = speed 50 km/h; 30 km/h = speed 30 km/h"),
            (
                "Das Zelt misst 12 x 8 Meter, sie liefen 4 x 100 Meter.",
                "12 = length 12 m; 8 Meter = length 8 m; 4 = number 4; 100 Meter = length 100 m",
            ),
            ("Er stieg von 40 auf 48 Cent.", "40 = money 0.4 EUR; 48 Cent = money 0.48 EUR"),
            ("Er kostet 48 Cent, früher waren es 40.", "48 Cent = money 0.48 EUR; 40 = money 0.4 EUR"),
            (
                "Der Ertrag sank von 442 auf 371 Dezitonnen je Hektar.",
                "442 = mass 44200 kg/ha; 371 Dezitonnen je Hektar = mass 37100 kg/ha",
            ),
            (
                "Er fiel von 42,5 auf zuletzt 39,7 Cent.",
                "42,5 = money 0.425 EUR; 39,7 Cent = money 0.397 EUR",
            ),
            (
                "Er fiel von 2,9 auf 2,4 Mrd. Euro.",
                "2,9 = money 2900000000 EUR; 2,4 Mrd. Euro = money 2400000000 EUR",
            ),
            ("Das Zimmer misst 4 mal 5 Meter.", "4 = length 4 m; 5 Meter = length 5 m"),
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
