//! Entities: the persons, places and organisations of the text, each with all its mentions.
//!
//! Example: "Kim Jong Un" and, further down, "Kim" are one entity with two mentions.

mod acronym;
mod alias;
mod apposed;
mod apposition;
mod building;
mod business;
mod called;
mod contradicted;
mod cued;
mod definition;
mod derived;
mod epithet;
mod family_first;
mod family_name;
mod firm;
mod foreign;
mod fronted;
mod full_name;
mod genitive;
mod grouping;
mod institution;
mod introduced;
mod landscape;
mod media;
mod memory;
mod named_after;
mod namens;
mod namesake;
mod naming;
mod nickname;
mod nominal;
mod noun;
mod oblique;
mod occasion;
mod office;
mod opening;
mod organization;
mod party;
mod passage;
mod pattern;
mod person;
mod place;
mod reversed;
mod scan;
mod settled;
mod short_firm;
mod spelled;
mod street;
mod surname;
mod team;
mod title;
mod titled;
mod toponym;
mod unlisted;
mod vehicle;
mod veto;
mod widened;
mod work;

use std::borrow::Cow;

use serde::Serialize;
use strum::{EnumIter, EnumString, VariantNames};

use crate::document::Document;
use crate::id::EntityId;
use crate::lexicon::Lexicon;
use crate::span::Span;

/// What is named.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, EnumIter, EnumString, VariantNames,
)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
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
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
#[allow(missing_docs, reason = "the report's own names")]
pub enum Form {
    Full,
    Short,
    Alias,
    Role,
}

/// A place in the text where an entity is named.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Mention<'t> {
    /// The name as it stands, without titles and roles.
    pub text: &'t str,
    /// Where it stands.
    pub span: Span,
    /// How it names the entity.
    pub form: Form,
}

impl Mention<'_> {
    /// False where the entity is meant without being named: "der Minister".
    pub fn is_name(&self) -> bool {
        self.form != Form::Role
    }
}

/// An adjective, inhabitant or first part of a compound: it points to the entity without naming it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Derived<'t> {
    /// The word as it stands.
    pub text: &'t str,
    /// Where it stands.
    pub span: Span,
}

/// Codes from clean sources.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
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
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
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
    /// A person's roles as a reader sees them in the text.
    pub roles: Vec<Cow<'t, str>>,
    /// The rule that found it first, with `--explain`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rule: Option<&'static str>,
}

/// All entities of a document in the order of their first mentions.
pub fn extract<'t>(document: &Document<'t>, _lexicon: &Lexicon) -> Vec<Entity<'t>> {
    let mut finds = scan::scan(document);
    veto::take_back(document, &mut finds);
    spelled::add(document, &mut finds);
    pattern::add(document, &mut finds);
    namesake::take_from_listed(document, &mut finds.names);
    contradicted::take_rows(document, &mut finds.names);
    memory::recall(document, &mut finds);
    team::take_towns(document, &mut finds.names);
    nickname::add(document, &mut finds.names);
    grouping::entities(document, &finds)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The mentions as "kind text" in text order, after a check that each span yields its text.
    fn names(text: &str) -> String {
        let lexicon = Lexicon::embedded();
        let document = Document::new(text, lexicon);
        let entities = extract(&document, &lexicon);
        let mut all: Vec<(Span, String)> = Vec::new();
        for entity in &entities {
            let kind = format!("{:?}", entity.kind).to_lowercase();
            for mention in &entity.mentions {
                assert_eq!(document.slice(mention.span), mention.text, "in {text:?}");
                all.push((mention.span, format!("{kind} {}", mention.text)));
            }
            for derived in &entity.derived {
                assert_eq!(document.slice(derived.span), derived.text, "in {text:?}");
            }
        }
        all.sort();
        all.into_iter().map(|(_, name)| name).collect::<Vec<_>>().join("; ")
    }

    /// The entities as "name = mention + mention < derived".
    fn entities(text: &str) -> String {
        let lexicon = Lexicon::embedded();
        let document = Document::new(text, lexicon);
        let shown = extract(&document, &lexicon).into_iter().map(|entity| {
            let mentions: Vec<&str> = entity.mentions.iter().map(|mention| mention.text).collect();
            let derived: String =
                entity.derived.iter().map(|derived| format!(" < {}", derived.text)).collect();
            format!("{} = {}{derived}", entity.name, mentions.join(" + "))
        });
        shown.collect::<Vec<_>>().join("; ")
    }

    #[track_caller]
    fn assert_rows(rows: &[(&str, &str)], show: impl Fn(&str) -> String) {
        let wrong: Vec<String> = rows
            .iter()
            .map(|(text, want)| (text, want, show(text)))
            .filter(|(_, want, have)| *want != have)
            .map(|(text, want, have)| format!("{text:?}\n  want {want:?}\n  have {have:?}"))
            .collect();
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }

    /// Checks rows of a text and the names in it: `kind text; kind text`.
    #[track_caller]
    pub fn assert_names(rows: &[(&str, &str)]) {
        assert_rows(rows, names);
    }

    /// Checks rows of a text and its entities: `name = mention + mention < derived`.
    #[track_caller]
    pub fn assert_entities(rows: &[(&str, &str)]) {
        assert_rows(rows, entities);
    }

    /// The entities as "name (role, role)".
    fn roles(text: &str) -> String {
        let lexicon = Lexicon::embedded();
        let document = Document::new(text, lexicon);
        let shown = extract(&document, &lexicon).into_iter();
        shown
            .map(|entity| format!("{} ({})", entity.name, entity.roles.join(", ")))
            .collect::<Vec<_>>()
            .join("; ")
    }

    /// Checks rows of a text and its entities with their roles.
    #[track_caller]
    pub fn assert_roles(rows: &[(&str, &str)]) {
        assert_rows(rows, roles);
    }

    #[test]
    fn says_what_persons_are() {
        let rows = [
            ("Es kam Kanzlerin Angela Merkel.", "Angela Merkel (Kanzlerin)"),
            ("Herr Wessolek lud Minister Udo Krantz ein.", "Wessolek (); Udo Krantz (Minister)"),
            ("Gestern kam in Rom Angela Merkel an.", "Rom (); Angela Merkel ()"),
            ("Das wurde von den Ermittlern Quellmann zugeordnet.", "Quellmann ()"),
            ("General a. D. Udo Wessolek kam.", "Udo Wessolek (General)"),
            (
                "Der Vorsitzende Richter Udo Wessolek las. Der Vorsitzende Richter ging.",
                "Udo Wessolek (Richter)",
            ),
            ("Der Maler und Autor Udo Wessolek kam.", "Udo Wessolek (Maler, Autor)"),
            ("Es kam der Dirigent Sir Udo Wessolek.", "Udo Wessolek (Dirigent)"),
            // Must not match: who has a spokesman is none, and two ministers are two.
            ("Udo Kolbe kam. Ein Sprecher Kolbes schwieg.", "Udo Kolbe ()"),
            ("Der Kanzler und Minister Wessolek kamen.", "Wessolek (Minister)"),
        ];
        assert_rows(&rows, roles);
    }

    #[test]
    fn gives_roles_and_codes() {
        let lexicon = Lexicon::embedded();
        let document = Document::new("In Nordkorea sprach Präsident Wolodymyr Selenskyj.", lexicon);
        let found = extract(&document, &lexicon);
        assert_eq!((found[0].ids.iso2, found[0].ids.wikidata), (Some("KP"), Some("Q423")));
        assert_eq!(found[1].roles, ["Präsident"]);
    }
}
