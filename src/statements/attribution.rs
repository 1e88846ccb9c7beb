//! Statements that a phrase attributes without a verb: "laut X", "nach Angaben von X", "X zufolge", ", so X".
//!
//! Example: in "Das Eis sei dünn, so Kern." the statement is "Das Eis sei dünn".

use std::ops::Range;

use super::speaker;
use super::{Quote, without_end};
use crate::document::Document;
use crate::lexicon::{TableId, class};

/// What is said, by whom, and the words that say so.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attribution {
    pub pieces: Vec<Range<usize>>,
    pub speaker: Option<Range<usize>>,
    pub cue: Range<usize>,
}

/// The first attribution of the sentence outside quotations.
pub fn find(document: &Document, tokens: &Range<usize>, quotes: &[Quote]) -> Option<Attribution> {
    let quoted = |i: usize| quotes.iter().any(|quote| quote.tokens.contains(&i));
    let candidates = tokens.clone().filter(|i| document.has(*i, class::ATTRIBUTION) && !quoted(*i));
    candidates.filter_map(|i| at(document, i, tokens)).next()
}

fn at(document: &Document, i: usize, tokens: &Range<usize>) -> Option<Attribution> {
    let found = document.longest(TableId::Attributions, i).filter(|found| i + found.len <= tokens.end)?;
    let cue = i..i + found.len;
    match found.row.get(0) {
        "before" => leading(document, cue, tokens),
        "after" => trailing(document, cue, tokens),
        _ => own(document, cue, tokens),
    }
}

/// "Laut X regnet es", "Es regnet laut X bald", "Es regnet, so X".
fn leading(document: &Document, cue: Range<usize>, tokens: &Range<usize>) -> Option<Attribution> {
    let of = cue.end + usize::from(document.reads(cue.end, "von"));
    let speaker = speaker::noun_phrase(document, of, tokens.end)?;
    let so = document.reads(cue.start, "so");
    let behind_comma = cue.start > tokens.start && document[cue.start - 1].mark().is_some();
    let closes = speaker.end >= tokens.end || document[speaker.end].mark().is_some();
    if so && !(behind_comma && closes) {
        return None;
    }
    Some(Attribution {
        pieces: around(document, tokens, &(cue.start..speaker.end)),
        speaker: Some(speaker),
        cue,
    })
}

/// "X zufolge regnet es".
fn trailing(document: &Document, cue: Range<usize>, tokens: &Range<usize>) -> Option<Attribution> {
    const LONGEST: usize = 12;
    let first = tokens.start.max(cue.start.saturating_sub(LONGEST));
    let comma = (first..cue.start)
        .rev()
        .find(|i| document[*i].mark().is_some_and(|mark| matches!(mark, ',' | ';' | ':')));
    let start = comma.map_or(first, |i| i + 1);
    let verb = (start..cue.start).any(|i| document.has(i, class::AUXILIARY | class::MODAL));
    let speaker = Some(start..cue.start).filter(|speaker| !speaker.is_empty() && !verb)?;
    Some(Attribution {
        pieces: around(document, tokens, &(speaker.start..cue.end)),
        speaker: Some(speaker),
        cue,
    })
}

/// "Augenzeugen zufolge", "nach eigenen Angaben": the phrase names its source itself, or nobody.
fn own(document: &Document, cue: Range<usize>, tokens: &Range<usize>) -> Option<Attribution> {
    let named = cue.len() > 1 && document.reads(cue.end - 1, "zufolge") && document[cue.start].is_capital();
    let speaker = named.then(|| cue.start..cue.end - 1);
    Some(Attribution { pieces: around(document, tokens, &cue), speaker, cue })
}

/// The sentence without the frame, its outer commas and its end.
fn around(document: &Document, tokens: &Range<usize>, frame: &Range<usize>) -> Vec<Range<usize>> {
    let before = without_end(document, tokens.start..frame.start);
    let mut behind = without_end(document, frame.end..tokens.end);
    while behind.start < behind.end
        && document[behind.start].mark().is_some_and(|mark| matches!(mark, ',' | ':' | '.'))
    {
        behind.start += 1;
    }
    [before, behind].into_iter().filter(|piece| piece.start < piece.end).collect()
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;

    #[test]
    fn phrases_attribute_without_a_verb() {
        check(&[
            ("Laut Minister Kern regnet es bald.", "indirect [regnet es bald] Minister Kern"),
            (
                "Nach Angaben der Polizei kam niemand zu Schaden.",
                "indirect [kam niemand zu Schaden] der Polizei",
            ),
            (
                "Das Eis ist dünn, so Sprecherin Anke Dorn.",
                "indirect [Das Eis ist dünn] Sprecherin Anke Dorn",
            ),
            ("Dem Bericht zufolge fehlen drei Millionen.", "indirect [fehlen drei Millionen] Dem Bericht"),
            ("Das war so groß wie ein Haus.", ""),
        ]);
    }
}
