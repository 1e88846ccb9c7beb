//! Any text as a lexicon of one's own: it is refused by lines, or it extends the built-in one.

#![no_main]

use std::sync::atomic::{AtomicU32, Ordering};

use depesche::own::Own;
use libfuzzer_sys::fuzz_target;

/// A lexicon lives as long as the process: so many are made, the others only read.
const MADE: u32 = 200;
static COUNT: AtomicU32 = AtomicU32::new(0);

fuzz_target!(|toml: &str| {
    let lines = toml.matches('\n').count() + 1;
    let mut own = Own::default();
    let read = own.read(toml);
    for problem in read.as_ref().err().into_iter().flatten() {
        assert!((1..=lines).contains(&problem.line), "{problem:?}");
    }
    if read.is_ok() && own.count > 0 && COUNT.fetch_add(1, Ordering::Relaxed) < MADE {
        if let Ok(checked) = own.lexicon() {
            checked.failures();
        }
    }
});
