//! A second speaker who has no verb of his own, "Die Bahn sprach von 300 Gästen, der Verband von 1000", and an object that
//! commas part from its verb.
//!
//! The first is told in `reported.rs`.
//! Example: in "Die Polizei meldete 30 Verletzte, das Rathaus 40" the town hall reports as well.

use std::ops::Range;

use super::clause::{Clause, Role};
use super::cues::Verb;
use super::nouns::acts;
use super::passage::Passage;
use super::speaker;
use super::statement::Stance;
use crate::lexicon::class;

/// "Die Bahn sprach von 300 Gästen, der Verband von 1000": a second speaker, and what stands there without its verb.
pub fn gapped(passage: &Passage, verb: &Verb) -> Option<(Range<usize>, Range<usize>)> {
    const LEADS: [&str; 4] = ["von", "mit", "vor", "auf"];
    const REACH: usize = 20;
    let next = passage.clauses.get(verb.clause + 1)?;
    let Range { start, end } = next.tokens.clone();
    // "hatte Freispruch beantragt, die Anklage zehn Jahre Haft gefordert": only the auxiliary is shared.
    let paired = verb.finite < verb.at && passage.has(end - 1, class::CUE);
    let bare = (next.role == Role::Bare || paired) && next.mark == Some(',') && next.quote.is_none();
    let speaker = speaker::noun_phrase(passage, start, end).filter(|_| bare && !verb.passive)?;
    // "forderte Freispruch, die Staatsanwältin acht Jahre Haft"
    let counted = passage[speaker.end].is_number() || passage.has(speaker.end, class::NUMERAL);
    // "meldete 30 Verletzte, das Krankenhaus 40"
    let amount = verb.reports().contains('#') && speaker.end + 1 == end;
    let demands = verb.reports().starts_with('*') || verb.stance() == Some(Stance::Demand);
    let noun =
        demands && speaker.end + 1 < end && passage[speaker.end + 1].is_capital() && acts(passage, &speaker);
    let object = passage.has(start, class::DETERMINER) && counted && (noun || amount);
    if object {
        return Some((speaker, passage.trimmed(start..end)));
    }
    // "hatte zwölf Jahre gefordert, die Verteidigung auf fünf Jahre plädiert"
    let pleads = |i: usize| {
        passage.reads_any(i, &["auf", "für"]) && i + 2 < end && !passage.has(i + 1, class::DETERMINER)
    };
    if paired && acts(passage, &speaker) && pleads(speaker.end) {
        return Some((speaker, passage.trimmed(start..end)));
    }
    let lead = (verb.at + 1..start.min(verb.at + REACH)).find(|i| passage.reads_any(*i, &LEADS))?;
    let amount =
        |i: usize| (i + 1..end.min(i + 4)).any(|k| passage[k].is_number() || passage.has(k, class::NUMERAL));
    // "der Verband dagegen von 1000"
    let plain = |i: &usize| !passage.has(*i, class::ADVERB) || passage[*i].is_capital();
    let next = (speaker.end..end).find(plain).unwrap_or(end);
    (next < end && passage.reads(next, passage.str(lead)) && amount(next))
        .then(|| (speaker, passage.trimmed(start..end)))
}

/// "Zwei Brücken, auch die am Hafen, bezeichnete der Minister als marode": the object, with what commas part from it, opens
/// the sentence.
pub fn is_behind_topic(passage: &Passage, verb: &Verb, speaker: &Range<usize>) -> bool {
    const OTHERS: u64 = class::PREPOSITION | class::ADVERB | class::SUBJUNCTION | class::TIMEWORD;
    let before = &passage.clauses[..verb.clause];
    let parts =
        |clause: &Clause| matches!(clause.role, Role::Bare | Role::Relative) && clause.quote.is_none();
    before.len() > 1
        && before[0].role == Role::Bare
        && before.iter().all(parts)
        && before.iter().skip(1).all(|clause| clause.mark == Some(','))
        && !passage.has(passage.start, OTHERS)
        && passage.clauses[verb.clause].mark == Some(',')
        && verb.finite == passage.clauses[verb.clause].tokens.start
        && speaker.start == verb.finite + 1
        && acts(passage, speaker)
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;

    #[test]
    fn second_speakers_share_the_verb() {
        check(&[(
            "Die Staatsanwaltschaft hatte acht Jahre gefordert, die Verteidigung auf drei Jahre plädiert.",
            "reported [Die Staatsanwaltschaft hatte acht Jahre gefordert] Die Staatsanwaltschaft; \
                 reported [die Verteidigung auf drei Jahre plädiert] die Verteidigung",
        )]);
    }

    #[test]
    fn an_object_with_its_insertions_opens_the_statement() {
        check(&[(
            "Zwei Brücken, auch die am Hafen, bezeichnete der Minister als marode.",
            "reported [Zwei Brücken, auch die am Hafen, bezeichnete der Minister als marode] der Minister",
        )]);
    }
}
