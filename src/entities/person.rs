//! Persons: given name and surname, titles and roles before a name, who speaks, what stands in brackets behind.
//!
//! How short forms join the full ones is for `grouping.rs`.
//! Example: "Der ukrainische Präsident Wolodymyr Selenskyj" names `Wolodymyr Selenskyj` with the role `Präsident`.

use super::EntityKind::{Person, Place};
use super::cued::{is_quoted, speaks};
use super::epithet::{self, after_number};
use super::family_first::family_first;
use super::family_name::{Before, ends_as_surname, is_surname};
use super::full_name::{PARTICLES, after_initials, after_particles, full_name, is_double_given, is_initial};
use super::noun;
use super::oblique;
use super::office::{is_bare, is_role, is_small, role_before};
use super::organization::can_follow_frame;
use super::passage::{Around, Find, PERSONAL, Passage, STRONG};
use super::{opening, place, reversed, titled, unlisted};
use crate::document::SectionKind;
use crate::lexicon::{Class, Sense, TableId, class};
use crate::tokens::{Flags, Shape, Token};

/// A person whose name begins at the token.
pub fn find(p: &Passage, i: usize, around: &Around) -> Option<Find> {
    if around.own & class::ROLE != 0 && p.follows(i, &ADJECTIVAL) && around.capital_before {
        return None;
    }
    // "des Obersten Gerichtshofs"
    let supreme = around.capital_before && p.str(i - 1).starts_with("Oberste") && p.is_common(i);
    let small = || p.before(i).is_some_and(|k| is_small(p, k));
    if (around.capital_before || around.mark_before == Some('.') || small())
        && !supreme
        && let Some(role) = role_before(p, i)
        && let Some(end) = named(p, i, true)
    {
        // "die Bürgermeisterin Wessolins"
        if end == i + 1 && p.means(role.start, Sense::Region) && oblique::is_possessor(p, i, around) {
            return Some(Find::guess(Place, i..end, "possessor"));
        }
        let role = Some(role).filter(|role| !is_bare(p, role.start, end));
        return Some(Find { role, ..Find::new(Person, i..end, "role-name") });
    }
    if let Some(find) = titled::find(p, i, around) {
        let role = role_before(p, find.tokens.start);
        return Some(Find { role, ..find });
    }
    if can_follow_frame(around)
        && let Some(find) = after_frame(p, i, around)
    {
        return Some(find);
    }
    if around.mark_after == Some(',')
        && let Some(find) = reversed::find(p, i)
    {
        return Some(find);
    }
    if around.capital_after
        && let Some(end) = family_first(p, i)
    {
        return Some(Find::new(Person, i..end, "given-surname"));
    }
    if !p.follows(i, &unlisted::OF_THINGS)
        && (around.after & class::DETERMINER != 0 || around.capital_after && p.is(i + 2, '.'))
        && let Some(end) = epithet::genitive(p, i)
    {
        return Some(Find::new(Person, i..end, "given-surname"));
    }
    if is_owning_given(p, i, around) {
        return Some(Find::guess(Person, i..i + 1, "owner"));
    }
    let given = around.own & (class::GIVEN | class::GIVEN_WEAK) != 0;
    if (given || around.has(Flags::HYPHEN) && is_double_given(p, i))
        && let Some(end) = full_name(p, i)
    {
        return Some(Find::new(Person, i..end, "given-surname"));
    }
    if around.before & class::INHABITANT != 0
        && let Some(find) = titled::after_inhabitant(p, i, around)
    {
        return Some(find);
    }
    if around.mark_after == Some('.')
        && is_initial(p, i)
        // "der X. Zivilsenat"
        && !(matches!(p.str(i), "I" | "V" | "X") && (p.has(i + 2, class::ORGANIZATION_HEAD) || p.head_tail(i + 2) > 0))
        && let Some(end) = after_initials(p, i)
    {
        return Some(Find::new(Person, i..end, "initial-surname"));
    }
    alone(p, i, around)
}

/// "der Vorsitzende Richter": words that offices begin with.
const ADJECTIVAL: [&str; 9] = [
    "Vorsitzende",
    "Vorsitzender",
    "Vorsitzenden",
    "Leitende",
    "Leitender",
    "Leitenden",
    "Erste",
    "Erster",
    "Ersten",
];

/// "ihr Sohn Quellmann", "die Familie Quellmann": a noun that names of persons stand behind, no office or trade.
fn after_frame(p: &Passage, i: usize, around: &Around) -> Option<Find> {
    let k = p.before(i)?;
    // "den Heiligen Vater"
    let father = p.has(i, class::FRAME) && p.frame_before(i) == Some("person") && !around.capital_after;
    // "zum Heiligen Geist"
    let spirit = p.str(k).starts_with("Heilige") && p.str(i) == "Geist";
    if father || spirit || p.frame_before(k) != Some("person") || p.flagged(i, Flags::DIGIT) {
        return None;
    }
    let end = named(p, i, true)?;
    Some(Find::new(Person, i..end, "after-frame-person"))
}

/// "Pauls Mutter", "Jans Vertrag": a given name in the genitive before a noun that is nobody's surname.
fn is_owning_given(p: &Passage, i: usize, around: &Around) -> bool {
    const NAMED: Class = STRONG | PERSONAL | class::FUNCTION | class::CALENDAR;
    if around.own & (class::GIVEN | class::SURNAME) == 0
        || !around.capital_after
        || around.has(Flags::GENITIVE)
    {
        return false;
    }
    let Some(stem) = p.str(i).strip_suffix('s').filter(|stem| stem.len() > 2 && !stem.ends_with('s')) else {
        return false;
    };
    const KIN: [&str; 8] = ["Vater", "Mutter", "Bruder", "Sohn", "Freund", "Mann", "Kind", "Hund"];
    let noun = around.after & (class::NOUN | class::ROLE) != 0
        && (around.after & NAMED == 0 || KIN.contains(&p.str(i + 1)));
    noun && p.lexicon().class_of(stem, Shape::Capital) & class::GIVEN != 0
        && !p.flagged(i + 1, Flags::CAPS)
        && !p.is_determined(i)
        && !(around.capital_before && p.has(i - 1, class::GIVEN | class::ROLE | class::TITLE))
}

/// A name of any make behind a title or role.
fn named(p: &Passage, i: usize, titled: bool) -> Option<usize> {
    if let Some(end) = family_first(p, i).or_else(|| full_name(p, i)) {
        return Some(end);
    }
    if is_initial(p, i) {
        return after_initials(p, i);
    }
    if titled && is_led_by_article(p, i) {
        return named(p, i + 1, titled);
    }
    if titled && !can_be_titled(p, i) {
        return None;
    }
    let mut end = i + 1;
    // "Rapper Quell Grant": behind a word that no table has, a given name is a surname.
    let mut before =
        if p.is_unknown(i) && !p.str(i).ends_with('s') { Before::Particle } else { Before::Nothing };
    while end < i + 4 && !p.flagged(end - 1, Flags::GENITIVE) && is_surname(p, end, before) {
        end += 1;
        before = Before::Nothing;
    }
    if let Some((q, Before::Particle)) = after_particles(p, end)
        && is_surname(p, q, Before::Particle)
    {
        end = q + 1;
    }
    Some(after_number(p, end))
}

/// "Präsident El Wessol", "Trainerin La Quella": behind a role an article that is not German begins somebody's name, as it does a
/// town's elsewhere.
pub fn is_led_by_article(p: &Passage, i: usize) -> bool {
    const ARTICLES: [&str; 7] = ["El", "La", "Las", "Los", "Le", "San", "Al"];
    ARTICLES.contains(&p.str(i)) && p.is_capital(i + 1) && !p.flagged(i + 1, Flags::GENITIVE | Flags::CAPS)
}

/// A word that a title or role can stand before.
fn can_be_titled(p: &Passage, i: usize) -> bool {
    let classes = p.class(i);
    // "KommR Ing. Quell": the next title.
    let title = p.is(i + 1, '.') && classes & (class::ABBREVIATION | class::TITLE) != 0;
    if title || p.frame(i, "stop").is_some() {
        return false;
    }
    // "Minister Wessinger": the inhabitant of a village is a noun, too.
    if classes & !class::NAME_START == class::NOUN && noun::is_origin(p.str(i)) && !p.is_capital(i + 1) {
        return true;
    }
    if classes & (PERSONAL | class::PERSON) != 0 {
        return classes & (class::FUNCTION | class::ORGANIZATION | class::COUNTRY) == 0
            || classes & class::PERSON != 0;
    }
    if classes & (STRONG | class::PLACE_WEAK | class::ORGANIZATION_WEAK) != 0
        || classes & class::NAME_START != 0 && !p.is_free(i, classes)
    {
        return false;
    }
    let addressed = p.before(i).is_some_and(|k| p.has(k, class::TITLE) && p.is_unknown(i))
        && !noun::is_made_noun(p.reading.str(i));
    // "Papst Innozenz III."
    let numbered = || p.is_unknown(i) && after_number(p, i + 1) > i + 1;
    let surname = || p.is_unknown(i) && ends_as_surname(p.lexicon(), p.str(i)) || is_double_surname(p, i);
    let surname = || surname() || numbered();
    !p.flagged(i, Flags::CAPS) && (addressed || p.is_nameable(i) || surname())
}

/// "Lehmann-Torfhaus": a listed surname before the hyphen, no plain noun behind it.
pub fn is_double_surname(p: &Passage, i: usize) -> bool {
    let Some((first, last)) = p.str(i).split_once('-').filter(|_| p.is_unknown(i)) else { return false };
    let class = |part: &str| p.lexicon().class_of(part, Shape::Capital);
    let plain = class::NOUN | class::ROLE | class::ORGANIZATION_HEAD | class::FRAME | class::FUNCTION;
    class(first) & class::SURNAME != 0
        && class(first) & STRONG == 0
        && last.starts_with(char::is_uppercase)
        && class(last) & plain == 0
        && !p.has_role_tail(i)
}

/// A name without a given name, title or role before it: speakers, known surnames, given names.
fn alone(p: &Passage, i: usize, around: &Around) -> Option<Find> {
    let classes = around.own;
    let barred = class::FUNCTION
        | class::ROLE
        | class::NUMERAL
        | class::UNIT
        | class::CURRENCY
        | class::CALENDAR
        // "Mia" is a name where it shortens nothing.
        | if classes & class::GIVEN == 0 { class::ABBREVIATION } else { 0 };
    if classes & class::PERSON != 0 && classes & class::PLACE == 0
        || classes & barred != 0
        || around.has(Flags::CAPS)
    {
        return None;
    }
    if classes & (STRONG & !class::PERSON | class::ORGANIZATION_WEAK) == 0
        && ((around.before | around.after) & class::CUE != 0 && speaks(p, i)
            || around.mark_after == Some('(') && has_person_bracket(p, i + 1))
        && p.is_nameable(i)
        && !is_role(p, i)
        && !opening::is_adverb(p, i)
        && !opening::is_predicate(p, i)
    {
        return Some(Find::new(Person, i..surname_end(p, i), "speaker"));
    }
    if is_quoted(p, i, around) {
        return Some(Find::guess(Person, i..i + 1, "speaker"));
    }
    if classes & (class::SURNAME | class::GIVEN) == 0 {
        return unlisted::find(p, i, around);
    }
    // "Am Kai", "zur Iris", "im Wessel": with the article in the preposition a thing, or whom a chapel is for.
    let thing = if classes & class::SURNAME == 0 { &unlisted::OF_THINGS[..] } else { &["im", "am", "ins"] };
    if p.follows(i, thing) {
        return None;
    }
    let placed = around.before & class::FRAME != 0
        && around.capital_before
        && p.before(i).is_some_and(|k| p.frame_before(k) == Some("place") && !p.has(k, class::ROLE));
    // "zwischen Auer und Meran", "von Auer nach Meran"
    let place = |k: usize| p.has(k, class::PLACE | class::COUNTRY) && !p.has(k, PERSONAL);
    // "Moorstedt–Auer"
    let joint = p.before(i).filter(|k| p.is(*k, '–') && p.token(*k).is_some_and(Token::is_joined));
    let line = joint.is_some_and(|k| k > p.range.start && place(k - 1));
    let way = p.follows(i, &["zwischen", "von"]) && p.reads_any(i + 1, &["und", "nach"]) && place(i + 2)
        || place::is_bound_for(p, i);
    // "die Schlacht bei Marengo"
    let field = p.follows(i, &["bei"]) && place::lies_by(p, i);
    if placed || way || line || field || opening::is_predicate(p, i) || opening::is_label(p, i, around) {
        return None;
    }
    let other = STRONG | class::NOUN | class::EVENT | class::FINITE | class::ORGANIZATION_WEAK;
    let determined = p.is_determined(i) && !(classes & class::GIVEN != 0 && is_described(p, i));
    if classes & (class::SURNAME | class::GIVEN) == 0 || classes & other != 0 || determined {
        return None;
    }
    if let Some(k) = p.before(i)
        && !is_described(p, i)
        && (p.is_capital(k)
            && !p.has(k, class::NOUN)
            && p.class(k) & class::FUNCTION == 0
            && !p.is_first(k)
            && !p.is_common(k)
            || p.class(k) == 0 && p.token(k).is_some_and(|token| token.is_word()) && p.str(k).len() < 5)
    {
        // "Air Jordan", "Lido di Pomposa": a part of another name.
        return None;
    }
    let numbered = p
        .before(i)
        .is_some_and(|k| p.token(k).is_some_and(|token| token.is_number()) || p.has(k, class::NUMERAL));
    let followed = !p.flagged(i, Flags::GENITIVE)
        && (p.is_capital(i + 1) || PARTICLES.contains(&p.str(i + 1)) && p.is_capital(i + 2));
    // "in Wilson", "aus Wilson": a town more often than a person.
    let placed = p.follows(i, &["in", "aus"]) && !oblique::may_own(p, i);
    let plural = is_several(p, i, around);
    // "Börner" is no plural of "Born" where the table has it as a name.
    if placed
        || plural
        || numbered
        || followed && !p.is_first(i)
        || classes & class::SURNAME == 0 && p.is_common(i)
    {
        return None;
    }
    let rule = if classes & class::SURNAME != 0 { "surname" } else { "given" };
    // "Mao Ichikawa": a given name that the tables have as a surname.
    let both = p.is_first(i) && is_plain_surname(p, i) && is_plain_surname(p, i + 1) && !p.is_capital(i + 2);
    Some(Find::guess(Person, i..i + 1 + usize::from(both), rule))
}

/// "Moore kühlen das Land", "Wälder und Moore kühlen es", "Becker backen": several open the sentence; in a headline the verb may
/// be a participle.
fn is_several(p: &Passage, i: usize, around: &Around) -> bool {
    let verb = p.str(i + 1);
    if around.capital_after || !verb.ends_with("en") {
        return false;
    }
    let thing = |k: usize| p.is_capital(k) && p.is_noun(k) && !p.has(k, STRONG | PERSONAL | class::ROLE);
    let beside = p.follows(i, &["und", "oder", "sowie"]) && i > p.range.start + 1 && thing(i - 2);
    let noun = p.lexicon().is_noun(p.reading.str(i));
    let does = |k: usize| p.is_lower(k) && (p.has(k, class::FINITE) || p.class(k) == 0);
    let trade = || p.str(i).ends_with("er") && does(i + 1) && p.section != SectionKind::Headline;
    (p.is_first(i) || beside) && noun || p.is_first(i) && trade() && !verb.starts_with("ge")
}

/// A surname that is nothing else.
fn is_plain_surname(p: &Passage, i: usize) -> bool {
    const OTHER: Class = STRONG | class::NOUN | class::FUNCTION | class::ROLE | class::FRAME | class::GIVEN;
    p.is_capital(i)
        && p.has(i, class::SURNAME)
        && !p.has(i, OTHER)
        && !p.flagged(i, Flags::GENITIVE | Flags::CAPS)
}

pub fn surname_end(p: &Passage, i: usize) -> usize {
    let end = i + 1;
    if is_surname(p, end, Before::Nothing) && !p.flagged(i, Flags::GENITIVE) { end + 1 } else { end }
}

/// "die vierjährige Quella", "der sechs Jahre alte Quell", "die getötete Quella": said of children and victims.
pub fn is_described(p: &Passage, i: usize) -> bool {
    let Some(k) = p.before(i).filter(|_| !p.is_capital(i + 1)) else { return false };
    let Some(stem) = ["en", "er", "e"].iter().find_map(|ending| p.str(k).strip_suffix(ending)) else {
        return false;
    };
    let measured = || stem == "groß" && p.before(k).is_some_and(|unit| p.has(unit, class::UNIT));
    stem.ends_with("jährig")
        || measured()
        || p.lexicon().means(stem, Shape::Lower, Sense::Suffers)
        || stem == "alt" && p.before(k).is_some_and(|unit| p.reads_any(unit, &["Jahre", "Monate", "Wochen"]))
}

/// "(CDU)", "(45)": what stands behind persons.
pub fn has_person_bracket(p: &Passage, i: usize) -> bool {
    // "Quell (72.)": the minute of a goal.
    let minute = |k: usize| p.token(k).is_some_and(|token| token.is_number()) && p.str(k).len() < 4;
    if p.is(i, '(') && minute(i + 1) && p.is(i + 2, '.') && (p.is(i + 3, ')') || p.is(i + 3, ',')) {
        return true;
    }
    if !p.is(i, '(') || !p.is(i + 2, ')') {
        return false;
    }
    let age = p.token(i + 1).is_some_and(|token| token.is_number())
        && p.str(i + 1).parse::<u32>().is_ok_and(|age| (14..=99).contains(&age));
    const SIDES: [&str; 8] = ["links", "rechts", "l", "r", "Mitte", "vorn", "vorne", "hinten"];
    age || p.reads_any(i + 1, &SIDES)
        || p.lexicon()
            .matches_in(TableId::Organizations, p.reading, i + 1)
            .any(|found| found.row.get(1) == "party")
}

#[cfg(test)]
mod tests {
    use crate::entities::tests::assert_names;

    #[test]
    fn finds_persons() {
        assert_names(&[
            ("Die Fotografin Petra Wessolek lachte.", "person Petra Wessolek"),
            ("SPD-Mann Wessolek ging. Kai kam.", "person Wessolek; person Kai"),
            ("Am Kai lag Eis, im Bart auch, zur Iris gehört ein Muskel. Er aß im Lammers.", ""),
            (
                "Kanzlerin Angela Merkel sprach mit Ursula von der Leyen.",
                "person Angela Merkel; person Ursula von der Leyen",
            ),
            ("Es kam SPD-Fraktionschef Wessolek.", "person Wessolek"),
            ("Der Test gelang, sagte Wessolek.", "person Wessolek"),
            ("Wessolek sagte, der Test sei gelungen.", "person Wessolek"),
            ("Dr. Wessolek und Herr Quellmann kamen.", "person Wessolek; person Quellmann"),
            ("Ihm folgte Papst Benedikt XVI. im Amt.", "person Benedikt XVI."),
            ("Der Preis ging an J. K. Wessolek.", "person J. K. Wessolek"),
            ("Moore kühlen das Land. Wälder und Moore kühlen es. Becker backen Brot.", ""),
            ("Moore sagte nichts.", "person Moore"),
            ("Der Minister Omar al-Wessoli reist.", "person Omar al-Wessoli"),
            ("Danach hatte Wessolek frei.", "person Wessolek"),
            ("Das Spiel war gut, sagte Bauer.", "person Bauer"),
            ("Das kostet viel, so Quellmann.", "person Quellmann"),
            ("Ihr Sohn Quellbert zog fort, die Familie Wesselok blieb.", "person Quellbert; person Wesselok"),
            (
                "Ono Tanaka siegte. Becker-Wessola reichte den Rücktritt ein.",
                "person Ono Tanaka; person Becker-Wessola",
            ),
            ("Der Rapper Wesselo Grant kam.", "person Wesselo Grant"),
            ("Das Tor des Italieners Wesselotti fiel, der Berliner Wesselbau blieb.", "person Wesselotti"),
            ("Es kam der Minister Wessinger.", "person Wessinger"),
            ("Der Este Wesselo Quellgrijp siegte.", "person Wesselo Quellgrijp"),
            (
                "Es kam Landwirt Angermaier mit Dr. Lehmann-Torfhaus.",
                "person Angermaier; person Lehmann-Torfhaus",
            ),
            ("Die vierjährige Mia kam mit der sechs Jahre alten Lea.", "person Mia; person Lea"),
            ("Nach Daniels Tod weinte Pauls Mutter.", "person Daniels; person Pauls"),
            ("Das ist so, so Wesselok weiter.", "person Wesselok"),
            ("Sie schrieb mit Joseph Kardinal Wessolek ein Buch.", "person Joseph Kardinal Wessolek"),
            ("Der Gefängnisarzt Dimitri Wessolek kam.", "person Dimitri Wessolek"),
            ("Es kam Prof. Wesselger Quellmann.", "person Wesselger Quellmann"),
            ("Das ist Abg. Quellmann aus Köln.", "person Quellmann; place Köln"),
            // Must not match.
            ("Freundliche Grüße", ""),
            ("Der Ernst der Lage war klar, der Bauer schwieg.", ""),
            ("Er zahlte 3 Mio Euro in sechs Tagen.", ""),
            ("Unklar war der Ablauf, interessant auch.", ""),
            ("Die 28-Jährige sei unverletzt.", ""),
            ("Die Sorge um Christen und Muslime wächst.", ""),
            ("Danach verließen die Italiener Rom.", "place Rom"),
            ("Der Antrag aus Berlin (CDU) ruht.", "place Berlin; organization CDU"),
            ("Gemessen wurden Ohm und Volt.", ""),
            ("Es gewann Weltmeister Ferrari.", "organization Ferrari"),
        ]);
    }
}
