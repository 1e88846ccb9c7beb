//! Which figures are the key ones: headline and lead first, then one of each sentence and table row, one row an amount.
//!
//! An amount that the text tells again is one row, but only where both tellings are of the same thing; the one that
//! says more stays. What stands in brackets behind an amount of its kind goes with it.
//! Example: of "400 Gäste" in the headline and "rund 400 Gäste" of the police in the lead the second is the row.

use std::collections::HashMap;
use std::hash::Hash;

use rust_decimal::Decimal;

use crate::document::{Section, SectionKind};
use crate::figures::{Certainty, ChangeRole, Figure, FigureKind};
use crate::numbers::Value;
use crate::render::points::Points;
use crate::render::speaker;
use crate::report::{Choice, Report};
use crate::span::Span;

/// So many rows at most.
const ROWS: usize = 10;
/// With so many earlier rows of its amount a figure is compared.
const TWINS: usize = 16;

/// A row: the figure, and what is told of it elsewhere.
#[derive(Debug, Clone)]
pub struct Key<'r, 't> {
    pub figure: &'r Figure<'t>,
    /// What it is a value of, by the sentence or by a table: its row, and the column where it stands in the table itself.
    label: Option<String>,
    /// What stands behind it: "lang", or in brackets "(Vorjahr: 98,8 Mio. EUR)".
    aside: Option<&'t str>,
    /// Where the amount is told first, and whether headlines alone tell it.
    at: u32,
    in_headlines: bool,
    rank: Rank,
}

/// How important a figure is by its kind, and by where it stands; the least first.
type Rank = (u8, u8);

impl Key<'_, '_> {
    /// What it is a value of.
    pub fn label(&self) -> Option<&str> {
        self.label.as_deref()
    }

    /// The words of the text with their aside: "61,3 Mio. EUR (Vorjahr: 98,8 Mio. EUR)".
    #[cfg(feature = "render")]
    pub fn words(&self) -> String {
        joined(&[Some(self.figure.text), self.aside])
    }

    /// The words of the text with what they tell of: "Umsatz 45,2".
    pub fn short_phrase(&self) -> String {
        joined(&[self.label(), Some(self.figure.text)])
    }

    /// All of it.
    pub fn phrase(&self) -> String {
        joined(&[self.label(), Some(self.figure.text), self.aside])
    }
}

fn joined(parts: &[Option<&str>]) -> String {
    parts.iter().copied().flatten().collect::<Vec<_>>().join(" ")
}

/// The rows to show, in the order of the text, and the figures that there would be rows for.
pub fn choose<'r, 't>(report: &'r Report<'t>) -> (Vec<Key<'r, 't>>, Vec<&'r Figure<'t>>) {
    if report.choice == Choice::Figures {
        let all = report.figures.iter().map(|figure| Key::of(report, figure));
        return (all.collect(), Vec::new());
    }
    // What is read by the rules of another language is not held up as a fact.
    if report.language != "de" {
        return (Vec::new(), Vec::new());
    }
    let mut keys = folded(report);
    // The sort is stable: of equal rank, what the text says first.
    keys.sort_by_cached_key(|key| key.rank);
    let hidden = keys.split_off(keys.len().min(ROWS));
    keys.sort_by_cached_key(|key| key.at);
    (keys, hidden.into_iter().map(|key| key.figure).collect())
}

/// True of an amount in the text itself.
pub fn is_key(report: &Report, figure: &Figure) -> bool {
    report.choice == Choice::Figures || weight(report, figure).is_some()
}

/// All rows, each amount once.
fn folded<'r, 't>(report: &'r Report<'t>) -> Vec<Key<'r, 't>> {
    let mut places = Places::new(report);
    let tellings = Tellings { report, points: Points::of(report) };
    let mut keys: Vec<Key> = Vec::new();
    let mut by_amount: HashMap<_, Vec<usize>> = HashMap::new();
    for figure in &report.figures {
        let Some(weight) = weight(report, figure) else { continue };
        if let Some(last) = keys.last_mut()
            && let Some(aside) = tellings.aside(last.figure, figure)
        {
            last.aside = last.aside.or(Some(aside));
            continue;
        }
        let in_headlines = places.is_headline(figure);
        let key = Key { in_headlines, ..Key::new(report, figure, (weight, places.of(figure))) };
        let twins = by_amount.entry(amount(figure)).or_default();
        let twin = twins.iter().rev().take(TWINS).find(|twin| tellings.are_one(&keys[**twin], &key));
        match twin {
            Some(twin) => keys[*twin].take(key, report),
            None => {
                twins.push(keys.len());
                keys.push(key);
            }
        }
    }
    keys
}

/// Value, range, kind and units; the words where there is no value.
fn amount<'f>(figure: &'f Figure) -> impl Eq + Hash + 'f {
    let number = |value: Value| value.0.normalize();
    let range = figure.range.map(|range| (range.min.map(number), range.max.map(number)));
    let words = if figure.value.is_none() && range.is_none() { figure.text } else { "" };
    let units = (figure.unit, figure.currency, figure.per);
    (figure.kind, figure.value.map(number), range, units, words)
}

impl<'r, 't> Key<'r, 't> {
    /// The row of a figure on its own.
    pub fn of(report: &Report, figure: &'r Figure<'t>) -> Key<'r, 't> {
        Key::new(report, figure, (0, 0))
    }

    fn new(report: &Report, figure: &'r Figure<'t>, rank: Rank) -> Key<'r, 't> {
        let label = figure.object.filter(|object| is_cell(report, figure) && !figure.text.ends_with(object));
        // "142 Meter lang", but "Umsatz 40 Mio. Euro", "verdiente 40 Mio. Euro"
        let size = |property: &&str| figure.currency.is_none() && property.starts_with(char::is_lowercase);
        let aside = figure.property.filter(size);
        let label = match (label, figure.column) {
            (Some(row), Some(column)) => Some(format!("{row} ({column})")),
            (row, _) => row.or(figure.property.filter(|property| !size(property))).map(str::to_owned),
        };
        Key { figure, label, aside, at: figure.span.start, in_headlines: false, rank }
    }

    /// Becomes the row for both: the figure that says more, where the first one stood, with the table's label.
    fn take(&mut self, other: Key<'r, 't>, report: &Report) {
        let cell = [self.figure, other.figure].into_iter().find(|figure| is_cell(report, figure));
        let stays = tells_no_more(report, other.figure, self.figure) && !is_cell(report, self.figure)
            || is_cell(report, other.figure);
        let own = self.label.take();
        let label = if stays { own.or(other.label) } else { other.label.or(own) };
        if !stays {
            self.figure = other.figure;
        }
        let row = cell.filter(|_| !is_cell(report, self.figure)).and_then(|cell| cell.object);
        self.label = row.map(str::to_owned).or(label);
        self.aside = self.aside.or(other.aside);
        self.in_headlines &= other.in_headlines;
        self.rank = self.rank.min(other.rank);
    }
}

/// A report's figures beside their text.
struct Tellings<'r, 't> {
    report: &'r Report<'t>,
    points: Points<'r>,
}

impl<'r, 't> Tellings<'r, 't> {
    /// Whether one row is enough for both.
    fn are_one(&self, one: &Key, other: &Key) -> bool {
        let tells_no_more = |one: &Key, other: &Key| tells_no_more(self.report, one.figure, other.figure);
        self.is_told_again(one, other) && (tells_no_more(other, one) || tells_no_more(one, other))
    }

    /// True where a second telling of the amount is of the same thing: of what is counted, or of the row of a table
    /// that the sentence names. A sum or share without a name is told again by headlines only: two parties may have
    /// 25 percent.
    fn is_told_again(&self, one: &Key, other: &Key) -> bool {
        let (first, second) = (one.figure, other.figure);
        match (is_cell(self.report, first), is_cell(self.report, second)) {
            (true, true) => (first.object, first.column) == (second.object, second.column),
            (true, false) => self.is_named(first.object, second),
            (false, true) => self.is_named(second.object, first),
            (false, false) if first.object.is_some() || second.object.is_some() => {
                first.object.zip(second.object).is_some_and(|(one, other)| is_one_noun(one, other))
            }
            (false, false) => match (first.property, second.property) {
                (Some(one), Some(other)) => is_one_noun(one, other),
                _ => one.in_headlines != other.in_headlines,
            },
        }
    }

    /// Whether the figure's sentence has the words of the label: "bereinigtes EBIT" those of "EBIT bereinigt".
    fn is_named(&self, label: Option<&str>, figure: &Figure) -> bool {
        const LEAST: usize = 3;
        let sentence = self.sentence(figure).to_lowercase();
        let label = label.unwrap_or_default().to_lowercase();
        let is_long = |word: &&str| word.chars().nth(LEAST - 1).is_some();
        let mut words = label.split(|c: char| !c.is_alphabetic()).filter(is_long).peekable();
        words.peek().is_some() && words.all(|word| sentence.contains(word))
    }

    /// The brackets around a figure that stands right behind another of its kind: "(Vorjahr: 98,8 Mio. EUR)".
    fn aside(&self, before: &Figure, figure: &Figure) -> Option<&'t str> {
        // So many letters between the two, and in the brackets.
        const BETWEEN: u32 = 24;
        const INSIDE: u32 = 48;
        let of = |figure: &Figure| (figure.section, figure.kind, figure.unit, figure.currency);
        let apart = figure.span.start.saturating_sub(before.span.end);
        if of(before) != of(figure) || apart > BETWEEN + INSIDE || is_cell(self.report, figure) {
            return None;
        }
        let between = self.points.slice(Span { start: before.span.end, end: figure.span.start });
        let (between, opened) = between.split_once('(')?;
        let is_near = between.chars().count() <= BETWEEN as usize
            && between.chars().all(|c| c.is_alphabetic() || c == ' ')
            && !opened.contains(['(', ')']);
        let start = figure.span.start - opened.chars().count() as u32 - 1;
        let behind = self.points.slice(Span { start: figure.span.end, end: start + INSIDE });
        let (tail, _) = behind.split_once(')').filter(|_| is_near)?;
        let end = figure.span.end + tail.chars().count() as u32 + 1;
        let is_alone = !tail.contains(|c: char| c.is_numeric() || c == '(');
        is_alone.then(|| self.in_section(figure, Span { start, end })).flatten()
    }

    /// The sentence that a figure stands in, as far as its section has it.
    fn sentence(&self, figure: &Figure) -> &str {
        let sentences = &self.report.sentences;
        let upto = sentences.partition_point(|sentence| sentence.start <= figure.span.start);
        let sentence = upto.checked_sub(1).and_then(|last| sentences.get(last));
        sentence.map_or("", |sentence| self.points.slice(*sentence))
    }

    /// What stands under a span of the figure's section.
    fn in_section(&self, figure: &Figure, span: Span) -> Option<&'t str> {
        let section = section(self.report, figure)?;
        let first = self.points.byte(section.span.start);
        let byte = |point: u32| self.points.byte(point).checked_sub(first);
        section.text.get(byte(span.start)?..byte(span.end)?)
    }
}

/// "Beschäftigte" and "Beschäftigten": case and number show in the last letters.
fn is_one_noun(one: &str, other: &str) -> bool {
    const ENDING: usize = 2;
    let (short, long) = if one.len() < other.len() { (one, other) } else { (other, one) };
    long.strip_prefix(short).is_some_and(|ending| ending.len() <= ENDING)
}

/// True where a figure has no hedge, speaker or doubt but those of the other.
fn tells_no_more(report: &Report, figure: &Figure, other: &Figure) -> bool {
    let speaker = |figure: &Figure| {
        figure
            .statement
            .and_then(|id| report.statement(id))
            .and_then(|statement| speaker::of(report, statement))
    };
    (figure.hedge.is_none() || figure.hedge == other.hedge)
        && (figure.certainty == Certainty::Stated || figure.certainty == other.certainty)
        && speaker(figure).is_none_or(|name| speaker(other) == Some(name))
}

fn section<'r, 't>(report: &'r Report<'t>, figure: &Figure) -> Option<&'r Section<'t>> {
    let at = report.sections.binary_search_by(|section| section.id.cmp(&figure.section)).ok()?;
    report.sections.get(at)
}

fn kind_of(report: &Report, figure: &Figure) -> Option<SectionKind> {
    section(report, figure).map(|section| section.kind)
}

/// True of a figure in a table.
fn is_cell(report: &Report, figure: &Figure) -> bool {
    kind_of(report, figure) == Some(SectionKind::Table)
}

/// Where figures stand, asked in text order.
struct Places<'r, 't> {
    report: &'r Report<'t>,
    lead: Option<u32>,
    /// The sentence of the last figure, and the row of the last one in a table.
    sentence: Option<usize>,
    row: Option<&'t str>,
}

impl<'r, 't> Places<'r, 't> {
    fn new(report: &'r Report<'t>) -> Places<'r, 't> {
        let lead = report.sections.iter().find(|section| section.kind == SectionKind::Body);
        Places { report, lead: lead.map(|section| section.span.start), sentence: None, row: None }
    }

    /// True in what tells the text in few words: headlines, and a list above the lead.
    fn is_above(&self, section: &Section) -> bool {
        use SectionKind::{Headline, List, Subheadline};
        matches!(section.kind, Headline | Subheadline)
            || section.kind == List && self.lead.is_some_and(|lead| section.span.start < lead)
    }

    /// The same, and what stands over or under parts of it.
    fn is_headline(&self, figure: &Figure) -> bool {
        use SectionKind::{Caption, Slug, Subhead};
        let section = section(self.report, figure);
        section
            .is_some_and(|section| self.is_above(section) || matches!(section.kind, Slug | Subhead | Caption))
    }

    /// 0 for the first of each sentence in headline and lead, 1 for those of the rest, 2 for the others there and the
    /// first of a table's row, 3 for what is left.
    fn of(&mut self, figure: &Figure<'t>) -> u8 {
        let Some(section) = section(self.report, figure) else { return 3 };
        if section.kind == SectionKind::Table {
            let is_first = self.row != figure.object;
            self.row = figure.object;
            return if is_first { 2 } else { 3 };
        }
        let sentence = self.report.sentences.partition_point(|sentence| sentence.start <= figure.span.start);
        // "von 6,4 auf 4,3 Prozent": what it was before comes last.
        if figure.change.is_some_and(|change| change.role == ChangeRole::From) {
            return 3;
        }
        let is_first = self.sentence != Some(sentence);
        self.sentence = Some(sentence);
        let is_lead = Some(section.span.start) == self.lead || self.is_above(section);
        match (is_first, is_lead) {
            (true, true) => 0,
            (true, false) => 1,
            (false, true) => 2,
            (false, false) => 3,
        }
    }
}

/// How important a figure is by its kind, 0 most; none where it is no key figure.
fn weight(report: &Report, figure: &Figure) -> Option<u8> {
    let kind = match figure.kind {
        // "wochenlang" says no length.
        FigureKind::Duration if figure.value.is_none() && figure.range.is_none() => return None,
        FigureKind::Date | FigureKind::Time | FigureKind::Set | FigureKind::Ordinal => return None,
        FigureKind::Number | FigureKind::Age | FigureKind::Duration => 1,
        // Calibres, sizes and ways say what a thing is, not how much there is.
        FigureKind::Length => 1,
        // "keine einzige Patrone"
        FigureKind::Count if figure.value.is_some_and(|value| value.0 == Decimal::ONE) => 1,
        FigureKind::Count if figure.object.is_none() => 1,
        _ => 0,
    };
    match kind_of(report, figure) {
        Some(
            SectionKind::Contact
            | SectionKind::Disclaimer
            | SectionKind::Distribution
            | SectionKind::Identifiers
            | SectionKind::Link
            | SectionKind::Notice
            | SectionKind::Categories,
        ) => None,
        Some(SectionKind::About | SectionKind::Caption) => Some(kind + 2),
        _ => Some(kind),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The rows, with hedge and speaker.
    fn rows(text: &str) -> Vec<String> {
        let report = crate::analyse(text);
        let (keys, _) = choose(&report);
        let row = |key: &Key| {
            let statement = key.figure.statement.and_then(|id| report.statement(id));
            let speaker = statement.and_then(|statement| speaker::of(&report, statement));
            let parts = [
                key.figure.hedge.map(str::to_owned),
                Some(key.phrase()),
                speaker.map(|name| format!("– {name}")),
            ];
            parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
        };
        keys.iter().map(row).collect()
    }

    #[test]
    fn an_amount_is_one_row_where_it_is_of_the_same_thing() {
        let rows_of: &[(&str, &[&str])] = &[
            (
                "Die Union kommt auf 25 Prozent, die AfD auf 25 Prozent. Die SPD hat 14 Prozent.",
                &["Union 25 Prozent", "AfD 25 Prozent", "SPD 14 Prozent"],
            ),
            (
                "400 Gäste bei Fest\n\nKiel (dpa) - Nach Angaben der Polizei kamen rund 400 Gäste.\n",
                &["rund 400 Gäste – Polizei"],
            ),
            (
                "Kiel (dpa) - Nach Angaben der Polizei kamen rund 400 Gäste. Die 400 Gäste tanzten.\n",
                &["rund 400 Gäste – Polizei"],
            ),
            (
                "Bund gibt 5 Millionen Euro\n\nDer Bund gibt 5.000.000 Euro. Das Land gibt 5 Millionen Euro.\n",
                &["5 Millionen Euro", "5 Millionen Euro"],
            ),
            (
                "Etwa 400 Gäste kamen. Es waren 400 Gäste, sagte Karl Kern.",
                &["Etwa 400 Gäste", "400 Gäste – Karl Kern"],
            ),
            (
                "Wir sind 640 Beschäftigte. Mit 640 Beschäftigten baut die Werft 6 Schiffe und 6 Boote.",
                &["640 Beschäftigte", "6 Schiffe", "6 Boote"],
            ),
            (
                "Umsatz steigt um 5 Prozent\n\nDer Umsatz stieg um 5 Prozent. Der Gewinn stieg um 5 Prozent.\n",
                &["Umsatz 5 Prozent", "Gewinn 5 Prozent"],
            ),
            (
                "Die Werft kam auf 61,3 Mio. EUR (Vorjahr: 98,8 Mio. EUR).",
                &["61,3 Mio. EUR (Vorjahr: 98,8 Mio. EUR)"],
            ),
            (
                "Die Werft kam auf 61,3 Mio. EUR (98,8 Mio. EUR im Jahr davor, 70 Mio. EUR noch früher).",
                &["61,3 Mio. EUR", "98,8 Mio. EUR", "70 Mio. EUR"],
            ),
        ];
        for (text, wanted) in rows_of {
            assert_eq!(rows(text), *wanted, "{text}");
        }
    }

    #[test]
    fn a_table_names_what_the_text_tells() {
        let text = "Die Werft wächst\n\nDer Konzernumsatz stieg auf rund 45,2 Mio. Euro.\n\nKennzahlen (in Mio. Euro)\n\n\
            \u{20}               2024      2023\n\
            Umsatz          45,2      41,0\n\
            EBIT             3,1       2,8\n";
        let found = rows(text);
        assert_eq!(found[0], "rund Umsatz 45,2 Mio. Euro", "{found:?}");
        assert!(found.contains(&"EBIT (2023) 2,8".to_owned()), "{found:?}");
        assert!(!found.contains(&"Umsatz (2024) 45,2".to_owned()), "{found:?}");
    }

    #[test]
    fn the_first_of_each_sentence_comes_before_the_rest() {
        let mut text =
            "Die Werft stellt um\n\nDer Gewinn sank um 8 Prozent auf 41 Millionen Euro.\n\n".to_owned();
        for i in 2..9 {
            text.push_str(&format!("Die Halle {} kostet {i} Millionen Euro, der Kran {i}0 Millionen Euro, das Tor {i}00 Millionen Euro.\n\n", "ABCDEFGHI".chars().nth(i).unwrap()));
        }
        let found = rows(&text);
        assert_eq!(found.len(), ROWS);
        for first in ["8 Prozent", "41 Millionen Euro", "2 Millionen Euro", "8 Millionen Euro"] {
            assert!(found.iter().any(|row| row.ends_with(first)), "{first}: {found:?}");
        }
    }

    #[test]
    fn other_languages_have_no_key_figures() {
        let text = "The company has opened a new plant in the north of the country and will hire about 500 people for it.";
        assert_eq!(rows(text), [""; 0]);
    }
}
