//! Ctrl-C: the run ends at the next piece, so that what is written is whole.
//!
//! A run that waits for input or works on one long text is not waited for long.
//! Example: Ctrl-C in `depesche -f ndjson -o out.ndjson --resume releases/` leaves whole lines in `out.ndjson.part`.

use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};

static ASKED: AtomicBool = AtomicBool::new(false);

/// True once somebody wants the run to end.
pub fn asked() -> bool {
    ASKED.load(Ordering::Relaxed)
}

/// Waits for Ctrl-C beside the run; the file goes where the run itself cannot take it away.
#[cfg(unix)]
pub fn listen(unfinished: Option<PathBuf>) {
    use std::time::Duration;
    use std::{fs, process, thread};

    use signal_hook::consts::{SIGINT, SIGTERM};
    use signal_hook::iterator::Signals;

    const PATIENCE: Duration = Duration::from_secs(1);
    // Without, the system ends the run as it does with any program.
    let Ok(mut signals) = Signals::new([SIGINT, SIGTERM]) else { return };
    let waits = move || {
        if signals.forever().next().is_none() {
            return;
        }
        ASKED.store(true, Ordering::Relaxed);
        thread::sleep(PATIENCE);
        if let Some(path) = unfinished {
            let _ = fs::remove_file(path);
        }
        process::exit(130);
    };
    let _ = thread::Builder::new().stack_size(64 * 1024).spawn(waits);
}

/// The system ends the run.
#[cfg(not(unix))]
pub fn listen(_: Option<PathBuf>) {}
