//! Text from outside acts in no output: markup, formulas, terminal codes, direction overrides and NUL stay text.
//!
//! Every format is tried, and every part that tables can be of; JSON escapes controls, and what shows it must do the rest.
//! Example: the headline `<script>alert(1)</script>` is no element of the page.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

use depesche::render::{FORMATS, Format, Select, Style};
use depesche::{Options, Report, Source};

const SELECTS: [Select; 5] =
    [Select::Figures, Select::Entities, Select::Mentions, Select::Statements, Select::Sections];

/// What attackers write, each in the places that a report copies text from.
const ATTACKS: [&str; 16] = [
    "<script>alert(1)</script>",
    "\"><img src=x onerror=alert(1)>",
    "' onmouseover='alert(1)",
    "</style></title></textarea><svg onload=alert(1)>",
    "]]><x/>",
    "--><!--",
    "&lt;b&gt; &#60;b&#62;",
    "{{7*7}} ${7*7}",
    "=cmd|' /C calc'!A0",
    "+1+1",
    "@SUM(1)",
    "\u{202e}txt.exe\u{202c}",
    "\u{2066}x\u{2069}\u{200e}",
    "a\u{200b}b\u{2060}c\u{feff}d",
    "\u{1b}]0;x\u{7}\u{1b}[2J\u{9b}31m",
    "a\0b\u{8}\u{7f}c",
];

fn texts() -> Vec<String> {
    let around = |attack: &str| {
        [
            format!("{attack}\n\nHamburg {attack}, 29. Juni 2017 – Rund {attack} 90 {attack} Gäste kamen.\n"),
            format!("„{attack} wir zahlen 5 Euro {attack}“, sagte Minister Uwe {attack} Brandt am Montag.\n"),
            format!(
                "{attack}Petra Wessolek{attack} sagte, sie zahle 3{attack}Euro. {attack}\n\nKontakt:\n{attack}"
            ),
        ]
    };
    ATTACKS
        .iter()
        .flat_map(|attack| around(attack))
        .chain([ATTACKS.join(" 90 Boote "), ATTACKS.concat()])
        .collect()
}

fn written(format: &Format, select: Select, text: &str, id: &str) -> String {
    let style = Style { select, ..Style::default() };
    let source = Source { path: Some(id), format: "text", encoding: "utf-8", bytes: text.len() as u64 };
    let options = Options { include_text: format.needs_text, explain: true, ..Options::default() };
    let report = Report::new(id, text, source, &options);
    let mut bytes = Vec::new();
    (format.begin)(&style, &mut bytes).unwrap();
    (format.document)(&report, &style, &mut bytes).unwrap();
    (format.end)(&style, &mut bytes).unwrap();
    String::from_utf8(bytes).unwrap()
}

fn each(mut check: impl FnMut(&Format, &str)) {
    for text in texts() {
        for id in ["a.txt", &*text] {
            for format in FORMATS {
                for select in SELECTS {
                    check(format, &written(format, select, &text, id));
                }
            }
        }
    }
}

/// Direction overrides and marks, invisible characters, controls.
fn acts(c: char) -> bool {
    c.is_control() && !matches!(c, '\n' | '\r' | '\t')
        || matches!(c, '\u{61c}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}' | '\u{2066}'..='\u{206f}' | '\u{feff}')
}

/// JSON is data: its strings hold what the text holds.
fn is_json(format: &Format) -> bool {
    matches!(format.extension, "json" | "ndjson")
}

#[test]
fn controls_and_overrides_are_shown_not_obeyed() {
    each(|format, output| {
        let acting = |c: char| if is_json(format) { c < ' ' && c != '\n' } else { acts(c) };
        assert!(!output.contains(acting), "{}: {output:?}", format.name);
    });
}

#[test]
fn json_formats_are_json() {
    each(|format, output| {
        if is_json(format) {
            let values = serde_json::Deserializer::from_str(output).into_iter::<serde_json::Value>();
            assert!(values.into_iter().all(|value| value.is_ok()), "{}: {output}", format.name);
        }
    });
}

#[cfg(feature = "render")]
#[test]
fn no_cell_is_a_formula() {
    each(|format, output| {
        if !matches!(format.name, "csv" | "tsv") {
            return;
        }
        let delimiter = if format.name == "csv" { b',' } else { b'\t' };
        let mut reader = csv::ReaderBuilder::new().delimiter(delimiter).from_reader(output.as_bytes());
        for row in reader.records() {
            for cell in &row.unwrap() {
                let acts = cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']);
                assert!(!acts || cell.parse::<f64>().is_ok(), "{cell:?}");
            }
        }
    });
}
