//! Days and clock times as headers and footers write them: "29. Juni 2017", "Feb. 27, 2024", "07:32 CET".
//!
//! The calendar is in `day.rs`; what a day in a text is relative to is for `figures`.
//! Example: "27 Feb, 2024" is 2024-02-27, and takes four tokens.

use super::day::Day;
use crate::lexicon::{Reading, class};
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
        if let Some((day, rest)) = text.split_once('.')
            && let Some((month, year)) = rest.split_once('.').filter(|(_, year)| !year.contains('.'))
        {
            let year = full_year(year)?;
            return Some((Day::new(year, month.parse().ok()?, day.parse().ok()?)?, 1));
        }
        let month_at = i + 1 + usize::from(reading.is(i + 1, '.'));
        let month = reading.month_at(month_at)?;
        let year_at = month_at + 1 + usize::from(reading.is(month_at + 1, '.'));
        if !reading.get(year_at)?.is_number() || reading.str(year_at).len() != 4 {
            return None;
        }
        let day = Day::new(reading.str(year_at).parse().ok()?, month, text.parse().ok()?)?;
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

/// The day at the token, in the forms of running text and in those of headers: "27 Feb, 2024", "Feb. 27, 2024".
pub fn day_at(reading: &Reading, i: usize) -> Option<(Day, usize)> {
    if let Some(found) = Day::at(reading, i) {
        return Some(found);
    }
    let month_first = !reading.get(i)?.is_number();
    let (month_at, day_at) = if month_first { (i, i + 1) } else { (i + 1, i) };
    let month = reading.month_at(month_at)?;
    let mut k = month_at + 1;
    k += usize::from(reading.is(k, '.'));
    let day_at = if month_first { k } else { day_at };
    k += usize::from(month_first);
    if !reading.is(k, ',') || !reading.get(k + 1)?.is_number() {
        return None;
    }
    let [year, day] = [k + 1, day_at].map(|at| reading.str(at));
    let year = (year.len() == 4).then(|| year.parse().ok()).flatten()?;
    Some((Day::new(year, month, day.parse().ok()?)?, k + 2 - i))
}

/// "27. Feb" without a year.
pub fn is_day_of_month(reading: &Reading, i: usize) -> bool {
    let month = i + 1 + usize::from(reading.is(i + 1, '.'));
    reading[i].is_number() && reading.str(i).len() <= 2 && reading.month_at(month).is_some()
}

/// "26.11." without a year.
pub fn is_numeric_day(reading: &Reading, i: usize) -> bool {
    let within = |text: &str, most: u8| text.parse::<u8>().is_ok_and(|part| (1..=most).contains(&part));
    reading.is(i + 1, '.')
        && reading.str(i).split_once('.').is_some_and(|(day, month)| within(day, 31) && within(month, 12))
}

/// "im Mai 2024": the year, where no day is said.
pub fn is_year_of_month(reading: &Reading, i: usize) -> bool {
    i > 0 && reading[i].is_number() && reading.str(i).len() == 4 && reading.has(i - 1, class::CALENDAR)
}

/// The point behind a short month: "27. Feb. (AFP)".
pub fn after_month(reading: &Reading, i: usize) -> bool {
    reading.is(i, '.') && i > 0 && reading.has(i - 1, class::CALENDAR) && reading.str(i - 1).len() <= 5
}

/// "071015 Nov 24", as teletypes end a report: day, clock time, month, year.
pub fn teletype_day(reading: &Reading, i: usize) -> Option<Day> {
    let (first, year) = (reading.str(i), reading.str(i + 2));
    let month = reading.month_at(i + 1)?;
    if first.len() != 6 || year.len() != 2 || !reading.get(i)?.is_number() {
        return None;
    }
    Day::new(full_year(year)?, month, first.get(..2)?.parse().ok()?)
}

/// "25.Nov 26", as teletypes begin a report.
pub fn short_year_day(reading: &Reading, i: usize) -> Option<Day> {
    let month_at = i + 1 + usize::from(reading.is(i + 1, '.'));
    let month = reading.month_at(month_at)?;
    let year_at = month_at + 1 + usize::from(reading.is(month_at + 1, '.'));
    let (day, year) = (reading.str(i), reading.str(year_at));
    if day.len() > 2 || year.len() != 2 || !reading.get(year_at)?.is_number() {
        return None;
    }
    Day::new(full_year(year)?, month, day.parse().ok()?)
}

/// "07:32 CET/CEST", "10.15 Uhr", "08:00 AM ET": how many tokens it takes.
pub fn clock_at(reading: &Reading, i: usize) -> Option<usize> {
    if !reading.get(i)?.is_number() {
        return None;
    }
    let minutes = reading.is(i + 1, ':') && reading.get(i + 2)?.is_number();
    let mut k = i + if minutes { 3 } else { 1 };
    let said = reading.reads(k, "Uhr");
    let zone = |k: usize| {
        let text = reading.str(k);
        let token = reading.get(k).filter(|token| token.has(Flags::CAPS) && !token.has(Flags::LINE));
        token.is_some() && (2..=4).contains(&text.len())
    };
    if !minutes && !said {
        return None;
    }
    k += usize::from(said);
    while zone(k) || reading.is(k, '/') && zone(k + 1) {
        k += 1;
    }
    // "Eastern Standard Time"
    let long =
        reading.reads_any(k, &["Eastern", "Central", "Mountain", "Pacific"]) && reading.reads(k + 2, "Time");
    Some(k + if long { 3 } else { 0 } - i)
}
