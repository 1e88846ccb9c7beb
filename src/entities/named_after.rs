//! Institutions in one word with hyphens: a name and the head noun of what bears it.
//!
//! Example: "Robert-Quell-Institut", "Quellmann-Stiftung", "SPD-Ortsverein Quellmar".

use super::EntityKind::{Organization, Person, Place};
use super::institution::{complement, is_name_adjective};
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
    if matches!(last, "AG" | "GmbH") {
        return firm(p, i);
    }
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
    let means = |sense| p.lexicon().means(last, Shape::Capital, sense);
    if heads & class::ORGANIZATION_HEAD == 0 && !house && !means(Sense::NamedAfter) {
        return branch(p, i, last);
    }
    let parts = first.split('-').count();
    let first_class = p.lexicon().class_of(first.split('-').next()?, Shape::Capital);
    if parts < 2 && !is_named_after(p, first, last, first_class)
        || parts > 1
            && first_class & (PERSONAL | STRONG) == 0
            && !(first.starts_with("Al-") && last == "Miliz")
            && !((house || means(Sense::NamedAfter)) && is_led(p, first, first_class))
    {
        return None;
    }
    Some(Find::new(Organization, i..complement(p, i), "name-institute"))
}

/// "am Willy Brandt Platz", "das Max Planck Institut": what is called after the person of the find, behind its article
/// and written without hyphens.
pub fn unhyphened(p: &Passage, find: Find) -> Find {
    const LEADS: [&str; 14] =
        ["der", "die", "das", "dem", "den", "des", "am", "im", "zum", "zur", "vom", "beim", "ins", "ans"];
    let (start, noun) = (find.tokens.start, find.tokens.end);
    let whole = find.kind == Person && find.tokens.len() > 1 && find.role.is_none();
    if !whole || !p.is_capital(noun) || !p.follows(start, &LEADS) {
        return find;
    }
    let means = |senses: &[Sense]| senses.iter().any(|sense| p.means(noun, *sense));
    if means(&[Sense::Street, Sense::Way, Sense::HyphenedLand]) {
        Find::new(Place, start..noun + 1, "named-street")
    } else if means(&[Sense::NamedAfter, Sense::Caring]) {
        Find::new(Organization, start..complement(p, noun), "name-institute")
    } else {
        find
    }
}

/// "Brüder-Grimm", "Freiherr-vom-Stein", "Von-der-Wessel": what several are called by, or a title, before a name.
fn is_led(p: &Passage, first: &str, classes: Class) -> bool {
    const KIN: [&str; 5] = ["Brüder", "Geschwister", "Gebrüder", "Von", "Mutter"];
    let Some((lead, name)) = first.split_once('-') else { return false };
    let last = name.rsplit('-').next().unwrap_or(name);
    let known = p.lexicon().class_of(last, Shape::Capital);
    (KIN.contains(&lead) || classes & class::TITLE != 0)
        && last.starts_with(char::is_uppercase)
        && (lead == "Von" || known & (PERSONAL | STRONG) != 0 || known == 0 && !is_common(p.lexicon(), last))
}

/// "Deutsche Torf-AG": a firm whose field and form are one word, behind the adjective that makes a name of it.
fn firm(p: &Passage, i: usize) -> Option<Find> {
    let k = p.before(i).filter(|k| is_name_adjective(p, *k) && p.is_capital(*k))?;
    Some(Find::new(Organization, k..i + 1, "legal-form"))
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
            (
                "Die Brüder-Wessel-Schule und das Freiherr-von-Wessel-Gymnasium schließen.",
                "organization Brüder-Wessel-Schule; organization Freiherr-von-Wessel-Gymnasium",
            ),
            ("Die Deutsche Torf-AG baut.", "organization Deutsche Torf-AG"),
            ("Die Al-Wessoq-Miliz griff an.", "organization Al-Wessoq-Miliz"),
            ("Die Liebig-Gesellschaft tagt.", "organization Liebig-Gesellschaft"),
            (
                "Am Willy Brandt Platz und im Max Planck Institut brannte es, im Fritz Walter Stadion auch.",
                "place Willy Brandt Platz; organization Max Planck Institut; place Fritz Walter Stadion",
            ),
            // Must not match.
            ("Die deutsche Torf-AG baut, die Brüder-Schule auch.", ""),
            ("Gestern fand Max Planck Platz im Saal.", "person Max Planck"),
            ("Das Moor-Museum und die Bauern-Partei schweigen.", ""),
        ]);
    }
}
