//! Who speaks, by the verb of saying right beside a name that nothing else tells.
//!
//! Example: "sagte Bauer." names `Bauer`, "schrieb Lieder" nobody.

use super::family_name::{Before, is_surname};
use super::passage::{Around, PERSONAL, Passage, STRONG};
use crate::lexicon::{Class, TableId, class};
use crate::tokens::Flags;

/// "sagte X", "X sagte".
pub fn speaks(p: &Passage, i: usize) -> bool {
    if !p.has(i, PERSONAL | class::PERSON | class::PLACE_WEAK) && !p.is_unknown(i) {
        return false;
    }
    if is_written(p, i) {
        return false;
    }
    if p.before(i).is_some_and(|k| is_cue(p, k)) {
        return !p.is_capital(i + 1) || is_surname(p, i + 1, Before::Nothing);
    }
    let starts = p.before(i).is_none_or(|k| p.token(k).is_some_and(|token| token.mark().is_some()));
    starts && is_cue(p, i + 1)
}

/// "schrieb Lieder": a noun that is a surname, too, behind a verb that rather has it as its object.
fn is_written(p: &Passage, i: usize) -> bool {
    const WRITES: [&str; 4] = ["schrieb", "schreibt", "veröffentlichte", "veröffentlicht"];
    !p.has(i, class::SURNAME | class::PERSON)
        && p.has(i, class::SURNAME_WEAK | class::GIVEN_WEAK)
        && p.follows(i, &WRITES)
}

/// "sagte Bauer.", "so Bauer.": a surname that is a noun too, or an unknown word, at the end of a clause where a
/// noun would have an article.
pub fn is_quoted(p: &Passage, i: usize, around: &Around) -> bool {
    const OTHER: Class = STRONG | class::FUNCTION | class::ORGANIZATION_WEAK;
    // "so Quell weiter."
    let ends = matches!(around.mark_after, Some('.' | ',' | ':' | ';'))
        || p.token(i + 1).is_none()
        || p.reads_any(i + 1, &["weiter"]) && p.token(i + 2).is_none_or(|token| token.mark().is_some());
    if !ends
        || is_written(p, i)
        || around.own & OTHER != 0
        || around.own & class::SURNAME_WEAK == 0 && !around.unknown
    {
        return false;
    }
    let Some(k) = p.before(i) else { return false };
    let says = |k: usize| {
        let mut found = p.lexicon().matches_in(TableId::Cues, p.reading, k);
        is_cue(p, k) && found.any(|found| found.row.get(1).is_empty() && found.row.get(2).is_empty())
    };
    around.before & class::CUE != 0 && around.own & class::SURNAME_WEAK != 0 && says(k)
        || p.str(k) == "so"
            && p.before(k).is_some_and(|j| {
                p.token(j).is_some_and(|token| matches!(token.mark(), Some(',' | '“' | '"' | '«' | '»')))
            })
            && (around.own & class::SURNAME_WEAK != 0 || p.is_nameable(i))
}

/// A finite verb of saying in the singular, whose prefix stands further on if it has one.
pub fn is_cue(p: &Passage, k: usize) -> bool {
    const REACH: usize = 24;
    if !p.has(k, class::CUE) || p.has(k, class::AUXILIARY | class::MODAL) || p.flagged(k, Flags::CAPITAL) {
        return false;
    }
    let word = p.str(k);
    if word.ends_with("en") || word.starts_with("ge") && word.ends_with('t') && word != "gesteht" {
        return false;
    }
    // "sagte die Reise ab"
    let closes = |j: usize| p.token(j).is_none_or(|token| token.mark().is_some());
    if word.starts_with("sag") && (k + 1..k + REACH).any(|j| p.str(j) == "ab" && closes(j + 1)) {
        return false;
    }
    p.lexicon().matches_in(TableId::Cues, p.reading, k).any(|found| {
        let prefix = found.row.get(1);
        found.len == 1 && (prefix.is_empty() || (k + 1..k + REACH).any(|j| p.str(j) == prefix))
    })
}

#[cfg(test)]
mod tests {
    use crate::entities::tests::assert_names;

    #[test]
    fn hears_who_speaks() {
        assert_names(&[
            ("Das Spiel war gut, sagte Bauer.", "person Bauer"),
            ("Das schrieb Wessolek.", "person Wessolek"),
            // Must not match.
            ("Wessolux sagte ab, denn Bauer sagte das Fest ab.", "person Wessolux"),
            ("Sie schrieb Lieder. Sie veröffentlichte Lieder.", ""),
        ]);
    }
}
