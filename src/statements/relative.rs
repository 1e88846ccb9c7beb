//! Acts of speech in a relative clause: "Experten, die vor 300 Toten gewarnt hatten, behielten recht".
//!
//! Acts in a main clause are in `reported.rs`, clauses behind a verb of saying in `indirect.rs`.
//! Example: in "Dorn, die von 40 Fällen sprach, ging." it is Dorn who spoke of them.

use std::ops::Range;

use super::clause::Role;
use super::content::counts;
use super::cues::Verb;
use super::nouns::{NAMES, acts, speaks};
use super::passage::Passage;
use super::reported::reports_itself;
use crate::lexicon::class;

/// The relative clause of a verb that reports a speech, where its pronoun is the subject and a number is told.
pub fn act(passage: &Passage, verb: &Verb) -> Option<Range<usize>> {
    const PRONOUNS: [&str; 5] = ["der", "die", "das", "welcher", "welche"];
    const SUBJECTS: [&str; 14] =
        ["der", "die", "das", "ein", "eine", "er", "sie", "es", "ich", "wir", "man", "viele", "alle", "sein"];
    let clause = &passage.clauses[verb.clause];
    let Range { start, end } = clause.tokens;
    let closes = verb.at.max(verb.finite) + 1 >= end;
    // "die Hilfe, die Kern fordert", "die Frau, die die Polizei warnte": it may be the object.
    // "die Kern fordert", but "der Mehrkosten befürchtet"
    let named = |i: usize| {
        let unknown = passage.class(i) == 0 && !passage.lexicon.is_noun(passage.str(i));
        unknown || passage.has(i, NAMES) || speaks(passage, &(i..i + 1))
    };
    let other =
        passage[start + 1].is_capital() && named(start + 1) || passage.reads_any(start + 1, &SUBJECTS);
    let modal = verb.finite != verb.at && passage.has(verb.finite, class::MODAL);
    let speaker = verb.speaker.as_ref().filter(|speaker| speaker.end < start)?;
    let speaks = acts(passage, speaker) || speaker.clone().any(|i| passage.has(i, NAMES));
    let told = clause.role == Role::Relative
        && passage.reads_any(start, &PRONOUNS)
        && closes
        && !other
        && !modal
        && !verb.passive
        && speaks
        && clause.tokens.clone().any(|i| counts(passage, i))
        && reports_itself(passage, verb);
    told.then(|| passage.trimmed(start..end))
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;

    #[test]
    fn relative_clauses_report_acts_of_speech() {
        check(&[
            (
                "Der Minister, der 3 Milliarden Euro gefordert hatte, bekam nur eine.",
                "reported [der 3 Milliarden Euro gefordert hatte] Der Minister",
            ),
            (
                "Experten, die vor 300 Toten gewarnt hatten, behielten recht.",
                "reported [die vor 300 Toten gewarnt hatten] Experten",
            ),
            (
                "Der Minister, der Mehrkosten von 3 Milliarden Euro befürchtet, ging.",
                "reported [der Mehrkosten von 3 Milliarden Euro befürchtet] Der Minister",
            ),
            ("Die Länder, die ein Problem haben und Regen fürchten, gingen.", ""),
            ("Die Stadt, die vor Frost gewarnt hatte, ist kalt.", ""),
            ("Die Summe, die die SPD gefordert hatte, war hoch.", ""),
            ("Die Ministerin, die Kern kritisiert, ging.", ""),
            ("Das Beben, das 300 Tote forderte, war stark.", ""),
            ("Die Frau, die 20 Sprachen spricht, ging.", ""),
        ]);
    }
}
