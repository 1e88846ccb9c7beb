//! Nouns of what happens on a day, and what they say of that day: whether it has been or is to come.
//!
//! Which day it is then is said in `relative.rs`.
//! Example: "der Anschlag am Montag ist der dritte" has been, "er warnte vor Glätte am Montag" is to come.

use super::walk::Walk;
use crate::lexicon::class;

/// What happens on one day: "die heutige Sitzung".
const EVENTS: [&str; 66] = [
    "etappe",
    "sitzung",
    "spiel",
    "wahl",
    "abstimmung",
    "urteil",
    "entscheidung",
    "treffen",
    "konferenz",
    "debatte",
    "demonstration",
    "rede",
    "anschlag",
    "unfall",
    "rennen",
    "finale",
    "ausgabe",
    "bericht",
    "veranstaltung",
    "feier",
    "parteitag",
    "gipfel",
    "verhandlung",
    "erklärung",
    "ankündigung",
    "meldung",
    "beschluss",
    "sendung",
    "auftritt",
    "eröffnung",
    "premiere",
    "besuch",
    "anhörung",
    "partie",
    "wertung",
    "zeremonie",
    "gottesdienst",
    "beerdigung",
    "vorstellung",
    "versammlung",
    "protest",
    "streik",
    "angriff",
    "mitteilung",
    "auktion",
    "landung",
    "ziehung",
    "training",
    "beratung",
    "rücktritt",
    "amtsantritt",
    "festnahme",
    "verhaftung",
    "veröffentlichung",
    "bekanntgabe",
    "unterzeichnung",
    "ankunft",
    "abreise",
    "explosion",
    "absturz",
    "einsatz",
    "kundgebung",
    "lesung",
    "niederlage",
    "trauerfeier",
    "aussprache",
];

/// What nobody announces: in the present tense, too, it has been.
const OVER: [&str; 32] = [
    "angriff",
    "anschlag",
    "attentat",
    "unfall",
    "unglück",
    "brand",
    "großfeuer",
    "überfall",
    "vorfall",
    "absturz",
    "explosion",
    "detonation",
    "beben",
    "bluttat",
    "gewalttat",
    "messertat",
    "mord",
    "schießerei",
    "razzia",
    "festnahme",
    "einbruch",
    "ausbruch",
    "kollision",
    "zusammenstoß",
    "attacke",
    "stecherei",
    "niederlage",
    "rücktritt",
    "putsch",
    "erdrutsch",
    "lawinenabgang",
    "randale",
];

/// What is warned of, called for and agreed on before it comes.
const COMING: [&str; 27] = [
    "streik",
    "ausstand",
    "protest",
    "demonstration",
    "kundgebung",
    "treffen",
    "gipfel",
    "spiel",
    "derby",
    "partie",
    "duell",
    "finale",
    "wahl",
    "sitzung",
    "verhandlung",
    "gespräch",
    "gespräche",
    "abstimmung",
    "konzert",
    "prozess",
    "termin",
    "glätte",
    "schnee",
    "sturm",
    "regen",
    "frost",
    "gewitter",
];

/// Words of a forecast.
const WEATHER: [&str; 19] = [
    "Regen",
    "Sonne",
    "Schnee",
    "Frost",
    "Nebel",
    "Glätte",
    "Wolken",
    "Schauer",
    "Gewitter",
    "Sonnenschein",
    "trocken",
    "sonnig",
    "bewölkt",
    "heiter",
    "wolkig",
    "neblig",
    "Höchstwerte",
    "Grad",
    "gebietsweise",
];

/// True where the noun at the token, or its last part, is one of the nouns.
fn is_one(walk: &Walk, i: usize, nouns: &[&str]) -> bool {
    let key = walk.str(i);
    walk.get(i).is_some_and(|token| token.is_capital())
        && ["", "s", "es", "e", "en", "n"]
            .iter()
            .filter_map(|ending| key.strip_suffix(ending))
            .any(|stem| nouns.iter().any(|noun| ends_in(stem, noun)))
}

/// "Bahnstreik" and "Streik" end in "streik".
fn ends_in(word: &str, noun: &str) -> bool {
    let head = word.len().checked_sub(noun.len()).and_then(|at| word.split_at_checked(at));
    let same = |part: &str| {
        part.eq_ignore_ascii_case(noun)
            || part.strip_prefix('Ü').zip(noun.strip_prefix('ü')).is_some_and(|(part, noun)| part == noun)
    };
    head.is_some_and(|(_, part)| same(part))
}

/// "die heutige Sitzung": what happens on one day.
pub(super) fn happens(walk: &Walk, i: usize) -> bool {
    is_one(walk, i, &EVENTS)
}

/// "nach dem Spiel am Montag", "der Anschlag am Montag ist der dritte": what something comes after has been, and so
/// has what nobody announces.
pub(super) fn is_over(walk: &Walk, i: usize) -> bool {
    const REACH: usize = 8;
    if i < walk.sentence.start + 2 || !walk.any_before(i, &["am", "vom", "von"]) {
        return false;
    }
    if is_sudden(walk, i) {
        return true;
    }
    let first = i.saturating_sub(REACH).max(walk.sentence.start);
    (first..i - 1)
        .rev()
        .take_while(|k| walk[*k].is_word() && !walk.has(*k, class::FINITE))
        .any(|k| walk.any(k, &["nach"]) && walk.has(k + 1, class::DETERMINER | class::POSSESSIVE))
}

/// "nach dem Unfall am Montag werden Zeugen gesucht": what nobody announces has been in any tense.
pub(super) fn is_sudden(walk: &Walk, i: usize) -> bool {
    const ONE: [&str; 6] = ["ein", "eine", "einem", "einen", "einer", "eines"];
    let noun =
        i.checked_sub(2).filter(|noun| *noun >= walk.sentence.start && walk.any_before(i, &["am", "vom"]));
    noun.is_some_and(|noun| is_one(walk, noun, &OVER) && !walk.any_before(noun, &ONE))
}

/// "warnte vor Glätte am Montag", "rief zum Protest am Samstag auf", "kündigte Warnstreiks am Montag an".
pub(super) fn is_announced(walk: &Walk, i: usize) -> bool {
    const REACH: usize = 16;
    const VERBS: [&str; 12] = [
        "warnte",
        "warnten",
        "gewarnt",
        "drohte",
        "drohten",
        "rief",
        "riefen",
        "lud",
        "luden",
        "einigten",
        "kündigte",
        "kündigten",
    ];
    let noun = i.checked_sub(2).filter(|noun| *noun >= walk.sentence.start && walk.any_before(i, &["am"]));
    let Some(noun) = noun.filter(|noun| is_one(walk, *noun, &COMING)) else { return false };
    (walk.sentence.start.max(noun.saturating_sub(REACH))..noun).any(|k| walk.any(k, &VERBS))
}

/// "Am Sonntag gebietsweise Regen", "Warnstreik bei der Bahn am Montag": a line without a verb.
pub(super) fn is_forecast(walk: &Walk) -> bool {
    const REACH: usize = 20;
    const SHORT: usize = 8;
    let end = walk.sentence.end.min(walk.sentence.start + REACH);
    let short = walk.sentence.len() <= SHORT;
    (walk.sentence.start..end)
        .any(|k| walk.any(k, &WEATHER) || short && is_one(walk, k, &["streik", "ausstand"]))
}

#[cfg(test)]
mod tests {
    use crate::figures::timex::tests::check;

    #[test]
    fn what_nobody_announces_has_been() {
        check(&[
            ("Der Anschlag am Montag ist der dritte in Moorstedt.", "Montag = 2024-02-26"),
            ("Das Konzert am Montag ist das dritte in Moorstedt.", "Montag = 2024-03-04"),
            ("Nach seinem Auftritt am Samstag reist er weiter.", "Samstag = 2024-02-24"),
            ("Mit einem Rücktritt am Montag rechnet niemand.", "Montag = 2024-03-04"),
            ("Nach dem Unfall am Montag werden Zeugen gesucht.", "Montag = 2024-02-26"),
            ("Nach dem Spiel am Samstag werden Züge eingesetzt.", "Samstag = 2024-03-02"),
        ]);
    }

    #[test]
    fn what_is_warned_of_is_to_come() {
        check(&[
            ("Die Stadt warnte vor Glätte am Freitag.", "Freitag = 2024-03-01"),
            ("Die Stadt warnte am Freitag vor Glätte.", "Freitag = 2024-02-23"),
            ("Er rief zum Protest am Samstag auf.", "Samstag = 2024-03-02"),
            ("Am Sonntag gebietsweise Regen.", "Sonntag = 2024-03-03"),
            ("Schwerer Brand am Sonntag in Moorstedt", "Sonntag = 2024-02-25"),
        ]);
    }
}
