//! Saved web pages and fragments of HTML: the main content, its headline and day.
//!
//! The readability crate says what is content; here its paragraphs, lists and tables become plain text.
//! Example: `<nav>…</nav><article><h1>Rat wählt</h1><p>Der Rat …</p></article>` is "Rat wählt", then "Der Rat …".

use dom_query::{Document, NodeRef};
use dom_smoothie::{Config, Readability};

use super::flow::{Flow, fold, titled};
use crate::error::Unfit;

/// A page's text and what it says of itself.
pub struct Page {
    pub text: String,
    /// ISO 8601, from the page's data for machines.
    pub published: Option<String>,
    /// The page has no end.
    pub truncated: bool,
}

/// The main content of a page.
pub fn page(html: &str) -> Result<Page, Unfit> {
    check_depth(html)?;
    let config = Config { max_elements_to_parse: MOST_ELEMENTS, ..Config::default() };
    let article = Readability::new(html, None, Some(config)).and_then(|mut page| page.parse());
    let (text, title, published) = match article {
        Ok(article) => {
            let title = without_site(&article.title, html).unwrap_or(article.title);
            (fragment(&article.content)?, title, article.published_time)
        }
        // A short release is too little for the scores: then all that is visible is the text.
        Err(_) => (fragment(html)?, String::new(), None),
    };
    let published = published.or_else(|| published_in(html));
    if text.is_empty() {
        return Err(Unfit::NoText);
    }
    let end = html.trim_end().to_ascii_lowercase();
    let truncated = end.contains("<html") && !end.contains("</html>");
    Ok(Page { text: titled(&title, text), published, truncated })
}

/// The page's first heading, where its title adds the name of the site or is that name alone: "Rat wählt | Stadt".
fn without_site(title: &str, html: &str) -> Option<String> {
    const SHORT: usize = 2;
    let words = |text: &str| text.split_whitespace().count();
    let parts = |text: &str| text.contains(['|', '-', '–', ':', '·']);
    if words(title) > SHORT && !parts(title) {
        return None;
    }
    let document = Document::from(html);
    let heading = fold(&document.select("h1").iter().next()?.text());
    let rest = title.strip_prefix(&*heading).or_else(|| title.strip_suffix(&*heading));
    let parted = words(&heading) > SHORT && rest.is_some_and(parts);
    let longer = words(title) <= SHORT && words(&heading) > words(title);
    (parted || longer).then_some(heading)
}

/// When a page says that it was published, where the readability crate does not look: deep in JSON-LD, in microdata, in
/// the `time` beside the headline.
fn published_in(html: &str) -> Option<String> {
    const PLACES: [(&str, &str); 5] = [
        ("meta[itemprop=datePublished]", "content"),
        ("[itemprop=datePublished]", "datetime"),
        ("meta[name=date]", "content"),
        ("article time[datetime]", "datetime"),
        ("main time[datetime]", "datetime"),
    ];
    let document = Document::from(html);
    let linked = document.select("script[type='application/ld+json']");
    let linked =
        linked.iter().find_map(|script| published_in_data(serde_json::from_str(&script.text()).ok()?));
    linked.or_else(|| {
        PLACES.iter().find_map(|(place, attribute)| {
            let value = document.select(place).iter().find_map(|node| node.attr(attribute));
            value.map(|value| value.to_string())
        })
    })
}

/// The first `datePublished` in JSON-LD, the outer one before those inside.
fn published_in_data(data: serde_json::Value) -> Option<String> {
    use serde_json::Value::{Array, Object};
    let mut next = std::collections::VecDeque::from([data]);
    while let Some(value) = next.pop_front() {
        match value {
            Array(values) => next.extend(values),
            Object(fields) => {
                if let Some(day) = fields.get("datePublished").and_then(|day| day.as_str()) {
                    return Some(day.to_owned());
                }
                next.extend(fields.into_iter().map(|(_, value)| value));
            }
            _ => {}
        }
    }
    None
}

/// A caption that says nothing of a picture itself.
fn is_unmarked_caption(text: &str) -> bool {
    const MARKS: [&str; 8] =
        ["Bild", "Foto", "Grafik", "Abbildung", "Infografik", "Symbol", "Archiv", "Video"];
    let text = text.trim();
    !text.is_empty() && !MARKS.iter().any(|mark| text.starts_with(mark))
}

/// Pages have some thousand elements.
const MOST_ELEMENTS: usize = 100_000;

/// The visible text of a piece of HTML.
pub fn fragment(html: &str) -> Result<String, Unfit> {
    check_depth(html)?;
    let document = Document::from(html);
    let mut flow = Flow::default();
    let mut steps = vec![Step::Enter(document.root())];
    while let Some(step) = steps.pop() {
        match step {
            Step::Enter(node) if node.is_text() => flow.words(&node.text()),
            Step::Enter(node) => {
                let name = node.node_name().unwrap_or_default();
                if SKIPPED.contains(&&*name) {
                    continue;
                }
                let form = Element::of(&name);
                form.begin(&mut flow);
                if &*name == "figcaption" && is_unmarked_caption(&node.text()) {
                    flow.label("Bild:");
                }
                steps.push(Step::Leave(form));
                steps.extend(node.children_it(true).map(Step::Enter));
            }
            Step::Leave(form) => form.end(&mut flow),
        }
    }
    Ok(flow.finish())
}

enum Step<'d> {
    Enter(NodeRef<'d>),
    Leave(Element),
}

/// Elements whose text nobody sees.
const SKIPPED: [&str; 9] =
    ["script", "style", "head", "noscript", "template", "nav", "button", "svg", "form"];

/// What an element does to the text's flow.
#[derive(Clone, Copy)]
pub enum Element {
    Inline,
    Break,
    Row,
    Cell,
    Item,
    Block,
    Dateline,
    /// All of a release in a file of several.
    Release,
}

impl Element {
    /// The names of HTML, which the formats of IPTC share.
    pub fn of(name: &str) -> Element {
        match name {
            "br" => Element::Break,
            "tr" | "dt" | "dd" | "address-line" => Element::Row,
            "td" | "th" => Element::Cell,
            "li" => Element::Item,
            "dateline" => Element::Dateline,
            "p" | "div" | "section" | "article" | "header" | "footer" | "h1" | "h2" | "h3" | "h4" | "h5"
            | "h6" | "ul" | "ol" | "dl" | "table" | "blockquote" | "pre" | "figure" | "figcaption"
            | "address" | "main" | "aside" | "hr" | "hl1" | "hl2" | "byline" | "block" => Element::Block,
            _ => Element::Inline,
        }
    }

    /// Before its content.
    pub fn begin(self, flow: &mut Flow) {
        match self {
            Element::Inline | Element::Release => {}
            Element::Break | Element::Row => flow.line(),
            Element::Cell => flow.cell(),
            Element::Item => flow.item(),
            Element::Block | Element::Dateline => flow.paragraph(),
        }
    }

    /// Behind its content.
    pub fn end(self, flow: &mut Flow) {
        match self {
            Element::Row | Element::Item => flow.line(),
            Element::Block => flow.paragraph(),
            Element::Cell => flow.leave_cell(),
            Element::Dateline => flow.dash(),
            Element::Inline | Element::Break | Element::Release => {}
        }
    }
}

/// Trees as deep as this are no pages, and the readers' time grows with depth times length.
const DEEPEST: i64 = 512;

fn check_depth(html: &str) -> Result<(), Unfit> {
    // Elements that are often left open do not count.
    const OPEN: [&[u8]; 12] =
        [b"p", b"br", b"li", b"img", b"hr", b"input", b"meta", b"link", b"td", b"tr", b"dd", b"dt"];
    let bytes = html.as_bytes();
    let mut depth = 0i64;
    for at in bytes.iter().enumerate().filter(|(_, byte)| **byte == b'<').map(|(at, _)| at) {
        let (closing, from) = if bytes.get(at + 1) == Some(&b'/') { (true, at + 2) } else { (false, at + 1) };
        let end = bytes[from..].iter().take(8).take_while(|byte| byte.is_ascii_alphanumeric()).count();
        let name = bytes[from..from + end].to_ascii_lowercase();
        if end > 0 && !OPEN.contains(&&*name) {
            depth = (depth + if closing { -1 } else { 1 }).max(0);
        }
        if depth > DEEPEST {
            return if is_mostly_void(bytes) { Ok(()) } else { Err(Unfit::TooDeep) };
        }
    }
    Ok(())
}

/// Void elements of other names (`<source>`, `<path/>`) raise the count without depth: many ends "/>" say so.
fn is_mostly_void(bytes: &[u8]) -> bool {
    let ends = bytes.windows(2).filter(|pair| pair == b"/>").count();
    let tags = bytes.iter().filter(|byte| **byte == b'<').count();
    ends * 3 > tags
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fragments_are_plain_text() {
        let html = "<h1>Rat  wählt</h1><p>Der <b>Rat</b>&nbsp;tagt.<br>Heute.</p><ul><li>eins<li>zwei</ul>\
            <table><tr><th>Jahr<th>Euro</tr><tr><td>2024<td>12</tr></table><script>x()</script>";
        let text = "Rat wählt\n\nDer Rat\u{a0}tagt.\nHeute.\n\n- eins\n- zwei\n\nJahr\tEuro\n2024\t12\n";
        assert_eq!(fragment(html).unwrap(), text);
    }

    #[test]
    fn titles_lose_the_name_of_the_site() {
        let page = "<html><h1>Rat wählt neu</h1></html>";
        for (title, wanted) in [
            ("Rat wählt neu | Portal", Some("Rat wählt neu")),
            ("Stadt Moorstedt: Rat wählt neu", Some("Rat wählt neu")),
            ("Presse", Some("Rat wählt neu")),
            ("Rat wählt neu", None),
            ("Rat wählt: Mehr Frauen", None),
        ] {
            assert_eq!(without_site(title, page).as_deref(), wanted, "{title}");
        }
        // The name of the site may be the heading.
        assert_eq!(without_site("Rat wählt neu | WELT", "<h1>WELT</h1>"), None);
    }

    #[test]
    fn pages_say_when_they_were_published() {
        let day = "2024-05-03T09:30:00+02:00";
        for head in [
            format!("<meta property='article:published_time' content='{day}'>"),
            format!("<meta itemprop='datePublished' content='{day}'>"),
            format!("<meta name='date' content='{day}'>"),
            format!("<article><time datetime='{day}'>3. Mai</time></article>"),
            format!(
                "<script type='application/ld+json'>{{\"@graph\":[{{\"@type\":\"WebSite\"}},{{\"datePublished\":\"{day}\"}}]}}</script>"
            ),
        ] {
            let text = "Der Rat der Stadt hat am Freitag gewählt. ".repeat(20);
            let page = page(&format!("<html>{head}<h1>Rat wählt neu</h1><p>{text}</p></html>")).unwrap();
            assert_eq!(page.published.as_deref(), Some(day), "{head}");
        }
        assert_eq!(page("<p>Der Rat tagt.</p><time datetime='2024'>2024</time>").unwrap().published, None);
    }

    #[test]
    fn captions_are_marked() {
        let html = "<figure><img><figcaption><p>Der Rat</p></figcaption></figure><figcaption>Foto: Kern</figcaption>";
        assert_eq!(fragment(html).unwrap(), "Bild: Der Rat\n\nFoto: Kern\n");
    }

    #[test]
    fn tags_without_end_are_refused() {
        let deep = "<div>".repeat(100_000);
        assert_eq!(fragment(&deep).unwrap_err(), Unfit::TooDeep);
        assert!(fragment(&"<p>Rat ".repeat(5_000)).is_ok());
        assert!(fragment(&"<div>Rat</div>".repeat(5_000)).is_ok());
        // Sources of pictures are no depth, however many.
        assert!(fragment(&format!("<p>Rat</p>{}", "<source src='a.jpg'/>".repeat(600))).is_ok());
    }

    #[test]
    fn a_page_without_its_end_is_truncated() {
        for (html, truncated) in [
            ("<html><body><p>Der Rat tagt.</p></body></html>\n", false),
            ("<HTML><body><p>Der Rat tagt.</p></body></HTML><!-- 7 ms -->", false),
            ("<html><body><p>Der Rat tagt.</p><p>Die St", true),
            ("<p>Der Rat tagt.</p>", false),
        ] {
            assert_eq!(page(html).unwrap().truncated, truncated, "{html}");
        }
    }
}
