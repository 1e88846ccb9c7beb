//! Where a noun behind a noun begins another phrase: an object, a day, whom somebody tells.
//!
//! How far a phrase reaches otherwise is said in `phrase.rs`.
//! Example: in "forderte Anke Dorn Aufklärung" the speaker is "Anke Dorn".

use super::clause::is_finite;
use super::nouns::{NAMES, bears_name, is_body, is_common, names_itself, speaks};
use super::phrase::prepositional;
use crate::document::Document;
use crate::lexicon::{Class, Gender, TableId, class, uninflected};
use crate::tokens::{Flags, Shape};

/// "Polizei", "Sprecher", "Verteidiger": somebody who speaks, by one word that is no name of a person.
pub fn voice(document: &Document, i: usize) -> bool {
    const VOICES: Class = class::ROLE | class::SPEAKER | class::ORGANIZATION | class::ORGANIZATION_HEAD;
    const PERSONS: Class = class::SURNAME | class::PERSON | class::GIVEN;
    let tail = || {
        [class::ROLE, class::SPEAKER]
            .into_iter()
            .any(|class| document.lexicon.tail(document.str(i), Shape::Capital, class, 4).is_some())
    };
    document[i].is_capital()
        && !document.has(i, PERSONS | class::SOURCE)
        && (document.has(i, VOICES) || tail())
}

/// "42 Jahre alte", "1,70 Meter große": where the noun begins that they are said of.
pub fn measured(document: &Document, k: usize, end: usize) -> Option<usize> {
    const ADJECTIVES: [&str; 9] =
        ["alte", "alten", "alter", "altes", "große", "großen", "großer", "langen", "lange"];
    let number = document.get(k)?.is_number() || document.has(k, class::NUMERAL);
    let unit = document.get(k + 1).is_some_and(|next| next.is_capital());
    let noun = k + 3;
    (number && unit && noun < end && document.reads_any(k + 2, &ADJECTIVES) && document[noun].is_capital())
        .then_some(noun)
}

/// "vier mit der Sache vertraute Händler": a number, and an adjective with what belongs to it before its noun.
pub fn is_counted_frame(document: &Document, i: usize, end: usize) -> bool {
    let number = document[i].is_number() || document.has(i, class::NUMERAL) && !document[i].is_capital();
    let led = || document.has(i + 1, class::PREPOSITION) && !document[i + 1].is_capital();
    number && i + 1 < end && led() && {
        let next = prepositional(document, i + 1, end);
        next + 1 < end
            && document[next].is_lower()
            && document[next + 1].is_capital()
            && !is_finite(document, next)
    }
}

/// "der 81-jährige sagte": he himself, though written small; but "der 81-jährige Kern", "der 81-jährige frühere Chef".
pub fn is_aged_one(document: &Document, k: usize) -> bool {
    let noun = |i: usize| document.get(i).is_some_and(|next| next.is_capital());
    let adjective = || {
        let next = document.str(k + 1);
        noun(k + 2) && !document.has(k + 1, class::FUNCTION) && (next.ends_with('e') || next.ends_with("en"))
    };
    k > 1
        && document.str(k).starts_with("jährig")
        && document.is(k - 1, '-')
        && document[k - 2].is_number()
        && document.get(k + 1).is_some()
        && !noun(k + 1)
        && !adjective()
}

/// "sprach Kern von der Gefahr": what is spoken of, not where somebody is from.
pub fn is_matter(document: &Document, i: usize, end: usize) -> bool {
    const REACH: usize = 4;
    let noun = (i..end.min(i + REACH)).find(|k| document[*k].is_capital());
    noun.is_some_and(|noun| {
        !speaks(document, &(noun..noun + 1))
            && document.class(noun) & (NAMES | class::ROLE) == 0
            && document.lexicon.is_noun(document.str(noun))
    })
}

/// An article before a medium, behind a phrase that has its genitive or its bracket already.
pub fn is_told(document: &Document, k: usize, end: usize) -> bool {
    const NAME: usize = 4;
    let mut name =
        (k + 1..end.min(k + 1 + NAME)).take_while(|i| document[*i].is_word() && !is_finite(document, *i));
    let medium = |i: usize| {
        let word = document.str(i).to_lowercase();
        document[i].is_capital() && (word.ends_with("presse") || word.ends_with("agentur"))
    };
    const OWNERS: [&str; 6] = ["des", "der", "von", "vom", "eines", "einer"];
    let owned = |i: usize| i > 0 && document.reads_any(i, &OWNERS) && document[i - 1].is_capital();
    let full = || document.is(k - 1, ')') || (k.saturating_sub(NAME)..k - 1).any(owned);
    !document.has(k - 1, class::ROLE | class::SOURCE)
        && full()
        && name.any(|i| medium(i) || names_itself(document, i))
}

/// A noun right behind a person's name begins another phrase: "warf Kern Versagen vor"; so does a day.
pub fn parts(document: &Document, k: usize) -> bool {
    // "zitiert das Blatt Ministerin Dorn"
    let medium = names_itself(document, k - 1) && !document[k - 1].has(Flags::CAPS);
    let role = || {
        let tail = || document.lexicon.tail(document.str(k), Shape::Capital, class::ROLE, 4).is_some();
        document.has(k, class::ROLE) || tail()
    };
    if medium && role() && document.get(k + 1).is_some_and(|next| next.is_capital()) {
        return true;
    }
    // "zitierte der „Bote“ Kern"
    if document[k - 1].mark().is_some_and(|mark| "“”\"«»".contains(mark)) {
        return true;
    }
    let whole = !document.has(k - 1, class::GIVEN) || k > 1 && document.has(k - 2, class::GIVEN);
    let named = document.has(k - 1, class::SURNAME | class::PERSON)
        && !document.has(k - 1, class::NOUN | class::ROLE)
        && whole;
    let noun = document.has(k, class::NOUN) && !document.has(k, class::NAMES | class::ROLE);
    // "erwartet die EZB Einbußen"
    // "die IG Metall" is known as a whole.
    let whole_name = || document.longest(TableId::Organizations, k - 1).is_some_and(|found| found.len > 1);
    let short = document[k - 1].has(Flags::CAPS)
        && !document.has(k - 1, class::UNIT | class::CURRENCY)
        && document.class(k) & (class::NAMES | class::ROLE) == 0
        && document.lexicon.is_noun(document.str(k))
        && !whole_name();
    // "riefen am Montag Verbände auf", "warfen der Stadt Versagen vor"
    let day = document.has(k - 1, class::CALENDAR | class::TIMEWORD)
        && !document.has(k, class::CALENDAR | class::TIMEWORD)
        && !document.has(k - 1, NAMES);
    let two = is_common(document, k - 1)
        && is_common(document, k)
        && [k - 1, k].iter().all(|i| !is_body(document, *i) && !names_itself(document, *i))
        && !bears_name(document.str(k - 1))
        // "des Europäischen Bundes": an adjective of the name
        && uninflected(document.str(k - 1)).is_none();
    named && noun
        || is_object(document, k)
        || is_behind_genitive(document, k)
        || short
        || day
        || two
        || document.has(k, class::CALENDAR) && !document.has(k, class::SURNAME | class::GIVEN)
}

/// "nach Einschätzung des Verbands Händler", "nach Angaben der Behörde Betriebe": behind a genitive of one, several are no
/// part of its name.
fn is_behind_genitive(document: &Document, k: usize) -> bool {
    let owner = document.str(k - 1);
    let led = |words: &[&str]| k > 1 && document.reads_any(k - 2, words);
    let he = led(&["des", "eines"]) && owner.ends_with('s');
    let body = || {
        let owner = owner.to_lowercase();
        owner.ends_with("ammer") || NAMELESS.iter().any(|end| owner.ends_with(end))
    };
    let she = led(&["der", "einer"]) && body();
    let word = document.str(k);
    let several = || {
        let people = word.ends_with("er") && speaks(document, &(k..k + 1));
        let gender = |word: Option<&str>| word.and_then(|word| document.lexicon.gender(word));
        // "Schulen", "Zeitungen", "Betriebe"
        people
            || gender(Some(word)) == Some(Gender::Plural)
            || ["n", "en"].iter().any(|end| gender(word.strip_suffix(end)) == Some(Gender::Feminine))
            || matches!(gender(word.strip_suffix('e')), Some(Gender::Masculine | Gender::Neuter))
    };
    (he || she)
        && !bears_name(owner)
        && document.lexicon.is_noun(word)
        && !document.has(k, class::SURNAME | class::GIVEN | class::PLACE)
        && several()
}

/// "forderte Anke Dorn Aufklärung", "forderte der Verteidiger Freispruch", "meldete die Polizei Donnerstagfrüh", "sagte
/// ein Sprecher Journalisten": behind a whole name or a role a plain noun is another phrase.
fn is_object(document: &Document, k: usize) -> bool {
    const TOLD: [&str; 5] =
        ["Journalisten", "Reportern", "Medienvertretern", "Pressevertretern", "Korrespondenten"];
    const PERSONS: Class = class::SURNAME | class::SURNAME_WEAK | class::PERSON;
    // The name is whole: given name and surname.
    let full = k > 1
        && document.has(k - 2, class::GIVEN)
        && !document.has(k - 1, class::GIVEN)
        && (document.has(k - 1, PERSONS) || document.class(k - 1) == 0);
    // "die Polizei Zeugen"; but "Gewerkschaft Erziehung", "Verband Wohneigentum" are names.
    let plain_body = |i: usize| {
        let word = document.str(i);
        let is = |body: &&str| word.ends_with(*body) || word.eq_ignore_ascii_case(body);
        document[i].is_capital() && NAMELESS.iter().any(is)
    };
    // "Staatsanwaltschaft Verden Munition"
    let body = plain_body(k - 1)
        || k > 1 && document.has(k - 1, class::PLACE) && plain_body(k - 2)
        || document.has(k - 1, class::ORGANIZATION)
            && (document[k - 1].has(Flags::CAPS) || document.str(k).ends_with("en"));
    // "der TÜV Nord" is known as a whole.
    let whole = || document.longest(TableId::Organizations, k - 1).is_some_and(|found| found.len > 1);
    let body = body && !(document.has(k - 1, class::NAME_START) && whole());
    let role = document.has(k - 1, class::ROLE) && voice(document, k - 1);
    if !(full || body || role) {
        return document.reads_any(k, &TOLD) && voice(document, k - 1);
    }
    let time = document.has(k, class::CALENDAR | class::TIMEWORD) && document.class(k) & NAMES == 0;
    if time || document.reads_any(k, &TOLD) {
        return true;
    }
    if is_quarter(document, k) {
        return false;
    }
    let people = class::SPEAKER | class::SPEAKER_ALONE | class::ROLE;
    let others = class::ORGANIZATION_HEAD | class::FRAME | if body { 0 } else { people };
    let word = document.str(k);
    let unknown = || {
        let compound = || document.lexicon.tail(word, Shape::Capital, class::NOUN, 4).is_some();
        let plain = document.class(k) == 0 && !word.contains('-');
        // "Frau Oelkrug", "Polizei Ahlhorn": a name that no table has.
        plain
            && (full && compound() || (full || body) && ABSTRACTS.iter().any(|ending| word.ends_with(ending)))
    };
    // No surname follows a body: "laut Polizei Schmuck".
    let surnames = if body { class::SURNAME | class::SURNAME_WEAK | class::GIVEN_WEAK } else { 0 };
    let noun = || body && document.lexicon.is_noun(word);
    let common = is_common(document, k) || unknown() || noun();
    common
        && document.class(k) & ((NAMES & !surnames) | others) == 0
        && !is_body(document, k)
        && !names_itself(document, k)
}

/// "Amtsgericht Berlin-Tiergarten"
fn is_quarter(document: &Document, k: usize) -> bool {
    document.str(k).split_once('-').is_some_and(|(town, _)| {
        document.lexicon.class_of(town, Shape::Capital) & (class::PLACE | class::COUNTRY) == class::PLACE
    })
}

/// What bears the name of a place at most.
const NAMELESS: [&str; 16] = [
    "polizei",
    "feuerwehr",
    "staatsanwaltschaft",
    "anklage",
    "regierung",
    "stadt",
    "bahn",
    "dienst",
    "behörde",
    "ministerium",
    "gericht",
    "zoll",
    "armee",
    "konzern",
    "partei",
    "verwaltung",
];

/// Ends of nouns for what is done or felt.
const ABSTRACTS: [&str; 14] = [
    "ung", "ungen", "heit", "heiten", "keit", "keiten", "schaft", "ion", "ionen", "tät", "nis", "nisse",
    "enz", "enzen",
];

#[cfg(test)]
mod tests {
    use super::super::phrase::noun_phrase;
    use crate::document::Document;
    use crate::lexicon::Lexicon;

    #[test]
    fn objects_are_no_part_of_the_phrase() {
        for (text, wanted) in [
            ("Anke Dorn Aufklärung", "Anke Dorn"),
            ("der Verteidiger Freispruch", "der Verteidiger"),
            ("die Polizei Schmuck", "die Polizei"),
            ("die Polizei Zeugen", "die Polizei"),
            ("Frau Oelkrug bald", "Frau Oelkrug"),
            ("der 81-jährige bald", "der 81-jährige"),
            ("der 81-jährige Kern bald", "der 81-jährige Kern"),
            ("die Chefin der Gewerkschaft ver.di bald", "die Chefin der Gewerkschaft ver.di"),
            ("der Verband deutscher Wirte bald", "der Verband deutscher Wirte"),
            ("die Polizei Moorhorn bald", "die Polizei Moorhorn"),
            ("die Polizei Donnerstagfrüh bald", "die Polizei"),
            ("ein Polizeisprecher Journalisten vor Ort", "ein Polizeisprecher"),
            ("Polizei von der Straße ab", "Polizei"),
            ("der Bahn von der Küste bald", "der Bahn von der Küste"),
            ("die Gewerkschaft Erziehung bald", "die Gewerkschaft Erziehung"),
            ("Anke Dorn Wessolek bald", "Anke Dorn Wessolek"),
            ("das Amtsgericht Berlin-Tiergarten bald", "das Amtsgericht Berlin-Tiergarten"),
            ("der Bruder von Georg W. Wessolek bald", "der Bruder von Georg W. Wessolek"),
        ] {
            let document = Document::new(text, Lexicon::embedded());
            let found = noun_phrase(&document, 0, document.len());
            assert_eq!(found.map_or("", |tokens| document.phrase(&tokens)), wanted, "{text}");
        }
    }
}
