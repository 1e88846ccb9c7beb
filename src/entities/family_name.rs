//! Which words can be surnames, by what stands before them.
//!
//! How given names, particles and surnames make a name is for `full_name.rs`.
//! Example: behind "Anna" even "Wende" is a surname, behind "von" only what is no common noun.

use super::full_name::is_arabic;
use super::noun;
use super::office::is_role;
use super::passage::Passage;
use crate::lexicon::{Lexicon, Sense, class};
use crate::tokens::{Flags, Shape};

/// What stands before a word that may be a surname.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Before {
    /// A given name: even a common noun is a surname then.
    Given,
    /// "von", "de".
    Particle,
    /// Nothing that helps.
    Nothing,
}

/// A word that can be a surname.
pub fn is_surname(p: &Passage, i: usize, before: Before) -> bool {
    if !p.is_capital(i) {
        return before == Before::Given && is_arabic(p.str(i));
    }
    let classes = p.class(i);
    // "I" is rather a number.
    if p.str(i).len() == 1 && classes & class::SURNAME == 0 {
        return false;
    }
    let shouted = p.flagged(i, Flags::CAPS) && !p.loud;
    if classes & (class::SURNAME | class::PERSON) != 0 {
        return !shouted || p.str(i).len() > if before == Before::Given { 3 } else { 4 };
    }
    if classes & (class::SURNAME_WEAK | class::GIVEN | class::GIVEN_WEAK) != 0 {
        return before != Before::Nothing;
    }
    let mut barred =
        class::COUNTRY | class::FUNCTION | class::ORGANIZATION_HEAD | class::ROLE | class::CALENDAR;
    if before != Before::Given {
        barred |= class::ORGANIZATION;
    }
    // "Anna Wende", "Karl Trage": behind a given name no verb has its capital.
    if before == Before::Given && !p.loud {
        barred &= !class::KONJUNKTIV1;
    }
    if classes & barred != 0
        || p.flagged(i, Flags::DIGIT)
        || shouted && !(before == Before::Given && is_shouted(p, i))
    {
        return false;
    }
    if classes & (class::PLACE | class::PLACE_WEAK) != 0 {
        return before != Before::Nothing && !p.flagged(i, Flags::GENITIVE);
    }
    // "Trinity College"
    if classes & class::FRAME != 0 && p.frame(i, "foreign").is_some() {
        return false;
    }
    // "Shelby SuperCars" is no person.
    if has_inner_capital(p.str(i)) {
        return false;
    }
    match before {
        // "Wanda Wessling"
        Before::Given => {
            let key = p.reading.str(i);
            (!noun::is_made_noun(key) || key.ends_with("ling")) && !is_role(p, i) && !is_long_noun(p, i, key)
        }
        Before::Particle => p.is_nameable(i) || is_double_house(p, i) || is_house(p, i),
        Before::Nothing => p.is_nameable(i),
    }
}

/// "Sara QUELLINI": parliaments and courts write surnames so; other words in capitals are shorter, or the tables have them.
fn is_shouted(p: &Passage, i: usize) -> bool {
    const SHORTEST: usize = 5;
    p.is_unknown(i) && p.str(i).len() >= SHORTEST && !p.flagged(i + 1, Flags::CAPS)
}

/// "von Quellow-Waldenburg": the last part may look like a compound, where it is none of the tables' nouns.
fn is_double_house(p: &Passage, i: usize) -> bool {
    const PLAIN: u64 = class::NOUN | class::ROLE | class::ORGANIZATION_HEAD | class::FRAME | class::FUNCTION;
    let plain = |part: &str| p.lexicon().class_of(part, Shape::Capital) & PLAIN != 0;
    let house = |part: &str| part.len() > 3 && part.starts_with(char::is_uppercase) && !plain(part);
    p.flagged(i, Flags::HYPHEN) && p.is_unknown(i) && p.str(i).split('-').all(house) && !p.has_role_tail(i)
}

/// "von Quellenberg": ends as surnames do, and no table has it.
fn is_house(p: &Passage, i: usize) -> bool {
    p.is_unknown(i) && ends_as_surname(p.lexicon(), p.str(i)) && !p.has_role_tail(i) && p.head_tail(i) == 0
}

/// "SuperCars": behind four small letters at least, so that "MacDonald" has none.
fn has_inner_capital(word: &str) -> bool {
    const SMALL: usize = 4;
    let mut small = 0;
    word.chars().any(|letter| {
        let inner = letter.is_uppercase() && small >= SMALL;
        small = if letter.is_lowercase() { small + 1 } else { 0 };
        inner
    })
}

/// "warf Maria Menschenhandel vor": a long compound of nouns that ends as no surname does.
fn is_long_noun(p: &Passage, i: usize, key: &str) -> bool {
    const LONG: usize = 14;
    key.chars().count() >= LONG
        && p.class(i) & !class::NOUN == 0
        && !p.flagged(i, Flags::HYPHEN)
        && !ends_as_surname(p.lexicon(), key)
        && p.is_common(i)
}

/// "Sternberg", "Angermaier": compounds of nouns that are surnames more often than things.
pub fn ends_as_surname(lexicon: &Lexicon, key: &str) -> bool {
    lexicon.ends_as_behind(key, 3, Sense::SurnameTail)
}

#[cfg(test)]
mod tests {
    use crate::entities::tests::assert_names;

    #[test]
    fn tells_what_can_be_a_surname() {
        assert_names(&[
            (
                "Bürgermeister Olaf Wende sprach, danach las Karl Trage.",
                "person Olaf Wende; person Karl Trage",
            ),
            ("Anna Lenke gewann vor Sara QUELLINI.", "person Anna Lenke; person Sara QUELLINI"),
            ("Der Abgeordnete Tomás NAGY sprach.", "person Tomás NAGY"),
            // Must not match.
            ("Es kam Udo, SPD. Danach rief Anna QLM an.", "person Udo; organization SPD; organization QLM"),
        ]);
    }
}
