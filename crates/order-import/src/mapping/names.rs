//! What columns are called, and what they hold then.
//!
//! `data/headers.tsv` lists names in English, Chinese, Spanish and Thai; besides, a column may have the name that the API's document or a form
//! of ours gives to a field. A name that is in no list is taken apart: whose it is (`Ship to city`, `收件人邮编`), and of what. A wrong guess is
//! worse than none: a name that says whose it is and means the buyer or who pays is known to be no field.

use std::collections::HashMap;

use order_model::message::label;
use order_model::text::key;
use order_model::{Field, Group, Locale};

use super::composed::FieldWords;
use super::content::{Content, content_named};
use super::near::is_one_slip;
use super::words::{self, Whose, of_no_field, without_whose};

/// The names, the language and the source of each: see the head of the file.
const NAMES: &str = include_str!("../../data/headers.tsv");

/// How sure it is what a column holds, from the least.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Certainty {
    /// One letter differs from a name that is known.
    Near,
    /// A part of the name is known, such as one of two languages.
    Part,
    /// The name is known.
    Name,
    /// The name is known, and says whose it is.
    NameOfParty,
}

/// What the name of a column says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Recognized {
    /// What the column holds.
    pub content: Content,
    /// How sure that is.
    pub certainty: Certainty,
}

#[derive(Debug, Clone, Copy)]
struct Name {
    content: Content,
    /// It is one only beside columns whose names begin so.
    beside: Option<&'static str>,
    /// It is one where no other name says the same better.
    is_weak: bool,
}

/// All names that are known.
#[derive(Debug, Clone)]
pub struct Names {
    whole: HashMap<String, Name>,
    /// What a name says of a party that has been told already.
    of_party: HashMap<String, Content>,
    /// What names say whose words have been replaced by others of the same meaning; `None` where two say other things then.
    by_meaning: HashMap<String, Option<Content>>,
    field_words: FieldWords,
}

impl Default for Names {
    fn default() -> Self {
        Self::new()
    }
}

impl Names {
    /// Reads the lists.
    #[must_use]
    pub fn new() -> Self {
        let mut names = Self {
            whole: HashMap::new(),
            of_party: HashMap::new(),
            by_meaning: HashMap::new(),
            field_words: FieldWords::new(),
        };
        for line in NAMES.lines().skip(1) {
            let mut columns = line.split('\t');
            if let (Some(content), Some(name)) = (columns.next(), columns.next()) {
                names.add(content, name);
            }
        }
        for field in Field::ALL {
            names
                .whole
                .entry(folded(field.name()))
                .or_insert(Name::of(field));
            if field.group() != Group::Sender {
                for locale in Locale::ALL {
                    let label = folded(label(field, locale));
                    names.whole.entry(label.clone()).or_insert(Name::of(field));
                    if field.group() == Group::Receiver {
                        names
                            .of_party
                            .entry(label)
                            .or_insert(Content::Field(field, 1));
                    }
                }
            }
        }
        names
    }

    /// Adds a line of the list: `receiver.address+2` is the second part of a field, `~receiver.name` is one where it has been said whose it is,
    /// `package.order_number@lineitem` is one beside columns whose names begin so, `?receiver.province` one where nothing else is.
    fn add(&mut self, content: &'static str, name: &str) {
        let (content, beside) = match content.split_once('@') {
            Some((content, beside)) => (content, Some(beside)),
            None => (content, None),
        };
        let (content, is_of_party) = match content.strip_prefix('~') {
            Some(content) => (content, true),
            None => (content, false),
        };
        let (content, is_weak) = match content.strip_prefix('?') {
            Some(content) => (content, true),
            None => (content, false),
        };
        let Some(content) = content_named(content) else {
            return;
        };
        if beside.is_none() && !is_of_party && !is_weak && name.is_ascii() {
            let by_meaning = self.by_meaning.entry(words::canonical(name, false));
            let known = by_meaning.or_insert(Some(content));
            if *known != Some(content) {
                *known = None;
            }
        }
        let name = folded(name);
        if matches!(content, Content::Field(field, _) if field.group() == Group::Receiver)
            && beside.is_none()
        {
            self.of_party.entry(name.clone()).or_insert(content);
        }
        if !is_of_party {
            self.whole.entry(name).or_insert(Name {
                content,
                beside,
                is_weak,
            });
        }
    }

    /// Whether a text is the whole name of a column.
    #[must_use]
    pub fn is_known(&self, text: &str) -> bool {
        let is_short = !text.is_empty() && text.len() <= LONGEST;
        is_short && self.whole_name(text, &|_| false).is_some()
    }

    /// What a column of this name holds; `None` where nobody knows.
    ///
    /// ```
    /// use order_import::mapping::{Certainty, Content, Names};
    /// use order_model::Field;
    ///
    /// let names = Names::new();
    /// let found = names.recognize("收件人邮编 *").unwrap();
    /// assert_eq!(found.content, Content::Field(Field::ReceiverPostCode, 1));
    /// assert_eq!(names.recognize("Billing city").unwrap().content, Content::Other);
    /// assert_eq!(names.recognize("Favourite colour"), None);
    /// ```
    #[must_use]
    pub fn recognize(&self, name: &str) -> Option<Recognized> {
        self.recognize_beside(name, &|_| false)
    }

    /// The field of an item that a column of this name holds, where that is certain.
    #[must_use]
    pub fn item_field(&self, name: &str) -> Option<Field> {
        let known = self.recognize(name)?;
        match known.content {
            Content::Field(field, _) if known.certainty >= Certainty::Name => {
                Some(field).filter(|field| field.group() == Group::Item)
            }
            _ => None,
        }
    }

    /// As [`Self::recognize`], of a name beside others: `has_beside` says whether one of them begins so.
    #[must_use]
    pub fn recognize_beside(
        &self,
        name: &str,
        has_beside: &dyn Fn(&str) -> bool,
    ) -> Option<Recognized> {
        if name.len() > LONGEST {
            return None;
        }
        self.told(name, has_beside)
            .or_else(|| self.composed(name))
            .or_else(|| self.near(name))
    }

    /// By the lists, without slips.
    pub(super) fn told(&self, name: &str, has_beside: &dyn Fn(&str) -> bool) -> Option<Recognized> {
        if name.is_empty() || name.len() > LONGEST {
            return None;
        }
        self.whole_name(name, has_beside)
            .or_else(|| self.by_meaning(name))
            .or_else(|| self.by_parts(&words::parts(name, false)))
            .or_else(|| self.by_parts(&words::parts(name, true)))
    }

    fn whole_name(&self, name: &str, has_beside: &dyn Fn(&str) -> bool) -> Option<Recognized> {
        let folded = folded(name);
        let known = self.whole.get(&folded);
        if let Some(known) = known.filter(|known| known.beside.is_none_or(has_beside)) {
            let says_whose = without_whose(name).0.is_some();
            let certainty = if known.is_weak {
                Certainty::Part
            } else if says_whose {
                Certainty::NameOfParty
            } else {
                Certainty::Name
            };
            return Some(Recognized {
                content: known.content,
                certainty,
            });
        }
        let content = match without_whose(name) {
            (Some(Whose::Other), _) => Content::Other,
            (Some(Whose::Receiver), rest) => self.of_party(&rest)?,
            (Some(Whose::Sender), rest) => match self.of_party(&rest)? {
                Content::Field(field, part) => {
                    Content::Field(field.counterpart_in(Group::Sender), part)
                }
                other => other,
            },
            (None, _) => return None,
        };
        Some(Recognized {
            content,
            certainty: Certainty::NameOfParty,
        })
    }

    /// A name of other words of the same meaning: `Reference Num`, `item.quantity`.
    fn by_meaning(&self, name: &str) -> Option<Recognized> {
        let known = |name: &str| self.by_meaning.get(name).copied().flatten();
        if let Some(content) = known(&words::canonical(name, false)) {
            return Some(Recognized {
                content,
                certainty: Certainty::Name,
            });
        }
        // Of an item an item's field alone: the item's name is nobody's.
        let content = known(&words::canonical(name, true))?;
        let is_of_item =
            matches!(content, Content::Field(field, _) if field.group() == Group::Item);
        (is_of_item && !of_no_field(name)).then_some(Recognized {
            content,
            certainty: Certainty::Part,
        })
    }

    /// What is said of a party by what is left of a name: `City`, `Address: city`.
    fn of_party(&self, rest: &str) -> Option<Content> {
        let folded = folded(rest);
        let known = |name: &str| self.of_party.get(name).copied();
        known(&folded).or_else(|| {
            let part = folded
                .strip_prefix("address")
                .or_else(|| folded.strip_prefix("contact"))?;
            known(part)
        })
        .or_else(|| {
            let meaning = self.by_meaning.get(&words::canonical(rest, false)).copied().flatten();
            meaning.filter(|content| matches!(content, Content::Field(field, _) if field.group() == Group::Receiver))
        })
    }

    /// A name in two languages, or with a remark: every part that is known says the same, and what else there is says nothing of another.
    fn by_parts(&self, parts: &[String]) -> Option<Recognized> {
        let mut found: Option<Content> = None;
        for part in parts {
            match self.whole_name(part, &|_| false) {
                Some(one) if found.is_none_or(|before| before == one.content) => {
                    found = Some(one.content);
                }
                Some(_) => return None,
                None if words::is_remark(part, parts) => {}
                None => return None,
            }
        }
        let content = found.filter(|_| parts.len() > 1)?;
        Some(Recognized {
            content,
            certainty: Certainty::Part,
        })
    }

    /// A name by the words that it is composed of.
    fn composed(&self, name: &str) -> Option<Recognized> {
        Some(Recognized {
            content: self.field_words.content(name)?,
            certainty: Certainty::Part,
        })
    }

    /// A name with one slip in it; `None` where two are as near.
    fn near(&self, name: &str) -> Option<Recognized> {
        if of_no_field(name) {
            return None;
        }
        let name = folded(name);
        let mut found: Option<Content> = None;
        for (
            known,
            Name {
                content,
                beside,
                is_weak,
            },
        ) in &self.whole
        {
            if beside.is_none() && !is_weak && is_one_slip(&name, known) {
                if found.is_some_and(|before| before != *content) {
                    return None;
                }
                found = Some(*content);
            }
        }
        Some(Recognized {
            content: found?,
            certainty: Certainty::Near,
        })
    }
}

impl Name {
    const fn of(field: Field) -> Self {
        Self {
            content: Content::Field(field, 1),
            beside: None,
            is_weak: false,
        }
    }
}

/// No name of a column has more bytes.
const LONGEST: usize = 160;

/// A name as it is looked for: letters and digits alone.
pub(super) fn folded(name: &str) -> String {
    let half_width = name.chars().map(|letter| match letter {
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(u32::from(letter) - 0xFEE0).unwrap_or(letter),
        '№' => '#',
        _ => letter,
    });
    let half_width: String = half_width.collect();
    key(&half_width.replace('#', " no ").replace('º', "o"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_the_list_is_read() {
        for line in NAMES.lines().skip(1) {
            let columns: Vec<&str> = line.split('\t').collect();
            assert_eq!(columns.len(), 4, "{line}");
            let content = columns[0]
                .trim_start_matches(['~', '?'])
                .split('@')
                .next()
                .unwrap();
            assert!(content_named(content).is_some(), "{line}");
            assert!(["en", "zh", "es", "th"].contains(&columns[2]), "{line}");
        }
    }

    #[test]
    fn no_name_stands_for_two_things() {
        let mut seen: HashMap<String, &str> = HashMap::new();
        for line in NAMES.lines().skip(1) {
            let columns: Vec<&str> = line.split('\t').collect();
            let name = format!("{}{}", folded(columns[1]), columns[0].starts_with('~'));
            let before = seen.insert(name, columns[0]);
            assert!(
                before.is_none_or(|before| before == columns[0]
                    || before.contains('@')
                    || columns[0].contains('@')),
                "{line}: {before:?}"
            );
        }
    }

    fn content(name: &str) -> Option<String> {
        Names::new()
            .recognize(name)
            .map(|found| match found.content {
                Content::Field(field, 1) => field.name().to_owned(),
                Content::Field(field, part) => format!("{}+{part}", field.name()),
                Content::Status => "status".to_owned(),
                Content::Other => "-".to_owned(),
            })
    }

    #[test]
    fn names_that_are_in_no_list() {
        for (name, expected) in [
            ("* Order No. (required)", "package.order_number"),
            ("ShipToStreet2", "receiver.address+2"),
            ("Recipient's phone number", "receiver.phone"),
            ("Shipping Address: City", "receiver.city"),
            ("收件人姓名 Name", "receiver.name"),
            ("产品SKU（必填）", "items.sku"),
            ("收货人手机号码", "receiver.phone"),
            ("发件人国家", "sender.country_code"),
            ("Sender city", "sender.city"),
            ("Ship From Postal Code", "sender.post_code"),
            ("Dirección de envío", "receiver.address"),
            ("Teléfono del destinatario", "receiver.phone"),
            ("ที่อยู่ผู้รับ", "receiver.address"),
            ("Quanitty", "items.qty"),
            ("Recipient First Name", "receiver.name+0"),
            ("receiver.post_code", "receiver.post_code"),
            ("Billing Address 1", "-"),
            ("买家手机", "-"),
            ("Buyer's e-mail", "-"),
        ] {
            assert_eq!(content(name).as_deref(), Some(expected), "{name}");
        }
        for name in [
            "Name",
            "SKU Unit Original Price",
            "Phone (buyer)",
            "Total quantity",
            "Address 7",
            "Shipping notes",
            "Sender",
            "",
            "7",
        ] {
            let found = content(name);
            assert!(
                found
                    .as_deref()
                    .is_none_or(|found| found == "-" || found == "sender.name"),
                "{name}: {found:?}"
            );
        }
    }
}
