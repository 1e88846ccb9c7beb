//! Nouns for persons and animals, which have an age and commit deeds.
//!
//! Roles and inhabitants are known by their classes, kin and the like by how the word ends.
//! Example: "Enkelsohnes" and "Patienten" live, "Haftstrafe" does not.

use crate::document::Document;
use crate::lexicon::{Sense, class};
use crate::tokens::Shape;

/// True of a noun for a person or an animal, in any form.
pub fn lives(document: &Document, i: usize) -> bool {
    const LIVING: u64 = class::ROLE | class::GIVEN | class::INHABITANT | class::PERSON;
    const SHORTEST: usize = 5;
    let key = document.str(i);
    document[i].is_capital()
        && (document.has(i, LIVING)
            || is_called(document, key)
            || document.lexicon.tail(key, Shape::Capital, class::ROLE, SHORTEST).is_some())
}

fn is_called(document: &Document, key: &str) -> bool {
    const ENDINGS: [&str; 10] = ["", "s", "es", "e", "en", "n", "er", "ern", "in", "innen"];
    // "Läuferin": a woman
    let woman = ["erin", "erinnen", "istin", "istinnen"].iter().any(|tail| key.ends_with(tail));
    woman
        || ENDINGS.iter().filter_map(|ending| key.strip_suffix(ending)).any(|stem| {
            document.lexicon.ends_as(stem, Sense::Being)
                || document.lexicon.means(stem, Shape::Caps, Sense::BeingAlone)
        })
}

/// "der Ziehvater", "ein angeklagter, kranker Mann", "die Fahrerin": the noun at the token is one person.
pub fn is_one(document: &Document, i: usize) -> bool {
    const ADJECTIVES: usize = 5;
    const ONE: [&str; 10] = ["der", "das", "ein", "eine", "einer", "einem", "einen", "dem", "des", "eines"];
    const POSSESSIVES: [&str; 8] = ["sein", "seine", "ihr", "ihre", "seinem", "ihrem", "seiner", "ihrer"];
    const OBJECTS: [&str; 3] = ["den", "seinen", "ihren"];
    if !lives(document, i) || document.has(i, class::ORGANIZATION) {
        return false;
    }
    let lead = (i.saturating_sub(ADJECTIVES)..i)
        .rev()
        .find(|k| document.has(*k, class::DETERMINER | class::POSSESSIVE) || document[*k].is_capital());
    lead.is_some_and(|k| {
        document.reads_any(k, &ONE)
            || document.reads_any(k, &POSSESSIVES)
            || document.reads(k, "die") && is_woman(document, i)
            || document.reads_any(k, &OBJECTS) && !is_dative_plural(document.str(i))
    })
}

/// "Fahrerin", "Tochter", and "Verdächtige", which is one behind "die": many are "die Verdächtigen".
fn is_woman(document: &Document, i: usize) -> bool {
    const WOMEN: [&str; 6] = ["in", "te", "ige", "liche", "ene", "ende"];
    let key = document.str(i);
    WOMEN.iter().any(|tail| key.ends_with(tail)) || document.lexicon.ends_as(key, Sense::Woman)
}

/// "den Kindern", "den Fahrerinnen", but "den Polizisten", who may be one.
fn is_dative_plural(key: &str) -> bool {
    ["ern", "innen", "eln"].iter().any(|tail| key.ends_with(tail))
}

/// "Tochter", "Schüler": a noun for one who may be a child.
pub fn may_be_young(document: &Document, i: usize) -> bool {
    const ENDINGS: [&str; 9] = ["", "s", "es", "e", "en", "n", "er", "ern", "in"];
    document.lexicon.ends_as_any(document.str(i), &ENDINGS, Sense::Young)
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
            ("Bauarbeiter", true),
            ("Passantin", true),
            ("Unfallopfer", true),
            ("Roma", false),
            ("Fahrzeug", false),
            ("Angeklagter", true),
            ("Schund", false),
            ("Haftstrafe", false),
            ("Konstante", false),
        ] {
            assert_eq!(lives(&Document::new(word, Lexicon::embedded()), 0), living, "{word}");
        }
    }

    #[test]
    fn the_article_says_that_it_is_one() {
        for (text, one) in [
            ("die Fahrerin", true),
            ("die verletzte Verdächtige", true),
            ("die Fahrerinnen", false),
            ("die Fahrer", false),
            ("den Fahrer", true),
            ("den Kindern", false),
            ("das Opfer", true),
            ("die Haftstrafe", false),
        ] {
            let document = Document::new(text, Lexicon::embedded());
            assert_eq!(is_one(&document, document.len() - 1), one, "{text}");
        }
    }
}
