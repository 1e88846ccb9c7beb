//! Ordinals in words and digits: "im dritten Jahr", "die 3. Armee", "zum 25. Mal".
//!
//! Dates ("3. Oktober") and kings are passed over elsewhere.

use rust_decimal::Decimal;

use super::{Figure, FigureKind, Found, count};
use crate::document::Document;
use crate::lexicon::{Sense, TableId, class};
use crate::numbers::{self, Writing};
use crate::tokens::{Flags, same_key};

/// The low parts of long ordinals that are no cardinal with an ending: "hundertdritte".
const IRREGULAR: [(&str, u64); 4] = [("erst", 1), ("dritt", 3), ("siebt", 7), ("acht", 8)];

/// The ordinal that begins at the token.
pub fn find<'t>(document: &Document<'t>, i: usize, end: usize) -> Option<Found<'t>> {
    let (value, after) = value_at(document, i, end)?;
    let object = count::object(document, after, end).or_else(|| beside(document, after, end));
    if object.is_some_and(|object| is_of_name(document, i, object.head)) {
        return None;
    }
    // "in den ersten neun Monaten": which nine, not the first of them.
    let leads = document.str(i).ends_with("en")
        && numbers::at(document, after, end).is_some_and(|next| next.writing != Writing::Article);
    if object.is_none() && (leads || is_ruler(document, i))
        || object.is_some_and(|object| is_idiom(document, i, after, object.head))
    {
        return None;
    }
    let tokens = i..object.map_or(after, |object| object.head + 1);
    let mut figure = Figure::new(document, FigureKind::Ordinal, tokens.clone(), "ordinal").with_value(value);
    figure.object = object.map(|object| document.verbatim(object.head));
    Some(Found::new(figure, tokens.end))
}

/// "des Zweiten Moorkriegs", "der Erste Bürgermeister": written with a capital inside a sentence it is part of a name.
fn is_of_name(document: &Document, i: usize, head: usize) -> bool {
    let small = |k: usize| {
        document[k].is_word() && (!document[k].has(Flags::CAPITAL) || document.has(k, class::DETERMINER))
    };
    document[i].is_capital()
        && !document[i].has(Flags::CAPS | Flags::LINE)
        && i.checked_sub(1).is_some_and(small)
        && (i + 1..=head).all(|k| document[k].is_capital())
}

/// "die zweite und letzte Etappe", "die ersten beiden Tage": the noun behind what is said beside the ordinal.
fn beside(document: &Document, after: usize, end: usize) -> Option<count::Object> {
    let adjective = after + 1;
    if document.reads_any(after, &["beiden", "paar"]) {
        return count::object(document, adjective, end);
    }
    let joined = document.reads(after, "und")
        && adjective + 1 < end
        && count::is_adjective(document, adjective)
        && document[adjective + 1].is_capital()
        && value_at(document, adjective, end).is_none();
    if joined { count::object(document, adjective, end) } else { None }
}

/// "am 1.000. Tag", "das 1000. Tor": more digits than a day or a month has, where an article and a noun say so.
pub fn large<'t>(document: &Document<'t>, i: usize, end: usize) -> Option<Found<'t>> {
    const SHORTEST: usize = 4;
    const LONGEST: usize = 7;
    if !document[i].is_number() || i == 0 || !(SHORTEST..=LONGEST).contains(&document.str(i).len()) {
        return None;
    }
    let point = document.is(i + 1, '.') && document[i + 1].is_joined() && i + 2 < end;
    let led = point && is_led(document, i - 1);
    let value = numbers::digits_value(document.str(i)).filter(|value| led && value.fract().is_zero())?;
    let object = count::object(document, i + 2, end)?;
    let tokens = i..object.head + 1;
    let mut figure = Figure::new(document, FigureKind::Ordinal, tokens.clone(), "ordinal").with_value(value);
    figure.object = Some(document.verbatim(object.head));
    Some(Found::new(figure, tokens.end))
}

/// "Platz 5", "auf Rang drei": the number orders, though it is no ordinal; but "Kieler Platz 5" is a house.
pub fn placed<'t>(document: &Document<'t>, i: usize, end: usize) -> Option<Found<'t>> {
    const LAST: u32 = 1000;
    const PLACES: [&str; 6] = ["Platz", "Rang", "Tabellenplatz", "Tabellenrang", "Startplatz", "Listenplatz"];
    let noun =
        i.checked_sub(1).filter(|noun| document.reads_any(*noun, &PLACES) && document[*noun].is_capital())?;
    let led = noun.checked_sub(1).filter(|_| !document[noun].has(Flags::LINE));
    let house = led.is_some_and(|k| {
        let named = document[k].is_capital() && document.str(k).ends_with("er");
        let article = document.has(k, class::DETERMINER) || document.reads_any(k, &["am", "zum", "beim"]);
        named && !document.has(k, class::FUNCTION) || article
    });
    let numeral = numbers::at(document, i, end).filter(|numeral| numeral.tokens == (i..i + 1) && !house)?;
    let plain = numeral.writing != Writing::Article
        && numeral.writing != Writing::Fraction
        && numeral.value.fract().is_zero()
        && numeral.value > Decimal::ZERO
        && numeral.value < LAST.into();
    // "nahm am Platz zwei Stunden ein"
    let counts = document.has(i + 1, class::UNIT | class::CURRENCY) && i + 1 < end;
    let joined =
        document[i + 1].is_joined() && !document[i + 1].mark().is_some_and(|mark| ".,;:!?)".contains(mark));
    if !plain || counts || joined && i + 1 < end {
        return None;
    }
    let mut figure =
        Figure::new(document, FigureKind::Ordinal, noun..i + 1, "place").with_value(numeral.value);
    figure.object = Some(document.verbatim(noun));
    Some(Found::new(figure, i + 1))
}

/// "der", "zum", "ihren" before an ordinal.
fn is_led(document: &Document, i: usize) -> bool {
    document.has(i, class::DETERMINER | class::POSSESSIVE)
        || document.reads_any(i, &["zum", "zur", "im", "am", "beim", "vom"])
}

/// "die 93. mechanisierte Brigade": the noun stands behind adjectives.
fn is_described(document: &Document, i: usize, end: usize) -> bool {
    i > 0
        && is_led(document, i - 1)
        && !document.has(i + 2, class::FUNCTION)
        && count::object(document, i + 2, end).is_some_and(|object| object.head > i + 2)
}

/// "Wilhelm der Zweite": the number of a ruler is part of the name.
fn is_ruler(document: &Document, i: usize) -> bool {
    const NAMES: u64 = class::GIVEN | class::GIVEN_WEAK | class::SURNAME | class::PERSON;
    let article = i >= 2 && document.reads_any(i - 1, &["der", "die", "dem", "den", "des"]);
    article && document[i].is_capital() && document[i - 2].is_capital() && document.has(i - 2, NAMES)
}

/// "in erster Linie", "aus zweiter Hand", "auf den ersten Blick", and "erste Schätzungen", which come early: nothing
/// is counted through.
fn is_idiom(document: &Document, i: usize, after: usize, head: usize) -> bool {
    if after != i + 1 || document[i].is_number() {
        return false;
    }
    let led = i > 0
        && (document.has(i - 1, class::DETERMINER | class::POSSESSIVE)
            || document.reads_any(i - 1, &["zum", "zur", "im", "am", "beim", "vom"]));
    // "die dritte Hand" is counted, "aus dritter Hand" is not.
    let fixed = head == after
        && (document.means(head, Sense::Idiom) || !led && document.means(head, Sense::IdiomAlone));
    let early = document.str(i).get(..4).is_some_and(|stem| stem.eq_ignore_ascii_case("erst"))
        && !led
        && document.lexicon.ends_as_any(
            document.str(head),
            &["", "e", "en", "n", "s", "se", "sen"],
            Sense::Early,
        );
    fixed || early
}

/// The value of the ordinal at the token, and the token behind it.
pub fn value_at(document: &Document, i: usize, end: usize) -> Option<(Decimal, usize)> {
    digits(document, i, end)
        .or_else(|| appended(document, i, end))
        .or_else(|| suffixed(document, i, end))
        .or_else(|| spoken(document, i, end))
        .or_else(|| Some((word(document, i)?, i + 1)))
}

/// "zwei und zwanzigster", "hundert und erste": the words apart.
fn spoken(document: &Document, i: usize, end: usize) -> Option<(Decimal, usize)> {
    const LONGEST: usize = 4;
    let apart = || (i + 1..end.min(i + LONGEST)).any(|k| document.reads(k, "und"));
    if !document[i].is_word() || !document.has(i, class::NUMERAL) || !apart() {
        return None;
    }
    let first = numbers::at(document, i, end).filter(|first| first.tokens.start == i)?;
    let last = first.tokens.end + 1;
    let joined = last < end && document.reads(last - 1, "und");
    let low = joined.then(|| word(document, last)).flatten()?;
    let ten = low >= Decimal::from(20) && low < Decimal::ONE_HUNDRED && (low % Decimal::TEN).is_zero();
    let digit = first.value < Decimal::TEN && ten;
    let hundred = first.value >= Decimal::ONE_HUNDRED && low < Decimal::ONE_HUNDRED;
    (digit || hundred).then(|| (first.value + low, last + 1))
}

/// "4ter", "20ste"
fn suffixed(document: &Document, i: usize, end: usize) -> Option<(Decimal, usize)> {
    const ENDINGS: [&str; 10] = ["te", "ten", "ter", "tes", "tem", "ste", "sten", "ster", "stes", "stem"];
    let joined = i + 1 < end && document[i].is_number() && document[i + 1].is_joined();
    (joined && document.reads_any(i + 1, &ENDINGS))
        .then(|| Some((numbers::digits_value(document.str(i))?, i + 2)))
        .flatten()
}

/// "3.": a short number with a point that ends no sentence.
fn digits(document: &Document, i: usize, end: usize) -> Option<(Decimal, usize)> {
    const LONGEST: usize = 3;
    let text = document.str(i);
    let point = document.is(i + 1, '.') && document[i + 1].is_joined() && i + 2 < end;
    let plain = document[i].is_number()
        && text.len() <= LONGEST
        && text.bytes().all(|byte| byte.is_ascii_digit())
        && text != "0";
    if !point || !plain {
        return None;
    }
    let next = document.get(i + 2).filter(|next| next.is_word() && next.has(Flags::SPACE))?;
    // "1. Quell, 2. van Moor"
    let particle = document.reads_any(i + 2, &["van", "von", "de", "di", "du", "da", "le", "la", "zu"])
        && document.get(i + 3).is_some_and(|name| name.is_capital() && i > 0 && document.is(i - 1, ','));
    // "der 17. seiner Karriere"
    let owned = i > 0
        && document.reads(i - 1, "als")
        && document.reads_any(i + 2, &["des", "der", "aller", "im", "ins"])
        || document.reads_any(i + 2, &["seiner", "ihrer", "meiner", "unserer"])
            && i > 0
            && document.has(i - 1, class::DETERMINER);
    // "in der 20. bis 25. Minute", "vom 14. auf den elften Platz"
    let ranged = i > 0 && document.reads_any(i + 2, &["bis", "auf"]) && is_led(document, i - 1);
    let noun = next.is_capital()
        || ranged
        || owned
        || document.has(i + 2, class::CONJUNCTION)
        || particle
        || is_described(document, i, end);
    (noun && !next.has(Flags::LINE)).then(|| Some((text.parse().ok()?, i + 2))).flatten()
}

/// "einen runden Geburtstag, den 60.", "feiert seinen 60.": the point ends the sentence, too.
fn appended(document: &Document, i: usize, end: usize) -> Option<(Decimal, usize)> {
    const LONGEST: usize = 3;
    let text = document.str(i);
    let last = document[i].is_number() && document.is(i + 1, '.') && i + 2 == end && i > 2;
    let plain = last && text.len() <= LONGEST && !text.starts_with('0');
    if !plain || !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let noun =
        document.is(i - 2, ',') && document[i - 3].is_capital() && !document.has(i - 3, class::CALENDAR);
    let led = document.reads_any(i - 1, &["den", "dem", "der", "das", "die"]) && noun
        || document.reads_any(i - 1, &["seinen", "ihren", "meinen", "unseren"]);
    led.then(|| Some((text.parse().ok()?, i + 2))).flatten()
}

/// "dritten", "siebenundzwanzigster".
fn word(document: &Document, i: usize) -> Option<Decimal> {
    const SHORTEST: usize = 8;
    let token = document[i];
    if document.has(i, class::NUMERAL) {
        let row = document.longest(TableId::Numerals, i).map(|found| found.row)?;
        let led = i > 0 && document.has(i - 1, class::DETERMINER | class::PREPOSITION | class::POSSESSIVE);
        let noun = document[i + 1].is_capital();
        // "achten" and "achte" are verbs, too.
        let verb = row.get(0) == "8" && !led && !noun;
        return (row.get(1) == "ordinal" && !verb).then(|| row.get(0).parse().ok()).flatten();
    }
    let text = document.str(i);
    if text.starts_with("millionst") {
        return Some(Decimal::from(1_000_000));
    }
    let long = token.is_word() && text.len() >= SHORTEST && !token.has(Flags::HYPHEN);
    if !long || document.class(i) != 0 {
        return None;
    }
    match numbers::cardinal_in(text.as_bytes()) {
        // "zweimillionste"
        Some((millions, rest)) if rest.starts_with(b"millionst") => {
            Decimal::from(millions).checked_mul(Decimal::from(1_000_000))
        }
        _ => ordinal(text.as_bytes()).map(Decimal::from),
    }
}

/// The value of an inflected ordinal: a stem and -e, -en, -er, -es, -em.
fn ordinal(word: &[u8]) -> Option<u64> {
    let stem = ["en", "er", "es", "em", "e"].iter().find_map(|ending| {
        let (stem, tail) = word.split_at_checked(word.len().checked_sub(ending.len())?)?;
        same_key(tail, ending.as_bytes()).then_some(stem)
    })?;
    if stem.last().is_none_or(|byte| byte | 0x20 != b't') {
        return None;
    }
    let (value, rest) = numbers::cardinal_in(stem)?;
    let regular =
        if (2..20).contains(&(value % 100)) || value % 100 == 0 && value < 100 { "t" } else { "st" };
    let irregular =
        IRREGULAR.iter().find(|(name, _)| same_key(rest, name.as_bytes())).map(|(_, low)| value + low);
    (same_key(rest, regular.as_bytes()) && value > 1).then_some(value).or(irregular.filter(|_| value >= 100))
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;

    #[test]
    fn ordinals_order_and_do_not_count() {
        check(&[
            ("In den ersten neun Monaten.", "neun Monaten = duration 9 mo P9M"),
            ("Der Krieg ist im dritten Jahr.", "dritten Jahr = ordinal 3 Jahr"),
            (
                "Er liegt auf Platz 5, sie auf Rang drei.",
                "Platz 5 = ordinal 5 Platz; Rang drei = ordinal 3 Rang",
            ),
            (
                "Er wohnt am Kieler Platz 5 und nahm auf dem Platz drei Bälle an.",
                "drei Bälle = count 3 Bälle",
            ),
            (
                "Er stieg vom 9. auf den dritten Platz.",
                "9. = ordinal 9 Platz; dritten Platz = ordinal 3 Platz",
            ),
            ("Die 3. Armee zog ab.", "3. Armee = ordinal 3 Armee"),
            ("Er war zweiter und sie vierter.", "zweiter = ordinal 2; vierter = ordinal 4"),
            (
                "Der vierzehnte Tag, der zwanzigste Lotse, sie kam als Neunzehnte, der millionste Gast.",
                "vierzehnte Tag = ordinal 14 Tag; zwanzigste Lotse = ordinal 20 Lotse; Neunzehnte = ordinal 19; \
                 millionste Gast = ordinal 1000000 Gast",
            ),
            (
                "Die zweite und letzte Etappe, die ersten beiden Tage.",
                "zweite und letzte Etappe = ordinal 2 Etappe; ersten beiden Tage = ordinal 1 Tage",
            ),
            (
                "Er traf von der 20. bis 25. Minute, vom 3. bis 5. Mai war Ruhe.",
                "20. = ordinal 20 Minute; 25. Minute = ordinal 25 Minute; 3. = date XXXX-05-03; 5. Mai = date XXXX-05-05",
            ),
            ("Sie kam als 30. des Laufs an.", "30. = ordinal 30"),
            ("An der siebenundzwanzigsten Ampel.", "siebenundzwanzigsten Ampel = ordinal 27 Ampel"),
            (
                "Zum 25. Mal kam das hundertste Schiff.",
                "25. Mal = ordinal 25 Mal; hundertste Schiff = ordinal 100 Schiff",
            ),
            ("Sie achten auf alles.", ""),
            ("Sie feierte einen Geburtstag, den 60.", "60. = ordinal 60"),
            ("In erster Linie zählt Hilfe, und auf den ersten Blick auch Ware aus zweiter Hand.", ""),
            ("Erste Ermittlungen und, nach ersten Schätzungen, der Schaden.", ""),
            ("Die ersten Ermittlungen dauerten an.", "ersten Ermittlungen = ordinal 1 Ermittlungen"),
            ("Es sprach Wilhelm der Zweite.", ""),
            ("Das war am Ende des Zweiten Moorkriegs.", ""),
            ("Der Erste Bürgermeister kam.", ""),
            ("Dritter Streik legt Bahn lahm.", "Dritter Streik = ordinal 3 Streik"),
            (
                "Die 93. mechanisierte Brigade und das 3. deutsche Korps.",
                "93. mechanisierte Brigade = ordinal 93 Brigade; 3. deutsche Korps = ordinal 3 Korps",
            ),
            (
                "Am 1.000. Tag fiel das 1000. Tor.",
                "1.000. Tag = ordinal 1000 Tag; 1000. Tor = ordinal 1000 Tor",
            ),
            ("Es war der 17. seiner Reise, der am 17. seiner gedachte.", "17. = ordinal 17; 17 = number 17"),
            (
                "Der zwei und zwanzigste Tag, das hundert und erste Boot.",
                "zwei und zwanzigste Tag = ordinal 22 Tag; hundert und erste Boot = ordinal 101 Boot",
            ),
            ("Das zweimillionste Boot.", "zweimillionste Boot = ordinal 2000000 Boot"),
            ("Das 4te Kapitel.", "4te Kapitel = ordinal 4 Kapitel"),
            ("Am 3. Oktober war es bunt.", "3. Oktober = date XXXX-10-03"),
        ]);
    }
}
