//! Quotation marks: where one opens and where it closes.
//!
//! German, Swiss, French, English and straight marks; which way a mark looks is told by the space around it.
//! Quotations inside quotations (‚…‘) are part of the outer one. What a quotation is worth is said in `direct.rs`.
//! Example: »Halt«, «Halt», „Halt“, "Halt" all hold one word.

use std::ops::Range;

use crate::document::{Document, SectionKind};
use crate::tokens::Flags;

/// A quotation with its marks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quote {
    pub tokens: Range<usize>,
}

/// A longer one is a lost closing mark.
const LONGEST: usize = 400;

/// All quotations of the text sections, in text order, none inside another.
pub fn find(document: &Document) -> Vec<Quote> {
    let mut quotes = Vec::new();
    // The mark that a paragraph before has left open.
    let mut left: Option<usize> = None;
    for section in 0..document.sections.len() {
        if document.sections[section].kind.is_text() {
            let tokens = document.section_tokens(section);
            let body = document.sections[section].kind == SectionKind::Body;
            let carried = left.take().filter(|start| body && tokens.end - start <= LONGEST);
            let mut rest = tokens.clone();
            if let Some(start) = carried {
                // A quotation over several paragraphs may open with each of them again.
                let again = usize::from(document[tokens.start].mark() == document[start].mark());
                match first_mark(document, &(tokens.start + again..tokens.end)) {
                    Some(close) if ends(document, start, close) && closes(document, close, &tokens) => {
                        quotes.push(Quote { tokens: start..close + 1 });
                        rest.start = close + 1;
                    }
                    None if !document.is(tokens.end - 1, ':') => {
                        left = Some(start);
                        continue;
                    }
                    _ => {}
                }
            }
            let open = pairs(document, rest, &mut quotes);
            left = open.filter(|_| body && !document.is(tokens.end - 1, ':'));
        }
    }
    quotes
}

fn is_mark(mark: &char) -> bool {
    matches!(mark, '„' | '“' | '”' | '"' | '«' | '»')
}

fn first_mark(document: &Document, tokens: &Range<usize>) -> Option<usize> {
    tokens.clone().find(|i| document[*i].mark().as_ref().is_some_and(is_mark))
}

/// True of a mark that can be nothing but the other half of the open one.
fn ends(document: &Document, open: usize, close: usize) -> bool {
    matches!(
        (document[open].mark(), document[close].mark()),
        (Some('„'), Some('“' | '”')) | (Some('»'), Some('«')) | (Some('«'), Some('»'))
    )
}

/// Adds the quotations of a section; gives the mark that is still open at its end.
fn pairs(document: &Document, tokens: Range<usize>, quotes: &mut Vec<Quote>) -> Option<usize> {
    let mut open: Option<usize> = None;
    for i in tokens.clone() {
        let Some(mark) = document[i].mark().filter(is_mark) else {
            continue;
        };
        match open {
            Some(start) if i - start > LONGEST => open = opens(document, i, mark, &tokens).then_some(i),
            // A new opening mark „ before the old one was closed: the old one was lost.
            Some(_) if mark == '„' => open = Some(i),
            Some(start) if closes(document, i, &tokens) => {
                quotes.push(Quote { tokens: start..i + 1 });
                open = None;
            }
            Some(_) => {}
            None if opens(document, i, mark, &tokens) => open = Some(i),
            None => {}
        }
    }
    open
}

/// An opening mark has space or a bracket before it, and its text right behind.
fn opens(document: &Document, i: usize, mark: char, tokens: &Range<usize>) -> bool {
    let before = i == tokens.start || document[i].has(Flags::SPACE) || document[i - 1].mark().is_some();
    let behind = i + 1 < tokens.end && (document[i + 1].is_joined() || matches!(mark, '„' | '«'));
    before && behind
}

/// A closing mark stands right behind its text, or before a blank in the French manner.
fn closes(document: &Document, i: usize, tokens: &Range<usize>) -> bool {
    let last = i + 1 >= tokens.end;
    document[i].is_joined() || last || document[i + 1].has(Flags::SPACE) || document[i + 1].mark().is_some()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::Lexicon;

    #[test]
    fn pairs_marks_of_all_kinds() {
        let rows = [
            ("Er rief: „Halt!“ und ging.", "„Halt!“"),
            ("Er rief: »Halt!« und ging.", "»Halt!«"),
            ("Er rief: «Halt!» und ging.", "«Halt!»"),
            ("Er rief: « Halt! » und ging.", "« Halt! »"),
            ("Er rief: \"Halt!\" und ging.", "\"Halt!\""),
            ("Er rief: “Halt!” und ging.", "“Halt!”"),
            ("Er rief: „Das ‚Halt‘ war laut“ und ging.", "„Das ‚Halt‘ war laut“"),
            ("Er rief: „Halt und ging.", ""),
            ("Er rief: „Halt und sagte: „Komm.“", "„Komm.“"),
            ("Er rief « Halt ».", "« Halt »"),
            ("Er gehe\", sagte Kern, \"da es regnet.\"", "\"da es regnet.\""),
            ("Er rief: „Halt.\n\n„Und komm.“ Sie ging.", "„Halt.\n\n„Und komm.“"),
            ("Er rief: „Halt und ging.\n\nSie sagte: „Komm.“", "„Komm.“"),
            ("„Es war kalt.\n\nAber wir bleiben“, sagte Kern.", "„Es war kalt.\n\nAber wir bleiben“"),
            (
                "„Es war kalt.\n\nUnd nass.\n\nWir bleiben“, sagte Kern.",
                "„Es war kalt.\n\nUnd nass.\n\nWir bleiben“",
            ),
            ("Er rief: „Halt.\n\nZum Wetter:\n\nEs bleibt nass“, sagte Kern.", ""),
        ];
        for (text, wanted) in rows {
            let document = Document::new(text, Lexicon::embedded());
            let found: Vec<_> = find(&document).iter().map(|quote| document.phrase(&quote.tokens)).collect();
            assert_eq!(found.join(" "), wanted, "{text}");
        }
    }

    #[test]
    fn a_lost_closing_mark_ends_nothing_far_away() {
        let text = format!("Er rief: \"Halt. {}Sie rief: \"Komm.\"", "Es regnet. ".repeat(LONGEST / 2));
        let document = Document::new(&text, Lexicon::embedded());
        let found: Vec<_> = find(&document).iter().map(|quote| document.phrase(&quote.tokens)).collect();
        assert_eq!(found, ["\"Komm.\""]);
    }
}
