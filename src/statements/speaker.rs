//! Who speaks: the noun phrase that is the subject of a cue, or stands behind "laut".
//!
//! Example: in "sagte der Sprecher des Ministeriums am Montag" it ends before "am".

use std::ops::Range;

use super::Statement;
use super::cue::Verb;
use crate::document::Document;
use crate::entities::{Entity, EntityKind};
use crate::lexicon::class;
use crate::tokens::{Flags, Kind};

/// The longest noun phrase that is looked at.
const LONGEST: usize = 20;

/// The subject of the cue in a sentence that begins at `start` and ends before `end`.
pub fn of(document: &Document, verb: &Verb, start: usize, end: usize) -> Option<Range<usize>> {
    if verb.finite == start || is_inverted(document, verb.finite, start) {
        return behind(document, verb.finite + 1, end);
    }
    before(document, verb.finite, start).or_else(|| behind(document, verb.finite + 1, end))
}

/// True where something else than the subject stands before the verb: "Am Montag sagte ...", "..., sagte ...".
fn is_inverted(document: &Document, verb: usize, start: usize) -> bool {
    const OPENERS: u64 = class::PREPOSITION | class::ADVERB | class::SUBJUNCTION | class::CONJUNCTION;
    let before = verb - 1;
    let mark = document[before].mark().is_some_and(|mark| !matches!(mark, ')' | '“' | '«' | '»'));
    let opens = document.has(start, OPENERS) && !document.has(start, class::DETERMINER | class::PRONOUN);
    // "X, der Sprecher, sagte": the comma closes an apposition.
    let apposition = document.is(before, ',')
        && before > start + 2
        && !opens
        && has_comma(document, start, before)
        && begins_noun_phrase(document, start);
    (mark && !apposition) || opens
}

fn has_comma(document: &Document, start: usize, end: usize) -> bool {
    (start.max(end.saturating_sub(LONGEST))..end).any(|i| document.is(i, ','))
}

fn begins_noun_phrase(document: &Document, i: usize) -> bool {
    document[i].is_capital() && !document.has(i, class::SUBJUNCTION | class::PREPOSITION)
}

/// The noun phrase before the verb, back to the clause's beginning.
fn before(document: &Document, verb: usize, start: usize) -> Option<Range<usize>> {
    let first = start.max(verb.saturating_sub(LONGEST));
    let finite = (first..verb).rev().find(|i| is_finite(document, *i));
    let mark = (first..verb).rev().skip(1).find(|i| matches!(document[*i].mark(), Some(';' | ':' | '–')));
    let mut from = finite.max(mark).map_or(first, |i| i + 1);
    // Behind another verb the clause begins at a comma or conjunction.
    if finite.is_some() {
        let cut = (from..verb)
            .rev()
            .find(|i| document.is(*i, ',') && *i + 1 < verb || document.has(*i, class::CONJUNCTION));
        from = cut.map_or(from, |i| i + 1);
    }
    while from < verb && !begins(document, from) {
        from += 1;
    }
    let mut to = verb;
    while to > from
        && (document.is(to - 1, ',') || document.has(to - 1, class::ADVERB) && !document[to - 1].is_capital())
    {
        to -= 1;
    }
    (from < to).then_some(from..to)
}

fn is_finite(document: &Document, i: usize) -> bool {
    document.has(i, class::AUXILIARY | class::MODAL | class::VERB | class::KONJUNKTIV1 | class::CUE)
        && !document[i].has(Flags::CAPITAL)
}

/// What a noun phrase or a pronoun begins with.
fn begins(document: &Document, i: usize) -> bool {
    let token = document[i];
    let closed = document.has(i, class::DETERMINER | class::POSSESSIVE | class::PRONOUN);
    closed
        || token.is_capital()
            && !document.has(i, class::PREPOSITION | class::SUBJUNCTION | class::CONJUNCTION | class::ADVERB)
        || token.is_number()
}

/// The noun phrase that begins behind the verb, after adverbs and short phrases of time and place.
pub fn behind(document: &Document, i: usize, end: usize) -> Option<Range<usize>> {
    const SKIPPED: usize = 8;
    let mut at = i;
    while at < end.min(i + SKIPPED) && !begins(document, at) {
        if document[at].mark().is_some() {
            return None;
        }
        at += if document.has(at, class::PREPOSITION) { prepositional(document, at, end) } else { 1 };
    }
    noun_phrase(document, at, end)
}

/// How many tokens "am Montag", "in der Sendung" take.
fn prepositional(document: &Document, i: usize, end: usize) -> usize {
    const INSIDE: usize = 4;
    let noun = (i + 1..end.min(i + 1 + INSIDE)).find(|k| document[*k].is_capital());
    noun.map_or(1, |noun| noun + 1 - i)
}

/// The noun phrase that begins at the token: article, adjectives, nouns, genitives, "von X", brackets, appositions.
pub fn noun_phrase(document: &Document, i: usize, end: usize) -> Option<Range<usize>> {
    const LINKS: [&str; 6] = ["von", "vom", "für", "und", "der", "des"];
    let mut last = i;
    let mut k = i;
    while k < end.min(i + LONGEST) {
        let token = document[k];
        if token.is_capital() || token.kind() == Kind::Address {
            last = k + 1;
        } else if k == i && document.has(k, class::PRONOUN) && !document.has(k, class::DETERMINER) {
            return Some(k..k + 1);
        } else if let Some(after) = enclosed(document, k, end).filter(|_| k > i) {
            last = after;
            k = after;
            continue;
        } else if !(k == i || follows(document, k, i) || document.reads_any(k, &LINKS))
            || token.mark().is_some()
        {
            break;
        }
        k += 1;
    }
    (last > i).then(|| i..with_apposition(document, last, end))
}

/// Articles behind nouns, and adjectives before them.
fn follows(document: &Document, k: usize, start: usize) -> bool {
    const CLOSED: u64 = class::DETERMINER | class::POSSESSIVE;
    let token = document[k];
    let adjective = token.is_word() && !document.has(k, class::FUNCTION | class::VERB | class::CUE);
    let led = document.has(k - 1, CLOSED) || k == start + 1 || !document[k - 1].is_capital();
    document.has(k, CLOSED) || token.is_number() || adjective && led
}

/// "(CDU)" or a name in quotation marks behind a noun.
fn enclosed(document: &Document, i: usize, end: usize) -> Option<usize> {
    const INSIDE: usize = 6;
    let close = match document[i].mark()? {
        '(' => [')', ')'],
        '„' | '"' => ['“', '"'],
        '»' => ['«', '«'],
        '«' => ['»', '»'],
        _ => return None,
    };
    let found = (i + 1..end.min(i + 1 + INSIDE)).find(|k| close.iter().any(|mark| document.is(*k, *mark)))?;
    Some(found + 1)
}

/// ", der Sprecher der Partei," behind a name: what lies between two commas and names a role.
fn with_apposition(document: &Document, i: usize, end: usize) -> usize {
    const INSIDE: usize = 12;
    if !document.is(i, ',') {
        return i;
    }
    let close =
        (i + 1..end.min(i + 1 + INSIDE)).find(|k| document[*k].mark().is_some() && !document.is(*k, '-'));
    let close = close
        .filter(|close| document.is(*close, ',') || document.is(*close, '.') || document.is(*close, ':'));
    let role = |close: usize| (i + 1..close).any(|k| document.has(k, class::ROLE));
    let verb = |close: usize| (i + 1..close).any(|k| is_finite(document, k));
    close.filter(|close| role(*close) && !verb(*close)).unwrap_or(i)
}

/// Gives each speaker the entity that its words name; a pronoun means the person last named before it.
pub fn link(statements: &mut [Statement], entities: &[Entity]) {
    let mut named: Vec<_> = entities
        .iter()
        .flat_map(|entity| entity.mentions.iter().map(move |mention| (mention.span, entity.id, entity.kind)))
        .collect();
    named.sort();
    for speaker in statements.iter_mut().filter_map(|statement| statement.speaker.as_mut()) {
        let from = named.partition_point(|(span, ..)| span.start < speaker.span.start);
        let inside = named[from..].iter().take_while(|(span, ..)| span.start < speaker.span.end);
        let best = inside
            .filter(|(span, ..)| span.end <= speaker.span.end)
            .min_by_key(|(span, _, kind)| (*kind != EntityKind::Person, span.start));
        speaker.entity = best.map(|(_, id, _)| *id);
        if speaker.entity.is_none() && is_pronoun(speaker.text) {
            let persons =
                named[..from].iter().rev().take(LONGEST).find(|(.., kind)| *kind == EntityKind::Person);
            speaker.entity = persons.map(|(_, id, _)| *id);
        }
    }
}

fn is_pronoun(text: &str) -> bool {
    matches!(text, "er" | "Er" | "sie" | "Sie")
}
