//! A report's text by code points: what stands under a span, and in which line.
//!
//! Where the report has no text it is put together from the sections, with blanks between them: only what is
//! invisible is lost. Example: in "Rund 90 Länder" the span from 5 to 14 is "90 Länder".

use std::borrow::Cow;

use crate::report::Report;
use crate::span::Span;

/// A text, and where each code point begins in it.
pub struct Points<'r> {
    text: Cow<'r, str>,
    /// One more than there are code points; empty where all of them are one byte long.
    starts: Vec<u32>,
}

impl<'r> Points<'r> {
    /// The text of a report.
    pub fn of(report: &'r Report) -> Points<'r> {
        let text = report.text.map_or_else(|| Cow::Owned(assembled(report)), Cow::Borrowed);
        let starts = if text.is_ascii() {
            Vec::new()
        } else {
            text.char_indices().map(|(at, _)| at as u32).chain([text.len() as u32]).collect()
        };
        Points { text, starts }
    }

    /// All of it.
    #[cfg(feature = "render")]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The number of code points.
    #[cfg(feature = "render")]
    pub fn len(&self) -> u32 {
        (if self.starts.is_empty() { self.text.len() } else { self.starts.len() - 1 }) as u32
    }

    /// The byte at which a code point begins; behind the end, the text's length.
    pub fn byte(&self, at: u32) -> usize {
        let at = at as usize;
        if self.starts.is_empty() {
            return at.min(self.text.len());
        }
        self.starts.get(at).map_or(self.text.len(), |byte| *byte as usize)
    }

    /// What stands under a span.
    pub fn slice(&self, span: Span) -> &str {
        self.text.get(self.byte(span.start)..self.byte(span.end)).unwrap_or_default()
    }
}

/// The sections' texts in their places.
fn assembled(report: &Report) -> String {
    let mut text = String::new();
    let mut at = 0;
    for section in &report.sections {
        text.extend((at..section.span.start).map(|_| '\n'));
        text.push_str(section.text);
        at = section.span.end;
    }
    text
}

/// Counts lines while positions go forward.
#[cfg(feature = "render")]
pub struct Lines<'p> {
    points: &'p Points<'p>,
    /// The last position, the number of its line, and where that line begins.
    at: u32,
    line: u32,
    start: u32,
}

#[cfg(feature = "render")]
impl<'p> Lines<'p> {
    /// At the beginning of the text.
    pub fn new(points: &'p Points<'p>) -> Lines<'p> {
        Lines { points, at: 0, line: 1, start: 0 }
    }

    /// Line and column of a position, both from 1.
    pub fn find(&mut self, at: u32) -> (u32, u32) {
        if at < self.at {
            *self = Lines::new(self.points);
        }
        let passed = self.points.slice(Span { start: self.at, end: at });
        for (i, c) in passed.chars().enumerate() {
            if c == '\n' {
                self.line += 1;
                self.start = self.at + i as u32 + 1;
            }
        }
        self.at = at;
        (self.line, at - self.start + 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spans_are_code_points_with_the_text_or_without() {
        let text = "Größe\n\nRund 90 Länder halfen.\nAuch „Öl“ floss.";
        let mut report = crate::analyse(text);
        for given in [None, Some(text)] {
            report.text = given;
            let points = Points::of(&report);
            for figure in &report.figures {
                assert_eq!(points.slice(figure.span), figure.text);
            }
            for section in &report.sections {
                assert_eq!(points.slice(section.span), section.text);
            }
            assert!(!points.slice(Span { start: 9, end: 999 }).is_empty());
            assert_eq!(points.len() as usize, text.chars().count());
        }
    }

    #[test]
    fn lines_and_columns_count_from_one() {
        let text = "Größe\nÜber 90 Länder\n";
        let mut report = crate::analyse(text);
        report.text = Some(text);
        let points = Points::of(&report);
        let mut lines = Lines::new(&points);
        assert_eq!([0, 5, 6, 11, 3].map(|at| lines.find(at)), [(1, 1), (1, 6), (2, 1), (2, 6), (1, 4)]);
    }
}
