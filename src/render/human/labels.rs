//! The words of the summary in both languages.
//!
//! Example: the day 2024-02-27 is "27 February 2024" and "27. Februar 2024".

use crate::document::Day;
use crate::entities::EntityKind;
use crate::error::Language;

/// The fixed words of the summary.
pub struct Labels {
    pub stdin: &'static str,
    pub untitled: &'static str,
    pub language: &'static str,
    /// One, and several.
    pub words: (&'static str, &'static str),
    pub sentences: (&'static str, &'static str),
    pub paragraphs: (&'static str, &'static str),
    pub figures: &'static str,
    pub statements: &'static str,
    pub warnings: &'static str,
    pub more: &'static str,
    pub nothing: &'static str,
    /// From January on.
    months: [&'static str; 12],
    /// What stands behind the number of the day.
    day_mark: &'static str,
}

const ENGLISH: Labels = Labels {
    stdin: "standard input",
    untitled: "(no title)",
    language: "language",
    words: ("word", "words"),
    sentences: ("sentence", "sentences"),
    paragraphs: ("paragraph", "paragraphs"),
    figures: "KEY FIGURES",
    statements: "STATEMENTS",
    warnings: "WARNINGS",
    more: "more",
    nothing: "no figures, names or statements found",
    months: [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
    day_mark: "",
};

const GERMAN: Labels = Labels {
    stdin: "Standardeingabe",
    untitled: "(ohne Titel)",
    language: "Sprache",
    words: ("Wort", "Wörter"),
    sentences: ("Satz", "Sätze"),
    paragraphs: ("Absatz", "Absätze"),
    figures: "WICHTIGE ZAHLEN",
    statements: "AUSSAGEN",
    warnings: "WARNUNGEN",
    more: "weitere",
    nothing: "keine Zahlen, Namen oder Aussagen gefunden",
    months: [
        "Januar",
        "Februar",
        "März",
        "April",
        "Mai",
        "Juni",
        "Juli",
        "August",
        "September",
        "Oktober",
        "November",
        "Dezember",
    ],
    day_mark: ".",
};

impl Labels {
    /// The words of a language.
    pub fn of(language: Language) -> &'static Labels {
        match language {
            Language::En => &ENGLISH,
            Language::De => &GERMAN,
        }
    }

    /// A month by its number in two digits, with its year.
    pub fn month(&self, year: &str, month: &str) -> Option<String> {
        let number: usize = month.parse().ok().filter(|_| month.len() == 2)?;
        self.months.get(number.checked_sub(1)?).map(|month| format!("{month} {year}"))
    }

    /// A day as people write it.
    pub fn day(&self, day: Day) -> String {
        let month = self.months.get(usize::from(day.month).wrapping_sub(1)).copied().unwrap_or_default();
        format!("{}{} {month} {}", day.day, self.day_mark, day.year)
    }
}

/// The heading over entities of a kind.
pub fn heading(kind: EntityKind, language: Language) -> &'static str {
    let (english, german) = match kind {
        EntityKind::Person => ("PEOPLE", "PERSONEN"),
        EntityKind::Place => ("PLACES", "ORTE"),
        EntityKind::Organization => ("ORGANISATIONS", "ORGANISATIONEN"),
        EntityKind::Event => ("EVENTS", "EREIGNISSE"),
        EntityKind::Product => ("PRODUCTS", "PRODUKTE"),
    };
    match language {
        Language::En => english,
        Language::De => german,
    }
}

/// The kinds of entities in the order of the summary.
pub const KINDS: [EntityKind; 5] =
    [EntityKind::Person, EntityKind::Organization, EntityKind::Place, EntityKind::Event, EntityKind::Product];
