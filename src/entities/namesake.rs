//! Firms and persons of one name: which of the two the bare name means, by what the text says of them.
//!
//! That a name is somebody's is proved in `memory.rs`.
//! Example: after "Reinhold Würth ist tot" the lone "Würth" is he, beside "die Firma Würth" it is the firm.

use std::collections::HashMap;

use foldhash::fast::RandomState;

use super::EntityKind;
use super::memory::base;
use super::passage::Find;
use crate::document::Document;
use crate::lexicon::{Reading, Sense, class};
use crate::tokens::Flags;

/// "Ruth Quell ist tot. Quell gründete": the tables have a firm of the name, but the text names the person first.
pub fn take_from_firms(document: &Document, names: &mut [Find]) {
    let mut persons: HashMap<&str, Option<usize>, RandomState> = HashMap::default();
    for k in 0..names.len() {
        let i = names[k].tokens.start;
        if names[k].rule != "organization" || names[k].tokens.len() > 1 || document[i].has(Flags::CAPS) {
            continue;
        }
        let own = base(document, i);
        let person = *persons.entry(own).or_insert_with(|| person_before_firm(document, names, own));
        if person.is_some_and(|person| person < k) {
            names[k] = Find::guess(EntityKind::Person, i..i + 1, "memory");
        }
    }
}

/// The first person of the name, where no firm of the name stands before.
fn person_before_firm(document: &Document, names: &[Find], own: &str) -> Option<usize> {
    let full = |find: &Find| {
        let last = find.tokens.end - 1;
        find.kind == EntityKind::Person && find.tokens.len() > 1 && document.str(last) == own
    };
    let firm =
        |find: &Find| find.kind == EntityKind::Organization && base(document, find.tokens.start) == own;
    let first = names.iter().position(full)?;
    (!names[..first].iter().any(firm) && !is_firm(document, names, own)).then_some(first)
}

/// A firm of the tables, which persons may share the name with.
pub fn is_listed_firm(document: &Document, i: usize) -> bool {
    document.has(i, class::ORGANIZATION | class::ORGANIZATION_WEAK)
}

/// "die Aktie von Quell": only firms have these.
pub fn is_owning(reading: &Reading, i: usize) -> bool {
    i > 1 && reading.reads(i - 1, "von") && reading.means(i - 2, Sense::OfFirm)
}

/// "die Firma Quell", "Aktie von Quell", "bei Quell", "Quell Nord": the text itself says that there is a firm of the name.
pub fn is_firm(document: &Document, names: &[Find], own: &str) -> bool {
    const AT: [&str; 4] = ["bei", "beim", "zum", "zu"];
    let says = |find: &Find| {
        let i = find.tokens.start;
        let before = |steps: usize, words: &[&str]| i >= steps && document.reads_any(i - steps, words);
        find.tokens.len() > 1
            || find.rule == "after-frame"
            || i > 0 && document[i - 1].is_capital() && document.has(i - 1, class::FRAME | class::NOUN)
            || before(1, &AT)
            || is_owning(document, i)
    };
    let same =
        |find: &&Find| find.kind == EntityKind::Organization && base(document, find.tokens.start) == own;
    names.iter().filter(same).any(says)
}

#[cfg(test)]
mod tests {
    use crate::entities::tests::assert_names;

    #[test]
    fn the_text_says_whether_there_is_a_firm() {
        assert_names(&[
            ("Reinhold Würth ist tot. Würth war reich.", "person Reinhold Würth; person Würth"),
            ("Reinhold Würth ist tot. Die Firma Würth trauert.", "person Reinhold Würth; organization Würth"),
            (
                "Christoph Henkel kam. Die Aktien von Henkel stiegen.",
                "person Christoph Henkel; organization Henkel",
            ),
        ]);
    }
}
