//! What a figure is a value of, its measured property: the turnover, the price, the turnout.
//!
//! A noun of the sense `measured` in the figure's own clause is that where the clause ties the two: by a preposition
//! ("Kosten von"), by a verb that tells a value ("beträgt"), or because the figure changed ("stieg um"). What is
//! counted has its noun from `head.rs` instead.
//! Example: in "Der Umsatz stieg um 14,2 Prozent auf 96,1 Mio. Euro" both are values of "Umsatz".

use std::ops::Range;

use super::change::after;
use super::{Figure, FigureKind, hedge};
use crate::document::Document;
use crate::lexicon::{Class, Sense, class};

/// How far a noun may stand from its figure, in tokens.
const REACH: usize = 24;

/// Gives the figures of a sentence what they are values of; `starts` are their first tokens.
pub fn name<'t>(
    document: &Document<'t>,
    sentence: &Range<usize>,
    figures: &mut [Figure<'t>],
    starts: &[usize],
) {
    for k in 0..figures.len().min(starts.len()) {
        if !has_property(&figures[k]) {
            continue;
        }
        let own = starts[k]..after(document, &figures[k], starts[k]);
        let floor = if k > 0 { after(document, &figures[k - 1], starts[k - 1]) } else { sentence.start };
        let noun = behind(document, own.end, sentence.end)
            .or_else(|| before(document, &figures[k], &(floor..sentence.end), &own));
        figures[k].property = match noun {
            Some(noun) => Some(document.phrase(&(noun..noun + 1))),
            None if k > 0 && goes_on(document, floor, own.start) => figures[k - 1].property,
            None => None,
        };
    }
}

/// Sums, shares and measures are of something; what is counted names it, and times are only themselves.
fn has_property(figure: &Figure) -> bool {
    use FigureKind::*;
    figure.object.is_none()
        && !matches!(figure.kind, Count | Number | Ordinal | Date | Time | Set | Duration | Age | Ratio)
}

/// "Umsatz", "Gaspreis"; "Vertrag" is no "Ertrag".
fn is_measured(document: &Document, i: usize) -> bool {
    const SHORTEST: usize = 3;
    let named = |least| document.lexicon.ends_as_behind(document.str(i), least, Sense::Measured);
    document[i].is_capital() && (named(SHORTEST) || document.means(i, Sense::Measured))
}

/// "40 Mio. Euro Umsatz", "40 Mio. Euro an Spenden": the noun right behind the figure.
fn behind(document: &Document, after: usize, end: usize) -> Option<usize> {
    let noun = after + usize::from(document.reads_any(after, &["an", "mehr", "weniger"]));
    (noun < end && is_measured(document, noun)).then_some(noun)
}

/// The noun before the figure that the clause ties to it.
fn before(document: &Document, figure: &Figure, room: &Range<usize>, own: &Range<usize>) -> Option<usize> {
    let first = room.start.max(own.start.saturating_sub(REACH));
    let (mut border, mut nearest) = (own.start, None);
    while border > first {
        let i = border - 1;
        if let Some(open) = bracket(document, i, first) {
            border = open;
            continue;
        }
        if is_border(document, i) {
            break;
        }
        if nearest.is_none() && is_measured(document, i) && !is_amount(document, i) {
            nearest = Some(i);
        }
        border = i;
    }
    let noun = head(document, nearest?, border)?;
    is_tied(document, figure, border, noun, own, room.end).then_some(noun)
}

/// "(EBIT)": where the bracket opens that closes at the token.
fn bracket(document: &Document, close: usize, first: usize) -> Option<usize> {
    const LONGEST: usize = 8;
    if !document.is(close, ')') {
        return None;
    }
    document.last_open(first.max(close.saturating_sub(LONGEST))..close)
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
    const HANGS: [&str; 10] = ["der", "des", "an", "am", "für", "von", "vom", "vor", "seiner", "ihrer"];
    let mut joined = noun > border + 1 && document.reads_any(noun - 1, &["und", "oder", "sowie"]);
    while let Some(above) = (border..noun).rev().take(GAP + 1).find(|i| document[*i].is_capital()) {
        let hangs = above + 1 < noun && document.reads_any(above + 1, &HANGS);
        if !is_measured(document, above) || !hangs && !joined {
            break;
        }
        joined = !hangs;
        noun = above;
    }
    (!joined).then_some(noun)
}

/// True where noun and figure belong together.
fn is_tied(
    document: &Document,
    figure: &Figure,
    border: usize,
    noun: usize,
    own: &Range<usize>,
    end: usize,
) -> bool {
    const LEADS: [&str; 4] = ["von", "über", "(", ":"];
    const FEW: usize = 5;
    let start = hedge::start_of(document, own.start).unwrap_or(own.start);
    let verb = |i: &usize| document.has(*i, class::FINITE | class::PRETERITE) && !document[*i].is_capital();
    let apart = (noun + 1..start).any(|i| verb(&i));
    let led = start > noun + 1 && document.reads_any(start - 1, &LEADS) || start == noun + 1;
    let tells = |i: usize| document.means(i, Sense::TellsValue);
    let told = (border..own.start).any(tells) || (own.end..end.min(own.end + FEW)).any(tells);
    led && !apart || (figure.change.is_some() || told) && !is_aside(document, noun, border)
}

/// "Nach dem Ergebnis erreichte sie", "wegen der Kosten stieg": the noun is no part of what the verb says.
fn is_aside(document: &Document, noun: usize, border: usize) -> bool {
    const ASIDE: [&str; 10] =
        ["nach", "laut", "trotz", "wegen", "durch", "dank", "angesichts", "gemäß", "neben", "ohne"];
    let before = (border..noun).rev().take_while(|i| !document[*i].is_capital() || *i == border);
    let mut prepositions = before.filter(|i| document.has(*i, class::PREPOSITION));
    prepositions.next().is_some_and(|i| document.reads_any(i, &ASIDE))
}

/// "um 3 Prozent auf 5 Euro", "5 Euro (Vorjahr: 4 Euro)", "6 nach 5 Prozent": what the figure before is a value of.
fn goes_on(document: &Document, from: usize, start: usize) -> bool {
    const FEW: usize = 6;
    const OTHER: Class = class::FINITE | class::PRETERITE;
    let opens = document.is(from, '(');
    start.checked_sub(from).is_some_and(|len| (1..=FEW).contains(&len))
        && (from..start).all(|i| {
            let names = document[i].is_capital() && !document.has(i, class::CALENDAR) && !opens;
            !names && !document.has(i, OTHER) && (opens || document[i].mark().is_none_or(|mark| mark != ','))
        })
}

fn is_border(document: &Document, i: usize) -> bool {
    document[i].mark().is_some_and(|mark| matches!(mark, ',' | ';' | '(' | ')' | '–' | '„' | '“' | '"'))
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
            ("Bei einer Wahlbeteiligung von 62 Prozent kam die SPD auf 31 Prozent.", "Wahlbeteiligung; none"),
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
            ("Die Demokraten kommen auf 3 Prozent, der Vertrag liegt bei 3 Euro.", "none; none"),
            ("Nach dem Endergebnis erreichte die SPD 45 Prozent.", "none"),
            ("Der Gewinn vor Steuern sank auf 5 Euro.", "Gewinn"),
            (
                "Das Ergebnis vor Zinsen und Steuern (EBIT) sank um 3 Prozent auf 5 Euro.",
                "Ergebnis; Ergebnis",
            ),
            ("Der Umsatz (ohne Steuern) stieg auf 5 Euro.", "Umsatz"),
            ("Es sank (im Vergleich zum Umsatz) auf 5 Euro.", "none"),
            ("Es gab Zuschüsse in einer Höhe von 5 Euro.", "Zuschüsse"),
        ];
        check_each(&rows, property_of);
    }
}
