//! Rows of one's own beside those of the tables, in the same arrays: rules see no difference.
//!
//! The arrays are copied, enlarged and never freed, so this is for a lexicon that lives as long as the program.
//! Example: with a row "Stadtwerke Hollern" for the organisations "die Stadtwerke Hollern" is a mention of one.

use std::collections::HashMap;

use super::forms::{self, Form};
use super::layout::{ClassSet, Details, First, NUMBER, SET_SHIFT, Stored, Word};
use super::{Class, INDEX, Lexicon, Pattern, TABLES, TableId, class, layout};
use crate::tokens::{Shape, Tokens, tail_hash, tokenize, word_hash};

/// A row for a table, as cells by the names of its columns; several forms of a cell are separated by `|`.
#[derive(Debug, Clone)]
pub struct OwnRow {
    /// Where it belongs.
    pub table: TableId,
    /// Names of columns and their cells.
    pub cells: Vec<(String, String)>,
}

impl OwnRow {
    /// The cell of a column, empty where it has none.
    pub fn get(&self, column: &str) -> &str {
        self.cells.iter().find(|(name, _)| name == column).map_or("", |(_, cell)| cell)
    }
}

/// More rows, or longer ones, than the arrays have room for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TooMany;

/// A form of a row of one's own, behind its first word.
struct Phrase {
    table: TableId,
    row: u32,
    case: Shape,
    rest: Vec<u32>,
}

/// The arrays while they grow.
struct Growing {
    base: Lexicon,
    slots: Vec<u64>,
    /// How many of them hold a word.
    used: usize,
    tails: Vec<u32>,
    /// How many of them are free.
    free_tails: usize,
    tail_sets: Vec<u16>,
    ends: Vec<u32>,
    sets: Vec<ClassSet>,
    /// Each word's number, by its index.
    numbers: Vec<u32>,
    /// Phrases of one's own, by the index of the first word; what they name are indices, marks are themselves.
    phrases: HashMap<usize, Vec<Phrase>>,
    /// Rows of one's own: their table and kept columns.
    rows: Vec<(TableId, Vec<String>)>,
    pool: String,
}

/// Words in all, of slots: a full table is slow.
const FULLEST: (usize, usize) = (15, 16);

impl Lexicon {
    /// This lexicon with rows and patterns of one's own; of forms equally long the own one is found first.
    ///
    /// # Errors
    /// Where there are more than about twenty thousand new words, or a row's kept columns exceed 255 bytes.
    pub fn with(self, rows: &[OwnRow], patterns: Vec<Pattern>) -> Result<Lexicon, TooMany> {
        let mut growing = Growing::new(self);
        for row in rows {
            growing.add(row)?;
        }
        let mut lexicon = growing.finish()?;
        lexicon.patterns = Vec::leak(patterns);
        Ok(lexicon)
    }
}

impl Growing {
    fn new(base: Lexicon) -> Growing {
        let known = base.slots.iter().filter(|slot| **slot != 0).map(|slot| (slot & NUMBER) as u32);
        let used = known.clone().count();
        let last = known.clone().map(|number| number & INDEX).max().unwrap_or(0);
        let mut numbers = vec![0; last as usize + 1];
        known.for_each(|number| numbers[(number & INDEX) as usize] = number);
        Growing {
            slots: base.slots.to_vec(),
            used,
            tails: base.tails.to_vec(),
            free_tails: base.tails.iter().filter(|slot| **slot == 0).count(),
            tail_sets: base.tail_sets.to_vec(),
            ends: base.ends.to_vec(),
            sets: base.sets.to_vec(),
            numbers,
            phrases: HashMap::new(),
            rows: Vec::new(),
            pool: base.pool.to_owned(),
            base,
        }
    }

    fn add(&mut self, row: &OwnRow) -> Result<(), TooMany> {
        let table = &TABLES[row.table as usize];
        let kept: Vec<String> = table.kept.iter().map(|column| row.get(column).to_owned()).collect();
        if kept.iter().map(String::len).sum::<usize>() > usize::from(u8::MAX) {
            return Err(TooMany);
        }
        let get = |column: &str| row.get(column);
        let number = self.rows.len() as u32;
        self.rows.push((row.table, kept));
        for cell in table.forms {
            for form in row.get(cell).split('|').filter(|form| !form.is_empty()) {
                // The reader of the rows has checked what classes depend on.
                for form in forms::of(table, form, &get).unwrap_or_default() {
                    match form {
                        Form::Phrase { text, class } => self.add_form(row.table, number, &text, class)?,
                        Form::Word { text, class } => {
                            let tokens = tokenize(text);
                            let index = self.index(&tokens, 0)?;
                            self.give(index, tokens.str(0), tokens[0].shape(), class)?;
                        }
                    }
                }
            }
        }
        Ok(())
    }

    fn add_form(&mut self, table: TableId, row: u32, form: &str, class: Class) -> Result<(), TooMany> {
        let tokens = tokenize(form);
        let Some(start) = tokens.iter().position(|token| token.mark().is_none()) else { return Ok(()) };
        let head = self.index(&tokens, start)?;
        let mut rest = Vec::new();
        for i in start + 1..tokens.len() {
            rest.push(match tokens[i].mark() {
                Some(_) => tokens[i].element(),
                None => self.index(&tokens, i)? as u32,
            });
        }
        if rest.len() > 0x3F {
            return Err(TooMany);
        }
        let case = tokens[start].shape();
        let given = forms::class_of_first(class, rest.is_empty(), TABLES[table as usize].names);
        self.give(head, tokens.str(start), case, given)?;
        self.phrases.entry(head).or_default().push(Phrase { table, row, case, rest });
        Ok(())
    }

    /// The index of a form's word, a new one where it is unknown.
    fn index(&mut self, tokens: &Tokens, i: usize) -> Result<usize, TooMany> {
        let key = tokens.str(i).as_bytes();
        // In a text "Hollerns" is found as "Hollern" in the genitive.
        let (base, _) = self.base.genitive(key, tokens[i].shape());
        if i > 0 && base != 0 && self.base.word(key) == 0 {
            return Ok((base & INDEX) as usize);
        }
        let hash = word_hash(key);
        let slot = slot_of(&self.slots, hash);
        if self.slots[slot] != 0 {
            return Ok((self.slots[slot] & NUMBER) as usize & INDEX as usize);
        }
        let index = self.numbers.len();
        if self.used >= self.slots.len() / FULLEST.1 * FULLEST.0 || index >= INDEX as usize {
            return Err(TooMany);
        }
        self.used += 1;
        self.numbers.push(index as u32);
        self.slots[slot] = hash & !NUMBER | index as u64;
        Ok(index)
    }

    /// Lets a word written so, or with more capitals, have a class.
    fn give(&mut self, index: usize, key: &str, case: Shape, class: Class) -> Result<(), TooMany> {
        let mut set = self.sets[(self.numbers[index] >> SET_SHIFT) as usize];
        for shape in [Shape::Lower, Shape::Capital, Shape::Caps] {
            if case as u8 <= shape as u8 {
                set[shape as usize] |= class;
            }
        }
        let place = self.sets.iter().position(|known| *known == set).unwrap_or(self.sets.len());
        if place == self.sets.len() {
            self.sets.push(set);
        }
        if place >= 1 << (NUMBER.count_ones() - SET_SHIFT) {
            return Err(TooMany);
        }
        let number = (place << SET_SHIFT | index) as u32;
        self.numbers[index] = number;
        let hash = word_hash(key.as_bytes());
        let slot = slot_of(&self.slots, hash);
        self.slots[slot] = hash & !NUMBER | u64::from(number);
        self.give_tail(key, set, place);
        Ok(())
    }

    /// Lets compounds that end in the word be known by it.
    fn give_tail(&mut self, key: &str, set: ClassSet, place: usize) {
        let classes = set.iter().fold(0, |all, class| all | class) & class::TAILS;
        if classes == 0 {
            return;
        }
        layout::mark_ends(&mut self.ends, key, classes);
        let hash = key.bytes().rev().fold(0, tail_hash);
        let slot = layout::tail_slot(&self.tails, hash);
        let is_new = self.tails[slot] == 0;
        if !is_new || self.free_tails > self.tails.len() / FULLEST.1 {
            self.free_tails -= usize::from(is_new);
            self.tails[slot] = layout::tail_mark(hash);
            self.tail_sets[slot] = place as u16;
        }
    }

    /// The lexicon of the arrays.
    fn finish(mut self) -> Result<Lexicon, TooMany> {
        let base = self.base;
        let placed = self.place_rows()?;
        let element = |element: u32| match element >> 31 {
            0 => self.numbers[element as usize & INDEX as usize],
            _ => element,
        };
        let (mut words, mut phrases, mut rest) = (Vec::new(), Vec::new(), Vec::new());
        let mut pairs = base.pairs.to_vec();
        for index in 0..self.numbers.len() {
            let mut all: Vec<(u32, Vec<u32>)> = Vec::new();
            for own in self.phrases.get(&index).into_iter().flatten() {
                let head = Stored::head(own.table as usize, own.case as u32, placed.places[own.row as usize]);
                all.push((head.ok_or(TooMany)?, own.rest.iter().map(|e| element(*e)).collect()));
            }
            for phrase in base.stored(index as u32) {
                let further = base.rest[phrase.words()].iter().map(|e| element(*e));
                all.push((phrase.head, further.collect()));
            }
            // Stable: of equally long forms one's own come first.
            all.sort_by_cached_key(|(_, further)| u64::MAX - further.len() as u64);
            let long = all.iter().filter(|(_, further)| !further.is_empty()).count();
            words.push(Word::new(phrases.len(), long).ok_or(TooMany)?);
            for (head, further) in all {
                phrases.push(head);
                if let Some(second) = further.first() {
                    phrases.push(Stored::further(further.len(), rest.len()).ok_or(TooMany)?);
                    let bit = layout::pair_bit(self.numbers[index], *second);
                    pairs[bit / 32] |= 1 << (bit % 32);
                }
                rest.extend(further);
            }
        }
        words.push(Word::new(phrases.len(), 0).ok_or(TooMany)?);
        Ok(Lexicon {
            slots: self.slots.leak(),
            tails: self.tails.leak(),
            tail_sets: self.tail_sets.leak(),
            ends: self.ends.leak(),
            pairs: pairs.leak(),
            sets: self.sets.leak(),
            words: words.leak(),
            phrases: phrases.leak(),
            rest: rest.leak(),
            rows: placed.rows.leak(),
            row_details: placed.row_details.leak(),
            details: placed.details.leak(),
            first_rows: placed.first_rows.leak(),
            pool: self.pool.leak(),
            patterns: base.patterns,
        })
    }

    /// The rows of all tables, each table's own ones behind the others.
    fn place_rows(&mut self) -> Result<Placed, TooMany> {
        let mut placed = Placed {
            rows: Vec::new(),
            row_details: Vec::new(),
            details: self.base.details.to_vec(),
            first_rows: Vec::new(),
            places: vec![0; self.rows.len()],
        };
        for table in TableId::ALL {
            let first = placed.rows.len();
            placed.first_rows.push(first as u32);
            let from = self.base.first_rows[table as usize] as usize;
            let to =
                self.base.first_rows.get(table as usize + 1).map_or(self.base.rows.len(), |to| *to as usize);
            placed.rows.extend_from_slice(&self.base.rows[from..to]);
            placed.row_details.extend_from_slice(&self.base.row_details[from..to]);
            for (own, (_, kept)) in self.rows.iter().enumerate().filter(|(_, (own, _))| *own == table) {
                placed.places[own] = (placed.rows.len() - first) as u32;
                let (first, behind) = layout::split_row(kept);
                placed.rows.push(First::new(self.pool.len(), first.len()).ok_or(TooMany)?);
                self.pool.push_str(first);
                placed.row_details.push(u16::try_from(placed.details.len()).map_err(|_| TooMany)?);
                placed.details.push(Details::new(self.pool.len(), behind));
                behind.iter().for_each(|column| self.pool.push_str(column));
            }
        }
        Ok(placed)
    }
}

/// The rows of all tables and one's own.
struct Placed {
    rows: Vec<First>,
    row_details: Vec<u16>,
    details: Vec<Details>,
    /// Where each table's rows begin.
    first_rows: Vec<u32>,
    /// The place of each own row in its table.
    places: Vec<u32>,
}

/// The slot of a word with this hash, or the empty one where it belongs.
fn slot_of(slots: &[u64], hash: u64) -> usize {
    let mut at = layout::home(hash, slots.len());
    while slots[at] != 0 && (slots[at] ^ hash) & !NUMBER != 0 {
        at = if at + 1 == slots.len() { 0 } else { at + 1 };
    }
    at
}
