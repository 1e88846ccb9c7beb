//! Figures: every number of the text with value, unit, hedge and what is counted.
//!
//! [`extract`] goes over the sentences; where a number, a number word or a vague amount stands, the files below are
//! asked, one family of figures each, then `timex.rs` for dates and `property.rs` for what the values are of. Who claims
//! a figure is said in `statements/certainty.rs`.
//! Example: "etwa 6.700 Container" is a count of 6700, about, of "Container".

mod age;
mod aged;
mod bare;
mod bare_year;
mod being;
mod bracketed;
mod captioned;
mod change;
mod clock;
mod coded;
mod coin;
mod compared;
mod compound;
mod count;
mod couple;
mod date;
mod day_part;
mod decade;
mod direction;
mod distinct;
mod ellipsis;
mod english;
mod event;
mod extent;
mod feast;
mod figure;
mod guard;
mod head;
mod hedge;
mod label;
mod lap;
mod lasting;
mod marks;
mod measure;
mod months;
mod multiple;
mod named;
mod night;
mod no_year;
mod nth_day;
mod old_year;
mod one;
mod ordinal;
mod party;
mod pattern;
mod period;
mod property;
mod range;
mod rate;
mod ratio;
mod recalled;
mod relative;
mod season;
mod set;
mod shared;
mod short;
mod staff;
mod table;
mod tail;
mod tense;
mod timex;
mod title;
mod today;
mod told;
mod unit;
mod vague;
mod verb;
mod walk;
mod weather;
mod weekday;
mod year;

use std::ops::Range;

use crate::document::{Document, SectionKind};
use crate::id::Id;
use crate::lexicon::class;
use crate::numbers::{self, Numeral, Value, Writing};
use crate::tokens::Flags;
pub use english::reread as reread_english;
pub use figure::{Certainty, Change, ChangeRole, Direction, Figure, FigureKind, Modifier, ValueRange};

/// All figures of a document in text order.
pub fn extract<'t>(document: &Document<'t>) -> Vec<Figure<'t>> {
    let mut figures = Vec::new();
    for sentence in &document.sentences {
        let section = document.sections[sentence.section];
        if !holds_figures(section.kind) {
            continue;
        }
        let (first, mut i) = (figures.len(), sentence.tokens.start);
        while i < sentence.tokens.end {
            let begins = may_begin(document, i);
            let found = if begins { find(document, i, sentence.tokens.end, &mut figures) } else { None };
            i = found.unwrap_or(i + 1);
        }
        let (before, found) = figures.split_at_mut(first);
        if !found.is_empty() {
            relate(document, &sentence.tokens, found);
            recalled::as_before(document, &sentence.tokens, before, found);
        }
        for figure in found {
            figure.section = section.id;
            stay_in(document, sentence.tokens.start, figure);
        }
    }
    pattern::add(document, &mut figures);
    coin::name(document, &mut figures);
    coin::name_cents(document, &mut figures);
    timex::add(document, &mut figures);
    shared::complete_ordinals(document, &mut figures);
    table::label(document, &mut figures);
    for (i, figure) in figures.iter_mut().enumerate() {
        figure.id = Id(i as u32);
    }
    figures
}

/// "(dpa) –21 Gäste": the dash belongs to the dateline and is no minus.
fn stay_in<'t>(document: &Document<'t>, sentence: usize, figure: &mut Figure<'t>) {
    let start = document[sentence].at();
    if figure.span.start < start {
        figure.span.start = start;
        figure.text = document.slice(figure.span);
        figure.value = figure.value.map(|value| Value(value.0.abs()));
    }
}

/// What the figures of a sentence have to do with one another and with the verbs around them.
fn relate<'t>(document: &Document<'t>, sentence: &Range<usize>, figures: &mut [Figure<'t>]) {
    let tokens = &document[sentence.clone()];
    let start =
        |figure: &Figure| sentence.start + tokens.partition_point(|token| token.at() < figure.span.start);
    let starts: Vec<usize> = figures.iter().map(start).collect();
    ellipsis::complete(document, sentence.end, figures, &starts);
    recalled::as_behind(document, sentence.end, figures, &starts);
    shared::complete(document, sentence.end, figures, &starts);
    let roles = change::roles(document, sentence, figures, &starts);
    change::attach(document, sentence, figures, &starts, &roles);
    change::by_noun(document, sentence, figures, &starts, &roles);
    change::name_points(figures);
    property::name(document, sentence, figures, &starts);
}

/// Addresses, telephone numbers and keywords hold no figures.
fn holds_figures(kind: SectionKind) -> bool {
    use SectionKind::*;
    !matches!(kind, Contact | Link | Identifiers | Slug | Categories | Dateline | Signature)
}

/// Adds the figures that begin at the token and gives the token to go on from.
fn find<'t>(document: &Document<'t>, i: usize, end: usize, figures: &mut Vec<Figure<'t>>) -> Option<usize> {
    let share = ratio::proportion(document, i, end)
        .or_else(|| lap::find(document, i, end))
        .or_else(|| aged::in_pair(document, i, end));
    if share.is_some() {
        return push(share, figures);
    }
    let large = ordinal::large(document, i, end).or_else(|| ordinal::placed(document, i, end));
    if large.is_some() {
        return push(large, figures);
    }
    // "ein halb so großes Feld"
    if document.reads(i + 1, "halb") && document.reads(i + 2, "so") && document.has(i, class::DETERMINER) {
        return Some(i + 1);
    }
    if let Some(after) = guard::skip(document, i, end).or_else(|| marks::skip(document, i, end)) {
        return Some(after);
    }
    let early = before_numerals(document, i, end);
    if early.is_some() {
        return push(early, figures);
    }
    let Some(numeral) = numbers::at(document, i, end) else {
        let found = compound::in_word(document, i).or_else(|| aged::in_word(document, i));
        return push(found.or_else(|| vague::find(document, i, end)), figures);
    };
    if label::is_order(document, &numeral, end) || label::is_team(document, i, end) {
        return Some(numeral.tokens.end);
    }
    // Clock times are no counts.
    let clock = numeral.tokens.end + usize::from(document.is(numeral.tokens.end, '-'));
    if clock < end && (document.reads(clock, "Uhr") || document.str(clock).starts_with("Uhr-")) {
        return Some(clock + 1);
    }
    let found = of_numeral(document, &numeral, end);
    if numeral.writing == Writing::Article {
        let found = found.or_else(|| count::only_one(document, &numeral, end));
        return push(found.or_else(|| vague::find(document, i, end)), figures);
    }
    let after = numeral.tokens.end;
    let found = found.or_else(|| count::find(document, &numeral, end));
    let bare = found.as_ref().is_some_and(|found| {
        found.figure.kind == FigureKind::Number && found.figure.rule != Some(compound::RULE)
    });
    if let Some(after) = bare.then(|| label::bare(document, &numeral, end)).flatten() {
        return Some(after);
    }
    let found = found.map(|found| aged::of_group(document, found, i));
    if let Some(title) = found.as_ref().filter(|found| title::begins_with(document, &(i..found.after))) {
        return Some(title.after);
    }
    push(found, figures).or(Some(after))
}

/// What must be looked for before a number is read: "gut ein Kilometer", "jeder Dritte", "dreifach".
fn before_numerals<'t>(document: &Document<'t>, i: usize, end: usize) -> Option<Found<'t>> {
    measure::roughly_one(document, i, end)
        .or_else(|| measure::quarter(document, i, end))
        .or_else(|| one::described(document, i, end))
        .or_else(|| ratio::every(document, i, end))
        .or_else(|| ordinal::find(document, i, end))
        .or_else(|| multiple::in_word(document, i, end))
}

/// What a number is, apart from a count.
fn of_numeral<'t>(document: &Document<'t>, numeral: &Numeral, end: usize) -> Option<Found<'t>> {
    age::find(document, numeral, end)
        .or_else(|| compound::behind(document, numeral, end))
        .or_else(|| multiple::behind(document, numeral, end))
        .or_else(|| ratio::of(document, numeral, end))
        .or_else(|| range::cut_short(document, numeral, end))
        .or_else(|| short::listed(document, numeral, end))
        .or_else(|| range::find(document, numeral, end))
        .or_else(|| measure::find(document, numeral, end))
        .or_else(|| measure::around_bracket(document, numeral, end))
        .or_else(|| captioned::find(document, numeral, end))
}

/// A quick test that spares the rules nearly all words: a number, a number word, or a vague amount.
fn may_begin(document: &Document, i: usize) -> bool {
    const AMOUNTS: u64 = class::NUMERAL | class::SEVERAL | class::MULTIPLE;
    let class = document.class(i);
    if class & AMOUNTS != 0 {
        // "ein" and "eine" stand everywhere: they must have something to measure behind them.
        let article = class & class::DETERMINER != 0 && class & class::NUMERAL != 0;
        return !article
            || document.is(i + 1, '-')
            || document.has(i + 1, class::HEDGE) && !document.reads(i + 1, "von")
            || document.get(i + 1).is_some_and(|next| {
                document.lexicon.class_in_any_case(next) & (AMOUNTS | class::UNIT | class::CURRENCY) != 0
            })
            || document.reads_any(i + 1, &BEHIND_ARTICLE)
            || one::is_measuring(document, i + 1)
            || i > 0 && document.has(i - 1, class::HEDGE);
    }
    if class & class::UNIT != 0 && measure::is_quarter(document, i) {
        return true;
    }
    // "siebenjährige": the name of a war begins so, too.
    document[i].is_number()
        || document[i].has(Flags::DIGIT) && aged::may_begin(document, i)
        || class & !NAMED == 0 && document[i].is_word() && numbers::may_begin_word(document, i)
}

/// What a word is that begins a name of an event.
const NAMED: u64 = class::EVENT | class::NAME_START | class::PHRASE_START;

/// What makes "ein" and "eine" the beginning of a number or a vague amount: "ein und siebzig", "ein paar".
const BEHIND_ARTICLE: [&str; 15] = [
    "und", "bis", "oder", "paar", "Reihe", "Menge", "Vielzahl", "Anzahl", "Handvoll", "Hand", "ganze",
    "ganzen", "große", "großen", "Punkt",
];

/// A figure, perhaps one inside it, and the token behind.
struct Found<'t> {
    figure: Figure<'t>,
    inner: Option<Figure<'t>>,
    after: usize,
}

impl<'t> Found<'t> {
    fn new(figure: Figure<'t>, after: usize) -> Self {
        Found { figure, inner: None, after }
    }
}

fn push<'t>(found: Option<Found<'t>>, figures: &mut Vec<Figure<'t>>) -> Option<usize> {
    let Found { figure, inner, after } = found?;
    // A sign or a currency may lie before a number that was read already.
    if figures.last().is_some_and(|last| last.span.overlaps(figure.span)) {
        return Some(after);
    }
    figures.push(figure);
    figures.extend(inner);
    Some(after)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::Lexicon;

    pub(super) fn figures_of(text: &str) -> Vec<Figure<'_>> {
        extract(&Document::new(text, Lexicon::embedded()))
    }

    pub(super) fn property_of(figure: &Figure) -> String {
        figure.property.unwrap_or("none").to_owned()
    }

    /// "up by", or "none".
    pub(super) fn change_of(figure: &Figure) -> String {
        figure.change.map_or("none".to_owned(), |change| {
            format!("{:?} {:?}", change.direction, change.role).to_lowercase()
        })
    }

    /// Runs a table of texts and what is asked of each figure, joined by "; ".
    #[track_caller]
    pub(super) fn check_each(rows: &[(&str, &str)], asked: impl Fn(&Figure) -> String) {
        let mut wrong = Vec::new();
        for (text, wanted) in rows {
            let found: Vec<_> = figures_of(text).iter().map(&asked).collect();
            if found.join("; ") != *wanted {
                wrong.push(format!("{text}: {} instead of {wanted}", found.join("; ")));
            }
        }
        assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
    }

    /// Runs a table of texts and their figures in compact form, joined by "; ".
    #[track_caller]
    pub(super) fn check(rows: &[(&str, &str)]) {
        let mut wrong = Vec::new();
        for (text, wanted) in rows {
            let document = Document::new(text, Lexicon::embedded());
            let figures = extract(&document);
            for figure in &figures {
                assert_eq!(document.slice(figure.span), figure.text);
            }
            let found: Vec<_> = figures.iter().map(|figure| format!("{} = {figure}", figure.text)).collect();
            if found.join("; ") != *wanted {
                wrong.push(format!("{text}\n    wanted {wanted}\n    found  {}", found.join("; ")));
            }
        }
        assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
    }

    #[test]
    fn finds_the_figures_of_running_text() {
        check(&[
            ("Hafen wächst\n\nEmden (dpa) –21 Gäste kamen.", "21 Gäste = count 21 Gäste"),
            ("Etwa 6.700 Container gingen ab.", "6.700 Container = count 6700 about Container"),
            (
                "Nur etwa 30 % der insgesamt 1 Million Granaten kamen an.",
                "30 % = percent 30 % about; 1 Million Granaten = count 1000000 Granaten",
            ),
            ("Sie zahlen 25 Milliarden US-Dollar.", "25 Milliarden US-Dollar = money 25000000000 USD"),
            ("Das kostet mehrere Milliarden Dollar.", "mehrere Milliarden Dollar = money USD several"),
            ("Es kamen Granaten der Größe 152 mm an.", "152 mm = length 152 mm"),
            ("Vor etwa zwölf Jahren begann es.", "zwölf Jahren = duration 12 a P12Y about"),
            ("Der Krieg geht ins dritte Jahr.", "dritte Jahr = ordinal 3 Jahr"),
            ("Eine Frau sah den Mann.", ""),
            ("Die Elf von Kern siegte, seine deutsche Elf nicht. Die elf blieben.", "elf = number 11"),
        ]);
    }
}
