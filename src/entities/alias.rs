//! Letters that mean persons: the initials of a full name ("AKK"), and a surname that the text gives as one letter ("R.").
//!
//! Acronyms of organisations are for `organization.rs`.
//! Example: after "Thomas R. schwieg" comes "R. soll geflohen sein".

use std::collections::{HashMap, HashSet};

use foldhash::fast::RandomState;

use super::EntityKind::{Organization, Person};
use super::passage::Find;
use crate::document::Document;
use crate::tokens::Flags;

/// True where the word has the first letters of the name's parts: "AKK" of "Anna Kern-Krantz".
pub fn is_initials(document: &Document, name: &Find, word: &str) -> bool {
    let mut letters = word.chars().peekable();
    let parts = name.tokens.clone().flat_map(|i| document.str(i).split('-'));
    let firsts = parts.filter_map(|part| part.chars().next()).filter(|first| first.is_alphabetic());
    let mut all = true;
    for first in firsts {
        // Particles may be left out.
        let same = letters.next_if(|letter| first.to_uppercase().eq([*letter])).is_some();
        all &= same || first.is_lowercase();
    }
    all && letters.peek().is_none()
}

/// "QUELL" of "Udo Quell".
pub fn is_loud_surname(document: &Document, name: &Find, i: usize) -> bool {
    let (surname, word) = (document.str(name.tokens.end - 1), document.str(i));
    word.len() > 3 && surname.len() == word.len() && surname.to_uppercase() == word
}

/// A word that may be somebody's initials.
pub fn may_be_initials(document: &Document, i: usize) -> bool {
    document[i].has(Flags::CAPS) && !document[i].has(Flags::DIGIT) && (3..5).contains(&document.str(i).len())
}

/// Makes persons of the acronyms that are the initials of a person whom the text names in full.
pub fn take_initials(document: &Document, names: &mut [Find]) {
    let loud = |i: usize| document[i].has(Flags::CAPS) && document.str(i).len() > 3;
    let acronym = |find: &Find| {
        let i = find.tokens.start;
        find.kind == Organization
            && find.row.is_none()
            && find.tokens.len() == 1
            && (may_be_initials(document, i) || loud(i))
    };
    let acronyms: Vec<usize> = (0..names.len()).filter(|k| acronym(&names[*k])).collect();
    if acronyms.is_empty() {
        return;
    }
    let mut seen: HashSet<&str, RandomState> = HashSet::default();
    let full = |find: &&Find| find.kind == Person && find.tokens.len() > 1;
    let persons = names.iter().filter(full).filter(|find| seen.insert(document.phrase(&find.tokens)));
    let persons: Vec<Find> = persons.cloned().collect();
    let mut known: HashMap<&str, bool, RandomState> = HashMap::default();
    for k in acronyms {
        let i = names[k].tokens.start;
        let meant =
            |find: &Find| is_initials(document, find, document.str(i)) || is_loud_surname(document, find, i);
        if *known.entry(document.str(i)).or_insert_with(|| persons.iter().any(meant)) {
            names[k] = Find::guess(Person, i..i + 1, "initials");
        }
    }
}

/// Adds "R." after "Thomas R.", with its genitive "R.s".
pub fn add_letters(document: &Document, names: &mut Vec<Find>) {
    const MOST: usize = 4;
    let is_letter = |i: usize| {
        document[i].is_capital()
            && document[i].bytes().len() == 1
            && document.is(i + 1, '.')
            && document[i + 1].is_joined()
    };
    let lettered = |find: &&Find| {
        let last = find.tokens.end.wrapping_sub(2);
        find.kind == Person
            && find.tokens.len() == 3
            && is_letter(last)
            && !document.is(find.tokens.start + 1, '.')
    };
    let known: Vec<usize> =
        names.iter().filter(lettered).map(|find| find.tokens.end - 2).take(MOST).collect();
    let (Some(first), before) = (known.first(), names.len()) else { return };
    for i in first + 2..document.len() {
        let free = |k: usize| {
            !document[k].is_capital() && !document[k].is_number() || document[i].has(Flags::PARAGRAPH)
        };
        if !is_letter(i) || !known.iter().any(|k| document.str(*k) == document.str(i)) || !free(i - 1) {
            continue;
        }
        let genitive =
            document.get(i + 2).is_some_and(|ending| ending.is_joined()) && document.str(i + 2) == "s";
        let end = i + 2 + usize::from(genitive);
        let covered = names[..names[..before].partition_point(|find| find.tokens.start <= i)].last();
        let other =
            document.get(end).is_some_and(|next| next.is_number() || next.is_joined() && next.is_word());
        if covered.is_none_or(|find| find.tokens.end <= i) && !other {
            names.push(Find::guess(Person, i..end, "letter"));
        }
    }
    if names.len() > before {
        names.sort_by_cached_key(|find| find.tokens.start as u64);
        names.dedup_by(|next, last| next.tokens.start < last.tokens.end && next.rule != "letter");
    }
}

#[cfg(test)]
mod tests {
    use crate::entities::tests::assert_entities;

    #[test]
    fn letters_mean_whom_the_text_names_so() {
        assert_entities(&[
            ("Der Angeklagte Udo R. schwieg. R. soll reden.", "Udo R. = Udo R. + R."),
            ("Udo H. gestand. H.s Anwalt schwieg. Dann ging H. heim.", "Udo H. = Udo H. + H.s + H."),
            (
                "Ministerin Ruth Kern-Krantz, kurz RKK, kam. RKK lachte.",
                "Ruth Kern-Krantz = Ruth Kern-Krantz + RKK + RKK",
            ),
            ("Es kam Udo KRANTZ. KRANTZ lachte.", "Udo KRANTZ = Udo KRANTZ + KRANTZ"),
            // Must not match.
            ("Udo R. schwieg. R. Wesselok kam.", "Udo R. = Udo R.; R. Wesselok = R. Wesselok"),
            ("Ministerin Ruth Krantz ging. Die RKM lachte.", "Ruth Krantz = Ruth Krantz; RKM = RKM"),
        ]);
    }
}
