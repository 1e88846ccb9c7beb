//! Values as people read them, with a unit that needs no key: all digits, or in lists in millions and billions.
//!
//! Example: the money 25000000000 USD is "25.000.000.000 USD" in German and "25,000,000,000 USD" in English, in short
//! "25 Mrd. USD" and "25 bn USD".

use rust_decimal::Decimal;

use super::moment;
use crate::error::Language;
use crate::figures::{ChangeRole, Direction, Figure, FigureKind};
use crate::numbers::Value;

/// Symbols of the report that people write in another way: in English (one, several), in German (one, several).
const UNITS: &[(&str, [&str; 4])] = &[
    ("a", ["year", "years", "Jahr", "Jahre"]),
    ("mo", ["month", "months", "Monat", "Monate"]),
    ("wk", ["week", "weeks", "Woche", "Wochen"]),
    ("d", ["day", "days", "Tag", "Tage"]),
    ("h", ["hour", "hours", "Stunde", "Stunden"]),
    ("min", ["minute", "minutes", "Minute", "Minuten"]),
    ("s", ["second", "seconds", "Sekunde", "Sekunden"]),
    ("pp", ["pp", "pp", "Prozentpunkt", "Prozentpunkte"]),
    ("Cel", ["°C"; 4]),
    ("degF", ["°F"; 4]),
    ("deg", ["°"; 4]),
    ("m2", ["m²"; 4]),
    ("km2", ["km²"; 4]),
    ("cm2", ["cm²"; 4]),
    ("m3", ["m³"; 4]),
    ("km3", ["km³"; 4]),
];

/// Year, month, week and day come first.
const LONG_SPANS: usize = 4;

/// Value or range with unit and all digits; none where the text gives neither.
#[cfg(feature = "render")]
pub fn of(figure: &Figure, language: Language) -> Option<String> {
    said(figure, None, language)
}

/// The same in millions, billions or trillions where that takes no digit away.
pub fn short(figure: &Figure, language: Language) -> Option<String> {
    said(figure, scale(figure), language)
}

/// Ten to this power, and its name in English and German.
type Scale = (u32, [&'static str; 2]);

const SCALES: [Scale; 3] = [(12, ["tn", "Bio."]), (9, ["bn", "Mrd."]), (6, ["mn", "Mio."])];

/// The largest scale in which all ends are short.
fn scale(figure: &Figure) -> Option<Scale> {
    // So many digits behind the point.
    const DIGITS: u32 = 2;
    let range = figure.range.map_or([None, None], |range| [range.min, range.max]);
    let ends: Vec<Decimal> =
        range.into_iter().chain([figure.value]).flatten().map(|end| end.0.abs()).collect();
    let most = ends.iter().max()?;
    SCALES.into_iter().find(|(power, _)| {
        let one = Decimal::from(10u64.pow(*power));
        let is_short = |end: &Decimal| scaled(*end, *power).is_some_and(|end| end.scale() <= DIGITS);
        *most >= one && ends.iter().all(is_short)
    })
}

fn scaled(number: Decimal, power: u32) -> Option<Decimal> {
    number.checked_div(Decimal::from(10u64.pow(power))).map(|number| number.normalize())
}

fn said(figure: &Figure, scale: Option<Scale>, language: Language) -> Option<String> {
    let one = figure.value.is_some_and(|value| value.0.abs() == Decimal::ONE);
    let told = || figure.iso.as_deref().and_then(|iso| moment::of(iso, language));
    let number = number(figure, scale, language).or_else(told)?;
    let is_span = figure.range.is_some_and(|range| range.min.is_some() && range.max.is_some());
    let sign = match figure.change {
        Some(change) if change.role == ChangeRole::By && !number.starts_with('−') => match change.direction
        {
            // "verdoppelt", "halbiert"
            _ if figure.kind == FigureKind::Ratio
                && figure.value.is_some_and(|value| value.0 > Decimal::ONE) =>
            {
                "×"
            }
            Direction::Up => "+",
            Direction::Down => "−",
        },
        _ => "",
    };
    // "um 5 bis 7 Prozent gesenkt" is no "−5–7 %".
    let number = if sign.is_empty() || !is_span {
        number
    } else {
        number.replace('–', &format!("{}{sign}", if language == Language::De { " bis " } else { " to " }))
    };
    let unit =
        if figure.value.is_some() || figure.range.is_some() { unit(figure, one, language) } else { None };
    let scale = scale.map(|(_, names)| names[usize::from(language == Language::De)].to_owned());
    let number = Some(format!("{sign}{number}"));
    Some([number, scale, unit].into_iter().flatten().collect::<Vec<_>>().join(" "))
}

fn number(figure: &Figure, scale: Option<Scale>, language: Language) -> Option<String> {
    if matches!(figure.kind, FigureKind::Date | FigureKind::Time | FigureKind::Set) {
        return None;
    }
    if let Some(range) = figure.range {
        let end = |value: Value| amount(figure, value.0, scale, language);
        return match (range.min.map(end), range.max.map(end)) {
            (Some(min), Some(max)) => Some(format!("{min}–{max}")),
            (Some(min), None) => Some(format!("≥ {min}")),
            (None, Some(max)) => Some(format!("≤ {max}")),
            (None, None) => None,
        };
    }
    figure.value.map(|value| amount(figure, value.0, scale, language))
}

/// A number; of money with both digits of the cents: "1,80"; a share in words as a fraction: "2/3".
fn amount(figure: &Figure, number: Decimal, scale: Option<Scale>, language: Language) -> String {
    if let Some(number) = scale.and_then(|(power, _)| scaled(number, power)) {
        return decimal(number, language);
    }
    if let Some(fraction) =
        fraction(number).filter(|_| figure.kind == FigureKind::Ratio && !figure.text.contains([',', '.']))
    {
        return fraction;
    }
    let mut text = decimal(number, language);
    if figure.currency.is_some() && number.normalize().scale() == 1 {
        text.push('0');
    }
    text
}

/// A part of one as a fraction with a small denominator.
fn fraction(number: Decimal) -> Option<String> {
    const LARGEST: u32 = 12;
    let nearly = Decimal::new(1, 9);
    let size = number.abs();
    if size.is_zero() || size >= Decimal::ONE {
        return None;
    }
    (2..=LARGEST).find_map(|denominator| {
        let numerator = (size * Decimal::from(denominator)).round();
        let off = (numerator / Decimal::from(denominator) - size).abs();
        let sign = if number.is_sign_negative() { "−" } else { "" };
        (!numerator.is_zero() && off < nearly).then(|| format!("{sign}{numerator}/{denominator}"))
    })
}

fn unit(figure: &Figure, one: bool, language: Language) -> Option<String> {
    let unit = figure.currency.or(figure.unit.map(|symbol| unit_name(symbol, one, language)));
    // "EUR/Jahr", but "km/h": the longer spans are words.
    let per = figure.per.map(|per| {
        let words = UNITS.iter().take(LONG_SPANS).find(|(known, _)| *known == per).map(|(_, words)| words);
        words.map_or(per, |words| words[2 * usize::from(language == Language::De)])
    });
    match (unit, per) {
        (Some(unit), Some(per)) => Some(format!("{unit}/{per}")),
        (None, Some(per)) => Some(format!("/{per}")),
        (unit, None) => unit.map(str::to_owned),
    }
}

/// What people call a unit, of one or of several.
pub fn unit_name(symbol: &str, one: bool, language: Language) -> &str {
    let words = UNITS.iter().find(|(known, _)| *known == symbol).map(|(_, words)| words);
    words.map_or(symbol, |words| words[usize::from(!one) + 2 * usize::from(language == Language::De)])
}

/// A whole number with its digits in groups.
pub fn whole(number: impl Into<Decimal>, language: Language) -> String {
    decimal(number.into(), language)
}

/// So many digits behind the point at most.
const SHOWN: usize = 4;

fn decimal(number: Decimal, language: Language) -> String {
    let (group, point) = match language {
        Language::En => (',', '.'),
        Language::De => ('.', ','),
    };
    let plain = number.normalize().to_string();
    let (sign, plain) = plain.strip_prefix('-').map_or(("", &*plain), |plain| ("−", plain));
    let (digits, fraction) = plain.split_once('.').unwrap_or((plain, ""));
    let mut text = String::from(sign);
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i) % 3 == 0 {
            text.push(group);
        }
        text.push(digit);
    }
    if !fraction.is_empty() {
        text.push(point);
        text.push_str(fraction.get(..SHOWN).unwrap_or(fraction));
        // A third has no end; the summary shows that it is cut.
        text.push_str(if fraction.len() > SHOWN { "…" } else { "" });
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_read_as_people_write_them() {
        let rows = [
            ("Die Steuer soll um 5 bis 7 Prozent sinken.", "−5 to −7 %", "−5 bis −7 %"),
            ("Das kostet 5 bis 7 Euro.", "5–7 EUR", "5–7 EUR"),
            ("Das kostet 1,80 Euro.", "1.80 EUR", "1,80 EUR"),
            ("Es waren 1,8 Tonnen.", "1.8 t", "1,8 t"),
        ];
        for (text, english, german) in rows {
            let report = crate::analyse(text);
            let figure =
                report.figures.iter().find(|figure| figure.unit.or(figure.currency).is_some()).unwrap();
            assert_eq!(of(figure, Language::En).as_deref(), Some(english), "{text}");
            assert_eq!(of(figure, Language::De).as_deref(), Some(german), "{text}");
        }
    }

    #[test]
    fn short_values_lose_no_digit() {
        let rows = [
            ("Das kostet 1,85 bis 1,95 Mrd. Euro.", "1.85–1.95 bn EUR", "1,85–1,95 Mrd. EUR"),
            ("Das kostet 1.412,7 Mio. Euro.", "1,412.7 mn EUR", "1.412,7 Mio. EUR"),
            ("Das kostet 800 Millionen bis 1,2 Milliarden Euro.", "0.8–1.2 bn EUR", "0,8–1,2 Mrd. EUR"),
            ("Das kostet 1.234.567 Euro.", "1,234,567 EUR", "1.234.567 EUR"),
            ("Das kostet 2 Billionen Euro.", "2 tn EUR", "2 Bio. EUR"),
            ("Das kostet 900.000 Euro.", "900,000 EUR", "900.000 EUR"),
            ("Der Umsatz sank um 3,5 Millionen Euro.", "−3.5 mn EUR", "−3,5 Mio. EUR"),
            ("Die Partei verlor einen Prozentpunkt.", "−1 pp", "−1 Prozentpunkt"),
            ("Der Umsatz sank um ein Fünftel.", "−1/5", "−1/5"),
            ("Zwei Drittel stimmten zu.", "2/3", "2/3"),
        ];
        for (text, english, german) in rows {
            let report = crate::analyse(text);
            let figure = &report.figures[0];
            assert_eq!(short(figure, Language::En).as_deref(), Some(english), "{text}");
            assert_eq!(short(figure, Language::De).as_deref(), Some(german), "{text}");
        }
    }

    #[test]
    fn digits_are_grouped_as_the_language_does() {
        let rows = [
            (Decimal::from(25_000_000_000u64), "25,000,000,000", "25.000.000.000"),
            (Decimal::new(-12345, 1), "−1,234.5", "−1.234,5"),
            (Decimal::new(1500, 3), "1.5", "1,5"),
            (Decimal::new(123456, 5), "1.2345…", "1,2345…"),
            (Decimal::ZERO, "0", "0"),
            (Decimal::from(999), "999", "999"),
        ];
        for (number, english, german) in rows {
            assert_eq!(decimal(number, Language::En), english);
            assert_eq!(decimal(number, Language::De), german);
        }
    }
}
