//! Which language a text is in: German by its function words, another one by the letters that follow one another.
//!
//! Names are capitalised in every language and say nothing, so only words in lower case count. The detector for other
//! languages is slow and sees a beginning only; it is asked where German function words are few.
//! Example: "Angela Merkel traf Emmanuel Macron in Paris" is `de`, "The company has opened a plant" is `en`.

use unicode_normalization::UnicodeNormalization;

use super::{Document, SectionKind};
use crate::lexicon::class;

/// What is said of a text that is no German and nothing else for sure.
pub const UNKNOWN: &str = "und";

/// The language as BCP 47 has it: `de`, `en`, `zh`; [`UNKNOWN`] where it is none of those that are known.
pub fn of(document: &Document) -> &'static str {
    // Of the small words in German texts two thirds are function words, in other languages up to a fifth look like some.
    const GERMAN: usize = 40;
    const FOREIGN: usize = 25;
    const ENOUGH: usize = 8;
    let (mut all, mut german) = (0, 0);
    for (i, token) in document.iter().enumerate() {
        if token.is_lower() {
            all += 1;
            german += usize::from(document.has(i, class::FUNCTION));
        }
    }
    if all < ENOUGH || german * 100 >= all * GERMAN {
        return "de";
    }
    match detect(&beginning(document)) {
        Some(tag) => tag,
        None if german * 100 >= all * FOREIGN => "de",
        None => UNKNOWN,
    }
}

/// So much of the body as a detector needs, its accents composed: it knows letters, not marks over them.
fn beginning(document: &Document) -> String {
    const ENOUGH: usize = 2048;
    let body = document.sections.iter().position(|section| section.kind == SectionKind::Body);
    let first = body.map_or(0, |section| document.section_tokens(section).start);
    let text = document.text();
    let text = text.get(document.get(first).map_or(0, |token| token.bytes().start)..).unwrap_or(text);
    text.nfc().take(ENOUGH).collect()
}

/// The language that a detector is sure of.
fn detect(text: &str) -> Option<&'static str> {
    let found = whatlang::detect(text).filter(whatlang::Info::is_reliable)?;
    Some(tag(found.lang().code()))
}

/// Languages whose tag is not the beginning of their longer code.
const TAGS: [(&str, &str); 30] = [
    ("aze", "az"),
    ("ben", "bn"),
    ("bul", "bg"),
    ("ces", "cs"),
    ("cmn", "zh"),
    ("ell", "el"),
    ("epo", "eo"),
    ("est", "et"),
    ("ind", "id"),
    ("jav", "jv"),
    ("jpn", "ja"),
    ("kan", "kn"),
    ("kat", "ka"),
    ("khm", "km"),
    ("lav", "lv"),
    ("lit", "lt"),
    ("mal", "ml"),
    ("mar", "mr"),
    ("mkd", "mk"),
    ("nld", "nl"),
    ("nob", "nb"),
    ("pes", "fa"),
    ("pol", "pl"),
    ("por", "pt"),
    ("slk", "sk"),
    ("spa", "es"),
    ("swe", "sv"),
    ("tgl", "tl"),
    ("tuk", "tk"),
    ("tur", "tr"),
];

/// "eng" as "en".
fn tag(code: &'static str) -> &'static str {
    TAGS.iter().find(|(long, _)| *long == code).map_or(&code[..2], |(_, tag)| tag)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::Lexicon;

    #[track_caller]
    fn assert_languages(rows: &[(&str, &str)]) {
        let found = |text: &str| of(&Document::new(text, Lexicon::embedded()));
        let wrong: Vec<_> = rows
            .iter()
            .filter(|(tag, text)| found(text) != *tag || found(&text.nfd().collect::<String>()) != *tag)
            .map(|(_, text)| (found(text), *text))
            .collect();
        assert!(wrong.is_empty(), "{wrong:#?}");
    }

    #[test]
    fn tags_are_told_from_texts() {
        assert_languages(&[
            ("de", ""),
            ("de", "EILMELDUNG"),
            ("de", "Angela Merkel, Olaf Scholz und Robert Habeck trafen Emmanuel Macron in Paris."),
            (
                "de",
                &"Petra Kern, Uwe Lang, Ina Groß und Paul Holm von Nordhavn Line trafen in Oslo Knut Vik. "
                    .repeat(6),
            ),
            (
                "de",
                "DAX 18.001,20 +0,4 %\nMDAX 26.100,10 -0,2 %\nSDAX 14.007,00 +0,1 %\nTecDAX 3.310,70 -0,6 %",
            ),
            (
                "en",
                "The company announced today that it will open a new plant in Hamburg. It wants to hire more than 400 people over the next two years, the managing director said in an interview.",
            ),
            (
                "nl",
                "Het bedrijf heeft vandaag bekendgemaakt dat er in de haven van Rotterdam een nieuwe fabriek wordt gebouwd. De directeur zei dat er meer dan vierhonderd mensen zullen werken.",
            ),
            (
                "fr",
                "L'entreprise a annoncé aujourd'hui qu'elle va ouvrir une nouvelle usine dans le port. Plus de quatre cents personnes y travailleront, a déclaré la directrice.",
            ),
            (
                "da",
                "Virksomheden har i dag meddelt, at den vil bygge en ny fabrik ved havnen i Esbjerg. Der skal arbejde mere end fire hundrede mennesker, siger direktøren til avisen.",
            ),
            (
                "sv",
                "Företaget meddelade i dag att det kommer att bygga en ny fabrik vid hamnen i Göteborg. Mer än fyrahundra människor ska arbeta där, säger direktören till tidningen.",
            ),
            (
                "it",
                "L'azienda ha annunciato oggi che aprirà un nuovo stabilimento nel porto di Genova. Vi lavoreranno più di quattrocento persone, ha detto la direttrice.",
            ),
            (
                "es",
                "La empresa anunció hoy que abrirá una nueva fábrica en el puerto de Bilbao. Allí trabajarán más de cuatrocientas personas, dijo la directora.",
            ),
            (
                "pl",
                "Firma poinformowała dzisiaj, że zbuduje nową fabrykę w porcie w Gdyni. Będzie tam pracować ponad czterysta osób, powiedziała dyrektorka.",
            ),
            (
                "tr",
                "Şirket bugün limanda yeni bir fabrika açacağını duyurdu. Müdür, orada dört yüzden fazla kişinin çalışacağını söyledi.",
            ),
            (
                "ru",
                "Компания сообщила сегодня, что построит новый завод в порту. Там будут работать более четырехсот человек, сказала директор.",
            ),
            (
                "zh",
                "该公司今天宣布将在港口建造一座新工厂。经理说，那里将有四百多人工作。该公司今天宣布将在港口建造一座新工厂。 经理 说 那里 将 有 四百 多 人 工作",
            ),
        ]);
    }

    #[test]
    fn every_language_of_the_detector_has_a_tag_of_its_own() {
        let mut tags: Vec<_> = whatlang::Lang::all().iter().map(|language| tag(language.code())).collect();
        tags.sort();
        let all = tags.len();
        tags.dedup();
        assert_eq!((tags.len(), tags.contains(&"de")), (all, true));
    }
}
