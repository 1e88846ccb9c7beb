//! Signs: what a sentence must hold to be worth a closer look, found in one pass over the classes of its words.
//!
//! Most sentences of a text say nothing about who says something; they cost this pass and nothing else.
//! Example: "Der Zug fährt an der Küste" has no sign, "Der Zug fährt, sagt Kern" has a cue.

use std::ops::Range;

use super::clause::ends_before;
use crate::document::Document;
use crate::lexicon::{Class, class};

/// What was seen in a sentence.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Signs {
    /// A cue, or one whose prefix may stand behind it.
    pub cue: bool,
    /// A word that begins or holds an attribution.
    pub attribution: bool,
    /// The classes of all words together.
    pub classes: Class,
}

/// Looks at each token once.
pub fn find(document: &Document, sentence: &Range<usize>) -> Signs {
    let mut signs = Signs::default();
    // A cue that needs its prefix has gone by, or the noun that another needs.
    let (mut half, mut noun) = (false, false);
    for i in sentence.clone() {
        let class = document.class(i);
        signs.classes |= class;
        if class & (class::CUE | class::APART) == 0 {
            continue;
        }
        let lower = !document[i].is_capital() || i == sentence.start;
        let closed = || half && (document[i].is_capital() || ends_before(document, i + 1, sentence.end));
        // "die Ansicht vertreten", "Vorwürfe gegen Kern erhoben": the noun goes before.
        let before = || i > sentence.start && document.has(i - 1, class::APART);
        let led = || class & class::CUE != 0 && (noun || before());
        signs.cue |=
            class & class::SPEECH != 0 && lower || class & class::APART != 0 && closed() || lower && led();
        half |= class & class::CUE != 0 && lower;
        noun |= class & class::APART != 0 && document[i].is_capital();
    }
    signs.attribution = signs.classes & (class::ATTRIBUTION | class::SOURCE) != 0;
    signs
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::Lexicon;

    #[test]
    fn few_sentences_have_a_cue() {
        let rows = [
            ("Kern sagt, es regne.", true),
            ("Sagte Kern, es regne?", true),
            ("Die Stadt gibt die Preise bekannt.", true),
            ("Der Zug fährt an der Küste.", false),
            ("Die Stadt gibt Geld.", false),
        ];
        for (text, wanted) in rows {
            let document = Document::new(text, Lexicon::embedded());
            assert_eq!(find(&document, &(0..document.len())).cue, wanted, "{text}");
        }
    }
}
