//! The page that leads to the pages of many releases: a table to search, names and figures over all, a line of time.
//!
//! All rows stand in the page; a script shows a hundred at a time and searches them, without it all are shown.
//! Example: 5,000 releases are a page of about 3 MB that opens in under a second.

use std::collections::HashMap;
use std::io::{self, Write};

use maud::{Markup, PreEscaped, html};

use super::super::human::labels::{KINDS, Labels};
use super::super::human::value;
use super::super::words::page;
use super::super::{Entry, Style};
use super::STYLE;
use super::marks::{Shown, class_of};
use crate::entities::EntityKind;
use crate::error::Language;

const INDEX_STYLE: &str = include_str!("index.css");
const SCRIPT: (&str, &str) = (include_str!("index.js"), "TGro+rQKPwTv81t9NpIoHWVQC7c/e2o9pSb4j6gY5io=");
/// So many rows are shown at a time; `index.js` has the same number.
const SHOWN: usize = 100;
/// So many names of a kind, and pages that each leads to.
const NAMES: usize = 12;
const PAGES: usize = 3;
const FIGURES: usize = 12;

/// What is counted of each release.
const COUNTS: [&str; 3] = ["figures", "names", "statements"];

/// Writes the index of all pages.
pub fn index(entries: &[Entry], style: &Style, out: &mut dyn Write) -> io::Result<()> {
    let language = style.language;
    let body = html! {
        header .top {
            h1 { (page("releases", language)) " " span .count { (value::whole(entries.len() as u32, language)) } }
        }
        (timeline(entries, language))
        div .columns {
            main {
                p .search {
                    label for="search" { (page("search", language)) }
                    input type="search" id="search" autocomplete="off" spellcheck="false";
                }
                p .pager { button type="button" data-step="-1" { "←" span .hidden { (page("back", language)) } }
                    output role="status" id="shown" {}
                    button type="button" data-step="1" { "→" span .hidden { (page("on", language)) } } }
                (table(entries, language))
            }
            aside aria-label=(page("facts", language)) { (names(entries, language)) (figures(entries, language)) }
        }
        footer { p { (page("made", language)) } }
    };
    let styles = [STYLE, INDEX_STYLE].concat();
    let page = super::whole(page("releases", language), language, &styles, SCRIPT, body);
    out.write_all(page.into_string().as_bytes())
}

fn table(entries: &[Entry], language: Language) -> Markup {
    let labels = Labels::of(language);
    let column = |name| html! { th scope="col" { button type="button" { (page(name, language)) } } };
    html! {
        table .releases {
            thead { tr {
                (column("title")) (column("day")) (column("place_of"))  (column("wire"))
                @for name in COUNTS { (column(name)) }
            } }
            tbody {
                @for (i, entry) in entries.iter().enumerate() {
                    tr hidden[i >= SHOWN] {
                        th scope="row" {
                            a href=(entry.link) { (Shown(entry.title.as_deref().unwrap_or(labels.untitled))) }
                            span .file { (Shown(&entry.id)) }
                        }
                        td { @if let Some(day) = entry.published { time datetime=(day) { (day) } } }
                        td { @if let Some(place) = &entry.place { (Shown(place)) } }
                        td { @if let Some(wire) = entry.wire { (wire) } }
                        @for (name, count) in COUNTS.iter().zip(entry.counts) {
                            td .number data-name=(page(name, language)) { (count) }
                        }
                    }
                }
            }
        }
        noscript { style { (PreEscaped("tr[hidden]{display:table-row}.search,.pager{display:none}")) } }
    }
}

/// The names that most releases mention, with the first pages that do.
fn names(entries: &[Entry], language: Language) -> Markup {
    let mut all: HashMap<(EntityKind, &str), Vec<usize>> = HashMap::new();
    for (i, entry) in entries.iter().enumerate() {
        for (kind, name, _) in &entry.names {
            all.entry((*kind, name)).or_default().push(i);
        }
    }
    html! {
        @for kind in KINDS {
            @let names = most(all.iter().filter(|((of, _), _)| *of == kind).map(|((_, name), pages)| (*name, pages)));
            @if !names.is_empty() {
                section {
                    h2 { (page(class_of(kind), language)) }
                    ul .names {
                        @for (name, pages) in names {
                            li { (Shown(name)) " " span .count { (pages.len()) }
                                @for i in pages.iter().take(PAGES) { (link(&entries[*i], "", language)) } }
                        }
                    }
                }
            }
        }
    }
}

/// Those on most pages, of equal ones the first in the alphabet.
fn most<'e>(names: impl Iterator<Item = (&'e str, &'e Vec<usize>)>) -> Vec<(&'e str, &'e Vec<usize>)> {
    let mut names: Vec<_> = names.collect();
    names.sort_by_key(|(name, pages)| (usize::MAX - pages.len(), *name));
    names.truncate(NAMES);
    names
}

fn link(entry: &Entry, mark: &str, language: Language) -> Markup {
    let title = entry.title.as_deref().unwrap_or(Labels::of(language).untitled);
    html! { a .page href={ (entry.link) (mark) } { (Shown(title)) } }
}

/// The first key figures of the latest releases.
fn figures(entries: &[Entry], language: Language) -> Markup {
    let mut latest: Vec<&Entry> = entries.iter().filter(|entry| !entry.figures.is_empty()).collect();
    latest.sort_by_key(|entry| std::cmp::Reverse(entry.published));
    html! {
        @if !latest.is_empty() {
            section {
                h2 { (page("latest", language)) }
                table .figures {
                    thead .hidden { tr { th scope="col" { (page("phrase", language)) } th scope="col" { (page("value", language)) } } }
                    tbody {
                        @for entry in latest.iter().take(FIGURES) {
                            @for (text, value, id) in entry.figures.iter().take(1) {
                                tr {
                                    td { (Shown(text)) (link(entry, &format!("#{id}"), language)) }
                                    td .value { (Shown(value)) }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// How many releases each month has, or each year where the months are too many.
fn timeline(entries: &[Entry], language: Language) -> Markup {
    const BARS: usize = 120;
    let count = |digits: usize| {
        let mut counts: Vec<(String, usize)> = Vec::new();
        let mut days: Vec<String> =
            entries.iter().filter_map(|entry| Some(entry.published?.to_string())).collect();
        days.sort_unstable();
        for day in &days {
            let part = &day[..digits.min(day.len())];
            match counts.last_mut() {
                Some((last, count)) if last == part => *count += 1,
                _ => counts.push((part.to_owned(), 1)),
            }
        }
        counts
    };
    let months = count("2024-02".len());
    let counts = if months.len() > BARS { count("2024".len()) } else { months };
    let most = counts.iter().map(|(_, count)| *count).max().unwrap_or(1);
    html! {
        @if counts.len() > 1 {
            section .months aria-label=(page("time", language)) {
                @for (part, count) in &counts {
                    button type="button" title={ (part) ": " (count) } value=(part) {
                        svg viewBox="0 0 10 40" preserveAspectRatio="none" aria-hidden="true" {
                            rect width="10" height=(40 * count / most) y=(40 - 40 * count / most) {}
                        }
                        span .part { (part) }
                    }
                }
            }
        }
    }
}
