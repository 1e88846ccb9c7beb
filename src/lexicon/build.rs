//! Compiles the tables in `data/` into one flat little-endian file that the library embeds.
//!
//! Nothing is built, parsed or relocated when the program starts: words, classes and phrases are arrays in
//! the binary. The tokenizer of the library cuts the forms, so that a name is cut alike in table and text.
//! `layout.rs` says how the arrays lie.

#![allow(dead_code, unused_imports, reason = "shares whole files with the library and needs parts of them")]

use std::collections::HashMap;
use std::error::Error;
use std::path::Path;
use std::{env, fs};

#[path = "forms.rs"]
mod forms;
#[path = "layout.rs"]
mod layout;
#[path = "linking.rs"]
mod linking;
#[path = "../span.rs"]
mod span;
#[path = "tables.rs"]
mod tables;
#[path = "../tokens/mod.rs"]
mod tokens;

use forms::Form;
use layout::{ClassSet, Details, First, Header, NUMBER, SET_SHIFT, Stored, Word};
use tables::{Class, TABLES, Table, class};
use tokens::{Shape, Tokens};

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rustc-env=DEPESCHE_TARGET={}", env::var("TARGET")?);
    println!("cargo::rerun-if-changed=src/lexicon");
    println!("cargo::rerun-if-changed=src/tokens");
    let mut book = Book::new();
    let mut columns = String::new();
    for (number, table) in TABLES.iter().enumerate() {
        let path = format!("src/lexicon/data/{}.tsv", table.name);
        println!("cargo::rerun-if-changed={path}");
        let text = fs::read_to_string(&path).map_err(|error| format!("{path}: {error}"))?;
        columns.push_str(text.lines().next().unwrap_or_default());
        columns.push('\n');
        book.add_table(number, table, &text).map_err(|error| format!("{path}:{error}"))?;
    }
    let out = env::var("OUT_DIR")?;
    linking::tell_cargo(Path::new(&out))?;
    println!("cargo::rustc-env=DEPESCHE_LEXICON={} words in {} tables", book.words.len() - 1, TABLES.len());
    let (arrays, pool) = book.compile()?;
    fs::write(Path::new(&out).join("lexicon.bin"), arrays)?;
    fs::write(Path::new(&out).join("lexicon.txt"), pool)?;
    fs::write(Path::new(&out).join("columns.tsv"), columns)?;
    Ok(())
}

/// A form of a row: the words behind the first, and how the first must be written.
struct Phrase {
    table: usize,
    row: usize,
    case: Shape,
    rest: Vec<u32>,
}

#[derive(Default)]
struct Entry {
    text: String,
    classes: [Class; 3],
    phrases: Vec<Phrase>,
}

impl Entry {
    /// The class of a form holds for every way to write it that is no smaller.
    fn give(&mut self, case: Shape, class: Class) {
        for shape in [Shape::Lower, Shape::Capital, Shape::Caps] {
            if case as u8 <= shape as u8 {
                self.classes[shape as usize] |= class;
            }
        }
    }
}

/// All that is compiled: words by number, rows by table.
struct Book {
    numbers: HashMap<Vec<u8>, u32>,
    words: Vec<Entry>,
    /// The kept columns of each row, and the first row of each table.
    rows: Vec<Vec<String>>,
    first_rows: Vec<u32>,
}

impl Book {
    fn new() -> Self {
        // Word 0 is the unknown one.
        Book {
            numbers: HashMap::new(),
            words: vec![Entry::default()],
            rows: Vec::new(),
            first_rows: Vec::new(),
        }
    }

    fn add_table(&mut self, number: usize, table: &Table, text: &str) -> Result<(), String> {
        let first = self.rows.len() as u32;
        self.first_rows.push(first);
        // Rows of which nothing is kept are one.
        if table.kept.is_empty() {
            self.rows.push(Vec::new());
        }
        let mut lines = text.lines().enumerate().map(|(i, line)| (i + 1, line));
        let header: Vec<&str> = lines.next().map(|(_, line)| line.split('\t').collect()).unwrap_or_default();
        let column = |name: &str| {
            header.iter().position(|h| *h == name).ok_or_else(|| format!("1: no column {name:?}"))
        };
        let forms: Vec<usize> = table.forms.iter().map(|name| column(name)).collect::<Result<_, _>>()?;
        let kept: Vec<usize> = table.kept.iter().map(|name| column(name)).collect::<Result<_, _>>()?;
        // Rows of which the same is kept are one, too: of 14,000 given names only the gender.
        let mut known: HashMap<Vec<String>, usize> = HashMap::new();
        for (line_number, line) in lines {
            let cells: Vec<&str> = line.split('\t').collect();
            if cells.len() != header.len() {
                return Err(format!("{line_number}: {} columns instead of {}", cells.len(), header.len()));
            }
            let get = |name: &str| header.iter().position(|h| *h == name).map_or("", |i| cells[i]);
            let kept_cells: Vec<String> = kept.iter().map(|i| cells[*i].to_owned()).collect();
            if kept_cells.len() > layout::COLUMNS
                || kept_cells.iter().map(String::len).sum::<usize>() > usize::from(u8::MAX)
            {
                return Err(format!("{line_number}: too many kept columns, or too long ones"));
            }
            let row = match known.get(&kept_cells) {
                Some(row) => *row,
                None if kept.is_empty() => first as usize,
                None => {
                    self.rows.push(kept_cells.clone());
                    known.insert(kept_cells, self.rows.len() - 1);
                    self.rows.len() - 1
                }
            };
            for form in forms.iter().flat_map(|i| cells[*i].split('|')).filter(|form| !form.is_empty()) {
                let all = forms::of(table, form, &get);
                for form in all.map_err(|error| format!("{line_number}: {error}"))? {
                    match form {
                        Form::Phrase { text, class } => self.add_form(number, row, &text, class, table.names),
                        Form::Word { text, class } => self.add_class(text, class),
                    }
                }
            }
        }
        Ok(())
    }

    fn add_class(&mut self, word: &str, class: Class) {
        let tokens = tokens::tokenize(word);
        let number = self.element(&tokens, 0);
        self.words[number as usize].give(tokens[0].shape(), class);
    }

    fn add_form(&mut self, table: usize, row: usize, form: &str, class: Class, names: bool) {
        let tokens = tokens::tokenize(form);
        // A phrase is looked up by its first word, so a mark before it ('Ndrangheta) is left out.
        let Some(start) = tokens.iter().position(|token| token.mark().is_none()) else { return };
        let first = tokens[start];
        let head = self.element(&tokens, start);
        let rest: Vec<u32> = (start + 1..tokens.len()).map(|i| self.element(&tokens, i)).collect();
        let entry = &mut self.words[head as usize];
        let given = forms::class_of_first(class, rest.is_empty(), names);
        let case = first.shape();
        entry.give(case, given);
        // A word of which nothing is kept is asked for its classes only.
        if rest.is_empty() && TABLES[table].kept.is_empty() {
            return;
        }
        entry.phrases.push(Phrase { table, row, case, rest });
    }

    /// The number that stands for a token of a form; punctuation stands for itself.
    fn element(&mut self, tokens: &Tokens, i: usize) -> u32 {
        if tokens[i].mark().is_some() {
            return tokens[i].element();
        }
        let key = tokens.str(i);
        let folded: Vec<u8> = key.bytes().map(|byte| byte | 0x20).collect();
        *self.numbers.entry(folded).or_insert_with(|| {
            self.words.push(Entry { text: key.to_owned(), ..Entry::default() });
            self.words.len() as u32 - 1
        })
    }

    /// For each word what stands for it in phrases: a genitive that is a word of its own nowhere ("Russlands" in
    /// the name of a party) is its name, since the look-up in a text finds that.
    fn aliases(&self) -> Vec<u32> {
        let alias = |(number, entry): (usize, &Entry)| {
            let base = entry.text.strip_suffix('s').filter(|_| entry.classes == [0; 3])?;
            let folded: Vec<u8> = base.bytes().map(|byte| byte | 0x20).collect();
            let base = self.numbers.get(&folded).copied().filter(|base| *base as usize != number)?;
            (self.words[base as usize].classes[Shape::Caps as usize] & class::NAMES != 0).then_some(base)
        };
        self.words.iter().enumerate().map(|word| alias(word).unwrap_or(word.0 as u32)).collect()
    }

    /// Numbers the words anew, those first that begin a phrase: the others need no place among [`Word`]s.
    fn sort_words(&mut self) {
        let mut order: Vec<u32> = (0..self.words.len() as u32).collect();
        order[1..].sort_by_key(|old| self.words[*old as usize].phrases.is_empty());
        let mut new = vec![0; order.len()];
        order.iter().enumerate().for_each(|(place, old)| new[*old as usize] = place as u32);
        self.words = order.iter().map(|old| std::mem::take(&mut self.words[*old as usize])).collect();
        let phrases = self.words.iter_mut().flat_map(|entry| &mut entry.phrases);
        let elements = phrases.flat_map(|phrase| &mut phrase.rest).chain(self.numbers.values_mut());
        // Punctuation stands for itself.
        elements.for_each(|element| *element = new.get(*element as usize).copied().unwrap_or(*element));
    }

    /// The class sets that occur, and each word's number with its set in it.
    fn class_sets(&self) -> (Vec<ClassSet>, Vec<u32>) {
        let (mut sets, mut known) = (Vec::new(), HashMap::new());
        let numbers = self.words.iter().enumerate().map(|(index, entry)| {
            let set = *known.entry(entry.classes).or_insert_with(|| {
                sets.push(entry.classes);
                sets.len() - 1
            });
            (set << SET_SHIFT | index) as u32
        });
        let numbers = numbers.collect();
        (sets, numbers)
    }

    /// The set of all ends of tails, class by class.
    fn ends(&self) -> Vec<u32> {
        let mut ends = vec![0u32; 1 << (layout::ENDS_BITS - 5)];
        for entry in &self.words {
            let classes = entry.classes.iter().fold(0, |all, class| all | class) & class::TAILS;
            layout::mark_ends(&mut ends, &entry.text, classes);
        }
        ends
    }

    /// The arrays, and the text of the rows.
    fn compile(mut self) -> Result<(Vec<u8>, String), &'static str> {
        self.sort_words();
        let (sets, numbers) = self.class_sets();
        assert!(
            self.words.len() < 1 << SET_SHIFT && sets.len() < 1 << (31 - SET_SHIFT),
            "too many words or class sets"
        );
        let aliases = self.aliases();
        let words_of = |classes: Class| {
            let known = self.words.iter().enumerate().skip(1).filter(|(i, _)| aliases[*i] as usize == *i);
            known.filter(move |(_, entry)| {
                classes == class::ANY || entry.classes.iter().any(|class| class & classes != 0)
            })
        };
        // Words of one's own take the slots that are left.
        let slots = hash_table(words_of(class::ANY).map(|(i, entry)| {
            let hash = tokens::word_hash(entry.text.as_bytes());
            (hash, hash & !NUMBER | u64::from(numbers[i]))
        }));
        let (tails, tail_sets) = tail_table(words_of(class::TAILS).map(|(i, entry)| {
            let hash = entry.text.bytes().rev().fold(0, tokens::tail_hash);
            (hash, (numbers[i] >> SET_SHIFT) as u16)
        }));
        let ends = self.ends();
        let element =
            |word: &u32| aliases.get(*word as usize).map_or(*word, |index| numbers[*index as usize]);
        let (mut words, mut phrases, mut rest, mut pool) =
            (Vec::new(), Vec::new(), Vec::new(), String::new());
        let mut pairs = vec![0u32; 1 << (layout::PAIRS_BITS - 5)];
        for (index, entry) in self.words.iter_mut().enumerate() {
            let long = entry.phrases.iter().filter(|phrase| !phrase.rest.is_empty()).count();
            words.push(Word::new(phrases.len(), long).ok_or("too many phrases of one word, or in all")?);
            entry
                .phrases
                .sort_by_key(|phrase| (usize::MAX - phrase.rest.len(), phrase.table, 2 - phrase.case as u8));
            for phrase in &entry.phrases {
                let row = phrase.row as u32 - self.first_rows[phrase.table];
                let head = Stored::head(phrase.table, phrase.case as u32, row);
                phrases.push(head.ok_or("too many tables, or too many rows in one")?);
                if let Some(second) = phrase.rest.first() {
                    let further = Stored::further(phrase.rest.len(), rest.len());
                    phrases.push(further.ok_or("a phrase is too long, or there are too many")?);
                    let bit = layout::pair_bit(numbers[index], element(second));
                    pairs[bit / 32] |= 1 << (bit % 32);
                }
                rest.extend(phrase.rest.iter().map(element));
            }
        }
        let end = phrases.len();
        words.truncate(words.iter().position(|word| word.phrases() == end).unwrap_or(words.len()));
        words.push(Word::new(end, 0).ok_or("too many phrases")?);
        let rows = place_rows(&self.rows, &mut pool)?;
        let firsts = bytemuck::cast_slice(&rows.firsts);
        let integers = [&*ends, &pairs, &phrases, &rest, firsts, &self.first_rows, &tails];
        let shorts = [&*tail_sets, &rows.details];
        Ok((write(&sets, &slots, &rows.known, &words, &integers, &shorts), pool))
    }
}

/// The rows of all tables, and the details that they have.
struct Rows {
    firsts: Vec<First>,
    /// For each row the place of its details among those known.
    details: Vec<u16>,
    known: Vec<Details>,
}

/// Writes the text of the rows, that of equal columns once.
fn place_rows(rows: &[Vec<String>], pool: &mut String) -> Result<Rows, &'static str> {
    let mut placed = Rows { firsts: Vec::new(), details: Vec::new(), known: Vec::new() };
    let (mut firsts, mut details) = (HashMap::new(), HashMap::new());
    for row in rows {
        let (first, behind) = layout::split_row(row);
        let start = *firsts.entry(first).or_insert_with(|| {
            pool.push_str(first);
            pool.len() - first.len()
        });
        placed.firsts.push(First::new(start, first.len()).ok_or("the text of the rows is too long")?);
        let place = *details.entry(behind).or_insert_with(|| {
            placed.known.push(Details::new(pool.len(), behind));
            pool.extend(behind.iter().map(String::as_str));
            placed.known.len() - 1
        });
        placed.details.push(u16::try_from(place).map_err(|_| "too many different rows")?);
    }
    Ok(placed)
}

/// An open hash table of words by their hashes.
fn hash_table(slots: impl Iterator<Item = (u64, u64)>) -> Vec<u64> {
    let slots: Vec<(u64, u64)> = slots.collect();
    let mut table = vec![0; slots.len() * 100 / 75 + 1];
    for (hash, slot) in slots {
        let mut at = layout::home(hash, table.len());
        while table[at] != 0 {
            at = if at + 1 == table.len() { 0 } else { at + 1 };
        }
        table[at] = slot;
    }
    table
}

/// An open hash table of tails by their hashes, and the class sets beside it: most looks find nothing, which in a full
/// table takes long to see.
fn tail_table(tails: impl Iterator<Item = (u64, u16)>) -> (Vec<u32>, Vec<u16>) {
    let tails: Vec<(u64, u16)> = tails.collect();
    let len = tails.len() * 100 / 64 + 1;
    let (mut table, mut sets) = (vec![0; len], vec![0; len]);
    for (hash, set) in tails {
        let slot = layout::tail_slot(&table, hash);
        (table[slot], sets[slot]) = (layout::tail_mark(hash), set);
    }
    (table, sets)
}

/// The whole file: the header, then the arrays in its order.
fn write(
    sets: &[ClassSet],
    slots: &[u64],
    details: &[Details],
    words: &[Word],
    integers: &[&[u32]; 7],
    shorts: &[&[u16]; 2],
) -> Vec<u8> {
    let firsts = [sets.len(), slots.len(), details.len(), words.len()];
    let more = integers.iter().map(|array| array.len()).chain(shorts.iter().map(|array| array.len()));
    let mut lengths = [0; 14];
    lengths.iter_mut().zip(firsts.into_iter().chain(more)).for_each(|(length, len)| *length = len as u32);
    let mut out = bytemuck::bytes_of(&Header { lengths }).to_vec();
    out.extend_from_slice(bytemuck::cast_slice(sets));
    out.extend_from_slice(bytemuck::cast_slice(slots));
    out.extend_from_slice(bytemuck::cast_slice(details));
    out.extend_from_slice(bytemuck::cast_slice(words));
    integers.iter().for_each(|array| out.extend_from_slice(bytemuck::cast_slice(array)));
    shorts.iter().for_each(|array| out.extend_from_slice(bytemuck::cast_slice(array)));
    out
}
