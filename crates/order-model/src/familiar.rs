//! The way on which nearly every member of every order is read: its key is the next that the API's document has, its
//! value is what it should be and written plainly. Whatever is otherwise is left to [`mod@crate::decode`], which
//! goes on from there.

use crate::candidate::{Cell, Value};
use crate::field::{Field, Group, ITEM, Kind};
use crate::layout::Members;
use crate::reader::{Reader, after_white_space, plain_length};

/// The longest key with its quotes and its colon.
const LONGEST: usize = 24;
const WORDS: usize = LONGEST / 8;

/// A leaf's key as it starts a member in JSON, made for comparing eight bytes at a time.
struct Key {
    words: [u64; WORDS],
    /// Which bits of the words are the key's.
    masks: [u64; WORDS],
    length: usize,
    kind: Kind,
    is_optional: bool,
}

impl Key {
    #[expect(
        clippy::indexing_slicing,
        reason = "evaluated by the compiler, which refuses what is out of bounds"
    )]
    const fn of(field: Field) -> Self {
        let quoted = field.quoted().as_bytes();
        let (mut words, mut masks) = ([0; WORDS], [0; WORDS]);
        let mut at = 0;
        while at < quoted.len() {
            words[at / 8] |= (quoted[at] as u64) << (at % 8 * 8);
            masks[at / 8] |= 0xFF << (at % 8 * 8);
            at += 1;
        }
        Self {
            words,
            masks,
            length: quoted.len(),
            kind: field.kind(),
            is_optional: field.is_optional(),
        }
    }

    /// Whether a text starts with this key.
    #[inline]
    fn starts(&self, text: &[u8]) -> bool {
        match text.first_chunk::<LONGEST>() {
            Some(chunk) => self.is_in(chunk),
            None => self.starts_last(text),
        }
    }

    #[inline]
    fn is_in(&self, chunk: &[u8; LONGEST]) -> bool {
        let (words, _) = chunk.as_chunks::<8>();
        let ours = self.words.iter().zip(&self.masks);
        let differences = ours
            .zip(words)
            .map(|((word, mask), bytes)| (u64::from_le_bytes(*bytes) ^ word) & mask);
        differences.fold(0, |all, one| all | one) == 0
    }

    /// The same near the end of the text.
    fn starts_last(&self, text: &[u8]) -> bool {
        let mut chunk = [0; LONGEST];
        chunk
            .iter_mut()
            .zip(text)
            .for_each(|(to, from)| *to = *from);
        self.is_in(&chunk)
    }
}

static ORDER: [Key; count(Field::CentreCode, Field::CarrierCode)] = keys(Field::CentreCode);
static CARRIER: [Key; count(Field::CarrierCode, Field::OrderNumber)] = keys(Field::CarrierCode);
static PACKAGE: [Key; count(Field::OrderNumber, Field::ReceiverName)] = keys(Field::OrderNumber);
/// The sender's keys are the receiver's.
static PARTY: [Key; count(Field::ReceiverName, Field::SenderName)] = keys(Field::ReceiverName);
static ITEM_KEYS: [Key; ITEM] = keys(Field::Sku);

const fn count(first: Field, end: Field) -> usize {
    end as usize - first as usize
}

#[expect(
    clippy::indexing_slicing,
    reason = "evaluated by the compiler, which refuses what is out of bounds"
)]
const fn keys<const N: usize>(first: Field) -> [Key; N] {
    let mut keys = [const { Key::of(Field::CentreCode) }; N];
    let mut index = 0;
    while index < N {
        keys[index] = Key::of(Field::ALL[first as usize + index]);
        index += 1;
    }
    keys
}

/// The keys of a group's leaves, which stand before its objects.
const fn keys_of(group: Group) -> &'static [Key] {
    match group {
        Group::Order => &ORDER,
        Group::LogisticsProvider => &CARRIER,
        Group::Package => &PACKAGE,
        Group::Receiver | Group::Sender => &PARTY,
        Group::Item => &ITEM_KEYS,
    }
}

/// Reads the members of an object that has been entered into its cells, up to the first that is anything else than
/// expected. `first` says whether none has been read, and is kept here.
pub(crate) fn read<'a>(
    reader: &mut Reader<'a>,
    members: &mut Members,
    cells: &mut [Cell<'a>],
    first: &mut bool,
) {
    let Some(next) = members.next_in_order() else {
        return;
    };
    let keys = keys_of(members.group()).get(next..).unwrap_or_default();
    let cells = cells.get_mut(next..).unwrap_or_default();
    let text = reader.text();
    let (mut at, mut seen, mut bit) = (reader.at(), 0, 1 << next);
    for (key, cell) in keys.iter().zip(cells) {
        if let Some((offset, value, end)) = member_at(text, at, key, *first) {
            *cell = Cell { value, offset };
            at = end;
            seen |= bit;
            *first = false;
        } else if !key.is_optional {
            break;
        }
        bit <<= 1;
    }
    reader.go_on_at(at);
    members.see_in_order(seen);
}

/// The value of the member with this key, if it comes next: where it starts, what it is, and where it ends.
#[inline]
fn member_at<'a>(
    text: &'a str,
    mut at: usize,
    key: &Key,
    first: bool,
) -> Option<(usize, Value<'a>, usize)> {
    let bytes = text.as_bytes();
    if !first {
        if *bytes.get(at)? != b',' {
            return None;
        }
        at += 1;
    }
    at = after_white_space(bytes, at);
    if !key.starts(bytes.get(at..)?) {
        return None;
    }
    at = after_white_space(bytes, at + key.length);
    let (value, end) = value_at(text, at, key.kind)?;
    Some((at, value, end))
}

/// A plainly written value of this kind, and where it ends.
#[inline]
fn value_at(text: &str, at: usize, kind: Kind) -> Option<(Value<'_>, usize)> {
    let (first, rest) = text.as_bytes().get(at..)?.split_first()?;
    match kind {
        Kind::Text => {
            let end = at + 1 + plain_length(rest);
            let plain = *first == b'"' && text.as_bytes().get(end) == Some(&b'"');
            let text = text.get(at + 1..end).filter(|_| plain)?;
            Some((Value::Text(text.into()), end + 1))
        }
        Kind::Integer => {
            let (integer, digits) = digits(text.as_bytes().get(at..)?)?;
            Some((Value::Integer(integer), at + digits))
        }
        Kind::Flag => {
            let rest = text.get(at..)?;
            let flag = rest.starts_with("true");
            let word = if flag { "true" } else { "false" };
            rest.starts_with(word)
                .then_some((Value::Flag(flag), at + word.len()))
        }
    }
}

/// A whole number of so few digits that it is safe, and how many they are; nothing else of a number may follow.
#[inline]
fn digits(bytes: &[u8]) -> Option<(i64, usize)> {
    const SAFE: usize = 15;
    let (mut integer, mut count) = (0, 0);
    for byte in bytes.iter().take(SAFE + 1) {
        match byte {
            b'0'..=b'9' => integer = integer * 10 + i64::from(byte - b'0'),
            b'.' | b'e' | b'E' => return None,
            _ => break,
        }
        count += 1;
    }
    let plain = count == 1 || (2..=SAFE).contains(&count) && bytes.first() != Some(&b'0');
    plain.then_some((integer, count))
}
