//! Parts of the day: "am frühen Abend", "bis in die Nacht", "nachts".
//!
//! Those that another day names ("Nacht zum Freitag") stand in `night.rs`, clock times in `clock.rs`.
//! Example: "am Abend" is 2024-02-28TEV in a text of that day, "jeden Morgen" XXXX-XX-XXTMO.

use super::date::each;
use super::tense::Tense;
use super::timex::Timex;
use super::walk::Walk;
use super::{lasting, night};
use crate::lexicon::{Sense, class};
use crate::tokens::Flags;

/// The part of the day that follows a day: "Abend", in the older spelling "abend", "früh", "morgen", "abends".
pub(super) fn part_behind(walk: &Walk, i: usize) -> Option<&'static str> {
    if walk.reads(i, "morgen") {
        return Some("TMO");
    }
    walk.row(i, "part").or_else(|| walk.row(i, "part_behind")).or_else(|| walk.row(i, "part_adverb"))
}

/// "am frühen Abend", "in der Nacht", "jeden Morgen".
pub(super) fn part(walk: &mut Walk, i: usize, code: &str) -> Option<Timex> {
    if !walk[i].is_capital() {
        return None;
    }
    if let Some(start) = each(walk, i) {
        return Timex::set(start..i + 1, format!("XXXX-XX-XX{code}"), "each-part");
    }
    let before = walk.before(i)?;
    let shift = walk.row(before, "adjective");
    const WHOLE: [&str; 4] = ["ganze", "ganzen", "gesamte", "gesamten"];
    let whole = walk.reads_any(before, &WHOLE) && walk.any_before(before, &["die", "den"]);
    let timed =
        walk.reads_any(before, &["frühen", "späten", "frühem", "spätem", "selben", "gleichen"]) || whole;
    let start = if timed || shift.is_some() { before } else { i };
    const LEADS: [&str; 9] = ["am", "zum", "zur", "gegen", "vom", "bis", "über", "diesem", "im"];
    let led = walk.any_before(start, &LEADS)
        || walk.any_before(start, &["der", "den"])
            && walk.before(start).is_some_and(|k| walk.any_before(k, &["in", "seit", "bis", "im", "an"]))
        || walk.any_before(start, &["die", "den"])
            && (whole || lasting::is_through(walk, i + 1) || is_till(walk, start));
    let lead = start.saturating_sub(if walk.any_before(start, &["der", "den"]) { 2 } else { 1 });
    if led && walk.is_habit_before(lead) {
        return Timex::set(start..i + 1, format!("XXXX-XX-XX{code}"), "each-part");
    }
    // "die Nacht zum Freitag war kalt"
    if night::is_named(walk, i, code)
        && let Some(found) = night::of_named_day(walk, start, i, code)
    {
        return Some(found);
    }
    let evening = code != "TMI" || !walk.has(before, class::ADVERB);
    if !led && shift.is_none()
        || !evening
        || walk.get(i + 1).is_some_and(|token| token.is('-') && token.is_joined())
    {
        return None;
    }
    if let Some(found) = night::of_named_day(walk, start, i, code).or_else(|| night::beside(walk, i, code)) {
        return Some(found);
    }
    let day = match shift.and_then(|shift| shift.parse::<i32>().ok()) {
        // "am nächsten Morgen" of what was
        Some(shift @ 1..) if walk.day.is_some() && walk.tense(i) == Tense::Past => {
            let day = walk.recent_day().and_then(|day| day.plus(shift));
            walk.name_day(day);
            day
        }
        // "in der kommenden Nacht": the one that begins today.
        Some(shift) => {
            let begun = i32::from(code == "TNI" && shift == 1);
            walk.today.and_then(|today| today.plus(shift - begun))
        }
        None if is_last_night(walk, i, code) => walk.today.and_then(|today| today.plus(-1)),
        None => walk.day_of_time(i),
    };
    let iso = day.map_or_else(|| "XXXX-XX-XX".to_owned(), |day| day.to_string());
    Timex::time(start..i + 1, iso + code, "day-part")
}

/// "bis in die Nacht", "bis spät in den Abend": where the phrase with its article begins.
fn is_till(walk: &Walk, start: usize) -> bool {
    const BETWEEN: [&str; 5] = ["tief", "spät", "weit", "früh", "hinein"];
    let Some(preposition) = start.checked_sub(2).filter(|k| *k > walk.sentence.start) else { return false };
    let deep = usize::from(walk.any_before(preposition, &BETWEEN));
    walk.reads(preposition, "in") && preposition > deep && walk.any_before(preposition - deep, &["bis"])
}

/// "In der Nacht brannte ein Stall": told on the day after, where no other day is spoken of.
fn is_last_night(walk: &Walk, i: usize, code: &str) -> bool {
    code == "TNI"
        && walk.day_of_time(i) == walk.today
        && walk.day_sentence != walk.number
        && walk.tense(i) == Tense::Past
}

/// "nachts", "abends": recurring, but behind a day its part.
pub(super) fn part_adverb(walk: &mut Walk, i: usize, code: &str) -> Option<Timex> {
    // "im Laufe des späteren Abends": of that day, but "Des Abends geht er aus".
    let lead = walk.before(i).filter(|k| walk[i].has(Flags::CAPITAL) && *k > walk.sentence.start);
    let of_day = |k: usize| {
        walk.reads_any(k, &["des", "dieses"])
            || walk.any_before(k, &["des"]) && !walk[k].is_capital() && walk.class(k) & class::FUNCTION == 0
    };
    if let Some(day) = lead.filter(|k| of_day(*k)).and_then(|_| walk.day_of_time(i)) {
        return Timex::time(i..i + 1, format!("{day}{code}"), "part-adverb");
    }
    match walk.day {
        Some(day) if walk[i].has(Flags::CAPITAL) => {
            Timex::time(i..i + 1, format!("{day}{code}"), "part-adverb")
        }
        _ if is_once(walk, i) => {
            let named = walk.day.filter(|_| walk.day_sentence == walk.number);
            let day = named.map_or_else(|| "XXXX-XX-XX".to_owned(), |day| day.to_string());
            Timex::time(i..i + 1, day + code, "part-adverb")
        }
        _ => Timex::set(i..i + 1, format!("P{code}"), "part-adverb"),
    }
}

/// "Am Montag musste die Feuerwehr nachts ausrücken": told of the past, with a date before.
fn is_once(walk: &Walk, i: usize) -> bool {
    let (start, end) = (walk.sentence.start, walk.sentence.end);
    let day = walk.day_sentence == walk.number || (start..i).any(|k| walk.reads(k, "Tag"));
    day && walk.timeless != Some(walk.number)
        && walk.tense(i) == Tense::Past
        && !(start..end).any(|k| walk.means(k, Sense::Habit))
}

#[cfg(test)]
mod tests {
    use crate::figures::timex::tests::check;

    #[test]
    fn reads_parts_of_the_day() {
        check(&[
            ("Am frühen Abend kam Regen auf.", "frühen Abend = 2024-02-28TEV"),
            ("Sie suchten bis tief in die Nacht.", "Nacht = 2024-02-27TNI"),
            ("Die Suche geht bis in die frühen Morgenstunden.", "frühen Morgenstunden = 2024-02-28TMO"),
            ("Die ganze Nacht fiel Schnee.", "ganze Nacht = 2024-02-27TNI"),
            (
                "Den Abend über blieb es still, tagsüber ist es mild.",
                "Abend = 2024-02-28TEV; tagsüber = PTDT",
            ),
            ("Im Morgengrauen lief sie aus.", "Morgengrauen = 2024-02-28TMO"),
            ("Der Film „Die Nacht über dem See“ gewann.", ""),
            ("Es brannte gestern abend.", "gestern abend = 2024-02-27TEV"),
            ("In der Nacht auf Sonntag brannte es.", "Nacht auf Sonntag = 2024-02-24TNI"),
            (
                "In der Nacht von Samstag auf Sonntag fror es.",
                "Nacht von Samstag auf Sonntag = 2024-02-24TNI",
            ),
            (
                "In der Nacht zum Mittwoch, dem 3. Januar, brannte es.",
                "Nacht zum Mittwoch, dem 3. Januar = 2024-01-02TNI",
            ),
            (
                "In der Nacht vom 10. auf den 11. Februar brannte es.",
                "Nacht vom 10. auf den 11. Februar = 2024-02-10TNI",
            ),
            (
                "In der Nacht von Dienstag auf Mittwoch brannte es um 2 Uhr.",
                "Nacht von Dienstag auf Mittwoch = 2024-02-27TNI; 2 Uhr = 2024-02-28T02:00",
            ),
            ("Am Morgen des 3. Mai 2019 begann es.", "Morgen des 3. Mai 2019 = 2019-05-03TMO"),
            (
                "Am Montag brannte es. Am nächsten Morgen war es kalt.",
                "Montag = 2024-02-26; nächsten Morgen = 2024-02-27TMO",
            ),
            ("Am nächsten Morgen wurde er entdeckt.", "nächsten Morgen = 2024-02-29TMO"),
            ("Am Montag brannte es nachts.", "Montag = 2024-02-26; nachts = 2024-02-26TNI"),
            ("Sie malt nachts.", "nachts = PTNI"),
            ("Jeden Morgen bellt der Hund.", "Jeden Morgen = XXXX-XX-XXTMO"),
            ("Das Spiel endete 21:19, der Satz 6:4.", ""),
            ("Ein schöner Abend und die Nacht der Museen.", ""),
        ]);
    }
}
