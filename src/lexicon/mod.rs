//! What depesche knows of German and the world: tables of words, units, hedges, cues and names.
//!
//! The tables in `data/` are compiled by `build.rs` into flat arrays which are part of the binary. A token is
//! looked up once, while the text is cut; rules then test the classes of its word, and ask for the rows of
//! the tables that begin there. Of the language only how words are built lives here: compounds, prefixes, forms.
//! Example: at "Kim Jong Un" [`Lexicon::matches`] gives the row of the person, then that of the surname.

mod adjective;
mod extend;
mod forms;
mod layout;
mod meaning;
mod noun;
mod pattern;
mod prefix;
mod reading;
mod sense;
mod tables;
mod umlaut;

use crate::tokens::{Answer, BATCH, Shape, Token, Tokens, tail_hash, tokenize, word_hash};
pub use adjective::uninflected;
pub use extend::{OwnRow, TooMany};
use layout::{ClassSet, Details, First, Header, INDEX, NUMBER, SET_SHIFT, SHAPES, Stored, Word};
pub use noun::{Gender, without_umlaut};
pub use pattern::{Pattern, take_over};
pub use reading::Reading;
pub use sense::Sense;
pub use tables::{Class, TABLES, Table, TableId, class};

#[cfg(target_endian = "big")]
compile_error!("the embedded lexicon is little-endian");

#[repr(C, align(8))]
struct Aligned<T: ?Sized>(T);

static BLOB: &Aligned<[u8]> = &Aligned(*include_bytes!(concat!(env!("OUT_DIR"), "/lexicon.bin")));

/// The text of all rows.
static POOL: &str = include_str!(concat!(env!("OUT_DIR"), "/lexicon.txt"));

/// The names of each table's columns, a line a table.
const ALL_COLUMNS: &str = include_str!(concat!(env!("OUT_DIR"), "/columns.tsv"));

/// All tables, compiled; as cheap to copy as a few pointers.
#[derive(Debug, Clone, Copy)]
pub struct Lexicon {
    slots: &'static [u64],
    tails: &'static [u32],
    tail_sets: &'static [u16],
    ends: &'static [u32],
    pairs: &'static [u32],
    sets: &'static [ClassSet],
    words: &'static [Word],
    phrases: &'static [u32],
    rest: &'static [u32],
    rows: &'static [First],
    row_details: &'static [u16],
    details: &'static [Details],
    first_rows: &'static [u32],
    pool: &'static str,
    patterns: &'static [Pattern],
}

impl Default for Lexicon {
    fn default() -> Lexicon {
        Lexicon::embedded()
    }
}

/// A row of a table whose form stands in the text.
#[derive(Debug, Clone, Copy)]
pub struct Match {
    /// The table.
    pub table: TableId,
    /// How many tokens the form takes.
    pub len: usize,
    /// How the form's first word is written in the table.
    pub case: Shape,
    /// What the table says.
    pub row: Row,
}

/// A row's kept columns.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Row {
    /// The text of all rows.
    pool: &'static str,
    first: First,
    details: Details,
    number: u32,
}

impl Row {
    /// The column at this place in the table's list of kept columns, empty where there is none.
    #[inline]
    pub fn get(self, column: usize) -> &'static str {
        let place = match column.checked_sub(1) {
            None => self.first.column(),
            Some(behind) => self.details.column(behind),
        };
        self.pool.get(place).unwrap_or_default()
    }

    /// The row's number over all tables: equal numbers mean the same row.
    pub fn number(self) -> u32 {
        self.number
    }
}

impl Lexicon {
    /// The lexicon that is part of the library.
    pub fn embedded() -> Lexicon {
        let (header, mut rest) = BLOB.0.split_at(size_of::<Header>());
        let lengths = bytemuck::from_bytes::<Header>(header).lengths;
        let mut take = |elements: u32, size: usize| {
            let (part, tail) = rest.split_at(elements as usize * size);
            rest = tail;
            part
        };
        let sets = bytemuck::cast_slice(take(lengths[0], size_of::<ClassSet>()));
        let slots = bytemuck::cast_slice(take(lengths[1], size_of::<u64>()));
        let details = bytemuck::cast_slice(take(lengths[2], size_of::<Details>()));
        let words = bytemuck::cast_slice(take(lengths[3], size_of::<Word>()));
        let [ends, pairs, phrases, more, rows, first_rows, tails] =
            [4, 5, 6, 7, 8, 9, 10].map(|i| bytemuck::cast_slice(take(lengths[i], size_of::<u32>())));
        let [tail_sets, row_details] =
            [11, 12].map(|i| bytemuck::cast_slice(take(lengths[i], size_of::<u16>())));
        Lexicon {
            slots,
            tails,
            tail_sets,
            ends,
            pairs,
            sets,
            words,
            phrases,
            rest: more,
            rows: bytemuck::cast_slice(rows),
            row_details,
            details,
            first_rows,
            pool: POOL,
            patterns: &[],
        }
    }

    /// The patterns of one's own.
    pub fn patterns(&self) -> &'static [Pattern] {
        self.patterns
    }

    /// Cuts a text and looks every word up.
    pub fn tokenize<'t>(&self, text: &'t str) -> Tokens<'t> {
        let mut tokens = tokenize(text);
        let numbers = |hashes: &[u64; BATCH], found: &mut [u32; BATCH]| {
            // All slots are read before any is used: the fetches overlap.
            let slots = hashes.map(|hash| self.slots[layout::home(hash, self.slots.len())]);
            for ((found, hash), slot) in found.iter_mut().zip(hashes).zip(slots) {
                let hit = (slot ^ hash) & !NUMBER == 0;
                *found = if hit || slot == 0 { (slot & NUMBER) as u32 } else { self.probe(*hash) };
            }
        };
        tokens.look_up(numbers, |word, shape| self.genitive(word.as_bytes(), shape));
        tokens.look_up_odd(|word, shape| self.answer(word, shape));
        self.respell(&mut tokens);
        tokens
    }

    /// The number of a word that stands so in a text.
    fn answer(&self, word: &str, shape: Shape) -> Answer {
        match self.word(word.as_bytes()) {
            0 => self.genitive(word.as_bytes(), shape),
            number => (number, false),
        }
    }

    /// The number of an unknown word's base where it is a name in the genitive.
    fn genitive(&self, key: &[u8], shape: Shape) -> Answer {
        if shape == Shape::Lower || key.len() < 4 {
            return (0, false);
        }
        let base = match key {
            [base @ .., b'\'', b's'] => base,
            [base @ .., 0xE2, 0x80, 0x99, b's'] => base,
            [base @ .., b's' | b'S'] => base,
            _ => return (0, false),
        };
        match self.word(base) {
            word if self.classes(word)[Shape::Caps as usize] & class::NAMES != 0 => (word, true),
            _ => (0, false),
        }
    }

    /// The number of a word in any case, 0 for none.
    pub fn word(&self, key: &[u8]) -> u32 {
        self.probe(word_hash(key))
    }

    #[inline]
    fn probe(&self, hash: u64) -> u32 {
        let from = layout::home(hash, self.slots.len());
        let mut near = self.slots[from..].iter().chain(self.slots);
        let slot = near.find(|slot| **slot == 0 || (**slot ^ hash) & !NUMBER == 0);
        slot.map_or(0, |slot| (slot & NUMBER) as u32)
    }

    fn classes(&self, number: u32) -> &'static ClassSet {
        &self.sets[(number >> SET_SHIFT) as usize]
    }

    /// The classes of a token as it is written.
    pub fn class(&self, token: Token) -> Class {
        self.classes(token.word())[token.shape() as usize]
    }

    /// Where the classes of a token as it is written lie in all sets, one behind the other; there are few thousands.
    fn class_index(&self, token: Token) -> u16 {
        (token.word() >> SET_SHIFT) as u16 * SHAPES as u16 + token.shape() as u16
    }

    /// The classes of a token as if it were written in capitals: all that the word can be in any case.
    pub fn class_in_any_case(&self, token: Token) -> Class {
        self.classes(token.word())[Shape::Caps as usize]
    }

    /// The classes of a word that stands in no text, as it would be written.
    pub fn class_of(&self, key: &str, shape: Shape) -> Class {
        self.classes(self.word(key.as_bytes()))[shape as usize]
    }

    /// The classes of a word that stands in no text, in lower case, with a capital, in capitals.
    pub fn classes_of(&self, key: &str) -> &'static [Class; 3] {
        self.classes(self.word(key.as_bytes()))
    }

    /// The rows whose forms stand at the token, the longest first; of equally long ones in the order of the tables.
    pub fn matches<'a>(&'a self, tokens: &'a Tokens, at: usize) -> impl Iterator<Item = Match> + 'a {
        self.matches_as(tokens, at, tokens.get(at).map_or(Shape::Lower, Token::shape))
    }

    /// The same, as if the first token were written so: with [`Shape::Caps`] its case does not count.
    pub fn matches_as<'a>(
        &'a self,
        tokens: &'a Tokens,
        at: usize,
        shape: Shape,
    ) -> impl Iterator<Item = Match> + 'a {
        let phrases = self.phrases_at(tokens, at);
        phrases
            .filter(move |phrase| self.stands_at(tokens, at, shape, *phrase))
            .map(|phrase| self.found(phrase))
    }

    /// The rows of one table whose forms stand at the token, the longest first.
    #[inline]
    pub fn matches_in<'a>(
        &'a self,
        table: TableId,
        tokens: &'a Tokens,
        at: usize,
    ) -> impl Iterator<Item = Match> + 'a {
        let shape = tokens.get(at).map_or(Shape::Lower, Token::shape);
        let own = self.phrases_at(tokens, at).filter(move |phrase| phrase.table() == table as usize);
        own.filter(move |phrase| self.stands_at(tokens, at, shape, *phrase)).map(|phrase| self.found(phrase))
    }

    /// Whether the words of a phrase, the first of which was looked up, follow one another in the text.
    #[inline]
    fn stands_at(&self, tokens: &Tokens, at: usize, shape: Shape, phrase: Stored) -> bool {
        let mut rest = self.rest[phrase.words()].iter().enumerate();
        phrase.case() <= shape as u32
            && rest.all(|(k, want)| tokens.get(at + 1 + k).is_some_and(|token| token.element() == *want))
    }

    /// The rows of one table that this one word is a form of, written so: for parts of words.
    pub fn rows_of(&self, table: TableId, key: &str, shape: Shape) -> impl Iterator<Item = Row> + use<'_> {
        let [_, alone] = self.phrases(self.word(key.as_bytes()));
        alone
            .iter()
            .map(|head| Stored { head: *head, further: 0 })
            .filter(move |phrase| phrase.case() <= shape as u32 && phrase.table() == table as usize)
            .map(|phrase| self.found(phrase).row)
    }

    /// The phrases that begin with the token's word and may stand there, the longest first.
    fn phrases_at(&self, tokens: &Tokens, at: usize) -> impl Iterator<Item = Stored> + use<> {
        let [long, alone] = tokens.get(at).map_or([&[][..]; 2], |token| self.phrases(token.word()));
        let goes_on = !long.is_empty() && self.goes_on(tokens, at);
        stored(if goes_on { long } else { &[] }, alone)
    }

    /// The phrases that begin with a word, the longest first.
    fn stored(&self, word: u32) -> impl Iterator<Item = Stored> + use<> {
        let [long, alone] = self.phrases(word);
        stored(long, alone)
    }

    /// True where a phrase has the word at the token and the one behind it: few words go on after the first.
    pub fn goes_on(&self, tokens: &Tokens, at: usize) -> bool {
        let (Some(first), Some(second)) = (tokens.get(at), tokens.get(at + 1)) else { return false };
        let (bit, next) = (layout::pair_bit(first.word(), second.element()), second.element());
        // Other pairs may have set the bit.
        self.pairs[bit / 32] >> (bit % 32) & 1 != 0 && {
            let [long, _] = self.phrases(first.word());
            stored(long, &[]).any(|phrase| self.rest[phrase.words().start] == next)
        }
    }

    /// The phrases that begin with a word and go on, two integers each, and those of the word alone.
    #[inline]
    fn phrases(&self, word: u32) -> [&'static [u32]; 2] {
        let index = (word & INDEX) as usize;
        let Some([this, next]) = self.words.get(index..index + 2) else { return [&[], &[]] };
        let (long, alone) = self.phrases[this.phrases()..next.phrases()].split_at(2 * this.long());
        [long, alone]
    }

    fn found(&self, phrase: Stored) -> Match {
        let case = [Shape::Lower, Shape::Capital, Shape::Caps][phrase.case().min(2) as usize];
        let table = TableId::ALL[phrase.table()];
        let number = self.first_rows[table as usize] + phrase.row();
        Match { table, len: 1 + phrase.words().len(), case, row: self.row(number) }
    }

    #[inline]
    fn row(&self, number: u32) -> Row {
        let details = self.details[usize::from(self.row_details[number as usize])];
        Row { pool: self.pool, first: self.rows[number as usize], details, number }
    }

    /// All rows of a table.
    pub fn rows(&self, table: TableId) -> impl Iterator<Item = Row> + use<'_> {
        let end = self.first_rows.get(table as usize + 1).copied().unwrap_or(self.rows.len() as u32);
        (self.first_rows[table as usize]..end).map(|number| self.row(number))
    }

    /// The longest tail of a word, shorter than the word itself, which has this one class when written so; tails have at
    /// least `least` letters and at most twenty.
    ///
    /// "Verteidigungsminister" ends in the role "minister", "Bundesverkehrsministerium" in an organisation's head.
    pub fn tail<'k>(&self, key: &'k str, shape: Shape, class: Class, least: usize) -> Option<&'k str> {
        let mut found = None;
        self.tails(key, class, least, |i, set| {
            if i > 0 && set[shape as usize] & class != 0 {
                found = Some(&key[i..]);
            }
        });
        found
    }

    /// Hands on each tail of a word that is a word of this one class of [`class::TAILS`] in some case, of `least` to
    /// twenty letters, the shortest first and the whole word last: where it begins, and its classes.
    pub fn tails(&self, key: &str, class: Class, least: usize, mut each: impl FnMut(usize, &ClassSet)) {
        const LONGEST: usize = 20;
        debug_assert!(class.is_power_of_two(), "the ends of tails are kept class by class");
        let bytes = key.as_bytes();
        let (mut hash, mut letters) = (0, 0);
        for i in (0..bytes.len()).rev() {
            hash = tail_hash(hash, bytes[i]);
            let bit = layout::end_bit(hash, class);
            if self.ends[bit / 32] >> (bit % 32) & 1 == 0 {
                break;
            }
            // A byte that goes on with a character begins no tail.
            if bytes[i] & 0xC0 == 0x80 {
                continue;
            }
            letters += 1;
            if letters >= least
                && let Some(set) = self.tail_classes(hash)
            {
                each(i, set);
            }
            if letters == LONGEST {
                break;
            }
        }
    }

    /// The classes of the tail with this hash, none where it is no word.
    fn tail_classes(&self, hash: u64) -> Option<&'static ClassSet> {
        let slot = layout::tail_slot(self.tails, hash);
        (self.tails[slot] != 0).then(|| &self.sets[usize::from(self.tail_sets[slot])])
    }
}

/// Phrases of two integers each, then such of one.
fn stored(long: &'static [u32], alone: &'static [u32]) -> impl Iterator<Item = Stored> {
    let long = long.chunks_exact(2).map(|phrase| Stored { head: phrase[0], further: phrase[1] });
    long.chain(alone.iter().map(|head| Stored { head: *head, further: 0 }))
}

impl TableId {
    /// The names of the table's columns.
    pub fn columns(self) -> impl Iterator<Item = &'static str> {
        ALL_COLUMNS.lines().nth(self as usize).unwrap_or_default().split('\t')
    }
}
