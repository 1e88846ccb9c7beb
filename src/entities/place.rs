//! Places: countries and towns of the tables, streets and squares by their make, unknown names by what stands before.
//!
//! Adjectives and inhabitants are for `derived.rs`.
//! Example: "Das Schiff liegt im Hafen Quellmar nahe der Quellgasse" names `Quellmar` and `Quellgasse`.

mod hyphened;
mod preposition;

pub use hyphened::quarter;
pub use preposition::{is_bound_for, is_conquered, lies_by};

use super::EntityKind::{Organization, Place};
use super::noun::is_made_noun;
use super::office::is_role;
use super::organization::can_follow_frame;
use super::passage::{Around, Find, PERSONAL, Passage, STRONG};
use super::person::is_led_by_article;
use super::{institution, landscape, settled, street, team, toponym};
use crate::document::SectionKind;
use crate::lexicon::{Class, Match, Sense, TableId, class};
use crate::tokens::{Flags, Shape, Token};

/// The bytes of the longest abbreviation that is no town in capitals.
const LETTERS: usize = 4;

/// Prepositions that stand before a bare place name.
pub const INTO: [&str; 5] = ["in", "aus", "nach", "bei", "nahe"];

/// Sides of a place at which another lies.
pub const SIDES: [&str; 10] = [
    "südlich",
    "nördlich",
    "östlich",
    "westlich",
    "nordöstlich",
    "nordwestlich",
    "südöstlich",
    "südwestlich",
    "unweit",
    "oberhalb",
];

/// A place whose name begins at the token.
pub fn find(p: &Passage, i: usize, around: &Around) -> Option<Find> {
    let tail = if around.unknown && !around.has(Flags::DIGIT) { p.name_tail(i) } else { 0 };
    let framed = |classes: Class| classes & class::FRAME != 0;
    let digits = around.len == 1 || around.len < 6 && around.has(Flags::DIGIT);
    saint(p, i)
        .or_else(|| if around.capital_before { settled::little(p, i, around) } else { None })
        .or_else(|| if around.capital_before { landscape::find(p, i, around) } else { None })
        .or_else(|| if digits { street::road(p, i) } else { None })
        .or_else(|| if framed(around.after) { street::with_adjective(p, i) } else { None })
        .or_else(|| if around.capital_after { street::described(p, i) } else { None })
        .or_else(|| if tail > 0 { street::find(p, i, tail) } else { None })
        .or_else(|| if framed(around.own) { with_frame(p, i) } else { None })
        .or_else(|| if can_follow_frame(around) { after_frame(p, i) } else { None })
        .or_else(|| if around.unknown && around.has(Flags::HYPHEN) { hyphened::find(p, i) } else { None })
        .or_else(|| after_adjective(p, i, around))
        .or_else(
            || if around.unknown && !around.capital_after { landscape::water(p, i, around) } else { None },
        )
        .or_else(|| preposition::find(p, i, around))
        .or_else(|| dateline(p, i))
        .or_else(|| if tail > 0 { village(p, i, around) } else { None })
}

/// What the tables say of a place name of this length, if the context lets it be one.
pub fn listed(p: &Passage, i: usize, found: &Match) -> Option<Find> {
    let end = i + found.len;
    // "Botschafter Las Quellas"
    if found.len > 1 && is_led_by_article(p, i) && p.before(i).is_some_and(|k| is_role(p, k)) {
        return None;
    }
    let weak = found.table == TableId::Places && found.len == 1 && !p.has(i, class::PLACE | class::COUNTRY);
    let start = if landscape::is_kind(found.row.get(1)) { landscape::start(p, i) } else { i };
    let placed = || match found.row.get(1) {
        _ if start < i => true,
        "river" if is_led_river(p, i, end) => true,
        "mountain" if is_led_mountain(p, i) => true,
        "planet" => is_led_planet(p, i, end),
        "district" if is_led_district(p, i, end) => true,
        _ => is_placed(p, i, end),
    };
    // "Werder gewann": the club, where nothing leads to the town.
    let led =
        || p.follows(i, &["in", "aus", "nach", "nahe"]) || is_placed(p, i, end) && !p.follows(i, &["bei"]);
    if found.len == 1 && is_club_too(p, i) && !led() {
        return None;
    }
    // "die OCHA": capitals mean no town.
    let letters =
        p.flagged(i, Flags::CAPS) && found.len == 1 && !p.loud && p.section != SectionKind::Dateline;
    if letters
        && p.str(i).len() <= LETTERS
        && matches!(found.row.get(1), "city" | "river" | "mountain")
        && found.row.get(0) != p.str(i)
    {
        return None;
    }
    if weak && !placed() || end == i + 1 && is_people(p, i) || is_sum(p, i) || is_label(p, i, end) {
        return None;
    }
    // "Quellua Bukarest 1:0": a club's name that no table has, and its town, before the score.
    let number = |k: usize| p.token(k).is_some_and(|token| token.is_number());
    if number(end)
        && p.is(end + 1, ':')
        && number(end + 2)
        && let Some(k) = p.before(i).filter(|k| p.is_unknown(*k) && !p.flagged(*k, Flags::GENITIVE))
    {
        return Some(Find::guess(Organization, k..end, "fixture"));
    }
    if let Some(club) = team::of_town(p, i, end) {
        return Some(club);
    }
    // "die Untere Quella" and "Wessola del Mar" are others than the table's.
    let saint = matches!(p.str(i), "St" | "Sankt");
    let whole = if saint { with_companion(p, end) } else { preposition::with_particle(p, end) };
    let row = (start == i && whole == end).then_some((found.table, found.row));
    let end = with_water(p, i, whole);
    let rule = if weak { "place-in-context" } else { "place" };
    Some(Find { row, ..Find::new(Place, start..end, rule) })
}

/// "Werder": a town whose name the tables have of a club, too.
fn is_club_too(p: &Passage, i: usize) -> bool {
    p.has(i, class::PLACE)
        && p.has(i, class::ORGANIZATION_WEAK)
        && p.lexicon()
            .rows_of(TableId::Organizations, p.str(i), Shape::Capital)
            .any(|row| row.get(1) == "club")
}

/// "die Schweden": the people, not the land; their plural is its name.
fn is_people(p: &Passage, i: usize) -> bool {
    let Some(k) = p.before(i).filter(|k| p.has(*k, class::FUNCTION | class::NUMERAL)) else { return false };
    // "Deutsche, Franzosen und Polen"
    let people = |k: usize| p.has(k, class::INHABITANT) && !p.str(k).ends_with("er");
    if p.reads_any(k, &["und", "oder", "sowie"]) && p.before(k).is_some_and(people) && !p.is_capital(i + 1) {
        let one = p.str(i).strip_suffix('n').filter(|one| one.ends_with('e'));
        return one.is_some_and(|one| p.lexicon().class_of(one, Shape::Capital) & class::INHABITANT != 0);
    }
    if !p.reads_any(k, &["die", "den", "der", "diese", "viele", "beide"]) && !p.has(k, class::NUMERAL) {
        return false;
    }
    let key = p.reading.str(i);
    // "die Hessen", "viele Bayern", "der Rückzug der Preußen"
    const LANDS: [&str; 6] = ["Bayern", "Hessen", "Preußen", "Sachsen", "Franken", "Schwaben"];
    if LANDS.contains(&key) && (!p.reads_any(k, &["der"]) || p.before(k).is_some_and(|j| p.is_capital(j))) {
        return !p.is_capital(i + 1) && !p.is(i + 1, '-');
    }
    let one = key.strip_suffix('n');
    one.is_some_and(|one| p.lexicon().class_of(one, Shape::Capital) & class::INHABITANT != 0)
}

/// "die „Quellmar“", "in Halle 4": what bears the town's name between quotation marks behind an article, and a hall
/// with its number.
fn is_label(p: &Passage, i: usize, end: usize) -> bool {
    let quoted = |k: usize| p.token(k).is_some_and(Token::is_quotation_mark);
    let article = |mark: usize| p.before(mark).is_some_and(|k| p.has(k, class::DETERMINER));
    p.before(i).is_some_and(|mark| quoted(mark) && article(mark)) && quoted(end)
        || p.str(i) == "Halle" && p.token(end).is_some_and(|token| token.is_number())
}

/// "100 Franken", "der Franken": money, not the region, which has no article.
pub fn is_sum(p: &Passage, i: usize) -> bool {
    if p.str(i) == "Franken" && p.follows(i, &["der", "den", "dem", "zum", "Schweizer"]) {
        return true;
    }
    // "12 Mio. Franken"
    let point = p.before(i).filter(|k| p.is(*k, '.')).and_then(|k| p.before(k));
    if p.has(i, class::CURRENCY | class::UNIT) && point.is_some_and(|k| p.has(k, class::NUMERAL)) {
        return true;
    }
    p.has(i, class::CURRENCY | class::UNIT)
        && p.before(i)
            .is_some_and(|k| p.has(k, class::NUMERAL) || p.token(k).is_some_and(|token| token.is_number()))
}

/// "die Oder", "am Main": with its article a river is none of the other things that it might be, but "der Sieg".
fn is_led_river(p: &Passage, i: usize, end: usize) -> bool {
    let led = p.before(i).is_some_and(|k| p.has(k, class::DETERMINER) || p.reads_any(k, &["am", "im"]));
    // "in die Netze stecken"
    let several = p.str(i).ends_with('e') && p.lexicon().is_noun(p.str(i));
    led && !several && !p.has(i, class::NOUN) && !p.is_capital(end)
}

/// "auf dem Quell": a mountain, where it might be something else.
fn is_led_mountain(p: &Passage, i: usize) -> bool {
    p.before(i).is_some_and(|k| p.reads_any(k, &["dem", "den"]) && p.follows(k, &["auf"]))
}

/// "auf dem Mars", "um die Sonne", "Die Erde kreist": with its article, as the only one that there is; what shines or
/// shakes is none.
fn is_led_planet(p: &Passage, i: usize, end: usize) -> bool {
    let Some(k) = p.before(i).filter(|_| !p.is_capital(end) && !p.is(end, '-')) else { return false };
    let led = p.reads_any(k, &["der", "den", "dem", "des", "die", "vom", "zum", "zur"]);
    // "in der Sonne liegen", "unter der Erde"
    let plain = matches!(p.str(i), "Erde" | "Sonne");
    let opens = || p.is_first(k) && p.str(i) == "Erde" && p.token(end).is_some_and(Token::is_word);
    let around = || p.before(k).is_some_and(|j| p.reads_any(j, &["um", "auf"])) || p.reads_any(k, &["zur"]);
    led && (!plain || around() || opens())
}

/// "in der Nordstadt", "Die Südstadt feiert", "Im Wedding": with its article, a part of the town that the text is of.
fn is_led_district(p: &Passage, i: usize, end: usize) -> bool {
    let town = p.str(i).ends_with("stadt") && p.before(i).is_some_and(|k| p.has(k, class::DETERMINER));
    (town || p.str(i).ends_with("viertel") && p.follows(i, &["im", "das", "dem"]))
        && !p.is_capital(end)
        && !p.is(end, '-')
}

/// True where the context says that a place stands here.
fn is_placed(p: &Passage, i: usize, end: usize) -> bool {
    if p.flagged(i, Flags::GENITIVE) || p.is_capital(end) && !p.is_first(i) && p.has(end, class::NOUN) {
        return false;
    }
    p.follows(i, &INTO) && !p.is_determined(i) && !is_thing(p, i, end)
        || p.before(i).is_some_and(|k| is_place_frame(p, k))
        || with_water(p, i, end) > end
        || p.section == SectionKind::Dateline
        || coordinated(p, i, end)
        || p.is(end, '(') && p.has(end + 1, class::COUNTRY | class::PLACE) && p.is(end + 2, ')')
}

/// "bei Regen", "aus Buchen und Fichten", "in Halle zwei": the thing that the town is called like.
fn is_thing(p: &Passage, i: usize, end: usize) -> bool {
    const PLACES: Class = class::PLACE | class::PLACE_WEAK | class::COUNTRY;
    if !p.has(i, class::NOUN) && !p.is_common(i) {
        return false;
    }
    // "Nach Regen fährt ein Bus"
    let there = p.reads_any(end, &["fährt", "fahren", "fuhr", "fuhren", "führt"]);
    let weather = p.means(i, Sense::Mass) && p.follows(i, &["bei", "nach"]) && !there;
    let numbered = p.str(i) == "Halle" && p.has(end, class::NUMERAL);
    let beside = end + 1;
    let paired = p.reads_any(end, &["und", "oder"]) && p.is_capital(beside) && !p.has(beside, PLACES);
    weather || numbered || paired && p.is_common(beside) && !p.means(beside, Sense::Region)
}

/// "Essen und Bochum": a sure place on the other side of the conjunction.
fn coordinated(p: &Passage, i: usize, end: usize) -> bool {
    let joins = |k: usize| {
        p.reads_any(k, &["und", "oder", "sowie", "bis"]) || ['/', ',', '–'].iter().any(|mark| p.is(k, *mark))
    };
    let sure = |k: usize| p.has(k, class::COUNTRY | class::PLACE) && !p.has(k, PERSONAL);
    // "In Essen und Halle": the first is placed itself.
    let led = |k: usize| p.has(k, class::PLACE_WEAK) && p.follows(k, &INTO) && !p.has(i, PERSONAL);
    p.before(i).is_some_and(|k| joins(k) && k > p.range.start && (sure(k - 1) || led(k - 1)))
        || joins(end) && sure(end + 1)
}

/// "am Main", "an der Oder": the index behind the river that belongs to the town's name.
pub fn with_water(p: &Passage, i: usize, end: usize) -> usize {
    if p.flagged(i, Flags::GENITIVE) {
        return end;
    }
    let at = match p.str(end) {
        "am" | "im" => end + 1,
        "an" | "ob" if p.reads_any(end + 1, &["der", "den"]) => end + 2,
        "/" if p.token(end).is_some_and(|slash| slash.is_joined()) => end + 1,
        _ => return end,
    };
    let water = p.lexicon().matches_in(TableId::Places, p.reading, at).find(|found| {
        match found.row.get(1) {
            "river" | "lake" => true,
            "region" => p.str(end) == "im",
            // "Quellen am Deister"
            "mountain" => p.str(end) == "am" && p.means(at, Sense::Ridge),
            _ => false,
        }
    });
    water.map_or(end, |found| at + found.len)
}

fn is_place_frame(p: &Passage, k: usize) -> bool {
    p.frame_before(k) == Some("place")
}

/// "im hessischen Quellmar", "im benachbarten Quellmar": only of towns one speaks so.
fn after_adjective(p: &Passage, i: usize, around: &Around) -> Option<Find> {
    const PERSONS: Class = class::SURNAME | class::GIVEN;
    let known = around.own & PERSONS != 0 && around.own & (STRONG | class::NOUN | class::FUNCTION) == 0;
    if !around.unknown && !known || around.capital_before || around.capital_after {
        return None;
    }
    let k = p.before(i).filter(|k| p.str(*k).ends_with("en") && !p.flagged(*k, Flags::CAPITAL))?;
    let land = p.has(k, class::DEMONYM_ADJECTIVE) || p.class(k) == 0 && p.str(k).ends_with("ischen");
    // "im nahe gelegenen Quellmar"
    let adverb = p.before(k).filter(|j| p.reads_any(*j, &["nahe", "heute"])).unwrap_or(k);
    if !land && !p.means(k, Sense::Near) || !p.follows(adverb, &["im"]) {
        return None;
    }
    let plain = !p.flagged(i, Flags::CAPS | Flags::DIGIT | Flags::GENITIVE) && p.is_nameable(i);
    plain.then(|| Find { proves: !known, ..Find::new(Place, i..i + 1, "after-adjective") })
}

/// "St. Quell", "Sankt Quell": a church or a town.
fn saint(p: &Passage, i: usize) -> Option<Find> {
    let at = match p.str(i) {
        "St" | "Skt" if p.is(i + 1, '.') => i + 2,
        "Sankt" => i + 1,
        _ => return None,
    };
    let adjective = p.str(at).ends_with("er") && p.is_capital(at + 1);
    let end = || with_companion(p, with_water(p, at, at + 1));
    (p.is_capital(at) && !adjective).then(|| Find::new(Place, i..end(), "saint"))
}

/// "St. Peter und Paul": the index behind the other of two saints.
fn with_companion(p: &Passage, end: usize) -> usize {
    let both = p.has(end - 1, class::GIVEN) && p.reads_any(end, &["und"]) && p.has(end + 1, class::GIVEN);
    if both && !p.is_capital(end + 2) { end + 2 } else { end }
}

/// "Landkreis Moor", "Kraftwerk Moorburg": behind these nouns stands a name, though it may be a common noun, too;
/// behind "Kreis" only one that no table has.
fn is_site(p: &Passage, i: usize, at: usize) -> bool {
    const OTHER: Class = class::FUNCTION | class::ROLE | class::CALENDAR | class::INHABITANT;
    let site = p.means(i, Sense::Site) && !p.has(at, OTHER);
    let house = p.means(i, Sense::House) && p.class(at) & !class::NAME_START == 0;
    p.is_capital(at) && (site || (house || p.str(i) == "Kreis") && p.is_unknown(at))
}

/// "Schloss Quellmar", "Bad Quellmar": the noun is part of the name.
fn with_frame(p: &Passage, i: usize) -> Option<Find> {
    let found = p.frame(i, "with").filter(|found| found.row.get(0) == "place")?;
    let at = i + found.len;
    if p.flagged(i, Flags::GENITIVE) {
        return None;
    }
    // "im Stadion An der Alten Quelle", "im Stadion am Quelltor"
    let stadium = p.str(i).starts_with("Stadion");
    let site = if stadium { institution::site(p, at) } else { None };
    let by = || stadium && p.reads_any(at, &["am"]) && p.is_unknown(at + 1) && p.name_tail(at + 1) > 0;
    if let Some(end) = site.or_else(|| by().then_some(at + 2)) {
        return Some(Find::new(Place, i..end, "frame-with-place"));
    }
    let number = p.token(at).is_some_and(|token| token.is_number()) && street::is_numbered(p, i);
    if number {
        return Some(Find::new(Place, i..at + 1, "numbered-road"));
    }
    if p.is_unknown(at)
        && p.flagged(at, Flags::HYPHEN)
        && let Some(quarter) = quarter(p, at)
    {
        return Some(Find::new(Place, i..quarter.tokens.end, "frame-with-place"));
    }
    let known = p.has(at, STRONG | class::PLACE_WEAK | PERSONAL) || p.is_unknown(at);
    // "Landkreis Quellmarer Land"
    if p.str(at).ends_with("er") && p.str(at + 1) == "Land" {
        return Some(Find::new(Place, i..at + 2, "frame-with-place"));
    }
    if !is_site(p, i, at) && (!known || !p.is_nameable(at)) {
        return None;
    }
    if p.flagged(at, Flags::CAPS) {
        return None;
    }
    let end = toponym::end(p, at).map_or(at + 1, |end| end.max(at + 1));
    let end = preposition::with_particle(p, p.name_run(at, 2).max(end));
    Some(Find::new(Place, i..end, "frame-with-place"))
}

/// "Hafen Quellmar", "Provinz Quellmar": the noun stays out.
fn after_frame(p: &Passage, i: usize) -> Option<Find> {
    let k = p.before(i)?;
    if is_place_frame(p, k)
        && !p.flagged(k, Flags::GENITIVE)
        && is_site(p, k, i)
        && !p.flagged(i, Flags::CAPS)
    {
        return Some(Find::new(Place, i..p.name_run(i, 3).max(i + 1), "after-frame"));
    }
    let acronym = p.flagged(i, Flags::CAPS) && (!p.is_unknown(i) || p.str(i).len() < 4);
    if !is_place_frame(p, k)
        || acronym
        || !p.has(i, STRONG | class::PLACE_WEAK | PERSONAL) && !p.is_unknown(i)
    {
        return None;
    }
    // "im Dorf Pobjeda" names no airline.
    let village = p.lexicon().ends_as_any(p.str(k), &["", "s", "es"], Sense::Settlement)
        && !matches!(p.str(k), "Stadt" | "Gemeinde")
        && !p.has(i, class::PERSON | class::FUNCTION);
    if !village && p.has(i, class::ORGANIZATION | class::PERSON | class::FUNCTION)
        || !p.is_nameable(i) && !p.has(i, class::PLACE_WEAK)
    {
        return None;
    }
    let end = p.name_run(i, 3).max(i + 1);
    Some(Find::new(Place, i..preposition::with_particle(p, end), "after-frame"))
}

/// "-hausen", "-ingen": what villages end in.
pub fn has_village_tail(p: &Passage, i: usize) -> bool {
    let counted = |k: usize| p.has(k, class::NUMERAL) || p.token(k).is_some_and(|token| token.is_number());
    if p.before(i).is_some_and(counted) {
        return false;
    }
    const INFINITIVES: [&str; 7] =
        ["springen", "singen", "bringen", "ringen", "klingen", "zwingen", "schlingen"];
    let key = p.reading.str(i);
    if INFINITIVES.iter().any(|ending| key.ends_with(ending)) {
        return false;
    }
    let tail = key.get(p.name_tail(i)..).filter(|tail| tail.len() > 3 && tail.len() < key.len());
    tail.is_some_and(|tail| {
        p.lexicon().rows_of(TableId::Frames, tail, Shape::Caps).any(|row| row.get(1) == "village")
    })
}

/// "Moorhausen": a lone word that ends like a village's name.
fn village(p: &Passage, i: usize, around: &Around) -> Option<Find> {
    let lone = !around.has(Flags::CAPS | Flags::DIGIT | Flags::HYPHEN) && !around.capital_after;
    // "in Höhe der Rastanlage Uttrichshausen"
    let free = lone && (!around.capital_before || around.before & class::NOUN != 0 || p.is_common(i - 1));
    (free && has_village_tail(p, i) && !p.is_determined(i) && p.is_nameable(i))
        .then(|| Find::guess(Place, i..i + 1, "village"))
}

/// The place that a dateline begins with.
fn dateline(p: &Passage, i: usize) -> Option<Find> {
    let opens = |k: usize| p.is_first(k) && p.token(k).is_some_and(Token::is_capital);
    // "Steinfels/Moosgrund (ots)"
    let second = p.before(i).is_some_and(|k| p.is(k, '/') && p.before(k).is_some_and(opens));
    if p.section != SectionKind::Dateline || !p.is_first(i) && !second || !p.is_unknown(i) || p.is(i + 1, ')')
    {
        return None;
    }
    let closed = p.is(i + 1, '(') || p.is(i + 1, '/') || p.is(i + 1, ',');
    let named = p.is_nameable(i) || p.name_tail(i) > 0 || closed && !is_made_noun(p.str(i));
    named.then(|| Find::new(Place, i..p.name_run(i, 3).max(i + 1), "dateline"))
}

#[cfg(test)]
mod tests;
