//! Names that "namens" and "mit dem Namen" give to what stands before.
//!
//! Names right behind their nouns are for the files of their kinds.
//! Example: "eine Firma namens Quellodur" and "ein Sturm mit dem Namen Petra" name `Quellodur` and `Petra`.

use super::EntityKind::{self, Event, Organization, Person, Place, Product};
use super::full_name::full_name;
use super::passage::{Find, Passage};
use super::{organization, work};
use crate::lexicon::class;
use crate::tokens::{Flags, Token};

/// The name at the token, of the kind that the noun before says.
pub fn find(p: &Passage, i: usize) -> Option<Find> {
    const MOST: usize = 4;
    const OTHER: u64 = class::FUNCTION | class::COUNTRY;
    let mark = p.before(i).filter(|k| p.token(*k).is_some_and(Token::is_quotation_mark));
    let kind = kind(p, bearer(p, mark.unwrap_or(i))?)?;
    let closes = |k: &usize| p.token(*k).is_some_and(Token::is_quotation_mark);
    // "eine Gruppe namens Moor Bund": what has a capital here is of the name, whatever it means.
    let ends = |k: &usize| !p.is_capital(*k) || p.flagged(*k, Flags::LINE);
    let end = match mark {
        Some(_) => (i + 1..=i + MOST).find(closes)?,
        None if kind == Person => full_name(p, i).unwrap_or(p.name_run(i, MOST)).max(i + 1),
        None => (i + 1..i + MOST).find(ends).unwrap_or(i + MOST),
    };
    (!p.has(i, OTHER)).then(|| Find::new(kind, i..end, "after-frame"))
}

/// The noun for what the name at the token is given to.
fn bearer(p: &Passage, i: usize) -> Option<usize> {
    let word = p.before(i)?;
    if p.reads_any(word, &["namens"]) {
        return p.before(word);
    }
    let before = p.before(word).filter(|_| p.reads_any(word, &["Namen"]))?;
    let with = if p.reads_any(before, &["dem"]) { p.before(before)? } else { before };
    if p.reads_any(with, &["mit"]) { p.before(with) } else { None }
}

/// The kind of what the noun is said of.
fn kind(p: &Passage, noun: usize) -> Option<EntityKind> {
    const PEOPLE: [&str; 5] = ["Mann", "Mannes", "Frau", "Junge", "Jungen"];
    if work::is_weather(p, noun) {
        return Some(Event);
    }
    if p.has(noun, class::ROLE) || p.reads_any(noun, &PEOPLE) {
        return Some(Person);
    }
    let quoted = || p.frame(noun, "quoted").map(|found| found.row.get(0));
    match p.frame_before(noun).or_else(quoted)? {
        "organization" if organization::may_be_person(p, noun) => Some(Person),
        "organization" => Some(Organization),
        "person" => Some(Person),
        "event" => Some(Event),
        "place" => Some(Place),
        "product" => Some(Product),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use crate::entities::tests::assert_names;

    #[test]
    fn takes_the_kind_of_the_noun_before() {
        assert_names(&[
            ("Eine Firma namens Quellodur baut hier.", "organization Quellodur"),
            ("Ein Verein mit dem Namen Torfrebellen klagt.", "organization Torfrebellen"),
            ("Ein Frachter namens Wessolina sank.", "product Wessolina"),
            ("Eine Organisation namens Quella Wende klagt.", "organization Quella Wende"),
            ("Ein Sturm namens Petra kam. Petra zog ab.", "event Petra; event Petra"),
            ("Eine Gruppe namens „Moor Brigade“ drohte.", "organization Moor Brigade"),
            (
                "Ein Mann namens Kolbert rief einen Arzt namens Udo Krantz.",
                "person Kolbert; person Udo Krantz",
            ),
            // Must not match.
            ("Ein Händler namens Udo Krantz kam.", "person Udo Krantz"),
            ("Eine Firma namens der Kunden zu nennen, fiel schwer.", ""),
            ("Die Firma handelt im Namen Udo Krantz.", "person Udo Krantz"),
        ]);
    }
}
