//! Reports as JSON: pretty-printed for people and jq, or one line each for everything else.
//!
//! Example: "Rund 90 Länder halfen." is `{"schema":"depesche.report/1","id":"text",...}` and a line end.

use std::io::{self, BufWriter, Write};

use serde::Serialize;

use super::{Failure, Style};
use crate::report::{Report, SCHEMA};

/// serde writes piece by piece; so much is gathered before it goes on.
const GATHERED: usize = 16 * 1024;

/// One object over many lines, keys in the contract's order.
pub fn pretty(report: &Report, _: &Style, out: &mut dyn Write) -> io::Result<()> {
    let mut out = BufWriter::with_capacity(GATHERED, out);
    serde_json::to_writer_pretty(&mut out, report)?;
    out.write_all(b"\n")?;
    out.flush()
}

/// One object a line.
pub fn line(report: &Report, _: &Style, out: &mut dyn Write) -> io::Result<()> {
    let mut out = BufWriter::with_capacity(GATHERED, out);
    serde_json::to_writer(&mut out, report)?;
    out.write_all(b"\n")?;
    out.flush()
}

/// What stands in the place of a report.
#[derive(Serialize)]
struct Answer<'a> {
    schema: &'static str,
    id: Option<&'a str>,
    error: String,
}

/// A line for an input that has no report; in English, as all data are.
pub fn failure(failure: &Failure, _: &Style, out: &mut dyn Write) -> io::Result<()> {
    let answer = Answer { schema: SCHEMA, id: failure.id, error: failure.error.to_string() };
    serde_json::to_writer(&mut *out, &answer)?;
    out.write_all(b"\n")
}
