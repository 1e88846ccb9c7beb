//! A passage: one sentence with its clauses and quotations, as the rules of this room read it.
//!
//! It also holds the small questions that several rules ask; what a clause is, is said in `clause.rs`.
//! Example: in "Kern sagte, er komme." the passage has two clauses and no quotation.

use std::ops::{Deref, Range};

use super::clause::Clause;
use super::quotes::Quote;
use crate::document::Document;
use crate::lexicon::class;

/// A sentence, or the readable part of an endless one.
#[derive(Debug, Clone, Copy)]
pub struct Passage<'a, 't> {
    pub document: &'a Document<'t>,
    pub start: usize,
    pub end: usize,
    pub clauses: &'a [Clause],
    /// Those that lie in it, at least in part.
    pub quotes: &'a [Quote],
}

impl<'t> Deref for Passage<'_, 't> {
    type Target = Document<'t>;
    fn deref(&self) -> &Document<'t> {
        self.document
    }
}

impl Passage<'_, '_> {
    /// True of a token inside quotation marks.
    pub fn quoted(&self, i: usize) -> bool {
        self.quotes.iter().any(|quote| quote.tokens.contains(&i))
    }

    /// True of a range that quotations fill, but for a word or two. "er sei „völlig überrascht“" has a verb of its own.
    pub fn is_only_quote(&self, piece: &Range<usize>) -> bool {
        if piece.clone().any(|i| self.has(i, class::KONJUNKTIV1) && !self.quoted(i)) {
            return false;
        }
        let inside = |quote: &&Quote| piece.start <= quote.tokens.start && quote.tokens.end <= piece.end;
        let filled: usize = self.quotes.iter().filter(inside).map(|quote| quote.tokens.len() + 1).sum();
        filled * 10 >= piece.len() * 9
            || self
                .quotes
                .iter()
                .any(|quote| quote.tokens.start <= piece.start + 1 && piece.end <= quote.tokens.end + 1)
    }

    /// The range without the marks that end a sentence or part clauses.
    pub fn trimmed(&self, mut tokens: Range<usize>) -> Range<usize> {
        let ends = |mark: Option<char>| matches!(mark, Some('.' | ',' | ';' | ':' | '!'));
        // "von 21 Mio.": the dot belongs to the word.
        let short = |end: usize| {
            end > tokens.start + 1
                && self.document.is(end - 1, '.')
                && self.document[end - 1].is_joined()
                && self.document.reads_any(end - 2, &["Mio", "Mrd", "Tsd"])
        };
        while tokens.start < tokens.end && ends(self.document[tokens.end - 1].mark()) && !short(tokens.end) {
            tokens.end -= 1;
        }
        while tokens.start < tokens.end && ends(self.document[tokens.start].mark()) {
            tokens.start += 1;
        }
        tokens
    }
}

/// What is said, in one piece or in the two that a frame parts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pieces {
    pub first: Range<usize>,
    pub second: Option<Range<usize>>,
}

impl Pieces {
    /// Of the two ranges those that hold something; none where both are empty.
    pub fn of(before: Range<usize>, behind: Range<usize>) -> Option<Pieces> {
        match (before.is_empty(), behind.is_empty()) {
            (false, false) => Some(Pieces { first: before, second: Some(behind) }),
            (false, true) => Some(Pieces { first: before, second: None }),
            (true, false) => Some(Pieces { first: behind, second: None }),
            (true, true) => None,
        }
    }

    /// The pieces one by one.
    pub fn iter(&self) -> impl Iterator<Item = &Range<usize>> {
        std::iter::once(&self.first).chain(&self.second)
    }

    /// True where the token lies in one.
    pub fn contains(&self, i: usize) -> bool {
        self.iter().any(|piece| piece.contains(&i))
    }

    /// From the first to the last token.
    pub fn whole(&self) -> Range<usize> {
        self.first.start..self.second.as_ref().unwrap_or(&self.first).end
    }
}
