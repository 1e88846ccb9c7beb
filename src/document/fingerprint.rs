//! By what two texts are known for near-duplicates: 64 bits over the words of the body.
//!
//! Texts that share nearly all words differ in few bits (a SimHash); how a release is headed, dated and signed does not
//! count, since each wire does it in its own way. Who compares the bits is outside.
//! Example: a release on 120 new buses and the same release with one word changed differ in at most three bits.

use std::ops::Range;

use super::{Document, SectionKind};
use crate::tokens::{Token, word_hash};

/// Bits that near-duplicates share.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fingerprint(pub u64);

impl Fingerprint {
    /// The bits by which near-duplicates differ at most.
    pub const NEAR: u32 = 3;

    /// In how many bits two texts differ.
    pub fn distance(self, other: Fingerprint) -> u32 {
        (self.0 ^ other.0).count_ones()
    }

    /// True of near-duplicates.
    pub fn is_near(self, other: Fingerprint) -> bool {
        self.distance(other) <= Self::NEAR
    }
}

impl std::fmt::Display for Fingerprint {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        write!(f, "{:016x}", self.0)
    }
}

impl serde::Serialize for Fingerprint {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// The fingerprint of a text. Where the body has too few words for their share to say anything, it stands for all
/// words and marks in their order: only the same text has it.
pub fn of(document: &Document) -> Fingerprint {
    const ENOUGH_WORDS: usize = 50;
    let mut words = Words::default();
    let mut length = 0;
    for range in body(document) {
        length += range.len();
        words.add_all(document, range);
    }
    // Of all tokens of a body more than a third are words.
    let is_short = length < 3 * ENOUGH_WORDS
        && body(document).flatten().filter(|i| is_counted(document[*i])).count() < ENOUGH_WORDS;
    Fingerprint(if is_short { in_order(document) } else { words.majority() })
}

/// The tokens of what a release has to say.
fn body(document: &Document) -> impl Iterator<Item = Range<usize>> {
    use SectionKind::{Body, List, Subhead, Table};
    let sections = document.sections.iter().enumerate();
    let said = sections.filter(|(_, section)| matches!(section.kind, Body | Subhead | List | Table));
    said.map(|(i, _)| document.section_tokens(i))
}

fn is_counted(token: Token) -> bool {
    token.is_word() || token.is_number()
}

fn in_order(document: &Document) -> u64 {
    let word = |i: usize| word_hash(document.str(i).as_bytes());
    let own = |(i, token): (usize, &Token)| token.mark().map_or_else(|| word(i), u64::from);
    document.iter().enumerate().map(own).fold(0, spread)
}

/// The hash of a word in any case, by its length, beginning and end: few words of a text share all three.
#[inline(always)]
fn hash(word: &[u8]) -> u64 {
    const CASE: u64 = 0x2020_2020_2020_2020;
    let letters = match (word.first_chunk(), word.last_chunk()) {
        (Some(first), Some(last)) => {
            u64::from(u32::from_le_bytes(*first)) << 32 | u64::from(u32::from_le_bytes(*last))
        }
        _ => word.iter().fold(0, |all, byte| all << 8 | u64::from(*byte)),
    };
    spread(letters | CASE, word.len() as u64)
}

/// Lets each bit depend on all others.
fn spread(a: u64, b: u64) -> u64 {
    let product = u128::from(a ^ 0xA076_1D64_78BD_642F) * u128::from(b ^ 0xE703_7ED1_A0B4_28DB);
    product as u64 ^ (product >> 64) as u64
}

/// In how many words each of the 64 bits is set: 64 counters side by side, of which the first plane has the lowest bits.
/// So a word costs a few operations on whole planes and not 64 additions.
#[derive(Default)]
struct Words {
    planes: [u64; 32],
    /// Words that are not counted yet.
    waiting: [u64; EIGHT],
    /// How many words were given.
    long: usize,
    /// How many numbers, each as often as it counts.
    numbers: usize,
}

impl Words {
    fn add_all(&mut self, document: &Document, tokens: Range<usize>) {
        for i in tokens {
            self.add(document[i], document.str_bytes(i));
        }
    }

    #[inline(always)]
    fn add(&mut self, token: Token, key: &[u8]) {
        // What is no longer stands in all texts: "der", "auch", "eine".
        const SHORT: usize = 4;
        if token.is_word() && key.len() > SHORT {
            self.add_word(hash(key));
        } else if token.is_number() {
            self.add_number(hash(key));
        }
    }

    #[inline(always)]
    fn add_word(&mut self, hash: u64) {
        self.waiting[self.long % EIGHT] = hash;
        self.long += 1;
        if self.long.is_multiple_of(EIGHT) {
            self.add_eight();
        }
    }

    fn add_number(&mut self, hash: u64) {
        // Daily notices of a firm differ in their numbers alone, and each of them is news: they count twice.
        const TWOS: usize = 1;
        self.carry(hash, TWOS);
        self.numbers += 1 << TWOS;
    }

    fn add_eight(&mut self) {
        let [a, b, c, d, e, f, g, h] = self.waiting;
        let [ones, twos, fours, ..] = self.planes;
        let ((ones, two_a), (sum_a, two_b), (sum_b, two_c)) = (add(ones, a, b), add(c, d, e), add(f, g, h));
        let (ones, two_d) = add(ones, sum_a, sum_b);
        let (twos, four_a) = add(twos, two_a, two_b);
        let (twos, four_b) = add(twos, two_c, two_d);
        let (fours, eights) = add(fours, four_a, four_b);
        [self.planes[0], self.planes[1], self.planes[2]] = [ones, twos, fours];
        self.carry(eights, 3);
    }

    /// Adds one at a plane to the counters whose bits are set.
    fn carry(&mut self, mut bits: u64, from: usize) {
        for plane in &mut self.planes[from..] {
            let over = *plane & bits;
            *plane ^= bits;
            bits = over;
            if bits == 0 {
                break;
            }
        }
    }

    /// The bits that more than half of the words have.
    fn majority(mut self) -> u64 {
        // Zeros change no counter.
        self.waiting[self.long % EIGHT..].fill(0);
        self.add_eight();
        let half = (self.long + self.numbers) / 2;
        let (mut more, mut same) = (0, u64::MAX);
        for (i, plane) in self.planes.iter().enumerate().rev() {
            if half >> i & 1 == 1 {
                same &= plane;
            } else {
                more |= same & plane;
                same &= !plane;
            }
        }
        more
    }
}

/// So many words are counted at once.
const EIGHT: usize = 8;

/// Adds three bits in each place: sums and carries.
fn add(a: u64, b: u64, c: u64) -> (u64, u64) {
    let both = a ^ b;
    (both ^ c, a & b | both & c)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::Lexicon;

    const BUSES: &str = "Stadtwerke Hollern kaufen 120 Busse\n\nHollern, 3. Mai 2024 – Die Stadtwerke Hollern kaufen für \
        rund 48 Millionen Euro neue Busse mit elektrischem Antrieb. Die ersten Fahrzeuge sollen im kommenden Frühjahr auf den \
        Linien zum Hafen fahren, sagte Geschäftsführerin Ina Groß am Freitag. Werkstatt und Ladestation entstehen auf dem \
        Gelände der früheren Ziegelei.\n\nBisher fahren in Hollern 214 Busse mit Dieselmotor. Sie verbrauchen im Jahr etwa \
        sechs Millionen Liter Treibstoff. Der Aufsichtsrat hat dem Kauf einstimmig zugestimmt; das Land übernimmt 40 Prozent \
        der Kosten. Gegner hatten eine Straßenbahn verlangt, weil sie mehr Fahrgäste befördert.\n";

    const NOTICE: &str = "Im Zeitraum vom 4. bis zum 8. März wurden insgesamt 18.412 Aktien der Werft Muster AG erworben, deren \
        Rückkauf am 3. Januar angekündigt worden war.\n\n04.03. 3.112 Aktien 41,22 Euro\n05.03. 3.904 Aktien 41,37 Euro\n\
        06.03. 4.001 Aktien 40,98 Euro\n\nDie Gesamtzahl der in diesem Programm erworbenen Aktien beträgt damit 211.908 Stück. \
        Der Erwerb erfolgt durch eine von der Gesellschaft beauftragte Bank ausschließlich über den elektronischen Handel der \
        Börse. Einzelheiten zu den Geschäften stehen auf der Internetseite der Gesellschaft.\n";

    fn of_text(text: &str) -> Fingerprint {
        of(&Document::new(text, Lexicon::embedded()))
    }

    #[test]
    fn the_same_release_in_another_frame_is_near() {
        let wire = |text: &str| text.replace("Hollern, 3. Mai 2024 – ", "Hollern (dpa) - ");
        let signed = format!("{BUSES}\nPressekontakt:\nPaul Holm\nTelefon: 040 1234\n");
        let spaced = BUSES.replace("\n\n", "\r\n\r\n").replace(". D", ".\r\nD");
        for text in [wire(BUSES), signed, spaced, BUSES.replace("kaufen 120", "bestellen 120")] {
            assert!(
                of_text(&text).is_near(of_text(BUSES)),
                "{} {text}",
                of_text(&text).distance(of_text(BUSES))
            );
        }
    }

    #[test]
    fn a_mended_word_in_a_page_of_text_is_near() {
        let page = include_str!("../../fixtures/quartalszahlen.txt");
        for (word, other) in [("Vorstand", "Leitung"), ("Umsatz", "Erlös"), ("Halbleiter", "Bauteile")] {
            let mended = page.replacen(word, other, 1);
            assert_ne!(mended, page, "{word}");
            assert!(of_text(page).is_near(of_text(&mended)), "{word}");
        }
    }

    #[test]
    fn soft_hyphens_and_decomposed_letters_change_nothing() {
        use unicode_normalization::UnicodeNormalization;
        let decomposed: String = BUSES.nfd().collect();
        for text in
            [decomposed, BUSES.replace("Geschäfts", "Geschäfts\u{ad}").replace("elek", "e\u{200b}lek")]
        {
            assert_eq!(of_text(&text), of_text(BUSES));
        }
        assert_eq!(of_text("Gro\u{ad}ße U\u{308}bung."), of_text("Große Übung."));
    }

    #[test]
    fn notices_that_differ_in_their_numbers_are_apart() {
        let shifted: String = NOTICE
            .chars()
            .map(|c| c.to_digit(10).map_or(c, |digit| char::from(b'0' + (digit as u8 + 3) % 10)))
            .collect();
        let distance = of_text(NOTICE).distance(of_text(&shifted));
        assert!(distance > Fingerprint::NEAR, "{distance}");
    }

    #[test]
    fn few_words_must_be_the_same() {
        let short = of_text("Rat tagt\n\nDer Rat tagt am Montag.");
        assert_eq!(short, of_text("Rat tagt\n\nDer Rat tagt   am Montag."));
        for other in
            ["Rat tagt\n\nDer Rat tagt am Dienstag.", "Rat tagt\n\nDer Rat tagt am Montag!", "", "EILMELDUNG"]
        {
            assert!(!short.is_near(of_text(other)), "{other}");
        }
    }

    #[test]
    fn counters_side_by_side_count_like_counters_alone() {
        let hashes: Vec<u64> = (0..1000u64).map(|i| spread(i, i * i)).collect();
        for many in [1, 7, 8, 9, 100, 1000] {
            let mut words = Words::default();
            let mut alone = [0usize; 64];
            for (i, hash) in hashes[..many].iter().enumerate() {
                words.add_word(*hash);
                let times = if i % 5 == 0 { 3 } else { 1 };
                if times == 3 {
                    words.add_number(*hash);
                }
                (0..64).for_each(|bit| alone[bit] += times * (hash >> bit & 1) as usize);
            }
            let all = words.long + words.numbers;
            let wanted = (0..64).map(|bit| u64::from(alone[bit] > all / 2) << bit).sum::<u64>();
            assert_eq!(words.majority(), wanted, "{many}");
        }
    }
}
