//! What recurs: "täglich", "alle zwei Jahre", "montags", "zweimal wöchentlich", "Jahr für Jahr".
//!
//! "jeden Montag" and the like are found where the weekday or the period is.
//! Example: "alle zwei Jahre" is P2Y, "montags" is XXXX-WXX-1.

use super::timex::Timex;
use super::walk::Walk;

/// "täglich", "jährliche", "montags", and how often: "zweimal wöchentlich".
pub(super) fn adverb(walk: &Walk, i: usize, value: &str) -> Option<Timex> {
    Timex::set(times_before(walk, i)..i + 1, value.to_owned(), "recurring")
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
    if walk[last].is_word() && key.len() > 3 && key.ends_with("mal") {
        return first_of_two(walk, last);
    }
    match walk.before(last) {
        Some(first) if walk.reads(last, "Mal") && walk.cardinal(first).is_some() => first_of_two(walk, first),
        _ => i,
    }
}

/// "2- bis 3-mal", "zwei bis drei Mal", "ein- bis zweimal": where the first of the two numbers begins.
fn first_of_two(walk: &Walk, second: usize) -> usize {
    let joins = |k: &usize| walk.any(*k, &["bis", "oder"]);
    let Some(before) = walk.before(second).filter(joins).and_then(|join| walk.before(join)) else {
        return second;
    };
    let number = if walk.is(before, '-') { walk.before(before) } else { Some(before) };
    let counts = |k: &usize| walk.cardinal(*k).is_some() || walk.any(*k, &["ein", "einmal", "zweimal"]);
    number.filter(counts).unwrap_or(second)
}

/// "alle zwei Jahre", "alle 14 Tage", "alle Jahre".
pub(super) fn all(walk: &Walk, i: usize) -> Option<Timex> {
    if let Some((unit, code)) = part_of_hour(walk, i + 1).filter(|(unit, _)| *unit < walk.sentence.end) {
        return Timex::set(i..unit + 1, code.to_owned(), "every-period");
    }
    let number = walk.cardinal(i + 1);
    let unit_at = i + 1 + usize::from(number.is_some());
    let unit = walk.row(unit_at, "periods").filter(|_| unit_at < walk.sentence.end)?;
    if number.is_none() && !walk.reads(i, "alle") {
        return None;
    }
    let iso = unit.replacen('X', &number.unwrap_or(1).to_string(), 1);
    Timex::set(i..unit_at + 1, iso, "every-period")
}

/// "halbe Stunde", "viertel Stunden"
fn part_of_hour(walk: &Walk, i: usize) -> Option<(usize, &'static str)> {
    if !walk.any(i + 1, &["Stunde", "Stunden"]) {
        return None;
    }
    let code = match walk.str(i) {
        "halbe" | "halben" => "PT30M",
        "viertel" | "Viertel" => "PT15M",
        _ => return None,
    };
    Some((i + 1, code))
}

#[cfg(test)]
mod tests {
    use crate::figures::timex::tests::check;

    #[test]
    fn finds_what_recurs() {
        check(&[
            ("Alle zwei Jahre trifft man sich.", "Alle zwei Jahre = P2Y"),
            ("Sie tagen zweimal wöchentlich.", "zweimal wöchentlich = P1W"),
            ("Dreimal im Jahr kommt die Prüferin.", "Dreimal im Jahr = P1Y"),
            ("Der jährliche Bericht erscheint montags.", "jährliche = P1Y; montags = XXXX-WXX-1"),
            ("An jedem dritten Mittwoch im Monat ist offen.", "jedem dritten Mittwoch im Monat = P1M"),
            ("Jeden Montag und jeden zweiten Tag.", "Jeden Montag = XXXX-WXX-1; jeden zweiten Tag = P2D"),
            ("Jahr für Jahr kommen mehr.", "Jahr für Jahr = P1Y"),
            ("Sie fährt alle halbe Stunde.", "alle halbe Stunde = PT30M"),
            ("Alle 14 Tage kommt sie, alle Jahre wieder.", "Alle 14 Tage = P14D; alle Jahre = P1Y"),
            ("Sie tagen drei Mal täglich.", "drei Mal täglich = P1D"),
            ("Sie tagen 2- bis 3-mal täglich.", "2- bis 3-mal täglich = P1D"),
            ("Sie tagen ein- bis zweimal wöchentlich.", "ein- bis zweimal wöchentlich = P1W"),
            ("Von 2 bis dreimal täglich ist die Rede.", "2 bis dreimal täglich = P1D"),
            ("Das gilt für alle\n\nZwei Jahre Haft drohen.", "Zwei Jahre = P2Y"),
            ("Alle Menschen und alle drei Häuser.", ""),
        ]);
    }
}
