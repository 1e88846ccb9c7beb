//! Names of one's own patterns; what they take is no other name.
//!
//! Example: `Projekt (?P<name>[A-Z]\\w+)` of the kind `product` names "Möwe" in "Projekt Möwe".

use std::str::FromStr;

use super::EntityKind;
use super::passage::Find;
use super::scan::Finds;
use crate::document::Document;

/// Puts the finds of the patterns in their places, in text order.
pub fn add(document: &Document, finds: &mut Finds) {
    for pattern in document.lexicon.patterns() {
        let Ok(kind) = EntityKind::from_str(&pattern.kind) else { continue };
        for groups in pattern.regex.captures_iter(document.text()) {
            let name = groups.name("name").or(groups.get(0));
            let Some(tokens) = name.and_then(|name| document.tokens_in(&name.range())) else { continue };
            finds.names.retain(|other| other.tokens.end <= tokens.start || tokens.end <= other.tokens.start);
            finds.derived.retain(|other| !tokens.contains(&other.token));
            let place = finds.names.partition_point(|other| other.tokens.start < tokens.start);
            finds.names.insert(place, Find::new(kind, tokens, &pattern.name));
        }
    }
}
