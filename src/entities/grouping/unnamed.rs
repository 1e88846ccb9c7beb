//! Organisations that a text names only in words made from their names.
//!
//! Which words are made from names is said in `derived.rs`. Only who says something counts: a compound may be about
//! anything else.
//! Example: "Nach UNHCR-Angaben" speaks of `UNHCR`, "ein UNHCR-Zelt" of nobody.

use std::borrow::Cow;

use super::super::derived::{Base, DerivedFind};
use super::super::{Codes, Entity, EntityKind};
use crate::document::Document;
use crate::id::Id;
use crate::lexicon::{TableId, class};
use crate::tokens::Shape;

/// The name in "UNHCR-Angaben", "UNHCR-Sprecher", where the tables have it.
pub fn organization<'d>(document: &'d Document, find: &DerivedFind) -> Option<&'d str> {
    let Base::Row(row) = &find.base else { return None };
    let (name, head) = document.str(find.token).split_once('-')?;
    let says =
        head.starts_with("Sprecher") || document.lexicon.class_of(head, Shape::Capital) & class::SOURCE != 0;
    let mut rows = document.lexicon.rows_of(TableId::Organizations, name, Shape::Caps);
    (says && rows.any(|other| other.number() == row.number())).then_some(name)
}

/// One that no mention names.
pub fn entity<'t>(number: usize, name: &str) -> Entity<'t> {
    Entity {
        id: Id(number as u32),
        kind: EntityKind::Organization,
        name: Cow::Owned(name.to_owned()),
        mentions: Vec::new(),
        derived: Vec::new(),
        ids: Codes::default(),
        roles: Vec::new(),
        rule: Some("derived"),
    }
}

/// Numbers the entities by where each comes first.
pub fn put_in_order(entities: &mut [Entity]) {
    let first = |entity: &Entity| {
        let named = entity.mentions.first().map(|mention| mention.span.start);
        named.or(entity.derived.first().map(|word| word.span.start))
    };
    if entities.is_sorted_by_key(first) {
        return;
    }
    entities.sort_by_key(first);
    for (number, entity) in entities.iter_mut().enumerate() {
        entity.id = Id(number as u32);
    }
}

#[cfg(test)]
mod tests {
    use crate::entities::tests::assert_entities;

    #[test]
    fn who_says_something_is_named_in_a_compound() {
        assert_entities(&[
            (
                "Nach UNHCR-Angaben fehlt Geld. Ein UNHCR-Sprecher schwieg.",
                "UNHCR =  < UNHCR-Angaben < UNHCR-Sprecher",
            ),
            ("Nach UNHCR-Angaben fehlt Geld. Der UNHCR half.", "UNHCR = UNHCR < UNHCR-Angaben"),
            ("Nach UNHCR-Angaben fehlt Geld in Ulm.", "UNHCR =  < UNHCR-Angaben; Ulm = Ulm"),
            // Must not match.
            ("Das UNHCR-Zelt steht. Ein Torf-Sprecher schwieg.", ""),
        ]);
    }
}
