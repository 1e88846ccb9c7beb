//! Markdown as plain text: headings, paragraphs, lists and tables, without their signs.
//!
//! Example: `# Rat *wählt*` is the line "Rat wählt".

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use super::flow::{Flow, titled};
use super::xml::Item;

/// The text without the signs of Markdown, and what its front matter says of title and day.
pub fn release(markdown: &str) -> Item {
    let mut flow = Flow::default();
    let mut matter = String::new();
    let mut meta = false;
    let options =
        Options::ENABLE_TABLES | Options::ENABLE_YAML_STYLE_METADATA_BLOCKS | Options::ENABLE_FOOTNOTES;
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
            Event::Text(text) if meta => matter.push_str(&text),
            Event::Text(text) | Event::Code(text) => flow.words(&text),
            _ => {}
        }
    }
    let said = |key: &str| {
        let value = matter.lines().find_map(|line| line.strip_prefix(key)?.strip_prefix(':'))?;
        Some(value.trim().trim_matches(['"', '\'']).to_owned()).filter(|value| !value.is_empty())
    };
    let text = titled(&said("title").unwrap_or_default(), flow.finish());
    Item { id: None, text, published: said("date").map(|day| day.chars().take(10).collect()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_are_left_out() {
        let markdown = "---\ntags: x\n---\n# Rat *wählt*\n\nDer [Rat](https://rat.example) tagt.\n\n* eins\n* zwei\n\n\
            | Jahr | Euro |\n|---|---|\n| 2024 | 12 |\n";
        assert_eq!(
            release(markdown).text,
            "Rat wählt\n\nDer Rat tagt.\n\n- eins\n- zwei\n\nJahr\tEuro\n2024\t12\n"
        );
    }

    #[test]
    fn front_matter_has_title_and_day() {
        let item = release("---\ntitle: \"Rat wählt: neu\"\ndate: 2024-05-03T10:00\n---\n\nDer Rat tagt.\n");
        assert_eq!(item.text, "Rat wählt: neu\n\nDer Rat tagt.\n");
        assert_eq!(item.published.as_deref(), Some("2024-05-03"));
        assert_eq!(release("Der Rat tagt[^1].\n\n[^1]: Seite 3").text, "Der Rat tagt.\n\nSeite 3\n");
    }
}
