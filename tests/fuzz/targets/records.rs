//! Any line as a record of NDJSON: what has a text has a sound report, the rest is answered with the line's number.

#![no_main]

#[path = "../../support/sound.rs"]
mod sound;

use depesche::input::{Record, looks_like_records};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    looks_like_records(bytes);
    let text = String::from_utf8_lossy(bytes);
    let line = serde_json::json!({ "id": 1, "text": text }).to_string();
    Record::read(line.as_bytes(), 1, None, |record| assert_eq!(record.expect("a record").text, text));
    for (number, line) in (1..).zip(bytes.split(|byte| *byte == b'\n')) {
        Record::read(line, number, None, |record| match record {
            Ok(record) => assert_eq!(sound::broken(&record.text), Vec::<String>::new()),
            Err(unread) => {
                let message = unread.error.to_string();
                assert!(message.contains(&number.to_string()), "{message}");
            }
        });
    }
});
