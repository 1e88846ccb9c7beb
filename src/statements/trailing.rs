//! Sources that stand before their word: "dem Bericht zufolge", "Ermittlern zufolge", "ihm zufolge".
//!
//! What they attribute is told in `attribution.rs`.
//! Example: in "Es fehlen Ermittlern zufolge Millionen" it is "Ermittlern".

use super::attribution::{Frame, plain};
use super::clause::is_finite;
use super::nouns::is_paper;
use super::passage::Passage;
use super::speaker;
use crate::lexicon::class;

/// "X zufolge regnet es"
pub fn trailing(passage: &Passage, i: usize) -> Option<Frame> {
    const LONGEST: usize = 12;
    /// Articles that a source before "zufolge" begins with.
    const DATIVES: [&str; 9] = ["dem", "den", "der", "einem", "einer", "diesem", "diesen", "dieser", "ihren"];
    // ", dem zufolge es regnet": the paper before is the source.
    if i > passage.start + 1 && passage.is(i - 2, ',') && passage.reads_any(i - 1, &["dem", "der", "denen"]) {
        return None;
    }
    // "Ihm zufolge"
    if i > passage.start && passage.reads_any(i - 1, &["ihm", "ihr", "ihnen"]) {
        return Some(plain(i - 1..i + 1, Some(i - 1..i), i..i + 1));
    }
    // "stieß der Wagen Polizeiangaben zufolge": the source alone.
    let other = |k: usize| passage[k].is_capital() && k > passage.start;
    if i > passage.start + 1 && is_paper(passage, i - 1) && other(i - 2) {
        return Some(plain(i - 1..i + 1, Some(i - 1..i), i..i + 1));
    }
    let first = passage.start.max(i.saturating_sub(LONGEST));
    // "Berichten von „Bote“, NDR und WDR zufolge"
    let listed = |found: &std::ops::Range<usize>| {
        found.end == i && found.clone().any(|k| passage.is(k, ',')) && speaker::is_person(passage, found)
    };
    let opening = speaker::noun_phrase(passage, passage.start, i).filter(listed);
    if let Some(found) = opening {
        return Some(plain(found.start..i + 1, Some(found), i..i + 1));
    }
    let comma = (first..i)
        .rev()
        .find(|k| passage[*k].mark().is_some_and(|mark| matches!(mark, ',' | ';' | ':' | '–')));
    let start = comma.map_or(first, |k| k + 1);
    // "hat dem Bericht zufolge": the phrase begins behind the verb, with its article.
    // "den beobachteten Werten zufolge"
    let attributive =
        |k: usize| k > start && passage.has(k - 1, class::DETERMINER) && passage[k + 1].is_capital();
    let verb = (start..i).rev().find(|k| is_finite(passage, *k) && !attributive(*k));
    let start = verb.map_or(start, |k| k + 1);
    // "hatte der Mann den Angaben zufolge": the last article begins the source, but "der Sprecherin der Stadt zufolge",
    // "Daten der Bundesbank zufolge".
    let nominative = |k: usize| {
        let next = (k + 1..i).find(|k| passage.reads_any(*k, &["den", "dem"]));
        passage.reads_any(k, &["der", "ein"]) && next.is_some() || is_owner(passage, start, k)
    };
    let article = (start..i).find(|k| passage.reads_any(*k, &DATIVES) && !nominative(*k));
    // "was aber dem Bericht zufolge", "da sich das Wasser den Werten zufolge"
    let opens = |k: usize| (start..k).all(|i| passage.has(i, class::FUNCTION) && !passage[i].is_capital());
    let sure =
        |k: usize| speaker::is_oblique(passage, k) && k > start && !passage.has(k - 1, class::PREPOSITION);
    let start = article.filter(|k| verb.is_some() || opens(*k) || sure(*k)).unwrap_or(start);
    let start = (start..i).find(|k| !passage.has(*k, class::ADVERB | class::CONJUNCTION)).unwrap_or(i);
    // "sind Augenzeugen zufolge": without an article it is the noun with its adjectives.
    let whole =
        || speaker::noun_phrase(passage, start, i).is_some_and(|found| found.len() > 1 && found.end == i);
    let alone = article.is_none() && (verb.is_some() || !whole());
    let start = if alone { bare(passage, start, i) } else { start };
    (start < i).then(|| plain(start..i + 1, Some(start..i), i..i + 1))
}

/// "Medienberichten nach starben drei", "ist Angaben der Stadt nach alt": a paper in the dative before "nach".
pub fn paper(passage: &Passage, nach: usize) -> Option<Frame> {
    const DATIVES: [&str; 7] = ["der", "dem", "den", "einer", "einem", "dieser", "diesem"];
    let next = nach + 1;
    if nach == passage.start || !passage[nach - 1].is_capital() {
        return None;
    }
    let closes = passage.get(next).is_none_or(|next| next.mark().is_some() || next.is_number());
    if !closes && !is_finite(passage, next) {
        return None;
    }
    let frame = trailing(passage, nach)?;
    let speaker = frame.speaker.clone()?;
    let head = speaker.clone().find(|i| passage[*i].is_capital() && !passage.has(*i, class::DETERMINER))?;
    let led = passage.reads_any(speaker.start, &DATIVES);
    let several = || passage.str(head).ends_with('n') && !passage.has(speaker.start, class::DETERMINER);
    let opens = speaker.start == passage.start || is_finite(passage, speaker.start - 1);
    (is_paper(passage, head) && opens && (led || several())).then_some(frame)
}

/// "Daten der Bundesbank": a genitive behind the noun that the phrase begins with.
fn is_owner(passage: &Passage, start: usize, k: usize) -> bool {
    k == start + 1 && passage.reads(k, "der") && is_source(passage, start)
}

fn is_source(passage: &Passage, i: usize) -> bool {
    let counts = passage[i].is_capital() && passage.has(i, class::ATTRIBUTION);
    counts || is_paper(passage, i)
}

/// Where the noun before the token begins with its adjectives.
fn bare(passage: &Passage, first: usize, end: usize) -> usize {
    let mut at = end;
    while at > first && (at == end || !passage[at - 1].is_capital() || passage[at].is_capital()) {
        if passage.has(at - 1, class::PRONOUN | class::ADVERB) || passage[at - 1].mark().is_some() {
            break;
        }
        // "Die Bande erwirtschaftet Schätzungen zufolge": no adjective ends so.
        if !passage[at - 1].is_capital() && at < end && passage.str(at - 1).ends_with('t') {
            break;
        }
        at -= 1;
    }
    at
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;

    #[test]
    fn sources_stand_before_their_word() {
        check(&[
            (
                "Berichten von „Bote“, NDR und WDR zufolge fehlen drei Millionen.",
                "indirect [fehlen drei Millionen] Berichten von „Bote“, NDR und WDR",
            ),
            ("Polizeiangaben nach war er alt.", "indirect [war er alt] Polizeiangaben"),
            ("Einer Umfrage der Stadt nach ist er alt.", "indirect [ist er alt] Einer Umfrage der Stadt"),
            ("Der Reihe nach kamen drei Gäste.", ""),
            ("Ihm zufolge regnet es.", "indirect [regnet es] Ihm"),
            ("Dem Bericht zufolge fehlen drei Millionen.", "indirect [fehlen drei Millionen] Dem Bericht"),
            (
                "Es fehlen Ermittlern zufolge drei Millionen.",
                "indirect [Es fehlen Ermittlern zufolge drei Millionen] Ermittlern",
            ),
            (
                "Es lagen Waffen dort, was aber dem Zeugen zufolge üblich ist.",
                "indirect [was aber dem Zeugen zufolge üblich ist] dem Zeugen",
            ),
            (
                "Die Deiche halten, zumal sich das Wasser den Messungen zufolge nicht hält.",
                "indirect [zumal sich das Wasser den Messungen zufolge nicht hält] den Messungen",
            ),
            (
                "Es fehlen (Ermittlern zufolge) drei Millionen.",
                "indirect [Es fehlen (Ermittlern zufolge) drei Millionen] Ermittlern",
            ),
            (
                "Dann stieß der Wagen Polizeiangaben zufolge gegen einen Baum.",
                "indirect [Dann stieß der Wagen Polizeiangaben zufolge gegen einen Baum] Polizeiangaben",
            ),
            (
                "Das Wasser wird den beobachteten Werten zufolge sinken.",
                "indirect [Das Wasser wird den beobachteten Werten zufolge sinken] den beobachteten Werten",
            ),
        ]);
    }
}
