//! Clock times: "halb neun", "3.40 Uhr", "16 bis 18 Uhr". Parts of the day stand in `day_part.rs`.
//!
//! They belong to the day that was named last, or else to the day of publication.
//! Example: "am Mittwoch um 12 Uhr" is 2024-02-28, then 2024-02-28T12:00.

use super::tense::Tense;
use super::timex::Timex;
use super::walk::Walk;
use super::{date, weekday};
use crate::lexicon::class;

/// A time, and the tokens behind it.
#[derive(Clone, Copy)]
struct Clock {
    hour: u32,
    minute: u32,
    end: usize,
}

/// The day that a time belongs to, as a prefix.
fn prefix(walk: &Walk, start: usize, hour: u32) -> String {
    // "jeden Montag um 18 Uhr", "am 3. und 4. Mai um 18 Uhr": no one day.
    if walk.timeless == Some(walk.number) {
        return String::new();
    }
    let shift = match walk.night == Some(walk.number) {
        // "in der Nacht zum Donnerstag gegen 23 Uhr"
        true => -i32::from(hour >= 18),
        false => i32::from(is_next_day(walk, start, hour) || is_small_hour(walk, start, hour)),
    };
    let day = walk.day_of_time(start).and_then(|day| day.plus(shift));
    day.map_or_else(String::new, |day| day.to_string())
}

/// "Am Samstagabend kam es zum Streit. Gegen 0.30 Uhr fielen Schüsse.": the night goes on behind midnight.
fn is_small_hour(walk: &Walk, start: usize, hour: u32) -> bool {
    const DAWN: u32 = 6;
    hour < DAWN
        && walk.late.is_some_and(|(day, sentence)| {
            sentence + 1 >= walk.number && walk.day_of_time(start) == Some(day)
        })
}

/// "zwischen 22 und 2 Uhr", "von 20 Uhr bis 5 Uhr": the end lies behind midnight.
fn is_next_day(walk: &Walk, start: usize, hour: u32) -> bool {
    let Some((first, tokens)) = &walk.clock else { return false };
    let join = tokens.end;
    let joined = join + 1 == start && join > walk.sentence.start;
    let range = walk.reads(join, "bis")
        || walk.reads(join, "und") && walk.any_before(tokens.start, &["zwischen"])
        || walk.is(join, '–')
        || walk.is(join, '-');
    joined && range && hour < *first
}

fn timex(walk: &mut Walk, start: usize, clock: Clock, rule: &'static str) -> Option<Timex> {
    name_day_ahead(walk, clock.end);
    let prefix = prefix(walk, start, clock.hour);
    if is_small_hour(walk, start, clock.hour) {
        walk.late = walk.late.map(|(day, _)| (day, walk.number));
    }
    if clock.hour >= 22 && walk.day_sentence == walk.number {
        walk.late = walk.day.map(|day| (day, walk.number));
    }
    // "Am Samstagabend stritten sie. Gegen 20 Uhr kam die Polizei. Sie blieb bis 0.30 Uhr."
    if clock.hour >= 18 && walk.late.is_some_and(|(day, _)| walk.day_of_time(start) == Some(day)) {
        walk.late = walk.late.map(|(day, _)| (day, walk.number));
    }
    walk.clock = Some((clock.hour, start..clock.end));
    let iso = format!("{prefix}T{:02}:{:02}", clock.hour, clock.minute);
    Timex::time(start..clock.end, iso, rule)
}

/// "kurz nach zwei Uhr am Mittwoch": the day may come behind the time.
fn name_day_ahead(walk: &mut Walk, end: usize) {
    const REACH: usize = 4;
    if walk.day_sentence == walk.number {
        return;
    }
    for i in end..walk.sentence.end.min(end + REACH) {
        if let Some(weekday) = walk.row(i, "weekday") {
            weekday::weekday(walk, i, weekday);
        } else if walk[i].is_number() {
            date::at_number(walk, i);
        }
        if walk.day_sentence == walk.number {
            return;
        }
    }
}

/// "12", "12.30", "12:30" as hours and minutes.
fn read(walk: &Walk, i: usize) -> Option<Clock> {
    let token = walk.get(i).filter(|token| token.is_number() && i < walk.sentence.end)?;
    let _ = token;
    let text = walk.str(i);
    let (hour, minute, end) = match text.split_once('.') {
        Some((hour, minute)) if minute.len() == 2 => (hour.parse().ok()?, minute.parse().ok()?, i + 1),
        Some(_) => return None,
        None if walk.is(i + 1, ':')
            && walk[i + 1].is_joined()
            && walk.str(i + 2).len() == 2
            && walk[i + 2].is_joined() =>
        {
            (text.parse().ok()?, walk.digits(i + 2)?, i + 3)
        }
        None => (text.parse().ok()?, 0, i + 1),
    };
    (text.len() <= 5 && hour <= 24 && minute < 60).then_some(Clock { hour, minute, end })
}

/// A time that begins with digits: before "Uhr", before another time, or with minutes behind "um".
pub(super) fn at_number(walk: &mut Walk, i: usize) -> Option<Timex> {
    let clock = read(walk, i)?;
    if let Some(clock) = with_oclock(walk, clock) {
        return timex(walk, i, of_day(walk, clock), "clock");
    }
    // "um 18 h"
    if walk.any_before(i, &["um", "ab", "gegen"])
        && walk.str(clock.end) == "h"
        && clock.end < walk.sentence.end
    {
        return timex(walk, i, Clock { end: clock.end + 1, ..clock }, "clock");
    }
    if joined_to_clock(walk, i, clock) {
        return timex(walk, i, clock, "clock");
    }
    let minutes = clock.end == i + 3 || walk.str(i).contains('.');
    // "28.02.2024, 14:35"
    let stamped = walk.dated > 0 && i <= walk.dated + 1 && clock.end == i + 3;
    let led = stamped || walk.any_before(i, &["um", "ab", "gegen"]);
    let measured =
        walk.has(clock.end, class::UNIT | class::CURRENCY | class::NUMERAL) && clock.end < walk.sentence.end;
    let counted =
        walk.get(clock.end).is_some_and(|token| clock.end < walk.sentence.end && token.is_capital());
    let open = led && minutes && !measured && !(counted && clock.end == i + 1);
    open.then(|| timex(walk, i, clock, "clock-minutes")).flatten()
}

/// "18" in "18 bis 20 Uhr", "um 11, 15 und 18 Uhr", "von 19 auf 20 Uhr".
fn joined_to_clock(walk: &Walk, i: usize, mut clock: Clock) -> bool {
    const JOINS: [&str; 5] = ["bis", "und", "oder", "sowie", "auf"];
    const SEVERAL: usize = 4;
    // "um 11, 15 und 18 Uhr", "von 11.30 bis 14 und von 17 bis 22 Uhr"
    let led = walk.any_before(i, &["um", "von", "ab"])
        || walk.any_before(i, &["bis"]) && walk.clock.as_ref().is_some_and(|(_, last)| last.end + 1 == i);
    for _ in 0..SEVERAL {
        let mark = walk.get(clock.end).and_then(|token| token.mark());
        let listed = led && (mark == Some(',') || walk.reads_any(clock.end, &["bis", "und"]));
        let joined = walk.reads_any(clock.end, &JOINS)
            || matches!(mark, Some('-' | '–' | '/' | ',')) && clock.end < walk.sentence.end;
        let mut next = clock.end + 1;
        let small = ["um", "von", "ab", "ca", "etwa", "circa", "gegen", "einschließlich"];
        // "Einlass um 19, Beginn um 20 Uhr"
        let noun = walk[next].is_capital() && walk.reads_any(next + 1, &["um", "ab"]);
        next += usize::from(noun && mark == Some(','));
        while next < clock.end + 4 && (walk.reads_any(next, &small) || walk.is(next, '.')) {
            next += 1;
        }
        let Some(next) = read(walk, next).filter(|_| joined) else { return false };
        if with_oclock(walk, next).is_some() {
            return true;
        }
        if !listed {
            return false;
        }
        clock = next;
    }
    false
}

/// "Uhr" behind a time, and minutes behind that: "12 Uhr 30".
fn with_oclock(walk: &Walk, clock: Clock) -> Option<Clock> {
    let Clock { hour, minute, end } = clock;
    walk.row(end, "oclock").filter(|_| end < walk.sentence.end)?;
    let after =
        walk.digits(end + 1).filter(|after| minute == 0 && *after < 60 && end + 1 < walk.sentence.end);
    let last = walk.reads_any(end + 2, &["Minuten", "Minute", "Euro"]);
    match after {
        Some(minute) if walk.str(end + 1).len() == 2 && !last => Some(Clock { hour, minute, end: end + 2 }),
        _ => Some(Clock { hour, minute, end: end + 1 }),
    }
}

/// "acht Uhr abends" is 20:00; "acht Uhr früh" and "halb drei am Nachmittag" end with their last word, too.
fn of_day(walk: &Walk, clock: Clock) -> Clock {
    let noun = usize::from(walk.reads(clock.end, "am") && walk.row(clock.end + 1, "part").is_some());
    let end = clock.end + noun;
    let part = match noun {
        0 => walk.row(end, "part_adverb").or_else(|| walk.row(end, "part_behind")),
        _ => walk.row(end, "part").filter(|_| !walk.reads_any(end + 1, &["des", "vom", "zuvor", "darauf"])),
    };
    let Some(part) = part.filter(|_| end < walk.sentence.end) else { return clock };
    let late = match part {
        "TAF" | "TEV" => clock.hour < 12,
        "TMI" => clock.hour < 3,
        "TNI" => (9..12).contains(&clock.hour),
        _ => false,
    };
    Clock { hour: clock.hour + if late { 12 } else { 0 }, end: end + 1, ..clock }
}

/// "neun Uhr", "Viertel nach neun Uhr": the hour is a word.
pub(super) fn oclock(walk: &mut Walk, i: usize) -> Option<Timex> {
    let hour_at = walk.before(i)?;
    let hour = walk.cardinal(hour_at).filter(|hour| *hour <= 24 && walk[hour_at].is_word())?;
    timex(walk, hour_at, of_day(walk, Clock { hour, minute: 0, end: i + 1 }), "clock")
}

/// "halb neun": half an hour before nine.
pub(super) fn half_past(walk: &mut Walk, i: usize) -> Option<Timex> {
    let hour = walk.cardinal(i + 1).filter(|hour| (1..=12).contains(hour) && i + 1 < walk.sentence.end)?;
    if walk.get(i + 2).is_some_and(|token| i + 2 < walk.sentence.end && token.is_capital())
        && walk.row(i + 2, "oclock").is_none()
    {
        return None;
    }
    let end = i + 2 + usize::from(walk.row(i + 2, "oclock").is_some());
    timex(walk, i, of_day(walk, Clock { hour: hour - 1, minute: 30, end }), "half-past")
}

/// "um Viertel nach neun", "Viertel vor neun Uhr": a quarter of an hour from the hour.
pub(super) fn quarter_hour(walk: &mut Walk, i: usize) -> Option<Timex> {
    let full = i + 2 < walk.sentence.end;
    let hour = walk.cardinal(i + 2).filter(|hour| full && (1..=12).contains(hour))?;
    let (hour, minute) = match walk.str(i + 1) {
        "nach" => (hour, 15),
        "vor" => (hour - 1, 45),
        _ => return None,
    };
    let oclock = walk.row(i + 3, "oclock").is_some();
    let end = i + 3 + usize::from(oclock);
    let led = oclock || walk.any_before(i, &["um", "gegen", "ab", "bis", "seit"]);
    led.then(|| timex(walk, i, of_day(walk, Clock { hour, minute, end }), "quarter-hour")).flatten()
}

/// "um kurz nach sechs": the hour as a word, with nothing behind it that it could count.
pub(super) fn near_hour(walk: &mut Walk, i: usize) -> Option<Timex> {
    let (hour_at, end) = (i + 2, walk.sentence.end);
    let led =
        walk.any_before(i, &["um", "gegen", "bis", "seit", "ab"]) && walk.reads_any(i + 1, &["nach", "vor"]);
    let word = led && hour_at < end && walk[hour_at].is_word();
    let hour = walk.cardinal(hour_at).filter(|hour| word && (1..=12).contains(hour))?;
    let next = walk.get(hour_at + 1).filter(|_| hour_at + 1 < end);
    let open = !next.is_some_and(|next| next.is_capital()) && walk.row(hour_at + 1, "oclock").is_none();
    open.then(|| timex(walk, hour_at, of_day(walk, Clock { hour, minute: 0, end: hour_at + 1 }), "clock"))
        .flatten()
}

/// "um Mitternacht": the end of the day.
pub(super) fn midnight(walk: &mut Walk, i: usize) -> Option<Timex> {
    // "Seit Mitternacht gilt eine Waffenruhe": the last one, whatever day was told of before.
    if walk.any_before(i, &["seit"])
        && let Some(today) = walk.today
        && (walk.tense(i) != Tense::Past || walk.is_long_ago(today))
    {
        return Timex::time(i..i + 1, format!("{today}T00:00"), "midnight");
    }
    // "kurz nach Mitternacht" the day has begun.
    if walk.any_before(i, &["nach", "seit", "ab"]) {
        return timex(walk, i, Clock { hour: 0, minute: 0, end: i + 1 }, "midnight");
    }
    timex(walk, i, Clock { hour: 24, minute: 0, end: i + 1 }, "midnight")
}

#[cfg(test)]
mod tests {
    use crate::figures::timex::tests::check;

    #[test]
    fn reads_clock_times_on_their_days() {
        check(&[
            (
                "Am 3. Mai 2019 brannte es. Um 18 Uhr ist eine Feier.",
                "3. Mai 2019 = 2019-05-03; 18 Uhr = 2024-02-28T18:00",
            ),
            (
                "Am 3. Mai 2019 brannte es. Um 18 Uhr kam er.",
                "3. Mai 2019 = 2019-05-03; 18 Uhr = 2019-05-03T18:00",
            ),
            (
                "Am 3. Mai 2019 begann der Krieg. Seit Mitternacht ruhen die Waffen, teilte die Armee mit.",
                "3. Mai 2019 = 2019-05-03; Mitternacht = 2024-02-28T00:00",
            ),
            (
                "Um kurz nach sechs kam er, bis kurz vor sechs Jahren nicht.",
                "sechs = 2024-02-28T06:00; sechs Jahren = P6Y",
            ),
            ("Im Laufe des späteren Abends kam er.", "Abends = 2024-02-28TEV"),
            ("Um halb neun begann die Sitzung.", "halb neun = 2024-02-28T08:30"),
            ("Um Viertel nach neun endete sie.", "Viertel nach neun = 2024-02-28T09:15"),
            ("Um ein Viertel vor zwei Jahren.", "zwei Jahren = P2Y"),
            ("Um 3.40 Uhr endete sie.", "3.40 Uhr = 2024-02-28T03:40"),
            ("Um halb neun Uhr begann die Sitzung.", "halb neun Uhr = 2024-02-28T08:30"),
            ("Im Saal blieb um halb drei Gästen die Luft weg.", ""),
            ("Der Preis stieg um 2.50 Franken.", ""),
            (
                "Offen ist von 11.30 bis 14 und von 17 bis 22 Uhr.",
                "11.30 = 2024-02-28T11:30; 14 = 2024-02-28T14:00; 17 = 2024-02-28T17:00; 22 Uhr = 2024-02-28T22:00",
            ),
            ("Einlass ist um 19, Beginn um 20 Uhr.", "19 = 2024-02-28T19:00; 20 Uhr = 2024-02-28T20:00"),
            ("Der Zug kommt um 12 Uhr 30.", "12 Uhr 30 = 2024-02-28T12:30"),
            ("Um 12 Uhr 60 Gäste zu füttern kostet Kraft.", "12 Uhr = 2024-02-28T12:00"),
            ("Um 12 Uhr 30 Minuten früher.", "12 Uhr = 2024-02-28T12:00; 30 Minuten = PT30M"),
            (
                "Um 2 Uhr nachts, um 11 Uhr nachts.",
                "2 Uhr nachts = 2024-02-28T02:00; 11 Uhr nachts = 2024-02-28T23:00",
            ),
            ("In der Nacht brannte ein Stall.", "Nacht = 2024-02-27TNI"),
            ("In der Nacht wird es kalt.", "Nacht = 2024-02-28TNI"),
            ("Um drei Uhr nachmittags.", "drei Uhr nachmittags = 2024-02-28T15:00"),
            ("Gegen halb drei am Nachmittag.", "halb drei am Nachmittag = 2024-02-28T14:30"),
            (
                "Um 11, 15 und 18 Uhr.",
                "11 = 2024-02-28T11:00; 15 = 2024-02-28T15:00; 18 Uhr = 2024-02-28T18:00",
            ),
            (
                "Am Montag zwischen 22 und 2 Uhr schneite es.",
                "Montag = 2024-02-26; 22 = 2024-02-26T22:00; 2 Uhr = 2024-02-27T02:00",
            ),
            (
                "Man werde am Freitag reisen, sagte sie am Abend.",
                "Freitag = 2024-03-01; Abend = 2024-02-28TEV",
            ),
            (
                "Der Rat tagt am Freitag. Am Abend wird gefeiert.",
                "Freitag = 2024-03-01; Abend = 2024-03-01TEV",
            ),
            ("Um zwölf Uhr nachmittags.", "zwölf Uhr nachmittags = 2024-02-28T12:00"),
            ("Um Viertel vor eins begann es.", "Viertel vor eins = 2024-02-28T00:45"),
            ("Er kam um 24 Uhr, nicht um 25 Uhr.", "24 Uhr = 2024-02-28T24:00"),
            ("Um 7:60 Uhr kam keiner.", ""),
            ("Der Zug kommt um 12 Uhr\n\n30 Gäste warten.", "12 Uhr = 2024-02-28T12:00"),
            ("Am 8. Mai um 7:15 Uhr fährt der Bus.", "8. Mai = 2024-05-08; 7:15 Uhr = 2024-05-08T07:15"),
            ("Kurz nach 17 Uhr am Montag brannte es.", "17 Uhr = 2024-02-26T17:00; Montag = 2024-02-26"),
            ("Offen ist von 16 bis 18 Uhr.", "16 = 2024-02-28T16:00; 18 Uhr = 2024-02-28T18:00"),
            ("Der Zug fuhr um 09:20 Uhr ab.", "09:20 Uhr = 2024-02-28T09:20"),
            ("Um acht Uhr abends ist Schluss.", "acht Uhr abends = 2024-02-28T20:00"),
            ("Täglich um 9 Uhr kommt sie.", "Täglich = P1D; 9 Uhr = T09:00"),
            ("Stand 28.02.2024, 14:35", "28.02.2024 = 2024-02-28; 14:35 = 2024-02-28T14:35"),
        ]);
    }
}
