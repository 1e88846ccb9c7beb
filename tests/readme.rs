//! The README says what the program does: each `console` block is run and compared, tables are the program's own lists.
//!
//! A block begins with `$ depesche ...`, perhaps piped into `jq`; what follows is the output.
//! `DEPESCHE_BLESS=1 cargo test --test readme` writes output and tables into the README.

#![cfg(feature = "cli")]
#![allow(clippy::unwrap_used, reason = "a test may panic")]

use std::fs;
use std::process::{Command, Stdio};

use serde_json::Value;

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

/// A table of the README between its marks, as the program's own lists have it.
fn table(name: &str, head: [&str; 3], rows: &[[String; 3]]) {
    let readme = fs::read_to_string("README.md").unwrap();
    let begin = format!("<!-- {name} -->\n");
    let (before, rest) = readme.split_once(&begin).unwrap();
    let (_, after) = rest.split_once("<!-- end -->").unwrap();
    let row = |cells: [&str; 3]| format!("| {} |\n", cells.join(" | "));
    let rows: String = rows.iter().map(|[a, b, c]| row([a, b, c])).collect();
    let written = format!("{before}{begin}{}{}{rows}<!-- end -->{after}", row(head), row(["---"; 3]));
    if std::env::var_os("DEPESCHE_BLESS").is_some() {
        fs::write("README.md", &written).unwrap();
    } else {
        assert_eq!(readme, written);
    }
}

/// What fields a report has, by its schema; of objects in lists also theirs.
fn has_every_field() {
    fn meaning(field: &Value) -> String {
        field["description"].as_str().unwrap_or_default().replace('\n', " ")
    }
    fn rows_of(schema: &Value, object: &Value, before: &str, rows: &mut Vec<[String; 3]>) {
        for (name, field) in object["properties"].as_object().unwrap() {
            let at = |reference: &Value| {
                reference.as_str().and_then(|at| schema.pointer(at.trim_start_matches('#'))).cloned()
            };
            let of = |field: &Value| at(&field["$ref"]).or_else(|| at(&field["anyOf"][0]["$ref"]));
            let target = of(field).or_else(|| of(&field["items"]));
            let shown = target.as_ref().unwrap_or(field);
            let one_of = |schema: &Value| {
                let with_meaning = schema["oneOf"].as_array().into_iter().flatten();
                let with_meaning = with_meaning
                    .map(|value| if value["const"].is_null() { &value["enum"] } else { &value["const"] });
                let values = [&schema["enum"]].into_iter().chain(with_meaning);
                let named = values.flat_map(|value| value.as_array().cloned().unwrap_or(vec![value.clone()]));
                let named = named.filter_map(|name| name.as_str().map(|name| format!("`{name}`")));
                named.collect::<Vec<_>>().join(", ")
            };
            let kind = match field["type"].as_str().or(field["type"][0].as_str()).or(shown["type"].as_str()) {
                Some("string") | None if !one_of(shown).is_empty() => one_of(shown),
                Some(kind) => kind.to_owned(),
                None => String::new(),
            };
            rows.push([format!("`{before}{name}`"), kind, meaning(field)]);
            let is_span = shown["properties"]["start"].is_object();
            if let (Some(target), false) = (&target, is_span)
                && target["properties"].is_object()
            {
                let list = if field["type"] == "array" { "[]." } else { "." };
                rows_of(schema, target, &format!("{before}{name}{list}"), rows);
            }
        }
    }
    let schema = serde_json::to_value(depesche::schema::report()).unwrap();
    let mut rows = Vec::new();
    rows_of(&schema, &schema, "", &mut rows);
    table("fields", ["field", "type or values", "meaning"], &rows);
}

/// Tables of what the program's own lists have.
fn has_every_wire_and_input() {
    let wires = include_str!("../src/lexicon/data/wires.tsv").lines().skip(1);
    let wires = wires.map(|row| {
        let cells: Vec<&str> = row.split('\t').collect();
        [format!("`{}`", cells[0]), cells[1].to_owned(), cells[5].to_owned()]
    });
    table("wires", ["wire", "whose it is", "how one begins or is marked"], &wires.collect::<Vec<_>>());
    let inputs = depesche::input::FORMS.iter().map(|form| {
        let names: Vec<String> = form.endings.iter().map(|name| format!("`.{name}`")).collect();
        [format!("`{}`", form.name), form.about.to_owned(), names.join(" ")]
    });
    table("inputs", ["format", "what it is", "names"], &inputs.collect::<Vec<_>>());
}

#[test]
fn the_readme_says_what_the_program_does() {
    has_every_field();
    has_every_wire_and_input();
    shows_the_lexicon_of_the_fixtures();
    shows_what_the_program_prints();
}

fn shows_the_lexicon_of_the_fixtures() {
    let readme = fs::read_to_string("README.md").unwrap();
    let (_, shown) = readme.split_once("```toml\n").unwrap();
    assert_eq!(shown.split_once("```").unwrap().0, fs::read_to_string("fixtures/lexicon.toml").unwrap());
}

fn shows_what_the_program_prints() {
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
