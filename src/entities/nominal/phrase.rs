//! The phrases that may mean a person or an organisation without a name: an article, an adjective at most, and the noun.
//!
//! Whom a phrase means is for the file above.
//! Example: "der ukrainische Präsident" is one, "der frühere Präsident" and "der Präsident der Bank" are none.

use std::ops::Range;

use super::stem;
use crate::document::Document;
use crate::lexicon::{Row, Sense, TableId, class};
use crate::tokens::Shape;

/// "der ukrainische Präsident", "das Unternehmen".
pub struct Phrase {
    pub tokens: Range<usize>,
    /// Where the words begin that say what is meant.
    pub head: usize,
    /// The row of the noun: its lemma, its gender, and what it is.
    pub row: Row,
    pub is_person: bool,
    /// The lemma in lower case, that of a role without its feminine ending.
    pub noun: String,
    /// The country that the adjective says, as ISO 3166-1 alpha-2.
    pub nation: Option<&'static str>,
}

impl Phrase {
    /// The phrase in the singular whose noun stands at the token, if it says no more about whom it means.
    pub fn at(document: &Document, i: usize) -> Option<Phrase> {
        let adjective = i > 1 && is_adjective(document, i - 1);
        let start = i - 1 - usize::from(adjective);
        let head = start;
        // "der in Ulm ansässigen Firma „Neue Zeit“": her name follows.
        let named = || document.get(i + 1).is_some_and(|next| next.is_quotation_mark());
        let start = if adjective && !named() { framed(document, start).unwrap_or(start) } else { start };
        if !document.has(start, class::DETERMINER)
            || is_narrowed(document, i + 1)
            || is_office(document, start)
        {
            return None;
        }
        let nation = document.has(i - 1, class::DEMONYM_ADJECTIVE);
        let nation = if nation { Some(document.longest(TableId::Demonyms, i - 1)?.row.get(2)) } else { None };
        let table = if document.has(i, class::NOMINAL) { TableId::Nominals } else { TableId::Roles };
        let mut rows = document.lexicon.matches_in(table, document, i).filter(|found| found.len == 1);
        let row = rows.find(|found| agrees(document, start, i, found.row))?.row;
        let is_person = table == TableId::Roles;
        let noun = if is_person { stem(row.get(0)) } else { row.get(0).to_lowercase() };
        // "die in Ulm ansässige Firma": the town is named beside it.
        let head = if head > start { head + 1 } else { start };
        Some(Phrase { tokens: start..i + 1, head, row, is_person, noun, nation })
    }
}

/// "der in Ulm ansässigen Firma", "der in Ulm, Bayern, ansässigen Firma": the article before the adjective's own words, of
/// which the token is the last.
fn framed(document: &Document, last: usize) -> Option<usize> {
    const LONGEST: usize = 6;
    let opens = |i: &usize| document.has(*i, class::DETERMINER) && document.has(*i + 1, class::PREPOSITION);
    let article = (last.saturating_sub(LONGEST)..last).rev().find(opens)?;
    let plain = |i: usize| document[i].is_capital() || document[i].is_number() || document.is(i, ',');
    (article + 2..=last).all(plain).then_some(article)
}

/// "ukrainische", "umstrittene"; but "der frühere Minister" is another.
fn is_adjective(document: &Document, i: usize) -> bool {
    let word = document.str(i);
    let stem = word.strip_suffix("en").or_else(|| word.strip_suffix('e'));
    document[i].is_lower()
        && !document.has(i, class::FUNCTION & !class::ADVERB)
        && stem.is_some_and(|stem| {
            // "die siegende Partei", "der schlechteste Minister" may be any.
            let told = stem.ends_with("st") || stem.ends_with("end") && stem != "amtierend";
            let other = |sense| document.lexicon.means(stem, Shape::Lower, sense);
            !told && !other(Sense::Former) && !other(Sense::Another)
        })
}

/// "der Minister Kern", "der Minister für Verkehr", "die Partei der Mitte", "der Fahrer, der floh": what follows says
/// who is meant.
fn is_narrowed(document: &Document, i: usize) -> bool {
    const LINKS: [&str; 11] =
        ["der", "des", "von", "vom", "für", "eines", "einer", "am", "zum", "zur", "namens"];
    let Some(next) = document.get(i) else { return false };
    // "teilte der Konzern am Mittwoch mit", but "der Konzern am Rhein"
    if document.reads(i, "am") && document.has(i + 1, class::CALENDAR | class::TIMEWORD) {
        return false;
    }
    let relative = document.is(i, ',')
        && (document.has(i + 1, class::RELATIVE)
            || document.reads_any(i + 1, &["der", "die", "das", "dem", "den"]));
    let linked = document.reads_any(i, &LINKS) && !is_told(document, i);
    next.is_capital() || next.is_number() || document.is(i, '-') || relative || linked
}

/// "sagte der Minister der „Neuen Zeit“", "der Deutschen Presse-Agentur": to whom; but "der Chefredakteur der Zeitung".
fn is_told(document: &Document, article: usize) -> bool {
    const ENDINGS: [&str; 6] = ["", "s", "es", "n", "en", "in"];
    const NAME: usize = 3;
    let ends = |i: usize, sense| document.lexicon.ends_as_any(document.str(i), &ENDINGS, sense);
    let quoted = || document.get(article + 1).is_some_and(|next| next.is_quotation_mark());
    let medium =
        |i: usize| document.has(i, class::WIRE) || document[i].is_capital() && ends(i, Sense::Medium);
    let last = document.len().min(article + 1 + NAME);
    let mut name = (article + 1..last).take_while(|i| document[*i].is_word());
    document.reads(article, "der")
        && (quoted() || name.any(medium))
        && !ends(article - 1, Sense::Staff)
        && !document.reads_any(article - 1, &["Chef", "Chefin", "Leiter", "Leiterin", "Herausgeber"])
}

/// "das Amt des Präsidenten": the office, whoever has it.
fn is_office(document: &Document, article: usize) -> bool {
    const OFFICES: [&str; 7] = ["Amt", "Amtes", "Amts", "Posten", "Position", "Rolle", "das"];
    article > 0 && document.reads_any(article - 1, &OFFICES)
}

/// Whether article, gender and form make a singular.
fn agrees(document: &Document, article: usize, noun: usize, row: Row) -> bool {
    let (form, lemma) = (document.str(noun), row.get(0));
    let reads = |words: &[&str]| document.reads_any(article, words);
    match row.get(1) {
        // "das Treffen der Minister" are several.
        "m" if reads(&["der"]) => form == lemma && !(article > 0 && document[article - 1].is_capital()),
        "m" if reads(&["den"]) => form == lemma || form.strip_suffix("en") == Some(lemma),
        "m" => reads(&["dem", "des"]),
        "f" if reads(&["die"]) => form == lemma,
        "f" => {
            reads(&["der"])
                && !form.ends_with("innen")
                && (form == lemma || form.strip_suffix('n') == Some(lemma))
        }
        _ => reads(&["das", "dem", "des"]),
    }
}
