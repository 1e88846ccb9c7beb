//! Where a place's name ends that begins at a word, however many words it has.
//!
//! Whether a place stands there at all is for the callers.
//! Example: in "das Amtsgericht Bad Quellmar am Inn" the place's name ends behind `Inn`.

use super::EntityKind::{Organization, Place};
use super::institution::is_double_place;
use super::passage::{Find, Passage};
use super::place::with_water;
use crate::lexicon::{Sense, TableId, class, uninflected};
use crate::tokens::{Flags, Shape, Token};

/// The index behind the place's name: "Quellmar am Inn", "Rotenburg (Wümme)", "Oberbayern Süd".
pub fn end(p: &Passage, i: usize) -> Option<usize> {
    let known = class::PLACE | class::PLACE_WEAK | class::COUNTRY | class::NAME_START;
    let listed = if p.has(i, known) { listed(p, i) } else { None };
    let end = with_water(p, i, listed.max(led(p, i)).or_else(|| described(p, i))?);
    let end = with_others(p, with_side(p, with_river(p, end)));
    Some(end.min(p.range.end))
}

/// The same where the name has several words.
pub fn several(p: &Passage, i: usize) -> Option<usize> {
    end(p, i).filter(|end| *end > i + 1)
}

/// The index behind the longest place of the tables.
fn listed(p: &Passage, i: usize) -> Option<usize> {
    let place = |table| matches!(table, TableId::Places | TableId::Countries);
    p.lexicon().matches(p.reading, i).find(|found| place(found.table)).map(|found| i + found.len)
}

/// "Oberes Quelltal", "Mittleres Erzgebirge": an adjective in capitals before a part of the land.
fn described(p: &Passage, i: usize) -> Option<usize> {
    let stem = uninflected(p.str(i)).filter(|_| p.is_capital(i + 1))?;
    let land = p.has(i + 1, class::PLACE) || p.is_unknown(i + 1) && p.name_tail(i + 1) > 0;
    (land && p.lexicon().means(stem, Shape::Capital, Sense::LandAdjective)).then_some(i + 2)
}

/// "Bad Quell", "St. Quell": words that hardly anything but a place's name begins with.
fn led(p: &Passage, i: usize) -> Option<usize> {
    let at = match p.str(i) {
        "Bad" | "Sankt" => i + 1,
        "St" | "Skt" if p.is(i + 1, '.') => i + 2,
        _ => return None,
    };
    (p.is_capital(at) && !p.has(at, class::FUNCTION)).then_some(at + 1)
}

/// "Quellmar", "Breitenfels": an unknown word that may be a town's name, though it may look like a compound of nouns.
pub fn is_town(p: &Passage, i: usize) -> bool {
    let ends = |sense| p.lexicon().ends_as_behind(p.str(i), 3, sense);
    p.is_unknown(i)
        && !p.flagged(i, Flags::CAPS | Flags::DIGIT | Flags::HYPHEN)
        && (p.is_nameable(i)
            || p.class(i) == 0 && (p.name_tail(i) > 0 || ends(Sense::Village) || ends(Sense::VillageSure)))
}

/// "St.-Josef-Krankenhaus", "Dr.-Quell-Straße": the point of the abbreviation parts the name.
pub fn dotted(p: &Passage, i: usize) -> Option<Find> {
    let joined = |k: usize| p.token(k).is_some_and(Token::is_joined);
    if !p.is(i + 1, '.') || !p.is(i + 2, '-') || !joined(i + 1) || !joined(i + 2) || !joined(i + 3) {
        return None;
    }
    // "Josef-Krankenhaus", "Quellstraße"
    let last = p.str(i + 3).rsplit_once('-').map_or("", |(_, last)| last);
    let ends = |senses: &[Sense]| senses.iter().any(|sense| p.lexicon().means(last, Shape::Capital, *sense));
    let kind = if last == "Stift" || ends(&[Sense::Caring, Sense::NamedAfter]) {
        Organization
    } else if p.lexicon().ends_as(p.str(i + 3), Sense::Street) || ends(&[Sense::Way, Sense::HyphenedLand]) {
        Place
    } else {
        return None;
    };
    Some(Find::new(kind, i..i + 4, "dotted"))
}

/// "Pfarrkirche Mariä Quell", "Kirche Heilig Geist": whom a church is consecrated to.
pub fn church(p: &Passage, i: usize) -> Option<Find> {
    let saint = p.is_capital(i + 1) && matches!(p.str(i), "Mariä" | "Maria" | "Heilig");
    let k = p.before(i).filter(|_| saint)?;
    (p.lexicon().ends_as(p.str(k), Sense::Church) && !p.has(i + 1, class::FUNCTION))
        .then(|| Find::new(Place, i..i + 2, "after-frame"))
}

/// "Moorburg (Quelle)": the river that tells the town from others.
fn with_river(p: &Passage, end: usize) -> usize {
    let river = p.is(end, '(')
        && p.is(end + 2, ')')
        && p.has(end + 1, class::PLACE | class::PLACE_WEAK)
        && p.lexicon()
            .matches_in(TableId::Places, p.reading, end + 1)
            .any(|found| found.row.get(1) == "river");
    if river { end + 3 } else { end }
}

/// "Oberbayern Süd"
fn with_side(p: &Passage, end: usize) -> usize {
    if is_side(p, end) { end + 1 } else { end }
}

/// "Nord", "Mitte": a part of a land or a town, by where it lies.
pub fn is_side(p: &Passage, i: usize) -> bool {
    const SIDES: [&str; 9] =
        ["Nord", "Süd", "Ost", "West", "Mitte", "Nordost", "Nordwest", "Südost", "Südwest"];
    SIDES.contains(&p.str(i))
}

/// "Quellmar/Moorstedt": what has its seat in one place and serves others.
fn with_others(p: &Passage, mut end: usize) -> usize {
    const MOST: usize = 3;
    for _ in 0..MOST {
        let other = p.is(end, '/')
            && p.token(end).is_some_and(Token::is_joined)
            && (p.has(end + 1, class::PLACE | class::PLACE_WEAK) || is_double_place(p, end + 1));
        if !other {
            break;
        }
        end += 2;
    }
    end
}

#[cfg(test)]
mod tests {
    use crate::entities::tests::assert_names;

    #[test]
    fn takes_names_of_several_words_behind_a_head() {
        assert_names(&[
            ("Das Amtsgericht Bad Quellmar tagt.", "organization Amtsgericht Bad Quellmar"),
            ("Die Staatsanwaltschaft St. Quellmar prüft.", "organization Staatsanwaltschaft St. Quellmar"),
            ("Die Volkshochschule Bad Homburg lädt.", "organization Volkshochschule Bad Homburg"),
            ("Der TSV Bad Quellmar siegt.", "organization TSV Bad Quellmar"),
            ("Im Landkreis St. Wendel brennt es.", "place Landkreis St. Wendel"),
            ("Im Landkreis Mühldorf am Inn brennt es.", "place Landkreis Mühldorf am Inn"),
            ("Im Landkreis Rotenburg (Wümme) brennt es.", "place Landkreis Rotenburg (Wümme)"),
            ("Das Polizeipräsidium Oberbayern Süd sucht.", "organization Polizeipräsidium Oberbayern Süd"),
            ("Die Polizeiinspektion Köln/Bonn sucht.", "organization Polizeiinspektion Köln/Bonn"),
            (
                "Die Pfarrkirche Mariä Himmelfahrt und die Kapelle Heilig Blut brannten.",
                "place Mariä Himmelfahrt; place Heilig Blut",
            ),
            ("In der Dr.-Quell-Straße brannte es.", "place Dr.-Quell-Straße"),
            // Must not match.
            ("Die Stadt Bad Orb wartet.", "place Bad Orb"),
            (
                "Das Amtsgericht Köln (Bayern) am Montag / Bonn.",
                "organization Amtsgericht Köln; place Bayern; place Bonn",
            ),
        ]);
    }
}
