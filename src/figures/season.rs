//! Seasons: "Sommer 2019", "im Herbst", "vergangenen Winter".
//!
//! A missing year is found as that of a month is (`date.rs`).
//! Example: "im Herbst" is 2024-FA where a text of June 2024 tells of what is to come.

use super::date::{each, recent_year, shifted};
use super::named::is_name;
use super::tense::Tense;
use super::timex::Timex;
use super::walk::Walk;
use super::year;
use crate::tokens::Flags;

/// "Sommer 2019", "im Herbst", "diesem Winter".
pub(super) fn season(walk: &mut Walk, i: usize, code: &str) -> Option<Timex> {
    if !walk[i].has(Flags::CAPITAL) || is_name(walk, i) {
        return None;
    }
    if let Some(start) = each(walk, i) {
        return Timex::set(start..i + 1, format!("XXXX-{code}"), "each-season");
    }
    const LEADS: [&str; 13] =
        ["im", "vom", "zum", "seit", "ab", "bis", "gegen", "ganzen", "frühen", "späten", "des", "den", "dem"];
    let year =
        year::after(walk, i + 1).or_else(|| year::pair(walk, i + 1).map(|(first, _, end)| (first, end)));
    let shift = walk.shift_before(i);
    let start = walk.with_edge(shift.map_or(i, |(_, start)| start));
    let led = walk.any_before(start, &LEADS);
    if year.is_none() && shift.is_none() && start == i && !led {
        return None;
    }
    let end = year.map_or(i + 1, |(_, end)| end);
    let (said, last) = (year.map(|(year, _)| year), last_month(code));
    walk.name_year(said, last.saturating_sub(2));
    let Some(year) = said.or_else(|| recent_year(walk, i, last).filter(|_| shift.is_none())).or_else(|| {
        let today = walk.today?;
        let ahead = season_of_year(walk, i, code, shift) - i32::from(today.month % 12 / 3);
        Some(shifted(walk, i, shift, today.year, ahead, 2))
    }) else {
        return Timex::date(start..end, format!("XXXX-{code}"), "season");
    };
    Timex::date(start..end, format!("{year:04}-{code}"), "season")
}

/// The season's last month.
fn last_month(code: &str) -> u8 {
    match code {
        "SP" => 5,
        "SU" => 8,
        "FA" => 11,
        _ => 12,
    }
}

/// The season's place in the year; a winter to come begins at its end.
fn season_of_year(walk: &Walk, i: usize, code: &str, shift: Option<(i32, usize)>) -> i32 {
    let coming = shift.map_or_else(|| walk.tense(i) == Tense::Future, |(shift, _)| shift > 0);
    match code {
        "SP" => 1,
        "SU" => 2,
        "FA" => 3,
        _ if coming => 4,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use crate::figures::timex::tests::check;

    #[test]
    fn seasons_are_of_a_year() {
        check(&[
            ("Der Sommer 2019 war heiß.", "Sommer 2019 = 2019-SU"),
            ("Im vergangenen heißen Sommer fiel kein Regen.", "vergangenen heißen Sommer = 2023-SU"),
            ("Das war der letzte im Sommer.", "Sommer = 2023-SU"),
            ("Im Herbst soll der Bau enden.", "Herbst = 2024-FA"),
            ("Im Sommer 1941 zog er aus. Im Herbst fiel er.", "Sommer 1941 = 1941-SU; Herbst = 1941-FA"),
        ]);
    }
}
