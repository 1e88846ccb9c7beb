//! Clubs and teams: by the letters that clubs put before or behind their town, and by the words they take as names.
//!
//! Clubs of the tables are for `organization.rs`.
//! Example: "Der FC Quellmar schlug den Moorstedter SC und die Berlin Quellbears" names three of them.

use std::collections::HashMap;
use std::ops::Range;

use foldhash::fast::RandomState;

use super::EntityKind::{self, Organization};
use super::called;
use super::genitive::base;
use super::passage::{Around, Find, PERSONAL, Passage, STRONG};
use super::toponym;
use crate::document::{Document, SectionKind};
use crate::lexicon::{Class, Sense, TableId, class};
use crate::tokens::{Flags, Shape, Token};

/// A club whose name begins at the token.
pub fn find(p: &Passage, i: usize, around: &Around) -> Option<Find> {
    let named = || club(p, i).or_else(|| called::find(p, i, around));
    let club = if around.own & class::FRAME != 0 { named() } else { None };
    if club.is_some() || !around.capital_after || p.loud {
        return club;
    }
    let named = around.unknown || around.own & class::PLACE != 0;
    adjective(p, i, around).or_else(|| if named { of_town(p, i, i + 1) } else { None })
}

/// "FC Quellmar 04".
fn club(p: &Passage, i: usize) -> Option<Find> {
    let found = p.frame(i, "club")?;
    let mut end = i + found.len;
    if is_number(p, end) && p.is_capital(end + 1) {
        end += 1;
    }
    // "SV Waldhof siegt": a word that other clubs begin with.
    let alone = || {
        p.means(i, Sense::ClubBefore) && p.flagged(i, Flags::CAPS) && !p.flagged(end, Flags::CAPS) && !p.loud
    };
    if p.frame(end, "club").is_some() {
        if !p.is_capital(end + 1) && alone() {
            return Some(Find::new(Organization, with_number(p, i, true)..end + 1, "club"));
        }
        end += 1;
    }
    // Any capitalised word behind such letters is a name.
    let sure = p.means(i, Sense::ClubBefore) && !p.loud;
    let town = toponym::several(p, end).filter(|_| p.flagged(i, Flags::CAPS));
    let named = p.has(end, STRONG | class::PLACE_WEAK | PERSONAL)
        || p.is_unknown(end) && is_town(p, end)
        || sure && is_any_name(p, end)
        || town.is_some();
    if !named || p.has(end, class::FUNCTION) && !p.has(end, class::PLACE_WEAK) || !p.is_capital(end) {
        return None;
    }
    // "Austria" and "Hannover" are clubs only with a town behind.
    let place = p.has(end, class::PLACE | class::PLACE_WEAK | class::COUNTRY);
    if !p.flagged(i, Flags::CAPS) && !place && !p.means(i, Sense::ClubBefore) {
        return None;
    }
    end = town.unwrap_or(end + 1);
    // "SC Wiener Viktoria"
    if p.str(end - 1).ends_with("er") && !p.flagged(end - 1, Flags::HYPHEN) && p.frame(end, "club").is_some()
    {
        end += 1;
    }
    // "FC Sachsen Leipzig", "SC Quello Leipzig": the land or a name, and the town.
    if (place || sure)
        && p.has(end, class::PLACE)
        && !p.flagged(end - 1, Flags::GENITIVE)
        && !p.flagged(end, Flags::GENITIVE)
    {
        end += 1;
    }
    if (p.is(end, '-') || p.is(end, '/'))
        && p.is_capital(end + 1)
        && p.token(end).is_some_and(Token::is_joined)
    {
        end += 2;
    }
    if is_number(p, end) && !(p.is(end + 1, '.') && p.token(end + 2).is_some()) && !p.is(end + 1, ':') {
        end += 1;
    }
    Some(Find::new(Organization, with_number(p, i, true)..end, "club"))
}

fn is_number(p: &Passage, k: usize) -> bool {
    p.token(k).is_some_and(|token| token.is_number() && token.bytes().len() <= 4)
}

/// "Quellmar", "Moor-Quellmar": a word that may be a town, also a double one.
fn is_town(p: &Passage, i: usize) -> bool {
    let place =
        |part: &str| p.lexicon().class_of(part, Shape::Capital) & (class::PLACE | class::PLACE_WEAK) != 0;
    let double =
        || p.flagged(i, Flags::HYPHEN) && p.str(i).rsplit_once('-').is_some_and(|(_, last)| place(last));
    p.is_nameable(i) || double()
}

/// "Breitenmoor": unknown, though its parts are words; of a double name the last part is none ("Bayern-Spieler").
fn is_any_name(p: &Passage, i: usize) -> bool {
    const PLAIN: Class = class::NOUN | class::ROLE;
    let double = |word: &str| {
        word.rsplit_once('-').is_some_and(|(_, last)| {
            let lexicon = p.lexicon();
            lexicon.class_of(last, Shape::Capital) & PLAIN == 0 && !super::noun::is_common(lexicon, last)
        })
    };
    let word = p.str(i);
    p.is_unknown(i)
        && !p.flagged(i, Flags::CAPS | Flags::DIGIT)
        && (if p.flagged(i, Flags::HYPHEN) { double(word) } else { !p.has_role_tail(i) && word.len() > 4 })
}

/// "1. FC Quellmar": the point may look like the end of a sentence.
pub fn with_number(p: &Passage, i: usize, club: bool) -> usize {
    match i.checked_sub(2) {
        Some(k)
            if club
                && p.reading.is(i - 1, '.')
                && p.reading.str(k) == "1"
                // In a table the number is the rank: "1. Bayern München".
                && (p.flagged(i, Flags::CAPS) || p.str(i).ends_with("er")) =>
        {
            k
        }
        _ => i,
    }
}

/// "SG Quellen Moorstedt": the club's letters before a name that the tables have without them.
pub fn with_letters(p: &Passage, i: usize, club: bool) -> usize {
    let letters = |k: usize| p.flagged(k, Flags::CAPS) && p.means(k, Sense::ClubBefore);
    p.before(i).filter(|k| club && !p.flagged(i, Flags::CAPS) && letters(*k)).unwrap_or(i)
}

/// "Moorstedter SC": the town's adjective before the letters.
fn adjective(p: &Passage, i: usize, around: &Around) -> Option<Find> {
    if around.after & class::FRAME == 0 || !p.str(i).ends_with("er") || p.is_capital(i + 2) {
        return None;
    }
    let letters = p.flagged(i + 1, Flags::CAPS) && p.frame(i + 1, "club").is_some();
    let plain = around.own & (class::NOUN | class::FUNCTION | class::ROLE | class::GIVEN) != 0;
    (letters && !plain && !p.flagged(i, Flags::CAPS | Flags::HYPHEN) && p.str(i).len() > 5)
        .then(|| Find::new(Organization, i..i + 2, "er-club"))
}

/// "Quellmar FC", "Berlin Quellbears", "Moorstedt 09": what clubs have behind their town, which ends there.
pub fn of_town(p: &Passage, i: usize, end: usize) -> Option<Find> {
    if p.loud || p.flagged(end - 1, Flags::GENITIVE | Flags::CAPS) {
        return None;
    }
    let place = p.has(end - 1, class::PLACE) && !p.has(i, class::FUNCTION);
    let letters = p.flagged(end, Flags::CAPS) && p.means(end, Sense::ClubBehind);
    if letters && !p.is_capital(end + 1) && (place || p.is_nameable(i)) {
        return Some(Find::new(Organization, i..end + 1, "club-letters"));
    }
    if !place {
        return None;
    }
    let year = |word: &str| word.len() == 2 && word.starts_with('0') && word.as_bytes()[1].is_ascii_digit();
    let dated =
        p.token(end + 1).and_then(Token::mark).is_some_and(|mark| matches!(mark, '.' | '/' | ':' | '-'));
    if year(p.str(end)) && !dated {
        return Some(Find::new(Organization, i..end + 1, "club-number"));
    }
    let town = p.str(end) == "Town" && !p.is_capital(end + 1);
    (town || is_team(p, end)).then(|| Find::new(Organization, i..end + 1, "town-team"))
}

/// "Quellbears": a plural as English has it, that no table knows.
fn is_team(p: &Passage, k: usize) -> bool {
    let word = p.str(k);
    (p.is_unknown(k) || p.frame(k, "nickname").is_some())
        && word.len() > 4
        && word.ends_with('s')
        && !["ss", "us", "is", "ens"].iter().any(|ending| word.ends_with(ending))
        && !p.flagged(k, Flags::CAPS | Flags::DIGIT | Flags::HYPHEN)
        && !p.is_capital(k + 1)
        && !p.is_common(k)
}

/// True of a club's name of several words.
pub fn is_club(find: &Find) -> bool {
    const RULES: [&str; 4] = ["club", "er-club", "club-letters", "club-number"];
    let listed =
        || find.row.is_some_and(|(table, row)| table == TableId::Organizations && row.get(1) == "club");
    find.tokens.len() > 1 && (RULES.contains(&find.rule) || listed())
}

/// "Moorstedt siegte", "gegen Moorstedt" beside "Borussia Moorstedt": the club of the town, where no word leads to the
/// town itself and no other club has its name.
pub fn take_towns(document: &Document, names: &mut [Find]) {
    // "Bayern München" and "1860 München": either, so none.
    let mut clubs: HashMap<&str, Option<Range<usize>>, RandomState> = HashMap::default();
    for find in names.iter().filter(|find| is_club(find)) {
        let club = clubs.entry(town(document, find)).or_insert(Some(find.tokens.clone()));
        if club.as_ref().is_some_and(|club| !is_same(document, club, &find.tokens)) {
            *club = None;
        }
    }
    take_results(document, names);
    if clubs.is_empty() {
        return;
    }
    for find in names.iter_mut().filter(|find| find.kind == EntityKind::Place && find.tokens.len() < 3) {
        let i = find.tokens.start;
        let several = find.tokens.len() > 1;
        let name = if several { document.phrase(&find.tokens) } else { base(document, i) };
        let known = clubs.get(name).is_some_and(Option::is_some);
        if known
            && !document.has(i, class::COUNTRY)
            && plays(document, &find.tokens)
            && !is_dateline(document, i)
        {
            *find = Find::guess(Organization, find.tokens.clone(), "town-of-club");
        }
    }
}

/// The town in a club's name: the last word of "Hansa Rostock", the first of "Cleveland Cavaliers".
pub fn town<'d>(document: &'d Document, find: &Find) -> &'d str {
    let (start, last) = (find.tokens.start, find.tokens.end - 1);
    if document.has(last, class::PLACE | class::PLACE_WEAK)
        || !document.has(start, class::PLACE | class::NAME_START)
    {
        return base(document, last);
    }
    let mut places = document.lexicon.matches_in(TableId::Places, document, start);
    match places.find(|place| start + place.len <= last) {
        Some(place) => document.phrase(&(start..start + place.len)),
        None => base(document, last),
    }
}

/// "Dortmund verlor 0:1", "gegen Dortmund 2:1": who plays, where a score stands near or the words are those of sports.
fn take_results(document: &Document, names: &mut [Find]) {
    // Who stands beside one that plays: "Freiburg und Dortmund", "Freiburg – Dortmund 2:1".
    let mut beside = usize::MAX;
    for find in names.iter_mut().filter(|find| find.kind == EntityKind::Place && find.tokens.len() == 1) {
        let i = find.tokens.start;
        let more = document.get(i + 1).is_some_and(|next| next.is_capital());
        if more || document.has(i, class::COUNTRY) {
            continue;
        }
        let second = beside == i;
        let pair = is_pair(document, i);
        let drawn = is_drawn(document, i);
        let meets = opens(document, i) && meets(document, i);
        if second || pair || drawn || meets || is_sporting(document, i) || has_result(document, i) {
            let joined =
                pair || document.reads_any(i + 1, &["und", "auf"]) || drawn && document.is(i + 1, ',');
            beside = if meets {
                i + 3
            } else if joined && !second || second && document.reads_any(i + 1, &["und"]) {
                i + 2
            } else {
                usize::MAX
            };
            *find = Find::guess(Organization, find.tokens.clone(), "result");
        }
    }
}

/// The score of a match: "2:1", but not "12:30 Uhr".
fn is_score(document: &Document, k: usize) -> bool {
    let number = |k: usize| document.get(k).is_some_and(|token| token.is_number() && token.bytes().len() < 3);
    number(k) && document.is(k + 1, ':') && number(k + 2) && !document.reads_any(k + 3, &["uhr"])
}

/// "Freiburg – Dortmund 2:1": the first of the two.
fn is_pair(document: &Document, i: usize) -> bool {
    let dash = document.is(i + 1, '–') || document.is(i + 1, '-') && !document[i + 1].is_joined();
    dash && document.has(i + 2, class::PLACE) && is_score(document, i + 3)
}

/// "trifft Dortmund auf Mainz", "spielte für Bochum und Mainz", "das Derby zwischen Bochum und Mainz"
fn is_drawn(document: &Document, i: usize) -> bool {
    let Some(lead) = i.checked_sub(2) else { return false };
    let (before, first) = (lead + 1, |words: &[&str]| document.reads_any(lead, words));
    document.reads_any(before, &["trifft", "traf"]) && document.reads_any(i + 1, &["auf"])
        || document.reads_any(before, &["für"]) && first(&["spielte", "spielt"])
        || document.reads_any(before, &["zwischen"]) && is_match(document, lead)
}

/// "Dortmund trifft auf Mainz"
fn meets(document: &Document, i: usize) -> bool {
    document.reads_any(i + 1, &["trifft", "traf"])
        && document.reads_any(i + 2, &["auf"])
        && document.has(i + 3, class::PLACE)
}

/// True at the beginning of a line or behind a mark.
fn opens(document: &Document, i: usize) -> bool {
    i == 0 || document[i].has(Flags::LINE) || document[i - 1].mark().is_some()
}

/// "das Spiel", "die Heimniederlage"
fn is_match(document: &Document, k: usize) -> bool {
    document[k].is_capital() && document.lexicon.ends_as(document.str(k), Sense::Match)
}

/// "verlor gegen Mainz", "Tabellenführer Mainz", "Punkte vor Mainz", "wechselt zu Mainz", "Mainz feuert den Trainer": only of
/// clubs one speaks so.
fn is_sporting(document: &Document, i: usize) -> bool {
    const FAR: usize = 6;
    let acted = |verb: usize| {
        document.means_any(verb, &[Sense::ClubDeed])
            && (verb + 1..verb + FAR).any(|k| document.means_any(k, &[Sense::ClubObject]))
    };
    if opens(document, i) && acted(i + 1) {
        return true;
    }
    let Some(k) = i.checked_sub(1) else { return false };
    if document[k].is_capital() && !document[i].has(Flags::LINE) {
        let ranked = document.lexicon.ends_as_any(document.str(k), &["", "s", "en"], Sense::Ranked);
        let against =
            document.reads_any(k, &["gegen"]) && document.means_any(i + 1, &[Sense::Scores, Sense::Plays]);
        let scored = document.reads_any(k, &["für"])
            && document.means_any(i + 1, &[Sense::Scores])
            && !document.reads_any(i + 2, &["sich"]);
        return ranked || opens(document, k) && (against || scored);
    }
    let Some(j) = k.checked_sub(1) else { return false };
    let ends = |tail: &str| document.str(j).ends_with(tail);
    let counts =
        || document[j].is_capital() && ["ückstand", "orsprung", "Punkte", "Punkten"].into_iter().any(ends);
    match document.str(k) {
        "gegen" => is_match_before(document, k) || document.means(j, Sense::Plays),
        "bei" => {
            document.reads_any(j, &["Gastspiel", "Auswärtsspiel", "Spiel"])
                || j > 2 && is_score(document, j - 2) && j > 3 && document.means(j - 3, Sense::Plays)
        }
        "auf" | "vor" | "hinter" => counts(),
        "zu" => (j.saturating_sub(FAR)..=j)
            .any(|k| document.reads_any(k, &["wechselt", "wechselte", "wechseln", "Wechsel"])),
        _ => acted(k),
    }
}

/// "Dortmund verlor 0:1", "gegen Dortmund 2:1", "Zuvor verlor Dortmund 2:6", "trennten sich Freiburg und Dortmund 2:2".
fn has_result(document: &Document, i: usize) -> bool {
    const FAR: usize = 8;
    let plays = |k: usize| document.means_any(k, &[Sense::Plays, Sense::Beats]);
    let acts = opens(document, i) && plays(i + 1);
    let suffers = i > 0 && document.reads_any(i - 1, &["gegen"])
        || i > 1
            && plays(i - 1)
            && document.reads_any(i - 2, &["spiel", "begegnung", "partie", "zuvor", "danach"])
        || i > 0 && document.means(i - 1, Sense::Beats)
        || i > 0 && plays(i - 1) && is_score(document, i + 1)
        || i > 1 && document.reads_any(i - 1, &["sich"]) && document.means(i - 2, Sense::Meets);
    (acts || suffers)
        && (i.saturating_sub(FAR)..i + FAR).any(|k| is_score(document, k))
        && !is_dateline(document, i)
}

/// "die Niederlage gegen", "das Spiel am Samstag gegen": a match stands shortly before, with no verb between.
fn is_match_before(document: &Document, gegen: usize) -> bool {
    const FAR: usize = 4;
    let mut words = (gegen.saturating_sub(FAR)..gegen).rev().take_while(|k| {
        document[*k].is_word()
            && (document[*k].is_capital() || !document.has(*k, class::FINITE | class::PRETERITE))
    });
    words.any(|k| is_match(document, k))
}

fn is_same(document: &Document, one: &Range<usize>, other: &Range<usize>) -> bool {
    one.clone().map(|i| document.str(i)).eq(other.clone().map(|i| document.str(i)))
}

/// Behind "gegen", at the beginning of a sentence or behind its verb: who plays, not where.
fn plays(document: &Document, tokens: &Range<usize>) -> bool {
    const LEADS: [&str; 8] = ["gegen", "für", "mit", "über", "vor", "als", "sich", "weil"];
    let (i, end) = (tokens.start, tokens.end);
    let joined = document.get(end).is_some_and(|next| next.is_joined() && next.is('-') || next.is('('));
    let Some(before) = i.checked_sub(1).filter(|_| !document[i].has(Flags::LINE | Flags::PARAGRAPH)) else {
        return !joined;
    };
    let verb = || !document[before].is_capital() && document.has(before, class::FINITE | class::PRETERITE);
    let opens = document[before].mark().is_some_and(|mark| ".!?:".contains(mark));
    !joined && (opens || verb() || document.reads_any(before, &LEADS))
}

fn is_dateline(document: &Document, i: usize) -> bool {
    let at = document[i].at();
    let next = document.sections.partition_point(|section| section.span.start <= at);
    next.checked_sub(1).is_some_and(|k| document.sections[k].kind == SectionKind::Dateline)
}

#[cfg(test)]
mod tests {
    use crate::entities::tests::assert_names;

    #[test]
    fn finds_clubs_by_their_letters_and_towns() {
        assert_names(&[
            ("Das Tor schoss der FC Quellmar 04.", "organization FC Quellmar 04"),
            ("Der FC Sachsen Leipzig spielt.", "organization FC Sachsen Leipzig"),
            (
                "1. Bayern München siegt vor dem 1. FC Köln.",
                "organization Bayern München; organization 1. FC Köln",
            ),
            ("Er läuft für den LC Hansa Rostock.", "organization LC Hansa Rostock"),
            ("Sie spielt beim SV Breitenmoor mit.", "organization SV Breitenmoor"),
            ("Sie spielt beim SC Quello Leipzig mit.", "organization SC Quello Leipzig"),
            ("Der SV Wehl-Quessin siegt.", "organization SV Wehl-Quessin"),
            (
                "Danach siegte der SV Waldhof, dann der SC Wiener Viktoria.",
                "organization SV Waldhof; organization SC Wiener Viktoria",
            ),
            ("Sie schlugen den Moorstedter SC klar.", "organization Moorstedter SC"),
            ("Danach kam Malmö IF und dann Toronto FC.", "organization Malmö IF; organization Toronto FC"),
            ("Gegen die Hamburg Quellbears verlor er.", "organization Hamburg Quellbears"),
            (
                "Danach schlug Bochum 09 alle, Ipswich Town auch.",
                "organization Bochum 09; organization Ipswich Town",
            ),
            (
                "Hansa Rostock siegte. Rostock schlug gegen Bochum zu. In Rostock feierte man.",
                "organization Hansa Rostock; organization Rostock; place Bochum; place Rostock",
            ),
            (
                "FC Rostock, Hansa Rostock und SV Rostock siegten. Rostock jubelt.",
                "organization FC Rostock; organization Hansa Rostock; organization SV Rostock; place Rostock",
            ),
            ("Dortmund verlor 0:1 in Mainz.", "organization Dortmund; place Mainz"),
            (
                "Zuvor verlor Bochum 2:6 gegen Mainz. Später trennten sich Freiburg und Dortmund 2:2.",
                "organization Bochum; organization Mainz; organization Freiburg; organization Dortmund",
            ),
            (
                "Heute trifft Bochum auf Mainz. Er spielte für Bochum, Rostock und Mainz.",
                "organization Bochum; organization Mainz; organization Bochum; organization Rostock; organization Mainz",
            ),
            (
                "Bochum gewann 3:0 bei Mainz, Dortmund verlor gegen Freiburg.",
                "organization Bochum; organization Mainz; organization Dortmund; organization Freiburg",
            ),
            ("Bochum – Mainz 2:1", "organization Bochum; organization Mainz"),
            (
                "Die Niederlage gegen Bochum schmerzt, Mainz trifft auf Freiburg.",
                "organization Bochum; organization Mainz; organization Freiburg",
            ),
            ("Mainz trifft auf Freiburg.", "organization Mainz; organization Freiburg"),
            ("Sie schlugen den SV Quellen-Bochum.", "organization SV Quellen-Bochum"),
            ("Der TuS schlug Westfalia Quellern.", "organization Westfalia Quellern"),
            (
                "Tabellenführer Bochum patzte, Zweitligist Mainz auch.",
                "organization Bochum; organization Mainz",
            ),
            (
                "Der Rückstand auf Bochum wuchs, der Drei-Tore-Vorsprung vor Mainz auch.",
                "organization Bochum; organization Mainz",
            ),
            ("Gegen Bochum fehlt der Kapitän. Für Mainz traf er.", "organization Bochum; organization Mainz"),
            (
                "Er wechselt zu Bochum. Das Derby zwischen Mainz und Freiburg fiel aus.",
                "organization Bochum; organization Mainz; organization Freiburg",
            ),
            (
                "Freiburg verpasste den Aufstieg. Zuvor feuerte Mainz den Trainer.",
                "organization Freiburg; organization Mainz",
            ),
            (
                "Werder feuert den Trainer. Wir wussten, dass Werder stark ist.",
                "organization Werder; organization Werder",
            ),
            // Must not match.
            (
                "Nach dem Spiel wettert sie gegen Bochum, die Klage gegen Mainz läuft.",
                "place Bochum; place Mainz",
            ),
            (
                "Dortmund verlor Einwohner, der Zug gegen 12:30 Uhr nach Mainz fuhr.",
                "place Dortmund; place Mainz",
            ),
            (
                "Er fuhr mit dem Quellmoor Berlin an, mit der Wesselstadt Dresden.",
                "place Berlin; place Dresden",
            ),
            (
                "Für Mainz spricht die Lage. Er zog von Bochum zu Freunden nach Mainz.",
                "place Mainz; place Bochum; place Mainz",
            ),
            ("Freiburg verpasst die Frist, der Vorhang vor Mainz fiel.", "place Freiburg; place Mainz"),
            ("In Werder blüht es, die Stadt Werder wächst.", "place Werder; place Werder"),
            ("Der SV Verteidiger fehlt, der FC Fanclub auch.", ""),
            ("In Hamburg 2009 und in Bochum 09/10 war es so.", "place Hamburg; place Bochum"),
            ("Seit Berlin Friedrichs Stadt ist, blüht sie.", "place Berlin; person Friedrichs"),
        ]);
    }
}
