//! What an earlier run has written of the same output: its part, kept as far as it goes with the inputs.
//!
//! Of the part stays the longest beginning of whole lines that are the inputs' reports in their order; at the first
//! that is not (a failure, another id or size, an input younger than the part, a torn line) the run goes on.
//! Example: a part of 3 reports and half a line on 10 files: the half line goes, and 7 files are read.

use std::borrow::Cow;
use std::ffi::OsString;
use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::SystemTime;

use serde::Deserialize;
use serde::de::IgnoredAny;

/// The lines of the part, read along with the inputs.
pub struct Earlier {
    lines: BufReader<File>,
    line: Vec<u8>,
    /// When the part was written last.
    written: Option<SystemTime>,
    /// The input that is read now is not younger.
    older: bool,
    kept: Arc<AtomicU64>,
}

/// The part as it is written to.
pub struct Kept {
    pub file: File,
    /// So many bytes of the earlier run stay.
    length: Arc<AtomicU64>,
    is_cut: bool,
}

impl Earlier {
    /// The part of a file that is not there yet, opened for reading and for writing.
    pub fn open(place: &Path) -> io::Result<(PathBuf, Kept, Earlier)> {
        let mut name = OsString::from(place);
        name.push(".part");
        let part = PathBuf::from(name);
        let file = OpenOptions::new().create(true).append(true).open(&part)?;
        if let Err(TryLockError::WouldBlock) = file.try_lock() {
            return Err(io::ErrorKind::WouldBlock.into());
        }
        let length = Arc::new(AtomicU64::new(0));
        let earlier = Earlier {
            lines: BufReader::with_capacity(256 * 1024, File::open(&part)?),
            line: Vec::new(),
            written: file.metadata()?.modified().ok(),
            older: false,
            kept: length.clone(),
        };
        Ok((part, Kept { file, length, is_cut: false }, earlier))
    }

    /// Says which file the next reports are of; a stream has no age.
    pub fn now_reads(&mut self, path: &Path) {
        let modified = || fs::metadata(path).and_then(|data| data.modified()).ok();
        let stream = path.as_os_str() == "-";
        self.older = stream || modified().zip(self.written).is_some_and(|(input, part)| input <= part);
    }

    /// True where the next line is the report of this input; it stays then.
    pub fn has(&mut self, id: &str, path: Option<&str>, bytes: u64) -> bool {
        self.line.clear();
        let read = self.lines.read_until(b'\n', &mut self.line);
        if !self.older || read.is_err() || self.line.last() != Some(&b'\n') {
            return false;
        }
        let Ok(line) = serde_json::from_slice::<Line>(&self.line) else { return false };
        let is_same = line.id == id && line.source.bytes == bytes && line.source.path.as_deref() == path;
        if is_same && line.error.is_none() {
            self.kept.fetch_add(self.line.len() as u64, Ordering::Relaxed);
            return true;
        }
        false
    }
}

/// What of a report says whose it is.
#[derive(Deserialize)]
struct Line<'a> {
    #[serde(borrow)]
    id: Cow<'a, str>,
    #[serde(borrow)]
    source: Source<'a>,
    error: Option<IgnoredAny>,
}

#[derive(Deserialize)]
struct Source<'a> {
    #[serde(borrow)]
    path: Option<Cow<'a, str>>,
    bytes: u64,
}

impl Kept {
    /// Cuts off what does not stay, once: nothing behind it was written by this run before.
    pub fn cut(&mut self) -> io::Result<()> {
        if !self.is_cut {
            self.file.set_len(self.length.load(Ordering::Relaxed))?;
            self.is_cut = true;
        }
        Ok(())
    }

    /// Writes behind what stays.
    pub fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.cut()?;
        self.file.write_all(bytes)
    }
}
