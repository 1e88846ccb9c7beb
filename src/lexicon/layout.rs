//! How the compiled lexicon lies in memory: written by the build script, read by the library.
//!
//! Arrays of little-endian integers behind a header of their lengths, each aligned to its element:
//! slots (a hash table of words: half a hash, and the number), words, phrases, the phrases' further words, rows, first rows, text pool.

use bytemuck::{Pod, Zeroable};

/// Bits of a phrase's second integer: 2 for the case, 6 for the number of further words, 24 for where they lie.
pub const PHRASE_LEN_SHIFT: u32 = 24;

/// A word: its classes by [`Shape`](crate::tokens::Shape), its text in the pool, its first phrase.
///
/// The text and the phrases end where those of the next word begin.
#[derive(Debug, Clone, Copy, Pod, Zeroable)]
#[repr(C)]
pub struct Word {
    /// Classes of the word in lower case, with a capital, in capitals.
    pub classes: [u64; 3],
    /// First byte in the pool.
    pub text: u32,
    /// First phrase that begins with the word.
    pub phrases: u32,
}

/// Lengths of the arrays, in elements: slots, words, then the integers, then the pool in bytes.
#[derive(Debug, Clone, Copy, Pod, Zeroable)]
#[repr(C)]
pub struct Header {
    /// In the order of the file.
    pub lengths: [u32; 8],
}
