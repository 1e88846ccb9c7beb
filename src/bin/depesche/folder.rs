//! A folder as a stream of files in sorted order: one listing a level in memory, never the whole tree.
//!
//! Links to files are followed. A link to a folder is followed once, and not where it leads back or to what is
//! read anyway.
//! Example: `meldungen/` gives `meldungen/2024/a.txt`, `meldungen/2024/b.txt`, `meldungen/z.txt`.

use std::ffi::OsString;
use std::fs::{self, FileType};
use std::io;
use std::path::{Path, PathBuf};

use depesche::error::{Error, Notice};

use crate::output::TEMPORARY;

/// What comes next in a folder.
pub enum Found {
    File(PathBuf),
    /// Left out.
    Notice(PathBuf, Notice),
    /// A folder that cannot be listed.
    Failed(PathBuf, Error),
}

/// The walk through a folder.
pub struct Walk {
    root: PathBuf,
    levels: Vec<Level>,
    /// The real paths of the root and of links followed; empty until the first link is met.
    trees: Vec<PathBuf>,
    hidden: u64,
    /// The folder to go into next, which can fail.
    pending: Option<PathBuf>,
}

struct Level {
    path: PathBuf,
    entries: std::vec::IntoIter<(OsString, Kind)>,
}

#[derive(Clone, Copy)]
enum Kind {
    File,
    Folder,
    Link,
    Other,
}

impl Walk {
    pub fn new(root: PathBuf) -> Walk {
        Walk { pending: Some(root.clone()), root, levels: Vec::new(), trees: Vec::new(), hidden: 0 }
    }

    /// Goes into a folder.
    fn enter(&mut self, path: PathBuf) -> Option<Found> {
        match self.list(&path) {
            Ok(entries) => {
                self.levels.push(Level { path, entries: entries.into_iter() });
                None
            }
            Err(error) => Some(Found::Failed(path, Error::from_io(&error))),
        }
    }

    fn list(&mut self, path: &Path) -> io::Result<Vec<(OsString, Kind)>> {
        let mut entries = Vec::new();
        for entry in fs::read_dir(path)? {
            let entry = entry?;
            let name = entry.file_name();
            let bytes = name.as_encoded_bytes();
            if bytes.starts_with(b".") {
                self.hidden += u64::from(!bytes.starts_with(TEMPORARY.as_bytes()));
                continue;
            }
            entries.push((name, kind(entry.file_type()?)));
        }
        entries.sort_unstable_by(|a, b| a.0.as_encoded_bytes().cmp(b.0.as_encoded_bytes()));
        Ok(entries)
    }

    /// A link: to a file, to nothing, or to a folder.
    fn follow(&mut self, folder: &Path, path: PathBuf) -> Option<Found> {
        match fs::metadata(&path) {
            Ok(target) if target.is_dir() => {}
            Ok(target) if target.is_file() => return Some(Found::File(path)),
            Ok(_) => return Some(Found::Notice(path, Notice::Skipped(Error::NotRegular))),
            // Links in a ring lead nowhere; whoever reads the file says so.
            Err(_) => return Some(Found::File(path)),
        }
        if self.trees.is_empty() {
            self.trees.extend(self.root.canonicalize());
        }
        let (Ok(target), Ok(here)) = (path.canonicalize(), folder.canonicalize()) else {
            return Some(Found::Failed(path, Error::NotFound));
        };
        if here.starts_with(&target) {
            return Some(Found::Notice(path, Notice::Loop));
        }
        if self.trees.iter().any(|tree| target.starts_with(tree)) {
            return Some(Found::Notice(path, Notice::Twice));
        }
        self.trees.push(target);
        self.pending = Some(path);
        None
    }
}

impl Iterator for Walk {
    type Item = Found;

    fn next(&mut self) -> Option<Found> {
        loop {
            if let Some(path) = self.pending.take() {
                if let Some(failed) = self.enter(path) {
                    return Some(failed);
                }
                continue;
            }
            let Some(level) = self.levels.last_mut() else {
                let count = std::mem::take(&mut self.hidden);
                return (count > 0).then(|| Found::Notice(self.root.clone(), Notice::Hidden { count }));
            };
            let Some((name, kind)) = level.entries.next() else {
                self.levels.pop();
                continue;
            };
            let path = level.path.join(&name);
            match kind {
                Kind::File => return Some(Found::File(path)),
                Kind::Folder => self.pending = Some(path),
                Kind::Other => return Some(Found::Notice(path, Notice::Skipped(Error::NotRegular))),
                Kind::Link => {
                    let folder = level.path.clone();
                    if let Some(found) = self.follow(&folder, path) {
                        return Some(found);
                    }
                }
            }
        }
    }
}

fn kind(file_type: FileType) -> Kind {
    if file_type.is_file() {
        Kind::File
    } else if file_type.is_dir() {
        Kind::Folder
    } else if file_type.is_symlink() {
        Kind::Link
    } else {
        Kind::Other
    }
}
