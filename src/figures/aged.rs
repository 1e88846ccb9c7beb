//! Ages that only those who stand beside the number tell: "ihre Kinder (3 und 6 Jahre)", "zwei Männer (22/25)",
//! "Menschen über 60".
//!
//! Example: "der Mann wird auf 30 bis 40 Jahre geschätzt" says how old he is, "die Bauzeit" so described how long it takes.

use std::ops::Range;

use super::{Figure, FigureKind, Found, Modifier, being};
use crate::document::Document;
use crate::lexicon::{Sense, class, uninflected};
use crate::numbers;

/// True of a length of time that is somebody's age.
pub fn tells(document: &Document, figure: &Figure, tokens: &Range<usize>, end: usize) -> bool {
    is_in_brackets(document, figure, tokens, end)
        || is_guessed(document, figure, tokens)
        || is_described(document, figure, tokens.start)
        || is_told_of(document, figure, tokens)
        || is_paired(document, figure, tokens.end)
}

/// "ein Paar": two persons whose ages may follow.
pub fn is_couple(document: &Document, i: usize) -> bool {
    document.means(i, Sense::Couple)
}

/// "Die Täter waren 16 bis 18 Jahre.", "groß und ungefähr 25 Jahre", "die Verdächtigen, 19 und 22 Jahre, schweigen".
fn is_told_of(document: &Document, figure: &Figure, tokens: &Range<usize>) -> bool {
    const LONGEST: usize = 5;
    const NAMES: u64 = class::GIVEN | class::SURNAME | class::PERSON;
    if figure.unit != Some("a") || !closes(document, tokens.end) {
        return false;
    }
    let first = tokens.start.saturating_sub(LONGEST);
    let hedge = |k: &usize| document.has(*k, class::HEDGE) && !document.has(*k, class::CONJUNCTION);
    let Some(lead) = (first..tokens.start).rev().find(|k| !hedge(k)).filter(|lead| *lead > 1) else {
        return false;
    };
    let person = |k: usize| being::lives(document, k) || document.reads_any(k, &["er", "sie", "Er", "Sie"]);
    if document.reads_any(lead, &["ist", "war", "sind", "waren", "sei", "seien"]) {
        return person(lead - 1);
    }
    if document.reads(lead, "und") && document.reads(lead - 1, "groß") {
        return true;
    }
    let listed = |k: &usize| document[*k].is_number() || document.reads(*k, "und");
    let comma = (first..tokens.start).rev().find(|k| !listed(k)).filter(|comma| *comma > 0);
    comma.is_some_and(|comma| {
        document.is(comma, ',')
            && document.is(tokens.end, ',')
            && (person(comma - 1) || document.has(comma - 1, NAMES))
    })
}

/// "ein 36 Jahre und ein 39 Jahre alter Mann"
fn is_paired(document: &Document, figure: &Figure, after: usize) -> bool {
    let second = after + 2;
    figure.unit == Some("a")
        && document.reads(after, "und")
        && document.has(after + 1, class::DETERMINER)
        && document[second].is_number()
        && document.reads(second + 1, "Jahre")
        && uninflected(document.str(second + 2)) == Some("alt")
}

/// "der Täter wird auf 20 bis 25 Jahre geschätzt", but "die Bauzeit wird auf drei Jahre geschätzt".
fn is_guessed(document: &Document, figure: &Figure, tokens: &Range<usize>) -> bool {
    const NEAR: usize = 10;
    const HEDGES: usize = 3;
    if figure.unit != Some("a") || !document.reads(tokens.end, "geschätzt") {
        return false;
    }
    let lead = (tokens.start.saturating_sub(HEDGES)..tokens.start)
        .rev()
        .find(|k| document.reads(*k, "auf") || !document.has(*k, class::HEDGE));
    let Some(lead) = lead.filter(|lead| document.reads(*lead, "auf")) else { return false };
    let mut before = (lead.saturating_sub(NEAR)..lead).rev().take_while(|k| document[*k].mark().is_none());
    before
        .find(|k| document[*k].is_capital() || document.reads_any(*k, &["er", "sie"]))
        .is_some_and(|k| document.reads_any(k, &["er", "sie"]) || being::lives(document, k))
}

/// "männlich, 20 bis 25 Jahre, etwa 180 cm groß"
fn is_described(document: &Document, figure: &Figure, start: usize) -> bool {
    const NEAR: usize = 4;
    const SEXES: [&str; 6] = ["männlich", "weiblich", "Mann", "Frau", "Männlich", "Weiblich"];
    let lead = (start.saturating_sub(NEAR)..start)
        .rev()
        .find(|k| !document.has(*k, class::HEDGE) && !document.is(*k, '.'));
    let Some(comma) = lead.filter(|lead| *lead > 0 && document.is(*lead, ',')) else { return false };
    figure.unit == Some("a") && document.reads_any(comma - 1, &SEXES)
}

/// "Menschen über 60", "Kinder unter 14", "Männer zwischen 40 und 60": a bare number that a group of persons has.
pub fn of_group<'t>(document: &Document<'t>, mut found: Found<'t>, start: usize) -> Found<'t> {
    /// Telephone numbers for help are larger.
    const OLDEST: u32 = 105;
    const BOUNDS: [&str; 5] = ["über", "unter", "ab", "bis", "zwischen"];
    let after = found.after;
    let figure = &mut found.figure;
    if figure.kind != FigureKind::Number || start == 0 {
        return found;
    }
    let about = start > 2 && document.reads(start - 1, "die") && document.reads(start - 2, "um");
    let lead = start - 1 - usize::from(about);
    let bound = about || document.reads_any(lead, &BOUNDS);
    let fits = |value: Option<numbers::Value>| {
        value.is_none_or(|value| value.0.fract().is_zero() && value.0 > 0.into() && value.0 <= OLDEST.into())
    };
    let group = bound
        && lead > 0
        && being::lives(document, lead - 1)
        && !document.has(lead - 1, class::GIVEN | class::PERSON);
    // "im Alter von 22 bis 41"
    let old = (bound || document.reads(lead, "von")) && lead > 0 && document.reads(lead - 1, "Alter");
    let aged = (group
        || old
        || is_predicate(document, start, after)
        || turns(document, start, after)
        || is_when(document, start, after))
        && fits(figure.value)
        && fits(figure.range.and_then(|range| range.max));
    if aged {
        (figure.kind, figure.unit, figure.rule) = (FigureKind::Age, Some("a"), Some("age"));
    }
    found
}

/// "Der Lenker war 24.", "Er ist 24 und lebt hier": said of one person, with nothing behind that is counted.
fn is_predicate(document: &Document, start: usize, after: usize) -> bool {
    let start = start - usize::from(start > 1 && document.reads(start - 1, "zwischen"));
    let verb = document.reads_any(start - 1, &["ist", "war", "sei", "wird", "wurde"]);
    let Some(subject) = start.checked_sub(2).filter(|_| verb && closes(document, after)) else {
        return false;
    };
    // "Der Minister (FXQ) ist 59."
    let bracketed = document.is(subject, ')') && subject > 2 && document.is(subject - 2, '(');
    let subject = if bracketed { subject - 3 } else { subject };
    document.reads_any(subject, &["er", "sie"]) || being::is_one(document, subject)
}

/// "Sie wird am Sonntag 60.", "Am Montag wurde Petra Kern 70.": who turns so old, and when, around the verb.
pub(super) fn turns(document: &Document, start: usize, after: usize) -> bool {
    const WHEN: [&str; 9] = ["am", "an", "im", "in", "diesem", "dieser", "nun", "schon", "bereits"];
    const NAMES: u64 = class::GIVEN | class::SURNAME | class::PERSON;
    const WORDS: usize = 5;
    let old = !document[start].is_number() || document.str(start).len() > 1;
    if !old || !closes(document, after) {
        return false;
    }
    let verb = |k: usize| document.reads_any(k, &["wird", "wurde", "werde"]);
    let when = |k: &usize| {
        document.class(*k) & (class::CALENDAR | class::TIMEWORD) != 0 || document.reads_any(*k, &WHEN)
    };
    let first = start.saturating_sub(WORDS);
    let name = |k: usize| {
        let known = document.has(k, NAMES) && !document.has(k, class::ORGANIZATION);
        document[k].is_capital() && (known || k > 0 && document.has(k - 1, class::GIVEN))
    };
    let person = |k: usize| document.reads_any(k, &["er", "sie"]) || name(k) || being::is_one(document, k);
    let Some(k) = (first..start).rev().find(|k| !when(k)).filter(|k| *k > 0) else { return false };
    if verb(k) {
        return k + 1 < start && person(k - 1);
    }
    // "wird der Lotse 60", "wird Petra Kern 60"
    let inside = |j: &usize| document[*j].is_capital() || document.has(*j, class::DETERMINER);
    // "Damals war er 23."
    let was = |j: usize| document.reads_any(j, &["war", "ist", "sei"]) && !name(k);
    person(k) && (first..k).rev().find(|j| !inside(j)).is_some_and(|j| verb(j) || was(j))
}

/// "Sie starb mit 81.", "Mit 17 kam er zum Verein": the age at which somebody did something.
fn is_when(document: &Document, start: usize, after: usize) -> bool {
    if !document.reads(start - 1, "mit") {
        return false;
    }
    let first = document[start - 1].is_capital();
    let died = start > 1 && document.means(start - 2, Sense::Died) && closes(document, after)
        || document.means(after, Sense::Died);
    // "Mit 17 sagte er" may be a number as well.
    // "Mit 19 debütierte er"
    let weak = document.class(after) == 0 && document.str(after).ends_with("te");
    let did = first
        && (weak || document.has(after, class::FINITE | class::PRETERITE))
        && !document.has(after, class::SPEECH);
    // "Krantz, mit 84 noch immer Lotse, kam"
    let named = start > 2 && document.is(start - 2, ',') && is_unknown_or_name(document, start - 3);
    let apposed = named && (document.has(after, class::ADVERB) || closes(document, after));
    died || apposed || did && document.reads_any(after + 1, &["er", "sie"])
}

/// A capitalised word that is no noun of the table: "Krantz".
fn is_unknown_or_name(document: &Document, i: usize) -> bool {
    const NAMES: u64 = class::GIVEN | class::SURNAME | class::PERSON;
    let known = document.has(i, NAMES) || document.class(i) == 0;
    document[i].is_capital() && known && !document.lexicon.is_noun(document.str(i))
}

/// True where nothing is counted behind the number: a mark, "und", or the end.
fn closes(document: &Document, i: usize) -> bool {
    document.get(i).is_none_or(|next| next.mark().is_some_and(|mark| !"-–/%:".contains(mark)))
        || document.reads_any(i, &["und", "oder", "als"])
}

/// A quick test for "Unter-18-Jährige", which has its number within.
pub fn may_begin(document: &Document, i: usize) -> bool {
    bound_of(document.str(i)).is_some()
}

/// "Unter-18-Jährigen", "Über-60-Jährige"
pub fn in_word<'t>(document: &Document<'t>, i: usize) -> Option<Found<'t>> {
    let (modifier, rest) = bound_of(document.str(i))?;
    let (number, word) = rest.split_once('-')?;
    if !word.starts_with("Jährig") && !word.starts_with("jährig") {
        return None;
    }
    let mut figure =
        Figure::new(document, FigureKind::Age, i..i + 1, "age").with_value(numbers::digits_value(number)?);
    (figure.unit, figure.modifier) = (Some("a"), modifier);
    Some(Found::new(figure, i + 1))
}

fn bound_of(word: &str) -> Option<(Modifier, &str)> {
    const BOUNDS: [(&str, Modifier); 4] = [
        ("Unter-", Modifier::LessThan),
        ("unter-", Modifier::LessThan),
        ("Über-", Modifier::MoreThan),
        ("über-", Modifier::MoreThan),
    ];
    BOUNDS.iter().find_map(|(start, modifier)| Some((*modifier, word.strip_prefix(start)?)))
}

/// "ihre Kinder (3 und 6 Jahre)", "eine Frau (54 Jahre)": in brackets behind persons.
fn is_in_brackets(document: &Document, figure: &Figure, tokens: &Range<usize>, end: usize) -> bool {
    const LONGEST: usize = 8;
    let (start, after) = (tokens.start, tokens.end);
    if start < 2 || after >= end || !document.is(after, ')') || !matches!(figure.unit, Some("a" | "mo")) {
        return false;
    }
    let listed = |k: &usize| {
        document[*k].is_number()
            || document.has(*k, class::NUMERAL)
            || document.is(*k, ',')
            || document.reads(*k, "und")
    };
    let open = (start.saturating_sub(LONGEST)..start).rev().find(|k| !listed(k));
    open.is_some_and(|open| open > 0 && document.is(open, '(') && being::lives(document, open - 1))
}

/// "zwei Männer (22/25)": two ages with a slash between, each by itself.
pub fn in_pair<'t>(document: &Document<'t>, i: usize, end: usize) -> Option<Found<'t>> {
    let slash = |k: usize| document.is(k, '/') && document[k].is_joined();
    let number = |k: usize| k < end && document[k].is_number() && document.str(k).len() <= 2;
    if !number(i) || i < 2 {
        return None;
    }
    let open = if document.is(i - 1, '(') { i - 1 } else { i.checked_sub(3)? };
    let pair = document.is(open, '(') && number(open + 1) && slash(open + 2) && number(open + 3);
    let persons = pair && open > 0 && document.is(open + 4, ')');
    let persons = persons && (being::lives(document, open - 1) || is_couple(document, open - 1));
    if !persons || document.has(open - 1, class::NAMES) {
        return None;
    }
    let mut figure = Figure::new(document, FigureKind::Age, i..i + 1, "age");
    figure.value = numbers::digits_value(document.str(i)).map(numbers::Value);
    figure.unit = Some("a");
    // Behind the first the slash is passed over, too.
    Some(Found::new(figure, i + 1 + usize::from(i == open + 1)))
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;

    #[test]
    fn a_bare_number_may_be_an_age() {
        check(&[
            ("Der Lenker war 24.", "24 = age 24 a"),
            ("Der Wert war 24.", "24 = number 24"),
            ("Sie wird am Sonntag 60.", "Sonntag = date XXXX-WXX-7; 60 = age 60 a"),
            ("Am Montag wurde Petra Kern 70.", "Montag = date XXXX-WXX-1; 70 = age 70 a"),
            ("Morgen wird der Lotse 60.", "Morgen = date XXXX-XX-XX; 60 = age 60 a"),
            ("Der Minister (FXQ) ist 59.", "59 = age 59 a"),
            ("Damals war er 23.", "Damals = date PAST_REF; 23 = age 23 a"),
            ("Der Wert wird am Sonntag 60.", "Sonntag = date XXXX-WXX-7; 60 = number 60"),
            ("Sie starb mit 81.", "81 = age 81 a"),
            ("Krantz, mit 84 noch immer Lotse, kam.", "84 = age 84 a"),
            ("Mit 17 kam er zum Verein.", "17 = age 17 a"),
            ("Mit 17 sagte er zu.", "17 = number 17"),
            ("Mit 19 debütierte er.", "19 = age 19 a"),
            ("Lotsen im Alter von 22 bis 41 kamen.", "22 bis 41 = age 22..41 a between"),
            ("Zwei Lotsen, 44 und 51, kamen.", "Zwei Lotsen = count 2 Lotsen; 44 = age 44 a; 51 = age 51 a"),
        ]);
    }

    #[test]
    fn persons_beside_a_number_make_it_an_age() {
        check(&[
            ("Ihre Kinder (3 und 6 Jahre) schliefen.", "3 = age 3 a; 6 Jahre = age 6 a"),
            ("Eine Frau (54 Jahre) kam.", "54 Jahre = age 54 a"),
            ("Ihre Tochter (6 Monate) schlief.", "6 Monate = age 6 mo"),
            (
                "Es drohen Fahrverbot (drei Monate) und Haft (3 Jahre).",
                "drei Monate = duration 3 mo P3M; 3 Jahre = duration 3 a P3Y",
            ),
            ("Der Täter wird auf 20 bis 25 Jahre geschätzt.", "20 bis 25 Jahre = age 20..25 a between"),
            ("Die Bauzeit wird auf drei Jahre geschätzt.", "drei Jahre = duration 3 a P3Y"),
            ("Gesucht: männlich, 20-25 Jahre, groß.", "20-25 Jahre = age 20..25 a between"),
            (
                "Menschen über 60, Kinder unter 14, Männer zwischen 40 und 60 und eine Frau um die 40 kamen.",
                "60 = age 60 a more_than; 14 = age 14 a less_than; 40 und 60 = age 40..60 a between; 40 = age 40 a about",
            ),
            ("Die Kosten über 60 und die Beamten unter 110.", "60 = number 60 more_than"),
            ("Bei den Unter-18-Jährigen und im Unter-12-Team.", "Unter-18-Jährigen = age 18 a less_than"),
            ("Zwei Männer (22/25) flohen.", "Zwei Männer = count 2 Männer; 22 = age 22 a; 25 = age 25 a"),
            ("Zwei Bretter (1/4) fehlten.", "Zwei Bretter = count 2 Bretter; 1/4 = ratio 0.25"),
        ]);
    }
}
