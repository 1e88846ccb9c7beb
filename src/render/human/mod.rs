//! The summary for people, on one screen: a fact box as newspapers print it.
//!
//! Most important first; long lists end in "+ 12 more". Values are in `value.rs`, widths in `columns.rs`, the
//! words of both languages in `labels.rs`.
//! Example: "mehr als 25 Milliarden Dollar" is a row with the value `25,000,000,000 USD` and "mehr als".

pub(super) mod columns;
mod figures;
pub(super) mod key;
pub(super) mod labels;
mod moment;
mod names;
mod statements;
#[cfg(test)]
mod tests;
pub(super) mod value;

use std::io::{self, Write};

use super::{Style, visible, why};
use crate::entities::{Entity, EntityKind};
use crate::error::{In, Language, Warning};
use crate::report::{Choice, Report};
use columns::{cut, width_of, wrap};
use labels::Labels;

/// No terminal is wider than this.
const WIDEST: usize = 1000;
/// The narrowest line that the columns are made for.
const NARROWEST: usize = 40;
/// How far the line that says why stands to the right of its find.
const WHY_INDENT: usize = 2;

/// Writes the summary of a report.
pub fn document(report: &Report, style: &Style, out: &mut dyn Write) -> io::Result<()> {
    let mut page = Page::new(style);
    page.head(report);
    // Finds in another language are doubtful: that is said before them.
    let is_foreign = report.warnings.contains(&Warning::NotGerman);
    if is_foreign {
        page.warnings(report);
    }
    let before = page.text.len();
    figures::list(&mut page, report);
    names::list(&mut page, report);
    statements::list(&mut page, report);
    if page.text.len() == before {
        if style.finds_only && report.choice != Choice::All {
            return Ok(());
        }
        let nothing = page.labels.nothing;
        page.blank();
        page.put(Tone::Quiet, nothing);
        page.end_line();
    }
    if !is_foreign {
        page.warnings(report);
    }
    page.blank();
    out.write_all(page.text.as_bytes())
}

/// How loud a piece of text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Tone {
    Plain,
    Strong,
    Quiet,
    Warning,
}

/// A summary as it grows, line by line.
struct Page {
    text: String,
    width: usize,
    color: bool,
    language: Language,
    labels: &'static Labels,
}

impl Page {
    fn new(style: &Style) -> Page {
        Page {
            text: String::with_capacity(4096),
            width: style.width.clamp(NARROWEST, WIDEST),
            color: style.color,
            language: style.language,
            labels: Labels::of(style.language),
        }
    }

    fn put(&mut self, tone: Tone, text: &str) {
        let code = match tone {
            Tone::Plain => "",
            Tone::Strong => "\x1b[1m",
            Tone::Quiet => "\x1b[2m",
            Tone::Warning => "\x1b[33m",
        };
        if !self.color || code.is_empty() || text.is_empty() {
            self.text.push_str(text);
            return;
        }
        self.text.push_str(code);
        self.text.push_str(text);
        self.text.push_str("\x1b[0m");
    }

    fn pad(&mut self, columns: usize) {
        self.text.extend(std::iter::repeat_n(' ', columns));
    }

    /// Ends the line; blanks at its end go.
    fn end_line(&mut self) {
        let end = self.text.trim_end_matches(' ').len();
        self.text.truncate(end);
        self.text.push('\n');
    }

    /// Leaves one line empty.
    fn blank(&mut self) {
        if !self.text.ends_with("\n\n") {
            self.text.push('\n');
        }
    }

    /// Begins a part of the summary.
    fn heading(&mut self, label: &str) {
        self.blank();
        self.put(Tone::Strong, label);
        self.end_line();
    }

    /// Says in a line of its own why the find above it was found.
    fn why(&mut self, indent: usize, why: Option<String>) {
        let Some(why) = why else { return };
        let indent = indent + WHY_INDENT;
        for line in wrap(&visible(&format!("↳ {why}")), self.width - indent, usize::MAX) {
            self.pad(indent);
            self.put(Tone::Quiet, &line);
            self.end_line();
        }
    }

    /// Says how many finds are not shown, and what lists them.
    fn more(&mut self, indent: usize, hidden: usize, way: &str) {
        if hidden > 0 {
            self.pad(indent);
            let text = format!("+ {hidden} {}", self.labels.more);
            let long = format!("{text} ({way})");
            let fits = !way.is_empty() && width_of(&long) <= self.width - indent;
            self.put(Tone::Quiet, if fits { &long } else { &text });
            self.end_line();
        }
    }

    /// The rule with the name of the input, the title, and what is known of the whole text.
    fn head(&mut self, report: &Report) {
        const TITLE_LINES: usize = 3;
        let id = if report.source.path.is_none() && report.id == "-" { self.labels.stdin } else { report.id };
        let id = visible(id);
        let id = cut(&id, self.width - 8);
        let rule = self.width - 4 - width_of(&id);
        let rule = format!("── {id} {}", "─".repeat(rule));
        self.put(Tone::Quiet, &rule);
        self.end_line();
        let title = visible(report.title.unwrap_or_default());
        let title = if title.trim().is_empty() { self.labels.untitled } else { title.trim() };
        for line in wrap(title, self.width, TITLE_LINES) {
            self.put(Tone::Strong, &line);
            self.end_line();
        }
        self.pieces(&self.facts(report));
    }

    /// Place and date, wire, lengths.
    fn facts(&self, report: &Report) -> Vec<String> {
        let labels = self.labels;
        let date = report.published.map(|day| labels.day(day));
        // "KÖLN" of a dateline is called as the text does elsewhere.
        let named = |place: &str| {
            let same = |entity: &&Entity| {
                entity.kind == EntityKind::Place && entity.name.to_lowercase() == place.to_lowercase()
            };
            report
                .entities
                .iter()
                .find(same)
                .map_or_else(|| visible(place).into_owned(), |entity| visible(&entity.name).into_owned())
        };
        let place = report.place.map(named);
        let mut facts = Vec::new();
        match (place, date) {
            (Some(place), Some(date)) => facts.push(format!("{place}, {date}")),
            (place, date) => facts.extend(place.or(date)),
        }
        facts.extend(report.wire.map(str::to_owned));
        if report.language != "de" {
            facts.push(format!("{}: {}", labels.language, report.language));
        }
        let count = |count: u32, nouns: (&str, &str)| {
            format!("{} {}", value::whole(count, self.language), if count == 1 { nouns.0 } else { nouns.1 })
        };
        facts.push(count(report.stats.words, labels.words));
        facts.push(count(report.stats.sentences, labels.sentences));
        facts.push(count(report.stats.paragraphs, labels.paragraphs));
        facts
    }

    /// Short pieces one after the other, with a dot between them, over as many lines as they need.
    fn pieces(&mut self, pieces: &[String]) {
        let mut column = 0;
        for piece in pieces {
            let piece = cut(piece, self.width);
            let wide = width_of(&piece);
            if column > 0 && column + 3 + wide > self.width {
                self.end_line();
                column = 0;
            }
            if column > 0 {
                self.put(Tone::Quiet, " · ");
                column += 3;
            }
            self.put(Tone::Plain, &piece);
            column += wide;
        }
        self.end_line();
    }

    fn warnings(&mut self, report: &Report) {
        const INDENT: usize = 2;
        if report.warnings.is_empty() {
            return;
        }
        self.heading(self.labels.warnings);
        for warning in &report.warnings {
            let message = In(self.language, warning).to_string();
            for line in wrap(&visible(&message), self.width - INDENT, usize::MAX) {
                self.pad(INDENT);
                self.put(Tone::Warning, &line);
                self.end_line();
            }
        }
    }
}
