//! Whether a clause tells of what was or of what will be, which decides which Monday "am Montag" is.
//!
//! Only verbs are asked; adjectives ("vergangenen Montag") are the business of the rules themselves.
//! Example: "Sie kündigte am Montag an" is past, "Sie will am Montag kommen" is future.

use std::ops::Range;

use crate::document::Document;
use crate::lexicon::{Class, class};
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
    /// hat, ist
    auxiliary: bool,
    participle: bool,
    /// What is a participle only behind an auxiliary: "verkauft", "notgelandet".
    perhaps: bool,
    present: bool,
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
    let left = (start..at).rev().find(|i| is_border(document, *i)).map_or(start, |i| i + 1);
    let right = (at..end).find(|i| is_border(document, *i)).unwrap_or(end);
    let clause = look(document, left..right);
    // "haben am Samstag Tausende (so die Polizei) protestiert": the participle stands behind a mark.
    // A clause that ends with it is whole.
    let whole = right > left && document.has(right - 1, class::AUXILIARY);
    let halved = clause.auxiliary && !clause.present && !whole;
    match clause.tense() {
        Tense::Open => look(document, start..end).tense(),
        Tense::Present if halved => look(document, left..end).tense(),
        tense => tense,
    }
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
    let mut seen = Seen::default();
    for i in tokens {
        let class = document.class(i);
        let lower = document.get(i).is_some_and(|token| token.is_word() && !token.has(Flags::CAPITAL));
        // "zu bringen" lies ahead of what it hangs on, "zu haben" does not.
        let key = document.str(i);
        let behind = i > 0 && document.reads(i - 1, "zu");
        if lower && (behind || holds_zu(key)) {
            seen.infinitive |= key.ends_with('n') && !["haben", "sein", "werden"].contains(&key);
            continue;
        }
        if !lower {
            continue;
        }
        if class & VERBS != 0 {
            see(document, i, class, &mut seen);
        } else if class & !class::KONJUNKTIV1 == 0 {
            see_unknown(document, i, &mut seen);
        }
    }
    seen
}

impl Seen {
    fn tense(&self) -> Tense {
        match *self {
            Seen { past: true, .. } => Tense::Past,
            Seen { future: true, .. } | Seen { plan: true, .. } => Tense::Future,
            Seen { auxiliary: true, participle, perhaps, .. } if participle || perhaps => Tense::Past,
            Seen { present: true, .. } | Seen { auxiliary: true, .. } => Tense::Present,
            Seen { participle: true, .. } => Tense::Past,
            Seen { infinitive: true, .. } => Tense::Future,
            _ => Tense::Open,
        }
    }
}

/// "einzuleiten", "vorzustellen"
fn holds_zu(key: &str) -> bool {
    key.ends_with('n')
        && key.split_once("zu").is_some_and(|(prefix, verb)| SEPARABLE.contains(&prefix) && verb.len() > 3)
}

/// A word that no table knows: "durchsuchten am", "notgelandet", "fliege ich".
fn see_unknown(document: &Document, i: usize, seen: &mut Seen) {
    let key = document.str(i);
    let inverted = is_inverted(document, i);
    let ends = |endings: &[&str]| endings.iter().any(|ending| key.ends_with(ending));
    // An adjective stands before its noun.
    if ends(&["te", "ten"]) && (inverted || document.has(i + 1, class::FUNCTION)) {
        seen.past = true;
    } else if inverted && ends(&["e", "t", "en"]) {
        seen.present = true;
    } else if ends(&["t", "en"]) && key.len() > 6 && (has_prefix(key) || key.contains("ge")) {
        seen.perhaps = true;
    }
}

/// True before a pronoun, where German puts the verb of a main clause: "am Montag fliege ich".
fn is_inverted(document: &Document, i: usize) -> bool {
    const SUBJECTS: [&str; 8] = ["ich", "wir", "er", "sie", "es", "sich", "man", "ihr"];
    SUBJECTS.iter().any(|word| document.reads(i + 1, word))
}

/// The tense of an attribute: "der am Montag über Litauen abgestürzte Jet", "im Juni mitgeteilte Beträge".
pub(super) fn of_attribute(document: &Document, sentence: &Range<usize>, at: usize) -> Option<Tense> {
    const REACH: usize = 8;
    const LEADS: [&str; 7] = ["am", "im", "zum", "vom", "für", "ab", "seit"];
    let end = sentence.end.min(at + REACH);
    let adjective = (at + 1..end).find(|i| {
        let lower = document[*i].is_word() && !document[*i].has(Flags::CAPITAL);
        lower && document.class(*i) & class::FUNCTION == 0
    })?;
    let article =
        at.checked_sub(2).is_some_and(|k| k >= sentence.start && document.has(k, class::DETERMINER));
    let bracketed = article && LEADS.iter().any(|word| document.reads(at - 1, word));
    let noun = document.get(adjective + 1).is_some_and(|token| token.is_capital());
    let key = document.str(adjective);
    let stem = ["en", "er", "es", "em", "e"].iter().find_map(|ending| key.strip_suffix(ending))?;
    // "heute über geplante Regeln": of what the preposition leads to.
    let led = at > sentence.start && LEADS.iter().any(|word| document.reads(at - 1, word));
    let close = adjective <= at + 3
        && noun
        && (led || !document.has(at + 1, class::PREPOSITION))
        && (stem.contains("ge") || has_prefix(stem));
    if !bracketed && !close {
        return None;
    }
    if stem.ends_with("end") || PLANS.contains(&stem) {
        return Some(Tense::Future);
    }
    (stem.ends_with('t') || stem.ends_with("en")).then_some(Tense::Past)
}

const PAST: [&str; 9] = ["war", "waren", "wurde", "wurden", "hatte", "hatten", "worden", "gewesen", "gehabt"];
const PERFECT: [&str; 7] = ["hat", "haben", "habe", "ist", "sind", "sei", "seien"];
const PLANS: [&str; 5] = ["geplant", "vorgesehen", "angesetzt", "terminiert", "anberaumt"];

fn see(document: &Document, i: usize, class: Class, seen: &mut Seen) {
    let any = |words: &[&str]| words.iter().any(|word| document.reads(i, word));
    let key = document.str(i);
    if any(&PAST) || class & class::PRETERITE != 0 {
        seen.past = true;
    } else if any(&PERFECT) {
        seen.auxiliary = true;
    } else if class & (class::MODAL | class::AUXILIARY) != 0 {
        seen.future = true;
    } else if any(&PLANS) {
        seen.plan = true;
    } else if class & class::KONJUNKTIV2 != 0 && class & class::VERB == 0 {
        seen.present = true;
    } else if is_participle(key) {
        seen.participle = true;
    } else if is_weak_past(document, key) {
        seen.past = true;
    } else {
        seen.present = true;
        // "hat verkauft", but also "verkauft".
        seen.perhaps |= has_prefix(key);
    }
}

/// A participle without "ge": "beschlossen", "verkauft", "reduziert".
fn has_prefix(key: &str) -> bool {
    const PREFIXES: [&str; 8] = ["be", "ver", "er", "ent", "zer", "miss", "über", "unter"];
    key.ends_with("iert") || PREFIXES.iter().any(|prefix| key.starts_with(prefix))
}

/// "machte", "opferten", "arbeitete": a verb without its -te is known; "arbeiten" and "werten" are none.
fn is_weak_past(document: &Document, key: &str) -> bool {
    let Some(stem) = key.strip_suffix("te").or_else(|| key.strip_suffix("ten")) else { return false };
    let known = |infinitive: &str| {
        document.lexicon.class_of(infinitive, Shape::Lower) & (class::VERB | class::CUE) != 0
    };
    known(&format!("{stem}en"))
        || known(&format!("{stem}n"))
        || stem.strip_suffix('e').is_some_and(|stem| known(&format!("{stem}en")))
}

/// Prefixes that part from their verbs.
const SEPARABLE: [&str; 20] = [
    "ab", "an", "auf", "aus", "bei", "dar", "ein", "fest", "fort", "her", "hin", "los", "mit", "nach", "um",
    "vor", "weg", "zu", "zurück", "zusammen",
];

/// "gekommen", "vorgestellt": what "ge" shows to be a participle.
fn is_participle(key: &str) -> bool {
    let ge = |key: &str| {
        key.len() > 5
            && key.starts_with("ge")
            && (key.ends_with('t') || key.ends_with("en"))
            && !["gehört", "gehen", "geben", "gelten", "gewinnt", "gelingt", "gerät"].contains(&key)
    };
    ge(key) || SEPARABLE.iter().any(|prefix| key.strip_prefix(prefix).is_some_and(ge))
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
