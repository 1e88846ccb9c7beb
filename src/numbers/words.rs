//! Number words written in one: `dreiundzwanzig`, `fünfzigtausend`, `zweieinhalb`, and the cardinal in an ordinal.
//!
//! Words that are a numeral by themselves (zwölf, Million) are rows of `numerals.tsv`.
//! Example: "siebenundzwanzigsten" is 27 with the rest "sten".

use rust_decimal::Decimal;

use crate::tokens::same_key;

const UNITS: [(&str, u64); 13] = [
    ("eins", 1),
    ("eine", 1),
    ("ein", 1),
    ("zwei", 2),
    ("zwo", 2),
    ("drei", 3),
    ("vier", 4),
    ("fünf", 5),
    ("fuenf", 5),
    ("sechs", 6),
    ("sieben", 7),
    ("acht", 8),
    ("neun", 9),
];

const TEENS: [(&str, u64); 13] = [
    ("zehn", 10),
    ("elf", 11),
    ("zwölf", 12),
    ("zwoelf", 12),
    ("dreizehn", 13),
    ("vierzehn", 14),
    ("fünfzehn", 15),
    ("fuenfzehn", 15),
    ("sechzehn", 16),
    ("siebzehn", 17),
    ("achtzehn", 18),
    ("neunzehn", 19),
    ("null", 0),
];

const TENS: [(&str, u64); 10] = [
    ("zwanzig", 20),
    ("dreißig", 30),
    ("dreissig", 30),
    ("vierzig", 40),
    ("fünfzig", 50),
    ("fuenfzig", 50),
    ("sechzig", 60),
    ("siebzig", 70),
    ("achtzig", 80),
    ("neunzig", 90),
];

/// A quick test by the first letters that spares most words.
pub fn may_be_number(word: &[u8]) -> bool {
    const SHORTEST: usize = 7;
    if word.len() < SHORTEST {
        return false;
    }
    let starts: &[&str] = match word[0] | 0x20 {
        b'a' => &["acht", "anderthalb"],
        b'd' => &["drei"],
        b'e' => &["ein", "elf"],
        b'f' => &["fün", "fue"],
        b'h' => &["hund"],
        b'n' => &["neun"],
        b's' => &["sech", "sieb"],
        b't' => &["taus"],
        b'v' => &["vier"],
        b'z' => &["zwei", "zwo", "zwa", "zehn", "zwölf"],
        _ => return false,
    };
    starts.iter().any(|start| strip(word, start).is_some())
}

/// The rest of the word behind a beginning, whose case does not count.
#[inline]
fn strip<'w>(word: &'w [u8], start: &str) -> Option<&'w [u8]> {
    let (head, rest) = word.split_at_checked(start.len())?;
    same_key(head, start.as_bytes()).then_some(rest)
}

/// The value of a number in one word; none where something else remains.
pub fn compound(word: &[u8]) -> Option<Decimal> {
    let (value, rest) = cardinal(word)?;
    let value = Decimal::from(value);
    let half = Decimal::new(5, 1);
    if rest.is_empty() {
        return Some(value);
    }
    // What was read of "eineinviertel" takes the first letter of "einviertel" for that of "eine".
    let quarter = Decimal::new(25, 2);
    let parts = [
        ("einhalb", half),
        ("undeinhalb", half),
        ("undhalb", half),
        ("einviertel", quarter),
        ("inviertel", quarter),
        ("dreiviertel", half + quarter),
    ];
    let part = parts.iter().find(|(part, _)| same_key(rest, part.as_bytes())).map(|(_, part)| *part)?;
    Some(value + part)
}

/// The longest number that a word begins with, below a million, and the rest of the word.
pub fn cardinal(word: &[u8]) -> Option<(u64, &[u8])> {
    scaled(word, "tausend", 1000, below_thousand)
}

fn below_thousand(word: &[u8]) -> Option<(u64, &[u8])> {
    scaled(word, "hundert", 100, below_hundred)
}

/// "dreitausendvier": a part, the name of a size and a smaller part; a bare "tausend" is one of it.
fn scaled<'w>(word: &'w [u8], name: &str, size: u64, part: Part<'w>) -> Option<(u64, &'w [u8])> {
    let (high, rest) = if strip(word, name).is_some() { (1, word) } else { part(word)? };
    let Some(rest) = strip(rest, name) else { return Some((high, rest)) };
    let (low, rest) = behind(rest, part);
    Some((high * size + low, rest))
}

/// Reads a number at the beginning of a word and gives the rest.
type Part<'w> = fn(&'w [u8]) -> Option<(u64, &'w [u8])>;

/// The smaller part, with or without "und" before it; 0 where there is none.
fn behind<'w>(word: &'w [u8], part: Part<'w>) -> (u64, &'w [u8]) {
    let linked = strip(word, "und").unwrap_or(word);
    part(linked).or_else(|| part(word)).unwrap_or((0, word))
}

fn below_hundred(word: &[u8]) -> Option<(u64, &[u8])> {
    let first =
        |table: &[(&str, u64)]| table.iter().find_map(|(name, value)| Some((*value, strip(word, name)?)));
    if let Some(found) = first(&TENS).or_else(|| first(&TEENS)) {
        return Some(found);
    }
    let (unit, rest) = first(&UNITS)?;
    let ten = strip(rest, "und")
        .and_then(|rest| TENS.iter().find_map(|(name, value)| Some((*value, strip(rest, name)?))));
    Some(ten.map_or((unit, rest), |(ten, rest)| (ten + unit, rest)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_number_words() {
        let rows = [
            ("dreiundzwanzig", "23"),
            ("Fünfzigtausend", "50000"),
            ("zweihundertsechsundfuenfzig", "256"),
            ("neunzehnhundertachtzig", "1980"),
            ("DREIUNDSIEBZIG", "73"),
            ("hunderttausend", "100000"),
            ("Hundertzwei", "102"),
            ("dreihundertsiebenundsiebzigtausendneunhundertachtundachtzig", "377988"),
            ("zweieinhalb", "2.5"),
            ("einundhalb", "1.5"),
            ("eineinviertel", "1.25"),
            ("zweidreiviertel", "2.75"),
            ("zwölftausend", "12000"),
            ("dreissigtausend", "30000"),
            ("einander", ""),
            ("Dreieck", ""),
            ("Achterbahn", ""),
            ("Vierkampf", ""),
        ];
        let found =
            rows.map(|(word, _)| compound(word.as_bytes()).map_or(String::new(), |value| value.to_string()));
        assert_eq!(found.to_vec(), rows.map(|(_, wanted)| wanted.to_owned()).to_vec());
    }

    #[test]
    fn every_number_below_a_million_reads_back() {
        for n in (1..1_000_000u64).step_by(37) {
            assert_eq!(compound(spelled(n).as_bytes()), Some(Decimal::from(n)), "{}", spelled(n));
        }
    }

    /// The plain German spelling.
    fn spelled(n: u64) -> String {
        let name = |table: &[(&str, u64)]| {
            table
                .iter()
                .filter(|(name, _)| *name != "ein" && *name != "eine")
                .find(|(_, value)| *value == n)
                .map(|(name, _)| (*name).to_owned())
        };
        let one = |n: u64| if n == 1 { "ein".to_owned() } else { spelled(n) };
        match n {
            0 => String::new(),
            1..10 => name(&UNITS).unwrap(),
            10..20 => name(&TEENS).unwrap(),
            20..100 if n.is_multiple_of(10) => name(&TENS).unwrap(),
            20..100 => format!("{}und{}", one(n % 10), spelled(n / 10 * 10)),
            100..1000 => format!("{}hundert{}", one(n / 100), spelled(n % 100)),
            _ => format!("{}tausend{}", one(n / 1000), spelled(n % 1000)),
        }
    }
}
