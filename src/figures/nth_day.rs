//! Days that are counted to: "zweiten Samstag im September", "heute vor 50 Jahren", "Sonntag in zwei Wochen".
//!
//! Weekdays by themselves stand in `weekday.rs`; "jeweils am ersten Montag im Monat" recurs.
//! Example: in a text of 2024-02-28, "am letzten Sonntag im Oktober" is 2024-10-27.

use super::date;
use super::timex::Timex;
use super::walk::Walk;
use crate::document::Day;

/// The weekday at the token, where something behind it says which one.
pub(super) fn at(walk: &mut Walk, i: usize, weekday: i32) -> Option<Timex> {
    of_month(walk, i, weekday).or_else(|| weeks_off(walk, i, weekday))
}

/// The weekday at the token as the first or last of a month that stands behind it.
fn of_month(walk: &mut Walk, i: usize, weekday: i32) -> Option<Timex> {
    let month_at = i + 2;
    if month_at >= walk.sentence.end || !walk.reads_any(i + 1, &["im", "des"]) {
        return None;
    }
    let month = walk.month_at(month_at)?;
    let (number, first) = which(walk, i)?;
    let month = date::month(walk, month_at, month)?;
    let (year, value) = month.iso.split_once('-')?;
    let begin = Day::new(year.parse().ok()?, value.parse().ok()?, 1)?;
    let day = nth(begin, weekday, number)?;
    walk.name_day(Some(day));
    Timex::date(first..month.tokens.end, day.to_string(), "nth-weekday")
}

/// "am ersten Juliwochenende": the weekend by the Saturday of that month.
pub(super) fn weekend(walk: &Walk, i: usize, value: &str) -> Option<Timex> {
    const SATURDAY: i32 = 6;
    let month = value.parse().ok()?;
    let (number, first) = which(walk, i)?;
    let (year, end) = date::year_of_compound(walk, i, month);
    let (year, week) = nth(Day::new(year?, month, 1)?, SATURDAY, number)?.week()?;
    Timex::date(first..end, format!("{year:04}-W{week:02}-WE"), "nth-weekday")
}

/// "ersten", "letzten" before the token: the number, none for the last, and where it begins.
fn which(walk: &Walk, i: usize) -> Option<(Option<u32>, usize)> {
    match walk.before(i).filter(|k| walk.reads_any(*k, &["letzten", "letzter", "letzte", "letztes"])) {
        Some(last) => Some((None, last)),
        None => walk.ordinal_before(i).map(|(number, first)| (Some(number), first)),
    }
}

/// The weekday of that number in the month that begins on the day.
fn nth(begin: Day, weekday: i32, number: Option<u32>) -> Option<Day> {
    let offset = (weekday - begin.weekday()).rem_euclid(7);
    let inside = |weeks: i32| begin.plus(offset + 7 * weeks).filter(|day| day.month == begin.month);
    match number {
        Some(number) => inside(i32::try_from(number).ok()? - 1),
        None => inside(4).or_else(|| inside(3)),
    }
}

/// "Sonntag in zwei Wochen", "Montag vor einer Woche": so many weeks from the next such day, or the last.
fn weeks_off(walk: &mut Walk, i: usize, weekday: i32) -> Option<Timex> {
    let (sign, number, _, after) = away(walk, i + 1).filter(|(_, _, unit, _)| *unit == "W")?;
    let today = walk.today?;
    let near = if sign > 0 {
        (weekday - today.weekday() - 1).rem_euclid(7) + 1
    } else {
        -(today.weekday() - weekday).rem_euclid(7)
    };
    let day = today.plus(near + sign * 7 * number)?;
    walk.name_day(Some(day));
    Timex::date(i..after, day.to_string(), "day-counted")
}

/// "heute vor 50 Jahren", "morgen in einer Woche": the day that is so far from today, and the token behind.
pub(super) fn from_day(walk: &Walk, i: usize, day: Option<Day>) -> Option<(Day, usize)> {
    let (sign, number, unit, after) = away(walk, i)?;
    let day = day?;
    let shifted = match unit {
        "Y" => {
            let year = u16::try_from(i32::from(day.year) + sign * number).ok()?;
            Day::new(year, day.month, day.day)?
        }
        "W" => day.plus(sign * 7 * number)?,
        "D" => day.plus(sign * number)?,
        _ => return None,
    };
    Some((shifted, after))
}

/// "vor 50 Jahren", "in einer Woche" at the token: direction, number, unit and the token behind.
fn away(walk: &Walk, i: usize) -> Option<(i32, i32, &'static str, usize)> {
    const MOST: u32 = 1500;
    let sign = match walk.str(i) {
        "vor" => -1,
        "in" => 1,
        _ => return None,
    };
    let number = match walk.str(i + 1) {
        "einer" | "einem" => 1,
        _ => walk.cardinal(i + 1).filter(|number| (1..=MOST).contains(number))?,
    };
    let unit = match walk.str(i + 2) {
        "Jahr" | "Jahren" => "Y",
        "Woche" | "Wochen" => "W",
        "Tag" | "Tagen" => "D",
        _ => return None,
    };
    (i + 2 < walk.sentence.end).then_some((sign, i32::try_from(number).ok()?, unit, i + 3))
}

#[cfg(test)]
mod tests {
    use crate::figures::timex::tests::check;

    #[test]
    fn days_are_counted_to() {
        check(&[
            ("Am zweiten Samstag im September ist Markt.", "zweiten Samstag im September = 2024-09-14"),
            ("Am letzten Sonntag im Oktober 2024 endet sie.", "letzten Sonntag im Oktober 2024 = 2024-10-27"),
            ("Sonntag in zwei Wochen wird gewählt.", "Sonntag in zwei Wochen = 2024-03-17"),
            ("Montag vor einer Woche begann der Streik.", "Montag vor einer Woche = 2024-02-19"),
            ("Heute vor 50 Jahren sank die Fähre.", "Heute vor 50 Jahren = 1974-02-28"),
            ("Am letzten Sonntag siegte er.", "letzten Sonntag = 2024-02-25"),
            ("Am Montag sagte er, in einer Woche sei Schluss.", "Montag = 2024-02-26; einer Woche = P1W"),
            ("Es ist jeweils am ersten Montag im Monat.", "ersten Montag im Monat = P1M"),
        ]);
    }
}
