//! What the author says of somebody or something within what another says: how old, since when, what is known of him.
//!
//! What else in a statement is not claimed is told in `beside.rs`, which asks here.
//! Example: in "Kern sagte, der 52 Jahre alte Wirt sei gesund" the age is the author's word, the health is Kern's.

use super::beside::is_time;
use super::certainty::{border_before, border_behind};
use super::clause::{is_attributive, is_finite};
use super::{Stance, Statement, StatementKind};
use crate::document::Document;
use crate::figures::{Figure, FigureKind};
use crate::lexicon::{Class, class, uninflected};

/// True where the figure says which one is meant, and nothing that is claimed of it.
pub fn is_background(document: &Document, at: usize, figure: &Figure, statement: &Statement) -> bool {
    let beside = || is_timed(figure) || is_demand(statement);
    is_known(document, at, figure) || beside() && is_in_relative(document, at, statement)
}

/// "forderte die Senkung der Menge, die bei 300 Tonnen liegt": who demands something does not tell how much it is.
fn is_demand(statement: &Statement) -> bool {
    statement.kind == StatementKind::Reported && statement.stance == Some(Stance::Demand)
}

/// "der 52 Jahre alte Wirt", "die vor drei Jahren eingereichte Klage"
pub fn is_known(document: &Document, at: usize, figure: &Figure) -> bool {
    is_known_measure(document, at, figure)
        || is_timed(figure)
            && (is_of_known_act(document, at, figure) || is_of_known_event(document, at, figure))
}

fn is_timed(figure: &Figure) -> bool {
    is_time(figure) || matches!(figure.kind, FigureKind::Age | FigureKind::Duration)
}

/// "der 52 Jahre alte Wirt", "den heute 31-Jährigen", "auf dem 20 Hektar großen Gelände"; but "ein 52-Jähriger", "sei 52
/// Jahre alt": that is told.
fn is_known_measure(document: &Document, at: usize, figure: &Figure) -> bool {
    const SIZES: [&str; 14] = [
        "alte", "alten", "breite", "breiten", "große", "großen", "hohe", "hohen", "lange", "langen",
        "schwere", "schweren", "tiefe", "tiefen",
    ];
    const AGED: [&str; 4] = ["jährige", "jährigen", "Jährige", "Jährigen"];
    let next = document.token_at(figure.span.end);
    let last = document.str(next.saturating_sub(1));
    let aged = || figure.kind == FigureKind::Age && AGED.iter().any(|end| last.ends_with(end));
    let sized = || figure.unit.is_some() && document.reads_any(next, &SIZES);
    let lead = |i: usize| is_article(document, i) || document.reads_any(i, &CONTRACTED);
    (aged() || sized()) && is_led(document, at, &[], lead)
}

/// "die vor drei Jahren eingereichte Klage", "das im Mai verhängte Urteil": when that was is known; but "das bis Mai
/// befristete Verbot", "die am Montag geplante Feier".
fn is_of_known_act(document: &Document, at: usize, figure: &Figure) -> bool {
    const AHEAD: [&str; 8] = ["ab", "auf", "bis", "binnen", "für", "innerhalb", "zum", "zur"];
    let next = document.token_at(figure.span.end);
    let noun = next + 1 + usize::from(!document[next + 1].is_capital());
    let attribute = match figure.kind {
        // "die jährlich stattfindende Woche"
        FigureKind::Set => ["nde", "nden"].iter().any(|end| document.str(next).ends_with(end)),
        _ => is_past_attribute(document, next),
    };
    attribute && document[noun].is_capital() && is_led(document, at, &AHEAD, |i| is_article(document, i))
}

/// "das Urteil vom 3. Mai": which one it is; but "vom 3. Mai an", "vom 3. bis 5. Mai", "ein Urteil vom 3. Mai".
fn is_of_known_event(document: &Document, at: usize, figure: &Figure) -> bool {
    let Some(noun) = at.checked_sub(2) else { return false };
    let next = document.token_at(figure.span.end);
    figure.kind == FigureKind::Date
        && document.reads(at - 1, "vom")
        && document[noun].is_capital()
        && !document.has(noun, class::CALENDAR | class::TIMEWORD)
        && !document.reads_any(next, &["an", "bis"])
        && is_definite(document, at - 1, 0)
}

/// "eingereichte", "verhängten", "begonnenes": of a participle that tells what was done.
fn is_past_attribute(document: &Document, i: usize) -> bool {
    const INSEPARABLE: [&str; 9] = ["be", "ent", "er", "miss", "über", "unter", "ver", "wider", "zer"];
    let done = |stem: &str| {
        let closes = stem.ends_with('t') || stem.ends_with("en");
        closes
            && stem.len() > 5
            && (stem.contains("ge")
                || stem.ends_with("iert")
                || INSEPARABLE.iter().any(|first| stem.starts_with(first)))
    };
    document[i].is_lower()
        && !document.has(i, class::CERTAINTY | class::FUNCTION | class::TIMEWORD)
        && uninflected(document.str(i)).is_some_and(done)
}

/// Articles within prepositions.
const CONTRACTED: [&str; 8] = ["am", "beim", "im", "ins", "vom", "zum", "zur", "ans"];

/// An article or a possessive of one who is known.
fn is_article(document: &Document, i: usize) -> bool {
    document.has(i, class::POSSESSIVE)
        || document.reads_any(i, &["der", "die", "das", "dem", "den", "des", "beiden", "dieser", "dieses"])
}

/// True where such a word leads to the token, with none of the others between them.
fn is_led(document: &Document, at: usize, barred: &[&str], lead: impl Fn(usize) -> bool) -> bool {
    const REACH: usize = 5;
    let first = at.saturating_sub(REACH);
    let other = |i: usize| document.str(i).starts_with("ein") && document.has(i, class::DETERMINER);
    let within =
        |i: &usize| document[*i].is_lower() && !lead(*i) && !other(*i) && !document.reads_any(*i, barred);
    let inner = (first..at).rev().take_while(within).count();
    at.checked_sub(inner + 1)
        .is_some_and(|at| at >= first && lead(at) && !(at > 0 && document.reads_any(at - 1, barred)))
}

/// "der Wirt, der seit zehn Jahren in Ulm lebt, solle zahlen": what a clause within the sentence tells of somebody known,
/// in the mood in which one tells what is so.
fn is_in_relative(document: &Document, at: usize, statement: &Statement) -> bool {
    const REACH: usize = 24;
    let first = document.token_at(statement.span.start).max(at.saturating_sub(REACH));
    let Some(comma) = border_before(document, at, first).checked_sub(1).filter(|comma| *comma > first) else {
        return false;
    };
    let opener = comma + 1;
    let led = usize::from(document.has(opener, class::PREPOSITION) && !document.has(opener, class::RELATIVE));
    let end = border_behind(document, at, document.len().min(at + REACH));
    let verb = end.saturating_sub(1);
    let other = |i: usize| is_finite(document, i) && !is_attributive(document, i);
    document.is(comma, ',')
        && (document.has(opener + led, class::RELATIVE) || document.reads(opener, "wo"))
        && verb > at
        && is_told(document, verb)
        && !(opener + led + 1..verb).any(other)
        && is_definite(document, comma, first)
}

/// "lebt", "gewonnen hatte": the indicative; not "lebe", "hätte", "soll", "werden".
fn is_told(document: &Document, verb: usize) -> bool {
    const OTHER: Class = class::KONJUNKTIV1 | class::KONJUNKTIV2 | class::MODAL;
    let word = document.str(verb);
    let past = || document.class(verb) & !class::VERB == 0 && (word.ends_with("te") || word.ends_with("ten"));
    let passive = document.reads_any(verb, &["wurde", "wurden"]);
    let ahead = document.reads_any(verb, &["werden", "wird"]);
    let told = !ahead && !document.has(verb, OTHER) && (is_finite(document, verb) || past());
    !document[verb].is_capital() && (passive || told)
}

/// "den Wirt, der", "Anke Dorn, die": one who is known; but "ein Wirt, der", "Gäste, die".
fn is_definite(document: &Document, comma: usize, first: usize) -> bool {
    const REACH: usize = 6;
    const OPEN: [&str; 8] = ["alle", "allen", "aller", "jene", "jenen", "jeder", "viele", "vielen"];
    let first = first.max(comma.saturating_sub(REACH));
    let mut noun = false;
    for i in (first..comma).rev() {
        // "Die Stadt fordert Hilfe, die": the article before the verb is another's; but "den Wirt getroffen hatte, der".
        let verb = || noun && is_finite(document, i) && !is_attributive(document, i);
        if document[i].mark().is_some() || verb() {
            break;
        }
        noun |= document[i].is_capital();
        if document[i].is_number() || document.has(i, class::NUMERAL) {
            return false;
        }
        if document.has(i, class::DETERMINER | class::POSSESSIVE) {
            let word = document.str(i).to_lowercase();
            return !["ein", "kein", "derjenige", "diejenige", "mehrere", "einige"]
                .iter()
                .any(|open| word.starts_with(open))
                && !document.reads_any(i, &OPEN);
        }
        if document.reads_any(i, &CONTRACTED) {
            return true;
        }
    }
    let given = comma > 1 && document.has(comma - 2, class::GIVEN);
    given || document.has(comma - 1, class::NAMES) && !document.has(comma - 1, class::NOUN)
}

#[cfg(test)]
mod tests {
    use super::super::tests::check_certainties;

    #[test]
    fn what_is_known_is_the_author_s() {
        check_certainties(&[
            ("Minister Kern sagte, der 52 Jahre alte Wirt sei gesund.", "stated"),
            ("Minister Kern sagte, die 31-Jährige sei gesund.", "stated"),
            ("Minister Kern sagte, der inzwischen 31-jährige Wirt sei gesund.", "stated"),
            ("Minister Kern sagte, man baue auf dem 20 Hektar großen Feld.", "stated"),
            ("Auf dem 20 Hektar großen Feld sollen Häuser entstehen.", "stated"),
            ("Minister Kern sagte, die vor drei Jahren eingereichte Klage sei falsch.", "stated"),
            ("Minister Kern nannte das im Mai verhängte Urteil falsch.", "stated"),
            ("Minister Kern sagte, der Wirt, der seit zehn Jahren in Ulm lebt, solle zahlen.", "stated"),
            ("Laut Minister Kern starb Anke Dorn, die 2019 die Wahl gewonnen hatte, in Ulm.", "stated"),
            ("Mit der jährlich stattfindenden Woche soll geholfen werden.", "stated"),
            ("Minister Kern sagte, das Urteil vom 3. Mai sei falsch.", "stated"),
            ("Um 14 Uhr gab Minister Kern den Sieg bekannt.", "stated"),
            ("Minister Kern hatte am Montag etwa um 14 Uhr den Sieg bekannt gegeben.", "stated"),
            ("Minister Kern fordert die Senkung der Menge, die bei 300 Tonnen liegt.", "stated"),
            // Must not match.
            ("Minister Kern fordert eine Steuer, die bei 30 Prozent liegt.", "claimed"),
            ("Die Ministerin fordert Steuern, die bei 30 Prozent liegen.", "claimed"),
            ("Minister Kern fordert die Senkung der Menge, die bei 300 Tonnen liege.", "claimed"),
            ("Minister Kern fordert die Senkung der Menge, die bei 300 Tonnen liegen soll.", "claimed"),
            ("Minister Kern sagte, er öffne das Amt vom 3. Mai an.", "claimed"),
            ("Minister Kern sagte, ein Urteil vom 3. Mai sei falsch.", "claimed"),
            ("Minister Kern sagte, ein 52-jähriger Wirt sei tot.", "claimed"),
            ("Minister Kern sagte, der Wirt sei 52 Jahre alt.", "claimed"),
            ("„Der 52 Jahre alte Wirt ist gesund“, sagte Minister Kern.", "claimed"),
            ("Auf einem 20 Hektar großen Feld sollen Häuser entstehen.", "planned"),
            ("Minister Kern sagte, ein am 3. Mai verhängtes Verbot helfe.", "claimed"),
            ("Minister Kern sagte, die bis Mai befristete Regel sei falsch.", "claimed"),
            ("Minister Kern sagte, der Wirt, der seit zehn Jahren in Ulm lebe, solle zahlen.", "claimed"),
            ("Minister Kern sagte, es gebe Gäste, die seit zehn Jahren in Ulm leben.", "claimed"),
            ("Minister Kern sagte, er kenne einen Wirt, der seit zehn Jahren in Ulm lebt.", "claimed"),
            ("Minister Kern sagte, die für die nächsten drei Jahre gesteckten Ziele seien gut.", "claimed"),
            ("Minister Kern sagte, er kenne drei Wirte, die seit 1998 in Ulm leben.", "claimed"),
            ("Minister Kern sagte, der Streik werde am Montag beendet.", "claimed"),
        ]);
    }
}
