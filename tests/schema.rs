//! The schema describes every field that reports have, and every report keeps to it.
//!
//! `DEPESCHE_BLESS=1 cargo test --test schema` writes the schema that the command prints.
//! Example: the report on `fixtures/meldung.txt` is valid, also where objects may hold nothing that is not described.

#![cfg(feature = "schema")]
#![allow(clippy::unwrap_used, reason = "a test may panic")]

use std::fs;

use serde_json::{Value, json};

/// Lets each described object hold nothing else.
fn close(schema: &mut Value) {
    match schema {
        Value::Object(fields) => {
            if fields.contains_key("properties") {
                fields.insert("additionalProperties".to_owned(), json!(false));
            }
            fields.values_mut().for_each(close);
        }
        Value::Array(items) => items.iter_mut().for_each(close),
        _ => {}
    }
}

#[test]
fn the_printed_schema_is_made_from_the_types_of_today() {
    let made = serde_json::to_string_pretty(&depesche::schema::report()).unwrap() + "\n";
    if std::env::var_os("DEPESCHE_BLESS").is_some() {
        fs::write("src/schema.json", &made).unwrap();
    }
    let kept = fs::read_to_string("src/schema.json").unwrap();
    assert_eq!(kept, made, "rewrite with DEPESCHE_BLESS=1 cargo test --test schema");
}

#[test]
fn golden_reports_are_valid_and_have_nothing_undescribed() {
    let mut schema = serde_json::to_value(depesche::schema::report()).unwrap();
    assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema");
    close(&mut schema);
    let validator = jsonschema::options().should_validate_formats(true).build(&schema).unwrap();
    let mut count = 0;
    for entry in fs::read_dir("fixtures").unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_none_or(|extension| extension != "json") {
            continue;
        }
        let report: Value = serde_json::from_str(&fs::read_to_string(&path).unwrap()).unwrap();
        if let Err(error) = validator.validate(&report) {
            panic!("{}: {} {error}", path.display(), error.instance_path());
        }
        count += 1;
    }
    assert!(count > 40, "{count}");
    for wrong in [json!({}), json!({"schema": 1})] {
        assert!(!validator.is_valid(&wrong), "{wrong}");
    }
}
