//! Figures that a verb of change governs without a preposition: "verlor am Morgen 3 Prozent", "legte 3 Cent zu".
//!
//! Those behind "um", "auf" and "von" stand in `change.rs`.
//! Example: in "Am Mittag gab der Index 3 Prozent nach" the share is down by.

use super::{Change, ChangeRole, Direction, Figure, FigureKind, change, direction, staff};
use crate::document::Document;
use crate::lexicon::{Sense, class};

/// Where the figure stands.
pub struct Site {
    /// Its first token.
    pub start: usize,
    /// The token behind it.
    pub after: usize,
    /// The token behind the figure before it, or the sentence's first.
    pub floor: usize,
    /// Where the sentence ends.
    pub end: usize,
}

/// What a figure can be to a verb beside it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Size {
    /// "3 Prozent", "35 Punkte"
    Share,
    /// "3 Prozentpunkte"
    Points,
    /// "3 Euro": a sum may be lost or won, too.
    Sum,
    /// "drei Sitze": only what is gained or given up is a change.
    Seats,
    /// "ein Drittel", of what something is worth
    Part,
    /// "sank unter 20.000": how many, only with the bound that it passed
    Bound,
}

fn size_of(figure: &Figure) -> Option<Size> {
    const SEATS: [&str; 4] = ["Sitze", "Sitzen", "Mandate", "Mandaten"];
    match figure.kind {
        FigureKind::Percent if figure.unit == Some("pp") => Some(Size::Points),
        FigureKind::Percent => Some(Size::Share),
        FigureKind::Money => Some(Size::Sum),
        FigureKind::Ratio => Some(Size::Part),
        FigureKind::Count if figure.counts_points() => Some(Size::Share),
        FigureKind::Count if SEATS.contains(&figure.object?) => Some(Size::Seats),
        FigureKind::Number | FigureKind::Temperature if matches!(figure.hedge, Some("über" | "unter")) => {
            Some(Size::Bound)
        }
        _ => None,
    }
}

/// "stieg 0,8 Prozent", "legte 3 Cent zu", "wenn sie 3 Prozent nachgibt".
pub fn change(document: &Document, figure: &Figure, site: &Site) -> Option<Change> {
    if let Some(change) = staff::change(document, figure, site) {
        return Some(change);
    }
    let size = size_of(figure)?;
    // "45 Millionen Euro fielen an sie", "es fielen 3 Prozent an ihn": what somebody gets.
    if document.reads_any(site.after, &["fallen", "fiel", "fielen", "fällt"])
        && document.reads(site.after + 1, "an")
        || document.reads(site.after, "an")
            && site.start > site.floor
            && document.reads_any(site.start - 1, &["fallen", "fiel", "fielen", "fällt"])
    {
        return None;
    }
    // "mit 2 Prozent im Plus"
    if matches!(size, Size::Share | Size::Points) && document.reads_any(site.after, &["im", "ins"]) {
        let direction = direction::said(document, site.after, site.end)?;
        return Some(Change { direction, role: ChangeRole::By });
    }
    // "unter die Zwei-Prozent-Marke gedrückt"
    if site.after <= site.start || document.end(site.after - 1) != figure.span.end {
        return None;
    }
    let lead = before_hedge(document, site)?;
    // "12 Euro, ermäßigt 8 Euro": what others pay.
    if size == Size::Sum && lead > 0 && document[lead - 1].mark().is_some() {
        return None;
    }
    let after = behind_worth(document, site.after);
    if size == Size::Part && after == site.after {
        return None;
    }
    let (verb, direction) = governs(document, site, size, lead)
        .or_else(|| closes(document, site, size, lead, after))
        .or_else(|| further(document, site, size, lead))
        .or_else(|| ends(document, site, size, lead))?;
    // "rutscht unter 23.000 Punkte", but "verlor über 3 Prozent"
    let past = matches!(figure.hedge, Some("unter" | "über")) && !takes(document.str(verb));
    Some(Change { direction, role: if past { ChangeRole::To } else { ChangeRole::By } })
}

/// "verlor", "legte ... zu": a verb whose object is how much.
fn takes(verb: &str) -> bool {
    const STEMS: [&str; 10] = ["verl", "büß", "einb", "eing", "gew", "leg", "zug", "zul", "hinzug", "nachg"];
    STEMS.iter().any(|stem| verb.starts_with(stem))
}

/// The verb at the token and its direction, if it can govern a figure of this size.
fn governs(document: &Document, site: &Site, size: Size, i: usize) -> Option<(usize, Direction)> {
    if i >= site.end || document[i].is_capital() || !document.has(i, class::CHANGE) {
        return None;
    }
    let key = document.str(i);
    let Some(row) = direction::row_of(document, i, site.end) else {
        // "gewinnt einen Prozentpunkt", where "gewann 30 Prozent" may be a result.
        let traded = size == Size::Points || size == Size::Share && is_traded(document, site);
        let said = || direction::said_with(document, i, direction::TRADED);
        return if traded { said().map(|direction| (i, direction)) } else { None };
    };
    let parted =
        !row.get(1).is_empty() || ["einge", "zuge", "hinzuge"].iter().any(|stem| key.starts_with(stem));
    // "verlor 300 Euro", "gab 300 Euro ab": what somebody has no longer.
    let lost = key.starts_with("verl") || row.get(1) == "ab" && key.starts_with('g');
    match size {
        Size::Sum if lost => None,
        Size::Seats if !parted => None,
        _ => Some((i, direction::direction_of(row))),
    }
}

/// "wenn sie 3 Prozent nachgibt", "waren 3 Euro höher als", "hat 3 Prozent an Wert verloren".
fn closes(
    document: &Document,
    site: &Site,
    size: Size,
    lead: usize,
    after: usize,
) -> Option<(usize, Direction)> {
    // "Verglichen mit 3 Prozent gestiegener", "3 Prozent erhöhte Preise"
    let governed =
        document.has(lead, class::PREPOSITION) || direction::said(document, lead, site.end).is_some();
    let compared = || document.str(after).ends_with("er");
    if after >= site.end
        || governed
        || size == Size::Sum && !compared()
        || !direction::closes(document, after, site.end)
    {
        return None;
    }
    governs(document, site, size, after)
}

/// "während er 3 Prozent auf 20 Euro zulegte", "hat 3 Prozent auf 20 Euro verloren": the verb stands behind what it went to.
fn ends(document: &Document, site: &Site, size: Size, lead: usize) -> Option<(usize, Direction)> {
    const REACH: usize = 6;
    if !document.reads(site.after, "auf") || document.has(lead, class::PREPOSITION | class::DETERMINER) {
        return None;
    }
    let mut behind = (site.after + 1..site.end.min(site.after + REACH))
        .take_while(|k| document[*k].mark().is_none() || document.is(*k, '.'));
    let verb = behind.find(|k| document.has(*k, class::CHANGE) && !document[*k].is_capital())?;
    if direction::closes(document, verb, site.end) { governs(document, site, size, verb) } else { None }
}

/// "verlor am Morgen 3 Prozent", "am Mittag gab der Index 3 Prozent nach": adverbials and the subject stand between.
fn further(document: &Document, site: &Site, size: Size, lead: usize) -> Option<(usize, Direction)> {
    const REACH: usize = 9;
    const NEVER: u64 = class::PREPOSITION | class::DETERMINER | class::POSSESSIVE | class::NEGATION;
    const VERBS: u64 = class::AUXILIARY | class::MODAL | class::VERB | class::CUE | class::PRETERITE;
    if size == Size::Sum || document.has(lead, NEVER) {
        return None;
    }
    // "Dort sanken 3 Prozent der Böden ab"
    let of_all = document.reads_any(site.after, &["der", "des", "aller", "von"]);
    for k in (site.floor.max(lead.saturating_sub(REACH))..=lead).rev() {
        let token = document[k];
        let lower = token.is_lower();
        let joins = document.has(k, class::CONJUNCTION | class::SUBJUNCTION | class::RELATIVE)
            && !document.has(k, class::PREPOSITION | class::DETERMINER);
        if token.mark().is_some_and(|mark| mark != '.') || lower && joins {
            return None;
        }
        if !lower {
            continue;
        }
        if document.has(k, class::CHANGE)
            && let Some(found) = governs(document, site, size, k)
        {
            // "die gesenkte Steuer"
            let attribute = k > 0 && document.has(k - 1, class::DETERMINER | class::POSSESSIVE);
            return (!attribute && (takes(document.str(k)) || !of_all)).then_some(found);
        }
        if document.has(k, VERBS) && !document.has(k, class::PREPOSITION | class::ADVERB | class::DETERMINER)
        {
            return None;
        }
    }
    None
}

/// "an Wert", "seines Börsenwerts" behind the figure: the token behind that.
fn behind_worth(document: &Document, after: usize) -> usize {
    const WORTHS: [&str; 4] = ["ert", "erts", "ertes", "erte"];
    let at = document.reads(after, "an") && document.reads_any(after + 1, &["Wert", "Boden", "Zustimmung"]);
    let own = document.reads_any(after, &["seines", "ihres", "des"])
        && document[after + 1].is_capital()
        && WORTHS.iter().any(|tail| {
            document.str(after + 1).strip_suffix(tail).is_some_and(|stem| stem.ends_with(['W', 'w']))
        });
    after + if at || own { 2 } else { 0 }
}

/// "Aktie", "Dax", "Ölpreis" in the clause: what is traded wins and loses percent.
fn is_traded(document: &Document, site: &Site) -> bool {
    const REACH: usize = 10;
    let near = site.floor.max(site.start.saturating_sub(REACH))..site.end.min(site.after + REACH);
    let traded =
        |k: usize| document[k].is_capital() && document.lexicon.ends_as(document.str(k), Sense::Traded);
    near.into_iter().any(traded)
}

/// The last token before the figure's hedge and what else may stand there.
fn before_hedge(document: &Document, site: &Site) -> Option<usize> {
    const WORDS: usize = 5;
    let mut at = site.start;
    for _ in 0..WORDS {
        let last = at.checked_sub(1).filter(|last| *last >= site.floor)?;
        match change::filler(document, at, site.floor) {
            Some(len) if !document.has(last, class::CHANGE) => at -= len,
            _ => return Some(last),
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::super::tests::{change_of, check_each};

    #[test]
    fn verbs_of_change_govern_shares_and_points() {
        let rows = [
            ("Die Aktie verlor am Morgen 3 Prozent.", "Morgen none; 3 Prozent down by"),
            ("Am Mittag gab der Index 3 Prozent nach.", "Mittag none; 3 Prozent down by"),
            ("Dagegen verloren Lotsenwerke 3 Prozent.", "3 Prozent down by"),
            ("Die Aktie gewann 3 Prozent.", "3 Prozent up by"),
            ("Der Index hatte 3 Prozent gewonnen.", "3 Prozent up by"),
            ("Die Partei gewann 30 Prozent und 3 Sitze.", "30 Prozent none; 3 Sitze none"),
            (
                "Die Partei gewann drei Punkte hinzu und büßte drei Sitze ein.",
                "drei Punkte up by; drei Sitze down by",
            ),
            ("Er hat rund 3 Prozent an Wert verloren.", "3 Prozent down by"),
            ("Er büßte fast ein Drittel seines Werts ein.", "ein Drittel down by"),
            ("Er büßte ein Drittel der Ernte ein.", "ein Drittel none"),
            (
                "Er verlor 35 Punkte oder 0,7 Prozent auf 4.851 Punkte.",
                "35 Punkte down by; 0,7 Prozent down by; 4.851 Punkte down to",
            ),
            ("Die Firma verlor im Mai 3 Euro.", "Mai none; 3 Euro none"),
            ("Sie waren 3 Euro höher als im Mai.", "3 Euro up by; Mai none"),
            ("Der Kurs schloss 3 Prozent tiefer bei 20 Euro.", "3 Prozent down by; 20 Euro none"),
            ("Im Mai sanken im Hafen 3 Prozent der Böden ab.", "Mai none; 3 Prozent none"),
            ("Der Index rutscht unter 23.000 Punkte.", "23.000 Punkte down to"),
            ("Es ist so, während er 3 Prozent auf 20 Euro zulegte.", "3 Prozent up by; 20 Euro up to"),
            ("Es ist so, da 3 Prozent auf 20 Euro kommen.", "3 Prozent none; 20 Euro none"),
            ("Er verlor über 3 Prozent.", "3 Prozent down by"),
            ("Eintritt 12 Euro, ermäßigt 8 Euro.", "12 Euro none; 8 Euro none"),
            ("Es hat die Rate unter die Zwei-Prozent-Marke gedrückt.", "Zwei-Prozent none"),
            ("Es stieg der Unmut, 3 Prozent gingen.", "3 Prozent none"),
            ("Es stieg der Anteil der 3 Prozent.", "3 Prozent none"),
        ];
        check_each(&rows, |figure| format!("{} {}", figure.text, change_of(figure)));
    }
}
