//! Sources that stand before their word, "dem Bericht zufolge", "Ermittlern zufolge", "ihm zufolge", or behind what is
//! said, "so Kern".
//!
//! What they attribute is told in `attribution.rs`.
//! Example: in "Es fehlen Ermittlern zufolge Millionen" it is "Ermittlern".

use super::attribution::{Frame, plain};
use super::clause::is_finite;
use super::nouns::is_paper;
use super::passage::Passage;
use super::{papers, speaker};
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
    let alone = || is_paper(passage, i - 1) || are_people(passage, i - 1);
    if i > passage.start + 1 && other(i - 2) && alone() {
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
    // "exportiert das Land Analysten der Firma zufolge": theirs is the genitive.
    if let Some(head) =
        article.and_then(|k| k.checked_sub(1)).filter(|head| *head > start && owns(passage, *head))
    {
        return Some(plain(head..i + 1, Some(head..i), i..i + 1));
    }
    let start = article.filter(|k| verb.is_some() || opens(*k) || sure(*k)).unwrap_or(start);
    let start = (start..i).find(|k| !passage.has(*k, class::ADVERB | class::CONJUNCTION)).unwrap_or(i);
    // "sind Augenzeugen zufolge": without an article it is the noun with its adjectives.
    let whole =
        || speaker::noun_phrase(passage, start, i).is_some_and(|found| found.len() > 1 && found.end == i);
    let alone = article.is_none() && (verb.is_some() || !whole());
    let start = if alone { bare(passage, start, i) } else { start };
    (start < i).then(|| plain(start..i + 1, Some(start..i), i..i + 1))
}

/// "Es regnet, so X": behind a comma, and nothing comes behind the speaker.
pub fn said_so(passage: &Passage, i: usize, end: usize) -> Option<Frame> {
    let behind_mark = i > passage.start
        && (passage.is(i - 1, ',') || passage[i - 1].mark().is_some_and(|mark| "“”\"«»".contains(mark)));
    if !behind_mark {
        return None;
    }
    // ", so auch der Minister": an example, and nothing said.
    if passage.has(i + 1, class::ADVERB) && !passage[i + 1].is_capital() {
        return None;
    }
    let speaker = speaker::noun_phrase(passage, i + 1, end)?;
    // "so der Minister weiter", "so Kern am Montag"
    let adverb =
        (speaker.end..end.min(speaker.end + 6)).find(|k| passage[*k].mark().is_some()).unwrap_or(end);
    let verb = (speaker.end..adverb).any(|k| is_finite(passage, k));
    // ", so die Sprachregelung laut Kern,": the source is named behind it; "so Kern laut Mitteilung" says where.
    if (speaker.end..adverb).any(|k| passage.reads(k, "laut") && !papers::is_bare_paper(passage, k + 1)) {
        return None;
    }
    // "so Anke Dorn, Chefin der Bahn, am Montag": the day is no part of what is said.
    let when = adverb + 1;
    let closes = passage.is(adverb, ',')
        && when < end
        && passage.has(when, class::PREPOSITION)
        && (when..end)
            .all(|k| k == when || passage.has(k, class::CALENDAR | class::TIMEWORD) || passage.is(k, '.'));
    let last = if closes { end } else { adverb };
    (!verb && (adverb >= end || passage[adverb].mark().is_some()))
        .then(|| plain(i - 1..last, Some(speaker), i..i + 1))
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

/// "Ärzten", "Beobachtern": several who can speak, in the dative.
fn are_people(passage: &Passage, i: usize) -> bool {
    const NAMED: u64 = class::SURNAME | class::GIVEN | class::PERSON;
    let word = passage.str(i);
    passage[i].is_capital()
        && word.ends_with('n')
        && !passage.has(i, NAMED)
        && (speaker::is_person(passage, &(i..i + 1))
            || word.ends_with("ern") && passage.lexicon.is_noun(word))
}

/// "Analysten der Firma": people behind another noun, or a verb, with the genitive behind them.
fn owns(passage: &Passage, i: usize) -> bool {
    are_people(passage, i) && (passage[i - 1].is_capital() || is_finite(passage, i - 1))
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
            (
                "Derzeit kauft das Land Kennern der Bank zufolge Öl.",
                "indirect [Derzeit kauft das Land Kennern der Bank zufolge Öl] Kennern der Bank",
            ),
            (
                "Schlecht ist das Verhältnis der beiden Frauen Beobachtern zufolge seit Mai.",
                "indirect [Schlecht ist das Verhältnis der beiden Frauen Beobachtern zufolge seit Mai] Beobachtern",
            ),
            (
                "Die Zahl der Toten stieg Ärzten zufolge auf 300.",
                "indirect [Die Zahl der Toten stieg Ärzten zufolge auf 300] Ärzten",
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
