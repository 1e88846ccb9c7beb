//! Numbers that belong to the word before them: "Artikel 17", "A 61", "PlayStation 3", "Gleis sieben".
//!
//! Behind a name a number may also be an amount, where what follows or the clause before says so.
//! Example: in "Die Linie 5 fährt, die SPD hat 12 Sitze, die CDU 9" 12 and 9 are figures.

use rust_decimal::Decimal;

use super::count::is_quote;
use super::guard::behind_chain;
use super::{aged, count, marks, unit};
use crate::document::Document;
use crate::lexicon::{Gender, Sense, TableId, class};
use crate::numbers::{self, Numeral, Writing};
use crate::tokens::{Flags, Shape};

/// "Artikel 17", "A 61", "Panzerhaubitze 2000", "§ 5": the number belongs to the word before it.
pub fn before(document: &Document, i: usize, end: usize) -> bool {
    let Some(before) = i.checked_sub(1) else { return false };
    let (token, text) = (document[before], document.str(i));
    if document.has(before, class::LABEL) && document[i].has(Flags::SPACE) {
        return !is_beside_amount(document, before, i, end);
    }
    if matches!(document.str(before), "§" | "#") {
        return true;
    }
    // "Nr. 5", "Abs. 2"
    if token.is('.') && token.is_joined() && before > 0 && document.has(before - 1, class::LABEL) {
        return true;
    }
    // "Landesstraße (L) 74"
    let sign = document.is(before, ')') && before > 2 && document.is(before - 2, '(');
    let street = if sign && document[before - 1].is_capital() { before - 3 } else { before };
    if is_street(document, street) && text.len() <= 4 {
        return true;
    }
    // "bei km 27,4"
    if document.str(before) == "km" && before > 0 && document.has(before - 1, class::PREPOSITION) {
        return true;
    }
    let plain = text.len() <= 4 && text.bytes().all(|byte| byte.is_ascii_digit());
    // "RS 6", "A 61", but "die SPD 15 Prozent"
    let measured = || {
        unit::before(document, i).is_some() || document.str(before).len() > 1 && is_amount(document, i, end)
    };
    let code = token.is_word()
        && token.shape() != Shape::Lower
        && document.str(before).len() <= 4
        && (token.has(Flags::CAPS) || document.str(before).len() == 1)
        && !measured();
    plain && code && document[i].has(Flags::SPACE) && !document[i].has(Flags::LINE | Flags::GAP)
        || document[i].is_joined()
            && token.is_joined()
            && token.is('-')
            && before > 0
            && document[before - 1].is_word()
}

/// "Die Elf von Trainer Kern", "seine Elf verlor", but "Elf Spieler", "die elf": a team and no number.
pub fn is_team(document: &Document, i: usize, end: usize) -> bool {
    const LEADS: u64 = class::DETERMINER | class::POSSESSIVE | class::DEMONYM_ADJECTIVE;
    let Some(before) = i.checked_sub(1).filter(|_| document.verbatim(i) == "Elf") else { return false };
    let noun = i + 1 < end && document[i + 1].is_capital();
    let described = document[before].is_word() && count::is_adjective(document, before);
    !document[i].has(Flags::LINE) && !noun && (document.has(before, LEADS) || described)
}

/// "Bahnhofstraße", "Bundesautobahn": the number behind it is that of a house or its own.
pub fn is_street(document: &Document, i: usize) -> bool {
    let street = || document.lexicon.ends_as_behind(document.str(i), 1, Sense::Street);
    document[i].is_capital() && (document.str(i).ends_with("autobahn") || street())
}

/// "erzielte die Gruppe 45,2 Mio. Euro", "soll die Halle 300 Besucher fassen": what the number measures or, behind a
/// noun with an article, counts, is said behind it.
fn is_beside_amount(document: &Document, label: usize, i: usize, end: usize) -> bool {
    let Some(numeral) = numbers::at(document, i, end) else { return false };
    let after = numeral.tokens.end;
    // "Artikel 5 a", "Gleis 3 m"
    let measured =
        || after < end && document.str(after).len() > 1 && unit::behind(document, &numeral, end).is_some();
    // "Auf der Linie 5 fahren Busse", "die Phase 2 Studie"
    const CONTRACTED: [&str; 5] = ["im", "am", "vom", "zum", "beim"];
    let noun = document[after].is_capital() || document.str(after).ends_with('e');
    // "nach jetzigem Stand 23 Menschen"
    let described = |k: usize| {
        count::is_adjective(document, k)
            && k > 0
            && document.has(k - 1, class::PREPOSITION | class::DETERMINER)
    };
    let led = noun
        && label > 0
        && numeral.value >= Decimal::TEN
        && (document.has(label - 1, class::DETERMINER | class::POSSESSIVE)
            || described(label - 1)
            || numeral.value >= Decimal::ONE_HUNDRED && document.reads_any(label - 1, &CONTRACTED));
    // "je nach Modell 20 bis 30 Prozent"
    let range = || {
        let to = numbers::at(document, after + 1, end).filter(|_| document.reads(after, "bis"));
        to.is_some_and(|to| unit::behind(document, &to, end).is_some())
    };
    // "zum Teil 20.000 pro Hektar"
    let each = numeral.value >= Decimal::ONE_HUNDRED && document.reads_any(after, &["pro", "je"]);
    numeral.magnitude > Decimal::ONE
        || each
        || measured()
        || range()
        || led && counts_many(document, after, end)
}

/// "20 Millionen", "34 Sitze", "20 bis 30 Helfer", "12 von 80": what follows the number says that it is one, even
/// behind an acronym.
fn is_amount(document: &Document, i: usize, end: usize) -> bool {
    let Some(numeral) = numbers::at(document, i, end) else { return false };
    let amounts = |numeral: &Numeral| {
        numeral.magnitude > Decimal::ONE
            || unit::behind(document, numeral, end).is_some()
            || counts_many(document, numeral.tokens.end, end)
    };
    let after = numeral.tokens.end;
    let next = |i: usize| numbers::at(document, i, end).filter(|next| next.writing != Writing::Article);
    amounts(&numeral)
        || document.reads_any(after, &["bis", "oder"]) && next(after + 1).is_some_and(|next| amounts(&next))
        || document.reads_any(after, &["von", "der", "seiner", "ihrer", "dieser"])
            && next(after + 1).is_some()
        || is_gapped(document, &numeral, end)
}

/// "Sitze", "neue Fälle": a common noun of several things.
fn counts_many(document: &Document, i: usize, end: usize) -> bool {
    let object = count::object(document, i, end);
    object.is_some_and(|object| {
        let noun = document.str(object.head);
        !document.has(object.head, class::CALENDAR)
            && noun.ends_with(['n', 'e', 'r', 's'])
            && noun.len() > 3
            && (document.lexicon.is_noun(noun) || count::is_participle_noun(noun))
            && document
                .lexicon
                .gender(noun)
                .is_none_or(|gender| gender == Gender::Plural || !noun.ends_with('r'))
    })
}

/// The token behind a number that, since nothing is counted or measured, can only be part of a name or a word.
pub fn bare(document: &Document, numeral: &Numeral, end: usize) -> Option<usize> {
    let (start, after) = (numeral.tokens.start, numeral.tokens.end);
    if document.reads(start, "halb") && after == start + 1 {
        return Some(after);
    }
    // "eins zu eins"
    let one = |i: usize| document.reads(i, "eins");
    if one(start)
        && (document.reads(after, "von")
            || document.reads(after, "zu") && one(after + 1)
            || start > 1 && document.reads(start - 1, "zu") && one(start - 2))
    {
        return Some(after);
    }
    // „911“, "2-Raumwohnung", "acht- bis zehnmal"
    let quoted = start > 0 && is_quote(document, start - 1) && is_quote(document, after) && after < end;
    let part = document.is(after, '-')
        && after < end
        && document[after].is_joined()
        && !document[after + 1].is_number();
    if quoted || part || ends_title(document, start, after) {
        return Some(after);
    }
    named(document, numeral, end)
}

/// „Kunstschau 12“, „kunstschau 12“: all that stands between quotation marks is a name and its number.
fn ends_title(document: &Document, start: usize, after: usize) -> bool {
    let word = |i: usize| document[i].is_word() && !document.has(i, class::FUNCTION | class::HEDGE);
    start > 1 && is_quote(document, start - 2) && word(start - 1) && is_quote(document, after)
}

/// The bare number behind a capitalised word names or orders: "PlayStation 3", "Gleis sieben", "Grund drei", "die
/// Linien 5, 10 und 18". Gives the token behind it, and behind those that are listed with it.
fn named(document: &Document, numeral: &Numeral, end: usize) -> Option<usize> {
    const MOST: usize = 24;
    let i = numeral.tokens.start;
    let before = i.checked_sub(1)?;
    // "Gut 300 kamen", "Davon sind 12": a capital at the beginning of a sentence
    let word = marks::is_name(document, before)
        && !document.has(before, class::FUNCTION | class::HEDGE | class::NUMERAL);
    // "gewann mit 41 Prozent der Stimmen 44 der 101 Sitze", "am Donnerstag 246 der Gäste"
    let after = numeral.tokens.end;
    let part = document.reads_any(after, &["der", "von", "dieser"])
        && (document.has(before, class::CALENDAR)
            || numbers::at(document, after + 1, end).is_some_and(|next| next.writing != Writing::Article));
    // "wird am Sonntag 60", "waren es im November zwei"
    let dated = document.has(before, class::CALENDAR)
        && ends(document, after, end)
        && (numeral.writing != Writing::Digits || document.month_at(before).is_none());
    // "binnen drei Jahren 280": the noun is counted itself.
    let counted = before > 0 && (document[before - 1].is_number() || marks::is_numeral(document, before - 1));
    // "misst das Gerät 123 × 65 mm"
    // "kamen laut Polizei 500, laut Veranstaltern 800 Gäste"
    let said = before > 0 && document.reads(before - 1, "laut");
    // "am Berg 140 und im Tal 35 Zentimeter"
    let joins = document.is(after, ',') || document.reads(after, "und");
    let shared = || {
        (after + 2..end.min(after + 5)).find_map(|k| numbers::at(document, k, end)).is_some_and(|next| {
            next.writing != Writing::Article && unit::behind(document, &next, end).is_some()
        })
    };
    let listed = joins && document.has(after + 1, class::PREPOSITION) && shared();
    let sized = said || listed || document.str(after) == "×" || document.reads(after, "x");
    let plain = part
        || dated
        || sized
        || counted
        || !word
        || !is_short(document, numeral)
        || aged::turns(document, i, after);
    if plain || document[i].has(Flags::LINE | Flags::GAP) || is_gapped(document, numeral, end) {
        return None;
    }
    let mut after = numeral.tokens.end;
    for _ in 0..MOST {
        let joins = document.is(after, ',') || document.reads_any(after, &["und", "oder", "bis", "sowie"]);
        let Some(next) = numbers::at(document, after + 1, end)
            .filter(|next| joins && is_short(document, next) && next.writing != Writing::Article)
        else {
            break;
        };
        // "kosten die Karten 12, 18 oder 25 Euro"
        if !document.is(after, ',') && unit::behind(document, &next, end).is_some() {
            return None;
        }
        if count::object(document, next.tokens.end, end).is_some() {
            break;
        }
        after = next.tokens.end;
    }
    // "Boeing 737-800"
    Some(behind_chain(document, after, end))
}

/// Digits without a separator and a magnitude, or one word.
fn is_short(document: &Document, numeral: &Numeral) -> bool {
    const MOST_DIGITS: usize = 6;
    let text = document.str(numeral.tokens.start);
    let separated = text.contains([',', '\'', '’']) || text.contains('.') && text.len() > 4;
    numeral.tokens.len() == 1
        && numeral.magnitude == Decimal::ONE
        && !separated
        && match numeral.writing {
            Writing::Digits => text.len() <= MOST_DIGITS,
            _ => numeral.value < Decimal::ONE_HUNDRED,
        }
}

/// "Auf Gleis zwei stand der Zug": a word behind such a noun orders, unless something is counted.
pub fn is_order(document: &Document, numeral: &Numeral, end: usize) -> bool {
    let (start, after) = (numeral.tokens.start, numeral.tokens.end);
    let alone = numeral.writing == Writing::Words && numeral.tokens.len() == 1 && start > 0;
    // "die schwarze Null": a budget.
    const BALANCES: [&str; 6] = ["schwarze", "schwarzen", "schwarzer", "rote", "roten", "roter"];
    if alone && document.reads(start, "Null") && document.reads_any(start - 1, &BALANCES) {
        return true;
    }
    alone
        && after < end
        && document.has(start - 1, class::LABEL)
        && document[after].is_lower()
        && unit::behind(document, numeral, end).is_none()
}

/// What ends a clause whose verb and noun were said before.
fn ends(document: &Document, i: usize, end: usize) -> bool {
    i >= end || document[i].mark().is_some() || document.reads_any(i, &["und", "sowie"])
}

/// "Rot meldete 12 Fälle, Grün 9.", "Im Mai waren es 12 und im Juni 9": what is counted was said of another.
fn is_gapped(document: &Document, numeral: &Numeral, end: usize) -> bool {
    const ITEMS: usize = 8;
    let (mut start, mut after) = (numeral.tokens.start, numeral.tokens.end);
    if document.str(start).starts_with('0') || !ends(document, after, end) {
        return false;
    }
    let listed = |start: usize| is_party(document, start - 1);
    let party = listed(start);
    // "Rot 18, Grün 14": a list of shares needs no verb.
    let next = |after: usize| {
        numbers::at(document, after + 2, end)
            .filter(|next| is_party(document, after + 1) && ends(document, next.tokens.end, end))
    };
    if party && next(after).is_some() {
        return true;
    }
    for item in 0..ITEMS {
        let Some(open) = opening(document, start) else { return false };
        // The number before, with what it counts.
        let Some((first, is_plain)) = number_before(document, open, end) else { return false };
        if is_plain {
            return true;
        }
        (start, after) = (first, open);
        if party && listed(start) || item + 1 == ITEMS || after == 0 {
            return party;
        }
    }
    false
}

/// Parties that tables of votes list.
fn is_party(document: &Document, i: usize) -> bool {
    document.has(i, class::ORGANIZATION | class::ORGANIZATION_WEAK)
        && document
            .lexicon
            .matches_in(TableId::Organizations, document, i)
            .any(|found| found.len == 1 && found.row.get(1) == "party")
}

/// The comma or "und" that opens the clause of a name and its number: "Grün", "die Stadt", "im Juni", "seine Gegnerin".
fn opening(document: &Document, start: usize) -> Option<usize> {
    const LONGEST: usize = 5;
    const WORDS: u64 = class::DETERMINER | class::POSSESSIVE | class::PREPOSITION | class::ADVERB;
    let name = start.checked_sub(1).filter(|name| document[*name].is_capital())?;
    let labels = document.has(name, class::LABEL) || document.has(name, class::UNIT | class::CURRENCY);
    // "auf Gleis 5", "auf den Plätzen drei"
    let lead =
        name.saturating_sub(if document.has(name.saturating_sub(1), class::DETERMINER) { 2 } else { 1 });
    let led = lead < name && document.has(lead, class::PREPOSITION);
    let placed = document.has(name, class::CALENDAR | class::PLACE | class::COUNTRY);
    if labels || led && !placed || is_numbered_name(document, name, start) {
        return None;
    }
    (start.saturating_sub(LONGEST)..name).rev().find_map(|k| {
        if document.is(k, ',') || document.reads_any(k, &["und", "sowie"]) || document.is(k, ';') {
            return Some(Some(k));
        }
        let token = document[k];
        let goes_on =
            token.is_capital() || document.has(k, WORDS) || token.is_word() && document.class(k) == 0;
        (!goes_on || token.is_number()).then_some(None)
    })?
}

/// "Hannover 96": a name that ends in its number.
fn is_numbered_name(document: &Document, name: usize, number: usize) -> bool {
    document.longest(TableId::Organizations, name).is_some_and(|found| name + found.len > number)
}

/// The number that the clause before ends with: its first token, and whether it counts or measures there.
fn number_before(document: &Document, open: usize, end: usize) -> Option<(usize, bool)> {
    const REACH: usize = 9;
    let last = (open.saturating_sub(REACH)..open).rev().find_map(|k| {
        if document.is(k, ',') && !document[k].is_joined() || document.is(k, ';') {
            return Some(None);
        }
        let number =
            document[k].is_number() || document.has(k, class::NUMERAL) && !document.has(k, class::DETERMINER);
        number.then_some(Some(k))
    })??;
    // The words of one number: "3,7 Millionen"
    let first = if last > 0 && document[last - 1].is_number() { last - 1 } else { last };
    let numeral = numbers::at(document, first, end)?;
    let before = numeral.tokens.start.checked_sub(1)?;
    let behind = numeral.tokens.end;
    let counted = unit::behind(document, &numeral, end).is_some()
        || behind < open && count::object(document, behind, end).is_some();
    let verb = behind == open
        && !document[before].is_capital()
        && (document.has(before, class::VERB | class::AUXILIARY | class::HEDGE | class::CUE)
            || document.reads(before, "es"));
    Some((numeral.tokens.start, counted || verb))
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;

    #[test]
    fn what_follows_a_name_and_number_says_whether_it_counts() {
        check(&[
            ("Dafür zahlt die EU 20 Millionen Euro.", "20 Millionen Euro = money 20000000 EUR"),
            ("Im Landtag hält die SPD 34 Sitze.", "34 Sitze = count 34 Sitze"),
            ("Zuletzt schickte die EU 20 bis 30 Helfer.", "20 bis 30 Helfer = count 20..30 between Helfer"),
            (
                "Es kamen laut Polizei 500, laut Kern 800 Gäste.",
                "500 = number 500; 800 Gäste = count 800 Gäste",
            ),
            ("Zuletzt hatte die FDP 12 von 80 Sitzen.", "12 = number 12; 80 Sitzen = count 80 Sitzen"),
            ("Der ICE 4, die B 12 und ein BMW 320.", ""),
            (
                "Im Mai erzielte die Gruppe 45,2 Mio. Euro, dann hatte die Band 300 Gäste.",
                "Mai = date XXXX-05; 45,2 Mio. Euro = money 45200000 EUR; 300 Gäste = count 300 Gäste",
            ),
            ("Die Phase 2 Studie, im Saal 300 Gäste.", "300 Gäste = count 300 Gäste"),
            (
                "Es waren nach jetzigem Stand 23 Gäste, zum Teil 20.000 pro Tag.",
                "23 Gäste = count 23 Gäste; 20.000 = number 20000; pro Tag = set P1D",
            ),
            ("Auf der Linie 5 fahren Busse, in Halle 5 Boote, auf der Landesstraße (L) 74 nichts.", ""),
        ]);
    }

    #[test]
    fn gapped_clauses_have_numbers_without_nouns() {
        check(&[
            ("Bayern meldete 1.200 Fälle, Hamburg 900.", "1.200 Fälle = count 1200 Fälle; 900 = number 900"),
            ("Die CDU erhielt 12 Stimmen, die SPD 9.", "12 Stimmen = count 12 Stimmen; 9 = number 9"),
            ("Die Sitze: CDU 18, SPD 14, FDP 2.", "18 = number 18; 14 = number 14; 2 = number 2"),
            (
                "Im Mai waren es 12, im Juni 9.",
                "Mai = date XXXX-05; 12 = number 12; Juni = date XXXX-06; 9 = number 9",
            ),
            ("Die Karten kosten 3 Euro, Kinder zahlen zwei.", "3 Euro = money 3 EUR; zwei = number 2"),
            (
                "Dort kosten die Karten 12, 18 oder 25 Euro.",
                "12 = money 12 EUR; 18 = money 18 EUR; 25 Euro = money 25 EUR",
            ),
            ("Er sah 12 Züge, Gleis 9 und Linie 4.", "12 Züge = count 12 Züge"),
            ("Er holte 12 Siege, auf den Plätzen drei und vier liegen andere.", "12 Siege = count 12 Siege"),
            ("Sie wohnt in Zimmer 12, er in Zimmer 14.", ""),
            ("Auf Gleis zwei landete Rot.", ""),
        ]);
    }
}
