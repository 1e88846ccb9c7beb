//! What the make of a capitalised word says that no table has: German writes common nouns with capitals too, and
//! ends names of streets, offices and trades in words that the tables have.
//!
//! Each question walks the word's tail no further than a word of that class goes.
//! Example: "Kapazitätsgründe" ends in a noun and begins with one, "Süßenborn" does not.

use crate::lexicon::{Class, Lexicon, TableId, class, without_umlaut};
use crate::tokens::Shape;

/// True where the word ends so; a chain of short comparisons, each of known length.
macro_rules! ends_in {
    ($word:expr, $($ending:literal)|+) => {{
        let word: &str = $word;
        $(word.ends_with($ending))||+
    }};
}

/// Letters that join the parts of a compound.
const JOINTS: [&str; 6] = ["s", "n", "en", "es", "er", "e"];

/// The bytes of the longest word that is looked through.
const LONGEST: usize = 48;

/// The letters of the shortest tail and of the shortest first part.
const SHORTEST: usize = 3;

/// The part behind the last hyphen, and where it begins.
fn last_part(key: &str) -> (&str, usize) {
    let at = key.bytes().rposition(|byte| byte == b'-').map_or(0, |hyphen| hyphen + 1);
    (&key[at..], at)
}

/// The word without its endings of case and number, the plainest first.
fn stems(word: &str) -> impl Iterator<Item = &str> {
    let endings: &[&str] = match word.as_bytes().last() {
        Some(b's') => &["", "s", "es"],
        Some(b'e') => &["", "e"],
        Some(b'n') => &["", "en", "n", "ern", "nen"],
        Some(b'r') => &["", "er"],
        _ => &[""],
    };
    endings.iter().filter_map(|ending| word.strip_suffix(ending))
}

/// Where the longest tail begins that frames have ("-hafen"), 0 for none.
pub fn frame(lexicon: &Lexicon, key: &str) -> usize {
    let (last, offset) = last_part(key);
    longest_tail(lexicon, last, offset, class::FRAME, 0)
}

/// What kind of name stands behind a compound whose tail is a frame noun: "Softwarekonzern", "Kleinstadt".
pub fn frame_before(lexicon: &Lexicon, key: &str) -> Option<&'static str> {
    const LEAST: usize = 4;
    // Of long tails the first part may be any: "Pharmahersteller".
    const LONG: usize = 5;
    let (last, _) = last_part(key);
    let mut kind = None;
    if last.len() <= LONGEST {
        lexicon.tails(last, class::FRAME, LEAST, |i, [lower, capital, _]| {
            // "Waldorf" and "Steinhafen" are names themselves.
            let frame = capital & class::FRAME != 0 && lower & class::NAME_TAIL == 0;
            let said = || i == 0 && last.len() < key.len() || is_said_first_part(lexicon, &last[..i]);
            if frame && (said() || i >= SHORTEST && last.len() - i >= LONG) {
                let rows = lexicon.rows_of(TableId::Frames, &last[i..], Shape::Caps);
                let mut kinds = rows.filter(|row| row.get(1) == "before").map(|row| row.get(0));
                kind = kinds.find(|kind| *kind == "organization" || said()).or(kind);
            }
        });
    }
    kind
}

/// The same for the frames that end names of streets and villages ("-straße").
pub fn name_tail(lexicon: &Lexicon, key: &str) -> usize {
    let (last, offset) = last_part(key);
    longest_tail(lexicon, last, offset, class::NAME_TAIL, 0)
}

/// Where the longest tail begins that heads of organisations have ("-ministerium", "-ministeriums"), 0 for none.
pub fn head(lexicon: &Lexicon, key: &str) -> usize {
    let (last, offset) = last_part(key);
    // A plural is no name.
    let singular = ["", "s", "es"].iter().filter_map(|ending| last.strip_suffix(ending));
    let mut heads = singular.map(|stem| longest_tail(lexicon, stem, offset, class::ORGANIZATION_HEAD, 4));
    heads.find(|at| *at > 0).unwrap_or(0)
}

/// The tail of one class in lower case, or in any case where it is all behind a hyphen.
fn longest_tail(lexicon: &Lexicon, word: &str, offset: usize, class: Class, least: usize) -> usize {
    let mut at = 0;
    if word.len() <= LONGEST {
        lexicon.tails(word, class, SHORTEST, |i, [lower, capital, _]| {
            let whole = i == 0 && offset > 0;
            let written =
                lower & class != 0 || whole && class == class::ORGANIZATION_HEAD && capital & class != 0;
            if written && offset + i > 0 && (whole || word.len() - i >= least) {
                at = offset + i;
            }
        });
    }
    at
}

/// True of a word for an office or trade by its tail: "Kriminalhauptkommissar", "SPD-Chef".
pub fn is_role(lexicon: &Lexicon, key: &str) -> bool {
    // "SPD-Mann", "Pop-Star": no office without the hyphen.
    const HYPHENED: [&str; 8] = ["Mann", "Frau", "Boss", "Vize", "Star", "Legende", "Ikone", "Veteran"];
    let (last, offset) = last_part(key);
    let mut role = offset > 0 && HYPHENED.contains(&last);
    if last.len() <= LONGEST {
        lexicon.tails(last, class::ROLE, SHORTEST, |i, [_, capital, _]| {
            // "Gefängnisarzt" is a trade, "Paragraf" is none.
            let long = last.len() - i > 4 || matches!(&last[i..], "arzt" | "chef");
            role |= (i == 0 && offset > 0 || i > 1 && long) && capital & class::ROLE != 0;
        });
    }
    role
}

/// True of a noun's form, of a compound that ends in a noun, and of an adjective made a noun.
pub fn is_common(lexicon: &Lexicon, key: &str) -> bool {
    let (last, _) = last_part(key);
    if last.len() > LONGEST || is_adjective(last) || is_made_noun(last) {
        return true;
    }
    // "Wessinger" comes from a village, as surnames do.
    if is_origin(last) {
        return is_lemma(lexicon, last);
    }
    let compound = |stem: &str| {
        ends_in_noun(lexicon, stem) || without_umlaut(stem).is_some_and(|stem| ends_in_noun(lexicon, &stem))
    };
    let common = stems(last).any(compound) || is_latin_plural(lexicon, last);
    // "-hausen" is a plural too; only a whole noun counts against a village.
    common
        && (is_lemma(lexicon, last) || {
            let frame = frame(lexicon, key);
            // "Menschenleben" is no village.
            let life = &key[frame..] == "leben" && frame > 3 && is_first_part(lexicon, &key[..frame]);
            frame == 0 || life || !is_village(lexicon, &key[frame..])
        })
}

/// True of what people are called by the village that they came from: "Wessinger", "Quellbacher".
pub fn is_origin(word: &str) -> bool {
    ends_in!(word, "inger" | "bacher" | "berger" | "hofer" | "dorfer" | "hauser" | "egger")
        && !ends_in!(word, "finger" | "bringer" | "springer" | "zwinger" | "herberger")
}

/// True of a noun and of a compound that ends in one.
fn ends_in_noun(lexicon: &Lexicon, stem: &str) -> bool {
    const MOST: usize = 8;
    let (mut nouns, mut count) = ([0; MOST], 0);
    lexicon.tails(stem, class::NOUN, SHORTEST, |i, set| {
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
    if first.chars().count() < SHORTEST || matches!(tail, "mann" | "man") {
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

/// True of a noun by its last syllables, which no name has.
pub fn is_made_noun(key: &str) -> bool {
    let before = |letters: usize| key.len() > letters + 2;
    ends_in!(key, "ung" | "nis") && before(3)
        || ends_in!(key, "ist" | "isten" | "istin")
            && before(4)
            && !ends_in!(key, "quist" | "qvist" | "kvist")
        || ends_in!(key, "heit" | "keit" | "tion" | "ungs" | "ling" | "erei" | "zeug") && before(4)
        || ends_in!(
            key,
            "ungen"
                | "heits"
                | "keits"
                | "ismus"
                | "nisse"
                | "innen"
                | "zeuge"
                | "lings"
                | "linge"
                | "tät"
                | "enzen"
        ) && before(5)
        || key.len() > 6 && ends_in!(key, "enz" | "ment" | "ments" | "mente" | "menten")
        || key.len() > 8 && (is_participle(key) || is_ranked(key) || ends_in!(key, "endes" | "tions"))
        || key.len() > 8
            && ends_in!(
                key,
                "heiten"
                    | "keiten"
                    | "schaft"
                    | "tionen"
                    | "täten"
                    | "nissen"
                    | "ierung"
                    | "lingen"
                    | "ereien"
                    | "schaften"
                    | "losigkeit"
                    | "jährige"
                    | "jähriger"
            )
}

/// "Tabellenelfter", "Gesamtsiebte": who has that place.
fn is_ranked(key: &str) -> bool {
    const LEAST: usize = 4;
    if !ends_in!(key, "te" | "ter" | "ten" | "tes" | "tem") {
        return false;
    }
    let word = key.strip_suffix(['r', 'n', 's', 'm']).unwrap_or(key);
    let ranks = [
        "erste", "zweite", "dritte", "vierte", "fünfte", "sechste", "siebte", "neunte", "zehnte", "elfte",
        "zwölfte", "letzte",
    ];
    let long = |rank: &str| word.strip_suffix(rank).is_some_and(|first| first.len() >= LEAST);
    ranks.iter().any(|rank| long(rank))
}

/// "Verschüttete", "Vertriebener": participles made nouns, by their first and last syllables.
fn is_participle(key: &str) -> bool {
    (key.starts_with("Ver") || key.starts_with("Ge") || key.starts_with("Ent") || key.starts_with("Zer"))
        && ends_in!(
            key,
            "tete" | "teten" | "teter" | "ierte" | "ierten" | "ierter" | "bene" | "benen" | "bener"
        )
        || ends_in!(key, "ierende" | "ierenden" | "ierender")
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
        ["um", "us", "a", "o"].iter().any(|ending| ends_in_noun(lexicon, &format!("{stem}{ending}")))
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
        || is_made_noun(first)
        || JOINTS.iter().filter_map(|joint| first.strip_suffix(joint)).any(known)
        || is_noun(lexicon, &format!("{first}e"))
}

/// The same without small words: "Einfluss" is no "Fluss", "Verband" no "Band".
fn is_said_first_part(lexicon: &Lexicon, first: &str) -> bool {
    let [lower, ..] = *lexicon.classes_of(first);
    first.len() >= SHORTEST
        && lower & class::FUNCTION == 0
        && (is_first_part(lexicon, first) || ends_in_noun(lexicon, first))
}

/// True of adjectives made a noun or part of a name: "Koreanisch", "Wirtschaftliches".
pub fn is_adjective(key: &str) -> bool {
    key.len() > 6
        && ends_in!(
            key,
            "isch"
                | "ische"
                | "ischen"
                | "ischer"
                | "isches"
                | "ischem"
                | "liche"
                | "lichen"
                | "licher"
                | "liches"
                | "lichem"
                | "igen"
                | "iger"
                | "iges"
        )
}

/// True of adjectives and adverbs by their last syllable: "Auffallend", "Momentan".
pub fn is_adverbial(word: &str) -> bool {
    ends_in!(
        word,
        "bereinigt"
            | "ig"
            | "lich"
            | "isch"
            | "bar"
            | "sam"
            | "haft"
            | "los"
            | "ant"
            | "ent"
            | "end"
            | "ernd"
            | "elnd"
            | "ell"
            | "iv"
            | "al"
            | "weise"
            | "wärts"
            | "mal"
            | "tan"
            | "ens"
    ) || word.starts_with("Un") && !word.ends_with("er")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_nouns_from_names_by_their_make() {
        let lexicon = Lexicon::embedded();
        let nouns = "Kapazitätsgründen Münzfunde Risiken Foren Häuserzeilen Millionenhöhe Leuchtturmwärter Tage Ringer Felde Tabellenelfter Gesamtsiebte";
        let names =
            "Quellmar Ziegenroda Moorhausen Kaltenbruck Dunay Najin Wessolek Alsleben Wessinger Gerster";
        let wrong: Vec<&str> = nouns
            .split(' ')
            .filter(|word| !is_common(&lexicon, word))
            .chain(names.split(' ').filter(|word| is_common(&lexicon, word)))
            .collect();
        assert!(wrong.is_empty(), "{wrong:?}");
    }

    #[test]
    fn knows_compounds_of_frame_nouns() {
        let lexicon = Lexicon::embedded();
        assert_eq!(frame_before(&lexicon, "Torfkonzern"), Some("organization"));
        assert_eq!(frame_before(&lexicon, "Moorprovinz"), Some("place"));
        assert_eq!(frame_before(&lexicon, "Torfreederei"), Some("organization"));
        assert_eq!(frame_before(&lexicon, "Wessohersteller"), Some("organization"));
        assert_eq!(frame_before(&lexicon, "Wessoprovinz"), None);
        for plain in ["Verband", "Einfluss", "Waldorf", "Konzern"] {
            assert_eq!(frame_before(&lexicon, plain), None, "{plain}");
        }
    }

    #[test]
    fn knows_the_tails_of_offices_streets_and_ministries() {
        let lexicon = Lexicon::embedded();
        assert!(is_role(&lexicon, "Kriminalhauptkommissar") && is_role(&lexicon, "SPD-Fraktionschef"));
        assert!(
            is_role(&lexicon, "SPD-Mann")
                && is_role(&lexicon, "Gefängnisarzt")
                && !is_role(&lexicon, "Paragraf")
        );
        assert_eq!(name_tail(&lexicon, "Quellmarstraße"), 8);
        assert_eq!(head(&lexicon, "Moorministeriums"), 4);
    }
}
