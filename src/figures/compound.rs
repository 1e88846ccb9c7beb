//! Numbers that are the first part of a word: "fünftägige", "20-köpfig", "3,5-prozentig", "Fünf-Euro-Schein".
//!
//! Ages in digits ("54-jährige") are found in `age.rs`, units behind a hyphen ("152-mm-Granaten") in `measure.rs`.
//! Example: "eine dreistündige Debatte" lasts 3 h; "ein Zwölfjähriger" is 12 a old.

use std::ops::Range;

use rust_decimal::Decimal;

use super::measure::{name_unit, set_iso};
use super::{Figure, FigureKind, Found, age, being, count, hedge, unit};
use crate::document::Document;
use crate::lexicon::Sense;
use crate::numbers::{self, Numeral, Writing};
use crate::span::Span;
use crate::tokens::{Flags, same_key};

/// The rule of these finds.
pub(super) const RULE: &str = "compound";

/// What the second part of an adjective measures, before its ending.
const STEMS: [(&str, FigureKind, &str); 16] = [
    ("jährig", FigureKind::Duration, "a"),
    ("monatig", FigureKind::Duration, "mo"),
    ("wöchig", FigureKind::Duration, "wk"),
    ("tägig", FigureKind::Duration, "d"),
    ("stündig", FigureKind::Duration, "h"),
    ("minütig", FigureKind::Duration, "min"),
    ("sekündig", FigureKind::Duration, "s"),
    ("prozentig", FigureKind::Percent, "%"),
    ("köpfig", FigureKind::Count, ""),
    ("stöckig", FigureKind::Count, ""),
    ("geschossig", FigureKind::Count, ""),
    ("teilig", FigureKind::Count, ""),
    ("seitig", FigureKind::Count, ""),
    ("spurig", FigureKind::Count, ""),
    ("bändig", FigureKind::Count, ""),
    ("fach", FigureKind::Ratio, ""),
];

/// The figure in the word that begins with a number word.
pub fn in_word<'t>(document: &Document<'t>, i: usize) -> Option<Found<'t>> {
    let token = document.get(i).filter(|token| token.is_word())?;
    if document.class(i) & !super::NAMED != 0 || !numbers::may_begin_word(document, i) {
        return None;
    }
    let key = document.str(i);
    if let Some(measure) =
        key.strip_prefix("anderthalb").or_else(|| key.strip_prefix("Anderthalb")).and_then(stem)
    {
        return Some(adjective(document, i..i + 1, Decimal::new(15, 1), measure, false));
    }
    let (value, rest) = numbers::cardinal_in(key.as_bytes())?;
    let rest = key.get(key.len() - rest.len()..)?;
    if let Some(rest) = rest.strip_prefix('-').filter(|_| token.has(Flags::HYPHEN)) {
        // "zwölf-minütig"
        if let Some(measure) = stem(rest).filter(|_| value > 1) {
            return Some(adjective(document, i..i + 1, value.into(), measure, false));
        }
        return hyphenated(document, i, value.into(), rest);
    }
    // "einseitig" counts no pages, "einmalig" nothing.
    let (value, rest) = with_half(value, rest);
    let (kind, symbol) =
        stem(rest).filter(|(kind, _)| value > Decimal::ONE || *kind == FigureKind::Duration)?;
    let found = adjective(document, i..i + 1, value, (kind, symbol), false);
    Some(found)
}

/// "zweieinhalbjährig", "eineinhalbstündig": what was read takes the first letter of "einhalb" for that of "eine".
fn with_half(value: u64, rest: &str) -> (Decimal, &str) {
    let value = Decimal::from(value);
    let behind = rest
        .strip_prefix("einhalb")
        .or_else(|| rest.strip_prefix("inhalb").filter(|_| value == Decimal::ONE));
    behind.map_or((value, rest), |rest| (value + Decimal::new(5, 1), rest))
}

/// "Fünf-Euro-Schein", "siebenhundert-Euro": the figure ends with the unit.
fn hyphenated<'t>(document: &Document<'t>, i: usize, value: Decimal, rest: &str) -> Option<Found<'t>> {
    let unit = unit::of_compound(document, rest);
    // "Zwei-Milliarden-Loch"
    let size = unit.is_none().then(|| numbers::magnitude_of(document, parts(rest, 1))).flatten();
    if size.is_none() && unit.is_none() {
        return None;
    }
    let count = unit.map_or(1, |(_, count)| count);
    let text = parts(document.verbatim(i), 1 + count);
    let start = document[i].at();
    let span = Span { start, end: start + text.chars().count() as u32 };
    let factor = size.or(unit.map(|(unit, _)| unit.factor))?;
    let kind = unit.map_or(FigureKind::Number, |(unit, _)| unit.kind);
    let mut figure = Figure::over(kind, span, text, RULE).with_value(value.checked_mul(factor)?);
    unit.inspect(|(unit, _)| name_unit(&mut figure, unit));
    set_iso(&mut figure);
    Some(Found::new(figure, i + 1))
}

/// The figure of digits with an adjective joined or behind a hyphen: "20-köpfig", "7,5-fache", "40-Tonner".
pub fn behind<'t>(document: &Document<'t>, numeral: &Numeral, end: usize) -> Option<Found<'t>> {
    let i = numeral.tokens.end;
    let word = i + usize::from(document.is(i, '-'));
    let joined = word < end && document[i].is_joined() && document[word].is_joined();
    if !joined || !document[word].is_word() || numeral.writing != Writing::Digits {
        return None;
    }
    let key = document.str(word);
    if document[word].has(Flags::HYPHEN)
        && let Some(found) = plan(document, numeral, word)
    {
        return Some(found);
    }
    let found = stem(key).or_else(|| tonner(key))?;
    Some(adjective(document, numeral.tokens.start..word + 1, numeral.value, found, true))
}

/// So many parts of a word between hyphens: "Fünf-Euro" of "Fünf-Euro-Schein" are two.
pub fn parts(word: &str, count: usize) -> &str {
    word.match_indices('-').nth(count - 1).map_or(word, |(end, _)| &word[..end])
}

/// "20-Punkte-Plan": a count of the middle part.
fn plan<'t>(document: &Document<'t>, numeral: &Numeral, word: usize) -> Option<Found<'t>> {
    let first = parts(document.str(word), 1);
    let counted = first.starts_with(char::is_uppercase) && first != "Uhr" && document.lexicon.is_noun(first);
    if !counted || unit::of_compound(document, document.str(word)).is_some() {
        return None;
    }
    let first = parts(document.verbatim(word), 1);
    let (start, last) = (document[numeral.tokens.start], document[word]);
    let span = Span { start: start.at(), end: last.at() + first.chars().count() as u32 };
    let text = document.text().get(start.bytes().start..last.bytes().start + first.len())?;
    // "100-Milliarden-Programm", "89-Millionen-Einwohner-Land"
    if let Some(size) = numbers::magnitude_of(document, first) {
        let value = numeral.value.checked_mul(size)?;
        let behind = document.verbatim(word).get(first.len() + 1..).unwrap_or_default();
        let noun = parts(behind, 1);
        if noun.len() < behind.len() && document.lexicon.is_noun(noun) {
            let len = first.len() + 1 + noun.len();
            let end = span.end + 1 + noun.chars().count() as u32;
            let text = document.text().get(start.bytes().start..last.bytes().start + len)?;
            let mut figure =
                Figure::over(FigureKind::Count, Span { end, ..span }, text, RULE).with_value(value);
            figure.object = Some(noun);
            return Some(Found::new(figure, word + 1));
        }
        let figure = Figure::over(FigureKind::Number, span, text, RULE).with_value(value);
        return Some(Found::new(figure, word + 1));
    }
    let mut figure = Figure::over(FigureKind::Count, span, text, RULE).with_value(numeral.value);
    figure.object = Some(first);
    Some(Found::new(figure, word + 1))
}

fn adjective<'t>(
    document: &Document<'t>,
    tokens: Range<usize>,
    value: Decimal,
    (mut kind, symbol): (FigureKind, &'static str),
    digits: bool,
) -> Found<'t> {
    let noun = tokens.end - 1;
    if kind == FigureKind::Ratio
        && let Some(found) = times_done(document, &tokens, value)
    {
        return found;
    }
    if symbol == "a"
        && (document[tokens.start].is_capital() && !starts(document, tokens.start)
            || age::is_old(document, noun + 1, digits))
        || matches!(symbol, "mo" | "wk") && age::is_old(document, noun + 1, false)
    {
        kind = FigureKind::Age;
    }
    let mut figure = Figure::new(document, kind, tokens.clone(), RULE).with_value(value);
    figure.unit = (!symbol.is_empty()).then_some(symbol);
    set_iso(&mut figure);
    hedge::attach(document, &mut figure, tokens.start, tokens.end);
    Found::new(figure, tokens.end)
}

/// "achtfacher Mord", "dreifache Weltmeisterin", "vierfacher Vater": how often it was done or is had, no size.
fn times_done<'t>(document: &Document<'t>, tokens: &Range<usize>, value: Decimal) -> Option<Found<'t>> {
    const LONGEST: usize = 6;
    let inflected = document.str(tokens.end - 1).ends_with(['e', 'n', 'r', 's', 'm']);
    let end = document.len().min(tokens.end + LONGEST);
    let object = count::object(document, tokens.end, end).filter(|_| inflected)?;
    let key = document.str(object.head);
    let deed = document.lexicon.ends_as_any(key, &["", "s", "es", "e", "en"], Sense::Deed);
    if !deed && !being::lives(document, object.head) {
        return None;
    }
    let tokens = tokens.start..object.head + 1;
    let mut figure = Figure::new(document, FigureKind::Count, tokens.clone(), RULE).with_value(value);
    figure.object = Some(document.verbatim(object.head));
    hedge::attach(document, &mut figure, tokens.start, tokens.end);
    Some(Found::new(figure, tokens.end))
}

/// True of the first word of a sentence, whose capital says nothing, with a noun behind it.
fn starts(document: &Document, i: usize) -> bool {
    document[i + 1].is_capital()
}

/// The kind and unit of "tägig" with an adjective's ending.
pub fn stem(rest: &str) -> Option<(FigureKind, &'static str)> {
    let bytes = rest.as_bytes();
    STEMS.iter().find_map(|(stem, kind, unit)| {
        let (head, ending) = bytes.split_at_checked(stem.len())?;
        let inflected = matches!(ending, b"" | b"e" | b"en" | b"er" | b"es" | b"em");
        (same_key(head, stem.as_bytes()) && inflected).then_some((*kind, *unit))
    })
}

/// "40-Tonner"
fn tonner(key: &str) -> Option<(FigureKind, &'static str)> {
    ["Tonner", "Tonnern", "Tonners"].contains(&key).then_some((FigureKind::Mass, "t"))
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;

    #[test]
    fn numbers_in_words_are_figures_where_the_rest_measures() {
        check(&[
            (
                "Das 89-Millionen-Einwohner-Land wirbt mit einem 3-Millionen-Programm.",
                "89-Millionen-Einwohner = count 89000000 Einwohner; 3-Millionen = number 3000000",
            ),
            ("Die fünftägige Reise war lang.", "fünftägige = duration 5 d P5D"),
            (
                "Der einjährige Junge und das dreimonatige Baby.",
                "einjährige = age 1 a; dreimonatige = age 3 mo",
            ),
            (
                "Nach einjähriger Pause und zweieinhalbstündiger Fahrt.",
                "einjähriger = duration 1 a P1Y; zweieinhalbstündiger = duration 2.5 h PT2.5H",
            ),
            (
                "Ein eineinhalbjähriges Kind und ein anderthalbjähriges Pferd.",
                "eineinhalbjähriges = age 1.5 a; anderthalbjähriges = age 1.5 a",
            ),
            ("Nach zwölf-minütigem Schweigen.", "zwölf-minütigem = duration 12 min PT12M"),
            ("Nach dreistündiger Debatte ging er.", "dreistündiger = duration 3 h PT3H"),
            ("Eine zweijährige Haftstrafe.", "zweijährige = duration 2 a P2Y"),
            ("Eine Anleihe mit siebenjähriger Laufzeit.", "siebenjähriger = duration 7 a P7Y"),
            ("Der Siebenjährige Krieg war lang.", ""),
            (
                "Ein dreistöckiges Haus an einer vierspurigen Straße.",
                "dreistöckiges = count 3; vierspurigen = count 4",
            ),
            (
                "Ein zweijähriges Kind und ein Zwölfjähriger.",
                "zweijähriges = age 2 a; Zwölfjähriger = age 12 a",
            ),
            ("Das 20-köpfige Team und der 40-Tonner.", "20-köpfige = count 20; 40-Tonner = mass 40 t"),
            ("Der 3,5-prozentige Anteil.", "3,5-prozentige = percent 3.5 %"),
            (
                "Das 100-Milliarden-Programm, das Zwei-Milliarden-Loch.",
                "100-Milliarden = number 100000000000; Zwei-Milliarden = number 2000000000",
            ),
            ("Das 7,5-fache zahlte sie.", "7,5-fache = ratio 7.5"),
            ("Eine Anklage wegen achtfachen Mordes.", "achtfachen Mordes = count 8 Mordes"),
            (
                "Die dreifache Mutter zahlt die dreifache Miete.",
                "dreifache Mutter = count 3 Mutter; dreifache = ratio 3",
            ),
            ("Ein Fünf-Euro-Schein fiel.", "Fünf-Euro = money 5 EUR"),
            ("Der 3-D-Drucker steht in Moorstedt, die 2-G-Regel gilt.", ""),
            ("Die 16-A-Sicherung und das 2-t-Gewicht.", "16-A = current 16 A; 2-t = mass 2 t"),
            ("Die 12-V-Batterie und der 5-a-Plan.", "12-V = voltage 12 V; 5-a = duration 5 a P5Y"),
            ("Der 20-Punkte-Plan und die 2-Raumwohnung.", "20-Punkte = count 20 Punkte"),
            ("Die Zwei-Staaten-Lösung ist einseitig.", ""),
        ]);
    }
}
