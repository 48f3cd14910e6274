//! Which addresses fit what is typed.

use std::cmp::Reverse;
use std::sync::Arc;

use order_model::Field;
use order_model::text::key;

use super::texts::{ADDRESS_FIELDS, Address, AddressTexts};

/// So many digits of a phone number are asked for before it is looked for.
const MIN_DIGITS: usize = 3;

/// Addresses, those used last first, with what they are found by.
#[derive(Debug, Clone, Default)]
pub(crate) struct AddressBook(Vec<Entry>);

#[derive(Debug, Clone)]
struct Entry {
    address: Arc<Address>,
    /// The keys of its texts but the e-mail address, a line each.
    keys: Box<str>,
    phone: Box<str>,
}

impl PartialEq for AddressBook {
    fn eq(&self, other: &Self) -> bool {
        self.all().eq(other.all())
    }
}

impl AddressBook {
    pub(crate) fn new(addresses: Vec<Address>) -> Self {
        let mut entries: Vec<Entry> = addresses.into_iter().map(Entry::new).collect();
        entries.sort_by_key(|entry| Reverse(entry.address.used_at));
        Self(entries)
    }

    pub(crate) fn all(&self) -> impl Iterator<Item = &Arc<Address>> {
        self.0.iter().map(|entry| &entry.address)
    }

    pub(crate) fn len(&self) -> usize {
        self.0.len()
    }

    pub(crate) fn get(&self, id: &str) -> Option<&Arc<Address>> {
        self.all().find(|address| *address.id == *id)
    }

    /// The addresses in which every word that is typed stands somewhere, or whose phone number has the digits that are.
    pub(crate) fn find(&self, typed: &str) -> impl Iterator<Item = &Arc<Address>> {
        let query = Query::new(typed);
        let fitting = self.0.iter().filter(move |entry| query.fits(entry));
        fitting.map(|entry| &entry.address)
    }

    /// The address that says the very same.
    pub(crate) fn same(&self, texts: &AddressTexts) -> Option<&Arc<Address>> {
        self.all().find(|address| address.texts == *texts)
    }

    /// The address of the same person at the same number, though something else of it differs.
    pub(crate) fn similar(&self, texts: &AddressTexts) -> Option<&Arc<Address>> {
        let name = key(texts.text(Field::ReceiverName));
        let phone = digits(texts.text(Field::ReceiverPhone));
        let is_same = |entry: &&Entry| {
            let of = &entry.address.texts;
            *entry.phone == *phone && key(of.text(Field::ReceiverName)) == name
        };
        let found = self.0.iter().find(is_same);
        found
            .map(|entry| &entry.address)
            .filter(|_| !phone.is_empty())
    }
}

impl Entry {
    fn new(address: Address) -> Self {
        let found_by = |field: &Field| *field != Field::ReceiverEmail;
        let fields = ADDRESS_FIELDS.into_iter().filter(found_by);
        let texts: Vec<String> = fields.map(|field| key(address.texts.text(field))).collect();
        Self {
            keys: texts.join("\n").into(),
            phone: digits(address.texts.text(Field::ReceiverPhone)).into(),
            address: address.into(),
        }
    }
}

enum Query {
    Nothing,
    Words(Vec<String>),
    /// The digits of a phone number, or what may as well be a house's or a postal code.
    Digits(String, String),
}

impl Query {
    fn new(typed: &str) -> Self {
        let is_of_phone = |character: char| {
            let is_between = matches!(character, '+' | '-' | '(' | ')' | '.');
            is_between || character.is_numeric() || character.is_whitespace()
        };
        let number = digits(typed);
        if typed.chars().all(is_of_phone) && number.len() >= MIN_DIGITS {
            return Self::Digits(number, key(typed));
        }
        let words: Vec<String> = typed.split_whitespace().map(key).collect();
        let words: Vec<String> = words.into_iter().filter(|it| !it.is_empty()).collect();
        if words.is_empty() {
            Self::Nothing
        } else {
            Self::Words(words)
        }
    }

    fn fits(&self, entry: &Entry) -> bool {
        match self {
            Self::Nothing => false,
            Self::Words(words) => words.iter().all(|word| entry.keys.contains(&**word)),
            Self::Digits(number, key) => {
                entry.phone.contains(&**number) || entry.keys.contains(&**key)
            }
        }
    }
}

/// The digits of a phone number, without the 0 that numbers lose behind a calling code.
fn digits(text: &str) -> String {
    let digits: String = key(text).chars().filter(char::is_ascii_digit).collect();
    digits.trim_start_matches('0').to_owned()
}

#[cfg(test)]
mod tests {
    use order_model::Group;

    use super::*;

    fn address(id: usize, name: &str, phone: &str, street: &str) -> Address {
        let mut texts = AddressTexts::default();
        texts.set(Field::ReceiverName, name);
        texts.set(Field::ReceiverPhone, phone);
        texts.set(Field::ReceiverAddress, street);
        Address {
            id: id.to_string().into(),
            party: Group::Receiver,
            used_at: i64::try_from(id).unwrap(),
            texts,
        }
    }

    fn book() -> AddressBook {
        AddressBook::new(vec![
            address(1, "María Santos", "+63 917 123 4567", "12 Mabini St"),
            address(2, "王小明", "138 0013 8000", "解放路 25 号"),
            address(3, "John Santos", "0917-555-0000", "7 Rizal Ave"),
        ])
    }

    fn found(typed: &str) -> Vec<String> {
        book().find(typed).map(|it| it.id.to_string()).collect()
    }

    #[test]
    fn any_part_of_name_phone_or_address_finds_and_what_was_used_last_comes_first() {
        for (typed, ids) in [
            ("santos", &["3", "1"][..]),
            ("Maria", &["1"]),
            ("san mab", &["1"]),
            ("小明", &["2"]),
            ("解放", &["2"]),
            ("0917", &["3", "1"]),
            ("+63 917 123", &["1"]),
            ("09171234567", &["1"]),
            ("0013-8000", &["2"]),
            ("25", &["2"]),
            ("rizal santos", &["3"]),
            ("", &[]),
            (" - ", &[]),
            ("santos wang", &[]),
        ] {
            assert_eq!(found(typed), ids, "{typed}");
        }
    }

    #[test]
    fn the_same_person_is_known_by_name_and_number() {
        let book = book();
        let moved = address(0, "MARIA SANTOS", "+639171234567", "1 Other St").texts;
        assert_eq!(&*book.similar(&moved).unwrap().id, "1");
        assert!(book.same(&moved).is_none());
        let unknown = address(0, "Maria Santos", "", "1 Other St").texts;
        assert!(book.similar(&unknown).is_none());
        let same = book.get("2").unwrap().texts.clone();
        assert_eq!(&*book.same(&same).unwrap().id, "2");
    }

    #[test]
    fn thousands_are_searched_like_a_few() {
        let many = (0..5_000).map(|index| {
            let name = format!("Person {index}");
            address(index, &name, &format!("+63 9{index:09}"), "12 Mabini St")
        });
        let book = AddressBook::new(many.collect());
        assert_eq!(book.len(), 5_000);
        assert_eq!(book.find("person 4321 mabini").count(), 1);
        assert_eq!(book.find("000004321").count(), 1);
        assert_eq!(book.find("mabini").count(), 5_000);
        assert_eq!(&*book.find("mabini").next().unwrap().id, "4999");
    }
}
