//! The way on which nearly every member of a compact order is read: key after key as the API's document has them, without
//! white space between them, written plainly. What one of them starts with is known when this is compiled, so that finding
//! it is comparing two or three words. At whatever is otherwise [`crate::decode::fast_path`] goes on.

use crate::contract::member_order::SeenMembers;
use crate::contract::{Field, Group, Kind};
use crate::decode::fast_path::value_at;
use crate::json::reader::Reader;
use crate::order::parsed::{FieldSlot, Value};
use crate::text::swar;

/// The longest opening, in words.
const WORDS: usize = 3;

/// What stands before a member's value: a comma, the key with its quotes, the colon, and the quote of a text.
struct Opening {
    words: [u64; WORDS],
    /// Which bits of the words are the opening's.
    masks: [u64; WORDS],
    length: usize,
}

impl Opening {
    #[expect(
        clippy::indexing_slicing,
        reason = "evaluated by the compiler, which refuses what is out of bounds"
    )]
    const fn of(field: Field) -> Self {
        let (quoted, is_text) = (field.quoted().as_bytes(), field.is_text());
        let (mut words, mut masks) = ([0; WORDS], [0; WORDS]);
        let length = 1 + quoted.len() + is_text as usize;
        let mut at = 0;
        while at < length {
            let byte = match at {
                0 => b',',
                at if at <= quoted.len() => quoted[at - 1],
                _ => b'"',
            };
            words[at / 8] |= (byte as u64) << (at % 8 * 8);
            masks[at / 8] |= 0xFF << (at % 8 * 8);
            at += 1;
        }
        Self {
            words,
            masks,
            length,
        }
    }
}

/// A field as the compiler knows it.
struct Known<const FIELD: usize>;

impl<const FIELD: usize> Known<FIELD> {
    #[expect(
        clippy::indexing_slicing,
        reason = "evaluated by the compiler, which refuses what is out of bounds"
    )]
    const FIELD: Field = Field::ALL[FIELD];
    const OPENING: Opening = Opening::of(Self::FIELD);
    const KIND: Kind = Self::FIELD.kind();
    /// How many words the opening has: the last member of an order may have little text behind it.
    const WORDS: usize = Self::OPENING.length.div_ceil(8);

    /// Whether the field's opening stands at a place; at the first member of an object the bracket stands for the comma.
    #[inline(always)]
    #[expect(
        clippy::indexing_slicing,
        reason = "an opening has at most as many words as there is room for, which is a constant"
    )]
    fn opens<const FIRST: bool>(bytes: &[u8], at: usize) -> bool {
        let Opening { words, masks, .. } = Self::OPENING;
        let Some(rest) = bytes.get(at..) else {
            return false;
        };
        let mut index = 0;
        let mut same = true;
        // The compiler knows how often, and writes it out.
        while index < Self::WORDS {
            let Some(word) = rest.get(8 * index..).and_then(<[u8]>::first_chunk::<8>) else {
                return false;
            };
            let mask = match (FIRST, index) {
                (true, 0) => masks[0] & !0xFF,
                _ => masks[index],
            };
            same &= (u64::from_le_bytes(*word) ^ words[index]) & mask == 0;
            index += 1;
        }
        same
    }

    /// Reads the member if it stands at `at`, and answers with the place behind it.
    #[inline(always)]
    fn read<'a, const FIRST: bool>(
        text: &'a str,
        at: usize,
        cell: &mut FieldSlot<'a>,
    ) -> Option<usize> {
        let bytes = text.as_bytes();
        if !Self::opens::<FIRST>(bytes, at) {
            return None;
        }
        let from = at + Self::OPENING.length;
        let (value, offset, end) = match Self::KIND {
            Kind::Text => {
                let end = text_end(bytes, from)?;
                (Value::Text(text.get(from..end)?.into()), from - 1, end + 1)
            }
            kind => {
                let (value, end) = value_at(text, from, kind)?;
                (value, from, end)
            }
        };
        *cell = FieldSlot { value, offset };
        Some(end)
    }
}

/// Where a text that has no escapes ends: at its quote.
#[inline(always)]
fn text_end(bytes: &[u8], mut at: usize) -> Option<usize> {
    loop {
        let word = bytes.get(at..)?.first_chunk::<8>()?;
        let special = swar::ends_plain(u64::from_le_bytes(*word));
        if special != 0 {
            let end = at + special.trailing_zeros() as usize / 8;
            return (*bytes.get(end)? == b'"').then_some(end);
        }
        at += 8;
    }
}

macro_rules! members {
    ($name:ident: $first:ident $(, $other:ident)*) => {
        fn $name<'a>(text: &'a str, start: usize, cells: &mut [FieldSlot<'a>]) -> (usize, u32) {
            let mut cells = cells.iter_mut();
            // In registers: going through memory takes as long as half a member.
            let (mut at, mut seen) = (start, 0);
            members!(step true, $first, text, at, cells, seen);
            if seen == 0 {
                // Before the others stands a comma, and here none.
                return (at, seen);
            }
            $(members!(step false, $other, text, at, cells, seen);)*
            (at, seen)
        }
    };
    (step $is_first:literal, $field:ident, $text:ident, $at:ident, $cells:ident, $seen:ident) => {
        if let Some(cell) = $cells.next()
            && let Some(end) = Known::<{ Field::$field as usize }>::read::<$is_first>($text, $at, cell)
        {
            $at = end;
            $seen |= 1 << (Field::$field as usize - Field::$field.group().range().start);
        }
    };
}

members!(order: CentreCode, ClientCode, RealTimeResponse, ProcessType);
members!(carrier: CarrierCode, TrackingNumber, LabelUrl, LabelBase64);
members!(package: OrderNumber);
// The sender's keys are the receiver's.
members!(party:
    ReceiverName, ReceiverAddress, ReceiverCity, ReceiverProvince, ReceiverDistrict,
    ReceiverCountryCode, ReceiverPostCode, ReceiverPhone, ReceiverEmail);
members!(item: Sku, Currency, UnitPrice, Qty);

/// Reads the fields of an object that has just been entered into its cells, as long as they stand as described above;
/// answers with whether there was one.
pub(crate) fn read<'a>(
    reader: &mut Reader<'a>,
    members: &mut SeenMembers,
    cells: &mut [FieldSlot<'a>],
) -> bool {
    let read = match members.group() {
        Group::Order => order,
        Group::LogisticsProvider => carrier,
        Group::Package => package,
        Group::Receiver | Group::Sender => party,
        Group::Item => item,
    };
    // At the bracket, which stands where before other members a comma is.
    let (at, seen) = read(reader.text(), reader.at() - 1, cells);
    if seen == 0 {
        return false;
    }
    members.see_in_order(seen);
    reader.seek(at);
    true
}
