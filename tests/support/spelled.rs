//! Numbers in German words, after the rules of its orthography.
//!
//! Example: 21 is "einundzwanzig", 2,000,000 "zwei Millionen".

const SMALL: [&str; 20] = [
    "",
    "ein",
    "zwei",
    "drei",
    "vier",
    "fünf",
    "sechs",
    "sieben",
    "acht",
    "neun",
    "zehn",
    "elf",
    "zwölf",
    "dreizehn",
    "vierzehn",
    "fünfzehn",
    "sechzehn",
    "siebzehn",
    "achtzehn",
    "neunzehn",
];
const TENS: [&str; 10] =
    ["", "", "zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig"];

/// A number below a thousand as part of a longer word.
fn part(n: u64) -> String {
    let (hundreds, rest) = (n / 100, n % 100);
    let head = if hundreds > 0 { format!("{}hundert", SMALL[hundreds as usize]) } else { String::new() };
    let (ten, one) = (TENS[(rest / 10) as usize], SMALL[(rest % 10) as usize]);
    let tail = match (rest, one) {
        (0..20, _) => SMALL[rest as usize].to_owned(),
        (_, "") => ten.to_owned(),
        _ => format!("{one}und{ten}"),
    };
    head + &tail
}

/// A number below a million: one word.
pub fn word(n: u64) -> String {
    let (thousands, rest) = (n / 1000, n % 1000);
    let head = if thousands > 0 { format!("{}tausend", part(thousands)) } else { String::new() };
    let ending = if n == 0 {
        "null"
    } else if rest % 100 == 1 {
        "s"
    } else {
        ""
    };
    head + &part(rest) + ending
}

/// A number below 10^15 as German has it.
pub fn spelled(n: u64) -> String {
    let mut words = Vec::new();
    for (size, one, many) in [
        (1_000_000_000_000, "Billion", "Billionen"),
        (1_000_000_000, "Milliarde", "Milliarden"),
        (1_000_000, "Million", "Millionen"),
    ] {
        match n / size % 1000 {
            0 => {}
            1 => words.push(format!("eine {one}")),
            count => words.push(format!("{} {many}", part(count))),
        }
    }
    if !n.is_multiple_of(1_000_000) || n == 0 {
        words.push(word(n % 1_000_000));
    }
    words.join(" ")
}
