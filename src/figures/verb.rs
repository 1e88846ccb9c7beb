//! What the form of a verb shows: strong and weak preterites, participles, the Konjunktiv, prefixes.
//!
//! The lexicon knows the common verbs; what follows from them by a rule is made here: "bekanntgab" from "gab",
//! "notgelandet" from "gelandet". What the forms say of a clause stands in `tense.rs`.
//! Example: "befuhr" is a preterite, for "fuhr" is one.

use crate::document::Document;
use crate::lexicon::{Class, Sense, class};
use crate::tokens::Shape;

/// What a strong form without "ge" can be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Strong {
    /// befuhr, bekanntgab, fielen
    Past,
    /// "sie beschlossen das Gesetz", "sie haben das Gesetz beschlossen"
    PastOrParticiple,
}

/// Prefixes that do not part from their verbs, so that the participle has no "ge".
const INSEPARABLE: [&str; 14] =
    ["be", "ver", "er", "ent", "emp", "zer", "miss", "ge", "über", "unter", "hinter", "wider", "um", "voll"];

/// The longest word that is looked up in parts.
const LONGEST: usize = 48;

/// The classes of a word put together of parts, in lower case.
fn class_of(document: &Document, parts: &[&str]) -> Class {
    let mut word = [0; LONGEST];
    let mut len = 0;
    for part in parts {
        let Some(place) = word.get_mut(len..len + part.len()) else { return 0 };
        place.copy_from_slice(part.as_bytes());
        len += part.len();
    }
    std::str::from_utf8(&word[..len]).map_or(0, |word| document.lexicon.class_of(word, Shape::Lower))
}

/// A strong preterite that the lexicon knows, or one behind a prefix: "gab", "beschlossen", "bekanntgab", "erlitt".
pub(super) fn strong_past(document: &Document, key: &str) -> Option<Strong> {
    let known = |word: &str| class_of(document, &[word]) & class::PRETERITE != 0;
    let base = |prefixes: &[&'static str]| {
        prefixes
            .iter()
            .find_map(|prefix| key.strip_prefix(prefix).filter(|base| base.len() > 2 && known(base)))
    };
    let inner = base(&INSEPARABLE);
    let parted = || {
        let places = key.char_indices().map(|(at, _)| at).take_while(|at| at + 2 < key.len());
        places.skip(1).any(|at| known(&key[at..]) && document.lexicon.is_prefix(&key[..at]))
    };
    if inner.is_none() && !known(key) && !parted() {
        return None;
    }
    let either = inner.is_some_and(is_participle_behind_prefix);
    Some(if either { Strong::PastOrParticiple } else { Strong::Past })
}

/// "schlossen", "standen", "trieben" are participles behind "be", "ver" and the like; "fielen", "gaben" are not.
fn is_participle_behind_prefix(plural: &str) -> bool {
    const OTHERS: [&str; 13] = [
        "fielen",
        "hielten",
        "liefen",
        "riefen",
        "ließen",
        "liessen",
        "rieten",
        "stießen",
        "schliefen",
        "bliesen",
        "gingen",
        "fingen",
        "hingen",
    ];
    let vowel = plural.contains('a') || plural.contains('u');
    plural.ends_with("en") && (plural == "standen" || !vowel) && !OTHERS.contains(&plural)
}

/// "machte", "opferten", "arbeitete": a verb without its -te is known; "arbeiten" and "werten" are none.
pub(super) fn is_weak_past(document: &Document, key: &str) -> bool {
    let Some(stem) = key.strip_suffix("te").or_else(|| key.strip_suffix("ten")) else { return false };
    let known = |parts: &[&str]| class_of(document, parts) & (class::VERB | class::CUE) != 0;
    known(&[stem, "en"])
        || known(&[stem, "n"])
        || stem.strip_suffix('e').is_some_and(|stem| known(&[stem, "en"]))
}

/// "reise", "feiere", "wechsle": the Konjunktiv I, or the first person, of a verb that is known.
pub(super) fn is_konjunktiv(document: &Document, key: &str) -> bool {
    let Some(stem) = key.strip_suffix('e').filter(|stem| stem.len() > 2) else { return false };
    let known = |parts: &[&str]| class_of(document, parts) & (class::VERB | class::CUE) != 0;
    known(&[stem, "en"])
        || stem.ends_with("er") && known(&[stem, "n"])
        || stem.strip_suffix('l').is_some_and(|stem| known(&[stem, "eln"]))
}

/// A participle without "ge": "beschlossen", "verkauft", "reduziert".
pub(super) fn has_prefix(key: &str) -> bool {
    const PREFIXES: [&str; 11] =
        ["be", "ver", "er", "ent", "zer", "miss", "über", "unter", "hinter", "wider", "wieder"];
    key.ends_with("iert") || PREFIXES.iter().any(|prefix| key.starts_with(prefix))
}

/// "gekommen", "vorgestellt": what "ge" shows to be a participle.
pub(super) fn is_participle(document: &Document, key: &str) -> bool {
    let begun = key.len() > 5
        && key.starts_with("ge")
        && (key.ends_with('t') || key.ends_with("en"))
        && !document.lexicon.means(key, Shape::Lower, Sense::GeVerb);
    begun || document.lexicon.holds_ge(key)
}

/// "geraubt", "überfallen", "notgelandet": what can be a participle where one must stand.
pub(super) fn may_be_participle(document: &Document, key: &str) -> bool {
    let ends = key.ends_with('t') || key.ends_with("en");
    let inner = || key.find("ge").is_some_and(|at| at > 0);
    ends && (is_participle(document, key) || key.starts_with("ge") || has_prefix(key) || inner())
        || strong_past(document, key) == Some(Strong::PastOrParticiple)
}

/// "gekommen", "notgelandet", "verschwunden": a participle whose perfect takes "sein", so that "ist gekommen" is past
/// and "ist gesperrt" a state.
pub(super) fn is_moved(document: &Document, key: &str) -> bool {
    let known = |word: &str| class_of(document, &[word]) & class::MOVED != 0;
    let ends = key.ends_with('t') || key.ends_with('n');
    // "eingestiegen" has "ge" twice.
    let inner = || key.match_indices("ge").any(|(at, _)| at > 1 && known(&key[at..]));
    ends && (known(key) || inner())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::Lexicon;

    #[test]
    fn makes_strong_preterites_from_known_ones() {
        let document = Document::new("", Lexicon::embedded());
        for (key, wanted) in [
            ("gab", Some(Strong::Past)),
            ("bekanntgab", Some(Strong::Past)),
            ("erlitt", Some(Strong::Past)),
            ("befuhren", Some(Strong::Past)),
            ("eintrafen", Some(Strong::Past)),
            ("zerfielen", Some(Strong::Past)),
            ("beschlossen", Some(Strong::PastOrParticiple)),
            ("verstanden", Some(Strong::PastOrParticiple)),
            ("vorab", None),
            ("anhand", None),
            ("bekannt", None),
            ("geben", None),
        ] {
            assert_eq!(strong_past(&document, key), wanted, "{key}");
        }
    }

    #[test]
    fn knows_whose_perfect_takes_sein() {
        let document = Document::new("", Lexicon::embedded());
        for (key, wanted) in [
            ("gestorben", true),
            ("notgelandet", true),
            ("eingestiegen", true),
            ("zurückgetreten", true),
            ("verschwunden", true),
            ("gesperrt", false),
            ("ausgebucht", false),
            ("unterbrochen", false),
            ("angegeben", false),
        ] {
            assert_eq!(is_moved(&document, key), wanted, "{key}");
        }
    }
}
