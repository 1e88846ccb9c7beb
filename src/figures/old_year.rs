//! Years that only what is told around them shows: "Der Krieg endete 1648", "das 1236 gegründete Kloster".
//!
//! Years of our time and years behind a preposition are known by themselves (`year.rs`).
//! Example: "Er starb 1648" tells of a year, "Es kamen 1648" of guests.

use super::tense::Tense;
use super::walk::Walk;
use super::{head, verb};
use crate::document::Document;
use crate::lexicon::{Sense, class, uninflected};
use crate::tokens::Flags;

/// "die 1236 gegründete Abtei", "der 1789 in Wien geborene Maler", "des 1787 erschienenen Romans": the attribute of one
/// thing.
pub(super) fn is_attributive(document: &Document, i: usize, end: usize) -> bool {
    const ONE: [&str; 9] = ["des", "dem", "im", "vom", "zum", "einem", "einer", "eines", "am"];
    let (Some(article), next) = (i.checked_sub(1), i + 1) else { return false };
    let led =
        document.has(article, class::DETERMINER | class::POSSESSIVE) || document.reads_any(article, &ONE);
    if !led || next + 1 >= end || document[article].mark().is_some() {
        return false;
    }
    let last = head::behind_attribute(document, next, end).map_or(next, |noun| noun - 1);
    let word = document[last].is_lower();
    let key = document.str(last);
    let made = || {
        uninflected(key)
            .is_some_and(|stem| verb::may_be_participle(document, stem) && stem.ends_with(['t', 'n']))
    };
    let one = key.ends_with('e')
        || key.ends_with("es") && document.reads(article, "ein")
        || key.ends_with("er") && document.reads(article, "ein")
        || key.ends_with("en") && document.reads_any(article, &ONE);
    word && key.len() > 6 && one && document[last + 1].is_capital() && made()
}

/// "Luther kam 1483 in Eisleben zur Welt", "Die Firma wurde 1888 gegründet", "Er starb 1893.": a year of what was.
pub(super) fn is_told(walk: &Walk, i: usize) -> bool {
    const CLOSED: u64 =
        class::DETERMINER | class::POSSESSIVE | class::NUMERAL | class::HEDGE | class::PREPOSITION;
    // "Der Preis war 1450.", "Sie zahlte 1450."
    let Some(before) = walk.before(i) else { return false };
    // "1132 gegründet, 1525 zerstört und 1803 aufgehoben"
    let joins = walk.is(before, ',') || walk.reads_any(before, &["und", "sowie"]);
    if joins {
        let next = walk.get(i + 1).filter(|next| next.is_lower());
        // "Die Kirche, 1733 erbaut, brannte"
        let closed = walk.is(before, ',')
            && walk.get(i + 2).is_none_or(|token| token.mark().is_some() || i + 2 >= walk.sentence.end);
        let told = closed || walk.told.is_some_and(|(_, sentence)| sentence == walk.number);
        // "und 1415 trat er ab": so many would be no "trat".
        let subject = || {
            walk[i + 2].is_capital()
                || walk.has(i + 2, class::DETERMINER | class::POSSESSIVE | class::PRONOUN)
        };
        return next.is_some()
            && (told && verb::may_be_participle(walk, walk.str(i + 1))
                || is_past(walk, i + 1) && i + 2 < walk.sentence.end && subject());
    }
    let round = walk.digits(i).is_none_or(|year| year % 100 == 0 || year >= 1900);
    let next = i + 1;
    let lower = walk[before].is_lower();
    // "das Werk, das 1782 erschien"
    let relative = walk.reads_any(before, &["der", "die", "das"])
        && walk.before(before).is_some_and(|k| walk.is(k, ','));
    // "Erwähnt wurde das Dorf 1236."
    if !lower && !round && walk[before].is_capital() && !walk.has(before, class::LABEL | class::NAMES) {
        let founded = |k: usize| walk.means(k, Sense::Founded) || walk.str(k) == "erwähnt";
        let last = i + 1 >= walk.sentence.end || walk.is(i + 1, '.');
        return last && walk.sentence.clone().take(40).any(founded);
    }
    if round || !lower || walk.has(before, CLOSED) && !relative {
        return false;
    }
    let ends = next >= walk.sentence.end || walk[next].mark().is_some_and(|mark| ".,;:!?)".contains(mark));
    if relative && is_past(walk, next) {
        return !walk.means(next, Sense::Amounts);
    }
    if walk.means(before, Sense::Amounts)
        || ends && walk.means(before, Sense::AmountsLast)
        || !ends && !goes_on(walk, next) && !is_before_doer(walk, i)
    {
        return false;
    }
    !is_subject(walk, before) && walk.tense(i) == Tense::Past
}

/// "Schon 1789 rief er", "Etwa 1830 kam sie": one did so then, where "Etwa 1830 kamen" so many.
pub(super) fn is_before_verb(walk: &Walk, before: usize, i: usize) -> bool {
    const WHEN: [&str; 11] = [
        "schon",
        "bereits",
        "noch",
        "erst",
        "wohl",
        "vermutlich",
        "wahrscheinlich",
        "allein",
        "etwa",
        "gegen",
        "spätestens",
    ];
    const SUBJECTS: u64 = class::DETERMINER | class::POSSESSIVE | class::PRONOUN;
    let behind = i + 2;
    let subject = behind < walk.sentence.end && (walk.has(behind, SUBJECTS) || walk[behind].is_capital());
    walk.reads_any(before, &WHEN) && subject && is_past(walk, i + 1) && !walk.means(i + 1, Sense::Amounts)
}

/// "Im Hungerjahr 1817", "Wien 1815.": the noun before says that it is a year, or a line begins with place and year.
pub(super) fn is_behind_noun(walk: &Walk, before: usize, i: usize) -> bool {
    let year = || walk.str(before).ends_with("jahr") && walk[before].is_capital();
    let ends = i + 1 >= walk.sentence.end
        || walk.is(i + 1, '.') && i + 2 >= walk.sentence.end
        || walk.is(i + 1, ':');
    year() || before == walk.sentence.start && ends && walk.has(before, class::PLACE)
}

/// "Bundestagswahlen", "Europameisterschaft": a year behind it is its own.
pub(super) fn is_event(walk: &Walk, k: usize) -> bool {
    walk[k].is_capital() && walk.lexicon.ends_as_any(walk.str(k), &["", "s", "en", "n"], Sense::Event)
}

/// "schuf 1894 Petra Kern", "bei den Wahlen 2009 neue Mehrheiten", "erwarten für 2027 Einnahmen": a noun follows that
/// nobody counts so.
pub(super) fn is_before_noun(walk: &Walk, i: usize, modern: bool) -> bool {
    const UNITS: u64 = class::UNIT | class::CURRENCY | class::NUMERAL;
    let meant = || {
        walk.digits(i).is_some_and(|year| year >= 1990 && year % 50 != 0)
            && walk.any_before(i, &["für", "bis", "seit", "ab"])
            && walk[i + 1].is_capital()
            && walk.class(i + 1) & UNITS == 0
    };
    let event = || walk.before(i).is_some_and(|k| is_event(walk, k));
    is_before_doer(walk, i) || modern && (event() || meant())
}

/// "erschien", "baute", but not "erschienen": one did so.
fn is_past(document: &Document, i: usize) -> bool {
    let key = document.str(i);
    let word = document[i].is_lower();
    word && !key.ends_with("en")
        && (document.has(i, class::PRETERITE)
            || verb::is_weak_past(document, key)
            || verb::strong_past(document, key) == Some(verb::Strong::Past))
}

/// "Den Grundstein legte 1774 Fürstbischof Adam Kern": who did it then stands behind the year.
pub(super) fn is_before_doer(document: &Document, i: usize) -> bool {
    const NAMES: u64 = class::GIVEN | class::PERSON | class::SURNAME;
    let (Some(verb), next) = (i.checked_sub(1), i + 1) else { return false };
    let did = || is_past(document, verb) && !document.means(verb, Sense::Amounts);
    let name = |k: usize| {
        document.get(k).is_some_and(|token| token.is_capital() && token.has(Flags::SPACE))
            && document.has(k, NAMES)
            && !document.lexicon.is_noun(document.str(k))
    };
    (name(next) || document.has(next, class::ROLE) && document[next].is_capital() && name(next + 1)) && did()
}

/// A small word, a verb or a participle behind the year, but no adjective of a noun.
fn goes_on(walk: &Walk, next: usize) -> bool {
    let token = walk[next];
    let small = walk.has(next, class::FUNCTION) && !walk.has(next, class::UNIT | class::NUMERAL);
    let noun = walk[next + 1].is_capital();
    token.is_lower() && (small || !noun)
}

/// "Dort lebten 1450 in Zelten", "Gebaut wurden 1450 Boote": the number is what the plural verb before it tells of, for
/// its clause begins with something else.
pub(super) fn is_subject(document: &Document, verb: usize) -> bool {
    const REACH: usize = 12;
    const SUBJECTS: u64 = class::DETERMINER | class::POSSESSIVE | class::PRONOUN;
    let lower = document[verb].is_lower();
    let plural = lower && document.str(verb).ends_with("en") && !document.has(verb, class::ADVERB)
        || document.reads(verb, "sind");
    let reach = verb.saturating_sub(REACH)..verb;
    let begins = |k: &usize| {
        let mark = *k == 0 || document[*k - 1].mark().is_some_and(|mark| mark != '-');
        mark || document[*k].has(Flags::PARAGRAPH)
    };
    let Some(first) = reach.rev().find(begins).filter(|_| plural) else { return false };
    let participle = first + 1 == verb && {
        let key = document.str(first).to_lowercase();
        verb::may_be_participle(document, &key)
    };
    let noun =
        document[first].is_capital() && !document.has(first, class::FUNCTION | class::HEDGE) && !participle;
    !(noun || document.has(first, SUBJECTS) && !document.has(first, class::PREPOSITION | class::ADVERB))
}

/// "wurde er 1982 Meister", "Er war ab 1965 Lehrer", "fertigte bis 1984 Motorräder": not so many of the noun.
pub(super) fn is_beside_noun(walk: &Walk, i: usize) -> bool {
    const REACH: usize = 6;
    const BEING: [&str; 7] = ["wurde", "war", "wird", "ist", "blieb", "sei", "hieß"];
    const HALF: u32 = 50;
    let Some(year) = walk.digits(i) else { return false };
    let noun = walk.get(i + 1).is_some_and(|next| next.is_capital() && i + 1 < walk.sentence.end);
    if !noun || year % HALF == 0 || walk.has(i + 1, class::UNIT | class::CURRENCY | class::NUMERAL) {
        return false;
    }
    // "Nachdem er 1937 Direktor geworden war"
    let person = walk.any_before(i, &["er", "sie"]) && walk.has(i + 1, class::ROLE);
    if year >= 1900 && (walk.any_before(i, &["ab", "bis", "seit"]) || person) {
        return true;
    }
    let mut clause = (walk.sentence.start.max(i.saturating_sub(REACH))..i).rev();
    let being = clause.find(|k| walk[*k].mark().is_some() || walk.has(*k, class::FINITE));
    being.is_some_and(|k| walk.reads_any(k, &BEING) && (k + 1 < i || walk.has(i + 1, class::ROLE)))
}

#[cfg(test)]
mod tests {
    use crate::figures::timex::tests::check;

    #[test]
    fn what_was_told_shows_old_years() {
        check(&[
            ("Kern kam 1483 in Moorstedt zur Welt.", "1483 = 1483"),
            ("Der Krieg endete 1648.", "1648 = 1648"),
            ("Die Firma wurde 1888 gegründet, das Haus entstand 1734.", "1888 = 1888; 1734 = 1734"),
            ("Er wurde 1871 Bürgermeister.", "1871 = 1871"),
            (
                "Es wurde 1132 gegründet, 1525 zerstört und 1803 aufgehoben.",
                "1132 = 1132; 1525 = 1525; 1803 = 1803",
            ),
            ("Die Kirche brannte 1450, 1470 und 1633.", "1450 = 1450; 1470 = 1470; 1633 = 1633"),
            ("Das Werk, das 1782 erschien, ist alt.", "1782 = 1782"),
            ("Die Kirche, die 1782 gebaut wurde, ist alt.", "1782 = 1782"),
            (
                "Den Grundstein legte 1774 Bischof Jonas Kern, die Orgel schuf 1894 Petra Vogt.",
                "1774 = 1774; 1894 = 1894",
            ),
            ("Der Bau dauerte zwischen 1521 und 1523.", "1521 = 1521; 1523 = 1523"),
            ("Die 1236 gegründete Abtei und der 1789 in Wien geborene Maler.", "1236 = 1236; 1789 = 1789"),
            ("Er las aus seinem Buch, dem 1787 erschienenen Roman.", "1787 = 1787"),
            ("Dort wurde er 1982 Meister, war ab 1965 Lehrer.", "1982 = 1982; 1965 = 1965"),
            ("Die Fabrik fertigte bis 1984 Motorräder.", "1984 = 1984"),
            ("Die Straße hieß bis 1898 Schulstraße.", "1898 = 1898"),
            ("Nach dem Examen (1768) kam er, und 1772 ging er.", "1768 = 1768; 1772 = 1772"),
            ("Kern (* 1727, † 1773) war Lotse.", "1727 = 1727; 1773 = 1773"),
            ("In einer 1803 erschienenen Arbeit.", "1803 = 1803"),
            ("Erstmals erwähnt wurde das Dorf 1236.", "1236 = 1236"),
        ]);
    }

    #[test]
    fn what_counts_is_no_old_year() {
        check(&[
            ("Dort lebten 1450 in Zelten.", ""),
            ("Bei der Wahl stimmten 1450 mit Ja.", ""),
            ("Der Betrieb beschäftigte 1450 in Moorstedt.", ""),
            ("Gebaut wurden 1870 Boote.", ""),
            ("Sie zahlte 1450.", ""),
            ("Der Preis war 1450.", ""),
            ("Die 1450 befragten Lotsen schwiegen.", ""),
            ("Das Regiment zählte 1236 Mann.", ""),
            ("Das Werk, das 1782 Seiten hat, ist alt.", ""),
            ("Es kamen Lotsen, und 1415 blieben.", ""),
            ("Der Hafen zählte 1774 Bischöfe.", ""),
            ("Es wurden 1450 neue Stellen gezählt.", ""),
        ]);
    }
}
