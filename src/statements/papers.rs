//! Sources that are papers or figures: whose they are, and where a verb beside them names who speaks.
//!
//! What an attribution covers is told in `attribution.rs`.
//! Example: "nach Zahlen der Stadt" names the city, "nach vorläufigen Zahlen" nobody.

use std::ops::Range;

use super::attribution::{Attribution, Frame, lead, plain};
use super::clause::{Clause, Role, is_finite};
use super::cues::Verb;
use super::nouns::is_paper;
use super::passage::Passage;
use super::speaker;
use super::statement::Stance;
use crate::lexicon::{TableId, class};
use crate::tokens::{Flags, Shape};

/// "nach Zahlen des Verbands", "nach amtlichen Daten": whoever has counted; "nach vorläufigen Zahlen" names nobody.
pub fn owned(passage: &Passage, i: usize, end: usize) -> Option<Frame> {
    const LEADS: [&str; 4] = ["nach", "laut", "gemäß", "zufolge"];
    const OFFICIAL: [&str; 4] = ["amtlichen", "offiziellen", "behördlichen", "staatlichen"];
    let adjective = i > passage.start && !passage[i - 1].is_capital() && !passage.has(i - 1, class::FUNCTION);
    let lead = i.checked_sub(1 + usize::from(adjective)).filter(|lead| *lead >= passage.start)?;
    if !passage[i].is_capital() || !passage.reads_any(lead, &LEADS) {
        return None;
    }
    if adjective && passage.reads_any(i - 1, &OFFICIAL) {
        return Some(plain(lead..i + 1, Some(i - 1..i + 1), lead..lead + 1));
    }
    let whole = speaker::noun_phrase(passage, i, end)?;
    let start = i + 1 + usize::from(passage.reads(i + 1, "von"));
    (start < whole.end && speaker::is_person(passage, &(start..whole.end)))
        .then(|| plain(lead..whole.end, Some(start..whole.end), lead..lead + 1))
}

/// "Nach Polizeiangaben", "nach UN-Zahlen": the source is known by the noun's tail.
pub fn compound(passage: &Passage, i: usize, end: usize) -> Option<Frame> {
    const INSIDE: usize = 4;
    const COUNTS: [&str; 3] = ["-Zahlen", "-Daten", "-Informationen"];
    let noun = (i + 1..end.min(i + 1 + INSIDE)).find(|k| passage[*k].is_capital())?;
    if passage.has(noun, class::SOURCE) {
        return None;
    }
    if noun == i + 1 && COUNTS.iter().any(|counts| passage.str(noun).ends_with(counts)) {
        return Some(plain(i..noun + 1, Some(noun..noun + 1), i..i + 1));
    }
    let tail = passage.lexicon.tail(passage.str(noun), Shape::Capital, class::SOURCE, 5).map(str::len)?;
    let key = passage.str(noun);
    // "Nach der Auszählung lag er vorn": then.
    if key.contains("uszählung") {
        return None;
    }
    let row = passage.lexicon.rows_of(TableId::Sources, &key[key.len() - tail..], Shape::Capital).next()?;
    let lead = lead(passage, noun, row)?;
    let speaker = speaker::noun_phrase(passage, lead + 1, end)?;
    Some(Frame {
        stance: Stance::by_name(row.get(2)),
        ..plain(lead..speaker.end, Some(speaker), lead..lead + 1)
    })
}

/// "laut Mitteilung": a paper of nobody in particular, in which somebody named says so.
pub fn is_bare_paper(passage: &Passage, i: usize) -> bool {
    let noun = i + usize::from(passage.has(i, class::DETERMINER));
    let owned = passage.reads_any(noun + 1, &["des", "der", "von", "vom"])
        || passage.get(noun + 1).is_some_and(|next| next.is_capital());
    noun < passage.end && is_paper(passage, noun) && !owned
}

/// "nach vorläufigen Angaben", "laut einer Schätzung", "nach eigenen Angaben": who speaks is said elsewhere, if at all.
pub fn is_anonymous(passage: &Passage, found: &Attribution) -> bool {
    let Some(speaker) = found.speaker.clone().filter(|_| !found.goes_on && !found.beside) else {
        return false;
    };
    let last = speaker.end - 1;
    let bare = (speaker.start..last).all(|i| !passage[i].is_capital());
    let definite = passage.reads_any(speaker.start, &["der", "dem", "den", "diesem", "dieser"]);
    bare && speaker.len() > 1
        && !definite
        && is_paper(passage, last)
        && !passage.has(speaker.start, class::POSSESSIVE)
}

/// "stieg nach vorläufigen Angaben, wie die Stadt mitteilte", "sagte Kern laut Mitteilung": the verb names who speaks.
pub fn is_told_by_another(passage: &Passage, found: &Attribution, verbs: &[Verb]) -> bool {
    const SAYS: [&str; 7] = ["sagt", "sagte", "sagten", "erklärt", "erklärte", "erklärten", "betonte"];
    let spoken = |verb: &&Verb| {
        verb.speaker.as_ref().is_some_and(|speaker| {
            speaker.start >= passage.start && !verb.passive && speaker::is_person(passage, speaker)
        })
    };
    let framed = |verb: &Verb| {
        let clause = &passage.clauses[verb.clause];
        let behind = clause.tokens.start > found.cue.start && clause.mark == Some(',');
        behind && (clause.role == Role::As || verb.finite == clause.tokens.start)
    };
    let beside = |verb: &Verb| {
        passage.clauses[verb.clause].tokens.contains(&found.cue.start) && passage.reads_any(verb.at, &SAYS)
    };
    let bare = passage.reads(found.cue.start, "laut") && is_bare_paper(passage, found.cue.end);
    let anonymous = is_anonymous(passage, found);
    (anonymous || bare)
        && verbs.iter().filter(spoken).any(|verb| anonymous && framed(verb) || bare && beside(verb))
}

/// "Er erwarte, dass es regne, so Kern": the cue in the Konjunktiv is Kern's own word.
pub fn is_own_word(passage: &Passage, verb: &Verb, attributions: &[Attribution]) -> bool {
    let first = passage.clauses[verb.clause].tokens.start == passage.start;
    first
        && passage.has(verb.finite, class::KONJUNKTIV1)
        && attributions.iter().any(|found| {
            !found.beside
                && found.speaker.is_some()
                && found.cue.start > verb.at
                && found.pieces.contains(verb.at)
        })
}

/// A relative clause right behind the source.
pub fn is_about(passage: &Passage, clause: &Clause, start: usize, so: bool) -> bool {
    let Range { end, .. } = clause.tokens;
    // The tables may not know the verb: ", der vorliegt, fehlt".
    let closes = || {
        passage.has(start, class::RELATIVE)
            && end > start + 1
            && !passage[start + 1].is_capital()
            && passage[end - 1].is_lower()
            && passage.is(end, ',')
            && end + 1 < passage.end
            && is_finite(passage, end + 1)
    };
    let relative = clause.role == Role::Relative && (so || !passage[start + 1].is_capital());
    clause.tokens.start == start && clause.mark == Some(',') && (relative || closes())
}

/// "Monate", "kurz": with "nach" behind it.
pub fn is_span_of_time(passage: &Passage, i: usize) -> bool {
    const TIMES: [&str; 22] = [
        "Minute",
        "Minuten",
        "Stunde",
        "Stunden",
        "Tag",
        "Tage",
        "Tagen",
        "Woche",
        "Wochen",
        "Monat",
        "Monate",
        "Monaten",
        "Jahr",
        "Jahre",
        "Jahren",
        "Jahrzehnte",
        "kurz",
        "bald",
        "lange",
        "unmittelbar",
        "direkt",
        "gleich",
    ];
    passage.reads_any(i, &TIMES)
}

/// "Kern legte Zahlen vor. Danach fehlt Geld": not then, but by them; what went by is told in the past.
pub fn follows_paper(passage: &Passage, i: usize) -> bool {
    let verb = i + 1;
    let now = passage
        .has(verb, class::AUXILIARY | class::MODAL | class::KONJUNKTIV1 | class::VERB | class::CUE)
        && !passage.has(verb, class::PRETERITE)
        && !["te", "ten"].iter().any(|end| passage.str(verb).ends_with(end))
        || passage.has(verb, class::KONJUNKTIV2) && !passage.reads_any(verb, &["wurde", "wurden"]);
    let opens = i == passage.start && !passage[i].has(Flags::PARAGRAPH) && i > 0;
    let before = || passage.sentences.get(passage.sentence_at(i - 1));
    opens
        && now
        && !passage[verb].is_capital()
        && !passage.reads_any(verb, &["war", "waren", "hatte", "hatten", "ging", "gingen", "kam", "kamen"])
        && before().is_some_and(|before| {
            before.tokens.clone().any(|k| is_paper(passage, k) && !passage.has(k, class::ROLE))
        })
}

/// "Aus Kreisen der SPD hieß es": only what is heard from there is said; but "stammen aus der Umgebung".
pub fn is_heard(passage: &Passage) -> bool {
    const HEARD: [&str; 6] = ["heißt", "hieß", "verlautet", "verlautete", "berichtet", "berichtete"];
    (passage.start..passage.end).any(|k| passage.reads_any(k, &HEARD))
}

/// "Bezahlt wird", in the words before the token.
pub fn is_passive(passage: &Passage, end: usize) -> bool {
    const REACH: usize = 12;
    let first = passage.start.max(end.saturating_sub(REACH));
    (first..end).any(|k| passage.reads_any(k, &["wird", "werden", "wurde", "wurden"]))
}

/// "sollen", "will": what is still to come.
pub fn is_meant(passage: &Passage, lead: usize) -> bool {
    const REACH: usize = 16;
    const MODALS: [&str; 6] = ["soll", "sollen", "will", "wollen", "wird", "werden"];
    let near = passage.start.max(lead.saturating_sub(REACH))..passage.end.min(lead + REACH);
    near.into_iter().any(|i| passage.reads_any(i, &MODALS))
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;

    #[test]
    fn papers_speak_where_nobody_else_does() {
        check(&[
            ("Nach der Auszählung der Stimmen lag Minister Kern vorn.", ""),
            ("Alle Gäste stammen aus der Umgebung des Hafens.", ""),
            ("Aus Kreisen der Partei hieß es, es regne.", "indirect [es regne] Kreisen der Partei"),
            (
                "Wie „Bild“, „Spiegel“ und „Welt“ berichten, fehlt Geld.",
                "indirect [fehlt Geld] „Bild“, „Spiegel“ und „Welt“",
            ),
            ("Nach Zahlen der Stadt fehlt Geld.", "indirect [fehlt Geld] der Stadt"),
            ("Nach vorläufigen Zahlen fehlt Geld.", ""),
            ("Nach UN-Zahlen fehlt Geld.", "indirect [fehlt Geld] UN-Zahlen"),
            ("Daten der Stadt zufolge fehlt Geld.", "indirect [fehlt Geld] Daten der Stadt"),
            (
                "Das Geld fehlte nach vorläufigen Angaben, wie die Stadt mitteilte.",
                "indirect [Das Geld fehlte nach vorläufigen Angaben] die Stadt",
            ),
            (
                "„Das Geld fehlt“, sagte Minister Kern laut Mitteilung.",
                "direct [„Das Geld fehlt“] Minister Kern",
            ),
            (
                "Er erwarte, dass es regne, so Minister Kern.",
                "indirect [Er erwarte, dass es regne] Minister Kern",
            ),
            (
                "Zuvor hatte der Mann den Angaben zufolge getrunken.",
                "indirect [Zuvor hatte der Mann den Angaben zufolge getrunken] den Angaben",
            ),
        ]);
    }
}
