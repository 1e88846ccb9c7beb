//! Packed data and archives: their members one after the other in memory, never on disk.
//!
//! Texts shrink to a fifth, seldom to a hundredth: what grows more is a bomb. All members of an input together may
//! not be larger than one input.
//! Example: a `.tar.gz` of releases is unpacked once, then each member is opened for what it is.

use std::io::{Cursor, Read};

use flate2::read::MultiGzDecoder;
use ruzstd::decoding::StreamingDecoder;
use zip::ZipArchive;

use super::kind::Kind;
use super::open::{Opener, plain, unfit};
use super::xml;
use crate::error::{Error, FileSort, Unfit, Warning};

/// Opens what is in the packed bytes.
pub fn open(opener: &mut Opener, bytes: &[u8], kind: Kind) -> Result<(), Error> {
    // A tar in a gz is two, a zip of mails in a zip three.
    const DEEPEST: usize = 3;
    if opener.depth >= DEEPEST {
        return Err(unfit(kind)(Unfit::Nested));
    }
    opener.depth += 1;
    let done = match kind {
        Kind::Gz => packed(opener, MultiGzDecoder::new(bytes), bytes.len(), kind),
        Kind::Zst => match StreamingDecoder::new(bytes) {
            Ok(stream) => packed(opener, stream, bytes.len(), kind),
            Err(error) => Err(unfit(kind)(Unfit::Broken(error.to_string()))),
        },
        Kind::Tar => tar(opener, bytes),
        Kind::Docx => docx(opener, bytes),
        _ => zip(opener, bytes),
    };
    opener.depth -= 1;
    done
}

/// One stream: a release, or an archive.
fn packed(opener: &mut Opener, stream: impl Read, packed: usize, kind: Kind) -> Result<(), Error> {
    let bytes = unpack(opener, stream, packed, kind)?;
    let inner = Kind::of("", &bytes);
    opener.open(&bytes, inner);
    Ok(())
}

/// Reads a stream to its end, if that comes soon enough.
fn unpack(opener: &mut Opener, stream: impl Read, packed: usize, kind: Kind) -> Result<Vec<u8>, Error> {
    const GROWTH: u64 = 200;
    /// Small things may grow more: a page of blanks.
    const SMALL: u64 = 256 * 1024;
    let fair = (packed as u64).saturating_mul(GROWTH).max(SMALL);
    let most = fair.min(*opener.left);
    let mut bytes = Vec::new();
    let read = stream.take(most + 1).read_to_end(&mut bytes);
    if bytes.len() as u64 > most {
        let max = opener.opening.max;
        return Err(if most == fair { unfit(kind)(Unfit::Bomb) } else { Error::TooLarge { max } });
    }
    read.map_err(|error| unfit(kind)(Unfit::Broken(error.to_string())))?;
    *opener.left -= bytes.len() as u64;
    Ok(bytes)
}

fn tar(opener: &mut Opener, bytes: &[u8]) -> Result<(), Error> {
    let broken = |error: std::io::Error| unfit(Kind::Tar)(Unfit::Broken(error.to_string()));
    let mut archive = tar::Archive::new(bytes);
    for entry in archive.entries().map_err(broken)? {
        let mut entry = entry.map_err(broken)?;
        if !entry.header().entry_type().is_file() {
            continue;
        }
        let name = String::from_utf8_lossy(&entry.path_bytes()).into_owned();
        let size = entry.size() as usize;
        member(opener, &name, |opener| unpack(opener, &mut entry, size, Kind::Tar));
    }
    Ok(())
}

fn zip(opener: &mut Opener, bytes: &[u8]) -> Result<(), Error> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(broken_zip)?;
    let office = archive.index_for_name("[Content_Types].xml").is_some();
    if office || archive.index_for_name("mimetype").is_some() {
        return Err(Error::Known(FileSort::Office));
    }
    for i in 0..archive.len() {
        let (name, locked) = match archive.by_index_raw(i) {
            Ok(entry) if entry.is_dir() => continue,
            Ok(entry) => (String::from_utf8_lossy(entry.name_raw()).into_owned(), entry.encrypted()),
            Err(error) => return Err(broken_zip(error)),
        };
        member(opener, &name, |opener| {
            if locked {
                return Err(unfit(Kind::Zip)(Unfit::Locked));
            }
            let entry = archive.by_index(i).map_err(broken_zip)?;
            let size = entry.compressed_size() as usize;
            unpack(opener, entry, size, Kind::Zip)
        });
    }
    Ok(())
}

fn broken_zip(error: zip::result::ZipError) -> Error {
    unfit(Kind::Zip)(Unfit::Broken(error.to_string()))
}

/// Opens one member; what is wrong with it leaves the others alone.
fn member(opener: &mut Opener, name: &str, read: impl FnOnce(&mut Opener) -> Result<Vec<u8>, Error>) {
    let hidden = name.split('/').any(|part| part.starts_with('.') && part != ".." && part != ".");
    if hidden || name.starts_with("__MACOSX/") {
        return;
    }
    let outer = opener.member.clone();
    let full = outer.as_ref().map_or(name.to_owned(), |outer| format!("{outer}!{name}"));
    let outside = name.starts_with(['/', '\\']) || name.split(['/', '\\']).any(|part| part == "..");
    opener.member = Some(full);
    match read(opener) {
        Err(error) => (opener.each)(Err((opener.member.clone(), error))),
        Ok(bytes) if outside => {
            let (opening, depth) = (opener.opening, opener.depth);
            let (left, member) = (&mut *opener.left, opener.member.clone());
            let each = &mut *opener.each;
            let mut warned = |outcome: super::open::Outcome| {
                each(outcome.map(|mut opened| {
                    opened.decoded.warnings.push(Warning::MemberPath);
                    opened
                }));
            };
            Opener { opening, left, depth, member, each: &mut warned }.open(&bytes, Kind::of(name, &bytes));
        }
        Ok(bytes) => opener.open(&bytes, Kind::of(name, &bytes)),
    }
    opener.member = outer;
}

/// The text of a Word document, and the day it names.
fn docx(opener: &mut Opener, bytes: &[u8]) -> Result<(), Error> {
    let broken = |error: zip::result::ZipError| unfit(Kind::Docx)(Unfit::Broken(error.to_string()));
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(broken)?;
    let part = match archive.by_name("word/document.xml") {
        Ok(part) => part,
        // An archive that has Word documents in it.
        Err(_) => return zip(opener, bytes),
    };
    let size = part.compressed_size() as usize;
    let xml = unpack(opener, part, size, Kind::Docx)?;
    let text = xml::word(&String::from_utf8_lossy(&xml)).map_err(unfit(Kind::Docx))?;
    opener.give(plain(text), Kind::Docx, bytes);
    Ok(())
}
