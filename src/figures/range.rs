//! Ranges: "85 bis 110", "zwischen 5 und 7 Tagen", "3-5 km", "von 3 km bis 5 km".
//!
//! Unit and magnitude behind the second number hold for both. Clock times and years are passed over elsewhere.
//! Example: "100 bis 300 Milliarden Sterne" has the ends 100 and 300 billion.

use rust_decimal::Decimal;

use super::unit::{self, Unit};
use super::{Figure, FigureKind, Found, Modifier, ValueRange, age, bare_year, count, hedge, measure, short};
use crate::document::Document;
use crate::lexicon::class;
use crate::numbers::{self, Numeral, Value, Writing};
use crate::tokens::{Flags, Kind};

/// The range that begins with the numeral.
pub fn find<'t>(document: &Document<'t>, first: &Numeral, end: usize) -> Option<Found<'t>> {
    // "ein bis zwei Tage", "zwischen einer und vier Stunden"
    let next = first.tokens.end;
    let leading = unit::before(document, first.tokens.start);
    let lead = leading.map_or(first.tokens.start, |(_, start)| start);
    let opens = document.reads_any(next, &["bis", "oder"])
        || document.reads(next, "und") && is_between(document, lead);
    if first.writing == Writing::Article && !opens {
        return None;
    }
    let first_unit = unit::behind(document, first, end);
    let behind = first_unit.map_or(unit::skip_dash(document, next, end), |unit| unit.after);
    let at = connector(document, first, (lead, behind), end)?;
    let second = numbers::at(document, behind_currency(document, at, leading, end), end)
        .filter(|found| found.writing != Writing::Article)?;
    let second_unit = unit::behind(document, &second, end);
    // "schließt nach 130 Jahren – 214 Stellen fallen weg": a new sentence.
    let afresh = first_unit.is_some() && second_unit.is_none() && document[behind].has(Flags::SPACE);
    if afresh
        && document[behind].mark().is_some()
        && count::object(document, second.tokens.end, end).is_some()
    {
        return None;
    }
    // "sinkt um 3 Prozent bis 2027", "von 900 Euro bis 2030": until a year.
    if afresh && document.reads(behind, "bis") && bare_year::is_modern(document, second.tokens.start) {
        return None;
    }
    let leading = leading.filter(|_| second_unit.is_none());
    let start = leading.map_or(first.tokens.start, |(_, start)| start);
    let unit = second_unit.or(first_unit).or(leading.map(|(unit, _)| unit));
    // "90 bis 100 (zuvor: 120) Millionen Euro"
    let around = if unit.is_none() {
        measure::unit_around_bracket(document, first.tokens.start, second.tokens.end, end)
    } else {
        None
    };
    let unit = unit.or(around);
    let (min, max) = ends(first, &second, unit)?;
    let after = second_unit.map_or(unit::skip_dash(document, second.tokens.end, end), |unit| unit.after);
    let per = second_unit.and_then(|unit| unit::per(document, unit.after, end));
    let after = per.map_or(after, |(_, behind)| behind);
    let object = unit.is_none().then(|| count::object(document, after, end)).flatten();
    let kind =
        unit.map_or(if object.is_some() { FigureKind::Count } else { FigureKind::Number }, |unit| unit.kind);
    let tokens = start..object.map_or(after, |object| object.after);
    let mut figure = Figure::new(document, kind, tokens.clone(), "range");
    figure.range = Some(ValueRange { min: Some(Value(min)), max: Some(Value(max)) });
    unit.inspect(|unit| measure::name_unit(&mut figure, unit));
    figure.per = per
        .map(|(symbol, _)| symbol)
        .or_else(|| unit.filter(|unit| unit.is_currency).and_then(|_| unit::rate(document, after, end)))
        .or_else(|| measure::per_of_stuff(document, &unit?, after, end));
    figure.object = object
        .map(|object| document.verbatim(object.head))
        .or_else(|| measure::substance(document, &figure, after, end));
    hedge::attach(document, &mut figure, tokens.start, tokens.end);
    age::make_old(document, &mut figure, &tokens, end);
    Some(Found::new(figure, tokens.end))
}

/// "14- bis 17-Jährige", "3- bis 5-tägig": the word is written out at the second number.
pub fn cut_short<'t>(document: &Document<'t>, first: &Numeral, end: usize) -> Option<Found<'t>> {
    let (hyphen, to) = (first.tokens.end, first.tokens.end + 1);
    let cut = document.is(hyphen, '-') && document[hyphen].is_joined();
    if !cut || !document.reads(to, "bis") || document[to].is_joined() || to + 1 >= end {
        return None;
    }
    let (found, low) = short::written_out(document, first, to + 1, end)?;
    let max = found.figure.value.filter(|max| max.0 > low)?;
    let mut figure = found.figure;
    figure.span = document.span(&(first.tokens.start..found.after));
    figure.text = document.phrase(&(first.tokens.start..found.after));
    (figure.value, figure.iso) = (None, None);
    figure.range = Some(ValueRange { min: Some(Value(low)), max: Some(max) });
    (figure.modifier, figure.hedge) = (Modifier::Exact, None);
    hedge::attach(document, &mut figure, first.tokens.start, found.after);
    Some(Found::new(figure, found.after))
}

/// "EUR 310 Mio. bis EUR 330 Mio.": the number behind the currency that stands before the first one, too.
fn behind_currency(document: &Document, i: usize, leading: Option<(Unit, usize)>, end: usize) -> usize {
    const LONGEST: usize = 3;
    let Some((currency, _)) = leading.filter(|_| i < end && !document[i].is_number()) else { return i };
    let number = (i + 1..end.min(i + 1 + LONGEST)).find(|k| document[*k].is_number());
    let same = |k: &usize| {
        unit::before(document, *k).is_some_and(|(unit, at)| at == i && unit.symbol == currency.symbol)
    };
    number.filter(same).unwrap_or(i)
}

/// Both values, where the first is smaller; a magnitude behind the second is the first's, too.
fn ends(first: &Numeral, second: &Numeral, unit: Option<Unit>) -> Option<(Decimal, Decimal)> {
    let factor = unit.map_or(Decimal::ONE, |unit| unit.factor);
    // "5 bis minus 2 Grad", "nachts 9 bis 5 Grad"
    let falls = unit.is_some_and(|unit| unit.kind == FigureKind::Temperature);
    if (second.value.is_sign_negative() || falls) && second.value < first.value {
        return Some((second.value.checked_mul(factor)?, first.value.checked_mul(factor)?));
    }
    let shared = first.magnitude == Decimal::ONE && first.value < second.value / second.magnitude;
    let low = if shared { first.value.checked_mul(second.magnitude)? } else { first.value };
    (low < second.value).then_some((low.checked_mul(factor)?, second.value.checked_mul(factor)?))
}

/// The second number's token, behind "bis", a dash, or the "und" of "zwischen"; `lead` is the first token with a currency
/// before the number.
fn connector(
    document: &Document,
    first: &Numeral,
    (lead, behind): (usize, usize),
    end: usize,
) -> Option<usize> {
    let next = behind + 1;
    if next >= end {
        return None;
    }
    let dash = document.is(behind, '-') || document.is(behind, '–') || document.is(behind, '—');
    // "12,0    - 5,0": a dash that opens a cell is a sign.
    let apart = document[next].has(Flags::LINE) || document[behind].has(Flags::GAP);
    let even = document[behind].is_joined() == document[next].is_joined() && !apart;
    // "20 bis zu 30 Prozent"
    let up_to = behind == first.tokens.end
        && document.reads(behind, "bis")
        && document.reads(next, "zu")
        && next + 1 < end;
    if up_to && document[next + 1].is_number() == document[first.tokens.start].is_number() {
        return Some(next + 1);
    }
    let to = document.reads(behind, "bis") && !document.reads(next, "zu");
    let between = document.reads(behind, "und") && is_between(document, lead);
    // "zwischen 2 und ungefähr 7 Litern", "2 - ~7"
    let hedged = document.has(next, class::HEDGE) && !document[next].is_number();
    let digits = document[next].is_number() || hedged && document[next].kind() == Kind::Symbol;
    let or = document.reads(behind, "oder") && is_next(document, first, next, end);
    if !(dash && even && digits || to || between || or) {
        return None;
    }
    let signed = (to || between)
        && (document.reads(next, "minus") || document.is(next, '-') || document.is(next, '−'));
    Some(next + usize::from(hedged || signed))
}

/// "zwei oder drei Tote": an amount that is not sure, where something is counted.
fn is_next(document: &Document, first: &Numeral, second: usize, end: usize) -> bool {
    let next = numbers::at(document, second, end).filter(|next| next.value == first.value + Decimal::ONE);
    let small = first.magnitude == Decimal::ONE && first.value < Decimal::TEN;
    next.is_some_and(|next| {
        small
            && (unit::behind(document, &next, end).is_some()
                || count::object(document, next.tokens.end, end).is_some())
    })
}

/// "zwischen" or "zwischen rund" before the first number.
fn is_between(document: &Document, start: usize) -> bool {
    const NEAR: usize = 2;
    (start.saturating_sub(NEAR)..start).any(|k| document.reads(k, "zwischen"))
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;

    #[test]
    fn ranges_share_unit_and_magnitude() {
        check(&[
            (
                "Aus nach 130 Jahren – 214 Lotsen betroffen",
                "130 Jahren = duration 130 a P130Y; 214 Lotsen = count 214 Lotsen",
            ),
            (
                "Es gibt 100 bis 300 Milliarden Sterne.",
                "100 bis 300 Milliarden Sterne = count 100000000000..300000000000 between Sterne",
            ),
            ("Das dauert zwischen 5 und 7 Tage.", "5 und 7 Tage = duration 5..7 d between"),
            ("Es wird 5 bis minus 2 Grad kalt.", "5 bis minus 2 Grad = temperature -2..5 Cel between"),
            ("Die 14- bis 17-Jährigen kamen.", "14- bis 17-Jährigen = age 14..17 a between"),
            ("Eine 3- bis 5-tägige Reise.", "3- bis 5-tägige = duration 3..5 d between"),
            ("Es fehlen 20- bis 30.000 Euro.", "20- bis 30.000 Euro = money 20000..30000 EUR between"),
            ("Zwei- bis dreihundert Gäste.", "Zwei- bis dreihundert Gäste = count 200..300 between Gäste"),
            ("Es kostet 10,- bis 12,- Euro.", "10,- bis 12,- Euro = money 10..12 EUR between"),
            ("Die 20-Uhr-Nachrichten laufen.", ""),
            ("Es sind 3 Prozent bis 19,5 Prozent.", "3 Prozent bis 19,5 Prozent = percent 3..19.5 % between"),
            (
                "Die Quote sinkt um 3 Prozentpunkte bis 2027.",
                "3 Prozentpunkte = percent 3 pp; 2027 = date 2027",
            ),
            ("Gebaut werden 4 Gigawatt bis 2030.", "4 Gigawatt = power 4 GW; 2030 = date 2030"),
            ("Sie zahlen 900 Euro bis 2.000 Euro.", "900 Euro bis 2.000 Euro = money 900..2000 EUR between"),
            ("Es kostet 1.900 bis 2030 Euro.", "1.900 bis 2030 Euro = money 1900..2030 EUR between"),
            ("Sie blieb ein bis zwei Tage.", "ein bis zwei Tage = duration 1..2 d between"),
            ("Es kamen nur eine bis zwei Frauen.", "eine bis zwei Frauen = count 1..2 between Frauen"),
            (
                "Sie raucht zwischen einer und vier Pfeifen.",
                "einer und vier Pfeifen = count 1..4 between Pfeifen",
            ),
            ("Es gab zwei oder drei Tote.", "zwei oder drei Tote = count 2..3 between Tote"),
            ("In ein oder zwei Tagen kommt er.", "ein oder zwei Tagen = duration 1..2 d between"),
            ("Wähle zwei oder fünf Tiere.", "zwei = count 2 Tiere; fünf Tiere = count 5 Tiere"),
            ("Er lief 3-5 km.", "3-5 km = length 3..5 km between"),
            ("Er lief erst 5 bis 3 km.", "5 = number 5; 3 km = length 3 km"),
            (
                "Zwischen 2 und ungefähr 7 Litern liefen aus.",
                "2 und ungefähr 7 Litern = volume 2..7 l between",
            ),
            (
                "Es kamen 3 bis 5 Millionen Gäste.",
                "3 bis 5 Millionen Gäste = count 3000000..5000000 between Gäste",
            ),
            ("Zuerst kamen 3 –\n12 Gäste kamen später.", "3 = number 3; 12 Gäste = count 12 Gäste"),
            ("Von 3 km bis 5 km ist es flach.", "3 km bis 5 km = length 3..5 km between"),
            ("Rund 85 bis 110 Gäste.", "85 bis 110 Gäste = count 85..110 about Gäste"),
            (
                "Es sind EUR 310 Mio. bis EUR 330 Mio. oder zwischen CHF 21,5 und CHF 25.",
                "EUR 310 Mio. bis EUR 330 Mio. = money 310000000..330000000 EUR between; \
                 CHF 21,5 und CHF 25 = money 21.5..25 CHF between",
            ),
            (
                "Es liegt zwischen Fr. 640.- und Fr. 910.-.",
                "Fr. 640.- und Fr. 910.- = money 640..910 CHF between",
            ),
            ("Er trank sechs bis acht Halbe Bier.", "sechs bis acht Halbe = count 6..8 between Halbe"),
            ("Es sind EUR 310 bis USD 330.", "EUR 310 = money 310 EUR; USD 330 = money 330 USD"),
            ("Es sind 18 bis 22 Euro je Aktie.", "18 bis 22 Euro = money 18..22 EUR/Aktie between"),
            (
                "Es sind 2 bis 3 Euro brutto im Monat.",
                "2 bis 3 Euro = money 2..3 EUR/mo between; im Monat = set P1M",
            ),
            (
                "Es sind 90 bis 100 (zuvor: 120 bis 140) Millionen Euro.",
                "90 bis 100 = money 90000000..100000000 EUR between; \
                 120 bis 140 = money 120000000..140000000 EUR between",
            ),
            ("Zwei und drei sind fünf.", "Zwei = number 2; drei = number 3; fünf = number 5"),
        ]);
    }
}
