//! Days and years counted from today: "gestern", "Vorjahr", "jetzt", "in letzter Zeit".
//!
//! Periods with an adjective ("vergangene Woche") stand in `period.rs`, weekdays in `weekday.rs`.
//! Example: in a text of Wednesday 2024-02-28, "gestern Abend" is 2024-02-27TEV.

use super::tense::Tense;
use super::timex::Timex;
use super::today;
use super::walk::{Period, Walk};
use super::{day_part, event, nth_day};
use crate::lexicon::class;
use crate::tokens::Flags;

/// The rule of times before another: "Vorjahr", "am Vortag".
pub(super) const PRIOR: &str = "prior";

/// "heute", "gestern Abend", "morgen früh", "das gestrige Spiel".
pub(super) fn day(walk: &mut Walk, i: usize, value: &str) -> Option<Timex> {
    // "Morgen" begins a sentence or is a part of the day; "am Morgen" is asked for in its own row.
    if walk[i].has(Flags::CAPITAL) && !walk[i].has(Flags::CAPS) && i > walk.sentence.start && !opens(walk, i)
    {
        return None;
    }
    if walk.reads(i + 1, "journal") {
        return None;
    }
    // "von heute auf morgen": all of a sudden.
    let idiom = |i: usize| walk.reads(i, "heute") && walk.reads(i + 1, "auf") && walk.reads(i + 2, "morgen");
    if idiom(i) || i >= 2 && idiom(i - 2) {
        return None;
    }
    let shift: i32 = value.parse().ok()?;
    let day = walk.today.and_then(|today| today.plus(shift));
    if let Some((day, end)) = nth_day::from_day(walk, i + 1, day) {
        return Timex::date(i..end, day.to_string(), "day-counted");
    }
    let part = (i + 1 < walk.sentence.end).then(|| day_part::part_behind(walk, i + 1)).flatten();
    // "im Verlauf des gestrigen Tages"
    let whole =
        walk.str(i).len() > "gestern".len() && walk.reads_any(i + 1, &["Tag", "Tages", "Tage", "Tags"]);
    let end = i + 1 + usize::from(part.is_some() || whole);
    if shift == 0 && part.is_none() && !today::is_this_day(walk, i) {
        return Timex::date(i..end, "PRESENT_REF".to_owned(), "today");
    }
    // "heute Nacht brannte es": the night that ends today.
    let begun = shift == 0 && part == Some("TNI") && walk.tense(i) == Tense::Past;
    let day = walk.today.and_then(|today| today.plus(shift - i32::from(begun)));
    // "wie gestern bekannt wurde": the day of the news, not of what it tells.
    if !walk.any_before(i, &["wie"]) {
        walk.name_day(day);
        walk.name_late(day, part);
    }
    let iso = day.map_or_else(|| "XXXX-XX-XX".to_owned(), |day| day.to_string());
    match part {
        Some(part) => Timex::time(i..end, iso + part, "day-part"),
        None => Timex::date(i..end, iso, "day-word"),
    }
}

/// True behind a mark of punctuation: a headline or a new clause begins.
fn opens(walk: &Walk, i: usize) -> bool {
    walk.before(i).is_some_and(|k| walk[k].mark().is_some())
}

/// "Vorjahr", "Vormonat", "heuer", "die diesjährige Ernte", "tags darauf".
pub(super) fn this(walk: &mut Walk, i: usize, len: usize, value: &str) -> Option<Timex> {
    let (unit, shift) = value.split_at_checked(1)?;
    let shift: i32 = shift.parse().ok()?;
    let start = walk.with_edge(i);
    // "im Folgejahr": only of a year that was told of; "tags darauf": of a day.
    if unit == "Y" && walk.str(i).starts_with("Folge") {
        let year = walk.told_lately()?;
        return Timex::date(i..i + 1, format!("{:04}", i32::from(year) + shift), PRIOR);
    }
    if len > 1 {
        return Timex::date(i..i + len, super::period::from_told(walk, i, "D", shift)?, PRIOR);
    }
    if let Some((iso, first)) = before_period(walk, i, unit, shift) {
        return Timex::date(first.unwrap_or(start)..i + 1, iso, PRIOR);
    }
    let told = walk.year_told().or_else(|| walk.year_of_business());
    let iso = match told.filter(|_| unit == "Y" && shift < 0) {
        // "2006 waren es 62 Milliarden, mehr als im Vorjahr"
        Some(year) => format!("{:04}", i32::from(year) + shift),
        // "am Folgetag um 8 Uhr"
        None if unit == "D" => {
            let Some(day) = walk.day.or(walk.today) else {
                return Timex::date(i..i + 1, "XXXX-XX-XX".to_owned(), PRIOR);
            };
            let day = day.plus(shift)?;
            // "2,65 Prozent am Vortag": what is told goes on without it.
            if shift > 0 {
                walk.name_day(Some(day));
            }
            day.to_string()
        }
        None => super::period::shifted(walk, unit, None, shift)?,
    };
    Timex::date(start..i + 1, iso, PRIOR)
}

/// "im September mehr als im Vormonat", "im dritten Quartal mehr als im Vorjahresquartal": counted from what was told;
/// and where the phrase begins that says so.
fn before_period(walk: &Walk, i: usize, unit: &str, shift: i32) -> Option<(String, Option<usize>)> {
    if let Some((part, first)) = part_of_last_year(walk, i) {
        return Some((last_years(walk, part)?, first));
    }
    let told = walk.period.filter(|told| told.sentence + 1 >= walk.number)?;
    let parts = match (unit, told.unit) {
        ("M", 'M') => 12,
        ("Q", 'Q') => 4,
        _ => return None,
    };
    Some((told.shifted(shift, parts), None))
}

/// "Vorjahresmonat", "gleichen Quartal des Vorjahres": M, Q or H, or a blank for any time, and where the longer begins.
fn part_of_last_year(walk: &Walk, i: usize) -> Option<(char, Option<usize>)> {
    const PARTS: [(&str, char); 6] = [
        ("monat", 'M'),
        ("quartal", 'Q'),
        ("halbjahr", 'H'),
        ("zeitraum", ' '),
        ("zeit", ' '),
        ("periode", ' '),
    ];
    let part_in = |word: &str| {
        let word = word.to_lowercase();
        PARTS.iter().find(|(stem, _)| word.starts_with(stem)).map(|(_, part)| *part)
    };
    if let Some(rest) = walk.str(i).strip_prefix("Vorjahres").filter(|rest| !rest.is_empty()) {
        return Some((part_in(rest)?, None));
    }
    let noun = walk.before(i).filter(|k| walk.reads(*k, "des")).and_then(|des| walk.before(des))?;
    let same = walk
        .before(noun)
        .filter(|k| walk.reads_any(*k, &["gleichen", "selben", "gleiche", "entsprechenden"]))?;
    let last = walk.reads_any(i, &["Vorjahres", "Vorjahrs"]);
    last.then(|| Some((part_in(walk.str(noun))?, Some(same)))).flatten()
}

/// The part of the year before that was told of last; which month it is may be said further back.
fn last_years(walk: &Walk, part: char) -> Option<String> {
    const NEAR: usize = 8;
    let near = |told: &Period| {
        told.sentence + 1 >= walk.number || told.unit == part && told.sentence + NEAR >= walk.number
    };
    // "von Juli bis September": the quarter that the month ends
    let told = walk.period.map(|told| match told.unit {
        'M' if part == 'Q' && told.number % 3 == 0 => Period { unit: 'Q', number: told.number / 3, ..told },
        _ => told,
    });
    let told = told.filter(|told| near(told) && (part == ' ' || told.unit == part));
    if let Some(told) = told {
        return Some(told.of_year(i32::from(told.year) - 1));
    }
    let open = match part {
        'M' => "-XX",
        'Q' => "-QX",
        'H' => "-HX",
        _ => return None,
    };
    let year = walk.year_told().or_else(|| walk.today.map(|today| today.year));
    Some(year.map_or_else(|| "XXXX".to_owned(), |year| format!("{:04}", i32::from(year) - 1)) + open)
}

/// "jetzt", "damals", "künftige".
pub(super) fn reference(walk: &mut Walk, i: usize, value: &str) -> Option<Timex> {
    if value == "PRESENT_REF"
        && let Some(found) = of_today(walk, i)
    {
        return Some(found);
    }
    // "so bald", "nicht so bald"
    if walk.reads(i, "bald") && (walk.any_before(i, &["so"]) || walk.reads_any(i + 1, &["darauf", "danach"]))
    {
        return None;
    }
    Timex::date(i..i + 1, value.to_owned(), "reference")
}

/// "am heutigen Tag", "die heutige Sitzung", "am heutigen Abend": what happens on one day makes it the day.
fn of_today(walk: &mut Walk, i: usize) -> Option<Timex> {
    let noun = i + 1;
    let today = walk
        .today
        .filter(|_| walk.str(i).get(..6).is_some_and(|stem| stem.eq_ignore_ascii_case("heutig")))?;
    if noun >= walk.sentence.end || !walk[noun].is_capital() {
        return None;
    }
    if let Some(part) = walk.row(noun, "part") {
        walk.name_day(Some(today));
        return Timex::time(i..noun + 1, format!("{today}{part}"), "day-part");
    }
    if walk.reads_any(noun, &["Tag", "Tage", "Tages", "Tags"]) {
        walk.name_day(Some(today));
        return Timex::date(i..noun + 1, today.to_string(), "day-word");
    }
    event::happens(walk, noun).then(|| Timex::date(i..noun, today.to_string(), "day-word")).flatten()
}

/// "vor Kurzem", "in Kürze", "im Moment", "in Zukunft".
pub(super) fn reference_after(walk: &Walk, i: usize, value: &str) -> Option<Timex> {
    let before = walk.before(i)?;
    let noun = walk.reads_any(i, &["Zukunft", "Vergangenheit"]);
    let led = match value {
        _ if noun => {
            const NEAR: [&str; 7] = ["der", "naher", "ferner", "nahen", "näheren", "fernen", "absehbarer"];
            let lead = walk.before(before).filter(|k| walk.reads_any(*k, &["der", "die"])).unwrap_or(before);
            walk.reads(before, "in")
                || walk.reads_any(before, &NEAR)
                    && (walk.any_before(before, &["in"]) || walk.any_before(lead, &["in"]))
                || walk.reads_any(before, &["nähere", "nahe", "ferne"]) && walk.any_before(lead, &["für"])
        }
        "PAST_REF" => walk.reads(before, "vor"),
        "FUTURE_REF" => walk.reads(before, "in"),
        _ => walk.reads(before, "im"),
    };
    // "in der Vergangenheit der Stadt", "im Moment der Wahrheit"
    let owned = walk.reads_any(i + 1, &["der", "des", "einer", "eines"]) && i + 1 < walk.sentence.end;
    let start = if noun { i } else { before };
    (led && !owned).then(|| Timex::date(start..i + 1, value.to_owned(), "reference")).flatten()
}

/// "in letzter Zeit", "in früheren Zeiten", "in nächster Zeit", "zur Zeit".
pub(super) fn era(walk: &Walk, i: usize) -> Option<Timex> {
    const PAST: [&str; 11] = [
        "letzter",
        "jüngster",
        "früherer",
        "früheren",
        "vergangener",
        "vergangenen",
        "dieser",
        "jener",
        "alten",
        "alter",
        "damaliger",
    ];
    const FUTURE: [&str; 5] = ["nächster", "absehbarer", "kommenden", "künftigen", "kommender"];
    const PRESENT: [&str; 3] = ["heutiger", "heutigen", "jetziger"];
    let before = walk.before(i)?;
    let owned = walk.reads_any(i + 1, &["der", "des", "einer", "eines", "von"]) && i + 1 < walk.sentence.end;
    if walk.reads(before, "zur") {
        return if owned { None } else { Timex::date(before..i + 1, "PRESENT_REF".to_owned(), "era") };
    }
    // "mit dieser Zeit" was a race run.
    let led = walk
        .before(before)
        .is_some_and(|k| walk.has(k, class::PREPOSITION | class::DETERMINER) && !walk.reads(k, "mit"))
        || walk.reads(i, "Zeiten");
    let value = [(&PAST[..], "PAST_REF"), (&FUTURE, "FUTURE_REF"), (&PRESENT, "PRESENT_REF")];
    let (_, value) =
        value.into_iter().find(|(words, _)| walk.reads_any(before, words)).filter(|_| led && !owned)?;
    // "Die Brücke wird gesperrt. Während dieser Zeit fahren Busse": of what is to come.
    let value = match walk.tense(i) {
        Tense::Future | Tense::Present if walk.reads(before, "dieser") => "FUTURE_REF",
        _ => value,
    };
    Timex::date(before..i + 1, value.to_owned(), "era")
}

#[cfg(test)]
mod tests {
    use crate::figures::timex::tests::check;

    #[test]
    fn days_and_vague_times_are_counted_from_today() {
        check(&[
            (
                "Gestern Abend kam er, morgen früh geht er.",
                "Gestern Abend = 2024-02-27TEV; morgen früh = 2024-02-29TMO",
            ),
            (
                "Heute Nacht brannte es, heute Nacht wird es still sein.",
                "Heute Nacht = 2024-02-27TNI; heute Nacht = 2024-02-28TNI",
            ),
            (
                "Die heutige Etappe ist lang, die heutigen Straßen auch.",
                "heutige = 2024-02-28; heutigen = PRESENT_REF",
            ),
            (
                "Am heutigen Tag und am heutigen Abend.",
                "heutigen Tag = 2024-02-28; heutigen Abend = 2024-02-28TEV",
            ),
            (
                "Am Montag fiel ein Turm um. Wie gestern bekannt wurde, brannte es in der Nacht.",
                "Montag = 2024-02-26; gestern = 2024-02-27; Nacht = 2024-02-26TNI",
            ),
            (
                "Heute Nacht gegen 1.15 Uhr brannten zwei Autos.",
                "Heute Nacht = 2024-02-27TNI; 1.15 Uhr = 2024-02-28T01:15",
            ),
            (
                "Am Montag fiel sie von 3 Prozent am Vortag. Am Abend stieg sie.",
                "Montag = 2024-02-26; Vortag = 2024-02-25; Abend = 2024-02-26TEV",
            ),
            ("Sie ist bis heute 20 Uhr offen.", "heute = 2024-02-28; 20 Uhr = 2024-02-28T20:00"),
            ("Im Verlauf des gestrigen Tages fiel Schnee.", "gestrigen Tages = 2024-02-27"),
            ("Im Vorjahr waren es mehr.", "Vorjahr = 2023"),
            (
                "Sie wuchs, nachdem sie 2022 gesunken war. Im Vorjahr (plus 3 Prozent) lag sie tief.",
                "2022 = 2022; Vorjahr = 2023",
            ),
            (
                "2021 begann der Bau. Heute hat er 30 Betten, im Vorjahr waren es 28.",
                "2021 = 2021; Heute = 2024-02-28; Vorjahr = 2023",
            ),
            (
                "Im Geschäftsjahr 2023 wuchs sie. Der Gewinn sank. Er lag unter dem Vorjahr.",
                "Geschäftsjahr 2023 = 2023; Vorjahr = 2022",
            ),
            ("Die Brücke wird gesperrt. Während dieser Zeit fahren Busse.", "dieser Zeit = FUTURE_REF"),
            ("Sie sank im September gegenüber dem Vormonat.", "September = 2023-09; Vormonat = 2023-08"),
            (
                "Im dritten Quartal 2023 wuchs er, mehr als im Vorjahresquartal.",
                "dritten Quartal 2023 = 2023-Q3; Vorjahresquartal = 2022-Q3",
            ),
            ("Im Vorjahresmonat lag sie bei 3 Prozent.", "Vorjahresmonat = 2023-XX"),
            (
                "Im Januar sank die Zahl. Das Wetter war mild. Mild blieb es. Im gleichen Monat des Vorjahres stieg sie.",
                "Januar = 2024-01; gleichen Monat des Vorjahres = 2023-01",
            ),
            (
                "Von Juli bis September 2023 wuchs er mehr als im Vorjahresquartal.",
                "Juli = 2023-07; September 2023 = 2023-09; Vorjahresquartal = 2022-Q3",
            ),
            (
                "Im ersten Halbjahr 2023 wuchs er mehr als im Vorjahreshalbjahr.",
                "ersten Halbjahr 2023 = 2023-H1; Vorjahreshalbjahr = 2022-H1",
            ),
            ("Sie wurde 1954 gegründet. Im Vorjahr wuchs sie.", "1954 = 1954; Vorjahr = 2023"),
            ("Derzeit fehlt Geld, damals gab es viel.", "Derzeit = PRESENT_REF; damals = PAST_REF"),
            ("In letzter Zeit wurde oft gestohlen.", "letzter Zeit = PAST_REF"),
            ("In Zukunft wird gespart.", "Zukunft = FUTURE_REF"),
            ("Zur Zeit der Kelten lebten hier Bauern.", ""),
            ("Mit dieser Zeit gewann sie Gold.", ""),
            ("In der Vergangenheit war es still.", "Vergangenheit = PAST_REF"),
            ("In der Vergangenheit des Hauses war es still.", ""),
            ("Die Lage zur Zeit\n\nDer Rat tagt.", "zur Zeit = PRESENT_REF"),
            (
                "In Moorstedt ist heute die ganze Stadt ein Museum, das um 9 Uhr öffnet.",
                "heute = PRESENT_REF; 9 Uhr = 2024-02-28T09:00",
            ),
            ("Das änderte sich von heute auf morgen.", ""),
            ("Guten Morgen, der Zukunft des Werks wegen.", ""),
        ]);
    }
}
