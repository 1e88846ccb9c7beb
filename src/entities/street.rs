//! Streets and squares by their make: a word that ends like one, a town's adjective, the number of a road.
//!
//! Example: "Sie wohnt in der Alten Quellgasse 5 nahe der A 7" names `Alten Quellgasse 5` and `A 7`.

use super::EntityKind::Place;
use super::passage::{Find, Passage, STRONG};
use super::{landscape, noun};
use crate::lexicon::{Sense, TableId, class};
use crate::tokens::{Flags, Shape, Token};

/// "A 7", "B312" behind an article or "Autobahn": the number of a road.
pub fn road(p: &Passage, i: usize) -> Option<Find> {
    let number = |text: &str| (1..=4).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
    let letter = |b: &u8| matches!(b, b'A' | b'B' | b'K' | b'L');
    let word = p.str(i);
    let end = match word.get(1..) {
        Some("") if number(p.str(i + 1)) => i + 2,
        Some(rest) if number(rest) => i + 1,
        _ => return None,
    };
    let numbered = |k: usize| p.token(k).is_some_and(|token| token.is_number() || token.has(Flags::DIGIT));
    let before = p.before(i)?;
    let road = |k: usize| {
        ["bahn", "bahnen"].iter().any(|tail| p.str(k).ends_with(tail))
            || p.lexicon().ends_as_any(p.str(k), &["", "n"], Sense::Street)
    };
    let led = p.reads_any(before, &["der", "zur", "Richtung"])
        || is_entered(p, i)
        || p.is_capital(before) && road(before)
        || p.reads_any(before, &["und"]) && p.before(before).is_some_and(numbered);
    (led && word.bytes().next().as_ref().is_some_and(letter))
        .then(|| Find::new(Place, i..end, "numbered-road"))
}

/// "Potsdamer Platz", "Neuendorfer Straße 90c".
pub fn with_adjective(p: &Passage, i: usize) -> Option<Find> {
    p.frame(i + 1, "adjective").filter(|found| found.row.get(0) == "place")?;
    let key = p.str(i);
    // "die Norwegische See"
    let sea = matches!(p.str(i + 1), "See" | "Meer")
        && p.has(i, class::DEMONYM_ADJECTIVE)
        && (key.ends_with("ische") || key.ends_with("ischen") || key.ends_with("isches"));
    let made = key.len() > 5 && (key.ends_with("er") || key.ends_with("ER")) || key == "St" || sea;
    // "Regulierter Markt"
    if !made || key.ends_with("ierter") || !p.is_capital(i + 1) {
        return None;
    }
    if p.has(i, class::FUNCTION | class::ROLE | class::CALENDAR) {
        return None;
    }
    let end = with_number(p, i + 1);
    Some(Find::new(Place, landscape::start(p, i)..end, "er-place"))
}

/// The index behind the street and its number.
fn with_number(p: &Passage, street: usize) -> usize {
    // "Quellstr. 5"
    let short = p.str(street).ends_with("str") && p.is(street + 1, '.');
    let street = if short { street + 1 } else { street };
    // "auf dem Wesselplatz 2023"
    let year = |number: &str| number.len() == 4 && (number.starts_with("19") || number.starts_with("20"));
    let number = p.token(street + 1).is_some_and(|token| token.is_number() && token.bytes().len() <= 4)
        && !year(p.str(street + 1));
    if !number || !ends_as_way(p, street - usize::from(short)) {
        return street + 1;
    }
    // "90c", "3-4"
    let joined = |k: usize| p.token(k).filter(|token| token.is_joined());
    let letter = joined(street + 2).is_some_and(Token::is_word) && p.str(street + 2).len() == 1;
    let several = matches!(p.str(street + 2), "-" | "–" | "/")
        && [street + 2, street + 3].iter().all(|k| joined(*k).is_some())
        && p.token(street + 3).is_some_and(Token::is_number);
    street + 2 + if several { 2 } else { usize::from(letter) }
}

/// "Quellstraße", "Wesselweg", "Moorplatz": what has houses with numbers.
fn ends_as_way(p: &Passage, i: usize) -> bool {
    [Sense::Street, Sense::Way].iter().any(|sense| p.lexicon().ends_as(p.str(i), *sense))
}

/// "Rosenweg", "die Gartenstraße": what streets are called after, behind no "ein" and not between quotation marks.
fn is_named(p: &Passage, i: usize, stem: &str, tail: &str) -> bool {
    let one = |k: usize| ["ein", "kein", "Ein", "Kein"].iter().any(|one| p.str(k).starts_with(one));
    let quoted = |k: usize| p.token(k).is_some_and(Token::is_quotation_mark);
    p.lexicon().means(stem, Shape::Capital, Sense::StreetStem)
        && ends_as_way(p, i)
        && tail != "markt"
        && !p.before(i).is_some_and(|k| one(k) || quoted(k))
}

/// "Knoopstraße", "Alexanderplatz": an unknown word whose tail begins `at`.
pub fn find(p: &Passage, i: usize, at: usize) -> Option<Find> {
    let key = p.reading.str(i);
    let (stem, tail) = key.split_at_checked(at).filter(|(stem, _)| stem.len() > 2)?;
    let stem = stem.trim_end_matches('-');
    if is_named(p, i, stem, tail) {
        return Some(Find::new(Place, landscape::start(p, i)..with_number(p, i), "named-street"));
    }
    let mut uses = p.lexicon().rows_of(TableId::Frames, tail, Shape::Caps).map(|row| row.get(1));
    let fits = match uses.find(|used| matches!(*used, "tail" | "name_tail"))? {
        "tail" => {
            !p.lexicon().is_noun(stem)
                || p.follows(i, &["der"])
                || is_entered(p, i)
                || is_corner(p, i)
                || p.token(i + 1).is_some_and(|token| token.is_number())
        }
        _ => is_proper(p, key, stem) || is_landscape(p, i, stem),
    };
    fits.then(|| Find::new(Place, landscape::start(p, i)..with_number(p, i), "street"))
}

/// "in die Nordstraße", "durch die Torfallee", "auf die A 7"
fn is_entered(p: &Passage, i: usize) -> bool {
    let article = p.before(i).filter(|k| p.reads_any(*k, &["die"]));
    article.and_then(|k| p.before(k)).is_some_and(|k| p.has(k, class::PREPOSITION))
}

/// "Ecke Quellstraße", "Quellstraße/Moorstraße", "zwischen Quellstraße und Moorstraße": one of two streets.
fn is_corner(p: &Passage, i: usize) -> bool {
    let road = |k: usize| p.is_capital(k) && p.lexicon().ends_as(p.str(k), Sense::Street);
    let joins = |k: usize| p.is(k, '/') || p.reads_any(k, &["und", "ecke"]);
    p.follows(i, &["ecke", "kreuzung"])
        || joins(i + 1) && road(i + 2)
        || p.before(i).is_some_and(|k| joins(k) && p.before(k).is_some_and(road))
}

/// "am Wessolsee", "auf den Wessolberg", "die Wessolhütte": the first part is no word, and mountains, waters and houses
/// have the article.
fn is_landscape(p: &Passage, i: usize, stem: &str) -> bool {
    const LEAD: [&str; 12] =
        ["am", "im", "vom", "zum", "beim", "den", "dem", "der", "zur", "die", "das", "des"];
    // Those end no noun whose first part no table has.
    const HOUSES: [&str; 10] = [
        "hütte",
        "denkmal",
        "brunnen",
        "kogel",
        "kapelle",
        "gletscher",
        "tunnel",
        "schlucht",
        "joch",
        "törl",
    ];
    let house = HOUSES.iter().any(|tail| p.str(i).ends_with(tail)) && !is_verb_stem(stem);
    let classes = p.lexicon().classes_of(stem);
    stem.chars().count() > 3
        && p.follows(i, if house { &LEAD } else { &LEAD[..9] })
        && !p.flagged(i, Flags::HYPHEN | Flags::CAPS | Flags::DIGIT)
        && (classes[0] | classes[1]) & !class::NAMES == 0
        && !noun::is_common(p.lexicon(), stem)
        && (house && p.class(i) & !class::NAME_START == 0 || p.is_nameable(i))
}

/// "Kletterhütte", "Kegeltunnel": the first part may say what is done there.
fn is_verb_stem(stem: &str) -> bool {
    ["er", "el"].iter().any(|ending| stem.ends_with(ending))
}

/// True of a first part that is a name.
fn is_proper(p: &Passage, key: &str, stem: &str) -> bool {
    let last = stem.rsplit('-').next().unwrap_or(stem);
    let classes = p.lexicon().class_of(last, Shape::Capital) | p.lexicon().class_of(stem, Shape::Capital);
    if classes & (class::NOUN | class::FUNCTION) != 0 {
        return false;
    }
    // "Telegram-Kanal"
    if classes & class::ORGANIZATION != 0 && classes & class::PLACE == 0 && key.ends_with("-Kanal") {
        return false;
    }
    classes & (STRONG | class::SURNAME | class::GIVEN) != 0
}

/// "Alten Quellstraße", "Moorstedter Zollstraße": an adjective in capitals, or a town's, before a street.
pub fn described(p: &Passage, i: usize) -> Option<Find> {
    let word = p.str(i);
    let town = word.ends_with("er")
        && (p.has(i, class::INHABITANT | class::DEMONYM_ADJECTIVE) || p.is_unknown(i) && p.is_nameable(i));
    let plain = is_described(p, i);
    // "Äußeren Bayreuther Straße"
    let street = if plain && p.str(i + 1).ends_with("er") && p.is_capital(i + 2) { i + 2 } else { i + 1 };
    let square = plain && p.means(i + 1, Sense::Way);
    let fits = square
        || if town { is_road(p, street) && p.str(street).len() > 8 } else { plain && is_road(p, street) };
    fits.then(|| Find::new(Place, i..with_number(p, street), "described-street"))
}

/// "die Straße Am Hohen Ufer", "Ecke Hinter dem Turme": where the street's name begins and ends, by the capital that a preposition has
/// in names alone.
pub fn led(p: &Passage, i: usize) -> Option<Find> {
    const NOUNS: [&str; 9] = [
        "Straße",
        "Strasse",
        "Gasse",
        "Ecke",
        "Siedlung",
        "Wohngebiet",
        "Neubaugebiet",
        "Baugebiet",
        "Adresse",
    ];
    const ALONE: [&str; 4] = ["Am", "Im", "Zum", "Zur"];
    const LEADS: [&str; 9] = ["An", "Auf", "Bei", "Hinter", "In", "Unter", "Vor", "Zu", "Über"];
    p.before(i).filter(|k| NOUNS.contains(&p.str(*k)))?;
    let article = LEADS.contains(&p.str(i)) && p.reads_any(i + 1, &["der", "den", "dem"]);
    let noun = match () {
        () if ALONE.contains(&p.str(i)) => i + 1,
        () if article => i + 2,
        () => return None,
    };
    // "Am Hohen Ufer"
    let adjective = p.str(noun).ends_with("en") && p.is_capital(noun + 1);
    let end = noun + 1 + usize::from(adjective);
    let plain = !p.has(noun, class::CALENDAR | class::TIMEWORD) && !p.flagged(i, Flags::LINE);
    (p.is_capital(noun) && plain).then(|| Find::new(Place, i..end, "described-street"))
}

/// "in der Langen", "an der Oberen": within a sentence an adjective has no capital but in a name.
pub fn is_described(p: &Passage, i: usize) -> bool {
    let word = p.str(i);
    let Some(stem) = word.strip_suffix("en") else { return false };
    let masculine = p.means(i + 1, Sense::Way);
    let made = || !masculine && !p.flagged(i, Flags::HYPHEN) && word.ends_with("ischen");
    let adjective =
        p.lexicon().means(stem, Shape::Capital, Sense::StreetAdjective) || made() && noun::is_adjective(word);
    let led =
        if masculine { p.follows(i, &["am", "dem", "den"]) } else { p.follows(i, &["der", "zur", "die"]) };
    adjective && !p.is_first(i) && led
}

/// "Quellstraße", "Straße": a street's noun that no more says which sort of street it is.
fn is_road(p: &Passage, i: usize) -> bool {
    // "in der Langen Reihe"
    let row = matches!(p.str(i), "Reihe" | "Zeile" | "Bleiche" | "Bleichen");
    let whole = matches!(p.str(i), "Straße" | "Strasse" | "Gasse" | "Allee" | "Hauptstraße");
    p.is_capital(i)
        && (row
            || (p.str(i).ends_with("rücke") || p.lexicon().ends_as(p.str(i), Sense::Street))
                && (!p.has(i, class::NOUN) || whole)
                && (p.name_tail(i) > 0 || p.frame(i, "adjective").is_some()))
}

/// Nouns behind which a road has its number.
pub fn is_numbered(p: &Passage, i: usize) -> bool {
    let road = p.lexicon().stem_before(p.str(i), Sense::Street);
    p.str(i) == "Autobahn"
        || road.is_some_and(|kind| matches!(kind, "Bundes" | "Landes" | "Land" | "Kreis" | "Staats"))
}

#[cfg(test)]
mod tests {
    use crate::entities::tests::assert_names;

    #[test]
    fn finds_streets() {
        assert_names(&[
            ("Er wohnt in der Alten Quellstraße 5.", "place Alten Quellstraße 5"),
            ("Sie wohnt in der Lindenstraße 12a im Keller.", "place Lindenstraße 12a"),
            ("Er wohnt in der Rheinischen Straße.", "place Rheinischen Straße"),
            ("Er wohnt in der Äußeren Bayreuther Straße.", "place Äußeren Bayreuther Straße"),
            ("Er wohnt in der Dresdner Zollgasse.", "place Dresdner Zollgasse"),
            ("Auf der Landesstraße 190 brannte es.", "place Landesstraße 190"),
            ("Er wohnt in der Quellstr. 5 dort.", "place Quellstr. 5"),
            ("An der Ecke Müllerstraße/Seestraße brannte es.", "place Müllerstraße; place Seestraße"),
            ("Am Breiten Weg brannte es.", "place Breiten Weg"),
            ("In der Langen Reihe brannte es, am Neuen Wall auch.", "place Langen Reihe; place Neuen Wall"),
            (
                "Die Straße Am Hohen Ufer ist zu, die Ecke Hinter dem Torfe auch.",
                "place Am Hohen Ufer; place Hinter dem Torfe",
            ),
            (
                "Der Wagen bog in die Lindenstraße ein und fuhr durch die Torfallee.",
                "place Lindenstraße; place Torfallee",
            ),
            ("Auf der Wessoler Heerstraße staute es sich.", "place Wessoler Heerstraße"),
            (
                "Die Polizei sperrte die Tannenstraße und den Rosenweg, am Lindenplatz 5 brannte es.",
                "place Tannenstraße; place Rosenweg; place Lindenplatz 5",
            ),
            ("Am Rosenplatz 2023 begann es.", "place Rosenplatz"),
            ("In der Dresdner Straße 3-4 brannte es.", "place Dresdner Straße 3-4"),
            ("Die Norwegische See ist rau.", "place Norwegische See"),
            ("Er fuhr auf die A 7 bei Ulm.", "place A 7; place Ulm"),
            // Must not match.
            ("Die lange Straße ist voll, in der Seitengasse auch.", ""),
            ("Er bog in die Seitenstraße ein und fuhr durch die Einbahnstraße.", ""),
            ("Auf der Straße Am Montag schneite es. Die Straße am Ufer ist zu.", ""),
            ("In der Dresdner Einkaufsstraße brannte es.", ""),
            ("Eine Lindenallee blüht, die „Rosenstraße“ läuft, der Lindenmarkt wächst.", ""),
            ("Die Einbahnstraße und die Sackgasse sind zu.", ""),
        ]);
    }
}
