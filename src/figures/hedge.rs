//! The words that say how exact a figure is: "etwa", "mehr als", "oder weniger".
//!
//! They stand before or behind the figure and are no part of its text; `hedges.tsv` lists them.
//! Example: in "nur etwa 30 %" the hedge is "nur etwa", the modifier about.

use rust_decimal::Decimal;

use super::{Figure, FigureKind, Modifier, extent, weather};
use crate::document::Document;
use crate::lexicon::{Gender, Match, Sense, TableId, class};

/// Hedges of more words are not looked for; the table's longest has five.
const LONGEST: usize = 7;

/// Gives the figure, whose first token is `start` and whose last is before `after`, its modifier and hedge.
pub fn attach<'t>(document: &Document<'t>, figure: &mut Figure<'t>, start: usize, after: usize) {
    let mut modifier = Modifier::Exact;
    // "fast die Hälfte"
    let share = figure.kind == FigureKind::Ratio
        && start > 1
        && document.reads_any(start - 1, &["die", "der", "das", "den"])
        && ending_at(document, start - 1).is_some();
    // "höchstens aber 400"
    let aside = start > 1
        && document.reads_any(start - 1, &["aber", "jedoch", "allerdings"])
        && ending_at(document, start - 1).is_some();
    // "höher als ein Jahr zuvor" compares with that time.
    if figure.kind == FigureKind::Duration
        && start > 0
        && document.reads(start - 1, "als")
        && document.reads_any(after, &["zuvor", "vorher", "früher", "davor"])
    {
        return;
    }
    let start = start - usize::from(share || aside) - bound_before(document, start);
    let mut first = start;
    // "nur etwa", "bloß knapp": particles stand before the hedge proper.
    while let Some(found) = ending_at(document, first) {
        let said = Modifier::by_name(found.row.get(0));
        if is_other_word(document, figure, first - found.len, said)
            || found.len == 1 && is_end(document, figure, first - 1)
        {
            break;
        }
        // "nur etwa" is less than was thought; "insgesamt etwa" and "noch etwa" say nothing of how exact it is.
        let narrows = || document.reads_any(first - found.len, &["nur", "lediglich", "bloß", "gerade"]);
        if modifier != Modifier::Exact && (said != Modifier::Exact || !narrows()) {
            break;
        }
        modifier = if modifier == Modifier::Exact { said } else { modifier };
        first -= found.len;
    }
    if modifier != Modifier::Exact {
        figure.hedge = Some(document.phrase(&(first..start)));
    } else if let Some(found) = behind(document, figure, after)
        // "um 3 Prozent aufwärts" is a direction.
        && !(start > 0 && document.reads(start - 1, "um"))
    {
        modifier = Modifier::by_name(found.row.get(0));
        figure.hedge = Some(document.phrase(&(after..after + found.len)));
    }
    if modifier == Modifier::Exact && weather::is_around(document, figure, start, after) {
        (modifier, figure.hedge) = (Modifier::About, Some(document.verbatim(start - 1)));
    }
    // "keine 100 Besucher" are fewer.
    figure.modifier = if modifier == Modifier::None { Modifier::LessThan } else { modifier };
    if figure.range.is_some() && figure.modifier == Modifier::Exact {
        figure.modifier = Modifier::Between;
    }
}

/// How many tokens stand between the figure and the bound that is said before its preposition: "mindestens um 110 Euro",
/// "mindestens aber um 110 Euro".
fn bound_before(document: &Document, start: usize) -> usize {
    if start < 2 || !document.reads(start - 1, "um") {
        return 0;
    }
    let aside = usize::from(start > 2 && document.reads_any(start - 2, &["aber", "jedoch", "allerdings"]));
    let bound = ending_at(document, start - 1 - aside).is_some_and(|found| {
        found.len == 1 && matches!(Modifier::by_name(found.row.get(0)), Modifier::AtLeast | Modifier::AtMost)
    });
    // "ab um 20 Uhr"
    if bound && !document.has(start - 2 - aside, class::PREPOSITION) { 1 + aside } else { 0 }
}

/// "5 % mehr als vor einem Jahr" compares, "gegen 20 Stimmen" are opposed, "Unter 50 Gästen" is among them, "zwischen
/// zwei Häusern" has no ends, "Vertrag über 20 Flugzeuge" is for so many.
fn is_other_word(document: &Document, figure: &Figure, at: usize, said: Modifier) -> bool {
    let counted = matches!(figure.kind, FigureKind::Count | FigureKind::Number);
    said == Modifier::Between && figure.range.is_none()
        // "um die Hälfte" is by so much.
        || figure.kind == FigureKind::Ratio && document.reads(at, "um")
        || counted && figure.range.is_none() && document.reads(at, "gegen")
        || document.reads(at, "gegen") && at > 0 && document[at - 1].is_number()
        // "die Erinnerung an die fünfjährige Herrschaft"
        || figure.kind == FigureKind::Duration && document.reads(at, "an") && figure.text.ends_with('e')
        || figure.kind == FigureKind::Count
            && document.reads(at, "unter")
            && (document[at].is_capital() || is_among(document, figure, at))
        || at.checked_sub(1).is_some_and(|governor| is_governed(document, figure, governor))
        || document.reads(at, "über")
            // "Löcher über insgesamt 60 Meter": a bound would be "insgesamt über".
            && (document.reads(at + 1, "insgesamt")
                || extent::belongs_elsewhere(document, figure, at)
                || extent::is_said(document, figure, at))
        || document.reads(at, "an") && is_given(document, figure, at)
        || document.reads(at, "um") && document.reads(at + 1, "die") && is_purpose(document, at)
        || document.reads_any(at, &["mehr", "weniger"]) && is_difference(document, at)
}

/// "um die 300 Stellen zu retten", "um die 20 Euro aufzubringen": what for.
fn is_purpose(document: &Document, um: usize) -> bool {
    const REACH: usize = 24;
    let clause = um + 1..document.len().min(um + REACH);
    let mut marks = clause.filter(|i| matches!(document[*i].mark(), Some(',' | '.' | '!' | '?' | ';')));
    marks.next().is_some_and(|end| document[end - 1].is_lower() && document.ends_with_zu(end - 1))
}

/// "5 % mehr als 20 Jahre zuvor": by so much; but "binnen zwei Wochen mehr als 900 Gäste".
fn is_difference(document: &Document, at: usize) -> bool {
    let amount = |k: usize| document[k].is_number() || document.has(k, class::NUMERAL);
    let measure = at > 1 && document.has(at - 1, class::UNIT | class::CURRENCY) && amount(at - 2);
    let lead =
        at.checked_sub(3).filter(|k| document.has(*k, class::PREPOSITION) && !document.reads(*k, "um"));
    measure && lead.is_none()
}

/// "Die Umfrage wurde im Mai unter 1.000 Wahlberechtigten geführt", "wählte unter 40 Entwürfen aus": of them.
fn is_among(document: &Document, figure: &Figure, at: usize) -> bool {
    const REACH: usize = 14;
    const CHOSE: [&str; 11] = [
        "wählt",
        "wählte",
        "wählten",
        "wählen",
        "kürt",
        "kürte",
        "kürten",
        "verlost",
        "verloste",
        "verlosten",
        "verteilt",
    ];
    let asks = |key: &str| ["mfrage", "efragung"].iter().any(|tail| key.ends_with(tail));
    is_only_one(document, at)
        || is_dative(document, figure, at)
        || (at.saturating_sub(REACH)..at)
            .any(|k| document[k].is_capital() && asks(document.str(k)) || document.reads_any(k, &CHOSE))
}

/// "setzte sich unter 40 Bewerbern durch": only the preposition asks for this case, but "mit unter 40 Bewerbern".
fn is_dative(document: &Document, figure: &Figure, at: usize) -> bool {
    let led = at == 0 || document.has(at - 1, class::PREPOSITION);
    let stem = figure.object.and_then(|noun| noun.strip_suffix('n')).filter(|_| !led);
    stem.is_some_and(|stem| match document.lexicon.gender(stem) {
        Some(Gender::Plural) => true,
        Some(Gender::Feminine) => false,
        _ => stem.ends_with("er") && document.lexicon.is_noun(stem),
    })
}

/// "als einziges Mädchen unter sechs Geschwistern": one of them.
fn is_only_one(document: &Document, at: usize) -> bool {
    (at.saturating_sub(4)..at).any(|k| document.str(k).starts_with("einzig"))
}

/// "erinnerte an die 40 Toten", "gehen an die 14 Familien": the preposition leads to them, and so it does to no round
/// number.
fn is_given(document: &Document, figure: &Figure, at: usize) -> bool {
    let round = figure.value.is_some_and(|value| (value.0 % Decimal::TEN).is_zero());
    let before = at.checked_sub(1);
    let noun = before.is_some_and(|k| document[k].is_capital() && k > 0 && !document.has(k, class::FUNCTION));
    let verb = before.is_some_and(|k| document.means(k, Sense::Gives));
    document.reads(at + 1, "die") && (!round || noun || verb)
}

/// "bis drei Uhr", "bis zwei Tage vor der Wahl", "von fünf bis zehn": only "bis" before an amount is a bound.
fn is_end(document: &Document, figure: &Figure, at: usize) -> bool {
    use FigureKind::*;
    let below = figure.value.is_some_and(|value| value.0.is_sign_negative());
    document.reads(at, "bis")
        && (below
            || at > 0 && (document[at - 1].is_number() || document.has(at - 1, class::NUMERAL))
            || figure.range.is_some()
            || ends_span(document, at)
            || matches!(figure.kind, Number | Duration | Ordinal | Date | Time | Set | Ratio))
}

/// "von 1,8 Prozent in Bonn bis 2,7 Prozent in Köln": the other end stands before.
fn ends_span(document: &Document, bis: usize) -> bool {
    const REACH: usize = 7;
    (bis.saturating_sub(REACH)..bis.saturating_sub(1))
        .rev()
        .take_while(|k| document[*k].mark().is_none() && !document.has(*k, class::CONJUNCTION))
        .any(|k| document.reads(k, "von") && document[k + 1].is_number())
}

/// "verfügt über", "Auftrag über": the preposition belongs to the word before it; but "beriet über 30 Stunden" is how long,
/// and "nahm nach eigenen Angaben über 30 Leute fest" how many.
fn is_governed(document: &Document, figure: &Figure, governor: usize) -> bool {
    let lasts = figure.kind == FigureKind::Duration && document.means(governor, Sense::Debates);
    if document.reads(governor + 1, "über") && is_paper(document, governor) {
        return true;
    }
    document.goes_on(governor)
        && !lasts
        && !is_source(document, governor)
        && document
            .lexicon
            .matches_in(TableId::Hedges, document, governor)
            .any(|found| found.len == 2 && found.row.get(1) == "governed")
}

/// "Vertrag", "Millionenkredits", "Förderzusage"
fn is_paper(document: &Document, i: usize) -> bool {
    const ENDINGS: [&str; 6] = ["", "s", "es", "e", "en", "n"];
    document[i].is_capital() && document.lexicon.ends_as_any(document.str(i), &ENDINGS, Sense::Papers)
}

/// "nach Angaben", "laut ersten Meldungen", but "nach den Meldungen": who says so, and no word about what.
fn is_source(document: &Document, noun: usize) -> bool {
    let plural = document[noun].is_capital() && document.str(noun).ends_with('n');
    let before = noun.checked_sub(1).filter(|_| plural);
    before.is_some_and(|before| {
        let described = document[before].is_lower() && !document.has(before, class::FUNCTION);
        let lead = before.saturating_sub(usize::from(described));
        document.reads_any(lead, &["nach", "laut"])
    })
}

/// "gegen 19 Uhr", "kurz nach 20 Uhr", "um das Jahr 1900": a date or time that is only near.
pub fn around<'t>(document: &Document<'t>, figure: &mut Figure<'t>, start: usize, iso: &str) {
    let Some(before) = start.checked_sub(1) else { return };
    let year = iso.len() == 4 && iso.bytes().all(|byte| byte.is_ascii_digit());
    let lead = if year && before > 0 && document.reads(before, "das") { before - 1 } else { before };
    if year && document.reads(lead, "um") {
        (figure.modifier, figure.hedge) = (Modifier::About, Some(document.verbatim(lead)));
        return;
    }
    // Few dates have a hedge; the look-up is for these.
    // "leicht unter Vorjahr" is no time close to it.
    let exact = document[start].is_number() || figure.kind == FigureKind::Time;
    let hedged = document.has(before, class::HEDGE)
        || document.is(before, '.')
        || document.reads_any(before, &["nach", "vor"]);
    // "mindestens einmal im Monat", "bis zu 19-mal täglich"
    let often = figure.kind == FigureKind::Set && is_often(document, start);
    if !(exact && figure.kind != FigureKind::Set || often) || !hedged && !document.reads(before, "zu") {
        return;
    }
    if let Some(found) = ending_at(document, start)
        && let said = Modifier::by_name(found.row.get(0))
        && (matches!(said, Modifier::About | Modifier::JustOver | Modifier::JustUnder)
            || often && said != Modifier::Exact)
    {
        (figure.modifier, figure.hedge) = (said, Some(document.phrase(&(start - found.len..start))));
    }
}

/// "einmal im Monat", "19-mal täglich", "drei Mal im Jahr": a set that begins with how often.
fn is_often(document: &Document, start: usize) -> bool {
    document.str(start).ends_with("mal") || document[start].is_number() || document.has(start, class::NUMERAL)
}

/// The longest hedge whose last token is the one before `end`.
fn ending_at(document: &Document, end: usize) -> Option<Match> {
    let first = end.saturating_sub(LONGEST);
    let may = |k: &usize| document.has(*k, class::HEDGE) && (k + 1 == end || document.goes_on(*k));
    (first..end).filter(may).find_map(|k| {
        let fits = |found: &Match| {
            found.len == end - k && found.row.get(1) == "before" && found.row.get(0) != "several"
        };
        document.lexicon.matches_in(TableId::Hedges, document, k).find(fits)
    })
}

/// Where the longest hedge begins whose last token is the one before `end`.
pub fn start_of(document: &Document, end: usize) -> Option<usize> {
    ending_at(document, end).map(|found| end - found.len)
}

/// The hedge that begins behind the figure: "oder mehr".
fn behind(document: &Document, figure: &Figure, after: usize) -> Option<Match> {
    if !document.has(after, class::HEDGE) {
        return None;
    }
    let found = document
        .lexicon
        .matches_in(TableId::Hedges, document, after)
        .find(|found| found.row.get(1) == "after")?;
    // "zehn Tote und mehr als 50 Verletzte", but "3 Prozent oder mehr Stimmen"
    let next = after + found.len;
    let noun = document[next].is_capital() && figure.kind != FigureKind::Percent;
    let goes_on = document.reads_any(next, &["als", "denn"]) || noun || document[next].is_number();
    (!goes_on).then_some(found)
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;

    #[test]
    fn hedges_make_the_modifier_and_stay_outside() {
        check(&[
            ("Um die 300 Lotsen zu retten, tagt der Rat.", "300 Lotsen = count 300 Lotsen"),
            ("Um die 20 Euro aufzubringen, sammelt er.", "20 Euro = money 20 EUR"),
            ("Es kamen um die 300 Lotsen, um zu tagen.", "300 Lotsen = count 300 about Lotsen"),
            ("Es sind 5 % mehr als 20 Jahre zuvor.", "5 % = percent 5 %; 20 Jahre = duration 20 a P20Y"),
            (
                "Sie zählten binnen zwei Wochen mehr als 900 Gäste.",
                "zwei Wochen = duration 2 wk P2W; 900 Gäste = count 900 more_than Gäste",
            ),
            ("Es ist 5 % höher als ein Jahr zuvor.", "5 % = percent 5 %; ein Jahr = duration 1 a P1Y"),
            (
                "Sie reichen von 3 Euro für Kinder bis 4 Euro für alle.",
                "3 Euro = money 3 EUR; 4 Euro = money 4 EUR",
            ),
            ("Sie übt mindestens zweimal pro Woche.", "zweimal pro Woche = set P1W at_least"),
            ("Er hält 3 Prozent oder mehr Stimmen.", "3 Prozent = percent 3 % at_least"),
            ("Rund 90 Länder machen mit.", "90 Länder = count 90 about Länder"),
            ("Es kamen höchstens aber 400 Gäste.", "400 Gäste = count 400 at_most Gäste"),
            (
                "Er steigt um 3 Prozent, mindestens aber um 11 Euro und höchstens um 12 Euro.",
                "3 Prozent = percent 3 %; 11 Euro = money 11 EUR at_least; 12 Euro = money 12 EUR at_most",
            ),
            (
                "Es endete mit 52,3 gegen 47,7 Prozent.",
                "52,3 = percent 52.3 %; 47,7 Prozent = percent 47.7 %",
            ),
            ("Die Umfrage wurde im Haus unter 300 Ärzten geführt.", "300 Ärzten = count 300 Ärzten"),
            ("Die Umfrage unter 300 Ärzten liegt vor.", "300 Ärzten = count 300 Ärzten"),
            ("Sie setzte sich unter 40 Bewerbern durch.", "40 Bewerbern = count 40 Bewerbern"),
            ("Die Jury wählte unter 40 Sendungen aus.", "40 Sendungen = count 40 Sendungen"),
            ("Es kamen unter 40 Bewerber.", "40 Bewerber = count 40 less_than Bewerber"),
            ("Er zahlt mehr als 100 Euro.", "100 Euro = money 100 EUR more_than"),
            ("Es waren knapp 5 Kilometer.", "5 Kilometer = length 5 km just_under"),
            ("Bis zu 40 Prozent fehlen.", "40 Prozent = percent 40 % at_most"),
            ("Es kamen 300 Gäste oder mehr.", "300 Gäste = count 300 at_least Gäste"),
            (
                "Es gab zehn Tote und mehr als 50 Verletzte.",
                "zehn Tote = count 10 Tote; 50 Verletzte = count 50 more_than Verletzte",
            ),
            ("Er erinnerte an die 40 Toten.", "40 Toten = count 40 Toten"),
            ("Es kamen an die 300 Leute.", "300 Leute = count 300 about Leute"),
            ("Keine 100 Besucher kamen.", "100 Besucher = count 100 less_than Besucher"),
            ("Der Kreis verfügt über 304 Betten.", "304 Betten = count 304 Betten"),
            ("Er fand nach eigenen Angaben über 30 Boote.", "30 Boote = count 30 more_than Boote"),
            ("Laut ersten Meldungen über 30 Boote.", "30 Boote = count 30 more_than Boote"),
            ("Nach den Meldungen über 30 Boote ging er.", "30 Boote = count 30 Boote"),
            ("Der Rat beriet über 30 Stunden.", "30 Stunden = duration 30 h PT30H more_than"),
            ("Sie erhielt eine Förderzusage über 30 Euro.", "30 Euro = money 30 EUR"),
            ("Der Auftrag über rund 9 Euro.", "9 Euro = money 9 EUR about"),
            ("Der Wald ist über 300 Jahre alt.", "300 Jahre alt = age 300 a more_than"),
            ("Mindestens drei Schiffe sanken.", "drei Schiffe = count 3 at_least Schiffe"),
        ]);
    }
}
