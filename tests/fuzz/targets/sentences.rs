//! German sentences composed of words that the lexicon knows: where most rules meet.

#![no_main]

#[path = "../../support/sound.rs"]
mod sound;

use std::sync::LazyLock;

use depesche::lexicon::{Lexicon, TABLES, TableId};
use libfuzzer_sys::fuzz_target;

const MARKS: [&str; 24] = [
    ".", ". ", ", ", ": ", "; ", "? ", "! ", "\n", "\n\n", "„", "“ ", "»", "« ", "(", ") ", " – ", "-", "/", " und ",
    " der ", " dass ", " in ", " von ", "s ",
];

/// The words of all tables, table by table, so that small ones are drawn as often as large ones.
static WORDS: LazyLock<Vec<Vec<&'static str>>> = LazyLock::new(|| {
    let lexicon = Lexicon::embedded();
    let words = |table: TableId| {
        let rows = lexicon.rows(table).take(65_536);
        rows.flat_map(|row| row.get(0).split('|')).filter(|word| !word.is_empty()).collect::<Vec<_>>()
    };
    TableId::ALL.iter().map(|table| words(*table)).filter(|words| !words.is_empty()).collect()
});

fuzz_target!(|bytes: &[u8]| {
    assert!(TABLES.len() >= WORDS.len());
    let mut text = String::new();
    for draw in bytes.chunks(4) {
        let [which, low, high, mark] = [0, 1, 2, 3].map(|i| usize::from(draw.get(i).copied().unwrap_or(0)));
        match which % 8 {
            0 => text += &(low * 256 + high).to_string(),
            _ => {
                let words = &WORDS[which % WORDS.len()];
                text += words[(low * 256 + high) % words.len()];
            }
        }
        text += MARKS.get(mark % (2 * MARKS.len())).unwrap_or(&" ");
    }
    assert_eq!(sound::broken(&text), Vec::<String>::new());
    assert_eq!(sound::differs_decomposed(&text), None, "{text}");
});
