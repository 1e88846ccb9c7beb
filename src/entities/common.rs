//! Whether a capitalised word that no table has is a common noun by its make: German writes those with capitals too.
//!
//! Names of the tables never come here. The check is dear: ask it last.
//! Example: "Kapazitätsgründe" ends in a noun and begins with one, "Süßenborn" does not.

use crate::lexicon::{Lexicon, TableId, class};
use crate::tokens::Shape;

/// Endings of case and number.
const ENDINGS: [&str; 9] = ["", "s", "es", "e", "en", "n", "er", "ern", "nen"];

/// Endings of words made from others; no name has them.
const SUFFIXES: [&str; 30] = [
    "ung",
    "ungen",
    "heit",
    "heiten",
    "keit",
    "keiten",
    "schaft",
    "schaften",
    "tion",
    "tionen",
    "ismus",
    "tät",
    "täten",
    "nis",
    "nisse",
    "nissen",
    "innen",
    "ierung",
    "zeug",
    "zeuge",
    "ungs",
    "lings",
    "ling",
    "linge",
    "lingen",
    "losigkeit",
    "erei",
    "ereien",
    "jährige",
    "jähriger",
];

/// Letters that join the parts of a compound.
const JOINTS: [&str; 6] = ["s", "n", "en", "es", "er", "e"];

/// The letters of the longest word that is looked through.
const LONGEST: usize = 48;

/// True of a noun's form, a compound that ends in a noun, an adjective made a noun.
pub fn is_common(lexicon: &Lexicon, key: &str) -> bool {
    let last = key.rsplit('-').next().unwrap_or(key);
    if is_adjective(last) || is_made_noun(last) || last.len() > LONGEST {
        return true;
    }
    if has_village_ending(lexicon, last) {
        return is_lemma(lexicon, last);
    }
    ENDINGS
        .iter()
        .filter_map(|ending| last.strip_suffix(ending))
        .any(|stem| is_lemma(lexicon, stem) || ends_in_noun(lexicon, stem))
        || is_latin_plural(lexicon, last)
}

/// True of a noun by its last syllables.
pub fn is_made_noun(key: &str) -> bool {
    SUFFIXES.iter().any(|suffix| key.len() > suffix.len() + 2 && key.ends_with(suffix))
}

fn is_noun(lexicon: &Lexicon, word: &str) -> bool {
    lexicon.class_of(word, Shape::Capital) & class::NOUN != 0
}

/// "-hausen", "-ingen": plurals of nouns otherwise, so only whole words count.
fn has_village_ending(lexicon: &Lexicon, word: &str) -> bool {
    let starts = word.char_indices().rev().map(|(i, _)| i).take(8).skip(4);
    starts.filter(|i| *i > 0).any(|i| {
        lexicon
            .rows_of(TableId::Frames, &word[i..], crate::tokens::Shape::Caps)
            .any(|row| row.get(1) == "village")
    })
}

/// A lemma, also one whose plural has an umlaut.
fn is_lemma(lexicon: &Lexicon, stem: &str) -> bool {
    stem.len() > 2 && (is_noun(lexicon, stem) || plain(stem).is_some_and(|stem| is_noun(lexicon, &stem)))
}

/// "Risiken", "Foren", "Themen".
fn is_latin_plural(lexicon: &Lexicon, word: &str) -> bool {
    let stem = word.strip_suffix("en").or_else(|| word.strip_suffix('a'));
    stem.filter(|stem| stem.len() > 2).is_some_and(|stem| {
        ["um", "us", "a", "o"].iter().any(|ending| is_noun(lexicon, &format!("{stem}{ending}")))
    })
}

/// A compound: the tail is a noun, and long, or what stands before it is a word.
fn ends_in_noun(lexicon: &Lexicon, stem: &str) -> bool {
    const SHORTEST: usize = 3;
    stem.char_indices().skip(SHORTEST).map(|(i, _)| i).any(|i| {
        let (first, tail) = stem.split_at(i);
        if tail.len() < SHORTEST
            || !is_noun(lexicon, tail) && !plain(tail).is_some_and(|tail| is_noun(lexicon, &tail))
        {
            return false;
        }
        match tail.chars().count() {
            0..4 => first.len() > 3 && is_first_part(lexicon, first),
            4..6 => {
                is_first_part(lexicon, first)
                    || !is_name_tail(lexicon, tail) && tail.len() > 4 && first.len() > 4
            }
            _ => true,
        }
    })
}

/// "-dorf", "-stein": as often in names as in nouns.
fn is_name_tail(lexicon: &Lexicon, tail: &str) -> bool {
    lexicon
        .rows_of(TableId::Frames, tail, crate::tokens::Shape::Caps)
        .any(|row| matches!(row.get(1), "village" | "name_tail"))
}

fn is_first_part(lexicon: &Lexicon, first: &str) -> bool {
    let known = |part: &str| {
        part.len() > 2
            && (is_noun(lexicon, part)
                || lexicon.class_of(part, Shape::Lower) & !class::NOUN & !class::NAMES != 0)
    };
    known(first)
        || JOINTS.iter().filter_map(|joint| first.strip_suffix(joint)).any(known)
        || lexicon.class_of(&format!("{first}e"), Shape::Capital) & class::NOUN != 0
}

/// The stem of a plural with umlaut: "Häus" of "Häuser" is "Haus".
fn plain(stem: &str) -> Option<String> {
    let (i, c) = stem.char_indices().rev().find(|(_, c)| matches!(c, 'ä' | 'ö' | 'ü'))?;
    let plain = match c {
        'ä' => "a",
        'ö' => "o",
        _ => "u",
    };
    Some(format!("{}{plain}{}", &stem[..i], &stem[i + c.len_utf8()..]))
}

/// True of adjectives made a noun or part of a name: "Koreanisch", "Wirtschaftliches".
pub fn is_adjective(key: &str) -> bool {
    const ENDINGS: [&str; 14] = [
        "isch", "ische", "ischen", "ischer", "isches", "ischem", "liche", "lichen", "licher", "liches",
        "lichem", "igen", "iger", "iges",
    ];
    key.len() > 6 && ENDINGS.iter().any(|ending| key.ends_with(ending))
}

/// True of adjectives and adverbs by their last syllable: "Auffallend", "Momentan".
pub fn is_adverbial(word: &str) -> bool {
    const ENDINGS: [&str; 18] = [
        "ig", "lich", "isch", "bar", "sam", "haft", "los", "ant", "ent", "end", "ell", "iv", "al", "weise",
        "wärts", "mal", "tan", "ens",
    ];
    ENDINGS.iter().any(|ending| word.ends_with(ending))
}
