//! The cursor that cuts a text: which bytes make a word, a number, an address, a mark.
//!
//! It knows letters and marks, no words. ASCII and Latin-1 are decided by a table of bytes, the rest of Unicode
//! in one cold function.
//! Example: at "6.700 Container" it takes the number `6.700` and stops before the blank.

use super::key::is_ignorable;
use super::{Flags, Kind, Token};

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

/// How many of the next eight bytes are lower case letters of ASCII, all eight tested at once.
#[inline]
fn lower_letters(bytes: &[u8], i: usize) -> usize {
    const EACH: u64 = 0x0101_0101_0101_0101;
    let Some(eight) = bytes.get(i..i + 8).and_then(|eight| eight.try_into().ok()) else {
        return bytes
            .get(i..)
            .map_or(0, |rest| rest.iter().take_while(|byte| byte.is_ascii_lowercase()).count());
    };
    let all = u64::from_le_bytes(eight);
    // The high bit of each byte is set where the sum reaches 0x80: from 'a' on, and beyond 'z'.
    let low = all & (0x7F * EACH);
    let (from_a, beyond_z) = (low + (0x80 - b'a' as u64) * EACH, low + (0x80 - b'z' as u64 - 1) * EACH);
    let letters = from_a & !beyond_z & !all & (0x80 * EACH);
    (!letters & (0x80 * EACH)).trailing_zeros() as usize / 8
}

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
pub struct Found {
    pub kind: Kind,
    pub flags: u16,
    pub mark: char,
}

/// What the letters of a word are like.
#[derive(Default)]
struct Letters {
    flags: u16,
    upper: u32,
    lower: bool,
}

impl Letters {
    fn add_upper(&mut self, first: bool) {
        self.upper += 1;
        self.flags |= if first { Flags::CAPITAL } else { 0 };
    }

    fn flags(&self) -> u16 {
        let digit = u32::from(self.flags & Flags::DIGIT != 0);
        let caps = !self.lower && self.upper > 0 && self.upper + digit > 1;
        self.flags | if caps { Flags::CAPS } else { 0 }
    }
}

/// Longest token; a longer run of letters is no word and is cut.
const LONGEST: usize = 60_000;

pub struct Cursor<'t> {
    pub text: &'t str,
    pub bytes: &'t [u8],
    pub i: usize,
    /// Bytes passed that begin no code point.
    pub continuation: usize,
}

impl<'t> Cursor<'t> {
    pub fn new(text: &'t str) -> Self {
        Cursor { text, bytes: text.as_bytes(), i: 0, continuation: 0 }
    }

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
    pub fn skip_space(&mut self) -> u16 {
        // Nearly always there is one blank, or nothing.
        let Some(byte) = self.bytes.get(self.i) else { return 0 };
        let more = |class: Byte| matches!(class, Byte::Space | Byte::Break | Byte::Lead);
        if *byte == b' ' && !more(self.class(self.i + 1)) {
            self.i += 1;
            return Flags::SPACE;
        }
        if more(CLASS[usize::from(*byte)]) { self.skip_long_space() } else { 0 }
    }

    fn skip_long_space(&mut self) -> u16 {
        const WIDE_GAP: usize = 3;
        let (mut flags, mut breaks, start) = (0, 0, self.i);
        let unseen = self.continuation;
        loop {
            match self.class(self.i) {
                Byte::Space if self.i < self.bytes.len() => {
                    flags |= if self.bytes[self.i] == b'\t' { Flags::GAP } else { 0 };
                    self.i += 1;
                }
                Byte::Break => {
                    let crlf = self.bytes[self.i..].starts_with(b"\r\n");
                    self.i += 1 + usize::from(crlf);
                    breaks += 1;
                }
                Byte::Lead => match self.wide(self.i) {
                    (Wide::Space, len) => self.pass(len),
                    (Wide::Inside, len) if self.i > start || self.i == 0 => {
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
            flags |= Flags::SPACE;
        }
        match breaks {
            // Narrow blanks take three bytes.
            0 if self.i - start - (self.continuation - unseen) >= WIDE_GAP => flags | Flags::GAP,
            0 => flags,
            1 => flags | Flags::LINE,
            _ => flags | Flags::LINE | Flags::PARAGRAPH,
        }
    }

    /// Passes a character of several bytes.
    fn pass(&mut self, len: usize) {
        self.i += len;
        self.continuation += len - 1;
    }

    pub fn next(&mut self) -> Option<Found> {
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
                let symbol =
                    matches!(byte, b'%' | b'$' | b'+' | b'<' | b'=' | b'>' | b'^' | b'`' | b'|' | b'~');
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
                    if matches!(self.bytes[self.i], b'.' | b',' | b'\'')
                        && self.class(self.i + 1) == Byte::Digit =>
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

    /// True at ´, which some type for an apostrophe.
    fn is_accent(&self) -> bool {
        self.bytes[self.i..].starts_with("´".as_bytes())
    }

    fn word(&mut self) -> Found {
        let (start, mut letters) = (self.i, Letters::default());
        let limit = start + LONGEST;
        // A chain of tests, the frequent first: a jump table mispredicts at every word's end.
        while self.i < limit {
            let lower = lower_letters(self.bytes, self.i);
            letters.lower |= lower > 0;
            self.i += lower;
            let class = self.class(self.i);
            if class == Byte::Lower {
                continue;
            } else if class == Byte::Space || class == Byte::Break {
                break;
            } else if class == Byte::Upper {
                letters.add_upper(self.i == start);
                self.i += 1;
            } else if class == Byte::Lead {
                if !self.wide_letter(start, &mut letters) {
                    break;
                }
            } else if class == Byte::Digit {
                if self.is_between_numbers(start) {
                    break;
                }
                letters.flags |= Flags::DIGIT;
                self.i += 1;
            } else {
                match self.connector() {
                    Connector::Address => return self.address(start),
                    Connector::None => break,
                    Connector::Hyphen => letters.flags |= Flags::HYPHEN,
                    Connector::Plain => {}
                }
                self.i += 1;
            }
        }
        Found { kind: Kind::Word, flags: letters.flags(), mark: ' ' }
    }

    /// "4x5 Meter": the word so far is the x between two numbers.
    fn is_between_numbers(&self, start: usize) -> bool {
        let joined = start.checked_sub(1).is_some_and(|last| self.class(last) == Byte::Digit);
        joined && self.i == start + 1 && self.bytes[start] == b'x'
    }

    /// Takes a character of several bytes that belongs to the word, if it does.
    fn wide_letter(&mut self, start: usize, letters: &mut Letters) -> bool {
        let (wide, len) = self.wide(self.i);
        match wide {
            Wide::Lower => letters.lower = true,
            Wide::Upper => letters.add_upper(self.i == start),
            Wide::Inside => letters.flags |= Flags::ODD,
            _ if self.is_high_comma() && self.is_letter(self.i + 3) => {}
            _ if self.is_accent() && self.is_letter(self.i + 2) => letters.flags |= Flags::ODD,
            _ => return false,
        }
        letters.flags |= Flags::WIDE;
        self.pass(len);
        true
    }

    /// What the ASCII mark at the cursor, inside or behind a word, does to it.
    fn connector(&self) -> Connector {
        let rest = &self.bytes[self.i..];
        match rest[0] {
            b'-' if self.is_letter(self.i + 1) || self.class(self.i + 1) == Byte::Digit => Connector::Hyphen,
            b'\'' | b'&' if self.is_letter(self.i + 1) => Connector::Plain,
            b':' if rest.starts_with(b"://") && self.class(self.i + 3) != Byte::Space => Connector::Address,
            b':' | b'*' | b'_' | b'/' if rest[1..].starts_with(b"in") && !self.is_letter(self.i + 3) => {
                Connector::Plain
            }
            b':' | b'*' | b'_' | b'/' if rest[1..].starts_with(b"innen") => Connector::Plain,
            b'.' if self.bytes[..self.i].ends_with(b"www") && self.is_letter(self.i + 1) => {
                Connector::Address
            }
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
                    (Wide::Lower | Wide::Upper | Wide::Inside, len) => {
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
    pub fn take_mail(&mut self, list: &mut Vec<Token>, at: &mut Token) -> bool {
        const PARTS: usize = 9;
        if at.has(Flags::SPACE) || !self.is_letter(self.i) && self.class(self.i) != Byte::Digit {
            return false;
        }
        let Some(name) = (1..=PARTS.min(list.len()))
            .map(|back| list.len() - back)
            .take_while(|i| {
                list[*i].is_word() || list[*i].is_number() || ['.', '-', '_'].iter().any(|c| list[*i].is(*c))
            })
            .find(|i| list[*i].has(Flags::SPACE) || *i == 0 || !is_mail_part(list[*i - 1]))
        else {
            return false;
        };
        let first = list[name];
        let mut wide = list[name..].iter().any(|token| token.has(Flags::WIDE));
        while self.i - (first.start as usize) < LONGEST {
            if self.is_plain(self.i) || self.is_mail_mark() {
                self.i += 1;
            } else if let Some(len) = self.wide_part() {
                wide = true;
                self.pass(len);
            } else {
                break;
            }
        }
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
        self.i < self.bytes.len()
            && matches!(self.bytes[self.i], b'.' | b'-' | b'_')
            && (self.is_plain(self.i + 1) || self.is_letter(self.i + 1))
    }

    /// The length of a letter or accent of several bytes, as domains with umlauts have.
    fn wide_part(&self) -> Option<usize> {
        let wide = || self.wide(self.i);
        let (wide, len) = (self.class(self.i) == Byte::Lead).then(wide)?;
        matches!(wide, Wide::Lower | Wide::Upper | Wide::Inside).then_some(len)
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
        '„' | '“' | '”' | '‟' | '«' | '»' | '‹' | '›' | '‚' | '‘' | '’' | '‛' | '–' | '—' | '―' | '‐'
        | '‑' | '‒' | '…' | '•' | '·' | '¿' | '¡' | '‣' | '◦' | '▪' | '■' | '●' | '−' => {
            Wide::Punct
        }
        c if c.is_uppercase() => Wide::Upper,
        c if c.is_alphabetic() => Wide::Lower,
        _ => Wide::Symbol,
    };
    (wide, c.len_utf8())
}
