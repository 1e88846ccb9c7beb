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
        write!(f, "{LETTER}{}", u64::from(self.0) + 1)
    }
}

impl<const LETTER: char> Serialize for Id<LETTER> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        // A letter and ten digits at most; a report has thousands, so nothing is formatted by the general way.
        let mut text = [0; 16];
        let (mut rest, mut start) = (u64::from(self.0) + 1, text.len());
        while rest > 0 {
            start -= 1;
            text[start] = b'0' + (rest % 10) as u8;
            rest /= 10;
        }
        start -= 1;
        text[start] = LETTER as u8;
        serializer.serialize_str(std::str::from_utf8(&text[start..]).unwrap_or_default())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn is_written_as_it_is_shown() {
        for number in [0, 8, 9, 99, 4_294_967_294, u32::MAX] {
            let id: FigureId = Id(number);
            assert_eq!(serde_json::to_string(&id).unwrap(), format!("\"{id}\""));
        }
    }
}
