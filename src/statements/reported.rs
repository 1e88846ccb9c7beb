//! Acts of speech that the text only reports: "forderte den Rücktritt", "kündigte Gespräche an".
//!
//! The statement is the whole clause with its verb; the column `reports` of `cues.tsv` says which verbs do so, and
//! with which words behind them. Verbs that have a clause for their content are in `indirect.rs`.
//! Example: in "Die Polizei warnt vor Glatteis." it is all of the sentence.

use std::ops::Range;

use super::clause::Role;
use super::cues::Verb;
use super::passage::Passage;

/// The clause of a verb that reports a speech by itself.
pub fn find(passage: &Passage, verb: &Verb) -> Option<Range<usize>> {
    let clause = &passage.clauses[verb.clause];
    let speaker = verb.speaker.as_ref()?;
    // "forderte: „Weg damit!“": what is said stands there.
    let announces = passage.clauses.get(verb.clause + 1).is_some_and(|next| next.mark == Some(':'));
    if clause.role != Role::Main || announces || !reports(passage, &clause.tokens, verb) {
        return None;
    }
    // The speaker may stand before the clause, or even in an earlier sentence.
    let near = !clause.shares && speaker.start >= passage.start;
    let start = if near { clause.tokens.start.min(speaker.start) } else { clause.tokens.start };
    let next =
        passage.clauses.iter().skip(verb.clause + 1).find(|next| next.shares || next.mark == Some(';'));
    let end = next.map_or(passage.end, |next| next.tokens.start);
    Some(passage.trimmed(start..end)).filter(|piece| piece.len() > 3)
}

/// Verbs of demand, blame and the like report by themselves, but not with the words behind "!" ("forderte drei
/// Todesopfer"); others with the preposition or adverb of their content, or a number ("#": "erwartet 500 Gäste").
fn reports(passage: &Passage, clause: &Range<usize>, verb: &Verb) -> bool {
    let is = |i: usize, word: &str| if word == "#" { passage[i].is_number() } else { passage.reads(i, word) };
    let stands = |words: &str| clause.clone().any(|i| words.split('|').any(|word| is(i, word)));
    match verb.reports().split_once('!').unwrap_or((verb.reports(), "")) {
        ("", _) => false,
        ("*", but) => !stands(but),
        (words, _) => stands(words),
    }
}

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
            (
                "Der Verband sprach von einem guten Jahr.",
                "reported [Der Verband sprach von einem guten Jahr] Der Verband",
            ),
            (
                "Der Rücktritt wurde von der Opposition scharf gefordert.",
                "reported [Der Rücktritt wurde von der Opposition scharf gefordert] der Opposition",
            ),
            ("Die Stadt erwartet 500 Gäste.", "reported [Die Stadt erwartet 500 Gäste] Die Stadt"),
            ("Die Stadt erwartet Gäste.", ""),
            ("Die Stadt begrüßte den Plan.", ""),
            ("Der Zug fuhr nach Ulm.", ""),
            ("Der Minister sprach lange.", ""),
            ("Die Flut forderte drei Todesopfer.", ""),
        ]);
    }
}
