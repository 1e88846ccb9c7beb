//! Words that open a sentence and are no names, though they stand where names do.
//!
//! Example: "Erbaut wurde ein Moor", "Klug war das nicht", "Ergänzend fügt Quell hinzu".

use super::passage::{Around, PERSONAL, Passage};
use crate::lexicon::{Class, class, uninflected};
use crate::tokens::{Shape, Token};

/// "Erbaut wurde ein Moor", "Vermisst wird er": a participle opens the sentence, its subject stands behind the verb.
pub fn is_fronted(p: &Passage, i: usize) -> bool {
    const AUXILIARIES: [&str; 12] =
        ["wurde", "wurden", "wird", "werden", "ist", "sind", "war", "waren", "hat", "hatte", "bleibt", "sei"];
    const FIRST: [&str; 12] =
        ["Er", "Ver", "Zer", "Ent", "Ge", "Be", "Miss", "Ab", "An", "Auf", "Aus", "Ein"];
    const SUBJECT: Class = class::DETERMINER | class::POSSESSIVE | class::PRONOUN | class::NUMERAL;
    let word = p.str(i);
    let made =
        FIRST.iter().any(|first| word.starts_with(first)) && (word.ends_with('t') || word.ends_with("en"));
    // "Angesprochen wurde unter anderem"
    let inner = FIRST.iter().any(|first| word.strip_prefix(first).is_some_and(|rest| rest.starts_with("ge")));
    let subject = inner || p.has(i + 2, SUBJECT) || p.is_capital(i + 2);
    made && p.reads_any(i + 1, &AUXILIARIES)
        && (subject || p.lexicon().class_of(&word.to_lowercase(), Shape::Lower) & class::VERB != 0)
}

/// "Schwerwiegende unerwünschte Folgen": adjectives before their noun.
pub fn is_attributive(p: &Passage, i: usize) -> bool {
    const ENDINGS: [&str; 6] = ["ende", "liche", "ige", "ische", "same", "bare"];
    ENDINGS.iter().any(|ending| p.str(i).ends_with(ending)) && p.is_capital(i + 2)
}

/// "Klug war das nicht", "Scharf kritisierte er das", "Knapp 300 kamen": an adjective or a hedge opens the sentence, with
/// its subject behind the verb.
pub fn is_predicate(p: &Passage, i: usize) -> bool {
    const COPULAS: [&str; 8] = ["ist", "war", "wird", "wurde", "wäre", "sei", "bleibt", "blieb"];
    const SHOWS: [&str; 10] = [
        "zeigte",
        "zeigten",
        "zeigt",
        "zeigen",
        "erwies",
        "erweist",
        "entwickelte",
        "entwickelt",
        "präsentierte",
        "gab",
    ];
    if !p.is_first(i) {
        return false;
    }
    // "Bauer sein ist schwer", "Stabil zeigte sich der Absatz"
    let infinitive = p.reads_any(i + 1, &["sein", "werden"]) && p.has(i + 2, class::FINITE);
    let shows = p.reads_any(i + 2, &["sich"])
        && p.reads_any(i + 3, &["der", "die", "das", "ein", "eine"])
        && SHOWS.contains(&p.str(i + 1))
        && p.class(i) & (class::SURNAME | class::GIVEN | class::PERSON) == 0;
    if infinitive || shows {
        return true;
    }
    let lower = |k: usize| p.is_lower(k);
    let verb =
        lower(i + 1) && (p.has(i + 1, class::FINITE | class::PRETERITE) || p.str(i + 1).ends_with("te"));
    let lucky = p.reads_any(i + 1, &["gelang", "gelingt", "reicht", "reichte", "fällt", "fiel"]);
    let subject = p.reads_any(i + 2, &["er", "es", "man", "ich", "wir"]) && !lucky;
    let copula = p.reads_any(i + 1, &COPULAS) && p.has(i + 2, class::DETERMINER | class::PRONOUN);
    // "Meister wurde Quellmar", "Schwer verletzt wurde er"
    let noun = p.has(i, class::NOUN | class::SURNAME_WEAK)
        && p.reads_any(i + 1, &["wurde", "wird", "ist", "war"])
        && p.has(i + 2, class::PLACE | class::ORGANIZATION | class::PERSON | class::GIVEN);
    let passive = lower(i + 1)
        && ["t", "en"].iter().any(|ending| p.str(i + 1).ends_with(ending))
        && p.reads_any(i + 2, &["wurde", "wurden", "wird", "werden", "ist", "sind", "war", "waren"]);
    noun || passive
        || is_degree(p, i)
        || verb && (subject || copula)
        || p.has(i, class::HEDGE) && !p.has(i + 1, class::CUE)
}

/// "Neu gewählte Räte", "Groß angelegte Suchen": how something was done that comes next.
fn is_degree(p: &Passage, i: usize) -> bool {
    let done = |stem: &str| p.lexicon().holds_ge(stem) || stem.starts_with("ge") && stem.len() > 5;
    p.is_lower(i + 1)
        && !p.has(i + 1, class::CUE | class::FINITE | class::PRETERITE)
        && uninflected(p.str(i + 1))
            .is_some_and(|stem| (stem.ends_with('t') || stem.ends_with("en")) && done(stem))
        && p.is_capital(i + 2)
}

/// "auf „Hold“", "im Roman „Quell“", "Wessel 27": no person's name stands so.
pub fn is_label(p: &Passage, i: usize, around: &Around) -> bool {
    let quoted = |k: usize| p.token(k).is_some_and(Token::is_quotation_mark);
    let rated =
        p.before(i).is_some_and(|k| quoted(k) && p.follows(k, &["auf", "mit", "von"])) && quoted(i + 1);
    let work = quoted(i + 1) && around.own & class::FRAME != 0;
    let numbered = around.own & class::GIVEN != 0
        && p.token(i + 1).is_some_and(|next| next.is_number() && next.bytes().len() < 3)
        && !p.is(i + 2, ':');
    rated || work || numbered
}

/// "Ergänzend fügt Quell hinzu": an adverb opens the sentence, who speaks stands behind the verb.
pub fn is_adverb(p: &Passage, i: usize) -> bool {
    const ENDINGS: [&str; 10] =
        ["bereinigt", "end", "iv", "weise", "lich", "ig", "isch", "los", "haft", "sam"];
    let made = p.class(i) & PERSONAL == 0 && ENDINGS.iter().any(|ending| p.str(i).ends_with(ending));
    made && p.is_first(i) && (p.is_capital(i + 2) || p.has(i + 2, class::DETERMINER | class::PRONOUN))
}

#[cfg(test)]
mod tests {
    use crate::entities::tests::assert_names;

    #[test]
    fn knows_words_that_open_a_sentence() {
        assert_names(&[
            ("Klug sagte, das sei falsch. Sauer wies die Kritik zurück.", "person Klug; person Sauer"),
            ("Wesselt wurde am Montag gewählt.", "person Wesselt"),
            ("Relativierend fügt Wesselok hinzu, es sei gut.", "person Wesselok"),
            ("Wesselok zeigte sich dem Publikum.", "person Wesselok"),
            // Must not match.
            ("Bauer sein ist schwer. Stabil zeigte sich der Absatz, robust auch.", ""),
            ("Neu gewählte Räte tagen. Frisch gebackene Torten fehlen. Groß angelegte Suchen laufen.", ""),
            ("Schwach entwickelte sich das Geschäft mit Torf.", ""),
            ("Entwässert wurde das Moor, gestohlen hat es niemand.", ""),
            ("Schwerwiegende unerwünschte Folgen drohen. Neu stellt es nur Torf her.", ""),
            ("Klug war das nicht. Wild ging es zu. Reich wurde er nicht. Knapp 300 Leute kamen.", ""),
        ]);
    }
}
