//! What a word means for a rule: that "Anschlag" is nothing one announces, that "verfügt" goes with "über".
//!
//! The words are rows of `senses.tsv`; which senses there are stands here. A sense says nothing of what a word is, so
//! it is no class that rules see beside the others: they ask for it by name.
//! Example: "Warnstreiks" ends, without its own ending, in a word of [`Sense::Event`], "Fahrstreifen" does not.

use super::Row;

macro_rules! senses {
    ($($(#[$doc:meta])* $name:ident $text:literal),* $(,)?) => {
        /// What a word means for a rule.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum Sense {
            $($(#[$doc])* $name),*
        }

        impl Sense {
            /// All senses.
            pub const ALL: &[Sense] = &[$(Sense::$name),*];

            /// As the table calls it.
            pub fn name(self) -> &'static str {
                match self {
                    $(Sense::$name => $text),*
                }
            }
        }
    };
}

senses! {
    /// Sitzung, Spiel: what happens on one day
    Event "event",
    /// Anschlag, Unfall: what nobody announces, so that in any tense it has been
    Sudden "sudden",
    /// Tod, Einnahme: what is reported as having happened
    Loss "loss",
    /// Streik, Glätte: what is warned of, called for or agreed on before it comes
    Coming "coming",
    /// warnte, kündigte: verbs of that
    Announces "announces",
    /// Regen, bewölkt: words of a forecast
    Forecast "forecast",
    /// Streik: what a line without a verb announces
    Strike "strike",
    /// tagt, findet ... statt: verbs of what happens on one day
    Daily "daily",
    /// gehört, umfasst: verbs of what goes on, and not on one day
    GoesOn "goes_on",
    /// soll, möchte: says what somebody intends
    Intends "intends",
    /// leben, besitzen: verbs of being and having
    State "state",
    /// fassen, sitzen: verbs of what there is room or power for
    Capacity "capacity",
    /// dauern, kosten: verbs of what may happen
    Occurs "occurs",
    /// gehört, genießt: no participle, though it begins with "ge"
    GeVerb "ge_verb",
    /// verfügt: "über" behind it leads to what one has
    Disposes "disposes",
    /// entscheidet, informiert: "über" behind it leads to what it is about
    Debates "debates",
    /// Vertrag, Kredit: "über" behind it, or a compound of it, leads to the sum
    Papers "papers",
    /// führt, siegte: "über" behind it leads to a distance
    Leads "leads",
    /// erstreckt, zieht: the same with "sich"
    Stretches "stretches",
    /// Etappe, Duell: what goes over a distance, or over rounds
    Race "race",
    /// Hürden, Freistil: what stands behind the distance of a race
    Discipline "discipline",
    /// Winkel, dreht: makes degrees behind it an angle
    Turn "turn",
    /// Gefälle, steil: makes degrees beside it an angle
    Slope "slope",
    /// Schulden, Umsatz: what there may be so much money of
    Money "money",
    /// erlaubt, zulässig: before a figure it says how fast or much may be
    Allowed "allowed",
    /// kostet, Aktie: says that a pound is money
    Price "price",
    /// Gewinn, Defizit, Analyst: says that so many millions are money
    Balance "balance",
    /// Rolle, Zeichen: what "nur ein" before it does not count
    Abstract "abstract",
    /// Hilfe, Betrug: behind a given name what somebody gives or is charged with, and nobody's surname
    Gift "gift",
    /// Deister, Kaiserstuhl: hills that towns at their foot are named by
    Ridge "ridge",
    /// Hotel, Trio: behind it stands a noun as its name, which it belongs to
    NamedHouse "named_house",
    /// Gegner, Besitzer: what firms, clubs and animals may be as people are
    SharedRole "shared_role",
    /// holte, empfing: what teams do as others do
    SharedDeed "shared_deed",
    /// Stellen, Arbeitsplätze: what firms cut and create
    Job "job",
    /// übernimmt, kaufte: what firms do with firms
    Deal "deal",
    /// trank, lernte: verbs whose object is a thing
    TakesThing "takes_thing",
    /// schwer, frisch: an adverb before an adjective whose noun follows
    Degree "degree",
    /// nominal, saisonbereinigt: may stand between the preposition of a change and its figure
    Adjusts "adjusts",
    /// Umsatz, Preis, Wahlbeteiligung: what sums, shares and measures are values of
    Measured "measured",
    /// beträgt, liegt, geschätzt: what a value is told with
    TellsValue "tells_value",
    /// erlöst, verdient: what a sum became or comes from
    Earns "earns",
    /// nach, wegen: what stands behind it is beside what the clause says
    Aside "aside",
    /// SPD, Grüne: has a share of the votes
    Party "party",
    /// erreicht, käme: a result in a poll or an election is told with
    Polls "polls",
    /// Rekordwert, Höchststand: what a change goes to
    Level "level",
    /// Mord, Betrug: what is done so often
    Deed "deed",
    /// Blick, Welt: the ordinal before it counts nothing
    Idiom "idiom",
    /// Linie, Geige: the same where no article stands before
    IdiomAlone "idiom_alone",
    /// Schätzung, Hinweis: "erste" before it says that it comes early
    Early "early",
    /// zählt, umfasst: a number behind it that looks like a year counts
    Holds "holds",
    /// Frauen, Kinder: behind "und" they are counted and say nothing
    Family "family",
    /// höher, schneller: what "dreimal" compares
    More "more",
    /// immer, jeweils: before a day or a part of one it says that it recurs
    Habit "habit",
    /// Öffnungszeiten: weekdays behind it are those of every week
    Hours "hours",
    /// geöffnet, erreichbar: the same of a span of weekdays
    Open "open",
    /// Mitarbeiter, Filialen: rows of a table that count
    Counted "counted",
    /// Marge, Quote: rows of a table that are shares
    Share "share",
    /// geplant, angesetzt: participles of what is to come
    Planned "planned",
    /// gegründet, stammt: tells of a year long ago
    Founded "founded",
    /// vertagt, verlegt: a day that something is put on
    PutOn "put_on",
    /// verlängert: a day that something goes on till
    PutTill "put_till",
    /// Hoffnung, Chance: what is hoped for behind "auf" lies ahead
    Hope "hope",
    /// Lieferung, Fälligkeit: behind "zur" or "mit" it lies ahead
    Due "due",
    /// Zeitung, Mediengruppe: a weekday in brackets behind it is that of a coming edition
    Paper "paper",
    /// Zeitung, Kurier: what names of papers end in
    PaperTail "paper_tail",
    /// Aktie, Leitindex: what is traded, and so wins and loses percent
    Traded "traded",
    /// abgeschrieben, getilgt: what is done over so long a time
    Spread "spread",
    /// Ehepaar: two persons, whose ages may follow in brackets
    Couple "couple",
    /// betrug, zahlte: a number behind it is no year of long ago
    Amounts "amounts",
    /// war, erhielt: the same where nothing follows the number
    AmountsLast "amounts_last",
    /// erinnerte, übergab: "an die 40" behind it is no guess
    Gives "gives",
    /// Aktie, Börsengang: "von" behind it leads to a firm
    OfFirm "of_firm",
    /// Sänger, Gitarrist: who belongs to a band, "von" behind it leads to its name
    OfBand "of_band",
    /// senkt, meldete: what firms do with what they have
    FirmDeed "firm_deed",
    /// Umsatz, Prognose, Insolvenz: what firms have, raise or report
    FirmObject "firm_object",
    /// Sprecher, Angaben: "der Bahn" behind it is the firm, no train
    SpeaksFor "speaks_for",
    /// Konzern, Werk: what stands behind the hyphen is a firm's
    BesideFirm "beside_firm",
    /// berichtet, titelte: what papers do
    Reports "reports",
    /// Interview: what one has with a paper
    Talk "talk",
    /// Recherchen: what a paper has
    Knowledge "knowledge",
    /// einstig, ehemalig: says that another has the office now
    Former "former",
    /// künftig, zuständig: says, too, that another is meant than the one before
    Another "another",
    /// Frost, Stein: needs no article at the beginning of a sentence, though people are called so, too
    Mass "mass",
    /// Chairman, Director: words of offices in English
    Office "office",
    /// Chief, Senior: those that such an office begins with
    OfficeFirst "office_first",
    /// Satellite, Rover: what is built and flown, in English
    Craft "craft",
    /// Frau, General: whose title stands before "von" and a surname
    Rank "rank",
    /// getötet, vermisst: said of children and victims, whose given name follows
    Suffers "suffers",
    /// Behörde, Agentur: what the name in capitals behind it is
    Body "body",
    /// Online, Media: goes with the name of a firm before it
    Branch "branch",
    /// Hersteller, Produzent: whose name is behind it though it begins like a person's
    Maker "maker",
    /// Modehändler: a dealer that is a firm, where "Buchhändler" are people
    Dealer "dealer",
    /// Elektro, Möbel: a trade that stands before its owner's name, and both are the firm's
    TradeFirst "trade_first",
    /// Verlag, Reederei: a firm whose name is behind it
    Firm "firm",
    /// benachbarten: only of towns one speaks so
    Near "near",
    /// Landkreis, Talsperre: a name stands behind it, though it may be a common noun, too
    Site "site",
    /// Schloss, Kloster: behind it stands a name that no table has
    House "house",
    /// Umgebung, Norden: "von" behind it leads to a place
    Region "region",
    /// Schlacht, Gefecht: "bei" behind it leads to where it was
    Battle "battle",
    /// Delta, Becken: a part of the land behind its name and a hyphen
    HyphenedLand "hyphened_land",
    /// Gemeinde, Ortsteil: stands before the name of a village
    Settlement "settlement",
    /// berg, see: what villages end in, behind such a noun
    Village "village",
    /// heim, dorf: the same, and hardly the end of a thing's name
    VillageSure "village_sure",
    /// Ankündigung: "nach" before it says what was done, and when
    Act "act",
    /// Auswertung: the same with a plan
    Work "work",
    /// Titel, Bezeichnung: behind it a name stands in quotation marks
    Title "title",
    /// Redakteur: who is of the paper whose name follows
    Staff "staff",
    /// Provinz, Insel: a sort of place
    Land "land",
    /// bekam, erhielt: the subject is told something and says nothing
    Gets "gets",
    /// herrscht, besteht: the subject is an opinion of nobody who is named
    Prevails "prevails",
    /// bestritt, wies: the subject denies
    Denies "denies",
    /// Zeitung, Portal: a medium, whose name stands in quotation marks behind it
    Medium "medium",
    /// Spiel, Turnier: what one "bestritt" and does not deny
    Contest "contest",
    /// erklärte, teilte: verbs whose clause may have nothing else
    Says "says",
    /// Technisch, Vereinigt: an adjective that names begin with
    NameAdjective "name_adjective",
    /// Golden, Olympisch: an adjective with the capital of a fixed name
    Fixed "fixed",
    /// Ober, Hinter: an adjective that tells a mountain, a valley or a water from its like
    LandAdjective "land_adjective",
    /// Lang, Krumm: an adjective that names of streets begin with
    StreetAdjective "street_adjective",
    /// Straße, Gasse: what names of streets end in
    Street "street",
    /// Weg, Platz: the same of what has an article of its own in "am"
    Way "way",
    /// Rosen, Garten: what streets are called after
    StreetStem "street_stem",
    /// Tabellenführer, Zweitligist: what a club is, before its town
    Ranked "ranked",
    /// verpflichtet, feuert: what clubs do
    ClubDeed "club_deed",
    /// Stürmer, Aufstieg: whom or what with
    ClubObject "club_object",
    /// traf, erzielte: what players do "gegen" a club
    Scores "scores",
    /// Amtsgericht, Verein: has a name by its town alone
    TownBody "town_body",
    /// Mieterverein, Sportbund: the same of compounds
    TownCompound "town_compound",
    /// Zeitung, Werft: the compound says what the firm is, and is no part of its name
    Trade "trade",
    /// Verband, Gewerkschaft: whose name goes on with those who are in it
    Association "association",
    /// Klinik, Schule: named after somebody or after the firm that runs it
    Caring "caring",
    /// Gymnasium, Stiftung: named after somebody
    NamedAfter "named_after",
    /// maier, huber: what surnames end in
    SurnameTail "surname_tail",
    /// verkörpert, mimte: one does so in a film or on a stage
    Performs "performs",
    /// Film, Album: its title may stand behind it without quotation marks
    Untitled "untitled",
    /// Krieg, Aufstand: an event of history behind an adjective in capitals
    Upheaval "upheaval",
    /// Festival, Marathon: behind a town and a hyphen an event
    Feast "feast",
    /// eroberten, besetzten: what troops do to a town
    Conquers "conquers",
    /// Kirche, Basilika: behind it stands whom it is consecrated to
    Church "church",
    /// Kind, Fahrer, Katze: nouns for persons and animals
    Being "being",
    /// Hund, Tante: the same, for words that others end in by chance: "Schund", "Konstante"
    BeingAlone "being_alone",
    /// Tochter, Witwe: one woman, behind "die"
    Woman "woman",
    /// Tochter, Schüler: one who may be a child
    Young "young",
    /// Anleihe, Laufzeit: what lasts, so that "zweijährig" says no age
    Lasting "lasting",
    /// streichen, abbauen: what is done to jobs that there are no more
    Cuts "cuts",
    /// schaffen: the same of new ones
    Creates "creates",
    /// dauern, warten: what takes "Jahre" or "Stunden" without a number
    Lasts "lasts",
    /// Haft, Sperre: what is said behind its length without an article
    Term "term",
    /// Neuschnee, Stau: what lies or falls so deep, or goes so far
    Stretched "stretched",
    /// schwer, breit: how much something is, not what an amount is of
    Size "size",
    /// Alter, Mindestalter: nouns for an age
    Age "age",
    /// Rente, Ruhestand: what one begins at an age
    Retirement "retirement",
    /// bestraft, verurteilt: what stands behind the length of a penalty
    Punished "punished",
    /// starb, verstorben: what one does at an age
    Died "died",
    /// Boeing: a firm whose aircraft are called by its name
    Aircraft "aircraft",
    /// Audi: a firm whose cars are called by its name
    Car "car",
    /// Kim, Zhang: a family name that stands first
    FamilyFirst "family_first",
    /// Li, Wu: the same before a hyphenated given name alone
    FamilyHyphened "family_hyphened",
    /// Kardinal, Freiherr: what stands between given name and surname
    InnerTitle "inner_title",
    /// Gesetz, Virus: what stands before an acronym in brackets that is no organisation
    Thing "thing",
    /// Richtlinie: "zur", "für" or "über" says behind it what it is about
    Law "law",
    /// FSV, TuS: letters that hardly anything but a club begins with
    ClubBefore "club_before",
    /// IF, SK: letters that clubs, above all in the north, have behind their town
    ClubBehind "club_behind",
    /// Flanke, Tore: what "von" behind it leads from to a player
    Move "move",
    /// gewann, unterlag: what a team does with or without another
    Plays "plays",
    /// schlug, bezwang: what a team does to another
    Beats "beats",
    /// Nachspielzeit, Pokal: words of matches that are no match themselves
    Contested "contested",
    /// Borussia: a club's word that has its article
    ClubShe "club_she",
    /// trennten: what teams do with "sich"
    Meets "meets",
    /// Niederlage, Heimspiel: what a team has against another
    Match "match",
    /// komponiert, gemalt: said of works behind who made them
    Made "made",
    /// mündet, durchflossen: what rivers do
    Flows "flows",
    /// Ufer, Mündung: a part of a river, which follows with its article
    Waterside "waterside",
    /// Chef, Obfrau: who leads what stands before it in the compound
    Leader "leader",
    /// Coach: another word for the role that stands beside it, as "Trainer"
    OtherWord "other_word",
    /// Parteichef, Christdemokrat: a politician, by his party
    PartyOffice "party_office",
    /// Vorsitzende, Mann: the same behind the party's name and a hyphen
    PartyHead "party_head",
    /// Minister, Landrätin: a politician, by his office
    Politician "politician",
    /// Analyst, Ökonomin: who knows a trade
    Expert "expert",
    /// Biologin, Jurist: what somebody has learnt, whatever the office
    Trained "trained",
    /// Professorin, Leiter: who may be called an expert
    Professional "professional",
    /// Haftung, Wertpapiere: words of what declines liability
    Declines "declines",
    /// Schlussbericht, Statement: says above the headline what the text is
    Genre "genre",
    /// Stadt, Landkreis: before its name, above the headline, who sends the text
    Authority "authority",
    /// Teilen, Kommentare, Anzeige: what stands on a page around its text
    Button "button",
    /// Inland, Sport: a page of a paper, above the headline
    Rubric "rubric",
    /// Startseite: where the path to a page begins
    TopPage "top_page",
    /// Presse, Kommunikation: words of the office that sends a release
    PressOffice "press_office",
}

impl Sense {
    pub(super) fn is_of(self, row: Row) -> bool {
        row.get(0) == self.name()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::{Lexicon, TableId};

    #[test]
    fn each_sense_has_rows_and_each_row_a_sense() {
        let lexicon = Lexicon::embedded();
        let rows = || lexicon.rows(TableId::Senses);
        let lost: Vec<_> = Sense::ALL.iter().filter(|sense| !rows().any(|row| sense.is_of(row))).collect();
        let unknown: Vec<_> = rows()
            .map(|row| row.get(0))
            .filter(|name| Sense::ALL.iter().all(|sense| sense.name() != *name))
            .collect();
        assert!(lost.is_empty() && unknown.is_empty(), "{lost:?} {unknown:?}");
    }
}
