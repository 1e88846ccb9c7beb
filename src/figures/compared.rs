//! Figures by which there is more or less than at another time: "12 Prozent mehr als im Vorjahr", "3 Prozent unter dem
//! Vorjahreswert", "5 Mio. Euro (plus 3 Prozent)".
//!
//! Verbs and nouns of change stand in `change.rs` and `bare.rs`.
//! Example: "20 mehr als im Mai" is up by, "20 mehr als in Emden" compares two places.

use super::bare::Site;
use super::{Change, ChangeRole, Direction, Figure, FigureKind, Modifier, change, ellipsis, hedge};
use crate::document::Document;
use crate::lexicon::{Sense, class, uninflected};
use crate::tokens::Shape;

/// What is said behind the figure, or by its sign.
pub fn said(document: &Document, figure: &Figure, site: &Site) -> Option<Change> {
    use FigureKind::*;
    if matches!(figure.kind, Date | Time | Set | Age | Ordinal | Duration) {
        return None;
    }
    // "Umsatz +4,8 %"
    let plus = figure.kind == FigureKind::Percent && figure.text.starts_with('+');
    let direction = plus
        .then_some(Direction::Up)
        .or_else(|| by_sign(document, figure, site))
        .or_else(|| than_before(document, figure, site))
        .or_else(|| beside_earlier(document, site))?;
    Some(Change { direction, role: ChangeRole::By })
}

/// The direction that the sign before a number is.
pub fn signed(text: &str) -> Option<Direction> {
    const SIGNS: [(&str, Direction); 6] = [
        ("+", Direction::Up),
        ("plus", Direction::Up),
        ("-", Direction::Down),
        ("−", Direction::Down),
        ("–", Direction::Down),
        ("minus", Direction::Down),
    ];
    SIGNS.into_iter().find(|(sign, _)| text.starts_with(sign)).map(|(_, direction)| direction)
}

/// "bei erlaubten 50", "statt der zulässigen 100": how fast one may drive, where another speed is told.
pub fn is_allowed(document: &Document, start: usize) -> bool {
    let allowed = |stem: &str| document.lexicon.means(stem, Shape::Lower, Sense::Allowed);
    start > 0 && uninflected(document.str(start - 1)).is_some_and(allowed)
}

/// "mit 187 statt der erlaubten 100 Kilometer pro Stunde", "130 statt zulässiger 70": an article and an adjective between.
pub fn with_allowed(document: &Document, from: usize, to: usize) -> bool {
    const LONGEST: usize = 4;
    let adjective = |k: usize| document[k].is_lower() && document.class(k) & class::FUNCTION == 0;
    document.reads_any(from, &["statt", "anstatt", "anstelle"])
        && to > from + 1
        && to - from <= LONGEST
        && adjective(to - 1)
        && (from + 1..to - 1).all(|k| document.has(k, class::DETERMINER))
}

/// "45,2 Mio. Euro (+8,3 %)", "3 Millionen (minus 4 Prozent)": a share with its sign right behind an amount; or before
/// the time that it is compared with: "-4,0 % zum Vorjahr".
fn by_sign(document: &Document, figure: &Figure, site: &Site) -> Option<Direction> {
    let direction = signed(figure.text).filter(|_| figure.kind == FigureKind::Percent)?;
    let compared = document.reads_any(site.after, &["gegenüber", "zum", "ggü"]);
    let noun = site.after + 1;
    let noun = noun + usize::from(document.reads_any(noun, &["dem", "der", "den"]));
    let earlier = compared && is_time(document, noun, site.end);
    let bracketed = site.start > 1
        && document.is(site.start - 1, '(')
        && site.floor == site.start - 1
        && (compared || document.is(site.after, ')') || document.reads(site.after, "im"));
    (earlier || bracketed).then_some(direction)
}

/// "26 Prozent (-1)", "25 Prozent (plus zwei)": by how many points more or fewer than before.
pub fn step(
    document: &Document,
    (first, start): (&Figure, usize),
    (second, next): (&Figure, usize),
) -> Option<Direction> {
    if second.kind != FigureKind::Number || first.kind != FigureKind::Percent {
        return None;
    }
    let direction = signed(second.text)?;
    let open = change::after(document, first, start);
    let close = change::after(document, second, next);
    (document.is(open, '(') && open + 1 == next && document.is(close, ')')).then_some(direction)
}

/// "von 42,5 auf zuletzt 39,7", "38, nach zuvor 42": a word between that says when it was so.
pub fn earlier(document: &Document, from: usize, to: usize) -> bool {
    const WHEN: [&str; 10] = [
        "zuletzt",
        "zuvor",
        "bisher",
        "vorher",
        "zunächst",
        "derzeit",
        "aktuell",
        "nun",
        "inzwischen",
        "jetzt",
    ];
    let join = from + usize::from(document.is(from, ','));
    join + 2 == to
        && document.reads_any(join, &["auf", "nach", "statt", "gegenüber"])
        && document.reads_any(join + 1, &WHEN)
}

/// "1,20 Euro nach 2,45", "14 Tage, statt bisher 10": behind the amount stands what it was before.
pub fn is_earlier(document: &Document, first: &Figure, from: usize, to: usize) -> bool {
    const INSTEAD: [&str; 3] = ["statt", "anstatt", "anstelle"];
    let sum = matches!(first.kind, FigureKind::Money | FigureKind::Percent);
    let lead = from + usize::from(document.is(from, ','));
    let led = document.reads_any(lead, &INSTEAD) || sum && document.reads_any(lead, &["nach", "gegenüber"]);
    led && ellipsis::links(document, lead, to, &["statt", "anstatt", "anstelle", "nach", "gegenüber"])
}

/// "20 Euro für Erwachsene, 10 für Kinder", "30 Prozent in Emden und 20 in Kiel": the same preposition behind both.
pub fn goes_on_alike(document: &Document, first: usize, next: usize, behind: usize) -> bool {
    const LONGEST: usize = 7;
    let lead = hedge::start_of(document, next).filter(|lead| *lead > first).unwrap_or(next);
    let joined = lead
        .checked_sub(1)
        .is_some_and(|join| document.is(join, ',') || document.reads_any(join, &["und", "sowie"]));
    joined
        && first + 1 < lead
        && next - first <= LONGEST
        && document.has(first, class::PREPOSITION)
        && document.reads(behind, document.str(first))
        && !(first..next).any(|k| document.has(k, class::FINITE) && !document[k].is_capital())
}

/// "45 Millionen ein", "20 Millionen verplant", "3 Millionen mehr": one word in lower case closes the clause.
pub fn is_last_word(document: &Document, i: usize, end: usize) -> bool {
    let word = i < end && document[i].is_lower();
    document.reads_any(i, &["mehr", "weniger"])
        || word
            && (i + 1 >= end || document[i + 1].mark().is_some_and(|mark| matches!(mark, '.' | ',' | ';')))
}

/// "mehr als im Vorjahr", "weniger Fälle als 2023", "mehr als noch vor einem Jahr".
fn than_before(document: &Document, figure: &Figure, site: &Site) -> Option<Direction> {
    const WORDS: usize = 3;
    let mut i = site.after;
    let otherwise = document.reads_any(i, &["oder", "beziehungsweise"]);
    // "12,9 Prozent oder 5.100 mehr": the same in other words.
    if otherwise {
        let number = document[i + 1].is_number();
        let more = (i + 2..site.end.min(i + 6))
            .take_while(|k| document[*k].is_word())
            .find(|k| document.reads_any(*k, &["mehr", "weniger"]));
        i = more.filter(|_| number)?;
    }
    let direction = by_word(document, i, "mehr", "weniger")?;
    // "Butter kostete 27 Prozent mehr", "sie zahlt 20 Euro weniger im Monat"
    let closed = (i == site.after || otherwise)
        && matches!(figure.kind, FigureKind::Percent | FigureKind::Money)
        && figure.modifier != Modifier::LessThan
        && (i + 1 >= site.end
            || document[i + 1].mark().is_some_and(|mark| matches!(mark, '.' | ',' | ';' | ')'))
            || document.reads(i + 1, "im") && document.has(i + 2, class::UNIT));
    if closed {
        return Some(direction);
    }
    let last = site.end.min(i + 2 + WORDS);
    let than = (i + 1..last).take_while(|k| document[*k].is_word()).find(|k| document.reads(*k, "als"))?;
    is_time(document, than + 1, site.end).then_some(direction)
}

/// "im Vorjahr", "2023", "vor zwei Jahren", "zuvor", "ein Jahr zuvor": the token begins a time gone by.
fn is_time(document: &Document, i: usize, end: usize) -> bool {
    const LEADS: [&str; 10] = ["im", "am", "in", "zum", "noch", "ein", "einen", "Ende", "Anfang", "Mitte"];
    const WORDS: usize = 5;
    if document.reads_any(i, &["vor", "zuvor", "bisher", "bislang", "früher", "zuletzt"]) {
        return true;
    }
    let year = |k: usize| document[k].is_number() && document.str(k).len() == 4;
    let timed = |k: usize| year(k) || document.class(k) & (class::CALENDAR | class::TIMEWORD) != 0;
    let led = document.reads_any(i, &LEADS);
    let mut words = (i..end.min(i + WORDS)).take_while(|k| document[*k].mark().is_none());
    i < end && if led { words.any(timed) } else { timed(i) }
}

/// "3 Prozent über dem Vorjahr", "5 Prozent unter Vorjahresniveau", "2 Prozent unter dem Wert des Vormonats".
fn beside_earlier(document: &Document, site: &Site) -> Option<Direction> {
    const WORDS: usize = 4;
    const EARLIER: [&str; 5] = ["Vorjahr", "Vormonat", "Vorquartal", "Vorwoche", "Vortag"];
    let i = site.after;
    // "lag mit rund 20 Mio. Euro über dem Vorjahreswert": so much it was.
    if (site.start.saturating_sub(3).max(site.floor)..site.start).any(|k| document.reads(k, "mit")) {
        return None;
    }
    let direction = by_word(document, i, "über", "unter")?;
    let mut words = (i + 1..site.end.min(i + 1 + WORDS)).take_while(|k| document[*k].is_word());
    let earlier = |k: usize| EARLIER.iter().any(|word| document.str(k).starts_with(word));
    words.any(earlier).then_some(direction)
}

/// The direction by which of two words stands there.
fn by_word(document: &Document, i: usize, up: &str, down: &str) -> Option<Direction> {
    if document.reads(i, up) {
        Some(Direction::Up)
    } else {
        document.reads(i, down).then_some(Direction::Down)
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{change_of, check, check_each};

    #[test]
    fn brackets_say_what_was_before() {
        check(&[
            (
                "Es waren 3,3 Mrd. Euro (Vj. 3,4).",
                "3,3 Mrd. Euro = money 3300000000 EUR; 3,4 = money 3400000000 EUR",
            ),
            ("Es waren 12,4 Prozent (i. Vj. 11,9).", "12,4 Prozent = percent 12.4 %; 11,9 = percent 11.9 %"),
            (
                "Er bekommt 3.900 Euro brutto im Monat, eine Lotsin 7.200.",
                "3.900 Euro = money 3900 EUR/mo; 7.200 = money 7200 EUR/mo",
            ),
            (
                "Rot hat 31,2 Prozent (2021: 28,9), Blau 15,1 (21,4), Grün 4,2.",
                "31,2 Prozent = percent 31.2 %; 2021 = date 2021; 28,9 = percent 28.9 %; 15,1 = percent 15.1 %; \
                 21,4 = percent 21.4 %; 4,2 = percent 4.2 %",
            ),
            ("Es blieben 1,20 Euro nach 2,45.", "1,20 Euro = money 1.2 EUR; 2,45 = money 2.45 EUR"),
            (
                "Es waren 14 Mio. Euro nach zuvor 12. Es sind 45 Cent nach 40 vor einem Jahr.",
                "14 Mio. Euro = money 14000000 EUR; 12 = money 12000000 EUR; 45 Cent = money 0.45 EUR; \
                 40 = money 0.4 EUR; einem Jahr = duration 1 a P1Y",
            ),
            ("Sie dauert 14 Tage, statt bisher 10.", "14 Tage = duration 14 d P14D; 10 = duration 10 d P10D"),
            ("Er kam drei Tage nach 40 anderen.", "drei Tage = duration 3 d P3D; 40 = number 40"),
            (
                "Er zahlt 20 Euro für Lotsen, 10 für Kinder und rund 5 für Gäste.",
                "20 Euro = money 20 EUR; 10 = money 10 EUR; 5 = money 5 EUR about",
            ),
            ("Es gab 20 Euro für Lotsen, 10 gingen.", "20 Euro = money 20 EUR; 10 = number 10"),
            (
                "Er gab auf 45 Euro nach (Vortag: 46).",
                "45 Euro = money 45 EUR; Vortag = date XXXX-XX-XX; 46 = money 46 EUR",
            ),
            ("Das Boot ist 30 Meter lang und 12 breit.", "30 Meter = length 30 m; 12 = length 12 m"),
            ("Es waren 12,4 Prozent (Kern 11,9).", "12,4 Prozent = percent 12.4 %; 11,9 = number 11.9"),
        ]);
    }

    #[test]
    fn more_than_at_another_time_is_a_change() {
        let rows = [
            ("Das waren 12 Prozent mehr als im Vorjahr.", "12 Prozent up by; Vorjahr none"),
            ("Es sind 300 Boote, 25 weniger als 2023.", "300 Boote none; 25 down by; 2023 none"),
            ("Es waren 20 Boote mehr als vor einem Jahr.", "20 Boote up by; einem Jahr none"),
            (
                "Es waren 20 oder 3 Prozent weniger als 2023, 3 Prozent oder 20 mehr als 2022.",
                "20 down by; 3 Prozent down by; 2023 none; 3 Prozent up by; 20 up by; 2022 none",
            ),
            (
                "Es waren 3,1 % oder 1,2 Millionen Tiere weniger als 2023.",
                "3,1 % down by; 1,2 Millionen Tiere down by; 2023 none",
            ),
            (
                "Es sind 5 Mio. Euro, -3,1 % gegenüber dem Vorjahr.",
                "5 Mio. Euro none; -3,1 % down by; Vorjahr none",
            ),
            ("Es sind 5 Mio. Euro ( - 3,1 %).", "5 Mio. Euro none; - 3,1 % down by"),
            ("Die Rate liegt bei -3,1 %.", "-3,1 % none"),
            ("Es waren um 3 Prozent mehr als im Mai.", "3 Prozent up by; Mai none"),
            ("Es kamen 20 mehr als in Emden.", "20 none"),
            ("Es sind 3 Prozent mehr als erwartet.", "3 Prozent none"),
            ("Es sind 3 Prozent mehr als die am Montag gezählten.", "3 Prozent none; Montag none"),
            ("Er lag 3 Prozent unter dem Vorjahreswert.", "3 Prozent down by"),
            ("Er lag 3 Prozent über dem Wert des Vorjahres.", "3 Prozent up by; Vorjahres none"),
            ("Er lag 3 Prozent über dem Deich.", "3 Prozent none"),
            ("Er lag mit 3 Euro über dem Vorjahreswert.", "3 Euro none"),
            ("Es waren 5 Mio. Euro (+8,3 %).", "5 Mio. Euro none; +8,3 % up by"),
            ("Es waren 5 Mio. Euro (minus 8 Prozent).", "5 Mio. Euro none; minus 8 Prozent down by"),
            (
                "Kern: 5 Euro (-3 % zum Vorjahr), Werft +4,8 %.",
                "5 Euro none; -3 % down by; Vorjahr none; +4,8 % up by",
            ),
            ("Emden (minus 8 Prozent) fiel zurück.", "minus 8 Prozent none"),
        ];
        check_each(&rows, |figure| format!("{} {}", figure.text, change_of(figure)));
    }
}
