//! Any text: its report is sound, its JSON reads back equal, and decomposed letters change no find.

#![no_main]

#[path = "../../support/sound.rs"]
mod sound;

use depesche::analyse;
use libfuzzer_sys::fuzz_target;
use serde_json::Value;

fuzz_target!(|text: &str| {
    assert_eq!(sound::broken(text), Vec::<String>::new());
    reads_back(text);
    assert_eq!(sound::differs_decomposed(text), None);
});

fn reads_back(text: &str) {
    let report = analyse(text);
    let json = serde_json::to_string(&report).expect("a report is JSON");
    let read: Value = serde_json::from_str(&json).expect("JSON is read");
    let texts = |part: &str| -> Vec<String> {
        let items = read[part].as_array().into_iter().flatten();
        items.map(|item| item["text"].as_str().unwrap_or_default().to_owned()).collect()
    };
    assert!(report.sections.iter().map(|section| section.text).eq(texts("sections")));
    assert!(report.figures.iter().map(|figure| figure.text).eq(texts("figures")));
    assert!(report.statements.iter().map(|statement| statement.text).eq(texts("statements")));
    let values = read["figures"].as_array().into_iter().flatten().map(|figure| figure["value"].to_string());
    let wanted = report.figures.iter().map(|figure| serde_json::to_string(&figure.value).expect("a value is JSON"));
    // A reader of JSON may be off in the last bit of a long number.
    let near = |(read, wanted): (String, String)| match (read.parse::<f64>(), wanted.parse::<f64>()) {
        (Ok(read), Ok(wanted)) => (read - wanted).abs() <= wanted.abs() * 1e-12,
        _ => read == wanted,
    };
    assert!(values.zip(wanted).all(near));
}
