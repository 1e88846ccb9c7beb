//! What words are compared by: case folded in ASCII and Latin-1, composed, without unseen characters.
//!
//! Which words there are is the lexicon's to say.
//! Example: "ÖSTERREICH" and "Österreich" have one key, "Öster\u{ad}reich" after [`plain`] too.

use unicode_normalization::UnicodeNormalization;

/// A key without soft hyphens and zero-width characters, its accents composed.
pub fn plain(text: &str) -> String {
    text.chars().filter(|c| !is_ignorable(*c)).nfc().collect()
}

/// Characters that a reader does not see inside a word.
pub fn is_ignorable(c: char) -> bool {
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
    let four =
        |at: usize| key.get(at..at + 4).and_then(|part| part.try_into().ok()).map_or(0, u32::from_le_bytes);
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
