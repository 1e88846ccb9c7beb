//! Units that a report on the weather says once for all its places: "4 im Nordosten und 12 Grad im Süden".
//!
//! Units that stand right beside are for `ellipsis.rs`.
//! Example: in "In Ulm waren es 3, in Köln 5 Grad" both are degrees.

use super::{Figure, FigureKind};
use crate::document::Document;
use crate::lexicon::class;

/// The most tokens between two numbers of one list.
const LONGEST: usize = 9;

/// True where the number before has the unit that stands behind the second, which begins at the token.
pub fn shares_unit(document: &Document, first: &Figure, second: &Figure, start: usize) -> bool {
    let rain = second.kind == FigureKind::Volume && second.per == Some("m2")
        || second.kind == FigureKind::Speed
        || second.kind == FigureKind::Length && matches!(second.unit, Some("cm" | "mm"));
    let warm = second.unit == Some("Cel");
    if !warm && !rain || !is_small(first) {
        return false;
    }
    let behind = behind(document, first);
    let joins = document.is(behind, ',') || document.reads(behind, "und");
    let listed = joins && document.has(behind + 1, class::PREPOSITION);
    // "Es kamen 12, bei 30 Grad"
    let led = |at: usize| at > 0 && document.reads(at - 1, "bei");
    let beside = led(start) && !led(document.token_at(first.span.start));
    (warm || listed) && !beside && is_one_list(document, behind, start)
}

/// "7 Grad an der Küste und 12 im Binnenland": true where the second has the unit of the first.
pub fn goes_on(document: &Document, first: &Figure, second: &Figure, start: usize) -> bool {
    const WHERE: [&str; 6] = ["im", "in", "an", "am", "auf", "entlang"];
    if first.unit != Some("Cel") || !is_small(second) {
        return false;
    }
    let (behind, after) = (behind(document, first), behind(document, second));
    let placed = |i: usize| document.reads_any(i, &WHERE);
    let named =
        start > 0 && (document[start - 1].is_capital() || document.has(start - 1, class::CONJUNCTION));
    // "Emden 12 Grad, Ulm 8."
    let first_named =
        document.token_at(first.span.start).checked_sub(1).is_some_and(|k| document[k].is_capital());
    let ends = document.get(after).is_none_or(|next| next.mark().is_some());
    let beside = first_named && ends && document.is(behind, ',') && start == behind + 2;
    (placed(behind) && placed(after) || beside) && named && is_one_list(document, behind, start)
}

/// No weather has larger numbers.
fn is_small(figure: &Figure) -> bool {
    const MOST: u32 = 300;
    let ends = [figure.value, figure.range.and_then(|range| range.max)];
    ends.iter().flatten().all(|value| value.0.abs() <= MOST.into())
}

/// The token behind the figure.
fn behind(document: &Document, figure: &Figure) -> usize {
    document.token_at(figure.span.end)
}

/// A comma, "und" or "bis" between, and neither a verb nor another number.
fn is_one_list(document: &Document, from: usize, to: usize) -> bool {
    let joins = |k: usize| document.is(k, ',') || document.reads_any(k, &["und", "oder", "bis"]);
    from < to
        && to - from <= LONGEST
        && (from..to).any(joins)
        && (from..to).all(|k| {
            let mark = document[k].mark();
            !document.has(k, class::FINITE)
                && !document[k].is_number()
                && mark.is_none_or(|mark| matches!(mark, ',' | '-' | '−' | '–'))
        })
}

/// "Werte um 5 Grad", "liegen an der See um 5 Grad", but "sinkt um 5 Grad": about so many, where nothing changes.
pub fn is_around(document: &Document, figure: &Figure, start: usize, after: usize) -> bool {
    const NOUNS: [&str; 4] = ["werte", "werten", "temperaturen", "temperatur"];
    const REACH: usize = 10;
    if figure.kind != FigureKind::Temperature || start < 2 || !document.reads(start - 1, "um") {
        return false;
    }
    let noun = document[start - 2].is_capital() && {
        let key = document.str(start - 2).to_lowercase();
        NOUNS.iter().any(|noun| key.ends_with(noun))
    };
    let ends = document.get(after).is_none_or(|next| next.mark().is_some())
        || document.has(after, class::CONJUNCTION | class::PREPOSITION) && !document.reads(after, "auf");
    let lies = document.reads_any(start - 2, &["liegen", "liegt", "lagen", "lag", "herrschen", "erwartet"]);
    let placed = document[start - 2].is_capital()
        && (start.saturating_sub(5)..start - 2).any(|k| document.has(k, class::PREPOSITION));
    let changes = |k: usize| document.has(k, class::CHANGE) && !document[k].is_capital();
    noun || ends
        && (lies || placed)
        && !(start.saturating_sub(REACH)..start - 1)
            .rev()
            .take_while(|k| !document.is(*k, '.') && !document.is(*k, ';'))
            .any(changes)
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;

    #[test]
    fn the_weather_says_its_unit_once() {
        check(&[
            (
                "Es liegen am Berg 140 und im Tal 35 Zentimeter.",
                "140 = length 140 cm; 35 Zentimeter = length 35 cm",
            ),
            (
                "Es liegt zwischen 4 im Nordosten und 12 Grad im Süden.",
                "4 = temperature 4 Cel; 12 Grad = temperature 12 Cel",
            ),
            (
                "Es liegt zwischen 7 Grad an der Küste und 12 im Flachland.",
                "7 Grad = temperature 7 Cel; 12 = temperature 12 Cel",
            ),
            ("Emden 12 Grad, Ulm 8.", "12 Grad = temperature 12 Cel; 8 = temperature 8 Cel"),
            ("In Ulm waren es 3, in Köln 5 Grad.", "3 = temperature 3 Cel; 5 Grad = temperature 5 Cel"),
            ("Es kamen nur 12, alle bei 30 Grad.", "12 = number 12; 30 Grad = temperature 30 Cel"),
            ("Es kamen 12, dann wurden es 30 Grad.", "12 = number 12; 30 Grad = temperature 30 Cel"),
            (
                "Es fallen 5 bis 10, im Bergland 25 Liter pro Quadratmeter.",
                "5 bis 10 = volume 5..10 l/m2 between; 25 Liter pro Quadratmeter = volume 25 l/m2",
            ),
            ("Bei Werten zwischen -1 und -5 Grad.", "-1 und -5 Grad = temperature -5..-1 Cel between"),
            (
                "Es wird zwischen minus 8 und minus 14 Grad kalt.",
                "minus 8 und minus 14 Grad = temperature -14..-8 Cel between",
            ),
            ("Mit 12 Grad minus war es kalt.", "12 Grad minus = temperature -12 Cel"),
            ("Es gibt Werte um 5 Grad.", "5 Grad = temperature 5 Cel about"),
            (
                "Es liegt bei 9 Grad, an der See um 5 Grad.",
                "9 Grad = temperature 9 Cel; 5 Grad = temperature 5 Cel about",
            ),
            ("Es sank um 5 Grad.", "5 Grad = temperature 5 Cel"),
            ("Es wurde um 5 Grad kälter.", "5 Grad = temperature 5 Cel"),
        ]);
    }
}
