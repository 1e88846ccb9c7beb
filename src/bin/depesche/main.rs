//! The command: options in, reports out, everything else to stderr; what it does is said in `cli.rs`.
//!
//! Example: `depesche meldung.txt` prints the summary of "Rund 90 Länder halfen."

mod batch;
mod cli;
mod dedupe;
mod defects;
mod earlier;
mod folder;
mod generate;
mod heard;
mod interrupt;
mod lexicon;
mod lines;
mod locale;
mod messages;
mod out_dir;
mod output;
mod progress;
mod reader;
mod records;
mod select;
mod sources;
#[cfg(feature = "render")]
mod summary;
mod usage;
mod watch;
mod worker;

use std::io::Write;
use std::path::Path;
use std::process::ExitCode;

use batch::Outcome;
use cli::Asked;
use depesche::Language;
use output::Failed;

fn main() -> ExitCode {
    match run() {
        Ok(Outcome { interrupted: true, .. }) => ExitCode::from(130),
        Ok(Outcome { failed: 0, .. }) => ExitCode::SUCCESS,
        Ok(_) => ExitCode::from(1),
        Err(error) => {
            let unwritten = error.downcast_ref::<Failed>();
            if unwritten.is_some_and(Failed::is_closed_pipe) {
                return ExitCode::SUCCESS;
            }
            // Where stderr is closed too there is nobody left to tell.
            let _ = writeln!(std::io::stderr(), "depesche: {error:#}");
            ExitCode::from(if unwritten.is_some() { 3 } else { 2 })
        }
    }
}

fn run() -> anyhow::Result<Outcome> {
    let mut out = std::io::stdout();
    let done = match cli::asked()? {
        Asked::Analysis(job) => {
            let errors_ok = job.errors_ok;
            return batch::run(*job)
                .map(|outcome| Outcome { failed: if errors_ok { 0 } else { outcome.failed }, ..outcome });
        }
        Asked::About(generated) => generated.print(&mut cli::command(), &mut out).map(|()| true),
        Asked::Check(file, language) => lexicon::check(&file, language, &mut out)?,
    };
    let done = done.and_then(|done| out.flush().map(|()| done));
    let is_sound = done.map_err(|error| Failed::new(Path::new("stdout"), &error, Language::En))?;
    Ok(Outcome { failed: u64::from(!is_sound), interrupted: false })
}
