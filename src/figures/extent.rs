//! "über" that says how far or how long something goes, not that it is more: "die Etappe führt über 187 Kilometer".
//!
//! Example: "siegte über 400 Meter Hürden" is a distance, "stieg über 400 Meter hoch" is more than that.

use super::{Figure, FigureKind};
use crate::document::Document;
use crate::lexicon::class;

/// True where "über", at the token before the figure, says how far it is.
pub fn is_said(document: &Document, figure: &Figure, at: usize) -> bool {
    use FigureKind::*;
    if !matches!(figure.kind, Length | Duration | Count) || at == 0 {
        return false;
    }
    let race = document[at - 1].is_capital() && is_race(document.str(at - 1));
    race || figure.kind != Count
        && (goes(document, at - 1) || figure.kind == Length && is_discipline(document, figure))
}

/// "Etappe", "Gold", "Duell": what goes over a distance, or over rounds.
fn is_race(key: &str) -> bool {
    const RACES: &str = "etappe rennen strecke distanz lauf duell gold silber bronze sieg titel kampf finale rekord \
        staffel marsch flug medaille tour route fahrt wanderung runde";
    let key = key.to_lowercase();
    RACES.split_ascii_whitespace().any(|race| key.ends_with(race))
}

/// "führt über", "erstreckte sich über", "siegte über": verbs of a way or a time.
fn goes(document: &Document, before: usize) -> bool {
    const VERBS: &str = "führt führte führen führten läuft lief laufen liefen geht ging siegte gewann gewannen \
        triumphierte startet startete hinweg";
    // "versammelten sich über 100 Meter vom Tor"
    const SELVES: &str = "erstreckt erstreckte erstrecken erstreckten zieht zog ziehen zogen staute";
    const NEAR: usize = 8;
    let key = document.str(before);
    if document.reads(before, "sich") {
        let verb = |k: &usize| SELVES.split_ascii_whitespace().any(|verb| document.reads(*k, verb));
        let behind = before + 2..document.len().min(before + NEAR);
        return before > 0 && verb(&(before - 1))
            || behind
                .into_iter()
                .take_while(|k| document[*k].mark().is_none())
                .any(|k| document.reads(k, "hinzog") || verb(&k));
    }
    !document.has(before, class::NOUN) && VERBS.split_ascii_whitespace().any(|verb| verb == key)
}

/// "400 Meter Hürden", "200 Meter Schmetterling"
fn is_discipline(document: &Document, figure: &Figure) -> bool {
    const DISCIPLINES: [&str; 9] =
        ["Hürden", "Schmetterling", "Freistil", "Brust", "Rücken", "Lagen", "Kraul", "Hindernis", "Delfin"];
    let behind = document.partition_point(|token| token.at() < figure.span.end);
    document.reads_any(behind, &DISCIPLINES)
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;

    #[test]
    fn a_way_over_a_distance_is_no_more_than_that() {
        check(&[
            ("Die Etappe führt über 187 Kilometer.", "187 Kilometer = length 187 km"),
            ("Auf der Etappe über 187,5 Kilometer.", "187,5 Kilometer = length 187.5 km"),
            ("Sie kam über 400 Meter Hürden gut an.", "400 Meter = length 400 m"),
            ("Ein Duell über zwölf Runden.", "zwölf Runden = count 12 Runden"),
            ("Der Stau erstreckte sich über 15 Kilometer.", "15 Kilometer = length 15 km"),
            ("Es zog sich über acht Stunden hin.", "acht Stunden = duration 8 h PT8H"),
            ("Es stieg über 100 Meter hoch.", "100 Meter = length 100 m more_than"),
            ("Dort drängten sich über 40 Kinder.", "40 Kinder = count 40 more_than Kinder"),
        ]);
    }
}
