//! Titles of works without quotation marks, by the noun before: "das Album Silent Moor".
//!
//! Those between quotation marks are for `work.rs`.
//! Example: "Die Oper Der ferne Moorklang folgt auf das Musical Torfstar" names `Der ferne Moorklang` and `Torfstar`.

use super::EntityKind::Product;
use super::passage::{Around, Find, PERSONAL, Passage, STRONG};
use crate::lexicon::{Class, Sense, class};
use crate::tokens::{Flags, Token};

/// The words of the longest title.
const LONGEST: usize = 7;

/// A title behind the noun for works at the token.
pub fn find(p: &Passage, frame: usize, around: &Around) -> Option<Find> {
    if !around.capital_after || p.frame(frame, "before")?.row.get(0) != "work" {
        return None;
    }
    let start = frame + 1;
    // "Song Tae-yong" is somebody.
    let led = || p.is_determined(frame) || p.follows(frame, &["im", "vom", "zum", "zur", "beim", "am"]);
    let end = match p.str(start) {
        "Der" | "Die" | "Das" | "Ein" | "Eine" => behind_article(p, start)?,
        _ if p.means(frame, Sense::Untitled) && led() => given(p, start).or_else(|| run(p, start))?,
        _ => return None,
    };
    let ends = !p.is_capital(end) && !p.is(end, '-') && !p.flagged(end - 1, Flags::GENITIVE);
    ends.then(|| Find::new(Product, start..end, "bare-title"))
}

/// "Der ferne Moorklang", "Das Leben der Anderen": within a sentence an article has its capital in a title.
fn behind_article(p: &Passage, start: usize) -> Option<usize> {
    let end = phrase(p, start + 1)?;
    if p.reads_any(end, &["der", "des", "ohne"])
        && let Some(longer) = phrase(p, end + 1)
    {
        return Some(longer);
    }
    // "Der Graf von Moorstein", but "Der Schütz von Weber"
    let name = p.str(end) == "von" && p.is_capital(end + 1) && !p.has(end + 1, PERSONAL | class::PERSON);
    Some(if name { p.name_run(end + 1, 2).max(end + 2) } else { end })
}

/// "ferne Moorklang": the index behind the noun and the adjectives before it.
fn phrase(p: &Passage, start: usize) -> Option<usize> {
    const MOST: usize = 3;
    let adjective = |k: usize| {
        let lower = p.is_lower(k);
        lower && ["e", "en", "er", "es"].iter().any(|ending| p.str(k).ends_with(ending))
    };
    let noun = (start..start + MOST).find(|k| !adjective(*k))?;
    p.is_capital(noun).then_some(noun + 1)
}

/// "Das Musical Petra kommt": a person would not stand so between a thing and its verb.
fn given(p: &Passage, start: usize) -> Option<usize> {
    let plain = p.class(start) & (class::GIVEN | class::NOUN | STRONG) == class::GIVEN;
    (plain && !p.str(start).ends_with('s') && is_verb(p, start + 1)).then_some(start + 1)
}

/// A finite verb, or a form that may be one.
fn is_verb(p: &Passage, k: usize) -> bool {
    p.is_lower(k) && p.has(k, class::FINITE | class::PRETERITE | class::AUXILIARY)
}

/// "in Das Leben der Anderen": behind the preposition only a title keeps its article as it is.
pub fn after_preposition(p: &Passage, start: usize) -> Option<Find> {
    let title = matches!(p.str(start), "Der" | "Die" | "Das") && p.follows(start, &["in"]);
    if !title || p.reading.goes_on(start) {
        return None;
    }
    let end = behind_article(p, start)?;
    (!p.is_capital(end) && !p.is(end, '-')).then(|| Find::new(Product, start..end, "bare-title"))
}

/// "Silent Moor", "Six Feet Under": words that no table has, and one more before the verb.
fn run(p: &Passage, start: usize) -> Option<usize> {
    const OTHER: Class = STRONG | PERSONAL | class::FUNCTION | class::ROLE | class::INHABITANT;
    let unknown = |k: usize| p.is_unknown(k) && !p.is_common(k);
    let goes_on = |k: usize| unknown(k) || p.frame(k, "foreign").is_some() && p.is_capital(k);
    let begins = unknown(start) || goes_on(start) && unknown(start + 1);
    if p.str(start).len() < 3 || !begins || p.flagged(start, Flags::CAPS) {
        return None;
    }
    let mut end = start + 1;
    while end < start + LONGEST {
        let small = p.reads_any(end, &["of", "the", "to", "and", "for", "on"]) && p.is_capital(end + 1);
        if small {
            end += 2;
        } else if goes_on(end) {
            end += 1;
        } else {
            break;
        }
    }
    // "Goodbye Winter lief": a foreign word that may be a German one, too.
    if p.is_capital(end) && !p.has(end, OTHER) && is_verb(p, end + 1) {
        end += 1;
    }
    // "der Film Zaza Wesseloks": whose it is.
    let owner = p.str(end - 1).ends_with('s');
    let marked = p.token(end).is_none_or(Token::is_quotation_mark) || p.is(end, '.') || p.is(end, ',');
    (!owner && (is_verb(p, end) || marked || p.has(end, class::PREPOSITION))).then_some(end)
}

#[cfg(test)]
mod tests {
    use crate::entities::tests::assert_names;

    #[test]
    fn finds_titles_without_quotation_marks() {
        assert_names(&[
            ("Die Oper Der ferne Moorklang lief.", "product Der ferne Moorklang"),
            ("Er las den Roman Das Leben der Torfstecher vor.", "product Das Leben der Torfstecher"),
            ("Er sah das Stück Die Torfräuber von Schiller.", "product Die Torfräuber"),
            ("Das Album Silont Moora erschien.", "product Silont Moora"),
            ("Im Film Wessla spielt Petra Wessolek.", "product Wessla; person Petra Wessolek"),
            ("Das Musical Elisabeth kehrt zurück.", "product Elisabeth"),
            ("Sie spielt in Das Leben der Torfstecher mit.", "product Das Leben der Torfstecher"),
            // Must not match.
            ("Sie schrieb in Die Zeit.", ""),
            ("Im Film Petra Wesseloks sang Udo.", "person Petra Wesseloks; person Udo"),
            ("Der Film Zaza Wesseloks lief in der Oper Leipzig.", "organization Oper Leipzig"),
            ("Der Roman Torfstecher zu nennen wäre falsch.", ""),
            ("Das Stück Torf lag da, die Serie A auch.", ""),
        ]);
    }
}
