//! Ages, apart from durations: "54-jährige Frau", "9 Jahre alt", "im Alter von drei Jahren".
//!
//! Example: "eine zweijährige Haftstrafe" lasts, "ein zweijähriges Kind" is old.

use super::{Figure, FigureKind, Found, hedge};
use crate::document::Document;
use crate::lexicon::class;
use crate::numbers::{Numeral, Writing};
use crate::tokens::Flags;

/// The age that the numeral begins.
pub fn find<'t>(document: &Document<'t>, numeral: &Numeral, end: usize) -> Option<Found<'t>> {
    let i = numeral.tokens.end;
    let after = adjective(document, numeral, i, end).or_else(|| years_old(document, numeral, i, end))?;
    let tokens = numeral.tokens.start..after;
    let mut figure = Figure::new(document, FigureKind::Age, tokens.clone(), "age").with_value(numeral.value);
    figure.unit = Some("a");
    hedge::attach(document, &mut figure, tokens.start, tokens.end);
    Some(Found::new(figure, after))
}

/// "54-jährige", "54jährige", "der 54-Jährige".
fn adjective(document: &Document, numeral: &Numeral, i: usize, end: usize) -> Option<usize> {
    let word = i + usize::from(document.is(i, '-'));
    let joined = word < end && document[word].is_joined() && document[i].is_joined();
    let text = document.str(word);
    let aged = text.starts_with("jährig") || text.starts_with("Jährig");
    if !joined || !aged || numeral.writing != Writing::Digits {
        return None;
    }
    let lasting = !document[word].has(Flags::CAPITAL) && lasts(document, word + 1);
    (!lasting).then_some(word + 1)
}

/// "Haftstrafe", "Laufzeit": a noun for something that lasts.
fn lasts(document: &Document, i: usize) -> bool {
    const TAILS: [&str; 18] = [
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
    let key = document.key(i);
    TAILS.iter().any(|tail| {
        key.len() >= tail.len()
            && key.is_char_boundary(key.len() - tail.len())
            && key[key.len() - tail.len()..].eq_ignore_ascii_case(tail)
    })
}

/// "9 Jahre alt", "9 Jahre alter Junge", "Alter von 9 Jahren".
fn years_old(document: &Document, numeral: &Numeral, i: usize, end: usize) -> Option<usize> {
    let years = ["Jahre", "Jahren", "Jahr", "Monate", "Monaten"].iter().any(|word| document.reads(i, word));
    if i >= end || !years {
        return None;
    }
    let old =
        ["alt", "alte", "alten", "alter", "altes", "altem"].iter().any(|word| document.reads(i + 1, word));
    if old && document.reads(i, "Jahre") | document.reads(i, "Jahr") | document.reads(i, "Jahren") {
        return Some(i + 1);
    }
    let start = numeral.tokens.start;
    let near = (start.saturating_sub(4)..start).any(|k| document.reads(k, "Alter"));
    (near && start > 0 && document.has(start - 1, class::PREPOSITION | class::HEDGE)).then_some(i + 1)
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;

    #[test]
    fn ages_are_no_durations() {
        check(&[
            ("Die 54-jährige Frau ging.", "54-jährige = age 54 a"),
            ("Ein 19-Jähriger kam.", "19-Jähriger = age 19 a"),
            ("Das Kind ist 9 Jahre alt.", "9 Jahre = age 9 a"),
            ("Im Alter von drei Jahren.", "drei Jahren = age 3 a"),
            ("Sie blieb drei Jahre.", "drei Jahre = duration 3 a P3Y"),
        ]);
    }
}
