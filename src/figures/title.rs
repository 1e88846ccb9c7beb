//! Number words that begin a title: they count nothing.
//!
//! Numbers in other names ("PlayStation 3", "Gleis sieben") are for `guard.rs`.
//! Example: in "Sie sahen Fünf Freunde" there is no figure.

use std::ops::Range;

use rust_decimal::Decimal;

use super::count::is_quote;
use crate::document::Document;
use crate::numbers;
use crate::tokens::Flags;

/// „Fünf Freunde“, "die Reihe Fünf Freunde": a capitalised number word begins all that stands between quotation marks,
/// or stands within a sentence.
pub fn begins_with(document: &Document, tokens: &Range<usize>) -> bool {
    let (start, after) = (tokens.start, tokens.end);
    if start == 0 || !document[start].is_capital() || document[start].has(Flags::CAPS) {
        return false;
    }
    let quoted = document[start].is_joined()
        && is_quote(document, start - 1)
        && is_quote(document, after)
        && document[after].is_joined();
    let small = || {
        numbers::at(document, start, after).is_some_and(|numeral| {
            numeral.tokens == (start..start + 1)
                && numeral.value > Decimal::ONE
                && numeral.value < Decimal::ONE_HUNDRED
                && !document.str(start).starts_with("Dutzend")
        })
    };
    let before = document[start - 1];
    let within = before.is_lower() && !document[start].has(Flags::LINE | Flags::GAP);
    quoted || within && tokens.len() > 1 && document[start].is_word() && small()
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;

    #[test]
    fn number_words_that_begin_titles_count_nothing() {
        check(&[
            ("Die Reihe „Fünf Helfer“ und „zwei Helfer“.", "zwei Helfer = count 2 Helfer"),
            ("Er las gern Fünf Helfer. Zwei Helfer kamen.", "Zwei Helfer = count 2 Helfer"),
            ("Es sank auf Null.", "Null = number 0"),
            ("Es kam ein gutes Dutzend Helfer.", "Dutzend Helfer = count 12 just_over Helfer"),
        ]);
    }
}
