//! Amounts with a unit: money, percent, lengths, durations and all else that `units.tsv` and `currencies.tsv` name.
//!
//! The unit stands behind the number, joined or with a hyphen, a currency's code or sign also before it.
//! Example: "EUR 812,4 Mio.", "152-mm-Granaten", "3 Euro pro Liter".

use rust_decimal::Decimal;

use super::unit::{self, Unit};
use super::{Figure, FigureKind, Found, age, compound, count, hedge, rate, tail};
use crate::document::Document;
use crate::lexicon::{Sense, class, uninflected};
use crate::numbers::{self, Numeral, Value, Writing};
use crate::span::Span;
use crate::tokens::{Flags, Kind, Shape};

/// The rule of money.
pub(super) const CURRENCY: &str = "currency";

/// The amount whose numeral was read.
pub fn find<'t>(document: &Document<'t>, numeral: &Numeral, end: usize) -> Option<Found<'t>> {
    let unit = unit::behind(document, numeral, end);
    if let Some(unit) = unit.or_else(|| hyphenated(document, numeral, end)) {
        return match lengths(document, numeral, unit, end) {
            Some(found) => Some(found),
            None => build(document, numeral, unit, end),
        };
    }
    if let Some(found) = tempo(document, numeral) {
        return Some(found);
    }
    let (currency, start) = unit::before(document, numeral.tokens.start)?;
    let mut widened = numeral.clone();
    widened.tokens.start = start;
    let after = unit::skip_dash(document, numeral.tokens.end, end);
    build(document, &widened, Unit { after, ..currency }, end)
}

/// "Tempo 30": kilometres an hour, which the word leaves unsaid.
fn tempo<'t>(document: &Document<'t>, numeral: &Numeral) -> Option<Found<'t>> {
    let start = numeral.tokens.start.checked_sub(1).filter(|start| document.reads(*start, "Tempo"))?;
    let tokens = start..numeral.tokens.end;
    let mut figure =
        Figure::new(document, FigureKind::Speed, tokens.clone(), "tempo").with_value(numeral.value);
    figure.unit = Some("km/h");
    Some(Found::new(figure, tokens.end))
}

/// "genau Viertelstunde", "Viertelstunde später": a quarter of an hour without an article.
pub fn is_quarter(document: &Document, i: usize) -> bool {
    document.reads_any(i, &["Viertelstunde", "Dreiviertelstunde"])
        && (i == 0 || document[i].has(Flags::PARAGRAPH) || document.has(i - 1, class::HEDGE))
}

pub fn quarter<'t>(document: &Document<'t>, i: usize, end: usize) -> Option<Found<'t>> {
    if !is_quarter(document, i) {
        return None;
    }
    let (value, writing) = (Decimal::ONE, Writing::Article);
    let numeral = Numeral { tokens: i..i, value, magnitude: value, writing };
    let name = if document.reads(i, "Viertelstunde") { "Viertelstunde" } else { "Dreiviertelstunde" };
    let unit = unit::of_word(document, name)?;
    build(document, &numeral, Unit { after: i + 1, ..unit }, end)
}

/// "ein knappes Drittel", "vor einem guten Jahr", but not "ein gutes Jahr": one of it, more or less.
pub fn roughly_one<'t>(document: &Document<'t>, i: usize, end: usize) -> Option<Found<'t>> {
    const UNDER: [&str; 4] = ["knappes", "knappe", "knappen", "knapper"];
    const OVER: [&str; 4] = ["gutes", "gute", "guten", "guter"];
    const LEADS: [&str; 6] = ["vor", "nach", "seit", "in", "innerhalb", "binnen"];
    let noun = i + 2;
    let led = noun < end && document.has(i, class::DETERMINER) && document.has(i + 1, class::HEDGE);
    if !led || !document[noun].is_capital() {
        return None;
    }
    let (under, over) = (document.reads_any(i + 1, &UNDER), document.reads_any(i + 1, &OVER));
    let part = numbers::at(document, noun, end)
        .filter(|part| (under || over) && part.value < Decimal::ONE && part.tokens == (noun..noun + 1));
    if let Some(part) = part {
        let mut figure = Figure::new(document, FigureKind::Ratio, part.tokens.clone(), "share");
        figure.value = Some(Value(part.value));
        hedge::attach(document, &mut figure, noun, noun + 1);
        return Some(Found::new(figure, noun + 1));
    }
    let timed = i > 0 && document.reads_any(i - 1, &LEADS);
    // "eine knappe Million Euro"
    if let Some((size, after)) =
        numbers::magnitude_at(document, noun, end, Writing::Words).filter(|_| under || over)
    {
        let writing = Writing::Words;
        let sized = Numeral { tokens: noun..after, value: size, magnitude: size, writing };
        return find(document, &sized, end).or_else(|| count::find(document, &sized, end));
    }
    let (one, writing) = (Decimal::ONE, Writing::Article);
    let numeral = Numeral { tokens: noun..noun, value: one, magnitude: one, writing };
    // "eine gute Stunde", but "eine gute Woche" may be one that pleased.
    let plain = document.reads_any(noun, &["Stunde", "Minute", "Kilometer", "Viertelstunde"]);
    if under || over && (timed || plain) { find(document, &numeral, end) } else { None }
}

fn build<'t>(document: &Document<'t>, numeral: &Numeral, unit: Unit, end: usize) -> Option<Found<'t>> {
    let mut value = numeral.value.checked_mul(unit.factor)?;
    let mut after = unit.after;
    if let Some((small, behind)) = tail::of(document, numeral, &unit, end) {
        (value, after) = (value + small, behind);
    }
    if let Some((below, behind)) = freezing(document, &unit, end) {
        value.set_sign_negative(below);
        after = behind;
    }
    let per = unit::per(document, after, end);
    after = per.map_or(after, |(_, behind)| behind);
    let tokens = numeral.tokens.start..after;
    let mut figure = Figure::new(document, unit.kind, tokens.clone(), rule(&unit)).with_value(value);
    name_unit(&mut figure, &unit);
    figure.per = per.map(|(symbol, _)| symbol).or_else(|| unit::each(document, after, end)).or_else(|| {
        per_of_stuff(document, &unit, after, end).or_else(|| {
            unit::each_for(document, after, end).filter(|symbol| {
                unit.is_currency
                    || unit.kind == FigureKind::Percent
                    || unit.kind == FigureKind::Duration && *symbol == "wk"
            })
        })
    });
    figure.per = figure.per.or_else(|| rate::apart(document, &unit, (tokens.start, after), end));
    set_iso(&mut figure);
    let inside = hyphen_end(document, numeral, &unit).filter(|_| after == unit.after);
    if let Some((span, text)) = inside {
        (figure.span, figure.text) = (span, text);
    }
    figure.object = substance(document, &figure, after, end);
    // "im 20-Minuten-Takt"
    if inside.is_some() && figure.iso.is_some() && document.str(after - 1).ends_with("-Takt") {
        (figure.kind, figure.value, figure.unit) = (FigureKind::Set, None, None);
        (figure.span, figure.text) = (document.span(&tokens), document.phrase(&tokens));
    }
    age::make_old(document, &mut figure, &tokens, end);
    hedge::attach(document, &mut figure, tokens.start, tokens.end);
    Some(Found::new(figure, after))
}

/// "250 Euro Kindergeld pro Kind", "40 Liter Regen pro Quadratmeter": what the amount of something is for each of.
pub fn per_of_stuff<'t>(document: &Document<'t>, unit: &Unit, after: usize, end: usize) -> Option<&'t str> {
    let stuff = matches!(unit.kind, FigureKind::Money | FigureKind::Volume | FigureKind::Mass)
        && document[after].is_capital();
    let behind = || unit::per(document, after + 1, end).map(|(symbol, _)| symbol);
    if stuff { behind().or_else(|| unit::each(document, after + 1, end)) } else { None }
}

/// "drei volle Tage", "500 zusätzliche Tonnen": the counted noun is a unit, and an adjective stands before it.
pub fn described<'t>(
    document: &Document<'t>,
    numeral: &Numeral,
    noun: usize,
    end: usize,
) -> Option<Found<'t>> {
    let apart = noun > numeral.tokens.end && document.str(noun).len() > 2 && document.has(noun, class::UNIT);
    let unit = unit::at(document, noun, end, numeral.writing).filter(|_| apart)?;
    build(document, numeral, unit, end)
}

/// "45,2 (Vorjahr: 38,1) Mio. Euro": the unit behind the bracket is that of the number before it and of the one in it.
pub fn around_bracket<'t>(document: &Document<'t>, numeral: &Numeral, end: usize) -> Option<Found<'t>> {
    let (i, after) = (numeral.tokens.start, numeral.tokens.end);
    let unit = unit_around_bracket(document, i, after, end)?;
    let value = numeral.value.checked_mul(unit.factor)?;
    let mut figure =
        Figure::new(document, unit.kind, numeral.tokens.clone(), "unit behind a bracket").with_value(value);
    name_unit(&mut figure, &unit);
    hedge::attach(document, &mut figure, i, after);
    Some(Found::new(figure, after))
}

/// The unit behind a bracket that the tokens stand right before or in, the magnitude before it in its factor.
pub fn unit_around_bracket(document: &Document, i: usize, after: usize, end: usize) -> Option<Unit> {
    const LONGEST: usize = 8;
    let (open, close) = if document.is(after, '(') {
        (after, (after..end.min(after + LONGEST)).find(|k| document.is(*k, ')'))?)
    } else if document.is(after, ')') {
        (document.last_open(i.saturating_sub(LONGEST)..i)?, after)
    } else {
        return None;
    };
    let number = |k: usize| document[k].is_number();
    if open == 0 || !number(open - 1) || !number(close - 1) {
        return None;
    }
    let size = numbers::magnitude_at(document, close + 1, end, Writing::Digits);
    let (size, behind) = size.unwrap_or((Decimal::ONE, close + 1));
    let unit = unit::at(document, behind, end, Writing::Digits)
        .filter(|unit| matches!(unit.kind, FigureKind::Money | FigureKind::Percent))?;
    Some(Unit { factor: size.checked_mul(unit.factor)?, after, ..unit })
}

/// "7 Grad unter null", "3 Grad über dem Gefrierpunkt": whether it is below, and the token behind.
fn freezing(document: &Document, unit: &Unit, end: usize) -> Option<(bool, usize)> {
    let i = unit.after;
    let below = document.reads_any(i, &["unter", "unterm"]);
    // "zehn Grad minus", but "zehn Grad, minus 2"
    if unit.kind == FigureKind::Temperature && i < end && document.reads(i, "minus") {
        return (!document[i + 1].is_number()).then_some((true, i + 1));
    }
    if unit.kind != FigureKind::Temperature || !below && !document.reads_any(i, &["über", "überm"]) {
        return None;
    }
    let point = i + 1 + usize::from(document.reads(i + 1, "dem"));
    (point < end && document.reads_any(point, &["null", "Gefrierpunkt"])).then_some((below, point + 1))
}

/// "2 Stunden und 30 Minuten", "1 Jahr 2 Monate": one length in several units, the larger first.
fn lengths<'t>(document: &Document<'t>, first: &Numeral, unit: Unit, end: usize) -> Option<Found<'t>> {
    // "alle fünf Jahre 100 Tage lang" says how often, then how long.
    let recurs = first.tokens.start > 0 && document.reads(first.tokens.start - 1, "alle");
    const UNITS: [&str; 7] = ["a", "mo", "wk", "d", "h", "min", "s"];
    let rank = |unit: &Unit| UNITS.iter().position(|symbol| *symbol == unit.symbol);
    let plain = |unit: &Unit| unit.kind == FigureKind::Duration && unit.factor == Decimal::ONE;
    if !plain(&unit) || recurs {
        return None;
    }
    let (mut last, mut parts) = (unit, vec![(rank(&unit)?, first.value)]);
    let article_after_und = |numeral: &Numeral, joins: bool| numeral.writing != Writing::Article || joins;
    while parts.len() < UNITS.len() && last.after + 1 < end {
        // "3 Std. 10 Min.": the point of the unit
        let point = document.is(last.after, '.') && document[last.after].is_joined();
        let point = usize::from(point && document.reads_any(last.after - 1, &["Std", "Min", "Stdn"]));
        let join = last.after + point;
        let joins = document.reads(join, "und") || document.is(join, ',');
        let at = join + usize::from(joins);
        let Some(next) = numbers::at(document, at, end).filter(|next| next.tokens.start == at) else { break };
        let Some(part) = unit::behind(document, &next, end).filter(|part| plain(part)) else { break };
        let follows = rank(&part).zip(rank(&last)).is_some_and(|(part, last)| part > last);
        if !follows || !article_after_und(&next, joins) {
            break;
        }
        parts.push((rank(&part)?, next.value));
        last = part;
    }
    if parts.len() < 2 {
        return None;
    }
    let tokens = first.tokens.start..last.after;
    let mut figure = Figure::new(document, FigureKind::Duration, tokens.clone(), "lengths");
    (figure.iso, figure.unit) = (Some(iso_of(&parts)), Some(last.symbol));
    figure.value = in_last_unit(&parts).map(Value);
    figure.object = substance(document, &figure, last.after, end);
    age::make_old(document, &mut figure, &tokens, end);
    hedge::attach(document, &mut figure, tokens.start, tokens.end);
    Some(Found::new(figure, last.after))
}

/// "P1Y2DT3H4S"
fn iso_of(parts: &[(usize, Decimal)]) -> String {
    const LETTERS: [&str; 7] = ["Y", "M", "W", "D", "H", "M", "S"];
    const FIRST_OF_DAY: usize = 4;
    let mut iso = String::from("P");
    for (number, (rank, value)) in parts.iter().enumerate() {
        let starts_day = *rank >= FIRST_OF_DAY && (number == 0 || parts[number - 1].0 < FIRST_OF_DAY);
        iso.push_str(if starts_day { "T" } else { "" });
        iso.push_str(&value.normalize().to_string());
        iso.push_str(LETTERS[*rank]);
    }
    iso
}

/// All parts in the unit of the last; none where months or years have no fixed length in it.
fn in_last_unit(parts: &[(usize, Decimal)]) -> Option<Decimal> {
    // How many of the unit are one of the unit before it: 12 months a year, none of weeks in a month.
    const STEPS: [Option<u32>; 7] = [None, Some(12), None, Some(7), Some(24), Some(60), Some(60)];
    let last = parts.last()?.0;
    parts.iter().try_fold(Decimal::ZERO, |sum, (rank, value)| {
        let mut value = *value;
        for step in STEPS.get(rank + 1..=last)? {
            value = value.checked_mul(Decimal::from((*step)?))?;
        }
        sum.checked_add(value)
    })
}

fn rule(unit: &Unit) -> &'static str {
    if unit.is_currency { CURRENCY } else { "unit" }
}

/// Writes the unit's symbol, or the currency's code, into the figure.
pub fn name_unit(figure: &mut Figure, unit: &Unit) {
    if unit.is_currency {
        figure.currency = Some(unit.symbol);
    } else {
        figure.unit = Some(unit.symbol);
    }
}

/// "P12Y" for twelve years, "P3DE" for three decades.
pub fn set_iso(figure: &mut Figure) {
    let (FigureKind::Duration, Some(unit)) = (figure.kind, figure.unit) else { return };
    let (letter, factor) = match unit {
        "a" => of_years(figure.text),
        "mo" | "min" => ("M", Decimal::ONE),
        "wk" => ("W", Decimal::ONE),
        "d" => ("D", Decimal::ONE),
        "h" => ("H", Decimal::ONE),
        "s" => ("S", Decimal::ONE),
        _ => return,
    };
    let time = if matches!(unit, "h" | "min" | "s") { "T" } else { "" };
    let amount = figure.value.and_then(|Value(value)| value.checked_div(factor));
    let amount = amount.map_or("X".to_owned(), |amount| amount.normalize().to_string());
    figure.iso = Some(format!("P{time}{amount}{letter}"));
}

/// "drei Jahrzehnte", "zwei Jahrhunderte": the code of so many years, and how many they are.
fn of_years(text: &str) -> (&'static str, Decimal) {
    const LONG: [(&str, &str, i64); 5] = [
        ("jahrzehnt", "DE", 10),
        ("dekade", "DE", 10),
        ("jahrhundert", "CE", 100),
        ("jahrtausend", "ML", 1000),
        ("millenni", "ML", 1000),
    ];
    let last = text.rsplit(' ').next().unwrap_or_default();
    let begins = |name: &str| last.get(..name.len()).is_some_and(|stem| stem.eq_ignore_ascii_case(name));
    let long = LONG.iter().find(|(name, ..)| begins(name));
    long.map_or(("Y", Decimal::ONE), |(_, code, years)| (*code, Decimal::from(*years)))
}

/// No weather is as hot in degrees.
const RIGHT_ANGLE: u32 = 90;

/// "152-mm-Granaten", "180-Kilometer-Marke", "5-Prozent-Hürde": the unit is the first part of a compound.
fn hyphenated(document: &Document, numeral: &Numeral, end: usize) -> Option<Unit> {
    let hyphen = numeral.tokens.end;
    let word = hyphen + 1;
    let joined =
        document.is(hyphen, '-') && word < end && document[hyphen].is_joined() && document[word].is_joined();
    if !joined || document[word].kind() != Kind::Word {
        return None;
    }
    let key = document.str(word);
    let (mut unit, _) = unit::of_compound(document, key)?;
    unit.after = word + 1;
    // "180-Grad-Wende", but "1,5-Grad-Ziel"
    let turned =
        numeral.value >= Decimal::from(RIGHT_ANGLE) || unit::is_turned(document, key.rsplit('-').next()?);
    if unit.symbol == "Cel" && key.contains('-') && turned {
        (unit.kind, unit.symbol) = (FigureKind::Angle, "deg");
    }
    Some(unit)
}

/// Where a hyphenated unit ends, inside its compound.
fn hyphen_end<'t>(document: &Document<'t>, numeral: &Numeral, unit: &Unit) -> Option<(Span, &'t str)> {
    let word = unit.after.checked_sub(1)?;
    if word != numeral.tokens.end + 1 || !document.is(word - 1, '-') {
        return None;
    }
    let (_, count) = unit::of_compound(document, document.str(word))?;
    let named = compound::parts(document.verbatim(word), count);
    let start = document[numeral.tokens.start];
    let end = document[word].at() + named.chars().count() as u32;
    let text = document.text().get(start.bytes().start..document[word].bytes().start + named.len())?;
    Some((Span { start: start.at(), end }, text))
}

/// "lang", "lange", "schwerer": how much something is.
pub fn is_size(document: &Document, i: usize) -> bool {
    let sized = |stem: &str| document.lexicon.means(stem, Shape::Lower, Sense::Size);
    document.means(i, Sense::Size) || uninflected(document.str(i)).is_some_and(sized)
}

/// "12.500 Tonnen CO2", "3 Liter Wasser", "20 Hektar nutzbares Land", "zehn Jahre Haft": what an amount is of.
pub fn substance<'t>(document: &Document<'t>, figure: &Figure, after: usize, end: usize) -> Option<&'t str> {
    const ADJECTIVES: usize = 2;
    let measured =
        matches!(figure.kind, FigureKind::Mass | FigureKind::Volume | FigureKind::Area | FigureKind::Energy);
    let stretched = figure.kind == FigureKind::Length;
    if !measured && !stretched && figure.kind != FigureKind::Duration || after >= end {
        return None;
    }
    let adjective = |i: usize| {
        let token = document[i];
        let closed = document.has(i, class::FUNCTION | class::NUMERAL | class::HEDGE)
            // "1.800 Kilogramm schwere Kuppel": how much the noun behind is, not what the amount is of.
            || is_size(document, i);
        token.is_lower() && !closed && uninflected(document.str(i)).is_some()
    };
    let noun = (after..end.min(after + 1 + ADJECTIVES)).find(|i| !adjective(*i))?;
    let name = document.has(noun, class::COUNTRY | class::PLACE | class::PERSON | class::ORGANIZATION);
    let capital = document[noun].is_capital() && !document[noun].has(Flags::PARAGRAPH) && !name;
    let of = capital
        && if measured {
            noun == after || document.lexicon.is_noun(document.str(noun))
        } else {
            // "20 Zentimeter Neuschnee", but "300 Meter Höhe"; "zehn Jahre Haft", but "zehn Jahre Wartung"
            let sense = if stretched { Sense::Stretched } else { Sense::Term };
            document.lexicon.ends_as(document.str(noun), sense)
        };
    of.then(|| document.verbatim(noun))
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;

    #[test]
    fn units_and_currencies_are_read_in_every_position() {
        check(&[
            ("Es sind 180 Kilometer.", "180 Kilometer = length 180 km"),
            (
                "Er kam drei volle Tage mit 500 zusätzlichen Tonnen.",
                "drei volle Tage = duration 3 d P3D; 500 zusätzlichen Tonnen = mass 500 t",
            ),
            ("Sie zahlten EUR 812,4 Mio. dafür.", "EUR 812,4 Mio. = money 812400000 EUR"),
            ("Das kostet $ 5 oder 5 $.", "$ 5 = money 5 USD; 5 $ = money 5 USD"),
            ("Es kostet € 1200 und EUR 1999.", "€ 1200 = money 1200 EUR; EUR 1999 = money 1999 EUR"),
            ("Angebot T\n€ 12 sind es.", "€ 12 = money 12 EUR"),
            ("Der Preis ist 2,5 Mio. USD.", "2,5 Mio. USD = money 2500000 USD"),
            (
                "Es kostet 2,50 Euro, 50 Gäste zahlten.",
                "2,50 Euro = money 2.5 EUR; 50 Gäste = count 50 Gäste",
            ),
            ("Es waren 3 Grad unter null.", "3 Grad unter null = temperature -3 Cel"),
            ("Sie liefen 2 Stunden 30 Minuten.", "2 Stunden 30 Minuten = duration 150 min PT2H30M"),
            ("Die Fahrt dauert 3 Std. 10 Min. ab Ulm.", "3 Std. 10 Min = duration 190 min PT3H10M"),
            ("Er fuhr 2 Std. 15 Lotsen warteten.", "2 Std = duration 2 h PT2H; 15 Lotsen = count 15 Lotsen"),
            ("Er war 2 Jahre und 4 Tage fort.", "2 Jahre und 4 Tage = duration d P2Y4D"),
            (
                "Sie liefen 30 Minuten 2 Stunden lang.",
                "30 Minuten = duration 30 min PT30M; 2 Stunden = duration 2 h PT2H",
            ),
            ("Die 90-Grad-Drehung, die 30-Grad-Wende.", "90-Grad = angle 90 deg; 30-Grad = angle 30 deg"),
            ("Die 89-Grad-Hitze.", "89-Grad = temperature 89 Cel"),
            ("Das Werk schafft 131.000 t/Jahr.", "131.000 t/Jahr = mass 131000 t/a"),
            ("Es gibt 250 Euro Kindergeld pro Kind.", "250 Euro = money 250 EUR/Kind"),
            ("Es fielen 40 Liter Regen pro Quadratmeter.", "40 Liter = volume 40 l/m2 Regen"),
            (
                "Es waren 45,2 (Vorjahr: 38,1) Mio. Euro.",
                "45,2 = money 45200000 EUR; Vorjahr = date XXXX; 38,1 = money 38100000 EUR",
            ),
            ("Es waren 45 (30) Gäste.", "45 = number 45; 30 = number 30"),
            ("Sie zahlt 0,60 Euro je Aktie.", "0,60 Euro = money 0.6 EUR/Aktie"),
            ("Sie haben 152-mm-Granaten.", "152-mm = length 152 mm"),
            ("Das 1,5-Grad-Ziel.", "1,5-Grad = temperature 1.5 Cel"),
            ("Eine 180-Grad-Wende.", "180-Grad = angle 180 deg"),
            ("Ein 60-Millionen-Euro-Bau.", "60-Millionen-Euro = money 60000000 EUR"),
            ("Die Zwei-Milliarden-Dollar-Klage.", "Zwei-Milliarden-Dollar = money 2000000000 USD"),
            ("Alle fünf Jahre 100 Tage lang.", "Alle fünf Jahre = set P5Y; 100 Tage = duration 100 d P100D"),
            ("Es fehlen 20 Hektar nutzbares Land.", "20 Hektar = area 20 ha Land"),
            ("Er fährt im 20-Minuten-Takt.", "20-Minuten-Takt = set PT20M"),
            ("Die 1.800 Kilogramm schwere Kuppel.", "1.800 Kilogramm = mass 1800 kg"),
            (
                "Es fielen 20 Zentimeter Neuschnee aus 300 Metern Höhe.",
                "20 Zentimeter = length 20 cm Neuschnee; 300 Metern = length 300 m",
            ),
            (
                "Er bekam drei Jahre und neun Monate Haft.",
                "drei Jahre und neun Monate = duration 45 mo P3Y9M Haft",
            ),
            ("Es ist zwei Jahre und drei Monate alt.", "zwei Jahre und drei Monate alt = age 27 mo"),
            ("Er bekam zehn Jahre Haft.", "zehn Jahre = duration 10 a P10Y Haft"),
            ("Sie trägt bis 500 kg Last.", "500 kg = mass 500 kg at_most Last"),
            ("Die Anlage leistet 5 MW.", "5 MW = power 5 MW"),
            (
                "Eine Stunde und ein Kilometer.",
                "Eine Stunde = duration 1 h PT1H; ein Kilometer = length 1 km",
            ),
            ("Es dauert genau viertelstunde.", "viertelstunde = duration 15 min PT15M"),
            ("Die letzte Viertelstunde war gut.", ""),
            ("Sie trank ein Fass leer.", ""),
            (
                "Ein knappes Drittel und ein gutes Viertel kamen.",
                "Drittel = ratio 0.333333333333333 just_under; Viertel = ratio 0.25 just_over",
            ),
            ("Vor einem guten Jahr war noch ein gutes Jahr.", "Jahr = duration 1 a P1Y just_over"),
            (
                "Eine knappe Million Euro und eine gute Million Gäste.",
                "Million Euro = money 1000000 EUR just_under; Million Gäste = count 1000000 just_over Gäste",
            ),
            ("Sie bekam nur ein knappes Prozent.", "Prozent = percent 1 % just_under"),
            ("Ein gutes Dutzend Gäste kam.", "Dutzend Gäste = count 12 just_over Gäste"),
            ("Es kostet zwei Euro fünfzig.", "zwei Euro fünfzig = money 2.5 EUR"),
        ]);
    }
}
