//! Words for one who holds an office or knows a trade: "der Nato-Chef" for the "Nato-Generalsekretär", "der
//! CDU-Vorsitzende" for a politician, "der Experte" for an analyst.
//!
//! Who was named near before is told in `referent.rs`.
//! Example: after "Trainer Anke Dorn" comes "der Coach", after "Bürgermeister Kern" "der Rathauschef".

use crate::document::Document;
use crate::entities::Entity;
use crate::lexicon::{TableId, class};
use crate::tokens::Shape;

/// What can be said of somebody without a word of his own role.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sort {
    Politician,
    Expert,
}

/// Who leads something, by whatever word.
const LEADERS: [&str; 10] = [
    "chefin",
    "chef",
    "vorsitzender",
    "vorsitzenden",
    "vorsitzende",
    "obmann",
    "obfrau",
    "generalsekretär",
    "präsidentin",
    "präsident",
];

/// The word that comes second, and what the role ends in.
const OTHERS: [(&str, &str); 14] = [
    ("coach", "trainer"),
    ("rathauschef", "bürgermeister"),
    ("rathauschefin", "bürgermeisterin"),
    ("stadtoberhaupt", "bürgermeister"),
    ("anwalt", "verteidiger"),
    ("anwältin", "verteidigerin"),
    ("jurist", "anwalt"),
    ("juristin", "anwältin"),
    ("konzernchef", "vorstandschef"),
    ("konzernchef", "vorstandsvorsitzender"),
    ("firmenchef", "geschäftsführer"),
    ("ressortchef", "minister"),
    ("ressortchefin", "ministerin"),
    ("regierungschef", "ministerpräsident"),
];

/// Another word for the role: "Coach", "Nato-Chef".
pub fn is_other_word(role: &str, noun: &str) -> bool {
    let (role, noun) = (role.to_lowercase(), noun.to_lowercase());
    let what = |word: &str| -> Option<String> {
        let first = LEADERS.iter().find_map(|leader| word.strip_suffix(leader))?;
        let first = first.trim_end_matches('-').trim_end_matches('s');
        (first.len() > 1).then(|| first.to_owned())
    };
    let women = |word: &str| word.ends_with("in") || word.ends_with("frau");
    let same = || what(&noun).is_some_and(|first| what(&role).as_deref() == Some(&first));
    let either = |word: &str| word.contains("vorsitzende");
    // "der Unionsfraktionschef" is the "Fraktionschef".
    const SHORTEST: usize = 8;
    role.len() >= SHORTEST && role.ends_with("chef") && noun.ends_with(&role)
        || OTHERS.iter().any(|(other, tail)| noun == *other && role.ends_with(tail))
        || (women(&role) == women(&noun) || either(&role) || either(&noun)) && same()
}

/// What the noun says of whom it means, where it is such a word.
pub fn sort(document: &Document, noun: usize) -> Option<Sort> {
    const PARTY: [&str; 10] = [
        "parteichef",
        "parteichefin",
        "parteivorsitzende",
        "fraktionschef",
        "fraktionschefin",
        "fraktionsvorsitzende",
        "christdemokrat",
        "sozialdemokrat",
        "christdemokratin",
        "sozialdemokratin",
    ];
    const HEADS: [&str; 8] =
        ["chef", "chefin", "vorsitzende", "mann", "frau", "obmann", "fraktionschef", "parteifreund"];
    const EXPERTS: [&str; 7] =
        ["experte", "expertin", "analyst", "ökonom", "ökonomin", "volkswirt", "stratege"];
    let word = document.str(noun);
    let lower = word.to_lowercase();
    let of_party = || {
        let (party, head) = word.split_once('-')?;
        let mut shapes = [Shape::Caps, Shape::Capital].into_iter();
        let row = |shape| document.lexicon.rows_of(TableId::Organizations, party, shape).next();
        let known = shapes.find_map(row)?;
        (known.get(1) == "party" && HEADS.iter().any(|other| head.eq_ignore_ascii_case(other))).then_some(())
    };
    if PARTY.contains(&&*lower) || of_party().is_some() {
        return Some(Sort::Politician);
    }
    EXPERTS.iter().any(|expert| lower.ends_with(expert)).then_some(Sort::Expert)
}

/// Whether the roles that the text gives somebody, or the tables, let him be called so.
pub fn can_be(document: &Document, entity: &Entity, sort: Sort) -> bool {
    const OFFICES: [&str; 10] = [
        "minister",
        "kanzler",
        "präsident",
        "politiker",
        "abgeordnet",
        "senator",
        "partei",
        "fraktion",
        "bürgermeister",
        "landrat",
    ];
    const TRADES: [&str; 10] = [
        "analyst",
        "volkswirt",
        "ökonom",
        "experte",
        "stratege",
        "forscher",
        "professor",
        "anwalt",
        "leiter",
        "direktor",
    ];
    let role = |words: &[&str]| {
        entity.roles.iter().any(|role| {
            let lower = role.to_lowercase();
            words.iter().any(|word| lower.contains(word))
        })
    };
    let known = || {
        entity.mentions.first().is_some_and(|mention| {
            let at = document.partition_point(|token| token.at() < mention.span.start);
            document.has(at, class::NAME_START | class::PERSON)
                && document.longest(TableId::Politicians, at).is_some()
        })
    };
    match sort {
        Sort::Politician => role(&OFFICES) || known(),
        Sort::Expert => role(&TRADES) || entity.roles.is_empty() && !known(),
    }
}
