//! Entities: the persons, places and organisations of the text, each with all its mentions.
//!
//! Example: "Kim Jong Un" and, further down, "Kim" are one entity with two mentions.

mod derived;
mod grouping;
mod memory;
mod noun;
mod organization;
mod passage;
mod person;
mod place;
mod scan;

use std::borrow::Cow;

use serde::Serialize;

use crate::document::Document;
use crate::id::EntityId;
use crate::lexicon::Lexicon;
use crate::span::Span;

/// What is named.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
#[allow(missing_docs, reason = "the report's own names")]
pub enum EntityKind {
    Person,
    Place,
    Organization,
    Event,
    Product,
}

/// How a mention names its entity.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
#[allow(missing_docs, reason = "the report's own names")]
pub enum Form {
    Full,
    Short,
    Alias,
}

/// A place in the text where an entity is named.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Mention<'t> {
    /// The name as it stands, without titles and roles.
    pub text: &'t str,
    /// Where it stands.
    pub span: Span,
    /// How it names the entity.
    pub form: Form,
}

/// An adjective, inhabitant or first part of a compound: it points to the entity without naming it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Derived<'t> {
    /// The word as it stands.
    pub text: &'t str,
    /// Where it stands.
    pub span: Span,
}

/// Codes from clean sources.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct Codes {
    /// ISO 3166-1 alpha-2.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub iso2: Option<&'static str>,
    /// Wikidata's item.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub wikidata: Option<&'static str>,
}

/// A referent of the document; the fields are those of the published report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Entity<'t> {
    /// Its number in the order of first mentions.
    pub id: EntityId,
    /// What it is.
    pub kind: EntityKind,
    /// The fullest form in the text, without genitive.
    pub name: Cow<'t, str>,
    /// Where it is named, in text order.
    pub mentions: Vec<Mention<'t>>,
    /// Words made from its name, in text order.
    pub derived: Vec<Derived<'t>>,
    /// Codes, where a clean source has them.
    pub ids: Codes,
    /// A person's roles as they stand in the text.
    pub roles: Vec<&'t str>,
    /// The rule that found it first.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rule: Option<&'static str>,
}

/// All entities of a document in the order of their first mentions.
pub fn extract<'t>(document: &Document<'t>, _lexicon: &Lexicon) -> Vec<Entity<'t>> {
    let mut finds = scan::scan(document);
    memory::recall(document, &mut finds);
    grouping::entities(document, &finds)
}
