//! How the compiled lexicon lies in memory: written by the build script, read by the library.
//!
//! Arrays of little-endian integers behind a header of their lengths, each aligned to its element: slots (a hash
//! table: half a hash, and the word's number), class sets, words, phrases, the phrases' further words, rows, first
//! rows, text pool.

use bytemuck::{Pod, Zeroable};

/// Bits of a phrase's second integer: 2 for the case, 6 for the number of further words, 24 for where they lie.
pub const PHRASE_LEN_SHIFT: u32 = 24;

/// A word's number holds the index of its class set above this many bits of the index of the word: so the
/// classes of a token are found without a look at the word.
pub const SET_SHIFT: u32 = 20;

/// The classes of a word in lower case, with a capital, in capitals; few sets serve all words.
pub type ClassSet = [u64; 3];

/// A word: its text in the pool and its first phrase. Both end where those of the next word begin.
#[derive(Debug, Clone, Copy, Pod, Zeroable)]
#[repr(C)]
pub struct Word {
    /// First byte in the pool.
    pub text: u32,
    /// First phrase that begins with the word.
    pub phrases: u32,
}

/// Lengths of the arrays, in elements and in the order of the file; the pool's in bytes.
#[derive(Debug, Clone, Copy, Pod, Zeroable)]
#[repr(C)]
pub struct Header {
    /// Slots, sets, words, phrases, further words, rows, first rows, pool.
    pub lengths: [u32; 8],
}
