//! The fact box: key figures, charts, the dates on a line, names with roles, and who said what.
//!
//! Each row leads to its mark in the text, and each mark is described by its row.
//! Example: under "People" stands "Käthe Söhnlein, Ministerin, 4".

use std::borrow::Cow;
use std::collections::HashSet;

use maud::{Markup, html};

use super::super::human::key::{Key, choose};
use super::super::human::labels::KINDS;
use super::super::human::value;
use super::super::speaker;
use super::super::words::{of, page};
use super::charts;
use super::marks::{Shown, class_of};
use crate::entities::Entity;
use crate::error::{In, Language, Warning};
use crate::figures::Figure;
use crate::id::FigureId;
use crate::report::Report;
use crate::statements::Statement;

/// A value with so many bytes has room in a line.
const UNBROKEN: usize = 24;

/// The whole box.
pub fn all(report: &Report, language: Language) -> Markup {
    let found = report.figures.len() + report.entities.len() + report.statements.len();
    html! {
        @if found == 0 { p .none { (page("nothing", language)) } }
        (figures(report, language))
        @if report.language == "de" { (charts::bars(report, language)) }
        (charts::timeline(report, language))
        @for kind in KINDS {
            @let names: Vec<&Entity> = report.entities.iter().filter(|entity| entity.kind == kind).collect();
            @if !names.is_empty() {
                section {
                    h2 { (page(class_of(kind), language)) }
                    ul .names { @for entity in names { (name(entity, language)) } }
                }
            }
        }
        (said(report, language))
        @let warnings: Vec<&Warning> = report.warnings.iter().filter(|one| **one != Warning::NotGerman).collect();
        @if !warnings.is_empty() {
            section .warnings {
                h2 { (page("warnings", language)) }
                ul { @for warning in warnings { li { (Shown(&In(language, warning).to_string())) } } }
            }
        }
    }
}

/// The key figures, and all others folded away.
fn figures(report: &Report, language: Language) -> Markup {
    let (chosen, _) = choose(report);
    let ids: HashSet<FigureId> = chosen.iter().map(|key| key.figure.id).collect();
    let is_key = |figure: &Figure| ids.contains(&figure.id);
    let others = report.figures.iter().filter(|figure| !is_key(figure)).map(|figure| Key::of(report, figure));
    let others: Vec<Key> = others.collect();
    html! {
        @if !chosen.is_empty() {
            section {
                h2 { (page("key", language)) }
                (table(report, &chosen, language))
            }
        }
        @if !others.is_empty() {
            details {
                summary { (count(others.len(), !chosen.is_empty(), language)) }
                (table(report, &others, language))
            }
        }
    }
}

/// "2 weitere Zahlen" below the key ones, "2 Zahlen" alone.
fn count(figures: usize, more: bool, language: Language) -> String {
    let noun = page(if figures == 1 { "figure" } else { "figures_of" }, language);
    let number = value::whole(figures as u64, language);
    if more { format!("{number} {} {noun}", page("more", language)) } else { format!("{number} {noun}") }
}

fn table(report: &Report, keys: &[Key], language: Language) -> Markup {
    html! {
        table .figures {
            thead { tr {
                th scope="col" { (page("phrase", language)) }
                th scope="col" .value { (page("value", language)) }
            } }
            tbody { @for key in keys { (row(report, key, language)) } }
        }
    }
}

fn row(report: &Report, key: &Key, language: Language) -> Markup {
    let figure = key.figure;
    let statement = figure.statement.and_then(|id| report.statement(id));
    let speaker = statement.and_then(|statement| speaker::of(report, statement));
    let value = value::short(figure, language).unwrap_or_else(|| "–".to_owned());
    html! {
        tr id={ (figure.id) "-row" } {
            td {
                @if let Some(label) = key.label() { (Shown(label)) " " }
                @if let Some(hedge) = figure.hedge { span .hedge { (Shown(hedge)) } " " }
                a href={ "#" (figure.id) } { (Shown(&key.words())) }
                @if let Some(speaker) = speaker { span .by { "– " (Shown(&speaker)) } }
            }
            td .value {
                span .short[value.len() < UNBROKEN] { (Shown(&value)) }
                span .kind { (of("figure", figure.kind, language)) }
            }
        }
    }
}

fn name(entity: &Entity, language: Language) -> Markup {
    let count = if entity.mentions.is_empty() { entity.derived.len() } else { entity.mentions.len() };
    html! {
        li id={ (entity.id) "-row" } {
            a href={ "#" (entity.id) "-1" } { (Shown(&entity.name)) }
            @for role in &entity.roles { span .role { ", " (Shown(role)) } }
            @for id in [entity.ids.iso2, entity.ids.wikidata].into_iter().flatten() { " " span .code { (id) } }
            " " span .count title={ (count) " " (page("times", language)) } { (count) }
        }
    }
}

/// The statements under their speakers, in the order in which they first speak.
fn said(report: &Report, language: Language) -> Markup {
    let mut speakers: Vec<(Option<Cow<str>>, Vec<&Statement>)> = Vec::new();
    for statement in &report.statements {
        let speaker = speaker::of(report, statement);
        match speakers.iter_mut().find(|(known, _)| *known == speaker) {
            Some((_, said)) => said.push(statement),
            None => speakers.push((speaker, vec![statement])),
        }
    }
    html! {
        @if !speakers.is_empty() {
            section {
                h2 { (page("said", language)) }
                @for (speaker, said) in speakers {
                    h3 { @if let Some(speaker) = speaker { (Shown(&speaker)) } @else { (page("nobody", language)) } }
                    ul .said {
                        @for statement in said {
                            li id={ (statement.id) "-row" } {
                                a href={ "#" (statement.id) } { (Shown(statement.text)) }
                                " " span .kind { (of("statement", statement.kind, language)) }
                            }
                        }
                    }
                }
            }
        }
    }
}
