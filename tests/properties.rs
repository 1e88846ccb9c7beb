//! What holds of every report, whatever the text: random strings, mutated fixtures, fixtures cut anywhere.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

use std::collections::HashSet;
use std::fs;

use depesche::{Report, Span, analyse};
use proptest::prelude::*;

/// The texts of all fixtures.
fn fixtures() -> Vec<String> {
    let mut paths: Vec<_> = fs::read_dir("fixtures").unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    let texts = paths.iter().filter(|path| path.extension().is_some_and(|extension| extension == "txt"));
    texts.map(|path| fs::read_to_string(path).unwrap()).collect()
}

/// The text by code points, so that slicing costs nothing.
struct Points {
    text: String,
    starts: Vec<usize>,
}

impl Points {
    fn new(text: &str) -> Self {
        let starts = text.char_indices().map(|(i, _)| i).chain([text.len()]).collect();
        Points { text: text.to_owned(), starts }
    }

    fn slice(&self, span: Span) -> Option<&str> {
        let start = *self.starts.get(span.start as usize)?;
        let end = *self.starts.get(span.end as usize)?;
        (start < end).then(|| &self.text[start..end])
    }
}

/// Checks all that a report promises; returns what is broken.
fn broken(text: &str) -> Vec<String> {
    let report = analyse(text);
    let points = Points::new(text);
    let mut wrong = Vec::new();
    let mut check = |what: &str, span: Span, wanted: &str| {
        if points.slice(span) != Some(wanted) {
            wrong.push(format!("{what}: {span:?} is {:?}, not {wanted:?}", points.slice(span)));
        }
    };
    for section in &report.sections {
        check("section", section.span, section.text);
    }
    for figure in &report.figures {
        check("figure", figure.span, figure.text);
    }
    for entity in &report.entities {
        entity.mentions.iter().for_each(|mention| check("mention", mention.span, mention.text));
        entity.derived.iter().for_each(|derived| check("derived", derived.span, derived.text));
    }
    for statement in &report.statements {
        check("statement", statement.span, statement.text);
        statement.speaker.iter().for_each(|speaker| check("speaker", speaker.span, speaker.text));
        statement.cue.iter().for_each(|cue| check("cue", cue.span, cue.text));
    }
    wrong.extend(uncovered(&report, text));
    wrong.extend(unresolved(&report));
    wrong
}

/// Every visible character lies in exactly one section, and sections stand in text order.
fn uncovered(report: &Report, text: &str) -> Option<String> {
    let mut sections = report.sections.iter().map(|section| section.span);
    let mut current = sections.next();
    for (i, c) in text.chars().enumerate() {
        let i = i as u32;
        while current.is_some_and(|span| span.end <= i) {
            let next = sections.next();
            if let (Some(last), Some(next)) = (current, next)
                && next.start < last.end
            {
                return Some(format!("sections overlap at {i}"));
            }
            current = next;
        }
        let invisible = c.is_whitespace() || c.is_control() || unseen(c);
        if !invisible && current.is_none_or(|span| i < span.start) {
            return Some(format!("{c:?} at {i} lies in no section"));
        }
    }
    None
}

fn unseen(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{2064}' | '\u{feff}' | '\u{300}'..='\u{36f}')
}

/// Ids run without gaps, and what points to one finds it; figures stand in text order.
fn unresolved(report: &Report) -> Vec<String> {
    let mut wrong = Vec::new();
    for (i, figure) in report.figures.iter().enumerate() {
        let section = report.sections.get(figure.section.0 as usize);
        if figure.id.0 as usize != i || section.is_none_or(|section| !section.span.contains(figure.span)) {
            wrong.push(format!("figure {} points to {}", figure.id, figure.section));
        }
        if figure.statement.is_some_and(|id| report.statements.get(id.0 as usize).is_none()) {
            wrong.push(format!("figure {} points to no statement", figure.id));
        }
    }
    let spans: Vec<_> = report.figures.iter().map(|figure| figure.span.start).collect();
    if !spans.is_sorted() {
        wrong.push("figures out of order".to_owned());
    }
    let entities: HashSet<_> = report.entities.iter().map(|entity| entity.id).collect();
    if report.entities.iter().enumerate().any(|(i, entity)| {
        entity.id.0 as usize != i || entity.mentions.is_empty() && entity.derived.is_empty()
    }) {
        wrong.push("entities without mention or out of order".to_owned());
    }
    for (i, statement) in report.statements.iter().enumerate() {
        let speaker = statement.speaker.and_then(|speaker| speaker.entity);
        if statement.id.0 as usize != i || speaker.is_some_and(|id| !entities.contains(&id)) {
            wrong.push(format!("statement {} points to {speaker:?}", statement.id));
        }
        if statement.spans.iter().any(|span| !statement.span.contains(*span)) {
            wrong.push(format!("statement {} has pieces outside", statement.id));
        }
    }
    wrong
}

#[track_caller]
fn assert_sound(text: &str) {
    let wrong = broken(text);
    assert!(wrong.is_empty(), "{}\nin {text:?}", wrong.join("\n"));
}

#[test]
fn fixtures_cut_at_every_code_point_are_sound() {
    for text in fixtures() {
        // Each cut on its own would be quadratic in a debug build; every seventh finds the same.
        for (i, _) in text.char_indices().step_by(7) {
            assert_sound(&text[..i]);
        }
        for (i, _) in text.char_indices().step_by(61) {
            assert_sound(&text[i..]);
        }
    }
}

#[test]
fn the_same_text_has_the_same_report() {
    for text in fixtures() {
        let [first, second] = [0, 1].map(|_| serde_json::to_string(&analyse(&text)).unwrap());
        assert_eq!(first, second);
    }
}

#[test]
fn decomposed_letters_change_no_find() {
    use unicode_normalization::UnicodeNormalization;
    for text in fixtures() {
        let decomposed: String = text.nfd().collect();
        let finds = |text: &str| {
            let report = analyse(text);
            let composed = |text: &str| text.nfc().collect::<String>();
            let figures = report
                .figures
                .iter()
                .map(|figure| format!("{:?} {} {:?}", figure.kind, composed(figure.text), figure.value));
            let entities =
                report.entities.iter().map(|entity| format!("{:?} {}", entity.kind, composed(&entity.name)));
            let statements = report.statements.iter().map(|statement| composed(statement.text));
            figures.chain(entities).chain(statements).collect::<Vec<_>>()
        };
        assert_eq!(finds(&text), finds(&decomposed));
    }
}

/// Pieces of which German releases, and attacks on their readers, are made.
fn piece() -> impl Strategy<Value = String> {
    let marks = prop::sample::select(vec![
        "„", "“", "»", "«", "\"", "‚", "‘", "(", ")", "–", "-", "--", ".", "...", "…", ",", ":", ";", "!",
        "?", "/", "\n", "\n\n", "\r\n", "\u{ad}", "\u{300}", "\u{a0}", "\u{202f}", "\u{feff}", "\0", "😀",
        "½", "€", "$", "%", "°", "•", "- ", "@", "www.", "https://", "’", "'",
    ]);
    let words = prop::sample::select(vec![
        "sagte",
        "Kim",
        "Dr.",
        "Präsident",
        "Angela",
        "Merkel",
        "Berlin",
        "Mio.",
        "Milliarden",
        "ein",
        "eine",
        "zwei",
        "etwa",
        "bis",
        "zwischen",
        "und",
        "von",
        "mehr als",
        "Prozent",
        "Euro",
        "km",
        "Jahre",
        "Container",
        "6.700",
        "1,5",
        "1'200",
        "29.09.2014",
        "29. September",
        "dass",
        "sei",
        "laut",
        "so",
        "nach Angaben von",
        "zufolge",
        "GmbH",
        "Über",
        "Kontakt:",
        "(dpa)",
        "im",
        "dritten",
        "halbe",
        "fünfundzwanzigtausend",
        "hundert",
        "z. B.",
        "kündigte",
        "an",
        "er",
        "habe",
        "152-mm-Granaten",
        "US-Dollar",
        "Nach",
        "Schätzungen",
        "1/2",
        "3:1",
        "10.30 Uhr",
        "Jänner",
    ]);
    prop_oneof![
        4 => words.prop_map(str::to_owned),
        3 => marks.prop_map(str::to_owned),
        1 => "\\PC{0,6}",
        1 => any::<char>().prop_map(String::from),
        1 => (0u64..10_000_000_000_000_000_000).prop_map(|number| number.to_string()),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn strings_of_german_pieces_are_sound(pieces in prop::collection::vec((piece(), any::<bool>()), 0..40)) {
        let text: String = pieces.iter().map(|(piece, space)| format!("{piece}{}", if *space { " " } else { "" })).collect();
        prop_assert_eq!(broken(&text), Vec::<String>::new());
    }

    #[test]
    fn any_string_is_sound(text in any::<String>()) {
        prop_assert_eq!(broken(&text), Vec::<String>::new());
    }

    #[test]
    fn mutated_fixtures_are_sound(which in 0usize..8, at in 0usize..3000, len in 0usize..40, piece in piece()) {
        let text = &fixtures()[which];
        let points: Vec<char> = text.chars().collect();
        let (start, end) = (at.min(points.len()), (at + len).min(points.len()));
        let mutated: String = points[..start].iter().copied().chain(piece.chars()).chain(points[end..].iter().copied()).collect();
        prop_assert_eq!(broken(&mutated), Vec::<String>::new());
    }
}
