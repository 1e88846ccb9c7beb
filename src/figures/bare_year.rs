//! Numbers of four digits without a separator: years, or counts that are written like them.
//!
//! What kind of year it is ("1990er", "2023/24") is said in `year.rs`.
//! Example: "lieferte 2022 Drohnen" names the year, "es kamen 2022 Besucher" counts, "sank von 1998 auf 1850" counts.

use super::{count, old_year, unit};
use crate::document::Document;
use crate::lexicon::{Sense, TableId, class};
use crate::numbers::{self, Writing};
use crate::tokens::Flags;

/// A bare year: four digits without a separator, and no counted noun behind.
pub fn skip(document: &Document, i: usize, end: usize) -> Option<usize> {
    const YEARS: std::ops::RangeInclusive<u32> = 1000..=2100;
    let text = document.str(i);
    let number: u32 = text.parse().ok().filter(|_| text.len() == 4)?;
    if !YEARS.contains(&number) {
        return None;
    }
    let next = i + 1;
    if old_year::is_attributive(document, i, end) {
        return Some(next);
    }
    if i > 0 && document.month_at(i - 1).is_some() {
        return (!counts_behind_month(document, i, end)).then_some(next);
    }
    if counts(document, i, end) {
        return None;
    }
    let unit = next < end && numbers::is_magnitude(document, next)
        || unit::at(document, next, end, Writing::Digits).is_some()
        || unit::before(document, i).is_some();
    let range = document.is(next, '-') || document.is(next, '–') || document.reads(next, "bis");
    let led = i > 0 && is_year_lead(document, i - 1);
    let round = number.is_multiple_of(100);
    let plural = |object: count::Object| may_be_plural(document.str(object.head));
    let counts = !led
        && !old_year::is_before_doer(document, i)
        && (round || number < 1800)
        && count::object(document, next, end).is_some_and(|object| round || plural(object));
    (!unit && !counts || range && led).then_some(next)
}

/// "2000 leute kamen": a noun without its capital, and none has one.
fn is_typed_small(document: &Document, i: usize, end: usize) -> bool {
    const REACH: usize = 12;
    let noun = i + 1;
    noun < end
        && document[i].has(Flags::LINE)
        && document[noun].is_word()
        && document.class(noun) == 0
        && document.lexicon.is_noun(document.str(noun))
        && !(noun..end.min(i + REACH)).any(|k| document[k].is_capital())
}

/// "im vergangenen Jahr 1200 Lotsen", "im Jahr 800 Euro", "vor zwei Jahren 300 Boote": what stands behind "Jahr" counts,
/// for it is said which year, or none is called so.
pub(super) fn counts_behind_year(document: &Document, i: usize, end: usize) -> bool {
    const YEARS: [&str; 5] = ["Jahr", "Jahre", "Jahres", "Jahrs", "Jahren"];
    const WHICH: [&str; 8] = ["gesamten", "gesamte", "ganzen", "ganze", "pro", "je", "halbes", "halben"];
    let (Some(noun), next) = (i.checked_sub(1), i + 1) else { return false };
    if !document.reads_any(noun, &YEARS) || !document[i].is_number() || i >= end {
        return false;
    }
    if numbers::is_magnitude(document, next) && next < end
        || unit::at(document, next, end, Writing::Digits).is_some()
    {
        return true;
    }
    let said = noun.checked_sub(1).is_some_and(|which| {
        document.reads_any(which, &WHICH)
            || document[which].is_number()
            || document.has(which, class::NUMERAL | class::SEVERAL)
            || document
                .lexicon
                .matches_in(TableId::Calendar, document, which)
                .any(|found| found.len == 1 && matches!(found.row.get(0), "adjective" | "each" | "some"))
    });
    let year = is_modern(document, i);
    // "im vergangenen Jahr 2023 stiegen Preise"
    let verb = next < end
        && !document[next].is_capital()
        && document.has(next, class::FINITE | class::PRETERITE | class::VERB | class::CUE);
    let object = || count::object(document, next, end).filter(|_| !verb);
    match (said, year) {
        (true, false) => true,
        (true, true) => object().is_some(),
        (false, _) => document.str(i).len() < 4 && object().is_some(),
    }
}

/// "davon 1200 in Kiel", "rund 1700 flohen", "1500 der 4000 Gäste", "sank um 1200 auf 1800", "1200 bis 1500 Gäste": no
/// year, though it has four digits and no noun.
pub(super) fn counts(document: &Document, i: usize, end: usize) -> bool {
    const HEDGES: [&str; 8] = ["rund", "knapp", "fast", "mindestens", "höchstens", "circa", "gut", "maximal"];
    const DATED: [&str; 10] = ["um", "seit", "von", "bis", "ab", "vor", "nach", "in", "zwischen", "Jahr"];
    let next = i + 1;
    let number = |k: usize| k < end && document[k].is_number();
    if next < end
        && document[next].is_joined()
        && document[next].mark().is_some_and(|mark| "-–/".contains(mark))
    {
        return false;
    }
    if part_behind(document, next, end) || counted_range(document, i, end) {
        return true;
    }
    if counts_behind_year(document, i, end) || is_typed_small(document, i, end) {
        return true;
    }
    let Some(before) = i.checked_sub(1) else { return false };
    let lead = before.checked_sub(1);
    let dated = lead.is_some_and(|lead| document.reads_any(lead, &DATED));
    let than = document.reads(before, "als")
        && lead.is_some_and(|lead| document.reads_any(lead, &["mehr", "weniger"]));
    let hedged = document.reads_any(before, &HEDGES) && !dated
        || than && document.has(next, class::FINITE)
        || document.reads_any(before, &["davon", "darunter"]) && !document.has(next, class::FINITE);
    let stepped = document.reads(before, "um") && document.reads(next, "auf") && number(i + 2)
        || document.reads(before, "auf")
            && lead.is_some_and(|lead| lead > 0 && number(lead) && document.reads(lead - 1, "um"));
    hedged
        || stepped
        || is_earlier_amount(document, i)
        || counts_nouns(document, i, end)
        || counts_alone(document, i, end)
        || is_step(document, i, end)
}

/// "nach 1290 im Vorjahr", "gegenüber 1640 am Vortag": so many at another time.
fn is_earlier_amount(document: &Document, i: usize) -> bool {
    let after = i + 2 + usize::from(document.reads(i + 1, "in"));
    i > 0
        && document.reads_any(i - 1, &["nach", "gegenüber", "statt", "von"])
        && document.reads_any(i + 1, &["im", "am", "in"])
        && document.has(after, class::CALENDAR | class::TIMEWORD)
        && document.str(after).starts_with("Vor")
}

/// "es kamen 1980 Besucher", "mit 1912 Stimmen", "ihre 1950 Betten", "mehr als 1950 Besucher", "zählt 1890 Bürger": a
/// plural noun behind the number, and before it what tells how many.
fn counts_nouns(document: &Document, i: usize, end: usize) -> bool {
    const OTHER: u64 = class::CALENDAR | class::UNIT | class::CURRENCY | class::NUMERAL;
    const LEADS: [&str; 13] = [
        "die",
        "den",
        "diese",
        "diesen",
        "alle",
        "allen",
        "mit",
        "insgesamt",
        "als",
        "genau",
        "exakt",
        "nur",
        "zu",
    ];
    let (Some(before), noun) = (i.checked_sub(1), i + 1) else { return false };
    let key = if noun < end { document.str(noun) } else { return false };
    // "die 1998 Verstorbene", "die 1998 Meisterin gewordene Läuferin"
    let one = ["ene", "enen", "te", "in"].iter().any(|ending| key.ends_with(ending));
    let plural = key.ends_with(['n', 'r', 'e', 's']) && !one;
    let noun = count::is_noun(document, noun) && document.lexicon.is_noun(key);
    if !plural || !noun || document.has(i + 1, OTHER) {
        return false;
    }
    // "vor 1600 Zuschauern", "hatte 2010 Einwohner": the dative of many, and what is always counted.
    const COUNTED: [&str; 6] =
        ["Stimmen", "Einwohner", "Einwohnern", "Zuschauer", "Zuschauern", "Wahlberechtigte"];
    let many = key.ends_with('n') && document.reads_any(before, &["vor", "unter", "aus", "bei"])
        || COUNTED.contains(&key);
    let lead = document.reads_any(before, &LEADS) || document.has(before, class::POSSESSIVE) || many;
    let told = || document.str(i) < "1990" && old_year::is_subject(document, before);
    lead || is_existential(document, i)
        || told()
        || document.means(before, Sense::Holds) && document.str(i) < "1990"
}

/// "es kamen 1980", "waren es 1850", "es sind kaum 2000": plural verbs of what there is.
fn is_existential(document: &Document, i: usize) -> bool {
    let before =
        |back: usize, words: &[&str]| i.checked_sub(back).is_some_and(|k| document.reads_any(k, words));
    let verb = |back: usize| {
        before(back, &["sind", "seien"])
            || i.checked_sub(back)
                .is_some_and(|k| document.has(k, class::FINITE) && document.str(k).ends_with("en"))
    };
    let hedge = usize::from(before(1, &["kaum", "nur", "etwa", "rund", "fast", "noch", "immerhin"]));
    before(1 + hedge, &["es"]) && verb(2 + hedge) || before(2 + hedge, &["es"]) && verb(1 + hedge)
}

/// "etwa 2000 kamen", "bis zu 2000 werden erwartet", "nur noch 1700 sind", "waren es 1850": what counts has no noun.
fn counts_alone(document: &Document, i: usize, end: usize) -> bool {
    const HEDGES: [&str; 9] =
        ["etwa", "ungefähr", "kaum", "über", "noch", "zu", "nur", "insgesamt", "weitere"];
    let next = i + 1;
    let verb = next < end && document.has(next, class::FINITE);
    let many = verb && (document.str(next).ends_with("en") || document.reads(next, "sind"));
    let hedged = i > 0 && document.reads_any(i - 1, &HEDGES) && many;
    hedged || is_existential(document, i) && (next >= end || !document[next].is_capital())
}

/// "sank auf 1730", "die Zahl lag bei 1850", "stieg von 1200 auf 1350": how many there were before and after, where
/// "von 2024 auf 2025" are two years.
fn is_step(document: &Document, i: usize, end: usize) -> bool {
    let Some(before) = i.checked_sub(1) else { return false };
    let year = |k: usize| {
        document.get(k).filter(|token| token.is_number()).and_then(|_| document.str(k).parse().ok())
    };
    let told = |from: u32, to: u32| to == from + 1 && from >= 1990;
    if document.reads(before, "von") {
        // "von 1200 auf 1350", "von 2100 Tieren auf 1900"
        let noun = usize::from(i + 1 < end && document[i + 1].is_capital());
        let second = i + 2 + noun;
        let Some((from, to)) = year(i).zip(year(second)) else { return false };
        return second < end
            && document.reads(second - 1, "auf")
            && !told(from, to)
            && (to < from || is_amount_told(document, before));
    }
    let to = document.reads_any(before, &["auf", "bei"]);
    let pair = before.checked_sub(1).and_then(year).zip(year(i));
    to && !pair.is_some_and(|(from, to)| told(from, to)) && is_amount_told(document, before)
}

/// "die Zahl", "Mitgliederzahl", and with "auf" what rises or falls.
fn is_amount_told(document: &Document, lead: usize) -> bool {
    const REACH: usize = 10;
    let rises = !document.reads(lead, "bei");
    (lead.saturating_sub(REACH)..lead).rev().take_while(|k| document[*k].mark().is_none()).any(|k| {
        let key = document.str(k);
        key.ends_with("zahl")
            || document.reads(k, "Zahl")
            || rises && document.has(k, class::CHANGE) && !document[k].is_capital()
    })
}

/// "lieferte 2022 Drohnen", "bis 2029 72 Werfer", "liefert 2026 zwölf Haubitzen": the year of what somebody did, not so
/// many of what follows.
pub(super) fn is_told(document: &Document, start: usize, i: usize) -> bool {
    const LEADS: [&str; 7] = ["bis", "von", "seit", "ab", "für", "und", "gegenüber"];
    const LIST: usize = 12;
    let year = number_of(document, i);
    if !(1900..2050).contains(&year) || year.is_multiple_of(100) || i <= start {
        return false;
    }
    let lower = document[i - 1].is_lower();
    // "die verkauften 2023 Waffen" are so many.
    let past = document.class(i - 1) & class::FUNCTION == 0
        && ["te", "ten"].iter().any(|ending| document.str(i - 1).ends_with(ending))
        && !(i > start + 1 && document.has(i - 2, class::DETERMINER | class::POSSESSIVE));
    let verb = lower && (document.has(i - 1, class::FINITE | class::PRETERITE) || past);
    let number = document[i + 1].is_number() && !document[i + 1].is_joined()
        || document.has(i + 1, class::NUMERAL) && !numbers::is_magnitude(document, i + 1);
    if number {
        // "Mit ihr hatte er 1982 zwei Söhne"
        let inverted = i > start + 1
            && document.reads_any(i - 1, &["er", "sie", "man"])
            && document.has(i - 2, class::FINITE | class::PRETERITE);
        // "dass 1996 zwei Boote", "die Partei, die 1996 60 Sitze gewann"
        let opens = document.has(i - 1, class::SUBJUNCTION)
            || document.reads_any(i - 1, &["der", "die", "das"]) && i > start + 1 && document.is(i - 2, ',');
        // "2026 3,5 Prozent, 2027 2,8 Prozent"
        let years = |k: usize| document[k].is_number() && (1990..year).contains(&number_of(document, k));
        let listed = document.is(i - 1, ',') && (start.max(i.saturating_sub(LIST))..i - 1).any(years);
        return inverted || year >= 1990 && (verb || opens || listed || document.reads_any(i - 1, &LEADS));
    }
    if year < 1990 {
        return false;
    }
    // "Gestern kamen 2012 Besucher": the verb stands before its subject.
    let determined = document.has(start, class::DETERMINER | class::POSSESSIVE);
    let subject = document[start].is_capital() && (determined || !document.has(start, class::FUNCTION));
    verb && subject && !document.reads_any(i - 1, &["sind", "waren", "wurden", "werden"])
}

/// "1995", "2030": no blank, point or comma parts its digits.
pub fn is_modern(document: &Document, i: usize) -> bool {
    document.str(i).len() == 4 && (1900..2100).contains(&number_of(document, i))
}

/// The number that four digits write, or 0.
fn number_of(document: &Document, i: usize) -> u32 {
    document.str(i).parse().unwrap_or(0)
}

/// "1500 der 4000 Gäste", "1600 mehr als im Vorjahr", but not "2010 mehr als im Vorjahr".
fn part_behind(document: &Document, next: usize, end: usize) -> bool {
    let old = document.str(next - 1) < "1900";
    next + 2 < end
        && (document.reads(next, "der") && document[next + 1].is_number()
            || document.reads(next, "von") && document[next + 1].is_number() && is_part(document, next)
            || old
                && document.reads_any(next, &["mehr", "weniger"])
                && document.reads(next + 1, "als")
                && document.reads_any(next + 2, &["im", "am", "ein", "vor", "zuvor", "bisher"]))
}

/// "am 25. November 1312 Wahlberechtigte", "im September 1850 Euro", "im Herbst 2000 Besucher": no year that anybody
/// writes a month with, or a sum, or a round number of many.
pub(super) fn counts_behind_month(document: &Document, i: usize, end: usize) -> bool {
    let next = i + 1;
    let Some(number) = document.str(i).parse::<u32>().ok().filter(|_| next < end) else { return false };
    let measured = || unit::at(document, next, end, Writing::Digits).is_some();
    let noun = || count::is_noun(document, next) && document.lexicon.is_noun(document.str(next));
    // "im Herbst 2000 Trainer"
    let many = || noun() && may_be_plural(document.str(next)) && !document.has(next, class::ROLE);
    // "im Mai 2015 Euro 5,3 Mio."
    let sum =
        document.has(next, class::CURRENCY) && document[next].is_capital() && !document[next + 1].is_number();
    let odd = number.is_multiple_of(100) || number > 2050;
    number < 1900 && (noun() || measured()) || sum || odd && many()
}

/// "Menschen", "Autos", "Tore": what many of a thing may end in.
pub(super) fn may_be_plural(noun: &str) -> bool {
    noun.ends_with(['n', 'r', 'e', 's', 'a', 'i', 'l'])
}

/// "300 von 500 Häusern" around the "von": so many of so many, but "2025 von 11 auf 13", "2019 von 40 Leuten".
pub(super) fn is_part(document: &Document, von: usize) -> bool {
    const HEDGES: usize = 2;
    let end = document.len().min(von + 8);
    let Some(lead) = von.checked_sub(1) else { return false };
    if !document[lead].is_number() && !document.has(lead, class::NUMERAL) {
        return false;
    }
    let whole = (von + 1..end.min(von + 1 + HEDGES)).find_map(|k| numbers::at(document, k, end));
    let (Some(part), Some(whole)) = (numbers::at(document, lead, von), whole) else { return true };
    let noun = whole.tokens.end;
    let measured = unit::behind(document, &whole, end).is_some();
    let changed = document.reads(noun, "auf") || document.reads(noun + 1, "auf");
    part.value <= whole.value && !measured && !changed
}

/// "1200 bis 1500 Wohnungen": what both count is said behind the second.
fn counted_range(document: &Document, i: usize, end: usize) -> bool {
    const MODERN: std::ops::RangeInclusive<u32> = 1900..=2100;
    let year = |k: usize| document.str(k).parse::<u32>().ok().filter(|_| document[k].is_number());
    let to = document.reads(i + 1, "bis")
        || document.reads(i + 1, "und") && i > 0 && document.reads(i - 1, "zwischen");
    let last = i + 2;
    if !to || last >= end {
        return false;
    }
    let (Some(first), Some(second)) = (year(i), year(last)) else { return false };
    let modern =
        MODERN.contains(&first) && MODERN.contains(&second) && !(first % 100 == 0 && second % 100 == 0);
    first < second
        && !modern
        && (unit::at(document, last + 1, end, Writing::Digits).is_some()
            || last + 1 < end
                && document[last + 1].is_capital()
                && document.lexicon.is_noun(document.str(last + 1)))
}

/// "im Jahr 2010", "seit 2010", "Ende 2010", "2009 und 2010".
fn is_year_lead(document: &Document, i: usize) -> bool {
    const LEADS: [&str; 22] = [
        "Jahr",
        "Jahre",
        "Jahres",
        "Jahren",
        "in",
        "seit",
        "bis",
        "von",
        "ab",
        "vor",
        "nach",
        "Ende",
        "Anfang",
        "Mitte",
        "Sommer",
        "Winter",
        "Herbst",
        "Frühjahr",
        "Frühling",
        "Jahrgang",
        "Saison",
        "Quartal",
    ];
    LEADS.iter().any(|word| document.reads(i, word))
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;

    #[test]
    fn four_digits_may_count() {
        check(&[
            ("2000 leute kamen", "2000 = number 2000"),
            (
                "Im kommenden Jahr 2000 Stellen, im vorigen Jahr 140 Tote, im Jahr 800 Euro.",
                "kommenden Jahr = date XXXX; 2000 Stellen = count 2000 Stellen; vorigen Jahr = date XXXX; 140 Tote = count 140 \
                 Tote; im Jahr = set P1Y; 800 Euro = money 800 EUR",
            ),
            (
                "Im Jahr 120 brannte es, im vergangenen Jahr 2023 stiegen Preise.",
                "Jahr 120 = date 0120; Jahr 2023 = date 2023",
            ),
            ("Es kamen 1980 Besucher.", "1980 Besucher = count 1980 Besucher"),
            ("Mit 1912 Stimmen siegte Kern.", "1912 Stimmen = count 1912 Stimmen"),
            ("Das Haus mit seinen 1950 Betten ist voll.", "1950 Betten = count 1950 Betten"),
            ("Etwa 2000 kamen zum Umzug.", "2000 = number 2000 about"),
            ("Im Hafen waren es 1850.", "1850 = number 1850"),
            ("Die Zahl der Fälle sank auf 1730.", "1730 = number 1730"),
            ("Die Zahl der Lotsen stieg von 1200 auf 1350.", "1200 = number 1200; 1350 = number 1350"),
            ("Die Zahl der Lotsen stieg von 2021 auf 2022.", "2021 = date 2021; 2022 = date 2022"),
            ("Etwa 1950 begann der Bau.", "1950 = date 1950 about"),
            ("Die 1998 Verstorbene lebte hier.", "1998 = date 1998"),
            ("Der Bau wurde auf 2021 verschoben.", "2021 = date 2021"),
            ("Moorstedt lieferte 2022 Boote.", "2022 = date 2022"),
            ("Moorstedt liefert 2026 zwölf Boote.", "2026 = date 2026; zwölf Boote = count 12 Boote"),
            ("Der Konzern baut bis 2029 72 Boote.", "2029 = date 2029; 72 Boote = count 72 Boote"),
            ("Es kamen 2000 Menschen.", "2000 Menschen = count 2000 Menschen"),
            (
                "Es fehlen 3000 Stellen, davon 1200 in Kiel.",
                "3000 Stellen = count 3000 Stellen; 1200 = number 1200",
            ),
            ("Die Zahl sank um 1200 auf 1800.", "1200 = number 1200; 1800 = number 1800"),
            ("Es kamen 1500 bis 1800 Gäste.", "1500 bis 1800 Gäste = count 1500..1800 between Gäste"),
            ("Das Haus wurde 2019 von 40 Leuten besetzt.", "2019 = date 2019; 40 Leuten = count 40 Leuten"),
            ("2000 von 5000 Häusern sind alt.", "2000 = number 2000; 5000 Häusern = count 5000 Häusern"),
            (
                "Er rechnet für 2026 mit 1 Prozent und für 2027 1,3 Prozent.",
                "2026 = date 2026; 1 Prozent = percent 1 %; 2027 = date 2027; 1,3 Prozent = percent 1.3 %",
            ),
            (
                "Befragt wurden am 25. November 1040 Bürger.",
                "25. November = date XXXX-11-25; 1040 Bürger = count 1040 Bürger",
            ),
            ("Im Mai 1850 Euro zahlen.", "Mai = date XXXX-05; 1850 Euro = money 1850 EUR"),
            (
                "Im Mai 1850 Boote zu schicken, am 3. Mai 1849 kam er.",
                "Mai = date XXXX-05; 1850 Boote = count 1850 Boote; 3. Mai 1849 = date 1849-05-03",
            ),
            ("Im Mai 2026 Boote zu schicken war der Plan.", "Mai 2026 = date 2026-05"),
            (
                "Vor 1600 Lotsen und bei 1850 Stimmen hatte der Ort 2010 Einwohner.",
                "1600 Lotsen = count 1600 Lotsen; 1850 Stimmen = count 1850 Stimmen; 2010 Einwohner = count 2010 Einwohner",
            ),
            (
                "Er erwartet 2026 3 Prozent, 2027 4 Prozent.",
                "2026 = date 2026; 3 Prozent = percent 3 %; 2027 = date 2027; 4 Prozent = percent 4 %",
            ),
            ("Dass 1996 zwei Boote sanken, weiß er.", "1996 = date 1996; zwei Boote = count 2 Boote"),
            ("Mit ihr hatte er 1982 zwei Söhne.", "1982 = date 1982; zwei Söhne = count 2 Söhne"),
            ("1500 der 4000 Gäste gingen.", "1500 = number 1500; 4000 Gäste = count 4000 Gäste"),
            ("auf 1800", ""),
            ("Rund 1700 flohen.", "1700 = number 1700 about"),
        ]);
    }
}
