//! What stands above the headline: the sender, its offices and numbers, a paper's page, the labels of a form.
//!
//! Openings of lines are in `opening.rs`, datelines in `dateline.rs`, kickers in `kicker.rs`, who sends in `sender.rs`; here is what only the place above the headline shows.
//! Example: in "Stadt Moorstedt", "Pressereferat", "Rat wählt neu" the third line is the headline.

use std::ops::Range;

use super::dateline::{self, Dateline};
use super::lines::{self, Paragraph};
use super::section::SectionKind;
use super::sections::{Builder, Line};
use super::{form, furniture, header, sender, stamp};
use crate::lexicon::{Reading, TableId, class};
use crate::tokens::{Flags, Kind, Shape};

impl<'t> Builder<'_, 't> {
    /// A line above the headline that is none.
    pub(super) fn is_masthead(&self, line: &Line) -> bool {
        let (reading, tokens) = (self.reading, &line.tokens);
        if line.next.is_some() && (is_reference(reading, tokens) || is_numbered_report(reading, tokens)) {
            return true;
        }
        let headed = self.count(SectionKind::Headline) == 0 && line.next.is_some();
        headed
            && (is_spaced_out(reading, tokens)
                || is_mail_header(reading, line)
                || self.is_bar_line(line)
                || self.is_of_letterhead(line)
                || self.is_kicker(line)
                || self.is_head_of_page(line)
                || self.is_named_sender(line)
                || self.is_above_slug(line)
                || self.is_sender_line(line))
    }

    /// "Sehr geehrte Damen und Herren," and "anbei unsere Pressemitteilung." above the headline.
    pub(super) fn is_covering_note(&self, line: &Line) -> bool {
        const LONGEST: usize = 40;
        let (reading, tokens) = (self.reading, &line.tokens);
        let salutation = reading.reads_any(tokens.start, &["Sehr", "Liebe", "Lieber", "Guten"])
            && reading.reads_any(
                tokens.start + 1,
                &["geehrte", "geehrter", "Kolleginnen", "Kollegen", "Damen", "Tag"],
            );
        let enclosed = |i: usize| {
            reading.reads_any(i, &["anbei", "Anbei", "beigefügt", "anliegend", "nachfolgend", "untenstehend"])
        };
        let noted =
            self.last_kind() == Some(SectionKind::Notice) && tokens.clone().take(LONGEST).any(enclosed);
        let above = self.count(SectionKind::Headline) == 0 && line.next.is_some();
        above && tokens.len() <= LONGEST && (salutation || noted)
    }

    /// "- Zusammenfassung - Rat wählt neu", "- Opposition klagt -": a title between dashes, and no item of a list.
    pub(super) fn is_dashed_title(&self, line: &Line) -> bool {
        let (reading, tokens) = (self.reading, &line.tokens);
        let closed = tokens.len() > 2 && reading.is(tokens.end - 1, '-');
        let alone = line.next.is_some_and(|next| !lines::is_bullet(reading, next.tokens.start));
        self.in_header
            && reading.is(tokens.start, '-')
            && alone
            && (closed || self.count(SectionKind::Headline) == 0)
    }

    /// "Ort: Kiel" beside other lines with labels.
    pub(super) fn labelled_place(&self, line: &Line) -> Option<&'t str> {
        const LONGEST: usize = 6;
        let (reading, tokens) = (self.reading, &line.tokens);
        let labelled = self.in_header
            && tokens.len() <= LONGEST
            && reading.reads(tokens.start, "Ort")
            && reading.is(tokens.start + 1, ':')
            && line.beside.into_iter().flatten().any(|line| reading.is(line.tokens.start + 1, ':'));
        let place = tokens.start + 2..tokens.end;
        (labelled && place.clone().all(|i| !reading[i].is_number()) && !place.is_empty())
            .then(|| reading.phrase(&place))
    }

    /// A line like a title below which the text does not begin at once.
    pub(super) fn titled(&self, paragraph: Option<&Paragraph>) -> bool {
        paragraph.is_some_and(|paragraph| {
            let tokens = &paragraph.tokens;
            let opens = || dateline::at(self.reading, tokens);
            self.is_title_like(tokens)
                && !header::is_subtitle(self.reading, tokens)
                && opens().is_none_or(|found| self.is_first_of_title(&found, tokens))
        })
    }

    /// "XYZ – Kern: Rat wählt neu" where no title has come yet.
    pub(super) fn is_title_with_dash(&self, line: &Line, found: &Dateline) -> bool {
        self.in_header
            && self.count(SectionKind::Headline) == 0
            && line.next.is_some_and(|next| next.after_blank)
            && self.is_first_of_title(found, &line.tokens)
    }

    /// "XYZ – Kern: Rat wählt neu": capitals and a dash without day and wire, and behind them no sentence.
    fn is_first_of_title(&self, found: &Dateline, tokens: &Range<usize>) -> bool {
        let rest = tokens.start + found.len..tokens.end;
        found.day.is_none() && found.wire.is_none() && !rest.is_empty() && self.is_title_like(&rest)
    }

    /// "TU Moorstedt | Pressestelle | Nr. 88 | 25.11.2026": a line of cells alone, with a number, a day or an office.
    fn is_bar_line(&self, line: &Line) -> bool {
        const LONGEST: usize = 20;
        let (reading, tokens) = (self.reading, &line.tokens);
        let bars = |tokens: &Range<usize>| tokens.clone().take(LONGEST).any(|i| form::is_bar(reading, i));
        let told = |i: usize| {
            let heading = || reading.longest(TableId::Headings, i);
            stamp::day_at(reading, i).is_some()
                || reading.reads(i, "Nr")
                || heading().is_some_and(|found| matches!(found.row.get(0), "slug" | "contact"))
        };
        tokens.len() <= LONGEST
            && reading[tokens.start].is_word()
            && bars(tokens)
            && !line.beside.into_iter().flatten().any(|line| bars(&line.tokens))
            && tokens.clone().any(told)
            && dateline::at(reading, tokens).is_none()
    }

    /// "Der Oberbürgermeister", "24103 Kiel" in the block of a sender.
    fn is_of_letterhead(&self, line: &Line) -> bool {
        const LONGEST: usize = 7;
        const BELOW: usize = 3;
        let (reading, tokens) = (self.reading, &line.tokens);
        let office = reading.has(tokens.start, class::DETERMINER) && reading.has(tokens.end - 1, class::ROLE);
        // "Presseamt", "Referat für Presse- und Öffentlichkeitsarbeit"
        let press = header::is_press_office(reading, tokens);
        // "Polizeimeldung vom 3. Mai 2026", "Tempelhof-Schöneberg"
        let placed = tokens.len() == 1
            && self.last_kind() == Some(SectionKind::Slug)
            && reading.str(tokens.start).split('-').all(|part| {
                reading.lexicon.class_of(part, Shape::Capital) & (class::PLACE | class::PLACE_WEAK) != 0
            })
            && self.titled(line.next);
        let town = reading[tokens.start].is_number() && (4..=5).contains(&reading.str(tokens.start).len());
        // "Fachbereich Wahlen" above "Der Oberbürgermeister"
        let of_block = |n: usize| line.below(n).filter(|below| !below.after_blank);
        let above = || (1..=BELOW).map_while(of_block).any(|below| sender::is_office(reading, &below.tokens));
        !line.after_blank
            && matches!(self.last_kind(), Some(SectionKind::Slug | SectionKind::Contact))
            && tokens.len() <= LONGEST
            && (office
                || press
                || placed
                || reading[tokens.start].is_capital() && above()
                || town && tokens.len() > 1 && tokens.clone().skip(1).all(|i| reading[i].is_capital()))
    }

    /// "Quellmarer Rundschau" above "E-Paper", "Anmelden" and the title: the name of a page above its buttons.
    fn is_head_of_page(&self, line: &Line) -> bool {
        const LONGEST: usize = 4;
        const BUTTONS: usize = 6;
        let reading = self.reading;
        let buttons = |below: &&Paragraph| furniture::is_furniture(reading, &below.tokens);
        let count = (1..BUTTONS).map_while(|n| line.below(n)).take_while(buttons).count();
        count > 0
            && line.tokens.len() <= LONGEST
            && line.tokens.clone().all(|i| reading[i].is_capital())
            && self.titled(line.below(count + 1))
    }

    /// "DGB Nord", "Landesarbeitsgericht Hamm", "Ludwig-Maximilians-Universität München": the name of a body alone, above its
    /// office, the number of its release, or the title.
    fn is_named_sender(&self, line: &Line) -> bool {
        let (reading, tokens) = (self.reading, &line.tokens);
        let below = |paragraph: &Paragraph| {
            let tokens = &paragraph.tokens;
            let slug = reading.longest(TableId::Headings, tokens.start);
            slug.is_some_and(|found| matches!(found.row.get(0), "slug" | "contact"))
                || header::is_press_office(reading, tokens)
                || self.titled(Some(paragraph))
        };
        // "Bundesgerichtshof", "Karlsruhe, 3. Mai 2024", "Urteil bestätigt"
        let dated = |next: &Paragraph| {
            dateline::at(reading, &next.tokens).is_some_and(|found| found.len == next.tokens.len())
        };
        header::is_body(reading, tokens)
            && line.next.is_some_and(|next| below(next) || dated(next) && self.titled(line.below(2)))
    }

    /// "Kreisverwaltung Quellmar" right above "Pressemitteilung", where the title stands below both: whoever it is, it sends.
    fn is_above_slug(&self, line: &Line) -> bool {
        const LONGEST: usize = 12;
        const BELOW: usize = 4;
        let (reading, tokens) = (self.reading, &line.tokens);
        let slug = |below: &Paragraph| {
            let found = reading.longest(TableId::Headings, below.tokens.start);
            found.is_some_and(|found| found.row.get(0) == "slug" && found.len <= below.tokens.len())
        };
        let told = |i: usize| {
            reading[i].mark().is_some()
                || reading[i].is_number()
                || reading.has(i, class::FINITE) && !reading[i].is_capital()
        };
        let titled = || {
            (2..=BELOW)
                .any(|n| line.below(n).is_some_and(|below| below.after_blank && self.titled(Some(below))))
        };
        self.outline.parts.is_empty()
            && tokens.len() <= LONGEST
            && reading[tokens.end - 1].is_capital()
            && !tokens.clone().any(told)
            && line.beside[1].is_some_and(slug)
            && titled()
    }

    /// "News provided by" has the name on the next line.
    pub(super) fn is_providers_name(&self, line: &Line) -> bool {
        const LONGEST: usize = 6;
        let last = self.outline.parts.last();
        let opened = last.is_some_and(|part| {
            part.kind == SectionKind::Distribution
                && part.paragraphs.len() == 1
                && part.tokens.len() <= LONGEST
        });
        let dated = |next: &Paragraph| dateline::at(self.reading, &next.tokens).is_some();
        opened
            && line.tokens.len() <= LONGEST
            && line.tokens.clone().all(|i| self.reading[i].is_capital() || !self.reading[i].is_word())
            && line.next.is_some_and(dated)
    }

    /// "Pressemitteilung: Rat wählt neu" above the text: where the title begins.
    pub(super) fn title_in_slug(&self, line: &Line) -> Option<usize> {
        const WITHIN: usize = 5;
        const LEAST: usize = 3;
        let (reading, tokens) = (self.reading, &line.tokens);
        let colon = tokens.clone().take(WITHIN).find(|i| reading.is(*i, ':'))?;
        let rest = colon + 1..tokens.end;
        let told = rest.len() >= LEAST
            && rest.clone().any(|i| reading[i].is_lower())
            && reading[rest.start].is_capital()
            && self.is_title_like(&rest)
            && !header::is_sender(reading, &rest)
            && !rest
                .clone()
                .any(|i| reading[i].kind() == Kind::Address || stamp::day_at(reading, i).is_some());
        let alone = self.in_header && self.count(SectionKind::Headline) == 0 && line.next.is_some();
        (alone && told && !self.titled(line.next)).then_some(colon + 1)
    }
}

/// "Von: presse@quell.example" beside "Betreff: Rat wählt neu", "---------- Weitergeleitete Nachricht ----------".
fn is_mail_header(reading: &Reading, line: &Line) -> bool {
    const LABELS: [&str; 14] = [
        "Von", "An", "Betreff", "Gesendet", "Datum", "Cc", "Kopie", "Antwort", "From", "To", "Subject",
        "Date", "Sent", "Reply-To",
    ];
    const MOST: usize = 40;
    let labelled = |tokens: &Range<usize>| {
        reading.reads_any(tokens.start, &LABELS)
            && (reading.is(tokens.start + 1, ':') || reading.is(tokens.start + 2, ':'))
    };
    let tokens = &line.tokens;
    let ruled = reading.is(tokens.start, '-') && reading.is(tokens.end - 1, '-');
    let forwarded =
        ruled && tokens.clone().take(MOST).any(|i| reading.reads_any(i, &["Nachricht", "message"]));
    let beside = || line.beside.into_iter().flatten().any(|line| labelled(&line.tokens));
    forwarded || labelled(tokens) && beside()
}

/// "P R E S S E M I T T E I L U N G"
fn is_spaced_out(reading: &Reading, tokens: &Range<usize>) -> bool {
    const LETTERS: usize = 6;
    const LONGEST: usize = 44;
    let letter = |i: usize| reading[i].has(Flags::CAPITAL) && reading.str(i).chars().count() == 1;
    (LETTERS..=LONGEST).contains(&tokens.len()) && tokens.clone().take(LETTERS).all(letter)
}

/// "Nr. 145/2026 · 25. November 2026", "PM-Nr. 88": a number and perhaps a day, and nothing else.
fn is_reference(reading: &Reading, tokens: &Range<usize>) -> bool {
    const LONGEST: usize = 14;
    const LABELS: [&str; 8] = ["Nr", "Nummer", "PM", "PM-Nr", "MM", "PI", "Ausgabe", "Lfd"];
    let plain = |i: usize| {
        !reading[i].is_word()
            || reading.has(i, class::CALENDAR)
            || reading.reads_any(i, &["vom", "Nr", "den", "Nummer"])
    };
    tokens.len() <= LONGEST
        && reading.reads_any(tokens.start, &LABELS)
        && tokens.clone().skip(1).all(plain)
        && tokens.clone().any(|i| reading[i].is_number())
        && !lines::ends_sentence(reading, tokens.end - 1)
}

/// "Umwelt/Anhörung - 12.06.2024 (hib 400/2024)": what it is about, and the house's number of it.
fn is_numbered_report(reading: &Reading, tokens: &Range<usize>) -> bool {
    const LONGEST: usize = 20;
    let Some(wire) = tokens.end.checked_sub(5).filter(|wire| *wire > tokens.start) else { return false };
    let numbered = reading.is(wire - 1, '(')
        && reading[wire + 1].is_number()
        && reading.is(wire + 2, '/')
        && reading[wire + 3].is_number()
        && reading.is(wire + 4, ')');
    numbered && tokens.len() <= LONGEST && reading.has(wire, class::WIRE)
}

#[cfg(test)]
pub(super) mod tests {
    use crate::document::Document;
    use crate::lexicon::Lexicon;

    /// The title and the place, with "/" for each line break.
    #[track_caller]
    pub(in crate::document) fn assert_titles(rows: &[(&str, &str)]) {
        let mut wrong = Vec::new();
        for (text, wanted) in rows {
            let text = text.replace(" / ", "\n");
            let document = Document::new(&text, Lexicon::embedded());
            let title = document.title().unwrap_or("-");
            let found = match document.place {
                Some(place) => format!("{title}|{place}"),
                None => title.to_owned(),
            };
            if found != *wanted {
                wrong.push(format!("{text:?}: {found:?} instead of {wanted:?}"));
            }
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }

    #[test]
    fn senders_stand_above_the_headline() {
        assert_titles(&[
            ("Stadt Moorstedt /  / Rat wählt neu /  / Der Rat hat gewählt.", "Rat wählt neu"),
            (
                "Landeshauptstadt Kiel / Der Oberbürgermeister / 24103 Kiel /  / Rat wählt neu /  / Der Rat tagt.",
                "Rat wählt neu",
            ),
            (
                "Stadt Moorstedt / Pressestelle / Pressemitteilung /  / Rat wählt neu /  / Der Rat tagt.",
                "Rat wählt neu",
            ),
            ("Stadt Moorstedt / Presseamt /  / Rat wählt neu /  / Der Rat tagt.", "Rat wählt neu"),
            (
                "Stadt Moorstedt / Fachbereich Wahlen / Der Oberbürgermeister /  / PRESSEMITTEILUNG /  / Rat wählt neu /  / Der Rat tagt.",
                "Rat wählt neu",
            ),
            ("LOKALES / Rat wählt neu / Der Rat hat gewählt.", "Rat wählt neu"),
            ("Inland / Rat wählt neu / Der Rat hat gewählt.", "Rat wählt neu"),
            ("Inland / Der Rat hat gewählt.", "Inland"),
            ("Quellmarer Rundschau / E-Paper / Anmelden / Rat wählt neu /  / Er tagt.", "Rat wählt neu"),
            ("Neuwahl in Kiel / Teilen /  / Der Rat hat gewählt.", "Neuwahl in Kiel"),
            (
                "Quell Möbel /  / Quell baut neu /  / 24.11.2026 – 08:00 /  / Kiel (ots) - Quell baut ein Werk.",
                "Quell baut neu|Kiel",
            ),
            (
                "TU Moorstedt | Pressestelle | Nr. 88 | 25.11.2026 /  / Rat wählt neu /  / Er tagt.",
                "Rat wählt neu",
            ),
            (
                "Rat wählt neu /  / News provided by /  / Quell Energy /  / 24 Nov, 2026, 09:00 CET /  / Kiel (ots) - Er tagt.",
                "Rat wählt neu|Kiel",
            ),
            ("Stadt Moorstedt /  / Der Rat hat gewählt.", "Stadt Moorstedt"),
            ("Landesarbeitsgericht Kiel / Nr. 14/2026 /  / Rat wählt neu /  / Er tagt.", "Rat wählt neu"),
            ("Stadt Moorstedt am See /  / Rat wählt neu /  / Er tagt.", "Rat wählt neu"),
            ("Ludwig-Quell-Universität zu Kiel /  / Rat wählt neu /  / Er tagt.", "Rat wählt neu"),
            (
                "Landgericht Kiel / Pressestelle / Rat der Stadt wählt neu / Er hat am Montag in Kiel drei Stunden lang getagt.",
                "Rat der Stadt wählt neu",
            ),
            (
                "Von: presse@quell.example / Betreff: Wahl /  / Guten Tag, / anbei unsere Meldung. /  / Rat wählt neu /  / Kiel, 3. Mai 2026. Er tagt.",
                "Rat wählt neu|Kiel",
            ),
            (
                "Kreisverwaltung Bad Quell / Pressemitteilung / 3. Mai 2026 /  / Rat wählt neu /  / Der Rat tagt.",
                "Rat wählt neu",
            ),
            (
                "Amt für Moor und ländliche Räume / Medienmitteilung /  / Rat wählt neu /  / Der Rat tagt.",
                "Rat wählt neu",
            ),
            (
                "XYZ – Kern: Rat wählt neu /  / Utl.: Frauen vorn = /  / Kiel (OTS) - Der Rat tagt.",
                "XYZ – Kern: Rat wählt neu|Kiel",
            ),
            ("XYZ - Kern sieht Rat vorn /  / Der Rat hat gewählt.", "XYZ - Kern sieht Rat vorn"),
            ("KIEL - Der Rat tagt. /  / Er hat gewählt.", "-|KIEL"),
            ("Rat wählt neu /  / (SeaPRwire) – KIEL (AP) — Der Rat hat gewählt.", "Rat wählt neu|KIEL"),
            ("Rat wählt neu /  / (SeaPRwire) – LÜBECK — Der Rat hat gewählt.", "Rat wählt neu|LÜBECK"),
            ("Rat/Wahl/Stadt Kiel/ZF / Rat wählt neu /  / Kiel (SID) - Er tagt.", "Rat wählt neu|Kiel"),
            ("Neue Kita in Kiel / Pressemitteilung /  / Der Rat baut eine Kita.", "Neue Kita in Kiel"),
            ("Polizeimeldung vom 3. Mai 2026 /  / Rat wählt neu /  / Der Rat tagt.", "Rat wählt neu"),
            (
                "Polizeimeldung vom 3. Mai 2026 / Treptow-Köpenick /  / Mann stürzt /  / Nr. 1987 / Ein Mann ist gestürzt.",
                "Mann stürzt",
            ),
            ("Rat wählt neu /  / - Opposition klagt - /  / Kiel (AFP) - Der Rat tagt.", "Rat wählt neu|Kiel"),
            (
                "- Zusammenfassung - Rat wählt neu /  / Der Rat hat gewählt.",
                "- Zusammenfassung - Rat wählt neu",
            ),
            ("Universität wählt neu /  / Es wird knapp /  / Der Rat tagt.", "Universität wählt neu"),
            ("Von Kiel lernen /  / Es wird knapp /  / Der Rat tagt.", "Von Kiel lernen"),
            ("Stadt und Land wählen /  / Es wird knapp /  / Der Rat hat gewählt.", "Stadt und Land wählen"),
            (
                "Rat wählt neu /  / Mehr Frauen dabei /  / 24.11.2026 – 08:00 /  / Der Rat tagt.",
                "Rat wählt neu",
            ),
        ]);
    }

    #[test]
    fn numbers_and_labels_are_no_titles() {
        assert_titles(&[
            ("P R E S S E I N F O R M A T I O N /  / Rat wählt neu /  / Der Rat tagt.", "Rat wählt neu"),
            ("Nr. 145/2026 · 25. November 2026 /  / Rat wählt neu /  / Der Rat tagt.", "Rat wählt neu"),
            ("PM 88/2026 /  / Rat wählt neu /  / Der Rat tagt.", "Rat wählt neu"),
            (
                "Rat wählt neu /  / Rat\u{2044}Wahl - 12.06.2026 (hib 400\u{2044}2026) /  / Kiel: (hib\u{2044}LBR) Der Rat tagt.",
                "Rat wählt neu|Kiel",
            ),
            ("Datum: 25.11.2026 / Ort: Kiel /  / Rat wählt neu /  / Der Rat tagt.", "Rat wählt neu|Kiel"),
            ("Datum 25. November 2026 / Nummer 112 /  / Rat wählt neu /  / Der Rat tagt.", "Rat wählt neu"),
            ("Pressemitteilung: Rat wählt neu /  / Der Rat hat gewählt.", "Rat wählt neu"),
            ("Pressemitteilung: Quell GmbH /  / Rat wählt neu /  / Der Rat tagt.", "Rat wählt neu"),
            ("Nummer 112 hilft im Notfall /  / Der Rat hat gewählt.", "Nummer 112 hilft im Notfall"),
        ]);
    }
}
