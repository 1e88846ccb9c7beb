//! How often or how much in each: "pro Woche", "900 Tonnen im Jahr", "vier Stunden am Tag".
//!
//! "zweimal im Jahr" is found in `period.rs`, "täglich" in `set.rs`; what an amount with a unit is a rate over ("50 Euro
//! im Monat") is said in `unit.rs`, too.
//! Example: "Im Jahr fallen 40 Tonnen an" is P1Y, "am Tag der Wahl" is no set.

use super::period::each_unit;
use super::timex::Timex;
use super::unit::{self, Unit};
use super::walk::Walk;
use super::{FigureKind, hedge};
use crate::document::Document;
use crate::lexicon::class;
use crate::numbers::{self, Writing};
use crate::tokens::Flags;

/// The period at the token, where the words around it make it one of many alike.
pub(super) fn each(walk: &Walk, i: usize, unit: &str) -> Option<Timex> {
    let lead = walk.before(i)?;
    if walk[i].has(Flags::PARAGRAPH) {
        return None;
    }
    let start = match (walk.str(lead), unit) {
        ("pro" | "Pro" | "je" | "Je", _) if unit != "WE" => lead,
        ("im" | "Im", "Y" | "M" | "Q") | ("am" | "Am", "D") => lead,
        ("der", "W") if walk.any_before(lead, &["in"]) => lead - 1,
        _ => return None,
    };
    let sure = walk.reads_any(lead, &["pro", "je"]) || measures_behind(walk, i + 1);
    if !sure && (is_which(walk, i + 1) || !is_amount_before(walk, start) && !leads_amount(walk, start, i)) {
        return None;
    }
    Timex::set(start..i + 1, each_unit(unit, 1), RULE)
}

/// "täglich bis zu 100.000 Barrel", "je Stunde 2.000 Liter", "14 Mio. Kubikmeter täglich": what an amount is a rate over,
/// said before its hedge or behind it.
pub(super) fn apart(
    document: &Document,
    unit: &Unit,
    (start, after): (usize, usize),
    end: usize,
) -> Option<&'static str> {
    use FigureKind::*;
    const OFTEN: [(&str, &str); 5] =
        [("täglich", "d"), ("stündlich", "h"), ("wöchentlich", "wk"), ("monatlich", "mo"), ("jährlich", "a")];
    if !matches!(unit.kind, Money | Volume | Mass | Energy) {
        return None;
    }
    let often = |k: usize| {
        let timed = document.class(k) & (class::CALENDAR | class::TIMEWORD) != 0;
        OFTEN.into_iter().find(|(word, _)| timed && document.reads(k, word)).map(|(_, symbol)| symbol)
    };
    let stuff = after + usize::from(document[after].is_capital());
    let behind = if stuff < end { often(stuff) } else { None };
    let lead = || hedge::start_of(document, start).unwrap_or(start).checked_sub(1);
    let each = |k: usize| {
        let led = k > 0 && document.reads_any(k - 1, &["je", "pro"]);
        let unit = unit::at(document, k, k + 1, Writing::Digits).filter(|unit| led && unit.kind == Duration);
        unit.map(|unit| unit.symbol)
    };
    behind.or_else(|| lead().and_then(|k| often(k).or_else(|| each(k))))
}

/// The rule's name: what is a rate says nothing of the times beside it.
pub(super) const RULE: &str = "rate";

/// "im Jahr 800 Euro", "am Tag acht Stunden": the amount stands right behind.
fn measures_behind(walk: &Walk, i: usize) -> bool {
    let end = walk.sentence.end;
    let amount = numbers::at(walk, i, end).filter(|amount| i < end && amount.writing != Writing::Article);
    amount
        .and_then(|amount| unit::behind(walk, &amount, end))
        .is_some_and(|unit| !matches!(unit.kind, FigureKind::Temperature | FigureKind::Angle))
}

/// "im Jahr der Krönung", "am Tag danach", "in der Woche vor Ostern", "im Monat Mai": it is said which one.
fn is_which(walk: &Walk, i: usize) -> bool {
    const WHICH: [&str; 22] = [
        "der", "des", "dieser", "dieses", "eines", "einer", "seiner", "seines", "ihrer", "ihres", "nach",
        "vor", "zuvor", "vorher", "danach", "darauf", "davor", "als", "an", "von", "vom", "mit",
    ];
    let Some(next) = walk.get(i).filter(|_| i < walk.sentence.end) else { return false };
    let relative = walk.is(i, ',') && walk[i + 1].is_lower();
    next.is_capital()
        || next.is_number()
        || relative
        || walk.is(i, '(')
        || walk.is(i, '-')
        || walk.reads_any(i, &WHICH)
}

/// "900 Tonnen Käse", "vier Stunden", "mehrere hundert Menschen" before the token: an amount and what is counted.
fn is_amount_before(walk: &Walk, start: usize) -> bool {
    const REACH: usize = 6;
    const OTHER: u64 =
        class::FINITE | class::PRETERITE | class::PREPOSITION | class::CONJUNCTION | class::CALENDAR;
    let amount = |k: usize| walk[k].is_number() || walk.has(k, class::NUMERAL | class::SEVERAL);
    // Weather has its degrees by day.
    let counted = |k: &usize| {
        let noun = walk[*k].is_capital();
        walk[*k].mark().is_none()
            && !walk.reads(*k, "Grad")
            && (noun || !walk.has(*k, OTHER & !class::CALENDAR))
    };
    let first = walk.sentence.start.max(start.saturating_sub(REACH));
    let Some(number) = (first..start).rev().take_while(counted).find(|k| amount(*k)) else { return false };
    // "am 3. Mai im Jahr", "ein Mann": no amount of anything.
    let article = walk.has(number, class::DETERMINER);
    let time = (number..start).any(|k| walk.row(k, "oclock").is_some() || walk.month_at(k).is_some());
    number + 1 < start && !article && !time && walk[start - 1].mark().is_none()
}

/// "Im Jahr verbraucht die Familie 4.500 Kilowattstunden": it opens the sentence, and its amount follows the verb.
fn leads_amount(walk: &Walk, start: usize, i: usize) -> bool {
    const REACH: usize = 12;
    let opens = start == walk.sentence.start && walk.reads(start, "im");
    let verb = i + 1;
    let end = walk.sentence.end.min(verb + REACH);
    opens
        && verb < end
        && !walk[verb].is_capital()
        && walk.has(verb, class::FINITE | class::VERB | class::CUE)
        && (verb + 1..end).take_while(|k| walk[*k].mark().is_none()).any(|k| walk[k].is_number())
}

#[cfg(test)]
mod tests {
    use crate::figures::timex::tests::check;

    #[test]
    fn periods_that_amounts_are_told_over_recur() {
        check(&[
            ("Pro Woche sinken dort drei Boote.", "Pro Woche = P1W"),
            ("Je Monat werden 20 Boote geprüft.", "Je Monat = P1M"),
            ("Die Werft braucht 900 Tonnen Stahl im Jahr.", "im Jahr = P1Y"),
            ("Sie rudert vier Stunden am Tag.", "vier Stunden = PT4H; am Tag = P1D"),
            ("Rund 5.000 Menschen im Jahr ziehen fort.", "im Jahr = P1Y"),
            ("Das Heim betreut 60 Kinder in der Woche.", "in der Woche = P1W"),
            ("Im Jahr verbraucht die Fähre 4.500 Liter Öl.", "Im Jahr = P1Y"),
            ("Sie gibt im Jahr 1500 Euro aus.", "im Jahr = P1Y"),
            ("Die Miete kostet 890 Euro pro Monat.", ""),
            (
                "Sie braucht 20 Tonnen im Jahr und schließt am 6. Dezember um 8 Uhr.",
                "im Jahr = P1Y; 6. Dezember = 2024-12-06; 8 Uhr = 2024-12-06T08:00",
            ),
        ]);
    }

    #[test]
    fn one_period_is_no_set() {
        check(&[
            ("Am Tag der Wahl kamen 300 Lotsen.", ""),
            ("Er war mit 20 Lotsen am Tag der Abfahrt da.", ""),
            ("In der Woche vor dem Fest kamen 300 Lotsen.", ""),
            ("Mit 60 Booten im Jahr der Krönung begann es.", ""),
            ("Bei 20 Grad am Tag taut es.", ""),
            ("Im Jahr 2012 sanken 30 Boote.", "Jahr 2012 = 2012"),
            ("Es brannte um 8 Uhr am Tag.", "8 Uhr = 2024-02-28T08:00"),
        ]);
    }
}
