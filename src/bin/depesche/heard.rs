//! Who speaks in a run that asks for one speaker, so that a run without any finding says whom it could have asked for.
//!
//! Example: `depesche --speaker Harms meldung.txt` says that Wiebke Harmsen speaks.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use depesche::Report;
use depesche::error::Notice;
use depesche::render::speaker_of;

/// So many names are kept, and told.
const KEPT: usize = 4096;
const TOLD: usize = 6;

/// The speakers of all reports so far.
#[derive(Default)]
pub struct Heard(Mutex<State>);

#[derive(Default)]
struct State {
    releases: u64,
    speakers: HashMap<String, u64>,
    /// Statements that a selection has left.
    left: usize,
}

impl Heard {
    /// Notes who speaks in a whole report.
    pub fn all(&self, report: &Report) {
        let mut state = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        state.releases += 1;
        for name in report.statements.iter().filter_map(|statement| speaker_of(report, statement)) {
            if state.speakers.len() < KEPT || state.speakers.contains_key(&*name) {
                *state.speakers.entry(name.into_owned()).or_default() += 1;
            }
        }
    }

    /// Notes what a selection has left of it.
    pub fn left(&self, report: &Report) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).left += report.statements.len();
    }

    /// What to say where nothing is left.
    pub fn silence(&self, speaker: String) -> Option<Notice> {
        let state = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if state.left > 0 || state.releases == 0 {
            return None;
        }
        let mut others: Vec<(&String, &u64)> = state.speakers.iter().collect();
        others.sort_unstable_by(|a, b| (b.1, a.0).cmp(&(a.1, b.0)));
        let others = others.into_iter().take(TOLD).map(|(name, _)| name.clone()).collect();
        Some(Notice::Silent { speaker, releases: state.releases, others })
    }
}
