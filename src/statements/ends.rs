//! Where a speaker's phrase ends: whom he tells, and who quotes him, is no part of it.
//!
//! Who speaks is found in `speaker.rs`.
//! Example: "sagte die Ministerin der „Neuen Zeit“" has the speaker "die Ministerin".

use std::ops::Range;

use super::cues::Verb;
use super::nouns::{names_itself, speaks};
use super::passage::Passage;
use crate::lexicon::{Sense, class};
use crate::tokens::Shape;

/// "wie Kern vom Boten zitiert wird": who quotes is no part of who is quoted.
pub fn without_agent(passage: &Passage, verb: &Verb, found: Range<usize>) -> Range<usize> {
    let quoted = verb.passive && verb.quotes_its_subject();
    let plain = found.clone().all(|i| passage[i].mark().is_none());
    let agent = |i: &usize| passage.reads_any(*i, &["von", "vom"]);
    let end = (found.start + 1..found.end).find(agent).filter(|_| quoted && plain);
    found.start..end.unwrap_or(found.end)
}

/// "sagte die Ministerin der „Neuen Zeit“", "sagte ein Arzt der Nachrichtenagentur dpa": to whom; but "ein Redakteur der
/// „Neuen Zeit“".
pub fn without_recipient(passage: &Passage, verb: &Verb, found: Range<usize>) -> Range<usize> {
    let medium = |i: usize| {
        passage[i].is_quotation_mark()
            || passage.has(i, class::WIRE)
            || names_itself(passage, i)
            || passage[i].is_capital() && names_itself(passage, i + 1)
    };
    let recipient = |i: &usize| passage.reads(*i, "der") && medium(i + 1) && passage[*i - 1].is_capital();
    let Some(der) = (found.start + 1..found.end - 1).find(recipient).filter(|_| found.start > verb.at) else {
        return found;
    };
    let staff =
        passage.lexicon.ends_as_any(passage.str(der - 1), &["", "s", "en", "in", "innen"], Sense::Staff);
    if staff || !speaks(passage, &(found.start..der)) { found } else { found.start..der }
}

/// "berichtete ein Anwohner von Schüssen", "gehen die Ermittler von Frost aus": what the verb says, not whose he is; but
/// "sprach der Wirt von Ulm".
pub fn without_matter(passage: &Passage, verb: &Verb, found: Range<usize>) -> Range<usize> {
    const NAMED: u64 = class::NAMES | class::ROLE | class::SPEAKER | class::ORGANIZATION_HEAD;
    if found.start <= verb.finite {
        return found;
    }
    // "hat sich der Verband für ein Verbot ausgesprochen": no name has such an article.
    if verb.reports().starts_with("für|") {
        let object =
            |i: &usize| passage.reads_any(*i, &["für", "gegen"]) && passage.has(*i + 1, class::DETERMINER);
        let end = (found.start + 1..found.end).find(object);
        return found.start..end.unwrap_or(found.end);
    }
    if !verb.reports().contains("von") {
        return found;
    }
    const SURNAMES: u64 = class::SURNAME | class::SURNAME_WEAK;
    let matter = |i: &usize| {
        let noun = (*i + 1..found.end).find(|k| passage[*k].is_capital());
        // "von einem Schaden": a surname has no such article.
        let one = passage.reads_any(*i + 1, &["einem", "einer"]);
        let named = if one { NAMED & !SURNAMES } else { NAMED };
        passage.reads_any(*i, &["von", "vom"])
            && noun
                .is_some_and(|noun| !passage.has(noun, named) && passage.lexicon.is_noun(passage.str(noun)))
    };
    let end = (found.start + 1..found.end).find(matter);
    found.start..end.unwrap_or(found.end)
}

/// "erwartet der Verband Ausgaben von 3 Millionen Euro", "nannte die Polizei Schäden an 30 Autos": a plain noun of which a
/// number is said is the verb's object; but "sprach der Verband Wohneigentum von 300 Häusern".
pub fn without_object(passage: &Passage, verb: &Verb, found: Range<usize>) -> Range<usize> {
    const BESIDE: usize = 3;
    const NAMED: u64 = class::NAMES & !(class::SURNAME | class::SURNAME_WEAK) | class::ROLE | class::SPEAKER;
    let (noun, next) = (found.end - 1, found.end);
    let numbered = |i: usize| (i..i + BESIDE).any(|k| passage.get(k).is_some_and(|token| token.is_number()));
    let sum = passage.reads(next, "in") && passage.reads_any(next + 1, &["Höhe", "Wert"]);
    let counted = sum
        || passage.reads_any(next, &["an", "von"])
            && !verb.reports().split('|').any(|word| passage.reads(next, word))
            && numbered(next + 1);
    let word = passage.str(noun);
    let plain = || {
        let tail = || passage.lexicon.tail(word, Shape::Capital, class::NOUN, 4).is_some();
        // "Reifenschäden": a plural that no table has.
        let several = || passage.class(noun) == 0 && word.ends_with("en");
        let common = || passage.lexicon.is_noun(word) || several() || tail();
        passage[noun].is_capital() && !passage.has(noun, NAMED) && common()
    };
    let behind = !verb.passive && found.start > verb.finite && found.len() > 2;
    let object = behind && counted && plain() && speaks(passage, &(found.start..noun));
    found.start..if object { noun } else { found.end }
}

/// "Wenige Tage", "drei Wochen": they say nothing.
pub fn is_measure(passage: &Passage, found: &Range<usize>) -> bool {
    const TIMES: [&str; 9] =
        ["Tage", "Tagen", "Wochen", "Monate", "Monaten", "Jahre", "Jahren", "Stunden", "Minuten"];
    let last = found.end - 1;
    let day = || found.len() == 1 && passage.has(last, class::CALENDAR) && !passage.has(last, class::NAMES);
    passage[last].is_capital() && (passage.reads_any(last, &TIMES) || day())
}

/// "Von Reuters befragte Händler hatten": they are the subject, whoever asked them.
pub fn is_asked(passage: &Passage, field: &Range<usize>) -> bool {
    const ASKED: [&str; 6] =
        ["befragte", "befragten", "beauftragte", "beauftragten", "angefragte", "kontaktierte"];
    let noun = field.end - 1;
    passage.reads_any(field.start, &["von", "vom"])
        && field.len() > 3
        && passage.reads_any(noun - 1, &ASKED)
        && speaks(passage, &(noun..noun + 1))
}

/// "Von der Leyen sagte", but "Von der Bahn forderte": a surname with its particle and nothing else.
pub fn is_particle_name(passage: &Passage, field: &Range<usize>) -> bool {
    const NAMES: u64 = class::SURNAME | class::SURNAME_WEAK | class::PERSON;
    let name = field.start + 2;
    field.len() == 3
        && passage.reads(field.start, "von")
        && passage.reads_any(field.start + 1, &["der", "den"])
        && passage[name].is_capital()
        && (passage.has(name, NAMES) || passage.class(name) == 0)
        && !passage.has(name, class::NOUN | class::ROLE)
        && !passage.lexicon.is_noun(passage.str(name))
}

/// "Der örtlichen Zeitung sagte Kern": the ending of the adjective tells the case.
pub fn is_dative(passage: &Passage, field: &Range<usize>) -> bool {
    let adjective = field.start + 1;
    // "der 38-Jährigen" is one, too.
    if passage.reads_any(field.start, &["der", "einer"])
        && field.len() > 1
        && passage.str(adjective).ends_with("-jährigen")
    {
        return true;
    }
    passage.reads_any(field.start, &["der", "einer", "dieser"])
        && field.len() > 2
        && passage[adjective].is_lower()
        && !passage.has(adjective, class::FUNCTION)
        && (passage.str(adjective).ends_with("en") || passage.reads(field.start, "einer"))
        && passage[adjective + 1].is_capital()
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;

    #[test]
    fn whom_somebody_tells_is_no_speaker() {
        check(&[
            ("„Wir gehen“, sagte die Ministerin der „Neuen Zeit“.", "direct [„Wir gehen“] die Ministerin"),
            (
                "„Wir gehen“, sagte ein Redakteur der „Neuen Zeit“.",
                "direct [„Wir gehen“] ein Redakteur der „Neuen Zeit“",
            ),
            ("„Wir gehen“, sagte ein Sprecher der Stadt.", "direct [„Wir gehen“] ein Sprecher der Stadt"),
            (
                "Später berichtete ein Minister von Schüssen.",
                "reported [Später berichtete ein Minister von Schüssen] ein Minister",
            ),
            (
                "Später berichtete ein Minister von Siemens von Schüssen.",
                "reported [Später berichtete ein Minister von Siemens von Schüssen] ein Minister von Siemens",
            ),
            (
                "Nach dem Fund geht die Polizei von einem Schaden von 300 Euro aus.",
                "reported [Nach dem Fund geht die Polizei von einem Schaden von 300 Euro aus] die Polizei",
            ),
            (
                "Für Mai erwartet der Verband Ausgaben von rund 300 Euro.",
                "reported [Für Mai erwartet der Verband Ausgaben von rund 300 Euro] der Verband",
            ),
            (
                "Als Grund nannte der Ministerpräsident Schulden in Höhe von 300 Euro.",
                "reported [Als Grund nannte der Ministerpräsident Schulden in Höhe von 300 Euro] der Ministerpräsident",
            ),
            (
                "Am Montag sprach der Verband Wohneigentum von 300 Häusern.",
                "reported [Am Montag sprach der Verband Wohneigentum von 300 Häusern] der Verband Wohneigentum",
            ),
            ("Drei Wochen später sagte Minister Kern, es regne.", "indirect [es regne] Minister Kern"),
        ]);
    }
}
