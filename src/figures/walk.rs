//! What rules for dates and times see of a document: the sentence, what was named before, and small look-ups.
//!
//! Which rule is asked where, and what becomes of its find, stands in `timex.rs`.
//! Example: before "Woche" in "vergangene Woche" stands a shift of -1.

use std::cell::Cell;
use std::ops::{Deref, Range};

use rust_decimal::prelude::ToPrimitive;

use super::tense::{self, Tense};
use crate::document::{Day, Document};
use crate::lexicon::{Sense, TableId, class};
use crate::numbers;
use crate::tokens::Flags;

/// A year that was said, with the month and in the sentence where it was.
#[derive(Clone, Copy)]
pub(super) struct NamedYear {
    pub year: u16,
    pub month: u8,
    pub sentence: usize,
}

/// A month, quarter or half of a year that was told of, and the sentence that did.
#[derive(Clone, Copy)]
pub(super) struct Period {
    pub year: u16,
    /// M, Q or H
    pub unit: char,
    pub number: u8,
    pub sentence: usize,
}

impl Period {
    /// The period of a value such as "2024-03" or "2024-Q1".
    pub fn read(iso: &str, sentence: usize) -> Option<Period> {
        let (year, part) = iso.split_once('-').filter(|(_, part)| part.len() == 2)?;
        let unit = part.chars().next().filter(|unit| matches!(unit, 'Q' | 'H')).unwrap_or('M');
        let number = part.trim_start_matches(unit).parse().ok()?;
        Some(Period { year: year.parse().ok()?, unit, number, sentence })
    }

    /// The value of the part so many later, of which a year has so many.
    pub fn shifted(self, shift: i32, parts: i32) -> String {
        let number = i32::from(self.number) - 1 + shift;
        let of_year = u8::try_from(number.rem_euclid(parts) + 1).unwrap_or(self.number);
        Period { number: of_year, ..self }.of_year(i32::from(self.year) + number.div_euclid(parts))
    }

    /// The value of this part of another year.
    pub fn of_year(self, year: i32) -> String {
        let number = self.number;
        if self.unit == 'M' {
            format!("{year:04}-{number:02}")
        } else {
            format!("{year:04}-{}{number}", self.unit)
        }
    }
}

/// The walk: the document, where it stands, and what was said last.
pub(super) struct Walk<'a, 't> {
    pub document: &'a Document<'t>,
    /// The day of publication.
    pub today: Option<Day>,
    /// The tokens of the sentence.
    pub sentence: Range<usize>,
    /// The day that was named last, and the sentence that did.
    pub day: Option<Day>,
    pub day_sentence: usize,
    /// Whether what is told has left the day that was named last.
    pub lost: bool,
    /// Whether the day belongs to a noun: "der Anschlag vom 9. September".
    pub bound: bool,
    /// The sentence that last named a night by the day that it ends on.
    pub night: Option<usize>,
    /// The day whose evening or night was told of last, and the sentence that did: small hours lie behind it.
    pub late: Option<(Day, usize)>,
    /// Where the date or time found last ends.
    pub placed: usize,
    /// The hour of the clock time found last, where it begins and where it ends.
    pub clock: Option<(u32, Range<usize>)>,
    /// The month, quarter or half-year that was told of last.
    pub period: Option<Period>,
    /// The year that stood with a month last.
    pub year: Option<NamedYear>,
    /// The sentence's number.
    pub number: usize,
    /// The year that was told of last, and the sentence that did.
    pub told: Option<(u16, usize)>,
    /// Whether it was told as "das Jahr 2020".
    pub told_by_noun: bool,
    /// Whether that year is when something was founded or somebody born, before which "Vorjahr" does not lie.
    pub told_of_old: bool,
    /// The year of business that the text is about: "Geschäftsjahr 2023".
    pub business: Option<u16>,
    /// Where the date found last ends.
    pub dated: usize,
    /// The sentence that last said that something recurs, or falls on several days: times in it have no day.
    pub timeless: Option<usize>,
    /// The sentence that last said "jedes Jahr".
    pub yearly: Option<usize>,
    /// Whether "gestern" or the like stand somewhere: then "heute" is a day.
    daily: Option<bool>,
    /// Where the tense was asked for last, and what it was.
    clause: Cell<Option<(usize, Tense)>>,
}

impl<'t> Deref for Walk<'_, 't> {
    type Target = Document<'t>;
    fn deref(&self) -> &Document<'t> {
        self.document
    }
}

impl<'a, 't> Walk<'a, 't> {
    /// At the beginning of a document.
    pub fn new(document: &'a Document<'t>) -> Self {
        Walk {
            document,
            today: document.published,
            sentence: 0..0,
            day: None,
            day_sentence: usize::MAX,
            lost: false,
            bound: false,
            night: None,
            late: None,
            placed: 0,
            clock: None,
            period: None,
            year: None,
            number: 0,
            told: None,
            told_by_noun: false,
            told_of_old: false,
            business: None,
            dated: 0,
            timeless: None,
            yearly: None,
            daily: None,
            clause: Cell::new(None),
        }
    }

    /// The value of the row of this kind whose one word stands at the token.
    pub fn row(&self, i: usize, kind: &str) -> Option<&'static str> {
        if !self.has(i, class::CALENDAR | class::TIMEWORD) {
            return None;
        }
        let document = self.document;
        document
            .lexicon
            .matches_in(TableId::Calendar, document, i)
            .find(|found| found.len == 1 && found.row.get(0) == kind)
            .map(|found| found.row.get(1))
    }

    /// The token before, in the sentence.
    pub fn before(&self, i: usize) -> Option<usize> {
        (i > self.sentence.start).then(|| i - 1)
    }

    /// True of one of the words before the token.
    pub fn any_before(&self, i: usize, words: &[&str]) -> bool {
        self.before(i).is_some_and(|k| self.reads_any(k, words))
    }

    /// "immer am Montag": what stands before the token says that it recurs.
    pub fn is_habit_before(&self, i: usize) -> bool {
        self.before(i).is_some_and(|k| self.means(k, Sense::Habit))
    }

    /// True where the preposition or verb before the token's phrase is one of the words.
    pub fn is_led_by(&self, i: usize, words: &[&str]) -> bool {
        const REACH: usize = 4;
        let phrase = i.saturating_sub(REACH).max(self.sentence.start)..i;
        let mut phrase = phrase.rev().take_while(|k| self[*k].mark().is_none_or(|mark| mark == '.'));
        let lead = phrase.find(|k| self.has(*k, class::PREPOSITION | class::FINITE));
        lead.is_some_and(|k| self.reads_any(k, words))
    }

    /// "seit dem 1. Dezember", "rückwirkend zum 1. Juli": not ahead, however near.
    pub fn is_since(&self, i: usize) -> bool {
        const REACH: usize = 4;
        let near = self.sentence.start.max(i.saturating_sub(REACH))..i;
        self.is_led_by(i, &["seit"]) || near.into_iter().any(|k| self.reads(k, "rückwirkend"))
    }

    /// "die Hoffnung auf eine Senkung im Januar", "Öl zur Lieferung im Januar": what is hoped for or due lies ahead.
    fn is_hoped(&self, i: usize) -> bool {
        const REACH: usize = 7;
        let kind = |k: usize, sense| k >= self.sentence.start && self[k].is_capital() && self.means(k, sense);
        const OTHER: u64 = class::FINITE | class::PRETERITE | class::CALENDAR | class::TIMEWORD;
        let first = (self.sentence.start + 1).max(i.saturating_sub(REACH));
        // Only articles, adjectives and nouns stand between.
        let inside = |k: &usize| {
            let lower = !self[*k].is_capital() && self.class(*k) & class::FUNCTION == 0;
            let attribute = !lower || self[k + 1].is_capital();
            self[*k].mark().is_none() && self.class(*k) & OTHER == 0 && attribute
        };
        let mut near = (first..i).rev().take_while(inside);
        near.any(|k| match self.str(k) {
            "auf" => kind(k - 1, Sense::Hope),
            "zur" | "mit" => kind(k + 1, Sense::Due) && k + 4 > i,
            _ => false,
        })
    }

    /// The tense around the token, which "seit" or "ab" before it may say better than the verb.
    pub fn tense(&self, i: usize) -> Tense {
        let near = |words: &[&str]| self.is_led_by(i, words);
        if self.is_since(i) {
            return Tense::Past;
        }
        let than =
            self.any_before(i, &["im", "am"]) && self.before(i).is_some_and(|k| self.any_before(k, &["als"]));
        if than {
            return Tense::Past;
        }
        if self.is_due(i) {
            return Tense::Future;
        }
        if near(&["für"]) || near(&["ab"]) && self.is_meant() || self.is_put(i) || self.is_hoped(i) {
            return Tense::Future;
        }
        match tense::of_attribute(self.document, &self.sentence, i).unwrap_or_else(|| self.clause_tense(i)) {
            Tense::Open if near(&["bis", "ab"]) => Tense::Future,
            Tense::Present if near(&["ab"]) => Tense::Future,
            tense => tense,
        }
    }

    /// "vertagte auf Dienstag", "wurde bis Montag verlängert", "von Montag auf Mittwoch verlegt": a day that
    /// something is put on.
    pub fn is_put(&self, i: usize) -> bool {
        const REACH: usize = 20;
        let sense = match () {
            () if self.is_led_by(i, &["auf"]) => Sense::PutOn,
            () if self.is_led_by(i, &["von"]) && self.reads(i + 1, "auf") => Sense::PutOn,
            () if self.is_led_by(i, &["bis"]) => Sense::PutTill,
            () => return false,
        };
        let near = self.sentence.start.max(i.saturating_sub(REACH))..self.sentence.end.min(i + REACH);
        near.into_iter().any(|k| !self[k].has(Flags::CAPITAL) && self.means(k, sense))
    }

    /// "sollte noch am Freitag vorgeführt werden": not over when it was told.
    fn is_due(&self, i: usize) -> bool {
        let lead = self.before(i).filter(|k| self.reads_any(*k, &["am", "im"]));
        lead.is_some_and(|k| self.any_before(k, &["noch"])) && self.is_meant()
    }

    /// Whether the phrase at the token is what "bis" leads from the date found last to.
    pub fn ends_range(&self, start: usize) -> bool {
        let Some(mut join) = self.before(start) else { return false };
        while join > self.sentence.start
            && self.reads_any(join, &["zum", "den", "dem", "Ende", "Mitte", "Anfang"])
        {
            join -= 1;
        }
        let joins = self.reads(join, "bis") || self.is(join, '–') || self.is(join, '-');
        joins && self.placed > self.sentence.start && (self.placed..=self.placed + 1).contains(&join)
    }

    /// The day that a time or part of the day at the token belongs to.
    ///
    /// That is the day named last, but not in what is told of the past after a day to come, in the frame of what is
    /// said ("sagte er am Abend"), or after a day that only belongs to a noun ("der Anschlag vom 9. September").
    pub fn day_of_time(&self, i: usize) -> Option<Day> {
        const NEAR: usize = 4;
        let (Some(named), Some(today)) = (self.day, self.today) else { return self.day.or(self.today) };
        let same = self.day_sentence == self.number;
        let mut between = self.placed.min(i)..i;
        let apart = !same || i >= self.placed + NEAR && between.any(|k| tense::is_border(self.document, k));
        // "Der Verkehr wurde am Mittwochabend eingestellt. Am Nachmittag soll er wieder rollen."
        let late = self.late.is_some_and(|(day, _)| day == named);
        let till = || (i.saturating_sub(3)..i).any(|k| self.reads(k, "bis")) && self.tense(i) != Tense::Past;
        if !same && late && named < today && (self.tense(i) == Tense::Future || till()) {
            return Some(today);
        }
        if !apart || named == today {
            return Some(named);
        }
        let past = || self.tense(i) == Tense::Past;
        // "Am 3. Mai 1999 brannte es. Um 18 Uhr ist eine Feier": not on the day that is long gone.
        let gone = || !same && self.is_long_ago(today) && !past();
        let afresh =
            named > today && past() || same && self.is_in_frame(i) || !same && self.bound && past() || gone();
        Some(if afresh { today } else { named })
    }

    /// Whether the day that an earlier sentence told of is more than a week gone.
    pub fn is_long_ago(&self, today: Day) -> bool {
        const WEEK: i32 = 7;
        let gone = |day: Day| today.plus(-WEEK).is_some_and(|week| day < week);
        self.day_sentence != self.number && self.day.is_some_and(gone)
    }

    /// "..., sagte er am Abend": the clause begins with the verb that says who said it.
    fn is_in_frame(&self, i: usize) -> bool {
        const REACH: usize = 16;
        let first = self.sentence.start.max(i.saturating_sub(REACH));
        let border = (first..i).rev().find(|k| tense::is_border(self.document, *k));
        border.is_some_and(|k| self.has(k + 1, class::CUE) && !self[k + 1].has(Flags::CAPITAL))
    }

    /// "sollte ab Mai dabei sein": what was meant to be.
    fn is_meant(&self) -> bool {
        self.sentence.clone().any(|k| self.reads_any(k, &["sollte", "sollten"]))
    }

    /// The tense of the clause, asked again only where another begins or some words on.
    fn clause_tense(&self, i: usize) -> Tense {
        const NEAR: usize = 8;
        if let Some((last, tense)) = self.clause.get()
            && last >= self.sentence.start
            && last <= i
            && i - last < NEAR
            && !(last..i).any(|k| tense::is_border(self.document, k) || tense::goes_on(self.document, k))
        {
            return tense;
        }
        let tense = tense::at(self.document, &self.sentence, i);
        self.clause.set(Some((i, tense)));
        tense
    }

    /// The number that digits at the token write, without separators.
    pub fn digits(&self, i: usize) -> Option<u32> {
        self.get(i).filter(|token| token.is_number() && token.bytes().len() <= 4)?;
        let text = self.str(i);
        if text.bytes().all(|byte| byte.is_ascii_digit()) { text.parse().ok() } else { None }
    }

    /// The number before a point: "29." of "29. September".
    pub fn ordinal(&self, i: usize) -> Option<(u32, usize)> {
        let number = self.digits(i).filter(|number| *number > 0)?;
        let point = self.get(i + 1).is_some_and(|token| token.is('.') && token.is_joined());
        point.then_some((number, i + 2))
    }

    /// The ordinal that ends before `i`, in digits or as a word, and where it begins.
    pub fn ordinal_before(&self, i: usize) -> Option<(u32, usize)> {
        let last = self.before(i)?;
        if let Some(value) = self.row(last, "ordinal") {
            return Some((value.parse().ok()?, last));
        }
        let first = self.before(last).filter(|_| self.is(last, '.'))?;
        self.ordinal(first).map(|(number, _)| (number, first))
    }

    /// A cardinal number in digits or as a word.
    pub fn cardinal(&self, i: usize) -> Option<u32> {
        if let Some(number) = self.digits(i) {
            return Some(number);
        }
        let numeral = numbers::at(self.document, i, self.sentence.end)?;
        (numeral.tokens == (i..i + 1)).then(|| numeral.value.to_u32()).flatten()
    }

    /// The adjective that says which one ("vergangenen"), up to one other adjective before the noun, and where
    /// it begins.
    pub fn shift_before(&self, i: usize) -> Option<(i32, usize)> {
        let last = self.before(i)?;
        if let Some(value) = self.row(last, "adjective") {
            return Some((value.parse().ok()?, last));
        }
        let first = self.before(last)?;
        let adjective = self[last].is_lower() && !self.has(last, class::FUNCTION | class::TIMEWORD);
        let value = adjective.then(|| self.row(first, "adjective")).flatten()?;
        Some((value.parse().ok()?, first))
    }

    /// Where the phrase begins if "Anfang", "Mitte der" or "Ende" stand before it.
    pub fn with_edge(&self, start: usize) -> usize {
        let Some(last) = self.before(start) else { return start };
        if self.row(last, "edge").is_some() {
            return last;
        }
        match self.before(last) {
            Some(first)
                if self.reads_any(last, &["der", "des", "dieses", "dieser"])
                    && self.row(first, "edge").is_some() =>
            {
                first
            }
            _ => start,
        }
    }

    /// The day that was named last, where that is not long ago.
    pub fn recent_day(&self) -> Option<Day> {
        const NEAR: usize = 3;
        self.day.filter(|_| self.day_sentence.saturating_add(NEAR) >= self.number)
    }

    /// Keeps the day, if it is one.
    pub fn name_day(&mut self, day: Option<Day>) {
        if day.is_some() {
            (self.day, self.day_sentence, self.lost, self.bound) = (day, self.number, false, false);
        }
    }

    /// Keeps the day if it was told of its evening or night.
    pub fn name_late(&mut self, day: Option<Day>, part: Option<&str>) {
        if matches!(part, Some("TEV" | "TNI")) {
            self.late = day.map(|day| (day, self.number)).or(self.late);
        }
    }

    /// Keeps the year that stood with a month.
    pub fn name_year(&mut self, year: Option<u16>, month: u8) {
        let sentence = self.number;
        self.year = year.map(|year| NamedYear { year, month, sentence }).or(self.year);
    }

    /// Whether the document tells of single days, so that "heute" is one.
    pub fn is_daily(&mut self) -> bool {
        let known = self.daily;
        known.unwrap_or_else(|| {
            let daily = (0..self.document.len()).any(|i| {
                self.has(i, class::TIMEWORD)
                    && self.row(i, "day").is_some_and(|value| value != "0")
                    && !self.document[i].has(Flags::CAPITAL)
            });
            self.daily = Some(daily);
            daily
        })
    }
}
