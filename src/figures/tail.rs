//! The smaller part behind an amount: "2 Euro 50", "fünf Kilo 300 Gramm", "ein Meter achtzig".
//!
//! Lengths of time in several units ("2 Stunden 30 Minuten") stand in `measure.rs`.
//! Example: "einen Meter neunzig" is 1.9 m, "5 km und 300 m" are two lengths.

use rust_decimal::Decimal;

use super::FigureKind;
use super::unit::{self, Unit};
use crate::document::Document;
use crate::numbers::{self, Numeral, Writing};

/// What is added to the amount, in its own unit, and the token behind.
pub(super) fn of(
    document: &Document,
    numeral: &Numeral,
    unit: &Unit,
    end: usize,
) -> Option<(Decimal, usize)> {
    let whole =
        numeral.value.fract().is_zero() && numeral.magnitude == Decimal::ONE && unit.factor == Decimal::ONE;
    match unit.kind {
        _ if !whole => None,
        _ if unit.is_currency => cents(document, numeral, unit, end),
        FigureKind::Length | FigureKind::Mass | FigureKind::Volume => {
            smaller(document, unit, end).or_else(|| bare(document, unit, end))
        }
        _ => None,
    }
}

/// "2 m 30 cm", "5 Fuß 3 Zoll", "2 kg 500 g": the next smaller unit.
fn smaller(document: &Document, unit: &Unit, end: usize) -> Option<(Decimal, usize)> {
    const STEPS: [(&str, &str, u32); 6] = [
        ("km", "m", 1000),
        ("m", "cm", 100),
        ("cm", "mm", 10),
        ("ft", "in", 12),
        ("kg", "g", 1000),
        ("l", "ml", 1000),
    ];
    let i = unit.after;
    let part = numbers::at(document, i, end).filter(|part| part.tokens.start == i && i < end)?;
    let small = unit::behind(document, &part, end).filter(|small| small.kind == unit.kind)?;
    let (.., step) = STEPS.iter().find(|(large, name, _)| *large == unit.symbol && *name == small.symbol)?;
    let (step, value) = (Decimal::from(*step), part.value.checked_mul(small.factor)?);
    (value < step && value.is_sign_positive()).then(|| (numbers::rounded(value / step), small.after))
}

/// "1 m 85", "ein Meter achtzig", "drei Kilometer fünfhundert": two digits or a word behind the metre, and nothing
/// that they count.
fn bare(document: &Document, unit: &Unit, end: usize) -> Option<(Decimal, usize)> {
    let i = unit.after;
    let step = match unit.symbol {
        "m" => Decimal::ONE_HUNDRED,
        "km" => Decimal::ONE_THOUSAND,
        _ => return None,
    };
    let part = numbers::at(document, i, end).filter(|part| i < end && part.tokens == (i..i + 1))?;
    let digits = document[i].is_number() && document.str(i).len() == 2 && unit.symbol == "m";
    let spoken = part.writing == Writing::Words && part.value >= step / Decimal::from(20);
    let fits = (digits || spoken) && part.value.fract().is_zero() && part.value < step;
    (fits && stands_alone(document, &part, end)).then(|| (part.value / step, i + 1))
}

/// Nothing behind the number that it could count or measure.
fn stands_alone(document: &Document, part: &Numeral, end: usize) -> bool {
    let noun = document
        .get(part.tokens.end)
        .filter(|_| part.tokens.end < end)
        .is_some_and(|token| token.is_capital() || token.is_number() || token.is('-') || token.is(':'));
    !noun
        && unit::behind(document, part, end).is_none()
        && super::count::object(document, part.tokens.end, end).is_none()
}

/// "2 Euro 50", "15 Dollar und 15 Cent".
fn cents(document: &Document, numeral: &Numeral, unit: &Unit, end: usize) -> Option<(Decimal, usize)> {
    if !numeral.value.fract().is_zero() || numeral.magnitude != Decimal::ONE || unit.factor != Decimal::ONE {
        return None;
    }
    let joins = document.reads(unit.after, "und");
    let i = unit.after + usize::from(joins);
    let part = numbers::at(document, i, end)
        .filter(|part| i < end && part.value < Decimal::ONE_HUNDRED && part.writing != Writing::Article)?;
    let small =
        unit::behind(document, &part, end).filter(|small| small.is_currency && small.factor < Decimal::ONE);
    if let Some(small) = small {
        return Some((part.value * small.factor, small.after));
    }
    // Without a unit only two digits or "fünfzig" right behind are cents.
    let digits = document[i].is_number() && document.str(i).len() == 2;
    let spoken = part.writing == Writing::Words && part.value >= Decimal::TEN;
    let bare = !joins && (digits || spoken) && unit::behind(document, &part, end).is_none();
    let noun = document.get(part.tokens.end).is_some_and(|token| token.is_capital() || token.is('-'));
    (bare && !noun && part.tokens.end == i + 1).then(|| (part.value / Decimal::ONE_HUNDRED, i + 1))
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;

    #[test]
    fn the_smaller_part_belongs_to_the_amount() {
        check(&[
            ("Es kostet 2 Euro 50.", "2 Euro 50 = money 2.5 EUR"),
            ("Es kostet 2 Euro 50 Cent.", "2 Euro 50 Cent = money 2.5 EUR"),
            ("Es kostet 15 Dollar und 15 Cent.", "15 Dollar und 15 Cent = money 15.15 USD"),
            ("Er lief 5 km und 300 m.", "5 km = length 5 km; 300 m = length 300 m"),
            ("Die Fähre kostet drei Euro zwanzig.", "drei Euro zwanzig = money 3.2 EUR"),
            ("Das Brot kostet ein Euro dreißig.", "ein Euro dreißig = money 1.3 EUR"),
            ("Es kostet fünf Pfund und zehn Pence.", "fünf Pfund und zehn Pence = money 5.1 GBP"),
            ("Sie ist einen Meter neunzig groß.", "einen Meter neunzig = length 1.9 m"),
            (
                "Der Mast misst 2 m 30 cm, das Paket 2 kg 500 g.",
                "2 m 30 cm = length 2.3 m; 2 kg 500 g = mass 2.5 kg",
            ),
            ("Nach drei Kilometer fünfhundert hielt er.", "drei Kilometer fünfhundert = length 3.5 km"),
            ("Er ist 5 Fuß 3 Zoll groß.", "5 Fuß 3 Zoll = length 5.25 ft"),
            ("Auf 5 Meter 20 Bäume.", "5 Meter = length 5 m; 20 Bäume = count 20 Bäume"),
            ("Für 5 Euro zwanzig Stück.", "5 Euro = money 5 EUR; zwanzig Stück = count 20 Stück"),
        ]);
    }
}
