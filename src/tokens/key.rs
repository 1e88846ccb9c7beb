//! What words are compared by: case folded in ASCII and Latin-1, composed, without unseen characters.
//!
//! Which words there are is the lexicon's to say.
//! Example: "ÖSTERREICH" and "Österreich" have one key, "Öster\u{ad}reich" after [`plain`] too.

use unicode_normalization::UnicodeNormalization;

/// A key without soft hyphens and zero-width characters, its accents composed; an accent alone is an apostrophe.
pub fn plain(text: &str) -> String {
    let seen = text.chars().filter(|c| !is_ignorable(*c));
    seen.map(|c| if c == '´' { '\'' } else { c }).nfc().collect()
}

/// Characters that a reader does not see inside a word.
pub fn is_ignorable(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{2064}' | '\u{feff}')
}

/// The bytes of a word that are hashed at once.
const HEAD: usize = 16;

/// Bits that make upper case lower case in ASCII and Latin-1, in eight bytes at once.
const CASE: u64 = 0x2020_2020_2020_2020;

/// The hash of a word that stands alone: upper and lower case of ASCII and Latin-1 letters have one and the same.
#[inline]
pub fn word_hash(text: &[u8]) -> u64 {
    let mut window = [0; HEAD];
    let len = text.len().min(HEAD);
    window[..len].copy_from_slice(&text[..len]);
    hash_window(&window, text)
}

/// The hash of a word in a text: where sixteen bytes follow, they are read as they lie, with no branch on the
/// length, since words are looked up by the million.
#[inline(always)]
pub fn word_hash_within(text: &[u8], word: std::ops::Range<usize>) -> u64 {
    match text.get(word.start..word.start + HEAD).and_then(|window| window.try_into().ok()) {
        Some(window) => hash_window(window, &text[word]),
        None => word_hash(&text[word]),
    }
}

#[inline(always)]
fn hash_window(window: &[u8; HEAD], text: &[u8]) -> u64 {
    const K: u64 = 0x9E37_79B9_7F4A_7C15;
    let mix = |hash: u64, part: u64| (hash.rotate_left(29) ^ part).wrapping_mul(K);
    let both = u128::from_le_bytes(*window);
    let len = text.len();
    let mut hash =
        mix(mix(len as u64, fold(both as u64, len)), fold((both >> 64) as u64, len.saturating_sub(8)));
    for rest in text.chunks(8).skip(2) {
        hash = rest.iter().fold(hash, |hash, byte| mix(hash, u64::from(byte | CASE as u8)));
    }
    hash ^ hash >> 31
}

/// The hash of a tail, made of the hash of the tail without its first byte: a word is walked from its end.
#[inline]
pub fn tail_hash(shorter: u64, byte: u8) -> u64 {
    const K: u64 = 0x9E37_79B9_7F4A_7C15;
    (shorter.rotate_left(23) ^ u64::from(byte | CASE as u8)).wrapping_mul(K)
}

/// The first `len` of eight bytes, case folded, and zeros.
#[inline]
fn fold(bytes: u64, len: usize) -> u64 {
    let mask = if len >= 8 { u64::MAX } else { (1 << (8 * len)) - 1 };
    (bytes | CASE) & mask
}

/// True where a word of a text is the word that a rule or table names, in any case of ASCII and Latin-1 letters.
/// For ß, which is as long in bytes, Switzerland writes "ss".
#[inline(always)]
pub fn same_key(own: &[u8], word: &[u8]) -> bool {
    // Length and first letter tell nearly all words apart.
    let first = |word: &[u8]| word.first().map(|byte| byte | 0x20);
    own.len() == word.len() && first(own) == first(word) && same_letters(own, word)
}

/// The bytes of ß are C3 9F: no other character of a word that agrees elsewhere has "s" for one of its bytes.
#[inline]
fn same_letters(own: &[u8], word: &[u8]) -> bool {
    own.iter().zip(word).all(|(x, y)| x | 0x20 == y | 0x20 || x | 0x20 == b's' && matches!(y, 0xC3 | 0x9F))
}
