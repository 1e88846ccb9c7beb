//! Every table is in order, and every example in it gives what its row says.
//!
//! The examples are run through the whole analysis; all rows that fail are shown at once.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

use std::collections::HashSet;
use std::path::Path;

use depesche::document::{Day, SectionKind};
use depesche::entities::{Entity, EntityKind};
use depesche::figures::{Figure, FigureKind, Modifier};
use depesche::lexicon::{Gender, Lexicon, Reading, TABLES, TableId};
use depesche::statements::Statement;

/// A table's rows as cells by the name of their column.
struct Table {
    name: &'static str,
    header: Vec<String>,
    rows: Vec<Vec<String>>,
}

impl Table {
    fn read(name: &'static str) -> Table {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("src/lexicon/data/{name}.tsv"));
        let text =
            std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        let mut lines = text.lines().map(|line| line.split('\t').map(str::to_owned).collect::<Vec<_>>());
        let header = lines.next().unwrap_or_default();
        Table { name, header, rows: lines.collect() }
    }

    fn get<'r>(&self, row: &'r [String], column: &str) -> &'r str {
        let at = self.header.iter().position(|name| name == column);
        at.and_then(|at| row.get(at)).map_or("", String::as_str)
    }

    /// Runs the check on each row and gathers what it has to say.
    #[track_caller]
    fn check(&self, check: impl Fn(&Table, &[String]) -> Result<(), String>) {
        let failed: Vec<_> = self
            .rows
            .iter()
            .filter_map(|row| check(self, row).err().map(|why| format!("{:?}: {why}", row.join(" | "))))
            .collect();
        assert!(failed.is_empty(), "{} of {}.tsv:\n{}", failed.len(), self.name, failed.join("\n"));
    }
}

#[test]
fn a_form_is_found_by_the_class_of_its_first_word() {
    let lexicon = Lexicon::embedded();
    for id in TableId::ALL {
        let depesche::lexicon::Table { name, forms, .. } = TABLES[id as usize];
        Table::read(name).check(|table, row| {
            let written = forms.iter().flat_map(|column| table.get(row, column).split('|'));
            for form in written.filter(|form| !form.is_empty()) {
                let reading = Reading::new(form, lexicon);
                let all = lexicon.matches_in(id, &reading, 0).next().map(|found| found.row.number());
                same(reading.longest(id, 0).map(|found| found.row.number()), all)?;
            }
            Ok(())
        });
    }
}

/// The first figure of a text, as seen by the check; an error where there is none.
fn first_figure<T>(text: &str, read: impl Fn(&Figure) -> Result<T, String>) -> Result<T, String> {
    let report = depesche::analyse(text);
    report.figures.first().map_or_else(|| Err(format!("no figure in {text:?}")), read)
}

/// The figure must cover the whole example.
fn whole(figure: &Figure, example: &str) -> Result<(), String> {
    if figure.text == example { Ok(()) } else { Err(format!("the figure is {:?}", figure.text)) }
}

fn same<T: PartialEq + std::fmt::Debug>(found: T, wanted: T) -> Result<(), String> {
    if found == wanted { Ok(()) } else { Err(format!("{found:?} instead of {wanted:?}")) }
}

#[test]
fn every_table_has_its_columns_and_is_sorted_without_duplicates() {
    let mut wrong = Vec::new();
    let names: HashSet<_> = TABLES.iter().map(|table| table.name).collect();
    for name in names {
        let table = Table::read(name);
        let columns = table.header.len();
        wrong.extend(
            table
                .rows
                .iter()
                .filter(|row| row.len() != columns)
                .map(|row| format!("{name}: columns of {row:?}")),
        );
        let unsorted = table.rows.windows(2).filter(|pair| pair[0].first() > pair[1].first());
        wrong.extend(unsorted.map(|pair| format!("{name}: {:?} stands before {:?}", pair[0][0], pair[1][0])));
        let mut seen = HashSet::new();
        wrong.extend(
            table.rows.iter().filter(|row| !seen.insert(*row)).map(|row| format!("{name}: twice {row:?}")),
        );
        let blank = |cell: &String| cell.trim() != cell || cell.contains("  ");
        wrong.extend(
            table
                .rows
                .iter()
                .filter(|row| row.iter().any(blank))
                .map(|row| format!("{name}: stray blanks in {row:?}")),
        );
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn no_form_stands_twice_in_a_table() {
    let mut wrong = Vec::new();
    for (name, column) in [
        ("units", "forms"),
        ("currencies", "forms"),
        ("hedges", "form"),
        ("numerals", "form"),
        ("abbreviations", "form"),
    ] {
        let table = Table::read(name);
        let mut seen = HashSet::new();
        let forms = table.rows.iter().flat_map(|row| table.get(row, column).split('|'));
        wrong.extend(forms.filter(|form| !seen.insert(*form)).map(|form| format!("{name}: {form}")));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn no_organization_is_called_as_another_is() {
    let table = Table::read("organizations");
    let names: HashSet<_> = table.rows.iter().map(|row| table.get(row, "name")).collect();
    table.check(|table, row| {
        let other = table.get(row, "aliases").split('|').find(|alias| names.contains(alias));
        other.map_or(Ok(()), |other| Err(format!("{other} has a row")))
    });
}

#[test]
fn no_person_has_two_rows() {
    let mut seen = HashSet::new();
    let tables = ["persons_politics", "persons_society"].map(Table::read);
    let names = tables.iter().flat_map(|table| {
        table.rows.iter().flat_map(|row| {
            std::iter::once(table.get(row, "name")).chain(table.get(row, "aliases").split('|'))
        })
    });
    let twice: Vec<_> = names.filter(|name| !name.is_empty() && !seen.insert(*name)).collect();
    assert!(twice.is_empty(), "{}", twice.join(", "));
}

#[test]
fn every_example_of_a_certainty_gives_that_certainty() {
    Table::read("certainties").check(|table, row| {
        first_figure(table.get(row, "example"), |figure| {
            same(serde_json::json!(figure.certainty), table.get(row, "certainty").into())
        })
    });
}

#[test]
fn every_example_of_a_unit_gives_that_unit() {
    Table::read("units").check(|table, row| {
        let example = table.get(row, "example");
        first_figure(example, |figure| {
            whole(figure, example)?;
            same(figure.unit, Some(table.get(row, "symbol")).as_ref().copied())
        })
    });
}

#[test]
fn every_example_of_a_currency_gives_that_currency() {
    Table::read("currencies").check(|table, row| {
        let example = table.get(row, "example");
        first_figure(example, |figure| {
            whole(figure, example)?;
            same(figure.kind, FigureKind::Money)?;
            same(figure.currency, Some(table.get(row, "iso")))
        })
    });
}

#[test]
fn every_example_of_a_hedge_gives_its_modifier_and_its_words() {
    Table::read("hedges").check(|table, row| {
        let (form, example) = (table.get(row, "form"), table.get(row, "example"));
        let modifier = table.get(row, "modifier");
        // Hedges of dates and clock times are those rules' to read; "keine Firma" is no figure.
        let year =
            example.split(' ').next_back().is_some_and(|last| last.len() == 4 && last.parse::<u32>().is_ok());
        if example.contains("Uhr") || year || modifier == "none" && !example.contains("100") {
            return Ok(());
        }
        first_figure(example, |figure| {
            let said = serde_json::to_value(figure.modifier).map_err(|error| error.to_string())?;
            let wanted = if modifier == "none" { "less_than" } else { modifier };
            same(said.as_str(), Some(wanted))?;
            // An exact figure needs no hedge.
            if figure.modifier == Modifier::Exact { Ok(()) } else { same(figure.hedge, Some(form)) }
        })
    });
}

#[test]
fn every_example_of_a_numeral_begins_with_its_figure() {
    Table::read("numerals").check(|table, row| {
        let (example, value) = (table.get(row, "example"), table.get(row, "value"));
        first_figure(example, |figure| {
            let bare = example.strip_prefix("die ").unwrap_or(example);
            let start = if bare.starts_with(figure.text) { Ok(()) } else { whole(figure, example) };
            start?;
            let plain = matches!(
                table.get(row, "kind"),
                "unit" | "ten" | "hundred" | "thousand" | "mixed" | "vulgar" | "ordinal"
            );
            let found = figure.value.map(|value| value.0.normalize().to_string());
            if plain { same(found.as_deref(), Some(value)) } else { same(found.is_none(), value.is_empty()) }
        })
    });
}

#[test]
fn every_example_of_an_abbreviation_is_one_sentence() {
    Table::read("abbreviations")
        .check(|table, row| same(depesche::analyse(table.get(row, "example")).stats.sentences, 1));
}

#[test]
fn every_example_of_a_wire_shows_that_wire() {
    Table::read("wires").check(|table, row| {
        let report = depesche::analyse(table.get(row, "example"));
        same(report.wire, Some(table.get(row, "wire")))
    });
}

#[test]
fn every_example_of_a_nominal_means_the_organization_before() {
    Table::read("nominals").check(|table, row| {
        let report = depesche::analyse(table.get(row, "example"));
        let mentions = report.entities.iter().flat_map(|entity| &entity.mentions);
        let meant: Vec<_> =
            mentions.filter(|mention| !mention.is_name()).map(|mention| mention.text).collect();
        let nouns = meant.iter().filter_map(|text| text.split(' ').next_back());
        same(nouns.collect(), vec![table.get(row, "noun")])
    });
}

#[test]
fn every_example_of_a_change_has_its_direction() {
    Table::read("changes").check(|table, row| {
        let example = table.get(row, "example");
        first_figure(example, |figure| {
            let direction = figure.change.map(|change| format!("{:?}", change.direction).to_lowercase());
            same(direction, Some(table.get(row, "direction").to_owned()))
        })
    });
}

#[test]
fn every_example_of_a_coin_is_money_of_its_country() {
    Table::read("coins").check(|table, row| {
        let iso = table.get(row, "iso");
        first_figure(table.get(row, "example"), |figure| same(figure.currency, Some(iso)))
    });
}

#[test]
fn every_example_of_a_prefix_holds_a_zu_behind_it() {
    Table::read("prefixes").check(|table, row| {
        let example = table.get(row, "example");
        let rest = example.strip_prefix(table.get(row, "prefix")).unwrap_or_default();
        same((rest.starts_with("zu"), Lexicon::embedded().holds_zu(example)), (true, true))
    });
}

#[test]
fn every_example_of_a_gender_has_its_article() {
    Table::read("genders").check(|table, row| {
        let (article, noun) = table.get(row, "example").split_once(' ').unwrap_or_default();
        let gender = Lexicon::embedded().gender(noun);
        let fits = match gender {
            Some(Gender::Masculine) => article == "der",
            Some(Gender::Neuter) => article == "das",
            Some(Gender::Feminine | Gender::Plural) => article == "die",
            None => false,
        };
        same((gender, fits), (gender, true))
    });
}

#[test]
fn every_example_of_a_speaker_is_said_by_that_noun() {
    Table::read("speakers").check(|table, row| {
        let report = depesche::analyse(table.get(row, "example"));
        let speakers = report.statements.iter().filter_map(|statement| statement.speaker);
        let nouns: Vec<_> = speakers.filter_map(|speaker| speaker.text.split(' ').next_back()).collect();
        same(nouns, vec![table.get(row, "noun")])
    });
}

#[test]
fn every_example_of_a_saying_gives_its_clause() {
    Table::read("sayings").check(|table, row| {
        let report = depesche::analyse(table.get(row, "example"));
        let said: Vec<_> = report.statements.iter().map(|statement| statement.text).collect();
        same(said, vec!["dass der Damm bald breche"])
    });
}

#[test]
fn every_opening_of_a_wire_is_its_own_line() {
    Table::read("wires").check(|table, row| {
        for opening in table.get(row, "openings").split('|').filter(|opening| !opening.is_empty()) {
            let text = format!("Rat wählt neu\n\nDer Rat hat neu gewählt.\n\n{opening} Muster\n");
            let report = depesche::analyse(&text);
            let last = report.sections.last().map(|section| section.kind);
            same((report.wire, last), (Some(table.get(row, "wire")), Some(SectionKind::Distribution)))
                .map_err(|why| format!("{opening}: {why}"))?;
        }
        Ok(())
    });
}

/// What a report holds, in the words of the table `senses`: "heutige = date 2024-02-28", "300 Stunden = possible",
/// "5 Prozent = up by", "5 Euro = of Umsatz", "person Kim Tae Yong", "Der Minister is Udo Krantz", "indirect der Plan gefällt", "Kern speaks",
/// "Die Stadt Ulm speaks as Ulm", "slug Statement".
fn finds(report: &depesche::Report) -> Vec<String> {
    let name = |value: serde_json::Value| value.as_str().unwrap_or_default().to_owned();
    let figures = report.figures.iter().flat_map(|figure| {
        let change = figure.change.map(|change| format!("{:?} {:?}", change.direction, change.role));
        let change = change.unwrap_or_default().to_lowercase();
        let certainty = name(serde_json::json!(figure.certainty));
        let property = figure.property.map(|property| format!("of {property}"));
        [figure.to_string(), certainty, change, property.unwrap_or_default()]
            .map(|what| format!("{} = {what}", figure.text))
    });
    let entities = report.entities.iter().flat_map(|entity| {
        let mentions = entity.mentions.iter().map(|mention| format!("{} is {}", mention.text, entity.name));
        mentions.chain([format!("{} {}", name(serde_json::json!(entity.kind)), entity.name)])
    });
    let statements = report.statements.iter().flat_map(|said| {
        let speaker = said.speaker.map_or("nobody", |speaker| speaker.text);
        let entity = said.speaker.and_then(|speaker| speaker.entity);
        let entity = report.entities.iter().find(|known| Some(known.id) == entity);
        let entity = entity.map_or("nobody", |entity| &entity.name);
        let kind = name(serde_json::json!(said.kind));
        [
            format!("{kind} {}", said.text),
            format!("{speaker} speaks"),
            format!("{speaker} speaks as {entity}"),
        ]
    });
    let sections = report
        .sections
        .iter()
        .map(|section| format!("{} {}", name(serde_json::json!(section.kind)), section.text));
    figures.chain(entities).chain(statements).chain(sections).collect()
}

#[test]
fn every_example_of_a_sense_holds_its_find() {
    let options = depesche::Options { published: Day::new(2024, 2, 28), ..depesche::Options::default() };
    Table::read("senses").check(|table, row| {
        let (example, wanted) = (table.get(row, "example"), table.get(row, "finds"));
        let forms: Vec<_> = table.get(row, "forms").split('|').collect();
        same(example.to_lowercase().contains(&forms[0].to_lowercase()), true)?;
        for form in &forms {
            let in_place = |text: &str| swap(text, forms[0], form);
            let text = in_place(example).replace(" ¶¶ ", "\n\n").replace(" ¶ ", "\n").replace(" | ", "   ");
            let found = finds(&depesche::analyse_with(&text, &options));
            let wanted = &in_place(wanted).replace(" ¶ ", "\n")[..];
            let (wanted, there) = wanted.strip_prefix("no ").map_or((wanted, true), |wanted| (wanted, false));
            if found.iter().any(|find| find == wanted) != there {
                return Err(format!("{form} holds {found:?}"));
            }
        }
        Ok(())
    });
}

/// The text with another form in the place of the first, capital or not.
fn swap(text: &str, first: &str, form: &str) -> String {
    let capital = |word: &str| {
        let mut letters = word.chars();
        letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect::<String>()
    };
    if text.contains(first) {
        text.replace(first, form)
    } else {
        text.replace(&capital(first), &capital(form))
    }
}

#[test]
fn every_example_of_a_role_names_who_has_it() {
    Table::read("roles").check(|table, row| {
        let example = table.get(row, "example");
        let report = depesche::analyse(example);
        let mut persons = report.entities.iter().filter(|entity| entity.kind == EntityKind::Person);
        same(persons.any(|person| example.ends_with(&*person.name)), true)
    });
}

/// The kinds of a text's entities, in the words of the tables.
fn kinds(text: &str) -> Vec<String> {
    let kind = |entity: &Entity| serde_json::json!(entity.kind).as_str().unwrap_or_default().to_owned();
    depesche::analyse(text).entities.iter().map(kind).collect()
}

#[test]
fn every_example_of_a_head_or_frame_has_an_entity_of_its_kind() {
    Table::read("org_heads").check(|table, row| {
        let found = kinds(table.get(row, "example"));
        if found.iter().any(|kind| kind == "organization") { Ok(()) } else { Err(format!("{found:?}")) }
    });
    Table::read("frames").check(|table, row| {
        let (found, kind) = (kinds(table.get(row, "example")), table.get(row, "kind"));
        let kind = if kind == "work" { "product" } else { kind };
        let holds = if kind == "none" { found.is_empty() } else { found.iter().any(|found| found == kind) };
        if holds { Ok(()) } else { Err(format!("{found:?}")) }
    });
}

#[test]
fn every_example_of_a_cue_or_source_is_a_statement_of_somebody() {
    for name in ["cues", "sources", "attributions"] {
        Table::read(name).check(|table, row| {
            let report = depesche::analyse(table.get(row, "example"));
            let mut statements = report.statements.iter();
            // "Dem Wirt wurde nachgesagt, er habe gelogen.": who says so stays open.
            let told = |said: &Statement| said.cue.is_some() && (name == "cues" || said.speaker.is_some());
            same(statements.any(told), true)
        });
    }
}

#[test]
fn every_example_of_a_heading_begins_its_section() {
    Table::read("headings").check(|table, row| {
        let (example, wanted) = (table.get(row, "example"), table.get(row, "section"));
        let ends = [
            format!("{example}\nRat wählt neu\n\nKiel (dpa) - Der Rat hat neu gewählt.\n"),
            format!("Rat wählt neu\n\nDer Rat hat neu gewählt.\n\n{example}\n"),
            format!("Rat wählt neu\n\nDer Rat hat neu gewählt.\n\n{example}\nEs steht mehr darunter.\n"),
        ];
        let holds = |text: &String| {
            let report = depesche::analyse(text);
            report.sections.iter().any(|section| serde_json::json!(section.kind) == wanted)
        };
        same(ends.iter().any(holds), true)
    });
}

#[test]
fn every_example_of_a_preterite_makes_a_day_past() {
    let options = depesche::Options { published: Day::new(2024, 2, 28), ..depesche::Options::default() };
    Table::read("preterites").check(|table, row| {
        let text = format!("{} am Montag.", table.get(row, "example"));
        let report = depesche::analyse_with(&text, &options);
        same(report.figures.last().and_then(|day| day.iso.as_deref()), Some("2024-02-26"))
    });
}

#[test]
fn every_example_of_a_label_or_multiple_has_its_number() {
    Table::read("labels")
        .check(|table, row| same(depesche::analyse(table.get(row, "example")).figures.len(), 0));
    Table::read("multiples").check(|table, row| {
        first_figure(table.get(row, "example"), |figure| {
            let value = figure.value.map(|value| value.0.normalize().to_string());
            same(value.as_deref(), Some(table.get(row, "factor")))
        })
    });
}
