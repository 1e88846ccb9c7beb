//! Many inputs at once: folders and their order, links, lists of paths, jobs, pipes that close.
//!
//! Example: `depesche meldungen/ --format ndjson | head -1` is one line and no complaint.

mod support;

use std::fs;

use support::{Folder, RELEASE, Run, assert_run, command};

/// A folder with enough releases that several workers have something to do, and some that fail.
fn crowd() -> Folder {
    let folder = Folder::new();
    for i in 0..300 {
        let text = format!("Meldung {i}\n\n{}", RELEASE.repeat(1 + i * 7 % 20));
        folder.write(&format!("alle/{:02}/{i:03}.txt", i % 10), text);
    }
    folder.write("alle/05/bild.png", b"\x89PNG\r\n\x1a\n\0\0\0\r");
    folder.write("alle/03/gross.txt", "Wort ".repeat(30_000));
    folder.write(
        "alle/07/mehr.ndjson",
        "{\"id\": 1, \"text\": \"Rund 90 Gäste.\"}\n".repeat(3000) + "kein JSON\n",
    );
    folder
}

#[test]
fn folders_are_read_in_the_order_of_names() {
    let folder =
        Folder::with(&["m/b.txt", "m/a/z.txt", "m/a.txt", "m/B.txt", "m/ä.txt", "m/a-1.txt", "m/c/d/e.txt"]);
    let run = Run::of(&["-f", "ndjson", "m"], &folder);
    let wanted = ["m/B.txt", "m/a/z.txt", "m/a-1.txt", "m/a.txt", "m/b.txt", "m/c/d/e.txt", "m/ä.txt"];
    assert_eq!((run.status, &*run.err, run.ids()), (0, "", wanted.map(str::to_owned).to_vec()));
}

#[test]
fn the_output_is_the_same_whatever_the_jobs() {
    let folder = crowd();
    let run = |jobs: &str| Run::of(&["-f", "ndjson", "--max-size", "100K", "-j", jobs, "alle"], &folder);
    let one = run("1");
    assert_eq!((one.status, one.out.lines().count()), (1, 300 + 1 + 3001));
    let err = "depesche: alle/03/gross.txt: larger than 100K (raise the limit with --max-size)\n\
               depesche: alle/05/bild.png: skipped: an image, no text\n\
               depesche: alle/07/mehr.ndjson: line 3001: not JSON: expected value at column 1\n";
    assert_eq!(one.err, err);
    for jobs in ["2", "3", "8"] {
        let many = run(jobs);
        assert!(many == one, "{jobs} jobs: {} bytes, {}", many.out.len(), many.err);
    }
    let human = |jobs: &str| Run::of(&["-j", jobs, "alle"], &folder).out;
    assert!(human("1") == human("8"));
    let summary = |jobs: &str| Run::of(&["--summary", "-j", jobs, "alle"], &folder).out;
    assert_eq!(summary("1"), summary("8"));
}

#[cfg(unix)]
#[test]
fn what_arrives_is_read_once_it_is_complete() {
    use std::io::{BufRead, BufReader, Write};
    use std::process::{Command, Stdio};
    let folder = Folder::with(&["in/alt.txt"]);
    let mut watching = Command::new(env!("CARGO_BIN_EXE_depesche"))
        .args(["-f", "ndjson", "--watch", "in", "start.txt"])
        .current_dir(folder.path(""))
        .env("HOME", folder.path(""))
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut lines = BufReader::new(watching.stdout.take().unwrap()).lines();
    let mut next = || -> serde_json::Value { serde_json::from_str(&lines.next().unwrap().unwrap()).unwrap() };
    // That the missing file is answered says that the folder is watched.
    assert_eq!(next()["id"], "start.txt");
    let mut slow = fs::File::create(folder.path("in/neu.txt")).unwrap();
    slow.write_all(b"Rund 90 ").unwrap();
    folder.write("draussen.txt", RELEASE);
    fs::rename(folder.path("draussen.txt"), folder.path("in/bewegt.txt")).unwrap();
    let moved = next()["id"].as_str().unwrap().to_owned();
    assert_eq!(moved, "in/bewegt.txt");
    slow.write_all("Gäste".as_bytes()).unwrap();
    drop(slow);
    let report = next();
    assert_eq!((&report["figures"][0]["object"], &report["source"]["bytes"]), (&"Gäste".into(), &14.into()));
    Command::new("kill").args(["-INT", &watching.id().to_string()]).status().unwrap();
    assert_eq!(watching.wait().unwrap().code(), Some(130));
    let refused = Run::of(&["--watch", "nirgends"], &folder);
    assert!(refused.status == 2 && refused.err.contains("nirgends: cannot be watched"), "{}", refused.err);
}

#[test]
fn failures_can_be_no_failure_of_the_run() {
    let folder = Folder::with(&["a.txt"]);
    let run = Run::of(&["-f", "ndjson", "--errors-ok", "a.txt", "nixda"], &folder);
    assert_eq!((run.status, run.ids()), (0, vec!["a.txt".to_owned(), "nixda".to_owned()]));
    assert!(run.err.contains("nixda"), "{}", run.err);
}

#[test]
fn foreign_texts_can_be_left_out() {
    let folder = Folder::with(&["m/a.txt"]);
    let english = "The company has opened a new plant in the north of the country and will hire people. ";
    folder.write("m/b.txt", english.repeat(3));
    let all = Run::of(&["-f", "ndjson", "m"], &folder);
    let languages: Vec<String> =
        all.reports().iter().map(|report| report["language"].as_str().unwrap().to_owned()).collect();
    assert_eq!(languages, ["de", "en"]);
    let run = Run::of(&["-f", "ndjson", "--only-german", "m"], &folder);
    assert_eq!(
        (run.status, &*run.err, run.ids()),
        (0, "depesche: m/b.txt: skipped: not German (en)\n", vec!["m/a.txt".to_owned()])
    );
}

#[test]
fn near_duplicates_name_what_they_repeat() {
    let folder = Folder::with(&["m/a.txt", "m/c.txt"]);
    folder.write("m/b.txt", RELEASE.replace("90", "91"));
    folder.write("m/d.txt", "Wort ".repeat(30_000));
    let run =
        |jobs: &str| Run::of(&["-f", "ndjson", "--dedupe", "--max-size", "100K", "-j", jobs, "m"], &folder);
    let one = run("1");
    assert_eq!(one.ids(), ["m/a.txt", "m/b.txt", "m/c.txt", "m/d.txt"]);
    let line = one.out.lines().nth(2).unwrap();
    assert_eq!(line, r#"{"schema":"depesche.report/1","id":"m/c.txt","duplicate_of":"m/a.txt"}"#);
    assert_eq!((one.status, one.reports()[3]["error"].is_string()), (1, true));
    assert_eq!(run("4"), one);
    // A record without an id stands in the way of nothing.
    folder.write("r.ndjson", "{\"id\":\"a\",\"text\":\"Kiel.\"}\nkaputt\n{\"id\":\"b\",\"text\":\"Ulm.\"}\n");
    let run = Run::of(&["-f", "ndjson", "--dedupe", "r.ndjson"], &folder);
    assert_eq!((run.status, run.out.lines().count()), (1, 3), "{}", run.err);
    let human = Run::of(&["--dedupe", "m"], &folder);
    assert_eq!((human.status, human.err.contains("--format ndjson")), (2, true), "{}", human.err);
}

#[test]
fn a_summary_counts_over_the_whole_batch() {
    let folder = Folder::with(&["m/a.txt", "m/b.txt"]);
    folder.write("m/c.txt", "Emden (dpa) - In Emden kamen 40 Gäste für 12 Euro.\n");
    folder.write("m/d.png", b"\x89PNG\r\n\x1a\n\0\0\0\r");
    folder.write("m/e.txt", "Wort ".repeat(30_000));
    let run = Run::of(&["--summary", "--max-size", "100K", "m"], &folder);
    let rows: Vec<Vec<&str>> = run.out.lines().map(|line| line.split_whitespace().collect()).collect();
    for wanted in [
        ["Releases", "3"],
        ["Failed", "1"],
        ["de", "3"],
        ["Presse-Agentur", "1"],
        ["(none)", "2"],
        ["count", "3"],
    ] {
        assert!(rows.iter().any(|row| row.ends_with(&wanted)), "{wanted:?} in {}", run.out);
    }
    for wanted in [["Hamburg", "2", "2"], ["Emden", "1", "2"]] {
        assert!(rows.contains(&wanted.to_vec()), "{wanted:?} in {}", run.out);
    }
    assert_eq!(run.status, 1, "{}", run.err);
    let torn = Run::of(&["--summary", "--json", "m"], &folder);
    assert!(torn.status == 2 && torn.err.contains("--summary"), "{}", torn.err);
}

#[test]
fn large_reports_do_not_wait_as_a_whole_and_still_come_in_order() {
    let folder = Folder::new();
    for i in 0..6 {
        folder.write(&format!("{i}.txt"), RELEASE.repeat(if i % 2 == 0 { 4000 } else { 1 }));
    }
    let run = |jobs: &str| Run::of(&["-f", "ndjson", "-j", jobs, "."], &folder);
    let one = run("1");
    assert_eq!(one.ids(), [0, 1, 2, 3, 4, 5].map(|i| format!("./{i}.txt")));
    assert!(one.out.len() > 5_000_000, "{}", one.out.len());
    assert!(run("8") == one);
}

#[test]
fn a_closed_pipe_ends_quietly() {
    use std::io::{BufRead, BufReader, Read};
    use std::process::{Command, Stdio};
    let folder = crowd();
    for jobs in ["1", "8"] {
        let mut child = Command::new(env!("CARGO_BIN_EXE_depesche"))
            .args(["-f", "ndjson", "-j", jobs, "alle", "alle", "alle"])
            .current_dir(folder.path(""))
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
        assert!(line.starts_with("{\"schema\""), "{line}");
        let mut err = String::new();
        child.stderr.take().unwrap().read_to_string(&mut err).unwrap();
        assert_eq!((child.wait().unwrap().code(), &*err), (Some(0), ""), "{jobs}");
    }
}

#[test]
fn what_is_no_text_is_left_out_of_folders_with_a_word() {
    let folder = Folder::with(&["m/a.txt", "m/.versteckt.txt", "m/.git/config"]);
    folder.write("m/bild.jpg", b"\xff\xd8\xff\xe0\0\x10JFIF");
    let err = "depesche: m/bild.jpg: skipped: an image, no text\n\
               depesche: m: 2 hidden files or folders skipped (name them to have them read)\n";
    let run = Run::of(&["-f", "ndjson", "m"], &folder);
    assert_eq!((run.status, run.ids(), &*run.err), (0, vec!["m/a.txt".to_owned()], err));
    assert_eq!(Run::of(&["-f", "ndjson", "m/.versteckt.txt"], &folder).status, 0);
}

#[test]
fn a_folder_without_texts_is_an_error() {
    let folder = Folder::with(&["a.txt"]);
    fs::create_dir_all(folder.path("leer/tief")).unwrap();
    folder.write("bilder/a.png", b"\x89PNG\r\n\x1a\n");
    let run = Run::of(&["-f", "ndjson", "leer", "bilder", "a.txt"], &folder);
    let err = "depesche: bilder/a.png: skipped: an image, no text\n\
               depesche: leer: no text files in this folder\n\
               depesche: bilder: no text files in this folder\n";
    assert_eq!((run.status, &*run.err), (1, err));
    assert_eq!(run.ids(), ["a.txt", "leer", "bilder"]);
}

#[cfg(unix)]
#[test]
fn links_are_followed_once_and_never_in_circles() {
    use std::os::unix::fs::symlink;
    let folder = Folder::with(&["m/a.txt", "m/tief/b.txt", "draussen/c.txt"]);
    symlink("..", folder.path("m/tief/zurueck")).unwrap();
    symlink("tief", folder.path("m/noch-einmal")).unwrap();
    symlink("../draussen", folder.path("m/d1")).unwrap();
    symlink("../draussen", folder.path("m/d2")).unwrap();
    symlink("a.txt", folder.path("m/link.txt")).unwrap();
    symlink("kreis.txt", folder.path("m/kreis.txt")).unwrap();
    symlink("nirgends.txt", folder.path("m/tot.txt")).unwrap();
    symlink("../m", folder.path("draussen/heim")).unwrap();
    let run = Run::of(&["-f", "ndjson", "m"], &folder);
    let ids = ["m/a.txt", "m/d1/c.txt", "m/kreis.txt", "m/link.txt", "m/tief/b.txt", "m/tot.txt"];
    assert_eq!((run.status, run.ids()), (1, ids.map(str::to_owned).to_vec()));
    for line in [
        "depesche: m/d1/heim: skipped: the link leads to a folder that is read anyway\n",
        "depesche: m/d2: skipped: the link leads to a folder that is read anyway\n",
        "depesche: m/noch-einmal: skipped: the link leads to a folder that is read anyway\n",
        "depesche: m/tief/zurueck: skipped: the link leads back to a folder that it lies in\n",
        "depesche: m/tot.txt: no such file or folder\n",
        "depesche: m/kreis.txt: cannot be read: too many levels of symbolic links\n",
    ] {
        assert!(run.err.contains(line), "{line}{}", run.err);
    }
    assert_eq!(run.err.lines().count(), 6, "{}", run.err);
}

#[cfg(unix)]
#[test]
fn paths_that_are_no_utf_8_are_shown_lossily_with_a_warning() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;
    let folder = Folder::new();
    let path = folder.path("").join(OsStr::from_bytes(b"gr\xf6sse.txt"));
    if fs::write(path, RELEASE).is_err() {
        return; // Some file systems have no such names.
    }
    let run = Run::of(&["-f", "ndjson", "."], &folder);
    assert_eq!((run.status, run.ids()), (0, vec!["./gr\u{fffd}sse.txt".to_owned()]));
    assert_eq!(run.warnings(), [["lossy_path"]]);
}

#[test]
fn names_of_files_cannot_act_on_the_terminal() {
    let run = Run::of(&["a\u{1b}[31m.txt"], &Folder::new());
    assert_run(run, 1, "", "depesche: a\\x1b[31m.txt: no such file or folder\n");
}

#[test]
fn lists_of_paths_are_read_in_their_order() {
    let folder = Folder::with(&["a.txt", "b c.txt", "m/d.txt"]);
    folder.write("liste", "b c.txt\r\n\nm\nnixda\na.txt");
    folder.write("liste0", "b c.txt\0m\0nixda\0a.txt\0");
    let wanted = ["b c.txt", "m/d.txt", "nixda", "a.txt"].map(str::to_owned).to_vec();
    for name in ["liste", "liste0"] {
        let run = Run::of(&["-f", "ndjson", "--files-from", name], &folder);
        assert_eq!((run.status, run.ids()), (1, wanted.clone()), "{name}");
        let list = fs::read(folder.path(name)).unwrap();
        let run = Run::with_stdin(&["-f", "ndjson", "--files-from", "-"], &folder, &list);
        assert_eq!((run.status, run.ids()), (1, wanted.clone()), "{name} by stdin");
    }
    let run = Run::of(&["-f", "ndjson", "a.txt", "--files-from", "liste"], &folder);
    assert_eq!(run.ids()[..2], ["a.txt", "b c.txt"]);
    let run = Run::of(&["--files-from", "fehlt"], &folder);
    assert_run(run, 1, "", "depesche: fehlt: no such file or folder\n");
    assert_eq!(Run::of(&["--files-from", "-", "-"], &folder).status, 2);
}

#[cfg(unix)]
#[test]
fn sockets_and_pipes_in_folders_do_not_hold_the_run() {
    use std::os::unix::net::UnixListener;
    let folder = Folder::with(&["a.txt"]);
    let _listener = UnixListener::bind(folder.path("dose")).unwrap();
    let run = Run::of(&["-f", "ndjson", "."], &folder);
    assert_eq!((run.status, run.ids()), (0, vec!["./a.txt".to_owned()]));
    assert_eq!(run.err, "depesche: ./dose: skipped: neither file nor folder, but a socket or device\n");
}

#[test]
fn the_date_of_the_option_is_no_date_of_the_text() {
    let folder = Folder::new();
    folder.write("a.txt", "Heute kamen rund 90 Gäste.\n");
    let run = Run::from(command(&folder).args(["-f", "ndjson", "--date", "2024-02-27", "a.txt"]));
    assert!(run.reports()[0]["published"].is_null(), "{}", run.out);
}
