//! The dateline: "Hamburg, 29. Juni 2017 –", "Berlin (dpa) -", "(SeaPRwire) –", "07.11.2024 / 07:32 CET".
//!
//! It stands at the beginning of a body paragraph, or on a line of its own. Place, day and wire are read
//! from it; everything else in the header is read in `header.rs`.

use std::ops::Range;

use super::day::Day;
use super::form::is_bar;
use super::lines;
use super::stamp::{after_month, clock_at, day_at, is_day_of_month, is_numeric_day, is_year_of_month};
use super::town::{
    is_county, is_known_place, is_place_name, is_short_weekday, of_a_paper, place, with_river,
};
use crate::lexicon::{Reading, TableId, class};
use crate::tokens::Flags;

/// What a dateline says, and its tokens, the dash included.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Dateline<'t> {
    pub len: usize,
    pub place: Option<&'t str>,
    pub day: Option<Day>,
    pub wire: Option<&'static str>,
}

/// No dateline has more tokens.
const LONGEST: usize = 44;

/// The dateline at the beginning of a paragraph.
pub fn at<'t>(reading: &Reading<'t>, paragraph: &Range<usize>) -> Option<Dateline<'t>> {
    const NEAR: usize = 18;
    // Most paragraphs begin with a sentence, which has no day, bracket or dash near its beginning.
    let near = paragraph.start..paragraph.end.min(paragraph.start + NEAR);
    near.clone()
        .any(|i| {
            let marked = matches!(reading[i].mark(), Some('(' | '/' | '–' | '—' | '-'));
            marked || reading[i].is_number() || is_bar(reading, i)
        })
        .then(|| whole_line(reading, paragraph).or_else(|| inline(reading, paragraph)))
        .flatten()
        .or_else(|| {
            let named = reading.has(paragraph.start, class::PLACE) || is_county(reading, paragraph.start);
            named.then(|| of_a_paper(reading, paragraph)).flatten()
        })
}

/// "07.11.2024 – 09:15", "Hamburg, 29. Juni 2017", "27. Februar 2024 08:00 ET | Quelle: Nordhavn Inc."
fn whole_line<'t>(reading: &Reading<'t>, paragraph: &Range<usize>) -> Option<Dateline<'t>> {
    if paragraph.len() > LONGEST {
        return None;
    }
    let mut scan = Scan::new(reading, paragraph);
    // "Stand 28.02.2024" is no town.
    let number = reading[scan.i].is_number();
    if number && scan.line.place.is_some() && !is_known_place(reading, paragraph.start, true) {
        return None;
    }
    while scan.i < paragraph.end {
        let sender = scan.line.day.is_some() && is_bar(reading, scan.i);
        // "Nordhavn Inc." ends in a point.
        let firm = || reading.has(paragraph.end - 2, class::ABBREVIATION);
        if sender && (!lines::ends_sentence(reading, paragraph.end - 1) || firm()) {
            break;
        }
        let joint = is_dash(reading, scan.i) || reading.is(scan.i, '/') || reading.is(scan.i, '-');
        if joint {
            scan.i += 1;
        } else if !scan.item() {
            return None;
        }
    }
    let place_and_wire = scan.line.wire.is_some() && scan.line.place.is_some();
    (scan.line.day.is_some() || place_and_wire).then(|| Dateline { len: paragraph.len(), ..scan.line })
}

/// The dateline that a sentence follows.
fn inline<'t>(reading: &Reading<'t>, paragraph: &Range<usize>) -> Option<Dateline<'t>> {
    let mut scan = Scan::new(reading, paragraph);
    while scan.i < scan.end {
        if scan.item() {
            continue;
        }
        let (i, wire, day) = (scan.i, scan.line.wire.is_some(), scan.line.day.is_some());
        let bar = is_bar(reading, i) && is_place_name(reading, paragraph.start, i);
        let dash = is_dash(reading, i) || bar;
        let after = if dash && !bar { after_dash(reading, i) } else { i + 1 };
        // "BERLIN--(BUSINESS WIRE)--Die Firma", "Wien – 7. November 2024 – Die Firma"
        if dash && !wire && scan.goes_on(after) {
            scan.i = after;
            continue;
        }
        // "Bonn (KNA) Die Bischöfe": some houses have no dash.
        let begins =
            reading[i].has(Flags::CAPITAL) || reading[i].is_number() || reading[i].is_quotation_mark();
        let len = if dash && (scan.evidence || scan.bracketed || is_place_name(reading, paragraph.start, i)) {
            after
        } else if scan.line.place.is_some() && scan.is_closed(i) || wire && day && reading.is(i, '/') {
            i + 1
        } else if scan.after_wire && begins {
            i
        } else {
            return None;
        };
        return (len < paragraph.end).then(|| Dateline { len: len - paragraph.start, ..scan.line });
    }
    None
}

/// The walk over a dateline's parts.
struct Scan<'r, 't> {
    reading: &'r Reading<'t>,
    start: usize,
    end: usize,
    i: usize,
    line: Dateline<'t>,
    /// A day or a wire has come.
    evidence: bool,
    /// A bracket has come with a place, or behind a known one: "Karl Muster (XYZ): ..." shows that it is not enough alone.
    bracketed: bool,
    /// The part before was a known wire's mark.
    after_wire: bool,
}

impl<'r, 't> Scan<'r, 't> {
    fn new(reading: &'r Reading<'t>, paragraph: &Range<usize>) -> Scan<'r, 't> {
        let (start, end) = (paragraph.start, paragraph.end.min(paragraph.start + LONGEST));
        let mut i = with_river(reading, start, place(reading, start, end));
        // "AFP, 3. Mai 2024": the house stands where others have the town.
        let wire = wire_at(reading, start, i).filter(|_| i == start + 1);
        // "Köln. (ots)"
        let point = i > start + 1 && reading.is(i - 1, '.') && reading.has(i - 2, class::PLACE);
        let named = start..i - usize::from(point);
        let place = (i > start && wire.is_none()).then(|| reading.phrase(&named));
        // "Berlin: (hib) Der Rat"
        let house = |i: usize| wire_mark(reading, i, end).is_some_and(|(mark, _)| mark.wire.is_some());
        i += usize::from(i > start && reading.is(i, ':') && house(i + 1));
        let line = Dateline { place, wire, ..Dateline::default() };
        Scan { reading, start, end, i, line, evidence: false, bracketed: false, after_wire: false }
    }

    /// Takes the next part; false where none stands here.
    fn item(&mut self) -> bool {
        let (reading, i) = (self.reading, self.i);
        let after = |mark: char| i > self.start && reading.is(i - 1, mark);
        let after_wire = std::mem::take(&mut self.after_wire);
        if let Some((day, len)) = day_at(reading, i).filter(|(_, len)| i + len <= self.end) {
            self.line.day = self.line.day.or(Some(day));
            self.evidence = true;
            self.i += len;
        } else if let Some(len) = clock_at(reading, i).filter(|len| i + len <= self.end && self.evidence) {
            self.i += len;
        } else if let Some((mark, len)) = wire_mark(reading, i, self.end) {
            self.line.place = self.line.place.or(mark.place);
            self.line.day = self.line.day.or(mark.day);
            self.line.wire = self.line.wire.or(mark.wire);
            self.evidence |= mark.wire.is_some() || mark.day.is_some();
            self.bracketed |=
                mark.place.is_some() || is_known_place(reading, self.start, self.line.place.is_some());
            // "(Kiel) Der Rat tagt."
            let leading = i == self.start && mark.place.is_some() && reading.has(i + 1, class::PLACE);
            self.after_wire = mark.wire.is_some() || mark.day.is_some() || leading;
            self.i += len;
        } else if is_day_of_month(reading, i) {
            // "Paris, 27. Feb (AFP)": the year is left to the reader.
            self.i += 2 + usize::from(reading.is(i + 1, '.'));
        } else if after(',') && is_numeric_day(reading, i) {
            // "Lübeck, 26.11. – Der Rat"
            self.evidence = true;
            self.i += 2;
        } else if is_year_of_month(reading, i) {
            self.evidence = true;
            self.i += 1;
        } else if reading.is(i, ',')
            || after_month(reading, i)
            || reading.has(i, class::CALENDAR)
            || reading.reads_any(i, &["den", "am", "vom", "im"])
        {
            self.i += 1;
        } else if is_short_weekday(reading, i) {
            self.i += 2;
        } else if reading.is(i, '/')
            && self.line.place.is_some()
            && let Some(wire) = wire_at(reading, i + 1, self.end)
        {
            // "Lübeck/epd - Der Rat"
            self.line.wire = Some(wire);
            self.evidence = true;
            self.i += 2;
        } else if self.line.place.is_none() || after(',') || after(')') && !after_wire {
            return self.region(after_wire);
        } else {
            self.after_wire = after_wire;
            return false;
        }
        true
    }

    /// Takes the region or country behind a town: "SHENZHEN, China, 27. Februar 2024".
    fn region(&mut self, after_wire: bool) -> bool {
        let (reading, i) = (self.reading, self.i);
        // "WIEN, Österreich, und LUND, Schweden, 3. Mai 2024"
        let further = self.line.place.is_some() && reading.reads_any(i, &["und", "and"]);
        let first = i + usize::from(further);
        let end = Some(place(reading, first, self.end)).filter(|end| *end > first).unwrap_or(i);
        // "Redaktionsschluss: 14.05 Uhr" is a label.
        if end > i && self.evidence && reading.is(end, ':') {
            self.i = end + 1;
            return clock_at(reading, end + 1).is_some();
        }
        if after_wire && !reading.is(end, ',') {
            self.after_wire = true;
            return false;
        }
        if self.line.place.is_none() && end > i {
            self.line.place = Some(reading.phrase(&(i..end)));
        }
        self.i = end;
        self.after_wire = after_wire && end == i;
        end > i
    }

    /// True at what ends a dateline in the place of a dash.
    fn is_closed(&self, i: usize) -> bool {
        // "Lübeck (Stadt): ..." may be anything.
        let point = self.reading.is(i, '.') || is_bar(self.reading, i);
        self.evidence && (point || self.reading.is(i, ':')) || self.bracketed && point
    }

    /// True where behind a dash the dateline goes on.
    fn goes_on(&self, i: usize) -> bool {
        let mark = wire_mark(self.reading, i, self.end);
        mark.is_some_and(|(mark, _)| mark.wire.is_some())
            || self.line.day.is_none() && day_at(self.reading, i).is_some()
    }
}

/// What a mark in a dateline says.
#[derive(Default)]
pub struct Mark<'t> {
    wire: Option<&'static str>,
    day: Option<Day>,
    place: Option<&'t str>,
}

/// "(dpa)", "(dpa/lno)", "(SeaPRwire)", "/PRNewswire/", "(BUSINESS WIRE)", "(Deutschland)",
/// "(pts026/13.08.1999/19:35)", "(Wien, 7.11.2024)".
pub fn wire_mark<'t>(reading: &Reading<'t>, i: usize, end: usize) -> Option<(Mark<'t>, usize)> {
    const INSIDE: usize = 14;
    let close = match reading.get(i)?.mark()? {
        '(' => ')',
        '[' => ']',
        '/' => '/',
        _ => return None,
    };
    let bracketed = close != '/';
    // "München/Berlin (dpa/tmn)": the second slash is the bracket's own.
    let close = (i + 1..end.min(i + 2 + INSIDE))
        .take_while(|k| bracketed || !reading.is(*k, '('))
        .find(|k| reading.is(*k, close))?;
    let bracketed = bracketed && close > i + 1;
    let mut mark = Mark::default();
    for k in i + 1..close {
        mark.wire = mark.wire.or_else(|| wire_at(reading, k, close));
        let day = || day_at(reading, k).filter(|(_, len)| k + len <= close);
        mark.day = mark.day.or_else(|| day().map(|(day, _)| day));
    }
    let town = place(reading, i + 1, close);
    let alone = bracketed && town == close && is_place_name(reading, i + 1, town);
    let dated = mark.day.is_some() && reading.is(town, ',') && town > i + 1;
    if mark.wire.is_none() && (dated || alone) {
        mark.place = Some(reading.phrase(&(i + 1..town)));
    }
    (mark.wire.is_some() || bracketed).then_some((mark, close + 1 - i))
}

/// The wire that a word names, also with the number of its report: "pts026".
fn wire_at(reading: &Reading, k: usize, close: usize) -> Option<&'static str> {
    let found =
        reading.lexicon.matches_in(TableId::WireDatelines, reading, k).find(|found| k + found.len <= close);
    if found.is_some() || !reading[k].has(Flags::DIGIT) {
        return found.map(|found| found.row.get(0));
    }
    let letters = reading.str(k).trim_end_matches(|c: char| c.is_ascii_digit());
    reading.lexicon.rows_of(TableId::WireDatelines, letters, reading[k].shape()).map(|row| row.get(0)).next()
}

/// A dash with space around it, or two hyphens.
fn is_dash(reading: &Reading, i: usize) -> bool {
    let token = reading[i];
    let spaced = token.has(Flags::SPACE) && reading.get(i + 1).is_none_or(|next| next.has(Flags::SPACE));
    token.is('–') || token.is('—') || token.is('-') && (spaced || reading.is(i + 1, '-'))
}

/// Where the text goes on behind a dash of one sign or of several hyphens.
fn after_dash(reading: &Reading, i: usize) -> usize {
    const MOST: usize = 4;
    let hyphens = (i..i + MOST).take_while(|k| reading.is(*k, '-') && (*k == i || reading[*k].is_joined()));
    i + hyphens.count().max(1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::Lexicon;

    /// A paragraph, and its dateline as place, day and wire, then what follows; none where there is none.
    const ROWS: &[(&str, &str)] = &[
        ("Wien (OTS) - Der Rat tagt.", "Wien|-|apa-ots|Der"),
        ("Val d'Isère/Paris (dpa) - Der Rat tagt.", "Val d'Isère/Paris|-|dpa|Der"),
        ("Berlin (ots) - Der Rat tagt.", "Berlin|-|news-aktuell|Der"),
        ("Düsseldorf (ots/PRNewswire) - Der Rat tagt.", "Düsseldorf|-|news-aktuell|Der"),
        ("München, 7. November 2024 – Der Rat tagt.", "München|2024-11-07|-|Der"),
        ("FRANKFURT (dpa-AFX Broker) - Der Rat tagt.", "FRANKFURT|-|dpa-afx|Der"),
        ("LONDON, 27. Februar 2024 /PRNewswire/ -- Der Rat tagt.", "LONDON|2024-02-27|prnewswire|Der"),
        (
            "WIEN, Österreich, und LUND, Schweden, 3. Juni 2024 /PRNewswire/ -- Der Rat.",
            "WIEN|2024-06-03|prnewswire|Der",
        ),
        (
            "OSLO, Norwegen, WIEN, Österreich, und LUND, Schweden, 3. Juni 2024 /PRNewswire/ -- Der Rat.",
            "OSLO|2024-06-03|prnewswire|Der",
        ),
        ("Kiel, und das im Mai 2024 – Der Rat.", ""),
        (
            "SHENZHEN, China, 27. Febr. 2024 (GLOBE NEWSWIRE) -- Der Rat.",
            "SHENZHEN|2024-02-27|globenewswire|Der",
        ),
        ("BERLIN--(BUSINESS WIRE)--Der Rat tagt.", "BERLIN|-|businesswire|Der"),
        ("SAN FRANCISCO & BERLIN – (BUSINESS WIRE) – Der Rat.", "SAN FRANCISCO & BERLIN|-|businesswire|Der"),
        ("ZUG, SCHWEIZ / ACCESS Newswire / 3. Mai 2024 / Der Rat.", "ZUG|2024-05-03|access-newswire|Der"),
        ("Wien (pts026/13.08.1999/19:35) - Der Rat tagt.", "Wien|1999-08-13|pressetext|Der"),
        ("Bonn (KNA) Die Bischöfe tagen.", "Bonn|-|kna|Die"),
        ("Kassel (epd). Der Rat tagt.", "Kassel|-|epd|Der"),
        ("Paris, 27. Feb (AFP) - Der Rat tagt.", "Paris|-|afp|Der"),
        ("Frankfurt a. M., den 7. November 2024: Der Rat tagt.", "Frankfurt a. M.|2024-11-07|-|Der"),
        ("(Graz, 7.11.2024) – Der Rat tagt.", "Graz|2024-11-07|-|Der"),
        ("(openPR) Kiel, 7.11.2024 – Der Rat tagt.", "Kiel|2024-11-07|openpr|Der"),
        ("Wien – 7. November 2024 – Der Rat tagt.", "Wien|2024-11-07|-|Der"),
        ("07.11.2024 / 07:32 CET/CEST", "-|2024-11-07|-|"),
        ("14.10.2019 – 10:05", "-|2019-10-14|-|"),
        ("27. Februar 2024 08:00 ET | Quelle: Nordhavn Inc.", "-|2024-02-27|-|"),
        ("27. Februar 2024 08:00 ET | Der Rat tagt.", ""),
        ("24. November 2024 08:00 AM Eastern Standard Time", "-|2024-11-24|-|"),
        ("27. Februar 2024 08:00 ET | Quelle: Nordhavn", "-|2024-02-27|-|"),
        ("27 Feb, 2024, 09:00 CET", "-|2024-02-27|-|"),
        ("Kiel – die Stadt am Meer – wächst.", "Kiel|-|-|die"),
        ("WIEN/GRAZ – Der Rat tagt.", "WIEN/GRAZ|-|-|Der"),
        ("Kiel / Lübeck – Der Rat tagt.", "Kiel / Lübeck|-|-|Der"),
        ("(Kiel) – Der Rat tagt.", "Kiel|-|-|Der"),
        ("Kiel, 7. November 2024 | Der Rat tagt.", "Kiel|2024-11-07|-|Der"),
        ("Kiel, im November 2024 – Der Rat tagt.", "Kiel|-|-|Der"),
        ("Bad Quell v. d. Höhe, 7. November 2024 – Der Rat tagt.", "Bad Quell v. d. Höhe|2024-11-07|-|Der"),
        ("Lübeck. Der Rat tagt.", "Lübeck|-|-|Der"),
        ("Lübeck. – Der Rat tagt.", "Lübeck|-|-|Der"),
        ("Kiel/Lübeck (dpa/lno) - Der Rat tagt.", "Kiel/Lübeck|-|dpa|Der"),
        ("Kiel/Lübeck (ots/PRNewswire) - Der Rat tagt.", "Kiel/Lübeck|-|news-aktuell|Der"),
        ("Rom/Graz (APA/Reuters) - Der Rat tagt.", "Rom/Graz|-|apa|Der"),
        ("Frankfurt (Oder) (dpa/bb) - Der Rat tagt.", "Frankfurt (Oder)|-|dpa|Der"),
        ("Halle (Saale), 7. November 2024 – Der Rat tagt.", "Halle (Saale)|2024-11-07|-|Der"),
        ("Lübeck. (ots) Der Rat tagt.", "Lübeck|-|news-aktuell|Der"),
        ("Lübeck: (hib/ABC) Der Rat tagt.", "Lübeck|-|hib|Der"),
        ("(Lübeck) Der Rat tagt.", "Lübeck|-|-|Der"),
        ("[Lübeck, 7. November 2024] Der Rat tagt.", "Lübeck|2024-11-07|-|Der"),
        ("Lübeck, 7. November 2024 --- Der Rat tagt.", "Lübeck|2024-11-07|-|Der"),
        ("AFP, 7. November 2024 - 14.32 Uhr", "-|2024-11-07|afp|"),
        ("Donnerstag, 7. November 2024, Redaktionsschluss: 14.05 Uhr", "-|2024-11-07|-|"),
        ("Lübeck (ab). Der Rat tagt.", "Lübeck|-|-|Der"),
        ("LÜBECK | Der Rat tagt.", "LÜBECK|-|-|Der"),
        ("Lübeck, 26.11. – Der Rat tagt.", "Lübeck|-|-|Der"),
        ("Lübeck/epd - Der Rat tagt.", "Lübeck|-|epd|Der"),
        ("St. Gallen – Der Rat tagt.", "St. Gallen|-|-|Der"),
        ("Kreis Kassel. Der Rat tagt.", "Kreis Kassel|-|-|Der"),
        ("Do., 7. November 2024", "-|2024-11-07|-|"),
        ("Polizeimeldung vom 7. November 2024", ""),
        ("Kern | Der Rat tagt.", ""),
        ("XYZ: (AB) Kiel / Lübeck - Der Rat tagt", ""),
        ("Karl Muster (SPD): „Der Rat tagt.“", ""),
        ("Paul Lübeck (SPD): „Der Rat tagt.“", ""),
        ("Lübeck (Stadt): „Der Rat tagt.“", ""),
        ("(Muster) Der Rat tagt.", ""),
        ("Wessolek/Kern – Der Streit dauert an.", ""),
        ("Kern. Der Rat tagt.", ""),
        ("Urteil vom 7. November 2024 – 3 U 12/23", ""),
        ("Lübeck. 300 Gäste kamen.", ""),
        ("Karl Muster (dpa) sagte das.", ""),
        ("Die Firma – am 7. November 2024 gegründet – wächst.", ""),
        ("Am 7. November 2024 kam er.", ""),
        ("Der Rat (Stadt) tagt.", ""),
        ("12.000 Gäste kamen.", ""),
    ];

    #[test]
    fn datelines_have_place_day_and_wire() {
        let mut wrong = Vec::new();
        for (text, wanted) in ROWS {
            let reading = Reading::new(text, Lexicon::embedded());
            let found = at(&reading, &(0..reading.len())).map_or(String::new(), |line| {
                let day = line.day.map_or("-".to_owned(), |day| day.to_string());
                let rest = reading.str(line.len);
                format!("{}|{day}|{}|{rest}", line.place.unwrap_or("-"), line.wire.unwrap_or("-"))
            });
            if found != *wanted {
                wrong.push(format!("{text}: {found:?} instead of {wanted:?}"));
            }
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }
}
