//! What bytes without a byte-order mark are: UTF-16, an eight-bit encoding, a known file, or no text.
//!
//! Limited to what German texts come in: the byte 0xE4 between letters is "ä", whatever else it may be elsewhere.
//! Example: "für 2,49 €" with the byte 0xA4 for the euro sign and none from 0x80 to 0x9F is ISO-8859-15.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, ISO_8859_15, MACINTOSH, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

use crate::error::FileSort;

/// So much of the beginning is looked at where a share decides.
const SAMPLE: usize = 4096;

/// First bytes of files that are no plain text.
const SIGNATURES: &[(&[u8], FileSort)] = &[
    (b"%PDF-", FileSort::Pdf),
    (b"{\\rtf", FileSort::Rtf),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", FileSort::Office),
    (b"PK\x03\x04", FileSort::Zip),
    (b"PK\x05\x06", FileSort::Zip),
    (b"\x1f\x8b", FileSort::Compressed),
    (b"7z\xbc\xaf\x27\x1c", FileSort::Compressed),
    (b"\xfd7zXZ\0", FileSort::Compressed),
    (b"\x28\xb5\x2f\xfd", FileSort::Compressed),
    (b"BZh91AY&SY", FileSort::Compressed),
    (b"Rar!\x1a\x07", FileSort::Compressed),
    (b"\x89PNG\r\n\x1a\n", FileSort::Image),
    (b"\xff\xd8\xff", FileSort::Image),
    (b"GIF87a", FileSort::Image),
    (b"GIF89a", FileSort::Image),
    (b"II*\0", FileSort::Image),
    (b"MM\0*", FileSort::Image),
    (b"ID3\x03", FileSort::Media),
    (b"ID3\x04", FileSort::Media),
    (b"OggS\0", FileSort::Media),
    (b"\x1a\x45\xdf\xa3", FileSort::Media),
    (b"\x7fELF", FileSort::Program),
    (b"\xcf\xfa\xed\xfe", FileSort::Program),
    (b"\xca\xfe\xba\xbe", FileSort::Program),
    (b"SQLite format 3\0", FileSort::Database),
    (b"{\"schema\":\"depesche.report/", FileSort::Report),
    (b"{\n  \"schema\": \"depesche.report/", FileSort::Report),
    (b"document,title,id,kind,text,start,end,", FileSort::Report),
    (b"document\ttitle\tid\tkind\ttext\tstart\tend\t", FileSort::Report),
    (b"\xff\xfe\0\0", FileSort::Utf32),
    (b"\0\0\xfe\xff", FileSort::Utf32),
];

/// The sort of a file that is known by its first bytes and is no plain text.
pub fn file_sort(bytes: &[u8]) -> Option<FileSort> {
    if let (Some(b"RIFF"), Some(kind)) = (bytes.get(..4), bytes.get(8..12)) {
        return match kind {
            b"WEBP" => Some(FileSort::Image),
            b"WAVE" | b"AVI " => Some(FileSort::Media),
            _ => None,
        };
    }
    if bytes.get(4..8) == Some(b"ftyp") {
        return Some(FileSort::Media);
    }
    SIGNATURES.iter().find(|(signature, _)| bytes.starts_with(signature)).map(|(_, sort)| *sort)
}

/// True behind the marks of UTF-32, of which the little-endian one begins like UTF-16's.
pub fn is_utf32(bytes: &[u8]) -> bool {
    file_sort(bytes) == Some(FileSort::Utf32)
}

/// UTF-16 without a mark: in European text nearly every second byte is NUL, always on the same side.
pub fn utf16_by_nuls(bytes: &[u8]) -> Option<&'static Encoding> {
    let sample = &bytes[..bytes.len().min(SAMPLE)];
    let pairs = sample.len() / 2;
    let (mut even, mut odd) = (0, 0);
    for pair in sample.chunks_exact(2) {
        even += usize::from(pair[0] == 0);
        odd += usize::from(pair[1] == 0);
    }
    let mostly = |many: usize, few: usize| many * 2 > pairs && few * 20 <= many;
    if mostly(odd, even) {
        Some(UTF_16LE)
    } else if mostly(even, odd) {
        Some(UTF_16BE)
    } else {
        None
    }
}

/// True where more control characters stand than slips into a text by accident.
pub fn is_binary(bytes: &[u8]) -> bool {
    let sample = &bytes[..bytes.len().min(SAMPLE)];
    let control = |byte: &&u8| **byte < 0x20 && !matches!(byte, 0x08..=0x0d | 0x1b);
    // Most texts have nothing below a space but line ends: eight bytes are looked over at once.
    const LOW: u64 = 0x2020_2020_2020_2020;
    const HIGH: u64 = 0x8080_8080_8080_8080;
    let plain = |part: &&[u8]| {
        let eight = <[u8; 8]>::try_from(*part).map(u64::from_le_bytes);
        eight.is_ok_and(|eight| eight.wrapping_sub(LOW) & !eight & HIGH == 0)
    };
    let odd = sample.chunks(8).filter(|part| !plain(part));
    let controls: usize = odd.map(|part| part.iter().filter(control).count()).sum();
    controls > 2 + sample.len() / 25
}

/// The encoding of bytes that are not valid UTF-8.
pub fn eight_bit(bytes: &[u8]) -> &'static Encoding {
    if is_torn_utf8(bytes) {
        return UTF_8;
    }
    let counts = Counts::new(bytes);
    // One letter may be the "Š" of a name in Windows-1252, which is by far the likelier of the two.
    if counts.mac > 2 && counts.mac > counts.german {
        return MACINTOSH;
    }
    if counts.german * 2 >= counts.high {
        // ISO-8859-15 has control characters where Windows-1252 has quotation marks and dashes, and the euro
        // sign where Windows-1252 has the currency sign, which nobody writes.
        let latin9 = counts.c1 == 0 && counts.currency > 0;
        return if latin9 { ISO_8859_15 } else { WINDOWS_1252 };
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(&bytes[..bytes.len().min(16 * SAMPLE)], true);
    detector.guess(Some(b"de"), Utf8Detection::Deny)
}

/// True where the valid sequences of UTF-8 outnumber the broken ones: eight-bit text has hardly any by accident.
fn is_torn_utf8(bytes: &[u8]) -> bool {
    let (mut valid, mut broken) = (0usize, 0usize);
    for chunk in bytes.utf8_chunks() {
        valid += chunk.valid().bytes().filter(|byte| *byte >= 0xc0).count();
        broken += usize::from(!chunk.invalid().is_empty());
    }
    // A text cut inside "ü" or "–"; in other encodings "Ã" or "â" would be the one letter that it has.
    let cut = || matches!(bytes, [.., 0xc3 | 0xe2] | [.., 0xe2, 0x80 | 0x82]);
    (valid > 0 && valid >= broken) || (broken == 1 && cut())
}

/// How often bytes stand where they would be letters or marks of German.
#[derive(Default)]
struct Counts {
    /// Bytes from 0x80 on.
    high: usize,
    /// Bytes from 0x80 to 0x9F.
    c1: usize,
    /// Letters and marks in Windows-1252 and the ISO encodings.
    german: usize,
    /// Letters in Mac Roman.
    mac: usize,
    /// The byte 0xA4.
    currency: usize,
}

impl Counts {
    fn new(bytes: &[u8]) -> Counts {
        let mut counts = Counts::default();
        for (i, byte) in bytes.iter().enumerate().filter(|(_, byte)| **byte >= 0x80) {
            let letter =
                |at: Option<usize>| at.and_then(|at| bytes.get(at)).is_some_and(u8::is_ascii_alphabetic);
            let in_word = letter(i.checked_sub(1)) || letter(Some(i + 1));
            counts.high += 1;
            counts.c1 += usize::from(*byte < 0xa0);
            counts.currency += usize::from(*byte == 0xa4);
            match byte {
                // ä ö ü ß Ä Ö Ü, à é è ê ç á in names
                0xe4 | 0xf6 | 0xfc | 0xdf | 0xc4 | 0xd6 | 0xdc | 0xe0 | 0xe9 | 0xe8 | 0xea | 0xe7 | 0xe1 => {
                    counts.german += usize::from(in_word)
                }
                // € ‚ „ … ‘ ’ “ ” • – —, no-break space, § « ° » and the currency sign
                0x80 | 0x82 | 0x84 | 0x85 | 0x91..=0x97 | 0xa0 | 0xa4 | 0xa7 | 0xab | 0xb0 | 0xbb
                    if !(in_word && matches!(byte, 0x80 | 0x85 | 0xa7)) =>
                {
                    counts.german += 1
                }
                // ä ö ü ß Ä Ö Ü, é
                0x8a | 0x9a | 0x9f | 0xa7 | 0x80 | 0x85 | 0x86 | 0x8e => counts.mac += usize::from(in_word),
                _ => {}
            }
        }
        counts
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::Error;
    use crate::input::decode;

    #[test]
    fn known_files_are_named() {
        let rows: [(&[u8], FileSort); 8] = [
            (b"%PDF-1.7\n%\xe2\xe3", FileSort::Pdf),
            (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", FileSort::Image),
            (b"PK\x03\x04\x14\0\x06\0", FileSort::Zip),
            (b"\x1f\x8b\x08\0", FileSort::Compressed),
            (b"RIFF\x24\0\0\0WAVEfmt ", FileSort::Media),
            (b"\xff\xfe\0\0A\0\0\0", FileSort::Utf32),
            (b"{\n  \"schema\": \"depesche.report/1\",\n", FileSort::Report),
            (b"document,title,id,kind,text,start,end,section,value\n", FileSort::Report),
        ];
        for (bytes, sort) in rows {
            assert_eq!(decode(bytes, None), Err(Error::Known(sort)));
        }
    }

    #[test]
    fn bytes_without_order_are_binary() {
        // A generator of the simplest kind: all byte values, none more often than the others.
        let noise: Vec<u8> = (0..6000u32).map(|i| (i.wrapping_mul(2_654_435_761) >> 13) as u8).collect();
        assert_eq!(decode(&noise, None), Err(Error::Binary));
        assert_eq!(decode(&[0; 64], None), Err(Error::Binary));
    }

    #[test]
    fn eight_bit_texts_in_other_languages_are_left_to_the_detector() {
        let russian = "Министерство сообщило о новых поставках зерна в порт города";
        let bytes = encoding_rs::WINDOWS_1251.encode(russian).0.into_owned();
        assert_eq!(decode(&bytes, None).unwrap().text, russian);
    }

    #[test]
    fn a_text_cut_inside_a_letter_is_still_utf_8() {
        for end in [1, 2] {
            let text = "Der Preis stieg – ";
            let cut = text.find('–').unwrap() + end;
            assert_eq!(eight_bit(&text.as_bytes()[..cut]).name(), "UTF-8");
        }
        assert_eq!(eight_bit(b"Sch\xc3").name(), "UTF-8");
        assert_eq!(eight_bit(b"\xc4").name(), "windows-1252");
    }

    #[test]
    fn german_texts_are_windows_1252_however_short() {
        for text in [
            "Köln",
            "„Ja“",
            "Preis: 5 €",
            "§ 5 BGB",
            "1 000 km² für Österreich",
            "Straße",
            "so geht´s für",
            "Miloš aus Škofja",
        ] {
            let bytes = WINDOWS_1252.encode(text).0.into_owned();
            let decoded = decode(&bytes, None).unwrap();
            assert_eq!((decoded.encoding, &*decoded.text), ("windows-1252", text));
        }
    }
}
