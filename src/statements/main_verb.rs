//! The finite verb of a sentence that begins with its main clause, found without the clauses.
//!
//! What goes on because of its mood is told in `going_on.rs`.
//! Example: in "Besonders betroffen seien Kinder" it is "seien".

use std::ops::Range;

use super::clause;
use super::passage::Passage;
use crate::lexicon::class;

/// "Als scheidende Ministerin habe sie gezögert": what somebody is, then the verb and its subject; not "Als er gehe,".
pub fn behind_als(passage: &Passage, end: usize) -> Option<usize> {
    let start = passage.start;
    if !passage.reads(start, "als")
        || passage.has(start + 1, class::PRONOUN | class::DETERMINER | class::AUXILIARY)
    {
        return None;
    }
    let verb = (start + 2..end)
        .take_while(|i| !passage[*i].mark().is_some_and(|mark| mark == ',' || mark == ':'))
        .find(|i| clause::is_finite(passage, *i) && !passage.quoted(*i))?;
    let subject = passage[verb + 1].is_capital() || passage.has(verb + 1, class::PRONOUN | class::DETERMINER);
    (subject && passage[verb - 1].is_capital()).then_some(verb)
}

/// The finite verb of a sentence that begins with its main clause.
pub fn main_verb(passage: &Passage) -> Option<usize> {
    const REACH: usize = 30;
    let Range { start, end } = passage.start..passage.end.min(passage.start + REACH);
    if let Some(verb) = behind_als(passage, end) {
        return Some(verb);
    }
    // "Ohne neue Mittel müsse das Amt schließen", but "Während Kern gehe, komme Dorn"
    let led = passage.has(start, class::PREPOSITION) && !passage.has(start + 1, class::PRONOUN);
    if passage.has(start, class::SUBJUNCTION | class::QUESTION) && !led {
        return None;
    }
    let mut first = (start..end).take_while(|i| !passage.is(*i, ',') && !passage.is(*i, ':'));
    let found = first.find(|i| {
        clause::is_finite(passage, *i) && !passage.quoted(*i) && !clause::is_attributive(passage, *i)
    })?;
    if passage.has(start, class::SUBJUNCTION) && passage.is(found + 1, ',') {
        return None;
    }
    // "Besonders betroffen seien Kinder", "Verletzt worden sei niemand": the participle opens the clause.
    let next = found + 1 + usize::from(passage.reads(found + 1, "worden"));
    let opens = next < end && passage.has(next, class::KONJUNKTIV1) && !passage[next].is_capital();
    Some(if opens { next } else { found })
}
