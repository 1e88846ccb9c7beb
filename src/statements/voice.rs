//! Whether the subject of a cue may say what the cue introduces.
//!
//! Who the subject is, is told in `speaker.rs`.
//! Example: in "Die Lage mahnt: 30 Häuser fehlen" nobody says so.

use super::clause::{Clause, Role, ends_before, is_subjunctive};
use super::cues::Verb;
use super::passage::Passage;
use super::speaker;
use crate::lexicon::class;

/// "Die Lage mahnt: 30 Häuser fehlen", "Die Zeit drängt: Es bleiben drei Tage": nothing that could say so.
pub fn is_thing(passage: &Passage, verb: &Verb, said: &Clause) -> bool {
    const URGES: [&str; 2] = ["drängt", "drängte"];
    let Some(subject) = verb.speaker.as_ref().filter(|subject| subject.start >= passage.start) else {
        return false;
    };
    let spoken = said.finite.is_some_and(|at| is_subjunctive(passage, at, false));
    let common =
        || passage.class(subject.end - 1) == 0 || passage.lexicon.is_noun(passage.str(subject.end - 1));
    let urged = passage.reads(subject.end - 1, "Zeit") && passage.reads_any(verb.at, &URGES);
    let mute = || !speaker::is_person(passage, subject) && common();
    subject.len() > 1 && passage.has(subject.start, class::DETERMINER) && !spoken && (urged || mute())
}

/// "Es regne, sagte Kern": who speaks there is a person, or what may be one; ", befürchtet weitere Tote" has an object.
pub fn has_voice(passage: &Passage, verb: &Verb) -> bool {
    let Some(speaker) = verb.speaker.as_ref().filter(|speaker| speaker.start >= passage.start) else {
        // Of nobody in the sentence it is said only in the passive, or where a source stands.
        return verb.speaker.is_some() || verb.has_source() || verb.passive && is_told(passage, verb.clause);
    };
    let name = |i: usize| {
        passage[i].is_capital()
            && (passage.has(i, class::NAMES)
                || passage.class(i) == 0 && !passage.lexicon.is_noun(passage.str(i)))
    };
    // "teilte der Rettungsdienst mit": whatever the word, the article shows the subject.
    let shown = || {
        verb.prefix.is_some()
            && speaker.start == verb.finite + 1
            && (passage.reads_any(speaker.start, &["der", "ein"])
                || passage.reads_any(verb.at, &["teilte", "teilten", "teilt"])
                    && passage.has(speaker.start, class::DETERMINER))
            && !speaker::is_oblique(passage, speaker.start)
            && ends_before(passage, verb.prefix.unwrap_or(verb.at) + 1, passage.end)
    };
    // "sagten zwei mit der Sache vertraute Personen"
    let people = || {
        passage.reads_any(speaker.end - 1, &["Personen", "Leute"]) && passage.str(verb.finite).ends_with('n')
    };
    // "hieß es aus dem Kommando"
    let heard = || verb.has_source() && passage.reads(verb.finite + 1, "es");
    speaker.len() == 1
        || heard()
        || speaker::is_person(passage, speaker)
        || speaker.clone().any(name)
        || shown()
        || people()
}

/// "Es regne, wurde mitgeteilt", but "Die Brücke, die lange stand, wurde erwähnt": without a speaker the mood tells.
fn is_told(passage: &Passage, k: usize) -> bool {
    passage.clauses[..k].iter().any(|clause| {
        clause.role == Role::That || clause.finite.is_some_and(|at| is_subjunctive(passage, at, false))
    })
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;

    #[test]
    fn things_say_nothing() {
        check(&[
            ("Die Lage mahnt: 30 Häuser fehlen.", ""),
            ("Die Zeit drängt: Es bleiben drei Tage.", ""),
            ("Die Stadt mahnt: 30 Häuser fehlen.", "indirect [30 Häuser fehlen] Die Stadt"),
            (
                "Es regne, sagten zwei mit der Sache vertraute Personen.",
                "indirect [Es regne] zwei mit der Sache vertraute Personen",
            ),
        ]);
    }
}
