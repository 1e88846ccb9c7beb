//! What a whole batch says, in constant memory: documents, wires, languages, figures by kind, the most frequent names.
//!
//! Each report leaves its facts as a line; [`Tally`] reads the lines in input order and writes the table. Names are
//! counted exactly up to a bound; beyond it the rarest are forgotten, and the table says by how much counts may be low.
//! Example: of three releases that name Emden the table has "Emden  3".

use std::collections::HashMap;
use std::io::{self, Write};

use serde::{Deserialize, Serialize};
use strum::IntoEnumIterator;

use super::human::columns::{cut, width_of};
use super::human::labels::heading;
use super::human::value;
use super::words::name;
use super::{Failure, Format, Style, nothing, visible, wires, words};
use crate::entities::EntityKind;
use crate::report::Report;

/// The format that leaves facts for a [`Tally`].
pub const FORMAT: Format = Format {
    name: "tally",
    about: "facts for the table over a batch",
    extension: "txt",
    needs_text: false,
    lists: false,
    single: false,
    begin: nothing,
    document: facts,
    failure: no_facts,
    end,
    index: None,
};

/// What one document adds; a failure adds nothing.
#[derive(Default, Serialize, Deserialize)]
struct Facts {
    documents: u64,
    bytes: u64,
    words: u64,
    warnings: u64,
    language: String,
    wire: Option<String>,
    /// Kinds of figures, once for each figure.
    figures: Vec<String>,
    /// Index of the kind, code or name, name, number of mentions.
    names: Vec<(usize, String, String, u64)>,
}

fn facts(report: &Report, _: &Style, out: &mut dyn Write) -> io::Result<()> {
    let kinds: Vec<EntityKind> = EntityKind::iter().collect();
    let kind = |kind| kinds.iter().position(|known| *known == kind).unwrap_or_default();
    let facts = Facts {
        documents: 1,
        bytes: report.source.bytes,
        words: u64::from(report.stats.words),
        warnings: report.warnings.len() as u64,
        language: report.language.to_owned(),
        wire: report.wire.map(str::to_owned),
        figures: report.figures.iter().map(|figure| name(figure.kind)).collect(),
        names: report
            .entities
            .iter()
            .filter(|entity| !wires::is_own(report, entity))
            .map(|entity| {
                // "USA" and "Vereinigte Staaten" have one code.
                let key = entity.ids.wikidata.unwrap_or(&entity.name).to_owned();
                (kind(entity.kind), key, entity.name.to_string(), entity.mentions.len() as u64)
            })
            .collect(),
    };
    serde_json::to_writer(&mut *out, &facts)?;
    out.write_all(b"\n")
}

fn no_facts(_: &Failure, _: &Style, out: &mut dyn Write) -> io::Result<()> {
    serde_json::to_writer(&mut *out, &Facts::default())?;
    out.write_all(b"\n")
}

/// An empty line: the batch is over.
fn end(_: &Style, out: &mut dyn Write) -> io::Result<()> {
    out.write_all(b"\n")
}

/// Counts of names in bounded memory.
#[derive(Default)]
struct Counts {
    /// Documents, mentions and the name first met, by code or name.
    names: HashMap<String, (u64, u64, String)>,
    /// The largest number of documents of a name that was forgotten.
    forgotten: u64,
}

impl Counts {
    /// Names that are kept for sure; twice as many may wait to be looked at.
    const KEPT: usize = 1 << 14;

    fn add(&mut self, key: String, name: String, mentions: u64) {
        let count = self.names.entry(key).or_insert((0, 0, name));
        count.0 += 1;
        count.1 += mentions;
        if self.names.len() > 2 * Self::KEPT {
            self.forget();
        }
    }

    /// Keeps the most frequent names.
    fn forget(&mut self) {
        let mut counts: Vec<u64> = self.names.values().map(|count| count.0).collect();
        counts.sort_unstable_by(|a, b| b.cmp(a));
        let least = counts[Self::KEPT];
        self.forgotten = self.forgotten.max(least);
        self.names.retain(|_, count| count.0 > least);
    }

    /// The most frequent names with documents and mentions.
    fn top(&self, most: usize) -> Vec<(&str, u64, u64)> {
        let mut all: Vec<_> = self.names.values().map(|count| (&*count.2, count.0, count.1)).collect();
        all.sort_unstable_by(|a, b| (b.1, b.2, a.0).cmp(&(a.1, a.2, b.0)));
        all.truncate(most);
        all
    }
}

/// The counts over a batch.
#[derive(Default)]
pub struct Tally {
    documents: u64,
    failed: u64,
    bytes: u64,
    words: u64,
    warnings: u64,
    /// There are few languages, wires and kinds.
    languages: HashMap<String, u64>,
    wires: HashMap<Option<String>, u64>,
    figures: HashMap<String, u64>,
    names: Vec<Counts>,
}

impl Tally {
    /// Takes the facts of one input, a line that [`FORMAT`] wrote.
    ///
    /// # Errors
    /// Where the line is none of these.
    pub fn add(&mut self, line: &[u8]) -> io::Result<()> {
        let facts: Facts = serde_json::from_slice(line)?;
        if facts.documents == 0 {
            self.failed += 1;
            return Ok(());
        }
        self.documents += facts.documents;
        self.bytes += facts.bytes;
        self.words += facts.words;
        self.warnings += facts.warnings;
        *self.languages.entry(facts.language).or_default() += 1;
        *self.wires.entry(facts.wire).or_default() += 1;
        for kind in facts.figures {
            *self.figures.entry(kind).or_default() += 1;
        }
        self.names.resize_with(EntityKind::iter().count(), Counts::default);
        for (kind, key, name, mentions) in facts.names {
            if let Some(counts) = self.names.get_mut(kind) {
                counts.add(key, name, mentions);
            }
        }
        Ok(())
    }

    /// Writes the table.
    ///
    /// # Errors
    /// Those of the writer.
    pub fn write(&self, style: &Style, out: &mut dyn Write) -> io::Result<()> {
        const TOP: usize = 10;
        let word = |name| words::page(name, style.language);
        let head = [
            (word("releases"), self.documents),
            (word("failed"), self.failed),
            (word("warnings"), self.warnings),
            (word("words"), self.words),
            (word("bytes"), self.bytes),
        ];
        for (label, count) in head {
            row(out, style, label, &[count])?;
        }
        list(out, style, word("languages"), sorted(&self.languages, |name| name.clone()))?;
        let wire = |name: &Option<String>| name.as_deref().map_or(word("no_wire"), wires::name).to_owned();
        list(out, style, word("wires"), sorted(&self.wires, wire))?;
        let kind = |name: &String| words::of("figure", name, style.language).into_owned();
        list(out, style, word("figures"), sorted(&self.figures, kind))?;
        for (counts, kind) in self.names.iter().zip(EntityKind::iter()) {
            let top = counts.top(TOP);
            if top.is_empty() {
                continue;
            }
            let more = counts.names.len().saturating_sub(top.len());
            writeln!(out)?;
            title(out, style, heading(kind, style.language), &[word("releases"), word("mentions")])?;
            for (name, documents, mentions) in top {
                row(out, style, name, &[documents, mentions])?;
            }
            if more > 0 {
                row(
                    out,
                    style,
                    &format!("+ {} {}", value::whole(more as u64, style.language), word("more")),
                    &[],
                )?;
            }
            if counts.forgotten > 0 {
                row(out, style, word("forgotten"), &[counts.forgotten])?;
            }
        }
        Ok(())
    }
}

/// The most frequent first, then by name.
fn sorted<K>(counts: &HashMap<K, u64>, shown: impl Fn(&K) -> String) -> Vec<(String, u64)> {
    let mut all: Vec<_> = counts.iter().map(|(key, count)| (shown(key), *count)).collect();
    all.sort_unstable_by(|a, b| (b.1, &a.0).cmp(&(a.1, &b.0)));
    all
}

fn list(out: &mut dyn Write, style: &Style, label: &str, rows: Vec<(String, u64)>) -> io::Result<()> {
    if rows.is_empty() {
        return Ok(());
    }
    writeln!(out)?;
    title(out, style, &label.to_uppercase(), &[])?;
    for (name, count) in rows {
        row(out, style, &name, &[count])?;
    }
    Ok(())
}

/// Columns of a name, and of a number.
const NAME: usize = 40;
const NUMBER: usize = 14;

fn title(out: &mut dyn Write, style: &Style, label: &str, columns: &[&str]) -> io::Result<()> {
    let [on, off] = if style.color { ["\x1b[1m", "\x1b[0m"] } else { [""; 2] };
    let heads: String = columns.iter().map(|head| format!("{head:>NUMBER$}")).collect();
    let line = format!("{label:NAME$}{heads}");
    writeln!(out, "{on}{}{off}", line.trim_end())
}

fn row(out: &mut dyn Write, style: &Style, name: &str, numbers: &[u64]) -> io::Result<()> {
    let name = visible(name);
    let name = cut(&name, NAME - 1);
    let gap = if numbers.is_empty() { 0 } else { NAME - width_of(&name) };
    let numbers: String =
        numbers.iter().map(|number| format!("{:>NUMBER$}", value::whole(*number, style.language))).collect();
    writeln!(out, "{name}{:gap$}{numbers}", "")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tally(texts: &[String]) -> Tally {
        let mut tally = Tally::default();
        for text in texts {
            let mut line = Vec::new();
            facts(&crate::analyse(text), &Style::default(), &mut line).unwrap();
            tally.add(&line).unwrap();
        }
        tally
    }

    #[test]
    fn a_table_counts_documents_and_mentions() {
        let texts = ["Anke Dorn kam nach Emden. Dorn lachte.", "In Emden kamen 300 Gäste."];
        let mut out = Vec::new();
        tally(&texts.map(str::to_owned)).write(&Style::default(), &mut out).unwrap();
        let shown = String::from_utf8(out).unwrap();
        let has = |name: &str, numbers: &[&str]| {
            shown.lines().any(|line| {
                let words: Vec<_> = line.split_whitespace().collect();
                line.starts_with(name) && words.ends_with(numbers)
            })
        };
        assert!(
            has("Emden", &["2", "2"]) && has("Anke Dorn", &["1", "2"]) && has("count", &["1"]),
            "{shown}"
        );
    }

    #[test]
    fn wires_have_names_and_are_no_organisations_of_the_story() {
        let mut out = Vec::new();
        let text = "Werft wächst\n\nEmden (dpa) - Die Werft Nordhavn Line GmbH wächst.\n".to_owned();
        tally(&[text]).write(&Style::default(), &mut out).unwrap();
        let shown = String::from_utf8(out).unwrap();
        assert!(shown.contains("Deutsche Presse-Agentur ") && !shown.contains("\ndpa "), "{shown}");
    }

    #[test]
    fn rare_names_are_forgotten_and_the_table_says_so() {
        let mut counts = Counts::default();
        for i in 0..3 * Counts::KEPT {
            counts.add(i.to_string(), format!("Ort {i}"), 1);
            counts.add("Emden".to_owned(), "Emden".to_owned(), 1);
        }
        assert!(counts.names.len() <= 2 * Counts::KEPT && counts.forgotten == 1);
        assert_eq!(counts.top(1), [("Emden", 3 * Counts::KEPT as u64, 3 * Counts::KEPT as u64)]);
    }
}
