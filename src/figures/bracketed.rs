//! Values in brackets whose unit stands outside: "76,6 Prozent (2021: 75,2)", "die SPD (21 Prozent) und die CDU (19)".
//!
//! Units that are said once without brackets stand in `ellipsis.rs`.
//! Example: in "Es waren 12,4 % (11,2)" 11,2 is percent, too.

use std::ops::Range;

use super::{Figure, FigureKind};
use crate::document::Document;
use crate::lexicon::class;

/// The token behind the bracket that the figure ends, and behind the unit that may follow, where it opens right behind
/// the figure before.
pub fn behind(document: &Document, first: &Figure, inner: &Range<usize>) -> Option<usize> {
    const LONGEST: usize = 5;
    let open = document.last_open(inner.start.saturating_sub(LONGEST)..inner.start)?;
    let beside = open > 0 && document.is(inner.end, ')') && document.end(open - 1) == first.span.end;
    let behind = inner.end + 1;
    beside.then_some(behind + usize::from(document.has(behind, class::UNIT | class::CURRENCY)))
}

/// "76,6 Prozent (2021: 75,2)", "8,9 Euro (8,1)": the same of another time, in brackets right behind.
pub fn is_earlier(document: &Document, first: &Figure, second: &Range<usize>) -> bool {
    const LONGEST: usize = 5;
    let start = second.start;
    let open = document.last_open(start.saturating_sub(LONGEST)..start);
    let sums = matches!(first.kind, FigureKind::Money | FigureKind::Percent);
    const PRIOR: [&str; 8] =
        ["Vj", "VJ", "Vorjahr", "Vorjahreszeitraum", "Vorquartal", "Vormonat", "Vorwoche", "Vortag"];
    let prior = |k: usize| document.reads_any(k, &PRIOR);
    let alone = sums && open.is_some_and(|open| open + 1 == start || (open + 1..start).any(prior));
    (document.is(start - 1, ':') || alone)
        && document.is(second.end, ')')
        && open.is_some_and(|open| {
            // "gab auf 45 Euro nach (Vortag: 46)": the verb's prefix may stand between.
            let prefix = open > 1 && document[open - 1].is_lower() && (open + 1..start).any(prior);
            open > 0 && document.end(open - 1) == first.span.end
                || prefix && document.end(open - 2) == first.span.end
        })
}

/// "(4,1 Prozent; 2021: 5,8)": the same of another time in the same brackets.
pub fn is_of_year(document: &Document, behind: usize, second: &Range<usize>) -> bool {
    const LONGEST: usize = 4;
    let close = document.is(second.end, ')') && document.is(second.start - 1, ':');
    close && document.is(behind, ';') && second.start <= behind + LONGEST
}

/// "die SPD (21 Prozent), die CDU (19) und Grüne (12)": alone in brackets, as the one before is in its own.
pub fn is_listed(document: &Document, first: &Range<usize>, second: &Range<usize>) -> bool {
    const LONGEST: usize = 6;
    let bracketed = |figure: &Range<usize>| {
        figure.start > 0 && document.is(figure.start - 1, '(') && document.is(figure.end, ')')
    };
    let between = first.end + 1..second.start.saturating_sub(1);
    let joins =
        document.is(between.start, ',') || document.reads_any(between.start, &["und", "sowie", "vor"]);
    bracketed(first)
        && bracketed(second)
        && second.start > 1
        && document[second.start - 2].is_capital()
        && joins
        && between.len() <= LONGEST
        && !between.into_iter().any(|k| document.has(k, class::FINITE | class::PRETERITE))
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;

    #[test]
    fn values_in_brackets_take_the_unit_outside() {
        check(&[
            ("Es waren 12,4 % (11,2).", "12,4 % = percent 12.4 %; 11,2 = percent 11.2 %"),
            (
                "Es waren 76,6 Prozent (2021: 75,2).",
                "76,6 Prozent = percent 76.6 %; 2021 = date 2021; 75,2 = percent 75.2 %",
            ),
            (
                "Rot kommt auf 26 Prozent (-1), Grün auf 25 (plus zwei).",
                "26 Prozent = percent 26 %; -1 = percent -1 pp; 25 = percent 25 %; plus zwei = percent 2 pp",
            ),
            (
                "Rot (4,1 Prozent; 2021: 5,8) schied aus.",
                "4,1 Prozent = percent 4.1 %; 2021 = date 2021; 5,8 = percent 5.8 %",
            ),
            (
                "Es waren 7 Millionen Euro (Vorjahr: minus 2 Millionen).",
                "7 Millionen Euro = money 7000000 EUR; Vorjahr = date XXXX; minus 2 Millionen = money -2000000 EUR",
            ),
            ("Es waren 6 Prozent (Tore: 3 und 4).", "6 Prozent = percent 6 %; 3 = number 3; 4 = number 4"),
            (
                "Vorn liegen Rot (21,7 Prozent), Blau (16,9) und die Grünen (9).",
                "21,7 Prozent = percent 21.7 %; 16,9 = percent 16.9 %; 9 = percent 9 %",
            ),
            ("Es kamen Rot (21 Prozent) und Blau, das (9) fand.", "21 Prozent = percent 21 %; 9 = number 9"),
        ]);
    }
}
