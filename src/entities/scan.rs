//! The walk over the text: asks the rules in their order at each word that may begin a name.
//!
//! The first rule that finds something wins, and the walk goes on behind it; legal forms reach back.
//! Example: in "Robert Quell GmbH" the legal form takes the person's words for the organisation.

use super::derived::{self, DerivedFind};
use super::passage::{Around, Find, PERSONAL, Passage, STRONG, Seen};
use super::{
    EntityKind, acronym, apposed, apposition, definition, epithet, family_name, firm, full_name, institution,
    landscape, media, named_after, namens, noun, occasion, office, organization, person, place, settled,
    street, title, toponym, work,
};
use crate::document::{Document, SectionKind};
use crate::lexicon::{Class, Match, TableId, class};
use crate::tokens::{Flags, Token};

/// All that the walk over a text finds.
#[derive(Debug, Default)]
pub struct Finds {
    /// Names in text order.
    pub names: Vec<Find>,
    /// Words made from names, in text order.
    pub derived: Vec<DerivedFind>,
    /// Words that are names where another place of the text proves it.
    pub suspects: Vec<usize>,
}

impl Finds {
    /// Takes back what stands where a find reaches that goes back to words before it.
    fn make_room(&mut self, mut find: Find) -> Find {
        while let Some(last) = self.names.pop_if(|last| last.tokens.end > find.tokens.start) {
            if last.kind == find.kind && last.tokens.start < find.tokens.start {
                find.tokens.start = last.tokens.start;
            }
        }
        while self.suspects.pop_if(|suspect| *suspect >= find.tokens.start).is_some() {}
        while self.derived.pop_if(|derived| derived.token >= find.tokens.start).is_some() {}
        find
    }
}

/// Classes of words at which rules for names begin.
const BEGINS: Class = class::NAMES
    | class::ORGANIZATION_HEAD
    | class::FRAME
    | class::DEMONYM_ADJECTIVE
    | class::INHABITANT
    | class::PHRASE_START
    | class::WIRE;

/// Classes of words that are names of the tables by themselves.
const SINGLE: Class = STRONG | class::PLACE_WEAK | class::ORGANIZATION_WEAK;

/// Walks over the whole text.
pub fn scan(document: &Document) -> Finds {
    // Of ten words in the news one is a name, and one more might be.
    let (names, suspects) = (document.len() / 16, document.len() / 8);
    let mut finds = Finds {
        names: Vec::with_capacity(names),
        suspects: Vec::with_capacity(suspects),
        ..Finds::default()
    };
    let seen = Seen::default();
    for sentence in &document.sentences {
        let Some(section) = document.sections.get(sentence.section) else { continue };
        if matches!(section.kind, SectionKind::Slug | SectionKind::Link) {
            continue;
        }
        let mut passage = Passage {
            reading: document,
            seen: &seen,
            range: sentence.tokens.clone(),
            section: section.kind,
            loud: false,
        };
        passage.loud = is_loud(&passage);
        scan_sentence(&passage, &mut finds);
    }
    finds
}

/// True of a line all in capitals.
fn is_loud(p: &Passage) -> bool {
    let mut words = p.range.clone().filter(|i| p.token(*i).is_some_and(|token| token.is_word())).take(6);
    let mut count = 0;
    let all = words.all(|i| {
        count += 1;
        p.flagged(i, Flags::CAPS)
    });
    all && count >= 3
}

fn scan_sentence(p: &Passage, finds: &mut Finds) {
    let mut i = p.range.start;
    while i < p.range.end {
        let Some(token) = p.token(i) else { break };
        let classes = p.reading.class(i);
        if !token.is_capital()
            && classes & (class::NAMES | class::DEMONYM_ADJECTIVE | class::ORGANIZATION_HEAD) == 0
            && !opens_legal_form(p, i, classes)
        {
            if token.is_quotation_mark()
                && let Some(title) = work::quoted(p, i)
            {
                i = title.tokens.end;
                finds.names.push(title);
                continue;
            }
            i += 1;
            continue;
        }
        if classes & class::FUNCTION != 0
            && token.bytes().len() == 3
            && let Some(title) = title::after_preposition(p, i)
        {
            i = title.tokens.end;
            finds.names.push(title);
            continue;
        }
        if classes & class::PREPOSITION != 0
            && token.is_capital()
            && i > p.range.start
            && let Some(named) = street::led(p, i)
        {
            i = named.tokens.end;
            finds.names.push(named);
            continue;
        }
        let unknown = token.is_word() && (classes == 0 || token.is_capital() && p.is_free(i, classes));
        let noun = !unknown && classes & class::NOUN != 0 && token.is_capital();
        let origin = noun
            && (classes & !class::NAME_START == class::NOUN && is_origin(p, i)
                || organization::opens_with_firm(p, i)
                || p.is_capital(i + 1) && street::is_described(p, i));
        if !unknown && !origin && classes & BEGINS == 0 && !acronym::is_alias(p, i, finds.names.last()) {
            if token.bytes().len() == 1
                && let Some(road) = street::road(p, i)
            {
                i = road.tokens.end;
                finds.names.push(road);
                continue;
            }
            // "US-Präsident"
            finds.derived.extend(
                (token.has(Flags::HYPHEN) && !token.has(Flags::CAPS)).then(|| derived::find(p, i)).flatten(),
            );
            i += 1;
            continue;
        }
        if !unknown && !origin && begins_nothing(p, i, token, classes) {
            if classes & class::NAMES != 0 {
                finds.suspects.push(i);
                finds.derived.extend(derived::of_town(p, i));
            }
            i += 1;
            continue;
        }
        // "41-Jährige": the part behind a hyphen is no word of its own.
        if token.is_joined() && p.before(i).is_some_and(|k| p.is(k, '-')) {
            i += 1;
            continue;
        }
        let sure = |find: &Find| {
            !unknown
                || matches!(
                    find.rule,
                    "dateline"
                        | "head-noun"
                        | "after-frame"
                        | "described-street"
                        | "named-street"
                        | "titled-noun"
                        | "settled"
                        | "told-apart"
                        | "named-event"
                        | "side-of-land"
                        | "paper"
                )
                || !is_plain_noun(p, i)
        };
        if let Some(find) = name_at(p, i, finds).filter(sure) {
            let find = named_after::unhyphened(p, apposition::with_role(p, finds.make_room(find)));
            i = find.tokens.end.max(i + 1);
            finds.names.push(find);
            continue;
        }
        let other = || derived::find(p, i).filter(|_| !unknown || !is_plain_noun(p, i));
        let derived = derived::of_town(p, i).or_else(other);
        let town = derived.is_none() || !token.has(Flags::HYPHEN);
        finds.derived.extend(derived);
        if town && token.is_capital() && (unknown || classes & class::NAMES != 0) {
            finds.suspects.push(i);
        }
        i += 1;
    }
}

/// "d.o.o.", "gemeinnützige GmbH": a legal form in small letters.
fn opens_legal_form(p: &Passage, i: usize, classes: Class) -> bool {
    classes & class::PHRASE_START != 0
        && (p.is(i + 1, '.') || p.has(i + 1, class::ORGANIZATION_HEAD))
        && firm::legal_form(p, i).is_some()
}

/// "Minister Wessinger", "Wessinger Straße": the inhabitant of a village where a name stands; "Hamburger Sportverein".
fn is_origin(p: &Passage, i: usize) -> bool {
    let club = p.before(i).is_some_and(|k| p.is_capital(k) && p.str(k).ends_with("er"))
        && (p.head_tail(i) > 0 || p.str(i).ends_with("verein"));
    let role = |k: usize| {
        p.has(k, class::ROLE | class::TITLE) || p.flagged(k, Flags::HYPHEN) && office::is_role(p, k)
    };
    club || p.str(i).ends_with("er")
        && noun::is_origin(p.str(i))
        && (p.has(i + 1, class::FRAME) || p.before(i).is_some_and(role))
}

/// True of an unknown word that is a compound of nouns and ends in no word of a name: no name begins with it, but
/// behind "Herr" it does, and "Neuendorfer Straße" is one. The look is dear, so it comes after a rule has found
/// something.
fn is_plain_noun(p: &Passage, i: usize) -> bool {
    let titled = p.before(i).is_some_and(|k| p.has(k, class::TITLE))
        || family_name::ends_as_surname(p.lexicon(), p.str(i));
    let adjective = (p.str(i).ends_with("er") || institution::is_name_adjective(p, i))
        && p.frame(i + 1, "adjective").is_some();
    if p.flagged(i, Flags::HYPHEN | Flags::CAPS) || titled || adjective {
        return false;
    }
    p.is_common(i) && p.head_tail(i) == 0 && p.frame_tail(i) == 0 && !p.has_role_tail(i)
}

/// True of a word that only begins longer phrases of the tables, where none of them goes on: most often "Die".
fn begins_nothing(p: &Passage, i: usize, token: Token, classes: Class) -> bool {
    const LONGER: Class = class::NAME_START | class::PHRASE_START;
    classes & BEGINS & !LONGER == 0
        && !token.has(Flags::CAPS | Flags::HYPHEN)
        && p.str(i).len() > 2
        && !p.reading.goes_on(i)
        && !p.has(i + 1, class::FRAME)
        && (classes & class::FUNCTION != 0 || p.head_tail(i) == 0)
        && !(p.str(i).ends_with('s') && institution::is_genitive_head(p, i))
        && toponym::church(p, i).is_none()
}

/// True of an unknown word that nothing around it makes a name, and nothing in it: most are compounds of nouns behind
/// an article.
fn is_lonely(p: &Passage, i: usize, around: &Around) -> bool {
    const BEFORE: Class = class::FRAME
        | class::DEMONYM_ADJECTIVE
        | class::CUE
        | class::FINITE
        | class::PRETERITE
        | class::SUBJUNCTION
        | class::PREPOSITION
        | class::CONJUNCTION;
    const AFTER: Class = class::FRAME | class::CUE | class::SURNAME | class::PERSON | class::GIVEN;
    const ASKS: [&str; 8] = ["namens", "so", "sich", "was", "warum", "weshalb", "wen", "wem"];
    // "St", "Th", "BdB": short words are looked at closely.
    const SHORT: usize = 5;
    around.before & BEFORE == 0
        && around.after & AFTER == 0
        && !around.opens
        && !around.capital_before
        && !around.capital_after
        && around.len > SHORT
        && !around.has(Flags::HYPHEN | Flags::CAPS | Flags::DIGIT)
        && around.mark_after != Some('(')
        && !p.before(i).is_some_and(|k| is_particle(p, k))
        && p.before(i).is_none_or(|k| !ASKS.contains(&p.str(k)) && !p.follows(k, &["im", "nahe"]))
        && !(around.after & class::PREPOSITION != 0 && p.reads_any(i + 1, &["für", "gegen", "zur"]))
        && !p.str(i).ends_with('s')
        // "Die Wessla ist ein Fluss"
        && (around.after & class::AUXILIARY == 0 || i > p.range.start + 1)
        && p.section != SectionKind::Dateline
        && p.name_tail(i) == 0
        && (around.before & class::FUNCTION != 0 || !person::is_described(p, i))
        && (around.before & class::DETERMINER == 0 || !landscape::is_water(p, i))
        && !place::is_conquered(p, i)
}

/// "van", and "der" behind it or behind "von".
fn is_particle(p: &Passage, k: usize) -> bool {
    match p.str(k) {
        "van" | "ter" | "ten" | "di" => true,
        "der" | "den" => p.follows(k, &["von", "van"]),
        _ => false,
    }
}

/// The name at the token.
fn name_at(p: &Passage, i: usize, finds: &Finds) -> Option<Find> {
    let around = &p.around(i);
    let classes = around.own;
    if around.unknown && is_lonely(p, i, around) {
        return None;
    }
    let sentence_start = finds.names.last().filter(|last| last.tokens.start >= p.range.start);
    if classes & (class::ORGANIZATION_HEAD | class::PHRASE_START) != 0
        && let Some(find) = firm::before_legal_form(p, i)
    {
        return Some(find);
    }
    if !around.has(Flags::CAPITAL) {
        return if classes & class::NAMES != 0 { listed(p, i, 1) } else { None };
    }
    if around.mark_before == Some('(') && acronym::is_alias(p, i, sentence_start) {
        return Some(Find::new(EntityKind::Organization, i..i + 1, "bracketed"));
    }
    if around.mark_before == Some('(')
        && let Some(find) = acronym::spelled_out(p, i, sentence_start)
    {
        return Some(find);
    }
    let other = PERSONAL | class::ORGANIZATION | class::ORGANIZATION_HEAD | class::FRAME | class::PERSON;
    if classes & class::COUNTRY != 0 && classes & other == 0 {
        return listed(p, i, 1);
    }
    if around.mark_after == Some('.') {
        if let Some(find) = toponym::dotted(p, i) {
            return Some(find);
        }
        if classes & (class::PLACE | class::COUNTRY) == 0
            && let Some(end) = media::site(p, i)
        {
            return Some(Find::new(EntityKind::Organization, i..end, "site"));
        }
    }
    if around.capital_before
        && let Some(church) = toponym::church(p, i)
    {
        return Some(church);
    }
    // Long names of the tables are surer than any rule.
    let long = if classes & class::NAME_START != 0 && p.reading.goes_on(i) { listed(p, i, 2) } else { None };
    let framed = around.capital_before && organization::can_follow_frame(around);
    let apposed = || {
        if around.capital_after || around.mark_after == Some(',') {
            apposed::find(p, i, around)
        } else {
            None
        }
    };
    let framing = classes & (class::FRAME | class::PHRASE_START | class::DEMONYM_ADJECTIVE) != 0
        || around.unknown && (around.capital_after || around.has(Flags::HYPHEN));
    long.or_else(|| {
        if framing { occasion::find(p, i, around).or_else(|| title::find(p, i, around)) } else { None }
    })
    .or_else(|| if framed { work::find(p, i, around) } else { None })
    .or_else(|| if around.before & class::UNIT != 0 { work::dosed(p, i, around) } else { None })
    .or_else(apposed)
    .or_else(|| namens::find(p, i))
    .or_else(|| {
        organization::find(p, i, around)
            .filter(|find| classes & class::PERSON == 0 || find.rule == "after-frame")
    })
    .or_else(|| definition::find(p, i, around))
    .or_else(|| person::find(p, i, around))
    .or_else(|| place::find(p, i, around))
    .or_else(|| settled::find(p, i, around))
    .or_else(|| if classes & SINGLE != 0 { listed(p, i, 1) } else { None })
    .or_else(|| acronym::find(p, i, around).map(|find| as_bracketed(p, find, sentence_start)))
    .or_else(|| coordinated(p, i, sentence_start))
    .or_else(|| super::oblique::find(p, i, around))
}

/// The longest name of the tables that has at least so many words and stands in a fitting context.
fn listed(p: &Passage, i: usize, least: usize) -> Option<Find> {
    let fits = |found: &Match| found.len >= least && i + found.len <= p.range.end;
    p.lexicon().matches(p.reading, i).filter(fits).find_map(|found| match found.table {
        TableId::Countries | TableId::Places => place::listed(p, i, &found),
        TableId::Organizations => organization::listed(p, i, &found),
        // "um 3 Pence"
        TableId::Politicians | TableId::Public if place::is_sum(p, i) => None,
        TableId::Politicians | TableId::Public => Some(listed_person(p, i, &found)),
        TableId::Events => {
            let product = found.row.get(1) == "product";
            let kind = if product { EntityKind::Product } else { EntityKind::Event };
            let end = i + found.len + usize::from(product && is_version(p, i + found.len));
            Some(Find { row: Some((found.table, found.row)), ..Find::new(kind, i..end, "event") })
        }
        _ => None,
    })
}

/// "Windows 7": the number behind a product, where nothing is counted or measured.
fn is_version(p: &Passage, k: usize) -> bool {
    const COUNTED: Class = class::UNIT | class::CURRENCY | class::NUMERAL | class::CALENDAR | class::NOUN;
    const LONGEST: usize = 3;
    p.token(k).is_some_and(|token| token.is_number())
        && p.str(k).len() <= LONGEST
        && !p.has(k + 1, COUNTED)
        && !p.is(k + 1, '%')
        && !p.is(k + 1, '.')
        && !p.is_capital(k + 1)
}

/// A person of the tables; a title that the table has with the name ("Papst Benedikt") stays out.
fn listed_person(p: &Passage, i: usize, found: &Match) -> Find {
    // "Lady Gaga", but not "Prinz William".
    let own = found.len > 1
        && found.row.get(0).starts_with(p.str(i))
        && (!p.has(i, class::ROLE) || p.str(i) == "Lady");
    let titled = found.len > 1 && !own && p.has(i, class::ROLE | class::TITLE) && !p.has(i, class::GIVEN);
    let start = if titled { i + 1 + usize::from(p.is(i + 1, '.')) } else { i };
    let end = epithet::after_number(p, i + found.len);
    let end = if found.len > 1 { epithet::after_mother(p, i, end) } else { end };
    let role = office::role_of(p, start, end);
    // "Scheich Tamim bin Hamad al-Thani": the table has the name shorter.
    let end = if titled { full_name::full_name(p, start).unwrap_or(end).max(end) } else { end };
    Find { row: Some((found.table, found.row)), role, ..Find::new(EntityKind::Person, start..end, "person") }
}

/// "Moor Satellite (MRSX)": an acronym in brackets is what the work or event before is.
fn as_bracketed(p: &Passage, find: Find, last: Option<&Find>) -> Find {
    let open = find.tokens.start.wrapping_sub(1);
    let before = last.filter(|last| {
        let gap = last.tokens.end..open;
        gap.len() <= 1
            && p.is(open, '(')
            && gap.clone().all(|k| p.token(k).is_some_and(|token| token.mark().is_some()))
    });
    match before.map(|before| before.kind) {
        Some(kind @ (EntityKind::Product | EntityKind::Event)) => Find { kind, ..find },
        _ => find,
    }
}

/// "Quellmar und Moorstedt": an unknown word takes the kind of the name that it is joined to.
fn coordinated(p: &Passage, i: usize, last: Option<&Find>) -> Option<Find> {
    let last = last.filter(|last| last.tokens.end + 1 == i)?;
    let conjunction = |k: usize, words: &[&str]| p.has(k, class::CONJUNCTION) && p.reads_any(k, words);
    let listed = p.is(i - 1, ',') && (p.is(i + 1, ',') || conjunction(i + 1, &["und", "sowie"]));
    let joined = conjunction(i - 1, &["und", "oder", "sowie"]) || p.is(i - 1, '/') || p.is(i - 1, '–');
    if !joined && !listed {
        return None;
    }
    let fits = p.is_unknown(i) || p.has(i, PERSONAL) && last.kind == EntityKind::Person;
    if !fits || p.has(i, STRONG) || p.flagged(i, Flags::CAPS) {
        return None;
    }
    // "Schubert, Wolf und Krenek": a surname that is a noun, too, among surnames.
    let row = listed && last.kind == EntityKind::Person && last.tokens.len() == 1;
    if row
        && p.has(i, class::SURNAME_WEAK)
        && !p.has(i, class::ROLE | class::FUNCTION)
        && !p.is_capital(i + 1)
    {
        return Some(Find::guess(last.kind, i..i + 1, "coordination"));
    }
    if !p.is_nameable(i) || office::is_role(p, i) {
        return None;
    }
    Some(Find::guess(last.kind, i..p.name_run(i, 3).max(i + 1), "coordination"))
}

#[cfg(test)]
mod tests {
    use crate::entities::tests::assert_names;

    #[test]
    fn asks_the_rules_in_their_order() {
        assert_names(&[
            ("Gestern siegte in Rom Petra Wessolek.", "place Rom; person Petra Wessolek"),
            ("Gestern empfing die Insel Malta Petra Wessolek.", "place Malta; person Petra Wessolek"),
            ("Er wohnt in der Torfstecher Straße.", "place Torfstecher Straße"),
            ("Es sang Lady Gaga.", "person Lady Gaga"),
            ("Es kamen Udo Krantz und Notenbankchef Wessolek.", "person Udo Krantz; person Wessolek"),
            (
                "Es kamen Petra Wessolek und Torfhändler Udo Krantz.",
                "person Petra Wessolek; person Udo Krantz",
            ),
            ("Es gab Werke von Krantz, Wolf und Lammers.", "person Krantz; person Wolf; person Lammers"),
            ("Es kam der CDU-Politiker Wessinger.", "person Wessinger"),
            (
                "Die QMP (Quella Moor Partei) lehnt ab. Die Bundespolizei (BPol) sucht ihn.",
                "organization QMP; organization Quella Moor Partei; organization Bundespolizei; organization BPol",
            ),
            // Must not match.
            ("Es kamen Petra Wessolek und Torfhändler.", "person Petra Wessolek"),
            ("Bayern und Torfminister streiten.", "place Bayern"),
        ]);
    }
}
