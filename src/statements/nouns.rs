//! Nouns: which name somebody who can speak, a group that bears a name, a medium, one man.
//!
//! How far a phrase reaches is said in `phrase.rs`.
//! Example: "der Sprecher der Bahn" can speak, "das Ende der Bahn" cannot.

use std::ops::Range;

use crate::document::Document;
use crate::lexicon::{Class, Gender, Sense, TableId, class};
use crate::tokens::Shape;

/// Names of one word: "Die" only begins longer ones.
pub const NAMES: Class = class::NAMES & !class::NAME_START;

/// Classes of what can speak, by the word or its tail.
const SPEAKING: Class = class::ROLE
    | class::PERSON
    | class::GIVEN
    | class::SURNAME
    | class::ORGANIZATION
    | class::ORGANIZATION_WEAK
    | class::ORGANIZATION_HEAD
    | class::INHABITANT
    | class::NOMINAL
    | class::SOURCE
    | class::SPEAKER
    | class::SPEAKER_ALONE;

/// True of a phrase whose head names somebody who can speak: "der Sprecher der Bahn", not "das Ende der Bahn".
pub fn speaks(document: &Document, phrase: &Range<usize>) -> bool {
    const LEADS: Class = class::DETERMINER | class::POSSESSIVE | class::PREPOSITION;
    let (mut headed, mut depends) = (false, false);
    phrase.clone().any(|i| {
        let token = document[i];
        if token.mark() == Some(',') || document.has(i, class::CONJUNCTION) {
            (headed, depends) = (false, false);
        } else if token.is_capital() && !document.has(i, class::DETERMINER | class::POSSESSIVE) {
            headed = true;
            return !depends && names_speaker(document, i);
        } else if headed && document.has(i, LEADS) {
            depends = true;
        }
        false
    })
}

/// True of a phrase with somebody in it who can speak: "das Papier der Bahn".
pub fn holds_speaker(document: &Document, phrase: &Range<usize>) -> bool {
    phrase
        .clone()
        .any(|i| (document[i].is_capital() || is_small_compound(document, i)) && names_speaker(document, i))
}

fn names_speaker(document: &Document, i: usize) -> bool {
    // "Tage" is a name, too; "eine Tupolew" is no firm.
    let built = i > 0 && document.reads_any(i - 1, &["ein", "eine", "einen", "einem", "einer", "eines"]);
    let time = document.has(i, class::TIMEWORD) && !document.has(i, class::SPEAKER | class::SPEAKER_ALONE);
    if time || built && document.has(i, class::ORGANIZATION) {
        return false;
    }
    const HEADS: [Class; 4] = [class::ROLE, class::SPEAKER, class::ORGANIZATION_HEAD, class::SOURCE];
    // "Vereinte Nationen": known as a whole.
    if document.has(i, class::NAME_START)
        && document.longest(TableId::Organizations, i).is_some_and(|found| found.len > 1)
    {
        return true;
    }
    // "Behörden" are as able to speak as one.
    let word = document.str(i);
    let ends_in = |word: &str, class| document.lexicon.tail(word, Shape::Capital, class, 4).is_some();
    let is_head = |word: &str| HEADS.into_iter().any(|class| ends_in(word, class));
    let stems = ["n", "s", "es"].into_iter().filter_map(|ending| word.strip_suffix(ending));
    // "Nephrologe": of whatever science.
    let learned = || word.len() > 7 && ["ologe", "ologen"].iter().any(|end| word.ends_with(end));
    document.has(i, SPEAKING)
        || is_head(word)
        || stems.into_iter().any(is_head)
        || is_woman(document, word)
        || learned()
}

/// "Sozialdemokratin", "Zoologinnen": of a noun that speaks as "Sozialdemokrat", "Zoologe".
fn is_woman(document: &Document, word: &str) -> bool {
    const SHORTEST: usize = 5;
    let Some(stem) = word.strip_suffix("innen").or_else(|| word.strip_suffix("in")) else { return false };
    let speaks = |word: &str| document.lexicon.class_of(word, Shape::Capital) & SPEAKING != 0;
    let trade = ["log", "krat", "ker", "ant", "ent", "ist", "nom", "soph", "macher"];
    stem.len() >= SHORTEST
        && (speaks(stem)
            || speaks(&format!("{stem}e"))
            || trade.iter().any(|end| stem.ends_with(end))
            || document.lexicon.ends_as(stem, Sense::Being))
}

/// "Interview", "Podcast" alone before a colon: says what follows, not who.
pub fn is_genre(document: &Document, tokens: &Range<usize>) -> bool {
    tokens.len() == 1 && document.means(tokens.start, Sense::Genre)
}

/// "Bericht", "Abschlussbericht"
pub fn is_paper(document: &Document, i: usize) -> bool {
    let tail = || document.lexicon.tail(document.str(i), Shape::Capital, class::SOURCE, 4).is_some();
    // "Zahlen", "Daten"
    let counts = || document.has(i, class::ATTRIBUTION) && document.lexicon.is_noun(document.str(i));
    document[i].is_capital() && (document.has(i, class::SOURCE) || tail() || counts())
}

/// "heise.de", "news.bbc.co.uk": where the name of a site ends that begins at the token.
pub fn site(document: &Document, k: usize) -> Option<usize> {
    const PARTS: usize = 4;
    const ENDS: [&str; 10] = ["de", "com", "org", "net", "at", "ch", "eu", "info", "tv", "uk"];
    let joined = |i: usize| document.get(i).is_some_and(|token| token.is_joined());
    let mut at = k;
    for _ in 0..PARTS {
        if !document.is(at + 1, '.') || !joined(at + 1) || !joined(at + 2) || !document[at + 2].is_word() {
            break;
        }
        at += 2;
    }
    // "ver.di"
    let known = || document.longest(TableId::Organizations, k).is_some_and(|found| k + found.len == at + 1);
    (at > k && document[k].is_word() && (document.reads_any(at, &ENDS) || known())).then_some(at + 1)
}

/// "dpa-Bericht", "ai-Studie": a compound whose first part is written small.
pub fn is_small_compound(document: &Document, k: usize) -> bool {
    let word = document.str(k);
    let head = word.split_once('-').map(|(_, head)| head);
    head.is_some_and(|head| head.len() > 2 && head.starts_with(char::is_uppercase))
}

/// "Gesellschaft", "Bundesamt": what "für" may say more of.
pub fn is_body(document: &Document, k: usize) -> bool {
    let lexicon = &document.lexicon;
    // "des Instituts", "des Amtes"
    let stems = ["", "s", "es"].into_iter().filter_map(|ending| document.str(k).strip_suffix(ending));
    let body = |stem: &str| {
        lexicon.class_of(stem, Shape::Capital) & class::ORGANIZATION_HEAD != 0
            || [class::ORGANIZATION_HEAD, class::ROLE]
                .into_iter()
                .any(|class| lexicon.tail(stem, Shape::Capital, class, 4).is_some())
    };
    document[k].is_capital() && stems.into_iter().any(body)
}

/// A medium, whose name stands in quotation marks behind it.
pub fn names_itself(document: &Document, i: usize) -> bool {
    document[i].is_capital() && document.lexicon.ends_as_any(document.str(i), &["", "s", "es"], Sense::Medium)
}

/// "des Arbeitskreises Wasser", "Berliner Kreise": a group whose name follows, and the adjective of a place.
pub fn bears_name(word: &str) -> bool {
    const GROUPS: [&str; 14] = [
        "kreis",
        "bündnis",
        "gruppe",
        "aktion",
        "bewegung",
        "initiative",
        "netzwerk",
        "kampagne",
        "fraktion",
        "projekt",
        "programm",
        "organisation",
        "firma",
        "er",
    ];
    let stem = ["ses", "es", "s"].iter().find_map(|ending| word.strip_suffix(ending)).unwrap_or(word);
    GROUPS.iter().any(|group| word.ends_with(group) || stem.ends_with(group))
}

/// A noun that names nobody, counts nothing and is no office: two of them are two phrases.
pub fn is_common(document: &Document, k: usize) -> bool {
    const OTHERS: Class = class::ROLE | class::TITLE | class::NUMERAL | class::UNIT | class::CURRENCY | NAMES;
    document[k].is_capital() && document.class(k) & OTHERS == 0 && document.lexicon.is_noun(document.str(k))
}

/// "laut Satzung der Präsident", "nach Berichten der Ehemann": masculine and one, so that "der" is no genitive. "der
/// Minister" may be several.
pub fn is_one_man(document: &Document, i: usize) -> bool {
    let word = document.str(i);
    let several = ["er", "el", "en", "ln"].iter().any(|end| word.ends_with(end));
    if !several && document.lexicon.gender(word) == Some(Gender::Masculine) {
        return true;
    }
    if !document.has(i, class::ROLE) || word.ends_with("er") {
        return false;
    }
    let mut rows = document.lexicon.rows_of(TableId::Roles, word, Shape::Capital);
    rows.any(|row| row.get(1) == "m" && row.get(0) == word)
}

/// "Kritiker", "Forscherinnen", "Befürwortenden", or a word that no table has.
pub fn is_known_by_form(document: &Document, i: usize) -> bool {
    let word = document.str(i);
    word.ends_with("er")
        || word.ends_with("innen")
        // "der Süden", "der Laden": one thing.
        || word.ends_with("en") && !(i > 0 && document.reads_any(i - 1, &["der", "ein"]))
        // "die Sprechchöre": a noun that no table has.
        || document.class(i) == 0
            && !document.lexicon.is_noun(word)
            && !(word.ends_with('e') && i > 0 && document.has(i - 1, class::DETERMINER))
}

/// A person or an organisation: "Das Heer kündigte eine Untersuchung an" has only one who speaks.
pub fn acts(document: &Document, found: &Range<usize>) -> bool {
    const PAPER: u64 = class::ROLE | class::ORGANIZATION_HEAD | class::NAMES & !class::NAME_START;
    let paper =
        |i: usize| document.has(i, class::SOURCE) && !document.has(i, PAPER) && !document.reads(i, "Anklage");
    speaks(document, found) && !found.clone().any(paper)
}

/// False of what breaks off behind a verb or a conjunction: no noun phrase.
pub fn is_whole(document: &Document, found: &Range<usize>) -> bool {
    const OPEN: u64 = class::CONJUNCTION
        | class::SUBJUNCTION
        | class::AUXILIARY
        | class::MODAL
        | class::VERB
        | class::CUE
        | class::KONJUNKTIV1
        | class::KONJUNKTIV2;
    let last = found.end - 1;
    found.len() == 1 || document[last].is_capital() || !document.has(last, OPEN)
}

/// "al-Omair"
pub fn has_article(word: &str) -> bool {
    const ARTICLES: [&str; 7] = ["al-", "el-", "as-", "ad-", "at-", "ar-", "an-"];
    const LENGTH: usize = 3;
    word.as_bytes().get(LENGTH).is_some_and(u8::is_ascii_uppercase)
        && ARTICLES.iter().any(|article| word.starts_with(article))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::Lexicon;

    #[test]
    fn phrases_that_can_speak() {
        // The phrase, whether its head can speak, whether somebody in it can.
        let rows = [
            ("der Sprecher der Bahn", true, true),
            ("das Ende der Bahn", false, true),
            ("das Ende der Brücke", false, false),
            ("das Treffen mit Anke Dorn", false, true),
            ("der Zug und die Stadt", true, true),
        ];
        for (text, head, inside) in rows {
            let document = Document::new(text, Lexicon::embedded());
            let all = 0..document.len();
            let found = (speaks(&document, &all), holds_speaker(&document, &all));
            assert_eq!(found, (head, inside), "{text}");
        }
    }
}
