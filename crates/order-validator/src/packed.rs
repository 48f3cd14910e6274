//! Orders as the packer, `pack.js`, lays them out: a number for each leaf, and all texts one after another.
//!
//! The numbers are those of [`Field::ALL`] in its order, the single leaves first; then the count of items; then the
//! leaves of each item. What a number says depends on the leaf:
//!
//! | number | of a text leaf | of any other leaf |
//! |---|---|---|
//! | whole | text of that many UTF-16 code units | the whole number |
//! | [`ABSENT`] | not there | not there |
//! | [`NULL`], [`TRUE`], [`FALSE`] | that word | that word |
//! | [`NUMBER`] + n | a number that is written with n characters | the same |
//! | −n − ½ | – | text of n UTF-16 code units |
//!
//! Texts are counted in UTF-16, as JavaScript does, since the packer knows no other count before they are encoded.

use order_model::decode::builder::Assembly;
use order_model::{Decoded, Field, Group, Kind, Leaf, Problem, Spare};

/// The leaf is not there.
const ABSENT: f64 = 0.5;
/// It is `null`.
const NULL: f64 = 1.5;
/// It is `true`.
const TRUE: f64 = 2.5;
/// It is `false`.
const FALSE: f64 = 3.5;
/// It is a number that stands in the text: one for a text leaf, or one that is not whole. Its length is added.
const NUMBER: f64 = 4.5;

/// How `json.js` and `pack.js` write the numbers that JSON has no word for, and how JavaScript prints them. No finite
/// number is ever written like this, and the model reports each as what it is: not whole, or out of range.
const NOT_FINITE: [(&str, &str); 3] = [
    ("0.1e-999", "NaN"),
    ("1e999", "Infinity"),
    ("-1e999", "-Infinity"),
];

/// Puts the number's own name in place of what was written for it.
pub(crate) fn name_number(problem: &mut Problem) {
    if let Problem::NotAnInteger { found } | Problem::IntegerOutOfRange { found } = problem
        && let Some((_, name)) = NOT_FINITE.iter().find(|(written, _)| written == found)
    {
        (*name).clone_into(found);
    }
}

/// The order that is packed in these numbers and this text, which has `units` UTF-16 code units. `None` where
/// the text is not what the numbers say: then it had half of a surrogate pair in it.
pub(crate) fn read<'a>(
    slots: &[f64],
    text: &'a [u8],
    units: usize,
    spare: &mut Spare,
) -> Option<Decoded<'a>> {
    let ascii = text.len() == units;
    let text = std::str::from_utf8(text).ok()?;
    if !ascii && has_replacement(text) {
        return None;
    }
    let (head, rest) = slots.split_at_checked(HEAD)?;
    let (count, items) = rest.split_first()?;
    let items = items.chunks_exact(ITEM);
    if whole(*count) != Some(items.len() as i64) {
        return None;
    }
    let mut unpacker = Unpacker {
        assembly: Assembly::new(spare, items.len()),
        text,
        ascii,
    };
    for (field, slot) in Field::ALL.into_iter().zip(head) {
        unpacker.leaf(Leaf::single(field), *slot)?;
    }
    for (index, item) in items.enumerate() {
        for (field, slot) in Field::ALL.into_iter().skip(HEAD).zip(item) {
            unpacker.leaf(Leaf::of_item(index, field), *slot)?;
        }
    }
    unpacker.text.is_empty().then(|| unpacker.assembly.finish())
}

/// Whether a text has a U+FFFD. The search of the standard library for it is larger than all of this file.
fn has_replacement(text: &str) -> bool {
    text.as_bytes()
        .windows(3)
        .any(|character| character == b"\xEF\xBF\xBD")
}

/// How many leaves stand once in an order, and how many an item has.
const HEAD: usize = Field::Sku as usize;
const ITEM: usize = Field::ALL.len() - HEAD;

struct Unpacker<'a> {
    assembly: Assembly<'a>,
    /// What has not been read yet.
    text: &'a str,
    ascii: bool,
}

impl<'a> Unpacker<'a> {
    #[inline]
    fn leaf(&mut self, leaf: Leaf, slot: f64) -> Option<()> {
        match (whole(slot), leaf.field.kind()) {
            (Some(units), Kind::Text) => {
                let text = self.take(usize::try_from(units).ok()?)?;
                self.assembly.text(leaf, text);
            }
            (Some(integer), _) => self.assembly.integer(leaf, integer),
            (None, _) => self.odd(leaf, slot)?,
        }
        Some(())
    }

    #[cold]
    fn odd(&mut self, leaf: Leaf, slot: f64) -> Option<()> {
        if slot < 0.0 {
            let text = self.take(whole(-slot - 0.5)?.try_into().ok()?)?;
            self.assembly.text(leaf, text);
            return Some(());
        }
        let word = if slot == ABSENT {
            self.assembly.absent(leaf);
            return Some(());
        } else if slot == NULL {
            "null"
        } else if slot == TRUE {
            "true"
        } else if slot == FALSE {
            "false"
        } else {
            self.take(whole(slot - NUMBER)?.try_into().ok()?)?
        };
        self.assembly.json(leaf, word).ok()
    }

    /// The next text, of this many UTF-16 code units.
    #[inline]
    fn take(&mut self, units: usize) -> Option<&'a str> {
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
fn bytes_of(text: &str, units: usize) -> Option<usize> {
    let (mut left, mut bytes) = (units, 0);
    for character in text.chars() {
        if left == 0 {
            break;
        }
        left = left.checked_sub(character.len_utf16())?;
        bytes += character.len_utf8();
    }
    (left == 0).then_some(bytes)
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

/// The leaf that a JSON Pointer names.
pub(crate) fn leaf(pointer: &str) -> Option<Leaf> {
    let mut steps = pointer.strip_prefix('/')?.split('/');
    let (first, second, third) = (steps.next()?, steps.next(), steps.next());
    if steps.next().is_some() {
        return None;
    }
    let field = |group: Group, key| Field::of_key(group, key);
    match (second, third) {
        (None, _) => field(Group::Order, first).map(Leaf::single),
        (Some(key), None) => GROUPS
            .into_iter()
            .find(|group| group.key() == Some(first))
            .and_then(|group| field(group, key))
            .map(Leaf::single),
        (Some(index), Some(key)) => {
            let canonical = index == "0" || !index.starts_with(['0', '+']);
            let index = index.parse().ok().filter(|_| canonical)?;
            let key = field(Group::Item, key).filter(|_| Group::Item.key() == Some(first))?;
            Some(Leaf::of_item(index, key))
        }
    }
}

/// The objects within an order.
const GROUPS: [Group; 4] = [
    Group::LogisticsProvider,
    Group::Package,
    Group::Receiver,
    Group::Sender,
];
