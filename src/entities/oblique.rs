//! Names that no table has where no subject stands: in the genitive, as who made a work, before a quotation.
//!
//! Subjects are for `unlisted.rs`.
//! Example: "Nach dem Tod Quellmanns erschienen die von Wesselok gemalten Bilder" names both.

use super::EntityKind::{Organization, Person, Place};
use super::office::is_role;
use super::passage::{Around, Find, PERSONAL, Passage, STRONG};
use super::person::is_described;
use crate::lexicon::{Class, Sense, class};
use crate::tokens::{Flags, Shape, Token};

/// A name that begins at the token.
pub fn find(p: &Passage, i: usize, around: &Around) -> Option<Find> {
    // "Lena-Marie aus Quellmar"
    if around.unknown && around.has(Flags::HYPHEN) && !around.capital_after && is_double_name(p, i) {
        return Some(Find::guess(Person, i..i + 1, "given"));
    }
    if !around.unknown
        || around.len < 5
        || around.capital_after
        || around.has(Flags::CAPS | Flags::DIGIT | Flags::HYPHEN)
    {
        return None;
    }
    let contract = || p.follows(i, &["bei"]) && p.reads_any(i + 1, &["unter"]) && p.str(i + 2) == "Vertrag";
    let (kind, rule) = if contract() {
        (Organization, "under-contract")
    } else if is_possessor(p, i, around) {
        (if p.means(i - 1, Sense::Region) { Place } else { Person }, "possessor")
    } else if is_maker(p, i) {
        (Person, "made-by")
    } else if !p.str(i).ends_with("er") && is_described(p, i) {
        (Person, "described")
    } else if is_interviewed(p, i) {
        (Person, "speaker")
    } else if is_told_of(p, i) {
        (Person, "told-of")
    } else {
        return None;
    };
    (p.is_nameable(i) && !is_role(p, i)).then(|| Find::guess(kind, i..i + 1, rule))
}

/// "Lena-Marie": two given names, of which none is a town's.
fn is_double_name(p: &Passage, i: usize) -> bool {
    let named = |part: &str| {
        let classes = p.lexicon().class_of(part, Shape::Capital);
        classes & class::GIVEN != 0 && classes & (STRONG | class::NOUN) == 0
    };
    p.str(i).split('-').all(named)
        && !p.before(i).is_some_and(|k| p.token(k).is_some_and(Token::is_quotation_mark))
}

/// "in Wilsons Haus", but "In Oberems fiel der Strom aus": a word in -s before a verb is nobody's genitive.
pub fn may_own(p: &Passage, i: usize) -> bool {
    p.flagged(i, Flags::GENITIVE) && !p.has(i + 1, class::FINITE | class::PRETERITE | class::AUXILIARY)
}

/// "der Tod Quellmanns", "im Süden Wessolands": behind a noun with its article a word in -s is whose or where it is.
pub fn is_possessor(p: &Passage, i: usize, around: &Around) -> bool {
    const OTHER: Class = STRONG | PERSONAL | class::FRAME | class::ROLE | class::UNIT | class::NUMERAL;
    const FOREIGN: [&str; 8] = ["us", "is", "os", "as", "ss", "ings", "ens", "es"];
    const SORTS: [&str; 8] = ["Art", "Paar", "Reihe", "Sorte", "Packung", "Dose", "Marke", "Tüte"];
    let Some(owned) = p.before(i).filter(|k| around.capital_before && !SORTS.contains(&p.str(*k))) else {
        return false;
    };
    let noun = || p.is_noun(owned);
    let led =
        |k: usize| p.token(k).is_some_and(|token| token.is_word() && (!token.is_capital() || p.is_first(k)));
    p.str(i).ends_with('s')
        && !FOREIGN.iter().any(|ending| p.str(i).ends_with(ending))
        && p.before(owned).is_some_and(led)
        && (p.means(owned, Sense::Region) || !p.has(owned, OTHER) && noun())
}

/// "von Wesselok gemalt", "von Wesselok geschriebene": who makes works is a person.
fn is_maker(p: &Passage, i: usize) -> bool {
    let made = ["", "e", "en", "er", "es"].iter().filter_map(|ending| p.str(i + 1).strip_suffix(ending));
    p.follows(i, &["von"])
        && !["en", "er", "ern", "s", "e"].iter().any(|ending| p.str(i).ends_with(ending))
        && made.into_iter().any(|stem| p.lexicon().means(stem, Shape::Lower, Sense::Made))
}

/// "Wesselok, 34, lebt", "Politiker wie Wesselok", "das Team um Wesselok", "Mein Name ist Wesselok".
fn is_told_of(p: &Passage, i: usize) -> bool {
    const CIRCLES: [&str; 8] =
        ["Team", "Mannschaft", "Gruppe", "Forscher", "Kreis", "Forscherteam", "Gruppierung", "Bündnis"];
    const NAMES: [&str; 4] = ["Name", "Mädchenname", "Geburtsname", "Nachname"];
    let age = |k: usize| {
        p.token(k).is_some_and(Token::is_number)
            && p.str(k).parse::<u32>().is_ok_and(|age| (14..=99).contains(&age))
    };
    // "Wesselok, 34, lebt", but "Moorstedt, 34, Torfau, 35"
    let goes_on = || p.is_lower(i + 4);
    let listed = || p.before(i).is_some_and(|k| p.is(k, ',') || p.is(k, ':'));
    let aged =
        age(i + 2) && p.is(i + 3, ',') && (p.is(i + 1, ',') && goes_on() || p.is(i + 1, '(')) && !listed();
    let Some(k) = p.before(i) else { return aged };
    let lead = |words: &[&str]| p.before(k).is_some_and(|j| words.contains(&p.str(j)));
    let role = || p.before(k).is_some_and(|j| p.is_capital(j) && is_role(p, j));
    aged || p.reads_any(k, &["wie"]) && role()
        || p.reads_any(k, &["um"]) && lead(&CIRCLES)
        || p.reads_any(k, &["ist", "war"]) && lead(&NAMES)
}

/// "Wesselok: „Das war gut.“", "Wesselok: Ich lese viel."
fn is_interviewed(p: &Passage, i: usize) -> bool {
    const SPEAKS: [&str; 4] = ["Ich", "Wir", "Ja", "Nein"];
    let answers = || SPEAKS.contains(&p.str(i + 2));
    p.is(i + 1, ':') && (p.token(i + 2).is_some_and(Token::is_quotation_mark) || answers()) && p.is_first(i)
}

#[cfg(test)]
mod tests {
    use crate::entities::tests::assert_names;

    #[test]
    fn finds_names_where_no_subject_stands() {
        assert_names(&[
            ("Nach dem Tod Quellmanns kamen die Briefe Torfeks an.", "person Quellmanns; person Torfeks"),
            ("Im Süden Wessolands regnet es.", "place Wessolands"),
            ("Alle Lieder wurden von Wesselok komponiert.", "person Wesselok"),
            ("Das von Wesselok geschriebene Buch fehlt.", "person Wesselok"),
            ("Wesselok: „Das war gut.“", "person Wesselok"),
            ("Wesselok: Ich lese viel.", "person Wesselok"),
            (
                "Der 40-jährige Wesselok kam, der eingewechselte Quellmann traf.",
                "person Wesselok; person Quellmann",
            ),
            ("Sie kennt die Bürgermeisterin Wessolins.", "place Wessolins"),
            ("Er steht bei Wessomuz unter Vertrag.", "organization Wessomuz"),
            ("Die 23-jährige Lena-Marie aus Rom siegte.", "person Lena-Marie; place Rom"),
            (
                "Wesselok, 34, lebt mit Krantzek (34, CDU).",
                "person Wesselok; person Krantzek; organization CDU",
            ),
            ("Politiker wie Wesselok und das Team um Krantzek siegten.", "person Wesselok; person Krantzek"),
            // Must not match.
            (
                "Ein Stoff wie Wesselok, 3, 4, und ein Streit um Krantzek. Werte: Wessow, 34, Quellau, 35, also.",
                "",
            ),
            ("Dem 37-jährigen Wessolder half der eingewechselte Moorbau.", ""),
            ("Sie kauften eine Packung Wessips und das Wesselus.", ""),
            ("Das von Wessanern geschriebene Buch fehlt.", ""),
        ]);
    }
}
