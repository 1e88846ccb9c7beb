//! Frames with a verb that no table of cues has: "Das sei falsch, dämpfte Kern die Hoffnung", „Es reicht“, brummte Kern.
//!
//! What stands in the Konjunktiv or in quotation marks before the comma is said by whoever follows the verb.
//! Example: in "Die Bahn habe versagt, redete sich Landrat Kern in Rage." it is Landrat Kern.

use std::ops::Range;

use super::clause::is_finite;
use super::nouns::acts;
use super::speaker;
use crate::document::Document;
use crate::lexicon::{Class, class};

/// A frame that closes a sentence: its comma is right before the verb.
pub struct Frame {
    pub verb: usize,
    pub speaker: Range<usize>,
}

/// The frame behind a sentence in the Konjunktiv.
pub fn find(document: &Document, sentence: &Range<usize>) -> Option<Frame> {
    const LONGEST: usize = 24;
    let first = (sentence.start + 1).max(sentence.end.saturating_sub(LONGEST));
    (first..sentence.end).rev().filter(|i| document.is(*i - 1, ',')).find_map(|verb| {
        let speaker = speaker(document, verb, sentence.end)?;
        Some(Frame { verb, speaker })
    })
}

/// Who stands behind the verb, where it is one: "redete sich Landrat Kern".
pub fn speaker(document: &Document, verb: usize, end: usize) -> Option<Range<usize>> {
    const BETWEEN: [&str; 5] = ["sich", "ihm", "ihr", "ihnen", "nun"];
    if !is_verb(document, verb) {
        return None;
    }
    let subject = verb + 1 + usize::from(document.reads_any(verb + 1, &BETWEEN));
    let found = speaker::noun_phrase(document, subject, end)?;
    let named = !document.has(found.start, class::PRONOUN) || document.has(found.start, class::DETERMINER);
    (named && !speaker::is_oblique(document, found.start) && acts(document, &found)).then_some(found)
}

/// "dämpfte", "erfuhr": finite, in the indicative, and no auxiliary.
fn is_verb(document: &Document, i: usize) -> bool {
    const OTHERS: Class = class::AUXILIARY
        | class::MODAL
        | class::KONJUNKTIV1
        | class::KONJUNKTIV2
        | class::SUBJUNCTION
        | class::CONJUNCTION
        | class::PREPOSITION
        | class::DETERMINER
        | class::PRONOUN
        | class::ADVERB;
    let Some(token) = document.get(i) else { return false };
    let word = document.str(i);
    let by_form = || document.class(i) == 0 && ["te", "ten", "t"].iter().any(|end| word.ends_with(end));
    token.is_lower()
        && !document.has(i, OTHERS)
        && (is_finite(document, i) || document.has(i, class::PRETERITE) || by_form())
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;

    #[test]
    fn frames_need_no_known_verb() {
        check(&[
            (
                "Bestellt sei noch nichts, dämpfte Ministerin Anke Dorn die Erwartungen.",
                "indirect [Bestellt sei noch nichts] Ministerin Anke Dorn",
            ),
            (
                "Die Bahn habe versagt, redete sich Landrat Peter Kern in Rage.",
                "indirect [Die Bahn habe versagt] Landrat Peter Kern",
            ),
            (
                "So schnell gebe man nicht auf, zeigte sich Trainer Paul Dorn kämpferisch.",
                "indirect [So schnell gebe man nicht auf] Trainer Paul Dorn",
            ),
            (
                "Die Stadt warnte. „Das ist ein Skandal“, erregte sich Landrat Peter Kern.",
                "reported [Die Stadt warnte] Die Stadt; direct [„Das ist ein Skandal“] Landrat Peter Kern",
            ),
            ("„Es reicht“, brummte Minister Kern.", "direct [„Es reicht“] Minister Kern"),
            ("„Der Tag danach“, drehte Minister Kern 1972.", ""),
            ("Das Haus, das er baue, gefiel Minister Kern.", ""),
        ]);
    }
}
