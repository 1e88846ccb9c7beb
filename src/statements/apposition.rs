//! Speakers before commas: a name with its apposition, and whom a relative clause speaks of.
//!
//! Which subject a verb has is said in `speaker.rs`.
//! Example: in "Kern, der Chef der Bahn, sagte" it is "Kern, der Chef der Bahn".

use std::ops::Range;

use super::behind::is_manner;
use super::clause::{Clause, Role, is_participle};
use super::cues::Verb;
use super::nouns::speaks;
use super::passage::Passage;
use super::phrase::{is_oblique, noun_phrase, prepositional};
use super::speaker::trim;
use crate::lexicon::class;

/// "Wie Anke Dorn, eine Sprecherin der Bahn mitteilte": the comma behind the apposition is missing.
pub fn apposed_behind_wie(passage: &Passage, k: usize, finite: usize) -> Option<Range<usize>> {
    let clause = &passage.clauses[k];
    let before = &passage.clauses[k.checked_sub(1)?];
    let Range { start, end } = clause.tokens.clone();
    let opens = before.role == Role::Bare && passage.reads(before.tokens.start, "wie");
    // "Wie Anke Dorn, Sprecherin der Bahn, in Ulm mitteilte"
    const OPENERS: u64 = class::PREPOSITION | class::TIMEWORD | class::ADVERB;
    let far = k.checked_sub(2).map(|at| &passage.clauses[at]).filter(|far| far.role == Role::Bare);
    let led = far.is_some_and(|far| passage.reads(far.tokens.start, "wie")) && before.role == Role::Bare;
    if led && finite + 1 >= end && passage.has(start, OPENERS) {
        return apposed(passage, k);
    }
    let closes = finite > start + 1 && finite + 1 >= end && !passage.has(start, class::PREPOSITION);
    if !opens || !closes || before.tokens.len() < 2 {
        return None;
    }
    let apposition = noun_phrase(passage, start, finite)?;
    Some(before.tokens.start + 1..apposition.end)
}

/// "Anke Dorn, Sprecherin der Bahn sagte": the name opens the sentence, the comma behind the apposition is missing. With
/// a verb of one, any noun is what he is: "Kern, Platzwart der Gäste sagte".
pub fn apposed_at_opening(passage: &Passage, k: usize, field: &Range<usize>) -> Option<Range<usize>> {
    const LONGEST: usize = 4;
    let name = passage.clauses[0].tokens.clone();
    let noun = field.start + usize::from(passage.has(field.start, class::DETERMINER));
    let one = passage.clauses[k].finite.is_some_and(|finite| !passage.str(finite).ends_with('n'));
    let role = passage.class(noun) & class::NAMES == 0
        && passage[noun].is_capital()
        && (one || speaks(passage, &(noun..noun + 1)));
    let named = || {
        (2..=LONGEST).contains(&name.len())
            && name.clone().all(|i| passage[i].is_capital())
            && name.clone().any(|i| passage.has(i, class::PERSON | class::GIVEN))
            && !passage.has(name.start, class::FUNCTION)
    };
    let fills = || noun_phrase(passage, field.start, field.end).is_some_and(|found| found.end == field.end);
    (k == 1 && passage.clauses[1].mark == Some(',') && role && named() && fills())
        .then_some(name.start..field.end)
}

/// What sets somebody beside the one who speaks.
const BESIDE: [&str; 4] = ["anders", "ebenso", "genauso", "ähnlich"];

/// "Kern, der Sprecher, sagte" and "Kern, der gestern kam, sagte": back to the noun phrase without a verb.
pub fn apposed(passage: &Passage, k: usize) -> Option<Range<usize>> {
    const REACH: usize = 4;
    let clauses = passage.clauses;
    let mut at = k;
    while at > 0 && k - at < REACH && clauses[at].mark == Some(',') {
        at -= 1;
        match clauses[at].role {
            Role::Relative => continue,
            Role::Bare
                if clauses[at].quote != Some(clauses[at].tokens.start)
                    || at > 0 && clauses[at].mark == Some(',') =>
            {
                let start = clauses[at].tokens.start;
                let framed = passage.reads(start, "wie");
                if at > 0 && clauses[at].mark == Some(',') && !framed {
                    continue;
                }
                let start = start + usize::from(framed);
                // "Anders als die Polizei, die 300 zählte, nannte Kern 500"
                if passage.reads_any(start + 1, &["als", "wie"]) && passage.reads_any(start, &BESIDE) {
                    return None;
                }
                // "Auch Anke Dorn, Chefin der Bahn, sagte"
                let also = passage.has(start, class::ADVERB)
                    && !passage.has(start, class::PREPOSITION | class::TIMEWORD | class::NAMES)
                    && (passage[start + 1].is_capital() || passage.has(start + 1, class::DETERMINER));
                let start = start + usize::from(also && passage[start].is_capital());
                let named = passage.has(start, class::DETERMINER | class::POSSESSIVE | SPEAKERS)
                    || passage[start].is_capital()
                        && !passage.has(start, class::FUNCTION)
                        && !is_manner(passage, start);
                let relative = |clause: &Clause| {
                    let last = passage[clause.tokens.end - 1];
                    passage.has(clause.tokens.start, class::RELATIVE) && last.is_lower()
                };
                // ", Anke Dorn, die gestern kam,": up to the relative clause.
                let bare = |clause: &&Clause| clause.role == Role::Bare && !relative(clause);
                let end = clauses[at + 1..k].iter().take_while(bare).last();
                let end = end.map_or(clauses[at].tokens.end, |last| last.tokens.end);
                // "Beobachter rügten Fehler, kamen aber zum Schluss": the tables do not know the first verb.
                let acts = |found: &Range<usize>| {
                    let verb = found.end;
                    verb < end
                        && !passage[verb].is_capital()
                        && passage[verb].is_word()
                        && passage.class(verb) & !class::VERB == 0
                        && (passage.str(verb).ends_with("te") || passage.str(verb).ends_with("ten"))
                };
                let end = noun_phrase(passage, start, end).filter(acts).map_or(end, |found| found.end);
                return named.then(|| trim(passage, start..end)).filter(|found| !found.is_empty());
            }
            Role::Main => return behind_clause(passage, at + 1, k),
            _ => return None,
        }
    }
    None
}

/// "Dorn lehnte ab, die Chefin der Bahn, Anke Wessel, sagte": another sentence behind a comma, whose subject has an
/// apposition.
pub fn behind_clause(passage: &Passage, first: usize, k: usize) -> Option<Range<usize>> {
    let parts = &passage.clauses[first..k];
    let Range { start, end } = parts.first()?.tokens;
    let led = passage.has(start, class::DETERMINER) && !is_oblique(passage, start);
    let fills = || noun_phrase(passage, start, end).is_some_and(|found| found.end == end);
    let bare = parts.len() > 1 && parts.iter().all(|part| part.role == Role::Bare && part.mark == Some(','));
    let named = || parts.iter().skip(1).all(|part| passage[part.tokens.start].is_capital());
    (bare && led && named() && fills() && speaks(passage, &(start..end)))
        .then(|| start..parts[parts.len() - 1].tokens.end)
}

const SPEAKERS: u64 = class::NAMES & !class::NAME_START | class::ROLE | class::TITLE;

/// "CDU, CSU und SPD fordern", "Die Chefin, Anke Dorn, und ihr Vize sagten": the commas before the last of them part no
/// clauses.
pub fn with_list(passage: &Passage, verb: &Verb, found: Range<usize>) -> Range<usize> {
    const REACH: usize = 5;
    let clauses = passage.clauses;
    let Some(k) = clauses.iter().position(|clause| clause.tokens.contains(&found.start)) else {
        return found;
    };
    let joint = |i: usize| passage.reads_any(i, &["und", "sowie"]);
    let joined = found.clone().any(joint) || found.start > passage.start && joint(found.start - 1);
    let several = passage.str(verb.finite).ends_with('n') || passage.reads(verb.finite, "sind");
    let opens = clauses[k].tokens.start == found.start && clauses[k].mark == Some(',');
    if !joined || !several || !opens || verb.finite < found.end {
        return found;
    }
    let part = |at: &usize| {
        let Range { start, end } = clauses[*at].tokens;
        let fills = || noun_phrase(passage, start, end).is_some_and(|found| found == (start..end));
        clauses[*at].role == Role::Bare
            && !passage.has(start, class::PREPOSITION | class::ADVERB | class::TIMEWORD)
            && speaks(passage, &(start..end))
            && fills()
    };
    let first = (k.saturating_sub(REACH)..k).rev().take_while(part).last();
    // It opens the sentence, or what stands behind a colon or a dash.
    let first = first.filter(|first| clauses[*first].mark != Some(','));
    first.map_or(found.clone(), |first| clauses[first].tokens.start..found.end)
}

/// "Er traf den Minister, der sagte": the noun phrase that ends before the relative clause; of several the first that
/// can speak and agrees with the pronoun: "las den Brief eines Zeugen, der sagte".
pub fn antecedent(passage: &Passage, k: usize) -> Option<Range<usize>> {
    const REACH: usize = 14;
    let before = &passage.clauses[k.checked_sub(1)?].tokens;
    let first = before.start.max(before.end.saturating_sub(REACH));
    let phrases = || {
        (first..before.end).filter_map(|i| {
            let led = passage.has(i, class::DETERMINER | class::POSSESSIVE);
            let bare = passage[i].is_capital()
                && (i == first || passage[i - 1].is_capital() || passage.has(i - 1, BEFORE_BARE));
            let found = if led || bare { noun_phrase(passage, i, before.end)? } else { return None };
            closes(passage, &found, before.end).then_some(found)
        })
    };
    let relative = passage.clauses[k].tokens.start;
    let agrees = |found: &Range<usize>| agrees(passage, relative, found.start);
    let best = phrases().find(|found| agrees(found) && speaks(passage, found));
    best.or_else(|| phrases().find(agrees)).or_else(|| phrases().next())
}

/// What a noun without an article stands behind.
const BEFORE_BARE: u64 =
    class::PREPOSITION | class::CONJUNCTION | class::VERB | class::CUE | class::AUXILIARY | class::ADVERB;

/// The phrase ends with the clause, or with what belongs to it and to the verb: "wurde ein Prediger aus Ulm
/// zugeschaltet, der", "war der Minister anwesend, der".
fn closes(passage: &Passage, found: &Range<usize>, end: usize) -> bool {
    const OTHER: u64 = class::PREPOSITION | class::DETERMINER | class::PRONOUN | class::CONJUNCTION;
    let verb = |at: usize| {
        at + 1 == end
            && passage[at].is_lower()
            && (is_participle(passage, at) || !passage.has(at, OTHER) && speaks(passage, found))
    };
    let place = |at: usize| {
        let led = passage.has(at, class::PREPOSITION) && !passage[at].is_capital();
        led && speaks(passage, found) && {
            let behind = prepositional(passage, at, end);
            behind == end || verb(behind)
        }
    };
    found.end == end || verb(found.end) || found.end < end && place(found.end)
}

/// "der" is no woman and no thing, "die" no man, "das" neither, as far as the article before the noun shows.
fn agrees(passage: &Passage, relative: usize, first: usize) -> bool {
    const NO_MAN: [&str; 8] = ["die", "das", "eine", "einer", "ihre", "ihrer", "seine", "seiner"];
    const NO_WOMAN: [&str; 10] =
        ["das", "dem", "des", "ein", "eines", "einen", "einem", "ihrem", "seinem", "diesem"];
    const NO_THING: [&str; 7] = ["der", "die", "den", "eine", "einer", "einen", "einige"];
    let others: &[&str] = match passage.str(relative) {
        "der" | "welcher" => &NO_MAN,
        "die" | "welche" => &NO_WOMAN,
        "das" | "welches" => &NO_THING,
        _ => return true,
    };
    // "von Norwegen, das", "Peter Kern, das"
    let person = || passage.has(first, class::PERSON | class::GIVEN | class::SURNAME);
    let country = || passage.has(first, class::COUNTRY);
    let bare = !passage.has(first, class::DETERMINER | class::POSSESSIVE);
    match passage.str(relative) {
        _ if !bare => !passage.reads_any(first, others),
        "der" => !country(),
        "das" => !person(),
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;

    #[test]
    fn names_stand_with_their_appositions() {
        check(&[
            (
                "Anders als die Polizei, die viele zählte, nannte Minister Kern 500 Gäste.",
                "reported [nannte Minister Kern 500 Gäste] Minister Kern",
            ),
            (
                "Auch Anke Dorn, Chefin der Bahn, sagte, es regne.",
                "indirect [es regne] Anke Dorn, Chefin der Bahn",
            ),
            (
                "Beobachter lobpreisten den Plan, kamen aber zum Schluss, dass es regne.",
                "indirect [dass es regne] Beobachter",
            ),
            (
                "Firmen prüfen die Vorwürfe eines Gutachters, der sagt, es regne.",
                "indirect [es regne] eines Gutachters",
            ),
            (
                "Am Abend wurde ein Minister aus Ulm zugeschaltet, der sagte, es regne.",
                "indirect [es regne] ein Minister aus Ulm",
            ),
            ("Der Plan kam von der Ministerin, die sagte, es regne.", "indirect [es regne] der Ministerin"),
            (
                "Minister Kern lehnte ab, die Chefin der Bahn, Anke Dorn, sagte, es regne.",
                "indirect [es regne] die Chefin der Bahn, Anke Dorn",
            ),
            (
                "Anke Dorn, Platzwart der Gäste sagte, es regne.",
                "indirect [es regne] Anke Dorn, Platzwart der Gäste",
            ),
            ("Anke Dorn, Platzwarte der Gäste sagten, es regne.", "indirect [es regne] Platzwarte der Gäste"),
            ("Kern, der Chef der Bahn, sagte, es regne.", "indirect [es regne] Kern, der Chef der Bahn"),
            ("Der Zug kam, ein Helfer sagte, es regne.", "indirect [es regne] ein Helfer"),
            (
                "Wie Dorn, eine Sprecherin der Bahn mitteilte, kam niemand um.",
                "indirect [kam niemand um] Dorn, eine Sprecherin der Bahn",
            ),
            ("Am Abend kam ein Minister, der sagte, es regne.", "indirect [es regne] ein Minister"),
            ("CDU, CSU und SPD sagten, es regne.", "indirect [es regne] CDU, CSU und SPD"),
            ("In Ulm, CSU und SPD sagten, es regne.", "indirect [es regne] CSU und SPD"),
            ("Laut CDU, CSU und SPD regnet es.", "indirect [regnet es] CDU, CSU und SPD"),
            (
                "Der Sprecher der Agentur dpa, Anke Dorn, sagte, es regne.",
                "indirect [es regne] Der Sprecher der Agentur dpa, Anke Dorn",
            ),
            (
                "Der Tank stand unter Druck, wie Anke Dorn, Chefin der Bahn, mitteilte.",
                "indirect [Der Tank stand unter Druck] Anke Dorn, Chefin der Bahn",
            ),
            (
                "Am Abend wurde ein Minister zugeschaltet, der den Gästen sagte, es regne.",
                "indirect [es regne] ein Minister",
            ),
        ]);
    }
}
