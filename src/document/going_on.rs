//! Which lines go on with the section above them: the second half of a sentence, the wire's words, an open headline.
//!
//! What begins a section is in the other files of this room.
//! Example: "Kritik an der" has "Reform der Moore" below it, and both are the headline.

use super::section::SectionKind;
use super::sections::{Builder, Line, Part};
use super::{form, header, lines};
use crate::lexicon::{Class, TableId, class};
use crate::tokens::Flags;

impl Builder<'_, '_> {
    /// A line in lower case goes on with the sentence of the line above it.
    pub(super) fn is_mid_sentence(&self, line: &Line) -> bool {
        use SectionKind::*;
        let first = self.reading[line.tokens.start];
        let above = line.beside[0].is_some_and(|above| {
            !lines::ends_sentence(self.reading, above.tokens.end - 1)
                && !form::is_rule(self.reading, &above.tokens)
        });
        above
            && first.is_lower()
            && !self.reading.is(line.tokens.start + 1, ')')
            && !matches!(self.last_kind(), Some(List | Table | Link | Dateline) | None)
    }

    /// A line of the same block goes on with the wire's words above it.
    pub(super) fn continues(&self, line: &Line) -> bool {
        use SectionKind::*;
        let rule = line.beside[0].is_some_and(|above| form::is_rule(self.reading, &above.tokens));
        !line.after_blank
            && !rule
            && match self.last_kind() {
                Some(Distribution) => true,
                Some(Disclaimer | Categories) => !self.in_header,
                // "(ab)" at the end of a paragraph has nothing more.
                Some(Signature) => (!self.in_header || self.count(Headline) == 0) && self.began_a_line(),
                Some(Caption) => !self.in_header && self.began_with_heading(),
                Some(Subheadline) => self.has_open_subtitle(),
                Some(Headline) => self.has_open_end(),
                _ => false,
            }
    }

    /// "Kritik an der / Reform": no title ends in an article or a preposition, unless that is a verb's: "Rat nimmt an".
    fn has_open_end(&self) -> bool {
        const LEADING: Class = class::DETERMINER | class::PREPOSITION | class::CONJUNCTION;
        let last = self.outline.parts.last().map(|part| part.tokens.end - 1);
        last.is_some_and(|last| {
            self.reading.has(last, LEADING) && self.reading.longest(TableId::Prefixes, last).is_none()
        })
    }

    fn began_a_line(&self) -> bool {
        self.outline.parts.last().is_some_and(|part| self.reading[part.tokens.start].has(Flags::LINE))
    }

    /// "Bild 1: ...", not "... (Foto: Kern)".
    fn began_with_heading(&self) -> bool {
        let headed = |part: &Part| self.reading.has(part.tokens.start, class::HEADING);
        self.outline.parts.last().is_some_and(headed)
    }

    /// "Utl.: ..." of a teletype goes on to the sign that ends it.
    fn has_open_subtitle(&self) -> bool {
        self.outline.parts.last().is_some_and(|part| {
            header::is_subtitle(self.reading, &part.tokens) && self.reading.str(part.tokens.end - 1) != "="
        })
    }
}

#[cfg(test)]
mod tests {
    use crate::document::Document;
    use crate::lexicon::Lexicon;

    #[test]
    fn titles_go_on_where_they_are_open() {
        for (lines, title) in [
            ("Kritik an der\nReform", "Kritik an der\nReform"),
            ("Kritik an Reform\nRat streitet", "Kritik an Reform"),
            ("Kritik hält an\nRat streitet", "Kritik hält an"),
        ] {
            let text = format!("{lines}\n\nKiel (dpa) - Der Rat hat neu gewählt.");
            assert_eq!(Document::new(&text, Lexicon::embedded()).title(), Some(title), "{text}");
        }
    }
}
