//! Ages, apart from durations: "54-jährige Frau", "9 Jahre alt", "im Alter von drei Jahren".
//!
//! Example: "eine zweijährige Haftstrafe" lasts, "ein zweijähriges Kind" is old.

use std::ops::Range;

use super::{Figure, FigureKind, Found, hedge};
use crate::document::Document;
use crate::lexicon::class;
use crate::numbers::{Numeral, Writing};
use crate::tokens::Flags;

/// The age that the numeral begins.
pub fn find<'t>(document: &Document<'t>, numeral: &Numeral, end: usize) -> Option<Found<'t>> {
    let after = adjective(document, numeral, numeral.tokens.end, end)
        .or_else(|| in_brackets(document, numeral, end))?;
    let tokens = numeral.tokens.start..after;
    let mut figure = Figure::new(document, FigureKind::Age, tokens.clone(), "age").with_value(numeral.value);
    figure.unit = Some("a");
    hedge::attach(document, &mut figure, tokens.start, tokens.end);
    Some(Found::new(figure, after))
}

/// "Petra Müller (47)": the age behind a name.
fn in_brackets(document: &Document, numeral: &Numeral, end: usize) -> Option<usize> {
    const NAMES: u64 = class::GIVEN | class::SURNAME | class::SURNAME_WEAK | class::PERSON;
    // Points and goals of a player are fewer.
    const GROWN: u32 = 16;
    const OLDEST: u32 = 115;
    let (i, after) = (numeral.tokens.start, numeral.tokens.end);
    let bracket = i >= 2 && document.is(i - 1, '(') && document.is(after, ')');
    // "Petra Müller, 47, führt"
    let commas = i >= 3
        && document.is(i - 1, ',')
        && document.is(after, ',')
        && document.has(i - 3, class::GIVEN | class::GIVEN_WEAK);
    let (closed, open) = (after < end, bracket || commas);
    let whole = after == i + 1 && document[i].is_number() && document.str(i).len() <= 3;
    let named = open && document[i - 2].is_capital() && {
        let given = i >= 3 && document.has(i - 3, class::GIVEN | class::GIVEN_WEAK);
        // Two capitalised words that are known as nothing else are a name, too.
        let strange = |k: usize| document[k].is_capital() && document.class(k) == 0;
        let unknown = i >= 3 && strange(i - 2) && (strange(i - 3) || document.has(i - 3, NAMES));
        let grown = numeral.value >= GROWN.into();
        given
            || unknown && grown
            || grown
                && document.has(i - 2, NAMES)
                && !document.has(i - 2, class::ORGANIZATION | class::PLACE | class::COUNTRY)
    };
    (closed && named && whole && numeral.value <= OLDEST.into()).then_some(after)
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
    let lasting = !document[word].has(Flags::CAPITAL) && lasts(document, word + 1);
    (!lasting).then_some(word + 1)
}

/// True where "zweijährige" before this noun says how old it is: a person or an animal, and in digits all that
/// does not last.
pub fn is_old(document: &Document, i: usize, digits: bool) -> bool {
    const LIVING: u64 = class::ROLE | class::GIVEN | class::INHABITANT | class::PERSON;
    const WORDS: [&str; 22] = [
        "Kind",
        "Kinder",
        "Kindes",
        "Sohn",
        "Sohnes",
        "Tochter",
        "Junge",
        "Jungen",
        "Mädchen",
        "Bub",
        "Mann",
        "Frau",
        "Bruder",
        "Schwester",
        "Enkel",
        "Enkelin",
        "Neffe",
        "Nichte",
        "Hund",
        "Pferd",
        "Patient",
        "Patientin",
    ];
    // "Kleinkind", "Enkelsohn"
    let child =
        ["kind", "sohn", "tochter", "junge", "mädchen"].iter().any(|tail| document.str(i).ends_with(tail));
    if digits {
        !lasts(document, i)
    } else {
        child || document.has(i, LIVING) || document.reads_any(i, &WORDS)
    }
}

/// "Haftstrafe", "Laufzeit": a noun for something that lasts.
fn lasts(document: &Document, i: usize) -> bool {
    const TAILS: [&str; 33] = [
        "ung",
        "schaft",
        "heit",
        "keit",
        "tion",
        "flucht",
        "ehe",
        "suche",
        "karriere",
        "verfahren",
        "prozess",
        "sperre",
        "verbot",
        "dienst",
        "laufbahn",
        "strafe",
        "haft",
        "zeit",
        "jubiläum",
        "bestehen",
        "vertrag",
        "pause",
        "krieg",
        "phase",
        "plan",
        "frist",
        "dauer",
        "arbeit",
        "amtszeit",
        "tradition",
        "geschichte",
        "ausbildung",
        "studie",
    ];
    let key = document.str(i);
    let plain = key.strip_suffix("s").unwrap_or(key);
    let ends = |word: &str, tail: &str| {
        word.len()
            .checked_sub(tail.len())
            .and_then(|at| word.get(at..))
            .is_some_and(|end| end.eq_ignore_ascii_case(tail))
    };
    TAILS.iter().any(|tail| ends(key, tail) || ends(plain, tail))
}

/// Nouns for an age.
const AGES: [&str; 10] = [
    "Alter",
    "Lebensalter",
    "Durchschnittsalter",
    "Mindestalter",
    "Höchstalter",
    "Rentenalter",
    "Renteneintrittsalter",
    "Eintrittsalter",
    "Schutzalter",
    "Wahlalter",
];

/// Makes an age of the length that "alt" or "Alter" stands beside: "9 Jahre alt", "9 Jahre alter Junge", "Alter
/// von 9 Jahren".
pub fn make_old<'t>(document: &Document<'t>, figure: &mut Figure<'t>, tokens: &Range<usize>, end: usize) {
    const NEAR: usize = 8;
    const OLD: [&str; 5] = ["alte", "alten", "alter", "altes", "altem"];
    if figure.kind != FigureKind::Duration || figure.per.is_some() {
        return;
    }
    let (start, after) = (tokens.start, tokens.end);
    // A hyphenated unit ends inside its word.
    // "ab 18 Jahren"
    let from = start > 0 && document.reads(start - 1, "ab") && document.reads(after - 1, "Jahren");
    let ends_word = after > start && document.end(after - 1) == figure.span.end;
    let old = after < end && document.reads(after, "alt");
    let inflected = after < end && document.reads_any(after, &OLD) && !document[after].is_capital();
    // "im Alter von 62, 64 und 66 Jahren"
    let near = (start.saturating_sub(NEAR)..start).any(|k| document.reads_any(k, &AGES));
    let listed =
        start > 0 && (document.is(start - 1, ',') || document.reads_any(start - 1, &["und", "oder"]));
    let aged = near && (listed || document.has(start - 1, class::PREPOSITION | class::HEDGE));
    if !ends_word || !(old || inflected || aged || from) {
        return;
    }
    if old {
        (figure.span, figure.text) =
            (document.span(&(start..after + 1)), document.phrase(&(start..after + 1)));
    }
    (figure.kind, figure.iso, figure.rule) = (FigureKind::Age, None, Some("age"));
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;

    #[test]
    fn ages_are_no_durations() {
        check(&[
            ("Die 54-jährige Frau ging.", "54-jährige = age 54 a"),
            ("Wegen des 50-jährigen Bestehens.", "50-jährigen = duration 50 a P50Y"),
            ("Nach 43-jähriger Flucht.", "43-jähriger = duration 43 a P43Y"),
            ("Ein 19-Jähriger kam.", "19-Jähriger = age 19 a"),
            ("Das Kind ist 9 Jahre alt.", "9 Jahre alt = age 9 a"),
            ("Erlaubt ist es ab 18 Jahren.", "18 Jahren = age 18 a at_least"),
            ("Petra Brandt, 47, kam.", "47 = age 47 a"),
            ("Yopo Pauschel (50) sang.", "50 = age 50 a"),
            ("Ein drei Monate alter Hund.", "drei Monate = age 3 mo"),
            ("Jonas Brandt (47) führt die Firma (47).", "47 = age 47 a; 47 = number 47"),
            ("Im Alter von drei Jahren.", "drei Jahren = age 3 a"),
            ("Sie blieb drei Jahre.", "drei Jahre = duration 3 a P3Y"),
        ]);
    }
}
