//! What clubs are called by a part of their name: "die Borussia", "die Pistons", "die Bayern".
//!
//! Towns that stand for their clubs are for `team.rs`.
//! Example: after "Borussia Dortmund" a sentence "Die Borussia siegte" names `Borussia`.

use super::EntityKind::{Organization, Person, Place};
use super::genitive::base;
use super::passage::Find;
use super::team::is_club;
use crate::document::Document;
use crate::lexicon::{Class, class};
use crate::tokens::Flags;

/// The words of a club's name that may stand for it: no letters, no numbers, no towns.
pub fn words<'d>(document: &'d Document, find: &Find) -> impl Iterator<Item = &'d str> {
    const OTHER: Class = class::PLACE | class::PLACE_WEAK | class::FUNCTION;
    let named = |i: &usize| {
        let plain = document[*i].is_capital() && !document[*i].has(Flags::CAPS | Flags::DIGIT);
        let people = document.str(*i) == "Bayern";
        plain && document.str(*i).len() > 3 && (people || !document.has(*i, OTHER))
    };
    let found: Vec<&str> = find.tokens.clone().filter(named).map(|i| document.str(i)).collect();
    found.into_iter()
}

/// Adds the bare words, and takes those that were guessed to be a land or somebody.
pub fn add(document: &Document, names: &mut Vec<Find>) {
    const MOST: usize = 16;
    let mut known: Vec<&str> = Vec::new();
    for find in names.iter().filter(|find| is_club(find)) {
        known.extend(words(document, find));
    }
    known.sort_unstable();
    known.dedup();
    if known.is_empty() || known.len() > MOST {
        return;
    }
    let before = names.len();
    for i in 0..document.len() {
        if !document[i].is_capital() || !known.contains(&base(document, i)) || !is_called(document, i) {
            continue;
        }
        let at = names[..before].partition_point(|find| find.tokens.end <= i);
        let find = Find::guess(Organization, i..i + 1, "nickname");
        match names[..before].get_mut(at).filter(|other| other.tokens.start <= i) {
            None => names.push(find),
            Some(other) if other.tokens.len() == 1 && gives_way(other) => *other = find,
            Some(_) => {}
        }
    }
    if names.len() > before {
        names.sort_by_cached_key(|find| find.tokens.start as u64);
    }
}

fn gives_way(other: &Find) -> bool {
    other.kind == Place || other.kind == Person && other.row.is_none() && !other.proves
}

/// "die Borussia", "den Bayern", "gegen Lazio": ordinary words and lands need the article.
fn is_called(document: &Document, i: usize) -> bool {
    const ORDINARY: Class = class::NOUN | class::PLACE | class::GIVEN | class::SURNAME | class::SURNAME_WEAK;
    let next = document.get(i + 1).is_some_and(|next| next.is_capital() && !next.has(Flags::LINE));
    let Some(k) = i.checked_sub(1) else { return !document.has(i, ORDINARY) && !next };
    let led = document.reads_any(k, &["die", "der", "den"]);
    let part = document[k].is_capital() && !led && !document[i].has(Flags::LINE);
    let hyphen = document.is(i + 1, '-') && document[i + 1].is_joined();
    !next && !part && !hyphen && (led || !document.has(i, ORDINARY)) && !is_placed(document, i, k)
}

/// "in Quellmar", "Quellmar." before a report: the town itself.
fn is_placed(document: &Document, i: usize, before: usize) -> bool {
    const WHERE: [&str; 6] = ["in", "aus", "nach", "um", "bei", "nahe"];
    document.reads_any(before, &WHERE)
        || document[i].has(Flags::LINE)
            && document.get(i + 1).is_some_and(|next| next.is('.') || next.is('(') || next.is('/'))
}

#[cfg(test)]
mod tests {
    use crate::entities::tests::assert_entities;

    #[test]
    fn clubs_are_called_by_parts_of_their_names() {
        assert_entities(&[
            (
                "Borussia Dortmund siegte. Die Borussia jubelte.",
                "Borussia Dortmund = Borussia Dortmund + Borussia",
            ),
            (
                "Der FC Bayern München siegte. Der Trainer der Bayern lachte, in Bayern regnet es.",
                "FC Bayern München = FC Bayern München + Bayern; Bayern = Bayern",
            ),
            (
                "Die Detroit Pistons verloren. Alle lobten die Pistons.",
                "Detroit Pistons = Detroit Pistons + Pistons",
            ),
            (
                "Die Cleveland Cavaliers kamen. Danach gewann Cleveland, in Cleveland schneite es.",
                "Cleveland Cavaliers = Cleveland Cavaliers + Cleveland; Cleveland = Cleveland",
            ),
            (
                "Der TSV Wessolau siegte. In Wessolau schneite es.",
                "TSV Wessolau = TSV Wessolau; Wessolau = Wessolau",
            ),
            // Must not match.
            (
                "Eintracht Frankfurt siegte. Es herrschte Eintracht.",
                "Eintracht Frankfurt = Eintracht Frankfurt",
            ),
        ]);
    }
}
