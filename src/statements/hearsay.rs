//! What "soll" says: that others tell it, or that somebody plans it.
//!
//! Which word decides in a clause is said in `certainty.rs`.
//! Example: "soll gestorben sein" is hearsay, "soll gebaut werden" a plan.

use std::ops::Range;

use super::beside::is_time;
use super::certainty::is_border;
use super::clause::{ends_before, is_participle};
use crate::document::Document;
use crate::figures::Figure;
use crate::lexicon::{Sense, class};
use crate::tokens::Shape;

/// The forms of "sollen" that tell of others' words or of a plan.
pub const SHOULD: [&str; 5] = ["soll", "sollen", "solle", "sollte", "sollten"];

/// "soll gestorben sein", and in what another says "soll dort leben"; but "soll gebaut werden", "soll bis 2027
/// fahren", "soll bald beginnen".
pub fn is_hearsay(document: &Document, figure: &Figure, clause: &Range<usize>, said: bool) -> bool {
    let last = clause.end.saturating_sub(1);
    let last = last - usize::from(document.reads_any(last, &SHOULD) && last > clause.start);
    let last = infinitive(document, clause, last);
    let ahead = || clause.clone().any(|i| document.reads_any(i, &AHEAD));
    if is_perfect(document, clause.start, last) {
        // "soll 2027 ausgebaut sein", but "soll 1981 gelebt haben", "soll 1981 erbaut worden sein"
        return !is_time(figure) || document.reads(last, "haben") || document.reads(last - 1, "worden");
    }
    // "soll 2027 fertig sein": a plan, but "soll seit 2020 krank sein".
    let since = || clause.clone().any(|i| document.reads(i, "seit"));
    let dated = || document.reads(last, "sein") && is_time(figure) && !since();
    (said || is_of_persons(document, clause)) && is_state(document, last) && !ahead() && !dated()
}

/// "sollen 30 Leute, die geflohen waren, in Zelten leben": the word that ends the main clause, where commas part it from
/// its "soll".
fn infinitive(document: &Document, clause: &Range<usize>, last: usize) -> usize {
    const REACH: usize = 40;
    let closes = |i: usize| document.str(i).ends_with('n') && !document[i].is_capital();
    let modal = clause.clone().rev().find(|i| document.reads_any(*i, &SHOULD));
    let Some(modal) = modal.filter(|modal| *modal < last && !closes(last)) else { return last };
    let end = document.len().min(modal + REACH);
    let ends = |i: usize| {
        document[i].mark().is_some_and(|mark| ".;:!?–".contains(mark)) && is_border(document, i)
            || document.has(i, class::SUBJUNCTION | class::MODAL)
    };
    // "sollen neun (als Täter bekannt) dort leben"
    let mut open = false;
    let mut outside = |i: &usize| {
        open = (open || document.is(*i, '(')) && !document.is(*i, ')');
        !open && *i >= clause.end
    };
    let end = (modal + 1..end).find(|i| outside(i) && ends(*i)).map_or(last, |end| end - 1);
    if closes(end) && (end == 0 || !document.reads(end - 1, "zu")) { end } else { last }
}

/// "Der Täter soll in Ulm wohnen", "Die Bande soll 300 Helfer haben", "soll seit Mai dort leben": what is told of them
/// is nobody's plan.
fn is_of_persons(document: &Document, clause: &Range<usize>) -> bool {
    const BEFORE: usize = 6;
    const BANDS: [&str; 7] = ["bande", "gruppe", "zelle", "miliz", "netzwerk", "clan", "täter"];
    let Some(modal) = clause.clone().find(|i| document.reads_any(*i, &SHOULD)) else { return false };
    let since = || (modal..clause.end).any(|i| document.reads(i, "seit"));
    let person = |i: usize| {
        let word = document.str(i).to_lowercase();
        document[i].is_capital()
            && (BANDS.iter().any(|end| word.ends_with(end))
                || document.lexicon.ends_as_any(document.str(i), &["", "e", "er", "en"], Sense::Being))
    };
    let first = clause.start.max(modal.saturating_sub(BEFORE));
    since() || (first..modal).any(person)
}

/// "soll gewohnt haben", "soll gestorben sein": with "soll", what is over is hearsay. The words behind it are looked at
/// up to where they end, since the perfect may stand behind commas: "soll am Freitag, dem 3. Mai, dort gewohnt haben".
pub fn has_happened(document: &Document, modal: usize, ends: impl Fn(usize) -> bool) -> bool {
    // "sollen getauscht sein" may be a plan.
    const OVER: [&str; 8] =
        ["worden", "gewesen", "fallen", "kommen", "gangen", "storben", "flohen", "schehen"];
    const REACH: usize = 40;
    let first = modal + 1;
    let over = |i: usize| {
        document.reads(i, "haben")
            || OVER.iter().any(|end| document.str(i - 1).ends_with(end))
            || document.reads(i, "sein")
                && is_moved(document, i - 1)
                && !(first..i).any(|k| document.reads_any(k, &AHEAD))
    };
    let mut behind = (first..document.len().min(first + REACH)).take_while(|i| !ends(*i));
    behind.any(|i| is_perfect(document, first, i) && over(i) && ends_before(document, i + 1, document.len()))
}

/// "soll geflüchtet sein", "soll eingestiegen sein": its perfect takes "sein".
fn is_moved(document: &Document, i: usize) -> bool {
    let key = document.str(i);
    let known = |word: &str| document.lexicon.class_of(word, Shape::Lower) & class::MOVED != 0;
    document.has(i, class::MOVED) || key.match_indices("ge").any(|(at, _)| at > 1 && known(&key[at..]))
}

/// True where the main clause ends before the token, whatever commas it holds.
pub fn ends_main(document: &Document, i: usize) -> bool {
    is_border(document, i) && !document.is(i, ',') || document.has(i, class::SUBJUNCTION | class::MODAL)
}

/// Words that look ahead in a clause with "soll".
const AHEAD: [&str; 8] =
    ["bis", "ab", "künftig", "zukünftig", "demnächst", "bald", "spätestens", "frühestens"];

/// Verbs of being and having: "soll dort leben" is what others say, "soll dort entstehen" a plan.
pub fn is_state(document: &Document, last: usize) -> bool {
    // "soll es geben", but "soll heute geben" is planned.
    document.means(last, Sense::State) || document.reads(last, "geben")
}

/// "gestorben sein", "bezahlt haben" at the end of a clause.
pub fn is_perfect(document: &Document, first: usize, last: usize) -> bool {
    let Some(before) = last.checked_sub(1).filter(|at| *at >= first) else { return false };
    document.reads_any(last, &["sein", "haben", "worden"]) && is_past_form(document, before)
}

/// "gestorben", "erhalten", "verletzt", "worden"
fn is_past_form(document: &Document, i: usize) -> bool {
    const OTHERS: u64 = class::FUNCTION & !class::AUXILIARY;
    !document[i].is_capital()
        && document[i].is_word()
        && (is_participle(document, i)
            || document.reads(i, "worden")
            || !document.has(i, OTHERS) && document.str(i).ends_with(['t', 'n']))
}

#[cfg(test)]
mod tests {
    use super::super::tests::check_certainties;

    #[test]
    fn tells_hearsay_from_plans() {
        check_certainties(&[
            ("Laut Minister Kern sollen dort 300 Leute arbeiten.", "claimed"),
            ("Laut Minister Kern sollen dort 300 Häuser gebaut werden.", "planned"),
            ("Laut Minister Kern sollen die 300 Schiffe bis 2027 fahren.", "planned"),
            ("Laut Minister Kern sollen im Norden Türme, im Süden 300 Häuser gebaut werden.", "planned"),
            ("Laut Minister Kern sollen Türme entstehen, die 300 Häuser verdecken.", "claimed"),
            ("Laut Minister Kern sollen 300 Gäste und drei Helfer dort gewesen sein.", "claimed"),
            ("Laut Minister Kern sollen künftig 300 Leute zahlen müssen.", "planned"),
            ("Laut Minister Kern sollen 300 Leute, die geflohen waren, in Zelten leben.", "claimed"),
            ("Laut Minister Kern sollen 300 Leute (als Gäste bekannt) in Zelten leben.", "claimed"),
            ("Laut Minister Kern sollen 300 Häuser, die alt sind, abgerissen werden.", "planned"),
            ("Laut Minister Kern soll der Bau am Montag fertig sein.", "planned"),
            ("Laut Minister Kern sollen am Montag Gäste durch Ulm gezogen sein.", "claimed"),
            ("Auf dem Schiff sollen 300 Menschen gewesen sein.", "claimed"),
            ("Am Hafen sollen 300 Wohnungen entstehen.", "planned"),
            ("Der Wagen soll gegen 30 Pfosten geprallt sein.", "claimed"),
            ("Die Gäste sollen mit 300 Euro geflüchtet sein.", "claimed"),
            ("Die Firma soll bis 2031 umgezogen sein.", "planned"),
            ("Die Bande soll rund 300 Mitglieder haben.", "claimed"),
            ("Der Verdächtige soll 300 Waffen besitzen.", "claimed"),
            ("Das neue Werk soll 300 Mitarbeiter haben.", "planned"),
            ("Die Hütte soll seit 1981 leer stehen.", "claimed"),
        ]);
    }
}
