//! The table over a whole batch: the facts of all reports go in, in input order; when the last has come, the table goes out.
//!
//! Example: `depesche --summary meldungen/` says how many releases name Emden.

use depesche::render::Style;
use depesche::render::tally::Tally;

use crate::lines::ByLine;
use crate::output::Stream;

/// A stream that counts lines of facts, and writes the table at the empty line behind them.
pub fn counted(stream: Stream, style: Style) -> Stream {
    let mut tally = Tally::default();
    Box::new(ByLine::new(stream, move |line, out| match line {
        b"" => tally.write(&style, out),
        line => tally.add(line),
    }))
}
