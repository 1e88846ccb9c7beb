//! When "ein" counts and when it does not, by what stands around it.
//!
//! The count itself is made in `count.rs`.
//! Example: "um einen Punkt" counts one, in "nur ein Plus von 3 Prozent" the share says how much it is.

use super::{FigureKind, unit};
use crate::document::Document;
use crate::lexicon::class;
use crate::numbers;

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

#[cfg(test)]
mod tests {
    use super::super::tests::check;

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
