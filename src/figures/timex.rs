//! Dates, times, sets and calendar lengths: the walk over the words that the rules below hang on.
//!
//! A rule begins at the head of its phrase (a month, "Jahr", "Uhr", a number), looks back for what belongs to
//! it and ahead for what completes it, and gives a TIMEX3 value. What the values are counted from stands here:
//! the day of publication, and the day and year that the text named last.
//! Example: "am Mittwoch um 16 Uhr" is 2024-02-28, then 2024-02-28T16:00.

use std::ops::{Deref, Range};

use super::tense::{self, Tense};
use rust_decimal::prelude::ToPrimitive;

use super::{Figure, FigureKind, clock, date, feast, guard, period, relative, set, year};
use crate::document::{Day, Document, SectionKind};
use crate::lexicon::{Match, TableId, class};
use crate::numbers;
use crate::span::keep_longest;
use crate::tokens::Flags;

/// What a rule found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Timex {
    pub tokens: Range<usize>,
    pub kind: FigureKind,
    pub iso: String,
    pub rule: &'static str,
}

impl Timex {
    pub fn date(tokens: Range<usize>, iso: String, rule: &'static str) -> Option<Timex> {
        Some(Timex { tokens, kind: FigureKind::Date, iso, rule })
    }

    pub fn time(tokens: Range<usize>, iso: String, rule: &'static str) -> Option<Timex> {
        Some(Timex { tokens, kind: FigureKind::Time, iso, rule })
    }

    pub fn set(tokens: Range<usize>, iso: String, rule: &'static str) -> Option<Timex> {
        Some(Timex { tokens, kind: FigureKind::Set, iso, rule })
    }

    pub fn length(tokens: Range<usize>, iso: String, rule: &'static str) -> Option<Timex> {
        Some(Timex { tokens, kind: FigureKind::Duration, iso, rule })
    }
}

/// A year that was said, with the month and in the sentence where it was.
#[derive(Clone, Copy)]
pub(super) struct NamedYear {
    pub year: u16,
    pub month: u8,
    pub sentence: usize,
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
    /// The year that stood with a month last.
    pub year: Option<NamedYear>,
    /// The sentence's number.
    pub number: usize,
    /// Where the date found last ends.
    pub dated: usize,
    /// The sentence that last said that something recurs, or falls on several days: times in it have no day.
    pub timeless: Option<usize>,
    /// The sentence that last said "jedes Jahr".
    pub yearly: Option<usize>,
    /// Whether "gestern" or the like stand somewhere: then "heute" is a day.
    daily: Option<bool>,
}

impl<'t> Deref for Walk<'_, 't> {
    type Target = Document<'t>;
    fn deref(&self) -> &Document<'t> {
        self.document
    }
}

/// Puts the dates, times, sets and calendar lengths of the document among its other figures, in text order.
pub(super) fn add<'t>(document: &Document<'t>, figures: &mut Vec<Figure<'t>>) {
    let mut found = find(document);
    if found.is_empty() {
        return;
    }
    keep_longest(&mut found, |figure| figure.span);
    let mut dates = found.into_iter().peekable();
    let mut merged: Vec<Figure<'t>> = Vec::with_capacity(figures.len() + dates.len());
    for figure in figures.drain(..) {
        while let Some(date) = dates.next_if(|date| date.span.end <= figure.span.start) {
            merged.push(date);
        }
        match dates.peek_mut() {
            Some(date) if date.span.overlaps(figure.span) => {
                let lengths = date.kind == FigureKind::Duration && figure.kind == FigureKind::Duration;
                if lengths && date.span.contains(figure.span) {
                    // "letzten fünf Jahren": the number's own rule knows more of it.
                    *date = Figure { span: date.span, text: date.text, ..figure };
                } else if figure.span.len() > date.span.len() {
                    while dates.next_if(|date| date.span.overlaps(figure.span)).is_some() {}
                    merged.push(figure);
                }
            }
            _ => merged.push(figure),
        }
    }
    merged.extend(dates);
    *figures = merged;
}

/// All dates, times, sets and calendar lengths of the document, in text order; some overlap.
fn find<'t>(document: &Document<'t>) -> Vec<Figure<'t>> {
    let mut figures = Vec::new();
    let mut walk = Walk {
        document,
        today: document.published,
        sentence: 0..0,
        day: None,
        day_sentence: usize::MAX,
        year: None,
        number: 0,
        dated: 0,
        timeless: None,
        yearly: None,
        daily: None,
    };
    for (number, sentence) in document.sentences.iter().enumerate() {
        let Some(section) = document.sections.get(sentence.section) else { continue };
        if !super::holds_figures(section.kind) {
            continue;
        }
        if section.kind != SectionKind::Body {
            walk.day = None;
        }
        (walk.number, walk.sentence) = (number, sentence.tokens.clone());
        walk.sentence(|timex| {
            let mut figure = Figure::new(document, timex.kind, timex.tokens, timex.rule);
            (figure.section, figure.iso) = (section.id, Some(timex.iso));
            figures.push(figure);
        });
    }
    figures
}

impl Walk<'_, '_> {
    fn sentence(&mut self, mut found: impl FnMut(Timex)) {
        let mut i = self.sentence.start;
        while i < self.sentence.end {
            let class = self.class(i);
            let token = self.document[i];
            let timex = if class & (class::CALENDAR | class::TIMEWORD) != 0 {
                self.word(i)
            } else if token.is_number() {
                if let Some(after) = guard::telephone(self.document, i, self.sentence.end) {
                    i = after;
                    continue;
                }
                date::at_number(self, i)
                    .or_else(|| clock::at_number(self, i))
                    .or_else(|| year::at_number(self, i))
            } else if token.is_word() && token.has(Flags::DIGIT) && token.has(Flags::CAPITAL) {
                period::code(self, i)
            } else {
                None
            };
            i += 1;
            if let Some(timex) = timex {
                if timex.kind == FigureKind::Date {
                    self.dated = timex.tokens.end;
                }
                if timex.kind == FigureKind::Set {
                    self.timeless = Some(self.number);
                    self.yearly = (timex.iso == "P1Y").then_some(self.number).or(self.yearly);
                }
                i = i.max(timex.tokens.end);
                found(timex);
            }
        }
    }

    /// What the row of the word at `i` says that it is, asked in the order of the table's rows.
    fn word(&mut self, i: usize) -> Option<Timex> {
        let document = self.document;
        let rows = document.lexicon.matches_in(TableId::Calendar, document, i);
        for Match { row, len, .. } in rows {
            let value = row.get(1);
            let timex = match row.get(0) {
                "month" => date::month(self, i, value),
                "season" => date::season(self, i, value),
                "weekday" => relative::weekday(self, i, value),
                "weekday_part" => relative::weekday_part(self, i, value),
                "day" => relative::day(self, i, value),
                "this" => relative::this(self, i, value),
                "ref" => relative::reference(self, i, value),
                "ref_after" | "ref_noun" => relative::reference_after(self, i, value),
                "era" => relative::era(self, i),
                "part" => clock::part(self, i, value),
                "part_adverb" => clock::part_adverb(self, i, value),
                "clock" => clock::midnight(self, i),
                "oclock" => clock::oclock(self, i),
                "half_past" => clock::half_past(self, i),
                "period" => period::singular(self, i, value),
                "periods" => period::plural(self, i, value),
                "quarter" => period::quarter_noun(self, i, value),
                "edge_of" => period::edge_of(self, i, value),
                "year_noun" => year::noun(self, i),
                "decade" => year::decade_word(self, i, value),
                "set" => set::adverb(self, i, value),
                "all" => set::all(self, i),
                "year_term" => period::year_term(self, i),
                "length" => Timex::length(i..i + 1, value.to_owned(), "vague-length"),
                "feast" => feast::at(self, i, len, value),
                _ => None,
            };
            if timex.is_some() {
                return timex;
            }
        }
        None
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

    /// True of one of the words at the token.
    pub fn any(&self, i: usize, words: &[&str]) -> bool {
        words.iter().any(|word| self.reads(i, word))
    }

    /// The token before, in the sentence.
    pub fn before(&self, i: usize) -> Option<usize> {
        (i > self.sentence.start).then(|| i - 1)
    }

    /// True of one of the words before the token.
    pub fn any_before(&self, i: usize, words: &[&str]) -> bool {
        self.before(i).is_some_and(|k| self.any(k, words))
    }

    /// The tense around the token, which "seit" or "ab" before it may say better than the verb.
    pub fn tense(&self, i: usize) -> Tense {
        const REACH: usize = 4;
        let near = |words: &[&str]| {
            let phrase = i.saturating_sub(REACH).max(self.sentence.start)..i;
            phrase.rev().take_while(|k| self.document[*k].mark().is_none_or(|mark| mark == '.')).find_map(
                |k| {
                    let ends = self.has(k, class::PREPOSITION | class::FINITE);
                    ends.then(|| self.any(k, words))
                },
            ) == Some(true)
        };
        if near(&["seit"]) {
            return Tense::Past;
        }
        if near(&["für"]) {
            return Tense::Future;
        }
        match tense::at(self.document, &self.sentence, i) {
            Tense::Open if near(&["bis", "ab"]) => Tense::Future,
            tense => tense,
        }
    }

    /// The number that digits at the token write, without separators.
    pub fn digits(&self, i: usize) -> Option<u32> {
        let token = self.get(i)?;
        let text = self.str(i);
        (token.is_number() && text.len() <= 4 && text.bytes().all(|byte| byte.is_ascii_digit()))
            .then(|| text.parse().ok())
            .flatten()
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
        let adjective = self.get(last).is_some_and(|token| token.is_word() && !token.has(Flags::CAPITAL))
            && !self.has(last, class::FUNCTION | class::TIMEWORD);
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
                if self.any(last, &["der", "des", "dieses", "dieser"])
                    && self.row(first, "edge").is_some() =>
            {
                first
            }
            _ => start,
        }
    }

    /// Keeps the day, if it is one.
    pub fn name_day(&mut self, day: Option<Day>) {
        if day.is_some() {
            (self.day, self.day_sentence) = (day, self.number);
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
