//! The report: everything found in one text, in the published form `depesche.report/1`.
//!
//! The only room that sees all finds; who claims a figure is said in `statements/certainty.rs`.

mod selection;

use std::borrow::Cow;

use serde::ser::SerializeStruct;
use serde::{Serialize, Serializer};

use crate::contacts::{self, Contact};
use crate::document::{Day, Document, Fingerprint, Section, Stats};
use crate::entities::{self, Entity, EntityKind};
use crate::error::Warning;
use crate::figures::{self, Figure, FigureKind};
use crate::id::{EntityId, Id, StatementId};
use crate::lexicon::Lexicon;
use crate::span::Span;
use crate::statements::{self, Speaker, Statement};
pub use selection::{Choice, Kind, Name, Part, Parts, Selection};

/// What the report calls itself.
pub const SCHEMA: &str = "depesche.report/1";

/// What a caller may know beside the text.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// The lexicon, with or without rows of one's own.
    pub lexicon: Lexicon,
    /// The day that "heute" is, where the text does not say.
    pub date: Option<Day>,
    /// The day of the mail, page or feed that the text was taken out of, where the text does not say.
    pub published: Option<Day>,
    /// Put the text into the report.
    pub include_text: bool,
    /// Name with each find the rule that made it.
    pub explain: bool,
}

/// Where a text comes from.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Source<'t> {
    /// The path as given, none for streams and records.
    pub path: Option<&'t str>,
    /// What the text was taken out of.
    pub format: &'static str,
    /// The name of the encoding.
    pub encoding: &'static str,
    /// The size before decoding.
    pub bytes: u64,
}

/// Everything found in one text; serialises to the published form.
#[derive(Debug, Clone)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Report<'t> {
    /// The form of the report, `depesche.report/1`; fields may be added to it, none change their meaning.
    pub schema: &'static str,
    /// Record id, or the path as given.
    pub id: &'t str,
    /// Where the text comes from.
    pub source: Source<'t>,
    /// `de`, or what it looks like instead.
    pub language: &'static str,
    /// Whose house style it is, none where it is nobody's that is known.
    pub wire: Option<&'static str>,
    /// The headline.
    pub title: Option<&'t str>,
    /// From dateline or header, never from the caller.
    pub published: Option<Day>,
    /// From the dateline.
    pub place: Option<&'t str>,
    /// Lengths.
    pub stats: Stats,
    /// What near-duplicates are known by.
    pub fingerprint: Fingerprint,
    /// The decoded text, where asked for.
    #[cfg_attr(feature = "schema", schemars(skip_serializing_if = "Option::is_none"))]
    pub text: Option<&'t str>,
    /// In text order, covering every visible character once.
    #[cfg_attr(feature = "schema", schemars(skip_serializing_if = "Vec::is_empty"))]
    pub sections: Vec<Section<'t>>,
    /// Where sentences stand, in text order; for formats that show finds in theirs, not part of the published form.
    #[cfg_attr(feature = "schema", schemars(skip))]
    pub sentences: Vec<Span>,
    /// In text order.
    #[cfg_attr(feature = "schema", schemars(skip_serializing_if = "Vec::is_empty"))]
    pub figures: Vec<Figure<'t>>,
    /// In the order of their first mentions.
    #[cfg_attr(feature = "schema", schemars(skip_serializing_if = "Vec::is_empty"))]
    pub entities: Vec<Entity<'t>>,
    /// In text order.
    #[cfg_attr(feature = "schema", schemars(skip_serializing_if = "Vec::is_empty"))]
    pub statements: Vec<Statement<'t>>,
    /// The names of speakers, noted where a selection may have taken their entities away.
    #[cfg_attr(feature = "schema", schemars(skip))]
    pub speakers: Vec<(EntityId, Cow<'t, str>)>,
    /// Whom to ask, in text order; absent where nobody is named.
    #[cfg_attr(feature = "schema", schemars(skip_serializing_if = "Vec::is_empty"))]
    pub contacts: Vec<Contact<'t>>,
    /// What is odd.
    pub warnings: Vec<Warning>,
    /// What is printed of it.
    #[cfg_attr(feature = "schema", schemars(skip))]
    pub shown: Parts,
    /// What of the finds was asked for: it says what a summary lists.
    #[cfg_attr(feature = "schema", schemars(skip))]
    pub choice: Choice,
}

impl<'t> Report<'t> {
    /// Analyses a text; any text has a report, and one that is longer than positions of 32 bits reach that of its
    /// beginning.
    pub fn new(id: &'t str, text: &'t str, source: Source<'t>, options: &Options) -> Report<'t> {
        let text = &text[..text.floor_char_boundary(u32::MAX as usize)];
        let lexicon = options.lexicon;
        let mut document = Document::new(text, lexicon);
        let published = document.published.or(options.published);
        document.published = published.or(options.date);
        // Entities first: they take the most room while they are found.
        let mut entities = entities::extract(&document, &lexicon);
        let mut figures = figures::extract(&document);
        leave_out_names(&mut figures, &entities);
        let language = document.language();
        if language == "en" {
            figures::reread_english(&mut figures);
        }
        let mut statements = statements::extract(&document, &entities, &lexicon);
        statements::judge(&document, &mut figures, &statements);
        if !options.explain {
            figures.iter_mut().for_each(|find| find.rule = None);
            entities.iter_mut().for_each(|find| find.rule = None);
            statements.iter_mut().for_each(|find| find.rule = None);
        }
        let contacts = contacts::extract(&document, &entities);
        let mut warnings = Vec::new();
        if document.is_empty() {
            warnings.push(Warning::Empty);
        }
        match figures.iter().filter(|figure| figure.is_english()).count() {
            0 => {}
            count => warnings.push(Warning::EnglishNumbers { count }),
        }
        if language != "de" {
            warnings.push(Warning::NotGerman);
        }
        Report {
            schema: SCHEMA,
            id,
            source,
            language,
            wire: document.wire,
            title: document.title(),
            published,
            place: document.place,
            stats: document.stats(),
            fingerprint: document.fingerprint(),
            sentences: document.sentences.iter().map(|sentence| document.span(&sentence.tokens)).collect(),
            text: options.include_text.then_some(text),
            sections: document.sections,
            figures,
            entities,
            statements,
            speakers: Vec::new(),
            contacts,
            warnings,
            shown: Parts::ALL,
            choice: Choice::All,
        }
    }

    /// Takes away what is not asked for.
    pub fn selecting(mut self, selection: &Selection) -> Report<'t> {
        selection.apply(&mut self);
        self
    }

    /// The entity with this id, unless a selection has taken it away.
    pub fn entity(&self, id: EntityId) -> Option<&Entity<'t>> {
        selection::find(&self.entities, id, |entity| entity.id)
    }

    /// The statement with this id, unless a selection has taken it away.
    pub fn statement(&self, id: StatementId) -> Option<&Statement<'t>> {
        selection::find(&self.statements, id, |statement| statement.id)
    }

    /// The name of the entity that speaks, also where a selection has taken that away.
    pub fn speaker_name(&self, speaker: &Speaker) -> Option<&str> {
        let id = speaker.entity?;
        let kept = || selection::find(&self.speakers, id, |(id, _)| *id).map(|(_, name)| &**name);
        self.entity(id).map(|entity| &*entity.name).or_else(kept)
    }

    /// Puts what was odd about the input before what is odd about the text.
    pub fn with_warnings(mut self, warnings: impl IntoIterator<Item = Warning>) -> Report<'t> {
        self.warnings.splice(0..0, warnings);
        self
    }
}

/// "Tupolew 214", "sagte Montag", „Torf 2049“: a bare number inside a name is no figure, and inside those of persons and
/// works no date.
fn leave_out_names(figures: &mut Vec<Figure>, entities: &[Entity]) {
    let numbered = figures.iter().any(|figure| figure.kind == FigureKind::Number);
    let mut named: Vec<Span> = Vec::new();
    for entity in entities {
        let dateless = matches!(entity.kind, EntityKind::Person | EntityKind::Product);
        if !dateless && !numbered {
            continue;
        }
        for mention in entity.mentions.iter().filter(|mention| mention.is_name()) {
            let first = figures.partition_point(|figure| figure.span.start < mention.span.start);
            let inside = figures[first..].iter().take_while(|figure| mention.span.contains(figure.span));
            let left_out = inside.filter(|figure| match figure.kind {
                FigureKind::Number => true,
                FigureKind::Date => dateless,
                _ => false,
            });
            named.extend(left_out.map(|figure| figure.span));
        }
    }
    if named.is_empty() {
        return;
    }
    named.sort_by_cached_key(|span| span.order());
    figures.retain(|figure| named.binary_search_by_key(&figure.span.order(), |span| span.order()).is_err());
    for (i, figure) in figures.iter_mut().enumerate() {
        figure.id = Id(i as u32);
    }
}

/// The published form: fields in the contract's order, without the parts that are not asked for.
impl Serialize for Report<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Report {
            schema,
            id,
            source,
            language,
            wire,
            title,
            published,
            place,
            stats,
            fingerprint,
            text,
            ..
        } = self;
        let Report { sections, figures, entities, statements, contacts, warnings, shown, .. } = self;
        let mut fields = serializer.serialize_struct("Report", 17)?;
        fields.serialize_field("schema", schema)?;
        fields.serialize_field("id", id)?;
        fields.serialize_field("source", source)?;
        fields.serialize_field("language", language)?;
        fields.serialize_field("wire", wire)?;
        fields.serialize_field("title", title)?;
        fields.serialize_field("published", published)?;
        fields.serialize_field("place", place)?;
        fields.serialize_field("stats", stats)?;
        fields.serialize_field("fingerprint", fingerprint)?;
        if let Some(text) = text {
            fields.serialize_field("text", text)?;
        }
        if shown.has(Part::Sections) {
            fields.serialize_field("sections", sections)?;
        }
        if shown.has(Part::Figures) {
            fields.serialize_field("figures", figures)?;
        }
        if shown.has(Part::Entities) {
            fields.serialize_field("entities", entities)?;
        }
        if shown.has(Part::Statements) {
            fields.serialize_field("statements", statements)?;
        }
        if shown.has(Part::Contacts) && !contacts.is_empty() {
            fields.serialize_field("contacts", contacts)?;
        }
        fields.serialize_field("warnings", warnings)?;
        fields.end()
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn names_hold_no_figures() {
        let figures = |text| {
            let report = crate::analyse(text);
            report.figures.iter().map(|figure| figure.text.to_owned()).collect::<Vec<_>>()
        };
        for (text, want) in [
            ("Eine Tupolew 214 landete.", &[][..]),
            ("Ruth Montag ging am Freitag. „Es reicht“, sagte Montag.", &["Freitag"]),
            ("Der Film „Torf 2049“ kam 2019 ins Kino.", &["2019"]),
            ("Zur Fußball-WM 2026 reisen alle.", &["2026"]),
        ] {
            assert_eq!(figures(text), want, "{text}");
        }
    }
}
