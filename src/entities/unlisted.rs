//! Persons whose names no table has: by the make of two words or more, by where a lone word stands, by what it owns.
//!
//! Titles, roles and given names before a name are for `person.rs`.
//! Example: "Wesso Quellgrijp, ein Hacker, kam, als Quellmann ging" names `Wesso Quellgrijp` and `Quellmann`.

use super::EntityKind::{Organization, Person, Place};
use super::family_name::ends_as_surname;
use super::full_name::{full_name, is_double_given};
use super::office::is_role;
use super::opening::{is_attributive, is_fronted, is_predicate};
use super::passage::{Around, Find, PERSONAL, Passage, STRONG};
use super::person::{has_person_bracket, is_double_surname, surname_end};
use super::{introduced, noun, place};
use crate::document::SectionKind;
use crate::lexicon::{Class, Sense, class};
use crate::tokens::{Flags, Token};

/// A person whose name begins at the token with a word that is no given name and no surname of the tables.
pub fn find(p: &Passage, i: usize, around: &Around) -> Option<Find> {
    with_unlisted_given(p, i, around)
        .or_else(|| pair(p, i, around))
        .or_else(|| introduced::find(p, i, around))
        .or_else(|| bare(p, i, around))
        .or_else(|| owner(p, i, around))
        .or_else(|| in_lineup(p, i, around))
        .or_else(|| player(p, i, around))
}

/// "Moorstedt: Quell - Wessel, Torf, Moor - Dahl", "Gelbe Karten: Quell, Wessel": the players of a team in a row.
fn in_lineup(p: &Passage, i: usize, around: &Around) -> Option<Find> {
    const REACH: usize = 32;
    const HEADS: [&str; 11] = [
        "Karten",
        "Karte",
        "Gelb",
        "Rot",
        "Gelb-Rot",
        "Tore",
        "Torschützen",
        "Aufstellung",
        "Auswechslungen",
        "spielten",
        "trafen",
    ];
    const MARKS: [char; 6] = [',', '-', '–', '/', ':', '('];
    let lists = |mark: Option<char>| mark.is_some_and(|mark| MARKS.contains(&mark));
    let mark = |k: usize| p.token(k).and_then(Token::mark);
    let number = |k: usize| p.token(k).is_some_and(Token::is_number);
    // "2:0 Quell (44.)": what scored.
    let scores =
        |colon: usize| mark(colon) == Some(':') && number(colon.wrapping_sub(1)) && number(colon + 1);
    let weak = around.own & class::SURNAME_WEAK != 0 && around.own & STRONG == 0;
    let led = lists(around.mark_before) || i > p.range.start + 2 && scores(i - 2);
    let closed = lists(around.mark_after) || around.mark_after == Some('.') || p.token(i + 1).is_none();
    if !(around.unknown || weak) || !led || !closed {
        return None;
    }
    let first = p.range.start.max(i.saturating_sub(REACH));
    let colon = (first..i).rev().find(|k| mark(*k) == Some(':') && !scores(*k))?;
    let dash = |k: &usize| matches!(mark(*k), Some('-' | '–')) && !p.token(*k).is_some_and(Token::is_joined);
    let dashed = (colon + 2..i + REACH).filter(dash).count() > 1;
    let commas = (colon..i + REACH).filter(|k| mark(*k) == Some(',')).count();
    let headed = p.before(colon).is_some_and(|k| p.reads_any(k, &HEADS));
    let row = (colon + 1..i).all(|k| p.is_capital(k) || mark(k).is_some() || number(k));
    let named = if weak { headed } else { (headed || dashed && commas > 2) && p.is_nameable(i) };
    (row && named).then(|| Find::guess(Person, i..i + 1, "lineup"))
}

/// "eine Flanke von Quellmann", "das Foul an Quellmann": who plays.
fn player(p: &Passage, i: usize, around: &Around) -> Option<Find> {
    if !around.unknown || around.before & class::PREPOSITION == 0 || around.capital_after {
        return None;
    }
    let noun = p.before(i).filter(|k| p.reads_any(*k, &["von", "an"])).and_then(|k| p.before(k))?;
    (p.means(noun, Sense::Move) && !around.has(Flags::CAPS | Flags::DIGIT) && p.is_nameable(i))
        .then(|| Find::guess(Person, i..i + 1, "lineup"))
}

/// What no person's name stands behind.
pub const OF_THINGS: [&str; 8] = ["vom", "zum", "am", "im", "ins", "beim", "zur", "ans"];

/// "Dizzy Gillespie": a word that no table has before a listed surname or a whole name.
fn with_unlisted_given(p: &Passage, i: usize, around: &Around) -> Option<Find> {
    let known = class::SURNAME | class::PERSON | class::GIVEN;
    if !around.unknown
        || around.after & known == 0
        || around.has(Flags::DIGIT | Flags::CAPS | Flags::GENITIVE)
    {
        return None;
    }
    let word = p.str(i);
    const LONGEST: usize = 13;
    // "Torfologe Udo Quell": a trade.
    if ["er", "in", "loge", "graf", "soph", "nom", "päde"].iter().any(|ending| word.ends_with(ending))
        || word.len() > LONGEST && !around.has(Flags::HYPHEN)
        || p.means(i, Sense::Office)
        || p.flagged(i + 1, Flags::CAPS)
        || p.follows(i, &OF_THINGS)
    {
        return None;
    }
    let end = match full_name(p, i + 1) {
        Some(end) => end,
        None if p.has(i + 1, class::GIVEN) || p.has(i + 1, STRONG & !class::PERSON | class::NOUN) => {
            return None;
        }
        None => surname_end(p, i + 1),
    };
    (p.is_nameable(i) && !is_role(p, i)).then(|| Find::new(Person, i..end, "unlisted-given"))
}

/// "Wesso Quellmann, eine Hackerin": two or three words that no table has, where a subject or a name in apposition
/// stands, without the article that common nouns would have.
fn pair(p: &Passage, i: usize, around: &Around) -> Option<Find> {
    const LONGEST: usize = 3;
    const PLACED: [&str; 6] = ["in", "aus", "nach", "bei", "nahe", "im"];
    let shaped = |k: usize, barred: u16| {
        p.is_unknown(k) && p.str(k).len() > 2 && !p.flagged(k, Flags::CAPS | Flags::DIGIT | barred)
    };
    if !around.unknown || !around.capital_after || around.capital_before || !shaped(i, Flags::HYPHEN) {
        return None;
    }
    // "der eingewechselte Wesso Quellmann", but "der neue Moorsko Quellux" is a thing.
    let participle = p.before(i).is_some_and(|k| {
        let made =
            ["te", "ten", "ende", "enden", "ene", "enen"].iter().any(|ending| p.str(k).ends_with(ending));
        made && p.str(k).len() > 7
            && !p.flagged(k, Flags::CAPITAL)
            && p.before(k).is_some_and(|j| p.has(j, class::DETERMINER))
    });
    // "Das nennt man Wesso Quellup"
    let determined = p.is_determined(i) && !participle || p.follows(i, &OF_THINGS) || p.follows(i, &["man"]);
    let run = (i + 1..i + LONGEST).take_while(|k| shaped(*k, 0)).count();
    let end = i + 1 + run;
    let word = p.str(i);
    // "Wesse Quellmann, der Chef", ", Wesse Quellmann, sagte": no adjective stands there.
    let apposed = p.is(end, ',')
        && (p.has(end + 1, class::DETERMINER) && is_role(p, end + 2)
            || around.mark_before == Some(',')
                && (p.has(end + 1, class::CUE) || (i.saturating_sub(6)..i).any(|k| is_role(p, k))));
    let endings: &[&str] = if apposed { &["er", "en", "es", "s"] } else { &["er", "e", "en", "es", "s"] };
    let adjective = endings.iter().any(|ending| word.ends_with(ending));
    let joined = around.mark_before.is_some_and(|mark| !matches!(mark, ',' | ':' | '.' | ';' | '–'));
    if run == 0 || p.is_capital(end) || adjective || joined || p.follows(i, &PLACED) || determined {
        return None;
    }
    // "zwischen Moorau und Wessola Quella": the other place.
    let place = |k: usize| p.has(k, class::PLACE | class::COUNTRY) && !p.has(k, PERSONAL);
    let other = p.before(i).filter(|k| p.reads_any(*k, &["und"])).and_then(|k| p.before(k));
    if other.is_some_and(place) {
        return None;
    }
    // "statt Quellka André-Pierre Wessac": two persons.
    if (i + 1..end).any(|k| is_double_given(p, k)) {
        return None;
    }
    if p.is(end, '-') || p.section == SectionKind::Dateline || !(i..end).all(|k| p.is_nameable(k)) {
        return None;
    }
    // "Quellmar, Chief Executive Officer"
    if (i..end).any(|k| p.means(k, Sense::Office)) {
        return None;
    }
    let told = p.is(end, ',') && p.has(end + 1, class::DETERMINER | class::ROLE)
        || p.is(end, '(') && has_person_bracket(p, end)
        || p.has(end, class::CUE);
    let find = Find::guess(Person, i..end, "unlisted");
    Some(Find { proves: told, ..find })
}

/// "Danach gewann Quellmann", "dass Quellmann ging", "Quellmann ging": a lone word that no table has, where a
/// subject stands, without the article that a common noun would have.
fn bare(p: &Passage, i: usize, around: &Around) -> Option<Find> {
    let own = class::POSSESSIVE | class::DETERMINER;
    let leads = class::FINITE
        | class::PRETERITE
        | class::SUBJUNCTION
        | class::ADVERB
        | class::CONJUNCTION
        | class::PRONOUN;
    let headed = is_headed(p, i);
    let near = around.before & leads != 0 && around.before & own == 0 || around.opens || headed;
    let weak = around.own & class::SURNAME_WEAK != 0 && around.own & (STRONG | class::FUNCTION) == 0;
    // "Quellmann streicht Stellen": a firm of the tables.
    let firm = around.opens && around.own & class::ORGANIZATION_WEAK != 0;
    if firm
        || !near
        || !weak && !around.unknown
        || around.has(Flags::DIGIT)
        || around.has(Flags::HYPHEN) && !is_double_surname(p, i)
        || around.capital_after
    {
        return None;
    }
    const FOCUS: [&str; 8] = ["auch", "nur", "selbst", "sogar", "denn", "doch", "aber", "ausgerechnet"];
    const SUBJUNCTIONS: [&str; 12] = [
        "da", "damit", "falls", "sobald", "dass", "ob", "weil", "wenn", "nachdem", "während", "bevor",
        "obwohl",
    ];
    let lower = |k: usize| p.is_lower(k);
    let verb = |k: usize| {
        lower(k) && p.has(k, class::FINITE | class::PRETERITE) && !is_plural(p.str(k)) && !is_attribute(p, k)
    };
    let acts = |k: usize| {
        verb(k) && !p.reads_any(k, &["ist", "war", "sei", "wäre"]) || lower(k) && p.str(k).ends_with("te")
    };
    const VERBS: Class = class::FINITE | class::PRETERITE;
    let rule = match p.before(i) {
        Some(k) if around.before & VERBS != 0 && is_left(p, k) => return None,
        Some(k) if (verb(k) || p.str(k) == "sich" && p.before(k).is_some_and(verb)) && lower(i + 1) => {
            "bare-after-verb"
        }
        Some(k) if p.has(k, class::SUBJUNCTION) && p.reads_any(k, &SUBJUNCTIONS) => "bare-after-subjunction",
        // "als sich Quellmann weigerte"
        Some(k)
            if p.str(k) == "sich"
                && p.before(k).is_some_and(|j| {
                    p.reads_any(j, &["als"]) || p.has(j, class::SUBJUNCTION) && p.reads_any(j, &SUBJUNCTIONS)
                })
                && lower(i + 1) =>
        {
            "bare-after-subjunction"
        }
        _ if (p.is_first(i) || headed)
            && acts(i + 1)
            && !noun::is_adverbial(p.str(i))
            && !is_fronted(p, i)
            && !is_attributive(p, i) =>
        {
            "bare-before-verb"
        }
        Some(k) if p.is_first(k) && p.reads_any(k, &FOCUS) && acts(i + 1) => "bare-before-verb",
        // "Sie fragt, was Quellmann plant"
        Some(k)
            if p.reads_any(k, &["was", "warum", "wen", "wem", "weshalb"])
                && p.before(k).is_some_and(|comma| p.is(comma, ','))
                && lower(i + 1) =>
        {
            "bare-after-subjunction"
        }
        // "Das Tor fiel, Quellmann jubelte nur."
        Some(k) if p.is(k, ',') && verb(i + 1) && acts(i + 1) && lower(i + 2) => "bare-before-verb",
        Some(k) if is_predicated(p, k, i) => "bare-after-verb",
        _ if is_one_of_two(p, i) => "bare-pair",
        Some(k)
            if p.str(k) == "als"
                && lower(i + 1)
                && (p.str(i + 1).ends_with("te") || p.has(i + 1, class::AUXILIARY | class::MODAL)) =>
        {
            "bare-after-subjunction"
        }
        _ => return None,
    };
    if is_predicate(p, i) {
        return None;
    }
    if weak {
        // "trat Rauch aus", "Mann stirbt": within a sentence and in headlines a noun has no article either.
        let opens = p.is_first(i)
            && p.section != SectionKind::Headline
            && (p.has(i, class::NOUN) || !p.reads_any(i + 2, &["es", "er", "sie", "man", "sich"]));
        return (opens && !p.means(i, Sense::Mass)).then(|| Find::guess(Person, i..i + 1, "bare-weak"));
    }
    // "1833 wurde Moorhausen selbständig"
    let village = p.name_tail(i) > 0
        && !p.has(i + 1, class::CUE)
        && place::has_village_tail(p, i)
        && !ends_as_surname(p.lexicon(), p.str(i));
    let kind = match rule {
        "bare-before-verb" if has_result(p, i) => Organization,
        "bare-before-verb" if suffers(p, i) => Place,
        "bare-after-verb" if becomes_place(p, i) => Place,
        _ => Person,
    };
    (p.is_nameable(i) && !is_role(p, i) && !village).then(|| Find::guess(kind, i..i + 1, rule))
}

/// "Er verließ Quellmar", "Sie gründete Quellmar": what somebody leaves, reaches or founds is rather no person.
fn is_left(p: &Passage, verb: usize) -> bool {
    p.means(verb, Sense::TakesThing)
        && p.before(verb).is_some_and(|k| {
            p.reads_any(k, &["er", "sie", "es", "wir", "ich", "man"])
                || p.is_capital(k) && p.before(k).is_some_and(|k| p.is_capital(k))
        })
}

/// "Quellmar wurde am Abend evakuiert": what befalls a town.
fn suffers(p: &Passage, i: usize) -> bool {
    const FAR: usize = 8;
    const BEFALLS: [&str; 8] = [
        "evakuiert",
        "überflutet",
        "überschwemmt",
        "verschüttet",
        "bombardiert",
        "beschossen",
        "belagert",
        "eingenommen",
    ];
    p.reads_any(i + 1, &["wurde", "wird", "war", "ist"]) && (i + 2..i + FAR).any(|k| p.reads_any(k, &BEFALLS))
}

/// "1921 wurde Quellmar ein Kurort", "erhielt Quellmar das Stadtrecht": what a village becomes or is given.
fn becomes_place(p: &Passage, i: usize) -> bool {
    const FAR: usize = 6;
    const BECOMES: [&str; 5] = ["wurde", "wird", "war", "ist", "blieb"];
    let verb = |verbs: &[&str]| p.before(i).is_some_and(|k| p.reads_any(k, verbs));
    let near = || (i + 1..i + FAR).take_while(|k| p.token(*k).is_some_and(Token::is_word));
    let noun = |k: usize| if p.is_capital(k + 1) { k + 1 } else { k + 2 };
    let place = |k: usize| {
        p.reads_any(k, &["ein", "eine", "zum", "zur"])
            && p.is_capital(noun(k))
            && p.frame_before(noun(k)) == Some("place")
    };
    verb(&BECOMES) && near().any(place)
        || verb(&["erhielt", "bekam"])
            && near().any(|k| p.reads_any(k, &["Stadtrecht", "Stadtrechte", "Marktrecht"]))
}

/// "Quellmar gewann 2:1": a team; of sets there are several.
fn has_result(p: &Passage, i: usize) -> bool {
    const FAR: usize = 5;
    let number = |k: usize| p.token(k).is_some_and(|token| token.is_number() && token.bytes().len() < 3);
    let score = |k: &usize| number(*k) && p.is(k + 1, ':') && number(k + 2);
    let Some(k) = (i + 2..i + FAR).find(score).filter(|_| p.means(i + 1, Sense::Plays)) else { return false };
    !(p.reads_any(k + 3, &["uhr"]) || p.is(k + 3, ',') && score(&(k + 4)))
}

/// "Leben Quellmann studierte": a heading whose line runs on into the sentence.
pub fn is_headed(p: &Passage, i: usize) -> bool {
    const OTHER: Class = STRONG
        | PERSONAL
        | class::ROLE
        | class::TITLE
        | class::ORGANIZATION_HEAD
        | class::ORGANIZATION_WEAK
        | class::CALENDAR
        | class::FUNCTION;
    let start = p.range.start;
    // "Geographische Lage Quellau liegt am Main"
    let opens = i == start + 1 || i == start + 2 && p.is_capital(start) && noun::is_adjective(p.str(start));
    opens
        && p.has(i - 1, class::NOUN)
        && (!p.has(i - 1, class::FRAME)
            || p.frame_before(i - 1).is_none() && p.frame(i - 1, "with").is_none())
        && !p.has(i - 1, OTHER)
        && p.section != SectionKind::Headline
        && !is_role(p, i - 1)
}

/// "1922 war Quellmann wieder dort": the copula behind another word, and no noun before it that the name might explain.
fn is_predicated(p: &Passage, verb: usize, i: usize) -> bool {
    const BEHIND: [&str; 17] = [
        "immer", "schon", "noch", "bereits", "auch", "zudem", "dort", "hier", "wieder", "nie", "nicht",
        "der", "die", "ein", "eine", "einer", "Mitglied",
    ];
    p.reads_any(verb, &["war", "ist"])
        && !p.is_first(verb)
        && p.before(verb).is_some_and(|k| !p.is_capital(k) && p.token(k).is_some_and(|token| !token.is('“')))
        && p.reads_any(i + 1, &BEHIND)
}

/// "trafen Quellmann und Wesselok", "Quellmann und Wesselok kamen": two words that no table has, as the subject of
/// what several do.
fn is_one_of_two(p: &Passage, i: usize) -> bool {
    const PLURALS: [&str; 3] = ["s", "en", "er"];
    let verb = |k: usize| {
        let lower = p.is_lower(k);
        lower && p.has(k, class::FINITE | class::PRETERITE) && is_plural(p.str(k))
    };
    let named = |k: usize| {
        let shaped = p.is_unknown(k) && !PLURALS.iter().any(|ending| p.str(k).ends_with(ending));
        (shaped || p.has(k, class::SURNAME) && !p.has(k, class::NOUN))
            && !p.flagged(k, Flags::CAPS | Flags::DIGIT | Flags::HYPHEN)
            && p.is_nameable(k)
    };
    // "trafen Quellmann, Wesselok und Torf"
    if p.is(i + 1, ',') && p.reads_any(i + 3, &["und", "sowie"]) && !p.is_capital(i + 5) {
        let does = |k: usize| verb(k) && !p.reads_any(k, &["sind", "waren"]);
        let acts = p.before(i).is_some_and(does) || p.is_first(i) && does(i + 5);
        return acts && named(i) && named(i + 2) && named(i + 4);
    }
    let closed = !p.is_capital(i + 3);
    p.reads_any(i + 1, &["und"])
        && closed
        && (p.is_first(i) && verb(i + 3) || p.before(i).is_some_and(verb))
        && named(i)
        && named(i + 2)
}

/// "fordern", "sammeln", "sind": not what one person does.
fn is_plural(verb: &str) -> bool {
    ["en", "ern", "eln"].iter().any(|ending| verb.ends_with(ending)) || verb == "sind"
}

/// "werden erhöhte Kosten", "der zehnte benannte Sturm": a verb's form that is an adjective, by what stands before.
fn is_attribute(p: &Passage, k: usize) -> bool {
    const VERBS: Class = class::AUXILIARY | class::MODAL;
    const KNOWN: Class = !(class::NUMERAL | class::TIMEWORD | class::CALENDAR);
    let Some(j) = p.before(k).filter(|j| !p.flagged(*j, Flags::CAPITAL)) else { return false };
    let inflected = ["e", "en", "er", "es"].iter().any(|ending| p.str(j).ends_with(ending));
    p.has(j, VERBS) && p.str(k).ends_with('e') || inflected && p.class(j) & KNOWN == 0 && p.is_determined(j)
}

/// "Quellmanns Tor", "Quellmanns erstes Tor": an unknown word in the genitive before what it owns, with no article.
fn owner(p: &Passage, i: usize, around: &Around) -> Option<Find> {
    let key =
        p.str(i).strip_suffix('s').filter(|stem| stem.len() > 3 && !stem.ends_with(['s', 'u', 'x', 'z']));
    if key.is_none()
        || !around.unknown
        || around.has(Flags::DIGIT | Flags::CAPS | Flags::HYPHEN)
        // "Nach Quellmanns Tor", "Denn Quellmanns Stimme"
        || around.capital_before
            && !(around.before & (class::PREPOSITION | class::CONJUNCTION) != 0 && p.is_first(i - 1))
    {
        return None;
    }
    // "Besonderes Gewicht": an adjective begins the sentence.
    if p.is_first(i) && p.str(i).ends_with("es") {
        return None;
    }
    // "Anfang Juli" belongs to nobody.
    let time = |k: usize| matches!(p.str(k), "Anfang" | "Mitte" | "Ende");
    let noun = |k: usize| p.is_capital(k) && p.is_noun(k) && !time(k);
    let adjective = |k: usize| {
        p.is_lower(k)
            && !p.has(k, class::FUNCTION)
            && ["e", "er", "es", "en"].iter().any(|ending| p.str(k).ends_with(ending))
    };
    let owns = noun(i + 1) || adjective(i + 1) && noun(i + 2);
    (owns && !p.is_determined(i) && p.is_nameable(i)).then(|| Find::guess(Person, i..i + 1, "owner"))
}

#[cfg(test)]
mod tests {
    use crate::entities::tests::assert_names;

    #[test]
    fn finds_persons_that_no_table_has() {
        assert_names(&[
            ("Der eingewechselte Wessacar Quellogo traf.", "person Wessacar Quellogo"),
            ("Wesso Quellgrijp, ein Hacker, schrieb Briefe.", "person Wesso Quellgrijp"),
            ("Wesse Quellogo, der Polizeichef, kam.", "person Wesse Quellogo; person der Polizeichef"),
            ("Am Ufer traf Wessam Quellado-Moorsky ein.", "person Wessam Quellado-Moorsky"),
            ("Danach entschied sich Wesselok anders.", "person Wesselok"),
            ("Auch Wesselok hatte frei, als Quellmann fragte.", "person Wesselok; person Quellmann"),
            (
                "Alle feierten Quellmanns spätes Tor und Wesseloks Sieg.",
                "person Quellmanns; person Wesseloks",
            ),
            ("Es kam Wessia Maria Quellmann.", "person Wessia Maria Quellmann"),
            ("Ausgerechnet Quellmann fehlte.", "person Quellmann"),
            (
                "Rostock: Wesselok - Quelluk, Krantzek, Torfek, Dunay - Quellop, Wessin.",
                "place Rostock; person Wesselok; person Quelluk; person Krantzek; person Torfek; person Dunay; person Quellop",
            ),
            ("Gelbe Karten: Quelluk, Wesselok / Dunay", "person Quelluk; person Wesselok; person Dunay"),
            ("Tore: 1:0 Quelluk (12.), 2:0 Fuchs (44.)", "person Quelluk; person Fuchs"),
            (
                "Dort trafen Quelluk und Wesselok. Krantzek und Torfek jubelten.",
                "person Quelluk; person Wesselok; person Krantzek; person Torfek",
            ),
            (
                "Zuvor hatten Quelluk, Wesselok und Krantzek gespielt.",
                "person Quelluk; person Wesselok; person Krantzek",
            ),
            ("Nach einer Flanke von Wesselok traf er.", "person Wesselok"),
            ("Denn Wesseloks Stimme war alt.", "person Wesseloks"),
            ("Leben Wesselok studierte.", "person Wesselok"),
            (
                "Das Tor fiel, Wesselok saß nur. Sie fragt, was Quellmann dort will.",
                "person Wesselok; person Quellmann",
            ),
            (
                "Als sich Wesselok weigerte, ging sie. 1922 war Quellmann wieder dort.",
                "person Wesselok; person Quellmann",
            ),
            ("Rombach traf zum Sieg.", "person Rombach"),
            ("Der Moorologe Frank Wesselok kam.", "person Frank Wesselok"),
            ("Wessolda wurde am Abend evakuiert.", "place Wessolda"),
            ("Wesselux gewann 2:1 gegen Torfau.", "organization Wesselux"),
            ("Wesselok gewann 6:3, 6:2 gegen ihn.", "person Wesselok"),
            ("Nach Quellmanns Rücktritt übernahm Wesselok das Amt.", "person Quellmanns; person Wesselok"),
            ("1950 wurde Wessolda zur Stadt erhoben.", "place Wessolda"),
            // Must not match.
            ("Die Modelle waren Quelluk, Wesselok und Krantzek.", ""),
            ("Dort kochten Quellos und Wessips. Leben Torfwerker studierte.", ""),
            ("Farben: Weiß, Fuchs, Rot. Es gab: Hahn, Fuchs, Wolf.", ""),
            ("Zutaten: Quelluk, Wesselok, Dunay. Formen: Quello – Wesso, Moorso, Torfso, Dunso.", ""),
            ("Besonderes Gewicht liegt darauf, Anfangs Mitte Juli auch.", ""),
            ("Er verließ Wessolin im Streit. Sie trank Quellerol im Garten.", ""),
            ("Das nennt man Wessol Quellup dort. Angesprochen wurde unter anderem das.", ""),
            ("Heute werden erhöhte Torfabgaben fällig.", ""),
            ("Das ist der siebte benannte Moorrican des Jahres.", ""),
            ("Strafmildernd wurde das Geständnis gewertet, und Überraschendes kam heraus.", ""),
            ("Danach gewann Berlin klar.", "place Berlin"),
            ("Sie hilft sich mit Quellaros gegen Husten.", ""),
        ]);
    }
}
