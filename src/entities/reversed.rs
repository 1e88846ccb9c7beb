//! Persons of lists of results, whose surname stands first with a comma behind it.
//!
//! Names without a comma are for `family_first.rs`.
//! Example: "1. Quellmann, Ruth (Dänemark) 3:12 min" names `Quellmann, Ruth`.

use super::EntityKind::Person;
use super::full_name::PARTICLES;
use super::passage::{Find, Passage};
use crate::lexicon::class;
use crate::tokens::{Flags, Token};

/// What finds such a name, by which others know it.
pub const RULE: &str = "surname-first";

/// The name whose surname stands at the token.
pub fn find(p: &Passage, i: usize) -> Option<Find> {
    const MOST: usize = 3;
    const OTHER: u64 = class::COUNTRY | class::PLACE | class::ORGANIZATION | class::FUNCTION;
    let given = |k: usize| p.has(k, class::GIVEN) && p.is_capital(k) && !p.has(k, class::FUNCTION);
    let first = i + 2;
    let named = p.is_unknown(i) || p.has(i, class::SURNAME | class::SURNAME_WEAK);
    if !given(first) || !named || p.has(i, OTHER) {
        return None;
    }
    let start = p.before(i).filter(|k| PARTICLES.contains(&p.str(*k))).unwrap_or(i);
    let end = (first..first + MOST).find(|k| !given(*k)).unwrap_or(first + MOST);
    let numbered = is_numbered(p, start);
    let row = numbered && ends_entry(p, end)
        || p.flagged(start, Flags::LINE) && !p.has(i, class::GIVEN) && has_result(p, end);
    row.then(|| Find::new(Person, start..end, RULE))
}

/// "1. Quellmann": the place that one has in the list; a sentence may seem to end behind it.
fn is_numbered(p: &Passage, start: usize) -> bool {
    const LONGEST: usize = 3;
    start.checked_sub(2).is_some_and(|k| {
        p.reading.is(k + 1, '.')
            && p.reading.get(k).is_some_and(Token::is_number)
            && p.reading.str(k).len() <= LONGEST
    })
}

/// A result or land, the next in the list or the end of it.
fn ends_entry(p: &Passage, end: usize) -> bool {
    let number = |k: usize| p.token(k).is_some_and(Token::is_number);
    match p.token(end) {
        None => true,
        Some(token) if token.has(Flags::LINE) => true,
        Some(token) => token.mark().is_some() || has_result(p, end) || number(end + 1),
    }
}

/// "(Dänemark)", "3:12"
fn has_result(p: &Passage, end: usize) -> bool {
    p.is(end, '(') || p.token(end).is_some_and(Token::is_number)
}

#[cfg(test)]
mod tests {
    use crate::entities::tests::{assert_entities, assert_names};

    #[test]
    fn reads_lists_of_results() {
        assert_names(&[
            (
                "Es siegte:\n1. Quellmann, Ruth (Dänemark) 3:12\n2. Novak, Jana 3:14",
                "person Quellmann, Ruth; place Dänemark; person Novak, Jana",
            ),
            (
                "Sieger sind 1. van Wessolek, Udo, 2. Krantz, Petra und 3. Lammers, Ruth.",
                "person van Wessolek, Udo; person Krantz, Petra; person Lammers, Ruth",
            ),
            ("Ergebnis:\nWessolek, Karl (Kuba) 12,3 s", "person Wessolek, Karl; place Kuba"),
            // Must not match.
            (
                "So war es 2012. Krantz, Otto, Lammers und Ruth Wessolek kamen.",
                "person Krantz; person Otto; person Lammers; person Ruth Wessolek",
            ),
            ("Es kamen Wessolek, Otto und Krantz.", "person Wessolek; person Otto; person Krantz"),
        ]);
        assert_entities(&[(
            "1. Wessolek, Udo (Kuba)\n2. Novak, Jana (Malta)\n\nDanach lachte Wessolek.",
            "Wessolek, Udo = Wessolek, Udo + Wessolek; Kuba = Kuba; Novak, Jana = Novak, Jana; Malta = Malta",
        )]);
    }
}
