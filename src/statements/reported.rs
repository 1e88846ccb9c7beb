//! Acts of speech that the text only reports: "forderte den Rücktritt", "kündigte Gespräche an".
//!
//! The statement is the whole clause with its verb; verbs that have a clause for their content are in `indirect.rs`.
//! Example: in "Die Polizei warnt vor Glatteis." it is all of the sentence.

use std::ops::Range;

use super::clause::{Clause, Role};
use super::cues::Verb;
use super::without_end;
use crate::document::Document;

/// The clause of a verb that reports a speech by itself.
pub fn find(
    document: &Document,
    sentence: &Range<usize>,
    clauses: &[Clause],
    verb: &Verb,
    speaker: Option<&Range<usize>>,
) -> Option<Range<usize>> {
    let clause = &clauses[verb.clause];
    if clause.role != Role::Main || verb.passive || speaker.is_none() || !reports(document, clause, verb) {
        return None;
    }
    let start = speaker.map_or(clause.tokens.start, |speaker| clause.tokens.start.min(speaker.start));
    let start = if clause.shares { clause.tokens.start } else { start };
    let next = clauses.iter().skip(verb.clause + 1).find(|next| next.shares || next.mark == Some(';'));
    let end = next.map_or(sentence.end, |next| next.tokens.start);
    Some(without_end(document, start..end)).filter(|piece| piece.len() > 3)
}

/// Verbs of demand, blame and the like report by themselves, others with the preposition or adverb of their content.
fn reports(document: &Document, clause: &Clause, verb: &Verb) -> bool {
    const WITH: [(&str, &[&str]); 5] = [
        ("sprechen", &["von"]),
        ("berichten", &["von"]),
        ("ausgehen", &["von"]),
        ("rechnen", &["mit"]),
        ("begründen", &["mit"]),
    ];
    const WEAK: [&str; 12] = [
        "nennen",
        "planen",
        "entscheiden",
        "drohen",
        "rufen",
        "beschließen",
        "anordnen",
        "beantragen",
        "danken",
        "bitten",
        "angreifen",
        "bestellen",
    ];
    let behind = verb.at..clause.tokens.end;
    if let Some((_, words)) = WITH.iter().find(|(lemma, _)| *lemma == verb.lemma) {
        return behind.clone().any(|i| document.reads_any(i, words));
    }
    let compares = || behind.clone().any(|i| document.reads(i, "als"));
    if DESCRIBING.contains(&verb.lemma) {
        return compares();
    }
    let told = verb.at == verb.finite;
    match verb.kind {
        "demand" => !WEAK.contains(&verb.lemma),
        "warn" => true,
        "announce" => verb.lemma == "ankündigen" || told && verb.prefix.is_some(),
        "criticize" => told && !WEAK.contains(&verb.lemma),
        "deny" => told && DENYING.contains(&verb.lemma),
        "think" => told && THINKING.contains(&verb.lemma),
        _ => false,
    }
}

/// Verbs that report when they say what something is compared to.
const DESCRIBING: [&str; 7] =
    ["bezeichnen", "beschreiben", "bewerten", "charakterisieren", "beurteilen", "werten", "würdigen"];

/// Verbs of denial that are always speech.
const DENYING: [&str; 5] = ["bestreiten", "zurückweisen", "dementieren", "leugnen", "verneinen"];

/// Verbs of thinking that report an estimate or a fear.
const THINKING: [&str; 7] =
    ["schätzen", "hoffen", "befürchten", "fürchten", "erwarten", "vermuten", "prognostizieren"];

#[cfg(test)]
mod tests {
    use super::super::tests::check;

    #[test]
    fn acts_of_speech_are_reported() {
        check(&[
            (
                "Minister Kern forderte ein Verbot der Böller.",
                "reported [Minister Kern forderte ein Verbot der Böller] Minister Kern",
            ),
            ("Der Zug fuhr nach Ulm.", ""),
        ]);
    }
}
