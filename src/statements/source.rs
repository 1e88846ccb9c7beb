//! Speakers behind a preposition: the agent of a passive, and the paper that something stands in; names in quotation
//! marks.
//!
//! Subjects are found in `speaker.rs`, "laut X" in `attribution.rs`.
//! Example: in "In dem Bericht heißt es, dass Geld fehle" it is "dem Bericht".

use std::ops::Range;

use super::clause::Role;
use super::cues::Verb;
use super::direct::is_name;
use super::nouns::{holds_speaker, is_paper, speaks};
use super::passage::Passage;
use super::phrase::noun_phrase;
use crate::lexicon::class;
use crate::tokens::Flags;

/// "wurde von der Polizei mitgeteilt"
pub fn agent(passage: &Passage, verb: &Verb, clause: &Range<usize>) -> Option<Range<usize>> {
    const REACH: usize = 40;
    // "wird ein Umsatz von 3 Millionen Euro erwartet"
    let named = |i: usize| passage.has(i, class::DETERMINER | class::NAMES | class::ROLE);
    let counted = |i: usize| passage[i].is_number() || passage.has(i, class::HEDGE);
    let by = |i: &usize| passage.reads_any(*i, &["von", "vom", "seitens"]);
    let phrases = || {
        // "In der Nähe von Bergen wurde gewarnt", "Der Regierung von Kern wird vorgeworfen": says more of the noun.
        let belongs = |i: usize| {
            i > clause.start && passage[i - 1].is_capital() && i < verb.finite && verb.finite + 1 < clause.end
        };
        (clause.start..clause.end.min(clause.start + REACH)).filter(by).filter_map(move |i| {
            noun_phrase(passage, i + 1, clause.end).filter(|_| !counted(i + 1) && !belongs(i))
        })
    };
    // Whoever blames or praises can speak, whatever the word for them; "von Kennern als „…“ bezeichnet": they, too.
    let trade = |phrase: &Range<usize>| {
        passage.str(phrase.end - 1).ends_with("ern") && verb.reports().starts_with("als")
    };
    let blames =
        |phrase: &Range<usize>| named(phrase.start) && verb.reports().starts_with('*') || trade(phrase);
    // "die Gefahr von Bränden vom Wetterdienst": who speaks by the head of the phrase goes before.
    let found = phrases().find(|phrase| speaks(passage, phrase));
    found.or_else(|| phrases().find(|phrase| holds_speaker(passage, phrase) || blames(phrase)))
}

/// "In dem Bericht wurde vermutet, dass": a passive that stands in a paper.
pub fn paper(passage: &Passage, clause: &Range<usize>) -> Option<Range<usize>> {
    let named = |found: &Range<usize>| passage[found.start].is_quotation_mark();
    leading(passage, clause, &LEADS)
        .filter(|found| named(found) || found.clone().any(|i| is_paper(passage, i)))
}

/// "In dem Bericht heißt es", "hieß es aus dem Ministerium", "geht aus dem Papier hervor"
pub fn source(passage: &Passage, clause: &Range<usize>, verb: &Verb) -> Option<Range<usize>> {
    // "war von drei Booten die Rede": what is spoken of.
    let leads = if verb.reports().starts_with("von") { &LEADS[2..] } else { &LEADS };
    let opening = || {
        let opens = passage.reads_any(clause.start, &["in", "im", "aus"]) && verb.reports().is_empty();
        let place = |found: &Range<usize>| passage.has(found.start, class::PLACE | class::COUNTRY);
        let named = noun_phrase(passage, clause.start + 1, verb.finite);
        named.filter(|found| opens && found.end == verb.finite && !place(found))
    };
    behind_es(passage, verb).or_else(|| leading(passage, clause, leads)).or_else(opening)
}

/// "hieß es aus dem Hauptquartier in Ulm", "heißt es beim TVW": right behind the verb, it is whoever says so, whatever
/// the word.
fn behind_es(passage: &Passage, verb: &Verb) -> Option<Range<usize>> {
    let lead = verb.finite + 2;
    let next = lead + 1;
    let named = || {
        let word = passage.str(next);
        passage[next].has(Flags::CAPS) || passage.class(next) == 0 && !passage.lexicon.is_noun(word)
    };
    let from = || passage.reads(lead, "aus") && passage.has(next, class::DETERMINER);
    let at = || passage.reads_any(lead, &["bei", "beim"]) && passage[next].is_capital() && named();
    if next >= passage.end || !passage.reads(verb.finite + 1, "es") || !(from() || at()) {
        return None;
    }
    noun_phrase(passage, next, passage.end)
}

const LEADS: [&str; 10] = ["vom", "von", "in", "im", "aus", "beim", "seitens", "auf", "bei", "dazu"];

/// The phrase behind one of the prepositions: somebody who can speak, or the place that something is heard from.
fn leading(passage: &Passage, clause: &Range<usize>, leads: &[&str]) -> Option<Range<usize>> {
    const REACH: usize = 30;
    let within = clause.start..clause.end.min(clause.start + REACH);
    let phrase = |i: usize| noun_phrase(passage, i + 1, passage.end);
    // "unter Verweis auf Paragraf 12": what somebody names.
    const NAMED: [&str; 5] = ["Verweis", "Hinweis", "Berufung", "Bezug", "Blick"];
    let names = |i: usize| i > passage.start && passage.reads_any(i - 1, &NAMED);
    let at = || within.clone().filter(|i| passage.reads_any(*i, leads) && !names(*i));
    let heard = |found: &Range<usize>| passage.has(found.start, class::PLACE | class::COUNTRY);
    // "verlautete aus Tokio"; but "In Brüssel heißt es" only says where.
    let place = |i: usize| phrase(i).filter(|found| passage.reads(i, "aus") && heard(found));
    // "geht aus Zahlen des Amtes hervor"
    // "wurde im „Boten“ als Lüge bezeichnet"
    let medium = |found: &Range<usize>| {
        passage[found.start].is_quotation_mark() && passage.reads_any(found.start - 1, &["im", "vom", "beim"])
    };
    let says = |found: &Range<usize>| {
        // "aus den Reihen der SPD"
        let ranks = passage.reads_any(found.start, &["Reihen"]) || passage.reads(found.start + 1, "Reihen");
        ranks || holds_speaker(passage, found) || medium(found) || found.clone().any(|i| is_paper(passage, i))
    };
    at().find_map(|i| phrase(i).filter(says)).or_else(|| at().find_map(place))
}

/// "In dem Bericht, der heute erschien, heißt es": the source stands before the relative clause.
pub fn source_before(passage: &Passage, verb: &Verb) -> Option<Range<usize>> {
    let relative = verb.clause.checked_sub(1).filter(|at| {
        let clause = &passage.clauses[*at];
        // ", der uns vorliegt,": the tables may not know the verb.
        let last = passage[clause.tokens.end - 1];
        let bare = passage.has(clause.tokens.start, class::RELATIVE) && last.is_lower();
        clause.role == Role::Relative || clause.mark == Some(',') && bare
    })?;
    source(passage, &passage.clauses[relative.checked_sub(1)?].tokens, verb)
}

/// „Retter ohne Grenzen“ sagte: the name of a group fills what stands before the verb.
pub fn quoted_name(passage: &Passage, field: &Range<usize>) -> Option<Range<usize>> {
    let quote = passage.quotes.iter().find(|quote| quote.tokens.start == field.start)?;
    // „Retter ohne Grenzen“ und das Rote Kreuz sagten
    let whole = || noun_phrase(passage, field.start, field.end).is_some_and(|found| found == *field);
    (is_name(passage, quote) && (quote.tokens == *field || whole())).then(|| field.clone())
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;

    #[test]
    fn prepositions_name_agents_and_papers() {
        check(&[
            ("In der Nähe von Bergen wurde vor Frost gewarnt.", ""),
            (
                "Der Plan wurde von Minister Kern angekündigt.",
                "reported [Der Plan wurde von Minister Kern angekündigt] Minister Kern",
            ),
            (
                "In dem Bericht, der heute erschien, heißt es, dass Geld fehle.",
                "indirect [dass Geld fehle] dem Bericht",
            ),
            ("Der Plan wurde am Montag angekündigt.", ""),
            ("In dem Vertrag heißt es, dass Geld fehle.", "indirect [dass Geld fehle] dem Vertrag"),
            ("Für Mai wird ein Umsatz von 3 Millionen Euro erwartet.", ""),
            ("Es gebe Streit, verlautete aus Tokio.", "indirect [Es gebe Streit] Tokio"),
            ("Wie es in Brüssel heißt, fehlt Geld.", "indirect [fehlt Geld] -"),
            ("Es gebe Streit, hieß es in Rom.", "indirect [Es gebe Streit] -"),
            (
                "Es gebe Streit, hieß es aus dem Kommando im polnischen Stettin.",
                "indirect [Es gebe Streit] dem Kommando",
            ),
            (
                "Es gebe Streit, hieß es aus dem Hauptquartier im griechischen Larisa.",
                "indirect [Es gebe Streit] dem Hauptquartier",
            ),
            ("Es gebe Streit, heißt es beim TVW.", "indirect [Es gebe Streit] TVW"),
            (
                "In dem Brief, der vorliegt, heißt es mit Blick auf Paragraf 12, es gebe Streit.",
                "indirect [es gebe Streit] dem Brief",
            ),
            (
                "Kern sagte, er gehe. Es gebe Streit, hieß es weiter.",
                "indirect [er gehe] Kern; indirect [Es gebe Streit] Kern",
            ),
            (
                "In einem Bericht war von 60 Booten die Rede.",
                "reported [In einem Bericht war von 60 Booten die Rede] einem Bericht",
            ),
            ("Von 60 Booten war die Rede.", "reported [Von 60 Booten war die Rede] -"),
            (
                "Wie der „Bote“ erfuhr, fehlt Geld. Die Frau erfuhr, dass es regnet.",
                "indirect [fehlt Geld] der „Bote“",
            ),
            ("„Retter ohne Grenzen“ sagte, es regne.", "indirect [es regne] „Retter ohne Grenzen“"),
            ("„Wir gehen bald“, zitierte das Blatt den Minister.", "direct [„Wir gehen bald“] den Minister"),
            ("Das Blatt zitierte den Minister: „Wir gehen.“", "direct [„Wir gehen.“] den Minister"),
            (
                "Einer der drei befragten Helfer sagte, es regne.",
                "indirect [es regne] Einer der drei befragten Helfer",
            ),
            ("In dem Bericht wird vermutet, dass Geld fehle.", "indirect [dass Geld fehle] dem Bericht"),
            (
                "Alle wurden von örtlichen Behörden angewiesen, das Haus zu räumen.",
                "indirect [das Haus zu räumen] örtlichen Behörden",
            ),
            (
                "Das Eis, sagte Anke Dorn, sei dick.",
                "indirect [Das Eis, sagte Anke Dorn, sei dick] Anke Dorn",
            ),
            ("Kern traf Dorn. Danach sagte dieser, es regne.", "indirect [es regne] dieser"),
        ]);
    }
}
