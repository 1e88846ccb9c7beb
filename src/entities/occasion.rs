//! Events that are called by a noun and their place: battles, treaties of peace, festivals.
//!
//! Those of the tables and storms are found elsewhere.
//! Example: "Nach der Schlacht bei Quellmar kam das Filmfest Moorstedt" names `Schlacht bei Quellmar` and
//! `Filmfest Moorstedt`.

use super::EntityKind::Event;
use super::passage::{Around, Find, PERSONAL, Passage};
use super::{institution, noun, toponym};
use crate::lexicon::{Sense, TableId, class};
use crate::tokens::{Flags, Shape};

/// Prepositions that lead from the noun to its place.
const LEADING: [&str; 5] = ["von", "bei", "zu", "um", "an"];

/// An event whose noun stands at the token.
pub fn find(p: &Passage, i: usize, around: &Around) -> Option<Find> {
    let frame = around.own & class::FRAME != 0 && (around.capital_after || p.reads_any(i + 1, &LEADING));
    // "Open Air", "Grand Prix"
    let phrase = around.capital_after && around.own & class::PHRASE_START != 0 && p.reading.goes_on(i);
    if frame || phrase {
        return called(p, i);
    }
    const SHORTEST: usize = 7;
    if around.capital_after {
        return if around.opens || around.len < SHORTEST { None } else { described(p, i) };
    }
    if around.unknown && around.has(Flags::HYPHEN) { named_after(p, i) } else { None }
}

/// "der Wesselische Erbfolgekrieg", "das Eidgenössische Turnfest": within a sentence the adjective has its capital in a
/// name.
fn described(p: &Passage, i: usize) -> Option<Find> {
    const ENDINGS: [&str; 4] = ["sche", "schen", "scher", "sches"];
    let adjective = ENDINGS.iter().any(|ending| p.str(i).ends_with(ending)) && !p.is_first(i);
    let led = adjective && (p.is_determined(i) || p.follows(i, &["am", "im", "vom", "zum", "beim"]));
    let noun = p.str(i + 1);
    let upheaval = led && p.lexicon().ends_as_any(noun, &["", "s", "es"], Sense::Upheaval);
    (upheaval && !p.is_capital(i + 2)).then(|| Find::new(Event, i..i + 2, "named-event"))
}

/// "Schlacht bei Quellmar", "Grand Prix von Japan", "Filmfest Moorstedt": the place behind a preposition or the noun.
fn called(p: &Passage, i: usize) -> Option<Find> {
    let nouns = p.lexicon().matches_in(TableId::Frames, p.reading, i);
    let end = nouns.filter(|noun| noun.row.get(0) == "event").find_map(|noun| {
        let behind = i + noun.len;
        let at = match noun.row.get(1) {
            "with" => behind,
            // "der Frieden von Israel und Ägypten"
            "placed" => led(p, behind).filter(|at| !p.has(*at, class::COUNTRY))?,
            "of_land" => led(p, behind)?,
            _ => return None,
        };
        place(p, at)
    })?;
    let start = p.before(i).filter(|k| !p.is_first(*k) && institution::is_name_adjective(p, *k)).unwrap_or(i);
    Some(Find::new(Event, start..end, "event-of-place"))
}

/// The index behind the preposition that leads to the place.
fn led(p: &Passage, at: usize) -> Option<usize> {
    let water = p.reads_any(at, &["an"]);
    let fits = if water { p.reads_any(at + 1, &["der"]) } else { p.reads_any(at, &LEADING) };
    fits.then_some(at + 1 + usize::from(water))
}

/// The index behind the place's name that begins at the token.
fn place(p: &Passage, at: usize) -> Option<usize> {
    const PLACE: u64 = class::PLACE | class::PLACE_WEAK | class::COUNTRY;
    let known = p.has(at, PLACE) || toponym::several(p, at).is_some();
    let unknown = || p.is_unknown(at) && p.is_nameable(at) && !p.flagged(at, Flags::CAPS | Flags::GENITIVE);
    if !known && !unknown() || p.has(at, PERSONAL) && p.is_capital(at + 1) {
        return None;
    }
    let end = toponym::end(p, at).unwrap_or(at + 1);
    let end = if known { end } else { p.name_run(at, 3).max(at + 1) };
    (!p.is_capital(end) && !p.is(end, '-')).then_some(end)
}

/// "Moortal-Festival", "Bremen-Marathon": the first part is a place of the tables or ends as places do.
fn named_after(p: &Passage, i: usize) -> Option<Find> {
    let (town, rest) = p.str(i).split_once('-')?;
    let last = rest.rsplit('-').next().unwrap_or(rest);
    let feast = p.lexicon().means(last, Shape::Capital, Sense::Feast);
    let classes = p.lexicon().class_of(town, Shape::Capital);
    let place = || classes & class::PLACE != 0 || classes == 0 && noun::name_tail(p.lexicon(), town) > 0;
    (feast && place()).then(|| Find::new(Event, i..i + 1, "event-of-place"))
}

#[cfg(test)]
mod tests {
    use crate::entities::tests::assert_names;

    #[test]
    fn takes_the_place_into_the_name() {
        assert_names(&[
            ("Die Schlacht bei Quellmar endete.", "event Schlacht bei Quellmar"),
            ("Der Friede von Wessolville hielt.", "event Friede von Wessolville"),
            ("Beim Grand Prix von Japan regnete es.", "event Grand Prix von Japan"),
            (
                "Das Filmfest Emden und das Open Air Quellmar beginnen.",
                "event Filmfest Emden; event Open Air Quellmar",
            ),
            (
                "Das Taubertal-Festival beginnt, der Bremen-Marathon auch.",
                "event Taubertal-Festival; event Bremen-Marathon",
            ),
            (
                "Der Wesselische Erbfolgekrieg begann nach dem Eidgenössischen Turnfest.",
                "event Wesselische Erbfolgekrieg; event Eidgenössischen Turnfest",
            ),
            // Must not match.
            ("Der wesselische Krieg endete, das Kommunistische Manifest auch.", ""),
            ("Die Schlacht um Torf ging weiter, der Frieden von Dauer auch.", ""),
            ("Sie wollen den Frieden von Israel.", "place Israel"),
            ("In der Schlacht bei Nacht half Udo Krantz.", "person Udo Krantz"),
            ("Das Jazz-Festival und das Filmfest beginnen.", ""),
        ]);
    }
}
