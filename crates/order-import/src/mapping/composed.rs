//! Names that are in no list, by the words that they are composed of: each is one of a field, and none is left over.

use std::collections::HashSet;

use order_model::Group;

use super::content::{Content, content_named};
use super::words::{self, Whose};

/// The words of each field, in Latin letters: phrases of which one has to be there, and words that may stand beside them.
const WORDS: &str = include_str!("../../data/field_words.tsv");
/// The same in scripts without spaces between words.
const CHARACTERS: &str = include_str!("../../data/field_characters.tsv");

/// What may stand in any name, and says nothing of the field.
const REMARKS: &str = "required|optional|mandatory|info|information|field|the|of|for|de|del|la|el|los|las|para|requerido|obligatorio|opcional|receiving|party|s|or|and|o|y|e";
const CHARACTER_REMARKS: &str =
    "必填|选填|可选|非必填|#|的|信息|（|）|(|)|*|＊|/|／|-|:|：|จำเป็น|ของ";

/// The words of all fields.
#[derive(Debug, Clone)]
pub(super) struct FieldWords {
    words: Vec<Vocabulary>,
    characters: Vec<Vocabulary>,
    /// The words of all fields, and those that say whose one is.
    known: HashSet<String>,
}

#[derive(Debug, Clone)]
struct Vocabulary {
    content: Content,
    phrases: Vec<Vec<String>>,
    others: Vec<String>,
}

impl FieldWords {
    pub(super) fn new() -> Self {
        let in_lists = WORDS.split(['\t', '|', ' ', '\n']).map(str::to_owned);
        Self {
            known: in_lists.chain(words::of_parties()).collect(),
            words: vocabularies(WORDS, &words::meanings),
            characters: vocabularies(CHARACTERS, &|text| vec![text.to_lowercase()]),
        }
    }

    /// What a name says; `None` where a word of it is no field's, or of another's too.
    pub(super) fn content(&self, name: &str) -> Option<Content> {
        if words::of_no_field(name) {
            return None;
        }
        let name = &self.taken_apart(name);
        // `Shipping method` and `Customer order no.` have a word before them that says whose an address is.
        let whole = self.of_words(name);
        if let Some(content) = whole.filter(|content| !is_of_a_party(content)) {
            return Some(content);
        }
        let (whose, rest) = match words::without_whose(name) {
            (None, rest) => without_customer(rest),
            told => told,
        };
        let content = self.of_words(&rest)?;
        let Content::Field(field, part) = content else {
            return None;
        };
        match (field.group(), whose) {
            (Group::Receiver, Some(Whose::Sender)) => {
                Some(Content::Field(field.counterpart_in(Group::Sender), part))
            }
            (Group::Receiver, Some(Whose::Receiver)) => Some(content),
            // A name that does not say whose it is may be anybody's, but an address is where the order goes.
            (Group::Receiver, None) if field != order_model::Field::ReceiverName => Some(content),
            (Group::Receiver, _) => None,
            // What the receiver's words stand before, such as `Delivery qty`, is the order's all the same.
            (_, Some(Whose::Receiver)) => Some(content),
            (_, _) => None,
        }
    }

    /// A name whose words are written as one, `shipfirstname`, with spaces between them; any other name as it is.
    fn taken_apart(&self, name: &str) -> String {
        let is_one_word = name.len() >= 8 && name.bytes().all(|byte| byte.is_ascii_lowercase());
        let apart = is_one_word.then(|| self.words_in(name)).flatten();
        apart.map_or_else(|| name.to_owned(), |words| words.join(" "))
    }

    /// The words that a text is put together of.
    fn words_in<'t>(&self, text: &'t str) -> Option<Vec<&'t str>> {
        if text.is_empty() {
            return Some(Vec::new());
        }
        (3..=text.len()).rev().find_map(|end| {
            let (word, rest) = text.split_at_checked(end)?;
            if !self.known.contains(word) {
                return None;
            }
            let mut words = self.words_in(rest)?;
            words.insert(0, word);
            Some(words)
        })
    }

    fn of_words(&self, name: &str) -> Option<Content> {
        match words::has_spaces(name) {
            true => self.by_words(name),
            false => self.by_characters(name),
        }
    }

    fn by_words(&self, name: &str) -> Option<Content> {
        let said = words::meanings(name);
        let is_remark = |word: &String| REMARKS.split('|').any(|one| one == word);
        let said: Vec<&String> = said.iter().filter(|word| !is_remark(word)).collect();
        only(self.words.iter().filter(|vocabulary| {
            let mut phrases = vocabulary.phrases.iter();
            phrases.any(|phrase| {
                let has_all = phrase.iter().all(|part| said.contains(&part));
                let is_of_it =
                    |word: &&String| phrase.contains(word) || vocabulary.others.contains(word);
                has_all && said.iter().all(is_of_it)
            })
        }))
    }

    fn by_characters(&self, name: &str) -> Option<Content> {
        let name = CHARACTER_REMARKS
            .split('|')
            .fold(name.to_lowercase().replace(' ', ""), |name, remark| {
                name.replace(remark, "")
            });
        only(self.characters.iter().filter(|vocabulary| {
            let mut phrases = vocabulary.phrases.iter();
            phrases.any(|phrase| {
                let Some((before, after)) = name.split_once(&phrase.concat()) else {
                    return false;
                };
                is_made_of(before, &vocabulary.others) && is_made_of(after, &vocabulary.others)
            })
        }))
    }
}

/// Whether a text is put together of these and nothing else.
fn is_made_of(text: &str, words: &[String]) -> bool {
    text.is_empty()
        || words.iter().any(|word| {
            !word.is_empty()
                && text
                    .strip_prefix(word.as_str())
                    .is_some_and(|rest| is_made_of(rest, words))
        })
}

/// What one of these says, where all say the same.
fn only<'v>(mut found: impl Iterator<Item = &'v Vocabulary>) -> Option<Content> {
    let first = found.next()?.content;
    found.all(|other| other.content == first).then_some(first)
}

fn is_of_a_party(content: &Content) -> bool {
    matches!(content, Content::Field(field, _) if field.group() == Group::Receiver)
}

/// Who buys is mostly who gets it: `Nombre del cliente`, `客户姓名`.
fn without_customer(name: String) -> (Option<Whose>, String) {
    const CUSTOMERS: [&str; 5] = ["客户", "客戶", "顾客", "ลูกค้า", "cliente"];
    match CUSTOMERS
        .iter()
        .find(|customer| name.to_lowercase().contains(*customer))
    {
        Some(customer) => (
            Some(Whose::Receiver),
            name.to_lowercase().replacen(customer, "", 1),
        ),
        None => (None, name),
    }
}

fn vocabularies(table: &str, read: &dyn Fn(&str) -> Vec<String>) -> Vec<Vocabulary> {
    let list = |column: Option<&str>| -> Vec<Vec<String>> {
        let texts = column.unwrap_or_default().split('|');
        texts.filter(|text| !text.is_empty()).map(read).collect()
    };
    let line = |line: &str| {
        let mut columns = line.split('\t');
        Some(Vocabulary {
            content: content_named(columns.next()?)?,
            phrases: list(columns.next()),
            others: list(columns.next()).concat(),
        })
    };
    table.lines().skip(1).filter_map(line).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_is_read() {
        for table in [WORDS, CHARACTERS] {
            for line in table.lines().skip(1) {
                assert_eq!(line.split('\t').count(), 3, "{line}");
                let content = line.split('\t').next().unwrap_or_default();
                assert!(content_named(content).is_some(), "{line}");
            }
        }
    }

    fn said(name: &str) -> Option<String> {
        let content = FieldWords::new().content(name)?;
        match content {
            Content::Field(field, 1) => Some(field.name().to_owned()),
            Content::Field(field, part) => Some(format!("{}+{part}", field.name())),
            Content::Status | Content::Other => None,
        }
    }

    #[test]
    fn words_of_a_field_in_any_order() {
        for (name, expected) in [
            ("Deliver To Mobile No.", "receiver.phone"),
            ("Consignee Zip / Postal Code", "receiver.post_code"),
            ("Número de celular del destinatario", "receiver.phone"),
            ("Sender Street Address Line 1", "sender.address"),
            ("Customer's Order Reference No", "package.order_number"),
            ("Item Unit Price", "items.unit_price"),
            ("Ordered Units", "items.qty"),
            ("收货人所在省份", "receiver.province"),
            ("寄件人联系电话", "sender.phone"),
            ("平台订单编号（必填）", "package.order_number"),
            ("ผู้รับ - เบอร์โทรศัพท์มือถือ", "receiver.phone"),
            ("รหัสไปรษณีย์ของผู้ส่ง", "sender.post_code"),
        ] {
            assert_eq!(said(name).as_deref(), Some(expected), "{name}");
        }
    }

    #[test]
    fn a_word_that_is_left_over_makes_it_nobodys() {
        for name in [
            "Name",
            "Contact name",
            "Product name",
            "Recipient company",
            "Phone extension",
            "Tax number",
            "Order date",
            "Address type",
            "Total price",
            "Billing phone",
            "Warehouse phone",
            "Unit of measure",
            "Item code description",
            "商品名称",
            "收件公司",
            "买家电话",
            "发货数量单位",
            "总数量",
            "商品总价",
            "ราคารวม",
        ] {
            assert_eq!(said(name), None, "{name}");
        }
    }
}
