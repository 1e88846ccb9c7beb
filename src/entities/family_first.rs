//! Names of East Asia, whose family name stands first, and those of Spain, which have two.
//!
//! Example: "Lee Jae Yong", "Cho Tae-yong", "Zhang Weimin", "Nguyen Van Hieu".

use super::EntityKind;
use super::passage::{Find, Passage};
use super::reversed;
use crate::document::Document;
use crate::lexicon::{Class, Sense, TableId, class};
use crate::tokens::Flags;

/// "Lee Jae Yong", "Shin Won Sik": a family name before two short words, whatever those mean in German.
pub fn family_first(p: &Passage, i: usize) -> Option<usize> {
    const SHORT: usize = 6;
    const OTHER: u64 = class::FUNCTION | class::ROLE | class::NOUN | class::PLACE | class::ORGANIZATION;
    let syllable = |k: usize| {
        p.is_capital(k)
            && p.str(k).len() <= SHORT
            && !p.str(k).contains(['ä', 'ö', 'ü', 'ß', 'Ä', 'Ö', 'Ü'])
            && (!p.has(k, OTHER | class::CALENDAR | class::ORGANIZATION_HEAD | class::FRAME)
                || matches!(p.str(k), "Van" | "Thi"))
            && !p.flagged(k, Flags::CAPS | Flags::HYPHEN | Flags::DIGIT)
    };
    if !p.reading.means_any(i, &[Sense::FamilyFirst, Sense::FamilyHyphened]) {
        return None;
    }
    // "Cho Tae-yong"
    let joined = p.str(i + 1).split_once('-').is_some_and(|(first, second)| {
        first.len() <= SHORT && second.len() <= SHORT && second.starts_with(|c: char| c.is_ascii_lowercase())
    });
    let written = || p.has(i, class::SURNAME) && p.is_unknown(i + 1) && is_syllabic(p.str(i + 1));
    if (joined && p.is_unknown(i + 1) || written() && p.is_nameable(i + 1)) && !p.is_capital(i + 2) {
        return Some(i + 2);
    }
    let whole = p.means(i, Sense::FamilyFirst)
        && syllable(i + 1)
        && syllable(i + 2)
        && !p.flagged(i, Flags::GENITIVE)
        && !p.flagged(i + 1, Flags::GENITIVE);
    whole.then_some(i + 3)
}

/// "Weimin", "Xiaolong": two syllables as Chinese names are written, each a consonant, vowels and at most "n" or "ng".
fn is_syllabic(word: &str) -> bool {
    const LETTERS: std::ops::RangeInclusive<usize> = 4..=10;
    let lower = word.to_ascii_lowercase();
    let vowel = |c: char| matches!(c, 'a' | 'e' | 'i' | 'o' | 'u');
    let mut rest = lower.as_str();
    let mut syllables = 0;
    while !rest.is_empty() {
        let first = ["zh", "ch", "sh"].iter().find_map(|first| rest.strip_prefix(first));
        let Some(behind) = first.or_else(|| rest.strip_prefix(|c: char| c.is_ascii_lowercase() && !vowel(c)))
        else {
            return false;
        };
        let behind_vowels = behind.trim_start_matches(vowel);
        if behind_vowels.len() == behind.len() {
            return false;
        }
        let mut closed = ["ng", "n"].iter().filter_map(|end| behind_vowels.strip_prefix(end));
        let goes_on = |next: &&str| next.is_empty() || !next.starts_with(vowel);
        rest = closed.find(goes_on).unwrap_or(behind_vowels);
        syllables += 1;
    }
    syllables == 2 && LETTERS.contains(&word.len())
}

/// "Quellano" of "Alberto Quellano Mallenco": the first of two surnames, by which Spaniards are called.
pub fn first_surname(document: &Document, find: &Find) -> Option<usize> {
    const GIVEN: Class = class::GIVEN | class::GIVEN_WEAK;
    let (first, middle) = (find.tokens.start, find.tokens.start + 1);
    let fits = find.kind == EntityKind::Person
        && find.tokens.len() == 3
        && document.has(first, class::GIVEN)
        && !document.has(middle, GIVEN | class::NOUN | class::FUNCTION | class::TITLE | class::ROLE)
        && document[middle].is_capital()
        && document[middle + 1].is_capital()
        && document.str(middle).len() > 3;
    fits.then_some(middle)
}

/// "Xi Jinping": the family name stands first.
pub fn is_family_first(document: &Document, find: &Find) -> bool {
    const LANDS: [&str; 7] = ["CN", "HK", "TW", "KP", "KR", "SG", "VN"];
    let listed = find.row.filter(|(table, _)| matches!(table, TableId::Politicians | TableId::Public));
    find.tokens.len() > 1
        && (listed.is_some_and(|(_, row)| LANDS.contains(&row.get(3)))
            || find.rule == reversed::RULE
            || document.means(find.tokens.start, Sense::FamilyFirst))
}

#[cfg(test)]
mod tests {
    use super::is_syllabic;
    use crate::entities::tests::assert_names;

    #[test]
    fn reads_names_with_the_family_first() {
        assert_names(&[
            ("Es kam Minister Cho Quae-yong.", "person Cho Quae-yong"),
            ("Zhang Weimin verlor gegen Nguyen Van Hieu.", "person Zhang Weimin; person Nguyen Van Hieu"),
            ("Dort lebt Lê Văn Khải.", "person Lê Văn Khải"),
            // Must not match.
            ("Zhang Quellmar verlor.", "person Zhang"),
        ]);
    }

    #[test]
    fn knows_the_syllables() {
        assert!(["Weimin", "Xiaolong", "Laiyan", "Zhenli"].iter().all(|word| is_syllabic(word)));
        assert!(["Quellmar", "Min", "Anna", "Wessolek"].iter().all(|word| !is_syllabic(word)));
    }
}
