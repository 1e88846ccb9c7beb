//! The ends of a report and of its paragraphs: who wrote it, who took the picture.
//!
//! Initials between slashes are in `form.rs`; here are the names and brackets that only their place shows.
//! Example: "(mh)" or "Von Petra Kern" as the last line is a signature, "Die neue Halle. Foto: Kern" a caption.

use std::ops::Range;

use super::lines::{self, Paragraph};
use super::section::SectionKind;
use super::sections::{Builder, Line};
use super::{address, form, header};
use crate::lexicon::{Reading, TableId, class};
use crate::tokens::Kind;

impl Builder<'_, '_> {
    /// One of the last lines names who wrote it, or counts its letters.
    pub(super) fn closing(&self, line: &Line) -> Option<SectionKind> {
        const LAST: usize = 4;
        let (reading, tokens) = (self.reading, &line.tokens);
        let filed = is_file_note(reading, tokens)
            || line.next.is_some_and(|next| self.names_file(tokens, &next.tokens));
        if filed && !self.in_header {
            return Some(SectionKind::Distribution);
        }
        if !self.in_header && is_hashtags(reading, tokens) {
            return Some(SectionKind::Categories);
        }
        let before = line.next.is_some_and(|next| reading.has(next.tokens.start, class::HEADING));
        let apart = line.after_blank && line.next.is_some_and(|next| next.after_blank);
        let name = bare(reading, tokens);
        if apart && !self.in_header && header::is_byline(reading, &name) && self.is_title_like(tokens) {
            return Some(SectionKind::Signature);
        }
        if self.in_header || !(before || line.below(LAST).is_none()) {
            return None;
        }
        let captioned = self.last_kind() == Some(SectionKind::Caption);
        if is_length_note(reading, tokens) || is_rights_note(reading, tokens) && !captioned {
            return Some(SectionKind::Distribution);
        }
        if line.after_blank && is_above_office(reading, line) {
            return Some(SectionKind::Signature);
        }
        let signed = header::is_byline(reading, &name)
            || is_bracketed_house(reading, tokens)
            || is_slashed_name(reading, tokens)
            || is_short_point(reading, tokens)
            || is_interviewer(reading, tokens)
            || before && is_name_with_office(reading, tokens);
        let house = reading.is(tokens.start, '(') && reading.has(tokens.start + 1, class::WIRE);
        let alone = (line.after_blank || house) && line.next.is_none_or(|next| next.after_blank);
        (signed && alone).then_some(SectionKind::Signature)
    }

    /// "Bericht der Stadt" above "PDF - 120 kB", below "Ein Dokument".
    fn names_file(&self, tokens: &Range<usize>, next: &Range<usize>) -> bool {
        self.last_kind() == Some(SectionKind::Distribution)
            && self.is_title_like(tokens)
            && is_file_note(self.reading, next)
    }

    /// "Die neue Halle. Foto: Kern": a short paragraph that ends in the picture's source.
    pub(super) fn is_caption(&self, line: &Line) -> bool {
        const LONGEST: usize = 40;
        const SOURCE: usize = 8;
        let (reading, tokens) = (self.reading, &line.tokens);
        let titled = self.count(SectionKind::Headline) > 0;
        if tokens.len() > LONGEST || !titled || tokens.len() < 4 {
            return false;
        }
        let from = tokens.end.saturating_sub(SOURCE).max(tokens.start + 1);
        // "Die neue Halle. © Petra Kern/dpa"
        if (from..tokens.end).any(|i| reading.str(i) == "©" && !reading[i].is_joined()) {
            return true;
        }
        (from..tokens.end).filter(|i| reading.has(*i, class::HEADING)).any(|i| {
            let parted = matches!(reading[i - 1].mark(), Some('(' | '/'))
                || form::is_bar(reading, i - 1)
                || lines::ends_sentence(reading, i - 1);
            let heading = |i: usize| {
                let found = reading.longest(TableId::Headings, i)?;
                Some(
                    found.row.get(0) == "caption"
                        && reading.is(i + found.len, ':')
                        && i + found.len + 1 < tokens.end,
                )
            };
            parted && heading(i).unwrap_or(false)
        })
    }
}

/// Without the dashes around: "--- Von Petra Kern, dpa-AFX ---".
fn bare(reading: &Reading, tokens: &Range<usize>) -> Range<usize> {
    let dash = |i: usize| matches!(reading[i].mark(), Some('-' | '–' | '—'));
    let (mut start, mut end) = (tokens.start, tokens.end);
    while start < end && dash(start) && start < tokens.start + 4 {
        start += 1;
    }
    while end > start && dash(end - 1) && end + 4 > tokens.end {
        end -= 1;
    }
    start..end
}

/// "(mh)", "(AWP)", "(3421/24.11.2026)"
fn is_bracketed_house(reading: &Reading, tokens: &Range<usize>) -> bool {
    const LONGEST: usize = 10;
    let bracketed = reading.is(tokens.start, '(') && reading.is(tokens.end - 1, ')');
    let within = tokens.start + 1..tokens.end - 1;
    let short =
        |i: usize| form::is_initial(reading, i) || reading.has(i, class::WIRE) || !reading[i].is_word();
    // "(SID ab cd)"
    let house = reading.has(within.start, class::WIRE);
    // "(31.10.2007)" is no writer.
    let told = within.clone().any(|i| reading[i].is_word() || reading.is(i, '/'));
    bracketed
        && told
        && tokens.len() <= LONGEST
        && within.clone().all(short)
        && (house || within.clone().skip(1).all(|i| reading[i].is_joined()))
}

/// "/ Petra Kern"
fn is_slashed_name(reading: &Reading, tokens: &Range<usize>) -> bool {
    let name = tokens.start + 1..tokens.end;
    reading.is(tokens.start, '/')
        && (1..=3).contains(&name.len())
        && name.clone().all(|i| reading[i].is_capital())
}

/// "Petra Kern, Pressesprecherin" above the address.
fn is_name_with_office(reading: &Reading, tokens: &Range<usize>) -> bool {
    const LONGEST: usize = 7;
    let comma = tokens.clone().find(|i| reading.is(*i, ','));
    tokens.len() <= LONGEST
        && comma.is_some_and(|comma| comma >= tokens.start + 2 && reading.has(comma + 1, class::ROLE))
        && tokens.clone().all(|i| reading[i].is_capital() || !reading[i].is_word())
}

/// "Petra Kern" above "Pressesprecherin", with no address below.
fn is_above_office(reading: &Reading, line: &Line) -> bool {
    const LONGEST: usize = 4;
    const OFFICE: usize = 6;
    let tokens = &line.tokens;
    let office = |below: &Paragraph| {
        let tokens = &below.tokens;
        tokens.len() <= OFFICE
            && (reading.has(tokens.start, class::ROLE) || header::is_press_office(reading, tokens))
            && tokens
                .clone()
                .all(|i| reading[i].is_capital() || !reading[i].is_word() || reading.has(i, class::FUNCTION))
    };
    (2..=LONGEST).contains(&tokens.len())
        && reading.has(tokens.start, class::GIVEN | class::GIVEN_WEAK)
        && tokens.clone().all(|i| reading[i].is_capital())
        && line.beside[1].is_some_and(office)
        && !line.block().any(|tokens| address::reaches(reading, &tokens))
}

/// "Interview: Petra Kern" below the title or the answers.
pub fn is_interviewer(reading: &Reading, tokens: &Range<usize>) -> bool {
    let name = tokens.start + 2..tokens.end;
    // "epd-Gespräch: Petra Kern"
    let kind = reading.str(tokens.start).rsplit('-').next().unwrap_or_default();
    (reading.reads_any(tokens.start, &["Interview", "Gespräch", "Fragen", "Text"])
        || matches!(kind, "Interview" | "Gespräch"))
        && reading.is(tokens.start + 1, ':')
        && (2..=4).contains(&name.len())
        && name.clone().all(|i| reading[i].is_capital())
}

/// "PDF - 120 kB"
fn is_file_note(reading: &Reading, tokens: &Range<usize>) -> bool {
    const LONGEST: usize = 6;
    const FORMS: [&str; 8] = ["PDF", "JPG", "PNG", "DOCX", "XLSX", "MP3", "MP4", "ZIP"];
    (3..=LONGEST).contains(&tokens.len())
        && reading.reads_any(tokens.start, &FORMS)
        && reading[tokens.end - 2].is_number()
        && reading.reads_any(tokens.end - 1, &["KB", "MB", "GB"])
}

/// "Lan."
fn is_short_point(reading: &Reading, tokens: &Range<usize>) -> bool {
    tokens.len() == 2
        && reading[tokens.start].is_capital()
        && reading.str(tokens.start).chars().count() <= 4
        && reading.is(tokens.start + 1, '.')
}

/// "#Moor #Wasser"
fn is_hashtags(reading: &Reading, tokens: &Range<usize>) -> bool {
    const MOST: usize = 60;
    let tag = |i: usize| {
        reading.str(i) == "#" && reading.get(i + 1).is_some_and(|next| next.is_joined() && next.is_word())
    };
    tokens.len() <= MOST && tokens.len().is_multiple_of(2) && tokens.clone().step_by(2).all(tag)
}

/// "(Service - Spendenkonto: IBAN ...)", "(S E R V I C E - www.quell.example)": where to turn, as the APA closes a report.
pub(super) fn is_service(reading: &Reading, tokens: &Range<usize>) -> bool {
    const LETTERS: [&str; 7] = ["S", "E", "R", "V", "I", "C", "E"];
    let first = tokens.start + 1;
    let spaced = || (first..).zip(LETTERS).all(|(i, letter)| reading.str(i) == letter);
    let len = if reading.reads(first, "Service") {
        1
    } else if spaced() {
        LETTERS.len()
    } else {
        return false;
    };
    reading.is(tokens.start, '(')
        && reading.is(tokens.end - 1, ')')
        && matches!(reading[first + len].mark(), Some('-' | '–' | ':'))
}

/// "© 2026 SID", "© Quellmarer Zeitung 2026", "© KNA. Alle Rechte vorbehalten."
fn is_rights_note(reading: &Reading, tokens: &Range<usize>) -> bool {
    const LONGEST: usize = 10;
    let plain = |i: usize| {
        !reading[i].is_word()
            || reading[i].is_capital()
            || reading.has(i, class::WIRE)
            || reading.reads(i, "vorbehalten")
    };
    reading.str(tokens.start) == "©" && tokens.len() <= LONGEST && tokens.clone().all(plain)
}

/// "2.412 Zeichen mit Leerzeichen"
fn is_length_note(reading: &Reading, tokens: &Range<usize>) -> bool {
    const LONGEST: usize = 8;
    let counted = |i: usize| reading[i].is_number() && reading.reads_any(i + 1, &["Zeichen", "Anschläge"]);
    tokens.len() <= LONGEST
        && tokens.clone().take(3).any(counted)
        && !lines::ends_sentence(reading, tokens.end - 1)
}

/// "www.quell.example", "@quell"
pub(super) fn is_address_after_label(reading: &Reading, tokens: &Range<usize>) -> bool {
    const LABEL: usize = 4;
    let Some(colon) = tokens.clone().take(LABEL).find(|i| reading.is(*i, ':')) else { return false };
    let rest = colon + 1..tokens.end;
    colon > tokens.start
        && !rest.is_empty()
        && (rest.clone().all(|i| reading[i].kind() == Kind::Address && !reading.verbatim(i).contains('@'))
            || reading.str(rest.start) == "@" && rest.clone().skip(1).all(|i| reading[i].is_joined()))
}

#[cfg(test)]
mod tests {
    use crate::document::address::tests::assert_kinds_below;

    #[track_caller]
    fn assert_kinds(rows: &[(&str, &str)]) {
        assert_kinds_below("Rat wählt neu\n\nKiel (dpa) - Der Rat hat neu gewählt.", 3, rows);
    }

    #[test]
    fn reports_end_in_names() {
        assert_kinds(&[
            ("--- Von Petra Kern, dpa-AFX ---", "signature"),
            ("Von Petra Kern", "signature"),
            (
                "--- Von Petra Kern, dpa-AFX ---\n\nISIN DE0001234567\n\nDax\n\nMDax\n\nSDax\n\nTecDax",
                "signature identifiers",
            ),
            ("(mh)", "signature"),
            ("(AWP)", "signature"),
            ("Das Haus ist leer.\n(SID ab cd)", "body signature"),
            ("Interview: Petra Kern", "signature"),
            ("Interview: Der Rat tagt heute.", "body"),
            ("(3421/24.11.2026)", "signature"),
            ("(00/3012/24.11.2026)", "signature"),
            ("KNA abc-89-00123", "signature"),
            ("APA0411 2026-05-03/14:11", "signature"),
            ("SDA 031412 mai 26", "signature"),
            ("KNA - 31007/2026/abc/def\n© KNA. Alle Rechte vorbehalten.", "signature distribution"),
            ("*** OTS-ORIGINALTEXT ***\n\nOTS0411 2026-05-03/14:11", "distribution"),
            ("(Gefertigt: P. Kern, PHK)", "signature"),
            ("Gefertigt: Kern, POK", "signature"),
            ("i. A. Petra Kern", "signature"),
            (
                "i. A. Petra Kern\n\nRückfragen bitte an:\nPolizei Kiel\nTelefon 040 12345",
                "signature contact",
            ),
            ("Petra Kern, Pressesprecherin\n\nRückfragen bitte an:\nPolizei Kiel", "signature contact"),
            ("Das Haus ist leer. (CS)", "body signature"),
            ("(1) Quelle: Bericht 2025, S. 12", "signature"),
            ("Das Haus ist leer. Das sagt (CS)", "body"),
            ("Ein Dokument\n\nBericht der Stadt\nPDF - 120 kB", "distribution"),
            ("/ Petra Kern", "signature"),
            ("Petra Kern\nPressesprecherin", "signature"),
            ("© 2026 SID", "distribution"),
            ("#Moor #Wasser", "categories"),
            ("Kiel ist #1 am Meer.", "body"),
            ("Ein Kommentar von Petra Kern", "signature"),
            ("Lan.", "signature"),
            ("Das Gespräch führte Petra Kern.", "signature"),
            ("Das Haus ist leer. (cr/de)", "body signature"),
            ("Das Haus ist leer. jm/bk", "body signature"),
            ("2.412 Zeichen mit Leerzeichen", "distribution"),
            ("Von Petra Kern kam kein Wort.", "body"),
            ("(Das ist neu.)", "body"),
            ("(31.10.2007)", "body"),
            ("(mh)\nMehr Neues aus Kiel", "body body"),
            ("Das Haus ist leer (und/oder alt).", "body"),
            ("Es geht um das Haus und/oder", "body"),
            ("Ende.", "distribution"),
        ]);
    }

    #[test]
    fn rows_have_times_or_labels() {
        assert_kinds(&[
            (
                "03:12 Uhr: Alarm für die Wache Mitte\n03:20 Uhr: Die Wache trifft ein\n10:40 Uhr: Ende",
                "list",
            ),
            ("10 Uhr Eröffnung\n11.30 Uhr Rundgang durch das Haus\n14 Uhr Konzert", "list"),
            ("10.00 – 11.00 Uhr: Begrüßung\n11.00 – 12.00 Uhr: Vortrag\n18-20 Uhr: Fest", "list"),
            ("Name: Quell AG\nLegal Entity Identifier (LEI): 00000000000000000000", "table"),
            ("10 Uhr ist es.\n\n11 Uhr wird es.", "body body"),
            ("10 Uhr war es, und der Rat tagte.\n11 Uhr war er fertig.", "body body"),
            (
                "Kiel: Kern - Dorn, Klug (60. Bauer). - Trainer: Moor\nTore: 1:0 Kern (12.), 2:0 Dorn (88.)\nZuschauer: 14.800",
                "table",
            ),
        ]);
    }

    #[test]
    fn captions_end_in_the_source() {
        assert_kinds(&[
            ("Blick in die neue Halle. Foto: Stadt Moorstedt", "caption"),
            ("Blick in die neue Halle (Foto: Petra Kern)", "caption"),
            ("Blick in die neue Halle. © Petra Kern/dpa", "caption"),
            ("Der Rat tagt. Er sieht ein Foto.", "body"),
            ("Die neue Halle (Foto: Kern)\nDie Halle ist neu.", "caption body"),
            ("Facebook: https://www.quell.example/rat\nInstagram: @quell", "link link"),
        ]);
    }
}
