//! Words made from names: adjectives, inhabitants, first parts of compounds.
//!
//! They point to an entity that is named elsewhere in the text and name none themselves.
//! Example: beside "Nordkorea" stand "nordkoreanische" and "Nordkorea-Reise".

use super::passage::{Passage, STRONG};
use crate::lexicon::{Class, Row, TableId, class};
use crate::tokens::{Flags, Shape, Token};

/// A word made from a name.
#[derive(Debug, Clone)]
pub struct DerivedFind {
    /// The word.
    pub token: usize,
    /// What it is made from.
    pub base: Base,
}

/// The name a word is made from.
#[derive(Debug, Clone)]
pub enum Base {
    /// A row of the tables.
    Row(Row),
    /// A name by its text: that of a place in the table of demonyms, or a first part that no table has.
    Name(String),
}

/// The name that the word is made from.
pub fn find(p: &Passage, i: usize) -> Option<DerivedFind> {
    let classes = p.class(i);
    if classes & (class::DEMONYM_ADJECTIVE | class::INHABITANT) != 0 {
        let found = p.reading.longest(TableId::Demonyms, i)?;
        let place = found.row.get(3);
        return (!place.is_empty()).then(|| DerivedFind { token: i, base: Base::Name(place.to_owned()) });
    }
    // "NATO- und Regierungstruppen"
    if classes & class::ORGANIZATION != 0 && p.is_capital(i) && is_elided(p, i + 1) {
        let row = p.lexicon().rows_of(TableId::Organizations, p.reading.str(i), Shape::Caps).next()?;
        return Some(DerivedFind { token: i, base: Base::Row(row) });
    }
    if p.flagged(i, Flags::HYPHEN) && p.is_capital(i) && classes & STRONG == 0 {
        return compound(p, i);
    }
    None
}

/// A hyphen that ends the word: the rest of the compound stands further on.
pub fn is_elided(p: &Passage, hyphen: usize) -> bool {
    p.is(hyphen, '-')
        && p.token(hyphen).is_some_and(Token::is_joined)
        && p.token(hyphen + 1).is_none_or(|next| !next.is_joined())
}

/// "Quellmarer", "Quellmarerin" where Quellmar is a place: towns make their adjective so.
pub fn of_town(p: &Passage, i: usize) -> Option<DerivedFind> {
    // What is eaten, too.
    const NOUNS: [&str; 6] = ["Berliner", "Hamburger", "Pariser", "Wiener", "Frankfurter", "Krakauer"];
    const ENDINGS: [&str; 5] = ["er", "ern", "ers", "erin", "erinnen"];
    let (key, classes) = (p.reading.str(i), p.class(i));
    let ends = matches!(key.as_bytes(), [.., b'r' | b'n' | b's']);
    if !ends || classes & OTHER != 0 || !p.is_capital(i) || p.flagged(i, Flags::CAPS | Flags::HYPHEN) {
        return None;
    }
    let stem = ENDINGS.iter().find_map(|ending| key.strip_suffix(ending)).filter(|stem| stem.len() > 2)?;
    let noun = classes & class::NOUN != 0 && !NOUNS.iter().any(|noun| key.starts_with(noun));
    if noun {
        return None;
    }
    let place = |name: &str| p.lexicon().rows_of(TableId::Places, name, Shape::Caps).next();
    let sure = |name: &str| classes == 0 || p.lexicon().class_of(name, Shape::Capital) & class::PLACE != 0;
    let with_e = || place(&key[..stem.len() + 1]);
    let with_en = || Some(format!("{stem}en")).filter(|name| sure(name)).and_then(|name| place(&name));
    let row = place(stem).or_else(with_e).or_else(with_en)?;
    Some(DerivedFind { token: i, base: Base::Row(row) })
}

/// Words that come from no town.
const OTHER: Class =
    STRONG | class::FUNCTION | class::ROLE | class::TITLE | class::CALENDAR | class::NUMERAL | class::UNIT;

/// "US-Armee", "Nordkorea-Reise", "Air-Quell-Chef".
fn compound(p: &Passage, i: usize) -> Option<DerivedFind> {
    // "Ex-SPD-Chef", "Anti-SPD-Front"
    const PREFIXES: [&str; 8] = ["Ex", "Anti", "Nicht", "Post", "Pro", "Vize", "Alt", "Neu"];
    let whole = p.reading.str(i);
    let rest = whole.split_once('-').filter(|(first, _)| PREFIXES.contains(first)).map(|(_, rest)| rest);
    let key = rest.unwrap_or(whole);
    let (first, _) = key.split_once('-')?;
    let shape = if first.len() > 1 && first.bytes().all(|b| b.is_ascii_uppercase()) {
        Shape::Caps
    } else {
        Shape::Capital
    };
    if p.lexicon().class_of(first, shape) & STRONG == 0 {
        let several = key.rsplit_once('-').filter(|(several, _)| several.len() > first.len());
        let name = several.map_or(first.to_owned(), |(several, _)| several.replace('-', " "));
        return (first.len() > 2).then_some(DerivedFind { token: i, base: Base::Name(name) });
    }
    let tables = [
        TableId::Countries,
        TableId::Places,
        TableId::Organizations,
        TableId::Politicians,
        TableId::Public,
        TableId::Events,
    ];
    let row = tables
        .iter()
        .find_map(|table| p.lexicon().rows_of(*table, first, crate::tokens::Shape::Caps).next())?;
    Some(DerivedFind { token: i, base: Base::Row(row) })
}

#[cfg(test)]
mod tests {
    use crate::entities::tests::assert_entities;

    #[test]
    fn words_made_from_names_join_them() {
        assert_entities(&[
            ("Köln baut. Der Kölner Rat lobt die Kölnerin.", "Köln = Köln < Kölner < Kölnerin"),
            ("In Hamburg regnet es, die Hamburger frieren.", "Hamburg = Hamburg < Hamburger"),
            ("Die USA wählen, der US-Präsident auch.", "USA = USA < US-Präsident"),
            ("Air France fliegt, der Air-France-Chef auch.", "Air France = Air France < Air-France-Chef"),
            ("Der Brexit naht, der Brexit-Minister geht.", "Brexit = Brexit < Brexit-Minister"),
            ("Die SPD streitet, der Ex-SPD-Chef auch.", "SPD = SPD < Ex-SPD-Chef"),
            (
                "Die NATO tagt. Es kamen NATO- und Regierungstruppen, EU- und andere Hilfe.",
                "NATO = NATO < NATO",
            ),
            // Must not match.
            ("In Essen lacht der Esser, der Hammer fällt.", "Essen = Essen"),
        ]);
    }
}
