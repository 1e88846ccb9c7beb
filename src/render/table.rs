//! Tables for spreadsheets: RFC 4180 with commas, or lines with tabs; a row a find, names of columns first.
//!
//! No cell may act: what a spreadsheet would take for a formula gets an apostrophe in front, and characters that
//! steer are shown as escapes. Example: the headline `=1+1` becomes the cell `'=1+1`.

use std::borrow::Cow;
use std::io::{self, Write};

use csv::{Terminator, Writer, WriterBuilder};

use super::Style;
use super::rows::{columns, each};
use super::visible::{inert, visible};
use crate::report::Report;

/// The names of the columns, separated by commas.
pub fn csv_head(style: &Style, out: &mut dyn Write) -> io::Result<()> {
    head(comma, style, out)
}

/// A row a find, cells separated by commas.
pub fn csv(report: &Report, style: &Style, out: &mut dyn Write) -> io::Result<()> {
    let mut writer = comma(out);
    rows(report, style, &mut writer, |cell| defused(inert(cell)))
}

/// The names of the columns, separated by tabs.
pub fn tsv_head(style: &Style, out: &mut dyn Write) -> io::Result<()> {
    head(tab, style, out)
}

/// A row a find, cells separated by tabs; line ends and tabs in cells are blanks.
pub fn tsv(report: &Report, style: &Style, out: &mut dyn Write) -> io::Result<()> {
    let mut writer = tab(out);
    rows(report, style, &mut writer, |cell| defused(visible(cell)))
}

type Dyn<'w> = &'w mut dyn Write;

fn comma(out: Dyn) -> Writer<Dyn> {
    WriterBuilder::new().terminator(Terminator::CRLF).from_writer(out)
}

fn tab(out: Dyn) -> Writer<Dyn> {
    WriterBuilder::new().delimiter(b'\t').from_writer(out)
}

fn head(writer: fn(Dyn) -> Writer<Dyn>, style: &Style, out: Dyn) -> io::Result<()> {
    const BYTE_ORDER_MARK: &str = "\u{feff}";
    if style.mark {
        out.write_all(BYTE_ORDER_MARK.as_bytes())?;
    }
    let mut writer = writer(out);
    writer.write_record(columns(style.select))?;
    writer.flush()
}

fn rows(
    report: &Report,
    style: &Style,
    writer: &mut Writer<Dyn>,
    safe: impl Fn(&str) -> Cow<'_, str>,
) -> io::Result<()> {
    let mut written = Ok(());
    each(report, style.select, &mut |cells| {
        if written.is_ok() {
            written = writer.write_record(cells.iter().map(|cell| safe(cell).into_owned()));
        }
    });
    written?;
    writer.flush()
}

/// The cell as no spreadsheet takes it for a formula; plain numbers stay.
fn defused(cell: Cow<'_, str>) -> Cow<'_, str> {
    // Full-width signs act too where the keyboard is an East Asian one.
    let acts = cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']);
    if acts && !is_number(&cell) { Cow::Owned(format!("'{cell}")) } else { cell }
}

fn is_number(cell: &str) -> bool {
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let plain = cell.strip_prefix('-').unwrap_or(cell);
    let (whole, fraction) = plain.split_once('.').unwrap_or((plain, "0"));
    digits(whole) && digits(fraction)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::Select;

    #[test]
    fn cells_are_no_formulas() {
        let rows = [
            ("=1+1", "'=1+1"),
            ("=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("+49 30 123", "'+49 30 123"),
            ("- ein Punkt", "'- ein Punkt"),
            ("\tx", "'\tx"),
            ("＝1", "'＝1"),
            ("-5", "-5"),
            ("-0.25", "-0.25"),
            ("-1-1", "'-1-1"),
            ("-.5", "'-.5"),
            ("5 = 5", "5 = 5"),
            ("", ""),
        ];
        for (cell, wanted) in rows {
            assert_eq!(defused(cell.into()), wanted);
        }
    }

    #[test]
    fn what_is_written_reads_back_as_the_report() {
        let text = "=Titel, \"neu\"\n\nHamburg, 29. Juni 2017 – Es sind minus 5 Grad,\u{202e} 90\nBoote\u{0} kamen. \
                    „Wir zahlen 5 Euro“, sagte Minister Uwe Brandt am Montag.";
        let report = crate::analyse(text);
        for select in
            [Select::Figures, Select::Entities, Select::Mentions, Select::Statements, Select::Sections]
        {
            let style = Style { select, mark: true, ..Style::default() };
            let mut bytes = Vec::new();
            csv_head(&style, &mut bytes).unwrap();
            super::csv(&report, &style, &mut bytes).unwrap();
            let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap();
            let mut reader = csv::Reader::from_reader(bytes);
            assert_eq!(reader.headers().unwrap(), columns(select));
            let found: Vec<Vec<String>> =
                reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect();
            let mut wanted = Vec::new();
            each(&report, select, &mut |cells| {
                wanted.push(cells.iter().map(|cell| defused(inert(cell)).into_owned()).collect::<Vec<_>>());
            });
            assert_eq!(found, wanted);
            assert!(!found.is_empty(), "{select:?}");
        }
    }

    #[test]
    fn lines_with_tabs_are_one_a_row() {
        let text = "Titel über alles\n\nEs sind 5\tKilometer bis\nBerlin.";
        let report = crate::analyse(text);
        let mut bytes = Vec::new();
        let style = Style { select: Select::Sections, ..Style::default() };
        tsv_head(&style, &mut bytes).unwrap();
        tsv(&report, &style, &mut bytes).unwrap();
        let lines: Vec<&str> = std::str::from_utf8(&bytes).unwrap().lines().collect();
        assert_eq!(lines.len(), 1 + report.sections.len());
        assert!(
            lines.iter().all(|line| line.split('\t').count() == columns(Select::Sections).len()),
            "{lines:?}"
        );
    }
}
