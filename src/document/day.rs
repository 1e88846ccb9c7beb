//! A day of the calendar and how to count with days: weekdays, ISO weeks, Easter.
//!
//! Pure arithmetic; how a text writes a day is read in `dateline.rs` and in `figures`.
//! Example: 2014-09-29 is a Monday in 2014-W40; "Ostermontag 2024" is the day behind Easter 2024-03-31.

use std::fmt;

use serde::{Serialize, Serializer};

/// A day of the calendar, written as ISO 8601.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Day {
    /// 1 to 9999.
    pub year: u16,
    /// 1 to 12.
    pub month: u8,
    /// 1 to 31.
    pub day: u8,
}

impl Day {
    /// A day that the calendar has.
    pub fn new(year: u16, month: u8, day: u8) -> Option<Day> {
        let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
        let days = match month {
            2 => 28 + u8::from(leap),
            4 | 6 | 9 | 11 => 30,
            1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
            _ => return None,
        };
        ((1..=9999).contains(&year) && (1..=days).contains(&day)).then_some(Day { year, month, day })
    }

    /// Reads `2024-02-27`.
    pub fn parse(text: &str) -> Option<Day> {
        let mut parts = text.splitn(3, '-');
        let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
        let digits =
            |text: &str, len: usize| text.len() == len && text.bytes().all(|byte| byte.is_ascii_digit());
        if !(digits(year, 4) && digits(month, 2) && digits(day, 2)) {
            return None;
        }
        Day::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
    }

    /// The number of the day, counted from 1 March of the year 0.
    pub fn number(self) -> i32 {
        // A year that begins in March has its leap day at the end.
        let (year, month) = match self.month {
            1 | 2 => (i32::from(self.year) - 1, i32::from(self.month) + 9),
            month => (i32::from(self.year), i32::from(month) - 3),
        };
        365 * year + year.div_euclid(4) - year.div_euclid(100)
            + year.div_euclid(400)
            + (153 * month + 2) / 5
            + i32::from(self.day)
            - 1
    }

    /// The day with this number; none outside the years 1 to 9999.
    fn from_number(number: i32) -> Option<Day> {
        const CYCLE: i32 = 146_097;
        let (era, day) = (number.div_euclid(CYCLE), number.rem_euclid(CYCLE));
        let year = (day - day / 1_460 + day / 36_524 - day / 146_096) / 365;
        let rest = day - (365 * year + year / 4 - year / 100);
        let march = (5 * rest + 2) / 153;
        let (month, shift) = if march < 10 { (march + 3, 0) } else { (march - 9, 1) };
        let day = rest - (153 * march + 2) / 5 + 1;
        Day::new(u16::try_from(year + 400 * era + shift).ok()?, month as u8, day as u8)
    }

    /// So many days later, or earlier.
    pub fn plus(self, days: i32) -> Option<Day> {
        Day::from_number(self.number().checked_add(days)?)
    }

    /// Monday is 1, Sunday is 7.
    pub fn weekday(self) -> i32 {
        (self.number() + 2).rem_euclid(7) + 1
    }

    /// Year and number of the ISO week; its year is that of its Thursday.
    pub fn week(self) -> Option<(u16, i32)> {
        let thursday = self.plus(4 - self.weekday())?;
        let first = Day::new(thursday.year, 1, 1)?;
        Some((thursday.year, (thursday.number() - first.number()) / 7 + 1))
    }

    /// Easter Sunday of a year of the Gregorian calendar.
    pub fn easter(year: u16) -> Option<Day> {
        let y = i32::from(year);
        let (golden, century) = (y % 19, y / 100);
        let epact = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
        let weekday = (32 + 2 * (century % 4) + 2 * (y % 100 / 4) - epact - y % 100 % 4) % 7;
        let late = (golden + 11 * epact + 22 * weekday) / 451;
        let march = epact + weekday - 7 * late + 22;
        Day::new(year, 3, 1)?.plus(march - 1)
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

impl Serialize for Day {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        Day::parse(text).unwrap()
    }

    #[test]
    fn counts_days_and_finds_them_again() {
        for number in (-3..4_000_000).step_by(37) {
            if let Some(day) = Day::from_number(number) {
                assert_eq!(day.number(), number, "{day}");
            }
        }
        assert_eq!(day("2024-02-28").plus(2), Some(day("2024-03-01")));
        assert_eq!(day("2023-12-31").plus(1), Some(day("2024-01-01")));
        assert_eq!(day("9999-12-31").plus(1), None);
        assert_eq!(day("0001-01-01").plus(-1), None);
    }

    #[test]
    fn knows_weekdays_and_weeks() {
        for (text, weekday, week) in [
            ("2014-09-29", 1, (2014, 40)),
            ("2021-01-03", 7, (2020, 53)),
            ("2018-12-31", 1, (2019, 1)),
            ("2000-02-29", 2, (2000, 9)),
        ] {
            assert_eq!((day(text).weekday(), day(text).week()), (weekday, Some(week)), "{text}");
        }
    }

    #[test]
    fn knows_when_easter_is() {
        for text in ["2024-03-31", "2011-04-24", "2008-03-23", "2038-04-25", "1818-03-22", "2000-04-23"] {
            assert_eq!(Day::easter(day(text).year), Some(day(text)), "{text}");
        }
    }
}
