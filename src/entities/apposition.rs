//! Roles that stand beside a name between commas: "Anna Quell, Chefin der Werft", "der Chef der Werft, Udo Quell,".
//!
//! A role right before the name is for `person.rs`.
//! Example: in "Anna Quell, die neue Chefin der Werft, kam" the role is "Chefin".

use std::ops::Range;

use super::EntityKind::Person;
use super::office::is_role;
use super::passage::{Find, PERSONAL, Passage, STRONG};
use crate::lexicon::{Class, Sense, class};

/// The find with the role beside it, where it is a person that has none.
pub fn with_role(p: &Passage, find: Find) -> Find {
    if find.kind != Person || find.role.is_some() {
        return find;
    }
    let Range { start, end } = find.tokens;
    // "Anna Quell (SPD), Chefin der Werft"
    let behind = if p.is(end, '(') && p.is(end + 2, ')') { end + 3 } else { end };
    let role = if p.is(behind, ',') {
        after(p, behind + 1).or_else(|| before(p, start))
    } else if p.token(behind).is_none_or(|token| token.mark().is_some()) {
        before(p, start)
    } else {
        None
    };
    Find { role, ..find }
}

/// "Chefin der Werft", "die neue Chefin": no name follows, whose role it would be.
fn after(p: &Passage, i: usize) -> Option<Range<usize>> {
    if let Some(end) = english(p, i) {
        return Some(i..end);
    }
    const ADJECTIVES: usize = 2;
    let first = i + usize::from(p.has(i, class::DETERMINER));
    let small = |k: &usize| p.is_lower(*k);
    let noun = first + (first..first + ADJECTIVES).take_while(small).count();
    let own = (first..noun).all(|k| !p.has(k, class::FUNCTION));
    let alone = (!p.is_capital(noun + 1) || is_field(p, noun + 1)) && !p.is(noun + 1, '.');
    (own && alone && p.is_capital(noun) && is_role(p, noun)).then_some(noun..noun + 1)
}

/// "Referatsleiterin Tierische Erzeugung", "Leiter Vertrieb": a common noun behind the office, what it is for.
fn is_field(p: &Passage, k: usize) -> bool {
    const NAMED: Class = STRONG | PERSONAL | class::ROLE | class::TITLE | class::FUNCTION;
    !p.has(k, NAMED) && p.is_noun(k) && !p.has_role_tail(k)
}

/// "Chief Medical Officer", "Senior Vice President": the index behind an English office.
fn english(p: &Passage, i: usize) -> Option<usize> {
    const LONGEST: usize = 5;
    const HEADS: [&str; 5] = ["Officer", "President", "Director", "Chairman", "Head"];
    let begins = p.means(i, Sense::OfficeFirst) || p.means(i, Sense::Office);
    let run = i..i + LONGEST;
    let words = if begins { run.take_while(|k| p.is_capital(*k)).count() } else { 0 };
    (i..i + words).rev().find(|k| HEADS.contains(&p.str(*k))).map(|head| head + 1)
}

/// "der Chef der Werft Quell Nord, Udo Quell,": no verb and no mark between.
fn before(p: &Passage, i: usize) -> Option<Range<usize>> {
    const REACH: usize = 10;
    let comma = p.before(i).filter(|comma| p.is(*comma, ','))?;
    // "der Chef der Moorwerft (MOW), Udo Quell,"
    let bracket = comma > 3 && p.is(comma - 1, ')') && p.is(comma - 3, '(');
    let comma = if bracket { comma - 3 } else { comma };
    let first = p.range.start.max(comma.saturating_sub(REACH));
    let ends = |k: &usize| {
        p.token(*k).is_none_or(|token| token.mark().is_some())
            || p.has(*k, class::FINITE | class::PRETERITE) && !p.is_capital(*k)
    };
    const OWNS: [&str; 9] = ["der", "des", "von", "vom", "für", "bei", "beim", "im", "in"];
    // "der Anwalt des Angeklagten, Udo Quell,": the one who is followed by whose he is.
    let fits =
        |k: &usize| p.is_capital(*k) && p.reads_any(*k + 1, &OWNS) && is_role(p, *k) && p.is_determined(*k);
    let role = (first..comma).rev().take_while(|k| !ends(k)).find(fits)?;
    Some(role..role + 1)
}

#[cfg(test)]
mod tests {
    use crate::entities::tests::assert_roles;

    #[test]
    fn roles_stand_beside_names() {
        assert_roles(&[
            ("Anna Quell, Vorsitzende der Werft, kam.", "Anna Quell (Vorsitzende)"),
            ("Anna Quell (SPD), die neue Ministerin, kam.", "Anna Quell (Ministerin); SPD ()"),
            ("Der Chef der Werft Moor Nord, Udo Wessolek, kam.", "Udo Wessolek (Chef)"),
            ("Die Chefin des Moorverbandes (MOV), Ruth Wessolek, kam.", "MOV (); Ruth Wessolek (Chefin)"),
            ("Der Anwalt des Angeklagten, Udo Wessolek, kam.", "Udo Wessolek (Anwalt)"),
            ("Ruth Wessolek, Referatsleiterin Tierische Erzeugung, kam.", "Ruth Wessolek (Referatsleiterin)"),
            ("Udo Wessolek, Leiter Vertrieb, ging.", "Udo Wessolek (Leiter)"),
            (
                "Ruth Wessolek, Chief Medical Officer von Quellmar, lobte das.",
                "Ruth Wessolek (Chief Medical Officer)",
            ),
            // Must not match.
            ("Es kamen Anna Quell, Prof. Udo Wessolek und andere.", "Anna Quell (); Udo Wessolek ()"),
            ("Anna Quell, Minister Udo Wessolek und andere kamen.", "Anna Quell (); Udo Wessolek (Minister)"),
            ("Dem Chef der Werft sagte sie, Udo Wessolek, der kam.", "Udo Wessolek ()"),
        ]);
    }
}
