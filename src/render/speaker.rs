//! What a speaker is called in lists: by name where it is known, else by the words of the text as a heading has them.
//!
//! Articles go, and a genitive that the article shows becomes the plain form; a pronoun that stands for nobody known
//! names nobody. Example: "des Wirtschaftsministeriums" is "Wirtschaftsministerium".

use std::borrow::Cow;

use crate::report::Report;
use crate::statements::Statement;

/// The name of who says it; none for nobody.
pub fn of<'r>(report: &'r Report, statement: &Statement<'r>) -> Option<Cow<'r, str>> {
    let speaker = statement.speaker?;
    match report.speaker_name(&speaker) {
        Some(name) => Some(Cow::Borrowed(name)),
        None => named(speaker.text),
    }
}

fn named(text: &str) -> Option<Cow<'_, str>> {
    const ARTICLES: [&str; 12] =
        ["der", "die", "das", "den", "dem", "des", "ein", "eine", "einen", "einem", "einer", "eines"];
    const PRONOUNS: [&str; 23] = [
        "er",
        "sie",
        "es",
        "ihm",
        "ihr",
        "ihn",
        "ihnen",
        "ich",
        "wir",
        "man",
        "wer",
        "dieser",
        "diese",
        "dieses",
        "diesem",
        "jener",
        "jene",
        "letzterer",
        "letztere",
        "beide",
        "beiden",
        "andere",
        "einige",
    ];
    let is_one_of = |word: &str, words: &[&str]| words.contains(&word.to_lowercase().as_str());
    let Some((first, rest)) = text.split_once(' ').map(|(first, rest)| (first, rest.trim_start())) else {
        return (!is_one_of(text, &PRONOUNS) && !is_one_of(text, &ARTICLES)).then_some(Cow::Borrowed(text));
    };
    if rest.is_empty() || !is_one_of(first, &ARTICLES) {
        return Some(Cow::Borrowed(text));
    }
    let noun = rest.split([' ', ',']).next().unwrap_or_default();
    let is_genitive = matches!(first.to_lowercase().as_str(), "des" | "eines");
    match genitive_stem(noun).filter(|_| is_genitive) {
        Some(stem) => Some(Cow::Owned(format!("{stem}{}", &rest[noun.len()..]))),
        None => Some(Cow::Borrowed(rest)),
    }
}

/// The noun without the ending of its genitive; none where it has none, or where the word may end so itself.
fn genitive_stem(noun: &str) -> Option<&str> {
    const CONSONANTS: &str = "bcdfghklmnprtvwz";
    let ends_so = |stem: &str, letters: &str| stem.chars().last().is_some_and(|last| letters.contains(last));
    if !noun.chars().next().is_some_and(char::is_uppercase) {
        return None;
    }
    let double = noun.strip_suffix("nisses").map(|stem| &noun[..stem.len() + "nis".len()]);
    let long = || noun.strip_suffix("es").filter(|stem| ends_so(stem, "bdfgkmnprstzß"));
    let short = || noun.strip_suffix('s').filter(|stem| ends_so(stem, CONSONANTS));
    double.or_else(long).or_else(short)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn speakers_are_called_as_in_a_heading() {
        let rows = [
            ("der Werft", Some("Werft")),
            ("des Wirtschaftsministeriums", Some("Wirtschaftsministerium")),
            ("des Landes Hessen", Some("Land Hessen")),
            ("des Kreises", Some("Kreis")),
            ("des Ausschusses", Some("Ausschuss")),
            ("des Bündnisses", Some("Bündnis")),
            ("des Präsidenten", Some("Präsidenten")),
            ("des örtlichen Vereins", Some("örtlichen Vereins")),
            ("einem Bericht des Zentrums", Some("Bericht des Zentrums")),
            ("Der Halter, ein Mann aus Lohetal", Some("Halter, ein Mann aus Lohetal")),
            ("bisherigem Ermittlungsstand", Some("bisherigem Ermittlungsstand")),
            ("Polizei", Some("Polizei")),
            ("Er", None),
            ("die", None),
        ];
        for (text, wanted) in rows {
            assert_eq!(named(text).as_deref(), wanted, "{text}");
        }
    }
}
