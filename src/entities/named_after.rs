//! Institutions in one word with hyphens: a name and the head noun of what bears it.
//!
//! Example: "Robert-Quell-Institut", "Quellmann-Stiftung", "SPD-Ortsverein Quellmar".

use super::EntityKind::Organization;
use super::institution::complement;
use super::noun::is_common;
use super::passage::{Find, PERSONAL, Passage, STRONG};
use super::toponym;
use crate::lexicon::{Class, Sense, TableId, class};
use crate::tokens::{Flags, Shape};

/// "Robert-Koch-Institut", "Volkswagen-Stiftung".
pub fn find(p: &Passage, i: usize) -> Option<Find> {
    if !p.flagged(i, Flags::HYPHEN) || !p.is_unknown(i) {
        return None;
    }
    let key = p.reading.str(i);
    let (first, last) = key.rsplit_once('-')?;
    let heads =
        p.lexicon().class_of(last, Shape::Capital) | p.lexicon().class_of(&last.to_lowercase(), Shape::Lower);
    let house = matches!(
        last,
        "Schule"
            | "Grundschule"
            | "Realschule"
            | "Gesamtschule"
            | "Mittelschule"
            | "Hospital"
            | "Werke"
            | "Werken"
    );
    if heads & class::ORGANIZATION_HEAD == 0 && !house {
        return branch(p, i, last);
    }
    let parts = first.split('-').count();
    let first_class = p.lexicon().class_of(first.split('-').next()?, Shape::Capital);
    if parts < 2 && !is_named_after(p, first, last, first_class)
        || parts > 1 && first_class & (PERSONAL | STRONG) == 0
    {
        return None;
    }
    Some(Find::new(Organization, i..complement(p, i), "name-institute"))
}

/// "SPD-Ortsverein Quellmar": what an organisation has in a town.
fn branch(p: &Passage, i: usize, last: &str) -> Option<Find> {
    let mut rows = p.lexicon().rows_of(TableId::Frames, last, Shape::Capital);
    let known = rows.any(|row| row.get(0) == "organization" && row.get(1) == "with");
    let place = p.has(i + 1, class::PLACE | class::PLACE_WEAK | class::NAME_START) && p.is_capital(i + 1);
    let end = if known && place { toponym::end(p, i + 1)? } else { return None };
    Some(Find::new(Organization, i..end, "frame-with-organization"))
}

/// "Quellmann-Stiftung", "Wessol-Partei": one name before the hyphen, no acronym and no noun.
fn is_named_after(p: &Passage, first: &str, last: &str, classes: Class) -> bool {
    let other = class::COUNTRY | class::NOUN | class::FUNCTION;
    let cased = first.chars().nth(1).is_some_and(char::is_lowercase);
    // "Quellios-Klinik": the firm that runs it.
    let means = |sense| p.lexicon().means(last, Shape::Capital, sense);
    if means(Sense::Caring)
        && classes & class::ORGANIZATION != 0
        && classes & (class::NOUN | class::COUNTRY) == 0
    {
        return cased;
    }
    (means(Sense::NamedAfter) || means(Sense::Caring))
        && cased
        && first.len() > 3
        && classes & other == 0
        && (classes & (PERSONAL | class::PERSON) != 0 || classes == 0 && !is_common(p.lexicon(), first))
}

#[cfg(test)]
mod tests {
    use crate::entities::tests::assert_names;

    #[test]
    fn finds_what_is_named_after_somebody() {
        assert_names(&[
            ("Der Hans-Wessolek-Stiftung fehlt Geld.", "organization Hans-Wessolek-Stiftung"),
            ("Die Wessola-Werke bauten Lager.", "organization Wessola-Werke"),
            ("Der SPD-Ortsverein Dresden lädt ein.", "organization SPD-Ortsverein Dresden"),
            // Must not match.
            ("Das Moor-Museum und die Bauern-Partei schweigen.", ""),
        ]);
    }
}
