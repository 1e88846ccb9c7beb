//! Noun phrases: where one begins and ends, with its genitives, its names and its apposition.
//!
//! Which phrase is the speaker is said in `speaker.rs`.
//! Example: in "sagte der Sprecher des Ministeriums am Montag" it ends before "am".

use std::ops::Range;

use super::clause::is_finite;
use crate::document::Document;
use crate::lexicon::{Class, class};
use crate::tokens::{Flags, Kind, Shape};

/// The longest noun phrase that is looked at, and the deepest.
const LONGEST: usize = 24;
const DEPTH: usize = 4;

/// Names of one word: "Die" only begins longer ones.
const NAMES: Class = class::NAMES & !class::NAME_START;

/// Classes of what can speak, by the word or its tail.
pub const SPEAKING: Class = class::ROLE
    | class::PERSON
    | class::GIVEN
    | class::SURNAME
    | class::ORGANIZATION
    | class::ORGANIZATION_WEAK
    | class::ORGANIZATION_HEAD
    | class::INHABITANT
    | class::SOURCE;

/// The noun phrase or pronoun that begins at the token: article, adjectives, nouns, genitives, "von X", brackets,
/// what "und" joins, and an apposition.
pub fn noun_phrase(document: &Document, i: usize, end: usize) -> Option<Range<usize>> {
    const JOINED: usize = 3;
    let end = end.min(i + LONGEST).min(document.len());
    if i >= end {
        return None;
    }
    // "ihrer" alone, but "ihrer Erklärung"
    let owns = document.has(i, class::POSSESSIVE) && document.get(i + 1).is_some_and(|next| next.is_word());
    if document.has(i, class::PRONOUN) && !document.has(i, class::DETERMINER) && !owns {
        return Some(i..i + 1);
    }
    let mut last = core(document, i, end, DEPTH)?;
    for _ in 0..JOINED {
        let next = last + 1;
        let joins = document.reads_any(last, &["und", "sowie"])
            && next < end
            && (document[next].is_capital() || document.has(next, class::DETERMINER | class::POSSESSIVE));
        let Some(joined) = joins.then(|| core(document, next, end, DEPTH)).flatten() else { break };
        // "sagte Kern und Merkel lachte": what has a verb of its own is no part of it.
        if joined < end && is_finite(document, joined) && !closed_before(document, i) {
            break;
        }
        last = joined;
    }
    Some(i..with_apposition(document, last, end))
}

/// True where the phrase opens a clause, so that a verb behind it is its own.
fn closed_before(document: &Document, i: usize) -> bool {
    i == 0 || !is_finite(document, i - 1)
}

/// Where the phrase that begins at the token ends.
fn core(document: &Document, i: usize, end: usize, depth: usize) -> Option<usize> {
    let led = document.has(i, class::DETERMINER | class::POSSESSIVE) && !document[i].is_capital()
        || document.has(i, class::DETERMINER | class::POSSESSIVE) && !document.has(i, NAMES);
    let mut k = i + usize::from(led);
    if led && document.has(k, class::PREPOSITION) && !document[k].is_capital() {
        // "der in Ulm geborene Kern"
        k = prepositional(document, k, end);
    }
    while k < end && !is_head(document, k) {
        // "der „Neuen Zeit“"
        if let Some(close) = enclosed(document, k, end).filter(|_| led && !document.is(k, '(')) {
            k = close - 1;
            break;
        }
        if !is_attribute(document, k, k > i) {
            return None;
        }
        k += 1;
    }
    if k >= end {
        return None;
    }
    k += 1;
    while k < end {
        k = match step(document, k, end, depth) {
            Some(next) => next,
            None => break,
        };
    }
    Some(k)
}

/// A noun, a name, an address.
fn is_head(document: &Document, k: usize) -> bool {
    const CLOSED: Class = class::PREPOSITION | class::SUBJUNCTION | class::CONJUNCTION | class::DETERMINER;
    let token = document[k];
    // "dpa", "taz"
    let known = token.is_word() && document.has(k, class::ORGANIZATION) && !document.has(k, class::FUNCTION);
    token.is_capital() && (!document.has(k, CLOSED) || document.has(k, NAMES | class::ROLE))
        || token.kind() == Kind::Address
        || known
}

/// Adjectives, numbers, and what joins adjectives.
fn is_attribute(document: &Document, k: usize, inside: bool) -> bool {
    const CLOSED: Class = class::AUXILIARY
        | class::MODAL
        | class::KONJUNKTIV1
        | class::KONJUNKTIV2
        | class::SUBJUNCTION
        | class::PREPOSITION
        | class::PRONOUN;
    let token = document[k];
    if token.is_number() {
        return true;
    }
    if !token.is_word() {
        // "die drei, vier Zeugen" are too few to tell from a clause's end.
        return token.mark().is_some_and(|mark| mark == '-');
    }
    // "der beiden Zeugen": these pronouns are adjectives behind an article.
    if inside && document.reads_any(k, &["beide", "beiden", "anderen", "meisten", "vielen"]) {
        return true;
    }
    if document.has(k, class::CONJUNCTION) {
        return inside
            && document.reads_any(k, &["und", "oder"])
            && !document.get(k + 1).is_some_and(|next| next.is_capital());
    }
    !document.has(k, CLOSED) && !is_finite(document, k)
}

/// What may follow a noun of the phrase: where the phrase goes on behind it.
fn step(document: &Document, k: usize, end: usize, depth: usize) -> Option<usize> {
    const PARTICLES: [&str; 18] = [
        "von", "van", "de", "der", "zu", "bin", "al", "la", "di", "da", "del", "den", "ten", "ter", "ibn",
        "du", "dos", "vom",
    ];
    let token = document[k];
    let capital = |k: usize| k < end && document[k].is_capital();
    if is_head(document, k) {
        return (!parts(document, k)).then_some(k + 1);
    }
    if document.is(k, '.') {
        // "Dr. Kern", "George W. Bush", "Suresh B. N."
        let short = document.str(k - 1).chars().count() <= 1 || document.has(k - 1, class::ABBREVIATION);
        return (short && token.is_joined() && capital(k + 1)).then_some(k + 1);
    }
    if let Some(after) = enclosed(document, k, end) {
        return Some(after);
    }
    if !token.is_word() || depth == 0 {
        return None;
    }
    let name = ends_name(document, k - 1);
    if document.has(k - 1, class::GIVEN | class::SURNAME) && document.reads_any(k, &PARTICLES) {
        let next = k + 1 + usize::from(document.reads_any(k + 1, &["der", "den", "la"]));
        if capital(next) && !document.has(next, class::NOUN | class::ROLE | class::ORGANIZATION) {
            return Some(next + 1);
        }
    }
    if is_genitive(document, k, end) && !name {
        return core(document, k, end, depth - 1);
    }
    // "Schätzungen französischer Behörden"
    if document.has(k - 1, class::SOURCE) && is_bare_genitive(document, k) && capital(k + 1) {
        return Some(k + 2);
    }
    // "Ali al-Omair"
    if name
        && ["al-", "el-", "as-", "ad-", "at-", "ar-", "an-"]
            .iter()
            .any(|article| document.str(k).starts_with(article))
    {
        return Some(k + 1);
    }
    let of = document.reads_any(k, &["von", "vom"]);
    // "die Sektion von „Helfer ohne Grenzen“"
    if of && let Some(after) = enclosed(document, k + 1, end).filter(|_| !document.is(k + 1, '(')) {
        return Some(after);
    }
    let at = document.reads_any(k, &["für", "bei", "beim", "im", "aus"])
        && document.has(k - 1, class::ROLE | class::SOURCE)
        && !name;
    let named = capital(k + 1) || document.has(k + 1, class::DETERMINER | class::POSSESSIVE);
    // "der Präsident von morgen", "von Montag an" name nobody.
    let time = document.has(k + 1, class::CALENDAR | class::TIMEWORD);
    ((of || at) && named && !time).then(|| core(document, k + 1, end, depth - 1)).flatten()
}

/// An adjective that shows the genitive of several without an article.
fn is_bare_genitive(document: &Document, k: usize) -> bool {
    const OTHERS: Class = class::FUNCTION | class::TIMEWORD | class::CERTAINTY;
    const SEVERAL: [&str; 7] =
        ["vieler", "mehrerer", "einiger", "aller", "anderer", "weiterer", "zahlreicher"];
    if document.reads_any(k, &SEVERAL) {
        return true;
    }
    document[k].is_word()
        && !document[k].is_capital()
        && !document.has(k, OTHERS)
        && document.str(k).ends_with("er")
}

/// A noun right behind a person's name begins another phrase: "warf Kern Versagen vor"; so does a day.
fn parts(document: &Document, k: usize) -> bool {
    let whole = !document.has(k - 1, class::GIVEN) || k > 1 && document.has(k - 2, class::GIVEN);
    let named = document.has(k - 1, class::SURNAME | class::PERSON)
        && !document.has(k - 1, class::NOUN | class::ROLE)
        && whole;
    let noun = document.has(k, class::NOUN) && !document.has(k, class::NAMES | class::ROLE);
    // "erwartet die EZB Einbußen"
    let short = document[k - 1].has(Flags::CAPS)
        && document.has(k - 1, class::ORGANIZATION)
        && document.class(k) & (class::NAMES | class::ROLE) == 0
        && document.lexicon.is_noun(document.str(k));
    named && noun
        || short
        || document.has(k, class::CALENDAR) && !document.has(k, class::SURNAME | class::GIVEN)
}

/// True where the token ends a person's name.
fn ends_name(document: &Document, k: usize) -> bool {
    let own = document.has(k, class::SURNAME | class::PERSON | class::GIVEN)
        && !document.has(k, class::NOUN | class::ROLE);
    let last = class::SURNAME | class::SURNAME_WEAK | class::PERSON;
    own || k > 0
        && document.has(k - 1, class::GIVEN)
        && document[k].is_capital()
        && (document.has(k, last) || !document.has(k, class::NOUN | class::ROLE))
}

/// An article in the genitive, as far as the words behind it tell: "der NASA", not "der erste Teil".
fn is_genitive(document: &Document, k: usize, end: usize) -> bool {
    const SURE: [&str; 8] = ["des", "eines", "seines", "ihres", "dieses", "unseres", "jenes", "deren"];
    const OPEN: [&str; 8] = ["der", "einer", "seiner", "ihrer", "dieser", "unserer", "mehrerer", "aller"];
    const ADJECTIVES: usize = 4;
    if document.reads_any(k, &SURE) {
        return true;
    }
    let adjectives = (k + 1..end.min(k + 1 + ADJECTIVES)).take_while(|i| !document[*i].is_capital());
    document.reads_any(k, &OPEN) && adjectives.into_iter().all(|i| !document.str(i).ends_with('e'))
}

/// "(CDU)" or a name in quotation marks behind a noun.
fn enclosed(document: &Document, i: usize, end: usize) -> Option<usize> {
    const INSIDE: usize = 8;
    let close = match document.get(i)?.mark()? {
        '(' => [')', ')'],
        '„' | '"' => ['“', '"'],
        '»' => ['«', '«'],
        '«' => ['»', '»'],
        _ => return None,
    };
    // „Neue Bote“ is a name, „ganz genau“ belongs to the sentence; behind "Magazin" all are names.
    let named = i > 0 && names_itself(document, i - 1);
    if close[0] != ')' && !named && !document.get(i + 1).is_some_and(|next| next.is_capital()) {
        return None;
    }
    let found = (i + 1..end.min(i + 1 + INSIDE)).find(|k| close.iter().any(|mark| document.is(*k, *mark)))?;
    Some(found + 1)
}

/// A medium, whose name stands in quotation marks behind it.
fn names_itself(document: &Document, i: usize) -> bool {
    const MEDIA: [&str; 7] = ["magazin", "zeitung", "zeitschrift", "sender", "portal", "blatt", "dienst"];
    let word = document.str(i).to_lowercase();
    let stem = word.strip_suffix("es").or_else(|| word.strip_suffix('s')).unwrap_or(&word);
    document[i].is_capital() && MEDIA.iter().any(|medium| stem.ends_with(medium))
}

/// ", der Sprecher der Partei," behind a name, ", Anke Dorn," behind a role: what lies between two commas, names a
/// role or a person, and has no verb.
fn with_apposition(document: &Document, i: usize, end: usize) -> usize {
    const INSIDE: usize = 14;
    if !document.is(i, ',') || i + 1 >= end {
        return i;
    }
    let mut close = None;
    for k in i + 1..end.min(i + 1 + INSIDE) {
        if is_finite(document, k) {
            return i;
        }
        let initial =
            document.is(k, '.') && document[k].is_joined() && document.str(k - 1).chars().count() <= 2;
        if document[k].mark().is_some_and(|mark| matches!(mark, ',' | '.' | ':' | ';' | '–' | '„'))
            && !initial
        {
            close = Some(k);
            break;
        }
    }
    let Some(close) = close.or((end < i + 1 + INSIDE).then_some(end)) else { return i };
    let opens = document.has(i + 1, class::DETERMINER) || document[i + 1].is_capital();
    let names =
        |k: usize| document.has(k, class::ROLE | class::PERSON | class::GIVEN) && document[k].is_capital();
    // ", der gestern dort sprach": a relative clause whose verb the tables do not know.
    let ends = document[close - 1];
    let relative = document.has(i + 1, class::RELATIVE) && ends.is_word() && !ends.is_capital();
    if opens && !relative && (i + 1..close).any(names) { close } else { i }
}

/// Behind "am Montag", "in der Sendung": where the preposition's phrase ends.
pub fn prepositional(document: &Document, i: usize, end: usize) -> usize {
    core(document, i + 1, end.min(i + LONGEST), 1).unwrap_or(i + 1)
}

/// True of a phrase that names somebody who can speak.
pub fn speaks(document: &Document, phrase: &Range<usize>) -> bool {
    const HEADS: Class = class::ROLE | class::ORGANIZATION_HEAD | class::SOURCE;
    let capital = |i: &usize| document[*i].is_capital();
    phrase.clone().filter(capital).any(|i| {
        // "Behörden" are as able to speak as one.
        let word = document.str(i);
        let is_head = |word: &str| document.lexicon.tail(word, Shape::Capital, HEADS, 4).is_some();
        document.has(i, SPEAKING) || is_head(word) || word.strip_suffix('n').is_some_and(is_head)
    })
}

/// True of a phrase whose article shows that it is no subject: "den Antrag", "dem Sender".
pub fn is_oblique(document: &Document, i: usize) -> bool {
    const OBLIQUE: [&str; 20] = [
        "den", "dem", "einen", "einem", "seinen", "seinem", "ihren", "ihrem", "diesen", "diesem", "keinen",
        "keinem", "jeden", "jedem", "unseren", "unserem", "meinen", "meinem", "des", "eines",
    ];
    document.reads_any(i, &OBLIQUE)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::Lexicon;

    #[test]
    fn noun_phrases_end_where_a_reader_ends_them() {
        let rows = [
            ("der Sprecher des Ministeriums am Montag", "der Sprecher des Ministeriums"),
            ("Ministerin Anke Dorn der Zeitung", "Ministerin Anke Dorn"),
            ("der Polizei der erste Teil", "der Polizei"),
            ("Dr. Anke Dorn gestern", "Dr. Anke Dorn"),
            ("Werner Kastell, Chef der Bahn.", "Werner Kastell, Chef der Bahn"),
            ("Kern neun Menschen", "Kern"),
            ("ein Sprecher von Siemens in Ulm", "ein Sprecher von Siemens"),
            ("Anke Dorn und Hans Kern in Ulm", "Anke Dorn und Hans Kern"),
            ("Anke Dorn, Sprecherin der Bahn, in Ulm", "Anke Dorn, Sprecherin der Bahn"),
            ("die Sprecherin der Bahn, Anke Dorn.", "die Sprecherin der Bahn, Anke Dorn"),
            ("Hans Kern, der als Sprecher der Bahn fungiert, in Ulm", "Hans Kern"),
            ("der neue Chef der „Neuen Zeit“ (SPD) heute", "der neue Chef der „Neuen Zeit“ (SPD)"),
            ("Schätzungen französischer Behörden bald", "Schätzungen französischer Behörden"),
            ("Meinung der beiden Zeugen bald", "Meinung der beiden Zeugen"),
            ("der Ölminister Ali al-Omair gestern", "der Ölminister Ali al-Omair"),
            ("die Sektion von „Ärzte ohne Grenzen“ in Ulm", "die Sektion von „Ärzte ohne Grenzen“"),
            ("einem Test des Magazines „auto und sport“ gibt", "einem Test des Magazines „auto und sport“"),
            ("Meinung vieler Gäste und Fans bald", "Meinung vieler Gäste und Fans"),
            ("der Agenturen dpa und AFP gestern", "der Agenturen dpa und AFP"),
            ("die EZB Einbußen bald", "die EZB"),
            ("er am Montag", "er"),
            ("am Montag", ""),
        ];
        let mut wrong = Vec::new();
        for (text, wanted) in rows {
            let document = Document::new(text, Lexicon::embedded());
            let found =
                noun_phrase(&document, 0, document.len()).map_or("", |tokens| document.phrase(&tokens));
            if found != wanted {
                wrong.push(format!("{text}: {found} instead of {wanted}"));
            }
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }
}
