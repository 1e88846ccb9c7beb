//! Deeds that somebody claims as his own: "Die Marine will 30 Boote versenkt haben."
//!
//! Hearsay with "soll" is told in `going_on.rs`.
//! Example: in "Der Zeuge will drei Männer gesehen haben" nobody else has seen them.

use super::clause::is_finite;
use super::hearsay::is_perfect;
use super::passage::{Passage, Pieces};
use super::scene::{Find, Scene};
use super::signs::Signs;
use super::speaker;
use super::statement::{Stance, StatementKind};
use crate::lexicon::class;

impl Scene<'_, '_> {
    /// "will … gesehen haben": the sentence ends in the perfect, and its subject can speak.
    pub(super) fn add_boast(&mut self, passage: &Passage, signs: &Signs) {
        const FIELD: usize = 16;
        if signs.classes & class::MODAL == 0 {
            return;
        }
        let end = passage.trimmed(passage.start..passage.end).end;
        let Some(last) = end.checked_sub(1).filter(|last| passage.reads(*last, "haben")) else { return };
        let near = passage.start..passage.end.min(passage.start + FIELD);
        let verb = near.clone().find(|i| is_finite(passage, *i) && !passage.quoted(*i));
        let Some(verb) = verb.filter(|verb| passage.reads_any(*verb, &["will", "wollen"])) else { return };
        // "will das Geld haben": a wish.
        if verb + 2 >= last || !is_perfect(passage, verb + 1, last) {
            return;
        }
        let opening = || speaker::noun_phrase(passage, passage.start, verb).filter(|found| found.end == verb);
        let inverted = || {
            let led = speaker::is_adverbial(passage, &(passage.start..verb));
            speaker::behind(passage, verb + 1, last).filter(|_| led)
        };
        let Some(subject) = opening().or_else(inverted) else { return };
        let alone = subject.len() == 1 && passage.has(subject.start, class::PRONOUN);
        if alone && !passage.reads_any(subject.start, &["er", "sie"])
            || !alone && !speaker::is_person(passage, &subject)
        {
            return;
        }
        let first = if subject.start > verb { subject.end } else { verb + 1 };
        self.add(Find {
            kind: StatementKind::Indirect,
            pieces: Pieces { first: passage.trimmed(first..end), second: None },
            speaker: Some(subject),
            cue: Some(verb..verb + 1),
            stance: Some(Stance::Claim),
            rule: "will getan haben",
        });
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;

    #[test]
    fn who_claims_a_deed_says_so() {
        check(&[
            ("Die Marine will 30 Boote versenkt haben.", "indirect [30 Boote versenkt haben] Die Marine"),
            (
                "Am Montag will der Zeuge drei Gäste gesehen haben.",
                "indirect [drei Gäste gesehen haben] der Zeuge",
            ),
            ("Er will davon nichts gewusst haben.", "indirect [davon nichts gewusst haben] Er"),
            ("Die Stadt will das Haus haben.", ""),
            ("Die Stadt will bis Mai 30 Häuser bauen.", ""),
            ("Man will ihn gesehen haben.", ""),
        ]);
    }
}
