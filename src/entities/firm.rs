//! Firms by their legal form, with all of the name before it.
//!
//! What kind of business it is stays out of the name.
//! Example: "die Reederei Quell & Söhne GmbH" names `Quell & Söhne GmbH`.

use std::ops::Range;

use super::EntityKind::Organization;
use super::derived::is_elided;
use super::full_name::PARTICLES;
use super::office::is_role;
use super::organization::is_frame;
use super::passage::{Around, Find, Passage, STRONG};
use crate::document::Document;
use crate::lexicon::{Class, Sense, TableId, class, uninflected};
use crate::tokens::{Flags, Token};

/// The longest name of a firm in words.
const LONGEST: usize = 9;

/// The index behind a legal form.
pub fn legal_form(p: &Passage, i: usize) -> Option<usize> {
    // "AS Quellmar" is a club.
    let club = p.str(i) == "AS" && (p.is_capital(i + 1) || !p.before(i).is_some_and(|k| p.is_capital(k)));
    if !p.has(i, class::ORGANIZATION_HEAD | class::PHRASE_START) || club {
        return None;
    }
    let mut found = p.lexicon().matches_in(TableId::OrganizationHeads, p.reading, i);
    found.find(|found| found.row.get(1) == "legal" && i + found.len <= p.range.end).map(|found| i + found.len)
}

/// A legal form at the token, with the name before it: the whole find.
pub fn before_legal_form(p: &Passage, i: usize) -> Option<Find> {
    let end = legal_form(p, i)?;
    let mut start = if follows_comma(p, i) { i - 1 } else { i };
    while start > p.range.start && start + LONGEST > i && belongs(p, start - 1, i) {
        start -= 1;
    }
    if start == i && is_small(p, i) {
        return Some(Find::new(Organization, i - 1..end, "legal-form"));
    }
    let number = |k: usize| p.token(k).is_some_and(|token| token.is_number());
    while start < i && (!is_cased(p, start) && !number(start) || is_generic(p, start, i)) {
        start += 1;
    }
    if start < i {
        start = with_town(p, start, i);
    }
    // "Verband der Torfstecher e. V."
    if p.str(i) == "e" && start < i {
        start = association(p, start);
    }
    // "Gartenbau GmbH" is a name, "Firmen Gruppe" none.
    let soft =
        matches!(p.str(i), "Gruppe" | "Holding" | "International" | "Partners" | "Holdings" | "Corporation");
    let named = || (start..i).any(|k| !p.has(k, class::NOUN) || p.has(k, STRONG)) && !p.is_common(i - 1);
    (start < i && (!soft || named())).then(|| Find::new(Organization, start..end, "legal-form"))
}

/// "Lausitzer Gartenbau AG", "Kieler Werft- und Maschinenbau GmbH": where all else is common nouns, it is the adjective of a land
/// or a town that makes a name of them; elsewhere it says where the firm is.
fn with_town(p: &Passage, start: usize, form: usize) -> usize {
    const NAMED: Class = STRONG | class::SURNAME | class::GIVEN;
    let town = |k: &usize| p.is_capital(*k) && p.str(*k).ends_with("er") && p.has(*k, class::INHABITANT);
    let plain = |k: usize| !p.is_capital(k) || !p.has(k, NAMED) && p.is_noun(k) && !is_frame(p, k);
    p.before(start).filter(|k| town(k) && (start..form).all(plain)).unwrap_or(start)
}

/// "Werft- und Maschinenbau": the hyphen, the comma or the conjunction behind a first part that has its end in common with what
/// follows.
fn is_joint(p: &Passage, k: usize) -> bool {
    let hyphen = if p.is(k, '-') { Some(k) } else { p.before(k) };
    let linked = |k: usize| p.str(k) == "und" || p.is(k, ',');
    hyphen.is_some_and(|hyphen| {
        let cut = is_elided(p, hyphen) || p.is(hyphen, '-') && p.is(hyphen + 1, ',');
        cut && linked(hyphen + 1) && p.is_capital(hyphen + 2)
    })
}

/// "Torf und Moor e. V.": two nouns without an article, neither of which is somebody.
fn is_pair(p: &Passage, k: usize) -> bool {
    const OTHER: Class = STRONG | class::ROLE | class::GIVEN | class::FUNCTION;
    let thing = |k: usize| p.is_capital(k) && !p.has(k, OTHER) && !p.flagged(k, Flags::CAPS) && p.is_noun(k);
    p.before(k).is_some_and(thing) && thing(k + 1)
}

/// Where the association's noun stands before those whom it is of: "Verband der Quellbauern", "Verein für Torfkunde".
fn association(p: &Passage, start: usize) -> usize {
    const FAR: usize = 4;
    let link = |k: usize| p.reads_any(k, &["der", "des", "für", "zur", "von", "und", "gegen"]);
    let first = start.saturating_sub(FAR).max(p.range.start);
    let inside = |k: &usize| link(*k) || p.is_capital(*k) && !p.has(*k, class::FUNCTION);
    let head = |k: usize| {
        link(k + 1) && p.is_capital(k) && (p.has(k, class::ORGANIZATION_HEAD) || p.head_tail(k) > 0)
    };
    (first..start).rev().take_while(inside).filter(|k| head(*k)).last().unwrap_or(start)
}

/// The index behind the partners that follow a firm's name: "& Söhne", "und Partner", "& Wessolek".
pub fn with_partners(p: &Passage, mut end: usize) -> usize {
    const MOST: usize = 2;
    for _ in 0..MOST {
        let next = end + 1 + usize::from(is_particle(p, end + 1));
        // "Quell+Wessel"
        let plus = p.str(end) == "+" && p.token(end).is_some_and(Token::is_joined);
        let sign = (p.str(end) == "&" || plus) && p.is_capital(next) && !p.has(next, class::FUNCTION);
        let word = p.str(end) == "und" && is_partner(p.str(end + 1));
        if !sign && !word {
            break;
        }
        end = next + 1;
    }
    // "Wesselok & Cie. liefert"
    let short = matches!(p.str(end - 1), "Cie" | "Co") && p.is(end, '.') && p.is_lower(end + 1);
    (end + usize::from(short)).min(p.range.end)
}

/// "& de Quell"
fn is_particle(p: &Passage, k: usize) -> bool {
    PARTICLES.contains(&p.str(k)) && !p.is_capital(k)
}

/// "Wessolek & Quellmann", "Wessolek, Quellmann und Partner": names with the sign or the word that firms write.
pub fn partnership(p: &Passage, i: usize, around: &Around) -> Option<Find> {
    const OTHER: Class = STRONG | class::FUNCTION | class::CALENDAR;
    const SURNAMES: Class = class::SURNAME | class::SURNAME_WEAK;
    let name = |k: usize| {
        let known = p.has(k, SURNAMES) && !p.has(k, class::GIVEN) || p.is_unknown(k) && p.is_nameable(k);
        known && !p.has(k, OTHER) && !p.flagged(k, Flags::CAPS | Flags::DIGIT)
    };
    // "der Verband Heimat & Torf", "die Baufirma Kehl & Rautner"
    let told = || p.before(i).is_some_and(|k| is_body(p, k));
    if p.str(i + 1) == "&" && p.is_capital(i + 2) && !p.has(i, class::FUNCTION) && !p.loud && told() {
        return Some(Find::new(Organization, i..with_partners(p, i + 1), "partnership"));
    }
    if around.mark_after == Some(',') {
        if !around.unknown && around.own & SURNAMES == 0 {
            return None;
        }
        // "Large, Rich and Free" is no firm.
        let framed = || p.before(i).is_some_and(|k| is_frame(p, k) || p.has(k, class::ROLE));
        let sign = p.str(i + 3) == "&" || p.str(i + 3) == "and" && framed();
        let last = p.reads_any(i + 3, &["und"]) && is_partner(p.str(i + 4)) || sign && p.is_capital(i + 4);
        let all = last && name(i) && name(i + 2) && !p.loud;
        return all.then(|| Find::new(Organization, i..i + 5, "partnership"));
    }
    let partner =
        |k: usize| name(k + usize::from(is_particle(p, k))) || is_partner(p.str(k)) && p.str(k) != "Co";
    let fits = name(i)
        && partner(i + 2)
        && ([i, i + 2].iter().any(|k| p.has(*k, class::SURNAME)) || is_particle(p, i + 2));
    let led = !around.capital_before || around.before & class::ROLE != 0;
    (fits && !p.loud && led).then(|| Find::new(Organization, i..with_partners(p, i + 1), "partnership"))
}

/// A noun for a firm or another body.
fn is_body(p: &Passage, k: usize) -> bool {
    p.is_capital(k) && (is_frame(p, k) || p.has(k, class::ORGANIZATION_HEAD) || p.head_tail(k) > 0)
}

/// "Elektro Quell sucht", "bei Möbel Quell", "Gebrüder Quell liefert": the trade and the owner's name, as the subject of
/// what one does or behind a preposition.
pub fn of_trade(p: &Passage, i: usize) -> Option<Find> {
    let trade = |k: &usize| p.means(*k, Sense::TradeFirst) && p.is_capital(*k);
    let start = Some(i).filter(trade).or_else(|| p.before(i).filter(trade))?;
    let (name, end) = (start + 1, start + 2);
    let owner = p.has(name, class::SURNAME | class::SURNAME_WEAK) || p.is_unknown(name);
    if !owner || !p.is_capital(name) || p.has(name, class::FUNCTION) || p.is_capital(end) || p.loud {
        return None;
    }
    let verb = p.is_lower(end) && p.has(end, class::FINITE | class::PRETERITE);
    // "Blumen Meier mag sie nicht": an object stands before the verb as well.
    let object = p.reads_any(end + 1, &["er", "sie", "es", "ich", "wir", "man"]);
    let acts = p.is_first(start) && verb && !object && !p.str(end).ends_with("en");
    let led = p.follows(start, &["bei", "von", "für", "mit", "durch"]) && p.str(start) != "Gebrüder";
    let told = acts || led && (p.has(name, class::SURNAME) || p.is_nameable(name));
    told.then(|| Find::new(Organization, start..end, "trade"))
}

/// "Helmkamp Antriebstechnik wächst": a surname or a word that no table has, and the trade, side by side as only names are.
pub fn of_branch(p: &Passage, i: usize, around: &Around) -> Option<Find> {
    const OTHER: Class =
        STRONG | class::GIVEN | class::NOUN | class::FUNCTION | class::ROLE | class::PLACE_WEAK;
    let (trade, end) = (i + 1, i + 2);
    let surname = around.own & class::SURNAME != 0 && around.own & OTHER == 0;
    let noun = || {
        p.is_common(i - 1)
            && !is_role(p, i - 1)
            && around.before & (STRONG | class::SURNAME | class::GIVEN) == 0
    };
    let led = !around.capital_before || around.before & class::FUNCTION != 0 || noun();
    let alone = led && !p.is_capital(end) && !p.is(end, '-') && !p.loud;
    let inflected = ["s", "e", "en"].iter().any(|ending| p.str(i).ends_with(ending));
    // "Quellmarer Immobilien": those of a town.
    let town = !surname && p.str(i).ends_with("er");
    let plain = !around.has(Flags::CAPS | Flags::DIGIT | Flags::HYPHEN) && !p.flagged(trade, Flags::HYPHEN);
    if !(around.unknown || surname) || !alone || inflected || town || !plain {
        return None;
    }
    let branch = p.lexicon().ends_as(p.str(trade), Sense::Branch)
        && (p.has(trade, class::NOUN) || p.is_unknown(trade) && p.is_common(trade))
        && (surname || p.is_nameable(i));
    branch.then(|| Find::new(Organization, i..end, "trade"))
}

fn is_partner(word: &str) -> bool {
    matches!(word, "Söhne" | "Sohn" | "Partner" | "Co" | "Töchter" | "Cie" | "Kollegen")
}

/// The name without its legal form: "Quell Line" of "Quell Line GmbH".
pub fn without_form(document: &Document, tokens: &Range<usize>) -> Option<Range<usize>> {
    let is_form = |k: &usize| document.legal_form_end(*k).is_some_and(|behind| behind >= tokens.end);
    let form = (tokens.start + 1..tokens.end).find(is_form)?;
    let end = form - usize::from(document.is(form - 1, ','));
    (end > tokens.start).then_some(tokens.start..end)
}

/// "die quellmar AG": a name with a small first letter, behind its article.
fn is_small(p: &Passage, form: usize) -> bool {
    let Some(k) = p.before(form).filter(|k| p.class(*k) == 0) else { return false };
    uninflected(p.str(k)).is_none()
        && p.token(k).is_some_and(|token| token.is_word())
        && p.before(k).is_some_and(|j| p.has(j, class::DETERMINER))
}

/// "Quell Motors, Inc.": English forms may stand behind a comma.
fn follows_comma(p: &Passage, i: usize) -> bool {
    const ENGLISH: [&str; 8] = ["Inc", "Ltd", "LLC", "Corp", "LP", "PLC", "Incorporated", "Limited"];
    p.reads_any(i, &ENGLISH)
        && p.before(i).is_some_and(|k| p.is(k, ',') && p.before(k).is_some_and(|j| p.is_capital(j)))
}

/// "die Reederei Quell Line AG": what the firm is stays out of its name.
fn is_generic(p: &Passage, k: usize, form: usize) -> bool {
    if k + 1 >= form || !p.is_capital(k + 1) && !p.token(k + 1).is_some_and(|token| token.is_number()) {
        return false;
    }
    if is_frame(p, k) {
        return true;
    }
    (p.has(k, class::ORGANIZATION_HEAD) || p.head_tail(k) > 0) && p.is_unknown(k + 1) && !p.is_common(k + 1)
}

/// True of what can stand inside a firm's name.
fn belongs(p: &Passage, k: usize, form: usize) -> bool {
    let Some(token) = p.token(k) else { return false };
    if matches!(token.mark(), Some('&' | '+')) || p.str(k) == "&" || p.str(k) == "+" {
        return true;
    }
    if p.str(k) == "und" {
        return is_partner(p.str(k + 1)) || is_joint(p, k) || p.str(form) == "e" && is_pair(p, k);
    }
    if matches!(token.mark(), Some('-' | ',')) {
        return is_joint(p, k);
    }
    if token.is_number() {
        return p.is_capital(k + 1) && p.str(k).len() <= 4;
    }
    if token.is('.') {
        return matches!(p.str(k.wrapping_sub(1)), "Bros" | "Gebr")
            || p.is(k, '.')
                && p.flagged(k.wrapping_sub(1), Flags::CAPITAL)
                && p.str(k.wrapping_sub(1)).len() == 1;
    }
    const OTHER: Class = class::ROLE | class::DETERMINER | class::PREPOSITION | class::PRONOUN;
    // "Norddeutsche" are people, too.
    let people = p.has(k, class::INHABITANT) && !p.str(k).ends_with("sche");
    // "Copyright Quell GmbH"
    is_cased(p, k) && !people && !p.has(k, OTHER) && p.str(k) != "Copyright"
}

/// "Quell", "quell-AFX", "eQuell": a capital somewhere.
fn is_cased(p: &Passage, k: usize) -> bool {
    p.is_capital(k) || p.token(k).is_some_and(Token::is_word) && p.str(k).chars().any(char::is_uppercase)
}

#[cfg(test)]
mod tests {
    use crate::entities::tests::assert_names;

    #[test]
    fn finds_firms() {
        assert_names(&[
            (
                "Die Quell Bau d.o.o. und die Wessla a.s. liefern.",
                "organization Quell Bau d.o.o.; organization Wessla a.s.",
            ),
            ("Die Wessla Pte. Ltd. eröffnet ein Büro.", "organization Wessla Pte. Ltd."),
            ("Die Quellmar-Bau GmbH & Co. KG klagt.", "organization Quellmar-Bau GmbH & Co. KG"),
            ("Die Reederei Quellmar Linie AG wächst.", "organization Quellmar Linie AG"),
            ("Robert Wessolek & Söhne GmbH liefert.", "organization Robert Wessolek & Söhne GmbH"),
            ("Die Gartenbau GmbH liefert.", "organization Gartenbau GmbH"),
            ("Partner ist Quellmar Moors, Inc., aus Ulm.", "organization Quellmar Moors, Inc.; place Ulm"),
            ("Die Kanzlei Wessolek & Quellmann klagt.", "organization Wessolek & Quellmann"),
            ("Das Sägewerk Schüler & Söhne schließt.", "organization Schüler & Söhne"),
            ("Müller & Wessolek liefert.", "organization Müller & Wessolek"),
            ("Müller+Wesselok liefert.", "organization Müller+Wesselok"),
            ("Blumen Meier mag sie nicht.", "person Meier"),
            (
                "Die quellmar AG und die Süddeutsche Torf AG.",
                "organization quellmar AG; organization Süddeutsche Torf AG",
            ),
            (
                "Die Quellmar Torf eGen und die Gesellschaft für Torf mbH.",
                "organization Quellmar Torf eGen; organization Gesellschaft für Torf mbH",
            ),
            ("Der Verband der Torfstecher e. V. tagt.", "organization Verband der Torfstecher e. V."),
            ("Die Gebr. Wessolek GmbH liefert.", "organization Gebr. Wessolek GmbH"),
            (
                "Das planten die Architekten Kramer & de Quellon mit Wesselok, Quellmann und Partner.",
                "organization Kramer & de Quellon; organization Wesselok, Quellmann und Partner",
            ),
            (
                "Copyright Quellux Originaltext GmbH. Das meldet die quell-AFX Torfnachrichten GmbH.",
                "organization Quellux Originaltext GmbH; organization quell-AFX Torfnachrichten GmbH",
            ),
            (
                "Elektro Wessolek sucht Leute. Gebrüder Quellmann liefert. Er kaufte bei Möbel Wessolek.",
                "organization Elektro Wessolek; organization Gebrüder Quellmann; organization Möbel Wessolek",
            ),
            (
                "Die Hamburger Werft- und Torfbau GmbH wächst.",
                "organization Hamburger Werft- und Torfbau GmbH",
            ),
            ("Die Lausitzer Gartenbau AG wächst.", "organization Lausitzer Gartenbau AG"),
            ("Die Lausitzer Quellmar AG wächst.", "organization Quellmar AG"),
            (
                "Die Torf-, Moor- und Fleischwaren GmbH wächst.",
                "organization Torf-, Moor- und Fleischwaren GmbH",
            ),
            (
                "Der Bundesverband Torf und Garten e.V. tagt.",
                "organization Bundesverband Torf und Garten e.V.",
            ),
            ("Der Verein Torf und Garten e.V. tagt.", "organization Torf und Garten e.V."),
            (
                "Die Wesselvik AS und die Kanzlei Kehl & Rautner klagen.",
                "organization Wesselvik AS; organization Kehl & Rautner",
            ),
            (
                "Das Institut Wesselok & Quell und der Verband Torf & Garten tagen.",
                "organization Wesselok & Quell; organization Torf & Garten",
            ),
            ("Die Kanzlei Wesselok & Cie. liefert.", "organization Wesselok & Cie."),
            ("Laut Helmkamp Gartenbau ist das so.", "organization Helmkamp Gartenbau"),
            (
                "Helmkamp Antriebstechnik wächst, Amrein Holzbau auch.",
                "organization Helmkamp Antriebstechnik; organization Amrein Holzbau",
            ),
            // Must not match.
            ("Wesseloks Holzbau brennt, Quellmarer Holzbau und Sozialen Medien nicht.", "person Wesseloks"),
            ("Mode und Schmuck, Elektro boomt, Auto Quellux und Rad.", ""),
            ("Die größere Gruppe und Rock & Roll.", ""),
            ("Es kam Quellmar, AG-Chef.", ""),
            ("Die AG tagt, und die GmbH auch.", ""),
            ("Die Gruppe und die Holding tagen.", ""),
        ]);
    }
}
