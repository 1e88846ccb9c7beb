//! A statement and its parts: the published types.
//!
//! How statements are found is said in the other files of this room.
//! Example: in "Er komme, sagte Kern." the text is "Er komme", the speaker "Kern", the cue "sagte".

use serde::Serialize;
use strum::{EnumString, VariantNames};

use crate::id::{EntityId, StatementId};
use crate::span::Span;

/// How the text gives the words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, EnumString, VariantNames)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
#[non_exhaustive]
#[allow(missing_docs, reason = "the report's own names")]
pub enum StatementKind {
    Direct,
    Indirect,
    Reported,
}

/// What a speaker does in saying so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
#[allow(missing_docs, reason = "the report's own names")]
pub enum Stance {
    Claim,
    Denial,
    Demand,
    Announcement,
    Estimate,
    Question,
    Warning,
    Praise,
    Criticism,
}

impl Stance {
    /// The stance that the tables call by this name.
    pub(super) fn by_name(name: &str) -> Option<Stance> {
        Some(match name {
            "claim" => Stance::Claim,
            "denial" => Stance::Denial,
            "demand" => Stance::Demand,
            "announcement" => Stance::Announcement,
            "estimate" => Stance::Estimate,
            "question" => Stance::Question,
            "warning" => Stance::Warning,
            "praise" => Stance::Praise,
            "criticism" => Stance::Criticism,
            _ => return None,
        })
    }
}

/// Who speaks: the whole noun phrase with title and apposition.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Speaker<'t> {
    /// The words.
    pub text: &'t str,
    /// Where they stand.
    pub span: Span,
    /// The entity that is meant.
    pub entity: Option<EntityId>,
}

/// The words that make it a statement: "sagte", "nach Angaben".
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Cue<'t> {
    /// The words.
    pub text: &'t str,
    /// Where they stand.
    pub span: Span,
}

/// What somebody says; the fields are those of the published report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Statement<'t> {
    /// Its number in text order.
    pub id: StatementId,
    /// How the text gives it.
    pub kind: StatementKind,
    /// From its first to its last character.
    pub span: Span,
    /// The pieces, where something else stands between them.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub spans: Vec<Span>,
    /// The text under `span`.
    pub text: &'t str,
    /// Who speaks, where the text says so.
    pub speaker: Option<Speaker<'t>>,
    /// What says that it is a statement.
    pub cue: Option<Cue<'t>>,
    /// What the speaker does in saying so, where the cue tells.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stance: Option<Stance>,
    /// The rule that found it, with `--explain`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rule: Option<&'static str>,
}
