//! Addresses without a known heading, told by their form, and where what runs on from a heading ends.
//!
//! Headings of addresses are data (`headings.tsv`); what an address says is read in `contacts`.
//! Example: short lines "Petra Kern", "Tel. 040 12345", "kern@quell.example" below the text are one section of the kind contact.

use std::ops::Range;

use super::lines::{self, Paragraph};
use super::section::SectionKind;
use super::sections::{Builder, Line};
use super::stamp;
use super::{dateline, form, header, rows};
use crate::lexicon::{Reading, Sense, class};
use crate::tokens::{Flags, Kind};

/// No block of an address has more lines.
const LINES: usize = 14;
/// Lines of an address are short.
const LONGEST: usize = 12;

impl Builder<'_, '_> {
    /// A block of short lines with a telephone or a mail address, or the short line above one.
    pub(super) fn begins_address(&self, line: &Line) -> bool {
        const HEAD: usize = 8;
        if !line.after_blank || self.in_header && self.count(SectionKind::Headline) > 0 {
            return false;
        }
        if is_address(self.reading, line.block()) {
            return true;
        }
        let (reading, tokens) = (self.reading, &line.tokens);
        let head = tokens.len() <= HEAD
            && reading[tokens.start].is_word()
            && (reading.is(tokens.end - 1, ':') || self.is_title_like(tokens))
            && !tokens.clone().any(|i| reading.has(i, class::FINITE) && !reading[i].is_capital());
        !self.in_header
            && head
            && line.next.is_some_and(|next| next.after_blank)
            && is_address(reading, line.block_below())
    }

    /// A paragraph of the text below an address, below the number of a share, or below what declines all liability.
    pub(super) fn ends_running(&self, line: &Line) -> bool {
        let (reading, tokens) = (self.reading, &line.tokens);
        let prose = || is_prose(reading, tokens);
        match self.running {
            Some(SectionKind::Contact | SectionKind::Identifiers) if self.in_header => {
                prose() || self.titles_prose(line)
            }
            Some(SectionKind::Contact) => {
                prose() || line.after_blank && (self.is_other_head(line) || self.heads_release(line))
            }
            Some(SectionKind::Identifiers) => {
                line.after_blank && (prose() || rows::is_form_label(reading, tokens))
            }
            Some(SectionKind::Link) => line.after_blank,
            Some(SectionKind::Disclaimer) => line.after_blank && prose() && !declines(reading, tokens),
            _ => false,
        }
    }

    /// "Rat wählt neu" below an address, and below that "Kiel, 3. Mai 2026 – Der Rat": another release in the same text.
    fn heads_release(&self, line: &Line) -> bool {
        let dated = |next: &Paragraph| {
            let found = dateline::at(self.reading, &next.tokens);
            found.is_some_and(|found| {
                found.len < next.tokens.len() && (found.day.is_some() || found.wire.is_some())
            })
        };
        self.is_title_like(&line.tokens) && line.next.is_some_and(|next| next.after_blank && dated(next))
    }

    /// "Rat wählt neu" below the address of the sender, with the text or another title right below.
    fn titles_prose(&self, line: &Line) -> bool {
        const LEAST: usize = 3;
        let (reading, tokens) = (self.reading, &line.tokens);
        let told = tokens.clone().any(|i| reading[i].is_lower());
        tokens.len() >= LEAST
            && told
            && reading[tokens.start].is_capital()
            && !tokens.clone().any(|i| reading.is(i, ':'))
            && self.is_title_like(tokens)
            && !reaches(reading, tokens)
            && line.below(1).into_iter().chain(line.below(2)).any(|below| is_prose(reading, &below.tokens))
    }

    /// "Agenda:" with days below it is no part of an address.
    fn is_other_head(&self, line: &Line) -> bool {
        const HEAD: usize = 4;
        let (reading, tokens) = (self.reading, &line.tokens);
        let told = |next: &Paragraph| {
            let day = |i: usize| stamp::day_at(reading, i).is_some();
            let tokens = next.tokens.clone();
            tokens.clone().take(LONGEST).any(day)
                || tokens.len() > LONGEST
                || lines::ends_sentence(reading, tokens.end - 1)
        };
        tokens.len() <= HEAD
            && reading.is(tokens.end - 1, ':')
            && line.next.is_some_and(told)
            && !line.block().take(LINES).any(|tokens| reaches(reading, &tokens))
    }

    /// "Die Quell Gruppe" somewhere below an address, and a paragraph that begins with that name.
    pub(super) fn heads_about(&self, line: &Line) -> bool {
        const HEAD: usize = 6;
        let (reading, tokens) = (self.reading, &line.tokens);
        // "Quell GmbH" alone between paragraphs heads one about the firm.
        let below = self.count(SectionKind::Contact) > 0 || header::is_sender(reading, tokens);
        if !below || self.count(SectionKind::Body) == 0 {
            return false;
        }
        let Some(name) = tokens.clone().rev().find(|i| reading[*i].is_capital()) else { return false };
        !self.in_header
            && line.after_blank
            && tokens.len() <= HEAD
            && tokens.clone().all(|i| reading[i].is_word())
            && line.next.is_some_and(|next| {
                is_prose(reading, &next.tokens) && says_again(reading, name, &next.tokens)
            })
    }
}

/// The word stands among the first ones of the paragraph.
pub(super) fn says_again(reading: &Reading, name: usize, tokens: &Range<usize>) -> bool {
    const WITHIN: usize = 12;
    let word = |i: usize| reading.str(i).split('-').next().unwrap_or_default();
    tokens.clone().take(WITHIN).any(|i| reading[i].is_capital() && word(i) == word(name))
}

/// "Kinderhaus Förde e. V.", "Nordhavn Inc.": the point belongs to the word.
pub(super) fn ends_in_abbreviation(reading: &Reading, tokens: &Range<usize>) -> bool {
    let form = |at: usize| reading.legal_form_end(at).is_some_and(|behind| behind + 1 >= tokens.end);
    reading.is(tokens.end - 1, '.')
        && (reading.has(tokens.end.saturating_sub(2), class::ABBREVIATION)
            || tokens.clone().rev().take(4).any(form))
}

/// Two or more short lines of which one has a telephone or a mail address, and none a day or a sentence.
fn is_address(reading: &Reading, block: impl Iterator<Item = Range<usize>>) -> bool {
    let (mut count, mut reached) = (0, false);
    for tokens in block {
        count += 1;
        if count > LINES || tokens.len() > 2 * LONGEST {
            return false;
        }
        let reaching = reaches(reading, &tokens);
        let dated = tokens.clone().take(LONGEST).any(|i| {
            reading[i].is_number() && stamp::day_at(reading, i).is_some() || reading.reads(i, "Uhr")
        });
        let said = !reaching
            && !ends_in_abbreviation(reading, &tokens)
            && !matches!(reading[tokens.end - 1].mark(), Some(':' | ','))
            && lines::ends_sentence(reading, tokens.end - 1);
        let short = tokens.len() <= LONGEST || reaching;
        let barred = tokens.clone().take(LONGEST).any(|i| reading[i].has(Flags::GAP));
        let listed = lines::is_bullet(reading, tokens.start) || barred && !reaching;
        if dated || said || !short || listed {
            return false;
        }
        reached |= reaching;
    }
    reached && count >= 2
}

/// "Stadt Kiel · Presseamt · Markt 1 · Tel. 0431 12345": the foot of a page, in one line.
pub(super) fn is_foot(reading: &Reading, tokens: &Range<usize>) -> bool {
    let parted = |i: &usize| matches!(reading[*i].mark(), Some('·' | '•')) || form::is_bar(reading, *i);
    tokens.len() <= 3 * LONGEST && tokens.clone().filter(parted).count() >= 2 && reaches(reading, tokens)
}

/// "Tel. 040 12345", "+49 40 12345", "kern@quell.example", "E-Mail: kern@quell.example"
pub(super) fn reaches(reading: &Reading, tokens: &Range<usize>) -> bool {
    const BEFORE: usize = 6;
    let mail = |i: usize| reading[i].kind() == Kind::Address && reading.verbatim(i).contains('@');
    let dialled = |i: usize| {
        let said = reading.has(i, class::TELEPHONE) || reading.reads_any(i, &["Fon", "T"]);
        said && (i + 1..tokens.end.min(i + BEFORE)).any(|k| reading[k].is_number())
            || is_country_code(reading, i)
    };
    let sentence = tokens.clone().any(|i| reading.has(i, class::FINITE) && !reading[i].is_capital());
    !sentence && tokens.clone().take(2 * LONGEST).any(|i| mail(i) || dialled(i))
}

/// "+49 40", "+43-1", "+49 (0)40"; a share that rose "+0,4 %" is none.
fn is_country_code(reading: &Reading, i: usize) -> bool {
    const LONGEST: usize = 3;
    const WHOLE: usize = 8;
    let code = reading.str(i + 1);
    let digits = code.bytes().all(|byte| byte.is_ascii_digit()) && !code.is_empty();
    let further =
        i + 2 + usize::from(matches!(reading.get(i + 2).and_then(|next| next.mark()), Some('(' | '-' | '/')));
    reading.str(i) == "+"
        && reading.get(i + 1).is_some_and(|next| next.is_joined())
        && digits
        && (code.len() >= WHOLE || code.len() <= LONGEST && reading[further].is_number())
}

/// Says that nobody is liable, or that forecasts may fail.
pub(super) fn declines(reading: &Reading, tokens: &Range<usize>) -> bool {
    const LOOKED_AT: usize = 200;
    tokens.clone().take(LOOKED_AT).any(|i| reading.means(i, Sense::Declines))
}

/// A paragraph of sentences that addresses nobody and names no way to reach anybody.
fn is_prose(reading: &Reading, tokens: &Range<usize>) -> bool {
    const LEAST: usize = 10;
    const LOOKED_AT: usize = 120;
    const LETTERS: [&str; 9] =
        ["bitte", "Ihnen", "gern", "gerne", "Verfügung", "Rückfragen", "erreichbar", "Fragen", "honorarfrei"];
    let near = tokens.start..tokens.end.min(tokens.start + LOOKED_AT);
    let reached = |i: usize| {
        reading[i].kind() == Kind::Address
            || reading.has(i, class::TELEPHONE)
            || is_country_code(reading, i)
            || reading.reads_any(i, &LETTERS)
            || i > tokens.start && matches!(reading.str(i), "Sie" | "Ihre" | "Ihr" | "Ihrer")
    };
    tokens.len() >= LEAST
        && reading[tokens.start].mark() != Some('(')
        && matches!(reading[tokens.end - 1].mark(), Some('.' | '!' | '?' | '“' | '"' | '«' | '”'))
        && near.clone().any(|i| reading.has(i, class::FINITE) && !reading[i].is_capital())
        && !near.clone().any(reached)
}

#[cfg(test)]
pub(super) mod tests {
    use crate::document::Document;
    use crate::lexicon::Lexicon;

    /// The kinds of the sections below an opening of so many sections, with "/" for each line break.
    #[track_caller]
    pub(in crate::document) fn assert_kinds_below(opening: &str, sections: usize, rows: &[(&str, &str)]) {
        let mut wrong = Vec::new();
        for (below, wanted) in rows {
            let text = format!("{opening}\n\n{}\n", below.replace(" / ", "\n"));
            let document = Document::new(&text, Lexicon::embedded());
            let kinds: Vec<_> = document.sections[sections..]
                .iter()
                .map(|section| serde_json::to_string(&section.kind).unwrap().replace('"', ""))
                .collect();
            if kinds.join(" ") != *wanted {
                wrong.push(format!("{below:?}: {kinds:?} instead of {wanted:?}"));
            }
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }

    #[track_caller]
    fn assert_below(rows: &[(&str, &str)]) {
        assert_kinds_below("Rat wählt neu\n\nDer Rat hat neu gewählt.", 2, rows);
    }

    #[test]
    fn addresses_show_by_their_form() {
        assert_below(&[
            ("Petra Kern / Tel. 040 12345 / kern@quell.example", "contact"),
            ("Quell GmbH / Petra Kern / Lange Str. 100 / 12345 Kiel / Telefon 040 12345", "contact"),
            (
                "Kinderhaus Kiel e. V. / Petra Kern / 12345 Kiel / Tel. 040 12345 / kern@quell.example",
                "contact",
            ),
            ("Höhepunkte: /  / - eine Halle / - ein Haus", "subhead list"),
            ("Tabelle 1: Werke /  / Werk\tLänge\tHöhe / Kiel\t61,0\t12,1 / Emden\t52,0\t11,0", "table"),
            (
                "Tabelle 1 ist neu. /  / Werk\tLänge\tHöhe / Kiel\t61,0\t12,1 / Emden\t52,0\t11,0",
                "body table",
            ),
            ("Ihr Draht zu uns: /  / Petra Kern / Leiterin Presse / Telefon: 040 12345", "contact"),
            ("Die Stelle ist unter Telefon 040 12345 zu erreichen. / Sie hilft gern.", "body body"),
            (
                "Eintritt: 12 Euro, ermäßigt 10 Euro / Zeiten: Di bis So 11 bis 18 Uhr, Do 11 bis 20 Uhr, montags geschlossen",
                "table",
            ),
            ("Treffpunkt: Rathaus / Beginn: 10 Uhr / Telefon: 040 12345", "table"),
            ("Petra Kern / Leiterin Presse", "signature"),
            ("Die Lage / Leiterin Presse", "body body"),
            ("CDU 31,2 % (+1,1) / SPD 18,4 % (-2,0)", "body body"),
            ("Quell Bau / +49 (0)40 12345", "contact"),
            (
                "Quell Bau · Lange Str. 1 · 12345 Kiel · Tel. 040 12345 /  / Die Halle ist neu.",
                "contact body",
            ),
            ("Kiel · Bremen · Emden", "body"),
            ("Weitere Informationen: Petra Kern, Tel. 040 12345", "contact"),
            ("Weitere Informationen: www.quell.example", "link"),
            ("Weitere Informationen unter www.quell.example", "link"),
            ("Weitere Informationen finden Sie unter www.quell.example", "body"),
            ("Weitere Informationen: Die Stadt berät alle, die ein Haus bauen.", "body"),
            ("Weitere Informationen: / Die Stadt berät alle, die ein Haus bauen.", "subhead body"),
            ("Mehr zum Thema: So teuer wird der Damm", "link"),
            ("(Service - Spendenkonto der Quellhilfe: IBAN AT00 0000 1111 2222 3333)", "contact"),
            ("(S E R V I C E - Karten unter www.quell.example)", "contact"),
        ]);
    }

    #[test]
    fn text_ends_an_address() {
        assert_below(&[
            (
                "Pressekontakt: / Petra Kern / Tel. 040 12345 /  / Das Werk plant für 2027 eine neue Halle mit 60 Plätzen.",
                "contact body",
            ),
            (
                "Pressekontakt: / Petra Kern /  / Die Quell Gruppe / Die weltweit tätige Quell Gruppe ist auf Pumpen und Rohre aus.",
                "contact about",
            ),
            ("Pressekontakt: / Petra Kern /  / Agenda: / 4. März 2027: Bilanz", "contact body body"),
            (
                "ISIN: DE0001234567 /  / b) Art des Geschäfts / Kauf /  / c) Preis / Preis\tVolumen / 2,40 EUR\t240,00 EUR",
                "identifiers subhead body subhead table",
            ),
            (
                "ISIN: DE0001234567 /  / Das Werk plant für 2027 eine neue Halle mit 60 Plätzen.",
                "identifiers body",
            ),
            ("Pressestelle / Danach soll das Werk eine neue Halle mit 60 Plätzen bauen.", "contact body"),
            (
                "Haftungsausschluss / Es gibt keine Gewähr. /  / Das Werk plant für 2027 eine neue Halle mit 60 Plätzen.",
                "disclaimer body",
            ),
            ("Hinweis: Das Werk bleibt zu.", "body"),
            ("Stand: 3. Mai 2026, 10 Uhr", "dateline"),
            (
                "Pressekontakt: / Petra Kern /  / Rat pflanzt Bäume /  / Kiel, 3. Mai 2026. Es sind Linden.",
                "contact subhead dateline body",
            ),
            (
                "Pressekontakt: / Petra Kern /  / Bilder der neuen Halle stehen Ihnen ab dem 3. Mai im Netz bereit.",
                "contact",
            ),
            ("Pressekontakt: / Petra Kern /  / Quell GmbH / Lange Straße 3", "contact"),
            ("Quell GmbH /  / Die Quell GmbH baut seit 1980 Pumpen und Rohre in Kiel.", "about"),
            ("Neue Pumpen /  / Die neuen Pumpen sind seit 1980 in Kiel zu sehen, sagte er.", "subhead body"),
        ]);
    }
}
