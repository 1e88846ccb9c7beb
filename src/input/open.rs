//! From what was saved to the releases in it: one of a page or mail, several of a feed or archive.
//!
//! Nothing is ever written, no address is ever opened, and what grows out of packed data is bounded.
//! Example: `archiv.zip` with `rat.html` in it is the release "rat.html" in the form `html`.

use super::kind::Kind;
use super::xml::{self, Item, Tags};
use super::{Decoded, Label, archive, decode, html, mail, markdown, ninjs, rtf};
use crate::error::{Error, Unfit, Warning};

/// A release taken out of what it was saved in.
#[derive(Debug)]
pub struct Opened<'b> {
    /// Its name within the archive or feed; none where the input is one release.
    pub member: Option<String>,
    /// What it was taken out of.
    pub form: &'static str,
    /// The size before decoding.
    pub bytes: u64,
    /// The day of mail, page or feed as ISO 8601, where one stands there.
    pub published: Option<String>,
    /// The text.
    pub decoded: Decoded<'b>,
}

/// A release or, with the member's name, why there is none.
pub type Outcome<'b> = Result<Opened<'b>, (Option<String>, Error)>;

/// How inputs are opened.
#[derive(Debug, Clone, Copy)]
pub struct Opening {
    /// The encoding that the user names.
    pub label: Option<Label>,
    /// No input and no unpacked member is larger.
    pub max: u64,
}

/// Hands on each release in the bytes.
pub fn open(bytes: &[u8], kind: Kind, opening: &Opening, each: &mut dyn FnMut(Outcome)) {
    let mut left = opening.max;
    Opener { opening, left: &mut left, depth: 0, member: None, each }.open(bytes, kind);
}

/// The way to a release, through archives.
pub(super) struct Opener<'a> {
    pub opening: &'a Opening,
    /// So much may still be unpacked.
    pub left: &'a mut u64,
    pub depth: usize,
    pub member: Option<String>,
    pub each: &'a mut dyn FnMut(Outcome),
}

impl Opener<'_> {
    pub fn open(&mut self, bytes: &[u8], kind: Kind) {
        let done = match kind {
            Kind::Text => self.text(bytes),
            Kind::Html => self.html(bytes),
            Kind::Mhtml => {
                mail::page(bytes).map(|page| self.page(page, kind, "utf-8", bytes)).map_err(unfit(kind))
            }
            Kind::Eml => mail::mail(bytes).map(|item| self.give(item, kind, bytes)).map_err(unfit(kind)),
            Kind::Rtf => {
                rtf::text(bytes).map(|text| self.give(plain(text), kind, bytes)).map_err(unfit(kind))
            }
            Kind::Markdown => self.markdown(bytes),
            Kind::Ninjs => self.ninjs(bytes),
            Kind::Newsml => self.xml(bytes, kind, &xml::NEWSML),
            Kind::Nitf => self.xml(bytes, kind, &xml::NITF),
            Kind::Feed => self.xml(bytes, kind, &xml::FEED),
            Kind::Docx | Kind::Gz | Kind::Zst | Kind::Zip | Kind::Tar => archive::open(self, bytes, kind),
        };
        if let Err(error) = done {
            (self.each)(Err((self.member.clone(), error)));
        }
    }

    fn text(&mut self, bytes: &[u8]) -> Result<(), Error> {
        let decoded = decode(bytes, self.opening.label)?;
        let (member, bytes) = (self.member.clone(), bytes.len() as u64);
        (self.each)(Ok(Opened { member, form: "text", bytes, published: None, decoded }));
        Ok(())
    }

    /// Markup names its encoding itself; where it lies, the bytes decide.
    fn markup<'b>(&self, bytes: &'b [u8]) -> Result<Decoded<'b>, Error> {
        let utf8 = std::str::from_utf8(bytes).is_ok();
        let declared = || declared_encoding(bytes).and_then(|label| Label::new(&label).ok());
        let label = self.opening.label.or_else(|| if utf8 { None } else { declared() });
        decode(bytes, label.filter(|label| label.keeps_ascii()))
    }

    fn html(&mut self, bytes: &[u8]) -> Result<(), Error> {
        let decoded = self.markup(bytes)?;
        let page = html::page(&decoded.text).map_err(unfit(Kind::Html))?;
        self.page(page, Kind::Html, decoded.encoding, bytes);
        Ok(())
    }

    fn page(&mut self, page: html::Page, kind: Kind, encoding: &'static str, bytes: &[u8]) {
        let warnings = Vec::from_iter(page.truncated.then_some(Warning::Truncated));
        (self.each)(Ok(Opened {
            member: self.member.clone(),
            form: kind.form().name,
            bytes: bytes.len() as u64,
            published: page.published.as_deref().and_then(iso_day),
            decoded: Decoded { text: page.text.into(), encoding, warnings },
        }));
    }

    fn markdown(&mut self, bytes: &[u8]) -> Result<(), Error> {
        let decoded = decode(bytes, self.opening.label)?;
        self.give(markdown::release(&decoded.text), Kind::Markdown, bytes);
        Ok(())
    }

    fn ninjs(&mut self, bytes: &[u8]) -> Result<(), Error> {
        let decoded = self.markup(bytes)?;
        let mut found = Vec::new();
        ninjs::items(&decoded.text, &mut |item| found.push(item)).map_err(unfit(Kind::Ninjs))?;
        self.give_all(found, Kind::Ninjs, bytes);
        Ok(())
    }

    fn xml(&mut self, bytes: &[u8], kind: Kind, tags: &Tags) -> Result<(), Error> {
        let decoded = self.markup(bytes)?;
        let mut found = Vec::new();
        let read = xml::items(&decoded.text, tags, &mut |item| found.push(item));
        // What stands before a break in the file is as good as ever.
        self.give_all(found, kind, bytes);
        read.map_err(unfit(kind))
    }

    /// One item is the input itself; several are its members, by their own names or their numbers.
    fn give_all(&mut self, items: Vec<Item>, kind: Kind, bytes: &[u8]) {
        let many = items.len() > 1 || kind == Kind::Feed;
        let outer = self.member.clone();
        for (i, item) in items.into_iter().enumerate() {
            if many {
                let name = item.id.clone().unwrap_or_else(|| (i + 1).to_string());
                self.member = Some(outer.as_ref().map_or(name.clone(), |outer| format!("{outer}!{name}")));
            }
            self.give(item, kind, bytes);
        }
        self.member = outer;
    }

    pub fn give(&mut self, item: Item, kind: Kind, bytes: &[u8]) {
        (self.each)(Ok(Opened {
            member: self.member.clone(),
            form: kind.form().name,
            bytes: bytes.len() as u64,
            published: item.published.as_deref().and_then(iso_day),
            decoded: Decoded { text: item.text.into(), encoding: "utf-8", warnings: Vec::new() },
        }));
    }
}

pub(super) fn plain(text: String) -> Item {
    Item { text, ..Item::default() }
}

/// Says of a form what is wrong with it.
pub(super) fn unfit(kind: Kind) -> impl Fn(Unfit) -> Error {
    move |why| Error::Unfit { form: kind.form().name, why }
}

/// The encoding that a page or XML file declares near its beginning.
fn declared_encoding(bytes: &[u8]) -> Option<String> {
    const NEAR: usize = 1024;
    let begin = bytes[..bytes.len().min(NEAR)].to_ascii_lowercase();
    let behind = |name: &[u8]| Some(begin.windows(name.len()).position(|part| part == name)? + name.len());
    let at = behind(b"charset=").or_else(|| behind(b"encoding="))?;
    let label = begin[at..].iter().copied().skip_while(|byte| matches!(byte, b'"' | b'\''));
    let label: Vec<u8> =
        label.take_while(|byte| byte.is_ascii_alphanumeric() || b"-_:".contains(byte)).collect();
    String::from_utf8(label).ok()
}

/// "2024-05-03T10:00:00Z", "20240503T1000Z" and "Fri, 03 May 2024 10:00:00 +0200" as 2024-05-03.
fn iso_day(text: &str) -> Option<String> {
    let text = text.trim();
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if let Some(short) = text.get(..8).filter(|short| digits(short)) {
        return Some(format!("{}-{}-{}", &short[..4], &short[4..6], &short[6..]));
    }
    if text.get(..4).is_some_and(digits) {
        return text.get(..10).map(str::to_owned);
    }
    let date = mail_parser::DateTime::parse_rfc822(text)?;
    Some(format!("{:04}-{:02}-{:02}", date.year, date.month, date.day))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn saved_releases_hold_the_texts_of_their_reports() {
        let files = std::fs::read_dir("fixtures/inputs").unwrap().map(|entry| entry.unwrap().path());
        for path in files.filter(|path| !path.to_str().unwrap().ends_with(".report.json")) {
            let (bytes, name) = (std::fs::read(&path).unwrap(), path.file_name().unwrap().to_str().unwrap());
            let mut found = Vec::new();
            open(&bytes, Kind::of(name, &bytes), &Opening { label: None, max: 1 << 20 }, &mut |outcome| {
                // A picture in an archive is an error of its own.
                let Ok(opened) = outcome else { return };
                let id = opened.member.map_or(name.to_owned(), |member| format!("{name}!{member}"));
                let source = (opened.form.to_owned(), opened.decoded.encoding.to_owned(), opened.bytes);
                found.push((id, source, opened.decoded.text.into_owned()));
            });
            let golden = std::fs::read_to_string(format!("{}.report.json", path.display())).unwrap();
            let reports = serde_json::Deserializer::from_str(&golden).into_iter::<serde_json::Value>();
            let said = |value: &serde_json::Value| value.as_str().unwrap().to_owned();
            let wanted = reports.map(|report| {
                let report = report.unwrap();
                let source = &report["source"];
                let source =
                    (said(&source["format"]), said(&source["encoding"]), source["bytes"].as_u64().unwrap());
                (said(&report["id"]), source, said(&report["text"]))
            });
            assert_eq!(found, wanted.collect::<Vec<_>>(), "{name}");
        }
    }

    #[test]
    fn days_come_in_three_forms() {
        for text in
            ["2024-05-03T10:00:00Z", "20240503T1000Z", "Fri, 03 May 2024 10:00:00 +0200", "2024-05-03"]
        {
            assert_eq!(iso_day(text).as_deref(), Some("2024-05-03"), "{text}");
        }
        assert_eq!(iso_day("gestern"), None);
    }

    #[test]
    fn pages_give_the_day_of_their_moment() {
        let page = "<html><meta name='date' content='2024-05-03T09:30:00+02:00'><p>Der Rat tagt.</p></html>";
        let mut days = Vec::new();
        let opening = Opening { label: None, max: 1 << 20 };
        open(page.as_bytes(), Kind::Html, &opening, &mut |outcome| days.push(outcome.unwrap().published));
        assert_eq!(days, [Some("2024-05-03".to_owned())]);
    }

    #[test]
    fn items_without_a_name_of_their_own_are_numbered() {
        let item =
            |id: &str| format!("<item>{id}<title>Rat</title><description>Er tagt.</description></item>");
        let feed = format!("<rss>{}{}{}</rss>", item(""), item("<guid>r7</guid>"), item(""));
        let mut members = Vec::new();
        let opening = Opening { label: None, max: 1 << 20 };
        open(feed.as_bytes(), Kind::Feed, &opening, &mut |outcome| members.push(outcome.unwrap().member));
        assert_eq!(members, ["1", "r7", "3"].map(|name| Some(name.to_owned())));
    }

    #[test]
    fn markup_names_its_encoding() {
        let rows = [
            ("<meta charset=\"ISO-8859-1\">", "iso-8859-1"),
            ("<meta content='text/html; charset=windows-1252'>", "windows-1252"),
            ("<?xml version='1.0' encoding='ISO-8859-15'?>", "iso-8859-15"),
        ];
        for (text, label) in rows {
            assert_eq!(declared_encoding(text.as_bytes()).as_deref(), Some(label));
        }
    }
}
