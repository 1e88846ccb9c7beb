//! Amounts whose unit is said in the label before them: "Umsatz (Mio. EUR): 412,3", "Gewinn in TEUR: 45".
//!
//! Cells of tables stand in `table.rs`.
//! Example: "Ergebnis (in Mio. Euro): -3,2 (Vj. 1,1)" are minus 3,200,000 euros after 1,100,000.

use super::{Figure, Found, hedge, measure, table};
use crate::document::Document;
use crate::numbers::Numeral;

/// The amount whose numeral was read, right behind a label's colon.
pub fn find<'t>(document: &Document<'t>, numeral: &Numeral, end: usize) -> Option<Found<'t>> {
    const LONGEST: usize = 7;
    let (start, after) = (numeral.tokens.start, numeral.tokens.end);
    let colon = start.checked_sub(1).filter(|colon| document.is(*colon, ':'))?;
    let counted = after < end && document[after].is_capital();
    let near = colon.saturating_sub(LONGEST)..colon;
    let (lead, last) = match colon.checked_sub(1).filter(|close| document.is(*close, ')')) {
        Some(close) => (document.last_open(near)?, close),
        None => (near.rev().find(|k| document.reads(*k, "in"))?, colon),
    };
    let at = lead + 1 + usize::from(document.reads(lead + 1, "in"));
    let unit = table::unit_at(document, at, last).filter(|unit| unit.after == last && !counted)?;
    let value = numeral.value.checked_mul(unit.named.unit.factor)?;
    let kind = unit.named.unit.kind;
    let mut figure =
        Figure::new(document, kind, numeral.tokens.clone(), "unit of the label").with_value(value);
    measure::name_unit(&mut figure, &unit.named.unit);
    figure.per = unit.named.per;
    hedge::attach(document, &mut figure, start, after);
    Some(Found::new(figure, after))
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;

    #[test]
    fn labels_say_the_unit_of_the_number_behind_the_colon() {
        check(&[
            (
                "Umsatz (Mio. EUR): 412,3 (Vj. 398,1)",
                "412,3 = money 412300000 EUR; 398,1 = money 398100000 EUR",
            ),
            ("Gewinn in TEUR: 1.245 (1.101)", "1.245 = money 1245000 EUR; 1.101 = money 1101000 EUR"),
            ("Marge (in %): 7,6", "7,6 = percent 7.6 %"),
            ("Es kamen viele (auch in Emden): 30 Boote.", "30 Boote = count 30 Boote"),
            ("Er zahlt in Euro: 30 Boote kosten viel.", "30 Boote = count 30 Boote"),
            (
                "Es waren 45 Cent (Vorjahr: 40).",
                "45 Cent = money 0.45 EUR; Vorjahr = date XXXX; 40 = money 0.4 EUR",
            ),
        ]);
    }
}
