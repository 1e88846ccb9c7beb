//! Mails and pages saved as mails: the release in the body, whether sent or forwarded.
//!
//! Example: below "-------- Weitergeleitete Nachricht --------" the lines "Betreff: Rat wählt" name the title.

use mail_parser::{Message, MessageParser, MimeHeaders, PartType};

use super::flow::titled;
use super::html::{self, Page};
use super::xml::Item;
use crate::error::Unfit;

/// The release in a mail.
pub fn mail(bytes: &[u8]) -> Result<Item, Unfit> {
    let message = MessageParser::default().parse(bytes).ok_or(Unfit::NoBody)?;
    let outer = read(&message);
    // A mail that only hands on another one has a line or two of its own.
    const LETTER: usize = 400;
    let short = outer.as_ref().map_or(0, |item| item.text.len()) < LETTER;
    let inner = message.parts.iter().find_map(|part| match &part.body {
        PartType::Message(message) => read(message),
        _ => None,
    });
    inner.filter(|_| short).or(outer).ok_or(Unfit::NoBody)
}

fn read(message: &Message) -> Option<Item> {
    let html = || html::fragment(&message.body_html(0)?).ok();
    let plain = message.text_body.iter().find_map(|id| match &message.parts.get(*id as usize)?.body {
        PartType::Text(text) => Some(text.to_string()),
        _ => None,
    });
    let text = plain.filter(|text| !text.trim().is_empty()).or_else(html)?;
    if text.trim().is_empty() {
        return None;
    }
    let subject = message.subject().unwrap_or_default();
    let text = without_answered(subject, text);
    let subject = without_marks(subject);
    let (subject, text) = forwarded(&text).unwrap_or((subject.to_owned(), unquoted(&text)));
    let text = without_letter(text);
    // The release has a headline of its own below the greeting, and the subject is often a shorter one.
    let text = if begins_with_title(&text) { text } else { titled(&subject, text) };
    let published = message.date().map(|date| format!("{:04}-{:02}-{:02}", date.year, date.month, date.day));
    Some(Item { id: None, text, published })
}

/// "Fwd: Re: PM: Rat wählt" without the mail programs' marks.
fn without_marks(subject: &str) -> &str {
    const MARKS: [&str; 8] = ["re:", "aw:", "wg:", "fwd:", "fw:", "pm:", "wtr:", "antw:"];
    let mut rest = subject.trim();
    while let Some(mark) =
        MARKS.iter().find(|mark| rest.get(..mark.len()).is_some_and(|begin| begin.eq_ignore_ascii_case(mark)))
    {
        rest = rest[mark.len()..].trim_start();
    }
    rest
}

/// Where another mail begins in the text, and whether its mark says that it was handed on.
fn inner_mail(text: &str) -> Option<(usize, bool)> {
    const HANDED_ON: [&str; 3] =
        ["Weitergeleitete Nachricht", "Anfang der weitergeleiteten", "Forwarded message"];
    const OTHERS: [&str; 3] = ["Ursprüngliche Nachricht", "Originalnachricht", "Original Message"];
    const FIELDS: usize = 6;
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        // Outlook's block of fields has no mark.
        let block = || {
            let has = |names: &[&str]| text[at..].lines().take(FIELDS).any(|line| begins(line, names));
            begins(line, &["Von:", "From:"]) && has(&["Gesendet:", "Sent:"]) && has(&SUBJECTS)
        };
        let handed_on = has_any(line, &HANDED_ON);
        if handed_on || has_any(line, &OTHERS) || block() {
            return Some((at, handed_on));
        }
        at += line.len();
    }
    None
}

fn has_any(line: &str, marks: &[&str]) -> bool {
    marks.iter().any(|mark| line.contains(mark))
}

/// True of a quoted line, too.
fn begins(line: &str, names: &[&str]) -> bool {
    let line = line.trim_start_matches(['>', ' ', '*']);
    names.iter().any(|name| line.starts_with(name))
}

/// The text without the mail that it answers.
fn without_answered(subject: &str, text: String) -> String {
    let text = without_quotation(text);
    let Some((at, false)) = inner_mail(&text) else { return text };
    const LETTER: usize = 200;
    let subject = subject.to_ascii_lowercase();
    let handed_on = begins(&subject, &["wg:", "fwd:", "fw:", "wtr:"]);
    let answers = begins(&subject, &["aw:", "re:", "antw:"]);
    let upper = text[..at].trim_end_matches(['_', '-', '=', '\n', '\r', ' ']);
    if upper.trim().is_empty() || handed_on || !answers && upper.len() < LETTER {
        return text;
    }
    upper.to_owned() + "\n"
}

/// The text without the quoted mail at its end: "Am 3. Mai 2024 schrieb Petra Kern:" and lines with "> " below.
fn without_quotation(text: String) -> String {
    let lines: Vec<&str> = text.lines().collect();
    let quoted = |line: &&&str| line.starts_with('>') || line.trim().is_empty();
    let below = lines.iter().rev().take_while(quoted).count();
    let mut end = lines.len() - below;
    let said = |line: &str| line.trim_end().ends_with(':') && has_any(line, &["schrieb", "wrote"]);
    let wrapped = end >= 2 && said(&format!("{} {}", lines[end - 2], lines[end - 1]));
    if end == 0
        || !lines[end..].iter().any(|line| line.starts_with('>'))
        || !(said(lines[end - 1]) || wrapped)
    {
        return text;
    }
    end -= 1 + usize::from(!said(lines[end - 1]));
    let upper = lines[..end].join("\n");
    if upper.trim().is_empty() { text } else { upper.trim_end().to_owned() + "\n" }
}

/// The fields that name a mail's subject.
const SUBJECTS: [&str; 2] = ["Betreff:", "Subject:"];

/// A forwarded mail's subject and text.
fn forwarded(text: &str) -> Option<(String, String)> {
    let (at, _) = inner_mail(text)?;
    let mut lines = text[at..].lines().skip(1).peekable();
    lines.peek()?;
    let mut subject = String::new();
    let header = |line: &str| {
        line.split_once(':').is_some_and(|(name, _)| name.trim_start_matches(['>', ' ']).len() < 14)
    };
    let mut seen = false;
    while let Some(line) = lines.peek() {
        let plain = line.trim_start_matches(['>', ' ']);
        if let Some(said) = SUBJECTS.iter().find_map(|name| plain.strip_prefix(name)) {
            subject = without_marks(said).to_owned();
        } else if seen && plain.is_empty() || !plain.is_empty() && !header(plain) {
            break;
        }
        seen |= !plain.is_empty();
        lines.next();
    }
    let rest: Vec<_> = lines.collect();
    let rest = unquoted(&rest.join("\n"));
    (seen && !rest.trim().is_empty()).then_some((subject, rest))
}

/// The text without the marks of quoting, where most of it is quoted, and without leading empty lines.
fn unquoted(text: &str) -> String {
    let is_quoted = |line: &&str| line.starts_with('>');
    let lines = || text.lines().filter(|line| !line.trim().is_empty());
    let quoted = lines().filter(is_quoted).count() * 2 > lines().count();
    let plain = |line: &str| {
        let line = if quoted { line.trim_start_matches(['>']) } else { line };
        line.strip_prefix(' ').filter(|_| quoted).unwrap_or(line).trim_end().to_owned()
    };
    let text: Vec<_> = text.lines().filter(|line| !quoted || is_quoted(line)).map(plain).collect();
    text.join("\n").trim_start_matches('\n').to_owned() + "\n"
}

/// The greetings that letters begin with.
const GREETINGS: [&str; 7] = ["Sehr geehrte", "Liebe", "Guten Tag", "Hallo", "Werte", "Grüß", "Grüezi"];

/// The text without the greeting and the paragraph that announces the release: "anbei unsere Meldung".
fn without_letter(text: String) -> String {
    const ANNOUNCES: [&str; 8] = [
        "anbei",
        "nachfolgend",
        "im Folgenden",
        "untenstehend",
        "beigefügt",
        "unten stehend",
        "hier unsere",
        "hier die",
    ];
    const LONGEST: usize = 300;
    let mut paragraphs = text.split("\n\n").skip_while(|paragraph| paragraph.trim().is_empty()).peekable();
    let greets = |paragraph: &str| {
        let paragraph = paragraph.trim();
        paragraph.len() < LONGEST
            && paragraph.ends_with([',', '!'])
            && GREETINGS.iter().any(|word| paragraph.starts_with(word))
    };
    if !paragraphs.peek().is_some_and(|paragraph| greets(paragraph)) {
        return text;
    }
    let announces = |paragraph: &str| {
        let begin = paragraph.to_lowercase();
        paragraph.len() < LONGEST && ANNOUNCES.iter().any(|word| begin.contains(&word.to_lowercase()))
    };
    let mut rest: Vec<_> = paragraphs.skip(1).collect();
    if rest.len() > 1 && announces(rest[0]) {
        rest.remove(0);
    }
    let rest = rest.join("\n\n");
    if rest.trim().is_empty() { text } else { rest }
}

/// True where the first line is a title: short, without the end of a sentence, and no greeting.
fn begins_with_title(text: &str) -> bool {
    const LONGEST: usize = 160;
    let line = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default().trim();
    line.len() <= LONGEST
        && !line.ends_with(['.', ',', ':', ';'])
        && !GREETINGS.iter().any(|word| line.starts_with(word))
}

/// The page in a file that a browser saved with all its parts.
pub fn page(bytes: &[u8]) -> Result<Page, Unfit> {
    let message = MessageParser::default().parse(bytes).ok_or(Unfit::NoText)?;
    let part = message.parts.iter().find_map(|part| match &part.body {
        PartType::Html(html) => Some(html.to_string()),
        PartType::Binary(bytes) | PartType::InlineBinary(bytes) => {
            let xhtml = part.content_type().and_then(|kind| kind.subtype()) == Some("xhtml+xml");
            xhtml.then(|| String::from_utf8_lossy(bytes).into_owned())
        }
        _ => None,
    });
    html::page(&part.ok_or(Unfit::NoText)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn subjects_lose_the_marks_of_mail_programs() {
        assert_eq!(without_marks("WG: Fwd: PM: Rat wählt"), "Rat wählt");
        assert_eq!(without_marks("Rat: wählt"), "Rat: wählt");
    }

    #[test]
    fn a_forwarded_mail_is_the_release() {
        let text = "Zur Info, Gruß Jan\n\n-------- Weitergeleitete Nachricht --------\nBetreff: \tRat wählt\nDatum: \tFri\n\
            Von: \tStadt <p@stadt.example>\n\nDer Rat hat gewählt.\n\nMehr.\n";
        assert_eq!(
            forwarded(text),
            Some(("Rat wählt".to_owned(), "Der Rat hat gewählt.\n\nMehr.\n".to_owned()))
        );
        assert_eq!(forwarded("Der Rat hat gewählt."), None);
        let quoted = "> -------- Original Message --------\n>\n> Subject: Rat wählt\n> Von: Stadt\n>\n> Der Rat: er tagt.\n";
        assert_eq!(forwarded(quoted), Some(("Rat wählt".to_owned(), "Der Rat: er tagt.\n".to_owned())));
        let bare = "Originalnachricht\nDer Rat wählt heute.\n";
        assert_eq!(forwarded(bare), None);
        let long_name = "Originalnachricht\nBetreff: Rat\nDer Rat der Stadt: er wählt.\n";
        assert_eq!(
            forwarded(long_name),
            Some(("Rat".to_owned(), "Der Rat der Stadt: er wählt.\n".to_owned()))
        );
    }

    #[test]
    fn quoting_is_undone_where_all_is_quoted() {
        assert_eq!(unquoted("\n> Der Rat\n>\n> tagt."), "Der Rat\n\ntagt.\n");
        assert_eq!(unquoted("> Der Rat\ntagt."), "> Der Rat\ntagt.\n");
        assert_eq!(unquoted(" Der Rat "), " Der Rat\n");
        assert_eq!(unquoted("Zur Info.\n\n> Der Rat\n>\n> tagt."), "Der Rat\n\ntagt.\n");
    }

    #[test]
    fn what_a_mail_answers_is_left_out() {
        let release = "Der Rat hat gewählt. ".repeat(12) + "\n";
        let block = "Von: Petra Kern\nGesendet: Freitag\nAn: Presse\nBetreff: Rat\n\nWas kostet das?\n";
        let upper = release.trim_end().to_owned() + "\n";
        for mark in ["-----Ursprüngliche Nachricht-----\n", "________\n", ""] {
            let text = format!("{release}\n{mark}{block}");
            assert_eq!(without_answered("AW: Rat", text.clone()), upper, "{mark}");
            assert_eq!(without_answered("Rat", text.clone()), upper, "{mark}");
            assert_eq!(without_answered("WG: Rat", text.clone()), text, "{mark}");
        }
        let short = format!("Zur Info.\n\n{block}");
        assert_eq!(without_answered("Rat", short.clone()), short);
        let quoted =
            format!("{release}\nAm 3. Mai 2024 um 10:00 schrieb Petra Kern:\n> Was kostet das?\n>\n> Kern\n");
        assert_eq!(without_answered("AW: Rat", quoted), upper);
        let wrapped = format!(
            "{release}\nAm 3. Mai 2024 schrieb Petra Kern\n<kern@quell.example>:\n> Was kostet das?\n"
        );
        assert_eq!(without_answered("AW: Rat", wrapped), upper);
        let own = "Der Rat sagt:\n> Wir wählen.\n".to_owned();
        assert_eq!(without_answered("Rat", own.clone()), own);
    }

    #[test]
    fn letters_lose_what_is_no_release() {
        let rows = [
            ("Hallo Jan,\n\nanbei unsere Meldung.\n\nDer Rat tagt.", "Der Rat tagt."),
            ("Hallo Jan,\n\nDer Rat tagt.\n\nMehr.", "Der Rat tagt.\n\nMehr."),
            ("Hallo Jan,\n\nanbei unsere Meldung.", "anbei unsere Meldung."),
            ("Hallo Jan.\n\nDer Rat tagt.", "Hallo Jan.\n\nDer Rat tagt."),
            ("Der Rat tagt,\n\nanbei.\n\nMehr.", "Der Rat tagt,\n\nanbei.\n\nMehr."),
        ];
        for (text, wanted) in rows {
            assert_eq!(without_letter(text.to_owned()), wanted);
        }
        let long = format!("Hallo Jan,{}!\n\nDer Rat tagt.", " komm".repeat(60));
        assert_eq!(without_letter(long.clone()), long);
        let told = format!("Hallo Jan,\n\nanbei{}.\n\nDer Rat tagt.", " mehr".repeat(60));
        assert!(without_letter(told).starts_with("anbei"));
    }

    #[test]
    fn a_title_is_short_and_no_sentence() {
        assert!(begins_with_title("\nRat wählt neu\n\nDer Rat"));
        for text in ["Der Rat tagt.", "Hallo Jan", "Das gilt:", &"Rat ".repeat(41)] {
            assert!(!begins_with_title(text), "{text}");
        }
    }

    #[test]
    fn what_is_attached_is_the_release_of_a_short_mail() {
        let mail_of = |letter: &str| {
            format!(
                "From: a@b.example\r\nSubject: Info\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n\
                 --x\r\nContent-Type: text/plain\r\n\r\n{letter}\r\n--x\r\nContent-Type: message/rfc822\r\n\r\n\
                 Subject: Rat\r\nContent-Type: text/plain\r\n\r\nDer Rat tagt.\r\n--x--\r\n"
            )
        };
        let text = |letter: &str| mail(mail_of(letter).as_bytes()).unwrap().text;
        assert_eq!(text("Zur Info."), "Rat\n\nDer Rat tagt.\n");
        assert!(text(&"Das ist lang. ".repeat(40)).starts_with("Info\n\nDas ist lang."));
    }

    #[test]
    fn a_saved_page_is_its_html() {
        let page_of = |kind: &str| {
            format!(
                "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n--x\r\nContent-Type: {kind}\r\n\r\n\
                 <html><body><article><h1>Rat tagt</h1><p>{}</p></article></body></html>\r\n--x--\r\n",
                "Der Rat der Stadt tagt am Montag in der alten Halle, und alle sind eingeladen. ".repeat(8)
            )
        };
        for kind in ["text/html", "application/xhtml+xml"] {
            assert!(page(page_of(kind).as_bytes()).unwrap().text.contains("alten Halle"), "{kind}");
        }
        assert!(page(page_of("application/pdf").as_bytes()).is_err());
    }

    #[test]
    fn a_mail_without_a_body_is_refused() {
        let header = b"From: a@b.example\r\nSubject: Rat\r\nMIME-Version: 1.0\r\n\r\n";
        assert_eq!(mail(header), Err(Unfit::NoBody));
    }

    #[test]
    fn quoted_printable_and_dates_are_read() {
        let bytes = b"From: a@b.example\r\nSubject: =?utf-8?q?Rat_w=C3=A4hlt?=\r\nDate: Fri, 3 May 2024 10:00:00 +0200\r\n\
            MIME-Version: 1.0\r\nContent-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n\
            Sehr geehrte Damen,\r\n\r\nder Rat w=E4hlt.\r\n";
        let item = mail(bytes).unwrap();
        assert_eq!(item.text, "Rat wählt\n\nder Rat wählt.\n");
        assert_eq!(item.published.as_deref(), Some("2024-05-03"));
    }
}
