//! Runs that were cut off and go on: killed, stopped, out of room; the file is the same in the end.
//!
//! Example: `depesche -f ndjson -o out.ndjson --resume in` after a kill keeps the whole lines of `out.ndjson.part`.
//! `DEPESCHE_FILES=50000 DEPESCHE_KILLS=20 cargo test --release --test cli_resume` is the long form.

#![allow(clippy::unwrap_used, reason = "a test may panic")]
#![cfg(all(feature = "cli", unix))]

mod support;

use std::fs;
use std::io::{Read, Write};
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use support::{Folder, RELEASE, Run, assert_run};

const RESUME: [&str; 6] = ["--format", "ndjson", "-o", "out.ndjson", "--resume", "in"];

/// Releases of a few lengths, one in Latin-1, one that is no text, and records.
fn corpus(files: usize) -> Folder {
    let folder = Folder::new();
    for i in 0..files {
        let text = format!("{RELEASE}\n{}", "Es kamen 40 Gäste nach Emden.\n".repeat(i % 7));
        folder.write(&format!("in/{:03}/{i}.txt", i / 100), text);
    }
    folder.write("in/000/latin.txt", b"Der K\xe4ufer zahlte 3 Euro.\n");
    folder.write("in/000/image.txt", b"\x89PNG\r\n\x1a\n\0\0\0\0");
    let record = |i: usize| format!("{}\n", serde_json::json!({"id": format!("r{i}"), "text": RELEASE}));
    folder.write("in/100/records.ndjson", (0..40).map(record).collect::<String>());
    folder
}

fn number(name: &str, usual: usize) -> usize {
    std::env::var(name).ok().and_then(|number| number.parse().ok()).unwrap_or(usual)
}

/// The output of one run that nobody disturbs.
fn undisturbed(folder: &Folder) -> Vec<u8> {
    let run = Run::of(&["--format", "ndjson", "-o", "whole", "in"], folder);
    assert_eq!(run.status, 0, "{}", run.err);
    fs::read(folder.path("whole")).unwrap()
}

fn start(arguments: &[&str], folder: &Folder) -> Child {
    let mut command = Command::new(env!("CARGO_BIN_EXE_depesche"));
    command.current_dir(folder.path("")).args(arguments);
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::piped()).spawn().unwrap()
}

/// A number that is another one each time.
fn random(below: u64) -> u64 {
    use std::hash::{BuildHasher, RandomState};
    RandomState::new().hash_one(0) % below.max(1)
}

#[test]
fn killed_at_any_moment_the_file_is_the_same_in_the_end() {
    let folder = corpus(number("DEPESCHE_FILES", 1500));
    let began = Instant::now();
    let whole = undisturbed(&folder);
    let long = began.elapsed().as_millis() as u64;
    for _ in 0..number("DEPESCHE_KILLS", 8) {
        let mut child = start(&RESUME, &folder);
        sleep(Duration::from_millis(random(long)));
        child.kill().unwrap();
        child.wait().unwrap();
        if let Ok(done) = fs::read(folder.path("out.ndjson")) {
            assert!(done == whole);
            fs::remove_file(folder.path("out.ndjson")).unwrap();
        }
    }
    let last = Run::of(&RESUME, &folder);
    assert_eq!(last.status, 0, "{}", last.err);
    assert!(fs::read(folder.path("out.ndjson")).unwrap() == whole);
    assert_eq!(folder.names(), ["in", "out.ndjson", "whole"]);
}

#[test]
fn the_longest_beginning_that_is_right_is_kept() {
    let folder = corpus(30);
    let whole = undisturbed(&folder);
    let lines: Vec<&[u8]> = whole.split_inclusive(|byte| *byte == b'\n').collect();
    let goes_on = |part: &[u8]| {
        folder.write("out.ndjson.part", part);
        assert_eq!(Run::of(&RESUME, &folder).status, 0);
        assert!(fs::read(folder.path("out.ndjson")).unwrap() == whole, "{}", String::from_utf8_lossy(part));
    };
    goes_on(b"");
    goes_on(&whole);
    goes_on(&whole[..whole.len() / 2]);
    goes_on(&whole[..whole.len() - 1]);
    // A line is missing, torn, of a failure, or of nothing that is there.
    goes_on(&[&lines[..5], &lines[6..]].concat().concat());
    goes_on(&[lines[0], &lines[1][..20], b"\n", lines[1]].concat());
    goes_on(
        &[lines[0], b"{\"schema\":\"depesche.report/1\",\"id\":\"in/000/1.txt\",\"error\":\"x\"}\n"].concat(),
    );
    goes_on(&[&whole[..], lines[0]].concat());
    goes_on(b"{}\n");
    // Whatever is kept is not read again: a changed line that claims to be right stays.
    let claim = String::from_utf8(lines[0].to_vec()).unwrap().replace("Emden", "Essen");
    folder.write("out.ndjson.part", &claim);
    assert_eq!(Run::of(&RESUME, &folder).status, 0);
    assert!(fs::read_to_string(folder.path("out.ndjson")).unwrap().starts_with(&claim));
}

#[test]
fn inputs_that_changed_are_read_again() {
    let folder = corpus(10);
    let whole = undisturbed(&folder);
    folder.write("out.ndjson.part", &whole);
    sleep(Duration::from_millis(20));
    folder.write("in/000/3.txt", "Es kamen 12 Boote.\n");
    assert_eq!(Run::of(&RESUME, &folder).status, 0);
    let done = fs::read(folder.path("out.ndjson")).unwrap();
    assert!(done != whole && done == undisturbed(&folder));
}

#[test]
fn a_stream_of_records_goes_on_too() {
    let folder = Folder::new();
    let record = |i: usize| format!("{}\n", serde_json::json!({"id": format!("r{i}"), "text": RELEASE}));
    let records: String = (0..50).map(record).collect();
    let whole = Run::with_stdin(&["--format", "ndjson"], &folder, records.as_bytes()).out;
    folder.write("out.ndjson.part", &whole[..whole.len() / 3]);
    let run =
        Run::with_stdin(&["--format", "ndjson", "-o", "out.ndjson", "--resume"], &folder, records.as_bytes());
    assert_run(run, 0, "", "");
    assert!(fs::read_to_string(folder.path("out.ndjson")).unwrap() == whole);
}

#[test]
fn stopped_by_control_c_it_is_130_and_goes_on() {
    let folder = corpus(3000);
    let whole = undisturbed(&folder);
    let stop = |arguments: &[&str]| {
        let mut child = start(arguments, &folder);
        sleep(Duration::from_millis(120));
        Command::new("kill").args(["-INT", &child.id().to_string()]).status().unwrap();
        let mut told = String::new();
        child.stderr.take().unwrap().read_to_string(&mut told).unwrap();
        (child.wait().unwrap(), told)
    };
    let (status, told) = stop(&RESUME);
    if status.code() == Some(130) {
        assert!(told.ends_with("depesche: stopped (the same command goes on from there)\n"), "{told}");
        let part = fs::read(folder.path("out.ndjson.part")).unwrap();
        assert!(part.is_empty() || part.ends_with(b"\n"));
        assert!(whole.starts_with(&part) && !folder.path("out.ndjson").exists());
    } else {
        // The machine was faster than the signal.
        assert_eq!(status.code(), Some(0));
    }
    assert_eq!(Run::of(&RESUME, &folder).status, 0);
    assert!(fs::read(folder.path("out.ndjson")).unwrap() == whole);
    let (status, _) = stop(&["--format", "ndjson", "-o", "other", "in"]);
    assert!(matches!(status.code(), Some(130 | 0)), "{status}");
    assert!(folder.names().iter().all(|name| !name.starts_with(".depesche")));
}

#[test]
fn waiting_for_a_stream_it_is_stopped_too() {
    let folder = Folder::new();
    let mut child = Command::new(env!("CARGO_BIN_EXE_depesche"))
        .current_dir(folder.path(""))
        .args(["--format", "ndjson", "-o", "out"])
        .stdin(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    stdin.write_all(b"{\"text\": \"").unwrap();
    sleep(Duration::from_millis(200));
    Command::new("kill").args(["-INT", &child.id().to_string()]).status().unwrap();
    assert_eq!(child.wait().unwrap().code(), Some(130));
    assert_eq!(folder.names(), Vec::<String>::new());
}

#[test]
fn a_full_disk_is_3_and_nothing_is_torn() {
    let folder = Folder::with(&["in/a.txt", "in/b.txt"]);
    let full = Run::of(&["--format", "ndjson", "-o", "/dev/full", "in"], &folder);
    assert_run(full, 3, "", "depesche: /dev/full: cannot be written: the disk is full\n");
    let full = Run::of(&["--format", "ndjson", "-o", "/dev/full", "--resume", "in"], &folder);
    assert_eq!(full.status, 3);
    // A limit on the sizes of files stands for a disk that fills up in the middle of a line.
    folder.write("in/c.txt", RELEASE.repeat(200));
    let whole = undisturbed(&folder);
    let limited = |rest: &str| {
        let line = format!("trap '' XFSZ; ulimit -f 16; exec \"$0\" --format ndjson -o out.ndjson {rest} in");
        let mut command = Command::new("bash");
        command.current_dir(folder.path("")).args(["-c", &line, env!("CARGO_BIN_EXE_depesche")]);
        command.output().unwrap()
    };
    let names = folder.names();
    assert_eq!(limited("").status.code(), Some(3));
    assert_eq!(folder.names(), names);
    assert_eq!(limited("--resume").status.code(), Some(3));
    assert!(!folder.path("out.ndjson").exists());
    assert_eq!(Run::of(&RESUME, &folder).status, 0);
    assert!(fs::read(folder.path("out.ndjson")).unwrap() == whole);
}

#[test]
fn one_run_at_a_time_writes_a_part() {
    let folder = Folder::with(&["in/a.txt"]);
    let part = fs::File::create(folder.path("out.ndjson.part")).unwrap();
    part.try_lock().unwrap();
    let busy = "depesche: out.ndjson: cannot be written: another run is writing it\n";
    assert_run(Run::of(&RESUME, &folder), 3, "", busy);
    drop(part);
    assert_eq!(Run::of(&RESUME, &folder).status, 0);
}

#[test]
fn in_a_folder_reports_younger_than_their_inputs_stay() {
    let folder = Folder::with(&["in/a.txt", "in/b.txt"]);
    sleep(Duration::from_millis(20));
    let resume = ["--json", "--out-dir", "out", "--resume", "in"];
    assert_eq!(Run::of(&resume, &folder).status, 0);
    let written = fs::read_to_string(folder.path("out/in/a.txt.json")).unwrap();
    folder.write("out/in/a.txt.json", "mine");
    sleep(Duration::from_millis(20));
    folder.write("in/b.txt", "Es kamen 12 Boote.\n");
    assert_eq!(Run::of(&resume, &folder).status, 0);
    assert_eq!(fs::read_to_string(folder.path("out/in/a.txt.json")).unwrap(), "mine");
    assert!(fs::read_to_string(folder.path("out/in/b.txt.json")).unwrap().contains("12 Boote"));
    assert_eq!(Run::of(&["--json", "--out-dir", "out", "in"], &folder).status, 0);
    assert_eq!(fs::read_to_string(folder.path("out/in/a.txt.json")).unwrap(), written);
}

#[test]
fn what_cannot_go_on_is_said() {
    let folder = Folder::with(&["in/a.txt"]);
    for arguments in [&["--resume", "in"][..], &["--json", "-o", "x", "--resume", "in"]] {
        assert_eq!(Run::of(arguments, &folder).status, 2);
    }
}
