//! Orders as the packer, `pack-order.ts`, lays them out: a number for each field, and all texts one after another.
//!
//! The numbers are those of [`Field::ALL`] in its order, the single fields first; then the count of items; then the
//! leaves of each item. What a number says depends on the field:
//!
//! | number | of a text field | of any other field |
//! |---|---|---|
//! | whole | text of that many UTF-16 code units | the whole number |
//! | [`ABSENT`] | not there | not there |
//! | [`NULL`], [`TRUE`], [`FALSE`] | that word | that word |
//! | [`NUMBER`] + n | a number that is written with n characters | the same |
//! | −n − ½ | – | text of n UTF-16 code units |
//!
//! Texts are counted in UTF-16, as JavaScript does, since the packer knows no other count before they are encoded.

use order_model::decode::builder::OrderBuilder;
use order_model::{Decoded, Field, FieldRef, IssueKind, Kind, OrderBuffers};

/// The field is not there.
const ABSENT: f64 = 0.5;
/// It is `null`.
const NULL: f64 = 1.5;
/// It is `true`.
const TRUE: f64 = 2.5;
/// It is `false`.
const FALSE: f64 = 3.5;
/// It is a number that stands in the text: one for a text field, or one that is not whole. Its length is added.
const NUMBER: f64 = 4.5;

/// How `to-json.ts` and `pack-order.ts` write the numbers that JSON has no word for, and how JavaScript prints them. No finite
/// number is ever written like this, and the model reports each as what it is: not whole, or out of range.
const NOT_FINITE: [(&str, &str); 3] = [
    ("0.1e-999", "NaN"),
    ("1e999", "Infinity"),
    ("-1e999", "-Infinity"),
];

/// What `to-json.ts` writes behind the digits of a `BigInt`, and what JavaScript has there.
const BIGINT: (&str, &str) = (".1e-999", "n");

/// Puts the number's own name in place of what was written for it.
pub(crate) fn name_number(kind: &mut IssueKind) {
    let (IssueKind::NotAnInteger { found, .. } | IssueKind::IntegerOutOfRange { found }) = kind
    else {
        return;
    };
    if let Some((_, name)) = NOT_FINITE.iter().find(|(written, _)| written == found) {
        (*name).clone_into(found);
    } else if let Some(digits) = found.strip_suffix(BIGINT.0) {
        *found = format!("{digits}{}", BIGINT.1);
    }
}

/// The order that is packed in these numbers and this text, which has `units` UTF-16 code units; U+FFFD stands for half of a surrogate pair. `None`
/// where the text is not what the numbers say: then two such halves have come together.
pub(crate) fn read<'a>(
    numbers: &[f64],
    text: &'a [u8],
    units: usize,
    buffers: &mut OrderBuffers,
) -> Option<Decoded<'a>> {
    let ascii = text.len() == units;
    let text = std::str::from_utf8(text).ok()?;
    let (head, rest) = numbers.split_at_checked(HEAD)?;
    let (count, items) = rest.split_first()?;
    let items = items.chunks_exact(ITEM);
    if whole(*count) != Some(items.len() as i64) {
        return None;
    }
    let mut unpacker = Unpacker {
        builder: OrderBuilder::new(buffers, items.len()),
        text,
        ascii,
    };
    for (field, number) in Field::ALL.into_iter().zip(head) {
        unpacker.field_ref(FieldRef::order_field(field), *number)?;
    }
    for (index, item) in items.enumerate() {
        for (field, number) in Field::ALL.into_iter().skip(HEAD).zip(item) {
            unpacker.field_ref(FieldRef::item_field(index, field), *number)?;
        }
    }
    unpacker.text.is_empty().then(|| unpacker.builder.finish())
}

/// How many leaves stand once in an order, and how many an item has.
const HEAD: usize = Field::Sku as usize;
const ITEM: usize = Field::ALL.len() - HEAD;

struct Unpacker<'a> {
    builder: OrderBuilder<'a>,
    /// What has not been read yet.
    text: &'a str,
    ascii: bool,
}

impl<'a> Unpacker<'a> {
    #[inline]
    fn field_ref(&mut self, field_ref: FieldRef, number: f64) -> Option<()> {
        match (whole(number), field_ref.field.kind()) {
            (Some(units), Kind::Text) => {
                let text = self.take(units)?;
                self.builder.text(field_ref, text);
            }
            (Some(integer), _) => self.builder.integer(field_ref, integer),
            (None, _) => self.odd(field_ref, number)?,
        }
        Some(())
    }

    #[cold]
    fn odd(&mut self, field_ref: FieldRef, number: f64) -> Option<()> {
        if number == ABSENT {
            self.builder.absent(field_ref);
        } else if number == TRUE || number == FALSE {
            self.builder.flag(field_ref, number == TRUE);
        } else if number == NULL {
            self.builder.json(field_ref, "null").ok()?;
        } else if number < 0.0 {
            let text = self.take(whole(-number - 0.5)?)?;
            self.builder.text(field_ref, text);
        } else {
            let number = self.take(whole(number - NUMBER)?)?;
            self.builder.json(field_ref, number).ok()?;
        }
        Some(())
    }

    /// The next text, of this many UTF-16 code units.
    #[inline(always)]
    fn take(&mut self, units: i64) -> Option<&'a str> {
        let units = usize::try_from(units).ok()?;
        let bytes = if self.ascii {
            units
        } else {
            bytes_of(self.text, units)?
        };
        let (text, rest) = self.text.split_at_checked(bytes)?;
        self.text = rest;
        Some(text)
    }
}

/// How many bytes the first UTF-16 code units of a text take; `None` where they end within a character.
#[inline(never)]
fn bytes_of(text: &str, units: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    if bytes.get(..units)?.is_ascii() {
        return Some(units);
    }
    let (mut left, mut at) = (units, 0);
    while left > 0 {
        let first = *bytes.get(at)?;
        let (length, units) = match first {
            ..0x80 => (1, 1),
            0x80..0xE0 => (2, 1),
            0xE0..0xF0 => (3, 1),
            _ => (4, 2),
        };
        left = left.checked_sub(units)?;
        at += length;
    }
    Some(at)
}

/// A number without a fraction.
#[inline]
fn whole(number: f64) -> Option<i64> {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_precision_loss,
        clippy::float_cmp,
        reason = "what does not survive the way there and back is no whole number"
    )]
    {
        let whole = number as i64;
        (whole as f64 == number).then_some(whole)
    }
}
