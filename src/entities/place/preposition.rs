//! Unknown places by the preposition before, or by a verb whose object only a place is.
//!
//! Example: "Die Truppen besetzten Quellau südlich von Moorstedt" names both.

use super::{INTO, SIDES, has_village_tail, with_water};
use crate::entities::EntityKind::{Organization, Place};
use crate::entities::oblique;
use crate::entities::passage::{Around, Find, PERSONAL, Passage, STRONG};
use crate::lexicon::{Class, Sense, TableId, class};
use crate::tokens::{Flags, Token};

/// "in Quellmar", "nach Quellmar": an unknown word without an article.
pub fn find(p: &Passage, i: usize, around: &Around) -> Option<Find> {
    const PERSONS: Class = class::SURNAME | class::SURNAME_WEAK | class::GIVEN;
    if !around.unknown && around.own & PERSONS == 0 {
        return None;
    }
    let may = around.before & class::PREPOSITION != 0 || around.capital_before;
    if !(may && (p.follows(i, &INTO) || is_directed(p, i))) && !is_conquered(p, i) {
        return None;
    }
    // "der Song Born In Quellmar": within a sentence a preposition has no capital.
    if around.capital_before && p.str(i - 1) == "In" && p.before(i - 1).is_some_and(|k| p.is_capital(k)) {
        return None;
    }
    // "in Mio. Euro"
    const NUMBERS: Class = class::NUMERAL | class::UNIT | class::CURRENCY;
    if p.flagged(i, Flags::CAPS) || p.has(i, STRONG | class::FUNCTION | NUMBERS) {
        return None;
    }
    // "in Nahen und Mittleren Osten": an adjective that begins longer names.
    if p.class(i) == class::NAME_START && ["en", "er", "em"].iter().any(|ending| p.str(i).ends_with(ending)) {
        return None;
    }
    let known = p.has(i, PERSONAL);
    let beside = p.follows(i, &["bei"]);
    let lies = beside && lies_by(p, i);
    if known && (p.has(i, class::NOUN) || p.follows(i, &["nach"]) && !is_bound_for(p, i) || beside && !lies)
        || beside && !lies && !has_village_tail(p, i)
    {
        return None;
    }
    // "in Kirchdorf an der Wessla"
    let watered = || has_village_tail(p, i) && with_water(p, i, i + 1) > i + 1;
    if !p.is_nameable(i) && !watered() {
        return None;
    }
    if known && oblique::may_own(p, i) {
        return None;
    }
    let end = with_particle(p, p.name_run(i, 3).max(i + 1));
    let end = with_water(p, end - 1, end);
    if p.is_capital(end) && !p.flagged(end - 1, Flags::GENITIVE) {
        return None;
    }
    if p.reads_any(end, &["umbenannt", "umgetauft"]) {
        return renamed(p, i, end);
    }
    // A word that is a name of persons too proves nothing about the bare one elsewhere.
    Some(Find { proves: !known, ..Find::new(Place, i..end, "after-preposition") })
}

/// "die Truppen besetzten Quellau im Mai": the object of such a verb, with no other behind it.
pub fn is_conquered(p: &Passage, i: usize) -> bool {
    const OTHER: Class = class::FUNCTION | class::DETERMINER | class::NOUN;
    let alone = |k: usize| !p.has(k, class::DETERMINER | class::POSSESSIVE) && !p.is_capital(k);
    p.before(i).is_some_and(|k| !p.has(k, OTHER) && p.means(k, Sense::Conquers)) && alone(i + 1)
}

/// "Quella del Mar": the index behind a small word and what follows.
pub fn with_particle(p: &Passage, end: usize) -> usize {
    let small = p.reads_any(end, &["de", "del", "di", "do", "da"]) && !p.is_capital(end);
    let at = end + 1 + usize::from(small && p.reads_any(end + 1, &["la", "los", "las"]));
    if small && p.is_capital(at) { at + 1 } else { end }
}

/// "auf dem Weg nach Quellmar": where one is going.
pub fn is_bound_for(p: &Passage, i: usize) -> bool {
    const WAYS: [&str; 10] = [
        "Weg",
        "Reise",
        "Fahrt",
        "Flug",
        "Rückreise",
        "Rückfahrt",
        "Rückflug",
        "Abreise",
        "Umzug",
        "Rückkehr",
    ];
    let ways = p.before(i).filter(|k| p.reads_any(*k, &["nach"])).and_then(|k| p.before(k));
    ways.is_some_and(|k| WAYS.contains(&p.str(k)))
}

/// "der Rhein bei Quellau", "ein Weiler bei Quellau", "die Schlacht bei Quellau", "fiel 1915 bei Quellau": where a river or
/// a village is, or where one fought.
pub fn lies_by(p: &Passage, i: usize) -> bool {
    let river = |k: usize| {
        p.has(k, class::PLACE)
            && p.lexicon().matches_in(TableId::Places, p.reading, k).any(|found| found.row.get(1) == "river")
    };
    let lying = p.before(i).and_then(|bei| p.before(bei));
    let year = |k: usize| p.token(k).is_some_and(Token::is_number) && p.str(k).len() == 4;
    let fell = |k: usize| year(k) && p.follows(k, &["fiel", "fielen", "starb", "starben"]);
    let site = |k: usize| p.means(k, Sense::Settlement) || p.means(k, Sense::Battle) || river(k);
    lying.is_some_and(|k| p.is_capital(k) && site(k) || fell(k))
}

/// "die Firma wurde in Quellmar umbenannt": a name of the kind that the noun before says, and none of a place that
/// something happens in.
fn renamed(p: &Passage, i: usize, end: usize) -> Option<Find> {
    const FAR: usize = 14;
    let kind = match (p.range.start.max(i.saturating_sub(FAR))..i).rev().find_map(|k| p.frame_before(k))? {
        "organization" => Organization,
        "place" => Place,
        _ => return None,
    };
    Some(Find::guess(kind, i..end, "renamed"))
}

/// "südlich von Quellmar", "zwischen Quellmar und Moorstedt", "Richtung Quellmar".
fn is_directed(p: &Passage, i: usize) -> bool {
    let Some(k) = p.before(i) else { return false };
    if p.reads_any(k, &SIDES) || p.str(k) == "Richtung" {
        return true;
    }
    if p.str(k) == "von" && p.reads_any(i + 1, &["nach"]) && p.is_capital(i + 2) {
        return true;
    }
    if p.str(k) == "über" && p.reads_any(i + 1, &["nach"]) && p.has(i + 2, class::PLACE | class::COUNTRY) {
        return true;
    }
    if p.str(k) == "von" {
        return p.before(k).is_some_and(|j| p.reads_any(j, &SIDES) || p.means(j, Sense::Region));
    }
    p.reads_any(k, &["zwischen"]) && p.reads_any(i + 1, &["und"]) && p.is_capital(i + 2)
}
