//! Sentences that point back: "Das sagte Kern.", "Diese Zahl nannte die Polizei.", "Das ist das Ergebnis einer Studie."
//!
//! Speech that goes on in the next sentence is found in `going_on.rs`.
//! Example: in "Es regnet. Das sagte Kern." the statement is "Es regnet".

use std::ops::Range;

use super::cues::Verb;
use super::nouns::is_paper;
use super::passage::{Passage, Pieces};
use super::quotes::Quote;
use super::scene::{Find, Scene};
use super::statement::{Stance, StatementKind};
use super::{clause, speaker};
use crate::document::Document;
use crate::lexicon::class;

impl Scene<'_, '_> {
    /// "Es regnet. Das sagte Kern.": the sentence before is what was said.
    pub(super) fn points_back(&self, passage: &Passage, verb: &Verb) -> Option<Range<usize>> {
        let own = &passage.clauses[verb.clause];
        let start = own.tokens.start;
        let short = verb.finite == start + 1 && own.role == clause::Role::Main && verb.clause == 0;
        // "Das kritisierte Kern.": the sentence before is nothing that he said.
        let judges = matches!(
            verb.stance(),
            Some(Stance::Denial | Stance::Demand | Stance::Criticism | Stance::Praise)
        );
        let points = passage.reads_any(start, &["Das", "Dies", "Darüber"]) && short
            // "Diese Zahl nannte die Polizei", "Zu diesem Ergebnis kommt eine Studie"
            || verb.finite == start + 2 && passage.reads_any(start, &["Diese", "Dieses"]) && is_told_of(passage, start + 1)
            || verb.prefix == Some(start) && passage.reads(start + 1, "diesem");
        (points && !judges && verb.speaker.is_some()).then(|| self.told_before(passage)).flatten()
    }

    /// What the sentences before tell, of whomever: all that the paragraph tells, or no more than one sentence.
    fn told_before(&self, passage: &Passage) -> Option<Range<usize>> {
        const LONGEST: usize = 70;
        let own = !self.follows && !self.before.is_empty() && self.before.end == passage.start;
        let told = self.untold..self.before.end;
        let told = if (1..=LONGEST).contains(&told.len()) { told } else { self.before.clone() };
        own.then(|| passage.trimmed(told)).filter(|piece| !piece.is_empty())
    }

    /// "30 Prozent zahlen zu viel. Das ist das Ergebnis einer Studie.": what the sentence before tells.
    pub(super) fn add_result(&mut self, passage: &Passage) {
        const RESULTS: [&str; 8] =
            ["Ergebnis", "Resultat", "Fazit", "Befund", "Aussage", "Kernaussage", "Erkenntnis", "Schluss"];
        let (start, document) = (passage.start, self.document);
        if !document.reads_any(start, &["Das", "Dies"])
            || !document.reads_any(start + 1, &["ist", "sind", "war"])
        {
            return;
        }
        let Some(found) = speaker::noun_phrase(document, start + 2, passage.end) else { return };
        let Some(head) = found.clone().find(|i| document.reads_any(*i, &RESULTS)) else { return };
        let source = head + 1 + usize::from(document.reads_any(head + 1, &["von", "vom"]))..found.end;
        let owned = source.len() > 1 || source.start == head + 2;
        let speaks = owned && !source.is_empty() && speaker::is_person(document, &source);
        if let Some(first) = self.told_before(passage).filter(|_| speaks) {
            self.add(Find {
                kind: self.kind_of(&first),
                pieces: Pieces { first, second: None },
                speaker: Some(source),
                cue: Some(head..head + 1),
                stance: None,
                rule: "das sagte X",
            });
        }
    }

    /// „Es regnet.“ Das sagte Kern.
    pub(super) fn kind_of(&self, piece: &Range<usize>) -> StatementKind {
        let same = |quote: &Quote| quote.tokens.start == piece.start && quote.tokens.end >= piece.end;
        let next = self.quotes.partition_point(|quote| quote.tokens.start < piece.start);
        let quoted = self.quotes.get(next).is_some_and(same);
        if quoted { StatementKind::Direct } else { StatementKind::Indirect }
    }
}

/// "Zahl", "Angaben", "Bericht": what a sentence tells.
fn is_told_of(passage: &Document, i: usize) -> bool {
    const TOLD: [&str; 5] = ["Zahl", "Summe", "Wert", "Werte", "Nachricht"];
    passage.reads_any(i, &TOLD)
        || is_paper(passage, i)
        || passage.has(i, class::SAYING) && passage[i].is_capital()
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;

    #[test]
    fn what_stands_before_was_said() {
        check(&[
            (
                "„Es fehlt immer Geld.“ Das sagte Minister Kern am Montag.",
                "direct [„Es fehlt immer Geld.“] Minister Kern",
            ),
            (
                "Die Brücke wird gesperrt. Das teilte die Stadt mit.",
                "indirect [Die Brücke wird gesperrt] die Stadt",
            ),
            (
                "Die Brücke wird gesperrt. Sie ist alt. Das gab die Stadt bekannt.",
                "indirect [Die Brücke wird gesperrt. Sie ist alt] die Stadt",
            ),
            ("Die Brücke wird gesperrt. Das kritisierte die Stadt.", ""),
            (
                "Im Mai fehlten 300 Züge. Diese Zahl nannte am Montag die Stadt.",
                "indirect [Im Mai fehlten 300 Züge] die Stadt",
            ),
            (
                "Im Mai fehlten 300 Züge. Diese Angaben veröffentlichte Minister Kern.",
                "indirect [Im Mai fehlten 300 Züge] Minister Kern",
            ),
            (
                "Es fehlen 300 Züge. Zu diesem Ergebnis kommt eine Studie der Bahn.",
                "indirect [Es fehlen 300 Züge] eine Studie der Bahn",
            ),
            (
                "Es fehlen 300 Züge. Das ist das Ergebnis einer Studie der Bahn.",
                "indirect [Es fehlen 300 Züge] einer Studie der Bahn",
            ),
            (
                "„Es fehlt immer Geld.“ Das ist die zentrale Aussage einer Studie.",
                "direct [„Es fehlt immer Geld.“] einer Studie",
            ),
            (
                "Es fehlen 300 Züge. Diese Züge nannte Minister Kern wichtig.",
                "reported [Diese Züge nannte Minister Kern wichtig] Minister Kern",
            ),
            ("Es fehlen 300 Züge. Das ist das Ergebnis der Wahl.", ""),
            ("Es fehlen 300 Züge. Das ist das Ergebnis.", ""),
        ]);
    }
}
