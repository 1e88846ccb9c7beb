//! Names of one's own patterns; what they take is no other name.
//!
//! Example: `Projekt (?P<name>[A-Z]\\w+)` of the kind `product` names "Möwe" in "Projekt Möwe".

use std::str::FromStr;

use super::EntityKind;
use super::passage::Find;
use super::scan::Finds;
use crate::document::Document;
use crate::lexicon::take_over;

/// Puts the finds of the patterns in their places, in text order.
pub fn add(document: &Document, finds: &mut Finds) {
    for pattern in document.lexicon.patterns() {
        let Ok(kind) = EntityKind::from_str(&pattern.kind) else { continue };
        let matches = pattern.regex.captures_iter(document.text());
        let names = matches.filter_map(|groups| groups.name("name").or(groups.get(0)));
        let tokens = names.filter_map(|name| document.tokens_in(&name.range()));
        let own: Vec<Find> = tokens.map(|tokens| Find::new(kind, tokens, &pattern.name)).collect();
        // Own finds stand in text order and apart from one another.
        finds.derived.retain(|derived| {
            let behind = own.partition_point(|find| find.tokens.start <= derived.token);
            behind.checked_sub(1).is_none_or(|at| !own[at].tokens.contains(&derived.token))
        });
        take_over(&mut finds.names, own, |find| find.tokens.clone());
    }
}
