//! Numbers whose word is written out only at a later one: "16- und 17-jährige", "zwei- bis dreihundert Gäste".
//!
//! Ranges are made of them in `range.rs`.
//! Example: in "die 22-, 24- und 31-jährigen Männer" there are three ages.

use rust_decimal::Decimal;

use super::{Figure, Found, age, compound, count, hedge, measure, multiple};
use crate::document::Document;
use crate::lexicon::class;
use crate::numbers::{self, Numeral, Writing};

/// "20-" of "20- und 50-Euro-Scheine": what the word at a later number makes of it.
pub fn listed<'t>(document: &Document<'t>, first: &Numeral, end: usize) -> Option<Found<'t>> {
    const LONGEST: usize = 8;
    let hyphen = first.tokens.end;
    if !is_cut(document, hyphen, end) {
        return None;
    }
    let last = end.min(hyphen + LONGEST);
    let joins = |k: usize| document.is(k, ',') || document.reads_any(k, &["und", "oder", "sowie", "bzw"]);
    let passed = |k: usize| {
        joins(k)
            || document.is(k, '.')
            || document.is(k, '-')
            || document.has(k, class::DETERMINER)
            || document[k].is_number()
    };
    if !joins(hyphen + 1) {
        return None;
    }
    let mut k = hyphen + 2;
    let whole = loop {
        if k >= last {
            return None;
        }
        let cut = numbers::at(document, k, end).is_some_and(|next| is_cut(document, next.tokens.end, end));
        let found = if cut { None } else { written_out(document, first, k, end) };
        match found {
            Some((found, _)) => break found.figure,
            None if passed(k) || cut => k += 1,
            None => return None,
        }
    };
    let tokens = first.tokens.start..hyphen + 1;
    let mut figure = Figure::new(document, whole.kind, tokens.clone(), "cut short").with_value(first.value);
    (figure.unit, figure.currency, figure.object) = (whole.unit, whole.currency, whole.object);
    measure::set_iso(&mut figure);
    hedge::attach(document, &mut figure, tokens.start, tokens.end);
    Some(Found::new(figure, tokens.end))
}

/// A hyphen with a blank or a comma behind it.
fn is_cut(document: &Document, hyphen: usize, end: usize) -> bool {
    hyphen + 1 < end
        && document.is(hyphen, '-')
        && document[hyphen].is_joined()
        && (!document[hyphen + 1].is_joined() || document.is(hyphen + 1, ','))
}

/// The figure at the number whose word is written out, and the value that the first has beside it: 300 of "drei- bis
/// vierhundert".
pub fn written_out<'t>(
    document: &Document<'t>,
    first: &Numeral,
    i: usize,
    end: usize,
) -> Option<(Found<'t>, Decimal)> {
    let Some(second) = numbers::at(document, i, end).filter(|second| second.writing != Writing::Article)
    else {
        return compound::in_word(document, i)
            .or_else(|| multiple::in_word(document, i, end))
            .map(|found| (found, first.value));
    };
    // "zwei- bis dreihundert", "20- bis 30.000"
    let sizes = [Decimal::ONE_THOUSAND, Decimal::ONE_HUNDRED];
    let round = |size: &Decimal| {
        second.value >= *size && (second.value % *size).is_zero() && first.value < second.value / *size
    };
    let size = sizes.into_iter().find(round);
    let dotted = document.str(second.tokens.start).contains('.');
    if second.writing == Writing::Words || dotted && size.is_some() {
        let size = size?;
        let found = measure::find(document, &second, end).or_else(|| count::find(document, &second, end))?;
        return Some((found, first.value.checked_mul(size)?));
    }
    // Of "5- bis 10-Prozent-Hürde" the unit stands behind the hyphen.
    let hyphen = document.is(second.tokens.end, '-');
    let found = age::find(document, &second, end)
        .or_else(|| compound::behind(document, &second, end))
        .or_else(|| multiple::behind(document, &second, end))
        .or_else(|| if hyphen { measure::find(document, &second, end) } else { None })?;
    Some((found, first.value))
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;

    #[test]
    fn the_word_is_written_out_at_the_last_number() {
        check(&[
            ("Die 16- und 17-jährigen Schüler.", "16- = age 16 a; 17-jährigen = age 17 a"),
            (
                "Die 22-, 24- und 31-jährigen Männer.",
                "22- = age 22 a; 24- = age 24 a; 31-jährigen = age 31 a",
            ),
            ("Ein 18- und ein 20-Jähriger.", "18- = age 18 a; 20-Jähriger = age 20 a"),
            ("Die Sechs- und die Achtjährige.", "Sechs- = age 6 a; Achtjährige = age 8 a"),
            ("Es gab 20- und 50-Euro-Scheine.", "20- = money 20 EUR; 50-Euro = money 50 EUR"),
            ("Eine zehn- bis zwölfköpfige Gruppe.", "zehn- bis zwölfköpfige = count 10..12 between"),
            ("Ein zwei- bis dreistündiger Einsatz.", "zwei- bis dreistündiger = duration 2..3 h between"),
            ("Eine ein- bis zweiwöchige Pause.", "ein- bis zweiwöchige = duration 1..2 wk between"),
            ("Drei- bis vierhundert Gäste.", "Drei- bis vierhundert Gäste = count 300..400 between Gäste"),
            ("Die Zehn- bis Zwölfjährigen spielen.", "Zehn- bis Zwölfjährigen = age 10..12 a between"),
            ("Es kostet 20- bis 30.000 Euro.", "20- bis 30.000 Euro = money 20000..30000 EUR between"),
            ("Die 3- und die Wand.", ""),
            ("Er ist zwei- bis siebenmal größer.", "zwei- bis siebenmal größer = ratio 2..7 between"),
            ("Sie war ein- und ausgegangen.", ""),
        ]);
    }
}
