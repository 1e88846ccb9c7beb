//! Organisations that no table has, by what the text says they are right behind the name; and compounds of common nouns
//! that are names behind such a noun.
//!
//! Other names behind nouns are for `organization.rs`.
//! Example: "Lumora Wessol, ein Anbieter von Torf, wächst" names `Lumora Wessol`.

use super::EntityKind::Organization;
use super::full_name::full_name;
use super::noun::is_made_noun;
use super::organization::{is_frame, may_be_person};
use super::passage::{Around, Find, Passage, STRONG};
use crate::lexicon::{Class, Sense, class};
use crate::tokens::{Flags, Token};

/// "Lumora Quell, ein Anbieter", "Wessolux, eine deutsche Fluggesellschaft".
pub fn find(p: &Passage, i: usize, around: &Around) -> Option<Find> {
    const LONGEST: usize = 3;
    const ARTICLES: [&str; 5] = ["ein", "eine", "einem", "einen", "einer"];
    const KNOWN: Class = class::SURNAME | class::GIVEN | class::SURNAME_WEAK | class::ORGANIZATION_WEAK;
    const BARRED: Class = STRONG | class::FUNCTION | class::ROLE | class::CALENDAR | class::INHABITANT;
    if around.capital_before || around.own & BARRED != 0 || !around.unknown && around.own & KNOWN == 0 {
        return None;
    }
    let part = |k: &usize| {
        p.is_capital(*k)
            && !p.has(*k, BARRED)
            && (p.is_unknown(*k) || p.has(*k, KNOWN))
            && !p.flagged(*k, Flags::GENITIVE)
    };
    let end = i + (i..i + LONGEST + 1).take_while(part).count();
    if end == i || end > i + LONGEST || !p.is(end, ',') || !p.reads_any(end + 1, &ARTICLES) {
        return None;
    }
    let adjective = p.token(end + 2).is_some_and(|token| token.is_word() && !Token::is_capital(token));
    let noun = end + 2 + usize::from(adjective);
    let unknown =
        (i..end).any(|k| p.is_unknown(k)) && (i..end).all(|k| p.is_nameable(k) || p.flagged(k, Flags::CAPS));
    let fits =
        unknown && p.is_capital(noun) && is_frame(p, noun) && is_firm(p.str(noun)) && !is_person(p, i, end);
    fits.then(|| Find::new(Organization, i..end, "apposed"))
}

/// Nouns for firms that are not said of people: "der Händler" may be somebody.
fn is_firm(noun: &str) -> bool {
    const PEOPLE: [&str; 5] = ["er", "tochter", "ist", "team", "gruppe"];
    const FIRMS: [&str; 7] =
        ["anbieter", "hersteller", "betreiber", "dienstleister", "versicherer", "zulieferer", "entwickler"];
    let noun = noun.to_lowercase();
    !PEOPLE.iter().any(|people| noun.ends_with(people)) || FIRMS.iter().any(|firm| noun.ends_with(firm))
}

/// "Udo Quell, ein Anbieter": a given name and a surname of the tables.
fn is_person(p: &Passage, i: usize, end: usize) -> bool {
    p.has(end - 1, class::SURNAME) && full_name(p, i) == Some(end)
}

/// "mit der Band Moorlicht", "bei der Stiftung Torffonds": a compound that no table has beside the noun that says what
/// bears it, in a phrase where the article is the noun's.
pub fn is_noun(p: &Passage, frame: usize, i: usize) -> bool {
    const FUSED: [&str; 6] = ["beim", "vom", "zum", "zur", "im", "am"];
    let house = p.frame(frame, "with").is_some() && p.has(i, class::NOUN) && !p.means(i, Sense::Mass);
    let free = p.class(i) == 0 || house && p.class(i) & (STRONG | class::FUNCTION | class::ROLE) == 0;
    if !free || !p.is_capital(i) || p.is_capital(i + 1) || is_made_noun(p.str(i)) {
        return false;
    }
    let adjective = |k: &usize| p.is_determined(k + 1) && !p.has(*k, class::DETERMINER | class::PREPOSITION);
    let first = frame.saturating_sub(2).max(p.range.start);
    let Some(article) = p.before(frame - (first..frame).rev().take_while(adjective).count()) else {
        return false;
    };
    let led = p.reads_any(article, &["der", "dem", "die", "das"])
        && p.before(article).is_some_and(|k| p.has(k, class::PREPOSITION));
    // "Die Band Moorlicht spielt": the verb of the main clause.
    let verb = p.has(i + 1, class::FINITE | class::PRETERITE) && !p.str(i + 1).ends_with("en");
    let opens = verb && p.is_first(article) && p.reads_any(article, &["die", "das", "der"]);
    (led || opens || p.reads_any(article, &FUSED)) && !is_plural(p.str(i)) && !may_be_person(p, frame)
}

/// "Torfgelder", "Moorproben": rather things than a name.
pub fn is_plural(word: &str) -> bool {
    ["en", "er", "ern", "eln", "se", "te", "ge"].iter().any(|ending| word.ends_with(ending))
}

#[cfg(test)]
mod tests {
    use crate::entities::tests::assert_names;

    #[test]
    fn finds_firms_by_what_they_are() {
        assert_names(&[
            ("Lumora Wessol, ein Anbieter von Torf, wächst.", "organization Lumora Wessol"),
            ("Danach flog Wessolux, eine kleine Fluggesellschaft.", "organization Wessolux"),
            // Must not match.
            ("Es kam Udo Wesseling, ein Anbieter von Torf.", "person Udo Wesseling"),
            ("Es kam das Netzwerk, ein Unternehmen von Rang.", ""),
        ]);
    }
}
