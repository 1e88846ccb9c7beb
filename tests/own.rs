//! A lexicon of one's own: its rows are found like those of the tables, what is wrong is told by line, nothing else changes.
//!
//! Example: with `fixtures/lexicon.toml` "Die SWH" is a mention of an organisation.

#![cfg(feature = "own")]
#![allow(clippy::unwrap_used, reason = "a test may panic")]

mod support;

use std::fs;

use depesche::lexicon::{Lexicon, OwnRow, TableId, TooMany};
use depesche::own::Own;
use depesche::{Options, Report, Source};
use support::{Folder, Run, fixture};

fn report_with(lexicon: Lexicon, text: &str) -> String {
    let source = Source { path: None, format: "text", encoding: "utf-8", bytes: 0 };
    let options = Options { lexicon, explain: true, ..Options::default() };
    serde_json::to_string_pretty(&Report::new("x", text, source, &options)).unwrap()
}

#[test]
fn the_example_gives_what_it_says() {
    let run = Run::of(&["--check-lexicon", &fixture("lexicon.toml")], &Folder::new());
    assert_eq!((run.status, &*run.err), (0, ""));
    assert!(run.out.ends_with("lexicon.toml: 8 rows, 8 examples, 0 problems\n"), "{}", run.out);
}

#[test]
fn problems_are_told_by_line() {
    let rows = [
        ("x = [", "1: not a lexicon in TOML"),
        ("[[names]]\nname = \"A\"", "2: unknown section \"names\" (known are abbreviations,"),
        (
            "[[organizations]]\nname = \"A\"\nkind = \"company\"\nalias = \"B\"",
            "4: unknown key \"alias\" (perhaps aliases is meant; known are name,",
        ),
        ("[[organizations]]\nkind = \"company\"", "2: nothing to find: name or aliases is missing"),
        ("[[organizations]]\nname = \"A\"", "2: kind is missing (one of agency,"),
        (
            "[[units]]\nforms = \"Elle\"\nkind = \"length\"\nsymbol = \"Elle\"\nfactor = \"viel\"",
            "5: factor \"viel\" is no number",
        ),
        ("[[patterns]]\nkind = \"count\"\nregex = \"(\"", "3: regex: error: unclosed group"),
        ("[[patterns]]\nkind = \"count\"\nregex = \"x*\"", "3: regex matches nothing at all"),
        ("[[patterns]]\nkind = \"animal\"\nregex = \"x+\"", "2: unknown kind \"animal\" (known are person,"),
        (
            "[[surnames]]\nname = \"Quell\"\n[[organizations]]\nname = \"Ei\"\nkind = \"company\"\nexample = \"Nichts davon.\"",
            "6: the example does not give the name \"Ei\"",
        ),
    ];
    for (toml, wanted) in rows {
        let folder = Folder::new();
        folder.write("l.toml", toml);
        let run = Run::of(&["--check-lexicon", "l.toml"], &folder);
        assert!(
            run.status == 1 && run.out.starts_with(&format!("l.toml:{wanted}")),
            "{toml:?}: {} {}",
            run.out,
            run.err
        );
        if !wanted.contains("example") {
            folder.write("a.txt", "Text.");
            let run = Run::of(&["--lexicon", "l.toml", "a.txt"], &folder);
            assert!(run.status == 2 && run.err.contains(wanted), "{}", run.err);
        }
    }
    let folder = Folder::new();
    folder.write("l.toml", "[[organizations]]\nname = \"A\"\nalias = \"B\"\nkind = \"company\"");
    let run = Run::of(&["--lang", "de", "--check-lexicon", "l.toml"], &folder);
    assert!(
        run.out.starts_with(
            "l.toml:3: key \"alias\" gibt es nicht (gemeint ist vielleicht aliases; möglich sind name,"
        ),
        "{}",
        run.out
    );
    assert!(run.out.ends_with("l.toml: 1 Zeile, 0 Beispiele, 1 Fehler\n"), "{}", run.out);
    let run = Run::of(&["--check-lexicon", "nixda.toml"], &Folder::new());
    assert!(run.status == 2 && run.err.contains("nixda.toml: the lexicon cannot be read"), "{}", run.err);
}

#[test]
fn the_users_own_file_is_found() {
    let folder = Folder::new();
    folder.write("config/depesche/lexicon.toml", fs::read(fixture("lexicon.toml")).unwrap());
    folder.write("a.txt", "Die SWH liefern 12 Scheffel.");
    let mut command = support::command(&folder);
    command.env("XDG_CONFIG_HOME", folder.path("config")).args(["-f", "ndjson", "a.txt"]);
    let report = &Run::from(&mut command).reports()[0];
    assert_eq!(
        (&report["entities"][0]["name"], &report["figures"][0]["unit"]),
        (&"SWH".into(), &"m3".into())
    );
}

#[test]
fn rows_of_ones_own_leave_all_else_as_it_is() {
    let mut own = Own::default();
    own.read(&fs::read_to_string(fixture("lexicon.toml")).unwrap()).unwrap();
    let other = [Lexicon::embedded().with(&[], Vec::new()).unwrap(), own.lexicon().unwrap().lexicon];
    let mut count = 0;
    for entry in fs::read_dir("fixtures").unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|extension| extension == "txt") {
            let text = fs::read_to_string(&path).unwrap();
            let wanted = report_with(Lexicon::embedded(), &text);
            for lexicon in other {
                assert!(report_with(lexicon, &text) == wanted, "{}", path.display());
            }
            count += 1;
        }
    }
    assert!(count > 40, "{count}");
}

#[test]
fn many_rows_are_found_and_too_many_are_an_error() {
    let row = |i: usize| OwnRow {
        table: TableId::Organizations,
        cells: vec![("name".into(), format!("Quellbau{i} Sieben{i}werk")), ("kind".into(), "company".into())],
    };
    let lexicon = Lexicon::embedded().with(&(0..9000).map(row).collect::<Vec<_>>(), Vec::new()).unwrap();
    for i in [0, 4711, 8999] {
        let name = format!("Quellbau{i} Sieben{i}werk");
        let report = report_with(lexicon, &format!("Im Mai kam {name} nach Emden."));
        assert!(report.contains(&format!("\"name\": \"{name}\"")), "{report}");
    }
    let many = Lexicon::embedded().with(&(0..90_000).map(row).collect::<Vec<_>>(), Vec::new());
    assert_eq!(many.err(), Some(TooMany));
}
