//! Shares of a whole in words: "jeder dritte Haushalt", "drei von vier Befragten", "im Verhältnis 3:1".
//!
//! Fractions ("zwei Drittel") are numerals and become ratios in `count.rs` or `fraction` here.

use rust_decimal::Decimal;

use super::{Figure, FigureKind, Found, count, hedge, ordinal};
use crate::document::Document;
use crate::lexicon::class;
use crate::numbers::{self, Numeral, Writing};

/// "drei von vier Haushalten": the numeral was read.
pub fn of<'t>(document: &Document<'t>, numeral: &Numeral, end: usize) -> Option<Found<'t>> {
    const LARGEST: u32 = 10;
    const HUNDRED: u32 = 100;
    let below = |numeral: &Numeral, largest: u32| {
        numeral.magnitude == Decimal::ONE
            && numeral.value.fract().is_zero()
            && numeral.value > Decimal::ZERO
            && numeral.value <= largest.into()
    };
    let von = numeral.tokens.end;
    // "eines von neun Mitgliedern": one of these.
    if numeral.writing == Writing::Words && numeral.value == Decimal::ONE {
        return None;
    }
    if !document.reads(von, "von") || !below(numeral, HUNDRED) || numeral.writing == Writing::Fraction {
        return None;
    }
    // "95 von 100 Fällen", but "15 von 40 Booten" are so many.
    let hundred = |whole: &Numeral| below(whole, HUNDRED) && whole.value == HUNDRED.into();
    let whole = numbers::at(document, von + 1, end)
        .filter(|whole| hundred(whole) || below(whole, LARGEST))
        .filter(|whole| whole.value > numeral.value)?;
    let object = count::object(document, whole.tokens.end, end);
    let written = numeral.writing == Writing::Words && whole.writing == Writing::Words;
    if !written && object.is_none() {
        return None;
    }
    let tokens = numeral.tokens.start..object.map_or(whole.tokens.end, |object| object.after);
    let value = numbers::rounded(numeral.value / whole.value);
    Some(build(document, tokens, value, object.map(|object| object.head)))
}

/// "jeder dritte Haushalt", "jede zehnte Firma", "jeder Fünfte": the token is the ordinal.
pub fn every<'t>(document: &Document<'t>, i: usize, end: usize) -> Option<Found<'t>> {
    const EVERY: [&str; 6] = ["jeder", "jede", "jedes", "jeden", "jedem", "jedweder"];
    let lead = i.checked_sub(1).filter(|lead| document.reads_any(*lead, &EVERY))?;
    let (value, after) = ordinal::value_at(document, i, end).filter(|(value, _)| *value > Decimal::ONE)?;
    let object = count::object(document, after, end);
    let time = object.is_some_and(|object| document.has(object.head, class::CALENDAR | class::UNIT));
    if time || document.reads(after, "Mal") {
        return None;
    }
    let tokens = lead..object.map_or(after, |object| object.after);
    Some(build(document, tokens, numbers::rounded(Decimal::ONE / value), object.map(|object| object.head)))
}

/// "im Verhältnis 3:1", "Verhältnis von 2 zu 1".
pub fn proportion<'t>(document: &Document<'t>, i: usize, end: usize) -> Option<Found<'t>> {
    const BEFORE: usize = 3;
    const FAR: usize = 12;
    const SLOPES: [&str; 4] = ["Maßstab", "Gefälle", "Steigung", "Neigung"];
    let odds = |k: usize| ["erhältnis", "uote"].iter().any(|tail| document.str(k).ends_with(tail));
    // "Das Verhältnis von Bedarf zu Ernte betrage 1.000 zu 1"
    let far = || {
        let mut clause = (i.saturating_sub(FAR)..i).rev().take_while(|k| document[*k].mark().is_none());
        document.reads(i + 1, "zu") && clause.any(odds)
    };
    let named = || (i.saturating_sub(BEFORE)..i).any(|k| odds(k) || document.reads_any(k, &SLOPES)) || far();
    let plain = |i: usize| {
        let numeral = numbers::at(document, i, end).filter(|numeral| numeral.tokens == (i..i + 1));
        numeral.filter(|numeral| numeral.writing != Writing::Article).map(|numeral| numeral.value)
    };
    let joins = document.is(i + 1, ':') || document.reads(i + 1, "zu");
    if !joins || i + 2 >= end || !named() {
        return None;
    }
    let (first, second) = (plain(i)?, plain(i + 2).filter(|second| !second.is_zero())?);
    let value = numbers::rounded(first.checked_div(second)?);
    Some(build(document, i..i + 3, value, None))
}

fn build<'t>(
    document: &Document<'t>,
    tokens: std::ops::Range<usize>,
    value: Decimal,
    object: Option<usize>,
) -> Found<'t> {
    let mut figure = Figure::new(document, FigureKind::Ratio, tokens.clone(), "share").with_value(value);
    figure.object = object.map(|head| document.verbatim(head));
    hedge::attach(document, &mut figure, tokens.start, tokens.end);
    Found::new(figure, tokens.end)
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;

    #[test]
    fn shares_are_ratios() {
        check(&[
            (
                "Fast jeder dritte Haushalt heizt mit Gas.",
                "jeder dritte Haushalt = ratio 0.333333333333333 just_under Haushalt",
            ),
            ("Drei von vier Befragten stimmten zu.", "Drei von vier Befragten = ratio 0.75 Befragten"),
            ("Das gelang in 95 von 100 Fällen.", "95 von 100 Fällen = ratio 0.95 Fällen"),
            ("Es kamen 15 von 40 Booten.", "15 = number 15; 40 Booten = count 40 Booten"),
            (
                "Das Verhältnis von Boot zu Lotse betrage heute 20 zu 1.",
                "heute = date PRESENT_REF; 20 zu 1 = ratio 20",
            ),
            ("Der Weg hat ein Gefälle von 1:20.", "1:20 = ratio 0.05"),
            ("Es steht im Verhältnis 3:1.", "3:1 = ratio 3"),
            ("Zwei Drittel der Kunden blieben.", "Zwei Drittel = ratio 0.666666666666667"),
            ("Zwei von ihnen gingen.", "Zwei = number 2"),
        ]);
    }
}
