//! What stands in a statement without being claimed: the day on which somebody speaks, his age, another's bracket.
//!
//! How surely the rest is said is told in `certainty.rs`.
//! Example: in "Kern forderte am Montag 300 Stellen" the day is the author's, the number Kern's.

use std::ops::Range;

use super::background::is_background;
use super::certainty::cue;
use super::clause::is_finite;
use super::nouns::is_paper;
use super::{Statement, StatementKind, speaker};
use crate::document::Document;
use crate::figures::{Figure, FigureKind};
use crate::lexicon::class;

/// "Kern kündigte am Montag Gespräche an", "der 54-Jährige forderte Hilfe": the day of the speech and the age of the
/// speaker are the author's words.
pub fn is_beside(document: &Document, at: usize, figure: &Figure, statement: &Statement) -> bool {
    if statement.speaker.is_some_and(|speaker| speaker.span.contains(figure.span)) {
        return true;
    }
    let told = statement.kind != StatementKind::Direct;
    if told
        && (is_in_own_bracket(document, at, figure, statement)
            || is_background(document, at, figure, statement))
    {
        return true;
    }
    if at > 0 && is_time(figure) && is_day_of_source(document, at, statement) {
        return true;
    }
    if statement.kind == StatementKind::Indirect && is_before_attribution(document, at, statement) {
        return true;
    }
    if !holds_its_frame(statement) || at == 0 {
        return false;
    }
    if is_about_speaker(document, at, statement) {
        return true;
    }
    is_in_time_before(document, at, statement) || is_time_of_speech(document, at, figure, statement)
}

/// "Die Stadt, die mit 50 Prozent beteiligt ist, fordert Hilfe": what the author says of her.
fn is_about_speaker(document: &Document, at: usize, statement: &Statement) -> bool {
    const LONGEST: usize = 24;
    let Some(speaker) = statement.speaker else { return false };
    let comma = document.token_at(speaker.span.end);
    let opens = document.is(comma, ',')
        && (document.has(comma + 1, class::RELATIVE) || document.has(comma + 2, class::RELATIVE));
    let close = || (comma + 1..document.len().min(comma + LONGEST)).find(|i| document.is(*i, ','));
    opens
        && comma < at
        && close().is_some_and(|close| at < close && cue(document, statement).is_some_and(|cue| cue > close))
}

/// "nach Angaben der Polizei vom Dienstag": when the source said so.
fn is_day_of_source(document: &Document, at: usize, statement: &Statement) -> bool {
    let before = |end: u32| at > 1 && document.span(&(at - 2..at - 1)).end == end;
    document.reads(at - 1, "vom") && statement.speaker.is_some_and(|speaker| before(speaker.span.end))
}

/// The verb of saying is part of the statement: "forderte Hilfe", "berichtet unter Berufung auf X".
fn holds_its_frame(statement: &Statement) -> bool {
    let leads = |text: &str| text.eq_ignore_ascii_case("unter") || text.eq_ignore_ascii_case("mit");
    statement.kind == StatementKind::Reported || statement.cue.is_some_and(|cue| leads(cue.text))
}

/// "Kern sprach von 50 (die Polizei hatte 150 gezählt)", "(Polizei: 150)", "die Flut (2002)": a bracket with a verb or
/// somebody's name is another's word, or the author's, as is one with nothing but a time.
fn is_in_own_bracket(document: &Document, at: usize, figure: &Figure, statement: &Statement) -> bool {
    const LONG: usize = 40;
    let Some(Range { start, end }) = document.bracket_within(at, LONG) else { return false };
    let colon = || (start..at).find(|i| document.is(*i, ':'));
    // "(Vorjahr: 2 Millionen Euro)"
    let past = |colon: usize| colon == start + 2 && document.str(start + 1).starts_with("Vor");
    let named =
        || colon().is_some_and(|colon| past(colon) || speaker::is_person(document, &(start + 1..colon)));
    statement.span.start < document[start].at()
        && statement.span.end > document[end].at()
        && ((start..end).any(|i| is_finite(document, i)) || named() || is_gloss(document, start..end, figure))
}

/// "(2002)", "(0:51 Uhr MEZ)": nothing but a time, and perhaps its zone.
fn is_gloss(document: &Document, bracket: Range<usize>, figure: &Figure) -> bool {
    is_time(figure)
        && document[bracket.start + 1].at() == figure.span.start
        && bracket.end <= document.token_at(figure.span.end) + 1
}

/// "Nachdem gestern 300 Gäste gekommen waren, ist die Halle laut Kern zu": what led to it is the author's.
fn is_before_attribution(document: &Document, at: usize, statement: &Statement) -> bool {
    const REACH: usize = 30;
    let Some(cue) = cue(document, statement).filter(|cue| document.has(*cue, class::ATTRIBUTION)) else {
        return false;
    };
    let first = document.token_at(statement.span.start);
    let clause = first..cue.min(first + REACH);
    let end = || clause.clone().skip(at.saturating_sub(first)).find(|i| document.is(*i, ','));
    document.reads_any(first, &["nachdem", "seitdem"])
        && end().is_some_and(|end| !(first..end).any(|i| document.has(i, class::KONJUNKTIV1)))
}

/// "Erwartet werden 300 Gäste (2023: 200 Gäste)": the bracket around the token, where it says what is set beside.
pub fn comparison(document: &Document, at: usize) -> Option<Range<usize>> {
    document.bracket_around(at).filter(|bracket| bracket.clone().any(|i| document.is(i, ':')))
}

/// "Nach der zweiten Sitzung gab Kern den Plan bekannt": what opens the sentence says when.
fn is_in_time_before(document: &Document, at: usize, statement: &Statement) -> bool {
    const REACH: usize = 12;
    let first = (at.saturating_sub(REACH)..at).find(|i| document[*i].at() == statement.span.start);
    first.is_some_and(|first| {
        // "In Berichten über das gestrige Unglück vermutet die Polizei": in the source's own phrase.
        let paper = || document.reads_any(first, &["in", "im"]) && (first..at).any(|i| is_paper(document, i));
        (document.reads_any(first, &["nach", "vor", "seit", "während"]) || paper())
            && !(first..at).any(|i| is_finite(document, i))
    })
}

/// "am Montag", "heute", "vor drei Tagen" say when somebody speaks; "bis Montag", "für das Jahr 2030", "der Krieg
/// 2003", "künftig" belong to what is announced.
fn is_time_of_speech(document: &Document, at: usize, figure: &Figure, statement: &Statement) -> bool {
    const AHEAD: [&str; 8] =
        ["künftig", "zukünftig", "demnächst", "bald", "sofort", "morgen", "übermorgen", "umgehend"];
    let before = at - 1;
    if figure.kind == FigureKind::Duration {
        return document.reads_any(before, &["vor", "seit"]);
    }
    if !is_time(figure) {
        return false;
    }
    // "in einem Artikel vom 24. August"
    if document.reads(before, "vom") {
        return before > 0 && document.has(before - 1, class::SOURCE);
    }
    // "gab um 14 Uhr bekannt", but "kündigte die Landung um 14 Uhr an"
    if figure.kind == FigureKind::Time && document.reads_any(before, &["um", "gegen"]) {
        let noun = before > 0
            && document[before - 1].is_capital()
            && !document.has(before - 1, class::CALENDAR | class::TIMEWORD);
        return !noun && is_past(document, statement);
    }
    // ", die heute": no article
    let relative = before > 0 && document.is(before - 1, ',');
    let article = usize::from(document.has(before, class::DETERMINER) && !relative);
    let Some(lead) = before.checked_sub(article) else { return false };
    if document.reads_any(lead, &["im", "in"]) {
        return is_past(document, statement) && stands_by_the_verb(document, lead, figure, statement);
    }
    if article > 0 || document.has(before, class::PREPOSITION) {
        return article == 0 && document.reads_any(before, &["am", "an"]);
    }
    figure.kind != FigureKind::Set
        && !document.reads_any(at, &AHEAD)
        && !(document[at].is_number() && document[before].is_capital())
}

/// "forderte", "hat gefordert": whoever did so has done it.
fn is_past(document: &Document, statement: &Statement) -> bool {
    const HELPERS: [&str; 9] = ["hat", "hatte", "haben", "hatten", "wurde", "wurden", "war", "waren", "ist"];
    const REACH: usize = 24;
    let Some(at) = cue(document, statement) else { return false };
    let key = document.str(at);
    let weak = key.ends_with("te") || key.ends_with("ten");
    weak || document.has(at, class::PRETERITE)
        || (at.saturating_sub(REACH)..at)
            .rev()
            .take_while(|i| document[*i].at() >= statement.span.start)
            .any(|i| document.reads_any(i, &HELPERS))
}

/// "Im Mai forderte Kern Geld", "Kern hatte im Mai Geld gefordert": not "forderte Geld im Mai".
fn stands_by_the_verb(document: &Document, lead: usize, figure: &Figure, statement: &Statement) -> bool {
    let ends = |i: usize| document.get(i).is_some_and(|token| token.at() <= statement.span.start);
    let behind_speaker = || {
        let next = statement.speaker.map(|speaker| speaker.span.end);
        next.is_some_and(|end| lead > 0 && document.span(&(lead - 1..lead)).end == end)
    };
    // "Bereits im Mai forderte"
    let next = document.token_at(figure.span.end);
    let before_verb = || next < document.len() && is_finite(document, next);
    ends(lead) || lead > 0 && is_finite(document, lead - 1) || behind_speaker() || before_verb()
}

pub fn is_time(figure: &Figure) -> bool {
    matches!(figure.kind, FigureKind::Date | FigureKind::Time | FigureKind::Set)
}

#[cfg(test)]
mod tests {
    use super::super::tests::check_certainties;

    #[test]
    fn brackets_with_a_name_are_another_s() {
        check_certainties(&[
            ("Erwartet werden viele (2023: 200 Gäste).", "stated"),
            ("Die Stadt, die 300 Häuser besitzt, fordert Hilfe.", "stated"),
            ("Die Stadt fordert Hilfe, die 300 Häuser rettet.", "claimed"),
            ("Nachdem 300 Gäste gekommen waren, ist die Halle laut Minister Kern zu klein.", "stated"),
            ("Nachdem 300 Gäste gekommen seien, habe man geschlossen, sagte Minister Kern.", "claimed"),
            ("Es wird ein Umsatz von 40 Mio. Euro erwartet.", "estimated"),
            ("Minister Kern sprach von vielen Gästen (Polizei: 500 Gäste).", "stated"),
            ("Die Stadt rechnet mit vielen Gästen (bisher: 500 Gäste).", "estimated"),
            ("Minister Kern sagte, seit der Flut (2002) sei der Damm höher.", "stated"),
            ("Minister Kern sagte, im Turm (0:51 Uhr MEZ) sei es voll.", "stated"),
        ]);
    }
}
