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

#[cfg(test)]
mod tests {
    use std::io::Write;

    use super::*;
    use crate::input::{Opening, open as open_all};

    const MAX: u64 = 1 << 20;

    fn zipped(members: &[(&str, &[u8])]) -> Vec<u8> {
        let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
        for (name, bytes) in members {
            if name.ends_with('/') {
                zip.add_directory(*name, zip::write::SimpleFileOptions::default()).unwrap();
            } else {
                zip.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
                zip.write_all(bytes).unwrap();
            }
        }
        zip.finish().unwrap().into_inner()
    }

    fn gzipped(bytes: &[u8]) -> Vec<u8> {
        let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
        packed.write_all(bytes).unwrap();
        packed.finish().unwrap()
    }

    /// What is in the bytes: "member: text" or "member: error", with "!" before it where the path warns.
    fn opened(bytes: &[u8], kind: Kind, max: u64) -> Vec<String> {
        let mut found = Vec::new();
        open_all(bytes, kind, &Opening { label: None, max }, &mut |outcome| {
            found.push(match outcome {
                Ok(opened) => {
                    let warned =
                        opened.decoded.warnings.iter().any(|known| matches!(known, Warning::MemberPath));
                    let mark = if warned { "! " } else { "" };
                    format!("{mark}{}: {}", opened.member.unwrap_or_default(), opened.decoded.text.trim())
                }
                Err((member, error)) => {
                    let error = error.to_string();
                    let (what, _way_out) = error.split_once(" (").unwrap_or((&error, ""));
                    format!("{}: {what}", member.unwrap_or_default())
                }
            });
        });
        found
    }

    #[test]
    fn members_are_opened_for_what_they_are() {
        let inner = zipped(&[("c.txt", b"Rat")]);
        let zip = zipped(&[
            ("ordner/", b""),
            ("ordner/a.txt", b"Stadt"),
            (".a/b.txt", b"hidden"),
            ("__MACOSX/a.txt", b"hidden"),
            ("../d.txt", b"Land"),
            ("./e.txt", b"Fluss"),
            ("\\f.txt", b"Meer"),
            ("..g.txt", b"hidden"),
            ("i.zip", &inner),
            ("j.gz", &gzipped(b"Berg")),
        ]);
        assert_eq!(
            opened(&zip, Kind::Zip, MAX),
            [
                "ordner/a.txt: Stadt",
                "! ../d.txt: Land",
                "./e.txt: Fluss",
                "! \\f.txt: Meer",
                "i.zip!c.txt: Rat",
                "j.gz: Berg",
            ]
        );
        let mut tar = tar::Builder::new(Vec::new());
        let mut header = tar::Header::new_gnu();
        header.set_entry_type(tar::EntryType::Directory);
        header.set_size(0);
        tar.append_data(&mut header.clone(), "ordner", &b""[..]).unwrap();
        header.set_entry_type(tar::EntryType::Regular);
        header.set_size(3);
        tar.append_data(&mut header, "ordner/a.txt", &b"Rat"[..]).unwrap();
        let tar = tar.into_inner().unwrap();
        assert_eq!(opened(&tar, Kind::Tar, MAX), ["ordner/a.txt: Rat"]);
        assert_eq!(opened(&gzipped(&tar), Kind::Gz, MAX), ["ordner/a.txt: Rat"]);
    }

    #[test]
    fn what_cannot_be_unpacked_is_an_error_of_its_own() {
        let text = [b'a'; 600];
        let two = zipped(&[("a.txt", &text), ("b.txt", &text)]);
        let found = opened(&two, Kind::Zip, 1000);
        assert!(found[0].starts_with("a.txt: aaa") && found[1].starts_with("b.txt: "), "{found:?}");
        assert!(found[1].contains("larger than"), "{found:?}");
        assert_eq!(opened(&two, Kind::Zip, 1200).iter().filter(|found| found.contains("aaa")).count(), 2);
        // A page of blanks may grow; what grows more than two hundred times is a bomb.
        let blanks = |kilobytes: usize| gzipped(&vec![b' '; kilobytes << 10]);
        assert_eq!(opened(&blanks(200), Kind::Gz, MAX), [": "]);
        assert_eq!(opened(&blanks(300), Kind::Gz, MAX), [": gz: it expands far more than texts do"]);
        let wrap = |bytes: &[u8]| zipped(&[("x.zip", bytes)]);
        let three = wrap(&wrap(&zipped(&[("a.txt", b"Rat")])));
        assert_eq!(opened(&three, Kind::Zip, MAX), ["x.zip!x.zip!a.txt: Rat"]);
        assert_eq!(
            opened(&wrap(&three), Kind::Zip, MAX),
            ["x.zip!x.zip!x.zip: zip: archives are nested too deeply"]
        );
        // What is behind a member that fails is opened all the same, at its own depth.
        let beside = zipped(&[("a.zip", &wrap(&three)), ("b.zip", &wrap(&zipped(&[("c.txt", b"Rat")])))]);
        assert_eq!(opened(&beside, Kind::Zip, MAX)[1..], ["b.zip!x.zip!c.txt: Rat"]);
        for office in ["[Content_Types].xml", "mimetype"] {
            let found = opened(&zipped(&[(office, b"x"), ("a.txt", b"Rat")]), Kind::Zip, MAX);
            assert!(found.len() == 1 && !found[0].contains("Rat"), "{found:?}");
        }
        let mut locked = zipped(&[("a.txt", b"Rat")]);
        let index = locked.windows(4).position(|part| part == b"PK\x01\x02").unwrap();
        locked[6] |= 1;
        locked[index + 8] |= 1;
        assert_eq!(opened(&locked, Kind::Zip, MAX), ["a.txt: zip: protected by a password"]);
        for (kind, bytes) in
            [(Kind::Zip, &two[..60]), (Kind::Gz, &blanks(9)[..30]), (Kind::Zst, b"(\xb5/\xfd")]
        {
            assert!(opened(bytes, kind, MAX)[0].contains("broken"), "{kind:?}");
        }
    }

    #[test]
    fn streams_and_word_documents_are_single_releases() {
        let stream = include_bytes!("../../fixtures/inputs/brauerei.txt.zst");
        assert!(opened(stream, Kind::Zst, MAX)[0].starts_with(": "), "no member");
        assert!(opened(stream, Kind::Zst, MAX)[0].contains("Brauerei"));
        let brief = include_bytes!("../../fixtures/inputs/brief.docx");
        assert_eq!(opened(brief, Kind::Docx, MAX).len(), 1);
        assert_eq!(opened(&zipped(&[("a.txt", b"Rat")]), Kind::Docx, MAX), ["a.txt: Rat"]);
    }
}
