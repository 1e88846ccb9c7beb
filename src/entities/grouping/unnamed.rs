//! Organisations that a text names only in words made from their names.
//!
//! Which words are made from names is said in `derived.rs`. Only who says something counts: a compound may be about
//! anything else.
//! Example: "Nach UNHCR-Angaben" speaks of `UNHCR`, "ein UNHCR-Zelt" of nobody.

use std::borrow::Cow;

use super::super::derived::{Base, DerivedFind};
use super::super::noun;
use super::super::{Codes, Entity, EntityKind};
use crate::document::Document;
use crate::id::Id;
use crate::lexicon::{Lexicon, TableId, class};
use crate::tokens::Shape;

/// The name in "UNHCR-Angaben", "UNHCR-Sprecher", "UNHCR-Chefin", where the tables have it; who leads a firm or values others for it
/// names it, too, where they have not.
pub fn organization<'d>(document: &'d Document, find: &DerivedFind) -> Option<&'d str> {
    let (name, head) = document.str(find.token).split_once('-')?;
    let lexicon = &document.lexicon;
    let named = match &find.base {
        Base::Row(row) => {
            let mut rows = lexicon.rows_of(TableId::Organizations, name, Shape::Caps);
            let classes = lexicon.class_of(head, Shape::Capital);
            let says = classes & (class::SOURCE | class::ROLE) != 0 || noun::is_role(lexicon, head);
            says && rows.any(|other| other.number() == row.number())
        }
        Base::Name(_) => leads(head) && is_name(lexicon, name),
    };
    named.then_some(name)
}

/// "Finanzchefin", "Vorstand", "Analyst": who leads a firm or a body, or says what it is worth.
fn leads(head: &str) -> bool {
    const HEADS: [&str; 6] =
        ["Vorstand", "Analyst", "Sprecher", "Präsident", "Geschäftsführer", "Finanzchef"];
    let head = head.strip_suffix("in").unwrap_or(head);
    HEADS.contains(&head) || head.ends_with("vorstand")
}

/// Three letters or more that no table has: "DQV".
fn is_name(lexicon: &Lexicon, name: &str) -> bool {
    let letters = name.len() > 2 && name.bytes().all(|letter| letter.is_ascii_uppercase());
    let stopped = || lexicon.rows_of(TableId::Frames, name, Shape::Caps).any(|row| row.get(1) == "stop");
    letters && lexicon.class_of(name, Shape::Caps) & !class::NAME_START == 0 && !stopped()
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
            (
                "Commerzbank-Analystin Ruth Weber kam.",
                "Commerzbank =  < Commerzbank-Analystin; Ruth Weber = Ruth Weber",
            ),
            ("DQV-Vorstand Udo Weber kam.", "DQV =  < DQV-Vorstand; Udo Weber = Udo Weber"),
            // Must not match.
            ("Der Torf-Analyst und die TV-Sprecherin kamen, der Moorbau-Vorstand auch.", ""),
            ("Das UNHCR-Zelt steht. Ein Torf-Sprecher schwieg.", ""),
        ]);
    }
}
