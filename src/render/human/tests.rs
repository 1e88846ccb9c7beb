//! The whole summary of a report made by hand, in both languages and several widths.
//!
//! Example: the report is on "Hafenchefin Wiebke Lührs", who says what the new quay costs.

use rust_decimal::Decimal;

use super::super::Style;
use super::document;
use crate::document::{Day, Fingerprint, Section, SectionKind, Stats};
use crate::entities::{Codes, Derived, Entity, EntityKind, Form, Mention};
use crate::error::{Language, Warning};
use crate::figures::{Certainty, Change, ChangeRole, Direction, Figure, FigureKind, Modifier, ValueRange};
use crate::id::Id;
use crate::numbers::Value;
use crate::report::{Choice, Parts, Report, SCHEMA, Source};
use crate::span::Span;
use crate::statements::{Cue, Speaker, Statement, StatementKind};

const NOWHERE: Span = Span { start: 0, end: 1 };

fn figure(id: u32, kind: FigureKind, text: &'static str, value: Option<Decimal>) -> Figure<'static> {
    Figure {
        id: Id(id),
        kind,
        text,
        span: Span { start: 10 * id, end: 10 * id + 5 },
        section: Id(0),
        value: value.map(Value),
        range: None,
        unit: None,
        per: None,
        currency: None,
        modifier: Modifier::Exact,
        hedge: None,
        property: None,
        column: None,
        object: None,
        iso: None,
        change: None,
        certainty: Certainty::Stated,
        statement: None,
        rule: None,
    }
}

fn figures() -> Vec<Figure<'static>> {
    let mut all = vec![
        figure(0, FigureKind::Money, "25 Milliarden Dollar", Some(Decimal::from(25_000_000_000u64))),
        figure(1, FigureKind::Money, "mehrere Milliarden Euro", None),
        figure(2, FigureKind::Count, "6.700 Container", Some(Decimal::from(6700))),
        figure(3, FigureKind::Percent, "14,2 Prozent", Some(Decimal::new(142, 1))),
        figure(4, FigureKind::Area, "3 bis 4,5 Quadratkilometer", None),
        figure(5, FigureKind::Duration, "ein Jahr", Some(Decimal::ONE)),
        figure(6, FigureKind::Ratio, "ein Drittel", Some(Decimal::ONE / Decimal::from(3))),
        figure(7, FigureKind::Date, "2017", None),
        figure(8, FigureKind::Temperature, "minus 5 Grad", Some(Decimal::from(-5))),
    ];
    all[0].currency = Some("USD");
    all[0].hedge = Some("mehr als");
    all[0].statement = Some(Id(0));
    all[1].currency = Some("EUR");
    all[1].statement = Some(Id(2));
    all[2].hedge = Some("etwa");
    all[3].unit = Some("%");
    all[3].change = Some(Change { direction: Direction::Up, role: ChangeRole::By });
    all[4].unit = Some("km2");
    all[4].range =
        Some(ValueRange { min: Some(Value(Decimal::from(3))), max: Some(Value(Decimal::new(45, 1))) });
    all[5].unit = Some("a");
    all[8].unit = Some("Cel");
    all
}

fn entity(id: u32, kind: EntityKind, name: &'static str, mentions: usize) -> Entity<'static> {
    let mention = Mention { text: name, span: NOWHERE, form: Form::Full };
    let derived = Derived { text: "Hamburger", span: NOWHERE };
    Entity {
        id: Id(id),
        kind,
        name: name.into(),
        mentions: vec![mention; mentions],
        derived: if mentions == 0 { vec![derived; 2] } else { Vec::new() },
        ids: Codes::default(),
        roles: Vec::new(),
        rule: None,
    }
}

fn statement(
    id: u32,
    (start, end): (u32, u32),
    text: &'static str,
    speaker: Option<(&'static str, Option<u32>)>,
) -> Statement<'static> {
    Statement {
        id: Id(id),
        kind: StatementKind::Direct,
        span: Span { start, end },
        spans: Vec::new(),
        text,
        speaker: speaker.map(|(text, entity)| Speaker { text, span: NOWHERE, entity: entity.map(Id) }),
        cue: Some(Cue { text: "sagte", span: NOWHERE }),
        stance: None,
        rule: None,
    }
}

fn report() -> Report<'static> {
    Report {
        schema: SCHEMA,
        id: "meldungen/hafen.txt",
        source: Source { path: Some("meldungen/hafen.txt"), format: "text", encoding: "utf-8", bytes: 4441 },
        language: "de",
        wire: Some("dpa"),
        title: Some("Der neue Kai des Hafens wird mehr als doppelt so teuer wie vor einem Jahr angekündigt"),
        published: Day::new(2017, 6, 29),
        place: Some("Hamburg"),
        stats: Stats { words: 1561, sentences: 21, paragraphs: 1 },
        fingerprint: Fingerprint(0),
        text: None,
        sections: vec![Section { id: Id(0), kind: SectionKind::Body, span: NOWHERE, text: "D" }],
        sentences: Vec::new(),
        figures: figures(),
        entities: vec![
            entity(0, EntityKind::Person, "Wiebke Lührs", 2),
            entity(1, EntityKind::Place, "Hamburg", 0),
            entity(2, EntityKind::Organization, "Hafenbetriebe Nord", 1),
            entity(3, EntityKind::Person, "Uwe Brandt", 5),
        ],
        statements: vec![
            statement(
                0,
                (0, 50),
                "„Mehr als 25 Milliarden Dollar kostet der Kai, und das ist erst der Anfang dessen, was wir für den Hafen tun müssen“",
                Some(("Hafenchefin Lührs", Some(0))),
            ),
            statement(1, (10, 20), "„Milliarden“", None),
            statement(2, (60, 90), "mehrere Milliarden Euro seien nötig", Some(("das Ministerium", None))),
            statement(3, (95, 99), "„Nein.“", None),
        ],
        contacts: Vec::new(),
        warnings: vec![Warning::Nul { count: 2 }, Warning::LossyPath],
        shown: Parts::ALL,
        choice: Choice::All,
    }
}

fn summary(report: &Report, language: Language, width: usize, color: bool) -> String {
    let mut bytes = Vec::new();
    document(report, &Style { language, width, color, ..Style::default() }, &mut bytes).unwrap();
    String::from_utf8(bytes).unwrap()
}

#[track_caller]
fn assert_same(found: &str, wanted: &str) {
    assert!(found == wanted, "found:\n{found}\nwanted:\n{wanted}");
}

#[test]
fn the_summary_is_one_screen_in_english() {
    let wanted = "\
── meldungen/hafen.txt ─────────────────────────────────────────────────────────
Der neue Kai des Hafens wird mehr als doppelt so teuer wie vor einem Jahr
angekündigt
Hamburg, 29 June 2017 · dpa · 1,561 words · 21 sentences · 1 paragraph

KEY FIGURES
  25 Milliarden Dollar        25,000,000,000 USD  mehr als  Wiebke Lührs
  mehrere Milliarden Euro                      –            das Ministerium
  6.700 Container                          6,700  etwa
  14,2 Prozent                           +14.2 %
  3 bis 4,5 Quadratkilometer           3–4.5 km²
  ein Jahr                                1 year
  ein Drittel                            0.3333…
  minus 5 Grad                             −5 °C

PEOPLE         Uwe Brandt 5 · Wiebke Lührs 2
ORGANISATIONS  Hafenbetriebe Nord 1
PLACES         Hamburg 2

STATEMENTS
  Wiebke Lührs     „Mehr als 25 Milliarden Dollar kostet der Kai, und das ist
                   erst der Anfang dessen, was wir für den Hafen tun müssen“
  das Ministerium  mehrere Milliarden Euro seien nötig
  –                „Nein.“

WARNINGS
  2 NUL characters stand in the text
  the path is not UTF-8 and is shown with replacement characters

";
    assert_same(&summary(&report(), Language::En, 80, false), wanted);
}

#[test]
fn a_narrow_summary_in_german_gives_up_what_matters_least() {
    let wanted = "\
── meldungen/hafen.txt ───────────────────────────
Der neue Kai des Hafens wird mehr als doppelt so
teuer wie vor einem Jahr angekündigt
Hamburg, 29. Juni 2017 · dpa · 1.561 Wörter
21 Sätze · 1 Absatz

WICHTIGE ZAHLEN
  25 Milliarden Dol…  25.000.000.000 USD  mehr als
  mehrere Milliarde…                   –
  6.700 Container                  6.700  etwa
  14,2 Prozent                   +14,2 %
  3 bis 4,5 Quadrat…           3–4,5 km²
  ein Jahr                        1 Jahr
  ein Drittel                    0,3333…
  minus 5 Grad                     −5 °C
";
    let found = summary(&report(), Language::De, 50, false);
    assert_same(&found[..wanted.len().min(found.len())], wanted);
}

#[test]
fn statements_stand_with_their_speaker_and_what_is_not_certain_below() {
    let mut report = report();
    report.statements.push(statement(
        4,
        (100, 140),
        "„Bis 2027 kommen 14,2 Prozent dazu“",
        Some(("sie", Some(0))),
    ));
    report.figures[3].statement = Some(Id(4));
    report.figures[3].certainty = Certainty::Planned;
    report.figures[8].statement = Some(Id(1));
    let found = summary(&report, Language::De, 80, false);
    let wanted = "\
  Wiebke Lührs     „Mehr als 25 Milliarden Dollar kostet der Kai, und das ist
                   erst der Anfang dessen, was wir für den Hafen tun müssen“
                   → minus 5 Grad
                   „Bis 2027 kommen 14,2 Prozent dazu“
                   → 14,2 Prozent (geplant)
  das Ministerium  mehrere Milliarden Euro seien nötig
";
    assert!(found.contains(wanted), "{found}");
}

#[test]
fn no_line_is_wider_than_the_terminal() {
    use unicode_width::UnicodeWidthStr;
    let mut report = report();
    let long = "Donaudampfschifffahrtsgesellschaftskapitänswitwenrente".repeat(4);
    report.title = Some(&long);
    report.figures[0].text = &long;
    report.figures[0].hedge = Some(&long);
    report.statements[0].text = &long;
    for (i, entity) in report.entities.iter_mut().enumerate() {
        entity.name = long.repeat(i).into();
    }
    for width in [0, 40, 41, 60, 80, 100, 300] {
        for language in [Language::En, Language::De] {
            for line in summary(&report, language, width, false).lines() {
                assert!(line.width() <= width.clamp(40, 100), "{width}: {line}");
            }
        }
    }
}

#[test]
fn with_rules_each_find_has_a_line_that_says_why() {
    let mut report = report();
    report.figures[2].rule = Some("number and noun");
    report.figures[2].object = Some("Container");
    report.entities[0].rule = Some("given-surname");
    report.statements[3].rule = Some("a new rule");
    let found = summary(&report, Language::En, 50, false);
    for line in [
        "    ↳ number, then the noun \"Container\" that",
        "                 ↳ given name + surname\n",
        "    ↳ a new rule\n",
    ] {
        assert!(found.contains(line), "{line}{found}");
    }
    assert_eq!(found.matches('↳').count(), 3);
}

#[test]
fn long_lists_end_in_how_many_more_there_are() {
    let mut report = report();
    report.figures = (0..40).map(|i| figure(i, FigureKind::Count, "Boote", Some(i.into()))).collect();
    let names = (0..40).map(|i| entity(i, EntityKind::Person, "Wilhelmine Brandt", 40 - i as usize));
    report.entities = names.collect();
    report.statements = (0..9).map(|i| statement(i, (10 * i, 10 * i + 5), "„Nein.“", None)).collect();
    let found = summary(&report, Language::En, 80, false);
    assert!(found.contains("\n  + 30 more\n"), "{found}");
    assert!(found.contains(" · + 35 more\n"), "{found}");
    assert!(found.contains("\n  + 3 more\n"), "{found}");
    assert!(found.lines().count() < 40, "{found}");
}

#[test]
fn nothing_from_the_text_acts_on_the_terminal() {
    let mut report = report();
    let evil = "\u{1b}]0;x\u{7}\u{202e}\u{9b}2J";
    (report.id, report.title, report.place) = (evil, Some(evil), Some(evil));
    report.figures[0].text = evil;
    report.figures[0].hedge = Some(evil);
    report.entities[0].name = evil.into();
    report.statements[0].text = evil;
    report.statements[2].speaker = Some(Speaker { text: evil, span: NOWHERE, entity: None });
    let found = summary(&report, Language::En, 100, false);
    let acting = |c: char| c.is_control() && c != '\n' || c == '\u{202e}';
    assert!(!found.contains(acting), "{found:?}");
    assert!(found.contains("\\x1b]0;x\\x07\\u{202e}\\x9b2J"), "{found}");
}

#[test]
fn color_changes_nothing_but_the_color() {
    let colored = summary(&report(), Language::En, 80, true);
    assert!(colored.contains("\x1b[1mKEY FIGURES\x1b[0m"), "{colored}");
    let mut plain = colored;
    for code in ["\x1b[0m", "\x1b[1m", "\x1b[2m", "\x1b[33m"] {
        plain = plain.replace(code, "");
    }
    let trimmed = |text: &str| text.lines().map(|line| line.trim_end().to_owned()).collect::<Vec<_>>();
    assert_eq!(trimmed(&plain), trimmed(&summary(&report(), Language::En, 80, false)));
}

#[test]
fn small_print_and_repetitions_are_no_key_figures() {
    let mut report = report();
    report.sections.push(Section { id: Id(1), kind: SectionKind::Contact, span: NOWHERE, text: "K" });
    report.figures[0].section = Id(1);
    report.figures.push(report.figures[2].clone());
    let found = summary(&report, Language::En, 80, false);
    assert!(!found.contains("USD"), "{found}");
    assert_eq!(found.matches("6.700 Container").count(), 1, "{found}");
}

#[test]
fn what_was_asked_for_is_listed() {
    let mut report = report();
    assert!(!summary(&report, Language::En, 80, false).contains("\n  2017 "));
    report.choice = Choice::Figures;
    assert!(summary(&report, Language::En, 80, false).contains("\n  2017 "));
    (report.figures, report.entities, report.statements) = Default::default();
    let mut bytes = Vec::new();
    document(&report, &Style { finds_only: true, ..Style::default() }, &mut bytes).unwrap();
    assert!(bytes.is_empty());
}

#[test]
fn a_text_without_finds_says_so() {
    let mut report = report();
    report.title = None;
    (report.figures, report.entities, report.statements, report.warnings) = Default::default();
    let found = summary(&report, Language::De, 80, false);
    assert!(
        found.contains("(ohne Titel)\n") && found.contains("keine Zahlen, Namen oder Aussagen"),
        "{found}"
    );
}
