//! What of the reports is printed: parts, kinds, sizes, speakers, names.
//!
//! Example: `--select figures,entities` leaves sections and statements out of each line.

#![allow(clippy::unwrap_used, reason = "a test may panic")]
#![cfg(all(feature = "cli", feature = "render"))]

mod support;

use serde_json::Value;
use support::{Folder, Run};

const TEXT: &str = "Werft baut Fähren\n\nDie Werft Nordhavn Line GmbH baut sechs Fähren für 280 Millionen Euro. \
    „Wir brauchen 400 Leute“, sagte Wiebke Harmsen. In Emden kostet das 3 Euro.\n";

fn report(arguments: &[&str]) -> Value {
    let folder = Folder::new();
    folder.write("a.txt", TEXT);
    let run = Run::of(&[&["--format", "ndjson", "a.txt"], arguments].concat(), &folder);
    assert_eq!((run.status, &*run.err), (0, ""));
    run.reports().remove(0)
}

fn parts(report: &Value) -> Vec<&str> {
    let parts = ["sections", "figures", "entities", "statements"];
    parts.into_iter().filter(|part| report.get(part).is_some()).collect()
}

fn texts<'r>(report: &'r Value, part: &str) -> Vec<&'r str> {
    let text = |find: &'r Value| find["name"].as_str().or(find["text"].as_str()).unwrap();
    report[part].as_array().unwrap().iter().map(text).collect()
}

#[test]
fn only_the_parts_that_are_asked_for_are_printed() {
    let whole = report(&[]);
    assert_eq!(parts(&whole), ["sections", "figures", "entities", "statements"]);
    let some = report(&["--select", "entities,figures"]);
    assert_eq!(parts(&some), ["figures", "entities"]);
    for part in ["schema", "id", "stats", "figures", "entities", "warnings"] {
        assert_eq!(some[part], whole[part]);
    }
    assert_eq!(parts(&report(&["--select", "statements"])), ["statements"]);
}

#[test]
fn finds_are_chosen_and_keep_their_ids() {
    let whole = report(&[]);
    let money = report(&["--kind", "money"]);
    assert_eq!(
        (parts(&money), texts(&money, "figures")),
        (vec!["figures"], vec!["280 Millionen Euro", "3 Euro"])
    );
    let id = whole["figures"].as_array().unwrap().iter().find(|figure| figure["text"] == "3 Euro").unwrap();
    assert_eq!(money["figures"][1], *id);
    let large = report(&["--min-value", "1e6", "--select", "figures,statements"]);
    assert_eq!(
        (texts(&large, "figures"), texts(&large, "statements").len()),
        (vec!["280 Millionen Euro"], 1)
    );
    let said = report(&["--speaker", "harmsen"]);
    assert_eq!(texts(&said, "statements"), ["„Wir brauchen 400 Leute“"]);
    assert_eq!(texts(&said, "figures"), ["400 Leute"]);
    let emden = report(&["--entity", "Emden"]);
    assert_eq!((texts(&emden, "entities"), texts(&emden, "figures")), (vec!["Emden"], vec!["3 Euro"]));
    assert_eq!(texts(&report(&["--entity", "Ems"]), "figures"), Vec::<&str>::new());
}

#[test]
fn lists_and_summaries_are_chosen_too() {
    let folder = Folder::new();
    folder.write("a.txt", TEXT);
    let tsv = Run::of(&["--tsv", "--kind", "money", "a.txt"], &folder);
    assert_eq!(tsv.out.lines().count(), 3, "{}", tsv.out);
    let tsv = Run::of(&["--tsv", "--kind", "person", "a.txt"], &folder);
    assert!(tsv.out.lines().nth(1).unwrap().contains("Wiebke Harmsen"), "{}", tsv.out);
    let human = Run::of(&["--select", "entities", "a.txt"], &folder);
    assert!(human.out.contains("PEOPLE") && !human.out.contains("FIGURES"), "{}", human.out);
}

#[test]
fn unknown_names_list_what_there_is() {
    let folder = Folder::with(&["a.txt"]);
    let rows = [
        (vec!["--kind", "euro"], "\n  figures: count, money, percent, ratio"),
        (vec!["--kind", "persons"], "there is no \"persons\" (perhaps person is meant)\n"),
        (
            vec!["--lang", "de", "--kind", "persons"],
            "\"persons\" gibt es nicht (gemeint ist vielleicht person)\n",
        ),
        (vec!["--select", "numbers"], "figures, entities, mentions"),
        (vec!["--min-value", "1 Mio."], "write it as 1500000"),
        (vec!["--speaker", "–"], "no name"),
        (vec!["--tsv", "--select", "figures,entities"], "tsv lists one sort of finds"),
        (vec!["--tsv", "--select", "contacts"], "tsv cannot list contacts"),
    ];
    for (arguments, said) in rows {
        let run = Run::of(&[&arguments[..], &["a.txt"]].concat(), &folder);
        assert_eq!((run.status, &*run.out), (2, ""), "{arguments:?}");
        assert!(run.err.contains(said), "{arguments:?}: {}", run.err);
    }
}

#[test]
fn where_nobody_of_that_name_speaks_a_word_says_who_does() {
    let folder = Folder::new();
    folder.write("a.txt", TEXT);
    folder.write("b.txt", TEXT);
    let run = Run::of(&["--speaker", "nobody", "a.txt", "b.txt"], &folder);
    let said = "depesche: no statement of \"nobody\" in 2 releases (speakers are Wiebke Harmsen)\n";
    assert_eq!((run.status, &*run.out, &*run.err), (0, "", said));
    let run = Run::of(&["--speaker", "harmsen", "a.txt", "b.txt"], &folder);
    assert!(run.err.is_empty() && run.out.contains("Wiebke Harmsen  „Wir"), "{}{}", run.err, run.out);
    let lines = Run::of(&["--format", "ndjson", "--speaker", "nobody", "a.txt"], &folder);
    assert_eq!(lines.err, "");
}
