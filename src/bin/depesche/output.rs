//! Where reports go: stdout or a file that is whole or not there, in input order, with bounded room to wait.
//!
//! Workers hand over what they have; whoever holds what comes next writes it, and what others left behind it.
//! Those who are too far ahead wait, so a slow reader slows the workers and no queue grows.
//! Example: with two workers the report on `b.txt` waits here until that on `a.txt` is written.

use std::collections::VecDeque;
use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};

use depesche::Language;
use depesche::error::{In, Unwritten};
use depesche::render::visible;

use crate::earlier::{Earlier, Kept};
use crate::messages::Messages;
use crate::reader::{Identity, Taken, identity};

/// How names of unfinished files begin.
pub const TEMPORARY: &str = ".depesche-";

/// The output could not be written.
#[derive(Debug)]
pub struct Failed {
    name: String,
    why: Unwritten,
    language: Language,
}

impl Failed {
    pub fn new(path: &Path, error: &io::Error, language: Language) -> Failed {
        Failed {
            name: visible(&path.to_string_lossy()).into_owned(),
            why: Unwritten::from_io(error),
            language,
        }
    }

    /// The output would take the place of a text that is read.
    pub fn input(path: &Path, language: Language) -> Failed {
        Failed { name: visible(&path.to_string_lossy()).into_owned(), why: Unwritten::Input, language }
    }

    /// True where the reader of a pipe has gone: nobody wants the rest.
    pub fn is_closed_pipe(&self) -> bool {
        self.why == Unwritten::Closed
    }
}

impl std::fmt::Display for Failed {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        write!(f, "{}: {}", self.name, In(self.language, &self.why))
    }
}

impl std::error::Error for Failed {}

/// Where bytes go.
pub type Stream = Box<dyn Write + Send>;

/// A file that takes its place only when it is whole, or a stream.
pub struct Target {
    name: PathBuf,
    language: Language,
    stream: Stream,
    /// Unfinished file and its place.
    temporary: Option<(PathBuf, PathBuf)>,
    /// An unfinished file that later runs go on with, and so much of it stays.
    kept: Option<Kept>,
    /// The files that are written or replaced; they must not be read.
    pub taken: Taken,
}

impl Target {
    /// Stdout.
    pub fn stdout(language: Language) -> Target {
        let name = PathBuf::from("stdout");
        Target {
            name,
            language,
            stream: Box::new(io::stdout()),
            temporary: None,
            kept: None,
            taken: [stdout_identity(), None],
        }
    }

    /// A file beside its place; devices and pipes are written to as they are.
    pub fn file(path: &Path, language: Language) -> Result<Target, Failed> {
        let unwritten = |error| Failed::new(path, &error, language);
        let old = fs::metadata(path).ok();
        if old.as_ref().is_some_and(|old| old.is_dir()) {
            return Err(unwritten(io::Error::from(io::ErrorKind::IsADirectory)));
        }
        if old.as_ref().is_some_and(|old| !old.is_file()) {
            let stream = OpenOptions::new().write(true).open(path).map_err(unwritten)?;
            return Ok(Target {
                name: path.into(),
                language,
                stream: Box::new(stream),
                temporary: None,
                kept: None,
                taken: Taken::default(),
            });
        }
        // A link keeps leading to the file that is replaced.
        let place = path.canonicalize().unwrap_or_else(|_| path.to_owned());
        let mut name = std::ffi::OsString::from(format!("{TEMPORARY}{}-", std::process::id()));
        name.push(place.file_name().unwrap_or_default());
        let temporary = place.with_file_name(name);
        let file = OpenOptions::new().write(true).create_new(true).open(&temporary).map_err(unwritten)?;
        let target = Target {
            name: path.into(),
            language,
            stream: Box::new(file),
            temporary: Some((temporary.clone(), place)),
            kept: None,
            taken: [old.as_ref().and_then(identity), None],
        };
        if let Some(old) = old {
            fs::set_permissions(&temporary, old.permissions()).map_err(unwritten)?;
        }
        Ok(target)
    }

    /// A file that grows as its part, and what an earlier run has written there.
    pub fn part(path: &Path, language: Language) -> Result<(Target, Option<Earlier>), Failed> {
        if fs::metadata(path).is_ok_and(|old| !old.is_file()) {
            return Ok((Target::file(path, language)?, None));
        }
        let place = path.canonicalize().unwrap_or_else(|_| path.to_owned());
        let (part, kept, earlier) =
            Earlier::open(&place).map_err(|error| Failed::new(path, &error, language))?;
        let target = Target {
            name: path.into(),
            language,
            taken: [&part, &place].map(|path| fs::metadata(path).ok().as_ref().and_then(identity)),
            stream: Box::new(io::sink()),
            temporary: Some((part, place)),
            kept: Some(kept),
        };
        Ok((target, Some(earlier)))
    }

    /// Sends what is written through something that makes another stream of it.
    pub fn through(mut self, change: impl FnOnce(Stream) -> Stream) -> Target {
        self.stream = change(std::mem::replace(&mut self.stream, Box::new(io::sink())));
        self
    }

    /// The file to remove where the run cannot end as it should.
    pub fn unfinished(&self) -> Option<PathBuf> {
        let temporary = self.temporary.as_ref().filter(|_| self.kept.is_none());
        temporary.map(|(temporary, _)| temporary.clone())
    }

    fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        if let Some(kept) = &mut self.kept {
            return kept.write(bytes);
        }
        self.stream.write_all(bytes)?;
        self.stream.flush()
    }

    /// Lets the file take its place.
    fn finish(mut self) -> Result<(), Failed> {
        let whole = match &mut self.kept {
            Some(kept) => kept.cut(),
            None => self.stream.flush(),
        };
        let done = whole.and_then(|()| match self.temporary.take() {
            Some((temporary, place)) => fs::rename(&temporary, place).inspect_err(|_| {
                let _ = fs::remove_file(&temporary);
            }),
            None => Ok(()),
        });
        done.map_err(|error| Failed::new(&self.name, &error, self.language))
    }
}

impl Drop for Target {
    fn drop(&mut self) {
        if let Some(temporary) = self.unfinished() {
            // The run has failed already; what it says is why.
            let _ = fs::remove_file(temporary);
        }
    }
}

/// Writes a file that is whole or not there.
pub fn whole_file(path: &Path, bytes: &[u8], language: Language) -> Result<(), Failed> {
    let mut target = Target::file(path, language)?;
    target.write(bytes).map_err(|error| Failed::new(path, &error, language))?;
    target.finish()
}

#[cfg(unix)]
fn stdout_identity() -> Option<Identity> {
    use std::os::fd::AsFd;
    let file = File::from(io::stdout().as_fd().try_clone_to_owned().ok()?);
    identity(&file.metadata().ok()?)
}

#[cfg(not(unix))]
fn stdout_identity() -> Option<Identity> {
    None
}

/// Answers beyond one a worker, so that none waits for a neighbour that is a little slower.
const SLACK: u64 = 2;

/// What one piece of work gave.
#[derive(Default)]
pub struct Answer {
    pub data: Vec<u8>,
    pub messages: Messages,
}

/// Nobody wants more: the output has failed.
pub struct Stopped;

/// The output as workers see it.
pub struct Output {
    state: Mutex<State>,
    turn: Condvar,
    /// How far ahead of what comes next an answer may be.
    ahead: AtomicU64,
}

struct State {
    /// The number of the answer that comes next.
    next: u64,
    /// Away while somebody writes.
    target: Option<Target>,
    /// Answers from the next one on.
    waiting: VecDeque<Option<Answer>>,
    spare: Vec<Answer>,
    failed: Option<Failed>,
}

impl Output {
    pub fn new(target: Target) -> Output {
        let state = State {
            next: 0,
            target: Some(target),
            waiting: VecDeque::new(),
            spare: Vec::new(),
            failed: None,
        };
        Output { state: Mutex::new(state), turn: Condvar::new(), ahead: AtomicU64::new(SLACK) }
    }

    /// Makes room for the answers of so many workers.
    pub fn expect(&self, workers: usize) {
        self.ahead.store(workers as u64 + SLACK, Ordering::Relaxed);
    }

    /// Writes while nobody else works.
    pub fn write(&self, answer: &mut Answer) {
        let mut state = self.lock();
        if state.failed.is_none()
            && let Some(target) = state.target.take()
        {
            let (target, written) = write(target, answer);
            state.back(target, written);
        }
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Hands over a finished answer and gives an empty one back.
    pub fn deliver(&self, number: u64, answer: &mut Answer) -> Result<(), Stopped> {
        let mut state = self.lock();
        while state.failed.is_none() && number >= state.next + self.ahead.load(Ordering::Relaxed) {
            state = self.turn.wait(state).unwrap_or_else(PoisonError::into_inner);
        }
        let place = number.saturating_sub(state.next) as usize;
        while state.waiting.len() <= place {
            state.waiting.push_back(None);
        }
        let spare = state.spare.pop().unwrap_or_default();
        state.waiting[place] = Some(std::mem::replace(answer, spare));
        while state.failed.is_none() && matches!(state.waiting.front(), Some(Some(_))) {
            let Some(target) = state.target.take() else { break };
            let Some(Some(mut ready)) = state.waiting.pop_front() else { break };
            state.next += 1;
            drop(state);
            let (target, written) = write(target, &mut ready);
            state = self.lock();
            state.back(target, written);
            state.spare.push(ready);
            self.turn.notify_all();
        }
        if state.failed.is_some() { Err(Stopped) } else { Ok(()) }
    }

    /// Writes a part of an answer that grows too large to wait, once it is its turn.
    pub fn spill(&self, number: u64, answer: &mut Answer) -> Result<(), Stopped> {
        let mut state = self.lock();
        loop {
            if state.failed.is_some() {
                return Err(Stopped);
            }
            if number == state.next
                && let Some(target) = state.target.take()
            {
                drop(state);
                let (target, written) = write(target, answer);
                let mut state = self.lock();
                state.back(target, written);
                self.turn.notify_all();
                return if state.failed.is_some() { Err(Stopped) } else { Ok(()) };
            }
            state = self.turn.wait(state).unwrap_or_else(PoisonError::into_inner);
        }
    }

    /// Ends the run: something beside the output cannot be written.
    pub fn fail(&self, failed: Failed) -> Stopped {
        self.lock().failed.get_or_insert(failed);
        self.turn.notify_all();
        Stopped
    }

    /// Lets the output take its place, or says why it cannot.
    pub fn finish(self) -> Result<(), Failed> {
        let state = self.state.into_inner().unwrap_or_else(PoisonError::into_inner);
        match (state.failed, state.target) {
            (Some(failed), _) => Err(failed),
            (None, Some(target)) => target.finish(),
            (None, None) => Ok(()),
        }
    }
}

impl State {
    fn back(&mut self, target: Target, written: io::Result<()>) {
        if let Err(error) = written {
            self.failed = Some(Failed::new(&target.name, &error, target.language));
        }
        self.target = Some(target);
    }
}

/// Sends an answer on its way and empties it.
fn write(mut target: Target, answer: &mut Answer) -> (Target, io::Result<()>) {
    answer.messages.send();
    let written = if answer.data.is_empty() { Ok(()) } else { target.write(&answer.data) };
    answer.data.clear();
    (target, written)
}
