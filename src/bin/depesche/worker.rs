//! One worker: takes a piece, reads its inputs, has them analysed and hands over what came of it.
//!
//! A defect in the analysis costs the one text that shows it, not the run.
//! Example: a piece of 16 paths is 16 reports in one answer.

use std::fs::File;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::Ordering;

use depesche::document::Day;
use depesche::error::Notice;
use depesche::input::{Decoded, Opening, Outcome, Record, open};
use depesche::{Error, Options, Report, Source, Warning};

use crate::batch::Run;
use crate::defects::guarded;
use crate::earlier::Earlier;
use crate::interrupt;
use crate::out_dir::{OutDir, name_of_id, name_of_path};
use crate::output::{Answer, Failed, Output, Stopped};
use crate::reader::{Buffer, is_report};
use crate::records::Lines;
use crate::sources::{Item, Piece, open_unless};

/// A longer answer does not wait for its turn as a whole.
const SPILL: usize = 1024 * 1024;

/// A thread's own things, used again for each text.
pub struct Worker<'r> {
    run: &'r Run,
    piece: Piece,
    /// The piece's place in the output.
    number: u64,
    buffer: Buffer,
    answer: Answer,
    /// What an earlier run has written, as long as it goes on with the inputs.
    pub earlier: Option<Earlier>,
    /// A document is written that shares its file with no other.
    full: bool,
}

/// A text on its way to its report.
struct Text<'t> {
    id: &'t str,
    path: Option<&'t str>,
    format: &'static str,
    bytes: u64,
    date: Option<Day>,
    /// What the container says of it.
    published: Option<Day>,
    /// The folder that was named, where the text lies in one.
    root: Option<&'t Path>,
    decoded: Decoded<'t>,
}

impl<'r> Worker<'r> {
    pub fn new(run: &'r Run) -> Worker<'r> {
        Worker {
            run,
            piece: Piece::default(),
            number: 0,
            buffer: Buffer::default(),
            answer: Answer::default(),
            earlier: None,
            full: false,
        }
    }

    /// Gets a piece; false where nothing is left, or nobody wants more.
    pub fn take(&mut self) -> bool {
        if interrupt::asked() {
            return false;
        }
        let taken = self.run.sources().next(&mut self.piece);
        self.number = self.piece.number;
        taken
    }

    /// Does the piece.
    pub fn work(&mut self) -> Result<(), Stopped> {
        let mut piece = std::mem::take(&mut self.piece);
        for item in &piece.items {
            match item {
                Item::File(path, root) => {
                    self.now_reads(path);
                    let read = self.file(path, root.as_ref().map(|root| &*root.path))?;
                    if let (true, Some(root)) = (read, root) {
                        root.texts.fetch_add(1, Ordering::Relaxed);
                    }
                }
                Item::Failed(path, error) => self.fail_path(path, error),
                Item::Notice(path, notice) => self.notice(path, notice),
            }
        }
        if let Some(stream) = &piece.stream {
            self.now_reads(stream);
            self.records(stream, &piece.lines)?;
        }
        if let Some(begun) = piece.text.take() {
            self.stdin(&begun)?;
        }
        self.piece = piece;
        if !self.answer.data.is_empty() {
            self.earlier = None;
        }
        if let Some(out_dir) = self.run.out_dir.as_ref().filter(|_| self.run.job.watch.is_some()) {
            // A run that waits for arrivals has no end at which others could look.
            out_dir.finish().map_err(|failed| self.run.output.fail(failed))?;
        }
        self.run.progress.tell();
        self.run.output.deliver(self.number, &mut self.answer)
    }

    fn now_reads(&mut self, path: &Path) {
        if let Some(earlier) = &mut self.earlier {
            earlier.now_reads(path);
        }
    }

    /// Reads a file; false where a folder has something else among its texts.
    fn file(&mut self, path: &Path, root: Option<&Path>) -> Result<bool, Stopped> {
        let job = &self.run.job;
        let mut buffer = std::mem::take(&mut self.buffer);
        let opened = open_unless(path, self.run.taken);
        let read = opened.and_then(|file: File| buffer.read_file(file, job.max_size));
        let done = match read {
            Ok(()) => self.bytes(path, root, buffer.bytes()),
            Err(error) => Ok(Err(error)),
        };
        self.buffer = buffer;
        match done? {
            Ok(()) => Ok(true),
            Err(Error::IsOutput)
                if job.output.is_some() && !(root.is_some() && is_report(path, job.max_size)) =>
            {
                Err(self.run.output.fail(Failed::input(path, job.style.language)))
            }
            Err(error @ (Error::Binary | Error::Known(_) | Error::IsOutput)) if root.is_some() => {
                self.notice(path, &Notice::Skipped(error));
                Ok(false)
            }
            Err(error) => {
                self.fail_path(path, &error);
                // A folder with a text that cannot be read is not one without texts.
                Ok(true)
            }
        }
    }

    fn bytes(
        &mut self,
        path: &Path,
        root: Option<&Path>,
        bytes: &[u8],
    ) -> Result<Result<(), Error>, Stopped> {
        let id = path.to_string_lossy();
        let lossy = path.to_str().is_none().then_some(Warning::LossyPath);
        self.open(&id, Some(&id), root, bytes, lossy)
    }

    fn stdin(&mut self, begun: &[u8]) -> Result<(), Stopped> {
        let max = self.run.job.max_size;
        let mut buffer = std::mem::take(&mut self.buffer);
        buffer.restart(begun);
        let done = match buffer.read_stream(&mut io::stdin().lock(), max) {
            Ok(()) => self.open("-", None, None, buffer.bytes(), None)?,
            Err(error) => Err(error),
        };
        self.buffer = buffer;
        if let Err(error) = done {
            self.run.fail(Some("-"), "stdin", &error, &mut self.answer);
        }
        Ok(())
    }

    /// Takes the releases out of an input and has each analysed; what is wrong with a member is told in its place.
    fn open(
        &mut self,
        id: &str,
        path: Option<&str>,
        root: Option<&Path>,
        bytes: &[u8],
        warning: Option<Warning>,
    ) -> Result<Result<(), Error>, Stopped> {
        let job = &self.run.job;
        let kind = job.input.kind(id, bytes);
        let opening = Opening { label: job.encoding, max: job.max_size };
        let mut done = Ok(Ok(()));
        let opened = guarded(|| {
            open(bytes, kind, &opening, &mut |outcome| {
                if matches!(done, Ok(Ok(()))) {
                    done = self.opened(id, path, root, outcome, &warning);
                }
            })
        });
        done.map(|done| done.and(opened))
    }

    /// One release of an input. An error of a member is told at once, that of the whole input is handed back.
    fn opened(
        &mut self,
        id: &str,
        path: Option<&str>,
        root: Option<&Path>,
        outcome: Outcome,
        warning: &Option<Warning>,
    ) -> Result<Result<(), Error>, Stopped> {
        let (member, analysed) = match outcome {
            Err((member, error)) => (member, Err(error)),
            Ok(opened) => {
                let member = opened.member;
                let name = member.as_ref().map(|member| format!("{id}!{member}"));
                let mut decoded = opened.decoded;
                decoded.warnings.extend(warning.clone());
                let published = opened.published.as_deref().and_then(Day::parse);
                let text = Text {
                    id: name.as_deref().unwrap_or(id),
                    path,
                    format: opened.form,
                    bytes: opened.bytes,
                    date: None,
                    published,
                    root,
                    decoded,
                };
                (member, self.analyse(text)?)
            }
        };
        let (Some(member), Err(error)) = (&member, &analysed) else { return Ok(analysed) };
        let name = format!("{id}!{member}");
        if matches!(error, Error::Binary | Error::Known(_)) {
            self.notice(Path::new(&name), &Notice::Skipped(error.clone()));
        } else {
            self.run.fail(Some(&name), &name, error, &mut self.answer);
        }
        Ok(Ok(()))
    }

    /// Answers each line in its place.
    fn records(&mut self, stream: &Path, lines: &Lines) -> Result<(), Stopped> {
        let name = if stream.as_os_str() == "-" { "stdin".into() } else { stream.to_string_lossy() };
        for (i, line) in lines.bytes.split(|byte| *byte == b'\n').enumerate() {
            if !line.trim_ascii().is_empty() {
                self.record(stream, &name, lines.first + i as u64, line)?;
            }
        }
        match &lines.failed {
            None => {}
            Some(error @ Error::InRecord { .. }) => self.run.fail(None, &name, error, &mut self.answer),
            Some(error) => self.run.fail(Some(&stream.to_string_lossy()), &name, error, &mut self.answer),
        }
        Ok(())
    }

    fn record(&mut self, stream: &Path, name: &str, number: u64, line: &[u8]) -> Result<(), Stopped> {
        let (max, label) = (self.run.job.max_size, self.run.job.encoding);
        // Others may have the first line, so it is told by its number.
        if number > 1 && self.run.holds_one() {
            self.run.fail(None, name, &Error::OnePage.in_record(number), &mut self.answer);
            return Ok(());
        }
        if line.len() as u64 > max {
            self.run.fail(None, name, &Error::TooLarge { max }.in_record(number), &mut self.answer);
            return Ok(());
        }
        Record::read(line, number, label, |record| {
            let record = match record {
                Ok(record) => record,
                Err(unread) => {
                    self.run.fail(unread.id.as_deref(), name, &unread.error, &mut self.answer);
                    return Ok(());
                }
            };
            let id = record.id.as_deref();
            let date = record.date.as_deref().map(|date| (Day::parse(date), date));
            if let Some((None, date)) = date {
                let error = Error::BadDate { line: number, date: date.to_owned() };
                self.run.fail(id, name, &error, &mut self.answer);
                return Ok(());
            }
            let place =
                if id.is_none() { format!("{}:{number}", stream.to_string_lossy()) } else { String::new() };
            let text = Text {
                id: id.unwrap_or(&place),
                path: None,
                format: "ndjson",
                bytes: record.text.len() as u64,
                date: date.and_then(|(day, _)| day),
                published: None,
                root: None,
                decoded: Decoded {
                    text: record.text.as_ref().into(),
                    encoding: label.map_or("utf-8", |label| label.name()),
                    warnings: record.warnings,
                },
            };
            if let Err(error) = self.analyse(text)? {
                self.run.fail(id, name, &error.in_record(number), &mut self.answer);
            }
            Ok(())
        })
    }

    /// Makes the report of a text and writes it into the answer.
    fn analyse(&mut self, text: Text) -> Result<Result<(), Error>, Stopped> {
        let job = &self.run.job;
        if job.only_german {
            match guarded(|| depesche::document::language(&text.decoded.text)) {
                Ok("de") => {}
                Ok(language) => {
                    self.notice(Path::new(text.id), &Notice::Foreign { language });
                    return Ok(Ok(()));
                }
                Err(error) => return Ok(Err(error)),
            }
        }
        if let Some(earlier) = &mut self.earlier {
            if self.answer.data.is_empty() && earlier.has(text.id, text.path, text.bytes) {
                self.count(text.bytes);
                return Ok(Ok(()));
            }
            self.earlier = None;
        }
        let date = text.date.or(job.options.date);
        let options = Options { date, published: text.published, ..job.options.clone() };
        let Decoded { text: decoded, encoding, warnings } = text.decoded;
        let source = Source { path: text.path, format: text.format, encoding, bytes: text.bytes };
        let run = self.run;
        let report = || run.report(Report::new(text.id, &decoded, source, &options), warnings);
        let written = if let Some(out_dir) = &run.out_dir {
            let name = text
                .path
                .map_or_else(|| name_of_id(text.id), |_| name_of_path(Path::new(text.id), text.root));
            self.write_apart(out_dir, name, text.path.map(Path::new), report)?
        } else {
            self.write_in_turn(report)?
        };
        Ok(written.map(|()| self.count(text.bytes)))
    }

    /// Writes a report into the answer.
    fn write_in_turn<'t>(
        &mut self,
        report: impl FnOnce() -> Report<'t>,
    ) -> Result<Result<(), Error>, Stopped> {
        if self.full {
            return Ok(Err(Error::OnePage));
        }
        self.full = self.run.holds_one();
        let job = &self.run.job;
        let begin = self.answer.data.len();
        let mut sink = Sink {
            output: &self.run.output,
            number: self.number,
            answer: &mut self.answer,
            state: SinkState::Fresh,
        };
        let written = guarded(|| (job.format.document)(&report(), &job.style, &mut sink));
        match (written, sink.state) {
            (_, SinkState::Stopped) => Err(Stopped),
            (Err(error), SinkState::Fresh) => {
                self.answer.data.truncate(begin);
                Ok(Err(error))
            }
            // What has left cannot be called back; the line ends, and the message says what happened.
            (Err(error), SinkState::Spilled) => {
                self.answer.data.push(b'\n');
                Ok(Err(error))
            }
            (Ok(written), _) => Ok(written.map_err(|error| Error::from_io(&error))),
        }
    }

    /// Writes a report into a file of its own.
    fn write_apart<'t>(
        &self,
        out_dir: &OutDir,
        name: PathBuf,
        input: Option<&Path>,
        report: impl FnOnce() -> Report<'t>,
    ) -> Result<Result<(), Error>, Stopped> {
        let place = match out_dir.place(name) {
            Ok(place) => place,
            Err(error) => return Ok(Err(error)),
        };
        if self.run.job.resume && input.is_some_and(|input| out_dir.is_younger(&place, input)) {
            return Ok(Ok(()));
        }
        let made = guarded(|| {
            let report = report();
            (out_dir.bytes(&report, &place), out_dir.entry(&report, &place))
        });
        let (bytes, entry) = match made {
            Ok((Ok(bytes), entry)) => (bytes, entry),
            Ok((Err(error), _)) => return Ok(Err(Error::from_io(&error))),
            Err(error) => return Ok(Err(error)),
        };
        out_dir.write(&place, &bytes).map_err(|failed| self.run.output.fail(failed))?;
        if let Some(entry) = entry {
            out_dir.keep(self.number, entry);
        }
        Ok(Ok(()))
    }

    fn count(&self, bytes: u64) {
        self.run.progress.documents.fetch_add(1, Ordering::Relaxed);
        self.run.progress.bytes.fetch_add(bytes, Ordering::Relaxed);
    }

    fn fail_path(&mut self, path: &Path, error: &Error) {
        let path = path.to_string_lossy();
        self.run.fail(Some(&path), &path, error, &mut self.answer);
    }

    fn notice(&mut self, path: &Path, notice: &Notice) {
        self.run.progress.warnings.fetch_add(1, Ordering::Relaxed);
        self.answer.messages.notice(path, notice, self.run.job.style.language);
    }
}

/// Takes what a format writes; lets go of large answers before they are complete.
struct Sink<'w> {
    output: &'w Output,
    number: u64,
    answer: &'w mut Answer,
    state: SinkState,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum SinkState {
    Fresh,
    /// Some of the report has left.
    Spilled,
    /// The output has failed.
    Stopped,
}

impl Write for Sink<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.write_all(bytes)?;
        Ok(bytes.len())
    }

    fn write_all(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.answer.data.extend_from_slice(bytes);
        if self.answer.data.len() > SPILL {
            self.state = SinkState::Spilled;
            if self.output.spill(self.number, self.answer).is_err() {
                self.state = SinkState::Stopped;
                return Err(io::ErrorKind::BrokenPipe.into());
            }
        }
        Ok(())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
