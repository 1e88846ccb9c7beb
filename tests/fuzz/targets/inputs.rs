//! Any bytes as any form of input: pages, mail, feeds, archives within archives.

#![no_main]

#[path = "../../support/sound.rs"]
mod sound;

use depesche::input::{FORMS, Kind, Opening, open};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let Some((first, bytes)) = bytes.split_first() else { return };
    let form = FORMS.get(usize::from(*first) % (FORMS.len() + 1));
    let kind = form.map_or_else(|| Kind::of("release", bytes), |form| form.kind);
    open(bytes, kind, &Opening { label: None, max: 1 << 20 }, &mut |outcome| {
        if let Ok(opened) = outcome {
            assert_eq!(sound::broken(&opened.decoded.text), Vec::<String>::new());
        }
    });
});
