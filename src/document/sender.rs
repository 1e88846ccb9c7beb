//! Who sends: a line above the headline that its office, its place on a portal, or the portal's last line shows to be one.
//!
//! What names of senders look like alone is in `header.rs`.
//! Example: "Kreis Quellmar – Die Landrätin" is no title, nor is "Quell Möbel" between the day of a portal and the title.

use std::ops::Range;

use super::lines::Paragraph;
use super::section::SectionKind;
use super::sections::{Builder, Line};
use super::{dateline, form, header, stamp};
use crate::lexicon::{Reading, TableId, class};
use crate::tokens::Flags;

impl Builder<'_, '_> {
    /// A line that names whoever sends, as its words, the lines around it, or the end of the text show.
    pub(super) fn is_sender_line(&self, line: &Line) -> bool {
        is_sender_with_office(self.reading, &line.tokens)
            || self.is_sender_by_layout(line)
            || self.is_named_at_the_end(line)
    }

    /// The sender, the title, a line with day and clock time, or the sender between that line and the title: so does the
    /// portal of news aktuell.
    fn is_sender_by_layout(&self, line: &Line) -> bool {
        const LONGEST: usize = 5;
        const BETWEEN: usize = 14;
        const JOINTS: [&str; 8] = ["für", "der", "des", "und", "von", "am", "mbH", "e"];
        let (reading, tokens) = (self.reading, &line.tokens);
        let names = |i: usize| {
            reading[i].is_capital()
                || reading[i].mark().is_some_and(|mark| !matches!(mark, ':' | '!' | '?'))
                || tokens.len() > 1 && reading.reads_any(i, &JOINTS)
        };
        let wired = |below: Option<&Paragraph>| {
            let found = below.and_then(|below| dateline::at(reading, &below.tokens));
            found.is_some_and(|line| line.wire == Some("news-aktuell"))
        };
        if tokens.len() > BETWEEN || !tokens.clone().all(names) {
            return false;
        }
        let stamped = self.outline.parts.last().is_some_and(|part| {
            part.kind == SectionKind::Dateline && is_day_and_clock(reading, &part.tokens)
        });
        if stamped && self.titled(line.next) && (2..=3).any(|n| wired(line.below(n))) {
            return true;
        }
        let [title, stamp, text] = [1, 2, 3].map(|n| line.below(n).filter(|below| below.after_blank));
        line.after_blank
            && tokens.len() <= LONGEST
            && self.titled(title)
            && stamp.is_some_and(|stamp| is_day_and_clock(reading, &stamp.tokens))
            && wired(text)
    }

    /// "Original-Content von: Quell Möbel, übermittelt durch ..." below the text names whoever stands above it.
    fn is_named_at_the_end(&self, line: &Line) -> bool {
        const LONGEST: usize = 14;
        const LAST: usize = 4;
        const LABEL: usize = 8;
        let (reading, tokens) = (self.reading, &line.tokens);
        let names = |last: &Paragraph| {
            let last = &last.tokens;
            let colon = last.clone().take(LABEL).find(|i| reading.is(*i, ':'))?;
            let name = colon + 1..(colon + 1 + tokens.len()).min(last.end);
            reading.longest(TableId::WireOpenings, last.start)?;
            Some(name.len() == tokens.len() && reading.phrase(&name) == reading.phrase(tokens))
        };
        tokens.len() <= LONGEST && line.last(LAST).any(|last| names(last).unwrap_or(false))
    }
}

/// "24.11.2026 – 08:00"
fn is_day_and_clock(reading: &Reading, tokens: &Range<usize>) -> bool {
    stamp::day_at(reading, tokens.start).is_some()
        && tokens.clone().any(|i| stamp::clock_at(reading, i).is_some())
        && dateline::at(reading, tokens).is_some_and(|line| line.len == tokens.len())
}

/// "Kreis Quellmar – Die Landrätin", "Stadt Moorstedt · Pressestelle": a body or an authority, and behind a mark its office.
fn is_sender_with_office(reading: &Reading, tokens: &Range<usize>) -> bool {
    const LONGEST: usize = 16;
    let parts = |i: usize| {
        let dash = matches!(reading[i].mark(), Some('–' | '—' | '-')) && reading[i].has(Flags::SPACE);
        dash || matches!(reading[i].mark(), Some('·' | '•' | ',' | '/')) || form::is_bar(reading, i)
    };
    if tokens.len() > LONGEST {
        return false;
    }
    let mut marks = tokens.clone().filter(|i| parts(*i));
    let Some(first) = marks.next() else { return false };
    let (sender, office) = (tokens.start..first, marks.next_back().unwrap_or(first) + 1..tokens.end);
    !sender.is_empty()
        && !office.is_empty()
        && is_office(reading, &office)
        && (header::is_authority(reading, &sender) || header::is_body(reading, &sender))
}

/// "Der Oberbürgermeister", "Pressestelle"
pub(super) fn is_office(reading: &Reading, tokens: &Range<usize>) -> bool {
    const LONGEST: usize = 4;
    let headed = tokens.len() <= LONGEST
        && reading.has(tokens.start, class::DETERMINER)
        && reading.has(tokens.end - 1, class::ROLE);
    headed || header::is_press_office(reading, tokens)
}

#[cfg(test)]
mod tests {
    use crate::document::masthead::tests::assert_titles;

    #[test]
    fn senders_have_offices() {
        assert_titles(&[
            ("Kreis Quellmar – Die Landrätin /  / Rat wählt neu /  / Der Rat hat gewählt.", "Rat wählt neu"),
            ("Stadt Moorstedt · Der Oberbürgermeister / Rat wählt neu /  / Der Rat tagt.", "Rat wählt neu"),
            (
                "Stadt Moorstedt – Pressestelle / Presseinformation 12/2026 /  / Rat wählt neu /  / Der Rat tagt.",
                "Rat wählt neu",
            ),
            (
                "PRESSEMITTEILUNG Nr. 7/2026 / Kreis Quellmar – Der Landrat / Pressestelle /  / Kiel, 3. Mai 2026 /  / Rat wählt neu / Frauen vorn /  / Er tagt.",
                "Rat wählt neu|Kiel",
            ),
            (
                "Stadt Moorstedt – Rathaus wird neu /  / Der Rat hat gewählt.",
                "Stadt Moorstedt – Rathaus wird neu",
            ),
            (
                "Frankreich – Der Präsident / Rat wählt neu /  / Der Rat hat gewählt.",
                "Frankreich – Der Präsident",
            ),
        ]);
    }

    #[test]
    fn senders_stand_between_the_day_and_the_title() {
        assert_titles(&[
            (
                "24.11.2026 – 08:00 /  / Quell Hafen /  / Quell baut neu /  / Kiel (ots) /  / Quell baut ein Werk.",
                "Quell baut neu|Kiel",
            ),
            (
                "24.11.2026 – 08:00 / Kieler Lager- und Hafen Betriebe mbH / Umschlag wächst: Mehr Holz / Kiel (ots) - Es ist viel.",
                "Umschlag wächst: Mehr Holz|Kiel",
            ),
            (
                "Quell Möbel /  / Quell baut neu /  / Kiel (ots) - Er tagt. /  / Original-Content von: Quell Möbel, übermittelt durch news aktuell",
                "Quell baut neu|Kiel",
            ),
            (
                "24.11.2026 – 08:00 / ADAC Quellmar e.V. / Benzin wird teurer / Kiel (ots) - Es kostet viel.",
                "Benzin wird teurer|Kiel",
            ),
            (
                "24.11.2026 – 08:00 /  / Rat wählt neu /  / Frauen vorn /  / Der Rat hat gewählt.",
                "Rat wählt neu",
            ),
        ]);
    }
}
