//! Weekdays: the day of publication, the tense and the words around say which Monday "am Montag" is.
//!
//! What is told of an event ("der Anschlag am Montag") stands in `event.rs`.
//! Example: in a text of Wednesday 2024-02-28, "kündigte am Montag an" is 2024-02-26, "will am Montag" 2024-03-04.

use std::ops::Range;

use super::date::{self, each};
use super::named::is_name;
use super::tense::Tense;
use super::timex::Timex;
use super::walk::Walk;
use super::{day_part, event, nth_day, set};
use crate::document::Day;
use crate::lexicon::Sense;
use crate::tokens::Flags;

/// "Montag", "am kommenden Montag", "jeden Montag", "Montag früh".
pub(super) fn weekday(walk: &mut Walk, i: usize, value: &str) -> Option<Timex> {
    let weekday: i32 = value.parse().ok()?;
    if !walk[i].has(Flags::CAPITAL) || is_name(walk, i) || before_day(walk, i + 1) {
        return None;
    }
    // "Montags ist zu", but "am Abend des Montags"
    let often = walk.str(i).ends_with("gs") || walk.str(i).ends_with("chs");
    if often && i == walk.sentence.start {
        return Timex::set(i..i + 1, format!("XXXX-WXX-{weekday}"), "recurring");
    }
    if let Some(found) = recurring(walk, i, weekday) {
        return Some(found);
    }
    if let Some(found) = nth_day::at(walk, i, weekday) {
        return Some(found);
    }
    if set::is_opening(walk, i) {
        return Timex::set(i..i + 1, format!("XXXX-WXX-{weekday}"), "opening-hours");
    }
    // "Mittwoch Abend", "Mittwoch früh"
    let part = (i + 1 < walk.sentence.end).then(|| day_part::part_behind(walk, i + 1)).flatten();
    let end = i + 1 + usize::from(part.is_some());
    on_weekday(walk, i, weekday, part.or_else(|| shared_part(walk, i)), end)
}

/// The part of the day of "Freitag-" in "zwischen Freitag- und Samstagabend".
fn shared_part(walk: &Walk, i: usize) -> Option<&'static str> {
    let parted =
        walk.is(i + 1, '-') && walk[i + 1].is_joined() && walk.reads_any(i + 2, &["und", "bis", "oder"]);
    let part = walk.row(i + 3, "weekday_part").filter(|_| parted && i + 3 < walk.sentence.end)?;
    part.get(1..)
}

/// "Montagabend", "in der Montagnacht".
pub(super) fn weekday_part(walk: &mut Walk, i: usize, value: &str) -> Option<Timex> {
    let (weekday, part) = value.split_at_checked(1)?;
    if let Some(start) = each(walk, i) {
        return Timex::set(start..i + 1, format!("XXXX-WXX-{weekday}{part}"), "each-weekday");
    }
    let found = on_weekday(walk, i, weekday.parse().ok()?, Some(part), i + 1)?;
    // "am frühen Samstagmorgen"
    let start = walk.with_edge(found.tokens.start);
    Some(Timex { tokens: start..found.tokens.end, ..found })
}

fn on_weekday(walk: &mut Walk, i: usize, weekday: i32, part: Option<&str>, end: usize) -> Option<Timex> {
    let named = apposed(walk, i, weekday)
        .or_else(|| in_brackets(walk, end, weekday).filter(|_| !is_placed(walk, i)))
        .or_else(|| of_edition(walk, i, end, weekday));
    if let Some(day) = named {
        return weekday_timex(walk, i..end, weekday, Some(day), part);
    }
    let shift = walk.shift_before(i);
    let start = shift.map_or(i, |(_, start)| start);
    // "nächste Woche Mittwoch"
    let week = walk
        .before(i)
        .filter(|k| walk.reads(*k, "Woche"))
        .and_then(|k| walk.row(walk.before(k)?, "adjective"));
    if let Some(weeks) = week.and_then(|weeks| weeks.parse::<i32>().ok()) {
        let day = walk.today.and_then(|today| today.plus(weekday - today.weekday() + 7 * weeks));
        return weekday_timex(walk, i..end, weekday, day, part);
    }
    // "am gestrigen Mittwoch"
    let named = walk.before(i).and_then(|k| match walk.row(k, "ref") {
        Some("PRESENT_REF") => Some((0, k)),
        _ => Some((walk.row(k, "day")?.parse::<i32>().ok()?, k)),
    });
    if let Some((shift, start)) = named.filter(|(_, k)| !walk[*k].has(Flags::CAPITAL)) {
        let day = walk.today.and_then(|today| today.plus(shift));
        return weekday_timex(walk, start..end, weekday, day, part);
    }
    let (day, end) = match of_week(walk, end) {
        Some((weeks, end)) => {
            (walk.today.and_then(|today| today.plus(weekday - today.weekday() + 7 * weeks)), end)
        }
        None => {
            let shift = shift.map(|(shift, _)| shift);
            let day = behind_first(walk, i, weekday)
                .or_else(|| nearest(walk, walk.today?, i, weekday, shift))
                .or_else(|| till(walk, i, weekday));
            (in_order(walk, i, day), end)
        }
    };
    weekday_timex(walk, start..end, weekday, day, part)
}

/// "von Montag bis Freitag", "von Freitag, 20 Uhr, bis Montag": the last day is the next such one behind the first.
fn behind_first(walk: &Walk, i: usize, weekday: i32) -> Option<Day> {
    const REACH: usize = 5;
    let mut join = walk.before(i)?;
    if walk.reads(join, "zum") {
        join = walk.before(join)?;
    }
    if !walk.reads(join, "bis") && !walk.is(join, '–') && !walk.is(join, '-') {
        return None;
    }
    let between = |k: &usize| {
        walk[*k].is_number() || walk[*k].mark().is_some_and(|mark| mark != '(') || walk.reads(*k, "Uhr")
    };
    let first = walk.sentence.start.max(join.saturating_sub(REACH));
    let start = (first..join).rev().find(|k| !between(k))?;
    walk.row(start, "weekday").or_else(|| walk.row(start, "weekday_part"))?;
    let first = walk.day.filter(|_| walk.day_sentence == walk.number)?;
    first.plus((weekday - first.weekday()).rem_euclid(7))
}

/// In a text without a date, "es begann am 4. Mai 2024. Es dauert bis Mittwoch": the next such day behind the one named.
fn till(walk: &Walk, i: usize, weekday: i32) -> Option<Day> {
    let day = walk.recent_day().filter(|_| walk.today.is_none() && walk.is_led_by(i, &["bis"]))?;
    day.plus((weekday - day.weekday()).rem_euclid(7))
}

/// "beginnt am Montag und dauert bis Freitag": the end of what is to come does not lie before its beginning.
fn in_order(walk: &Walk, i: usize, day: Option<Day>) -> Option<Day> {
    const ENDS: [&str; 6] = ["endet", "enden", "dauert", "dauern", "abgeschlossen", "beendet"];
    const REACH: usize = 8;
    let (Some(last), Some(first), Some(today)) = (day, walk.day, walk.today) else { return day };
    if walk.day_sentence != walk.number || last >= first || first <= today || last < today {
        return day;
    }
    // "bleibt Donnerstag und Freitag geschlossen", in a text of Friday
    const NEXT: i32 = 3;
    if last == today && last.plus(7)? <= first.plus(NEXT)? && walk.tense(i) != Tense::Past {
        return last.plus(7);
    }
    let mut near = i.saturating_sub(REACH).max(walk.sentence.start)..i;
    let ends = walk.is_led_by(i, &["bis"]) || near.any(|k| walk.reads_any(k, &ENDS));
    if ends { last.plus(7) } else { day }
}

/// "morgen (Mittwoch)", "heute, Dienstag": the word before says which one it is.
fn apposed(walk: &Walk, i: usize, weekday: i32) -> Option<Day> {
    let mark = walk.before(i).filter(|k| walk.is(*k, '(') || walk.is(*k, ','))?;
    let shift = walk.row(walk.before(mark)?, "day")?.parse().ok()?;
    walk.today?.plus(shift).filter(|day| day.weekday() == weekday)
}

/// 'der "Rundschau" (Samstag)', "den Blättern der Mediengruppe (Montag)": papers are quoted before they come out.
fn of_edition(walk: &Walk, i: usize, end: usize, weekday: i32) -> Option<Day> {
    const REACH: usize = 8;
    const AHEAD: i32 = 3;
    let open = walk.before(i).filter(|k| walk.is(*k, '(') && walk.is(end, ')'))?;
    let paper = |k: usize| walk[k].is_capital() && walk.lexicon.ends_as(walk.str(k), Sense::Paper);
    let quoted = walk.before(open).is_some_and(|k| walk[k].is_quotation_mark());
    let near = walk.sentence.start.max(open.saturating_sub(REACH))..open;
    if !quoted && !near.into_iter().any(paper) {
        return None;
    }
    let today = walk.today?;
    let ahead = (weekday - today.weekday()).rem_euclid(7);
    today.plus(if ahead <= AHEAD { ahead } else { ahead - 7 })
}

/// "am gestrigen Sonntag", "am kommenden Sonntag": a word of the same phrase says which one it is.
fn is_placed(walk: &Walk, i: usize) -> bool {
    walk.before(i).is_some_and(|k| ["day", "ref", "adjective"].iter().any(|kind| walk.row(k, kind).is_some()))
}

/// "am Freitag (02.01.2026)"
fn in_brackets(walk: &Walk, i: usize, weekday: i32) -> Option<Day> {
    if !walk.is(i, '(') {
        return None;
    }
    let fits = |day: &Day| day.weekday() == weekday;
    if let Some((day, _)) = Day::at(walk.document, i + 1) {
        return Some(day).filter(fits);
    }
    // "am Dienstag (24. November)": of the nearest year in which it is one.
    let (number, next) = walk.ordinal(i + 1)?;
    let month = walk.month_at(next)?;
    let today = walk.today?;
    let years = [today.year, today.year + 1, today.year - 1];
    let number = u8::try_from(number).ok()?;
    years.into_iter().filter_map(|year| Day::new(year, month, number)).find(fits)
}

fn weekday_timex(
    walk: &mut Walk,
    tokens: Range<usize>,
    weekday: i32,
    day: Option<Day>,
    part: Option<&str>,
) -> Option<Timex> {
    // "1,15 (Mittwoch: 1,16) Dollar": said aside.
    if !walk.before(tokens.start).is_some_and(|k| walk.is(k, '(')) {
        walk.name_day(day);
        walk.name_late(day, part);
    }
    walk.bound = walk.any_before(tokens.start, &["vom", "von"]) && !opens_range(walk, tokens.end - 1);
    let iso = day.map_or_else(|| format!("XXXX-WXX-{weekday}"), |day| day.to_string());
    match part {
        Some(part) => Timex::time(tokens, iso + part, "weekday-part"),
        None => Timex::date(tokens, iso, "weekday"),
    }
}

/// "dieser Woche", "der vergangenen Woche" behind a weekday: so many weeks on, and where it ends.
fn of_week(walk: &Walk, i: usize) -> Option<(i32, usize)> {
    let k = i + usize::from(walk.reads(i, "der"));
    let shift = walk.row(k, "adjective")?.parse().ok()?;
    (walk.reads(k + 1, "Woche") && k + 1 < walk.sentence.end).then_some((shift, k + 2))
}

/// The weekday as the adjective says, or the tense.
fn nearest(walk: &Walk, today: Day, i: usize, weekday: i32, shift: Option<i32>) -> Option<Day> {
    let ahead = (weekday - today.weekday()).rem_euclid(7);
    let back = ahead - 7;
    today.plus(match shift {
        Some(shift @ ..=-1) => back + 7 * (shift + 1),
        Some(0) if walk.tense(i) != Tense::Past => ahead,
        Some(shift @ 1..) if ahead == 0 => 7 * shift,
        Some(shift @ 1..) => ahead + 7 * (shift - 1),
        // "die Wahl vom Sonntag", but "vom Sonntag an"
        None if walk.any_before(i, &["vom", "von"]) && !opens_range(walk, i) && !walk.is_put(i) => back,
        _ => match walk.tense(i) {
            // "zwischen Freitag- und Samstagabend brach er ein": not behind the second.
            Tense::Past if ahead == 0 && shared_part(walk, i).is_some() => back,
            _ if ahead == 0 => 0,
            Tense::Present if event::is_over(walk, i) => back,
            Tense::Future if event::is_sudden(walk, i) => back,
            Tense::Past if event::is_announced(walk, i) || event::is_meant(walk, i) => ahead,
            Tense::Future | Tense::Present => ahead,
            // A programme ("Samstag, 20 Uhr") is of things to come, and so is the weather of a verbless line.
            Tense::Open if has_clock(walk, i + 1) || event::is_forecast(walk) => ahead,
            _ => back,
        },
    })
}

/// "von Montag bis", "vom Sonntag an", "von Freitag, 20 Uhr, bis": no attribute of a noun before it.
pub(super) fn opens_range(walk: &Walk, i: usize) -> bool {
    const REACH: usize = 8;
    walk.reads_any(i + 1, &["an", "ab", "auf", "zum"])
        || (i + 1..walk.sentence.end.min(i + REACH)).any(|k| walk.reads(k, "bis"))
}

pub(super) fn has_clock(walk: &Walk, i: usize) -> bool {
    const REACH: usize = 8;
    (i..walk.sentence.end.min(i + REACH)).any(|k| walk.row(k, "oclock").is_some())
}

/// ", 18. Dezember", ", den 12.05.2020": then the day takes the weekday with it.
fn before_day(walk: &Walk, mut i: usize) -> bool {
    i += usize::from(walk.is(i, '.'));
    i += usize::from(walk.is(i, ','));
    i += usize::from(walk.reads_any(i, &["den", "dem", "der"]));
    let Some(token) = walk.get(i).filter(|token| token.is_number() && i < walk.sentence.end) else {
        return false;
    };
    Day::at(walk.document, i).is_some()
        || walk.ordinal(i).is_some_and(|(_, next)| walk.month_at(next).is_some())
        || date::is_of_list(walk, i)
        || walk.str(i).contains('.') && walk.is(i + 1, '.') && !token.is_joined()
}

/// "jeden Montag und Freitag", "jeweils am Montag, Mittwoch und Freitag": the token itself where an earlier weekday or
/// its lead says that all recur.
fn each_listed(walk: &Walk, i: usize) -> Option<usize> {
    const MOST: usize = 4;
    let mut first = i;
    for _ in 0..MOST {
        let lead = walk.before(first)?;
        if first < i && each(walk, first).is_some() || walk.reads(lead, "am") && walk.is_habit_before(lead) {
            return Some(i);
        }
        let joined = walk.is(lead, ',') || walk.reads_any(lead, &["und", "oder", "sowie"]);
        first = walk.before(lead).filter(|k| joined && walk.row(*k, "weekday").is_some())?;
    }
    None
}

/// "jeden Montag", "an jedem dritten Mittwoch im Monat", "Mittwoch vormittags".
fn recurring(walk: &Walk, i: usize, weekday: i32) -> Option<Timex> {
    if let Some(start) = each(walk, i).or_else(|| each_listed(walk, i)) {
        return Timex::set(start..i + 1, format!("XXXX-WXX-{weekday}"), "each-weekday");
    }
    let month = walk.reads_any(i + 1, &["im", "des"]) && walk.reads_any(i + 2, &["Monat", "Monats"]);
    // "jeden letzten Freitag im Monat"
    let last = walk.before(i).filter(|k| month && walk.reads(*k, "letzten"));
    if let Some(start) = last.and_then(|last| each(walk, last)) {
        return Timex::set(start..i + 3, "P1M".to_owned(), "each-weekday");
    }
    if let Some((number, first)) = walk.ordinal_before(i) {
        let end = i + 1 + if month { 2 } else { 0 };
        // "jeweils am ersten Dienstag im Monat"
        let often =
            || walk.any_before(first, &["am"]) && walk.before(first).is_some_and(|k| walk.is_habit_before(k));
        let start = each(walk, first).or_else(|| (month && often()).then_some(first));
        if let Some(start) = start {
            let iso = if month { "P1M".to_owned() } else { format!("P{number}W") };
            return Timex::set(start..end, iso, "each-weekday");
        }
    }
    let part = walk.row(i + 1, "part_adverb").filter(|_| i + 1 < walk.sentence.end)?;
    Timex::set(i..i + 2, format!("XXXX-WXX-{weekday}{part}"), "each-weekday")
}

#[cfg(test)]
mod tests {
    use crate::figures::timex::tests::check;

    #[test]
    fn weekdays_lie_where_tense_and_words_say() {
        check(&[
            ("Sie kündigte am Montag einen Umbau an.", "Montag = 2024-02-26"),
            ("Der Rat will am Montag entscheiden.", "Montag = 2024-03-04"),
            ("Am Montag sollte der Rat beraten.", "Montag = 2024-03-04"),
            ("Am Montag wollte die Werft ihre Zahlen vorlegen.", "Montag = 2024-03-04"),
            ("Am Montag wollte ein Lotse in See stechen.", "Montag = 2024-02-26"),
            ("Am Montag sollte sie öffnen, doch sie blieb zu.", "Montag = 2024-02-26"),
            ("Das Fest soll, wie berichtet, am Montag beginnen.", "Montag = 2024-03-04"),
            ("2006 waren es 62 Züge, mehr als im Vorjahr.", "2006 = 2006; Vorjahr = 2005"),
            ("Seit 2006 fahren sie. Im Vorjahr waren es 62.", "2006 = 2006; Vorjahr = 2023"),
            (
                "Sie öffnete am Dienstag und schließt am Sonntag.",
                "Dienstag = 2024-02-27; Sonntag = 2024-03-03",
            ),
            (
                "Er wurde am Montag verletzt und am Dienstag operiert.",
                "Montag = 2024-02-26; Dienstag = 2024-02-27",
            ),
            ("Jeden letzten Freitag im Monat.", "Jeden letzten Freitag im Monat = P1M"),
            ("Die Messe läuft von Montag bis Freitag.", "Montag = 2024-03-04; Freitag = 2024-03-08"),
            (
                "Die Messe beginnt am Montag und dauert bis Freitag.",
                "Montag = 2024-03-04; Freitag = 2024-03-08",
            ),
            (
                "Das sagte er der \"Rundschau\" (Donnerstag) und den Zeitungen der Mediengruppe (Dienstag).",
                "Donnerstag = 2024-02-29; Dienstag = 2024-02-27",
            ),
            ("Die Reederei strich bis Freitag alle Fahrten.", "Freitag = 2024-03-01"),
            ("Die Brücke war bis Freitag gesperrt.", "Freitag = 2024-02-23"),
            ("Er sollte noch am Freitag aussagen.", "Freitag = 2024-03-01"),
            ("Die Straße ist bis Freitag gesperrt, wie die Stadt mitteilte.", "Freitag = 2024-03-01"),
            (
                "Am Samstag, gegen 15 Uhr, entwendeten Unbekannte ein Rad.",
                "Samstag = 2024-02-24; 15 Uhr = 2024-02-24T15:00",
            ),
            (
                "Am Samstagabend stritten sie. Gegen 0.30 Uhr fielen Schüsse.",
                "Samstagabend = 2024-02-24TEV; 0.30 Uhr = 2024-02-25T00:30",
            ),
            (
                "Der Verkehr wurde am Dienstagabend eingestellt. Am Nachmittag soll er rollen.",
                "Dienstagabend = 2024-02-27TEV; Nachmittag = 2024-02-28TAF",
            ),
            (
                "In der Nacht vom 21. auf den 22. Februar brannte es gegen 2.30 Uhr.",
                "Nacht vom 21. auf den 22. Februar = 2024-02-21TNI; 2.30 Uhr = 2024-02-22T02:30",
            ),
            (
                "Am Samstagabend stritten sie. Gegen 20 Uhr kam er. Die Straße war bis 0.30 Uhr gesperrt.",
                "Samstagabend = 2024-02-24TEV; 20 Uhr = 2024-02-24T20:00; 0.30 Uhr = 2024-02-25T00:30",
            ),
            ("Der Hafen bleibt Dienstag und Mittwoch zu.", "Dienstag = 2024-03-05; Mittwoch = 2024-03-06"),
            ("Am kommenden Wochenende wird gestreikt.", "kommenden Wochenende = 2024-W09-WE"),
            ("Es waren mehr als im Mai.", "Mai = 2023-05"),
            ("Er hat am Dienstag den Vertrag unterzeichnet.", "Dienstag = 2024-02-27"),
            ("Am Freitag wird gewählt.", "Freitag = 2024-03-01"),
            ("Der am Montag abgestürzte Jet ist alt.", "Montag = 2024-02-26"),
            ("Der am Montag über Litauen abgestürzte Jet kommt nach Hollern.", "Montag = 2024-02-26"),
            ("Im letzten Spiel Samstag siegte Hollern.", "Samstag = 2024-02-24"),
            ("Am übernächsten Montag tagt der Rat.", "übernächsten Montag = 2024-03-11"),
            ("Die für Samstag geplante Feier entfiel.", "Samstag = 2024-03-02"),
            ("Seit Montag läuft der Streik.", "Montag = 2024-02-26"),
            ("Am vergangenen Freitag war Probe.", "vergangenen Freitag = 2024-02-23"),
            ("Am kommenden Mittwoch ist Markt.", "kommenden Mittwoch = 2024-03-06"),
            ("Nächste Woche Mittwoch tagt der Rat.", "Nächste Woche = 2024-W10; Mittwoch = 2024-03-06"),
            ("Am Montag vergangener Woche regnete es.", "Montag vergangener Woche = 2024-02-19"),
            ("Am gestrigen Dienstag kam er.", "gestrigen Dienstag = 2024-02-27"),
            ("Am heutigen Mittwoch kommt er.", "heutigen Mittwoch = 2024-02-28"),
            (
                "Für morgen (Donnerstag) wurde eine Feier angekündigt.",
                "morgen = 2024-02-29; Donnerstag = 2024-02-29",
            ),
            ("Sie kam am späten Montagabend an.", "späten Montagabend = 2024-02-26TEV"),
            ("Sie kam am Montagabend an.", "Montagabend = 2024-02-26TEV"),
            ("Nach dem Unfall am Montag ermittelt die Polizei.", "Montag = 2024-02-26"),
            ("Die Wahl vom Sonntag ist ungültig.", "Sonntag = 2024-02-25"),
            ("Das Treffen von Montag bleibt ohne Folgen.", "Montag = 2024-02-26"),
            ("Von Montag bis Mittwoch ist zu.", "Montag = 2024-03-04; Mittwoch = 2024-03-06"),
            (
                "Von Freitag, 20 Uhr, bis Montag, 5 Uhr, ist die Straße gesperrt.",
                "Freitag = 2024-03-01; 20 Uhr = 2024-03-01T20:00; Montag = 2024-03-04; 5 Uhr = 2024-03-04T05:00",
            ),
            ("Am Freitag (23.02.2024) stürzte er.", "Freitag = 2024-02-23; 23.02.2024 = 2024-02-23"),
            ("Die Sitzung wurde auf Montag vertagt.", "Montag = 2024-03-04"),
            ("Training ist jeden Montag und Freitag.", "jeden Montag = XXXX-WXX-1; Freitag = XXXX-WXX-5"),
            (
                "Montags ist zu. Es war am Abend des Montags.",
                "Montags = XXXX-WXX-1; Abend des Montags = 2024-02-26TEV",
            ),
            ("Jeweils am Montag und Freitag ist Markt.", "Montag = XXXX-WXX-1; Freitag = XXXX-WXX-5"),
            ("Am Montag und Freitag ist Markt.", "Montag = 2024-03-04; Freitag = 2024-03-01"),
            (
                "Das Spiel wurde von Montag auf Dienstag verlegt.",
                "Montag = 2024-03-04; Dienstag = 2024-03-05",
            ),
            ("Die Frist wurde bis Montag verlängert.", "Montag = 2024-03-04"),
            ("Die bis Samstag dauernde Messe ist voll.", "Samstag = 2024-03-02"),
            (
                "Zwischen Freitag- und Samstagabend brach er ein.",
                "Freitag = 2024-02-23TEV; Samstagabend = 2024-02-24TEV",
            ),
        ]);
    }
}
