//! Headlines: two sentences in one, and a speaker before a colon.
//!
//! What a sentence says is read in `scene.rs`.
//! Example: in "Polizei: Zwölf Verletzte bei Unfall" it is the police who say so.

use super::clause;
use super::nouns::is_genre;
use super::passage::Pieces;
use super::scene::{Find, Scene};
use super::speaker;
use super::statement::StatementKind;
use crate::document::Document;
use crate::lexicon::{Sense, class};
use std::ops::Range;

impl Scene<'_, '_> {
    /// "Kiew fordert Waffen – Moskau droht": a headline of two sentences.
    pub fn read_headlines(&mut self, tokens: Range<usize>) {
        const SHORTEST: usize = 3;
        let document = self.document;
        let dash = |i: &usize| {
            let mark = matches!(document[*i].mark(), Some('–' | '—' | '-' | '/'));
            let apart = !document[*i].is_joined() && !document[*i + 1].is_joined();
            let quoted = || self.quotes.iter().any(|quote| quote.tokens.contains(i));
            mark && apart && !quoted()
        };
        let inner = tokens.start + SHORTEST..tokens.end.saturating_sub(SHORTEST);
        let first = inner.clone().find(dash);
        let verb = |mut part: Range<usize>| {
            part.any(|i| {
                clause::is_finite(document, i) || document.is(i, ':') && !document[i + 1].is_joined()
            })
        };
        // "EU warnt vor Hunger – 30 Tote in Gaza", "Rat fordert Geld / Hilfe nur zur Hälfte bezahlt"
        let news = |dash: usize| {
            document.is(dash, '/') || document[dash + 1].is_number() || verb(dash + 1..tokens.end)
        };
        // "WK Ulm - Kern: „Zu teuer“": who speaks stands behind the dash, whose he is before it.
        let quoted = |start: usize| self.quotes.iter().any(|quote| quote.tokens.start == start);
        let speaks = |dash: &usize| {
            speaker::noun_phrase(document, dash + 1, tokens.end).is_some_and(|found| {
                document.is(found.end, ':') && (quoted(found.end + 1) || speaker::is_person(document, &found))
            })
        };
        let label = (tokens.start + 1..inner.end).find(|i| dash(i) && speaks(i));
        if let Some(dash) = label.filter(|dash| !verb(tokens.start..*dash)) {
            return self.read_headline(dash + 1..tokens.end);
        }
        match first.filter(|dash| verb(tokens.start..*dash) && news(*dash)) {
            Some(dash) => {
                self.read_headline(tokens.start..dash);
                self.read_headline(dash + 1..tokens.end);
            }
            None => self.read_headline(tokens),
        }
    }

    /// "Polizei: Zwölf Verletzte bei Unfall": a headline that says nothing else.
    pub fn read_headline(&mut self, tokens: Range<usize>) {
        let (document, count) = (self.document, self.found.len());
        self.read(tokens.clone());
        let speaker = speaker::noun_phrase(document, tokens.start, tokens.end);
        let speaker =
            speaker.filter(|found| document.is(found.end, ':') && speaker::is_person(document, found));
        // "Landkreis Ulm: 40 Schafe gerissen": where, and nobody speaks.
        let place = |found: &Range<usize>| {
            found.len() > 1
                && document.lexicon.ends_as(document.str(found.start), Sense::Land)
                && !document.has(found.start, class::DETERMINER)
        };
        let says =
            |found: &Range<usize>| self.found.len() == count && !is_genre(document, found) && !place(found);
        let Some(speaker) = speaker.filter(says) else {
            return;
        };
        // "Quellbach AG: Stimmrechte nach § 40" says nothing.
        let rest = speaker.end + 1..tokens.end;
        let counts = |i: usize| document[i].is_number() || document.has(i, class::NUMERAL);
        // "Bürgermeister Kern: Keine neuen Gebühren"
        let named = speaker.clone().any(|i| document.has(i, class::ROLE))
            && speaker.clone().any(|i| document.has(i, class::SURNAME | class::PERSON));
        let quoted = self.quotes.iter().any(|quote| quote.tokens == rest);
        let tells = named || quoted || rest.clone().any(|i| clause::is_finite(document, i) || counts(i));
        // "Siemens AG: Umsatz steigt": of whom the figures are, who need not say so.
        if !quoted && is_firm(document, &speaker) {
            return;
        }
        if !tells || rest.clone().any(|i| document.str(i) == "§") {
            return;
        }
        let pieces = Pieces { first: rest, second: None };
        let kind = if quoted { StatementKind::Direct } else { StatementKind::Indirect };
        self.add(Find { kind, pieces, speaker: Some(speaker), cue: None, stance: None, rule: "headline" });
        // Nobody goes on in the text.
        self.last_speaker = None;
    }
}

/// "Siemens AG", "Sparkasse Moorstedt": a firm by its form, or by its first word.
fn is_firm(document: &Document, phrase: &Range<usize>) -> bool {
    const FORMS: [&str; 7] = ["AG", "GmbH", "KG", "KGaA", "OHG", "SE", "eG"];
    const HOUSES: [&str; 3] = ["bank", "kasse", "versicherung"];
    let head = document.str(phrase.start);
    let house = || HOUSES.iter().any(|end| head.to_lowercase().ends_with(end));
    let sort = || document.lexicon.ends_as(head, Sense::Firm) || house();
    phrase.len() > 1 && (sort() || document.reads_any(phrase.end - 1, &FORMS))
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;

    #[test]
    fn speakers_stand_before_the_colon() {
        let body = "\n\nIn Ulm war es kalt.";
        check(&[
            (&format!("Polizei: Zwölf Verletzte{body}"), "indirect [Zwölf Verletzte] Polizei"),
            (
                &format!("Städtetag: „Das kostet uns den Schlaf“{body}"),
                "direct [„Das kostet uns den Schlaf“] Städtetag",
            ),
            (
                &format!("AK OÖ - Wesselok: „Das kostet uns den Schlaf“{body}"),
                "direct [„Das kostet uns den Schlaf“] Wesselok",
            ),
            (&format!("Moorbau AG: Umsatz steigt um 3 Prozent{body}"), ""),
            (&format!("Sparkasse Moorstedt: Gewinn sinkt um 3 Prozent{body}"), ""),
        ]);
    }
}
