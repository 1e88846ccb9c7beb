//! The one forward pass over the text: words, numbers, punctuation, symbols, addresses.
//!
//! A token knows both of its positions (bytes and code points), how it is written, what stands before it
//! and its word in the lexicon. Hyphenated compounds are one word, `6.700` and `29.09.2014` are one number.
//! Sentences, meaning and numerals' values live elsewhere.
//! Example: "Kim zahlt 2,5 Mio. US-Dollar." has the tokens `Kim zahlt 2,5 Mio . US-Dollar .`
//!
//! The build script includes this folder too, so that names in tables are cut exactly as names in texts.

mod cursor;
mod key;

use crate::span::Span;
use cursor::Cursor;
pub use key::{same_key, tail_hash, word_hash};

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Letters, with inner digits, hyphens and apostrophes: `US-Dollar`, `CO2`, `Bürger:innen`.
    Word,
    /// Digits with inner separators: `6.700`, `1'200`, `29.09.2014`.
    Number,
    /// One mark of punctuation.
    Punct,
    /// One other character, which the lexicon may know: `%`, `€`, `½`.
    Symbol,
    /// A web or mail address.
    Address,
}

/// How a word is written, which in German is evidence: `Essen` is no `essen`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// `essen`
    Lower = 0,
    /// `Essen`, `GmbH`
    Capital = 1,
    /// `ESSEN`, `G7`
    Caps = 2,
}

/// What is true of a token, as bits; the two lowest hold part of its [`Kind`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Flags(u16);

impl Flags {
    const KIND: u16 = 0b111;
    /// The first letter is upper case.
    pub const CAPITAL: u16 = 1 << 3;
    /// All letters are upper case, and there are two, or one and a digit.
    pub const CAPS: u16 = 1 << 4;
    /// A hyphen stands inside.
    pub const HYPHEN: u16 = 1 << 5;
    /// A digit stands inside.
    pub const DIGIT: u16 = 1 << 6;
    /// Some character takes more than one byte.
    pub const WIDE: u16 = 1 << 7;
    /// Soft hyphens, zero-width or combining characters stand inside: see [`Tokens::str`].
    pub const ODD: u16 = 1 << 8;
    /// White space stands before it; the first token has it too.
    pub const SPACE: u16 = 1 << 9;
    /// A line break stands before it; the first token has it too.
    pub const LINE: u16 = 1 << 10;
    /// An empty line stands before it; the first token has it too.
    pub const PARAGRAPH: u16 = 1 << 11;
    /// The lexicon knows the word without its genitive ending.
    pub const GENITIVE: u16 = 1 << 12;
    /// A tab, or a gap as wide as between columns, stands before it.
    pub const GAP: u16 = 1 << 13;

    /// True where one of the bits is set.
    pub fn has(self, bits: u16) -> bool {
        self.0 & bits != 0
    }
}

/// A token: 16 bytes, since a document may have many millions.
#[derive(Debug, Clone, Copy)]
pub struct Token {
    /// First byte in the text.
    start: u32,
    /// First code point in the text.
    at: u32,
    /// The lexicon's word, 0 for none; of punctuation the character with [`PUNCT`] set.
    word: u32,
    len: u16,
    flags: Flags,
}

/// Set in [`Token::word`] of punctuation, whose other bits are the character.
pub const PUNCT: u32 = 1 << 31;

impl Token {
    /// What stands behind the last token: a mark of its own kind at a new paragraph, so that looking ahead ends there.
    const END: Token = Token {
        start: 0,
        at: u32::MAX,
        word: PUNCT,
        len: 0,
        flags: Flags(Kind::Punct as u16 | Flags::SPACE | Flags::LINE | Flags::PARAGRAPH),
    };

    /// What the token is.
    pub fn kind(self) -> Kind {
        match self.flags.0 & Flags::KIND {
            0 => Kind::Word,
            1 => Kind::Number,
            2 => Kind::Punct,
            3 => Kind::Symbol,
            _ => Kind::Address,
        }
    }

    /// True of words.
    pub fn is_word(self) -> bool {
        self.flags.0 & Flags::KIND == Kind::Word as u16
    }

    /// True of numbers.
    pub fn is_number(self) -> bool {
        self.flags.0 & Flags::KIND == Kind::Number as u16
    }

    /// True of exactly this mark of punctuation.
    pub fn is(self, mark: char) -> bool {
        self.word == PUNCT | mark as u32
    }

    /// The mark of punctuation that it is.
    pub fn mark(self) -> Option<char> {
        if self.word & PUNCT != 0 { char::from_u32(self.word & !PUNCT) } else { None }
    }

    /// True of the marks that stand around what is quoted.
    #[inline]
    pub fn is_quotation_mark(self) -> bool {
        matches!(self.mark(), Some('"' | '„' | '“' | '”' | '»' | '«' | '›' | '‹' | '‚' | '‘'))
    }

    /// True where one of the [`Flags`] bits is set.
    pub fn has(self, bits: u16) -> bool {
        self.flags.has(bits)
    }

    /// True of a word that begins with a capital letter.
    pub fn is_capital(self) -> bool {
        self.is_word() && self.has(Flags::CAPITAL)
    }

    /// True of a word that begins with another letter.
    pub fn is_lower(self) -> bool {
        self.is_word() && !self.has(Flags::CAPITAL)
    }

    /// True where nothing stands between it and the token before.
    pub fn is_joined(self) -> bool {
        !self.has(Flags::SPACE)
    }

    /// True of what the lexicon may know.
    fn is_looked_up(self) -> bool {
        self.word & PUNCT == 0 && self.flags.0 & Flags::KIND != Kind::Address as u16
    }

    fn set_word(&mut self, (word, genitive): (u32, bool)) {
        self.word = word;
        self.flags.0 |= if genitive { Flags::GENITIVE } else { 0 };
    }

    /// All its [`Flags`] bits.
    pub fn flags(self) -> u16 {
        self.flags.0 & !Flags::KIND
    }

    /// How the word is written.
    pub fn shape(self) -> Shape {
        self.flags.shape()
    }

    /// The lexicon's number for the word, 0 where it has none.
    pub fn word(self) -> u32 {
        if self.word & PUNCT == 0 { self.word } else { 0 }
    }

    /// What names in the lexicon are compared by: the word, or the mark of punctuation.
    pub fn element(self) -> u32 {
        self.word
    }

    /// The bytes it takes in the text.
    pub fn bytes(self) -> std::ops::Range<usize> {
        self.start as usize..self.start as usize + self.len as usize
    }

    /// Its first code point in the text.
    pub fn at(self) -> u32 {
        self.at
    }
}

impl Flags {
    /// How a word with these flags is written.
    pub fn shape(self) -> Shape {
        // What is all in capitals begins with one.
        [Shape::Lower, Shape::Capital, Shape::Caps, Shape::Caps][usize::from((self.0 / Self::CAPITAL) & 0b11)]
    }
}

/// A text and its tokens.
#[derive(Debug, Clone)]
pub struct Tokens<'t> {
    text: &'t str,
    list: Vec<Token>,
    /// Tokens with [`Flags::ODD`] as a reader sees them, in order.
    odd: Vec<(u32, Box<str>)>,
}

impl<'t> std::ops::Deref for Tokens<'t> {
    type Target = [Token];
    fn deref(&self) -> &[Token] {
        &self.list
    }
}

/// A token by its number; rules look ahead without asking whether the text goes on.
impl std::ops::Index<usize> for Tokens<'_> {
    type Output = Token;
    fn index(&self, i: usize) -> &Token {
        self.list.get(i).unwrap_or(&Token::END)
    }
}

impl std::ops::Index<std::ops::Range<usize>> for Tokens<'_> {
    type Output = [Token];
    fn index(&self, range: std::ops::Range<usize>) -> &[Token] {
        &self.list[range]
    }
}

impl std::ops::Index<std::ops::RangeFrom<usize>> for Tokens<'_> {
    type Output = [Token];
    fn index(&self, range: std::ops::RangeFrom<usize>) -> &[Token] {
        &self.list[range]
    }
}

impl std::ops::Index<std::ops::RangeTo<usize>> for Tokens<'_> {
    type Output = [Token];
    fn index(&self, range: std::ops::RangeTo<usize>) -> &[Token] {
        &self.list[range]
    }
}

impl<'t> Tokens<'t> {
    /// The whole text.
    pub fn text(&self) -> &'t str {
        self.text
    }

    /// The token as a reader sees it and the lexicon compares it: composed, without soft hyphens and
    /// zero-width characters.
    pub fn str(&self, i: usize) -> &str {
        let Some(token) = self.list.get(i) else { return "" };
        if token.has(Flags::ODD) { self.odd(i) } else { &self.text[token.bytes()] }
    }

    /// Makes the line breaks before these tokens blanks.
    pub fn join_lines(&mut self, tokens: std::ops::Range<usize>) {
        for token in self.list.get_mut(tokens).unwrap_or_default() {
            token.flags.0 &= !Flags::LINE;
        }
    }

    /// The bytes of a word as [`Tokens::str`] gives them, for comparing; none where another token stands.
    #[inline]
    pub fn key(&self, i: usize) -> Option<&[u8]> {
        let token = self.list.get(i).filter(|token| token.is_word())?;
        if token.has(Flags::ODD) {
            return Some(self.odd(i).as_bytes());
        }
        self.text.as_bytes().get(token.bytes())
    }

    /// The bytes of [`Tokens::str`], for hashing: that they begin and end characters is not asked again.
    pub fn str_bytes(&self, i: usize) -> &[u8] {
        let Some(token) = self.list.get(i) else { return &[] };
        if token.has(Flags::ODD) { self.odd(i).as_bytes() } else { &self.text.as_bytes()[token.bytes()] }
    }

    #[cold]
    fn odd(&self, i: usize) -> &str {
        let found = self.odd.binary_search_by_key(&(i as u32), |(at, _)| *at);
        found.map_or("", |found| &self.odd[found].1)
    }

    /// The token as it stands in the text.
    pub fn verbatim(&self, i: usize) -> &'t str {
        self.list.get(i).map_or("", |token| &self.text[token.bytes()])
    }

    /// The text from the first to before the last token of the range, which must not be empty.
    pub fn phrase(&self, range: &std::ops::Range<usize>) -> &'t str {
        let (first, last) = (self.list[range.start], self.list[range.end - 1]);
        &self.text[first.bytes().start..last.bytes().end]
    }

    /// The span of a range of tokens, which must not be empty.
    pub fn span(&self, range: &std::ops::Range<usize>) -> Span {
        Span { start: self.list[range.start].at, end: self.end(range.end - 1) }
    }

    /// How many characters a reader sees in a range of tokens, which must not be empty.
    pub fn width(&self, range: &std::ops::Range<usize>) -> u32 {
        let odd = |i: usize| self.odd.partition_point(|(at, _)| (*at as usize) < i);
        let unseen = |(at, _): &(u32, Box<str>)| {
            let word = self.verbatim(*at as usize);
            word.chars().count().saturating_sub(key::plain(word).chars().count()) as u32
        };
        let unseen: u32 = self.odd[odd(range.start)..odd(range.end)].iter().map(unseen).sum();
        self.span(range).len() - unseen
    }

    /// The code point after a token.
    pub fn end(&self, i: usize) -> u32 {
        let token = self.list[i];
        if token.has(Flags::WIDE) {
            token.at + self.text[token.bytes()].chars().count() as u32
        } else {
            token.at + u32::from(token.len)
        }
    }

    /// The first token that begins at the code point or behind it; the number of all where none does.
    #[inline]
    pub fn token_at(&self, point: u32) -> usize {
        self.list.partition_point(|token| token.at() < point)
    }

    /// The token at the index, if there is one; saves each rule the bounds check.
    pub fn get(&self, i: usize) -> Option<Token> {
        self.list.get(i).copied()
    }

    /// The last bracket that opens in a range of tokens.
    pub fn last_open(&self, range: std::ops::Range<usize>) -> Option<usize> {
        range.rev().find(|i| self.is(*i, '('))
    }

    /// From the bracket that opens before the token to the one that closes behind it or at it, if both are near and none
    /// stands between.
    pub fn bracket_around(&self, i: usize) -> Option<std::ops::Range<usize>> {
        const NEAR: usize = 16;
        self.bracket_within(i, NEAR)
    }

    /// The same, where either bracket is at most so many tokens away.
    pub fn bracket_within(&self, i: usize, reach: usize) -> Option<std::ops::Range<usize>> {
        let mark = |k: &usize| self.is(*k, '(') || self.is(*k, ')');
        let open = (i.saturating_sub(reach)..i).rev().find(mark).filter(|open| self.is(*open, '('))?;
        let close = (i..self.list.len().min(i + reach)).find(mark).filter(|close| self.is(*close, ')'))?;
        Some(open..close)
    }

    /// True where the token at the index is this mark.
    pub fn is(&self, i: usize, mark: char) -> bool {
        self.list.get(i).is_some_and(|token| token.is(mark))
    }
}

/// Cuts a text into tokens; no word is looked up yet.
pub fn tokenize(text: &str) -> Tokens<'_> {
    let mut list = Vec::with_capacity(text.len() / 5 + 8);
    let mut all_flags = 0;
    let mut cursor = Cursor::new(text);
    let mut before = Flags::SPACE | Flags::LINE | Flags::PARAGRAPH;
    loop {
        before |= cursor.skip_space();
        let (start, at) = (cursor.i, cursor.i - cursor.continuation);
        let Some(found) = cursor.next() else { break };
        let mut token = Token {
            start: start as u32,
            at: at as u32,
            word: 0,
            len: (cursor.i - start) as u16,
            flags: Flags(found.flags | before | found.kind as u16),
        };
        before = 0;
        if found.kind == Kind::Punct {
            if found.mark == '@' && cursor.take_mail(&mut list, &mut token) {
                token.len = (cursor.i - token.start as usize) as u16;
            } else {
                token.word = PUNCT | found.mark as u32;
            }
        }
        all_flags |= found.flags;
        list.push(token);
    }
    let odd = if all_flags & Flags::ODD == 0 { Vec::new() } else { odd_words(text, &list) };
    Tokens { text, list, odd }
}

/// The words that readers see other than they stand there, with their places in the list.
#[cold]
fn odd_words(text: &str, list: &[Token]) -> Vec<(u32, Box<str>)> {
    let odd = (0..).zip(list).filter(|(_, token)| token.has(Flags::ODD));
    odd.map(|(at, token)| (at, key::plain(&text[token.bytes()]).into())).collect()
}

/// How many words are asked at once, so that the memory fetches of the look-up overlap.
pub const BATCH: usize = 16;

/// A word's number in the lexicon, 0 for none, and whether it was found without its genitive ending.
pub type Answer = (u32, bool);

impl<'t> Tokens<'t> {
    /// Gives each word, number and symbol its number in the lexicon. `number` gets the hashes of up to [`BATCH`]
    /// words and says their numbers; `unknown` is asked again about a word that has none.
    pub fn look_up(
        &mut self,
        numbers: impl Fn(&[u64; BATCH], &mut [u32; BATCH]),
        unknown: impl Fn(&str, Shape) -> Answer,
    ) {
        let bytes = self.text.as_bytes();
        let (mut hashes, mut found) = ([0; BATCH], [0; BATCH]);
        for batch in self.list.chunks_mut(BATCH) {
            for (hash, token) in hashes.iter_mut().zip(&*batch) {
                *hash = key::word_hash_within(bytes, token.bytes());
            }
            numbers(&hashes, &mut found);
            let plain = |token: &Token| token.is_looked_up() && !token.has(Flags::ODD);
            for (token, number) in batch.iter_mut().zip(found).filter(|(token, _)| plain(token)) {
                token.set_word(match number {
                    0 => unknown(&self.text[token.bytes()], token.shape()),
                    number => (number, false),
                });
            }
        }
    }

    /// The same of each word that readers see other than it stands there; they are few.
    pub fn look_up_odd(&mut self, answer: impl Fn(&str, Shape) -> Answer) {
        for (at, word) in &self.odd {
            let token = &mut self.list[*at as usize];
            token.set_word(answer(word, token.shape()));
        }
    }

    /// Makes readers see these words in the place of those that stand in the text, with what the lexicon answers.
    pub fn read_as(&mut self, words: Vec<(usize, Box<str>, Answer)>) {
        let mut odd = Vec::with_capacity(words.len() + self.odd.len());
        for (i, word, answer) in words {
            let token = &mut self.list[i];
            token.set_word(answer);
            token.flags.0 |= Flags::ODD;
            odd.push((i as u32, word));
        }
        // Of two words at one place the sort leaves the new one first.
        odd.append(&mut self.odd);
        odd.sort_by_key(|(at, _)| *at);
        odd.dedup_by_key(|(at, _)| *at);
        self.odd = odd;
    }
}
