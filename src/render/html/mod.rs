//! A page a document, complete in itself: the release with its finds marked, and a fact box beside it.
//!
//! Nothing is loaded from elsewhere, and the page reads without its script. `marks.rs` sets the marks into the text,
//! `facts.rs` is the fact box, `charts.rs` its pictures.
//! Example: "rund 90 Länder" is a mark that shows "90 · count · about" when pointed at.

mod charts;
mod facts;
mod index;
mod marks;

use std::io::{self, Write};

use maud::{DOCTYPE, Markup, PreEscaped, html};

use super::human::labels::{KINDS, Labels};
use super::human::value;
use super::points::Points;
use super::words::{name, of, page};
use super::{INDEX, Style, inert};
use crate::document::{Section, SectionKind};
use crate::entities::EntityKind;
use crate::error::{In, Language, Warning};
use crate::report::Report;
use crate::span::Span;
pub use index::index;
use marks::{Marks, Shown};

const STYLE: &str = include_str!("page.css");
/// The script and what the page's policy knows it by: `openssl dgst -sha256 -binary page.js | base64`. A wrong one
/// keeps the script from running, which the browser tests see.
const SCRIPT: (&str, &str) = (include_str!("page.js"), "zna9aWuMHpOKiPHgTYHQA6YJ/HEbFkrdCHZ8NSq+NNA=");

/// Writes the page of a report.
pub fn document(report: &Report, style: &Style, out: &mut dyn Write) -> io::Result<()> {
    let language = style.language;
    let body = html! {
        a .skip href="#text" { (page("skip", language)) }
        a .skip href="#facts" { (page("skip_facts", language)) }
        @if let Some(depth) = style.below_index {
            nav { a href={ ("../".repeat(depth)) (INDEX) } { "← " (page("index", language)) } }
        }
        header .top { (head(report, language)) (doubt(report, language)) (filters(report, language)) }
        div .columns {
            main #text lang=[(report.language == "de").then_some("de")] { (sections(report, language)) }
            aside #facts tabindex="-1" aria-label=(page("facts", language)) { (facts::all(report, language)) }
        }
        footer { p { (page("made", language)) } }
    };
    let title = report.title.unwrap_or(report.id);
    out.write_all(whole(title, language, STYLE, SCRIPT, body).into_string().as_bytes())
}

/// A page around its body.
pub fn whole(title: &str, language: Language, style: &str, script: (&str, &str), body: Markup) -> Markup {
    let lang = match language {
        Language::En => "en",
        Language::De => "de",
    };
    // Nothing but what stands in the page may be used, whatever the text holds.
    let policy = format!(
        "default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-{}'; img-src data:; base-uri 'none'; \
         form-action 'none'",
        script.1
    );
    html! {
        (DOCTYPE)
        html lang=(lang) {
            head {
                meta charset="utf-8";
                meta http-equiv="Content-Security-Policy" content=(policy);
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                meta name="generator" content=(concat!("depesche ", env!("CARGO_PKG_VERSION")));
                link rel="icon" href="data:,";
                title { (Shown(title)) }
                style { (PreEscaped(style)) }
            }
            body { (body) script { (PreEscaped(script.0)) } }
        }
        "\n"
    }
}

/// Where it comes from, and the headline where the text has none.
fn head(report: &Report, language: Language) -> Markup {
    let labels = Labels::of(language);
    let count = |count: u32, nouns: (&str, &str)| {
        format!("{} {}", value::whole(count, language), if count == 1 { nouns.0 } else { nouns.1 })
    };
    html! {
        p .kicker {
            @if let Some(place) = report.place { span { (Shown(place)) } }
            @if let Some(day) = report.published { time datetime=(day) { (labels.day(day)) } }
            @if let Some(wire) = report.wire { span { (wire) } }
            span { (count(report.stats.words, labels.words)) }
            span .file { (Shown(report.id)) }
        }
        @if report.title.is_none() { h1 { (labels.untitled) } }
    }
}

/// What makes all finds doubtful stands before them.
fn doubt(report: &Report, language: Language) -> Markup {
    let is_foreign = report.warnings.contains(&Warning::NotGerman);
    html! {
        @if is_foreign { p .doubt { (Shown(&In(language, &Warning::NotGerman).to_string())) } }
    }
}

/// A box for each kind of find that the text has; they work by the style sheet alone.
fn filters(report: &Report, language: Language) -> Markup {
    let entities = |kind: EntityKind| report.entities.iter().filter(|entity| entity.kind == kind).count();
    let mut kinds = vec![("figures", "figure", report.figures.len())];
    for kind in KINDS {
        let class = marks::class_of(kind);
        kinds.push((class, class, entities(kind)));
    }
    kinds.push(("statements", "statement", report.statements.len()));
    kinds.retain(|(_, _, count)| *count > 0);
    html! {
        @if !kinds.is_empty() {
            fieldset .filters {
                legend { (page("show", language)) }
                @for (name, class, count) in kinds {
                    label {
                        input type="checkbox" id={ "show-" (class) } checked autocomplete="off";
                        mark class={ "sample " (class) } { (page(name, language)) }
                        span .count { (count) }
                    }
                }
            }
        }
    }
}

fn sections(report: &Report, language: Language) -> Markup {
    let mut marks = Marks::of(report, language);
    let points = Points::of(report);
    let title = report.sections.iter().position(|section| section.kind == SectionKind::Headline);
    html! {
        @for (i, section) in report.sections.iter().enumerate() {
            (one(section, &mut marks, indent(section, &points), title == Some(i), language))
        }
    }
}

/// The blanks before the first line of a table, without which its heads do not stand over their columns.
fn indent<'p>(section: &Section, points: &'p Points) -> &'p str {
    const LONGEST: u32 = 200;
    if section.kind != SectionKind::Table {
        return "";
    }
    let start = section.span.start;
    let before = points.slice(Span { start: start.saturating_sub(LONGEST), end: start });
    let line = before.rsplit('\n').next().unwrap_or_default();
    if line.chars().all(|c| matches!(c, ' ' | '\t')) { line } else { "" }
}

/// A section as the element that it is, with its name where it is no running text.
fn one(section: &Section, marks: &mut Marks, indent: &str, is_title: bool, language: Language) -> Markup {
    use SectionKind::*;
    let text = PreEscaped(marks.section(section));
    let id = section.id;
    match section.kind {
        Headline if is_title => html! { h1 id=(id) { (text) } },
        Headline | Subhead => html! { h2 id=(id) { (text) } },
        Subheadline => html! { p .subheadline id=(id) { (text) } },
        Dateline => html! { p .dateline id=(id) { (text) } },
        Body => html! { p .body id=(id) { (text) } },
        List | Caption => html! { div .lines.(class(section.kind)) id=(id) { (text) } },
        // A table that is too wide is moved sideways, also by keyboard.
        Table => html! {
            section .lines.small.table id=(id) {
                p .label { (of("section", Table, language)) }
                div tabindex="0" role="group" aria-label=(of("section", Table, language)) { (indent) (text) }
            }
        },
        kind => html! {
            section .lines.small.(class(kind)) id=(id) {
                p .label { (of("section", kind, language)) }
                div { (text) }
            }
        },
    }
}

fn class(kind: SectionKind) -> String {
    name(kind)
}

/// Text from outside for a page: what acts or hides is shown as an escape.
fn shown(text: &str, page: &mut String) {
    use std::fmt::Write;
    // Writing to a string cannot fail.
    let _ = maud::Escaper::new(page).write_str(&inert(text));
}
