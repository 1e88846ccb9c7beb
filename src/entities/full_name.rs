//! The make of a person's name: given names, initials, particles, surname, number.
//!
//! Which words stand around a name, and names of one part, are for `person.rs`.
//! Example: "Anna-Lena J. von der Wessel" is one name, "Peters Hund" is none.

use std::ops::Range;

use super::epithet::{after_mother, after_number};
use super::family_name::{Before, is_surname};
use super::passage::Passage;
use crate::document::Document;
use crate::lexicon::{Sense, TableId, class};
use crate::tokens::{Flags, Shape};

/// Small words that begin the second part of a name.
pub const PARTICLES: [&str; 35] = [
    "von", "van", "de", "del", "della", "di", "da", "dos", "das", "du", "la", "le", "zu", "vom", "bin",
    "ibn", "bint", "al", "el", "ter", "ten", "af", "y", "ben", "abu", "St", "Ben", "Van", "De", "Von", "Al",
    "El", "degli", "Ní", "Ó",
];

/// Small words that only follow those.
const ARTICLES: [&str; 9] = ["der", "den", "dem", "la", "las", "los", "le", "zu", "und"];

/// The longest person name in words.
const LONGEST: usize = 8;

/// "Karl-Heinz", "Jean-Claude": a double given name that no list has.
pub fn is_double_given(p: &Passage, i: usize) -> bool {
    if !p.flagged(i, Flags::HYPHEN) || !p.is_unknown(i) {
        return false;
    }
    let key = p.reading.str(i);
    let given =
        |part: &str| p.lexicon().class_of(part, Shape::Capital) & (class::GIVEN | class::GIVEN_WEAK) != 0;
    key.split('-').all(given)
}

/// Given names, initials, particles and surname.
pub fn full_name(p: &Passage, i: usize) -> Option<usize> {
    let first = p.class(i);
    if first & (class::GIVEN | class::GIVEN_WEAK) == 0 && !is_double_given(p, i)
        || p.flagged(i, Flags::GENITIVE)
    {
        return None;
    }
    // "der Monte Wessone"
    if first & class::FRAME != 0 && p.is_determined(i) && p.frame(i, "with").is_some() {
        return None;
    }
    // "Sultan Murad": a title, though people are called so, too.
    if first & class::TITLE != 0 && (p.has(i + 1, class::GIVEN) || after_number(p, i + 2) > i + 2) {
        return None;
    }
    if first & (class::NUMERAL | class::CURRENCY | class::UNIT) != 0 && !is_no_amount(p, i) {
        return None;
    }
    let weak = first & class::GIVEN == 0 && first & class::GIVEN_WEAK != 0;
    if weak && is_thing(p, i) {
        return None;
    }
    if weak && (p.is_determined(i) || p.is_first(i) && first & class::FUNCTION != 0) {
        return None;
    }
    // "das erste Tor von Sven Quell", "Tore von Quell"
    let of = p.reads_any(i + 1, &["von", "vom"]);
    if of && (weak && p.has(i + 2, class::GIVEN) || p.means(i, Sense::Move)) {
        return None;
    }
    let mut at = i + 1;
    let mut givens = 1;
    // "Peter St. kam": a surname cut short.
    let cut = p.str(at) == "St" && p.is(at + 1, '.') && !p.is_capital(at + 2);
    while at < i + LONGEST {
        if is_initial(p, at) || cut && at == i + 1 {
            at += 2;
        } else if p.has(at, class::GIVEN | class::GIVEN_WEAK)
            && p.is_capital(at)
            && !p.flagged(at - 1, Flags::GENITIVE)
            && !p.flagged(at, Flags::GENITIVE)
            && (is_surname(p, at + 1, Before::Given)
                || is_initial(p, at + 1)
                || after_inner_title(p, at + 1) > at + 1)
        {
            at += 1;
            givens += 1;
        } else {
            break;
        }
    }
    at = after_nickname(p, at);
    let inner = after_inner_title(p, at);
    let titled = inner > at;
    at = inner;
    let (surname, before) = after_particles(p, at)?;
    let before = if titled { Before::Given } else { before };
    // "della", "van" stand in names alone, "von" and "zu" not.
    let foreign = !weak
        && before == Before::Particle
        && !p.reads_any(at, &["von", "zu", "vom", "das", "la", "le", "y"]);
    let before = if foreign { Before::Given } else { before };
    let before = if weak && givens == 1 && before == Before::Given { Before::Particle } else { before };
    // "Anna K. Betrug vorwerfen": behind an initial a noun is none of the name.
    let plain = p.class(surname) & (class::NOUN | class::SURNAME | class::SURNAME_WEAK | class::PERSON);
    if at > i + 1 && surname == at && is_initial(p, at - 2) && plain == class::NOUN {
        return (!weak).then_some(at);
    }
    if surname == i + 1 && is_gift(p, i) {
        return (!weak).then_some(surname);
    }
    let seat = givens == 1 && !weak && is_seat(p, at, surname);
    if !seat && !is_surname(p, surname, before) {
        let initial = at > i + 2 && (cut || is_initial(p, at - 2));
        let numbered = after_number(p, at);
        return (!weak && (initial || numbered > at)).then_some(numbered.max(at));
    }
    // "Tamim bin Hamad al-Wessoli"
    let mut end = surname + 1 + usize::from(is_arabic(p.str(surname + 1)));
    // "Gonzalo Perez de Wessola", but "Peter Quell von den Grünen" ends before.
    let romance = p.has(surname, class::SURNAME) && p.reads_any(end, &["de", "del", "della", "dos", "y"]);
    if (titled || romance || p.has(surname, class::GIVEN | class::GIVEN_WEAK))
        && let Some((q, Before::Particle)) = after_particles(p, end)
        && is_surname(p, q, if titled { Before::Given } else { Before::Particle })
    {
        end = q + 1;
    }
    // "Udo Wessolaus Graf von Quell"
    let inner = if p.is_capital(end) { after_inner_title(p, end) } else { end };
    if inner > end
        && let Some((q, Before::Particle)) = after_particles(p, inner)
        && is_surname(p, q, Before::Given)
    {
        end = q + 1;
    }
    while end < surname + 3 && !may_be_genitive(p, end - 1) && is_surname(p, end, Before::Nothing) {
        end += 1;
    }
    Some(after_number(p, after_mother(p, i, end)))
}

/// "erhielt Anna Hilfe", "warfen Udo Betrug vor": behind the verb what the one of that given name is given or charged with.
fn is_gift(p: &Passage, given: usize) -> bool {
    let verb = |k: usize| p.has(k, class::FINITE | class::PRETERITE) && !p.has(k, class::SPEECH);
    !p.has(given + 1, class::SURNAME | class::SURNAME_WEAK | class::PERSON)
        && p.lexicon().ends_as(p.str(given + 1), Sense::Gift)
        && p.before(given).is_some_and(|k| p.is_lower(k) && verb(k))
}

/// "Kunigunde von Luxemburg": a noble's land behind one given name, no way from it ("von Berlin nach Rom").
fn is_seat(p: &Passage, of: usize, land: usize) -> bool {
    p.reads_any(of, &["von"])
        && land == of + 1
        && p.has(land, class::COUNTRY)
        && !p.flagged(land, Flags::GENITIVE | Flags::CAPS | Flags::HYPHEN)
        && !p.reads_any(land + 1, &["nach", "aus", "bis", "in", "und"])
}

/// "im August Quell kam", "Ende Mai Quell", "im Roman Quells": behind these words nobody's given name stands.
fn is_thing(p: &Passage, i: usize) -> bool {
    const DATED: [&str; 16] = [
        "im",
        "am",
        "vom",
        "zum",
        "beim",
        "ins",
        "seit",
        "bis",
        "ab",
        "Anfang",
        "Mitte",
        "Ende",
        "Monat",
        "jeden",
        "nächsten",
        "letzten",
    ];
    let number = |k: usize| p.token(k).is_some_and(|token| token.is_number());
    let Some(k) = p.before(i) else { return false };
    p.reads_any(k, &DATED)
        || p.has(i, class::CALENDAR) && (number(k) || p.is(k, '.') && p.before(k).is_some_and(number))
}

/// "Karl-Heinz „Kalle“ Quell", "Hans (Hansi) Quell": the index behind the nickname.
fn after_nickname(p: &Passage, i: usize) -> usize {
    const LONGEST: usize = 3;
    let quoted = p.token(i).is_some_and(|token| token.is_quotation_mark());
    if !quoted && !p.is(i, '(') {
        return i;
    }
    let closes = |k: usize| {
        if quoted { p.token(k).is_some_and(|token| token.is_quotation_mark()) } else { p.is(k, ')') }
    };
    let words = (i + 1..=i + LONGEST).take_while(|k| p.is_capital(*k)).count();
    let end = i + 1 + words;
    let given = p.has(i + 1, class::GIVEN | class::GIVEN_WEAK) || p.is_unknown(i + 1) && p.is_nameable(i + 1);
    let named = words > 0 && closes(end) && (quoted || given);
    let surname = p.has(end + 1, class::SURNAME | class::SURNAME_WEAK)
        || is_surname(p, end + 1, if quoted { Before::Given } else { Before::Particle });
    if named && surname { end + 1 } else { i }
}

/// "Joseph Kardinal Wessolek", "Udo Graf von Quell": the index behind a title between given name and surname.
fn after_inner_title(p: &Passage, i: usize) -> usize {
    // "Udo Frhr. v. Quell"
    let end = i + 1 + usize::from(p.is(i + 1, '.'));
    let titled = p.means(i, Sense::InnerTitle)
        && (p.is_capital(end) && !p.has(end, class::GIVEN)
            || matches!(p.str(end), "von" | "zu" | "vom" | "v"));
    if titled { end } else { i }
}

/// "Mark Quellmann" without a number before: no money.
fn is_no_amount(p: &Passage, i: usize) -> bool {
    let amount = |k: usize| p.has(k, class::NUMERAL) || p.token(k).is_some_and(|token| token.is_number());
    let surname = p.has(i + 1, class::SURNAME) && !p.has(i + 1, class::NOUN | class::PLACE)
        || p.is_unknown(i + 1) && p.is_nameable(i + 1);
    surname && !p.before(i).is_some_and(amount)
}

/// "Peter Wesseloks Torfhaus": an -s before a word that no table has is rather an ending.
fn may_be_genitive(p: &Passage, k: usize) -> bool {
    // "Marcus Porcius Cato"
    const KNOWN: u64 = class::SURNAME | class::PERSON;
    let stem = p.str(k).strip_suffix('s').filter(|_| !p.str(k).ends_with("ius"));
    // "Justin Quells Love Moor"
    let known = |stem: &str| p.is_unknown(k) && p.lexicon().class_of(stem, Shape::Capital) & KNOWN != 0;
    p.flagged(k, Flags::GENITIVE) || stem.is_some_and(|stem| !p.has(k + 1, KNOWN) || known(stem))
}

/// The surname behind initials: "W. Fesenko", "J. K. Rowling".
pub fn after_initials(p: &Passage, i: usize) -> Option<usize> {
    let mut at = i;
    while at < i + 6 && is_initial(p, at) {
        at += 2;
    }
    let (surname, before) = after_particles(p, at)?;
    if p.frame(surname, "stop").is_some() || are_of_club(p, i..at) {
        return None;
    }
    if p.has(surname, class::GIVEN | class::GIVEN_WEAK)
        && let Some(end) = full_name(p, surname)
    {
        return Some(end);
    }
    is_surname(p, surname, before).then(|| after_number(p, surname + 1))
}

/// "F.C. Quellmar": the letters before a club's name; the degrees "M. Sc." and "P.Eng" end in none.
fn are_of_club(p: &Passage, letters: Range<usize>) -> bool {
    let first = if letters.start > p.range.start + 1 && is_initial(p, letters.start - 2) {
        letters.start - 2
    } else {
        letters.start
    };
    let spelled: String = (first..letters.end).step_by(2).map(|k| p.str(k)).collect();
    let mut clubs = p.lexicon().rows_of(TableId::Frames, &spelled, Shape::Caps);
    spelled.len() > 1 && clubs.any(|row| row.get(1) == "club")
}

/// The second letter of "a. D.", "i. R.", "M.A."
pub fn is_retired(p: &Passage, i: usize) -> bool {
    let Some(first) = i.checked_sub(2).filter(|_| p.is(i - 1, '.')) else { return false };
    match p.str(i) {
        "D" => p.str(first) == "a",
        "R" => p.str(first) == "i",
        "A" => matches!(p.str(first), "M" | "B") && p.token(i).is_some_and(|token| token.is_joined()),
        _ => false,
    }
}

/// A letter with a point, no page: "S. 12".
pub fn is_initial(p: &Passage, i: usize) -> bool {
    let letters = p.str(i);
    letters.len() <= 4
        && p.is_capital(i)
        && !is_retired(p, i)
        && letters.chars().count() <= 2
        && (letters.chars().count() == 1 || matches!(letters, "Ch" | "Th" | "Chr" | "Jr" | "Sr" | "Ph"))
        && p.is(i + 1, '.')
        && p.token(i + 1).is_some_and(|point| point.is_joined())
        && !(letters == "S" && p.token(i + 2).is_some_and(|page| page.is_number()))
}

/// The surname's index behind at most three particles, and what stands before it.
pub fn after_particles(p: &Passage, i: usize) -> Option<(usize, Before)> {
    // "Hans v. Quell", "Udo v. d. Quell"
    if p.str(i) == "v" && p.is(i + 1, '.') {
        let article = matches!(p.str(i + 2), "d" | "der" | "dem" | "den");
        let surname = i + 2 + if article { 1 + usize::from(p.is(i + 3, '.')) } else { 0 };
        if p.is_capital(surname) {
            return Some((surname, Before::Particle));
        }
    }
    if !PARTICLES.contains(&p.str(i)) {
        return p.token(i).map(|_| (i, Before::Given));
    }
    let more = |k: &usize| !ARTICLES.contains(&p.str(*k)) && !PARTICLES.contains(&p.str(*k));
    let end = (i + 1..i + 4).find(more)?;
    p.token(end).map(|_| (end, Before::Particle))
}

/// "Wessoli" of "al-Wessoli", "El-Wessoli": the article is written in many ways.
pub fn without_article(word: &str) -> &str {
    const ARTICLES: [&str; 4] = ["al-", "el-", "Al-", "El-"];
    // Asked of nearly every name: most are told by one byte.
    if word.as_bytes().get(2) != Some(&b'-') {
        return word;
    }
    let rest = ARTICLES.iter().find_map(|article| word.strip_prefix(article));
    rest.filter(|rest| rest.starts_with(char::is_uppercase)).unwrap_or(word)
}

/// The index of the surname in a name: "Jr." and "II." stand behind it.
pub fn surname_at(document: &Document, tokens: &Range<usize>) -> usize {
    let last = tokens.end - 1;
    let number =
        |k: usize| matches!(document.str(k), "Jr" | "Sr" | "jr" | "jun" | "sen" | "junior" | "senior");
    if document.is(last, '.') && last > tokens.start + 2 && number(last - 1) {
        last - 2
    } else if last > tokens.start + 1 && number(last) {
        last - 1
    } else {
        last
    }
}

/// "al-Nuaimi", "el-Masri", "d’Estaing".
pub fn is_arabic(word: &str) -> bool {
    const ARTICLES: [&str; 9] = ["al-", "el-", "as-", "asch-", "at-", "ad-", "ar-", "d'", "d’"];
    ARTICLES
        .iter()
        .any(|article| word.strip_prefix(article).is_some_and(|rest| rest.starts_with(char::is_uppercase)))
}

#[cfg(test)]
mod tests {
    use crate::entities::tests::assert_names;

    #[test]
    fn reads_a_name_to_its_end() {
        assert_names(&[
            ("Es kam Anna-Lena von der Wessel.", "person Anna-Lena von der Wessel"),
            ("Das Buch von Heinrich Joseph von Wessolek liegt vor.", "person Heinrich Joseph von Wessolek"),
            ("Der Saal heißt nach Thomas Bauer.", "person Thomas Bauer"),
            ("Es kam Udo v. Wessel mit Hans v. d. Wessel.", "person Udo v. Wessel; person Hans v. d. Wessel"),
            ("Es kam Karl Frhr. v. Quell.", "person Karl Frhr. v. Quell"),
            ("Nach Toren von Udo Krantz und Wesselok gewann sie.", "person Udo Krantz; person Wesselok"),
            ("George W. Wessolek und Johannes II. kamen.", "person George W. Wessolek; person Johannes II."),
            ("Erzbischof Wessodoulos I., das Oberhaupt, starb.", "person Wessodoulos I."),
            ("Es kam Udo Graf Quell von Wessolek.", "person Udo Graf Quell von Wessolek"),
            ("Wanda Wessling kam.", "person Wanda Wessling"),
            ("Der Richter sprach mit Carlos García Wessolek.", "person Carlos García Wessolek"),
            ("Es kam Jean-François-Marie della Wessola.", "person Jean-François-Marie della Wessola"),
            ("Das sagte Mark O’Wessolek, für 500 Mark Strafgeld.", "person Mark O’Wessolek"),
            ("Es kam Minister Shin Won Dul mit Lee Quae Yong.", "person Shin Won Dul; person Lee Quae Yong"),
            ("Es kam Scheich Tamim bin Hamad al-Wessoli.", "person Tamim bin Hamad al-Wessoli"),
            ("Es kam Johann Adam von Quellenberg.", "person Johann Adam von Quellenberg"),
            (
                "Es erhielt Anna Hilfe. Sie warfen Udo Betrug vor, so Udo Freude.",
                "person Anna; person Udo; person Udo Freude",
            ),
            ("Er liest Justin Merkels Love Quellup.", "person Justin Merkels; person Love Quellup"),
            ("Im Park Hotel Hollern brannte es.", ""),
            ("Es kam der Ingenieur M. Sc. Udo Quellmann.", "person Udo Quellmann"),
            ("Das prüfte Ina Wessolek, P.Geo.", "person Ina Wessolek"),
            ("Der F.C. Quellmar gewann.", ""),
            ("Heinrich II. von Wessolen verlor.", "person Heinrich II. von Wessolen"),
            ("Danach fiel ein weiteres Tor von Sven Wessolek.", "person Sven Wessolek"),
            ("Es sprach Ernst von Wessolek.", "person Ernst von Wessolek"),
            ("Es spielte Gonzalo Perez de Wessola.", "person Gonzalo Perez de Wessola"),
            (
                "Es kam Udo „Quelle“ Wessolek mit Udo (Hansi) Krantz.",
                "person Udo „Quelle“ Wessolek; person Udo (Hansi) Krantz",
            ),
            ("Es kam Ruth Freifrau von Hodenberg.", "person Ruth Freifrau von Hodenberg"),
            (
                "Es kam Udo Wessolek jun. mit Udo Krantz senior.",
                "person Udo Wessolek jun.; person Udo Krantz senior",
            ),
            ("Es war still, nachdem im August Udo Krantz kam.", "person Udo Krantz"),
            ("Es kam August Wessolek.", "person August Wessolek"),
            ("Der Roman von Ruth Wessolek liegt vor.", "person Ruth Wessolek"),
            (
                "Es kam Udo von Quellow-Waldenburg mit Anna St. dort.",
                "person Udo von Quellow-Waldenburg; person Anna St.",
            ),
            ("Der Monte Quellek ist hoch.", "place Monte Quellek"),
            ("Sie werfen Anna K. Betrug vor.", "person Anna K."),
            // A genitive ends the name.
            ("Sie fanden Angelas Hund.", "person Angelas"),
            ("Danach hörte Maria auf.", "person Maria"),
            // A compound of nouns is no surname.
            ("Er warf Maria Moorverschmutzung vor.", ""),
            ("Es baut Shelby SuperCars.", ""),
            ("Er warf Maria Menschenhandel vor.", ""),
            ("Es kam Maria Ziegel-Wasserturm.", "person Maria Ziegel-Wasserturm"),
            ("Im Tor stand statt Petra Wessolek Anna Krantz.", "person Petra Wessolek; person Anna Krantz"),
            ("Das Angebot der Marine Quellmar gilt, die schöne Melodie Wessolek klang.", ""),
        ]);
    }
}
