//! What the command makes of inputs: encodings, broken and binary ones, empty ones, records of NDJSON.
//!
//! Example: the line `{"id": 7}` on stdin is answered by `{"schema":...,"id":"7","error":"line 1: ..."}`.

mod support;

use support::{Folder, RELEASE, Run, assert_run, fixture};

#[test]
fn encodings_change_neither_title_nor_finds() {
    use unicode_normalization::UnicodeNormalization;
    let names = ["decomposed", "iso-8859-15", "utf-16le", "utf-8-bom", "windows-1252"];
    let paths = names.map(|name| fixture(&format!("encodings/{name}.txt")));
    let arguments: Vec<_> = ["-f", "ndjson"].into_iter().chain(paths.iter().map(String::as_str)).collect();
    let run = Run::of(&arguments, &Folder::new());
    assert_eq!((run.status, &*run.err), (0, ""));
    let encodings: Vec<_> = run.reports().iter().map(|report| report["source"]["encoding"].clone()).collect();
    assert_eq!(encodings, ["utf-8", "iso-8859-15", "utf-16le", "utf-8", "windows-1252"]);
    let finds = |report: &serde_json::Value| {
        let texts = |list: &str, field: &str| {
            let finds = report[list].as_array().unwrap().iter();
            finds.map(|find| find[field].as_str().unwrap().nfc().collect::<String>()).collect::<Vec<_>>()
        };
        let title = report["title"].as_str().unwrap().nfc().collect::<String>();
        (
            title,
            report["place"].as_str().map(|p| p.nfc().collect::<String>()),
            texts("figures", "text"),
            texts("entities", "name"),
        )
    };
    let all: Vec<_> = run.reports().iter().map(finds).collect();
    assert_eq!(all[0].0, "Gemüsehof Ährenbrück öffnet größten Hofladen der Börde");
    assert!(all.iter().all(|found| *found == all[0]), "{all:#?}");
}

#[test]
fn a_forced_encoding_is_obeyed() {
    let folder = Folder::new();
    folder.write("a.txt", b"M\xf6hren f\xfcr alle");
    folder.write("b.txt", "Möhren");
    let run = Run::of(&["-f", "ndjson", "--include-text", "--encoding", "LATIN1", "a.txt", "b.txt"], &folder);
    let texts: Vec<_> = run.reports().iter().map(|report| report["text"].clone()).collect();
    assert_eq!(texts, ["Möhren für alle", "MÃ¶hren"]);
    assert_eq!(run.reports()[0]["source"]["encoding"], "windows-1252");
}

#[test]
fn line_ends_stay_and_harm_nothing() {
    let folder = Folder::with(&["lf.txt"]);
    folder.write("crlf.txt", RELEASE.replace('\n', "\r\n"));
    let run = Run::of(&["-f", "ndjson", "--include-text", "crlf.txt", "lf.txt"], &folder);
    let [crlf, lf] = &run.reports()[..] else { panic!("{run:?}") };
    assert_eq!(crlf["text"], RELEASE.replace('\n', "\r\n"));
    for key in ["title", "published", "place", "stats"] {
        assert_eq!(crlf[key], lf[key], "{key}");
    }
    assert_eq!(crlf["sections"].as_array().unwrap().len(), lf["sections"].as_array().unwrap().len());
}

#[test]
fn broken_bytes_are_replaced_and_the_warning_says_where() {
    let folder = Folder::new();
    folder.write("a.txt", [RELEASE.as_bytes(), b"Die G\xc3ste aus K\xc3\xb6ln.\n"].concat());
    let run = Run::of(&["-f", "ndjson", "--include-text", "a.txt"], &folder);
    let report = &run.reports()[0];
    assert_eq!((run.status, &*run.err), (0, ""));
    assert!(report["text"].as_str().unwrap().ends_with("Die G\u{fffd}ste aus Köln.\n"), "{report}");
    let byte = RELEASE.len() + 5;
    let message = format!("one broken byte sequence was replaced, at byte {byte} (line 4)");
    assert_eq!(report["warnings"][0]["kind"], "broken_encoding");
    assert_eq!(report["warnings"][0]["message"], message);
}

#[test]
fn nul_bytes_stay_and_are_warned_of() {
    let folder = Folder::new();
    folder.write("a.txt", RELEASE.replace("neue", "ne\0ue"));
    let run = Run::of(&["-f", "ndjson", "a.txt"], &folder);
    assert_eq!((run.status, run.warnings()), (0, vec![vec!["nul".to_owned()]]));
    assert_eq!(run.reports()[0]["title"], "Werft baut ne\0ue Fähre");
    assert!(!Run::of(&["a.txt"], &folder).out.contains('\0'));
}

#[test]
fn empty_and_blank_texts_have_a_report_that_says_so() {
    let folder = Folder::new();
    folder.write("leer.txt", "");
    folder.write("weiss.txt", " \r\n\t\u{a0}\u{feff}\n");
    let run = Run::of(&["-f", "ndjson", "leer.txt", "weiss.txt", "-"], &folder);
    assert_eq!((run.status, &*run.err), (0, ""));
    assert_eq!(run.warnings(), vec![vec!["empty".to_owned()]; 3]);
    assert!(Run::of(&["leer.txt"], &folder).out.contains("the text is empty"));
}

#[test]
fn binary_files_are_errors_that_name_the_way_out() {
    let folder = Folder::new();
    folder.write("a.pdf", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n");
    folder.write("b.docx", b"PK\x03\x04\x14\0\x06\0\x08\0");
    folder.write("c.bin", (0..2000u32).map(|i| (i * 7) as u8).collect::<Vec<_>>());
    let run = Run::of(&["a.pdf", "b.docx", "c.bin"], &folder);
    let err = "depesche: a.pdf: a PDF, no text (take its text out first: pdftotext -layout FILE.pdf)\n\
               depesche: b.docx: zip: broken: invalid Zip archive: Could not find EOCD (save or fetch it again)\n\
               depesche: c.bin: binary data, no text (name the encoding with --encoding if it is one)\n";
    assert_run(run, 1, "", err);
}

#[test]
fn inputs_over_the_limit_are_errors_and_the_others_are_read() {
    let folder = Folder::with(&["a.txt", "c.txt"]);
    folder.write("b.txt", "Wort ".repeat(50_000));
    let run = Run::of(&["-f", "ndjson", "--max-size", "10K", "a.txt", "b.txt", "c.txt"], &folder);
    assert_eq!((run.status, run.ids()), (1, vec!["a.txt".into(), "b.txt".into(), "c.txt".into()]));
    assert_eq!(run.err, "depesche: b.txt: larger than 10K (raise the limit with --max-size)\n");
    let text = "Wort ".repeat(5000);
    let run = Run::with_stdin(&["--max-size", "10k"], &folder, text.as_bytes());
    assert_run(run, 1, "", "depesche: stdin: larger than 10K (raise the limit with --max-size)\n");
    let fits = RELEASE.len().to_string();
    assert_eq!(Run::of(&["--json", "--max-size", &fits, "a.txt"], &folder).status, 0);
}

const RECORDS: &str = r#"{"id": "a", "text": "Rund 90 Gäste kamen.", "date": "2024-02-27"}
{"id": 12, "text": ""}

{"id": "c"}
kein JSON
{"text": "Ohne Namen."}
{"id": "d", "text": "Halb \ud83d da."}
{"id": "e", "text": "x", "date": "gestern"}
{"id": "f", "text": "Letzte Zeile ohne Ende."}"#;

#[test]
fn records_are_answered_in_their_places() {
    let folder = Folder::new();
    folder.write("a.ndjson", RECORDS);
    let ids = |unnamed: &str| ["a", "12", "c", "null", unnamed, "d", "e", "f"].map(str::to_owned).to_vec();
    let by_stdin = Run::with_stdin(&["-f", "ndjson", "--input", "ndjson"], &folder, RECORDS.as_bytes());
    assert_eq!((by_stdin.status, by_stdin.ids()), (1, ids("-:6")));
    let guessed = Run::with_stdin(&["-f", "ndjson"], &folder, RECORDS.as_bytes());
    assert_eq!(guessed, by_stdin);
    let by_file = Run::of(&["-f", "ndjson", "a.ndjson"], &folder);
    assert_eq!((by_file.status, by_file.ids()), (1, ids("a.ndjson:6")));
    let errors: Vec<_> =
        by_file.reports().iter().filter_map(|r| r["error"].as_str().map(str::to_owned)).collect();
    let wanted = [
        "line 4: no string \"text\" in the record",
        "line 5: not JSON: expected value at column 1",
        "line 8: \"gestern\" is no date (write it as 2024-02-27)",
    ];
    assert_eq!(errors, wanted);
    assert_eq!(by_file.err, wanted.map(|error| format!("depesche: a.ndjson: {error}\n")).concat());
    assert_eq!(by_file.reports()[5]["warnings"][0]["kind"], "lone_surrogate");
    let source = serde_json::json!({"path": null, "format": "ndjson", "encoding": "utf-8", "bytes": 21});
    assert_eq!(by_file.reports()[0]["source"], source);
    assert_eq!(Run::of(&["-f", "ndjson", "--input", "text", "a.ndjson"], &folder).ids(), ["a.ndjson"]);
}

#[test]
fn records_may_have_a_byte_order_mark_and_dos_line_ends() {
    let text = "\u{feff}{\"id\": \"a\", \"text\": \"x\"}\r\n{\"id\": \"b\", \"text\": \"y\"}\r\n";
    let run = Run::with_stdin(&["-f", "ndjson"], &Folder::new(), text.as_bytes());
    assert_eq!((run.status, run.ids(), &*run.err), (0, vec!["a".into(), "b".into()], ""));
}

#[test]
fn records_in_utf_16_are_refused_with_the_way_out() {
    let folder = Folder::new();
    folder.write(
        "a.jsonl",
        "\u{feff}{\"text\": \"x\"}\n".encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<_>>(),
    );
    let err = "depesche: a.jsonl: records in UTF-16 are not read (convert them, for example with iconv -f utf-16 -t utf-8)\n";
    assert_run(Run::of(&["a.jsonl"], &folder), 1, "", err);
}

#[test]
fn a_record_over_the_limit_is_answered_without_its_id() {
    let large = format!("{{\"id\": \"b\", \"text\": \"{}\"}}", "Wort ".repeat(60_000));
    let text = format!("{{\"id\": \"a\", \"text\": \"x\"}}\n{large}\n{{\"id\": \"c\", \"text\": \"y\"}}\n");
    let run = Run::with_stdin(&["-f", "ndjson", "--max-size", "64K"], &Folder::new(), text.as_bytes());
    assert_eq!((run.status, run.ids()), (1, vec!["a".into(), "null".into(), "c".into()]));
    assert_eq!(run.err, "depesche: stdin: line 2: larger than 64K (raise the limit with --max-size)\n");
}

#[test]
fn whoever_sends_a_record_and_waits_gets_its_answer() {
    use std::io::{BufRead, BufReader, Write};
    use std::process::{Command, Stdio};
    let mut child = Command::new(env!("CARGO_BIN_EXE_depesche"))
        .args(["--input", "ndjson", "-f", "ndjson", "-j", "4"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let mut answers = BufReader::new(child.stdout.take().unwrap()).lines();
    for i in 0..20 {
        writeln!(stdin, "{{\"id\": {i}, \"text\": \"Rund 90 Gäste kamen.\"}}").unwrap();
        let answer = answers.next().unwrap().unwrap();
        assert!(answer.contains(&format!("\"id\":\"{i}\"")), "{answer}");
    }
    drop(stdin);
    assert!(answers.next().is_none());
    assert!(child.wait().unwrap().success());
}
