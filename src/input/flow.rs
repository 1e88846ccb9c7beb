//! Text as it grows out of markup: blanks folded, paragraphs apart, items and cells as plain text has them.
//!
//! Which tags do what is said where the markup is read.
//! Example: `<p>Rat  wählt</p><ul><li>neu</li></ul>` flows into "Rat wählt", an empty line, "- neu".

/// A text that grows.
#[derive(Default)]
pub struct Flow {
    text: String,
    /// What must stand before the next word.
    due: Due,
    /// Inside so many cells of tables, which stay on their line.
    cells: u32,
    /// The last block was an item.
    items: bool,
    /// What comes next goes on behind a dateline.
    held: bool,
}

#[derive(Default, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Due {
    #[default]
    Nothing,
    Blank,
    Cell,
    Line,
    Paragraph,
}

impl Flow {
    /// Adds words; runs of white space are one blank.
    pub fn words(&mut self, words: &str) {
        let mut rest = words;
        while let Some(at) = rest.find(|c: char| !is_space(c)) {
            if at > 0 {
                self.due = self.due.max(Due::Blank);
            }
            let end = rest[at..].find(is_space).map_or(rest.len(), |len| at + len);
            self.settle();
            self.text.push_str(&rest[at..end]);
            rest = &rest[end..];
        }
        if !rest.is_empty() {
            self.due = self.due.max(Due::Blank);
        }
    }

    /// What comes next stands on a line of its own.
    pub fn line(&mut self) {
        self.is_due(Due::Line);
    }

    fn is_due(&mut self, due: Due) {
        let due = if self.cells > 0 || self.held { Due::Blank } else { due };
        self.due = self.due.max(due);
    }

    /// What comes next stands behind an empty line.
    pub fn paragraph(&mut self) {
        self.is_due(Due::Paragraph);
    }

    /// What comes next is the next cell of a row.
    pub fn cell(&mut self) {
        self.due = self.due.max(Due::Cell);
        self.cells += 1;
    }

    /// The cell is over.
    pub fn leave_cell(&mut self) {
        self.cells = self.cells.saturating_sub(1);
    }

    /// A dateline is over: the text goes on behind a dash.
    pub fn dash(&mut self) {
        self.words(" –");
        self.held = true;
    }

    /// What comes next, also a block, goes on behind the label.
    pub fn label(&mut self, label: &str) {
        self.words(label);
        self.due = self.due.max(Due::Blank);
        self.held = true;
    }

    /// An item of a list begins.
    pub fn item(&mut self) {
        self.line();
        // Items of a list stand close together, also where each is a paragraph of its own.
        if self.items && self.due == Due::Paragraph {
            self.due = Due::Line;
        }
        self.settle();
        self.items = true;
        self.text.push_str("- ");
    }

    fn settle(&mut self) {
        let due = std::mem::take(&mut self.due);
        self.held = false;
        self.items &= due < Due::Paragraph;
        if self.text.is_empty() || self.text.ends_with("- ") && due < Due::Paragraph {
            return;
        }
        self.text.push_str(match due {
            Due::Nothing => "",
            Due::Blank => " ",
            Due::Cell => "\t",
            Due::Line => "\n",
            Due::Paragraph => "\n\n",
        });
    }

    /// The whole text, with a line end.
    pub fn finish(mut self) -> String {
        if !self.text.is_empty() {
            self.text.push('\n');
        }
        self.text
    }
}

/// White space that markup folds; a no-break space is a character.
fn is_space(c: char) -> bool {
    matches!(c, ' ' | '\n' | '\t' | '\r' | '\x0c')
}

/// The text with one blank between words.
pub fn fold(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The text with the title before it, unless one of its first lines begins with it.
pub fn titled(title: &str, text: String) -> String {
    const LINES: usize = 8;
    let title = fold(title);
    let mut lines = text.lines().filter(|line| !line.trim().is_empty()).take(LINES);
    if title.is_empty() || lines.any(|line| fold(line).starts_with(&title)) {
        return text;
    }
    format!("{title}\n\n{text}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_flows_into_plain_text() {
        let mut flow = Flow::default();
        flow.paragraph();
        flow.words("  Rat\n wählt ");
        flow.words("neu");
        flow.paragraph();
        for item in ["eins", "zwei"] {
            flow.item();
            flow.words(item);
        }
        flow.paragraph();
        flow.words("a");
        flow.cell();
        flow.paragraph();
        flow.words("b");
        flow.leave_cell();
        assert_eq!(flow.finish(), "Rat wählt neu\n\n- eins\n- zwei\n\na\tb\n");
    }

    #[test]
    fn a_title_is_added_once() {
        assert_eq!(titled("Rat wählt", "Der Rat.\n".to_owned()), "Rat wählt\n\nDer Rat.\n");
        assert_eq!(titled("Rat  wählt", "Rat wählt\n\nDer Rat.\n".to_owned()), "Rat wählt\n\nDer Rat.\n");
    }
}
