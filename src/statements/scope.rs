//! The scope of an attribution: how much of the sentence "laut X" covers.
//!
//! Which words attribute is said in `attribution.rs`, and so is what becomes of them.
//! Example: in "Es gab 80 Tote, darunter laut Kern 62 Gäste." it is all behind the comma.

use std::ops::Range;

use super::clause::{Clause, Role};
use super::passage::Passage;
use crate::lexicon::class;

/// A clause that depends on another, or what a semicolon parts, has its own source; else it is that of the sentence.
pub fn of(passage: &Passage, i: usize) -> Range<usize> {
    let own = |role: Role| matches!(role, Role::Relative | Role::Other | Role::That | Role::Question);
    let at = passage.clauses.iter().position(|clause| clause.tokens.contains(&i));
    if let Some((at, clause)) =
        at.map(|at| (at, &passage.clauses[at])).filter(|(_, clause)| clause.mark == Some(','))
    {
        // "zumal das Wasser den Messungen zufolge sinkt wie einst"
        let depends = passage.has(clause.tokens.start, class::SUBJUNCTION)
            && !passage.has(clause.tokens.start, class::DETERMINER | class::PREPOSITION);
        if own(clause.role) || depends || is_relative(passage, clause) {
            return clause.tokens.clone();
        }
        let first = at > 0 && passage.clauses[at - 1].role == Role::Main;
        if first && is_second(passage, clause) {
            return clause.tokens.start..passage.end;
        }
    }
    let (mut start, mut end) = (passage.start, passage.end);
    // "Während das Eis laut Stadt hält, warnt Kern"
    if let [first, rest, ..] = passage.clauses
        && first.role == Role::Other
        && first.tokens.contains(&i)
        && rest.finite == Some(rest.tokens.start)
    {
        return first.tokens.clone();
    }
    // "Wie der Bote schrieb, fehlt laut Stadt Geld"
    if let [frame, rest, ..] = passage.clauses
        && frame.role == Role::As
        && rest.tokens.start <= i
    {
        start = rest.tokens.start;
    }
    for clause in passage.clauses.iter().filter(|clause| matches!(clause.mark, Some(';' | ':'))) {
        if clause.tokens.start <= i {
            start = clause.tokens.start;
        } else if clause.mark == Some(';') {
            end = end.min(clause.tokens.start - 1);
        }
    }
    start..end
}

/// ", die laut Stadt das Amt innehat", ", was laut Stadt stimmt": the tables may not know the verb.
fn is_relative(passage: &Passage, clause: &Clause) -> bool {
    let Range { start, end } = clause.tokens;
    let led = passage.has(start, class::PREPOSITION) && passage.has(start + 1, class::RELATIVE);
    let opener = start + usize::from(led);
    let opens = passage.has(opener, class::RELATIVE) || passage.reads(opener, "was");
    let closes = passage[end - 1].is_word() && !passage[end - 1].is_capital();
    // ", während der Nacht laut Stadt": an article.
    opens && closes && clause.finite.is_none() && !passage[opener + 1].is_capital()
}

/// "Das Bad war offen, dann wurde es laut Stadt geschlossen", "…, kann laut Stadt schließen": a second main clause.
fn is_second(passage: &Passage, clause: &Clause) -> bool {
    let begins = clause.finite == Some(clause.tokens.start);
    let helps = || passage.has(clause.tokens.start, class::AUXILIARY | class::MODAL);
    clause.role == Role::Main && (!begins || helps())
}

/// The scope of a frame that is known: what a bracket holds, or an apposition, where there is more in it than the frame.
pub fn around(passage: &Passage, frame: &Range<usize>, scope: Range<usize>) -> Range<usize> {
    const MORE: usize = 2;
    let holds_more = |own: &Range<usize>| {
        own.start <= frame.start && frame.end <= own.end && own.len() >= frame.len() + MORE
    };
    if let Some(own) = bracket(passage, frame).filter(holds_more) {
        return own;
    }
    // "darunter laut Stadt 62 Gäste"
    let at = passage.clauses.iter().position(|clause| clause.tokens.contains(&frame.start));
    let part = at
        .map(|at| &passage.clauses[at])
        .filter(|clause| clause.role == Role::Bare && clause.mark == Some(',') && clause.quote.is_none());
    let parts = |own: &Range<usize>| holds_more(own) && passage.reads_any(own.start, &PARTS);
    part.map(|clause| clause.tokens.clone()).filter(parts).unwrap_or(scope)
}

/// What a part of the amount before begins with.
const PARTS: [&str; 8] =
    ["darunter", "davon", "dabei", "hiervon", "allein", "mindestens", "höchstens", "insgesamt"];

/// What stands in the bracket around the frame.
fn bracket(passage: &Passage, frame: &Range<usize>) -> Option<Range<usize>> {
    const REACH: usize = 16;
    let mark = |i: &usize| passage.is(*i, '(') || passage.is(*i, ')');
    let first = passage.start.max(frame.start.saturating_sub(REACH));
    let open = (first..frame.start).rev().find(mark).filter(|i| passage.is(*i, '('))?;
    let last = passage.end.min(frame.end + REACH);
    let close = (frame.end..last).find(mark).filter(|i| passage.is(*i, ')'))?;
    Some(open + 1..close)
}
