//! The dateline: "Hamburg, 29. Juni 2017 –", "Berlin (dpa) -", "(SeaPRwire) –".
//!
//! It stands at the beginning of a body paragraph, or on a line of its own. Place, day and wire are read
//! from it; everything else in the header is read in `sections.rs`.

use std::ops::Range;

use super::day::Day;
use crate::lexicon::{Reading, TableId, class};
use crate::tokens::Flags;

impl Day {
    /// The day that stands at the token, and how many tokens it takes: "29. Juni 2017", "29.06.2017", "2017-06-29".
    pub fn at(reading: &Reading, i: usize) -> Option<(Day, usize)> {
        if !reading.get(i)?.is_number() {
            return None;
        }
        let text = reading.str(i);
        if text.len() == 4 && reading.is(i + 1, '-') && reading.is(i + 3, '-') {
            let day = Day::parse(reading.phrase(&(i..(i + 5).min(reading.len()))))?;
            return Some((day, 5));
        }
        if let [day, month, year] = text.split('.').collect::<Vec<_>>()[..] {
            let year = full_year(year)?;
            return Some((Day::new(year, month.parse().ok()?, day.parse().ok()?)?, 1));
        }
        let month_at = i + 1 + usize::from(reading.is(i + 1, '.'));
        let month =
            reading.longest(TableId::Calendar, month_at).filter(|found| found.row.get(0) == "month")?;
        let year_at = month_at + 1 + usize::from(reading.is(month_at + 1, '.'));
        if !reading.get(year_at)?.is_number() || reading.str(year_at).len() != 4 {
            return None;
        }
        let day =
            Day::new(reading.str(year_at).parse().ok()?, month.row.get(1).parse().ok()?, text.parse().ok()?)?;
        Some((day, year_at + 1 - i))
    }
}

/// A year of four digits, or of two: 17 is 2017, 98 is 1998.
fn full_year(text: &str) -> Option<u16> {
    let year: u16 = text.parse().ok()?;
    match text.len() {
        4 => Some(year),
        2 if year < 70 => Some(2000 + year),
        2 => Some(1900 + year),
        _ => None,
    }
}

/// What a dateline says, and its tokens, the dash included.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Dateline<'t> {
    pub len: usize,
    pub place: Option<&'t str>,
    pub day: Option<Day>,
    pub wire: Option<&'static str>,
}

/// The dateline at the beginning of a paragraph.
pub fn at<'t>(reading: &Reading<'t>, paragraph: &Range<usize>) -> Option<Dateline<'t>> {
    const LONGEST: usize = 30;
    let end = paragraph.end.min(paragraph.start + LONGEST);
    let mut line = Dateline::default();
    let mut i = place(reading, paragraph.start, end);
    if i > paragraph.start {
        line.place = Some(reading.phrase(&(paragraph.start..i)));
    }
    let mut evidence = false;
    while i < end {
        let token = reading[i];
        if let Some((day, len)) = day_in(reading, i, end) {
            line.day = Some(day);
            evidence = true;
            i += len;
        } else if let Some((wire, len)) = wire_mark(reading, i, end) {
            line.wire = line.wire.or(wire);
            evidence |= wire.is_some() || is_known_place(reading, paragraph.start, line.place.is_some());
            i += len;
        } else if is_dash(reading, i) && (evidence || is_place_name(reading, paragraph.start, i)) {
            line.len =
                i + 1 + usize::from(reading.is(i, '-') && reading.is(i + 1, '-') && i + 1 < paragraph.end)
                    - paragraph.start;
            return (paragraph.start + line.len < paragraph.end).then_some(line);
        } else if (token.is(':') || token.is('.')) && evidence {
            line.len = i + 1 - paragraph.start;
            return (i + 1 < paragraph.end && line.place.is_some()).then_some(line);
        } else if token.is(',')
            || reading.has(i, class::CALENDAR)
            || ["den", "am", "vom"].iter().any(|word| reading.reads(i, word))
        {
            i += 1;
        } else {
            return None;
        }
    }
    // On a line of its own it needs no dash.
    line.len = i - paragraph.start;
    (i == paragraph.end && line.day.is_some()).then_some(line)
}

/// Where the place at the beginning ends: a few capitalised words, joined by hyphen, slash, point or small words.
fn place(reading: &Reading, start: usize, end: usize) -> usize {
    const WORDS: usize = 6;
    let mut i = start;
    let mut last = start;
    while i < end && i - start < WORDS {
        let token = reading[i];
        if token.is_word() && token.has(Flags::CAPITAL) && !reading.has(i, class::CALENDAR) {
            last = i + 1;
        } else if !(i > start
            && (token.is('/')
                || token.is('.')
                || ["am", "an", "der", "im", "in", "bei", "ob", "und", "a"]
                    .iter()
                    .any(|word| reading.reads(i, word))))
        {
            break;
        }
        i += 1;
    }
    // "WIEN/" or "St." keep their mark only inside.
    last
}

/// A day, with its weekday or the words before it.
fn day_in(reading: &Reading, i: usize, end: usize) -> Option<(Day, usize)> {
    Day::at(reading, i).filter(|(_, len)| i + len <= end)
}

/// "(dpa)", "(dpa/lno)", "(SeaPRwire)", "/PRNewswire/", "--(BUSINESS WIRE)", "(Deutschland)".
fn wire_mark(reading: &Reading, i: usize, end: usize) -> Option<(Option<&'static str>, usize)> {
    const INSIDE: usize = 6;
    let (open, close) = if reading.is(i, '(') { ('(', ')') } else { ('/', '/') };
    if !reading.is(i, open) {
        return None;
    }
    let close = (i + 1..end.min(i + 2 + INSIDE)).find(|k| reading.is(*k, close))?;
    let wire = (i + 1..close).find_map(|k| {
        let found = reading
            .lexicon
            .matches_in(TableId::WireDatelines, reading, k)
            .find(|found| k + found.len <= close);
        found.map(|found| found.row.get(0))
    });
    let bracketed = open == '(' && close > i + 1;
    (wire.is_some() || bracketed).then_some((wire, close + 1 - i))
}

/// True where the words before a bracket are a place that the lexicon knows, or stand in capitals.
fn is_known_place(reading: &Reading, start: usize, has_place: bool) -> bool {
    has_place
        && (reading[start].has(Flags::CAPS)
            || reading.has(start, class::PLACE | class::PLACE_WEAK | class::COUNTRY))
}

/// A dash with space around it, or two hyphens.
fn is_dash(reading: &Reading, i: usize) -> bool {
    let token = reading[i];
    let spaced = token.has(Flags::SPACE) && reading.get(i + 1).is_none_or(|next| next.has(Flags::SPACE));
    token.is('–') || token.is('—') || token.is('-') && (spaced || reading.is(i + 1, '-'))
}

/// "WIEN –", "Kassel –": without day and wire only a known place, or one in capitals, makes a dateline.
fn is_place_name(reading: &Reading, start: usize, end: usize) -> bool {
    end > start
        && (start..end).all(|i| {
            reading[i].has(Flags::CAPS)
                && reading[i].is_word()
                && !reading[i].has(Flags::HYPHEN | Flags::DIGIT)
        })
        || end == start + 1 && reading.has(start, class::PLACE)
        || end == start + 2 && (reading.reads(start, "Bad") || reading.reads(start, "Sankt"))
}
