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

/// A word as the lexicon compares it: its first sixteen bytes case folded, and its hash. Two loads, no branch on
/// the length: words are looked up by the million.
#[derive(Debug, Clone, Copy)]
pub struct Key<'t> {
    /// The word as it stands.
    pub text: &'t [u8],
    /// Its first sixteen bytes, case folded, zero behind its end.
    pub head: [u64; 2],
    /// Upper and lower case of ASCII and Latin-1 letters have one and the same.
    pub hash: u64,
}

/// The bytes that [`Key::head`] holds.
pub const HEAD: usize = 16;

/// Bits that make upper case lower case in ASCII and Latin-1, in eight bytes at once.
const CASE: u64 = 0x2020_2020_2020_2020;

impl<'t> Key<'t> {
    /// The key of a word that stands alone.
    pub fn new(text: &'t [u8]) -> Self {
        let mut window = [0; HEAD];
        let len = text.len().min(HEAD);
        window[..len].copy_from_slice(&text[..len]);
        Key::from_window(&window, text)
    }

    /// The key of a word in a text: where sixteen bytes follow, they are read as they lie.
    #[inline(always)]
    pub fn within(text: &'t [u8], word: std::ops::Range<usize>) -> Self {
        match text.get(word.start..word.start + HEAD).and_then(|window| window.try_into().ok()) {
            Some(window) => Key::from_window(window, &text[word]),
            None => Key::new(&text[word]),
        }
    }

    #[inline(always)]
    fn from_window(window: &[u8; HEAD], text: &'t [u8]) -> Self {
        const K: u64 = 0x9E37_79B9_7F4A_7C15;
        let mix = |hash: u64, part: u64| (hash.rotate_left(29) ^ part).wrapping_mul(K);
        let both = u128::from_le_bytes(*window);
        let len = text.len();
        let head = [fold(both as u64, len), fold((both >> 64) as u64, len.saturating_sub(8))];
        let mut hash = mix(mix(len as u64, head[0]), head[1]);
        for rest in text.chunks(8).skip(2) {
            hash = rest.iter().fold(hash, |hash, byte| mix(hash, u64::from(byte | CASE as u8)));
        }
        Key { text, head, hash: hash ^ hash >> 31 }
    }

    /// True where the other word has this key too, given its head and, if it is longer, all of it.
    pub fn is(&self, head: [u64; 2], len: usize, text: impl FnOnce() -> &'t [u8]) -> bool {
        self.head == head && self.text.len() == len && (len <= HEAD || same_key(self.text, text()))
    }
}

/// The hash of a tail, made of the hash of the tail without its first byte: a word is walked from its end.
pub fn tail_hash(shorter: u64, byte: u8) -> u64 {
    const K: u64 = 0x9E37_79B9_7F4A_7C15;
    (shorter.rotate_left(23) ^ u64::from(byte | CASE as u8)).wrapping_mul(K)
}

/// The first `len` of eight bytes, case folded, and zeros.
fn fold(bytes: u64, len: usize) -> u64 {
    let mask = if len >= 8 { u64::MAX } else { (1 << (8 * len)) - 1 };
    (bytes | CASE) & mask
}

/// True where two words differ at most in the case of ASCII and Latin-1 letters.
pub fn same_key(a: &[u8], b: &[u8]) -> bool {
    a.len() == b.len() && a.iter().zip(b).all(|(x, y)| x | 0x20 == y | 0x20)
}
