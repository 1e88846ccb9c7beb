//! What is odd about a text and does not keep it from being read; it stands in the report's `warnings`.
//!
//! Example: a text with a torn "ü" in it has `broken_encoding` with the byte and line where it stands.

use std::fmt;

use serde::ser::SerializeStruct;
use serde::{Serialize, Serializer};

use super::{In, Language};

/// Something odd about an input that does not keep it from being read.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Warning {
    /// Nothing but white space.
    Empty,
    /// Bytes that the encoding does not know became U+FFFD.
    BrokenEncoding {
        /// The first such byte, counted from 0.
        byte: usize,
        /// The line that it stands in, counted from 1.
        line: u64,
        /// How many replacement characters there are.
        count: usize,
    },
    /// JSON escapes of half a character became U+FFFD.
    LoneSurrogate {
        /// How many.
        count: usize,
    },
    /// NUL characters stand in the text.
    Nul {
        /// How many.
        count: usize,
    },
    /// Figures are written as in English, `6,700.50`.
    EnglishNumbers {
        /// How many.
        count: usize,
    },
    /// The text does not look German.
    NotGerman,
    /// The web page ends in the middle.
    Truncated,
    /// The name of an archive's member leads out of the archive; it is only a name.
    MemberPath,
    /// The path cannot be shown as it is.
    LossyPath,
}

impl Warning {
    /// The name that scripts go by.
    pub fn kind(&self) -> &'static str {
        match self {
            Warning::Empty => "empty",
            Warning::BrokenEncoding { .. } => "broken_encoding",
            Warning::LoneSurrogate { .. } => "lone_surrogate",
            Warning::Nul { .. } => "nul",
            Warning::EnglishNumbers { .. } => "english_numbers",
            Warning::NotGerman => "not_german",
            Warning::Truncated => "truncated",
            Warning::MemberPath => "member_path",
            Warning::LossyPath => "lossy_path",
        }
    }
}

impl fmt::Display for Warning {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        In(Language::En, self).fmt(f)
    }
}

impl fmt::Display for In<&Warning> {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self.0 {
            Language::En => english(self.1, f),
            Language::De => german(self.1, f),
        }
    }
}

fn english(warning: &Warning, f: &mut fmt::Formatter) -> fmt::Result {
    match warning {
        Warning::Empty => f.write_str("the text is empty"),
        Warning::BrokenEncoding { byte, line, count: 1 } => {
            write!(f, "one broken byte sequence was replaced, at byte {byte} (line {line})")
        }
        Warning::BrokenEncoding { byte, line, count } => {
            write!(f, "{count} broken byte sequences were replaced, the first at byte {byte} (line {line})")
        }
        Warning::LoneSurrogate { count: 1 } => f.write_str("one escaped half of a character was replaced"),
        Warning::LoneSurrogate { count } => write!(f, "{count} escaped halves of characters were replaced"),
        Warning::Nul { count: 1 } => f.write_str("one NUL character stands in the text"),
        Warning::Nul { count } => write!(f, "{count} NUL characters stand in the text"),
        Warning::EnglishNumbers { count: 1 } => f.write_str("one number is written, and read, as in English"),
        Warning::EnglishNumbers { count } => {
            write!(f, "{count} numbers are written, and read, as in English")
        }
        Warning::NotGerman => f.write_str("this does not look like German; finds may be wrong"),
        Warning::Truncated => f.write_str("the page ends in the middle; text may be missing"),
        Warning::MemberPath => {
            f.write_str("the member's name leads out of the archive; it is used as a name only")
        }
        Warning::LossyPath => f.write_str("the path is not UTF-8 and is shown with replacement characters"),
    }
}

fn german(warning: &Warning, f: &mut fmt::Formatter) -> fmt::Result {
    match warning {
        Warning::Empty => f.write_str("der Text ist leer"),
        Warning::BrokenEncoding { byte, line, count: 1 } => {
            write!(f, "eine defekte Bytefolge wurde ersetzt, bei Byte {byte} (Zeile {line})")
        }
        Warning::BrokenEncoding { byte, line, count } => {
            write!(f, "{count} defekte Bytefolgen wurden ersetzt, die erste bei Byte {byte} (Zeile {line})")
        }
        Warning::LoneSurrogate { count: 1 } => f.write_str("ein halbes Zeichen (Surrogat) wurde ersetzt"),
        Warning::LoneSurrogate { count } => write!(f, "{count} halbe Zeichen (Surrogate) wurden ersetzt"),
        Warning::Nul { count: 1 } => f.write_str("im Text steht ein NUL-Zeichen"),
        Warning::Nul { count } => write!(f, "im Text stehen {count} NUL-Zeichen"),
        Warning::EnglishNumbers { count: 1 } => {
            f.write_str("eine Zahl ist englisch geschrieben und so gelesen")
        }
        Warning::EnglishNumbers { count } => {
            write!(f, "{count} Zahlen sind englisch geschrieben und so gelesen")
        }
        Warning::NotGerman => f.write_str("das sieht nicht nach Deutsch aus; Funde können falsch sein"),
        Warning::Truncated => f.write_str("die Seite bricht ab; Text kann fehlen"),
        Warning::MemberPath => f.write_str("der Name führt aus dem Archiv hinaus; er dient nur als Name"),
        Warning::LossyPath => f.write_str("der Pfad ist kein UTF-8 und steht hier mit Ersatzzeichen"),
    }
}

impl Serialize for Warning {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut object = serializer.serialize_struct("Warning", 2)?;
        object.serialize_field("kind", self.kind())?;
        object.serialize_field("message", &format_args!("{self}"))?;
        object.end()
    }
}
