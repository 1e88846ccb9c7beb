//! Places that no table has and that are made of common nouns or of a side and a land: by what stands before them.
//!
//! Other unknown names are for `place.rs`.
//! Example: "In Sulzmoorfeld, Gemeinde Ruhwinkel, und in der Ostwallonie" names three places.

use super::EntityKind::Place;
use super::noun;
use super::passage::{Around, Find, Passage};
use super::place::INTO;
use crate::lexicon::{Sense, TableId, class};
use crate::tokens::{Flags, Shape};

/// Sides that lands are divided by.
const SIDES: [&str; 10] =
    ["Nordost", "Nordwest", "Südost", "Südwest", "Nord", "Süd", "Ost", "West", "Zentral", "Mittel"];

/// A place whose name stands at the token.
pub fn find(p: &Passage, i: usize, around: &Around) -> Option<Find> {
    if !around.unknown || around.has(Flags::CAPS | Flags::DIGIT) || around.len < 6 {
        return None;
    }
    if around.has(Flags::HYPHEN) {
        return prefixed(p, i);
    }
    village(p, i, around).or_else(|| side(p, i))
}

/// "die Gemeinde Ruhwinkel", "in Sulzfeld".
fn village(p: &Passage, i: usize, around: &Around) -> Option<Find> {
    const NEAR: usize = 3;
    let k = p.before(i).filter(|_| !around.capital_after && around.own == 0)?;
    // "In Torfsiel, einem Dorf am Moor"
    let told = around.mark_after == Some(',')
        && p.reads_any(i + 2, &["einem", "einer", "ein", "eine"])
        && (i + 3..i + 3 + NEAR)
            .find(|k| p.is_capital(*k))
            .is_some_and(|noun| p.means(noun, Sense::Settlement));
    if told && p.reads_any(k, &INTO) {
        return Some(Find::new(Place, i..i + 1, "settled"));
    }
    // "aus dem Weiler Torfleiten"
    if is_led(p, k) {
        return Some(Find::new(Place, i..i + 1, "settled"));
    }
    // "Sulzfeld", but "Umfeld"
    let ends = |sense| p.lexicon().ends_as_behind(p.str(i), 3, sense);
    let led = around.capital_before
        && p.means(k, Sense::Settlement)
        && (ends(Sense::Village) || ends(Sense::VillageSure));
    let bare = p.reads_any(k, &["in", "aus", "nach"]) && ends(Sense::VillageSure);
    let thing =
        ["umfeld", "vorfeld", "mittelfeld", "pflegeheim", "altersheim", "wohnheim", "kinderheim", "tierheim"];
    let is_thing = || {
        let lower = p.str(i).to_lowercase();
        thing.iter().any(|thing| lower.ends_with(thing))
    };
    ((led || bare) && !is_thing()).then(|| Find::new(Place, i..i + 1, "settled"))
}

/// "aus dem Weiler", "im Ortsteil": nouns that hardly stand without a name, behind a preposition and their article.
fn is_led(p: &Passage, noun: usize) -> bool {
    const NOUNS: [&str; 6] = ["Weiler", "Ortsteil", "Stadtteil", "Teilort", "Ortschaft", "Stadtbezirk"];
    let Some(k) = p.before(noun).filter(|_| NOUNS.contains(&p.str(noun))) else { return false };
    p.reads_any(k, &["im"])
        || p.reads_any(k, &["dem", "der"]) && p.before(k).is_some_and(|j| p.has(j, class::PREPOSITION))
}

/// "Nordwallonien", "Ostkatangas": a side and a land of the tables.
fn side(p: &Passage, i: usize) -> Option<Find> {
    const LANDS: [&str; 4] = ["region", "state", "island", "continent"];
    let word = p.str(i);
    let rest = SIDES.iter().find_map(|side| word.strip_prefix(side)).filter(|rest| rest.len() > 3)?;
    let mut land = String::with_capacity(rest.len());
    let mut letters = rest.chars();
    let first = letters.next().filter(|first| first.is_lowercase())?;
    land.extend(first.to_uppercase().chain(letters));
    let bare = land.strip_suffix('s').unwrap_or(&land);
    let known = |name: &str| {
        let lexicon = p.lexicon();
        lexicon.class_of(name, Shape::Capital) & class::COUNTRY != 0
            || lexicon.rows_of(TableId::Places, name, Shape::Capital).any(|row| LANDS.contains(&row.get(1)))
    };
    (known(&land) || known(bare)).then(|| Find::new(Place, i..i + 1, "side-of-land"))
}

/// Words that tell a village from its neighbour.
const FIRST: [&str; 10] =
    ["Klein", "Groß", "Alt", "Neu", "Ober", "Unter", "Nieder", "Hohen", "Wendisch", "Deutsch"];

/// "in Klein Quellow", "der Ortsteil Groß Moorsin", "über Alt Wessow": at the village's own word.
pub fn little(p: &Passage, i: usize, around: &Around) -> Option<Find> {
    let k = p.before(i).filter(|k| FIRST.contains(&p.str(*k)))?;
    if around.has(Flags::CAPS | Flags::DIGIT) || around.capital_after {
        return None;
    }
    let known = around.own & (class::PLACE | class::PLACE_WEAK) != 0;
    let into = p.follows(k, &INTO);
    let settled = || p.before(k).is_some_and(|j| p.frame_before(j) == Some("place"));
    let along = || p.follows(k, &["über"]) || (known || !p.is_common(i)) && p.follows(k, &["von"]);
    // "Groß Quellow und Klein Wessow", "Alt Quellow, Neu Wessow"
    let joins = |k: usize| p.is(k, ',') || p.reads_any(k, &["und", "sowie"]);
    let pair = |k: usize| FIRST.contains(&p.str(k)) && p.is_capital(k + 1);
    let beside = || {
        p.before(k).is_some_and(|j| joins(j) && j > p.range.start + 1 && pair(j - 2))
            || joins(i + 1) && pair(i + 2)
    };
    let village = known || around.unknown && !noun::is_adjective(p.str(i));
    let noun = around.own & !class::NAME_START == class::NOUN;
    ((village || noun) && beside() || village && (into || settled() || along()))
        .then(|| Find::new(Place, k..i + 1, "settled"))
}

/// "Klein-Quellen", "Groß-Wessow" behind a preposition.
fn prefixed(p: &Passage, i: usize) -> Option<Find> {
    let (first, rest) = p.str(i).split_once('-').filter(|(_, rest)| !rest.contains('-'))?;
    let classes = p.lexicon().class_of(rest, Shape::Capital);
    let village = || noun::name_tail(p.lexicon(), rest) > 0 || !noun::is_common(p.lexicon(), rest);
    let named = classes & (class::PLACE | class::PLACE_WEAK) != 0
        || first == "Nieder" && classes == class::NOUN
        || classes == 0 && rest.starts_with(char::is_uppercase) && village();
    let placed =
        p.follows(i, &["in", "aus", "nach"]) || p.before(i).is_some_and(|k| p.means(k, Sense::Settlement));
    (FIRST.contains(&first) && named && placed).then(|| Find::new(Place, i..i + 1, "settled"))
}

#[cfg(test)]
mod tests {
    use crate::entities::tests::assert_names;

    #[test]
    fn finds_places_made_of_nouns() {
        assert_names(&[
            ("Die Gemeinde Ruhwinkel zahlt, der Ortsteil Grünholz auch.", "place Ruhwinkel; place Grünholz"),
            ("In Sulzmoorfeld brennt es. Er kommt aus Torfdorf.", "place Sulzmoorfeld; place Torfdorf"),
            ("Im Nordkosovo ist es ruhig.", "place Nordkosovo"),
            ("Er wohnt in Klein-Wessow.", "place Klein-Wessow"),
            ("In Hintersiel, einem Dorf mit 300 Leuten, brannte es.", "place Hintersiel"),
            ("Er kam aus dem Weiler Torfleiten.", "place Torfleiten"),
            (
                "Betroffen sind Alt Quellow, Neu Wessow und Klein Krantzow.",
                "place Alt Quellow; place Neu Wessow; place Klein Krantzow",
            ),
            // Must not match.
            ("Aus Sandstein gebaut, hat die Gemeinde Steuergelder verschwendet.", ""),
            ("Im Mittelfeld stehen Nordlichter, in Pflegeheim und Tierheim auch.", ""),
        ]);
    }
}
