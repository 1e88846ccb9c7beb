//! A stream that is read line by line on its way out: each whole line is handed on with the stream behind.
//!
//! Example: `--dedupe` writes another line where a release repeats an earlier one.

use std::io::{self, Write};

use crate::output::Stream;

/// Gathers lines; what becomes of one, without its end, decides the function.
pub struct ByLine<F> {
    stream: Stream,
    each: F,
    /// A line that has begun.
    line: Vec<u8>,
}

impl<F: FnMut(&[u8], &mut Stream) -> io::Result<()>> ByLine<F> {
    pub fn new(stream: Stream, each: F) -> ByLine<F> {
        ByLine { stream, each, line: Vec::new() }
    }
}

impl<F: FnMut(&[u8], &mut Stream) -> io::Result<()>> Write for ByLine<F> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        for part in bytes.split_inclusive(|byte| *byte == b'\n') {
            self.line.extend_from_slice(part);
            if let Some(line) = self.line.strip_suffix(b"\n") {
                (self.each)(line, &mut self.stream)?;
                self.line.clear();
            }
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.stream.flush()
    }
}
