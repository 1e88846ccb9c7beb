//! Places with hyphens in their names: quarters of a town, counties, and a name with the word for what it is of.
//!
//! Example: "Köln-Süd", "Wessel-Quell-Kreis", "im Wessola-Delta".

use crate::entities::EntityKind::Place;
use crate::entities::noun;
use crate::entities::passage::{Find, PERSONAL, Passage};
use crate::lexicon::{Sense, TableId, class};
use crate::tokens::{Flags, Shape};

/// Parts of a town by where they lie.
const SIDES: [&str; 12] = [
    "Mitte",
    "Nord",
    "Süd",
    "Ost",
    "West",
    "Nordost",
    "Nordwest",
    "Südost",
    "Südwest",
    "Altstadt",
    "Neustadt",
    "Innenstadt",
];

/// A name with hyphens that a town has.
pub fn find(p: &Passage, i: usize) -> Option<Find> {
    romance(p, i)
        .or_else(|| county(p, i))
        .or_else(|| led_quarter(p, i))
        .or_else(|| quarter(p, i))
        .or_else(|| side(p, i))
        .or_else(|| land(p, i))
}

/// "Quell-sur-Marne", "Moor-upon-Quell", "Val-d'Quell": small words between hyphens that towns abroad have.
fn romance(p: &Passage, i: usize) -> Option<Find> {
    const SMALL: [&str; 15] =
        ["sur", "sous", "en", "le", "la", "les", "lès", "lez", "du", "des", "aux", "au", "upon", "on", "by"];
    let key = p.str(i);
    let (_, rest) = key.split_once('-').filter(|_| key.len() > 8)?;
    let between = rest.rsplit_once('-').map_or("", |(between, _)| between);
    let elided = |part: &str| part.starts_with("d'") || part.starts_with("d’");
    (between.split('-').any(|part| SMALL.contains(&part)) || rest.split('-').any(elided))
        .then(|| Find::new(Place, i..i + 1, "romance-town"))
}

/// "Wessel-Quell-Kreis": two names and the word for what they make.
fn county(p: &Passage, i: usize) -> Option<Find> {
    let names = ["-Kreis", "-Kreises"].iter().find_map(|tail| p.str(i).strip_suffix(tail))?;
    names.contains('-').then(|| Find::new(Place, i..i + 1, "county"))
}

/// "im Wessola-Delta", "das Wessel-Quella-Stadion": a name that no table has, a hyphen and what it is, with its article.
fn land(p: &Passage, i: usize) -> Option<Find> {
    const LEADS: [&str; 9] = ["im", "am", "das", "der", "die", "den", "dem", "des", "zum"];
    let (first, last) = p.str(i).rsplit_once('-')?;
    let name = |part: &str| {
        let classes = p.lexicon().class_of(part, Shape::Capital) & !class::NAME_START;
        let known = classes & (PERSONAL | class::PLACE) != 0 && classes & class::NOUN == 0;
        part.starts_with(char::is_uppercase)
            && !is_done(p, part)
            && (known || classes == 0 && part.len() > 2 && !noun::is_common(p.lexicon(), part))
    };
    let said = p.lexicon().means(last, Shape::Capital, Sense::HyphenedLand);
    (said && p.follows(i, &LEADS) && first.split('-').all(name))
        .then(|| Find::new(Place, i..i + 1, "quarter"))
}

/// "Schwimm": what is done at the place.
fn is_done(p: &Passage, part: &str) -> bool {
    let verb = format!("{}en", part.to_lowercase());
    p.lexicon().class_of(&verb, Shape::Lower) & class::VERB != 0
}

/// "in Oldenbrook-Süd", "im hessischen Niederbach-West": a village that no table has and its side.
fn side(p: &Passage, i: usize) -> Option<Find> {
    let part = |part: &str| SIDES.contains(&part) || p.lexicon().means(part, Shape::Capital, Sense::Village);
    let (village, _) = p.str(i).split_once('-').filter(|(_, side)| part(side))?;
    let unknown =
        p.lexicon().class_of(village, Shape::Capital) & !class::NAME_START == 0 && village.len() > 4;
    let named = unknown
        && (noun::name_tail(p.lexicon(), village) > 0
            || !noun::is_common(p.lexicon(), village)
            || p.lexicon().ends_as_behind(village, 3, Sense::Village));
    let land =
        p.before(i).is_some_and(|k| p.is_lower(k) && p.str(k).ends_with("ischen") && p.follows(k, &["im"]));
    // "im Gewerbegebiet Moorbrook-Süd"
    let apposed = p.before(i).is_some_and(|k| p.is_capital(k) && !p.has(k, class::FUNCTION));
    let placed = land || apposed || p.follows(i, &super::INTO);
    (named && placed).then(|| Find::new(Place, i..i + 1, "quarter"))
}

/// "Hamburg-St. Pauli", "Bonn-Bad Godesberg": a town and its part of two words.
fn led_quarter(p: &Passage, i: usize) -> Option<Find> {
    let (town, lead) = p.str(i).rsplit_once('-')?;
    let at = match lead {
        "St" | "Skt" if p.is(i + 1, '.') => i + 2,
        "Bad" | "Sankt" => i + 1,
        _ => return None,
    };
    let known = p.lexicon().class_of(town, Shape::Capital) & (class::PLACE | class::PLACE_WEAK) != 0;
    (known && p.is_capital(at)).then(|| Find::new(Place, i..at + 1, "quarter"))
}

/// "Köln-Süd", "Moskau-Scheremetjewo": a town and its part.
pub fn quarter(p: &Passage, i: usize) -> Option<Find> {
    let key = p.reading.str(i);
    let (town, part) = key.split_once('-').filter(|(_, part)| !part.contains('-'))?;
    if p.lexicon().class_of(town, Shape::Capital) & class::PLACE == 0
        || p.flagged(i, Flags::CAPS | Flags::DIGIT)
    {
        return None;
    }
    let classes = p.lexicon().class_of(part, Shape::Capital);
    let unknown = classes == 0
        && part.len() > 3
        && part.starts_with(char::is_uppercase)
        && !part.ends_with("er")
        && !noun::is_common(p.lexicon(), part);
    // "Kreml-nahe" is no quarter, though the Nahe is a river.
    let named = classes & (class::PLACE | class::PLACE_WEAK) != 0
        && classes & PERSONAL == 0
        && part.starts_with(char::is_uppercase);
    // "in Köln-Wahn", but "in Köln-Manier"
    let noun = classes & class::NOUN != 0
        && p.follows(i, &["in", "aus", "nach", "bei"])
        && !p.is_capital(i + 1)
        && part.len() < 6
        && p.lexicon().rows_of(TableId::Places, town, Shape::Capital).any(|row| row.get(1) == "city");
    (SIDES.contains(&part) || named || unknown || noun).then(|| Find::new(Place, i..i + 1, "quarter"))
}
