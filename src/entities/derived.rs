//! Words made from names: adjectives, inhabitants, first parts of compounds.
//!
//! They point to an entity that is named elsewhere in the text and name none themselves.
//! Example: beside "Nordkorea" stand "nordkoreanische" and "Nordkorea-Reise".

use super::passage::{Passage, STRONG};
use crate::lexicon::{Row, TableId, class};
use crate::tokens::{Flags, Shape};

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
    if p.flagged(i, Flags::HYPHEN) && p.is_capital(i) && classes & STRONG == 0 {
        return compound(p, i);
    }
    (p.is_unknown(i) && p.str(i).ends_with("er")).then(|| inhabitant(p, i)).flatten()
}

/// "US-Armee", "Nordkorea-Reise".
fn compound(p: &Passage, i: usize) -> Option<DerivedFind> {
    let key = p.reading.str(i);
    let (first, _) = key.split_once('-')?;
    let shape = if first.len() > 1 && first.bytes().all(|b| b.is_ascii_uppercase()) {
        Shape::Caps
    } else {
        Shape::Capital
    };
    if p.lexicon().class_of(first, shape) & STRONG == 0 {
        return (first.len() > 2).then(|| DerivedFind { token: i, base: Base::Name(first.to_owned()) });
    }
    let tables =
        [TableId::Countries, TableId::Places, TableId::Organizations, TableId::Politicians, TableId::Public];
    let row = tables
        .iter()
        .find_map(|table| p.lexicon().rows_of(*table, first, crate::tokens::Shape::Caps).next())?;
    Some(DerivedFind { token: i, base: Base::Row(row) })
}

/// "Quellmarer" where Quellmar is a place: towns make their adjective so.
fn inhabitant(p: &Passage, i: usize) -> Option<DerivedFind> {
    let key = p.reading.str(i);
    let stem = key.strip_suffix("er").filter(|stem| stem.len() > 2)?;
    let place = |name: &str| p.lexicon().rows_of(TableId::Places, name, Shape::Caps).next();
    let with_e = || place(&key[..stem.len() + 1]);
    let row = place(stem).or_else(with_e).or_else(|| place(&format!("{stem}en")))?;
    Some(DerivedFind { token: i, base: Base::Row(row) })
}
