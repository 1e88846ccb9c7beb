//! Noun phrases: where one begins and ends, with its genitives, its names and its apposition.
//!
//! Which phrase is the speaker is said in `speaker.rs`.
//! Example: in "sagte der Sprecher des Ministeriums am Montag" it ends before "am".

use std::ops::Range;

pub use super::belongs::is_oblique;
use super::belongs::{is_around, is_bare_genitive, is_genitive, is_home};
use super::clause::is_finite;
use super::direct::is_name;
use super::nouns::{NAMES, has_article, is_body, is_small_compound, names_itself, site, speaks};
use super::parted::{is_aged_one, is_counted_frame, is_matter, is_told, measured, parts, voice};
use super::quotes::Quote;
use crate::document::Document;
use crate::lexicon::{Class, TableId, class};
use crate::tokens::{Flags, Kind};

/// The longest noun phrase that is looked at, and the deepest.
const LONGEST: usize = 24;
const DEPTH: usize = 4;

/// The noun phrase or pronoun that begins at the token: article, adjectives, nouns, genitives, "von X", brackets,
/// what "und" joins, and an apposition.
pub fn noun_phrase(document: &Document, i: usize, end: usize) -> Option<Range<usize>> {
    const JOINED: usize = 3;
    let end = end.min(i + LONGEST).min(document.len());
    if i >= end {
        return None;
    }
    // "ihrer" alone, but "ihrer Erklärung"
    let owner = document.has(i, class::POSSESSIVE) || document.reads_any(i, &["dessen", "deren"]);
    let owns = owner && document.get(i + 1).is_some_and(|next| next.is_word());
    if document.has(i, class::PRONOUN) && !document.has(i, class::DETERMINER) && !owns {
        return Some(i..i + 1);
    }
    // "sagte dieser": without a noun.
    let alone = || document.reads_any(i, &["dieser", "diese", "jener", "jene"]).then_some(i + 1);
    let mut last = core(document, hedged(document, i, end), end, DEPTH).or_else(alone)?;
    for _ in 0..JOINED {
        let next = last + 1;
        let joins = document.reads_any(last, &["und", "sowie"])
            && next < end
            && (document[next].is_capital()
                || document[next].is_quotation_mark() && document[last - 1].is_quotation_mark()
                || document.has(next, class::DETERMINER | class::POSSESSIVE)
                || document.reads(next, "sein"));
        let Some(joined) = joins.then(|| core(document, next, end, DEPTH)).flatten() else { break };
        // "sagte Kern und Merkel lachte": what has a verb of its own is no part of it.
        if joined < end && is_finite(document, joined) && !closed_before(document, i) {
            break;
        }
        last = joined;
    }
    let last = listed(document, i, last, end).unwrap_or(last);
    Some(i..with_apposition(document, last, end))
}

/// "CDU, SPD und Grüne", "Polizei, Feuerwehr und Stadt": who are named one by one, the last behind "und"; not "sagte Kern,
/// Dorn und Wessel hätten".
fn listed(document: &Document, first: usize, last: usize, end: usize) -> Option<usize> {
    const MOST: usize = 6;
    const LONGEST_PART: usize = 6;
    if !document.is(last, ',') || !speaks(document, &(first..last)) {
        return None;
    }
    let mut at = last;
    for _ in 0..MOST {
        let closes = document.reads_any(at, &["und", "sowie"]);
        if !closes && !document.is(at, ',') {
            return None;
        }
        let next = core(document, at + 1, end.min(at + 1 + LONGEST_PART), DEPTH)?;
        if !speaks(document, &(at + 1..next)) {
            return None;
        }
        if closes {
            let goes_on = next < end && is_finite(document, next) && !closed_before(document, first);
            return (!goes_on).then_some(next);
        }
        at = next;
    }
    None
}

/// Behind "mehr als", "rund" and the like, where a number follows.
pub fn hedged(document: &Document, i: usize, end: usize) -> usize {
    if !document.has(i, class::HEDGE) {
        return i;
    }
    let behind = document.longest(TableId::Hedges, i).map_or(i, |found| i + found.len);
    if behind < end && document[behind].is_number() { behind } else { i }
}

/// True where the phrase opens a clause, so that a verb behind it is its own.
fn closed_before(document: &Document, i: usize) -> bool {
    i == 0 || !is_finite(document, i - 1)
}

/// Where the phrase that begins at the token ends.
fn core(document: &Document, i: usize, end: usize, depth: usize) -> Option<usize> {
    let led = document.has(i, class::DETERMINER | class::POSSESSIVE) && !document[i].is_capital()
        || document.has(i, class::DETERMINER | class::POSSESSIVE) && !document.has(i, NAMES)
        || document.reads_any(i, &["dessen", "deren", "sein"]) && !document[i].is_capital();
    let mut k = i + usize::from(led);
    // "sagte einer der Anwohner"
    let one_of = document.reads_any(i, &["einer", "eine", "eines"]) && document.reads_any(k, &["der", "von"]);
    if one_of && depth > 0 {
        return core(document, k + usize::from(document.reads(k, "von")), end, depth - 1);
    }
    let counted = !led && is_counted_frame(document, i, end);
    k += usize::from(counted);
    if (led || counted) && document.has(k, class::PREPOSITION) && !document[k].is_capital() {
        // "der in Ulm geborene Kern", "der in Ulm, Bayern, geborene Kern"
        k = prepositional(document, k, end);
        let place = k + 4 < end && document.is(k, ',') && document[k + 1].is_capital();
        if place && document.is(k + 2, ',') && document[k + 4].is_capital() {
            k += 3;
        }
    }
    k = measured(document, k, end).unwrap_or(k);
    if let Some(close) = site(document, k).filter(|close| !led && *close <= end) {
        return Some(close);
    }
    while k < end && !is_head(document, k) {
        // "der „Neuen Zeit“", "laut „Neuer Zeit“"; without an article it must be a name.
        let named = |close: &usize| led || is_name(document, &Quote { tokens: k..*close });
        if let Some(close) = enclosed(document, k, end).filter(|close| !document.is(k, '(') && named(close)) {
            k = close - 1;
            break;
        }
        if !is_attribute(document, k, led) {
            return None;
        }
        k += 1;
    }
    if k >= end {
        return None;
    }
    k = behind_head(document, k, end);
    while k < end {
        k = match step(document, k, end, depth) {
            Some(next) => next,
            None => break,
        };
    }
    Some(k)
}

/// A noun, a name, an address.
fn is_head(document: &Document, k: usize) -> bool {
    const CLOSED: Class = class::PREPOSITION | class::SUBJUNCTION | class::CONJUNCTION | class::DETERMINER;
    let token = document[k];
    // "dpa", "taz"
    let known = token.is_word() && document.has(k, class::ORGANIZATION) && !document.has(k, class::FUNCTION);
    let known = known || token.is_word() && (has_article(document.str(k)) || is_aged_one(document, k));
    token.is_capital() && (!document.has(k, CLOSED) || document.has(k, NAMES | class::ROLE))
        || token.kind() == Kind::Address
        || known
        || token.is_word() && is_small_compound(document, k)
}

/// Behind a noun, or behind all of a title such as "Dr.-Ing." before a name.
fn behind_head(document: &Document, k: usize, end: usize) -> usize {
    let title = if document.is(k + 1, '.') { document.longest(TableId::Abbreviations, k) } else { None };
    let behind = title.filter(|title| title.row.get(0) == "title").map(|title| k + title.len);
    behind.filter(|next| *next < end && document[*next].is_capital()).unwrap_or(k + 1)
}

/// Adjectives, numbers, and what joins adjectives.
fn is_attribute(document: &Document, k: usize, led: bool) -> bool {
    const CLOSED: Class = class::AUXILIARY
        | class::MODAL
        | class::KONJUNKTIV1
        | class::KONJUNKTIV2
        | class::SUBJUNCTION
        | class::PREPOSITION
        | class::PRONOUN;
    let token = document[k];
    if token.is_number() {
        return true;
    }
    if !token.is_word() {
        // "die drei, vier Zeugen" are too few to tell from a clause's end.
        return token.mark().is_some_and(|mark| mark == '-');
    }
    // "der beiden Zeugen": these pronouns are adjectives behind an article.
    if document.reads_any(k, &["beide", "beiden", "anderen", "meisten", "vielen"]) {
        return true;
    }
    if document.has(k, class::CONJUNCTION) {
        return document.reads_any(k, &["und", "oder"])
            && !document.get(k + 1).is_some_and(|next| next.is_capital());
    }
    // "einer veröffentlichten Studie": the form of a verb before its noun.
    let participle = || ["te", "ten", "ter", "tes"].iter().any(|end| document.str(k).ends_with(end));
    let noun = || document.get(k + 1).is_some_and(|next| next.is_capital());
    !document.has(k, CLOSED) && (!is_finite(document, k) || led && participle() && noun())
}

/// What may follow a noun of the phrase: where the phrase goes on behind it.
fn step(document: &Document, k: usize, end: usize, depth: usize) -> Option<usize> {
    const PARTICLES: [&str; 18] = [
        "von", "van", "de", "der", "zu", "bin", "al", "la", "di", "da", "del", "den", "ten", "ter", "ibn",
        "du", "dos", "vom",
    ];
    let token = document[k];
    let capital = |k: usize| k < end && document[k].is_capital();
    if is_head(document, k) {
        return (!parts(document, k)).then(|| behind_head(document, k, end));
    }
    // "Krüger & Partner"
    if document.is(k, '&') && capital(k + 1) {
        return Some(k + 2);
    }
    if document.is(k, '.') {
        // "Dr. Kern", "George W. Bush", "Suresh B. N."
        let initial = document.str(k - 1).chars().count() <= 1;
        let short = initial || document.has(k - 1, class::ABBREVIATION);
        // "Jonas K. am Montag", "Jonas K. Der Rat"; but "Georg W. Bush"
        let ends = |k: usize| !document[k].is_capital() || document.has(k, class::FUNCTION);
        if initial && k > 1 && token.is_joined() && document.has(k - 2, class::GIVEN) && ends(k + 1) {
            return Some(k + 1);
        }
        // "Dr. med. Kern", "Dr. rer. nat. Kern"
        let mut next = k + 1;
        while next + 1 < end && document.is(next + 1, '.') && !capital(next) && document.str(next).len() < 5 {
            next += 2;
        }
        // "Mag.a Kern"
        let ending = next + 1 < end && document[next].is_joined() && document.str(next).len() < 4;
        next += usize::from(ending && !capital(next) && capital(next + 1));
        return (short && token.is_joined() && capital(next)).then_some(next);
    }
    // "der CDU/CSU-Fraktion"
    if document.is(k, '/') && token.is_joined() && capital(k + 1) && document[k + 1].is_joined() {
        return Some(k + 2);
    }
    // "des Wasserstraßen- und Schifffahrtsamtes"
    let joins = || document.reads_any(k + 1, &["und", "oder"]) && capital(k + 2);
    if document.is(k, '-') && token.is_joined() && joins() {
        return Some(k + 3);
    }
    // "der Gewerkschaft ver.di", "vom Portal moor.de"
    let after = enclosed(document, k, end).or_else(|| site(document, k).filter(|close| *close <= end));
    if after.is_some() {
        return after;
    }
    // "der Alternative für Deutschland", "der Charité – Universitätsmedizin Berlin": known as a whole.
    let inner = document.reads(k, "für") || matches!(token.mark(), Some('–' | '—'));
    if inner && document.has(k - 1, class::NAME_START) {
        let whole = document.longest(TableId::Organizations, k - 1).filter(|found| found.len > 2);
        if let Some(whole) = whole.filter(|whole| k - 1 + whole.len <= end) {
            return Some(k - 1 + whole.len);
        }
    }
    if !token.is_word() || depth == 0 {
        return None;
    }
    // "dem Institute for the Study of War"
    if document.reads_any(k, &["of", "for"]) && !token.is_capital() {
        let next = k + 1 + usize::from(document.reads(k + 1, "the"));
        return capital(next).then_some(next + 1);
    }
    let name = ends_name(document, k - 1);
    if document.has(k - 1, class::GIVEN | class::SURNAME) && document.reads_any(k, &PARTICLES) {
        let next = k + 1 + usize::from(document.reads_any(k + 1, &["der", "den", "la"]));
        const OTHERS: Class = class::NOUN
            | class::ROLE
            | class::ORGANIZATION
            | class::CALENDAR
            | class::INHABITANT
            | class::DEMONYM_ADJECTIVE;
        // "rechnete Kern den Ratsleuten vor": to several.
        let told = document.reads(k, "den") && next == k + 1 && document.str(next).ends_with('n');
        if capital(next) && !document.has(next, OTHERS) && !told {
            return Some(next + 1);
        }
    }
    // "der „Bote“ der Polizei", "die OSZE der Kommission": to whom, since such names take no genitive.
    let closed = || {
        document[k - 1].mark().is_some_and(|mark| "“”\"«»".contains(mark))
            || document[k - 1].has(Flags::CAPS) && document.has(k - 1, class::ORGANIZATION)
    };
    if is_genitive(document, k, end) && !name && !(document.reads_any(k, &["der", "einer"]) && closed()) {
        // "ein Sprecher der Bahn der Presse": to whom it was said.
        if document.reads(k, "der") && is_told(document, k, end) {
            return None;
        }
        return core(document, k, end, depth - 1);
    }
    // "Schätzungen französischer Behörden", "der Verband deutscher Wirte"
    const BEARS: Class = class::SOURCE | class::ORGANIZATION_HEAD;
    if document.has(k - 1, BEARS) && is_bare_genitive(document, k) && capital(k + 1) {
        return Some(k + 2);
    }
    let of = document.reads_any(k, &["von", "vom"]) && !(name && is_matter(document, k + 1, end));
    // "laut Polizei von der Straße"
    let way = document.reads(k, "von") && document.has(k + 1, class::DETERMINER) && voice(document, k - 1);
    let of = of && !(way && is_matter(document, k + 1, end));
    // "die Sektion von „Helfer ohne Grenzen“"
    if of && let Some(after) = enclosed(document, k + 1, end).filter(|_| !document.is(k + 1, '(')) {
        return Some(after);
    }
    let purpose = document.reads(k, "für");
    // "die Forscher im Fachblatt „Moor“": where they say so.
    let at = (purpose || document.reads_any(k, &["bei", "beim", "im", "aus"]))
        && !names_itself(document, k + 1)
        && (document.has(k - 1, class::ROLE | class::SOURCE)
            || purpose && is_body(document, k - 1)
            || document.reads(k, "aus") && is_home(document, k))
        && !name
        || is_around(document, k, end);
    // "die Gesellschaft für bedrohte Arten"
    let described = purpose
        && capital(k + 2)
        && document[k + 1].is_lower()
        && !document.has(k + 1, class::FUNCTION | class::TIMEWORD);
    let named = capital(k + 1) || document.has(k + 1, class::DETERMINER | class::POSSESSIVE) || described;
    // "der Präsident von morgen", "von Montag an" name nobody.
    let time = document.has(k + 1, class::CALENDAR | class::TIMEWORD);
    let next = k + 1 + usize::from(described);
    ((of || at) && named && !time).then(|| core(document, next, end, depth - 1)).flatten()
}

/// True where the token ends a person's name.
fn ends_name(document: &Document, k: usize) -> bool {
    const LAST: Class = class::SURNAME | class::SURNAME_WEAK | class::PERSON;
    let own = document.has(k, class::SURNAME | class::PERSON | class::GIVEN)
        && !document.has(k, class::NOUN | class::ROLE);
    own || k > 0
        && document.has(k - 1, class::GIVEN)
        && document[k].is_capital()
        && (document.has(k, LAST) || !document.has(k, class::NOUN | class::ROLE))
}

/// "(CDU)" or a name in quotation marks behind a noun.
fn enclosed(document: &Document, i: usize, end: usize) -> Option<usize> {
    const INSIDE: usize = 8;
    let close = match document.get(i)?.mark()? {
        '(' => [')', ')'],
        '„' | '"' => ['“', '"'],
        '»' => ['«', '«'],
        '«' => ['»', '»'],
        _ => return None,
    };
    // „Neue Bote“ is a name, „ganz genau“ belongs to the sentence; behind "Magazin" all are names.
    let named = i > 0 && names_itself(document, i - 1);
    let begins = document.get(i + 1).is_some_and(|next| next.is_capital()) || site(document, i + 1).is_some();
    if close[0] != ')' && !named && !begins {
        return None;
    }
    let found = (i + 1..end.min(i + 1 + INSIDE)).find(|k| close.iter().any(|mark| document.is(*k, *mark)))?;
    // "die Bahn (der Bote hatte 300 gezählt)": that says more than who she is.
    let told = close[0] == ')' && (i + 1..found).any(|k| is_finite(document, k));
    (!told).then_some(found + 1)
}

/// ", der Sprecher der Partei," behind a name, ", Anke Dorn," behind a role: what lies between two commas, names a
/// role, a person or a firm, and has no verb.
fn with_apposition(document: &Document, i: usize, end: usize) -> usize {
    const INSIDE: usize = 14;
    if !document.is(i, ',') || i + 1 >= end {
        return i;
    }
    let mut close = None;
    for k in i + 1..end.min(i + 1 + INSIDE) {
        if is_finite(document, k) {
            return i;
        }
        let short = || document.str(k - 1).chars().count() <= 2;
        let initial = document.is(k, '.') && document[k].is_joined() && short() && k + 1 < end;
        // ", Anke Dorn das Ende": the comma behind the name is missing.
        let object = document[k - 1].is_capital() && document.reads_any(k, &["das", "den", "dem"]);
        let mark = document[k].mark().is_some_and(|mark| matches!(mark, ',' | '.' | ':' | ';' | '–' | '„'));
        if object && k > i + 2 || mark && !initial {
            close = Some(k);
            break;
        }
    }
    let Some(close) = close.or((end < i + 1 + INSIDE).then_some(end)) else { return i };
    let opens = document.has(i + 1, class::DETERMINER) || document[i + 1].is_capital();
    let names =
        |k: usize| document.has(k, class::ROLE | class::PERSON | class::GIVEN) && document[k].is_capital();
    // ", der gestern dort sprach": a relative clause whose verb the tables do not know.
    let ends = document[close - 1];
    let relative = document.has(i + 1, class::RELATIVE) && ends.is_lower();
    // ", Anko Ruhz,": names that no list knows.
    let unknown = |k: usize| {
        document[k].is_capital() && document.class(k) == 0 && !document.lexicon.is_noun(document.str(k))
    };
    let named = close - i > 2 && document[i + 1].is_capital() && (i + 1..close).all(unknown);
    // "des Betreibers, der Moorbau AG, fiel"
    const BODY: u64 = class::ORGANIZATION | class::ORGANIZATION_HEAD;
    let body = document.is(close, ',') && is_finite(document, close + 1) && document.has(close - 1, BODY);
    if opens && !relative && ((i + 1..close).any(names) || named || body) { close } else { i }
}

/// Behind "am Montag", "in der Sendung": where the preposition's phrase ends.
pub fn prepositional(document: &Document, i: usize, end: usize) -> usize {
    core(document, i + 1, end.min(i + LONGEST), 1).unwrap_or(i + 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::Lexicon;

    #[test]
    fn noun_phrases_end_where_a_reader_ends_them() {
        let rows = [
            ("der Sprecher des Ministeriums am Montag", "der Sprecher des Ministeriums"),
            ("Ministerin Anke Dorn der Zeitung", "Ministerin Anke Dorn"),
            ("der Polizei der erste Teil", "der Polizei"),
            ("der Hafen der Stadt bald", "der Hafen der Stadt"),
            ("Gäste und Leser der Zeitung heute", "Gäste und Leser der Zeitung"),
            ("Firmen und Gäste warten", "Firmen und Gäste"),
            ("der in Ulm lebende Wirt, die Stadt bald", "der in Ulm lebende Wirt"),
            ("ein in Ulm lebender Wirt bald", "ein in Ulm lebender Wirt"),
            ("des Betreibers, der Moorbau AG, fiel", "des Betreibers, der Moorbau AG"),
            ("ein Wirt, Anke B. Wessel, bald", "ein Wirt, Anke B. Wessel"),
            ("Anke van der Wessel gestern", "Anke van der Wessel"),
            ("ein Sprecher von Montag an", "ein Sprecher"),
            ("die Sprecherin im Rathaus gestern", "die Sprecherin im Rathaus"),
            ("die EZB der Kommission bald", "die EZB"),
            ("Hans Kern, ein Sprecher der Bahn, bald", "Hans Kern, ein Sprecher der Bahn"),
            ("20 Verbände umfassende Hilfe", "20 Verbände"),
            ("die alte, Anke Dorn die neue Brücke", ""),
            ("die Bahn (der Bote hatte 300 gezählt) von", "die Bahn"),
            ("die alte und Wessolek die neue Brücke", ""),
            ("Anke Peter Betrug vor", "Anke Peter"),
            ("Medien unter Berufung auf Kern", "Medien"),
            ("des Blauen Kreuzes bald", "des Blauen Kreuzes"),
            ("Anke Müller vom Montag", "Anke Müller"),
            ("Anke Müller Betrug vor", "Anke Müller"),
            ("„Neuer Bote“ bald", "„Neuer Bote“"),
            ("„Kommt ihr?“ bald", ""),
            ("Dr. Anke Dorn gestern", "Dr. Anke Dorn"),
            ("Dr.-Ing. Anke Dorn gestern", "Dr.-Ing. Anke Dorn"),
            ("Prof. Dr.-Ing. Anke Dorn gestern", "Prof. Dr.-Ing. Anke Dorn"),
            ("Mag.a Anke Dorn gestern", "Mag.a Anke Dorn"),
            ("ein Sprecher von Kern & Dorn gestern", "ein Sprecher von Kern & Dorn"),
            ("die Forscher im Fachblatt „Moor und Eis“ bald", "die Forscher"),
            ("vier mit den Plänen vertraute Händler gestern", "vier mit den Plänen vertraute Händler"),
            ("des Straßen- und Brückenamtes bald", "des Straßen- und Brückenamtes"),
            ("der Charité – Universitätsmedizin Berlin bald", "der Charité – Universitätsmedizin Berlin"),
            ("des Verbands Händler mit", "des Verbands"),
            ("des Senats Schulen bald", "des Senats"),
            ("der Behörde Betriebe bald", "der Behörde"),
            ("Werner Kastell, Chef der Bahn.", "Werner Kastell, Chef der Bahn"),
            ("Jonas K. am Montag", "Jonas K."),
            ("Prof. Dr. med. Hans Kern bald", "Prof. Dr. med. Hans Kern"),
            ("der 42 Jahre alte Angeklagte bald", "der 42 Jahre alte Angeklagte"),
            ("der SPD/FDP-Fraktion bald", "der SPD/FDP-Fraktion"),
            ("SPD, FDP und Grüne bald", "SPD, FDP und Grüne"),
            ("die SPD, der Regen und der Schnee", "die SPD"),
            ("Polizei, Feuerwehr und Stadt bald", "Polizei, Feuerwehr und Stadt"),
            ("ein Sprecher von Siemens in Ulm", "ein Sprecher von Siemens"),
            ("Anke Dorn und Hans Kern in Ulm", "Anke Dorn und Hans Kern"),
            ("Anke Dorn, Sprecherin der Bahn, in Ulm", "Anke Dorn, Sprecherin der Bahn"),
            ("die Sprecherin der Bahn, Anke Dorn.", "die Sprecherin der Bahn, Anke Dorn"),
            ("Hans Kern, der als Sprecher der Bahn fungiert, in Ulm", "Hans Kern"),
            ("der neue Chef der „Neuen Zeit“ (SPD) heute", "der neue Chef der „Neuen Zeit“ (SPD)"),
            ("Schätzungen französischer Behörden bald", "Schätzungen französischer Behörden"),
            ("Meinung der beiden Zeugen bald", "Meinung der beiden Zeugen"),
            ("der Ölminister Ali al-Omair gestern", "der Ölminister Ali al-Omair"),
            ("die Sektion von „Ärzte ohne Grenzen“ in Ulm", "die Sektion von „Ärzte ohne Grenzen“"),
            ("einem Test des Magazines „auto und sport“ gibt", "einem Test des Magazines „auto und sport“"),
            ("Meinung vieler Gäste und Fans bald", "Meinung vieler Gäste und Fans"),
            ("der Agenturen dpa und AFP gestern", "der Agenturen dpa und AFP"),
            ("die EZB Einbußen bald", "die EZB"),
            ("dem Institute for the Study of War bald", "dem Institute for the Study of War"),
            ("ein Sprecher der IG Metall bald", "ein Sprecher der IG Metall"),
            ("mehr als 20 Verbände und Firmen", "mehr als 20 Verbände und Firmen"),
            ("der Verfassung der Präsident", "der Verfassung"),
            ("der Generalanwalt des Gerichts, Anko Ruhz, bald", "der Generalanwalt des Gerichts, Anko Ruhz"),
            ("Anke Dorn von der Gefahr", "Anke Dorn"),
            ("Anke Dorn von der Bahn", "Anke Dorn von der Bahn"),
            ("der „Bote“ der Polizei", "der „Bote“"),
            ("el-Omair bald", "el-Omair"),
            ("deren Stellvertreter bald", "deren Stellvertreter"),
            ("der in Ulm, Bayern, ansässigen Firma bald", "der in Ulm, Bayern, ansässigen Firma"),
            ("der Gesellschaft für bedrohte Arten in Ulm", "der Gesellschaft für bedrohte Arten"),
            ("ein Sprecher der Bahn der Nachrichtenagentur dpa", "ein Sprecher der Bahn"),
            ("ein Sprecher der Nachrichtenagentur dpa", "ein Sprecher der Nachrichtenagentur dpa"),
            ("am Montag", ""),
        ];
        let mut wrong = Vec::new();
        for (text, wanted) in rows {
            let document = Document::new(text, Lexicon::embedded());
            let found =
                noun_phrase(&document, 0, document.len()).map_or("", |tokens| document.phrase(&tokens));
            if found != wanted {
                wrong.push(format!("{text}: {found} instead of {wanted}"));
            }
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }
}
