//! Statements that a phrase attributes without a verb: "laut X", "nach Angaben von X", "X zufolge", ", so X".
//!
//! `attributions.tsv` has the words that do so alone, `sources.tsv` the nouns that do so behind a preposition.
//! Example: in "Das Eis sei dünn, so Kern." the statement is "Das Eis sei dünn".

use std::ops::Range;

use super::clause::{Clause, is_finite};
use super::passage::{Passage, Pieces};
use super::statement::Stance;
use super::{nominal, papers, scope, speaker, trailing};
use crate::lexicon::{Row, Sense, TableId, class};

/// The name of the rule.
pub const RULE: &str = "attribution";

/// What is said, by whom, and the words that say so.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attribution {
    pub pieces: Pieces,
    pub speaker: Option<Range<usize>>,
    pub cue: Range<usize>,
    pub stance: Option<Stance>,
    /// "demnach": who speaks was said before.
    pub goes_on: bool,
    /// "unter Berufung auf X": whoever says it is named beside it.
    pub beside: bool,
}

/// The words that an attribution consists of, and who is named by it.
pub struct Frame {
    pub tokens: Range<usize>,
    pub speaker: Option<Range<usize>>,
    pub cue: Range<usize>,
    pub stance: Option<Stance>,
    pub goes_on: bool,
    pub beside: bool,
}

/// True where one of the words may begin or hold an attribution: told without the clauses.
pub fn may_stand(passage: &Passage) -> bool {
    (passage.start..passage.end).any(|i| passage.has(i, BEGINS) && frame(passage, i, passage.end).is_some())
}

const BEGINS: u64 = class::ATTRIBUTION | class::SOURCE;

/// The attributions of the passage outside quotations: the first, and those behind it that have a part of their own.
pub fn find(passage: &Passage) -> Vec<Attribution> {
    const MOST: usize = 3;
    let mut found: Vec<Attribution> = Vec::new();
    let mut next = passage.start;
    while let Some(i) = (next..passage.end).find(|i| passage.has(*i, BEGINS) && !passage.quoted(*i)) {
        next = i + 1;
        let Some((mut attribution, end)) = at(passage, i) else { continue };
        if let Some(last) = found.last_mut() {
            scope::part(passage, last, &mut attribution);
        }
        let own = found.iter().all(|other| other.pieces.whole() != attribution.pieces.whole());
        if own {
            found.push(attribution);
            next = next.max(end);
        }
        if found.len() == MOST {
            break;
        }
    }
    found
}

/// The attribution whose sign stands at the token, and where its words end.
fn at(passage: &Passage, i: usize) -> Option<(Attribution, usize)> {
    let scope = scope::of(passage, i);
    // "der nach Angaben der Stadt 300 Jahre alte Turm": that is said of the tower alone.
    let frame = frame(passage, i, scope.end).filter(|frame| !is_attribute(passage, &frame.tokens))?;
    let frame = up_to_verb(passage, frame);
    if let Some(quote) = scope::quoted_words(passage, &frame) {
        let pieces = Pieces { first: quote, second: None };
        let Frame { speaker, cue, stance, goes_on, beside, .. } = frame;
        return Some((Attribution { pieces, speaker, cue, stance, goes_on, beside }, i + 1));
    }
    let scope = scope::around(passage, &frame.tokens, scope);
    let start = scope.start.min(frame.tokens.start);
    let before = passage.trimmed(start..frame.tokens.start);
    let mut behind = passage.trimmed(frame.tokens.end..scope.end.max(frame.tokens.end));
    // ", so ein Arzt, der dort war, es regne", "Laut dem Papier, das vorliegt, fehlt Geld": that is about him.
    let so = passage.reads(frame.cue.start, "so");
    let about = |clause: &&Clause| papers::is_about(passage, clause, behind.start, so);
    if let Some(about) = passage.clauses.iter().find(about) {
        behind = passage.trimmed(about.tokens.end..scope.end.max(about.tokens.end));
    }
    let attribution = Attribution {
        pieces: Pieces::of(before, behind)?,
        speaker: frame.speaker.filter(|speaker| !names_nobody(passage, speaker)),
        cue: frame.cue,
        stance: frame.stance,
        goes_on: frame.goes_on,
        beside: frame.beside,
    };
    Some((attribution, frame.tokens.end))
}

/// "Nach Angaben der Behörden in Ulm gab es": before the verb stands nothing else than the frame.
fn up_to_verb(passage: &Passage, frame: Frame) -> Frame {
    const GAP: usize = 8;
    let end = frame.tokens.end;
    // "laut einem Bericht vom Mai", "laut Hochrechnung von 20.15 Uhr": its own day.
    let hour = || passage.reads(end, "von") && passage.get(end + 1).is_some_and(|next| next.is_number());
    let dated = passage.reads(end, "vom") || hour();
    let part_of_it = |k: usize| {
        (dated || !passage.has(k, class::CALENDAR | class::TIMEWORD | class::ADVERB))
            && (passage.quoted(k) || !passage[k].mark().is_some_and(|mark| ",;:–".contains(mark)))
    };
    let verb = (end..passage.end.min(end + GAP)).find(|k| is_finite(passage, *k) && !passage.quoted(*k));
    let opens = frame.tokens.start == passage.start;
    // "laut dem Boten unter Berufung auf die Bahn"
    const NAMED: [&str; 4] = ["Berufung", "Verweis", "Hinweis", "Bezug"];
    let verb =
        verb.filter(|_| !passage.reads_any(end, &["unter", "mit"]) || !passage.reads_any(end + 1, &NAMED));
    let verb = verb.filter(|verb| opens && *verb > end && (end..*verb).all(part_of_it));
    match (verb, &frame.speaker) {
        (Some(verb), Some(speaker)) if speaker.end == end => {
            Frame { tokens: frame.tokens.start..verb, speaker: Some(speaker.start..verb), ..frame }
        }
        _ => frame,
    }
}

/// True of a frame between an article and its noun.
fn is_attribute(passage: &Passage, &Range { start, end }: &Range<usize>) -> bool {
    const ARTICLES: [&str; 12] =
        ["der", "die", "das", "den", "dem", "des", "ein", "eine", "einen", "einem", "einer", "eines"];
    // ", die nach Angaben der Stadt alt sind": no article.
    let relative = start > passage.start + 1 && passage.is(start - 2, ',');
    // "Für Ulm bedeutet das nach Angaben der Bahn ein Minus": no article either.
    let subject = start > passage.start + 1
        && passage.reads(start - 1, "das")
        && is_finite(passage, start - 2)
        && (passage.has(end, class::DETERMINER | class::PREPOSITION) || passage[end].mark().is_some());
    start > passage.start && passage.reads_any(start - 1, &ARTICLES) && !relative && !subject
}

fn frame(passage: &Passage, i: usize, end: usize) -> Option<Frame> {
    if passage.has(i, class::SOURCE) {
        return by_source(passage, i, end);
    }
    let found = passage.longest(TableId::Attributions, i).filter(|found| found.len == 1)?;
    match found.row.get(0) {
        "before" => {
            let speaker = speaker::noun_phrase(passage, i + 1, end)?;
            // "laut Angaben der Polizei": the noun says more.
            let source = (i + 1..speaker.end).find(|k| passage[*k].is_capital());
            let source = source.and_then(|k| by_source(passage, k, end));
            // "gemäß der Satzung": only what was said is a source.
            if source.is_none()
                && passage.reads_any(i, &["gemäß", "entsprechend"])
                && !speaker::is_person(passage, &speaker)
            {
                return None;
            }
            source.or_else(|| Some(plain(i..speaker.end, Some(speaker), i..i + 1)))
        }
        "after" => trailing::trailing(passage, i),
        "comma" => trailing::said_so(passage, i, end),
        "compound" => papers::compound(passage, i, end).or_else(|| trailing::paper(passage, i)),
        "owned" => papers::owned(passage, i, end),
        "back" if nominal::points(passage, i) => None,
        "back" if passage.reads(i, "danach") && !papers::follows_paper(passage, i) => None,
        "back" => Some(Frame { goes_on: true, ..plain(i..i + 1, None, i..i + 1) }),
        _ => None,
    }
}

/// "dem Vernehmen nach", "nach bisherigen Planungen": nobody is named.
fn names_nobody(passage: &Passage, speaker: &Range<usize>) -> bool {
    const NOBODY: [&str; 6] = ["Vernehmen", "Planung", "Planungen", "Plan", "Pläne", "Plänen"];
    let head = speaker.clone().find(|i| passage[*i].is_capital() && !passage.has(*i, class::DETERMINER));
    head.is_some_and(|head| passage.reads_any(head, &NOBODY))
}

pub fn plain(tokens: Range<usize>, speaker: Option<Range<usize>>, cue: Range<usize>) -> Frame {
    Frame { tokens, speaker, cue, stance: None, goes_on: false, beside: false }
}

/// The preposition before the noun that makes it a source.
pub fn lead(passage: &Passage, noun: usize, row: Row) -> Option<usize> {
    const INSIDE: usize = 5;
    let first = passage.start.max(noun.saturating_sub(INSIDE));
    for k in (first..noun).rev() {
        if row.get(0).split('|').any(|word| passage.reads(k, word)) {
            return Some(k);
        }
        // "nach Kerns Angaben"
        if !passage[k].is_word() || passage[k].is_capital() && !(k + 1 == noun && is_owner(passage, k)) {
            return None;
        }
    }
    None
}

/// A name in the genitive: "Kerns".
pub fn is_owner(passage: &Passage, k: usize) -> bool {
    let word = passage.str(k);
    passage[k].is_capital()
        && word.ends_with(['s', '’', '\''])
        && !passage.has(k, class::FUNCTION | class::DEMONYM_ADJECTIVE)
        // "Nach Lohrengels Worten": a noun has an article there.
        && (!passage.lexicon.is_noun(word)
            || passage.has(k, class::SURNAME)
            || k > 0 && passage.has(k - 1, class::PREPOSITION))
}

/// "nach Angaben der Polizei", "dem Bericht nach", "unter Berufung auf die Polizei"
fn by_source(passage: &Passage, i: usize, end: usize) -> Option<Frame> {
    let row = passage.longest(TableId::Sources, i).filter(|found| found.len == 1)?.row;
    let stance = Stance::by_name(row.get(2));
    let Some(lead) = lead(passage, i, row) else {
        // "seiner Meinung nach", "dem Bericht nach"
        let led = i > passage.start
            && passage.has(i - 1, class::DETERMINER | class::POSSESSIVE)
            && passage.str(i - 1).ends_with(['r', 'm', 'n']);
        let nach = i + 1;
        let own = row.get(0).contains("nach") && passage.reads(nach, "nach") && led;
        let closes = nach + 1 >= end
            || passage[nach + 1].mark().is_some()
            || is_finite(passage, nach + 1)
            || i > passage.start + 1;
        return (own && closes)
            .then(|| Frame { stance, ..plain(i - 1..nach + 1, Some(i - 1..i + 1), nach..nach + 1) });
    };
    let link = row.get(1);
    if link == "self" && passage.reads(lead, "aus") && !papers::is_heard(passage) {
        return None;
    }
    // "zwei Monate nach dem Urteil": a time.
    let event = passage.reads(lead, "nach") && passage.has(lead + 1, class::DETERMINER);
    if event && lead > passage.start && papers::is_span_of_time(passage, lead - 1) {
        return None;
    }
    // "die zweitgrößte nach der englischen Version"
    if passage.reads(lead, "nach")
        && lead > passage.start
        && ["ste", "sten"].iter().any(|end| passage.str(lead - 1).ends_with(end))
        && passage.has(lead + 1, class::DETERMINER)
    {
        return None;
    }
    // "Nach der Ankündigung der Stadt stiegen die Preise": what was done, and when.
    let about = passage.reads(i + 1, "über");
    // "nach der Unabhängigkeitserklärung"
    let act = || {
        let word = passage.str(i);
        passage.means(i, Sense::Act) || word.ends_with("serklärung") || word.ends_with("sankündigung")
    };
    if passage.reads(lead, "nach") && (about || event && act()) {
        return None;
    }
    // "sollen nach der Auswertung des Bandes gezogen werden": then.
    if event && passage.means(i, Sense::Work) && papers::is_meant(passage, lead) {
        return None;
    }
    // "Nach dem Bericht gingen alle": without an author it may as well be said when.
    if link == "self" && passage.reads(lead, "nach") && passage.reads(lead + 1, "dem") && i == lead + 2 {
        let owned = speaker::noun_phrase(passage, lead + 1, end).is_some_and(|found| found.end > i + 1);
        if !owned {
            return None;
        }
    }
    let owned = i > lead + 1 && is_owner(passage, i - 1);
    let whole = if owned { Some(lead + 1..i + 1) } else { speaker::noun_phrase(passage, lead + 1, end) };
    let mut whole = whole.filter(|found| found.end > i)?;
    let mut speaker = whole.clone();
    match link {
        // "mit Verweis auf X", "aus dem Umfeld von X": who speaks stands behind the noun.
        "auf" => {
            if !passage.reads(i + 1, "auf") {
                return None;
            }
            whole = speaker::noun_phrase(passage, i + 2, end)?;
            // "unter Verweis auf das Recht": no source.
            let points = passage.reads_any(i, &["Verweis", "Hinweis"]);
            let unknown = |k: usize| {
                passage[k].is_capital() && passage.class(k) == 0 && !passage.lexicon.is_noun(passage.str(k))
            };
            if points && !speaker::is_person(passage, &whole) && !whole.clone().any(unknown) {
                return None;
            }
            speaker = whole.clone();
        }
        // "nach eigenen Angaben": who the sentence is about.
        "of" if passage.reads_any(lead + 1, &["eigenen", "eigener"]) => {
            whole = lead + 1..i + 1;
            speaker = whole.clone();
        }
        // "mit Tränen in den Augen"
        "of" if passage.reads(i, "Augen")
            && whole.end == i + 1
            && !passage.has(i - 1, class::POSSESSIVE)
            && !passage.reads_any(i - 1, &["dessen", "deren"]) =>
        {
            return None;
        }
        "of" if passage.reads_any(i + 1, &["im", "in", "am", "an", "auf"]) => whole.end = i + 1,
        // "nach Kerns Angaben"
        _ if owned => speaker = i - 1..i,
        "of" => {
            let inner = i + 1 + usize::from(passage.reads(i + 1, "von"));
            // "nach Angaben aus Kiel": the place says nothing.
            if inner < whole.end && passage.reads(inner, "aus") {
                speaker.start = i;
            } else if inner < whole.end {
                speaker.start = inner;
            } else if passage.is(i + 1, '(') || whole.end <= lead + 1 {
                return None;
            }
        }
        // "Bezahlt wird laut Entwurf von Rentnern": whoever does it.
        "self" if i == lead + 1 && passage.reads(i + 1, "von") && papers::is_passive(passage, lead) => {
            (whole.end, speaker.end) = (i + 1, i + 1);
        }
        _ => {}
    }
    Some(Frame { stance, beside: link == "auf", ..plain(lead..whole.end, Some(speaker), lead..lead + 1) })
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;

    #[test]
    fn phrases_attribute_without_a_verb() {
        check(&[
            (
                "Die Bahn legte Zahlen vor. Danach fehlen drei Millionen Euro.",
                "indirect [fehlen drei Millionen Euro] Danach",
            ),
            ("Der Gast stieg aus. Danach fehlen drei Millionen Euro.", ""),
            ("Laut „moorblatt.de“ fehlt Geld.", "indirect [fehlt Geld] „moorblatt.de“"),
            ("Laut dpa-Bericht fehlt Geld.", "indirect [fehlt Geld] dpa-Bericht"),
            ("Nach Merkels Angaben regnet es.", "indirect [regnet es] Merkels"),
            ("Nach Lohrengels Worten regnet es.", "indirect [regnet es] Lohrengels"),
            ("Nach der Ankündigung der Stadt stiegen die Preise.", ""),
            ("Nach Meldungen über Regen stiegen die Preise.", ""),
            ("Mit Sand in den Augen fuhr er weg.", ""),
            ("In den Augen der Stadt ist der Bau zu teuer.", "indirect [ist der Bau zu teuer] der Stadt"),
            ("Unter Verweis auf das Wetter sagte die Stadt das Fest ab.", ""),
            ("Schlüsse sollen nach der Auswertung des Bandes gezogen werden.", ""),
            ("Nach Angaben aus Kiel regnet es bald.", "indirect [regnet es bald] Angaben aus Kiel"),
            ("Laut Minister Kern regnet es bald.", "indirect [regnet es bald] Minister Kern"),
            (
                "Nach Angaben der Polizei kam niemand zu Schaden.",
                "indirect [kam niemand zu Schaden] der Polizei",
            ),
            (
                "Das Eis ist dünn, so Sprecherin Anke Dorn.",
                "indirect [Das Eis ist dünn] Sprecherin Anke Dorn",
            ),
            ("„Das Eis ist dünn“, so Dorn.", "direct [„Das Eis ist dünn“] Dorn"),
            (
                "Das Eis sei dünn, so Anke Dorn, Chefin der Bahn, am Montag.",
                "indirect [Das Eis sei dünn] Anke Dorn, Chefin der Bahn",
            ),
            ("Nach den bisherigen Planungen fehlt Geld.", "indirect [fehlt Geld] -"),
            ("Dem Vernehmen nach fehlen drei Millionen.", "indirect [fehlen drei Millionen] -"),
            ("Das Eis ist dünn, so Dorn weiter.", "indirect [Das Eis ist dünn] Dorn"),
            ("Das Eis sei dünn, so ein Wirt, der dort war.", "indirect [Das Eis sei dünn] ein Wirt"),
            (
                "Das ist seiner Meinung nach falsch.",
                "indirect [Das ist seiner Meinung nach falsch] seiner Meinung",
            ),
            (
                "Während das Eis laut Stadt hält, warnt Kern vor Regen.",
                "indirect [Während das Eis laut Stadt hält] Stadt; reported [warnt Kern vor Regen] Kern",
            ),
            ("Nach Polizeiangaben war das Eis dünn.", "indirect [war das Eis dünn] Polizeiangaben"),
            (
                "Er fuhr, weil die Brücke nach Angaben der Stadt hält.",
                "indirect [weil die Brücke nach Angaben der Stadt hält] der Stadt",
            ),
            (
                "Der Sender meldet unter Berufung auf die Werft einen Streik.",
                "indirect [Der Sender meldet unter Berufung auf die Werft einen Streik] die Werft",
            ),
            (
                "Laut Kern fehlt Geld. Demnach ruht der Bau. Er sei teuer.",
                "indirect [fehlt Geld] Kern; indirect [ruht der Bau] Demnach; indirect [Er sei teuer] Kern",
            ),
            (
                "Helfer konnten nach eigenen Angaben im Süden viele retten.",
                "indirect [Helfer konnten nach eigenen Angaben im Süden viele retten] eigenen Angaben",
            ),
            (
                "Nach Angaben der Behörden in Ulm gibt es Regen.",
                "indirect [gibt es Regen] der Behörden in Ulm",
            ),
            (
                "Die Hunde, die gestern kamen, bellten, da laut Minister Kern gefeiert wurde.",
                "indirect [da laut Minister Kern gefeiert wurde] Minister Kern",
            ),
            (
                "Ein Zug mit vielen Gästen hat nach Angaben der Polizei eine Verspätung angekündigt.",
                "indirect [Ein Zug mit vielen Gästen hat nach Angaben der Polizei eine Verspätung angekündigt] der Polizei",
            ),
            (
                "Der Turm ist 30 Meter hoch (nach Angaben der Stadt sind es 40 Meter).",
                "indirect [sind es 40 Meter] der Stadt",
            ),
            (
                "Das Eis ist dünn (laut Minister Kern).",
                "indirect [Das Eis ist dünn (laut Minister Kern)] Minister Kern",
            ),
            (
                "Der Absturz wird am Montag erwartet, kann laut Minister Kern aber später kommen.",
                "indirect [kann laut Minister Kern aber später kommen] Minister Kern",
            ),
            (
                "Nach dem Willen der Stadt soll es 30 Bäder geben.",
                "indirect [soll es 30 Bäder geben] der Stadt",
            ),
            (
                "Für Ulm heißt das nach Angaben der Bahn ein Minus von 3 Prozent.",
                "indirect [Für Ulm heißt das nach Angaben der Bahn ein Minus von 3 Prozent] der Bahn",
            ),
            (
                "Laut einer Umfrage der Bahn unter 300 Gästen fehlt Geld.",
                "indirect [fehlt Geld] einer Umfrage der Bahn unter 300 Gästen",
            ),
            ("Viele mussten gehen, so auch Minister Kern.", ""),
            ("Gemäß der Satzung zahlen alle.", ""),
            ("Gemäß Minister Wessolek fehlt Geld.", "indirect [fehlt Geld] Minister Wessolek"),
            ("Die Ankündigung nach dem Streik kam spät.", ""),
            (
                "Das wäre laut Minister Wessolek zu teuer.",
                "indirect [Das wäre laut Minister Wessolek zu teuer] Minister Wessolek",
            ),
            ("Demnach wäre der Bau zu teuer.", ""),
            (
                "Laut Kern fehlt Geld. Demnach erwartet jeder vierte Betrieb Verluste.",
                "indirect [fehlt Geld] Kern; indirect [erwartet jeder vierte Betrieb Verluste] Demnach",
            ),
            (
                "Die Tiere werden gefangen, da ihre Zahl laut Minister Wessolek überhandnimmt.",
                "indirect [da ihre Zahl laut Minister Wessolek überhandnimmt] Minister Wessolek",
            ),
            (
                "Der Hafen bleibt, was viele freut, während der Nacht laut Minister Wessolek offen.",
                "indirect [Der Hafen bleibt, was viele freut, während der Nacht laut Minister Wessolek offen] \
                 Minister Wessolek",
            ),
            (
                "Es kamen Gäste, die laut Minister Wessolek das Amt innehaben.",
                "indirect [die laut Minister Wessolek das Amt innehaben] Minister Wessolek",
            ),
            ("Nach Angaben von Helfern fehlt Geld.", "indirect [fehlt Geld] Helfern"),
            ("Wie das Blatt schrieb, fehlt laut Stadt Geld.", "indirect [fehlt laut Stadt Geld] Stadt"),
            (
                "Der Hafen bleibt, was viele freut, nachts laut Minister Wessolek offen.",
                "indirect [Der Hafen bleibt, was viele freut, nachts laut Minister Wessolek offen] Minister Wessolek",
            ),
            (
                "Es gab 80 Tote, davon starben laut Minister Wessolek viele im Hafen, wo es brannte.",
                "indirect [davon starben laut Minister Wessolek viele im Hafen, wo es brannte] Minister Wessolek",
            ),
            (
                "Der Streik dauerte drei Tage nach Angaben der Stadt.",
                "indirect [Der Streik dauerte drei Tage] der Stadt",
            ),
            ("Laut „Moorstedter Boten“ fehlt Geld.", "indirect [fehlt Geld] „Moorstedter Boten“"),
            ("Zwei Monate nach dem Urteil des Gerichts liegt das Papier vor.", ""),
            ("Er sah die nach Angaben der Stadt 300 Gäste.", ""),
            (
                "Es kamen Gäste, die nach Angaben der Stadt fehlten.",
                "indirect [die nach Angaben der Stadt fehlten] der Stadt",
            ),
            ("Das war so groß wie ein Haus.", ""),
            ("Nach dem Bericht gingen alle nach Hause.", ""),
            ("Unter Verweis auf die hohen Kosten strich die Stadt 30 Stellen.", ""),
            (
                "Der Gast raubte laut Polizei Schmuck.",
                "indirect [Der Gast raubte laut Polizei Schmuck] Polizei",
            ),
            (
                "Nach Angaben der Stadt, die sich auf einen Bericht stützt, fehlt Geld.",
                "indirect [fehlt Geld] der Stadt",
            ),
        ]);
    }
}
