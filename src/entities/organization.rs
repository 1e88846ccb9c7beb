//! Organisations: those of the tables, legal forms, head nouns with what belongs to them, clubs, acronyms.
//!
//! Bracketed aliases are learnt in `grouping.rs`.
//! Example: "Das Institut für Moorkunde und die Musterbau GmbH klagen" names `Institut für Moorkunde` and `Musterbau GmbH`.

use super::EntityKind::{Organization, Place};
use super::noun::is_adjective;
use super::passage::{Find, PERSONAL, Passage, STRONG};
use crate::lexicon::{Match, TableId, class};
use crate::tokens::{Flags, Shape};

/// The longest name of an organisation in words.
const LONGEST: usize = 9;

/// An organisation whose name begins at the token, or whose head stands there.
pub fn find(p: &Passage, i: usize) -> Option<Find> {
    school(p, i)
        .or_else(|| club(p, i))
        .or_else(|| head(p, i))
        .or_else(|| hyphenated(p, i))
        .or_else(|| adjective_organization(p, i))
        .or_else(|| foreign(p, i))
        .or_else(|| after_frame(p, i))
        .or_else(|| acronym(p, i))
}

/// What the tables say of an organisation of this length, if the context lets it be one.
pub fn listed(p: &Passage, i: usize, found: &Match) -> Option<Find> {
    let end = i + found.len;
    let weak = !found.row.get(3).is_empty();
    let party = found.row.get(1) == "party"
        && !p.has(i, class::NOUN)
        && p.is_determined(i)
        && !p.is_capital(end)
        && !p.is_common(i);
    if weak && !party && !is_organized(p, i, end) {
        return None;
    }
    let (start, end) = widened(p, i, end, found.row.get(1) == "club");
    let rule = if weak { "organization-in-context" } else { "organization" };
    Some(Find { row: Some((found.table, found.row)), ..Find::new(Organization, start..end, rule) })
}

/// The name with what belongs to it around: legal forms, further parts that no table has, "1." of a club.
fn widened(p: &Passage, i: usize, end: usize, club: bool) -> (usize, usize) {
    if let Some(end) = legal_form(p, end) {
        return (i, end);
    }
    let mut last = end;
    let more = |k: usize| {
        let bare = p.is_unknown(k) || p.has(k, class::SURNAME) && !p.has(k, class::GIVEN | STRONG);
        bare && !p.flagged(k, Flags::HYPHEN)
            && (p.is_nameable(k) || p.flagged(k, Flags::CAPS))
            && !p.flagged(k - 1, Flags::GENITIVE)
    };
    while last < end + 3 && !p.loud && more(last) {
        last += 1;
    }
    if last < end + 3
        && p.has(last, class::COUNTRY)
        && !p.flagged(last, Flags::GENITIVE)
        && !p.flagged(last - 1, Flags::GENITIVE)
    {
        last += 1;
    }
    if last == end && club && p.has(end, class::PLACE) && !p.flagged(end - 1, Flags::GENITIVE) {
        last += 1;
    }
    if let Some(end) = legal_form(p, last) {
        return (i, end);
    }
    (with_club_number(p, i, club), last)
}

/// "1. FC Quellmar": the point may look like the end of a sentence.
fn with_club_number(p: &Passage, i: usize, club: bool) -> usize {
    match i.checked_sub(2) {
        Some(k) if club && p.reading.is(i - 1, '.') && p.reading.str(k) == "1" => k,
        _ => i,
    }
}

/// True where the context says that a weak name is one.
fn is_organized(p: &Passage, i: usize, end: usize) -> bool {
    if legal_form(p, end).is_some() || p.before(i).is_some_and(|k| is_frame(p, k)) {
        return true;
    }
    let quoted = |k: usize| {
        p.token(k)
            .is_some_and(|token| matches!(token.mark(), Some('"' | '„' | '“' | '”' | '»' | '«' | '›' | '‹')))
    };
    if p.before(i).is_some_and(quoted) && quoted(end) {
        return true;
    }
    if p.is(end, '(') && p.is(end + 2, ')') && p.flagged(end + 1, Flags::CAPS) {
        return true;
    }
    let common =
        p.has(i, class::NOUN | class::FUNCTION | class::GIVEN | class::GIVEN_WEAK | class::SURNAME_WEAK);
    !common && end == i + 1 && !p.is_determined(i) && !p.is_first(i) && !p.is_common(i)
}

fn is_frame(p: &Passage, k: usize) -> bool {
    p.frame(k, "before").is_some_and(|found| found.row.get(0) == "organization")
}

/// The index behind a legal form.
pub fn legal_form(p: &Passage, i: usize) -> Option<usize> {
    if !p.has(i, class::ORGANIZATION_HEAD | class::PHRASE_START) {
        return None;
    }
    let mut found = p.lexicon().matches_in(TableId::OrganizationHeads, p.reading, i);
    found.find(|found| found.row.get(1) == "legal" && i + found.len <= p.range.end).map(|found| i + found.len)
}

/// A legal form at the token, with the name before it: the whole find.
pub fn before_legal_form(p: &Passage, i: usize) -> Option<Find> {
    let end = legal_form(p, i)?;
    let mut start = i;
    while start > p.range.start && start + LONGEST > i && belongs(p, start - 1) {
        start -= 1;
    }
    let number = |k: usize| p.token(k).is_some_and(|token| token.is_number());
    while start < i && (!p.is_capital(start) && !number(start) || is_generic(p, start, i)) {
        start += 1;
    }
    let named = (start..i).any(|k| !p.has(k, class::NOUN) || p.has(k, STRONG));
    let soft =
        matches!(p.str(i), "Gruppe" | "Holding" | "International" | "Partners" | "Holdings" | "Corporation");
    (start < i && named && !(soft && p.is_common(i - 1)))
        .then(|| Find::new(Organization, start..end, "legal-form"))
}

/// "die Reederei Quell Line AG": what the firm is stays out of its name.
fn is_generic(p: &Passage, k: usize, form: usize) -> bool {
    if k + 1 >= form || !p.is_capital(k + 1) && !p.token(k + 1).is_some_and(|token| token.is_number()) {
        return false;
    }
    if is_frame(p, k) {
        return true;
    }
    let common = p.has(k, class::NOUN) && !p.has(k, STRONG | PERSONAL)
        || p.is_unknown(k) && !p.flagged(k, Flags::CAPS) && p.is_common(k);
    common && (p.is_unknown(k + 1) && !p.is_common(k + 1) || p.has(k + 1, class::ORGANIZATION | PERSONAL))
}

/// True of what can stand inside a firm's name.
fn belongs(p: &Passage, k: usize) -> bool {
    let Some(token) = p.token(k) else { return false };
    if matches!(token.mark(), Some('&' | '+')) || p.str(k) == "&" || p.str(k) == "+" {
        return true;
    }
    if p.str(k) == "und" {
        return matches!(p.str(k + 1), "Söhne" | "Sohn" | "Partner" | "Co" | "Töchter" | "Cie");
    }
    if token.is_number() {
        return p.is_capital(k + 1) && token.bytes().len() <= 4;
    }
    if token.is('.') {
        return p.str(k.wrapping_sub(1)) == "Bros"
            || p.is(k, '.')
                && p.flagged(k.wrapping_sub(1), Flags::CAPITAL)
                && p.str(k.wrapping_sub(1)).len() == 1;
    }
    token.is_capital()
        && !p
            .has(k, class::ROLE | class::DETERMINER | class::PREPOSITION | class::PRONOUN | class::INHABITANT)
}

/// "Realschule Quellmar": the noun is part of the name.
fn school(p: &Passage, i: usize) -> Option<Find> {
    p.frame(i, "with").filter(|found| found.row.get(0) == "organization")?;
    let at = i + 1;
    let named = p.has(at, class::PLACE | class::PLACE_WEAK) || p.is_unknown(at) && p.is_nameable(at);
    (named && p.is_capital(at) && !p.flagged(at, Flags::CAPS))
        .then(|| Find::new(Organization, i..at + 1, "frame-with-organization"))
}

/// "FC Quellmar 04".
fn club(p: &Passage, i: usize) -> Option<Find> {
    let found = p.frame(i, "club")?;
    let mut end = i + found.len;
    let number = |k: usize| p.token(k).is_some_and(|token| token.is_number() && token.bytes().len() <= 4);
    if number(end) && p.is_capital(end + 1) {
        end += 1;
    }
    if p.frame(end, "club").is_some() {
        end += 1;
    }
    let named = p.has(end, STRONG | class::PLACE_WEAK | PERSONAL) || p.is_unknown(end) && p.is_nameable(end);
    if !named || p.has(end, class::FUNCTION) || !p.is_capital(end) {
        return None;
    }
    // "Austria" and "Hannover" are clubs only with a town behind.
    let place = p.has(end, class::PLACE | class::PLACE_WEAK | class::COUNTRY);
    if !p.flagged(i, Flags::CAPS)
        && !place
        && !matches!(p.str(i), "VfL" | "VfB" | "SpVgg" | "TuS" | "VfR" | "SpVg")
    {
        return None;
    }
    end += 1;
    if (p.is(end, '-') || p.is(end, '/'))
        && p.is_capital(end + 1)
        && p.token(end).is_some_and(|token| token.is_joined())
    {
        end += 2;
    }
    if number(end) && !p.is(end + 1, '.') && !p.is(end + 1, ':') {
        end += 1;
    }
    Some(Find::new(Organization, with_club_number(p, i, true)..end, "club"))
}

/// A head noun with its complement: "Institut für Moorkunde", "Universität Quellmar".
fn head(p: &Passage, i: usize) -> Option<Find> {
    let key_len = p.token(i)?.bytes().len();
    let listed = p.has(i, class::ORGANIZATION_HEAD)
        && p.lexicon()
            .matches_in(TableId::OrganizationHeads, p.reading, i)
            .any(|found| found.row.get(1) == "name" && found.len == 1);
    let genitive = !listed && key_len > 4 && is_genitive_head(p, i);
    let tail = !listed && !genitive && wants_tail(p, i) && has_tail(p, i);
    if !listed && !genitive && !tail {
        return None;
    }
    let end = complement(p, i);
    let start = adjectives(p, i);
    if end == i + 1 && (start == i || !tail && !is_named_adjective(p, start)) {
        return None;
    }
    Some(Find::new(Organization, start..end, "head-noun"))
}

/// "des Instituts", "des Bundesverbandes".
fn is_genitive_head(p: &Passage, i: usize) -> bool {
    if !p.follows(i, &["des", "eines"]) && !p.is_determined(i) {
        return false;
    }
    let key = p.reading.key(i);
    let stem = key
        .strip_suffix("es")
        .filter(|stem| p.lexicon().class_of(stem, Shape::Capital) & class::ORGANIZATION_HEAD != 0);
    let stem = stem.or_else(|| key.strip_suffix('s'));
    stem.is_some_and(|stem| {
        p.lexicon()
            .rows_of(TableId::OrganizationHeads, stem, crate::tokens::Shape::Caps)
            .any(|row| row.get(1) == "name")
    })
}

/// Whether a look for a tail can lead to a name: something that completes it stands around.
fn wants_tail(p: &Passage, i: usize) -> bool {
    p.reads_any(i + 1, &["für", "gegen", "zur"])
        || p.is_capital(i + 1)
        || p.before(i).is_some_and(|k| p.is_capital(k) && is_name_adjective(p, k))
}

fn has_tail(p: &Passage, i: usize) -> bool {
    if p.has(i, STRONG | PERSONAL | class::FUNCTION) {
        return false;
    }
    p.make(i).head > 0
}

/// The index behind what completes a head noun: "für Moorkunde", "Quellmar".
fn complement(p: &Passage, head: usize) -> usize {
    let i = head + 1;
    let purpose = p.reads_any(i, &["zur"])
        && ["stiftung", "verein", "gesellschaft", "zentrum", "kommission", "institut", "bund"]
            .iter()
            .any(|tail| p.str(head).to_lowercase().ends_with(tail));
    if purpose || p.reads_any(i, &["für", "gegen"]) {
        let Some(mut end) = noun_phrase(p, i + 1) else { return i };
        if purpose && p.reads_any(end, &["der", "des", "von"]) && p.is_capital(end + 1) {
            end += 2;
        }
        if p.reads_any(end, &["des", "der", "von"]) && p.has(end + 1, class::PLACE | class::COUNTRY) {
            return end + 2;
        }
        return with_place(p, end);
    }
    // A name behind "Verein" or "Partei" leaves the noun out.
    if p.frame(head, "before").is_some() { i } else { with_place(p, i) }
}

/// A noun phrase behind "für": adjectives, a noun, "und" and another, a genitive.
fn noun_phrase(p: &Passage, i: usize) -> Option<usize> {
    let mut at = i;
    while at < i + 3
        && (p.has(at, class::DETERMINER)
            || p.token(at).is_some_and(|token| token.is_word())
                && !p.is_capital(at)
                && p.str(at).ends_with('e'))
    {
        at += 1;
    }
    while at < i + 4 && p.is_capital(at) && is_adjective(p.str(at)) && p.is_capital(at + 1) {
        at += 1;
    }
    if !p.is_capital(at) {
        return None;
    }
    at += 1;
    for _ in 0..2 {
        if p.is(at, ',') && p.is_capital(at + 1) && (p.is(at + 2, ',') || p.reads_any(at + 2, &["und"])) {
            at += 2;
        }
        if p.reads_any(at, &["und"]) && p.is_capital(at + 1) && !p.has(at + 1, STRONG | class::GIVEN) {
            at += 2;
        }
    }
    Some(at)
}

/// A place or unknown name right behind, as in "Universität Quellmar".
fn with_place(p: &Passage, i: usize) -> usize {
    if p.flagged(i, Flags::CAPS) || p.has(i, class::FUNCTION | class::GIVEN) {
        return i;
    }
    let place = p.has(i, class::PLACE | class::COUNTRY)
        || p.is_unknown(i) && p.is_nameable(i)
        || p.has(i, class::PLACE_WEAK);
    if !place || !p.is_capital(i) {
        return i;
    }
    let found = p
        .lexicon()
        .matches(p.reading, i)
        .find(|found| matches!(found.table, TableId::Places | TableId::Countries));
    let end = i + found.map_or(1, |found| found.len);
    if p.str(end) == "I" || p.str(end) == "II" { end + 1 } else { end }
}

/// Where the adjectives before a head noun begin: "Technische Universität".
fn adjectives(p: &Passage, i: usize) -> usize {
    let mut start = i;
    while start > p.range.start && start + 3 > i && is_name_adjective(p, start - 1) {
        start -= 1;
    }
    start
}

/// An adjective in capitals that is part of a name; at the start of a sentence a demonym or none.
fn is_name_adjective(p: &Passage, k: usize) -> bool {
    if !p.is_capital(k) || p.has(k, class::FUNCTION | class::ROLE) {
        return false;
    }
    let word = p.str(k);
    let inflected = ["e", "er", "es", "en", "em"].iter().any(|ending| word.ends_with(ending));
    if !inflected {
        return false;
    }
    if p.has(k, class::DEMONYM_ADJECTIVE) {
        return true;
    }
    matches!(
        word,
        "Technische"
            | "Technischen"
            | "Technischer"
            | "Deutsche"
            | "Deutschen"
            | "Deutscher"
            | "Deutsches"
            | "Freie"
            | "Freien"
            | "Freier"
            | "Vereinigte"
            | "Vereinigten"
            | "Evangelische"
            | "Zentrale"
            | "Zentralen"
            | "Internationale"
            | "Internationalen"
            | "Internationaler"
            | "Internationales"
            | "Nationale"
            | "Nationalen"
            | "Nationaler"
            | "Nationales"
            | "Neue"
            | "Neuen"
            | "Allgemeine"
            | "Allgemeinen"
            | "Allgemeiner"
            | "Staatliche"
            | "Staatlichen"
            | "Königliche"
            | "Königlichen"
            | "Bayerische"
            | "Medizinische"
            | "Pädagogische"
            | "Hohe"
            | "Hohen"
            | "Hoher"
            | "Oberste"
            | "Obersten"
            | "Rote"
            | "Roten"
            | "Rotes"
    )
}

/// An adjective that makes a plain head noun a name by itself: "Kölner", "Deutsche".
fn is_named_adjective(p: &Passage, k: usize) -> bool {
    is_name_adjective(p, k) && !p.is_first(k)
}

/// "Robert-Koch-Institut", "Volkswagen-Stiftung".
fn hyphenated(p: &Passage, i: usize) -> Option<Find> {
    if !p.flagged(i, Flags::HYPHEN) || !p.is_unknown(i) {
        return None;
    }
    let key = p.reading.key(i);
    let (first, last) = key.rsplit_once('-')?;
    let heads =
        p.lexicon().class_of(last, Shape::Capital) | p.lexicon().class_of(&last.to_lowercase(), Shape::Lower);
    if heads & class::ORGANIZATION_HEAD == 0 {
        return None;
    }
    let parts = first.split('-').count();
    let first_class = p.lexicon().class_of(first.split('-').next()?, Shape::Capital);
    if parts < 2 || first_class & (PERSONAL | STRONG) == 0 {
        return None;
    }
    Some(Find::new(Organization, i..complement(p, i), "name-institute"))
}

/// "Quellmarer Zeitung".
fn adjective_organization(p: &Passage, i: usize) -> Option<Find> {
    let word = p.str(i);
    let made = word.len() > 4
        && (word.ends_with("er")
            || word.ends_with("ische")
            || word.ends_with("ischen")
            || word.ends_with("ischer"))
        || is_name_adjective(p, i);
    if !made || !p.is_capital(i + 1) || p.has(i, class::FUNCTION | class::ROLE) {
        return None;
    }
    let found = p.frame(i + 1, "adjective").filter(|found| found.row.get(0) == "organization")?;
    if p.has(i, class::NOUN)
        && !p.has(i, class::INHABITANT | class::DEMONYM_ADJECTIVE | class::SURNAME | class::PLACE)
    {
        return None;
    }
    Some(Find::new(Organization, i..i + 1 + found.len, "er-organization"))
}

/// "International Council on Moors", "Quellmar Airlines": an English head noun at the token, its name around it.
fn foreign(p: &Passage, i: usize) -> Option<Find> {
    let kind = if p.frame(i, "foreign")?.row.get(0) == "place" { Place } else { Organization };
    if p.has(i, class::FUNCTION) || p.frame(i + 1, "foreign").is_some() && p.is_capital(i + 1) {
        // The last of several heads counts.
        return None;
    }
    let mut start = i;
    while start > p.range.start && start + 5 > i && is_foreign(p, start - 1) {
        start -= 1;
    }
    while start < i && !p.is_capital(start) {
        start += 1;
    }
    let mut end = i + 1;
    while end < i + 7
        && p.reads_any(end, &["of", "for", "on", "and", "the"])
        && (p.is_capital(end + 1) || p.reads_any(end + 1, &["the"]))
    {
        end += if p.is_capital(end + 1) { 2 } else { 3 };
        while end < i + 9 && is_foreign(p, end) && p.is_capital(end) && !p.has(end, class::NOUN) {
            end += 1;
        }
    }
    let end = end.min(p.range.end);
    if start == i && end == i + 1 || !p.is_capital(end - 1) {
        return None;
    }
    let plain = p.has(i, class::NOUN) && end == i + 1;
    if plain && !(start..i).any(|k| p.is_unknown(k) || p.has(k, PERSONAL)) {
        return None;
    }
    Some(Find::new(kind, start..end, "foreign-head"))
}

fn is_foreign(p: &Passage, k: usize) -> bool {
    if p.frame(k, "before").is_some() {
        return false;
    }
    p.reads_any(k, &["of", "for", "and", "&"])
        || p.is_capital(k)
            && !p.has(
                k,
                class::FUNCTION
                    | class::ROLE
                    | class::DEMONYM_ADJECTIVE
                    | class::INHABITANT
                    | class::CALENDAR
                    | class::FINITE,
            )
            && !p.flagged(k, Flags::GENITIVE)
            && (p.has(k, STRONG | PERSONAL | class::FRAME | class::PLACE_WEAK)
                || !p.has(k, class::NOUN) && !p.is_common(k))
}

/// "die Firma Quellmar", "der Sender Radio Quell".
fn after_frame(p: &Passage, i: usize) -> Option<Find> {
    let k = p.before(i)?;
    if !is_frame(p, k)
        || p.has(i, class::PLACE | class::COUNTRY | class::PERSON | class::GIVEN)
        || p.flagged(k, Flags::GENITIVE)
    {
        return None;
    }
    if !p.is_unknown(i) && !p.has(i, class::SURNAME | class::ORGANIZATION_WEAK)
        || !p.is_nameable(i) && !p.flagged(i, Flags::CAPS)
    {
        return None;
    }
    let end = p.name_run(i, 4).max(i + 1);
    Some(Find::new(Organization, i..end, "after-frame"))
}

/// "BIEM": two to six capitals that the stop list does not have.
fn acronym(p: &Passage, i: usize) -> Option<Find> {
    if p.loud || !p.flagged(i, Flags::CAPS) || p.flagged(i, Flags::DIGIT | Flags::HYPHEN) {
        return None;
    }
    let word = p.str(i);
    let known = class::FUNCTION
        | class::UNIT
        | class::CURRENCY
        | class::CALENDAR
        | class::ORGANIZATION_HEAD
        | class::PLACE
        | class::COUNTRY
        | class::HEADING;
    if !(2..=6).contains(&word.len()) || p.has(i, known) || p.frame(i, "stop").is_some() {
        return None;
    }
    if word.bytes().all(|b| matches!(b, b'I' | b'V' | b'X' | b'L' | b'C' | b'D' | b'M')) {
        return None;
    }
    if p.flagged(i + 1, Flags::CAPS)
        || p.before(i)
            .is_some_and(|k| p.flagged(k, Flags::CAPS) || p.token(k).is_some_and(|token| token.is_number()))
    {
        return None;
    }
    if p.token(i + 1).is_some_and(|token| token.is_number()) {
        return None;
    }
    let named = p.has(i + 1, class::PLACE) && !p.flagged(i + 1, Flags::GENITIVE) && word.len() <= 4;
    if named {
        return Some(Find::new(Organization, i..i + 2, "acronym-place"));
    }
    Some(Find::new(Organization, i..i + 1, "acronym"))
}
