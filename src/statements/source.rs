//! Speakers behind a preposition: the agent of a passive, and the paper that something stands in; names in quotation
//! marks.
//!
//! Subjects are found in `speaker.rs`, "laut X" in `attribution.rs`.
//! Example: in "In dem Bericht heißt es, dass Geld fehle" it is "dem Bericht".

use std::ops::Range;

use super::clause::Role;
use super::cues::Verb;
use super::direct::is_name;
use super::nouns::{holds_speaker, is_paper};
use super::passage::Passage;
use super::phrase::noun_phrase;
use crate::lexicon::class;

/// "wurde von der Polizei mitgeteilt"
pub fn agent(passage: &Passage, verb: &Verb, clause: &Range<usize>) -> Option<Range<usize>> {
    const REACH: usize = 40;
    let named = |i: usize| passage.has(i, class::DETERMINER | class::NAMES | class::ROLE);
    let by = |i: &usize| passage.reads_any(*i, &["von", "vom", "seitens"]);
    let mut found = (clause.start..clause.end.min(clause.start + REACH)).filter(by).filter_map(|i| {
        let phrase = noun_phrase(passage, i + 1, clause.end)?;
        // Whoever blames or praises can speak, whatever the word for them.
        let blames = named(i + 1) && verb.reports().starts_with('*');
        (holds_speaker(passage, &phrase) || blames).then_some(phrase)
    });
    found.next()
}

/// "In dem Bericht wurde vermutet, dass": a passive that stands in a paper.
pub fn paper(passage: &Passage, clause: &Range<usize>) -> Option<Range<usize>> {
    source(passage, clause).filter(|found| found.clone().any(|i| is_paper(passage, i)))
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

/// „Retter ohne Grenzen“ sagte: the name of a group fills what stands before the verb.
pub fn quoted_name(passage: &Passage, field: &Range<usize>) -> Option<Range<usize>> {
    let quote = passage.quotes.iter().find(|quote| quote.tokens == *field)?;
    is_name(passage, quote).then(|| field.clone())
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
            ("„Retter ohne Grenzen“ sagte, es regne.", "indirect [es regne] „Retter ohne Grenzen“"),
            ("„Wir gehen bald“, zitierte das Blatt den Minister.", "direct [„Wir gehen bald“] den Minister"),
            ("Das Blatt zitierte den Minister: „Wir gehen.“", "direct [„Wir gehen.“] den Minister"),
            (
                "Einer der drei befragten Helfer sagte, es regne.",
                "indirect [es regne] Einer der drei befragten Helfer",
            ),
            ("In dem Bericht wird vermutet, dass Geld fehle.", "indirect [dass Geld fehle] dem Bericht"),
            (
                "Alle wurden von örtlichen Behörden angewiesen, das Haus zu räumen.",
                "indirect [das Haus zu räumen] örtlichen Behörden",
            ),
            (
                "Das Eis, sagte Anke Dorn, sei dick.",
                "indirect [Das Eis, sagte Anke Dorn, sei dick] Anke Dorn",
            ),
            ("Kern traf Dorn. Danach sagte dieser, es regne.", "indirect [es regne] dieser"),
        ]);
    }
}
