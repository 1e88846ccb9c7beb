//! Firms that no table has, by what the text says they are right behind the name.
//!
//! Nouns before the name are for `organization.rs`.
//! Example: "Lumora Wessol, ein Anbieter von Torf, wächst" names `Lumora Wessol`.

use super::EntityKind::Organization;
use super::full_name::full_name;
use super::organization::is_frame;
use super::passage::{Around, Find, Passage, STRONG};
use crate::lexicon::{Class, class};
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
