//! Counts: a number and the noun that it counts, across adjectives and conjunctions.
//!
//! Example: in "3,5 Millionen professionelle Desktops" the object is "Desktops"; "86.000 Redakteure und
//! Journalisten" runs to the second noun, its object is the first.

use super::{Figure, FigureKind, Found, hedge, measure};
use crate::document::Document;
use crate::lexicon::class;
use crate::numbers::{self, Numeral, Writing};
use crate::tokens::{Flags, Shape};

/// The counted noun's token, and the token behind the whole phrase.
#[derive(Debug, Clone, Copy)]
pub struct Object {
    pub head: usize,
    pub after: usize,
}

/// The count whose numeral was read; without a noun it is a bare number.
pub fn find<'t>(document: &Document<'t>, numeral: &Numeral, end: usize) -> Option<Found<'t>> {
    if let Some(rest) = measured_compound(document, numeral.tokens.end, end) {
        return Some(compound(document, numeral, rest, end));
    }
    // "die Hälfte säumige Zahler" is a share.
    let whole = numeral.writing == Writing::Fraction
        && numeral.tokens.len() == 1
        && !document[numeral.tokens.start].is_number();
    let object = object(document, numeral.tokens.end, end).filter(|_| !whole);
    if let Some(noun) = labelled(document, numeral, end).filter(|_| object.is_none()) {
        let tokens = numeral.tokens.clone();
        let mut figure =
            Figure::new(document, FigureKind::Count, tokens, "label and number").with_value(numeral.value);
        figure.object = Some(document.verbatim(noun));
        return Some(Found::new(figure, numeral.tokens.end));
    }
    let after = object.map_or(numeral.tokens.end, |object| object.after);
    let kind = match (object, numeral.writing) {
        (Some(_), _) => FigureKind::Count,
        (None, Writing::Fraction) => FigureKind::Ratio,
        (None, _) => FigureKind::Number,
    };
    let tokens = numeral.tokens.start..after;
    let mut figure = Figure::new(document, kind, tokens.clone(), "number and noun").with_value(numeral.value);
    figure.object = object.map(|object| document.verbatim(object.head));
    hedge::attach(document, &mut figure, tokens.start, tokens.end);
    Some(Found::new(figure, after))
}

/// "nur eine Person", "mindestens ein Toter": the word before says that it counts.
pub fn only_one<'t>(document: &Document<'t>, numeral: &Numeral, end: usize) -> Option<Found<'t>> {
    const ONLY: [&str; 7] = ["nur", "mindestens", "höchstens", "lediglich", "wenigstens", "genau", "exakt"];
    let i = numeral.tokens.start;
    let only = i > 0 && document.reads_any(i - 1, &ONLY) && document.has(i, class::DETERMINER);
    let object = object(document, numeral.tokens.end, end).filter(|_| only)?;
    let tokens = i..object.head + 1;
    let mut figure = Figure::new(document, FigureKind::Count, tokens, "one").with_value(numeral.value);
    figure.object = Some(document.verbatim(object.head));
    hedge::attach(document, &mut figure, i, object.head + 1);
    Some(Found::new(figure, object.head + 1))
}

/// "Mitarbeiter: 4.312": the noun before the colon is counted, where nothing but the number stands behind it.
fn labelled(document: &Document, numeral: &Numeral, end: usize) -> Option<usize> {
    let colon = numeral.tokens.start.checked_sub(1).filter(|colon| document.is(*colon, ':'))?;
    let noun = colon.checked_sub(1).filter(|noun| document[*noun].is_capital())?;
    let after = numeral.tokens.end;
    let alone = after >= end
        || document[after].has(Flags::LINE)
        || [',', ';', ')', '.'].iter().any(|mark| document.is(after, *mark));
    let counted =
        !document.has(noun, class::LABEL | class::NAMES) && document.lexicon.is_noun(document.str(noun));
    (alone && counted && numeral.writing == Writing::Digits).then_some(noun)
}

/// The count of measured things, with the measure inside it.
fn compound<'t>(document: &Document<'t>, numeral: &Numeral, rest: usize, end: usize) -> Found<'t> {
    let tokens = numeral.tokens.start..rest + 1;
    let mut figure =
        Figure::new(document, FigureKind::Count, tokens.clone(), "number and noun").with_value(numeral.value);
    figure.object = Some(document.phrase(&(numeral.tokens.end..rest + 1)));
    hedge::attach(document, &mut figure, tokens.start, tokens.end);
    let inner =
        numbers::at(document, numeral.tokens.end, end).and_then(|inner| measure::find(document, &inner, end));
    Found { inner: inner.map(|found| found.figure), ..Found::new(figure, rest + 1) }
}

/// "120.000 122-mm-Raketen": the object is one word with a measure in it, whose number, hyphen and rest are tokens.
fn measured_compound(document: &Document, i: usize, end: usize) -> Option<usize> {
    let rest = i + 2;
    let joined =
        rest < end && document[i].is_number() && document.is(i + 1, '-') && document[i + 1].is_joined();
    let word = joined && document[rest].is_joined() && document[rest].has(Flags::HYPHEN);
    (word && !document[i].has(Flags::LINE)).then_some(rest)
}

/// The noun phrase that begins at the token.
pub fn object(document: &Document, i: usize, end: usize) -> Option<Object> {
    const ADJECTIVES: usize = 5;
    let mut head = i;
    while head < end.min(i + ADJECTIVES) && (is_adjective(document, head) || is_particle(document, head, i)) {
        head += 1;
    }
    // "1.940 Deutsche": an adjective that is the noun itself; "zwei Kölner Fans": one that a noun must follow.
    let demonym = head > i && document[head - 1].is_capital();
    if demonym && (head >= end || !is_noun(document, head)) {
        let noun = head < end && document[head].is_capital() && !document[head].has(Flags::PARAGRAPH);
        let head = if noun { head } else { head - 1 };
        return Some(Object { head, after: head + 1 });
    }
    if head >= end || !is_noun(document, head) {
        return None;
    }
    // "zwei Kölner Läufer": the inhabitants' name is an adjective before a noun.
    let from_place = document.str(head).strip_suffix("er").is_some_and(|place| {
        document.lexicon.class_of(place, Shape::Capital) & (class::PLACE | class::PLACE_WEAK) != 0
    });
    if from_place && head + 1 < end && is_noun(document, head + 1) {
        head += 1;
    }
    Some(Object { head, after: second_noun(document, head, end).unwrap_or(head + 1) })
}

/// Words that neither describe nor are counted.
const CLOSED: u64 = class::DETERMINER
    | class::POSSESSIVE
    | class::PRONOUN
    | class::PREPOSITION
    | class::CONJUNCTION
    | class::SUBJUNCTION
    | class::AUXILIARY
    | class::MODAL
    | class::NEGATION
    | class::QUESTION;

/// "professionelle", "gut ausgebildete", "122-mm-"; a comma may stand between two.
fn is_adjective(document: &Document, i: usize) -> bool {
    const ENDINGS: [&str; 5] = ["e", "en", "er", "es", "em"];
    let token = document[i];
    if !token.is_word() || token.has(Flags::CAPITAL | Flags::PARAGRAPH) {
        return document.has(i, class::DEMONYM_ADJECTIVE);
    }
    let text = document.str(i);
    let other = document.reads_any(i, &["andere", "anderen", "anderer", "solche", "solcher"]);
    let closed = document.has(i, CLOSED | class::NUMERAL) && !other;
    !closed && text.len() > 3 && ENDINGS.iter().any(|ending| text.ends_with(ending))
}

/// "und" between two adjectives, and adverbs before one ("weitere gut ausgebildete").
fn is_particle(document: &Document, i: usize, first: usize) -> bool {
    let between = i > first
        && is_adjective(document, i - 1)
        && document.get(i + 1).is_some_and(|token| token.is_word() && !token.has(Flags::CAPITAL));
    between && (document.reads(i, "und") || document.is(i, ',')) && is_adjective(document, i + 1)
}

/// A capitalised word that may be counted: no name, and no capital at a new line.
fn is_noun(document: &Document, i: usize) -> bool {
    const NAMES: u64 =
        class::COUNTRY | class::PLACE | class::GIVEN | class::PERSON | class::ORGANIZATION | class::CALENDAR;
    let token = document[i];
    let named = document.has(i, NAMES) && !document.has(i, class::NOUN | class::UNIT);
    // "Mal" is an adverb and "Sitze" a verb only in lower case.
    let closed = document.has(i, CLOSED) && !document.has(i, class::NOUN);
    token.is_capital() && !token.has(Flags::PARAGRAPH) && !named && !closed
}

/// "Redakteure und Journalisten", "Frauen, Männer und Kinder": the token behind the last noun.
fn second_noun(document: &Document, head: usize, end: usize) -> Option<usize> {
    let joins = ["und", "oder", "sowie", "bzw"].iter().any(|word| document.reads(head + 1, word));
    let second = head + 2 + usize::from(document.is(head + 2, '.'));
    // "je 100.000 Einwohner und Woche"
    let time = document.has(second, class::UNIT);
    (joins && second < end && is_noun(document, second) && !time && !verb_behind(document, second + 1))
        .then_some(second + 1)
}

/// "20 Menschen und Experten warnen": the second noun may begin a clause of its own.
fn verb_behind(document: &Document, i: usize) -> bool {
    document.has(i, class::CUE) && document.get(i).is_some_and(|token| !token.has(Flags::CAPITAL))
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;

    #[test]
    fn counts_end_with_the_head_of_their_noun_phrase() {
        check(&[
            (
                "Sie erreicht 86.000 Redakteure und Journalisten sowie 3,5 Millionen professionelle Desktops in 90 Ländern.",
                "86.000 Redakteure und Journalisten = count 86000 Redakteure; \
                 3,5 Millionen professionelle Desktops = count 3500000 Desktops; 90 Ländern = count 90 Ländern",
            ),
            ("Es kamen zwölf kleine, alte Schiffe.", "zwölf kleine, alte Schiffe = count 12 Schiffe"),
            ("Davon sind 700 neu.", "700 = number 700"),
            ("Zwei Dutzend Helfer kamen.", "Zwei Dutzend Helfer = count 24 Helfer"),
            (
                "Fünfzigtausend russische Soldaten.",
                "Fünfzigtausend russische Soldaten = count 50000 Soldaten",
            ),
            ("Eine halbe Million Eier.", "Eine halbe Million Eier = count 500000 Eier"),
            ("Das ist einer zu viel.", ""),
            ("Mitarbeiter: 4.312", "4.312 = count 4312 Mitarbeiter"),
            ("Dort leben 1.940 Deutsche.", "1.940 Deutsche = count 1940 Deutsche"),
            ("In drei verschiedenen Fällen.", "drei verschiedenen Fällen = count 3 Fällen"),
            (
                "Nur eine Person kam, mindestens ein Toter.",
                "eine Person = count 1 Person; ein Toter = count 1 at_least Toter",
            ),
            ("Es kamen zwei Kölner Läufer.", "zwei Kölner Läufer = count 2 Läufer"),
            ("Sie gewann 57 Sitze.", "57 Sitze = count 57 Sitze"),
            (
                "Er hat 120.000 122-mm-Raketen.",
                "120.000 122-mm-Raketen = count 120000 122-mm-Raketen; 122-mm = length 122 mm",
            ),
        ]);
    }
}
