//! Which year is told of, before which "Vorjahr" lies.
//!
//! What else a text has named stands in `walk.rs`, what the words mean in `relative.rs`.
//! Example: behind "2006 waren es 62 Züge" the "Vorjahr" is 2005, behind "Heute sind es 62" the one before this.

use super::tense::{self, Tense};
use super::timex::Timex;
use super::walk::{Period, Walk};
use super::{relative, year};
use crate::lexicon::{Sense, class};

impl Walk<'_, '_> {
    /// The year that "dieses Jahr" means where one was spoken of as such: "Er nannte das Jahr 2020. In diesem Jahr".
    pub fn year_meant(&self) -> Option<u16> {
        self.told_lately().filter(|_| self.told_by_noun)
    }

    /// Keeps a whole year that is told of, not one that something lasts to or from.
    pub fn tell_year(&mut self, timex: &Timex) {
        const ENDS: [&str; 8] = ["seit", "bis", "ab", "von", "zwischen", "nach", "vor", "und"];
        // "2021 begann der Bau. Heute sind es 300 Betten, im Vorjahr 280."
        if self.reads(timex.tokens.start, "heute") {
            self.told = None;
        }
        // A second "Vorjahr" lies before the same year as the first, and "(Q2 2023: 315 Mio.)" only compares.
        if timex.rule == relative::PRIOR || self.is_aside(timex.tokens.start) {
            return;
        }
        self.period = Period::read(&timex.iso, self.number).or(self.period);
        let year = timex.iso.parse().ok().filter(|_| timex.iso.len() == 4);
        let start = timex.tokens.start;
        // "nachdem sie 2024 gesunken waren": before what is told.
        let aside = || self.any_before(start, &ENDS) || self.is_led_in(start, "nachdem");
        if let Some(year) = year.filter(|_| !aside()) {
            self.told = Some((year, self.number));
            let gone = self.today.is_none_or(|today| year < today.year);
            let business = timex.rule == year::BUSINESS && gone;
            self.business = self.business.or(business.then_some(year));
            self.told_of_old = self.is_of_old(year);
            self.told_by_noun = self.reads(start, "Jahr") && self.any_before(start, &["das"]);
            if self.tells_history(start, year) {
                self.name_year(Some(year), 1);
            }
        }
    }

    /// "1961 wurde die Mauer gebaut. Am 13. August rollten Soldaten an": what is told of so long ago goes on in that
    /// year, but not behind "Die 1961 geborene Lotsin", "Er war 1961 geflohen", "die Fabrik von 1914".
    fn tells_history(&self, start: usize, year: u16) -> bool {
        const OLD: u16 = 40;
        const AGO: [&str; 4] = ["hatte", "hatten", "war", "waren"];
        let old = self.today.is_some_and(|today| year + OLD < today.year) && !self.told_of_old;
        let lead = self.before(start).filter(|k| !(self.reads(start, "Jahr") && self.reads(*k, "im")));
        let adverbial = lead.is_none_or(|k| {
            const NAMED: u64 = class::DETERMINER | class::POSSESSIVE | class::PREPOSITION;
            self[k].is_lower() && !self.has(k, NAMED)
        });
        old && adverbial
            && self.tense(start) == Tense::Past
            && !self.sentence.clone().take(40).any(|k| self.reads_any(k, &AGO))
    }

    /// "im zweiten Quartal 241 Mio. (Q2 2023: 315 Mio.)": in brackets, and behind the time that is told of.
    fn is_aside(&self, start: usize) -> bool {
        let open = self.before(start).map(|k| k - usize::from(k > 0 && self.has(k, class::PREPOSITION)));
        let told = self.period.map(|period| period.sentence).max(self.told.map(|(_, sentence)| sentence));
        open.is_some_and(|k| self.is(k, '(')) && told == Some(self.number)
    }

    /// Whether the clause around the token begins with the word.
    fn is_led_in(&self, i: usize, word: &str) -> bool {
        const REACH: usize = 12;
        let first = self.sentence.start.max(i.saturating_sub(REACH));
        let clause = (first..i).rev().take_while(|k| !tense::is_border(self.document, *k));
        clause.into_iter().any(|k| self.reads(k, word))
    }

    /// "wurde 1954 gegründet", "stammt aus dem Jahr 1990": what came long before what is told.
    fn is_of_old(&self, year: u16) -> bool {
        const OLD: u16 = 5;
        self.today.is_some_and(|today| year + OLD < today.year)
            && self.sentence.clone().take(40).any(|k| self.means(k, Sense::Founded))
    }

    /// The year that was told of in this sentence or the last.
    pub fn told_lately(&self) -> Option<u16> {
        self.told.filter(|(_, at)| at + 1 >= self.number).map(|(year, _)| year)
    }

    /// The year before which "Vorjahr" lies: one gone by that was told of in this sentence or the last, else this.
    pub fn year_told(&self) -> Option<u16> {
        let gone = |year: &u16| self.today.is_none_or(|today| *year < today.year);
        self.told_lately().filter(|year| gone(year) && !self.told_of_old)
    }

    /// The year of business before which "Vorjahr" lies where no other time was told of since: "Im Geschäftsjahr 2023 wuchs
    /// sie. Der Gewinn sank. Er lag unter dem Vorjahr."
    pub fn year_of_business(&self) -> Option<u16> {
        let period = self.period.is_some_and(|period| period.sentence + 1 >= self.number);
        self.business.filter(|_| !period && self.told_lately().is_none())
    }
}
