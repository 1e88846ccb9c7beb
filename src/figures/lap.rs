//! Times of races: minutes and seconds, or hours, minutes and seconds, with colons between them.
//!
//! Example: "1:42,35 Minuten" are 102.35 seconds; without a unit "1:42" may be a result.

use rust_decimal::Decimal;

use super::{Figure, FigureKind, Found, hedge, measure, unit};
use crate::document::Document;
use crate::numbers::{self, Writing};

/// "1:42,35 Minuten", "1:14:95 Minuten", "2:19:35 Stunden": how long a race took, in seconds.
pub fn find<'t>(document: &Document<'t>, i: usize, end: usize) -> Option<Found<'t>> {
    const PARTS: usize = 3;
    let joined = |k: usize| document.is(k, ':') && document[k].is_joined() && k + 1 < end;
    if !document[i].is_number() || !joined(i + 1) {
        return None;
    }
    let (mut seconds, mut after, mut parts) = (numbers::digits_value(document.str(i))?, i + 1, 1);
    let mut last = Decimal::ZERO;
    while parts < PARTS && joined(after) && document.str(after + 1).len() > 1 {
        last = numbers::digits_value(document.str(after + 1)).filter(|part| *part < Decimal::ONE_HUNDRED)?;
        (seconds, after, parts) = (seconds.checked_mul(SIXTY)? + last, after + 2, parts + 1);
    }
    let unit = unit::at(document, after, end, Writing::Digits)?;
    let fits = match unit.symbol {
        // The third part is hundredths of a second.
        "min" if parts == PARTS => {
            seconds = (seconds - last) / SIXTY + last / Decimal::ONE_HUNDRED;
            true
        }
        _ if last >= SIXTY => false,
        "min" => parts == 2,
        "h" => {
            seconds *= if parts == 2 { SIXTY } else { Decimal::ONE };
            parts > 1
        }
        _ => false,
    };
    if !fits {
        return None;
    }
    let tokens = i..unit.after;
    let mut figure = Figure::new(document, FigureKind::Duration, tokens.clone(), "lap").with_value(seconds);
    figure.unit = Some("s");
    measure::set_iso(&mut figure);
    hedge::attach(document, &mut figure, tokens.start, tokens.end);
    Some(Found::new(figure, tokens.end))
}

const SIXTY: Decimal = Decimal::from_parts(60, 0, 0, false, 0);

#[cfg(test)]
mod tests {
    use super::super::tests::check;

    #[test]
    fn times_of_races_are_seconds() {
        check(&[
            ("Sie siegte in 2:19 Stunden.", "2:19 Stunden = duration 8340 s PT8340S"),
            ("Sie siegte in 1:42,35 Minuten.", "1:42,35 Minuten = duration 102.35 s PT102.35S"),
            ("Sie siegte in 1:14:95 Minuten.", "1:14:95 Minuten = duration 74.95 s PT74.95S"),
            ("Sie siegte in 2:19:35 Stunden mit 3:1.", "2:19:35 Stunden = duration 8375 s PT8375S"),
        ]);
    }
}
