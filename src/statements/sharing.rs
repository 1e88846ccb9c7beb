//! Subjects that several verbs share, and how many are meant: the clause before that has the subject, and whether a verb
//! in the plural may have it.
//!
//! Which phrase is the subject of one verb is said in `speaker.rs`.
//! Example: in "Kern kam und sagte" the subject of "sagte" stands before "kam".

use std::ops::Range;

use super::apposition::apposed;
use super::clause::{Role, is_attributive, is_finite, is_subjunctive};
use super::nouns::speaks;
use super::passage::Passage;
use super::phrase::{is_oblique, noun_phrase};
use super::speaker::subject;
use crate::lexicon::class;

/// "Kern kam und sagte", "Kern kam, sagte nichts und ging": the subject before the verb of the clause before.
pub fn shared_subject(passage: &Passage, k: usize) -> Option<Range<usize>> {
    // "Kern beziffert die Zahl derer, die kamen, auf drei und sagte"
    const REACH: usize = 4;
    // "Kern räumte ein, es könnten Züge ausfallen, sprach aber": no train speaks.
    let said = |k: usize| {
        let cue = |k: usize| passage.clauses[k].finite.is_some_and(|at| passage.has(at, class::CUE));
        let spoken = passage.clauses[k].finite.is_some_and(|at| is_subjunctive(passage, at, true));
        k > 0 && spoken && cue(k - 1)
    };
    let told = |k: &usize| {
        let clause = &passage.clauses[*k];
        clause.finite.is_some() && !matches!(clause.role, Role::Relative | Role::That) && !said(*k)
    };
    let mut before = (k.saturating_sub(REACH)..k).rev().filter(told);
    let k = before.next()?;
    let clause = &passage.clauses[k];
    let finite = clause.finite?;
    // "Kern, der Sprecher, kam und sagte", "Kern kam, sah den Bau und sagte"
    if finite == clause.tokens.start {
        let first = || {
            let k = before.next().filter(|_| clause.mark == Some(','))?;
            let finite = passage.clauses[k].finite.filter(|at| *at > passage.clauses[k].tokens.start)?;
            subject(passage, k, finite, None)
        };
        return apposed(passage, k).or_else(first);
    }
    subject(passage, k, finite, None)
}

/// "Der Täter bedrohte die Frau, verlangte Bargeld und floh": one subject for all three.
pub fn goes_on_acting(passage: &Passage, k: usize) -> bool {
    let next = passage.clauses.get(k + 1);
    let before = k.checked_sub(1).map(|before| &passage.clauses[before]);
    let acts = before.is_some_and(|before| {
        before.role == Role::Main && before.finite.is_some_and(|finite| finite > before.tokens.start)
    });
    // "und floh": the tables know it by another class.
    let Range { start, end } = passage.clauses[k].tokens;
    let also = (start..end).any(|i| {
        passage.reads(i, "und") && passage.has(i + 1, class::PRETERITE) && !passage[i + 1].is_capital()
    });
    acts && passage.clauses[k].mark == Some(',') && (also || next.is_some_and(|next| next.shares))
}

/// ", befürchtet aber", ", verlangt dafür aber": the subject may be that of the verb before.
pub fn is_elided(passage: &Passage, finite: usize) -> bool {
    const AGAIN: [&str; 5] = ["aber", "jedoch", "allerdings", "zudem", "zugleich"];
    passage.reads_any(finite + 1, &AGAIN)
        || passage.reads_any(finite + 2, &AGAIN)
            && passage[finite + 1].is_lower()
            && !passage.has(finite + 1, class::PRONOUN | class::DETERMINER)
}

/// "Die Behörden werfen Kern Betrug vor": a single name is no subject of a verb in the plural.
pub fn is_one_of_several(passage: &Passage, found: &Range<usize>, finite: usize) -> bool {
    const PERSON: u64 = class::PERSON | class::GIVEN | class::SURNAME;
    let joined = found.clone().any(|i| passage.has(i, class::CONJUNCTION) || passage.is(i, ','));
    // "Premierminister Peter Kern", "der Minister"
    let mut name = found.clone().take_while(|i| passage[*i].is_capital());
    let one = passage.reads_any(found.start, &["der", "ein", "er"]) || name.any(|i| passage.has(i, PERSON));
    passage.str(finite).ends_with('n') && one && !joined
}

/// What stands before the verb in its own clause: in "Am Abend kam Regen und die Polizei sagte" it is "die Polizei".
pub fn own_field(passage: &Passage, field: Range<usize>) -> Range<usize> {
    const REACH: usize = 12;
    let first = field.start.max(field.end.saturating_sub(REACH));
    let joint = (first..field.end).rev().find(|i| passage.reads_any(*i, &["und", "doch", "denn"]));
    let Some(joint) = joint.filter(|joint| *joint > field.start) else { return field };
    let verb = |i: usize| is_finite(passage, i) && !is_attributive(passage, i) && !passage.quoted(i);
    let fills = noun_phrase(passage, joint + 1, field.end).is_some_and(|found| found.end == field.end);
    let own = fills && (field.start..joint).any(verb) && !is_oblique(passage, joint + 1);
    if own { joint + 1..field.end } else { field }
}

/// ", aber auch andere Verbände hatten": behind words that only point to it stands the subject.
pub fn pointed_at(passage: &Passage, field: &Range<usize>) -> Option<Range<usize>> {
    const POINTS: [&str; 9] = ["aber", "auch", "und", "sowie", "sogar", "selbst", "nicht", "nur", "sondern"];
    let start = field.clone().find(|i| !passage.reads_any(*i, &POINTS))?;
    let found = noun_phrase(passage, start, field.end)?;
    (start > field.start && found.end == field.end && speaks(passage, &found) && !is_oblique(passage, start))
        .then_some(found)
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;

    #[test]
    fn verbs_share_subjects_and_agree_with_them() {
        check(&[
            (
                "Am Abend kam Regen und die Polizei sagte, es werde kalt.",
                "indirect [es werde kalt] die Polizei",
            ),
            (
                "Die Stadt zahlt nicht, aber auch andere Gemeinden forderten mehr Geld.",
                "reported [auch andere Gemeinden forderten mehr Geld] andere Gemeinden",
            ),
            (
                "Die Parteien haben Minister Peter Kern geschrieben, dass Geld fehle.",
                "indirect [dass Geld fehle] Die Parteien",
            ),
            (
                "Die Partei hat Minister Peter Kern geschrieben, dass Geld fehle.",
                "indirect [dass Geld fehle] Die Partei",
            ),
            (
                "Dann hat sich die Chefin des Verbands, Anke Dorn, gegen den Plan ausgesprochen und behauptet, es regne.",
                "indirect [es regne] die Chefin des Verbands, Anke Dorn",
            ),
            ("Das Landgericht tagt. Hier stellte es fest, dass Geld fehle.", "indirect [dass Geld fehle] es"),
            ("Nach der Prüfung gab es grünes Licht.", ""),
            (
                "Zeugen äußerten Zweifel an den bekannt gewordenen Plänen und warfen der Stadt Betrug vor.",
                "reported [warfen der Stadt Betrug vor] Zeugen",
            ),
        ]);
    }
}
