//! Rich text (RTF) as plain text: paragraphs and tabs; fonts, styles and pictures are left out.
//!
//! Letters are bytes of the code page that the file names, or numbers of Unicode: the crates that read RTF take the
//! bytes for Latin-1, which turns German quotation marks into control characters.
//! Example: `\'84Rat\'93 w\u228?hlt\par` is the line "„Rat“ wählt".

use encoding_rs::{Encoding, MACINTOSH, WINDOWS_1252};

use crate::error::Unfit;

/// The text of a file in rich text.
pub fn text(rtf: &[u8]) -> Result<String, Unfit> {
    let mut reader = Rtf {
        text: String::new(),
        bytes: Vec::new(),
        encoding: WINDOWS_1252,
        groups: vec![Group { hidden: false, fallback: 1 }],
        skip: 0,
    };
    let mut at = 0;
    while at < rtf.len() {
        at = reader.step(rtf, at)?;
    }
    reader.settle();
    let text = reader.text.trim();
    if text.is_empty() { Err(Unfit::NoText) } else { Ok(format!("{text}\n")) }
}

/// What holds up to the end of a group in braces.
#[derive(Clone, Copy)]
struct Group {
    /// Tables of fonts and colours, pictures, headers of pages.
    hidden: bool,
    /// How many characters stand behind a number of Unicode for readers that do not know it.
    fallback: usize,
}

struct Rtf {
    text: String,
    /// Of the code page, not yet read as letters.
    bytes: Vec<u8>,
    encoding: &'static Encoding,
    groups: Vec<Group>,
    skip: usize,
}

impl Rtf {
    /// Takes what stands at the place and says where it ends.
    fn step(&mut self, rtf: &[u8], at: usize) -> Result<usize, Unfit> {
        const DEEPEST: usize = 1000;
        match rtf[at] {
            b'{' => {
                if self.groups.len() > DEEPEST {
                    return Err(Unfit::TooDeep);
                }
                let group = self.group();
                self.groups.push(group);
            }
            b'}' => {
                self.settle();
                if self.groups.len() > 1 {
                    self.groups.pop();
                }
            }
            b'\\' => return Ok(self.control(rtf, at + 1)),
            b'\r' | b'\n' => {}
            byte => self.byte(byte),
        }
        Ok(at + 1)
    }

    fn group(&self) -> Group {
        self.groups.last().copied().unwrap_or(Group { hidden: false, fallback: 1 })
    }

    fn hide(&mut self) {
        if let Some(group) = self.groups.last_mut() {
            group.hidden = true;
        }
    }

    fn byte(&mut self, byte: u8) {
        if self.skip > 0 {
            self.skip -= 1;
        } else if !self.group().hidden {
            self.bytes.push(byte);
        }
    }

    fn push(&mut self, text: &str) {
        self.settle();
        if !self.group().hidden {
            self.text.push_str(text);
        }
    }

    fn settle(&mut self) {
        if !self.bytes.is_empty() {
            let (text, _) = self.encoding.decode_without_bom_handling(&self.bytes);
            self.text.push_str(&text);
            self.bytes.clear();
        }
    }

    /// A word or sign behind a backslash.
    fn control(&mut self, rtf: &[u8], at: usize) -> usize {
        match rtf.get(at) {
            Some(b'\'') => {
                let hex = rtf.get(at + 1..at + 3).and_then(|hex| std::str::from_utf8(hex).ok());
                if let Some(byte) = hex.and_then(|hex| u8::from_str_radix(hex, 16).ok()) {
                    self.byte(byte);
                }
                (at + 3).min(rtf.len())
            }
            Some(b'*') => {
                self.hide();
                at + 1
            }
            Some(b'~') => {
                self.push("\u{a0}");
                at + 1
            }
            Some(b'-') => at + 1,
            Some(b'\n' | b'\r') => {
                self.push("\n");
                at + 1
            }
            Some(byte) if byte.is_ascii_alphabetic() => self.word(rtf, at),
            Some(byte) => {
                self.byte(*byte);
                at + 1
            }
            None => rtf.len(),
        }
    }

    fn word(&mut self, rtf: &[u8], at: usize) -> usize {
        let letters = rtf[at..].iter().take_while(|byte| byte.is_ascii_alphabetic()).count();
        let (name, mut end) = (&rtf[at..at + letters], at + letters);
        let digits = rtf[end..]
            .iter()
            .enumerate()
            .take_while(|(i, byte)| byte.is_ascii_digit() || *i == 0 && **byte == b'-');
        let digits = digits.count();
        let number =
            std::str::from_utf8(&rtf[end..end + digits]).ok().and_then(|text| text.parse::<i32>().ok());
        end += digits;
        end += usize::from(rtf.get(end) == Some(&b' '));
        match name {
            b"par" | b"sect" | b"page" => self.push("\n\n"),
            b"line" | b"row" => self.push("\n"),
            b"tab" | b"cell" => self.push("\t"),
            b"emdash" => self.push("—"),
            b"endash" => self.push("–"),
            b"bullet" => self.push("•"),
            b"lquote" => self.push("‘"),
            b"rquote" => self.push("’"),
            b"ldblquote" => self.push("“"),
            b"rdblquote" => self.push("”"),
            b"u" => self.unicode(number.unwrap_or_default()),
            b"uc" => {
                if let Some(group) = self.groups.last_mut() {
                    group.fallback = number.unwrap_or(1).clamp(0, 8) as usize;
                }
            }
            b"mac" => {
                self.settle();
                self.encoding = MACINTOSH;
            }
            b"ansicpg" => {
                self.settle();
                let label = format!("windows-{}", number.unwrap_or(1252));
                self.encoding = Encoding::for_label(label.as_bytes()).unwrap_or(WINDOWS_1252);
            }
            b"fonttbl" | b"colortbl" | b"stylesheet" | b"info" | b"pict" | b"header" | b"footer"
            | b"object" | b"footnote" | b"listtable" | b"headerl" | b"headerr" | b"footerl" | b"footerr" => {
                self.hide()
            }
            b"bin" => end = end.saturating_add(number.unwrap_or(0).max(0) as usize).min(rtf.len()),
            _ => {}
        }
        end
    }

    /// Halves of characters beyond the first plane are left out with their other halves.
    fn unicode(&mut self, number: i32) {
        let code = if number < 0 { number + 65_536 } else { number };
        if let Some(c) = u32::try_from(code).ok().and_then(char::from_u32) {
            self.push(c.encode_utf8(&mut [0; 4]));
        }
        self.skip = self.group().fallback;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_come_from_code_pages_and_unicode() {
        let rtf = b"{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0 Arial;}}\\'84Rat\\'93 w\\u228?hlt\\par\nDer {\\b Rat} tagt.\\line Heute\\tab 5}";
        assert_eq!(text(rtf).unwrap(), "„Rat“ wählt\n\nDer Rat tagt.\nHeute\t5\n");
    }

    #[test]
    fn words_and_signs_mean_what_they_say() {
        let rows: [(&[u8], &str); 9] = [
            (b"a\\emdash b\\endash c\\bullet d", "a\u{2014}b\u{2013}c\u{2022}d\n"),
            (b"\\lquote a\\rquote  \\ldblquote b\\rdblquote", "\u{2018}a\u{2019} \u{201c}b\u{201d}\n"),
            (b"a\\uc2\\u228xyb\\uc0\\u228c", "a\u{e4}b\u{e4}c\n"),
            (b"a\\u-10179?b", "ab\n"),
            // Numbers from 32,768 on are written as negative ones.
            (b"\\u-1279?nden", "\u{fb01}nden\n"),
            (b"a{\\pict\\bin3 }}}x}b\\bin2 }}c", "abc\n"),
            (b"a\\-b\\~c\\{d\\}{\\*\\x e}f", "ab\u{a0}c{d}f\n"),
            (b"a\\\nb\\cell c", "a\nb\tc\n"),
            (b"\\mac\\'8a \\ansicpg1251\\'e4", "\u{e4} \u{434}\n"),
        ];
        for (rtf, wanted) in rows {
            let whole = [b"{\\rtf1 ", rtf, b"}"].concat();
            assert_eq!(text(&whole).unwrap(), wanted, "{}", String::from_utf8_lossy(rtf));
        }
    }

    #[test]
    fn bad_files_are_refused() {
        assert_eq!(text(b"{\\rtf1}"), Err(Unfit::NoText));
        assert_eq!(text(&b"{".repeat(5_000)), Err(Unfit::TooDeep));
        for cut in 0..12 {
            let _ = text(&b"{\\rtf1\\u-22}\\'e"[..cut]);
        }
    }
}
