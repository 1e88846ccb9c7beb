//! The names of the text by kind, the most mentioned first, with how often each is mentioned.
//!
//! Example: `PEOPLE  Käthe Söhnlein 4 · Uwe Brandt 1`.

use super::columns::{cut, width_of};
use super::labels::{KINDS, heading};
use super::{Page, Tone, visible, why};
use crate::document::SectionKind;
use crate::entities::{Entity, EntityKind};
use crate::render::wires;
use crate::report::{Choice, Report};

/// So many lines a kind at most.
const LINES: usize = 2;
const BETWEEN: &str = " · ";

/// Writes a row for each kind that the text has names of.
pub fn list(page: &mut Page, report: &Report) {
    let present: Vec<_> = KINDS
        .into_iter()
        .filter(|kind| report.entities.iter().any(|entity| entity.kind == *kind && is_told(report, entity)))
        .collect();
    let label = present.iter().map(|kind| width_of(heading(*kind, page.language))).max().unwrap_or(0) + 2;
    for (i, kind) in present.into_iter().enumerate() {
        if i == 0 {
            page.blank();
        }
        row(page, report, kind, label);
    }
}

fn row(page: &mut Page, report: &Report, kind: EntityKind, label: usize) {
    let told = |entity: &&Entity| entity.kind == kind && is_told(report, entity);
    let mut names: Vec<_> = report.entities.iter().filter(told).collect();
    names.sort_by_cached_key(|entity| u64::MAX - count(entity) as u64);
    let room = page.width - label;
    let lines = if report.choice == Choice::All { LINES } else { usize::MAX };
    let heading = heading(kind, page.language);
    page.put(Tone::Strong, heading);
    page.pad(label - width_of(heading));
    if names.iter().any(|entity| entity.rule.is_some()) {
        explained(page, &names, label);
        return;
    }
    let (mut line, mut column) = (1, 0);
    for (i, entity) in names.iter().enumerate() {
        let (name, count) = (visible(&entity.name), count(entity).to_string());
        let name = cut(&name, room.saturating_sub(count.len() + 1));
        let wide = width_of(&name) + 1 + count.len();
        let gap = if column > 0 { width_of(BETWEEN) } else { 0 };
        let left = names.len() - i - 1;
        // The last line keeps room for what is said of the rest.
        let more = format!("+ {left} {}", page.labels.more);
        let kept = if line == lines && left > 0 { width_of(BETWEEN) + width_of(&more) } else { 0 };
        if column > 0 && column + gap + wide + kept > room {
            if line == lines {
                let more = format!("+ {} {}", left + 1, page.labels.more);
                page.put(Tone::Quiet, BETWEEN);
                page.put(Tone::Quiet, &more);
                break;
            }
            page.end_line();
            page.pad(label);
            line += 1;
            column = 0;
        } else if column > 0 {
            page.put(Tone::Quiet, BETWEEN);
            column += gap;
        }
        page.put(Tone::Plain, &name);
        page.put(Tone::Quiet, &format!(" {count}"));
        column += wide;
    }
    page.end_line();
}

/// False of the wire itself, and of places that only addresses and lists of identifiers name: streets, exchanges.
fn is_told(report: &Report, entity: &Entity) -> bool {
    if wires::is_own(report, entity) {
        return false;
    }
    let framed = |at: u32| {
        let section = report.sections.partition_point(|section| section.span.end <= at);
        let kind = report.sections.get(section).map(|section| section.kind);
        matches!(kind, Some(SectionKind::Contact | SectionKind::Identifiers | SectionKind::Distribution))
    };
    entity.kind != EntityKind::Place
        || entity.mentions.is_empty()
        || !entity.mentions.iter().all(|mention| framed(mention.span.start))
}

/// So many names of a kind where each has lines of its own.
const EXPLAINED: usize = 6;

/// One name under the other, each with why it is one.
fn explained(page: &mut Page, names: &[&Entity], label: usize) {
    let room = page.width - label;
    for (i, entity) in names.iter().take(EXPLAINED).enumerate() {
        page.pad(if i == 0 { 0 } else { label });
        let (name, count) = (visible(&entity.name), count(entity).to_string());
        page.put(Tone::Plain, &cut(&name, room.saturating_sub(count.len() + 1)));
        page.put(Tone::Quiet, &format!(" {count}"));
        page.end_line();
        page.why(label, why::entity(entity, page.language));
    }
    page.more(label, names.len().saturating_sub(EXPLAINED), "");
}

/// How often the text names it; where it never does, how often it speaks of what is derived from it.
fn count(entity: &Entity) -> usize {
    if entity.mentions.is_empty() { entity.derived.len() } else { entity.mentions.len() }
}
