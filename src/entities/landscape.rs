//! Mountains, valleys and waters: those that an adjective in capitals tells from their like, rivers by what they do.
//!
//! Example: "Die Untere Quella entspringt am Hinteren Moorkogel" names `Untere Quella` and `Hinteren Moorkogel`.

use super::EntityKind::Place;
use super::passage::{Around, Find, PERSONAL, Passage};
use crate::lexicon::{Sense, uninflected};
use crate::tokens::{Flags, Shape, Token};

/// True of what the tables call a part of the land, not a town.
pub fn is_kind(kind: &str) -> bool {
    matches!(kind, "river" | "mountain" | "region" | "lake" | "island")
}

/// Where the name begins whose noun stands at the token: at "Untere" before "Quella".
pub fn start(p: &Passage, i: usize) -> usize {
    p.before(i).filter(|k| adjective(p, *k).is_some()).unwrap_or(i)
}

/// The stem of an adjective that has its capital within the sentence, behind an article.
fn adjective<'d>(p: &Passage<'d, '_>, k: usize) -> Option<&'d str> {
    let word = p.str(k);
    let stem = uninflected(word)?;
    let led = p.is_capital(k)
        && (p.is_determined(k) || p.follows(k, &["am", "im", "vom", "zum", "beim", "ins", "zur"]));
    (led && p.lexicon().means(stem, Shape::Capital, Sense::LandAdjective)).then_some(stem)
}

/// "der Kleine Moorstein", "die Hohe Wessl": a noun that no table has.
pub fn find(p: &Passage, i: usize, around: &Around) -> Option<Find> {
    let plain = around.unknown && !around.capital_after && !around.has(Flags::CAPS | Flags::DIGIT);
    let stem = p.before(i).filter(|_| plain).and_then(|k| adjective(p, k))?;
    // "der Große Gatsby"
    let side = stem.ends_with("er") || stem == "Hoh";
    let bare = || side && around.own & PERSONAL == 0 && p.is_nameable(i);
    (p.name_tail(i) > 0 || bare()).then(|| Find::new(Place, i - 1..i + 1, "told-apart"))
}

/// "die Quella", where it is told of as of a river.
pub fn water(p: &Passage, i: usize, around: &Around) -> Option<Find> {
    let led = p.follows(i, &["der", "die", "den", "dem", "des"]) && is_water(p, i);
    let shaped = led && !around.has(Flags::CAPS | Flags::DIGIT) && p.is_nameable(i);
    shaped.then(|| Find::new(Place, i..i + 1, "river"))
}

/// "die Quella mündet", "am Ufer der Quella": what is said only of rivers.
pub fn is_water(p: &Passage, i: usize) -> bool {
    const FAR: usize = 5;
    let part = p.before(i).and_then(|k| p.before(k)).filter(|k| p.is_capital(*k));
    let mut behind = (i + 1..i + FAR).take_while(|k| p.token(*k).is_some_and(Token::is_word));
    // "Westufer"
    let side = |k: usize| {
        p.means(k, Sense::Waterside) || p.class(k) == 0 && p.lexicon().ends_as(p.str(k), Sense::Waterside)
    };
    part.is_some_and(side) || behind.any(|k| p.means(k, Sense::Flows))
}

#[cfg(test)]
mod tests {
    use crate::entities::tests::assert_names;

    #[test]
    fn takes_the_adjective_into_the_name() {
        assert_names(&[
            ("Die Untere Isar steigt.", "place Untere Isar"),
            (
                "Am Hinteren Moorkogel und am Kleinen Wesselstein schneit es.",
                "place Hinteren Moorkogel; place Kleinen Wesselstein",
            ),
            ("Er stieg auf die Hohe Wessl.", "place Hohe Wessl"),
            ("Der Große Wesseler See friert zu.", "place Große Wesseler See"),
            ("Die Untere Argen und die Weiße Elster steigen.", "place Untere Argen; place Weiße Elster"),
            ("Im höher gelegenen Hinteren Spessart schneit es.", "place Hinteren Spessart"),
            // Must not match.
            (
                "Untere Isar und Obere Donau steigen, die obere Isar auch.",
                "place Isar; place Donau; place Isar",
            ),
            ("Der Große Wessolek spielt, der Kleine Torfkopf auch.", ""),
        ]);
    }
}
