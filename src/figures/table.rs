//! Cells of tables: what the row is called, what the column is, and the unit that caption or label say for all.
//!
//! Which lines are a table is for `document`; cells stand apart by tabs, gaps or bars.
//! Example: under "Kennzahlen (in TEUR)   Q3 2018" the cell "212.400" of the row "Umsatz" is 212,400,000 euros.

use std::ops::Range;

use rust_decimal::Decimal;

use super::unit::{self, Unit};
use super::{Change, ChangeRole, Figure, FigureKind, compared, measure};
use crate::document::{Document, SectionKind};
use crate::lexicon::Sense;
use crate::numbers::{self, Value, Writing};
use crate::tokens::Flags;

/// Gives the figures of tables the labels and units of their rows and columns, and takes out those that only say a unit.
pub fn label<'t>(document: &Document<'t>, figures: &mut Vec<Figure<'t>>) {
    for (number, section) in document.sections.iter().enumerate() {
        let first = figures.partition_point(|figure| figure.span.start < section.span.start);
        let after = figures.partition_point(|figure| figure.span.start < section.span.end);
        if section.kind == SectionKind::Table && first < after {
            let (heads, units) = (Vec::new(), Vec::new());
            let mut table = Table { document, heads, units, unit: caption(document, number) };
            let rows = lines(document, document.section_tokens(number));
            rows.into_iter().for_each(|row| table.read(row, &mut figures[first..after]));
        }
    }
    figures.retain(|figure| figure.rule != Some(OF_UNITS));
}

/// What stands in a row of units is no figure.
const OF_UNITS: &str = "row of units";

/// Tokens of a row's label that are read.
const LONGEST_LABEL: usize = 12;

/// What the rows so far say for the rows below.
struct Table<'d, 't> {
    document: &'d Document<'t>,
    /// The cells of the head.
    heads: Vec<Range<usize>>,
    /// The units that stand below the head, one for each column or for all.
    units: Vec<Named>,
    unit: Option<Named>,
}

/// A unit that stands without a number, and what it is a rate over: "(g/t)".
#[derive(Clone, Copy)]
pub struct Named {
    pub unit: Unit,
    pub per: Option<&'static str>,
}

impl<'t> Table<'_, 't> {
    fn read(&mut self, row: Range<usize>, figures: &mut [Figure<'t>]) {
        let document = self.document;
        let cells = cells(document, &row);
        let span = document.span(&row);
        let first = figures.partition_point(|figure| figure.span.start < span.start);
        let after = figures.partition_point(|figure| figure.span.start < span.end);
        let own = &mut figures[first..after];
        if let Some(units) = row_of_units(document, &cells) {
            self.units = units;
            own.iter_mut().for_each(|figure| figure.rule = Some(OF_UNITS));
            return;
        }
        if own.iter().all(|figure| figure.kind == FigureKind::Date) {
            // What stands over the labels is said for all columns.
            self.unit = cells.first().and_then(|cell| named_unit(document, cell)).or(self.unit);
            // Words alone are a head only where none is yet: below it they are one more row, or a title.
            let labelled = cells.first().is_some_and(|cell| document.is(cell.end - 1, ':'));
            if !labelled && (!own.is_empty() || self.heads.is_empty() && cells.len() > 1) {
                self.heads = cells;
            }
            return;
        }
        let [label, values @ ..] = &*cells else { return };
        let named = document[label.start].is_word() || !self.heads.is_empty() && is_span(document, label);
        if values.is_empty() || !named {
            return;
        }
        let label = &(label.start..label.end.min(label.start + LONGEST_LABEL));
        let (own_unit, label) = (named_unit(document, label), without_unit(document, label));
        let counts = counts(document, &label);
        let share_row = is_share(document, &label);
        let plain = !counts && !share_row;
        for figure in own.iter_mut().filter(|figure| figure.kind != FigureKind::Date) {
            let cell = values.partition_point(|cell| document.span(cell).end < figure.span.end);
            if values.get(cell).is_none_or(|cell| !document.span(cell).contains(figure.span)) {
                continue;
            }
            // Heads stand above their cells counted from the right: the labels' column may have none.
            let behind = values.len() - cell;
            let head = self.heads.len().checked_sub(behind).map(|head| &self.heads[head]);
            figure.column = head.map(|head| document.phrase(head));
            figure.object = figure.object.or(Some(document.phrase(&label)));
            let bare = figure.unit.is_none() && figure.currency.is_none() && is_amount(figure.kind);
            let share = head.and_then(|head| of_shares(document, head));
            if bare && let Some(share) = share {
                measure(figure, Some(share), false);
            } else if bare {
                let above = head.and_then(|head| named_unit(document, head));
                let above = above.or_else(|| self.unit_of_column(behind)).or(self.unit);
                measure(figure, own_unit.or(above.filter(|_| plain)), counts);
            }
            if figure.kind == FigureKind::Percent && !share_row {
                let by = |direction| Change { direction, role: ChangeRole::By };
                figure.change = figure.change.or(compared::signed(figure.text).map(by));
            }
        }
    }
}

impl Table<'_, '_> {
    /// The unit below the head of the column that is so many from the right.
    fn unit_of_column(&self, behind: usize) -> Option<Named> {
        let column = self.units.len().saturating_sub(behind);
        self.units.get(column).copied().filter(|_| self.units.len() == 1 || behind <= self.units.len())
    }
}

/// "1 bis 4", "65 und mehr", "5 - 9": a row that is called by a span of numbers.
fn is_span(document: &Document, label: &Range<usize>) -> bool {
    let join = label.start + 1;
    let joins =
        document.reads_any(join, &["bis", "und", "oder"]) || document.is(join, '-') || document.is(join, '–');
    joins && join < label.end
}

/// "1 000 Tonnen   %", "Mio. Euro": cells that are units, and no more.
fn row_of_units(document: &Document, cells: &[Range<usize>]) -> Option<Vec<Named>> {
    let unit = |cell: &Range<usize>| {
        let named = unit_at(document, cell.start, cell.end)?;
        (named.after == cell.end).then_some(named.named)
    };
    if cells.is_empty() { None } else { cells.iter().map(unit).collect() }
}

fn is_amount(kind: FigureKind) -> bool {
    matches!(kind, FigureKind::Number | FigureKind::Count)
}

/// Applies the unit, if the row has one; what is counted becomes a count.
fn measure(figure: &mut Figure, unit: Option<Named>, counts: bool) {
    figure.rule = Some("table cell");
    match unit {
        Some(Named { unit, per }) => {
            let Some(value) = figure.value.and_then(|value| value.0.checked_mul(unit.factor)) else { return };
            figure.kind = unit.kind;
            figure.value = Some(Value(value));
            figure.per = per;
            measure::name_unit(figure, &unit);
            measure::set_iso(figure);
        }
        None if counts => figure.kind = FigureKind::Count,
        None => {}
    }
}

/// "Mitarbeiter", "Zahl der Filialen": rows that count and take no unit from the caption.
fn counts(document: &Document, label: &Range<usize>) -> bool {
    label.clone().any(|i| document.lexicon.ends_as_any(document.str(i), &["", "innen", "n"], Sense::Counted))
}

/// "EBIT-Marge": rows of shares take no unit from the caption either.
fn is_share(document: &Document, label: &Range<usize>) -> bool {
    document.lexicon.ends_as(document.str(label.end - 1), Sense::Share)
}

/// The lines of a section.
fn lines(document: &Document, tokens: Range<usize>) -> Vec<Range<usize>> {
    split(tokens, |i| document[i].has(Flags::LINE))
}

/// The cells of a line, without bars between them.
fn cells(document: &Document, row: &Range<usize>) -> Vec<Range<usize>> {
    let bar = |i: usize| document.str(i) == "|";
    let cells = split(row.clone(), |i| document[i].has(Flags::GAP) || bar(i) || i > row.start && bar(i - 1));
    cells.into_iter().filter(|cell| !bar(cell.start)).collect()
}

/// The pieces of a range that begin where the test holds.
fn split(range: Range<usize>, begins: impl Fn(usize) -> bool) -> Vec<Range<usize>> {
    let mut pieces: Vec<Range<usize>> = Vec::new();
    for i in range {
        match pieces.last_mut() {
            Some(piece) if !begins(i) => piece.end = i + 1,
            _ => pieces.push(i..i + 1),
        }
    }
    pieces
}

/// The unit that the lines before a table say for it: "Alle Angaben in Mio. Euro".
fn caption(document: &Document, table: usize) -> Option<Named> {
    const LONGEST: usize = 14;
    let before = table.checked_sub(1)?;
    let line = lines(document, document.section_tokens(before)).pop()?;
    if line.len() > LONGEST { None } else { named_unit(document, &line) }
}

/// "+/- %", "Veränderung in %", "Δ %": a column of shares, whatever its rows are measured in.
fn of_shares(document: &Document, head: &Range<usize>) -> Option<Named> {
    let last = head.end - 1;
    let unit = unit::at(document, last, head.end, Writing::Digits)?;
    (document.str(last) == "%").then_some(Named { unit, per: None })
}

/// "(in TEUR)", "in Mio. Euro", "in %", "(Mio. €)": the unit that stands there without a number.
fn named_unit(document: &Document, tokens: &Range<usize>) -> Option<Named> {
    let opens = |i: usize| document.reads(i, "in") || document.is(i, '(');
    tokens.clone().filter(|i| opens(*i)).find_map(|i| Some(unit_at(document, i + 1, tokens.end)?.named))
}

/// A unit without a number of its own, and the token behind.
pub struct UnitAt {
    pub named: Named,
    pub after: usize,
}

/// "TEUR", "Mio. Euro", "g/t", "1 000 Tonnen": the unit that begins at the token, with how many of it one stands for.
pub fn unit_at(document: &Document, i: usize, end: usize) -> Option<UnitAt> {
    let thousands = || {
        let numeral = numbers::at(document, i, end)
            .filter(|numeral| numeral.writing == Writing::Digits && numeral.tokens.end < end)?;
        let round = [1_000, 1_000_000].iter().any(|size| numeral.value == Decimal::from(*size));
        round.then_some((numeral.value, numeral.tokens.end))
    };
    let size = numbers::magnitude_at(document, i, end, Writing::Digits).or_else(thousands);
    let (size, at) = size.unwrap_or((Decimal::ONE, i));
    let mut unit = unit::at(document, at, end, Writing::Digits)?;
    unit.factor = unit.factor.checked_mul(size)?;
    let per = unit::per(document, unit.after, end);
    let after = per.map_or(unit.after, |(_, after)| after);
    Some(UnitAt { named: Named { unit, per: per.map(|(symbol, _)| symbol) }, after })
}

/// The label without the unit and the colon behind it.
fn without_unit(document: &Document, label: &Range<usize>) -> Range<usize> {
    let ends = |i: usize| {
        document.is(i, '(')
            || document.is(i, ':')
            || document.reads(i, "in") && named_unit(document, &(i..label.end)).is_some()
    };
    let end = (label.start + 1..label.end).find(|i| ends(*i)).unwrap_or(label.end);
    label.start..end
}

#[cfg(test)]
mod tests {
    use super::super::tests::figures_of;

    /// Each cell as kind, value, currency or unit, label and column.
    fn cells(table: &str) -> Vec<String> {
        let text = format!("Werft legt zu\n\nDer Umsatz der Werft stieg weiter.\n\n{table}\n");
        let cell = |figure: &super::Figure| {
            format!(
                "{} {} {}{} / {} / {}",
                serde_json::to_string(&figure.kind).unwrap().trim_matches('"'),
                figure.value.map_or_else(String::new, |value| value.0.to_string()),
                figure.currency.or(figure.unit).unwrap_or("-"),
                figure.per.map_or_else(String::new, |per| format!("/{per}")),
                figure.object.unwrap_or("-"),
                figure.column.unwrap_or("-"),
            )
        };
        let figures = figures_of(&text);
        figures.iter().filter(|figure| figure.value.is_some()).map(cell).collect()
    }

    #[test]
    fn cells_have_the_labels_of_row_and_column_and_the_unit_of_the_caption() {
        assert_eq!(
            cells(
                "Kennzahlen (in TEUR)   Q3 2018   Q3 2017\nUmsatz   212.400   193.800\nEBIT-Marge in %   8,8   10,0"
            ),
            [
                "money 212400000 EUR / Umsatz / Q3 2018",
                "money 193800000 EUR / Umsatz / Q3 2017",
                "percent 8.8 % / EBIT-Marge / Q3 2018",
                "percent 10.0 % / EBIT-Marge / Q3 2017",
            ]
        );
        assert_eq!(
            cells("in TEUR   2018   +/- %\nUmsatz   212   3,5\nMitarbeiter   40   2"),
            [
                "money 212000 EUR / Umsatz / 2018",
                "percent 3.5 % / Umsatz / +/- %",
                "count 40 - / Mitarbeiter / 2018",
                "percent 2 % / Mitarbeiter / +/- %",
            ]
        );
        assert_eq!(
            cells("Bohrloch   Tiefe (m)   Gold (g/t)\nQ-12   112,5   3\nQ-14   98   4"),
            [
                "length 112.5 m / Q-12 / Tiefe (m)",
                "mass 3 g/t / Q-12 / Gold (g/t)",
                "length 98 m / Q-14 / Tiefe (m)",
                "mass 4 g/t / Q-14 / Gold (g/t)",
            ]
        );
        assert_eq!(
            cells(
                "Fleischart   2023   2024   Änderung\n   1 000 Tonnen   1 000 Tonnen   %\nGans   1 542,8   1 572,6   1,9\n\
                 Ente   11 180   11 420   - 2,1"
            ),
            [
                "mass 1542800.0 t / Gans / 2023",
                "mass 1572600.0 t / Gans / 2024",
                "percent 1.9 % / Gans / Änderung",
                "mass 11180000 t / Ente / 2023",
                "mass 11420000 t / Ente / 2024",
                "percent -2.1 % / Ente / Änderung",
            ]
        );
        assert_eq!(
            cells("(in Tsd. Euro)\n\nDauer   2023   2024\n1 bis 4   412   398"),
            ["money 412000 EUR / 1 bis 4 / 2023", "money 398000 EUR / 1 bis 4 / 2024"]
        );
        // A title above the head is none.
        assert_eq!(
            cells("Bohrungen\nBohrloch   Tiefe (m)   Gold (g/t)\nQ-12   112,5   3"),
            ["length 112.5 m / Q-12 / Tiefe (m)", "mass 3 g/t / Q-12 / Gold (g/t)"]
        );
        assert_eq!(
            cells(
                "Alle Angaben in Mio. Euro\n\n\t2024\t2023\nUmsatz\t12,5\t11\nSonstiges\nMitarbeiter\t310\t290"
            ),
            [
                "money 12500000.0 EUR / Umsatz / 2024",
                "money 11000000 EUR / Umsatz / 2023",
                "count 310 - / Mitarbeiter / 2024",
                "count 290 - / Mitarbeiter / 2023",
            ]
        );
    }
}
