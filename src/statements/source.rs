//! Speakers behind a preposition: the agent of a passive, and the paper that something stands in.
//!
//! Subjects are found in `speaker.rs`, "laut X" in `attribution.rs`.
//! Example: in "In dem Bericht heißt es, dass Geld fehle" it is "dem Bericht".

use std::ops::Range;

use super::clause::Role;
use super::cues::Verb;
use super::nouns::{holds_speaker, speaks};
use super::passage::Passage;
use super::phrase::noun_phrase;
use crate::lexicon::class;

/// "wurde von der Polizei mitgeteilt"
pub fn agent(passage: &Passage, verb: &Verb, clause: &Range<usize>) -> Option<Range<usize>> {
    const REACH: usize = 40;
    let by = (clause.start..clause.end.min(clause.start + REACH)).find(|i| {
        passage.reads_any(*i, &["von", "vom", "seitens"])
            && (passage[*i + 1].is_capital() && speaks(passage, &(*i + 1..*i + 2))
                || passage.has(*i + 1, class::DETERMINER | class::NAMES | class::ROLE))
    })?;
    let found = noun_phrase(passage, by + 1, clause.end)?;
    // Whoever blames or praises can speak, whatever the word for them.
    (holds_speaker(passage, &found) || verb.reports().starts_with('*')).then_some(found)
}

/// "In dem Bericht heißt es", "hieß es aus dem Ministerium", "geht aus dem Papier hervor"
pub fn source(passage: &Passage, clause: &Range<usize>) -> Option<Range<usize>> {
    const REACH: usize = 30;
    const LEADS: [&str; 10] = ["in", "im", "aus", "vom", "von", "beim", "seitens", "auf", "bei", "dazu"];
    let within = clause.start..clause.end.min(clause.start + REACH);
    let mut at = within.filter(|i| passage.reads_any(*i, &LEADS));
    at.find_map(|i| noun_phrase(passage, i + 1, passage.end).filter(|found| holds_speaker(passage, found)))
}

/// "In dem Bericht, der heute erschien, heißt es": the source stands before the relative clause.
pub fn source_before(passage: &Passage, k: usize) -> Option<Range<usize>> {
    let relative = k.checked_sub(1).filter(|at| passage.clauses[*at].role == Role::Relative)?;
    source(passage, &passage.clauses[relative.checked_sub(1)?].tokens)
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;

    #[test]
    fn prepositions_name_agents_and_papers() {
        check(&[
            (
                "Der Plan wurde von Minister Kern angekündigt.",
                "reported [Der Plan wurde von Minister Kern angekündigt] Minister Kern",
            ),
            (
                "In dem Bericht, der heute erschien, heißt es, dass Geld fehle.",
                "indirect [dass Geld fehle] dem Bericht",
            ),
            ("Der Plan wurde am Montag angekündigt.", ""),
        ]);
    }
}
