//! What may belong to a noun before it: a genitive, where somebody is from, who leads a group; and which articles show that
//! a phrase is no subject.
//!
//! How far a phrase reaches is said in `phrase.rs`.
//! Example: in "sagte ein Mann aus Gambia" the land belongs to the man.

use super::nouns::{is_one_man, speaks};
use crate::document::Document;
use crate::lexicon::{Class, Gender, class};
use crate::tokens::Token;

/// "ein Mann aus Gambia", "eine Schülerin aus Ulm"
pub fn is_home(document: &Document, aus: usize) -> bool {
    document.has(aus + 1, class::PLACE | class::COUNTRY) && speaks(document, &(aus - 1..aus))
}

/// "das Team um die Biologin Marlene Fuchs", "die Forscher um Peter Kern": by whom a group is led.
pub fn is_around(document: &Document, um: usize, end: usize) -> bool {
    let led = |i: usize| document.has(i, class::ROLE | class::GIVEN) && document[i].is_capital();
    let several = |word: &str| {
        ["Team", "Gruppe", "gruppe", "Trio", "Duo"].iter().any(|group| word.ends_with(group))
            || ["er", "erinnen", "ler", "logen", "innen"].iter().any(|ending| word.ends_with(ending))
    };
    document.reads(um, "um")
        && um + 1 < end
        && several(document.str(um - 1))
        && (led(um + 1) || document.has(um + 1, class::DETERMINER) && led(um + 2))
}

/// An adjective that shows the genitive of several without an article.
pub fn is_bare_genitive(document: &Document, k: usize) -> bool {
    const OTHERS: Class = class::FUNCTION | class::TIMEWORD | class::CERTAINTY;
    const SEVERAL: [&str; 7] =
        ["vieler", "mehrerer", "einiger", "aller", "anderer", "weiterer", "zahlreicher"];
    if document.reads_any(k, &SEVERAL) {
        return true;
    }
    document[k].is_lower() && !document.has(k, OTHERS) && document.str(k).ends_with("er")
}

/// An article in the genitive, as far as the words behind it tell: "der NASA", not "der erste Teil".
pub fn is_genitive(document: &Document, k: usize, end: usize) -> bool {
    const SURE: [&str; 8] = ["des", "eines", "seines", "ihres", "dieses", "unseres", "jenes", "deren"];
    const OPEN: [&str; 8] = ["der", "einer", "seiner", "ihrer", "dieser", "unserer", "mehrerer", "aller"];
    if document.reads_any(k, &SURE) {
        return true;
    }
    if !document.reads_any(k, &OPEN) {
        return false;
    }
    let noun = (k + 1..end).find(|i| document[*i].is_capital());
    (k + 1..noun.unwrap_or(end)).all(|i| !document.str(i).ends_with('e'))
        && !noun.is_some_and(|noun| is_one_man(document, noun))
}

/// True of a phrase whose article shows that it is no subject: "den Antrag", "dem Sender".
pub fn is_oblique(document: &Document, i: usize) -> bool {
    const OBLIQUE: [&str; 20] = [
        "den", "dem", "einen", "einem", "seinen", "seinem", "ihren", "ihrem", "diesen", "diesem", "keinen",
        "keinem", "jeden", "jedem", "unseren", "unserem", "meinen", "meinem", "des", "eines",
    ];
    // "der Ukraine", "der Regierung", "der Staaten"
    let no_subject =
        || matches!(document.lexicon.gender(document.str(i + 1)), Some(Gender::Feminine | Gender::Plural));
    // "der Niederländer" is one man, though "Länder" are several.
    let man = || document.has(i + 1, class::INHABITANT) && document.str(i + 1).ends_with("er");
    document.reads_any(i, &OBLIQUE)
        || document.reads(i, "der")
            && !man()
            && document.get(i + 1).is_some_and(Token::is_capital)
            && no_subject()
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;

    #[test]
    fn phrases_hold_what_belongs_to_them() {
        check(&[
            ("Es regne, sagte eine Demonstrantin aus Ulm.", "indirect [Es regne] eine Demonstrantin aus Ulm"),
            (
                "Es regne, berichtet das Team um die Biologin Anke Dorn.",
                "indirect [Es regne] das Team um die Biologin Anke Dorn",
            ),
            ("Es regne, sagte der Minister um 9 Uhr.", "indirect [Es regne] der Minister"),
            ("Es regne, sagte die Christdemokratin.", "indirect [Es regne] die Christdemokratin"),
        ]);
    }
}
