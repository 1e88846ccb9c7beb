//! What stands behind a colon without a verb of saying: "Der Wirt ist enttäuscht: Er habe gezahlt."
//!
//! Quotations behind a colon are told in `announced.rs`, headlines in `headline.rs`.
//! Example: in "Das Fazit der Forscher: 40 Arten sind bedroht." it is the researchers' conclusion.

use std::ops::Range;

use super::clause::{self, Clause};
use super::nouns::{acts, is_paper};
use super::passage::{Passage, Pieces};
use super::scene::{Find, Scene};
use super::speaker;
use super::statement::{Stance, StatementKind};
use crate::document::Document;
use crate::lexicon::{TableId, class};

/// Nouns that hold what somebody found or wants, only with whose they are: "das Ergebnis der Umfrage".
const RESULTS: [&str; 8] =
    ["Angebot", "Antwort", "Bilanz", "Ergebnis", "Fazit", "Reaktion", "Resümee", "Schluss"];

/// "Das Fazit", at the beginning of a sentence.
pub fn opens(document: &Document, start: usize) -> bool {
    document.reads_any(start + 1, &RESULTS) && document.has(start, class::DETERMINER)
}

impl Scene<'_, '_> {
    /// "Der Wirt ist enttäuscht: Er habe gezahlt.", "Sein Fazit: Das sei zu teuer.": whom the sentence is about says so.
    pub(super) fn add_behind_colon(&mut self, passage: &Passage) {
        let (document, clauses) = (self.document, passage.clauses);
        let spoken = |clause: &Clause| {
            clause.mark == Some(':')
                && clause.role == clause::Role::Main
                && clause.finite.is_some_and(|at| clause::is_subjunctive(passage, at, false))
        };
        let Some(clause) = clauses.iter().find(|clause| spoken(clause)) else { return };
        // "Kern sprach. Seine Branche brauche Ruhe: Man arbeite hart": all of it he says.
        let told = clauses[0].finite.is_some_and(|at| clause::is_subjunctive(passage, at, false));
        if told && self.last_speaker.is_some() {
            return;
        }
        let start = clause.tokens.start;
        let subject = speaker::noun_phrase(document, passage.start, start);
        let speaks = |found: &Range<usize>| speaker::is_person(document, found) || found.end + 1 == start;
        if let Some(subject) = subject.filter(speaks) {
            let pieces = Pieces { first: passage.trimmed(start..passage.end), second: None };
            let (kind, rule) = (StatementKind::Indirect, "behind a colon");
            self.add(Find { kind, pieces, speaker: Some(subject), cue: None, stance: None, rule });
        }
    }

    /// "Das Fazit der Forscher: 40 Arten sind bedroht", "Die Forderung der Bahn: mehr Geld": a noun of saying with its owner,
    /// and nothing else before the colon.
    pub(super) fn add_behind_noun(&mut self, passage: &Passage) {
        let document = self.document;
        let Some(rest) = passage.clauses.iter().find(|clause| clause.mark == Some(':')) else { return };
        let (start, colon) = (rest.tokens.start, rest.tokens.start - 1);
        let source = speaker::noun_phrase(document, passage.start, colon).filter(|found| found.end == colon);
        let Some(source) = source.filter(|_| document.is(colon, ':') && !passage.quoted(start)) else {
            return;
        };
        let noun = source.clone().find(|i| {
            let named = document.has(*i, class::SAYING) || document.reads_any(*i, &RESULTS);
            document[*i].is_capital() && named
        });
        let Some(noun) = noun.filter(|noun| is_owned(passage, *noun, source.end)) else { return };
        let row = document.longest(TableId::Sayings, noun).map(|found| found.row);
        self.add(Find {
            kind: StatementKind::Indirect,
            pieces: Pieces { first: passage.trimmed(start..passage.end), second: None },
            speaker: Some(source),
            cue: Some(noun..noun + 1),
            stance: row.and_then(|row| Stance::by_name(row.get(0))),
            rule: "behind a colon",
        });
    }
}

/// "der Forscher", "von Kern", "der Umfrage": who may speak, or a paper; but "des Spiels".
fn is_owned(passage: &Passage, noun: usize, end: usize) -> bool {
    let by = passage.reads_any(noun + 1, &["von", "vom"]);
    let genitive = passage.reads_any(noun + 1, &["der", "des", "eines", "einer"]);
    let owner = noun + 1 + usize::from(by)..end;
    (by || genitive) && (acts(passage, &owner) || owner.clone().any(|i| is_paper(passage, i)))
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;

    #[test]
    fn nouns_with_an_owner_hold_what_stands_behind_the_colon() {
        check(&[
            (
                "Das Fazit der Forscher: 40 Prozent der Arten sind bedroht.",
                "indirect [40 Prozent der Arten sind bedroht] Das Fazit der Forscher",
            ),
            (
                "Die Forderung der Gewerkschaft: mehr Lohn für alle.",
                "indirect [mehr Lohn für alle] Die Forderung der Gewerkschaft",
            ),
            (
                "Das Ergebnis der Umfrage: 62 Prozent sind dagegen.",
                "indirect [62 Prozent sind dagegen] Das Ergebnis der Umfrage",
            ),
            ("Das Ergebnis des Spiels: Alle waren müde.", ""),
            ("Die Bilanz des Unwetters: drei Tote und 40 Verletzte.", ""),
            ("Das Ergebnis: 40 Arten sind bedroht.", ""),
            ("Die Zutaten des Teigs: 300 Gramm Mehl.", ""),
            (
                "Wirt Peter Kern sagte, er gehe. Seine Branche brauche Ruhe: Man wende zu viel auf.",
                "indirect [er gehe] Wirt Peter Kern; \
                 indirect [Seine Branche brauche Ruhe: Man wende zu viel auf] Wirt Peter Kern",
            ),
        ]);
    }
}
