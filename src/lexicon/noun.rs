//! What the tables say of a noun by its tail: whether it is one at all, and its gender.
//!
//! Compounds have the gender of their last part, so a table of tails answers for nouns that no table has.
//! Example: "Gerichtshof" ends in "hof" and is masculine, "Regierung" ends in "ung" and is feminine.

use super::{Lexicon, TableId, class};
use crate::tokens::Shape;

/// The gender of a noun's form; that of a plural shows nowhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gender {
    /// der Gerichtshof
    Masculine,
    /// die Regierung
    Feminine,
    /// das Ministerium
    Neuter,
    /// die Staaten
    Plural,
}

impl Lexicon {
    /// True of a common noun: a lemma, an inflected form of one, or a compound whose tail is one.
    pub fn is_noun(&self, key: &str) -> bool {
        const ENDINGS: [&str; 12] = ["", "s", "es", "e", "en", "n", "er", "ern", "se", "sen", "nen", "innen"];
        let known = |word: &str| self.class_of(word, Shape::Capital) & class::NOUN != 0;
        let last = key.rsplit('-').next().unwrap_or(key);
        let compound = |word: &str| self.tail(word, Shape::Capital, class::NOUN, 5).is_some();
        let noun = |word: &str| known(word) || compound(word);
        ENDINGS.iter().filter_map(|ending| last.strip_suffix(ending)).any(|stem| {
            stem.len() > 2 && (noun(stem) || without_umlaut(stem).is_some_and(|stem| noun(&stem)))
        }) || SUFFIXES.iter().any(|suffix| last.len() > suffix.len() + 2 && last.ends_with(suffix))
    }

    /// The gender of a noun by its longest tail that the table `genders` has.
    pub fn gender(&self, key: &str) -> Option<Gender> {
        const LEAST: usize = 2;
        let mut tail = None;
        self.tails(key, class::GENDERED, LEAST, |i, set| {
            // One letter and a tail is another word: "Jung".
            if i != 1 && set[Shape::Caps as usize] & class::GENDERED != 0 {
                tail = Some(i);
            }
        });
        let row = self.rows_of(TableId::Genders, &key[tail?..], Shape::Caps).next()?;
        Some(match row.get(0) {
            "m" => Gender::Masculine,
            "f" => Gender::Feminine,
            "n" => Gender::Neuter,
            _ => Gender::Plural,
        })
    }
}

/// Endings that only common nouns have.
const SUFFIXES: [&str; 22] = [
    "ung", "ungen", "heit", "heiten", "keit", "keiten", "schaft", "schaften", "tion", "tionen", "ismus",
    "tät", "täten", "nis", "nisse", "nissen", "ment", "enz", "innen", "ierung", "zeug", "zeuge",
];

/// The stem of a plural with umlaut: "Häus" of "Häuser" is "Haus"; none without an umlaut.
pub fn without_umlaut(stem: &str) -> Option<String> {
    let (i, c) = stem.char_indices().rev().find(|(_, c)| matches!(c, 'ä' | 'ö' | 'ü'))?;
    let plain = match c {
        'ä' => "a",
        'ö' => "o",
        _ => "u",
    };
    Some(format!("{}{plain}{}", &stem[..i], &stem[i + c.len_utf8()..]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_the_gender_of_compounds() {
        let lexicon = Lexicon::embedded();
        for (noun, gender) in [
            ("Gerichtshof", Some(Gender::Masculine)),
            ("Vorsprung", Some(Gender::Masculine)),
            ("Moorbehörde", Some(Gender::Feminine)),
            ("EU-Kommission", Some(Gender::Feminine)),
            ("Kreisstadtwerke", Some(Gender::Plural)),
            ("Ukraine", Some(Gender::Feminine)),
            ("Jung", None),
            ("Wessolek", None),
        ] {
            assert_eq!(lexicon.gender(noun), gender, "{noun}");
        }
    }
}
