//! Why something was found, in words for people: what the names of rules mean, in both languages.
//!
//! The words are a table, `why.tsv`; `{unit}`, `{currency}`, `{object}` and `{cue}` stand for what the find has,
//! and what is in brackets is left out where it has none. A rule without a row is shown by its name.
//! Example: the rule `unit` of "12 km" is "number, then the unit km".

use std::borrow::Cow;

use super::human::value::unit_name;
use crate::entities::Entity;
use crate::error::Language;
use crate::figures::Figure;
use crate::statements::Statement;

const TABLE: &str = include_str!("why.tsv");

/// Why a figure was found, and what its hedge is; none without `--explain`.
pub fn figure(figure: &Figure, language: Language) -> Option<String> {
    let fields = [
        ("{unit}", figure.unit.map_or("", |unit| unit_name(unit, true, language))),
        ("{currency}", figure.currency.unwrap_or_default()),
        ("{object}", figure.object.unwrap_or_default()),
    ];
    let mut why = filled(&words("figure", figure.rule?, language), &fields);
    if let Some(hedge) = figure.hedge {
        let hedged = match language {
            Language::En => "hedged by",
            Language::De => "eingeschränkt durch",
        };
        let (open, close) = marks(language);
        why.push_str(&format!("; {hedged} {open}{hedge}{close}"));
    }
    Some(why)
}

/// Why an entity was found where it was found first.
pub fn entity(entity: &Entity, language: Language) -> Option<String> {
    Some(words("entity", entity.rule?, language).into_owned())
}

/// Why a statement was found.
pub fn statement(statement: &Statement, language: Language) -> Option<String> {
    let cue = statement.cue.map_or("", |cue| cue.text);
    Some(filled(&words("statement", statement.rule?, language), &[("{cue}", cue)]))
}

fn marks(language: Language) -> (char, char) {
    match language {
        Language::En => ('"', '"'),
        Language::De => ('„', '“'),
    }
}

/// The row's words, or else the rule's name.
fn words(find: &str, rule: &'static str, language: Language) -> Cow<'static, str> {
    let column = match language {
        Language::En => 2,
        Language::De => 3,
    };
    let row = rows().find(|row| row[0] == find && row[1] == rule);
    row.map_or_else(|| Cow::Owned(rule.replace('-', " ")), |row| Cow::Borrowed(row[column]))
}

/// Find, rule, English, German, example.
fn rows() -> impl Iterator<Item = [&'static str; 5]> {
    TABLE.lines().skip(1).map(|line| {
        let mut columns = line.split('\t');
        std::array::from_fn(|_| columns.next().unwrap_or_default())
    })
}

/// The words with the find's own in their places.
fn filled(words: &str, fields: &[(&str, &str)]) -> String {
    let (before, rest) = words.split_once('[').unwrap_or((words, ""));
    let (inside, after) = rest.split_once(']').unwrap_or_default();
    let missing = fields.iter().any(|(name, value)| value.is_empty() && inside.contains(name));
    let words = [before, if missing { "" } else { inside }, after].concat();
    fields.iter().fold(words, |words, (name, value)| words.replace(name, value))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Day;
    use crate::{Options, Report, Source};

    fn report(text: &str) -> Report<'_> {
        let source = Source { path: None, format: "text", encoding: "utf-8", bytes: 0 };
        let options = Options { date: Day::new(2024, 6, 12), explain: true, ..Options::default() };
        Report::new("text", text, source, &options)
    }

    fn rules(report: &Report, find: &str) -> Vec<Option<&'static str>> {
        match find {
            "figure" => report.figures.iter().map(|figure| figure.rule).collect(),
            "entity" => report.entities.iter().map(|entity| entity.rule).collect(),
            _ => report.statements.iter().map(|statement| statement.rule).collect(),
        }
    }

    #[test]
    fn each_rows_example_is_found_by_its_rule() {
        let mut wrong = Vec::new();
        for (i, [find, rule, english, german, example]) in rows().enumerate() {
            let text = example.replace("\\n", "\n").replace("\\t", "\t");
            if !rules(&report(&text), find).contains(&Some(rule)) || english.is_empty() || german.is_empty() {
                wrong.push(format!("{find} {rule}: {example}"));
            }
            if rows().take(i).any(|row| row[..2] == [find, rule]) {
                wrong.push(format!("{find} {rule} is there twice"));
            }
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }

    #[test]
    fn every_rule_of_the_fixtures_has_words() {
        let mut wrong = Vec::new();
        let files = std::fs::read_dir("fixtures").unwrap().map(|entry| entry.unwrap().path());
        for path in files.filter(|path| path.extension().is_some_and(|extension| extension == "txt")) {
            let text = std::fs::read_to_string(path).unwrap();
            let report = report(&text);
            for find in ["figure", "entity", "statement"] {
                for rule in rules(&report, find) {
                    if !rows().any(|row| row[0] == find && Some(row[1]) == rule) {
                        wrong.push(format!("{find} {rule:?} has no row in src/render/why.tsv"));
                    }
                }
            }
        }
        wrong.sort();
        wrong.dedup();
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }

    #[test]
    fn words_name_what_the_find_has() {
        let report = report("Der Kai ist rund 12 Kilometer lang, sagte Petra Wessolek.");
        let figure = |language| super::figure(&report.figures[0], language).unwrap();
        assert_eq!(figure(Language::En), "number, then the unit km; hedged by \"rund\"");
        assert_eq!(figure(Language::De), "Zahl, dann die Einheit km; eingeschränkt durch „rund“");
        assert_eq!(entity(&report.entities[0], Language::En).unwrap(), "given name + surname");
        assert_eq!(statement(&report.statements[0], Language::De).unwrap(), "Satz vor dem Sagewort: „sagte“");
        let nothing = [("{cue}", "")];
        assert_eq!(filled("clause[: {cue}]!", &nothing), "clause!");
        assert_eq!(words("figure", "new-rule", Language::De), "new rule");
    }
}
