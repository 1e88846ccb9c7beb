//! Why the output of a run could not be written.
//!
//! Example: "cannot be written: its folder does not exist (make it first)".

use std::fmt;
use std::io;

use super::{In, Language, system_text};

/// What keeps the output from being written.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Unwritten {
    /// The folder that it goes to is not there.
    NoFolder,
    /// It may not be written.
    Denied,
    /// No room is left.
    Full,
    /// Another run writes it.
    Busy,
    /// It is read, too, and would be lost.
    Input,
    /// Whoever read it has gone; nobody wants the rest.
    Closed,
    /// What the system says.
    Other(String),
}

impl Unwritten {
    /// What the system's error means for the output.
    pub fn from_io(error: &io::Error) -> Unwritten {
        match error.kind() {
            io::ErrorKind::NotFound => Unwritten::NoFolder,
            io::ErrorKind::PermissionDenied => Unwritten::Denied,
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Unwritten::Full,
            io::ErrorKind::WouldBlock => Unwritten::Busy,
            io::ErrorKind::BrokenPipe => Unwritten::Closed,
            _ => Unwritten::Other(system_text(error)),
        }
    }
}

impl fmt::Display for In<&Unwritten> {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        let In(language, unwritten) = *self;
        let (english, german) = match unwritten {
            Unwritten::NoFolder => (
                "its folder does not exist (make it first)",
                "den Ordner dafür gibt es nicht (vorher anlegen)",
            ),
            Unwritten::Denied => (
                "permission denied (name another place with -o)",
                "keine Schreibrechte (mit -o einen anderen Ort nennen)",
            ),
            Unwritten::Full => ("the disk is full", "der Datenträger ist voll"),
            Unwritten::Busy => ("another run is writing it", "ein anderer Lauf schreibt gerade hinein"),
            Unwritten::Input => (
                "it is an input of this run, too (write to another file)",
                "aus dieser Datei wird auch gelesen (in eine andere schreiben)",
            ),
            Unwritten::Closed => ("its reader has gone", "niemand liest mehr"),
            Unwritten::Other(reason) => (reason.as_str(), reason.as_str()),
        };
        match language {
            Language::En => write!(f, "cannot be written: {english}"),
            Language::De => write!(f, "nicht zu schreiben: {german}"),
        }
    }
}
