//! How far a run is: a bar where somebody looks at stderr, plain lines where they are asked for, and a last line.
//!
//! Example: `depesche: 4,998 documents, 2 failed, 3 warnings, 22.1 MB, 41.3 MB/s`.

use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU64, Ordering};
use std::thread;
use std::time::Instant;

use depesche::Language;
use depesche::error::Notice;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::folder::{Found, Walk};
use crate::interrupt;
use crate::messages;

/// How progress is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Manner {
    Silent,
    /// A line every few seconds.
    Lines,
    /// A bar on the terminal.
    Bar,
}

/// What is counted over the run.
pub struct Progress {
    pub documents: AtomicU64,
    pub failed: AtomicU64,
    pub warnings: AtomicU64,
    pub bytes: AtomicU64,
    start: Instant,
    manner: Manner,
    language: Language,
    /// Milliseconds from the start to the next line or look of the bar.
    next: AtomicU64,
    bar: OnceLock<ProgressBar>,
}

impl Progress {
    pub fn new(manner: Manner, language: Language) -> Progress {
        Progress {
            documents: AtomicU64::new(0),
            failed: AtomicU64::new(0),
            warnings: AtomicU64::new(0),
            bytes: AtomicU64::new(0),
            start: Instant::now(),
            manner,
            language,
            next: AtomicU64::new(0),
            bar: OnceLock::new(),
        }
    }

    /// Milliseconds between two lines, or two looks of the bar.
    fn pace(&self) -> u64 {
        if self.manner == Manner::Bar { 100 } else { 2000 }
    }

    /// Shows the bar; what is still to come is counted beside the run, so that the time left is known.
    pub fn begin(&self, paths: &[PathBuf]) {
        self.next.store(self.pace(), Ordering::Relaxed);
        if self.manner != Manner::Bar {
            return;
        }
        let bar = self.bar.get_or_init(|| {
            let bar = ProgressBar::with_draw_target(None, ProgressDrawTarget::stderr_with_hz(10));
            bar.set_style(style(false, self.language));
            bar
        });
        messages::write_around(bar);
        let (bar, paths, language) = (bar.clone(), paths.to_vec(), self.language);
        // Where the system gives no thread, the time left is not shown.
        let _ = thread::Builder::new().spawn(move || {
            if let Some(files) = paths.iter().map(|path| count(path)).sum::<Option<u64>>() {
                bar.set_length(files);
                bar.set_style(style(true, language));
            }
        });
    }

    /// Says how far the run is, if it is time.
    pub fn tell(&self) {
        if self.bar.get().is_none() && self.manner != Manner::Lines {
            return;
        }
        let now = self.start.elapsed().as_millis() as u64;
        let due = self.next.load(Ordering::Relaxed);
        let mine = || {
            let next = now + self.pace();
            self.next.compare_exchange(due, next, Ordering::Relaxed, Ordering::Relaxed).is_ok()
        };
        if now >= due && mine() {
            self.show();
        }
    }

    fn show(&self) {
        let Some(bar) = self.bar.get() else { return messages::tell(&self.now(), self.language) };
        bar.set_message(depesche::error::In(self.language, &self.now()).to_string());
        bar.set_position(self.documents.load(Ordering::Relaxed) + self.failed.load(Ordering::Relaxed));
    }

    /// Takes the bar away and says the totals.
    pub fn end(&self) {
        let bar = self.bar.get();
        if let Some(bar) = bar {
            bar.finish_and_clear();
        }
        if bar.is_some() || self.manner == Manner::Lines {
            messages::tell(&self.now(), self.language);
        }
    }

    fn now(&self) -> Notice {
        Notice::Progress {
            documents: self.documents.load(Ordering::Relaxed),
            failed: self.failed.load(Ordering::Relaxed),
            warnings: self.warnings.load(Ordering::Relaxed),
            bytes: self.bytes.load(Ordering::Relaxed),
            seconds: self.start.elapsed().as_secs_f64(),
        }
    }
}

/// The bar, and how long it may take where the number of files is known.
fn style(counted: bool, language: Language) -> ProgressStyle {
    let template = match (counted, language) {
        (true, Language::De) => "{bar:24} {pos}/{len}, {msg}, noch {eta}",
        (true, _) => "{bar:24} {pos}/{len}, {msg}, {eta} left",
        (false, _) => "{spinner} {msg}",
    };
    // The templates are those above, so the other arm is never taken.
    ProgressStyle::with_template(template).unwrap_or_else(|_| ProgressStyle::default_bar())
}

/// How many files there are under a path; none where that cannot be known, as of a stream.
fn count(path: &Path) -> Option<u64> {
    if path.as_os_str() == "-" {
        return None;
    }
    if !path.is_dir() {
        return Some(1);
    }
    let mut files = 0;
    for found in Walk::new(path.to_owned()) {
        files += u64::from(matches!(found, Found::File(_)));
        if interrupt::asked() {
            return None;
        }
    }
    Some(files)
}
