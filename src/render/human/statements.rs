//! Who says what: the speaker on the left, once for all that is said, the words on the right. Below them stand the
//! amounts that the cut took away, and those that are not said as certain.
//!
//! Example: `Käthe Söhnlein   „Übermäßig groß ist er nicht, nur schön“`.

use std::collections::HashMap;

use super::columns::{cut, width_of, wrap};
use super::{Page, Tone, key, visible, why};
use crate::error::Language;
use crate::figures::{Certainty, Figure};
use crate::render::{speaker, words};
use crate::report::{Choice, Report};
use crate::statements::Statement;

/// So many statements, and lines of each.
const SHOWN: usize = 6;
const LINES: usize = 2;
const INDENT: usize = 2;
const GAP: usize = 2;
/// Who speaks where the text does not say.
const NOBODY: &str = "–";

/// Writes the statements, or nothing where there is none.
pub fn list(page: &mut Page, report: &Report) {
    let outer = outermost(&report.statements);
    if outer.is_empty() {
        return;
    }
    page.heading(page.labels.statements);
    let most = if report.choice == Choice::All { SHOWN } else { usize::MAX };
    let (shown, hidden) = outer.split_at(outer.len().min(most));
    let shown = by_speaker(report, shown);
    let widest = shown.iter().map(|(speaker, _)| width_of(speaker)).max().unwrap_or(0);
    let left = widest.min(page.width / 3);
    let room = page.width - INDENT - left - GAP;
    let mut above = "";
    for (speaker, statement) in &shown {
        let goes_on = speaker == above && speaker != NOBODY;
        above = speaker;
        let lines = wrap(&visible(statement.text), room, LINES);
        let amounts = amounts(report, statement, &lines.join(" "), page.language);
        for (i, line) in lines.iter().enumerate() {
            let speaker = if i == 0 && !goes_on { cut(speaker, left) } else { "".into() };
            page.pad(INDENT);
            page.put(Tone::Quiet, &speaker);
            page.pad(left - width_of(&speaker) + GAP);
            page.put(Tone::Plain, line);
            page.end_line();
        }
        if !amounts.is_empty() {
            page.pad(INDENT + left + GAP);
            page.put(Tone::Quiet, &cut(&format!("→ {amounts}"), room));
            page.end_line();
        }
        page.why(INDENT, why::statement(statement, page.language));
    }
    page.more(INDENT, hidden.len(), &words::way_to(hidden.iter().map(|statement| statement.kind)));
}

/// The statements with their speakers, one speaker's after the other, in the order in which they first speak.
fn by_speaker<'r, 't>(report: &Report, statements: &[&'r Statement<'t>]) -> Vec<(String, &'r Statement<'t>)> {
    let mut all: Vec<(String, &Statement)> =
        statements.iter().map(|statement| (called(report, statement), *statement)).collect();
    let mut first: HashMap<String, usize> = HashMap::new();
    let mut place = 0;
    all.sort_by_cached_key(|(speaker, _)| {
        place += 1;
        if speaker == NOBODY { place } else { *first.entry(speaker.clone()).or_insert(place) }
    });
    all
}

/// The amounts in a statement that its shown words lack, or that are planned, estimated and so on.
fn amounts(report: &Report, statement: &Statement, shown: &str, language: Language) -> String {
    let certain = |figure: &Figure| matches!(figure.certainty, Certainty::Stated | Certainty::Claimed);
    let within = |inner: &Statement| statement.span.contains(inner.span);
    let inside = report
        .figures
        .iter()
        .filter(|figure| figure.statement.and_then(|id| report.statement(id)).is_some_and(within));
    let told = inside.filter(|figure| key::is_key(report, figure)).filter_map(|figure| {
        let text = visible(figure.text);
        let hedged = figure.hedge.map_or_else(String::new, |hedge| format!("{} ", visible(hedge)));
        match certain(figure) {
            true if shown.contains(&*text) => None,
            true => Some(format!("{hedged}{text}")),
            false => Some(format!("{hedged}{text} ({})", words::of("certainty", figure.certainty, language))),
        }
    });
    told.collect::<Vec<_>>().join(" · ")
}

/// Statements that lie in no other one; the text gives the others with them.
fn outermost<'r, 't>(statements: &'r [Statement<'t>]) -> Vec<&'r Statement<'t>> {
    let mut outer: Vec<&Statement> = Vec::new();
    for statement in statements {
        match outer.last_mut() {
            Some(last) if last.span.contains(statement.span) => {}
            Some(last) if statement.span.contains(last.span) => *last = statement,
            _ => outer.push(statement),
        }
    }
    outer
}

/// What the speaker is called; a dash for nobody.
fn called(report: &Report, statement: &Statement) -> String {
    speaker::of(report, statement).map_or_else(|| NOBODY.to_owned(), |name| visible(&name).into_owned())
}
