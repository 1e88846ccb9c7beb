//! Nouns of saying, whose clause is what somebody says: "die Behauptung, dass …", "der Vorwurf, er habe …".
//!
//! `sayings.tsv` has the nouns. What a verb introduces is found in `indirect.rs` and goes before.
//! Example: in "Die Hoffnung Kerns, dass es regne, ist alt." it is "dass es regne".

use std::ops::Range;

use super::clause::{Clause, Role, is_subjunctive};
use super::nouns::acts;
use super::passage::Passage;
use super::phrase::noun_phrase;
use super::speaker;
use super::statement::Stance;
use crate::lexicon::{TableId, class};

/// What is said, and by whom: the subject of the sentence, or the noun phrase itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Nominal {
    pub piece: Range<usize>,
    pub speaker: Range<usize>,
    /// The noun.
    pub noun: usize,
    pub stance: Option<Stance>,
}

/// The clauses of the passage that depend on a noun of saying.
pub fn find<'a>(passage: &'a Passage) -> impl Iterator<Item = Nominal> + 'a {
    (1..passage.clauses.len()).filter_map(|k| nominal(passage, k))
}

fn nominal(passage: &Passage, k: usize) -> Option<Nominal> {
    let clause = &passage.clauses[k];
    let start = clause.tokens.start;
    if clause.mark != Some(',') || clause.shares || !tells(passage, clause) {
        return None;
    }
    let source = phrase_before(passage, start - 1)?;
    let noun = source.clone().find(|i| passage.has(*i, class::SAYING) && passage[*i].is_capital())?;
    let goes_on = |clause: &&Clause| {
        matches!(clause.role, Role::Relative | Role::That | Role::Question | Role::Other | Role::As)
    };
    let behind = passage.clauses[k + 1..].iter().take_while(goes_on).last().unwrap_or(clause);
    let piece = passage.trimmed(start..behind.tokens.end);
    let speaker = holder(passage, k - 1, &source).unwrap_or(source);
    let row = passage.longest(TableId::Sayings, noun).map(|found| found.row);
    let stance = row.and_then(|row| Stance::by_name(row.get(0)));
    (piece.len() > 2).then_some(Nominal { piece, speaker, noun, stance })
}

/// "Die Stadt begegnet dem mit dem Argument, dass": whose argument it is, but "wandte sich gegen das Argument, dass".
fn holder(passage: &Passage, k: usize, source: &Range<usize>) -> Option<Range<usize>> {
    let clause = &passage.clauses[k];
    let finite = clause.finite.filter(|finite| clause.role == Role::Main && *finite < source.start)?;
    let led = passage.has(source.start - 1, class::PREPOSITION);
    let own = !led || passage.reads_any(source.start - 1, &["mit", "in", "zu"]);
    speaker::subject(passage, k, finite, None).filter(|found| own && acts(passage, found))
}

/// "dass es regne", "ob", "wonach", "er habe", "den Hafen zu sperren"
fn tells(passage: &Passage, clause: &Clause) -> bool {
    const FLIGHT: [&str; 4] = ["um", "ohne", "statt", "anstatt"];
    let start = clause.tokens.start;
    match clause.role {
        Role::That => true,
        Role::Infinitive => !passage.reads_any(start, &FLIGHT),
        Role::Question | Role::Other | Role::Relative => passage.reads_any(start, &["ob", "wonach"]),
        Role::Main => clause.finite.is_some_and(|at| at > start && is_subjunctive(passage, at, true)),
        _ => false,
    }
}

/// The noun phrase that ends before the token.
fn phrase_before(passage: &Passage, end: usize) -> Option<Range<usize>> {
    const REACH: usize = 8;
    let first = passage.start.max(end.saturating_sub(REACH));
    let begins = |i: &usize| {
        passage[*i].is_word() && !passage.has(*i, class::PREPOSITION | class::CONJUNCTION | class::ADVERB)
    };
    let mut phrases = (first..end).filter(begins).filter_map(|i| noun_phrase(passage, i, end));
    phrases.find(|found| found.end == end)
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;

    #[test]
    fn clauses_behind_nouns_are_said() {
        check(&[
            ("Die Hoffnung Kerns, dass es regne, ist alt.", "indirect [dass es regne] Die Hoffnung Kerns"),
            ("Der Vorwurf, er habe gelogen, ist falsch.", "indirect [er habe gelogen] Der Vorwurf"),
            ("Kern äußerte die Hoffnung, dass es regne.", "indirect [dass es regne] Kern"),
            ("Die Stadt hat ein Argument, dass Geld fehle.", "indirect [dass Geld fehle] Die Stadt"),
            ("Die Stadt kam mit dem Argument, dass Geld fehle.", "indirect [dass Geld fehle] Die Stadt"),
            (
                "Die Stadt wandte sich gegen das Argument, dass Geld fehle.",
                "indirect [dass Geld fehle] das Argument",
            ),
            ("Die Brücke, die lange stand, ist alt.", ""),
            ("Die Kritik, die lange anhielt, ist alt.", ""),
            ("Er kam mit der Botschaft, um zu helfen.", ""),
        ]);
    }
}
