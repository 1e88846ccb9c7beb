//! The names of finds within a report: `s1`, `f1`, `e1`, `q1`.
//!
//! Example: the first figure of a report is `f1`, and a statement's speaker may point to `e3`.

use std::fmt;

use serde::{Serialize, Serializer};

/// The number of a find of one sort, counted from 0 in text order and printed from 1 behind its letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Id<const LETTER: char>(pub u32);

/// A section's id.
pub type SectionId = Id<'s'>;
/// A figure's id.
pub type FigureId = Id<'f'>;
/// An entity's id.
pub type EntityId = Id<'e'>;
/// A statement's id.
pub type StatementId = Id<'q'>;

impl<const LETTER: char> fmt::Display for Id<LETTER> {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "{LETTER}{}", self.0 + 1)
    }
}

impl<const LETTER: char> Serialize for Id<LETTER> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}
