//! The formats beyond the summary and JSON, as users of the command meet them.
//!
//! What must not act in them is in `injection.rs`.
//! Example: `depesche --tsv --select entities a.txt` is a table of names.

#![cfg(all(feature = "cli", feature = "render"))]

mod support;

use support::{Folder, Run};

const STORY: &str = "Werft baut Fähre\n\nHamburg, 29. Juni 2017 – Rund 90 Gäste kamen zur Taufe. „Sie kostet 5,5 Millionen Euro“, sagte \
                     Minister Uwe Brandt.\n";

#[test]
fn a_table_has_one_head_and_a_row_a_find_of_all_documents() {
    let folder = Folder::new();
    folder.write("a.txt", STORY);
    folder.write("b.txt", STORY);
    let run = Run::of(&["--format", "csv", "a.txt", "b.txt"], &folder);
    assert_eq!((run.status, &*run.err), (0, ""));
    let lines: Vec<_> = run.out.split("\r\n").collect();
    assert!(lines[0].starts_with("document,title,id,kind,text,start,end,section,value,"), "{lines:?}");
    assert!(lines[1].starts_with("a.txt,Werft baut Fähre,f1,count,90 Gäste,48,56,s3,90,"), "{lines:?}");
    assert!(
        run.out.contains("b.txt,Werft baut Fähre,f2,money,\"5,5 Millionen Euro\",86,104,s3,5500000,"),
        "{lines:?}"
    );
    assert_eq!(run.out.matches("document,").count(), 1);
    let marked = Run::of(&["--format", "csv", "--bom", "a.txt"], &folder);
    assert!(marked.out.starts_with("\u{feff}document,"));
}

#[test]
fn what_is_selected_decides_on_columns_and_rows() {
    let folder = Folder::new();
    folder.write("a.txt", STORY);
    let names = Run::of(&["--tsv", "--select", "entities", "a.txt"], &folder);
    let cells: Vec<Vec<&str>> = names.out.lines().map(|line| line.split('\t').collect()).collect();
    assert_eq!(cells[0][3..6], ["kind", "name", "mentions"]);
    assert!(cells.iter().any(|row| row[3..6] == ["person", "Uwe Brandt", "1"]), "{cells:?}");
    let said = Run::of(&["--tsv", "--select", "statements", "--explain", "a.txt"], &folder);
    assert!(said.out.lines().nth(1).is_some_and(|row| row.ends_with("\tquotation")), "{}", said.out);
    for finds in ["figures", "entities", "mentions", "statements", "sections"] {
        assert_eq!(Run::of(&["--format", "csv", "--select", finds, "a.txt"], &folder).status, 0);
    }
    let wrong = Run::of(&["--format", "csv", "--select", "verbs", "a.txt"], &folder);
    assert_eq!(wrong.status, 2);
    assert!(
        wrong.err.contains("[possible values: figures, entities, mentions, statements, sections, contacts]"),
        "{}",
        wrong.err
    );
}

#[test]
fn paths_are_what_editors_jump_to() {
    let folder = Folder::new();
    folder.write("a.txt", STORY);
    let run = Run::of(&["--format", "paths", "a.txt"], &folder);
    assert_eq!(run.out.lines().next(), Some("a.txt:3:31: count 90 Gäste = 90"));
    assert!(run.out.contains("a.txt:3:69: money 5,5 Millionen Euro = 5500000 EUR\n"), "{}", run.out);
}
