//! What each paragraph of a release is for: headline, slug, dateline, body, contact, boilerplate.
//!
//! A release runs from its header through the body to its tail; every visible character lands in exactly
//! one section. Openings of lines are data (`headings.tsv`, `wires.tsv`), the order of things is here.
//! Example: a line "Pressekontakt:" and the lines below it are one section of the kind contact.

use std::ops::Range;

use serde::Serialize;

use super::dateline::{self, Dateline};
use super::day::Day;
use super::lines::{self, Paragraph};
use crate::id::SectionId;
use crate::lexicon::{Reading, TableId};
use crate::span::Span;
use crate::tokens::{Flags, Kind};

/// What a section is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
#[allow(missing_docs, reason = "the report's own names")]
pub enum SectionKind {
    Headline,
    Subheadline,
    /// The agency's line of keywords, or the word "Pressemitteilung".
    Slug,
    /// Embargo or legal header.
    Notice,
    Dateline,
    /// A paragraph of the text itself.
    Body,
    Subhead,
    List,
    Table,
    Contact,
    About,
    Disclaimer,
    Categories,
    Identifiers,
    /// The wire's own boilerplate.
    Distribution,
    Link,
    Caption,
    Signature,
}

impl SectionKind {
    fn by_name(name: &str) -> Option<SectionKind> {
        use SectionKind::*;
        Some(match name {
            "slug" => Slug,
            "notice" => Notice,
            "subhead" => Subhead,
            "contact" => Contact,
            "about" => About,
            "disclaimer" => Disclaimer,
            "categories" => Categories,
            "identifiers" => Identifiers,
            "distribution" => Distribution,
            "link" => Link,
            "caption" => Caption,
            "signature" => Signature,
            _ => return None,
        })
    }

    /// Sections that go on, paragraph after paragraph, until another one begins.
    fn runs_on(self) -> bool {
        matches!(self, SectionKind::Contact | SectionKind::About | SectionKind::Identifiers)
    }

    /// True where a sentence of the release itself may stand, not of its frame.
    pub fn is_text(self) -> bool {
        use SectionKind::*;
        matches!(self, Headline | Subheadline | Body | Subhead | List | Table | Caption)
    }
}

/// A stretch of the release with one purpose.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Section<'t> {
    /// Its number in text order.
    pub id: SectionId,
    /// What it is for.
    pub kind: SectionKind,
    /// Where it stands.
    pub span: Span,
    /// What stands there.
    pub text: &'t str,
}

/// A section before it is cut into sentences.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    pub kind: SectionKind,
    pub tokens: Range<usize>,
    /// First tokens of the paragraphs inside.
    pub paragraphs: Vec<usize>,
}

/// The outer form of a release.
#[derive(Debug, Default)]
pub struct Outline<'t> {
    pub parts: Vec<Part>,
    pub wire: Option<&'static str>,
    pub published: Option<Day>,
    pub place: Option<&'t str>,
}

/// Reads the outer form.
pub fn outline<'t>(reading: &Reading<'t>) -> Outline<'t> {
    let paragraphs = lines::paragraphs(reading);
    let mut builder =
        Builder { reading, outline: Outline::default(), in_header: true, running: None, counts: [0; KINDS] };
    for (i, paragraph) in paragraphs.iter().enumerate() {
        builder.add(paragraph, paragraphs.get(i + 1));
    }
    builder.outline
}

struct Builder<'r, 't> {
    reading: &'r Reading<'t>,
    outline: Outline<'t>,
    /// No body paragraph has come yet.
    in_header: bool,
    /// The section that goes on until another begins.
    running: Option<SectionKind>,
    /// How many sections of each kind there are.
    counts: [u32; KINDS],
}

/// "Hinweis zu zukunftsgerichteten Aussagen:": so many tokens a heading may have before its colon.
const COLON_WITHIN: usize = 7;

/// The number of kinds.
const KINDS: usize = SectionKind::Signature as usize + 1;

impl<'t> Builder<'_, 't> {
    fn add(&mut self, paragraph: &Paragraph, next: Option<&Paragraph>) {
        let tokens = paragraph.tokens.clone();
        if let Some(kind) = self.opening(&tokens, next).filter(|kind| self.may_open(*kind, paragraph)) {
            let heading_alone = self.reading.is(tokens.end - 1, ':') || self.is_title_like(&tokens);
            let runs_on = kind.runs_on() || heading_alone && kind == SectionKind::Disclaimer;
            self.running = runs_on.then_some(kind);
            return self.push(kind, tokens);
        }
        let form = self.by_form(paragraph);
        let link = form == Some(SectionKind::Link) && paragraph.after_blank;
        if let Some(kind) = self.running.filter(|_| !link) {
            return self.extend(kind, tokens);
        }
        if let Some(kind) = form {
            self.running = None;
            return if self.last_kind() == Some(kind)
                && !(kind == SectionKind::Slug || kind == SectionKind::Link)
            {
                self.extend(kind, tokens)
            } else {
                self.push(kind, tokens)
            };
        }
        if let Some(line) = self.may_have_dateline().then(|| dateline::at(self.reading, &tokens)).flatten() {
            return self.add_dateline(&line, tokens);
        }
        let kind =
            if self.in_header { self.header_kind(&tokens, next) } else { self.body_kind(&tokens, next) };
        self.in_header &= kind != SectionKind::Body;
        self.push(kind, tokens);
    }

    /// Inside a running section its own kind opens anew only after an empty line or with a colon: "Pressestelle"
    /// in the middle of an address is part of it.
    fn may_open(&self, kind: SectionKind, paragraph: &Paragraph) -> bool {
        let colon = paragraph.tokens.clone().take(COLON_WITHIN).any(|i| self.reading.is(i, ':'));
        self.running != Some(kind) || paragraph.after_blank || colon
    }

    fn push(&mut self, kind: SectionKind, tokens: Range<usize>) {
        self.counts[kind as usize] += 1;
        self.outline.parts.push(Part { kind, paragraphs: vec![tokens.start], tokens });
    }

    fn extend(&mut self, kind: SectionKind, tokens: Range<usize>) {
        match self.outline.parts.last_mut() {
            Some(part) if part.kind == kind => {
                part.paragraphs.push(tokens.start);
                part.tokens.end = tokens.end;
            }
            _ => self.push(kind, tokens),
        }
    }

    fn last_kind(&self) -> Option<SectionKind> {
        self.outline.parts.last().map(|part| part.kind)
    }

    fn count(&self, kind: SectionKind) -> u32 {
        self.counts[kind as usize]
    }

    /// A dateline stands before the body, or at its first paragraph.
    fn may_have_dateline(&self) -> bool {
        self.count(SectionKind::Dateline) == 0 && self.count(SectionKind::Body) < 2
    }

    fn add_dateline(&mut self, line: &Dateline<'t>, tokens: Range<usize>) {
        let end = tokens.start + line.len;
        self.outline.place = self.outline.place.or(line.place);
        self.outline.published = self.outline.published.or(line.day);
        self.outline.wire = self.outline.wire.or(line.wire);
        self.push(SectionKind::Dateline, tokens.start..end);
        if end < tokens.end {
            self.in_header = false;
            self.push(SectionKind::Body, end..tokens.end);
        }
    }

    /// The section that the paragraph's first words open.
    fn opening(&mut self, tokens: &Range<usize>, next: Option<&Paragraph>) -> Option<SectionKind> {
        let wire = self.reading.longest(TableId::WireOpenings, tokens.start);
        if let Some(found) = wire.filter(|found| found.len <= tokens.len()) {
            self.outline.wire = self.outline.wire.or(Some(found.row.get(0)));
            return Some(SectionKind::Distribution);
        }
        let found =
            self.reading.longest(TableId::Headings, tokens.start).filter(|found| found.len <= tokens.len());
        let kind = found.and_then(|found| {
            let after = tokens.start + found.len;
            let whole = after == tokens.end;
            let phrase = found.len > 3;
            let colon =
                (after..tokens.end.min(tokens.start + COLON_WITHIN)).find(|i| self.reading.is(*i, ':'));
            let colon = colon.is_some_and(|colon| colon == after || !self.in_header);
            (whole || phrase || colon || self.is_short_heading(tokens, after))
                .then(|| SectionKind::by_name(found.row.get(0)))
                .flatten()
        });
        kind.or_else(|| self.is_about(tokens, next).then_some(SectionKind::About))
    }

    /// "Kontakt für Medien": a heading with a few words more, and no sentence.
    fn is_short_heading(&self, tokens: &Range<usize>, after: usize) -> bool {
        const MOST: usize = 4;
        tokens.end - after <= MOST && self.is_title_like(tokens) && !self.in_header
    }

    /// "Über die Nordhavn Line GmbH" on a line of its own.
    fn is_about(&self, tokens: &Range<usize>, next: Option<&Paragraph>) -> bool {
        const LONGEST: usize = 14;
        let begins = self.reading.reads(tokens.start, "Über") || self.reading.reads(tokens.start, "About");
        let named = (tokens.start + 1..tokens.end).any(|i| self.reading[i].is_capital());
        let colon = self.reading.is(tokens.end - 1, ':');
        begins
            && named
            && tokens.len() <= LONGEST
            && (colon || self.is_title_like(tokens))
            && next.is_some()
            && !self.in_header
    }

    /// What a paragraph's form alone tells.
    fn by_form(&self, paragraph: &Paragraph) -> Option<SectionKind> {
        let (reading, tokens) = (self.reading, &paragraph.tokens);
        let first = reading[tokens.start];
        if tokens.clone().any(|i| reading[i].kind() == Kind::Address)
            && tokens.clone().all(|i| !matches!(reading[i].kind(), Kind::Word | Kind::Number))
        {
            return Some(SectionKind::Link);
        }
        let numbered = first.is_number() && reading.is(tokens.start + 1, ')');
        let goes_on = self.last_kind() == Some(SectionKind::List) && !paragraph.after_blank;
        if lines::is_bullet(reading, tokens.start) || numbered || goes_on {
            return Some(SectionKind::List);
        }
        if is_table_row(reading, tokens) {
            return Some(SectionKind::Table);
        }
        if first.is('/') && reading.is(tokens.end - 1, '/') && tokens.len() < 12 {
            return Some(SectionKind::Signature);
        }
        (self.in_header && is_slug(reading, tokens)).then_some(SectionKind::Slug)
    }

    fn header_kind(&self, tokens: &Range<usize>, next: Option<&Paragraph>) -> SectionKind {
        const SUBHEADLINES: u32 = 3;
        let title_like = self.is_title_like(tokens) && next.is_some();
        if title_like && self.count(SectionKind::Headline) == 0 {
            SectionKind::Headline
        } else if title_like
            && self.count(SectionKind::Headline) == 1
            && self.count(SectionKind::Subheadline) < SUBHEADLINES
        {
            SectionKind::Subheadline
        } else {
            SectionKind::Body
        }
    }

    fn body_kind(&self, tokens: &Range<usize>, next: Option<&Paragraph>) -> SectionKind {
        const LONGEST: usize = 16;
        let short = tokens.len() <= LONGEST && self.is_title_like(tokens);
        let text_follows = next.is_some_and(|next| !self.is_title_like(&next.tokens));
        if short && text_follows { SectionKind::Subhead } else { SectionKind::Body }
    }

    /// True of a line without the end of a sentence, and not too long for a title.
    fn is_title_like(&self, tokens: &Range<usize>) -> bool {
        const LONGEST: usize = 40;
        let open = matches!(self.reading[tokens.end - 1].mark(), Some('!' | '?' | '…'));
        tokens.len() <= LONGEST
            && (open || !lines::ends_sentence(self.reading, tokens.end - 1))
            && tokens.clone().any(|i| self.reading[i].is_word())
    }
}

/// "TOPSHOT-CHILE-MINING": one line in capitals, joined by hyphens or slashes, without a blank.
fn is_slug(reading: &Reading, tokens: &Range<usize>) -> bool {
    let joined = tokens.clone().skip(1).all(|i| reading[i].is_joined());
    let capitals = tokens
        .clone()
        .all(|i| !reading[i].is_word() || reading[i].has(Flags::CAPS) || reading[i].has(Flags::DIGIT));
    let linked =
        tokens.clone().any(|i| reading[i].has(Flags::HYPHEN) || reading.is(i, '/') || reading.is(i, '-'));
    joined && capitals && linked && reading[tokens.start].is_word()
}

/// A line with two gaps as wide as columns make them, or bars between its cells, and a number.
fn is_table_row(reading: &Reading, tokens: &Range<usize>) -> bool {
    const LONGEST: usize = 60;
    if tokens.len() > LONGEST {
        return false;
    }
    let gaps = tokens.clone().skip(1).filter(|i| reading[*i].has(Flags::GAP) || reading.str(*i) == "|");
    gaps.take(2).count() == 2 && tokens.clone().any(|i| reading[i].is_number())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Document;
    use crate::lexicon::Lexicon;

    #[track_caller]
    fn kinds(text: &str) -> Vec<String> {
        let document = Document::new(text, Lexicon::embedded());
        document
            .sections
            .iter()
            .map(|section| {
                let kind = serde_json::to_string(&section.kind).unwrap();
                let words: Vec<_> = section.text.split_whitespace().take(2).collect();
                format!("{}: {}", kind.trim_matches('"'), words.join(" "))
            })
            .collect()
    }

    #[test]
    fn reads_the_house_style_of_seaprwire() {
        let text = "Minister tagen am Meer\n\nTOPSHOT-CHILE-POLITICS\n\n(SeaPRwire) –   Die Lage ist ernst.\n\n\
            Alles ging gut.\n\nBranchen: Top-Story\n\nSeaPRwire liefert Meldungen.";
        assert_eq!(
            kinds(text),
            [
                "headline: Minister tagen",
                "slug: TOPSHOT-CHILE-POLITICS",
                "dateline: (SeaPRwire) –",
                "body: Die Lage",
                "body: Alles ging",
                "categories: Branchen: Top-Story",
                "distribution: SeaPRwire liefert"
            ]
        );
    }

    #[test]
    fn reads_a_company_s_own_release() {
        let text = "PRESSEMITTEILUNG\n\nNordhavn Line baut aus\nNeue Schiffe bis Herbst\n\nHamburg, 29. Juni 2017 – Die Reederei wächst.\n\n\
            Ausblick auf das Jahr\n\nEs kommen Schiffe:\n\n- ein Frachter\n- zwei Schlepper\n\n\
            Über die Nordhavn Line GmbH\nDie Firma baut Schiffe.\n\nPressekontakt:\nJan Kern\nTelefon: 040 1234\n\nhttps://nordhavn.example/presse";
        assert_eq!(
            kinds(text),
            [
                "slug: PRESSEMITTEILUNG",
                "headline: Nordhavn Line",
                "subheadline: Neue Schiffe",
                "dateline: Hamburg, 29.",
                "body: Die Reederei",
                "subhead: Ausblick auf",
                "body: Es kommen",
                "list: - ein",
                "about: Über die",
                "contact: Pressekontakt: Jan",
                "link: https://nordhavn.example/presse",
            ]
        );
        let document = Document::new(text, Lexicon::embedded());
        assert_eq!(document.place, Some("Hamburg"));
        assert_eq!(document.published, Day::new(2017, 6, 29));
    }
}
