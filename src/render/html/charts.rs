//! Small pictures of the figures, drawn as SVG: amounts of one unit side by side, and the dates on a line.
//!
//! Words and values stand beside the pictures as text, and colours come from the style sheet, so that all follows the
//! reader's letter size and dark mode. Example: two amounts in euros are two bars with their phrases.

use maud::{Markup, PreEscaped, html};
use plotters::backend::SVGBackend;
use plotters::coord::Shift;
use plotters::drawing::{DrawingArea, DrawingAreaErrorKind, IntoDrawingArea};
use plotters::element::{Circle, PathElement, Rectangle};
use plotters::style::{BLACK, Color};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::super::human::key::Key;
use super::super::human::value;
use super::super::words::page;
use super::marks::Shown;
use crate::error::Language;
use crate::figures::{ChangeRole, Figure, FigureKind};
use crate::report::Report;

/// So many charts, and bars in each.
const CHARTS: usize = 3;
const BARS: usize = 8;
/// An amount so many times smaller than the largest is another matter: a ticket beside a budget.
const SMALLEST: u32 = 300;
/// The sizes in the pictures' own units: they are as wide as the column.
const WIDTH: f64 = 960.0;
const BAR: u32 = 24;
const LINE: u32 = 48;
const DOT: f64 = 12.0;

/// Bars for each unit that several different amounts have.
pub fn bars(report: &Report, language: Language) -> Markup {
    let mut groups: Vec<(&str, Vec<(&Figure, Decimal)>)> = Vec::new();
    for figure in &report.figures {
        let Some((unit, amount)) = amount(figure) else { continue };
        match groups.iter_mut().find(|(known, _)| *known == unit) {
            Some((_, group)) if group.iter().any(|(_, other)| *other == amount) => {}
            Some((_, group)) => group.push((figure, amount)),
            None => groups.push((unit, vec![(figure, amount)])),
        }
    }
    for (_, group) in &mut groups {
        let most = group.iter().map(|(_, amount)| *amount).max().unwrap_or_default();
        group.retain(|(_, amount)| *amount >= most / Decimal::from(SMALLEST) && !most.is_zero());
        group.truncate(BARS);
    }
    groups.retain(|(_, group)| group.len() > 1);
    groups.sort_by_cached_key(|(_, group)| u64::MAX - group.len() as u64);
    groups.truncate(CHARTS);
    html! {
        @if !groups.is_empty() {
            section .charts {
                h2 { (page("compare", language)) }
                @for (_, group) in &groups { (chart(report, group, language)) }
            }
        }
    }
}

/// Unit and amount of a figure that can stand beside others.
fn amount<'f>(figure: &'f Figure) -> Option<(&'f str, Decimal)> {
    use FigureKind::*;
    let amount = figure.value?.0;
    let unit = figure.currency.or(figure.unit)?;
    let comparable = !matches!(figure.kind, Date | Time | Set | Ordinal | Number | Age | Duration);
    let changes = figure.change.is_some_and(|change| change.role == ChangeRole::By);
    (comparable && figure.per.is_none() && !changes && !amount.is_sign_negative()).then_some((unit, amount))
}

fn chart(report: &Report, group: &[(&Figure, Decimal)], language: Language) -> Markup {
    let most = group.iter().map(|(_, amount)| *amount).max().and_then(|most| most.to_f64()).unwrap_or(1.0);
    html! {
        ul .bars {
            @for (figure, amount) in group {
                @let share = amount.to_f64().unwrap_or(0.0) / most;
                li {
                    a href={ "#" (figure.id) } { (Shown(&Key::of(report, figure).short_phrase())) }
                    span .value { (Shown(&value::short(figure, language).unwrap_or_default())) }
                    (bar(share))
                }
            }
        }
    }
}

/// A bar that takes so much of the width.
fn bar(share: f64) -> Markup {
    let length = (WIDTH * share).max(3.0).round() as i32;
    picture(BAR, |area| area.draw(&Rectangle::new([(0, 0), (length, BAR as i32)], BLACK.filled())))
}

type Area<'p> = DrawingArea<SVGBackend<'p>, Shift>;
type Drawn = Result<(), DrawingAreaErrorKind<std::io::Error>>;

/// A picture of this height; it only repeats what stands beside it as text.
fn picture(height: u32, draw: impl FnOnce(&Area) -> Drawn) -> Markup {
    let mut svg = String::new();
    let area = SVGBackend::with_string(&mut svg, (WIDTH as u32, height)).into_drawing_area();
    // Writing to a string cannot fail.
    let _ = draw(&area).and_then(|()| area.present());
    drop(area);
    html! { span .picture aria-hidden="true" { (PreEscaped(svg)) } }
}

/// The dates on a line from the first to the last, and under it by name.
pub fn timeline(report: &Report, language: Language) -> Markup {
    let mut dates: Vec<(f64, &Figure)> =
        report.figures.iter().filter_map(|figure| Some((year_of(figure)?, figure))).collect();
    dates.sort_by(|(a, _), (b, _)| a.total_cmp(b));
    dates.dedup_by(|(_, a), (_, b)| a.iso == b.iso);
    let (Some(first), Some(last)) = (dates.first().map(|date| date.0), dates.last().map(|date| date.0))
    else {
        return PreEscaped(String::new());
    };
    if dates.len() < 2 || last - first <= 0.0 {
        return PreEscaped(String::new());
    }
    let place = |year: f64| (DOT + (WIDTH - 2.0 * DOT) * (year - first) / (last - first)).round() as i32;
    let middle = LINE as i32 / 2;
    let dots = picture(LINE, |area| {
        area.draw(&PathElement::new([(place(first), middle), (place(last), middle)], BLACK))?;
        dates.iter().try_for_each(|(year, _)| {
            area.draw(&Circle::new((place(*year), middle), DOT as i32, BLACK.filled()))
        })
    });
    html! {
        section .timeline {
            h2 { (page("time", language)) }
            (dots)
            p .ends { span { (first.floor()) } span { (last.floor()) } }
            ol {
                @for (_, figure) in &dates {
                    li { a href={ "#" (figure.id) } { (Shown(figure.text)) } " " span .code { (Shown(&value::of(figure, language).unwrap_or_default())) } }
                }
            }
        }
    }
}

/// The year of a date with its part that has passed: 2024-07-01 is about 2024.5.
fn year_of(figure: &Figure) -> Option<f64> {
    if figure.kind != FigureKind::Date {
        return None;
    }
    let iso = figure.iso.as_deref()?;
    let number = |from: usize, to: usize| iso.get(from..to).and_then(|digits| digits.parse::<f64>().ok());
    let year = number(0, 4).filter(|_| iso.len() == 4 || iso.as_bytes().get(4) == Some(&b'-'))?;
    let quarter = iso.get(5..6).filter(|letter| *letter == "Q").and_then(|_| number(6, 7));
    let quarter = quarter.map(|quarter| (quarter - 1.0) / 4.0);
    let month = quarter.or(number(5, 7).map(|month| (month - 1.0) / 12.0)).unwrap_or(0.0);
    let day = number(8, 10).map_or(0.0, |day| (day - 1.0) / 365.0);
    Some(year + month + day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_of_one_unit_stand_side_by_side() {
        let text = "Der Kai kostet 5 Millionen Euro, die Straße 20 Millionen Euro und 3 Kilometer Weg. Minus 3 Grad waren es.";
        let report = crate::analyse(text);
        let drawn = bars(&report, Language::En).into_string();
        assert_eq!(drawn.matches("<rect").count(), 2, "{drawn}");
        assert!(drawn.contains("width=\"240\"") && drawn.contains("width=\"960\""), "{drawn}");
        assert_eq!(bars(&crate::analyse("Es sind 3 Kilometer."), Language::En).into_string(), "");
    }

    #[test]
    fn dates_stand_on_a_line_in_their_order() {
        let text =
            "Im Jahr 2014 begann es, am 1. Juli 2024 endete es. Schon 2004 war die Rede davon, 2014 auch.";
        let drawn = timeline(&crate::analyse(text), Language::De).into_string();
        assert_eq!(drawn.matches("<circle").count(), 3, "{drawn}");
        assert!(drawn.find("2004").unwrap() < drawn.find("#f1").unwrap(), "{drawn}");
        assert_eq!(timeline(&crate::analyse("Es begann 2014."), Language::De).into_string(), "");
    }
}
