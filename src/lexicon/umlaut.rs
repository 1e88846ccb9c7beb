//! Texts without a single umlaut, which write "ae", "oe" and "ue" for it: their words are read with umlauts.
//!
//! Older wires, teletypes and keyboards of other countries leave such texts. A text that has an umlaut anywhere keeps
//! its words as they stand: there "Mueller" is how the name is written.
//! Example: "Die Behoerden pruefen das." has the words "Behörden" and "prüfen".

use super::{Class, Lexicon, class};
use crate::tokens::{Answer, Shape, Tokens};

/// Composed ones, and the dots of the others.
const UMLAUTS: [char; 7] = ['ä', 'ö', 'ü', 'Ä', 'Ö', 'Ü', '\u{308}'];

/// What number words are written in one word with: "Achtjähriger", "Dreitägiger".
const LASTING: [&str; 4] = ["jährig", "stündig", "tägig", "wöchig"];

impl Lexicon {
    /// Reads the words of a text with umlauts where it has none, and where one small word or two others are known only so.
    pub(super) fn respell(&self, tokens: &mut Tokens) {
        const PROOF: u32 = 2;
        if tokens.text().contains(UMLAUTS) {
            return;
        }
        let respelt: Vec<_> = (0..tokens.len()).filter_map(|i| self.respelt(tokens, i)).collect();
        let proof = |(i, _, (word, _)): &(usize, Box<str>, Answer)| {
            let known = tokens[*i].word() == 0 && *word != 0;
            u32::from(known) * (1 + u32::from(tokens[*i].shape() == Shape::Lower))
        };
        if respelt.iter().map(proof).sum::<u32>() >= PROOF {
            tokens.read_as(respelt);
        }
    }

    /// A word with umlauts and its answer: where it is more than the word as it stands, or no name may stand there.
    fn respelt(&self, tokens: &Tokens, i: usize) -> Option<(usize, Box<str>, Answer)> {
        let token = tokens[i];
        let word = with_umlauts(token.is_word().then(|| tokens.str(i))?)?;
        let answer = self.answer(&word, token.shape());
        let better = match (token.word(), answer.0) {
            (0, 0) => {
                token.shape() == Shape::Lower
                    || token.is_joined() && tokens.is(i.wrapping_sub(1), '-')
                    || self.is_better_noun(&word, tokens.str(i))
            }
            (_, 0) => false,
            (known, spelt) => self.is_all_and_more(known, spelt),
        };
        better.then_some((i, word.into(), answer))
    }

    /// True where a word is all that the other is in each case. "Koenig" is nothing but a surname and the first word of a
    /// firm, "König" a noun.
    fn is_all_and_more(&self, known: u32, spelt: u32) -> bool {
        const SURELY: Class = class::GIVEN | class::SURNAME | class::NAME_START;
        let mut both = self.classes(known).iter().zip(self.classes(spelt));
        both.all(|(one, all)| one & !SURELY & !all == 0)
    }

    /// True where the tables know more of the end of one compound than of the other.
    fn is_better_noun(&self, word: &str, other: &str) -> bool {
        const LEAST: usize = 4;
        let known = |word: &str| {
            let role = self.tail(word, Shape::Lower, class::ROLE, LEAST).map_or(0, str::len);
            (self.is_noun(word), role)
        };
        known(word) > known(other) || LASTING.iter().any(|lasting| word.contains(lasting))
    }
}

/// The word with an umlaut for each "ae", "oe" and "ue"; none where it has none. "neue", "Bauer", "Quelle" and
/// "individuell" have none.
fn with_umlauts(word: &str) -> Option<String> {
    let mut spelt = String::new();
    let mut done = 0;
    for (i, _) in word.match_indices(['e', 'E']) {
        let mut before = word[..i].chars();
        let umlaut = match before.next_back() {
            Some('a') => 'ä',
            Some('A') => 'Ä',
            Some('o') => 'ö',
            Some('O') => 'Ö',
            Some('u') if !is_diphthong(before.as_str(), &word[i..]) => 'ü',
            Some('U') if !is_diphthong(before.as_str(), &word[i..]) => 'Ü',
            _ => continue,
        };
        spelt.push_str(&word[done..i - 1]);
        spelt.push(umlaut);
        done = i + 1;
    }
    (done > 0).then(|| spelt + &word[done..])
}

/// True where the "u" belongs to what stands before it, or the "e" to what stands behind.
fn is_diphthong(before: &str, from_e: &str) -> bool {
    let last = before.chars().next_back().map(|c| c.to_ascii_lowercase());
    matches!(last, Some('a' | 'e' | 'q'))
        || from_e.starts_with("ell") && matches!(last, Some('t' | 'd' | 'n' | 's' | 'x'))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::Reading;

    #[test]
    fn spells_umlauts() {
        for (word, spelt) in [
            ("fuer", Some("für")),
            ("Aerzte", Some("Ärzte")),
            ("UEBERPRUEFUNG", Some("ÜBERPRÜFUNG")),
            ("Zusaetzebuehne", Some("Zusätzebühne")),
            ("fuellen", Some("füllen")),
            ("steuerpflichtige", None),
            ("neuere", None),
            ("Quelle", None),
            ("aktuellen", None),
            ("Fenster", None),
        ] {
            assert_eq!(with_umlauts(word).as_deref(), spelt, "{word}");
        }
    }

    #[test]
    fn reads_words_with_umlauts_where_the_text_has_none() {
        for (text, word, read) in [
            ("Die Behoerden pruefen das fuer Koeln.", 1, "Behörden"),
            ("Sie pruefen das in Goettingen.", 4, "Göttingen"),
            ("Sie pruefen den Seitenflaechenwert.", 3, "Seitenflaechenwert"),
            ("Sie pruefen die Seitenflaeche.", 3, "Seitenfläche"),
            ("Der 34-jaehrige Udo Quoes ist fuer Kohle.", 3, "jährige"),
            ("Der \"Wendelrodaer Bote\" ist fuer Kohle.", 2, "Wendelrodaer"),
            ("Ein Achtjaehriger kam fuer Kohle.", 1, "Achtjähriger"),
            ("Es kamen Studiengebuehren fuer Jaehrige.", 2, "Studiengebühren"),
            ("Der 34-jaehrige Udo Quoes ist fuer Kohle.", 5, "Quoes"),
            ("Sie trugen den Oelkrug zum Doktor Oelkrug.", 3, "Ölkrug"),
            // No word proves it, or one that may be a name; a text that has umlauts.
            ("Frau Oelkrug ist da.", 1, "Oelkrug"),
            ("Udo Baerwald ist in Quoes.", 1, "Baerwald"),
            ("Er prüft das fuer Köln.", 3, "fuer"),
        ] {
            assert_eq!(Reading::new(text, Lexicon::embedded()).str(word), read, "{text}");
        }
    }
}
