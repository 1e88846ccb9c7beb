//! Names that their own sentence explains, as the first one of an encyclopaedia's article does.
//!
//! Example: "Quellau ist ein Dorf in Polen", "Quellau grenzt an Moorstedt", "Die Wessla ist ein Fluss".

use super::EntityKind::{Organization, Person, Place};
use super::office::is_role;
use super::passage::{Around, Find, PERSONAL, Passage};
use super::place::SIDES;
use super::unlisted::is_headed;
use crate::lexicon::{Sense, class};

/// The longest name in words.
const WORDS: usize = 3;

/// An unlisted name that opens the sentence, behind an article at most, by what is said of it.
pub fn find(p: &Passage, i: usize, around: &Around) -> Option<Find> {
    let known = around.own & PERSONAL != 0;
    if !around.unknown && !known {
        return None;
    }
    let led = p.before(i).filter(|k| p.is_first(*k)).is_some_and(|k| p.reads_any(k, &["der", "die", "das"]));
    if !led && !p.is_first(i) && !is_headed(p, i) || !around.unknown && led {
        return None;
    }
    let end = p.name_run(i, WORDS);
    if end == i || p.is_capital(end) {
        return None;
    }
    let verb = behind_bracket(p, end);
    let place = !led && (is_settled(p, verb) || around.unknown && is_located(p, verb));
    let kind =
        if place { Place } else { defined(p, verb).filter(|kind| !known && (!led || *kind != Person))? };
    Some(Find::new(kind, i..end, "defined"))
}

/// "(polnisch Quellawa)": the index behind a bracket.
fn behind_bracket(p: &Passage, i: usize) -> usize {
    const LONG: usize = 12;
    if !p.is(i, '(') {
        return i;
    }
    (i + 1..i + LONG).find(|k| p.is(*k, ')')).map_or(i, |close| close + 1)
}

/// "ist ein kleines Dorf", "war eine Band", "ist ein Politiker": the kind that the noun says.
fn defined(p: &Passage, verb: usize) -> Option<super::EntityKind> {
    const ADJECTIVES: usize = 4;
    const ARTICLES: [&str; 5] = ["ein", "eine", "der", "die", "das"];
    if !p.reads_any(verb, &["ist", "war"]) || !p.reads_any(verb + 1, &ARTICLES) {
        return None;
    }
    let noun = (verb + 2..verb + 2 + ADJECTIVES)
        .find(|k| p.is_capital(*k) && !p.has(*k, class::DEMONYM_ADJECTIVE))?;
    match p.frame_before(noun) {
        Some("place") => Some(Place),
        Some("organization") => Some(Organization),
        _ if is_role(p, noun) => Some(Person),
        _ => None,
    }
}

/// "hat 412 Einwohner", "grenzt an Moorstedt", "wurde 1284 erstmals erwähnt": only a village does.
fn is_settled(p: &Passage, verb: usize) -> bool {
    const FAR: usize = 8;
    let soon = |words: &[&str], far: usize| (verb + 1..verb + far).any(|k| p.reads_any(k, words));
    match p.str(verb) {
        "hat" | "hatte" | "zählt" | "zählte" => soon(&["Einwohner", "Einwohnern"], 4),
        "grenzt" | "grenzte" => p.reads_any(verb + 1, &["an"]),
        "gehört" | "gehörte" => {
            let noun = verb + 2 + usize::from(!p.is_capital(verb + 2));
            let land =
                [Sense::Settlement, Sense::Land, Sense::Site].iter().any(|sense| p.means(noun, *sense));
            p.reads_any(verb + 1, &["zum", "zur"]) && land && p.is_capital(noun + 1)
        }
        "und" | "sowie" => {
            let verb = p.name_run(verb + 1, WORDS);
            let places = |k: usize| p.frame_before(k) == Some("place");
            p.reads_any(verb, &["sind", "waren"]) && (verb + 1..verb + 4).any(places)
        }
        "wurde" => soon(&["eingemeindet"], FAR) || soon(&["urkundlich"], 4) && soon(&["erwähnt"], FAR),
        _ => false,
    }
}

/// "liegt drei Kilometer südlich von Moorstedt", "liegt am Main", "liegt in der Provinz Quell".
fn is_located(p: &Passage, verb: usize) -> bool {
    const FAR: usize = 6;
    const PARTS: [&str; 16] = [
        "Fuß",
        "Rand",
        "Grenze",
        "Mündung",
        "Norden",
        "Süden",
        "Westen",
        "Osten",
        "Nordosten",
        "Nordwesten",
        "Südosten",
        "Südwesten",
        "Nähe",
        "Tal",
        "Ufer",
        "Gemeindegebiet",
    ];
    if !p.reads_any(verb, &["liegt", "lag"]) {
        return false;
    }
    let near = |k: &usize| p.token(*k).is_some_and(|token| token.is_word() || token.is_number());
    let mut behind = (verb + 1..verb + FAR).take_while(near);
    behind.any(|k| {
        p.reads_any(k, &SIDES) || PARTS.contains(&p.str(k)) || p.frame_before(k) == Some("place") || {
            let water = p.reads_any(k, &["am"]) || p.reads_any(k, &["der"]) && p.follows(k, &["an"]);
            water && p.has(k + 1, class::PLACE)
        }
    })
}

#[cfg(test)]
mod tests {
    use crate::entities::tests::assert_names;

    #[test]
    fn finds_what_the_sentence_explains() {
        assert_names(&[
            ("Quellau ist ein Dorf.", "place Quellau"),
            ("Quellau (polnisch Wesslawa) war eine kleine Gemeinde.", "place Quellau"),
            ("Wesso Quellau ist eine Kleinstadt.", "place Wesso Quellau"),
            ("Die Wessla ist ein Fluss.", "place Wessla"),
            ("Wesselux ist eine britische Band.", "organization Wesselux"),
            ("Wesselok ist ein polnischer Politiker.", "person Wesselok"),
            ("Wessolau liegt drei Kilometer südlich der Autobahn.", "place Wessolau"),
            ("Wessolau hat 412 Einwohner.", "place Wessolau"),
            ("Wessolau wurde 1284 erstmals urkundlich erwähnt.", "place Wessolau"),
            ("Wessolau liegt am Fuß der Berge. Quellau ist die Hauptstadt.", "place Wessolau; place Quellau"),
            ("Wirtschaft Wessolau hat 412 Einwohner.", "place Wessolau"),
            ("Wessolau gehört zur Gemeinde Quellmar.", "place Wessolau; place Quellmar"),
            ("Wessolau und Quellow sind Ortsteile von Köln.", "place Wessolau; place Quellow; place Köln"),
            // Must not match.
            ("Wessolau gehört zum Kreis der Gewinner.", "person Wessolau"),
            ("Torf ist ein Stoff. Der Torfwerker ist ein Politiker.", ""),
            ("Wessolau liegt im Koma.", "person Wessolau"),
        ]);
    }
}
