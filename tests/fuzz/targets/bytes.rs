//! Any bytes, in any encoding: what can be read has a sound report.

#![no_main]

#[path = "../../support/sound.rs"]
mod sound;

use depesche::input::{Label, decode};
use libfuzzer_sys::fuzz_target;

const LABELS: [&str; 6] = ["utf-8", "utf-16le", "utf-16be", "windows-1252", "iso-8859-15", "iso-2022-jp"];

fuzz_target!(|bytes: &[u8]| {
    let Some((first, bytes)) = bytes.split_first() else { return };
    let label = LABELS.get(usize::from(*first) % (LABELS.len() + 1));
    let label = label.map(|label| Label::new(label).expect("WHATWG names it"));
    if let Ok(decoded) = decode(bytes, label) {
        assert_eq!(sound::broken(&decoded.text), Vec::<String>::new());
    }
});
