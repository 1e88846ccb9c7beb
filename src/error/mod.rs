//! What can go wrong with an input, and what is odd about one: all texts of errors and warnings.
//!
//! Errors end the work on one input; warnings travel in its report. Reports are always in English, what people
//! read is in the language that they ask for: [`In`].
//! Example: `In(Language::De, &Error::NotFound)` prints "keine solche Datei, kein solcher Ordner".

mod flaw;
mod notice;
mod unfit;
mod unwritten;
mod warning;

use std::fmt;
use std::io;

pub use flaw::{Flaw, Wanted};
pub use notice::Notice;
pub use unfit::Unfit;
pub use unwritten::Unwritten;
pub use warning::Warning;

/// The language of what people read; never of a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Language {
    /// English.
    #[default]
    En,
    /// German.
    De,
}

/// Prints a message in a language.
pub struct In<T>(pub Language, pub T);

/// Why an input gave no report.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Error {
    /// The bytes are no text, but an image, archive or program.
    Binary,
    /// The bytes are a file of a known sort that is no text.
    Known(FileSort),
    /// No encoding has this label.
    UnknownEncoding(String),
    /// The input is larger than allowed.
    TooLarge {
        /// What is allowed, in bytes.
        max: u64,
    },
    /// No file or folder has this path.
    NotFound,
    /// The file or folder may not be read.
    Denied,
    /// Neither a file nor a folder, but a socket or the like.
    NotRegular,
    /// A stream of records in UTF-16, whose lines cannot be told by bytes.
    Utf16Records,
    /// What the system says.
    Unreadable(String),
    /// The input is the file that the output goes to.
    IsOutput,
    /// The report of another input has the place in the folder that this one's would get.
    SamePlace(String),
    /// A second document for a file that holds one.
    OnePage,
    /// A folder without any text in it.
    NoTexts,
    /// The analysis of this one text broke down.
    Defect(String),
    /// A web page, mail, feed or archive that gives no release.
    Unfit {
        /// The form's name, as `--input` has it.
        form: &'static str,
        /// What is wrong.
        why: Unfit,
    },
    /// A defect or limit that concerns one NDJSON record.
    InRecord {
        /// Counted from 1.
        line: u64,
        /// What it is.
        error: Box<Error>,
    },
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
    /// An NDJSON record's id is neither string nor number.
    BadId {
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

/// Sorts of files that often lie beside texts, told by their first bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
#[allow(missing_docs, reason = "the names of the formats")]
pub enum FileSort {
    Pdf,
    Rtf,
    Office,
    Zip,
    Compressed,
    Image,
    Media,
    Program,
    Database,
    Utf32,
    Report,
}

impl Error {
    /// What the system's error means for the reader.
    pub fn from_io(error: &io::Error) -> Error {
        match error.kind() {
            io::ErrorKind::NotFound => Error::NotFound,
            io::ErrorKind::PermissionDenied => Error::Denied,
            _ => Error::Unreadable(system_text(error)),
        }
    }

    /// The same error, said of an NDJSON record; errors that know their line stay.
    pub fn in_record(self, line: u64) -> Error {
        match self {
            Error::BadJson { .. } | Error::NoText { .. } | Error::BadId { .. } | Error::BadDate { .. } => {
                self
            }
            error => Error::InRecord { line, error: Box::new(error) },
        }
    }
}

/// The system's own words as the tail of a sentence: "Is a directory (os error 21)" is "is a directory".
pub fn system_text(error: &io::Error) -> String {
    let text = error.to_string();
    let text = text.split(" (os error").next().unwrap_or_default();
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        In(Language::En, self).fmt(f)
    }
}

impl fmt::Display for In<&Error> {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self.0 {
            Language::En => english(self.1, f),
            Language::De => german(self.1, f),
        }
    }
}

fn english(error: &Error, f: &mut fmt::Formatter) -> fmt::Result {
    match error {
        Error::Binary => f.write_str("binary data, no text (name the encoding with --encoding if it is one)"),
        Error::Known(sort) => f.write_str(sort.words().0),
        Error::UnknownEncoding(label) => {
            write!(f, "unknown encoding {label:?} (try utf-8, utf-16le, windows-1252 or iso-8859-15)")
        }
        Error::TooLarge { max } => write!(f, "larger than {} (raise the limit with --max-size)", Size(*max)),
        Error::NotFound => f.write_str("no such file or folder"),
        Error::Denied => f.write_str("permission denied (the file's rights must let you read it)"),
        Error::NotRegular => f.write_str("neither file nor folder, but a socket or device"),
        Error::Utf16Records => f.write_str(
            "records in UTF-16 are not read (convert them, for example with iconv -f utf-16 -t utf-8)",
        ),
        Error::Unreadable(reason) => write!(f, "cannot be read: {reason}"),
        Error::IsOutput => f.write_str("is the output of this run (write to another file)"),
        Error::SamePlace(place) => write!(f, "another report of this run is in {place} already"),
        Error::OnePage => {
            f.write_str("a file holds one page, and that is written (--out-dir DIR writes a page each)")
        }
        Error::NoTexts => f.write_str("no text files in this folder"),
        Error::Defect(what) => {
            write!(f, "a defect of depesche stopped the analysis: {what} (please report it)")
        }
        Error::Unfit { form, why } => write!(f, "{form}: {}", why.words(Language::En)),
        Error::InRecord { line, error } => write!(f, "line {line}: {}", In(Language::En, &**error)),
        Error::BadJson { line, reason } => write!(f, "line {line}: not JSON: {reason}"),
        Error::NoText { line } => write!(f, "line {line}: no string \"text\" in the record"),
        Error::BadId { line } => write!(f, "line {line}: the record's \"id\" is neither string nor number"),
        Error::BadDate { line, date } => {
            write!(f, "line {line}: {date:?} is no date (write it as 2024-02-27)")
        }
    }
}

fn german(error: &Error, f: &mut fmt::Formatter) -> fmt::Result {
    match error {
        Error::Binary => {
            f.write_str("Binärdaten, kein Text (eine Kodierung lässt sich mit --encoding nennen)")
        }
        Error::Known(sort) => f.write_str(sort.words().1),
        Error::UnknownEncoding(label) => {
            write!(f, "unbekannte Kodierung {label:?} (etwa utf-8, utf-16le, windows-1252 oder iso-8859-15)")
        }
        Error::TooLarge { max } => write!(f, "größer als {} (--max-size hebt die Grenze an)", Size(*max)),
        Error::NotFound => f.write_str("keine solche Datei, kein solcher Ordner"),
        Error::Denied => f.write_str("keine Leserechte"),
        Error::NotRegular => f.write_str("weder Datei noch Ordner, sondern Socket oder Gerät"),
        Error::Utf16Records => f.write_str(
            "Datensätze in UTF-16 werden nicht gelesen (umwandeln, etwa mit iconv -f utf-16 -t utf-8)",
        ),
        Error::Unreadable(reason) => write!(f, "nicht lesbar: {reason}"),
        Error::IsOutput => f.write_str("ist die Ausgabe dieses Laufs (in eine andere Datei schreiben)"),
        Error::SamePlace(place) => write!(f, "in {place} liegt schon ein anderer Bericht dieses Laufs"),
        Error::OnePage => f.write_str(
            "eine Datei fasst eine Seite, und die ist geschrieben (--out-dir DIR schreibt je eine)",
        ),
        Error::NoTexts => f.write_str("keine Textdateien in diesem Ordner"),
        Error::Defect(what) => {
            write!(f, "ein Fehler in depesche brach die Auswertung ab: {what} (bitte melden)")
        }
        Error::Unfit { form, why } => write!(f, "{form}: {}", why.words(Language::De)),
        Error::InRecord { line, error } => write!(f, "Zeile {line}: {}", In(Language::De, &**error)),
        Error::BadJson { line, reason } => write!(f, "Zeile {line}: kein JSON: {reason}"),
        Error::NoText { line } => write!(f, "Zeile {line}: der Datensatz hat keine Zeichenkette \"text\""),
        Error::BadId { line } => {
            write!(f, "Zeile {line}: \"id\" des Datensatzes ist weder Zeichenkette noch Zahl")
        }
        Error::BadDate { line, date } => {
            write!(f, "Zeile {line}: {date:?} ist kein Datum (Form: 2024-02-27)")
        }
    }
}

impl FileSort {
    /// What it is and the way out, in English and German.
    fn words(self) -> (&'static str, &'static str) {
        match self {
            FileSort::Pdf => (
                "a PDF, no text (take its text out first: pdftotext -layout FILE.pdf)",
                "ein PDF, kein Text (den Text vorher herausziehen: pdftotext -layout DATEI.pdf)",
            ),
            FileSort::Rtf => (
                "rich text (RTF), no plain text (save it as plain text)",
                "formatierter Text (RTF), kein reiner Text (als reinen Text speichern)",
            ),
            FileSort::Office => (
                "an office document, no plain text (save it as plain text)",
                "ein Office-Dokument, kein reiner Text (als reinen Text speichern)",
            ),
            FileSort::Zip => (
                "a ZIP archive or office document (unpack it, or save it as plain text)",
                "ein ZIP-Archiv oder Office-Dokument (auspacken oder als reinen Text speichern)",
            ),
            FileSort::Compressed => {
                ("compressed data (unpack it first)", "gepackte Daten (vorher auspacken)")
            }
            FileSort::Image => ("an image, no text", "ein Bild, kein Text"),
            FileSort::Media => ("sound or video, no text", "Ton oder Video, kein Text"),
            FileSort::Program => ("a program, no text", "ein Programm, kein Text"),
            FileSort::Database => ("a database, no text", "eine Datenbank, kein Text"),
            FileSort::Report => {
                ("a report of an earlier run, no release", "ein Bericht eines früheren Laufs, keine Meldung")
            }
            FileSort::Utf32 => (
                "UTF-32 is not read (convert it, for example with iconv -f utf-32 -t utf-8)",
                "UTF-32 wird nicht gelesen (umwandeln, etwa mit iconv -f utf-32 -t utf-8)",
            ),
        }
    }
}

impl std::error::Error for Error {}

/// A size as people give it: 256M, or bytes where it is not round.
struct Size(u64);

impl fmt::Display for Size {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        for (shift, letter) in [(30, 'G'), (20, 'M'), (10, 'K')] {
            if self.0 > 0 && self.0.trailing_zeros() >= shift {
                return write!(f, "{}{letter}", self.0 >> shift);
            }
        }
        write!(f, "{} bytes", self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_are_said_as_they_are_given() {
        let said = [256 << 20, 3 << 30, 10 << 10, 1000, 0].map(|size| Size(size).to_string());
        assert_eq!(said, ["256M", "3G", "10K", "1000 bytes", "0 bytes"]);
    }

    #[test]
    fn an_error_of_a_record_names_its_line_once() {
        let large = Error::TooLarge { max: 1024 }.in_record(7);
        assert_eq!(large.to_string(), "line 7: larger than 1K (raise the limit with --max-size)");
        let bad = Error::NoText { line: 7 }.in_record(7);
        assert_eq!(
            In(Language::De, &bad).to_string(),
            "Zeile 7: der Datensatz hat keine Zeichenkette \"text\""
        );
    }
}
