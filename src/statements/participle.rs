//! Forms of verbs that are no verb of their clause: before a noun, beside what something is compared with, in a bracket.
//!
//! Which verbs say something is told in `cues.rs`.
//! Example: "erwähnten" is none in "in der bereits erwähnten Rede".

use super::clause::{ends_before, is_participle};
use super::nouns::is_common;
use super::passage::Passage;
use crate::lexicon::class;

/// "wurde entschieden abgewählt", "hat wiederholt gewarnt": how the next participle is meant; but "wurde entschieden
/// und verkündet".
pub fn is_manner_of(passage: &Passage, i: usize, end: usize) -> bool {
    let next = i + 1;
    let other = passage.reads_any(next, &["worden", "gewesen", "haben", "lassen"]);
    is_participle(passage, i)
        && next + 1 == end
        && !other
        && passage.str(next).len() > 6
        && !passage.has(next, class::ADVERB | class::AUXILIARY | class::MODAL)
        && is_participle(passage, next)
}

/// "höher als von Händlern erwartet", "wie von Händlern erwartet", "eher „gewollt“ als sachlich begründet": what something
/// is set beside.
pub fn is_set_beside(passage: &Passage, i: usize, first: usize) -> bool {
    const REACH: usize = 6;
    let closes = passage.str(i).ends_with('t') && ends_before(passage, i + 1, passage.end);
    let rather = |als: usize| {
        passage.reads(als, "als")
            && (first.max(als.saturating_sub(REACH))..als)
                .any(|k| passage.reads_any(k, &["eher", "mehr", "weniger"]))
    };
    closes
        && (first.max(i.saturating_sub(REACH))..i).any(|k| {
            passage.reads_any(k, &["als", "wie"]) && passage.reads_any(k + 1, &["von", "vom"]) || rather(k)
        })
}

/// "die bekannt gewordenen Pläne", "(der Bote berichtete)": of a noun, and in a bracket of its own.
pub fn is_aside(passage: &Passage, i: usize) -> bool {
    const INSIDE: usize = 6;
    let next = i + 1;
    let attribute = || {
        passage.reads(i, "bekannt")
            && passage.str(next).starts_with("ge")
            && ["ene", "enen", "ener", "enes", "te", "ten"].iter().any(|end| passage.str(next).ends_with(end))
            && passage.get(next + 1).is_some_and(|noun| noun.is_capital())
    };
    let bracket = || (passage.start.max(i.saturating_sub(INSIDE))..i).any(|k| passage.is(k, '('));
    passage.is(next, ')') && bracket() || attribute()
}

/// "in der bereits erwähnten Rede", "die erwarteten 300 Gäste", "61 bestätigte Fälle": before its noun; but "das
/// erwähnten Kern und Dorn", "2031 bestätigte Kern".
pub fn is_adjective(passage: &Passage, i: usize, first: usize) -> bool {
    const REACH: usize = 4;
    const YEAR: usize = 4;
    let inflected = ["te", "ten", "ter", "tes"].iter().any(|ending| passage.str(i).ends_with(ending));
    let counted = passage.get(i + 1).is_some_and(|next| next.is_number());
    if counted && inflected && i > first {
        return passage.has(i - 1, class::DETERMINER) && !passage.reads_any(i - 1, &["das", "dies", "alles"]);
    }
    if !noun_follows(passage, i) {
        return false;
    }
    let amount = |k: usize| passage[k].is_number() && passage.str(k).len() != YEAR;
    if inflected && i > first && amount(i - 1) && is_common(passage, i + 1) {
        return true;
    }
    let mut before = (first.max(i.saturating_sub(REACH))..i).rev();
    // "seinem letzten vermuteten Aufenthaltsort"
    let plain = |k: usize| {
        passage.has(k, class::ADVERB)
            || passage.class(k) == 0 && !passage[k].is_capital() && passage.str(k).ends_with("en")
    };
    // "in einem 2010 veröffentlichten Interview"
    let year = |k: usize| passage[k].is_number() && !amount(k) && inflected;
    let article = before.find(|k| !year(*k) && (!passage[*k].is_word() || !plain(*k)));
    article.is_some_and(|k| {
        passage.has(k, class::DETERMINER | class::POSSESSIVE)
            && !passage.reads_any(k, &["das", "dies", "alles"])
    })
}

pub fn noun_follows(passage: &Passage, i: usize) -> bool {
    passage.get(i + 1).is_some_and(|next| next.is_capital())
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;

    #[test]
    fn forms_beside_nouns_say_nothing() {
        check(&[
            ("Die Wehr suchte einen wegen eines Brandes verdächtigen Mann aus Ulm.", ""),
            ("Der Plan wurde vom Rat entschieden zurückgenommen.", ""),
            ("Minister Kern hat entschieden, dass er geht.", "indirect [dass er geht] Minister Kern"),
            ("Es regnet (der Bote berichtete).", ""),
        ]);
    }
}
