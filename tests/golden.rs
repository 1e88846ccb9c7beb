//! Each `fixtures/NAME.txt` has its report beside it in `NAME.json`.
//!
//! `DEPESCHE_BLESS=1 cargo test --test golden` rewrites the reports; the diff is read in review.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

use std::fs;
use std::path::{Path, PathBuf};

use depesche::{Options, Report, Source};

fn releases() -> Vec<PathBuf> {
    let mut found: Vec<_> = fs::read_dir("fixtures")
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "txt"))
        .collect();
    found.sort();
    found
}

fn report_of(path: &Path) -> String {
    let text = fs::read_to_string(path).unwrap();
    let name = path.file_name().unwrap().to_str().unwrap();
    let source = Source { path: Some(name), format: "text", encoding: "utf-8", bytes: text.len() as u64 };
    let options = Options { explain: true, ..Options::default() };
    let report = Report::new(name, &text, source, &options);
    serde_json::to_string_pretty(&report).unwrap() + "\n"
}

/// The first lines that differ, with their numbers.
fn difference(wanted: &str, found: &str) -> String {
    const SHOWN: usize = 12;
    let lines = wanted.lines().zip(found.lines()).enumerate().filter(|(_, (a, b))| a != b);
    let shown: Vec<_> =
        lines.take(SHOWN).map(|(i, (a, b))| format!("  line {}\n  - {a}\n  + {b}", i + 1)).collect();
    let (a, b) = (wanted.lines().count(), found.lines().count());
    format!("{}\n  {a} lines wanted, {b} found", shown.join("\n"))
}

#[test]
fn fixtures_have_the_reports_beside_them() {
    let releases = releases();
    assert!(releases.len() >= 8, "fixtures are missing");
    let mut wrong = Vec::new();
    for path in releases {
        let (golden, found) = (path.with_extension("json"), report_of(&path));
        if std::env::var_os("DEPESCHE_BLESS").is_some() {
            fs::write(&golden, &found).unwrap();
            continue;
        }
        let wanted = fs::read_to_string(&golden).unwrap_or_default();
        if wanted != found {
            wrong.push(format!("{}:\n{}", golden.display(), difference(&wanted, &found)));
        }
    }
    assert!(wrong.is_empty(), "{}\nrewrite with DEPESCHE_BLESS=1 and read the diff", wrong.join("\n"));
}
