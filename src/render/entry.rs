//! What an index of many reports says of one: kept while the reports themselves go.
//!
//! Example: the entry of a release holds its title, its day, how many figures it has, and "Käthe Söhnlein, 4 times".

use super::human::key::choose;
use super::human::value;
use super::{Style, wires};
use crate::document::Day;
use crate::entities::EntityKind;
use crate::report::Report;

/// So many names of a report are found by the index.
const NAMES: usize = 60;

/// A report in an index.
#[derive(Debug, Clone)]
pub struct Entry {
    /// Where its own file is, from the index.
    pub link: String,
    /// Record id, or the path as given.
    pub id: String,
    /// The headline.
    pub title: Option<String>,
    /// Whose house style it is.
    pub wire: Option<&'static str>,
    /// The day it is of.
    pub published: Option<Day>,
    /// The place in the dateline.
    pub place: Option<String>,
    /// How many figures, entities and statements it has.
    pub counts: [usize; 3],
    /// The names mentioned most, with how often.
    pub names: Vec<(EntityKind, String, usize)>,
    /// The key figures: the phrase, its value in words for people, and its number in the report.
    pub figures: Vec<(String, String, String)>,
}

impl Entry {
    /// The entry of a report whose file is behind the link.
    pub fn of(report: &Report, link: &str, style: &Style) -> Entry {
        let mut names: Vec<_> = report
            .entities
            .iter()
            .filter(|entity| !entity.mentions.is_empty() && !wires::is_own(report, entity))
            .collect();
        names.sort_by_cached_key(|entity| u64::MAX - entity.mentions.len() as u64);
        let names = names.into_iter().take(NAMES);
        let (figures, _) = choose(report);
        let figures = figures.into_iter().map(|key| {
            let value = value::short(key.figure, style.language).unwrap_or_default();
            (key.phrase(), value, key.figure.id.to_string())
        });
        Entry {
            link: link.to_owned(),
            id: report.id.to_owned(),
            title: report.title.map(str::to_owned),
            wire: report.wire,
            published: report.published,
            place: report.place.map(str::to_owned),
            counts: [report.figures.len(), report.entities.len(), report.statements.len()],
            names: names
                .map(|entity| (entity.kind, entity.name.to_string(), entity.mentions.len()))
                .collect(),
            figures: figures.collect(),
        }
    }
}
