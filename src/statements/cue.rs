//! Cues: verbs of saying, thinking, asking, demanding, with their separable prefixes.
//!
//! `cues.tsv` has the verbs; here it is told whether a form is one in its sentence.
//! Example: "teilte" is a cue only where "mit" stands at the clause's end.

use std::ops::Range;

use super::Quote;
use crate::document::Document;
use crate::lexicon::{Row, TableId, class};

/// A cue in its sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verb {
    /// The verb's token.
    pub at: usize,
    /// The finite verb, around which the subject stands: the auxiliary where the verb is a participle.
    pub finite: usize,
    /// Where the separated prefix stands.
    pub prefix: Option<usize>,
    pub kind: &'static str,
}

/// The cues of a sentence outside quotations.
pub fn all(document: &Document, tokens: &Range<usize>, quotes: &[Quote]) -> Vec<Verb> {
    const MOST: usize = 6;
    let quoted = |i: usize| quotes.iter().any(|quote| quote.tokens.contains(&i));
    let candidates = tokens.clone().filter(|i| document.has(*i, class::CUE) && !quoted(*i));
    candidates.filter_map(|i| verb(document, i, tokens)).take(MOST).collect()
}

fn verb(document: &Document, i: usize, tokens: &Range<usize>) -> Option<Verb> {
    if document[i].is_capital() && i > tokens.start || is_infinitive(document, i) {
        return None;
    }
    let mut best: Option<(Row, Option<usize>)> = None;
    for found in document.lexicon.matches_in(TableId::Cues, document, i) {
        let prefix = found.row.get(2);
        let joined = prefix.is_empty() || starts_with(document, i, prefix);
        let apart = if joined { None } else { prefix_behind(document, i, tokens.end, prefix) };
        if joined && best.is_none() || apart.is_some() {
            best = Some((found.row, apart));
        }
    }
    let (row, prefix) = best?;
    Some(Verb { at: i, finite: finite(document, i, tokens)?, prefix, kind: row.get(1) })
}

fn starts_with(document: &Document, i: usize, prefix: &str) -> bool {
    document
        .key(i)
        .as_bytes()
        .get(..prefix.len())
        .is_some_and(|start| start.eq_ignore_ascii_case(prefix.as_bytes()))
}

/// The separated prefix: its words right before a mark, a conjunction or the sentence's end.
fn prefix_behind(document: &Document, i: usize, end: usize, prefix: &str) -> Option<usize> {
    const REACH: usize = 24;
    let mut words = prefix.split(' ').rev();
    let last = words.next()?;
    let more = words.clone().count();
    let limit = end.min(i + REACH);
    let closed = |k: usize| {
        k + 1 >= end || document[k + 1].mark().is_some() || document.has(k + 1, class::CONJUNCTION)
    };
    let at = (i + 1 + more..limit).find(|k| closed(*k) && document.reads(*k, last))?;
    words.enumerate().all(|(n, word)| document.reads(at - 1 - n, word)).then_some(at - more)
}

/// "zu sagen", "mitzuteilen" and infinitives behind a modal introduce nothing.
fn is_infinitive(document: &Document, i: usize) -> bool {
    i > 0 && document.reads(i - 1, "zu")
}

/// The finite verb: the cue itself, or the "hat", "wurde" of the same clause before a participle.
fn finite(document: &Document, i: usize, tokens: &Range<usize>) -> Option<usize> {
    const REACH: usize = 24;
    const AUXILIARIES: [&str; 11] =
        ["hat", "hatte", "haben", "hatten", "habe", "hätte", "hätten", "wurde", "wurden", "wird", "werden"];
    let key = document.key(i);
    let participle = key.ends_with('t') || key.ends_with("en");
    if !participle {
        return Some(i);
    }
    let first = tokens.start.max(i.saturating_sub(REACH));
    let clause = (first..i).rev().take_while(|k| !matches!(document[*k].mark(), Some(',' | ':' | ';')));
    let auxiliary = clause.into_iter().find(|k| document.reads_any(*k, &AUXILIARIES));
    // A participle without its auxiliary, as in "der gesagte Satz", is no verb; "ge-" tells it.
    let lone = key.starts_with("ge")
        && key.len() > 5
        && auxiliary.is_none()
        && !document.has(i + 1, class::AUXILIARY);
    if lone { None } else { Some(auxiliary.unwrap_or(i)) }
}
