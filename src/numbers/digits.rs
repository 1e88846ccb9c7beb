//! Numbers in digits with the separators that German texts have: `6.700`, `1,5`, `6 700`, `1'200`.
//!
//! Example: "1 414 021 100" are four tokens and one number.

use rust_decimal::Decimal;

use crate::lexicon::Reading;
use crate::tokens::Flags;

/// The value of one token's digits; none for dates, versions and what no separator rule allows.
pub fn value(text: &str) -> Option<Decimal> {
    // What an exact decimal holds with room for a magnitude.
    const LONGEST: usize = 28;
    if text.len() > LONGEST {
        return None;
    }
    let comma = text.find(',');
    let (whole, decimals) = match comma {
        // 6,700.50 and 1,234,567 can only be English.
        Some(at) if is_english(text, at) => return text.replace(',', "").parse().ok(),
        Some(at) => (&text[..at], Some(&text[at + 1..])),
        None => (text, None),
    };
    if decimals.is_some_and(|decimals| !decimals.bytes().all(|byte| byte.is_ascii_digit())) {
        return None;
    }
    let point = whole.contains('.');
    let quote = whole.contains(['\'', '’']);
    let plain: String = match (point, quote) {
        (false, false) => whole.to_owned(),
        (true, false) if is_grouped(whole, '.') => whole.replace('.', ""),
        // A single point that groups nothing is a decimal point: 1.2
        (true, false) if decimals.is_none() && whole.matches('.').count() == 1 => return whole.parse().ok(),
        (false, true) => {
            let mark = if whole.contains('\'') { '\'' } else { '’' };
            is_grouped(whole, mark).then(|| whole.replace(mark, ""))?
        }
        // Swiss: 1'200.50
        (true, true) if decimals.is_none() => return swiss(whole),
        _ => return None,
    };
    match decimals {
        Some(decimals) => format!("{plain}.{decimals}").parse().ok(),
        None => plain.parse().ok(),
    }
}

fn swiss(text: &str) -> Option<Decimal> {
    let (whole, decimals) = text.rsplit_once('.')?;
    let mark = if whole.contains('\'') { '\'' } else { '’' };
    is_grouped(whole, mark).then(|| format!("{}.{decimals}", whole.replace(mark, "")).parse().ok()).flatten()
}

/// True of one to three digits and then groups of three; 0.125 is no group.
fn is_grouped(text: &str, mark: char) -> bool {
    let mut groups = text.split(mark);
    let first = groups.next().unwrap_or("");
    (1..=3).contains(&first.len()) && first != "0" && groups.all(|group| group.len() == 3)
}

/// True where the commas group thousands: there are several, or a point comes behind one.
fn is_english(text: &str, comma: usize) -> bool {
    let rest = &text[comma + 1..];
    let whole = text.split('.').next().unwrap_or("");
    (rest.contains(',') || rest.contains('.'))
        && !text[..comma].contains('.')
        && is_grouped(whole, ',')
        && text.matches('.').count() <= 1
}

/// "6 700": groups of three digits behind ordinary, no-break or narrow blanks, the last perhaps with decimals.
/// Gives the value and the token behind.
pub fn groups(reading: &Reading, i: usize, end: usize) -> Option<(Decimal, usize)> {
    const MOST: usize = 6;
    let first = reading.str(i);
    if !(1..=3).contains(&first.len()) || first.starts_with('0') || !is_digits(first) {
        return None;
    }
    let mut digits = first.to_owned();
    let mut after = i + 1;
    while after < end.min(i + MOST) && is_group(reading, after) {
        digits.push_str(&reading.str(after).replace(',', "."));
        after += 1;
        if digits.contains('.') {
            break;
        }
    }
    // Three digits more behind the groups mean that they are none, but for those of the next cell.
    let stray = reading.get(after).is_some_and(|token| {
        token.is_number() && !token.has(Flags::LINE | Flags::GAP) && reading.str(after).len() == 3
    });
    (after > i + 1 && !stray).then(|| digits.parse().ok()).flatten().map(|value| (value, after))
}

fn is_group(reading: &Reading, i: usize) -> bool {
    let token = reading[i];
    let text = reading.str(i);
    let (whole, decimals) = text.split_once(',').unwrap_or((text, "0"));
    let narrow = token.has(Flags::SPACE) && !token.has(Flags::LINE | Flags::GAP);
    token.is_number() && narrow && whole.len() == 3 && is_digits(whole) && is_digits(decimals)
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_german_swiss_and_unmistakably_english_separators() {
        let rows = [
            ("6.700", "6700"),
            ("1,5", "1.5"),
            ("1.234.567,89", "1234567.89"),
            ("4,800", "4.800"),
            ("1'200", "1200"),
            ("1’200.50", "1200.50"),
            ("6,700.50", "6700.50"),
            ("1,234,567", "1234567"),
            ("1.2", "1.2"),
            ("0.125", "0.125"),
            ("29.09.2014", ""),
            ("1.2.3", ""),
            ("1,5,6", ""),
        ];
        let found = rows.map(|(text, _)| value(text).map_or(String::new(), |value| value.to_string()));
        assert_eq!(found.to_vec(), rows.map(|(_, wanted)| wanted.to_owned()).to_vec());
    }
}
