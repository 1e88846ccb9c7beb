//! Who speaks: the noun phrase that is the subject of a cue, or stands behind "laut".
//!
//! Example: in "sagte der Sprecher des Ministeriums am Montag" it ends before "am".

use std::ops::Range;

use super::Statement;
use super::clause::{self, Clause, Role};
use super::cues::Verb;
use crate::document::Document;
use crate::entities::{Entity, EntityKind};
use crate::lexicon::class;
use crate::tokens::Kind;

/// The longest noun phrase that is looked at.
const LONGEST: usize = 20;

/// The subject of a cue: before its verb where the clause begins with it, else behind.
pub fn of(
    document: &Document,
    sentence: &Range<usize>,
    clauses: &[Clause],
    verb: &Verb,
    last: Option<Range<usize>>,
) -> Option<Range<usize>> {
    let clause = &clauses[verb.clause];
    let (start, end) = (clause.tokens.start, clause.tokens.end);
    if verb.passive {
        return agent(document, start, end);
    }
    if document.has(verb.at + 1, class::PRONOUN) && document.reads(verb.at + 1, "es")
        || verb.finite > start && document.reads(verb.finite - 1, "es")
    {
        return source(document, clause);
    }
    if matches!(clause.role, Role::Main | Role::Bare) {
        let field = start..verb.finite.max(start);
        if field.is_empty() {
            if let Some(found) = apposed(document, clauses, verb.clause) {
                return Some(found);
            }
            return behind(document, verb.finite + 1, sentence.end).or(last);
        }
        let quoted = clause.quote.is_some_and(|quote| quote == start);
        if quoted || is_adverbial(document, &field) {
            return behind(document, verb.finite + 1, end).or(last);
        }
        return Some(trim(document, field)).filter(|field| !field.is_empty());
    }
    // "wie Kern gestern sagte", "der gestern sagte", "weil Kern sagte": the subject stands behind the opener.
    if clause.role == Role::Relative {
        return apposed(document, clauses, verb.clause);
    }
    behind(document, start + 1, end).or(last)
}

/// "wurde von der Polizei mitgeteilt"
fn agent(document: &Document, start: usize, end: usize) -> Option<Range<usize>> {
    let by = (start..end.min(start + LONGEST * 2)).find(|i| {
        document.reads_any(*i, &["von", "vom", "seitens"])
            && document.has(*i + 1, class::DETERMINER | class::NAMES | class::ROLE)
    })?;
    noun_phrase(document, by + 1, end)
}

/// "In dem Bericht heißt es", "hieß es aus dem Ministerium"
fn source(document: &Document, clause: &Clause) -> Option<Range<usize>> {
    let within = clause.tokens.start..clause.tokens.end.min(clause.tokens.start + LONGEST);
    let mut at = within.filter(|i| document.reads_any(*i, &["in", "im", "aus", "vom", "von", "beim"]));
    at.find_map(|i| noun_phrase(document, i + 1, clause.tokens.end))
}

/// "Kern, der Sprecher, sagte" and "Kern, der gestern kam, sagte": back to the noun phrase without a verb.
pub fn apposed(document: &Document, clauses: &[Clause], k: usize) -> Option<Range<usize>> {
    const REACH: usize = 3;
    let mut at = k;
    while at > 0 && k - at < REACH && clauses[at].mark == Some(',') {
        at -= 1;
        match clauses[at].role {
            Role::Relative => continue,
            Role::Bare if clauses[at].quote.is_none() => {
                let first = at == 0 || !matches!(clauses[at].mark, Some(','));
                if first {
                    let start = clauses[at].tokens.start;
                    let named = document
                        .has(start, class::DETERMINER | class::NAMES | class::ROLE | class::TITLE)
                        || document[start].is_capital() && !document.has(start, class::FUNCTION);
                    let end = if clauses[at + 1..k].iter().all(|clause| clause.role == Role::Bare) {
                        clauses[k - 1].tokens.end
                    } else {
                        clauses[at].tokens.end
                    };
                    return named.then(|| trim(document, start..end)).filter(|found| !found.is_empty());
                }
            }
            _ => return None,
        }
    }
    None
}

/// True where the words before the verb are no subject: "Am Montag", "Dazu", "Gestern".
fn is_adverbial(document: &Document, field: &Range<usize>) -> bool {
    const OPENERS: u64 = class::PREPOSITION | class::ADVERB | class::SUBJUNCTION;
    let start = field.start;
    let leads = document.has(start, OPENERS) && !document.has(start, class::DETERMINER | class::PRONOUN);
    if !leads {
        return document.reads_any(start, &["dies", "das", "dazu"]) && field.len() == 1;
    }
    // "Auch die Polizei sagte": an adverb before the subject.
    let adverb = document.has(start, class::ADVERB) && !document.has(start, class::PREPOSITION);
    !(adverb
        && field.len() > 1
        && (document.has(start + 1, class::DETERMINER) || document[start + 1].is_capital()))
}

/// Without the adverbs at both ends.
fn trim(document: &Document, mut field: Range<usize>) -> Range<usize> {
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

fn is_finite(document: &Document, i: usize) -> bool {
    clause::is_finite(document, i)
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
    while at < end.min(i + SKIPPED) && (!begins(document, at) || is_object(document, at)) {
        if document[at].mark().is_some() {
            return None;
        }
        at += if document.has(at, class::PREPOSITION) { prepositional(document, at, end) } else { 1 };
    }
    noun_phrase(document, at, end)
}

/// "sagte ihm der Minister", "äußerte sich Kern": no subject.
fn is_object(document: &Document, i: usize) -> bool {
    const OBJECTS: [&str; 11] =
        ["sich", "ihm", "ihn", "ihnen", "mir", "mich", "uns", "dies", "das", "dazu", "es"];
    document.reads_any(i, &OBJECTS) && !document.get(i + 1).is_some_and(|next| next.is_capital())
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
    let named = |k: usize| {
        document.get(k + 1).is_some_and(|next| next.is_capital()) || document.has(k + 1, class::DETERMINER)
    };
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
        } else if !(k == i || follows(document, k, i) || document.reads_any(k, &LINKS) && named(k))
            || token.mark().is_some()
        {
            break;
        }
        k += 1;
    }
    (last > i).then(|| i..with_apposition(document, last, end))
}

const GENITIVES: [&str; 10] =
    ["der", "des", "eines", "einer", "seiner", "seines", "ihrer", "ihres", "dieser", "dieses"];

/// Articles behind nouns, and adjectives before them.
fn follows(document: &Document, k: usize, start: usize) -> bool {
    const CLOSED: u64 = class::DETERMINER | class::POSSESSIVE;
    let token = document[k];
    let adjective = token.is_word() && !document.has(k, class::FUNCTION | class::VERB | class::CUE);
    let led = document.has(k - 1, CLOSED) || k == start + 1 || !document[k - 1].is_capital();
    // Behind a noun only a genitive belongs to it: "der Chef des Werks", not "der Chef die Arbeit".
    let genitive = !document[k - 1].is_capital() || document.reads_any(k, &GENITIVES);
    document.has(k, CLOSED) && genitive || token.is_number() || adjective && led
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
    // „Neue Bote“ is a name, „ganz genau“ belongs to the sentence.
    if close[0] != ')' && !document.get(i + 1).is_some_and(|next| next.is_capital()) {
        return None;
    }
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
