//! The town at the beginning of a dateline, and how it is told from other words.
//!
//! Example: "Frankfurt a. M." is the place of "Frankfurt a. M., 7. November 2024 –", "Urteil" before "vom 7. November" is none.

use std::ops::Range;

use super::dateline::{Dateline, wire_mark};
use crate::lexicon::{Reading, TableId, class};
use crate::tokens::Flags;

/// "Do."
pub fn is_short_weekday(reading: &Reading, i: usize) -> bool {
    reading.is(i + 1, '.') && reading.reads_any(i, &["Mo", "Di", "Mi", "Do", "Fr", "Sa", "So"])
}

/// "Beschluss vom 3. Mai 2024 –": a common noun that is no town.
fn is_noun(reading: &Reading, i: usize) -> bool {
    reading.has(i, class::NOUN)
        && !reading.has(i, class::PLACE | class::PLACE_WEAK | class::COUNTRY)
        && !reading[i].has(Flags::CAPS)
}

/// What stands inside the names of towns: "Frankfurt a. M.", "Bad Homburg v. d. Höhe", "Rothenburg ob der Tauber".
const SMALL_WORDS: [&str; 15] =
    ["am", "an", "der", "im", "in", "bei", "ob", "und", "a", "v", "d", "i", "vor", "auf", "unter"];

/// Where the place at the beginning ends: a few capitalised words, joined by hyphen, slash, point or small words.
pub fn place(reading: &Reading, start: usize, end: usize) -> usize {
    const WORDS: usize = 7;
    let mut i = start;
    let mut last = start;
    while i < end && i - start < WORDS {
        let token = reading[i];
        let named = token.has(Flags::CAPITAL) || i > start && is_elided(reading.str(i));
        if token.is_word() && named && !reading.has(i, class::CALENDAR) {
            last = i + 1;
        } else if !(i > start
            && (token.is('/') && wire_mark(reading, i, end).is_none()
                || token.is('.')
                || token.is('&')
                || reading.reads_any(i, &SMALL_WORDS)))
        {
            break;
        }
        i += 1;
    }
    // "Polizeimeldung vom 3. Mai 2024", "Von Petra Kern, 3. Mai 2024", "Do., 3. Mai 2024"
    let told = reading.reads_any(last, &["vom", "am"])
        || reading.has(start, class::FUNCTION) && !reading[start].has(Flags::CAPS);
    if last == start + 1 && (is_noun(reading, start) || is_short_weekday(reading, start))
        || last > start && told
    {
        return start;
    }
    // "WIEN/" or "St." keep their mark only inside, "Frankfurt a. M." its last point too.
    let point =
        last < end && reading.is(last, '.') && (reading.is(last + 1, ',') || reading.is(last + 1, '('));
    last + usize::from(point && last > start)
}

/// "d'Isère" of "Val d'Isère"
fn is_elided(word: &str) -> bool {
    let mut letters = word.chars();
    matches!(letters.next(), Some('d' | 'l'))
        && matches!(letters.next(), Some('\'' | '’'))
        && letters.next().is_some_and(char::is_uppercase)
}

/// "Frankfurt (Oder) (dpa)", "Halle (Saale), 3. Mai": the river in brackets behind a town belongs to its name.
pub fn with_river(reading: &Reading, start: usize, i: usize) -> usize {
    let named = i > start
        && reading.is(i, '(')
        && reading.is(i + 2, ')')
        && reading[i + 1].is_capital()
        && !reading.has(i + 1, class::WIRE);
    if named && (reading.is(i + 3, '(') || reading.is(i + 3, ',')) { i + 3 } else { i }
}

/// True where the words before a bracket are a place that the lexicon knows, or stand in capitals.
pub fn is_known_place(reading: &Reading, start: usize, has_place: bool) -> bool {
    has_place
        && (reading[start].has(Flags::CAPS)
            || reading.has(start, class::PLACE | class::PLACE_WEAK | class::COUNTRY))
}

/// "WIEN –", "Kassel –", "Kiel/Lübeck –": without day and wire only known places, or ones in capitals, make a dateline.
pub fn is_place_name(reading: &Reading, start: usize, end: usize) -> bool {
    towns(reading, start, end).all(|town| {
        let in_capitals = |i: usize| {
            reading[i].has(Flags::CAPS)
                && reading[i].is_word()
                && !reading[i].has(Flags::HYPHEN | Flags::DIGIT)
        };
        !town.is_empty() && town.clone().all(in_capitals)
            || town.len() == 1 && reading.has(town.start, class::PLACE)
            || town.len() == 2 && reading.reads_any(town.start, &["Bad", "Sankt"])
            // "St. Gallen"
            || reading.longest(TableId::Places, town.start).is_some_and(|found| found.len == town.len())
    })
}

/// "Kreis Kassel"
pub fn is_county(reading: &Reading, i: usize) -> bool {
    reading.reads_any(i, &["Kreis", "Landkreis"])
}

/// "Kassel. Der Rat tagt.", as papers begin; the town must be one and nothing else.
pub fn of_a_paper<'t>(reading: &Reading<'t>, paragraph: &Range<usize>) -> Option<Dateline<'t>> {
    const OTHER: u64 = class::NOUN | class::SURNAME | class::GIVEN | class::COUNTRY | class::FUNCTION;
    const TOWNS: usize = 5;
    let start = paragraph.start;
    // "Kreis Kassel"
    let county = usize::from(is_county(reading, start));
    let town = |town: Range<usize>| {
        let town = town.start + if town.start == start { county } else { 0 }..town.end;
        town.len() == 1 && reading.has(town.start, class::PLACE) && !reading.has(town.start, OTHER)
    };
    let point = (start..paragraph.end.min(start + TOWNS)).find(|i| reading.is(*i, '.'))?;
    // "Kassel. – Der Rat tagt."
    let end = point + 1 + usize::from(matches!(reading.get(point + 1)?.mark(), Some('–' | '—' | '-')));
    let sentence =
        reading[end.min(paragraph.end)..paragraph.end].first().is_some_and(|next| next.is_capital());
    (sentence && towns(reading, start, point).all(town)).then(|| Dateline {
        len: end - start,
        place: Some(reading.phrase(&(start..point))),
        ..Dateline::default()
    })
}

/// The parts of "Kiel/Lübeck".
fn towns(reading: &Reading, start: usize, end: usize) -> impl Iterator<Item = Range<usize>> {
    let mut next = Some(start);
    std::iter::from_fn(move || {
        let from = next?;
        let slash = (from..end).find(|i| reading.is(*i, '/'));
        next = slash.map(|slash| slash + 1);
        Some(from..slash.unwrap_or(end))
    })
}
