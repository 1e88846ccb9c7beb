//! Words for offices and trades, and the one right before a person's name.
//!
//! Roles beside a name, between commas, are for `apposition.rs`.
//! Example: in "Kanzlerin Prof. Dr. Quell" the role is "Kanzlerin", in "General a. D. Quell" it is "General".

use std::ops::Range;

use super::derived::is_elided;
use super::full_name::is_retired;
use super::passage::{Passage, STRONG};
use crate::lexicon::{TableId, class};
use crate::tokens::{Flags, Shape, Token};

/// The role or title right before the name: its tokens.
pub fn role_before(p: &Passage, i: usize) -> Option<Range<usize>> {
    let mut k = p.before(i)?;
    if let Some(role) = before_retired(p, k) {
        return is_role(p, role).then_some(role..role + 1);
    }
    if is_feminine(p, k) {
        k = p.before(k)?;
    }
    if p.is(k, '.') && p.token(k).is_some_and(Token::is_joined) {
        k = p.before(k)?;
        // "St. Galler Ständerat": a town's adjective.
        let saint = p.str(k) == "St" && p.str(i).ends_with("er") && p.is_capital(i + 1);
        let title = !saint
            && (p.has(k, class::ROLE | class::TITLE) || p.has(k, class::ABBREVIATION) && is_title(p, k));
        return title.then(|| outermost(p, k).unwrap_or(k..k + 1));
    }
    if !p.is_capital(k) {
        return is_parted(p, k).then(|| k - 2..k + 1);
    }
    // "der Dirigent Sir Udo Quell"
    let outer = if p.has(k, class::TITLE) { outermost(p, k) } else { None };
    outer.or_else(|| is_role(p, k).then_some(k..k + 1))
}

/// "General a. D. Quell", "Pfarrer i. R. Quell": the index of the role before the letters that end at the point.
fn before_retired(p: &Passage, point: usize) -> Option<usize> {
    let role = point.checked_sub(4).filter(|_| p.is(point, '.') && p.is(point - 2, '.'))?;
    is_retired(p, point - 1).then_some(role).filter(|role| p.is_capital(*role))
}

/// A word in small letters that ends a role or a title.
pub fn is_small(p: &Passage, k: usize) -> bool {
    is_feminine(p, k) || is_parted(p, k)
}

/// "Mag.a Quell", "Dr.in Quell": the ending of a woman's title, right behind its point.
fn is_feminine(p: &Passage, k: usize) -> bool {
    matches!(p.str(k), "a" | "in")
        && p.token(k).is_some_and(Token::is_joined)
        && p.before(k).is_some_and(|point| p.is(point, '.') && p.token(point).is_some_and(Token::is_joined))
}

/// "Wirtschafts- minister": a line ended at the hyphen.
fn is_parted(p: &Passage, k: usize) -> bool {
    let Some(first) = k.checked_sub(2).filter(|first| *first >= p.range.start) else { return false };
    p.is_lower(k)
        && is_elided(p, k - 1)
        && p.is_capital(first)
        && p.lexicon().classes_of(p.str(k))[Shape::Capital as usize] & class::ROLE != 0
}

/// "Kanzlerin Prof. Dr.-Ing. X", "Obmann KommR Mag. X": the role before the titles.
fn outermost(p: &Passage, title: usize) -> Option<Range<usize>> {
    const FAR: usize = 10;
    let titled = |k: usize| {
        let marked = p.is(k, '.') || p.is(k, '-') && p.token(k).is_some_and(Token::is_joined);
        marked || is_feminine(p, k) || p.has(k, class::TITLE) || p.is(k + 1, '.')
    };
    let first = title.saturating_sub(FAR).max(p.range.start);
    let role = (first..title).rev().find(|k| !titled(*k))?;
    is_role(p, role).then_some(role..role + 1)
}

fn is_title(p: &Passage, k: usize) -> bool {
    p.reading.longest(TableId::Abbreviations, k).is_some_and(|found| found.row.get(0) == "title")
}

/// A word for an office or trade, also compounded: "SPD-Fraktionschef", "Kriminalhauptkommissar".
pub fn is_role(p: &Passage, k: usize) -> bool {
    if p.has(k, class::ROLE | class::TITLE) {
        return true;
    }
    if p.has(k, STRONG | class::FUNCTION) || !p.is_capital(k) || p.flagged(k, Flags::CAPS) {
        return false;
    }
    p.has_role_tail(k)
}

/// "ein Sprecher Quellmanns", "der Anwalt Ruth Quells": who has a spokesman is none.
fn is_owned(p: &Passage, role: usize, end: usize) -> bool {
    let Some(k) = p.before(role).filter(|_| p.flagged(end - 1, Flags::GENITIVE)) else { return false };
    let adjective = p.is_lower(k);
    let article = |k: usize| p.has(k, class::DETERMINER) && !p.has(k, class::POSSESSIVE);
    !p.str(role).ends_with('s') && (article(k) || adjective && p.before(k).is_some_and(article))
}

/// "Dr.", "Herr" and "Frau" are no roles, and some stand beside another's name.
pub fn is_bare(p: &Passage, role: usize, end: usize) -> bool {
    p.has(role, class::ABBREVIATION)
        || p.reads_any(role, &["Dr", "Prof", "Herr", "Herrn", "Frau", "Sir"])
        || is_of_several(p, role, end)
        || is_owned(p, role, end)
}

/// The role right before a name of the tables.
pub fn role_of(p: &Passage, start: usize, end: usize) -> Option<Range<usize>> {
    role_before(p, start).filter(|role| !is_bare(p, role.start, end))
}

/// "von den Ermittlern Quellmann zugeordnet": the plural stands beside the name, not for one person.
fn is_of_several(p: &Passage, role: usize, end: usize) -> bool {
    p.str(role).ends_with("ern") && !p.reads_any(end, &["und", "sowie"]) && !p.is(end, ',')
}

#[cfg(test)]
mod tests {
    use crate::entities::tests::assert_roles;

    #[test]
    fn reads_the_office_before_the_titles() {
        assert_roles(&[
            ("Obmann KommR Mag. Udo Wessolek kam.", "Udo Wessolek (Obmann)"),
            ("Landesrätin Mag.a Ruth Wessolek kam.", "Ruth Wessolek (Landesrätin)"),
            ("Präsidentin Prof. Dr.-Ing. Ruth Wessolek kam.", "Ruth Wessolek (Präsidentin)"),
            ("Das sagte der Wirtschafts- minister Udo Wessolek.", "Udo Wessolek (Wirtschaftsminister)"),
            ("Einsatzleiter Brandamtsrat Udo Wessolek kam.", "Udo Wessolek (Einsatzleiter, Brandamtsrat)"),
            ("Streit um den Polizeichef\n\nBürgermeister Udo Wessolek kam.", "Udo Wessolek (Bürgermeister)"),
            ("Das sagte Oberbrandrat Udo Wessolek.", "Udo Wessolek (Oberbrandrat)"),
            // Must not match: what is said of one office is none.
            ("Der Vorsitzende Richter Udo Wessolek las.", "Udo Wessolek (Richter)"),
        ]);
    }
}
