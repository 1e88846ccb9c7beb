//! Counts: a number and the noun that it counts, across adjectives and conjunctions.
//!
//! Example: in "3,5 Millionen professionelle Desktops" the object is "Desktops"; "86.000 Redakteure und
//! Journalisten" runs to the second noun, its object is the first.

use super::head::{
    behind_attribute, behind_doer, cut_compound, is_foreign, is_named_adjective, of_place, open_compound,
    quoted,
};
use super::{Figure, FigureKind, Found, Modifier, being, couple, hedge, measure, one, unit};
use crate::document::Document;
use crate::lexicon::{Sense, TableId, class, uninflected};
use crate::numbers::{self, Numeral, Writing};
use crate::tokens::{Flags, Token};

/// The counted noun's token, and the token behind the whole phrase.
#[derive(Debug, Clone, Copy)]
pub struct Object {
    pub head: usize,
    pub after: usize,
}

/// The count whose numeral was read; without a noun it is a bare number.
pub fn find<'t>(document: &Document<'t>, numeral: &Numeral, end: usize) -> Option<Found<'t>> {
    if let Some((first, rest)) = measured_compound(document, numeral.tokens.end, end) {
        return Some(compound(document, numeral, first, rest, end));
    }
    // "die Hälfte säumige Zahler" is a share.
    let whole = numeral.writing == Writing::Fraction
        && numeral.tokens.len() == 1
        && !document[numeral.tokens.start].is_number();
    let object = object(document, numeral.tokens.end, end)
        .or_else(|| part_of(document, numeral, end))
        .filter(|_| !whole && !document.reads(numeral.tokens.start, "halb"));
    if let Some(found) = or_more(document, numeral, end).filter(|_| object.is_none() && !whole) {
        return Some(found);
    }
    let object = object.map(|object| match behind_doer(document, numeral.tokens.start, object.head, end) {
        Some(head) => Object { head, after: head + 1 },
        None => object,
    });
    if let Some(noun) = labelled(document, numeral, end).filter(|_| object.is_none()) {
        let tokens = numeral.tokens.clone();
        let mut figure =
            Figure::new(document, FigureKind::Count, tokens, "label and number").with_value(numeral.value);
        figure.object = Some(document.verbatim(noun));
        return Some(Found::new(figure, numeral.tokens.end));
    }
    if let Some(found) =
        object.filter(|_| !whole).and_then(|object| measure::described(document, numeral, object.head, end))
    {
        return Some(found);
    }
    let after = object.map_or(numeral.tokens.end, |object| object.after);
    let kind = match (object, numeral.writing) {
        (Some(_), _) => FigureKind::Count,
        (None, Writing::Fraction) => FigureKind::Ratio,
        (None, _) => FigureKind::Number,
    };
    let tokens = numeral.tokens.start..after;
    let mut figure = Figure::new(document, kind, tokens.clone(), "number and noun").with_value(numeral.value);
    if let Some(object) = object {
        figure.object = Some(document.verbatim(object.head));
        // "3,7 Kinder pro Frau", "230 Einwohner je Quadratkilometer"
        figure.per = unit::per(document, after, end)
            .map(|(symbol, _)| symbol)
            .or_else(|| unit::each(document, after, end));
    }
    hedge::attach(document, &mut figure, tokens.start, tokens.end);
    Some(Found::new(figure, after))
}

/// "30 oder mehr Boote": the bound stands before the noun.
fn or_more<'t>(document: &Document<'t>, numeral: &Numeral, end: usize) -> Option<Found<'t>> {
    let i = numeral.tokens.end;
    let modifier = match (document.str(i), document.str(i + 1)) {
        ("oder" | "und", "mehr") => Modifier::AtLeast,
        ("oder" | "und", "weniger") => Modifier::AtMost,
        _ => return None,
    };
    let object = object(document, i + 2, end)?;
    let mut figure = Figure::new(document, FigureKind::Count, numeral.tokens.clone(), "number and noun")
        .with_value(numeral.value);
    figure.object = Some(document.verbatim(object.head));
    (figure.modifier, figure.hedge) = (modifier, Some(document.phrase(&(i..i + 2))));
    Some(Found::new(figure, i + 2))
}

/// "zwei ihrer Lehrer", "drei dieser Häuser": the whole that some are of names them, too.
fn part_of(document: &Document, numeral: &Numeral, end: usize) -> Option<Object> {
    const OWNERS: [&str; 6] = ["ihrer", "seiner", "unserer", "meiner", "dieser", "jener"];
    let (start, i) = (numeral.tokens.start, numeral.tokens.end);
    // "am Tag zwei ihrer Flucht" is its second.
    let named = start > 0 && document[start - 1].is_capital() && !document[start].has(Flags::LINE);
    let led = i < end
        && document.reads_any(i, &OWNERS)
        && numeral.writing != Writing::Fraction
        && (!named || document.has(start - 1, class::FUNCTION | class::HEDGE));
    object_if(led, document, i + 1, end)
        .filter(|object| !document.has(object.head, class::UNIT | class::CALENDAR))
}

fn object_if(led: bool, document: &Document, i: usize, end: usize) -> Option<Object> {
    if led { object(document, i, end) } else { None }
}

/// "nur eine Person", "mindestens ein Toter": the word before says that it counts.
pub fn only_one<'t>(document: &Document<'t>, numeral: &Numeral, end: usize) -> Option<Found<'t>> {
    const ONLY: [&str; 7] = ["nur", "mindestens", "höchstens", "lediglich", "wenigstens", "genau", "exakt"];
    let i = numeral.tokens.start;
    let only = i > 0
        && (document.reads_any(i - 1, &ONLY) || one::is_point(document, i))
        && document.has(i, class::DETERMINER);
    // "nicht nur ein Fehler" counts none.
    let more = i > 1 && document.reads(i - 2, "nicht");
    let object = object_if(only && !more, document, numeral.tokens.end, end).filter(|object| {
        is_one_thing(document, numeral.tokens.end, object.head)
            && !one::is_amount_of(document, object.head, end)
    })?;
    let tokens = i..object.head + 1;
    let mut figure = Figure::new(document, FigureKind::Count, tokens, "one").with_value(numeral.value);
    figure.object = Some(document.verbatim(object.head));
    hedge::attach(document, &mut figure, i, object.head + 1);
    Some(Found::new(figure, object.head + 1))
}

/// "eine Person", "ein weiterer Zug", but not "eine kleine Rolle", "ein Problem": what "nur" or the like before the
/// article counts and does not value.
fn is_one_thing(document: &Document, first: usize, head: usize) -> bool {
    const COUNTING: [&str; 10] = [
        "einzige", "einziger", "einziges", "einzigen", "weitere", "weiterer", "weiteres", "weiteren",
        "andere", "anderer",
    ];
    let described = (first..head).any(|k| {
        !document[k].has(Flags::CAPITAL)
            && !document.reads_any(k, &COUNTING)
            && !document.has(k, class::DEMONYM_ADJECTIVE)
    });
    // "nur ein fünfjähriger Junge" tells his age.
    let measured = (first..head).any(|k| super::compound::in_word(document, k).is_some());
    !measured && !document.means(head, Sense::Abstract) && (!described || being::lives(document, head))
}

/// "Mitarbeiter: 4.312": the noun before the colon is counted, where nothing but the number stands behind it.
fn labelled(document: &Document, numeral: &Numeral, end: usize) -> Option<usize> {
    let colon = numeral.tokens.start.checked_sub(1).filter(|colon| document.is(*colon, ':'))?;
    let noun = colon.checked_sub(1).filter(|noun| document[*noun].is_capital())?;
    let after = numeral.tokens.end;
    let alone = after >= end
        || document[after].has(Flags::LINE)
        || [',', ';', ')', '.'].iter().any(|mark| document.is(after, *mark));
    // "(Vorjahr: 4.312)"
    let counted = !document.has(noun, class::LABEL | class::NAMES)
        && document.longest(TableId::Calendar, noun).is_none()
        && document.lexicon.is_noun(document.str(noun));
    (alone && counted && numeral.writing == Writing::Digits).then_some(noun)
}

/// The count of measured things, with the measure inside it.
fn compound<'t>(
    document: &Document<'t>,
    numeral: &Numeral,
    first: usize,
    rest: usize,
    end: usize,
) -> Found<'t> {
    let tokens = numeral.tokens.start..rest + 1;
    let mut figure =
        Figure::new(document, FigureKind::Count, tokens.clone(), "number and noun").with_value(numeral.value);
    figure.object = Some(document.phrase(&(first..rest + 1)));
    hedge::attach(document, &mut figure, tokens.start, tokens.end);
    let inner = numbers::at(document, first, end).and_then(|inner| measure::find(document, &inner, end));
    Found { inner: inner.map(|found| found.figure), ..Found::new(figure, rest + 1) }
}

/// "120.000 122-mm-Raketen", "zwölf gelenkte 122-mm-Raketen": the object is one word with a measure in it, whose number,
/// hyphen and rest are tokens. Gives the first and the last.
fn measured_compound(document: &Document, i: usize, end: usize) -> Option<(usize, usize)> {
    const ADJECTIVES: usize = 3;
    let last = end.min(i + ADJECTIVES);
    let adjective = |k: &usize| is_adjective(document, *k) || leads_adjective(document, *k, end);
    let i = i + (i..last).take_while(adjective).count();
    let rest = i + 2;
    let joined =
        rest < end && document[i].is_number() && document.is(i + 1, '-') && document[i + 1].is_joined();
    let word = joined && document[rest].is_joined() && document[rest].has(Flags::HYPHEN);
    (word && !document[i].has(Flags::LINE)).then_some((i, rest))
}

/// The noun phrase that begins at the token.
pub fn object(document: &Document, i: usize, end: usize) -> Option<Object> {
    const ADJECTIVES: usize = 5;
    let first = behind_attribute(document, i, end).unwrap_or(i);
    let mut head = first;
    while head < end.min(first + ADJECTIVES)
        && (is_adjective(document, head) && !is_plural_verb(document, head, i)
            || is_particle(document, head, i)
            || leads_adjective(document, head, end))
    {
        head += 1;
    }
    // "12.500 neue, auf den Inhaber lautende Aktien"
    if head > first && document.is(head, ',') {
        head = behind_attribute(document, head + 1, end).unwrap_or(head);
    }
    if let Some(noun) = quoted(document, i, head, end) {
        return Some(Object { head: noun, after: noun + 1 });
    }
    // "1.940 Deutsche": an adjective that is the noun itself; "zwei Kölner Fans": one that a noun must follow.
    let demonym = head > i && document[head - 1].is_capital();
    if demonym && (head >= end || !is_noun(document, head)) {
        // "die dritte Deutsche Petra Lutz"
        let named = document.has(head, class::GIVEN | class::PERSON);
        let noun =
            head < end && document[head].is_capital() && !document[head].has(Flags::PARAGRAPH) && !named;
        let head = if noun { head } else { head - 1 };
        return Some(Object { head, after: head + 1 });
    }
    if head >= end || !is_noun(document, head) {
        return None;
    }
    head += of_place(document, head, end);
    if let Some(object) = cut_compound(document, head, end) {
        return Some(object);
    }
    if is_named_adjective(document, head, end) {
        head += 1;
    }
    head = open_compound(document, head, end).unwrap_or(head);
    head += usize::from(is_foreign(document, head, end));
    let second = couple::after(document, head, end);
    Some(Object { head, after: second.unwrap_or(head + 1) })
}

/// Words that neither describe nor are counted.
const CLOSED: u64 = class::DETERMINER
    | class::POSSESSIVE
    | class::PRONOUN
    | class::PREPOSITION
    | class::CONJUNCTION
    | class::SUBJUNCTION
    | class::AUXILIARY
    | class::MODAL
    | class::NEGATION
    | class::QUESTION;

/// "professionelle", "gut ausgebildete", "122-mm-"; a comma may stand between two.
pub(super) fn is_adjective(document: &Document, i: usize) -> bool {
    let token = document[i];
    if !token.is_word() || token.has(Flags::CAPITAL | Flags::PARAGRAPH) {
        return document.has(i, class::DEMONYM_ADJECTIVE);
    }
    let text = document.str(i);
    let other = document.reads_any(i, &["andere", "anderen", "anderer", "solche", "solcher"]);
    // "um 1900 lebten hier Kelten": few adverbs are adjectives, too.
    let adverb = document.has(i, class::ADVERB) && !document.reads_any(i, &["lange", "gerade"]);
    let closed = document.has(i, CLOSED | class::NUMERAL) && !other || adverb;
    // "das 120 Millionen teure Projekt" is one.
    let priced = i > 0 && text.starts_with("teure") && numbers::is_magnitude(document, i - 1);
    !closed && !priced && text.len() > 3 && uninflected(text).is_some()
}

/// "Rund 200 hielten Schilder hoch", "Zwölf Deutsche gewannen Medaillen": what ends in -en is no adjective of a number
/// that begins its clause, nor behind an adjective in -e.
fn is_plural_verb(document: &Document, i: usize, first: usize) -> bool {
    const BACK: usize = 6;
    const LEADS: u64 = class::DETERMINER | class::POSSESSIVE | class::PREPOSITION;
    if !document.str(i).ends_with("en") || document[i].has(Flags::CAPITAL) {
        return false;
    }
    if i > first {
        // "Die 500 reichsten Deutschen besitzen viel"
        let people = document[i - 1].is_capital() && document.has(i, class::FINITE);
        return document[i - 1].is_word() && document.str(i - 1).ends_with('e') || people;
    }
    for k in (first.saturating_sub(BACK)..first).rev() {
        let amount = document[k].is_number()
            || document.has(k, class::NUMERAL | class::HEDGE)
            || document.reads_any(k, &["als", "alle"]);
        if !amount {
            return document.is(k, ',') && !document.has(k + 1, LEADS);
        }
        if document[k].has(Flags::LINE) || k == 0 || document[k - 1].is('.') && !document[k - 1].is_number() {
            return !document.has(k, class::PREPOSITION) || document.reads_any(k, &["über", "gegen", "bis"]);
        }
    }
    false
}

/// "und" between two adjectives, and adverbs before one ("weitere gut ausgebildete").
fn is_particle(document: &Document, i: usize, first: usize) -> bool {
    let between = i > first && is_adjective(document, i - 1) && document[i + 1].is_lower();
    // "auf 31 gestiegen, sagte Kern"
    let listed = document.is(i, ',') && !document.has(i + 1, class::CUE);
    between
        && (document.reads(i, "und") || listed)
        && (is_adjective(document, i + 1) || leads_adjective(document, i + 1, document.len().min(i + 5)))
}

/// "namentlich" of "namentlich benannte Opfer", "so" of "so genannte Helfer": an adverb before an adjective whose noun
/// follows.
pub(super) fn leads_adjective(document: &Document, i: usize, end: usize) -> bool {
    const TAILS: [&str; 8] = ["lich", "weise", "ig", "isch", "mäßig", "sam", "haft", "los"];
    const VERBS: u64 = class::VERB | class::CUE | class::PRETERITE | class::NUMERAL | class::UNIT;
    let lower = |i: usize| document[i].is_lower();
    // "drei leicht Verletzte", "400 geringfügig Beschäftigte"
    if i + 1 < end && document[i + 1].is_capital() && is_participle_noun(document.str(i + 1)) {
        let ends = || TAILS.iter().any(|tail| document.str(i).ends_with(tail));
        return lower(i) && (document.reads_any(i, &["schwer", "leicht"]) || ends());
    }
    // "noch nicht explodierte Granaten"
    let twice = i + 3 < end
        && lower(i)
        && document.has(i, class::ADVERB)
        && (document.reads(i + 1, "nicht") || document.has(i + 1, class::ADVERB));
    if twice && is_adjective(document, i + 2) && document[i + 3].is_capital() {
        return true;
    }
    if i + 2 >= end || !lower(i) || !lower(i + 1) || !is_adjective(document, i + 1) {
        return false;
    }
    let text = document.str(i);
    let adverb = document.reads_any(i, &["nicht", "so", "noch"])
        || document.means(i, Sense::Degree)
        || document.class(i) & (CLOSED | VERBS) == 0
            && (document.has(i, class::ADVERB) || TAILS.iter().any(|tail| text.ends_with(tail)));
    let noun = |i: usize| i < end && document[i].is_capital();
    adverb && (noun(i + 2) || is_quote(document, i + 2) || lower(i + 2) && noun(i + 3))
}

/// "Verletzte", "Beschäftigten", "Studierende": a noun that adverbs may describe.
pub(super) fn is_participle_noun(word: &str) -> bool {
    const ENDINGS: [&str; 6] = ["te", "ten", "ende", "enden", "ene", "enen"];
    ENDINGS.iter().any(|ending| word.ends_with(ending))
}

/// True where a quotation mark stands.
pub fn is_quote(document: &Document, i: usize) -> bool {
    document.get(i).is_some_and(Token::is_quotation_mark)
}

/// A capitalised word that may be counted: no name, and no capital at a new line.
pub(super) fn is_noun(document: &Document, i: usize) -> bool {
    const NAMES: u64 =
        class::COUNTRY | class::PLACE | class::GIVEN | class::PERSON | class::ORGANIZATION | class::CALENDAR;
    let token = document[i];
    // "Tore" is a given name, too.
    let plural = || document.class(i) & NAMES == class::GIVEN && document.lexicon.is_noun(document.str(i));
    let named = document.has(i, NAMES) && !document.has(i, class::NOUN | class::UNIT) && !plural();
    // "Mal" is an adverb and "Sitze" a verb only in lower case.
    let closed = document.has(i, CLOSED | class::NUMERAL) && !document.has(i, class::NOUN);
    token.is_capital() && !token.has(Flags::PARAGRAPH) && (!named || is_people(document, i)) && !closed
}

/// "Fünf Polen wurden verletzt": inhabitants that their country is named by.
fn is_people(document: &Document, i: usize) -> bool {
    let next =
        document.get(i + 1).is_some_and(|next| next.is_word() && !next.has(Flags::CAPITAL | Flags::LINE));
    next && document.reads_any(i, &["Polen", "Sachsen", "Hessen", "Bayern", "Schwaben"])
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;

    #[test]
    fn verbs_behind_a_number_are_no_adjectives() {
        check(&[
            ("Zwei Drittel lehnen Kernkraft ab.", "Zwei Drittel = ratio 0.666666666666667"),
            ("Rund 200 hielten Schilder hoch.", "200 = number 200 about"),
            ("Alle vier erlitten Brüche.", "vier = number 4"),
            ("Zwölf Deutsche gewannen Medaillen.", "Zwölf Deutsche = count 12 Deutsche"),
            ("Die drei neuen Helfer kamen.", "drei neuen Helfer = count 3 Helfer"),
            ("Mit 200 alten Autos fuhren sie.", "200 alten Autos = count 200 Autos"),
            ("Drei leicht verletzte Gäste kamen.", "Drei leicht verletzte Gäste = count 3 Gäste"),
            ("Es gibt 40 neue, gut bezahlte Stellen.", "40 neue, gut bezahlte Stellen = count 40 Stellen"),
        ]);
    }

    #[test]
    fn counts_end_with_the_head_of_their_noun_phrase() {
        check(&[
            (
                "Sie erreicht 86.000 Redakteure und Journalisten sowie 3,5 Millionen professionelle Desktops in 90 Ländern.",
                "86.000 Redakteure und Journalisten = count 86000 Redakteure; \
                 3,5 Millionen professionelle Desktops = count 3500000 Desktops; 90 Ländern = count 90 Ländern",
            ),
            ("Es kamen acht Schiffe sowie Flugzeuge.", "acht Schiffe = count 8 Schiffe"),
            ("Es kamen zwölf kleine, alte Schiffe.", "zwölf kleine, alte Schiffe = count 12 Schiffe"),
            ("Davon sind 700 neu.", "700 = number 700"),
            ("Das 120 Millionen teure Haus.", "120 Millionen = number 120000000"),
            ("Zwei Dutzend Helfer kamen.", "Zwei Dutzend Helfer = count 24 Helfer"),
            (
                "Fünfzigtausend russische Soldaten.",
                "Fünfzigtausend russische Soldaten = count 50000 Soldaten",
            ),
            ("Eine halbe Million Eier.", "Eine halbe Million Eier = count 500000 Eier"),
            ("Das ist einer zu viel.", ""),
            ("Er ist halb Mensch, halb Pferd.", ""),
            ("Mitarbeiter: 4.312", "4.312 = count 4312 Mitarbeiter"),
            ("Wessolek: 12", "12 = number 12"),
            ("Dort zeigten zwei Spieler Nerven.", "zwei Spieler = count 2 Spieler"),
            ("Er kaufte fünf „Hefte“.", "fünf „Hefte = count 5 Hefte"),
            ("Es gab 12 „ja“ und 9 „nein“.", "12 = number 12; 9 = number 9"),
            ("Dort leben 1.940 Deutsche.", "1.940 Deutsche = count 1940 Deutsche"),
            ("In drei verschiedenen Fällen.", "drei verschiedenen Fällen = count 3 Fällen"),
            (
                "Nur eine Person kam, mindestens ein Toter.",
                "eine Person = count 1 Person; ein Toter = count 1 at_least Toter",
            ),
            ("Es ist nicht nur ein Fehler, sondern nur ein Problem und nur eine kleine Rolle.", ""),
            ("Es gab nur ein Plus von rund 3 Prozent.", "3 Prozent = percent 3 % about"),
            ("Nur eine Frau von 30 Lotsen kam.", "eine Frau = count 1 Frau; 30 Lotsen = count 30 Lotsen"),
            (
                "Sie gibt 12.500 neue, auf den Inhaber lautende Aktien aus.",
                "12.500 neue, auf den Inhaber lautende Aktien = count 12500 Aktien",
            ),
            ("Es waren 30 oder mehr Boote.", "30 = count 30 at_least Boote"),
            ("Nur ein fünfjähriger Junge kam.", "fünfjähriger = age 5 a"),
            ("Nur ein weiterer Zug fuhr.", "ein weiterer Zug = count 1 Zug"),
            ("Er sah nur eine Gelbe Karte.", "eine Gelbe Karte = count 1 Karte"),
            ("Am Tag zwei ihrer Flucht regnete es.", ""),
            ("Drei Viertel dieser Fälle sind alt.", "Drei Viertel = ratio 0.75"),
            ("Zwei ihrer Lehrer kamen.", "Zwei ihrer Lehrer = count 2 Lehrer"),
            (
                "Es liegen 9.000 so genannte „Notpakete“ und 30 namentlich benannte Spender vor.",
                "9.000 so genannte „Notpakete = count 9000 Notpakete; \
                 30 namentlich benannte Spender = count 30 Spender",
            ),
            ("Es kamen drei „Süd-Auswahl“-Spieler.", "drei „Süd-Auswahl“-Spieler = count 3 Spieler"),
            (
                "Nach dem ersten Champions League-Sieg, zwei Formel 1-Rennen.",
                "ersten Champions League-Sieg = ordinal 1 League-Sieg; zwei Formel 1-Rennen = count 2 Rennen",
            ),
            ("Sie lasen aus Teil 3 „Wasser“ vor.", ""),
            (
                "Es gab 82 Ja- gegen 20 Nein-Stimmen.",
                "82 Ja- = count 82 Ja; 20 Nein-Stimmen = count 20 Nein-Stimmen",
            ),
            ("Er sah acht Gelbe Karten.", "acht Gelbe Karten = count 8 Karten"),
            (
                "Helfer und Dutzende Boote, 20 Helfer und Dutzende Boote.",
                "Dutzende Boote = count several Boote; 20 Helfer = count 20 Helfer; Dutzende Boote = count several Boote",
            ),
            (
                "Es gibt 34.000 geringfügig Beschäftigte.",
                "34.000 geringfügig Beschäftigte = count 34000 Beschäftigte",
            ),
            (
                "Es gab drei leicht Verletzte, zwei lebensgefährlich Verletzte und 12 Verletzte.",
                "drei leicht Verletzte = count 3 Verletzte; zwei lebensgefährlich Verletzte = count 2 Verletzte; \
                 12 Verletzte = count 12 Verletzte",
            ),
            ("Es fielen die drei anderen Tore.", "drei anderen Tore = count 3 Tore"),
            ("Es kamen 20 Land- und Forstwirte.", "20 Land- und Forstwirte = count 20 Forstwirte"),
            (
                "Er trug sieben Reit- und fünf Mofahelme.",
                "sieben Reit- = count 7 Reit; fünf Mofahelme = count 5 Mofahelme",
            ),
            ("Es kamen zwei Kölner Läufer.", "zwei Kölner Läufer = count 2 Läufer"),
            ("Sie gewann 57 Sitze.", "57 Sitze = count 57 Sitze"),
            ("Fünf Polen wurden verletzt, Gruppe 3: Polen.", "Fünf Polen = count 5 Polen"),
            (
                "Er hat 120.000 122-mm-Raketen.",
                "120.000 122-mm-Raketen = count 120000 122-mm-Raketen; 122-mm = length 122 mm",
            ),
        ]);
    }
}
