//! Whose share of the votes a percentage is: the party beside it.
//!
//! A party and its share belong together where a verb of polls and elections is the only one of their clause, or where
//! they stand side by side without any. Other properties stand in `property.rs`.
//! Example: in "Die SPD käme auf 31 Prozent, die CDU auf 24" the shares are those of "SPD" and "CDU".

use std::ops::Range;

use super::property::{Site, is_border};
use super::{Figure, FigureKind, compound, hedge};
use crate::document::Document;
use crate::lexicon::{Sense, class};

/// The party whose share the figure is.
pub fn of(document: &Document, figure: &Figure, site: &Site) -> Option<Range<usize>> {
    let Range { start, end } = site.own;
    let share = figure.kind == FigureKind::Percent || figure.kind == FigureKind::Count;
    // "Fünf-Prozent-Hürde", "5%-Hürde"
    let word = figure.rule == Some(compound::RULE) || document.is(end, '-') && document[end].is_joined();
    if !share || word || is_part_of_other(document, end, site.room.end) {
        return None;
    }
    let start = hedge::start_of(document, start).unwrap_or(start);
    let party = before(document, figure, site, start).or_else(|| behind(document, site))?;
    together(document, party, site.room.start)
}

/// "CDU/CSU" as one; none of "SPD und Grüne", which have their share together.
fn together(document: &Document, last: usize, floor: usize) -> Option<Range<usize>> {
    const MOST: usize = 4;
    let joined = |k: usize| k >= floor + 2 && document.is(k - 1, '/') && is_party(document, k - 2);
    let mut first = last;
    for _ in 0..MOST {
        first -= if joined(first) { 2 } else { 0 };
    }
    let and = first >= floor + 2 && document.reads_any(first - 1, &["und", "oder", "sowie"]);
    let other = and && (is_party(document, first - 2) || document.is(first - 2, '/'));
    (!other).then_some(first..last + 1)
}

/// "SPD", "Grünen", "Regierungspartei".
fn is_party(document: &Document, i: usize) -> bool {
    document[i].is_capital() && (document.means(i, Sense::Party) || document.str(i).ends_with("partei"))
}

/// "30 Prozent der Mittel", "3 Prozent weniger Stellen": no share of the votes.
fn is_part_of_other(document: &Document, after: usize, end: usize) -> bool {
    const VOTES: [&str; 4] = ["timmen", "ähler", "efragten", "ahlberechtigten"];
    const OF: [&str; 10] =
        ["der", "des", "aller", "von", "ihrer", "mehr", "weniger", "höhere", "niedrigere", "ihres"];
    if after >= end || !document.reads_any(after, &OF) {
        return false;
    }
    let noun = (after + 1..end.min(after + 4)).find(|i| document[*i].is_capital());
    !noun.is_some_and(|noun| VOTES.iter().any(|tail| document.str(noun).ends_with(tail)))
}

/// "Die SPD käme auf 31 Prozent", "auf die CDU entfielen 24 Prozent", "SPD (31 Prozent)".
fn before(document: &Document, figure: &Figure, site: &Site, start: usize) -> Option<usize> {
    const REACH: usize = 14;
    let opens = start > site.room.start && document.is(start - 1, '(');
    let first = site.room.start.max(start.saturating_sub(REACH));
    let clause = start - usize::from(opens);
    let reach = (first..clause).rev().take_while(|i| !is_border(document, *i));
    let (mut party, mut verbs, mut nouns) = (None, Verbs::default(), false);
    for i in reach {
        if party.is_none() && is_party(document, i) {
            party = Some(i);
        }
        nouns |= party.is_none() && is_object(document, i);
        verbs.add(document, i);
    }
    let party = party?;
    if opens {
        return (party + 1 == clause).then_some(party);
    }
    verbs.add_behind(document, site);
    let beside =
        !nouns && (verbs.other == 0 && clause - party <= 3 || verbs.changes && figure.change.is_some());
    (verbs.other == 0 && verbs.polls || beside).then_some(party)
}

/// "Steuern" of "erhöhte die Steuern auf", but not "Bremen" of "legte in Bremen auf".
fn is_object(document: &Document, i: usize) -> bool {
    let lead = i.saturating_sub(1 + usize::from(i > 0 && document.has(i - 1, class::DETERMINER)));
    document[i].is_capital() && !document.has(i, class::CALENDAR) && !document.has(lead, class::PREPOSITION)
}

/// "31 Prozent für die SPD".
fn behind(document: &Document, site: &Site) -> Option<usize> {
    let lead = site.own.end;
    let party = lead + 1 + usize::from(document.has(lead + 1, class::DETERMINER));
    (party < site.room.end && document.reads(lead, "für") && is_party(document, party)).then_some(party)
}

/// The verbs of a clause.
#[derive(Default)]
struct Verbs {
    /// One tells a result: "erreicht", "käme".
    polls: bool,
    /// One tells a change: "verlor".
    changes: bool,
    /// So many tell something else.
    other: usize,
}

impl Verbs {
    fn add(&mut self, document: &Document, i: usize) {
        const HELPS: u64 = class::AUXILIARY | class::MODAL;
        if !document[i].is_word() || document[i].is_capital() {
            return;
        }
        if document.means(i, Sense::Polls) {
            self.polls = true;
        } else if document.has(i, class::CHANGE) {
            self.changes = true;
        } else if document.has(i, class::FINITE | class::PRETERITE)
            && !document.has(i, HELPS | class::FUNCTION)
        {
            self.other += 1;
        }
    }

    /// The verb may close the clause: "könnte auf 31 Prozent kommen", "will den Satz auf 31 Prozent anheben".
    fn add_behind(&mut self, document: &Document, site: &Site) {
        const REACH: usize = 8;
        let reach = site.own.end..site.room.end.min(site.own.end + REACH);
        for i in reach.take_while(|i| !is_border(document, *i)) {
            self.add(document, i);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{check_each, property_of};

    #[test]
    fn shares_of_votes_are_a_party_s() {
        let rows = [
            ("Die SPD käme auf 31 Prozent, die CDU auf 24 Prozent.", "SPD; CDU"),
            ("Laut Umfrage kommt die SPD auf 31 Prozent.", "SPD"),
            ("CDU 31,2 Prozent, SPD 24,1, Grüne 14,0 Prozent", "CDU; SPD; Grüne"),
            ("Vorn liegt die CDU mit 33 Prozent, gefolgt von der AfD (21 Prozent).", "CDU; AfD"),
            ("Auf die FPÖ entfielen 28,8 Prozent der Stimmen, auf die ÖVP 26,3.", "FPÖ; ÖVP"),
            ("Die Grünen verlieren zwei Punkte auf 11 Prozent.", "Grünen; Grünen"),
            ("Die FDP könnte im Landtag nur noch 4 Prozent erreichen.", "FDP"),
            (
                "Union 26 Prozent, Grüne 14 Prozent; CDU/CSU 31 Prozent, sonstige 6 Prozent.",
                "Union; Grüne; CDU/CSU; none",
            ),
            ("Die Grünen legten in Bremen um drei Prozentpunkte auf 19 Prozent zu.", "Grünen; Grünen"),
            ("SPD und Grüne kämen zusammen auf 50 Prozent, die FDP läge unter der 5%-Hürde.", "none; none"),
            ("Die FDP scheiterte an der Fünf-Prozent-Hürde.", "none"),
            ("Die CDU büßte 4,3 Punkte ein und kam auf 29,8 Prozent.", "CDU; CDU"),
            ("Dort stimmten 31 Prozent für die SPD.", "SPD"),
            ("Die SPD will den Satz auf 47 Prozent anheben.", "none"),
            ("Die SPD fordert 30 Prozent weniger Stellen.", "none"),
            ("Die CDU strich 30 Prozent der Mittel.", "none"),
            ("Die SPD erhöhte die Abgabe auf 30 Prozent.", "Abgabe"),
            ("Die SPD senkte den Rabattsatz auf 30 Prozent.", "none"),
            ("Kern von der SPD lebt mit 40 Prozent Sehkraft.", "none"),
        ];
        check_each(&rows, property_of);
    }
}
