//! What stands behind a verb: the noun phrase that is its subject, past adverbs, objects and phrases of time and place.
//!
//! Which of the phrases around a verb is its subject is said in `speaker.rs`.
//! Example: behind "sagte" in "sagte ihm am Montag der Minister" it is "der Minister".

use std::ops::Range;

use super::clause::is_participle;
use super::nouns::{NAMES, site};
use super::parted::is_counted_frame;
use super::phrase::{hedged, is_oblique, noun_phrase, prepositional};
use crate::document::Document;
use crate::lexicon::class;
use crate::tokens::Kind;

/// Without the adverbs at both ends.
pub fn trim(document: &Document, mut field: Range<usize>) -> Range<usize> {
    while !field.is_empty() && !begins(document, field.start) {
        field.start += 1;
    }
    while !field.is_empty() {
        let last = field.end - 1;
        let adverb = document.has(last, class::ADVERB) && !document[last].is_capital();
        if adverb || document.is(last, ',') {
            field.end -= 1;
        } else {
            break;
        }
    }
    field
}

/// What a noun phrase or a pronoun begins with.
fn begins(document: &Document, i: usize) -> bool {
    const CLOSED: u64 = class::PREPOSITION | class::SUBJUNCTION | class::CONJUNCTION | class::ADVERB;
    let token = document[i];
    let closed = document.has(i, class::DETERMINER | class::POSSESSIVE | class::PRONOUN);
    closed
        || token.is_capital() && (!document.has(i, CLOSED) || document.has(i, class::NAMES))
        || token.is_number()
        || site(document, i).is_some()
        || token.kind() == Kind::Address
        // "eBay", "taz"
        || document.has(i, class::ORGANIZATION) && !document.has(i, class::FUNCTION)
}

/// The noun phrase that begins behind the verb, after adverbs, objects and short phrases of time and place.
pub fn behind(document: &Document, i: usize, end: usize) -> Option<Range<usize>> {
    const SKIPPED: usize = 14;
    let end = end.min(document.len());
    let mut at = i;
    while at < end.min(i + SKIPPED) {
        if document[at].mark().is_some_and(|mark| !matches!(mark, '„' | '"' | '»' | '«')) {
            return None;
        }
        // "vorwirft unter anderem Kern": two words, and no phrase.
        if document.reads_any(at, &["unter", "vor", "zum"])
            && document.reads_any(at + 1, &["anderem", "allem", "Beispiel"])
        {
            at += 2;
            continue;
        }
        let preposition =
            document.has(at, class::PREPOSITION) && !document.has(at, class::NAMES & !class::NAME_START);
        // "Maria Kern" is no feast.
        let day = document.has(at, class::TIMEWORD)
            && document[at].is_capital()
            && !(document.has(at, class::GIVEN)
                && document.get(at + 1).is_some_and(|next| next.is_capital()));
        at = if hedged(document, at, end) > at || is_counted_frame(document, at, end) {
            break;
        } else if preposition || day {
            prepositional(document, at, end)
        } else if is_oblique(document, at) {
            noun_phrase(document, at, end)?.end
        } else if is_object(document, at)
            || !begins(document, at) && document[at].mark().is_none() && !is_plain(document, at)
        {
            at + 1
        } else {
            break;
        };
    }
    noun_phrase(document, at, end)
}

/// An adjective that begins a phrase without an article: "sagten mehrere Zeugen", "erklärte britisches Militär".
fn is_plain(document: &Document, i: usize) -> bool {
    let next = document.get(i + 1).is_some_and(|next| next.is_capital());
    next && !document.has(i, class::FUNCTION | class::TIMEWORD)
}

/// "sagte ihm der Minister", "äußerte sich Kern": no subject.
fn is_object(document: &Document, i: usize) -> bool {
    const OBJECTS: [&str; 17] = [
        "nichts", "etwas", "dafür", "sich", "ihm", "ihn", "ihnen", "mir", "mich", "uns", "dies", "das",
        "dazu", "es", "man", "davon", "dabei",
    ];
    // "das Amt", "das zuständige Amt"
    const ATTRIBUTES: usize = 3;
    let article = || {
        // "das zuständige Amt", "das finanziell angeschlagene Amt"
        let noun = (i + 1..document.len().min(i + 2 + ATTRIBUTES))
            .find(|k| document[*k].is_capital() || !document[*k].is_word());
        document.reads_any(i, &["das", "dies"])
            && noun.is_some_and(|noun| {
                document[noun].is_capital() && (noun == i + 1 || is_plain(document, noun - 1))
            })
    };
    document.reads_any(i, &OBJECTS) && !article()
}

/// "ergänzend", "schließlich", "spöttisch": how something is said.
pub fn is_manner(document: &Document, i: usize) -> bool {
    document.class(i) & !class::ADVERB == 0
        && !document.lexicon.is_noun(document.str(i))
        && ["end", "lich", "weise", "isch", "haft"].iter().any(|ending| document.str(i).ends_with(ending))
}

/// "darin", "dagegen", "hierfür": what stands for a preposition and what was said, and never for somebody.
pub fn is_pronominal(document: &Document, i: usize) -> bool {
    const PREPOSITIONS: [&str; 17] = [
        "an", "auf", "aus", "bei", "durch", "für", "gegen", "hinter", "in", "mit", "neben", "über", "um",
        "unter", "von", "vor", "zu",
    ];
    let word = document.str(i);
    if !word.starts_with(['d', 'D', 'h', 'H', 'w', 'W']) {
        return false;
    }
    let word = word.to_lowercase();
    let rest = ["dar", "da", "hier", "wor", "wo"].iter().filter_map(|first| word.strip_prefix(first));
    rest.into_iter().any(|rest| PREPOSITIONS.contains(&rest))
}

/// True where the words before the verb are no subject: "Am Montag", "Dazu", "Gestern".
pub fn is_adverbial(document: &Document, field: &Range<usize>) -> bool {
    const OPENERS: u64 = class::PREPOSITION | class::ADVERB | class::SUBJUNCTION | class::TIMEWORD;
    let start = field.start;
    if field.is_empty() {
        return false;
    }
    // "Als Grund gab Kern an": in the place of the subject it is what somebody is or gives.
    if field.len() > 1 && document.reads(start, "als") {
        return true;
    }
    // "Verglichen mit Mai", "Ausgehend von der Lage", "Gestützt auf Zahlen"
    let participle = || {
        let word = document.str(start);
        let prefixed =
            || ["ver", "be", "ent", "er"].iter().any(|prefix| word.to_lowercase().starts_with(prefix));
        let ends = || word.ends_with("en") || word.ends_with('t');
        let form = is_participle(document, start) || word.ends_with("end") || ends() && prefixed();
        form && !document.lexicon.is_noun(document.str(start)) && document.class(start) & NAMES == 0
    };
    if field.len() > 2 && document.has(start + 1, class::PREPOSITION) && participle() {
        return true;
    }
    let leads = document.has(start, OPENERS)
        && !document
            .has(start, class::DETERMINER | class::PRONOUN | class::NAMES & !class::NAME_START | class::ROLE);
    // "Ergänzend sagte Kern", "Schließlich sagte Kern"
    if field.len() == 1 && is_manner(document, start) {
        return true;
    }
    // "Minister Kern zufolge"
    if document.reads(field.end - 1, "zufolge") {
        return true;
    }
    // "Stellvertretend für die Kommission", "Verglichen mit den Zahlen"
    let participle = field.len() > 1
        && document.has(start + 1, class::PREPOSITION)
        && document.class(start) & !(class::VERB | class::CUE | class::APART) == 0
        && !document.lexicon.is_noun(document.str(start))
        && ["end", "en", "t"].iter().any(|ending| document.str(start).ends_with(ending));
    if participle {
        return true;
    }
    if !leads {
        return field.len() == 1
            && (document.reads_any(start, &["dies", "das"]) || is_pronominal(document, start));
    }
    // "Auch die Polizei sagte": an adverb before the subject.
    let adverb =
        document.has(start, class::ADVERB) && !document.has(start, class::PREPOSITION | class::TIMEWORD);
    !(adverb
        && field.len() > 1
        && (document.has(start + 1, class::DETERMINER | class::PRONOUN)
            || document[start + 1].is_capital()
            || document[start + 1].is_number()))
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;

    #[test]
    fn subjects_stand_behind_what_is_skipped() {
        check(&[
            ("Am Montag sagte ihm der Wirt, es regne.", "indirect [es regne] der Wirt"),
            ("Am Montag sagte das zuständige Amt, es regne.", "indirect [es regne] das zuständige Amt"),
            ("„Es regnet“, sagt Maria Dorn.", "direct [„Es regnet“] Maria Dorn"),
            ("Am Montag sagte man, es regne.", "indirect [es regne] -"),
        ]);
    }
}
