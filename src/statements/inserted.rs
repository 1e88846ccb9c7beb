//! Frames put into what is said: "Es werde, so glaubt Kern, bald regnen", "wie Kern sagte".
//!
//! Which clause a cue introduces otherwise is said in `opening.rs` and `indirect.rs`.
//! Example: in "Das Geld, sagte Kern, reiche nicht." what is said stands on both sides of the frame.

use std::ops::Range;

use super::clause::{Clause, Role, is_subjunctive};
use super::passage::{Passage, Pieces};
use crate::lexicon::class;

/// "Er komme, sagte Kern, weil er müsse": what stands behind the speaker goes on.
pub fn rest_behind(passage: &Passage, k: usize) -> Option<Range<usize>> {
    let goes_on = |clause: &Clause| clause.finite.is_some_and(|at| is_subjunctive(passage, at, true));
    if let Some(next) = passage.clauses.get(k + 1).filter(|next| completes(passage, k, next)) {
        return Some(passage.trimmed(next.tokens.start..passage.end));
    }
    if resumes_unknown(passage, k) {
        return Some(passage.trimmed(passage.clauses[k + 1].tokens.start..passage.end));
    }
    let clause =
        passage.clauses[k + 1..].iter().find(|clause| !matches!(clause.role, Role::Bare | Role::Relative))?;
    (goes_on(clause) && !clause.shares).then(|| passage.trimmed(clause.tokens.start..passage.end))
}

/// The clause that "wie" opens and the verb ends, also over the commas of an apposition.
pub fn as_clause(passage: &Passage, k: usize) -> Option<usize> {
    const REACH: usize = 3;
    let clauses = passage.clauses;
    if clauses[k].role == Role::As {
        return Some(k);
    }
    // "wie Kern, der Chef, sagte", "wie Kern, der Chef der Bahn sagte"
    let finite = clauses[k].finite;
    let edge =
        finite == Some(clauses[k].tokens.start) || finite.is_some_and(|at| at + 1 >= clauses[k].tokens.end);
    let alone = edge && !clauses[k].shares;
    let mut before = (k.saturating_sub(REACH)..k).rev().take_while(|at| clauses[*at].role == Role::Bare);
    before.find(|at| alone && passage.reads(clauses[*at].tokens.start, "wie"))
}

/// "Wie X mitteilte, regnet es" and "Es regnet, wie X mitteilte, bald".
pub fn framed(passage: &Passage, opens: usize, k: usize) -> Option<(Pieces, &'static str)> {
    let clauses = passage.clauses;
    // "wie sehr sie das loben": a question.
    const DEGREES: [&str; 8] = ["sehr", "viel", "viele", "lange", "oft", "groß", "hoch", "weit"];
    if passage.reads_any(clauses[opens].tokens.start + 1, &DEGREES) {
        return None;
    }
    let before = passage.trimmed(passage.start..clauses[opens].tokens.start);
    let mut next = k + 1;
    while clauses.get(next).is_some_and(|clause| clause.role == Role::Bare) && before.is_empty() {
        next += 1;
    }
    let behind = clauses.get(next).map_or(passage.end, |clause| clause.tokens.start);
    Pieces::of(before, passage.trimmed(behind..passage.end)).map(|pieces| (pieces, "wie X sagte"))
}

/// "Das Geld, sagte Kern, reiche nicht": a verb that the tables do not know, behind a subject that has none.
pub fn resumes_unknown(passage: &Passage, k: usize) -> bool {
    let before = k.checked_sub(1).map(|before| &passage.clauses[before]);
    let topic = before.is_some_and(|before| {
        before.role == Role::Bare && before.finite.is_none() && before.tokens.start == passage.start
    });
    let verb = passage.clauses.get(k + 1).filter(|next| next.mark == Some(',')).map(|next| next.tokens.start);
    topic
        && verb.is_some_and(|i| {
            passage[i].is_word()
                && !passage[i].is_capital()
                && passage.class(i) & !class::VERB == 0
                && passage.str(i).ends_with('e')
        })
}

/// "Es werde, so glaubt Kern, bald regnen": the cue stands inside the frame of an auxiliary and its verb.
fn completes(passage: &Passage, k: usize, next: &Clause) -> bool {
    const FRAME: u64 = class::AUXILIARY | class::MODAL | class::KONJUNKTIV1 | class::KONJUNKTIV2;
    let Range { start, end } = next.tokens;
    let opens = k.checked_sub(1).and_then(|k| passage.clauses[k].finite);
    // "Man werde sich, sagte Kern, „nicht beugen“"
    let quoted = next.quote == Some(start) && passage.quotes.iter().any(|quote| quote.tokens == (start..end));
    if let Some(finite) = opens.filter(|_| quoted) {
        return passage.has(finite, FRAME) && finite + 3 > passage.clauses[k - 1].tokens.end;
    }
    // "Die Zahl habe sich, sagte Kern, verdoppelt"
    let near = |finite: usize| finite + 2 + usize::from(passage.reads(finite + 1, "sich"));
    opens.is_some_and(|finite| passage.has(finite, FRAME) && near(finite) > passage.clauses[k - 1].tokens.end)
        && (next.role == Role::Bare
            || next.role == Role::Other && passage.has(start, class::PREPOSITION)
            || next.role == Role::Main && next.finite.is_some_and(|at| at + 1 == end))
        && !passage[start].is_capital()
        && !passage[end - 1].is_capital()
        && ["n", "t"].iter().any(|ending| passage.str(end - 1).ends_with(ending))
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;

    #[test]
    fn what_is_said_goes_on_behind_its_frame() {
        check(&[
            (
                "Das Geld, sagte Minister Kern, reiche nicht.",
                "indirect [Das Geld, sagte Minister Kern, reiche nicht] Minister Kern",
            ),
            (
                "Die Zahl habe sich, sagte Minister Kern, verdoppelt.",
                "indirect [Die Zahl habe sich, sagte Minister Kern, verdoppelt] Minister Kern",
            ),
            (
                "Das Land, fordert Minister Kern, müsse zahlen.",
                "indirect [Das Land, fordert Minister Kern, müsse zahlen] Minister Kern",
            ),
            ("Der Wirt, sagte Kern, kleine Gläser und Wein.", ""),
        ]);
    }
}
