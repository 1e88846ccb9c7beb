//! What a run says on stderr: one line each, `depesche: PATH: what is wrong`.
//!
//! Messages of one input are gathered and leave with its report, so that they too come in input order.
//! Example: `depesche: meldung.txt: no such file or folder`.

use std::fmt::{Display, Write as _};
use std::io::Write as _;
use std::path::Path;
use std::sync::OnceLock;

use depesche::error::{In, Notice};
use depesche::render::visible;
use depesche::{Error, Language};
use indicatif::ProgressBar;

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
            write(self.0.as_bytes());
            self.0.clear();
        }
    }
}

/// Tells what is not about one input: how far the run is, that it was stopped.
pub fn tell(notice: &Notice, language: Language) {
    write(format!("depesche: {}\n", visible(&In(language, notice).to_string())).as_bytes());
}

/// The bar that lines must not be written into.
static BAR: OnceLock<ProgressBar> = OnceLock::new();

/// From now on lines are written above the bar.
pub fn write_around(bar: &ProgressBar) {
    // A run has one bar.
    let _ = BAR.set(bar.clone());
}

fn write(lines: &[u8]) {
    // Where stderr is closed there is nobody to tell.
    let send = || drop(std::io::stderr().lock().write_all(lines));
    match BAR.get() {
        Some(bar) => bar.suspend(send),
        None => send(),
    }
}
