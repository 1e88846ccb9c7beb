//! What one good context proves holds for the bare name elsewhere in the text, before and after.
//!
//! Joining the mentions to entities is for `grouping.rs`.
//! Example: after "Firmenchefin Petra Quellmann" a lone "Quellmann" is she, also in the headline.

use std::borrow::Cow;
use std::collections::HashMap;

use super::EntityKind;
use super::passage::Find;
use super::scan::Finds;
use crate::document::Document;
use crate::lexicon::class;
use crate::tokens::Flags;

/// Single words that are names in this text, and of what.
type Proved<'t> = HashMap<Cow<'t, str>, EntityKind>;

/// Adds the bare mentions of names that good contexts prove, and gives guesses the kind that is proved.
pub fn recall(document: &Document, finds: &mut Finds) {
    let proved = proved(document, &finds.names);
    if proved.is_empty() {
        return;
    }
    for find in finds.names.iter_mut().filter(|find| !find.proves && find.tokens.len() == 1) {
        if let Some(kind) = proved.get(&base(document, find.tokens.start)) {
            find.kind = *kind;
        }
    }
    let before = finds.names.len();
    for &i in &finds.suspects {
        let known = proved.get(&document.key(i)).or_else(|| proved.get(&base(document, i)));
        if let Some(kind) = known
            && !is_common_here(document, i)
        {
            finds.names.push(Find::guess(*kind, i..i + 1, "memory"));
        }
    }
    if finds.names.len() > before {
        finds.names.sort_by_key(|find| find.tokens.start);
    }
}

/// The names that are proved, by their words.
fn proved<'t>(document: &Document<'t>, names: &[Find]) -> Proved<'t> {
    let mut proved = HashMap::new();
    for find in names.iter().filter(|find| find.proves) {
        let last = find.tokens.end - 1;
        let lone = find.tokens.len() == 1 && find.row.is_none();
        if lone || find.kind == EntityKind::Person && document[last].is_capital() {
            proved.entry(base(document, last)).or_insert(find.kind);
        } else if find.rule == "legal-form" && document.class(find.tokens.start) == 0 {
            proved.entry(document.key(find.tokens.start)).or_insert(find.kind);
        }
    }
    proved
}

/// The word without its genitive ending.
pub fn base<'t>(document: &Document<'t>, i: usize) -> Cow<'t, str> {
    let key = document.key(i);
    let Some(token) = document.get(i) else { return key };
    if !token.has(Flags::GENITIVE) && document.class(i) != 0 {
        return key;
    }
    let least = if token.has(Flags::GENITIVE) { 2 } else { 4 };
    match key {
        Cow::Borrowed(text) => Cow::Borrowed(without_genitive(text, least)),
        Cow::Owned(text) => Cow::Owned(without_genitive(&text, least).to_owned()),
    }
}

/// "Quellmars", "Marx'", "Joe's" without the ending, where so many bytes at least are left.
pub fn without_genitive(text: &str, least: usize) -> &str {
    let stem = ["'s", "’s", "'", "’", "s"].iter().find_map(|ending| text.strip_suffix(ending));
    match stem {
        Some(stem)
            if stem.len() >= least
                && !stem.ends_with('s')
                && !stem.ends_with('u')
                && !stem.ends_with('i') =>
        {
            stem
        }
        _ => text,
    }
}

/// "der Bauer": a common noun again.
fn is_common_here(document: &Document, i: usize) -> bool {
    document.has(i, class::NOUN | class::FUNCTION)
        && (i == 0
            || document.has(i - 1, class::DETERMINER | class::POSSESSIVE)
            || document.has(i, class::FUNCTION))
}

#[cfg(test)]
mod tests {
    use crate::entities::tests::assert_names;

    #[test]
    fn finds_bare_names_that_a_good_context_proves() {
        assert_names(&[
            (
                "Erfolg für Quellmann.\n\nFirmenchefin Petra Quellmann feiert. Viele mögen Quellmanns Art.",
                "person Quellmann; person Petra Quellmann; person Quellmanns",
            ),
            (
                "Die Quellbau GmbH wächst. Bei Quellbau arbeiten viele.",
                "organization Quellbau GmbH; organization Quellbau",
            ),
            ("Der Trainer Udo Bauer kam. Der Bauer pflügt.", "person Udo Bauer"),
        ]);
    }
}
