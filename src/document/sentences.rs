//! Where sentences end. German makes a point after ordinals and in the middle of abbreviations, so a point
//! alone says little.
//!
//! Example: "Am 29. September kam z. B. Dr. Kern." is one sentence.

use std::ops::Range;

use crate::lexicon::{Reading, TableId, class, uninflected};
use crate::tokens::{Flags, Shape};

/// What is known of the point behind an abbreviation.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Point {
    /// "z. B.", "Dr.": no end.
    Inside,
    /// "usw.", "Mrd.": an end if a sentence begins behind it.
    Either,
}

/// Cuts a paragraph's tokens into sentences and hands each on; together they have all tokens.
pub fn split(reading: &Reading, tokens: Range<usize>, mut sentence: impl FnMut(Range<usize>)) {
    let mut start = tokens.start;
    let mut i = tokens.start;
    let mut abbreviation: Option<(usize, Point)> = None;
    while i < tokens.end {
        // Most tokens are words that end nothing.
        let marked = reading[i].mark().is_some();
        if !marked && !reading.has(i, class::ABBREVIATION) {
            i += 1;
            continue;
        }
        if !marked && let Some((point, kind)) = abbreviation_at(reading, i, start..tokens.end) {
            abbreviation = Some((point, kind));
            i = point;
        }
        let known = abbreviation.filter(|(point, _)| *point == i).map(|(_, kind)| kind);
        if is_end_mark(reading, i) && known != Some(Point::Inside) {
            let end = after_closing_marks(reading, i + 1, tokens.end);
            let orders = || orders_in_title(reading, i, end, tokens.end);
            if end == tokens.end || is_end(reading, start, i, end, known) && !orders() {
                sentence(start..end);
                start = end;
            }
            i = end;
        } else {
            i += 1;
        }
    }
    if start < tokens.end {
        sentence(start..tokens.end);
    }
}

/// The point of the longest abbreviation that begins here; "aus der Schweiz." is no "schweiz.".
fn abbreviation_at(
    reading: &Reading,
    i: usize,
    Range { start, end }: Range<usize>,
) -> Option<(usize, Point)> {
    let found = reading.longest(TableId::Abbreviations, i)?;
    let named = i > start && found.case == Shape::Lower && reading.has(i, class::NAMES);
    if named && reading[i].is_capital() {
        return None;
    }
    let point = i + found.len;
    let kind = if found.row.get(0) == "final" { Point::Either } else { Point::Inside };
    (point < end && reading.is(point, '.') && reading[point].is_joined()).then_some((point, kind))
}

fn is_end_mark(reading: &Reading, i: usize) -> bool {
    matches!(reading[i].mark(), Some('.' | '!' | '?' | '…'))
}

/// Passes further marks and the quotation marks and brackets that close behind them.
fn after_closing_marks(reading: &Reading, mut i: usize, end: usize) -> usize {
    while i < end && reading[i].is_joined() {
        match reading[i].mark() {
            Some(
                '.' | '!' | '?' | '…' | '“' | '”' | '"' | '«' | '»' | '›' | '‹' | '’' | '‘' | '\'' | ')'
                | ']',
            ) => i += 1,
            _ => break,
        }
    }
    i
}

/// Whether the mark at `at`, in a sentence that began at `start`, ends it, when `next` comes behind it.
fn is_end(reading: &Reading, start: usize, at: usize, next: usize, known: Option<Point>) -> bool {
    let follower = reading[next];
    let parted = !follower.is_joined() || has_lost_its_space(reading, start, at, next);
    if !parted || matches!(follower.mark(), Some(',' | ';' | ':' | '–' | '—' | '-' | ')')) {
        return false;
    }
    if follower.is_lower() && !is_lower_name(reading, next) {
        return false;
    }
    // "Mitarbeiter (30.9.)  9.312": the point belongs to the day in brackets.
    let day = next == at + 2 && reading.is(at + 1, ')') && at > start + 1 && reading.is(at - 2, '(');
    if day && reading[at - 1].is_number() && reading.str(at - 1).contains('.') && reading[at].is_joined() {
        return false;
    }
    let function = reading.has(next, class::FUNCTION);
    if known == Some(Point::Either) {
        // "3 Std. 10 Min.": one length of time
        let time =
            |k: usize, names: &[&str]| k < reading.len() && names.iter().any(|name| reading.reads(k, name));
        if follower.is_number() && time(at - 1, &["Std", "Min"]) && time(next + 1, &["Min", "Sek"]) {
            return false;
        }
        // "1,2 Mrd. € Umsatz", "3 Mio. (2019: 2 Mio.) Gäste"
        return function || follower.is_quotation_mark() || follower.is_number();
    }
    if !reading.is(at, '.') || at == start || next != at + 1 || !reading[at].is_joined() {
        return true;
    }
    let before = reading[at - 1];
    let word = reading.str(at - 1);
    if before.is_number() && word.len() <= 3 && word.bytes().all(|byte| byte.is_ascii_digit()) {
        return !is_ordinal(reading, start, at, next);
    }
    // "das 1000. Tor", "am 1.000. Tag"
    if before.is_number() && (4..=7).contains(&word.len()) && at >= start + 2 && is_article(reading, at - 2) {
        return function || !follower.is_word();
    }
    if reading[next].is_number() && word.ends_with("str") || word.ends_with("-St") {
        return false;
    }
    let initial = before.is_word() && word.chars().count() == 1 && before.has(Flags::CAPITAL);
    if initial || is_roman(word) {
        return function || !follower.is_word() && !follower.is('(');
    }
    true
}

/// "Er ging nach Ulm.Der Zug", "Er ging.Kern blieb": a space was forgotten behind a whole word.
fn has_lost_its_space(reading: &Reading, start: usize, at: usize, next: usize) -> bool {
    const LEAST: usize = 3;
    if !reading.is(at, '.') || next != at + 1 || at == start || !reading[next].is_capital() {
        return false;
    }
    let before = reading[at - 1];
    let whole = before.is_word() && reading.str(at - 1).len() >= LEAST;
    whole && (!before.is_capital() || reading.has(next, class::FUNCTION))
}

/// "Quell baut 500. Haus": a title has neither articles nor a full stop.
fn orders_in_title(reading: &Reading, at: usize, next: usize, end: usize) -> bool {
    reading.is(at, '.')
        && at > 0
        && reading[at - 1].is_number()
        && reading[next].is_capital()
        && !reading.has(next, class::FUNCTION)
        && reading[end - 1].mark().is_none()
}

/// "29. September", "der 3. Armee", "zum 25. Mal": the number orders what comes.
fn is_ordinal(reading: &Reading, start: usize, at: usize, next: usize) -> bool {
    if reading.has(next, class::CALENDAR) || reading[next].is_number() {
        return true;
    }
    // "Zum 25. Mal", "die 296. Folge": nouns that are function words in lower case.
    let adverb = reading.has(next, class::FUNCTION) && !reading.lexicon.is_noun(reading.str(next));
    if !reading[next].is_word() || adverb {
        return false;
    }
    const LEADS: u64 = class::DETERMINER | class::POSSESSIVE | class::PREPOSITION;
    if at < start + 2 {
        return true;
    }
    if is_counted_up(reading, start, at, next) {
        return false;
    }
    if reading.reads_any(next, &["Grades", "Klasse", "Ranges", "Ordnung"]) {
        return true;
    }
    let led = |k: usize| k >= start && reading.has(k, LEADS);
    // "im frühen 16. Jahrhundert", "dem 50. und 70. Lebensjahr", "(1. FC Ulm)"
    let adjective = reading[at - 2].is_lower() && at >= start + 3 && led(at - 3);
    let second = reading.has(at - 2, class::CONJUNCTION) && at >= start + 3 && reading.is(at - 3, '.');
    led(at - 2) || adjective || second || reading.is(at - 2, '(') || is_attribute(reading, start, at)
}

/// "die", "zum", "ihren"
fn is_article(reading: &Reading, i: usize) -> bool {
    reading.has(i, class::DETERMINER | class::POSSESSIVE)
        || reading.reads_any(i, &["zum", "zur", "im", "am", "beim", "vom"])
}

/// "stieg auf 17. Helfer suchen", "auf rund 17. Retter kamen": what "auf" alone stands before is no ordinal, but for a
/// rank.
fn is_counted_up(reading: &Reading, start: usize, at: usize, next: usize) -> bool {
    const LEADS: [&str; 3] = ["auf", "bei", "von"];
    const RANKS: [&str; 8] = ["Platz", "Plätze", "Rang", "Ränge", "Stelle", "Position", "Klasse", "Liga"];
    let plain = reading.reads_any(at - 2, &LEADS);
    let hedged = at >= start + 3 && reading.has(at - 2, class::HEDGE) && reading.reads_any(at - 3, &LEADS);
    (plain || hedged) && !reading.reads_any(next, &RANKS)
}

/// "die dort eingesetzte 68. Brigade", "der von 400 Läufern besuchte 12. Lauf": an inflected word before the number,
/// and an article whose noun has not come yet.
fn is_attribute(reading: &Reading, start: usize, at: usize) -> bool {
    const LONGEST: usize = 8;
    const VERBS: u64 = class::VERB | class::CUE | class::PRETERITE;
    let last = at - 2;
    let text = reading.str(last);
    let inflected = reading[last].is_lower() && text.len() > 4 && uninflected(text).is_some();
    if !inflected || reading.has(last, class::FUNCTION) {
        return false;
    }
    let first = start.max(last.saturating_sub(LONGEST));
    let goes_on = |k: &usize| !reading.has(*k, class::FINITE) && reading[*k].mark().is_none();
    // Behind the article stands no noun, but an adverb, a preposition or a year; what may be a verb needs a preposition.
    let verb = reading.has(last, VERBS);
    let opens = |k: usize| {
        let open = is_article(reading, k) && k + 1 < last && !reading[k + 1].is_capital();
        open && (!verb || reading.has(k + 1, class::PREPOSITION))
    };
    (first..last).rev().take_while(goes_on).any(opens)
}

/// Kings and popes: "Heinrich VIII. war König".
fn is_roman(word: &str) -> bool {
    word.len() > 1 && word.bytes().all(|byte| matches!(byte, b'I' | b'V' | b'X' | b'L'))
}

/// A name that begins in lower case may begin a sentence: "dpa meldet".
fn is_lower_name(reading: &Reading, i: usize) -> bool {
    reading.has(i, class::ORGANIZATION)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::Lexicon;

    /// Texts with a `|` at each place where a sentence ends before the last.
    const ENDS: &[&str] = &[
        "Der Minister kam.| Er sprach.",
        "Am 29. September kam z. B. Dr. Kern.| Danach war Schluss.",
        "In der 296. Folge kam sie.| Er wurde Fünfter.",
        "Die 3. Armee und der 2. Mann stehen bereit.| Das war 1945.| Nun gut.",
        "Im frühen 16. Jahrhundert, dem 50. und 70. Lebensjahr.| Er (1. FC Ulm) kam aus der Schweiz.| Bald ging er.",
        "König Rama IX. (Bhumibol) und das schweiz. Parlament.",
        "Heinrich VIII. war König.| J. R. Ewing nicht.",
        "„Halt!“, rief er.| „Wohin?“ fragte sie.| „Weg.“| Da war er fort.",
        "Es kostet 1,2 Mrd. € (nach 3 Mio. (2019: 2 Mio.) Kronen) und 2,5 Mio. Euro und 3.40 Uhr ist es.| So, 10.30 Uhr.",
        "Die Bürger:innen und Kund*innen kamen.| Alle.",
        "Und dann ...| Der Vorhang fiel … und blieb unten.",
        "Er zählte 12. | Die Polizei zählte 15.",
        "Die Zahl stieg auf 17.| Helfer suchten, bis sie auf rund 20.| Zahlreiche Boote kamen auf 3. Plätze.",
        "Die dort eingesetzte 68. Brigade und der von 400 Läufern besuchte 12. Lauf.| Gemeldet wurden 17.| Helfer warnen.",
        "Am 1.000. Tag fiel das 1000. Tor.| Es gab Verbrennungen 2. Grades im Jahr 2019.| Niemand starb.",
        "Die Werft Quell baut ihr 500. Haus im Jahr und 400. Boot",
        "Quell übergibt 500. Boot an Ulm",
        "Im Stadtteil Ulm-St. Wessol brennt es.| Otto v. Quell kam.",
        "Er ging nach Ulm.|Der Zug kam.|Kern blieb z.B. bei Dr.Kern.",
        "Er ging nach Ulmen.|Der Zug hielt.|Kern blieb z.B. bei Dr.Kern.",
        "Sie fuhr 3 Std. 10 Min. lang, dann 2 Std.| 15 Lotsen warteten.",
        "Lotsen (30.9.) 9.312 und Boote (31.12.) Ende 2019 viele.",
        "Sie wohnt in der Hauptstr. 5 bei Nr. 7 usw. und so fort.",
    ];

    #[test]
    fn sentences_end_where_a_reader_ends_them() {
        let mut wrong = Vec::new();
        for marked in ENDS {
            let text = marked.replace('|', "");
            let reading = Reading::new(&text, Lexicon::embedded());
            let mut found = Vec::new();
            split(&reading, 0..reading.len(), |tokens| found.push(reading.phrase(&tokens).to_owned()));
            let wanted: Vec<_> = marked.split('|').map(|part| part.trim().to_owned()).collect();
            if found != wanted {
                wrong.push(format!("{found:?} instead of {wanted:?}"));
            }
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }
}
