//! The README's examples say what the program says: each `console` block is run and compared.
//!
//! A block begins with `$ depesche ...`, perhaps piped into `jq`; what follows is the output.
//! `DEPESCHE_BLESS=1 cargo test --test readme` writes the output into the README.

#![cfg(feature = "cli")]
#![allow(clippy::unwrap_used, reason = "a test may panic")]

use std::fs;
use std::process::{Command, Stdio};

/// What a command line of the README prints; none where its `jq` is not installed.
fn output(line: &str) -> Option<String> {
    let line = line.strip_prefix("$ ").unwrap();
    if line.contains("| jq") && Command::new("jq").arg("--version").stdout(Stdio::null()).status().is_err() {
        return None;
    }
    let line = line.replacen("depesche", env!("CARGO_BIN_EXE_depesche"), 1);
    let run =
        Command::new("sh").args(["-c", &line]).env("COLUMNS", "80").env_remove("LANG").output().unwrap();
    assert!(run.status.success(), "{line}: {}", String::from_utf8_lossy(&run.stderr));
    Some(String::from_utf8(run.stdout).unwrap())
}

#[test]
fn the_readme_shows_what_the_program_prints() {
    let readme = fs::read_to_string("README.md").unwrap();
    let mut written = String::new();
    for (i, part) in readme.split("```console\n").enumerate() {
        if i == 0 {
            written.push_str(part);
            continue;
        }
        let (block, rest) = part.split_once("```").unwrap();
        let line = block.lines().next().unwrap();
        let shown =
            output(line).map_or(block.to_owned(), |output| format!("{line}\n{}\n", output.trim_end()));
        written.push_str(&format!("```console\n{shown}```{rest}"));
    }
    if std::env::var_os("DEPESCHE_BLESS").is_some() {
        fs::write("README.md", &written).unwrap();
    } else {
        assert_eq!(readme, written);
    }
}
