//! Whether a word, the end of a compound or a token of the text has a [`Sense`].
//!
//! Example: "Bahnstreik" ends as an event does, and of "fällt" the row of a sense says that "aus" stands apart from it.

use super::{Lexicon, Reading, Sense, TableId, class};
use crate::tokens::{Flags, Shape};

impl Lexicon {
    /// True where the word is one of the sense, or a compound that ends in one: "Bahnstreik" by "Streik".
    pub fn ends_as(&self, key: &str, sense: Sense) -> bool {
        self.ends_as_behind(key, 0, sense)
    }

    /// The same where at least so many bytes stand before that end.
    pub fn ends_as_behind(&self, key: &str, least: usize, sense: Sense) -> bool {
        let mut found = false;
        self.each_end(key, sense, |at| found |= at >= least);
        found
    }

    /// Where the ends of the word begin that are of the sense, the shortest first and the whole word last.
    fn each_end(&self, key: &str, sense: Sense, mut end: impl FnMut(usize)) {
        const LEAST: usize = 2;
        self.tails(key, class::SENSE, LEAST, |at, set| {
            if set[Shape::Caps as usize] & class::SENSE != 0
                && self.rows_with(&key[at..], sense).next().is_some()
            {
                end(at);
            }
        });
    }

    /// The same of a word in any form that one of the endings makes: "Warnstreiks" with "s".
    pub fn ends_as_any(&self, key: &str, endings: &[&str], sense: Sense) -> bool {
        endings.iter().filter_map(|ending| key.strip_suffix(ending)).any(|stem| self.ends_as(stem, sense))
    }

    /// What stands before the longest word of the sense that a compound ends in: "Rathaus" of "Rathauschefin".
    pub fn stem_before<'k>(&self, key: &'k str, sense: Sense) -> Option<&'k str> {
        let mut found = None;
        self.each_end(key, sense, |at| found = Some(&key[..at]));
        found
    }

    /// For each row of the sense that this word is of, in any case, what goes with it: "trainer" with "Coach".
    pub fn rows_with(&self, key: &str, sense: Sense) -> impl Iterator<Item = &'static str> + use<'_> {
        let rows = self.rows_of(TableId::Senses, key, Shape::Caps).filter(move |row| sense.is_of(*row));
        rows.map(|row| row.get(1))
    }

    /// True where this word itself has the sense, written as in the table or with more capitals.
    pub fn means(&self, key: &str, shape: Shape, sense: Sense) -> bool {
        self.class_of(key, shape) & class::SENSE != 0
            && self.rows_of(TableId::Senses, key, shape).any(|row| sense.is_of(row))
    }
}

impl Reading<'_> {
    /// True where the word at the token has the sense, written as in the table or with more capitals.
    #[inline]
    pub fn means(&self, i: usize, sense: Sense) -> bool {
        // Few words have any.
        self.all_classes(i) & class::SENSE != 0 && self.rows_of_sense(i, sense).next().is_some()
    }

    /// The same of any of the senses.
    pub fn means_any(&self, i: usize, senses: &[Sense]) -> bool {
        senses.iter().any(|sense| self.means(i, *sense))
    }

    /// For each row of the sense what stands apart from the word: "aus" of "fällt", empty where nothing must.
    pub fn rows_of_sense(&self, i: usize, sense: Sense) -> impl Iterator<Item = &'static str> + '_ {
        let may = self.all_classes(i) & class::SENSE != 0 && !self[i].has(Flags::GENITIVE);
        let rows = may.then(|| self.lexicon.matches_in(TableId::Senses, self, i));
        rows.into_iter()
            .flatten()
            .map(|found| found.row)
            .filter(move |row| sense.is_of(*row))
            .map(|row| row.get(1))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_compound_means_what_it_ends_in() {
        let lexicon = Lexicon::embedded();
        for (key, event) in [("Bahnstreik", true), ("Streik", true), ("Fahrstreifen", false)] {
            assert_eq!(lexicon.ends_as(key, Sense::Event), event, "{key}");
        }
        assert!(lexicon.ends_as_any("Warnstreiks", &["", "s"], Sense::Event));
    }

    #[test]
    fn a_sense_is_no_class_beside_the_others() {
        let reading = Reading::new("Er warnte", Lexicon::embedded());
        assert!(reading.means(1, Sense::Announces) && !reading.has(1, class::SENSE));
    }
}
