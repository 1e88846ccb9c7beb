//! What the form of a line alone tells: a list, a table, a keyword line, initials, a row of dashes.
//!
//! What a line's words tell is in `sections.rs` and `header.rs`.
//! Example: "/lew/jha/" at the end of a report is a signature, "Umsatz    212.400    193.800" a row of a table.

use std::ops::Range;

use super::day::Day;
use super::lines::{self, Paragraph};
use super::sections::Line;
use super::{furniture, rows, stamp};
use crate::lexicon::{Reading, class};
use crate::tokens::{Flags, Kind};

/// "TOPSHOT-CHILE-MINING", "Regierung/Haushalt/": one line without a blank, joined by hyphens or slashes.
pub fn is_slug(reading: &Reading, tokens: &Range<usize>) -> bool {
    let joined = tokens.clone().skip(1).all(|i| reading[i].is_joined());
    let capitals = tokens
        .clone()
        .all(|i| !reading[i].is_word() || reading[i].has(Flags::CAPS) || reading[i].has(Flags::DIGIT));
    let slashes = tokens.clone().filter(|i| reading.is(*i, '/')).count();
    let linked = slashes > 0 || tokens.clone().any(|i| reading[i].has(Flags::HYPHEN) || reading.is(i, '-'));
    let keywords = slashes > 0 && tokens.clone().all(|i| reading[i].is_capital() || reading.is(i, '/'));
    joined && (capitals && linked || keywords) && reading[tokens.start].is_word()
}

/// "Handball/BL/THW Kiel/ZF", "Kirche/Synode/ (Zusammenfassung)": keywords of more than one word, or a note behind them.
pub fn is_keyword_line(reading: &Reading, tokens: &Range<usize>) -> bool {
    const LONGEST: usize = 18;
    const NOTE: usize = 6;
    if tokens.len() > LONGEST || !reading[tokens.start].is_capital() {
        return false;
    }
    let note = tokens.clone().find(|i| reading.is(*i, '(')).filter(|open| {
        let inside = open + 1..tokens.end - 1;
        *open > tokens.start
            && reading.is(tokens.end - 1, ')')
            && (1..=NOTE).contains(&inside.len())
            && !inside.clone().any(|i| reading.has(i, class::WIRE | class::PLACE) || reading[i].is_number())
    });
    let words = tokens.start..note.unwrap_or(tokens.end);
    let slash = |i: usize| reading.is(i, '/') && reading[i].is_joined();
    let plain = |i: usize| {
        slash(i)
            || reading[i].is_capital()
            || reading[i].is_number()
            || reading.is(i, '.')
            || reading.is(i, '-')
    };
    let least = if note.is_some() { 1 } else { 2 };
    words.clone().all(plain) && words.filter(|i| slash(*i)).count() >= least
}

/// "OTS0123 5 WI 0456", "AXC0142 2024-11-07/11:32", "pts20240227026 Produkte": the number that a house gives its report.
pub fn is_report_number(reading: &Reading, tokens: &Range<usize>) -> bool {
    const LONGEST: usize = 18;
    let first = reading.str(tokens.start);
    let letters = first.bytes().take_while(u8::is_ascii_alphabetic).count();
    let digits = first.len() - letters;
    let number = first.bytes().skip(letters).all(|byte| byte.is_ascii_digit());
    (2..=4).contains(&letters)
        && (3..=14).contains(&digits)
        && number
        && tokens.len() <= LONGEST
        && !tokens.clone().any(|i| {
            // "bsd112 4 wir 198": a keyword may be spelled like a small word.
            let keyword = reading[i + 1].is_number();
            reading.has(i, class::FUNCTION) && !reading[i].has(Flags::CAPITAL) && !keyword
        })
}

/// "epd-bas ld 214 4 231", "AFP 14:32": a house, and beside it nothing but keywords, numbers or the time.
pub fn is_house_line(reading: &Reading, tokens: &Range<usize>) -> bool {
    const LONGEST: usize = 10;
    let first = reading.str(tokens.start).split('-').next().unwrap_or_default();
    let house =
        reading.has(tokens.start, class::WIRE) || matches!(first, "epd" | "dpa" | "afp" | "sid" | "kna");
    let rest = tokens.start + 1..tokens.end;
    // "KNA abc-89-00123"
    let numbered = |i: usize| reading[i].has(Flags::DIGIT) && reading[i].has(Flags::HYPHEN);
    let plain = |i: usize| {
        !reading[i].is_word() || is_initial(reading, i) || numbered(i) || reading.has(i, class::CALENDAR)
    };
    house
        && tokens.len() <= LONGEST
        && rest.clone().all(plain)
        && rest.clone().any(|i| reading[i].is_number() || numbered(i))
        && !lines::ends_sentence(reading, tokens.end - 1)
}

/// "0000123  07.11.2024 CET/CEST", "141015 Mär 24": numbers and a day, as houses close a report.
pub fn is_stamp(reading: &Reading, tokens: &Range<usize>) -> bool {
    const LONGEST: usize = 12;
    let plain = |i: usize| !reading[i].is_word() || reading[i].has(Flags::CAPS);
    tokens.len() <= LONGEST
        && reading[tokens.start].is_number()
        && (tokens.clone().all(plain) && tokens.clone().any(|i| Day::at(reading, i).is_some())
            || stamp::teletype_day(reading, tokens.start).is_some())
}

/// "- Ende -", "(Schluss)", "(Ende)": the text is over.
pub fn is_end_mark(reading: &Reading, tokens: &Range<usize>) -> bool {
    const LONGEST: usize = 12;
    let mut words = tokens.clone().take(LONGEST).filter(|i| reading[*i].mark().is_none());
    let marked = tokens.len() > 1 || reading.str(tokens.start) == "ENDE";
    let only = words.next().filter(|_| words.next().is_none() && tokens.len() <= LONGEST && marked);
    only.is_some_and(|i| lines::says_end(reading, i))
}

/// A line of marks alone: "------", "***", "# # #".
pub fn is_rule(reading: &Reading, tokens: &Range<usize>) -> bool {
    tokens.clone().all(|i| !matches!(reading[i].kind(), Kind::Word | Kind::Number | Kind::Address))
}

/// "-----" has thousands of tokens; what is said of a line is said of its first ones.
const LOOKED_AT: usize = 60;

/// Gaps as wide as columns make them, or bars between cells.
fn gaps(reading: &Reading, tokens: &Range<usize>) -> usize {
    if tokens.len() > LOOKED_AT {
        return 0;
    }
    (tokens.start + 1..tokens.end).filter(|i| reading[*i].has(Flags::GAP) || is_bar(reading, *i)).count()
}

/// "|" between the cells of a table or of a line of a page.
pub fn is_bar(reading: &Reading, i: usize) -> bool {
    reading.get(i).is_some_and(|token| token.kind() == Kind::Symbol) && reading.str(i) == "|"
}

/// "Tabelle 1: Werke des Hauses" right above the rows.
pub fn is_table_title(reading: &Reading, line: &Line) -> bool {
    let named = reading.reads_any(line.tokens.start, &["Tabelle", "Tab"]);
    named
        && gaps(reading, &line.tokens) == 0
        && (1..=2).filter_map(|n| line.below(n)).any(|below| is_table_row(reading, &below.tokens, [None; 2]))
        && !lines::ends_sentence(reading, line.tokens.end - 1)
}

/// A line with two gaps and a number, or one in a block of lines with gaps.
pub fn is_table_row(reading: &Reading, tokens: &Range<usize>, beside: [Option<&Paragraph>; 2]) -> bool {
    let own = gaps(reading, tokens);
    own >= 2 && tokens.clone().any(|i| reading[i].is_number())
        || own >= 1 && rows::is_labelled(reading, tokens)
        || own >= 1
            && beside.into_iter().flatten().any(|line| {
                gaps(reading, &line.tokens) >= 1 && !furniture::is_furniture(reading, &line.tokens)
            })
}

/// "|---|---|" between the rows of a table.
pub fn is_row_beside(reading: &Reading, tokens: &Range<usize>, beside: [Option<&Paragraph>; 2]) -> bool {
    let barred = |tokens: &Range<usize>| tokens.clone().take(LOOKED_AT).any(|i| is_bar(reading, i));
    barred(tokens) && beside.into_iter().flatten().any(|line| barred(&line.tokens))
}

/// "1) Erstens", "(2) Zweitens", "3. Drittens", "a) Erstens": an item of a numbered list.
pub fn is_numbered(reading: &Reading, tokens: &Range<usize>, beside: [Option<&Paragraph>; 2]) -> bool {
    let number = |tokens: &Range<usize>, mark: char| {
        let i = tokens.start;
        reading[i].is_number()
            && reading.str(i).len() <= 2
            && reading.is(i + 1, mark)
            && reading.get(i + 2).is_some_and(|next| next.has(Flags::SPACE) && !next.has(Flags::LINE))
    };
    let letter = |tokens: &Range<usize>| {
        reading[tokens.start].is_word()
            && reading.str(tokens.start).len() == 1
            && reading.is(tokens.start + 1, ')')
    };
    let enclosed = |tokens: &Range<usize>| {
        reading.is(tokens.start, '(')
            && reading[tokens.start + 1].is_number()
            && reading.str(tokens.start + 1).len() <= 2
            && reading.is(tokens.start + 2, ')')
    };
    let beside_too = |is: &dyn Fn(&Range<usize>) -> bool| {
        is(tokens) && beside.into_iter().flatten().any(|line| is(&line.tokens))
    };
    number(tokens, ')')
        || beside_too(&letter)
        || beside_too(&enclosed)
        || number(tokens, '.')
            && gaps(reading, tokens) < 2
            && beside.into_iter().flatten().any(|line| number(&line.tokens, '.'))
}

/// Where the initials at the end of a report begin: "… sagte er./lew/jha/", "… sagte er. (cr/de)", "… sagte er. jm/bk".
pub fn initials_at(reading: &Reading, tokens: &Range<usize>) -> Option<usize> {
    slashed_initials(reading, tokens).or_else(|| joined_initials(reading, tokens))
}

/// "(cr/de)", "(mh)", "jm/bk" behind the end of a sentence.
fn joined_initials(reading: &Reading, tokens: &Range<usize>) -> Option<usize> {
    const MOST: usize = 5;
    const LONGEST: usize = 3;
    let bracketed = reading.is(tokens.end - 1, ')');
    let end = tokens.end - usize::from(bracketed);
    let shout = |i: usize| bracketed && reading[i].has(Flags::CAPS) && reading[i].is_word();
    let short = |i: usize| {
        (is_initial(reading, i) || shout(i))
            && reading.str(i).len() <= LONGEST
            && !reading[i].has(Flags::DIGIT)
    };
    let mut i = end;
    while i > tokens.start
        && end - i < MOST
        && (short(i - 1) || reading.is(i - 1, '/'))
        && reading[i - 1].is_joined()
    {
        i -= 1;
    }
    // The first initial stands behind a bracket or a blank.
    i -= usize::from(!bracketed && i > tokens.start && short(i - 1));
    let paired = (i..end).filter(|k| reading.is(*k, '/')).count();
    let start = i - usize::from(bracketed && i > tokens.start);
    let opens = if bracketed { reading.is(start, '(') && end > i } else { paired == 1 && end == i + 3 };
    let ended = |start: usize| {
        matches!(reading[start - 1].mark(), Some('.' | '!' | '?' | '“' | '"'))
            && reading[start].has(Flags::SPACE)
    };
    (opens && start > tokens.start && ended(start) && !(i..end).any(|k| reading.has(k, class::FUNCTION)))
        .then_some(start)
}

/// "./lew/jha/"
fn slashed_initials(reading: &Reading, tokens: &Range<usize>) -> Option<usize> {
    const MOST: usize = 12;
    let least = tokens.start.max(tokens.end.saturating_sub(MOST));
    let mut i = tokens.end;
    while i > least && (is_initial(reading, i - 1) || reading.is(i - 1, '/')) {
        i -= 1;
        // The first slash has a sentence before it.
        let ended = i > tokens.start && lines::ends_sentence(reading, i - 1);
        if reading.is(i, '/') && (ended || reading[i].has(Flags::SPACE)) {
            let slashes = (i..tokens.end).filter(|k| reading.is(*k, '/')).count();
            let joined = (i + 1..tokens.end).all(|k| reading[k].is_joined());
            return (slashes >= 2 && joined && tokens.end > i + 3).then_some(i);
        }
    }
    None
}

/// A line of initials alone: "/lew/jha/", "rw/kae", "epd lmw abc", "dpa abc yydd n1 def", "(Schluss) ab/cd".
pub fn is_initials(reading: &Reading, tokens: &Range<usize>) -> bool {
    const LONGEST: usize = 12;
    if tokens.len() > LONGEST || tokens.len() < 2 {
        return false;
    }
    let mut from = tokens.start;
    if reading.is(from, '(') && lines::says_end(reading, from + 1) {
        let close = (from + 2..tokens.end).find(|i| reading.is(*i, ')'));
        from = close.map_or(from, |close| close + 1);
        if from >= tokens.end {
            return true;
        }
    }
    let house = reading.has(from, class::WIRE);
    let rest = from + usize::from(house)..tokens.end;
    let slashes = rest.clone().any(|i| reading.is(i, '/'));
    let letters = rest.clone().any(|i| is_initial(reading, i));
    let initials = rest.clone().all(|i| is_initial(reading, i) || reading.is(i, '/'));
    let joined = rest.clone().skip(1).all(|i| reading[i].is_joined());
    letters && initials && (house || slashes && joined)
}

/// "lew", "mis", "n1": the short name of a writer.
pub fn is_initial(reading: &Reading, i: usize) -> bool {
    const LONGEST: usize = 5;
    let token = reading[i];
    token.is_lower() && reading.str(i).len() <= LONGEST && !token.has(Flags::HYPHEN)
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::lexicon::Lexicon;

    fn reading(text: &str) -> Reading<'_> {
        Reading::new(text, Lexicon::embedded())
    }

    #[track_caller]
    pub(in crate::document) fn assert_forms(
        is: impl Fn(&Reading, &Range<usize>) -> bool,
        yes: &[&str],
        no: &[&str],
    ) {
        let told = |text: &&&str| is(&reading(text), &(0..reading(text).len()));
        let wrong: Vec<_> =
            yes.iter().filter(|text| !told(text)).chain(no.iter().filter(|text| told(text))).collect();
        assert!(wrong.is_empty(), "{wrong:?}");
    }

    #[test]
    fn keyword_lines_have_no_blanks() {
        assert_forms(
            is_slug,
            &["TOPSHOT-CHILE-MINING", "Regierung/Haushalt/", "Wirtschaft/Bau/Wien"],
            &["Minister tagen", "Nord-Süd", "und/oder", "SPD", "Haushalt"],
        );
    }

    #[test]
    fn keywords_have_several_words_or_a_note() {
        assert_forms(
            is_keyword_line,
            &["Handball/BL/THW Kiel/ZF", "Rat/Wahl/ (Zusammenfassung)", "Rat/Wahl/Kiel (Neu: Kern)"],
            &[
                "Handball/Tennis in der Schule",
                "Kiel/Lübeck (dpa)",
                "Kiel/Halle (Saale)",
                "Nord/Süd Gefälle",
                "Rat wählt neu",
            ],
        );
    }

    #[test]
    fn reports_have_numbers() {
        assert_forms(
            is_report_number,
            &[
                "xyz112 4 wir 198",
                "OTS0123 5 WI 0456",
                "AXC0142 2024-11-07/11:32",
                "APA0123",
                "bdt0123 4 wi 210 dpa 0456",
            ],
            &["A61 gesperrt", "CO2 sinkt", "B999 nach Unfall gesperrt", "2024 war gut", "IG30"],
        );
    }

    #[test]
    fn houses_have_lines_of_keywords() {
        assert_forms(
            is_house_line,
            &["epd-bas ld 214 4 231", "AFP 14:32", "AFP 251432 NOV 26"],
            &["AFP meldet 14 Tote", "epd-Bericht", "openPR.de / t885", "dpa 2024.", "SID Sport 12"],
        );
    }

    #[test]
    fn initials_close_a_report() {
        assert_forms(
            is_initials,
            &["/lew/jha/", "rw/kae", "epd lmw abc", "dpa abc yydd n1 def", "(Schluss) ab/cd", "by/cp"],
            &["und so", "dpa meldet Unglück", "Berlin/Paris", "am See", "a/b Straße"],
        );
        for (text, rest) in [
            ("Der Dax stieg./lew/jha/", Some("/lew/jha/")),
            ("Der Dax stieg. /lew/jha/mis", Some("/lew/jha/mis")),
            ("Der Dax stieg. (lew/jha)", Some("(lew/jha)")),
            ("Der Dax stieg. (mh)", Some("(mh)")),
            ("Der Dax stieg. jm/bk", Some("jm/bk")),
            ("Der Dax stieg. (und)", None),
            ("Der Dax stieg (mh)", None),
            ("Der Dax stieg. bk", None),
            ("Das gilt für Kinder und/oder Eltern", None),
            ("Es kostet 5 Euro/kg", None),
        ] {
            let reading = reading(text);
            let found = initials_at(&reading, &(0..reading.len()));
            assert_eq!(found.map(|i| reading.phrase(&(i..reading.len()))), rest, "{text}");
        }
    }
}
