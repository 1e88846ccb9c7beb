//! Verbs that say nothing of their own: their subject cannot speak, or what they close is a quotation.
//!
//! Which verbs that leaves is told in `scene.rs`.
//! Example: in "Der Zug hat laut Bahn Verspätung angekündigt" the train says nothing itself.

use super::cues::Verb;
use super::nouns::is_paper;
use super::passage::Passage;
use super::speaker;
use crate::lexicon::class;

/// A verb whose subject is nobody who can speak.
pub fn is_mute(passage: &Passage, verb: &Verb) -> bool {
    let subject = verb.speaker.as_ref().filter(|subject| subject.start >= passage.start);
    subject.is_some_and(|subject| {
        let land = class::PRONOUN | class::COUNTRY | class::PLACE;
        // "einer der Männer"
        let alone = subject.len() == 1 && passage.has(subject.start, land)
            || passage.reads_any(subject.start, &["einer", "eine"])
                && passage.reads(subject.start + 1, "der");
        // "jeder vierte Betrieb": so many of those who were asked.
        let counted = passage.reads_any(subject.start, &["jede", "jeder", "jedes"]);
        counted || !alone && !speaker::is_person(passage, subject)
    })
}

/// "Die Studie zeigt, dass", but "der Wirt zeigt, dass".
pub fn is_by_paper(passage: &Passage, verb: &Verb) -> bool {
    let speaker = verb.speaker.as_ref().filter(|speaker| speaker.start >= passage.start);
    !verb.passive && speaker.is_some_and(|speaker| speaker.clone().any(|i| is_paper(passage, i)))
}

/// „Wir gehen“, warnte Kern: what is said stands before the cue, in quotation marks.
pub fn closes_quote(passage: &Passage, verb: &Verb) -> bool {
    let start = passage.clauses[verb.clause].tokens.start;
    verb.finite == start
        && start > passage.start + 1
        && passage.is(start - 1, ',')
        && passage.quotes.iter().any(|quote| quote.tokens.end == start - 1)
}
