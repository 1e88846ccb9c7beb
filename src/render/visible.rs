//! Text from outside on its way to a terminal, page or table: nothing in it may act there or hide.
//!
//! Example: "Kurs\u{1b}[2J" comes out as `Kurs\x1b[2J`, letters only.

use std::borrow::Cow;
use std::fmt::Write;

/// The text with control, bidi and other acting characters as escapes, and invisible ones left out.
///
/// Line ends and tabs become single spaces.
pub fn visible(text: &str) -> Cow<'_, str> {
    if text.bytes().all(|byte| (0x20..0x7f).contains(&byte)) {
        return Cow::Borrowed(text);
    }
    if !text.chars().any(|c| treatment(c) != Treatment::Keep) {
        return Cow::Borrowed(text);
    }
    let mut shown = String::with_capacity(text.len() + 16);
    for c in text.chars() {
        match treatment(c) {
            Treatment::Keep => shown.push(c),
            Treatment::Drop => {}
            Treatment::Space if shown.ends_with(' ') => {}
            Treatment::Space => shown.push(' '),
            Treatment::Escape => escape(c, &mut shown),
        }
    }
    Cow::Owned(shown)
}

/// The text with characters that act or hide as escapes; line ends, tabs and soft hyphens stay.
pub fn inert(text: &str) -> Cow<'_, str> {
    let acts = |c: char| match treatment(c) {
        Treatment::Escape => true,
        Treatment::Drop => c != '\u{ad}',
        Treatment::Space => !matches!(c, '\t' | '\n' | '\r'),
        Treatment::Keep => false,
    };
    if text.is_ascii() && text.bytes().all(|byte| byte >= 0x20 && byte != 0x7f) || !text.chars().any(acts) {
        return Cow::Borrowed(text);
    }
    let mut shown = String::with_capacity(text.len() + 16);
    text.chars().for_each(|c| if acts(c) { escape(c, &mut shown) } else { shown.push(c) });
    Cow::Owned(shown)
}

fn escape(c: char, shown: &mut String) {
    // Writing to a string cannot fail.
    let _ = match c {
        '\0'..='\u{ff}' => write!(shown, "\\x{:02x}", u32::from(c)),
        c => write!(shown, "\\u{{{:x}}}", u32::from(c)),
    };
}

#[derive(PartialEq, Eq)]
enum Treatment {
    Keep,
    Drop,
    Space,
    Escape,
}

fn treatment(c: char) -> Treatment {
    match c {
        '\t' | '\n' | '\x0b' | '\x0c' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}' => Treatment::Space,
        // Soft hyphen, zero-width space and non-joiner, word joiner and its like, byte-order mark; fillers. The joiner
        // U+200D makes one emoji of several.
        '\u{ad}' | '\u{200b}' | '\u{200c}' | '\u{2060}'..='\u{2065}' | '\u{feff}' => Treatment::Drop,
        '\u{34f}' | '\u{115f}' | '\u{1160}' | '\u{180e}' | '\u{3164}' | '\u{ffa0}' => Treatment::Drop,
        c if c.is_control() => Treatment::Escape,
        // Marks and overrides of direction.
        '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{206f}' => {
            Treatment::Escape
        }
        // Interlinear annotations, tags.
        '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}' => Treatment::Escape,
        _ => Treatment::Keep,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_acts_is_shown_and_what_hides_is_left_out() {
        let rows = [
            ("Größe: 5 m²", "Größe: 5 m²"),
            ("\u{1b}[31mrot\u{7}", "\\x1b[31mrot\\x07"),
            ("\u{9b}31m\0", "\\x9b31m\\x00"),
            ("ab\u{202e}ba\u{2069}", "ab\\u{202e}ba\\u{2069}"),
            ("erste\r\n\tzweite", "erste zweite"),
            ("Donau\u{ad}dampf\u{200b}schiff", "Donaudampfschiff"),
            ("a\u{200c}b\u{2063}c\u{3164}d\u{180e}e", "abcde"),
            ("👩\u{200d}🚀", "👩\u{200d}🚀"),
        ];
        for (text, shown) in rows {
            assert_eq!(visible(text), shown);
        }
        let kept = "Größe:\n\t5\u{ad}m²";
        assert_eq!(inert(kept), kept);
        assert_eq!(inert("a\u{1b}\u{200b}b\u{2066}c\0\u{2028}"), "a\\x1b\\u{200b}b\\u{2066}c\\x00\\u{2028}");
    }
}
