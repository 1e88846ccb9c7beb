//! How texts are cut: words, numbers, addresses, and where each token stands.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

use depesche::lexicon::{Lexicon, Reading};
use depesche::tokens::Flags;

fn words(text: &str) -> String {
    let reading = Reading::new(text, Lexicon::embedded());
    (0..reading.len()).map(|i| reading.str(i)).collect::<Vec<_>>().join("|")
}

/// A text, and its tokens with a bar between each two.
const CUT: &[(&str, &str)] = &[
    ("Kim zahlt 2,5 Mio. US-Dollar.", "Kim|zahlt|2,5|Mio|.|US-Dollar|."),
    ("Bürger:innen, Kund*innen und Lehrer_in", "Bürger:innen|,|Kund*innen|und|Lehrer_in"),
    ("152-mm-Granaten und 1'200 m²", "152|-|mm-Granaten|und|1'200|m|²"),
    ("29.09.2014, 10:30 Uhr", "29.09.2014|,|10|:|30|Uhr"),
    ("„Halt“, rief’s aus", "„|Halt|“|,|rief’s|aus"),
    ("Marx' Werk, O'Neill, H&M", "Marx|'|Werk|,|O'Neill|,|H&M"),
    ("(https://www.beispiel.example/a?b=1).", "(|https://www.beispiel.example/a?b=1|)|."),
    ("an jan.kern@werft.example, bitte", "an|jan.kern@werft.example|,|bitte"),
    ("www.werft.example", "www.werft.example"),
    ("an jan@käfer.example und e@ö", "an|jan@käfer.example|und|e@ö"),
    ("30 %, 5°C, 12€", "30|%|,|5|°|C|,|12|€"),
    ("Energie- und Klima", "Energie|-|und|Klima"),
    ("CO2, G7, Covid-19", "CO2|,|G7|,|Covid-19"),
];

#[test]
fn texts_are_cut_as_readers_read_them() {
    let wrong: Vec<_> =
        CUT.iter().filter(|(text, cut)| words(text) != *cut).map(|(text, _)| words(text)).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn spans_count_code_points_and_slice_the_text() {
    let text = "Größe: 5 €\u{a0}– „ja“ 😀 Ende, ma\u{308}n@b\u{fc}ro.example x@y.example";
    let reading = Reading::new(text, Lexicon::embedded());
    let points: Vec<char> = text.chars().collect();
    for i in 0..reading.len() {
        let span = reading.span(&(i..i + 1));
        let sliced: String = points[span.start as usize..span.end as usize].iter().collect();
        assert_eq!(sliced, reading.str(i));
    }
}

#[test]
fn accents_and_soft_hyphens_do_not_change_a_word() {
    let reading = Reading::new("Österreich O\u{308}sterreich Öster\u{ad}reich", Lexicon::embedded());
    let numbers: Vec<_> = reading.iter().map(|token| token.word()).collect();
    assert_ne!(numbers[0], 0);
    assert_eq!(numbers[0], numbers[1]);
    assert_eq!(numbers[0], numbers[2]);
    assert_eq!((reading.str(1), reading.verbatim(2)), ("Österreich", "Öster\u{ad}reich"));
}

#[test]
fn line_breaks_of_all_systems_are_the_same() {
    for text in ["a\nb\n\nc", "a\r\nb\r\n\r\nc", "a\rb\r\rc", "a \n b \n \n c"] {
        let reading = Reading::new(text, Lexicon::embedded());
        assert!(reading[1].has(Flags::LINE) && !reading[1].has(Flags::PARAGRAPH), "{text:?}");
        assert!(reading[2].has(Flags::PARAGRAPH), "{text:?}");
    }
}

#[test]
fn behind_the_last_token_stands_a_mark_that_ends_everything() {
    let reading = Reading::new("Der Rat tagt", Lexicon::embedded());
    let behind = reading[reading.len() + 3];
    assert!(behind.mark().is_some() && behind.has(Flags::PARAGRAPH));
    assert!(!behind.is_word() && !behind.is_number() && !behind.is_joined());
}
