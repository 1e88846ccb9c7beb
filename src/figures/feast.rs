//! Feasts, fixed and movable: "Weihnachten", "Ostermontag 2024", "Pfingsten".
//!
//! The table `calendar` gives each a day of the year, a distance from Easter, or a weekday on or behind a day.
//! Example: "Ostermontag 2024" is 2024-04-01.

use std::ops::Range;

use super::tense::Tense;
use super::timex::Timex;
use super::walk::Walk;
use super::year;
use crate::document::Day;
use crate::tokens::Flags;

/// The feast whose name of so many tokens begins at `i`.
pub(super) fn at(walk: &mut Walk, i: usize, len: usize, rule: &str) -> Option<Timex> {
    if !walk[i].has(Flags::CAPITAL) {
        return None;
    }
    // "der zweite Weihnachtsfeiertag"
    let day = ["tag", "tags", "tages"].iter().any(|tail| walk.str(i).ends_with(tail));
    let advent = walk.reads_any(i, &["Advent", "Advents", "Adventssonntag"]);
    let nth = walk.ordinal_before(i).filter(|(nth, _)| len == 1 && (day || advent) && (1..=4).contains(nth));
    if advent && nth.is_none() {
        return None;
    }
    let step = if advent { 7 } else { 1 };
    // "12-31TNI": the night that follows, or the evening.
    let (rule, part) = rule.split_at(rule.find('T').unwrap_or(rule.len()));
    let (shift, start) = nth.map_or((0, i), |(nth, start)| (step * (nth as i32 - 1), start));
    let after = year::after(walk, i + len);
    let end = after.map_or(i + len, |(_, end)| end);
    let day = after.map_or_else(|| nearest(walk, i, rule), |(year, _)| day_of(rule, year));
    let Some(day) = day.and_then(|day| day.plus(shift)) else {
        let fixed = shift == 0 && Day::parse(&format!("2000-{rule}")).is_some();
        let iso = if fixed { format!("XXXX-{rule}{part}") } else { format!("XXXX-XX-XX{part}") };
        return dated(start..end, iso, part);
    };
    walk.name_day(Some(day));
    dated(start..end, format!("{day}{part}"), part)
}

fn dated(tokens: Range<usize>, iso: String, part: &str) -> Option<Timex> {
    if part.is_empty() { Timex::date(tokens, iso, "feast") } else { Timex::time(tokens, iso, "feast") }
}

/// The feast's day in a year: `12-25`, `E-2` from Easter, `N05-08-7` the Sunday on or behind 8 May.
fn day_of(rule: &str, year: u16) -> Option<Day> {
    let month_day = |text: &str| {
        let (month, day) = text.split_once('-')?;
        Day::new(year, month.parse().ok()?, day.parse().ok()?)
    };
    if let Some(days) = rule.strip_prefix('E') {
        return Day::easter(year)?.plus(days.parse().ok()?);
    }
    if let Some((first, weekday)) = rule.strip_prefix('N').and_then(|rule| rule.rsplit_once('-')) {
        let first = month_day(first)?;
        return first.plus((weekday.parse::<i32>().ok()? - first.weekday()).rem_euclid(7));
    }
    month_day(rule)
}

/// The last one where the clause tells of what was, the next where of what is to come, else the one nearest to today.
fn nearest(walk: &Walk, i: usize, rule: &str) -> Option<Day> {
    let today = walk.today?;
    let years = [today.year.checked_sub(1)?, today.year, today.year.checked_add(1)?];
    let days = years.into_iter().filter_map(|year| day_of(rule, year));
    // "Weihnachten liegt hinter uns"
    const LATELY: i32 = 45;
    let ahead = |day: &Day| day.number() - today.number();
    let fits = |day: &Day| match walk.tense(i) {
        Tense::Past => ahead(day) <= 0,
        Tense::Future => ahead(day) >= 0,
        Tense::Present => ahead(day) >= -LATELY,
        Tense::Open => true,
    };
    days.filter(fits).min_by_key(|day| ahead(day).abs())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_the_days_of_feasts() {
        for (rule, year, day) in [
            ("E1", 2024, "2024-04-01"),
            ("E49", 2024, "2024-05-19"),
            ("E-48", 2023, "2023-02-20"),
            ("12-25", 2023, "2023-12-25"),
            ("N05-08-7", 2024, "2024-05-12"),
            ("N11-16-3", 2023, "2023-11-22"),
        ] {
            assert_eq!(day_of(rule, year), Day::parse(day), "{rule} {year}");
        }
    }

    #[test]
    fn finds_feasts_in_their_years() {
        crate::figures::timex::tests::check(&[
            ("Am ersten Advent und am 4. Advent.", "ersten Advent = 2023-12-03; 4. Advent = 2023-12-24"),
            ("Im Advent ist es still.", ""),
            ("In der Silvesternacht brannte es.", "Silvesternacht = 2023-12-31TNI"),
            ("In der Osternacht 2024 singt er.", "Osternacht 2024 = 2024-03-30TNI"),
            ("Ostermontag 2024 ist spät.", "Ostermontag 2024 = 2024-04-01"),
            ("Am zweiten Weihnachtsfeiertag schneite es.", "zweiten Weihnachtsfeiertag = 2023-12-26"),
            ("Am 1. Weihnachtstag schneite es.", "1. Weihnachtstag = 2023-12-25"),
            ("Zu Weihnachten kamen viele.", "Weihnachten = 2023-12-25"),
            ("Bis Weihnachten soll er fertig sein.", "Weihnachten = 2024-12-25"),
            ("An Heiligabend ist die Praxis geschlossen.", "Heiligabend = 2024-12-24"),
            ("Am Silvestertag und am Black Friday.", "Silvestertag = 2023-12-31; Black Friday = 2023-11-24"),
            ("Vor Pfingsten wird gemäht.", "Pfingsten = 2024-05-19"),
            ("An Christi Himmelfahrt ruht der Verkehr.", "Christi Himmelfahrt = 2024-05-09"),
            ("Am Tag der Deutschen Einheit 2023 regnete es.", "Tag der Deutschen Einheit 2023 = 2023-10-03"),
        ]);
    }
}
