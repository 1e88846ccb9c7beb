//! The run: workers take pieces, read, analyse and write; reports leave in input order.
//!
//! One text alone is read by the main thread; others join where there is work for them.
//! Example: of three files the second is a PDF: two reports, one message, status 1.

use std::sync::atomic::Ordering;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::thread::{self, Scope};

use depesche::error::Notice;
use depesche::render::Failure;
use depesche::{Error, Report, Warning};

use crate::cli::{Input, Job};
use crate::dedupe::deduped;
use crate::earlier::Earlier;
use crate::heard::Heard;
use crate::out_dir::OutDir;
use crate::output::{Answer, Output, Target};
use crate::progress::Progress;
use crate::reader::Taken;
use crate::sources::{Root, Sources};
#[cfg(feature = "render")]
use crate::summary::counted;
use crate::worker::Worker;
use crate::{defects, interrupt, messages};

/// How a run went.
pub struct Outcome {
    /// Inputs and records that failed.
    pub failed: u64,
    /// Stopped before the end.
    pub interrupted: bool,
}

/// Does the job.
pub fn run(mut job: Job) -> anyhow::Result<Outcome> {
    let (target, earlier) = match &job.output {
        Some(path) if job.resume => Target::part(path, job.style.language)?,
        Some(path) => (Target::file(path, job.style.language)?, None),
        None => (Target::stdout(job.style.language), None),
    };
    #[cfg(feature = "render")]
    let target = if job.summary { target.through(|stream| counted(stream, job.style)) } else { target };
    let target = if job.dedupe { target.through(deduped) } else { target };
    let out_dir = job.out_dir.as_ref().map(|path| OutDir::new(path, job.format, job.style)).transpose()?;
    let taken = target.taken;
    let sources = Sources::new(&job, taken)?;
    let many = sources.are_many();
    job.style.finds_only = job.out_dir.is_none() && (many || job.input == Input::Ndjson);
    if many || job.output.is_some() || out_dir.is_some() {
        interrupt::listen(target.unfinished());
    }
    let run = Run {
        output: Output::new(target),
        sources: Mutex::new(sources),
        taken,
        out_dir,
        progress: Progress::new(job.progress, job.style.language),
        heard: heard(&job),
        job,
    };
    defects::keep_defects_quiet();
    if many {
        run.progress.begin(&run.job.paths);
    }
    let (format, style) = (run.job.format, &run.job.style);
    let mut answer = Answer::default();
    // Writing to memory cannot fail. With a folder each file has a beginning and an end of its own.
    if run.out_dir.is_none() {
        let _ = (format.begin)(style, &mut answer.data);
    }
    run.output.write(&mut answer);
    run.work(many, earlier);
    if interrupt::asked() {
        run.progress.end();
        run.tell_stopped();
        return Ok(run.outcome(true));
    }
    for root in run.sources().roots() {
        run.fail_if_empty(root, &mut answer);
    }
    if run.out_dir.is_none() {
        let _ = (format.end)(style, &mut answer.data);
    }
    run.output.write(&mut answer);
    run.progress.end();
    let outcome = run.outcome(false);
    run.output.finish()?;
    if let Some(out_dir) = &run.out_dir {
        out_dir.finish()?;
    }
    let asked_for = run.heard.as_ref().zip(run.job.selection.speaker.as_ref());
    if let Some(silent) = asked_for.and_then(|(heard, speaker)| heard.silence(speaker.to_string())) {
        messages::tell(&silent, run.job.style.language);
    }
    Ok(outcome)
}

/// Data formats have a line for each release; there is nothing to explain.
fn heard(job: &Job) -> Option<Heard> {
    let explains = job.format.lists || job.format.name == "human";
    (explains && job.selection.speaker.is_some()).then(Heard::default)
}

/// What all workers share.
pub struct Run {
    pub job: Job,
    sources: Mutex<Sources>,
    pub output: Output,
    /// The files that are written to.
    pub taken: Taken,
    /// Where each report gets a file, if not all go to the output.
    pub out_dir: Option<OutDir>,
    pub progress: Progress,
    /// Who speaks, where one speaker is asked for.
    pub heard: Option<Heard>,
}

impl Run {
    /// The sources, for as long as it takes to get a piece.
    pub fn sources(&self) -> MutexGuard<'_, Sources> {
        self.sources.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Works until nothing is left; with others where there are many texts that no earlier run has done.
    fn work(&self, many: bool, earlier: Option<Earlier>) {
        thread::scope(|scope| {
            let mut worker = Worker::new(self);
            worker.earlier = earlier;
            // A stream shows with its second piece that it has more than one text.
            let mut hired = false;
            for pieces in 0.. {
                if !worker.take() {
                    break;
                }
                if !hired && (many || pieces > 0) && worker.earlier.is_none() {
                    self.hire(scope);
                    hired = true;
                }
                if worker.work().is_err() {
                    break;
                }
            }
        });
    }

    fn hire<'s, 'r>(&'r self, scope: &'s Scope<'s, 'r>) {
        let cores = || thread::available_parallelism().map_or(1, usize::from);
        // Whoever waits for arrivals does all there is to do.
        let jobs = if self.job.watch.is_some() { 1 } else { self.job.jobs.unwrap_or_else(cores) };
        self.output.expect(jobs);
        for _ in 1..jobs {
            let hired = thread::Builder::new().spawn_scoped(scope, || {
                let mut worker = Worker::new(self);
                while worker.take() && worker.work().is_ok() {}
            });
            // A system that gives no more threads does the work with those there are.
            if hired.is_err() {
                break;
            }
        }
    }

    /// True where the output is a file that one document fills.
    pub fn holds_one(&self) -> bool {
        self.job.format.single && self.out_dir.is_none()
    }

    /// What is asked for of a report.
    pub fn report<'t>(&self, report: Report<'t>, warnings: Vec<Warning>) -> Report<'t> {
        if let Some(heard) = &self.heard {
            heard.all(&report);
        }
        let report = report.with_warnings(warnings).selecting(&self.job.selection);
        if let Some(heard) = &self.heard {
            heard.left(&report);
        }
        report
    }

    /// Says of an input that it has no report, and keeps its place in formats that do.
    pub fn fail(&self, id: Option<&str>, name: &str, error: &Error, answer: &mut Answer) {
        self.progress.failed.fetch_add(1, Ordering::Relaxed);
        let style = &self.job.style;
        answer.messages.error(name, error, style.language);
        if self.out_dir.is_some() {
            return;
        }
        // Writing to memory cannot fail.
        let _ = (self.job.format.failure)(&Failure { id, error }, style, &mut answer.data);
    }

    fn outcome(&self, interrupted: bool) -> Outcome {
        Outcome { failed: self.progress.failed.load(Ordering::Relaxed), interrupted }
    }

    /// Says what an interrupted run has left in its file or folder.
    fn tell_stopped(&self) {
        if self.job.watch.is_none() && (self.job.output.is_some() || self.out_dir.is_some()) {
            let stopped = Notice::Stopped { kept: self.job.resume, apart: self.out_dir.is_some() };
            messages::tell(&stopped, self.job.style.language);
        }
    }

    /// A folder that was named must have a text.
    fn fail_if_empty(&self, root: &Root, answer: &mut Answer) {
        if root.texts.load(Ordering::Relaxed) == 0 {
            let path = root.path.to_string_lossy();
            self.fail(Some(&path), &path, &Error::NoTexts, answer);
        }
    }
}
