//! Months that are joined to others: "von Januar bis September", "April/Mai 2012".
//!
//! What a month by itself means is said in `date.rs`.
//! Example: in a text of November 2026, "Von Januar bis Oktober sind das 3 Prozent mehr" tells of 2026.

use super::tense::Tense;
use super::walk::Walk;
use super::year;
use crate::lexicon::class;

/// The year of a later month that this one is joined to: "von Januar bis September 2005", "April/Mai 2012".
pub(super) fn year_of_last(walk: &Walk, i: usize) -> Option<u16> {
    let joined = walk.reads_any(i, &["bis", "und", "sowie", "oder"])
        || walk.get(i).is_some_and(|token| matches!(token.mark(), Some('–' | '-' | '/' | ',')));
    let mut next = i + 1;
    while joined
        && next < i + 4
        && walk.reads_any(next, &["zum", "im", "in", "den", "Anfang", "Mitte", "Ende"])
    {
        next += 1;
    }
    let month = joined && next < walk.sentence.end && walk.month_at(next).is_some();
    if !month {
        return None;
    }
    year::after(walk, next + 1).map(|(year, _)| year).or_else(|| {
        // "Januar, Februar und März 2005"
        let listed = walk.is(i, ',').then(|| year_of_last(walk, next + 1));
        listed.flatten()
    })
}

/// The year of a month of a span in the present tense: "Von Januar bis Oktober sind es mehr" counts up to a month just
/// gone by, and a later month lies in the year of the first.
pub(super) fn year_of_span(walk: &Walk, i: usize, start: usize, month: u8) -> Option<u16> {
    const LATELY: u8 = 3;
    let today = walk.today?;
    let first = walk.period.filter(|told| told.sentence == walk.number && told.unit == 'M');
    if let Some(first) = first.filter(|first| first.number < month && walk.ends_range(start)) {
        return (walk.tense(i) == Tense::Present).then_some(first.year);
    }
    let last = walk.reads(i + 1, "bis") && i + 2 < walk.sentence.end;
    let last = walk.month_at(i + 2).filter(|_| last)?;
    let lately = month < last && last <= today.month && today.month - last <= LATELY;
    let counts = lately && !walk.any_before(i, &["vom"]);
    (counts && matches!(walk.tense(i), Tense::Present | Tense::Future) && !is_ahead(walk))
        .then_some(today.year)
}

/// "soll von Januar bis März gesperrt werden": a modal or auxiliary says that it is to come.
fn is_ahead(walk: &Walk) -> bool {
    const NOW: [&str; 6] = ["ist", "sind", "sei", "seien", "hat", "haben"];
    const REACH: usize = 40;
    walk.sentence.clone().take(REACH).any(|k| {
        walk.has(k, class::MODAL | class::AUXILIARY) && !walk[k].is_capital() && !walk.reads_any(k, &NOW)
    })
}

#[cfg(test)]
mod tests {
    use crate::document::Day;
    use crate::figures::timex::tests::check_on;

    #[test]
    fn spans_of_months_share_their_year() {
        check_on(
            Day::new(2026, 11, 27),
            &[
                ("Von Januar bis Oktober sind das mehr.", "Januar = 2026-01; Oktober = 2026-10"),
                ("Für Januar bis September ergibt sich ein Plus.", "Januar = 2026-01; September = 2026-09"),
                ("Von Januar bis September wird er gesperrt.", "Januar = 2027-01; September = 2027-09"),
                ("Von Januar bis März findet die Schau statt.", "Januar = 2027-01; März = 2027-03"),
                ("Von Januar bis Oktober 2024 war zu.", "Januar = 2024-01; Oktober 2024 = 2024-10"),
                ("Öl zur Lieferung im Januar kostete mehr.", "Januar = 2027-01"),
                ("Die Chance auf eine Senkung im Januar ist gestiegen.", "Januar = 2027-01"),
                ("Die Hoffnung der Lotsen auf Regen erfüllte sich im Mai.", "Mai = 2026-05"),
                ("Nach der Lieferung im Januar war Ruhe.", "Januar = 2026-01"),
                (
                    "Seit dem Jahreswechsel gilt es, zum Jahreswechsel endet es.",
                    "Jahreswechsel = 2026; Jahreswechsel = 2027",
                ),
                ("Das Gesetz gilt rückwirkend ab 1. Juli.", "1. Juli = 2026-07-01"),
            ],
        );
    }
}
