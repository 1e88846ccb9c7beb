//! Names of several words or of common nouns behind the noun that says what bears them, where the sentence shows how far
//! they go: before the verb of a main clause stands one part alone.
//!
//! Names of one word behind a firm's noun are for `organization.rs`.
//! Example: "Die Initiative Saubere Wessla klagt" names `Initiative Saubere Wessla`, "Der Gesangverein Frohsinn probt" `Gesangverein
//! Frohsinn`.

use super::EntityKind::Organization;
use super::firm::legal_form;
use super::organization::{is_frame, may_be_person};
use super::passage::{Find, PERSONAL, Passage};
use crate::lexicon::{Class, TableId, class, uninflected};
use crate::tokens::Flags;

/// The longest name in words.
const LONGEST: usize = 4;

/// A name behind the noun at the token.
pub fn find(p: &Passage, frame: usize) -> Option<Find> {
    // The article opens the sentence, behind quotation marks and before two adjectives at most.
    const EARLY: usize = 6;
    let at = frame + 1;
    let early = frame <= p.range.start + EARLY && frame > p.range.start;
    if !early && p.str(at) != "Pro" || p.loud || p.flagged(frame, Flags::GENITIVE) {
        return None;
    }
    let article = article(p, frame);
    if article.is_none() && p.str(at) != "Pro" {
        return None;
    }
    let with = p.frame(frame, "with").is_some_and(|found| found.row.get(0) == "organization");
    let before = !with && is_frame(p, frame) && !may_be_person(p, frame);
    let head = !before && p.has(frame, class::ORGANIZATION_HEAD);
    if !with && !before && !head {
        return None;
    }
    let (start, rule) = if before { (at, "after-frame") } else { (frame, "frame-with-organization") };
    // "die Bürgerinitiative Pro Moor"
    let Some(article) = article else {
        let named = p.is_capital(at + 1) && !is_listed(p, at, at + 2);
        return named.then(|| Find::new(Organization, start..at + 2, rule));
    };
    let end = run(p, at)?;
    // "Die Freiwillige Feuerwehr Moorhof"
    let own = |k: &usize| p.is_capital(*k) && p.str(*k).ends_with('e');
    let start = start - if before { 0 } else { (article + 1..frame).rev().take_while(own).count() };
    let least = if with && !before { 1 } else { 2 };
    (end - at >= least && !is_listed(p, at, end)).then(|| Find::new(Organization, start..end, rule))
}

/// The index behind the capitals that begin at the token and go on to the verb.
fn run(p: &Passage, at: usize) -> Option<usize> {
    const OTHER: Class = class::CALENDAR | class::TIMEWORD | class::ROLE | class::TITLE;
    // "Die Gruppe Berliner Bürger": who they are.
    const PEOPLE: Class = class::INHABITANT | class::DEMONYM_ADJECTIVE;
    let town = p.str(at).ends_with("er") && !p.has(at, PERSONAL | class::POSSESSIVE) && p.is_capital(at + 1);
    // "Das Bündnis Zukunft Heute"
    let now = |k: usize| k > at && is_now(p, k);
    let part = |k: &usize| p.is_capital(*k) && (!p.has(*k, OTHER) || now(*k)) && !p.flagged(*k, Flags::LINE);
    let end = at + (at..=at + LONGEST).take_while(part).count();
    let named = end > at
        && !town
        && (!p.has(end - 1, class::FUNCTION) || now(end - 1))
        && end <= at + LONGEST
        && !p.has(at, PEOPLE)
        && !p.flagged(end - 1, Flags::GENITIVE);
    // "Die Firma Quell GmbH"
    let form = || (at..end).any(|k| legal_form(p, k).is_some());
    (named && is_verb(p, end) && !form()).then_some(end)
}

/// An adverb with the capital that it has in names alone.
pub fn is_now(p: &Passage, k: usize) -> bool {
    matches!(p.str(k), "Heute" | "Jetzt" | "Morgen") && !p.is_first(k)
}

/// A finite verb in the singular; also a word that no table has and that is no inflected adjective.
fn is_verb(p: &Passage, k: usize) -> bool {
    let word = p.str(k);
    let inflected = || !word.ends_with("te") && uninflected(word).is_some();
    p.is_lower(k)
        && (p.has(k, class::FINITE | class::PRETERITE) || p.class(k) == 0 && !inflected())
        && !p.has(k, class::PREPOSITION | class::CONJUNCTION)
        && !word.ends_with("en")
}

/// The article that opens the sentence and leads to the noun, before two adjectives at most.
pub fn article(p: &Passage, noun: usize) -> Option<usize> {
    let town = |k: usize| p.is_capital(k) && p.str(k).ends_with("er") && !p.has(k, class::ROLE);
    let adjective = |k: &usize| {
        (p.is_determined(k + 1) || town(*k) || p.is_capital(*k) && p.str(*k).ends_with('e'))
            && !p.has(*k, class::DETERMINER | class::POSSESSIVE)
            && *k > p.range.start
    };
    let first = noun - (noun.saturating_sub(2)..noun).rev().take_while(adjective).count();
    let article = p.before(first)?;
    (p.is_first(article) && p.reads_any(article, &["der", "die", "das"])).then_some(article)
}

/// True of a name that the tables have.
fn is_listed(p: &Passage, at: usize, end: usize) -> bool {
    let mut found = p.lexicon().matches_in(TableId::Organizations, p.reading, at);
    found.any(|found| at + found.len == end)
}

#[cfg(test)]
mod tests {
    use crate::entities::tests::assert_names;

    #[test]
    fn reads_a_name_up_to_the_verb() {
        assert_names(&[
            ("Die Initiative Saubere Wessla klagt.", "organization Initiative Saubere Wessla"),
            ("Der Gesangverein Frohsinn probt.", "organization Gesangverein Frohsinn"),
            ("Die Wählergemeinschaft Unser Moor tritt an.", "organization Wählergemeinschaft Unser Moor"),
            ("Die Freiwillige Feuerwehr Moorhof half.", "organization Freiwillige Feuerwehr Moorhof"),
            ("Dagegen klagt die Bürgerinitiative Pro Quellwald.", "organization Pro Quellwald"),
            ("Die Firma Gerber Antriebe baut aus.", "organization Gerber Antriebe"),
            ("Die Initiative Schule Morgen klagt.", "organization Initiative Schule Morgen"),
            // Must not match.
            ("Die Initiative Berliner Bürger klagt, die Polizei Anfang Mai nicht.", ""),
            ("Die Firma Marktführer zu nennen ist falsch.", ""),
            ("Der Händler Udo Krantz klagt.", "person Udo Krantz"),
        ]);
    }
}
