//! Markdown as plain text: headings, paragraphs, lists and tables, without their signs.
//!
//! Example: `# Rat *wählt*` is the line "Rat wählt".

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use super::flow::Flow;

/// The text without the signs of Markdown.
pub fn text(markdown: &str) -> String {
    let mut flow = Flow::default();
    let mut meta = false;
    let options = Options::ENABLE_TABLES | Options::ENABLE_YAML_STYLE_METADATA_BLOCKS;
    for event in Parser::new_ext(markdown, options) {
        match event {
            Event::Start(Tag::MetadataBlock(_)) => meta = true,
            Event::End(TagEnd::MetadataBlock(_)) => meta = false,
            Event::Start(Tag::Item) => flow.item(),
            Event::Start(Tag::TableCell) => flow.cell(),
            Event::End(TagEnd::TableCell) => flow.leave_cell(),
            Event::End(TagEnd::TableRow | TagEnd::TableHead | TagEnd::Item)
            | Event::SoftBreak
            | Event::HardBreak => flow.line(),
            Event::Start(
                Tag::Paragraph
                | Tag::Heading { .. }
                | Tag::List(_)
                | Tag::Table(_)
                | Tag::BlockQuote(_)
                | Tag::CodeBlock(_),
            )
            | Event::End(
                TagEnd::Paragraph
                | TagEnd::Heading(_)
                | TagEnd::List(_)
                | TagEnd::Table
                | TagEnd::BlockQuote(_)
                | TagEnd::CodeBlock,
            )
            | Event::Rule => flow.paragraph(),
            Event::Text(text) | Event::Code(text) if !meta => flow.words(&text),
            _ => {}
        }
    }
    flow.finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_are_left_out() {
        let markdown = "---\ntags: x\n---\n# Rat *wählt*\n\nDer [Rat](https://rat.example) tagt.\n\n* eins\n* zwei\n\n\
            | Jahr | Euro |\n|---|---|\n| 2024 | 12 |\n";
        assert_eq!(text(markdown), "Rat wählt\n\nDer Rat tagt.\n\n- eins\n- zwei\n\nJahr\tEuro\n2024\t12\n");
    }
}
