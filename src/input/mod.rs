//! From bytes to text: the encoding, its mark, what is broken in it; and what is no text at all.
//!
//! Files are opened elsewhere; records of NDJSON are in `record.rs`, how an encoding is told in `detect.rs`.
//! Example: the bytes of "Größe" in Windows-1252 become the text "Größe" and the name `windows-1252`.

#[cfg(feature = "inputs")]
mod archive;
mod detect;
#[cfg(feature = "inputs")]
mod flow;
#[cfg(feature = "inputs")]
mod html;
#[cfg(feature = "inputs")]
mod kind;
#[cfg(feature = "inputs")]
mod mail;
#[cfg(feature = "inputs")]
mod markdown;
#[cfg(feature = "inputs")]
mod ninjs;
#[cfg(feature = "inputs")]
mod open;
mod record;
#[cfg(feature = "inputs")]
mod rtf;
#[cfg(feature = "inputs")]
mod xml;

use std::borrow::Cow;

use encoding_rs::{DecoderResult, Encoding, UTF_8, UTF_16BE, UTF_16LE};

use crate::error::{Error, Warning};
#[cfg(feature = "inputs")]
pub use kind::{FORMS, Form, Kind, looks_like_ninjs};
#[cfg(feature = "inputs")]
pub use open::{Opened, Opening, Outcome, open};
pub use record::{Record, Unread, looks_like_records};

/// An encoding that the user names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Label(&'static Encoding);

impl Label {
    /// The encoding with a WHATWG label, in any case: `latin1` is `windows-1252`.
    pub fn new(label: &str) -> Result<Label, Error> {
        let known = Encoding::for_label_no_replacement(label.as_bytes());
        known.map(Label).ok_or_else(|| Error::UnknownEncoding(label.to_owned()))
    }

    /// True where line ends and ASCII letters are the bytes that they are in UTF-8.
    pub fn keeps_ascii(self) -> bool {
        self.0.is_ascii_compatible()
    }

    /// The WHATWG name in lower case.
    pub fn name(self) -> &'static str {
        name(self.0)
    }
}

/// A text and how it was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decoded<'b> {
    /// Without byte-order mark, line ends as they are.
    pub text: Cow<'b, str>,
    /// The encoding's WHATWG name in lower case.
    pub encoding: &'static str,
    /// What is odd about the bytes.
    pub warnings: Vec<Warning>,
}

/// Reads bytes as text: UTF-8, UTF-16, Windows-1252 and its kin, or what the label says.
pub fn decode(bytes: &[u8], label: Option<Label>) -> Result<Decoded<'_>, Error> {
    if let Some(Label(encoding)) = label {
        return Ok(decode_as(encoding, bytes));
    }
    if let Some((encoding, _)) = Encoding::for_bom(bytes)
        && !detect::is_utf32(bytes)
    {
        return Ok(decode_as(encoding, bytes));
    }
    if let Some(sort) = detect::file_sort(bytes) {
        return Err(Error::Known(sort));
    }
    let nuls = bytes.contains(&0);
    if nuls && let Some(encoding) = detect::utf16_by_nuls(bytes) {
        return Ok(decode_as(encoding, bytes));
    }
    if detect::is_binary(bytes) {
        return Err(Error::Binary);
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => {
            let mut warnings = Vec::new();
            if nuls {
                warnings.extend(nul_warning(text));
            }
            Ok(Decoded { text: Cow::Borrowed(text), encoding: "utf-8", warnings })
        }
        Err(_) => Ok(decode_as(detect::eight_bit(bytes), bytes)),
    }
}

/// Reads bytes in a given encoding; what it does not know becomes U+FFFD.
fn decode_as<'b>(encoding: &'static Encoding, bytes: &'b [u8]) -> Decoded<'b> {
    let mark = mark_len(encoding, bytes);
    let body = &bytes[mark..];
    if encoding == UTF_8
        && let Ok(text) = std::str::from_utf8(body)
    {
        return Decoded {
            text: Cow::Borrowed(text),
            encoding: "utf-8",
            warnings: Vec::from_iter(nul_warning(text)),
        };
    }
    let (text, broken) = replace(encoding, body);
    let mut warnings = Vec::new();
    if let Some((at, count)) = broken {
        warnings.push(Warning::BrokenEncoding {
            byte: mark + at,
            line: line_of(encoding, &body[..at]),
            count,
        });
    }
    warnings.extend(nul_warning(&text));
    Decoded { text: Cow::Owned(text), encoding: name(encoding), warnings }
}

fn mark_len(encoding: &'static Encoding, bytes: &[u8]) -> usize {
    match Encoding::for_bom(bytes) {
        Some((marked, len)) if marked == encoding => len,
        _ => 0,
    }
}

/// The text, where the first broken byte stands, and how many sequences are broken.
fn replace(encoding: &'static Encoding, bytes: &[u8]) -> (String, Option<(usize, usize)>) {
    let mut decoder = encoding.new_decoder_without_bom_handling();
    let mut text = String::with_capacity(bytes.len() + bytes.len() / 8 + 16);
    let mut broken: Option<(usize, usize)> = None;
    let mut at = 0;
    loop {
        let (result, read) = decoder.decode_to_string_without_replacement(&bytes[at..], &mut text, true);
        at += read;
        match result {
            DecoderResult::InputEmpty => return (text, broken),
            DecoderResult::OutputFull => text.reserve(bytes.len() - at + 16),
            DecoderResult::Malformed(len, after) => {
                let start = at.saturating_sub(usize::from(len) + usize::from(after));
                let (_, count) = broken.get_or_insert((start, 0));
                *count += 1;
                text.reserve(3);
                text.push('\u{fffd}');
            }
        }
    }
}

/// The line that the byte behind `before` stands in, counted from 1.
fn line_of(encoding: &'static Encoding, before: &[u8]) -> u64 {
    let ends = if encoding == UTF_16LE {
        before.chunks_exact(2).filter(|unit| *unit == b"\n\0").count()
    } else if encoding == UTF_16BE {
        before.chunks_exact(2).filter(|unit| *unit == b"\0\n").count()
    } else {
        before.iter().filter(|byte| **byte == b'\n').count()
    };
    ends as u64 + 1
}

fn nul_warning(text: &str) -> Option<Warning> {
    text.as_bytes().contains(&0).then(|| {
        let count = text.bytes().filter(|byte| *byte == 0).count();
        Warning::Nul { count }
    })
}

/// WHATWG's names in lower case; the crate has them in the case of the standard's prose.
fn name(encoding: &'static Encoding) -> &'static str {
    const NAMES: [&str; 39] = [
        "utf-8",
        "ibm866",
        "iso-8859-2",
        "iso-8859-3",
        "iso-8859-4",
        "iso-8859-5",
        "iso-8859-6",
        "iso-8859-7",
        "iso-8859-8",
        "iso-8859-8-i",
        "iso-8859-10",
        "iso-8859-13",
        "iso-8859-14",
        "iso-8859-15",
        "iso-8859-16",
        "koi8-r",
        "koi8-u",
        "macintosh",
        "windows-874",
        "windows-1250",
        "windows-1251",
        "windows-1252",
        "windows-1253",
        "windows-1254",
        "windows-1255",
        "windows-1256",
        "windows-1257",
        "windows-1258",
        "x-mac-cyrillic",
        "gbk",
        "gb18030",
        "big5",
        "euc-jp",
        "iso-2022-jp",
        "shift_jis",
        "euc-kr",
        "utf-16be",
        "utf-16le",
        "x-user-defined",
    ];
    let found = NAMES.iter().find(|name| name.eq_ignore_ascii_case(encoding.name()));
    found.copied().unwrap_or(encoding.name())
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "Größere Möhren für 2,49 € – „schön“, sagte Käthe.\nÜber Ostern zu.\n";

    fn encoded(encoding: &'static Encoding, text: &str) -> Vec<u8> {
        encoding.encode(text).0.into_owned()
    }

    fn utf16(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(bytes).collect()
    }

    #[track_caller]
    fn assert_reads(bytes: &[u8], encoding: &str, text: &str) {
        let decoded = decode(bytes, None).unwrap();
        assert_eq!((decoded.encoding, &*decoded.text), (encoding, text));
        assert_eq!(decoded.warnings, []);
    }

    #[test]
    fn the_encodings_of_german_texts_are_told_apart() {
        let marked = |text: &str| format!("\u{feff}{text}");
        assert_reads(TEXT.as_bytes(), "utf-8", TEXT);
        assert_reads(marked(TEXT).as_bytes(), "utf-8", TEXT);
        assert_reads(&encoded(encoding_rs::WINDOWS_1252, TEXT), "windows-1252", TEXT);
        assert_reads(&encoded(encoding_rs::MACINTOSH, TEXT), "macintosh", TEXT);
        for text in [TEXT, "Kurz", "Ä"] {
            assert_reads(&utf16(&marked(text), u16::to_le_bytes), "utf-16le", text);
            assert_reads(&utf16(&marked(text), u16::to_be_bytes), "utf-16be", text);
        }
        assert_reads(&utf16(TEXT, u16::to_le_bytes), "utf-16le", TEXT);
        assert_reads(&utf16(TEXT, u16::to_be_bytes), "utf-16be", TEXT);
        assert_reads(&utf16("Nur ASCII", u16::to_le_bytes), "utf-16le", "Nur ASCII");
    }

    #[test]
    fn the_euro_sign_tells_iso_8859_15_from_windows_1252() {
        let text = "Möhren für 2,49 € je Kilo, \"schön\" - sagte Käthe";
        assert_reads(&encoded(encoding_rs::ISO_8859_15, text), "iso-8859-15", text);
        let plain = "Möhren für 2,49 Euro";
        assert_reads(&encoded(encoding_rs::ISO_8859_15, plain), "windows-1252", plain);
    }

    #[test]
    fn a_label_is_obeyed() {
        let label = Label::new("Latin1").unwrap();
        assert_eq!(label.name(), "windows-1252");
        assert_eq!(decode("ü".as_bytes(), Some(label)).unwrap().text, "Ã¼");
        let error = Label::new("latein").unwrap_err();
        assert!(error.to_string().starts_with("unknown encoding \"latein\""), "{error}");
    }

    #[test]
    fn broken_utf_8_is_replaced_and_the_first_place_named() {
        let mut bytes = "Größe\nÜber Möhren".as_bytes().to_vec();
        bytes.insert(8, 0xff);
        bytes.push(0xc3);
        let decoded = decode(&bytes, None).unwrap();
        assert_eq!(decoded.text, "Größe\n\u{fffd}Über Möhren\u{fffd}");
        assert_eq!(decoded.warnings, [Warning::BrokenEncoding { byte: 8, line: 2, count: 2 }]);
    }

    #[test]
    fn a_torn_utf_16_unit_is_replaced() {
        let mut bytes = utf16("\u{feff}Über\nuns", u16::to_le_bytes);
        bytes.push(b'x');
        let decoded = decode(&bytes, None).unwrap();
        assert_eq!(decoded.text, "Über\nuns\u{fffd}");
        assert_eq!(decoded.warnings, [Warning::BrokenEncoding { byte: 18, line: 2, count: 1 }]);
    }

    #[test]
    fn nul_characters_stay_and_are_told() {
        let decoded = decode(b"Ein Satz mit\0NUL.", None).unwrap();
        assert_eq!(decoded.text, "Ein Satz mit\0NUL.");
        assert_eq!(decoded.warnings, [Warning::Nul { count: 1 }]);
    }

    #[test]
    fn every_encoding_has_its_name_in_lower_case() {
        for label in ["utf-8", "latin1", "l9", "sjis", "big5", "koi8", "utf-16", "mac", "gb2312"] {
            assert!(!Label::new(label).unwrap().name().contains(char::is_uppercase), "{label}");
        }
    }
}
