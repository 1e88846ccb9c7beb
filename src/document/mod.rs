//! A release as rules see it: tokens, sentences, sections, and what the header says about all of it.
//!
//! [`Document::new`] does everything in one go; what stands in the document (figures, names, statements) is
//! found by the rooms that come after.
//! Example: "Hamburg, 29. Juni 2017 – Die Reederei wächst." has the place Hamburg and the date 2017-06-29.

mod address;
mod dateline;
mod day;
mod ending;
mod fingerprint;
mod form;
mod furniture;
mod going_on;
mod header;
mod heads;
mod kicker;
mod language;
mod lines;
mod masthead;
mod opening;
mod rows;
mod section;
mod sections;
mod sender;
mod sentences;
mod stamp;
mod town;

use std::ops::Range;

use serde::Serialize;

use crate::id::Id;
use crate::lexicon::{Lexicon, Reading};
use crate::span::Span;
pub use day::Day;
pub use fingerprint::Fingerprint;
pub(crate) use header::is_press_office;
pub use sections::{Section, SectionKind};
pub use stamp::teletype_day;

/// The language of a text as BCP 47 has it: `de`, `en`, ...; `und` where it is none of those that are known.
pub fn language(text: &str) -> &'static str {
    Document::new(text, Lexicon::embedded()).language()
}

/// A stretch of tokens that ends where a sentence does; it lies in one section.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sentence {
    /// The tokens, never empty.
    pub tokens: Range<usize>,
    /// Index into [`Document::sections`].
    pub section: usize,
}

/// How long a text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Stats {
    /// Words and numbers.
    pub words: u32,
    /// Sentences; a headline is one.
    pub sentences: u32,
    /// Sections of the kind body.
    pub paragraphs: u32,
}

/// A text, cut and understood as far as its outer form goes.
#[derive(Debug, Clone)]
pub struct Document<'t> {
    reading: Reading<'t>,
    /// In text order; every visible character lies in one.
    pub sections: Vec<Section<'t>>,
    /// The tokens of each section.
    section_tokens: Vec<Range<usize>>,
    /// In text order.
    pub sentences: Vec<Sentence>,
    /// Whose house style the release is in, as the table `wires` names it.
    pub wire: Option<&'static str>,
    /// The day that dateline or header name, or else the one the caller knows.
    pub published: Option<Day>,
    /// The place in the dateline.
    pub place: Option<&'t str>,
}

impl<'t> std::ops::Deref for Document<'t> {
    type Target = Reading<'t>;
    fn deref(&self) -> &Reading<'t> {
        &self.reading
    }
}

impl<'t> Document<'t> {
    /// Reads a text.
    pub fn new(text: &'t str, lexicon: Lexicon) -> Self {
        let mut reading = Reading::new(text, lexicon);
        let outline = sections::outline(&reading);
        for part in &outline.parts {
            let ends = part.paragraphs.iter().copied().skip(1).chain([part.tokens.end]);
            for (start, end) in part.paragraphs.iter().zip(ends) {
                reading.join_lines(start + 1..end);
            }
        }
        let mut document = Document {
            sections: Vec::with_capacity(outline.parts.len()),
            section_tokens: Vec::with_capacity(outline.parts.len()),
            sentences: Vec::with_capacity(reading.len() / 16 + 1),
            wire: outline.wire,
            published: outline.published,
            place: outline.place,
            reading,
        };
        for part in outline.parts {
            document.add_section(part.kind, part.tokens, &part.paragraphs);
        }
        document
    }

    fn add_section(&mut self, kind: SectionKind, tokens: Range<usize>, paragraphs: &[usize]) {
        let section = self.sections.len();
        let (span, text) = (self.reading.span(&tokens), self.reading.phrase(&tokens));
        let starts = paragraphs.iter().copied().chain([tokens.end]);
        let mut start = tokens.start;
        for end in starts.filter(|end| *end > tokens.start) {
            sentences::split(&self.reading, start..end, |tokens| {
                self.sentences.push(Sentence { tokens, section })
            });
            start = end;
        }
        self.sections.push(Section { id: Id(section as u32), kind, span, text });
        self.section_tokens.push(tokens);
    }

    /// The text of the first headline, without what teletypes add to it.
    pub fn title(&self) -> Option<&'t str> {
        let headline = self.sections.iter().find(|section| section.kind == SectionKind::Headline)?;
        Some(header::clean(headline.text))
    }

    /// The tokens of a section.
    pub fn section_tokens(&self, section: usize) -> Range<usize> {
        self.section_tokens[section].clone()
    }

    /// The number of the sentence that holds the token, or else of the next one.
    pub fn sentence_at(&self, token: usize) -> usize {
        self.sentences.partition_point(|sentence| sentence.tokens.end <= token)
    }

    /// The text under a span, empty where the span leaves the text.
    pub fn slice(&self, span: Span) -> &'t str {
        match (self.byte(span.start), self.byte(span.end)) {
            (Some(start), Some(end)) if start < end => &self.reading.text()[start..end],
            _ => "",
        }
    }

    /// Where a code point begins, counted from the token before it: a text may be long.
    fn byte(&self, point: u32) -> Option<usize> {
        let behind = self.reading.partition_point(|token| token.at() <= point);
        let before = behind.checked_sub(1).map(|i| self.reading[i]);
        let (at, byte) = before.map_or((0, 0), |token| (token.at(), token.bytes().start));
        let rest = &self.reading.text()[byte..];
        let mut bytes = rest.char_indices().map(|(i, _)| i).chain([rest.len()]);
        bytes.nth((point - at) as usize).map(|i| byte + i)
    }

    /// Words, sentences and paragraphs.
    pub fn stats(&self) -> Stats {
        Stats {
            words: self.reading.iter().filter(|token| token.is_word() || token.is_number()).count() as u32,
            sentences: self
                .sentences
                .iter()
                .filter(|sentence| self.sections[sentence.section].kind.has_sentences())
                .count() as u32,
            paragraphs: self.sections.iter().filter(|section| section.kind == SectionKind::Body).count()
                as u32,
        }
    }

    /// `de`, or the language that it looks like instead, `und` where that is none for sure.
    pub fn language(&self) -> &'static str {
        language::of(self)
    }

    /// The bits that near-duplicates share.
    pub fn fingerprint(&self) -> Fingerprint {
        fingerprint::of(self)
    }
}
