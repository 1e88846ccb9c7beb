//! What a run says on stderr: one line each, `depesche: PATH: what is wrong`.
//!
//! Messages of one input are gathered and leave with its report, so that they too come in input order.
//! Example: `depesche: meldung.txt: no such file or folder`.

use std::fmt::{Display, Write as _};
use std::io::Write as _;
use std::path::Path;

use depesche::error::{In, Notice};
use depesche::render::visible;
use depesche::{Error, Language};

/// Lines for stderr.
#[derive(Default)]
pub struct Messages(String);

impl Messages {
    /// An input failed.
    pub fn error(&mut self, name: &str, error: &Error, language: Language) {
        self.line(name, In(language, error));
    }

    /// Something worth knowing about an input.
    pub fn notice(&mut self, path: &Path, notice: &Notice, language: Language) {
        self.line(&path.to_string_lossy(), In(language, notice));
    }

    fn line(&mut self, name: &str, text: impl Display) {
        // Writing to a string cannot fail.
        let _ = writeln!(self.0, "depesche: {}: {}", visible(name), visible(&text.to_string()));
    }

    /// Sends all lines.
    pub fn send(&mut self) {
        if !self.0.is_empty() {
            // Where stderr is closed there is nobody to tell.
            let _ = std::io::stderr().lock().write_all(self.0.as_bytes());
            self.0.clear();
        }
    }
}

/// Tells how far the run is.
pub fn progress(notice: &Notice, language: Language) {
    let _ = writeln!(std::io::stderr().lock(), "depesche: {}", In(language, notice));
}
