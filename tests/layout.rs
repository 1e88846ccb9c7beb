//! The rooms of the source tree and the way between them: text flows down the list, imports point up.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test may panic")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// Rooms in their order; a room may import those above it that are named beside it.
const ROOMS: &[(&str, &[&str])] = &[
    ("span", &[]),
    ("id", &[]),
    ("error", &["span"]),
    ("input", &["error"]),
    ("tokens", &["span"]),
    ("lexicon", &["tokens", "span", "error"]),
    ("numbers", &["tokens", "lexicon"]),
    ("document", &["span", "id", "tokens", "lexicon", "numbers"]),
    ("figures", &["span", "id", "tokens", "document", "lexicon", "numbers"]),
    ("entities", &["span", "id", "tokens", "document", "lexicon"]),
    ("statements", &["span", "id", "tokens", "document", "lexicon", "figures", "entities"]),
    ("contacts", &["span", "tokens", "document", "lexicon", "entities"]),
    (
        "report",
        &[
            "contacts",
            "span",
            "id",
            "tokens",
            "error",
            "document",
            "lexicon",
            "numbers",
            "figures",
            "entities",
            "statements",
        ],
    ),
    ("own", &["error", "lexicon", "figures", "entities", "report"]),
    ("schema", &["span", "id", "error", "document", "numbers", "report"]),
    (
        "render",
        &[
            "span",
            "id",
            "error",
            "tokens",
            "document",
            "numbers",
            "figures",
            "entities",
            "statements",
            "report",
        ],
    ),
];

fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files.extend(rust_files(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
    files.sort();
    files
}

/// `document/sections.rs` belongs to the room `document`.
fn room_of(file: &Path) -> String {
    let inner = file.strip_prefix("src").unwrap();
    inner.components().next().unwrap().as_os_str().to_str().unwrap().trim_end_matches(".rs").to_owned()
}

/// The rooms named behind `crate::`, in imports and in the code.
fn imports(text: &str) -> BTreeSet<String> {
    let name = |rest: &str| rest.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect::<String>();
    let code = text.lines().filter(|line| !line.trim_start().starts_with("//"));
    code.flat_map(|line| line.split("crate::").skip(1)).map(name).collect()
}

#[test]
fn rooms_import_only_rooms_above_them() {
    let mut wrong = Vec::new();
    for file in rust_files(Path::new("src")).into_iter().filter(|file| !file.ends_with("tests.rs")) {
        let room = room_of(&file);
        let Some((_, allowed)) = ROOMS.iter().find(|(name, _)| *name == room) else {
            if !["lib", "bin"].contains(&room.as_str()) {
                wrong.push(format!("{}: no room of the layout", file.display()));
            }
            continue;
        };
        let source = fs::read_to_string(&file).unwrap();
        let source = source.split("#[cfg(test)]").next().unwrap();
        for import in
            imports(source).iter().filter(|import| **import != room && !allowed.contains(&import.as_str()))
        {
            wrong.push(format!("{}: {room} must not import {import}", file.display()));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_top_level_holds_what_the_design_says() {
    const ALLOWED: [&str; 8] =
        ["Cargo.toml", "Cargo.lock", "README.md", "LICENSE", "src", "tests", "fixtures", "target"];
    let names = fs::read_dir(".").unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let strangers: Vec<_> =
        names.filter(|name| !name.starts_with('.') && !ALLOWED.contains(&name.as_str())).collect();
    assert!(strangers.is_empty(), "{strangers:?}");
}

#[test]
fn files_open_with_what_lives_in_them_and_fit_the_reader() {
    const LONGEST: usize = 500;
    let mut wrong = Vec::new();
    for file in rust_files(Path::new("src")).into_iter().chain(rust_files(Path::new("tests"))) {
        let source = fs::read_to_string(&file).unwrap();
        if !source.starts_with("//!") {
            wrong.push(format!("{}: no module comment", file.display()));
        }
        if source.lines().count() > LONGEST {
            wrong.push(format!("{}: over {LONGEST} lines", file.display()));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
