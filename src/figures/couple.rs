//! Several nouns that one number counts: "300 Schülerinnen und Schüler", "40 Teilnehmer/-innen", "Frauen und Kinder".
//!
//! Example: in "85 Landwirtinnen und Landwirte fordern Hilfe" the second noun begins no clause of its own, though a
//! verb of saying follows.

use super::count::is_noun;
use crate::document::Document;
use crate::lexicon::{Gender, Sense, class};
use crate::tokens::{Flags, Token};

/// The token behind the last noun, where the head is the first of several.
pub fn after(document: &Document, head: usize, end: usize) -> Option<usize> {
    group(document, head, end).or_else(|| second_noun(document, head, end))
}

/// The token behind the second half of the group whose first noun is the head.
fn group(document: &Document, head: usize, end: usize) -> Option<usize> {
    let second = head + 2;
    if second < end && document.reads_any(head + 1, &["und", "oder"]) {
        if document[second].is_capital() {
            let pair = is_pair(document.str(head), document.str(second)) || is_family(document, second);
            return pair.then_some(second + 1);
        }
        // "35 Feuerwehrfrauen und -männer"
        let joined = second + 1 < end && document.is(second, '-') && document[second + 1].is_joined();
        return (joined && is_word(document, second + 1)).then_some(second + 2);
    }
    both_in_one(document, head, end)
}

fn is_word(document: &Document, i: usize) -> bool {
    document[i].is_lower() && !document.has(i, class::FUNCTION)
}

/// "Schülerinnen", "Schüler": the same with and without the ending for women, whatever the plural.
fn is_pair(first: &str, second: &str) -> bool {
    const UMLAUTS: [(char, char); 3] = [('ä', 'a'), ('ö', 'o'), ('ü', 'u')];
    let same = |women: &str, men: &str| {
        women.strip_suffix("innen").is_some_and(|stem| {
            let plain =
                |c: char| UMLAUTS.iter().find(|(umlaut, _)| *umlaut == c).map_or(c, |(_, plain)| *plain);
            let long = men.chars().count() >= stem.chars().count();
            long && stem.chars().zip(men.chars()).all(|(one, other)| plain(one) == plain(other))
        })
    };
    same(first, second) || same(second, first)
}

/// "Frauen und Kinder": nobody says something by these names.
fn is_family(document: &Document, i: usize) -> bool {
    document.means(i, Sense::Family)
}

/// "90 Teilnehmer/-innen", "90 Polizist(inn)en": both in one word, whose marks are tokens.
fn both_in_one(document: &Document, head: usize, end: usize) -> Option<usize> {
    let joined = |k: usize| k < end && document.get(k).is_some_and(Token::is_joined);
    if !joined(head + 1) || !joined(head + 2) {
        return None;
    }
    if document.is(head + 1, '/') {
        let word = head + 2 + usize::from(document.is(head + 2, '-'));
        return (joined(word) && document.reads_any(word, &["innen", "in"])).then_some(word + 1);
    }
    let women = document.is(head + 1, '(') && document.reads_any(head + 2, &["innen", "inn", "in"]);
    if !women || !document.is(head + 3, ')') {
        return None;
    }
    let ending = joined(head + 4) && document.reads_any(head + 4, &["en", "nen"]);
    Some(head + 4 + usize::from(ending))
}

/// "Redakteure und Journalisten", "Frauen, Männer und Kinder": the token behind the last noun.
fn second_noun(document: &Document, head: usize, end: usize) -> Option<usize> {
    let joins = ["und", "oder", "bzw"].iter().any(|word| document.reads(head + 1, word));
    let second = head + 2 + usize::from(document.is(head + 2, '.'));
    // "je 100.000 Einwohner und Woche"
    let time = document.has(second, class::UNIT);
    let counted = second < end && is_noun(document, second) && !is_singular(document, second);
    (joins && counted && !time && !verb_behind(document, second + 1)).then_some(second + 1)
}

/// "zwei Laptops und Bargeld", "drei Pistolen und Munition": of the second noun there is one, or an amount.
fn is_singular(document: &Document, i: usize) -> bool {
    const ALIKE: [&str; 5] = ["er", "el", "en", "chen", "lein"];
    let word = document.str(i);
    match document.lexicon.gender(word) {
        Some(Gender::Feminine) => true,
        Some(Gender::Masculine | Gender::Neuter) => !ALIKE.iter().any(|ending| word.ends_with(ending)),
        Some(Gender::Plural) | None => false,
    }
}

/// "20 Menschen und Experten warnen": the second noun may begin a clause of its own.
fn verb_behind(document: &Document, i: usize) -> bool {
    document.has(i, class::CUE) && document.get(i).is_some_and(|token| !token.has(Flags::CAPITAL))
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;

    #[test]
    fn pairs_are_counted_together() {
        check(&[
            ("30 Beamtinnen und Beamte warnten.", "30 Beamtinnen und Beamte = count 30 Beamtinnen"),
            ("12 Ärztinnen und Ärzte sagten ab.", "12 Ärztinnen und Ärzte = count 12 Ärztinnen"),
            ("40 Frauen und Kinder kamen.", "40 Frauen und Kinder = count 40 Frauen"),
            ("35 Lehrerfrauen und -männer kamen.", "35 Lehrerfrauen und -männer = count 35 Lehrerfrauen"),
            ("90 Teilnehmer/-innen kamen.", "90 Teilnehmer/-innen = count 90 Teilnehmer"),
            (
                "90 Polizist(inn)en und 5 Hunde (alt).",
                "90 Polizist(inn)en = count 90 Polizist; 5 Hunde = count 5 Hunde",
            ),
            ("20 Schülerinnen und Experten warnten.", "20 Schülerinnen = count 20 Schülerinnen"),
            ("20 Busse (innen und außen neu) kamen.", "20 Busse = count 20 Busse"),
            (
                "20 Redakteure und Journalisten tanzten.",
                "20 Redakteure und Journalisten = count 20 Redakteure",
            ),
            (
                "Es lagen drei Pistolen und Munition bei zwei Tellern und Messern.",
                "drei Pistolen = count 3 Pistolen; zwei Tellern und Messern = count 2 Tellern",
            ),
        ]);
    }
}
