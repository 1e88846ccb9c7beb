//! A file a report: where it goes, what happens to what is there already, and what the index leads to.
//!
//! Example: `depesche -f html --out-dir pages releases/` writes `pages/releases/a.txt.html` and `pages/index.html`.

#![cfg(all(feature = "cli", feature = "render"))]

mod support;

use std::fs;

use support::{Folder, RELEASE, Run, assert_run};

#[test]
fn each_report_gets_a_file_in_the_tree_of_the_inputs() {
    let folder = Folder::with(&["in/a.txt", "in/2024/b.txt", "c.txt"]);
    assert_run(Run::of(&["--json", "--out-dir", "out", "in", "c.txt"], &folder), 0, "", "");
    for (name, id) in [("in/a.txt", "in/a.txt"), ("in/2024/b.txt", "in/2024/b.txt"), ("c.txt", "c.txt")] {
        let written = fs::read_to_string(folder.path(&format!("out/{name}.json"))).unwrap();
        assert_eq!(written, Run::of(&["--json", id], &folder).out);
    }
    // What is written is not read when it lies in the folder that is read, and takes the place of what was there.
    let again = Run::of(&["--json", "--out-dir", "in/out", "in"], &folder);
    assert_run(again, 0, "", "");
    assert_run(Run::of(&["--json", "--out-dir", "in/out", "in"], &folder), 0, "", "");
    assert!(!folder.path("in/out/in/out").exists());
}

#[test]
fn every_file_of_a_table_has_its_head() {
    let folder = Folder::with(&["a.txt", "b.txt"]);
    assert_run(Run::of(&["--format", "csv", "--out-dir", "out", "a.txt", "b.txt"], &folder), 0, "", "");
    for name in ["a", "b"] {
        let written = fs::read_to_string(folder.path(&format!("out/{name}.txt.csv"))).unwrap();
        assert!(
            written.starts_with("document,") && written.contains(&format!("\r\n{name}.txt,")),
            "{written}"
        );
    }
}

#[test]
fn records_are_named_by_their_ids_and_none_takes_anothers_place() {
    let folder = Folder::new();
    let record = |id: &str| format!("{}\n", serde_json::json!({"id": id, "text": RELEASE}));
    folder.write("r.ndjson", [record("m1"), record("../../m2"), record("m1"), record("index")].concat());
    let run = Run::of(&["--format", "html", "--out-dir", "out", "r.ndjson"], &folder);
    assert_eq!(
        (run.status, &*run.err),
        (
            1,
            "depesche: r.ndjson: line 3: another report of this run is in m1.html already\n\
             depesche: r.ndjson: line 4: another report of this run is in index.html already\n"
        )
    );
    let names: Vec<_> =
        fs::read_dir(folder.path("out")).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(names.len(), 3, "{names:?}");
    assert_eq!(folder.names(), ["out", "r.ndjson"]);
}

#[test]
fn the_index_leads_to_the_pages_in_the_order_of_the_inputs() {
    let folder = Folder::new();
    for i in 0..40 {
        folder.write(&format!("in/{i:02}.txt"), RELEASE.replace("Werft", &format!("Werft {i:02}")));
    }
    folder.write("in/ä #1?.txt", RELEASE);
    assert_run(Run::of(&["--format", "html", "--out-dir", "one", "--jobs", "1", "in"], &folder), 0, "", "");
    assert_run(Run::of(&["--format", "html", "--out-dir", "four", "--jobs", "4", "in"], &folder), 0, "", "");
    let [one, four] =
        ["one", "four"].map(|name| fs::read_to_string(folder.path(name).join("index.html")).unwrap());
    assert_eq!(one, four);
    let places: Vec<_> = (0..40).map(|i| one.find(&format!("in/{i:02}.txt.html\"")).unwrap()).collect();
    assert!(places.is_sorted());
    assert!(one.contains("href=\"in/%C3%A4%20%231%3F.txt.html\""));
    assert!(folder.path("one/in/ä #1?.txt.html").exists());
}

#[test]
fn a_folder_that_cannot_be_written_is_3() {
    let folder = Folder::with(&["a.txt", "out"]);
    let run = Run::of(&["--json", "--out-dir", "out", "a.txt"], &folder);
    assert_eq!((run.status, &*run.out), (3, ""));
    assert!(run.err.starts_with("depesche: out: cannot be written: "), "{}", run.err);
    folder.write("there/a.txt.json/x", "");
    let run = Run::of(&["--json", "--out-dir", "there", "a.txt"], &folder);
    assert_eq!(run.status, 3, "{}", run.err);
    let both = Run::of(&["--out-dir", "there", "-o", "x", "a.txt"], &folder);
    assert_eq!(both.status, 2);
}

#[test]
fn a_page_shares_its_file_with_no_other() {
    let folder = Folder::with(&["a.txt", "b.txt"]);
    let records: String = (0..3).map(|i| format!("{{\"id\":\"{i}\",\"text\":\"Ein Satz.\"}}\n")).collect();
    folder.write("r.ndjson", &records);
    let rows: [&[&str]; 3] = [&["a.txt", "b.txt"], &["."], &["--input", "ndjson", "r.ndjson"]];
    for arguments in rows {
        let run = Run::of(&[&["--format", "html"], arguments].concat(), &folder);
        assert_eq!((run.status, &*run.out), (2, ""), "{arguments:?}");
        assert!(run.err.contains("--out-dir DIR writes a file each"), "{}", run.err);
    }
    let run = Run::of(&["--format", "html", "r.ndjson"], &folder);
    assert_eq!((run.status, run.out.matches("<!DOCTYPE").count()), (1, 1), "{}", run.err);
    assert!(run.err.contains("line 3: a file holds one page"), "{}", run.err);
}

#[test]
fn pages_lead_back_to_their_index() {
    let folder = Folder::new();
    folder.write("in/deep/a.txt", RELEASE);
    assert_run(Run::of(&["--format", "html", "--out-dir", "out", "in"], &folder), 0, "", "");
    let page = fs::read_to_string(folder.path("out/in/deep/a.txt.html")).unwrap();
    assert!(page.contains("href=\"../../index.html\""), "{page}");
    let alone = Run::of(&["--format", "html", "in/deep/a.txt"], &folder);
    assert!(!alone.out.contains("index.html"), "{}", alone.out);
}
