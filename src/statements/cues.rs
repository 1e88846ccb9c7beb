//! Cues: verbs of saying, thinking, asking, demanding, with their separable prefixes.
//!
//! `cues.tsv` has the verbs; here it is told whether a form is one in its clause.
//! Example: "teilte" is a cue only where "mit" stands at the clause's end.

use std::ops::Range;

use super::Quote;
use super::clause::{Clause, is_participle, with_zu};
use crate::document::Document;
use crate::lexicon::{Row, TableId, class};

/// A cue in its clause.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verb {
    /// Index of the clause.
    pub clause: usize,
    /// The verb's token.
    pub at: usize,
    /// The finite verb, around which the subject stands: the auxiliary where the verb is a participle.
    pub finite: usize,
    /// Where the separated prefix stands.
    pub prefix: Option<usize>,
    /// "wurde mitgeteilt"
    pub passive: bool,
    pub lemma: &'static str,
    pub kind: &'static str,
}

/// The cues of a sentence outside quotations; each clause has at most one.
pub fn all(document: &Document, clauses: &[Clause], quotes: &[Quote]) -> Vec<Verb> {
    const MOST: usize = 8;
    let found = clauses.iter().enumerate().filter_map(|(n, clause)| {
        let mut best: Option<Verb> = None;
        for i in clause.tokens.clone() {
            if !document.has(i, class::CUE) || quotes.iter().any(|quote| quote.tokens.contains(&i)) {
                continue;
            }
            let verb = verb(document, i, n, clauses);
            // A participle closes the clause; its auxiliary may look like a cue of its own.
            best = verb.or(best);
        }
        best
    });
    found.take(MOST).collect()
}

fn verb(document: &Document, i: usize, n: usize, clauses: &[Clause]) -> Option<Verb> {
    let clause = &clauses[n];
    let first = i == clause.tokens.start && clause.mark.is_none();
    if document[i].is_capital() && !first || document.reads(i.wrapping_sub(1), "zu") && i > 0 {
        return None;
    }
    if with_zu(&document.key(i)) {
        return None;
    }
    let mut best: Option<(Row, Option<usize>)> = None;
    for found in document.lexicon.matches_in(TableId::Cues, document, i) {
        let prefix = found.row.get(2);
        let joined = prefix.is_empty() || starts_with(document, i, prefix) || found.len > 1;
        let apart = if joined { None } else { prefix_behind(document, i, n, clauses, prefix) };
        if joined && best.is_none() || apart.is_some() {
            best = Some((found.row, apart));
        }
    }
    let (row, prefix) = best?;
    let (finite, passive) = finite(document, i, clause)?;
    Some(Verb { clause: n, at: i, finite, prefix, passive, lemma: row.get(0), kind: row.get(1) })
}

fn starts_with(document: &Document, i: usize, prefix: &str) -> bool {
    let key = document.key(i);
    let start = key.as_bytes().get(..prefix.len());
    start.is_some_and(|start| start.eq_ignore_ascii_case(prefix.as_bytes()))
}

/// The separated prefix: its words close the clause, or one of the next two where the clause is interrupted.
fn prefix_behind(document: &Document, i: usize, n: usize, clauses: &[Clause], prefix: &str) -> Option<usize> {
    const REACH: usize = 3;
    const NEAR: usize = 40;
    let words = prefix.split(' ').count();
    for clause in clauses.iter().skip(n).take(REACH) {
        if clause.tokens.end > i + NEAR {
            break;
        }
        let ends = clause.tokens.end.checked_sub(words).filter(|at| *at > i);
        let tail = ends.into_iter().chain(middle(document, i, clause, prefix, words));
        for at in tail {
            if prefix.split(' ').enumerate().all(|(k, word)| document.reads(at + k, word)) {
                return Some(at);
            }
        }
    }
    None
}

/// The prefix before "und", or before a phrase that stands behind the clause's end.
fn middle<'d>(
    document: &'d Document,
    i: usize,
    clause: &'d Clause,
    prefix: &'d str,
    words: usize,
) -> impl Iterator<Item = usize> + 'd {
    const NEAR: usize = 24;
    let first = prefix.split(' ').next().unwrap_or("");
    (i + 1..clause.tokens.end.min(i + NEAR)).filter(move |at| {
        let behind = at + words;
        document.reads(*at, first)
            && (words > 1
                || document.has(behind, class::CONJUNCTION)
                || document.get(behind).is_some_and(|next| next.mark().is_some()))
    })
}

/// The finite verb of the clause, and whether the clause is passive.
fn finite(document: &Document, i: usize, clause: &Clause) -> Option<(usize, bool)> {
    const PERFECT: [&str; 10] =
        ["hat", "hatte", "haben", "hatten", "habe", "hätte", "hätten", "ist", "sind", "waren"];
    const PASSIVE: [&str; 8] = ["wird", "wurde", "wurden", "werden", "werde", "würden", "worden", "würde"];
    const REACH: usize = 40;
    let first = clause.tokens.start.max(i.saturating_sub(REACH));
    let helper = (first..i)
        .rev()
        .find(|k| document.has(*k, class::AUXILIARY | class::MODAL))
        .or_else(|| (i + 1..clause.tokens.end.min(i + 3)).find(|k| document.has(*k, class::AUXILIARY)));
    let Some(helper) = helper.filter(|_| can_be_nonfinite(document, i)) else {
        return (!is_participle(document, i)).then_some((i, false));
    };
    let key = document.key(i);
    if document.reads_any(helper, &PASSIVE) {
        return (is_participle(document, i) || !is_infinitive(&key)).then_some((helper, true));
    }
    if document.reads_any(helper, &PERFECT) {
        let passive = (i + 1..clause.tokens.end.min(i + 2)).any(|k| document.reads(k, "worden"));
        return Some((helper, passive || document.reads_any(helper, &["ist", "sind", "waren"])));
    }
    None
}

fn is_infinitive(key: &str) -> bool {
    key.ends_with("en")
}

/// Participles, and forms that may be one or an infinitive: "erklärt", "berichten".
fn can_be_nonfinite(document: &Document, i: usize) -> bool {
    let key = document.key(i);
    is_participle(document, i) || key.ends_with("en") || key.ends_with('t') && !key.ends_with("te")
}

/// The tokens of the cue that are shown: the verb, or with its prefix where that stands right behind.
pub fn shown(verb: &Verb) -> Range<usize> {
    match verb.prefix {
        Some(prefix) if prefix == verb.at + 1 => verb.at..prefix + 1,
        _ => verb.at..verb.at + 1,
    }
}
