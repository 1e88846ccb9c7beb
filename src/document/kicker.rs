//! The line right above the headline that says what the report is about or what kind of text it is, and no title.
//!
//! Whoever sends it is in `sender.rs`, a line of keywords without a verb in `form.rs`.
//! Example: "Unfall" above "Drei Verletzte auf der B 76" and "Kiel (dpa) -" is a kicker, "Lagebericht Nr. 9" above a title, too.

use std::ops::Range;

use super::sections::{Builder, Line};
use super::{dateline, furniture, header};
use crate::lexicon::{Reading, Sense, TableId, class};
use crate::tokens::Flags;

impl Builder<'_, '_> {
    /// "LOKALES", "ADAC": one word in capitals above the headline; "Stadt Moorstedt": an authority by its name.
    pub(super) fn is_kicker(&self, line: &Line) -> bool {
        let (reading, tokens) = (self.reading, &line.tokens);
        let first = reading[tokens.start];
        let genre = reading.means(tokens.start, Sense::Genre)
            && tokens.clone().all(|i| reading[i].is_capital() || reading.reads_any(i, &["zum", "zur"]));
        let shout =
            tokens.len() == 1 && first.is_word() && first.has(Flags::CAPS) && !first.has(Flags::DIGIT);
        let kicks = shout
            || genre
            || header::is_authority(reading, tokens)
            || furniture::is_rubric(reading, tokens)
            || is_of_house(reading, tokens)
            || is_numbered_genre(reading, tokens)
            || self.is_topic(line);
        kicks && self.titled(line.next)
    }

    /// "Unfall", "Wetter und Klima" above the title of an agency's report: agencies have no title of one word above another.
    fn is_topic(&self, line: &Line) -> bool {
        const BELOW: usize = 4;
        let (reading, tokens) = (self.reading, &line.tokens);
        let word = |i: usize| reading[i].is_word() && reading[i].is_capital();
        let joined = tokens.len() == 3 && reading.reads_any(tokens.start + 1, &["und", "&"]);
        let topic = (tokens.len() == 1 || joined) && word(tokens.start) && word(tokens.end - 1);
        let wired = |n: usize| {
            let below = line.below(n)?;
            dateline::at(reading, &below.tokens)?.wire
        };
        topic && (2..=BELOW).any(|n| wired(n).is_some())
    }
}

/// "epd-Gespräch", "dpa-Interview": a house and the kind of its text.
fn is_of_house(reading: &Reading, tokens: &Range<usize>) -> bool {
    let house = reading.str(tokens.start).split('-').next().unwrap_or_default();
    tokens.len() == 1
        && reading[tokens.start].has(Flags::HYPHEN)
        && reading
            .lexicon
            .rows_of(TableId::WireDatelines, house, reading[tokens.start].shape())
            .next()
            .is_some()
}

/// "Lagebericht Nr. 9", "SITUATIONSBERICHT #5", "Newsletter 3/2025": a kind of text and its number, and nothing else.
fn is_numbered_genre(reading: &Reading, tokens: &Range<usize>) -> bool {
    const LONGEST: usize = 9;
    let rest = tokens.start + 1..tokens.end;
    let label = |i: usize| reading.reads_any(i, &["Nr", "No", "Nummer"]) || reading.str(i) == "#";
    let plain = |i: usize| {
        label(i) || !reading[i].is_word() || reading.has(i, class::CALENDAR) || reading.reads(i, "vom")
    };
    tokens.len() <= LONGEST
        && reading[tokens.start].is_capital()
        && rest.clone().any(|i| reading[i].is_number())
        && rest.clone().all(plain)
        && (rest.clone().any(label)
            || reading.lexicon.ends_as(&reading.str(tokens.start).to_lowercase(), Sense::Genre))
}

#[cfg(test)]
mod tests {
    use crate::document::masthead::tests::assert_titles;

    #[test]
    fn agencies_say_what_it_is_about() {
        assert_titles(&[
            (
                "Unfall / Drei Verletzte bei Kiel /  / Kiel (dpa) - Der Wagen fuhr auf.",
                "Drei Verletzte bei Kiel|Kiel",
            ),
            (
                "Wetter und Klima /  / Sturm über Kiel / Viele Bäume fallen /  / Kiel (dpa/lno) - Es stürmt.",
                "Sturm über Kiel|Kiel",
            ),
            (
                "epd-Gespräch / Bischof ruft zum Sparen auf /  / Kiel (epd). Er tagt.",
                "Bischof ruft zum Sparen auf|Kiel",
            ),
            ("dpa-Interview / Rat wählt neu /  / Der Rat hat gewählt.", "Rat wählt neu"),
            ("Waldbrände /  / Kiel (dpa) - Es brennt.", "Waldbrände|Kiel"),
            (
                "Zeitenwende /  / Utl.: Ausstellung in Kiel = /  / Kiel (OTS) - Sie ist offen.",
                "Zeitenwende|Kiel",
            ),
            ("Ende / Ein Nachruf auf das Fax /  / Das Fax ist tot.", "Ende"),
            ("Sturm bei Kiel / Viele Bäume fallen /  / Kiel (dpa) - Es stürmt.", "Sturm bei Kiel|Kiel"),
        ]);
    }

    #[test]
    fn kinds_of_texts_have_numbers() {
        assert_titles(&[
            ("LAGEBERICHT NR. 9 / Rat wählt neu /  / Der Rat hat gewählt.", "Rat wählt neu"),
            ("Situationsbericht #5 /  / Rat wählt neu /  / Der Rat hat gewählt.", "Rat wählt neu"),
            ("Lagemeldung 12 / Rat wählt neu /  / Der Rat hat gewählt.", "Rat wählt neu"),
            ("Windrad 12 brennt / Rat wählt neu /  / Der Rat hat gewählt.", "Windrad 12 brennt"),
            ("Halle 12 / Rat wählt neu /  / Der Rat hat gewählt.", "Halle 12"),
        ]);
    }
}
