//! What recurs: "täglich", "alle zwei Jahre", "montags", "zweimal wöchentlich", "Jahr für Jahr".
//!
//! "jeden Montag" and the like are found where the weekday or the period is.
//! Example: "alle zwei Jahre" is P2Y, "montags" is XXXX-WXX-1.

use super::timex::Timex;
use super::walk::Walk;
use crate::lexicon::Sense;
use crate::numbers;

/// "täglich", "jährliche", "montags", and how often: "zweimal wöchentlich".
pub(super) fn adverb(walk: &Walk, i: usize, len: usize, value: &str) -> Option<Timex> {
    // "14-täglich"
    let numbered = i >= walk.sentence.start + 2 && walk.is(i - 1, '-') && walk[i].is_joined();
    if let Some(number) = walk.digits(i.saturating_sub(2)).filter(|_| numbered && value.starts_with("P1")) {
        return Timex::set(i - 2..i + len, value.replacen('1', &number.to_string(), 1), "recurring");
    }
    Timex::set(times_before(walk, i)..i + len, value.to_owned(), "recurring")
}

/// Where "zweimal" or "drei Mal" begins before the token.
pub(super) fn times_before(walk: &Walk, i: usize) -> usize {
    let Some(last) = walk.before(i) else { return i };
    let key = walk.str(last);
    // "3-mal", "17-mal"
    let hyphen = walk.before(last).filter(|hyphen| key == "mal" && walk.is(*hyphen, '-'));
    if let Some(number) =
        hyphen.and_then(|hyphen| walk.before(hyphen)).filter(|number| walk.cardinal(*number).is_some())
    {
        return first_of_two(walk, number);
    }
    if walk[last].is_word() && key.len() > 3 && (key.ends_with("mal") || walk.reads(last, "mehrmals")) {
        return first_of_two(walk, last);
    }
    match walk.before(last) {
        Some(first) if walk.reads(last, "Mal") && walk.cardinal(first).is_some() => first_of_two(walk, first),
        _ => i,
    }
}

/// "2- bis 3-mal", "zwei bis drei Mal", "ein- bis zweimal": where the first of the two numbers begins.
fn first_of_two(walk: &Walk, second: usize) -> usize {
    let joins = |k: &usize| walk.reads_any(*k, &["bis", "oder"]);
    let Some(before) = walk.before(second).filter(joins).and_then(|join| walk.before(join)) else {
        return second;
    };
    let number = if walk.is(before, '-') { walk.before(before) } else { Some(before) };
    let counts = |k: &usize| walk.cardinal(*k).is_some() || walk.reads_any(*k, &["ein", "einmal", "zweimal"]);
    number.filter(counts).unwrap_or(second)
}

/// "alle zwei Jahre", "alle 14 Tage", "alle Jahre".
pub(super) fn all(walk: &Walk, i: usize) -> Option<Timex> {
    if let Some((unit, code)) = part_of_hour(walk, i + 1).filter(|(unit, _)| *unit < walk.sentence.end) {
        return Timex::set(i..unit + 1, code.to_owned(), "every-period");
    }
    if walk.reads(i + 1, "paar") {
        let unit = walk.row(i + 2, "periods").filter(|_| i + 2 < walk.sentence.end)?;
        return Timex::set(i..i + 3, unit.to_owned(), "every-period");
    }
    let number = walk.cardinal(i + 1);
    let unit_at = i + 1 + usize::from(number.is_some());
    let unit = walk.row(unit_at, "periods").filter(|_| unit_at < walk.sentence.end)?;
    if number.is_none() && !walk.reads(i, "alle") {
        return None;
    }
    // "alle siebeneinhalb Minuten"
    let exact = numbers::at(walk, i + 1, unit_at).map(|numeral| numeral.value.normalize().to_string());
    let times = exact.filter(|_| number.is_some()).unwrap_or_else(|| number.unwrap_or(1).to_string());
    let iso = unit.replacen('X', &times, 1);
    Timex::set(i..unit_at + 1, iso, "every-period")
}

/// "jede halbe Stunde", "jede volle Stunde", "jede Viertelstunde"
pub(super) fn each(walk: &Walk, i: usize) -> Option<Timex> {
    if !walk.reads(i, "jede") {
        return None;
    }
    let (last, code) = match walk.str(i + 1) {
        "volle" if walk.reads(i + 2, "Stunde") => (i + 2, "PT1H"),
        "Viertelstunde" => (i + 1, "PT15M"),
        "Dreiviertelstunde" => (i + 1, "PT45M"),
        _ => part_of_hour(walk, i + 1)?,
    };
    Timex::set(i..last + 1, code.to_owned(), "every-period")
}

/// "halbe Stunde", "viertel Stunden"
fn part_of_hour(walk: &Walk, i: usize) -> Option<(usize, &'static str)> {
    if !walk.reads_any(i + 1, &["Stunde", "Stunden"]) {
        return None;
    }
    let code = match walk.str(i) {
        "halbe" | "halben" => "PT30M",
        "viertel" | "Viertel" => "PT15M",
        _ => return None,
    };
    Some((i + 1, code))
}

/// "Mo", "Di": which day of the week the two letters are, from 0.
pub(super) fn short_day(walk: &Walk, i: usize) -> Option<usize> {
    const DAYS: [&str; 7] = ["Mo", "Di", "Mi", "Do", "Fr", "Sa", "So"];
    walk.get(i).filter(|token| token.is_capital() && token.bytes().len() == 2)?;
    DAYS.iter().position(|day| walk.str(i) == *day)
}

/// "Mo–Fr 9–17 Uhr", "Di. bis So. 10 bis 18 Uhr": weekdays cut short, two of them and hours behind.
pub(super) fn short_weekday(walk: &Walk, i: usize) -> Option<Timex> {
    const REACH: usize = 14;
    let day = |k: usize| short_day(walk, k);
    let joins = |k: usize| {
        walk.reads_any(k, &["bis", "und"])
            || walk[k].mark().is_some_and(|mark| matches!(mark, '–' | '-' | ',' | '/'))
    };
    let number = day(i)? + 1;
    let point = |k: usize| usize::from(k < walk.sentence.end && walk.is(k, '.'));
    let end = i + 1 + point(i + 1);
    let ahead = end + 1 < walk.sentence.end && joins(end) && day(end + 1).is_some();
    let behind = i >= walk.sentence.start + 2 && joins(i - 1) && {
        let last = i - 2;
        day(last).is_some() || last > walk.sentence.start && walk.is(last, '.') && day(last - 1).is_some()
    };
    let hours = || (end..walk.sentence.end.min(end + REACH)).any(|k| walk.row(k, "oclock").is_some());
    let found = (ahead || behind) && hours();
    found.then(|| Timex::set(i..i + 1, format!("XXXX-WXX-{number}"), "opening-hours")).flatten()
}

/// "Öffnungszeiten: Montag bis Freitag 8 bis 12 Uhr", "ist Dienstag bis Sonntag von 10 bis 18 Uhr geöffnet": weekdays
/// of every week.
pub(super) fn is_opening(walk: &Walk, i: usize) -> bool {
    const REACH: usize = 40;
    const ONCE: [&str; 7] = ["am", "ab", "seit", "vom", "zum", "diesen", "kommenden"];
    if walk.any_before(i, &ONCE) {
        return false;
    }
    let near = walk.sentence.start.max(i.saturating_sub(REACH))..walk.sentence.end.min(i + REACH);
    let weekday = |k: usize| k < near.end && walk.row(k, "weekday").is_some();
    let range = |k: usize| {
        (walk.reads(k + 1, "bis") || walk.is(k + 1, '–') || walk.is(k + 1, '-'))
            && weekday(k)
            && weekday(k + 2)
    };
    let (mut head, mut open, mut ranged, mut clock) = (false, false, false, false);
    for k in near.clone() {
        head |= walk.means(k, Sense::Hours);
        open |= walk.means(k, Sense::Open);
        ranged |= range(k);
        clock |= walk.row(k, "oclock").is_some();
        // "Montag bis Freitag, 3. bis 7. Mai": of one week.
        if walk.month_at(k).is_some() {
            return false;
        }
    }
    clock && (head || open && ranged)
}

#[cfg(test)]
mod tests {
    use crate::figures::timex::tests::check;

    #[test]
    fn finds_what_recurs() {
        check(&[
            ("Der Zug fährt alle siebeneinhalb Minuten.", "alle siebeneinhalb Minuten = PT7.5M"),
            ("Alle zwei Jahre trifft man sich.", "Alle zwei Jahre = P2Y"),
            ("Sie tagen zweimal wöchentlich.", "zweimal wöchentlich = P1W"),
            ("Dreimal im Jahr kommt die Prüferin.", "Dreimal im Jahr = P1Y"),
            ("Der jährliche Bericht erscheint montags.", "jährliche = P1Y; montags = XXXX-WXX-1"),
            ("An jedem dritten Mittwoch im Monat ist offen.", "jedem dritten Mittwoch im Monat = P1M"),
            ("Jeden Montag und jeden zweiten Tag.", "Jeden Montag = XXXX-WXX-1; jeden zweiten Tag = P2D"),
            ("Das ist alltäglich.", ""),
            ("Jahr für Jahr kommen mehr.", "Jahr für Jahr = P1Y"),
            ("Sie fährt alle halbe Stunde.", "alle halbe Stunde = PT30M"),
            ("Sie fährt jede halbe Stunde.", "jede halbe Stunde = PT30M"),
            ("Sie fährt jede volle Stunde.", "jede volle Stunde = PT1H"),
            ("Alle 14 Tage kommt sie, alle Jahre wieder.", "Alle 14 Tage = P14D; alle Jahre = P1Y"),
            ("Sie tagen drei Mal täglich.", "drei Mal täglich = P1D"),
            ("Sie tagen 2- bis 3-mal täglich.", "2- bis 3-mal täglich = P1D"),
            ("Sie tagen ein- bis zweimal wöchentlich.", "ein- bis zweimal wöchentlich = P1W"),
            ("Von 2 bis dreimal täglich ist die Rede.", "2 bis dreimal täglich = P1D"),
            ("Alle paar Wochen wird 14-täglich geleert.", "Alle paar Wochen = PXW; 14-täglich = P14D"),
            ("Mehrmals am Tag und mehrmals täglich.", "Mehrmals am Tag = P1D; mehrmals täglich = P1D"),
            ("An Sonn- und Feiertagen ist zu.", "Sonn- und Feiertagen = XXXX-WXX-7"),
            ("Er kommt jeden zweiten Dienstag.", "jeden zweiten Dienstag = P2W"),
            ("Es ist jeweils am ersten Montag im Monat.", "ersten Montag im Monat = P1M"),
            ("An Wochenenden ist zu.", "Wochenenden = XXXX-WXX-WE"),
            ("Das gilt für alle\n\nZwei Jahre Haft drohen.", "Zwei Jahre = P2Y"),
            ("Alle Menschen und alle drei Häuser.", ""),
            ("Geöffnet Mo–Fr 9–17 Uhr.", "Mo = XXXX-WXX-1; Fr = XXXX-WXX-5; 9 = T09:00; 17 Uhr = T17:00"),
            ("Di. bis So. um 10 Uhr.", "Di = XXXX-WXX-2; So = XXXX-WXX-7; 10 Uhr = T10:00"),
            ("So und Mo kommen um 10 Boote.", ""),
        ]);
    }

    #[test]
    fn opening_hours_are_of_every_week() {
        check(&[
            (
                "Öffnungszeiten: Montag bis Freitag 8 bis 12 Uhr.",
                "Montag = XXXX-WXX-1; Freitag = XXXX-WXX-5; 8 = T08:00; 12 Uhr = T12:00",
            ),
            (
                "Das Museum ist Dienstag bis Sonntag von 10 bis 18 Uhr geöffnet.",
                "Dienstag = XXXX-WXX-2; Sonntag = XXXX-WXX-7; 10 = T10:00; 18 Uhr = T18:00",
            ),
            (
                "Am Samstag ist das Museum bis 18 Uhr geöffnet.",
                "Samstag = 2024-03-02; 18 Uhr = 2024-03-02T18:00",
            ),
            ("Von Montag bis Mittwoch streiken die Fahrer.", "Montag = 2024-03-04; Mittwoch = 2024-03-06"),
        ]);
    }
}
