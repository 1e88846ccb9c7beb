//! What arrives in a folder: each file once it is complete, until the run is ended.
//!
//! A file is complete when its writer closes it or moves it here; where the system does not tell, when it has not
//! grown for a while. What lay there before is not read.
//! Example: `mv meldung.txt eingang/` beside `depesche --watch eingang/` prints its summary.

use std::collections::{HashMap, VecDeque};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::{Duration, Instant};

use notify::event::{AccessKind, AccessMode, EventKind, ModifyKind, RenameMode};
use notify::{Event, RecommendedWatcher, RecursiveMode, Watcher};

use crate::interrupt;

/// So long nothing is added to a file that is complete.
const QUIET: Duration = Duration::from_secs(1);

/// Files as they arrive.
pub struct Arrivals {
    events: Receiver<notify::Result<Event>>,
    /// Files that are written to, and since when they have their size.
    growing: HashMap<PathBuf, (Option<u64>, Instant)>,
    ready: VecDeque<PathBuf>,
    /// The folder as it was named, and as the system names it.
    folder: [PathBuf; 2],
    /// Watches as long as it lives.
    _watcher: RecommendedWatcher,
}

impl Arrivals {
    /// Watches a folder and those in it.
    pub fn new(folder: &Path) -> notify::Result<Arrivals> {
        let (sender, events) = channel();
        let mut watcher = notify::recommended_watcher(sender)?;
        watcher.watch(folder, RecursiveMode::Recursive)?;
        let absolute = std::path::absolute(folder).unwrap_or_else(|_| folder.to_owned());
        let folder = [folder.to_owned(), absolute];
        Ok(Arrivals { events, growing: HashMap::new(), ready: VecDeque::new(), folder, _watcher: watcher })
    }

    /// The next complete file; none once the run is to end.
    pub fn next(&mut self) -> Option<PathBuf> {
        const LOOK: Duration = Duration::from_millis(100);
        loop {
            if interrupt::asked() {
                return None;
            }
            if let Some(path) = self.ready.pop_front() {
                return Some(self.as_named(path));
            }
            match self.events.recv_timeout(LOOK) {
                Ok(Ok(event)) => self.note(event),
                // What the system could not tell of is found when it changes again.
                Ok(Err(_)) => {}
                Err(RecvTimeoutError::Timeout) => self.settle(),
                Err(RecvTimeoutError::Disconnected) => return None,
            }
        }
    }

    /// The system tells of "/home/petra/eingang/a.txt" where the folder was named "eingang".
    fn as_named(&self, path: PathBuf) -> PathBuf {
        let [folder, absolute] = &self.folder;
        path.strip_prefix(absolute).map(|rest| folder.join(rest)).unwrap_or(path)
    }

    fn note(&mut self, event: Event) {
        let is_whole = matches!(
            event.kind,
            EventKind::Access(AccessKind::Close(AccessMode::Write))
                | EventKind::Modify(ModifyKind::Name(RenameMode::To | RenameMode::Any))
        );
        let grows = matches!(
            event.kind,
            EventKind::Create(_) | EventKind::Modify(ModifyKind::Data(_) | ModifyKind::Any)
        );
        for path in event.paths.into_iter().filter(|path| is_wanted(path)) {
            if is_whole {
                self.growing.remove(&path);
                self.ready.push_back(path);
            } else if grows {
                self.growing.insert(path.clone(), (size(&path), Instant::now()));
            }
        }
    }

    /// Takes what has stopped growing.
    fn settle(&mut self) {
        let mut settled = Vec::new();
        self.growing.retain(|path, (known, since)| {
            let now = size(path);
            if now != *known {
                (*known, *since) = (now, Instant::now());
            }
            let is_quiet = since.elapsed() >= QUIET;
            if is_quiet && now.is_some() {
                settled.push(path.clone());
            }
            !is_quiet
        });
        settled.sort();
        self.ready.extend(settled);
    }
}

/// Files whose names do not begin with a dot, as in folders that are walked.
fn is_wanted(path: &Path) -> bool {
    let is_hidden = path.file_name().is_none_or(|name| name.as_encoded_bytes().starts_with(b"."));
    !is_hidden && !path.is_dir()
}

fn size(path: &Path) -> Option<u64> {
    fs::metadata(path).ok().filter(fs::Metadata::is_file).map(|data| data.len())
}
