//! Amounts without a number: "mehrere Milliarden Dollar", "Hunderte Helfer", "einige Tage".
//!
//! They keep their words and have no value. A vague word before a plain noun ("viele Menschen") is no figure.

use rust_decimal::Decimal;

use super::{Figure, FigureKind, Found, Modifier, count, measure, unit};
use crate::document::Document;
use crate::lexicon::{TableId, class};
use crate::numbers::Writing;

/// The vague amount that begins at the token.
pub fn find<'t>(document: &Document<'t>, i: usize, end: usize) -> Option<Found<'t>> {
    let several = several(document, i);
    let amount = i + several.unwrap_or(0);
    // "mehrere 100 Gäste", but "mehr oder weniger 100 Gäste"
    let round = several.is_some()
        && !document.reads(i, "weniger")
        && amount < end
        && ["100", "1000", "1.000", "10.000", "100.000"].contains(&document.str(amount));
    let behind = amount + usize::from(round);
    let magnitude = magnitude(document, behind, end).or(round.then_some(behind));
    let after = magnitude.unwrap_or(amount);
    // "4,5 (Vorjahr: 4,1) Millionen Euro"
    let bracket = i > 1 && document.is(i - 1, ')') && document[i - 2].is_number();
    if several.is_none() && magnitude.is_none_or(|_| bracket || !is_vague(document, i)) {
        return None;
    }
    let unit = unit::at(document, after, end, Writing::Words);
    // "Tausende von Menschen"
    let von = usize::from(magnitude.is_some() && document.reads(after, "von"));
    let object = unit.is_none().then(|| count::object(document, after + von, end)).flatten();
    let kind = match (unit, object, magnitude) {
        (Some(unit), ..) if unit.kind != FigureKind::Duration || magnitude.is_some() || several.is_some() => {
            unit.kind
        }
        // "in Millionen Höhe"
        (None, Some(object), Some(_)) if document.reads(object.head, "Höhe") => return None,
        (None, Some(_), Some(_)) => FigureKind::Count,
        (None, None, Some(_)) if several.is_some() || is_many(document, i) => FigureKind::Number,
        _ => return None,
    };
    let after = unit.map_or(after, |unit| unit.after);
    let tokens = i..object.map_or(after, |object| object.after);
    let mut figure = Figure::new(document, kind, tokens.clone(), "vague amount");
    unit.inspect(|unit| measure::name_unit(&mut figure, unit));
    measure::set_iso(&mut figure);
    figure.modifier = Modifier::Several;
    figure.hedge = several.map(|words| document.phrase(&(i..i + words)));
    let of = || unit.and_then(|_| measure::substance(document, &figure, tokens.end, end));
    figure.object = object.map(|object| document.verbatim(object.head)).or_else(of);
    Some(Found::new(figure, tokens.end))
}

/// "mehrere", "ein paar": how many words it has.
fn several(document: &Document, i: usize) -> Option<usize> {
    if !document.has(i, class::SEVERAL) {
        return None;
    }
    let found = document.longest(TableId::Hedges, i)?;
    (found.row.get(0) == "several").then_some(found.len)
}

/// "Milliarden", "hundert", "Dutzend": a size without a number; the token behind it.
fn magnitude(document: &Document, i: usize, end: usize) -> Option<usize> {
    if i < end && document.reads_any(i, &["hunderttausend", "zehntausend"]) {
        return Some(i + 1);
    }
    if i >= end || !document.has(i, class::NUMERAL) {
        return None;
    }
    let found = document.longest(TableId::Numerals, i)?;
    let sized = matches!(found.row.get(1), "magnitude" | "vague" | "hundred" | "thousand" | "collective");
    let next = i + found.len;
    // "mehrere Tausend Millionen" is rare, "mehrere hundert Millionen" is not.
    sized.then(|| magnitude(document, next, end).unwrap_or(next))
}

/// "Hunderte" by themselves, which are persons most often.
fn is_many(document: &Document, i: usize) -> bool {
    document.longest(TableId::Numerals, i).is_some_and(|found| found.row.get(1) == "vague")
}

/// "Hunderte", "Tausende": vague by themselves; "Millionen" where no number stands before.
fn is_vague(document: &Document, i: usize) -> bool {
    let row = document.longest(TableId::Numerals, i).map(|found| found.row);
    row.is_some_and(|row| {
        row.get(1) == "vague"
            || row.get(1) == "magnitude"
                && row.get(0).parse::<Decimal>().is_ok()
                && document.reads(i, "Millionen") | document.reads(i, "Milliarden")
    })
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;

    #[test]
    fn vague_amounts_have_no_value() {
        check(&[
            ("Das kostet mehrere Milliarden Dollar.", "mehrere Milliarden Dollar = money USD several"),
            ("Hunderte Helfer kamen.", "Hunderte Helfer = count several Helfer"),
            ("Es dauerte einige Tage.", "einige Tage = duration d PXD several"),
            ("Viele Menschen kamen.", ""),
            (
                "Es waren 4,5 (Vorjahr: 4,1) Millionen Euro.",
                "4,5 = money 4500000 EUR; Vorjahr = date XXXX; 4,1 = money 4100000 EUR",
            ),
            ("Es kamen mehrere 100 Gäste.", "mehrere 100 Gäste = count several Gäste"),
            ("Tausende Tonnen Getreide kamen.", "Tausende Tonnen = mass t several Getreide"),
            ("Das kostet einige 1000 Euro.", "einige 1000 Euro = money EUR several"),
            ("Es kamen mehrere, 100 Gäste blieben.", "100 Gäste = count 100 Gäste"),
            ("Tausende von Menschen flohen.", "Tausende von Menschen = count several Menschen"),
            ("Zuvor hatten schon Hunderte die Stadt verlassen.", "Hunderte = number several"),
            ("Mehrere hunderttausend Gäste.", "Mehrere hunderttausend Gäste = count several Gäste"),
        ]);
    }
}
