//! Makers of cars and aircraft, whose names stand for what they make: with an article, or with a model behind.
//!
//! Example: in "Der Airbus landete, der Audi A6 wartete" both are products, in "Airbus baut in Hamburg" it is the firm.

use super::passage::{Find, Passage};
use super::{EntityKind, passage};
use crate::lexicon::{Sense, class};
use crate::tokens::Flags;

/// "der Audi", "eine gelbe Boeing", "ein Audi A6": the vehicle instead of the firm whose name it has.
pub fn find(p: &Passage, i: usize) -> Option<Find> {
    let name = p.str(i);
    let aircraft = p.means(i, Sense::Aircraft);
    if !aircraft && !p.means(i, Sense::Car) {
        return None;
    }
    let led = is_led(p, i, aircraft && name != "Airbus");
    if let Some(end) = model(p, i + 1, led) {
        return Some(Find::new(EntityKind::Product, i..end, "model"));
    }
    let alone = !p.is_capital(i + 1) && !p.is(i + 1, '-') && !p.is(i + 1, '/');
    (led && alone).then(|| Find::guess(EntityKind::Product, i..i + 1, "make"))
}

/// The index behind the model: "A6", "X5", "320d", and bare numbers behind an article.
fn model(p: &Passage, i: usize, led: bool) -> Option<usize> {
    let token = p.token(i)?;
    let short = token.bytes().len() <= 6;
    let letters = token.has(Flags::DIGIT) && token.is_word() && !token.has(Flags::HYPHEN);
    let number = led && token.is_number() && token.bytes().len() == 3 && !p.is_capital(i + 1);
    (short && (letters || number)).then_some(i + 1)
}

/// True where an article stands before, or an article and an adjective.
fn is_led(p: &Passage, i: usize, feminine: bool) -> bool {
    const MASCULINE: [&str; 24] = [
        "der", "den", "dem", "des", "ein", "einen", "einem", "eines", "dieser", "diesen", "diesem", "sein",
        "seinen", "seinem", "ihr", "ihren", "ihrem", "mein", "meinen", "meinem", "kein", "keinen", "jeder",
        "im",
    ];
    const FEMININE: [&str; 9] =
        ["die", "der", "eine", "einer", "diese", "dieser", "seine", "seiner", "ihrer"];
    let article = |k: usize| p.reads_any(k, if feminine { &FEMININE } else { &MASCULINE });
    let Some(k) = p.before(i) else { return false };
    let adjective = p.is_lower(k)
        && !p.has(k, class::FUNCTION | passage::PERSONAL)
        && ["e", "er", "en"].iter().any(|ending| p.str(k).ends_with(ending));
    article(k) || adjective && p.before(k).is_some_and(article)
}

#[cfg(test)]
mod tests {
    use crate::entities::tests::assert_names;

    #[test]
    fn tells_vehicles_from_their_makers() {
        assert_names(&[
            ("Der Airbus sei gelandet, eine Boeing auch.", "product Airbus; product Boeing"),
            ("Ein gelber Ferrari und sein BMW fehlten.", "product Ferrari; product BMW"),
            ("Der BMW X1 fährt, eine Tupolew 214 landet.", "product BMW X1; product Tupolew 214"),
            // The firm.
            (
                "Airbus und Boeing bauen um, bei Ford streiken 300 Leute.",
                "organization Airbus; organization Boeing; organization Ford",
            ),
            ("Die Aktie der BMW AG stieg.", "organization BMW AG"),
        ]);
    }
}
