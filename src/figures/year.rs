//! Years and years of business: "2017", "Geschäftsjahr 2023/24". Decades stand in `decade.rs`.
//!
//! A number of four digits is a year where nothing says that it counts or measures.
//! Example: "seit 1998" is the year 1998, "1998 Lehrer" are that many.

use super::count::is_quote;
use super::tense::Tense;
use super::timex::Timex;
use super::walk::Walk;
use super::{bare_year, coded, decade, label, old_year};
use crate::lexicon::class;
use crate::tokens::Flags;

pub(super) const FIRST: u32 = 1000;
pub(super) const LAST: u32 = 2100;

/// The four digits of a year.
pub(super) fn digits(walk: &Walk, i: usize) -> Option<u16> {
    let year = walk.digits(i).filter(|year| (FIRST..=LAST).contains(year) && walk.str(i).len() == 4)?;
    u16::try_from(year).ok()
}

/// The year behind a month or season, and where it ends: "2019", "des Jahres 2019", "vergangenen Jahres".
pub(super) fn after(walk: &Walk, i: usize) -> Option<(u16, usize)> {
    if i >= walk.sentence.end {
        return None;
    }
    if let Some(short) = short(walk, i) {
        return Some(short);
    }
    if let Some(year) = digits(walk, i) {
        let pair = walk.is(i + 1, '/') && walk.digits(i + 2).is_some();
        let counts = bare_year::counts_behind_month(walk, i, walk.sentence.end);
        return (!pair && !counts).then_some((year, i + 1));
    }
    let mut k = i + usize::from(walk.reads_any(i, &["des", "im"]));
    let this = walk.today.map(|day| i32::from(day.year));
    if let Some(prior) = walk.row(k, "this").and_then(|value| value.strip_prefix('Y')) {
        let year = this? + prior.parse::<i32>().ok()?;
        return Some((u16::try_from(year).ok()?, k + 1));
    }
    let shift = walk.row(k, "adjective").and_then(|shift| shift.parse::<i32>().ok());
    k += usize::from(shift.is_some());
    if k == i || !walk.reads_any(k, &["Jahres", "Jahrs", "Jahre", "Jahr"]) {
        return None;
    }
    let counts = bare_year::counts_behind_year(walk, k + 1, walk.sentence.end);
    if let Some(year) = digits(walk, k + 1).filter(|_| !counts) {
        return Some((year, k + 2));
    }
    // "im Jahr" alone may count: "zweimal im Jahr".
    let of_this = walk.reads(i, "des") || shift.is_some();
    let told = walk.year_told().filter(|_| shift.is_none() && walk.tense(i) == Tense::Past);
    let year = told.map_or(this?, i32::from) + shift.unwrap_or(0);
    of_this.then(|| Some((u16::try_from(year).ok()?, k + 1))).flatten()
}

/// "’76", "'04": a year without its century, behind the apostrophe at the token; and the token behind.
fn short(walk: &Walk, i: usize) -> Option<(u16, usize)> {
    const NEXT: u32 = 30;
    let apostrophe = |k: usize| matches!(walk.get(k).and_then(|token| token.mark()), Some('\'' | '’' | '‘'));
    let (number, behind) = (i + 1, i + 2);
    if !apostrophe(i) || walk[i].is_joined() || behind > walk.sentence.end || walk.str(number).len() != 2 {
        return None;
    }
    let year = walk.digits(number).filter(|_| walk[number].is_joined())?;
    // "'12 Uhr'", "'20 Tote sind genug'"
    let counts = behind < walk.sentence.end && (walk[behind].is_capital() || walk[behind].is_joined());
    let closed = apostrophe(behind)
        || counts && !walk.get(behind)?.mark().is_some_and(|mark| ".,;:!?)".contains(mark));
    let century = if year > NEXT { 1900 } else { 2000 };
    (!closed).then_some((u16::try_from(century + year).ok()?, behind))
}

/// "2023/24", "2023/2024": both years, and where they end.
pub(super) fn pair(walk: &Walk, i: usize) -> Option<(u16, u16, usize)> {
    let first = digits(walk, i)?;
    let mark = walk.get(i + 1).filter(|token| token.is_joined())?.mark()?;
    if mark != '/' && mark != '-' && mark != '–' || !walk.get(i + 2).is_some_and(|token| token.is_joined())
    {
        return None;
    }
    let second = walk.digits(i + 2)?;
    let year = match walk.str(i + 2).len() {
        2 => u32::from(first) / 100 * 100 + second + if second < u32::from(first) % 100 { 100 } else { 0 },
        4 => second,
        _ => return None,
    };
    let two_digits = walk.str(i + 2).len() == 2;
    // "2026-03" is a month.
    let turned = second < u32::from(first) % 100;
    let next = year == u32::from(first) + 1 || two_digits && !turned && year > u32::from(first);
    ((mark == '/' || two_digits) && next).then_some((first, u16::try_from(year).ok()?, i + 3))
}

/// "2014", "2014/15", "1990er Jahre", "90er", at their first digit.
pub(super) fn at_number(walk: &mut Walk, i: usize) -> Option<Timex> {
    if coded::is_act(walk, i) {
        return None;
    }
    if let Some(found) = decade::at_number(walk, i)
        .or_else(|| of_era(walk, i))
        .or_else(|| months_of(walk, i))
        .or_else(|| decade::joined_century(walk, i))
    {
        return Some(found);
    }
    if let Some((year, end)) = i.checked_sub(1).and_then(|quote| short(walk, quote)) {
        return Timex::date(i - 1..end, format!("{year:04}"), "year");
    }
    let year = digits(walk, i)?;
    if !is_year(walk, i) || bare_year::counts(walk, i, walk.sentence.end) {
        return None;
    }
    if let Some((first, last, end)) = pair(walk, i) {
        return Timex::date(i..end, format!("{first:04}/{last:04}"), "years");
    }
    name_coming(walk, i, year);
    let start = walk.with_edge(i);
    Timex::date(start..i + 1, format!("{year:04}"), "year")
}

/// "2007 ist es so weit. Im Juni beginnt sie.": a year to come holds for what is said to come in it, but not one that
/// something is planned for or lasts to: "Für 2027 rechnet er mit mehr. Zahlen gibt es am 11. Dezember."
pub(super) fn name_coming(walk: &mut Walk, i: usize, year: u16) {
    if walk.today.is_some_and(|today| year > today.year) && !is_end(walk, i) {
        walk.name_year(Some(year), 1);
    }
}

/// "für 2027", "bis 2027", "bis weit ins Jahr 2027"
fn is_end(walk: &Walk, i: usize) -> bool {
    const NEAR: usize = 4;
    let near = walk.sentence.start.max(i.saturating_sub(NEAR))..i;
    walk.is_led_by(i, &["für"]) || near.into_iter().any(|k| walk.reads(k, "bis"))
}

/// Whether nothing around a number of four digits makes it a count, a measure or part of a name.
pub(super) fn is_year(walk: &Walk, i: usize) -> bool {
    const SURE: [&str; 8] = ["Jahr", "Jahre", "Jahren", "Jahres", "Anno", "seit", "Ende", "Anfang"];
    const LEADS: [&str; 10] = ["im", "von", "vor", "nach", "bis", "ab", "um", "zwischen", "für", "vom"];
    // "Es brannte; 1641 lebten hier drei Familien"
    let before = walk.before(i).filter(|k| !walk.is(*k, ';'));
    let season = |k: usize| {
        walk.row(k, "season").is_some() && !bare_year::counts_behind_month(walk, i, walk.sentence.end)
    };
    if before.is_some_and(|k| walk.reads_any(k, &SURE) || season(k))
        || old_year::is_attributive(walk, i, walk.sentence.end)
        || before
            .is_some_and(|k| old_year::is_before_verb(walk, k, i) || old_year::is_behind_noun(walk, k, i))
    {
        return true;
    }
    let joined_behind = walk.get(i + 1).is_some_and(|token| token.is_joined() && !is_end_mark(walk, i + 1));
    if before.is_some_and(|k| is_taken(walk, k, i))
        || joined_behind && pair(walk, i).is_none() && !is_range(walk, i)
    {
        return false;
    }
    if old_year::is_beside_noun(walk, i) {
        return true;
    }
    // "nach dem Examen (1768)", "* 1727, † 1773"
    let mark = before.and_then(|k| walk[k].mark()).unwrap_or(' ');
    let bracketed =
        mark == '(' && walk.is(i + 1, ')') && walk.before(i - 1).is_some_and(|k| walk[k].is_word());
    let life = before.is_some_and(|k| matches!(walk.str(k), "*" | "†"));
    if life || bracketed && walk.digits(i).is_some_and(|year| (1600..1900).contains(&year) && year % 50 != 0)
    {
        return true;
    }
    let led = before.is_some_and(|k| walk.reads_any(k, &LEADS));
    let modern = walk.digits(i).is_some_and(is_modern);
    // "zwischen 1521 und 1523", "1450, 1470 und 1633"
    let listed = || walk.dated > walk.sentence.start && walk.dated + 1 == i && joins(walk, i - 1);
    if i + 1 >= walk.sentence.end {
        return led || modern || listed() || old_year::is_told(walk, i);
    }
    // "entstand 1855 als Mühle": who counts so many does not write so.
    let old = walk.digits(i).is_some_and(|year| (1700..1900).contains(&year) && year % 100 != 0);
    !is_counting(walk, i, led, modern)
        && (led
            || modern
            || old && (walk.has(i + 1, class::FUNCTION) || is_attribute(walk, i))
            || is_range(walk, i)
            || listed()
            || old_year::is_told(walk, i)
            || pair(walk, i).is_some_and(|(first, last, _)| last == first + 1)
            || before.is_none_or(|k| walk[k].is_capital() && walk.has(i + 1, class::FUNCTION)))
}

/// What stands between two years of a list.
fn joins(walk: &Walk, i: usize) -> bool {
    walk.reads_any(i, &["und", "oder", "sowie"]) || walk.is(i, ',')
}

fn is_modern(year: u32) -> bool {
    (1900..=2050).contains(&year)
}

/// Whether what follows is counted or measured by the number.
fn is_counting(walk: &Walk, i: usize, led: bool, modern: bool) -> bool {
    let after = walk[i + 1];
    if bare_year::is_told(walk, walk.sentence.start, i) || old_year::is_before_noun(walk, i, modern) {
        return false;
    }
    if after.is_number() {
        return true;
    }
    let function = is_function(walk, i + 1);
    if walk.has(i + 1, class::UNIT | class::CURRENCY | class::NUMERAL) && !function {
        return true;
    }
    // "zwischen 1990 und 2000 Euro": what both are is said behind the second.
    if (walk.reads_any(i + 1, &["bis", "und", "oder"]) || is_range(walk, i)) && walk.digits(i + 2).is_some() {
        return is_counted(walk, i + 3, walk.digits(i).unwrap_or(0));
    }
    if after.is_capital() && !function {
        let second = i >= 2 && walk.digits(i - 2).is_some_and(is_modern) && i - 2 >= walk.sentence.start;
        let adjective = walk.has(i + 1, class::DEMONYM_ADJECTIVE);
        // "1860 Moorstedt": a club by the year that it was founded in.
        let known = walk.has(i + 1, class::PLACE | class::PLACE_WEAK | class::ORGANIZATION);
        let club = !modern && (known || walk.class(i + 1) == 0);
        // "wurde 1998 Europameisterin", "wird 2007 Jonas Brandt sein"
        const NAMES: u64 = class::GIVEN | class::PERSON;
        let common = walk.lexicon.is_noun(walk.str(i + 1));
        let name = walk.has(i + 1, NAMES) && !common;
        let woman = walk.str(i + 1).ends_with("in") && walk.has(i + 1, class::ROLE);
        if modern && (name || woman || is_one(walk, i)) {
            return false;
        }
        let noun = !adjective && common;
        return !(second && modern) && (noun || !led && (walk.before(i).is_some() || club));
    }
    // "1200 neue Stellen": an adjective before a noun, where a verb or small word must stand.
    let small = class::FUNCTION | class::VERB | class::CUE | class::PRETERITE | class::TIMEWORD;
    let adjective = after.is_word() && !walk.has(i + 1, small);
    adjective && !led && !modern && !is_attribute(walk, i) && walk[i + 2].is_capital()
}

/// "das 1898 gegründete Werk", "die 1871 erbaute Brücke": a participle that ends as before one thing.
fn is_attribute(walk: &Walk, i: usize) -> bool {
    const PREFIXES: [&str; 7] = ["ge", "er", "be", "ent", "ver", "unter", "zer"];
    const ENDINGS: [&str; 6] = ["te", "ter", "tes", "ene", "ener", "enes"];
    let word = walk.str(i + 1);
    let inner = word.find("ge").is_some_and(|at| at >= 2);
    let made = inner || PREFIXES.iter().any(|prefix| word.starts_with(prefix));
    let led = walk.before(i).is_some_and(|k| walk.has(k, class::DETERMINER | class::POSSESSIVE));
    led && made && word.len() > 6 && ENDINGS.iter().any(|ending| word.ends_with(ending))
}

/// "war 1999 Schauplatz", "wurde 2003 Trainer": so many are no one thing.
fn is_one(walk: &Walk, i: usize) -> bool {
    // "drei Trainer", "die Wagen": their plural may look the same.
    const UNCHANGED: [&str; 5] = ["er", "en", "el", "chen", "s"];
    let noun = walk.str(i + 1);
    const ONES: [&str; 6] = ["ung", "tum", "heit", "keit", "schwung", "mus"];
    let singular = walk.has(i + 1, class::NOUN) && !UNCHANGED.iter().any(|ending| noun.ends_with(ending))
        || ONES.iter().any(|ending| noun.ends_with(ending));
    let round = walk.digits(i).is_some_and(|year| year % 100 == 0);
    !round && (singular || walk.any_before(i, &["war", "wurde", "wird", "ist"]))
}

/// Whether the word behind a second number makes both no years: "2000 bis 3000 Grad", "1200 bis 1500 Zuschauer".
fn is_counted(walk: &Walk, i: usize, year: u32) -> bool {
    if i >= walk.sentence.end || is_function(walk, i) {
        return false;
    }
    let second = walk.digits(i - 1).unwrap_or(0);
    let measured = walk.has(i, class::UNIT | class::CURRENCY | class::NUMERAL);
    let modern = is_modern(year) && is_modern(second);
    measured || !modern && walk[i].is_capital() && walk.lexicon.is_noun(walk.str(i))
}

/// A small word, but not the unit "Grad", which is an adverb when written small.
fn is_function(walk: &Walk, i: usize) -> bool {
    let unit = walk[i].is_capital() && walk.has(i, class::UNIT | class::CURRENCY);
    walk.has(i, class::FUNCTION) && !unit
}

fn is_end_mark(walk: &Walk, i: usize) -> bool {
    matches!(
        walk[i].mark(),
        Some('.' | ',' | ';' | ':' | ')' | ']' | '!' | '?' | '"' | '“' | '”' | '«' | '»' | '…')
    )
}

/// "1990–1995", with both ends years.
fn is_range(walk: &Walk, i: usize) -> bool {
    let year = |i: usize| digits(walk, i).is_some();
    let mark = |i: usize| matches!(walk.get(i).and_then(|token| token.mark()), Some('-' | '–' | '/'));
    year(i) && (mark(i + 1) && year(i + 2) || i > 1 && mark(i - 1) && year(i - 2))
}

/// What stands before makes the number a measure ("mehr als"), or part of a name or of an identifier.
pub(super) fn is_taken(walk: &Walk, k: usize, i: usize) -> bool {
    const COUNTS: [&str; 10] =
        ["als", "rund", "knapp", "fast", "mindestens", "höchstens", "circa", "über", "gut", "maximal"];
    let token = walk[k];
    if walk[i].is_joined() {
        // „1984“: a title
        if is_quote(walk, k) && is_quote(walk, i + 1) && i + 1 < walk.sentence.end {
            return true;
        }
        let opened = matches!(token.mark(), Some('(' | '[' | '„' | '"' | '»' | '\'' | '‚' | '“'));
        return !opened && !is_range(walk, i);
    }
    let code = token.has(Flags::CAPS) && token.has(Flags::DIGIT);
    let symbol = !token.is_word() && token.mark().is_none() && walk.str(k) != "†"
        || matches!(token.mark(), Some('§' | '#' | '.'));
    // "Stand 2023"
    // "die Gruppe 1996 nach Bonn", "die Band 1996"
    let group = walk.reads_any(k, &["Gruppe", "Band"])
        && walk.before(k).is_some_and(|k| walk.has(k, class::DETERMINER | class::POSSESSIVE))
        && walk.digits(i).is_some_and(is_modern);
    let label = walk.has(k, class::CURRENCY | class::LABEL) && !walk.reads(k, "Stand") && !group;
    // "Auf der L 1100", "die Landstraße 1100", "Zug 1987"
    let letter = token.is_capital() && walk.str(k).len() == 1 && walk[i].has(Flags::SPACE);
    let way = letter
        || label::is_street(walk, k)
        || walk.reads_any(
            k,
            &["Zug", "Flug", "Boeing", "Dekret", "Gesetz", "IC", "ICE", "EC", "RE", "RJ", "TGV"],
        );
    if symbol || code || label || way {
        // "bzw. 2014" is no identifier.
        return !(token.is('.') && walk.any_before(k, &["bzw", "resp", "ca", "geb", "gest", "gegr"]));
    }
    let than =
        walk.reads(k, "als") && (!walk.any_before(k, &["mehr", "weniger"]) || is_compared(walk, k - 1, i));
    let till = walk.reads(k, "mindestens")
        && walk.any_before(k, &["bis", "seit"])
        && walk.digits(i).is_some_and(is_modern);
    let than = than || till || walk.reads_any(k, &["über", "unter"]) && is_amount(walk, k);
    // "Panzerhaubitze 2000": a noun with a round number is a model, an event ("Olympia 2012") has a year.
    let model = token.is_capital()
        && walk.digits(i).is_some_and(|year| year % 1000 == 0)
        && !old_year::is_event(walk, k);
    walk.reads_any(k, &COUNTS) && !than || model && k > walk.sentence.start
}

/// "40 Fälle mehr als 2019", "etwas mehr als 2023": no round number of anything, or an amount before "mehr".
fn is_compared(walk: &Walk, more: usize, i: usize) -> bool {
    let round = walk.digits(i).is_none_or(|year| year % 10 == 0);
    let alone = i + 1 >= walk.sentence.end || is_end_mark(walk, i + 1);
    !round && alone || is_amount(walk, more)
}

/// "8 Prozent" before the token.
fn is_amount(walk: &Walk, i: usize) -> bool {
    let noun = walk.before(i).filter(|k| walk[*k].is_capital() || walk.has(*k, class::UNIT));
    noun.and_then(|noun| walk.before(noun))
        .is_some_and(|k| walk[k].is_number() || walk.has(k, class::NUMERAL))
}

/// "300 v. Chr.", "im Jahr 14 n. Chr.".
fn of_era(walk: &Walk, i: usize) -> Option<Timex> {
    let number = walk.digits(i)?;
    let (before, k) = christ(walk, i + 1)?;
    Timex::date(i..k, format!("{}{number:04}", if before { "BC" } else { "" }), "era")
}

/// "v. Chr.", "nach Christus" at the token: whether it is before, and the token behind.
pub(super) fn christ(walk: &Walk, i: usize) -> Option<(bool, usize)> {
    let before = walk.reads_any(i, &["v", "vor"]);
    let mut k = i + 1 + usize::from(walk.is(i + 1, '.'));
    if !before && !walk.reads_any(i, &["n", "nach"]) || !walk.reads_any(k, &["Chr", "Christus"]) {
        return None;
    }
    k += 1;
    k += usize::from(k < walk.sentence.end && walk.is(k, '.'));
    Some((before, k))
}

/// The rule of years of business, seasons and the like.
pub(super) const BUSINESS: &str = "year-noun";

/// "Geschäftsjahr 2023/24", "Saison 2023/24", "laufenden Schuljahr".
pub(super) fn noun(walk: &Walk, i: usize, value: &str) -> Option<Timex> {
    // "im Gesamtjahr": this year's.
    let alone = value.parse().ok().map(|shift| (shift, i));
    let shift = walk.shift_before(i).or(alone);
    let start = walk.with_edge(shift.map_or(i, |(_, start)| start));
    if let Some((first, last, end)) = pair(walk, i + 1) {
        return Timex::date(start..end, format!("{first:04}/{last:04}"), BUSINESS);
    }
    if let Some(year) = digits(walk, i + 1) {
        return Timex::date(start..i + 2, format!("{year:04}"), BUSINESS);
    }
    let (shift, _) = shift?;
    let year = walk.today.map(|day| i32::from(day.year) + shift);
    Timex::date(start..i + 1, year.map_or_else(|| "XXXX".to_owned(), |year| format!("{year:04}")), BUSINESS)
}

/// "9M 2024": the first months of a year of business.
fn months_of(walk: &Walk, i: usize) -> Option<Timex> {
    let months = walk.digits(i).filter(|months| matches!(months, 3 | 6 | 9))?;
    let letter = walk.get(i + 1).is_some_and(|token| token.is_joined() && walk.str(i + 1) == "M");
    let year = digits(walk, i + 2 + usize::from(walk.is(i + 2, '/'))).filter(|_| letter)?;
    let end = i + 3 + usize::from(walk.is(i + 2, '/'));
    Timex::date(i..end, format!("{year:04}-01/{year:04}-{months:02}"), "months-of-year")
}

#[cfg(test)]
mod tests {
    use crate::figures::timex::tests::check;

    #[test]
    fn reads_years_and_decades() {
        check(&[
            ("Das 1898 gegründete Werk hat die 1898 neuen Stellen.", "1898 = 1898"),
            ("Schon 1789 rief er dazu auf, bereits 1650 gab es sie.", "1789 = 1789; 1650 = 1650"),
            ("Etwa 1830 kamen an, schon 1789 Lotsen gingen.", ""),
            ("Im Hungerjahr 1817 zogen viele fort.", "1817 = 1817"),
            ("Seit 1998 leitet sie das Haus.", "1998 = 1998"),
            ("Er erwartet für 2027 Einnahmen.", "2027 = 2027"),
            (
                "Für 2026 rechnet er mit mehr. Zahlen gibt es am 11. Dezember.",
                "2026 = 2026; 11. Dezember = 2024-12-11",
            ),
            ("Der Betrieb wurde 1923 gegründet.", "1923 = 1923"),
            ("Von 2001 bis 2009 war er Präsident.", "2001 = 2001; 2009 = 2009"),
            ("Die Stadt war 1999 Schauplatz, gewann 2012 Gold.", "1999 = 1999; 2012 = 2012"),
            ("Die Mühle, die 1855 als Haus entstand.", "1855 = 1855"),
            ("Otto Kern (1948-2010) war Maler.", "1948 = 1948; 2010 = 2010"),
            ("Im Jahre 1848 kam die Wende.", "Jahre 1848 = 1848"),
            ("Im Geschäftsjahr 2023/24 wuchs sie.", "Geschäftsjahr 2023/24 = 2023/2024"),
            ("Im Gesamtjahr 2022 wie im Gesamtjahr.", "Gesamtjahr 2022 = 2022; Gesamtjahr = 2024"),
            (
                "Die 1998 Meisterin gewordene Läuferin wird 2007 Petra Brandt trainieren.",
                "1998 = 1998; 2007 = 2007",
            ),
            ("Im 3. Jahrhundert v. Chr. lebten hier Kelten.", "3. Jahrhundert v. Chr. = BC02"),
            ("Sie wurden 18. und 19. im Rennen.", ""),
            ("Um 300 v. Chr. lebten hier Kelten.", "300 v. Chr. = BC0300"),
            ("In 9M 2024 stieg der Umsatz.", "9M 2024 = 2024-01/2024-09"),
            ("Sie ist 1998 Meisterin geworden.", "1998 = 1998"),
            ("Von 1990 an lebte er dort.", "1990 = 1990"),
            ("Im Jahr 14 n. Chr. starb er.", "14 n. Chr. = 0014"),
            (
                "Das waren 8 Prozent mehr als 2020, 40 Boote weniger als 2019, 3 Prozent über 2018.",
                "2020 = 2020; 2019 = 2019; 2018 = 2018",
            ),
            ("Stand 2023 wohnten hier Mieter.", "2023 = 2023"),
            (
                "Die WM ’74 war groß, seit '99 spielt er, im Sommer '76 war es heiß.",
                "’74 = 1974; '99 = 1999; Sommer '76 = 1976-SU",
            ),
            ("Er rief: '20 Tote sind genug', und '12 Uhr'.", "12 Uhr = 2024-02-28T12:00"),
            ("Der Absatz lag höher als 2019, etwas mehr als 2023.", "2019 = 2019; 2023 = 2023"),
        ]);
    }

    #[test]
    fn counts_and_names_are_no_years() {
        check(&[
            ("Es kamen 1855 Gäste und 1999 Helfer, 1900 Mann.", ""),
            ("1950 Zuschauer sahen zu, rund 2000 blieben.", ""),
            ("Zwischen 1500 und 2000 Euro kostet es.", ""),
            ("Der Umbau kostet zwischen 1950 und 2000 Euro.", ""),
            ("In der Liga fielen 1998 Tore.", ""),
            ("Es wurden 1998 F16 gebaut.", ""),
            ("Die Panzerhaubitze 2000 und Artikel 1998.", ""),
            ("1860 München gewann das Spiel.", ""),
            ("2000 leute kamen", ""),
            (
                "Im Herbst 2000 Besucher zu zählen, im Mai 2000 Euro zu zahlen.",
                "Herbst = 2024-FA; Mai = 2024-05",
            ),
            (
                "Im Juni 1900 Motoren zu bauen, im Herbst 2000 Trainer zu werden.",
                "Juni = 2024-06; Herbst 2000 = 2000-FA",
            ),
            ("Es waren mehr als 1990 neue Stellen, mehr als 2010 blieben, mehr als 1943 Helfer kamen.", ""),
            ("Der Ofen wird 1200 bis 1500 Grad heiß.", ""),
            ("Bei einer Hitze von 2000 bis 3000 Grad schmilzt er.", ""),
        ]);
    }
}
