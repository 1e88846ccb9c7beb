//! Acronyms that no table has: three to six capitals are an organisation where no other sort of thing is named.
//!
//! What another place of the text says of them is for `veto.rs`.
//! Example: "die Studie der KWBD lag vor" names `KWBD`, "Moleküle ATP" nothing.

use super::EntityKind::Organization;
use super::passage::{Around, Find, Passage};
use crate::lexicon::{Class, class};
use crate::tokens::{Flags, Token};

/// "BIEM", "TH Quellmar": three to six capitals, or two before a place, that the stop list does not have.
pub fn find(p: &Passage, i: usize, around: &Around) -> Option<Find> {
    let word = p.str(i);
    if p.loud
        || !(around.has(Flags::CAPS) || around.unknown && is_mixed(word))
        || around.has(Flags::DIGIT | Flags::HYPHEN)
    {
        return None;
    }
    let known = class::FUNCTION
        | class::UNIT
        | class::CURRENCY
        | class::CALENDAR
        | class::ORGANIZATION_HEAD
        | class::PLACE
        | class::COUNTRY
        | class::HEADING;
    // "OCHA" is a town, too.
    let town =
        p.has(i, class::PLACE) && !p.has(i, class::COUNTRY) && word.len() < 5 && around.has(Flags::CAPS);
    let known = if town { known & !class::PLACE } else { known };
    if !(2..=6).contains(&word.len()) || p.has(i, known) || p.frame(i, "stop").is_some() {
        return None;
    }
    if word.bytes().all(|b| matches!(b, b'I' | b'V' | b'X' | b'L' | b'C' | b'D' | b'M')) {
        return None;
    }
    // "SDK- oder"
    let elided = p.is(i + 1, '-') && p.token(i + 1).is_some_and(Token::is_joined);
    if elided
        || counts_cases(p, i + 1)
        || is_ticker(p, i)
        || p.flagged(i + 1, Flags::CAPS)
        || p.before(i)
            .is_some_and(|k| p.flagged(k, Flags::CAPS) || p.token(k).is_some_and(|token| token.is_number()))
    {
        return None;
    }
    // "(hib/QLM)": who wrote it.
    let signed = |k: usize| p.is(k, '/') && p.has(k - 1, class::WIRE) && !p.is_capital(k - 1);
    if p.token(i + 1).is_some_and(|token| token.is_number())
        || p.before(i).is_some_and(|k| k > p.range.start && signed(k))
        || p.before(i).is_some_and(|k| is_of_other_sort(p, k))
    {
        return None;
    }
    if is_kind(p, i) || is_fore_part(p, i + 1) {
        return None;
    }
    let named = p.has(i + 1, class::PLACE) && !p.flagged(i + 1, Flags::GENITIVE) && word.len() <= 4;
    if named {
        return Some(Find::new(Organization, i..i + 2, "acronym-place"));
    }
    (word.len() > 2 || is_introduced(p, i)).then(|| Find::new(Organization, i..i + 1, "acronym"))
}

/// "(RN)" right behind an organisation: its letters, whatever else they mean.
pub fn is_alias(p: &Passage, i: usize, last: Option<&Find>) -> bool {
    // "(BPol)", "(PML-N)"
    let mixed = || p.class(i) == 0 && p.str(i).chars().filter(|letter| letter.is_uppercase()).count() > 1;
    let letters = (p.flagged(i, Flags::CAPS) || mixed())
        && !p.flagged(i, Flags::DIGIT)
        && (2..=6).contains(&p.str(i).len())
        && !p.has(i, class::ORGANIZATION);
    let open = p.before(i).filter(|k| letters && p.is(*k, '(') && p.is(i + 1, ')'));
    let named = last.filter(|last| last.kind == Organization);
    open.is_some_and(|open| named.is_some_and(|last| last.tokens.end == open))
}

/// "die QMP (Quella Moor Partei)": in brackets behind the letters, the name that they begin the words of.
pub fn spelled_out(p: &Passage, i: usize, last: Option<&Find>) -> Option<Find> {
    const MOST: usize = 8;
    let open = p.before(i).filter(|k| p.is(*k, '('))?;
    let letters = last.filter(|last| {
        last.kind == Organization
            && last.tokens.end == open
            && last.tokens.len() == 1
            && p.flagged(last.tokens.start, Flags::CAPS)
    })?;
    let close = (i + 1..=i + MOST).find(|k| p.is(*k, ')'))?;
    let mut initials = p.str(letters.tokens.start).chars();
    let spelled = (i..close).filter(|k| p.is_capital(*k)).all(|k| p.str(k).chars().next() == initials.next());
    (spelled && initials.next().is_none() && close > i + 1)
        .then(|| Find::new(Organization, i..close, "bracketed"))
}

/// "Moorgewerkschaft (MG)": two letters in brackets, each of which begins a part of the institution's name before them.
fn is_introduced(p: &Passage, i: usize) -> bool {
    const FAR: usize = 6;
    let Some(open) = p.before(i).filter(|k| p.is(*k, '(') && p.is(i + 1, ')')) else { return false };
    let word = p.str(i);
    if open > p.range.start && p.has(open - 1, class::ORGANIZATION) {
        return true;
    }
    let begins = |k: usize| p.is_capital(k) && p.str(k).starts_with(&word[..1]);
    let head = |k: usize| {
        !p.flagged(k, Flags::CAPS) && p.has(k, class::ORGANIZATION_HEAD | class::ORGANIZATION)
            || p.is_capital(k) && p.head_tail(k) > 0
    };
    let from = open.saturating_sub(FAR).max(p.range.start);
    (from..open).any(begins) && (from..open).any(head)
}

/// "SA.55373": the letters before the number by which an office counts its cases.
pub fn counts_cases(p: &Passage, point: usize) -> bool {
    let joined = |k: usize| p.token(k).is_some_and(Token::is_joined);
    let number = p.token(point + 1).is_some_and(Token::is_number);
    p.is(point, '.') && joined(point) && joined(point + 1) && number
}

/// "(SIX: QLM)", "(Frankfurt, Prime Standard: QLM)": how an exchange calls a share.
fn is_ticker(p: &Passage, i: usize) -> bool {
    const NEAR: usize = 8;
    let colon = p.before(i).filter(|k| p.is(*k, ':'));
    colon.is_some_and(|colon| (colon.saturating_sub(NEAR)..colon).any(|k| p.is(k, '(')))
}

/// "eine KWB", "jede KWB": one of a kind.
fn is_kind(p: &Passage, i: usize) -> bool {
    const ONE: [&str; 10] =
        ["ein", "eine", "einen", "einem", "einer", "eines", "jede", "jeder", "jedes", "kein"];
    p.follows(i, &ONE)
}

/// "die zweite KWB Serie": the noun that the capitals only tell from others; offices and bodies may follow a name.
fn is_fore_part(p: &Passage, k: usize) -> bool {
    const OTHER: Class = class::FRAME
        | class::ORGANIZATION_HEAD
        | class::ROLE
        | class::TITLE
        | class::NAMES
        | class::INHABITANT
        | class::CALENDAR
        | class::HEADING;
    p.is_capital(k)
        && p.has(k, class::NOUN)
        && !p.has(k, OTHER)
        && !p.flagged(k, Flags::LINE)
        && p.head_tail(k) == 0
        && !p.has_role_tail(k)
}

/// "Serie FB", "Moleküle ATP": a noun before the capitals that speaks of no organisation.
fn is_of_other_sort(p: &Passage, k: usize) -> bool {
    let fine = class::FRAME
        | class::ORGANIZATION_HEAD
        | class::ROLE
        | class::NAMES
        | class::INHABITANT
        | class::DEMONYM_ADJECTIVE
        | class::CALENDAR;
    p.is_capital(k)
        && !p.is_first(k)
        && !p.has(k, fine)
        && p.is_common(k)
        && p.head_tail(k) == 0
        && !p.has_role_tail(k)
        // "die Bahngesellschaft QLM"
        && p.frame_before(k).is_none()
}

/// "BdB", "RFdS": short, and with a second capital that is no surname's.
fn is_mixed(word: &str) -> bool {
    let bytes = word.as_bytes();
    if !(3..=5).contains(&bytes.len()) {
        return false;
    }
    let capitals = bytes.iter().filter(|byte| byte.is_ascii_uppercase()).count();
    let ends =
        bytes.first().is_some_and(u8::is_ascii_uppercase) && bytes.last().is_some_and(u8::is_ascii_uppercase);
    ends && capitals >= 2 && bytes.iter().all(u8::is_ascii_alphabetic)
}

#[cfg(test)]
mod tests {
    use crate::entities::tests::assert_names;

    #[test]
    fn finds_acronyms() {
        assert_names(&[
            ("Die Moorgewerkschaft (MQ) warnt. Die MQ wartet.", "organization MQ; organization MQ"),
            ("Laut KWBD steigt der Preis.", "organization KWBD"),
            ("Die QLM Dresden forscht.", "organization QLM Dresden"),
            ("Die QLM Dresdens forscht.", "organization QLM; place Dresdens"),
            ("Die Bahngesellschaft QLM spart.", "organization QLM"),
            // Must not match.
            ("Die zweite KWBD Folge lief. Es gilt eine KWBD und jede QLM.", ""),
            ("Die Moleküle AQP und die DSGVO gelten.", ""),
            ("Der Arzt (AB) und das Moor (MQ) warten.", ""),
            ("Er maß 40 QLM am Ufer, mit QLM- oder ähnlichen Werten.", ""),
        ]);
    }
}
