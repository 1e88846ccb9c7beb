//! What stands behind a verb: the noun phrase that is its subject, past adverbs, objects and phrases of time and place.
//!
//! Which of the phrases around a verb is its subject is said in `speaker.rs`.
//! Example: behind "sagte" in "sagte ihm am Montag der Minister" it is "der Minister".

use std::ops::Range;

use super::phrase::{hedged, is_oblique, noun_phrase, prepositional};
use crate::document::Document;
use crate::lexicon::class;

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
}

/// The noun phrase that begins behind the verb, after adverbs, objects and short phrases of time and place.
pub fn behind(document: &Document, i: usize, end: usize) -> Option<Range<usize>> {
    const SKIPPED: usize = 14;
    let end = end.min(document.len());
    let mut at = i;
    while at < end.min(i + SKIPPED) {
        if document[at].mark().is_some_and(|mark| !matches!(mark, '„' | '"' | '»')) {
            return None;
        }
        let preposition =
            document.has(at, class::PREPOSITION) && !document.has(at, class::NAMES & !class::NAME_START);
        // "Maria Kern" is no feast.
        let day = document.has(at, class::TIMEWORD)
            && document[at].is_capital()
            && !(document.has(at, class::GIVEN)
                && document.get(at + 1).is_some_and(|next| next.is_capital()));
        at = if hedged(document, at, end) > at {
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
