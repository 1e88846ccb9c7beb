//! German numerals to exact values: `6.700`, `1,5 Mio.`, `zweieinhalb`, `ein Dutzend`.
//!
//! [`at`] reads the numeral that begins at a token. What is counted or measured, and whether the number is a date
//! or part of a name, is said in `figures`.
//! Example: "zwei Millionen dreihundertvierzig" is 2000340.

mod digits;
mod sign;
mod words;

use std::ops::Range;

use rust_decimal::Decimal;
use serde::{Serialize, Serializer};

use crate::lexicon::{Reading, TableId, class};
use crate::tokens::{Flags, Kind, Shape};
pub use digits::value as digits_value;
pub use words::cardinal as cardinal_in;

/// An exact decimal; printed without a point when whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Value(pub Decimal);

impl Serialize for Value {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let value = self.0.normalize();
        if value.scale() == 0 {
            return serializer.serialize_i128(value.mantissa());
        }
        // A binary fraction prints back the same up to 15 digits; longer ones are passed on as text.
        if value.mantissa().unsigned_abs() < 1_000_000_000_000_000 && value.scale() <= 22 {
            return serializer.serialize_f64(value.mantissa() as f64 / 10f64.powi(value.scale() as i32));
        }
        match serde_json::value::RawValue::from_string(value.to_string()) {
            Ok(raw) => raw.serialize(serializer),
            Err(_) => serializer.serialize_none(),
        }
    }
}

/// How a numeral is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Writing {
    /// `6.700`, `½`
    Digits,
    /// `zwölf`, `zwei Dutzend`
    Words,
    /// A lone "ein", "eine": a numeral only where a unit or "nur" says so.
    Article,
    /// `zwei Drittel`, `1/2`
    Fraction,
}

/// A numeral of the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Numeral {
    /// Its tokens, the sign and the magnitude included.
    pub tokens: Range<usize>,
    /// The value with the magnitude applied.
    pub value: Decimal,
    /// The magnitude that is written behind it: 1000000 for "Mio.", else 1.
    pub magnitude: Decimal,
    /// How it is written.
    pub writing: Writing,
}

/// The kinds of rows in `numerals.tsv` that rules ask for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Piece {
    /// "ein", "eine"
    Article,
    /// Below a hundred, as one word.
    Small(Decimal),
    Hundred,
    Thousand,
    /// Millionen, Mrd
    Magnitude(Decimal),
    /// Dutzend
    Collective(Decimal),
    /// "halbe"
    Half,
    /// "anderthalb"
    Mixed(Decimal),
    /// "Drittel": its denominator
    Fraction(Decimal),
    /// "½"
    Vulgar(Decimal),
    /// "dreiundzwanzigtausend": any number in one word
    Compound(Decimal),
}

/// The numeral that begins at the token and ends before `end`.
pub fn at(reading: &Reading, i: usize, end: usize) -> Option<Numeral> {
    let token = reading.get(i)?;
    let mut numeral = match token.kind() {
        Kind::Number => digits_at(reading, i, end)?,
        Kind::Word | Kind::Symbol => words_at(reading, i, end)?,
        _ => return None,
    };
    apply_magnitude(reading, &mut numeral, end);
    if let Some((sign, negative)) = sign::before(reading, i) {
        numeral.tokens.start = sign;
        numeral.value.set_sign_negative(negative && !numeral.value.is_zero());
    }
    Some(numeral)
}

/// True where a numeral may begin: a quick test that spares the rules most words.
pub fn may_begin(reading: &Reading, i: usize) -> bool {
    let Some(token) = reading.get(i) else { return false };
    match token.kind() {
        Kind::Number => true,
        Kind::Word | Kind::Symbol if reading.has(i, class::NUMERAL) => true,
        Kind::Word => reading.class(i) == 0 && words::may_be_number(reading.str(i).as_bytes()),
        _ => false,
    }
}

/// True where "Millionen" or the like stand.
pub fn is_magnitude(reading: &Reading, i: usize) -> bool {
    matches!(
        piece(reading, i),
        Some(Piece::Magnitude(_) | Piece::Thousand | Piece::Hundred | Piece::Collective(_))
    )
}

/// True where a word, perhaps a compound, may begin with a number word.
pub fn may_begin_word(reading: &Reading, i: usize) -> bool {
    words::may_be_number(reading.str_bytes(i))
}

/// `6.700`, `6 700`, `1/2`, `2 1/2`, `2½`.
fn digits_at(reading: &Reading, i: usize, end: usize) -> Option<Numeral> {
    let mut value = digits::value(reading.str(i))?;
    let mut tokens = i..i + 1;
    if let Some((grouped, after)) = digits::groups(reading, i, end) {
        (value, tokens.end) = (grouped, after);
    }
    let mut writing = Writing::Digits;
    let next = tokens.end;
    if let Some(Piece::Vulgar(part)) =
        piece(reading, next).filter(|_| next < end && reading[next].is_joined())
    {
        value += part;
        tokens.end += 1;
    } else if let Some((fraction, after)) = slashed(reading, i, end) {
        (value, tokens.end, writing) = (fraction, after, Writing::Fraction);
    } else if let Some((fraction, after)) =
        slashed(reading, next, end).filter(|(part, _)| *part < Decimal::ONE)
    {
        (value, tokens.end) = (value + fraction, after);
    } else if next + 1 < end
        && reading.reads(next, "und")
        && matches!(piece(reading, next + 1), Some(Piece::Article))
        && let Some((part, after)) = words_part(reading, next + 1, end)
    {
        // "2 und ein halbes Jahr"
        (value, tokens.end) = (value + part, after);
    }
    Some(Numeral { tokens, value, magnitude: Decimal::ONE, writing })
}

/// "3/4": two small numbers joined by a slash, and nothing more behind them.
fn slashed(reading: &Reading, i: usize, end: usize) -> Option<(Decimal, usize)> {
    const LARGEST: u32 = 100;
    let small =
        |i: usize| reading.get(i).filter(|token| token.is_number()).and_then(|_| reading.str(i).parse().ok());
    let (above, below): (u32, u32) = (small(i)?, small(i + 2)?);
    let joined = reading.is(i + 1, '/') && reading[i + 1].is_joined() && reading[i + 2].is_joined();
    let goes_on =
        reading.get(i + 3).is_some_and(|token| token.is_joined() && (token.is('/') || token.is('-')));
    let ok =
        i + 2 < end && joined && !goes_on && (1..=LARGEST).contains(&below) && above > 0 && above < below;
    ok.then(|| (rounded(Decimal::from(above) / Decimal::from(below)), i + 3))
}

/// As many digits as a published value has at most.
pub fn rounded(value: Decimal) -> Decimal {
    const DIGITS: u32 = 15;
    value.round_sf(DIGITS).unwrap_or(value)
}

/// What the token is in a numeral of words.
fn piece(reading: &Reading, i: usize) -> Option<Piece> {
    let token = reading.get(i)?;
    if !reading.has(i, class::NUMERAL) {
        let unknown =
            token.is_word() && reading.class(i) == 0 && words::may_be_number(reading.str(i).as_bytes());
        return unknown.then(|| words::compound(reading.str(i).as_bytes())).flatten().map(Piece::Compound);
    }
    let row = reading.lexicon.matches_in(TableId::Numerals, reading, i).find(|found| found.len == 1)?.row;
    let value = || row.get(0).parse().ok();
    Some(match row.get(1) {
        "article" => Piece::Article,
        "unit" | "ten" => Piece::Small(value()?),
        "hundred" => Piece::Hundred,
        "thousand" => Piece::Thousand,
        "magnitude" => Piece::Magnitude(value()?),
        "collective" => Piece::Collective(value()?),
        "half" => Piece::Half,
        "mixed" => Piece::Mixed(value()?),
        "fraction" => Piece::Fraction(value()?),
        "vulgar" => Piece::Vulgar(value()?),
        _ => return None,
    })
}

/// "zwei Millionen dreihundert", "ein und siebzig", "zwei Komma drei", "eine halbe", "zwei Drittel", "die Hälfte".
fn words_at(reading: &Reading, i: usize, end: usize) -> Option<Numeral> {
    let numeral = |after: usize, value: Decimal, writing: Writing| {
        Some(Numeral { tokens: i..after, value, magnitude: Decimal::ONE, writing })
    };
    let half = Decimal::new(5, 1);
    let one = Decimal::ONE;
    match piece(reading, i)? {
        Piece::Article => match piece(reading, i + 1).filter(|_| i + 1 < end) {
            Some(Piece::Half) => numeral(i + 2, half, Writing::Words),
            Some(Piece::Fraction(below)) => numeral(i + 2, rounded(one / below), Writing::Fraction),
            Some(Piece::Magnitude(_)) if words_follow(reading, i + 1, end) => cardinal(reading, i, end),
            Some(Piece::Magnitude(_) | Piece::Collective(_)) => numeral(i + 1, one, Writing::Words),
            Some(Piece::Mixed(value)) if value < one => numeral(i + 2, value, Writing::Words),
            Some(Piece::Hundred | Piece::Thousand) => cardinal(reading, i, end),
            // "ein und siebzig" is spoken, "ein Vertrag und siebzig" is not.
            _ if reading.reads(i + 1, "und") && i + 2 < end => match piece(reading, i + 2) {
                Some(Piece::Small(ten)) if is_ten(ten) => cardinal(reading, i, end),
                Some(Piece::Half) => numeral(i + 3, one + half, Writing::Words),
                Some(Piece::Article) if matches!(piece(reading, i + 3), Some(Piece::Half)) && i + 3 < end => {
                    numeral(i + 4, one + half, Writing::Words)
                }
                _ => numeral(i + 1, one, Writing::Article),
            },
            _ => numeral(i + 1, one, Writing::Article),
        },
        Piece::Half => numeral(i + 1, half, Writing::Words),
        Piece::Mixed(value) => numeral(i + 1, value, Writing::Words),
        Piece::Vulgar(value) => numeral(i + 1, value, Writing::Digits),
        Piece::Fraction(below) if below == Decimal::TWO => numeral(i + 1, half, Writing::Fraction),
        Piece::Collective(value) => numeral(i + 1, value, Writing::Words),
        // "viertel Liter": without a unit "im letzten Viertel" is no number.
        Piece::Fraction(below) => numeral(i + 1, rounded(one / below), Writing::Article),
        Piece::Magnitude(_) => None,
        Piece::Thousand | Piece::Hundred if is_surname(reading, i) => None,
        Piece::Small(_) | Piece::Compound(_) | Piece::Hundred | Piece::Thousand => {
            let mut found = cardinal(reading, i, end)?;
            fraction_behind(reading, &mut found, end);
            Some(found)
        }
    }
}

/// "Claudia Tausend": with a capital, behind a capitalised word, it is a name.
fn is_surname(reading: &Reading, i: usize) -> bool {
    reading[i].is_capital() && i > 0 && reading[i - 1].is_capital() && !reading[i].has(Flags::LINE)
}

/// Cardinals in one word or several: "zwei hundert tausend", "drei Millionen achthundert", "hundert zwei".
fn cardinal(reading: &Reading, i: usize, end: usize) -> Option<Numeral> {
    const MOST_WORDS: usize = 12;
    let (mut total, mut group) = (Decimal::ZERO, Decimal::ZERO);
    let thousand = Decimal::ONE_THOUSAND;
    // The next part must be smaller than what the last one was multiplied with.
    let (mut below, mut last, mut after) = (Decimal::MAX, Decimal::ZERO, i);
    let mut k = i;
    while k < end.min(i + MOST_WORDS) {
        let joins = reading.reads(k, "und") && k > i;
        let at = if joins { k + 1 } else { k };
        let Some(piece) = piece(reading, at).filter(|_| at < end) else { break };
        match piece {
            Piece::Article if k == i => (group, below) = (Decimal::ONE, Decimal::ONE),
            // "zwei Milliarden eine Million"
            Piece::Article if !joins && group.is_zero() && one_more(reading, at, end, last) => {
                (group, below) = (Decimal::ONE, Decimal::ONE);
            }
            Piece::Small(value) | Piece::Compound(value)
                if value < below && (!joins || fits_behind_und(group, value)) =>
            {
                group += value;
                below = if value < Decimal::ONE_HUNDRED { Decimal::ONE } else { Decimal::ONE_HUNDRED };
            }
            // "tausend ein hundert", "hundert ein und zwanzig"
            Piece::Article
                if !joins && leads_part(reading, at, end, group) && below >= Decimal::ONE_HUNDRED =>
            {
                (group, below) = (group + Decimal::ONE, Decimal::ONE);
            }
            // "ein und siebzig", "hundert drei und zwanzig"
            Piece::Small(ten) if joins && below == Decimal::ONE && is_one_digit(group) && is_ten(ten) => {
                (group, below) = (group + ten, Decimal::ZERO);
            }
            Piece::Hundred if !joins && group < Decimal::ONE_HUNDRED => {
                (group, below) = (group.max(Decimal::ONE) * Decimal::ONE_HUNDRED, Decimal::ONE_HUNDRED);
            }
            Piece::Thousand
                if !joins && group < thousand && total.is_zero() | (total >= Decimal::from(1_000_000)) =>
            {
                (total, group, below) = (total + group.max(Decimal::ONE) * thousand, Decimal::ZERO, thousand);
            }
            Piece::Magnitude(size)
                if !joins
                    && !group.is_zero()
                    && (total.is_zero() && words_follow(reading, at, end) || size < last) =>
            {
                (total, group, below, last) = (total + group * size, Decimal::ZERO, size, size);
            }
            _ => break,
        }
        k = at + 1;
        after = k;
    }
    let mut value = total + group;
    if reading.reads(after, "Komma") && after > i {
        (value, after) = spoken_decimals(reading, after, end, value);
    }
    (after > i).then_some(Numeral {
        tokens: i..after,
        value,
        magnitude: Decimal::ONE,
        writing: Writing::Words,
    })
}

/// True of 3 and 103, behind whose last digit a ten may follow.
fn is_one_digit(group: Decimal) -> bool {
    let low = group % Decimal::ONE_HUNDRED;
    low > Decimal::ZERO && low < Decimal::TEN
}

/// "ein hundert", "ein und zwanzig" as the lower part of a longer number.
fn leads_part(reading: &Reading, article: usize, end: usize, group: Decimal) -> bool {
    let next = article + 1;
    match piece(reading, next).filter(|_| next < end) {
        Some(Piece::Hundred) => group.is_zero(),
        _ => {
            let ten = piece(reading, next + 1).filter(|_| next + 1 < end && reading.reads(next, "und"));
            matches!(ten, Some(Piece::Small(ten)) if is_ten(ten))
        }
    }
}

fn is_ten(value: Decimal) -> bool {
    value >= Decimal::from(20) && value < Decimal::ONE_HUNDRED
}

/// "hundert und zwei" is one number, "zwei und drei" are two.
fn fits_behind_und(group: Decimal, value: Decimal) -> bool {
    group >= Decimal::ONE_HUNDRED && value < Decimal::ONE_HUNDRED
}

/// True where behind a magnitude more of the number follows in words; else the magnitude is left to the caller.
fn words_follow(reading: &Reading, magnitude: usize, end: usize) -> bool {
    let next = magnitude + 1;
    next < end
        && !reading[next].is_number()
        && match piece(reading, next) {
            Some(Piece::Small(_) | Piece::Compound(_) | Piece::Hundred | Piece::Thousand) => true,
            Some(Piece::Article) => one_more(reading, next, end, Decimal::MAX),
            _ => false,
        }
}

/// "eine Million" as part of a longer number: smaller than what stands before it.
fn one_more(reading: &Reading, article: usize, end: usize, last: Decimal) -> bool {
    let size = piece(reading, article + 1).filter(|_| article + 1 < end);
    matches!(size, Some(Piece::Magnitude(size)) if size < last && !last.is_zero())
}

/// "zwei Komma drei fünf".
fn spoken_decimals(reading: &Reading, comma: usize, end: usize, whole: Decimal) -> (Decimal, usize) {
    const MOST_DIGITS: usize = 9;
    let (mut value, mut after, mut scale) = (whole, comma, Decimal::ONE);
    while after + 1 < end.min(comma + MOST_DIGITS) {
        let Some(Piece::Small(part) | Piece::Compound(part)) = piece(reading, after + 1) else { break };
        let width = if part < Decimal::TEN { Decimal::TEN } else { Decimal::ONE_HUNDRED };
        if part >= Decimal::ONE_HUNDRED {
            break;
        }
        scale *= width;
        value += part / scale;
        after += 1;
    }
    if after == comma { (whole, comma) } else { (value, after + 1) }
}

/// "zwei Drittel", "sechs und zwei Drittel", "fünf halbe".
fn fraction_behind(reading: &Reading, found: &mut Numeral, end: usize) {
    let next = found.tokens.end;
    if next >= end {
        return;
    }
    match piece(reading, next) {
        Some(Piece::Fraction(below)) if below > Decimal::TWO => {
            found.value = rounded(found.value / below);
            found.tokens.end = next + 1;
            found.writing = Writing::Fraction;
        }
        // "zwei dreiviertel Stunden"
        Some(Piece::Mixed(part)) if part < Decimal::ONE && found.value < Decimal::TEN => {
            found.value += part;
            found.tokens.end = next + 1;
        }
        // "fünf Halbe" are mugs.
        Some(Piece::Half) if found.value > Decimal::ONE && !reading[next].is_capital() => {
            found.value /= Decimal::TWO;
            found.tokens.end = next + 1;
        }
        _ if reading.reads(next, "und") => {
            let part = words_part(reading, next + 1, end);
            if let Some((value, after)) = part {
                found.value += value;
                found.tokens.end = after;
            }
        }
        _ => {}
    }
}

/// The fraction of "sechs und zwei Drittel", "drei und ein Viertel", "zwei und halb".
fn words_part(reading: &Reading, i: usize, end: usize) -> Option<(Decimal, usize)> {
    let above = match piece(reading, i)? {
        Piece::Half => return Some((Decimal::new(5, 1), i + 1)),
        Piece::Article => Decimal::ONE,
        Piece::Small(value) => value,
        _ => return None,
    };
    match piece(reading, i + 1).filter(|_| i + 1 < end)? {
        Piece::Fraction(below) if below > above => Some((rounded(above / below), i + 2)),
        Piece::Half if above == Decimal::ONE => Some((Decimal::new(5, 1), i + 2)),
        _ => None,
    }
}

/// "Mio.", "Milliarden", "Tsd.", "tausend", "Dutzend" behind the number.
fn apply_magnitude(reading: &Reading, numeral: &mut Numeral, end: usize) {
    const MOST: usize = 2;
    if numeral.writing == Writing::Article {
        return;
    }
    for _ in 0..MOST {
        let next = numeral.tokens.end;
        if next >= end || reading[next].has(Flags::LINE) && reading[next].has(Flags::PARAGRAPH) {
            return;
        }
        let Some((size, after)) = magnitude_at(reading, next, end, numeral.writing) else { return };
        let (Some(value), Some(magnitude)) =
            (numeral.value.checked_mul(size), numeral.magnitude.checked_mul(size))
        else {
            return;
        };
        numeral.value = if value.fract().is_zero() { value } else { rounded(value) };
        numeral.magnitude = magnitude;
        numeral.tokens.end = after;
    }
}

/// The magnitude that stands at the token, behind a number written so, and the token behind it and its dot.
pub fn magnitude_at(reading: &Reading, i: usize, end: usize, writing: Writing) -> Option<(Decimal, usize)> {
    let dot = reading.is(i + 1, '.') && reading[i + 1].is_joined() && reading.str(i).len() <= 4;
    let size = match piece(reading, i) {
        Some(Piece::Magnitude(size) | Piece::Collective(size)) => size,
        Some(Piece::Thousand) if writing == Writing::Digits => Decimal::ONE_THOUSAND,
        Some(Piece::Hundred) if writing == Writing::Digits => Decimal::ONE_HUNDRED,
        _ if writing == Writing::Digits && is_swiss_billion(reading, i, dot) => Decimal::from(1_000_000_000),
        _ => return None,
    };
    Some((size, i + 1 + usize::from(dot && i + 1 < end)))
}

/// "2,1 Mia. Franken": elsewhere "Mia" is a given name.
fn is_swiss_billion(reading: &Reading, i: usize, dot: bool) -> bool {
    let coin = || i + 1 < reading.len() && reading.has(i + 1, class::CURRENCY);
    reading.str(i) == "Mia" && (dot || coin())
}

/// The magnitude that a word is by itself: 1000000 of "Millionen", for parts of compounds.
pub fn magnitude_of(reading: &Reading, word: &str) -> Option<Decimal> {
    let row = reading.lexicon.rows_of(TableId::Numerals, word, Shape::Capital).next()?;
    (row.get(1) == "magnitude").then(|| row.get(0).parse().ok()).flatten()
}
