//! Text in columns of a terminal: how wide it is, where it may be cut, how it is wrapped.
//!
//! Widths are those of the screen, cuts stand between graphemes: "é" as two code points is one column and stays whole.
//! Example: "Verteidigungsminister" in 12 columns is "Verteidigun…".

use std::borrow::Cow;

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// The columns that a text takes.
pub fn width_of(text: &str) -> usize {
    text.width()
}

/// The text, or as much of it as fits with "…" behind it.
pub fn cut(text: &str, columns: usize) -> Cow<'_, str> {
    if width_of(text) <= columns {
        return Cow::Borrowed(text);
    }
    let kept = fitting(text, columns.saturating_sub(1));
    Cow::Owned(format!("{}…", text[..kept].trim_end()))
}

/// How many bytes of the text fit.
fn fitting(text: &str, columns: usize) -> usize {
    let mut wide = 0;
    for (at, grapheme) in text.grapheme_indices(true) {
        wide += width_of(grapheme);
        if wide > columns {
            return at;
        }
    }
    text.len()
}

/// The text in lines, broken at blanks where there are some; at most so many lines, the last one cut.
pub fn wrap(text: &str, columns: usize, most: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut line = String::new();
    let mut words = text.split(' ').filter(|word| !word.is_empty()).peekable();
    while let Some(word) = words.next() {
        let gap = usize::from(!line.is_empty());
        if width_of(&line) + gap + width_of(word) <= columns {
            line.extend(std::iter::repeat_n(' ', gap));
            line.push_str(word);
            continue;
        }
        if lines.len() + 1 >= most {
            // The last line takes what fits of the word and shows that there is more.
            line.extend(std::iter::repeat_n(' ', gap));
            line.push_str(word);
            if words.peek().is_some() {
                line.push('…');
            }
            lines.push(cut(&line, columns).into_owned());
            return lines;
        }
        if !line.is_empty() {
            lines.push(std::mem::take(&mut line));
        }
        let mut rest = word;
        while width_of(rest) > columns && lines.len() + 1 < most {
            let kept = fitting(rest, columns).max(rest.graphemes(true).next().map_or(1, str::len));
            lines.push(rest[..kept].to_owned());
            rest = &rest[kept..];
        }
        line.push_str(&cut(rest, columns));
    }
    if !line.is_empty() {
        lines.push(line);
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cuts_stand_between_graphemes_and_count_columns() {
        let rows = [
            ("Verteidigungsminister", 12, "Verteidigun…"),
            ("Kurz", 4, "Kurz"),
            ("a\u{308}a\u{308}a\u{308}a\u{308}", 3, "a\u{308}a\u{308}…"),
            ("北京市长", 5, "北京…"),
            ("👩\u{200d}🚀👩\u{200d}🚀", 3, "👩\u{200d}🚀…"),
            ("zwei Worte", 6, "zwei…"),
        ];
        for (text, columns, wanted) in rows {
            assert_eq!(cut(text, columns), wanted);
            assert!(width_of(wanted) <= columns);
        }
    }

    #[test]
    fn lines_break_at_blanks_and_end_where_they_must() {
        assert_eq!(wrap("Der Hof hat heute offen", 9, 9), ["Der Hof", "hat heute", "offen"]);
        assert_eq!(wrap("Der Hof hat heute offen", 9, 2), ["Der Hof", "hat heut…"]);
        assert_eq!(wrap("Donaudampfschiff fährt", 8, 9), ["Donaudam", "pfschiff", "fährt"]);
        assert_eq!(wrap("Donaudampfschiff fährt", 8, 1), ["Donauda…"]);
        assert_eq!(wrap("  ", 8, 1), Vec::<String>::new());
        assert_eq!(wrap("Es sind 5\u{a0}km", 9, 9), ["Es sind", "5\u{a0}km"]);
    }
}
