//! Prefixes that part from their verbs: "mit" of "mitteilen", so that "mitgeteilt" and "mitzuteilen" are forms of it.
//!
//! Example: "einzuleiten" holds a "zu" behind the prefix "ein", "herzustellen" behind "her", "bezugnehmen" none.

use super::{Lexicon, TableId};
use crate::tokens::Shape;

/// The fewest letters of a prefix.
const LEAST: usize = 2;

impl Lexicon {
    /// True of a prefix that parts from its verb.
    pub fn is_prefix(&self, start: &str) -> bool {
        self.rows_of(TableId::Prefixes, start, Shape::Lower).next().is_some()
    }

    /// "mitzuteilen": an infinitive with "zu" in it.
    pub fn holds_zu(&self, key: &str) -> bool {
        key.ends_with('n') && self.is_parted(key, b"zu", 3)
    }

    /// "mitgeteilt", "angegeben": a participle with "ge" behind its prefix; "angehen" and "ausgeben" are none.
    pub fn holds_ge(&self, key: &str) -> bool {
        (key.ends_with('t') || key.ends_with("en")) && self.is_parted(key, b"ge", 4)
    }

    /// Whether the two letters stand between a prefix and at least so much of a verb.
    fn is_parted(&self, key: &str, letters: &[u8; 2], verb: usize) -> bool {
        // Words are too short for a search that is made ready first.
        let pairs = key.as_bytes().windows(2).enumerate();
        let mut places = pairs.filter(|(_, pair)| pair == letters).map(|(at, _)| at);
        places.any(|at| at >= LEAST && at + 2 + verb <= key.len() && self.is_prefix(&key[..at]))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn prefixes_part_from_their_verbs() {
        let lexicon = Lexicon::embedded();
        for (key, zu, ge) in [
            ("einzuleiten", true, false),
            ("hinzuzufügen", true, false),
            ("mitgeteilt", false, true),
            ("angegeben", false, true),
            ("bezugnehmen", false, false),
            ("angehen", false, false),
            ("gegeben", false, false),
        ] {
            assert_eq!((lexicon.holds_zu(key), lexicon.holds_ge(key)), (zu, ge), "{key}");
        }
    }
}
