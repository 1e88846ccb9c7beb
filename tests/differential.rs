//! Numbers, dates and encodings against other people's knowledge of them.
//!
//! A speller written after the rules of German orthography gives number words, `text2num` reads them a second time, `jiff`
//! counts the days, `encoding_rs` writes the bytes.
//! Example: 21 is "einundzwanzig", and "einundzwanzig Gäste" counts 21.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

#[path = "support/spelled.rs"]
mod spelled;

use depesche::figures::FigureKind;
use depesche::input::Label;
use jiff::civil::Date;
use spelled::{spelled, word};
use text2num::{Language, text2digits};

/// Numbers that look drawn by lot and are the same each time (xorshift).
fn drawn(count: usize, below: u64) -> impl Iterator<Item = u64> {
    let mut state: u64 = 0x9E37_79B9_7F4A_7C15;
    (0..count).map(move |_| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state % below
    })
}

#[test]
fn every_number_word_below_a_million_is_read() {
    for n in 1..1_000_000 {
        // "ein Haus", "einundzwanzig": the last s is the word's, not the number's.
        let word = word(n);
        let read = depesche::numbers::cardinal_in(word.as_bytes());
        assert!(matches!(read, Some((value, b"" | b"s")) if value == n), "{n} {word} {read:?}");
    }
}

#[test]
fn spelled_numbers_are_counted() {
    let some =
        (2..3000).chain(drawn(20_000, 1_000_000)).chain(drawn(20_000, 1_000_000_000_000)).filter(|n| *n > 1);
    let numbers: Vec<u64> = some.collect();
    for chunk in numbers.chunks(500) {
        let text: Vec<String> =
            chunk.iter().map(|n| format!("Im Saal saßen {} Gäste.\n\n", spelled(*n))).collect();
        let report_text = text.concat();
        let report = depesche::analyse(&report_text);
        let found: Vec<String> =
            report.figures.iter().map(|figure| figure.value.unwrap().0.to_string()).collect();
        let wanted: Vec<String> = chunk.iter().map(u64::to_string).collect();
        let differs = found.iter().zip(&wanted).zip(&text).find(|((a, b), _)| a != b);
        assert!(found == wanted, "{differs:?}");
    }
}

#[test]
fn another_reader_reads_the_same() {
    let german = Language::german();
    for n in (0..2000).chain(drawn(5000, 1_000_000)).chain(drawn(5000, 1_000_000_000_000)) {
        let words = spelled(n);
        // The other reader does not know "eine Million".
        if words.contains("eine M") {
            continue;
        }
        assert_eq!(text2digits(&words, &german).ok(), Some(n.to_string()), "{words}");
    }
}

#[test]
fn every_day_of_two_centuries_is_a_date() {
    const MONTHS: [&str; 12] = [
        "Januar",
        "Februar",
        "März",
        "April",
        "Mai",
        "Juni",
        "Juli",
        "August",
        "September",
        "Oktober",
        "November",
        "Dezember",
    ];
    let (first, last) = (Date::constant(1900, 1, 1), Date::constant(2100, 12, 31));
    let days: Vec<Date> = first.series(jiff::Span::new().days(1)).take_while(|day| *day <= last).collect();
    assert_eq!(days.len(), 73_414);
    for chunk in days.chunks(400) {
        let line = |day: &Date| {
            let (d, m, y) = (day.day(), day.month(), day.year());
            format!(
                "Es geschah am {d}. {} {y}.\n\nEs stand auch {d:02}.{m:02}.{y} dort.\n\n",
                MONTHS[m as usize - 1]
            )
        };
        let text: String = chunk.iter().map(line).collect();
        let report = depesche::analyse(&text);
        let found: Vec<&str> = report
            .figures
            .iter()
            .filter(|figure| figure.kind == FigureKind::Date)
            .filter_map(|figure| figure.iso.as_deref())
            .collect();
        let wanted: Vec<String> = chunk.iter().flat_map(|day| [day.to_string(), day.to_string()]).collect();
        let differs = found.iter().zip(&wanted).find(|(a, b)| *a != *b);
        assert!(found == wanted, "{differs:?} {} of {}", found.len(), wanted.len());
    }
}

#[test]
fn days_that_no_calendar_has_are_no_dates() {
    for y in 1900..=2100 {
        for (d, m) in [(30, 2), (31, 4), (31, 6), (31, 9), (31, 11), (0, 1), (32, 1), (1, 0), (1, 13)] {
            let text = format!("Es stand dort {d:02}.{m:02}.{y} geschrieben.");
            let report = depesche::analyse(&text);
            assert!(report.figures.iter().all(|figure| figure.kind != FigureKind::Date), "{text}");
        }
        let leap = Date::new(y, 2, 29).is_ok();
        let text = format!("Es geschah am 29. Februar {y}.");
        let iso =
            depesche::analyse(&text).figures.iter().any(|figure| figure.iso == Some(format!("{y}-02-29")));
        assert_eq!(iso, leap, "{text}");
    }
}

#[test]
fn what_an_encoder_writes_is_read_back() {
    let text = "Größe: 12 Äpfel, ein Grüßchen für 3 Euro – „Übermut“, café.\n".repeat(20);
    for label in ["windows-1252", "iso-8859-15", "utf-8"] {
        let encoding = encoding_rs::Encoding::for_label(label.as_bytes()).unwrap();
        let plain =
            if label == "iso-8859-15" { text.replace(['–', '„', '“'], "-") } else { text.clone() };
        let (bytes, _, lost) = encoding.encode(&plain);
        assert!(!lost, "{label}");
        let decoded = depesche::input::decode(&bytes, Label::new(label).ok()).unwrap();
        assert_eq!(decoded.text, plain, "{label}");
    }
}
