//! How surely a figure is said, and the statement that it lies in.
//!
//! `certainties.tsv` has the words that say so in the figure's own clause; else the stance of its statement tells.
//! Example: in "Die Stadt will 300 Stellen streichen, sagte Kern." the figure is planned, not only claimed.

use std::ops::Range;

use super::clause::{is_finite, is_participle};
use super::{Stance, Statement, StatementKind};
use crate::document::Document;
use crate::figures::{Certainty, Figure, FigureKind};
use crate::lexicon::{TableId, class};

/// Gives each figure the innermost statement around it, and how surely it is said.
pub fn judge(document: &Document, figures: &mut [Figure], statements: &[Statement]) {
    let mut at = 0;
    for figure in figures {
        at += document[at..].partition_point(|token| token.at() < figure.span.start);
        let around = around(document, at, statements, figure);
        figure.statement = around.map(|statement| statement.id);
        let word = by_words(document, at, figure, around.is_some());
        figure.certainty =
            word.or_else(|| around.map(|it| by_statement(it, figure))).unwrap_or(Certainty::Stated);
        // Figures may begin at the same token.
        at = at.saturating_sub(1);
    }
}

/// The innermost statement that claims the figure. They stand in text order: it is the one that begins last.
fn around<'s, 't>(
    document: &Document,
    at: usize,
    statements: &'s [Statement<'t>],
    figure: &Figure,
) -> Option<&'s Statement<'t>> {
    /// How many statements may begin between a statement and a figure in it.
    const NESTED: usize = 8;
    let upto = statements.partition_point(|statement| statement.span.start <= figure.span.start);
    statements[..upto].iter().rev().take(NESTED).find(|statement| {
        let holds = if statement.spans.is_empty() {
            statement.span.contains(figure.span)
        } else {
            statement.spans.iter().any(|span| span.contains(figure.span))
        };
        holds && !is_beside(document, at, figure, statement)
    })
}

fn by_statement(statement: &Statement, figure: &Figure) -> Certainty {
    match statement.stance {
        Some(Stance::Estimate) => Certainty::Estimated,
        // "bestritt am 3. Mai": the day of the denial is not denied.
        Some(Stance::Denial) if !is_time(figure) => Certainty::Denied,
        _ => Certainty::Claimed,
    }
}

/// "Kern kündigte am Montag Gespräche an", "der 54-Jährige forderte Hilfe": the day of the speech and the age of the
/// speaker are the author's words.
fn is_beside(document: &Document, at: usize, figure: &Figure, statement: &Statement) -> bool {
    if statement.speaker.is_some_and(|speaker| speaker.span.contains(figure.span)) {
        return true;
    }
    if statement.kind != StatementKind::Reported || at == 0 {
        return false;
    }
    if is_in_time_before(document, at, statement) {
        return true;
    }
    // "bis Montag", "für das Jahr 2030", "der Krieg 2003" belong to what is announced.
    let before = at - 1;
    match figure.kind {
        FigureKind::Duration => document.reads_any(before, &["vor", "seit"]),
        _ if !is_time(figure) || document.has(before, class::DETERMINER) => false,
        _ if document.has(before, class::PREPOSITION) => document.reads_any(before, &["am", "an"]),
        _ => !(document[at].is_number() && document[before].is_capital()),
    }
}

/// "Nach der zweiten Sitzung gab Kern den Plan bekannt": what opens the sentence says when.
fn is_in_time_before(document: &Document, at: usize, statement: &Statement) -> bool {
    const REACH: usize = 12;
    let first = (at.saturating_sub(REACH)..at).find(|i| document[*i].at() == statement.span.start);
    first.is_some_and(|first| {
        document.reads_any(first, &["nach", "vor", "seit", "während"])
            && !(first..at).any(|i| is_finite(document, i))
    })
}

fn is_time(figure: &Figure) -> bool {
    matches!(figure.kind, FigureKind::Date | FigureKind::Time | FigureKind::Set)
}

/// What the words of the figure's clause say, the nearest first.
fn by_words(document: &Document, at: usize, figure: &Figure, said: bool) -> Option<Certainty> {
    /// An adjective before the figure: "die geplanten 300 Wohnungen".
    const NEAR: usize = 3;
    // "nicht 300, sondern 500"
    if figure.hedge.is_none() && !is_time(figure) && at > 0 && document.reads(at - 1, "nicht") {
        return Some(Certainty::Denied);
    }
    let clause = clause(document, at);
    let mut words: Vec<usize> = clause.clone().filter(|i| document.has(*i, class::CERTAINTY)).collect();
    words.sort_by_key(|i| i.abs_diff(at));
    words.into_iter().find_map(|i| {
        let row = document.longest(TableId::Certainties, i)?.row;
        // "wie geplant"; "er hätte 300 Euro" in what another says is no more than his words.
        let reported = said && document.has(i, class::KONJUNKTIV2) && !document.has(i, class::MODAL);
        if reported
            || i > 0 && document.reads(i - 1, "wie")
            || row.get(1) == "near" && !(i < at && i + NEAR >= at)
        {
            return None;
        }
        match row.get(0) {
            "estimated" => Some(Certainty::Estimated),
            "possible" => Some(Certainty::Possible),
            // "soll gestorben sein": others say so; "soll 2027 gebaut sein" is a plan.
            "planned" if document.reads_any(i, &SHOULD) && is_hearsay(document, figure, &clause, said) => {
                Some(Certainty::Claimed)
            }
            "planned" => Some(Certainty::Planned),
            _ => None,
        }
    })
}

/// The tokens around the figure up to marks, and to a conjunction that parts two clauses.
fn clause(document: &Document, at: usize) -> Range<usize> {
    const REACH: usize = 24;
    let is_border = |i: &usize| document[*i].mark().is_some_and(|mark| ",;:.!?–„“”»«()\"".contains(mark));
    let first = at.saturating_sub(REACH);
    let last = document.len().min(at + REACH);
    let start = (first..at).rev().find(is_border).map_or(first, |i| i + 1);
    let end = (at..last).find(is_border).unwrap_or(last);
    let verb = |tokens: Range<usize>| tokens.into_iter().any(|i| is_finite(document, i));
    let parts = |i: usize| document.has(i, class::CONJUNCTION) && verb(start..i) && verb(i + 1..end);
    let start = (start..at).rev().find(|i| parts(*i)).map_or(start, |i| i + 1);
    let end = (at..end).find(|i| parts(*i)).unwrap_or(end);
    start..end
}

const SHOULD: [&str; 4] = ["soll", "sollen", "sollte", "sollten"];

/// "soll gestorben sein", and in what another says "soll dort arbeiten"; but "soll gebaut werden", "soll bis 2027
/// fahren".
fn is_hearsay(document: &Document, figure: &Figure, clause: &Range<usize>, said: bool) -> bool {
    let closed = |words: &[&str]| document.reads_any(clause.end.saturating_sub(1), words);
    let ahead = || clause.clone().any(|i| document.reads_any(i, &["bis", "ab"]));
    let plans = || closed(&["werden", "sein", "soll", "sollen"]) || ahead();
    !is_time(figure) && is_perfect(document, clause) || said && !plans()
}

/// "gestorben sein", "bezahlt haben" at the end of a clause.
fn is_perfect(document: &Document, clause: &Range<usize>) -> bool {
    let Some(last) = clause.end.checked_sub(2).filter(|at| *at >= clause.start) else { return false };
    document.reads_any(last + 1, &["sein", "haben", "worden"]) && {
        is_participle(document, last)
            || document.reads(last, "worden")
            || document.str(last).ends_with(['t', 'n'])
    }
}

#[cfg(test)]
mod tests {
    use crate::figures::Certainty;

    #[test]
    fn figures_are_as_sure_as_their_words() {
        let rows = [
            ("Der Bau kostet 300 Euro.", "stated"),
            ("Der Bau kostet 300 Euro, sagte Minister Kern.", "claimed"),
            ("Der Bau dürfte 300 Euro kosten, sagte Minister Kern.", "estimated"),
            ("Minister Kern bestritt, dass der Bau 300 Euro koste.", "denied"),
            ("Am Montag forderte der 54-jährige Minister Kern Geld.", "stated"),
            ("Minister Kern forderte bis Montag Geld.", "claimed"),
            ("Laut Minister Kern sollen dort 300 Leute arbeiten.", "claimed"),
            ("Laut Minister Kern sollen dort 300 Häuser gebaut werden.", "planned"),
            ("Laut Minister Kern sollen die 300 Schiffe bis 2027 fahren.", "planned"),
            ("Am 3. Mai bestritt Minister Kern die Tat.", "stated"),
            ("Der Bau kostete nicht 300 Euro.", "denied"),
            ("Der Zug kam wie geplant um 12 Uhr.", "stated"),
            ("Der Bau hätte 300 Euro gekostet, sagte Minister Kern.", "claimed"),
            ("Der Bau hätte 300 Euro gekostet.", "possible"),
            ("Der Bau kostet nicht mehr als 300 Euro.", "stated"),
            ("Auf dem Schiff sollen 300 Menschen gewesen sein.", "claimed"),
            ("Am Hafen sollen 300 Wohnungen entstehen.", "planned"),
            ("Der Hafen soll 2027 ausgebaut sein.", "planned"),
            ("Die geplante Brücke im Norden kostete 300 Euro.", "stated"),
            ("Es kamen 300 Gäste und bald sollen Busse fahren.", "stated"),
            ("Der Bau könnte teuer werden, er ist 300 Meter lang.", "stated"),
        ];
        for (text, wanted) in rows {
            let report = crate::analyse(text);
            let found = report.figures.first().map(|figure| figure.certainty);
            let name = |certainty: Option<Certainty>| serde_json::json!(certainty);
            assert_eq!(name(found), wanted, "{text}");
        }
    }
}
