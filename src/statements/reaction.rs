//! Who reacts in a sentence without a verb of saying: "Kritik kam von Kern.", "Scharf reagierte Kern."
//!
//! What he says stands in the sentences behind it, which go on in the Konjunktiv: `going_on.rs` asks here for whose it is.
//! Example: in "Dorn sagte, es regne. Widerspruch kam von Kern. Das sei falsch." it is Kern who finds it false.

use std::ops::Range;

use super::behind::is_pronominal;
use super::clause::is_finite;
use super::nouns::acts;
use super::speaker;
use crate::document::Document;

const REACTIONS: [&str; 22] = [
    "Ablehnung",
    "Bedenken",
    "Beifall",
    "Einspruch",
    "Einwände",
    "Empörung",
    "Entsetzen",
    "Enttäuschung",
    "Gegenwind",
    "Kritik",
    "Lob",
    "Protest",
    "Rückendeckung",
    "Skepsis",
    "Unterstützung",
    "Unverständnis",
    "Verständnis",
    "Widerspruch",
    "Widerstand",
    "Zuspruch",
    "Zustimmung",
    "Zweifel",
];

/// The one whose reaction the sentence tells.
pub fn voice(document: &Document, sentence: &Range<usize>) -> Option<Range<usize>> {
    const REACH: usize = 24;
    let Range { start, end } = sentence.start..sentence.end.min(sentence.start + REACH);
    let verb = (start + 1..end).find(|i| is_finite(document, *i))?;
    let reacts = || (start..end).any(|i| is_reaction(document, i));
    let found = by_preposition(document, start..end, verb, reacts).or_else(|| {
        let opens = || opens(document, start..verb, verb);
        (is_before(document, start..verb, reacts) || opens())
            .then(|| speaker::behind(document, verb + 1, end))
            .flatten()
    })?;
    // "Daran übte Landrat Kern Kritik": the object is no name.
    let object = found.clone().find(|i| is_reaction(document, *i)).unwrap_or(found.end);
    let found = found.start..object;
    (!found.is_empty() && acts(document, &found)).then_some(found)
}

/// "kam von Kern", "Auf Kritik stieß das bei Kern", "Für Kern ist das zu wenig"
fn by_preposition(
    document: &Document,
    sentence: Range<usize>,
    verb: usize,
    reacts: impl Fn() -> bool,
) -> Option<Range<usize>> {
    const LEADS: [&str; 4] = ["von", "vom", "bei", "beim"];
    let Range { start, end } = sentence;
    let opens = document.reads_any(start, &["bei", "beim", "für"]).then_some(start);
    let opens = opens.filter(|_| document.reads_any(verb + 1, &["das", "dies", "man"]) || reacts());
    // "Kritik am Plan von Kern kam nicht": of the plan.
    let behind = || {
        let mut leads = (verb + 1..end).filter(|i| document.reads_any(*i, &LEADS));
        leads.find(|i| !document[*i - 1].is_capital()).filter(|_| reacts())
    };
    let lead = opens.or_else(behind)?;
    let found = speaker::noun_phrase(document, lead + 1, end)?;
    (opens.is_none() || found.end == verb).then_some(found)
}

/// "Scharfe Kritik", "Daran": what stands before the verb is no subject.
fn is_before(document: &Document, field: Range<usize>, reacts: impl Fn() -> bool) -> bool {
    let last = field.end - 1;
    field.len() <= 2 && is_reaction(document, last)
        || field.len() == 1 && is_pronominal(document, last) && reacts()
}

fn is_reaction(document: &Document, i: usize) -> bool {
    document[i].is_capital() && document.reads_any(i, &REACTIONS)
}

/// "Scharf reagierte", "Gelassen gab sich", "Anders äußerte sich": whoever acts stands behind such a verb, which has no
/// object.
fn opens(document: &Document, field: Range<usize>, verb: usize) -> bool {
    const VERBS: [&str; 4] = ["reagierte", "reagierten", "reagiert", "reagieren"];
    let said = document.reads_any(verb, &VERBS)
        || document.reads_any(verb, &["gab", "äußerte", "äußerten"]) && document.reads(verb + 1, "sich");
    said && field.len() == 1
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;

    #[test]
    fn who_reacts_goes_on() {
        let told = |between: &str, speaker: &str| {
            let text = format!("Minister Otto Berg sagte, es regne. {between} Das sei falsch.");
            let wanted =
                format!("indirect [es regne] Minister Otto Berg; indirect [Das sei falsch] {speaker}");
            (text, wanted)
        };
        for (between, speaker) in [
            ("Kritik kam umgehend von Verdi-Chefin Anke Dorn.", "Verdi-Chefin Anke Dorn"),
            ("Scharfe Kritik übte Verdi-Chefin Anke Dorn.", "Verdi-Chefin Anke Dorn"),
            ("Gelassen gab sich Verdi-Chefin Anke Dorn.", "Verdi-Chefin Anke Dorn"),
            ("Scharf reagierte Verdi-Chefin Anke Dorn.", "Verdi-Chefin Anke Dorn"),
            ("Für Verdi-Chefin Anke Dorn ist das nicht genug.", "Verdi-Chefin Anke Dorn"),
            ("Kritik kam von der Gewerkschaft.", "der Gewerkschaft"),
            ("Auf Ablehnung stieß das bei Kapitän Hans Kern.", "Kapitän Hans Kern"),
            ("Daran übte Landrat Hans Kern Kritik.", "Landrat Hans Kern"),
            ("Anders äußerte sich Verdi-Chefin Anke Dorn.", "Verdi-Chefin Anke Dorn"),
            ("Kritik am Plan von Hans Kern gab es kaum.", "Minister Otto Berg"),
            ("Am Samstag kommt Bremen.", "Minister Otto Berg"),
        ] {
            let (text, wanted) = told(between, speaker);
            check(&[(&text, &wanted)]);
        }
    }
}
