//! Surnames of this text that are ordinary words, too: where "Winter", "Lang" or "Kraft" means its bearer.
//!
//! Whose surname a word is, a full name of the text has said before; only what stands around the word is looked at here.
//! Example: after "Ricarda Lang" it is she who is meant in "sagte Lang", nobody in "Lang dauerte es".

use crate::document::Document;
use crate::lexicon::{Class, class, uninflected};
use crate::tokens::Flags;

/// Words that hold an article: a common noun stands behind them.
const WITH_ARTICLE: [&str; 10] = ["am", "im", "beim", "vom", "zum", "zur", "ins", "ans", "aufs", "fürs"];

/// "der Bauer", "am Freitag", "Kurz darauf": an ordinary word again.
pub fn is_common_here(document: &Document, i: usize) -> bool {
    let classes = document.class(i);
    const ORDINARY: Class =
        class::NOUN | class::FUNCTION | class::CALENDAR | class::SURNAME_WEAK | class::GIVEN_WEAK;
    if classes & ORDINARY == 0 {
        return false;
    }
    if classes & class::FUNCTION != 0 {
        return !is_bearer(document, i);
    }
    if classes & class::SURNAME == 0 && is_fronted(document, i) {
        return true;
    }
    // "Koch droht" opens a text, "Koch für Feste" does, too.
    i == 0 && classes & class::NOUN != 0 && !is_verb(document, 1)
        || i > 0
            && (document.has(i - 1, class::DETERMINER | class::POSSESSIVE) || holds_article(document, i - 1))
}

/// "Groß war die Freude", "Neuer Trainer ist": an adjective opens the sentence.
fn is_fronted(document: &Document, i: usize) -> bool {
    const COPULAS: [&str; 6] = ["ist", "war", "sind", "waren", "wird", "wurde"];
    let first = i.checked_sub(1).is_none_or(|k| opens(document, k, i));
    let whose = class::DETERMINER | class::POSSESSIVE | class::PRONOUN;
    let copula = document.reads_any(i + 1, &COPULAS) && document.has(i + 2, whose);
    let noun = || {
        document.str(i).ends_with("er")
            && document.has(i + 1, class::NOUN | class::ROLE)
            && document[i + 1].is_capital()
    };
    // "Koch war er nie", "Weiß er das?"
    let subject = |k: usize| document.reads_any(k, &["er", "man", "ich", "wir"]);
    let told = subject(i + 1) || is_verb(document, i + 1) && subject(i + 2);
    first && (told || document.class(i) & class::NOUN == 0 && (copula || noun()))
}

fn holds_article(document: &Document, i: usize) -> bool {
    document.reads_any(i, &WITH_ARTICLE)
}

/// True where an ordinary word stands as only a name does: without article, where somebody acts or is spoken of.
pub fn is_bearer(document: &Document, i: usize) -> bool {
    if has_bracket(document, i + 1) {
        return true;
    }
    let owns = document.str(i).ends_with(['s', '\'', '’'])
        && document.get(i + 1).is_some_and(|next| next.is_capital() && !next.has(Flags::LINE));
    let Some(k) = i.checked_sub(1).filter(|k| !opens(document, *k, i)) else {
        return owns || begins(document, i);
    };
    let own = class::DETERMINER | class::POSSESSIVE | class::NUMERAL;
    if document.has(k, own)
        || document[k].is_number()
        || holds_article(document, k)
        || is_inflected(document, k)
    {
        return false;
    }
    // Adverbs and the like have no capital inside a sentence.
    owns || document.has(i, class::FUNCTION)
        || document.class(i) & (class::NOUN | class::CALENDAR) == 0
        || is_bearing(document, k, i)
}

/// "(72)", "(CDU)": what stands behind persons.
fn has_bracket(document: &Document, i: usize) -> bool {
    let minute = usize::from(document.is(i + 2, '.') && document[i + 1].is_number());
    document.is(i, '(')
        && document.is(i + 2 + minute, ')')
        && (document[i + 1].is_number() || document.has(i + 1, class::ORGANIZATION))
}

/// Whether a sentence or a quotation begins behind the token.
fn opens(document: &Document, k: usize, i: usize) -> bool {
    document[i].has(Flags::PARAGRAPH)
        || document[k].mark().is_some_and(|mark| !matches!(mark, ',' | '/' | '(' | '–' | '-'))
}

/// A finite verb in the singular.
fn is_verb(document: &Document, k: usize) -> bool {
    const VERBS: Class = class::FINITE | class::PRETERITE;
    document.get(k).is_some_and(|token| token.is_word() && !token.has(Flags::CAPITAL))
        && (document.has(k, VERBS) || document.str(k).ends_with("te"))
        && !document.str(k).ends_with("en")
}

/// "Lang sagte": the first word has its capital anyway, so the verb must be one of somebody who acts.
fn begins(document: &Document, i: usize) -> bool {
    const COPULAS: [&str; 8] = ["ist", "war", "wird", "wurde", "sei", "wäre", "gibt", "gab"];
    const OTHERS: [&str; 11] = ["er", "sie", "es", "man", "ich", "wir", "ihr", "der", "die", "das", "ein"];
    let says = document.has(i + 1, class::CUE);
    let acts = is_verb(document, i + 1) && !document.reads_any(i + 1, &COPULAS);
    acts && (says && !document.reads_any(i + 2, &OTHERS[..6]) || !document.reads_any(i + 2, &OTHERS))
        && (document.class(i) & class::NOUN == 0 || document.has(i + 1, class::CUE | class::PRETERITE))
}

/// "sagte Kraft", "an Kraft", "dass Kraft": what stands before a person more often than before a thing.
fn is_bearing(document: &Document, k: usize, i: usize) -> bool {
    const TOWARDS: [&str; 10] =
        ["an", "für", "gegen", "laut", "neben", "von", "um", "über", "zwischen", "statt"];
    const FOCUS: [&str; 7] = ["auch", "nur", "selbst", "sogar", "als", "doch", "ausgerechnet"];
    const STATES: [&str; 8] = ["ist", "war", "sind", "waren", "hat", "hatte", "gibt", "gab"];
    let said = is_verb(document, k) && !document.reads_any(k, &STATES);
    let follows = document.has(k, class::SUBJUNCTION) || document.reads_any(k, &FOCUS);
    said || document.reads_any(k, &TOWARDS)
        || follows && is_verb(document, i + 1)
        || document.has(k, class::ROLE | class::TITLE)
}

/// "harter", "großen": an adjective's form.
fn is_inflected(document: &Document, k: usize) -> bool {
    const OTHER: Class = class::GIVEN | class::GIVEN_WEAK | class::NOUN | class::ROLE | class::TITLE;
    let word = document.str(k);
    // "Große Sorge" opens a sentence, "Präsident Sorge" may.
    let plain = !document[k].has(Flags::CAPITAL)
        || !document.has(k, OTHER) && k.checked_sub(1).is_none_or(|j| opens(document, j, k));
    document[k].is_word()
        && plain
        && !document.has(k, class::FUNCTION | class::FINITE | class::PRETERITE)
        && uninflected(word).is_some()
        && !word.ends_with("te")
}

#[cfg(test)]
mod tests {
    use crate::entities::tests::assert_names;

    #[test]
    fn ordinary_words_mean_their_bearers() {
        assert_names(&[
            ("Ruth Lang ging. „Es reicht“, sagte Lang.", "person Ruth Lang; person Lang"),
            (
                "Udo Kurz kam. Kritik an Kurz gab es, Kurz schwieg.",
                "person Udo Kurz; person Kurz; person Kurz",
            ),
            ("Ruth Kraft ging. Auch Kraft war müde.", "person Ruth Kraft; person Kraft"),
            (
                "Ruth Sonntag kam mit Udo März. „Es reicht“, sagte Sonntag am Sonntag, März schwieg.",
                "person Ruth Sonntag; person Udo März; person Sonntag; person März",
            ),
            ("Ruth Winter siegte. Winters Team jubelte.", "person Ruth Winter; person Winters"),
            ("Udo Sorge kam. Sorge kritisierte die Ruhe.", "person Udo Sorge; person Sorge"),
            ("Udo Zwanziger hielt. Danach parierte Zwanziger.", "person Udo Zwanziger; person Zwanziger"),
            (
                "Ruth Wessel-Torfmann kam. Danach musste Wessel-Torfmann gehen.",
                "person Ruth Wessel-Torfmann; person Wessel-Torfmann",
            ),
            // Must not match.
            ("Ruth Winter siegte. Der Winter war mild. Im Winter ruht sie.", "person Ruth Winter"),
            ("Udo Kurz kam. Kurz darauf ging er. Kurz war er da.", "person Udo Kurz"),
            ("Ruth Sorge kam. Große Sorge bereitet das Moor.", "person Ruth Sorge"),
            ("Udo Weil kam. Weil er ging, war es still.", "person Udo Weil"),
            (
                "Koch war er nie, sagt Udo Koch. Neuer Trainer ist Udo Neuer.",
                "person Udo Koch; person Udo Neuer",
            ),
            ("Ruth Freitag kam. Am Freitag ging sie.", "person Ruth Freitag"),
        ]);
    }
}
