//! Figures of one's own patterns; what they take is no other figure.
//!
//! Example: `(?P<value>\\d+) (?P<object>Sitzungstage)n?` of the kind `count` counts "12 Sitzungstagen".

use std::str::FromStr;

use super::{Figure, FigureKind};
use crate::document::Document;
use crate::lexicon::{Pattern, take_over};
use crate::numbers;

/// Puts the finds of the patterns in their places, in text order.
pub fn add<'t>(document: &Document<'t>, figures: &mut Vec<Figure<'t>>) {
    for pattern in document.lexicon.patterns() {
        let Ok(kind) = FigureKind::from_str(&pattern.kind) else { continue };
        let matches = pattern.regex.captures_iter(document.text());
        let own = matches.filter_map(|groups| figure(document, pattern, kind, &groups)).collect();
        take_over(figures, own, |figure| figure.span.start as usize..figure.span.end as usize);
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
    let behind = document.sections.partition_point(|section| section.span.start <= figure.span.start);
    let section = document.sections[behind.checked_sub(1)?];
    figure.section = (figure.span.end <= section.span.end).then_some(section.id)?;
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
