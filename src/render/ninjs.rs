//! News in JSON as the IPTC has it (ninjs 3.1): what editorial systems exchange, one object a line.
//!
//! A release knows the day it is of, not the hour: times are midnight, UTC. Codes become Wikidata's addresses.
//! Example: `{"uri":"urn:depesche:meldung.txt","type":"text",...,"headlines":[{"role":"main","value":"..."}]}`.

use std::io::{self, Write};

use serde::Serialize;

use super::Style;
use crate::document::SectionKind;
use crate::entities::{Entity, EntityKind};
use crate::report::Report;

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Item<'r> {
    uri: String,
    #[serde(rename = "type")]
    kind: &'static str,
    representation_type: &'static str,
    pub_status: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    version_created: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    language: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    title: Option<&'r str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    slugline: Option<&'r str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    located: Option<&'r str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    ed_note: Option<&'r str>,
    headlines: Vec<Text<'r>>,
    bodies: Vec<Body>,
    people: Vec<Named<'r>>,
    organisations: Vec<Named<'r>>,
    places: Vec<Named<'r>>,
    events: Vec<Named<'r>>,
    objects: Vec<Named<'r>>,
    subjects: Vec<Named<'r>>,
    info_sources: Vec<Named<'r>>,
    alt_ids: [AltId<'r>; 1],
    standard: Standard,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Text<'r> {
    role: &'static str,
    content_type: &'static str,
    value: &'r str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Body {
    role: &'static str,
    content_type: &'static str,
    char_count: usize,
    word_count: u32,
    value: String,
}

#[derive(Serialize)]
struct Named<'r> {
    name: &'r str,
    #[serde(skip_serializing_if = "Option::is_none")]
    uri: Option<String>,
}

#[derive(Serialize)]
struct AltId<'r> {
    role: &'static str,
    value: &'r str,
}

#[derive(Serialize)]
struct Standard {
    name: &'static str,
    version: &'static str,
    schema: &'static str,
}

const STANDARD: Standard =
    Standard { name: "ninjs", version: "3.1", schema: "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json" };

/// Writes the news item of a report.
pub fn document(report: &Report, _: &Style, out: &mut dyn Write) -> io::Result<()> {
    use EntityKind::*;
    let named =
        |kind: EntityKind| report.entities.iter().filter(|entity| entity.kind == kind).map(named).collect();
    let item = Item {
        uri: urn(report.id),
        kind: "text",
        representation_type: "full",
        pub_status: "usable",
        version_created: report.published.map(|day| format!("{day}T00:00:00Z")),
        language: Some(report.language).filter(|language| *language != "und"),
        title: report.title,
        slugline: first(report, SectionKind::Slug),
        located: report.place,
        ed_note: first(report, SectionKind::Notice),
        headlines: headlines(report),
        bodies: body(report).into_iter().collect(),
        people: named(Person),
        organisations: named(Organization),
        places: named(Place),
        events: named(Event),
        objects: named(Product),
        subjects: subjects(report),
        info_sources: report.wire.map(|name| Named { name, uri: None }).into_iter().collect(),
        alt_ids: [AltId { role: "depesche", value: report.id }],
        standard: STANDARD,
    };
    serde_json::to_writer(&mut *out, &item)?;
    out.write_all(b"\n")
}

/// A name for anything: a resource name, with what may not stand in one written as bytes.
pub fn urn(id: &str) -> String {
    let mut urn = String::from("urn:depesche:");
    for byte in id.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~/:".contains(&byte) {
            urn.push(char::from(byte));
        } else {
            urn.push_str(&format!("%{byte:02X}"));
        }
    }
    urn
}

fn named<'r>(entity: &'r Entity) -> Named<'r> {
    let uri = entity.ids.wikidata.map(|id| format!("http://www.wikidata.org/entity/{id}"));
    Named { name: &entity.name, uri }
}

fn first<'r>(report: &Report<'r>, kind: SectionKind) -> Option<&'r str> {
    report.sections.iter().find(|section| section.kind == kind).map(|section| section.text)
}

fn headlines<'r>(report: &Report<'r>) -> Vec<Text<'r>> {
    let role = |kind| match kind {
        SectionKind::Headline => Some("main"),
        SectionKind::Subheadline => Some("sub"),
        _ => None,
    };
    let texts = report.sections.iter().filter_map(|section| Some((role(section.kind)?, section.text)));
    texts.map(|(role, value)| Text { role, content_type: "text/plain", value }).collect()
}

/// The text itself without what frames it, a paragraph a section.
fn body(report: &Report) -> Option<Body> {
    use SectionKind::*;
    let of_body = |kind| matches!(kind, Dateline | Body | Subhead | List | Table);
    let parts: Vec<&str> =
        report.sections.iter().filter(|section| of_body(section.kind)).map(|section| section.text).collect();
    let value = parts.join("\n\n");
    (!value.is_empty()).then(|| self::Body {
        role: "main",
        content_type: "text/plain",
        char_count: value.chars().count(),
        word_count: report.stats.words,
        value,
    })
}

/// What the line of categories lists: "Branchen: Verkehr, Häfen".
fn subjects<'r>(report: &Report<'r>) -> Vec<Named<'r>> {
    let lines = report.sections.iter().filter(|section| section.kind == SectionKind::Categories);
    let listed = lines
        .filter_map(|section| section.text.split_once(':'))
        .flat_map(|(_, list)| list.split([',', ';', '|', '\n']));
    listed.map(str::trim).filter(|name| !name.is_empty()).map(|name| Named { name, uri: None }).collect()
}
