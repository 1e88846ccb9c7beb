//! Names without the ending of the genitive.
//!
//! Which words the lexicon knows without theirs is said in `lexicon/mod.rs`.
//! Example: "Quellmars" and "Marx’" are forms of "Quellmar" and "Marx", "Weiss" is none of "Weis".

use crate::document::Document;
use crate::tokens::Flags;

/// The word without its genitive ending.
pub fn base<'d>(document: &'d Document, i: usize) -> &'d str {
    let key = document.str(i);
    let Some(token) = document.get(i) else { return key };
    if !token.has(Flags::GENITIVE) && document.class(i) != 0 {
        return key;
    }
    if token.has(Flags::GENITIVE) { genitive_stem(key) } else { without_genitive(key, 4) }
}

/// The text before the ending, if it has one.
fn without_ending(text: &str) -> Option<&str> {
    let ends = matches!(text.as_bytes(), [.., b's' | b'\'' | b'\x99']);
    let endings = if ends { &["'s", "’s", "'", "’", "s"][..] } else { &[] };
    endings.iter().find_map(|ending| text.strip_suffix(ending))
}

/// "Winters", "Melonis", "Marx’" without the ending, whatever is left: for bases that are known to be names.
pub fn genitive_stem(text: &str) -> &str {
    let stem = without_ending(text);
    let fits = |stem: &&str| stem.len() > 1 && !(stem.ends_with('s') && text.ends_with("ss"));
    stem.filter(fits).unwrap_or(text)
}

/// "Quellmars", "Marx'", "Joe's" without the ending, where so many bytes at least are left.
pub fn without_genitive(text: &str, least: usize) -> &str {
    let stem = without_ending(text);
    match stem {
        Some(stem)
            if stem.len() >= least
                && !stem.ends_with('s')
                && !stem.ends_with('u')
                && !stem.ends_with('i') =>
        {
            stem
        }
        _ => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn endings_are_taken_off() {
        let rows = [
            ("Winters", "Winter", "Winter"),
            ("Marx’", "Marx", "Marx"),
            ("Joe’s", "Joe", "Joe’s"),
            ("Joe's", "Joe", "Joe's"),
            ("Weiss", "Weiss", "Weiss"),
            ("Melonis", "Meloni", "Melonis"),
            ("Kern", "Kern", "Kern"),
            ("s", "s", "s"),
        ];
        for (text, stem, bare) in rows {
            assert_eq!((genitive_stem(text), without_genitive(text, 4)), (stem, bare), "{text}");
        }
    }
}
