//! A text's tokens beside the lexicon that looked them up.
//!
//! Example: of "Russlands Konzerns" the first is a country in the genitive, the second none.

use super::{Class, Lexicon, Match, TABLES, TableId, class};
use crate::tokens::{Tokens, same_key};

/// A text's tokens with the lexicon that looked them up: what rules work on.
#[derive(Debug, Clone)]
pub struct Reading<'t> {
    tokens: Tokens<'t>,
    /// Where the classes of each token lie among those of all words: rules ask for them more often than for anything else.
    classes: Vec<u16>,
    /// Where rules ask for rows and classes.
    pub lexicon: Lexicon,
}

impl<'t> std::ops::Deref for Reading<'t> {
    type Target = Tokens<'t>;
    fn deref(&self) -> &Tokens<'t> {
        &self.tokens
    }
}

impl<'t> Reading<'t> {
    /// Cuts and looks up a text.
    pub fn new(text: &'t str, lexicon: Lexicon) -> Self {
        let tokens = lexicon.tokenize(text);
        let classes = tokens.iter().map(|token| lexicon.class_index(*token)).collect();
        Reading { tokens, classes, lexicon }
    }

    /// Line breaks between the tokens only wrap a paragraph: rules see blanks from here on.
    pub fn join_lines(&mut self, tokens: std::ops::Range<usize>) {
        self.tokens.join_lines(tokens);
    }

    /// The classes of the token, as it is written; none behind the end.
    #[inline]
    pub fn class(&self, i: usize) -> Class {
        // A sense is no class beside the others: a word that has nothing but one is unknown.
        self.all_classes(i) & !class::SENSE
    }

    /// The same with [`class::SENSE`].
    #[inline]
    pub(super) fn all_classes(&self, i: usize) -> Class {
        let all = |index: &u16| self.lexicon.sets.as_flattened()[usize::from(*index)];
        self.classes.get(i).map_or(0, all)
    }

    /// True where the token's word has one of the classes.
    #[inline]
    pub fn has(&self, i: usize, classes: Class) -> bool {
        self.class(i) & classes != 0
    }

    /// The longest row of the table whose form stands at the token.
    pub fn longest(&self, table: TableId, at: usize) -> Option<Match> {
        let may = TABLES[table as usize].may_begin(self.all_classes(at));
        may.then(|| self.lexicon.matches_in(table, &self.tokens, at).next()).flatten()
    }

    /// The month, from 1 to 12, whose name stands at the token.
    pub fn month_at(&self, at: usize) -> Option<u8> {
        let named = self.longest(TableId::Calendar, at).filter(|found| found.row.get(0) == "month");
        named?.row.get(1).parse().ok()
    }

    /// Behind the legal form of a firm that stands at the token: "GmbH", "e. V.".
    pub fn legal_form_end(&self, at: usize) -> Option<usize> {
        let found =
            self.longest(TableId::OrganizationHeads, at).filter(|found| found.row.get(1) == "legal")?;
        Some(at + found.len)
    }

    /// True where the clause that ends with the token does so in an infinitive with "zu": "zu retten", "aufzubringen".
    pub fn ends_with_zu(&self, last: usize) -> bool {
        let word = self.str(last);
        last > 0 && word.ends_with('n') && self.reads(last - 1, "zu") || self.lexicon.holds_zu(word)
    }

    /// All rows whose forms stand at the token, the longest first.
    pub fn matches(&self, at: usize) -> impl Iterator<Item = Match> + '_ {
        self.lexicon.matches(&self.tokens, at)
    }

    /// True where a form of several words has the word at the token and the one behind it.
    pub fn goes_on(&self, at: usize) -> bool {
        self.lexicon.goes_on(&self.tokens, at)
    }

    /// True of a word in any case, by its key.
    #[inline]
    pub fn reads(&self, i: usize, word: &str) -> bool {
        self.reads_any(i, &[word])
    }

    /// True where one of the words stands, in any case.
    // The words are constants: in place, their lengths and first letters are known. A longer list is walked in one
    // place for all, or else the code of its words, at every place that asks, is a large part of the program.
    #[inline(always)]
    pub fn reads_any(&self, i: usize, words: &[&str]) -> bool {
        const FEW: usize = 3;
        if words.len() > FEW {
            return self.reads_one_of(i, words);
        }
        self.reads_here(i, words)
    }

    #[inline(never)]
    fn reads_one_of(&self, i: usize, words: &[&str]) -> bool {
        self.reads_here(i, words)
    }

    #[inline(always)]
    fn reads_here(&self, i: usize, words: &[&str]) -> bool {
        let Some(own) = self.tokens.key(i) else { return false };
        words.iter().any(|word| same_key(own, word.as_bytes()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tokens::Flags;

    #[test]
    fn undoes_a_genitive_only_of_names() {
        let reading = Reading::new("Russlands Konzerns", Lexicon::embedded());
        assert!(reading[0].has(Flags::GENITIVE) && reading.has(0, class::COUNTRY));
        assert!(!reading[1].has(Flags::GENITIVE));
    }
}
