//! The way on which nearly every member of every order is read: its key is one that the API's document has, mostly the
//! next, its value is what it should be and written plainly. Whatever is otherwise is left to [`mod@crate::decode`], which
//! goes on from there.

use crate::contract::field::ITEM;
use crate::contract::member_order::SeenMembers;
use crate::contract::{Field, Group, Kind, Member};
use crate::json::reader::{Reader, after_white_space, plain_length};
use crate::order::parsed::{FieldSlot, Value};

/// The longest key, with its quotes and its colon, in whole words.
const LONGEST: usize = {
    let (mut longest, mut rest) = (0, Group::Order.members());
    while let [member, after @ ..] = rest {
        if member.quoted().len() > longest {
            longest = member.quoted().len();
        }
        rest = after;
    }
    let mut rest: &[Field] = &Field::ALL;
    while let [field, after @ ..] = rest {
        if field.quoted().len() > longest {
            longest = field.quoted().len();
        }
        rest = after;
    }
    longest.next_multiple_of(8)
};
const WORDS: usize = LONGEST / 8;

/// A member's key with its quotes and its colon, made for comparing eight bytes at a time.
struct Key {
    words: [u64; WORDS],
    /// Which bits of the words are the key's.
    masks: [u64; WORDS],
    quoted: &'static str,
    kind: Kind,
}

impl Key {
    #[expect(
        clippy::indexing_slicing,
        reason = "evaluated by the compiler, which refuses what is out of bounds"
    )]
    const fn of(member: Member) -> Self {
        let quoted = member.quoted();
        let (mut words, mut masks) = ([0; WORDS], [0; WORDS]);
        let mut at = 0;
        while at < quoted.len() {
            words[at / 8] |= (quoted.as_bytes()[at] as u64) << (at % 8 * 8);
            masks[at / 8] |= 0xFF << (at % 8 * 8);
            at += 1;
        }
        Self {
            words,
            masks,
            quoted,
            kind: match member {
                Member::Field(field) => field.kind(),
                Member::Group(_) => Kind::Text,
            },
        }
    }

    /// Whether a text starts with it.
    #[inline]
    fn starts(&self, text: &[u8]) -> bool {
        let Some(chunk) = text.first_chunk::<LONGEST>() else {
            return text.starts_with(self.quoted.as_bytes());
        };
        let (words, _) = chunk.as_chunks::<8>();
        let ours = self.words.iter().zip(&self.masks);
        let differences = ours
            .zip(words)
            .map(|((word, mask), bytes)| (u64::from_le_bytes(*bytes) ^ word) & mask);
        differences.fold(0, |all, one| all | one) == 0
    }
}

static ORDER: [Key; count(Field::CentreCode, Field::CarrierCode)] = keys(Field::CentreCode);
static CARRIER: [Key; count(Field::CarrierCode, Field::OrderNumber)] = keys(Field::CarrierCode);
static PACKAGE: [Key; count(Field::OrderNumber, Field::ReceiverName)] = keys(Field::OrderNumber);
/// The sender's keys are the receiver's.
static PARTY: [Key; count(Field::ReceiverName, Field::SenderName)] = keys(Field::ReceiverName);
static ITEM_KEYS: [Key; ITEM] = keys(Field::Sku);

/// The order's objects and its items, which stand behind its fields.
static NESTED: [Key; Group::SINGLE] = [
    Key::of(Member::Group(Group::LogisticsProvider)),
    Key::of(Member::Group(Group::Package)),
    Key::of(Member::Group(Group::Receiver)),
    Key::of(Member::Group(Group::Sender)),
    Key::of(Member::Group(Group::Item)),
];

const fn count(first: Field, end: Field) -> usize {
    end as usize - first as usize
}

#[expect(
    clippy::indexing_slicing,
    reason = "evaluated by the compiler, which refuses what is out of bounds"
)]
const fn keys<const N: usize>(first: Field) -> [Key; N] {
    let mut keys = [const { Key::of(Member::Field(Field::CentreCode)) }; N];
    let mut index = 0;
    while index < N {
        keys[index] = Key::of(Member::Field(Field::ALL[first as usize + index]));
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

/// Reads the members of an object that has been entered into its slots, up to the first that is no field of it or is
/// not written plainly, and answers with whether there was one. `first` says whether none has been read, and is kept here.
pub(crate) fn read<'a>(
    reader: &mut Reader<'a>,
    members: &mut SeenMembers,
    slots: &mut [FieldSlot<'a>],
    first: &mut bool,
) -> bool {
    let keys = keys_of(members.group());
    let text = reader.text();
    let mut at = reader.at();
    while let Some((place, offset)) = member_at(text.as_bytes(), at, keys, members.next(), *first) {
        let (Some(key), Some(slot)) = (keys.get(place), slots.get_mut(place)) else {
            break;
        };
        let Some((value, end)) = value_at(text, offset, key.kind) else {
            break;
        };
        if !members.see(place) {
            break;
        }
        *slot = FieldSlot { value, offset };
        at = end;
        *first = false;
    }
    let some = at > reader.at();
    reader.seek(at);
    some
}

/// The place of the member that comes next, mostly the expected one, and where its value starts.
#[inline]
fn member_at(
    bytes: &[u8],
    at: usize,
    keys: &[Key],
    expected: usize,
    first: bool,
) -> Option<(usize, usize)> {
    let start = key_at(bytes, at, first)?;
    let rest = bytes.get(start..)?;
    let (place, key) = match keys.get(expected) {
        Some(key) if key.starts(rest) => (expected, key),
        _ => keys.iter().enumerate().find(|(_, key)| key.starts(rest))?,
    };
    let offset = after_white_space(bytes, start + key.quoted.len());
    Some((place, offset))
}

/// Where the next member's key starts, if there is one more.
#[inline]
fn key_at(bytes: &[u8], mut at: usize, first: bool) -> Option<usize> {
    if !first {
        if *bytes.get(at)? != b',' {
            return None;
        }
        at += 1;
    }
    Some(after_white_space(bytes, at))
}

/// Comes to the object or the items that are expected, if their key comes next.
pub(crate) fn nested(
    reader: &mut Reader<'_>,
    members: &mut SeenMembers,
    first: bool,
) -> Option<Group> {
    let place = members.next();
    let Some(Member::Group(group)) = members.group().members().get(place) else {
        return None;
    };
    let key = NESTED.get(place.checked_sub(ORDER.len())?)?;
    let bytes = reader.text().as_bytes();
    let start = key_at(bytes, reader.at(), first)?;
    if !key.starts(bytes.get(start..)?) || !members.see(place) {
        return None;
    }
    reader.seek(start + key.quoted.len());
    Some(*group)
}

/// A plainly written value of this kind, and where it ends.
#[inline]
pub(crate) fn value_at(text: &str, at: usize, kind: Kind) -> Option<(Value<'_>, usize)> {
    let bytes = text.as_bytes().get(at..)?;
    match kind {
        Kind::Text => {
            let (b'"', rest) = bytes.split_first()? else {
                return None;
            };
            let length = plain_length(rest);
            if *rest.get(length)? != b'"' {
                return None;
            }
            let end = at + 1 + length;
            let text = text.get(at + 1..end)?;
            Some((Value::Text(text.into()), end + 1))
        }
        Kind::Integer => {
            let (integer, digits) = digits(bytes)?;
            Some((Value::Integer(integer), at + digits))
        }
        Kind::Flag => {
            let flag = bytes.starts_with(b"true");
            let word = if flag { "true" } else { "false" };
            bytes
                .starts_with(word.as_bytes())
                .then_some((Value::Flag(flag), at + word.len()))
        }
    }
}

/// A whole number of so few digits that it is safe, and how many they are; nothing else of a number may follow.
#[inline]
fn digits(bytes: &[u8]) -> Option<(i64, usize)> {
    const SAFE: usize = 15;
    let (mut integer, mut count) = (0, 0);
    while let Some(digit @ b'0'..=b'9') = bytes.get(count) {
        integer = integer * 10 + i64::from(digit - b'0');
        count += 1;
        if count > SAFE {
            return None;
        }
    }
    let whole = !matches!(bytes.get(count), Some(b'.' | b'e' | b'E'));
    let plain = count == 1 || count > 1 && bytes.first() != Some(&b'0');
    (whole && plain).then_some((integer, count))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::decode;
    use crate::issue::IssueKind;

    #[test]
    fn what_is_nested_stands_behind_the_fields_in_its_order() {
        let nested = Group::Order.members().iter().skip(ORDER.len());
        assert!(
            nested
                .map(|member| member.quoted())
                .eq(NESTED.iter().map(|key| key.quoted))
        );
    }

    #[test]
    fn a_key_with_one_other_letter_is_another_key() {
        for field in Field::ALL {
            let (key, value) = (field.key(), "\"a value that is long enough\"");
            for (index, bit) in (0..key.len()).flat_map(|index| (0..7).map(move |bit| (index, bit)))
            {
                let mut other = key.as_bytes().to_vec();
                other[index] ^= 1 << bit;
                let other = String::from_utf8(other).unwrap();
                if other.contains(|letter: char| letter < ' ' || letter == '"' || letter == '\\') {
                    continue;
                }
                let path = crate::FieldRef {
                    field,
                    item: (field >= Field::Sku).then_some(0),
                }
                .path();
                let object = format!("{{\"{other}\":{value}}}");
                let text =
                    path.steps()
                        .iter()
                        .rev()
                        .skip(1)
                        .fold(object, |inner, step| match step {
                            crate::Step::Key(key) => format!("{{\"{key}\":{inner}}}"),
                            crate::Step::Index(_) => format!("[{inner}]"),
                        });
                let found = decode(text.as_bytes()).unwrap().shape_issues;
                let unknown = found.iter().any(
                    |found| matches!(&found.kind, IssueKind::UnknownField { key } if *key == other),
                );
                assert!(unknown, "{text}");
            }
        }
    }
}
