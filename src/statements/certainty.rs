//! How surely a figure is said, and the statement that it lies in.
//!
//! `certainties.tsv` has the words that say so in the figure's own clause; else the stance of its statement tells.
//! Example: in "Die Stadt will 300 Stellen streichen, sagte Kern." the figure is planned, not only claimed.

use std::ops::Range;

use super::beside::{comparison, is_beside, is_time};
use super::clause::{ends_before, is_finite, is_participle};
use super::hearsay::{SHOULD, ends_main, has_happened, is_hearsay};
use super::{Stance, Statement, StatementKind, governed, sure};
use crate::document::Document;
use crate::figures::{Certainty, Figure, FigureKind};
use crate::lexicon::{Sense, TableId, class};
use crate::tokens::Shape;

/// Gives each figure the innermost statement around it, and how surely it is said.
pub fn judge(document: &Document, figures: &mut [Figure], statements: &[Statement]) {
    let mut at = 0;
    for figure in figures {
        at += document[at..].partition_point(|token| token.at() < figure.span.start);
        let around = around(document, at, statements, figure);
        figure.statement = around.map(|statement| statement.id);
        let word = by_words(document, at, figure, around.is_some());
        let said = around.map(|it| by_statement(document, at, it, figure));
        // "dementierte, 300 Stellen streichen zu wollen": what is denied is no plan.
        let denied = said.filter(|said| *said == Certainty::Denied);
        figure.certainty = match denied.or(word).or(said).unwrap_or(Certainty::Stated) {
            certainty @ (Certainty::Stated | Certainty::Denied) => certainty,
            _ if governed::is_given(document, at, figure) => match around {
                Some(_) => Certainty::Claimed,
                None => Certainty::Stated,
            },
            certainty => certainty,
        };
        // Figures may begin at the same token.
        at = at.saturating_sub(1);
    }
}

/// The innermost statement that claims the figure. They stand in text order: it is the one that begins last. In
/// "Kern sagte, die Bahn räume ein, dass 300 fehlten" it is Kern who says so.
fn around<'s, 't>(
    document: &Document,
    at: usize,
    statements: &'s [Statement<'t>],
    figure: &Figure,
) -> Option<&'s Statement<'t>> {
    /// How many statements may begin between a statement and a figure in it.
    const NESTED: usize = 8;
    let upto = statements.partition_point(|statement| statement.span.start <= figure.span.start);
    let mut holding = statements[..upto].iter().rev().take(NESTED).filter(|statement| {
        let holds = if statement.spans.is_empty() {
            statement.span.contains(figure.span)
        } else {
            statement.spans.iter().any(|span| span.contains(figure.span))
        };
        holds && !is_beside(document, at, figure, statement)
    });
    let inner = holding.next()?;
    if is_retold(document, inner) { holding.next().or(Some(inner)) } else { Some(inner) }
}

/// The first token of the cue.
pub fn cue(document: &Document, statement: &Statement) -> Option<usize> {
    statement.cue.map(|cue| document.token_at(cue.span.start))
}

/// The cue is in the Konjunktiv I: somebody else says that it was said.
fn is_retold(document: &Document, statement: &Statement) -> bool {
    cue(document, statement).is_some_and(|at| document.has(at, class::KONJUNKTIV1))
}

fn by_statement(document: &Document, at: usize, statement: &Statement, figure: &Figure) -> Certainty {
    match statement.stance {
        None if governed::is_declared(document, statement) => Certainty::Planned,
        None if governed::is_hoped(document, statement) => Certainty::Possible,
        Some(Stance::Announcement) if is_intended(document, at, statement, figure) => Certainty::Planned,
        // "wertete das Vorjahr als Erfolg": the year is known.
        Some(Stance::Estimate) if !is_time(figure) || statement.kind != StatementKind::Reported => {
            Certainty::Estimated
        }
        // "bestritt am 3. Mai": the day of the denial is not denied; "widersprach: Es kamen 300" says what is right.
        Some(Stance::Denial) if !is_time(figure) && !sure::is_own_claim(document, statement) => {
            // "schloss nicht aus, 300 Stellen zu streichen"
            match (sure::is_refused_demand(document, at, statement), is_negated(document, statement)) {
                (true, _) => Certainty::Stated,
                (_, true) => Certainty::Possible,
                _ => Certainty::Denied,
            }
        }
        None | Some(Stance::Claim) if governed::is_ahead(document, figure, &clause(document, at)) => {
            Certainty::Planned
        }
        _ => Certainty::Claimed,
    }
}

fn is_negated(document: &Document, statement: &Statement) -> bool {
    const NEAR: usize = 4;
    let Some(at) = cue(document, statement) else { return false };
    // "wollte nicht ausschließen"
    let before = at > 0 && document.reads(at - 1, "nicht");
    let mut behind =
        (at + 1..document.len().min(at + 1 + NEAR)).take_while(|i| document[*i].mark().is_none());
    before || behind.any(|i| document.reads(i, "nicht"))
}

/// "kündigte an, 300 Stellen zu streichen", "kündigte für Mai Gespräche an": what is still to come.
fn is_intended(document: &Document, at: usize, statement: &Statement, figure: &Figure) -> bool {
    let last = document.token_at(statement.span.end).saturating_sub(1);
    let infinitive = || document.ends_with_zu(last);
    let ahead = |i: usize| document.reads_any(i, &["für", "ab", "bis", "zum"]);
    let led =
        || at > 0 && ahead(at - 1) || at > 1 && document.has(at - 1, class::DETERMINER) && ahead(at - 2);
    statement.kind == StatementKind::Indirect
        && (infinitive()
            || governed::is_future(document, clause(document, at))
            || !is_time(figure) && governed::is_announced_after(document, statement))
        || is_time(figure) && led()
        || statement.kind == StatementKind::Reported
            && !is_time(figure)
            // "gab die Einnahme von drei Orten bekannt": that is over.
            && !document.reads(last, "bekannt")
            && is_beside_cue(document, at, statement)
}

/// "kündigte Hilfen von 3 Millionen Euro an", but "kündigte Hilfen an, die 3 Millionen Euro kosten", "hat Hilfen zugesagt
/// und 500 Panzer geliefert", "hat 3 Millionen Euro gezahlt oder zugesagt".
fn is_beside_cue(document: &Document, at: usize, statement: &Statement) -> bool {
    let Some(cue) = cue(document, statement) else { return false };
    let joins = |i: usize| document.has(i, class::CONJUNCTION);
    let closes = is_participle(document, cue);
    let second = closes && (cue + 1..at).any(joins);
    let also = closes && cue > 1 && joins(cue - 1) && is_participle(document, cue - 2);
    !second && !also && !(at.min(cue)..at.max(cue)).any(|i| document.is(i, ','))
}

/// What the words of the figure's clause say, the nearest first.
fn by_words(document: &Document, at: usize, figure: &Figure, said: bool) -> Option<Certainty> {
    /// An adjective before the figure: "die geplanten 300 Wohnungen"; or right behind it: "für die ab Juli geplante Schau".
    const NEAR: usize = 3;
    // "nicht 300, sondern 500"
    if figure.hedge.is_none() && !is_time(figure) && at > 0 && document.reads(at - 1, "nicht") {
        return Some(Certainty::Denied);
    }
    let clause = clause(document, at);
    let governing = governed::before(document, &clause);
    if governed::is_denied(document, at, figure, &clause, governing.as_ref()) {
        return Some(Certainty::Denied);
    }
    if governed::is_asked(document, at, figure, &clause) {
        return Some(Certainty::Possible);
    }
    let mut words: Vec<usize> = clause.clone().filter(|i| document.has(*i, class::CERTAINTY)).collect();
    // "Erwartet werden 300 Gäste (2023: 200 Gäste)": what it is set beside is known.
    if !words.is_empty()
        && let Some(beside) = comparison(document, at)
    {
        words.retain(|i| beside.contains(i));
    }
    words.sort_by_key(|i| i.abs_diff(at));
    let by_word = words.into_iter().find_map(|i| {
        let found = document.longest(TableId::Certainties, i)?;
        // "unter einer Plane": with a capital within the sentence it is no verb.
        if found.case == Shape::Lower && document[i].is_capital() && sure::is_noun_within(document, i) {
            return None;
        }
        let row = found.row;
        // "er hätte 300 Euro" in what another says is no more than his words.
        // "der wohl größte Fund": it is the adjective that is not sure; "nicht möglich"
        let aside = i > 0
            && (document.has(i - 1, class::DETERMINER)
                && document.has(i, class::ADVERB)
                && !(i < at && i + NEAR >= at)
                || document.reads_any(i - 1, &["nicht", "kaum"]) && row.get(0) == "possible");
        // "mit 88 lag er unter den erwarteten 90", "mit 88 übertraf er die Prognosen": what it is set beside.
        let aside =
            aside || row.get(0) == "estimated" && governed::is_beside_another(document, at, i, &clause);
        let reported = aside || said && document.has(i, class::KONJUNKTIV2) && !document.has(i, class::MODAL);
        if reported
            || is_compared(document, i)
            || row.get(1) == "near" && !(i < at && i + NEAR >= at || i == document.token_at(figure.span.end))
            || row.get(1) == "mit" && !clause.clone().any(|k| document.reads_any(k, &WITH))
            || matches!(row.get(1), "vor" | "zu" | "an") && !governed::closes(document, i, row.get(1))
            // "drohte ihr mit einem 20 Zentimeter langen Messer"
            || row.get(1) == "threat" && !governed::is_threat(document, at, i, figure, &clause)
            || row.get(1) == "event" && !is_event(document, figure, &clause)
            // "erst am Montag ist das möglich": when it can be done.
            || row.get(1) == "clause|dass"
                && (is_time(figure) && governed::is_bound(document, at) || sure::is_reached(document, &clause))
            // "sagte, dort könnten 300 Gäste sitzen": there is room for them.
            || said && row.get(1) == "clause" && row.get(0) == "possible" && is_capacity(document, i, &clause)
        {
            return None;
        }
        match row.get(0) {
            "estimated" => Some(Certainty::Estimated),
            "possible" => Some(Certainty::Possible),
            // "soll gestorben sein": others say so; "soll 2027 gebaut sein" is a plan.
            "planned"
                if document.reads_any(i, &SHOULD)
                    && (is_hearsay(document, figure, &clause, said)
                        || has_happened(document, i, |k| ends_main(document, k))) =>
            {
                Some(Certainty::Claimed)
            }
            // "will drei Schüsse gehört haben": so he says.
            "planned"
                if document.reads_any(i, &["will", "wollen"])
                    && has_happened(document, i, |k| ends_main(document, k)) =>
            {
                Some(Certainty::Claimed)
            }
            // "sollten täglich": advice.
            "planned" if figure.kind == FigureKind::Set && document.reads_any(i, &["sollte", "sollten"]) => {
                None
            }
            "planned" => Some(Certainty::Planned),
            "claimed" => Some(Certainty::Claimed),
            _ => None,
        }
    });
    by_word.or_else(|| governed::by_governing(document, &governing?))
}

/// "wie geplant", "mehr als von Händlern erwartet": what it is set beside.
pub fn is_compared(document: &Document, i: usize) -> bool {
    const REACH: usize = 5;
    let more = |k: usize| document.str(k).ends_with("er") || document.reads_any(k, &["mehr", "anders"]);
    let mut before = (i.saturating_sub(REACH)..i).rev().take_while(|k| document[*k].is_word());
    before.any(|k| document.reads(k, "wie") || document.reads(k, "als") && k > 0 && more(k - 1))
}

/// "rechnet mit 300 Gästen", but "kann auf Hilfe rechnen"
const WITH: [&str; 2] = ["mit", "damit"];

/// "kann bis Mai dauern", "kann 300 Euro kosten": what may happen; "kann 300 Kisten tragen" is what somebody is able to.
fn is_event(document: &Document, figure: &Figure, clause: &Range<usize>) -> bool {
    let last = clause.end.saturating_sub(1);
    let last = last - usize::from(document.has(last, class::MODAL) && last > clause.start);
    document.means(last, Sense::Occurs) || is_time(figure) && document.reads(last, "werden")
}

/// "könnten 300 Gäste sitzen", in what another says.
fn is_capacity(document: &Document, modal: usize, clause: &Range<usize>) -> bool {
    let last = clause.end.saturating_sub(1);
    let last = last - usize::from(last == modal && last > clause.start);
    document.reads_any(modal, &["könnte", "könnten"]) && document.means(last, Sense::Capacity)
}

/// The tokens around the figure up to marks, and to a conjunction that parts two clauses. Names in quotation marks and
/// brackets are passed by; a part without a verb goes on with its neighbours.
fn clause(document: &Document, at: usize) -> Range<usize> {
    const REACH: usize = 32;
    // "plant 300 Wohnungen (etwa 200 Häuser)": what stands in a bracket without a verb is as sure as what is before.
    let own = document.bracket_around(at).filter(|own| !has_verb(document, own.clone()));
    let at = own.map_or(at, |own| own.start.saturating_sub(1));
    let own = sentence(document, at);
    let (first, last) = (own.start.max(at.saturating_sub(REACH)), own.end.min(at + REACH));
    let part = border_before(document, at, first)..border_behind(document, at, last);
    between_conjunctions(document, back_to_verb(document, part, first), at)
}

/// The sentence of the token: a headline ends its own, though no full stop does.
fn sentence(document: &Document, at: usize) -> Range<usize> {
    let own =
        document.sentences.get(document.sentence_at(at)).filter(|sentence| sentence.tokens.contains(&at));
    own.map_or(0..document.len(), |sentence| sentence.tokens.clone())
}

/// "sollen Türme, 300 Häuser entstehen": back over commas to the verb that a part without its own shares.
fn back_to_verb(document: &Document, part: Range<usize>, first: usize) -> Range<usize> {
    const PARTS: usize = 2;
    let Range { mut start, end } = part;
    for _ in 0..PARTS {
        let comma = start > first && document.is(start - 1, ',');
        let depends = document.has(start, class::RELATIVE | class::SUBJUNCTION);
        if !comma || depends {
            break;
        }
        let before = border_before(document, start - 1, first);
        // "sollen alte Werke acht, neue 14 Jahre laufen": the infinitive is that of the verb before.
        let waits = (before..start).any(|i| document.has(i, class::MODAL));
        let shared = waits && document.str(end - 1).ends_with('n') && !document[end - 1].is_capital();
        if has_own_verb(document, start..end - usize::from(shared)) {
            break;
        }
        start = before;
    }
    start..end
}

/// "Es kamen 300 Gäste und bald sollen Busse fahren": the clause of two that holds the token.
fn between_conjunctions(document: &Document, part: Range<usize>, at: usize) -> Range<usize> {
    let Range { start, end } = part;
    let number = |i: usize| document.get(i).is_some_and(|token| token.is_number());
    // "es werde geprüft ob das möglich sei", without its comma
    let joins = |i: usize| {
        document.has(i, class::CONJUNCTION)
            || document.has(i, class::SUBJUNCTION) && document.reads_any(i, &["ob", "dass"])
    };
    // "kann nach Angaben der Bahn, aber auch im Mai erfolgen": the infinitive is that of the verb before.
    let infinitive = |i: usize| {
        let last = end - 1;
        document.str(last).ends_with('n')
            && !document[last].is_capital()
            && !has_own_verb(document, i + 1..last)
            && (start..i).any(|k| document.has(k, class::MODAL))
    };
    let parts = |i: usize| {
        joins(i)
            && !number(i + 1)
            && has_verb(document, start..i)
            && has_own_verb(document, i + 1..end)
            && !infinitive(i)
    };
    let first = (start..at).rev().find(|i| parts(*i)).map_or(start, |i| i + 1);
    first..(at..end).find(|i| parts(*i)).unwrap_or(end)
}

fn has_verb(document: &Document, mut tokens: Range<usize>) -> bool {
    tokens.any(|i| is_finite(document, i))
}

/// "sollen 300 Gäste und Helfer dort gewesen sein", "soll lang, breit und groß werden": one verb for all.
fn has_own_verb(document: &Document, mut tokens: Range<usize>) -> bool {
    let closes = |i: usize| {
        document.reads_any(i, &["haben", "werden"])
            && !document[i - 1].is_capital()
            && ends_before(document, i + 1, document.len())
    };
    tokens.any(|i| is_finite(document, i) && !is_participle(document, i) && !closes(i))
}

/// The longest name in quotation marks or brackets that is passed by.
const NAME: usize = 12;

pub fn is_border(document: &Document, i: usize) -> bool {
    let Some(mark) = document[i].mark() else { return false };
    // "am 3. Mai", "40 Mio. Euro", but "Es sind 40. Am Montag"
    let inside = || document[i].is_joined() && i > 0 && !sure::ends_sentence(document, i);
    let ordinal = || inside() && (mark == '.' || document[i - 1].is_number());
    // "aus Öl, Gas oder Kohle bestehen könne": one list.
    let capital = |k: usize| document.get(k).is_some_and(|token| token.is_capital());
    let listed = || {
        i > 0
            && capital(i - 1)
            && capital(i + 1)
            && (document.is(i + 2, ',') || document.has(i + 2, class::CONJUNCTION))
    };
    if mark == ',' && listed() {
        return false;
    }
    // "Inflation sinkt auf 2 Prozent - Ökonomen warnen"
    let apart = |k: usize| document.get(k).is_some_and(|token| !token.is_joined() && token.is_word());
    if mark == '-' && !document[i].is_joined() && apart(i + 1) {
        return true;
    }
    ",;:.!?–„“”»«()\"".contains(mark) && !(matches!(mark, '.' | ':') && ordinal())
}

/// True of the marks around a name: brackets, or quotation marks of any kind, which stand close to what they hold.
fn enclose(document: &Document, open: usize, close: usize) -> bool {
    let [open, close] = [open, close].map(|i| document[i]);
    open.is('(') && close.is(')')
        || open.is_quotation_mark() && !open.is_joined() && close.is_quotation_mark() && close.is_joined()
}

fn may_enclose(document: &Document, i: usize) -> bool {
    document[i].is_quotation_mark() || document.is(i, '(') || document.is(i, ')')
}

/// Where the part begins that ends before the token.
pub fn border_before(document: &Document, at: usize, first: usize) -> usize {
    let mut i = at;
    while i > first {
        let close = i - 1;
        i = close;
        if is_border(document, close) {
            let mut inside = first.max(close.saturating_sub(NAME))..close;
            let open = may_enclose(document, close).then(|| inside.rfind(|k| enclose(document, *k, close)));
            let Some(open) = open.flatten() else { return close + 1 };
            i = open;
        }
    }
    first
}

/// Where the part ends that holds the token.
pub fn border_behind(document: &Document, at: usize, last: usize) -> usize {
    let mut i = at;
    while i < last {
        if is_border(document, i) {
            let mut inside = i + 1..last.min(i + 1 + NAME);
            let close = may_enclose(document, i).then(|| inside.find(|k| enclose(document, i, *k)));
            let Some(close) = close.flatten() else { return i };
            i = close;
        }
        i += 1;
    }
    last
}

#[cfg(test)]
mod tests {
    use super::super::tests::check_certainties;

    #[test]
    fn figures_are_as_sure_as_their_words() {
        check_certainties(&[
            ("Der Bau kostet 300 Euro.", "stated"),
            ("Der Bau kostet 300 Euro, sagte Minister Kern.", "claimed"),
            ("Der Bau dürfte 300 Euro kosten, sagte Minister Kern.", "estimated"),
            ("Minister Kern bestritt, dass der Bau 300 Euro koste.", "denied"),
            ("Minister Kern widersprach: Der Bau habe 300 Euro gekostet.", "claimed"),
            ("Am Montag forderte der 54-jährige Minister Kern Geld.", "stated"),
            ("Minister Kern forderte bis Montag Geld.", "claimed"),
            ("Es gibt die Schätzung, dass 300 Leute kamen.", "estimated"),
            ("Am 3. Mai bestritt Minister Kern die Tat.", "stated"),
            ("Der Bau kostete nicht 300 Euro.", "denied"),
            ("Der Zug kam wie geplant um 12 Uhr.", "stated"),
            ("Der Bau kostete 300 Euro mehr als von der Stadt geplant.", "stated"),
            ("Angeblich kostete der Bau 300 Euro.", "claimed"),
            ("Kern sagte, dass ein Zehntel aus Öl, Gas oder Kohle bestehen könne.", "possible"),
            ("Der Bau hätte 300 Euro gekostet, sagte Minister Kern.", "claimed"),
            ("Der Bau hätte 300 Euro gekostet.", "possible"),
            ("Der Bau kostet nicht mehr als 300 Euro.", "stated"),
            ("Der Hafen soll 2027 ausgebaut sein.", "planned"),
            ("Die Stadt zahlt für die ab Juli geplante Schau.", "planned"),
            ("Die geplante Brücke im Norden kostete 300 Euro.", "stated"),
            ("Es kamen 300 Gäste und bald sollen Busse fahren.", "stated"),
            ("Der Bau könnte teuer werden, er ist 300 Meter lang.", "stated"),
            ("Minister Kern hatte im Oktober noch Geld gefordert.", "stated"),
            ("Im Oktober hatte Minister Kern Geld gefordert.", "stated"),
            ("Bereits im Oktober forderte Minister Kern Geld.", "stated"),
            ("Laut Minister Kern soll er am Freitag, dem 3. Mai, dort gewohnt haben.", "claimed"),
            ("Minister Kern kündigte an, 300 Stellen zu streichen.", "planned"),
            ("Minister Kern kündigte für 2031 ein Fest an.", "planned"),
            ("Minister Kern kündigte Hilfen von 3 Millionen Euro an.", "planned"),
            ("Minister Kern kündigte Hilfen an, die 3 Millionen Euro kosten.", "claimed"),
            ("Minister Kern kündigte an, dass 300 Leute kamen.", "claimed"),
            ("Laut Minister Kern soll er zwischen 300 und 500 Euro erhalten haben.", "claimed"),
            ("Die wohl größte Werft hat 300 Leute.", "stated"),
            ("Laut Minister Kern kann der Bau erst nach dem 3. Mai erfolgen.", "possible"),
            ("Minister Kern forderte künftig mehr Geld.", "claimed"),
            ("Das Blatt berichtete in einem Artikel vom 24. August von Streiks.", "stated"),
            ("Kern sprach von einem Streik (die Polizei hatte 150 Leute gezählt).", "stated"),
            ("Laut Minister Kern plane die Stadt einen Anbau (etwa 300 Wohnungen).", "planned"),
            ("Laut Minister Kern soll in drei Monaten der Bau beginnen.", "planned"),
            ("Laut Minister Kern soll der Wirt 1981 dort gelebt haben.", "claimed"),
            ("Laut Minister Kern können die 300 Gäste nicht auf Hilfe rechnen.", "claimed"),
            ("Der Bau könnte laut „Neuem Boten“ 300 Euro kosten.", "possible"),
            (
                "Laut Minister Kern soll der Bau mit Türmen, 300 Metern Länge und Garten groß werden.",
                "planned",
            ),
            ("Der Bau kann 300 Euro kosten.", "possible"),
            ("Das Regal kann 300 Kisten tragen.", "stated"),
            ("(Es kamen 300 Gäste) und alle gingen spät, sagte Minister Wessolek.", "claimed"),
            ("Vom 24. August an fordert Minister Wessolek mehr Züge.", "claimed"),
            ("Minister Wessolek befürchtet, dass der Bau 2031 ruht.", "estimated"),
            ("Die vermutlich 300 Gäste kamen spät.", "estimated"),
            ("300 Stellen sollen entstehen.", "planned"),
            ("Der Bau ruht heute, sagte Minister Wessolek.", "claimed"),
            ("Der diesjährige Preis geht an Anke Dorn, gab die Stadt bekannt.", "claimed"),
            ("Vermutlich regnet es, 300 Gäste kommen.", "stated"),
            ("Die Stadt gab den Verkauf von 300 Häusern bekannt.", "claimed"),
            ("Minister Wessolek hatte erklärt, 300 Stellen zu streichen.", "planned"),
            ("Minister Wessolek hatte erklärt, 300 Euro zu besitzen.", "claimed"),
            ("Der Bau kann 300 Tage oder auch 400 Tage dauern.", "possible"),
            ("300 Gäste kamen vermutlich spät.", "estimated"),
            ("Die geplanten 300 Wohnungen fehlen.", "planned"),
            ("Minister Kern dementierte, 300 Stellen streichen zu wollen.", "denied"),
            ("Minister Kern schloss nicht aus, 300 Stellen zu streichen.", "possible"),
            ("Minister Kern sagte, es werde am 3. Mai geprüft ob das möglich sei.", "claimed"),
            ("Laut einem Bericht der Polizei vom 3. Mai regnet es.", "stated"),
            ("Minister Wessolek fordert für den 3. Mai mehr Züge.", "claimed"),
            ("Der Bau kann laut »Neuem Boten« 300 Euro kosten.", "possible"),
            ("Der Bau kann laut «Neuem Boten» 300 Euro kosten.", "possible"),
            ("300 Euro kann laut \"Neuem Boten\" der Bau kosten.", "possible"),
            ("300 Euro kann laut „Neuem Boten“ der Bau kosten.", "possible"),
            ("Vermutlich bleibt er, da ihm 300 Leute zujohlten.", "stated"),
            ("300 Gäste zogen den Schluss, vielleicht nicht zu zahlen.", "stated"),
            ("Am Hafen sollen Läden und auch 300 Häuser gebaut werden.", "planned"),
            ("Am Hafen sollen 300 Häuser, alle aus Holz, gebaut werden.", "planned"),
            ("Der Wirt soll am 3. Mai gestorben sein.", "claimed"),
            ("Der Wirt will 300 Gäste gesehen haben.", "claimed"),
            ("Der Wirt will 300 Gäste haben.", "planned"),
            ("300 Häuser sollen beschädigt oder zerstört worden sein.", "claimed"),
        ]);
    }
}
