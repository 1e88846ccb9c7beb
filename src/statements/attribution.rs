//! Statements that a phrase attributes without a verb: "laut X", "nach Angaben von X", "X zufolge", ", so X".
//!
//! `attributions.tsv` has the words that do so alone, `sources.tsv` the nouns that do so behind a preposition.
//! Example: in "Das Eis sei dünn, so Kern." the statement is "Das Eis sei dünn".

use std::ops::Range;

use super::clause::{Role, is_finite};
use super::passage::{Passage, Pieces};
use super::speaker;
use super::statement::Stance;
use crate::lexicon::{Row, TableId, class};
use crate::tokens::Shape;

/// What is said, by whom, and the words that say so.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attribution {
    pub pieces: Pieces,
    pub speaker: Option<Range<usize>>,
    pub cue: Range<usize>,
    pub stance: Option<Stance>,
    /// "demnach": who speaks was said before.
    pub goes_on: bool,
    /// "unter Berufung auf X": whoever says it is named beside it.
    pub beside: bool,
}

/// The words that an attribution consists of, and who is named by it.
struct Frame {
    tokens: Range<usize>,
    speaker: Option<Range<usize>>,
    cue: Range<usize>,
    stance: Option<Stance>,
    goes_on: bool,
    beside: bool,
}

/// True where one of the words may begin or hold an attribution: told without the clauses.
pub fn may_stand(passage: &Passage) -> bool {
    (passage.start..passage.end).any(|i| passage.has(i, BEGINS) && frame(passage, i, passage.end).is_some())
}

const BEGINS: u64 = class::ATTRIBUTION | class::SOURCE;

/// The first attribution of the passage outside quotations.
pub fn find(passage: &Passage) -> Option<Attribution> {
    let mut candidates =
        (passage.start..passage.end).filter(|i| passage.has(*i, BEGINS) && !passage.quoted(*i));
    candidates.find_map(|i| {
        let scope = scope(passage, i);
        // "der nach Angaben der Stadt 300 Jahre alte Turm": that is said of the tower alone.
        let frame =
            frame(passage, i, scope.end).filter(|frame| !is_attribute(passage, frame.tokens.start))?;
        let frame = up_to_verb(passage, frame);
        let start = scope.start.min(frame.tokens.start);
        let before = passage.trimmed(start..frame.tokens.start);
        let behind = passage.trimmed(frame.tokens.end..scope.end.max(frame.tokens.end));
        let pieces = Pieces::of(before, behind)?;
        Some(Attribution {
            pieces,
            speaker: frame.speaker,
            cue: frame.cue,
            stance: frame.stance,
            goes_on: frame.goes_on,
            beside: frame.beside,
        })
    })
}

/// "Nach Angaben der Behörden in Ulm gab es": before the verb stands nothing else than the frame.
fn up_to_verb(passage: &Passage, frame: Frame) -> Frame {
    const GAP: usize = 8;
    let end = frame.tokens.end;
    // "laut einem Bericht vom Mai": its own day.
    let dated = passage.reads(end, "vom");
    let part_of_it = |k: usize| {
        (dated || !passage.has(k, class::CALENDAR | class::TIMEWORD | class::ADVERB))
            && (passage.quoted(k) || !passage[k].mark().is_some_and(|mark| ",;:–".contains(mark)))
    };
    let verb = (end..passage.end.min(end + GAP)).find(|k| is_finite(passage, *k) && !passage.quoted(*k));
    let opens = frame.tokens.start == passage.start;
    let verb = verb.filter(|verb| opens && *verb > end && (end..*verb).all(part_of_it));
    match (verb, &frame.speaker) {
        (Some(verb), Some(speaker)) if speaker.end == end => {
            Frame { tokens: frame.tokens.start..verb, speaker: Some(speaker.start..verb), ..frame }
        }
        _ => frame,
    }
}

/// True of a frame between an article and its noun.
fn is_attribute(passage: &Passage, start: usize) -> bool {
    const ARTICLES: [&str; 8] = ["der", "die", "das", "den", "dem", "des", "ein", "eine"];
    // ", die nach Angaben der Stadt alt sind": no article.
    let relative = start > passage.start + 1 && passage.is(start - 2, ',');
    start > passage.start && passage.reads_any(start - 1, &ARTICLES) && !relative
}

/// A clause that depends on another, or what a semicolon parts, has its own source; else it is that of the sentence.
fn scope(passage: &Passage, i: usize) -> Range<usize> {
    let own = |role: Role| matches!(role, Role::Relative | Role::Other | Role::That | Role::Question);
    let at = passage.clauses.iter().position(|clause| clause.tokens.contains(&i));
    if let Some((at, clause)) =
        at.map(|at| (at, &passage.clauses[at])).filter(|(_, clause)| clause.mark == Some(','))
    {
        if own(clause.role) {
            return clause.tokens.clone();
        }
        // "Das Bad war offen, dann wurde es laut Stadt geschlossen": a second main clause.
        let second = clause.role == Role::Main && clause.finite != Some(clause.tokens.start);
        let first = at > 0 && passage.clauses[at - 1].role == Role::Main;
        if second && first {
            return clause.tokens.start..passage.end;
        }
    }
    let (mut start, mut end) = (passage.start, passage.end);
    for clause in passage.clauses.iter().filter(|clause| matches!(clause.mark, Some(';' | ':'))) {
        if clause.tokens.start <= i {
            start = clause.tokens.start;
        } else if clause.mark == Some(';') {
            end = end.min(clause.tokens.start - 1);
        }
    }
    start..end
}

fn frame(passage: &Passage, i: usize, end: usize) -> Option<Frame> {
    if passage.has(i, class::SOURCE) {
        return by_source(passage, i, end);
    }
    let found = passage.longest(TableId::Attributions, i).filter(|found| found.len == 1)?;
    match found.row.get(0) {
        "before" => {
            let speaker = speaker::noun_phrase(passage, i + 1, end)?;
            // "laut Angaben der Polizei": the noun says more.
            let source = (i + 1..speaker.end).find(|k| passage[*k].is_capital());
            let source = source.and_then(|k| by_source(passage, k, end));
            // "gemäß der Satzung": only what was said is a source.
            if source.is_none()
                && passage.reads_any(i, &["gemäß", "entsprechend"])
                && !speaker::is_person(passage, &speaker)
            {
                return None;
            }
            source.or_else(|| Some(plain(i..speaker.end, Some(speaker), i..i + 1)))
        }
        "after" => trailing(passage, i),
        "comma" => said_so(passage, i, end),
        "compound" => compound(passage, i, end),
        "back" => Some(Frame { goes_on: true, ..plain(i..i + 1, None, i..i + 1) }),
        _ => None,
    }
}

fn plain(tokens: Range<usize>, speaker: Option<Range<usize>>, cue: Range<usize>) -> Frame {
    Frame { tokens, speaker, cue, stance: None, goes_on: false, beside: false }
}

/// "Es regnet, so X": behind a comma, and nothing comes behind the speaker.
fn said_so(passage: &Passage, i: usize, end: usize) -> Option<Frame> {
    let behind_mark = i > passage.start
        && (passage.is(i - 1, ',') || passage[i - 1].mark().is_some_and(|mark| "“”\"«»".contains(mark)));
    if !behind_mark {
        return None;
    }
    // ", so auch der Minister": an example, and nothing said.
    if passage.has(i + 1, class::ADVERB) && !passage[i + 1].is_capital() {
        return None;
    }
    let speaker = speaker::noun_phrase(passage, i + 1, end)?;
    // "so der Minister weiter", "so Kern am Montag"
    let adverb =
        (speaker.end..end.min(speaker.end + 6)).find(|k| passage[*k].mark().is_some()).unwrap_or(end);
    let verb = (speaker.end..adverb).any(|k| is_finite(passage, k));
    (!verb && (adverb >= end || passage[adverb].mark().is_some()))
        .then(|| plain(i - 1..adverb, Some(speaker), i..i + 1))
}

/// "Nach Polizeiangaben": the source is known by the noun's tail.
fn compound(passage: &Passage, i: usize, end: usize) -> Option<Frame> {
    const INSIDE: usize = 4;
    let noun = (i + 1..end.min(i + 1 + INSIDE)).find(|k| passage[*k].is_capital())?;
    if passage.has(noun, class::SOURCE) {
        return None;
    }
    let tail = passage.lexicon.tail(passage.str(noun), Shape::Capital, class::SOURCE, 5).map(str::len)?;
    let key = passage.str(noun);
    let row = passage.lexicon.rows_of(TableId::Sources, &key[key.len() - tail..], Shape::Capital).next()?;
    let lead = lead(passage, noun, row)?;
    let speaker = speaker::noun_phrase(passage, lead + 1, end)?;
    Some(Frame {
        stance: Stance::by_name(row.get(2)),
        ..plain(lead..speaker.end, Some(speaker), lead..lead + 1)
    })
}

/// The preposition before the noun that makes it a source.
fn lead(passage: &Passage, noun: usize, row: Row) -> Option<usize> {
    const INSIDE: usize = 5;
    let first = passage.start.max(noun.saturating_sub(INSIDE));
    for k in (first..noun).rev() {
        if row.get(0).split('|').any(|word| passage.reads(k, word)) {
            return Some(k);
        }
        if !passage[k].is_word() || passage[k].is_capital() {
            return None;
        }
    }
    None
}

/// "nach Angaben der Polizei", "dem Bericht nach", "unter Berufung auf die Polizei"
fn by_source(passage: &Passage, i: usize, end: usize) -> Option<Frame> {
    let row = passage.longest(TableId::Sources, i).filter(|found| found.len == 1)?.row;
    let stance = Stance::by_name(row.get(2));
    let Some(lead) = lead(passage, i, row) else {
        // "seiner Meinung nach", "dem Bericht nach"
        let led = i > passage.start && passage.has(i - 1, class::DETERMINER | class::POSSESSIVE);
        let nach = i + 1;
        let own = row.get(0).contains("nach") && passage.reads(nach, "nach") && led;
        let closes = nach + 1 >= end
            || passage[nach + 1].mark().is_some()
            || is_finite(passage, nach + 1)
            || i - led as usize > passage.start;
        return (own && closes)
            .then(|| Frame { stance, ..plain(i - 1..nach + 1, Some(i - 1..i + 1), nach..nach + 1) });
    };
    let link = row.get(1);
    // "zwei Monate nach dem Urteil": a time.
    let event = passage.reads(lead, "nach") && passage.has(lead + 1, class::DETERMINER);
    if event && lead > passage.start && is_span_of_time(passage, lead - 1) {
        return None;
    }
    // "Nach dem Bericht gingen alle": without an author it may as well be said when.
    if link == "self" && passage.reads(lead, "nach") && passage.reads(lead + 1, "dem") && i == lead + 2 {
        let owned = speaker::noun_phrase(passage, lead + 1, end).is_some_and(|found| found.end > i + 1);
        if !owned {
            return None;
        }
    }
    let mut whole = speaker::noun_phrase(passage, lead + 1, end).filter(|found| found.end > i)?;
    let mut speaker = whole.clone();
    match link {
        // "mit Verweis auf X", "aus dem Umfeld von X": who speaks stands behind the noun.
        "auf" => {
            if !passage.reads(i + 1, "auf") {
                return None;
            }
            whole = speaker::noun_phrase(passage, i + 2, end)?;
            speaker = whole.clone();
        }
        // "nach eigenen Angaben": who the sentence is about.
        "of" if passage.reads_any(lead + 1, &["eigenen", "eigener"]) => {
            whole = lead + 1..i + 1;
            speaker = whole.clone();
        }
        "of" if passage.reads_any(i + 1, &["im", "in", "am", "an", "auf"]) => whole.end = i + 1,
        "of" => {
            let inner = i + 1 + usize::from(passage.reads(i + 1, "von"));
            if inner < whole.end {
                speaker.start = inner;
            } else if passage.is(i + 1, '(') || whole.end <= lead + 1 {
                return None;
            }
        }
        _ => {}
    }
    Some(Frame { stance, beside: link == "auf", ..plain(lead..whole.end, Some(speaker), lead..lead + 1) })
}

/// "Monate", "kurz": with "nach" behind it.
fn is_span_of_time(passage: &Passage, i: usize) -> bool {
    const TIMES: [&str; 22] = [
        "Minute",
        "Minuten",
        "Stunde",
        "Stunden",
        "Tag",
        "Tage",
        "Tagen",
        "Woche",
        "Wochen",
        "Monat",
        "Monate",
        "Monaten",
        "Jahr",
        "Jahre",
        "Jahren",
        "Jahrzehnte",
        "kurz",
        "bald",
        "lange",
        "unmittelbar",
        "direkt",
        "gleich",
    ];
    passage.reads_any(i, &TIMES)
}

/// "X zufolge regnet es"
fn trailing(passage: &Passage, i: usize) -> Option<Frame> {
    const LONGEST: usize = 12;
    /// Articles that a source before "zufolge" begins with.
    const DATIVES: [&str; 9] = ["dem", "den", "der", "einem", "einer", "diesem", "diesen", "dieser", "ihren"];
    let first = passage.start.max(i.saturating_sub(LONGEST));
    let comma = (first..i)
        .rev()
        .find(|k| passage[*k].mark().is_some_and(|mark| matches!(mark, ',' | ';' | ':' | '–')));
    let start = comma.map_or(first, |k| k + 1);
    // "hat dem Bericht zufolge": the phrase begins behind the verb, with its article.
    // "den beobachteten Werten zufolge"
    let attributive =
        |k: usize| k > start && passage.has(k - 1, class::DETERMINER) && passage[k + 1].is_capital();
    let verb = (start..i).rev().find(|k| is_finite(passage, *k) && !attributive(*k));
    let start = verb.map_or(start, |k| k + 1);
    let article = (start..i).find(|k| passage.reads_any(*k, &DATIVES));
    // "was aber dem Bericht zufolge"
    let opens = |k: usize| (start..k).all(|i| passage.has(i, class::FUNCTION) && !passage[i].is_capital());
    let start = article.filter(|k| verb.is_some() || opens(*k)).unwrap_or(start);
    let start = (start..i).find(|k| !passage.has(*k, class::ADVERB | class::CONJUNCTION)).unwrap_or(i);
    // "sind Augenzeugen zufolge": without an article it is the noun with its adjectives.
    let start = if verb.is_some() && article.is_none() { bare(passage, start, i) } else { start };
    (start < i).then(|| plain(start..i + 1, Some(start..i), i..i + 1))
}

/// Where the noun before the token begins with its adjectives.
fn bare(passage: &Passage, first: usize, end: usize) -> usize {
    let mut at = end;
    while at > first && (at == end || !passage[at - 1].is_capital() || passage[at].is_capital()) {
        if passage.has(at - 1, class::PRONOUN | class::ADVERB) || passage[at - 1].mark().is_some() {
            break;
        }
        at -= 1;
    }
    at
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;

    #[test]
    fn phrases_attribute_without_a_verb() {
        check(&[
            ("Laut Minister Kern regnet es bald.", "indirect [regnet es bald] Minister Kern"),
            (
                "Nach Angaben der Polizei kam niemand zu Schaden.",
                "indirect [kam niemand zu Schaden] der Polizei",
            ),
            (
                "Das Eis ist dünn, so Sprecherin Anke Dorn.",
                "indirect [Das Eis ist dünn] Sprecherin Anke Dorn",
            ),
            ("Das Eis ist dünn, so Dorn weiter.", "indirect [Das Eis ist dünn] Dorn"),
            ("Dem Bericht zufolge fehlen drei Millionen.", "indirect [fehlen drei Millionen] Dem Bericht"),
            (
                "Es fehlen Ermittlern zufolge drei Millionen.",
                "indirect [Es fehlen Ermittlern zufolge drei Millionen] Ermittlern",
            ),
            (
                "Das ist seiner Meinung nach falsch.",
                "indirect [Das ist seiner Meinung nach falsch] seiner Meinung",
            ),
            ("Nach Polizeiangaben war das Eis dünn.", "indirect [war das Eis dünn] Polizeiangaben"),
            (
                "Er fuhr, weil die Brücke nach Angaben der Stadt hält.",
                "indirect [weil die Brücke nach Angaben der Stadt hält] der Stadt",
            ),
            (
                "Der Sender meldet unter Berufung auf die Werft einen Streik.",
                "indirect [Der Sender meldet unter Berufung auf die Werft einen Streik] die Werft",
            ),
            (
                "Laut Kern fehlt Geld. Demnach ruht der Bau. Er sei teuer.",
                "indirect [fehlt Geld] Kern; indirect [ruht der Bau] Demnach; indirect [Er sei teuer] Kern",
            ),
            (
                "Helfer konnten nach eigenen Angaben im Süden viele retten.",
                "indirect [Helfer konnten nach eigenen Angaben im Süden viele retten] eigenen Angaben",
            ),
            (
                "Nach Angaben der Behörden in Ulm gibt es Regen.",
                "indirect [gibt es Regen] der Behörden in Ulm",
            ),
            (
                "Die Hunde, die gestern kamen, bellten, da laut Minister Kern gefeiert wurde.",
                "indirect [da laut Minister Kern gefeiert wurde] Minister Kern",
            ),
            (
                "Ein Zug mit vielen Gästen hat nach Angaben der Polizei eine Verspätung angekündigt.",
                "indirect [Ein Zug mit vielen Gästen hat nach Angaben der Polizei eine Verspätung angekündigt] der Polizei",
            ),
            (
                "Es lagen Waffen dort, was aber dem Zeugen zufolge üblich ist.",
                "indirect [was aber dem Zeugen zufolge üblich ist] dem Zeugen",
            ),
            ("Viele mussten gehen, so auch Minister Kern.", ""),
            ("Zwei Monate nach dem Urteil des Gerichts liegt das Papier vor.", ""),
            ("Er sah die nach Angaben der Stadt 300 Gäste.", ""),
            (
                "Es kamen Gäste, die nach Angaben der Stadt fehlten.",
                "indirect [die nach Angaben der Stadt fehlten] der Stadt",
            ),
            ("Das war so groß wie ein Haus.", ""),
            ("Nach dem Bericht gingen alle nach Hause.", ""),
            ("Nach zwei Stunden kam der Zug.", ""),
        ]);
    }
}
