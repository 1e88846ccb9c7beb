//! Long forms that no table has, by the abbreviation in brackets behind them: its letters begin their words.
//!
//! That both are one entity is learnt in `grouping/joining.rs`.
//! Example: in "die Moor Research Alliance (MRA)" the letters say that `Moor Research Alliance` is a name.

use std::collections::HashSet;
use std::ops::Range;

use foldhash::fast::RandomState;

use super::EntityKind::{Organization, Product};
use super::noun;
use super::passage::Find;
use super::scan::Finds;
use crate::document::Document;
use crate::lexicon::{Sense, class, uninflected};
use crate::tokens::Flags;

/// Small words inside such names, whose letters the abbreviation may leave out.
const LINKS: [&str; 22] = [
    "of", "for", "and", "the", "on", "in", "de", "du", "des", "la", "der", "für", "und", "von", "to", "e",
    "do", "da", "dos", "y", "&", "les",
];

/// Adds the long forms, and takes what was found of their words.
pub fn add(document: &Document, finds: &mut Finds) {
    let names = &mut finds.names;
    let bracketed = |find: &Find| {
        let i = find.tokens.start;
        find.kind == Organization
            && find.tokens.len() == 1
            && i > 2
            && document.is(i - 1, '(')
            && (document.is(i + 1, ')') || document.is(i + 1, ','))
            && (2..=8).contains(&document.str(i).len())
            && !document[i].has(Flags::DIGIT | Flags::HYPHEN)
    };
    let long = |find: &Find| {
        let i = find.tokens.start;
        let end = i - 1 - usize::from(document[i - 2].is_quotation_mark());
        let letters = document.str(i);
        let start = long_form(document, end, letters)
            .or_else(|| compound(document, end, letters))
            .or_else(|| headed(document, names, end, letters));
        start.map(|start| Find::new(Organization, start..end, "spelled"))
    };
    // "Moor Research Satellite (MRS)"
    let mut products: HashSet<&str, RandomState> = HashSet::default();
    let long: Vec<Find> = names.iter().filter(|find| bracketed(find)).filter_map(long).collect();
    let mut spelled: Vec<(Range<usize>, Find)> = Vec::new();
    for find in long {
        let near = names.partition_point(|other| other.tokens.end <= find.tokens.start);
        let behind = names.partition_point(|other| other.tokens.start < find.tokens.end);
        let inside = |other: &Find| {
            find.tokens.start <= other.tokens.start
                && other.tokens.end <= find.tokens.end
                && other.tokens.len() < find.tokens.len()
        };
        let free = spelled.last().is_none_or(|(taken, _)| taken.end <= near);
        if free && names[near..behind].iter().all(inside) {
            let product = document.means(find.tokens.end - 1, Sense::Craft);
            let kind = if product { Product } else { Organization };
            if let Some(short) = names.get(behind).filter(|_| product) {
                products.insert(document.str(short.tokens.start));
            }
            spelled.push((near..behind, Find { kind, ..find }));
        }
    }
    let lone = spelled.iter().map(|(_, find)| find).filter(|find| find.tokens.len() == 1);
    let lone: Vec<usize> = lone.map(|find| find.tokens.start).collect();
    if !lone.is_empty() {
        finds.suspects.retain(|suspect| lone.binary_search(suspect).is_err());
    }
    put(spelled, names);
    let short = |find: &&mut Find| find.tokens.len() == 1 && find.kind == Organization;
    for find in names.iter_mut().filter(short).filter(|_| !products.is_empty()) {
        if products.contains(document.str(find.tokens.start)) {
            find.kind = Product;
        }
    }
}

/// Puts names in the places of others, all in one walk: a long text has thousands.
fn put(instead: Vec<(Range<usize>, Find)>, names: &mut Vec<Find>) {
    if instead.is_empty() {
        return;
    }
    let mut kept = Vec::with_capacity(names.len() + instead.len());
    let mut rest = std::mem::take(names).into_iter();
    let mut taken = 0;
    for (place, find) in instead {
        kept.extend(rest.by_ref().take(place.start - taken));
        rest.by_ref().take(place.len()).for_each(drop);
        taken = place.end;
        kept.push(find);
    }
    kept.extend(rest);
    *names = kept;
}

/// Where the words begin that end at the index and whose first letters are those of the abbreviation.
fn long_form(document: &Document, end: usize, letters: &str) -> Option<usize> {
    const FAR: usize = 9;
    let begins = |k: usize| document[k].is_capital() && !document.has(k, class::FUNCTION);
    let belongs = |k: &usize| begins(*k) || LINKS.contains(&document.str(*k));
    let first = (end.saturating_sub(FAR)..end)
        .rev()
        .take_while(|k| belongs(k) && !document[*k + 1].has(Flags::LINE))
        .last()?;
    (first..end).find(|k| begins(*k) && is_spelled(document, *k, end, letters))
}

/// "Auslandstorffonds (ATF)": a compound whose first and last part begin with the first and the last letter.
fn compound(document: &Document, end: usize, letters: &str) -> Option<usize> {
    const SHORTEST: usize = 12;
    let word = document.str(end - 1);
    let plain =
        document[end - 1].is_capital() && document.class(end - 1) & !(class::NOUN | class::NAME_START) == 0;
    if !plain
        || word.len() < SHORTEST
        || !(3..=5).contains(&letters.len())
        || !document[end + 1].has(Flags::CAPS)
    {
        return None;
    }
    let (lower, letters) = (word.to_lowercase(), letters.to_lowercase());
    let mut rest = letters.chars().peekable();
    lower.chars().for_each(|letter| {
        rest.next_if_eq(&letter);
    });
    let spelled = rest.peek().is_none() && lower.chars().next() == letters.chars().next();
    let mut ends = false;
    document.lexicon.tails(word, class::NOUN, 3, |at, _| {
        ends |=
            at > 0 && lower.get(at..).is_some_and(|tail| tail.chars().next() == letters.chars().next_back());
    });
    (spelled && ends).then_some(end - 1)
}

/// "Konferenz der kantonalen Moorräte (KMR)", "Büro der Vereinten Nationen für Moore (QCHA)": the noun of a body with whom it is
/// of, or what it is for, right before the bracket; letters of another language spell nothing.
fn headed(document: &Document, names: &[Find], end: usize, letters: &str) -> Option<usize> {
    const FAR: usize = 12;
    let near = names.partition_point(|name| name.tokens.end < end);
    if names.get(near).is_some_and(|name| name.tokens.end == end) {
        return None;
    }
    let linked = |k: usize| document.reads_any(k, &["der", "des", "für", "von", "zur"]);
    let inflected = |k: usize| {
        let other = class::FUNCTION | class::FINITE | class::PRETERITE;
        document[k].is_lower() && !document.has(k, other) && uninflected(document.str(k)).is_some()
    };
    let inside = |k: &usize| {
        let joins = linked(*k) || document.reads_any(*k, &["und"]) || inflected(*k);
        (joins || document[*k].is_capital()) && !document[*k].has(Flags::PARAGRAPH)
    };
    let body = |k: usize| {
        let noun = matches!(document.str(k), "Büro" | "Konferenz");
        noun || document.has(k, class::ORGANIZATION_HEAD)
            || noun::head(&document.lexicon, document.str(k)) > 0
    };
    let head = |k: &usize| document[*k].is_capital() && linked(*k + 1) && body(*k);
    let heads = || (end.saturating_sub(FAR)..end).rev().take_while(inside).filter(head);
    let spelled = heads().find(|k| document.str(*k).chars().next() == letters.chars().next());
    spelled.or_else(|| heads().next()).filter(|_| document[end + 1].has(Flags::CAPS))
}

/// Whether each capitalised word begins with the next letter; letters inside words may stand between.
fn is_spelled(document: &Document, start: usize, end: usize, letters: &str) -> bool {
    let upper = |letter: char| letter.to_uppercase().next().unwrap_or(letter);
    let mut rest = letters.chars().map(upper).peekable();
    let mut words = 0;
    for k in start..end {
        let initial = |k: usize| document.str(k).chars().next().map(upper);
        let next = (k + 1..end).find(|k| document[*k].is_capital()).and_then(initial);
        let capital = document[k].is_capital();
        for (n, letter) in document.str(k).chars().map(upper).enumerate() {
            let first = n == 0 && capital;
            if rest.peek() == Some(&letter) && (first || next != Some(letter)) {
                rest.next();
            } else if first {
                return false;
            } else if !capital {
                break;
            }
        }
        words += usize::from(capital);
    }
    words > 1 && rest.next().is_none()
}

#[cfg(test)]
mod tests {
    use crate::entities::tests::assert_entities;

    #[test]
    fn abbreviations_spell_their_long_forms() {
        assert_entities(&[
            (
                "Das Wessel Research Sarvey (WRS) warnt. Das WRS misst.",
                "Wessel Research Sarvey = Wessel Research Sarvey + WRS + WRS",
            ),
            (
                "Die „Quell Network of Moors“ (QNM) tagt.",
                "Quell Network of Moors = Quell Network of Moors + QNM",
            ),
            (
                "Der Multilaterale Torfforschungsfonds (MTF) zahlt.",
                "Multilateraler Torfforschungsfonds = Multilaterale Torfforschungsfonds + MTF",
            ),
            (
                "Die Quellação Wessola de Moora (QWM) siegt.",
                "Quellação Wessola de Moora = Quellação Wessola de Moora + QWM",
            ),
            (
                "Das „Quell Launch Vehicle“ (QLV) flog. Die QLV ist neu.",
                "Quell Launch Vehicle = Quell Launch Vehicle + QLV + QLV",
            ),
            (
                "Der Auslandstorfkatastrophenfonds (AKF) zahlt. Der AKF wartet.",
                "Auslandstorfkatastrophenfonds = Auslandstorfkatastrophenfonds + AKF + AKF",
            ),
            (
                "Die Konferenz der kantonalen Moordirektorinnen und Moordirektoren (MDQ) tagt.",
                "Konferenz der kantonalen Moordirektorinnen und Moordirektoren = Konferenz der kantonalen Moordirektorinnen und Moordirektoren + MDQ",
            ),
            (
                "Das Büro der Vereinten Nationen für humanitäre Hilfe (OCHA) warnt. OCHA wartet.",
                "Büro der Vereinten Nationen für humanitäre Hilfe = Büro der Vereinten Nationen für humanitäre Hilfe + OCHA + OCHA",
            ),
            // Must not match.
            ("Der neue Bericht (QXR) liegt vor.", "QXR = QXR"),
        ]);
    }
}
