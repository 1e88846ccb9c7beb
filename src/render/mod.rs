//! From reports to bytes: the formats that a run can write, each in a file of its own.
//!
//! A format is a row of [`FORMATS`]; nothing here opens files or asks what the terminal is like.
//! Example: the format `ndjson` turns the report on "Rund 90 Länder halfen." into one line that begins `{"schema":`.

#[cfg(feature = "render")]
mod annotation;
mod entry;
#[cfg(feature = "render")]
mod html;
mod human;
mod json;
#[cfg(feature = "render")]
mod ninjs;
#[cfg(feature = "render")]
mod paths;
mod points;
#[cfg(feature = "render")]
mod rows;
#[cfg(feature = "render")]
mod spacy;
mod speaker;
#[cfg(feature = "render")]
mod table;
#[cfg(feature = "render")]
pub mod tally;
mod visible;
mod why;
mod wires;
mod words;

use std::io::{self, Write};

use crate::error::{Error, Language};
use crate::report::Report;
pub use entry::Entry;
pub use speaker::of as speaker_of;
pub use visible::{inert, visible};

/// Which finds a table has a row for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[allow(missing_docs, reason = "named like the parts of the report")]
pub enum Select {
    #[default]
    Figures,
    Entities,
    /// The mentions of all entities.
    Mentions,
    Statements,
    Sections,
}

/// What a format may be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Style {
    /// The language of labels, warnings and numbers.
    pub language: Language,
    /// The columns of the terminal.
    pub width: usize,
    /// Whether to write the terminal's codes for bold and colour.
    pub color: bool,
    /// What tables are of.
    pub select: Select,
    /// Whether tables begin with a byte-order mark, by which spreadsheets know UTF-8.
    pub mark: bool,
    /// Whether a summary leaves out releases that have nothing of what was asked for.
    pub finds_only: bool,
    /// How many folders a page lies below the index that it leads back to, where there is one.
    pub below_index: Option<usize>,
}

impl Default for Style {
    fn default() -> Style {
        Style {
            language: Language::En,
            width: 80,
            color: false,
            select: Select::Figures,
            mark: false,
            finds_only: false,
            below_index: None,
        }
    }
}

/// An input without a report.
#[derive(Debug, Clone, Copy)]
pub struct Failure<'a> {
    /// The record's id, or the path as given.
    pub id: Option<&'a str>,
    /// Why there is none.
    pub error: &'a Error,
}

/// A format that reports are written in.
#[derive(Debug, Clone, Copy)]
pub struct Format {
    /// As `--format` has it.
    pub name: &'static str,
    /// What it is for, in a few words.
    pub about: &'static str,
    /// How names of files in it end.
    pub extension: &'static str,
    /// Whether it needs the text in the report: [`Options::include_text`](crate::Options).
    pub needs_text: bool,
    /// Whether it lists the finds that [`Style::select`] names and nothing else.
    pub lists: bool,
    /// Whether a report is a document of its own, so that two in one file are none.
    pub single: bool,
    /// Writes what stands before the first report.
    pub begin: fn(&Style, &mut dyn Write) -> io::Result<()>,
    /// Writes a report.
    pub document: fn(&Report, &Style, &mut dyn Write) -> io::Result<()>,
    /// Answers an input that has no report; only formats that keep a place for each input do.
    pub failure: fn(&Failure, &Style, &mut dyn Write) -> io::Result<()>,
    /// Writes what stands behind the last report.
    pub end: fn(&Style, &mut dyn Write) -> io::Result<()>,
    /// Writes a page that leads to all reports, where each has a file of its own.
    pub index: Option<Index>,
}

/// What an index is called.
pub const INDEX: &str = "index.html";

/// Writes an index of reports.
pub type Index = fn(&[&Entry], &Style, &mut dyn Write) -> io::Result<()>;

/// All formats, the one for people first.
pub const FORMATS: &[Format] = &[
    Format {
        name: "human",
        about: "a summary on one screen",
        extension: "txt",
        needs_text: false,
        lists: false,
        single: false,
        begin: nothing,
        document: human::document,
        failure: no_answer,
        end: nothing,
        index: None,
    },
    Format {
        name: "json",
        about: "one pretty-printed object a document",
        extension: "json",
        needs_text: false,
        lists: false,
        single: false,
        begin: nothing,
        document: json::pretty,
        failure: no_answer,
        end: nothing,
        index: None,
    },
    Format {
        name: "ndjson",
        about: "one object a line, also for an input that failed",
        extension: "ndjson",
        needs_text: false,
        lists: false,
        single: false,
        begin: nothing,
        document: json::line,
        failure: json::failure,
        end: nothing,
        index: None,
    },
    #[cfg(feature = "render")]
    Format {
        name: "csv",
        about: "a table of what --select names, for spreadsheets",
        extension: "csv",
        needs_text: false,
        lists: true,
        single: false,
        begin: table::csv_head,
        document: table::csv,
        failure: no_answer,
        end: nothing,
        index: None,
    },
    #[cfg(feature = "render")]
    Format {
        name: "tsv",
        about: "the same with tabs, one line a row",
        extension: "tsv",
        needs_text: false,
        lists: true,
        single: false,
        begin: table::tsv_head,
        document: table::tsv,
        failure: no_answer,
        end: nothing,
        index: None,
    },
    #[cfg(feature = "render")]
    Format {
        name: "html",
        about: "a page with the text marked and a fact box; nothing is loaded from elsewhere",
        extension: "html",
        needs_text: true,
        lists: false,
        single: true,
        begin: nothing,
        document: html::document,
        failure: no_answer,
        end: nothing,
        index: Some(html::index),
    },
    #[cfg(feature = "render")]
    Format {
        name: "ninjs",
        about: "news items as the IPTC has them (ninjs 3.1), one a line",
        extension: "json",
        lists: false,
        single: false,
        needs_text: false,
        begin: nothing,
        document: ninjs::document,
        failure: no_answer,
        end: nothing,
        index: None,
    },
    #[cfg(feature = "render")]
    Format {
        name: "spacy",
        about: "spaCy's JSON of documents, one a line",
        extension: "json",
        lists: false,
        single: false,
        needs_text: true,
        begin: nothing,
        document: spacy::document,
        failure: no_answer,
        end: nothing,
        index: None,
    },
    #[cfg(feature = "render")]
    Format {
        name: "annotations",
        about: "W3C Web Annotations, a page of them a line",
        extension: "json",
        lists: false,
        single: false,
        needs_text: true,
        begin: nothing,
        document: annotation::document,
        failure: no_answer,
        end: nothing,
        index: None,
    },
    #[cfg(feature = "render")]
    Format {
        name: "paths",
        about: "path:line:column: find, as editors and grep have it",
        extension: "txt",
        needs_text: true,
        lists: true,
        single: false,
        begin: nothing,
        document: paths::document,
        failure: no_answer,
        end: nothing,
        index: None,
    },
];

/// The format with a name.
pub fn format(name: &str) -> Option<&'static Format> {
    FORMATS.iter().find(|format| format.name == name)
}

fn nothing(_: &Style, _: &mut dyn Write) -> io::Result<()> {
    Ok(())
}

fn no_answer(_: &Failure, _: &Style, _: &mut dyn Write) -> io::Result<()> {
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_format_has_a_name_of_its_own_and_writes_any_report() {
        for (i, format) in FORMATS.iter().enumerate() {
            assert!(FORMATS[..i].iter().all(|other| other.name != format.name));
            for text in ["", "Ein Satz.", "Titel\n\nRund 90 Länder halfen.\u{1b}[31m\u{202e}"] {
                let (style, mut bytes) = (Style::default(), Vec::new());
                let report = crate::analyse(text);
                (format.begin)(&style, &mut bytes).unwrap();
                (format.document)(&report, &style, &mut bytes).unwrap();
                (format.end)(&style, &mut bytes).unwrap();
                let written = String::from_utf8(bytes).unwrap();
                let empty = written.is_empty() && report.figures.is_empty();
                assert!(written.ends_with('\n') || empty, "{}: {written}", format.name);
            }
        }
    }
}
