//! Signs of numbers: "-3", "minus 3", and set off by a blank where they open a cell or a bracket.
//!
//! Example: in "12,0    - 5,0 %" the second number is -5, in "12 - 15 %" the dash is none.

use crate::lexicon::{Reading, class};
use crate::tokens::Flags;

/// A sign that belongs to the number: joined to it, and to nothing before; or set off from it; or the word.
pub fn before(reading: &Reading, i: usize) -> Option<(usize, bool)> {
    let before = i.checked_sub(1)?;
    if reading[i].has(Flags::LINE) {
        return None;
    }
    // "plus minus 20" is about 20.
    let both = before > 0 && (reading.reads(before - 1, "plus") || reading.is(before - 1, '/'));
    // "betrug das Plus 4,1 Prozent"
    let noun =
        reading[before].has(Flags::CAPITAL) && before > 0 && reading.has(before - 1, class::DETERMINER);
    if !both && !noun && reading.reads_any(before, &["minus", "negativ", "plus"]) {
        return Some((before, !reading.reads(before, "plus")));
    }
    let free = before == 0 || reading[before].has(Flags::SPACE) || reading.is(before - 1, '(');
    let minus = ['-', '−', '–'].iter().any(|mark| reading.is(before, *mark));
    let plus = reading.str(before) == "+";
    let belongs = || reading[i].is_joined() && free || is_set_off(reading, before);
    ((minus || plus) && belongs()).then_some((before, minus))
}

/// "12,0    - 5,0 %", "( - 5,0 %)", "bis - 5 Prozent": a blank stands behind the sign, but it opens a cell or a bracket, so
/// that it can be no dash between two numbers.
fn is_set_off(reading: &Reading, sign: usize) -> bool {
    let blank = !reading[sign + 1].has(Flags::LINE | Flags::GAP);
    let opens = reading[sign].has(Flags::GAP) && !reading[sign].has(Flags::LINE);
    let led = sign > 0 && (reading.is(sign - 1, '(') || reading.reads(sign - 1, "bis"));
    blank && (opens || led)
}
