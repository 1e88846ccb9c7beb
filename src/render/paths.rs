//! One find a line behind its place, as grep writes it: editors jump there.
//!
//! Lines and columns count from 1 in the decoded text. Example: `meldung.txt:3:6: count 90 Länder = 90`.

use std::fmt::Write as _;
use std::io::{self, Write};

use super::points::{Lines, Points};
use super::rows::mentions;
use super::words::name;
use super::{Select, Style, visible};
use crate::figures::Figure;
use crate::numbers::Value;
use crate::report::Report;
use crate::span::Span;

/// Writes a line a find.
pub fn document(report: &Report, style: &Style, out: &mut dyn Write) -> io::Result<()> {
    let points = Points::of(report);
    let mut list = List { id: visible(report.id), lines: Lines::new(&points), text: String::new() };
    match style.select {
        Select::Figures => {
            for figure in &report.figures {
                list.add(figure.span, &format!("{} {}{}", name(figure.kind), figure.text, value(figure)));
            }
        }
        Select::Entities | Select::Mentions => {
            for (entity, mention) in mentions(report) {
                let full =
                    if mention.text == entity.name { String::new() } else { format!(" = {}", entity.name) };
                list.add(mention.span, &format!("{} {}{full}", name(entity.kind), mention.text));
            }
        }
        Select::Statements => {
            for statement in &report.statements {
                let speaker =
                    statement.speaker.map_or(String::new(), |speaker| format!(" {}:", speaker.text));
                list.add(statement.span, &format!("{}{speaker} {}", name(statement.kind), statement.text));
            }
        }
        Select::Sections => {
            for section in &report.sections {
                list.add(section.span, &format!("{} {}", name(section.kind), section.text));
            }
        }
    }
    out.write_all(list.text.as_bytes())
}

struct List<'p> {
    id: std::borrow::Cow<'p, str>,
    lines: Lines<'p>,
    text: String,
}

impl List<'_> {
    fn add(&mut self, span: Span, find: &str) {
        let (line, column) = self.lines.find(span.start);
        // Writing to a string cannot fail.
        let _ = writeln!(self.text, "{}:{line}:{column}: {}", self.id, visible(find));
    }
}

/// What the phrase means, behind an equals sign.
fn value(figure: &Figure) -> String {
    let end = |value: Option<Value>| value.map_or(String::new(), |value| value.0.normalize().to_string());
    let number = match (figure.range, figure.value) {
        (Some(range), _) => format!("{}..{}", end(range.min), end(range.max)),
        (None, Some(value)) if figure.iso.is_none() => end(Some(value)),
        _ => figure.iso.clone().unwrap_or_default(),
    };
    let unit = figure.currency.or(figure.unit).filter(|_| figure.iso.is_none());
    let per = figure.per.map_or(String::new(), |per| format!("/{per}"));
    let shown = [number.as_str(), unit.unwrap_or_default()].join(" ");
    let shown = shown.trim();
    if shown.is_empty() { String::new() } else { format!(" = {shown}{per}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(select: Select) -> Vec<String> {
        let text = "Größe\n\nHamburg – Rund 90 Länder zahlen\n3 bis 5 Euro je Tonne, sagte Petra Wessolek.\u{1b}\n\nWessoleks Plan gilt seit 2014. „Wir fahren“, sagte Minister Wessolek.";
        let mut report = crate::analyse(text);
        report.text = Some(text);
        let mut bytes = Vec::new();
        document(&report, &Style { select, ..Style::default() }, &mut bytes).unwrap();
        String::from_utf8(bytes).unwrap().lines().map(str::to_owned).collect()
    }

    #[test]
    fn each_find_stands_behind_its_place() {
        assert_eq!(
            lines(Select::Figures),
            [
                "text:3:16: count 90 Länder = 90",
                "text:4:1: money 3 bis 5 Euro je Tonne = 3..5 EUR/t",
                "text:6:26: date 2014 = 2014",
            ]
        );
        let names = lines(Select::Mentions);
        assert!(names.contains(&"text:4:30: person Petra Wessolek".to_owned()), "{names:?}");
        assert!(names.contains(&"text:6:1: person Wessoleks = Petra Wessolek".to_owned()), "{names:?}");
        let statements = lines(Select::Statements);
        assert!(
            statements.contains(&"text:6:32: direct Minister Wessolek: „Wir fahren“".to_owned()),
            "{statements:?}"
        );
        assert_eq!(lines(Select::Sections)[0], "text:1:1: headline Größe");
    }
}
