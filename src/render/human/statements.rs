//! Who says what: the speaker on the left, the words on the right.
//!
//! Example: `Käthe Söhnlein   „Übermäßig groß ist er nicht, nur schön“`.

use super::columns::{cut, width_of, wrap};
use super::{Page, Tone, visible, why};
use crate::report::Report;
use crate::statements::Statement;

/// So many statements, and lines of each.
const SHOWN: usize = 6;
const LINES: usize = 2;
const INDENT: usize = 2;
const GAP: usize = 2;

/// Writes the statements, or nothing where there is none.
pub fn list(page: &mut Page, report: &Report) {
    let outer = outermost(&report.statements);
    if outer.is_empty() {
        return;
    }
    page.heading(page.labels.statements);
    let shown = &outer[..outer.len().min(SHOWN)];
    let speakers: Vec<_> = shown.iter().map(|statement| speaker(report, statement)).collect();
    let widest = speakers.iter().map(|speaker| width_of(speaker)).max().unwrap_or(0);
    let left = widest.min(page.width / 3);
    let room = page.width - INDENT - left - GAP;
    for (statement, speaker) in shown.iter().zip(&speakers) {
        for (i, line) in wrap(&visible(statement.text), room, LINES).iter().enumerate() {
            let speaker = if i == 0 { cut(speaker, left) } else { "".into() };
            page.pad(INDENT);
            page.put(Tone::Quiet, &speaker);
            page.pad(left - width_of(&speaker) + GAP);
            page.put(Tone::Plain, line);
            page.end_line();
        }
        page.why(INDENT, why::statement(statement, page.language));
    }
    page.more(INDENT, outer.len() - shown.len());
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

/// The speaker's name where it is known, else the text's words; a dash for nobody.
fn speaker(report: &Report, statement: &Statement) -> String {
    let Some(speaker) = statement.speaker else { return "–".to_owned() };
    let entity = speaker.entity.and_then(|id| report.entity(id));
    visible(entity.map_or(speaker.text, |entity| &*entity.name)).into_owned()
}
