//! Nouns for persons and animals, which have an age and commit deeds.
//!
//! Roles and inhabitants are known by their classes, kin and the like by how the word ends.
//! Example: "Enkelsohnes" and "Patienten" live, "Haftstrafe" does not.

use crate::document::Document;
use crate::lexicon::class;
use crate::tokens::Shape;

/// What words for persons and animals end in, without their own endings.
const TAILS: [&str; 32] = [
    "kind",
    "sohn",
    "söhn",
    "tochter",
    "töchter",
    "junge",
    "mädchen",
    "mann",
    "männ",
    "frau",
    "bruder",
    "brüder",
    "schwester",
    "vater",
    "väter",
    "mutter",
    "mütter",
    "neffe",
    "nichte",
    "baby",
    "säugling",
    "zwilling",
    "patient",
    "täter",
    "pferd",
    "katze",
    "jugendlich",
    "erwachsen",
    "angeklagt",
    "verdächtig",
    "vermisst",
    "verstorben",
];

/// The same for words that other words end in by chance: "Schund", "Konstante".
const WHOLE: [&str; 12] = [
    "bub", "hund", "enkel", "onkel", "tante", "opfer", "tier", "mensch", "person", "tot", "verletzt",
    "senior",
];

/// True of a noun for a person or an animal, in any form.
pub fn lives(document: &Document, i: usize) -> bool {
    const LIVING: u64 = class::ROLE | class::GIVEN | class::INHABITANT | class::PERSON;
    const SHORTEST: usize = 5;
    let key = document.str(i);
    document.get(i).is_some_and(|token| token.is_capital())
        && (document.has(i, LIVING)
            || is_called(key)
            || document.lexicon.tail(key, Shape::Capital, class::ROLE, SHORTEST).is_some())
}

fn is_called(key: &str) -> bool {
    const ENDINGS: [&str; 10] = ["", "s", "es", "e", "en", "n", "er", "ern", "in", "innen"];
    let key = key.to_lowercase();
    // "Läuferin": a woman
    let woman = ["erin", "erinnen", "istin", "istinnen"].iter().any(|tail| key.ends_with(tail));
    woman
        || ENDINGS
            .iter()
            .filter_map(|ending| key.strip_suffix(ending))
            .any(|stem| WHOLE.contains(&stem) || TAILS.iter().any(|tail| stem.ends_with(tail)))
}

/// "der Ziehvater", "ein angeklagter, kranker Mann": the noun at the token is one person.
pub fn is_one(document: &Document, i: usize) -> bool {
    const ADJECTIVES: usize = 5;
    const ONE: [&str; 9] = ["der", "ein", "eine", "einer", "einem", "einen", "dem", "des", "eines"];
    const POSSESSIVES: [&str; 6] = ["sein", "seine", "ihr", "ihre", "seinem", "ihrem"];
    if !lives(document, i) {
        return false;
    }
    let lead = (i.saturating_sub(ADJECTIVES)..i)
        .rev()
        .find(|k| document.has(*k, class::DETERMINER | class::POSSESSIVE) || document[*k].is_capital());
    lead.is_some_and(|k| document.reads_any(k, &ONE) || document.reads_any(k, &POSSESSIVES))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::Lexicon;

    #[test]
    fn persons_and_animals_live() {
        for (word, living) in [
            ("Enkelsohnes", true),
            ("Mädchens", true),
            ("Patientinnen", true),
            ("Schwedin", true),
            ("Angeklagter", true),
            ("Schund", false),
            ("Haftstrafe", false),
            ("Konstante", false),
        ] {
            assert_eq!(lives(&Document::new(word, Lexicon::embedded()), 0), living, "{word}");
        }
    }
}
