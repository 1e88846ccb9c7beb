//! Organisations of the tables, clubs, acronyms, and names behind words like "Firma".
//!
//! Legal forms are in `firm.rs`, clubs in `team.rs`, head nouns in `institution.rs` and `foreign.rs`.
//! Bracketed aliases are learnt in `grouping/joining.rs`.
//! Example: "Das Institut für Moorkunde und die Musterbau GmbH klagen" names `Institut für Moorkunde` and `Musterbau GmbH`.

use super::EntityKind::{Organization, Place, Product};
use super::cued::is_cue;
use super::firm::legal_form;
use super::full_name::full_name;
use super::noun::is_made_noun;
use super::passage::{Around, Find, Passage};
use super::{
    acronym, apposed, building, business, derived, firm, foreign, fronted, institution, media, party, team,
    vehicle, widened,
};
use crate::lexicon::{Class, Match, Sense, class};
use crate::tokens::{Flags, Token};

/// An organisation whose name begins at the token, or whose head stands there.
pub fn find(p: &Passage, i: usize, around: &Around) -> Option<Find> {
    let frame = around.own & class::FRAME != 0;
    let is_noun = around.unknown || around.own & (class::FRAME | class::ORGANIZATION_HEAD) != 0;
    team::find(p, i, around)
        .or_else(|| media::publisher(p, i, around))
        .or_else(|| media::between_marks(p, i, around))
        .or_else(|| if around.capital_before || around.capital_after { firm::of_trade(p, i) } else { None })
        .or_else(|| if around.capital_after { firm::of_branch(p, i, around) } else { None })
        .or_else(|| quoted(p, i))
        .or_else(|| {
            let plus = !around.capital_after && p.str(i + 1) == "+";
            if plus || matches!(around.mark_after, Some('&' | ',')) {
                firm::partnership(p, i, around)
            } else {
                None
            }
        })
        .or_else(|| if around.capital_after && is_noun { fronted::find(p, i) } else { None })
        .or_else(|| institution::find(p, i, around))
        .or_else(|| if frame { foreign::romance(p, i).or_else(|| foreign::find(p, i)) } else { None })
        .or_else(|| {
            let framed = can_follow_frame(around) || around.capital_before && opens_with_firm(p, i);
            if framed { after_frame(p, i) } else { None }
        })
        .or_else(|| business::find(p, i, around))
}

/// What the tables say of an organisation of this length, if the context lets it be one.
pub fn listed(p: &Passage, i: usize, found: &Match) -> Option<Find> {
    let end = i + found.len;
    let weak = !found.row.get(3).is_empty();
    // "NATO- und Regierungstruppen": a part of a compound.
    if derived::is_elided(p, end) {
        return None;
    }
    // "Die Ärzte haben": a band's name that opens the sentence as an ordinary subject does.
    let people = found.row.get(1) == "band" && matches!(p.str(end - 1), "Ärzte" | "Prinzen");
    // "Bundesrat Udo Quell": the office.
    let office = found.len == 1 && p.has(i, class::ROLE) && p.has(end, class::GIVEN) && p.is_capital(end + 1);
    // "in Quellau SZ": the letters of a canton behind its town.
    let canton = found.len == 1 && p.str(i).len() == 2 && p.before(i).is_some_and(|k| p.has(k, class::PLACE));
    let sort = media::is_sort(p, i, found);
    if office
        || canton
        || sort
        || acronym::counts_cases(p, end)
        || found.len == 1 && is_generic(p, i)
        || people && p.is_first(i)
    {
        return None;
    }
    // "Moorzeitung Freitag, 10. Juni": the day.
    let dated = p.has(i, class::CALENDAR) && p.is(end, ',') && p.token(end + 1).is_some_and(Token::is_number);
    if dated {
        return None;
    }
    let party = found.row.get(1) == "party";
    if party && party::is_phrase(p, i, end) {
        return None;
    }
    let capitals = weak
        && !p.loud
        && p.flagged(i, Flags::CAPS)
        && matches!(found.row.get(0), "BUND" | "IS" | "SA" | "SS")
        && p.follows(i, &["der", "des", "dem", "die"]);
    // "der QUELL berichtet": a paper's own way to write its name, where no other word has capitals.
    let shouted = |k: Option<usize>| k.is_some_and(|k| p.flagged(k, Flags::CAPS));
    let capitals = capitals
        || weak
            && !p.loud
            && found.row.get(1) == "media"
            && found.len == 1
            && p.flagged(i, Flags::CAPS)
            && p.str(i).len() > 3
            && !shouted(p.before(i))
            && !shouted(Some(end));
    let capitals =
        capitals || weak && found.len == 1 && !p.loud && business::is_shorthand(p, i, found.row.get(1));
    let party = capitals || party && weak && party::is_named(p, i, end, found.row.get(0));
    if weak && !party && !is_organized(p, i, end) {
        let single = found.len == 1;
        let firm = single && found.row.get(1) == "company" && p.has(i, class::NOUN);
        if firm && business::is_well_known(p, i, end) {
            return Some(Find::guess(Organization, i..end, "short-firm"));
        }
        let told = match found.row.get(1) {
            "company" if single && business::is_insurer(p, i, end) => true,
            _ if single && found.row.get(3) == "bare" && business::stands_bare(p, i, end) => true,
            _ if found.row.get(3) == "led" => single && business::is_branch(p, i, end),
            "party" if party::is_union(p, i, end) => {
                let row = Some((found.table, found.row));
                return Some(Find { row, ..Find::guess(Organization, i..end, "union") });
            }
            "media" if found.len == 1 || p.token(i).is_some_and(Token::is_number) => {
                media::reports(p, i, end)
            }
            // "Werder feuert den Trainer": nothing leads to the town of the name.
            "club" if p.has(i, class::PLACE) => true,
            "company" | "club" => is_subject(p, i, end),
            _ => false,
        };
        return told.then(|| Find {
            row: Some((found.table, found.row)),
            ..Find::guess(Organization, i..end, "organization-in-context")
        });
    }
    // "t-online.de"
    if let Some(end) = media::site(p, i).filter(|_| found.len == 1) {
        return Some(Find { row: Some((found.table, found.row)), ..Find::new(Organization, i..end, "site") });
    }
    let company = found.row.get(1) == "company" && found.len == 1;
    // "das Quell K800"
    let code = |k: usize| {
        p.flagged(k, Flags::DIGIT)
            && p.token(k).is_some_and(Token::is_word)
            && !p.flagged(k, Flags::HYPHEN)
            && p.is_capital(k)
    };
    // "die Quell EOS K8"
    let line = p.flagged(end, Flags::CAPS) && !p.flagged(end, Flags::DIGIT) && legal_form(p, end).is_none();
    let model = end + usize::from(line);
    if code(model) && found.row.get(1) == "company" {
        return Some(Find::guess(Product, i..model + 1, "model"));
    }
    if company && is_owned(p, i) {
        return Some(Find::guess(Product, i..end, "make"));
    }
    if company && let Some(find) = vehicle::find(p, i) {
        return Some(find);
    }
    if building::is_meant(p, i, found.row.get(0)) {
        return Some(Find::guess(Place, i..end, "building"));
    }
    let widened = widened::widened(p, i, end, found.row.get(1));
    let (start, end) = (widened.tokens.start, widened.tokens.end);
    // "Demokratische Partei Nepals": the land's genitive is part of the name.
    let land = end > i + found.len
        && p.flagged(end - 1, Flags::GENITIVE)
        && p.has(end - 1, class::PLACE | class::COUNTRY);
    let rule = match () {
        () if land => "head-noun",
        () if weak => "organization-in-context",
        () => "organization",
    };
    // "die Neue Demokratische Partei" is another than the table's.
    let adjective =
        p.before(start).filter(|k| found.len > 1 && !p.is_first(*k) && institution::is_name_adjective(p, *k));
    if let Some(k) = adjective {
        return Some(Find::new(Organization, k..end, rule));
    }
    // "Industrie- und Handelskammer Köln" and "... Bonn" are two.
    let head = i + found.len - 1;
    let seated = end > head + 1
        && p.has(end - 1, class::PLACE | class::COUNTRY)
        && (p.has(head, class::ORGANIZATION_HEAD) || p.head_tail(head) > 0);
    let row = (!seated && !widened.other).then_some((found.table, found.row));
    Some(Find { row, ..Find::new(Organization, start..end, rule) })
}

/// "die US-Raumfahrtbehörde NASA": what the name behind it is, which stands for that one elsewhere.
fn is_generic(p: &Passage, i: usize) -> bool {
    p.flagged(i + 1, Flags::CAPS)
        && p.has(i + 1, class::ORGANIZATION)
        && !p.flagged(i, Flags::CAPS)
        && p.lexicon().ends_as(p.str(i), Sense::Body)
        && p.token(i + 1).is_some_and(|next| !next.has(Flags::LINE))
}

/// "mit seinem BMW", "ein Mercedes": one of the firm's cars or devices.
fn is_owned(p: &Passage, i: usize) -> bool {
    const BEFORE: [&str; 9] =
        ["ein", "einen", "einem", "sein", "seinen", "seinem", "ihrem", "meinem", "unserem"];
    p.follows(i, &BEFORE) && !p.is_capital(i + 1) && !p.is(i + 1, '-')
}

/// True where the context says that a weak name is one.
fn is_organized(p: &Passage, i: usize, end: usize) -> bool {
    if legal_form(p, end).is_some() || p.before(i).is_some_and(|k| is_frame(p, k)) {
        return true;
    }
    let quoted = |k: usize| p.token(k).is_some_and(Token::is_quotation_mark);
    if p.before(i).is_some_and(quoted) && quoted(end) {
        return true;
    }
    // "Robert Quell (Grüne)"
    let bracketed = p.before(i).is_some_and(|k| p.is(k, '(') && p.before(k).is_some_and(|k| p.is_capital(k)));
    if bracketed && p.is(end, ')') {
        return true;
    }
    if p.is(end, '(') && p.is(end + 2, ')') && p.flagged(end + 1, Flags::CAPS) {
        return true;
    }
    // "einige" is a verb's form, too.
    let speaks = p.before(i).is_some_and(|k| {
        p.has(k, class::CUE) && !p.has(k, class::DETERMINER | class::AUXILIARY | class::KONJUNKTIV1)
    }) && !p.is_capital(end);
    // "fährt Bahn" is no "fährt fort"
    let speaks = speaks && (!p.has(i, class::NOUN) || p.before(i).is_some_and(|k| is_cue(p, k)));
    if speaks && !p.has(i, class::GIVEN) || is_joined(p, i, end) {
        return true;
    }
    let common =
        p.has(i, class::NOUN | class::FUNCTION | class::GIVEN | class::GIVEN_WEAK | class::SURNAME_WEAK);
    !common && end == i + 1 && !p.is_determined(i) && !p.is_first(i) && !p.is_common(i)
}

/// "Quellmann streicht Stellen", "Quellmanns Umsatz stieg": a firm's name that opens the sentence and acts; a noun
/// would have an article, a person's name is told elsewhere.
fn is_subject(p: &Passage, i: usize, end: usize) -> bool {
    const OTHER: Class = class::FUNCTION | class::GIVEN | class::GIVEN_WEAK;
    let acts = || {
        let lower = p.is_lower(end);
        lower && p.has(end, class::FINITE | class::PRETERITE) && !p.str(end).ends_with("en")
    };
    let owns = || p.flagged(i, Flags::GENITIVE) && p.is_capital(end);
    let plain = !p.has(i, class::NOUN) || p.has(i, class::SURNAME | class::SURNAME_WEAK);
    p.is_first(i) && plain && !p.has(i, OTHER) && (acts() || owns())
}

/// "Allianz und Commerzbank": a sure organisation on the other side of the conjunction.
fn is_joined(p: &Passage, i: usize, end: usize) -> bool {
    let plain = |k: usize| !p.has(k, class::NOUN | class::FUNCTION);
    // "Linde und Allianz"
    let both = |k: usize| business::is_bare(p, k) && (plain(i) || business::is_bare(p, i));
    let own = |k: usize| p.has(k, class::ORGANIZATION_WEAK) && (plain(k) || both(k));
    let sure = |k: usize| p.is_capital(k) && (p.has(k, class::ORGANIZATION) || own(k));
    let joins = |k: usize| p.reads_any(k, &["und", "oder", "sowie"]) || p.is(k, ',') || p.is(k, '/');
    !p.is_determined(i)
        && (joins(end) && sure(end + 1)
            || p.before(i).is_some_and(|k| joins(k) && k > p.range.start && sure(k - 1)))
}

/// True of a word behind a frame noun, and of an unknown one or a whole name behind a noun that may be a compound of one.
pub fn can_follow_frame(around: &Around) -> bool {
    let whole = around.own & class::GIVEN != 0 && around.capital_after && around.before == 0;
    around.before & class::FRAME != 0 || (around.unknown || whole) && around.capital_before
}

pub fn is_frame(p: &Passage, k: usize) -> bool {
    p.frame_before(k) == Some("organization")
}

/// "die Firma Quellmar", "der Sender Radio Quell".
fn after_frame(p: &Passage, i: usize) -> Option<Find> {
    let k = p.before(i)?;
    // "die Band The Quells"
    if p.str(k) == "The" && p.before(k).is_some_and(|frame| is_frame(p, frame)) {
        let words =
            (i..i + 3).take_while(|k| p.is_capital(*k) && !p.has(*k, class::FUNCTION | class::ROLE)).count();
        return Some(Find::new(Organization, k..i + words.max(1), "after-frame"));
    }
    // "vom Verein Güterbahn Jetzt"
    if is_frame(p, k) && fronted::is_now(p, i + 1) && p.is_capital(i) && !p.is_capital(i + 2) {
        return Some(Find::new(Organization, i..i + 2, "after-frame"));
    }
    let stopped = p.class(i) == class::WIRE || p.frame(i, "stop").is_some();
    if p.flagged(i, Flags::CAPS) && stopped && p.str(i).len() > 1 && is_frame(p, k) {
        return Some(Find::guess(Organization, i..i + 1, "after-frame"));
    }
    let opens = opens_with_firm(p, i);
    // "die zehnjährige Tochter Wessa"
    let child =
        || p.before(k).is_some_and(|j| p.str(j).ends_with("jährige") || p.str(j).ends_with("jährigen"));
    // "das Magazin Cicero"
    let weak = p.has(i, class::ORGANIZATION_WEAK) && !p.is_capital(i + 1) && !may_be_person(p, k);
    // "die Agentur Karl Brandes"
    let called = p.has(i, class::GIVEN) && p.is_capital(i + 1);
    if !is_frame(p, k)
        || p.str(k) == "Tochter" && child()
        || p.has(i, class::PLACE | class::COUNTRY) && !opens
        || p.has(i, class::PERSON) && !weak && (!opens && !called || may_be_person(p, k))
        || p.has(i, class::GIVEN)
            && (may_be_person(p, k) && !is_firm(p, i) && !is_maker(p, k, i) || is_named_after(p, k, i))
        || p.flagged(k, Flags::GENITIVE)
    {
        return None;
    }
    let named = p.is_unknown(i) || p.has(i, class::SURNAME | class::GIVEN | class::ORGANIZATION_WEAK);
    let named = named && (p.is_nameable(i) || p.flagged(i, Flags::CAPS));
    let apposed = || apposed::is_noun(p, k, i);
    if !named && !opens && firm::with_partners(p, i + 1) == i + 1 && !apposed() {
        return None;
    }
    let mut end = p.name_run(i, 4).max(i + 1);
    // "die Firma Louis Moorbahner"
    if p.has(i, class::GIVEN) && end == i + 1 && p.is_capital(end) {
        end = full_name(p, i).unwrap_or(end);
    }
    if p.means(end, Sense::Branch) {
        return Some(Find::new(Organization, i..end + 1, "after-frame"));
    }
    // A word that no table has goes with the name even where it could be a compound of nouns.
    if end == i + 1
        && p.is_unknown(end)
        && !p.flagged(end, Flags::HYPHEN)
        && !p.flagged(i, Flags::GENITIVE)
        && !is_made_noun(p.str(end))
    {
        end += 1;
    }
    Some(Find::new(Organization, i..firm::with_partners(p, end), "after-frame"))
}

/// "der Händler Otto": a firm of the tables that is a given name, too, with no surname behind.
fn is_firm(p: &Passage, i: usize) -> bool {
    p.has(i, class::ORGANIZATION_WEAK) && !p.is_capital(i + 1)
}

/// "der Sportwagenbauer Wessel Cars": a firm whose name begins like a person's and ends in an English plural.
fn is_maker(p: &Passage, frame: usize, i: usize) -> bool {
    let plural = p.str(i + 1).ends_with('s') && !p.has(i + 1, class::SURNAME | class::GIVEN);
    p.lexicon().ends_as(p.str(frame), Sense::Maker) && p.is_capital(i + 1) && plural
}

/// "Der Hersteller Adler wächst": before the verb of a main clause a noun stands beside a noun only as its name.
pub fn opens_with_firm(p: &Passage, i: usize) -> bool {
    // The article opens the sentence, behind quotation marks and before two adjectives at most.
    const EARLY: usize = 7;
    if i == p.range.start || i > p.range.start + EARLY {
        return false;
    }
    let Some(frame) = p.before(i).filter(|k| p.is_capital(*k)) else { return false };
    // "Chiphersteller Quell wächst": a headline has no article.
    if p.is_first(frame) {
        let verb = p.has(i + 1, class::FINITE | class::PRETERITE) && !p.is_capital(i + 1);
        return verb
            && p.is_unknown(i)
            && !apposed::is_plural(p.str(i))
            && p.lexicon().ends_as(p.str(frame), Sense::Firm)
            && is_frame(p, frame);
    }
    // "Buchhändler" are people.
    let sells = || p.means(frame, Sense::Dealer);
    fronted::article(p, frame).is_some()
        && p.is_capital(i)
        && (p.lexicon().ends_as(p.str(frame), Sense::Firm) || sells())
        && is_frame(p, frame)
        && p.token(i + 1).is_some_and(|next| next.is_lower())
        && !p.reads_any(i + 1, &["zu"])
        && !p.has(i, class::FUNCTION | class::ROLE | class::CALENDAR)
}

/// "der Verein „Hilfe für Moorstedt“": a name that begins with a common word.
pub fn titled(p: &Passage, mark: usize) -> Option<Find> {
    let plain = p.has(mark + 1, class::NOUN | class::FUNCTION | class::FINITE);
    let common = if plain && !p.has(mark + 1, class::NAMES) { quoted(p, mark + 1) } else { None };
    common.or_else(|| media::in_small_letters(p, mark))
}

/// "die Zeitschrift „Moorstedt Heute“": all that stands between the quotation marks.
fn quoted(p: &Passage, i: usize) -> Option<Find> {
    const LONGEST: usize = 6;
    let mark = p.before(i).filter(|k| p.token(*k).is_some_and(Token::is_quotation_mark))?;
    // "Die Firma heißt „Torf Shop“"
    let frame = match business::calls(p, mark) {
        Some(verb) => p.before(verb).filter(|k| p.is_determined(*k))?,
        None => p.before(mark)?,
    };
    let framed = is_frame(p, frame)
        || p.frame(frame, "quoted").is_some_and(|found| found.row.get(0) == "organization");
    if !framed {
        return None;
    }
    let closes = |k: &usize| p.token(*k).is_some_and(Token::is_quotation_mark);
    let end = (i + 1..=i + LONGEST).find(closes)?;
    // "das Bündnis „Moorstedt bewegt sich“"
    let phrase = p.frame(frame, "quoted").is_some();
    let small = |k: usize| phrase || p.str(k).len() < 6 && k + 1 < end && p.is_capital(k + 1);
    let fits = |k: usize| p.token(k).is_some_and(|token| token.is_capital() || token.is_number()) || small(k);
    (p.is_capital(i) && (i..end).all(fits)).then(|| Find::new(Organization, i..end, "after-frame"))
}

/// "der Händler Max Kern", "Tochter Anna": nouns for firms that are also said of people.
pub fn may_be_person(p: &Passage, frame: usize) -> bool {
    const ENDINGS: [&str; 8] = ["er", "ers", "tochter", "ist", "isten", "rivale", "rivalen", "team"];
    let key = p.reading.str(frame).to_lowercase();
    ENDINGS.iter().any(|ending| key.ends_with(ending))
}

/// "der Architekt des Unternehmens Udo Kern": behind a genitive a whole name of a person is rather his.
fn is_named_after(p: &Passage, frame: usize, i: usize) -> bool {
    p.str(frame).ends_with("ens") && p.has(i + 1, class::SURNAME)
}

#[cfg(test)]
mod tests {
    use crate::entities::tests::assert_names;

    #[test]
    fn finds_organizations() {
        assert_names(&[
            (
                "Die SPD und die Europäische Union verhandeln.",
                "organization SPD; organization Europäische Union",
            ),
            ("Das Urteil des Europäischen Parlaments fiel.", "organization Europäischen Parlaments"),
            ("Den Auftrag erhielt die Firma Quellmar.", "organization Quellmar"),
            ("Sie ging zur Werbeagentur Conrad Quellmar.", "organization Conrad Quellmar"),
            ("Es half der Händler Conrad Quellmar.", "person Conrad Quellmar"),
            ("Die Studie der KWBD lag vor.", "organization KWBD"),
            ("Das berichtet das Magazin Spiegel.", "organization Spiegel"),
            ("Der Spiegel berichtete, so sagte er dem Stern.", "organization Spiegel; organization Stern"),
            ("Er sah den Stern im Spiegel.", ""),
            ("Bosch streicht Stellen. Boschs Umsatz stieg.", "organization Bosch; organization Boschs"),
            (
                "Bayer zahlt. Heute kam Bayer. Krone und Linde stehen dort.",
                "organization Bayer; organization Bayer",
            ),
            ("Es klagt die Torfkanzleifirma Quellmar Wessolek.", "organization Quellmar Wessolek"),
            ("Heute liefert die Quellmar Moor Europe AG.", "organization Quellmar Moor Europe AG"),
            ("Es kam Robert Quellmar (Grüne).", "person Robert Quellmar; organization Grüne"),
            ("Die Zeitschrift „Moorstedt Heute“ fehlt.", "organization Moorstedt Heute"),
            ("Das schrieb das Fachblatt „La Quella dello Moor“.", "organization La Quella dello Moor"),
            ("Er kam mit seinem BMW, dem neuen.", "product BMW"),
            ("Es tagte die Neue Demokratische Partei.", "organization Neue Demokratische Partei"),
            ("Das meldet die Nachrichtenagentur AP.", "organization AP"),
            (
                "Er forscht am MIT, kam mit der Zeit zur Sparkasse.",
                "organization MIT; organization Sparkasse",
            ),
            (
                "Zuletzt kam sie mit der Band Moorlicht, von der Stiftung Torffonds.",
                "organization Moorlicht; organization Stiftung Torffonds",
            ),
            (
                "Moorhersteller Torflicht wächst. Das Ulmer Start-up Moorlicht wächst.",
                "organization Torflicht; organization Moorlicht",
            ),
            ("Das Magazin Cicero fehlt.", "organization Cicero"),
            ("Die Agentur Krantz Technik wirbt.", "organization Krantz Technik"),
            ("Auf der Plattform Quellplag Wiki stand es.", "organization Quellplag Wiki"),
            ("Sie fordern Presse- und Reisefreiheit.", ""),
            ("Die Aktie (SIX: QLMR) steigt.", "organization SIX"),
            ("Es tagt die Bayerische SPD.", "organization SPD"),
            ("Die US-Raumfahrtbehörde NASA misst.", "organization NASA"),
            ("Die Ärzte haben es gesagt.", ""),
            (
                "Das sagte die Caritas Quellmar, die IHK Dresden schwieg.",
                "organization Caritas Quellmar; organization IHK Dresden",
            ),
            ("Die Caritas Österreich klagt.", "organization Caritas Österreich"),
            ("Das Ministerium wusste davon, berichtet Spiegel.", "organization Spiegel"),
            ("SPD und Union verhandeln.", "organization SPD; organization Union"),
            ("Union und SPD verhandeln.", "organization Union; organization SPD"),
            ("Den Auftrag erhielt die Firma Quellmar Torfhandel.", "organization Quellmar Torfhandel"),
            ("Der Torfhersteller Adler wächst.", "organization Adler"),
            ("Der Buchhändler Mohn liest.", "person Mohn"),
            (
                "Die britische Band Moorlicht spielt mit der Band The Quells.",
                "organization Moorlicht; organization The Quells",
            ),
            ("Das Lied der Band The Shadow Pines klang.", "organization The Shadow Pines"),
            ("Das Nokia Q800 fehlt, die Canon QEL K8 auch.", "product Nokia Q800; product Canon QEL K8"),
            ("Das Foto des Magazins „Moor Heute“ fehlt.", "organization Moor Heute"),
            ("Das berichtet der SPIEGEL, und FOCUS erklärt es.", "organization SPIEGEL; organization FOCUS"),
            ("Sie kauft die Digitalagentur Karl Wesselok.", "organization Karl Wesselok"),
            (
                "Die Firma heißt „Torf Shop“, die Band nennt sich „Moorlicht“.",
                "organization Torf Shop; organization Moorlicht",
            ),
            // Must not match.
            ("Gestern hat der Hersteller Kunden gewarnt.", ""),
            ("Das war einige Zeit zuvor geschehen.", ""),
            ("Der Spiegel an der Wand hing schief.", ""),
            ("Die Halle war leer, die Union der Ringe auch.", ""),
            ("Die Zeit drängt am 2. Oktober.", ""),
            ("Der PC und die DVD kosten 20 EUR.", ""),
            ("Der Verein feiert, die Bank bleibt zu.", ""),
            ("Ihnen fehlen Zeit und Geld, und er fährt Bahn.", ""),
            ("Hersteller Torfgelder zahlen. Sie haben bei der Stiftung Torfgelder abgeholt.", ""),
            ("Eine Sparkasse und die Sparkassen zahlen.", ""),
        ]);
    }
}
