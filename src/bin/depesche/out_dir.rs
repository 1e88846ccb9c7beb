//! A folder that gets a file for each report, and where the format has one, an index of all of them.
//!
//! The tree of the inputs is kept, and files take their places whole. Two inputs never share a file: the second fails.
//! Example: `--out-dir pages releases/` writes the page of `releases/2024/a.txt` to `pages/releases/2024/a.txt.html`.

use std::collections::HashSet;
use std::ffi::OsString;
use std::fs;
use std::path::{Component, Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use depesche::render::{Entry, Format, INDEX, Style};
use depesche::{Error, Report};

use crate::output::{Failed, whole_file};

/// The folder and what is in it so far.
pub struct OutDir {
    root: PathBuf,
    format: &'static Format,
    style: Style,
    taken: Mutex<HashSet<PathBuf>>,
    /// With the numbers of their pieces, which workers finish in any order.
    entries: Mutex<Vec<(u64, Entry)>>,
}

impl OutDir {
    /// The folder, made if it is not there.
    pub fn new(root: &Path, format: &'static Format, style: Style) -> Result<OutDir, Failed> {
        fs::create_dir_all(root).map_err(|error| Failed::new(root, &error, style.language))?;
        let index = format.index.map(|_| PathBuf::from(INDEX));
        Ok(OutDir {
            root: root.to_owned(),
            format,
            style,
            taken: Mutex::new(index.into_iter().collect()),
            entries: Mutex::new(Vec::new()),
        })
    }

    /// The place in the folder for what comes of an input; an error where it is another input's already.
    pub fn place(&self, mut name: PathBuf) -> Result<PathBuf, Error> {
        let mut file = name.file_name().unwrap_or_default().to_owned();
        file.push(".");
        file.push(self.format.extension);
        name.set_file_name(file);
        let mut taken = self.taken.lock().unwrap_or_else(PoisonError::into_inner);
        if taken.contains(&name) {
            return Err(Error::SamePlace(name.to_string_lossy().into_owned()));
        }
        taken.insert(name.clone());
        Ok(name)
    }

    /// True of a report that was written after its input and may stay; an index needs to see all.
    pub fn is_younger(&self, place: &Path, input: &Path) -> bool {
        let written = |path: &Path| fs::metadata(path).and_then(|data| data.modified()).ok();
        let both = written(&self.root.join(place)).zip(written(input));
        self.format.index.is_none() && both.is_some_and(|(report, input)| report > input)
    }

    /// What the format makes of a report, as a whole file at this place.
    pub fn bytes(&self, report: &Report, place: &Path) -> std::io::Result<Vec<u8>> {
        let mut bytes = Vec::new();
        let below = place.components().count().saturating_sub(1);
        let style = Style { below_index: self.format.index.map(|_| below), ..self.style };
        (self.format.begin)(&style, &mut bytes)?;
        (self.format.document)(report, &style, &mut bytes)?;
        (self.format.end)(&style, &mut bytes)?;
        Ok(bytes)
    }

    /// What the index says of a report.
    pub fn entry(&self, report: &Report, place: &Path) -> Option<Entry> {
        self.format.index.map(|_| Entry::of(report, &link(place), &self.style))
    }

    /// Writes a file, and the folders that it lies in.
    pub fn write(&self, place: &Path, bytes: &[u8]) -> Result<(), Failed> {
        let path = self.root.join(place);
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder).map_err(|error| Failed::new(folder, &error, self.style.language))?;
        }
        whole_file(&path, bytes, self.style.language)
    }

    /// Keeps what the index says of a report of the piece with this number.
    pub fn keep(&self, piece: u64, entry: Entry) {
        self.entries.lock().unwrap_or_else(PoisonError::into_inner).push((piece, entry));
    }

    /// Writes the index of what there is so far.
    pub fn finish(&self) -> Result<(), Failed> {
        let Some(index) = self.format.index else { return Ok(()) };
        let mut entries = self.entries.lock().unwrap_or_else(PoisonError::into_inner);
        // The sort is stable, and a piece is one worker's: the order is that of the inputs.
        entries.sort_by_cached_key(|(piece, _)| *piece);
        let entries: Vec<&Entry> = entries.iter().map(|(_, entry)| entry).collect();
        let mut bytes = Vec::new();
        // Writing to memory cannot fail.
        let _ = index(&entries, &self.style, &mut bytes);
        self.write(Path::new(INDEX), &bytes)
    }
}

/// The name of an input in the folder: its path as given, or, where that leads elsewhere, from the folder that was
/// named on, or its last part.
pub fn name_of_path(path: &Path, root: Option<&Path>) -> PathBuf {
    let leads_away =
        |path: &Path| path.components().any(|part| !matches!(part, Component::Normal(_) | Component::CurDir));
    let kept = if !leads_away(path) {
        path
    } else {
        let above = root.and_then(|root| root.parent()).filter(|above| !above.as_os_str().is_empty());
        let inner = above.and_then(|above| path.strip_prefix(above).ok()).filter(|inner| !leads_away(inner));
        let from_root =
            || root.and_then(|root| path.strip_prefix(root).ok()).filter(|inner| !leads_away(inner));
        inner.or_else(from_root).unwrap_or_else(|| Path::new(path.file_name().unwrap_or_default()))
    };
    kept.components().filter(|part| matches!(part, Component::Normal(_))).collect()
}

/// The name for a record or stream: its id, with what no file may be called replaced and then told apart by a hash.
pub fn name_of_id(id: &str) -> PathBuf {
    const LONGEST: usize = 120;
    let id = if id == "-" { "stdin" } else { id };
    let plain = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '.' | ' ' | '@' | '+' | '=' | ',');
    let mut name: String = id.chars().map(|c| if plain(c) { c } else { '_' }).collect();
    let mut end = LONGEST.min(name.len());
    while !name.is_char_boundary(end) {
        end -= 1;
    }
    name.truncate(end);
    if name.starts_with(['.', ' ']) || name.is_empty() {
        name.insert(0, '_');
    }
    if name != id {
        name.push_str(&format!("-{:08x}", hash(id)));
    }
    OsString::from(name).into()
}

/// FNV-1a.
fn hash(text: &str) -> u32 {
    text.bytes().fold(0x811c_9dc5, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}

/// The place as a link from the index.
fn link(place: &Path) -> String {
    let mut link = String::new();
    for byte in place.as_os_str().as_encoded_bytes() {
        match byte {
            b'/' | b'-' | b'_' | b'.' | b'~' => link.push(char::from(*byte)),
            byte if byte.is_ascii_alphanumeric() => link.push(char::from(*byte)),
            b'\\' if cfg!(windows) => link.push('/'),
            byte => link.push_str(&format!("%{byte:02X}")),
        }
    }
    link
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tree_of_the_inputs_is_kept() {
        let rows = [
            ("a.txt", None, "a.txt"),
            ("./x/a.txt", None, "x/a.txt"),
            ("releases/2024/a.txt", Some("releases"), "releases/2024/a.txt"),
            ("./a.txt", Some("."), "a.txt"),
            ("/srv/releases/2024/a.txt", Some("/srv/releases"), "releases/2024/a.txt"),
            ("../releases/2024/a.txt", Some("../releases"), "releases/2024/a.txt"),
            ("../a.txt", None, "a.txt"),
            ("/etc/passwd", None, "passwd"),
            ("../../a.txt", Some("../.."), "a.txt"),
        ];
        for (path, root, name) in rows {
            let found = name_of_path(Path::new(path), root.map(Path::new));
            assert_eq!(found, Path::new(name), "{path}");
        }
    }

    #[test]
    fn ids_are_names_that_lead_nowhere_else() {
        assert_eq!(name_of_id("meldung-7"), Path::new("meldung-7"));
        assert_eq!(name_of_id("-"), Path::new("stdin"));
        for id in ["../../etc/passwd", "/a", "", ".", "..", "a\0b", "a\u{202e}b", &"x".repeat(500), "con:1"] {
            let name = name_of_id(id);
            let text = name.to_str().unwrap();
            assert!(!text.starts_with('.') && text.len() < 140, "{id:?}: {text}");
            assert_eq!(name.components().count(), 1, "{id:?}: {text}");
            assert!(text.chars().all(|c| !c.is_control() && c != '\u{202e}'), "{id:?}: {text}");
        }
        assert_ne!(name_of_id("a/b"), name_of_id("a:b"));
    }

    #[test]
    fn links_are_escaped() {
        assert_eq!(link(Path::new("ä b/#1.txt.html")), "%C3%A4%20b/%231.txt.html");
    }
}
