//! Lines that belong to a form, a table or a timetable: a label and what it says, an hour and what happens then.
//!
//! Columns and bullets are in `form.rs`.
//! Example: "Tore: 1:0 Kern (12.), 2:0 Dorn (88.)" below another such line is a row, "Kern: Das war ein Tor." is none.

use std::ops::Range;

use super::lines::{self, Paragraph};
use super::sections::{Builder, Line};
use super::stamp;
use crate::lexicon::{Class, Reading, class};

impl Builder<'_, '_> {
    /// Two or more lines with labels below each other, or one below what a form asks for.
    pub(super) fn is_labelled_row(&self, line: &Line) -> bool {
        let reading = self.reading;
        let labelled = |tokens: &Range<usize>| is_labelled(reading, tokens) || is_line_up(reading, tokens);
        let asked = line.beside[0].is_some_and(|above| is_form_label(reading, &above.tokens));
        labelled(&line.tokens)
            && (!self.in_header && line.beside.into_iter().flatten().any(|line| labelled(&line.tokens))
                || asked)
    }
}

/// "Ort: Halle 4", "Umsatz: 12 Mio. Euro": a short label and what it says.
pub fn is_labelled(reading: &Reading, tokens: &Range<usize>) -> bool {
    const SHORT: usize = 14;
    const LABEL_WITH_NOTE: usize = 9;
    const LONGEST: usize = 24;
    const LABEL: usize = 5;
    const TELLS: Class = class::DETERMINER | class::PRONOUN | class::AUXILIARY | class::MODAL;
    let told = || tokens.clone().any(|i| reading.has(i, TELLS) && reading[i].is_lower());
    // "Legal Entity Identifier (LEI): ..."
    let closed = |i: usize| i < tokens.start + LABEL || reading.is(i - 1, ')');
    (tokens.len() <= SHORT || tokens.len() <= LONGEST && !told())
        && reading[tokens.start].is_capital()
        && (tokens.start + 1..tokens.end.min(tokens.start + LABEL_WITH_NOTE))
            .any(|i| reading.is(i, ':') && closed(i))
        && (!lines::ends_sentence(reading, tokens.end - 1)
            || reading.is(tokens.end - 1, '.') && reading.has(tokens.end - 2, class::TITLE))
}

/// "Kiel: Kern - Dorn, Klug (60. Bauer). - Trainer: Moor", "Tore: 1:0 Kern (12.), 2:0 Dorn (88.)": a label and names, however
/// many.
pub fn is_line_up(reading: &Reading, tokens: &Range<usize>) -> bool {
    const LONGEST: usize = 120;
    const LABEL: usize = 5;
    const SMALL: usize = 8;
    let small = || tokens.clone().filter(|i| reading[*i].is_lower());
    tokens.len() <= LONGEST
        && reading[tokens.start].is_capital()
        && (tokens.start + 1..tokens.end.min(tokens.start + LABEL)).any(|i| reading.is(i, ':'))
        && !reading.is(tokens.end - 1, ':')
        && small().count() * SMALL <= tokens.len()
        && !small().any(|i| reading.has(i, class::FINITE | class::DETERMINER | class::PRONOUN))
}

/// "10 Uhr", "10.00 – 11.00 Uhr", "18-20 Uhr": how many tokens it takes.
fn hours_at(reading: &Reading, i: usize) -> Option<usize> {
    let first = stamp::clock_at(reading, i).or_else(|| reading[i].is_number().then_some(1))?;
    let dash = matches!(reading[i + first].mark(), Some('–' | '-'));
    match stamp::clock_at(reading, i + first + 1).filter(|_| dash) {
        Some(len) => Some(first + 1 + len),
        None => stamp::clock_at(reading, i),
    }
}

/// "03:12 Uhr: Alarm", "10 Uhr Eröffnung" below or above another one: what happens when.
pub fn is_timed(reading: &Reading, tokens: &Range<usize>, beside: [Option<&Paragraph>; 2]) -> bool {
    const LONGEST: usize = 30;
    let timed = |tokens: &Range<usize>| {
        let clock = hours_at(reading, tokens.start).unwrap_or(tokens.len());
        // "10 Uhr war es." is a sentence.
        let told = !reading.is(tokens.start + clock, ':') && reading.is(tokens.end - 1, '.');
        tokens.len() <= LONGEST && clock < tokens.len() && !told
    };
    timed(tokens) && beside.into_iter().flatten().any(|line| timed(&line.tokens))
}

/// "1. Angaben zum Emittenten", "10. Sonstige Angaben:", "b) Art des Geschäfts": what a form asks for.
pub fn is_form_label(reading: &Reading, tokens: &Range<usize>) -> bool {
    const LONGEST: usize = 40;
    let (i, text) = (tokens.start, reading.str(tokens.start));
    let numbered = reading[i].is_number() && text.len() <= 2 && reading.is(i + 1, '.');
    let lettered = (reading[i].is_number() && text.len() <= 2 || reading[i].is_lower() && text.len() == 1)
        && reading.is(i + 1, ')');
    let last = tokens.end - 1;
    (3..=LONGEST).contains(&tokens.len())
        && (numbered || lettered)
        && reading[i + 2].is_capital()
        && (reading.is(last, ':') || !lines::ends_sentence(reading, last))
        && !(reading.is(last, ':')
            && tokens.clone().any(|i| reading.has(i, class::FINITE) && reading[i].is_lower()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::form::tests::assert_forms;

    #[test]
    fn forms_ask_for_what_they_need() {
        assert_forms(
            is_form_label,
            &["1. Angaben zum Emittenten", "10. Sonstige Angaben:", "b) Art des Geschäfts"],
            &["1. Der Rat sagte:", "1. Der Rat tagt.", "120. Mann", "a)", "b) kein Geschäft"],
        );
    }

    #[test]
    fn line_ups_have_names_alone() {
        assert_forms(
            is_line_up,
            &["Kiel: Kern - Dorn, Klug (60. Bauer). - Trainer: Moor", "Tore: 1:0 Kern (12.), 2:0 Dorn (88.)"],
            &["Kern: Das ist ein Tor.", "Kern: „Wir haben gewonnen.“", "Die Tore: alle drei"],
        );
    }
}
