//! Mountains, valleys and waters that an adjective in capitals tells from their like.
//!
//! Example: "Die Untere Quella entspringt am Hinteren Moorkogel" names `Untere Quella` and `Hinteren Moorkogel`.

use super::EntityKind::Place;
use super::passage::{Around, Find, PERSONAL, Passage};
use crate::lexicon::{Sense, class};
use crate::tokens::{Flags, Shape};

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
    let stem = ["e", "en", "er", "es", "em"].iter().find_map(|ending| word.strip_suffix(ending))?;
    let article = |j: usize| {
        p.has(j, class::DETERMINER) || p.reads_any(j, &["am", "im", "vom", "zum", "beim", "ins", "zur"])
    };
    let led = p.is_capital(k) && p.before(k).is_some_and(article);
    (led && p.lexicon().means(stem, Shape::Capital, Sense::LandAdjective)).then_some(stem)
}

/// "der Kleine Moorstein", "die Hohe Wessl": a noun that no table has.
pub fn find(p: &Passage, i: usize, around: &Around) -> Option<Find> {
    let plain = around.unknown && !around.capital_after && !around.has(Flags::CAPS | Flags::DIGIT);
    let stem = p.before(i).filter(|_| plain).and_then(|k| adjective(p, k))?;
    // "der Große Gatsby"
    let bare = || !matches!(stem, "Groß" | "Klein") && around.own & PERSONAL == 0 && p.is_nameable(i);
    (p.name_tail(i) > 0 || bare()).then(|| Find::new(Place, i - 1..i + 1, "told-apart"))
}

#[cfg(test)]
mod tests {
    use crate::entities::tests::assert_names;

    #[test]
    fn takes_the_adjective_into_the_name() {
        assert_names(&[
            ("Die Untere Isar steigt.", "place Untere Isar"),
            ("Am Hinteren Moorkogel und am Kleinen Wesselstein schneit es.", "place Hinteren Moorkogel; place Kleinen Wesselstein"),
            ("Er stieg auf die Hohe Wessl.", "place Hohe Wessl"),
            ("Der Große Wesseler See friert zu.", "place Große Wesseler See"),
            // Must not match.
            ("Untere Isar und Obere Donau steigen, die obere Isar auch.", "place Isar; place Donau; place Isar"),
            ("Der Große Wessolek spielt, der Kleine Torfkopf auch.", ""),
        ]);
    }
}
