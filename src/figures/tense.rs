//! Whether a clause tells of what was or of what will be, which decides which Monday "am Montag" is.
//!
//! Only verbs are asked; adjectives ("vergangenen Montag") are the business of the rules themselves.
//! Example: "Sie kündigte am Montag an" is past, "Sie will am Montag kommen" is future.

use std::ops::Range;

use super::verb::{self, Strong};
use crate::document::Document;
use crate::lexicon::{Class, Sense, class, uninflected};
use crate::tokens::{Flags, Shape};

/// Where a clause lies in time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tense {
    /// It was: preterite, perfect, or a participle alone.
    Past,
    /// It will be.
    Future,
    /// It is; a date in the present tense is most often one to come.
    Present,
    /// There is no verb.
    Open,
}

/// What was seen of verbs.
#[derive(Default)]
struct Seen {
    past: bool,
    future: bool,
    /// hat, haben
    have: bool,
    /// ist, sind
    be: bool,
    /// hätte: with "sollen" at the end, what has not been
    unreal: bool,
    /// wäre: the same with "gekommen"
    unlikely: bool,
    participle: bool,
    /// What makes a perfect with "sein": "gekommen", "verschwunden"; "gesperrt" is a state.
    moved: bool,
    /// What is a participle only behind an auxiliary: "verkauft", "notgelandet".
    perhaps: bool,
    present: bool,
    /// What is a verb where nothing else is: "tagt am", "beginne am".
    weak: bool,
    /// vorgesehen, geplant: with "ist" no past
    plan: bool,
    /// zu kommen, einzuleiten: what is yet to be done
    infinitive: bool,
}

/// Tokens looked at on each side.
const REACH: usize = 40;

/// The tense of the clause around a token, or else of its sentence.
pub(super) fn at(document: &Document, sentence: &Range<usize>, at: usize) -> Tense {
    let start = sentence.start.max(at.saturating_sub(REACH));
    let end = sentence.end.min(at + REACH);
    let border = |i: &usize| is_border(document, *i) || goes_on(document, *i);
    let left = open_of(document, start..at, border);
    let right = (at..end).find(border).unwrap_or(end);
    let clause = look(document, left..right);
    // "haben am Samstag Tausende (so die Polizei) protestiert": the participle stands behind a mark.
    // A clause that ends with it is whole.
    let whole = right > left && document.has(right - 1, class::AUXILIARY);
    let halved = (clause.have || clause.be) && !clause.present && !whole && !is_framed(document, right, end);
    match clause.tense() {
        Tense::Open => look(document, start..end).tense(),
        Tense::Present if halved => look(document, left..end).tense(),
        tense => tense,
    }
}

/// Where the clause begins that the range ends in; ", wie angekündigt," is only put into it.
fn open_of(document: &Document, range: Range<usize>, border: impl Fn(&usize) -> bool) -> usize {
    const LONGEST: usize = 10;
    let mut end = range.end;
    while let Some(k) = (range.start..end).rev().find(&border) {
        let mut near = (range.start.max(k.saturating_sub(LONGEST))..k).rev();
        let comma = |j: &usize| document.is(*j, ',') && document.reads(*j + 1, "wie");
        let mut open = || near.find(|j| is_border(document, *j)).filter(comma);
        let open = if document.is(k, ',') { open() } else { None };
        match open {
            Some(j) => end = j,
            None => return k + 1,
        }
    }
    range.start
}

/// "Die Schulen sind am Freitag zu, sagte ein Sprecher": what follows only says who said it.
fn is_framed(document: &Document, right: usize, end: usize) -> bool {
    let frame = right + 1;
    let cue = frame < end && document.has(frame, class::CUE) && !document[frame].has(Flags::CAPITAL);
    document.is(right, ',')
        && (cue || frame < end && ["wie", "so"].iter().any(|word| document.reads(frame, word)))
        && !(frame..end).any(|k| is_border(document, k))
}

/// "Sie öffnete am Mittwoch und schließt am Sonntag": a verb right behind "und" begins a clause of its own.
pub(super) fn goes_on(document: &Document, i: usize) -> bool {
    const SURE: Class = class::AUXILIARY | class::MODAL | class::PRETERITE;
    const OTHERS: Class = class::FUNCTION & !class::FINITE | class::ADVERB | class::TIMEWORD;
    if !document.reads_any(i, &["und", "aber"]) {
        return false;
    }
    let lower = document[i + 1].is_lower();
    let key = document.str(i + 1);
    lower
        && (document.has(i + 1, SURE)
            || !document.has(i + 1, OTHERS)
                && document.has(i + 2, class::PREPOSITION)
                && key.ends_with('t')
                && !verb::may_be_participle(document, key))
}

pub(super) fn is_border(document: &Document, i: usize) -> bool {
    matches!(
        document.get(i).and_then(|token| token.mark()),
        Some(',' | ';' | ':' | '–' | '—' | '(' | ')' | '"' | '„' | '“' | '»' | '«')
    )
}

fn look(document: &Document, tokens: Range<usize>) -> Seen {
    const VERBS: Class =
        class::VERB | class::AUXILIARY | class::MODAL | class::PRETERITE | class::CUE | class::KONJUNKTIV2;
    // What a verb that is in no table of verbs can be.
    const OTHERS: Class = class::KONJUNKTIV1 | class::MOVED | class::CHANGE | class::CERTAINTY;
    let mut seen = Seen::default();
    for i in tokens {
        let class = document.class(i);
        let lower = document[i].is_lower();
        if !lower {
            continue;
        }
        // "zu bringen" lies ahead of what it hangs on, "gebracht zu haben" does not.
        let key = document.str(i);
        let behind = i > 0 && document.reads(i - 1, "zu");
        if behind || document.lexicon.holds_zu(key) {
            let auxiliary = ["haben", "sein", "werden"].contains(&key);
            seen.infinitive |= key.ends_with('n') && !auxiliary;
            seen.past |= behind && i > 1 && is_done(document, i - 2, key);
            continue;
        }
        // "soll gestohlen haben", "dürfte gefallen sein", "wenn er gesprungen wäre"
        if is_last(document, i) && i > 0 && is_done(document, i - 1, key) {
            seen.past = true;
        } else if class & VERBS != 0 {
            see(document, i, class, &mut seen);
        } else if class & !OTHERS == 0 {
            see_unknown(document, i, &mut seen);
        } else if is_last(document, i) && verb::has_prefix(key) && key.ends_with(['t', 'n']) {
            // "hat die Stadt erschüttert", which is an adjective, too
            seen.perhaps = true;
        }
    }
    seen
}

impl Seen {
    fn tense(&self) -> Tense {
        match *self {
            Seen { past: true, .. } => Tense::Past,
            // "hätte im Mai gereicht", "wäre am Montag explodiert"
            Seen { unreal: true, participle, perhaps, .. } if participle || perhaps => Tense::Past,
            Seen { unlikely: true, moved: true, .. } => Tense::Past,
            Seen { unreal: true, .. } | Seen { future: true, .. } | Seen { plan: true, .. } => Tense::Future,
            Seen { have: true, participle, perhaps, .. } if participle || perhaps => Tense::Past,
            Seen { be: true, moved: true, .. } => Tense::Past,
            Seen { present: true, .. } | Seen { have: true, .. } | Seen { be: true, .. } => Tense::Present,
            Seen { participle: true, .. } => Tense::Past,
            Seen { infinitive: true, .. } => Tense::Future,
            Seen { weak: true, .. } => Tense::Present,
            _ => Tense::Open,
        }
    }
}

/// Whether an infinitive of "haben" or "sein" makes a perfect with the participle at `i`: "geraubt haben",
/// "gestürzt sein", but "geräumt sein", which will be.
fn is_done(document: &Document, i: usize, auxiliary: &str) -> bool {
    let lower = document[i].is_lower();
    let key = document.str(i);
    lower
        && match auxiliary {
            "haben" | "hätte" | "hätten" => verb::may_be_participle(document, key),
            "sein" | "wäre" | "wären" => verb::is_moved(document, key),
            _ => false,
        }
}

/// Whether the clause ends behind the token.
fn is_last(document: &Document, i: usize) -> bool {
    is_border(document, i + 1)
        || document.get(i + 1).is_none_or(|next| matches!(next.mark(), Some('.' | '!' | '?')))
        || document.has(i + 1, class::CONJUNCTION)
}

/// A word that no table knows: "durchsuchten am", "notgelandet", "fliege ich", "bekanntgab".
fn see_unknown(document: &Document, i: usize, seen: &mut Seen) {
    let key = document.str(i);
    let inverted = is_inverted(document, i);
    let ends = |endings: &[&str]| endings.iter().any(|ending| key.ends_with(ending));
    let last = is_last(document, i);
    let function = document.has(i + 1, class::FUNCTION);
    let noun = document[i + 1].is_capital();
    let konjunktiv = document.has(i, class::KONJUNKTIV1)
        || verb::is_konjunktiv(document, key) && !verb::is_weak_past(document, key);
    seen.moved |= verb::is_moved(document, key);
    match verb::strong_past(document, key) {
        Some(Strong::Past) => seen.past = true,
        Some(Strong::PastOrParticiple) => seen.participle = true,
        // "der Prozess beginne am"
        None if konjunktiv && !inverted => seen.weak |= !noun,
        // An adjective stands before its noun.
        None if ends(&["te", "ten"]) && (inverted || function)
            || last && ends(&["te", "ierten"]) && !key.starts_with("ge") =>
        {
            seen.past = true;
        }
        // "Am Samstag, gegen 15 Uhr, beleidigten Jugendliche einen Mann."
        None if noun && key.ends_with("ten") && key.len() > 6 && stands_second(document, i) => {
            seen.past = true
        }
        None if inverted && ends(&["e", "t", "en"]) => seen.present = true,
        None => {
            // "Der Rat tagt am", "die Fans fiebern dem"
            seen.weak |= ends(&["t"]) && !last || ends(&["en", "ern", "eln"]) && function;
            seen.perhaps |=
                ends(&["t", "en"]) && key.len() > 6 && (verb::has_prefix(key) || key.contains("ge"));
        }
    }
}

/// True behind a day, a time or a mark, where an adjective hardly stands.
fn stands_second(document: &Document, i: usize) -> bool {
    const TIMES: Class = class::CALENDAR | class::TIMEWORD;
    let participle = document.str(i).starts_with("ge");
    i > 0
        && !participle
        && (document.class(i - 1) & TIMES != 0 || document.is(i - 1, ',') || document.is(i - 1, ')'))
}

/// True before a pronoun, where German puts the verb of a main clause: "am Montag fliege ich".
fn is_inverted(document: &Document, i: usize) -> bool {
    const SUBJECTS: [&str; 8] = ["ich", "wir", "er", "sie", "es", "sich", "man", "ihr"];
    SUBJECTS.iter().any(|word| document.reads(i + 1, word))
}

/// The tense of an attribute: "der am Montag über Litauen abgestürzte Jet", "im Juni mitgeteilte Beträge".
pub(super) fn of_attribute(document: &Document, sentence: &Range<usize>, at: usize) -> Option<Tense> {
    const REACH: usize = 8;
    const LEADS: [&str; 8] = ["am", "im", "zum", "vom", "für", "ab", "seit", "bis"];
    let end = sentence.end.min(at + REACH);
    let adjective = (at + 1..end).find(|i| {
        let lower = document[*i].is_lower();
        lower && document.class(*i) & class::FUNCTION == 0
    })?;
    // "der am Montag abgestürzte Jet", "der erst im Mai ausgeschiedene Minister"
    let lead =
        at.checked_sub(2).map(|k| k - usize::from(k > sentence.start && document.has(k, class::ADVERB)));
    let article = lead.is_some_and(|k| k >= sentence.start && document.has(k, class::DETERMINER));
    let bracketed = article && LEADS.iter().any(|word| document.reads(at - 1, word));
    let noun = document[adjective + 1].is_capital();
    let key = document.str(adjective);
    let stem = uninflected(key)?;
    // "heute über geplante Regeln": of what the preposition leads to; "im Mai mit einer aufregenden Rede".
    let led = at > sentence.start && LEADS.iter().any(|word| document.reads(at - 1, word));
    let parted = (at + 1..adjective).any(|k| document.has(k, class::DETERMINER | class::FINITE));
    let close = adjective <= at + 3
        && noun
        && !parted
        && (led || !document.has(at + 1, class::PREPOSITION))
        && (stem.contains("ge") || verb::has_prefix(stem));
    if !bracketed && !close {
        return None;
    }
    if stem.ends_with("end") || document.lexicon.means(stem, Shape::Lower, Sense::Planned) {
        return Some(Tense::Future);
    }
    (stem.ends_with('t') || stem.ends_with("en")).then_some(Tense::Past)
}

const PAST: [&str; 9] = ["war", "waren", "wurde", "wurden", "hatte", "hatten", "worden", "gewesen", "gehabt"];
const HAVE: [&str; 3] = ["hat", "haben", "habe"];
const BE: [&str; 4] = ["ist", "sind", "sei", "seien"];
/// What ends "hätte kommen sollen".
const MODALS: [&str; 6] = ["sollen", "müssen", "können", "dürfen", "wollen", "lassen"];

fn see(document: &Document, i: usize, class: Class, seen: &mut Seen) {
    let any = |words: &[&str]| words.iter().any(|word| document.reads(i, word));
    let key = document.str(i);
    seen.moved |= verb::is_moved(document, key);
    if any(&PAST) {
        seen.past = true;
    } else if let Some(strong) = verb::strong_past(document, key) {
        match strong {
            Strong::Past => seen.past = true,
            Strong::PastOrParticiple => seen.participle = true,
        }
    } else if any(&HAVE) {
        seen.have = true;
    } else if any(&BE) {
        seen.be = true;
    } else if any(&["hätte", "hätten"]) {
        seen.unreal = true;
    } else if any(&["wäre", "wären"]) {
        seen.unlikely = true;
        seen.present = true;
    } else if seen.unreal && any(&MODALS) {
        seen.past = true;
    } else if class & (class::MODAL | class::AUXILIARY) != 0 {
        seen.future = true;
    } else if document.means(i, Sense::Planned) {
        seen.plan = true;
    } else if class & class::KONJUNKTIV2 != 0 && class & class::VERB == 0 {
        seen.present = true;
    } else if verb::is_participle(document, key) {
        seen.participle = true;
    } else if verb::is_weak_past(document, key) {
        seen.past = true;
    } else {
        seen.present = true;
        // "hat verkauft", but also "verkauft".
        seen.perhaps |= verb::has_prefix(key);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::Lexicon;

    #[test]
    fn a_preposition_parts_an_attribute_from_the_day() {
        for (text, wanted) in [
            ("Das Blatt hat heute über geplante Regeln berichtet.", None),
            ("Die heute geplante Feier entfällt.", Some(Tense::Future)),
            ("Er ist heute mit einer anregenden Rede zu hören.", None),
        ] {
            let document = Document::new(text, Lexicon::embedded());
            let today = (0..document.len()).find(|i| document.reads(*i, "heute")).unwrap_or_default();
            assert_eq!(of_attribute(&document, &(0..document.len()), today), wanted, "{text}");
        }
    }

    #[test]
    fn tells_what_was_from_what_will_be() {
        let rows = [
            ("Er kam am Montag.", Tense::Past),
            ("Sie hat am Montag den Laden verkauft.", Tense::Past),
            ("Die Maschine ist am Montag notgelandet.", Tense::Past),
            ("Beamte durchsuchten am Montag das Haus.", Tense::Past),
            ("Am Montag jährte sich der Sturm.", Tense::Past),
            ("Am Montag haben Bauern (mit „Mut“) im Hafen protestiert.", Tense::Past),
            ("„Wichtig ist, dass wir am Montag draußen sind“, sagte er.", Tense::Present),
            ("Sie hatten erklärt, am Montag das Verfahren einzuleiten.", Tense::Future),
            ("Sie bot an, am Montag zu kommen.", Tense::Future),
            ("Er gab zu, am Montag dort gestohlen zu haben.", Tense::Past),
            ("Er soll am Montag aussagen.", Tense::Future),
            ("Am Montag ist ein Treffen geplant.", Tense::Future),
            ("Am Montag arbeiten alle.", Tense::Present),
            ("Am Montag fliege ich zurück.", Tense::Present),
            ("Montag im Saal.", Tense::Open),
            ("Er soll am Montag eine Bank überfallen haben.", Tense::Past),
            ("Am Montag sollen Schüsse gefallen sein.", Tense::Past),
            ("Am Montag soll die Straße geräumt sein.", Tense::Future),
            ("Ihm wird vorgeworfen, am Montag Geld geraubt zu haben.", Tense::Past),
            ("Der Zug hätte am Montag starten sollen.", Tense::Past),
            ("Wenn sie am Montag gesprungen wäre, gäbe es Gold.", Tense::Past),
            ("Das Geld hätte am Montag gereicht.", Tense::Past),
            ("Der Zug wäre am Montag gekommen.", Tense::Past),
            ("Die Halle wäre am Montag geöffnet.", Tense::Present),
            ("Die Brücke ist am Montag gesperrt.", Tense::Present),
            ("Diebe sind am Montag in ein Haus eingestiegen.", Tense::Past),
            ("Die Sängerin ist am Montag gestorben.", Tense::Past),
            ("Der Vertrag ist am Montag unterzeichnet worden.", Tense::Past),
            ("Am Montag soll das Gesetz beschlossen werden.", Tense::Future),
            ("Am Montag soll er sein Amt antreten.", Tense::Future),
            ("Er streicht Stellen, wie er am Montag bekanntgab.", Tense::Past),
            ("Der Dieb, der am Montag ausbrach, lebt hier.", Tense::Past),
            ("Die Absicht, die am Montag durchsickerte, gilt.", Tense::Past),
            ("Der Landtag tagt am Montag in Moorstedt.", Tense::Present),
            ("Am Montag sind die Ämter zu, sagte er.", Tense::Present),
            ("Die Brücke sei am Montag gesperrt, teilte das Amt mit.", Tense::Present),
            ("Am Montag, gegen 15 Uhr, beleidigten Jugendliche einen Lotsen.", Tense::Past),
            ("Am Montag, gegen 15 Uhr, arbeiten Lotsen dort.", Tense::Present),
            ("Der Prozess beginne am Montag, sagte er.", Tense::Present),
        ];
        let mut wrong = Vec::new();
        for (text, wanted) in rows {
            let document = Document::new(text, Lexicon::embedded());
            let monday = (0..document.len()).find(|i| document.reads(*i, "Montag")).unwrap_or_default();
            let found = at(&document, &(0..document.len()), monday);
            if found != wanted {
                wrong.push(format!("{text} {found:?} instead of {wanted:?}"));
            }
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }
}
