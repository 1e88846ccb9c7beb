//! The one forward pass over the text: words, numbers, punctuation, symbols, addresses.
//!
//! A token knows both of its positions (bytes and code points), how it is written, what stands before it
//! and its word in the lexicon. Hyphenated compounds are one word, `6.700` and `29.09.2014` are one number.
//! Sentences, meaning and numerals' values live elsewhere.
//! Example: "Kim zahlt 2,5 Mio. US-Dollar." has the tokens `Kim zahlt 2,5 Mio . US-Dollar .`
//!
//! The build script includes this file too, so that names in tables are cut exactly as names in texts.

use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization;

use crate::span::Span;

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
    /// Soft hyphens, zero-width or combining characters stand inside: see [`Tokens::key`].
    pub const ODD: u16 = 1 << 8;
    /// White space stands before it; the first token has it too.
    pub const SPACE: u16 = 1 << 9;
    /// A line break stands before it; the first token has it too.
    pub const LINE: u16 = 1 << 10;
    /// An empty line stands before it; the first token has it too.
    pub const PARAGRAPH: u16 = 1 << 11;
    /// The lexicon knows the word without its genitive ending.
    pub const GENITIVE: u16 = 1 << 12;

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
        self.kind() == Kind::Word
    }

    /// True of numbers.
    pub fn is_number(self) -> bool {
        self.kind() == Kind::Number
    }

    /// True of exactly this mark of punctuation.
    pub fn is(self, mark: char) -> bool {
        self.word == PUNCT | mark as u32
    }

    /// The mark of punctuation that it is.
    pub fn mark(self) -> Option<char> {
        (self.word & PUNCT != 0).then(|| char::from_u32(self.word & !PUNCT)).flatten()
    }

    /// True where one of the [`Flags`] bits is set.
    pub fn has(self, bits: u16) -> bool {
        self.flags.has(bits)
    }

    /// True of a word that begins with a capital letter.
    pub fn is_capital(self) -> bool {
        self.is_word() && self.has(Flags::CAPITAL)
    }

    /// True where nothing stands between it and the token before.
    pub fn is_joined(self) -> bool {
        !self.has(Flags::SPACE)
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

    fn set_word(&mut self, (word, genitive): (u32, bool)) {
        self.word = word;
        if genitive {
            self.flags.0 |= Flags::GENITIVE;
        }
    }
}

impl Flags {
    /// How a word with these flags is written.
    pub fn shape(self) -> Shape {
        match (self.has(Self::CAPS), self.has(Self::CAPITAL)) {
            (true, _) => Shape::Caps,
            (_, true) => Shape::Capital,
            _ => Shape::Lower,
        }
    }
}

/// A text and its tokens.
#[derive(Debug, Clone)]
pub struct Tokens<'t> {
    text: &'t str,
    list: Vec<Token>,
}

impl<'t> std::ops::Deref for Tokens<'t> {
    type Target = [Token];
    fn deref(&self) -> &[Token] {
        &self.list
    }
}

impl<'t> Tokens<'t> {
    /// The whole text.
    pub fn text(&self) -> &'t str {
        self.text
    }

    /// The token as it stands.
    pub fn str(&self, i: usize) -> &'t str {
        self.list.get(i).map_or("", |token| &self.text[token.bytes()])
    }

    /// The token as the lexicon compares it: composed, without soft hyphens and zero-width characters.
    pub fn key(&self, i: usize) -> Cow<'t, str> {
        let text = self.str(i);
        if self.list.get(i).is_some_and(|token| token.has(Flags::ODD)) {
            Cow::Owned(plain(text))
        } else {
            Cow::Borrowed(text)
        }
    }

    /// The text from the first to before the last token of the range, which must not be empty.
    pub fn slice(&self, range: &std::ops::Range<usize>) -> &'t str {
        let (first, last) = (self.list[range.start], self.list[range.end - 1]);
        &self.text[first.bytes().start..last.bytes().end]
    }

    /// The span of a range of tokens, which must not be empty.
    pub fn span(&self, range: &std::ops::Range<usize>) -> Span {
        Span { start: self.list[range.start].at, end: self.end(range.end - 1) }
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

    /// The token at the index, if there is one; saves each rule the bounds check.
    pub fn get(&self, i: usize) -> Option<Token> {
        self.list.get(i).copied()
    }

    /// True where the token at the index is this mark.
    pub fn is(&self, i: usize, mark: char) -> bool {
        self.list.get(i).is_some_and(|token| token.is(mark))
    }
}

/// A key without soft hyphens and zero-width characters, its accents composed.
fn plain(text: &str) -> String {
    text.chars().filter(|c| !is_ignorable(*c)).nfc().collect()
}

/// Characters that a reader does not see inside a word.
fn is_ignorable(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{2064}' | '\u{feff}')
}

/// Bits that make upper case lower case in ASCII and Latin-1, in eight bytes at once.
const CASE: u64 = 0x2020_2020_2020_2020;

/// The eight bytes at `at`, case folded.
fn eight(key: &[u8], at: usize) -> u64 {
    key.get(at..at + 8).and_then(|part| part.try_into().ok()).map_or(0, u64::from_le_bytes) | CASE
}

/// All of a key of less than eight bytes, case folded; keys of one length that differ give different numbers.
fn short(key: &[u8]) -> u64 {
    let four = |at: usize| key.get(at..at + 4).and_then(|part| part.try_into().ok()).map_or(0, u32::from_le_bytes);
    let byte = |at: usize| key.get(at).copied().map_or(0, u64::from);
    let bytes = match key.len() {
        len @ 4.. => u64::from(four(0)) | u64::from(four(len - 4)) << 32,
        len => byte(0) | byte(len / 2) << 8 | byte(len.saturating_sub(1)) << 16,
    };
    bytes | CASE
}

/// The hash of a word; upper and lower case of ASCII and Latin-1 letters have one and the same.
pub fn key_hash(key: &[u8]) -> u64 {
    const K: u64 = 0x9E37_79B9_7F4A_7C15;
    let mix = |hash: u64, part: u64| (hash.rotate_left(29) ^ part).wrapping_mul(K);
    let len = key.len();
    let mut hash = len as u64;
    if len < 8 {
        hash = mix(hash, short(key));
    } else {
        for at in (0..len - 7).step_by(8) {
            hash = mix(hash, eight(key, at));
        }
        hash = mix(hash, eight(key, len - 8));
    }
    hash ^ hash >> 31
}

/// True where two words differ at most in the case of ASCII and Latin-1 letters.
pub fn same_key(a: &[u8], b: &[u8]) -> bool {
    let len = a.len();
    if len != b.len() {
        return false;
    }
    if len < 8 {
        return short(a) == short(b);
    }
    (0..len - 7).step_by(8).chain([len - 8]).all(|at| eight(a, at) == eight(b, at))
}

/// Cuts a text into tokens. `word` gives the lexicon's number of a key as it is written, and whether the key
/// was found without its genitive ending; 0 stands for an unknown word.
pub fn tokenize<'t>(text: &'t str, word: impl Fn(&[u8], Shape) -> (u32, bool)) -> Tokens<'t> {
    let mut list = Vec::with_capacity(text.len() / 5 + 8);
    let mut cursor = Cursor { text, bytes: text.as_bytes(), i: 0, continuation: 0 };
    let mut before = Flags::SPACE | Flags::LINE | Flags::PARAGRAPH;
    loop {
        before |= cursor.skip_space();
        let (start, at) = (cursor.i, cursor.i - cursor.continuation);
        let Some(mut found) = cursor.next() else { break };
        found.flags |= before;
        before = 0;
        let mut token = Token {
            start: start as u32,
            at: at as u32,
            word: 0,
            len: (cursor.i - start) as u16,
            flags: Flags(found.flags | found.kind as u16),
        };
        let key = &cursor.bytes[start..cursor.i];
        match found.kind {
            Kind::Punct if found.mark == '@' => {
                if cursor.take_mail(&mut list, &mut token) {
                    token.len = (cursor.i - token.start as usize) as u16;
                } else {
                    token.word = PUNCT | found.mark as u32;
                }
            }
            Kind::Punct => token.word = PUNCT | found.mark as u32,
            Kind::Address => {}
            _ if found.flags & Flags::ODD != 0 => {
                let key = plain(&text[start..cursor.i]);
                token.set_word(word(key.as_bytes(), token.shape()));
            }
            _ => token.set_word(word(key, token.shape())),
        }
        list.push(token);
    }
    Tokens { text, list }
}

/// The classes of a first byte.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Byte {
    Lower,
    Upper,
    Digit,
    Space,
    Break,
    /// Of a character of several bytes.
    Lead,
    Other,
}

static CLASS: [Byte; 256] = {
    let mut table = [Byte::Other; 256];
    let mut i = 0;
    while i < 256 {
        table[i] = match i as u8 {
            b'a'..=b'z' => Byte::Lower,
            b'A'..=b'Z' => Byte::Upper,
            b'0'..=b'9' => Byte::Digit,
            b'\n' | b'\r' => Byte::Break,
            0..=b' ' | 0x7f => Byte::Space,
            0x80.. => Byte::Lead,
            _ => Byte::Other,
        };
        i += 1;
    }
    table
};

/// What a character of several bytes is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Wide {
    Lower,
    Upper,
    /// Belongs to the word that it stands in, unseen or as an accent.
    Inside,
    Space,
    Break,
    Punct,
    Symbol,
}

/// A token's kind and flags as the cursor finds them; `mark` is the character of punctuation.
struct Found {
    kind: Kind,
    flags: u16,
    mark: char,
}

/// Longest token; a longer run of letters is no word and is cut.
const LONGEST: usize = 60_000;

struct Cursor<'t> {
    text: &'t str,
    bytes: &'t [u8],
    i: usize,
    /// Bytes passed that begin no code point.
    continuation: usize,
}

impl Cursor<'_> {
    fn class(&self, i: usize) -> Byte {
        self.bytes.get(i).map_or(Byte::Space, |byte| CLASS[*byte as usize])
    }

    fn char(&self, i: usize) -> char {
        self.text.get(i..).and_then(|rest| rest.chars().next()).unwrap_or(' ')
    }

    /// The character of several bytes at `i` and its length: Latin-1 here, the rest in a cold function.
    fn wide(&self, i: usize) -> (Wide, usize) {
        match (self.bytes[i], self.bytes.get(i + 1)) {
            (0xC3, Some(0x97 | 0xB7)) => (Wide::Symbol, 2),
            (0xC3, Some(0x80..=0x9E)) => (Wide::Upper, 2),
            (0xC3, Some(_)) => (Wide::Lower, 2),
            _ => wide_char(self.char(i)),
        }
    }

    /// Passes white space and says what it was, as bits of [`Flags`].
    fn skip_space(&mut self) -> u16 {
        let (mut flags, mut breaks) = (0, 0);
        loop {
            match self.class(self.i) {
                Byte::Space if self.i < self.bytes.len() => self.i += 1,
                Byte::Break => {
                    let crlf = self.bytes[self.i..].starts_with(b"\r\n");
                    self.i += 1 + usize::from(crlf);
                    breaks += 1;
                }
                Byte::Lead => match self.wide(self.i) {
                    (Wide::Space, len) => self.pass(len),
                    (Wide::Inside, len) if flags != 0 || breaks != 0 || self.i == 0 => {
                        self.pass(len);
                        continue;
                    }
                    (Wide::Break, len) => {
                        self.pass(len);
                        breaks += 1;
                    }
                    _ => break,
                },
                _ => break,
            }
            flags = Flags::SPACE;
        }
        flags | if breaks > 0 { Flags::LINE } else { 0 } | if breaks > 1 { Flags::PARAGRAPH } else { 0 }
    }

    /// Passes a character of several bytes.
    fn pass(&mut self, len: usize) {
        self.i += len;
        self.continuation += len - 1;
    }

    fn next(&mut self) -> Option<Found> {
        let byte = *self.bytes.get(self.i)?;
        let (kind, flags, mark) = match self.class(self.i) {
            Byte::Lower | Byte::Upper => return Some(self.word()),
            Byte::Digit => return Some(self.number()),
            Byte::Lead => match self.wide(self.i) {
                (Wide::Lower | Wide::Upper, _) => return Some(self.word()),
                (wide, len) => {
                    let mark = self.char(self.i);
                    self.pass(len);
                    (if wide == Wide::Punct { Kind::Punct } else { Kind::Symbol }, Flags::WIDE, mark)
                }
            },
            _ => {
                self.i += 1;
                let symbol = matches!(byte, b'%' | b'$' | b'+' | b'<' | b'=' | b'>' | b'^' | b'`' | b'|' | b'~');
                (if symbol { Kind::Symbol } else { Kind::Punct }, 0, byte as char)
            }
        };
        Some(Found { kind, flags, mark })
    }

    fn number(&mut self) -> Found {
        let (start, mut flags) = (self.i, 0);
        while self.i - start < LONGEST {
            match self.class(self.i) {
                Byte::Digit => self.i += 1,
                Byte::Other
                    if matches!(self.bytes[self.i], b'.' | b',' | b'\'') && self.class(self.i + 1) == Byte::Digit =>
                {
                    self.i += 2;
                }
                Byte::Lead if self.is_high_comma() && self.class(self.i + 3) == Byte::Digit => {
                    self.pass(3);
                    flags = Flags::WIDE;
                }
                _ => break,
            }
        }
        Found { kind: Kind::Number, flags, mark: ' ' }
    }

    /// True at ’, the apostrophe of good typography.
    fn is_high_comma(&self) -> bool {
        self.bytes[self.i..].starts_with("’".as_bytes())
    }

    fn word(&mut self) -> Found {
        let (start, mut flags, mut upper, mut lower) = (self.i, 0, 0, false);
        let mut first = true;
        while self.i - start < LONGEST {
            match self.class(self.i) {
                Byte::Lower => {
                    lower = true;
                    self.i += 1;
                }
                Byte::Upper => {
                    upper += 1;
                    flags |= if first { Flags::CAPITAL } else { 0 };
                    self.i += 1;
                }
                Byte::Digit => {
                    flags |= Flags::DIGIT;
                    self.i += 1;
                }
                Byte::Lead => match self.wide(self.i) {
                    (wide @ (Wide::Lower | Wide::Upper | Wide::Inside), len) => {
                        flags |= Flags::WIDE;
                        match wide {
                            Wide::Lower => lower = true,
                            Wide::Upper => {
                                upper += 1;
                                flags |= if first { Flags::CAPITAL } else { 0 };
                            }
                            _ => flags |= Flags::ODD,
                        }
                        self.pass(len);
                    }
                    _ if self.is_high_comma() && self.is_letter(self.i + 3) => {
                        flags |= Flags::WIDE;
                        self.pass(3);
                    }
                    _ => break,
                },
                Byte::Other => match self.connector() {
                    Connector::Address => return self.address(start),
                    Connector::None => break,
                    Connector::Hyphen => {
                        flags |= Flags::HYPHEN;
                        self.i += 1;
                    }
                    Connector::Plain => self.i += 1,
                },
                Byte::Space | Byte::Break => break,
            }
            first = false;
        }
        if !lower && upper + u32::from(flags & Flags::DIGIT != 0) > 1 {
            flags |= Flags::CAPS;
        }
        Found { kind: Kind::Word, flags, mark: ' ' }
    }

    /// What the ASCII mark at the cursor, inside or behind a word, does to it.
    fn connector(&self) -> Connector {
        let rest = &self.bytes[self.i..];
        match rest[0] {
            b'-' if self.is_letter(self.i + 1) || self.class(self.i + 1) == Byte::Digit => Connector::Hyphen,
            b'\'' | b'&' if self.is_letter(self.i + 1) => Connector::Plain,
            b':' if rest.starts_with(b"://") && self.class(self.i + 3) != Byte::Space => Connector::Address,
            b':' | b'*' | b'_' | b'/' if rest[1..].starts_with(b"in") && !self.is_letter(self.i + 3) => Connector::Plain,
            b':' | b'*' | b'_' | b'/' if rest[1..].starts_with(b"innen") => Connector::Plain,
            b'.' if self.bytes[..self.i].ends_with(b"www") && self.is_letter(self.i + 1) => Connector::Address,
            _ => Connector::None,
        }
    }

    fn is_letter(&self, i: usize) -> bool {
        match self.class(i) {
            Byte::Lower | Byte::Upper => true,
            Byte::Lead => matches!(self.wide(i).0, Wide::Lower | Wide::Upper),
            _ => false,
        }
    }

    /// Takes a web address to its end: the next white space, bracket or quotation mark, less closing marks.
    fn address(&mut self, start: usize) -> Found {
        let mut end = self.i;
        let mut wide = self.text[start..self.i].len() != self.text[start..self.i].chars().count();
        while end - start < LONGEST {
            match self.class(end) {
                Byte::Space | Byte::Break => break,
                Byte::Lead => match self.wide(end) {
                    (Wide::Lower | Wide::Upper, len) => {
                        wide = true;
                        end += len;
                    }
                    _ => break,
                },
                _ if matches!(self.bytes[end], b'<' | b'>' | b'"') => break,
                _ => end += 1,
            }
        }
        while end > self.i + 1 && b".,;:!?)]}'*".contains(&self.bytes[end - 1]) {
            end -= 1;
        }
        self.continuation += (self.i..end).filter(|i| self.bytes[*i] & 0xC0 == 0x80).count();
        self.i = end;
        Found { kind: Kind::Address, flags: if wide { Flags::WIDE } else { 0 }, mark: ' ' }
    }

    /// At the @ of a mail address: joins what stands before it without a space and takes what comes after.
    fn take_mail(&mut self, list: &mut Vec<Token>, at: &mut Token) -> bool {
        const PARTS: usize = 9;
        if at.has(Flags::SPACE) || !self.is_letter(self.i) && self.class(self.i) != Byte::Digit {
            return false;
        }
        let Some(name) = (1..=PARTS.min(list.len()))
            .map(|back| list.len() - back)
            .take_while(|i| list[*i].is_word() || list[*i].is_number() || ['.', '-', '_'].iter().any(|c| list[*i].is(*c)))
            .find(|i| list[*i].has(Flags::SPACE) || *i == 0 || !is_mail_part(list[*i - 1]))
        else {
            return false;
        };
        let first = list[name];
        while self.i - (first.start as usize) < LONGEST && (self.is_plain(self.i) || self.is_mail_mark()) {
            self.i += 1;
        }
        let wide = list[name..].iter().any(|token| token.has(Flags::WIDE));
        at.start = first.start;
        at.at = first.at;
        at.flags = Flags(
            first.flags.0 & (Flags::SPACE | Flags::LINE | Flags::PARAGRAPH)
                | Kind::Address as u16
                | if wide { Flags::WIDE } else { 0 },
        );
        list.truncate(name);
        true
    }

    /// True at an ASCII letter or digit.
    fn is_plain(&self, i: usize) -> bool {
        matches!(self.class(i), Byte::Lower | Byte::Upper | Byte::Digit)
    }

    /// True at a mark that may stand inside a mail domain.
    fn is_mail_mark(&self) -> bool {
        self.i < self.bytes.len() && matches!(self.bytes[self.i], b'.' | b'-' | b'_') && self.is_plain(self.i + 1)
    }
}

fn is_mail_part(token: Token) -> bool {
    token.is_word() || token.is_number() || token.is('.') || token.is('-') || token.is('_')
}

/// What a mark does to the word that it stands behind.
enum Connector {
    None,
    Hyphen,
    Plain,
    Address,
}

#[cold]
fn wide_char(c: char) -> (Wide, usize) {
    let wide = match c {
        '\u{300}'..='\u{36f}' => Wide::Inside,
        c if is_ignorable(c) => Wide::Inside,
        '\u{85}' | '\u{2028}' | '\u{2029}' => Wide::Break,
        c if c.is_whitespace() || c.is_control() => Wide::Space,
        '„' | '“' | '”' | '‟' | '«' | '»' | '‹' | '›' | '‚' | '‘' | '’' | '‛' | '–' | '—' | '―' | '‐' | '‑'
        | '‒' | '…' | '•' | '·' | '¿' | '¡' | '‣' | '◦' | '▪' | '■' | '●' | '−' => Wide::Punct,
        c if c.is_uppercase() => Wide::Upper,
        c if c.is_alphabetic() => Wide::Lower,
        _ => Wide::Symbol,
    };
    (wide, c.len_utf8())
}
