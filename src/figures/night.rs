//! Parts of the day that are named by another day: "Nacht auf Sonntag", "Morgen des 3. Mai", "Abend zuvor".
//!
//! Parts of the day by themselves stand in `clock.rs`.
//! Example: "in der Nacht zum Donnerstag" is the night of Wednesday.

use super::date;
use super::timex::Timex;
use super::walk::Walk;
use super::weekday;
use crate::document::Day;
use crate::lexicon::class;

/// What leads from a night to the day that it ends on.
const TO: [&str; 3] = ["auf", "zum", "zu"];

/// "die Nacht zum Freitag": no preposition need stand before it.
pub(super) fn is_named(walk: &Walk, i: usize, code: &str) -> bool {
    code == "TNI"
        && (walk.reads_any(i + 1, &TO) || walk.reads_any(i + 1, &["von", "vom"]))
        && walk.before(i).is_some_and(|k| walk.has(k, class::DETERMINER))
}

/// "am Morgen des 3. Mai 2019", "in der Nacht auf Sonntag", which begins the day before.
pub(super) fn of_named_day(walk: &mut Walk, start: usize, i: usize, code: &str) -> Option<Timex> {
    let night = code == "TNI" && walk.reads_any(i + 1, &TO);
    if !night && !walk.reads_any(i + 1, &["des", "vom", "von"]) || i + 2 >= walk.sentence.end {
        return None;
    }
    if code == "TNI"
        && !night
        && let Some(found) = between_weekdays(walk, start, i)
    {
        return Some(found);
    }
    let after = walk.is_led_by(start, &["seit", "nach"]);
    let timeless = walk.timeless;
    let at = i + 2 + usize::from(night && walk.reads_any(i + 2, &["den", "dem"]));
    let (found, weekday) = named_day(walk, at)?;
    let mut end = found.tokens.end;
    // "in der Nacht vom 10. auf den 11. Februar", "von Freitag, 20. November, auf Samstag, 21. November"
    let join = end + usize::from(walk.is(end, ','));
    if code == "TNI" && !night && walk.reads_any(join, &TO) {
        let first = walk.day;
        let next = join + 1 + usize::from(walk.reads_any(join + 1, &["den", "dem"]));
        if let Some((next, _)) = named_day(walk, next) {
            end = next.tokens.end;
        }
        // What happens at two o'clock then happens on the second day.
        walk.timeless = timeless;
        walk.name_day(first.and_then(|day| day.plus(1)));
        walk.night = Some(walk.number);
    }
    let mut day = Day::parse(&found.iso);
    // "seit der Nacht zum Mittwoch": not one to come.
    if after && weekday && day > walk.today {
        day = day.and_then(|day| day.plus(-7));
        walk.name_day(day);
    }
    walk.night = night.then_some(walk.number).or(walk.night);
    let iso = match day.and_then(|day| day.plus(if night { -1 } else { 0 })) {
        Some(day) => day.to_string(),
        None if night => eve_of(found.iso),
        None => found.iso,
    };
    Timex::time(start..end, iso + code, "part-of-day")
}

/// "XXXX-WXX-7" for the night to "XXXX-WXX-1": it begins on the weekday before.
fn eve_of(iso: String) -> String {
    let number = iso.strip_prefix("XXXX-WXX-").and_then(|number| number.parse::<u32>().ok());
    number.map_or(iso, |number| format!("XXXX-WXX-{}", (number + 5) % 7 + 1))
}

/// "in der Nacht von Samstag auf Sonntag", "vom Samstag auf den Sonntag".
fn between_weekdays(walk: &mut Walk, start: usize, i: usize) -> Option<Timex> {
    if !walk.reads_any(i + 3, &TO) {
        return None;
    }
    let last = i + 4 + usize::from(walk.reads_any(i + 4, &["den", "dem"]));
    let (first, _) = walk.row(i + 2, "weekday").zip(walk.row(last, "weekday"))?;
    let night = weekday::weekday(walk, i + 2, first)?;
    // What happens at two o'clock then happens on Sunday.
    walk.name_day(Day::parse(&night.iso).and_then(|day| day.plus(1)));
    walk.night = Some(walk.number);
    Timex::time(start..last + 1, night.iso + "TNI", "part-of-day")
}

/// The day that begins at the token, and whether only its weekday is named.
fn named_day(walk: &mut Walk, i: usize) -> Option<(Timex, bool)> {
    if i >= walk.sentence.end {
        return None;
    }
    if walk[i].is_number() {
        return date::at_number(walk, i).map(|found| (found, false));
    }
    // "auf heute", "zum heutigen Freitag"
    let today = walk.today.filter(|_| walk.reads_any(i, &["heute", "heutigen"]));
    if let Some(today) = today {
        walk.name_day(Some(today));
        let end = i + 1 + usize::from(walk.row(i + 1, "weekday").is_some());
        return Timex::date(i..end, today.to_string(), "day-word").map(|found| (found, false));
    }
    let weekday = walk.row(i, "weekday")?;
    // "zum Mittwoch, dem 26. Mai"
    let mut day = i + 1 + usize::from(walk.is(i + 1, ','));
    day += usize::from(walk.reads_any(day, &["den", "dem"]));
    let dated = day < walk.sentence.end && walk[day].is_number();
    if let Some(found) = if dated { date::at_number(walk, day) } else { None } {
        return Some((found, false));
    }
    weekday::weekday(walk, i, weekday).map(|found| (found, true))
}

/// "am Abend zuvor", "am Morgen darauf": counted from the day named last, before it also from today.
pub(super) fn beside(walk: &mut Walk, i: usize, code: &str) -> Option<Timex> {
    let (day, shift) = match walk.str(i + 1) {
        "zuvor" | "davor" => (walk.recent_day().or(walk.today), -1),
        "darauf" | "danach" => (walk.recent_day(), 1),
        _ => return None,
    };
    let day = day.filter(|_| i + 1 < walk.sentence.end)?.plus(shift)?;
    Timex::time(i..i + 2, format!("{day}{code}"), "part-beside")
}

/// "am Vorabend": the evening before; "am Vorabend des Gipfels" is no day that is known.
pub(super) fn eve(walk: &mut Walk, i: usize, code: &str) -> Option<Timex> {
    let owned = walk.reads_any(i + 1, &["des", "der", "von", "vom", "zum", "eines", "einer"])
        && i + 1 < walk.sentence.end;
    if owned || !walk.any_before(i, &["am", "vom", "zum"]) {
        return None;
    }
    let day = walk.recent_day().or(walk.today).and_then(|day| day.plus(-1));
    let iso = day.map_or_else(|| "XXXX-XX-XX".to_owned(), |day| day.to_string());
    Timex::time(i..i + 1, iso + code, "part-beside")
}

#[cfg(test)]
mod tests {
    use crate::figures::timex::tests::check;

    #[test]
    fn nights_begin_the_day_before() {
        check(&[
            ("In der Nacht auf den 1. März brannte es.", "Nacht auf den 1. März = 2024-02-29TNI"),
            (
                "In der Nacht vom Samstag auf den Sonntag brannte es.",
                "Nacht vom Samstag auf den Sonntag = 2024-02-24TNI",
            ),
            ("In der Nacht auf heute brannte ein Stall.", "Nacht auf heute = 2024-02-27TNI"),
            ("In der Nacht zum heutigen Mittwoch brannte es.", "Nacht zum heutigen Mittwoch = 2024-02-27TNI"),
            ("Die Nacht zum Montag war kalt.", "Nacht zum Montag = 2024-02-25TNI"),
            ("Die Nacht auf Samstag bringt Frost.", "Nacht auf Samstag = 2024-03-01TNI"),
            ("Seit der Nacht zum Dienstag brennt es.", "Nacht zum Dienstag = 2024-02-26TNI"),
            (
                "In der Nacht zum Dienstag gegen 23.30 Uhr brach Feuer aus.",
                "Nacht zum Dienstag = 2024-02-26TNI; 23.30 Uhr = 2024-02-26T23:30",
            ),
            (
                "In der Nacht zum Dienstag gegen 2.30 Uhr brach Feuer aus.",
                "Nacht zum Dienstag = 2024-02-26TNI; 2.30 Uhr = 2024-02-27T02:30",
            ),
            ("Die Nacht von Moorstedt war laut.", ""),
        ]);
    }

    #[test]
    fn parts_of_the_day_beside_another() {
        check(&[
            ("Am Abend zuvor war er noch dort.", "Abend zuvor = 2024-02-27TEV"),
            (
                "Am Montag fiel das Urteil. Am Morgen darauf ging er.",
                "Montag = 2024-02-26; Morgen darauf = 2024-02-27TMO",
            ),
            (
                "Am Montag fiel das Urteil, tags darauf ging er.",
                "Montag = 2024-02-26; tags darauf = 2024-02-27",
            ),
            ("Noch am Vorabend hatte er gelacht.", "Vorabend = 2024-02-27TEV"),
            ("Am Vorabend des Gipfels traf er sie.", ""),
        ]);
    }
}
