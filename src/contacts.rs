//! Whom to ask: the addresses in contact sections, read into name, organisation, role, telephone, mail and web.
//!
//! Where a contact section begins and ends is said in `document`; names and organisations are those of `entities`,
//! and what only an address shows: a line of its own.
//! Example: "Pressekontakt: Nordhavn Line GmbH, Jan Kern, Tel. 040 1234567" is the contact Jan Kern of the Nordhavn Line GmbH.

mod cell;

use std::ops::Range;

use serde::Serialize;

use crate::document::{Document, SectionKind};
use crate::entities::{Entity, EntityKind};
use crate::lexicon::{TableId, class};
use crate::span::Span;
use crate::tokens::{Flags, Kind};
use cell::{bare_name, behind_label, is_heading, name_above_role, office, phone, role_before, words_end};

/// Someone to ask, as far as the address says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Contact<'t> {
    /// The person, without title.
    pub name: Option<&'t str>,
    /// The firm or authority.
    pub organization: Option<&'t str>,
    /// "Leiter Kommunikation", "Pressestelle".
    pub role: Option<&'t str>,
    /// The first telephone number, as written.
    pub phone: Option<&'t str>,
    /// The first mail address.
    pub email: Option<&'t str>,
    /// The first web address.
    pub url: Option<&'t str>,
    /// From the first to the last of these.
    pub span: Span,
}

/// All contacts, in text order.
pub fn extract<'t>(document: &Document<'t>, entities: &[Entity<'t>]) -> Vec<Contact<'t>> {
    let mut all = Vec::new();
    if document.sections.iter().all(|section| section.kind != SectionKind::Contact) {
        return all;
    }
    let mut names: Vec<_> = entities.iter().flat_map(Named::of).collect();
    names.sort_by_cached_key(|name| name.span.order());
    for (i, section) in document.sections.iter().enumerate() {
        if section.kind == SectionKind::Contact {
            let mut block =
                Block { document, names: &names, open: None, all: &mut all, firm: None, office: None };
            let tokens = document.section_tokens(i);
            cells(document, &tokens, |cell| block.add(&cell, cell.start == tokens.start));
            block.close();
        }
    }
    all
}

/// Cuts an address at its lines, commas and bars.
fn cells(document: &Document, tokens: &Range<usize>, mut each: impl FnMut(Range<usize>)) {
    let mut start = tokens.start;
    for i in tokens.start..=tokens.end {
        let cut = [',', ';'].iter().any(|mark| document.is(i, *mark)) || document.str(i) == "|";
        let line = document.get(i).is_none_or(|token| token.has(Flags::LINE | Flags::GAP));
        if i == tokens.end || cut || line {
            if i > start {
                each(start..i);
            }
            start = i + usize::from(cut);
        }
    }
}

/// A mention of an entity, in text order.
struct Named<'t> {
    kind: EntityKind,
    text: &'t str,
    span: Span,
}

impl<'t> Named<'t> {
    fn of<'e>(entity: &'e Entity<'t>) -> impl Iterator<Item = Named<'t>> + use<'e, 't> {
        entity.mentions.iter().filter(|mention| mention.is_name()).map(|mention| Named {
            kind: entity.kind,
            text: mention.text,
            span: mention.span,
        })
    }
}

/// What is said in a cell.
enum Part<'t> {
    Name(&'t str),
    Organization(&'t str),
    Role(&'t str),
    /// Where the person works: says less than a role.
    Office(&'t str),
    Phone(&'t str),
    Email(&'t str),
    Url(&'t str),
}

/// A contact section while it is read.
struct Block<'d, 't> {
    document: &'d Document<'t>,
    names: &'d [Named<'t>],
    open: Option<Contact<'t>>,
    all: &'d mut Vec<Contact<'t>>,
    /// The firm that the section names first; it holds for further persons too.
    firm: Option<&'t str>,
    /// The office named last.
    office: Option<&'t str>,
}

impl<'t> Block<'_, 't> {
    fn add(&mut self, cell: &Range<usize>, heads: bool) {
        let document = self.document;
        // Whom nobody can ask: what letters have to say of a firm.
        const FRAME: [&str; 10] = [
            "Fax",
            "Telefax",
            "Vorstand",
            "Aufsichtsrat",
            "Sitz",
            "Amtsgericht",
            "Registergericht",
            "Handelsregister",
            "BIC",
            "Spendenkonto",
        ];
        let account = cell.clone().any(|i| document.reads(i, "IBAN"));
        let framed = account || document.reads_any(cell.start, &FRAME);
        if let Some((part, words)) = office(document, cell, heads) {
            self.put(part, document.span(&words));
            if words.end + 1 >= cell.end {
                return;
            }
        }
        let cell = &(behind_label(document, cell, heads)..cell.end);
        if cell.is_empty() || framed {
            return;
        }
        let address = |i: &usize| document[*i].kind() == Kind::Address;
        let phone = phone(document, cell);
        let dialled = phone.as_ref().map_or(cell.end, |phone| phone.start);
        let first = cell.clone().find(|i| address(i) || *i == dialled);
        // "Petra Kern (040 12345)", "Petra Kern Tel. 040 12345"
        let words = cell.start..first.map_or(cell.end, |first| words_end(document, cell.start, first));
        if first.is_none() || words.len() > 1 {
            let complete = self.open.is_some_and(|open| open.name.is_some() && open.phone.is_some());
            // Below whom one can call, "Quell Bau, Tel. 040 12345" is a contact of its own.
            if phone.is_some() && complete && !document.has(words.start, class::TELEPHONE) {
                self.close();
            }
            self.add_words(&words);
        }
        for i in cell.clone().filter(address) {
            let text = document.verbatim(i);
            let part = if text.contains('@') { Part::Email(text) } else { Part::Url(text) };
            self.put(part, document.span(&(i..i + 1)));
        }
        if let Some(phone) = phone {
            self.put(Part::Phone(document.phrase(&phone)), document.span(&phone));
        }
    }

    /// A cell of words: a person, a firm, or what the person does.
    fn add_words(&mut self, cell: &Range<usize>) {
        const LONGEST: usize = 12;
        let (document, span) = (self.document, self.document.span(cell));
        if cell.len() > LONGEST {
            return;
        }
        let first = self.names.partition_point(|name| name.span.start < span.start);
        let here = self.names[first..].iter().take_while(|name| name.span.start < span.end);
        let mention =
            |kind: EntityKind| here.clone().find(|name| name.kind == kind && span.contains(name.span));
        let digits = cell.clone().any(|i| document[i].is_number());
        let head = (cell.clone()).any(|i| document.longest(TableId::OrganizationHeads, i).is_some());
        let role = cell.clone().any(|i| document.has(i, class::ROLE | class::HEADING));
        let does = || cell.clone().any(|i| document.has(i, class::ROLE)) || is_heading(document, cell);
        // "Medienstelle Kanton Zug": an office with the name of its authority.
        let office = cell.len() > 2
            && document.has(cell.start, class::HEADING)
            && cell.clone().all(|i| document[i].is_capital() && !document.has(i, class::ROLE));
        // "Schreinerei Oswald": a surname alone belongs to the name of the firm.
        let named = mention(EntityKind::Person)
            .filter(|name| name.text.contains(' ') || name.span == span)
            .map(|name| (name.text, name.span));
        if let Some((name, span)) = named
            .filter(|_| !head)
            .or_else(|| bare_name(document, cell))
            .or_else(|| self.mailed_name(cell).filter(|_| !head && !role))
            .or_else(|| name_above_role(document, cell).filter(|_| !head && !role))
        {
            self.put(Part::Name(name), span);
            if let Some(role) = role_before(document, cell, span) {
                self.put(Part::Role(document.phrase(&role)), document.span(&role));
            }
        } else if head || office || mention(EntityKind::Organization).is_some() {
            self.put(Part::Organization(document.phrase(cell)), span);
        } else if role
            && does()
            && !digits
            && document[cell.start].is_word()
            && !document.has(cell.start, class::PREPOSITION)
        {
            self.put(Part::Role(document.phrase(cell)), span);
        } else if self.firm.is_none() && self.open.is_none_or(|open| open.name.is_none()) && !digits {
            let capital = document[cell.start].has(Flags::CAPITAL) && cell.len() > 1;
            let plain =
                cell.clone().all(|i| document[i].mark() != Some(':')) && !document.is(cell.end - 1, '.');
            if capital && plain {
                self.put(Part::Organization(document.phrase(cell)), span);
            }
        }
    }

    /// "Wang Fei" above "wangfei@quell.example": two or three capitalised words that the mail address says again.
    fn mailed_name(&self, cell: &Range<usize>) -> Option<(&'t str, Span)> {
        const LINES: usize = 40;
        const LEAST: usize = 3;
        let document = self.document;
        let words = (2..=3).contains(&cell.len())
            && cell.clone().all(|i| document[i].is_capital() && !document[i].has(Flags::DIGIT));
        let end = document.len().min(cell.end + LINES);
        let mail = (cell.end..end)
            .find(|i| document[*i].kind() == Kind::Address && document.verbatim(*i).contains('@'))?;
        let local = document.verbatim(mail).as_bytes().split(|byte| *byte == b'@').next()?;
        let said = |i: usize| {
            let word = document.str(i).as_bytes();
            word.len() >= LEAST && local.windows(word.len()).any(|part| part.eq_ignore_ascii_case(word))
        };
        let named = words && (said(cell.end - 1) || said(cell.start));
        named.then(|| (document.phrase(cell), document.span(cell)))
    }

    fn put(&mut self, part: Part<'t>, span: Span) {
        // A second person is a second contact, and so is an office below one that can be reached.
        let (named, told) = self.open.map_or((false, false), |open| {
            let reached = open.phone.is_some() || open.email.is_some();
            (open.name.is_some(), reached && (open.name.is_some() || open.role.is_some()))
        });
        if named && matches!(part, Part::Name(_)) || told && matches!(part, Part::Role(_) | Part::Office(_)) {
            self.close();
        }
        let empty =
            Contact { name: None, organization: None, role: None, phone: None, email: None, url: None, span };
        let contact = self.open.get_or_insert(empty);
        contact.span.end = contact.span.end.max(span.end);
        contact.span.start = contact.span.start.min(span.start);
        let (place, text) = match part {
            Part::Name(text) => (&mut contact.name, text),
            Part::Organization(text) => (&mut contact.organization, text),
            Part::Role(text) => {
                contact.role = contact.role.filter(|role| self.office != Some(*role));
                (&mut contact.role, text)
            }
            Part::Office(text) => {
                self.office = Some(text);
                (&mut contact.role, text)
            }
            Part::Phone(text) => (&mut contact.phone, text),
            Part::Email(text) => (&mut contact.email, text),
            Part::Url(text) => (&mut contact.url, text),
        };
        *place = place.or(Some(text));
        self.firm = self.firm.or(contact.organization);
    }

    fn close(&mut self) {
        if let Some(mut contact) = self.open.take() {
            contact.organization = contact.organization.or(self.firm);
            let reachable = contact.phone.is_some() || contact.email.is_some() || contact.url.is_some();
            if reachable || contact.name.is_some() {
                self.all.push(contact);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::analyse;

    /// Contacts as name, organisation, role, telephone, mail, web.
    #[track_caller]
    fn assert_contacts(address: &str, wanted: &[&str]) {
        let text = format!("Rat wählt neu\n\nDer Rat hat neu gewählt.\n\n{address}\n");
        let said = |part: Option<&str>| part.unwrap_or("-").to_owned();
        let found: Vec<_> = analyse(&text)
            .contacts
            .iter()
            .map(|c| [c.name, c.organization, c.role, c.phone, c.email, c.url].map(said).join("|"))
            .collect();
        assert_eq!(found, wanted, "{address}");
    }

    #[test]
    fn addresses_have_their_parts() {
        assert_contacts(
            "Pressekontakt:\nNordhavn Line GmbH\nJan Kern\nLeiter Kommunikation\nHafenstraße 3\n21107 Hamburg\n\
             Tel.: +49 40 66969-214\nFax: +49 40 66969-215\nE-Mail: kern@nordhavn.example\nwww.nordhavn.example",
            &[
                "Jan Kern|Nordhavn Line GmbH|Leiter Kommunikation|+49 40 66969-214|kern@nordhavn.example|www.nordhavn.example",
            ],
        );
        assert_contacts(
            "Kontakt: Nordhavn Line GmbH, Petra Kern, Telefon (040) 123456, presse@nordhavn.example",
            &["Petra Kern|Nordhavn Line GmbH|-|(040) 123456|presse@nordhavn.example|-"],
        );
    }

    #[test]
    fn each_person_is_a_contact() {
        assert_contacts(
            "Pressekontakt\n\nNordhavn Line GmbH\nDr. Petra Kern\nTel. 040 1234567\nJan Behrens\nTel. 040 1234568",
            &[
                "Petra Kern|Nordhavn Line GmbH|-|040 1234567|-|-",
                "Jan Behrens|Nordhavn Line GmbH|-|040 1234568|-|-",
            ],
        );
    }

    #[test]
    fn roles_stand_above_below_or_beside_the_name() {
        assert_contacts(
            "Kontakt:\nQuell Pumpen AG\nPetra Kern\nPressesprecherin\nTel. 040 12345-6",
            &["Petra Kern|Quell Pumpen AG|Pressesprecherin|040 12345-6|-|-"],
        );
        assert_contacts(
            "Kontakt:\nPressesprecher\nJan Behrens\nTel. 040 12345-6\nPressesprecherin: Petra Kern, Tel. 040 12345-7",
            &[
                "Jan Behrens|-|Pressesprecher|040 12345-6|-|-",
                "Petra Kern|-|Pressesprecherin|040 12345-7|-|-",
            ],
        );
        assert_contacts(
            "Kontakt:\nProf. Dr. med. Petra Kern, Investor Relations\nTel. 040 12345-6\n\nFür Investoren\n\nJan Behrens\nTel. 040 12345-7",
            &["Petra Kern|-|Investor Relations|040 12345-6|-|-", "Jan Behrens|-|-|040 12345-7|-|-"],
        );
        assert_contacts(
            "Kontakt:\nPetra Kern, Corporate Communications\nTel. 040 12345-6\nJan Behrens, Konzernkommunikation, Tel. 040 12345-7",
            &[
                "Petra Kern|-|Corporate Communications|040 12345-6|-|-",
                "Jan Behrens|-|Konzernkommunikation|040 12345-7|-|-",
            ],
        );
        assert_contacts(
            "Kontakt:\nStadt Moorstedt\nReferat Presse\nTel. 040 12345-6\npresse@moor.example",
            &["-|Stadt Moorstedt|Referat Presse|040 12345-6|presse@moor.example|-"],
        );
        assert_contacts(
            "Kontakt:\nUniversität Moorstedt\nStabsstelle Kommunikation\nPetra Kern, Leiterin Kommunikation\nTel. 040 12345-6",
            &["Petra Kern|Universität Moorstedt|Leiterin Kommunikation|040 12345-6|-|-"],
        );
        assert_contacts(
            "Kontakt:\nPetra Kern, Tel. 040 12345-6\nBürgertelefon: Quell Direkt – telefonisch unter 0800 12345-6",
            &["Petra Kern|-|-|040 12345-6|-|-", "-|Quell Direkt|-|0800 12345-6|-|-"],
        );
        assert_contacts("Kontakt:\nQuellhilfe\nSpendenkonto: IBAN AT00 0000 1111 2222 3333", &[]);
        assert_contacts(
            "Herausgeber:\nStadt Moorstedt\nTel. 040 12345-6",
            &["-|Stadt Moorstedt|-|040 12345-6|-|-"],
        );
        assert_contacts(
            "Investor Relations:\nPetra KERN - Tel. 040 12345-6\nJan BEHRENS - Tel. 040 12345-7",
            &["Petra KERN|-|-|040 12345-6|-|-", "Jan BEHRENS|-|-|040 12345-7|-|-"],
        );
    }

    #[test]
    fn names_stand_before_numbers_and_mail_addresses() {
        assert_contacts(
            "Ansprechpartnerin für die Medien: Petra Kern (0171/5551234)",
            &["Petra Kern|-|-|0171/5551234|-|-"],
        );
        assert_contacts("Kontakt:\nPetra Kern Tel. 040 12345-6", &["Petra Kern|-|-|040 12345-6|-|-"]);
        assert_contacts(
            "Ansprechpartnerin für die Medien\nPetra Kern\nTel. 040 12345-6",
            &["Petra Kern|-|-|040 12345-6|-|-"],
        );
        assert_contacts("V.i.S.d.P.: Petra Kern, Lange Str. 1", &["Petra Kern|-|-|-|-|-"]);
        assert_contacts(
            "Pressekontakt:\n\nWang Fei,\nwangfei@quell.example,\n+86 755 5555 0000",
            &["Wang Fei|-|-|+86 755 5555 0000|wangfei@quell.example|-"],
        );
        assert_contacts(
            "Kontakt:\nNguyen Van Minh\nMarketing Manager\nTelefon 040 12345-6",
            &["Nguyen Van Minh|-|Marketing Manager|040 12345-6|-|-"],
        );
        assert_contacts(
            "Kontakt:\nPetra Kern\nTel. 040 12345-6\nVorstand: Jan Behrens\nAmtsgericht Kiel",
            &["Petra Kern|-|-|040 12345-6|-|-"],
        );
        assert_contacts(
            "Kontakt: Pressestelle, 040 12345-6\n\nAbdruck honorarfrei. Beleg erbeten.",
            &["-|-|Pressestelle|040 12345-6|-|-"],
        );
        assert_contacts(
            "Kontakt:\nBaudirektion Quell\nkern@baudirektion.example",
            &["-|Baudirektion Quell|-|-|kern@baudirektion.example|-"],
        );
        assert_contacts(
            "Kontakt:\nQuell Pumpen\ninfo@example.com",
            &["-|Quell Pumpen|-|-|info@example.com|-"],
        );
    }

    #[test]
    fn a_sentence_is_no_address() {
        assert_contacts("Pressekontakt:\nUnsere Stelle ist am 3. Mai 2024 ab 10.00 Uhr besetzt.", &[]);
    }
}
