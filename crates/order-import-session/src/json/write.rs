//! Writing: serde's data model as JSON.

use order_model::json::write_string;
use serde::ser::{self, Impossible, Serialize};

use super::error::JsonFailed;

/// Writes one value.
pub(super) struct Writer<'o>(pub(super) &'o mut String);

/// Writes the elements of a list, or the members of an object.
pub(super) struct Elements<'o> {
    out: &'o mut String,
    is_first: bool,
    /// What is behind the last one.
    end: &'static str,
}

impl<'o> Writer<'o> {
    fn elements(self, start: &str, end: &'static str) -> Elements<'o> {
        self.0.push_str(start);
        Elements {
            out: self.0,
            is_first: true,
            end,
        }
    }

    /// An object with one member, whose value follows.
    fn variant(self, name: &str) -> Self {
        self.0.push('{');
        write_string(self.0, name);
        self.0.push(':');
        self
    }

    fn digits(self, number: &str) -> Result<(), JsonFailed> {
        self.0.push_str(number);
        Ok(())
    }
}

impl Elements<'_> {
    fn next(&mut self) {
        if !self.is_first {
            self.out.push(',');
        }
        self.is_first = false;
    }

    fn element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), JsonFailed> {
        self.next();
        value.serialize(Writer(self.out))
    }

    fn member<T: Serialize + ?Sized>(&mut self, key: &str, value: &T) -> Result<(), JsonFailed> {
        self.next();
        write_string(self.out, key);
        self.out.push(':');
        value.serialize(Writer(self.out))
    }

    fn finish(self) -> Result<(), JsonFailed> {
        self.out.push_str(self.end);
        Ok(())
    }
}

impl<'o> ser::Serializer for Writer<'o> {
    type Ok = ();
    type Error = JsonFailed;
    type SerializeSeq = Elements<'o>;
    type SerializeTuple = Elements<'o>;
    type SerializeTupleStruct = Impossible<(), JsonFailed>;
    type SerializeTupleVariant = Impossible<(), JsonFailed>;
    type SerializeMap = Elements<'o>;
    type SerializeStruct = Elements<'o>;
    type SerializeStructVariant = Elements<'o>;

    fn serialize_bool(self, flag: bool) -> Result<(), JsonFailed> {
        self.0.push_str(if flag { "true" } else { "false" });
        Ok(())
    }

    fn serialize_i8(self, number: i8) -> Result<(), JsonFailed> {
        self.serialize_i64(number.into())
    }

    fn serialize_i16(self, number: i16) -> Result<(), JsonFailed> {
        self.serialize_i64(number.into())
    }

    fn serialize_i32(self, number: i32) -> Result<(), JsonFailed> {
        self.serialize_i64(number.into())
    }

    fn serialize_i64(self, number: i64) -> Result<(), JsonFailed> {
        self.digits(&number.to_string())
    }

    fn serialize_u8(self, number: u8) -> Result<(), JsonFailed> {
        self.serialize_u64(number.into())
    }

    fn serialize_u16(self, number: u16) -> Result<(), JsonFailed> {
        self.serialize_u64(number.into())
    }

    fn serialize_u32(self, number: u32) -> Result<(), JsonFailed> {
        self.serialize_u64(number.into())
    }

    fn serialize_u64(self, number: u64) -> Result<(), JsonFailed> {
        self.digits(&number.to_string())
    }

    fn serialize_f32(self, _: f32) -> Result<(), JsonFailed> {
        Err(JsonFailed)
    }

    fn serialize_f64(self, _: f64) -> Result<(), JsonFailed> {
        Err(JsonFailed)
    }

    fn serialize_char(self, letter: char) -> Result<(), JsonFailed> {
        self.serialize_str(letter.encode_utf8(&mut [0; 4]))
    }

    fn serialize_str(self, text: &str) -> Result<(), JsonFailed> {
        write_string(self.0, text);
        Ok(())
    }

    fn serialize_bytes(self, _: &[u8]) -> Result<(), JsonFailed> {
        Err(JsonFailed)
    }

    fn serialize_none(self) -> Result<(), JsonFailed> {
        self.serialize_unit()
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<(), JsonFailed> {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Result<(), JsonFailed> {
        self.0.push_str("null");
        Ok(())
    }

    fn serialize_unit_struct(self, _: &'static str) -> Result<(), JsonFailed> {
        self.serialize_unit()
    }

    fn serialize_unit_variant(
        self,
        _: &'static str,
        _: u32,
        name: &'static str,
    ) -> Result<(), JsonFailed> {
        self.serialize_str(name)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        value: &T,
    ) -> Result<(), JsonFailed> {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        name: &'static str,
        value: &T,
    ) -> Result<(), JsonFailed> {
        let Writer(out) = self.variant(name);
        value.serialize(Writer(out))?;
        out.push('}');
        Ok(())
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Elements<'o>, JsonFailed> {
        Ok(self.elements("[", "]"))
    }

    fn serialize_tuple(self, _: usize) -> Result<Elements<'o>, JsonFailed> {
        Ok(self.elements("[", "]"))
    }

    fn serialize_tuple_struct(
        self,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeTupleStruct, JsonFailed> {
        Err(JsonFailed)
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeTupleVariant, JsonFailed> {
        Err(JsonFailed)
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Elements<'o>, JsonFailed> {
        Ok(self.elements("{", "}"))
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Elements<'o>, JsonFailed> {
        Ok(self.elements("{", "}"))
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        name: &'static str,
        _: usize,
    ) -> Result<Elements<'o>, JsonFailed> {
        Ok(self.variant(name).elements("{", "}}"))
    }
}

impl ser::SerializeSeq for Elements<'_> {
    type Ok = ();
    type Error = JsonFailed;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), JsonFailed> {
        self.element(value)
    }

    fn end(self) -> Result<(), JsonFailed> {
        self.finish()
    }
}

impl ser::SerializeTuple for Elements<'_> {
    type Ok = ();
    type Error = JsonFailed;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), JsonFailed> {
        self.element(value)
    }

    fn end(self) -> Result<(), JsonFailed> {
        self.finish()
    }
}

impl ser::SerializeMap for Elements<'_> {
    type Ok = ();
    type Error = JsonFailed;

    /// All keys of ours are texts.
    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), JsonFailed> {
        self.element(key)
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), JsonFailed> {
        self.out.push(':');
        value.serialize(Writer(self.out))
    }

    fn end(self) -> Result<(), JsonFailed> {
        self.finish()
    }
}

impl ser::SerializeStruct for Elements<'_> {
    type Ok = ();
    type Error = JsonFailed;

    fn serialize_field<T: Serialize + ?Sized>(
        &mut self,
        key: &'static str,
        value: &T,
    ) -> Result<(), JsonFailed> {
        self.member(key, value)
    }

    fn end(self) -> Result<(), JsonFailed> {
        self.finish()
    }
}

impl ser::SerializeStructVariant for Elements<'_> {
    type Ok = ();
    type Error = JsonFailed;

    fn serialize_field<T: Serialize + ?Sized>(
        &mut self,
        key: &'static str,
        value: &T,
    ) -> Result<(), JsonFailed> {
        self.member(key, value)
    }

    fn end(self) -> Result<(), JsonFailed> {
        self.finish()
    }
}
