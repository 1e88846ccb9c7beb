//! What a release is saved in, told by the first bytes, by the name where bytes say nothing, or by the user.
//!
//! Encodings are told in `detect.rs`, what to do with each form in `open.rs`.
//! Example: bytes that begin `<!DOCTYPE html>` are a web page whatever the file is called.

/// A form that releases are saved in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs, reason = "named like the rows of FORMS, which say what they are")]
pub enum Kind {
    Text,
    Html,
    Mhtml,
    Eml,
    Markdown,
    Ninjs,
    Newsml,
    Nitf,
    Feed,
    Docx,
    Rtf,
    Gz,
    Zst,
    Zip,
    Tar,
}

/// A form's row.
#[derive(Debug, Clone, Copy)]
pub struct Form {
    /// The form.
    pub kind: Kind,
    /// As `--input` and `source.format` have it.
    pub name: &'static str,
    /// What it is, in a few words.
    pub about: &'static str,
    /// Endings of file names.
    pub endings: &'static [&'static str],
}

const fn form(kind: Kind, name: &'static str, about: &'static str, endings: &'static [&'static str]) -> Form {
    Form { kind, name, about, endings }
}

/// All forms, in the order of [`Kind`].
pub const FORMS: &[Form] = &[
    form(Kind::Text, "text", "plain text", &["txt"]),
    form(Kind::Html, "html", "a saved web page: its main content", &["html", "htm", "xhtml"]),
    form(Kind::Mhtml, "mhtml", "a web page saved with its images", &["mht", "mhtml"]),
    form(Kind::Eml, "eml", "a mail", &["eml"]),
    form(Kind::Markdown, "markdown", "Markdown", &["md", "markdown"]),
    form(Kind::Ninjs, "ninjs", "IPTC ninjs 1 to 3", &["ninjs"]),
    form(Kind::Newsml, "newsml", "IPTC NewsML-G2", &[]),
    form(Kind::Nitf, "nitf", "IPTC NITF", &["nitf"]),
    form(Kind::Feed, "feed", "RSS or Atom, a record an item", &["rss", "atom"]),
    form(Kind::Docx, "docx", "Word's document", &["docx"]),
    form(Kind::Rtf, "rtf", "rich text", &["rtf"]),
    form(Kind::Gz, "gz", "packed by gzip", &["gz", "tgz"]),
    form(Kind::Zst, "zst", "packed by zstd", &["zst", "tzst"]),
    form(Kind::Zip, "zip", "a zip archive, a record a member", &["zip"]),
    form(Kind::Tar, "tar", "a tar archive, a record a member", &["tar"]),
];

impl Kind {
    /// The form's row.
    pub fn form(self) -> &'static Form {
        &FORMS[self as usize]
    }

    /// The form with a name.
    pub fn by_name(name: &str) -> Option<Kind> {
        FORMS.iter().find(|form| form.name == name).map(|form| form.kind)
    }

    /// What bytes in a file of this name are.
    pub fn of(name: &str, bytes: &[u8]) -> Kind {
        let text = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes).trim_ascii_start();
        let by_bytes = match text.first() {
            Some(b'<') => by_markup(text),
            Some(b'{' | b'[') => looks_like_ninjs(text).then_some(Kind::Ninjs),
            Some(b'P' | 0x1f | 0x28) | None => by_signature(bytes),
            Some(b'A'..=b'Z' | b'a'..=b'z') => by_header(text),
            _ => None,
        };
        let rtf = || text.starts_with(b"{\\rtf").then_some(Kind::Rtf);
        let tar = || (bytes.get(257..262) == Some(b"ustar")).then_some(Kind::Tar);
        by_bytes.or_else(rtf).or_else(tar).or_else(|| by_ending(name, bytes)).unwrap_or(Kind::Text)
    }
}

fn by_signature(bytes: &[u8]) -> Option<Kind> {
    match bytes {
        [0x1f, 0x8b, ..] => Some(Kind::Gz),
        [0x28, 0xb5, 0x2f, 0xfd, ..] => Some(Kind::Zst),
        [b'P', b'K', 3, 4, ..] | [b'P', b'K', 5, 6, ..] => {
            // The first members of a Word document are small: its name stands near the beginning or in the index.
            let near = |part: &[u8]| contains(part, b"word/document.xml") || contains(part, b"word/_rels");
            let index = bytes.len().saturating_sub(4 * SAMPLE);
            let word = near(&bytes[..bytes.len().min(4 * SAMPLE)]) || near(&bytes[index..]);
            Some(if word { Kind::Docx } else { Kind::Zip })
        }
        _ => by_header(bytes),
    }
}

/// So much of the beginning shows what it is.
const SAMPLE: usize = 2048;

fn by_markup(text: &[u8]) -> Option<Kind> {
    const ROOTS: &[(&[u8], Kind)] = &[
        (b"<!doctype html", Kind::Html),
        (b"<html", Kind::Html),
        (b"<head", Kind::Html),
        (b"<body", Kind::Html),
        (b"<rss", Kind::Feed),
        (b"<feed", Kind::Feed),
        (b"<rdf:rdf", Kind::Feed),
        (b"<newsitem", Kind::Newsml),
        (b"<newsmessage", Kind::Newsml),
        (b"<nitf", Kind::Nitf),
        (b"<!doctype nitf", Kind::Nitf),
    ];
    let sample = text[..text.len().min(SAMPLE)].to_ascii_lowercase();
    let found = ROOTS.iter().filter_map(|(root, kind)| Some((position(&sample, root)?, *kind)));
    found.min_by_key(|(at, _)| *at).map(|(_, kind)| kind)
}

/// A line of JSON with what every ninjs item has, and none of what depesche's own records have.
pub fn looks_like_ninjs(text: &[u8]) -> bool {
    let sample = &text[..text.len().min(8 * SAMPLE)];
    let has = |key: &[u8]| contains(sample, key);
    has(b"\"uri\"")
        && (has(b"\"headline") || has(b"\"body_") || has(b"\"bodies\""))
        && !has_key(sample, b"\"text\"")
}

/// True where the string stands before a colon.
fn has_key(json: &[u8], key: &[u8]) -> bool {
    let mut rest = json;
    while let Some(at) = position(rest, key) {
        rest = &rest[at + key.len()..];
        if rest.trim_ascii_start().first() == Some(&b':') {
            return true;
        }
    }
    false
}

/// A mail begins with lines "Name: value" of which some are only a mail's.
fn by_header(text: &[u8]) -> Option<Kind> {
    const SURE: [&[u8]; 6] =
        [b"received:", b"return-path:", b"message-id:", b"mime-version:", b"delivered-to:", b"x-mailer:"];
    const ALSO: [&[u8]; 5] = [b"from:", b"to:", b"subject:", b"date:", b"content-type:"];
    const LINES: usize = 60;
    let (mut sure, mut also, mut snapshot, mut related, mut sent) = (0, 0, false, false, false);
    for line in text[..text.len().min(8 * SAMPLE)].split(|byte| *byte == b'\n').take(LINES) {
        let line = line.trim_ascii_end();
        if line.is_empty() {
            break;
        }
        if line[0] == b' ' || line[0] == b'\t' {
            continue;
        }
        let colon = line.iter().position(|byte| *byte == b':')?;
        if !line[..colon].iter().all(|byte| byte.is_ascii_alphanumeric() || *byte == b'-') {
            return None;
        }
        let head = line[..=colon].to_ascii_lowercase();
        sure += usize::from(SURE.iter().any(|name| head == *name));
        also += usize::from(ALSO.iter().any(|name| head == *name));
        snapshot |= head == b"snapshot-content-location:" || head == b"x-maf-information:";
        related |= head == b"content-type:" && contains(&line.to_ascii_lowercase(), b"multipart/related");
        sent |= head == b"to:" || head == b"received:";
    }
    match (sure, also) {
        (1.., _) if snapshot || related && !sent => Some(Kind::Mhtml),
        (1.., 1..) | (_, 4..) => Some(Kind::Eml),
        _ => None,
    }
}

/// By the ending of the name, where the bytes may be that.
fn by_ending(name: &str, bytes: &[u8]) -> Option<Kind> {
    let (_, ending) = name.rsplit_once('.')?;
    let known = |form: &&Form| form.endings.iter().any(|known| known.eq_ignore_ascii_case(ending));
    let kind = FORMS.iter().find(known)?.kind;
    // Packed data have marks; without them the name is wrong.
    let marked = matches!(kind, Kind::Gz | Kind::Zst | Kind::Zip | Kind::Docx | Kind::Rtf);
    (!marked || bytes.is_empty() && kind != Kind::Rtf).then_some(kind)
}

fn contains(text: &[u8], part: &[u8]) -> bool {
    position(text, part).is_some()
}

fn position(text: &[u8], part: &[u8]) -> Option<usize> {
    text.windows(part.len()).position(|window| window == part)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_have_their_names() {
        assert_eq!((Kind::by_name("eml"), Kind::by_name("xyz")), (Some(Kind::Eml), None));
    }

    #[test]
    fn a_word_document_is_told_by_a_member_near_either_end() {
        let zip = |before: usize, behind: usize| {
            [b"PK\x03\x04", &vec![b'x'; before][..], b"word/document.xml", &vec![b'x'; behind]].concat()
        };
        for (before, behind, kind) in
            [(8_000, 20_000, Kind::Docx), (20_000, 8_000, Kind::Docx), (20_000, 20_000, Kind::Zip)]
        {
            assert_eq!(Kind::of("a", &zip(before, behind)), kind, "{before} {behind}");
        }
    }

    #[test]
    fn forms_stand_in_the_order_of_their_kinds() {
        assert!(FORMS.iter().enumerate().all(|(i, form)| form.kind as usize == i));
    }

    #[test]
    fn forms_are_told_by_bytes_and_names() {
        let rows: [(&str, &[u8], Kind); 26] = [
            ("a.txt", b"<!DOCTYPE html><html>", Kind::Html),
            ("a", b"\xef\xbb\xbf<?xml version='1.0'?>\n<html lang='de'>", Kind::Html),
            ("a", b"<?xml version='1.0'?><rss version='2.0'>", Kind::Feed),
            ("a.xml", b"<?xml version='1.0'?><!-- x --><newsItem guid='1'>", Kind::Newsml),
            ("a.xml", b"<!DOCTYPE nitf SYSTEM 'nitf.dtd'><nitf>", Kind::Nitf),
            ("a", b"{\"uri\": \"x\", \"headline\": \"y\"}", Kind::Ninjs),
            ("a", b"{\"id\": \"x\", \"text\": \"y\"}", Kind::Text),
            ("a", b"From: a@b.example\nMIME-Version: 1.0\n\nText", Kind::Eml),
            ("a", b"From: a\nTo: b\nSubject: c\nDate: d\n\nText", Kind::Eml),
            ("a", b"Kontakt: Petra Kern\nTelefon: 040 123\n", Kind::Text),
            // Three lines that others may have, too, and what folds below a line.
            ("a", b"From: a\nTo: b\nSubject: c\n\nText", Kind::Text),
            ("a", b"From: a\nTo: b\nSubject: c\n folded: x, y\nDate: d\n\nText", Kind::Eml),
            ("a", b"Message-Id: a\nRat tagt: heute\n\nFrom: a\n", Kind::Text),
            ("a", b"MIME-Version: 1.0\nSnapshot-Content-Location: x\n\n", Kind::Mhtml),
            ("a", b"MIME-Version: 1.0\nContent-Type: multipart/related\n\n", Kind::Mhtml),
            ("a", b"To: b\nMIME-Version: 1.0\nContent-Type: multipart/related\n\n", Kind::Eml),
            ("a", b"{\"uri\": \"x\", \"headline\": \"text\", \"text\": \"y\"}", Kind::Text),
            (
                "a",
                b"{\"uri\": \"x\", \"headline\": \"text\", \"body_text\": \"a \\\"text\\\" b\"}",
                Kind::Ninjs,
            ),
            ("a.zip", b"PK\x05\x06", Kind::Zip),
            ("a.md", b"Rat", Kind::Markdown),
            ("a.html", b"<p>Rat</p>", Kind::Html),
            ("a", b"<DE000ZZZ1234> steigt", Kind::Text),
            ("a.gz", b"Rat", Kind::Text),
            ("a", b"\x1f\x8b\x08\0", Kind::Gz),
            ("a", b"{\\rtf1\\ansi", Kind::Rtf),
            ("a", b"", Kind::Text),
        ];
        let wrong: Vec<_> = rows
            .iter()
            .filter(|(name, bytes, kind)| Kind::of(name, bytes) != *kind)
            .map(|(_, bytes, _)| String::from_utf8_lossy(bytes))
            .collect();
        assert!(wrong.is_empty(), "{wrong:?}");
    }
}
