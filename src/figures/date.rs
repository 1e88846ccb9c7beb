//! Days and months, whole or in part: "29. September 2014", "am 3. Mai", "12.05.2020".
//!
//! A missing year comes from a date close by, or from the tense and the day of publication.
//! Example: "im Mai" is 2024-05 where a text of June 2024 tells of what was.

use super::named::{is_name, names_street};
use super::tense::Tense;
use super::timex::Timex;
use super::walk::Walk;
use super::{decade, months, set, weekday, year};
use crate::document::Day;
use crate::lexicon::{TableId, class};
use crate::tokens::{Flags, Shape};

/// A day, where its year may be missing.
struct Part {
    day: u8,
    month: u8,
    year: Option<u16>,
    end: usize,
    /// Other days follow in the same breath.
    several: bool,
}

/// A date that begins with a number: the day of a month, or all in figures.
pub(super) fn at_number(walk: &mut Walk, i: usize) -> Option<Timex> {
    // "vom 12. bis zum 15. Jahrhundert"
    if names_street(walk, i) || decade::joined_century(walk, i).is_some() {
        return None;
    }
    let part = written(walk, i).or_else(|| in_figures(walk, i)).or_else(|| shared_month(walk, i))?;
    day(walk, i, part)
}

/// The day whose parts were read, from `i` on.
fn day(walk: &mut Walk, i: usize, part: Part) -> Option<Timex> {
    if part.several {
        walk.timeless = Some(walk.number);
    }
    // "jedes Jahr am 28. Dezember"
    // and "immer am 28. Dezember"
    let often = walk
        .before(i)
        .filter(|k| walk.reads_any(*k, &["am", "zum"]))
        .is_some_and(|k| walk.is_habit_before(k));
    if part.year.is_none() && (often || walk.yearly == Some(walk.number)) {
        // "jeweils zum 15. Februar, 15. Mai und 15. August"
        walk.yearly = Some(walk.number);
        return Timex::set(i..part.end, format!("XXXX-{:02}-{:02}", part.month, part.day), "each-day");
    }
    let inherited = part.year.or_else(|| following_year(walk, part.end));
    let weekday = weekday_before(walk, i);
    let start = weekday.map_or(i, |(_, start)| start);
    let year = inherited.or_else(|| {
        recent_year(walk, i, part.month)
            .or_else(|| nearest_year(walk, i, part.month, part.day, weekday.map(|(n, _)| n)))
    });
    // "Seit dem 3. Mai 2021 gilt es": until now, so that the next month is no part of that year.
    if !walk.is_since(i) {
        walk.name_year(inherited, part.month);
    }
    let iso = match year {
        Some(year) => {
            let mut day = Day::new(year, part.month, part.day)?;
            // "vom 24. Dezember bis 6. Januar": of the next year.
            let first = walk.day.filter(|_| inherited.is_none() && walk.day_sentence == walk.number);
            if let Some(first) = first.filter(|_| walk.ends_range(start)) {
                let same = Day::new(first.year, part.month, part.day)?;
                day = if same < first { Day::new(first.year + 1, part.month, part.day)? } else { same };
            }
            walk.name_day(Some(day));
            walk.bound = walk.any_before(start, &["vom"])
                && !part.several
                && !walk.reads_any(part.end, &["bis", "an"]);
            day.to_string()
        }
        None => {
            // "am 5. März um 10 Uhr": on no day that was named before.
            walk.day = None;
            format!("XXXX-{:02}-{:02}", part.month, part.day)
        }
    };
    Timex::date(start..part.end, iso, "day")
}

const MAY: u8 = 5;

/// "29. September 2014", "29 Sept. 2014", "3. Mai des Vorjahres".
fn written(walk: &Walk, i: usize) -> Option<Part> {
    let (day, month_at) = match walk.ordinal(i) {
        Some((day, next)) => (day, next),
        None => (walk.digits(i)?, i + 1),
    };
    // "des 27. Mais": by itself the word is a crop.
    let may = || walk.reads_any(month_at, &["Mais", "Maies"]).then_some(MAY);
    let month = walk.month_at(month_at).or_else(may).or_else(|| typed_small(walk, month_at))?;
    Day::new(2000, month, u8::try_from(day).ok()?)?;
    let mut end = month_at + 1;
    let abbreviated = walk.is(end, '.') && walk.get(end).is_some_and(|token| token.is_joined());
    let after = end + usize::from(abbreviated);
    let year = year::after(walk, after);
    if let Some((_, past)) = year {
        end = past;
    } else if abbreviated && walk.str(month_at).chars().count() <= 4 && after < walk.sentence.end {
        end = after;
    }
    Some(Part { day: day as u8, month, year: year.map(|(year, _)| year), end, several: false })
}

/// "am 12. juni": the month without its capital.
fn typed_small(walk: &Walk, i: usize) -> Option<u8> {
    let token = walk.get(i).filter(|token| token.is_word() && token.shape() == Shape::Lower)?;
    if i >= walk.sentence.end || walk.lexicon.class_in_any_case(token) & class::CALENDAR == 0 {
        return None;
    }
    let mut rows = walk.lexicon.matches_as(walk, i, Shape::Capital);
    let month = rows.find(|found| found.table == TableId::Calendar && found.row.get(0) == "month")?;
    month.row.get(1).parse().ok()
}

/// "12.05.2020", "12.5.20", "2020-05-12", "am 12.5.".
fn in_figures(walk: &Walk, i: usize) -> Option<Part> {
    if let Some((day, len)) = Day::at(walk.document, i) {
        return Some(Part {
            day: day.day,
            month: day.month,
            year: Some(day.year),
            end: i + len,
            several: false,
        });
    }
    if let Some(part) = spaced(walk, i) {
        return Some(part);
    }
    let (day, month) = walk.str(i).split_once('.')?;
    if day.len() > 2 || month.len() > 2 || !walk.is(i + 1, '.') || !walk[i + 1].is_joined() {
        return None;
    }
    let led = walk.before(i).is_some_and(|k| {
        walk.reads_any(k, &["am", "vom", "zum", "ab", "bis", "dem", "den", "der", "seit", "per"])
            || walk.is(k, '(') && (walk.is(i + 2, ')') || walk.is(i + 2, ','))
            || walk.is(k, ':') && walk.is(i + 2, ',')
            || walk.reads_any(k, &["und", "oder", "sowie"]) && walk.placed == k
            || walk.row(k, "weekday").is_some()
            || set::short_day(walk, k).is_some()
            || walk.is(k, ',')
            || walk.is(k, '-')
            || walk.is(k, '–')
    });
    // "5.12., 18 Uhr: Konzert"
    let led = led || walk[i].has(Flags::LINE) && walk.is(i + 2, ',');
    let (day, month) = (day.parse().ok()?, month.parse().ok()?);
    (led && Day::new(2000, month, day).is_some()).then_some(Part {
        day,
        month,
        year: None,
        end: i + 2,
        several: false,
    })
}

/// "vom 9. 11. 1989", "ab 1. 12.": with spaces, as often in Austria.
fn spaced(walk: &Walk, i: usize) -> Option<Part> {
    const LEADS: [&str; 8] = ["am", "vom", "zum", "ab", "bis", "den", "dem", "seit"];
    let (day, next) =
        walk.ordinal(i).filter(|_| walk.any_before(i, &LEADS) || walk.any_before(i, &["der"]))?;
    let (month, end) = walk.ordinal(next)?;
    let (day, month) = (u8::try_from(day).ok()?, u8::try_from(month).ok()?);
    Day::new(2000, month, day)?;
    let year = walk.digits(end).filter(|year| walk.str(end).len() == 4 && (1000..2100).contains(year));
    let end = end + usize::from(year.is_some());
    Some(Part { day, month, year: year.map(|year| year as u16), end, several: false })
}

/// The 16. of "am 16. und 17. sowie am 23. Jänner": the month comes later; "am 18." alone is of this month.
fn shared_month(walk: &Walk, i: usize) -> Option<Part> {
    const DAYS: usize = 4;
    // Words of a list, and what leads to its next day.
    #[rustfmt::skip]
    const JOINS: [&str; 16] = [
        "und", "bis", "sowie", "oder", "am", "vom", "von", "zum", "auf", "den", "dem", "beziehungsweise",
        "einschließlich", "inklusive", "voraussichtlich", "mindestens",
    ];
    let (day, mut next) = match walk.ordinal(i) {
        Some((day, next)) => (day, next),
        // "16 bis 18. Mai" has a point only at the end.
        None => (walk.digits(i).filter(|_| walk.reads_any(i + 1, &["bis", "und"]))?, i + 1),
    };
    let day = u8::try_from(day).ok().filter(|day| (1..=31).contains(day))?;
    let end = next;
    for _ in 0..DAYS {
        let joined = next;
        while walk.get(next).is_some_and(|token| !token.has(Flags::PARAGRAPH))
            && (walk.reads_any(next, &JOINS)
                || matches!(walk[next].mark(), Some(',' | '–' | '-' | '/'))
                || next > joined && walk.row(next, "weekday").is_some())
            && next < joined + 5
        {
            next += 1;
        }
        if next == joined {
            break;
        }
        if let Some(part) = written(walk, next).or_else(|| in_figures(walk, next)) {
            Day::new(2000, part.month, day)?;
            return Some(Part { day, month: part.month, year: part.year, end, several: true });
        }
        next = walk.ordinal(next)?.1;
    }
    alone(walk, i, day, end)
}

/// "Samstag, 28., und Sonntag, 29. November": the first day of those whose month comes later.
pub(super) fn is_of_list(walk: &Walk, i: usize) -> bool {
    walk.ordinal(i).is_some() && shared_month(walk, i).is_some_and(|part| part.several)
}

/// "am 18.": what follows must not be what the number orders.
fn alone(walk: &Walk, i: usize, day: u8, end: usize) -> Option<Part> {
    let led = walk.any_before(i, &["am", "vom"]) && walk.is(end - 1, '.');
    // A sentence may seem to end behind its point.
    let ordered = walk.get(end).is_some_and(|token| token.is_capital() && !token.has(Flags::PARAGRAPH));
    let reference = walk.day.or(walk.today).filter(|_| led && !ordered)?;
    Some(Part { day, month: reference.month, year: None, end, several: false })
}

/// The year of a later date that this one is joined to: "vom 3. Mai bis 5. Juni 2019".
fn following_year(walk: &Walk, end: usize) -> Option<u16> {
    let joined = walk.reads_any(end, &["bis", "und", "sowie"])
        || walk.get(end).is_some_and(|token| matches!(token.mark(), Some('–' | '-' | '/')));
    let mut next = end + 1;
    while joined && next < end + 4 && walk.reads_any(next, &["am", "zum", "vom", "den"]) {
        next += 1;
    }
    joined.then(|| written(walk, next).or_else(|| in_figures(walk, next))?.year).flatten()
}

/// "Donnerstag, " before a day, and "Donnerstag, den".
fn weekday_before(walk: &Walk, i: usize) -> Option<(i32, usize)> {
    let mut k = walk.before(i)?;
    if walk.reads_any(k, &["den", "dem", "der"]) {
        k = walk.before(k)?;
    }
    if walk.is(k, ',') {
        k = walk.before(k)?;
    }
    if walk.is(k, '.') {
        k = walk.before(k)?;
    }
    Some((walk.row(k, "weekday")?.parse().ok()?, k))
}

/// The year that stood with an earlier month in this or the last sentence, where it is not this year's. "Der Vertrag
/// läuft bis zum 30. Juni 2027. Das Spiel ist am 3. Juli": a year so far ahead holds for no other sentence.
pub(super) fn recent_year(walk: &Walk, i: usize, month: u8) -> Option<u16> {
    let named = walk.year.filter(|named| named.sentence + 1 >= walk.number && named.month <= month)?;
    let today = walk.today.map_or(0, |day| day.year);
    if today > 0 && named.year > today + 1 && named.sentence < walk.number {
        return None;
    }
    let ahead = matches!(walk.tense(i), Tense::Future | Tense::Present);
    (named.year != today && (named.year > today) == ahead).then_some(named.year)
}

/// The year of a day without one: as the tense says, or the nearest; a weekday beside it must fit.
fn nearest_year(walk: &Walk, i: usize, month: u8, day: u8, weekday: Option<i32>) -> Option<u16> {
    let today = walk.today?;
    let at = |year: u16| Day::new(year, month, day);
    let years = [today.year, today.year.saturating_sub(1), today.year + 1];
    if weekday.is_some() {
        let fits = |year: &u16| at(*year).map(Day::weekday) == weekday;
        let distance = |year: &u16| at(*year).map_or(i32::MAX, |day| (day.number() - today.number()).abs());
        return years.into_iter().filter(fits).min_by_key(distance).or(Some(today.year));
    }
    let [this, last, next] = years;
    let number = at(this).map_or(0, Day::number) - today.number();
    let ahead = if walk.is_since(i) && number > 0 { 183 } else { number };
    let over = if walk.is_led_by(i, &["für"]) { 91 } else { 30 };
    Some(pick(tense_of_date(walk, i, ahead), ahead, 183, over, [this, last, next]))
}

/// The tense around a date; "der Bericht vom März ist da" tells of what was, and "von Juni bis August regnet es" may
/// have begun.
fn tense_of_date(walk: &Walk, i: usize, ahead: i32) -> Tense {
    match walk.tense(i) {
        Tense::Present if ahead < 0 && walk.any_before(i, &["vom"]) && !weekday::opens_range(walk, i) => {
            Tense::Past
        }
        Tense::Present if (-3..0).contains(&ahead) && walk.any_before(i, &["von"]) => Tense::Past,
        tense => tense,
    }
}

/// Of this, the last and the next year that which fits the tense, when this year's lies so far ahead; where
/// the other is too far away, the tense is no evidence. What is to come does not lie back more than `over`.
fn pick(tense: Tense, ahead: i32, half: i32, over: i32, [this, last, next]: [u16; 3]) -> u16 {
    match tense {
        // "Das Rennen vom 18. Mai wurde verlegt": what is close may be announced.
        Tense::Past if ahead > if half < 183 { 0 } else { half / 6 } => last,
        Tense::Future if ahead < -over => next,
        Tense::Open if ahead > half => last,
        Tense::Open if ahead < -half => next,
        Tense::Present if ahead < -half / 2 || half < 183 && ahead < -half / 6 => next,
        // In January "der Anschlag vom 31. Dezember" was a few days ago.
        Tense::Present if ahead > half * 7 / 4 => last,
        _ => this,
    }
}

/// "Mai 2019", "im Mai", "Mai vergangenen Jahres", "Mitte April", "jeden Mai".
pub(super) fn month(walk: &mut Walk, i: usize, month: u8) -> Option<Timex> {
    if !walk[i].has(Flags::CAPITAL) || is_name(walk, i) {
        return None;
    }
    let point = usize::from(walk.is(i + 1, '.') && walk[i + 1].is_joined());
    let year = year::after(walk, i + 1 + point);
    // "Jan" and "Mär" are names and words, too.
    if walk.str(i).chars().count() <= 3 && month != MAY && year.is_none() {
        return None;
    }
    if let Some(start) = each(walk, i) {
        return Timex::set(start..i + 1, format!("XXXX-{month:02}"), "each-month");
    }
    let end = year.map_or(i + 1, |(_, end)| end);
    if walk.ordinal_before(i).is_some_and(|(_, first)| names_street(walk, first)) {
        return None;
    }
    // "am ersten Oktober"
    if let Some((number, first)) = walk.ordinal_before(i)
        && first + 1 == i
        && walk.any_before(first, &["am", "vom", "zum", "den", "dem", "der"])
    {
        let year = year.map(|(year, _)| year);
        let part = Part { day: u8::try_from(number).ok()?, month, year, end, several: false };
        return day(walk, first, part);
    }
    let shift = walk.shift_before(i);
    let start = walk.with_edge(shift.map_or(i, |(_, start)| start));
    let following = if year.is_none() { months::year_of_last(walk, i + 1 + point) } else { None };
    let said = year.map(|(year, _)| year).or(following);
    if !walk.is_since(i) {
        walk.name_year(said, month);
    }
    let Some(year) = said.or_else(|| recent_year(walk, i, month)).or_else(|| {
        let today = walk.today?;
        if let Some(year) = months::year_of_span(walk, i, start, month).filter(|_| shift.is_none()) {
            return Some(year);
        }
        let ahead = i32::from(month) - i32::from(today.month);
        let year = shifted(walk, i, shift, today.year, ahead, 6);
        // "von November bis Februar": of the next year.
        let first =
            walk.period.filter(|told| shift.is_none() && told.sentence == walk.number && told.unit == 'M');
        let wraps = first.is_some_and(|first| (year, month) < (first.year, first.number));
        let coming = wraps
            && walk.ends_range(start)
            && (walk.tense(i) != Tense::Past || first.is_some_and(|first| first.year > year));
        Some(year + u16::from(coming))
    }) else {
        return Timex::date(start..end, format!("XXXX-{month:02}"), "month");
    };
    Timex::date(start..end, format!("{year:04}-{month:02}"), "month")
}

/// "in der ersten Novemberhälfte": of the month.
pub(super) fn half_of_month(walk: &mut Walk, i: usize, value: &str) -> Option<Timex> {
    let month: u8 = value.parse().ok()?;
    let (_, start) = walk.ordinal_before(i)?;
    let (year, end) = year_of_compound(walk, i, month);
    let year = year.map_or_else(|| "XXXX".to_owned(), |year| format!("{year:04}"));
    Timex::date(start..end, format!("{year}-{month:02}"), "month")
}

/// The year of a word with a month in it, as far as it is known, and the token behind.
pub(super) fn year_of_compound(walk: &Walk, i: usize, month: u8) -> (Option<u16>, usize) {
    if let Some((year, end)) = year::after(walk, i + 1) {
        return (Some(year), end);
    }
    let year = walk.today.map(|today| {
        let ahead = i32::from(month) - i32::from(today.month);
        shifted(walk, i, None, today.year, ahead, 6)
    });
    (year, i + 1)
}

/// The year of a month or season that lies so many units ahead of today in this year.
pub(super) fn shifted(
    walk: &Walk,
    i: usize,
    shift: Option<(i32, usize)>,
    this: u16,
    ahead: i32,
    half: i32,
) -> u16 {
    let (last, next) = (this.saturating_sub(1), this.saturating_add(1));
    match shift.map(|(shift, _)| shift) {
        Some(..=-1) if ahead >= 0 => last,
        Some(1..) if ahead <= 0 => next,
        Some(_) => this,
        None if walk.is_since(i) && ahead > 0 => last,
        // "für ab November lieferbares Öl"
        None if half < 183 && ahead == 1 && walk.is_led_by(i, &["ab"]) => this,
        None => {
            let over = if walk.is_led_by(i, &["für"]) { half / 2 } else { 0 };
            pick(tense_of_date(walk, i, ahead), ahead, half, over, [this, last, next])
        }
    }
}

/// Where "jeden" stands before the token.
pub(super) fn each(walk: &Walk, i: usize) -> Option<usize> {
    walk.before(i).filter(|k| walk.row(*k, "each").is_some())
}

#[cfg(test)]
mod tests {
    use crate::figures::timex::tests::check;

    #[test]
    fn reads_whole_and_partial_dates() {
        check(&[
            ("Am 29. September 2014 öffnete das Museum.", "29. September 2014 = 2014-09-29"),
            ("Die Frist endet am 12.05.2020.", "12.05.2020 = 2020-05-12"),
            ("Der Stand vom 2020-05-12 gilt.", "2020-05-12 = 2020-05-12"),
            ("Am 1.6. beginnt die Messe.", "1.6. = 2024-06-01"),
            ("Sa 2.3. ab 10 Uhr Markt", "2.3. = 2024-03-02; 10 Uhr = 2024-03-02T10:00"),
            ("Termine\n2.3., 18 Uhr: Konzert", "2.3. = 2024-03-02; 18 Uhr = 2024-03-02T18:00"),
            (
                "Der Stand per 31.1., am 2.3. und 5.3. ein Konzert (7.3.), ein Tor (82.).",
                "31.1. = 2024-01-31; 2.3. = 2024-03-02; 5.3. = 2024-03-05; 7.3. = 2024-03-07",
            ),
            ("Der Vertrag vom 9. 11. 1989 gilt.", "9. 11. 1989 = 1989-11-09"),
            ("Am Samstag, den 2. März, ist Markt.", "Samstag, den 2. März = 2024-03-02"),
            ("Seit Mai 2019 läuft der Versuch.", "Mai 2019 = 2019-05"),
            ("Neuer Rat wird der erst im Mai aus dem Amt ausgeschiedene Kern.", "Mai = 2023-05"),
            (
                "Seit Januar 2021 gilt das. Der Rat hatte es im Februar beschlossen.",
                "Januar 2021 = 2021-01; Februar = 2024-02",
            ),
            ("Seit dem 1. März und seit April ist zu.", "1. März = 2023-03-01; April = 2023-04"),
            ("Im Jänner fiel Schnee.", "Jänner = 2024-01"),
            ("In der ersten Novemberhälfte schneite es.", "ersten Novemberhälfte = 2023-11"),
            ("Sie kam Mitte April an.", "Mitte April = 2023-04"),
            ("Im November vergangenen Jahres brannte es.", "November vergangenen Jahres = 2023-11"),
        ]);
    }

    #[test]
    fn completes_dates_from_their_neighbours_and_the_tense() {
        check(&[
            ("Vom 3. Mai bis 5. Juni 2019 war zu.", "3. Mai = 2019-05-03; 5. Juni 2019 = 2019-06-05"),
            ("Von Januar bis September 2005 war zu.", "Januar = 2005-01; September 2005 = 2005-09"),
            ("Am Vormittag des 27. Mais regnet es.", "Vormittag des 27. Mais = 2024-05-27TMO"),
            ("Am ersten Oktober 2024 wird gewählt.", "ersten Oktober 2024 = 2024-10-01"),
            ("Am 09. Juni beginnt es.", "09. Juni = 2024-06-09"),
            ("Am 12.05. beginnt die Messe.", "12.05. = 2024-05-12"),
            ("Am 31.12. schließt die Halle, am 32.12. nicht.", "31.12. = 2024-12-31"),
            ("Im Mai/Juni 2012 kam sie.", "Mai = 2012-05; Juni 2012 = 2012-06"),
            ("Sie ist für 16. und 17. Mai angesetzt.", "16. = 2024-05-16; 17. Mai = 2024-05-17"),
            ("Sie wurde für 16. und 17. Mai angesetzt.", "16. = 2024-05-16; 17. Mai = 2024-05-17"),
            (
                "Im Jahr 2027 ist es so weit, sie beginnt am 16. Juni.",
                "Jahr 2027 = 2027; 16. Juni = 2027-06-16",
            ),
            ("Am 11. und 12. April tagt der Rat.", "11. = 2024-04-11; 12. April = 2024-04-12"),
            ("Markt ist vom 12. bis 14.6. wieder.", "12. = 2024-06-12; 14.6. = 2024-06-14"),
            ("Am 3. Dezember stürzte die Regierung.", "3. Dezember = 2023-12-03"),
            ("Am 14. Mai beginnt der Prozess.", "14. Mai = 2024-05-14"),
            ("Im März 1992 fiel sie um, im April kam sie weg.", "März 1992 = 1992-03; April = 1992-04"),
            (
                "1961 wurde die Grenze geschlossen. Am 13. August rollten Soldaten an.",
                "1961 = 1961; 13. August = 1961-08-13",
            ),
            ("Er war 1961 geflohen. Im Januar starb er.", "1961 = 1961; Januar = 2024-01"),
            ("Die 1961 geborene Lotsin kam im Januar an.", "1961 = 1961; Januar = 2024-01"),
            ("Er kommt immer am 6. Dezember.", "6. Dezember = XXXX-12-06"),
            ("Der Bericht vom Januar ist überholt.", "Januar = 2024-01"),
            (
                "Das Amt ist vom 24. Dezember bis 6. Januar geschlossen.",
                "24. Dezember = 2024-12-24; 6. Januar = 2025-01-06",
            ),
            ("Von Dezember bis April ist der Pass gesperrt.", "Dezember = 2024-12; April = 2025-04"),
            (
                "Am Samstag, 2., und Sonntag, 3. März, ist Markt.",
                "Samstag, 2. = 2024-03-02; Sonntag, 3. März = 2024-03-03",
            ),
            ("Im Januar soll er kommen, im Januar kam sie.", "Januar = 2025-01; Januar = 2024-01"),
            ("Die Sitzung wurde auf den 15. Januar verschoben.", "15. Januar = 2025-01-15"),
            ("Jedes Jahr am 6. Dezember kommt er.", "Jedes Jahr = P1Y; 6. Dezember = XXXX-12-06"),
        ]);
    }
}
