//! Numbers of an English text, which commas group and whose "billion" is a German Milliarde.
//!
//! Figures are found by German rules whatever the language; only their values are read again here.
//! Example: in an English text "$4,500" is 4500 and "1.2 billion" 1200000000.

use rust_decimal::Decimal;

use super::{Figure, FigureKind};
use crate::numbers::{self, Value};

/// Reads the values again as English has them.
pub fn reread(figures: &mut [Figure]) {
    for figure in figures.iter_mut().filter(|figure| figure.kind != FigureKind::Date) {
        let size = size_of(figure.text);
        if let Some(range) = &mut figure.range {
            range.min = range.min.and_then(|end| times(end, size));
            range.max = range.max.and_then(|end| times(end, size));
        }
        let grouped = if figure.range.is_none() { grouped(figure.text) } else { None };
        let factor = grouped.unwrap_or(Decimal::ONE).checked_mul(size);
        figure.value = figure.value.and_then(|value| times(value, factor?));
    }
}

fn times(value: Value, factor: Decimal) -> Option<Value> {
    value.0.checked_mul(factor).map(|value| Value(numbers::rounded(value).normalize()))
}

/// How much smaller the English number of this name is.
fn size_of(text: &str) -> Decimal {
    let word = |name: &str| text.split(' ').any(|word| word.eq_ignore_ascii_case(name));
    match () {
        () if word("billion") => Decimal::new(1, 3),
        () if word("trillion") => Decimal::new(1, 6),
        () => Decimal::ONE,
    }
}

/// "4,500" is a thousand times as much as German digits say.
fn grouped(text: &str) -> Option<Decimal> {
    let digits =
        text.split(|c: char| !c.is_ascii_digit() && c != ',' && c != '.').find(|part| !part.is_empty())?;
    let digits = digits.trim_end_matches(['.', ',']);
    let german = numbers::digits_value(digits).filter(|german| !german.is_zero())?;
    let english: Decimal = digits.replace(',', "").parse().ok()?;
    english.checked_div(german)
}

#[cfg(test)]
mod tests {
    #[test]
    fn english_texts_are_read_as_english() {
        let text = "The company said on Monday that it would spend $1.2 billion on the new plant, which is to employ \
                    4,500 people and to earn a $5 million profit of what it has sold over the last 3 years.";
        let report = crate::analyse(text);
        assert_eq!(report.language, "en");
        let value = |figure: &super::Figure| figure.value.map_or(String::new(), |value| value.0.to_string());
        let found: Vec<_> =
            report.figures.iter().map(|figure| format!("{} {}", figure.text, value(figure))).collect();
        assert!(found.iter().any(|found| found.ends_with(" 1200000000")), "{found:?}");
        assert!(found.iter().any(|found| found.ends_with(" 4500")), "{found:?}");
        assert!(report.figures.iter().all(|figure| figure.currency != Some("AUD")), "{found:?}");
    }
}
