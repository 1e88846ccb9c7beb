//! What stands in the clause of a verb that reports a speech: numbers, labels, what something is taken for.
//!
//! Which of them a verb needs is a column of `cues.tsv`, read in `reported.rs`.
//! Example: in "nannte die Pläne unsozial" it is the last word.

use std::ops::Range;

use super::clause::{Role, is_subjunctive};
use super::cues::Verb;
use super::nouns::acts;
use super::passage::Passage;
use super::{reported, speaker};
use crate::lexicon::{Sense, class};

/// "83 Tote", "drei Tote"; but "am 3. Mai", "im Jahr 2031", "35-jährige".
pub fn counts(passage: &Passage, i: usize) -> bool {
    const NUMERALS: [&str; 11] =
        ["zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf"];
    let Some(next) = passage.get(i + 1) else { return false };
    let clock = || passage.reads(i + 1, "Uhr") || passage.has(i + 1, class::CALENDAR);
    if !passage[i].is_number() {
        return passage.reads_any(i, &NUMERALS) && next.is_capital() && !clock();
    }
    let year = passage.str(i).len() == 4 && !next.is_capital();
    !next.is_joined() && !year && !clock()
}

/// "den Tod des Fahrers", "einen Angriff": what has happened, behind its article.
pub fn happens(passage: &Passage, i: usize) -> bool {
    const ADJECTIVES: usize = 3;
    const ENDINGS: [&str; 5] = ["", "s", "es", "e", "en"];
    let article = passage.reads_any(i, &["den", "die", "das", "einen", "eine", "ein"]);
    let adjective = |k: &usize| passage[*k].is_lower() && !passage.has(*k, class::FUNCTION);
    let noun = || (i + 1..passage.end.min(i + 2 + ADJECTIVES)).find(|k| !adjective(k));
    let happened = |k: usize| {
        let known = || passage.lexicon.ends_as_any(passage.str(k), &ENDINGS, Sense::Sudden);
        passage[k].is_capital() && (known() || passage.lexicon.ends_as(passage.str(k), Sense::Loss))
    };
    article && noun().is_some_and(happened)
}

/// "sieht in dem Plan einen Fehler": behind what it is seen in stands what it is.
pub fn views(passage: &Passage, i: usize) -> bool {
    const ARTICLES: [&str; 8] = ["ein", "eine", "einen", "kein", "keine", "keinen", "den", "die"];
    let other = |k: usize| {
        passage[k].is_capital()
            && passage.has(k, class::PLACE | class::COUNTRY | class::CALENDAR | class::TIMEWORD)
    };
    let seen = || speaker::noun_phrase(passage, i + 1, passage.end);
    passage.reads_any(i, &["in", "im"])
        && seen().is_some_and(|seen| !seen.clone().any(other) && passage.reads_any(seen.end, &ARTICLES))
}

/// "stellt eine höhere Zahl dar als bisher angenommen"
pub fn is_comparison(passage: &Passage, als: usize, clause: &Range<usize>) -> bool {
    const REACH: usize = 10;
    let more = |i: usize| {
        let word = passage.str(i);
        let ends = ["ere", "eren", "erer", "eres", "ger"].iter().any(|end| word.ends_with(end));
        !passage[i].is_capital() && ends && !passage.has(i, class::FUNCTION)
            || passage.reads_any(i, &["mehr", "weniger", "anders"])
    };
    let mut behind = als + 1..clause.end;
    (clause.start.max(als.saturating_sub(REACH))..als).any(more) && !behind.any(|i| passage[i].is_capital())
}

/// "nannte die Pläne unsozial": a word behind a noun that closes the clause and is nothing else.
pub fn is_bare_adjective(passage: &Passage, i: usize) -> bool {
    const SHORTEST: usize = 4;
    const OTHERS: u64 = class::FUNCTION | class::TIMEWORD | class::CUE | class::APART | class::VERB;
    let known = ["ig", "lich", "isch", "bar", "sam", "los", "haft", "sozial"];
    let word = passage.str(i);
    passage[i].is_lower()
        && word.len() >= SHORTEST
        && !passage.has(i, OTHERS)
        && (known.iter().any(|end| word.ends_with(end))
            || passage[i - 1].is_capital()
            || passage.reads(i - 1, "für"))
}

/// "Das erste Spiel bestreitet Ulm", "bestreitet den Lebensunterhalt": what takes place or is paid for is not denied, but
/// "bestritt ein Foul im Spiel".
pub fn is_contest(passage: &Passage, i: usize) -> bool {
    const REACH: usize = 4;
    let inside = |k: &usize| passage[*k].is_lower() || passage[*k].is_number();
    let led = |k: usize| passage.has(k, class::PREPOSITION);
    let first = i.saturating_sub(REACH);
    passage[i].is_capital()
        && passage.lexicon.ends_as(passage.str(i), Sense::Contest)
        && !(first..i).rev().take_while(inside).any(led)
}

/// "findet, dass es regnet", "findet den Plan falsch", "findet ihn „schlicht dumm“": what somebody thinks, and nothing
/// that is found or takes place.
pub fn is_thought(passage: &Passage, verb: &Verb) -> bool {
    let Range { start, end } = passage.clauses[verb.clause].tokens;
    let thinks = verb.speaker.as_ref().is_some_and(|speaker| {
        let alone = speaker.len() == 1 && passage.has(speaker.start, class::PRONOUN);
        alone || acts(passage, speaker) || passage[speaker.start].is_number()
    });
    let next = passage.clauses.get(verb.clause + 1).filter(|next| next.mark == Some(','));
    let clause = next.is_some_and(|next| {
        let spoken = || next.finite.is_some_and(|at| is_subjunctive(passage, at, true));
        next.role == Role::That || next.role == Role::Main && spoken()
    });
    let closes =
        || passage.quotes.iter().any(|quote| quote.tokens.end == end && quote.tokens.start > verb.at);
    let other = (start..end).any(|i| passage.reads_any(i, &["sich", "statt"]));
    thinks && !other && (clause || closes() || reported::reports_itself(passage, verb))
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;

    #[test]
    fn verbs_need_their_content() {
        check(&[
            (
                "Minister Kern stellt den Plan als Fehler dar.",
                "reported [Minister Kern stellt den Plan als Fehler dar] Minister Kern",
            ),
            ("Der Verband stellt eine höhere Zahl dar als bisher angenommen.", ""),
            (
                "Die Grünen sehen in dem Vorschlag keine Lösung.",
                "reported [Die Grünen sehen in dem Vorschlag keine Lösung] Die Grünen",
            ),
            ("Die Grünen sehen in Ulm einen Film.", ""),
        ]);
    }
}
