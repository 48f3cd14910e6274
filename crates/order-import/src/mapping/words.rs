//! The words of a column's name: whose it is, and what else it says.

/// Whose a column is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Whose {
    Receiver,
    Sender,
    /// The buyer's, or of who pays: no field has it.
    Other,
}

/// Words that say whose a column is; of several that begin alike the longest first. A part of two words is one that follows the other.
const WORDS: [(Whose, &str); 3] = [
    (
        Whose::Other,
        "billing|bill to|billto|bill|buyer|payer|payment|invoice|invoicing|purchaser|seller|supplier|vendor|return|returns|pickup|store|shop|\
         facturacion|factura|comprador|vendedor|tienda|pago",
    ),
    (
        Whose::Sender,
        "ship from|shipfrom|shipped from|sender|shipper|consignor|origin|from|remitente|expedidor|origen",
    ),
    (
        Whose::Receiver,
        "ship to|shipto|shipping to|deliver to|delivery to|shipping|ship|delivery|deliver|recipient|receiver|consignee|destination|dest|to|customer|addressee|\
         destinatario|consignatario|receptor|envio|entrega|destino",
    ),
];

/// The same in scripts without spaces between words.
const CHARACTERS: [(Whose, &str); 3] = [
    (
        Whose::Other,
        "买家|買家|账单|帳單|付款人|退货|退貨|开票|发票|发货仓|供应商|卖家|ผู้ซื้อ|ผู้ขาย|ใบกำกับ",
    ),
    (
        Whose::Sender,
        "发件人|寄件人|发货人|發件人|寄件者|发件方|寄件方|发件|寄件|寄方|ผู้ส่ง|ต้นทาง",
    ),
    (
        Whose::Receiver,
        "收件人|收货人|收貨人|收件者|收件方|收货方|收件|收货|送货|派送|配送|ในการจัดส่ง|สำหรับจัดส่ง|จัดส่ง|ของผู้รับ|ผู้รับ|ปลายทาง",
    ),
];

/// Words that say nothing.
const FILLERS: [&str; 15] = [
    "de", "del", "la", "el", "los", "las", "of", "the", "s", "para", "for", "a", "an", "line", "no",
];

/// Words of what no field has, whatever stands beside them.
const OF_NO_FIELD: &str = "total|subtotal|amount|cost|fee|tax|discount|date|time|note|notes|billing|buyer|payment|parent|returned|refund|original|importe|fecha|costo";

/// Remarks in brackets or behind a name that change nothing.
const REMARKS: &str = "required|optional|mandatory|recommended|text|iso|iso2|iso code|iso2 code|2 letters|alpha2|code|codes|use codes|for example|example|eg|\
     2 letter|2 letter code|alpha 2|pcs|units|二字码|两字码|二字代码|二位代码|英文|中文|件|个|元|必填|选填|可选|非必填|必须|必填项|选填项|requerido|obligatorio|opcional|จำเป็น|ไม่บังคับ";

fn is_in(list: &str, word: &str) -> bool {
    list.split('|').any(|one| one.trim() == word)
}

/// The words of a name in small letters without accents: `ShipToStreet2` has four.
fn words(name: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut before = ' ';
    for letter in name.chars() {
        let begins = letter.is_alphanumeric()
            && (!before.is_alphanumeric()
                || (before.is_lowercase() && letter.is_uppercase())
                || (before.is_alphabetic() && letter.is_ascii_digit()));
        if begins {
            words.push(String::new());
        }
        if letter.is_alphanumeric()
            && let Some(word) = words.last_mut()
        {
            word.push(letter);
        }
        before = letter;
    }
    words
        .into_iter()
        .map(|word| order_model::text::key(&word))
        .collect()
}

/// Words of which several mean the same in names of columns.
const SAME: [(&str, &str); 7] = [
    ("no", "number|num|nr|nbr|numero|nro"),
    ("qty", "quantity|cant|cantidad"),
    ("zip", "zipcode|postcode|postal|post|postalcode"),
    ("phone", "telephone|tel|telefono"),
    ("address", "addr|adress"),
    ("recipient", "receiver|consignee"),
    ("ref", "reference|referencia"),
];

/// Words that stand before what a row of items or an order has, and change nothing.
const SCOPES: [&str; 8] = [
    "order", "orders", "item", "items", "product", "lineitem", "line", "sku",
];

/// A name in Latin letters with one word for each meaning, without words that say nothing; with `without_scope`, also without the word before it that
/// says of what it is.
pub(super) fn canonical(name: &str, without_scope: bool) -> String {
    let words = words(name);
    let first_scopes = words
        .iter()
        .take_while(|word| without_scope && SCOPES.contains(&word.as_str()))
        .count();
    let mut out = String::new();
    let mut before = "";
    for word in words
        .iter()
        .skip(first_scopes.min(words.len().saturating_sub(1)))
    {
        let same = SAME.iter().find(|(_, others)| is_in(others, word));
        let word = same.map_or(word.as_str(), |(one, _)| one);
        let says_nothing = word == "line"
            || (word != "no" && FILLERS.contains(&word))
            || (word == "code" && before == "zip");
        if !says_nothing {
            out.push_str(word);
        }
        before = word;
    }
    out
}

/// The words of a name in Latin letters, with one word for each meaning.
pub(super) fn meanings(name: &str) -> Vec<String> {
    let meaning = |word: String| {
        let same = SAME.iter().find(|(_, others)| is_in(others, &word));
        same.map_or(word, |(one, _)| (*one).to_owned())
    };
    words(name).into_iter().map(meaning).collect()
}

/// The words that say whose a column is, and others of the same meaning as known ones.
pub(super) fn of_parties() -> impl Iterator<Item = String> {
    let parties = WORDS.iter().map(|(_, list)| *list);
    let same = SAME.iter().map(|(_, others)| *others);
    let words = parties.chain(same).flat_map(|list| list.split(['|', ' ']));
    words.map(|word| word.trim().to_owned())
}

/// Whether no letter of a text is of a script without spaces between words.
pub(super) fn has_spaces(text: &str) -> bool {
    let is_other = |script| matches!(script, Some(Script::Chinese | Script::Thai));
    !text.chars().map(script_of).any(is_other)
}

/// Whose a column is by its name, and the rest of the name.
pub(super) fn without_whose(name: &str) -> (Option<Whose>, String) {
    for (whose, characters) in CHARACTERS {
        if let Some(word) = characters.split('|').find(|word| name.contains(*word)) {
            let rest = name.replacen(word, "", 1);
            return (
                Some(whose),
                rest.trim_start_matches(['的', '/', ' ']).to_owned(),
            );
        }
    }
    let words = words(name);
    for (whose, list) in WORDS {
        for word in list.split('|').map(str::trim) {
            if let Some(rest) = without_word(&words, word) {
                return (Some(whose), rest);
            }
        }
    }
    (None, name.to_owned())
}

/// The other words of a name, where this one is among them. `to` and `from` say whose it is at the beginning alone.
fn without_word(words: &[String], word: &str) -> Option<String> {
    let parts: Vec<&str> = word.split(' ').collect();
    let at = words
        .windows(parts.len())
        .position(|some| some.iter().eq(parts.iter()))?;
    if at > 0 && matches!(word, "to" | "from") {
        return None;
    }
    let rest = words
        .iter()
        .take(at)
        .chain(words.iter().skip(at + parts.len()));
    let rest = rest.filter(|word| {
        !FILLERS.contains(&word.as_str()) && !matches!(word.as_str(), "order" | "orders")
    });
    Some(rest.map(String::as_str).collect::<Vec<_>>().join(" "))
}

/// Whether a name has a word of what no field has.
pub(super) fn of_no_field(name: &str) -> bool {
    let words = words(name);
    words.iter().any(|word| is_in(OF_NO_FIELD, word))
        || matches!(without_whose(name).0, Some(Whose::Other))
}

/// The parts of a name that has a remark in brackets or a second name behind a stroke; with `by_script`, also of one in two scripts.
pub(super) fn parts(name: &str, by_script: bool) -> Vec<String> {
    let mut parts: Vec<String> = vec![String::new()];
    let mut script = None;
    for letter in name.chars() {
        let own = script_of(letter);
        let is_new = by_script && own.is_some() && script.is_some() && own != script;
        if "()（）[]【】\n/|:：".contains(letter) || is_new {
            parts.push(String::new());
            script = None;
        }
        script = own.or(script);
        if let Some(part) = parts.last_mut()
            && !"()（）[]【】\n/|:：*＊".contains(letter)
        {
            part.push(letter);
        }
    }
    let parts = parts.into_iter().map(|part| part.trim().to_owned());
    parts.filter(|part| !part.is_empty()).collect()
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Script {
    Latin,
    Chinese,
    Thai,
}

fn script_of(letter: char) -> Option<Script> {
    match letter {
        'a'..='z' | 'A'..='Z' | '\u{C0}'..='\u{17F}' => Some(Script::Latin),
        '\u{E00}'..='\u{E7F}' => Some(Script::Thai),
        '\u{3400}'..='\u{9FFF}' => Some(Script::Chinese),
        _ => None,
    }
}

/// Whether a part of a name that is not known changes nothing: a remark, or the same in another language.
pub(super) fn is_remark(part: &str, all: &[String]) -> bool {
    let words = words(part).join(" ");
    if is_in(REMARKS, &words) || words.is_empty() {
        return true;
    }
    let script = |text: &str| text.chars().find_map(script_of);
    let is_only_of_script = all
        .iter()
        .filter(|other| script(other) == script(part))
        .count()
        == 1;
    is_only_of_script && all.len() == 2 && !of_no_field(part)
}
