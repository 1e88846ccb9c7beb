//! Units that are said once for several numbers: "sechs oder acht Jahre", "20, 30 und 40 Prozent", "von 5,1 auf 4,8
//! Prozent", "18,5 Millionen Euro nach 27 Millionen".
//!
//! A number without a unit takes that of its neighbour, if only a conjunction, a comma or "auf" stand between.

use std::ops::Range;

use rust_decimal::Decimal;

use super::{
    Change, ChangeRole, Figure, FigureKind, bracketed, change, compared, distinct, hedge, measure, recalled,
    unit, weather,
};
use crate::document::Document;
use crate::lexicon::{Sense, class};
use crate::numbers::{self, Numeral, Value};
use crate::tokens::Shape;

/// The rule of figures that have their unit from the next.
pub(super) const RULE: &str = "unit of the neighbour";

/// Completes the figures of a sentence; `starts` are their first tokens.
pub fn complete(document: &Document, end: usize, figures: &mut [Figure], starts: &[usize]) {
    // From the right, so that a unit goes through a whole list.
    for k in (1..figures.len().min(starts.len())).rev() {
        let (head, tail) = figures.split_at_mut(k);
        if let (Some(first), Some(second)) = (head.last_mut(), tail.first()) {
            take_from_behind(document, end, (first, starts[k - 1]), (second, starts[k]));
        }
    }
    for k in 1..figures.len().min(starts.len()) {
        let (head, tail) = figures.split_at_mut(k);
        let second = &mut tail[0];
        let step = compared::step(document, (&head[k - 1], starts[k - 1]), (second, starts[k]));
        if let Some(direction) = step {
            (second.kind, second.unit) = (FigureKind::Percent, Some("pp"));
            second.change = Some(Change { direction, role: ChangeRole::By });
            second.rule = Some("step in brackets");
            continue;
        }
        // "26 Prozent (-1), die AfD auf 25", "31,2 (2021: 28,9) Prozent, SPD 15,1": the bracket is passed over.
        let last = tokens_of(document, &head[k - 1], starts[k - 1]);
        let aside = if k > 1 { bracketed::behind(document, &head[k - 2], &last) } else { None };
        let at = k - 1 - usize::from(aside.is_some());
        let behind = aside.unwrap_or(last.end);
        let first = &head[at];
        take_from_before(document, end, (first, starts[at], behind), (second, starts[k]));
    }
}

/// "20 oder 30 Prozent", "von 3,4 auf 4 Millionen", "bei 30, die SPD bei 16 Prozent".
fn take_from_behind<'t>(
    document: &Document,
    end: usize,
    (first, start): (&mut Figure<'t>, usize),
    (second, next): (&Figure<'t>, usize),
) {
    const JOINS: [&str; 6] = ["und", "oder", "beziehungsweise", "bzw", "auf", "mal"];
    // "Böen der Stärke 8, also 70 km/h"
    let graded = start > 0 && document.reads_any(start - 1, &["Stärke", "Windstärke"]);
    if first.kind != FigureKind::Number || first.unit.is_some() || graded {
        return;
    }
    if is_measured(second) && weather::shares_unit(document, first, second, next) {
        return inherit(first, second);
    }
    let Some(numeral) = numbers::at(document, start, end) else { return };
    let tokens = tokens_of(document, first, start);
    let large = numbers::at(document, next, end).filter(|large| large.magnitude > numeral.magnitude);
    let lead = start.checked_sub(1);
    if is_measured(second) {
        // "3,2 nach 2,8 Prozent", "1,9 statt 0,6 Mrd. Euro", "52 zu 48 Prozent"
        let compared = matches!(second.kind, FigureKind::Money | FigureKind::Percent)
            && (links(document, tokens.end, next, &["nach", "gegenüber", "zu", "gegen"])
                || is_parallel(document, &tokens, next)
                || is_gapped(document, tokens.end, next));
        let instead = || {
            links(document, tokens.end, next, &["statt", "anstatt"])
                || compared::with_allowed(document, tokens.end, next)
                || second.kind == FigureKind::Speed && compared::is_allowed(document, start)
        };
        let joined = || links(document, tokens.end, next, &JOINS);
        let sides = || by(document, &numeral, second, next);
        let set_back = || compared::earlier(document, tokens.end, next) && is_price(second);
        let replaced = || lead.is_some_and(|lead| replaces(document, lead, tokens.end, next));
        let shares = compared || instead() || joined() || sides() || set_back() || replaced();
        if shares && !distinct::is_apart(document, first, second, &tokens, next) {
            inherit(first, second);
            scale_alike(document, first, &numeral, (second, next), end);
            measure::set_iso(first);
        }
    } else if let Some(large) = large
        && start > 0
        && (document.reads(start - 1, "von") && links(document, tokens.end, next, &["auf"])
            || next == tokens.end + 1 && document.reads_any(tokens.end, &JOINS[..2]))
    {
        magnify(first, &numeral, Some(large.magnitude));
    }
}

/// Gives a number the size of its neighbour: "auf 11, auf 14 und auf 19 Millionen", "von 40 auf 48 Cent", "von 442 auf 371
/// Dezitonnen".
fn scale_alike(
    document: &Document,
    first: &mut Figure,
    numeral: &Numeral,
    (second, next): (&Figure, usize),
    end: usize,
) {
    let Some(measured) = numbers::at(document, next, end) else { return };
    let factor = factor(document, &measured, end);
    let written = measured.value / measured.magnitude * factor;
    // What a further neighbour has given the second is no part of its text.
    let size = second.value.and_then(|value| value.0.checked_div(written));
    magnify(first, numeral, size.filter(|size| *size > numeral.magnitude || *size < Decimal::ONE));
    if let Some(value) = first.value {
        first.value = value.0.checked_mul(factor).map(Value);
    }
}

/// "statt 8,8 nun 10,5 Milliarden", "nicht 8,8, sondern 10,5", "aus 3 wurden 4", "auf 48,5 von zuvor 43,1 Millionen": the
/// second is what the first was, or was to be.
pub(super) fn replaces(document: &Document, lead: usize, from: usize, to: usize) -> bool {
    const LONGEST: usize = 5;
    if from >= to || to - from > LONGEST {
        return false;
    }
    let open = |k: usize| document.has(k, class::FUNCTION | class::HEDGE) && !document[k].is_capital();
    if document.reads(lead, "nicht") {
        return document.is(from, ',') && document.reads(from + 1, "sondern") && (from + 2..to).all(open);
    }
    let joined = match document.reads(lead, "auf") {
        true => document.reads(from, "von"),
        false => {
            document.reads_any(lead, &["statt", "anstatt", "anstelle", "aus"])
                || lead > 0 && document.reads(lead - 1, "statt") && document.reads(lead, "bisher")
        }
    };
    joined && (from..to).all(open)
}

/// Applies a magnitude that is written at the neighbour only.
fn magnify(figure: &mut Figure, numeral: &Numeral, magnitude: Option<Decimal>) {
    let Some(size) = magnitude.filter(|_| numeral.value < Decimal::ONE_THOUSAND) else { return };
    let times = |value: Value| value.0.checked_mul(size).map(Value);
    figure.value = figure.value.and_then(times);
    if let Some(range) = &mut figure.range {
        (range.min, range.max) = (range.min.and_then(times), range.max.and_then(times));
    }
}

/// "76,6 Prozent (2021: 75,2)", "18 Millionen Euro nach 27 Millionen", "62,3 Prozent, sein Gegner 37,7".
fn take_from_before<'t>(
    document: &Document,
    end: usize,
    (first, start, behind): (&Figure<'t>, usize, usize),
    (second, next): (&mut Figure<'t>, usize),
) {
    let count = second.kind == FigureKind::Count
        && second.object.is_some_and(|noun| document.lexicon.means(noun, Shape::Capital, Sense::Money));
    if second.kind != FigureKind::Number && !count || !is_measured(first) {
        return;
    }
    // "(Vorjahr: minus 1,2 Milliarden)"
    let below = || numbers::at(document, next + 1, end).filter(|numeral| numeral.magnitude >= MILLION.into());
    let Some(numeral) = numbers::at(document, next, end).or_else(below) else { return };
    let sums = matches!(first.kind, FigureKind::Money | FigureKind::Percent);
    let tokens = start..behind;
    let large = first.kind == FigureKind::Money && numeral.magnitude > Decimal::ONE;
    if count {
        // "bei 200 Millionen Euro Umsatz 20 Millionen Gewinn"
        if large && numeral.magnitude >= Decimal::from(MILLION) {
            inherit(second, first);
        }
        return;
    }
    let behind = numeral.tokens.end;
    if compared::is_earlier(document, first, tokens.end, next)
        && (ends_clause(document, behind, end)
            || document.reads_any(behind, &["im", "in", "vor", "zuvor", "davor"]))
    {
        recalled::scale(document, first, second, next, end);
        inherit(second, first);
        return measure::set_iso(second);
    }
    // "230 Meter lang und 32 breit"
    if first.kind == FigureKind::Length && next <= tokens.end + 2 && measure::is_size(document, behind) {
        return inherit(second, first);
    }
    let alike = sums && behind < end && compared::goes_on_alike(document, tokens.end, next, behind);
    let closed = ends_clause(document, behind, end);
    let shared = sums && closed && is_parallel(document, &tokens, next);
    let gapped = sums
        && closed
        && is_gapped(document, tokens.end, next)
        && numeral.magnitude == Decimal::ONE
        && numbers::at(document, start, end).is_some_and(|first| first.magnitude == Decimal::ONE)
        && (first.kind == FigureKind::Money || numeral.value <= Decimal::ONE_HUNDRED);
    let sum = large
        && numeral.magnitude >= Decimal::from(MILLION)
        && next - start <= FAR
        && (closed || compared::is_last_word(document, numeral.tokens.end, end));
    let earlier = bracketed::is_earlier(document, first, &numeral.tokens)
        || bracketed::is_of_year(document, tokens.end, &numeral.tokens);
    let listed = sums && bracketed::is_listed(document, &tokens, &numeral.tokens);
    let weather = weather::goes_on(document, first, second, next)
        || first.kind == FigureKind::Speed && compared::is_allowed(document, next);
    if large && compares(document, start, next)
        || earlier
        || listed
        || shared
        || alike
        || gapped
        || sum
        || weather
    {
        let bare = numeral.magnitude == Decimal::ONE && first.kind == FigureKind::Money;
        if (earlier || shared || alike) && bare {
            scale_as(document, first, start, (second, &numeral), end);
        }
        inherit(second, first);
    }
}

/// Gives the number the size that was not written at it, but at the first or in its label: "45 Cent (Vorjahr: 40)".
fn scale_as(
    document: &Document,
    first: &Figure,
    start: usize,
    (second, numeral): (&mut Figure, &Numeral),
    end: usize,
) {
    let Some(written) = numbers::at(document, start, end).map(|first| first.value / first.magnitude) else {
        return;
    };
    let alike = written >= Decimal::ONE_THOUSAND || numeral.value < Decimal::ONE_THOUSAND;
    let size = first.value.and_then(|value| value.0.checked_div(written)).filter(|_| alike);
    let times = |value: Value| value.0.checked_mul(size?).map(Value);
    second.value = second.value.and_then(times).or(second.value);
}

/// How far a sum may stand from the one whose currency it shares.
const FAR: usize = 14;

pub(super) const MILLION: u32 = 1_000_000;

/// How many of its symbol the unit behind the number is: 0.01 for "Cent".
pub(super) fn factor(document: &Document, numeral: &Numeral, end: usize) -> Decimal {
    unit::behind(document, numeral, end).map_or(Decimal::ONE, |unit| unit.factor)
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

pub(super) fn is_measured(figure: &Figure) -> bool {
    figure.value.is_some() && (figure.unit.is_some() || figure.currency.is_some())
}

pub(super) fn inherit<'t>(figure: &mut Figure<'t>, from: &Figure<'t>) {
    (figure.kind, figure.unit, figure.currency, figure.per) = (from.kind, from.unit, from.currency, from.per);
    figure.rule = Some(RULE);
}

/// True where between two figures stand one joining word or comma, and perhaps a hedge or "inzwischen".
pub(super) fn links(document: &Document, from: usize, to: usize, words: &[&str]) -> bool {
    const LONGEST: usize = 6;
    let dot = usize::from(document.is(from, '.'));
    let join = from + dot;
    let joins = document.is(join, ',') || document.str(join) == "×" || document.reads_any(join, words);
    if from >= to || to - from > LONGEST || !joins {
        return false;
    }
    // "waren es 300, zehn Kilometer weiter": no list is written so.
    if document.is(join, ',') && to == join + 1 && document[from - 1].is_number() != document[to].is_number()
    {
        return false;
    }
    let mut at = to;
    while at > join + 1 {
        // "nun bei 6 statt bei mindestens 8 Prozent", "statt wie bisher 49"
        let small =
            document.has(at - 1, class::PREPOSITION) || document.reads_any(at - 1, &["wie", "ermäßigt"]);
        let Some(len) = change::filler(document, at, join + 1).or((small && at == join + 2).then_some(1))
        else {
            return false;
        };
        at -= len;
    }
    at == join + 1
}

/// "4,5, in Frankreich 0,9 Prozent", "drei, das Land zwei Milliarden Euro": a clause whose verb was said before.
fn is_gapped(document: &Document, from: usize, to: usize) -> bool {
    const LONGEST: usize = 6;
    const WORDS: u64 =
        class::DETERMINER | class::POSSESSIVE | class::PREPOSITION | class::ADVERB | class::HEDGE;
    let from = from + usize::from(document.reads_any(from, &["brutto", "netto"]));
    let each = document.reads(from, "im") && document.has(from + 1, class::UNIT);
    let votes = document.reads(from, "der") && document.reads_any(from + 1, &["Stimmen", "Befragten"]);
    let from = from + if each || votes { 2 } else { 0 };
    let opens = document.is(from, ',') || document.reads_any(from, &["und", "sowie"]);
    if !opens || to <= from + 1 || to - from > LONGEST {
        return false;
    }
    // "44 Millionen, ein Plus von 48 Prozent": of that noun.
    let lead = hedge::start_of(document, to).filter(|first| *first > from).unwrap_or(to) - 1;
    if document.reads(lead, "von") {
        return false;
    }
    let of_all = document.reads_any(from + 1, &["davon", "darunter", "dazu", "insgesamt", "das", "damit"])
        && !document[from + 2].is_capital();
    let word = |k: usize| {
        let token = document[k];
        // "im kommenden Jahr", "für 2027"
        let dated = document.class(k) & (class::CALENDAR | class::TIMEWORD) != 0;
        let led = k == from + 1 || document.has(k - 1, class::PREPOSITION);
        dated
            || document.has(k, WORDS)
            || token.is_capital() && !document.has(k, class::UNIT | class::CURRENCY)
            || token.is_number() && led && document.str(k).len() == 4
            || token.is_word() && document.class(k) == 0
            || document.is(k, '.')
    };
    let named = |k: usize| document[k].is_capital() || document[k].is_number();
    !of_all && (from + 1..to).all(word) && (from + 1..to).any(named)
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
        && (first.end..other).all(|k| {
            // "mit 1,1 und für 2028 mit 1,3 Prozent"
            !document.has(k, class::FINITE) && (!document[k].is_number() || document.str(k).len() == 4)
        })
}

/// The tokens of a figure that begins with the first.
fn tokens_of(document: &Document, figure: &Figure, first: usize) -> Range<usize> {
    first..change::after(document, figure, first)
}

/// A mark, a conjunction or the sentence's end.
fn ends_clause(document: &Document, i: usize, end: usize) -> bool {
    i >= end || document[i].mark().is_some() || document.reads_any(i, &["und", "oder", "sowie"])
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
                "In Estland betrug sie 4,5, in Frankreich 0,9 Prozent.",
                "4,5 = percent 4.5 %; 0,9 Prozent = percent 0.9 %",
            ),
            (
                "Der Bund zahlt drei, das Land zwei Milliarden Euro.",
                "drei = money 3000000000 EUR; zwei Milliarden Euro = money 2000000000 EUR",
            ),
            (
                "Er bekam 62,3 Prozent, sein Gegner 37,7.",
                "62,3 Prozent = percent 62.3 %; 37,7 = percent 37.7 %",
            ),
            ("Die Zahl stieg von 3,4 auf 4 Millionen.", "3,4 = number 3400000; 4 Millionen = number 4000000"),
            ("Es waren 2.300 oder 1,9 Prozent.", "2.300 = number 2300; 1,9 Prozent = percent 1.9 %"),
            (
                "Er fuhr mit 187 statt der erlaubten 100 Kilometer pro Stunde.",
                "187 = speed 187 km/h; 100 Kilometer pro Stunde = speed 100 km/h",
            ),
            ("Er fuhr 94 km/h bei erlaubten 50.", "94 km/h = speed 94 km/h; 50 = speed 50 km/h"),
            ("Es waren zwei oder drei Prozent.", "zwei oder drei Prozent = percent 2..3 % between"),
            (
                "Rot zahlt 9,8 Milliarden Euro, Blau 3,7 Milliarden.",
                "9,8 Milliarden Euro = money 9800000000 EUR; 3,7 Milliarden = money 3700000000 EUR",
            ),
            (
                "Es gab 3 Millionen Euro, 2 Millionen leben dort.",
                "3 Millionen Euro = money 3000000 EUR; 2 Millionen = number 2000000",
            ),
            ("Es waren 12 Prozent, davon 7.", "12 Prozent = percent 12 %; 7 = number 7"),
            ("Es blieben 7,4, ein Zuwachs von 12 Prozent.", "7,4 = number 7.4; 12 Prozent = percent 12 %"),
            (
                "Übrig blieben 7,4 Millionen und die Quote 3 Prozent.",
                "7,4 Millionen = number 7400000; 3 Prozent = percent 3 %",
            ),
            ("Der Gewinn lag bei 12, die Quote bei 8 Prozent.", "12 = number 12; 8 Prozent = percent 8 %"),
            (
                "Im Ort sind es 300, zehn Meilen weiter nichts.",
                "300 = number 300; zehn Meilen = length 10 mi",
            ),
            ("Von den 80, etwa 4 Prozent, kam er.", "80 = number 80; 4 Prozent = percent 4 % about"),
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
                "Er sieht 2026 um 1,1 und für 2027 1,3 Prozent, heuer 6,4 und im kommenden Jahr 8 Prozent.",
                "2026 = date 2026; 1,1 = percent 1.1 %; 2027 = date 2027; 1,3 Prozent = percent 1.3 %; heuer = date XXXX; \
                 6,4 = percent 6.4 %; kommenden Jahr = date XXXX; 8 Prozent = percent 8 %",
            ),
            ("Es endete mit 52,3 zu 47,7 Prozent.", "52,3 = percent 52.3 %; 47,7 Prozent = percent 47.7 %"),
            (
                "Er kostet statt 8,8 nun 10,5 Milliarden Euro.",
                "8,8 = money 8800000000 EUR; 10,5 Milliarden Euro = money 10500000000 EUR",
            ),
            (
                "Er stieg auf 48,5 von zuvor 43,1 Millionen Franken.",
                "48,5 = money 48500000 CHF; 43,1 Millionen Franken = money 43100000 CHF",
            ),
            (
                "Er stieg auf 11, dann auf 14 und zuletzt auf 19 Millionen Euro.",
                "11 = money 11000000 EUR; 14 = money 14000000 EUR; 19 Millionen Euro = money 19000000 EUR",
            ),
            (
                "Aus 3 Häfen kamen 4 Millionen Euro.",
                "3 Häfen = count 3 Häfen; 4 Millionen Euro = money 4000000 EUR",
            ),
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
