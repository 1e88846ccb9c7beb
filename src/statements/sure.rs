//! What only looks as if it made a figure less sure: "bestritt 40 Spiele", "unter einer Plane", words of the sentence
//! before.
//!
//! Used by `certainty.rs`.
//! Example: in "Geplant waren 40. Es kamen 300 Gäste." only the 40 are planned.

use super::Statement;
use crate::document::Document;
use crate::figures::Figure;
use crate::lexicon::Sense;

/// "bestritt 40 Länderspiele", "bestritt ihr 100. Rennen": took part in them.
pub fn is_contest(document: &Document, figure: &Figure) -> bool {
    figure.object.is_some_and(|object| document.lexicon.ends_as(object, Sense::Contest))
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
            ("300 Gäste kamen im Jahr 2019. Geplant war das nicht.", Certainty::Stated),
            ("Die Plane ist 300 Meter lang.", Certainty::Stated),
            ("Minister Kern bestritt 300 Länderspiele.", Certainty::Stated),
            ("Minister Kern bestritt, dass der Bau 300 Euro koste.", Certainty::Denied),
            ("Er plane 300 Wohnungen.", Certainty::Planned),
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
