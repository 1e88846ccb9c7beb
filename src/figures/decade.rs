//! Decades, and centuries that share their noun: "1990er Jahre", "in den Achtzigern", "im 18. und 19. Jahrhundert".
//!
//! Years stand in `year.rs`, a century by itself in `period.rs`.
//! Example: "in den 90er Jahren" is 199, "er ist in den Siebzigern" no date.

use super::timex::Timex;
use super::walk::Walk;
use super::year::{FIRST, LAST};
use crate::tokens::Flags;

/// "1990er Jahre", "90er-Jahren", "90er".
pub(super) fn at_number(walk: &Walk, i: usize) -> Option<Timex> {
    let number = walk.digits(i).filter(|number| number % 10 == 0)?;
    // "1970-er"
    let k = i + 1 + usize::from(walk.is(i + 1, '-') && walk[i + 1].is_joined());
    let er = walk.get(k).filter(|token| token.is_word() && token.is_joined())?;
    let (suffix, text) = (walk.str(k), walk.str(i));
    let hyphen = er.has(Flags::HYPHEN) && ["er-Jahre", "er-Jahren", "er-Jahres"].contains(&suffix);
    if !hyphen && !["er", "ern"].contains(&suffix) {
        return None;
    }
    let jahre = walk.reads_any(k + 1, &["Jahre", "Jahren"]) && k + 1 < walk.sentence.end;
    let iso = match text.len() {
        4 if (FIRST..=LAST).contains(&number) => format!("{}", number / 10),
        2 if hyphen || jahre || number >= 20 && is_alone(walk, k + 1) => of_century(walk, number / 10),
        _ => return None,
    };
    let start = walk.with_edge(i);
    Timex::date(start..k + 1 + usize::from(jahre), iso, "decade")
}

/// "in den 90ern": nothing follows that the word could belong to.
fn is_alone(walk: &Walk, i: usize) -> bool {
    i >= walk.sentence.end || !walk[i].is_capital()
}

/// The last decade of this name that is over.
fn of_century(walk: &Walk, decade: u32) -> String {
    let now = walk.today.map_or(202, |today| u32::from(today.year) / 10);
    let this = now - now % 10 + decade;
    format!("{}", if this < now { this } else { this.saturating_sub(10) })
}

/// The 18. of "im 18. und 19. Jahrhundert".
pub(super) fn joined_century(walk: &Walk, i: usize) -> Option<Timex> {
    let (number, join) = walk.ordinal(i).filter(|(number, _)| *number <= 30)?;
    let joined = walk.reads_any(join, &["und", "bis", "oder"]) || walk.is(join, '/') || walk.is(join, '–');
    let next = join + 1 + usize::from(walk.reads_any(join + 1, &["dem", "zum", "im"]));
    let (_, noun) = walk.ordinal(next).filter(|_| joined)?;
    let century = noun < walk.sentence.end && walk.row(noun, "period") == Some("CE");
    century.then(|| Timex::date(i..join, format!("{:02}", number - 1), "century")).flatten()
}

/// "neunziger Jahre", "Neunzigerjahre", "den Neunzigern".
pub(super) fn word(walk: &Walk, i: usize, value: &str) -> Option<Timex> {
    let whole = walk.str(i).ends_with("jahre") || walk.str(i).ends_with("jahren");
    let jahre = walk.reads_any(i + 1, &["Jahre", "Jahren"]) && i + 1 < walk.sentence.end;
    if !whole && !jahre && !is_time(walk, i) {
        return None;
    }
    let start = walk.with_edge(i);
    Timex::date(start..i + 1 + usize::from(jahre), of_century(walk, value.parse().ok()?), "decade")
}

/// "in den Achtzigern", "Ende der Sechziger", "die goldenen Zwanziger": by itself the word may be a note or a name, and
/// "er ist in den Siebzigern" tells an age.
fn is_time(walk: &Walk, i: usize) -> bool {
    const LEADS: [&str; 6] = ["in", "seit", "aus", "ab", "bis", "von"];
    const TELLING: [&str; 7] = ["frühen", "späten", "goldenen", "wilden", "mittleren", "goldene", "wilde"];
    let Some(before) = walk.before(i).filter(|_| walk[i].is_capital() && is_alone(walk, i + 1)) else {
        return false;
    };
    let told = walk.reads_any(before, &TELLING);
    let Some(article) = (if told { walk.before(before) } else { Some(before) }) else { return false };
    let lead = walk.before(article);
    let edge = walk.reads(article, "der") && lead.is_some_and(|k| walk.row(k, "edge").is_some());
    if edge || told && walk.reads(article, "die") {
        return true;
    }
    // "ist in den Siebzigern", "der Mann in den Vierzigern"
    let aged = lead.and_then(|k| walk.before(k)).is_some_and(|k| {
        walk.reads_any(k, &["ist", "sind", "war", "waren", "noch", "schon", "Mann", "Frau", "Dame", "Herr"])
    });
    let dative = walk.reads(article, "den") && walk.str(i).ends_with("ern");
    dative && lead.is_some_and(|k| walk.reads_any(k, &LEADS)) && !aged
}

#[cfg(test)]
mod tests {
    use crate::figures::timex::tests::check;

    #[test]
    fn decades_have_three_digits() {
        check(&[
            (
                "Anfang der 90er Jahre, in den 1950er-Jahren.",
                "Anfang der 90er Jahre = 199; 1950er-Jahren = 195",
            ),
            ("In den Siebzigerjahren stand hier ein Kino.", "Siebzigerjahren = 197"),
            ("In den 1970-er Jahren stand es.", "1970-er Jahren = 197"),
            ("In den 20er Jahren tanzte man.", "20er Jahren = 192"),
            ("In den 10er Jahren und den 30er Jahren.", "10er Jahren = 201; 30er Jahren = 193"),
            ("Im 18. und 19. Jahrhundert.", "18. = 17; 19. Jahrhundert = 18"),
            ("Vom 12. bis zum 15. Jahrhundert.", "12. = 11; 15. Jahrhundert = 14"),
            ("Zwischen dem 12. und dem 14. Jahrhundert.", "12. = 11; 14. Jahrhundert = 13"),
            ("In den Achtzigern war er ein Star.", "Achtzigern = 198"),
            ("Ende der Sechziger zog sie um.", "Ende der Sechziger = 196"),
            ("Die goldenen Zwanziger waren kurz.", "Zwanziger = 192"),
            (
                "In den späten 1990er Jahren, im frühen 20. Jahrhundert.",
                "späten 1990er Jahren = 199; frühen 20. Jahrhundert = 19",
            ),
            ("Er ist in den Siebzigern, ein Fünfziger lag da.", ""),
            ("Theo Zwanziger kam mit der Zwanziger Elf.", ""),
        ]);
    }
}
