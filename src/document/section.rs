//! The kinds of sections and what one is: a stretch of the release with one purpose.
//!
//! Which paragraph becomes what is decided in `sections.rs`.
//! Example: "Hamburg, 29. Juni 2017 –" is a section of the kind dateline, "Die Reederei wächst." one of the kind body.

use serde::Serialize;
use strum::{EnumString, VariantNames};

use crate::id::SectionId;
use crate::span::Span;

/// What a section is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, EnumString, VariantNames)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
#[non_exhaustive]
#[allow(missing_docs, reason = "the report's own names")]
pub enum SectionKind {
    Headline,
    Subheadline,
    /// The agency's line of keywords, or the word "Pressemitteilung".
    Slug,
    /// Embargo or legal header.
    Notice,
    Dateline,
    /// A paragraph of the text itself.
    Body,
    Subhead,
    List,
    Table,
    Contact,
    About,
    Disclaimer,
    Categories,
    Identifiers,
    /// The wire's own boilerplate.
    Distribution,
    Link,
    Caption,
    Signature,
}

impl SectionKind {
    pub(super) fn by_name(name: &str) -> Option<SectionKind> {
        use SectionKind::*;
        Some(match name {
            "slug" => Slug,
            "notice" => Notice,
            "dateline" => Dateline,
            "subhead" => Subhead,
            "contact" => Contact,
            "about" => About,
            "disclaimer" => Disclaimer,
            "categories" => Categories,
            "identifiers" => Identifiers,
            "distribution" => Distribution,
            "link" => Link,
            "caption" => Caption,
            "signature" => Signature,
            _ => return None,
        })
    }

    /// Sections that go on, paragraph after paragraph, until another one begins.
    pub(super) fn runs_on(self) -> bool {
        matches!(self, SectionKind::Contact | SectionKind::About | SectionKind::Identifiers)
    }

    /// True where sentences stand, and not keywords, rows, addresses or names.
    pub(super) fn has_sentences(self) -> bool {
        use SectionKind::*;
        !matches!(self, Slug | Dateline | Table | Contact | Categories | Identifiers | Link | Signature)
    }

    /// True where a sentence of the release itself may stand, not of its frame. A caption says what is to be seen:
    /// "So soll die Halle aussehen" goes on with nobody's words.
    pub fn is_text(self) -> bool {
        use SectionKind::*;
        matches!(self, Headline | Subheadline | Body | Subhead | List | Table)
    }
}

/// A stretch of the release with one purpose.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Section<'t> {
    /// Its number in text order.
    pub id: SectionId,
    /// What it is for.
    pub kind: SectionKind,
    /// Where it stands.
    pub span: Span,
    /// What stands there.
    pub text: &'t str,
}

/// The number of kinds.
pub(super) const KINDS: usize = SectionKind::Signature as usize + 1;
