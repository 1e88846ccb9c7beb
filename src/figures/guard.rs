//! Numbers that are no figures: dates and clock times (found elsewhere), addresses, identifiers, names.
//!
//! Everything here looks at a few tokens around the number and passes over what belongs together.
//! Example: in "Artikel 17", "A 61", "Tel. 040 1234-56" and "DE0007100000" there is no figure.

use super::{bare_year, coded, label};
use crate::document::{Day, Document, teletype_day};
use crate::lexicon::{TableId, class};
use crate::numbers::{self, Writing};
use crate::tokens::Flags;

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
    if is_vote(document, i, end) {
        return None;
    }
    date(document, i, end)
        .or_else(|| teletype_day(document, i).map(|_| (i + 3).min(end)))
        .or_else(|| clock(document, i, end))
        .or_else(|| telephone(document, i, end))
        .or_else(|| chain(document, i, end))
        .or_else(|| suffixed(document, i, end))
        .or_else(|| enumerator(document, i))
        .or_else(|| bracketed_item(document, i))
        .or_else(|| coded::skip(document, i, end))
        .or_else(|| publication(document, i, end))
        .or_else(|| label::before(document, i, end).then(|| behind_chain(document, i + 1, end)))
        .or_else(|| minute_or_club(document, i, end))
        .or_else(|| postcode(document, i, end))
        .or_else(|| bare_year::skip(document, i, end))
}

/// "121:67 Stimmen": both are counts, no clock time and no score.
fn is_vote(document: &Document, i: usize, end: usize) -> bool {
    let vote = |colon: usize| {
        colon + 2 < end
            && document.is(colon, ':')
            && document[colon].is_joined()
            && document.reads(colon + 2, "Stimmen")
    };
    vote(i + 1) || i > 0 && vote(i - 1)
}

/// "(1) Der Rat tagt.": in brackets at the beginning of a line.
fn bracketed_item(document: &Document, i: usize) -> Option<usize> {
    let open = i.checked_sub(1)?;
    let item = document.is(open, '(') && document[open].has(Flags::LINE) && document.is(i + 1, ')');
    (item && document.str(i).len() <= 2 && !document[i + 2].has(Flags::LINE)).then_some(i + 2)
}

/// "1. Grund der Mitteilung", "2) die Kosten": numbers at the beginnings of lines near one another that count the
/// lines.
fn enumerator(document: &Document, i: usize) -> Option<usize> {
    const NEAR: usize = 120;
    // The sentence may seem to end behind the point.
    let goes_on = i + 2 < document.len() && !document[i + 2].has(Flags::LINE);
    if i == 0 || !goes_on || !document[i].has(Flags::LINE) || !document[i + 1].is_joined() {
        return None;
    }
    let mark = document[i + 1].mark().filter(|mark| matches!(mark, '.' | ')'))?;
    let number: u32 = document.str(i).parse().ok().filter(|number| (1..100).contains(number))?;
    // "3. Tag: Regen", "1. und 2. Platz"
    const JOINS: u64 = class::CONJUNCTION | class::PREPOSITION;
    let small = !document[i + 2].is_capital();
    let ordered = mark == '.' && (document.is(i + 3, ':') || small && document.has(i + 2, JOINS));
    // "5) mehr Licht", "9. Bei Sturm": of a list, whatever stands above.
    const OPENS: u64 = class::PREPOSITION | class::DETERMINER | class::QUESTION;
    let alone = mark == ')' || !small && document.has(i + 2, OPENS) && !document.has(i + 2, class::NOUN);
    let counts = |k: usize, wanted: u32| {
        document[k].is_number()
            && document[k].has(Flags::LINE)
            && document.is(k + 1, mark)
            && document.str(k).parse() == Ok(wanted)
    };
    let last = document.len().min(i + NEAR);
    let listed = !ordered
        && (alone
            || (i + 2..last).any(|k| counts(k, number + 1))
            || number > 1 && (i.saturating_sub(NEAR)..i).any(|k| counts(k, number - 1)));
    listed.then_some(i + 2)
}

/// "doi.org/10.1126/science.abc", "Nature 385, 623–628 (2024)", "1946117  15.07.2024 CET/CEST": by what papers, their
/// pages and notices of firms are found.
fn publication(document: &Document, i: usize, end: usize) -> Option<usize> {
    const LONGEST: usize = 24;
    let number = |k: usize| k < end && document[k].is_number();
    let registrant = document.str(i).strip_prefix("10.").is_some_and(|digits| digits.len() >= 4);
    if registrant && document.is(i + 1, '/') && document[i + 1].is_joined() {
        return (i + 2..end.min(i + LONGEST)).find(|k| !document[*k].is_joined()).or(Some(end));
    }
    let dash = matches!(document[i + 3].mark(), Some('-' | '–'));
    let pages = document.is(i + 1, ',') && number(i + 2) && dash && number(i + 4);
    if pages && document.is(i + 5, '(') && number(i + 6) && document.is(i + 7, ')') {
        return Some(i + 8);
    }
    let (_, day) = Day::at(document, i + 1).filter(|_| document[i].has(Flags::LINE))?;
    document.reads_any(i + 1 + day, &["CET", "CEST"]).then_some(i + 1 + day)
}

/// "10115 Berlin", "8001 Zürich", "Kirchweg 3, 31234 Edemissen".
fn postcode(document: &Document, i: usize, end: usize) -> Option<usize> {
    let text = document.str(i);
    let plain = matches!(text.len(), 4 | 5) && text.bytes().all(|byte| byte.is_ascii_digit());
    let capital = i + 1 < end && document[i + 1].is_capital();
    let house =
        i > 2 && document.is(i - 1, ',') && document[i - 2].is_number() && document[i - 3].is_capital();
    let place = document.has(i + 1, class::PLACE) && !document.has(i + 1, class::NOUN);
    let town = house && text.len() == 5 && document.class(i + 1) & !class::NAMES == 0;
    (plain && capital && (place || town)).then_some(i + 1)
}

/// Passes what is joined to a number that is none: "Nr. 72-186".
pub fn behind_chain(document: &Document, mut after: usize, end: usize) -> usize {
    const LONGEST: usize = 8;
    let last = end.min(after + LONGEST);
    while after + 1 < last
        && ['-', '/', '.', ':'].iter().any(|mark| document.is(after, *mark))
        && document[after].is_joined()
        && document[after + 1].is_joined()
        && document[after + 1].is_number()
    {
        after += 2;
    }
    after
}

/// "(82.)" is a minute of play, "1. FC" a club, "1500 v. Chr." a year.
fn minute_or_club(document: &Document, i: usize, end: usize) -> Option<usize> {
    let point = document.is(i + 1, '.') && document[i + 1].is_joined();
    let open = i > 0 && document.is(i - 1, '(');
    if open && point && (document.is(i + 2, ')') || document.is(i + 2, '/') || document.is(i + 2, ',')) {
        return Some(i + 2);
    }
    // "(58., 71.)", "(12., 34./Elfmeter)", "(58./77.)"
    let joins = |k: usize| document.is(k, ',') || document.is(k, '/');
    let listed = point && i > 3 && joins(i - 1) && document.is(i - 2, '.') && {
        document[i - 2].is_joined() && document[i - 3].is_number()
    };
    if listed && [')', '/', ','].iter().any(|mark| document.is(i + 2, *mark)) {
        return Some(i + 2);
    }
    // "(76. Brandt)": a substitution
    if open && point && i + 2 >= end {
        return Some(i + 2);
    }
    // "2 : 1"
    let short = |k: usize| document[k].is_number() && document.str(k).len() <= 3;
    let score = i > 1 && document.is(i - 1, ':') && !document[i - 1].is_joined() && short(i - 2) && short(i);
    let first =
        document.is(i + 1, ':') && !document[i + 1].is_joined() && i + 2 < end && short(i) && short(i + 2);
    if first {
        return Some(i + 1);
    }
    if score && !document[i + 1].is_capital() {
        return Some(i + 1);
    }
    // "2.Weltkrieg"
    if point && i + 2 < end && document[i + 2].is_joined() && document[i + 2].is_capital() {
        return Some(i + 3);
    }
    let club = point && i + 2 < end && document[i + 2].has(Flags::CAPS) && document.str(i + 2).len() <= 4;
    if club && !document.has(i + 2, class::NOUN) {
        return Some(i + 3);
    }
    let era =
        document.reads_any(i + 1, &["v", "n"]) && document.is(i + 2, '.') && document.reads(i + 3, "Chr");
    era.then(|| (i + 4).min(end))
}

/// "29. September 2014", "12.05.2020", "29.9."
fn date(document: &Document, i: usize, end: usize) -> Option<usize> {
    if let Some((_, len)) = Day::at(document, i) {
        // "am 25. November 1312 Wahlberechtigte"
        let last = i + len - 1;
        let counts = len > 1
            && document.month_at(last - 1).is_some()
            && bare_year::counts_behind_month(document, last, end);
        return Some((i + len - usize::from(counts)).min(end));
    }
    let text = document.str(i);
    if text.bytes().filter(|byte| *byte == b'.').count() == 2 && numbers::digits_value(text).is_none() {
        return Some(i + 1);
    }
    let point = document.is(i + 1, '.');
    let short =
        point && text.split_once('.').is_some_and(|(day, month)| is_below(day, 31) && is_below(month, 12));
    if short && document[i + 1].is_joined() && text.len() <= 5 {
        return Some(i + 2);
    }
    (is_below(text, 31)).then(|| days_of_month(document, i, end)).flatten()
}

/// "29. September", "10. und 11. Juli", "vom 1. bis zum 19. Mai": the token behind the month.
fn days_of_month(document: &Document, i: usize, end: usize) -> Option<usize> {
    const MOST_DAYS: usize = 4;
    let mut day = i;
    for _ in 0..MOST_DAYS {
        let point = document.is(day + 1, '.');
        let behind = day + 1 + usize::from(point);
        if behind < end && document.month_at(behind).is_some() {
            return Some(behind + 1);
        }
        let joins = document.reads_any(behind, &["und", "bis", "oder", "sowie"])
            || [',', '/', '-', '–'].iter().any(|mark| document.is(behind, *mark));
        day = behind + 1 + usize::from(document.reads_any(behind + 1, &["zum", "zur", "den", "am"]));
        if !joins || !is_below(document.str(day), 31) {
            return None;
        }
    }
    None
}

fn is_below(digits: &str, most: u32) -> bool {
    digits.len() <= 2 && digits.parse::<u32>().is_ok_and(|number| (1..=most).contains(&number))
}

/// "19.30 Uhr", "20 Uhr", "10:30".
fn clock(document: &Document, i: usize, end: usize) -> Option<usize> {
    let colon = document.is(i + 1, ':')
        && document.get(i + 2).is_some_and(|token| token.is_number() && token.is_joined());
    let mut after = if colon && document[i + 1].is_joined() { i + 3 } else { i + 1 };
    // "1:15:32"
    let seconds =
        after == i + 3 && document.is(after, ':') && after + 1 < end && document[after + 1].is_number();
    after += if seconds && document[after].is_joined() && document[after + 1].is_joined() { 2 } else { 0 };
    if after < end && document.reads(after, "Uhr") {
        return Some(after + 1);
    }
    // Between "16" and "18 Uhr" stands a dash or "bis".
    let joins = ["bis", "und"].iter().any(|word| document.reads(after, word))
        || document.is(after, '-')
        || document.is(after, '–');
    let second = after + 1;
    if joins && document[second].is_number() {
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
    let text = document.str(i);
    let zero = text.len() > 1 && text.starts_with('0') && text.bytes().all(|byte| byte.is_ascii_digit());
    // "09:20 Uhr"
    let clock = document.is(i + 1, ':') && document[i + 1].is_joined() && text.len() == 2;
    // "09. Juni"
    let day = text.len() == 2 && document.is(i + 1, '.') && document[i + 1].is_joined();
    let dialled = zero && !clock && !day
        || i > 0
            && document.str(i - 1) == "+"
            && text.len() <= 3
            && document[i].is_joined()
            && document.get(i + 1).is_some_and(|next| next.is_number() || next.is('('));
    // "(0 44 61) 92 11-0", "unter 0 30 / 46 64 - 94"
    let pair = |k: usize| {
        document.get(k).is_some_and(|next| next.is_number() && !next.is_joined()) && document.str(k).len() < 4
    };
    let parted = text == "0"
        && pair(i + 1)
        && (pair(i + 2) || document.is(i + 2, '/'))
        && i > 0
        && (document.is(i - 1, '(') || document.reads(i - 1, "unter"));
    let dialled = dialled || parted;
    if !dialled && !is_named_telephone(document, i) {
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

/// "Tel.: 1234", "die Hotline mit der Nummer 1234", but not "ein Handy für 300 Euro": nothing else stands between.
fn is_named_telephone(document: &Document, i: usize) -> bool {
    const BEFORE: usize = 4;
    const BETWEEN: [&str; 8] = ["unter", "mit", "der", "die", "Nr", "Nummer", "Nummern", "lautet"];
    let near = (i.saturating_sub(BEFORE)..i).rev();
    let named = near.into_iter().find(|k| {
        let passed = document[*k].mark().is_some_and(|mark| mark != ',') || document.str(*k) == "+";
        !passed && !document[*k].is_number() && !document.reads_any(*k, &BETWEEN)
    });
    named.is_some_and(|k| document.has(k, class::TELEPHONE))
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
        && numbers::at(document, i, end).is_some_and(|found| found.tokens.end == after);
    ((marks > 1 || marks == 1 && slash) && !fraction).then_some(after)
}

/// "152er", "3D", "1990er", "90c": letters joined to the digits that are no unit; "2014er-Wein".
fn suffixed(document: &Document, i: usize, end: usize) -> Option<usize> {
    let next = document.get(i + 1).filter(|_| i + 1 < end)?;
    if !next.is_word() || !next.is_joined() {
        return None;
    }
    if let Some(after) = sides(document, i, end) {
        let measured = super::unit::at(document, after, end, Writing::Digits).is_some();
        return (!measured).then_some(after);
    }
    let sized = document.has(i + 1, class::NUMERAL) || document.reads(i + 1, "mal");
    let adjective = super::compound::stem(document.str(i + 1)).is_some();
    let ordinal = super::ordinal::value_at(document, i, end).is_some();
    (!sized && !adjective && !ordinal && super::unit::at(document, i + 1, end, Writing::Digits).is_none())
        .then_some(i + 2)
}

/// The token behind "1920x1080", "60x40x30": numbers joined by an x, which count or measure only before a unit.
fn sides(document: &Document, i: usize, end: usize) -> Option<usize> {
    const SIDES: usize = 3;
    let joined = |k: usize| k < end && document[k].is_joined();
    let side =
        |k: &usize| joined(*k) && document.reads(*k, "x") && joined(*k + 1) && document[*k + 1].is_number();
    let sides = (i + 1..).step_by(2).take(SIDES - 1).take_while(side).count();
    (sides > 0).then_some(i + 1 + 2 * sides)
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;

    #[test]
    fn numbers_in_names_dates_and_addresses_are_no_figures() {
        check(&[
            ("Das steht in Artikel 17 und auf der A 61.", ""),
            ("Der 4x4-Antrieb und das Bild mit 1920x1080 fehlten, die 4x100-Meter-Staffel siegte.", ""),
            ("Das Zimmer ist 4x5 Meter groß.", "4 = length 4 m; 5 Meter = length 5 m"),
            ("Die Kiste misst 60x40x30 cm.", "60 = length 60 cm; 40 = length 40 cm; 30 cm = length 30 cm"),
            ("Rufen Sie Tel. 040 1234-56 an, oder die Hotline mit der Nummer 1234.", ""),
            (
                "Ein Handy für 300 Euro klingelte, am Telefon waren 20 Gäste.",
                "300 Euro = money 300 EUR; 20 Gäste = count 20 Gäste",
            ),
            (
                "Am 29. September 2014 und am 12.05.2020.",
                "29. September 2014 = date 2014-09-29; 12.05.2020 = date 2020-05-12",
            ),
            ("Im Jahr 2017 und seit 1998 gilt es.", "Jahr 2017 = date 2017; 1998 = date 1998"),
            ("Quell meldet einen Unfall.\n\n121530 Sep 24", ""),
            ("Rufen Sie (0 44 61) 92 11-0 an, oder unter 0 30 / 46 64 - 94 44 44.", ""),
            ("Die Verordnung 596/2014 und der Sieg mit 3:1.", ""),
            ("Das Büro ist in 20099 Hamburg.", ""),
            ("Das Büro ist im Kirchweg 3, 31234 Quellmissen.", ""),
            ("Es kamen im Gleis 3, 31234 Gäste.", "31234 Gäste = count 31234 Gäste"),
            ("Das steht in Moorkunde 385, 623–628 (2024), DOI: 10.1126/moor.adx12.", "2024 = date 2024"),
            ("Quell meldet ein Plus.\n\n1946117  15.07.2024 CET/CEST", "15.07.2024 = date 2024-07-15"),
            ("Das Spiel endete 2 : 1 (1 : 0).", ""),
            ("Dorn traf zweimal (58./77.).", ""),
            ("Dorn traf zweimal (58., 71.), Kern auch (12., 34./Elfmeter).", ""),
            ("Unter der Aktenzahl 21 Cga 184/04p, Beschluss 2 BvR 1481/04.", ""),
            ("Das 5G-Netz und ein 152er in der Straße 90c.", ""),
            ("Die ISIN ist DE000ZZZ9994.", ""),
            ("Der Zug ICE 4 kam nach Gleis 7.", ""),
            (
                "Die SPQ hat 15 Prozent, die QPD 300; der Zug ZDQ 300 hält.",
                "15 Prozent = percent 15 %; 300 = number 300",
            ),
            (
                "Gut 300 kamen, davon 12 um drei.",
                "300 = number 300 just_over; 12 = number 12; drei = number 3",
            ),
            ("Sie wird eins zu eins umgesetzt.", ""),
            (
                "Aus 500 Stellen wurden binnen drei Jahren 280.",
                "500 Stellen = count 500 Stellen; drei Jahren = duration 3 a P3Y; 280 = number 280",
            ),
            (
                "Es geht um:\n1. Grund der Mitteilung\n2. Namen der Aktionäre\n3. Tag: 5 Siege",
                "3. Tag = ordinal 3 Tag; 5 Siege = count 5 Siege",
            ),
            ("Verlangt wird:\n1) eine Erklärung\n2) die Zahlung", ""),
            (
                "Er scheiterte mit 45:52 Stimmen und 3:1 Toren.",
                "45 = number 45; 52 Stimmen = count 52 Stimmen",
            ),
            ("Sie gewann ohne Stimmen 44 der 101 Sitze.", "44 = number 44; 101 Sitze = count 101 Sitze"),
            (
                "Vom 1. bis zum 19. Mai und am 10. und 11. Juli.",
                "1. = date XXXX-05-01; 19. Mai = date XXXX-05-19; 10. = date XXXX-07-10; 11. Juli = date XXXX-07-11",
            ),
            ("Im Juli 2005 drei Züge sehen.", "Juli 2005 = date 2005-07; drei Züge = count 3 Züge"),
            ("Die Linien 5, 10 und 18 halten an der Konsole 3.", ""),
            ("Kapitel 3.5. beschreibt die Halle.", ""),
            ("Die Fähre Hollern-2, der Jet A-380 und das Boot U-96 lagen dort.", ""),
            ("Das Rohr ist 5m lang und kostet 20€.", "5m = length 5 m; 20€ = money 20 EUR"),
            ("Das kostet 3Mio Euro.", "3Mio Euro = money 3000000 EUR"),
            ("Der Plan\n1. eine neue Halle\n2. ein neues Boot\n5) mehr Licht für alle", ""),
            ("Der Plan\n(1) Der Rat tagt.\n(2) Das Boot fährt.", ""),
            ("Der Plan gilt.\n\n9. Bei Sturm\nWer kommt, bleibt.", ""),
            ("Er liegt am Platz 7 in der Lindenstraße 17.", ""),
            (
                "Gegen fünf Uhr traf der 1. FCX (82.) um 1500 v. Chr. ein.",
                "fünf Uhr = time T05:00 about; 1500 v. Chr. = date BC1500",
            ),
            (
                "Von 1914 bis 1918 war Krieg, um 1900 nicht.",
                "1914 = date 1914; 1918 = date 1918; 1900 = date 1900 about",
            ),
        ]);
    }
}
