//! Words for one who holds an office or knows a trade: "der Nato-Chef" for the "Nato-Generalsekretär", "der
//! CDU-Vorsitzende" for a politician, "der Experte" for an analyst.
//!
//! The words are rows of `senses.tsv`. Who was named near before is told in `referent.rs`.
//! Example: after "Trainer Anke Dorn" comes "der Coach", after "Bürgermeister Kern" "der Rathauschef".

use crate::document::Document;
use crate::entities::Entity;
use crate::lexicon::{Lexicon, Sense, TableId, class};
use crate::tokens::Shape;

/// What can be said of somebody without a word of his own role.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sort {
    Politician,
    Expert,
    Trained,
}

/// Another word for the role: "Coach" of a "Trainer", "Nato-Chef" of a "Nato-Generalsekretär", "Unionsfraktionschef" of a
/// "Fraktionschef".
pub fn is_other_word(lexicon: &Lexicon, role: &str, noun: &str) -> bool {
    const SHORTEST: usize = 8;
    let (lower, longer) = (role.to_lowercase(), noun.to_lowercase());
    let led = |word: &'_ str| {
        let first = lexicon.stem_before(word, Sense::Leader)?.trim_end_matches('-').trim_end_matches('s');
        (first.len() > 1).then(|| first.to_lowercase())
    };
    let women = |word: &str| word.ends_with("in") || word.ends_with("frau");
    let either = |word: &str| word.contains("vorsitzende");
    let agrees = women(&lower) == women(&longer) || either(&lower) || either(&longer);
    lower.len() >= SHORTEST && lower.ends_with("chef") && longer.ends_with(&lower)
        || lexicon.rows_with(noun, Sense::OtherWord).any(|tail| lower.ends_with(tail))
        || agrees && led(noun).is_some_and(|first| led(role) == Some(first))
}

/// What the noun says of whom it means, where it is such a word: "Parteichef", "CDU-Mann", "Rohstoffexperte".
pub fn sort(document: &Document, noun: usize) -> Option<Sort> {
    let (word, lexicon) = (document.str(noun), &document.lexicon);
    let of_party = || {
        let (party, head) = word.split_once('-')?;
        let mut shapes = [Shape::Caps, Shape::Capital].into_iter();
        let known = shapes.find_map(|shape| lexicon.rows_of(TableId::Organizations, party, shape).next())?;
        (known.get(1) == "party" && lexicon.means(head, Shape::Caps, Sense::PartyHead)).then_some(())
    };
    if lexicon.means(word, Shape::Caps, Sense::PartyOffice) || of_party().is_some() {
        return Some(Sort::Politician);
    }
    if lexicon.ends_as(word, Sense::Trained) {
        return Some(Sort::Trained);
    }
    lexicon.ends_as(word, Sense::Expert).then_some(Sort::Expert)
}

/// Who may have learnt something besides the role.
const LEARNED: [Sense; 5] =
    [Sense::Politician, Sense::PartyOffice, Sense::Expert, Sense::Professional, Sense::Trained];

/// Whether the roles that the text gives somebody, or the tables, let him be called so.
pub fn can_be(document: &Document, entity: &Entity, sort: Sort) -> bool {
    let has = |senses: &[Sense]| {
        let mut words = entity.roles.iter().flat_map(|role| role.split(' '));
        words.any(|word| senses.iter().any(|sense| document.lexicon.ends_as(word, *sense)))
    };
    let known = || {
        entity.mentions.first().is_some_and(|mention| {
            let at = document.token_at(mention.span.start);
            document.has(at, class::NAME_START | class::PERSON)
                && document.longest(TableId::Politicians, at).is_some()
        })
    };
    match sort {
        Sort::Politician => has(&[Sense::Politician, Sense::PartyOffice]) || known(),
        Sort::Trained => entity.roles.is_empty() || has(&LEARNED),
        Sort::Expert => has(&[Sense::Expert, Sense::Professional]) || entity.roles.is_empty() && !known(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_other_words_for_a_role() {
        let rows = [
            ("Nato-Generalsekretär", "Nato-Chef", true),
            ("Trainer", "Coach", true),
            ("Bürgermeisterin", "Rathauschefin", true),
            ("Fraktionschef", "Unionsfraktionschef", true),
            ("Parteivorsitzende", "Parteichef", true),
            // Must not match.
            ("Nato-Generalsekretär", "Konzernchef", false),
            ("Vereinspräsident", "Vereinschefin", false),
            ("Trainer", "Rathauschef", false),
        ];
        for (role, noun, same) in rows {
            assert_eq!(is_other_word(&Lexicon::embedded(), role, noun), same, "{role} {noun}");
        }
    }
}
