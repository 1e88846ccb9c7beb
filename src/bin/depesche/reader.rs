//! Whole files and streams into a buffer that is used again, up to the size that is allowed.
//!
//! Example: a release of 4 KB takes one call to open, two to read and one to close.

use std::fs::{File, Metadata};
use std::io::{self, Read};
use std::path::Path;

use depesche::Error;
use depesche::error::FileSort;
use depesche::input::decode;

/// The buffer's usual length: most releases fit.
const USUAL: usize = 64 * 1024;
/// What is kept of a buffer that had to grow.
const KEPT: usize = 1024 * 1024;

/// Bytes of one input.
#[derive(Default)]
pub struct Buffer {
    bytes: Vec<u8>,
    filled: usize,
}

impl Buffer {
    /// What was read last.
    pub fn bytes(&self) -> &[u8] {
        &self.bytes[..self.filled]
    }

    /// Begins a new input with bytes of it that were read before.
    pub fn restart(&mut self, begun: &[u8]) {
        if self.bytes.len() > KEPT {
            self.bytes = Vec::new();
        }
        self.bytes.resize(USUAL.max(self.bytes.len()).max(begun.len() + 1), 0);
        self.bytes[..begun.len()].copy_from_slice(begun);
        self.filled = begun.len();
    }

    /// Reads to the end.
    pub fn read_file(&mut self, mut file: File, max: u64) -> Result<(), Error> {
        self.restart(&[]);
        let mut sized = false;
        loop {
            if self.filled == self.bytes.len() {
                let size = if sized { 0 } else { file.metadata().map_or(0, |data| data.len()) };
                sized = true;
                self.grow(size, max)?;
            }
            if self.read_some(&mut file, max)? == 0 {
                return Ok(());
            }
        }
    }

    /// Reads to the end, behind what is there.
    pub fn read_stream(&mut self, stream: &mut dyn Read, max: u64) -> Result<(), Error> {
        loop {
            if self.filled == self.bytes.len() {
                self.grow(0, max)?;
            }
            if self.read_some(stream, max)? == 0 {
                return Ok(());
            }
        }
    }

    fn read_some(&mut self, stream: &mut dyn Read, max: u64) -> Result<usize, Error> {
        loop {
            match stream.read(&mut self.bytes[self.filled..]) {
                Ok(read) => {
                    self.filled += read;
                    return if self.filled as u64 > max { Err(Error::TooLarge { max }) } else { Ok(read) };
                }
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return Err(Error::from_io(&error)),
            }
        }
    }

    /// Makes room for a file of this size, or for twice what is there.
    fn grow(&mut self, size: u64, max: u64) -> Result<(), Error> {
        if size > max {
            return Err(Error::TooLarge { max });
        }
        // One byte more than the file has, so that its end shows without growing again.
        let wanted = (size as usize + 1).max(self.bytes.len() + self.bytes.len().min(64 * KEPT));
        self.bytes.reserve_exact(wanted - self.bytes.len());
        self.bytes.resize(wanted, 0);
        Ok(())
    }
}

/// True of what an earlier run has written: it may be replaced, even inside a folder that is read.
pub fn is_report(path: &Path, max: u64) -> bool {
    let mut buffer = Buffer::default();
    let read =
        File::open(path).map_err(|error| Error::from_io(&error)).and_then(|file| buffer.read_file(file, max));
    read.is_ok()
        && (buffer.bytes().is_empty() || decode(buffer.bytes(), None) == Err(Error::Known(FileSort::Report)))
}

/// What makes two paths the same file.
pub type Identity = (u64, u64);

/// The files that are written to: the one that grows and the one that it replaces.
pub type Taken = [Option<Identity>; 2];

/// The identity of a regular file, where the system has such a thing.
#[cfg(unix)]
pub fn identity(data: &Metadata) -> Option<Identity> {
    use std::os::unix::fs::MetadataExt;
    data.is_file().then(|| (data.dev(), data.ino()))
}

#[cfg(not(unix))]
pub fn identity(_: &Metadata) -> Option<Identity> {
    None
}
