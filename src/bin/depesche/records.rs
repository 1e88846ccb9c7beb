//! NDJSON as a stream of whole lines: each piece has the lines that one read brought.
//!
//! No more is read than is there, so that whoever sends a line and waits gets its answer.
//! Example: the line `{"id": "7", "text": "Rund 90 Länder halfen."}` is a piece as soon as its line end is there.

use std::io::{self, Read};

use depesche::Error;

/// So much is read at once.
const BLOCK: usize = 64 * 1024;

/// A stream of records.
pub struct Records {
    stream: Box<dyn Read + Send>,
    /// What came behind the last line end.
    rest: Vec<u8>,
    /// The number of the first line of the rest.
    line: u64,
    max: u64,
    /// Inside a line that is too large.
    skipping: bool,
    ended: bool,
}

/// Lines of a stream, the last one perhaps without its end.
#[derive(Default)]
pub struct Lines {
    pub bytes: Vec<u8>,
    /// The number of the first one, counted from 1.
    pub first: u64,
    /// Instead of lines: what is wrong with the line of that number or the stream.
    pub failed: Option<Error>,
}

impl Records {
    /// A stream of which some is read already.
    pub fn new(stream: Box<dyn Read + Send>, begun: Vec<u8>, max: u64) -> Records {
        Records { stream, rest: begun, line: 1, max, skipping: false, ended: false }
    }

    /// The next lines; false at the end.
    pub fn next(&mut self, lines: &mut Lines) -> bool {
        lines.failed = None;
        lines.first = self.line;
        lines.bytes.clear();
        std::mem::swap(&mut lines.bytes, &mut self.rest);
        let mut searched = 0;
        loop {
            if self.line == 1 && matches!(lines.bytes[..], [0xff, 0xfe, ..] | [0xfe, 0xff, ..]) {
                lines.bytes.clear();
                lines.failed = Some(Error::Utf16Records);
                self.ended = true;
                return true;
            }
            if let Some(at) = lines.bytes[searched..].iter().rposition(|byte| *byte == b'\n') {
                self.cut(lines, searched + at + 1);
                return true;
            }
            if self.ended {
                return lines.failed.is_some() || !lines.bytes.is_empty();
            }
            if lines.bytes.len() as u64 > self.max {
                self.skipping = true;
            }
            if self.skipping {
                lines.bytes.clear();
                lines.failed = Some(Error::TooLarge { max: self.max }.in_record(self.line));
            }
            searched = lines.bytes.len();
            if let Err(error) = self.read(&mut lines.bytes) {
                lines.bytes.clear();
                lines.failed = Some(Error::from_io(&error));
                self.ended = true;
                return true;
            }
        }
    }

    /// Takes the lines up to the last line end; the rest waits. In a line that is too large only its end counts.
    fn cut(&mut self, lines: &mut Lines, end: usize) {
        let first_end = lines.bytes.iter().position(|byte| *byte == b'\n').map_or(end, |at| at + 1);
        let end = if self.skipping { first_end } else { end };
        self.rest.clear();
        self.rest.extend_from_slice(&lines.bytes[end..]);
        lines.bytes.truncate(end);
        self.line += lines.bytes.iter().filter(|byte| **byte == b'\n').count() as u64;
        if self.skipping {
            lines.bytes.clear();
            self.skipping = false;
        }
    }

    fn read(&mut self, bytes: &mut Vec<u8>) -> io::Result<()> {
        let filled = bytes.len();
        bytes.resize(filled + BLOCK.max(filled / 2), 0);
        let read = loop {
            match self.stream.read(&mut bytes[filled..]) {
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                read => break read,
            }
        };
        bytes.truncate(filled + *read.as_ref().unwrap_or(&0));
        self.ended |= read? == 0;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Gives a few bytes a read.
    struct Drops(Vec<u8>, usize);

    impl Read for Drops {
        fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
            let count = self.1.min(self.0.len()).min(buffer.len());
            buffer[..count].copy_from_slice(&self.0[..count]);
            self.0.drain(..count);
            Ok(count)
        }
    }

    /// All lines with their numbers.
    fn all(text: &str, drop: usize, max: u64) -> Vec<String> {
        let mut records = Records::new(Box::new(Drops(text.into(), drop)), Vec::new(), max);
        let (mut lines, mut all) = (Lines::default(), Vec::new());
        while records.next(&mut lines) {
            all.extend(lines.failed.iter().map(|error| error.to_string()));
            let text = std::str::from_utf8(&lines.bytes).unwrap();
            all.extend(
                text.lines().enumerate().map(|(i, line)| format!("{} {line}", lines.first + i as u64)),
            );
        }
        all
    }

    #[test]
    fn lines_are_the_same_however_they_come() {
        for drop in [1, 2, 3, 7, 100] {
            assert_eq!(all("eins\nzwei\n\nvier", drop, 100), ["1 eins", "2 zwei", "3 ", "4 vier"]);
            assert_eq!(all("", drop, 100), Vec::<String>::new());
            assert_eq!(all("eins\n", drop, 100), ["1 eins"]);
        }
    }

    #[test]
    fn a_line_that_is_too_large_is_left_out_and_the_others_are_not() {
        let large = "x".repeat(50);
        let said = "line 2: larger than 10 bytes (raise the limit with --max-size)";
        for drop in [1, 3, 20] {
            assert_eq!(all(&format!("eins\n{large}\ndrei\n"), drop, 10), ["1 eins", said, "3 drei"]);
            assert_eq!(all(&format!("eins\n{large}"), drop, 10), ["1 eins", said]);
        }
    }
}
