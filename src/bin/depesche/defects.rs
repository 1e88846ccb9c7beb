//! A defect in the analysis of one text is an error of that text; the run goes on.
//!
//! Example: a rule that indexes behind the end of a text costs the report on that text.

use std::cell::{Cell, RefCell};
use std::panic::{self, AssertUnwindSafe};

use depesche::Error;

thread_local! {
    /// True while a defect is caught and told as an error of one input.
    static GUARDED: Cell<bool> = const { Cell::new(false) };
    /// What the last defect was.
    static DEFECT: RefCell<String> = const { RefCell::new(String::new()) };
}

/// Lets a defect in one text be an error of that text.
pub fn guarded<R>(work: impl FnOnce() -> R) -> Result<R, Error> {
    let outer = GUARDED.replace(true);
    let done = panic::catch_unwind(AssertUnwindSafe(work));
    GUARDED.set(outer);
    done.map_err(|_| Error::Defect(DEFECT.take()))
}

/// Keeps the runtime from printing defects that are told as errors.
pub fn keep_defects_quiet() {
    let usual = panic::take_hook();
    panic::set_hook(Box::new(move |info| {
        if GUARDED.get() {
            let place = info.location().map(|place| format!(" at {}:{}", place.file(), place.line()));
            let what = info.payload_as_str().unwrap_or("panic");
            DEFECT.set(format!("{what}{}", place.unwrap_or_default()));
        } else {
            usual(info);
        }
    }));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_defect_is_an_error_of_its_text() {
        keep_defects_quiet();
        let texts = ["gut", "schlecht", "gut"];
        let done = texts.map(|text| {
            guarded(|| {
                assert!(text == "gut", "defect in {text}");
                text
            })
        });
        let [Ok("gut"), Err(Error::Defect(what)), Ok("gut")] = &done else { panic!("{done:?}") };
        assert!(what.starts_with("defect in schlecht at src/"), "{what}");
    }
}
