//! Where a figure changed, and what it is to the change: "stieg um 14,2 Prozent auf 96,1 Mio. Euro".
//!
//! The preposition says whether something changed by, to or from the figure; a word of change (`direction.rs`), or else
//! the two ends, say in which direction.
//! Example: in "sank von 51 auf 38" 51 is from and 38 to, down.

use std::ops::Range;

use rust_decimal::Decimal;

use super::direction::{self, Site};
use super::{Change, ChangeRole, Direction, Figure, FigureKind, bare, bare_year, compared, ellipsis, hedge};
use crate::document::Document;
use crate::lexicon::{Sense, class};

/// What the preposition before a figure says, and where it stands.
pub type Role = Option<(ChangeRole, usize)>;

/// The roles of the figures that begin at these tokens.
pub fn roles(
    document: &Document,
    sentence: &Range<usize>,
    figures: &[Figure],
    starts: &[usize],
) -> Vec<Role> {
    let each = figures.iter().zip(starts);
    each.map(|(figure, start)| role(document, figure, *start, sentence.start)).collect()
}

/// Gives the figures of a sentence their changes; `starts` are their first tokens.
pub fn attach(
    document: &Document,
    sentence: &Range<usize>,
    figures: &mut [Figure],
    starts: &[usize],
    roles: &[Role],
) {
    let mut from: Option<usize> = None;
    for k in 0..roles.len() {
        // "steigt auf Werte um 20 Grad"
        if figures[k].hedge == Some("um") {
            continue;
        }
        let floor = if k > 0 { after(document, &figures[k - 1], starts[k - 1]) } else { sentence.start };
        let site = bare::Site {
            start: starts[k],
            after: after(document, &figures[k], starts[k]),
            floor,
            end: sentence.end,
        };
        let Some((role, lead)) = roles[k] else {
            let listed = k > 0 && is_listed(document, &figures[k - 1], &figures[k], starts[k]);
            let known = figures[if listed { k - 1 } else { k }].change;
            figures[k].change = known
                .or_else(|| bare::change(document, &figures[k], &site))
                .or_else(|| compared::said(document, &figures[k], &site));
            continue;
        };
        if role == ChangeRole::From {
            from = Some(k);
            let to_follows =
                roles.get(k + 1).copied().flatten().is_some_and(|(role, _)| role == ChangeRole::To);
            if !to_follows && is_of_noun(document, &figures[..=k], lead, sentence.start) {
                continue;
            }
        }
        let said = Site { lead, after: site.after, sentence, role };
        match direction::find(document, &said) {
            Some(direction) => figures[k].change = Some(Change { direction, role }),
            // "um 3 Prozent mehr als im Vorjahr"
            None if role == ChangeRole::By => {
                let site = bare::Site { floor: lead, ..site };
                figures[k].change = compared::said(document, &figures[k], &site);
            }
            None if role == ChangeRole::To => to_other_end(document, figures, k, from, lead),
            None => {}
        }
    }
}

/// "sinkt, mit einem Defizit von 5 Prozent": what the noun before "von" has, but "fiel auf 2,1 Prozent von 2,3 Prozent"
/// tells both ends.
fn is_of_noun(document: &Document, figures: &[Figure], von: usize, first: usize) -> bool {
    let noun = von > first && document[von - 1].is_capital();
    noun && match figures {
        [.., before, _] => {
            let ends = before.span.end == document.end(von - 1);
            !ends || before.change.is_none_or(|change| change.role != ChangeRole::To)
        }
        _ => true,
    }
}

/// No word says where the figure behind "auf" went: the one before may, as the other end or as the size of the step.
fn to_other_end(document: &Document, figures: &mut [Figure], k: usize, from: Option<usize>, lead: usize) {
    let Some((before, [figure, ..])) = figures.split_at_mut_checked(k) else { return };
    let Some(last) = before.last_mut().filter(|last| document[lead].at() <= last.span.end + 1) else {
        return;
    };
    let role = ChangeRole::To;
    let ends = from.is_some_and(|from| from + 1 == k);
    if let Some(direction) = between(last, figure).filter(|_| ends) {
        last.change = Some(Change { direction, role: ChangeRole::From });
        figure.change = Some(Change { direction, role });
    } else if let Some(change) = last.change.filter(|change| change.role == ChangeRole::By) {
        // "gewann 3 Prozent auf 27 Euro"
        figure.change = Some(Change { role, ..change });
    }
}

/// The token behind a figure that begins with the token.
pub(super) fn after(document: &Document, figure: &Figure, start: usize) -> usize {
    start + document[start..].partition_point(|token| token.at() < figure.span.end)
}

/// "um 62 beziehungsweise 46 Prozent", "um 1.700 oder 1,3 Prozent": the second of two that one preposition stands
/// before.
fn is_listed(document: &Document, first: &Figure, second: &Figure, start: usize) -> bool {
    const JOINS: [&str; 2] = ["und", "sowie"];
    const OTHERWISE: [&str; 3] = ["oder", "beziehungsweise", "bzw"];
    let dot = start > 1 && document.is(start - 1, '.');
    let Some(join) = start.checked_sub(1 + usize::from(dot)).filter(|join| *join > 0) else { return false };
    let same = first.kind == second.kind && first.unit == second.unit && first.currency == second.currency;
    // The same amount in another measure.
    let by = || first.change.is_some_and(|change| change.role == ChangeRole::By);
    // "um 300 Meilen und zehn Tage verlängert"
    let both = || {
        let behind = after(document, second, start);
        by() && ellipsis::is_measured(second)
            && document.has(behind, class::CHANGE)
            && !document[behind].is_capital()
    };
    let joins = (same || both()) && (document.reads_any(join, &JOINS) || document.is(join, ','))
        || (same || by()) && document.reads_any(join, &OTHERWISE);
    joins && document.end(join - 1) == first.span.end
}

/// How many tokens before `end` only say how exactly or when the figure is meant: "mehr als", "inzwischen", "im
/// Schnitt".
pub(super) fn filler(document: &Document, end: usize, first: usize) -> Option<usize> {
    let last = end.checked_sub(1).filter(|last| *last >= first)?;
    if let Some(start) = hedge::start_of(document, end).filter(|start| *start >= first)
        && !document.reads_any(start, &["um", "auf", "von"])
    {
        return Some(end - start);
    }
    if document.reads_any(last, &["Schnitt", "Mittel", "Durchschnitt"]) && last > first {
        return document.reads(last - 1, "im").then_some(2);
    }
    if document.has(last, class::CONJUNCTION) {
        return None;
    }
    let adverb = document.has(last, class::ADVERB) && !document[last].is_capital();
    (adverb
        || document.has(last, class::HEDGE) && !document.has(last, class::PREPOSITION)
        || document.is(last, '.')
        || document.means(last, Sense::Adjusts))
    .then_some(1)
}

/// "um", "auf" or "von" before the figure and its hedge, and where it stands.
fn role(document: &Document, figure: &Figure, start: usize, first: usize) -> Role {
    const WORDS: usize = 5;
    // "um die Hälfte", "auf das Doppelte"
    // and "auf den elften Platz"
    let articles: &[&str] = match figure.kind {
        FigureKind::Ratio => &["die", "das", "der"],
        FigureKind::Ordinal => &["die", "das", "den"],
        _ => &[],
    };
    let led = start > first && document.reads_any(start - 1, articles);
    if figure.kind == FigureKind::Ordinal && start > first && document.reads(start - 1, "vom") {
        return Some((ChangeRole::From, start - 1));
    }
    let mut at = start - usize::from(led);
    for _ in 0..WORDS {
        let before = at.checked_sub(1).filter(|before| *before >= first)?;
        if document.reads(before, "um") {
            // "im Kampf um Platz drei"
            return (figure.kind != FigureKind::Ordinal).then_some((ChangeRole::By, before));
        } else if document.reads(before, "auf") {
            return Some((ChangeRole::To, before));
        } else if document.reads(before, "von") {
            return level(document, before, first)
                .map(|lead| (ChangeRole::To, lead))
                .or_else(|| starts_change(document, before).then_some((ChangeRole::From, before)));
        }
        at -= match filler(document, at, first) {
            Some(len) => len,
            // "um kräftige 3 Prozent"
            None if at == start && is_epithet(document, before) => 1,
            None => return None,
        };
    }
    None
}

/// "kräftige", "vergleichsweise moderate": a lower-case adjective that says what is thought of the figure.
fn is_epithet(document: &Document, i: usize) -> bool {
    const CLOSED: u64 = class::FUNCTION | class::NUMERAL | class::HEDGE | class::UNIT | class::CURRENCY;
    let word = document[i].is_lower();
    word && !document.has(i, CLOSED) && document.str(i).len() > 4 && document.str(i).ends_with('e')
}

/// "auf den Rekordwert von", "auf einen neuen Höchststand von": where the "auf" stands.
fn level(document: &Document, von: usize, first: usize) -> Option<usize> {
    const WORDS: usize = 3;
    let noun = von.checked_sub(1).filter(|noun| document[*noun].is_capital())?;
    let named = document.lexicon.ends_as(document.str(noun), Sense::Level);
    let lead = noun.checked_sub(1).filter(|_| named)?;
    (lead.saturating_sub(WORDS).max(first)..=lead)
        .rev()
        .take_while(|k| !document[*k].is_capital() && document[*k].is_word())
        .find(|k| document.reads(*k, "auf"))
}

/// No change begins at "innerhalb von", "anhand von", "in Höhe von", "130 von 750 Stellen".
fn starts_change(document: &Document, von: usize) -> bool {
    const FIRST: [&str; 10] = [
        "innerhalb",
        "außerhalb",
        "oberhalb",
        "unterhalb",
        "anhand",
        "aufgrund",
        "Höhe",
        "Wert",
        "Umfang",
        "Laufe",
    ];
    // "auf 48 von 43" tells both ends.
    let part = || bare_year::is_part(document, von) && !(von > 1 && document.reads(von - 2, "auf"));
    von == 0 || !document.reads_any(von - 1, &FIRST) && !part()
}

/// The direction from one end to the other; the first place is the highest.
fn between(from: &Figure, to: &Figure) -> Option<Direction> {
    let falls = to.kind == FigureKind::Ordinal;
    let (from, to) = (from.value?, to.value?);
    (from != to).then_some(if (from < to) != falls { Direction::Up } else { Direction::Down })
}

/// "stieg um 1,5 Punkte auf 9,0 Prozent", "liegt bei 9,0 Prozent, 1,5 Punkte höher als im Mai": the points are those of
/// the share.
pub fn name_points(figures: &mut [Figure]) {
    let role = |figure: &Figure| figure.change.map(|change| change.role);
    for k in 1..figures.len() {
        let (head, tail) = figures.split_at_mut(k);
        let (first, second) = (&mut head[k - 1], &mut tail[0]);
        let gap = second.span.start.saturating_sub(first.span.end) as usize;
        let reached = role(second) == Some(ChangeRole::To) && gap <= " auf rund ".len();
        let points = match (first.kind, second.kind) {
            (_, FigureKind::Percent) if first.counts_points() && reached => first,
            (FigureKind::Percent, _) if second.counts_points() && gap <= ", ".len() => second,
            _ => continue,
        };
        if role(points) == Some(ChangeRole::By) {
            (points.kind, points.unit, points.object) = (FigureKind::Percent, Some("pp"), None);
            points.rule = Some("points of a share");
        }
    }
}

/// "ein Plus von 8,9 %": the noun of change directly before "von" makes it by; "eine Erhöhung von 12 auf 15 Euro" tells
/// both ends, and "ein Plus von 0,2 Prozent und für 2027 von 0,9 Prozent" says the noun once.
pub fn by_noun(
    document: &Document,
    sentence: &Range<usize>,
    figures: &mut [Figure],
    starts: &[usize],
    roles: &[Role],
) {
    let mut last: Option<(usize, Change)> = None;
    for (k, role) in roles.iter().enumerate() {
        let Some((ChangeRole::From, lead)) = *role else { continue };
        let Some(noun) = lead.checked_sub(1).filter(|noun| *noun >= sentence.start) else { continue };
        let Some(direction) = direction::of_noun(document, noun) else {
            if let Some((end, change)) = last.filter(|(end, _)| goes_on(document, *end, lead)) {
                figures[k].change = Some(change);
                last = Some((end.max(after(document, &figures[k], starts[k])), change));
            }
            continue;
        };
        let by = !is_first_end(document, &figures[k..], starts.get(k + 1), noun, direction);
        let change = Change { direction, role: if by { ChangeRole::By } else { ChangeRole::From } };
        figures[k].change = Some(change);
        last = by.then_some((after(document, &figures[k], starts[k]), change));
    }
}

/// "und für 2027 von": behind a figure, the next with the same preposition and no verb between.
fn goes_on(document: &Document, from: usize, lead: usize) -> bool {
    const LONGEST: usize = 5;
    let joins = document.reads(from, "und") || document.is(from, ',');
    // "ein Plus von 3 Prozent und eine Marge von 8"
    const PLACED: u64 = class::CALENDAR | class::PLACE | class::COUNTRY;
    let other = lead > from && document[lead - 1].is_capital() && !document.has(lead - 1, PLACED);
    joins
        && !other
        && from < lead
        && lead - from <= LONGEST
        && !(from..lead).any(|k| document.has(k, class::FINITE))
}

/// "Erhöhung von 12 auf 15 Euro", but "Plus von 300 Euro auf 9.000 Euro": the figure and the one behind it are where it
/// went from and to.
fn is_first_end(
    document: &Document,
    figures: &[Figure],
    next: Option<&usize>,
    noun: usize,
    direction: Direction,
) -> bool {
    const RAISE: u32 = 4;
    let ([from, to, ..], Some(next)) = (figures, next) else { return false };
    let same = from.kind == to.kind && from.unit == to.unit && from.currency == to.currency;
    let lead = next.checked_sub(1).filter(|lead| document.reads(*lead, "auf"));
    let joined = lead.is_some_and(|lead| document[lead].at() <= from.span.end + 1);
    let sum = ["lus", "inus", "achs", "achstum"].iter().any(|tail| document.str(noun).ends_with(tail));
    let elided = from.rule == Some(ellipsis::RULE);
    let near = from.value.zip(to.value).is_some_and(|(from, to)| from.0 * Decimal::from(RAISE) >= to.0);
    same && joined && !sum && between(from, to) == Some(direction) && (elided || near)
}

#[cfg(test)]
mod tests {
    use super::super::tests::{change_of, check_each};

    #[test]
    fn changes_have_direction_and_role() {
        let rows = [
            ("Der Umsatz stieg um 14,2 Prozent auf 96,1 Mio. Euro.", "up by; up to"),
            ("Die Zahl sank von 51 auf 38.", "down from; down to"),
            ("Er fiel vom 9. auf den zwölften Platz.", "down from; down to"),
            ("Vom 9. auf den dritten Platz ging es.", "up from; up to"),
            ("Der Weg wurde um 30 Meilen und zehn Tage verlängert.", "up by; up by"),
            ("Im Kampf um Platz 3 verlor er.", "none"),
            ("Er liegt um 2 Prozent darunter.", "down by"),
            ("Er fiel am Ende auf zwei Booten auf.", "none"),
            ("Sie stieg um 1,5 Punkte auf 9 Prozent.", "up by; up to"),
            ("Das ist ein Plus von 8,9 %.", "up by"),
            ("Er ging um rund 5 Prozent zurück.", "down by"),
            ("Er nahm um rund 5 Prozent zu.", "up by"),
            ("Er nahm um 5 Prozent ab und legte dann um 3 Prozent zu.", "down by; up by"),
            ("Er nahm sich um 5 Euro.", "none"),
            ("Das Rentenalter stieg um zwei Jahre auf 67 Jahre.", "up by; up to"),
            ("Er stieg im Alter von 54 Jahren ab.", "none"),
            ("Das Durchschnittsalter sank von 46 auf 44 Jahre.", "down from; down to"),
            ("Die Feier stieg um 20 Uhr.", "none"),
            ("Der Verein blickte auf 40 Proben zurück.", "none"),
            ("Er baut 130 von 750 Stellen ab.", "none; none"),
            ("Das Umsatzplus von 5 Prozent freut sie.", "up by"),
            ("Von 3 auf 5 Prozent geht es.", "up from; up to"),
            ("Sie warten auf 20 Busse.", "none"),
            ("Die Quote sinkt, was ein Defizit von 5 Prozent bedeutet.", "none"),
            ("Der dritte Einbruch innerhalb von zwei Jahren.", "none; none"),
            ("Die Kurse sind um 62 beziehungsweise 46 Prozent gestiegen.", "up by; up by"),
            (
                "Der Kurs stieg 2 Prozent, fiel dann 3 Prozent und legte 4 Prozent zu.",
                "up by; down by; up by",
            ),
            ("Er verlor 20 Euro und ist mit 3 Prozent dabei.", "none; none"),
            ("Der Absatz sank um mehr als die Hälfte auf heute 3 Euro.", "down by; none; down to"),
            ("Er stieg auf den Rekordwert von 3 Euro.", "up to"),
            ("Die Zahl sank um 1.700 oder 1,3 Prozent.", "down by; down by"),
            ("Ware im Wert von 30 Euro lag auf 2 Tischen.", "none; none"),
            ("Der Anteil stieg 2025 von 11 auf 13 Prozent.", "none; up from; up to"),
            ("Der Fonds senkte die Prognose für 2027 von 1,4 auf 1,2 Prozent.", "none; down from; down to"),
            ("Die Rate fiel auf 2,1 Prozent von 2,3 Prozent im Vormonat.", "down to; down from; none"),
            ("Die Erhöhung von 12 auf 15 Euro kommt.", "up from; up to"),
            ("Ein Plus von 300 Euro auf 9.000 Euro.", "up by; up to"),
            ("Er plant ein Plus von 3 Prozent und eine Marge von 8 Prozent.", "up by; none"),
            ("Es gibt ein Plus von 3 Prozent und für 2027 von 4 Prozent.", "up by; none; up by"),
            ("Sie stiegen um vergleichsweise moderate 3 Prozent.", "up by"),
            ("Sie senkt den Zins auf die neue Spanne von 3 bis 4 Prozent.", "down to"),
            (
                "Die Mindestlohnerhöhung auf 15 Euro kommt, die Etatkürzung um 3 Prozent auch.",
                "up to; down by",
            ),
            ("Die Bildung auf 3 Etagen beginnt.", "none"),
        ];
        check_each(&rows, change_of);
    }
}
