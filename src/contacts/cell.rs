//! What one cell of an address says by its words: an office, a label, a telephone number, a name.
//!
//! What the cells of an address say together is in `contacts.rs`.
//! Example: "Petra Kern Tel. 040 12345" has a name up to "Kern", and a number from "040" on.

use std::ops::Range;

use super::Part;
use crate::document::{Day, Document, is_press_office};
use crate::lexicon::{Sense, TableId, class};
use crate::span::Span;
use crate::tokens::{Flags, Shape};

/// "Pressesprecherin" above or below a name, "Konzernkommunikation" beside one, "Pressesprecherin: Petra Kern": what
/// somebody does, or where. At the head of the section, the name of an office only says what the section is.
pub fn office<'t>(
    document: &Document<'t>,
    cell: &Range<usize>,
    heads: bool,
) -> Option<(Part<'t>, Range<usize>)> {
    const LABEL: usize = 4;
    let colon = cell.clone().take(LABEL).find(|i| document.is(*i, ':'));
    let words = cell.start..colon.unwrap_or(cell.end);
    let role = words.len() == 1
        && document.has(words.start, class::ROLE)
        && document.has(words.start, class::HEADING)
        && !document.reads(words.start, "Herausgeber");
    let last = document.str(words.end.checked_sub(1)?).rsplit('-').next().unwrap_or_default();
    let press = || {
        let lexicon = &document.lexicon;
        lexicon.means(last, Shape::Capital, Sense::PressOffice) || lexicon.ends_as(last, Sense::PressOffice)
    };
    // "Leiterin Kommunikation" is a role, "Investor Relations" a heading.
    let other = || !words.clone().any(|i| document.has(i, class::ROLE)) || is_heading(document, &words);
    let office = || colon.is_none() && !heads && is_press_office(document, &words) && press() && other();
    if role {
        Some((Part::Role(document.phrase(&words)), words))
    } else {
        office().then(|| (Part::Office(document.phrase(&words)), words))
    }
}

/// "Investor Relations": a heading, and nothing else.
pub fn is_heading(document: &Document, words: &Range<usize>) -> bool {
    document.longest(TableId::Headings, words.start).is_some_and(|found| found.len == words.len())
}

/// Where a cell goes on behind its heading or label: "Pressekontakt:", "E-Mail:", "Rückfragen bitte an:".
pub fn behind_label(document: &Document, cell: &Range<usize>, heads: bool) -> usize {
    const LABEL: usize = 6;
    let colon = cell.clone().take(LABEL).find(|i| document.is(*i, ':'));
    let fax = document.reads_any(cell.start, &["Fax", "Telefax"]);
    let found = document.longest(TableId::Headings, cell.start);
    // "V.i.S.d.P.: Petra Kern"
    if let Some(end) = found.as_ref().map(|found| cell.start + found.len).filter(|end| document.is(*end, ':'))
    {
        return (end + 1).min(cell.end);
    }
    // "Ansprechpartnerin für die Medien"
    let further = |len: usize| document.has(cell.start + len, class::PREPOSITION) && colon.is_none();
    if heads && found.as_ref().is_some_and(|found| found.len < cell.len() && further(found.len)) {
        return cell.end;
    }
    let heading = found.filter(|found| found.len == cell.len());
    match colon {
        Some(colon) if !fax => colon + 1,
        None if heading.is_some_and(|found| found.row.get(0) == "contact") => cell.end,
        _ => cell.start,
    }
}

/// Where words before a telephone number or an address end: without brackets, marks and "Tel.".
pub fn words_end(document: &Document, start: usize, mut end: usize) -> usize {
    let label = |i: usize| {
        document[i].mark().is_some()
            || document.str(i) == "+"
            || document.has(i, class::TELEPHONE)
            || document.reads_any(i, &["E-Mail", "Mail", "T", "M", "unter", "telefonisch"])
    };
    while end > start && label(end - 1) {
        end -= 1;
    }
    end
}

/// "+49 40 66969-214", "(0431) 12 34 56": a chain of numbers and marks with at least six digits, which is no day.
pub fn phone(document: &Document, cell: &Range<usize>) -> Option<Range<usize>> {
    const LEAST: usize = 6;
    let first = cell.clone().find(|i| document[*i].is_number())?;
    if Day::at(document, first).is_some() {
        return None;
    }
    let mark = |i: usize| {
        ['(', ')', '/', '-', '–', '.'].iter().any(|mark| document.is(i, *mark)) || document.str(i) == "+"
    };
    let mut start = first;
    while start > cell.start && (document.is(start - 1, '(') || document.str(start - 1) == "+") {
        start -= 1;
    }
    let mut end = first;
    let (mut i, mut digits) = (first, 0);
    while i < cell.end && (document[i].is_number() || mark(i)) {
        if document[i].is_number() {
            digits += document.str(i).bytes().filter(u8::is_ascii_digit).count();
            end = i + 1;
        }
        i += 1;
    }
    // "(0171/5551234)" is in brackets as a whole.
    let open = document.is(start, '(') && !(start..end).any(|i| document.is(i, ')'));
    (digits >= LEAST).then_some(start + usize::from(open)..end)
}

/// Two to four words that are a person's name by their form alone: a title, a given name, or all capitalised words
/// on a line of an address that has no other meaning.
pub fn bare_name<'t>(document: &Document<'t>, cell: &Range<usize>) -> Option<(&'t str, Span)> {
    const LONGEST: usize = 4;
    let point = |i: usize| document.is(i, '.');
    let titled = document.has(cell.start, class::TITLE);
    let mut start = cell.start;
    while start < cell.end && (document.has(start, class::TITLE) || point(start)) {
        start += 1;
    }
    let name = start..cell.end;
    let given = document.has(start, class::GIVEN | class::GIVEN_WEAK);
    // "Petra KERN", but "Petra AG" is none.
    let loud = |i: usize| document[i].has(Flags::CAPS) && (i == start || document.str(i).len() <= 2);
    let words = name.clone().all(|i| document[i].is_capital() && !document[i].has(Flags::DIGIT) && !loud(i));
    let noun = name
        .clone()
        .any(|i| document.has(i, class::ROLE | class::HEADING | class::ORGANIZATION_HEAD | class::FUNCTION));
    ((2..=LONGEST).contains(&name.len()) && words && !noun && (titled || given))
        .then(|| (document.phrase(&name), document.span(&name)))
}

/// "Nguyen Van Minh" above "Marketing Manager": a line of capitalised words, and an office alone below it.
pub fn name_above_role<'t>(document: &Document<'t>, cell: &Range<usize>) -> Option<(&'t str, Span)> {
    const LONGEST: usize = 4;
    let plain = |i: usize| document[i].is_capital() && !document[i].has(Flags::DIGIT | Flags::CAPS);
    let begins = |i: usize| document.get(i).is_none_or(|token| token.has(Flags::LINE));
    let below = cell.end..(cell.end..cell.end + LONGEST).find(|i| begins(i + 1))? + 1;
    let office = begins(cell.end)
        && below.end <= document.len()
        && below.clone().all(|i| document[i].is_capital())
        && below.clone().any(|i| document.has(i, class::ROLE))
        && !below.clone().any(|i| document.has(i, class::GIVEN | class::PERSON));
    let named = (2..=3).contains(&cell.len())
        && cell.clone().all(plain)
        && ![cell.start, cell.end - 1].iter().any(|i| document.has(*i, class::NOUN));
    (named && office).then(|| (document.phrase(cell), document.span(cell)))
}

/// "Pressesprecherin Petra Kern": the words of office before the name.
pub fn role_before(document: &Document, cell: &Range<usize>, name: Span) -> Option<Range<usize>> {
    let mut end = cell.clone().find(|i| document[*i].at() >= name.start)?;
    // "Prof. Dr. med."
    let short = |i: usize| document[i].is_lower() && document.is(i + 1, '.');
    while end > cell.start
        && (document.has(end - 1, class::TITLE) || document.is(end - 1, '.') || short(end - 1))
    {
        end -= 1;
    }
    let role = cell.start..end;
    role.clone().any(|i| document.has(i, class::ROLE)).then_some(role)
}
