//! What the tests of the command share: a folder of its own for each test, and runs with their outcome.
//!
//! Example: `Run::of(&["--json", "a.txt"], &folder)` has the report of `a.txt` in `out`.

#![cfg(test)]
// Each test file is a crate of its own and uses only some of this.
#![allow(dead_code)]

use std::fs;
use std::path::{Path, PathBuf};

use assert_cmd::Command;
use tempfile::TempDir;

/// A short release with a title and a figure.
pub const RELEASE: &str =
    "Werft baut neue Fähre\n\nHamburg, 29. Juni 2017 – Rund 90 Gäste kamen zur Taufe.\n";

/// A folder that goes when the test ends.
pub struct Folder(TempDir);

impl Folder {
    /// An empty folder.
    pub fn new() -> Folder {
        Folder(tempfile::tempdir().unwrap())
    }

    /// A folder with releases of these names.
    pub fn with(names: &[&str]) -> Folder {
        let folder = Folder::new();
        for name in names {
            folder.write(name, RELEASE.as_bytes());
        }
        folder
    }

    /// Writes a file, and the folders that it lies in.
    pub fn write(&self, name: &str, bytes: impl AsRef<[u8]>) {
        let path = self.path(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }

    /// The path of something in the folder.
    pub fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    /// All names in the folder.
    pub fn names(&self) -> Vec<String> {
        let entries = fs::read_dir(self.0.path()).unwrap();
        let mut names: Vec<_> =
            entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }
}

/// The command in a folder, free of what the machine's surroundings say.
pub fn command(folder: &Folder) -> Command {
    let mut command = Command::cargo_bin("depesche").unwrap();
    command.current_dir(folder.path(""));
    for name in ["XDG_CONFIG_HOME", "HOME", "LC_ALL", "LC_MESSAGES", "LANG", "NO_COLOR"] {
        command.env_remove(name);
    }
    command.write_stdin("");
    command
}

/// What came of a run.
#[derive(Debug, PartialEq, Eq)]
pub struct Run {
    pub status: i32,
    pub out: String,
    pub err: String,
}

impl Run {
    /// Runs with arguments and an empty stdin.
    pub fn of(arguments: &[&str], folder: &Folder) -> Run {
        Run::with_stdin(arguments, folder, b"")
    }

    /// Runs with arguments and this stdin.
    pub fn with_stdin(arguments: &[&str], folder: &Folder, stdin: &[u8]) -> Run {
        Run::from(command(folder).args(arguments).write_stdin(stdin))
    }

    /// Runs a command.
    pub fn from(command: &mut Command) -> Run {
        let output = command.output().unwrap();
        Run {
            status: output.status.code().unwrap(),
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8(output.stderr).unwrap(),
        }
    }

    /// The lines of the output as JSON.
    pub fn reports(&self) -> Vec<serde_json::Value> {
        self.out.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
    }

    /// The ids of the reports.
    pub fn ids(&self) -> Vec<String> {
        self.reports().iter().map(|report| report["id"].as_str().unwrap_or("null").to_owned()).collect()
    }

    /// The kinds of the warnings of each report.
    pub fn warnings(&self) -> Vec<Vec<String>> {
        let kinds = |report: &serde_json::Value| {
            let warnings = report["warnings"].as_array().unwrap();
            warnings.iter().map(|warning| warning["kind"].as_str().unwrap().to_owned()).collect()
        };
        self.reports().iter().map(kinds).collect()
    }
}

/// Checks status, stdout and stderr at once.
#[track_caller]
pub fn assert_run(run: Run, status: i32, out: &str, err: &str) {
    assert_eq!(run, Run { status, out: out.to_owned(), err: err.to_owned() });
}

/// A path of the repository.
pub fn fixture(name: &str) -> String {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures").join(name).to_str().unwrap().to_owned()
}
