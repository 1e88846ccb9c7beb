//! Bare numbers beside an amount that have no part in its unit: "17.000 oder 0,6 Prozent", "von 450, rund 3 Prozent".
//!
//! Where the unit is that of both is said in `ellipsis.rs`.
//! Example: in "Der Gewinn lag bei 12, die Quote bei 8 Prozent" 12 is no share.

use std::ops::Range;

use rust_decimal::Decimal;

use super::ellipsis::RULE;
use super::{Figure, FigureKind};
use crate::document::Document;
use crate::lexicon::{Sense, class};

/// Whether the first figure, over these tokens, is of another kind than the second, which begins at `next`.
pub fn is_apart(
    document: &Document,
    first: &Figure,
    second: &Figure,
    tokens: &Range<usize>,
    next: usize,
) -> bool {
    is_other_measure(document, first, second, tokens.end) || is_other_subject(document, second, tokens, next)
}

/// "17.000 oder 0,6 Prozent", "50 beziehungsweise 1,2 Prozent", "von 450, rund 3 Prozent": the second is the number in
/// other words, or something else.
fn is_other_measure(document: &Document, first: &Figure, second: &Figure, join: usize) -> bool {
    let or = document.reads_any(join, &["oder", "beziehungsweise", "bzw"]);
    let (Some(one), Some(other)) = (first.value, second.value) else { return false };
    let many = one.0 >= Decimal::ONE_HUNDRED && other.0 < Decimal::ONE_HUNDRED;
    let aside = document.is(join, ',')
        && document.has(join + 1, class::HEDGE)
        && second.hedge.is_some()
        && second.rule != Some(RULE);
    aside
        || second.kind == FigureKind::Percent
            && (many && !document.reads(join, "auf")
                || or && one.0.fract().is_zero() && !other.0.fract().is_zero())
}

/// "bei 12, die Quote bei 8 Prozent": only of what stands between it is said to be a share.
fn is_other_subject(document: &Document, second: &Figure, first: &Range<usize>, next: usize) -> bool {
    const REACH: usize = 8;
    let share =
        |k: usize| document[k].is_capital() && document.lexicon.ends_as(document.str(k), Sense::Share);
    second.kind == FigureKind::Percent
        && (first.end..next).any(share)
        && !(first.start.saturating_sub(REACH)..first.start).any(share)
}
