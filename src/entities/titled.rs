//! Persons whose surnames are compounds of common nouns, by the office before them, and surnames with particles that no
//! given name leads.
//!
//! Other names behind titles and roles are for `person.rs`.
//! Example: "Bürgermeister Feldkamp kam mit Trainer van Quell" names `Feldkamp` and `van Quell`.

use super::EntityKind::Person;
use super::noun;
use super::office::is_role;
use super::passage::{Around, Find, PERSONAL, Passage, STRONG};
use super::person::has_person_bracket;
use crate::lexicon::{Class, Sense, TableId, class};
use crate::tokens::{Flags, Shape};

/// A person whose surname stands at the token.
pub fn find(p: &Passage, i: usize, around: &Around) -> Option<Find> {
    if is_born(p, i) && around.own & (class::FUNCTION | class::ROLE | class::COUNTRY | class::CALENDAR) == 0 {
        let named = around.unknown || around.own & (PERSONAL | class::ORGANIZATION) != 0;
        return (named && !around.capital_after).then(|| Find::guess(Person, i..i + 1, "born"));
    }
    let town = around.own & class::PLACE != 0 && around.own & !(class::PLACE | class::NAME_START) == 0;
    if around.capital_before && (around.unknown || town) {
        return compound(p, i, around);
    }
    if around.opens && around.capital_after && around.own & STRONG == 0 {
        return capital_particle(p, i);
    }
    let small = around.before & class::FUNCTION != 0 || around.before == 0;
    if small && !around.opens { with_particles(p, i, around) } else { None }
}

/// "geborene Quell", "(geb. Quell)": the name before the marriage.
fn is_born(p: &Passage, i: usize) -> bool {
    let Some(k) = p.before(i) else { return false };
    p.reads_any(k, &["geborene", "geborenen", "geborener"])
        || p.is(k, '.') && p.before(k).is_some_and(|k| p.str(k) == "geb")
}

/// "Bürgermeister Feldkamp": a role in the singular with no article says that its noun goes on with a name, which may be
/// made of nouns.
fn compound(p: &Passage, i: usize, around: &Around) -> Option<Find> {
    let role = p.before(i)?;
    let plain =
        !around.has(Flags::CAPS | Flags::DIGIT | Flags::HYPHEN | Flags::GENITIVE) && !around.capital_after;
    if !plain
        || around.own & !(class::PLACE | class::NAME_START) != 0
        || around.len < 6
        || !is_role(p, role)
        || noun::is_made_noun(p.str(i))
    {
        return None;
    }
    let word = p.str(role);
    const SINGULAR: [&str; 8] = ["xperte", "ollege", "euge", "loge", "eamte", "itzende", "ordnete", "tragte"];
    let plural = ["en", "innen"].iter().any(|ending| word.ends_with(ending))
        || word.ends_with('e') && !SINGULAR.iter().any(|ending| word.ends_with(ending));
    let before = p.before(role);
    let bare = before.is_none_or(|k| {
        !p.has(k, class::DETERMINER | class::POSSESSIVE | class::NUMERAL)
            && (!p.is_capital(k) || p.has(k, class::FUNCTION))
            && !p.is_determined(role)
    });
    let verb = |k: usize| {
        p.has(k, class::FINITE | class::PRETERITE) && !p.is_capital(k) && !p.str(k).ends_with("en")
    };
    // "Der Experte Feldkamp kam": between article and verb two nouns stand only where one is a name.
    let subject = before.is_some_and(|k| p.is_first(k) && p.reads_any(k, &["der", "die"])) && verb(i + 1);
    if plural || !bare && !subject || p.has(role, PERSONAL) {
        return None;
    }
    // "haben Forscher Torfproben geholt": these are one or several.
    let several = word.ends_with("er") || word.ends_with("ler");
    let leads = before.is_some_and(|k| {
        p.has(k, class::CUE) && verb(k)
            || p.reads_any(k, &["so", "laut", "mit", "von", "durch", "für", "an", "bei"])
    });
    let opens = p.is_first(role) && verb(i + 1);
    // "Kapitän Sonnenberg" is no town where he speaks or acts.
    if around.own & class::PLACE != 0 {
        let cue = before.is_some_and(|k| p.has(k, class::CUE) && verb(k));
        // "nachdem Präsident Quell", "Als Präsident Quell"
        let behind = |k: usize| p.is_lower(k) || p.is_first(k) && p.has(k, class::SUBJUNCTION);
        let led = before.is_some_and(behind) && (!several || leads);
        let fits = opens || subject || cue || led || has_person_bracket(p, i + 1);
        return fits.then(|| Find::guess(Person, i..i + 1, "titled-noun"));
    }
    let fits = opens || subject || has_person_bracket(p, i + 1) || !several || leads && !plural_form(p, i);
    fits.then(|| Find::new(Person, i..i + 1, "titled-noun"))
}

/// "Torfproben", "Moorbilder": no surname ends so.
fn plural_form(p: &Passage, i: usize) -> bool {
    ["en", "er", "e", "n", "s"].iter().any(|ending| p.str(i).ends_with(ending))
}

/// "Trainer van Quell", "traf van Quell", "laut von der Quell": particles with no given name before.
fn with_particles(p: &Passage, i: usize, around: &Around) -> Option<Find> {
    const OTHER: Class =
        STRONG & !class::PERSON | class::NOUN | class::FUNCTION | class::ROLE | class::CALENDAR;
    const FOREIGN: [&str; 6] = ["van", "ter", "ten", "de", "di", "del"];
    const MOST: usize = 3;
    let named = around.own & (class::SURNAME | class::PERSON) != 0 || around.unknown;
    if !named || around.own & OTHER != 0 || around.has(Flags::CAPS | Flags::DIGIT) {
        return None;
    }
    let particle = |k: usize| {
        matches!(
            p.str(k),
            "van" | "von" | "der" | "den" | "dem" | "de" | "ter" | "ten" | "di" | "del" | "la" | "zu"
        )
    };
    let first = (p.range.start.max(i.saturating_sub(MOST))..i).rev().take_while(|k| particle(*k)).last()?;
    let lead = p.before(first).filter(|k| p.token(*k).is_some_and(|token| token.is_word()))?;
    let titled = p.has(lead, class::TITLE) || p.is_capital(lead) && is_role(p, lead);
    // "Rio de Quell", "ein Bild von Quell"
    if p.is_capital(lead) && !titled || !p.is_nameable(i) && around.own & class::SURNAME == 0 {
        return None;
    }
    const VERBS: Class = class::FINITE | class::PRETERITE;
    let acts = |k: usize| p.has(k, VERBS) && !p.is_capital(k);
    let foreign = FOREIGN.contains(&p.str(first));
    let fits = match (foreign, i - first) {
        (true, _) => {
            titled || acts(lead) || p.reads_any(lead, &["und", "laut", "auf", "gegen", "für", "neben", "mit"])
        }
        // "Frau von Quell", "General von Quell"
        (false, 1) => p.str(first) == "von" && titled && is_noble(p, lead),
        (false, _) => p.str(first) == "von" && titled,
    };
    fits.then(|| Find::guess(Person, first..i + 1, "particles"))
}

/// "De Wesslow passte": the particle opens the sentence, and a verb follows.
fn capital_particle(p: &Passage, i: usize) -> Option<Find> {
    const OTHER: Class = STRONG | class::NOUN | class::FUNCTION | class::ROLE;
    let k = i + 1;
    let fits = matches!(p.str(i), "De" | "Di" | "Van" | "Ter" | "Da")
        && (p.is_unknown(k) || p.has(k, class::SURNAME))
        && !p.has(k, OTHER)
        && !p.flagged(k, Flags::CAPS)
        && p.has(k + 1, class::FINITE | class::PRETERITE | class::CUE)
        && !p.is_capital(k + 1);
    fits.then(|| Find::guess(Person, i..k + 1, "particles"))
}

/// Whose title stands before "von": others are "Präsident von Quellien", "Sprecher von Quell".
fn is_noble(p: &Passage, role: usize) -> bool {
    // "erster Herr von Quellen"
    if p.is_determined(role) {
        return false;
    }
    p.means(role, Sense::Rank)
}

/// "der Este Quellmann", "des Italieners Quellmann": whom a nation's inhabitant names; "Berliner" is an adjective.
pub fn after_inhabitant(p: &Passage, i: usize, around: &Around) -> Option<Find> {
    const ONE: [&str; 9] = ["der", "die", "dem", "den", "des", "dieser", "diesem", "diesen", "vom"];
    const OTHER: Class = STRONG | class::FUNCTION | class::NOUN | class::ROLE | class::ORGANIZATION_WEAK;
    let k = p.before(i)?;
    let surname = around.own & class::SURNAME != 0 && around.own & OTHER == 0;
    // "der Este Wessel Quellmann"
    let next = |k: usize| {
        !p.is_capital(k + 1)
            && !p.flagged(k, Flags::CAPS | Flags::DIGIT)
            && (p.has(k, class::SURNAME) && p.class(k) & OTHER == 0 || p.is_unknown(k) && p.is_nameable(k))
    };
    let several = around.capital_after && next(i + 1) && !around.has(Flags::GENITIVE);
    let told = (surname || around.unknown)
        && (!around.capital_after || several)
        && !around.has(Flags::CAPS | Flags::DIGIT);
    if !told || !p.follows(k, &ONE) || p.str(k).starts_with("Schweizer") || p.str(k).starts_with("Deutsch") {
        return None;
    }
    let place = p.reading.longest(TableId::Demonyms, k)?.row.get(3);
    let nation = p.lexicon().class_of(place, Shape::Capital) & class::COUNTRY != 0;
    let end = i + 1 + usize::from(several);
    (nation && p.is_nameable(i)).then(|| Find::new(Person, i..end, "after-inhabitant"))
}

#[cfg(test)]
mod tests {
    use crate::entities::tests::assert_names;

    #[test]
    fn offices_lead_names_made_of_nouns() {
        assert_names(&[
            ("Polizeisprecher Sandkühler bestätigte das.", "person Sandkühler"),
            (
                "Das sagte Landwirt Bergkamp. Danach kam Anwalt Silberhorn.",
                "person Bergkamp; person Silberhorn",
            ),
            ("Bürgermeister Moorhaus (CDU) lachte.", "person Moorhaus; organization CDU"),
            ("Trainer van Wessel ging, dann spielt van Wesslie.", "person van Wessel; person van Wesslie"),
            ("De Wesslow passte, dann gewann er.", "person De Wesslow"),
            (
                "General von Wesslau ging, Ministerin von der Wesslow blieb.",
                "person von Wesslau; person von der Wesslow",
            ),
            ("Er ging, nachdem Präsident Sonnenberg kam.", "person Sonnenberg"),
            ("Kapitän Sonnenberg fehlte, der Trainer Hannovers auch.", "person Sonnenberg; place Hannovers"),
            (
                "SPD-Innenexperte Wieselpütz kam, der Jurist ging. Der Experte Moorkamp kam.",
                "person Wieselpütz; person Moorkamp",
            ),
            (
                "Es kam Ruth Wesslow (geb. Krantz), Anna geborene Müller starb.",
                "person Ruth Wesslow; person Krantz; person Anna; person Müller",
            ),
            ("Als Präsident Cleveland ging, war es still.", "person Cleveland"),
            // Must not match.
            ("Gestern haben Forscher Torfproben geholt, Händler Torfballen verkauft.", ""),
            ("Der Minister warf dem Forscher Wortbruch vor, der Präsident von Wessolien auch.", ""),
        ]);
    }
}
