//! W3C Web Annotations, one page of them a document and line: what annotation tools on the web exchange.
//!
//! Each find is an annotation on the text by position and by quotation, so that it stays in place where the text moves.
//! Example: `{"type":"Annotation","body":[{"value":"money",...}],"target":{"selector":[{"start":5,"end":14,...},...]}}`.

use std::io::{self, Write};

use serde::Serialize;
use serde_json::{Value, json};

use super::Style;
use super::ninjs::urn;
use super::points::Points;
use super::rows::mentions;
use super::words::name;
use crate::figures::Figure;
use crate::report::Report;
use crate::span::Span;

/// So much of the text stands beside each quotation.
const BESIDE: u32 = 24;

#[derive(Serialize)]
struct Page<'r> {
    #[serde(rename = "@context")]
    context: &'static str,
    id: String,
    #[serde(rename = "type")]
    kind: &'static str,
    language: &'r str,
    items: Vec<Annotation>,
}

#[derive(Serialize)]
struct Annotation {
    id: String,
    #[serde(rename = "type")]
    kind: &'static str,
    motivation: &'static str,
    body: Vec<Value>,
    target: Vec<Value>,
}

/// Writes the annotations of a document.
pub fn document(report: &Report, _: &Style, out: &mut dyn Write) -> io::Result<()> {
    let sheet = Sheet { points: Points::of(report), source: urn(report.id) };
    let page = Page {
        context: "http://www.w3.org/ns/anno.jsonld",
        id: format!("{}#annotations", sheet.source),
        kind: "AnnotationPage",
        language: report.language,
        items: sheet.items(report),
    };
    serde_json::to_writer(&mut *out, &page)?;
    out.write_all(b"\n")
}

struct Sheet<'r> {
    points: Points<'r>,
    source: String,
}

impl Sheet<'_> {
    fn items(&self, report: &Report) -> Vec<Annotation> {
        let mut items = Vec::new();
        for section in &report.sections {
            items.push(self.annotation(section.id, vec![tag(name(section.kind))], &[section.span]));
        }
        for figure in &report.figures {
            let body = [Some(tag(name(figure.kind))), value(figure).map(described)];
            items.push(self.annotation(figure.id, body.into_iter().flatten().collect(), &[figure.span]));
        }
        for (i, (entity, mention)) in mentions(report).into_iter().enumerate() {
            let mut body = vec![tag(name(entity.kind)), described(entity.name.to_string())];
            let address = entity.ids.wikidata.map(|id| format!("http://www.wikidata.org/entity/{id}"));
            body.extend(address.map(
                |address| json!({"type": "SpecificResource", "purpose": "identifying", "source": address}),
            ));
            items.push(self.annotation(format!("{}-{}", entity.id, i + 1), body, &[mention.span]));
        }
        for statement in &report.statements {
            let speaker = statement.speaker.map(|speaker| described(speaker.text.to_owned()));
            let body = [Some(tag(name(statement.kind))), speaker].into_iter().flatten().collect();
            let whole = [statement.span];
            let pieces = if statement.spans.is_empty() { &whole[..] } else { &statement.spans };
            items.push(self.annotation(statement.id, body, pieces));
        }
        items
    }

    fn annotation(&self, id: impl std::fmt::Display, body: Vec<Value>, spans: &[Span]) -> Annotation {
        Annotation {
            id: format!("{}#{id}", self.source),
            kind: "Annotation",
            motivation: "tagging",
            body,
            target: spans.iter().map(|span| self.target(*span)).collect(),
        }
    }

    fn target(&self, span: Span) -> Value {
        let before = Span { start: span.start.saturating_sub(BESIDE), end: span.start };
        let after = Span { start: span.end, end: (span.end + BESIDE).min(self.points.len()) };
        json!({
            "source": self.source,
            "selector": [
                {"type": "TextPositionSelector", "start": span.start, "end": span.end},
                {"type": "TextQuoteSelector", "exact": self.points.slice(span), "prefix": self.points.slice(before), "suffix": self.points.slice(after)},
            ],
        })
    }
}

fn tag(name: String) -> Value {
    json!({"type": "TextualBody", "purpose": "tagging", "value": name})
}

fn described(value: String) -> Value {
    json!({"type": "TextualBody", "purpose": "describing", "value": value})
}

/// Amount and unit, or the date.
fn value(figure: &Figure) -> Option<String> {
    if let Some(iso) = &figure.iso {
        return Some(iso.clone());
    }
    let value = figure.value?.0.normalize().to_string();
    let unit = figure.currency.or(figure.unit);
    Some(unit.map_or(value.clone(), |unit| format!("{value} {unit}")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn positions_and_quotations_are_those_of_the_text() {
        let text = "Werft baut Fähre\n\nHamburg – Rund 90 Gäste kamen. „Sie kostet“, sagte Minister Uwe Brandt, „5 Euro.“\n";
        let mut report = crate::analyse(text);
        report.text = Some(text);
        let mut bytes = Vec::new();
        document(&report, &Style::default(), &mut bytes).unwrap();
        let page: Value = serde_json::from_slice(&bytes).unwrap();
        let points: Vec<char> = text.chars().collect();
        let items = page["items"].as_array().unwrap();
        for target in items.iter().flat_map(|item| item["target"].as_array().unwrap()) {
            let [position, quotation] = [&target["selector"][0], &target["selector"][1]];
            let at = |name: &str| position[name].as_u64().unwrap() as usize;
            let part = |name: &str| quotation[name].as_str().unwrap();
            assert_eq!(points[at("start")..at("end")].iter().collect::<String>(), part("exact"));
            assert!(text.contains(&[part("prefix"), part("exact"), part("suffix")].concat()));
        }
        let count = report.sections.len() + report.figures.len() + report.statements.len();
        assert_eq!(
            items.len(),
            count + report.entities.iter().map(|entity| entity.mentions.len()).sum::<usize>()
        );
        let mut ids: Vec<&str> = items.iter().map(|item| item["id"].as_str().unwrap()).collect();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), items.len());
    }
}
