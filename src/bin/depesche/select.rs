//! The options that say what of the reports is asked for, and the [`Selection`] that they become.
//!
//! Example: `--kind money --min-value 1e6` prints of each report the sums of a million and more.

use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Args, ValueEnum};
use depesche::Language;
use depesche::render::{Format, Select};
use depesche::report::{Kind, Name, Part, Parts, Selection};
use rust_decimal::Decimal;

use crate::usage;

/// Options about what is printed of a report.
#[derive(Args, Clone)]
pub struct Asked {
    /// The parts of reports to print; the finds that csv, tsv and paths list (one name) [default there: figures]
    #[arg(long, value_name = "PARTS", value_enum, value_delimiter = ',')]
    select: Vec<Finds>,

    /// Only finds of these kinds, such as money,percent or person; alone it prints the parts that have them
    #[arg(long, value_name = "KINDS", value_delimiter = ',', value_parser = kinds(), hide_possible_values = true)]
    kind: Vec<Kind>,

    /// Only figures of at least N (a plain number: 1500000, 2.5 or 1e6); of a range the upper end counts
    #[arg(long, value_name = "N", value_parser = number, allow_negative_numbers = true)]
    min_value: Option<Decimal>,

    /// Only statements of this speaker, and figures in them; whole words of a name, in any case
    #[arg(long, value_name = "NAME", value_parser = name)]
    speaker: Option<Name>,

    /// Only entities of this name, statements by or about them, and figures in sentences that name them
    #[arg(long, value_name = "NAME", value_parser = name)]
    entity: Option<Name>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Finds {
    Figures,
    Entities,
    Mentions,
    Statements,
    Sections,
    Contacts,
}

impl Finds {
    fn part(self) -> Part {
        match self {
            Finds::Figures => Part::Figures,
            Finds::Entities | Finds::Mentions => Part::Entities,
            Finds::Statements => Part::Statements,
            Finds::Sections => Part::Sections,
            Finds::Contacts => Part::Contacts,
        }
    }

    /// True of what the summary for people has a part for.
    fn is_summed_up(self) -> bool {
        !matches!(self, Finds::Sections | Finds::Contacts)
    }

    fn list(self) -> Option<Select> {
        Some(match self {
            Finds::Figures => Select::Figures,
            Finds::Entities => Select::Entities,
            Finds::Mentions => Select::Mentions,
            Finds::Statements => Select::Statements,
            Finds::Sections => Select::Sections,
            Finds::Contacts => return None,
        })
    }
}

impl Asked {
    /// What is asked for of reports, and for formats that list finds, which.
    pub fn selection(&self, format: &Format, language: Language) -> anyhow::Result<(Selection, Select)> {
        let parts: Vec<Part> = if self.select.is_empty() {
            self.filtered()
        } else {
            self.select.iter().map(|finds| finds.part()).collect()
        };
        let list = match self.select[..] {
            [] => parts.first().map_or(Select::Figures, |part| list_of(*part)),
            [one] if format.lists => match one.list() {
                Some(list) => list,
                None => {
                    return Err(usage::said(
                        language,
                        &format!("{} cannot list contacts (--format ndjson has them)", format.name),
                        &format!("{} kann keine Kontakte auflisten (--format ndjson hat sie)", format.name),
                    ));
                }
            },
            _ if format.lists => {
                return Err(usage::said(
                    language,
                    &format!(
                        "{} lists one sort of finds (name one with --select, or use --format ndjson)",
                        format.name
                    ),
                    &format!(
                        "{} listet Funde einer Art auf (eine mit --select nennen, oder --format ndjson)",
                        format.name
                    ),
                ));
            }
            [..] if format.name == "human" && !self.select.iter().any(|finds| finds.is_summed_up()) => {
                return Err(usage::said(
                    language,
                    "the summary shows figures, names and statements only (--format ndjson has sections and contacts)",
                    "die Übersicht zeigt nur Zahlen, Namen und Aussagen (--format ndjson hat Abschnitte und Kontakte)",
                ));
            }
            _ => Select::default(),
        };
        // Rows of one sort name finds of others: the figure's speaker.
        let all = parts.is_empty() || format.lists;
        let parts = if all { Parts::ALL } else { parts.into_iter().fold(Parts::NONE, Parts::with) };
        let Asked { kind: kinds, min_value, speaker, entity, .. } = self.clone();
        Ok((Selection { parts, kinds, min_value, speaker, entity }, list))
    }

    /// The parts that the other options speak of.
    fn filtered(&self) -> Vec<Part> {
        let kinds = self.kind.iter().map(|kind| kind.part());
        let figures = self.min_value.map(|_| Part::Figures);
        let statements = self.speaker.as_ref().map(|_| [Part::Statements, Part::Figures]);
        let entities = self.entity.as_ref().map(|_| [Part::Entities, Part::Statements, Part::Figures]);
        kinds
            .chain(figures)
            .chain(statements.into_iter().flatten())
            .chain(entities.into_iter().flatten())
            .collect()
    }
}

fn list_of(part: Part) -> Select {
    match part {
        Part::Sections => Select::Sections,
        Part::Entities => Select::Entities,
        Part::Statements => Select::Statements,
        Part::Figures | Part::Contacts => Select::Figures,
    }
}

fn kinds() -> impl TypedValueParser<Value = Kind> {
    PossibleValuesParser::new(Kind::names())
        .try_map(|name| Kind::by_name(&name).ok_or_else(|| format!("unknown kind {name:?}")))
}

fn number(text: &str) -> Result<Decimal, String> {
    let number = text.parse().ok().or_else(|| Decimal::from_scientific(text).ok());
    number.ok_or_else(|| "no number (write it as 1500000, 2.5 or 1e6)".to_owned())
}

fn name(text: &str) -> Result<Name, String> {
    Name::new(text).ok_or_else(|| "no name (write it as \"Wiebke Harmsen\")".to_owned())
}
