//! What a person is, by the words before the name: all that a reader sees there.
//!
//! Which words are offices is said in `office.rs`.
//! Example: "Einsatzleiter Brandrat Udo Quell" is `Einsatzleiter` and `Brandrat`.

use std::borrow::Cow;
use std::ops::Range;

use crate::document::Document;
use crate::entities::naming::composed;
use crate::entities::noun;
use crate::lexicon::{Class, TableId, class};
use crate::tokens::Flags;

/// Adds what stands before the name.
pub fn add<'t>(document: &Document<'t>, role: &Range<usize>, roles: &mut Vec<Cow<'t, str>>) {
    const MOST: usize = 8;
    for role in other(document, role).into_iter().chain([role.clone()]) {
        let role = unparted(composed(document, &role));
        if !roles.contains(&role) && roles.len() < MOST {
            roles.push(role);
        }
    }
}

/// "der Maler und Autor Udo Quell", "Einsatzleiter Brandrat Udo Quell" is both; "der Kanzler und Minister Quell" are two.
fn other(document: &Document, role: &Range<usize>) -> Option<Range<usize>> {
    let before = role.start.checked_sub(1)?;
    if is_another(document, before) {
        return Some(before..role.start);
    }
    let other = role.start.checked_sub(2).filter(|k| {
        document.has(*k, class::ROLE) && document[*k].is_capital() && document.reads_any(k + 1, &["und"])
    })?;
    let official = |k: usize| {
        let row = document.longest(TableId::Roles, k).map(|found| found.row);
        row.is_none_or(|row| matches!(row.get(2), "politics" | "police" | "title"))
    };
    (!official(other) && !official(role.start)).then_some(other..other + 1)
}

/// "Einsatzleiter" right before another office; "Vorsitzender Richter" is one.
fn is_another(document: &Document, k: usize) -> bool {
    const NAMED: Class = class::TITLE | class::GIVEN | class::SURNAME | class::ORGANIZATION | class::PLACE;
    let word = document.str(k);
    document[k].is_capital()
        && !document[k + 1].has(Flags::LINE)
        && !document.has(k, NAMED)
        && !["Vorsitzend", "Leitend", "Erst"].iter().any(|part| word.starts_with(part))
        && (document.has(k, class::ROLE) || noun::is_role(&document.lexicon, word))
}

/// "Wirtschafts- minister": the line's hyphen is no part of the word.
fn unparted(role: Cow<str>) -> Cow<str> {
    if role.contains("- ") { Cow::Owned(role.replace("- ", "")) } else { role }
}
