//! Indirect speech: "sagte, dass …", "…, sagte X", "sagte, er sei …", "wie X mitteilte".
//!
//! Acts of speech whose content is no clause ("forderte den Rücktritt") are in `reported.rs`.
//! Example: in "Kern sagte, er komme, und fügte hinzu, dass es regne." there are two.

use std::ops::Range;

use super::clause::{Clause, Role, is_subjunctive};
use super::cues::Verb;
use super::{Quote, cues, speaker, without_end};
use crate::document::Document;
use crate::lexicon::class;

/// What is said, by whom, and the verb.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Saying {
    pub pieces: Vec<Range<usize>>,
    pub speaker: Option<Range<usize>>,
    pub cue: Range<usize>,
    pub rule: &'static str,
    /// Index of the verb among the sentence's cues.
    pub verb: usize,
}

/// What a verb introduces.
struct Content {
    pieces: Vec<Range<usize>>,
    rule: &'static str,
}

const BEHIND: &str = "cue behind";

/// The indirect speech of one sentence, and the speaker of each verb.
pub fn find(
    document: &Document,
    sentence: &Range<usize>,
    clauses: &[Clause],
    verbs: &[Verb],
    speakers: &[Option<Range<usize>>],
    quotes: &[Quote],
) -> Vec<Saying> {
    let mut sayings: Vec<Saying> = Vec::new();
    for (n, verb) in verbs.iter().enumerate() {
        let Some(content) = content(document, sentence, clauses, verb, verbs.get(n + 1)) else { continue };
        if content.rule == BEHIND {
            // What ", sagte X" closes is one statement, whatever verbs stand in it.
            sayings.retain(|saying| !content.pieces.iter().any(|piece| piece.contains(&saying.cue.start)));
        } else if sayings
            .iter()
            .any(|saying| saying.rule == BEHIND && saying.pieces.iter().any(|piece| piece.contains(&verb.at)))
        {
            continue;
        }
        if content.pieces.iter().all(|piece| is_only_quote(piece, quotes)) {
            continue;
        }
        let speaker = speakers[n].clone();
        sayings.push(Saying {
            pieces: content.pieces,
            speaker,
            cue: cues::shown(verb),
            rule: content.rule,
            verb: n,
        });
    }
    sayings
}

/// The speaker of each cue; a verb behind "und" has that of the verb before.
pub fn speakers(
    document: &Document,
    sentence: &Range<usize>,
    clauses: &[Clause],
    verbs: &[Verb],
    last: Option<Range<usize>>,
) -> Vec<Option<Range<usize>>> {
    let mut all: Vec<Option<Range<usize>>> = Vec::new();
    for verb in verbs {
        let clause = &clauses[verb.clause];
        let shared = clause.shares && verb.finite == clause.tokens.start;
        let found = if shared && verb.clause > 0 {
            let before = all.last().cloned().flatten();
            before.or_else(|| shared_subject(document, sentence, clauses, verb))
        } else {
            None
        };
        let found = found.or_else(|| speaker::of(document, sentence, clauses, verb, last.clone()));
        all.push(found);
    }
    all
}

/// "Kern kam und sagte": the subject of the clause before.
fn shared_subject(
    document: &Document,
    sentence: &Range<usize>,
    clauses: &[Clause],
    verb: &Verb,
) -> Option<Range<usize>> {
    let clause = verb.clause.checked_sub(1)?;
    let finite = clauses[clause].finite?;
    let other = Verb { clause, at: finite, finite, prefix: None, passive: false, ..verb.clone() };
    speaker::of(document, sentence, clauses, &other, None)
}

/// True of a piece that a quotation fills.
fn is_only_quote(piece: &Range<usize>, quotes: &[Quote]) -> bool {
    quotes.iter().any(|quote| quote.tokens.start <= piece.start + 1 && piece.end <= quote.tokens.end + 1)
        || quotes
            .iter()
            .filter(|quote| piece.start <= quote.tokens.start && quote.tokens.end <= piece.end)
            .map(|quote| quote.tokens.len() + 1)
            .sum::<usize>()
            * 10
            >= piece.len() * 9
}

fn content(
    document: &Document,
    sentence: &Range<usize>,
    clauses: &[Clause],
    verb: &Verb,
    next: Option<&Verb>,
) -> Option<Content> {
    let k = verb.clause;
    let clause = &clauses[k];
    if clause.role == Role::As {
        return framed(document, sentence, clauses, k);
    }
    if k > 0
        && verb.finite == clause.tokens.start
        && !clause.shares
        && !matches!(clause.mark, Some(':' | ';'))
    {
        let start = sentence.start;
        let mut pieces = vec![without_end(document, start..clauses[k - 1].tokens.end)];
        if let Some(rest) = rest_behind(document, sentence, clauses, k) {
            pieces.push(rest);
        }
        pieces.retain(|piece| !piece.is_empty());
        let says = clauses[..k].iter().any(|clause| clause.finite.is_some() && clause.role != Role::Relative)
            || speaker::apposed(document, clauses, k).is_none()
            || pieces.len() > 1;
        return (says && !pieces.is_empty()).then_some(Content { pieces, rule: BEHIND });
    }
    let first = opening(document, clauses, verb)?;
    let start = clauses[first].tokens.start;
    // ", und fügte hinzu, dass": what the next verb introduces is its own.
    let end = next
        .filter(|next| next.clause > first && clauses[next.clause].shares)
        .filter(|next| opening(document, clauses, next).is_some())
        .map_or(sentence.end, |next| clauses[next.clause - 1].tokens.end);
    let piece = without_end(document, start..end);
    (piece.len() > 1).then(|| Content { pieces: vec![piece], rule: "clause behind cue" })
}

/// The clause that holds what the verb introduces.
fn opening(document: &Document, clauses: &[Clause], verb: &Verb) -> Option<usize> {
    const REACH: usize = 4;
    const FLIGHT: [&str; 4] = ["um", "ohne", "statt", "anstatt"];
    let k = verb.clause;
    for (n, clause) in clauses.iter().enumerate().skip(k + 1).take(REACH) {
        let start = clause.tokens.start;
        if clause.shares {
            return None;
        }
        match clause.role {
            Role::That | Role::Question => return Some(n),
            Role::Infinitive if !document.reads_any(start, &FLIGHT) => return Some(n),
            Role::Main | Role::Other | Role::As if clause.mark == Some(':') => return Some(n),
            Role::Main => {
                let finite = clause.finite?;
                let mood = is_subjunctive(document, finite, true);
                let opens = document.has(start, class::PRONOUN | class::DETERMINER);
                return (mood || n == k + 1 && opens && finite <= start + 4 && verb.kind != "demand")
                    .then_some(n);
            }
            Role::Other | Role::Relative
                if clause.finite.is_some_and(|at| is_subjunctive(document, at, true)) && n == k + 1 =>
            {
                return Some(n);
            }
            _ if clause.mark == Some(':') => return None,
            _ => {}
        }
    }
    None
}

/// "Er komme, sagte Kern, weil er müsse": what stands behind the speaker goes on.
fn rest_behind(
    document: &Document,
    sentence: &Range<usize>,
    clauses: &[Clause],
    k: usize,
) -> Option<Range<usize>> {
    let next =
        clauses[k + 1..].iter().position(|clause| !matches!(clause.role, Role::Bare | Role::Relative))?;
    let clause = &clauses[k + 1 + next];
    let goes_on = clause.finite.is_some_and(|at| is_subjunctive(document, at, true));
    (goes_on && !clause.shares).then(|| without_end(document, clause.tokens.start..sentence.end))
}

/// "Wie X mitteilte, regnet es" and "Es regnet, wie X mitteilte, bald".
fn framed(document: &Document, sentence: &Range<usize>, clauses: &[Clause], k: usize) -> Option<Content> {
    let before = without_end(document, sentence.start..clauses[k].tokens.start);
    let mut next = k + 1;
    while clauses.get(next).is_some_and(|clause| matches!(clause.role, Role::Bare)) && before.is_empty() {
        next += 1;
    }
    let behind = clauses.get(next).map(|clause| without_end(document, clause.tokens.start..sentence.end));
    let pieces: Vec<_> =
        [Some(before), behind].into_iter().flatten().filter(|piece| !piece.is_empty()).collect();
    (!pieces.is_empty()).then_some(Content { pieces, rule: "wie X sagte" })
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
