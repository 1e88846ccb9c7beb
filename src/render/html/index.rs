//! The page that leads to the pages of many releases: a table to search, names and figures over all, a line of time.
//!
//! All rows stand in the page, with their names and key figures to search; a script shows a hundred at a time and
//! searches them by beginnings of words, without it all are shown.
//! Example: 5,000 releases are a page of some MB that opens in under a second.

use std::collections::HashMap;
use std::io::{self, Write};

use maud::{Markup, PreEscaped, html};

use super::super::human::labels::{KINDS, Labels};
use super::super::human::value;
use super::super::words::page;
use super::super::{Entry, Style};
use super::STYLE;
use super::marks::{Shown, class_of};
use crate::document::Day;
use crate::entities::EntityKind;
use crate::error::Language;

const INDEX_STYLE: &str = include_str!("index.css");
const SCRIPT: (&str, &str) = (include_str!("index.js"), "GQfDVsY9LvWK6DelgazuA85RPWQUwZshASMDciJk5Fk=");
/// So many rows are shown at a time; `index.js` has the same number.
const SHOWN: usize = 100;
/// So many names of a kind at first and at all, and pages that each leads to.
const NAMES: usize = 12;
const ALL_NAMES: usize = 1000;
const PAGES: usize = 3;
const FIGURES: usize = 12;

/// What is counted of each release.
const COUNTS: [&str; 3] = ["figures", "names", "statements"];

/// Writes the index of all pages.
pub fn index(entries: &[&Entry], style: &Style, out: &mut dyn Write) -> io::Result<()> {
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
                    output role="status" id="shown" data-none=(page("none", language)) {}
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

fn table(entries: &[&Entry], language: Language) -> Markup {
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
                    tr hidden[i >= SHOWN] data-also=(Shown(&also(entry))) {
                        th scope="row" {
                            a href=(entry.link) { (Shown(entry.title.as_deref().unwrap_or(labels.untitled))) }
                            " " span .file { (Shown(&entry.id)) }
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

/// What a release is also found by, a line each: its names and key figures.
fn also(entry: &Entry) -> String {
    let names = entry.names.iter().map(|(_, name, _)| one_line(name));
    let figures = entry.figures.iter().map(|(text, value, _)| one_line(&format!("{text} {value}")));
    names.chain(figures).collect::<Vec<_>>().join("\n")
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The names of all releases, the most mentioned first and with pages that do.
fn names(entries: &[&Entry], language: Language) -> Markup {
    let mut all: HashMap<(EntityKind, &str), Vec<usize>> = HashMap::new();
    for (i, entry) in entries.iter().enumerate() {
        for (kind, name, _) in &entry.names {
            all.entry((*kind, name)).or_default().push(i);
        }
    }
    html! {
        @for kind in KINDS {
            @let names = by_pages(all.iter().filter(|((of, _), _)| *of == kind).map(|((_, name), pages)| (*name, pages)));
            @let (first, rest) = names.split_at(names.len().min(NAMES));
            @if !names.is_empty() {
                section {
                    h2 { (page(class_of(kind), language)) }
                    ul .names {
                        @for (name, pages) in first {
                            li {
                                (leading(entries, name, pages))
                                @for i in pages.iter().take(PAGES) { (link(entries[*i], "", language)) }
                            }
                        }
                    }
                    @if !rest.is_empty() {
                        details {
                            summary { "+ " (value::whole(rest.len() as u64, language)) " " (page("more", language)) }
                            ul .names {
                                @for (name, pages) in rest.iter().take(ALL_NAMES) { li { (leading(entries, name, pages)) } }
                                @if rest.len() > ALL_NAMES {
                                    li { "+ " (value::whole((rest.len() - ALL_NAMES) as u64, language)) " " (page("more_names", language)) }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// A name that leads to its page; with several, the script searches for it.
fn leading(entries: &[&Entry], name: &str, pages: &[usize]) -> Markup {
    let first = pages.first().and_then(|page| entries.get(*page)).map_or("", |entry| &entry.link);
    html! {
        a href=(first) data-find=[(pages.len() > 1).then_some(Shown(name))] { (Shown(name)) }
        " " span .count { (pages.len()) }
    }
}

/// Those on most pages, of equal ones the first in the alphabet.
fn by_pages<'e>(names: impl Iterator<Item = (&'e str, &'e Vec<usize>)>) -> Vec<(&'e str, &'e Vec<usize>)> {
    let mut names: Vec<_> = names.collect();
    names.sort_by_key(|(name, pages)| (usize::MAX - pages.len(), *name));
    names
}

fn link(entry: &Entry, mark: &str, language: Language) -> Markup {
    let title = entry.title.as_deref().unwrap_or(Labels::of(language).untitled);
    html! { a .page href={ (entry.link) (mark) } { (Shown(title)) } }
}

/// The first key figures of the latest releases.
fn figures(entries: &[&Entry], language: Language) -> Markup {
    let mut latest: Vec<&Entry> = entries.iter().copied().filter(|entry| !entry.figures.is_empty()).collect();
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

/// How many releases each month has, those without any too; each year or decade where the months are too many.
fn timeline(entries: &[&Entry], language: Language) -> Markup {
    let days: Vec<Day> = entries.iter().filter_map(|entry| entry.published).collect();
    let bars = axis(&days);
    let most = bars.iter().map(|(_, count)| *count).max().unwrap_or(1).max(1);
    let undated = entries.len() - days.len();
    html! {
        @if bars.len() > 1 {
            section .months aria-label=(page("time", language)) style={ "max-width:" (bars.len() * WIDEST_BAR) "rem" } {
                div {
                    @for (part, count) in &bars {
                        @if *count == 0 { span {} } @else {
                            button type="button" title={ (part) ": " (count) } value=(part) {
                                svg viewBox="0 0 10 40" preserveAspectRatio="none" aria-hidden="true" {
                                    rect width="10" height=((40 * count / most).max(1)) y=(40 - (40 * count / most).max(1)) {}
                                }
                                span .hidden { (part) ": " (count) }
                            }
                        }
                    }
                }
                p .ends { @for (part, _) in [bars.first(), bars.last()].into_iter().flatten() { span { (part) } } }
            }
        }
        @if undated > 0 { p .undated { (value::whole(undated as u64, language)) " " (page("no_day", language)) } }
    }
}

/// A bar is not wider than this.
const WIDEST_BAR: usize = 4;

/// The bars from the first day to the last with their parts of the calendar, none left out.
fn axis(days: &[Day]) -> Vec<(String, usize)> {
    const BARS: u32 = 120;
    let month = |day: &Day| u32::from(day.year) * 12 + u32::from(day.month) - 1;
    let (Some(first), Some(last)) = (days.iter().map(month).min(), days.iter().map(month).max()) else {
        return Vec::new();
    };
    let months = [1, 12].into_iter().find(|months| last / months - first / months < BARS).unwrap_or(120);
    let mut counts = vec![0; (last / months - first / months + 1) as usize];
    for day in days {
        counts[(month(day) / months - first / months) as usize] += 1;
    }
    let part = |bar: u32| match months {
        1 => format!("{:04}-{:02}", bar / 12, bar % 12 + 1),
        12 => format!("{bar:04}"),
        _ => format!("{bar:03}"),
    };
    (first / months..).map(part).zip(counts).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_axis_leaves_no_month_out() {
        let days = |days: &[&str]| days.iter().map(|day| Day::parse(day).unwrap()).collect::<Vec<_>>();
        let shown = |given: &[&str]| {
            axis(&days(given)).iter().map(|(part, count)| format!("{part}:{count}")).collect::<Vec<_>>()
        };
        assert_eq!(
            shown(&["2024-02-27", "2023-12-01", "2024-02-01"]),
            ["2023-12:1", "2024-01:0", "2024-02:2"]
        );
        assert_eq!(axis(&days(&["1990-01-01", "2024-02-27"])).len(), 35);
        assert_eq!(shown(&["1834-01-01", "1990-01-01"]).first().map(String::as_str), Some("183:1"));
        assert_eq!(shown(&[]), [""; 0]);
    }
}
