//! Nouns that are said once for several numbers: "200 feste und 300 freie Mitarbeiter", "24 zu 17 Stimmen", "im ersten
//! und dritten Quartal".
//!
//! Units that are said once stand in `ellipsis.rs`. Example: in "zwei große und drei kleine Boote" both count "Boote".

use super::{Figure, FigureKind, change, count, ellipsis, hedge};
use crate::document::Document;
use crate::numbers;

/// Gives the numbers of a sentence the noun that the count beside them says; `starts` are their first tokens.
pub fn complete<'t>(document: &Document<'t>, end: usize, figures: &mut [Figure<'t>], starts: &[usize]) {
    // From the right, so that a noun goes through a whole list.
    for k in (1..figures.len().min(starts.len())).rev() {
        let (head, tail) = figures.split_at_mut(k);
        let (first, second) = (&mut head[k - 1], &tail[0]);
        let open = first.kind == FigureKind::Number && first.unit.is_none() && first.currency.is_none();
        if !open || first.value.is_none() && first.range.is_none() || second.kind != FigureKind::Count {
            continue;
        }
        let Some(noun) = second.object else { continue };
        let after = change::after(document, first, starts[k - 1]);
        let lead = starts[k - 1].checked_sub(1);
        let from = |i: usize| i > 0 && (document.reads(i, "von") || document.reads(i - 1, "von"));
        let ends = lead.is_some_and(|lead| {
            from(lead) && ellipsis::links(document, after, starts[k], &["auf"])
                || ellipsis::replaces(document, lead, after, starts[k])
        });
        let apart = document.is(after, ',');
        let instead = || ellipsis::links(document, after, starts[k], &["statt", "anstatt"]);
        if !apart && (ends || instead()) || is_shared(document, after, starts[k], end) {
            (first.kind, first.object, first.rule) =
                (FigureKind::Count, Some(noun), Some("noun of the neighbour"));
        }
    }
}

/// Whether between the two numbers stands but a word that joins them, or also an adjective like the one behind the
/// second.
fn is_shared(document: &Document, after: usize, next: usize, end: usize) -> bool {
    const LONGEST: usize = 5;
    const JOINS: [&str; 5] = ["und", "oder", "sowie", "bzw", "beziehungsweise"];
    if next == after + 1 {
        return document.reads_any(after, &["zu", "gegen"]) || document.reads_any(after, &JOINS);
    }
    if next == after + 2 && document.is(after + 1, '.') {
        return document.reads(after, "bzw");
    }
    // "40 eigene und mehr als 30 fremde Boote"
    let join = hedge::start_of(document, next).filter(|first| *first > after + 1).unwrap_or(next) - 1;
    if next <= after
        || next - after > LONGEST
        || !(document.reads_any(join, &JOINS) || document.is(join, ','))
    {
        return false;
    }
    let Some(behind) = numbers::at(document, next, end).map(|numeral| numeral.tokens.end) else {
        return false;
    };
    let described = |i: usize| i < end && count::is_adjective(document, i);
    let alike = || {
        let ending = |i: usize| document.str(i).trim_end_matches(['r', 's', 'm', 'n']).len();
        let tail = |i: usize| document.str(i).get(ending(i)..);
        described(join - 1) && described(behind) && tail(join - 1) == tail(behind)
    };
    // "fünf schwer und 20 leicht Verletzte"
    const HURT: [&str; 4] = ["schwer", "leicht", "lebensgefährlich", "lebensbedrohlich"];
    let hurt = || document.reads_any(join - 1, &HURT) && document.reads_any(behind, &HURT);
    (after..join - 1).all(described) && (alike() || hurt())
}

/// Gives the ordinals of the document the noun, or the part of the year, that the one beside them says.
pub fn complete_ordinals<'t>(document: &Document<'t>, figures: &mut [Figure<'t>]) {
    for k in (1..figures.len()).rev() {
        let (head, tail) = figures.split_at_mut(k);
        let (first, second) = (&mut head[k - 1], &tail[0]);
        if first.kind != FigureKind::Ordinal || first.object.is_some() || !are_joined(document, first, second)
        {
            continue;
        }
        if second.kind == FigureKind::Ordinal {
            first.object = second.object;
        } else if let Some(iso) = part_of_year(first, second) {
            (first.kind, first.value, first.rule) = (FigureKind::Date, None, second.rule);
            first.iso = Some(iso);
        }
    }
}

/// "2024-Q1" for the first of "im ersten und zweiten Quartal 2024".
fn part_of_year(first: &Figure, second: &Figure) -> Option<String> {
    let iso = second.iso.as_deref().filter(|iso| second.kind == FigureKind::Date && iso.len() == 7)?;
    let (year, number) = iso.split_at_checked(6)?;
    let most: u32 = match &year[4..] {
        "-Q" => 4,
        "-H" => 2,
        _ => return None,
    };
    let value = first.value.map(|value| value.0).filter(|value| *value <= most.into())?;
    (value.to_string() != number).then(|| format!("{year}{value}"))
}

/// "ersten und zweiten", "ersten oder im zweiten": a word or comma that joins, and no more than a preposition and an
/// article.
fn are_joined(document: &Document, first: &Figure, second: &Figure) -> bool {
    const LONGEST: usize = 3;
    const LEADS: [&str; 9] = ["im", "in", "am", "zum", "der", "den", "dem", "die", "das"];
    let (from, to) = (document.token_at(first.span.end), document.token_at(second.span.start));
    let joins = document.reads_any(from, &["und", "oder", "bis", "sowie", "auf"]) || document.is(from, ',');
    let listed = document.is(from, ',') && to > from + 1;
    joins && !listed && to > from && to - from <= LONGEST && {
        (from + 1..to).all(|k| document.reads_any(k, &LEADS))
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;

    #[test]
    fn numbers_count_what_their_neighbour_counts() {
        check(&[
            (
                "Sie entließ 200 feste und 300 freie Lotsen.",
                "200 = count 200 Lotsen; 300 freie Lotsen = count 300 Lotsen",
            ),
            (
                "Er hat zwei alte, drei neue und 4 gute Boote.",
                "zwei = count 2 Boote; drei = count 3 Boote; 4 gute Boote = count 4 Boote",
            ),
            (
                "Mit 20 deutschen oder 30 dänischen Lotsen.",
                "20 = count 20 Lotsen; 30 dänischen Lotsen = count 30 Lotsen",
            ),
            (
                "Es gab fünf schwer und 20 leicht Verletzte.",
                "fünf = count 5 Verletzte; 20 leicht Verletzte = count 20 Verletzte",
            ),
            ("Er fiel mit 24 zu 17 Stimmen durch.", "24 = count 24 Stimmen; 17 Stimmen = count 17 Stimmen"),
            ("Es kamen 20 und 30 Gäste.", "20 = count 20 Gäste; 30 Gäste = count 30 Gäste"),
            ("Davon starben 20, und 30 Gäste flohen.", "20 = number 20; 30 Gäste = count 30 Gäste"),
            (
                "Der Rat wird von bisher zwölf auf 20 Sitze vergrößert, statt 30 nun 40 Boote.",
                "zwölf = count 12 Sitze; 20 Sitze = count 20 Sitze; 30 = count 30 Boote; 40 Boote = count 40 Boote",
            ),
            (
                "Es waren 40 eigene und mehr als 30 fremde Boote, 10 bzw. 12 Lotsen.",
                "40 = count 40 Boote; 30 fremde Boote = count 30 more_than Boote; 10 = count 10 Lotsen; \
                 12 Lotsen = count 12 Lotsen",
            ),
            ("Es kamen 20, dann 30 Gäste.", "20 = number 20; 30 Gäste = count 30 Gäste"),
            (
                "Rund 20 starben und 30 alte Boote sanken.",
                "20 = number 20 about; 30 alte Boote = count 30 Boote",
            ),
        ]);
    }

    #[test]
    fn ordinals_order_what_their_neighbour_orders() {
        check(&[
            (
                "In der ersten und in der dritten Halle.",
                "ersten = ordinal 1 Halle; dritten Halle = ordinal 3 Halle",
            ),
            (
                "Im ersten und dritten Quartal 2019.",
                "ersten = date 2019-Q1; dritten Quartal 2019 = date 2019-Q3",
            ),
            ("Der erste ging, die zweite Halle blieb.", "erste = ordinal 1; zweite Halle = ordinal 2 Halle"),
        ]);
    }
}
