//! A lexicon of one's own, in TOML: rows for the built-in tables by the names of their columns, and patterns.
//!
//! A section is a table (`[[organizations]]`), its keys are the table's columns, several forms of a column are a list;
//! every row may have an `example` that must give what the row says. Sections and columns are those of [`SECTIONS`].
//! Example: `[[organizations]]` with `name = "Stadtwerke Hollern"` and `aliases = ["SWH"]`.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::str::FromStr;

use regex::Regex;
use serde::Deserialize;
use toml::Spanned;

use crate::entities::EntityKind;
use crate::error::{Flaw, Wanted};
use crate::figures::FigureKind;
use crate::lexicon::{Lexicon, OwnRow, Pattern, TABLES, TableId};
use crate::report::{Options, Report, Source};

/// The sections of a file, the tables that their rows go to, and the columns that must say one of what the built-in
/// rows say.
pub const SECTIONS: &[(&str, &[TableId], &[&str])] = &[
    ("abbreviations", &[TableId::Abbreviations], &["kind"]),
    ("attributions", &[TableId::Attributions], &["position"]),
    ("cues", &[TableId::Cues], &["kind", "stance"]),
    ("currencies", &[TableId::Currencies], &[]),
    ("events", &[TableId::Events], &["kind"]),
    ("given_names", &[TableId::GivenNames], &["gender"]),
    ("hedges", &[TableId::Hedges], &["modifier", "position"]),
    ("labels", &[TableId::Labels], &[]),
    ("nouns", &[TableId::Nouns], &[]),
    ("organizations", &[TableId::Organizations], &["kind"]),
    ("persons", &[TableId::Public], &["gender"]),
    ("places", &[TableId::Places], &["kind"]),
    ("roles", &[TableId::Roles], &["gender", "kind"]),
    ("surnames", &[TableId::Surnames], &[]),
    ("units", &[TableId::Units], &["kind"]),
    ("wires", &[TableId::WireDatelines, TableId::WirePrefixes, TableId::WireOpenings], &[]),
];

const PATTERNS: &str = "patterns";
const PATTERN_KEYS: [&str; 6] = ["name", "kind", "regex", "unit", "currency", "example"];

/// What is wrong with a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The line that it is about.
    pub line: usize,
    /// What it is.
    pub flaw: Flaw,
}

/// The rows of one's own.
#[derive(Debug, Default)]
pub struct Own {
    rows: Vec<OwnRow>,
    patterns: Vec<Pattern>,
    examples: Vec<Example>,
    /// Rows and patterns read.
    pub count: usize,
    /// What may stand in a column that must say one of what the built-in rows say.
    known: BTreeMap<(&'static str, &'static str), BTreeSet<&'static str>>,
}

/// A text that must give what a row says.
#[derive(Debug)]
struct Example {
    line: usize,
    text: String,
    of: Subject,
}

#[derive(Debug)]
enum Subject {
    Row(OwnRow),
    Pattern(String),
}

type Sections = BTreeMap<Spanned<String>, Vec<Spanned<Cells>>>;
type Cells = BTreeMap<Spanned<String>, Spanned<Cell>>;

/// A cell: a text, a number or a list of them.
#[derive(Deserialize)]
#[serde(untagged)]
enum Cell {
    List(Vec<Cell>),
    Text(String),
    Whole(i64),
    Float(f64),
}

impl Cell {
    /// As the tables have it.
    fn text(&self) -> String {
        match self {
            Cell::List(cells) => cells.iter().map(Cell::text).collect::<Vec<_>>().join("|"),
            Cell::Text(text) => text.clone(),
            Cell::Whole(number) => number.to_string(),
            Cell::Float(number) => number.to_string(),
        }
    }
}

impl Own {
    /// Adds the rows of a file.
    ///
    /// # Errors
    /// All that is wrong with it, by lines; the file adds nothing then.
    pub fn read(&mut self, toml: &str) -> Result<(), Vec<Problem>> {
        let ends: Vec<usize> = toml.match_indices('\n').map(|(end, _)| end).collect();
        let line = |span: Range<usize>| 1 + ends.partition_point(|end| *end < span.start);
        let sections: Sections = toml::from_str(toml).map_err(|error| {
            let line = error.span().map_or(1, line);
            vec![Problem { line, flaw: Flaw::NotToml(error.message().trim().to_owned()) }]
        })?;
        let (mut read, mut problems) = (Own::default(), Vec::new());
        for (name, rows) in &sections {
            for row in rows {
                let cells = row.get_ref();
                let at = cells.keys().map(Spanned::span).map(line).min().unwrap_or(line(row.span()));
                let done = read.add(name.get_ref(), cells, at, &line);
                problems.extend(done.err().into_iter().flatten());
            }
        }
        self.count += read.count;
        if !problems.is_empty() {
            problems.sort_by_cached_key(|problem| problem.line as u64);
            return Err(problems);
        }
        self.rows.append(&mut read.rows);
        self.patterns.append(&mut read.patterns);
        self.examples.append(&mut read.examples);
        Ok(())
    }

    fn add(
        &mut self,
        section: &str,
        cells: &Cells,
        at: usize,
        line: &impl Fn(Range<usize>) -> usize,
    ) -> Result<(), Vec<Problem>> {
        self.count += 1;
        let mut problems = Vec::new();
        let texts: Vec<(&str, String, usize)> = cells
            .iter()
            .map(|(key, cell)| (key.get_ref().as_str(), cell.get_ref().text(), line(key.span())))
            .collect();
        let example = texts.iter().find(|(key, ..)| *key == "example");
        let of = if section == PATTERNS {
            self.pattern(&texts, at, &mut problems).map(Subject::Pattern)
        } else {
            self.row(section, &texts, at, &mut problems).map(Subject::Row)
        };
        if let (Some((_, text, line)), Some(of)) = (example, of) {
            self.examples.push(Example { line: *line, text: text.clone(), of });
        }
        if problems.is_empty() { Ok(()) } else { Err(problems) }
    }

    /// A row for a table.
    fn row(
        &mut self,
        section: &str,
        texts: &[(&str, String, usize)],
        at: usize,
        problems: &mut Vec<Problem>,
    ) -> Option<OwnRow> {
        let Some((section, tables, closed)) = SECTIONS.iter().find(|(name, ..)| *name == section) else {
            let known = SECTIONS.iter().map(|(name, ..)| *name).chain([PATTERNS]);
            problems.push(unknown("section", section, known, at));
            return None;
        };
        let columns: Vec<&str> = tables[0].columns().chain(["example"]).collect();
        for (key, _, line) in texts.iter().filter(|(key, ..)| !columns.contains(key)) {
            problems.push(unknown("key", key, columns.iter().copied(), *line));
        }
        let cells = texts.iter().filter(|(key, ..)| *key != "example");
        let cells: Vec<(String, String)> =
            cells.map(|(key, text, _)| ((*key).to_owned(), text.clone())).collect();
        let row = OwnRow { table: tables[0], cells };
        let forms: Vec<&str> =
            tables.iter().flat_map(|table| TABLES[*table as usize].forms.iter().copied()).collect();
        if forms.iter().all(|form| row.get(form).is_empty()) {
            problems.push(Problem { line: at, flaw: Flaw::NothingToFind(forms.clone()) });
        }
        for column in *closed {
            let known = self.known.entry((section, column)).or_insert_with(|| said(tables[0], column));
            let line = texts.iter().find(|(key, ..)| key == column).map_or(at, |(_, _, line)| *line);
            if !known.contains(row.get(column)) {
                let known = known.iter().copied().filter(|name| !name.is_empty());
                problems.push(unknown(column, row.get(column), known, line));
            }
        }
        if let Some((_, factor, line)) = texts.iter().find(|(key, ..)| *key == "factor")
            && rust_decimal::Decimal::from_str(factor).is_err()
        {
            problems.push(Problem { line: *line, flaw: Flaw::NoNumber(factor.clone()) });
        }
        self.rows.extend(tables.iter().map(|table| OwnRow { table: *table, ..row.clone() }));
        Some(row)
    }

    /// A pattern; its name is handed on.
    fn pattern(
        &mut self,
        texts: &[(&str, String, usize)],
        at: usize,
        problems: &mut Vec<Problem>,
    ) -> Option<String> {
        for (key, _, line) in texts.iter().filter(|(key, ..)| !PATTERN_KEYS.contains(key)) {
            problems.push(unknown("key", key, PATTERN_KEYS.into_iter(), *line));
        }
        let find = |name: &str| texts.iter().find(|(key, ..)| *key == name);
        let text = |name: &str| find(name).map(|(_, text, _)| text.clone());
        let place = |name: &str| find(name).map_or(at, |(_, _, line)| *line);
        let kind = text("kind").unwrap_or_default();
        if FigureKind::from_str(&kind).is_err() && EntityKind::from_str(&kind).is_err() {
            use strum::VariantNames;
            let known = EntityKind::VARIANTS.iter().chain(FigureKind::VARIANTS).copied();
            problems.push(unknown("kind", &kind, known, place("kind")));
        }
        let regex = match Regex::new(&text("regex").unwrap_or_default()) {
            Ok(regex) if regex.as_str().is_empty() || regex.is_match("") => {
                problems.push(Problem { line: place("regex"), flaw: Flaw::MatchesNothing });
                return None;
            }
            Ok(regex) => regex,
            Err(error) => {
                let why = error.to_string();
                let why = why.lines().last().unwrap_or_default();
                problems.push(Problem { line: place("regex"), flaw: Flaw::NoPattern(why.to_owned()) });
                return None;
            }
        };
        let name = text("name").unwrap_or_else(|| "pattern".to_owned());
        self.patterns.push(Pattern {
            name: name.clone(),
            kind,
            regex,
            unit: text("unit"),
            currency: text("currency"),
        });
        Some(name)
    }

    /// The built-in lexicon with these rows, and what their examples do not give.
    ///
    /// # Errors
    /// Where there are too many rows.
    pub fn lexicon(self) -> Result<Checked, Problem> {
        let too_much = |_| Problem { line: 1, flaw: Flaw::TooMuch };
        let lexicon = Lexicon::embedded().with(&self.rows, self.patterns).map_err(too_much)?;
        Ok(Checked { lexicon, examples: self.examples })
    }
}

/// What the built-in rows say in a column.
fn said(table: TableId, column: &str) -> BTreeSet<&'static str> {
    let place = TABLES[table as usize].kept.iter().position(|kept| *kept == column).unwrap_or_default();
    Lexicon::embedded().rows(table).map(|row| row.get(place)).collect()
}

/// A lexicon that is ready for use.
#[derive(Debug)]
pub struct Checked {
    /// The built-in lexicon with rows of one's own.
    pub lexicon: Lexicon,
    examples: Vec<Example>,
}

impl Checked {
    /// How many rows have an example.
    pub fn examples(&self) -> usize {
        self.examples.len()
    }

    /// The examples that do not give what their rows say.
    pub fn failures(&self) -> Vec<Problem> {
        let options = Options { lexicon: self.lexicon, explain: true, ..Options::default() };
        let failure = |example: &Example| {
            let bytes = example.text.len() as u64;
            let source = Source { path: None, format: "text", encoding: "utf-8", bytes };
            let report = Report::new("example", &example.text, source, &options);
            let what = missing(&report, &example.of)?;
            Some(Problem { line: example.line, flaw: Flaw::Missed(what) })
        };
        self.examples.iter().filter_map(failure).collect()
    }
}

/// What a report on an example should have and has not.
fn missing(report: &Report, of: &Subject) -> Option<Wanted> {
    let row = match of {
        Subject::Pattern(name) => {
            let figures = report.figures.iter().filter_map(|find| find.rule);
            let mut rules = figures.chain(report.entities.iter().filter_map(|find| find.rule));
            return (!rules.any(|rule| rule == name)).then(|| Wanted::Pattern(name.clone()));
        }
        Subject::Row(row) => row,
    };
    let forms = || TABLES[row.table as usize].forms.iter().flat_map(|column| row.get(column).split('|'));
    let named = |text: &str| forms().any(|form| form == text || text.strip_suffix('s') == Some(form));
    let (found, what) = match row.table {
        TableId::Public | TableId::Places | TableId::Organizations | TableId::Events => {
            let mut mentions = report.entities.iter().flat_map(|entity| &entity.mentions);
            (mentions.any(|mention| named(mention.text)), Wanted::Name(row.get("name").to_owned()))
        }
        TableId::Units => {
            let symbol = row.get("symbol");
            (
                report.figures.iter().any(|figure| figure.unit == Some(symbol)),
                Wanted::Figure(symbol.to_owned()),
            )
        }
        TableId::Currencies => {
            let iso = row.get("iso");
            (report.figures.iter().any(|figure| figure.currency == Some(iso)), Wanted::Figure(iso.to_owned()))
        }
        TableId::Hedges => {
            let mut hedges = report.figures.iter().filter_map(|figure| figure.hedge);
            (hedges.any(named), Wanted::Hedge(row.get("form").to_owned()))
        }
        TableId::Cues | TableId::Attributions => {
            let mut cues = report.statements.iter().filter_map(|statement| statement.cue);
            (
                cues.any(|cue| forms().any(|form| cue.text.contains(form))),
                Wanted::Cue(forms().next().unwrap_or_default().to_owned()),
            )
        }
        TableId::WireDatelines => {
            (report.wire == Some(row.get("wire")), Wanted::Wire(row.get("wire").to_owned()))
        }
        // The other tables help rules to read and make no finds of their own.
        _ => return None,
    };
    (!found).then_some(what)
}

fn unknown<'k>(what: &str, name: &str, known: impl Iterator<Item = &'k str>, line: usize) -> Problem {
    let known = known.collect::<Vec<_>>().join(", ");
    Problem { line, flaw: Flaw::Unknown { what: what.to_owned(), name: name.to_owned(), known } }
}
