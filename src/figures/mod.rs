//! Figures: every number of the text with value, unit, hedge and what is counted.
//!
//! [`extract`] asks the files below, one family of figures each, and keeps the longest of finds that overlap.
//! Who claims a figure is said in `report.rs`, where the statements are known.
//! Example: "etwa 6.700 Container" is a count of 6700, about, of "Container".

mod clock;
mod date;
mod feast;
mod period;
mod relative;
mod set;
mod tense;
mod timex;
mod year;

use serde::Serialize;

use crate::document::Document;
use crate::id::{FigureId, Id, SectionId, StatementId};
use crate::lexicon::Lexicon;
use crate::numbers::Value;
use crate::span::Span;

/// What a figure measures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
#[allow(missing_docs, reason = "the report's own names")]
pub enum FigureKind {
    Count,
    Money,
    Percent,
    Ratio,
    Length,
    Area,
    Volume,
    Mass,
    Speed,
    Temperature,
    Energy,
    Power,
    Data,
    Duration,
    Age,
    Date,
    Time,
    /// Recurring: "täglich".
    Set,
    Ordinal,
    /// No noun found that is counted.
    Number,
    Pressure,
    Frequency,
    Voltage,
    Current,
    Charge,
    Force,
    Torque,
    Angle,
    Sound,
    Radiation,
    LuminousFlux,
    Illuminance,
    Resolution,
    DataRate,
    Rotation,
}

/// How exactly the text gives the value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
#[allow(missing_docs, reason = "the report's own names")]
pub enum Modifier {
    #[default]
    Exact,
    About,
    JustOver,
    JustUnder,
    MoreThan,
    AtLeast,
    LessThan,
    AtMost,
    Between,
    Several,
    None,
}

/// The ends of a range; a bound has one.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct ValueRange {
    /// The lower end.
    pub min: Option<Value>,
    /// The upper end.
    pub max: Option<Value>,
}

/// Where a change goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "the report's own names")]
pub enum Direction {
    Up,
    Down,
}

/// What a figure is to a change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "the report's own names")]
pub enum ChangeRole {
    By,
    To,
    From,
}

/// "stieg um 14,2 Prozent auf 96,1 Mio. Euro": up by the one, up to the other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Change {
    /// Up or down.
    pub direction: Direction,
    /// By, to or from this figure.
    pub role: ChangeRole,
}

/// How surely the text says the figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
#[allow(missing_docs, reason = "the report's own names")]
pub enum Certainty {
    #[default]
    Stated,
    Claimed,
    Estimated,
    Possible,
    Planned,
    Denied,
}

/// A number of the text and all that belongs to it; the fields are those of the published report.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Figure<'t> {
    /// Its number in text order.
    pub id: FigureId,
    /// What it measures.
    pub kind: FigureKind,
    /// The whole phrase, without article and hedge.
    pub text: &'t str,
    /// Where the phrase stands.
    pub span: Span,
    /// The section that it stands in.
    pub section: SectionId,
    /// The exact value, magnitude applied; none where the text gives none.
    pub value: Option<Value>,
    /// The ends, where it is a range.
    pub range: Option<ValueRange>,
    /// The unit's symbol.
    pub unit: Option<&'static str>,
    /// The unit that it is a rate over.
    pub per: Option<&'static str>,
    /// ISO 4217.
    pub currency: Option<&'static str>,
    /// How exact it is.
    pub modifier: Modifier,
    /// The words that say so.
    pub hedge: Option<&'t str>,
    /// The head of the counted noun phrase.
    pub object: Option<&'t str>,
    /// TIMEX3 value of dates, times, durations and sets.
    pub iso: Option<String>,
    /// Direction and role, where it tells of a change.
    pub change: Option<Change>,
    /// How surely it is said.
    pub certainty: Certainty,
    /// The statement that it lies in.
    pub statement: Option<StatementId>,
    /// The rule that found it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rule: Option<&'static str>,
}

/// All figures of a document in text order.
pub fn extract<'t>(document: &Document<'t>, _lexicon: &Lexicon) -> Vec<Figure<'t>> {
    let mut figures = Vec::new();
    timex::find(document, &mut figures);
    crate::span::keep_longest(&mut figures, |figure| figure.span);
    for (number, figure) in figures.iter_mut().enumerate() {
        figure.id = Id(number as u32);
    }
    figures
}
