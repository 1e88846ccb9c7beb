//! Persons whom a sentence begins with by a surname that no table has or that is a noun, too, by what it says of them
//! between commas.
//!
//! The age behind a word that no table has is for `oblique.rs`.
//! Example: "Quellmann, Trainer der Elf, schwieg" names `Quellmann`, "Quellmin, ein Salz, löst sich" nobody.

use super::EntityKind::Person;
use super::noun;
use super::office::is_role;
use super::passage::{Around, Find, Passage, STRONG};
use super::person::is_double_surname;
use crate::document::SectionKind;
use crate::lexicon::{Sense, class};
use crate::tokens::{Flags, Token};

/// "Quellmann, 51, fährt", "Quellmann, seit 2003 Leiterin des Amtes, geht".
pub fn find(p: &Passage, i: usize, around: &Around) -> Option<Find> {
    let weak = around.own & class::SURNAME_WEAK != 0 && around.own & (STRONG | class::FUNCTION) == 0;
    if around.mark_after != Some(',')
        || !p.is_first(i)
        || !around.unknown && !weak
        || around.has(Flags::CAPS | Flags::DIGIT | Flags::GENITIVE)
        || around.has(Flags::HYPHEN) && !is_double_surname(p, i)
        || p.section == SectionKind::Dateline
    {
        return None;
    }
    // "Bereinigt, so der Vorstand, sei es mehr": who speaks stands there.
    let participle = p.str(i).ends_with('t') || noun::is_adverbial(p.str(i));
    if participle && p.reads_any(i + 2, &["so", "laut"]) {
        return None;
    }
    let close = closing_comma(p, i + 2)?;
    let told = if weak { is_age(p, i + 2, close) } else { is_office(p, i + 2, close) };
    (told && (weak || p.is_nameable(i) || p.name_tail(i) > 0) && !is_role(p, i))
        .then(|| Find { proves: around.unknown, ..Find::new(Person, i..i + 1, "introduced") })
}

/// The comma that closes what stands in apposition, before the verb.
fn closing_comma(p: &Passage, start: usize) -> Option<usize> {
    const LONGEST: usize = 14;
    let comma = (start + 1..start + LONGEST).find(|k| p.token(*k).and_then(Token::mark).is_some())?;
    let verb = p.is_lower(comma + 1)
        && (p.has(comma + 1, class::FINITE | class::PRETERITE | class::AUXILIARY | class::MODAL)
            || p.str(comma + 1).ends_with("te"));
    (p.is(comma, ',') && verb).then_some(comma)
}

/// "51": what somebody is old.
fn is_age(p: &Passage, k: usize, close: usize) -> bool {
    let number = p.token(k).is_some_and(Token::is_number);
    close == k + 1 && number && p.str(k).len() == 2
}

/// "Anführer der Gruppe", "eine gelernte Malerin", "seit 2003 Leiter": the first noun is an office, a trade or what
/// people are to others; firms, clubs and animals may be some of that, too.
fn is_office(p: &Passage, start: usize, close: usize) -> bool {
    const LEAD: usize = 4;
    let end = close.min(start + LEAD);
    let Some(noun) = (start..end).find(|k| p.is_capital(*k)) else { return false };
    let word = p.str(noun);
    // "ein gelernter Schlosser"
    const LEARNT: [&str; 6] =
        ["gelernter", "gelernte", "studierter", "studierte", "promovierter", "promovierte"];
    if noun > start && p.reads_any(noun - 1, &LEARNT) {
        return true;
    }
    !p.lexicon().ends_as(word, Sense::SharedRole)
        && p.frame_before(noun) != Some("organization")
        && (is_role(p, noun) || p.lexicon().ends_as(word, Sense::Being))
}

#[cfg(test)]
mod tests {
    use crate::entities::tests::assert_names;

    #[test]
    fn finds_whom_a_sentence_introduces() {
        assert_names(&[
            ("Wolf, 51, fährt seit Jahren Taxi.", "person Wolf"),
            ("Quelluk, Anführer der Gruppe, ist tot.", "person Quelluk"),
            (
                "Wesselok, seit 2003 Leiter des Museums, geht. Wesselok lachte.",
                "person Wesselok; person Wesselok",
            ),
            ("Quelluk, eine erfahrene Trainerin, schwieg.", "person Quelluk"),
            ("Wesselok, Mutter von drei Kindern, klagte.", "person Wesselok"),
            ("Wesselok, ein gelernter Schlosser, führt den Betrieb.", "person Wesselok"),
            // Must not match.
            ("Bereinigt, so der Trainer, sei es mehr. Inflationsbereinigt, so der Leiter, sinkt es.", ""),
            ("Quelluk, ein hartes Gestein, lag am Weg.", ""),
            ("Wesselok, Eigentümer der Werft, baut um.", ""),
            ("Quelluk, 2003, war teuer. Quelluk, Trainer, Torf.", ""),
        ]);
    }
}
