//! What can go wrong with an input, and what is odd about one: all texts of errors and warnings.
//!
//! Errors end the work on one input; warnings travel in its report.

use std::fmt;

use serde::ser::SerializeStruct;
use serde::{Serialize, Serializer};

/// Why bytes gave no text.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Error {
    /// The bytes are no text, but an image, archive or program.
    Binary,
    /// No encoding has this label.
    UnknownEncoding(String),
    /// An NDJSON line is not valid JSON.
    BadJson {
        /// Counted from 1.
        line: u64,
        /// What the parser says.
        reason: String,
    },
    /// An NDJSON record has no string "text".
    NoText {
        /// Counted from 1.
        line: u64,
    },
    /// An NDJSON record's date is no day of the calendar.
    BadDate {
        /// Counted from 1.
        line: u64,
        /// The date as given.
        date: String,
    },
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Error::Binary => {
                f.write_str("binary data, no text (name the encoding with --encoding if it is one)")
            }
            Error::UnknownEncoding(label) => {
                write!(f, "unknown encoding {label:?} (try utf-8, utf-16le, windows-1252 or iso-8859-15)")
            }
            Error::BadJson { line, reason } => write!(f, "line {line}: not JSON: {reason}"),
            Error::NoText { line } => write!(f, "line {line}: no string \"text\" in the record"),
            Error::BadDate { line, date } => {
                write!(f, "line {line}: {date:?} is no date (write it as 2024-02-27)")
            }
        }
    }
}

impl std::error::Error for Error {}

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
        /// How many replacement characters there are.
        count: usize,
    },
    /// NUL characters stand in the text.
    Nul {
        /// How many.
        count: usize,
    },
    /// The text does not look German.
    NotGerman,
    /// The path cannot be shown as it is.
    LossyPath,
}

impl Warning {
    /// The name that scripts go by.
    pub fn kind(&self) -> &'static str {
        match self {
            Warning::Empty => "empty",
            Warning::BrokenEncoding { .. } => "broken_encoding",
            Warning::Nul { .. } => "nul",
            Warning::NotGerman => "not_german",
            Warning::LossyPath => "lossy_path",
        }
    }
}

impl fmt::Display for Warning {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Warning::Empty => f.write_str("the text is empty"),
            Warning::BrokenEncoding { byte, count } => {
                write!(f, "{count} broken sequence(s) were replaced, the first at byte {byte}")
            }
            Warning::Nul { count } => write!(f, "{count} NUL character(s) in the text"),
            Warning::NotGerman => f.write_str("this does not look like German; finds may be wrong"),
            Warning::LossyPath => {
                f.write_str("the path is not UTF-8 and is shown with replacement characters")
            }
        }
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
