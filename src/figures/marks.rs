//! Further numbers that name and do not count: lists of laws and roads, numbers for help, minutes of play, models.
//!
//! Example: in "nach den §§ 211, 212 StGB", "auf der B 27 und 28", "unter 110" and "(90.+4)" there is no figure.

use super::{count, label, unit};
use crate::document::Document;
use crate::lexicon::class;
use crate::numbers::Writing;
use crate::tokens::Shape;

/// The token behind a number that is no figure; none where it may be one.
pub fn skip(document: &Document, i: usize, end: usize) -> Option<usize> {
    if i == 0 || !document[i].is_number() {
        return None;
    }
    listed(document, i, end)
        .or_else(|| for_help(document, i, end))
        .or_else(|| added_minute(document, i, end))
        .or_else(|| on_road(document, i, end))
        .or_else(|| coordinate(document, i, end))
}

/// "48.0159 N", "37,8029 Ost", "48°12′30″ N": a place on the map.
fn coordinate(document: &Document, i: usize, end: usize) -> Option<usize> {
    const LONGEST: usize = 7;
    const SIDES: [&str; 11] = ["N", "S", "E", "O", "W", "Nord", "Süd", "Ost", "West", "nördlich", "östlich"];
    let degree = |k: usize| k < end && document.str(k) == "°";
    if degree(i + 1) && i + 2 < end && document[i + 2].is_number() && document[i + 2].is_joined() {
        let part = |k: &usize| document[*k].is_joined();
        let after = (i + 1..end.min(i + LONGEST)).take_while(part).last()? + 1;
        let side = after < end && SIDES.contains(&document.verbatim(after));
        return Some(after + usize::from(side));
    }
    let digits = document.str(i).split(['.', ',']).nth(1).is_some_and(|part| part.len() > 3);
    (digits && i + 1 < end && SIDES.contains(&document.verbatim(i + 1))).then_some(i + 2)
}

/// "§§ 211, 212 und 213 StGB", "A 3, 45 und 61": numbers listed behind one that belongs to a word.
fn listed(document: &Document, i: usize, end: usize) -> Option<usize> {
    const LONGEST: usize = 12;
    let joins = |k: usize| document.is(k, ',') || document.reads_any(k, &["und", "oder", "bis", "sowie"]);
    if !joins(i - 1) || document.str(i).len() > 4 {
        return None;
    }
    let of_list = |k: &usize| joins(*k) || document[*k].is_number() && document.str(*k).len() <= 4;
    let head = (i.saturating_sub(LONGEST)..i).rev().find(|k| !of_list(k))?;
    let labelled = document.str(head) == "§"
        || document.has(head, class::LABEL) && document[head].is_capital()
        || is_road(document, head)
        || label::is_street(document, head);
    if !labelled || !document[head + 1].is_number() {
        return None;
    }
    let next = i + 1;
    let law = is_law(document, next);
    let counted = unit::at(document, next, end, Writing::Digits).is_some()
        || count::object(document, next, end).is_some();
    (law || !counted).then_some(next)
}

/// "A 3", "B 27": the letter of a road, behind an article.
fn is_road(document: &Document, i: usize) -> bool {
    let letter = matches!(document.str(i), "A" | "B" | "L" | "K" | "S") && document[i].is_capital();
    letter && i > 0 && document.has(i - 1, class::DETERMINER)
}

/// "StGB", "UWG": the short name of a law.
fn is_law(document: &Document, i: usize) -> bool {
    document[i].is_word() && document.verbatim(i).chars().filter(|c| c.is_uppercase()).count() > 1
}

/// "unter 110", "die 112", "unter 116 016", "unter 0 800": numbers for help, where nothing is counted.
fn for_help(document: &Document, i: usize, end: usize) -> Option<usize> {
    const LONGEST: usize = 6;
    let text = document.str(i);
    let short = matches!(text, "110" | "112" | "115");
    let number = |k: usize| k < end && document[k].is_number() && document.str(k).len() <= 3;
    let long = matches!(text, "116" | "0" | "111") && number(i + 1);
    if !short && !long || !document.reads_any(i - 1, &["unter", "die", "der", "Notruf"]) {
        return None;
    }
    let last = end.min(i + LONGEST);
    let after = (i + 1..last).find(|k| !long || !number(*k)).unwrap_or(last);
    let counted = unit::at(document, after, end, Writing::Digits).is_some()
        || count::object(document, after, end).is_some()
        || document.get(after).is_some_and(|token| token.is_joined() && token.is('-'));
    (!counted).then_some(after)
}

/// "(90.+4)": a minute of play beyond the time.
fn added_minute(document: &Document, i: usize, end: usize) -> Option<usize> {
    let open = ['(', ',', '/'].iter().any(|mark| document.is(i - 1, *mark));
    let plus = i + 1 + usize::from(document.is(i + 1, '.'));
    let added = plus + 1 < end && document.str(plus) == "+" && document[plus + 1].is_number();
    let behind = plus + 2;
    let closed = open && (document.is(behind, ')') || document.is(behind, ','));
    // "in der 90.+3 Minute"
    let minute = document.reads_any(behind, &["Minute", "Spielminute"]);
    (added && document[plus].is_joined() && (closed || minute)).then_some(behind)
}

/// "auf der A 81, Kilometer 521,3": a place on a road.
fn on_road(document: &Document, i: usize, end: usize) -> Option<usize> {
    let free = i < 2 || !document[i - 2].is_number() && !document.has(i - 2, class::NUMERAL);
    // "ab dem 21. Kilometer 38 Cent"
    let measured = || unit::at(document, i + 1, end, Writing::Digits).is_some();
    (document.reads(i - 1, "Kilometer") && free && !measured()).then_some(i + 1)
}

/// A number word that is no article: in "ein Fiat 500" no cars are counted.
pub fn is_numeral(document: &Document, i: usize) -> bool {
    document.has(i, class::NUMERAL) && !document.has(i, class::DETERMINER)
}

/// A capitalised word, or one with a capital inside: "iPhone".
pub fn is_name(document: &Document, i: usize) -> bool {
    let token = document[i];
    let inner = || document.verbatim(i).chars().any(char::is_uppercase);
    token.is_capital() || token.is_word() && token.shape() == Shape::Lower && inner()
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;

    #[test]
    fn numbers_that_name_are_no_figures() {
        check(&[
            ("Nach den §§ 211, 212 StGB und Artikel 15, 17 und 19.", ""),
            ("Auf der A 3, 45 und 61 sowie der B 27 und 28 staut es sich.", ""),
            ("Das Haus Moorstraße 5 bis 9 brannte.", ""),
            ("Es geht um Artikel 5 und 40 Gäste.", "40 Gäste = count 40 Gäste"),
            ("Hinweise unter 110, unter 116 016 oder unter 0 800.", ""),
            ("Er blieb unter 110 Kilometern.", "110 Kilometern = length 110 km less_than"),
            (
                "Die 112 Verletzten, 112 wurden befragt.",
                "112 Verletzten = count 112 Verletzten; 112 = number 112",
            ),
            ("Er traf spät (90.+4) und früh (12.), in der 90.+3 Minute wieder.", ""),
            ("Sie liegt bei 48.0159 N, 37,8029 Ost und bei 48°12′30″ N.", ""),
            ("Es sind 48,5 N und 3 Nord.", "48,5 N = force 48.5 N; 3 Nord = count 3 Nord"),
            ("Auf der A 81, Kilometer 521,3, lag Öl.", ""),
            (
                "Er zahlt ab dem 21. Kilometer 38 Cent.",
                "21. Kilometer = ordinal 21 Kilometer; 38 Cent = money 0.38 EUR",
            ),
            ("Sie lief 20 Kilometer 5 Mal.", "20 Kilometer = length 20 km; 5 Mal = count 5 Mal"),
            ("Ein Peugeot 308, ein Fiat 500 und das iPhone 17.", ""),
            ("Eine Boeing 737-800 landete.", ""),
        ]);
    }
}
