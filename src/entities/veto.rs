//! Takes back guesses that another place of the text refutes, or that nothing in it supports.
//!
//! Example: after "das Moorschutzgesetz (MSG)" no `MSG` is an organisation.

use std::collections::HashSet;

use foldhash::fast::RandomState;

use super::EntityKind;
use super::genitive::base;
use super::passage::Find;
use super::scan::Finds;
use crate::document::Document;
use crate::lexicon::{Sense, TableId, class};

type Words<'d> = HashSet<&'d str, RandomState>;

/// Takes back what does not hold.
pub fn take_back(document: &Document, finds: &mut Finds) {
    let any = |rule: &str| finds.names.iter().any(|find| find.rule == rule);
    let (acronyms, bare, union) = (any("acronym"), any("bare-weak"), any("union"));
    if acronyms {
        let things = things(document, &finds.names);
        if !things.is_empty() {
            finds
                .names
                .retain(|find| find.rule != "acronym" || !things.contains(document.str(find.tokens.start)));
        }
    }
    take_branches(document, &mut finds.names);
    if bare {
        let common = common(document, &finds.suspects);
        finds
            .names
            .retain(|find| find.rule != "bare-weak" || !common.contains(base(document, find.tokens.start)));
    }
    if union {
        let (other, politics) = (is_other_union(document, &finds.names), speaks_of_parties(&finds.names));
        finds.names.retain(|find| {
            find.rule != "union" || !other && (politics || is_of_office(document, find.tokens.start))
        });
    }
}

/// "Die Sparkasse zahlt" beside "die Sparkasse Quellmar": that one is meant by its noun.
fn take_branches(document: &Document, names: &mut Vec<Find>) {
    let branch = |find: &Find| {
        let listed = find.row.filter(|(table, _)| *table == TableId::Organizations);
        find.tokens.len() == 1 && listed.is_some_and(|(_, row)| row.get(3) == "led")
    };
    if !names.iter().any(branch) {
        return;
    }
    // The tables have few such nouns.
    let mut nouns: Words =
        names.iter().filter(|find| branch(find)).map(|find| document.str(find.tokens.start)).collect();
    let named = |find: &&Find| find.kind == EntityKind::Organization && find.tokens.len() > 1;
    let heads = names.iter().filter(named).flat_map(|find| find.tokens.clone());
    let heads: Vec<String> = heads.map(|i| document.str(i).to_lowercase()).collect();
    nouns.retain(|noun| heads.iter().any(|head| head.ends_with(&noun.to_lowercase())));
    names.retain(|find| !branch(find) || !nouns.contains(document.str(find.tokens.start)));
}

/// The acronyms that stand in brackets behind what is no organisation: "Moorschutzgesetz (MSG)".
fn things<'d>(document: &'d Document, names: &[Find]) -> Words<'d> {
    let acronyms = names.iter().filter(|find| find.rule == "acronym").map(|find| find.tokens.start);
    acronyms.filter(|i| is_thing(document, *i)).map(|i| document.str(i)).collect()
}

fn is_thing(document: &Document, i: usize) -> bool {
    const FAR: usize = 8;
    if i < 2 || !document.is(i - 1, '(') || !document.is(i + 1, ')') {
        return false;
    }
    let quoted = i > 2 && document[i - 2].is_quotation_mark();
    let noun = i - 2 - usize::from(quoted);
    let key = document.str(noun);
    let head = |k: &usize| {
        document.means(*k, Sense::Law) && document.reads_any(k + 1, &["zur", "zum", "für", "über"])
    };
    document[noun].is_capital() && document.lexicon.ends_as(key, Sense::Thing)
        || (i.saturating_sub(FAR)..i - 2).any(|k| head(&k))
}

/// The nouns that stand behind an article somewhere: "Der Zöllner kam." says what "Zöllner" is.
fn common<'d>(document: &'d Document, suspects: &[usize]) -> Words<'d> {
    let led = |i: &usize| *i > 0 && document.has(i - 1, class::DETERMINER | class::POSSESSIVE);
    suspects.iter().copied().filter(led).map(|i| base(document, i)).collect()
}

/// "Europäische Union": the text may mean that one.
fn is_other_union(document: &Document, names: &[Find]) -> bool {
    let parts = |find: &Find| document.str(find.tokens.end - 1) == "Union" && find.tokens.len() > 1;
    let christian = |find: &Find| document.str(find.tokens.start).starts_with("Christlich");
    names.iter().any(|find| parts(find) && !christian(find))
}

/// A German party or parliament is named besides.
fn speaks_of_parties(names: &[Find]) -> bool {
    names.iter().filter(|find| find.kind == EntityKind::Organization && find.rule != "union").any(|find| {
        find.row.is_some_and(|(_, row)| matches!(row.get(1), "party" | "parliament") && row.get(2) == "DE")
    })
}

/// "der Kandidat der Union"
fn is_of_office(document: &Document, i: usize) -> bool {
    i > 1 && document.has(i - 2, class::ROLE) && document.reads_any(i - 1, &["der"])
}

#[cfg(test)]
mod tests {
    use crate::entities::tests::assert_names;

    #[test]
    fn takes_back_what_the_text_refutes() {
        assert_names(&[
            ("Die Torfwächter (TWX) klagen. Die TWX wartet.", "organization TWX; organization TWX"),
            ("Zöllner will gehen.", "person Zöllner"),
            // Must not match.
            ("Das Moorschutzgesetz (MSX) gilt. Das MSX ist alt.", ""),
            ("Das Gesetz zur Förderung der Moore (MFX) gilt. Das MFX ist alt.", ""),
            ("Die Torfpest (TPX) kommt. Die TPX bleibt.", ""),
            ("Sie hat Torf-Fieber (TFX).", ""),
            ("Zöllner will gehen. Der Zöllner geht.", ""),
        ]);
    }
}
