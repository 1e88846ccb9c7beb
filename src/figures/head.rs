//! The heads of counted noun phrases that are written in several pieces: in quotation marks, cut short, or open.
//!
//! Which words lead to a head is said in `count.rs`.
//! Example: in "20 Land- und Forstwirte" the head is "Forstwirte", in "acht Gelbe Karten" it is "Karten".

use super::count::{Object, is_adjective, is_noun, is_quote, leads_adjective};
use super::verb;
use crate::document::Document;
use crate::lexicon::{Sense, class, uninflected};
use crate::tokens::{Flags, Shape};

/// "30 „Rebellen“", "drei \"Süd-Liga\"-Spieler": the noun in quotation marks, or the one that it is the first part of.
pub fn quoted(document: &Document, first: usize, i: usize, end: usize) -> Option<usize> {
    const WORDS: usize = 4;
    if i + 2 >= end || !is_quote(document, i) || document[i].is_joined() || !document[i + 1].is_joined() {
        return None;
    }
    let close = (i + 2..end.min(i + 2 + WORDS)).find(|k| is_quote(document, *k))?;
    let joined = close + 2 < end && document[close + 1].is_joined() && document[close + 2].is_joined();
    if joined && document.is(close + 1, '-') && document[close + 2].is_capital() {
        return Some(close + 2);
    }
    // "Teil 3 „Wasser“": a title.
    let titled = first >= 2
        && document[first - 2].is_capital()
        && !document.has(first - 2, class::FUNCTION | class::HEDGE);
    let alone = close == i + 2 && is_noun(document, i + 1) && document.lexicon.is_noun(document.str(i + 1));
    (alone && !titled).then_some(i + 1)
}

/// "20 Land- und Forstwirte": the counted noun is written out at the second word; of "sieben Baseball- und fünf
/// Totschläger" only the first part is left, which ends with its hyphen.
pub fn cut_compound(document: &Document, head: usize, end: usize) -> Option<Object> {
    let hyphen = head + 1;
    let cut = hyphen + 1 < end
        && document.is(hyphen, '-')
        && document[hyphen].is_joined()
        && (!document[hyphen + 1].is_joined() || document.is(hyphen + 1, ','));
    let joins =
        cut && document.reads_any(hyphen + 1, &["und", "oder", "bzw", "beziehungsweise", "sowie", "bis"]);
    let last = hyphen + 2 + usize::from(cut && document.is(hyphen + 2, '.'));
    let whole = joins && last < end && document[last].is_capital() && is_noun(document, last);
    let head = if whole { last } else { head };
    cut.then_some(Object { head, after: head.max(hyphen) + 1 })
}

/// "acht Gelbe Karten", "zwei Goldene Bären": an adjective with the capital of a fixed name.
pub fn is_named_adjective(document: &Document, head: usize, end: usize) -> bool {
    let next = head + 1;
    let noun = next < end && is_noun(document, next) && !document[next].has(Flags::LINE);
    noun && {
        let text = document.str(head);
        // "die erste Islamische Republik"
        let derived = |stem: &str| stem.ends_with("isch");
        uninflected(text)
            .is_some_and(|stem| document.lexicon.means(stem, Shape::Capital, Sense::Fixed) || derived(stem))
            && document.lexicon.is_noun(document.str(next))
    }
}

/// "Champions League-Sieg", "Formel 1-Rennen": a compound whose first parts stand open; its last word is the head.
pub fn open_compound(document: &Document, head: usize, end: usize) -> Option<usize> {
    let next = head + 1;
    if next >= end || document.has(head, class::UNIT | class::CALENDAR) || document[next].has(Flags::LINE) {
        return None;
    }
    let spaced = document[next].has(Flags::SPACE);
    if spaced && document[next].is_number() {
        let joined = next + 2 < end && document[next + 1].is_joined() && document[next + 2].is_joined();
        let last = joined && document.is(next + 1, '-') && document[next + 2].is_capital();
        return last.then_some(next + 2);
    }
    let token = document[next];
    let compound =
        spaced && token.is_capital() && token.has(Flags::HYPHEN) && !document.has(next, class::NAMES);
    let tail = document.str(next).rsplit('-').next().filter(|_| compound)?;
    (tail.starts_with(char::is_uppercase) && document.lexicon.is_noun(tail)).then_some(next)
}

/// "zwei Kölner Läufer", "zehn New Yorker Lotsen": how many words of a place, as an adjective, stand before the noun.
pub fn of_place(document: &Document, head: usize, end: usize) -> usize {
    const FIRST: [&str; 6] = ["New", "Bad", "San", "Los", "Sankt", "Tel"];
    let noun = |i: usize| i < end && !document[i].has(Flags::LINE) && is_noun(document, i);
    let placed = |i: usize| i < end && document[i].is_capital() && document.str(i).ends_with("er");
    if document.reads_any(head, &FIRST) && placed(head + 1) && noun(head + 2) {
        return 2;
    }
    let from = document.str(head).strip_suffix("er").is_some_and(|place| {
        const PLACES: u64 = class::PLACE | class::PLACE_WEAK | class::COUNTRY;
        document.lexicon.class_of(place, Shape::Capital) & PLACES != 0
    });
    usize::from(from && noun(head + 1))
}

/// "14 Creative Cities": two foreign words, the second in the plural.
pub fn is_foreign(document: &Document, head: usize, end: usize) -> bool {
    let unknown = |i: usize| document.class(i) == 0 && !document.lexicon.is_noun(document.str(i));
    let next = head + 1;
    let plural = next < end
        && document[next].is_capital()
        && document[next].has(Flags::SPACE)
        && !document[next].has(Flags::LINE | Flags::HYPHEN)
        && document.str(next).len() > 4
        && document.str(next).ends_with('s');
    plural && unknown(head) && unknown(next)
}

/// "20 in Moorstedt lebende Lotsen", "alle 30 am Montag geprüften Boote": the token behind an attribute that opens with
/// a preposition and ends with a participle.
pub fn behind_attribute(document: &Document, i: usize, end: usize) -> Option<usize> {
    const REACH: usize = 8;
    const OPEN: u64 = class::DETERMINER | class::POSSESSIVE;
    if let Some(after) = behind_phrase(document, i, end) {
        return Some(after);
    }
    let lower = |k: usize| document[k].is_lower();
    let preposition = |k: usize| lower(k) && document.has(k, class::PREPOSITION);
    // "35.000 derzeit in Moorstedt lebende Lotsen"
    let adverb = i + 3 < end && lower(i) && document.class(i) & (class::ADVERB | class::TIMEWORD) != 0;
    let i = i + usize::from(adverb && !preposition(i) && preposition(i + 1));
    if i + 3 >= end || !preposition(i) || document.reads_any(i, &["bis", "als"]) {
        return None;
    }
    // "3 in der am Montag geprüften Liste", "3 im von Lotsen geprüften Plan": the noun is the preposition's own.
    let inner = i + 1 + usize::from(document.has(i + 1, OPEN));
    if preposition(inner) {
        return None;
    }
    // Without an article or a preposition before the number "erzeugten" may be a verb as well.
    let led = i >= 2
        && (document.has(i - 2, OPEN | class::PREPOSITION)
            || i > 2 && document.has(i - 2, class::HEDGE) && document.has(i - 3, OPEN));
    let leads = |k: usize| !document[k].is_capital() && !preposition(k) && !document.has(k, OPEN);
    let last = (inner + 1..end.min(i + REACH) - 1).find(|k| leads(*k) && document[*k + 1].is_capital());
    let last = last.filter(|last| is_inflected_participle(document, *last, led))?;
    let plain = |k: usize| {
        let other =
            class::NUMERAL | class::RELATIVE | if document[k].is_capital() { 0 } else { class::FINITE };
        document[k].is_word() && !document.has(k, other)
    };
    // "die zehn am stärksten betroffenen Orte"
    let most = document.reads(i, "am") && document.str(inner).ends_with("sten");
    let named = most || (inner..last).any(|k| document[k].is_capital());
    (named && (inner..last).all(plain) && !document[last].has(Flags::LINE)).then_some(last + 1)
}

/// "30 zum Teil schwer beschädigte Boote", "20 bis dahin unbekannte Werke", "zwei als vermisst geltende Lotsen": the token
/// behind a phrase that stands for an adverb before an adjective.
fn behind_phrase(document: &Document, i: usize, end: usize) -> Option<usize> {
    const PHRASES: [[&str; 2]; 5] =
        [["zum", "Teil"], ["bis", "dahin"], ["bis", "heute"], ["bis", "zuletzt"], ["bis", "dato"]];
    let after = i + 2;
    if after + 1 >= end || document[i].is_capital() {
        return None;
    }
    if document.reads(i, "als") {
        let held = document[after + 1].is_capital() && !document[i + 1].is_capital();
        return (held && is_inflected_participle(document, after, true)).then_some(after);
    }
    let phrase =
        PHRASES.iter().any(|[first, second]| document.reads(i, first) && document.reads(i + 1, second));
    let leads = || {
        is_adjective(document, after) && document[after + 1].is_capital()
            || leads_adjective(document, after, end)
    };
    (phrase && leads()).then_some(after)
}

/// "28 Geräte herstellende Firmen": what is counted is who does so, but "eine 30 Lotsen umfassende Wache", "die 30 Lotsen
/// zählende Wache" is one. Gives the noun behind the participle.
pub fn behind_doer(document: &Document, first: usize, noun: usize, end: usize) -> Option<usize> {
    const AMOUNTS: [&str; 6] = ["umfassend", "zählend", "fassend", "betragend", "übersteigend", "dauernd"];
    const TIMES: u64 = class::CALENDAR | class::TIMEWORD | class::FUNCTION;
    let (doing, head) = (noun + 1, noun + 2);
    let stem = (head < end && document.class(doing) & TIMES == 0)
        .then(|| uninflected(document.str(doing)))
        .flatten()
        .filter(|stem| stem.ends_with("end") && stem.len() > 5 && !AMOUNTS.contains(stem))?;
    let lead = first.checked_sub(1);
    let article = |words: &[&str]| lead.is_some_and(|k| document.reads_any(k, words));
    let one = lead.is_some_and(|k| document.has(k, class::DETERMINER))
        && (!article(&["die", "den", "der"]) || document.str(doing).len() == stem.len() + 1);
    // "die mit zehn Lotsen segelnden Boote"
    let inner = lead.is_some_and(|k| {
        document.has(k, class::PREPOSITION)
            && k > 0
            && document.has(k - 1, class::DETERMINER | class::POSSESSIVE)
    });
    let whole = !one && !inner && !document[doing].is_capital() && is_noun(document, head);
    whole.then_some(head)
}

/// "lebende", "geprüften", and where it can be no verb "erzeugten", too.
fn is_inflected_participle(document: &Document, i: usize, led: bool) -> bool {
    const STATES: [&str; 8] =
        ["befindlich", "ansässig", "tätig", "zuständig", "wohnhaft", "bekannt", "nötig", "notwendig"];
    let key = document.str(i);
    uninflected(key).is_some_and(|stem| {
        if STATES.contains(&stem) {
            return true;
        }
        // "betroffene", "stationierten": not with this ending, or hardly, a verb of the number.
        let clear = key.ends_with('e') || stem.ends_with("iert");
        let past = verb::is_participle(document, stem) || (led || clear) && verb::has_prefix(stem);
        stem.ends_with("end") || past && stem.ends_with(['t', 'n'])
    })
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;

    #[test]
    fn heads_may_be_written_in_pieces() {
        check(&[
            (
                "Es kamen 30 Bäcker- und Müllermeister.",
                "30 Bäcker- und Müllermeister = count 30 Müllermeister",
            ),
            ("Es waren zwei „Lotsen“ an Bord.", "zwei „Lotsen = count 2 Lotsen"),
            (
                "Es gibt 14 Quellar Lombs und zwei Islamische Republiken.",
                "14 Quellar Lombs = count 14 Lombs; \
                 zwei Islamische Republiken = count 2 Republiken",
            ),
            ("Er sah zwei Rote Karten.", "zwei Rote Karten = count 2 Karten"),
            ("Sie lasen aus Band 3 „Lotsen“ vor.", ""),
        ]);
    }

    #[test]
    fn attributes_may_stand_before_the_head() {
        check(&[
            (
                "Von 30 von der Stadt befragten Lotsen ging einer.",
                "30 von der Stadt befragten Lotsen = count 30 Lotsen",
            ),
            ("Es sind 20 in Moorstedt lebende Lotsen.", "20 in Moorstedt lebende Lotsen = count 20 Lotsen"),
            ("Alle 30 im Hafen erzeugten Pläne fehlen.", "30 im Hafen erzeugten Pläne = count 30 Pläne"),
            ("Es fehlen 30 in der im Hafen geprüften Liste.", "30 = number 30"),
            (
                "630 vom Hochwasser betroffene Häuser.",
                "630 vom Hochwasser betroffene Häuser = count 630 Häuser",
            ),
            (
                "Die rund 300 in Moorstedt verkauften Boote bleiben.",
                "300 in Moorstedt verkauften Boote = count 300 about Boote",
            ),
            ("Rund 300 in Moorstedt verkauften Boote.", "300 = number 300 about"),
            ("Er war das einzige Kind unter sechs Lotsen.", "sechs Lotsen = count 6 Lotsen"),
            ("Es kamen 30 aus Moorstedt, gesuchte Lotsen fehlten.", "30 = number 30"),
            (
                "Keine der vier in Betrieb befindlichen Anlagen.",
                "vier in Betrieb befindlichen Anlagen = count 4 Anlagen",
            ),
            (
                "Die zehn am stärksten betroffenen Orte, 20 bis dahin unbekannte Werke, 50 zum Teil schwer Verletzte.",
                "zehn am stärksten betroffenen Orte = count 10 Orte; 20 bis dahin unbekannte Werke = count 20 Werke; \
                 50 zum Teil schwer Verletzte = count 50 Verletzte",
            ),
            (
                "Zwei als vermisst geltende Lotsen, mehr als 20 als erwartet kamen.",
                "Zwei als vermisst geltende Lotsen = count 2 Lotsen; 20 = number 20 more_than",
            ),
            (
                "Zehn Schweizer Lotsen, drei New Yorker Lotsen.",
                "Zehn Schweizer Lotsen = count 10 Lotsen; drei New Yorker Lotsen = count 3 Lotsen",
            ),
            ("Drei in Emden ansässige Firmen.", "Drei in Emden ansässige Firmen = count 3 Firmen"),
            ("Es gibt 28 Boote bauende Firmen.", "28 Boote bauende Firmen = count 28 Firmen"),
            (
                "Die 30 Lotsen zählende Wache und eine 30 Lotsen umfassende Wache.",
                "30 Lotsen = count 30 Lotsen; 30 Lotsen = count 30 Lotsen",
            ),
        ]);
    }
}
