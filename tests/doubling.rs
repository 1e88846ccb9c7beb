//! The work grows with the text, whatever stands in it: units that repeat for pages cost four times as much where the text is
//! four times as long, not sixteen times.
//!
//! Example: "Dr. Dr. Dr. ..." has a title before each title, and none of them is followed back to the beginning.

use std::time::Duration;

use cpu_time::ThreadTime;

const UNITS: [&str; 90] = [
    "Laut Bahn 300, die Stadt 200, ",
    "Bodo Klopp. Klopp. ",
    "Tabelle 1: Werke\n\n",
    "(2023: 38 Euro) ",
    "Karls des Kühnen ",
    "Der Roman Der ",
    "Die Krantz Technik AG traf Ruth Kern. ",
    "Frage: Wie?\n\n",
    "Petra Kern: Ja.\n\n",
    "„Ja.\n\n",
    "Umsatz\t12\t13\n",
    "\t12",
    "in (in \t",
    "o\u{308}",
    ".",
    "..",
    "„",
    "“",
    "\"",
    "»",
    "(",
    ")",
    "(Kern) ",
    "1",
    "12 ",
    "1.",
    "1,",
    "1-2-3",
    "12:30 Uhr ",
    "12.3. ",
    "0",
    "A-",
    "a-",
    "ABC ",
    " ",
    "\t",
    "\n",
    "\n\n",
    "ä",
    "u\u{308}",
    "\u{308}",
    "\u{200b}",
    "\u{ad}",
    "😀",
    "¶",
    "–",
    "- ",
    "* ",
    "| ",
    ",",
    ";",
    "X: ",
    "&nbsp;",
    "http://a.de/",
    "a@b.de ",
    "km ",
    "5 km ",
    "€",
    "EUR ",
    "Euro ",
    "1 Mio. ",
    "eine Million ",
    "zwei",
    "hundert",
    "um 5 Prozent auf ",
    "am Montag ",
    "§ 5 ",
    "Nr. ",
    "z. B. ",
    "Dr. ",
    "Herr ",
    "Kanzlerin ",
    "Kern ",
    "Kern und ",
    "Anna Kern ",
    "GmbH ",
    "X GmbH, ",
    "Berlin, ",
    "und ",
    "von ",
    "der ",
    "Der ",
    "des ",
    "sagte, ",
    "„Ja“, sagte Kern. ",
    "laut ",
    "Angaben von ",
    "dass er komme, ",
    "er sei ",
    "so ",
];

/// The same with names, letters and numbers that are new each time, so that nothing is known from before: `X` and `Y` are
/// names, `QRS` letters, `N` is a number.
const NEW: [&str; 20] = [
    "Es kam Karl zu X. Danach sprach Y, sagte X. ",
    "Minister Udo zu X kam. Es kam Minister Y. ",
    "Minister Udo X kam. Das QRS will Geld. ",
    "Minister Udo X alias Ruth Y kam. ",
    "Es kam Ana X Y. Danach ging X Y. ",
    "Ruth X. Xs Rede. Herr Y. von Y. ",
    "„Es regnet“, sagte Minister Udo X. Der Minister ging. X lachte, sagte der Minister. ",
    "Der FC X schlug den SC Y. X siegte 3:1. ",
    "Die X Y AG wächst. X liefert. Das Unternehmen meldet Gewinn. ",
    "Das Moorinstitut für X (QRS) klagt. Das QRS will Geld. ",
    "Der Xer Rat tagt in X. Die Xerin lachte. ",
    "Minister Udo X kam nach Y und sagte, er sei froh.\n\n",
    "Pressekontakt: Udo X, Tel. 040 N, x@y.de\n\n",
    "Umsatz N Euro (N: N Euro), davon N in X. ",
    "X\tN\tN,5\n",
    "X: N\n",
    "N. X kam\n",
    "„X N „Y",
    "(X sagte N) ",
    "der X und die N Gäste, ",
];

/// The unit for the `n`th time.
fn new(unit: &str, n: usize) -> String {
    let syllable = |n: usize| {
        let [consonants, vowels] = ["bdfgklmnprstvw", "aeiou"].map(|letters| letters.chars());
        [consonants.cycle().nth(n % 14), vowels.cycle().nth(n / 14 % 5)].into_iter().flatten()
    };
    let word = |n: usize| (0..3).flat_map(|place| syllable(n / 70_usize.pow(place))).collect::<String>();
    let name = |n: usize| format!("{}lek", word(n * 7 + 3));
    let capital = |name: String| name[..1].to_uppercase() + &name[1..];
    let letters = |n: usize| {
        (0..4).map(|place| char::from(b'A' + (n / 26_usize.pow(place) % 26) as u8)).collect::<String>()
    };
    unit.replace("QRS", &letters(n * 31 + 7))
        .replace('X', &capital(name(n)))
        .replace('Y', &capital(name(n + 9_000)))
        .replace('N', &n.to_string())
}

/// The time of the processor, not of the clock, and the shortest of a few runs: what else the machine does is not counted.
fn cost(text: &str) -> Duration {
    const RUNS: usize = 3;
    let run = |_| {
        let start = ThreadTime::now();
        std::hint::black_box(depesche::analyse(text));
        start.elapsed()
    };
    (0..RUNS).map(run).min().unwrap_or_default()
}

#[test]
fn four_times_the_text_is_not_sixteen_times_the_work() {
    const SMALL: usize = 48 * 1024;
    /// Shorter than what a clock and a cache can blur.
    const BLUR: Duration = Duration::from_millis(20);
    let mut wrong = Vec::new();
    for unit in UNITS {
        let text = |bytes: usize| unit.repeat(bytes / unit.len());
        let (small, large) = (cost(&text(SMALL)), cost(&text(4 * SMALL)));
        if large > 8 * small + BLUR {
            wrong.push(format!("{unit:?}: {small:?}, then {large:?}"));
        }
    }
    for unit in NEW {
        let text = |bytes: usize| (0..bytes / unit.len()).map(|n| new(unit, n)).collect::<String>();
        let (small, large) = (cost(&text(SMALL)), cost(&text(4 * SMALL)));
        if large > 8 * small + BLUR {
            wrong.push(format!("{unit:?}, ever new: {small:?}, then {large:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
