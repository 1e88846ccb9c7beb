//! Quotations: which are statements, and who speaks.
//!
//! Names and titles in quotation marks („Der Spiegel“, „Titanic“) are none.
//! Example: in „Wir gehen“, sagte Kern. the speaker is Kern, the cue "sagte".

use std::ops::Range;

use super::attribution::Attribution;
use super::cues::Verb;
use super::{Quote, cues, speaker};
use crate::document::Document;
use crate::lexicon::class;

/// Who says a quotation, and by which words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    pub speaker: Option<Range<usize>>,
    pub cue: Option<Range<usize>>,
}

/// The speaker of a quotation that begins in the sentence; none where it is no statement.
pub fn find(
    document: &Document,
    quote: &Quote,
    verbs: &[Verb],
    speakers: &[Option<Range<usize>>],
    attribution: Option<&Attribution>,
    last: Option<Range<usize>>,
) -> Option<Said> {
    if is_name(document, quote) {
        return None;
    }
    if let Some((n, verb)) = nearest(quote, verbs) {
        return Some(Said { speaker: speakers[n].clone().or(last), cue: Some(cues::shown(verb)) });
    }
    if let Some(behind) = cue_behind(document, quote) {
        return Some(behind);
    }
    if let Some(found) = attribution {
        return Some(Said { speaker: found.speaker.clone(), cue: Some(found.cue.clone()) });
    }
    let sentence_like = is_sentence(document, quote);
    (sentence_like && last.is_some()).then_some(Said { speaker: last, cue: None })
}

/// How far a subject behind its verb may reach.
fn clause_end(document: &Document, verb: usize) -> usize {
    const REACH: usize = 40;
    document.len().min(verb + REACH)
}

/// The cue nearest to the quotation.
fn nearest<'c>(quote: &Quote, verbs: &'c [Verb]) -> Option<(usize, &'c Verb)> {
    verbs.iter().enumerate().min_by_key(|(_, verb)| {
        if verb.at < quote.tokens.start {
            quote.tokens.start - verb.at
        } else {
            verb.at.saturating_sub(quote.tokens.end)
        }
    })
}

/// „…“, sagte X: the cue stands in the sentence that the quotation ends in.
fn cue_behind(document: &Document, quote: &Quote) -> Option<Said> {
    const REACH: usize = 3;
    let comma = quote.tokens.end;
    if !document.is(comma, ',') {
        return None;
    }
    let at = (comma + 1..comma + 1 + REACH).find(|i| document.has(*i, class::CUE))?;
    let speaker = speaker::behind(document, at + 1, clause_end(document, at))?;
    Some(Said { speaker: Some(speaker), cue: Some(at..at + 1) })
}

/// A few words, all that count capitalised, and no end of a sentence: a name or title.
fn is_name(document: &Document, quote: &Quote) -> bool {
    const LONGEST: usize = 6;
    let inner = quote.tokens.start + 1..quote.tokens.end.saturating_sub(1);
    let words: Vec<usize> = inner.clone().filter(|i| document[*i].is_word()).collect();
    let ended =
        inner.end > inner.start && matches!(document[inner.end - 1].mark(), Some('.' | '!' | '?' | '…'));
    let capital = |i: &usize| document[*i].is_capital() || document.has(*i, class::FUNCTION);
    let verb =
        words.iter().any(|i| !document[*i].is_capital() && document.has(*i, class::AUXILIARY | class::MODAL));
    words.is_empty()
        || words.len() < LONGEST
            && !ended
            && !verb
            && words.iter().all(capital)
            && document[words[0]].is_capital()
}

/// A finite verb, or the mark that ends a sentence, inside.
fn is_sentence(document: &Document, quote: &Quote) -> bool {
    const WORDS: usize = 4;
    let inner = quote.tokens.start + 1..quote.tokens.end.saturating_sub(1);
    let verb = inner
        .clone()
        .any(|i| document.has(i, class::AUXILIARY | class::MODAL | class::VERB) && !document[i].is_capital());
    verb && inner.filter(|i| document[*i].is_word()).count() >= WORDS
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;

    #[test]
    fn quotations_have_speakers_before_and_behind_them() {
        check(&[
            (
                "„Wir gehen jetzt“, sagte Ministerin Anke Dorn.",
                "direct [„Wir gehen jetzt“] Ministerin Anke Dorn",
            ),
            ("Anke Dorn sagte: „Wir gehen jetzt.“", "direct [„Wir gehen jetzt.“] Anke Dorn"),
            ("»Wir gehen«, teilte der Sprecher der Bahn mit.", "direct [»Wir gehen«] der Sprecher der Bahn"),
            ("Er las den „Neuen Boten“ und ging.", ""),
        ]);
    }
}
