//! What each paragraph of a release is for: headline, slug, dateline, body, contact, boilerplate.
//!
//! A release runs from its header through the body to its tail; every visible character lands in exactly
//! one section. Openings of lines are data (`headings.tsv`, `wires.tsv`), the order of things is here.
//! Example: a line "Pressekontakt:" and the lines below it are one section of the kind contact.

use std::ops::Range;

use super::dateline::{self, Dateline};
use super::day::Day;
use super::lines::{self, Paragraph};
use super::section::KINDS;
pub use super::section::{Section, SectionKind};
use super::{address, ending, form, furniture, header, rows, stamp};
use crate::lexicon::Reading;
use crate::tokens::Kind;

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
    let mut builder = Builder {
        reading,
        outline: Outline::default(),
        in_header: true,
        running: None,
        counts: [0; KINDS],
        footer_day: None,
    };
    for i in 0..paragraphs.len() {
        builder.add(&Line::new(&paragraphs, i));
    }
    builder.outline.published = builder.outline.published.or(builder.footer_day);
    builder.outline
}

/// A paragraph and those beside it.
pub(super) struct Line<'p> {
    pub tokens: Range<usize>,
    pub after_blank: bool,
    pub next: Option<&'p Paragraph>,
    /// The lines above and below in the same block.
    pub beside: [Option<&'p Paragraph>; 2],
    /// This paragraph and all below it.
    rest: &'p [Paragraph],
}

impl<'p> Line<'p> {
    fn new(paragraphs: &'p [Paragraph], i: usize) -> Line<'p> {
        let Paragraph { tokens, after_blank } = paragraphs[i].clone();
        let next = paragraphs.get(i + 1);
        let above = i.checked_sub(1).and_then(|above| paragraphs.get(above)).filter(|_| !after_blank);
        let beside = [above, next.filter(|next| !next.after_blank)];
        Line { tokens, after_blank, next, beside, rest: &paragraphs[i..] }
    }

    /// The paragraph so many below this one.
    pub(super) fn below(&self, count: usize) -> Option<&'p Paragraph> {
        self.rest.get(count)
    }

    /// The last paragraphs of the text, from its end, so far as they stand below this one.
    pub(super) fn last(&self, count: usize) -> impl Iterator<Item = &'p Paragraph> + use<'p> {
        self.rest[1..].iter().rev().take(count)
    }

    /// The lines from this one to the next empty line.
    pub(super) fn block(&self) -> impl Iterator<Item = Range<usize>> + use<'p> {
        block(self.rest)
    }

    /// The lines from the one below to the next empty line.
    pub(super) fn block_below(&self) -> impl Iterator<Item = Range<usize>> + use<'p> {
        block(&self.rest[1..])
    }
}

fn block(paragraphs: &[Paragraph]) -> impl Iterator<Item = Range<usize>> + use<'_> {
    let inside = |(i, line): &(usize, &Paragraph)| *i == 0 || !line.after_blank;
    paragraphs.iter().enumerate().take_while(inside).map(|(_, line)| line.tokens.clone())
}

pub(super) struct Builder<'r, 't> {
    pub reading: &'r Reading<'t>,
    pub outline: Outline<'t>,
    /// No body paragraph has come yet.
    pub in_header: bool,
    /// The section that goes on until another begins.
    pub running: Option<SectionKind>,
    /// How many sections of each kind there are.
    counts: [u32; KINDS],
    /// A day below the text, which counts where none stands above it.
    footer_day: Option<Day>,
}

impl<'t> Builder<'_, 't> {
    fn add(&mut self, line: &Line) {
        let tokens = line.tokens.clone();
        // Above the text an empty line ends what runs on.
        if self.in_header && line.after_blank {
            self.running = None;
        }
        if self.in_header && self.add_prefixed(line) {
            return;
        }
        if let Some(place) = self.labelled_place(line) {
            self.outline.place = self.outline.place.or(Some(place));
            return self.add_form(SectionKind::Dateline, tokens);
        }
        if let Some(kind) = self.opening(line).filter(|kind| self.may_open(*kind, line)) {
            return self.open_or_split(kind, line);
        }
        if self.running.is_none() && self.begins_address(line) {
            return self.open_running(SectionKind::Contact, tokens);
        }
        if self.heads_about(line) {
            return self.open_running(SectionKind::About, tokens);
        }
        if self.ends_running(line) {
            self.running = None;
        }
        let form = self.by_form(line);
        let teasers = self.running == Some(SectionKind::Link);
        let link = form == Some(SectionKind::Link) && (line.after_blank || teasers);
        let ends = link || matches!(form, Some(SectionKind::Distribution | SectionKind::Signature));
        if self.is_mid_sentence(line) && form.is_none() {
            return self.extend_last(tokens);
        }
        if let Some(kind) = self.running.filter(|_| !ends) {
            return self.extend(kind, tokens);
        }
        if let Some(kind) = form {
            self.running = None;
            return self.add_form(kind, tokens);
        }
        if self.may_have_dateline()
            && let Some(dateline) = dateline::at(self.reading, &tokens)
            && !self.is_title_with_dash(line, &dateline)
        {
            return self.add_dateline(&dateline, tokens);
        }
        if self.continues(line) {
            return self.extend_last(tokens);
        }
        if self.in_header {
            let kind = self.header_kind(line);
            self.in_header = !matches!(kind, SectionKind::Body | SectionKind::Subhead);
            self.add_text(kind, tokens);
        } else {
            let kind = self.body_kind(line);
            self.add_text(kind, tokens);
        }
    }

    /// A body may end in the initials of those who wrote it.
    fn add_text(&mut self, kind: SectionKind, tokens: Range<usize>) {
        let initials =
            (kind == SectionKind::Body).then(|| form::initials_at(self.reading, &tokens)).flatten();
        match initials.filter(|at| *at > tokens.start) {
            Some(at) => {
                self.push(kind, tokens.start..at);
                self.push(SectionKind::Signature, at..tokens.end);
            }
            None => self.push(kind, tokens),
        }
    }

    fn open_running(&mut self, kind: SectionKind, tokens: Range<usize>) {
        self.running = Some(kind);
        self.push(kind, tokens);
    }

    /// "Pressemitteilung: Rat wählt neu" has the title in it.
    fn open_or_split(&mut self, kind: SectionKind, line: &Line) {
        let tokens = line.tokens.clone();
        match self.title_in_slug(line).filter(|_| kind == SectionKind::Slug) {
            Some(title) => {
                self.push(SectionKind::Slug, tokens.start..title);
                self.push(SectionKind::Headline, title..tokens.end);
            }
            None => self.open(kind, tokens),
        }
    }

    fn open(&mut self, kind: SectionKind, tokens: Range<usize>) {
        let heading_alone = self.reading.is(tokens.end - 1, ':') || self.is_title_like(&tokens);
        let runs_on = kind.runs_on()
            || heading_alone && kind == SectionKind::Disclaimer
            || kind == SectionKind::Link && self.heads_teasers(&tokens);
        self.running = runs_on.then_some(kind);
        self.note_day(kind, &tokens);
        self.push(kind, tokens);
    }

    /// "Mehr zum Thema" above the titles of other reports, which end at the next empty line.
    fn heads_teasers(&self, tokens: &Range<usize>) -> bool {
        const LONGEST: usize = 4;
        !self.in_header
            && tokens.len() <= LONGEST
            && tokens.clone().all(|i| self.reading[i].kind() != Kind::Address)
    }

    fn add_form(&mut self, kind: SectionKind, tokens: Range<usize>) {
        self.note_day(kind, &tokens);
        let alone = matches!(
            kind,
            SectionKind::Slug | SectionKind::Link | SectionKind::Notice | SectionKind::Signature
        );
        if self.last_kind() == Some(kind) && !alone {
            self.extend(kind, tokens);
        } else {
            self.push(kind, tokens);
        }
    }

    /// The day in a line of the wire or the sender.
    fn note_day(&mut self, kind: SectionKind, tokens: &Range<usize>) {
        use SectionKind::*;
        const WITHIN: usize = 40;
        if !matches!(kind, Slug | Dateline | Distribution | Identifiers | Signature) {
            return;
        }
        let day = tokens.clone().take(WITHIN).find_map(|i| {
            let reading = self.reading;
            let day = || stamp::day_at(reading, i).map(|(day, _)| day);
            let short = || stamp::teletype_day(reading, i).or_else(|| stamp::short_year_day(reading, i));
            reading[i].is_number().then(|| day().or_else(short)).flatten()
        });
        let place = if self.in_header { &mut self.outline.published } else { &mut self.footer_day };
        *place = place.or(day);
    }

    /// "EQS-News: Nordhavn AG wächst": a wire's prefix, and the title behind it unless the line is the wire's own.
    fn add_prefixed(&mut self, line: &Line) -> bool {
        let Some(prefix) = header::prefix(self.reading, &line.tokens) else { return false };
        self.outline.wire = self.outline.wire.or(Some(prefix.wire));
        let rest = prefix.end..line.tokens.end;
        let next = line.next.map(|next| &next.tokens);
        let title_below = next.is_some_and(|next| self.is_title_like(next));
        let own = header::is_wires_own(self.reading, &rest, next.filter(|_| title_below));
        if own || self.count(SectionKind::Headline) > 0 {
            self.push(SectionKind::Slug, line.tokens.clone());
        } else {
            self.push(SectionKind::Slug, line.tokens.start..prefix.end);
            self.push(SectionKind::Headline, rest);
        }
        true
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

    fn extend_last(&mut self, tokens: Range<usize>) {
        if let Some(kind) = self.last_kind() {
            self.note_day(kind, &tokens);
            self.extend(kind, tokens);
        }
    }

    pub(super) fn last_kind(&self) -> Option<SectionKind> {
        self.outline.parts.last().map(|part| part.kind)
    }

    pub(super) fn count(&self, kind: SectionKind) -> u32 {
        self.counts[kind as usize]
    }

    /// A dateline stands before the body, or at its first paragraph.
    fn may_have_dateline(&self) -> bool {
        (self.count(SectionKind::Dateline) == 0 || self.in_header) && self.count(SectionKind::Body) < 2
    }

    fn add_dateline(&mut self, line: &Dateline<'t>, tokens: Range<usize>) {
        let mut end = tokens.start + line.len;
        self.outline.place = self.outline.place.or(line.place);
        self.outline.published = self.outline.published.or(line.day);
        self.outline.wire = self.outline.wire.or(line.wire);
        self.push(SectionKind::Dateline, tokens.start..end);
        // "(SeaPRwire) – KIEL (AP) — Der Rat": the wire's own, and then the agency's.
        let inner = || dateline::at(self.reading, &(end..tokens.end)).filter(|inner| inner.place.is_some());
        if line.place.is_none()
            && end < tokens.end
            && let Some(inner) = inner()
        {
            self.outline.place = self.outline.place.or(inner.place);
            self.outline.published = self.outline.published.or(inner.day);
            self.push(SectionKind::Dateline, end..end + inner.len);
            end += inner.len;
        }
        if end < tokens.end {
            self.in_header = false;
            self.add_text(SectionKind::Body, end..tokens.end);
        } else if line.wire.is_some() && line.place.is_some() && self.count(SectionKind::Headline) > 0 {
            // "Moorstedt (ots)": what comes below is the text.
            self.in_header = false;
        }
    }

    /// What a paragraph's form alone tells.
    fn by_form(&self, line: &Line) -> Option<SectionKind> {
        let (reading, tokens) = (self.reading, &line.tokens);
        let wordless = !reading[tokens.clone()].iter().any(|token| token.is_word() || token.is_number());
        if wordless && reading[tokens.clone()].iter().any(|token| token.kind() == Kind::Address) {
            return Some(SectionKind::Link);
        }
        if ending::is_service(reading, tokens) {
            return Some(SectionKind::Contact);
        }
        if furniture::is_furniture(reading, tokens) {
            return Some(if self.in_header { SectionKind::Slug } else { SectionKind::Link });
        }
        if !self.in_header && address::is_foot(reading, tokens) {
            return Some(SectionKind::Contact);
        }
        if self.in_header && self.is_masthead(line) {
            return Some(SectionKind::Slug);
        }
        if self.in_header && furniture::is_stamp(reading, tokens) {
            return Some(SectionKind::Dateline);
        }
        if !self.in_header && ending::is_address_after_label(reading, tokens) {
            return Some(SectionKind::Link);
        }
        let stamp = self.is_below_text() && form::is_stamp(reading, tokens);
        // "031405 Mai 24" below "APA0214 2024-05-03/14:05"
        if stamp && self.last_kind() == Some(SectionKind::Signature) {
            return Some(SectionKind::Signature);
        }
        if form::is_rule(reading, tokens) && form::is_row_beside(reading, tokens, line.beside) {
            return Some(SectionKind::Table);
        }
        if form::is_rule(reading, tokens) || form::is_end_mark(reading, tokens) || stamp {
            return Some(SectionKind::Distribution);
        }
        if let Some(kind) = self.closing(line) {
            return Some(kind);
        }
        let goes_on = self.last_kind() == Some(SectionKind::List) && !line.after_blank;
        if lines::is_bullet(reading, tokens.start) && !self.is_dashed_title(line)
            || form::is_numbered(reading, tokens, line.beside)
            || !self.in_header && rows::is_timed(reading, tokens, line.beside)
            || goes_on
        {
            return Some(SectionKind::List);
        }
        let numbered = form::is_report_number(reading, tokens) || form::is_house_line(reading, tokens);
        if numbered && (!self.in_header || line.next.is_some()) {
            // "APA0411 2025-05-03/14:11" signs a report, but below the wire's own words it is one of them.
            return Some(match self.last_kind() {
                _ if self.in_header => SectionKind::Slug,
                Some(SectionKind::Distribution) => SectionKind::Distribution,
                _ => SectionKind::Signature,
            });
        }
        let cell = self.last_kind() == Some(SectionKind::Table) && !line.after_blank && tokens.len() <= 3;
        let row = form::is_table_row(reading, tokens, line.beside) || form::is_table_title(reading, line);
        if row || self.is_labelled_row(line) || cell {
            return Some(SectionKind::Table);
        }
        if !self.in_header && form::is_initials(reading, tokens) {
            return Some(SectionKind::Signature);
        }
        self.is_caption(line).then_some(SectionKind::Caption).or_else(|| self.header_form(line))
    }

    /// True where the sender's or the wire's own words have begun.
    fn is_below_text(&self) -> bool {
        use SectionKind::*;
        let own =
            matches!(self.last_kind(), Some(Distribution | Identifiers | Signature | Contact | Disclaimer));
        !self.in_header && own
    }

    fn header_form(&self, line: &Line) -> Option<SectionKind> {
        let (reading, tokens) = (self.reading, &line.tokens);
        if !self.in_header {
            return None;
        }
        let titled = self.count(SectionKind::Headline) > 0;
        if line.next.is_some() && header::is_restriction(reading, tokens) {
            return Some(SectionKind::Notice);
        }
        let sender = || header::is_sender(reading, tokens) || header::ends_in_slug(reading, tokens);
        let keywords = || form::is_keyword_line(reading, tokens) || sender();
        if form::is_slug(reading, tokens) || line.next.is_some() && keywords() {
            return Some(SectionKind::Slug);
        }
        if titled && header::is_dated_rubric(reading, tokens) {
            return Some(SectionKind::Dateline);
        }
        if titled && (header::is_byline(reading, tokens) || ending::is_interviewer(reading, tokens)) {
            return Some(SectionKind::Signature);
        }
        if self.is_providers_name(line) {
            return Some(SectionKind::Distribution);
        }
        let above_sender = line.next.is_some_and(|next| header::is_sender(reading, &next.tokens));
        if titled && above_sender && header::is_spokesperson(reading, tokens) {
            return Some(SectionKind::Slug);
        }
        let bracketed = reading.is(tokens.start, '(') && reading.is(tokens.end - 1, ')');
        let note = bracketed && line.next.is_some() && dateline::at(reading, tokens).is_none();
        (note || self.is_covering_note(line)).then_some(SectionKind::Notice)
    }
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
