//! Near-duplicates in a stream of reports: a later one becomes a line that names the release it repeats.
//!
//! The first of several stays, so memory grows with releases that are new: their id and some 30 bytes each.
//! Example: `{"schema":"depesche.report/1","id":"b.txt","duplicate_of":"a.txt"}`.

use std::io::{self, Write};

use depesche::document::Fingerprint;
use serde::{Deserialize, Serialize};

use crate::lines::ByLine;
use crate::output::Stream;

/// A stream of report lines that lets no near-duplicate through.
pub fn deduped(stream: Stream) -> Stream {
    let mut known = Known::new();
    Box::new(ByLine::new(stream, move |line, out| {
        let head = head(line)?;
        // What failed repeats nothing; a record that could not be read has no id either.
        let told = head.fingerprint.zip(head.id.as_deref());
        match told.and_then(|(fingerprint, id)| Some((id, known.like(fingerprint)?))) {
            Some((id, duplicate_of)) => {
                serde_json::to_writer(&mut *out, &Repeat { schema: &head.schema, id, duplicate_of })?;
            }
            None => {
                told.into_iter().for_each(|(fingerprint, id)| known.add(fingerprint, id));
                out.write_all(line)?;
            }
        }
        out.write_all(b"\n")
    }))
}

/// What stands for a near-duplicate.
#[derive(Serialize)]
struct Repeat<'a> {
    schema: &'a str,
    id: &'a str,
    duplicate_of: &'a str,
}

/// The beginning of a report; a failure has no fingerprint.
#[derive(Deserialize)]
struct Head {
    schema: String,
    id: Option<String>,
    #[serde(default, deserialize_with = "fingerprint")]
    fingerprint: Option<Fingerprint>,
}

fn fingerprint<'d, D: serde::Deserializer<'d>>(field: D) -> Result<Option<Fingerprint>, D::Error> {
    let hex = String::deserialize(field)?;
    u64::from_str_radix(&hex, 16).map(|bits| Some(Fingerprint(bits))).map_err(serde::de::Error::custom)
}

/// Reads a line as far as the fingerprint: what follows, most of a report, need not be parsed.
fn head(line: &[u8]) -> io::Result<Head> {
    // Text never holds a bare quotation mark, so this is the field.
    const FIELD: &[u8] = br#","fingerprint":""#;
    const HEX: usize = 16;
    let field = line.windows(FIELD.len()).position(|window| window == FIELD);
    let beginning = field.and_then(|at| line.get(..at + FIELD.len() + HEX));
    let whole = beginning.map(|beginning| [beginning, b"\"}"].concat());
    Ok(serde_json::from_slice(whole.as_deref().unwrap_or(line))?)
}

/// The blocks of a fingerprint: two that differ in three bits at most agree in one of four.
const BLOCKS: usize = Fingerprint::NEAR as usize + 1;
const BLOCK_BITS: usize = 64 / BLOCKS;
const NOBODY: u32 = u32::MAX;

/// Fingerprints so far, found by their blocks.
struct Known {
    fingerprints: Vec<Fingerprint>,
    /// All ids one after the other, and where each ends.
    ids: String,
    ends: Vec<usize>,
    /// For each block and value the last fingerprint that has it,
    last: Vec<u32>,
    /// and for each fingerprint and block the one before it.
    before: Vec<[u32; BLOCKS]>,
}

impl Known {
    fn new() -> Known {
        Known {
            fingerprints: Vec::new(),
            ids: String::new(),
            ends: Vec::new(),
            last: vec![NOBODY; BLOCKS << BLOCK_BITS],
            before: Vec::new(),
        }
    }

    fn slots(fingerprint: Fingerprint) -> [usize; BLOCKS] {
        let value = |block: usize| (fingerprint.0 >> (block * BLOCK_BITS)) as usize & ((1 << BLOCK_BITS) - 1);
        std::array::from_fn(|block| block << BLOCK_BITS | value(block))
    }

    /// The id of the nearest, of several equally near the first.
    fn like(&self, fingerprint: Fingerprint) -> Option<&str> {
        let mut nearest = None;
        for (block, slot) in Known::slots(fingerprint).into_iter().enumerate() {
            let mut next = self.last[slot];
            while let Some(known) = self.fingerprints.get(next as usize) {
                if known.is_near(fingerprint) {
                    let found = (known.distance(fingerprint), next);
                    nearest = Some(nearest.map_or(found, |nearest| found.min(nearest)));
                }
                next = self.before[next as usize][block];
            }
        }
        nearest.map(|(_, which)| self.id(which as usize))
    }

    fn id(&self, which: usize) -> &str {
        let start = which.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.ids[start..self.ends[which]]
    }

    fn add(&mut self, fingerprint: Fingerprint, id: &str) {
        // Beyond four billion the rest goes through unseen.
        let Some(number) = u32::try_from(self.fingerprints.len()).ok().filter(|n| *n != NOBODY) else {
            return;
        };
        let slots = Known::slots(fingerprint);
        self.before.push(slots.map(|slot| std::mem::replace(&mut self.last[slot], number)));
        self.fingerprints.push(fingerprint);
        self.ids.push_str(id);
        self.ends.push(self.ids.len());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_is_found_and_four_bits_are_too_many() {
        let mut known = Known::new();
        let bits = 0x0123_4567_89ab_cdef;
        known.add(Fingerprint(bits), "a");
        known.add(Fingerprint(bits ^ 0b111), "b");
        for (flipped, wanted) in [
            (0, Some("a")),
            (1 << 63 | 1 << 40 | 1 << 20, Some("a")),
            (0b11, Some("b")),
            (1 << 63 | 1 << 40 | 1 << 20 | 1 << 16, None),
            (u64::MAX, None),
        ] {
            assert_eq!(known.like(Fingerprint(bits ^ flipped)), wanted, "{flipped:b}");
        }
    }

    #[test]
    fn text_that_looks_like_the_field_is_none() {
        let line = br#"{"schema":"s","id":"\",\"fingerprint\":\"x","language":"de","fingerprint":"00000000000000ff","sections":[{"text":"?"}]}"#;
        let head = head(line).unwrap();
        assert_eq!(
            (head.id.as_deref(), head.fingerprint),
            (Some("\",\"fingerprint\":\"x"), Some(Fingerprint(255)))
        );
        let failure = super::head(br#"{"schema":"s","id":"a","error":{"message":"m"}}"#).unwrap();
        assert!(failure.fingerprint.is_none());
    }
}
