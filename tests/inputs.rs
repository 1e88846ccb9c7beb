//! What releases are saved in: each file in `fixtures/inputs` has its reports beside it, and bad ones a clear message.
//!
//! `DEPESCHE_BLESS=1 cargo test --test inputs` rewrites the reports; the diff is read in review.

#![cfg(feature = "cli")]
#![allow(clippy::unwrap_used, reason = "a test may panic")]

use std::fs;
use std::io::Write;
use std::path::PathBuf;
use std::time::Instant;

use depesche::input::FORMS;
use support::{Folder, RELEASE, Run};

mod support;

fn saved() -> Vec<PathBuf> {
    let entries = fs::read_dir("fixtures/inputs").unwrap().map(|entry| entry.unwrap().path());
    let mut found: Vec<_> =
        entries.filter(|path| !path.to_str().unwrap().ends_with(".report.json")).collect();
    found.sort();
    found
}

#[test]
fn saved_releases_have_the_reports_beside_them() {
    let folder = Folder::new();
    let mut wrong = Vec::new();
    for path in saved() {
        let name = path.file_name().unwrap().to_str().unwrap();
        folder.write(name, fs::read(&path).unwrap());
        let run = Run::of(&["--json", "--include-text", name], &folder);
        let golden = PathBuf::from(format!("{}.report.json", path.display()));
        if std::env::var_os("DEPESCHE_BLESS").is_some() {
            fs::write(&golden, &run.out).unwrap();
        }
        if run.status != 0 || fs::read_to_string(&golden).unwrap_or_default() != run.out {
            wrong.push(format!("{name}: status {} {}", run.status, run.err));
        }
    }
    assert!(wrong.is_empty(), "{}\nrewrite with DEPESCHE_BLESS=1 and read the diff", wrong.join("\n"));
}

#[test]
fn every_form_has_a_fixture() {
    let reports = saved().into_iter().map(|path| path.file_name().unwrap().to_str().unwrap().to_owned());
    let names: Vec<_> = reports.collect();
    let told: Vec<_> = names
        .iter()
        .flat_map(|name| {
            let path = format!("fixtures/inputs/{name}");
            let kind = depesche::input::Kind::of(name, &fs::read(path).unwrap());
            [kind]
        })
        .collect();
    // Plain text is every other fixture, a tar is in the tar.gz.
    let missing: Vec<_> = FORMS
        .iter()
        .filter(|form| !["text", "tar"].contains(&form.name) && !told.contains(&form.kind))
        .map(|form| form.name)
        .collect();
    assert!(missing.is_empty(), "{missing:?}");
}

/// Runs a file with these bytes and gives status and messages.
fn run(name: &str, bytes: &[u8]) -> Run {
    let folder = Folder::new();
    folder.write(name, bytes);
    folder.write("zz.txt", RELEASE);
    Run::of(&["--format", "ndjson", name, "zz.txt"], &folder)
}

/// One message, and the rest of the batch is done.
#[track_caller]
fn assert_refused(name: &str, bytes: &[u8], message: &str) {
    let start = Instant::now();
    let run = run(name, bytes);
    assert!(run.err.contains(message), "{name}: {:?} has no {message:?}", run.err);
    assert_eq!((run.status, run.reports().len()), (1, 2), "{name}: {}", run.out);
    assert!(run.reports().last().unwrap()["figures"].is_array());
    assert!(start.elapsed().as_secs() < 20, "{name} takes long");
}

fn zip(members: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, bytes) in members {
        zip.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn gz(bytes: &[u8]) -> Vec<u8> {
    let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    packed.write_all(bytes).unwrap();
    packed.finish().unwrap()
}

#[test]
fn bad_pages_and_mails_are_refused() {
    assert_refused("a.html", b"<html><body></body></html>", "html: no text of a release in it");
    let deep = "<div>".repeat(2_000_000);
    assert_refused("deep.html", deep.as_bytes(), "html: its tags are nested too deeply");
    let mail = b"From: a@b.example\nTo: c\nSubject: Rat\nDate: Fri, 3 May 2024 10:00:00 +0200\n\n";
    assert_refused("a.eml", mail, "eml: the mail has no body");
    assert_refused("a.pdf", b"%PDF-1.7\n", "pdftotext -layout");
}

#[test]
fn a_page_that_ends_in_the_middle_says_so() {
    let page = format!(
        "<html><body><article><h1>Rat tagt</h1><p>{}",
        "Der Rat der Stadt tagt am Montag in der alten Halle, und alle Bürger sind dazu eingeladen. "
            .repeat(6)
    );
    let run = run("a.html", page.as_bytes());
    assert_eq!((run.status, run.warnings()[0].clone()), (0, vec!["truncated".to_owned()]));
}

#[test]
fn entities_are_never_resolved() {
    let laughs = "<?xml version=\"1.0\"?><!DOCTYPE nitf [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\">]><nitf><body><p>&b;</p></body></nitf>";
    assert_refused("a.xml", laughs.as_bytes(), "nitf: it declares entities");
    let outside = "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><rss><item><title>&a;</title></item></rss>";
    assert_refused("b.xml", outside.as_bytes(), "feed: it declares entities");
    let deep = format!("<nitf><body>{}", "<block>".repeat(1_000_000));
    assert_refused("c.xml", deep.as_bytes(), "nitf: its tags are nested too deeply");
    assert_refused("d.json", b"{\"uri\": \"x\", \"headline\": ", "ninjs: broken");
}

#[test]
fn bombs_are_refused_before_they_grow() {
    let zeros = vec![b' '; 64 << 20];
    assert_refused("a.txt.gz", &gz(&zeros), "gz: it expands far more than texts do");
    assert_refused("a.zip", &zip(&[("a.txt", &zeros)]), "zip: it expands far more than texts do");
    let nested = zip(&[("c.zip", &zip(&[("b.zip", &zip(&[("a.zip", &zip(&[("x.txt", b"Rat")]))]))]))]);
    assert_refused("d.zip", &nested, "zip: archives are nested too deeply");
    assert_refused("e.gz", &gz(RELEASE.repeat(50).as_bytes())[..60], "gz: broken");
    assert_refused("f.zip", &zip(&[("a.txt", RELEASE.as_bytes())])[..60], "zip: broken");
}

#[test]
fn members_with_passwords_are_refused() {
    let mut bytes = zip(&[("a.txt", RELEASE.as_bytes())]);
    // The flag of encryption in the local header and in the index.
    let index = bytes.windows(4).position(|part| part == b"PK\x01\x02").unwrap();
    bytes[6] |= 1;
    bytes[index + 8] |= 1;
    assert_refused("a.zip", &bytes, "a.zip!a.txt: zip: protected by a password");
}

#[test]
fn names_of_members_are_only_names() {
    let bytes = zip(&[("../b.txt", RELEASE.as_bytes()), ("/etc/c.txt", RELEASE.as_bytes())]);
    let run = run("a.zip", &bytes);
    assert_eq!(run.ids(), ["a.zip!../b.txt", "a.zip!/etc/c.txt", "zz.txt"]);
    assert_eq!(run.warnings()[..2], [vec!["member_path".to_owned()], vec!["member_path".to_owned()]]);
    assert_eq!(run.status, 0);
}

#[test]
fn the_user_may_name_the_form() {
    let folder = Folder::new();
    folder.write("a.dat", "# Rat tagt\n\nHamburg, 3. Mai 2024 – Der Rat tagt.\n");
    let run = Run::of(&["--format", "ndjson", "--input", "markdown", "a.dat"], &folder);
    let report = &run.reports()[0];
    assert_eq!((&report["title"], &report["source"]["format"]), (&"Rat tagt".into(), &"markdown".into()));
    let plain = Run::of(&["--format", "ndjson", "--input", "text", "a.dat"], &folder);
    let report = &plain.reports()[0];
    assert_eq!((&report["title"], &report["source"]["format"]), (&"Rat tagt".into(), &"text".into()));
    assert_eq!(report["sections"][0]["text"], "# Rat tagt");
}
