//! Lines above the text: prefixes of a wire, senders, bylines, and what a title is without them.
//!
//! Datelines are in `dateline.rs`, the order of sections in `sections.rs`.
//! Example: "EQS-News: Nordhavn AG / Schlagwort(e): Umsatz" is a line of the wire, "Nordhavn AG wächst" the title.

use std::ops::Range;

use super::{form, stamp};
use crate::lexicon::{Class, Reading, Sense, TableId, class};
use crate::tokens::{Flags, Shape};

/// A wire's name before the title: "EQS-News:", "EANS-Adhoc:", "APA0123:".
pub struct Prefix {
    pub wire: &'static str,
    /// The token behind the colon.
    pub end: usize,
}

/// The prefix that a line begins with.
pub fn prefix(reading: &Reading, tokens: &Range<usize>) -> Option<Prefix> {
    let found = reading.longest(TableId::WirePrefixes, tokens.start)?;
    let colon = tokens.start + found.len;
    (reading.is(colon, ':') && colon < tokens.end).then(|| Prefix { wire: found.row.get(0), end: colon + 1 })
}

/// Whether all of a prefixed line is the wire's: it has keywords, only a name, or the title stands below once more.
pub fn is_wires_own(reading: &Reading, rest: &Range<usize>, next: Option<&Range<usize>>) -> bool {
    let keywords = rest.clone().any(|i| reading.reads_any(i, &["Schlagwort", "Schlagworte", "Schlagwörter"]));
    let repeated = next.is_some_and(|next| {
        const WORDS: usize = 3;
        next.len() >= WORDS
            && rest.len() >= WORDS
            && (0..WORDS).all(|k| reading.str(rest.start + k) == reading.str(next.start + k))
    });
    rest.is_empty() || keywords || repeated || next.is_some() && ends_in_legal_form(reading, rest)
}

/// "Nordhavn Line GmbH & Co. KG": nothing but the name of a firm, perhaps with the language behind it.
fn ends_in_legal_form(reading: &Reading, tokens: &Range<usize>) -> bool {
    let name = |i: usize| {
        reading[i].is_capital() || !reading[i].is_word() || reading.reads_any(i, &["deutsch", "e"])
    };
    let legal = |i: usize| reading.legal_form_end(i).is_some_and(|behind| behind + 3 >= tokens.end);
    tokens.clone().all(name)
        && !tokens.clone().any(|i| reading.is(i, ':'))
        && tokens.clone().skip(1).any(legal)
}

/// A line that only names the sender: "Nordhavn Line GmbH", "Polizeiinspektion Musterstadt".
pub fn is_sender(reading: &Reading, tokens: &Range<usize>) -> bool {
    const LONGEST: usize = 9;
    const JOINTS: [&str; 9] = ["für", "der", "des", "und", "von", "am", "im", "an", "e"];
    let name = |i: usize| is_of_name(reading, i, &JOINTS);
    if tokens.len() > LONGEST || !tokens.clone().all(name) {
        return false;
    }
    // "Hessisches Ministerium für Verkehr"
    let first = reading.str(tokens.start);
    let adjective =
        tokens.len() > 2 && ["isches", "ische", "ischer"].iter().any(|tail| first.ends_with(tail));
    let heads = reading
        .longest(TableId::OrganizationHeads, tokens.start + usize::from(adjective))
        .is_some_and(|found| found.row.get(1) != "legal");
    heads || ends_in_legal_form(reading, tokens)
}

/// "Stadt Moorstedt", "Kreis Bad Quell": an authority and its place.
pub fn is_authority(reading: &Reading, tokens: &Range<usize>) -> bool {
    const LONGEST: usize = 6;
    (2..=LONGEST).contains(&tokens.len())
        && reading.means(tokens.start, Sense::Authority)
        && tokens
            .clone()
            .all(|i| reading[i].is_capital() || reading.reads_any(i, &["am", "im", "an", "der", "in"]))
        && !reading.has(tokens.start + 1, class::NOUN)
}

/// "DGB Nord", "Landesarbeitsgericht Hamm", "Caritasverband für die Diözese Trier": a known organisation, or a word that
/// ends in what organisations are called, and nothing but its name.
pub fn is_body(reading: &Reading, tokens: &Range<usize>) -> bool {
    const LONGEST: usize = 9;
    const JOINTS: [&str; 12] = ["für", "der", "des", "die", "und", "von", "am", "im", "an", "e", "in", "zu"];
    let name = |i: usize| {
        let calls = matches!(reading[i].mark(), Some('!' | '?'));
        reading[i].is_number() || is_of_name(reading, i, &JOINTS) && !calls
    };
    let known = || {
        let mut found = reading.matches(tokens.start);
        found.any(|found| found.table == TableId::Organizations && tokens.start + found.len <= tokens.end)
    };
    // "Statistisches Bundesamt"
    let head = tokens.start + usize::from(tokens.len() > 1 && reading.str(tokens.start).ends_with("isches"));
    let called = || {
        const HEAD: Class = class::ORGANIZATION_HEAD;
        let (lexicon, last) = (&reading.lexicon, reading.str(head).rsplit('-').next().unwrap_or_default());
        lexicon.class_of(last, Shape::Capital) & HEAD != 0
            || lexicon.tail(&last.to_lowercase(), Shape::Lower, HEAD, 3).is_some()
    };
    tokens.len() <= LONGEST && tokens.clone().all(name) && (known() || reading[head].is_capital() && called())
}

/// What the name of a sender consists of: words with a capital, some small ones, and marks but the colon behind a label.
fn is_of_name(reading: &Reading, i: usize, joints: &[&str]) -> bool {
    reading[i].is_capital()
        || reading[i].mark().is_some_and(|mark| mark != ':')
        || reading.reads_any(i, joints)
}

/// "Presseamt", "Referat Presse", "Presse, Kommunikation und Marketing": the office that sends.
pub fn is_press_office(reading: &Reading, tokens: &Range<usize>) -> bool {
    const LONGEST: usize = 7;
    tokens.len() <= LONGEST
        && tokens.clone().all(|i| is_of_name(reading, i, &["und", "für", "der", "des"]))
        && tokens.clone().any(|i| {
            let parts = || reading.str(i).split('-').filter(|part| !part.is_empty());
            parts().any(|part| reading.lexicon.means(part, Shape::Capital, Sense::PressOffice))
                || reading.lexicon.ends_as(reading.str(i), Sense::PressOffice)
        })
}

/// "Landgericht Quellmar - Pressemitteilung": the sender, and what it sends.
pub fn ends_in_slug(reading: &Reading, tokens: &Range<usize>) -> bool {
    const LONGEST: usize = 10;
    let Some(last) = tokens.end.checked_sub(1).filter(|last| tokens.len() > 2 && tokens.contains(last))
    else {
        return false;
    };
    let slug = reading.longest(TableId::Headings, last).is_some_and(|found| found.row.get(0) == "slug");
    let parted =
        matches!(reading[last - 1].mark(), Some('-' | '–' | ':' | '/')) || reading.str(last - 1) == "|";
    slug && parted && tokens.len() <= LONGEST
}

/// "NICHT ZUR VERÖFFENTLICHUNG IN DEN USA BESTIMMT", "Diese Mitteilung ist nicht zur Weitergabe nach Japan bestimmt.": where
/// a text must not go.
pub fn is_restriction(reading: &Reading, tokens: &Range<usize>) -> bool {
    const LONGEST: usize = 90;
    const WITHIN: usize = 16;
    const NEAR: usize = 4;
    const GOES: [&str; 9] = [
        "Veröffentlichung",
        "Verteilung",
        "Verbreitung",
        "Weitergabe",
        "Weiterleitung",
        "Weiterverbreitung",
        "Übermittlung",
        "Freigabe",
        "Bekanntmachung",
    ];
    let bars = |i: usize| {
        reading.reads_any(i, &["nicht", "weder"])
            && reading.reads_any(i + 1, &["zur", "für"])
            && (i + 2..tokens.end.min(i + 2 + NEAR)).any(|k| reading.reads_any(k, &GOES))
    };
    let loud = || tokens.clone().all(|i| !reading[i].is_word() || reading[i].has(Flags::CAPS));
    let abroad = |i: usize| reading.has(i, class::COUNTRY) || reading.reads_any(i, &["USA", "Vereinigten"]);
    tokens.len() <= LONGEST
        && reading.reads_any(tokens.start, &["Nicht", "Weder", "Diese", "Dieses", "Dieser", "Die"])
        && tokens.clone().take(WITHIN).any(bars)
        && (loud() || tokens.clone().any(abroad))
}

/// "Wirtschaft | 3. Mai 2024": the page of a paper and the day.
pub fn is_dated_rubric(reading: &Reading, tokens: &Range<usize>) -> bool {
    const LONGEST: usize = 9;
    tokens.len() <= LONGEST
        && form::is_bar(reading, tokens.start + 1)
        && reading[tokens.start].is_capital()
        && stamp::day_at(reading, tokens.start + 2).is_some()
}

/// "Von Petra Kern", "Von unserer Korrespondentin Petra Kern": who wrote it.
pub fn is_byline(reading: &Reading, tokens: &Range<usize>) -> bool {
    const LONGEST: usize = 10;
    if tokens.len() > LONGEST {
        return false;
    }
    let name = || {
        tokens
            .clone()
            .skip(1)
            .any(|i| reading.has(i, class::GIVEN | class::GIVEN_WEAK | class::PERSON | class::WIRE))
    };
    let verb = || tokens.clone().any(|i| reading.has(i, class::FINITE) && !reading[i].has(Flags::CAPITAL));
    // "Ein Kommentar von Petra Kern"
    let at = tokens.start + usize::from(reading.has(tokens.start, class::DETERMINER));
    let piece = reading.reads(at + 1, "von")
        && reading.reads_any(
            at,
            &["Kommentar", "Analyse", "Gastbeitrag", "Kolumne", "Glosse", "Essay", "Leitartikel"],
        )
        && (at + 2..tokens.end).all(|i| reading[i].is_capital() || !reading[i].is_word());
    (reading.reads(tokens.start, "Von") || piece) && name() && !verb()
}

/// "Dr. Petra Kern Stabsstelle Kommunikation": a name with an office, as idw has it above the university.
pub fn is_spokesperson(reading: &Reading, tokens: &Range<usize>) -> bool {
    const LONGEST: usize = 12;
    let named = reading.has(tokens.start, class::TITLE | class::GIVEN | class::GIVEN_WEAK);
    let plain = |i: usize| {
        reading[i].is_capital()
            || !reading[i].is_word()
            || reading.reads_any(i, &["und", "für", "der", "des"])
    };
    named && (3..=LONGEST).contains(&tokens.len()) && tokens.clone().all(plain)
}

/// "Frage: Wer wählt?", "A: Der Rat.": an interview has begun.
pub fn is_question(reading: &Reading, tokens: &Range<usize>) -> bool {
    reading.reads_any(tokens.start, &["Frage", "Antwort", "F", "A"]) && reading.is(tokens.start + 1, ':')
}

/// "Utl.: Neue Halle für 300 Menschen =": the line below the title in Austrian style.
pub fn is_subtitle(reading: &Reading, tokens: &Range<usize>) -> bool {
    reading.reads_any(tokens.start, &["Utl", "Untertitel"])
        && (reading.is(tokens.start + 1, '.') || reading.is(tokens.start + 1, ':'))
}

/// A title without the sign that ends it on a teletype, and without the language behind it:
/// "Rat wählt neu =", "Nordhavn AG wächst (deutsch)".
pub fn clean(title: &str) -> &str {
    let title = title.trim_end_matches(['=', ' ']).trim_start_matches(['#', ' ']);
    title.strip_suffix("(deutsch)").unwrap_or(title).trim_end()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::Lexicon;

    #[track_caller]
    fn assert_lines(is: impl Fn(&Reading, &Range<usize>) -> bool, yes: &[&str], no: &[&str]) {
        let told = |text: &&&str| {
            let reading = Reading::new(text, Lexicon::embedded());
            is(&reading, &(0..reading.len()))
        };
        let wrong: Vec<_> =
            yes.iter().filter(|text| !told(text)).chain(no.iter().filter(|text| told(text))).collect();
        assert!(wrong.is_empty(), "{wrong:?}");
    }

    #[test]
    fn senders_are_names_alone() {
        assert_lines(
            is_sender,
            &[
                "Nordhavn Line GmbH",
                "Nordhavn Line GmbH & Co. KG",
                "Polizeiinspektion Musterstadt",
                "Bundesministerium für Verkehr",
                "Hessisches Ministerium für Verkehr",
            ],
            &[
                "Nordhavn Line GmbH baut neu",
                "Neue Halle der Nordhavn Line GmbH",
                "Sächsischer Wein gefragt",
                "Polizei sucht Zeugen",
                "Polizeiinspektion Musterstadt: Drei Verletzte",
            ],
        );
    }

    #[test]
    fn senders_say_what_they_send() {
        assert_lines(
            ends_in_slug,
            &["Landgericht Quellmar - Pressemitteilung", "Stadt Moorstedt | Medienmitteilung"],
            &["Rat streitet über Pressemitteilung", "Pressemitteilung", "Stadt Moorstedt - Hafenfest"],
        );
    }

    #[test]
    fn restrictions_say_where_a_text_must_not_go() {
        assert_lines(
            is_restriction,
            &[
                "NICHT ZUR WEITERGABE ODER VERTEILUNG IN DEN USA, KANADA ODER JAPAN BESTIMMT.",
                "NICHT ZUR FREIGABE BESTIMMT",
                "Diese Bekanntmachung ist nicht zur Verbreitung nach Kanada oder Japan bestimmt.",
                "Die Angaben sind weder zur Veröffentlichung noch zur Weitergabe in die Vereinigten Staaten bestimmt.",
            ],
            &[
                "Die Studie ist nicht zur Veröffentlichung bestimmt.",
                "Nicht zur Wahl stehen drei Frauen aus Japan",
                "Der Rat ist nicht zur Weitergabe bereit",
            ],
        );
    }

    #[test]
    fn rubrics_have_a_day() {
        assert_lines(
            is_dated_rubric,
            &["Wirtschaft | 3. Mai 2024", "Lokales | 03.05.2024, 10 Uhr"],
            &["Wirtschaft | Lokales", "Wirtschaft 3. Mai 2024", "| 3. Mai 2024"],
        );
    }

    #[test]
    fn bylines_name_a_writer() {
        assert_lines(
            is_byline,
            &["Von Petra Kern", "Von Petra Kern, dpa", "Von Quella Moor, dpa-AFX"],
            &["Von Berlin nach Halle", "Von Petra Kern kam nichts", "Petra Kern"],
        );
    }

    #[test]
    fn spokespeople_have_an_office() {
        assert_lines(
            is_spokesperson,
            &["Dr. Petra Kern Stabsstelle Kommunikation", "Petra Kern Presse- und Öffentlichkeitsarbeit"],
            &["Petra Kern baut eine Halle", "Neue Halle für Kiel", "Petra Kern"],
        );
    }

    #[test]
    fn titles_lose_what_teletypes_add() {
        assert_eq!(clean("Rat wählt neu ="), "Rat wählt neu");
        assert_eq!(clean("Nordhavn AG wächst (deutsch)"), "Nordhavn AG wächst");
        assert_eq!(clean("POL-XY: Unfall"), "POL-XY: Unfall");
    }
}
