//! spaCy's own JSON of a document, one a line: `Doc(nlp.vocab).from_json(json.loads(line))` loads it.
//!
//! Names are its entities, with the labels of its German models; figures, statements, speakers, cues, sections and all
//! mentions are groups of spans. Tokens are depesche's, cut where a find begins or ends.
//! Example: `{"text":"90 Länder","tokens":[{"id":0,"start":0,"end":2},...],"spans":{"figures":[...]}}`.

use std::io::{self, Write};

use serde::Serialize;

use super::Style;
use super::points::Points;
use super::rows::mentions;
use super::words::name;
use crate::entities::EntityKind;
use crate::report::Report;
use crate::span::Span;
use crate::tokens::tokenize;

#[derive(Serialize)]
struct Doc<'r> {
    text: &'r str,
    ents: Vec<Ent>,
    sents: &'r [Span],
    tokens: Vec<Token>,
    spans: Groups<'r>,
}

#[derive(Serialize)]
struct Ent {
    start: u32,
    end: u32,
    label: &'static str,
}

#[derive(Serialize)]
struct Token {
    id: usize,
    start: u32,
    end: u32,
}

#[derive(Serialize)]
struct Groups<'r> {
    figures: Vec<Labelled<'r>>,
    mentions: Vec<Labelled<'r>>,
    statements: Vec<Labelled<'r>>,
    speakers: Vec<Labelled<'r>>,
    cues: Vec<Labelled<'r>>,
    sections: Vec<Labelled<'r>>,
}

#[derive(Serialize)]
struct Labelled<'r> {
    start: u32,
    end: u32,
    label: String,
    /// An entry of Wikidata, where there is one.
    kb_id: &'r str,
}

impl<'r> Labelled<'r> {
    fn new(span: Span, label: String) -> Labelled<'r> {
        Labelled { start: span.start, end: span.end, label, kb_id: "" }
    }
}

/// Writes a document.
pub fn document(report: &Report, _: &Style, out: &mut dyn Write) -> io::Result<()> {
    let points = Points::of(report);
    let spans = groups(report);
    let ents = ents(report);
    let tokens = tokens(&points, &spans, &report.sentences);
    let doc = Doc { text: points.text(), ents, sents: &report.sentences, tokens, spans };
    serde_json::to_writer(&mut *out, &doc)?;
    out.write_all(b"\n")
}

/// The names as entities; spaCy's do not overlap, so of nested names only the outer one is one.
fn ents(report: &Report) -> Vec<Ent> {
    let mut ents: Vec<Ent> = Vec::new();
    let mut all = mentions(report);
    all.retain(|(_, mention)| mention.is_name());
    all.sort_by_cached_key(|(_, mention)| mention.span.order());
    for (entity, mention) in all {
        if ents.last().is_none_or(|last| last.end <= mention.span.start) {
            let label = label(entity.kind);
            ents.push(Ent { start: mention.span.start, end: mention.span.end, label });
        }
    }
    ents
}

fn label(kind: EntityKind) -> &'static str {
    match kind {
        EntityKind::Person => "PER",
        EntityKind::Place => "LOC",
        EntityKind::Organization => "ORG",
        EntityKind::Event | EntityKind::Product => "MISC",
    }
}

fn groups<'r>(report: &'r Report) -> Groups<'r> {
    let upper = |name: String| name.to_ascii_uppercase();
    let pieces = report.statements.iter().flat_map(|statement| {
        let whole = [statement.span];
        let pieces = if statement.spans.is_empty() { whole.to_vec() } else { statement.spans.clone() };
        pieces.into_iter().map(|span| Labelled::new(span, upper(name(statement.kind))))
    });
    let mentions = mentions(report).into_iter().map(|(entity, mention)| Labelled {
        kb_id: entity.ids.wikidata.unwrap_or_default(),
        ..Labelled::new(mention.span, label(entity.kind).to_owned())
    });
    let figures = report.figures.iter().map(|figure| Labelled::new(figure.span, upper(name(figure.kind))));
    let speakers = report.statements.iter().filter_map(|statement| statement.speaker);
    let cues = report.statements.iter().filter_map(|statement| statement.cue);
    let sections =
        report.sections.iter().map(|section| Labelled::new(section.span, upper(name(section.kind))));
    Groups {
        figures: figures.collect(),
        mentions: mentions.collect(),
        statements: pieces.collect(),
        speakers: speakers.map(|speaker| Labelled::new(speaker.span, "SPEAKER".to_owned())).collect(),
        cues: cues.map(|cue| Labelled::new(cue.span, "CUE".to_owned())).collect(),
        sections: sections.collect(),
    }
}

/// Tokens that cover the whole text but for single blanks behind them, as spaCy's do.
fn tokens(points: &Points, groups: &Groups, sentences: &[Span]) -> Vec<Token> {
    let words = tokenize(points.text());
    let mut cuts: Vec<u32> = vec![0, points.len()];
    cuts.extend(
        (0..words.len()).flat_map(|i| words.get(i).map_or([0, 0], |token| [token.at(), words.end(i)])),
    );
    let all = [
        &groups.figures,
        &groups.mentions,
        &groups.statements,
        &groups.speakers,
        &groups.cues,
        &groups.sections,
    ];
    cuts.extend(all.iter().flat_map(|group| group.iter()).flat_map(|find| [find.start, find.end]));
    cuts.extend(sentences.iter().flat_map(|sentence| [sentence.start, sentence.end]));
    cuts.sort_unstable();
    cuts.dedup();
    let mut tokens: Vec<Token> = Vec::with_capacity(cuts.len());
    for pair in cuts.windows(2) {
        let (mut start, end) = (pair[0], pair[1]);
        let piece = points.slice(Span { start, end });
        let word_before = tokens.last().is_some_and(|token| token.end == start && !blank(points, token));
        // One blank behind a word is the word's.
        if word_before && piece.starts_with(' ') {
            start += 1;
        }
        if start < end {
            tokens.push(Token { id: tokens.len(), start, end });
        }
    }
    tokens
}

fn blank(points: &Points, token: &Token) -> bool {
    points.slice(Span { start: token.start, end: token.end }).trim().is_empty()
}
