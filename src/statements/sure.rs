//! What only looks as if it made a figure less sure: "bestritt 40 Spiele", "unter einer Plane", words of the sentence
//! before.
//!
//! Used by `certainty.rs`.
//! Example: in "Geplant waren 40. Es kamen 300 Gäste." only the 40 are planned.

use std::ops::Range;

use super::certainty::cue;
use super::{Statement, StatementKind};
use crate::document::Document;

/// „Wir haben 300 Betten“, widersprach Kern; "bestritt das; es seien nur 3 gewesen": what is set against what is denied.
pub fn is_own_claim(document: &Document, statement: &Statement) -> bool {
    /// Beginnings of verbs whose clause is what they deny: "bestritt, dass", "es sei Mord, leugnete er".
    const DENY: [&str; 9] =
        ["bestr", "dement", "leugn", "geleugn", "abstr", "abgestr", "aus", "schließ", "schloss"];
    let Some(cue) = cue(document, statement) else { return false };
    let (first, end) = (document.token_at(statement.span.start), document.token_at(statement.span.end));
    let direct = statement.kind == StatementKind::Direct;
    let content = || DENY.iter().any(|start| document.str(cue).starts_with(start));
    if end <= cue {
        let depends = document.reads_any(first, &["dass", "daß", "ob", "zu"]);
        let parted = document.is(cue - 1, ',') || document.is(end, ':');
        let worded = first > 0 && document.reads(first - 1, "Worten");
        return if direct { parted || worded } else { parted && !depends && !content() };
    }
    let Some(mark) = first.checked_sub(1).filter(|mark| *mark > cue) else {
        return direct && !statement.spans.is_empty();
    };
    // "widersprach, man stelle ein", "streitet das ab, es seien 40": what is denied was said before.
    let alone = |i: usize| document.reads_any(i, &["das", "dies"]) && !document[i + 1].is_capital();
    let said_before = || {
        mark == cue + 1 && document.str(cue).starts_with("widersp")
            || (cue + 1..mark).any(|i| alone(i) && !document[i + 1].is_number())
    };
    ":;–—".chars().any(|parts| document.is(mark, parts)) || document.is(mark, ',') && said_before()
}

/// "machte den Kauf möglich", "ist möglich geworden": what has come to be possible has come to be.
pub fn is_reached(document: &Document, clause: &Range<usize>) -> bool {
    const DONE: [&str; 6] = ["machte", "machten", "gemacht", "wurde", "wurden", "geworden"];
    clause.clone().any(|i| document.reads_any(i, &DONE))
}

/// "wies die Klage auf 300 Euro zurück": what was asked for is as it is told, whoever refuses it.
pub fn is_refused_demand(document: &Document, at: usize, statement: &Statement) -> bool {
    const REACH: usize = 8;
    const DEMANDS: [&str; 10] = [
        "klage",
        "forderung",
        "forderungen",
        "antrag",
        "beschwerde",
        "berufung",
        "revision",
        "angebot",
        "gesuch",
        "offerte",
    ];
    let refuses = statement.cue.is_some_and(|cue| {
        document.reads_any(document.token_at(cue.span.start), &["wies", "wiesen", "weist", "weisen"])
    });
    let first = document.token_at(statement.span.start).max(at.saturating_sub(REACH));
    refuses
        && (first..at).any(|i| {
            let word = document.str(i).to_lowercase();
            document[i].is_capital() && DEMANDS.iter().any(|end| word.ends_with(end))
        })
}

/// "unter einer Plane": a noun, and not the first word of its sentence.
pub fn is_noun_within(document: &Document, i: usize) -> bool {
    i > 0 && document[i - 1].is_word() && document.lexicon.is_noun(document.str(i))
}

/// True of the last token of a sentence.
pub fn ends_sentence(document: &Document, i: usize) -> bool {
    document.sentences.get(document.sentence_at(i)).is_some_and(|sentence| sentence.tokens.end == i + 1)
}

#[cfg(test)]
mod tests {
    use crate::figures::Certainty;

    #[test]
    fn figures_are_stated() {
        for (text, wanted) in [
            ("300 Gäste kamen. Geplant waren 40.", Certainty::Stated),
            ("Eine Stiftung machte den Kauf für 300 Euro möglich.", Certainty::Stated),
            ("Der Kauf für 300 Euro wurde durch Spenden möglich.", Certainty::Stated),
            ("Ein Kauf für 300 Euro ist möglich.", Certainty::Possible),
            ("Minister Kern wollte nicht ausschließen, dass 300 Stellen fehlen.", Certainty::Possible),
            ("300 Gäste kamen im Jahr 2019. Geplant war das nicht.", Certainty::Stated),
            ("Die Plane ist 300 Meter lang.", Certainty::Stated),
            ("Minister Kern bestritt 300 Länderspiele.", Certainty::Stated),
            ("Minister Kern bestritt, dass der Bau 300 Euro koste.", Certainty::Denied),
            ("Er plane 300 Wohnungen.", Certainty::Planned),
            ("„Wir haben 300 Betten“, widersprach Minister Kern.", Certainty::Claimed),
            ("Mit den Worten „Wir haben 300 Betten“ wies Kern die Kritik zurück.", Certainty::Claimed),
            ("Es gebe 300 Betten, wies Minister Kern die Kritik zurück.", Certainty::Claimed),
            ("Die Bahn bestritt das; es seien 300 Gäste gewesen.", Certainty::Claimed),
            ("Die Bahn streitet das ab, es seien 300 Gäste gewesen.", Certainty::Claimed),
            ("Minister Kern widersprach, die Bahn stelle 300 Leute ein.", Certainty::Claimed),
            ("Dass es 300 Betten gebe, bestritt Minister Kern.", Certainty::Denied),
            ("Minister Kern leugnet, er habe 300 Euro gestohlen.", Certainty::Denied),
            ("Die Bahn widersprach der Darstellung, es habe 300 Tote gegeben.", Certainty::Denied),
            ("Das Gericht wies die Klage auf 300 Euro Entschädigung zurück.", Certainty::Stated),
            ("Das Amt wies den Bericht über 300 Tote zurück.", Certainty::Denied),
            ("Die Polizei wies 300 Gäste zurück.", Certainty::Stated),
        ] {
            let report = crate::analyse(text);
            let found = report.figures.first().map(|figure| figure.certainty);
            assert_eq!(found, Some(wanted), "{text}");
        }
    }
}
