//! How the compiled lexicon lies in memory: written by the build script, read by the library.
//!
//! Arrays of little-endian integers behind a header of their lengths, each aligned to its element: class sets, words, slots (a
//! hash table: a piece of the hash, and the word's index), tails (the same by the hash from the word's end), ends of tails (bits), phrases, the phrases' further words, rows, first
//! rows, text pool.

use bytemuck::{Pod, Zeroable};

/// Bits of the set of ends of tails, as a power of two: by it a walk from a word's end knows where no tail goes on.
pub const ENDS_BITS: u32 = 21;

/// The place in that set of an end with this hash.
pub const fn end_bit(hash: u64) -> usize {
    (hash >> (64 - ENDS_BITS)) as usize
}

/// Bits of a phrase's second integer: 2 for the case, 6 for the number of further words, 24 for where they lie.
pub const PHRASE_LEN_SHIFT: u32 = 24;

/// A word's number holds the index of its class set above this many bits of the index of the word: so the
/// classes of a token are found without a look at the word.
pub const SET_SHIFT: u32 = 20;

/// The classes of a word in lower case, with a capital, in capitals; few sets serve all words.
pub type ClassSet = [u64; 3];

/// A slot of the hash table: the word's index, and above it the upper bits of its hash; 0 is empty. Small, so
/// that the table stays in the processor's cache.
pub const fn slot(hash: u64, index: u32) -> u32 {
    (hash >> 32) as u32 & !INDEX | index
}

/// The bits of a slot, and of a word's number, that are the word's index.
pub const INDEX: u32 = (1 << SET_SHIFT) - 1;

/// A word: what it is compared by, its number, and where its text and its first phrase are. The phrases end where
/// those of the next word begin.
#[derive(Debug, Clone, Copy, Pod, Zeroable)]
#[repr(C)]
pub struct Word {
    /// [`Key::head`](crate::tokens::Key).
    pub head: [u64; 2],
    /// The index with the class set above it.
    pub number: u32,
    /// First byte in the pool.
    pub text: u32,
    /// Bytes in the pool.
    pub len: u32,
    /// First phrase that begins with the word.
    pub phrases: u32,
}

/// Lengths of the arrays, in elements and in the order of the file; the pool's in bytes.
#[derive(Debug, Clone, Copy, Pod, Zeroable)]
#[repr(C)]
pub struct Header {
    /// Sets, words, slots, tails, ends of tails, phrases, further words, rows, first rows, pool.
    pub lengths: [u32; 10],
}
