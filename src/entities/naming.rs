//! The name that an entity is reported by: its fullest form in the nominative.
//!
//! Which mentions are one entity is for `grouping.rs`.
//! Example: "des Internationalen Moormuseums" gives `Internationales Moormuseum`, "der Grünen" gives `Grüne`.

use std::borrow::Cow;
use std::ops::Range;

use super::EntityKind;
use super::genitive::{genitive_stem, without_genitive};
use super::noun::is_adjective;
use super::passage::Find;
use crate::document::Document;
use crate::lexicon::{Gender, Lexicon, Row, Sense, TableId, class};
use crate::tokens::{Flags, Shape};

/// The name without its genitive ending.
pub fn name_of<'t>(document: &Document<'t>, find: &Find) -> Cow<'t, str> {
    // "Schleswig- Holstein": a line ended at the hyphen.
    let hyphen = |i: usize| document.is(i, '-') && document[i].is_joined();
    if find.kind == EntityKind::Place && find.row.is_some() && find.tokens.clone().any(hyphen) {
        return Cow::Owned(find.tokens.clone().map(|i| document.str(i)).collect());
    }
    let last = find.tokens.end - 1;
    let inflected = find.rule == "owner"
        || document[last].is_word() && (document[last].has(Flags::GENITIVE) || document.class(last) == 0);
    if let Some(name) = with_plain_head(document, find) {
        return Cow::Owned(name);
    }
    let text = composed(document, &find.tokens);
    let kept = document.class(last) == 0 && find.kind != EntityKind::Place && !is_genitive(document, find)
        || find.kind == EntityKind::Person
            && find.row.is_none()
            && find.tokens.len() > 1
            && !is_owner(document, find);
    if !inflected || kept {
        return text;
    }
    // "Staatsanwaltschaft Litauens", "in Quell-Ems": the land's genitive is part of the name, and behind a preposition
    // there is none.
    let owned = find.rule == "head-noun" && document.has(last, class::PLACE | class::COUNTRY);
    if matches!(find.rule, "spelled" | "title" | "dateline") {
        return text;
    }
    let placed = matches!(find.rule, "after-frame" | "frame-with-place" | "after-preposition" | "settled")
        && (document[last].has(Flags::HYPHEN) || find.kind == EntityKind::Place && document.class(last) == 0);
    if owned || placed {
        return text;
    }
    // Behind this -s stands what is owned.
    let owner = find.kind == EntityKind::Person && is_genitive(document, find);
    let known = document[last].has(Flags::GENITIVE) || owner;
    let bare = if known { genitive_stem(&text) } else { without_genitive(&text, 4) }.len();
    match text {
        Cow::Borrowed(text) => Cow::Borrowed(&text[..bare]),
        Cow::Owned(mut text) => {
            text.truncate(bare);
            Cow::Owned(text)
        }
    }
}

/// The words as a reader sees them, with one blank between them, whatever the text has there.
pub fn composed<'t>(document: &Document<'t>, tokens: &Range<usize>) -> Cow<'t, str> {
    let gap = |i: usize| &document.text()[document[i - 1].bytes().end..document[i].bytes().start];
    let odd = |i: usize| document[i].has(Flags::ODD) || i > tokens.start && !matches!(gap(i), "" | " ");
    if tokens.clone().any(odd) {
        Cow::Owned(spaced(document, tokens, |i| document.str(i)))
    } else {
        Cow::Borrowed(document.phrase(tokens))
    }
}

/// "Instituts für Moorkunde" with its head noun in the nominative.
fn with_plain_head(document: &Document, find: &Find) -> Option<String> {
    // "des Kreises Moorstedt"
    let framed = matches!(find.rule, "frame-with-place" | "frame-with-organization");
    let headed = matches!(find.rule, "head-noun" | "organization" | "organization-in-context");
    if !framed && !headed || find.tokens.len() < 2 {
        return None;
    }
    let head = find.tokens.clone().take(if framed { 1 } else { 4 }).find(|i| {
        document.str(*i).ends_with('s') && !document.has(*i, class::PLACE | class::DEMONYM_ADJECTIVE)
    })?;
    let key = document.str(head);
    let heads = class::ORGANIZATION_HEAD | if framed { class::FRAME } else { 0 };
    let is_head = |stem: &str| {
        document.lexicon.class_of(stem, Shape::Capital) & heads != 0
            || document.lexicon.tail(stem, Shape::Lower, class::ORGANIZATION_HEAD, 4).is_some()
    };
    // "des Sicherheitsrats der Vereinten Nationen": the article says that the -s is an ending.
    let led = find.row.is_some()
        && head == find.tokens.start
        && head.checked_sub(1).is_some_and(|k| document.reads_any(k, &["des"]))
        && !document[head + 1].is_capital();
    let fits = |stem: &&str| is_head(stem) || led;
    let stem = ["es", "s"].iter().filter_map(|ending| key.strip_suffix(ending)).find(fits)?;
    Some(spaced(document, &find.tokens, |i| if i == head { stem } else { document.str(i) }))
}

/// The words of a name with one blank wherever the text parts them.
fn spaced<'w>(document: &Document, tokens: &Range<usize>, word: impl Fn(usize) -> &'w str) -> String {
    let joined = |i: usize| i == tokens.start || document[i].is_joined();
    let blank = |i: usize| if joined(i) { "" } else { " " };
    tokens.clone().flat_map(|i| [blank(i), word(i)]).collect()
}

/// "Ruth Quells Haus", "das Haus Ruth Quells": what is owned stands beside the name; "Ruth Quells" alone is the name.
fn is_owner(document: &Document, find: &Find) -> bool {
    let behind = document
        .get(find.tokens.end)
        .is_some_and(|next| (next.is_word() || next.is_quotation_mark()) && !next.has(Flags::LINE));
    let owned = |i: usize| {
        // "der Deichbauer Udo Diels" is one.
        let being = ["er", "in", "ist", "or"].iter().any(|ending| document.str(i).ends_with(ending));
        let named = being || document.has(i, class::ROLE | class::TITLE);
        document[i].is_capital() && !named && document.lexicon.is_noun(document.str(i))
    };
    let before = find.tokens.start.checked_sub(1);
    // "sagte Udo Diels Reportern"
    let says = before.is_some_and(|k| document[k].is_lower() && document.has(k, class::SPEECH));
    before.is_some_and(owned) || behind && !says && is_genitive(document, find)
}

/// Whether an unknown word's -s is an ending: a capitalised noun or nothing of the name follows, none precedes.
fn is_genitive(document: &Document, find: &Find) -> bool {
    let behind = document.get(find.tokens.end).filter(|token| !token.has(Flags::LINE));
    behind.is_some_and(|token| token.is_capital() || token.is_quotation_mark())
}

/// The table's form where the text has it with another ending, "Weißen Hauses" is "Weißes Haus"; names that no table
/// has by the gender of their noun.
pub fn nominative<'t>(document: &Document<'t>, find: &Find, name: Cow<'t, str>) -> Cow<'t, str> {
    if let Some((table, row)) = find.row {
        let listed = row.get(0);
        let words = || listed.split(' ').zip(name.split(' '));
        if listed == name {
            return name;
        }
        // "HAMBURG (dpa)", but "CENTCOM" writes itself so.
        if listed.to_uppercase() == *name && !writes_itself_so(document, find) {
            return Cow::Borrowed(listed);
        }
        if listed.split(' ').count() == name.split(' ').count() && words().all(|(a, b)| alike(a, b)) {
            return Cow::Borrowed(listed);
        }
        if let Some(one) = singular_form(&document.lexicon, table, row, &name) {
            return Cow::Owned(one);
        }
    }
    let named = matches!(find.kind, EntityKind::Organization | EntityKind::Place | EntityKind::Event);
    if !named || !name.contains(' ') {
        return name;
    }
    if let Some(strong) = with_strong_adjectives(&document.lexicon, &name) {
        return Cow::Owned(strong);
    }
    // "des Quellmarer Bahnhofs"
    let owned = find.row.is_none() && find.tokens.start > 0 && document.reads(find.tokens.start - 1, "des");
    let noun = |stem: &&str| document.lexicon.is_noun(stem.rsplit(' ').next().unwrap_or_default());
    let stems = ["es", "s"].iter().filter_map(|ending| name.strip_suffix(ending)).find(noun);
    match stems.filter(|_| owned).map(str::len) {
        Some(len) => Cow::Owned(name[..len].to_owned()),
        None => name,
    }
}

/// An organisation of one word in capitals among words that have none.
fn writes_itself_so(document: &Document, find: &Find) -> bool {
    let (start, end) = (find.tokens.start, find.tokens.end);
    let loud =
        |k: usize| document.get(k).is_some_and(|token| token.has(Flags::CAPS) && token.bytes().len() > 3);
    let beside = loud(end) || start.checked_sub(1).is_some_and(loud);
    find.kind == EntityKind::Organization && end == start + 1 && document[start].has(Flags::CAPS) && !beside
}

/// "Grünen", "Bundestages": the table has "Grüne", "Bundestag" as a form of the same row.
fn singular_form(lexicon: &Lexicon, table: TableId, row: Row, name: &str) -> Option<String> {
    let plural = name.strip_suffix('n').filter(|stem| stem.ends_with('e'));
    let stems = [plural, name.strip_suffix("es"), name.strip_suffix('s')].into_iter().flatten();
    let same =
        |stem: &&str| lexicon.rows_of(table, stem, Shape::Caps).any(|other| other.number() == row.number());
    stems.filter(|stem| !stem.contains(' ')).find(same).map(str::to_owned)
}

/// "Internationalen Gerichtshof" is "Internationaler Gerichtshof", by the gender of the noun behind the adjectives.
fn with_strong_adjectives(lexicon: &Lexicon, name: &str) -> Option<String> {
    let mut words: Vec<Cow<str>> = name.split(' ').map(Cow::Borrowed).collect();
    let count = words.iter().take_while(|word| inflected_stem(lexicon, word).is_some()).count();
    if count == 0 || !words.get(count)?.starts_with(char::is_uppercase) {
        return None;
    }
    // "die Norwegische See", "Gerichtshof", "Gerichtshofes", "Gerichtshofs"
    let sea = words[count] == "See" && words[..count].iter().all(|word| word.contains("isch"));
    let stems = ["", "es", "s"].iter().filter_map(|ending| words[count].strip_suffix(ending));
    let mut forms = stems.filter_map(|noun| Some((noun.to_owned(), strong_ending(lexicon, noun)?)));
    let (noun, ending) = if sea { ("See".to_owned(), "e") } else { forms.next()? };
    words[count] = Cow::Owned(noun);
    for word in &mut words[..count] {
        let stem = inflected_stem(lexicon, word)?;
        *word = Cow::Owned(format!("{stem}{ending}"));
    }
    let strong = words.join(" ");
    (strong != name).then_some(strong)
}

/// The stem of an inflected adjective that names begin with; "Berliner" and "Leipziger" are none.
fn inflected_stem<'w>(lexicon: &Lexicon, word: &'w str) -> Option<&'w str> {
    let stem = ["en", "em", "er", "es", "e"].iter().find_map(|ending| word.strip_suffix(ending))?;
    if word.ends_with("er") && lexicon.class_of(stem, Shape::Capital) & class::PLACE != 0 {
        return None;
    }
    let made = ["isch", "lich", "ig", "al", "ell", "iv", "är"].iter().any(|tail| stem.ends_with(tail));
    let told = made && stem.len() > 5 && stem.starts_with(char::is_uppercase);
    (told && (word.ends_with("en") || word.ends_with("e") || is_adjective(word) || word.ends_with("aler"))
        || lexicon.means(stem, Shape::Capital, Sense::NameAdjective))
    .then_some(stem)
}

/// The ending that adjectives have before the noun in the nominative without an article, by its gender.
fn strong_ending(lexicon: &Lexicon, noun: &str) -> Option<&'static str> {
    Some(match lexicon.gender(noun)? {
        Gender::Masculine => "er",
        Gender::Neuter => "es",
        Gender::Feminine | Gender::Plural => "e",
    })
}

/// True of two forms of one word: they differ in an ending of case or number alone.
pub fn alike(a: &str, b: &str) -> bool {
    const ENDINGS: [&str; 9] = ["", "e", "em", "en", "er", "es", "n", "s", "ses"];
    let same: usize = a.chars().zip(b.chars()).take_while(|(a, b)| a == b).map(|(a, _)| a.len_utf8()).sum();
    let rest = |word: &str, stem: usize| word.get(stem..).is_some_and(|rest| ENDINGS.contains(&rest));
    // "Weißes" and "Weißen" part behind the ending's first letter.
    let parts = |stem: usize| rest(a, stem) && rest(b, stem);
    a == b || same > 2 && (parts(same) || parts(same - 1))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::entities::tests::assert_entities;

    #[test]
    fn names_stand_in_the_nominative() {
        assert_entities(&[
            ("Die Kraft der Vereinigten Staaten schwand.", "Vereinigte Staaten = Vereinigten Staaten"),
            (
                "Er war beim Internationalen Torfverband für Moore.",
                "Internationaler Torfverband für Moore = Internationalen Torfverband für Moore",
            ),
            ("Das sagte sie den Grünen.", "Grüne = Grünen"),
            ("Der Umbau des Leipziger Bahnhofs ruht.", "Leipziger Bahnhof = Leipziger Bahnhofs"),
            ("Das ist die Präsidentin des Bundestages.", "Bundestag = Bundestages"),
            (
                "Das ist die Sitzung des Sicherheitsrats der Vereinten Nationen.",
                "Sicherheitsrat der Vereinten Nationen = Sicherheitsrats der Vereinten Nationen",
            ),
            ("Der Rat des Kreises Pinneberg tagt.", "Kreis Pinneberg = Kreises Pinneberg"),
            ("Sie steht bei Leipziger Moormuseum.", "Leipziger Moormuseum = Leipziger Moormuseum"),
            (
                "Es kam Ruth Wessolek, dann Jörn Lammers.",
                "Ruth Wessolek = Ruth Wessolek; Jörn Lammers = Jörn Lammers",
            ),
            ("Der Test gelang, sagte Wessolens.", "Wessolens = Wessolens"),
            ("Die Rede Ruth Webers war lang.", "Ruth Weber = Ruth Webers"),
            ("Der Deichbauer Udo Diels kam.", "Udo Diels = Udo Diels"),
            ("Das sagte Udo Diels Reportern.", "Udo Diels = Udo Diels"),
            ("Schiffe fahren in der Norwegischen See.", "Norwegische See = Norwegischen See"),
            ("Melonis Plan fiel durch.", "Meloni = Melonis"),
            (
                "Die Brauerei Quellfels wächst.\nBrauerei Quellfels\nRuth Weber",
                "Quellfels = Quellfels + Quellfels; Ruth Weber = Ruth Weber",
            ),
            (
                "Die Bezirksanwaltschaft Litauens klagt.",
                "Bezirksanwaltschaft Litauens = Bezirksanwaltschaft Litauens",
            ),
        ]);
    }

    #[test]
    fn knows_the_adjectives_that_begin_names() {
        let lexicon = Lexicon::embedded();
        assert_eq!(inflected_stem(&lexicon, "Nationalen"), Some("National"));
        assert_eq!(inflected_stem(&lexicon, "Neues"), Some("Neu"));
        for noun in ["Regale", "Wessoler", "Kanalen"] {
            assert_eq!(inflected_stem(&lexicon, noun), None, "{noun}");
        }
    }

    #[test]
    fn tells_endings_from_other_letters() {
        assert!(alike("Weißes", "Weißen") && alike("Hauses", "Haus") && alike("Niederlanden", "Niederlande"));
        // The ending's first letter is the same; and two letters are no stem.
        assert!(alike("Weißem", "Weißer") && !alike("Aue", "Aus"));
        assert!(!alike("Mladic", "Mladić") && !alike("Bank", "Bahn") && !alike("Vilnius", "Wilna"));
    }
}
