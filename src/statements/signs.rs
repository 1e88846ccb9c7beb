//! Signs: what a sentence must hold to be worth a closer look, found in one pass over the classes of its words.
//!
//! Most sentences of a text say nothing about who says something; they cost this pass and nothing else.
//! Example: "Der Zug fährt an der Küste" has no sign, "Der Zug fährt, sagt Kern" has a cue.

use std::ops::Range;

use crate::document::Document;
use crate::lexicon::{Class, class};

/// What was seen in a sentence.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Signs {
    /// A cue, or one whose prefix may stand behind it.
    pub cue: bool,
    /// A word that begins an attribution.
    pub attribution: bool,
    /// The classes of all words together.
    pub classes: Class,
}

/// Looks at each token once.
pub fn find(document: &Document, sentence: &Range<usize>) -> Signs {
    let mut signs = Signs::default();
    let mut half = false;
    for i in sentence.clone() {
        let class = document.class(i);
        signs.classes |= class;
        if class & (class::CUE | class::APART) == 0 {
            continue;
        }
        let lower = !document[i].is_capital() || i == sentence.start;
        signs.cue |= class & class::SPEECH != 0 && lower || half && class & class::APART != 0 && closes(document, i, sentence);
        half |= class & class::CUE != 0 && lower;
    }
    signs.attribution = signs.classes & class::ATTRIBUTION != 0;
    signs
}

/// The prefix of a verb stands at the end of its clause.
fn closes(document: &Document, i: usize, sentence: &Range<usize>) -> bool {
    i + 1 >= sentence.end || document[i + 1].mark().is_some() || document.has(i + 1, class::CONJUNCTION)
}
