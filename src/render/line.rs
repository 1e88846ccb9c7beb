//! One line of JSON, byte for byte as serde_json writes it, but faster.
//!
//! Most of a report is keys and texts without anything to escape: keys are copied, and texts are looked over eight bytes
//! at a time. Whatever else there is goes through serde_json.
//! Example: of `{"kind":"count","value":90}` only the number does.

use std::io::{self, Write};

use serde::Serialize;
use serde::ser::{Error as _, Impossible, SerializeSeq, SerializeStruct, Serializer};
use serde_json::Error;

/// So much is gathered before it goes on.
const GATHERED: usize = 16 * 1024;

/// What serde_json calls a struct whose one field is JSON already: decimals with more digits than a binary fraction has.
const RAW: &str = "$serde_json::private::RawValue";

/// Writes a value without a line end. It may consist of numbers, texts, lists and structs.
pub(super) fn write(value: &impl Serialize, out: &mut dyn Write) -> io::Result<()> {
    let mut line = Line { gathered: Vec::with_capacity(2 * GATHERED), out, raw: false, written: Ok(()) };
    let done = value.serialize(&mut line);
    line.written?;
    done?;
    line.out.write_all(&line.gathered)
}

struct Line<'w> {
    gathered: Vec<u8>,
    out: &'w mut dyn Write,
    /// The next text is JSON.
    raw: bool,
    /// What became of what went on; the error of a serializer cannot carry it.
    written: io::Result<()>,
}

impl Line<'_> {
    /// Hands on what is gathered where it is enough.
    #[inline]
    fn pass_on(&mut self) -> Result<(), Error> {
        if self.gathered.len() <= GATHERED { Ok(()) } else { self.hand_over() }
    }

    #[cold]
    fn hand_over(&mut self) -> Result<(), Error> {
        self.written = self.out.write_all(&self.gathered);
        self.gathered.clear();
        self.written.as_ref().map_err(Error::custom).copied()
    }

    fn text(&mut self, text: &str) -> Result<(), Error> {
        if text.len() > GATHERED {
            return self.long_text(text);
        }
        if !is_plain(text.as_bytes()) {
            return self.other(text);
        }
        self.gathered.push(b'"');
        self.gathered.extend_from_slice(text.as_bytes());
        self.gathered.push(b'"');
        Ok(())
    }

    /// A text in pieces, so that it is not held twice.
    #[cold]
    fn long_text(&mut self, mut text: &str) -> Result<(), Error> {
        self.gathered.push(b'"');
        while !text.is_empty() {
            let (piece, rest) = text.split_at(text.floor_char_boundary(GATHERED));
            let at = self.gathered.len();
            self.other(piece)?;
            // Its quotation marks.
            self.gathered.pop();
            self.gathered.remove(at);
            text = rest;
            self.pass_on()?;
        }
        self.gathered.push(b'"');
        Ok(())
    }

    /// What serde_json writes.
    fn other(&mut self, value: &(impl Serialize + ?Sized)) -> Result<(), Error> {
        serde_json::to_writer(&mut self.gathered, value)
    }
}

/// True where no byte must be escaped: no control character, quotation mark or backslash.
fn is_plain(text: &[u8]) -> bool {
    const ONES: u64 = 0x0101_0101_0101_0101;
    const HIGH: u64 = 0x80 * ONES;
    // The high bit of each byte that is below the limit; bytes of other letters have it themselves.
    let below = |eight: u64, limit: u64| eight.wrapping_sub(limit * ONES) & !eight & HIGH;
    let plain = |eight: u64| {
        let is = |byte: u8| below(eight ^ (u64::from(byte) * ONES), 1);
        below(eight, 0x20) | is(b'"') | is(b'\\') == 0
    };
    let (eights, rest) = text.as_chunks::<8>();
    let ends = match text.last_chunk::<8>() {
        Some(last) => plain(u64::from_le_bytes(*last)),
        None => rest.iter().all(|byte| *byte >= 0x20 && !matches!(byte, b'"' | b'\\')),
    };
    ends && eights.iter().all(|eight| plain(u64::from_le_bytes(*eight)))
}

/// The fields of a struct or the items of a list.
struct Parts<'l, 'w> {
    line: &'l mut Line<'w>,
    /// What stands before the next part: the bracket, or a comma.
    mark: u8,
    raw: bool,
}

impl Parts<'_, '_> {
    #[inline]
    fn begin(&mut self) -> Result<(), Error> {
        self.line.pass_on()?;
        self.line.gathered.push(self.mark);
        self.mark = b',';
        Ok(())
    }

    fn name(&mut self, key: &str) -> Result<(), Error> {
        self.begin()?;
        let gathered = &mut self.line.gathered;
        gathered.push(b'"');
        gathered.extend_from_slice(key.as_bytes());
        gathered.extend_from_slice(b"\":");
        Ok(())
    }

    fn close(self, open: u8, close: u8) {
        if self.mark == open {
            self.line.gathered.push(open);
        }
        self.line.gathered.push(close);
    }
}

impl SerializeSeq for Parts<'_, '_> {
    type Ok = ();
    type Error = Error;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, item: &T) -> Result<(), Error> {
        self.begin()?;
        item.serialize(&mut *self.line)
    }

    fn end(self) -> Result<(), Error> {
        self.close(b'[', b']');
        Ok(())
    }
}

impl SerializeStruct for Parts<'_, '_> {
    type Ok = ();
    type Error = Error;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, key: &'static str, field: &T) -> Result<(), Error> {
        if self.raw {
            self.line.raw = true;
            return field.serialize(&mut *self.line);
        }
        self.name(key)?;
        field.serialize(&mut *self.line)
    }

    fn end(self) -> Result<(), Error> {
        if !self.raw {
            self.close(b'{', b'}');
        }
        Ok(())
    }
}

/// Methods for what goes through serde_json.
macro_rules! others {
    ($($name:ident $type:ty),*) => {
        $(fn $name(self, value: $type) -> Result<(), Error> {
            self.other(&value)
        })*
    };
}

/// Methods for what no report has.
macro_rules! unknown {
    ($($name:ident($($type:ty),*) $result:ty),*) => {
        $(fn $name(self, $(_: $type),*) -> Result<$result, Error> {
            Err(Error::custom("no part of a report"))
        })*
    };
}

type Never = Impossible<(), Error>;

impl<'l, 'w> Serializer for &'l mut Line<'w> {
    type Ok = ();
    type Error = Error;
    type SerializeSeq = Parts<'l, 'w>;
    type SerializeStruct = Parts<'l, 'w>;
    type SerializeTuple = Never;
    type SerializeTupleStruct = Never;
    type SerializeTupleVariant = Never;
    type SerializeMap = Never;
    type SerializeStructVariant = Never;

    others! {
        serialize_bool bool, serialize_i8 i8, serialize_i16 i16, serialize_i32 i32, serialize_i64 i64,
        serialize_i128 i128, serialize_u8 u8, serialize_u16 u16, serialize_u32 u32, serialize_u64 u64,
        serialize_u128 u128, serialize_f32 f32, serialize_f64 f64, serialize_char char
    }

    unknown! {
        serialize_bytes(&[u8]) (),
        serialize_unit_struct(&'static str) (),
        serialize_tuple(usize) Never,
        serialize_tuple_struct(&'static str, usize) Never,
        serialize_tuple_variant(&'static str, u32, &'static str, usize) Never,
        serialize_map(Option<usize>) Never,
        serialize_struct_variant(&'static str, u32, &'static str, usize) Never
    }

    fn serialize_str(self, text: &str) -> Result<(), Error> {
        if std::mem::take(&mut self.raw) {
            self.gathered.extend_from_slice(text.as_bytes());
            return Ok(());
        }
        self.text(text)
    }

    fn serialize_unit(self) -> Result<(), Error> {
        self.gathered.extend_from_slice(b"null");
        Ok(())
    }

    fn serialize_none(self) -> Result<(), Error> {
        self.serialize_unit()
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<(), Error> {
        value.serialize(self)
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, name: &'static str) -> Result<(), Error> {
        self.serialize_str(name)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        value: &T,
    ) -> Result<(), Error> {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: &T,
    ) -> Result<(), Error> {
        Err(Error::custom("no part of a report"))
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Self::SerializeSeq, Error> {
        Ok(Parts { line: self, mark: b'[', raw: false })
    }

    fn serialize_struct(self, name: &'static str, _: usize) -> Result<Self::SerializeStruct, Error> {
        Ok(Parts { line: self, mark: b'{', raw: name == RAW })
    }
}

#[cfg(test)]
mod tests {
    use rust_decimal::Decimal;

    use super::*;
    use crate::numbers::Value;

    #[test]
    fn a_line_is_what_serde_json_writes() {
        let long = "Der \"Rat\" tagt. ".repeat(GATHERED);
        let texts =
            ["", "Rat", "Über 90 Länder\u{2028}", "Der \"Rat\"\n\ttagt\\ \u{1} nicht, oder doch.", &long];
        for text in texts {
            let mut report = crate::analyse("Rund 90,5 Länder halfen, sagte Kern am 3. Mai.");
            report.text = Some(text);
            report.figures[0].value = Some(Value(Decimal::new(i64::MAX, 7)));
            let mut line = Vec::new();
            write(&report, &mut line).unwrap();
            assert_eq!(String::from_utf8(line).unwrap(), serde_json::to_string(&report).unwrap());
        }
    }

    #[test]
    fn each_byte_that_needs_an_escape_is_seen() {
        for byte in 0..=u8::MAX {
            for at in 0..=8 {
                let mut text = *b"Moorstedt";
                text[at] = byte;
                let plain = byte >= 0x20 && byte != b'"' && byte != b'\\';
                assert_eq!(is_plain(&text), plain, "{byte} at {at}");
            }
        }
    }

    #[test]
    fn an_error_of_the_output_stays_what_it_is() {
        struct Closed;
        impl Write for Closed {
            fn write(&mut self, _: &[u8]) -> io::Result<usize> {
                Err(io::ErrorKind::BrokenPipe.into())
            }
            fn flush(&mut self) -> io::Result<()> {
                Ok(())
            }
        }
        let long = "Rat ".repeat(GATHERED);
        for text in ["Rat", &long] {
            let failed = write(&text, &mut Closed).unwrap_err();
            assert_eq!(failed.kind(), io::ErrorKind::BrokenPipe);
        }
    }
}
