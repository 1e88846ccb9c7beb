//! What follows a name of princes, popes and namesakes: their number, their seat, what they were called.
//!
//! Example: "Heinrich II. von Wessolen", "Udo der Strenge", "Udo Quell junior".

use super::passage::Passage;
use crate::lexicon::{Class, class};
use crate::tokens::{Flags, Shape};

/// "Johannes Paul II.", "Sammy Davis Jr.": the index behind the number.
pub fn after_number(p: &Passage, i: usize) -> usize {
    let word = p.str(i);
    let roman = !word.is_empty() && word.len() < 6 && word.bytes().all(|b| matches!(b, b'I' | b'V' | b'X'));
    if (roman || matches!(word, "Jr" | "Sr" | "jr" | "jun" | "sen")) && p.is(i + 1, '.') {
        // "Heinrich II. von Quellen"
        let seat =
            roman && p.reads_any(i + 2, &["von", "zu", "zur"]) && p.is_capital(i + 3) && !p.is_capital(i + 2);
        let place = p.has(i + 3, class::PLACE | class::PLACE_WEAK | class::COUNTRY);
        return if seat && (place || !p.has(i + 3, class::NOUN | class::ROLE)) { i + 4 } else { i + 2 };
    }
    // "Udo Quell der Jüngere", "Udo Quell junior"
    if matches!(word, "junior" | "senior") {
        return i + 1;
    }
    if is_epithet(p, i) { i + 2 } else { i }
}

/// "Álvaro Quella Wesséz", "João da Quella Wesso": the mother's surname behind the father's, in names that an accent, a
/// particle or an ending shows to be of Spain, Portugal or America.
pub fn after_mother(p: &Passage, start: usize, end: usize) -> usize {
    const OTHER: Class = class::NOUN | class::ROLE | class::FUNCTION | class::ORGANIZATION | class::COUNTRY;
    let accented =
        |k: usize| p.str(k).contains(['á', 'é', 'í', 'ó', 'ú', 'ñ', 'ã', 'ç']) || p.str(k).ends_with("ez");
    let iberian = |k: usize| accented(k) || p.reads_any(k, &["da", "do", "dos", "de"]);
    let surname = p.is_unknown(end) && p.is_nameable(end) || p.has(end, class::SURNAME) && !p.has(end, OTHER);
    let fits = end > start + 1
        && p.is_capital(end)
        && surname
        && !p.flagged(end - 1, Flags::GENITIVE | Flags::CAPS)
        && !p.flagged(end, Flags::CAPS | Flags::HYPHEN)
        && (accented(end) || (start..end).any(iberian));
    if fits { end + 1 } else { end }
}

/// "Udo der Strenge", "von Udo dem Strengen", "Udo Quell der Ältere": what princes and masters were called.
fn is_epithet(p: &Passage, i: usize) -> bool {
    let (article, word) = (p.str(i), p.str(i + 1));
    let ending = match article {
        "der" => "e",
        "des" | "dem" => "en",
        _ => return false,
    };
    if !p.is_capital(i + 1) || p.is_capital(i + 2) || !word.ends_with(ending) {
        return false;
    }
    if matches!(word, "Jüngere" | "Jüngeren" | "Ältere" | "Älteren") {
        return true;
    }
    // "traf Maria dem Verletzten": behind a preposition no object comes.
    let first = i - 1;
    let case = article != "dem" || p.before(first).is_some_and(|k| p.has(k, class::PREPOSITION));
    const OTHER: Class =
        class::NOUN | class::ROLE | class::INHABITANT | class::FUNCTION | class::ORGANIZATION;
    p.has(first, class::GIVEN) && case && !p.has(i + 1, OTHER)
}

/// "Karls des Kühnen", "Ottos II. von Wessel": a prince in the genitive; the index behind his name.
pub fn genitive(p: &Passage, i: usize) -> Option<usize> {
    const OTHER: Class = class::NOUN | class::ROLE | class::FUNCTION | class::ORGANIZATION;
    let stem = p.str(i).strip_suffix('s')?;
    let given = |word: &str| p.lexicon().class_of(word, Shape::Capital) & class::GIVEN != 0;
    if p.is(i + 2, '.') {
        let numbered = after_number(p, i + 1);
        return (numbered > i + 1 && given(stem)).then_some(numbered);
    }
    let given = p.str(i + 1) == "des" && (given(stem) || p.has(i, class::GIVEN));
    let called = p.is_capital(i + 2) && p.str(i + 2).ends_with("en") && !p.is_capital(i + 3);
    (given && called && !p.has(i + 2, OTHER)).then_some(i + 3)
}

#[cfg(test)]
mod tests {
    use crate::entities::tests::assert_names;

    #[test]
    fn reads_what_follows_a_name() {
        assert_names(&[
            ("Heinrich II. von Wessolen verlor.", "person Heinrich II. von Wessolen"),
            ("Adolf II. von Hagen verlor.", "person Adolf II. von Hagen"),
            ("Es herrschte Karl der Fromme.", "person Karl der Fromme"),
            ("Ein Bild von Lucas Wessolek dem Älteren hing dort.", "person Lucas Wessolek dem Älteren"),
            ("Es herrschte Karl der Kühne.", "person Karl der Kühne"),
            (
                "Der Tod Karls des Kühnen kam. Die Söhne Ottos des Erlauchten stritten.",
                "person Karls des Kühnen; person Ottos des Erlauchten",
            ),
            ("Das Grab Ottos II. von Wessolen ist leer.", "person Ottos II. von Wessolen"),
            (
                "Es siegten Pablo Wessolo Quellez und Rui da Costa Quello.",
                "person Pablo Wessolo Quellez; person Rui da Costa Quello",
            ),
            // Must not match.
            ("Es kam Rui da Costa Trainer.", "person Rui da Costa"),
            ("Das Dach Karls des Hauses wegen.", ""),
            ("Danach half Maria dem Verletzten.", "person Maria"),
        ]);
    }
}
