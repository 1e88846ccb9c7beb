//! The forms of a row as they may stand in a text, and the classes that they give their words.
//!
//! Shared by the build script, which compiles the tables, and by the library, which adds rows of one's own.
//! Example: the demonym "französisch" gives "französische", "französischen" and so on.

use super::tables::{Class, Table, class};

/// A form of a row.
pub enum Form<'f> {
    /// One or more words that the row is found by.
    Phrase {
        /// As it stands in a text.
        text: String,
        /// What it is.
        class: Class,
    },
    /// A word that only has a class.
    Word {
        /// As it stands in a text.
        text: &'f str,
        /// What it is.
        class: Class,
    },
}

/// What stands in a text for a form of a row whose cells `get` gives by the names of the columns.
pub fn of<'r>(table: &Table, form: &'r str, get: &impl Fn(&str) -> &'r str) -> Result<Vec<Form<'r>>, String> {
    if table.name == "cues" {
        let prefix = get("prefix");
        let swiss = swiss(form).map(|text| Form::Phrase { text, class: cue_class(form, prefix) });
        return Ok([Some(cue(form, prefix)), swiss].into_iter().flatten().collect());
    }
    let class = class_of(table, get)?;
    Ok(variants(table, form, get).into_iter().map(|text| Form::Phrase { text, class }).collect())
}

/// Classes that the first word of a longer form has, too: rules test them before they ask for rows.
const FIRST_WORDS: Class = class::ABBREVIATION
    | class::UNIT
    | class::CURRENCY
    | class::HEDGE
    | class::TIMEWORD
    | class::ATTRIBUTION
    | class::CERTAINTY;

/// The class of a form's first word.
pub fn class_of_first(class: Class, alone: bool, names: bool) -> Class {
    match (alone, names) {
        (true, _) => class,
        (false, true) => class::NAME_START,
        (false, false) if class & FIRST_WORDS != 0 => class | class::PHRASE_START,
        (false, false) => class::PHRASE_START,
    }
}

/// A verb of saying needs no help where nothing stands apart from it; the prefix itself is known by its last word.
fn cue<'f>(form: &'f str, prefix: &'f str) -> Form<'f> {
    if form == prefix {
        return Form::Word { text: prefix.rsplit(' ').next().unwrap_or(prefix), class: class::APART };
    }
    Form::Phrase { text: form.to_owned(), class: cue_class(form, prefix) }
}

fn cue_class(form: &str, prefix: &str) -> Class {
    let whole = prefix.is_empty() || form.starts_with(prefix);
    class::CUE | if whole { class::SPEECH } else { 0 }
}

/// "hiess": how Switzerland writes it.
fn swiss(form: &str) -> Option<String> {
    form.contains('ß').then(|| form.replace('ß', "ss"))
}

/// The class that a row's forms give.
fn class_of<'r>(table: &Table, get: &impl Fn(&str) -> &'r str) -> Result<Class, String> {
    Ok(match table.name {
        "words" => get("classes")
            .split('|')
            .map(|name| class::by_name(name).ok_or_else(|| format!("unknown class {name:?}")))
            .try_fold(0, |all, class| class.map(|class| all | class))?,
        "demonyms" if get("kind") != "adjective" => table.flagged,
        "calendar" if !matches!(get("kind"), "month" | "weekday") => table.flagged,
        "frames" if matches!(get("use"), "tail" | "name_tail" | "village") => class::FRAME | class::NAME_TAIL,
        // "Vertrag über": no hedge, but what "über" belongs to.
        "hedges" if get("position") == "governed" => 0,
        "hedges" if get("modifier") == "several" => class::HEDGE | class::SEVERAL,
        "roles" if get("kind") == "title" => class::ROLE | class::TITLE,
        _ if !get("flag").is_empty() => table.flagged,
        _ => table.class,
    })
}

/// The form as it stands, its Swiss spelling, and the endings of adjectives that demonyms take.
fn variants<'r>(table: &Table, form: &str, get: &impl Fn(&str) -> &'r str) -> Vec<String> {
    let mut all = vec![form.to_owned()];
    if table.name == "abbreviations" {
        all = vec![form.trim_end_matches('.').to_owned()];
    }
    if table.name == "demonyms" && get("kind") == "adjective" {
        all.extend(["e", "en", "er", "es", "em"].map(|ending| format!("{form}{ending}")));
    }
    if matches!(table.name, "organizations" | "events") {
        all.extend(inflected(form));
        if !get("flag").is_empty() {
            all.extend(without_article(form));
        }
    }
    if matches!(table.name, "places" | "countries") {
        all.extend(broken(form));
    }
    all.extend(all.iter().filter_map(|form| swiss(form)).collect::<Vec<_>>());
    all
}

/// "Schleswig- Holstein": a line that ended at the hyphen.
fn broken(form: &str) -> Option<String> {
    let (head, tail) = form.split_once('-').filter(|(head, _)| !head.contains(' '))?;
    (head.len() > 3 && tail.starts_with(char::is_uppercase)).then(|| format!("{head}- {tail}"))
}

/// "Die Linke": "der Linken" and "Linke" without its article, which only the context can tell.
fn without_article(form: &str) -> Vec<String> {
    let name = ["Die ", "Der ", "Das "].iter().find_map(|article| form.strip_prefix(article));
    let Some(name) = name.filter(|name| !name.contains(' ')) else { return Vec::new() };
    let inflected = name.ends_with('e').then(|| format!("{name}n"));
    [Some(name.to_owned()), inflected].into_iter().flatten().collect()
}

/// The cases of a name that begins with an adjective or ends in a noun: "Europäischen Parlaments".
fn inflected(form: &str) -> Vec<String> {
    const WITH_ES: [&str; 9] = ["amt", "rat", "bund", "tag", "dienst", "verband", "hof", "kreuz", "kongress"];
    const WITH_S: [&str; 20] = [
        "amt",
        "rat",
        "bund",
        "tag",
        "dienst",
        "verband",
        "gericht",
        "institut",
        "parlament",
        "ministerium",
        "verein",
        "zentrum",
        "werk",
        "club",
        "klub",
        "verlag",
        "rundfunk",
        "theater",
        "museum",
        "senat",
    ];
    let Some((first, rest)) = form.split_once(' ') else { return Vec::new() };
    let stem = ["es", "er", "e"].iter().find_map(|ending| first.strip_suffix(ending));
    let adjective = stem.filter(|stem| stem.len() > 3 && rest.starts_with(char::is_uppercase));
    let mut all = Vec::new();
    let lower = rest.to_lowercase();
    let ends = |tails: &[&str]| tails.iter().any(|tail| lower.ends_with(tail));
    for first in [Some(first.to_owned()), adjective.map(|stem| format!("{stem}en"))].into_iter().flatten() {
        if ends(&WITH_S) {
            all.push(format!("{first} {rest}s"));
        }
        if ends(&WITH_ES) {
            all.push(format!("{first} {rest}es"));
        }
    }
    all.extend(
        adjective
            .iter()
            .flat_map(|stem| ["en", "er", "em", "e", "es"].map(|ending| format!("{stem}{ending} {rest}"))),
    );
    all
}
