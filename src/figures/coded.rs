//! Numbers of acts, cases, accounts and paragraphs: what is written together with letters by which something is found.
//!
//! Further such numbers stand in `guard.rs` and `marks.rs`.
//! Example: in "(EU) 2023/1804", "AT.49999", "UTC+2", "7.b.1" and "AT21 2011 1400" there is neither figure nor year.

use super::guard::behind_chain;
use crate::document::Document;
use crate::tokens::Flags;

/// The token behind a number that is no figure; none where it may be one.
pub fn skip(document: &Document, i: usize, end: usize) -> Option<usize> {
    case_number(document, i, end)
        .or_else(|| account(document, i))
        .or_else(|| paragraph(document, i, end))
        .or_else(|| file_number(document, i, end))
        .or_else(|| of_name(document, i, end))
}

/// "AT.49999", "T-612/17", "PM2,5", "UTC+2": joined by a mark to a word in capitals or one with digits.
fn case_number(document: &Document, i: usize, end: usize) -> Option<usize> {
    const LONGEST: usize = 5;
    const SHORTEST: usize = 3;
    let (mark, head) = (i.checked_sub(1)?, i.checked_sub(2)?);
    let word = document[head];
    if !document[i].is_joined() || !document[mark].is_joined() || !word.is_word() || !word.is_capital() {
        return None;
    }
    let caps = word.has(Flags::CAPS) || document.str(head).len() == 1;
    let short = caps && document.str(head).len() <= LONGEST;
    let coded = document.is(mark, '.') && short && document.str(i).len() >= SHORTEST
        || (document.is(mark, '/') || document.is(mark, ',')) && word.has(Flags::DIGIT)
        || document.str(mark) == "+" && short;
    coded.then(|| behind_chain(document, i + 1, end))
}

/// "IBAN AT21 2011 1400 4004 4003": groups of four digits behind the letters of the country.
fn account(document: &Document, i: usize) -> Option<usize> {
    const GROUPS: usize = 8;
    let group = |k: &usize| document[*k].is_number() && document.str(*k).len() == 4;
    if !group(&i) {
        return None;
    }
    let head = (i.saturating_sub(GROUPS)..i).rev().find(|k| !group(k))?;
    let code = document.verbatim(head).as_bytes();
    let lettered = matches!(code, [a, b, c, d]
        if a.is_ascii_uppercase() && b.is_ascii_uppercase() && c.is_ascii_digit() && d.is_ascii_digit());
    lettered.then_some(i + 1)
}

/// "7.b.1", "7.a.": a number and a letter with points.
fn paragraph(document: &Document, i: usize, end: usize) -> Option<usize> {
    let letter = i + 2;
    let joined = letter < end && document.is(i + 1, '.') && (i + 1..=letter).all(|k| document[k].is_joined());
    (joined && document[letter].is_word() && document.str(letter).len() == 1)
        .then(|| behind_chain(document, letter + 1, end))
}

/// "2 BvR 1481/04", "5 Ks 402 Js 4411/24": how courts number their cases, and prosecutors with them.
fn file_number(document: &Document, i: usize, end: usize) -> Option<usize> {
    const LONGEST: usize = 4;
    const REGISTERS: usize = 3;
    let number = |k: usize| k < end && document[k].is_number();
    let register = |k: &usize| {
        number(*k) && document[k + 1].is_capital() && document.str(k + 1).len() <= LONGEST && number(k + 2)
    };
    let registers = (i..).step_by(2).take(REGISTERS).take_while(register).count();
    let slash = i + 2 * registers + 1;
    let parted = registers > 0 && document.is(slash, '/') && number(slash + 1);
    let joined = || document[slash].is_joined() && document[slash + 1].is_joined();
    (parted && joined()).then_some(slash + 2)
}

/// "Kern (1/9)", "Wesselok (66. Brandt)": what a sport counts behind a name, or who came for whom.
fn of_name(document: &Document, i: usize, end: usize) -> Option<usize> {
    const NAMES: usize = 3;
    let (open, name) = (i.checked_sub(1)?, i.checked_sub(2)?);
    let named = |k: usize| document[k].is_capital() && !document.lexicon.is_noun(document.str(k));
    if !document.is(open, '(') || !named(name) {
        return None;
    }
    let joined = document[i + 1].is_joined() && document[i + 2].is_joined();
    if joined && document.is(i + 1, '/') && document[i + 2].is_number() && document.is(i + 3, ')') {
        return Some(i + 3);
    }
    let other = i + 2;
    let point = document.is(i + 1, '.') && document[i + 1].is_joined();
    let close = (other + 1..end.min(other + 1 + NAMES)).find(|k| document.is(*k, ')'))?;
    (point && (other..close).all(named)).then_some(close)
}

/// "(EU) 2023/1804", "Beschluss 2023/1795", "(EG) Nr. 1907/2006", "2014/94/EU": the number at the token is part of that
/// of a European act, and no year.
pub fn is_act(document: &Document, i: usize) -> bool {
    const NOUNS: [&str; 5] = ["erordnung", "ichtlinie", "eschluss", "ntscheidung", "echtsakt"];
    let slash = |k: usize| document.is(k, '/') && document[k].is_joined() && document[k + 1].is_joined();
    let first = match () {
        () if slash(i + 1) => i,
        () if i > 1 && slash(i - 1) => i - 2,
        () => return false,
    };
    let caps = |k: usize| document[k].is_word() && document[k].has(Flags::CAPS);
    if slash(first + 3) && caps(first + 4) {
        return true;
    }
    let Some(mut before) = first.checked_sub(1) else { return false };
    if before > 2 && document.is(before, '.') && document.reads(before - 1, "Nr") {
        before -= 2;
    }
    let bracketed =
        before > 1 && document.is(before, ')') && caps(before - 1) && document.is(before - 2, '(');
    let key = document.str(before);
    bracketed
        || NOUNS
            .iter()
            .any(|noun| key.ends_with(noun) || key.strip_suffix("en").is_some_and(|key| key.ends_with(noun)))
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;

    #[test]
    fn numbers_by_which_something_is_found_are_no_figures() {
        check(&[
            ("Es geht um den Fall AT.40123, um M.9876 und T-345/19.", ""),
            ("Das Konto lautet IBAN DE12 3456 1900 4004 4003.", ""),
            ("Das gilt nach 7.a. und 7.b.1 seit 9 Uhr, UTC+3.", "9 Uhr = time T09:00"),
            ("Das Urteil (5 Ks 402 Js 4411/24) und 2 BvR 1481/04 sind bekannt.", ""),
            ("Die Verordnung (EU) 2021/1755 und der Beschluss 2022/1900 gelten.", ""),
            ("Die Verordnung (EG) Nr. 1907/2006 und die Richtlinie 2014/94/EU gelten.", ""),
            (
                "In der Saison 2023/24 und 2019/2020 war es so.",
                "Saison 2023/24 = date 2023/2024; 2019/2020 = date 2019/2020",
            ),
            ("Wesselok (66. Brandtner), Krantz (78./90.+4) und Moorkamp (1/9) spielten.", ""),
            ("Die Luft enthielt viel PM2,5 und A3,4.", ""),
            ("Ein Viertel (1/4) fehlt.", "Ein Viertel = ratio 0.25; 1/4 = ratio 0.25"),
            ("Emden (3. Liga) siegte.", "3. Liga = ordinal 3 Liga"),
        ]);
    }
}
