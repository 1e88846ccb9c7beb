//! Indirect speech: "sagte, dass …", "…, sagte X", "sagte, er sei …", "wie X mitteilte".
//!
//! Example: in "Kern sagte, er komme, und fügte hinzu, dass es regne." there are two.

use std::ops::Range;

use super::cue::Verb;
use super::{Quote, speaker, without_end};
use crate::document::Document;
use crate::lexicon::class;

/// What is said, by whom, and the verb.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clause {
    pub pieces: Vec<Range<usize>>,
    pub speaker: Option<Range<usize>>,
    pub cue: Range<usize>,
    pub rule: &'static str,
}

/// The indirect speech of one sentence.
pub fn find(
    document: &Document,
    sentence: &Range<usize>,
    cues: &[Verb],
    quotes: &[Quote],
    last: Option<Range<usize>>,
) -> Vec<Clause> {
    let mut clauses: Vec<Clause> = Vec::new();
    let contents =
        cues.iter().enumerate().map(|(n, verb)| (verb, content(document, sentence, verb, cues.get(n + 1))));
    let contents: Vec<_> = contents.filter_map(|(verb, content)| Some((verb, content?))).collect();
    // What ", sagte X" closes is one statement, whatever verbs stand in it.
    let closed =
        contents.iter().find(|(_, (_, rule))| *rule == CUE_BEHIND).map(|(_, (piece, _))| piece.clone());
    for (verb, (piece, rule)) in contents {
        let inside = closed.as_ref().is_some_and(|closed| closed.contains(&verb.at));
        let known = clauses.iter().any(|clause| clause.pieces[0].contains(&verb.at));
        if inside || known || is_only_quote(&piece, quotes) {
            continue;
        }
        // "und fügte hinzu": the subject is that of the verb before.
        let shared = verb.finite > sentence.start && document.has(verb.finite - 1, class::CONJUNCTION);
        let before = clauses.last().and_then(|clause| clause.speaker.clone());
        let speaker = match before.filter(|_| shared) {
            Some(speaker) => Some(speaker),
            None => subject(document, sentence, verb, &piece).or_else(|| last.clone()),
        };
        clauses.push(Clause { pieces: vec![piece], speaker, cue: verb.at..verb.at + 1, rule });
    }
    clauses
}

const CUE_BEHIND: &str = "cue behind";

/// The subject is looked for outside of what is said.
fn subject(
    document: &Document,
    sentence: &Range<usize>,
    verb: &Verb,
    piece: &Range<usize>,
) -> Option<Range<usize>> {
    if piece.end <= verb.finite {
        return if document.is(verb.finite.min(verb.at) - 1, ',') {
            speaker::behind(document, verb.finite + 1, sentence.end)
        } else {
            speaker::of(document, verb, piece.end + 1, sentence.end)
        };
    }
    let start = clause_start(document, sentence.start, verb.finite);
    speaker::of(document, verb, start, piece.start.saturating_sub(1).max(verb.finite + 1))
}

/// Behind the last subjunction of the clause: "Wie X mitteilte", "während X erklärte".
fn clause_start(document: &Document, start: usize, verb: usize) -> usize {
    const REACH: usize = 20;
    let first = start.max(verb.saturating_sub(REACH));
    let opener = (first..verb).rev().find(|i| {
        document.has(*i, class::SUBJUNCTION)
            && (*i == start || document.is(*i - 1, ','))
            && !document.has(*i, class::DETERMINER)
    });
    opener.map_or(start, |i| i + 1)
}

fn is_only_quote(piece: &Range<usize>, quotes: &[Quote]) -> bool {
    quotes.iter().any(|quote| quote.tokens.start <= piece.start + 1 && piece.end <= quote.tokens.end + 1)
}

/// What the verb introduces: a clause behind it, or all that stands before its comma.
fn content(
    document: &Document,
    sentence: &Range<usize>,
    verb: &Verb,
    next: Option<&Verb>,
) -> Option<(Range<usize>, &'static str)> {
    let first = verb.finite.min(verb.at);
    if first > sentence.start + 2 && document.is(first - 1, ',') {
        return Some((without_end(document, sentence.start..first - 1), CUE_BEHIND));
    }
    if let Some(piece) = framed_by_wie(document, sentence, verb) {
        return Some((piece, "wie X sagte"));
    }
    let last = verb.prefix.unwrap_or(verb.at).max(verb.at);
    let comma = opening(document, last + 1, sentence.end)?;
    let mut piece = without_end(document, comma + 1..sentence.end);
    // ", und fügte hinzu, dass": what the next verb introduces is its own.
    if let Some(next) = next.filter(|next| piece.contains(&next.at)) {
        let und = (comma + 1..next.at).rev().take(NEAR).find(|i| document.has(*i, class::CONJUNCTION));
        if let Some(und) = und {
            piece = without_end(document, piece.start..und);
        }
    }
    (piece.len() > 1 && says_something(document, &piece, document.is(comma, ':')))
        .then_some((piece, "clause behind cue"))
}

const NEAR: usize = 6;

/// The comma or colon that opens the clause behind a verb and its objects.
fn opening(document: &Document, i: usize, end: usize) -> Option<usize> {
    const REACH: usize = 24;
    (i..end.min(i + REACH)).find(|k| document.is(*k, ',') || document.is(*k, ':'))
}

/// "dass", "ob", a question word, a verb in the Konjunktiv, or an infinitive with "zu".
fn says_something(document: &Document, piece: &Range<usize>, colon: bool) -> bool {
    const OPENERS: [&str; 4] = ["dass", "daß", "ob", "wie"];
    const REACH: usize = 30;
    let opener = document.reads_any(piece.start, &OPENERS) || document.has(piece.start, class::QUESTION);
    let within = piece.start..piece.end.min(piece.start + REACH);
    let mood = within
        .clone()
        .any(|i| document.has(i, class::KONJUNKTIV1 | class::KONJUNKTIV2) && !document[i].is_capital());
    let infinitive = within.clone().any(|i| {
        document.reads(i, "zu")
            && document.get(i + 1).is_some_and(|next| next.is_word() && !next.is_capital())
    });
    opener || mood || infinitive || colon
}

/// "Wie X mitteilte, regnet es" and "Es regnet, wie X mitteilte".
fn framed_by_wie(document: &Document, sentence: &Range<usize>, verb: &Verb) -> Option<Range<usize>> {
    const REACH: usize = 24;
    let first = sentence.start.max(verb.at.saturating_sub(REACH));
    let wie = (first..verb.at)
        .rev()
        .find(|i| document.reads(*i, "wie") && (*i == sentence.start || document.is(i - 1, ',')))?;
    if wie > sentence.start {
        return Some(without_end(document, sentence.start..wie));
    }
    let comma = opening(document, verb.at + 1, sentence.end)?;
    Some(without_end(document, comma + 1..sentence.end))
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;

    #[test]
    fn clauses_behind_and_before_the_cue() {
        check(&[
            ("Kern sagte, dass er komme.", "indirect [dass er komme] Kern"),
            ("Es regne bald, sagte Sprecherin Anke Dorn.", "indirect [Es regne bald] Sprecherin Anke Dorn"),
            ("Am Montag teilte die Bahn mit, der Zug falle aus.", "indirect [der Zug falle aus] die Bahn"),
            (
                "Kern sagte, er komme, und fügte hinzu, dass es regne.",
                "indirect [er komme] Kern; indirect [dass es regne] Kern",
            ),
            (
                "Wie die Polizei mitteilte, kam niemand zu Schaden.",
                "indirect [kam niemand zu Schaden] die Polizei",
            ),
            ("Der Minister hat erklärt, dass er gehe.", "indirect [dass er gehe] Der Minister"),
            ("Er ging, weil es regnete.", ""),
        ]);
    }
}
