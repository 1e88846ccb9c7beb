//! Dates, times, sets and calendar lengths: the walk over the words that the rules below hang on.
//!
//! A rule begins at the head of its phrase (a month, "Jahr", "Uhr", a number), looks back for what belongs to
//! it and ahead for what completes it, and gives a TIMEX3 value. What the values are counted from stands in `walk.rs`.
//! Example: "am Mittwoch um 16 Uhr" is 2024-02-28, then 2024-02-28T16:00.

use std::collections::VecDeque;
use std::ops::Range;

use super::walk::Walk;
use super::{
    Figure, FigureKind, Modifier, age, clock, count, date, day_part, decade, feast, guard, hedge, lasting,
    night, no_year, nth_day, period, rate, relative, season, set, weekday, year,
};
use crate::document::{Document, SectionKind};
use crate::id::SectionId;
use crate::lexicon::{Match, TableId, class};
use crate::numbers;
use crate::numbers::Value;
use crate::span::{Span, keep_longest};
use crate::tokens::Flags;

/// What a rule found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Timex {
    pub tokens: Range<usize>,
    pub kind: FigureKind,
    pub iso: String,
    pub rule: &'static str,
}

impl Timex {
    pub fn date(tokens: Range<usize>, iso: String, rule: &'static str) -> Option<Timex> {
        Some(Timex { tokens, kind: FigureKind::Date, iso, rule })
    }

    pub fn time(tokens: Range<usize>, iso: String, rule: &'static str) -> Option<Timex> {
        Some(Timex { tokens, kind: FigureKind::Time, iso, rule })
    }

    pub fn set(tokens: Range<usize>, iso: String, rule: &'static str) -> Option<Timex> {
        Some(Timex { tokens, kind: FigureKind::Set, iso, rule })
    }

    /// Four digits that are no year.
    fn is_amount(&self) -> bool {
        matches!(self.kind, FigureKind::Count | FigureKind::Number)
    }

    pub fn length(tokens: Range<usize>, iso: String, rule: &'static str) -> Option<Timex> {
        Some(Timex { tokens, kind: FigureKind::Duration, iso, rule })
    }
}

/// Puts the dates, times, sets and calendar lengths of the document among its other figures, in text order.
pub(super) fn add<'t>(document: &Document<'t>, figures: &mut Vec<Figure<'t>>) {
    let mut found = find(document);
    if found.is_empty() {
        return;
    }
    keep_longest(&mut found, |date| date.span);
    let mut dates = found.into_iter().peekable();
    // One list: what was found leaves it in front and comes in again behind, since that of a long text takes much room.
    let mut merged = VecDeque::from(std::mem::take(figures));
    merged.shrink_to_fit();
    merged.reserve_exact(dates.len());
    for _ in 0..merged.len() {
        let Some(figure) = merged.pop_front() else { break };
        while let Some(date) = dates.next_if(|date| date.span.end <= figure.span.start) {
            merged.push_back(date.figure(document));
        }
        match dates.peek_mut() {
            Some(date) if date.span.overlaps(figure.span) => {
                let lengths = date.timex.kind == FigureKind::Duration && figure.kind == FigureKind::Duration;
                if lengths && date.span.contains(figure.span) {
                    // "letzten fünf Jahren": the number's own rule knows more of it.
                    date.known = Some(Box::new(figure));
                } else if date.timex.is_amount()
                    || figure.span.len() > date.span.len()
                        && !(figure.kind == FigureKind::Number && is_time(date))
                {
                    while dates.next_if(|date| date.span.overlaps(figure.span)).is_some() {}
                    merged.push_back(figure);
                }
            }
            _ => merged.push_back(figure),
        }
    }
    merged.extend(dates.map(|date| date.figure(document)));
    *figures = merged.into();
}

/// "von 11.30 bis 14 und von 17 bis 22 Uhr" is no range of numbers.
fn is_time(date: &Placed) -> bool {
    date.timex.kind == FigureKind::Time
}

/// A find in its place. A figure takes several times the room, so it is made last.
struct Placed<'t> {
    timex: Timex,
    span: Span,
    section: SectionId,
    /// What the number's own rule says of it.
    known: Option<Box<Figure<'t>>>,
}

impl<'t> Placed<'t> {
    fn figure(self, document: &Document<'t>) -> Figure<'t> {
        let Placed { timex: Timex { tokens, kind, iso, rule }, span, section, known } = self;
        if let Some(known) = known {
            return Figure { span, text: document.phrase(&tokens), ..*known };
        }
        let (start, end) = (tokens.start, tokens.end);
        if iso.is_empty()
            && let Some(numeral) = numbers::at(document, start, end)
            && let Some(found) = count::find(document, &numeral, end)
        {
            return Figure { section, ..found.figure };
        }
        let mut figure = Figure::new(document, kind, tokens, rule);
        if matches!(kind, FigureKind::Duration | FigureKind::Age) {
            measure(&mut figure, &iso);
        } else {
            hedge::around(document, &mut figure, start, &iso);
        }
        let dated = kind != FigureKind::Age;
        (figure.section, figure.iso) = (section, dated.then_some(iso));
        figure
    }
}

/// All dates, times, sets and calendar lengths of the document, in text order; some overlap.
fn find<'t>(document: &Document<'t>) -> Vec<Placed<'t>> {
    let mut found = Vec::new();
    let mut walk = Walk::new(document);
    for (number, sentence) in document.sentences.iter().enumerate() {
        let Some(section) = document.sections.get(sentence.section) else { continue };
        if !super::holds_figures(section.kind) {
            continue;
        }
        if section.kind != SectionKind::Body {
            walk.day = None;
        }
        (walk.number, walk.sentence) = (number, sentence.tokens.clone());
        walk.sentence(|timex| {
            let span = document.span(&timex.tokens);
            found.push(Placed { timex, span, section: section.id, known: None });
        });
    }
    found
}

/// Unit and modifier of a length of the calendar: "seit Jahren" are several, "Jahresfrist" is one.
fn measure(figure: &mut Figure, iso: &str) {
    const UNITS: [(&str, &str); 12] = [
        ("WE", ""),
        ("DE", "a"),
        ("CE", "a"),
        ("ML", "a"),
        ("Y", "a"),
        ("Q", "mo"),
        ("W", "wk"),
        ("D", "d"),
        ("H", "h"),
        ("S", "s"),
        ("M", "mo"),
        ("", ""),
    ];
    let unit = UNITS.iter().find(|(tail, _)| iso.ends_with(tail)).map_or("", |(_, unit)| unit);
    let minutes = iso.starts_with("PT") && unit == "mo";
    figure.unit = Some(if minutes { "min" } else { unit }).filter(|unit| !unit.is_empty());
    if iso.contains('X') {
        figure.modifier = Modifier::Several;
    } else {
        let digits = iso.trim_matches(|c: char| !c.is_ascii_digit());
        figure.value = digits.parse().ok().map(Value);
    }
}

/// "eine einjährige Pause" lasts, "ein einjähriges Kind" is old.
fn length_or_age(walk: &Walk, i: usize, value: &str) -> Option<Timex> {
    if age::is_old(walk.document, i + 1, false) {
        return Some(Timex { tokens: i..i + 1, kind: FigureKind::Age, iso: value.to_owned(), rule: "age" });
    }
    Timex::length(i..i + 1, value.to_owned(), "vague-length")
}

impl Walk<'_, '_> {
    fn sentence(&mut self, mut found: impl FnMut(Timex)) {
        let mut i = self.sentence.start;
        while i < self.sentence.end {
            let class = self.class(i);
            let token = self.document[i];
            let timex = if class & (class::CALENDAR | class::TIMEWORD) != 0 {
                self.word(i)
            } else if token.is_number() {
                if let Some(after) = guard::telephone(self.document, i, self.sentence.end) {
                    i = after;
                    continue;
                }
                date::at_number(self, i)
                    .or_else(|| clock::at_number(self, i))
                    .or_else(|| year::at_number(self, i))
                    .or_else(|| no_year::at_number(self, i))
            } else if token.is_word() && token.has(Flags::DIGIT) && token.has(Flags::CAPITAL) {
                period::code(self, i)
            } else if token.bytes().len() == 2 && token.is_word() && token.is_capital() {
                set::short_weekday(self, i)
            } else {
                None
            };
            i += 1;
            // What was looked for ahead may lie behind the sentence's end.
            if let Some(timex) = timex.filter(|timex| timex.tokens.end <= self.sentence.end) {
                if matches!(timex.kind, FigureKind::Date | FigureKind::Time) {
                    self.placed = timex.tokens.end;
                }
                if timex.kind == FigureKind::Date {
                    self.dated = timex.tokens.end;
                    self.tell_year(&timex);
                }
                if timex.kind == FigureKind::Set && timex.rule != rate::RULE {
                    self.timeless = Some(self.number);
                    self.yearly = (timex.iso == "P1Y").then_some(self.number).or(self.yearly);
                }
                i = i.max(timex.tokens.end);
                found(timex);
            }
        }
    }

    /// What the row of the word at `i` says that it is, asked in the order of the table's rows.
    fn word(&mut self, i: usize) -> Option<Timex> {
        let document = self.document;
        let rows = document.lexicon.matches_in(TableId::Calendar, document, i);
        for Match { row, len, .. } in rows {
            let value = row.get(1);
            let timex = match row.get(0) {
                "month" => value.parse().ok().and_then(|month| date::month(self, i, month)),
                "half_of_month" => date::half_of_month(self, i, value),
                "weekend_of_month" => nth_day::weekend(self, i, value),
                "season" => season::season(self, i, value),
                "weekday" => weekday::weekday(self, i, value),
                "weekday_part" => weekday::weekday_part(self, i, value),
                "day" => relative::day(self, i, value),
                "this" => relative::this(self, i, len, value),
                "ref" => relative::reference(self, i, value),
                "ref_after" | "ref_noun" => relative::reference_after(self, i, value),
                "era" => relative::era(self, i),
                "part" => day_part::part(self, i, value),
                "eve" => night::eve(self, i, value),
                "part_adverb" => day_part::part_adverb(self, i, value),
                "clock" => clock::midnight(self, i),
                "oclock" => clock::oclock(self, i),
                "half_past" => clock::half_past(self, i),
                "quarter_hour" => clock::quarter_hour(self, i),
                "near_hour" => clock::near_hour(self, i),
                "period" => period::singular(self, i, value),
                "periods" => lasting::plural(self, i, value),
                "calendar_week" => period::calendar_week(self, i),
                "quarter" => period::quarter_noun(self, i, value),
                "edge_of" => period::edge_of(self, i, value),
                "year_noun" => year::noun(self, i, value),
                "decade" => decade::word(self, i, value),
                "set" => set::adverb(self, i, len, value),
                "all" => set::all(self, i),
                "each" => set::each(self, i),
                "year_term" => lasting::term(self, i, value),
                "length" => Timex::length(i..i + 1, value.to_owned(), "vague-length"),
                "length_or_age" => length_or_age(self, i, value),
                "feast" => feast::at(self, i, len, value),
                _ => None,
            };
            if timex.is_some() {
                return timex;
            }
        }
        None
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::document::Day;
    use crate::lexicon::Lexicon;

    /// Runs a table of texts, published on a Wednesday, and what they hold of time: "phrase = value", joined by "; ".
    #[track_caller]
    pub fn check(rows: &[(&str, &str)]) {
        check_on(Day::new(2024, 2, 28), rows);
    }

    #[track_caller]
    pub fn check_on(today: Option<Day>, rows: &[(&str, &str)]) {
        let mut wrong = Vec::new();
        for (text, wanted) in rows {
            let found = dated(text, today);
            if found != *wanted {
                wrong.push(format!("{text}\n    wanted {wanted}\n    found  {found}"));
            }
        }
        assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
    }

    /// What a text of the day holds of time.
    fn dated(text: &str, today: Option<Day>) -> String {
        use FigureKind::{Date, Duration, Set, Time};
        let mut document = Document::new(text, Lexicon::embedded());
        document.published = today;
        let mut found = Vec::new();
        for figure in crate::figures::extract(&document) {
            assert_eq!(document.slice(figure.span), figure.text);
            if matches!(figure.kind, Date | Time | Set | Duration) {
                found.push(format!("{} = {}", figure.text, figure.iso.as_deref().unwrap_or("none")));
            }
        }
        found.join("; ")
    }

    #[test]
    fn each_row_of_the_calendar_gives_what_its_example_says() {
        let table = include_str!("../lexicon/data/calendar.tsv");
        let mut wrong = Vec::new();
        for row in table.lines().skip(1) {
            let cells: Vec<_> = row.split('\t').collect();
            let [forms, kind, _, example, wanted] = cells[..] else { panic!("{row}") };
            let found = dated(&format!("Es war {example}."), Day::new(2024, 2, 28));
            let form = forms.split('|').find(|form| example.contains(*form));
            if found != wanted || form.is_none() {
                wrong.push(format!("{kind} {forms}: {example} gives {found}"));
            }
        }
        assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
    }

    #[test]
    fn dates_and_other_figures_do_not_overlap() {
        check(&[
            ("In den letzten fünf Jahren kamen 2014 Menschen.", "letzten fünf Jahren = P5Y"),
            ("Er zahlte 2000 Euro, 1500 Besucher kamen.", ""),
            ("Rufen Sie bis 18 Uhr Tel. 040 2014-2015 an.", "18 Uhr = 2024-02-28T18:00"),
            ("Alle drei Jahre, zuletzt 2022.", "Alle drei Jahre = P3Y; 2022 = 2022"),
        ]);
    }

    #[test]
    fn without_a_day_of_publication_parts_stay_open() {
        check_on(
            None,
            &[
                ("Sie kam am Montag im Mai.", "Montag = XXXX-WXX-1; Mai = XXXX-05"),
                ("Gestern kam sie um 9.30 Uhr an.", "Gestern = XXXX-XX-XX; 9.30 Uhr = T09:30"),
                ("Am 3. Mai und im Sommer war geschlossen.", "3. Mai = XXXX-05-03; Sommer = XXXX-SU"),
                ("Im vergangenen Jahr sank die Zahl.", "vergangenen Jahr = XXXX"),
            ],
        );
    }
}
