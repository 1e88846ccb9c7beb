//! Works, vessels and storms by the noun before them: titles between quotation marks, names of ships and satellites.
//!
//! The nouns are frames of the kinds `product`, `event` and `work`; a work has its title only between quotation marks.
//! Example: "Im Film „Das Moor von Quellmar“ sinkt der Frachter Wessolina" names `Das Moor von Quellmar` and `Wessolina`.

use super::EntityKind::{self, Event, Product};
use super::organization;
use super::passage::{Around, Find, PERSONAL, Passage, STRONG};
use crate::lexicon::{Sense, TableId, class};
use crate::tokens::{Flags, Shape, Token};

/// What stands between the quotation marks that open at the token, behind a noun for works: names in it name others.
pub fn quoted(p: &Passage, mark: usize) -> Option<Find> {
    const LONGEST: usize = 12;
    let is_mark = |k: usize| p.token(k).is_some_and(Token::is_quotation_mark);
    let frame = p.before(mark)?;
    let start = mark + 1;
    // "Tief „Wessa“": nouns that say so only here.
    let said = said_of_quoted(p, frame).or_else(|| p.frame_before(frame));
    let kind = match said {
        Some("product" | "work") => Product,
        Some("event") => Event,
        Some("organization") => return organization::titled(p, mark),
        Some(_) => return None,
        None if is_performed(p, mark) || is_vessel(p, mark) => Product,
        None if !p.has(start, class::ORGANIZATION) && (is_owner(p, frame) || is_title(p, mark)) => Product,
        None => return None,
    };
    let end = (start..start + LONGEST).find(|k| is_mark(*k))?;
    let begins = p.is_capital(start) || p.token(start).is_some_and(Token::is_number);
    (end > start && begins).then(|| Find::new(kind, start..end, "title"))
}

/// "Tief", "Mission", "EU-Mission": what kind of name stands behind the noun between quotation marks.
fn said_of_quoted(p: &Passage, noun: usize) -> Option<&'static str> {
    let whole = p.frame(noun, "quoted").map(|found| found.row.get(0));
    whole.or_else(|| {
        let (_, last) = p.str(noun).rsplit_once('-')?;
        let mut rows = p.lexicon().rows_of(TableId::Frames, last, Shape::Capital);
        rows.find(|row| row.get(1) == "quoted").map(|row| row.get(0))
    })
}

/// "Die 183 Meter lange „Quella Star“", "an Bord der „Quella Star“": ships are feminine, whatever they are called; a word of
/// seafaring stands near.
fn is_vessel(p: &Passage, mark: usize) -> bool {
    const NEAR: usize = 14;
    const LONGEST: usize = 4;
    const SEA: [&str; 13] = [
        "schiff",
        "frachter",
        "tanker",
        "fähre",
        "reederei",
        "kapitän",
        "besatzung",
        "crew",
        "bord",
        "seeleute",
        "schlepper",
        "havarie",
        "werft",
    ];
    let Some(k) = p.before(mark) else { return false };
    let measured = p.reads_any(k, &["lange", "langen", "schwere", "schweren"])
        && p.before(k).is_some_and(|unit| p.has(unit, class::UNIT));
    let led = measured || p.reads_any(k, &["die", "der"]);
    let is_mark = |k: &usize| p.token(*k).is_some_and(Token::is_quotation_mark);
    let Some(end) = (mark + 1..mark + 1 + LONGEST).find(is_mark).filter(|_| led) else { return false };
    let named = |k: usize| {
        p.is_capital(k) && !p.has(k, class::FUNCTION | class::ORGANIZATION | class::ORGANIZATION_WEAK)
    };
    let paper = p.lexicon().ends_as(p.str(end - 1), Sense::Medium)
        || p.frame(end - 1, "adjective").is_some_and(|found| found.row.get(0) == "organization");
    let sails = |k: usize| {
        let word = p.str(k).to_lowercase();
        p.is_capital(k) && SEA.iter().any(|sea| word.ends_with(sea))
    };
    let near = p.range.start.max(mark.saturating_sub(NEAR))..end + NEAR;
    end > mark + 1 + usize::from(!measured)
        && (mark + 1..end).all(named)
        && !paper
        && (measured || near.into_iter().any(sails))
}

/// "In „Torflicht“ verkörpert sie eine Ärztin": what one plays a part in.
fn is_performed(p: &Passage, mark: usize) -> bool {
    const LONGEST: usize = 8;
    let is_mark = |k: &usize| p.token(*k).is_some_and(Token::is_quotation_mark);
    p.follows(mark, &["in"])
        && (mark + 2..mark + LONGEST).find(is_mark).is_some_and(|end| p.means(end + 1, Sense::Performs))
}

/// "in „Die Rache des Torfbauern“": within a sentence an article has its capital in a title, and a title has no verb.
fn is_title(p: &Passage, mark: usize) -> bool {
    const LONGEST: usize = 8;
    const OPENS: [&str; 6] = ["Der", "Die", "Das", "The", "Ein", "Eine"];
    let start = mark + 1;
    let lower = |k: usize| p.is_lower(k);
    let said = |k: usize| p.has(k, class::CUE | class::SPEECH) || p.is(k, ':') || p.is(k, ',');
    let Some(frame) = p.before(mark).filter(|k| lower(*k) && !said(*k)) else { return false };
    let is_mark = |k: &usize| p.token(*k).is_some_and(Token::is_quotation_mark);
    let Some(end) = (start + 2..start + LONGEST).find(is_mark) else { return false };
    let plain = |k: usize| {
        p.token(k).is_some_and(|token| token.is_capital())
            || lower(k) && !p.has(k, class::FINITE | class::PRETERITE | class::AUXILIARY)
    };
    OPENS.contains(&p.str(start)) && !p.has(frame, class::DETERMINER) && (start..end).all(plain)
}

/// "Mozarts „Zauberflöte“", "Udo Quellmanns „Moorlied“": a person in the genitive, before what is rather a title.
fn is_owner(p: &Passage, k: usize) -> bool {
    let Some(stem) = p.str(k).strip_suffix('s').filter(|_| p.is_capital(k)) else { return false };
    let person = class::PERSON | class::SURNAME;
    let own = p.has(k, person) || p.lexicon().class_of(stem, Shape::Capital) & person != 0;
    let named = p.before(k).is_some_and(|j| p.has(j, class::GIVEN)) && p.is_unknown(k);
    (own && p.class(k) & (class::NOUN | class::PLACE | class::COUNTRY) == 0 || named) && !p.is_determined(k)
}

/// "der Frachter Quellmar", "Hurrikan Wessa", "vom Typ Quell 50": no quotation marks around the name.
pub fn find(p: &Passage, i: usize, around: &Around) -> Option<Find> {
    let frame = p.before(i).filter(|_| around.capital_before)?;
    if is_storm(p, frame, around) {
        return Some(Find::new(Event, i..i + 1, "after-frame"));
    }
    let kind = match p.frame_before(frame)? {
        "product" if is_message(p, frame, around) => return None,
        "product" => Product,
        "event" => Event,
        _ => return None,
    };
    if kind == Product && is_ruler(p, i) {
        return Some(Find::new(kind, i..p.name_run(i + 1, 2).max(i + 2), "after-frame"));
    }
    const BARRED: u64 = class::FUNCTION | class::PERSON | class::ROLE | class::CALENDAR;
    let named = around.unknown && (p.is_nameable(i) || p.flagged(i, Flags::CAPS))
        || around.own & (STRONG | PERSONAL | class::PLACE_WEAK) != 0 && around.own & class::NOUN == 0;
    if !named || around.own & BARRED != 0 {
        return None;
    }
    let mut end = p.name_run(i, 4).max(i + 1);
    // "Raumsonde Deep Wessel": a foreign word that may be a German one, too.
    if around.unknown && p.is_capital(end) && !p.is_capital(end + 1) && !p.has(end, class::FUNCTION | STRONG)
    {
        end += 1;
    }
    // "HMS Quell": the letters are part of the name.
    let start = if p.flagged(frame, Flags::CAPS) { frame } else { i };
    Some(Find::new(kind, start..with_code(p, kind, end), "after-frame"))
}

/// "300 mg QT-214": the code of a drug that has no name yet.
pub fn dosed(p: &Passage, i: usize, around: &Around) -> Option<Find> {
    let (letters, digits) = p.str(i).split_once('-').filter(|_| around.has(Flags::CAPS))?;
    let code = (2..=4).contains(&letters.len())
        && letters.bytes().all(|letter| letter.is_ascii_uppercase())
        && (3..=5).contains(&digits.len())
        && digits.bytes().all(|digit| digit.is_ascii_digit());
    let dose = p.reads_any(i - 1, &["mg", "ml", "µg", "Milligramm"]);
    (code && dose).then(|| Find::new(Product, i..i + 1, "after-frame"))
}

/// "per SMS", "die SMS Udos": no ship of the emperor's navy.
fn is_message(p: &Passage, frame: usize, around: &Around) -> bool {
    let led = |k: usize| p.reads_any(k, &["die", "der"]) || p.frame_before(k) == Some("product");
    let named = around.own & PERSONAL == 0 && !around.has(Flags::GENITIVE);
    p.str(frame) == "SMS" && (!named || !p.before(frame).is_some_and(led))
}

/// "der Dampfer Kaiser Udo": many ships are named after rulers.
fn is_ruler(p: &Passage, i: usize) -> bool {
    const RULERS: [&str; 9] =
        ["Kaiser", "Kaiserin", "König", "Königin", "Kronprinz", "Prinz", "Prinzessin", "Fürst", "Graf"];
    RULERS.contains(&p.str(i)) && p.has(i + 1, class::GIVEN) && !p.flagged(i + 1, Flags::GENITIVE)
}

/// "Sturm Wessa", "das Tief Udo": the weather has given names; "im Sturm Wessek" plays football.
fn is_storm(p: &Passage, frame: usize, around: &Around) -> bool {
    const OTHER: u64 = STRONG | class::FUNCTION | class::NOUN;
    is_weather(p, frame)
        && around.own & class::GIVEN != 0
        && around.own & OTHER == 0
        && !around.capital_after
        && !p.follows(frame, &["im", "am"])
}

/// True of the nouns for weather that also say other things.
pub fn is_weather(p: &Passage, noun: usize) -> bool {
    const WEATHER: [&str; 8] = ["Sturm", "Tief", "Hoch", "Sturms", "Stürme", "Stürmen", "Tiefs", "Hochs"];
    WEATHER.contains(&p.str(noun))
}

/// "Quell 50", "Quell TMA-2": the number or code behind a product's name.
fn with_code(p: &Passage, kind: EntityKind, end: usize) -> usize {
    let number = p.token(end).is_some_and(|token| token.is_number() && token.bytes().len() < 4);
    let code =
        p.flagged(end, Flags::CAPS) && (p.flagged(end, Flags::DIGIT | Flags::HYPHEN) || p.is_unknown(end));
    let behind = kind == Product && !p.flagged(end - 1, Flags::GENITIVE) && !p.is_capital(end + 1);
    if behind && (code || number && !p.is(end + 1, '.')) { end + 1 } else { end }
}

#[cfg(test)]
mod tests {
    use crate::entities::tests::assert_names;

    #[test]
    fn finds_titles_and_vessels() {
        assert_names(&[
            ("Im Film „Das Moor von Berlin“ regnet es.", "product Das Moor von Berlin"),
            ("Der Abenteuerfilm „Sturmnacht in Berlin“ lief.", "product Sturmnacht in Berlin"),
            ("Das Fährschiff „Rostock Queen“ sank.", "product Rostock Queen"),
            ("Der Frachter Wessolina sank vor Rostock.", "product Wessolina; place Rostock"),
            ("Die Maschine vom Typ Wesser 50 fiel aus.", "product Wesser 50"),
            ("Vor der Küste sank die HMS Wessolina.", "product HMS Wessolina"),
            (
                "Der Kreuzer SMS Danzig sank, der Dampfer Kaiser Udo auch.",
                "product SMS Danzig; product Kaiser Udo",
            ),
            ("Der Hurrikan Wessa zog nach Kuba.", "event Wessa; place Kuba"),
            ("Das Tiefdruckgebiet Petra kam, der Schneesturm Udo auch.", "event Petra; event Udo"),
            ("Tief „Wessa“ kam, das Tief „im Westen“ auch.", "event Wessa"),
            ("Der Verein „Hilfe für Moore“ lädt ein.", "organization Hilfe für Moore"),
            (
                "Der Satellit „Moor Research Satellite“ (MRSX) fiel.",
                "product Moor Research Satellite; product MRSX",
            ),
            ("Der Sturm Zeynep kam, das Tief Petra auch.", "event Zeynep; event Petra"),
            ("Es lief Mozarts „Torf von Rom“.", "person Mozarts; product Torf von Rom"),
            ("Sie spielt in „Die Rache der Petra Wessolek“ mit.", "product Die Rache der Petra Wessolek"),
            ("Die EU-Mission „Wessola“ beginnt.", "event Wessola"),
            ("Sie bekamen 300 mg QT-214. QT-214 wirkt.", "product QT-214; product QT-214"),
            ("Die 183 Meter lange „Wessola Grace“ liegt fest.", "product Wessola Grace"),
            (
                "Die „Wessola Grace“ einer Reederei liegt an Bord der „Nordic Moor“.",
                "product Wessola Grace; product Nordic Moor",
            ),
            (
                "Die Warn-App Wessola meldet das, der Wirkstoff WX-214 hilft.",
                "product Wessola; product WX-214",
            ),
            // Must not match.
            ("Die „Wessola Grace“ lag da. Der Kapitän las die „Wessola Zeitung“ laut.", ""),
            (
                "Die SMS Petra Wesseloks kam, per SMS Berlin zu rufen hilft.",
                "person Petra Wesseloks; place Berlin",
            ),
            ("Er sagte „Die Petra Wessolek kommt“ dazu.", "person Petra Wessolek"),
            ("Das sagten Berlins „Torf von Rom“.", "place Berlins; place Rom"),
            ("Im Sturm Petra spielt gut.", "person Petra"),
            ("Der Film Udo Wesseloks lief. Das Schiff sank.", "person Udo Wesseloks"),
            ("Der Film war „gut gemacht“. Die Fähre aus Rostock kam.", "place Rostock"),
        ]);
    }
}
