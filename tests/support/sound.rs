//! What holds of every report, whatever the text: for tests and for fuzzing.
//!
//! Example: a figure whose span does not slice to its text is broken.

// Each test and each target is a crate of its own and uses only some of this.
#![allow(dead_code)]

use std::collections::HashSet;

use depesche::{Report, Span};
use unicode_normalization::UnicodeNormalization;

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
pub fn broken(text: &str) -> Vec<String> {
    let report = depesche::analyse(text);
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

/// The finds as a reader sees them: the same however the letters are composed.
fn finds(report: &Report) -> Vec<String> {
    let composed = |text: &str| text.nfc().collect::<String>();
    let figures = report.figures.iter().map(|figure| {
        format!("{:?} {} {:?} {:?}", figure.kind, composed(figure.text), figure.value, figure.certainty)
    });
    let entities =
        report.entities.iter().map(|entity| format!("{:?} {}", entity.kind, composed(&entity.name)));
    let statements = report.statements.iter().map(|statement| composed(statement.text));
    figures.chain(entities).chain(statements).collect()
}

/// The first find that differs between the composed and the decomposed text.
pub fn differs_decomposed(text: &str) -> Option<(Option<String>, Option<String>)> {
    first_difference(&text.nfc().collect::<String>(), &text.nfd().collect::<String>(), &str::to_owned)
}

/// The first find that differs where a text has other letters or marks for the same; `alike` makes them one again.
pub fn first_difference(
    text: &str,
    other: &str,
    alike: &dyn Fn(&str) -> String,
) -> Option<(Option<String>, Option<String>)> {
    let finds =
        |text: &str| finds(&depesche::analyse(text)).iter().map(|find| alike(find)).collect::<Vec<_>>();
    let (here, there) = (finds(text), finds(other));
    let at = (0..here.len().max(there.len())).find(|i| here.get(*i) != there.get(*i))?;
    Some((here.get(at).cloned(), there.get(at).cloned()))
}
