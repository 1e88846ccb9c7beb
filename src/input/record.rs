//! A line of NDJSON to its parts: `{"id": "7", "text": "...", "date": "2024-02-27"}`.
//!
//! Strings without escapes are borrowed from the line. What the date means is said where days are known.
//! Example: the line `{"id": 7, "text": "Rund 85 G\u00e4ste kamen."}` has the id "7" and the text "Rund 85 Gäste kamen.".

use std::borrow::Cow;

use serde::Deserialize;
use serde_json::value::RawValue;

use super::{Label, decode_as};
use crate::error::{Error, Warning};
use encoding_rs::UTF_8;

/// The parts of a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record<'l> {
    /// A string, or a number as it is written.
    pub id: Option<Cow<'l, str>>,
    /// The text to analyse.
    pub text: Cow<'l, str>,
    /// The record's day as it is written.
    pub date: Option<Cow<'l, str>>,
    /// What is odd about the line.
    pub warnings: Vec<Warning>,
}

/// A record that cannot be read, and its id as far as that is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unread {
    /// The id, where the record has one.
    pub id: Option<String>,
    /// What is wrong.
    pub error: Error,
}

#[derive(Deserialize)]
struct Raw<'l> {
    #[serde(borrow, default)]
    id: Option<&'l RawValue>,
    #[serde(borrow, default)]
    text: Option<&'l RawValue>,
    #[serde(borrow, default)]
    date: Option<&'l RawValue>,
}

/// A string that borrows where it can.
#[derive(Deserialize)]
struct Text<'l>(#[serde(borrow)] Cow<'l, str>);

impl Record<'_> {
    /// Reads the line with this number; hands the record on, since it may borrow from a repaired copy.
    pub fn read<R>(
        line: &[u8],
        number: u64,
        label: Option<Label>,
        use_it: impl FnOnce(Result<Record, Unread>) -> R,
    ) -> R {
        let decoded = decode_as(label.map_or(UTF_8, |label| label.0), line);
        let mut warnings = decoded.warnings;
        for warning in &mut warnings {
            if let Warning::BrokenEncoding { line, .. } = warning {
                *line = number;
            }
        }
        let first = parse(&decoded.text, number, warnings.clone());
        if first.is_ok() {
            return use_it(first);
        }
        // Half characters are refused by the parser; without them the line may be sound.
        match without_lone_surrogates(&decoded.text) {
            Some((repaired, count)) => {
                warnings.push(Warning::LoneSurrogate { count });
                use_it(parse(&repaired, number, warnings))
            }
            None => use_it(first),
        }
    }
}

fn parse(line: &str, number: u64, mut warnings: Vec<Warning>) -> Result<Record<'_>, Unread> {
    let bad_json = |error: serde_json::Error| Error::BadJson { line: number, reason: reason(&error) };
    if !line.trim_start().starts_with('{') && serde_json::from_str::<serde::de::IgnoredAny>(line).is_ok() {
        // The parser would take an array's items for the fields in their order.
        return Err(Unread { id: None, error: Error::NoText { line: number } });
    }
    let raw: Raw = serde_json::from_str(line).map_err(|error| Unread { id: None, error: bad_json(error) })?;
    let id = match raw.id.map(RawValue::get) {
        None => None,
        Some(id) if id.starts_with('"') => {
            let id = serde_json::from_str::<Text>(id);
            Some(id.map_err(|error| Unread { id: None, error: bad_json(error) })?.0)
        }
        Some(id) if id.starts_with(|c: char| c == '-' || c.is_ascii_digit()) => Some(Cow::Borrowed(id)),
        Some(_) => return Err(Unread { id: None, error: Error::BadId { line: number } }),
    };
    let unread = |error: Error| Unread { id: id.as_deref().map(str::to_owned), error };
    let string = |value: &'_ RawValue| value.get().starts_with('"');
    let Some(text) = raw.text.filter(|text| string(text)) else {
        return Err(unread(Error::NoText { line: number }));
    };
    let text = serde_json::from_str::<Text>(text.get()).map_err(|error| unread(bad_json(error)))?.0;
    let date = match raw.date.map(RawValue::get) {
        Some(date) if date.starts_with('"') => {
            Some(serde_json::from_str::<Text>(date).map_err(|error| unread(bad_json(error)))?.0)
        }
        Some(date) => return Err(unread(Error::BadDate { line: number, date: date.to_owned() })),
        None => None,
    };
    warnings.extend(super::nul_warning(&text));
    Ok(Record { id, text, date, warnings })
}

/// What the parser says, without its line, which is always the first.
fn reason(error: &serde_json::Error) -> String {
    let text = error.to_string();
    match text.rsplit_once(" at line ") {
        Some((reason, _)) => format!("{reason} at column {}", error.column()),
        None => text,
    }
}

/// The line with U+FFFD for each escaped half of a character, and how many there are; none where there is none.
fn without_lone_surrogates(line: &str) -> Option<(String, usize)> {
    let bytes = line.as_bytes();
    let unit = |at: usize| -> Option<u16> {
        let digits = bytes.get(at..at + 6)?.strip_prefix(b"\\u")?;
        digits.iter().try_fold(0, |unit, digit| Some(unit << 4 | (*digit as char).to_digit(16)? as u16))
    };
    let mut repaired = String::with_capacity(line.len());
    let (mut kept, mut at, mut count) = (0, 0, 0);
    while let Some(step) = bytes[at..].iter().position(|byte| *byte == b'\\') {
        at += step;
        at = match unit(at) {
            Some(0xd800..=0xdbff) if matches!(unit(at + 6), Some(0xdc00..=0xdfff)) => at + 12,
            Some(0xd800..=0xdfff) => {
                repaired.push_str(&line[kept..at]);
                repaired.push_str("\\ufffd");
                kept = at + 6;
                count += 1;
                kept
            }
            // An escape has at least one more character; "\\u" must not be read as an escape of its second half.
            _ => (at + 2).min(bytes.len()),
        };
    }
    repaired.push_str(&line[kept..]);
    (count > 0).then_some((repaired, count))
}

/// True of bytes that begin like a line of NDJSON rather than like a release.
pub fn looks_like_records(bytes: &[u8]) -> bool {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes).trim_ascii_start();
    bytes.strip_prefix(b"{").is_some_and(|rest| rest.trim_ascii_start().starts_with(b"\""))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Id, text, date and warnings of a line, or its error.
    fn read(line: &str) -> String {
        Record::read(line.as_bytes(), 17, None, |record| match record {
            Ok(record) => {
                format!("{:?} {:?} {:?} {:?}", record.id, record.text, record.date, record.warnings)
            }
            Err(unread) => format!("{:?}: {}", unread.id, unread.error),
        })
    }

    #[test]
    fn lines_have_their_parts_or_their_error() {
        let rows = [
            (r#"{"id": "a", "text": "Über"}"#, r#"Some("a") "Über" None []"#),
            (r#"{"text": "x", "id": 12, "date": "2024-02-27"}"#, r#"Some("12") "x" Some("2024-02-27") []"#),
            (r#" {"text": "x", "id": null, "more": [1, {}]} "#, r#"None "x" None []"#),
            (r#"{"id": "a", "text": "z\u00fcgig \"ja\""}"#, r#"Some("a") "zügig \"ja\"" None []"#),
            (
                r#"{"text": "a\ud800b\udc00\\ud800 \ud83d\ude00"}"#,
                r#"None "a�b�\\ud800 😀" None [LoneSurrogate { count: 2 }]"#,
            ),
            (r#"{"text": "a\u0000b"}"#, r#"None "a\0b" None [Nul { count: 1 }]"#),
            (r#"{"id": "a"}"#, r#"Some("a"): line 17: no string "text" in the record"#),
            (r#"{"id": "a", "text": 5}"#, r#"Some("a"): line 17: no string "text" in the record"#),
            (r#"{"id": [], "text": ""}"#, r#"None: line 17: the record's "id" is neither string nor number"#),
            (
                r#"{"id": "a", "text": "", "date": 5}"#,
                r#"Some("a"): line 17: "5" is no date (write it as 2024-02-27)"#,
            ),
            (r#"{"id": "a", "#, "None: line 17: not JSON: EOF while parsing a value at column 12"),
            ("Guten Tag", "None: line 17: not JSON: expected value at column 1"),
            (r#"["a", "text"]"#, r#"None: line 17: no string "text" in the record"#),
            ("5", r#"None: line 17: no string "text" in the record"#),
        ];
        let wrong: Vec<_> = rows
            .iter()
            .map(|(line, wanted)| (line, wanted, read(line)))
            .filter(|(_, wanted, found)| found != *wanted)
            .collect();
        assert!(wrong.is_empty(), "{wrong:#?}");
    }

    #[test]
    fn broken_utf_8_in_a_record_is_replaced() {
        let line = b"{\"text\": \"M\xf6hre\"}";
        Record::read(line, 3, None, |record| {
            let record = record.unwrap();
            assert_eq!(record.text, "M\u{fffd}hre");
            assert_eq!(record.warnings, [Warning::BrokenEncoding { byte: 11, line: 3, count: 1 }]);
        });
        let label = Label::new("latin1").unwrap();
        Record::read(line, 3, Some(label), |record| assert_eq!(record.unwrap().text, "Möhre"));
    }

    #[test]
    fn records_are_told_from_releases() {
        assert!(looks_like_records(b"\xef\xbb\xbf {\"id\": 1}"));
        assert!(looks_like_records(b"{ \"text\""));
        assert!(!looks_like_records(b"{Foto} Hamburg"));
        assert!(!looks_like_records(b""));
    }
}
