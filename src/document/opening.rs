//! Which section the first words of a line open: "Pressekontakt:", "Über die Nordhavn Line GmbH", "Sperrfrist: 10 Uhr".
//!
//! The words are data (`headings.tsv`, `wires.tsv`); here is where on a line and where in a release they count.
//! Example: "*** OTS-ORIGINALTEXT PRESSEAUSSENDUNG" opens the wire's own lines, "Kontakt zur Natur hilft" opens nothing.

use std::ops::Range;

use super::lines::{self, Paragraph};
use super::section::SectionKind;
use super::sections::{Builder, Line};
use super::{address, dateline, header, stamp};
use crate::lexicon::{Class, TableId, class};
use crate::tokens::{Flags, Kind};

/// "Hinweis zu zukunftsgerichteten Aussagen:": so many tokens a heading may have before its colon.
const COLON_WITHIN: usize = 7;

impl Builder<'_, '_> {
    /// Inside a running section its own kind opens anew only after an empty line or as a line with a colon at its
    /// end: "Pressestelle" or "Ansprechpartner: Petra Kern" in the middle of an address is part of it.
    pub(super) fn may_open(&self, kind: SectionKind, line: &Line) -> bool {
        let colon = line.tokens.clone().take(COLON_WITHIN).any(|i| self.reading.is(i, ':'));
        match self.running {
            // "Pressesprecherin" below "Petra Kern"
            None if self.last_kind() == Some(SectionKind::Signature) && !line.after_blank => {
                kind != SectionKind::Contact || line.next.is_some()
            }
            // "Internet: www.nordhavn.example" in an address.
            Some(_) if kind == SectionKind::Link => line.after_blank,
            Some(running) if running == kind => {
                let alone = self.reading.is(line.tokens.end - 1, ':');
                kind != SectionKind::Identifiers
                    && !self.is_bare_heading()
                    && (line.after_blank || colon && alone)
            }
            _ => true,
        }
    }

    /// "Adresse für Rückfragen" has nothing below it yet: "Medienstelle" is the first line of the address.
    fn is_bare_heading(&self) -> bool {
        const LONGEST: usize = 5;
        let last = self.outline.parts.last();
        last.is_some_and(|part| part.paragraphs.len() == 1 && part.tokens.len() <= LONGEST)
    }

    /// Where the words of a line begin behind decoration, the day of a footer, and brackets:
    /// "*** OTS-ORIGINALTEXT", "© Copyright", "07.11.2024 CET/CEST Veröffentlichung".
    fn lead(&self, tokens: &Range<usize>) -> usize {
        const MARKS: usize = 6;
        let reading = self.reading;
        if lines::is_bullet(reading, tokens.start) {
            return tokens.start;
        }
        let mut i = tokens.start;
        if !self.in_header
            && let Some((_, len)) = stamp::day_at(reading, i)
        {
            i += len;
            while i < tokens.end
                && (reading[i].has(Flags::CAPS) || reading.is(i, '/') || reading[i].is_number())
            {
                i += 1;
            }
        }
        // "(1) Quelle: ..." under the text
        let note = matches!(reading.get(i).and_then(|token| token.mark()), Some('(' | '['))
            && reading[i + 1].is_number()
            && matches!(reading.get(i + 2).and_then(|token| token.mark()), Some(')' | ']'));
        i += if note && i + 3 < tokens.end { 3 } else { 0 };
        let marks = (i..tokens.end.min(i + MARKS)).take_while(|i| {
            !matches!(reading[*i].kind(), Kind::Word | Kind::Number | Kind::Address)
                && !reading[*i].is_quotation_mark()
        });
        i + marks.count()
    }

    /// The section that the paragraph's first words open.
    pub(super) fn opening(&mut self, line: &Line) -> Option<SectionKind> {
        let tokens = &line.tokens;
        let start = self.lead(tokens);
        if start >= tokens.end {
            return None;
        }
        let wire = self.reading.longest(TableId::WireOpenings, start);
        if let Some(found) = wire.filter(|found| start + found.len <= tokens.end) {
            self.outline.wire = self.outline.wire.or(Some(found.row.get(0)));
            return Some(SectionKind::Distribution);
        }
        let found =
            self.reading.longest(TableId::Headings, start).filter(|found| start + found.len <= tokens.end);
        let kind = found.and_then(|found| {
            let kind = SectionKind::by_name(found.row.get(0))?;
            let after = start + found.len;
            let marks = (after..tokens.end).all(|i| self.reading[i].mark().is_some());
            let phrase = found.len > 3;
            let enclosed = start > tokens.start && self.reading[tokens.end - 1].mark().is_some();
            let colon = (after..tokens.end.min(start + COLON_WITHIN)).find(|i| self.reading.is(*i, ':'));
            let colon = colon.is_some_and(|colon| colon == after || !self.in_header);
            let address = self.reading.is(after, '-')
                && self.reading.get(after + 1).is_some_and(|token| token.kind() == Kind::Address);
            let numbered = kind == SectionKind::Slug && self.is_numbered_slug(line, after);
            let opens = marks
                || phrase
                || self.opens_in_place(kind, line, start..after)
                || colon
                || enclosed
                || address
                || numbered
                || self.is_short_heading(tokens, after);
            let kind = self.in_its_place(kind, tokens, after);
            (opens && self.may_be(kind, line, start..after)).then_some(kind)
        });
        // "**Über die Nordhavn Line GmbH**"
        let marked = start > tokens.start && self.reading.str(tokens.start) == "*";
        let about = if marked { start..tokens.end - 1 } else { tokens.clone() };
        let is_about = !about.is_empty() && self.is_about(&about, line.next);
        kind.or_else(|| is_about.then_some(SectionKind::About))
    }

    /// "Gesperrt bis Montag, 3. Mai 2024", "Datum 3. Mai 2024", "Das Gespräch führte Petra Kern.": without a colon, by
    /// what stands behind.
    fn opens_in_place(&self, kind: SectionKind, line: &Line, found: Range<usize>) -> bool {
        const LONGEST: usize = 12;
        const NEAR: usize = 8;
        let reading = self.reading;
        let end = line.tokens.end;
        let day = |within: usize| {
            (found.end..end.min(found.end + within)).any(|i| stamp::day_at(reading, i).is_some())
        };
        match kind {
            // "Gesperrt bis Freitag, 10 Uhr"
            SectionKind::Notice => {
                let mut near = found.end..end.min(found.end + NEAR);
                self.in_header
                    && found.len() > 1
                    && (day(NEAR) || near.any(|i| reading.has(i, class::CALENDAR)))
            }
            SectionKind::Dateline => self.in_header && line.next.is_some() && day(1),
            // "ISIN DE0001234567"
            SectionKind::Identifiers => {
                reading.get(found.end).is_some_and(|next| next.has(Flags::DIGIT) || next.is_number())
            }
            SectionKind::Categories => {
                self.in_header
                    && !line.after_blank
                    && end - found.end <= 2
                    && self.count(SectionKind::Dateline) + self.count(SectionKind::Slug) > 0
            }
            SectionKind::Signature => !self.in_header && found.len() == 3 && line.tokens.len() <= LONGEST,
            _ => false,
        }
    }

    /// "Aussender: Nordhavn GmbH" below the text begins an address, and so does "Weitere Informationen: Tel. 040 12345".
    fn in_its_place(&self, kind: SectionKind, tokens: &Range<usize>, after: usize) -> SectionKind {
        let below = !self.in_header && self.reading.is(after, ':');
        let address = match kind {
            SectionKind::Slug => below,
            SectionKind::Link => below && address::reaches(self.reading, tokens),
            _ => false,
        };
        if address { SectionKind::Contact } else { kind }
    }

    /// Some openings mean their kind only in their place.
    fn may_be(&self, kind: SectionKind, line: &Line, found: Range<usize>) -> bool {
        const WORDS: usize = 2;
        match kind {
            // "Hinweis: Die Straße bleibt gesperrt." declines nothing.
            SectionKind::Disclaimer if found.len() <= WORDS => {
                let alone = line.tokens.end <= found.end + 1;
                address::declines(self.reading, &line.tokens)
                    || alone && line.next.is_some_and(|next| address::declines(self.reading, &next.tokens))
            }
            // "KORREKTUR: Rat wählt neu" is the headline where no other one follows.
            SectionKind::Notice if self.in_header && self.count(SectionKind::Headline) == 0 => {
                let titled = line.next.is_some_and(|next| self.is_title_like(&next.tokens));
                let correction = self.reading.reads_any(line.tokens.start, &["Korrektur", "Berichtigung"]);
                !correction || !self.is_title_like(&line.tokens) || titled && self.starts_no_text(line.next)
            }
            // "Stand: 3. Mai 2024, 10 Uhr" may also be the last line.
            SectionKind::Dateline => {
                (self.in_header || line.next.is_none())
                    && line.tokens.clone().take(12).any(|i| stamp::day_at(self.reading, i).is_some())
            }
            // "Stadt Moorstedt", "Pressestelle" above the headline: whoever sends, where no number or address follows.
            SectionKind::Contact if self.in_header && self.count(SectionKind::Headline) == 0 => {
                !header::is_press_office(self.reading, &line.tokens)
                    || line.block().any(|tokens| address::reaches(self.reading, &tokens))
            }
            SectionKind::Link if !self.in_header => !self.informs(line, &found),
            _ => true,
        }
    }

    /// "Weitere Informationen: Die Stadt berät alle, die bauen.": no address, but what else there is to say. A title
    /// behind "Mehr zum Thema:" may be a sentence, but has no point.
    fn informs(&self, line: &Line, found: &Range<usize>) -> bool {
        let reading = self.reading;
        let told = |tokens: &Range<usize>| {
            lines::ends_sentence(reading, tokens.end - 1)
                && tokens.clone().any(|i| reading.has(i, class::FINITE) && reading[i].is_lower())
        };
        let alone = line.tokens.end <= found.end + 1;
        if alone {
            return line.beside[1].is_some_and(|next| told(&next.tokens));
        }
        told(&(found.end..line.tokens.end))
    }

    fn starts_no_text(&self, next: Option<&Paragraph>) -> bool {
        next.is_some_and(|next| dateline::at(self.reading, &next.tokens).is_none())
    }

    /// "Presseinformation Nr. 14/2024", "Medienmitteilung der Stadt Kiel vom 3. Mai" above the headline; with a number
    /// or a day also below it.
    fn is_numbered_slug(&self, line: &Line, after: usize) -> bool {
        const MOST: usize = 14;
        let (reading, tokens) = (self.reading, &line.tokens);
        let joint = reading.get(after).is_some_and(|token| token.is_number() || !token.is_word())
            || reading.reads_any(after, &["Nr", "Nummer", "vom", "der", "des", "von"]);
        let verb =
            (after..tokens.end).any(|i| reading.has(i, class::FINITE) && !reading[i].has(Flags::CAPITAL));
        // "Pressemitteilung von: Quell GmbH"
        let told = reading.reads_any(after, &["Nr", "Nummer"])
            || reading.reads(after, "von") && reading.is(after + 1, ':')
            || (after..tokens.end).any(|i| stamp::day_at(reading, i).is_some());
        self.in_header
            && joint
            && !verb
            && tokens.end - after <= MOST
            && self.is_title_like(tokens)
            && (told || self.count(SectionKind::Headline) == 0)
            && line.next.is_some()
    }

    /// "Kontakt für Medien": a heading with a few words more, and no sentence; "Kontakt zu Vermisstem gesucht" is none.
    fn is_short_heading(&self, tokens: &Range<usize>, after: usize) -> bool {
        const MOST: usize = 4;
        const JOINTS: [&str; 11] =
            ["für", "an", "der", "die", "das", "im", "bei", "zum", "zur", "und", "des"];
        let reading = self.reading;
        let plain = |i: usize| {
            !reading[i].is_word() || reading[i].has(Flags::CAPITAL) || reading.reads_any(i, &JOINTS)
        };
        tokens.end - after <= MOST
            && self.is_title_like(tokens)
            && !self.in_header
            && (after..tokens.end).all(plain)
    }

    /// "Über die Nordhavn Line GmbH" on a line of its own.
    fn is_about(&self, tokens: &Range<usize>, next: Option<&Paragraph>) -> bool {
        const LONGEST: usize = 14;
        let begins = self.reading.reads(tokens.start, "Über") || self.reading.reads(tokens.start, "About");
        let begins = begins && self.is_named(tokens, next) || self.is_profile(tokens, next);
        let named = (tokens.start + 1..tokens.end).any(|i| self.reading[i].is_capital());
        let colon = self.reading.is(tokens.end - 1, ':');
        begins
            && named
            && tokens.len() <= LONGEST
            && (colon || self.is_title_like(tokens) || address::ends_in_abbreviation(self.reading, tokens))
            && next.is_some()
            && !self.in_header
    }

    /// Behind "Über" stands a name, or a noun that the paragraph below begins with: "Über Nacht nach Wien" is a subhead.
    fn is_named(&self, tokens: &Range<usize>, next: Option<&Paragraph>) -> bool {
        let reading = self.reading;
        let said = tokens.start + 1..tokens.end;
        let told = said.clone().any(|i| {
            reading[i].is_number() || reading.has(i, class::FINITE) && !reading[i].has(Flags::CAPITAL)
        });
        let Some(first) = said.clone().find(|i| reading[*i].is_capital()).filter(|_| !told) else {
            return false;
        };
        let noun =
            reading.has(first, class::NOUN | class::CALENDAR) || reading.lexicon.is_noun(reading.str(first));
        let common = noun
            && !reading
                .has(first, class::NAMES & !class::NAME_START | class::ORGANIZATION_HEAD | class::TITLE);
        let again = |i: usize| {
            next.is_some_and(|next| reading[i].is_capital() && address::says_again(reading, i, &next.tokens))
        };
        !common || said.clone().any(again)
    }

    /// "Informationen zu Nordhavn", "Zur Quell-Gruppe", "Quell auf einen Blick" above a paragraph that begins with the name;
    /// "Hintergrund zur Nordhavn Line GmbH", "Kurzporträt Nordhavn" above any.
    fn is_profile(&self, tokens: &Range<usize>, next: Option<&Paragraph>) -> bool {
        const LONGEST: usize = 10;
        let reading = self.reading;
        let (first, end) = (tokens.start, tokens.end);
        if self.in_header || !(2..=LONGEST).contains(&tokens.len()) {
            return false;
        }
        let end = end - usize::from(reading.is(end - 1, ':'));
        let told = reading.reads_any(first, &["Informationen", "Information"])
            && reading.reads_any(first + 1, &["zu", "zur", "zum", "über"]);
        if self.heads_profile(first..end) {
            return true;
        }
        let to = reading.reads_any(first, &["Zu", "Zur", "Zum"]);
        let glance = end >= first + 4 && reading.reads(end - 3, "auf") && reading.reads(end - 1, "Blick");
        let firm = end >= first + 3 && reading.reads(end - 2, "das") && reading.reads(end - 1, "Unternehmen");
        let name = match (told, to, glance || firm) {
            (true, ..) => first + 2..end,
            (_, true, _) => first + 1..end,
            (.., true) => first..first + 1,
            _ => return false,
        };
        let named = |i: usize| reading[i].is_capital() && !reading.has(i, class::NOUN);
        next.is_some_and(|next| {
            name.clone().any(|i| named(i) && address::says_again(reading, i, &next.tokens))
        })
    }
    /// "Hintergrund zur Nordhavn Line GmbH", "Informationen zu Nordhavn Inc.": to the legal form at the end; "Kurzporträt
    /// Nordhavn": a name, and no place.
    fn heads_profile(&self, tokens: Range<usize>) -> bool {
        const KINDS: [&str; 5] = ["Informationen", "Information", "Hintergrund", "Hintergründe", "Fakten"];
        const PORTRAITS: [&str; 6] =
            ["Kurzporträt", "Kurzportrait", "Porträt", "Portrait", "Steckbrief", "Kurzprofil"];
        const OTHERS: Class = class::NOUN | class::PLACE | class::GIVEN | class::PERSON;
        let (reading, first) = (self.reading, tokens.start);
        let to = reading.reads_any(first + 1, &["zu", "zur", "zum", "über"]);
        let legal = |i: usize| reading.legal_form_end(i).is_some_and(|behind| behind >= tokens.end);
        let name = |i: usize| reading[i].is_capital() && !reading.has(i, OTHERS);
        to && reading.reads_any(first, &KINDS) && (first + 3..tokens.end).any(legal)
            || reading.reads_any(first, &PORTRAITS)
                && (first + 1..tokens.end).all(|i| !reading[i].is_lower())
                && (first + 1..tokens.end).any(name)
    }
}
