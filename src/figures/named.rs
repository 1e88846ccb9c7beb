//! Words and numbers of the calendar that are part of a name, and so no dates.
//!
//! Example: "Klaus Mai", "Rundschau am Sonntag" and "Straße des 17. Juni" name no day and no month.

use super::walk::Walk;
use crate::lexicon::{TableId, class};

/// "Klaus Mai", "August Kern", "Herr Freitag", "Chiang Mai", the paper „Rundschau am Sonntag“: a word of the
/// calendar that is part of a name.
pub(super) fn is_name(walk: &Walk, i: usize) -> bool {
    let before = walk.before(i).map_or(0, |k| walk.class(k));
    let titled = before & class::TITLE != 0;
    let given = before & (class::GIVEN | class::GIVEN_WEAK) != 0 && before & class::FUNCTION == 0;
    let after = walk.class(i + 1) & (class::SURNAME | class::SURNAME_WEAK) != 0
        && walk.has(i, class::GIVEN | class::GIVEN_WEAK)
        && walk.get(i + 1).is_some_and(|token| i + 1 < walk.sentence.end && token.is_capital());
    titled
        || given
        || after
        || is_august(walk, i)
        || is_published(walk, i)
        || in_known_name(walk, i)
        || in_title(walk, i)
}

/// "August Bebel", "Kurfürst August von Sachsen": a given name, where nothing leads to a month.
fn is_august(walk: &Walk, i: usize) -> bool {
    const LEADS: u64 =
        class::PREPOSITION | class::CONJUNCTION | class::CALENDAR | class::TIMEWORD | class::ADVERB;
    const NAMES: u64 = class::SURNAME | class::SURNAME_WEAK | class::PERSON;
    let next = i + 1;
    if !walk.reads(i, "August") || next >= walk.sentence.end {
        return false;
    }
    if let Some(before) = walk.before(i) {
        let free = walk[before].is_word() && !walk[before].is_number();
        if !free || walk.has(before, LEADS) || walk.row(before, "edge").is_some() {
            return false;
        }
    }
    let unknown = walk[next].is_capital() && (walk.class(next) == 0 || walk.has(next, NAMES));
    let ruler = walk.reads_any(next, &["der", "von", "dem"])
        && walk[next + 1].is_capital()
        && walk.before(i).is_some_and(|k| walk[k].is_capital());
    unknown && !walk.has(next, class::NOUN) || ruler
}

/// "Mai Verlag": what a firm is called by.
fn is_published(walk: &Walk, i: usize) -> bool {
    i + 1 < walk.sentence.end && walk.reads_any(i + 1, &["Verlag", "GmbH", "AG"])
}

/// "Straße des 17. Juni", "Platz des 18. März"
pub(super) fn names_street(walk: &Walk, i: usize) -> bool {
    walk.any_before(i, &["des"])
        && walk.before(i).is_some_and(|k| walk.any_before(k, &["Straße", "Platz", "Allee"]))
}

/// "Chiang Mai", "Welt am Sonntag": inside a name that the lexicon has.
fn in_known_name(walk: &Walk, i: usize) -> bool {
    const LONGEST: usize = 3;
    let first = i.saturating_sub(LONGEST).max(walk.sentence.start);
    (first..i).filter(|k| walk.goes_on(*k)).any(|k| {
        walk.matches(k)
            .any(|found| matches!(found.table, TableId::Places | TableId::Organizations) && k + found.len > i)
    })
}

/// „Rundschau am Sonntag“, der „Freitag“: nothing else between the quotation marks.
fn in_title(walk: &Walk, i: usize) -> bool {
    const WORDS: usize = 2;
    let opens = |mark: char| matches!(mark, '„' | '"' | '»' | '“' | '«');
    let closes =
        |k: usize| walk.get(k).and_then(|next| next.mark()).is_some_and(|mark| opens(mark) || mark == '”');
    // der „Freitag“
    if walk.before(i).and_then(|k| walk[k].mark()).is_some_and(opens) && closes(i + 1) {
        return true;
    }
    let first = i.checked_sub(WORDS);
    first.is_some_and(|first| {
        walk.reads(first + 1, "am")
            && walk[first].is_capital()
            && first.checked_sub(1).and_then(|k| walk[k].mark()).is_some_and(opens)
            && closes(i + 1)
    })
}

#[cfg(test)]
mod tests {
    use crate::figures::timex::tests::check;

    #[test]
    fn names_and_other_numbers_are_no_dates() {
        check(&[
            ("Klaus Mai und August Kern treffen Frau Sonntag.", ""),
            ("August Bebelmann und Kurfürst August von Sachsen kamen im August.", "August = 2023-08"),
            ("In der Straße des 17. Juni, im Mai Verlag.", ""),
            ("In der Strasse des 17. Juni.", ""),
            ("Sie wohnt in Chiang Mai und liest die „Rundschau am Sonntag“.", ""),
            ("Das berichten der „Freitag“ und das „heute journal“.", ""),
            ("Das war ihr 18. Sieg und sein 3. Platz.", ""),
            ("Zum 25. Mal laufen sie 12.5 Kilometer.", ""),
            ("Der Sommerurlaub und die Maiglocke.", ""),
        ]);
    }
}
