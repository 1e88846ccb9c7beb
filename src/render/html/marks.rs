//! The text with its marks: figures, names and statements, which may lie in one another or overlap.
//!
//! A mark that another one cuts, or that goes over the end of a section, is written in pieces with one name: elements
//! always nest. The first piece can be reached by keyboard; what a mark shows is in `data-tip`, for the style sheet.
//! Example: `<mark class="m figure" id="f1" tabindex="0" ...>90 Länder</mark>`.

use super::super::words::{of, page};
use super::super::{human::value, speaker, why};
use super::shown;
use crate::document::Section;
use crate::entities::{Entity, EntityKind};
use crate::error::Language;
use crate::figures::{Certainty, Figure, Modifier};
use crate::report::Report;
use crate::span::Span;
use crate::statements::Statement;

/// Text from outside, escaped for a page.
pub struct Shown<'t>(pub &'t str);

impl maud::Render for Shown<'_> {
    fn render_to(&self, page: &mut String) {
        shown(self.0, page);
    }
}

/// The class that marks of an entity have.
pub fn class_of(kind: EntityKind) -> &'static str {
    match kind {
        EntityKind::Person => "person",
        EntityKind::Place => "place",
        EntityKind::Organization => "organization",
        EntityKind::Event => "event",
        EntityKind::Product => "product",
    }
}

struct Mark {
    span: Span,
    class: &'static str,
    /// Of the mark, and of the row in the fact box that says more.
    id: String,
    row: String,
    tip: String,
    /// Whether a piece of it is written already.
    begun: bool,
}

/// The marks of a report on their way into its sections, which come in text order.
pub struct Marks {
    marks: Vec<Mark>,
    /// The first mark that does not stand in the text yet.
    next: usize,
    /// Marks around the place where the text is, the outermost first.
    open: Vec<usize>,
}

/// So many marks around one place are written; deeper ones could be seen by nobody.
const DEEPEST: usize = 24;

impl Marks {
    /// All marks of a report.
    pub fn of(report: &Report, language: Language) -> Marks {
        let mut marks = Vec::new();
        for statement in &report.statements {
            let tip = statement_tip(report, statement, language);
            let whole = [statement.span];
            let pieces = if statement.spans.is_empty() { &whole[..] } else { &statement.spans };
            for (i, span) in pieces.iter().enumerate() {
                let id = statement.id.to_string();
                let row = format!("{id}-row");
                let id = if i == 0 { id } else { format!("{id}-{}", i + 1) };
                marks.push(Mark { span: *span, class: "statement", id, row, tip: tip.clone(), begun: false });
            }
        }
        for figure in &report.figures {
            let id = figure.id.to_string();
            let row = format!("{id}-row");
            let tip = figure_tip(report, figure, language);
            marks.push(Mark { span: figure.span, class: "figure", id, row, tip, begun: false });
        }
        for entity in &report.entities {
            let (class, tip) = (class_of(entity.kind), entity_tip(entity, language));
            let mentions = entity.mentions.iter().map(|mention| (mention.span, false));
            let derived = entity.derived.iter().map(|derived| (derived.span, true));
            for (i, (span, derived)) in mentions.chain(derived).enumerate() {
                let (id, row) = (format!("{}-{}", entity.id, i + 1), format!("{}-row", entity.id));
                let made = if derived { format!("\n{}", page("derived", language)) } else { String::new() };
                marks.push(Mark { span, class, id, row, tip: format!("{tip}{made}"), begun: false });
            }
        }
        // Outer marks begin first; of equal ones the statement is the outer.
        marks.sort_by_cached_key(|mark| mark.span.order());
        Marks { marks, next: 0, open: Vec::new() }
    }

    /// The text of a section with the marks that stand in it.
    pub fn section(&mut self, section: &Section) -> String {
        let mut page = String::with_capacity(section.text.len() * 3 + 64);
        let mut letters = section.text.char_indices();
        let (mut at, mut byte) = (section.span.start, 0);
        self.open.retain(|mark| self.marks[*mark].span.end > at);
        for i in 0..self.open.len() {
            self.begin(self.open[i], &mut page);
        }
        loop {
            self.close_until(at, &mut page);
            if at >= section.span.end {
                break;
            }
            self.open_at(at, &mut page);
            let end = self.boundary(at).min(section.span.end);
            let upto = letters.nth((end - at - 1) as usize).map(|(i, c)| i + c.len_utf8());
            let upto = upto.unwrap_or(section.text.len());
            shown(&section.text[byte..upto], &mut page);
            (at, byte) = (end, upto);
        }
        self.open.iter().for_each(|_| page.push_str("</mark>"));
        page
    }

    /// Where the next mark begins or ends.
    fn boundary(&self, at: u32) -> u32 {
        let begin = self.marks.get(self.next).map_or(u32::MAX, |mark| mark.span.start);
        let end = self.open.iter().map(|mark| self.marks[*mark].span.end).min().unwrap_or(u32::MAX);
        begin.min(end).max(at + 1)
    }

    /// Ends the marks that end here; those inside which go on are begun again.
    fn close_until(&mut self, at: u32, page: &mut String) {
        let Some(outermost) = self.open.iter().position(|mark| self.marks[*mark].span.end <= at) else {
            return;
        };
        let inside = self.open.split_off(outermost);
        inside.iter().for_each(|_| page.push_str("</mark>"));
        for mark in inside.into_iter().filter(|mark| self.marks[*mark].span.end > at).collect::<Vec<_>>() {
            self.open.push(mark);
            self.begin(mark, page);
        }
    }

    fn open_at(&mut self, at: u32, page: &mut String) {
        while self.marks.get(self.next).is_some_and(|mark| mark.span.start <= at) {
            let mark = self.next;
            self.next += 1;
            if self.marks[mark].span.end > at && self.open.len() < DEEPEST {
                self.open.push(mark);
                self.begin(mark, page);
            }
        }
    }

    fn begin(&mut self, mark: usize, page: &mut String) {
        let mark = &mut self.marks[mark];
        page.push_str("<mark class=\"m ");
        page.push_str(mark.class);
        let id = if mark.begun { "\" data-of=\"" } else { "\" tabindex=\"0\" id=\"" };
        for (name, value) in
            [(id, &mark.id), ("\" aria-describedby=\"", &mark.row), ("\" data-tip=\"", &mark.tip)]
        {
            page.push_str(name);
            shown(value, page);
        }
        page.push_str("\">");
        mark.begun = true;
    }
}

fn lines(lines: impl IntoIterator<Item = Option<String>>) -> String {
    let lines: Vec<String> = lines.into_iter().flatten().filter(|line| !line.is_empty()).collect();
    lines.join("\n")
}

/// Value and kind, how sure it is, who says so, and why it was found.
fn figure_tip(report: &Report, figure: &Figure, language: Language) -> String {
    let kind = of("figure", figure.kind, language);
    let modifier = (figure.modifier != Modifier::Exact).then(|| of("modifier", figure.modifier, language));
    let certainty =
        (figure.certainty != Certainty::Stated).then(|| of("certainty", figure.certainty, language));
    let object = figure.object.map(Into::into);
    let about = [Some(kind), object, modifier, certainty];
    lines([
        value::of(figure, language),
        Some(about.into_iter().flatten().collect::<Vec<_>>().join(" · ")),
        figure.statement.and_then(|id| report.statement(id)).and_then(|statement| {
            speaker::of(report, statement).map(|speaker| format!("{}: {speaker}", page("speaker", language)))
        }),
        why::figure(figure, language),
        figure.rule.map(str::to_owned),
    ])
}

fn entity_tip(entity: &Entity, language: Language) -> String {
    let mut about = of("entity", entity.kind, language).into_owned();
    for id in [entity.ids.iso2, entity.ids.wikidata].into_iter().flatten() {
        about.push_str(" · ");
        about.push_str(id);
    }
    lines([
        Some(entity.name.to_string()),
        Some(about),
        Some(entity.roles.join(", ")),
        why::entity(entity, language),
        entity.rule.map(str::to_owned),
    ])
}

fn statement_tip(report: &Report, statement: &Statement, language: Language) -> String {
    let kind = of("statement", statement.kind, language).into_owned();
    let cue = statement.cue.map(|cue| format!("{kind} · {}", cue.text));
    lines([
        Some(speaker::of(report, statement).unwrap_or(page("nobody", language).into()).into_owned()),
        Some(cue.unwrap_or(kind)),
        why::statement(statement, language),
        statement.rule.map(str::to_owned),
    ])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::SectionKind;
    use crate::id::Id;

    fn marked(text: &str, spans: &[(u32, u32)]) -> String {
        let marks = spans.iter().enumerate().map(|(i, (start, end))| Mark {
            span: Span { start: *start, end: *end },
            class: "figure",
            id: format!("f{i}"),
            row: String::new(),
            tip: String::new(),
            begun: false,
        });
        let mut marks = Marks { marks: marks.collect(), next: 0, open: Vec::new() };
        marks.marks.sort_by_cached_key(|mark| mark.span.order());
        let (first, second) = text.split_once('|').unwrap_or((text, ""));
        let parts = [(0, first), (first.chars().count() as u32 + 1, second)];
        let sections = parts.map(|(start, text)| {
            let span = Span { start, end: start + text.chars().count() as u32 };
            marks.section(&Section { id: Id(0), kind: SectionKind::Body, span, text })
        });
        let page = sections.join("|");
        page.replace("<mark class=\"m figure\" tabindex=\"0\" id=\"", "[")
            .replace("<mark class=\"m figure\" data-of=\"", "[+")
            .replace("\" aria-describedby=\"\" data-tip=\"\">", ":")
            .replace("</mark>", "]")
    }

    #[test]
    fn marks_nest_and_overlap_without_breaking_the_text() {
        type Row = (&'static str, &'static [(u32, u32)], &'static str);
        let rows: [Row; 7] = [
            ("abcdef", &[(1, 3)], "a[f0:bc]def|"),
            ("abcdef", &[(0, 6), (2, 4)], "[f0:ab[f1:cd]ef]|"),
            ("abcdef", &[(0, 4), (2, 6)], "[f0:ab[f1:cd]][+f1:ef]|"),
            ("abcdef", &[(1, 3), (1, 3), (3, 4)], "a[f0:[f1:bc]][f2:d]ef|"),
            ("ä<b>|&c", &[(0, 2), (2, 7)], "[f0:ä&lt;][f1:b&gt;]|[+f1:&amp;c]"),
            ("abc|def", &[(3, 4), (4, 7)], "abc|[f1:def]"),
            ("", &[(0, 3)], "|"),
        ];
        for (text, spans, wanted) in rows {
            assert_eq!(marked(text, spans), wanted, "{text}");
        }
    }
}
