//! What holds of every report, whatever the text: random strings, mutated fixtures, fixtures cut anywhere.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

#[path = "support/sound.rs"]
mod sound;

use std::fs;
use std::sync::LazyLock;

use depesche::analyse;
use proptest::prelude::*;
use sound::{broken, differs_decomposed, first_difference};

/// The texts of all fixtures.
fn fixtures() -> Vec<String> {
    let mut paths: Vec<_> = fs::read_dir("fixtures").unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    let texts = paths.iter().filter(|path| path.extension().is_some_and(|extension| extension == "txt"));
    texts.map(|path| fs::read_to_string(path).unwrap()).collect()
}

static FIXTURES: LazyLock<Vec<String>> = LazyLock::new(fixtures);

#[track_caller]
fn assert_sound(text: &str) {
    let wrong = broken(text);
    assert!(wrong.is_empty(), "{}\nin {text:?}", wrong.join("\n"));
}

#[test]
fn fixtures_cut_at_every_code_point_are_sound() {
    for text in fixtures() {
        // Each cut on its own would be quadratic in a debug build; every seventh finds the same.
        for (i, _) in text.char_indices().step_by(7) {
            assert_sound(&text[..i]);
        }
        for (i, _) in text.char_indices().step_by(61) {
            assert_sound(&text[i..]);
        }
    }
}

#[test]
fn what_once_stopped_the_analysis_is_sound() {
    assert_sound("\". . Kim“");
}

#[test]
fn the_same_text_has_the_same_report() {
    for text in fixtures() {
        let [first, second] = [0, 1].map(|_| serde_json::to_string(&analyse(&text)).unwrap());
        assert_eq!(first, second);
    }
}

#[test]
fn decomposed_letters_change_no_find() {
    let short = [
        "Am 14.Mär 2024 kamen 777 Kölner Gäste.",
        "Es schreibt die Universität St. Gallen.",
        "Der Fünf-Euro-Schein und der 20-Sanitäter-Plan.",
        "tär Hinrich",
        "Siehe http://käfer.example/ä 2024.",
        "Er rief: \"An e@ö\" und sah 1\" weit.",
    ];
    // A line is as wide as readers see it, or else it is no longer a wrapped one.
    let wide = format!("Werft\n\n{}Käthe sah 430.000 Eu\nro gehen.", "Wort ".repeat(24));
    // How far back a sum may lie is counted in words.
    let far = |words: usize| {
        let between = "Käthe hört öfter früh über Düne. ".repeat(words);
        format!(
            "Der Ertrag stieg auf 171 Millionen Franken. {between}Es gab einen Gewinn von 90 Millionen, hieß es."
        )
    };
    let texts = fixtures().into_iter().chain(short.map(str::to_owned)).chain([wide]);
    for text in texts.chain((2..7).map(far)) {
        assert_eq!(differs_decomposed(&text), None);
    }
}

#[test]
fn swiss_spelling_changes_no_find() {
    let swiss = |text: &str| text.replace('ß', "ss");
    for text in FIXTURES.iter() {
        assert_eq!(first_difference(text, &swiss(text), &swiss), None);
    }
}

#[test]
fn umlauts_written_as_two_letters_change_no_find() {
    let spelt = [("ä", "ae"), ("ö", "oe"), ("ü", "ue"), ("Ä", "Ae"), ("Ö", "Oe"), ("Ü", "Ue")];
    let without =
        |text: &str| spelt.iter().fold(text.to_owned(), |text, (umlaut, two)| text.replace(umlaut, two));
    // With an umlaut the name Oelkrug is a noun.
    for text in FIXTURES.iter().filter(|text| !text.contains("Oelkrug")) {
        assert_eq!(first_difference(text, &without(text), &without), None);
    }
}

#[test]
fn other_quotation_marks_change_no_find() {
    let straight = |text: &str| text.replace(['„', '“', '»', '«'], "\"");
    for text in FIXTURES.iter().filter(|text| text.contains('„') && !text.contains('«')) {
        let guillemets = [('„', '»', '“', '«'), ('„', '«', '“', '»')];
        let others = guillemets.map(|(open, opens, close, closes)| {
            text.replace(open, &opens.to_string()).replace(close, &closes.to_string())
        });
        for other in others {
            assert_eq!(first_difference(text, &other, &straight), None);
        }
    }
}

#[test]
fn names_have_one_blank_between_words() {
    let report = analyse("Es kam Petra\0\u{11} Wessolek.");
    assert_eq!(report.entities[0].name, "Petra Wessolek");
}

/// Pieces of which German releases, and attacks on their readers, are made.
fn piece() -> impl Strategy<Value = String> {
    let marks = prop::sample::select(vec![
        "„", "“", "»", "«", "\"", "‚", "‘", "(", ")", "–", "-", "--", ".", "...", "…", ",", ":", ";", "!",
        "?", "/", "\n", "\n\n", "\r\n", "\u{ad}", "\u{300}", "\u{a0}", "\u{202f}", "\u{feff}", "\0", "😀",
        "½", "€", "$", "%", "°", "•", "- ", "@", "www.", "https://", "’", "'",
    ]);
    let words = prop::sample::select(vec![
        "sagte",
        "Kim",
        "Dr.",
        "Präsident",
        "Angela",
        "Merkel",
        "Berlin",
        "Mio.",
        "Milliarden",
        "ein",
        "eine",
        "zwei",
        "etwa",
        "bis",
        "zwischen",
        "und",
        "von",
        "mehr als",
        "Prozent",
        "Euro",
        "km",
        "Jahre",
        "Container",
        "6.700",
        "1,5",
        "1'200",
        "29.09.2014",
        "29. September",
        "dass",
        "sei",
        "laut",
        "so",
        "nach Angaben von",
        "zufolge",
        "GmbH",
        "Über",
        "Kontakt:",
        "(dpa)",
        "im",
        "dritten",
        "halbe",
        "fünfundzwanzigtausend",
        "hundert",
        "z. B.",
        "kündigte",
        "an",
        "er",
        "habe",
        "152-mm-Granaten",
        "US-Dollar",
        "Nach",
        "Schätzungen",
        "1/2",
        "3:1",
        "10.30 Uhr",
        "Jänner",
    ]);
    prop_oneof![
        4 => words.prop_map(str::to_owned),
        3 => marks.prop_map(str::to_owned),
        1 => "\\PC{0,6}",
        1 => any::<char>().prop_map(String::from),
        1 => (0u64..10_000_000_000_000_000_000).prop_map(|number| number.to_string()),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn strings_of_german_pieces_are_sound(pieces in prop::collection::vec((piece(), any::<bool>()), 0..40)) {
        let text: String = pieces.iter().map(|(piece, space)| format!("{piece}{}", if *space { " " } else { "" })).collect();
        prop_assert_eq!(broken(&text), Vec::<String>::new());
    }

    // What a text ends with in the middle of a sentence, and words in an order that nobody writes.
    #[test]
    fn windows_of_fixtures_are_sound(
        which in any::<prop::sample::Index>(),
        at in any::<prop::sample::Index>(),
        len in 1usize..30,
        backwards in any::<bool>(),
        bare in any::<bool>(),
    ) {
        let text = which.get(&FIXTURES);
        let words: Vec<&str> = text.split_whitespace().collect();
        let start = at.index(words.len());
        let mut window = words[start..words.len().min(start + len)].to_vec();
        if backwards {
            window.reverse();
        }
        let mut text = window.join(" ");
        if bare {
            text.retain(|c| !".,;:„“".contains(c));
        }
        prop_assert_eq!(broken(&text), Vec::<String>::new());
    }

    #[test]
    fn any_string_is_sound(text in any::<String>()) {
        prop_assert_eq!(broken(&text), Vec::<String>::new());
    }

    #[test]
    fn mutated_fixtures_are_sound(which in any::<prop::sample::Index>(), at in 0usize..3000, len in 0usize..40, piece in piece()) {
        let text = which.get(&FIXTURES);
        let points: Vec<char> = text.chars().collect();
        let (start, end) = (at.min(points.len()), (at + len).min(points.len()));
        let mutated: String = points[..start].iter().copied().chain(piece.chars()).chain(points[end..].iter().copied()).collect();
        prop_assert_eq!(broken(&mutated), Vec::<String>::new());
    }
}
