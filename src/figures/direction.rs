//! In which direction something changed: the word of `changes.tsv` that a figure's preposition belongs to.
//!
//! What the figure is to the change is said in `change.rs`. The verb is looked for in the figure's own clause first: a
//! verb of another kind there means that the preposition is governed by it.
//! Example: in "sank um 2 Prozent, nachdem er um 3 Prozent gestiegen war" the second is up.

use std::ops::Range;

use super::{ChangeRole, Direction};
use crate::document::Document;
use crate::lexicon::{Row, TableId, class, uninflected};
use crate::tokens::{Flags, Shape};

/// Where a figure stands that may have changed.
pub struct Site<'a> {
    /// The preposition.
    pub lead: usize,
    /// The token behind the figure.
    pub after: usize,
    pub sentence: &'a Range<usize>,
    pub role: ChangeRole,
}

/// What the word of change says that the figure belongs to.
pub fn find(document: &Document, site: &Site) -> Option<Direction> {
    // "liegt um 2 Prozent darunter"
    let beside = [("darunter", Direction::Down), ("darüber", Direction::Up)];
    let beside = beside.into_iter().find(|(word, _)| document.reads(site.after, word));
    if let Some((_, direction)) = beside.filter(|_| site.role == ChangeRole::By) {
        return Some(direction);
    }
    match attribute(document, site) {
        Attribute::Change(direction) => return Some(direction),
        Attribute::Other => return None,
        Attribute::None => {}
    }
    match in_clause(document, site) {
        Clause::Says(direction) => return Some(direction),
        Clause::Governed => return None,
        Clause::Open => {}
    }
    // A list of clauses without a verb of their own is long: "stieg um 2 Prozent auf 3 Mio. Euro, der Gewinn auf 1".
    const FAR: usize = 22;
    before(document, site, BACK)
        .or_else(|| ahead(document, site, Reach::Sentence))
        .or_else(|| before(document, site, FAR))
}

/// A participle before a noun right behind the figure.
enum Attribute {
    /// "die um 5 Prozent gesunkenen Preise"
    Change(Direction),
    /// "die auf 5 Euro geschätzten Kosten"
    Other,
    None,
}

fn attribute(document: &Document, site: &Site) -> Attribute {
    let i = site.after;
    if i + 1 >= site.sentence.end || !is_inflected(document, i) {
        return Attribute::None;
    }
    if let Some(direction) = said(document, i, site.sentence.end).or_else(|| of_participle(document, i)) {
        return Attribute::Change(direction);
    }
    let led = site.lead > site.sentence.start
        && document.has(site.lead - 1, class::DETERMINER | class::POSSESSIVE)
        && document.str(i).len() > 5;
    if led { Attribute::Other } else { Attribute::None }
}

/// A lower-case word with an adjective's ending, and a noun or such another word behind it.
fn is_inflected(document: &Document, i: usize) -> bool {
    let lower = |i: usize| document[i].is_lower();
    lower(i)
        && !document.has(i, class::FUNCTION & !class::KONJUNKTIV1)
        && document.str(i).ends_with(['e', 'n', 'r', 's', 'm'])
        && (document[i + 1].is_capital()
            || lower(i + 1) && document.str(i + 1).ends_with(['e', 'n', 'r', 's']))
}

/// What the figure's own clause says before it.
enum Clause {
    Says(Direction),
    /// Another verb governs the preposition.
    Governed,
    /// It has no verb before the figure: "der Gewinn um 3 Prozent".
    Open,
}

/// Words of a clause before the figure that are read.
const BACK: usize = 14;

fn in_clause(document: &Document, site: &Site) -> Clause {
    let first = site.sentence.start.max(site.lead.saturating_sub(BACK));
    for i in (first..site.lead).rev() {
        if let Some(direction) = counts(document, site, i) {
            return Clause::Says(direction);
        }
        let opens = i == site.sentence.start || document.is(i - 1, ',') || document.is(i - 1, ';');
        if document.has(i, class::SUBJUNCTION) && opens {
            return ahead(document, site, Reach::Sentence).map_or(Clause::Governed, Clause::Says);
        }
        if document.is(i, ',') || document.is(i, ';') {
            return ahead(document, site, Reach::Clause).map_or(Clause::Open, Clause::Says);
        }
        if is_verb(document, i) {
            if let Some(direction) = ahead(document, site, Reach::Sentence) {
                return Clause::Says(direction);
            }
            // "wird auf 300 geschätzt"
            let full = !document.has(i, class::AUXILIARY | class::MODAL)
                || site.after < site.sentence.end && document.has(site.after, class::VERB | class::CUE);
            return if full { Clause::Governed } else { Clause::Open };
        }
    }
    Clause::Open
}

/// A finite verb in lower case: no participle of "wie erwartet", "die gemeldete Zahl".
fn is_verb(document: &Document, i: usize) -> bool {
    const VERBS: u64 = class::AUXILIARY | class::MODAL | class::VERB | class::CUE;
    let lower = (document.has(i, VERBS) || is_separable(document, i)) && !document[i].has(Flags::CAPITAL);
    lower
        && (!document.str(i).starts_with("ge") || is_separable(document, i))
        && !(i > 0
            && (document.reads_any(i - 1, &["wie", "als"])
                || document.has(i - 1, class::DETERMINER | class::POSSESSIVE | class::PREPOSITION)))
}

/// The nearest word of change before the preposition, through clauses whose verb goes on: "stieg um 3 Prozent, der
/// Gewinn um 4 Prozent", but not "kommt auf 3 Prozent, der Gewinn auf 4".
fn before(document: &Document, site: &Site, reach: usize) -> Option<Direction> {
    let first = site.sentence.start.max(site.lead.saturating_sub(reach));
    for i in (first..site.lead).rev() {
        if let Some(direction) = counts(document, site, i) {
            return Some(direction);
        }
        // Between commas something is put in: ", teilte das Amt mit, ", ", wie Händler sagten, "
        let inserted = i > 0 && document.is(i - 1, ',') || document.is(i + 1, ',');
        if is_verb(document, i)
            && !inserted
            && site.role != ChangeRole::By
            && !document.has(i, class::AUXILIARY | class::MODAL | class::CUE)
            && (!document.has(i, class::CHANGE) || is_separable(document, i))
        {
            return None;
        }
    }
    None
}

/// What the word of change at the token says of the figure; "ein Plus von 8,9 %" is by, though "von" stands there, "von
/// 5 auf 7" needs a verb.
fn counts(document: &Document, site: &Site, i: usize) -> Option<Direction> {
    const NEAR: usize = 3;
    let noun = document[i].is_capital();
    let compound = || noun && i + NEAR >= site.lead && is_deed(document.str(i));
    let direction = said(document, i, site.sentence.end)
        .or_else(|| if compound() { of_noun(document, i) } else { None })
        .or_else(|| if site.role == ChangeRole::To { said_with(document, i, TO) } else { None })?;
    (site.role != ChangeRole::From || !noun || site.lead - i > 1).then_some(direction)
}

/// "Diätenerhöhung", "Umsatzrückgang": what nouns of change end in that are often the last part of a compound.
fn is_deed(key: &str) -> bool {
    ["ung", "gang", "stieg", "bruch", "abbau", "nahme"].iter().any(|tail| key.ends_with(tail))
}

/// How far ahead a verb is looked for.
#[derive(PartialEq, Eq)]
enum Reach {
    /// Up to the next mark or conjunction.
    Clause,
    /// Up to the next clause.
    Sentence,
}

/// The nearest verb of change behind the preposition: "ging um 3 Prozent zurück", "um 3 Prozent gestiegen".
fn ahead(document: &Document, site: &Site, reach: Reach) -> Option<Direction> {
    const AHEAD: usize = 14;
    const CLAUSE: u64 = class::SUBJUNCTION | class::RELATIVE | class::QUESTION;
    for i in site.lead..site.sentence.end.min(site.lead + AHEAD) {
        let mark = document.is(i, ',') || document.is(i, ';');
        let next = mark && (document.is(i, ';') || document.has(i + 1, CLAUSE));
        let joins = mark || document.reads_any(i, &["und", "sondern"]);
        // "kommt auf 26 Prozent und verliert einen Punkt"
        let verb = i >= site.after && document.reads(i, "und") && document.has(i + 1, class::CHANGE);
        if verb && !document[i + 1].is_capital() && !closes(document, i + 1, site.sentence.end) {
            return None;
        }
        if next || reach == Reach::Clause && joins && i > site.after {
            return None;
        }
        if document[i].is_capital() {
            continue;
        }
        let found = said(document, i, site.sentence.end).or_else(|| {
            let other = document.has(i, class::FUNCTION) || !document[i].is_word() || i < site.after;
            if other { None } else { of_infinitive(document, i).or_else(|| of_attribute(document, i)) }
        });
        if found.is_some() {
            return found;
        }
    }
    None
}

/// The direction that the word says: "stieg", "Rückgang", "nahm ... zu".
pub fn said(document: &Document, i: usize, end: usize) -> Option<Direction> {
    row_of(document, i, end).map(direction_of)
}

/// The row of the word of change, where its prefix stands as the row has it.
pub fn row_of(document: &Document, i: usize, end: usize) -> Option<Row> {
    // "nach oben" is known by its first word.
    if !document.has(i, class::CHANGE) && !document.goes_on(i) {
        return None;
    }
    let mut rows = document.lexicon.matches_in(TableId::Changes, document, i).map(|found| found.row);
    rows.find(|row| match row.get(1) {
        // "fiel um 3 Prozent besser aus", "fiel auf zwei Straßen auf"
        "" => {
            !document.str(i).starts_with('f')
                || !["aus", "auf"].iter().any(|prefix| stands_apart(document, i, end, prefix))
        }
        prefix => stands_apart(document, i, end, prefix),
    })
}

/// "hebt den Satz auf 3 Prozent": in place of a prefix, the verb says so with a figure of this kind only.
const TO: &str = "(to)";
/// "die Aktie gewann 3 Prozent": only of what is traded.
pub const TRADED: &str = "(traded)";

/// The direction of a verb that says it only in such a place.
pub fn said_with(document: &Document, i: usize, place: &str) -> Option<Direction> {
    if !document.has(i, class::CHANGE) {
        return None;
    }
    let mut rows = document.lexicon.matches_in(TableId::Changes, document, i).map(|found| found.row);
    rows.find(|row| row.get(1) == place).map(direction_of)
}

/// "geht", "legte": a verb that is one of change only with its prefix.
fn is_separable(document: &Document, i: usize) -> bool {
    let rows = || document.lexicon.matches_in(TableId::Changes, document, i).map(|found| found.row);
    document.has(i, class::CHANGE) && rows().any(|row| !row.get(1).is_empty())
}

pub fn direction_of(row: Row) -> Direction {
    if row.get(0) == "up" { Direction::Up } else { Direction::Down }
}

/// True where the prefix of the verb closes its clause.
fn stands_apart(document: &Document, verb: usize, end: usize, prefix: &str) -> bool {
    const REACH: usize = 30;
    (verb + 1..end.min(verb + REACH)).any(|k| document.str(k) == prefix && closes(document, k, end))
}

/// True of the last word of a clause.
pub fn closes(document: &Document, k: usize, end: usize) -> bool {
    k + 1 >= end
        || document[k + 1].mark().is_some()
        || document.has(k + 1, class::CONJUNCTION | class::PREPOSITION | class::AUXILIARY)
}

/// "um 5 Prozent auf 3 Euro gesunkenen Preise", but "die Zahl der gefallenen Soldaten".
fn of_attribute(document: &Document, i: usize) -> Option<Direction> {
    let led = i > 0 && document.has(i - 1, class::DETERMINER | class::POSSESSIVE);
    if !led && is_inflected_at(document, i) { of_participle(document, i) } else { None }
}

fn is_inflected_at(document: &Document, i: usize) -> bool {
    i + 1 < document.len() && is_inflected(document, i)
}

/// "gesunkenen", "gekürzte": a participle of the table with an adjective's ending.
fn of_participle(document: &Document, i: usize) -> Option<Direction> {
    let key = document.str(i);
    of_word(document, uninflected(key)?)
}

/// "anzuheben", "zurückzufahren": the infinitive of the table with "zu" in it.
fn of_infinitive(document: &Document, i: usize) -> Option<Direction> {
    const LONGEST: usize = 32;
    let key = document.str(i);
    let at = key.find("zu").filter(|at| *at > 1).or_else(|| key.get(2..)?.find("zu").map(|at| at + 2))?;
    let (prefix, rest) = (key.get(..at)?, key.get(at + 2..)?);
    if !rest.ends_with('n') || rest.len() < 4 || key.len() > LONGEST {
        return None;
    }
    let mut word = [0; LONGEST];
    word[..at].copy_from_slice(prefix.as_bytes());
    word[at..at + rest.len()].copy_from_slice(rest.as_bytes());
    of_word(document, std::str::from_utf8(&word[..at + rest.len()]).ok()?)
}

/// A verb's form by itself.
fn of_word(document: &Document, key: &str) -> Option<Direction> {
    if document.lexicon.class_of(key, Shape::Lower) & class::CHANGE == 0 {
        return None;
    }
    let mut rows = document.lexicon.rows_of(TableId::Changes, key, Shape::Lower);
    rows.find(|row| row.get(1).is_empty()).map(direction_of)
}

/// "Plus", "Umsatzplus", "Preisanstieg", but not "Ausgaben", which ends like a verb.
pub fn of_noun(document: &Document, i: usize) -> Option<Direction> {
    const LEAST: usize = 4;
    if !document[i].is_capital() {
        return None;
    }
    let key = document.str(i);
    let rows = |key: &str, shape| document.lexicon.rows_of(TableId::Changes, key, shape).next();
    let tail = || {
        document
            .lexicon
            .tail(key, Shape::Capital, class::CHANGE, LEAST)
            .filter(|tail| rows(tail, Shape::Lower).is_none())
    };
    let noun = if document.has(i, class::CHANGE) { key } else { tail()? };
    rows(noun, Shape::Caps).map(direction_of)
}

#[cfg(test)]
mod tests {
    use super::super::tests::figures_of;

    /// The changes of a text's figures in compact form.
    fn changes(text: &str) -> String {
        let named = |figure: &super::super::Figure| {
            figure.change.map_or("none".to_owned(), |change| {
                format!("{:?} {:?}", change.direction, change.role).to_lowercase()
            })
        };
        figures_of(text).iter().map(named).collect::<Vec<_>>().join("; ")
    }

    #[test]
    fn a_clause_has_its_own_direction() {
        let rows = [
            ("Er sank um 2 Prozent, nachdem er um 3 Prozent gestiegen war.", "down by; up by"),
            ("Weil der Absatz um 2 Prozent stieg, ging der Preis um 3 Prozent zurück.", "up by; down by"),
            ("Er stieg um 2 Prozent, der Gewinn um 3 Prozent.", "up by; up by"),
            ("Der Absatz stieg, teilte das Werk mit, um 2 Prozent.", "up by"),
            (
                "Er stieg um 2 Prozent auf 3 Mio. Euro, der Gewinn um 4 Prozent auf 5 Mio. Euro.",
                "up by; up to; up by; up to",
            ),
            ("Er verliert zwei Stimmen und kommt auf 3 Prozent.", "none; none"),
            ("Er sank auf 2 Prozent, die Partei kommt auf 3 Prozent.", "down to; none"),
            ("Der Bestand sinkt und wird auf 300 geschätzt.", "none"),
            ("Er verzichtet auf 2 Euro, obwohl die Preise steigen.", "none"),
            ("Die Verluste reichen von 2 bis 3 Prozent.", "none"),
            ("Die auf 2 Euro geschätzten Kosten steigen.", "none"),
            ("Die um 2 Prozent gesunkenen Preise freuen sie.", "down by"),
            ("Ein um 2 Euro auf 3 Euro gestiegener Preis.", "up by; up to"),
            ("Der Rat plant, die Miete um 2 Prozent anzuheben.", "up by"),
            ("Das Werk versprach, die Kosten um 2 Prozent zurückzufahren.", "down by"),
            ("Bei Ausgaben von 2 Euro, nach Angaben von 3 Zeugen.", "none; none"),
            ("Seit gestern sind 20 Äste gefallen, der Förster geht von 30 aus.", "none; none; none"),
            ("Auf 20 schätzt er die Zahl der gefallenen Äste.", "none"),
            ("Der Rat hob den Satz auf 3 Prozent.", "up to"),
            ("Sie kommt auf 3 Prozent und verliert 2 Punkte.", "none; down by"),
            ("Er hob 3 Euro ab.", "none"),
            ("Die Ernte fiel um 3 Prozent besser aus als im Mai.", "none; none"),
        ];
        let wrong: Vec<_> = rows.iter().filter(|(text, wanted)| changes(text) != *wanted).collect();
        assert!(
            wrong.is_empty(),
            "{:?}",
            wrong.iter().map(|(text, _)| (text, changes(text))).collect::<Vec<_>>()
        );
    }
}
