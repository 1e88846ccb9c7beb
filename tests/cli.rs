//! The command as users meet it: options, help, exit statuses, languages, where the output goes.
//!
//! What inputs may be like is in `cli_input.rs`, folders and many inputs in `cli_batch.rs`.
//! Example: `depesche nixda.txt` says `depesche: nixda.txt: no such file or folder` and ends with 1.

mod support;

use std::fs;

use support::{Folder, RELEASE, Run, assert_run, command, fixture};

#[test]
fn help_names_each_option_three_commands_and_the_exit_statuses() {
    let help = Run::of(&["--help"], &Folder::new());
    assert_eq!((help.status, &*help.err), (0, ""));
    let options = [
        "--format",
        "--json",
        "--tsv",
        "--select",
        "--bom",
        "--input",
        "--encoding",
        "--files-from",
        "--max-size",
        "--output",
        "--out-dir",
        "--jobs",
        "--date",
        "--include-text",
        "--explain",
        "--lang",
        "--color",
        "--progress",
        "--help",
        "--version",
        "-f,",
        "-o,",
        "-j,",
    ];
    for option in options {
        assert!(help.out.contains(option), "{option} is missing in\n{}", help.out);
    }
    for name in depesche::render::FORMATS.iter().map(|format| format.name) {
        assert!(help.out.contains(name), "{name}");
    }
    assert_eq!(
        help.out.matches("\n  depesche ").count() + help.out.matches("| depesche").count(),
        3,
        "{}",
        help.out
    );
    assert!(help.out.contains("Exit status:\n  0  ") && help.out.contains("\n  3  "), "{}", help.out);
    assert!(help.out.lines().all(|line| line.chars().count() <= 100), "{}", help.out);
}

#[test]
fn wrong_usage_is_2_and_names_the_way_out() {
    let folder = Folder::with(&["a.txt"]);
    let rows: [(&[&str], &str); 10] = [
        (&["--format", "pdf", "a.txt"], "[possible values: human, json, ndjson"),
        (&["--json", "--format", "ndjson", "a.txt"], "cannot be used with"),
        (&["--encoding", "latein", "a.txt"], "unknown encoding \"latein\" (try utf-8"),
        (&["--date", "2024-02-30", "a.txt"], "no day of the calendar (write it as 2024-02-27)"),
        (&["--date", "27.2.2024", "a.txt"], "no day of the calendar"),
        (&["--max-size", "viel", "a.txt"], "no size (write it as 100000, 64K, 256M or 2G)"),
        (&["--jobs", "0", "a.txt"], "0 is not in 1..=1024"),
        (&["-", "-"], "depesche: stdin is named twice (it can be read once)"),
        (&["--input", "ndjson", "--encoding", "utf-16le"], "leave it out for UTF-8"),
        (&["--nixda"], "unexpected argument '--nixda'"),
    ];
    for (arguments, wanted) in rows {
        let run = Run::of(arguments, &folder);
        assert_eq!((run.status, &*run.out), (2, ""), "{arguments:?}");
        assert!(run.err.contains(wanted), "{arguments:?}: {}", run.err);
    }
}

#[test]
fn wrong_usage_is_told_in_german_where_german_is_asked_for() {
    let folder = Folder::with(&["a.txt"]);
    let rows: [(&[&str], &str); 8] = [
        (&["--nixda"], "depesche: unbekannte Angabe: --nixda; depesche --help nennt alle Optionen"),
        (&["--fromat", "json"], "unbekannte Angabe: --fromat (gemeint ist vielleicht --format)"),
        (&["--format", "pdf", "a.txt"], "\"pdf\" gibt es nicht (möglich sind human, json, ndjson"),
        (&["--json", "--format", "ndjson", "a.txt"], "--json verträgt sich nicht mit --format <FORMAT>"),
        (
            &["--date", "27.2.2024", "a.txt"],
            "\"27.2.2024\" passt nicht (ein Tag wird so geschrieben: 2024-02-27)",
        ),
        (&["--output"], "--output <FILE> braucht einen Wert"),
        (&["-", "-"], "stdin ist zweimal genannt"),
        (&["--dedupe", "a.txt"], "--dedupe nennt Wiederholungen nur in Zeilen"),
    ];
    for (arguments, wanted) in rows {
        let run = Run::of(&[arguments, &["--lang", "de"]].concat(), &folder);
        let value = arguments.contains(&"--output");
        let run = if value { Run::of(&["--lang=de", "--output"], &folder) } else { run };
        assert!((run.status, &*run.out) == (2, "") && run.err.contains(wanted), "{arguments:?}: {}", run.err);
    }
}

#[test]
fn a_missing_input_is_1_and_the_others_are_read() {
    let folder = Folder::with(&["a.txt", "b.txt"]);
    let run = Run::of(&["-f", "ndjson", "a.txt", "nixda.txt", "b.txt"], &folder);
    assert_eq!(run.ids(), ["a.txt", "nixda.txt", "b.txt"]);
    assert_eq!(run.reports()[1]["error"], "no such file or folder");
    assert_eq!(run.reports()[1]["schema"], "depesche.report/1");
    assert_eq!((run.status, &*run.err), (1, "depesche: nixda.txt: no such file or folder\n"));
    assert_run(
        Run::of(&["--json", "nixda.txt"], &folder),
        1,
        "",
        "depesche: nixda.txt: no such file or folder\n",
    );
}

#[test]
fn json_and_ndjson_are_the_same_report() {
    let folder = Folder::with(&["a.txt"]);
    let pretty = Run::of(&["--json", "a.txt"], &folder);
    let line = Run::of(&["-f", "ndjson", "a.txt"], &folder);
    assert_eq!(pretty.out, Run::of(&["--format", "json", "a.txt"], &folder).out);
    assert_eq!((line.out.lines().count(), pretty.status, line.status), (1, 0, 0));
    let [a, b] = [pretty, line].map(|run| serde_json::from_str::<serde_json::Value>(&run.out).unwrap());
    assert_eq!(a, b);
    assert_eq!((a["id"].as_str(), a["source"]["path"].as_str()), (Some("a.txt"), Some("a.txt")));
    assert_eq!(
        (a["title"].as_str(), a["published"].as_str()),
        (Some("Werft baut neue Fähre"), Some("2017-06-29"))
    );
}

#[test]
fn stdin_gives_the_same_report_but_for_id_and_path() {
    let folder = Folder::with(&["a.txt"]);
    let file = Run::of(&["--json", "a.txt"], &folder).out;
    for arguments in [&["--json"][..], &["--json", "-"], &["--json", "--input", "text"]] {
        let run = Run::with_stdin(arguments, &folder, RELEASE.as_bytes());
        let named = run
            .out
            .replace("\"id\": \"-\"", "\"id\": \"a.txt\"")
            .replace("\"path\": null", "\"path\": \"a.txt\"");
        assert_eq!((run.status, &*run.err, &*named), (0, "", &*file), "{arguments:?}");
    }
}

#[test]
fn the_text_and_the_rules_are_in_the_report_where_asked_for() {
    let folder = Folder::with(&["a.txt"]);
    let plain = &Run::of(&["-f", "ndjson", "a.txt"], &folder).reports()[0];
    assert!(plain.get("text").is_none() && plain["figures"][0].get("rule").is_none(), "{plain}");
    let full = &Run::of(&["-f", "ndjson", "--include-text", "--explain", "a.txt"], &folder).reports()[0];
    assert_eq!(full["text"], RELEASE);
    let figures = full["figures"].as_array().unwrap();
    assert!(figures.iter().all(|figure| figure["rule"].is_string()), "{full}");
}

#[test]
fn messages_and_summary_are_in_the_language_asked_for_and_data_are_not() {
    let folder = Folder::with(&["a.txt"]);
    let german = "depesche: nixda: keine solche Datei, kein solcher Ordner\n";
    let run = |variables: &[(&str, &str)], arguments: &[&str]| {
        Run::from(command(&folder).args(arguments).envs(variables.iter().copied()))
    };
    assert_eq!(run(&[], &["--lang", "de", "nixda"]).err, german);
    assert_eq!(run(&[("LANG", "de_AT.UTF-8")], &["nixda"]).err, german);
    assert_eq!(run(&[("LC_MESSAGES", "de"), ("LANG", "fr")], &["nixda"]).err, german);
    assert_eq!(
        run(&[("LC_ALL", "C"), ("LANG", "de")], &["nixda"]).err,
        "depesche: nixda: no such file or folder\n"
    );
    assert_eq!(
        run(&[("LANG", "de")], &["--lang", "en", "nixda"]).err,
        "depesche: nixda: no such file or folder\n"
    );
    let unwritten = run(&[("LANG", "de")], &["-o", "fehlt/aus", "a.txt"]).err;
    assert_eq!(
        unwritten,
        "depesche: fehlt/aus: nicht zu schreiben: den Ordner dafür gibt es nicht (vorher anlegen)\n"
    );
    assert!(run(&[("LANG", "de")], &["a.txt"]).out.contains("29. Juni 2017"));
    assert!(run(&[], &["a.txt"]).out.contains("29 June 2017"));
    let data = |variables: &[(&str, &str)]| run(variables, &["-f", "ndjson", "a.txt", "nixda"]).out;
    assert_eq!(data(&[("LANG", "de")]), data(&[]));
}

#[test]
fn color_is_for_terminals_and_those_who_insist_and_never_with_no_color() {
    let folder = Folder::with(&["a.txt"]);
    let colored = |arguments: &[&str], no_color: &str| {
        Run::from(command(&folder).args(arguments).arg("a.txt").env("NO_COLOR", no_color))
            .out
            .contains('\u{1b}')
    };
    assert!(!colored(&[], ""));
    assert!(colored(&["--color", "always"], ""));
    assert!(!colored(&["--color", "always"], "1"));
    assert!(!colored(&["--color", "never"], ""));
    assert!(!colored(&["--color", "always", "--json"], ""));
}

#[test]
fn an_output_file_is_whole_or_not_there() {
    let folder = Folder::with(&["a.txt", "b.txt"]);
    let wanted = Run::of(&["-f", "ndjson", "a.txt", "b.txt"], &folder).out;
    assert_run(Run::of(&["-f", "ndjson", "-o", "out.ndjson", "a.txt", "b.txt"], &folder), 0, "", "");
    assert_eq!(fs::read_to_string(folder.path("out.ndjson")).unwrap(), wanted);
    // Replaced, not written into; one bad input keeps nothing of the others back.
    let run = Run::of(&["-f", "ndjson", "-o", "out.ndjson", "a.txt", "nixda"], &folder);
    assert_eq!(run.status, 1);
    assert_eq!(fs::read_to_string(folder.path("out.ndjson")).unwrap().lines().count(), 2);
    assert_eq!(folder.names(), ["a.txt", "b.txt", "out.ndjson"]);
}

#[test]
fn an_output_that_cannot_be_written_is_3() {
    let folder = Folder::with(&["a.txt", "ordner/b.txt"]);
    let err = "depesche: fehlt/out.json: cannot be written: its folder does not exist (make it first)\n";
    assert_run(Run::of(&["--json", "-o", "fehlt/out.json", "a.txt"], &folder), 3, "", err);
    let run = Run::of(&["--json", "-o", "ordner", "a.txt"], &folder);
    assert_run(run, 3, "", "depesche: ordner: cannot be written: is a directory\n");
    if cfg!(target_os = "linux") {
        let run = Run::of(&["--json", "-o", "/dev/full", "a.txt"], &folder);
        assert_run(run, 3, "", "depesche: /dev/full: cannot be written: the disk is full\n");
        assert_run(Run::of(&["--json", "-o", "/dev/null", "a.txt"], &folder), 0, "", "");
    }
    assert_eq!(folder.names(), ["a.txt", "ordner"]);
}

#[test]
fn an_input_is_never_replaced() {
    let folder = Folder::with(&["texte/a.txt", "texte/b.ndjson"]);
    folder.write("texte/b.ndjson", r#"{"text": "Rund 90 Länder halfen."}"#);
    let before = ["texte/a.txt", "texte/b.ndjson"].map(|name| fs::read(folder.path(name)).unwrap());
    folder.write("liste", "texte/a.txt\n");
    for (output, inputs) in [
        ("texte/a.txt", &["texte/a.txt"][..]),
        ("texte/a.txt", &["texte/b.ndjson", "texte/a.txt", "--errors-ok"]),
        ("texte/a.txt", &["texte", "--resume", "--format", "ndjson"]),
        ("texte/b.ndjson", &["texte/b.ndjson"]),
        ("texte/b.ndjson", &["texte"]),
        ("texte/a.txt", &["--files-from", "liste"]),
        ("texte/../texte/a.txt", &["texte/a.txt", "--format", "csv"]),
    ] {
        let run = Run::of(&[&["-o", output], inputs].concat(), &folder);
        let why = "cannot be written: it is an input of this run, too (write to another file)";
        assert_eq!((run.status, &*run.out), (3, ""), "{inputs:?}");
        assert!(run.err.ends_with(&format!("{why}\n")), "{inputs:?}: {}", run.err);
        let behind = ["texte/a.txt", "texte/b.ndjson"].map(|name| fs::read(folder.path(name)).unwrap());
        assert!(before == behind, "{inputs:?}");
    }
}

#[test]
fn a_report_of_an_earlier_run_is_replaced_and_never_read() {
    for name in ["texte/out.json", "texte/out.ndjson", "texte/out.csv"] {
        let folder = Folder::with(&["texte/a.txt"]);
        let format = name.split_once('.').unwrap().1;
        assert_run(Run::of(&["-f", format, "-o", name, "texte"], &folder), 0, "", "");
        let first = fs::read(folder.path(name)).unwrap();
        let skipped =
            format!("depesche: {name}: skipped: is the output of this run (write to another file)\n");
        assert_run(Run::of(&["-f", format, "-o", name, "texte"], &folder), 0, "", &skipped);
        assert!(first == fs::read(folder.path(name)).unwrap(), "{name}");
        let named = Run::of(&["-f", format, "-o", name, name], &folder);
        assert_eq!((named.status, fs::read(folder.path(name)).unwrap() == first), (3, true), "{name}");
    }
}

#[cfg(unix)]
#[test]
fn an_output_keeps_its_rights_and_the_link_that_leads_to_it() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let folder = Folder::with(&["a.txt", "alt.json"]);
    fs::set_permissions(folder.path("alt.json"), fs::Permissions::from_mode(0o640)).unwrap();
    symlink("alt.json", folder.path("link.json")).unwrap();
    assert_run(Run::of(&["--json", "-o", "link.json", "a.txt"], &folder), 0, "", "");
    assert!(folder.path("link.json").is_symlink());
    assert_eq!(fs::metadata(folder.path("alt.json")).unwrap().permissions().mode() & 0o777, 0o640);
    assert!(fs::read_to_string(folder.path("alt.json")).unwrap().starts_with("{\n  \"schema\""));
}

#[test]
fn what_others_need_to_know_is_printed() {
    let folder = Folder::new();
    for (what, wanted) in [
        ("schema", "\"https://json-schema.org/draft/2020-12/schema\""),
        ("man", ".TH depesche 1"),
        ("bash", "_depesche()"),
        ("zsh", "#compdef depesche"),
        ("fish", "complete -c depesche"),
    ] {
        let run = Run::of(&["--generate", what], &folder);
        assert_eq!((run.status, &*run.err), (0, ""), "{what}");
        assert!(run.out.contains(wanted), "{what}: {}", run.out);
    }
    assert_eq!(Run::of(&["--generate", "pdf"], &folder).status, 2);
}

#[test]
fn the_version_says_what_was_built() {
    let run = Run::of(&["--version"], &Folder::new());
    let facts: Vec<&str> = run.out.lines().collect();
    assert_eq!(facts[0], concat!("depesche ", env!("CARGO_PKG_VERSION")));
    assert_eq!(facts[1].strip_prefix("reports: "), Some(depesche::report::SCHEMA));
    assert!(facts[2].starts_with("lexicon: 1") && facts[3].starts_with("built for: "), "{}", run.out);
    assert_eq!(Run::of(&["-V"], &Folder::new()).out.lines().count(), 1);
}

#[test]
fn progress_is_said_where_asked_for() {
    let folder = Folder::with(&["a.txt"]);
    let run = Run::of(&["--progress", "always", "--json", "a.txt", "nixda"], &folder);
    let last = run.err.lines().last().unwrap();
    assert!(last.starts_with("depesche: 1 document, 1 failed, 0 warnings, 0.0 MB, "), "{}", run.err);
    assert_eq!(Run::of(&["--json", "a.txt"], &folder).err, "");
}

#[test]
fn fixtures_have_a_summary() {
    let run = Run::of(&[&fixture("quartalszahlen.txt")], &Folder::new());
    assert_eq!((run.status, &*run.err), (0, ""));
    assert!(run.out.contains("KEY FIGURES") && run.out.contains("212,400,000 EUR"), "{}", run.out);
}
