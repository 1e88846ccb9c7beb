//! What a run tells beside its reports: what was left out of a folder, how far it is.
//!
//! Example: "3 hidden files or folders left out (name them to have them read)".

use std::fmt;

use super::{Error, In, Language};

/// What people may want to know about a run; it changes no exit status.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Notice {
    /// A file in a folder was left out.
    Skipped(Error),
    /// A text in another language was left out.
    Foreign {
        /// Its tag.
        language: &'static str,
    },
    /// Files and folders whose names begin with a dot were left out.
    Hidden {
        /// How many.
        count: u64,
    },
    /// A link that leads back to a folder that it lies in.
    Loop,
    /// A link to a folder that is read anyway.
    Twice,
    /// How far the run is, or has come.
    Progress {
        /// Documents read.
        documents: u64,
        /// Inputs that failed.
        failed: u64,
        /// Notices about inputs.
        warnings: u64,
        /// Bytes of all documents.
        bytes: u64,
        /// Seconds since the start.
        seconds: f64,
    },
    /// Somebody stopped the run before its end.
    Stopped {
        /// What is done is kept for a run that goes on.
        kept: bool,
        /// Each report has a file of its own.
        apart: bool,
    },
    /// No statement is of the speaker that was asked for.
    Silent {
        /// Who was asked for.
        speaker: String,
        /// In so many releases.
        releases: u64,
        /// Some who do speak.
        others: Vec<String>,
    },
}

impl fmt::Display for In<&Notice> {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        let In(language, notice) = *self;
        let german = language == Language::De;
        match notice {
            Notice::Skipped(error) if german => write!(f, "ausgelassen: {}", In(language, error)),
            Notice::Skipped(error) => write!(f, "skipped: {}", In(language, error)),
            Notice::Foreign { language } if german => write!(f, "ausgelassen: nicht Deutsch ({language})"),
            Notice::Foreign { language } => write!(f, "skipped: not German ({language})"),
            Notice::Hidden { count: 1 } if german => {
                f.write_str("ein verstecktes Element ausgelassen (wer es nennt, bekommt es gelesen)")
            }
            Notice::Hidden { count } if german => {
                write!(f, "{count} versteckte Elemente ausgelassen (wer sie nennt, bekommt sie gelesen)")
            }
            Notice::Hidden { count: 1 } => {
                f.write_str("one hidden file or folder skipped (name it to have it read)")
            }
            Notice::Hidden { count } => {
                write!(f, "{count} hidden files or folders skipped (name them to have them read)")
            }
            Notice::Loop if german => f.write_str("ausgelassen: der Verweis führt im Kreis"),
            Notice::Loop => f.write_str("skipped: the link leads back to a folder that it lies in"),
            Notice::Twice if german => f.write_str("ausgelassen: der Ordner wird schon gelesen"),
            Notice::Twice => f.write_str("skipped: the link leads to a folder that is read anyway"),
            Notice::Stopped { kept, apart } => f.write_str(match (kept, apart, german) {
                (true, _, true) => "angehalten (derselbe Aufruf macht dort weiter)",
                (true, _, false) => "stopped (the same command goes on from there)",
                (false, true, true) => "angehalten (was geschrieben ist, bleibt)",
                (false, true, false) => "stopped (what is written stays)",
                (false, false, true) => {
                    "angehalten, nichts geschrieben (mit --format ndjson --resume ließe sich der nächste Lauf wieder aufnehmen)"
                }
                (false, false, false) => {
                    "stopped, nothing was written (with --format ndjson --resume the next run could be taken up again)"
                }
            }),
            Notice::Silent { speaker, releases, others } => {
                let [nothing, releases_of, speak] = match (german, *releases) {
                    (true, 1) => ["keine Aussage von", "in 1 Meldung", "es sprechen"],
                    (true, _) => ["keine Aussage von", "in {} Meldungen", "es sprechen"],
                    (false, 1) => ["no statement of", "in 1 release", "speakers are"],
                    (false, _) => ["no statement of", "in {} releases", "speakers are"],
                };
                write!(f, "{nothing} {speaker:?} {}", releases_of.replace("{}", &releases.to_string()))?;
                if others.is_empty() { Ok(()) } else { write!(f, " ({speak} {})", others.join(", ")) }
            }
            Notice::Progress { documents, failed, warnings, bytes, seconds } => {
                let megabytes = *bytes as f64 / 1e6;
                let speed = if *seconds > 0.0 { megabytes / seconds } else { 0.0 };
                let [noun, lost, warned] = if german {
                    [["Dokument", "Dokumente"], ["fehlgeschlagen"; 2], ["Warnung", "Warnungen"]]
                } else {
                    [["document", "documents"], ["failed"; 2], ["warning", "warnings"]]
                };
                let counted =
                    |n: &u64, [one, many]: [&str; 2]| format!("{n} {}", if *n == 1 { one } else { many });
                let [documents, failed, warnings] =
                    [counted(documents, noun), counted(failed, lost), counted(warnings, warned)];
                let lengths = format!("{megabytes:.1} MB, {speed:.1} MB/s");
                let lengths = if german { lengths.replace('.', ",") } else { lengths };
                write!(f, "{documents}, {failed}, {warnings}, {lengths}")
            }
        }
    }
}
