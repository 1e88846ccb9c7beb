//! A figure and its parts: the published types, and how rules build one.
//!
//! How figures are found is said in the other files of this room.
//! Example: "rund 90 Länder" is `Figure { kind: Count, value: 90, modifier: About, hedge: "rund", object: "Länder" }`.

use std::fmt;
use std::ops::Range;

use rust_decimal::Decimal;
use serde::Serialize;
use strum::{EnumString, VariantNames};

use crate::document::Document;
use crate::id::{FigureId, SectionId, StatementId};
use crate::numbers::Value;
use crate::span::Span;

/// What a figure measures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, EnumString, VariantNames)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
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
    Resistance,
}

/// How exactly the text gives the value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
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
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ValueRange {
    /// The lower end.
    pub min: Option<Value>,
    /// The upper end.
    pub max: Option<Value>,
}

/// Where a change goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "the report's own names")]
pub enum Direction {
    Up,
    Down,
}

/// What a figure is to a change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "the report's own names")]
pub enum ChangeRole {
    By,
    To,
    From,
}

/// "stieg um 14,2 Prozent auf 96,1 Mio. Euro": up by the one, up to the other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Change {
    /// Up or down.
    pub direction: Direction,
    /// By, to or from this figure.
    pub role: ChangeRole,
}

/// How surely the text says the figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
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
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
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
    /// The unit that it is a rate over, or what it is for each of: "Aktie", "Kopf".
    pub per: Option<&'t str>,
    /// ISO 4217.
    pub currency: Option<&'static str>,
    /// How exact it is.
    pub modifier: Modifier,
    /// The words that say so.
    pub hedge: Option<&'t str>,
    /// The head of the counted noun phrase, or the label of the table's row.
    pub object: Option<&'t str>,
    /// What it is a value of, its measured property: the turnover, the price, a party's share; or the word that says it:
    /// "lang", "kostet".
    #[serde(skip_serializing_if = "Option::is_none")]
    pub property: Option<&'t str>,
    /// In a table, what stands above its column.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub column: Option<&'t str>,
    /// TIMEX3 value of dates, times, durations and sets.
    pub iso: Option<String>,
    /// Direction and role, where it tells of a change.
    pub change: Option<Change>,
    /// How surely it is said.
    pub certainty: Certainty,
    /// The statement that it lies in.
    pub statement: Option<StatementId>,
    /// The rule that found it, with `--explain`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rule: Option<&'static str>,
}

impl<'t> Figure<'t> {
    /// A figure over some tokens, without a value yet.
    pub(super) fn new(
        document: &Document<'t>,
        kind: FigureKind,
        tokens: Range<usize>,
        rule: &'static str,
    ) -> Self {
        Figure::over(kind, document.span(&tokens), document.phrase(&tokens), rule)
    }

    /// A figure whose end lies inside a token.
    pub(super) fn over(kind: FigureKind, span: Span, text: &'t str, rule: &'static str) -> Self {
        Figure {
            id: FigureId::default(),
            kind,
            text,
            span,
            section: SectionId::default(),
            value: None,
            range: None,
            unit: None,
            per: None,
            currency: None,
            modifier: Modifier::Exact,
            hedge: None,
            object: None,
            property: None,
            column: None,
            iso: None,
            change: None,
            certainty: Certainty::Stated,
            statement: None,
            rule: Some(rule),
        }
    }

    /// "3 Punkte", "drei Zähler": what an index, a party or a team has won.
    pub(super) fn counts_points(&self) -> bool {
        const POINTS: [&str; 5] = ["Punkt", "Punkte", "Punkten", "Zähler", "Zählern"];
        self.kind == FigureKind::Count && self.object.is_some_and(|object| POINTS.contains(&object))
    }

    /// True of `6,700.50`, where a comma parts thousands and a point decimals, which no German writes.
    pub fn is_english(&self) -> bool {
        let english = |(before, after): (&str, &str)| {
            let thousands = after.len() > 3 && after.bytes().take(3).all(|byte| byte.is_ascii_digit());
            let decimals = after.get(3..).is_some_and(|rest| {
                let rest = rest.trim_start_matches(|c: char| c == ',' || c.is_ascii_digit()).as_bytes();
                matches!(rest, [b'.', digit, ..] if digit.is_ascii_digit())
            });
            before.ends_with(|c: char| c.is_ascii_digit()) && thousands && decimals
        };
        self.value.is_some() && self.text.split_once(',').is_some_and(english)
    }

    /// The figure with its value.
    pub(super) fn with_value(mut self, value: Decimal) -> Self {
        self.value = Some(Value(value));
        self
    }
}

impl FigureKind {
    /// The kind that a table of units names.
    pub(super) fn by_name(name: &str) -> Option<FigureKind> {
        use FigureKind::*;
        Some(match name {
            "percent" => Percent,
            "ratio" => Ratio,
            "length" => Length,
            "area" => Area,
            "volume" => Volume,
            "mass" => Mass,
            "speed" => Speed,
            "temperature" => Temperature,
            "energy" => Energy,
            "power" => Power,
            "data" => Data,
            "duration" => Duration,
            "pressure" => Pressure,
            "frequency" => Frequency,
            "voltage" => Voltage,
            "current" => Current,
            "charge" => Charge,
            "force" => Force,
            "torque" => Torque,
            "angle" => Angle,
            "sound" => Sound,
            "radiation" => Radiation,
            "luminous_flux" => LuminousFlux,
            "illuminance" => Illuminance,
            "resolution" => Resolution,
            "resistance" => Resistance,
            "data_rate" => DataRate,
            "rotation" => Rotation,
            _ => return None,
        })
    }
}

impl Modifier {
    /// The modifier that a table of hedges names.
    pub(super) fn by_name(name: &str) -> Modifier {
        match name {
            "about" => Modifier::About,
            "just_over" => Modifier::JustOver,
            "just_under" => Modifier::JustUnder,
            "more_than" => Modifier::MoreThan,
            "at_least" => Modifier::AtLeast,
            "less_than" => Modifier::LessThan,
            "at_most" => Modifier::AtMost,
            "between" => Modifier::Between,
            "none" => Modifier::None,
            _ => Modifier::Exact,
        }
    }
}

/// The name of a plain enum as the report prints it.
fn name(value: impl Serialize) -> String {
    serde_json::to_string(&value).unwrap_or_default().trim_matches('"').to_owned()
}

/// The compact form that tables of examples are written in: kind, value, unit, modifier, object.
impl fmt::Display for Figure<'_> {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(&name(self.kind))?;
        match (&self.range, self.value) {
            (Some(ValueRange { min, max }), _) => {
                let end = |value: &Option<Value>| {
                    value.map_or(String::new(), |value| value.0.normalize().to_string())
                };
                write!(f, " {}..{}", end(min), end(max))?;
            }
            (None, Some(value)) => write!(f, " {}", value.0.normalize())?,
            (None, None) => {}
        }
        self.unit.or(self.currency).map_or(Ok(()), |unit| write!(f, " {unit}"))?;
        self.per.map_or(Ok(()), |per| write!(f, "/{per}"))?;
        self.iso.as_ref().map_or(Ok(()), |iso| write!(f, " {iso}"))?;
        if self.modifier != Modifier::Exact {
            write!(f, " {}", name(self.modifier))?;
        }
        self.object.map_or(Ok(()), |object| write!(f, " {object}"))
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::figures_of;

    #[test]
    fn english_numbers_are_known() {
        for (text, english) in [
            ("Sie zahlt 6,700.50 Dollar.", true),
            ("Sie zahlt 1,234,567.89 Dollar.", true),
            ("Sie zahlt 6.700,50 Dollar.", false),
            ("Sie zahlt 6,700 Dollar.", false),
        ] {
            assert_eq!(figures_of(text)[0].is_english(), english, "{text}");
        }
        assert_eq!(crate::analyse("Sie zahlt 6,700.50 Dollar.").warnings.len(), 1);
    }
}
