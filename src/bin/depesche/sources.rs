//! What there is to read, piece by piece in input order: paths, folders, lists of paths, stdin, records.
//!
//! Workers take pieces in turn; nothing is read ahead of them but a folder's listing.
//! Example: `depesche a.txt meldungen/ records.ndjson` gives a path, the paths of the folder, and lines.

use std::collections::VecDeque;
use std::fs::{self, File};
use std::io::{self, BufRead, BufReader, Read};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use anyhow::Context;
use depesche::error::{Error, Notice};
use depesche::input::{looks_like_ninjs, looks_like_records};
use depesche::render::visible;

use crate::cli::{Input, Job};
use crate::folder::{Found, Walk};
use crate::reader::{Taken, identity};
use crate::records::{Lines, Records};
use crate::watch::Arrivals;

/// At most so many paths a piece.
const PATHS: u64 = 16;

/// A folder that was named, and how many texts it had.
pub struct Root {
    pub path: PathBuf,
    pub texts: AtomicU64,
}

/// One path of a piece.
pub enum Item {
    /// A file to read; of a folder, unless it was named itself.
    File(PathBuf, Option<Arc<Root>>),
    Failed(PathBuf, Error),
    Notice(PathBuf, Notice),
}

/// What a worker does at a time.
#[derive(Default)]
pub struct Piece {
    pub number: u64,
    pub items: Vec<Item>,
    pub lines: Lines,
    /// Where the lines come from; none where the piece has none.
    pub stream: Option<Arc<Path>>,
    /// Stdin as one text, and what is read of it already.
    pub text: Option<Vec<u8>>,
}

/// All that is to be read.
pub struct Sources {
    input: Input,
    max_size: u64,
    output: Taken,
    /// The folder that is written to, by its real path; what lies in it is not read.
    out_dir: Option<PathBuf>,
    named: VecDeque<PathBuf>,
    list: Option<List>,
    arrivals: Option<(Arrivals, Arc<Root>)>,
    walk: Option<(Walk, Arc<Root>)>,
    records: Option<(Records, Arc<Path>)>,
    roots: Vec<Arc<Root>>,
    number: u64,
}

impl Sources {
    pub fn new(job: &Job, output: Taken) -> anyhow::Result<Sources> {
        let arrivals = job.watch.as_ref().map(|folder| {
            let arrivals = Arrivals::new(folder);
            let arrivals = arrivals
                .with_context(|| format!("{}: cannot be watched", visible(&folder.to_string_lossy())))?;
            anyhow::Ok((arrivals, Arc::new(Root { path: folder.clone(), texts: AtomicU64::new(0) })))
        });
        Ok(Sources {
            arrivals: arrivals.transpose()?,
            input: job.input,
            max_size: job.max_size,
            output,
            out_dir: job.out_dir.as_ref().and_then(|path| path.canonicalize().ok()),
            named: job.paths.iter().cloned().collect(),
            list: job.files_from.clone().map(List::Unopened),
            walk: None,
            records: None,
            roots: Vec::new(),
            number: 0,
        })
    }

    /// True where there is more than one text without doubt, before anything is read.
    pub fn are_many(&self) -> bool {
        self.named.len() > 1
            || self.list.is_some()
            || self.arrivals.is_some()
            || self.named.front().is_some_and(|path| path.is_dir())
    }

    /// Folders that were read to their ends.
    pub fn roots(&self) -> &[Arc<Root>] {
        &self.roots
    }

    /// The next piece; false at the end.
    pub fn next(&mut self, piece: &mut Piece) -> bool {
        piece.items.clear();
        piece.stream = None;
        piece.text = None;
        // The first pieces are small, so that all workers have something to do soon.
        let most = (1 + self.number / 8).min(PATHS) as usize;
        let found = self.fill(piece, most);
        piece.number = self.number;
        self.number += u64::from(found);
        found
    }

    fn fill(&mut self, piece: &mut Piece, most: usize) -> bool {
        loop {
            if let Some((records, path)) = &mut self.records {
                if !piece.items.is_empty() {
                    return true;
                }
                if records.next(&mut piece.lines) {
                    piece.stream = Some(path.clone());
                    return true;
                }
                self.records = None;
            }
            if piece.items.len() >= most || piece.text.is_some() {
                return true;
            }
            if let Some((walk, root)) = &mut self.walk {
                let root = root.clone();
                match walk.next() {
                    Some(Found::File(path)) if self.is_written(&path) => {}
                    Some(Found::File(path)) => self.file(path, Some(root), piece),
                    Some(Found::Notice(path, notice)) => piece.items.push(Item::Notice(path, notice)),
                    Some(Found::Failed(path, error)) => piece.items.push(Item::Failed(path, error)),
                    None => self.walk = None,
                }
                continue;
            }
            // A stream may keep its reader waiting; what was found before must not wait with it.
            if !piece.items.is_empty() && self.named.front().is_none_or(|path| path.as_os_str() == "-") {
                return true;
            }
            match self.named.pop_front() {
                Some(path) => self.open(path, piece),
                None if self.next_of_list(piece) => {}
                // What is found already must not wait for more.
                None if piece.items.is_empty() && self.next_arrival(piece) => {}
                None => return !piece.items.is_empty(),
            }
        }
    }

    /// True of a file in the folder that is written to.
    fn is_written(&self, path: &Path) -> bool {
        let Some(out_dir) = &self.out_dir else { return false };
        path.canonicalize().is_ok_and(|path| path.starts_with(out_dir))
    }

    /// A path that the user named.
    fn open(&mut self, path: PathBuf, piece: &mut Piece) {
        if path.as_os_str() == "-" {
            self.stdin(piece);
            return;
        }
        match fs::metadata(&path) {
            Ok(data) if data.is_dir() => {
                let root = Arc::new(Root { path: path.clone(), texts: AtomicU64::new(0) });
                self.roots.push(root.clone());
                self.walk = Some((Walk::new(path), root));
            }
            Ok(_) => self.file(path, None, piece),
            Err(error) => piece.items.push(Item::Failed(path, Error::from_io(&error))),
        }
    }

    fn file(&mut self, path: PathBuf, root: Option<Arc<Root>>, piece: &mut Piece) {
        let extension = path.extension().and_then(|extension| extension.to_str()).unwrap_or_default();
        let records = match self.input {
            Input::Form(_) => false,
            Input::Ndjson => true,
            Input::Auto => {
                extension.eq_ignore_ascii_case("ndjson") || extension.eq_ignore_ascii_case("jsonl")
            }
        };
        if !records {
            piece.items.push(Item::File(path, root));
            return;
        }
        match open_unless(&path, self.output) {
            Ok(file) => {
                if let Some(root) = root {
                    root.texts.fetch_add(1, Ordering::Relaxed);
                }
                let records = Records::new(Box::new(file), Vec::new(), self.max_size);
                self.records = Some((records, path.into()));
            }
            Err(Error::IsOutput) => piece.items.push(Item::File(path, root)),
            Err(error) => piece.items.push(Item::Failed(path, error)),
        }
    }

    /// Stdin: records where it begins like them, else one text.
    fn stdin(&mut self, piece: &mut Piece) {
        let path = Path::new("-");
        let mut begun = Vec::new();
        if self.input == Input::Auto
            && let Err(error) = read_beginning(&mut io::stdin().lock(), &mut begun)
        {
            piece.items.push(Item::Failed(path.into(), Error::from_io(&error)));
            return;
        }
        let records = match self.input {
            Input::Form(_) => false,
            Input::Ndjson => true,
            Input::Auto => looks_like_records(&begun) && !looks_like_ninjs(&begun),
        };
        if records {
            let records = Records::new(Box::new(io::stdin()), begun, self.max_size);
            self.records = Some((records, path.into()));
        } else {
            piece.text = Some(begun);
        }
    }

    /// The next path of the list; false at its end.
    fn next_of_list(&mut self, piece: &mut Piece) -> bool {
        let Some(list) = &mut self.list else { return false };
        match list.next() {
            Ok(Some(path)) => self.open_listed(path, piece),
            Ok(None) => self.list = None,
            Err((path, error)) => {
                self.list = None;
                piece.items.push(Item::Failed(path, Error::from_io(&error)));
            }
        }
        true
    }

    /// The next file that arrives; false where none will.
    fn next_arrival(&mut self, piece: &mut Piece) -> bool {
        let Some((arrivals, root)) = &mut self.arrivals else { return false };
        let root = root.clone();
        match arrivals.next() {
            None => self.arrivals = None,
            Some(path) if self.is_written(&path) => {}
            Some(path) => self.file(path, Some(root), piece),
        }
        true
    }

    /// A path of a list; "-" has no meaning there.
    fn open_listed(&mut self, path: PathBuf, piece: &mut Piece) {
        let path = if path.as_os_str() == "-" { Path::new(".").join(path) } else { path };
        self.open(path, piece);
    }
}

/// Opens a file that is not the output.
pub fn open_unless(path: &Path, output: Taken) -> Result<File, Error> {
    let file = File::open(path).map_err(|error| Error::from_io(&error))?;
    let own = || file.metadata().ok().and_then(|data| identity(&data));
    if output != Taken::default() && own().is_some_and(|own| output.contains(&Some(own))) {
        return Err(Error::IsOutput);
    }
    Ok(file)
}

/// Reads until something shows what the stream is.
fn read_beginning(stream: &mut dyn Read, begun: &mut Vec<u8>) -> io::Result<()> {
    const BLOCK: usize = 16 * 1024;
    loop {
        let filled = begun.len();
        begun.resize(filled + BLOCK, 0);
        let read = stream.read(&mut begun[filled..]);
        begun.truncate(filled + *read.as_ref().unwrap_or(&0));
        let shown = begun.strip_prefix(b"\xef\xbb\xbf").unwrap_or(begun).trim_ascii_start();
        match read {
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
            // A brace alone may be followed by the quotation mark that makes it a record.
            Ok(read) if read == 0 || shown.len() > 16 || shown.first().is_some_and(|byte| *byte != b'{') => {
                return Ok(());
            }
            Ok(_) => {}
        }
    }
}

/// A list of paths, read as it is needed.
enum List {
    Unopened(PathBuf),
    Open(PathBuf, Box<dyn BufRead + Send>, u8),
}

impl List {
    fn next(&mut self) -> Result<Option<PathBuf>, (PathBuf, io::Error)> {
        if let List::Unopened(path) = self {
            let path = std::mem::take(path);
            let opened = open_list(&path);
            let (stream, end) = opened.map_err(|error| (path.clone(), error))?;
            *self = List::Open(path, stream, end);
        }
        let List::Open(path, stream, end) = self else { return Ok(None) };
        let mut name = Vec::new();
        loop {
            name.clear();
            if stream.read_until(*end, &mut name).map_err(|error| (path.clone(), error))? == 0 {
                return Ok(None);
            }
            if name.last() == Some(end) {
                name.pop();
            }
            if *end == b'\n' && name.last() == Some(&b'\r') {
                name.pop();
            }
            if !name.is_empty() {
                return Ok(Some(path_of(name)));
            }
        }
    }
}

/// The list and what ends its paths: NUL where its first block has one.
fn open_list(path: &Path) -> io::Result<(Box<dyn BufRead + Send>, u8)> {
    let mut stream: Box<dyn BufRead + Send> = if path.as_os_str() == "-" {
        Box::new(BufReader::new(io::stdin()))
    } else {
        Box::new(BufReader::new(File::open(path)?))
    };
    let end = if stream.fill_buf()?.contains(&0) { 0 } else { b'\n' };
    Ok((stream, end))
}

#[cfg(unix)]
fn path_of(name: Vec<u8>) -> PathBuf {
    use std::os::unix::ffi::OsStringExt;
    std::ffi::OsString::from_vec(name).into()
}

#[cfg(not(unix))]
fn path_of(name: Vec<u8>) -> PathBuf {
    String::from_utf8_lossy(&name).into_owned().into()
}
