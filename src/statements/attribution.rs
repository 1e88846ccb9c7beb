//! Statements that a phrase attributes without a verb: "laut X", "nach Angaben von X", "X zufolge", ", so X".
//!
//! Example: in "Das Eis sei dünn, so Kern." the statement is "Das Eis sei dünn".

use std::ops::Range;

use super::clause::{Clause, Role, is_finite};
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

/// True where one of the sentence's words begins a phrase that may attribute.
pub fn may_stand(document: &Document, sentence: &Range<usize>) -> bool {
    sentence.clone().any(|i| {
        document.has(i, class::ATTRIBUTION)
            && (document.reads(i, "nach") || document.longest(TableId::Attributions, i).is_some())
    })
}

/// The first attribution of the sentence outside quotations.
pub fn find(
    document: &Document,
    sentence: &Range<usize>,
    clauses: &[Clause],
    quotes: &[Quote],
) -> Option<Attribution> {
    let quoted = |i: usize| quotes.iter().any(|quote| quote.tokens.contains(&i));
    let candidates = sentence.clone().filter(|i| document.has(*i, class::ATTRIBUTION) && !quoted(*i));
    candidates.filter_map(|i| at(document, i, &scope(i, sentence, clauses))).next()
}

/// A relative clause or what a semicolon parts has its own source; else it is that of the sentence.
fn scope(i: usize, sentence: &Range<usize>, clauses: &[Clause]) -> Range<usize> {
    if let Some(clause) =
        clauses.iter().find(|clause| clause.tokens.contains(&i) && clause.role == Role::Relative)
    {
        return clause.tokens.clone();
    }
    let parted = clauses.iter().filter(|clause| clause.mark == Some(';')).map(|clause| clause.tokens.start);
    let (mut start, mut end) = (sentence.start, sentence.end);
    for border in parted {
        if border <= i {
            start = border;
        } else {
            end = end.min(border - 1);
        }
    }
    start..end
}

fn at(document: &Document, i: usize, tokens: &Range<usize>) -> Option<Attribution> {
    let found = document.longest(TableId::Attributions, i).filter(|found| i + found.len <= tokens.end);
    let Some(found) = found else { return by_noun(document, i, tokens) };
    let cue = i..i + found.len;
    match found.row.get(0) {
        "before" => leading(document, cue, tokens),
        "after" => trailing(document, cue, tokens),
        _ => own(document, cue, tokens),
    }
}

/// "Nach Polizeiangaben", "nach einem ersten Bericht der Stadt": the source is known by its noun.
fn by_noun(document: &Document, i: usize, tokens: &Range<usize>) -> Option<Attribution> {
    const INSIDE: usize = 5;
    const NOUNS: [&str; 24] = [
        "angaben",
        "bericht",
        "berichten",
        "berichts",
        "erkenntnissen",
        "ansicht",
        "meinung",
        "auffassung",
        "aussage",
        "aussagen",
        "schätzung",
        "schätzungen",
        "auskunft",
        "darstellung",
        "einschätzung",
        "informationen",
        "umfrage",
        "studie",
        "ermittlungen",
        "untersuchung",
        "untersuchungen",
        "worten",
        "meldung",
        "meldungen",
    ];
    if !document.reads_any(i, &["nach"]) {
        return None;
    }
    let noun = (i + 1..tokens.end.min(i + 1 + INSIDE)).find(|k| document[*k].is_capital())?;
    let key = document.key(noun);
    let known = NOUNS.iter().any(|word| {
        key.len() >= word.len() && key.get(key.len() - word.len()..).is_some_and(|tail| tail == *word)
            || document.reads(noun, word)
    });
    let led = (i + 1..noun).all(|k| document[k].is_word());
    if !known || !led {
        return None;
    }
    let speaker = speaker::noun_phrase(document, i + 1, tokens.end)?;
    Some(Attribution {
        pieces: around(document, tokens, &(i..speaker.end)),
        speaker: Some(speaker),
        cue: i..i + 1,
    })
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

/// Articles that a source before "zufolge" begins with.
const DATIVES: [&str; 9] = ["dem", "den", "der", "einem", "einer", "diesem", "diesen", "dieser", "ihren"];

/// "X zufolge regnet es".
fn trailing(document: &Document, cue: Range<usize>, tokens: &Range<usize>) -> Option<Attribution> {
    const LONGEST: usize = 12;
    let first = tokens.start.max(cue.start.saturating_sub(LONGEST));
    let comma = (first..cue.start)
        .rev()
        .find(|i| document[*i].mark().is_some_and(|mark| matches!(mark, ',' | ';' | ':')));
    let start = comma.map_or(first, |i| i + 1);
    // "hat dem Bericht zufolge": the phrase begins behind the verb, with its article.
    let verb = (start..cue.start).rev().find(|i| is_finite(document, *i));
    let start = verb.map_or(start, |i| i + 1);
    let article = (start..cue.start).rev().find(|i| document.reads_any(*i, &DATIVES));
    let start = article.filter(|i| *i == start || !document.reads_any(*i, &["der"])).unwrap_or(start);
    let speaker = Some(start..cue.start).filter(|speaker| !speaker.is_empty())?;
    Some(Attribution {
        pieces: around(document, tokens, &(speaker.start..cue.end)),
        speaker: Some(speaker),
        cue,
    })
}

/// "Augenzeugen zufolge", "nach eigenen Angaben": the phrase names its source itself, or nobody.
fn own(document: &Document, cue: Range<usize>, tokens: &Range<usize>) -> Option<Attribution> {
    let behind = document.reads(cue.end - 1, "zufolge") || document.reads(cue.end - 1, "nach");
    let speaker = if behind { cue.start..cue.end - 1 } else { cue.start + 1..cue.end };
    let speaker = Some(speaker).filter(|speaker| !speaker.is_empty());
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
