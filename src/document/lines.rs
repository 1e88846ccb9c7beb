//! From tokens to paragraphs: which line breaks end one, and which only wrap it.
//!
//! What a paragraph is for (headline, contact, ...) is said in `sections.rs`.
//! Example: lines of 60 letters each, as teletypes cut them, are one paragraph up to the empty line.

use std::ops::Range;

use crate::lexicon::{Class, Reading, class};
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
    let margin = margin(reading, lines);
    for (i, line) in lines.iter().enumerate() {
        match all.last_mut().filter(|_| i > 0) {
            Some(above) if margin.is_some_and(|margin| is_full(reading, lines, i - 1, margin)) => {
                above.tokens.end = line.end;
            }
            _ => all.push(Paragraph { tokens: line.clone(), after_blank: i == 0 }),
        }
    }
}

/// The width at which the lines of a block were cut, where they were: those that end inside a sentence have no room for
/// the first word of the next line, and many of these cannot end there.
fn margin(reading: &Reading, lines: &[Range<usize>]) -> Option<u32> {
    const WIDTHS: Range<u32> = 40..141;
    const LEAST: usize = 3;
    let gapped = |line: &Range<usize>| line.clone().skip(1).any(|i| reading[i].has(Flags::GAP));
    if lines.len() <= LEAST || is_list(reading, lines) || lines.iter().any(gapped) {
        return None;
    }
    let margin = lines.iter().map(|line| reading.width(line)).max().filter(|width| WIDTHS.contains(width))?;
    let open: Vec<usize> =
        (0..lines.len() - 1).filter(|i| is_open(reading, &lines[*i], &lines[i + 1])).collect();
    let full: Vec<usize> = open.iter().copied().filter(|i| is_full(reading, lines, *i, margin)).collect();
    let torn = full.iter().filter(|i| is_torn(reading, &lines[**i], &lines[**i + 1])).count();
    let (open, full) = (open.len(), full.len());
    (full >= LEAST && full * 4 >= open * 3 && torn * 4 >= full).then_some(margin)
}

/// True of a line that has no room for the first word of the next.
fn is_full(reading: &Reading, lines: &[Range<usize>], i: usize, margin: u32) -> bool {
    let next = &lines[i + 1];
    let word = (next.start..next.end).skip(1).find(|k| reading[*k].has(Flags::SPACE)).unwrap_or(next.end);
    reading.width(&lines[i]) + 1 + reading.width(&(next.start..word)) > margin
}

/// True of lines that were cut at a fixed width: all but the last are nearly equally long, and most end
/// inside a sentence.
fn is_wrapped(reading: &Reading, lines: &[Range<usize>]) -> bool {
    const WIDTHS: Range<u32> = 40..141;
    let is_wide = |line: &Range<usize>| {
        let widest = lines.iter().map(|line| reading.width(line)).max();
        widest.is_some_and(|widest| reading.width(line) + 8 >= widest && WIDTHS.contains(&widest))
    };
    let Some((last, full)) = lines.split_last() else { return false };
    if is_list(reading, lines) {
        return false;
    }
    // Headline and subheadline are two lines without a full stop; a wrapped paragraph ends with one, or at the end of a page.
    let cut_off = full.len() > 1
        && full[1..].iter().chain([last]).any(|line| begins_small(reading, line))
        && reading[last.end - 1].is_word()
        && is_wide(last);
    if full.is_empty() || !ends_sentence(reading, last.end - 1) && !cut_off && !is_signed_off(reading, last) {
        return false;
    }
    let mut longest = 0;
    let mut open = 0;
    for (line, next) in full.iter().zip(&lines[1..]) {
        let width = reading.width(line);
        if !WIDTHS.contains(&width) {
            return false;
        }
        longest = longest.max(width);
        open += usize::from(is_open(reading, line, next));
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
            // "(in Mio. Fr.)": the point belongs to the word.
            let short = mark(last) == Some(')') && last > 1 && reading.has(last - 2, class::ABBREVIATION);
            last > 0 && matches!(mark(last - 1), Some('.' | '!' | '?' | '…')) && !short
        }
        _ => false,
    }
}

/// True of a line that ends inside a sentence, as far as its marks and the next line say.
fn is_open(reading: &Reading, line: &Range<usize>, next: &Range<usize>) -> bool {
    !ends_sentence(reading, line.end - 1) || is_torn(reading, line, next)
}

/// True of a line that cannot end as it does: "am 5. / Mai", "wegen der / Lage", "den neuen / und".
fn is_torn(reading: &Reading, line: &Range<usize>, next: &Range<usize>) -> bool {
    const LEADS: Class = class::DETERMINER | class::POSSESSIVE | class::PREPOSITION | class::CONJUNCTION;
    let last = line.end - 1;
    let leads = reading.has(last, LEADS) && !reading[last].is_capital();
    leads || begins_small(reading, next) || orders(reading, last)
}

fn begins_small(reading: &Reading, line: &Range<usize>) -> bool {
    reading[line.start].is_lower()
}

/// "am 5. / November", "das 100. / Mal", "James M. / Kelly": points that end no sentence.
fn orders(reading: &Reading, point: usize) -> bool {
    reading.is(point, '.')
        && reading[point].is_joined()
        && point > 0
        && match reading[point - 1] {
            before if before.is_number() => reading.str(point - 1).len() <= 3,
            before => before.is_capital() && reading.str(point - 1).chars().count() == 1,
        }
}

/// What stands in the marks of a text's end: "(Schluss)", "- Ende -", "(Forts.)".
pub fn says_end(reading: &Reading, i: usize) -> bool {
    reading.reads_any(i, &["Ende", "Schluss", "Forts"])
}

/// "Betriebe in Linz. (Schluss) ab": the mark of its end, and perhaps who wrote it.
fn is_signed_off(reading: &Reading, line: &Range<usize>) -> bool {
    const SIGNS: usize = 4;
    let end = |i: usize| reading.is(i, '(') && says_end(reading, i + 1) && reading.is(i + 2, ')');
    (line.start..line.end).rev().take(SIGNS).any(end)
}

/// True where a line begins with a bullet, but for a dash that a wrapped paragraph happens to have there.
fn is_list(reading: &Reading, lines: &[Range<usize>]) -> bool {
    let mut bullets = (0..lines.len()).filter(|i| is_bullet(reading, lines[*i].start));
    match (bullets.next(), bullets.next()) {
        (None, _) => false,
        (Some(only), None) if only > 0 && lines.len() > 2 => {
            let dash = reading.is(lines[only].start, '-') || reading.is(lines[only].start, '–');
            !dash || ends_sentence(reading, lines[only].start - 1)
        }
        _ => true,
    }
}

/// True at a mark that begins an item of a list.
pub fn is_bullet(reading: &Reading, first: usize) -> bool {
    let Some(token) = reading.get(first) else { return false };
    let spaced = reading.get(first + 1).is_some_and(|next| next.has(Flags::SPACE) && !next.has(Flags::LINE));
    match token.mark() {
        Some('•' | '·' | '‣' | '◦' | '▪' | '■' | '●') => true,
        Some('-' | '–' | '—' | '*' | '›') => spaced,
        _ => spaced && matches!(reading.str(first), "✓" | "✔" | "►" | "▶" | "→" | "➤" | "○" | "◆" | "➔"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::Lexicon;

    #[test]
    fn lines_cut_at_a_width_are_joined() {
        let cut = "Rat wählt neu\nDer Rat der Stadt hat am Montag in geheimer Wahl\neinen neuen Sprecher bestimmt, der im Mai sein Amt\n\
            antritt. Er war lange Zeit der Vertreter der alten\nSprecherin.\nAuch der Kreis hat gewählt, wie die Sprecherin der\n\
            Verwaltung sagte. Das Ergebnis ist noch offen.";
        let address = "Amt für Wahlen und Abstimmungen\nHaus der Verwaltung am Markt\nGroße Straße am Wasser 12\n12345 Kiel an der Förde";
        let page = "Der Rat der Stadt hat am Montag in geheimer Wahl ein\nneues Haus bestimmt, in dem im Mai alle arbeiten. Das\nist nach Ansicht der Stadt auch gut für den Kreis. Die";
        let closed =
            "Der Verband vertritt heuer 300 Betriebe im Land, darunter auch\nBetriebe in Linz. (Schluss) ab";
        let ordinal = "Die Stadt eröffnet nach langer Zeit des Wartens am 5.\nMai das neue Haus der Verwaltung am Markt.";
        let listed = "Zum Rat der Stadt gehören nun Anke Dorn, Petra Kern,\nkünftig auch Udo Klug und seine Vertreterin.";
        let dashed = "Der Rat der Stadt hat am Montag in geheimer Wahl\n– es war die letzte in diesem Jahr – einen neuen\n\
            Sprecher bestimmt, der im Mai sein Amt antritt.";
        let nouns = "Im Rat der Stadt sitzen nun: Anke Dorn, Leiterin\nder Verwaltung; Petra Kern, Sprecherin; Udo F.\n\
            Klug, Vertreter des Kreises und Leiter der\nFeuerwehr; sowie Nils Wessolek (Werft Quell)";
        let listed_items = "Der Rat der Stadt hat drei Themen auf der Liste\n- Wahl einer Sprecherin der Verwaltung\n- Haus am Markt.";
        let titles = "Rat der Stadt wählt am Montag eine neue Sprecherin\nKreis hat im Mai ein neues Haus und mehr Vertreter\nLand baut weiter Straßen und Brücken an der Grenze";
        for (text, wanted) in [
            (cut, vec!["Rat", "Der", "Auch"]),
            (address, vec!["Amt", "Haus", "Große", "12345"]),
            (page, vec!["Der"]),
            (closed, vec!["Der"]),
            (ordinal, vec!["Die"]),
            (listed, vec!["Zum"]),
            (dashed, vec!["Der"]),
            (nouns, vec!["Im"]),
            (listed_items, vec!["Der", "-", "-"]),
            (titles, vec!["Rat", "Kreis", "Land"]),
        ] {
            let reading = Reading::new(text, Lexicon::embedded());
            let found: Vec<_> = paragraphs(&reading)
                .iter()
                .map(|paragraph| reading.str(paragraph.tokens.start).to_owned())
                .collect();
            assert_eq!(found, wanted, "{text}");
        }
    }
}
