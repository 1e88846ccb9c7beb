//! What a figure is a value of, its measured property: the turnover, the price, the turnout.
//!
//! A noun of the sense `measured` in the figure's own clause is that where the clause ties the two: by a preposition
//! ("Kosten von"), by a verb that tells a value ("beträgt"), or because the figure changed ("stieg um"). Where there is
//! none, the adjective of size behind a measure or the verb of a sum says it ("142 Meter lang", "40 Euro verdient"), and
//! of a share the party (`party.rs`). What is counted has its noun from `head.rs` instead.
//! Example: in "Der Umsatz stieg um 14,2 Prozent auf 96,1 Mio. Euro" both are values of "Umsatz".

use std::ops::Range;

use super::change::after;
use super::{Figure, FigureKind, hedge, measure, party};
use crate::document::Document;
use crate::lexicon::{Sense, class};

/// How far a noun may stand from its figure, in tokens.
const REACH: usize = 24;

/// Where a figure stands, and the room that its property may stand in.
pub struct Site {
    /// The figure's tokens.
    pub own: Range<usize>,
    /// From behind the figure before it to the end of the sentence.
    pub room: Range<usize>,
}

/// Gives the figures of a sentence what they are values of; `starts` are their first tokens.
pub fn name<'t>(
    document: &Document<'t>,
    sentence: &Range<usize>,
    figures: &mut [Figure<'t>],
    starts: &[usize],
) {
    let (mut floor, mut last) = (sentence.start, None);
    for k in 0..figures.len().min(starts.len()) {
        let own = starts[k]..after(document, &figures[k], starts[k]);
        let site = Site { own, room: floor..sentence.end };
        let mut end = site.own.end;
        if has_property(&figures[k]) {
            let before = last.filter(|_| goes_on(document, &figures[k], floor, site.own.start));
            let words = property(document, &figures[k], &site);
            // "800 Meter Entfernung" is of no later figure.
            end = words.as_ref().map_or(end, |words| end.max(words.end));
            // "5 Mio. Euro, ein Anstieg von 3 Prozent": of the turnover rather than of a rise.
            let rise = words.as_ref().is_some_and(|words| document.has(words.start, class::CHANGE));
            let handed_on = || before.and_then(|before: usize| figures[before].property);
            let own = words.map(|words| document.phrase(&words));
            figures[k].property = if rise { handed_on().or(own) } else { own.or_else(handed_on) };
        }
        // "binnen 24 Stunden um 85 Zentimeter": a time stands between a noun and its value.
        if figures[k].kind != FigureKind::Duration {
            (floor, last) = (end, Some(k));
        }
    }
}

/// The words for it in the figure's own clause.
fn property(document: &Document, figure: &Figure, site: &Site) -> Option<Range<usize>> {
    let word = behind(document, site).or_else(|| before(document, figure, site));
    let alone = |word: usize| word..word + 1;
    word.map(alone)
        .or_else(|| party::of(document, figure, site))
        .or_else(|| earns(document, figure, site).or_else(|| size(document, figure, site)).map(alone))
}

/// Sums, shares and measures are of something, and points that an index or a party won; what is counted names it, and
/// times are only themselves.
fn has_property(figure: &Figure) -> bool {
    use FigureKind::*;
    match figure.object {
        Some(_) => figure.counts_points() && figure.change.is_some(),
        None => !matches!(figure.kind, Count | Number | Ordinal | Date | Time | Set | Duration | Age | Ratio),
    }
}

/// "Umsatz", "Gaspreis"; "Vertrag" is no "Ertrag".
fn is_measured(document: &Document, i: usize) -> bool {
    const SHORTEST: usize = 3;
    let named = |least| document.lexicon.ends_as_behind(document.str(i), least, Sense::Measured);
    document[i].is_capital() && (named(SHORTEST) || document.means(i, Sense::Measured))
}

/// "40 Mio. Euro Umsatz", "40 Mio. Euro an Spenden": the noun right behind the figure.
fn behind(document: &Document, site: &Site) -> Option<usize> {
    let after = site.own.end;
    let noun = after + usize::from(document.reads_any(after, &["an", "mehr", "weniger"]));
    (noun < site.room.end && is_measured(document, noun)).then_some(noun)
}

/// "142 Meter lang", "der 42 Kilometer lange Lauf": the adjective behind a measure.
fn size(document: &Document, figure: &Figure, site: &Site) -> Option<usize> {
    use FigureKind::{Area, Length, Mass, Volume};
    let next = site.own.end;
    let measure = matches!(figure.kind, Area | Length | Mass | Volume) && next < site.room.end;
    (measure && measure::is_size(document, next)).then_some(next)
}

/// "hat 40 Mio. Euro verdient", "erlöste 40 Mio. Euro": the verb says what became of a sum.
fn earns(document: &Document, figure: &Figure, site: &Site) -> Option<usize> {
    const REACH: usize = 8;
    let (start, end) = (site.own.start, site.own.end);
    let verb = |i: usize| document.means(i, Sense::Earns) && !document[i].is_capital();
    if figure.kind != FigureKind::Money {
        return None;
    }
    if end < site.room.end && verb(end) {
        return Some(end);
    }
    (site.room.start.max(start.saturating_sub(REACH))..start)
        .rev()
        .take_while(|i| !is_border(document, *i))
        .find(|i| verb(*i) || is_verb(document, *i))
        .filter(|i| verb(*i))
}

/// The noun before the figure that the clause ties to it.
fn before(document: &Document, figure: &Figure, site: &Site) -> Option<usize> {
    let first = site.room.start.max(site.own.start.saturating_sub(REACH));
    let (mut border, mut nearest, mut rise) = (site.own.start, None, None);
    while border > first {
        let i = border - 1;
        // "(EBIT)" is passed by.
        if let Some(bracket) = document.bracket_around(i).filter(|bracket| bracket.end == i) {
            border = bracket.start.max(first);
            continue;
        }
        if is_border(document, i) {
            break;
        }
        if nearest.is_none() && is_measured(document, i) && !is_amount(document, i) {
            // "einen Rückgang des Verbrauchs von 3 Prozent", "der Index schloss mit einem Anstieg von 3 Prozent"
            let first = if document.has(i, class::CHANGE) { &mut rise } else { &mut nearest };
            first.get_or_insert(i);
        }
        border = i;
    }
    let tied = |noun: usize| {
        let noun = head(document, noun, border)?;
        is_tied(document, figure, border, noun, site).then_some(noun)
    };
    nearest.and_then(tied).or_else(|| rise.and_then(tied))
}

/// "in Höhe von", "in einer Höhe von": only says that an amount follows.
fn is_amount(document: &Document, i: usize) -> bool {
    let article = usize::from(i > 0 && document.reads_any(i - 1, &["einer", "der"]));
    i > article && document.reads(i - 1 - article, "in") && document.reads(i, "Höhe")
}

/// "der Anteil der Ausgaben", "das Ergebnis vor Zinsen und Steuern": the first of the nouns that hang on one another;
/// none of "Umsatz und Gewinn", which have a value each.
fn head(document: &Document, mut noun: usize, border: usize) -> Option<usize> {
    const GAP: usize = 3;
    const HANGS: [&str; 7] = ["an", "am", "für", "nach", "von", "vom", "vor"];
    let mut joined = noun > border + 1 && document.reads_any(noun - 1, &["und", "oder", "sowie"]);
    while let Some(above) = (border..noun).rev().take(GAP + 1).find(|i| document[*i].is_capital()) {
        let link = above + 1;
        let hangs = link < noun
            && (document.has(link, class::DETERMINER | class::POSSESSIVE)
                || document.reads_any(link, &HANGS));
        if !is_measured(document, above) || document.has(above, class::CHANGE) || !hangs && !joined {
            break;
        }
        joined = !hangs;
        noun = above;
    }
    (!joined).then_some(noun)
}

/// True where noun and figure belong together.
fn is_tied(document: &Document, figure: &Figure, border: usize, noun: usize, site: &Site) -> bool {
    const LEADS: [&str; 4] = ["von", "über", "um", "zwischen"];
    const FEW: usize = 5;
    let (own, end) = (&site.own, site.room.end);
    let start = hedge::start_of(document, own.start).unwrap_or(own.start);
    let apart = (noun + 1..start).any(|i| is_verb(document, i));
    // "Kosten von 5 Euro" are so high whatever stands before them, "vor Steuern 5 Euro" are not.
    let led = start > noun + 1 && (document.reads_any(start - 1, &LEADS) || document.is(start - 1, ':'));
    let tells = |i: usize| document.means(i, Sense::TellsValue) && !document[i].is_capital();
    let told = (border..own.start).any(tells) || (own.end..end.min(own.end + FEW)).any(tells);
    led && !apart
        || (figure.change.is_some() || told || start == noun + 1) && !is_aside(document, noun, border)
}

/// "Nach dem Ergebnis erreichte sie", "wegen der Kosten stieg": the noun is no part of what the verb says.
fn is_aside(document: &Document, noun: usize, border: usize) -> bool {
    let before = (border..noun).rev().take_while(|i| !document[*i].is_capital() || *i == border);
    let mut prepositions = before.filter(|i| document.has(*i, class::PREPOSITION));
    prepositions.next().is_some_and(|i| document.means(i, Sense::Aside))
}

/// "um 3 Prozent auf 5 Euro", "5 Euro (Vorjahr: 4 Euro)", "6 nach 5 Prozent", "5 Euro, ein Plus von 3 Prozent": what the
/// figure before is a value of.
fn goes_on(document: &Document, figure: &Figure, from: usize, start: usize) -> bool {
    const FEW: usize = 6;
    let Some(len) = start.checked_sub(from).filter(|len| (1..=FEW).contains(len)) else { return false };
    let mark = document[from].mark();
    let opens = mark == Some('(');
    // "5 Euro, ein Plus von 3 Prozent", "5 Euro, 3 Prozent mehr als im Vorjahr"
    let beside = figure.change.is_some()
        && matches!(mark, Some(',' | '–'))
        && (len == 1 || document.reads_any(from + 1, &["ein", "eine", "einem", "einer"]));
    // "stieg um 3 Prozent und lag bei 5 Mio. Euro": the same subject.
    let told = |i: usize| {
        i > from && document.reads(i - 1, "und") && document.means_any(i, &[Sense::TellsValue, Sense::Polls])
    };
    (from..start).all(|i| {
        let names = document[i].is_capital() && !document.has(i, class::CALENDAR) && !opens && !beside;
        !names
            && (!is_verb(document, i) || told(i))
            && (opens || beside && i == from || !matches!(document[i].mark(), Some(',' | ';')))
    })
}

/// A verb that is no noun.
fn is_verb(document: &Document, i: usize) -> bool {
    document.has(i, class::FINITE | class::PRETERITE) && !document[i].is_capital()
}

pub(super) fn is_border(document: &Document, i: usize) -> bool {
    let dash = document.is(i, '-') && !document[i].is_joined();
    dash || document[i]
        .mark()
        .is_some_and(|mark| matches!(mark, ',' | ';' | '(' | ')' | '–' | '„' | '“' | '"'))
}

#[cfg(test)]
mod tests {
    use super::super::tests::{check_each, property_of};

    #[test]
    fn figures_are_values_of_what_the_clause_says() {
        let rows = [
            ("Der Umsatz stieg um 14,2 Prozent auf 96,1 Mio. Euro.", "Umsatz; Umsatz"),
            ("Der Umsatz stieg auf 96 Mio. Euro (Vorjahr: 84 Mio. Euro).", "Umsatz; none; Umsatz"),
            ("Die Firma steigerte ihren Umsatz in Ulm um 14 Prozent.", "Umsatz"),
            ("In Ulm lag der Umsatz der Firma bei 14 Mio. Euro.", "Umsatz"),
            ("Die Kosten des Projekts betragen 40 Mio. Euro.", "Kosten"),
            ("Die Firma machte 40 Mio. Euro Umsatz.", "Umsatz"),
            ("Es kamen 40.000 Euro an Spenden zusammen.", "Spenden"),
            ("Bei einer Wahlbeteiligung von 62 Prozent kam die SPD auf 31 Prozent.", "Wahlbeteiligung; SPD"),
            ("Es entstand ein Sachschaden in Höhe von etwa 5.000 Euro.", "Sachschaden"),
            ("Die EBIT-Marge verbesserte sich auf 6,4 nach 5,9 Prozent.", "EBIT-Marge; EBIT-Marge"),
            ("Der Anteil der Ausgaben für Forschung lag bei 5 Prozent.", "Anteil"),
            ("Der Schaden wird auf 5.000 Euro geschätzt.", "Schaden"),
            ("Der Umsatz wuchs um 3 Prozent, das Ergebnis um 5 Prozent.", "Umsatz; Ergebnis"),
            ("Die Temperatur stieg auf 38 Grad.", "Temperatur"),
            ("Wegen der Kosten gab der Konzern 200 Mio. Euro aus.", "none"),
            ("Umsatz und Gewinn legten um 5 und 3 Prozent zu.", "none; none"),
            ("Wie hoch der Schaden ist, blieb offen, 3 Euro fehlten.", "none"),
            ("Der Rat zahlt 3 Euro.", "none"),
            ("Die Leute kommen auf 3 Prozent, der Vertrag liegt bei 3 Euro.", "none; none"),
            ("Nach dem Endergebnis erreichte die SPD 45 Prozent.", "SPD"),
            ("Der Gewinn vor Steuern sank auf 5 Euro.", "Gewinn"),
            (
                "Das Ergebnis vor Zinsen und Steuern (EBIT) sank um 3 Prozent auf 5 Euro.",
                "Ergebnis; Ergebnis",
            ),
            ("Der Umsatz (ohne Steuern) stieg auf 5 Euro.", "Umsatz"),
            ("Es sank (im Vergleich zum Umsatz) auf 5 Euro.", "none"),
            ("Es gab Zuschüsse in einer Höhe von 5 Euro.", "Zuschüsse"),
            (
                "Der Pegel der Elbe stieg binnen 24 Stunden um 85 Zentimeter auf 6 Meter.",
                "none; Pegel; Pegel",
            ),
            ("Die Marge kletterte um 0,6 Punkte auf 8,7 Prozent.", "Marge; Marge"),
            ("Der Umsatz betrug 5 Mio. Euro, ein Plus von 3 Prozent.", "Umsatz; Umsatz"),
            ("Der Umsatz betrug 5 Mio. Euro, ein Anstieg von 3 Prozent.", "Umsatz; Umsatz"),
            (
                "Das war ein Rückgang des Verbrauchs um 3 Prozent, ein Zuwachs von 5 Prozent.",
                "Verbrauchs; Verbrauchs",
            ),
            ("In 800 Metern Entfernung 36 Grad zu messen, war neu.", "Entfernung; none"),
            ("Der Umsatz stieg um 3 Prozent und lag zuletzt bei 5 Mio. Euro.", "Umsatz; Umsatz"),
            ("Der Umsatz stieg um 3 Prozent und wir zahlen 5 Mio. Euro.", "Umsatz; none"),
            ("Sie machten 40 Mio. Euro Umsatz, ein Plus von 3 Prozent.", "Umsatz; Umsatz"),
            ("Der Index schloss mit einem Anstieg von 3 Prozent.", "Index"),
            ("Er verzeichnete einen Anstieg um 3 Prozent.", "Anstieg"),
            ("Der Umsatz lag bei 5 Mio. Euro, 3 Prozent mehr als damals.", "Umsatz; Umsatz; none"),
            ("Der Umsatz lag bei 5 Mio. Euro, im Dorf fehlten 3 Prozent.", "Umsatz; none"),
            ("Der Eintritt kostet 5 Euro, der Kaffee 3 Euro.", "Eintritt; none"),
            ("Der Sachschaden: 15.000 Euro.", "Sachschaden"),
            (
                "Das Ergebnis nach Steuern belief sich auf -3,1 Mio. EUR (Vj. 2,4 Mio. EUR).",
                "Ergebnis; Ergebnis",
            ),
            ("Der Konzern verdiente vor Steuern 48 Mio. Euro.", "verdiente"),
            ("Sie haben mit dem Basar 40 Euro eingenommen und 20 Euro gespendet.", "eingenommen; gespendet"),
            ("Die Temperaturen liegen zwischen 14 Grad am Meer und 21 Grad.", "Temperaturen; none"),
            ("Die Brücke ist 142 Meter lang und 34 Meter hoch.", "lang; hoch"),
            ("Das 42 Kilometer lange Rennen führt 3 Kilometer um die Stadt.", "lange; none"),
        ];
        check_each(&rows, property_of);
    }
}
