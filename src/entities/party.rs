//! Parties whose names are words of the language, too.
//!
//! Whether the rest of the text speaks of another union is for `veto.rs`.
//! Example: "Bei der Linken heißt es" names `Linken`, "die linke Spur" nothing.

use super::passage::Passage;
use crate::lexicon::class;

/// "Die linke Spur": the table's "Die Linke" with an adjective.
pub fn is_phrase(p: &Passage, i: usize, end: usize) -> bool {
    end == i + 2 && p.reads_any(i, &["die"]) && !p.is_capital(i + 1)
}

/// "die Grünen", "der Linken", "den Grünen Hessen", "Linke fordert": what makes the table's party of the word.
pub fn is_named(p: &Passage, i: usize, end: usize, name: &str) -> bool {
    // "der Vorsitzende der Grünen Udo Quell"
    let whose =
        end == i + 1 && p.str(i).ends_with("en") && p.follows(i, &["der"]) && p.has(end, class::GIVEN);
    if p.is_capital(end) && !p.has(end, class::PLACE) && !whose {
        return false;
    }
    match name {
        "Linke" => p.follows(i, &["die", "der", "den"]) || acts(p, i, end) || is_allied(p, i, end),
        "Union" => acts(p, i, end),
        "Demokraten" => p.follows(i, &["die", "den"]) || acts(p, i, end),
        // The article is part of the table's name.
        _ => name.starts_with("Die ") && (p.is_determined(i) && !p.has(i, class::NOUN) || acts(p, i, end)),
    }
}

/// "Union gegen Rentenpaket", "Grüne fordern": at the beginning with no article, where a noun would have one.
fn acts(p: &Passage, i: usize, end: usize) -> bool {
    let lower = p.is_lower(end);
    lower
        && end == i + 1
        && p.is_first(i)
        && (p.has(end, class::FINITE | class::PRETERITE | class::SPEECH) || p.reads_any(end, &["gegen"]))
}

/// "Linke und Grüne", "SPD, Grüne und Linke": one of several parties.
fn is_allied(p: &Passage, i: usize, end: usize) -> bool {
    let joins = |k: usize| p.reads_any(k, &["und", "oder", "sowie"]) || p.is(k, ',');
    let other = |k: usize| p.has(k, class::ORGANIZATION) || matches!(p.str(k), "Grüne" | "Grünen" | "Union");
    joins(end) && other(end + 1) || p.before(i).is_some_and(|k| joins(k) && p.before(k).is_some_and(other))
}

/// "die Union", "der Union": of nothing else.
pub fn is_union(p: &Passage, i: usize, end: usize) -> bool {
    const OF: [&str; 9] = ["der", "des", "für", "von", "zwischen", "mit", "aus", "zur", "zum"];
    p.str(i) == "Union" && p.follows(i, &["die", "der"]) && !p.is_capital(end) && !p.reads_any(end, &OF)
}

#[cfg(test)]
mod tests {
    use crate::entities::tests::assert_names;

    #[test]
    fn finds_parties_by_words() {
        assert_names(&[
            ("Bei der Linken heißt es, das reiche.", "organization Linken"),
            ("Linke und Grüne stimmten zu.", "organization Linke; organization Grüne"),
            ("Grüne fordern Moorschutz.", "organization Grüne"),
            ("Das lehnen die Demokraten ab.", "organization Demokraten"),
            ("Die Grünen Hessen tagen.", "organization Grünen Hessen"),
            ("Es kam der Vorsitzende der Grünen Udo Wessolek.", "organization Grünen; person Udo Wessolek"),
            ("Die CDU tagt. In der Union gibt es Streit.", "organization CDU; organization Union"),
            ("Es sprach der Kandidat der Union.", "organization Union"),
            // Must not match.
            ("Die linke Spur ist gesperrt, die radikale Linke schweigt.", ""),
            ("Die Union der Torfstecher tagt. Die Union zahlt.", ""),
            (
                "Die Europäische Union tagt mit der SPD. Die Union zahlt.",
                "organization Europäische Union; organization SPD",
            ),
        ]);
    }
}
