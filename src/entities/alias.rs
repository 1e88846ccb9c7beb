//! Letters that mean persons: the initials of a full name ("AKK"), and a surname that the text gives as one letter ("R.").
//!
//! Acronyms of organisations are for `acronym.rs`.
//! Example: after "Thomas R. schwieg" comes "R. soll geflohen sein".

use std::collections::HashMap;
use std::ops::RangeInclusive;

use foldhash::fast::RandomState;

use super::EntityKind::{Organization, Person};
use super::passage::Find;
use crate::document::Document;
use crate::tokens::Flags;

/// Whose letters a word is: the initials and the loud surnames of persons who are named in full.
#[derive(Debug, Default)]
pub struct Letters(HashMap<String, usize, RandomState>);

impl Letters {
    /// Learns "AKK" and "KERN-KRANTZ" of "Anna Kern-Krantz"; who came first keeps them.
    pub fn add(&mut self, document: &Document, name: &Find, whose: usize) {
        const INITIALS: RangeInclusive<usize> = 3..=4;
        let parts = name.tokens.clone().flat_map(|i| document.str(i).split('-'));
        let firsts = parts.filter_map(|part| part.chars().next()).filter(|first| first.is_alphabetic());
        let mut all = vec![String::new()];
        for first in firsts {
            let longer = all.iter().map(|letters| letters.chars().chain(first.to_uppercase()).collect());
            let longer: Vec<String> =
                longer.filter(|letters: &String| letters.len() <= *INITIALS.end()).collect();
            // Particles may be left out.
            if first.is_lowercase() { all.extend(longer) } else { all = longer }
        }
        let surname = document.str(name.tokens.end - 1);
        let loud = Some(surname.to_uppercase()).filter(|loud| loud.len() == surname.len() && loud.len() > 3);
        let initials = all.into_iter().filter(|letters| INITIALS.contains(&letters.len()));
        for letters in initials.chain(loud) {
            self.0.entry(letters).or_insert(whose);
        }
    }

    /// Who is meant by the word.
    pub fn whose(&self, document: &Document, i: usize) -> Option<usize> {
        document[i].has(Flags::CAPS).then(|| self.0.get(document.str(i)).copied()).flatten()
    }
}

/// Makes persons of the acronyms that are the initials of a person whom the text names in full.
pub fn take_initials(document: &Document, names: &mut [Find]) {
    let acronym = |find: &Find| {
        let i = find.tokens.start;
        find.kind == Organization
            && find.row.is_none()
            && find.tokens.len() == 1
            && document[i].has(Flags::CAPS)
            && document.str(i).len() > 2
    };
    let acronyms: Vec<usize> = (0..names.len()).filter(|k| acronym(&names[*k])).collect();
    if acronyms.is_empty() {
        return;
    }
    let mut letters = Letters::default();
    let full = |find: &&Find| find.kind == Person && find.tokens.len() > 1;
    names.iter().filter(full).for_each(|find| letters.add(document, find, 0));
    for k in acronyms {
        let i = names[k].tokens.start;
        if letters.whose(document, i).is_some() {
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
