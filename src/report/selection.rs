//! What of a report is asked for: its parts, and the finds of certain kinds, sizes, speakers and names.
//!
//! A selection takes away, it never changes: a find that stays has the id that it has in the whole report.
//! Example: `min_value: 1000000` leaves "280 Millionen Euro" and takes "142 Meter" away.

use std::fmt;

use rust_decimal::Decimal;
use unicode_normalization::UnicodeNormalization;

use super::Report;
use crate::document::SectionKind;
use crate::entities::{Entity, EntityKind};
use crate::figures::{Figure, FigureKind};
use crate::id::{EntityId, StatementId};
use crate::span::Span;
use crate::statements::{Statement, StatementKind};

/// A part of a report that can be left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs, reason = "the report's own names")]
pub enum Part {
    Sections,
    Figures,
    Entities,
    Statements,
    Contacts,
}

/// Which parts a report prints.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Parts(u8);

impl Parts {
    /// The whole report.
    pub const ALL: Parts = Parts(u8::MAX);
    /// None but what every report says of its text.
    pub const NONE: Parts = Parts(0);

    /// These and one more.
    #[must_use]
    pub const fn with(self, part: Part) -> Parts {
        Parts(self.0 | 1 << part as u8)
    }

    /// Whether the part is printed.
    pub const fn has(self, part: Part) -> bool {
        self.0 & 1 << part as u8 != 0
    }
}

impl Default for Parts {
    fn default() -> Parts {
        Parts::ALL
    }
}

/// The kind of any find.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs, reason = "the report's own names")]
pub enum Kind {
    Section(SectionKind),
    Figure(FigureKind),
    Entity(EntityKind),
    Statement(StatementKind),
}

impl Kind {
    /// All names of kinds, in the order of the report's parts.
    pub fn names() -> impl Iterator<Item = &'static str> {
        use strum::VariantNames;
        let all =
            [SectionKind::VARIANTS, FigureKind::VARIANTS, EntityKind::VARIANTS, StatementKind::VARIANTS];
        all.into_iter().flatten().copied()
    }

    /// The kind of this name; no two kinds share one.
    pub fn by_name(name: &str) -> Option<Kind> {
        let section = name.parse().ok().map(Kind::Section);
        let figure = || name.parse().ok().map(Kind::Figure);
        let entity = || name.parse().ok().map(Kind::Entity);
        section.or_else(figure).or_else(entity).or_else(|| name.parse().ok().map(Kind::Statement))
    }

    /// The part that finds of this kind stand in.
    pub fn part(self) -> Part {
        match self {
            Kind::Section(_) => Part::Sections,
            Kind::Figure(_) => Part::Figures,
            Kind::Entity(_) => Part::Entities,
            Kind::Statement(_) => Part::Statements,
        }
    }
}

/// What of the finds a selection asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Choice {
    /// All of them.
    All,
    /// Finds of kinds that are no figures'.
    Some,
    /// Figures of a kind, a value, a speaker or a name.
    Figures,
}

/// What is asked for; the default is everything.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Selection {
    /// The parts to print.
    pub parts: Parts,
    /// Kinds of finds. A part of which no kind is named keeps all of its finds.
    pub kinds: Vec<Kind>,
    /// Figures whose value, or the upper end of whose range, is at least this.
    pub min_value: Option<Decimal>,
    /// Statements of this speaker, and figures in them.
    pub speaker: Option<Name>,
    /// Entities of this name, statements by them or naming them, and figures in sentences that name them.
    pub entity: Option<Name>,
}

impl Selection {
    fn choice(&self) -> Choice {
        let named = self.speaker.is_some() || self.entity.is_some();
        let kinds = self.kinds.iter().any(|kind| kind.part() == Part::Figures);
        if kinds || named || self.min_value.is_some() {
            Choice::Figures
        } else if !self.kinds.is_empty() {
            Choice::Some
        } else {
            Choice::All
        }
    }

    fn wants(&self, kind: Kind) -> bool {
        self.kinds.contains(&kind) || !self.kinds.iter().any(|other| other.part() == kind.part())
    }

    /// Takes away what is not asked for. Sections stay: pages are made of them.
    pub(super) fn apply(&self, report: &mut Report) {
        report.shown = self.parts;
        report.choice = self.choice();
        if report.choice != Choice::All || !self.parts.has(Part::Entities) {
            keep_speakers(report);
        }
        if report.choice != Choice::All {
            self.choose(report);
        }
        if !self.parts.has(Part::Figures) {
            report.figures.clear();
        }
        if !self.parts.has(Part::Entities) {
            report.entities.clear();
        }
        if !self.parts.has(Part::Statements) {
            report.statements.clear();
        }
        if !self.parts.has(Part::Contacts) {
            report.contacts.clear();
        }
    }

    fn choose(&self, report: &mut Report) {
        if let Some(name) = &self.entity {
            near(name, report);
        }
        if let Some(name) = &self.speaker {
            let (statements, entities) = (&mut report.statements, &report.entities);
            statements.retain(|statement| speaks(name, statement, entities));
            let kept: Vec<StatementId> = statements.iter().map(|statement| statement.id).collect();
            let claimed =
                |figure: &Figure| figure.statement.is_some_and(|id| kept.binary_search(&id).is_ok());
            report.figures.retain(claimed);
        }
        if let Some(least) = self.min_value {
            report.figures.retain(|figure| reaches(figure, least));
        }
        report.sections.retain(|section| self.wants(Kind::Section(section.kind)));
        report.figures.retain(|figure| self.wants(Kind::Figure(figure.kind)));
        report.entities.retain(|entity| self.wants(Kind::Entity(entity.kind)));
        report.statements.retain(|statement| self.wants(Kind::Statement(statement.kind)));
    }
}

/// Notes what speakers are called, before their entities go.
fn keep_speakers(report: &mut Report) {
    let entities = report.statements.iter().filter_map(|statement| statement.speaker?.entity);
    let named = entities.filter_map(|id| Some((id, report.entity(id)?.name.clone())));
    let mut speakers: Vec<_> = named.collect();
    speakers.sort();
    speakers.dedup();
    report.speakers = speakers;
}

fn reaches(figure: &Figure, least: Decimal) -> bool {
    let upper = figure.range.and_then(|range| range.max.or(range.min));
    figure.value.or(upper).is_some_and(|value| value.0 >= least)
}

fn speaks(name: &Name, statement: &Statement, entities: &[Entity]) -> bool {
    statement.speaker.is_some_and(|speaker| {
        let entity = || speaker.entity.and_then(|id| find(entities, id, |entity| entity.id));
        name.is_in(speaker.text) || entity().is_some_and(|entity| names(name, entity))
    })
}

fn names(name: &Name, entity: &Entity) -> bool {
    name.is_in(&entity.name) || entity.mentions.iter().any(|mention| name.is_in(mention.text))
}

/// Leaves what a name stands in or speaks.
fn near(name: &Name, report: &mut Report) {
    let named: Vec<EntityId> =
        report.entities.iter().filter(|entity| names(name, entity)).map(|entity| entity.id).collect();
    let is_named = |id: EntityId| named.binary_search(&id).is_ok();
    let mentions = report.entities.iter().filter(|entity| is_named(entity.id)).flat_map(|entity| {
        let derived = entity.derived.iter().map(|derived| derived.span);
        entity.mentions.iter().map(|mention| mention.span).chain(derived)
    });
    let mut places: Vec<Span> = mentions.collect();
    places.sort_by_cached_key(|span| span.order());
    let holds = |around: Span| {
        let first = places.partition_point(|place| place.start < around.start);
        places.get(first).is_some_and(|place| place.end <= around.end)
    };
    report.statements.retain(|statement| {
        holds(statement.span) || statement.speaker.and_then(|speaker| speaker.entity).is_some_and(is_named)
    });
    let sentences = &report.sentences;
    report.figures.retain(|figure| {
        let upto = sentences.partition_point(|sentence| sentence.start <= figure.span.start);
        upto.checked_sub(1).and_then(|at| sentences.get(at)).is_some_and(|sentence| holds(*sentence))
    });
    report.entities.retain(|entity| is_named(entity.id));
}

/// A find by its id; ids rise.
pub(super) fn find<T, I: Ord>(finds: &[T], id: I, of: impl Fn(&T) -> I) -> Option<&T> {
    finds.binary_search_by(|find| of(find).cmp(&id)).ok().and_then(|at| finds.get(at))
}

/// A name to look for: its words in a row, in any case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Name(Vec<String>);

impl fmt::Display for Name {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(&self.0.join(" "))
    }
}

impl Name {
    /// None where the text has no word.
    pub fn new(text: &str) -> Option<Name> {
        let words = words(text);
        (!words.is_empty()).then_some(Name(words))
    }

    /// Whether a text has the name in it.
    pub fn is_in(&self, text: &str) -> bool {
        words(text).windows(self.0.len()).any(|words| words == self.0)
    }
}

/// Words without what is told apart only by the eye: case, soft hyphens, how accents are written.
fn words(text: &str) -> Vec<String> {
    const SOFT_HYPHEN: char = '\u{ad}';
    let plain: String = text.nfc().filter(|c| *c != SOFT_HYPHEN).flat_map(char::to_lowercase).collect();
    let words = plain.split(|c: char| !c.is_alphanumeric() && !matches!(c, '-' | '&' | '+'));
    words.filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "Werft baut Fähren\n\n\
        Die Werft Nordhavn Line GmbH baut sechs Fähren für 280 Millionen Euro. In Emden sind es 12 Schiffe. \
        „Wir brauchen 400 Leute“, sagte Wiebke Harmsen. Das kostet 3 Euro, sagte Karl Kern.";

    /// The texts of the figures, entities and statements that a selection leaves.
    fn left(selection: &Selection) -> [String; 3] {
        let report = crate::analyse(TEXT).selecting(selection);
        let join = |texts: Vec<&str>| texts.join("|");
        [
            join(report.figures.iter().map(|figure| figure.text).collect()),
            join(report.entities.iter().map(|entity| &*entity.name).collect()),
            join(report.statements.iter().map(|statement| statement.text).collect()),
        ]
    }

    #[test]
    fn finds_are_chosen_by_kind_value_speaker_and_name() {
        let base = Selection::default;
        let kind = |name: &str| Kind::by_name(name).unwrap();
        let all = left(&base());
        let rows = [
            (
                Selection { kinds: vec![kind("money")], ..base() },
                "280 Millionen Euro|3 Euro",
                &*all[1],
                &*all[2],
            ),
            (Selection { kinds: vec![kind("place")], ..base() }, &*all[0], "Emden", &*all[2]),
            (
                Selection { min_value: Some(400.into()), ..base() },
                "280 Millionen Euro|400 Leute",
                &*all[1],
                &*all[2],
            ),
            (
                Selection { speaker: Name::new("harmsen"), ..base() },
                "400 Leute",
                &*all[1],
                "„Wir brauchen 400 Leute“",
            ),
            (Selection { entity: Name::new("Emden"), ..base() }, "12 Schiffe", "Emden", ""),
            (
                Selection { entity: Name::new("Karl Kern"), ..base() },
                "3 Euro",
                "Karl Kern",
                "Das kostet 3 Euro",
            ),
            (Selection { entity: Name::new("Ems"), ..base() }, "", "", ""),
        ];
        for (selection, figures, entities, statements) in rows {
            assert_eq!(left(&selection), [figures, entities, statements], "{selection:?}");
        }
    }

    #[test]
    fn every_kind_has_a_name_of_its_own() {
        let names: Vec<_> = Kind::names().collect();
        for (i, name) in names.iter().enumerate() {
            assert!(!names[..i].contains(name), "{name}");
            let kind = Kind::by_name(name).unwrap();
            let json = match kind {
                Kind::Section(kind) => serde_json::to_value(kind),
                Kind::Figure(kind) => serde_json::to_value(kind),
                Kind::Entity(kind) => serde_json::to_value(kind),
                Kind::Statement(kind) => serde_json::to_value(kind),
            };
            assert_eq!(json.unwrap(), **name);
        }
        assert_eq!(Kind::by_name("euro"), None);
    }

    #[test]
    fn names_are_whole_words_in_a_row() {
        let rows = [
            ("Harmsen", "Geschäftsführerin Wiebke Harmsen", true),
            ("wiebke harmsen", "Wie\u{ad}bke Harmsen", true),
            ("Müller", "Frau Mu\u{308}ller", true),
            ("Harms", "Wiebke Harmsen", false),
            ("Harmsen Wiebke", "Wiebke Harmsen", false),
            ("Schmidt", "Anna Schmidt-Bauer", false),
        ];
        for (name, text, found) in rows {
            assert_eq!(Name::new(name).unwrap().is_in(text), found, "{name} in {text}");
        }
        assert_eq!(Name::new(" – "), None);
    }
}
