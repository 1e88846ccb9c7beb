//! Ages, apart from durations: "54-jährige Frau", "9 Jahre alt", "im Alter von drei Jahren".
//!
//! Example: "eine zweijährige Haftstrafe" lasts, "ein zweijähriges Kind" is old.

use std::ops::Range;

use super::{Figure, FigureKind, Found, Modifier, aged, being, count, hedge};
use crate::document::Document;
use crate::lexicon::{Sense, class, uninflected};
use crate::numbers::{Numeral, Writing};
use crate::tokens::Flags;

/// The age that the numeral begins.
pub fn find<'t>(document: &Document<'t>, numeral: &Numeral, end: usize) -> Option<Found<'t>> {
    let decade = in_decade(document, numeral, end);
    let after = decade
        .or_else(|| adjective(document, numeral, numeral.tokens.end, end))
        .or_else(|| in_brackets(document, numeral, end))
        .or_else(|| beside_noun(document, numeral, end))
        .or_else(|| of_pension(document, numeral, end))?;
    let tokens = numeral.tokens.start - usize::from(decade.is_some())..after;
    let mut figure = Figure::new(document, FigureKind::Age, tokens.clone(), "age").with_value(numeral.value);
    figure.unit = Some("a");
    hedge::attach(document, &mut figure, tokens.start, tokens.end);
    if decade.is_some() {
        figure.modifier = Modifier::About;
    }
    Some(Found::new(figure, after))
}

/// "(Schüler, 12 Jahre)", "(Fahrer 71 Jahre)": who it is and the age are all that stands in the brackets.
fn beside_noun(document: &Document, numeral: &Numeral, end: usize) -> Option<usize> {
    let (i, after) = (numeral.tokens.start, numeral.tokens.end);
    let noun = i.checked_sub(1 + usize::from(i > 0 && document.is(i - 1, ',')))?;
    let close = after + 1;
    let alone = noun > 0 && document.is(noun - 1, '(') && close < end && document.is(close, ')');
    (alone && document.reads(after, "Jahre") && being::lives(document, noun)).then_some(close)
}

/// "die Rente mit 67", "mit 63 in Rente gehen".
fn of_pension(document: &Document, numeral: &Numeral, end: usize) -> Option<usize> {
    let (i, after) = (numeral.tokens.start, numeral.tokens.end);
    let old = numeral.value >= 50.into() && numeral.value <= 80.into();
    if !old || i < 2 || !document.reads(i - 1, "mit") {
        return None;
    }
    let before = document.means(i - 2, Sense::Retirement);
    let noun = after + 1 + usize::from(document.has(after + 1, class::DETERMINER));
    let behind = document.reads(after, "in") && noun < end && document.means(noun, Sense::Retirement);
    (before || behind).then_some(after)
}

/// "sie ist Anfang 40", "ein Mann Mitte fünfzig": the numeral is a round one, and nothing is counted behind it.
fn in_decade(document: &Document, numeral: &Numeral, end: usize) -> Option<usize> {
    let (i, after) = (numeral.tokens.start, numeral.tokens.end);
    let edge = i > 0
        && numeral.tokens.len() == 1
        && document[i - 1].is_capital()
        && document.reads_any(i - 1, &["Anfang", "Mitte", "Ende"]);
    let round = || (2..=9).any(|tens| numeral.value == (10 * tens).into());
    let closed = || {
        if after >= end {
            return true;
        }
        let next = document[after];
        next.mark()
            .is_some_and(|mark| matches!(mark, '.' | ',' | ';' | ')' | '?' | '!') && !next.has(Flags::SPACE))
            || next.is_lower() && !document.has(after, class::UNIT | class::NUMERAL)
    };
    (edge && closed() && round()).then_some(after)
}

/// "Petra Müller (47)": the age behind a name.
fn in_brackets(document: &Document, numeral: &Numeral, end: usize) -> Option<usize> {
    const NAMES: u64 = class::GIVEN | class::SURNAME | class::SURNAME_WEAK | class::PERSON;
    // Points and goals of a player are fewer.
    const GROWN: u32 = 16;
    const OLDEST: u32 = 115;
    let (i, after) = (numeral.tokens.start, numeral.tokens.end);
    let whole = after == i + 1 && document[i].is_number() && document.str(i).len() <= 3;
    if i < 2 || after >= end || !whole || numeral.value > OLDEST.into() {
        return None;
    }
    // "Anna K. (27)"
    let initial = document.is(i - 2, '.') && document[i - 2].is_joined() && i >= 4;
    let last = if initial { i - 3 } else { i - 2 };
    let given = last > 0 && document.has(last - 1, class::GIVEN | class::GIVEN_WEAK);
    let grown = numeral.value >= GROWN.into();
    // "der Ziehvater (43)", "der Mann, 45, schwieg", "der Fahrer aus Ulm (54)"
    let from =
        last >= 2 && document.reads(last - 1, "aus") && document.has(last, class::PLACE | class::COUNTRY);
    let noun = if from { last - 2 } else { last };
    let person = || (grown || being::may_be_young(document, noun)) && being::is_one(document, noun);
    // "(54 J.)"
    let close =
        after + if document.reads(after, "J") { 1 + usize::from(document.is(after + 1, '.')) } else { 0 };
    let bracket = document.is(i - 1, '(') && close < end && document.is(close, ')');
    let end_mark = || document.is(after, '.') && after + 1 >= end;
    let commas = document.is(i - 1, ',') && (document.is(after, ',') || end_mark());
    let strange = |k: usize| document[k].is_capital() && document.class(k) == 0;
    let named = || {
        // Two capitalised words that are known as nothing else are a name, too.
        let unknown = last > 0 && strange(last) && (strange(last - 1) || document.has(last - 1, NAMES));
        given
            || unknown && grown
            || grown
                && document.has(last, NAMES)
                && !document.has(last, class::ORGANIZATION | class::PLACE | class::COUNTRY)
    };
    // "Bassirou Faye, 44, gewann", "Olek, 28, Sanitäter"
    let long = |k: usize| strange(k) && document.str(k).len() > 2;
    let alone = grown
        && (last > 0 && long(last) && long(last - 1) || document.class(last) & class::NAMES == class::GIVEN);
    let little = || {
        last > 0 && document.has(last, class::GIVEN) && document.reads_any(last - 1, &["kleine", "kleinen"])
    };
    let aged = bracket && (document[last].is_capital() && named() || person() || little())
        || commas && (document[last].is_capital() && (given || alone) || person())
        || are_several(document, i);
    aged.then_some(after)
}

/// "die beiden Männer (34 und 41)": as many numbers in brackets as persons were counted.
fn are_several(document: &Document, i: usize) -> bool {
    const FEW: [(&str, usize); 6] =
        [("beiden", 2), ("beide", 2), ("zwei", 2), ("drei", 3), ("vier", 4), ("fünf", 5)];
    const LONGEST: usize = 10;
    let listed = |k: &usize| {
        document[*k].is_number() || document.is(*k, ',') || document.reads_any(*k, &["und", "beide"])
    };
    let from = (i.saturating_sub(LONGEST)..i).rev().find(|k| !listed(k));
    let to = (i..document.len().min(i + LONGEST)).find(|k| !listed(k));
    let Some((from, to)) = from.zip(to) else { return false };
    // "zwei Nachbarn, 44 und 51, ..."
    let bracket = document.is(from, '(') && document.is(to, ')');
    let (open, close) = if bracket { (from, to) } else { (from + 1, to - 1) };
    let commas = document.is(open, ',') && document.is(close, ',');
    if open < 2 || !(bracket || commas) {
        return false;
    }
    let numbers = (open..close).filter(|k| document[*k].is_number()).count();
    if !being::lives(document, open - 1) && !aged::is_couple(document, open - 1) {
        return false;
    }
    // "ein Ehepaar (72 und 75)", "seine Söhne (6, 8)", "die Eheleute (beide 81)"
    let counted = document[open - 2].is_number()
        || document.has(open - 2, class::NUMERAL) && !document.has(open - 2, class::DETERMINER);
    let each = document.reads(open + 1, "beide") && numbers == 1;
    bracket && !counted && (numbers > 1 || each)
        || FEW.iter().any(|(word, count)| *count == numbers && document.reads(open - 2, word))
}

/// "54-jährige", "54jährige", "der 54-Jährige".
fn adjective(document: &Document, numeral: &Numeral, i: usize, end: usize) -> Option<usize> {
    let word = i + usize::from(document.is(i, '-'));
    let joined = word < end && document[word].is_joined() && document[i].is_joined();
    let key = document.str(word);
    let aged = key.starts_with("jährig") || key.starts_with("Jährig");
    if !joined || !aged || numeral.writing != Writing::Digits {
        return None;
    }
    let aged = document[word].has(Flags::CAPITAL) || is_old(document, word + 1, true);
    aged.then_some(word + 1)
}

/// True where "zweijährige" before this noun phrase says how old it is: a person or an animal, and in digits all that
/// does not last.
pub fn is_old(document: &Document, i: usize, digits: bool) -> bool {
    const LONGEST: usize = 6;
    let end = document.len().min(i + LONGEST);
    let noun = count::object(document, i, end).map_or(i, |object| object.head);
    if digits { !lasts(document, noun) } else { being::lives(document, noun) }
}

/// "Haftstrafe", "Laufzeit": a noun for something that lasts.
fn lasts(document: &Document, i: usize) -> bool {
    const TAILS: [&str; 5] = ["ung", "schaft", "heit", "keit", "tion"];
    let key = document.str(i);
    let plain = key.strip_suffix("s").unwrap_or(key);
    TAILS.iter().any(|tail| plain.ends_with(tail))
        || document.lexicon.ends_as_any(key, &["", "s"], Sense::Lasting)
}

/// Makes an age of the length that "alt" or "Alter" stands beside: "9 Jahre alt", "9 Jahre alter Junge", "Alter
/// von 9 Jahren".
pub fn make_old<'t>(document: &Document<'t>, figure: &mut Figure<'t>, tokens: &Range<usize>, end: usize) {
    const NEAR: usize = 8;
    if figure.kind != FigureKind::Duration || figure.per.is_some() {
        return;
    }
    let (start, after) = (tokens.start, tokens.end);
    // A hyphenated unit ends inside its word.
    // "ab 18 Jahren"
    let from = start > 0 && document.reads(start - 1, "ab") && document.reads(after - 1, "Jahren");
    let ends_word = after > start && document.end(after - 1) == figure.span.end;
    let old = after < end && document.reads(after, "alt");
    let inflected =
        after < end && uninflected(document.str(after)) == Some("alt") && !document[after].is_capital();
    // "starb mit 56 Jahren", but "mit fünf Jahren Haft", "mit fünf Jahren bestraft"
    let with = start > 0
        && figure.value.is_some_and(|value| value.0 <= 115.into())
        && (document.reads(start - 1, "mit")
            || start > 1
                && document.reads(start - 2, "mit")
                && document.has(start - 1, class::HEDGE | class::ADVERB))
        && document.reads(after - 1, "Jahren")
        && !document[after].is_capital()
        && !document.reads_any(after, &["auf", "davon"])
        && !document.means(after, Sense::Punished);
    // "im Alter von 62, 64 und 66 Jahren"
    let near = (start.saturating_sub(NEAR)..start)
        .any(|k| document[k].is_capital() && document.means(k, Sense::Age));
    let dot = start > 1 && document.is(start - 1, '.') && document.reads(start - 2, "bzw");
    let joins =
        |k: usize| document.is(k, ',') || document.reads_any(k, &["und", "oder", "bzw", "beziehungsweise"]);
    let listed = start > 0 && joins(start - 1 - usize::from(dot));
    // "Das Rentenalter stieg um zwei Jahre" says how much.
    let led =
        || document.has(start - 1, class::PREPOSITION | class::HEDGE) && !document.reads(start - 1, "um");
    let aged = near && (listed || led());
    // "jünger als 21 Jahre", "älter als sechs Monate", but "ein Jahr älter als zehn Jahre später"
    let compared = start > 1
        && document.reads(start - 1, "als")
        && document.reads_any(start - 2, &["jünger", "älter"])
        && !document.reads_any(after, &["zuvor", "vorher", "später"]);
    let told = || is_between(document, figure, start, after) || aged::tells(document, figure, tokens, end);
    if !ends_word || !(old || inflected || aged || from || with || compared || told()) {
        return;
    }
    if old {
        (figure.span, figure.text) =
            (document.span(&(start..after + 1)), document.phrase(&(start..after + 1)));
    }
    (figure.kind, figure.iso, figure.rule) = (FigureKind::Age, None, Some("age"));
}

/// "Patienten zwischen 78 und 98 Jahren", "Kinder bis 14 Jahre", "ein Mann von 40 Jahren": directly behind a person.
fn is_between(document: &Document, figure: &Figure, start: usize, after: usize) -> bool {
    const NAMES: u64 = class::GIVEN | class::SURNAME | class::PERSON;
    let years = document.reads_any(after - 1, &["Jahren", "Jahre", "Monaten"]);
    if !matches!(figure.unit, Some("a" | "mo"))
        || !years
        || figure.value.is_none() && figure.range.is_none()
        || start < 2
    {
        return false;
    }
    let to = start > 2 && document.reads(start - 1, "zu") && document.reads(start - 2, "bis");
    let lead = start - 1 - usize::from(to);
    // Of "von drei Jahren" and "über drei Jahre" only the dative may say an age, or a number that no stay has.
    let late = document.reads(lead, "über") && figure.value.is_some_and(|value| value.0 >= 40.into());
    let open = document.reads_any(lead, &["zwischen", "bis", "unter", "ab"]);
    let dative = document.reads_any(lead, &["von", "über"]) && !document.reads(after - 1, "Jahre");
    (open || dative || late) && being::lives(document, lead - 1) && !document.has(lead - 1, NAMES)
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;

    #[test]
    fn ages_are_no_durations() {
        check(&[
            ("Die 54-jährige Frau ging.", "54-jährige = age 54 a"),
            ("Der Auftritt eines neunjährigen Mädchens.", "neunjährigen = age 9 a"),
            ("Die zwölfjährige schwedische Läuferin.", "zwölfjährige = age 12 a"),
            ("Nach 43-jähriger juristischer Auseinandersetzung.", "43-jähriger = duration 43 a P43Y"),
            ("Der strenge Ziehvater (43) schwieg.", "43 = age 43 a"),
            (
                "Ein Radfahrer (Schüler, 12 Jahre) stürzte, die Haft (Höchstmaß 12 Jahre) nicht.",
                "12 Jahre = age 12 a; 12 Jahre = duration 12 a P12Y",
            ),
            ("Der Mann, 45, schwieg.", "45 = age 45 a"),
            ("Sie ist Anfang 40.", "Anfang 40 = age 40 a about"),
            ("Die Rente mit 67 bleibt, viele gehen mit 63 in Rente.", "67 = age 67 a; 63 = age 63 a"),
            ("Sie spielt mit 63 in Halle B.", "63 = number 63"),
            ("Er kam Ende 20 nach Rom.", "Ende 20 = age 20 a about"),
            ("Das Spiel war Mitte 40 Minuten lang.", "40 Minuten = duration 40 min PT40M"),
            ("Die 10-jährige Anleihe fiel.", "10-jährige = duration 10 a P10Y"),
            ("Der Rat, 45, tagt.", "45 = number 45"),
            (
                "Die Lenkerin (54) und ihre Tochter (6) kamen, die Norwegerin (27) siegte.",
                "54 = age 54 a; 6 = age 6 a; 27 = age 27 a",
            ),
            ("Der Fahrer aus Ulm (61 J.) und das Opfer, 48, schwiegen.", "61 = age 61 a; 48 = age 48 a"),
            ("Die Partei (12) und die Fahrer (23) kamen.", "12 = number 12; 23 = number 23"),
            ("Im Alter von 22 bzw. 25 Jahren.", "22 = age 22 a; 25 Jahren = age 25 a"),
            ("Petra K. (27) sang.", "27 = age 27 a"),
            ("Petra Brandt (16) siegte.", "16 = age 16 a"),
            ("Petra Brandt (116) siegte.", "116 = number 116"),
            ("Wessolek (16) traf.", "16 = number 16"),
            ("Der Mann, 115, schwieg.", "115 = age 115 a"),
            (
                "Er ist Ende 60, sie Mitte fünfzig.",
                "Ende 60 = age 60 a about; Mitte fünfzig = age 50 a about",
            ),
            ("Es endete Ende 30 Meter vor dem Ziel.", "30 Meter = length 30 m"),
            (
                "Die drei Frauen (34, 41 und 52) schwiegen.",
                "drei Frauen = count 3 Frauen; 34 = age 34 a; 41 = age 41 a; 52 = age 52 a",
            ),
            ("Die beiden Männer (34 und 41) schwiegen.", "34 = age 34 a; 41 = age 41 a"),
            (
                "Die drei Männer (34 und 41) schwiegen.",
                "drei Männer = count 3 Männer; 34 = number 34; 41 = number 41",
            ),
            (
                "Ein Ehepaar (72 und 75) und seine Söhne (6, 8) kamen, die kleine Petra (5) auch.",
                "72 = age 72 a; 75 = age 75 a; 6 = age 6 a; 8 = age 8 a; 5 = age 5 a",
            ),
            ("Die Täter waren 16 bis 18 Jahre.", "16 bis 18 Jahre = age 16..18 a between"),
            (
                "Kinder unter zwölf Monaten, und er ist jünger als 21 Jahre.",
                "zwölf Monaten = age 12 mo less_than; 21 Jahre = age 21 a less_than",
            ),
            ("Die Ferien waren 16 bis 18 Jahre.", "16 bis 18 Jahre = duration 16..18 a between"),
            ("Die Verdächtigen, 19 und 22 Jahre, schwiegen.", "19 = age 19 a; 22 Jahre = age 22 a"),
            ("Ein 36 Jahre und ein 39 Jahre alter Mann.", "36 Jahre = age 36 a; 39 Jahre = age 39 a"),
            ("Der Täter ist zwischen 40 und 50.", "40 und 50 = age 40..50 a between"),
            ("Er starb mit nur 56 Jahren.", "56 Jahren = age 56 a"),
            ("Es wird mit fünf Jahren bestraft.", "fünf Jahren = duration 5 a P5Y"),
            ("Der Fonds hat Väter (43) und Orte (50).", "43 = number 43; 50 = number 50"),
            ("Patienten zwischen 78 und 98 Jahren.", "78 und 98 Jahren = age 78..98 a between"),
            (
                "Er wurde mit Petra Brandt zu sieben Jahren Haft verurteilt.",
                "sieben Jahren = duration 7 a P7Y Haft",
            ),
            (
                "Menschen über 80 Jahre wohnten hier über 50 Jahre.",
                "80 Jahre = age 80 a more_than; 50 Jahre = duration 50 a P50Y more_than",
            ),
            ("Kinder von drei bis sechs Jahren.", "drei bis sechs Jahren = age 3..6 a between"),
            ("Sie sah die Patienten über fünf Jahre.", "fünf Jahre = duration 5 a P5Y more_than"),
            ("Wegen des 50-jährigen Bestehens.", "50-jährigen = duration 50 a P50Y"),
            ("Nach 43-jähriger Flucht.", "43-jähriger = duration 43 a P43Y"),
            ("Ein 19-Jähriger kam.", "19-Jähriger = age 19 a"),
            ("Das Kind ist 9 Jahre alt.", "9 Jahre alt = age 9 a"),
            ("Der Kurs nimmt Kinder bis zu 14 Jahren auf.", "14 Jahren = age 14 a at_most"),
            ("Der Käse reift bis zu 14 Jahren.", "14 Jahren = duration 14 a P14Y at_most"),
            (
                "Das Rentenalter stieg um zwei Jahre auf 67 Jahre.",
                "zwei Jahre = duration 2 a P2Y; 67 Jahre = age 67 a",
            ),
            ("Erlaubt ist es ab 18 Jahren.", "18 Jahren = age 18 a at_least"),
            ("Petra Brandt, 47, kam.", "47 = age 47 a"),
            ("Yopo Pauschel (50) sang.", "50 = age 50 a"),
            ("Ein drei Monate alter Hund.", "drei Monate = age 3 mo"),
            ("Jonas Brandt (47) führt die Firma (47).", "47 = age 47 a; 47 = number 47"),
            ("Im Alter von drei Jahren.", "drei Jahren = age 3 a"),
            (
                "Ein 64 Jahre alter Mann ging nach zwei Stunden.",
                "64 Jahre = age 64 a; zwei Stunden = duration 2 h PT2H",
            ),
            ("Sie blieb drei Jahre.", "drei Jahre = duration 3 a P3Y"),
        ]);
    }
}
