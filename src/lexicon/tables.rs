//! Which tables there are, which of their columns hold surface forms, and which class a form gives its word.
//!
//! The build script compiles what is listed here; a new table is a file in `data/` and a row below.

/// What a word can be, as bits; a word is often several things ("unter" is a preposition and a hedge).
pub type Class = u64;

/// The names of the classes, each one bit.
pub mod class {
    use super::Class;

    macro_rules! classes {
        ($($(#[$doc:meta])* $name:ident $bit:literal $($text:literal)?),* $(,)?) => {
            $($(#[$doc])* pub const $name: Class = 1 << $bit;)*

            /// The class that `words.tsv` calls by this name.
            pub fn by_name(name: &str) -> Option<Class> {
                match name {
                    $($($text => Some($name),)?)*
                    _ => None,
                }
            }
        };
    }

    classes! {
        /// der, ein, dieser, alle
        DETERMINER 0 "determiner",
        /// mein, seine, ihrem
        POSSESSIVE 1 "possessive",
        /// er, sie, man
        PRONOUN 2 "pronoun",
        /// deren, welche
        RELATIVE 3 "relative",
        /// in, auf, zufolge
        PREPOSITION 4 "preposition",
        /// und, oder, sowie
        CONJUNCTION 5 "conjunction",
        /// dass, weil, ob
        SUBJUNCTION 6 "subjunction",
        /// auch, bereits
        ADVERB 7 "adverb",
        /// ist, hat, wird
        AUXILIARY 8 "auxiliary",
        /// kann, soll
        MODAL 9 "modal",
        /// other finite verbs and participles
        VERB 10 "verb",
        /// sei, habe, könne
        KONJUNKTIV1 11 "konjunktiv1",
        /// wäre, hätte
        KONJUNKTIV2 12 "konjunktiv2",
        /// nicht, nie
        NEGATION 13 "negation",
        /// wer, warum
        QUESTION 14 "question",
        /// zwölf, Dutzend, Million
        NUMERAL 15,
        /// Kilometer, %, and the first word of longer ones
        UNIT 16,
        /// Euro, USD, and the first word of longer ones
        CURRENCY 17,
        /// etwa, rund, and the first word of longer ones
        HEDGE 18,
        /// März, Montag
        CALENDAR 19,
        /// bzw, Nr, and the first word of longer ones
        ABBREVIATION 20,
        /// sagte, mitgeteilt
        CUE 21,
        /// laut, zufolge, and the first word of longer ones
        ATTRIBUTION 22,
        /// Präsident, Sprecherin
        ROLE 23,
        /// Dr, Herr, Sir
        TITLE 24,
        /// Pressekontakt
        HEADING 25,
        /// Russland
        COUNTRY 26,
        /// nordkoreanische
        DEMONYM_ADJECTIVE 27,
        /// Franzosen
        INHABITANT 28,
        /// Pjöngjang
        PLACE 29,
        /// Essen: a place only where the context says so
        PLACE_WEAK 30,
        /// Petra
        GIVEN 31,
        /// Ernst: also a common noun
        GIVEN_WEAK 32,
        /// Schmidt
        SURNAME 33,
        /// Bauer: also a common noun
        SURNAME_WEAK 34,
        /// Bundestag
        ORGANIZATION 35,
        /// Spiegel: an organisation only where the context says so
        ORGANIZATION_WEAK 36,
        /// Angela Merkel, Putin
        PERSON 37,
        /// ministerium, GmbH
        ORGANIZATION_HEAD 38,
        /// Kalter Krieg, Airbus A380
        EVENT 39,
        /// common nouns
        NOUN 40,
        /// begins a name of several words
        NAME_START 41,
        /// begins a phrase of several words that is no name
        PHRASE_START 42,
        /// dpa, ots: names a wire in a dateline
        WIRE 43,
        /// Artikel, Gleis: the number behind it is no figure
        LABEL 44,
        /// Telefon, Fax: the numbers behind it are dialled
        TELEPHONE 49,
        /// mehrere, einige: an amount without a number
        SEVERAL 45,
        /// Hafen, Firma, straße: a noun that says what kind of name stands beside it
        FRAME 50,
        /// straße, hausen: what names of streets and villages end in
        NAME_TAIL 48,
        /// gestern, Quartal, täglich: words of the calendar that are no month and no weekday
        TIMEWORD 46,
        /// kam, stand: strong past tenses, which no ending shows
        PRETERITE 47,
        /// stieg, Rückgang: says where a change goes
        CHANGE 51,
        /// verdoppelt, dreimal: says how many times as much
        MULTIPLE 53,
        /// Unternehmen, Partei: a noun that means an organisation named before
        NOMINAL 54,
        /// vermutlich, könnte, geplant: says how surely a figure is meant
        CERTAINTY 52,
        /// sagte, mitteilte: a cue without help, where "teilte" is one only with its prefix
        SPEECH 60,
        /// gekommen, gestorben: a participle whose perfect takes "sein"
        MOVED 59 "moved",
        /// hof, ung: ends nouns of a known gender
        GENDERED 58,
        /// mit, Protokoll: the last word of what stands apart from a cue
        APART 61,
        /// Angaben, Bericht: a noun that says where a statement comes from
        SOURCE 62,
        /// Regierung, Anleger: a noun for somebody who can speak, also at the end of a compound
        SPEAKER 55,
        /// Führung, Blatt: somebody who can speak, but not at the end of a compound
        SPEAKER_ALONE 56,
        /// Behauptung, Vorwurf: a noun whose clause is what somebody says
        SAYING 57,
        /// Anschlag, verfügt: means something for a rule, which asks for it by a [`Sense`](super::super::Sense)
        SENSE 63,
    }

    /// What makes a capitalised word a name or part of one.
    pub const NAMES: Class = COUNTRY
        | PLACE
        | PLACE_WEAK
        | GIVEN
        | GIVEN_WEAK
        | SURNAME
        | SURNAME_WEAK
        | ORGANIZATION
        | ORGANIZATION_WEAK
        | PERSON
        | EVENT
        | NAME_START;

    /// Every word.
    pub const ANY: Class = Class::MAX;

    /// Words by which a compound is known: "Verteidigungsminister" by "minister".
    pub const TAILS: Class =
        NOUN | ROLE | ORGANIZATION_HEAD | FRAME | NAME_TAIL | SOURCE | SPEAKER | GENDERED | CHANGE | SENSE;

    /// Words of the closed classes, which no name consists of.
    pub const FUNCTION: Class = DETERMINER
        | POSSESSIVE
        | PRONOUN
        | RELATIVE
        | PREPOSITION
        | CONJUNCTION
        | SUBJUNCTION
        | ADVERB
        | AUXILIARY
        | MODAL
        | KONJUNKTIV1
        | KONJUNKTIV2
        | NEGATION
        | QUESTION;

    /// Finite verbs.
    pub const FINITE: Class = AUXILIARY | MODAL | VERB | KONJUNKTIV1 | KONJUNKTIV2 | CUE;
}

/// A table of the lexicon: a file, and what its forms mean.
pub struct Table {
    /// `data/NAME.tsv`
    pub name: &'static str,
    /// The columns that hold surface forms, separated by `|` where there are several.
    pub forms: &'static [&'static str],
    /// The columns that rules read, in the order of [`Row::get`](super::Row::get).
    pub kept: &'static [&'static str],
    /// The class of a form that is one word.
    pub class: Class,
    /// The class where the column `flag` says that the form needs context, or another column that it is of another sort.
    pub flagged: Class,
    /// Whether forms are names, so that a genitive -s is undone.
    pub names: bool,
}

impl Table {
    /// False where no form begins with a word of these classes, so that no row need be looked for.
    pub fn may_begin(&self, word: Class) -> bool {
        let first = self.class | self.flagged | class::NAME_START | class::PHRASE_START;
        self.class == 0 || word & first != 0
    }
}

const fn phrases(
    name: &'static str,
    forms: &'static [&'static str],
    kept: &'static [&'static str],
    class: Class,
) -> Table {
    Table { name, forms, kept, class, flagged: class, names: false }
}

const fn names(
    name: &'static str,
    forms: &'static [&'static str],
    kept: &'static [&'static str],
    class: Class,
    flagged: Class,
) -> Table {
    Table { name, forms, kept, class, flagged, names: true }
}

macro_rules! tables {
    ($($id:ident = $table:expr),* $(,)?) => {
        /// The number of a table in [`TABLES`].
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        #[repr(u8)]
        #[allow(missing_docs, reason = "named like the files, which say what they hold")]
        pub enum TableId {
            $($id),*
        }

        impl TableId {
            /// All tables in their order.
            pub const ALL: [TableId; TABLES.len()] = [$(TableId::$id),*];
        }

        /// All tables, in the order of [`TableId`]; of two equally long matches the earlier table's comes first.
        pub const TABLES: &[Table] = &[$($table),*];
    };
}

tables! {
    Words = phrases("words", &["form"], &[], 0),
    Numerals = phrases("numerals", &["form"], &["value", "kind"], class::NUMERAL),
    Units = phrases("units", &["forms"], &["symbol", "kind", "factor"], class::UNIT),
    Currencies = phrases("currencies", &["forms"], &["iso", "factor"], class::CURRENCY),
    Hedges = phrases("hedges", &["form"], &["modifier", "position"], class::HEDGE),
    Calendar = Table {
        flagged: class::TIMEWORD,
        ..phrases("calendar", &["form"], &["kind", "value"], class::CALENDAR)
    },
    Labels = Table { flagged: class::TELEPHONE, ..phrases("labels", &["form"], &[], class::LABEL) },
    Changes = phrases("changes", &["form"], &["direction", "apart"], class::CHANGE),
    Multiples = phrases("multiples", &["forms"], &["factor", "direction", "needs"], class::MULTIPLE),
    Abbreviations = phrases("abbreviations", &["form"], &["kind"], class::ABBREVIATION),
    Cues = phrases("cues", &["prefix", "forms"], &["kind", "prefix", "stance", "reports"], class::CUE),
    Attributions = phrases("attributions", &["form"], &["position"], class::ATTRIBUTION),
    Certainties = phrases("certainties", &["form"], &["certainty", "reach"], class::CERTAINTY),
    Sources = phrases("sources", &["forms"], &["leads", "link", "stance"], class::SOURCE),
    Roles = phrases("roles", &["forms"], &["lemma", "gender", "kind"], class::ROLE),
    Nominals = phrases("nominals", &["forms"], &["noun", "gender", "means"], class::NOMINAL),
    Genders = phrases("genders", &["tail"], &["gender"], class::GENDERED),
    Headings = phrases("headings", &["form"], &["section"], class::HEADING),
    WireDatelines = phrases("wires", &["dateline"], &["wire"], class::WIRE),
    WirePrefixes = phrases("wires", &["prefixes"], &["wire"], class::WIRE),
    WireOpenings = phrases("wires", &["openings"], &["wire"], class::HEADING),
    Countries = names(
        "countries",
        &["name", "aliases"],
        &["name", "iso2", "qid", "capital"],
        class::COUNTRY,
        class::COUNTRY,
    ),
    Demonyms = Table {
        flagged: class::INHABITANT,
        ..phrases(
            "demonyms",
            &["stem", "forms"],
            &["stem", "kind", "iso2", "place"],
            class::DEMONYM_ADJECTIVE,
        )
    },
    Places = names("places", &["name", "aliases"], &["name", "kind", "iso2", "qid"], class::PLACE, class::PLACE_WEAK),
    Politicians = names(
        "persons_politics",
        &["name", "aliases", "short"],
        &["name", "gender", "office", "country"],
        class::PERSON,
        class::PERSON,
    ),
    Public = names(
        "persons_society",
        &["name", "aliases", "short"],
        &["name", "gender", "office", "country"],
        class::PERSON,
        class::PERSON,
    ),
    Organizations = names(
        "organizations",
        &["name", "aliases"],
        &["name", "kind", "country", "flag"],
        class::ORGANIZATION,
        class::ORGANIZATION_WEAK,
    ),
    OrganizationHeads = phrases("org_heads", &["head"], &["head", "kind"], class::ORGANIZATION_HEAD),
    Events = names("events", &["name", "aliases"], &["name", "kind"], class::EVENT, class::EVENT),
    Frames = phrases("frames", &["form"], &["kind", "use"], class::FRAME),
    GivenNames = names("given_names", &["name"], &["gender"], class::GIVEN, class::GIVEN_WEAK),
    Surnames = names("surnames", &["name"], &[], class::SURNAME, class::SURNAME_WEAK),
    Nouns = phrases("nouns", &["noun"], &[], class::NOUN),
    Preterites = phrases("preterites", &["form"], &[], class::PRETERITE),
    Speakers = Table { flagged: class::SPEAKER_ALONE, ..phrases("speakers", &["forms"], &[], class::SPEAKER) },
    Sayings = phrases("sayings", &["forms"], &["stance"], class::SAYING),
    Coins = phrases("coins", &["forms"], &["iso", "countries"], 0),
    Prefixes = phrases("prefixes", &["prefix"], &["prefix"], 0),
    Senses = phrases("senses", &["forms"], &["sense", "apart"], class::SENSE),
}
