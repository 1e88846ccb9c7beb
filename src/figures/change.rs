//! Where a figure changed, and what it is to the change: "stieg um 14,2 Prozent auf 96,1 Mio. Euro".
//!
//! The preposition says whether something changed by, to or from the figure; a word of `changes.tsv` nearby, or else
//! the two ends, say in which direction.
//! Example: in "sank von 51 auf 38" 51 is from and 38 to, down.

use std::ops::Range;

use super::{Change, ChangeRole, Direction, Figure};
use crate::document::Document;
use crate::lexicon::{Row, TableId, class};
use crate::tokens::Shape;

/// Gives the figures of a sentence their changes; `starts` are their first tokens.
pub fn attach(document: &Document, sentence: &Range<usize>, figures: &mut [Figure], starts: &[usize]) {
    let mut from: Option<usize> = None;
    for k in 0..figures.len().min(starts.len()) {
        // "steigt auf Werte um 20 Grad"
        if figures[k].hedge == Some("um") {
            continue;
        }
        let Some((role, lead)) = role(document, starts[k], sentence.start) else {
            if k > 0 && is_listed(document, &figures[k - 1], &figures[k], starts[k]) {
                figures[k].change = figures[k - 1].change;
            }
            continue;
        };
        if role == ChangeRole::From {
            from = Some(k);
            // "sinkt, mit einem Defizit von 5 Prozent": what the noun has, where no other end follows.
            let noun = lead > sentence.start && document[lead - 1].is_capital();
            let goes_on = starts.get(k + 1).is_some_and(|next| {
                self::role(document, *next, sentence.start).is_some_and(|(role, _)| role == ChangeRole::To)
            });
            if noun && !goes_on {
                continue;
            }
        }
        let Some(direction) = direction(document, sentence, lead, role) else {
            if role == ChangeRole::To
                && let Some(first) = from.filter(|first| first + 1 == k)
                && document[lead].at() <= figures[first].span.end + 1
                && let Some(direction) = between(&figures[first], &figures[k])
            {
                figures[first].change = Some(Change { direction, role: ChangeRole::From });
                figures[k].change = Some(Change { direction, role });
            }
            continue;
        };
        figures[k].change = Some(Change { direction, role });
    }
}

/// "um 62 beziehungsweise 46 Prozent": the second of two that one preposition stands before.
fn is_listed(document: &Document, first: &Figure, second: &Figure, start: usize) -> bool {
    const JOINS: [&str; 5] = ["und", "oder", "beziehungsweise", "bzw", "sowie"];
    let dot = start > 1 && document.is(start - 1, '.');
    let join = start.checked_sub(1 + usize::from(dot));
    let same = first.kind == second.kind && first.unit == second.unit && first.currency == second.currency;
    join.is_some_and(|join| {
        same && (document.reads_any(join, &JOINS) || document.is(join, ','))
            && join > 0
            && document.end(join - 1) == first.span.end
    })
}

/// What may stand between the preposition and the figure, besides hedges.
const BETWEEN: [&str; 9] = [
    "real",
    "nominal",
    "bereinigt",
    "saisonbereinigt",
    "preisbereinigt",
    "durchschnittlich",
    "weitere",
    "ganze",
    "jeweils",
];

/// "um", "auf" or "von" before the figure and its hedge, and where it stands.
fn role(document: &Document, start: usize, first: usize) -> Option<(ChangeRole, usize)> {
    const HEDGES: usize = 4;
    let mut before = start;
    for _ in 0..=HEDGES {
        before = before.checked_sub(1).filter(|before| *before >= first)?;
        let role = if document.reads(before, "um") {
            ChangeRole::By
        } else if document.reads(before, "auf") {
            ChangeRole::To
        } else if document.reads(before, "von") && !ends_preposition(document, before) {
            ChangeRole::From
        } else if document.has(before, class::HEDGE)
            || document.is(before, '.')
            || document.reads_any(before, &BETWEEN)
        {
            continue;
        } else {
            return None;
        };
        return Some((role, before));
    }
    None
}

/// "innerhalb von", "anhand von", "in Höhe von": no change begins there.
fn ends_preposition(document: &Document, von: usize) -> bool {
    const FIRST: [&str; 10] = [
        "innerhalb",
        "außerhalb",
        "oberhalb",
        "unterhalb",
        "anhand",
        "aufgrund",
        "Höhe",
        "Wert",
        "Umfang",
        "Laufe",
    ];
    von > 0 && document.reads_any(von - 1, &FIRST)
}

/// What the nearest word of change before the preposition says, or else the nearest behind it.
fn direction(
    document: &Document,
    sentence: &Range<usize>,
    lead: usize,
    role: ChangeRole,
) -> Option<Direction> {
    const BACK: usize = 14;
    const AHEAD: usize = 14;
    let noun = |i: usize| document[i].is_capital();
    let read = |i: usize| said(document, i, sentence.end).map(|direction| (i, direction));
    let first = sentence.start.max(lead.saturating_sub(BACK));
    // "ein Plus von 8,9 %" is by, though "von" stands there; "von 5 auf 7" needs a verb.
    let back = (first..lead).rev().find_map(read);
    let back = back.filter(|(i, _)| role != ChangeRole::From || !noun(*i) || lead - i > 1);
    let ahead = || (lead..sentence.end.min(lead + AHEAD)).filter(|i| !noun(*i)).find_map(read);
    back.or_else(ahead).map(|(_, direction)| direction)
}

/// The direction that the word says: "stieg", "Rückgang", "nahm ... zu".
fn said(document: &Document, i: usize, end: usize) -> Option<Direction> {
    if !document.has(i, class::CHANGE) {
        return None;
    }
    let mut rows = document.lexicon.matches_in(TableId::Changes, document, i).map(|found| found.row);
    let row = rows.find(|row| row.get(1).is_empty() || stands_apart(document, i, end, row.get(1)))?;
    Some(direction_of(row))
}

fn direction_of(row: Row) -> Direction {
    if row.get(0) == "up" { Direction::Up } else { Direction::Down }
}

/// True where the prefix of the verb closes its clause.
fn stands_apart(document: &Document, verb: usize, end: usize, prefix: &str) -> bool {
    const REACH: usize = 30;
    let closes = |k: usize| {
        k + 1 >= end
            || document[k + 1].mark().is_some()
            || document.has(k + 1, class::CONJUNCTION | class::PREPOSITION)
    };
    (verb + 1..end.min(verb + REACH)).any(|k| document.str(k) == prefix && closes(k))
}

/// The direction from one end to the other.
fn between(from: &Figure, to: &Figure) -> Option<Direction> {
    let (from, to) = (from.value?, to.value?);
    (from != to).then_some(if from < to { Direction::Up } else { Direction::Down })
}

/// "ein Plus von 8,9 %": the noun of change directly before "von" makes it by.
pub fn by_noun(document: &Document, sentence: &Range<usize>, figures: &mut [Figure], starts: &[usize]) {
    for (figure, start) in figures.iter_mut().zip(starts) {
        let Some((ChangeRole::From, lead)) = role(document, *start, sentence.start) else { continue };
        let Some(noun) = lead.checked_sub(1).filter(|noun| *noun >= sentence.start) else { continue };
        let Some(direction) = of_noun(document, noun) else { continue };
        figure.change = Some(Change { direction, role: ChangeRole::By });
    }
}

/// "Plus", "Umsatzplus", "Preisanstieg".
fn of_noun(document: &Document, i: usize) -> Option<Direction> {
    const LEAST: usize = 4;
    if !document[i].is_capital() {
        return None;
    }
    let key = document.str(i);
    let tail = || document.lexicon.tail(key, Shape::Capital, class::CHANGE, LEAST);
    let noun = if document.has(i, class::CHANGE) { key } else { tail()? };
    document.lexicon.rows_of(TableId::Changes, noun, Shape::Caps).next().map(direction_of)
}

#[cfg(test)]
mod tests {
    use super::super::tests::figures_of;

    #[test]
    fn changes_have_direction_and_role() {
        let rows = [
            ("Der Umsatz stieg um 14,2 Prozent auf 96,1 Mio. Euro.", "up by; up to"),
            ("Die Zahl sank von 51 auf 38.", "down from; down to"),
            ("Das ist ein Plus von 8,9 %.", "up by"),
            ("Er ging um rund 5 Prozent zurück.", "down by"),
            ("Er nahm um rund 5 Prozent zu.", "up by"),
            ("Er nahm um 5 Prozent ab und legte dann um 3 Prozent zu.", "down by; up by"),
            ("Er nahm sich um 5 Euro.", "none"),
            ("Das Rentenalter stieg um zwei Jahre auf 67 Jahre.", "up by; up to"),
            ("Er stieg im Alter von 54 Jahren ab.", "none"),
            ("Das Durchschnittsalter sank von 46 auf 44 Jahre.", "down from; down to"),
            ("Die Feier stieg um 20 Uhr.", "none"),
            ("Das Umsatzplus von 5 Prozent freut sie.", "up by"),
            ("Von 3 auf 5 Prozent geht es.", "up from; up to"),
            ("Sie warten auf 20 Busse.", "none"),
            ("Die Quote sinkt, was ein Defizit von 5 Prozent bedeutet.", "none"),
            ("Der dritte Einbruch innerhalb von zwei Jahren.", "none; none"),
            ("Die Kurse sind um 62 beziehungsweise 46 Prozent gestiegen.", "up by; up by"),
            ("Ware im Wert von 30 Euro lag auf 2 Tischen.", "none; none"),
        ];
        let mut wrong = Vec::new();
        for (text, wanted) in rows {
            let found: Vec<_> = figures_of(text)
                .iter()
                .map(|figure| {
                    figure.change.map_or("none".to_owned(), |change| {
                        format!("{:?} {:?}", change.direction, change.role).to_lowercase()
                    })
                })
                .collect();
            if found.join("; ") != wanted {
                wrong.push(format!("{text}: {} instead of {wanted}", found.join("; ")));
            }
        }
        assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
    }
}
