//! Vague lengths of time: "seit Jahren", "einige Tage", "Monate später", "den ganzen Tag".
//!
//! Lengths with a number are measures (`measure.rs`), words such as "jahrelang" rows of the calendar.
//! Example: "Das kann noch Jahre dauern" is PXY, "die Tage der Koalition" no length.

use super::period::{numbered_year, singular};
use super::timex::Timex;
use super::walk::Walk;
use crate::lexicon::{Sense, class};

/// Several of them: "seit Jahren", "einige Tage", "in den vergangenen Wochen", "im Jahre 1998".
pub(super) fn plural(walk: &mut Walk, i: usize, value: &str) -> Option<Timex> {
    if value == "PXY"
        && let Some(found) = numbered_year(walk, i)
    {
        return Some(found);
    }
    if stands_apart(walk, i) {
        return Timex::length(i..i + 1, value.to_owned(), "bare-periods");
    }
    let before = walk.before(i)?;
    // "im vorigen Jahre", "in diesem Jahre": the dative of one.
    let one = ["Jahre", "Monate"].iter().any(|noun| walk.reads(i, noun)) && {
        let lead = walk.before(before).filter(|_| walk.row(before, "adjective").is_some()).unwrap_or(before);
        walk.reads_any(lead, &["im", "dem", "vom", "zum", "diesem", "einem", "jedem"])
    };
    if one {
        return singular(walk, i, if walk.reads(i, "Jahre") { "Y" } else { "M" });
    }
    if value == "PXWE" && walk.reads(before, "an") {
        return Timex::set(i..i + 1, "XXXX-WXX-WE".to_owned(), "each-period");
    }
    if walk.row(before, "some").is_some() {
        let pair = walk.reads(before, "paar") && walk.any_before(before, &["ein", "die"]);
        let mut start = before - usize::from(pair && walk.any_before(before, &["ein"]));
        if let Some((_, first)) = walk.shift_before(start) {
            start = first;
        }
        return Timex::length(start..i + 1, value.to_owned(), "some-periods");
    }
    if let Some(shift) = walk.row(before, "adjective") {
        return match shift {
            "0" if walk.reads(before, "diesen") && value == "PXD" => {
                Timex::date(before..i + 1, "PRESENT_REF".to_owned(), "these-days")
            }
            "-1" | "1" | "+1" => Timex::length(before..i + 1, value.to_owned(), "last-periods"),
            _ => None,
        };
    }
    // "letzten fünf Jahren": the number is read elsewhere, the adjective belongs to it.
    if let Some(number) = walk.cardinal(before)
        && let Some((_, start)) = walk.shift_before(before)
    {
        let iso = value.replacen('X', &number.to_string(), 1);
        return Timex::length(start..i + 1, iso, "last-periods");
    }
    const LEADS: [&str; 9] = ["seit", "vor", "nach", "über", "auf", "für", "binnen", "in", "um"];
    let led = walk.reads_any(before, &LEADS) || is_course(walk, i, before) || lasts(walk, i);
    led.then(|| Timex::length(i..i + 1, value.to_owned(), "bare-periods")).flatten()
}

/// "Monate zuvor", "in den Jahren danach", "nur Stunden vor dem Fest", "Jahre lang": counted from something, but not
/// "zwei Tage später", whose number says how many.
fn stands_apart(walk: &Walk, i: usize) -> bool {
    const BESIDE: [&str; 9] =
        ["später", "zuvor", "vorher", "davor", "danach", "darauf", "lang", "hindurch", "früher"];
    let next = i + 1;
    if next >= walk.sentence.end {
        return false;
    }
    if walk.reads_any(next, &BESIDE) {
        let those =
            walk.any_before(i, &["den", "die"]) && !walk.reads_any(next, &["später", "lang", "früher"]);
        return is_bare(walk, i) || those;
    }
    let event = walk.has(next + 1, class::DETERMINER | class::POSSESSIVE) && next + 1 < walk.sentence.end;
    let lead = walk
        .before(i)
        .is_none_or(|k| walk.reads_any(k, &["nur", "noch", "erst", "schon", "bereits", "wenige"]));
    lead && event && walk.reads_any(next, &["vor", "nach"])
}

/// Nothing before the word says how many or which they are.
fn is_bare(walk: &Walk, i: usize) -> bool {
    const TOLD: u64 = class::DETERMINER
        | class::POSSESSIVE
        | class::PREPOSITION
        | class::NUMERAL
        | class::SEVERAL
        | class::CALENDAR;
    walk.before(i).is_none_or(|k| {
        let small = class::FUNCTION | class::VERB | class::CUE | class::PRETERITE;
        let small_letter = !walk[k].is_capital() || k == walk.sentence.start;
        let word = walk[k].is_word() && small_letter && walk.has(k, small) && !walk.has(k, TOLD);
        word || matches!(walk[k].mark(), Some(',' | ':' | ';' | '"' | '„' | '»'))
    })
}

/// "im Lauf der Jahre", "über die Jahre", "in all den Jahren", "die Jahre der Krise".
fn is_course(walk: &Walk, i: usize, article: usize) -> bool {
    let Some(lead) = walk.before(article) else {
        return walk.reads(article, "die") && is_time_of(walk, i);
    };
    match walk.str(article) {
        "der" => walk.reads_any(lead, &["Lauf", "Laufe", "Verlauf", "Verlaufe"]),
        "die" | "den" => {
            walk.reads_any(lead, &["über", "all"])
                || !walk.reads_any(lead, &["letzten", "ersten"]) && is_time_of(walk, i)
        }
        _ => false,
    }
}

/// "die Jahre der Krise", but "die Tage der Regierung sind gezählt".
fn is_time_of(walk: &Walk, i: usize) -> bool {
    let years = walk.reads_any(i, &["Jahre", "Jahren", "Jahrzehnte", "Jahrzehnten"]);
    years && walk.reads_any(i + 1, &["der", "des"]) && i + 1 < walk.sentence.end
}

/// "Es dauerte Monate", "das wird noch Jahre dauern", "kann Wochen in Anspruch nehmen".
fn lasts(walk: &Walk, i: usize) -> bool {
    const REACH: usize = 6;
    let open = |k: &usize| walk[*k].mark().is_none();
    let verb = |k: usize| !walk[k].is_capital() && walk.means(k, Sense::Lasts);
    let claimed = walk.reads(i + 1, "in") && walk.reads(i + 2, "Anspruch") && i + 2 < walk.sentence.end;
    let before = (walk.sentence.start.max(i.saturating_sub(REACH))..i).rev().take_while(open);
    let behind = (i + 1..walk.sentence.end.min(i + REACH)).take_while(open);
    is_bare(walk, i) && (claimed || before.chain(behind).any(verb))
}

/// "den ganzen Tag", "das gesamte Jahr über", "den Tag über": all of one, where it is not said which.
pub(super) fn whole(walk: &Walk, i: usize, unit: &str) -> Option<Timex> {
    const ALL: [&str; 4] = ["ganze", "ganzen", "gesamte", "gesamten"];
    let before = walk.before(i).filter(|_| matches!(unit, "D" | "W" | "M" | "Y"))?;
    let all = walk.reads_any(before, &ALL) && walk.any_before(before, &["den", "die", "das"]);
    let through = walk.reads_any(before, &["den", "die", "das"]) && is_through(walk, i + 1);
    let which = walk.reads_any(i + 1, &["der", "des", "vor", "nach"]) && i + 1 < walk.sentence.end;
    let start = if all { before } else { i };
    let length = || Timex::length(start..i + 1, format!("P1{unit}"), "whole-period");
    ((all || through) && !which).then(length).flatten()
}

/// "über", "hindurch" behind what it lasted, but not "die Nacht über dem See".
pub(super) fn is_through(walk: &Walk, i: usize) -> bool {
    let next = walk.get(i + 1).filter(|_| i + 1 < walk.sentence.end);
    let led = next.is_some_and(|next| next.is_capital() || next.is_number())
        || walk.has(i + 1, class::DETERMINER | class::POSSESSIVE | class::NUMERAL);
    i < walk.sentence.end && (walk.reads(i, "hindurch") || walk.reads(i, "über") && !led)
}

/// "binnen Jahresfrist", "vor Monatsfrist".
pub(super) fn term(walk: &Walk, i: usize, value: &str) -> Option<Timex> {
    let led = walk.any_before(i, &["binnen", "innerhalb", "vor", "nach", "in", "seit"]);
    led.then(|| Timex::length(i..i + 1, value.to_owned(), "year-term")).flatten()
}

#[cfg(test)]
mod tests {
    use crate::figures::timex::tests::check;

    #[test]
    fn reads_vague_lengths() {
        check(&[
            ("Seit Jahren streiten sie.", "Jahren = PXY"),
            ("Vor wenigen Tagen kam er.", "wenigen Tagen = PXD"),
            ("In den vergangenen Wochen regnete es.", "vergangenen Wochen = PXW"),
            ("Das war vor Monatsfrist anders.", "Monatsfrist = P1M"),
            ("Nach jahrelangem Streit, binnen Jahresfrist.", "jahrelangem = PXY; Jahresfrist = P1Y"),
            ("Die Jahre vergehen, der Tag ist lang.", ""),
            ("In den folgenden Tagen sank der Pegel.", "folgenden Tagen = PXD"),
        ]);
    }

    #[test]
    fn bare_plurals_last_where_something_says_so() {
        check(&[
            ("Es dauerte Monate, bis die Werft schrieb.", "Monate = PXM"),
            ("Das wird wohl noch Jahre dauern.", "Jahre = PXY"),
            ("Der Umbau kann Wochen in Anspruch nehmen.", "Wochen = PXW"),
            ("Der Bau verzögert sich um Monate.", "Monate = PXM"),
            ("Im Laufe der Jahre wuchs der Hafen.", "Jahre = PXY"),
            ("Über die Jahre sank die Zahl, in all den Jahren nie.", "Jahre = PXY; Jahren = PXY"),
            ("Tage später fand man das Boot.", "Tage = PXD"),
            ("In den Wochen danach war Ruhe.", "Wochen = PXW"),
            ("Nur Stunden vor dem Fest sank es.", "Stunden = PTXH"),
            ("Die Jahre der Flaute sind vorbei.", "Jahre = PXY"),
            ("Zwei Tage später fand man es.", "Zwei Tage = P2D"),
            ("Die Tage der Flotte sind gezählt, sie ist in die Jahre gekommen.", ""),
            ("Die Tage vor dem Fest dauern.", ""),
        ]);
    }

    #[test]
    fn whole_periods_last() {
        check(&[
            ("Den ganzen Tag regnete es.", "ganzen Tag = P1D"),
            ("Das ganze Jahr über kommen Gäste.", "ganze Jahr = P1Y"),
            ("Das ganze Jahr 2020 über war zu.", "Jahr 2020 = 2020"),
            ("Sie malt den Tag über.", "Tag = P1D"),
            ("Im ganzen Jahr der Flaute.", ""),
        ]);
    }
}
