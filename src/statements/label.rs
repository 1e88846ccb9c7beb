//! Words in quotation marks that say what a speaker thinks of something: labels.
//!
//! Whose they are is told in `direct.rs`; names and titles in quotation marks are none.
//! Example: "Kern nannte den Plan einen „Wortbruch“" and "„Murks für den Handel“", but not "das Schiff „Ulm“".

use std::ops::Range;

use super::clause;
use super::cues::Verb;
use super::nouns::names_itself;
use super::passage::Passage;
use super::quotes::Quote;
use super::statement::Stance;
use crate::lexicon::class;

/// "nannte die Pläne einen „Wortbruch“", "sprach von einer „Gefahr für Ulm“": what the speaker thinks of it; no name has
/// such an article. Behind a bare preposition it is a common noun.
pub fn is_label(passage: &Passage, quote: &Quote, verbs: &[Verb]) -> bool {
    const ARTICLES: [&str; 7] = ["als", "ein", "eine", "einen", "einer", "einem", "eines"];
    const LEADS: [&str; 5] = ["von", "vom", "zum", "vor", "gegen"];
    const LONGEST: usize = 4;
    const LONGEST_LABEL: usize = 10;
    let Range { start, end } = quote.tokens;
    let word = end.saturating_sub(2);
    let led = |words: &[&str]| start > passage.start && passage.reads_any(start - 1, words);
    // "wird als „Sonnenwind“ bezeichnet": by nobody.
    let said = || {
        let here = |verb: &&Verb| passage.clauses[verb.clause].tokens.contains(&start);
        verbs.iter().find(here).is_some_and(|verb| {
            let by = || (verb.finite..verb.at).any(|i| passage.reads_any(i, &["von", "vom"]));
            verb.speaker.is_some() || !verb.passive || by()
        }) || in_speech(passage, quote)
    };
    // "von „Lug“ und „Trug“"
    let listed =
        || start > passage.start + 1 && led(&["und", "oder"]) && passage[start - 2].is_quotation_mark();
    const MADE: [&str; 8] = ["ung", "heit", "keit", "schaft", "ismus", "ion", "erei", "tät"];
    let made = || MADE.iter().any(|ending| passage.str(word).ends_with(ending));
    let noun = || end - start <= LONGEST && (passage.lexicon.is_noun(passage.str(word)) || made());
    // "wird vom „Boten“ zitiert": a paper.
    let quoting = || verbs.iter().any(|verb| verb.quotes_its_subject() && verb.passive) && led(&LEADS);
    // "nannte den Plan „Irrsinn“"
    let is_naming = || {
        let here = |verb: &&Verb| passage.clauses[verb.clause].tokens.contains(&start);
        verbs.iter().find(here).is_some_and(|verb| {
            passage.reads_any(verb.at, &["nennt", "nannte", "nannten", "nennen"]) && verb.speaker.is_some()
        })
    };
    // "warf Kern „Lug“ vor", "forderte „Ruhe“": an object; but "das Magazin „Ruhe“", "meldet „Bild“".
    let object = || {
        let head = start > passage.start
            && passage[start - 1].is_capital()
            && passage.lexicon.is_noun(passage.str(start - 1));
        let here = |verb: &&Verb| passage.clauses[verb.clause].tokens.contains(&start);
        let acts = |verb: &Verb| !verb.reports().is_empty() && verb.speaker.is_some();
        let medium = passage.has(start + 1, class::ORGANIZATION);
        // "im „Boten“", "der „Bote“"
        let led = start > passage.start
            && (passage.has(start - 1, class::PREPOSITION | class::CONJUNCTION)
                || passage.reads_any(start - 1, &["der", "die", "den", "dem", "des"]));
        let naming = || head && passage.is(end, '.') && !names_itself(passage, start - 1) && is_naming();
        (!head || naming()) && !led && !medium && verbs.iter().find(here).is_some_and(acts)
    };
    // "kritisierte den „Ausverkauf“": what a judge calls by a common noun.
    let judged = || {
        let here = |verb: &&Verb| passage.clauses[verb.clause].tokens.contains(&start);
        let judges = |verb: &Verb| {
            matches!(verb.stance(), Some(Stance::Criticism | Stance::Warning | Stance::Demand))
                && verb.speaker.is_some()
                && verb.at + 2 == start
        };
        led(&["den", "die", "das"])
            && passage.class(start + 1) & class::NAMES == 0
            && verbs.iter().find(here).is_some_and(judges)
    };
    let short = || led(&LEADS) || listed() || object() || judged();
    // "nannte den Plan „Murks für den Handel“"
    let phrase = || {
        let inner = start + 1..word + 1;
        (LONGEST + 1..=LONGEST_LABEL).contains(&(end - start))
            && passage[start + 1].is_capital()
            && !inner.into_iter().any(|i| clause::is_finite(passage, i) && !passage[i].is_capital())
            && is_naming()
    };
    let label = led(&ARTICLES) && end - start <= LONGEST_LABEL || short() && (noun() || phrase());
    label && said() && !quoting()
}

/// "Der Bau sei ein „Skandal“, sagte Kern": in a clause in the Konjunktiv, behind its article.
fn in_speech(passage: &Passage, quote: &Quote) -> bool {
    let start = quote.tokens.start;
    let clause = passage.clauses.iter().find(|clause| clause.tokens.contains(&start));
    let spoken =
        clause.and_then(|clause| clause.finite).is_some_and(|at| clause::is_subjunctive(passage, at, true));
    spoken && start > passage.start && !passage.reads(start - 1, "als")
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;

    #[test]
    fn what_is_called_so_is_a_label() {
        check(&[
            (
                "Minister Kern nannte den Plan „Murks für den Handel“.",
                "direct [„Murks für den Handel“] Minister Kern",
            ),
            ("Minister Kern nannte den Plan einen „Wortbruch“.", "direct [„Wortbruch“] Minister Kern"),
            ("Minister Kern nannte das Schiff „Ulm“ klein.", ""),
            (
                "Die SPD kritisierte den „Ausverkauf“. Minister Kern warnte vor „Kleinstaaterei“.",
                "direct [„Ausverkauf“] Die SPD; \
                 reported [Minister Kern warnte vor „Kleinstaaterei“] Minister Kern; \
                 direct [„Kleinstaaterei“] Minister Kern",
            ),
            ("Die SPD kritisierte den „Spiegel“.", ""),
        ]);
    }
}
