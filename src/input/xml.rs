//! Formats of agencies in XML: RSS and Atom feeds, NewsML-G2, NITF; and the text of Word documents.
//!
//! One walk over the tags for all; entities that a file declares are never resolved.
//! Example: `<item><title>Rat wählt</title><description>Der Rat …</description></item>` is a release of its own.

use quick_xml::Reader;
use quick_xml::events::{BytesRef, BytesStart, Event};

use super::flow::{Flow, titled};
use super::html::{self, Element};
use crate::error::Unfit;

/// A release as a feed or an agency's file has it.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Item {
    /// The sender's own name for it.
    pub id: Option<String>,
    pub text: String,
    /// As the file writes it.
    pub published: Option<String>,
}

/// The names of a format's tags.
pub struct Tags {
    /// One release; a file without has one.
    item: &'static [&'static str],
    title: &'static [&'static str],
    /// Text between them belongs to the release, as paragraphs and lists.
    body: &'static [&'static str],
    /// Text between them is HTML written as text.
    html: &'static [&'static str],
    /// Only where there is nothing longer.
    summary: &'static [&'static str],
    id: &'static [&'static str],
    day: &'static [&'static str],
}

/// RSS and Atom.
pub const FEED: Tags = Tags {
    item: &["item", "entry"],
    title: &["title"],
    body: &["div"],
    html: &["encoded", "content"],
    summary: &["description", "summary"],
    id: &["guid", "id"],
    day: &["pubDate", "published", "updated", "date"],
};

/// NewsML-G2; its text may be NITF or XHTML.
pub const NEWSML: Tags = Tags {
    item: &["newsItem"],
    title: &["headline"],
    body: &["inlineXML", "inlineData"],
    html: &[],
    summary: &["description"],
    id: &[],
    day: &["contentCreated", "versionCreated"],
};

/// NITF.
pub const NITF: Tags =
    Tags { item: &["nitf"], title: &["hl1"], body: &["body"], html: &[], summary: &[], id: &[], day: &[] };

/// Word's document.
const WORD: Tags =
    Tags { item: &[], title: &[], body: &["document"], html: &[], summary: &[], id: &[], day: &[] };

/// Hands on each release in the file.
pub fn items(xml: &str, tags: &Tags, each: &mut dyn FnMut(Item)) -> Result<(), Unfit> {
    let mut walk = Walk { tags, path: Vec::new(), item: Draft::default(), found: 0, each };
    walk.run(xml)?;
    if walk.found == 0 {
        walk.close_item();
    }
    if walk.found == 0 { Err(Unfit::NoText) } else { Ok(()) }
}

/// The text of `word/document.xml`.
pub fn word(xml: &str) -> Result<String, Unfit> {
    let mut text = String::new();
    items(xml, &WORD, &mut |item| text = item.text)?;
    Ok(text)
}

/// What is gathered of an item.
#[derive(Default)]
struct Draft {
    title: String,
    flow: Flow,
    html: String,
    summary: String,
    id: String,
    day: String,
}

/// Where the text between two tags belongs.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    Nowhere,
    Title,
    Body,
    Html,
    Summary,
    Id,
    Day,
}

struct Walk<'a> {
    tags: &'a Tags,
    path: Vec<(Place, Element)>,
    item: Draft,
    found: usize,
    each: &'a mut dyn FnMut(Item),
}

impl Walk<'_> {
    fn run(&mut self, xml: &str) -> Result<(), Unfit> {
        let mut reader = Reader::from_str(xml);
        reader.config_mut().check_end_names = false;
        reader.config_mut().allow_unmatched_ends = true;
        loop {
            match reader.read_event() {
                Ok(Event::Start(tag)) => self.start(&tag)?,
                Ok(Event::Empty(tag)) => {
                    self.start(&tag)?;
                    self.end();
                }
                Ok(Event::End(_)) => self.end(),
                Ok(Event::Text(text)) => self.text(&text),
                Ok(Event::CData(text)) => self.text(&text),
                Ok(Event::GeneralRef(name)) => self.reference(&name),
                Ok(Event::DocType(doctype)) if doctype.contains("<!ENTITY") => return Err(Unfit::Entities),
                Ok(Event::Eof) => return Ok(()),
                Ok(_) => {}
                Err(error) => return Err(Unfit::Broken(error.to_string())),
            }
        }
    }

    fn start(&mut self, tag: &BytesStart) -> Result<(), Unfit> {
        const DEEPEST: usize = 200;
        if self.path.len() > DEEPEST {
            return Err(Unfit::TooDeep);
        }
        let (local, tags) = (tag.local_name(), self.tags);
        let name = local.as_ref();
        if tags.item.contains(&name) {
            self.item = Draft::default();
            self.item.id.push_str(&attribute(tag, "guid").unwrap_or_default());
        }
        let outer = self.path.last().map_or(Place::Nowhere, |(place, _)| *place);
        let html = tags.html.contains(&name) && !matches!(attribute(tag, "type").as_deref(), Some("xhtml"));
        let place = match outer {
            Place::Nowhere if tags.title.contains(&name) => Place::Title,
            Place::Nowhere if html => Place::Html,
            Place::Nowhere if tags.summary.contains(&name) => Place::Summary,
            Place::Nowhere if tags.id.contains(&name) => Place::Id,
            Place::Nowhere if tags.day.contains(&name) => Place::Day,
            Place::Nowhere if tags.body.contains(&name) => Place::Body,
            outer => outer,
        };
        if name == "date.issue" {
            self.item.day = attribute(tag, "norm").unwrap_or_default();
        }
        if name == "doc-id" && self.item.id.is_empty() {
            self.item.id = attribute(tag, "id-string").unwrap_or_default();
        }
        let element = element(name, tag.name().as_ref());
        if place == Place::Body {
            element.begin(&mut self.item.flow);
        }
        self.path.push((place, element));
        Ok(())
    }

    fn end(&mut self) {
        let Some((place, element)) = self.path.pop() else { return };
        if place == Place::Body {
            element.end(&mut self.item.flow);
        }
        if matches!(element, Element::Release) {
            self.close_item();
        }
    }

    fn text(&mut self, text: &str) {
        let item = &mut self.item;
        match self.path.last().map_or(Place::Nowhere, |(place, _)| *place) {
            Place::Nowhere => {}
            Place::Title => item.title.push_str(text),
            Place::Body => item.flow.words(text),
            Place::Html => item.html.push_str(text),
            Place::Summary => item.summary.push_str(text),
            Place::Id => item.id.push_str(text),
            Place::Day => item.day.push_str(text),
        }
    }

    /// `&amp;`, `&#228;`, `&auml;`; of what a file declares itself only the name stays.
    fn reference(&mut self, name: &BytesRef) {
        if let Ok(Some(c)) = name.resolve_char_ref() {
            return self.text(c.encode_utf8(&mut [0; 4]));
        }
        let known = ENTITIES.iter().find(|(entity, _)| *entity == &**name);
        match known {
            Some((_, text)) => self.text(text),
            None => self.text(&format!("&{};", &**name)),
        }
    }

    fn close_item(&mut self) {
        let draft = std::mem::take(&mut self.item);
        let mut text = draft.flow.finish();
        // Texts of feeds are HTML in most cases, and plain text passes unchanged.
        for markup in [draft.html, draft.summary] {
            if text.is_empty() && !markup.trim().is_empty() {
                text = html::fragment(&markup).unwrap_or_default();
            }
        }
        let text = titled(&draft.title, text);
        if text.trim().is_empty() {
            return;
        }
        self.found += 1;
        let said = |text: String| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
        (self.each)(Item { id: said(draft.id), text, published: said(draft.day) });
    }
}

/// The entities that XML and older files of German agencies have.
const ENTITIES: [(&str, &str); 13] = [
    ("amp", "&"),
    ("lt", "<"),
    ("gt", ">"),
    ("quot", "\""),
    ("apos", "'"),
    ("nbsp", "\u{a0}"),
    ("auml", "ä"),
    ("ouml", "ö"),
    ("uuml", "ü"),
    ("Auml", "Ä"),
    ("Ouml", "Ö"),
    ("Uuml", "Ü"),
    ("szlig", "ß"),
];

fn attribute(tag: &BytesStart, name: &str) -> Option<String> {
    let found = tag.try_get_attribute(name).ok()??;
    Some(found.value.to_string())
}

/// Word has names of its own for what HTML has too.
fn element(local: &str, full: &str) -> Element {
    match (full.starts_with("w:"), local) {
        (_, "item" | "entry" | "newsItem" | "nitf") => Element::Release,
        (true, "p") => Element::Block,
        (true, "tc" | "tab") => Element::Cell,
        (true, "tr") => Element::Row,
        (true, "br" | "cr") => Element::Break,
        (true, "numPr") => Element::Item,
        (true, _) => Element::Inline,
        (false, name) => Element::of(name),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(xml: &str, tags: &Tags) -> Result<Vec<Item>, Unfit> {
        let mut found = Vec::new();
        items(xml, tags, &mut |item| found.push(item))?;
        Ok(found)
    }

    #[test]
    fn each_item_of_a_feed_is_a_release() {
        let xml = "<rss><channel><title>Kanal</title><item><title>Rat w&#228;hlt</title><guid>a1</guid>\
            <description>&lt;p&gt;Der Rat tagt.&lt;/p&gt;</description><pubDate>Fri, 03 May 2024 10:00:00 +0200</pubDate></item>\
            <item><title>Zwei</title><description><![CDATA[<p>Und <b>mehr</b>.</p>]]></description></item></channel></rss>";
        let items = read(xml, &FEED).unwrap();
        let texts: Vec<_> = items.iter().map(|item| &*item.text).collect();
        assert_eq!(texts, ["Rat wählt\n\nDer Rat tagt.\n", "Zwei\n\nUnd mehr.\n"]);
        assert_eq!(items[0].id.as_deref(), Some("a1"));
    }

    #[test]
    fn nothing_that_a_file_declares_is_resolved() {
        let bomb =
            "<!DOCTYPE nitf [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\">]><nitf><body><p>&b;</p></body></nitf>";
        assert_eq!(read(bomb, &NITF), Err(Unfit::Entities));
        let deep = format!("<nitf><body>{}", "<p>".repeat(10_000));
        assert_eq!(read(&deep, &NITF), Err(Unfit::TooDeep));
        assert_eq!(read("<rss></rss>", &FEED), Err(Unfit::NoText));
        assert!(matches!(read("<rss><item><title>x</ti", &FEED), Err(Unfit::Broken(_))));
    }

    #[test]
    fn agencies_say_name_and_day_of_a_release() {
        let docdata = "<docdata><doc-id id-string='x1'/><date.issue norm='20240503'/></docdata>";
        let nitf = format!("<nitf><head>{docdata}</head><body><p>Der Rat tagt.</p></body></nitf>");
        let item = |id: &str| Item {
            id: Some(id.to_owned()),
            text: "Der Rat tagt.\n".to_owned(),
            published: Some("20240503".to_owned()),
        };
        let typed = format!("<!DOCTYPE nitf SYSTEM 'nitf.dtd'>{nitf}");
        assert_eq!(read(&typed, &NITF), Ok(vec![item("x1")]));
        // The name of the outer item comes before that of the text in it.
        let body = "<body><p>Der Rat tagt.</p></body>";
        let newsml = format!("<newsItem guid='urn:7'><inlineXML>{docdata}{body}</inlineXML></newsItem>");
        assert_eq!(read(&newsml, &NEWSML), Ok(vec![item("urn:7")]));
    }

    #[test]
    fn words_paragraphs_lists_and_tables_are_plain_text() {
        let xml = "<w:document><w:body><w:p><w:r><w:t>Rat </w:t></w:r><w:r><w:t>wählt</w:t></w:r></w:p>\
            <w:p><w:pPr><w:numPr/></w:pPr><w:r><w:t>eins</w:t></w:r></w:p>\
            <w:tbl><w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>b</w:t></w:r></w:p></w:tc></w:tr></w:tbl>\
            </w:body></w:document>";
        assert!(word(xml).unwrap().starts_with("Rat wählt\n\n- eins"));
    }
}
