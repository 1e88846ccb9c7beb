//! Quotations that no verb of saying introduces: "Minister Kern: „…“", "Mit den Worten „…“ ging Kern".
//!
//! What a verb or "laut X" introduces is told in `direct.rs`.
//! Example: in "Hier sparte Ministerin Anke Dorn nicht mit Kritik: „Das ist zu wenig.“" it is the minister who speaks.

use std::ops::Range;

use super::clause::is_finite;
use super::nouns::is_genre;
use super::passage::Passage;
use super::quotes::Quote;
use super::speaker;
use crate::document::Document;
use crate::lexicon::class;

/// "Mit den Worten „Wir gehen“ verabschiedete sich Kern", "verabschiedete er sich mit den Worten: „…“": the subject.
pub fn by_words(passage: &Passage, quote: &Quote) -> Option<Range<usize>> {
    let Range { start, end } = quote.tokens;
    let colon = usize::from(start > 0 && passage.is(start - 1, ':'));
    let noun = start.checked_sub(1 + colon)?;
    let led = noun >= passage.start + 2 && passage.reads_any(noun - 2, &["mit"]);
    if !led || !passage.reads_any(noun, &["Worten", "Satz", "Bemerkung"]) {
        return None;
    }
    if noun - 2 == passage.start {
        let verb = end + usize::from(passage.is(end, ','));
        let finite = is_finite(passage, verb) || passage.class(verb) & !class::VERB == 0;
        let known = passage[verb].is_lower() && finite;
        return speaker::behind(passage, verb + 1, passage.end).filter(|_| known);
    }
    // "Er meldete sich mit den Worten „Guten Tag“", "Am Abend verabschiedete sich Kern mit den Worten"
    let verb = (passage.start + 1..noun - 2).find(|i| is_finite(passage, *i))?;
    let field = passage.start..verb;
    let found = if speaker::is_adverbial(passage, &field) {
        speaker::behind(passage, verb + 1, noun - 2)
    } else {
        speaker::noun_phrase(passage, passage.start, verb)
    };
    found.filter(|found| speaker::is_person(passage, found) || passage.has(found.start, class::PRONOUN))
}

/// „Wir gehen.“ Mit diesen Worten verabschiedete sich Kern: also in the next sentence. Who speaks, and the words that say so.
pub fn with_these_words(document: &Document, quote: &Quote) -> Option<(Range<usize>, Range<usize>)> {
    const CLAUSE: usize = 24;
    let at = quote.tokens.end + usize::from(document.is(quote.tokens.end, ','));
    let verb = at + 3;
    let led = document.reads(at, "mit")
        && document.reads_any(at + 1, &["diesen", "den"])
        && document.reads(at + 2, "Worten")
        && document.get(verb).is_some_and(|verb| verb.is_lower());
    if !led {
        return None;
    }
    let found = speaker::behind(document, verb + 1, document.len().min(verb + CLAUSE))?;
    let speaks = speaker::is_person(document, &found) || document.has(found.start, class::PRONOUN);
    speaks.then_some((found, at..verb))
}

/// "Dorn gratulierte, und der Ministerpräsident Jens Kern: „…“": the last of several, who has no verb.
pub fn joined(passage: &Passage, quote: &Quote) -> Option<Range<usize>> {
    const LONGEST: usize = 12;
    const NAME: u64 = class::PERSON | class::GIVEN | class::SURNAME;
    let colon = quote.tokens.start.checked_sub(1).filter(|at| passage.is(*at, ':'))?;
    let first = passage.start.max(colon.saturating_sub(LONGEST));
    let joint = (first..colon).rev().find(|i| passage.has(*i, class::CONJUNCTION))?;
    let found = speaker::noun_phrase(passage, joint + 1, colon).filter(|found| found.end == colon)?;
    let other = || (passage.start..joint).any(|i| is_finite(passage, i));
    (found.clone().any(|i| passage.has(i, NAME)) && other()).then_some(found)
}

/// "Minister Kern: „Wir gehen.“", and a sentence without a cue that ends in a colon: its subject speaks.
pub fn announced(passage: &Passage, quote: &Quote) -> Option<Range<usize>> {
    const LONGEST: usize = 30;
    let colon = quote.tokens.start.checked_sub(1).filter(|at| passage.is(*at, ':'))?;
    let first = passage.start.max(colon.saturating_sub(LONGEST));
    // "Dazu Minister Kern: „…“"
    let first = first + usize::from(passage.has(first, class::ADVERB) && passage[first + 1].is_capital());
    // "Im Gesetz steht: „…“"
    if passage.reads_any(first, &["in", "im", "auf"]) {
        let paper = speaker::noun_phrase(passage, first + 1, colon)?;
        return (paper.end + 1 == colon && passage.reads_any(paper.end, &["steht", "stand"]))
            .then_some(paper);
    }
    let subject = speaker::noun_phrase(passage, first, colon);
    if subject.as_ref().is_some_and(|subject| is_genre(passage, subject)) {
        return None;
    }
    let speaks = |subject: &Range<usize>| {
        subject.end >= colon || passage[first].is_capital() && speaker::is_person(passage, subject)
    };
    subject.filter(speaks).or_else(|| inverted(passage, first, colon))
}

/// "Dem widersprach Minister Kern: „…“", "Für Minister Kern steht fest: „…“": somebody named right before the colon, or
/// for whom it is certain.
fn inverted(passage: &Passage, first: usize, colon: usize) -> Option<Range<usize>> {
    if passage.reads(first, "für") && passage.reads_any(colon - 1, &["fest", "klar"]) {
        let found = speaker::noun_phrase(passage, first + 1, colon)?;
        return speaker::is_person(passage, &found).then_some(found);
    }
    const OTHERS: u64 = class::PREPOSITION | class::DETERMINER | class::CONJUNCTION;
    let begins = |i: &usize| {
        let before = *i - 1;
        passage[before].is_lower() && !passage.has(before, OTHERS)
    };
    let named = |found: &Range<usize>| {
        let name = class::PERSON | class::GIVEN | class::SURNAME;
        found.end == colon
            && found.clone().any(|i| passage.has(i, name))
            && speaker::is_person(passage, found)
    };
    let last = || {
        (first + 1..colon).filter(begins).find_map(|i| speaker::noun_phrase(passage, i, colon).filter(named))
    };
    last().or_else(|| about(passage, first, colon))
}

/// "Hier sparte die Ministerin nicht mit Kritik: „…“": whom the sentence before the colon is about.
fn about(passage: &Passage, first: usize, colon: usize) -> Option<Range<usize>> {
    let verb = (first + 1..colon).find(|i| is_finite(passage, *i))?;
    let led = speaker::is_adverbial(passage, &(first..verb));
    let subject = speaker::behind(passage, verb + 1, colon).filter(|_| led)?;
    let role = subject.clone().any(|i| passage.has(i, class::ROLE | class::PERSON | class::GIVEN));
    (role && speaker::is_person(passage, &subject)).then_some(subject)
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;

    #[test]
    fn who_is_named_before_or_around_the_words_speaks() {
        check(&[
            (
                "„Wir gehen nun alle.“ Mit diesen Worten eröffnete Minister Peter Kern das Fest.",
                "direct [„Wir gehen nun alle.“] Minister Peter Kern",
            ),
            (
                "Kanzlerin Dorn war dafür und der Ministerpräsident Peter Kern: „Wir sind sehr froh.“",
                "direct [„Wir sind sehr froh.“] der Ministerpräsident Peter Kern",
            ),
            (
                "Mit den Worten „Wir gehen jetzt“ verabschiedete sich Minister Kern.",
                "direct [„Wir gehen jetzt“] Minister Kern",
            ),
            (
                "Minister Kern meldete sich mit den Worten „Wir sind da“ zurück.",
                "direct [„Wir sind da“] Minister Kern",
            ),
            (
                "Hier sparte Ministerin Anke Dorn nicht mit Kritik: „Das ist zu wenig.“",
                "direct [„Das ist zu wenig.“] Ministerin Anke Dorn",
            ),
            ("Am Ufer stand ein Schild: „Das Baden ist verboten.“", ""),
        ]);
    }
}
