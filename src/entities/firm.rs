//! Firms by their legal form, with all of the name before it.
//!
//! What kind of business it is stays out of the name.
//! Example: "die Reederei Quell & Söhne GmbH" names `Quell & Söhne GmbH`.

use std::ops::Range;

use super::EntityKind::Organization;
use super::organization::is_frame;
use super::passage::{Find, Passage, STRONG};
use crate::document::Document;
use crate::lexicon::{TableId, class};
use crate::tokens::Flags;

/// The longest name of a firm in words.
const LONGEST: usize = 9;

/// The index behind a legal form.
pub fn legal_form(p: &Passage, i: usize) -> Option<usize> {
    if !p.has(i, class::ORGANIZATION_HEAD | class::PHRASE_START) {
        return None;
    }
    let mut found = p.lexicon().matches_in(TableId::OrganizationHeads, p.reading, i);
    found.find(|found| found.row.get(1) == "legal" && i + found.len <= p.range.end).map(|found| i + found.len)
}

/// A legal form at the token, with the name before it: the whole find.
pub fn before_legal_form(p: &Passage, i: usize) -> Option<Find> {
    let end = legal_form(p, i)?;
    let mut start = if follows_comma(p, i) { i - 1 } else { i };
    while start > p.range.start && start + LONGEST > i && belongs(p, start - 1) {
        start -= 1;
    }
    let number = |k: usize| p.token(k).is_some_and(|token| token.is_number());
    while start < i && (!p.is_capital(start) && !number(start) || is_generic(p, start, i)) {
        start += 1;
    }
    // "Gartenbau GmbH" is a name, "Firmen Gruppe" none.
    let soft =
        matches!(p.str(i), "Gruppe" | "Holding" | "International" | "Partners" | "Holdings" | "Corporation");
    let named = || (start..i).any(|k| !p.has(k, class::NOUN) || p.has(k, STRONG)) && !p.is_common(i - 1);
    (start < i && (!soft || named())).then(|| Find::new(Organization, start..end, "legal-form"))
}

/// The name without its legal form: "Quell Line" of "Quell Line GmbH".
pub fn without_form(document: &Document, tokens: &Range<usize>) -> Option<Range<usize>> {
    let is_form = |k: &usize| {
        let found = document.longest(TableId::OrganizationHeads, *k);
        found.is_some_and(|found| found.row.get(1) == "legal" && k + found.len >= tokens.end)
    };
    let form = (tokens.start + 1..tokens.end).find(is_form)?;
    let end = form - usize::from(document.is(form - 1, ','));
    (end > tokens.start).then_some(tokens.start..end)
}

/// "Quell Motors, Inc.": English forms may stand behind a comma.
fn follows_comma(p: &Passage, i: usize) -> bool {
    const ENGLISH: [&str; 8] = ["Inc", "Ltd", "LLC", "Corp", "LP", "PLC", "Incorporated", "Limited"];
    p.reads_any(i, &ENGLISH)
        && p.before(i).is_some_and(|k| p.is(k, ',') && p.before(k).is_some_and(|j| p.is_capital(j)))
}

/// "die Reederei Quell Line AG": what the firm is stays out of its name.
fn is_generic(p: &Passage, k: usize, form: usize) -> bool {
    if k + 1 >= form || !p.is_capital(k + 1) && !p.token(k + 1).is_some_and(|token| token.is_number()) {
        return false;
    }
    if is_frame(p, k) {
        return true;
    }
    (p.has(k, class::ORGANIZATION_HEAD) || p.head_tail(k) > 0) && p.is_unknown(k + 1) && !p.is_common(k + 1)
}

/// True of what can stand inside a firm's name.
fn belongs(p: &Passage, k: usize) -> bool {
    let Some(token) = p.token(k) else { return false };
    if matches!(token.mark(), Some('&' | '+')) || p.str(k) == "&" || p.str(k) == "+" {
        return true;
    }
    if p.str(k) == "und" {
        return matches!(p.str(k + 1), "Söhne" | "Sohn" | "Partner" | "Co" | "Töchter" | "Cie");
    }
    if token.is_number() {
        return p.is_capital(k + 1) && p.str(k).len() <= 4;
    }
    if token.is('.') {
        return p.str(k.wrapping_sub(1)) == "Bros"
            || p.is(k, '.')
                && p.flagged(k.wrapping_sub(1), Flags::CAPITAL)
                && p.str(k.wrapping_sub(1)).len() == 1;
    }
    token.is_capital()
        && !p
            .has(k, class::ROLE | class::DETERMINER | class::PREPOSITION | class::PRONOUN | class::INHABITANT)
}

#[cfg(test)]
mod tests {
    use crate::entities::tests::assert_names;

    #[test]
    fn finds_firms() {
        assert_names(&[
            ("Die Quellmar-Bau GmbH & Co. KG klagt.", "organization Quellmar-Bau GmbH & Co. KG"),
            ("Die Reederei Quellmar Linie AG wächst.", "organization Quellmar Linie AG"),
            ("Robert Wessolek & Söhne GmbH liefert.", "organization Robert Wessolek & Söhne GmbH"),
            ("Die Gartenbau GmbH liefert.", "organization Gartenbau GmbH"),
            ("Partner ist Quellmar Moors, Inc., aus Ulm.", "organization Quellmar Moors, Inc.; place Ulm"),
            // Must not match.
            ("Es kam Quellmar, AG-Chef.", ""),
            ("Die AG tagt, und die GmbH auch.", ""),
            ("Die Gruppe und die Holding tagen.", ""),
        ]);
    }
}
