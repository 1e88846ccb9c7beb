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

/// An event whose noun stands at the token.
pub fn find(p: &Passage, i: usize, around: &Around) -> Option<Find> {
    if around.own & (class::FRAME | class::PHRASE_START) != 0 {
        return placed(p, i).or_else(|| if around.capital_after { with_place(p, i) } else { None });
    }
    if around.unknown && around.has(Flags::HYPHEN) { named_after(p, i) } else { None }
}

/// How many words the noun for an event has that stands at the token: "Open Air" has two.
fn head(p: &Passage, i: usize, uses: &str) -> Option<usize> {
    let mut found = p.lexicon().matches_in(TableId::Frames, p.reading, i);
    found.find(|found| found.row.get(0) == "event" && found.row.get(1) == uses).map(|found| found.len)
}

/// "Schlacht bei Quellmar", "Frieden von Moorstedt", "Grand Prix von Japan": a preposition leads to the place.
fn placed(p: &Passage, i: usize) -> Option<Find> {
    // "Grand Prix von Japan", but "der Frieden von Israel und Ägypten"
    let (noun, town) = match head(p, i, "placed") {
        Some(noun) => (noun, true),
        None => (head(p, i, "of_land")?, false),
    };
    let led = p.reads_any(i + noun, &["von", "bei", "zu", "um"]).then_some(i + noun + 1);
    let water =
        || (p.reads_any(i + noun, &["an"]) && p.reads_any(i + noun + 1, &["der"])).then_some(i + noun + 2);
    let at = led.or_else(water).filter(|at| !town || !p.has(*at, class::COUNTRY))?;
    let end = place(p, at)?;
    let start = p.before(i).filter(|k| !p.is_first(*k) && institution::is_name_adjective(p, *k)).unwrap_or(i);
    Some(Find::new(Event, start..end, "event-of-place"))
}

/// "Filmfest Quellmar", "Open Air Moorstedt"
fn with_place(p: &Passage, i: usize) -> Option<Find> {
    let end = place(p, i + head(p, i, "with")?)?;
    Some(Find::new(Event, i..end, "event-of-place"))
}

/// The index behind the place's name that begins at the token.
fn place(p: &Passage, at: usize) -> Option<usize> {
    const PLACE: u64 = class::PLACE | class::PLACE_WEAK | class::COUNTRY;
    let known = p.has(at, PLACE) || toponym::several(p, at).is_some();
    let unknown = || p.is_unknown(at) && p.is_nameable(at) && !p.flagged(at, Flags::CAPS | Flags::GENITIVE);
    if !known && !unknown()
        || p.has(at, class::PERSON) && !known
        || p.has(at, PERSONAL) && p.is_capital(at + 1)
    {
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
            // Must not match.
            ("Die Schlacht um Torf ging weiter, der Frieden von Dauer auch.", ""),
            ("Sie wollen den Frieden von Israel.", "place Israel"),
            ("In der Schlacht bei Nacht half Udo Krantz.", "person Udo Krantz"),
            ("Das Jazz-Festival und das Filmfest beginnen.", ""),
        ]);
    }
}
