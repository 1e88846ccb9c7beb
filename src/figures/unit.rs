//! Which unit or currency stands at a token: `units.tsv` and `currencies.tsv` name them.
//!
//! What amount it makes with the number before it is said in `measure.rs`.
//! Example: in "5 km/h" the unit is a speed, in "3 Euro pro Liter" "pro Liter" is what the price is per.

use rust_decimal::Decimal;

use super::FigureKind;
use crate::document::Document;
use crate::lexicon::{Match, Sense, TableId, class};
use crate::numbers::{self, Numeral, Writing};
use crate::tokens::{Flags, Kind, Shape};

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

/// The unit that stands behind the numeral; dashes of "1.000,- Euro" are passed over.
pub fn behind(document: &Document, numeral: &Numeral, end: usize) -> Option<Unit> {
    let i = skip_dash(document, numeral.tokens.end, end);
    at(document, i, end, numeral.writing).or_else(|| inches(document, i, end))
}

/// "1.000,-", "5.–": the dash for no cents.
pub fn skip_dash(document: &Document, i: usize, end: usize) -> usize {
    let mark = document.is(i, ',') || document.is(i, '.');
    let dash = ['-', '–', '—'].iter().any(|dash| document.is(i + 1, *dash));
    let joined = i + 1 < end && document[i].is_joined() && document[i + 1].is_joined();
    if mark && dash && joined { i + 2 } else { i }
}

/// The unit or currency that begins at the token.
pub fn at(document: &Document, i: usize, end: usize, writing: Writing) -> Option<Unit> {
    let token = document.get(i).filter(|_| i < end)?;
    if token.has(Flags::PARAGRAPH) {
        return None;
    }
    let found = if document.has(i, KNOWN) {
        best(document, i, end, token.shape()).or_else(|| in_any_case(document, i, end))
    } else {
        in_any_case(document, i, end)
    }?;
    let mut unit = read_row(&found, i)?;
    if unit.symbol == "Cel" && is_turn(document, i, unit.after) {
        (unit.kind, unit.symbol) = (FigureKind::Angle, "deg");
    }
    if unit.symbol == "kN" && document.verbatim(i) == "kn" {
        (unit.kind, unit.symbol) = (FigureKind::Speed, "kn");
    }
    // How sweet grapes are has no unit here.
    if unit.symbol == "Cel" && document.reads_any(unit.after, &["Oechsle", "Öchsle"]) {
        return None;
    }
    let fits = writing != Writing::Article || !takes_no_article(document, i, unit.symbol);
    fits.then_some(unit)
}

/// What the units and currencies are found by.
const KNOWN: u64 = class::UNIT | class::CURRENCY;

/// The longest form that stands there, if the token is written so.
fn best(document: &Document, i: usize, end: usize, shape: Shape) -> Option<Match> {
    let mut found = document
        .lexicon
        .matches_as(document, i, shape)
        .filter(|found| matches!(found.table, TableId::Units | TableId::Currencies) && i + found.len <= end)
        .filter(|found| shape != document[i].shape() || is_written_so(document, i, found));
    let (first, second) = (found.next()?, found.next());
    // "Pfund" is a weight, unless money is spoken of; a longer form decides by itself.
    let money = second.filter(|second| second.len == first.len && second.table != first.table);
    let price = money.is_some() && first.table == TableId::Units && is_price(document, i, end);
    if price { money } else { Some(first) }
}

/// "acht meilen", "800 dollar": nouns in lower case, where no other word is meant.
fn in_any_case(document: &Document, i: usize, end: usize) -> Option<Match> {
    const SHORTEST: usize = 3;
    let token = document[i];
    let lower = token.is_word() && token.shape() == Shape::Lower;
    if !lower || document.lexicon.class_in_any_case(token) & KNOWN == 0 {
        return None;
    }
    // "tage" and "wochen" may be verbs, "grade" and "real" are other words.
    let other = document.has(i, class::FUNCTION & !class::KONJUNKTIV1) && !document.reads(i, "grad");
    let ambiguous =
        document.reads_any(i, &["grade", "real", "mark", "rand", "gray", "sol", "lew", "lei", "leu"]);
    let long = document.str(i).len() >= SHORTEST && !other && !ambiguous;
    best(document, i, end, Shape::Caps).filter(|found| long || found.len > 1)
}

/// "5\"", "5''": joined to the number, and no mark that ends a quotation.
fn inches(document: &Document, i: usize, end: usize) -> Option<Unit> {
    const BACK: usize = 64;
    let joined = |i: usize| document.get(i).is_some_and(|token| token.is_joined());
    if i >= end || !joined(i) {
        return None;
    }
    let open = |mark: char| (i.saturating_sub(BACK)..i).filter(|k| document.is(*k, mark)).count() % 2 == 1;
    let after = if document.is(i, '"') && !open('"') {
        i + 1
    } else if document.is(i, '\'') && document.is(i + 1, '\'') && joined(i + 1) && i + 1 < end {
        i + 2
    } else {
        return None;
    };
    Some(Unit { kind: FigureKind::Length, symbol: "in", factor: Decimal::ONE, is_currency: false, after })
}

/// "45-Grad-Winkel": the part behind the last hyphen.
pub fn is_turned(document: &Document, part: &str) -> bool {
    document.lexicon.means(part, Shape::Capital, Sense::Turn)
}

/// "45 Grad Winkel", "um 90 Grad drehen", "51,3° Nord".
fn is_turn(document: &Document, i: usize, after: usize) -> bool {
    const POINTS: [&str; 12] =
        ["Nord", "Süd", "Ost", "West", "N", "S", "O", "E", "W", "nördlicher", "südlicher", "östlicher"];
    let compass = document.reads_any(after, &POINTS) || document.reads(after, "westlicher");
    document.str(i).len() <= "Graden".len()
        && (compass
            || document.means(after, Sense::Turn)
            || document.means(after + 1, Sense::Turn)
            || is_slope(document, i, after))
}

/// "Neigung von 35 Grad", "35 Grad steil", "dreht sich um 90 Grad", but "die Temperatur dreht um 3 Grad".
fn is_slope(document: &Document, i: usize, after: usize) -> bool {
    const NEAR: usize = 5;
    if document.means(after, Sense::Slope) {
        return true;
    }
    let mut before = (i.saturating_sub(NEAR)..i).rev().take_while(|k| document[*k].mark().is_none());
    let large = i > 0 && document.str(i - 1).parse::<u32>().is_ok_and(|value| value >= 45);
    let turns = |k: usize| document.means(k, Sense::Turn) || document.reads_any(k, &["kippt", "kippte"]);
    before.any(|k| document.means(k, Sense::Slope) || large && turns(k))
}

/// "ein Fass", "ein Grad an Freiheit", "eine Bar" measure nothing.
fn takes_no_article(document: &Document, i: usize, symbol: &str) -> bool {
    const NEVER: [&str; 16] = [
        "bar", "bbl", "ft", "in", "kn", "Cel", "bit", "kt", "ct", "mach", "px", "oz", "dB", "rad", "RON",
        "DEM",
    ];
    // "ein Pfund Hack", but not "mit seinem Pfund"
    let weighs = document[i + 1].is_capital();
    // "Ein Barrel kostet", "ein Fass Rohöl", but not "ein Fass leeren"
    let oil = symbol == "bbl"
        && (document.reads(i, "Barrel")
            || document.reads_any(i + 1, &["kostet", "kostete", "Öl", "Rohöl", "Brent"]));
    document.str(i).len() <= 2
        || NEVER.contains(&symbol) && !oil
        || symbol == "lb" && !weighs
        || document.reads_any(i, &["Tages", "Real", "Rand", "Sol"])
        // "ein Jahrzehnte altes Foto"
        || document.reads_any(i, &["Jahre", "Jahrzehnte", "Jahrhunderte", "Monate", "Tage", "Wochen", "Stunden"])
}

/// Short symbols must be written as the table has them: "MW" is no "mW", "M" no metre.
fn is_written_so(document: &Document, i: usize, found: &Match) -> bool {
    const SHORT: usize = 3;
    let token = document[i];
    if !token.is_word() || document.str(i).len() > SHORT {
        return true;
    }
    // Joined to digits, "90d" and "3a" are house numbers and editions, "4K" a picture.
    let lone =
        token.is_joined() && found.len == 1 && matches!(document.str(i), "a" | "d" | "A" | "C" | "B" | "K");
    (token.shape() == found.case || found.len > 1) && !lone
}

/// "10 Pfund pro Aktie", "Pfund Sterling": a price word nearby.
fn is_price(document: &Document, i: usize, end: usize) -> bool {
    const NEAR: usize = 8;
    // "750 Pfund Benzin", but "Pfund Sterling", "Pfund Schulden"
    let next = i + 1;
    let stuff = next < end && document[next].is_capital() && !document[next].has(Flags::PARAGRAPH);
    if stuff && !document.means(next, Sense::Money) && document.lexicon.is_noun(document.str(next)) {
        return false;
    }
    // "fünf Pfund und zehn Pence"
    let pence = document.reads(i + 1, "und") && i + 3 < end && document.reads_any(i + 3, &["Pence", "Penny"]);
    pence || (i.saturating_sub(NEAR)..end.min(i + NEAR)).any(|k| document.means(k, Sense::Price))
}

/// The unit of a row whose form begins at the token.
fn read_row(found: &Match, i: usize) -> Option<Unit> {
    let (row, after) = (found.row, i + found.len);
    if found.table == TableId::Currencies {
        let factor = row.get(1).parse().ok()?;
        return Some(Unit { kind: FigureKind::Money, symbol: row.get(0), factor, is_currency: true, after });
    }
    let (kind, factor) = (FigureKind::by_name(row.get(1))?, row.get(2).parse().ok()?);
    Some(Unit { kind, symbol: row.get(0), factor, is_currency: false, after })
}

/// The unit or currency that the word is by itself, in this spelling: for parts of compounds.
pub fn of_word(document: &Document, word: &str) -> Option<Unit> {
    let shape = shape_of(word);
    [TableId::Units, TableId::Currencies].iter().find_map(|table| {
        // "3-D-Drucker": a letter is a unit only in the case that the table has it in.
        let rows = |shape| document.lexicon.rows_of(*table, word, shape);
        let other_case = |symbol| {
            word.len() == 1 && shape == Shape::Capital && rows(Shape::Lower).any(|row| row.get(0) == symbol)
        };
        let row = rows(shape).find(|row| !other_case(row.get(0)))?;
        read_row(&Match { table: *table, len: 1, case: shape, row }, 0)
    })
}

/// The unit that begins a compound, and how many of its parts it takes: one of "Euro-Schein", two of
/// "Millionen-Euro-Vertrag".
pub fn of_compound(document: &Document, word: &str) -> Option<(Unit, usize)> {
    let mut parts = word.split('-');
    let first = parts.next()?;
    if let Some(unit) = of_word(document, first) {
        return Some((unit, 1));
    }
    let size = numbers::magnitude_of(document, first)?;
    let behind = word.get(first.len() + 1..)?;
    // "700-Milliarden-US-Dollar-Paket"
    let (unit, count) = ["US-Dollar", "US-$"]
        .iter()
        .find(|name| behind.starts_with(**name))
        .and_then(|name| Some((of_word(document, name)?, 3)))
        .or_else(|| Some((of_word(document, parts.next()?)?, 2)))?;
    Some((Unit { factor: unit.factor.checked_mul(size)?, ..unit }, count))
}

fn shape_of(text: &str) -> Shape {
    let first = text.chars().next().is_some_and(char::is_uppercase);
    let lower = text.chars().any(char::is_lowercase);
    match (first, lower) {
        (true, true) => Shape::Capital,
        (true, false) if text.chars().count() > 1 => Shape::Caps,
        (true, false) => Shape::Capital,
        _ => Shape::Lower,
    }
}

/// "EUR", "US$", "Fr." directly before the number: the currency and its first token.
pub fn before(document: &Document, start: usize) -> Option<(Unit, usize)> {
    const LONGEST: usize = 3;
    // "in TEUR   2018": the head of another column.
    if document.get(start).is_some_and(|token| token.has(Flags::GAP))
        && document.str(start).len() == 4
        && ["19", "20"].iter().any(|century| document.str(start).starts_with(century))
    {
        return None;
    }
    let first = (start.saturating_sub(LONGEST)..start)
        .rev()
        .take_while(|k| !document[k + 1].has(Flags::LINE))
        .last()?;
    (first..start).find_map(|k| {
        let token = document[k];
        let short = token.is_word() && document.str(k).len() <= 4;
        if token.kind() != Kind::Symbol && !short {
            return None;
        }
        let known = document.lexicon.class_in_any_case(token) & class::CURRENCY != 0;
        let found = known.then(|| {
            document.lexicon.matches_as(document, k, Shape::Caps).find(|found| {
                let dot = document.is(k + found.len, '.') && document[k + found.len].is_joined();
                let case = token.shape() as u8 >= found.case as u8 || found.len > 1;
                found.table == TableId::Currencies && case && k + found.len + usize::from(dot) == start
            })
        })??;
        // "A$ 5", but "for a $5 stake"
        let letter = token.is_word() && document.str(k).len() == 1 && found.len > 1;
        if letter && (token.shape() == Shape::Lower || !document[k + 1].is_joined()) {
            return None;
        }
        let code = token.shape() != Shape::Lower || token.kind() == Kind::Symbol || found.len > 1;
        // Names of coins stand behind the number only: "Mark 4".
        let sign = token.kind() == Kind::Symbol
            || token.shape() == Shape::Caps
            || found.len > 1
            || short_sign(document, k);
        (code && sign && is_written_so(document, k, &found))
            .then(|| read_row(&found, k))
            .flatten()
            .map(|unit| (unit, k))
    })
}

/// "Fr. 5", "Kč 20"
fn short_sign(document: &Document, i: usize) -> bool {
    document.str(i).chars().count() <= 3
}

/// "/Jahr", "pro Liter", "je Tonne": the unit of a rate.
pub fn per(document: &Document, i: usize, end: usize) -> Option<(&'static str, usize)> {
    let slash = document.is(i, '/') && document[i].is_joined();
    if i + 1 >= end || !slash && !document.reads_any(i, &["pro", "je", "per"]) {
        return None;
    }
    let unit = at(document, i + 1, end, Writing::Digits).or_else(|| {
        // "pro laufendem Meter", "je angefangene Stunde"
        (!slash && is_attribute(document, i + 1)).then(|| at(document, i + 2, end, Writing::Digits)).flatten()
    })?;
    (!unit.is_currency).then_some((unit.symbol, unit.after))
}

/// A word in lower case with an adjective's ending, before a noun.
fn is_attribute(document: &Document, i: usize) -> bool {
    let noun = document[i + 1].is_capital();
    noun && !document[i].has(Flags::CAPITAL)
        && document[i].is_word()
        && ["e", "em", "en", "er"].iter().any(|ending| document.str(i).ends_with(ending))
}

/// "14 Euro brutto pro Stunde", "3 Euro die Woche", "2 Euro das Kilo": what a sum is paid for each of, with a word
/// between or only an article.
pub fn each_for<'t>(document: &Document<'t>, i: usize, end: usize) -> Option<&'t str> {
    const BETWEEN: [&str; 8] = ["brutto", "netto", "kalt", "warm", "bar", "mehr", "weniger", "zusätzlich"];
    if i + 2 < end && document.reads(i, "p") && document.is(i + 1, '.') && document.reads(i + 2, "a") {
        return Some("a");
    }
    if document.reads_any(i, &["die", "das", "der"]) {
        let unit = at(document, i + 1, end, Writing::Digits)
            .filter(|unit| !unit.is_currency && unit.after == i + 2)?;
        let closed =
            unit.after >= end || document[unit.after].mark().is_some() || document.reads(unit.after, "und");
        return (closed && !document.str(i + 1).ends_with('n')).then_some(unit.symbol);
    }
    if i + 2 < end && document.reads(i, "in") && document.reads(i + 1, "der") {
        // "38 Stunden in der Woche", but "3 Euro in der Woche vor Ostern"
        let open = || document.get(i + 3).is_none_or(|next| next.mark().is_some());
        match document.str(i + 2) {
            "Stunde" => return Some("h"),
            "Woche" if open() => return Some("wk"),
            _ => {}
        }
    }
    let i = i + usize::from(document.reads(i, "in") && document.reads(i + 1, "bar"));
    if i >= end || !document.reads_any(i, &BETWEEN) {
        return None;
    }
    per(document, i + 1, end).map(|(symbol, _)| symbol).or_else(|| each(document, i + 1, end))
}

/// "18 Euro je Aktie", "3 Euro brutto im Monat": what the sum before the token is for each of.
pub fn rate<'t>(document: &Document<'t>, i: usize, end: usize) -> Option<&'t str> {
    each(document, i, end).or_else(|| each_for(document, i, end))
}

/// "je Aktie", "pro Kopf": what there is so much for each of.
pub fn each<'t>(document: &Document<'t>, i: usize, end: usize) -> Option<&'t str> {
    if i + 1 < end && document.reads_any(i, &["pro", "je"]) {
        let noun = i + 1 + usize::from(i + 2 < end && is_attribute(document, i + 1));
        return document[noun].is_capital().then(|| document.verbatim(noun));
    }
    in_time(document, i, end)
}

/// "50 Euro im Monat", "acht Stunden am Tag": so much in each, where nothing says which one.
fn in_time(document: &Document, i: usize, end: usize) -> Option<&'static str> {
    const TIMES: [(&str, &str, &str); 4] =
        [("am", "Tag", "d"), ("im", "Monat", "mo"), ("im", "Jahr", "a"), ("im", "Quartal", "Quartal")];
    const WHICH: [&str; 8] = ["zuvor", "vorher", "danach", "darauf", "nach", "vor", "der", "des"];
    // "600 Schuss in der Minute"
    if document.reads(i, "in") && document.reads(i + 1, "der") && i + 2 < end {
        let closed = i + 3 >= end || document[i + 3].mark().is_some();
        return [("Minute", "min"), ("Stunde", "h"), ("Sekunde", "s")]
            .into_iter()
            .find(|(noun, _)| closed && document.reads(i + 2, noun))
            .map(|(_, symbol)| symbol);
    }
    let (.., symbol) = TIMES
        .into_iter()
        .find(|(lead, noun, _)| document.reads(i, lead) && i + 1 < end && document.reads(i + 1, noun))?;
    let open = i + 2 >= end
        || document[i + 2].is_lower() && !document.reads_any(i + 2, &WHICH)
        || document[i + 2].mark().is_some_and(|mark| mark != '(');
    open.then_some(symbol)
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;

    #[test]
    fn units_are_known_by_their_writing() {
        check(&[
            ("Es sind 5 MW und 5 mW.", "5 MW = power 5 MW; 5 mW = power 5 mW"),
            ("nur acht meilen und 800 dollar", "acht meilen = length 8 mi; 800 dollar = money 800 USD"),
            ("Der Verlust von 750 Pfund Benzin kostete Zeit.", "750 Pfund = mass 750 lb Benzin"),
            ("Ein Rohr von 5\" Weite.", "5\" = length 5 in"),
            ("Ein Rohr von 5'' Weite.", "5'' = length 5 in"),
            (
                "nur drei tage und zwei wochen",
                "drei tage = duration 3 d P3D; zwei wochen = duration 2 wk P2W",
            ),
            ("Das war den drei all die Mühe wert.", "drei = number 3"),
            ("Sie schafft je Stunde 20 Liter.", "je Stunde = set PT1H; 20 Liter = volume 20 l/h"),
            (
                "Es sind 4 Mio. Liter Öl täglich, täglich bis zu 4 Tonnen.",
                "4 Mio. Liter = volume 4000000 l/d Öl; täglich = set P1D; täglich = set P1D; 4 Tonnen = mass 4 t/d at_most",
            ),
            ("Er kam nach vier Dienstjahren.", "vier Dienstjahren = duration 4 a P4Y"),
            ("Es kostet A$5, a $5 und A $5.", "A$5 = money 5 AUD; $5 = money 5 USD; $5 = money 5 USD"),
            ("Es kostet 5 Euro im Monat.", "5 Euro = money 5 EUR/mo; im Monat = set P1M"),
            (
                "Sie zahlt 5 Euro brutto pro Stunde, 9 Euro kalt pro Quadratmeter.",
                "5 Euro = money 5 EUR/h; pro Stunde = set PT1H; 9 Euro = money 9 EUR/m2",
            ),
            ("Es kostet 5 Euro je angefangene Stunde.", "5 Euro je angefangene Stunde = money 5 EUR/h"),
            ("Es kostet 3 Euro das Kilo.", "3 Euro = money 3 EUR/kg"),
            ("Mit 3 Euro das Kilo Mehl kaufen.", "3 Euro = money 3 EUR"),
            ("Ein Barrel kostete 70 Dollar.", "Ein Barrel = volume 1 bbl; 70 Dollar = money 70 USD"),
            ("Es gab 5 Euro im Jahr 2020.", "5 Euro = money 5 EUR; Jahr 2020 = date 2020"),
            (
                "Der Hang hat eine Neigung von 35 Grad, ist 40 Grad steil, der Kran dreht sich um 90 Grad.",
                "35 Grad = angle 35 deg; 40 Grad = angle 40 deg; 90 Grad = angle 90 deg",
            ),
            ("Die Lage dreht um 3 Grad.", "3 Grad = temperature 3 Cel"),
            ("Sie fuhr mit 12,5 kn, es zogen 5 kN.", "12,5 kn = speed 12.5 kn; 5 kN = force 5 kN"),
            ("Der Hang hat eine 45-Grad-Neigung.", "45-Grad = angle 45 deg"),
            ("Der Eintritt kostet EURO 5.", "EURO 5 = money 5 EUR"),
            ("UNFALL IN FRANKEN 12 TOTE", "12 TOTE = count 12 TOTE"),
            ("Der Panzer Mark 4 und die Norm Euro 5.", ""),
            ("Es sind 5 kWh bei 3 bar.", "5 kWh = energy 5 kWh; 3 bar = pressure 3 bar"),
            ("Es sind 12 V, 5 A, 50 Hz.", "12 V = voltage 12 V; 5 A = current 5 A; 50 Hz = frequency 50 Hz"),
            (
                "Es sind 80 dB, 300 lx, 5 MB.",
                "80 dB = sound 80 dB; 300 lx = illuminance 300 lx; 5 MB = data 5 MB",
            ),
            ("Er rief: \"Es waren 5\" und ging.", "5 = number 5"),
            (
                "Ein Winkel: um 90 Grad drehen, bei 20 Grad.",
                "90 Grad = angle 90 deg; 20 Grad = temperature 20 Cel",
            ),
            (
                "Ein Pfund Mehl kostet AUD 4 oder Fr. 3.",
                "Ein Pfund = mass 1 lb Mehl; AUD 4 = money 4 AUD; Fr. 3 = money 3 CHF",
            ),
        ]);
    }
}
