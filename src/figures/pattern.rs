//! Figures of one's own patterns; what they take is no other figure.
//!
//! Example: `(?P<value>\\d+) (?P<object>Sitzungstage)n?` of the kind `count` counts "12 Sitzungstagen".

use std::str::FromStr;

use super::{Figure, FigureKind};
use crate::document::Document;
use crate::lexicon::Pattern;
use crate::numbers;

/// Puts the finds of the patterns in their places, in text order.
pub fn add<'t>(document: &Document<'t>, figures: &mut Vec<Figure<'t>>) {
    for pattern in document.lexicon.patterns() {
        let Ok(kind) = FigureKind::from_str(&pattern.kind) else { continue };
        for groups in pattern.regex.captures_iter(document.text()) {
            let Some(figure) = figure(document, pattern, kind, &groups) else { continue };
            let (start, end) = (figure.span.start, figure.span.end);
            figures.retain(|other| other.span.end <= start || end <= other.span.start);
            let place = figures.partition_point(|other| other.span.start < start);
            figures.insert(place, figure);
        }
    }
}

fn figure<'t>(
    document: &Document<'t>,
    pattern: &'static Pattern,
    kind: FigureKind,
    groups: &regex::Captures<'t>,
) -> Option<Figure<'t>> {
    let tokens = document.tokens_in(&groups.get(0)?.range())?;
    let mut figure = Figure::new(document, kind, tokens.clone(), &pattern.name);
    let holds = |span: crate::span::Span| span.start <= figure.span.start && figure.span.end <= span.end;
    figure.section = document.sections.iter().find(|section| holds(section.span))?.id;
    let number = match groups.name("value") {
        Some(value) => document.tokens_in(&value.range())?.start,
        None => tokens.start,
    };
    let numeral = numbers::at(document, number, tokens.end);
    figure.value = numeral.map(|numeral| numbers::Value(numeral.value));
    figure.unit = pattern.unit.as_deref();
    figure.currency = pattern.currency.as_deref();
    figure.object = groups.name("object").map(|object| object.as_str());
    Some(figure)
}
