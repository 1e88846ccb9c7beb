//! From tokens to paragraphs: which line breaks end one, and which only wrap it.
//!
//! What a paragraph is for (headline, contact, ...) is said in `sections.rs`.
//! Example: lines of 60 letters each, as teletypes cut them, are one paragraph up to the empty line.

use std::ops::Range;

use crate::lexicon::Reading;
use crate::tokens::{Flags, Token};

/// A paragraph's tokens, and whether an empty line stands before it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paragraph {
    pub tokens: Range<usize>,
    pub after_blank: bool,
}

/// The paragraphs of a text in order; together they have all its tokens.
pub fn paragraphs(reading: &Reading) -> Vec<Paragraph> {
    let mut all = Vec::new();
    let mut block = Vec::new();
    let mut start = 0;
    let begins =
        |(i, token): (usize, &Token)| token.has(Flags::LINE).then_some((i, token.has(Flags::PARAGRAPH)));
    let lines = reading.iter().enumerate().skip(1).filter_map(begins);
    for (i, paragraph) in lines.chain([(reading.len(), true)]).filter(|(i, _)| *i > 0) {
        block.push(start..i);
        start = i;
        if paragraph {
            add_block(reading, &block, &mut all);
            block.clear();
        }
    }
    all
}

fn add_block(reading: &Reading, lines: &[Range<usize>], all: &mut Vec<Paragraph>) {
    let (Some(first), Some(last)) = (lines.first(), lines.last()) else { return };
    if is_wrapped(reading, lines) {
        all.push(Paragraph { tokens: first.start..last.end, after_blank: true });
        return;
    }
    for (i, line) in lines.iter().enumerate() {
        all.push(Paragraph { tokens: line.clone(), after_blank: i == 0 });
    }
}

/// True of lines that were cut at a fixed width: all but the last are nearly equally long, and most end
/// inside a sentence.
fn is_wrapped(reading: &Reading, lines: &[Range<usize>]) -> bool {
    const WIDTHS: Range<u32> = 40..141;
    let Some((last, full)) = lines.split_last() else { return false };
    // Headline and subheadline are two lines without a full stop; a wrapped paragraph ends with one.
    if full.is_empty() || !ends_sentence(reading, last.end - 1) {
        return false;
    }
    let mut longest = 0;
    let mut open = 0;
    for line in full {
        let width = reading.width(line);
        if !WIDTHS.contains(&width) || is_bullet(reading, line.start) {
            return false;
        }
        longest = longest.max(width);
        open += usize::from(!ends_sentence(reading, line.end - 1));
    }
    // A title above a long paragraph is no line of that width.
    if reading.width(last) > longest + 20 {
        return false;
    }
    let even = full.iter().filter(|line| reading.width(line) + 20 >= longest).count();
    even * 5 >= full.len() * 4 && open * 2 >= full.len()
}

/// True at a mark that ends a sentence, or a quotation mark or bracket behind one.
pub fn ends_sentence(reading: &Reading, last: usize) -> bool {
    let mark = |i: usize| reading.get(i).and_then(|token| token.mark());
    match mark(last) {
        Some('.' | '!' | '?' | '…' | ':' | ';' | ',') => true,
        Some('“' | '”' | '"' | '«' | '»' | '’' | '‘' | ')' | '\'') => {
            last > 0 && matches!(mark(last - 1), Some('.' | '!' | '?' | '…'))
        }
        _ => false,
    }
}

/// True at a mark that begins an item of a list.
pub fn is_bullet(reading: &Reading, first: usize) -> bool {
    let Some(token) = reading.get(first) else { return false };
    let spaced = reading.get(first + 1).is_some_and(|next| next.has(Flags::SPACE) && !next.has(Flags::LINE));
    match token.mark() {
        Some('•' | '·' | '‣' | '◦' | '▪' | '■' | '●') => true,
        Some('-' | '–' | '—' | '*') => spaced,
        _ => false,
    }
}
