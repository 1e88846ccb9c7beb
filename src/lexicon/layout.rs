//! How the compiled lexicon lies in memory: written by the build script, read by the library.
//!
//! Arrays of little-endian integers behind a header of their lengths, each aligned to its element: class sets, tails (a hash table of
//! words by their hash from the end: most of the hash, and the class set), words, slots (the same by the hash from the start: a
//! piece of the hash, and the word's index), ends of tails (bits), pairs (bits), phrases, the phrases' further words, rows, first rows, text pool.

use bytemuck::{Pod, Zeroable};

/// Bits of the set of ends of tails, as a power of two: by it a walk from a word's end knows where no tail goes on.
pub const ENDS_BITS: u32 = 21;

/// The place in that set of an end with this hash, of words of this one class.
pub const fn end_bit(hash: u64, class: u64) -> usize {
    let own = (class.trailing_zeros() as u64).wrapping_mul(0xD6E8_FEB8_6659_FD93);
    ((hash ^ own) >> (64 - ENDS_BITS)) as usize
}

/// Bits of a tail's slot that are the index of its class set and one; the rest is its hash, long enough to stand for
/// the word itself.
pub const TAIL_SET: u64 = 0xFFFF;

/// Bits of the set of pairs that the first two words of a phrase make, as a power of two: few words that begin a
/// phrase are followed by one that goes on with it, and this tells the others apart at one look.
pub const PAIRS_BITS: u32 = 20;

/// The place in that set of two elements.
pub const fn pair_bit(first: u32, second: u32) -> usize {
    let both = (first as u64) << 32 | second as u64;
    (both.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> (64 - PAIRS_BITS)) as usize
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
    pub len: u16,
    /// How many of its phrases have further words; those come before the ones of this word alone.
    pub long: u16,
    /// First phrase that begins with the word.
    pub phrases: u32,
}

/// Lengths of the arrays, in elements and in the order of the file; the pool's in bytes.
#[derive(Debug, Clone, Copy, Pod, Zeroable)]
#[repr(C)]
pub struct Header {
    /// Sets, tails, words, slots, ends of tails, pairs, phrases, further words, rows, first rows, pool, and a zero that
    /// aligns what follows.
    pub lengths: [u32; 12],
}
