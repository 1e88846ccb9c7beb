//! What a page has around its text and a reader copies with it: the path to it, buttons, advertising, its number.
//!
//! A line counts whole: one word of the news in it, and it is none of this. The buttons are words of [`Sense::Button`].
//! Example: "Startseite > Wirtschaft > Bahn" and "Teilen   Drucken   Merken" say nothing, "Teilen statt kaufen" does.

use std::ops::Range;

use super::{form, lines, stamp};
use crate::lexicon::{Reading, Sense, class};
use crate::tokens::{Flags, Kind, Token};

/// True of a line that belongs to the page and not to its text.
pub fn is_furniture(reading: &Reading, tokens: &Range<usize>) -> bool {
    const LONGEST: usize = 20;
    tokens.len() <= LONGEST
        && (is_row_of_buttons(reading, tokens) || is_path(reading, tokens) || is_page_number(reading, tokens))
}

/// "Seite 1 von 2", "- 2 -": where a page of paper ends.
fn is_page_number(reading: &Reading, tokens: &Range<usize>) -> bool {
    const LONGEST: usize = 6;
    let dash = |i: usize| matches!(reading[i].mark(), Some('-' | '–' | '—'));
    let short = |i: usize| reading[i].is_number() && reading.str(i).len() <= 3;
    let named = reading.reads_any(tokens.start, &["Seite", "Blatt"])
        && short(tokens.start + 1)
        && (tokens.start + 2..tokens.end)
            .all(|i| short(i) || reading.reads(i, "von") || reading[i].mark().is_some());
    let dashed = tokens.len() == 3 && dash(tokens.start) && short(tokens.start + 1) && dash(tokens.start + 2);
    tokens.len() <= LONGEST && (named || dashed)
}

/// "Sport | Fußball": a line that only names pages of a paper.
pub fn is_rubric(reading: &Reading, tokens: &Range<usize>) -> bool {
    const LONGEST: usize = 5;
    let rubric = |i: usize| reading[i].is_word() && reading.means(i, Sense::Rubric);
    tokens.len() <= LONGEST
        && tokens.clone().any(rubric)
        && tokens.clone().all(|i| rubric(i) || !reading[i].is_word() && !reading[i].is_number())
}

/// "03.05.2024 | 18:04 Uhr | Lesezeit: 2 Minuten": the day, and else what a page says of its text.
pub fn is_stamp(reading: &Reading, tokens: &Range<usize>) -> bool {
    const LONGEST: usize = 16;
    let day = stamp::day_at(reading, tokens.start);
    day.is_some_and(|(_, len)| {
        let rest = tokens.start + len..tokens.end;
        tokens.len() <= LONGEST && rest.clone().any(|i| form::is_bar(reading, i)) && of_page(reading, &rest)
    })
}

/// "Merken | Teilen | Drucken", "12 Kommentare", "Lesezeit: 3 Minuten", "Anzeige".
fn is_row_of_buttons(reading: &Reading, tokens: &Range<usize>) -> bool {
    tokens.clone().any(|i| reading.means(i, Sense::Button)) && of_page(reading, tokens)
}

/// True where no word stands but buttons and what goes with them.
fn of_page(reading: &Reading, tokens: &Range<usize>) -> bool {
    const BESIDE: [&str; 15] = [
        "artikel", "link", "seite", "diesen", "jetzt", "ca", "min", "minuten", "uhr", "auf", "per", "zur",
        "zum", "und", "mit",
    ];
    tokens.clone().all(|i| match reading[i].kind() {
        Kind::Word => reading.means(i, Sense::Button) || reading.reads_any(i, &BESIDE),
        Kind::Address => false,
        _ => true,
    })
}

/// "Startseite > Wirtschaft > Bahn", "Home / Lokales": short names of pages, each behind the one above it.
fn is_path(reading: &Reading, tokens: &Range<usize>) -> bool {
    let top = reading.means(tokens.start, Sense::TopPage);
    let joint = |i: usize| {
        let token = reading[i];
        let one = matches!(token.mark(), Some('›' | '»')) || matches!(reading.str(i), ">" | "→");
        let one = one || top && (token.is('/') || reading.str(i) == "|");
        one && token.has(Flags::SPACE) && reading.get(i + 1).is_some_and(|next| next.has(Flags::SPACE))
    };
    let joints = tokens.clone().filter(|i| joint(*i)).count();
    joints > 0
        && !joint(tokens.start)
        && !joint(tokens.end - 1)
        && !lines::ends_sentence(reading, tokens.end - 1)
        && tokens.clone().all(|i| {
            let opens = i == tokens.start || joint(i - 1);
            let told = |token: Token| !token.is_capital() && reading.has(i, class::FINITE);
            joint(i) || if opens { reading[i].is_capital() } else { !told(reading[i]) }
        })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::Lexicon;

    #[test]
    fn pages_have_rubrics_and_stamps() {
        for (line, rubric, stamp) in [
            ("Inland", true, false),
            ("Sport | Fußball", true, false),
            ("Sport heute", false, false),
            ("Sport 1", false, false),
            ("03.05.2024 | 18:04 Uhr | Lesezeit: 2 Minuten", false, true),
            ("03.05.2024 | 18 Uhr | Rathaus", false, false),
            ("03.05.2024", false, false),
        ] {
            let reading = Reading::new(line, Lexicon::embedded());
            let tokens = 0..reading.len();
            assert_eq!(
                (is_rubric(&reading, &tokens), is_stamp(&reading, &tokens)),
                (rubric, stamp),
                "{line}"
            );
        }
    }

    #[test]
    fn pages_have_furniture() {
        for (line, told) in [
            ("Startseite > Niederrhein > Moorstedt", true),
            ("Wirtschaft › Bahn und Bus", true),
            ("Home / Wirtschaft / Bahn", true),
            ("Teilen   Drucken   Merken", true),
            ("Merken | Teilen | Drucken", true),
            ("12 Kommentare", true),
            ("Kommentare (12)", true),
            ("Lesezeit: ca. 3 Min.", true),
            ("Artikel anhören", true),
            ("Zur Startseite", true),
            ("Anzeige", true),
            ("Seite 1 von 2", true),
            ("Seite 1/2", true),
            ("- 2 -", true),
            ("Seite 3 der Akte", false),
            ("- 2 Tassen", false),
            ("Seite an Seite", false),
            ("Anzeige gegen Minister", false),
            ("Teilen statt kaufen", false),
            ("Werbung für Tabak verboten", false),
            ("Wirtschaft / Bahn", false),
            ("Umsatz > 300 Millionen", false),
            ("Er sagte » Nein", false),
            ("Facebook und Twitter sperren Konten", false),
            ("1 Artikel", false),
            ("E-Mail: kern@moor.example", false),
        ] {
            let reading = Reading::new(line, Lexicon::embedded());
            assert_eq!(is_furniture(&reading, &(0..reading.len())), told, "{line}");
        }
    }
}
