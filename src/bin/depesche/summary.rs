//! The table over a whole batch: the facts of all reports go in, in input order; when the last has come, the table goes out.
//!
//! Example: `depesche --summary meldungen/` says how many releases name Emden.

use std::io::{self, Write};

use depesche::render::Style;
use depesche::render::tally::Tally;

use crate::output::Stream;

/// A stream that counts lines of facts, and writes the table at the empty line behind them.
pub struct Counted {
    stream: Stream,
    tally: Tally,
    style: Style,
    /// A line that has begun.
    line: Vec<u8>,
}

impl Counted {
    pub fn new(stream: Stream, style: Style) -> Counted {
        Counted { stream, tally: Tally::default(), style, line: Vec::new() }
    }
}

impl Write for Counted {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        for part in bytes.split_inclusive(|byte| *byte == b'\n') {
            self.line.extend_from_slice(part);
            match self.line.strip_suffix(b"\n") {
                None => continue,
                Some(b"") => self.tally.write(&self.style, &mut self.stream)?,
                Some(line) => self.tally.add(line)?,
            }
            self.line.clear();
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.stream.flush()
    }
}
