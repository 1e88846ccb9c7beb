//! How the compiled lexicon lies in memory: written by the build script, read by the library.
//!
//! Arrays of little-endian integers behind a header of their lengths, each aligned to its element: class sets, slots (a hash table:
//! most of a word's hash, and its number), details (where the text of columns begins, and where each ends), words, ends of tails (bits),
//! pairs (bits), phrases, the phrases' further words, rows (where the text of the first column lies), first rows, tails (a hash table by
//! the hash from the word's end), tails' class sets, the rows' details. The text of the rows is a file of its own.

use bytemuck::{Pod, Zeroable};

use crate::tokens::tail_hash;

/// Bits of the set of ends of tails, as a power of two: by it a walk from a word's end knows where no tail goes on.
pub const ENDS_BITS: u32 = 20;

/// The place in that set of an end with this hash, of words of this one class.
pub const fn end_bit(hash: u64, class: u64) -> usize {
    let own = (class.trailing_zeros() as u64).wrapping_mul(0xD6E8_FEB8_6659_FD93);
    ((hash ^ own) >> (64 - ENDS_BITS)) as usize
}

/// What stands for a tail in its slot: the part of its hash that says nothing of the slot. 0 is an empty slot.
pub const fn tail_mark(hash: u64) -> u32 {
    (hash >> 32) as u32 | 1
}

/// The slot of a tail with this hash, or the empty one where it belongs.
#[inline]
pub fn tail_slot(tails: &[u32], hash: u64) -> usize {
    let mut at = home(hash, tails.len());
    while tails[at] != 0 && tails[at] != tail_mark(hash) {
        at = if at + 1 == tails.len() { 0 } else { at + 1 };
    }
    at
}

/// Bits of the set of pairs that the first two words of a phrase make, as a power of two: few words that begin a
/// phrase are followed by one that goes on with it, and this tells the others apart at one look.
pub const PAIRS_BITS: u32 = 19;

/// The place in that set of two elements.
pub const fn pair_bit(first: u32, second: u32) -> usize {
    let both = (first as u64) << 32 | second as u64;
    (both.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> (64 - PAIRS_BITS)) as usize
}

/// A phrase as it is stored: one integer with its table, the case of its first word and its row in the table; and where
/// it has further words, a second one with their number and where they lie, else 0.
#[derive(Debug, Clone, Copy)]
pub struct Stored {
    pub head: u32,
    pub further: u32,
}

impl Stored {
    const SHIFT: u32 = 24;
    const LOW: u32 = (1 << Self::SHIFT) - 1;
    const TABLE_SHIFT: u32 = 26;

    /// The integer of a form's table, case and row; none where a number has no room.
    pub fn head(table: usize, case: u32, row: u32) -> Option<u32> {
        let room = table >> (u32::BITS - Self::TABLE_SHIFT) == 0 && case < 4 && row <= Self::LOW;
        room.then_some((table as u32) << Self::TABLE_SHIFT | case << Self::SHIFT | row)
    }

    /// The integer of so many further words that begin there; none where a number has no room.
    pub fn further(count: usize, start: usize) -> Option<u32> {
        let room = count >> (u32::BITS - Self::SHIFT) == 0 && start <= Self::LOW as usize;
        room.then_some((count as u32) << Self::SHIFT | start as u32)
    }

    /// The number of the table.
    pub fn table(self) -> usize {
        (self.head >> Self::TABLE_SHIFT) as usize
    }

    /// How the first word is written, as a number of [`Shape`](crate::tokens::Shape).
    pub fn case(self) -> u32 {
        self.head >> Self::SHIFT & 3
    }

    /// The row in its table.
    pub fn row(self) -> u32 {
        self.head & Self::LOW
    }

    /// Where the further words lie.
    pub fn words(self) -> std::ops::Range<usize> {
        let start = (self.further & Self::LOW) as usize;
        start..start + (self.further >> Self::SHIFT) as usize
    }
}

/// The first of a row's kept columns and those behind it: they are stored apart.
pub fn split_row(kept: &[String]) -> (&str, &[String]) {
    kept.split_first().map_or(("", &[][..]), |(first, behind)| (first.as_str(), behind))
}

/// A word's number holds the index of its class set above this many bits of the index of the word: so the
/// classes of a token are found without a look at the word.
pub const SET_SHIFT: u32 = 20;

/// The classes of a word in lower case, with a capital, in capitals; few sets serve all words.
pub type ClassSet = [u64; SHAPES];

/// The ways of writing that classes depend on.
pub const SHAPES: usize = 3;

/// Bits of a slot that are the word's number; the rest is its hash, long enough to stand for the word itself. So a
/// look-up is one look into one table. 0 is an empty slot.
pub const NUMBER: u64 = (1 << 31) - 1;

/// The slot at which the look for a hash begins in a table of this length: by the bits that a word's slot has no room for.
pub const fn home(hash: u64, len: usize) -> usize {
    (((hash & NUMBER) * len as u64) >> NUMBER.count_ones()) as usize
}

/// The bits of a word's number that are its index.
pub const INDEX: u32 = (1 << SET_SHIFT) - 1;

/// Where a word's phrases are. They end where those of the next word begin; words behind the last one have none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Pod, Zeroable)]
#[repr(C)]
pub struct Word(u32);

impl Word {
    const PHRASES: u32 = 20;

    /// A word by where its phrases begin, and by how many of them have further words; those come before the ones of this
    /// word alone. None where a number has no room.
    pub fn new(phrases: usize, long: usize) -> Option<Word> {
        let room = phrases >> Self::PHRASES == 0 && long >> (u32::BITS - Self::PHRASES) == 0;
        room.then_some(Word((long << Self::PHRASES | phrases) as u32))
    }

    /// Where its phrases begin among the integers of all.
    pub fn phrases(self) -> usize {
        (self.0 & ((1 << Self::PHRASES) - 1)) as usize
    }

    /// How many of its phrases have further words.
    pub fn long(self) -> usize {
        (self.0 >> Self::PHRASES) as usize
    }
}

/// Marks all ends of a word of these classes in the set of ends of tails.
pub fn mark_ends(ends: &mut [u32], word: &str, classes: u64) {
    for class in (0..u64::BITS).map(|bit| 1 << bit).filter(|class| classes & class != 0) {
        word.bytes().rev().fold(0, |shorter, byte| {
            let hash = tail_hash(shorter, byte);
            let bit = end_bit(hash, class);
            ends[bit / 32] |= 1 << (bit % 32);
            hash
        });
    }
}

/// The columns of a row behind the first, which many rows have alike: where their text begins, and where each ends in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Pod, Zeroable)]
#[repr(C)]
pub struct Details {
    start: u32,
    ends: [u8; COLUMNS],
}

impl Details {
    /// The columns whose text begins there.
    pub fn new(start: usize, columns: &[String]) -> Details {
        let mut ends = [0; COLUMNS];
        let mut end = 0;
        for (place, column) in ends.iter_mut().zip(columns) {
            end += column.len() as u8;
            *place = end;
        }
        Details { start: start as u32, ends }
    }

    /// Where a column lies in the text of all rows, counted from the first of these.
    pub fn column(self, column: usize) -> std::ops::Range<usize> {
        let end = |column: usize| self.ends.get(column).map_or(0, |end| usize::from(*end));
        let start = self.start as usize;
        start + column.checked_sub(1).map_or(0, end)..start + end(column)
    }
}

/// A row's first column: where it begins in the text of all rows, and how long it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Pod, Zeroable)]
#[repr(C)]
pub struct First(u32);

impl First {
    const SHIFT: u32 = 24;

    /// None where a number has no room.
    pub fn new(start: usize, len: usize) -> Option<First> {
        let room = start >> Self::SHIFT == 0 && len >> (u32::BITS - Self::SHIFT) == 0;
        room.then_some(First((len << Self::SHIFT | start) as u32))
    }

    /// Where it lies in the text of all rows.
    pub fn column(self) -> std::ops::Range<usize> {
        let start = (self.0 & ((1 << Self::SHIFT) - 1)) as usize;
        start..start + (self.0 >> Self::SHIFT) as usize
    }
}

/// The most columns of a row that are kept.
pub const COLUMNS: usize = 4;

/// Lengths of the arrays, in elements and in the order of the file.
#[derive(Debug, Clone, Copy, Pod, Zeroable)]
#[repr(C)]
pub struct Header {
    /// Sets, slots, details, words, ends of tails, pairs, phrases, further words, rows, first rows, tails, tails' class sets, the rows'
    /// details; 0 keeps the arrays aligned.
    pub lengths: [u32; 14],
}
