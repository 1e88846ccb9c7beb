//! Amounts with a unit: money, percent, lengths, durations and all else that `units.tsv` and `currencies.tsv` name.
//!
//! The unit stands behind the number, joined or with a hyphen, a currency's code or sign also before it.
//! Example: "EUR 812,4 Mio.", "152-mm-Granaten", "3 Euro pro Liter".

use rust_decimal::Decimal;

use super::{Figure, FigureKind, Found, hedge};
use crate::document::Document;
use crate::lexicon::{Match, TableId, class};
use crate::numbers::{Numeral, Value, Writing};
use crate::span::Span;
use crate::tokens::{Kind, Shape};

/// A unit of the text: which one, and the tokens behind it.
#[derive(Debug, Clone, Copy)]
pub struct Unit {
    pub kind: FigureKind,
    /// The unit's symbol, or the currency's code.
    pub symbol: &'static str,
    pub factor: Decimal,
    pub is_currency: bool,
    pub after: usize,
}

/// The amount whose numeral was read.
pub fn find<'t>(document: &Document<'t>, numeral: &Numeral, end: usize) -> Option<Found<'t>> {
    let unit = unit_behind(document, numeral, end);
    if let Some(unit) = unit.or_else(|| hyphenated(document, numeral, end)) {
        return Some(build(document, numeral, unit, end));
    }
    let (currency, start) = currency_before(document, numeral.tokens.start)?;
    let mut widened = numeral.clone();
    widened.tokens.start = start;
    let after = skip_dash(document, numeral.tokens.end, end);
    Some(build(document, &widened, Unit { after, ..currency }, end))
}

fn build<'t>(document: &Document<'t>, numeral: &Numeral, unit: Unit, end: usize) -> Found<'t> {
    let mut value = numeral.value * unit.factor;
    let mut after = unit.after;
    if unit.is_currency
        && let Some((cents, behind)) = cents(document, numeral, &unit, end)
    {
        (value, after) = (value + cents, behind);
    }
    let per = per(document, after, end);
    after = per.map_or(after, |(_, behind)| behind);
    let tokens = numeral.tokens.start..after;
    let mut figure = Figure::new(document, unit.kind, tokens.clone(), rule(&unit)).with_value(value);
    name_unit(&mut figure, &unit);
    figure.per = per.map(|(symbol, _)| symbol);
    set_iso(&mut figure);
    hedge::attach(document, &mut figure, tokens.start, tokens.end);
    let inside = hyphen_end(document, &tokens, &unit);
    if let Some((span, text)) = inside {
        (figure.span, figure.text) = (span, text);
    }
    figure.object = substance(document, &figure, after, end);
    Found::new(figure, after)
}

fn rule(unit: &Unit) -> &'static str {
    if unit.is_currency { "currency" } else { "unit" }
}

/// Writes the unit's symbol, or the currency's code, into the figure.
pub fn name_unit(figure: &mut Figure, unit: &Unit) {
    if unit.is_currency {
        figure.currency = Some(unit.symbol);
    } else {
        figure.unit = Some(unit.symbol);
    }
}

/// "P12Y" for twelve years.
pub fn set_iso(figure: &mut Figure) {
    let (FigureKind::Duration, Some(unit)) = (figure.kind, figure.unit) else { return };
    let letter = match unit {
        "a" => "Y",
        "mo" => "M",
        "wk" => "W",
        "d" => "D",
        "h" => "H",
        "min" => "M",
        "s" => "S",
        _ => return,
    };
    let time = if matches!(unit, "h" | "min" | "s") { "T" } else { "" };
    let amount = figure.value.map_or("X".to_owned(), |Value(value)| value.normalize().to_string());
    figure.iso = Some(format!("P{time}{amount}{letter}"));
}

/// The unit that stands behind the numeral; dashes of "1.000,- Euro" are passed over.
pub fn unit_behind(document: &Document, numeral: &Numeral, end: usize) -> Option<Unit> {
    unit_at(document, skip_dash(document, numeral.tokens.end, end), end, numeral.writing)
}

/// "1.000,-", "5.–": the dash for no cents.
fn skip_dash(document: &Document, i: usize, end: usize) -> usize {
    let mark = document.is(i, ',') || document.is(i, '.');
    let dash = ['-', '–', '—'].iter().any(|dash| document.is(i + 1, *dash));
    let joined = i + 1 < end && document[i].is_joined() && document[i + 1].is_joined();
    if mark && dash && joined { i + 2 } else { i }
}

/// The unit or currency that begins at the token.
pub fn unit_at(document: &Document, i: usize, end: usize, writing: Writing) -> Option<Unit> {
    const KNOWN: u64 = class::UNIT | class::CURRENCY;
    if i >= end || !document.has(i, KNOWN) {
        return None;
    }
    let mut found: Vec<Match> = document
        .matches(i)
        .filter(|found| matches!(found.table, TableId::Units | TableId::Currencies) && i + found.len <= end)
        .filter(|found| is_written_so(document, i, found))
        .take(2)
        .collect();
    // "Pfund" is a weight, unless money is spoken of; a longer form decides by itself.
    if found.len() == 2
        && found[0].len == found[1].len
        && document.reads(i, "Pfund")
        && is_price(document, i, end)
    {
        found.swap(0, 1);
    }
    let unit = read_row(found.first()?, i)?;
    let fits = writing != Writing::Article || !takes_no_article(document, i, unit.symbol);
    fits.then_some(unit)
}

/// "ein Fass", "ein Grad an Freiheit", "eine Bar" measure nothing.
fn takes_no_article(document: &Document, i: usize, symbol: &str) -> bool {
    let short = document.str(i).len() <= 2;
    short
        || matches!(
            symbol,
            "bar"
                | "bbl"
                | "ft"
                | "in"
                | "kn"
                | "Cel"
                | "bit"
                | "Kt"
                | "ct"
                | "mach"
                | "px"
                | "oz"
                | "lb"
                | "dB"
        )
        || document.reads(i, "Tages")
}

/// Short symbols must be written as the table has them: "MW" is no "mW", "M" no metre.
fn is_written_so(document: &Document, i: usize, found: &Match) -> bool {
    const SHORT: usize = 3;
    let token = document[i];
    if !token.is_word() || document.str(i).len() > SHORT {
        return true;
    }
    // Joined to digits, "90d" and "3a" are house numbers and editions.
    let lone = token.is_joined() && found.len == 1 && matches!(document.str(i), "a" | "d" | "A" | "C" | "B");
    token.shape() == found.case && !lone
}

/// "10 Pfund pro Aktie", "Pfund Sterling": a price word nearby.
fn is_price(document: &Document, i: usize, end: usize) -> bool {
    const NEAR: usize = 8;
    const WORDS: [&str; 16] = [
        "kostet",
        "kosten",
        "kostete",
        "Preis",
        "zahlen",
        "zahlte",
        "bezahlt",
        "Kurs",
        "Umsatz",
        "Gewinn",
        "Verlust",
        "Aktie",
        "Kosten",
        "Millionen",
        "Milliarden",
        "wert",
    ];
    (i.saturating_sub(NEAR)..end.min(i + NEAR)).any(|k| WORDS.iter().any(|word| document.reads(k, word)))
}

fn read_row(found: &Match, i: usize) -> Option<Unit> {
    let (row, after) = (found.row, i + found.len);
    if found.table == TableId::Currencies {
        let factor = row.get(1).parse().ok()?;
        return Some(Unit { kind: FigureKind::Money, symbol: row.get(0), factor, is_currency: true, after });
    }
    let (kind, factor) = (FigureKind::by_name(row.get(1))?, row.get(2).parse().ok()?);
    Some(Unit { kind, symbol: row.get(0), factor, is_currency: false, after })
}

/// "152-mm-Granaten", "180-Kilometer-Marke", "5-Prozent-Hürde": the unit is the first part of a compound.
fn hyphenated(document: &Document, numeral: &Numeral, end: usize) -> Option<Unit> {
    let hyphen = numeral.tokens.end;
    let word = hyphen + 1;
    let joined =
        document.is(hyphen, '-') && word < end && document[hyphen].is_joined() && document[word].is_joined();
    if !joined || document[word].kind() != Kind::Word {
        return None;
    }
    let key = document.key(word);
    let first = key.split('-').next()?;
    let tables = [TableId::Units, TableId::Currencies];
    let (table, row) = tables.iter().find_map(|table| {
        let shape = shape_of(first);
        document.lexicon.rows_of(*table, first, shape).next().map(|row| (*table, row))
    })?;
    read_row(&Match { table, len: 1, case: Shape::Lower, row }, word)
}

fn shape_of(text: &str) -> Shape {
    let mut letters = text.chars().filter(|c| c.is_alphabetic());
    let upper = letters.clone().filter(|c| c.is_uppercase()).count();
    match letters.next() {
        Some(first) if first.is_uppercase() && upper == text.chars().count() && upper > 1 => Shape::Caps,
        Some(first) if first.is_uppercase() => Shape::Capital,
        _ => Shape::Lower,
    }
}

/// Where a hyphenated unit ends, inside its compound.
fn hyphen_end<'t>(
    document: &Document<'t>,
    tokens: &std::ops::Range<usize>,
    unit: &Unit,
) -> Option<(Span, &'t str)> {
    let word = unit.after.checked_sub(1)?;
    let whole = document.str(word);
    if word == 0 || !document.is(word - 1, '-') || !whole.contains('-') || tokens.end != unit.after {
        return None;
    }
    let first = whole.split('-').next()?;
    let start = document[tokens.start];
    let end = document[word].at() + first.chars().count() as u32;
    let text = &document.text()[start.bytes().start..document[word].bytes().start + first.len()];
    Some((Span { start: start.at(), end }, text))
}

/// "EUR", "US$", "Fr." directly before the number: the currency and its first token.
pub fn currency_before(document: &Document, start: usize) -> Option<(Unit, usize)> {
    const LONGEST: usize = 3;
    (start.saturating_sub(LONGEST)..start).find_map(|k| {
        let token = document[k];
        let code = token.kind() == Kind::Symbol
            || token.is_word() && token.shape() != Shape::Lower && document.str(k).len() <= 4;
        if !code || !document.has(k, class::CURRENCY) {
            return None;
        }
        let found = document.lexicon.matches_in(TableId::Currencies, document, k).find(|found| {
            let dot = document.is(k + found.len, '.') && document[k + found.len].is_joined();
            k + found.len + usize::from(dot) == start
        })?;
        is_written_so(document, k, &found).then(|| read_row(&found, k)).flatten().map(|unit| (unit, k))
    })
}

/// "2 Euro 50", "15 Dollar und 15 Cent".
fn cents(document: &Document, numeral: &Numeral, unit: &Unit, end: usize) -> Option<(Decimal, usize)> {
    if !numeral.value.fract().is_zero() || numeral.magnitude != Decimal::ONE || unit.factor != Decimal::ONE {
        return None;
    }
    let joins = document.reads(unit.after, "und");
    let i = unit.after + usize::from(joins);
    let part = crate::numbers::at(document, i, end)
        .filter(|part| i < end && part.value < Decimal::ONE_HUNDRED && part.writing != Writing::Article)?;
    let small =
        unit_behind(document, &part, end).filter(|small| small.is_currency && small.factor < Decimal::ONE);
    if let Some(small) = small {
        return Some((part.value * small.factor, small.after));
    }
    // Without a unit only two digits right behind are cents.
    let bare = !joins && document.str(i).len() == 2 && unit_behind(document, &part, end).is_none();
    let noun = document.get(part.tokens.end).is_some_and(|token| token.is_capital());
    (bare && !noun && part.tokens.end == i + 1).then(|| (part.value / Decimal::ONE_HUNDRED, i + 1))
}

/// "/Jahr", "pro Liter", "je Tonne": the unit of a rate.
fn per(document: &Document, i: usize, end: usize) -> Option<(&'static str, usize)> {
    let slash = document.is(i, '/') && document[i].is_joined();
    let word = ["pro", "je", "per"].iter().any(|word| document.reads(i, word));
    if i + 1 >= end || !slash && !word {
        return None;
    }
    let unit = unit_at(document, i + 1, end, Writing::Digits)?;
    (!unit.is_currency).then_some((unit.symbol, unit.after))
}

/// "12.500 Tonnen CO2", "3 Liter Wasser": what a mass or volume is of.
fn substance<'t>(document: &Document<'t>, figure: &Figure, after: usize, end: usize) -> Option<&'t str> {
    let measured = matches!(figure.kind, FigureKind::Mass | FigureKind::Volume);
    let bare = after < end && document[after].is_capital() && figure.per.is_none();
    let name = document.has(after, class::COUNTRY | class::PLACE | class::PERSON | class::ORGANIZATION);
    (measured && bare && !name).then(|| document.str(after))
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;

    #[test]
    fn units_and_currencies_are_read_in_every_position() {
        check(&[
            ("Es sind 180 Kilometer.", "180 Kilometer = length 180 km"),
            ("Sie zahlten EUR 812,4 Mio. dafür.", "EUR 812,4 Mio. = money 812400000 EUR"),
            ("Das kostet $ 5 oder 5 $.", "$ 5 = money 5 USD; 5 $ = money 5 USD"),
            ("Der Preis ist 2,5 Mio. USD.", "2,5 Mio. USD = money 2500000 USD"),
            ("Es kostet 2 Euro 50.", "2 Euro 50 = money 2.5 EUR"),
            ("Es kostet 15 Dollar und 15 Cent.", "15 Dollar und 15 Cent = money 15.15 USD"),
            ("Das Werk schafft 131.000 t/Jahr.", "131.000 t/Jahr = mass 131000 t/a"),
            ("Sie haben 152-mm-Granaten.", "152-mm = length 152 mm"),
            ("Er lief 5 km und 300 m.", "5 km = length 5 km; 300 m = length 300 m"),
            ("Die Anlage leistet 5 MW.", "5 MW = power 5 MW"),
            (
                "Eine Stunde und ein Kilometer.",
                "Eine Stunde = duration 1 h PT1H; ein Kilometer = length 1 km",
            ),
            ("Sie trank ein Fass leer.", ""),
        ]);
    }
}
