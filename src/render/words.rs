//! The words of pages and summaries in both languages: what kinds are called, what stands over lists.
//!
//! The words are a table, `words.tsv`; a name without a row stands for itself.
//! Example: the kind `money` of a figure is "money" and "Geld".

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::LazyLock;

use serde::Serialize;

use crate::error::Language;

const TABLE: &str = include_str!("words.tsv");

/// What people call the kind of a find, or another value of the report.
pub fn of(part: &str, value: impl Serialize, language: Language) -> Cow<'static, str> {
    let name = name(value);
    find(part, &name, language).map_or(Cow::Owned(name), Cow::Borrowed)
}

/// The name of a plain enum as the report prints it.
pub fn name(value: impl Serialize) -> String {
    let quoted = serde_json::to_string(&value).unwrap_or_default();
    quoted.trim_matches('"').to_owned()
}

/// The option that lists finds of these kinds: "--kind money,count".
pub fn way_to(kinds: impl Iterator<Item = impl Serialize>) -> String {
    let mut names: Vec<String> = Vec::new();
    for kind in kinds.map(name) {
        if !names.contains(&kind) {
            names.push(kind);
        }
    }
    format!("--kind {}", names.join(","))
}

/// A fixed text of a page.
#[cfg(feature = "render")]
pub fn page(name: &'static str, language: Language) -> &'static str {
    find("page", name, language).unwrap_or(name)
}

/// Part and name to both languages; made when the first page needs it.
static WORDS: LazyLock<HashMap<(&str, &str), [&str; 2]>> = LazyLock::new(|| {
    let rows = TABLE.lines().skip(1).map(|line| {
        let mut cells = line.split('\t');
        let [part, name, english, german] = std::array::from_fn(|_| cells.next().unwrap_or_default());
        ((part, name), [english, german])
    });
    rows.collect()
});

fn find(part: &str, name: &str, language: Language) -> Option<&'static str> {
    let [english, german] = WORDS.get(&(part, name))?;
    Some(match language {
        Language::En => english,
        Language::De => german,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::SectionKind;
    use crate::figures::FigureKind;

    #[test]
    fn kinds_have_words_and_unknown_ones_their_names() {
        assert_eq!(of("figure", FigureKind::Money, Language::De), "Geld");
        assert_eq!(of("section", SectionKind::Subhead, Language::En), "subhead");
        assert_eq!(of("figure", "brightness", Language::De), "brightness");
        assert_eq!(page("said", Language::De), "Wer was sagt");
    }

    #[test]
    fn rows_are_whole_and_there_once() {
        let rows: Vec<Vec<&str>> = TABLE.lines().map(|line| line.split('\t').collect()).collect();
        for (i, row) in rows.iter().enumerate() {
            assert!(row.len() == 4 && row.iter().all(|cell| !cell.is_empty()), "{row:?}");
            assert!(rows[..i].iter().all(|other| other[..2] != row[..2]), "{row:?}");
        }
    }
}
