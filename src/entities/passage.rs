//! A sentence as the rules of names see it, and the find that each rule hands on.
//!
//! Words beyond the sentence are invisible here, so no rule needs to check its bounds. What makes a name of which
//! kind is said in the files of the kinds.
//! Example: in "Im Hafen Quellmar lag ein Schiff." the word `Quellmar` may be part of a name, `Schiff` may not.

use std::cell::Cell;
use std::ops::Range;

use super::EntityKind;
use super::noun;
use crate::document::SectionKind;
use crate::lexicon::{Class, Lexicon, Match, Reading, Row, Sense, TableId, class, uninflected};
use crate::tokens::{Flags, Token};

/// Names of one word that the lexicon is sure of.
pub const STRONG: Class = class::COUNTRY | class::PLACE | class::ORGANIZATION | class::PERSON | class::EVENT;

/// What person names consist of.
pub const PERSONAL: Class = class::GIVEN | class::GIVEN_WEAK | class::SURNAME | class::SURNAME_WEAK;

/// Words that another reading than a name speaks for.
const COMMON: Class =
    class::NOUN | class::ROLE | class::UNIT | class::CURRENCY | class::CALENDAR | class::NUMERAL;

/// A name that a rule has found.
#[derive(Debug, Clone)]
pub struct Find {
    /// Where it stands.
    pub tokens: Range<usize>,
    /// What it names.
    pub kind: EntityKind,
    /// The row of the lexicon that it is a form of.
    pub row: Option<(TableId, Row)>,
    /// The word for the person's office or trade.
    pub role: Option<Range<usize>>,
    /// Whether its context is good enough that the bare name elsewhere means the same.
    pub proves: bool,
    /// The rule that made it.
    pub rule: &'static str,
}

impl Find {
    /// A find without a row, good enough to prove its name elsewhere.
    pub fn new(kind: EntityKind, tokens: Range<usize>, rule: &'static str) -> Find {
        Find { tokens, kind, row: None, role: None, proves: true, rule }
    }

    /// The same, but too weak to prove anything elsewhere.
    pub fn guess(kind: EntityKind, tokens: Range<usize>, rule: &'static str) -> Find {
        Find { proves: false, ..Find::new(kind, tokens, rule) }
    }
}

/// Which of the last words that were looked through are common nouns, by the lowest bits of their indices.
pub type Seen = [Cell<(usize, bool)>; 16];

/// A word and its neighbours as rules ask for them first: most words have nothing around them that makes a name.
#[derive(Debug, Clone, Copy)]
pub struct Around {
    /// The classes of the word itself, of the one before and of the one behind.
    pub own: Class,
    pub before: Class,
    pub after: Class,
    /// The word's own [`Flags`].
    pub flags: u16,
    /// The word's length in bytes.
    pub len: usize,
    /// A capitalised word that the lexicon does not know.
    pub unknown: bool,
    /// Whether the neighbours are capitalised words.
    pub capital_before: bool,
    pub capital_after: bool,
    /// The mark of punctuation that a neighbour is.
    pub mark_before: Option<char>,
    pub mark_after: Option<char>,
    /// Whether the sentence or a part of it begins here: there is no word right before.
    pub opens: bool,
}

impl Around {
    /// True where the word has one of the flags.
    pub fn has(&self, flags: u16) -> bool {
        self.flags & flags != 0
    }
}

/// The tokens of a sentence.
pub struct Passage<'d, 't> {
    /// The text with its lexicon.
    pub reading: &'d Reading<'t>,
    /// The sentence.
    pub range: Range<usize>,
    /// What was seen of its words.
    pub seen: &'d Seen,
    /// What it is part of.
    pub section: SectionKind,
    /// Whether all of it is in capitals, so that capitals say nothing.
    pub loud: bool,
}

impl<'d, 't> Passage<'d, 't> {
    /// The sentence's token at the index.
    pub fn token(&self, i: usize) -> Option<Token> {
        if self.range.contains(&i) { self.reading.get(i) } else { None }
    }

    /// What stands at and around the word.
    pub fn around(&self, i: usize) -> Around {
        let (token, before, after) =
            (self.token(i), self.before(i).and_then(|k| self.token(k)), self.token(i + 1));
        let own = self.class(i);
        Around {
            own,
            before: self.before(i).map_or(0, |k| self.class(k)),
            after: self.class(i + 1),
            flags: token.map_or(0, Token::flags),
            len: self.str(i).len(),
            unknown: token.is_some_and(Token::is_capital) && self.is_free(i, own),
            capital_before: before.is_some_and(Token::is_capital),
            capital_after: after.is_some_and(Token::is_capital),
            mark_before: before.and_then(Token::mark),
            mark_after: after.and_then(Token::mark),
            opens: before.is_none_or(|token| token.mark().is_some()),
        }
    }

    /// The classes of the token, none outside.
    pub fn class(&self, i: usize) -> Class {
        if self.range.contains(&i) { self.reading.class(i) } else { 0 }
    }

    /// True where the token has one of the classes.
    pub fn has(&self, i: usize, classes: Class) -> bool {
        self.class(i) & classes != 0
    }

    /// The lexicon.
    pub fn lexicon(&self) -> &'d Lexicon {
        &self.reading.lexicon
    }

    /// The token as a reader sees it, empty outside.
    pub fn str(&self, i: usize) -> &'d str {
        if self.range.contains(&i) { self.reading.str(i) } else { "" }
    }

    /// True of a word that begins with a capital letter.
    pub fn is_capital(&self, i: usize) -> bool {
        self.token(i).is_some_and(Token::is_capital)
    }

    /// True of a word that begins with a small letter.
    pub fn is_lower(&self, i: usize) -> bool {
        self.token(i).is_some_and(|token| token.is_lower())
    }

    /// True of this mark.
    pub fn is(&self, i: usize, mark: char) -> bool {
        self.token(i).is_some_and(|token| token.is(mark))
    }

    /// True where the token has one of the flags.
    pub fn flagged(&self, i: usize, flags: u16) -> bool {
        self.token(i).is_some_and(|token| token.has(flags))
    }

    /// True at the first word of the sentence, which has its capital anyway, also behind a quotation mark.
    pub fn is_first(&self, i: usize) -> bool {
        (self.range.start..i).rev().take(3).all(|k| self.token(k).is_some_and(|token| token.mark().is_some()))
            && i - self.range.start <= 3
    }

    /// The index before, where there is one.
    pub fn before(&self, i: usize) -> Option<usize> {
        (i > self.range.start).then(|| i - 1)
    }

    /// True where the token before is this word in any case.
    pub fn follows(&self, i: usize, words: &[&str]) -> bool {
        self.before(i).is_some_and(|k| self.reads_any(k, words))
    }

    /// True where the token is one of these words in any case.
    pub fn reads_any(&self, i: usize, words: &[&str]) -> bool {
        self.range.contains(&i) && self.reading.reads_any(i, words)
    }

    /// True where the word at the token has the sense.
    pub fn means(&self, i: usize, sense: Sense) -> bool {
        self.range.contains(&i) && self.reading.means(i, sense)
    }

    /// The row of a frame noun at the token, by its use.
    pub fn frame(&self, i: usize, uses: &str) -> Option<Match> {
        if !self.has(i, class::FRAME) {
            return None;
        }
        let fits = |found: &Match| found.row.get(1) == uses;
        self.lexicon()
            .matches_in(TableId::Frames, self.reading, i)
            .find(|found| fits(found) && i + found.len <= self.range.end)
    }

    /// What kind of name stands behind the word, if it is a frame noun or a compound of one: "Softwarekonzern".
    pub fn frame_before(&self, k: usize) -> Option<&'static str> {
        if self.has(k, class::FRAME) {
            return self.frame(k, "before").map(|found| found.row.get(0));
        }
        if !self.is_capital(k) || self.has(k, STRONG | PERSONAL) || self.flagged(k, Flags::CAPS) {
            return None;
        }
        noun::frame_before(self.lexicon(), self.reading.str(k))
    }

    /// True of a word of these classes that the lexicon knows at most as the first of longer names, none of which
    /// stands here.
    pub fn is_free(&self, i: usize, classes: Class) -> bool {
        classes == 0 || classes == class::NAME_START && !self.reading.goes_on(i)
    }

    /// True of a capitalised word that the lexicon does not know, or only inside longer names.
    pub fn is_unknown(&self, i: usize) -> bool {
        self.is_capital(i) && self.is_free(i, self.reading.class(i))
    }

    /// True of a word that can be part of a name that no table has: capitalised, no common noun, no function word.
    ///
    /// The dear look for a compound comes last.
    pub fn is_nameable(&self, i: usize) -> bool {
        let Some(token) = self.token(i).filter(|token| token.is_capital()) else { return false };
        let classes = self.reading.class(i);
        if classes & (STRONG | class::SURNAME | class::GIVEN) != 0 {
            return classes & class::FUNCTION == 0;
        }
        let barred = class::FUNCTION
            | class::FINITE
            | COMMON
            | class::FRAME
            | class::DEMONYM_ADJECTIVE
            | class::INHABITANT
            | class::ORGANIZATION_HEAD
            | class::HEADING;
        if classes & barred != 0 || token.has(Flags::CAPS) && token.has(Flags::DIGIT) {
            return false;
        }
        !self.is_common(i)
    }

    /// True of a noun of the tables, or of a word that is one by its make.
    pub fn is_noun(&self, i: usize) -> bool {
        self.has(i, class::NOUN) || self.is_common(i)
    }

    /// True of a common noun or an adjective by its make; the look is dear, so it is remembered for a while.
    pub fn is_common(&self, i: usize) -> bool {
        let Some(slot) = self.seen.get(i % self.seen.len()) else { return false };
        let (seen, common) = slot.get();
        if seen == i + 1 {
            return common;
        }
        let common = noun::is_common(self.lexicon(), self.reading.str(i));
        slot.set((i + 1, common));
        common
    }

    /// Where the tail of the word begins that heads of organisations have, 0 for none.
    pub fn head_tail(&self, i: usize) -> usize {
        noun::head(self.lexicon(), self.reading.str(i))
    }

    /// Where the tail of the word begins that frames have, 0 for none.
    pub fn frame_tail(&self, i: usize) -> usize {
        noun::frame(self.lexicon(), self.reading.str(i))
    }

    /// Where the tail of the word begins that names of streets and villages have, 0 for none.
    pub fn name_tail(&self, i: usize) -> usize {
        noun::name_tail(self.lexicon(), self.reading.str(i))
    }

    /// True of a word that ends in one for an office or trade.
    pub fn has_role_tail(&self, i: usize) -> bool {
        noun::is_role(self.lexicon(), self.reading.str(i))
    }

    /// Where the run of nameable words that begins here ends, at most `most` words on.
    pub fn name_run(&self, i: usize, most: usize) -> usize {
        let end = (i..i + most).find(|k| !self.is_nameable(*k) || *k > i && self.breaks_name(*k));
        end.unwrap_or(i + most)
    }

    /// True where a word cannot continue the name before it: that one ends in a genitive, or the word is two letters
    /// as of a canton ("Quellau VS").
    fn breaks_name(&self, i: usize) -> bool {
        self.flagged(i - 1, Flags::GENITIVE) || self.flagged(i, Flags::CAPS) && self.str(i).len() == 2
    }

    /// True where an article, pronoun or inflected adjective stands before: what follows is rather a common noun.
    pub fn is_determined(&self, i: usize) -> bool {
        let Some(k) = self.before(i) else { return false };
        if self.has(k, class::DETERMINER | class::POSSESSIVE) {
            return true;
        }
        let word = self.str(k);
        self.is_lower(k) && !self.has(k, class::FUNCTION | class::FINITE) && uninflected(word).is_some()
    }
}
