//! Frames put into what is said: "Es werde, so glaubt Kern, bald regnen", "wie Kern sagte".
//!
//! Which clause a cue introduces otherwise is said in `opening.rs` and `indirect.rs`.
//! Example: in "Das Geld, sagte Kern, reiche nicht." what is said stands on both sides of the frame.

use std::ops::Range;

use super::clause::{Clause, Role, is_subjunctive};
use super::passage::{Passage, Pieces};
use super::sharing::is_elided;
use crate::lexicon::class;

/// "Er komme, sagte Kern, weil er müsse": what stands behind the speaker goes on.
pub fn rest_behind(passage: &Passage, k: usize) -> Option<Range<usize>> {
    let goes_on = |clause: &Clause| clause.finite.is_some_and(|at| is_subjunctive(passage, at, true));
    if let Some(next) = passage.clauses.get(k + 1).filter(|next| completes(passage, k, next)) {
        return Some(passage.trimmed(next.tokens.start..passage.end));
    }
    // "Der Zug fährt, so zeigt die Studie, bei Frost langsamer"
    let so = passage.reads(passage.clauses[k].tokens.start, "so");
    let goes_bare = |next: &&Clause| {
        so && next.role == Role::Bare && next.mark == Some(',') && next.tokens.end + 1 >= passage.end
    };
    if resumes_unknown(passage, k) || passage.clauses.get(k + 1).filter(goes_bare).is_some() {
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
pub fn framed(passage: &Passage, opens: usize, k: usize, demands: bool) -> Option<(Pieces, &'static str)> {
    let clauses = passage.clauses;
    // "wie sehr sie das loben": a question.
    const DEGREES: [&str; 8] = ["sehr", "viel", "viele", "lange", "oft", "groß", "hoch", "weit"];
    if passage.reads_any(clauses[opens].tokens.start + 1, &DEGREES) {
        return None;
    }
    // "Ein Verbot, wie es die Grünen fordern, lehnte Kern ab": what kind of, and theirs alone.
    let next = clauses[opens].tokens.start + 1;
    if opens > 0 && demands && passage.reads_any(next, &["es", "sie", "ihn"]) {
        return None;
    }
    let before = passage.trimmed(passage.start..clauses[opens].tokens.start);
    let mut next = k + 1;
    // "Wie aus dem Bericht hervorgeht, der vorliegt, fehlt Geld"
    let frames = |clause: &Clause| matches!(clause.role, Role::Bare | Role::Relative);
    while clauses.get(next).is_some_and(frames) && before.is_empty() {
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
    // „Wir sind müde“, sagte Kern, räumte aber Fehler ein: his own next act.
    let acts = |i: usize| passage.has(i, class::CUE) && is_elided(passage, i);
    let verb = verb.filter(|i| !acts(*i));
    // "In zwei Jahren, so schätzt Kern, soll der Bau fertig sein": there is no verb before the frame.
    let known = || passage.clauses.get(k + 1).is_some_and(|next| next.finite == verb && !next.shares);
    topic
        && verb.is_some_and(|i| {
            let unknown = passage.class(i) & !class::VERB == 0 && passage.str(i).ends_with('e');
            passage[i].is_lower() && (unknown || known())
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
    // "Es sei, sagte Kern, ein Fehler, zu bauen": without what stands behind the frame there is no sentence.
    let bare = opens.is_some_and(|finite| {
        passage.has(finite, class::KONJUNKTIV1) && finite + 1 == passage.clauses[k - 1].tokens.end
    });
    if bare && next.mark == Some(',') && !next.shares && next.quote.is_none() {
        return true;
    }
    let near = |finite: usize| finite + 2 + usize::from(passage.reads(finite + 1, "sich"));
    opens.is_some_and(|finite| passage.has(finite, FRAME) && near(finite) > passage.clauses[k - 1].tokens.end)
        && (next.role == Role::Bare
            || next.role == Role::Other && passage.has(start, class::PREPOSITION)
            || next.role == Role::Main && next.finite.is_some_and(|at| at + 1 == end))
        && !passage[start].is_capital()
        && !passage[end - 1].is_capital()
        && ["n", "t"].iter().any(|ending| passage.str(end - 1).ends_with(ending))
}

/// "Nachdem er kam, sagte Kern": what only says when or why is not what is said.
pub fn has_content(passage: &Passage, k: usize) -> bool {
    let clauses = &passage.clauses[..k];
    // "Obwohl Kern gewarnt hatte, dass es regnet": told in the clause that waits for its own.
    // "Seitdem Kern, der Chef, seinen Plan bekannt gemacht hatte": commas may part it.
    let subordinate = passage.has(passage.start, class::SUBJUNCTION)
        && !passage.has(passage.start, class::DETERMINER | class::PREPOSITION);
    let told = clauses.last().map_or(passage.start, |clause| clause.tokens.end);
    let content = matches!(clauses.first().map(|clause| clause.role), Some(Role::That | Role::Question));
    let waits =
        subordinate && !content && (passage.start..told).any(|i| passage.has(i, class::CUE | class::APART));
    let depends = |clause: &Clause| {
        // "Obwohl es regnete und die Bahn stand": the second goes on with the first.
        clause.shares
            || waits
                && (clause.role == Role::That || clause.finite.is_some_and(|at| at > clause.tokens.start))
            || matches!(clause.role, Role::Other | Role::Bare | Role::Relative | Role::Infinitive | Role::As)
    };
    // "Sollte es regnen, sagte Kern": a condition.
    let condition = |clause: &Clause| {
        // The first word of the sentence is no verb to the tables: it has a capital.
        (clause.finite == Some(clause.tokens.start) || clause.tokens.start == passage.start)
            && passage.has(clause.tokens.start, class::MODAL | class::KONJUNKTIV2)
    };
    // "Falls das Band, das er fand, echt ist": the verb at the end of what the relative clause parts.
    let resumes = |n: usize| {
        let Range { start, end } = clauses[n].tokens;
        let parted = n > 0 && matches!(clauses[n - 1].role, Role::Relative | Role::Bare);
        let subject = passage[start].is_capital() || passage.has(start, class::PRONOUN | class::DETERMINER);
        parted && !subject && clauses[n].finite.is_some_and(|finite| finite > start && finite + 1 >= end)
    };
    // "Während die Bahn von 300 sprach – die Presse nannte 400 –, sprach Kern von 900": an aside.
    let aside = |clause: &Clause| {
        let dash = |mark: Option<char>| matches!(mark, Some('–' | '—'));
        dash(clause.mark) && dash(passage[clause.tokens.end].mark())
    };
    let all_depend = clauses
        .iter()
        .enumerate()
        .all(|(n, clause)| depends(clause) || resumes(n) || aside(clause) || n == 0 && condition(clause));
    // "Nach Angaben der Bahn, die sich auf Kern beruft, kommt die Stadt zu dem Schluss": who says so.
    let led = clauses.len() > 1
        && clauses[0].role == Role::Bare
        && passage.reads_any(passage.start, &["nach", "laut", "gemäß"]);
    let opens = led
        || clauses.first().is_some_and(|clause| {
            let subordinate = passage.has(clause.tokens.start, class::SUBJUNCTION)
                && !passage.has(clause.tokens.start, class::DETERMINER | class::PREPOSITION);
            matches!(clause.role, Role::Other | Role::As)
                || subordinate
                || condition(clause)
                || passage.reads_any(clause.tokens.start, &["um", "ohne", "statt", "anstatt", "während"])
        });
    !(all_depend && opens)
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;

    #[test]
    fn what_is_said_goes_on_behind_its_frame() {
        check(&[
            (
                "Das Land, meint die Gewerkschaft, muss zahlen.",
                "indirect [Das Land, meint die Gewerkschaft, muss zahlen] die Gewerkschaft",
            ),
            (
                "In zwei Jahren, so schätzt Minister Kern, soll der Bau fertig sein.",
                "indirect [In zwei Jahren, so schätzt Minister Kern, soll der Bau fertig sein] Minister Kern",
            ),
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
