//! When "ein" counts and when it does not, by what stands around it.
//!
//! The count itself is made in `count.rs`.
//! Example: "um einen Punkt" counts one, in "nur ein Plus von 3 Prozent" the share says how much it is.

use rust_decimal::Decimal;

use super::{FigureKind, Found, measure, unit};
use crate::document::Document;
use crate::lexicon::{class, uninflected};
use crate::numbers::{self, Numeral, Writing};

/// "nur ein Plus von 0,1 Prozent", "nur ein Gewinn von rund 3 Euro": the amount behind says how much it is.
pub(super) fn is_amount_of(document: &Document, head: usize, end: usize) -> bool {
    const HEDGES: usize = 2;
    let amount = document.reads_any(head + 1, &["von", "um"]);
    let mut places = head + 2..end.min(head + 3 + HEDGES);
    amount
        && places.find_map(|k| numbers::at(document, k, end)).is_some_and(|numeral| {
            unit::behind(document, &numeral, end)
                .is_some_and(|unit| matches!(unit.kind, FigureKind::Money | FigureKind::Percent))
        })
}

/// "um einen Punkt", "verliert einen Punkt", "ein Punkt weniger": how far something went up or down.
pub(super) fn is_point(document: &Document, i: usize) -> bool {
    const LOST: [&str; 8] =
        ["um", "verliert", "verlor", "verlieren", "verloren", "gewinnt", "gewann", "büßt"];
    // "verliert damit einen Punkt"
    let aside = || i > 1 && document.has(i - 1, class::ADVERB) && document.reads_any(i - 2, &LOST);
    document.reads(i + 1, "Punkt")
        && (i > 0 && document.reads_any(i - 1, &LOST)
            || document.reads_any(i + 2, &["weniger", "mehr"])
            || aside())
}

/// "ein weiteres Jahr", "eine volle Woche", "einem langen Tag", "ein ganzer Kilometer", but not "ein gutes Jahr", "eine neue
/// Woche": one of it, that the adjective measures.
pub(super) fn described<'t>(document: &Document<'t>, i: usize, end: usize) -> Option<Found<'t>> {
    const SIZES: [&str; 6] = ["km", "m", "l", "kg", "t", "%"];
    let noun = i + 2;
    let article = document.has(i, class::DETERMINER) && document.has(i, class::NUMERAL);
    if noun >= end || !article || !is_measuring(document, i + 1) || !document[noun].is_capital() {
        return None;
    }
    let (one, writing) = (Decimal::ONE, Writing::Article);
    let numeral = Numeral { tokens: i..i + 1, value: one, magnitude: one, writing };
    let found = measure::described(document, &numeral, noun, end)?;
    let sized = found.figure.kind == FigureKind::Duration
        || found.figure.unit.is_some_and(|symbol| SIZES.contains(&symbol));
    sized.then_some(found)
}

/// "weiteres", "volle", "langen": an adjective of how much one is.
pub(super) fn is_measuring(document: &Document, i: usize) -> bool {
    const STEMS: [&str; 7] = ["weiter", "voll", "ganz", "lang", "zusätzlich", "geschlagen", "einzig"];
    uninflected(document.str(i)).is_some_and(|stem| STEMS.contains(&stem))
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;

    #[test]
    fn one_of_a_time_is_measured_by_its_adjective() {
        check(&[
            ("Ein weiteres Jahr lag sie im Dock.", "Ein weiteres Jahr = duration 1 a P1Y"),
            ("Eine volle Woche fiel der Strom aus.", "Eine volle Woche = duration 1 wk P1W"),
            ("Nach einem langen Tag gab er auf.", "einem langen Tag = duration 1 d P1D"),
            ("Ein ganzer Kilometer fehlt noch.", "Ein ganzer Kilometer = length 1 km"),
            ("Sie warteten eine gute Stunde.", "Stunde = duration 1 h PT1H just_over"),
            ("Es war ein gutes Jahr, eine neue Woche beginnt.", ""),
            ("Ein weiterer Franke und ein weiterer Zoll.", ""),
        ]);
    }

    #[test]
    fn points_count_where_something_changes() {
        check(&[
            ("Die Partei gab um einen Punkt nach.", "einen Punkt = count 1 Punkt"),
            (
                "Das ist ein Punkt weniger als gestern.",
                "ein Punkt = count 1 Punkt; gestern = date XXXX-XX-XX",
            ),
            ("Sie verliert damit einen Punkt.", "einen Punkt = count 1 Punkt"),
            ("Das ist ein Punkt, der fehlt.", ""),
        ]);
    }
}
