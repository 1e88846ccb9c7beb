//! Four digits that might be a year, and are none: counts and numbers that no other rule has claimed.
//!
//! What shows at once that such digits count stands in `bare_year.rs`, what makes them a year in `year.rs`.
//! Example: "2015 Menschen starben" counts, "2015 starben Menschen" tells of a year.

use super::timex::Timex;
use super::walk::Walk;
use super::{FigureKind, bare_year, count, verb, year};
use crate::document::Document;
use crate::lexicon::{Class, class};

/// The count or number at the token, where it is no year and no part of a name.
pub(super) fn at_number(walk: &Walk, i: usize) -> Option<Timex> {
    year::digits(walk, i)?;
    let before = walk.before(i);
    if before.is_some_and(|k| year::is_taken(walk, k, i)) || year::is_year(walk, i) {
        return None;
    }
    let (kind, end) = unclaimed(walk, before, i, walk.sentence.end)?;
    Some(Timex { tokens: i..end, kind, iso: String::new(), rule: "number and noun" })
}

/// What the digits are, and the token behind: "2015 Menschen starben" counts, "gemeldet wurden 1480"
/// is a number.
fn unclaimed(
    document: &Document,
    before: Option<usize>,
    i: usize,
    end: usize,
) -> Option<(FigureKind, usize)> {
    const SMALL: u64 = class::FUNCTION | class::HEDGE | class::CALENDAR;
    let open = |k: usize| document[k].is_word() && (!document[k].is_capital() || document.has(k, SMALL));
    if before.is_some_and(|k| !open(k)) {
        return None;
    }
    let next = i + 1;
    let led = before.is_some_and(|k| document.has(k, class::PREPOSITION)) && document.str(i) >= "1900";
    if let Some(object) = count::object(document, next, end) {
        let noun = document.str(object.head);
        let known = document.lexicon.is_noun(noun) || count::is_participle_noun(noun);
        return (known && !led && bare_year::may_be_plural(noun))
            .then_some((FigureKind::Count, object.after));
    }
    // "Davon bleiben 1800.", "gezählt wurden 1345 in Wien", "bisher wurden 1345 gezählt"
    const VERB: Class = class::FINITE | class::PRETERITE;
    let told = before.is_some_and(|k| document.has(k, VERB | class::ADVERB));
    let finite = next < end && document.has(next, VERB);
    // "teil" of "nahmen 1420 teil"
    let many = before.is_some_and(|k| document.has(k, VERB) && document.str(k).ends_with("en"));
    let part = next + 1 >= end || document[next + 1].mark().is_some();
    let last = |key: &str| verb::may_be_participle(document, key) || many && key.len() <= 4;
    let closes = next >= end
        || part && document[next].is_lower() && last(document.str(next))
        || document[next].mark().is_some_and(|mark| ".,;!?".contains(mark))
        || document.has(next, class::FUNCTION) && !finite;
    (told && closes).then_some((FigureKind::Number, next))
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;

    #[test]
    fn four_digits_that_are_no_year_are_amounts() {
        check(&[
            ("2016 Helfer wurden geehrt.", "2016 Helfer = count 2016 Helfer"),
            ("2016 wurden Helfer geehrt.", "2016 = date 2016"),
            ("Die Feuerwehr fällte 1864 Bäume.", "1864 Bäume = count 1864 Bäume"),
            ("Bisher wurden 1345 gezählt, davon bleiben 1210.", "1345 = number 1345; 1210 = number 1210"),
            (
                "Es nahmen 1420 teil, nach 1580 im Vorjahr.",
                "1420 = number 1420; 1580 = number 1580; Vorjahr = date XXXX",
            ),
            ("Sie kam 1848 im Vormärz zur Welt.", "1848 = date 1848"),
            ("Die Zunft wurde 1432 gegründet.", "1432 = date 1432"),
            ("Der Band Resolution 1612 vom Hof 1899 Moorstedt.", ""),
        ]);
    }
}
