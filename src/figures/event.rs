//! Nouns of what happens on a day, and what they say of that day: whether it has been or is to come.
//!
//! Which day it is then is said in `relative.rs`.
//! Example: "der Anschlag am Montag ist der dritte" has been, "er warnte vor Glätte am Montag" is to come.

use super::walk::Walk;
use super::{being, tense};
use crate::lexicon::{Sense, class};

/// True where the noun at the token, or its last part, has the sense.
fn is_one(walk: &Walk, i: usize, sense: Sense) -> bool {
    walk[i].is_capital() && walk.lexicon.ends_as_any(walk.str(i), &["", "s", "es", "e", "en", "n"], sense)
}

/// "die heutige Sitzung": what happens on one day.
pub(super) fn happens(walk: &Walk, i: usize) -> bool {
    is_one(walk, i, Sense::Event)
}

/// "nach dem Spiel am Montag", "der Anschlag am Montag ist der dritte": what something comes after has been, and so
/// has what nobody announces.
pub(super) fn is_over(walk: &Walk, i: usize) -> bool {
    const REACH: usize = 8;
    if i < walk.sentence.start + 2 || !walk.any_before(i, &["am", "vom", "von"]) {
        return false;
    }
    if is_sudden(walk, i) {
        return true;
    }
    let first = i.saturating_sub(REACH).max(walk.sentence.start);
    (first..i - 1)
        .rev()
        .take_while(|k| walk[*k].is_word() && !walk.has(*k, class::FINITE))
        .any(|k| walk.reads(k, "nach") && walk.has(k + 1, class::DETERMINER | class::POSSESSIVE))
}

/// "nach dem Unfall am Montag werden Zeugen gesucht": what nobody announces has been in any tense.
pub(super) fn is_sudden(walk: &Walk, i: usize) -> bool {
    const ONE: [&str; 6] = ["ein", "eine", "einem", "einen", "einer", "eines"];
    let noun =
        i.checked_sub(2).filter(|noun| *noun >= walk.sentence.start && walk.any_before(i, &["am", "vom"]));
    noun.is_some_and(|noun| is_one(walk, noun, Sense::Sudden) && !walk.any_before(noun, &ONE))
}

/// "warnte vor Glätte am Montag", "rief zum Protest am Samstag auf", "kündigte Warnstreiks am Montag an".
pub(super) fn is_announced(walk: &Walk, i: usize) -> bool {
    const REACH: usize = 16;
    let noun = i.checked_sub(2).filter(|noun| *noun >= walk.sentence.start && walk.any_before(i, &["am"]));
    let Some(noun) = noun.filter(|noun| is_one(walk, *noun, Sense::Coming)) else { return false };
    (walk.sentence.start.max(noun.saturating_sub(REACH))..noun).any(|k| walk.means(k, Sense::Announces))
}

/// "Am Freitag sollte der Rat beraten": what was planned when it was told; but not what came otherwise, and not what
/// somebody wanted, who may have done so.
pub(super) fn is_meant(walk: &Walk, i: usize) -> bool {
    const REACH: usize = 20;
    const OTHERWISE: [&str; 8] =
        ["eigentlich", "ursprünglich", "zunächst", "zuvor", "doch", "aber", "haben", "worden"];
    const LEADS: u64 = class::RELATIVE | class::SUBJUNCTION;
    let near = walk.sentence.start.max(i.saturating_sub(REACH))..walk.sentence.end.min(i + REACH);
    let open = |k: &usize| !tense::is_border(walk.document, *k);
    let back = (near.start..i).rev().take_while(open);
    let mut clause = back.chain((i..near.end).take_while(open));
    let verb = clause.find(|k| walk.reads_any(*k, &["sollte", "sollten", "wollte", "wollten"]));
    let wanted =
        || near.clone().any(|k| being::lives(walk, k) || walk.reads_any(k, &["er", "sie", "ich", "wir"]));
    let other = |k: usize| {
        walk.reads_any(k, &OTHERWISE)
            || k != i && walk.has(k, class::PRETERITE) && !walk.has(k, class::MODAL)
            || walk.has(k, LEADS)
                && walk[k].is_lower()
                && !walk.has(k, class::DETERMINER | class::PREPOSITION)
    };
    let planned = verb.is_some_and(|k| !walk.str(k).starts_with('w') || !wanted());
    planned && near.clone().any(|k| closes_as_infinitive(walk, k)) && !near.clone().any(other)
}

/// "beraten" of "sollte der Rat beraten": what ends its clause like an infinitive.
fn closes_as_infinitive(walk: &Walk, i: usize) -> bool {
    const OTHERS: u64 =
        class::PREPOSITION | class::DETERMINER | class::ADVERB | class::MODAL | class::NUMERAL;
    let last = i + 1 >= walk.sentence.end || walk[i + 1].mark().is_some();
    last && walk[i].is_lower() && walk.str(i).ends_with('n') && !walk.has(i, OTHERS)
}

/// "Am Sonntag gebietsweise Regen", "Warnstreik bei der Bahn am Montag": a line without a verb.
pub(super) fn is_forecast(walk: &Walk) -> bool {
    const REACH: usize = 20;
    const SHORT: usize = 8;
    let end = walk.sentence.end.min(walk.sentence.start + REACH);
    let short = walk.sentence.len() <= SHORT;
    (walk.sentence.start..end)
        .any(|k| walk.means(k, Sense::Forecast) || short && is_one(walk, k, Sense::Strike))
}

#[cfg(test)]
mod tests {
    use crate::figures::timex::tests::check;

    #[test]
    fn what_nobody_announces_has_been() {
        check(&[
            ("Der Anschlag am Montag ist der dritte in Moorstedt.", "Montag = 2024-02-26"),
            ("Das Konzert am Montag ist das dritte in Moorstedt.", "Montag = 2024-03-04"),
            ("Nach seinem Auftritt am Samstag reist er weiter.", "Samstag = 2024-02-24"),
            ("Mit einem Rücktritt am Montag rechnet niemand.", "Montag = 2024-03-04"),
            ("Nach dem Unfall am Montag werden Zeugen gesucht.", "Montag = 2024-02-26"),
            ("Nach dem Spiel am Samstag werden Züge eingesetzt.", "Samstag = 2024-03-02"),
        ]);
    }

    #[test]
    fn what_is_warned_of_is_to_come() {
        check(&[
            ("Die Stadt warnte vor Glätte am Freitag.", "Freitag = 2024-03-01"),
            ("Die Stadt warnte am Freitag vor Glätte.", "Freitag = 2024-02-23"),
            ("Er rief zum Protest am Samstag auf.", "Samstag = 2024-03-02"),
            ("Am Sonntag gebietsweise Regen.", "Sonntag = 2024-03-03"),
            ("Schwerer Brand am Sonntag in Moorstedt", "Sonntag = 2024-02-25"),
        ]);
    }
}
