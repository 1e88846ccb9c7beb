//! Whether "heute" is the day of publication, or all of the present.
//!
//! What it is then is said in `relative.rs`.
//! Example: "Der Rat tagte heute" is that day, "Heute ist die Stadt ein Museum" the present.

use super::tense::{self, Tense};
use super::walk::Walk;
use super::weekday::has_clock;
use crate::lexicon::{Sense, class};
use crate::tokens::Flags;

/// Whether "heute" is the day of publication, or all of the present.
pub(super) fn is_this_day(walk: &mut Walk, i: usize) -> bool {
    const TILL: [&str; 3] = ["bis", "von", "noch"];
    // "bis heute 20 Uhr"
    if has_clock(walk, i + 1) && walk[i + 1].is_number() {
        return true;
    }
    // "Heute, Freitag, kommt er"
    if walk.is(i + 1, ',') && walk.row(i + 2, "weekday").is_some() && i + 2 < walk.sentence.end {
        return true;
    }
    // "die für heute geplante Sitzung", "ab heute wird gestreikt"
    if walk.any_before(i, &["für", "ab"]) {
        return true;
    }
    if walk.any_before(i, &TILL) || walk.reads(i + 1, "noch") {
        return false;
    }
    let unreal = || walk.reads_any(i + 1, &["würde", "würden", "wäre", "wären"]);
    if has_clock(walk, i + 1) || is_reported(walk, i) && !unreal() {
        return true;
    }
    if lasts(walk, i) {
        return false;
    }
    match walk.tense(i) {
        Tense::Past => true,
        Tense::Future if is_meant(walk, i) => true,
        // "Heute Filmclub": a notice, where a longer sentence has a verb that is not known.
        Tense::Open if walk.sentence.len() <= 8 => true,
        _ => happens(walk, i) || walk.is_daily() && !is_state(walk, i),
    }
}

/// "Heute beginnt der Prozess", "Der Rat tagt heute", "Heute fallen Züge aus": a verb of what happens on one day.
fn happens(walk: &Walk, i: usize) -> bool {
    let closes = |k: usize, prefix: &str| {
        walk.str(k) == prefix && (k + 1 >= walk.sentence.end || walk[k + 1].mark().is_some())
    };
    let parted = |k: usize, prefix: &str| {
        prefix.is_empty() || (k + 1..walk.sentence.end.min(k + REACH)).any(|k| closes(k, prefix))
    };
    let verb = |k: usize| walk.rows_of_sense(k, Sense::Daily).any(|prefix| parted(k, prefix));
    clause(walk, i).any(|k| !walk[k].is_capital() && verb(k))
}

/// "gehören heute", "lebt heute", "heute zählt der Ort": what goes on, and not on one day.
fn lasts(walk: &Walk, i: usize) -> bool {
    let near = [i.checked_sub(1), Some(i + 1)].into_iter().flatten();
    near.filter(|k| walk.sentence.contains(k)).any(|k| walk.means(k, Sense::GoesOn))
}

/// Tokens looked at on each side of the word.
const REACH: usize = 20;

/// The tokens of its clause.
fn clause<'w>(walk: &'w Walk, i: usize) -> impl Iterator<Item = usize> + Clone + use<'w> {
    let open = |k: &usize| !tense::is_border(walk.document, *k);
    let back = (walk.sentence.start.max(i.saturating_sub(REACH))..i).rev().take_while(open);
    back.chain((i..walk.sentence.end.min(i + REACH)).take_while(open))
}

/// "meldet heute", "die heute unter Berufung auf Augenzeugen berichtet": who reports does it on the day.
fn is_reported(walk: &Walk, i: usize) -> bool {
    // "besteht auf" is speech, "besteht" a state.
    let lasts = |k: usize| walk.means(k, Sense::GoesOn) || walk.means(k, Sense::State);
    let reports = |k: usize| walk.has(k, class::SPEECH) && !walk[k].has(Flags::CAPITAL) && !lasts(k);
    walk.before(i).is_some_and(reports)
        || (i + 1..walk.sentence.end.min(i + REACH))
            .take_while(|k| !tense::is_border(walk.document, *k))
            .any(reports)
}

/// "soll heute verhandelt werden", "will heute abstimmen", but not "soll heute in Moorstedt leben".
fn is_meant(walk: &Walk, i: usize) -> bool {
    let mut clause = clause(walk, i);
    clause.clone().any(|k| walk.means(k, Sense::Intends)) && !clause.any(|k| walk.means(k, Sense::State))
}

/// "ist heute", "hat heute", "kann heute", "heute würde": tells of the present as such.
fn is_state(walk: &Walk, i: usize) -> bool {
    const STATES: [&str; 14] = [
        "ist", "sind", "hat", "haben", "kann", "können", "muss", "müssen", "würde", "würden", "wäre",
        "wären", "gilt", "gibt",
    ];
    walk.reads_any(i + 1, &STATES) || walk.any_before(i, &STATES)
}

#[cfg(test)]
mod tests {
    use crate::figures::timex::tests::check;

    #[test]
    fn tells_the_day_from_the_present() {
        check(&[
            ("Das Amt gab heute den Plan bekannt.", "heute = 2024-02-28"),
            ("Die Zeitung, die heute unter Berufung auf Zeugen berichtet, schweigt.", "heute = 2024-02-28"),
            ("Der Rat soll heute in Moorstedt tagen.", "heute = 2024-02-28"),
            ("Der Räuber soll heute in Moorstedt leben.", "heute = PRESENT_REF"),
            ("Die für heute geplante Sitzung entfällt.", "heute = 2024-02-28"),
            ("Heute, Mittwoch, ist die Stadt ein Museum.", "Heute = 2024-02-28; Mittwoch = 2024-02-28"),
            ("Ab heute droht ein Streik.", "heute = 2024-02-28"),
            ("Heute ist die Stadt ein Museum.", "Heute = PRESENT_REF"),
            ("Heute beginnt vor dem Amtsgericht der Prozess.", "Heute = 2024-02-28"),
            ("Heute fallen in Moorstedt alle Züge aus.", "Heute = 2024-02-28"),
            (
                "Gestern fiel der Plan. Das Haus gehört heute der Stadt.",
                "Gestern = 2024-02-27; heute = PRESENT_REF",
            ),
            ("Gestern öffnete die Mühle. Sie mahlt heute noch.", "Gestern = 2024-02-27; heute = PRESENT_REF"),
        ]);
    }
}
