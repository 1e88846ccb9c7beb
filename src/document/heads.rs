//! Which lines are heads: the headline, those below it, and those between the paragraphs.
//!
//! What a line's first words or its form tell comes before; here is what is left of a release's own text.
//! Example: "Hintergrund:" as a paragraph of its own is a subhead, "Das fordert der Rat:" is none.

use std::ops::Range;

use super::lines::Paragraph;
use super::section::SectionKind;
use super::sections::{Builder, Line};
use super::{dateline, form, header, lines, rows, stamp};
use crate::lexicon::{Class, Reading, class};
use crate::tokens::{Flags, Kind};

impl Builder<'_, '_> {
    pub(super) fn header_kind(&self, line: &Line) -> SectionKind {
        const SUBHEADLINES: u32 = 3;
        let headlines = self.count(SectionKind::Headline);
        if headlines == 0 && self.is_sentence_above_wire(line) {
            return SectionKind::Headline;
        }
        if header::is_question(self.reading, &line.tokens) {
            return SectionKind::Body;
        }
        if header::is_subtitle(self.reading, &line.tokens) && headlines > 0 {
            return SectionKind::Subheadline;
        }
        let labelled = headlines > 0 && rows::is_form_label(self.reading, &line.tokens);
        if labelled || self.is_loud_head(line) {
            SectionKind::Subhead
        } else if !(self.is_title_like(&line.tokens) && line.next.is_some()) {
            SectionKind::Body
        } else if headlines == 0 || self.repeats_the_headline(&line.tokens) {
            SectionKind::Headline
        } else if self.count(SectionKind::Subheadline) < SUBHEADLINES {
            SectionKind::Subheadline
        } else {
            SectionKind::Body
        }
    }

    /// "ÜBERBLICK" right below the dateline, with the text or a list on the next line.
    fn is_loud_head(&self, line: &Line) -> bool {
        const LONGEST: usize = 10;
        let (reading, tokens) = (self.reading, &line.tokens);
        let loud = |i: usize| !reading[i].is_word() || reading[i].has(Flags::CAPS);
        let text = |next: &Paragraph| {
            lines::is_bullet(reading, next.tokens.start) || !self.is_title_like(&next.tokens)
        };
        self.last_kind() == Some(SectionKind::Dateline)
            && self.count(SectionKind::Headline) > 0
            && tokens.len() <= LONGEST
            && self.is_title_like(tokens)
            && tokens.clone().all(loud)
            && line.beside[1].is_some_and(text)
    }

    /// "Der Kanzler tritt zurück." right above "Berlin (dpa) - ..." is a headline with a full stop.
    fn is_sentence_above_wire(&self, line: &Line) -> bool {
        const LONGEST: usize = 24;
        let wired = |next: &Paragraph| {
            next.after_blank
                && dateline::at(self.reading, &next.tokens).is_some_and(|found| found.wire.is_some())
        };
        line.tokens.len() <= LONGEST
            && line.next.is_some_and(wired)
            && self.reading[line.tokens.start].is_word()
    }

    /// The houses of stock exchange news write the title above and below their legal line.
    fn repeats_the_headline(&self, tokens: &Range<usize>) -> bool {
        let headline = self.outline.parts.iter().find(|part| part.kind == SectionKind::Headline);
        headline.is_some_and(|part| {
            header::clean(self.reading.phrase(&part.tokens)) == header::clean(self.reading.phrase(tokens))
        })
    }

    pub(super) fn body_kind(&self, line: &Line) -> SectionKind {
        const LONGEST: usize = 16;
        let (reading, tokens) = (self.reading, &line.tokens);
        // "Der Rat tagt weiter. (mh)" ends in who wrote it.
        let signed = || form::initials_at(reading, tokens).is_some();
        let short = tokens.len() <= LONGEST && self.is_title_like(tokens) && !signed();
        let labelled = rows::is_form_label(reading, tokens)
            && (line.after_blank || short && reading[tokens.start].is_number());
        let addressed = tokens.clone().any(|i| reading[i].kind() == Kind::Address);
        if short && (addressed || self.is_appointment(tokens)) {
            return SectionKind::Body;
        }
        let text_follows = line.next.is_some_and(|next| {
            !self.is_title_like(&next.tokens)
                || lines::is_bullet(reading, next.tokens.start)
                || form::is_table_row(reading, &next.tokens, [None; 2])
                || rows::is_labelled(reading, &next.tokens)
        });
        let marked = reading.str(tokens.start) == "#";
        // "Hauptgang / Nachtisch / Kaffee": the last of several short lines heads nothing.
        let of_many = self.last_kind() == Some(SectionKind::Body)
            && line.beside[0].is_some_and(|above| self.is_title_like(&above.tokens));
        let heads = short && (text_follows && !of_many || marked) || labelled;
        let heads = heads || is_ticker_head(reading, tokens) || self.is_colon_head(line);
        if heads { SectionKind::Subhead } else { SectionKind::Body }
    }

    /// "Hintergrund:" as a paragraph of its own above another one, or on a line of its own above a longer one.
    fn is_colon_head(&self, line: &Line) -> bool {
        const LONGEST: usize = 5;
        const LONGEST_OF_LIST: usize = 8;
        const LEAST: usize = 6;
        const OTHERS: Class = class::DETERMINER | class::PRONOUN | class::ROLE | class::NAMES;
        let (reading, tokens) = (self.reading, &line.tokens);
        // "Petra Kern:" and "Das Ergebnis:" lead to what somebody says.
        let other = |i: usize| reading.has(i, OTHERS) && !reading.has(i, class::POSSESSIVE);
        // "Auf einen Blick:" is nobody.
        let noun = || {
            reading.has(tokens.start, class::PREPOSITION) || !other(tokens.start) && !other(tokens.end - 2)
        };
        let longer = |next: &Paragraph| {
            let next = &next.tokens;
            next.len() >= LEAST
                && reading[next.start].is_capital()
                && !rows::is_labelled(reading, next)
                && !header::is_question(reading, tokens)
                && noun()
        };
        line.after_blank
            && reading.is(tokens.end - 1, ':')
            && reading[tokens.start].is_capital()
            && !tokens.clone().any(|i| reading.has(i, class::FINITE) && !reading[i].is_capital())
            && line.next.is_some_and(|next| {
                // "Die wichtigsten Forderungen:" heads its list.
                let listed = lines::is_bullet(reading, next.tokens.start);
                let longest = if listed { LONGEST_OF_LIST } else { LONGEST };
                tokens.len() <= longest && (listed || next.after_blank || longer(next))
            })
    }

    /// "Montag, 30. November 2026, 10 Uhr, Rathaus": when and where.
    fn is_appointment(&self, tokens: &Range<usize>) -> bool {
        let weekday = usize::from(self.reading.has(tokens.start, class::CALENDAR));
        let at = tokens.start + 2 * weekday;
        at < tokens.end && stamp::day_at(self.reading, at).is_some_and(|(_, len)| at + len < tokens.end)
    }

    /// True of a line without the end of a sentence, and not too long for a title.
    pub(super) fn is_title_like(&self, tokens: &Range<usize>) -> bool {
        const LONGEST: usize = 40;
        let open = matches!(self.reading[tokens.end - 1].mark(), Some('!' | '?' | '…'));
        tokens.len() <= LONGEST
            && (open || !lines::ends_sentence(self.reading, tokens.end - 1))
            && tokens.clone().any(|i| self.reading[i].is_word())
    }
}

/// "+++ 12:31 Uhr: Bahn fährt wieder +++"
fn is_ticker_head(reading: &Reading, tokens: &Range<usize>) -> bool {
    let plus = |i: usize| reading.str(i) == "+";
    tokens.len() > 6 && (tokens.start..tokens.start + 3).chain(tokens.end - 3..tokens.end).all(plus)
}

#[cfg(test)]
mod tests {
    use crate::document::Document;
    use crate::document::address::tests::assert_kinds_below;
    use crate::lexicon::Lexicon;

    #[test]
    fn heads_stand_between_paragraphs() {
        let rows = [
            ("Hintergrund:", "subhead"),
            ("Zum Hintergrund", "subhead"),
            ("Das fordert der Rat:", "body"),
            ("Der Rat tagt weiter. (mh)", "body"),
            ("Montag, 30. November 2026, 10 Uhr, Rathaus", "body"),
            ("Kern P. (2026): Neue Hallen. https://doi.example/1", "body"),
            ("1. Angaben zum Emittenten", "subhead"),
            ("+++ 12:31 Uhr: Bahn fährt nördlich von Kassel wieder im Takt +++", "subhead"),
            ("Über Nacht nach Kassel", "subhead"),
            ("Über den Wolken", "subhead"),
            ("Kontakt zu Vermisstem abgebrochen", "subhead"),
        ];
        for (line, wanted) in rows {
            let text = format!(
                "Rat wählt neu\n\nKiel (dpa) - Der Rat tagt.\n\n{line}\n\nDer Rat hat neu gewählt.\n"
            );
            let document = Document::new(&text, Lexicon::embedded());
            let kind = serde_json::to_string(&document.sections[3].kind).unwrap();
            assert_eq!(kind.trim_matches('"'), wanted, "{line}");
        }
    }

    #[test]
    fn heads_stand_right_above_their_text() {
        assert_kinds_below(
            "Rat wählt neu\n\nKiel (dpa) - Der Rat tagt.",
            3,
            &[
                ("Hintergrund: / Der Rat hat 40 Sitze und tagt im Rathaus.", "subhead body"),
                ("Methodische Hinweise: / Befragt wurden 2.000 Frauen in Kiel.", "subhead body"),
                ("Auf einen Blick: / Der Rat hat 40 Sitze und tagt im Rathaus.", "subhead body"),
                ("Unser Angebot: / Drei Nächte im Rathaus kosten 40 Euro.", "subhead body"),
                ("Petra Kern: / Der Rat hat 40 Sitze und tagt im Rathaus.", "body body"),
                ("Das Ergebnis: / Der Rat hat 40 Sitze und tagt im Rathaus.", "body body"),
                ("Hinweise: / „Der Rat hat 40 Sitze und tagt im Rathaus.“", "body body"),
                ("Die wichtigsten Forderungen: /  / - neue Sitze / - mehr Frauen", "subhead list"),
                ("Wir fordern: /  / - neue Sitze / - mehr Frauen", "body list"),
                ("b) Art des Geschäfts / Kauf", "subhead body"),
                (
                    "3. Angaben zum Emittenten, zum Teilnehmer am Markt, zum Versteigerer, zur Plattform oder zur Aufsicht",
                    "subhead",
                ),
                ("a) Name / Titel: Dr. / Vorname: Petra", "subhead table"),
                ("a) Status / Position: Vorstand", "subhead table"),
                ("10. Sonstige Angaben: / Keine.", "subhead body"),
            ],
        );
        assert_kinds_below(
            "Rat wählt neu\n\nKiel, 3. Mai 2026",
            2,
            &[
                (
                    "WICHTIGE ZAHLEN / • 40 Sitze / • drei Frauen /  / LAGE / Der Rat tagt im Rathaus.",
                    "subhead list subhead body",
                ),
                ("ÜBERBLICK / Der Rat tagt im Rathaus.", "subhead body"),
                ("FRAUEN VORN /  / Der Rat tagt im Rathaus.", "subheadline body"),
            ],
        );
    }

    #[test]
    fn an_interview_needs_no_headline() {
        for (text, title) in [
            ("Frage: Wer wählt den Rat?\n\nAntwort: Alle wählen ihn.", None),
            ("Rat: Wer wählt?\n\nAlle wählen ihn.", Some("Rat: Wer wählt?")),
        ] {
            assert_eq!(Document::new(text, Lexicon::embedded()).title(), title, "{text}");
        }
    }
}
