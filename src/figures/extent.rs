//! "über" that says how far something goes or what it is about, not that it is more: "die Etappe führt über 187
//! Kilometer", "sie entschieden über fünf Anträge".
//!
//! Example: "siegte über 400 Meter Hürden" is a distance, "stieg über 400 Meter hoch" is more than that.

use super::{Figure, FigureKind, being, change};
use crate::document::Document;
use crate::lexicon::{Sense, class};

/// True where "über", at the token before the figure, says how far it is.
pub fn is_said(document: &Document, figure: &Figure, at: usize) -> bool {
    use FigureKind::*;
    if !matches!(figure.kind, Length | Duration | Count | Area) || at == 0 {
        return false;
    }
    let race = document[at - 1].is_capital() && document.lexicon.ends_as(document.str(at - 1), Sense::Race);
    race || figure.kind == Duration && lasts(document, figure, at)
        || figure.kind != Count
            && (goes(document, at) || figure.kind == Length && is_discipline(document, figure))
}

/// The tokens before "über" in its sentence, the nearest first.
fn back_from(document: &Document, at: usize) -> impl Iterator<Item = usize> {
    const REACH: usize = 24;
    let sentence = document.sentences.get(document.sentence_at(at));
    let first = sentence.map_or(0, |sentence| sentence.tokens.start);
    (first.max(at.saturating_sub(REACH))..at).rev()
}

/// Whether a verb that is asked for stands before "über" in its clause, and no other nearer; the points of "am 5. Mai"
/// and "Dr." stand inside.
fn has_verb_before(document: &Document, at: usize, asked: impl Fn(usize) -> bool) -> bool {
    back_from(document, at)
        .take_while(|k| document[*k].mark().is_none_or(|mark| mark == '.'))
        .take_while(|k| asked(*k) || document[*k].is_capital() || !document.has(*k, class::FINITE))
        .any(&asked)
}

/// "3 Euro über fünf Jahre", "über zehn Jahre abgeschrieben": what is spread over a time.
fn lasts(document: &Document, figure: &Figure, at: usize) -> bool {
    let behind = change::after(document, figure, at);
    document.has(at - 1, class::CURRENCY) || document.means(behind, Sense::Spread)
}

/// True where "über", at the token before the figure, belongs to a verb further off, or to "zwei" and the like.
pub fn belongs_elsewhere(document: &Document, figure: &Figure, at: usize) -> bool {
    const FEW: i64 = 12;
    let counted = figure.kind == FigureKind::Count;
    let led = at > 0 && document.has(at - 1, class::PREPOSITION);
    // "über vier Angeklagte": more than so few is said otherwise.
    let few = counted
        && document[at + 1].is_word()
        && figure.value.is_some_and(|value| value.0 <= FEW.into())
        && figure.range.is_none();
    !led && (few || disposes(document, at) || is_told(document, figure, at) || is_on_the_way(document, at))
}

/// "verfügt im Parlament über": the verb stands further off; "und die andere über 40 Prozent" shares it.
fn disposes(document: &Document, at: usize) -> bool {
    let verb = |k: &usize| document.means(*k, Sense::Disposes);
    back_from(document, at).take_while(|k| verb(k) || !document.has(*k, class::FINITE)).any(|k| verb(&k))
}

/// "informierte über 30 Fälle", "stimmten am 3. Mai über 50 Anträge ab", "über 5 Mio. Euro zu streiten"; but who talks for
/// so many hours, and so many people, do more.
fn is_told(document: &Document, figure: &Figure, at: usize) -> bool {
    use FigureKind::*;
    let spoken = matches!(figure.kind, Duration | Length | Age | Percent | Ratio | Temperature | Speed);
    let debates = |k: usize| document.means(k, Sense::Debates) && !document[k].is_capital();
    let people = matches!(figure.kind, Count | Number) && being::lives(document, at + 2);
    !spoken
        && !people
        && (has_verb_before(document, at, debates) || is_told_behind(document, figure, at, debates))
}

/// "soll der Rat über 30 Anträge entscheiden", but not "wurden über 30 Anträge beraten".
fn is_told_behind(document: &Document, figure: &Figure, at: usize, debates: impl Fn(usize) -> bool) -> bool {
    const NEAR: usize = 4;
    let behind = change::after(document, figure, at);
    let mut words = (behind..document.len().min(behind + NEAR)).take_while(|k| document[*k].mark().is_none());
    let closes = |k: usize| document.get(k + 1).is_none_or(|next| next.mark().is_some());
    let passive = |k: usize| document.reads_any(k, &["wurden", "werden", "sind"]);
    words.any(|k| debates(k) && closes(k)) && !has_verb_before(document, at, passive)
}

/// "von 200 PS über 500 PS bis zu 1.200 PS"
fn is_on_the_way(document: &Document, at: usize) -> bool {
    const REACH: usize = 6;
    let from = (at.saturating_sub(REACH)..at.saturating_sub(1))
        .any(|k| document.reads(k, "von") && document[k + 1].is_number());
    let plain = |k: &usize| document[*k].mark().is_none() || document.is(*k, ',');
    from && (at + 1..document.len().min(at + 2 * REACH)).take_while(plain).any(|k| document.reads(k, "bis"))
}

/// "führt über", "erstreckte sich nun über", "siegte über": verbs of a way or a time.
fn goes(document: &Document, at: usize) -> bool {
    const NEAR: usize = 8;
    let own = |k: usize| document.reads(k, "sich");
    let verb = |k: usize| document.means(k, Sense::Stretches) && !document[k].is_capital();
    // "erstreckt sich über", but "versammelten sich über 100 Meter vom Tor"
    let stretches = |k: usize| verb(k) && (own(k + 1) || k > 0 && own(k - 1));
    if has_verb_before(document, at, stretches) {
        return true;
    }
    let behind = (at + 1..document.len().min(at + NEAR)).take_while(|k| document[*k].mark().is_none());
    if own(at - 1) && behind.into_iter().any(|k| document.reads(k, "hinzog") || verb(k)) {
        return true;
    }
    let adverb = |k: &usize| document.has(*k, class::ADVERB) && !document.means(*k, Sense::Leads);
    let before = back_from(document, at).find(|k| !adverb(k));
    before.is_some_and(|k| !document.has(k, class::NOUN) && document.means(k, Sense::Leads))
}

/// "400 Meter Hürden", "200 Meter Schmetterling"
fn is_discipline(document: &Document, figure: &Figure) -> bool {
    let behind = document.token_at(figure.span.end);
    document.means(behind, Sense::Discipline)
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
            ("Der Vertrag hat eine Laufzeit über 27 Monate.", "27 Monate = duration 27 mo P27M"),
            (
                "Er zahlt 3 Euro über fünf Jahre und arbeitet über sechs Jahre dort.",
                "3 Euro = money 3 EUR; fünf Jahre = duration 5 a P5Y; sechs Jahre = duration 6 a P6Y more_than",
            ),
            ("Sie bohrte Löcher über insgesamt 60 Meter.", "60 Meter = length 60 m"),
            ("Das Moor erstreckt sich damit über 80 Hektar.", "80 Hektar = area 80 ha"),
            ("Der Bau schreibt sich über 30 Jahre ab.", "30 Jahre = duration 30 a P30Y"),
            ("Er blieb über vier Jahre hinweg treu.", "vier Jahre = duration 4 a P4Y"),
            ("Es kamen insgesamt über 60 Boote.", "60 Boote = count 60 more_than Boote"),
            ("Es stieg über 100 Meter hoch.", "100 Meter = length 100 m more_than"),
            ("Dort drängten sich über 40 Kinder.", "40 Kinder = count 40 more_than Kinder"),
        ]);
    }

    #[test]
    fn what_something_is_about_is_no_more_than_that() {
        check(&[
            ("Er informierte über 30 Fälle.", "30 Fälle = count 30 Fälle"),
            ("Er informierte über 30 Lotsen.", "30 Lotsen = count 30 more_than Lotsen"),
            (
                "Der Rat stritt am 4. Mai über 30 Anträge.",
                "4. Mai = date XXXX-05-04; 30 Anträge = count 30 Anträge",
            ),
            ("Sie verhandeln mit Dr. Kern über 30 Mio. Euro.", "30 Mio. Euro = money 30000000 EUR"),
            (
                "Heute soll der Rat über 30 Anträge entscheiden.",
                "Heute = date XXXX-XX-XX; 30 Anträge = count 30 Anträge",
            ),
            ("Am Ende wurden über 30 Anträge beraten.", "30 Anträge = count 30 more_than Anträge"),
            ("Sie stritten über fünf Stunden.", "fünf Stunden = duration 5 h PT5H more_than"),
            (
                "Er verfügte am 3. Mai über 30 Kilo Gold.",
                "3. Mai = date XXXX-05-03; 30 Kilo = mass 30 kg Gold",
            ),
            ("Es ging um viel Geld, er zahlte über 30 Euro.", "30 Euro = money 30 EUR more_than"),
            ("Das Gericht urteilte über vier Angeklagte.", "vier Angeklagte = count 4 Angeklagte"),
            (
                "Kern verfügt über 36 Prozent, Vogt über 40 Prozent.",
                "36 Prozent = percent 36 %; 40 Prozent = percent 40 %",
            ),
            (
                "Kern verfügt über 36 Prozent, Vogt bekam über 40 Prozent.",
                "36 Prozent = percent 36 %; 40 Prozent = percent 40 % more_than",
            ),
            (
                "Es reicht von 3 PS über 500 PS bis zu 900 PS.",
                "3 PS = power 3 PS; 500 PS = power 500 PS; 900 PS = power 900 PS at_most",
            ),
            (
                "Der Umbau kostet von über 20 Betten die Hälfte.",
                "20 Betten = count 20 more_than Betten; Hälfte = ratio 0.5",
            ),
        ]);
    }
}
