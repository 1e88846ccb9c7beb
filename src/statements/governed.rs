//! Figures in a clause that another clause governs: "geplant ist, dass 300 Häuser entstehen", "es stimme nicht, dass 300
//! Gäste kamen"; and what a figure's own clause denies or puts off.
//!
//! `certainties.tsv` has the words. Which word of a clause decides is said in `certainty.rs`, which asks here.
//! Example: in "Vorgesehen ist, dass 300 Häuser entstehen" the number is planned.

use std::ops::Range;

use super::background::is_known;
use super::beside::is_time;
use super::certainty::{border_before, border_behind, cue};
use super::clause::{ends_before, is_finite, is_participle};
use super::hearsay::is_state;
use super::{Statement, StatementKind};
use crate::document::Document;
use crate::figures::{Certainty, Figure, FigureKind};
use crate::lexicon::{Row, Sense, TableId, class};

/// How far a governing clause may reach.
const REACH: usize = 24;

/// "sieht 300 Häuser vor", "traut ihm 300 Punkte zu": the verb's prefix ends the clause.
pub fn closes(document: &Document, verb: usize, prefix: &str) -> bool {
    let last = document.len().min(verb + REACH);
    let mut behind = (verb + 1..last).take_while(|i| !document.is(*i, '.'));
    behind.any(|i| document.reads(i, prefix) && ends_before(document, i + 1, document.len()))
}

/// "werde 300 Stellen streichen", "gestrichen würden"; but "gestrichen worden seien".
pub fn is_future(document: &Document, mut clause: Range<usize>) -> bool {
    const FUTURE: [&str; 5] = ["werde", "werden", "wird", "würde", "würden"];
    let over = clause.clone().any(|i| document.reads(i, "worden"));
    !over && clause.any(|i| document.reads_any(i, &FUTURE))
}

/// "werde 300 Häuser bauen", "wird die Spiele 2031 austragen": what somebody will do; but "werde 300 Euro kosten", "werde auf
/// 300 steigen", "werde es 300 Tote geben" only say what comes.
pub fn is_ahead(document: &Document, figure: &Figure, clause: &Range<usize>) -> bool {
    const FUTURE: [&str; 3] = ["werde", "werden", "wird"];
    const STATES: [&str; 5] = ["geben", "sein", "haben", "werden", "bleiben"];
    let counts = matches!(figure.kind, FigureKind::Count | FigureKind::Money | FigureKind::Date);
    let Some(last) = clause.end.checked_sub(1).filter(|last| counts && *last > clause.start) else {
        return false;
    };
    let word = document.str(last);
    word.ends_with('n')
        && document[last].is_lower()
        && !is_participle(document, last)
        && !document.reads_any(last, &STATES)
        && !document.means(last, Sense::Occurs)
        && document.longest(TableId::Changes, last).is_none()
        && (clause.start..last).any(|i| document.reads_any(i, &FUTURE) && !document[i].is_capital())
}

/// "Geplant ist, dass 300 Häuser entstehen", "Der Entwurf sieht vor, 300 Häuser zu bauen", "Ich schätze, dass 300 fehlen":
/// what the clause before says of the one that it governs.
pub fn by_governing(document: &Document, before: &Range<usize>) -> Option<Certainty> {
    before.clone().find_map(|i| {
        let row = row(document, i).filter(|_| !document.has(i, class::MODAL | class::DETERMINER))?;
        let governs = match row.get(1) {
            "vor" => document.reads(before.end - 1, "vor"),
            reach => matches!(reach, "clause" | "dass" | "clause|dass"),
        };
        // "erwartet ein Urteil und gab bekannt, dass": the nearer verb governs.
        let governs = governs && !(i..before.end).any(|k| document.has(k, class::CONJUNCTION));
        match row.get(0) {
            "planned" if governs => Some(Certainty::Planned),
            "estimated" if governs && !document[i].is_capital() => Some(Certainty::Estimated),
            // "hält es für möglich, dass", but "hält es nicht für möglich, dass"
            "possible" if governs && row.get(1) != "clause" && !is_negated(document, before) => {
                Some(Certainty::Possible)
            }
            _ => None,
        }
    })
}

fn is_negated(document: &Document, clause: &Range<usize>) -> bool {
    clause.clone().any(|i| document.reads_any(i, &["nicht", "kaum"]))
}

/// "nie 300 Euro", "Berichte über 300 Tote seien falsch", "es stimme nicht, dass 300 Gäste kamen", "dass 300 Gäste kamen,
/// sei falsch"; but "nie mehr als 300 Euro", "300 Pässe seien falsch".
pub fn is_denied(
    document: &Document,
    at: usize,
    figure: &Figure,
    clause: &Range<usize>,
    governing: Option<&Range<usize>>,
) -> bool {
    if is_time(figure) {
        return false;
    }
    let denies = |i: usize, reach: &str| {
        row(document, i).is_some_and(|row| row.get(0) == "denied" && row.get(1).contains(reach))
    };
    is_never(document, at, figure, denies)
        || clause.clone().any(|i| denies(i, "clause")) && is_of_report(document, at, clause)
        || governing.is_some_and(|before| before.clone().any(|i| denies(i, "dass")))
        || behind(document, clause)
            .is_some_and(|mut behind| behind.any(|i| denies(i, "clause") || denies(i, "dass")))
}

/// "Unklar ist, ob 300 Stellen wegfallen": nobody knows; but "ob die 300 Gäste zahlen": so many they are.
pub fn is_asked(document: &Document, at: usize, figure: &Figure, clause: &Range<usize>) -> bool {
    let opens = |i: usize| document.reads(i, "ob");
    let asks = opens(clause.start) || clause.start > 0 && opens(clause.start - 1);
    let definite = || {
        at > clause.start
            && document.has(at - 1, class::DETERMINER)
            && !document.str(at - 1).starts_with("ein")
    };
    // "Ob 300 oder 400 Gäste, alle waren froh": it has a verb at its end.
    let last = clause.end.saturating_sub(1);
    let closes = || document[last].is_lower();
    asks && !is_time(figure) && !definite() && closes()
}

/// "Ihm drohen 15 Jahre Haft", "Es droht ein Verlust von 300 Euro"; but "drohte ihr mit einem 20 Zentimeter langen Messer",
/// "droht, 300 Leute zu schicken", "droht dem 66-Jährigen".
pub fn is_threat(
    document: &Document,
    at: usize,
    verb: usize,
    figure: &Figure,
    clause: &Range<usize>,
) -> bool {
    let by_what = clause.clone().any(|i| document.reads_any(i, &["mit", "damit"]));
    verb < at
        && !by_what
        && !is_time(figure)
        && figure.kind != FigureKind::Age
        && !(verb..at).any(|i| document.is(i, ','))
}

/// "nie 300 Euro", "keineswegs rund 300 Euro"
fn is_never(document: &Document, at: usize, figure: &Figure, denies: impl Fn(usize, &str) -> bool) -> bool {
    const NEAR: usize = 3;
    let again = |i: usize| i > 0 && document.reads_any(i - 1, &["noch", "bisher", "bislang"]);
    figure.hedge.is_none()
        && (at.saturating_sub(NEAR)..at)
            .any(|i| denies(i, "near") && !again(i) && (i + 1..at).all(|k| document[k].is_word()))
}

/// "erst am Montag", "ab Mai": from then on, or till then.
pub fn is_bound(document: &Document, at: usize) -> bool {
    const BOUNDS: [&str; 8] = ["ab", "bereits", "bis", "erst", "frühestens", "nur", "schon", "seit"];
    const NEAR: usize = 2;
    (at.saturating_sub(NEAR)..at).any(|i| document.reads_any(i, &BOUNDS))
}

/// "um in den 300 Orten für Ruhe zu sorgen", "nach 300 Euro im Vorjahr", "Kinder unter 18 Jahren": so many there are,
/// whatever is planned for them or estimated of them.
pub fn is_given(document: &Document, at: usize, figure: &Figure) -> bool {
    const NEAR: usize = 2;
    // "soll gegenüber 1990 sinken", "wären mehr als 2019": what it is set beside.
    let beside = || (at.saturating_sub(NEAR)..at).any(|i| document.reads_any(i, &["als", "gegenüber"]));
    if is_known(document, at, figure) || is_time(figure) && beside() {
        return true;
    }
    if at < 2 || is_time(figure) {
        return false;
    }
    let which =
        || document.reads_any(at - 1, &["ab", "bis", "über", "unter"]) && document[at - 2].is_capital();
    let next = document.token_at(figure.span.end);
    if figure.kind == FigureKind::Age {
        return document.str(next.saturating_sub(1)).contains("jährig") || which();
    }
    let year = |i: usize| document.str(i).starts_with("Vorjahr") || document.str(i).starts_with("Vorquartal");
    let set_beside = || {
        (at - NEAR..at).any(|i| document.reads_any(i, &["nach", "gegenüber"]))
            && document.reads_any(next, &["im", "ein"])
            && (next + 1..next + 1 + NEAR).any(|i| document.get(i).is_some_and(|_| year(i)))
    };
    // ", in den 300 Leute ziehen": no article.
    let article = || {
        document.reads(at - 1, "den") && figure.text.ends_with(['n', 's'])
            || document.reads(at - 1, "die") && !(at > 2 && document.is(at - 3, ','))
    };
    let led = document.reads_any(at - 2, &["an", "auf", "aus", "bei", "in"]);
    figure.kind == FigureKind::Count && (led && article() || is_whole(document, at)) || set_beside()
}

/// "130 der noch übrigen 500 Leute", "jede der 500 Wohnungen": of how many; but "drei der geplanten 500 Wohnungen".
fn is_whole(document: &Document, at: usize) -> bool {
    const REACH: usize = 4;
    const PARTS: [&str; 8] = ["alle", "eine", "einer", "eines", "einige", "jede", "jeder", "viele"];
    let plain = |i: &usize| document[*i].is_lower() && !document.has(*i, class::CERTAINTY);
    let mut before = (at.saturating_sub(REACH)..at).rev().take_while(plain);
    let article = before.find(|i| document.reads_any(*i, &["der", "dieser", "ihrer", "seiner"]));
    article.and_then(|i| i.checked_sub(1)).is_some_and(|part| {
        document[part].is_number() || document.has(part, class::NUMERAL) || document.reads_any(part, &PARTS)
    })
}

/// "die Zahl von 300", "Berichte über 300", "von 300 Toten", in a clause that says what is so.
fn is_of_report(document: &Document, at: usize, clause: &Range<usize>) -> bool {
    const LEADS: [&str; 5] = ["von", "über", "wonach", "dass", "um"];
    const SAYS: [&str; 10] =
        ["sei", "seien", "ist", "sind", "war", "waren", "sein", "wäre", "wären", "gewesen"];
    const NEAR: usize = 3;
    let first = clause.start.max(at.saturating_sub(NEAR));
    (first..at).any(|i| document.reads_any(i, &LEADS)) && clause.clone().any(|i| document.reads_any(i, &SAYS))
}

/// The clause whose content this one is: before "dass" and "wonach", and before an infinitive.
pub fn before(document: &Document, clause: &Range<usize>) -> Option<Range<usize>> {
    let comma = clause.start.checked_sub(1).filter(|comma| document.is(*comma, ','))?;
    let opens = document.reads_any(clause.start, &["dass", "daß", "wonach"]);
    let last = clause.end.checked_sub(1)?;
    if !opens && !document.ends_with_zu(last) {
        return None;
    }
    let start = border_before(document, comma, comma.saturating_sub(REACH));
    (start < comma).then_some(start..comma)
}

/// The clause behind "dass" and "wonach" that says whether it is so.
fn behind(document: &Document, clause: &Range<usize>) -> Option<Range<usize>> {
    // "Die Behauptung, 300 Häuser fehlten, ist falsch"
    let named = || {
        clause.start > 1
            && document.is(clause.start - 1, ',')
            && document[clause.start - 2].is_capital()
            && document.has(clause.start - 2, class::SAYING)
    };
    let opens = document.reads_any(clause.start, &["dass", "daß", "wonach"]) || named();
    let start = clause.end + 1;
    if !opens || !document.is(clause.end, ',') || start >= document.len() {
        return None;
    }
    let holds = ["stimmt", "stimme", "stimmte", "trifft", "treffe", "traf"];
    let untrue = document.reads_any(start, &holds) && document.reads(start + 1, "nicht");
    let copula = untrue || document.reads_any(start, &["sei", "seien", "ist", "sind", "war", "waren"]);
    let end = border_behind(document, start, document.len().min(start + REACH));
    (copula && start < end).then_some(start..end)
}

/// "unter den erwarteten 90": an adjective that says something of another number; "übertraf die Prognosen": a noun
/// behind the figure that no "nach" leads.
pub fn is_beside_another(document: &Document, at: usize, i: usize, clause: &Range<usize>) -> bool {
    const LEADS: [&str; 5] = ["nach", "laut", "gemäß", "zufolge", "per"];
    const NEAR: usize = 4;
    let word = document.str(i);
    if document[i].is_capital() {
        let led = (i.saturating_sub(NEAR)..i).any(|k| document.reads_any(k, &LEADS));
        return at < i && !led && !document.reads(i + 1, "zufolge") && document.lexicon.is_noun(word);
    }
    let adjective = ["te", "ten", "ter", "tes"].iter().any(|ending| word.ends_with(ending));
    adjective
        && i > clause.start
        && document.has(i - 1, class::DETERMINER)
        && document.get(i + 1).is_some_and(|next| next.is_number() || next.is_capital())
        && !(i < at && i + NEAR > at)
}

/// "erklärten, am Dienstag 300 Stellen zu streichen": what they will do, but "erklärte, 300 Euro zu haben".
pub fn is_declared(document: &Document, statement: &Statement) -> bool {
    const DECLARES: [&str; 4] = ["erklärt", "erklärte", "erklärten", "erklären"];
    let at = |place: u32| document.token_at(place);
    // "will „noch drei Tage warten“"
    let before = at(statement.span.start).checked_sub(1);
    if statement.kind == StatementKind::Direct && statement.cue.is_none() {
        return before.is_some_and(|before| document.reads_any(before, &["will", "wollen"]));
    }
    let Some(cue) = cue(document, statement).filter(|at| document.reads_any(*at, &DECLARES)) else {
        return false;
    };
    let (first, last) = (at(statement.span.start), at(statement.span.end) - 1);
    let infinitive = document.ends_with_zu(last);
    statement.kind == StatementKind::Indirect
        && cue < first
        && infinitive
        && !is_state(document, last)
        && !document.has(last, class::MODAL)
        && !(first..last).any(|i| is_finite(document, i))
}

/// "hofft, dass 300 Gäste kommen": what may come.
pub fn is_hoped(document: &Document, statement: &Statement) -> bool {
    const HOPES: [&str; 6] = ["gehofft", "hoffe", "hoffen", "hofft", "hoffte", "hofften"];
    cue(document, statement).is_some_and(|at| document.reads_any(at, &HOPES))
}

/// "Die Bahn streicht 300 Züge. Das kündigte Kern an": the present tense of what is announced behind it.
pub fn is_announced_after(document: &Document, statement: &Statement) -> bool {
    const OVER: [&str; 12] =
        ["hat", "haben", "hatte", "hatten", "ist", "sind", "war", "waren", "wurde", "wurden", "gibt", "gab"];
    let (first, end) = (document.token_at(statement.span.start), document.token_at(statement.span.end));
    let announces = |at: usize| {
        let word = document.str(at);
        at >= end && ["künd", "angekünd"].iter().any(|start| word.starts_with(start))
    };
    let past = |i: usize| {
        let word = document.str(i);
        document.has(i, class::PRETERITE) || word.ends_with("te") || word.ends_with("ten")
    };
    let mut verbs = (first..end.min(first + REACH)).filter(|i| is_finite(document, *i));
    cue(document, statement).is_some_and(announces)
        && verbs.next().is_some_and(|verb| {
            !document.reads_any(verb, &OVER) && !past(verb) && !document.has(verb, class::KONJUNKTIV1)
        })
}

fn row(document: &Document, i: usize) -> Option<Row> {
    let found =
        if document.has(i, class::CERTAINTY) { document.longest(TableId::Certainties, i) } else { None };
    found.map(|found| found.row)
}

#[cfg(test)]
mod tests {
    use super::super::tests::check_certainties;

    #[test]
    fn clauses_govern_clauses() {
        check_certainties(&[
            ("Geplant ist, dass 300 Häuser entstehen.", "planned"),
            ("Die Stadt will viele der noch übrigen 500 Wohnungen verkaufen.", "stated"),
            ("Die Stadt will gegenüber 1990 sparen.", "stated"),
            ("Das wären mehr Gäste als 2019.", "stated"),
            ("Minister Kern hofft, dass 300 Gäste kommen.", "possible"),
            ("Es kämen 300 Gäste, hofft Minister Kern.", "possible"),
            ("Minister Kern hoffte am Montag auf Gäste.", "stated"),
            ("Minister Kern hält es für möglich, dass 300 Stellen fehlen.", "possible"),
            ("Erst am 3. Mai sei das möglich, sagte Minister Kern.", "claimed"),
            ("Minister Kern schätzt, dass dort Kinder unter 18 Jahren fehlen.", "claimed"),
            ("Die Bank schätzt die Zahl der Kinder unter 18 Jahren auf 300.", "claimed"),
            ("Experten schätzen das Alter der Figur auf 300 Jahre.", "estimated"),
            ("Minister Kern kündigte an, in den 16 Ländern Häuser zu bauen.", "claimed"),
            ("Die Stadt rechnet mit Gewinn, nach 300 Euro im Vorjahr.", "claimed"),
            ("Die Bahn streicht 300 Züge. Das kündigte Minister Kern an.", "planned"),
            ("Die Bahn hat 300 Züge gekauft. Das kündigte Minister Kern an.", "claimed"),
            ("Unklar ist, ob 300 Stellen wegfallen.", "possible"),
            ("Ob er für 300 Fälle verantwortlich ist, wird geprüft.", "possible"),
            ("Ob die 300 Gäste zahlen, ist unklar.", "stated"),
            ("Dem Verein droht eine Strafe von 300 Euro.", "possible"),
            ("Er drohte ihr mit einem 20 Zentimeter langen Messer.", "planned"),
            ("Die Behauptung, 300 Häuser fehlten, ist falsch.", "denied"),
            ("Das Gerücht, 300 Häuser fehlten, stimmt nicht.", "denied"),
            ("Der Entwurf sieht vor, dass 300 Häuser entstehen.", "planned"),
            ("Der Entwurf sieht vor, 300 Häuser zu bauen.", "planned"),
            ("Der Entwurf sieht 300 Häuser vor.", "planned"),
            ("Ziel ist es, 300 Häuser zu bauen.", "planned"),
            ("„Ich schätze, dass 300 Häuser fehlen“, sagte Minister Kern.", "estimated"),
            ("Die Stadt sieht 300 Häuser.", "stated"),
            ("Es ist schön, dass 300 Häuser entstehen.", "stated"),
            ("Alle planen ein Fest und freuen sich, dass 300 Häuser entstehen.", "claimed"),
            ("Minister Kern kündigte an, man werde 300 Häuser bauen.", "planned"),
            ("Minister Kern kündigte an, dass 300 Leute kamen.", "claimed"),
            ("Minister Kern sagte, er habe nie 300 Euro genommen.", "denied"),
            ("Minister Kern sagte, er habe nie mehr als 300 Euro genommen.", "claimed"),
            ("Minister Kern sagte, die Zahl von 300 Toten sei falsch.", "denied"),
            ("Minister Kern sagte, dort seien 300 Pässe falsch.", "claimed"),
            ("Dass 300 Leute kamen, sei falsch, sagte Minister Kern.", "denied"),
            ("Dass 300 Leute kamen, sei schön, sagte Minister Kern.", "claimed"),
            ("Es stimme nicht, dass 300 Leute kamen, sagte Minister Kern.", "denied"),
            ("Von 300 Toten könne keine Rede sein, sagte Minister Kern.", "denied"),
            ("Es treffe nicht zu, dass 300 Leute kamen, sagte Minister Kern.", "denied"),
            ("Die Stadt hat 300 Euro zugesagt und 30 Busse geliefert.", "planned"),
            ("Die Stadt hat nach eigenen Angaben 300 Euro gezahlt oder zugesagt.", "claimed"),
        ]);
    }

    #[test]
    fn what_a_figure_is_set_beside_is_another() {
        check_certainties(&[
            ("Mit 300 Gästen lag der Tag unter den erwarteten 500 Gästen.", "stated"),
            ("Mit 300 Gästen übertraf der Tag die Prognosen.", "stated"),
            ("Die Prognose von 300 Gästen wurde bestätigt.", "estimated"),
            ("Für Mai werden 300 Gäste vorhergesagt.", "estimated"),
            ("Am Markt war mit 300 Gästen gerechnet worden.", "estimated"),
            ("Zuvor waren 300 Gäste in Aussicht gestellt worden.", "planned"),
        ]);
    }

    #[test]
    fn headlines_end_without_a_full_stop() {
        check_certainties(&[
            ("Gäste zahlen 300 Euro\n\nUlm (dpa) - Die Stadt will Häuser bauen.", "stated"),
            ("Gäste zahlen 300 Euro - Stadt rechnet mit Streit", "stated"),
            ("Stadt will 300 Häuser bauen - Gäste jubeln", "planned"),
        ]);
    }
}
