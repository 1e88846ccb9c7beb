//! Offices, schools, institutes: a German head noun with what makes a name of it.
//!
//! A head noun alone is no name.
//! Example: "das Institut für Moorkunde" names `Institut für Moorkunde`, "das Institut" nothing.

mod owner;

pub use owner::of_nation;

use self::owner::{members, seat, serves};
use super::EntityKind::Organization;
use super::derived::{is_elided, of_town};
use super::firm;
use super::named_after;
use super::noun::is_adjective;
use super::passage::{Around, Find, PERSONAL, Passage, STRONG};
use super::place::{self, quarter, with_water};
use super::{apposed, toponym};
use crate::document::SectionKind;
use crate::lexicon::{Class, Sense, TableId, class, uninflected};
use crate::tokens::{Flags, Shape, Token};

/// An institution whose name begins or has its head at the token.
pub fn find(p: &Passage, i: usize, around: &Around) -> Option<Find> {
    let school = if around.own & class::FRAME != 0 { school(p, i) } else { None };
    let hyphenated =
        || if around.unknown && around.has(Flags::HYPHEN) { named_after::find(p, i) } else { None };
    let adjective = || if around.after & class::FRAME != 0 { adjective_organization(p, i) } else { None };
    const SHORTEST: usize = 7;
    let latin = || if around.unknown && around.len > SHORTEST { latin(p, i, around) } else { None };
    school.or_else(|| head(p, i, around)).or_else(hyphenated).or_else(adjective).or_else(latin)
}

/// "Realschule Quellmar": the noun is part of the name.
fn school(p: &Passage, i: usize) -> Option<Find> {
    p.frame(i, "with").filter(|found| found.row.get(0) == "organization")?;
    let at = i + 1;
    // "im Park Hotel Quell": the name began before.
    if p.before(i).is_some_and(|k| p.is_capital(k) && p.has(k, class::NOUN) && !p.str(k).ends_with('e')) {
        return None;
    }
    // "das Gymnasium am Quellberg"
    let taught = || p.str(i) == "Gymnasium" || p.str(i).ends_with("schule");
    if p.reads_any(at, &["am"]) && taught() && p.is_capital(at + 1) && is_site(p, at + 1) {
        return Some(Find::new(Organization, i..at + 2, "frame-with-organization"));
    }
    if let Some(end) = site(p, at) {
        return Some(Find::new(Organization, i..end, "frame-with-organization"));
    }
    if !p.is_capital(at) || p.flagged(at, Flags::CAPS | Flags::GENITIVE) {
        return None;
    }
    if p.has(at, class::GIVEN) && !p.has(at, class::PLACE | class::PLACE_WEAK) {
        return None;
    }
    // "nahm die Polizei Quellmann fest": rather whom she takes.
    let verb = |k: usize| p.has(k, class::FINITE | class::PRETERITE) && !p.is_capital(k);
    let acts = || p.follows(i, &["die"]) || ["gericht", "amt"].iter().any(|tail| p.str(i).ends_with(tail));
    let object = || acts() && p.before(i).and_then(|k| p.before(k)).is_some_and(verb);
    let surname = || p.has(at, class::SURNAME) && !p.has(at, class::NOUN | class::PERSON) && p.is_first(i);
    let named = || p.is_nameable(at) || place::has_village_tail(p, at);
    let unknown = || (p.is_unknown(at) || surname()) && named() && !object();
    // "im Hotel Post", "in der Kita Sonnenschein"
    // "im Hotel Zimmer buchen"
    let closed =
        || p.token(at + 1).is_none_or(|next| next.mark().is_some() || p.has(at + 1, class::PREPOSITION));
    let opens = || p.follows(i, &["der", "die", "das"]) && p.is_first(i - 1);
    let named = p.means(i, Sense::NamedHouse);
    let house = || named && (closed() || opens()) && apposed::is_noun(p, i, at);
    // "im Hotel Kaiserin Elisabeth"
    let ruler = || named && p.has(at, class::TITLE) && p.has(at + 1, class::GIVEN);
    let end = toponym::end(p, at)
        .or_else(|| ruler().then_some(at + 2))
        .or_else(|| unknown().then(|| p.name_run(at, 2).max(at + 1)))
        .or_else(|| house().then_some(at + 1))?;
    Some(Find::new(Organization, with_elided(p, adjectives(p, i))..end, "frame-with-organization"))
}

/// "Am Quellberg", "An der Wessla", "Zum Torfstecher" behind a school, with the capital that only names have there: the
/// index behind it.
pub fn site(p: &Passage, at: usize) -> Option<usize> {
    if !p.is_capital(at) || p.section == SectionKind::Headline && p.loud {
        return None;
    }
    let noun = match p.str(at) {
        "Am" | "Im" | "Zum" | "Zur" => at + 1,
        "An" | "In" | "Auf" | "Unter" if p.reads_any(at + 1, &["der", "den", "dem"]) => at + 2,
        _ => return None,
    };
    // "Am Alten Markt"
    let end = noun + 1 + usize::from(is_adjective_form(p.str(noun)) && p.is_capital(noun + 1));
    let timed = p.has(noun, class::CALENDAR) || p.flagged(at, Flags::LINE);
    (p.is_capital(noun) && !timed).then_some(end)
}

/// "Quellug", "Mühlenteich": a name, or a compound that ends as names of places do.
fn is_site(p: &Passage, k: usize) -> bool {
    const WATERS: [&str; 4] = ["teich", "weiher", "garten", "graben"];
    p.is_unknown(k) && (p.is_nameable(k) || WATERS.iter().any(|water| p.str(k).ends_with(water)))
        || p.name_tail(k) > 0 && !p.has(k, class::FUNCTION | class::CALENDAR | class::TIMEWORD)
}

/// "Alten", "Hohen", "Langer"
fn is_adjective_form(word: &str) -> bool {
    ["en", "er"].iter().any(|ending| word.ends_with(ending))
}

/// "das Quellaneum", "ins Wesselinum": a school or a museum by its Latin ending and its gender.
fn latin(p: &Passage, i: usize, around: &Around) -> Option<Find> {
    const LEADS: [&str; 9] = ["das", "dem", "des", "ins", "im", "am", "beim", "vom", "zum"];
    if around.own != 0 || around.capital_after || around.has(Flags::CAPS | Flags::HYPHEN) {
        return None;
    }
    let word = p.str(i);
    let made = word.ends_with("eum") || word.ends_with("inum") || word.ends_with("anum");
    (made && p.follows(i, &LEADS) && !p.is_common(i))
        .then(|| Find::new(Organization, i..i + 1, "name-institute"))
}

/// A head noun with its complement: "Institut für Moorkunde", "Universität Quellmar".
fn head(p: &Passage, i: usize, around: &Around) -> Option<Find> {
    let genitive = around.len > 4 && p.str(i).ends_with('s');
    let listed = around.own & class::ORGANIZATION_HEAD != 0
        && p.lexicon()
            .matches_in(TableId::OrganizationHeads, p.reading, i)
            .any(|found| found.row.get(1) == "name" && found.len == 1);
    let genitive = !listed && genitive && is_genitive_head(p, i);
    let tail =
        !listed && !genitive && wants_tail(p, i, around) && (has_tail(p, i, around) || is_of_town(p, i));
    if !listed && !genitive && !tail {
        return None;
    }
    let end = complement(p, i);
    // "auf Initiative Frankreichs": the land's own doing.
    if end == i + 2 && p.follows(i, &["auf", "unter", "ohne"]) && p.flagged(i + 1, Flags::GENITIVE) {
        return None;
    }
    let mut start = adjectives(p, i);
    // "Deutsche Diabetes Gesellschaft"
    if start == i && matches!(p.str(i), "Gesellschaft" | "Stiftung" | "Akademie" | "Liga" | "Vereinigung") {
        let field = p.before(i).filter(|k| p.is_capital(*k) && !p.has(*k, class::FUNCTION));
        let land = field.and_then(|k| p.before(k)).filter(|k| p.has(*k, class::DEMONYM_ADJECTIVE));
        start = land.filter(|k| p.is_capital(*k)).unwrap_or(start);
    }
    let town = start == i && end == i + 1 && (tail || listed) && is_of_town(p, i);
    if town {
        start = i - 1;
    }
    // "die Leipziger Strombörse EEX": what the name behind it is.
    if end == i + 1 && p.is_capital(end) && p.has(end, class::ORGANIZATION) {
        return None;
    }
    if end == i + 1 && (start == i || !tail && !town && !is_named_adjective(p, start)) {
        return None;
    }
    // "eine kleine Gesellschaft für Torfbau": one of a kind.
    let one = |k: usize| p.reads_any(k, &["ein", "eine", "einer", "einem", "einen"]);
    let led =
        (p.range.start.max(i.saturating_sub(2))..i).any(|k| one(k) && (k + 1..i).all(|j| p.is_lower(j)));
    if led && p.reads_any(i + 1, &["für", "gegen"]) {
        return None;
    }
    let end = firm::legal_form(p, end).unwrap_or(end);
    Some(Find::new(Organization, with_elided(p, start)..end, "head-noun"))
}

/// "Arbeits- und Sozialgericht": where the first of two compounds begins that have their head in common.
fn with_elided(p: &Passage, i: usize) -> usize {
    let first = i.checked_sub(3).filter(|_| p.reads_any(i - 1, &["und"]) && is_elided(p, i - 2));
    first.filter(|k| p.is_capital(*k)).unwrap_or(i)
}

/// "des Instituts", "des Bundesverbandes".
pub fn is_genitive_head(p: &Passage, i: usize) -> bool {
    // "des Obersten Gerichtshofs"
    let adjective = || p.before(i).is_some_and(|k| is_name_adjective(p, k) && p.is_determined(k));
    // "des „Verbandes Deutscher Bauern“"
    let quoted = || {
        p.before(i).is_some_and(|k| p.token(k).is_some_and(Token::is_quotation_mark) && p.is_determined(k))
    };
    // "des Eisenbahn- und Bergamtes"
    let first = with_elided(p, i);
    if !p.is_determined(first) && !adjective() && !quoted() {
        return false;
    }
    let key = p.reading.str(i);
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
fn wants_tail(p: &Passage, i: usize, around: &Around) -> bool {
    around.capital_after
        || around.after & class::PREPOSITION != 0 && p.reads_any(i + 1, &["für", "gegen", "zur"])
        || around.after & class::DETERMINER != 0 && p.reads_any(i + 1, &["der", "des"])
        || around.after & class::PREPOSITION != 0 && p.reads_any(i + 1, &["von"])
        || around.capital_before && (is_name_adjective(p, i - 1) || p.str(i - 1).ends_with("er"))
}

/// "beim Hamburger Mieterverein": a town's adjective makes a name of some compounds, not behind "ein".
fn is_of_town(p: &Passage, head: usize) -> bool {
    const LEADS: [&str; 11] = ["der", "dem", "den", "des", "die", "das", "beim", "vom", "zum", "im", "am"];
    // "Münchner", "Zürcher" are in the tables.
    let town = |k: usize| {
        let stem = p.str(k).strip_suffix("er").filter(|_| p.is_capital(k));
        stem.is_some_and(|stem| {
            p.has(k, class::INHABITANT)
                || of_town(p, k).is_some()
                || p.lexicon().class_of(stem, Shape::Capital) & class::PLACE != 0
        })
    };
    let Some(k) = p.before(head).filter(|k| town(*k)) else { return false };
    let led = p.before(k).is_some_and(|j| p.reads_any(j, &LEADS));
    let ends = |key: &str| {
        p.lexicon().ends_as(key, Sense::TownBody) || p.lexicon().ends_as_behind(key, 1, Sense::TownCompound)
    };
    led && ["", "s", "es"].iter().filter_map(|ending| p.str(head).strip_suffix(ending)).any(ends)
}

fn has_tail(p: &Passage, i: usize, around: &Around) -> bool {
    around.own & (STRONG | PERSONAL | class::FUNCTION) == 0 && p.head_tail(i) > 0
}

/// The index behind what completes a head noun: "für Moorkunde", "Quellmar", "Deutscher Bauern".
pub fn complement(p: &Passage, head: usize) -> usize {
    let i = head + 1;
    // "das Institut Quell & Wessel"
    if p.str(i + 1) == "&" && p.is_capital(i + 2) {
        return i;
    }
    if let Some(end) = members(p, head) {
        return end;
    }
    let purpose = p.reads_any(i, &["zur"])
        && p.str(i + 1) != "Zeit"
        && ["stiftung", "verein", "gesellschaft", "zentrum", "kommission", "institut", "bund"]
            .iter()
            .any(|tail| p.str(head).to_lowercase().ends_with(tail));
    // "der Landtag für die Moorpartei"
    const ELECTED: [&str; 7] =
        ["landtag", "bundestag", "kreistag", "parlament", "gemeinderat", "stadtrat", "senat"];
    let elected = || ELECTED.iter().any(|tail| p.str(head).to_lowercase().ends_with(tail));
    let against = p.reads_any(i, &["gegen"]) && !serves(p, head);
    if purpose || against || p.reads_any(i, &["für"]) && !elected() {
        let Some(mut end) = noun_phrase(p, i + 1) else { return i };
        if purpose && p.reads_any(end, &["der", "des", "von"]) && p.is_capital(end + 1) {
            end += 2;
        }
        let land = |k: usize| {
            let stem = p.str(k).strip_suffix("es").unwrap_or_default();
            p.has(k, class::PLACE | class::COUNTRY)
                || p.lexicon().class_of(stem, Shape::Capital) & class::PLACE != 0
        };
        if p.reads_any(end, &["des", "der", "von"]) && land(end + 1) {
            return end + 2;
        }
        return with_place(p, end);
    }
    if let Some(end) = seat(p, head) {
        return end;
    }
    // "die Generaldirektion Wettbewerb"
    if p.str(head) == "Generaldirektion" && p.is_capital(i) && !p.has(i, class::FUNCTION) {
        return noun_phrase(p, i).unwrap_or(i);
    }
    // "die IG Bergbau", "die IG Schöne Aussicht"
    if p.str(head) == "IG" && p.is_capital(i) && !p.flagged(i, Flags::HYPHEN) {
        return i + 1 + usize::from(p.str(i).ends_with('e') && p.is_capital(i + 1));
    }
    // "von der Stiftung Torffonds"
    if matches!(p.str(head), "Stiftung" | "Initiative" | "Aktion") && apposed::is_noun(p, head, i) {
        return i + 1;
    }
    if let Some(end) = of_nation(p, i) {
        return end;
    }
    // A name behind "Verein" or "Partei" leaves the noun out.
    if p.frame(head, "before").is_some() || says_what(p, head, i) {
        return i;
    }
    // "das Hauptzollamt Breitenfels"
    let seated = serves(p, head) && !p.is_capital(i + 1) && toponym::is_town(p, i);
    if seated { with_water(p, i, i + 1) } else { with_place(p, i) }
}

/// "die Küstenreederei Wessolina": the compound says what the firm is, and is no part of a name that no table has.
fn says_what(p: &Passage, head: usize, name: usize) -> bool {
    let key = p.reading.str(head);
    p.is_unknown(name) && p.lexicon().ends_as_behind(key, 3, Sense::Trade)
}

/// A noun phrase behind "für": adjectives, a noun, "und" and another, a genitive.
fn noun_phrase(p: &Passage, i: usize) -> Option<usize> {
    let mut at = i;
    // "für nationale und religiöse Studien"
    let small = |k: usize| {
        p.token(k).is_some_and(|token| token.is_word()) && !p.is_capital(k) && p.str(k).ends_with('e')
    };
    if small(at) && p.reads_any(at + 1, &["und"]) && small(at + 2) && p.is_capital(at + 3) {
        at += 3;
    }
    while at < i + 3
        && (p.has(at, class::DETERMINER)
            || p.token(at).is_some_and(|token| token.is_word())
                && !p.is_capital(at)
                && p.str(at).ends_with('e'))
    {
        at += 1;
    }
    let adjective = |k: usize| {
        let word = p.str(k);
        is_adjective(word)
            || p.has(k, class::DEMONYM_ADJECTIVE)
            || p.is_unknown(k) && (word.ends_with('e') || word.ends_with("en")) && !p.is_common(k)
            // "für Marine Ökologie"
            || word.ends_with('e') && is_thing(p, k + 1)
            // "für Polare Küsten"
            || ["are", "äre", "ale", "elle", "ive"].iter().any(|ending| word.ends_with(ending))
            // "für Bildende Künste"
            || word.ends_with('e') && !p.lexicon().is_noun(word) && !p.has(k + 1, class::PLACE | class::COUNTRY)
    };
    while at < i + 4 && p.is_capital(at) && adjective(at) && p.is_capital(at + 1) {
        at += 1;
    }
    if !p.is_capital(at) {
        return None;
    }
    at += 1;
    // "für Brand- und Moorschutz"
    if is_elided(p, at) && p.reads_any(at + 1, &["und"]) && p.is_capital(at + 2) {
        at += 3;
    }
    for _ in 0..2 {
        if p.is(at, ',') && p.is_capital(at + 1) && (p.is(at + 2, ',') || p.reads_any(at + 2, &["und"])) {
            at += 2;
        }
        if p.reads_any(at, &["und"]) && p.is_capital(at + 1) && !p.has(at + 1, STRONG | class::GIVEN) {
            // "für Moore und Ländliche Räume"
            let inflected = p.str(at + 1).ends_with('e') || p.str(at + 1).ends_with("en");
            at += if inflected && p.is_capital(at + 2) && !p.flagged(at + 2, Flags::CAPS) { 3 } else { 2 };
        }
    }
    Some(at)
}

/// A common noun that is nobody and no place.
fn is_thing(p: &Passage, k: usize) -> bool {
    const OTHER: Class = STRONG | PERSONAL | class::ROLE | class::PLACE_WEAK | class::FUNCTION;
    !p.has(k, OTHER) && p.is_noun(k)
}

/// A place or unknown name right behind, as in "Universität Quellmar".
fn with_place(p: &Passage, i: usize) -> usize {
    // "Staatsanwaltschaft Hagen" is nobody's.
    let place = class::PLACE | class::PLACE_WEAK;
    let given = p.has(i, class::GIVEN) && (!p.has(i, place) || p.is_capital(i + 1));
    if given || p.flagged(i, Flags::CAPS) || p.has(i, class::FUNCTION) {
        return i;
    }
    // "Initiative Moorstedter Bürger": an adjective.
    let adjective = p.str(i).ends_with("er") && p.is_capital(i + 1);
    let place = p.has(i, class::PLACE | class::COUNTRY)
        || p.is_unknown(i) && !adjective && p.is_nameable(i)
        || p.has(i, class::PLACE_WEAK)
        || is_double_place(p, i)
        || p.flagged(i, Flags::HYPHEN) && quarter(p, i).is_some();
    if !p.is_capital(i) {
        return i;
    }
    if !place {
        return toponym::several(p, i).unwrap_or(i);
    }
    let end = toponym::end(p, i).unwrap_or(i + 1);
    if p.str(end) == "I" || p.str(end) == "II" { end + 1 } else { end }
}

/// "Berlin-Brandenburg", "Köln-Deutz": the first part is a place, the second may be.
pub fn is_double_place(p: &Passage, i: usize) -> bool {
    let place = |part: &str| p.lexicon().class_of(part, Shape::Capital) & class::PLACE != 0;
    p.flagged(i, Flags::HYPHEN)
        && p.str(i).split_once('-').is_some_and(|(first, second)| place(first) && place(second))
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
pub fn is_name_adjective(p: &Passage, k: usize) -> bool {
    let word = p.str(k);
    if !p.is_capital(k) || p.has(k, class::FUNCTION | class::ROLE) && !word.starts_with("Oberste") {
        return false;
    }
    let Some(stem) = uninflected(word) else { return false };
    // Within a sentence an adjective has no capital but in a name.
    if p.has(k, class::DEMONYM_ADJECTIVE) || !p.is_first(k) && is_adjective(word) && !p.has(k, class::NOUN) {
        return true;
    }
    p.lexicon().means(stem, Shape::Capital, Sense::NameAdjective)
}

/// An adjective that makes a plain head noun a name by itself: "Kölner", "Deutsche".
fn is_named_adjective(p: &Passage, k: usize) -> bool {
    is_name_adjective(p, k) && !p.is_first(k)
}

/// "Quellmarer Zeitung".
fn adjective_organization(p: &Passage, i: usize) -> Option<Find> {
    let word = p.str(i);
    let found = p.frame(i + 1, "adjective").filter(|found| found.row.get(0) == "organization")?;
    let made = word.len() > 4
        && (word.ends_with("er")
            || word.ends_with("ische")
            || word.ends_with("ischen")
            || word.ends_with("ischer"))
        || is_name_adjective(p, i);
    if !made || !p.is_capital(i + 1) || p.has(i, class::FUNCTION | class::ROLE) {
        return None;
    }
    // "der Torfhändler Adler"
    if p.frame_before(i) == Some("organization") {
        return None;
    }
    if p.has(i, class::NOUN)
        && !p.has(i, class::INHABITANT | class::DEMONYM_ADJECTIVE | class::SURNAME | class::PLACE)
        && of_town(p, i).is_none()
    {
        return None;
    }
    // "Quellische Akademie der Wissenschaften"
    let mut listed = p.lexicon().matches_in(TableId::Organizations, p.reading, i + 1);
    let longer = listed.find(|row| row.len > found.len && i + 1 + row.len <= p.range.end);
    let end = longer.map_or_else(|| with_place(p, i + 1 + found.len), |row| i + 1 + row.len);
    Some(Find::new(Organization, i..end, "er-organization"))
}

#[cfg(test)]
mod tests;
