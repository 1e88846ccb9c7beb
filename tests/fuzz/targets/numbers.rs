//! Number words in any order, and numbers spelled out: no value is wrong, none is out of bounds.

#![no_main]

#[path = "../../support/sound.rs"]
mod sound;
#[path = "../../support/spelled.rs"]
mod spelled;

use libfuzzer_sys::fuzz_target;

const PIECES: [&str; 48] = [
    "ein", "eine", "einer", "zwei", "drei", "zehn", "elf", "zwanzig", "und", "hundert", "tausend", "Million",
    "Millionen", "Milliarde", "Billionen", "halb", "halbe", "einhalb", "anderthalb", "Komma", "Drittel", "Viertel",
    "Dutzend", "Hunderte", "Zehntausende", "dritte", "te", "ste", "mal", "fach", "minus", "-", " ", " ", " ", ".",
    ",", "/", "1", "25", "000", "½", "%", "Prozent", "Euro", "bis", "Jahre", "er",
];

fuzz_target!(|bytes: &[u8]| {
    let text: String = bytes.iter().map(|byte| PIECES[usize::from(*byte) % PIECES.len()]).collect();
    assert_eq!(sound::broken(&text), Vec::<String>::new());
    let mut eight = [0; 8];
    eight.iter_mut().zip(bytes).for_each(|(to, from)| *to = *from);
    let number = 2 + u64::from_le_bytes(eight) % 1_000_000_000_000_000;
    let text = format!("Im Saal saßen {} Gäste.", spelled::spelled(number));
    let report = depesche::analyse(&text);
    let values: Vec<String> =
        report.figures.iter().filter_map(|figure| Some(figure.value?.0.to_string())).collect();
    assert_eq!(values, [number.to_string()], "{text}");
});
