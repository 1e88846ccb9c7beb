//! The scope of an attribution: how much of the sentence "laut X" covers.
//!
//! Which words attribute is said in `attribution.rs`, and so is what becomes of them.
//! Example: in "Es gab 80 Tote, darunter laut Kern 62 Gäste." it is all behind the comma.

use std::ops::Range;

use super::attribution::{Attribution, Frame};
use super::clause::{Clause, Role, is_finite, is_participle, is_subjunctive};
use super::cues::Verb;
use super::passage::{Passage, Pieces};
use super::speaker;
use crate::lexicon::class;

/// A clause that depends on another, or what a semicolon parts, has its own source; else it is that of the sentence.
pub fn of(passage: &Passage, i: usize) -> Range<usize> {
    let own = |role: Role| matches!(role, Role::Relative | Role::Other | Role::That | Role::Question);
    let at = passage.clauses.iter().position(|clause| clause.tokens.contains(&i));
    if let Some((at, clause)) =
        at.map(|at| (at, &passage.clauses[at])).filter(|(_, clause)| clause.mark == Some(','))
    {
        // "zumal das Wasser den Messungen zufolge sinkt wie einst"
        let depends = passage.has(clause.tokens.start, class::SUBJUNCTION)
            && !passage.has(clause.tokens.start, class::DETERMINER | class::PREPOSITION);
        if own(clause.role) || depends || is_relative(passage, clause) {
            return clause.tokens.clone();
        }
        let first = at > 0 && passage.clauses[at - 1].role == Role::Main;
        if first && is_second(passage, clause) {
            return clause.tokens.start..passage.end;
        }
    }
    let (mut start, mut end) = (passage.start, passage.end);
    // "Es kamen 300 – nach Polizeiangaben waren es 200": the source opens a main clause of its own.
    if let Some(clause) = passage.clauses.iter().find(|clause| clause.tokens.contains(&i))
        && matches!(clause.mark, Some('–' | '—'))
        && clause.role == Role::Main
        && clause.finite.is_some_and(|finite| finite > i)
        && passage.clauses[0].finite.is_some()
    {
        start = clause.tokens.start;
    }
    // "Während das Eis laut Stadt hält, warnt Kern"
    if let [first, rest, ..] = passage.clauses
        && first.role == Role::Other
        && first.tokens.contains(&i)
        && rest.finite == Some(rest.tokens.start)
    {
        return first.tokens.clone();
    }
    // "Wie der Bote schrieb, fehlt laut Stadt Geld", "Während die Polizei 300 zählte, waren es laut Kern 900"
    if let [frame, rest, ..] = passage.clauses
        && (frame.role == Role::As || frame.role == Role::Other && passage.reads(start, "während"))
        && rest.tokens.start <= i
    {
        start = rest.tokens.start;
    }
    // "Laut Stadt fehlt folgendes: 30 Lampen; 12 Bänke": one list.
    let mut lists = false;
    for clause in passage.clauses.iter().filter(|clause| matches!(clause.mark, Some(';' | ':'))) {
        if clause.tokens.start <= i {
            start = clause.tokens.start;
        } else if clause.mark == Some(':') {
            lists = true;
        } else if !lists && !clause.finite.is_some_and(|at| is_subjunctive(passage, at, true)) {
            // "Laut Stadt ist das Bad zu; es habe gebrannt": the Konjunktiv goes on with the source.
            end = end.min(clause.tokens.start - 1);
        }
    }
    start..end
}

/// ", die laut Stadt das Amt innehat", ", was laut Stadt stimmt": the tables may not know the verb.
fn is_relative(passage: &Passage, clause: &Clause) -> bool {
    let Range { start, end } = clause.tokens;
    let led = passage.has(start, class::PREPOSITION) && passage.has(start + 1, class::RELATIVE);
    let opener = start + usize::from(led);
    let opens = passage.has(opener, class::RELATIVE) || passage.reads(opener, "was");
    let closes = passage[end - 1].is_lower();
    // ", während der Nacht laut Stadt": an article.
    opens && closes && clause.finite.is_none() && !passage[opener + 1].is_capital()
}

/// "Das Bad war offen, dann wurde es laut Stadt geschlossen", "…, kann laut Stadt schließen": a second main clause.
fn is_second(passage: &Passage, clause: &Clause) -> bool {
    let begins = clause.finite == Some(clause.tokens.start);
    let helps = || passage.has(clause.tokens.start, class::AUXILIARY | class::MODAL);
    clause.role == Role::Main && (!begins || helps())
}

/// The scope of a frame that is known: what a bracket holds, or an apposition, where there is more in it than the frame.
pub fn around(passage: &Passage, frame: &Range<usize>, scope: Range<usize>) -> Range<usize> {
    const MORE: usize = 2;
    let holds_more = |own: &Range<usize>| {
        own.start <= frame.start && frame.end <= own.end && own.len() >= frame.len() + MORE
    };
    let inside = |bracket: &Range<usize>| passage.start <= bracket.start && bracket.end < passage.end;
    let bracket = passage.bracket_around(frame.start).filter(inside);
    if let Some(own) = bracket.map(|bracket| bracket.start + 1..bracket.end).filter(holds_more) {
        return own;
    }
    // "darunter laut Stadt 62 Gäste"
    let at = passage.clauses.iter().position(|clause| clause.tokens.contains(&frame.start));
    let part = at
        .map(|at| &passage.clauses[at])
        .filter(|clause| clause.role == Role::Bare && clause.mark == Some(',') && clause.quote.is_none());
    let parts = |own: &Range<usize>| holds_more(own) && passage.reads_any(own.start, &PARTS);
    part.map(|clause| clause.tokens.clone()).filter(parts).unwrap_or(scope)
}

/// What a part of the amount before begins with.
const PARTS: [&str; 8] =
    ["darunter", "davon", "dabei", "hiervon", "allein", "mindestens", "höchstens", "insgesamt"];

/// "wurden als „Feinde“, so das Amt laut Kern, verurteilt": where a frame parts the words before it from their verb, it is
/// only of those in quotation marks.
pub fn quoted_words(passage: &Passage, frame: &Frame) -> Option<Range<usize>> {
    let at = frame.tokens.start;
    let own = passage.clauses.iter().find(|clause| clause.tokens.contains(&at.max(frame.cue.start)))?;
    let comma = own.tokens.start.checked_sub(1).filter(|comma| passage.is(*comma, ','))?;
    let so = passage.reads(own.tokens.start, "so");
    let quote = passage.quotes.iter().find(|quote| quote.tokens.end == comma && so)?;
    let behind = own.tokens.end + 1..passage.end;
    let participle =
        behind.clone().next().is_some_and(|i| is_participle(passage, i) || passage.str(i).ends_with('t'));
    let spoken =
        (passage.start..passage.end).any(|i| passage.has(i, class::KONJUNKTIV1) && !passage.quoted(i));
    (quote.tokens.start > passage.start
        && passage.is(own.tokens.end, ',')
        && (1..=2).contains(&behind.len())
        && participle
        && !spoken)
        .then(|| quote.tokens.clone())
}

/// "Laut Polizei waren es 300, laut Veranstaltern 1000": each has its side of the comma.
pub fn part(passage: &Passage, first: &mut Attribution, second: &mut Attribution) {
    let from = second.cue.start;
    let comma = from.checked_sub(1).filter(|comma| passage.is(*comma, ','));
    let Some(comma) = comma.filter(|comma| first.pieces.whole().contains(comma)) else { return };
    let behind = second.pieces.second.clone().unwrap_or(second.pieces.first.clone());
    // "Ersten Ermittlungen zufolge war es Frost, so die Polizei."
    if second.pieces.second.is_none() && second.pieces.first.end <= comma {
        cut(passage, first, comma);
        return;
    }
    // "Laut Polizei waren es 300, laut Veranstaltern kamen 1000": a clause of its own.
    if second.pieces.second.is_none() && second.pieces.first.start > from {
        cut(passage, first, comma);
        return;
    }
    if behind.start > from && second.pieces.first.start < from {
        second.pieces = Pieces { first: behind, second: None };
        cut(passage, first, comma);
    }
}

/// Ends the attribution's statement before the token.
fn cut(passage: &Passage, attribution: &mut Attribution, end: usize) {
    let pieces = &attribution.pieces;
    let before = |piece: &Range<usize>| passage.trimmed(piece.start.min(end)..piece.end.min(end));
    let second = pieces.second.as_ref().map_or(end..end, before);
    attribution.pieces = Pieces::of(before(&pieces.first), second).unwrap_or(attribution.pieces.clone());
}

/// "Laut Polizei kamen 300, die Veranstalter sprachen von 1000": a main clause with a speaker of its own.
pub fn up_to_speech(passage: &Passage, attribution: &mut Attribution, verbs: &[Verb]) {
    let spoken = |verb: &&Verb| {
        let clause = &passage.clauses[verb.clause];
        let subject = verb.speaker.as_ref().is_some_and(|speaker| clause.tokens.start == speaker.start);
        let behind = attribution.speaker.as_ref().is_some_and(|speaker| speaker.end <= clause.tokens.start);
        clause.role == Role::Main
            && clause.mark == Some(',')
            && subject
            && behind
            && clause.finite == Some(verb.at)
            && attribution.pieces.contains(verb.at)
            && !is_subjunctive(passage, verb.at, true)
    };
    // "Laut Polizei waren es 300, die Stadt zählte dagegen 900": of another, whatever he does.
    let contrasts = |clause: &&Clause| {
        let Some(finite) = clause.finite else { return false };
        let subject = clause.tokens.start..finite;
        clause.mark == Some(',')
            && clause.role == Role::Main
            && attribution.cue.start < subject.start
            && attribution.pieces.contains(finite)
            && !subject.is_empty()
            && speaker::is_person(passage, &subject)
            && clause.tokens.clone().any(|i| passage.reads_any(i, &["dagegen", "hingegen", "wiederum"]))
            && !is_subjunctive(passage, finite, true)
    };
    // "Nach ersten Erkenntnissen war es Frost, wie die Polizei mitteilte."
    let framed = |verb: &&Verb| {
        let clause = &passage.clauses[verb.clause];
        // "…, heißt es in der Studie weiter"
        let heard =
            verb.has_source() && passage.reads(verb.finite + 1, "es") && verb.at == clause.tokens.start;
        (clause.role == Role::As || heard)
            && clause.mark == Some(',')
            && verb.speaker.is_some()
            && attribution.cue.start < clause.tokens.start
            && attribution.pieces.contains(verb.at)
    };
    let verb = verbs.iter().find(|verb| spoken(verb) || framed(verb));
    let other =
        verb.map(|verb| &passage.clauses[verb.clause]).or_else(|| passage.clauses.iter().find(contrasts));
    if let Some(other) = other {
        cut(passage, attribution, other.tokens.start - 1);
    }
}

/// „Es regnet“, so Kern: nothing is attributed but quotations, which are found as such.
pub fn is_of_quotes(passage: &Passage, found: &Attribution) -> bool {
    // The quotation may go on in the next sentence.
    let is_quote = |piece: &Range<usize>| {
        let same = |quote: &Range<usize>| quote.end == piece.end || quote.end > passage.end;
        // The quotation may have begun in the sentence before, too.
        let opens = |quote: &Range<usize>| {
            quote.start == piece.start || quote.start < passage.start && piece.start == passage.start
        };
        passage.quotes.iter().any(|quote| opens(&quote.tokens) && same(&quote.tokens))
    };
    found.pieces.iter().all(is_quote) || is_opened_by_quote(passage, found)
}

/// „Es regnet“, so Kern, neuer Leiter der Halle.: behind the quotation that opens the sentence stand who spoke and what he
/// is.
fn is_opened_by_quote(passage: &Passage, found: &Attribution) -> bool {
    let first = passage.quotes.iter().find(|quote| quote.tokens.start == passage.start);
    let named = found.speaker.as_ref().is_some_and(|speaker| passage.is(speaker.end, ','));
    let plain = |i: usize| !is_finite(passage, i) && !passage.quoted(i);
    first.is_some_and(|quote| (quote.tokens.end..quote.tokens.end + 2).contains(&found.cue.start))
        && named
        && (found.cue.end..passage.end).all(plain)
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;

    #[test]
    fn each_source_has_its_part() {
        check(&[
            ("Es kamen 40 Gäste – laut Polizei waren es 25.", "indirect [waren es 25] Polizei"),
            (
                "Laut Polizei war es Frost; das Eis habe getaut.",
                "indirect [war es Frost; das Eis habe getaut] Polizei",
            ),
            (
                "Es gab 80 Tote, darunter laut Minister Kern 62 Gäste.",
                "indirect [darunter laut Minister Kern 62 Gäste] Minister Kern",
            ),
            (
                "Laut Kern gab es 80 Tote, darunter laut Minister Dorn 62 Gäste.",
                "indirect [gab es 80 Tote, darunter laut Minister Dorn 62 Gäste] Kern; \
                 indirect [darunter laut Minister Dorn 62 Gäste] Minister Dorn",
            ),
            (
                "Nach Angaben der Bahn war es Frost, wie die Polizei mitteilte.",
                "indirect [Nach Angaben der Bahn war es Frost] die Polizei; indirect [war es Frost] der Bahn",
            ),
            (
                "Einem Bericht der Bahn zufolge war es Frost, so die Polizei.",
                "indirect [Einem Bericht der Bahn zufolge war es Frost] die Polizei; \
                 indirect [war es Frost] Einem Bericht der Bahn",
            ),
            (
                "Laut Kern waren es 30 Gäste, laut Minister Dorn kamen 100.",
                "indirect [waren es 30 Gäste] Kern; indirect [kamen 100] Minister Dorn",
            ),
            ("„Es regnet“, so Minister Kern, neuer Leiter der Halle.", "direct [„Es regnet“] Minister Kern"),
            (
                "Laut Kern waren es 30 Gäste, laut Dorn 100.",
                "indirect [waren es 30 Gäste] Kern; indirect [100] Dorn",
            ),
            (
                "Laut Kern fehlt folgendes: 30 Lampen; 12 Bänke.",
                "indirect [fehlt folgendes: 30 Lampen; 12 Bänke] Kern",
            ),
            (
                "Laut Kern waren es 30 Gäste, die Stadt zählte dagegen 100.",
                "indirect [waren es 30 Gäste] Kern",
            ),
            (
                "Während die Stadt 30 Gäste zählte, waren es laut Minister Kern 100.",
                "indirect [waren es laut Minister Kern 100] Minister Kern",
            ),
            (
                "Nach Angaben der Bahn fehlt Geld, heißt es in dem Bericht weiter.",
                "indirect [Nach Angaben der Bahn fehlt Geld] dem Bericht; indirect [fehlt Geld] der Bahn",
            ),
            ("Laut Kern fehlen 30 Lampen; 12 Bänke sind da.", "indirect [fehlen 30 Lampen] Kern"),
            (
                "Laut Kern waren es 30 Gäste, die Bahn sprach von 100.",
                "indirect [waren es 30 Gäste] Kern; reported [die Bahn sprach von 100] die Bahn",
            ),
        ]);
    }
}
