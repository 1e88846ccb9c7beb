//! What the make of a capitalised word says that no table has: German writes common nouns with capitals too, and
//! ends names of streets, offices and trades in words that the tables have.
//!
//! The look is dear: the passage keeps what was seen, and rules ask last.
//! Example: "Kapazitätsgründe" ends in a noun and begins with one, "Süßenborn" does not.

use crate::lexicon::{Class, Lexicon, TableId, class, without_umlaut};
use crate::tokens::Shape;

/// What the tail of a word says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Make {
    /// A noun's form, a compound that ends in a noun, or an adjective made a noun.
    pub common: bool,
    /// Ends in a word for an office or trade: "Kriminalhauptkommissar".
    pub role: bool,
    /// Where the longest tail begins that frames have ("-straße"), 0 for none.
    pub frame: u16,
    /// Where the longest tail begins that heads of organisations have ("-ministerium"), 0 for none.
    pub head: u16,
}

/// Endings of case and number, the plainest first.
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

/// The bytes of the longest word that is looked through.
const LONGEST: usize = 48;

/// The letters of the shortest tail and of the shortest first part.
const SHORTEST: usize = 3;

/// Looks through a word.
pub fn make(lexicon: &Lexicon, key: &str) -> Make {
    let last = key.rsplit('-').next().unwrap_or(key);
    let offset = key.len() - last.len();
    let mut make =
        Make { common: is_adjective(last) || is_made_noun(last) || last.len() > LONGEST, ..Make::default() };
    if last.len() > LONGEST {
        return make;
    }
    if offset > 0 {
        let [lower, capital, _] = *lexicon.classes_of(last);
        make.role = capital & class::ROLE != 0;
        make.frame = if lower & class::FRAME != 0 { offset as u16 } else { 0 };
        make.head = if (lower | capital) & class::ORGANIZATION_HEAD != 0 { offset as u16 } else { 0 };
    }
    for (number, ending) in ENDINGS.iter().enumerate() {
        let Some(stem) = last.strip_suffix(ending) else { continue };
        if number > 0 && make.common && (make.head > 0 || !ending.ends_with('s')) {
            continue;
        }
        look_through(lexicon, stem, offset, number == 0, &mut make);
    }
    if !make.common && is_latin_plural(lexicon, last) {
        make.common = true;
    }
    if make.frame > 0
        && is_village(lexicon, key.get(make.frame as usize..).unwrap_or(""))
        && !is_lemma(lexicon, last)
    {
        make.common = false;
    }
    make
}

/// All tails of a stem, and whether one of them makes it a noun.
fn look_through(lexicon: &Lexicon, stem: &str, offset: usize, whole: bool, make: &mut Make) {
    let (mut head, mut frame, mut role) = (0, 0, false);
    let mut common = ends_in_noun(lexicon, stem, |i, [lower, capital, _]| {
        let (at, len) = ((offset + i) as u16, stem.len() - i);
        if i == 0 {
            return;
        }
        if lower & class::ORGANIZATION_HEAD != 0 && len > 3 {
            head = at;
        }
        if lower & class::FRAME != 0 {
            frame = at;
        }
        role |= capital & class::ROLE != 0 && len > 4 && i > 1;
    });
    if !make.common && !common {
        common = without_umlaut(stem).is_some_and(|stem| ends_in_noun(lexicon, &stem, |_, _| ()));
    }
    make.common |= common;
    make.head = if make.head == 0 { head } else { make.head };
    if whole {
        make.frame = if make.frame == 0 { frame } else { make.frame };
        make.role |= role;
    }
}

/// True of a noun and of a compound that ends in one; `each` sees all tails on the way.
fn ends_in_noun(lexicon: &Lexicon, stem: &str, mut each: impl FnMut(usize, &[Class; 3])) -> bool {
    const MOST: usize = 8;
    let (mut nouns, mut count) = ([0; MOST], 0);
    lexicon.tails(stem, SHORTEST, |i, set| {
        each(i, set);
        if set[Shape::Capital as usize] & class::NOUN != 0 {
            nouns[count % MOST] = i;
            count += 1;
        }
    });
    let mut longest_first = nouns[..count.min(MOST)].iter().rev();
    longest_first.any(|i| *i == 0 || is_compound(lexicon, &stem[..*i], &stem[*i..]))
}

/// True where a noun at the end makes the whole a noun: it is long, or what stands before it is a word.
fn is_compound(lexicon: &Lexicon, first: &str, tail: &str) -> bool {
    // "-mann" ends more surnames than trades; those are in the tables.
    if first.chars().count() < SHORTEST || tail == "mann" {
        return false;
    }
    match tail.chars().count() {
        0..4 => first.len() > 3 && is_first_part(lexicon, first),
        4..6 => {
            is_first_part(lexicon, first) || !is_name_tail(lexicon, tail) && tail.len() > 4 && first.len() > 4
        }
        _ => true,
    }
}

/// True of a noun by its last syllables.
pub fn is_made_noun(key: &str) -> bool {
    SUFFIXES.iter().any(|suffix| key.len() > suffix.len() + 2 && key.ends_with(suffix))
}

fn is_noun(lexicon: &Lexicon, word: &str) -> bool {
    lexicon.class_of(word, Shape::Capital) & class::NOUN != 0
}

/// A lemma, also one whose plural has an umlaut.
fn is_lemma(lexicon: &Lexicon, stem: &str) -> bool {
    stem.len() > 2
        && (is_noun(lexicon, stem) || without_umlaut(stem).is_some_and(|stem| is_noun(lexicon, &stem)))
}

/// "Risiken", "Foren", "Themen".
fn is_latin_plural(lexicon: &Lexicon, word: &str) -> bool {
    let stem = word.strip_suffix("en").or_else(|| word.strip_suffix('a'));
    stem.filter(|stem| stem.len() > 2).is_some_and(|stem| {
        ["um", "us", "a", "o"].iter().any(|ending| is_noun(lexicon, &format!("{stem}{ending}")))
    })
}

/// "-dorf", "-stein": as often in names as in nouns.
fn is_name_tail(lexicon: &Lexicon, tail: &str) -> bool {
    lexicon
        .rows_of(TableId::Frames, tail, Shape::Caps)
        .any(|row| matches!(row.get(1), "village" | "name_tail"))
}

/// "-hausen", "-ingen": plurals of nouns otherwise, so only whole words count.
fn is_village(lexicon: &Lexicon, tail: &str) -> bool {
    tail.len() > 4 && lexicon.rows_of(TableId::Frames, tail, Shape::Caps).any(|row| row.get(1) == "village")
}

fn is_first_part(lexicon: &Lexicon, first: &str) -> bool {
    let known = |part: &str| {
        let [lower, capital, _] = *lexicon.classes_of(part);
        part.len() > 2 && (capital & class::NOUN != 0 || lower & !class::NOUN & !class::NAMES != 0)
    };
    known(first)
        || JOINTS.iter().filter_map(|joint| first.strip_suffix(joint)).any(known)
        || is_noun(lexicon, &format!("{first}e"))
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
    ENDINGS.iter().any(|ending| word.ends_with(ending)) || word.starts_with("Un") && !word.ends_with("er")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_nouns_from_names_by_their_make() {
        let lexicon = Lexicon::embedded();
        let nouns =
            "Kapazitätsgründen Münzfunde Risiken Foren Häuserzeilen Millionenhöhe Leuchtturmwärter Tage";
        let names = "Quellmar Ziegenroda Moorhausen Kaltenbruck Dunay Najin Wessolek";
        let wrong: Vec<&str> = nouns
            .split(' ')
            .filter(|word| !make(&lexicon, word).common)
            .chain(names.split(' ').filter(|word| make(&lexicon, word).common))
            .collect();
        assert!(wrong.is_empty(), "{wrong:?}");
    }

    #[test]
    fn knows_the_tails_of_offices_streets_and_ministries() {
        let lexicon = Lexicon::embedded();
        assert!(make(&lexicon, "Kriminalhauptkommissar").role && make(&lexicon, "SPD-Fraktionschef").role);
        assert_eq!(make(&lexicon, "Quellmarstraße").frame, 8);
        assert_eq!(make(&lexicon, "Moorministeriums").head, 4);
    }
}
