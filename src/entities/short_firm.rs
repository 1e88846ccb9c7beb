//! Short names of firms that are words of the language, too, beside the full name.
//!
//! Example: after "die Deutsche Bahn" a sentence "Die Bahn zahlt" names `Bahn`.

use std::collections::HashSet;

use foldhash::fast::RandomState;

use super::EntityKind;
use super::passage::Find;
use super::scan::Finds;
use crate::document::Document;
use crate::lexicon::{Class, TableId, class};
use crate::tokens::Flags;

/// "Die Bahn rechnet damit" after "Deutsche Bahn": a firm's short name that is a word of the language, too, where it
/// is the subject or somebody's.
pub fn add(document: &Document, finds: &mut Finds) {
    let weak = |i: &usize| document.has(*i, class::ORGANIZATION_WEAK) && !document[*i].has(Flags::CAPS);
    if !finds.suspects.iter().any(weak) {
        return;
    }
    let firm = |find: &&Find| {
        let listed =
            find.row.is_some_and(|(table, row)| table == TableId::Organizations && row.get(1) == "company");
        matches!(find.tokens.len(), 2 | 3) && listed
    };
    let mut long: HashSet<&str, RandomState> = HashSet::default();
    for find in finds.names.iter().filter(firm) {
        long.extend([document.str(find.tokens.start), document.str(find.tokens.start + 1)]);
    }
    let short = |i: &usize| weak(i) && long.contains(document.str(*i)) && is_subject(document, *i);
    let found: Vec<usize> = finds.suspects.iter().copied().filter(short).collect();
    if !found.is_empty() {
        finds
            .names
            .extend(found.iter().map(|i| Find::guess(EntityKind::Organization, *i..i + 1, "short-firm")));
        finds.suspects.retain(|i| found.binary_search(i).is_err());
        finds.names.sort_by_cached_key(|find| find.tokens.start as u64);
    }
}

/// "Die Bahn rechnet", "sagte die Bahn", "ein Sprecher der Bahn", but not "mit der Bahn", "die Bahn in Ulm".
fn is_subject(document: &Document, i: usize) -> bool {
    const VERBS: Class = class::FINITE | class::PRETERITE;
    let Some(k) = i.checked_sub(1) else { return false };
    let lower = |k: usize| document.get(k).is_some_and(|token| token.is_lower());
    let opens = document[k].has(Flags::LINE) || k == 0 || document.is(k - 1, '.');
    let acts =
        document.reads_any(k, &["die", "das", "der"]) && opens && lower(i + 1) && document.has(i + 1, VERBS);
    let said =
        document.reads_any(k, &["die", "der"]) && k > 0 && document.has(k - 1, class::SPEECH | class::ROLE);
    acts || said && !document.get(i + 1).is_some_and(|next| next.is_capital())
}

#[cfg(test)]
mod tests {
    use crate::entities::tests::{assert_entities, assert_names};

    #[test]
    fn finds_short_names_beside_full_ones() {
        assert_entities(&[(
            "Die Deutsche Bahn spart. Die Bahn zahlt, sagte die Bahn. Er kam mit der Bahn.",
            "Deutsche Bahn = Deutsche Bahn + Bahn + Bahn",
        )]);
        // Must not match.
        assert_names(&[("Die Bahn fährt, so kam die Bahn.", "")]);
    }
}
