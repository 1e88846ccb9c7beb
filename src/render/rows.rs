//! The finds of a report as rows of cells: what tables and lists of finds are made of.
//!
//! A cell is the report's own value as text, empty where the report has null; positions are code points.
//! Example: "rund 90 Länder" is the row `meldung.txt | Titel | f1 | count | 90 Länder | 40 | 49 | s2 | 90 | ...`.

use std::borrow::Cow;

use serde::Serialize;

use super::Select;
use super::points::Points;
use super::words::name;
use crate::entities::{Entity, Mention};
use crate::figures::Figure;
use crate::report::Report;
use crate::span::Span;
use crate::statements::Statement;

/// What a cell holds.
pub type Cell<'r> = Cow<'r, str>;

/// The names of the columns.
pub fn columns(select: Select) -> &'static [&'static str] {
    match select {
        Select::Figures => &[
            "document",
            "title",
            "id",
            "kind",
            "text",
            "start",
            "end",
            "section",
            "value",
            "min",
            "max",
            "unit",
            "per",
            "currency",
            "modifier",
            "hedge",
            "object",
            "column",
            "iso",
            "direction",
            "role",
            "certainty",
            "statement",
            "speaker",
            "sentence",
            "rule",
            "property",
        ],
        Select::Entities => &[
            "document", "title", "id", "kind", "name", "mentions", "derived", "iso2", "wikidata", "roles",
            "start", "end", "sentence", "rule",
        ],
        Select::Mentions => {
            &["document", "title", "id", "kind", "name", "form", "text", "start", "end", "sentence"]
        }
        Select::Statements => &[
            "document",
            "title",
            "id",
            "kind",
            "text",
            "start",
            "end",
            "pieces",
            "speaker",
            "speaker_start",
            "speaker_end",
            "entity",
            "name",
            "cue",
            "cue_start",
            "cue_end",
            "stance",
            "sentence",
            "rule",
        ],
        Select::Sections => &["document", "title", "id", "kind", "text", "start", "end"],
    }
}

/// Hands on a row a find, in the order of the report.
pub fn each(report: &Report, select: Select, row: &mut dyn FnMut(&[Cell])) {
    let sheet = Sheet { report, points: Points::of(report) };
    match select {
        Select::Figures => report.figures.iter().for_each(|figure| row(&sheet.figure(figure))),
        Select::Entities => report.entities.iter().for_each(|entity| row(&sheet.entity(entity))),
        Select::Mentions => {
            for (entity, mention) in mentions(report) {
                row(&sheet.mention(entity, mention));
            }
        }
        Select::Statements => report.statements.iter().for_each(|statement| row(&sheet.statement(statement))),
        Select::Sections => {
            for section in &report.sections {
                let mut cells = sheet.head(section.id, section.kind);
                cells.push(section.text.into());
                cells.extend(span(section.span));
                row(&cells);
            }
        }
    }
}

/// All mentions in text order.
pub fn mentions<'r, 't>(report: &'r Report<'t>) -> Vec<(&'r Entity<'t>, &'r Mention<'t>)> {
    let of = |entity: &'r Entity<'t>| entity.mentions.iter().map(move |mention| (entity, mention));
    let mut all: Vec<_> = report.entities.iter().flat_map(of).collect();
    all.sort_by_cached_key(|(_, mention)| mention.span.order());
    all
}

struct Sheet<'r, 't> {
    report: &'r Report<'t>,
    points: Points<'r>,
}

impl<'r> Sheet<'r, '_> {
    fn head(&self, id: impl ToString, kind: impl Serialize) -> Vec<Cell<'_>> {
        let mut cells = Vec::with_capacity(26);
        cells.push(Cow::Borrowed(self.report.id));
        cells.push(self.report.title.unwrap_or_default().into());
        cells.push(id.to_string().into());
        cells.push(name(kind).into());
        cells
    }

    fn figure<'s>(&'s self, figure: &'s Figure) -> Vec<Cell<'s>> {
        let mut cells = self.head(figure.id, figure.kind);
        cells.push(figure.text.into());
        cells.extend(span(figure.span));
        cells.push(figure.section.to_string().into());
        let (min, max) = figure.range.map_or((None, None), |range| (range.min, range.max));
        for value in [figure.value, min, max] {
            cells.push(value.map_or(Cow::Borrowed(""), |value| value.0.normalize().to_string().into()));
        }
        cells.extend(
            [figure.unit, figure.per, figure.currency].map(|text| Cow::Borrowed(text.unwrap_or_default())),
        );
        cells.push(name(figure.modifier).into());
        cells.extend(
            [figure.hedge, figure.object, figure.column, figure.iso.as_deref()]
                .map(|text| Cow::Borrowed(text.unwrap_or_default())),
        );
        let (direction, role) =
            figure.change.map_or_else(Default::default, |change| (name(change.direction), name(change.role)));
        cells.extend([direction.into(), role.into(), name(figure.certainty).into()]);
        cells.push(figure.statement.map_or(Cow::Borrowed(""), |id| id.to_string().into()));
        let statement = figure.statement.and_then(|id| self.report.statement(id));
        cells.push(statement.and_then(|statement| self.speaker(statement)).unwrap_or_default().into());
        cells.push(self.sentence(figure.span).into());
        cells.push(figure.rule.unwrap_or_default().into());
        cells.push(figure.property.unwrap_or_default().into());
        cells
    }

    fn entity<'s>(&'s self, entity: &'s Entity) -> Vec<Cell<'s>> {
        let mut cells = self.head(entity.id, entity.kind);
        cells.push(Cow::Borrowed(&entity.name));
        cells.push(entity.mentions.len().to_string().into());
        cells.push(entity.derived.len().to_string().into());
        cells.extend([entity.ids.iso2, entity.ids.wikidata].map(|id| Cow::Borrowed(id.unwrap_or_default())));
        cells.push(entity.roles.join("; ").into());
        let mentioned = entity.mentions.first().map(|mention| mention.span);
        let first = mentioned.or(entity.derived.first().map(|derived| derived.span));
        cells.extend(maybe_span(first));
        cells.push(first.map_or("", |first| self.sentence(first)).into());
        cells.push(entity.rule.unwrap_or_default().into());
        cells
    }

    fn mention<'s>(&'s self, entity: &'s Entity, mention: &'s Mention) -> Vec<Cell<'s>> {
        let mut cells = self.head(entity.id, entity.kind);
        cells.extend([Cow::Borrowed(&*entity.name), name(mention.form).into(), mention.text.into()]);
        cells.extend(span(mention.span));
        cells.push(self.sentence(mention.span).into());
        cells
    }

    fn statement<'s>(&'s self, statement: &'s Statement) -> Vec<Cell<'s>> {
        let mut cells = self.head(statement.id, statement.kind);
        cells.push(statement.text.into());
        cells.extend(span(statement.span));
        let pieces = statement.spans.iter().map(|span| format!("{}-{}", span.start, span.end));
        cells.push(pieces.collect::<Vec<_>>().join(" ").into());
        cells.push(statement.speaker.map_or("", |speaker| speaker.text).into());
        cells.extend(maybe_span(statement.speaker.map(|speaker| speaker.span)));
        let entity = statement.speaker.and_then(|speaker| speaker.entity);
        cells.push(entity.map_or(Cow::Borrowed(""), |id| id.to_string().into()));
        cells.push(self.name(statement).unwrap_or_default().into());
        cells.push(statement.cue.map_or("", |cue| cue.text).into());
        cells.extend(maybe_span(statement.cue.map(|cue| cue.span)));
        cells.push(statement.stance.map(name).unwrap_or_default().into());
        cells.push(self.sentence(statement.span).into());
        cells.push(statement.rule.unwrap_or_default().into());
        cells
    }

    /// The name of the entity that speaks.
    fn name(&self, statement: &Statement) -> Option<&'r str> {
        let id = statement.speaker?.entity?;
        self.report.entity(id).map(|entity| &*entity.name)
    }

    /// That name, or else the words for the speaker.
    fn speaker<'s>(&'s self, statement: &'s Statement) -> Option<&'s str> {
        self.name(statement).or(statement.speaker.map(|speaker| speaker.text))
    }

    /// The sentence in which a span begins.
    fn sentence(&self, span: Span) -> &str {
        let upto = self.report.sentences.partition_point(|sentence| sentence.start <= span.start);
        let sentence = upto.checked_sub(1).and_then(|last| self.report.sentences.get(last));
        sentence.map_or("", |sentence| self.points.slice(*sentence))
    }
}

fn span(span: Span) -> [Cell<'static>; 2] {
    [span.start.to_string().into(), span.end.to_string().into()]
}

fn maybe_span(found: Option<Span>) -> [Cell<'static>; 2] {
    found.map_or([Cow::Borrowed(""), Cow::Borrowed("")], span)
}
