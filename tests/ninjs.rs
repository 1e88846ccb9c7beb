//! News items are what the schema of the IPTC allows, and hold what the report holds.
//!
//! The schema is in `fixtures/ninjs`; where places may have shapes it points to another one, which no item needs.

#![cfg(feature = "render")]
#![allow(clippy::unwrap_used, reason = "a test may panic")]

use std::fs;

use depesche::render::{Style, format};
use serde_json::{Value, json};

fn item(id: &str, text: &str) -> Value {
    let mut report = depesche::analyse(text);
    report.id = id;
    let mut bytes = Vec::new();
    (format("ninjs").unwrap().document)(&report, &Style::default(), &mut bytes).unwrap();
    assert_eq!(bytes.iter().filter(|byte| **byte == b'\n').count(), 1);
    serde_json::from_slice(&bytes).unwrap()
}

fn validator() -> jsonschema::Validator {
    let text = fs::read_to_string("fixtures/ninjs/ninjs-schema_3.1.json").unwrap();
    let schema: Value = serde_json::from_str(&text).unwrap();
    let registry = jsonschema::Registry::new()
        .add("https://geojson.org/schema/GeoJSON.json", json!(false))
        .unwrap()
        .prepare()
        .unwrap();
    jsonschema::options().with_registry(&registry).should_validate_formats(true).build(&schema).unwrap()
}

#[test]
fn fixtures_become_valid_items() {
    let validator = validator();
    let mut count = 0;
    for path in fs::read_dir("fixtures").unwrap().map(|entry| entry.unwrap().path()) {
        if path.extension().is_none_or(|extension| extension != "txt") {
            continue;
        }
        count += 1;
        let item = item(path.to_str().unwrap(), &fs::read_to_string(&path).unwrap());
        let errors: Vec<String> = validator.iter_errors(&item).map(|error| error.to_string()).collect();
        assert!(errors.is_empty(), "{}: {errors:?}", path.display());
    }
    assert!(count > 5);
    assert!(!validator.is_valid(&json!({"type": "text"})));
}

#[test]
fn odd_texts_and_ids_become_valid_items() {
    let validator = validator();
    for id in ["", "-", "a b/ä#?.txt", "<x>\"\\\u{0}\u{202e}", "r.ndjson:17"] {
        for text in [
            "",
            " ",
            "Ein Satz.",
            "\u{0}\u{1b}[31m<b>&\n\n=1+1",
            "This is an English text about nothing at all, and it goes on for a while so that everybody sees that it is one.",
        ] {
            let item = item(id, text);
            let errors: Vec<String> = validator.iter_errors(&item).map(|error| error.to_string()).collect();
            assert!(errors.is_empty(), "{id:?} {text:?}: {errors:?}");
        }
    }
}

#[test]
fn an_item_holds_what_the_report_holds() {
    let text = "Werft baut Fähre\n\nHamburg, 29. Juni 2017 – Ministerin Petra Wessolek kam mit 90 Gästen nach Bremen.\n\n\
                Branchen: Verkehr, Häfen\n";
    let item = item("a b.txt", text);
    assert_eq!(item["uri"], "urn:depesche:a%20b.txt");
    assert_eq!(
        item["headlines"],
        json!([{"role": "main", "contentType": "text/plain", "value": "Werft baut Fähre"}])
    );
    assert_eq!(
        (&item["versionCreated"], &item["located"]),
        (&json!("2017-06-29T00:00:00Z"), &json!("Hamburg"))
    );
    assert_eq!(item["people"][0]["name"], "Petra Wessolek");
    assert_eq!(item["places"][0], json!({"name": "Hamburg", "uri": "http://www.wikidata.org/entity/Q1055"}));
    let body = &item["bodies"][0];
    assert!(body["value"].as_str().unwrap().contains("kam mit 90 Gästen"), "{body}");
    assert_eq!(body["charCount"].as_u64().unwrap() as usize, body["value"].as_str().unwrap().chars().count());
    assert_eq!(item["subjects"], json!([{"name": "Verkehr"}, {"name": "Häfen"}]));
}
