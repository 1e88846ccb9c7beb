//! Numbers that are no figures: dates and clock times (found elsewhere), addresses, identifiers, names.
//!
//! Everything here looks at a few tokens around the number and passes over what belongs together.
//! Example: in "Artikel 17", "A 61", "Tel. 040 1234-56" and "DE0007100000" there is no figure.

use crate::document::{Day, Document};
use crate::lexicon::{TableId, class};
use crate::numbers::Writing;
use crate::tokens::{Flags, Kind, Shape};

/// The token behind a number that is no figure; none where the number may be one.
pub fn skip(document: &Document, i: usize, end: usize) -> Option<usize> {
    if document.has(i, class::EVENT | class::NAME_START)
        && let Some(found) = document.longest(TableId::Events, i)
    {
        return Some(i + found.len);
    }
    if !document[i].is_number() {
        return None;
    }
    date(document, i, end)
        .or_else(|| clock(document, i, end))
        .or_else(|| telephone(document, i, end))
        .or_else(|| chain(document, i, end))
        .or_else(|| suffixed(document, i, end))
        .or_else(|| labelled(document, i).then_some(i + 1))
        .or_else(|| year(document, i, end))
}

/// "29. September 2014", "12.05.2020", "29.9."
fn date(document: &Document, i: usize, end: usize) -> Option<usize> {
    if let Some((_, len)) = Day::at(document, i) {
        return Some((i + len).min(end));
    }
    let text = document.str(i);
    if text.matches('.').count() == 2 && crate::numbers::digits_value(text).is_none() {
        return Some(i + 1);
    }
    let point = document.is(i + 1, '.');
    let short =
        point && text.split_once('.').is_some_and(|(day, month)| is_below(day, 31) && is_below(month, 12));
    if short && document[i + 1].is_joined() && text.len() <= 5 {
        return Some(i + 2);
    }
    let month = i + 1 + usize::from(point);
    let is_month = month < end && document.has(month, class::CALENDAR) && is_month(document, month);
    (is_month && is_below(text, 31)).then_some(month + 1)
}

fn is_month(document: &Document, i: usize) -> bool {
    document.longest(TableId::Calendar, i).is_some_and(|found| found.row.get(0) == "month")
}

fn is_below(digits: &str, most: u32) -> bool {
    digits.len() <= 2 && digits.parse::<u32>().is_ok_and(|number| (1..=most).contains(&number))
}

/// "19.30 Uhr", "20 Uhr", "10:30".
fn clock(document: &Document, i: usize, end: usize) -> Option<usize> {
    let colon = document.is(i + 1, ':')
        && document.get(i + 2).is_some_and(|token| token.is_number() && token.is_joined());
    let after = if colon && document[i + 1].is_joined() { i + 3 } else { i + 1 };
    if after < end && document.reads(after, "Uhr") {
        return Some(after + 1);
    }
    // Between "16" and "18 Uhr" stands a dash or "bis".
    let joins = ["bis", "und"].iter().any(|word| document.reads(after, word))
        || document.is(after, '-')
        || document.is(after, '–');
    let second = after + 1;
    if joins && document.get(second).is_some_and(|token| token.is_number()) {
        let colon = document.is(second + 1, ':');
        let uhr = if colon { second + 3 } else { second + 1 };
        if uhr < end && document.reads(uhr, "Uhr") {
            return Some(uhr + 1);
        }
    }
    (after > i + 1).then_some(after)
}

/// "040 1234-56", "+49 30 1234", "Tel.: 1234": a number that begins with 0, or stands behind a word that says so.
pub(super) fn telephone(document: &Document, i: usize, end: usize) -> Option<usize> {
    const LONGEST: usize = 16;
    const BEFORE: usize = 4;
    const WORDS: [&str; 10] = [
        "Telefon",
        "Tel",
        "Telefonnummer",
        "Fax",
        "Telefax",
        "Mobil",
        "Handy",
        "Hotline",
        "Durchwahl",
        "Rufnummer",
    ];
    let text = document.str(i);
    let zero = text.len() > 1 && text.starts_with('0') && text.bytes().all(|byte| byte.is_ascii_digit());
    let dialled = zero
        || i > 0
            && document.str(i - 1) == "+"
            && text.len() <= 3
            && document[i].is_joined()
            && document.get(i + 1).is_some_and(|next| next.is_number() || next.is('('));
    let named = (i.saturating_sub(BEFORE)..i).any(|k| WORDS.iter().any(|word| document.reads(k, word)));
    if !dialled && !named {
        return None;
    }
    let mut after = i + 1;
    while after < end.min(i + LONGEST) {
        let mark = ['/', '-', '–', '(', ')'].iter().any(|mark| document.is(after, *mark));
        if !document[after].is_number() && !mark {
            break;
        }
        after += 1;
    }
    Some(after)
}

/// "596/2014", "2023/24", "3:1", "2-1-4", "12/B": numbers and letters joined by marks that no rule reads.
fn chain(document: &Document, i: usize, end: usize) -> Option<usize> {
    const LONGEST: usize = 12;
    let mut after = i + 1;
    let mut marks = 0;
    while after + 1 < end.min(i + LONGEST) && document[after].is_joined() && document[after + 1].is_joined() {
        let mark = [':', '/', '-', '–', '.'].iter().find(|mark| document.is(after, **mark));
        let next = document[after + 1];
        let part = next.is_number() || next.is_word() && next.has(Flags::CAPS);
        if mark.is_none() || !part {
            break;
        }
        marks += 1;
        after += 2;
    }
    let slash = document.is(i + 1, '/') || document.is(i + 1, ':');
    let fraction = marks == 1
        && document.is(i + 1, '/')
        && crate::numbers::at(document, i, end).is_some_and(|found| found.tokens.end == after);
    ((marks > 1 || marks == 1 && slash) && !fraction).then_some(after)
}

/// "152er", "3D", "1990er", "90c": letters joined to the digits that are no unit; "2014er-Wein".
fn suffixed(document: &Document, i: usize, end: usize) -> Option<usize> {
    let next = document.get(i + 1).filter(|_| i + 1 < end)?;
    if !next.is_word() || !next.is_joined() {
        return None;
    }
    let unit = document.has(i + 1, class::UNIT | class::CURRENCY | class::NUMERAL)
        && !is_house_letter(document.str(i + 1));
    let key = document.key(i + 1);
    let adjective = super::compound::stem(&key).is_some();
    let ordinal = super::ordinal::value_at(document, i, end).is_some();
    (!unit && !adjective && !ordinal && super::unit::at(document, i + 1, end, Writing::Digits).is_none())
        .then_some(i + 2)
}

/// "Straße 90c", "Nr. 3a": joined to digits these letters are no day, year or hour.
fn is_house_letter(text: &str) -> bool {
    matches!(text, "a" | "b" | "c" | "d" | "e" | "f" | "A" | "B" | "C" | "D" | "E" | "F" | "d." | "N" | "J")
}

/// "Artikel 17", "A 61", "Panzerhaubitze 2000", "§ 5": the number belongs to the word before it.
fn labelled(document: &Document, i: usize) -> bool {
    let Some(before) = i.checked_sub(1) else { return false };
    let (token, text) = (document[before], document.str(i));
    if matches!(document.str(before), "§" | "#")
        || document.has(before, class::LABEL) && document[i].has(Flags::SPACE)
    {
        return true;
    }
    // "Nr. 5", "Abs. 2"
    if token.is('.') && token.is_joined() && before > 0 && document.has(before - 1, class::LABEL) {
        return true;
    }
    let plain = text.len() <= 4 && text.bytes().all(|byte| byte.is_ascii_digit());
    let code = token.is_word()
        && token.shape() != Shape::Lower
        && document.str(before).len() <= 4
        && (token.has(Flags::CAPS) || document.str(before).len() == 1)
        && super::unit::before(document, i).is_none();
    plain && code && document[i].has(Flags::SPACE) && !document[i].has(Flags::LINE)
        || document[i].is_joined()
            && token.is_joined()
            && token.kind() == Kind::Punct
            && token.is('-')
            && before > 0
            && document[before - 1].is_word()
}

/// A bare year: four digits without a separator, and no counted noun behind.
fn year(document: &Document, i: usize, end: usize) -> Option<usize> {
    const YEARS: std::ops::RangeInclusive<u32> = 1000..=2100;
    let text = document.str(i);
    let number: u32 = text.parse().ok().filter(|_| text.len() == 4)?;
    if !YEARS.contains(&number) {
        return None;
    }
    let next = i + 1;
    let unit = next < end && document.has(next, class::UNIT | class::CURRENCY | class::NUMERAL)
        || super::unit::at(document, next, end, Writing::Digits).is_some();
    let range = document.is(next, '-') || document.is(next, '–') || document.reads(next, "bis");
    let led = i > 0 && (is_month(document, i - 1) || is_year_lead(document, i - 1));
    let round = number.is_multiple_of(100);
    let counts = !led && (round || number < 1800) && super::count::object(document, next, end).is_some();
    (!unit && !counts || range && led).then_some(next)
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
    fn numbers_in_names_dates_and_addresses_are_no_figures() {
        check(&[
            ("Das steht in Artikel 17 und auf der A 61.", ""),
            ("Rufen Sie Tel. 040 1234-56 an.", ""),
            (
                "Am 29. September 2014 und am 12.05.2020.",
                "29. September 2014 = date 2014-09-29; 12.05.2020 = date 2020-05-12",
            ),
            ("Im Jahr 2017 und seit 1998 gilt es.", "Jahr 2017 = date 2017; 1998 = date 1998"),
            ("Die Verordnung 596/2014 und der Sieg mit 3:1.", ""),
            ("Das 5G-Netz und ein 152er in der Straße 90c.", ""),
            ("Die ISIN ist DE000ZZZ9994.", ""),
            ("Der Zug ICE 4 kam nach Gleis 7.", ""),
            ("Es kamen 2000 Menschen.", "2000 Menschen = count 2000 Menschen"),
        ]);
    }
}
