//! Persons: given name and surname, titles and roles before a name, who speaks, what stands in brackets behind.
//!
//! How short forms join the full ones is for `grouping.rs`.
//! Example: "Der ukrainische Präsident Wolodymyr Selenskyj" names `Wolodymyr Selenskyj` with the role `Präsident`.

use std::ops::Range;

use super::EntityKind::Person;
use super::passage::{Find, PERSONAL, Passage, STRONG};
use crate::lexicon::{TableId, class};
use crate::tokens::{Flags, Shape};

/// Small words inside names.
const PARTICLES: [&str; 38] = [
    "von", "van", "de", "der", "den", "del", "della", "di", "da", "dos", "das", "du", "la", "le", "zu",
    "zur", "zum", "vom", "bin", "ibn", "bint", "al", "el", "ter", "ten", "af", "y", "und", "dem", "ben",
    "abu", "St", "Mc", "Ben", "Van", "De", "Von", "Al",
];

/// The longest person name in words.
const LONGEST: usize = 8;

/// A person whose name begins at the token.
pub fn find(p: &Passage, i: usize) -> Option<Find> {
    let classes = p.class(i);
    if let Some(role) = role_before(p, i)
        && let Some(end) = named(p, i, true)
    {
        return Some(Find { role: Some(role), ..Find::new(Person, i..end, "role-name") });
    }
    if classes & (class::GIVEN | class::GIVEN_WEAK) != 0 || is_double_given(p, i) {
        if let Some(end) = full_name(p, i) {
            return Some(Find::new(Person, i..end, "given-surname"));
        }
    }
    if is_initial(p, i)
        && let Some(end) = after_initials(p, i)
    {
        return Some(Find::new(Person, i..end, "initial-surname"));
    }
    alone(p, i)
}

/// A name of any make behind a title or role.
fn named(p: &Passage, i: usize, titled: bool) -> Option<usize> {
    if let Some(end) = full_name(p, i) {
        return Some(end);
    }
    if is_initial(p, i) {
        return after_initials(p, i);
    }
    if titled && !can_be_titled(p, i) {
        return None;
    }
    let mut end = i + 1;
    while end < i + 4 && !p.flagged(end - 1, Flags::GENITIVE) && is_surname(p, end, false) {
        end += 1;
    }
    if let Some(q) = after_particles(p, end).filter(|q| *q > end)
        && is_surname(p, q, true)
    {
        end = q + 1;
    }
    Some(after_number(p, end))
}

/// A word that a title or role can stand before.
fn can_be_titled(p: &Passage, i: usize) -> bool {
    let classes = p.class(i);
    if classes & (PERSONAL | class::PERSON) != 0 {
        return classes & (class::FUNCTION | class::ORGANIZATION | class::COUNTRY) == 0
            || classes & class::PERSON != 0;
    }
    if classes & (STRONG | class::PLACE_WEAK | class::ORGANIZATION_WEAK | class::NAME_START) != 0 {
        return false;
    }
    !p.flagged(i, Flags::CAPS) && p.is_nameable(i)
}

/// The role or title right before the name: its tokens.
fn role_before(p: &Passage, i: usize) -> Option<Range<usize>> {
    let mut k = p.before(i)?;
    if p.is(k, '.') && p.token(k).is_some_and(|point| point.is_joined()) {
        k = p.before(k)?;
        let title = p.has(k, class::ROLE | class::TITLE) || p.has(k, class::ABBREVIATION) && is_title(p, k);
        return title.then(|| outermost(p, k).unwrap_or(k..k + 1));
    }
    if !p.is_capital(k) {
        return None;
    }
    is_role(p, k).then_some(k..k + 1)
}

/// "Kanzlerin Dr. X": the role before the title.
fn outermost(p: &Passage, title: usize) -> Option<Range<usize>> {
    let k = p.before(title)?;
    if p.is(k, '.') {
        return outermost(p, p.before(k)?);
    }
    is_role(p, k).then_some(k..k + 1)
}

fn is_title(p: &Passage, k: usize) -> bool {
    p.reading.longest(TableId::Abbreviations, k).is_some_and(|found| found.row.get(0) == "title")
}

/// A word for an office or trade, also compounded: "SPD-Fraktionschef", "Kriminalhauptkommissar".
pub fn is_role(p: &Passage, k: usize) -> bool {
    if p.has(k, class::ROLE | class::TITLE) {
        return true;
    }
    if p.has(k, STRONG | class::FUNCTION) || !p.is_capital(k) || p.flagged(k, Flags::CAPS) {
        return false;
    }
    let key = p.reading.key(k);
    let last = key.rsplit('-').next().unwrap_or(&key);
    if last.len() < key.len() && p.lexicon().class_of(last, Shape::Capital) & class::ROLE != 0 {
        return true;
    }
    last.len() > 6 && p.lexicon().tail(last, Shape::Capital, class::ROLE, 5).is_some()
}

/// "Karl-Heinz", "Jean-Claude": a double given name that no list has.
fn is_double_given(p: &Passage, i: usize) -> bool {
    if !p.is_unknown(i) || !p.flagged(i, Flags::HYPHEN) {
        return false;
    }
    let key = p.reading.key(i);
    let given =
        |part: &str| p.lexicon().class_of(part, Shape::Capital) & (class::GIVEN | class::GIVEN_WEAK) != 0;
    key.split_once('-').is_some_and(|(first, last)| given(first) && given(last))
}

/// Given names, initials, particles and surname.
fn full_name(p: &Passage, i: usize) -> Option<usize> {
    let first = p.class(i);
    if first & (class::GIVEN | class::GIVEN_WEAK) == 0 && !is_double_given(p, i)
        || p.flagged(i, Flags::GENITIVE)
    {
        return None;
    }
    let weak = first & class::GIVEN == 0 && first & class::GIVEN_WEAK != 0;
    if weak && (p.is_determined(i) || p.is_first(i) && first & class::FUNCTION != 0) {
        return None;
    }
    let mut at = i + 1;
    let mut givens = 1;
    while at < i + LONGEST {
        if is_initial(p, at) {
            at += 2;
        } else if p.has(at, class::GIVEN | class::GIVEN_WEAK)
            && p.is_capital(at)
            && !p.flagged(at - 1, Flags::GENITIVE)
            && is_surname(p, at + 1, true)
        {
            at += 1;
            givens += 1;
        } else {
            break;
        }
    }
    let surname = after_particles(p, at)?;
    if !is_surname(p, surname, !weak || givens > 1) {
        let initial = at == i + 3 && is_initial(p, at - 2);
        return (initial && !weak).then_some(at);
    }
    let mut end = surname + 1;
    while end < surname + 3 && !p.flagged(end - 1, Flags::GENITIVE) && is_surname(p, end, false) {
        end += 1;
    }
    Some(after_number(p, end))
}

/// The surname behind initials: "W. Fesenko", "J. K. Rowling".
fn after_initials(p: &Passage, i: usize) -> Option<usize> {
    let mut at = i;
    while at < i + 6 && is_initial(p, at) {
        at += 2;
    }
    let surname = after_particles(p, at)?;
    if p.has(surname, class::GIVEN | class::GIVEN_WEAK)
        && let Some(end) = full_name(p, surname)
    {
        return Some(end);
    }
    is_surname(p, surname, true).then(|| after_number(p, surname + 1))
}

/// A letter with a point.
fn is_initial(p: &Passage, i: usize) -> bool {
    let letters = p.str(i);
    p.is_capital(i)
        && letters.chars().count() <= 2
        && (letters.chars().count() == 1
            || matches!(letters, "Ch" | "Th" | "St" | "Chr" | "Jr" | "Sr" | "Ph"))
        && p.is(i + 1, '.')
        && p.token(i + 1).is_some_and(|point| point.is_joined())
}

/// The index behind at most three particles.
fn after_particles(p: &Passage, i: usize) -> Option<usize> {
    let end = (i..i + 3).find(|k| !PARTICLES.contains(&p.str(*k))).unwrap_or(i + 3);
    p.token(end).map(|_| end)
}

/// "Johannes Paul II.", "Sammy Davis Jr.": the index behind the number.
fn after_number(p: &Passage, i: usize) -> usize {
    let word = p.str(i);
    let roman = !word.is_empty() && word.len() < 6 && word.bytes().all(|b| matches!(b, b'I' | b'V' | b'X'));
    if (roman || matches!(word, "Jr" | "Sr")) && p.is(i + 1, '.') {
        return i + 2;
    }
    i
}

/// A word that can be a surname; behind a good given name (`sure`) common nouns can.
fn is_surname(p: &Passage, i: usize, sure: bool) -> bool {
    if !p.is_capital(i) {
        return false;
    }
    let classes = p.class(i);
    if classes & (class::SURNAME | class::PERSON) != 0 {
        return !p.flagged(i, Flags::CAPS)
            || p.loud
            || p.token(i).is_some_and(|token| token.bytes().len() > 4);
    }
    if classes & (class::SURNAME_WEAK | class::GIVEN | class::GIVEN_WEAK) != 0 {
        return sure;
    }
    if classes
        & (class::COUNTRY
            | class::FUNCTION
            | class::ORGANIZATION
            | class::ORGANIZATION_HEAD
            | class::ROLE
            | class::FRAME)
        != 0
    {
        return false;
    }
    if classes & (class::PLACE | class::PLACE_WEAK) != 0 {
        return sure && !p.flagged(i, Flags::GENITIVE);
    }
    if p.flagged(i, Flags::CAPS) && !p.loud || p.flagged(i, Flags::DIGIT) {
        return false;
    }
    p.is_nameable(i)
}

/// A name that stands alone: known persons, speakers, surnames.
fn alone(p: &Passage, i: usize) -> Option<Find> {
    let classes = p.class(i);
    if classes & class::FUNCTION != 0 && classes & class::PERSON == 0 {
        return None;
    }
    let single = i..i + 1;
    let personal = classes & (PERSONAL | class::PERSON) != 0;
    if !personal && classes & (STRONG | class::NAME_START) != 0 {
        return None;
    }
    let speaks = speaks(p, i);
    if speaks && !p.flagged(i, Flags::CAPS) && classes & STRONG & !class::PERSON == 0 && p.is_nameable(i) {
        let end = surname_end(p, i);
        return Some(Find::new(Person, i..end, "speaker"));
    }
    if !p.flagged(i, Flags::CAPS)
        && has_person_bracket(p, i + 1)
        && p.is_nameable(i)
        && classes & STRONG & !class::PERSON == 0
    {
        return Some(Find::new(Person, single, "bracket"));
    }
    if classes & class::PERSON != 0 && classes & (class::PLACE | class::COUNTRY) == 0 {
        return None;
    }
    let other = class::COUNTRY
        | class::PLACE
        | class::ORGANIZATION
        | class::NOUN
        | class::FUNCTION
        | class::ROLE
        | class::EVENT
        | class::FINITE;
    if classes & (class::SURNAME | class::GIVEN) == 0
        || classes & other != 0
        || p.is_determined(i)
        || p.flagged(i, Flags::CAPS)
    {
        return None;
    }
    if p.is_capital(i + 1) && !p.flagged(i, Flags::GENITIVE) && !p.is_first(i) && p.is_unknown(i + 1) {
        return None;
    }
    let rule = if classes & class::SURNAME != 0 { "surname" } else { "given" };
    Some(Find::guess(Person, single, rule))
}

fn surname_end(p: &Passage, i: usize) -> usize {
    let end = i + 1;
    if is_surname(p, end, false) && !p.flagged(i, Flags::GENITIVE) { end + 1 } else { end }
}

/// "sagte X", "X sagte", "so X", "laut X", "X zufolge".
fn speaks(p: &Passage, i: usize) -> bool {
    if p.has(i, PERSONAL | class::PERSON) == false
        && !p.is_unknown(i)
        && !p.has(i, class::PLACE_WEAK | class::ORGANIZATION_WEAK)
    {
        return false;
    }
    let cue = |k: usize| p.has(k, class::CUE) && !p.flagged(k, Flags::CAPITAL);
    let after =
        p.before(i).is_some_and(|k| cue(k) && !p.str(k).ends_with("en") && !p.str(k).starts_with("ge"));
    if after {
        return !p.is_capital(i + 1) || is_surname(p, i + 1, false);
    }
    let starts = p.before(i).is_none_or(|k| p.token(k).is_some_and(|token| token.mark().is_some()));
    starts && cue(i + 1) && !p.str(i + 1).ends_with("en")
}

/// "(CDU)", "(45)": what stands behind persons.
fn has_person_bracket(p: &Passage, i: usize) -> bool {
    if !p.is(i, '(') || !p.is(i + 2, ')') {
        return false;
    }
    let age = p.token(i + 1).is_some_and(|token| token.is_number())
        && p.str(i + 1).parse::<u32>().is_ok_and(|age| (14..=99).contains(&age));
    age || p
        .lexicon()
        .matches_in(TableId::Organizations, p.reading, i + 1)
        .any(|found| found.row.get(1) == "party")
}
