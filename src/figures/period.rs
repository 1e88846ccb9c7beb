//! Weeks, months, quarters, years and centuries: "vergangene Woche", "drittes Quartal 2024", "Ende des Jahres".
//!
//! Lengths of time with a number ("drei Wochen") are durations of their own; vague ones ("seit Jahren") stand in `lasting.rs`.
//! Example: "in der vergangenen Woche" is 2024-W08 in a text of 2024-02-28.

use super::date::each;
use super::tense::Tense;
use super::timex::Timex;
use super::walk::{Period, Walk};
use super::{bare_year, lasting, rate, year};
use crate::document::Day;
use crate::tokens::Flags;

/// The period so many units from today's, or from the given day's.
pub(super) fn shifted(walk: &Walk, unit: &str, day: Option<Day>, shift: i32) -> Option<String> {
    let Some(today) = day.or(walk.today) else { return unknown(unit) };
    let year = i32::from(today.year);
    let of_year = |number: i32, parts: i32| (year + number.div_euclid(parts), number.rem_euclid(parts) + 1);
    let month = i32::from(today.month) - 1;
    Some(match unit {
        "D" => today.plus(shift)?.to_string(),
        "W" | "WE" => {
            let (year, week) = today.plus(7 * shift)?.week()?;
            format!("{year:04}-W{week:02}{}", if unit == "WE" { "-WE" } else { "" })
        }
        "M" => {
            let (year, month) = of_year(month + shift, 12);
            format!("{year:04}-{month:02}")
        }
        "Q" => {
            let (year, quarter) = of_year(month / 3 + shift, 4);
            format!("{year:04}-Q{quarter}")
        }
        "H" => {
            let (year, half) = of_year(month / 6 + shift, 2);
            format!("{year:04}-H{half}")
        }
        "Y" => format!("{:04}", year + shift),
        "DE" => format!("{}", year / 10 + shift),
        "CE" => format!("{:02}", year / 100 + shift),
        _ => return None,
    })
}

/// A day, week or month of which nothing is known; hours have no date.
fn unknown(unit: &str) -> Option<String> {
    let iso = match unit {
        "D" => "XXXX-XX-XX",
        "W" => "XXXX-WXX",
        "WE" => "XXXX-WXX-WE",
        "M" => "XXXX-XX",
        "Q" => "XXXX-QX",
        "H" => "XXXX-HX",
        _ if unit.starts_with('T') => return None,
        _ => "XXXX",
    };
    Some(iso.to_owned())
}

/// One "Woche", "Jahr" or "Quartal", with what says which.
pub(super) fn singular(walk: &mut Walk, i: usize, unit: &str) -> Option<Timex> {
    if unit == "Y"
        && let Some(found) = numbered_year(walk, i)
    {
        return Some(found);
    }
    if let Some(start) = each(walk, i) {
        return Timex::set(start..i + 1, each_unit(unit, 1), "each-period");
    }
    if let Some((number, first)) = walk.ordinal_before(i) {
        if let Some(start) = each(walk, first) {
            return Timex::set(start..i + 1, each_unit(unit, number), "each-period");
        }
        return ordered(walk, i, unit, number, first);
    }
    // "Jahr um Jahr", "Tag für Tag"
    if walk.reads_any(i + 1, &["um", "für"]) && i + 2 < walk.sentence.end && walk.str(i) == walk.str(i + 2) {
        return Timex::set(i..i + 3, each_unit(unit, 1), "period-by-period");
    }
    if let Some(found) = beside(walk, i, unit) {
        return Some(found);
    }
    if let Some(start) = times(walk, i) {
        return Timex::set(start..i + 1, each_unit(unit, 1), "times-a-period");
    }
    if let Some(found) = rate::each(walk, i, unit).or_else(|| lasting::whole(walk, i, unit)) {
        return Some(found);
    }
    if unit == "D" {
        return next_day(walk, i).or_else(|| day_in_course(walk, i));
    }
    if unit == "Y"
        && let Some(found) = turned_year(walk, i)
    {
        return Some(found);
    }
    if let Some((shift, start)) = walk.shift_before(i) {
        return told_by_shift(walk, i, unit, shift, start);
    }
    if unit == "WE" {
        return weekend(walk, i);
    }
    with_article(walk, i, unit)
}

/// "im folgenden Jahr", "dieser Woche", "im letzten Quartal des Jahres": an adjective from `start` on says which.
fn told_by_shift(walk: &mut Walk, i: usize, unit: &str, shift: i32, start: usize) -> Option<Timex> {
    // "im folgenden Jahr" is counted from what was told.
    if walk.row(start, "adjective") == Some("+1") {
        return Timex::date(start..i + 1, from_told(walk, i, unit, 1)?, "shifted-period");
    }
    if let Some(year) =
        walk.year_meant().filter(|_| unit == "Y" && walk.reads_any(start, &["diesem", "dieses"]))
    {
        let start = walk.with_edge(start);
        return Timex::date(start..i + 1, format!("{year:04}"), "this-year");
    }
    // "am kommenden Wochenende": the one of this week, before it has begun.
    let begun = walk.today.is_some_and(|today| today.weekday() >= 6);
    let coming = unit == "WE" && shift == 1 && !begun && walk.str(start).starts_with("kommend");
    let shift = shift - i32::from(coming);
    let start = walk.with_edge(start);
    // "im letzten Quartal des Jahres"
    if let ("Q" | "H", Some((year, end))) = (unit, year::after(walk, i + 1)) {
        let last = if unit == "Q" { 4 } else { 2 };
        return Timex::date(start..end, format!("{year:04}-{unit}{last}"), "quarter");
    }
    Timex::date(start..i + 1, shifted(walk, unit, None, shift)?, "shifted-period")
}

/// "Ende der Woche", "im Laufe des Jahres": the one that it is now, or that was told of.
fn with_article(walk: &Walk, i: usize, unit: &str) -> Option<Timex> {
    let article = walk.before(i).filter(|k| walk.reads_any(*k, &["der", "des"]))?;
    let edge = if is_course(walk, article) { i } else { walk.with_edge(article) };
    let whole = walk.before(i) != Some(edge) && !walk.reads_any(i + 1, &["der", "des"]);
    // "1991 kam er. Ende des Jahres ging er": of the year that was told of.
    let told = walk.year_told().filter(|_| unit == "Y" && walk.any_before(i, &["des"]));
    let iso = match told.filter(|_| whole && walk.tense(i) == Tense::Past) {
        Some(year) => Some(format!("{year:04}")),
        None => shifted(walk, unit, None, 0),
    };
    whole.then(|| Timex::date(edge..i + 1, iso?, "edge-of-period")).flatten()
}

/// "im Laufe des Jahres", "im weiteren Verlauf der Woche", before the article.
fn is_course(walk: &Walk, article: usize) -> bool {
    walk.any_before(article, &["Lauf", "Laufe", "Verlauf", "Verlaufe"])
}

/// "im Laufe des Tages": of the day that is told of.
fn day_in_course(walk: &Walk, i: usize) -> Option<Timex> {
    let article = walk.before(i).filter(|k| walk.reads(*k, "des") && is_course(walk, *k))?;
    let (day, of) = (walk.day_of_time(article)?, walk.reads_any(i + 1, &["der", "des"]));
    (!of).then(|| Timex::date(i..i + 1, day.to_string(), "shifted-period")).flatten()
}

/// "im neuen Jahr", "im alten Jahr" around its turn, "im selben Jahr".
fn turned_year(walk: &Walk, i: usize) -> Option<Timex> {
    let today = walk.today?;
    let before = walk.before(i)?;
    let led = walk.any_before(before, &["im", "dem", "das", "des", "ins"]);
    let (early, late) = (today.month <= 2, today.month >= 10);
    let year = match walk.str(before) {
        "neuen" | "neue" if late => today.year.checked_add(1)?,
        "neuen" | "neue" if early => today.year,
        "alten" | "alte" if late => today.year,
        "alten" | "alte" if early => today.year.checked_sub(1)?,
        "selben" | "gleichen" => walk.told_lately()?,
        _ => return None,
    };
    let start = walk.with_edge(before);
    led.then(|| Timex::date(start..i + 1, format!("{year:04}"), "shifted-period")).flatten()
}

/// "im Jahr davor", "gegenüber dem Jahr zuvor", "am Tag darauf": counted from what was named, before it also from today.
fn beside(walk: &mut Walk, i: usize, unit: &str) -> Option<Timex> {
    let shift = match walk.str(i + 1) {
        "zuvor" | "davor" => -1,
        "darauf" | "danach" => 1,
        _ => return None,
    };
    if i + 1 >= walk.sentence.end || !walk.any_before(i, &["im", "dem", "am", "der", "des"]) {
        return None;
    }
    Timex::date(i..i + 2, from_told(walk, i, unit, shift)?, "period-before")
}

/// So many units from the year, month or day that was told of, or else from today; what was cannot lie ahead of that.
pub(super) fn from_told(walk: &mut Walk, i: usize, unit: &str, shift: i32) -> Option<String> {
    let near = |told: &Period| told.sentence + 1 >= walk.number;
    if let ("Y", Some(year)) = (unit, walk.told_lately()) {
        return Some(format!("{:04}", i32::from(year) + shift));
    }
    if let ("M", Some(told)) = (unit, walk.period.filter(near).filter(|told| told.unit == 'M')) {
        return Some(told.shifted(shift, 12));
    }
    let day = walk.recent_day();
    // "Am Tag darauf" of a day told of long before.
    let lost = day.is_none() && walk.day.is_some() && unit == "D";
    let ahead = shift > 0 && day.is_none_or(|day| Some(day) >= walk.today) && walk.tense(i) == Tense::Past;
    if lost || ahead && (unit != "D" || day.is_none()) {
        return unknown(unit);
    }
    let iso = shifted(walk, unit, day, shift)?;
    if unit == "D" {
        walk.name_day(day.or(walk.today).and_then(|day| day.plus(shift)));
    }
    Some(iso)
}

/// Where "zweimal im Jahr", "drei Mal pro Woche" begins, before the period.
fn times(walk: &Walk, i: usize) -> Option<usize> {
    let mut k = walk.before(i)?;
    if walk.reads(k, "der") {
        k = walk.before(k)?;
    }
    if !walk.reads_any(k, &["im", "pro", "je", "am", "in", "die"]) {
        return None;
    }
    let start = super::set::times_before(walk, k);
    (start < k).then_some(start)
}

pub(super) fn each_unit(unit: &str, number: u32) -> String {
    match unit {
        "Q" => format!("P{}M", 3 * number),
        "H" => format!("P{}M", 6 * number),
        _ if unit.starts_with('T') => format!("PT{number}{}", &unit[1..]),
        _ => format!("P{number}{unit}"),
    }
}

/// "Jahr 2014", "Jahre 1998", "des Jahres 2005".
pub(super) fn numbered_year(walk: &mut Walk, i: usize) -> Option<Timex> {
    let (year, end) = match year::pair(walk, i + 1) {
        Some((first, last, end)) => (format!("{first:04}/{last:04}"), end),
        None => {
            let number = walk.digits(i + 1).filter(|_| i + 1 < walk.sentence.end)?;
            let counts = bare_year::counts_behind_year(walk, i + 1, walk.sentence.end);
            // In a table the number is a cell by itself.
            if walk.str(i + 1).len() < 3 || counts || walk[i + 1].has(Flags::GAP) {
                return None;
            }
            year::name_coming(walk, i, u16::try_from(number).unwrap_or(0));
            (format!("{number:04}"), i + 2)
        }
    };
    Timex::date(walk.with_edge(i)..end, year, "year")
}

/// "drittes Quartal 2024", "im ersten Halbjahr", "19. Jahrhundert", "3. Jahrtausend".
fn ordered(walk: &Walk, i: usize, unit: &str, number: u32, first: usize) -> Option<Timex> {
    let start = walk.with_edge(first);
    match unit {
        "CE" if number <= 30 => {
            let (before, end) = year::christ(walk, i + 1).unwrap_or((false, i + 1));
            let era = if before { "BC" } else { "" };
            return Timex::date(start..end, format!("{era}{:02}", number - 1), "century");
        }
        "ML" if number <= 9 => return Timex::date(start..i + 1, format!("{}", number - 1), "millennium"),
        "Q" if number <= 4 => {}
        "H" if number <= 2 => {}
        _ => return None,
    }
    let after = year::after(walk, i + 1);
    let end = after.map_or(i + 1, |(_, end)| end);
    let Some(year) = after.map(|(year, _)| year).or_else(|| year_of(walk, i, unit, number)) else {
        return Timex::date(start..end, format!("XXXX-{unit}{number}"), "quarter");
    };
    Timex::date(start..end, format!("{year:04}-{unit}{number}"), "quarter")
}

/// The year of a quarter or half-year without one: past quarters have begun.
fn year_of(walk: &Walk, i: usize, unit: &str, number: u32) -> Option<u16> {
    let today = walk.today?;
    let months = if unit == "Q" { 3 } else { 6 };
    let begins = (number - 1) * months + 1;
    let now = u32::from(today.month);
    // "die Mitteilung zum dritten Quartal wird veröffentlicht": what is to come is the report of it.
    if begins <= now && walk.is_led_by(i, &["zum"]) {
        return Some(today.year);
    }
    match walk.tense(i) {
        Tense::Past if begins > now => today.year.checked_sub(1),
        Tense::Open if begins > now + 6 => today.year.checked_sub(1),
        // What was last year's quarter is reported in the next one.
        Tense::Future if begins + months < now && !walk.is_led_by(i, &["für"]) => today.year.checked_add(1),
        _ => Some(today.year),
    }
}

/// "am nächsten Tag", "am selben Tag", "an diesem Tag": counted from the day named last.
fn next_day(walk: &mut Walk, i: usize) -> Option<Timex> {
    let before = walk.before(i)?;
    let shift = match walk.row(before, "adjective") {
        Some(shift) => shift.parse().ok()?,
        None if walk.reads_any(before, &["selben", "gleichen"]) => 0,
        None => return None,
    };
    let plural_like = walk.reads_any(before, &["dieses", "letzter", "dieser", "letzte", "letzten"]);
    if plural_like {
        return None;
    }
    // What was named long before is not what the tale goes on from.
    let old = walk.day.is_some() && walk.recent_day().is_none();
    let far = old && !walk.reads_any(before, &["selben", "gleichen"]);
    if (far || walk.lost) && walk.tense(i) == Tense::Past {
        (walk.day, walk.lost) = (None, true);
        return Timex::date(before..i + 1, "XXXX-XX-XX".to_owned(), "next-day");
    }
    let day = walk.day.or(walk.today);
    let iso = shifted(walk, "D", day, shift)?;
    walk.name_day(day.and_then(|day| day.plus(shift)));
    Timex::date(before..i + 1, iso, "next-day")
}

/// "am Wochenende": the one before, or the one to come.
fn weekend(walk: &Walk, i: usize) -> Option<Timex> {
    // "seit dem Wochenende", but "mit dem Wochenende"
    let since = walk.any_before(i, &["dem"])
        && walk.before(i).is_some_and(|k| walk.any_before(k, &["seit", "vor", "nach", "ab"]));
    if !since && !walk.any_before(i, &["am", "vom", "zum", "übers", "ganze", "das"]) {
        return None;
    }
    let past = walk.any_before(i, &["vom"]) || matches!(walk.tense(i), Tense::Past | Tense::Open);
    let now = walk.today.is_some_and(|today| today.weekday() >= 6);
    Timex::date(i..i + 1, shifted(walk, "WE", None, if past && !now { -1 } else { 0 })?, "weekend")
}

/// "Jahresende", "zum Monatsbeginn".
pub(super) fn edge_of(walk: &Walk, i: usize, unit: &str) -> Option<Timex> {
    if let Some((year, end)) = year::after(walk, i + 1).filter(|_| unit == "Y") {
        return Timex::date(i..end, format!("{year:04}"), "edge-of-period");
    }
    let (shift, start) = walk.shift_before(i).unwrap_or((0, i));
    let led = start < i
        || walk.any_before(
            start,
            &[
                "zum", "seit", "bis", "vor", "am", "zu", "ab", "im", "gegen", "nach", "vom", "zur", "dem",
                "den",
            ],
        );
    let turn = shift + turn_of_year(walk, i);
    led.then(|| Timex::date(start..i + 1, shifted(walk, unit, None, turn)?, "edge-of-period")).flatten()
}

/// "zum Jahreswechsel" is the next one from summer on, "zum Jahresende war" in January the last.
fn turn_of_year(walk: &Walk, i: usize) -> i32 {
    const EARLY: u8 = 3;
    const LATE: u8 = 7;
    let month = walk.today.map_or(LATE - 1, |today| today.month);
    match walk.str(i) {
        word if word.starts_with("Jahreswechsel") => i32::from(month >= LATE && !walk.is_since(i)),
        word if word.starts_with("Jahresende") && month <= EARLY && walk.tense(i) == Tense::Past => -1,
        _ => 0,
    }
}

/// "Kalenderwoche 48", "in der 48. Kalenderwoche", "KW 3".
pub(super) fn calendar_week(walk: &Walk, i: usize) -> Option<Timex> {
    let behind = walk.digits(i + 1).filter(|_| i + 1 < walk.sentence.end).map(|week| (week, i, i + 2));
    let (week, start, end) =
        behind.or_else(|| walk.ordinal_before(i).map(|(week, start)| (week, start, i + 1)))?;
    let week = i32::try_from(week).ok().filter(|week| (1..=53).contains(week))?;
    let (year, end) = match (year::after(walk, end), walk.today) {
        (Some((year, end)), _) => (year, end),
        (None, Some(today)) => {
            let (year, now) = today.week()?;
            let year = match walk.tense(i) {
                Tense::Past if week > now => year - 1,
                Tense::Future | Tense::Present if week < now => year + 1,
                _ => year,
            };
            (year, end)
        }
        _ => return Timex::date(start..end, format!("XXXX-W{week:02}"), "calendar-week"),
    };
    Timex::date(start..end, format!("{year:04}-W{week:02}"), "calendar-week")
}

/// "Schlussquartal 2024".
pub(super) fn quarter_noun(walk: &Walk, i: usize, number: &str) -> Option<Timex> {
    ordered(walk, i, "Q", number.parse().ok()?, i)
}

/// "Q3 2024", "H1", "Q3/2024".
pub(super) fn code(walk: &mut Walk, i: usize) -> Option<Timex> {
    let key = walk.str(i);
    let (unit, number) = key.split_at_checked(1)?;
    let number: u32 = number.parse().ok()?;
    let parts = match unit {
        "Q" => 4,
        "H" => 2,
        _ => return None,
    };
    if !(1..=parts).contains(&number) {
        return None;
    }
    let slash = usize::from(walk.is(i + 1, '/'));
    match year::after(walk, i + 1 + slash) {
        Some((year, end)) => Timex::date(i..end, format!("{year:04}-{unit}{number}"), "quarter"),
        // "H1" alone names roads and motors.
        None if unit == "Q" => {
            let year =
                year_of(walk, i, unit, number).map_or_else(|| "XXXX".to_owned(), |y| format!("{y:04}"));
            Timex::date(i..i + 1, format!("{year}-{unit}{number}"), "quarter")
        }
        None => None,
    }
}

#[cfg(test)]
mod tests {
    use crate::figures::timex::tests::check;

    #[test]
    fn reads_periods_around_today() {
        check(&[
            (
                "Er nannte das Jahr 2020. In diesem Jahr soll es gelingen.",
                "Jahr 2020 = 2020; diesem Jahr = 2020",
            ),
            ("Er kam 2019. Ende des Jahres ging er.", "2019 = 2019; Ende des Jahres = 2019"),
            ("Im Jahr 2019 siegte er. In diesem Jahr will er es.", "Jahr 2019 = 2019; diesem Jahr = 2024"),
            (
                "Im Jahr 2019 kam er, im Jahr darauf ging er, im darauffolgenden Jahr auch sie.",
                "Jahr 2019 = 2019; Jahr darauf = 2020; darauffolgenden Jahr = 2021",
            ),
            (
                "Am 3. Mai 2024 kam er, am Tag darauf ging er.",
                "3. Mai 2024 = 2024-05-03; Tag darauf = 2024-05-04",
            ),
            ("In der vergangenen Woche schneite es.", "vergangenen Woche = 2024-W08"),
            ("Übernächste Woche tagt der Rat.", "Übernächste Woche = 2024-W11"),
            ("Anfang der Woche streikten sie.", "Anfang der Woche = 2024-W09"),
            ("Am Wochenende wird es warm.", "Wochenende = 2024-W09-WE"),
            ("Am Wochenende schneite es.", "Wochenende = 2024-W08-WE"),
            ("Seit dem Wochenende schneit es.", "Wochenende = 2024-W08-WE"),
            ("Im kommenden Monat endet die Frist.", "kommenden Monat = 2024-03"),
            ("Bis Ende nächsten Jahres dauert es.", "Ende nächsten Jahres = 2025"),
            ("Zum Jahresende schließt das Haus.", "Jahresende = 2024"),
            ("Zum Jahresende war sie pleite.", "Jahresende = 2023"),
            ("Seit dem Jahreswechsel gilt das.", "Jahreswechsel = 2024"),
            ("Im neuen Jahr gilt mehr als im alten Jahr.", "neuen Jahr = 2024; alten Jahr = 2023"),
            ("Eine einstündige Rede, ein einjähriges Kind.", "einstündige = PT1H"),
            (
                "Am Montag brannte es. Am nächsten Tag war alles weg.",
                "Montag = 2024-02-26; nächsten Tag = 2024-02-27",
            ),
            ("Am nächsten Tag war alles weg.", "nächsten Tag = 2024-02-29"),
            ("Am Tag darauf war alles weg.", "Tag darauf = XXXX-XX-XX"),
            ("Am Tag zuvor war noch alles da.", "Tag zuvor = 2024-02-27"),
            ("Am letzten Tag vor der Ernte, am Tag der Ernte.", ""),
            (
                "Im Laufe des Tages regnet es, im Laufe des Jahres selten.",
                "Tages = 2024-02-28; Jahres = 2024",
            ),
            (
                "Im folgenden Jahr sank sie, im Jahr 2019 stieg sie.",
                "folgenden Jahr = XXXX; Jahr 2019 = 2019",
            ),
            ("Im Jahr davor waren es zwei.", "Jahr davor = 2023"),
        ]);
    }

    #[test]
    fn reads_quarters_halves_and_centuries() {
        check(&[
            ("Im dritten Quartal 2024 stieg er.", "dritten Quartal 2024 = 2024-Q3"),
            ("Im vierten Quartal sank er.", "vierten Quartal = 2023-Q4"),
            ("Ab dem zweiten Quartal läuft es.", "zweiten Quartal = 2024-Q2"),
            ("In Kalenderwoche 48 brannte es.", "Kalenderwoche 48 = 2023-W48"),
            ("In der 11. Kalenderwoche wird geliefert.", "11. Kalenderwoche = 2024-W11"),
            ("In Q3 2023 und im 1. Halbjahr 2024.", "Q3 2023 = 2023-Q3; 1. Halbjahr 2024 = 2024-H1"),
            ("Im letzten Quartal des Vorjahres sank er.", "letzten Quartal des Vorjahres = 2023-Q4"),
            ("Im 19. Jahrhundert stand hier ein Turm.", "19. Jahrhundert = 18"),
        ]);
    }
}
