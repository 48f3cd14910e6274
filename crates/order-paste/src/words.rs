//! Short lists of words, and questions about the words of a text.

use std::ops::Range;

use order_model::text::key;

/// The kind of a character, as far as it matters where words end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Class {
    Between,
    Digit,
    Letter,
    Thai,
    Character,
}

pub(crate) fn class(character: char) -> Class {
    match character {
        '\u{E00}'..='\u{E7F}' => Class::Thai,
        '\u{3005}'..='\u{3007}' | '\u{3040}'..='\u{30FF}' | '\u{3400}'..='\u{9FFF}' => {
            Class::Character
        }
        '0'..='9' | '０'..='９' => Class::Digit,
        _ if character.is_alphanumeric()
            || matches!(character, '\u{300}'..='\u{36F}' | '\u{64B}'..='\u{652}') =>
        {
            Class::Letter
        }
        _ => Class::Between,
    }
}

/// Whether a word may begin or end between two characters.
pub(crate) fn is_edge(before: Option<char>, after: Option<char>) -> bool {
    match (before.map(class), after.map(class)) {
        (Some(before), Some(after)) => before != after || before == Class::Between,
        _ => true,
    }
}

/// Words of one country's addresses, as [`key`] makes them: who writes them writes from there.
pub(crate) const OF_COUNTRY: [(&str, &str); 14] = [
    (
        "PH",
        "brgy barangay purok sitio subd subdivision poblacion po ncr",
    ),
    (
        "MY",
        "jln lorong kg kampung taman persiaran sdn bhd binti bin darulehsan negeri poskod pangsapuri anak encik puan jalan lot",
    ),
    ("SG", "blk apt hdb"),
    ("TH", "soi thanon moo khwaeng khet tambon amphoe rd"),
    (
        "VN",
        "quan phuong huyen xa tphcm hcm tp duong ngo thon ward district sdt diachi ten hem",
    ),
    (
        "ID",
        "jl jln jalan kec kab kecamatan kabupaten rt rw kel kelurahan kota desa dusun perum perumahan komplek ruko gang no kak wa",
    ),
    (
        "MX",
        "col colonia cp fracc cdmx calle depto mza mz lt municipio delegacion alcaldia sa cv privada cerrada edomex jal gto qro",
    ),
    ("US", "st ave blvd apt ste suite pkwy usa dr ln"),
    ("HK", "hk kowloon flat nt gf queens"),
    (
        "GB",
        "uk road lane close england scotland wales london high court mob flat street",
    ),
    (
        "DE",
        "str plz strase herr frau og deutschland gmbh kg tel handy bitte",
    ),
    (
        "BR",
        "rua bairro cep apto ap avenida travessa alameda rodovia quadra cpf cnpj ltda uf fone zap casa",
    ),
    ("AE", "villa uae tower emirate llc corniche"),
    ("JP", "ku chome japan shi"),
];

/// Words that only companies have in their names.
const COMPANY: &str = "ltd llc inc gmbh corp corporation pte sdn bhd ltda kg ag llp plc pty limited trading logistik logistics supplies industries tnhh sarl srl \
    sadecv factory enterprise enterprises holdings bakery comercial ferreteria";
const COMPANY_CHARACTERS: [&str; 9] = [
    "公司",
    "株式会社",
    "有限会社",
    "จำกัด",
    "บริษัท",
    "商行",
    "商事",
    "企業",
    "工厂",
];

/// Words that stand before or behind a name and are no part of it.
const HONORIFICS: &str = "mr mrs ms miss mister dr prof sir madam encik puan tuan bapak ibu pak bu yth sr sra srta don dona ing lic herr herrn frau \
    คุณ นาย นาง นางสาว anh chi ong ba seu attn sis mdm";
const BEHIND: [&str; 7] = ["様", "さま", "御中", "先生", "女士", "小姐", "殿"];

/// Words of remarks.
const REMARKS: &str = "thanks thank salamat tq thx ty cheers order pls please plz gracias obrigado obrigada obg danke terimakasih terima makasih kasih call before deliver \
    delivery gift wrap leave near neighbour neighbor front door dejar titip hola hi hello hey oi hallo sis kak cod po ship nalang boleh mau shipping send vecino \
    giao gửi ship landmark beside ito details asap wrap if out morning hiya";
const REMARK_CHARACTERS: [&str; 22] = [
    "谢谢",
    "謝謝",
    "多谢",
    "多謝",
    "麻烦",
    "ขอบคุณ",
    "ค่ะ",
    "ครับ",
    "ฝาก",
    "สั่ง",
    "发到",
    "請寄",
    "请寄",
    "唔該",
    "放门",
    "放門",
    "不在",
    "到付",
    "女士",
    "男士",
    "宅配",
    "备注",
];

/// Words that mark a district, before it or behind it, as [`key`] makes them.
pub(crate) fn marks_district(country: &str, text: &str) -> bool {
    let words = match country {
        "PH" => "brgy barangay bgy poblacion",
        "MX" => "col colonia fracc fraccionamiento barrio zona",
        "BR" => "bairro jardim setor vila",
        "ID" => "kec kecamatan",
        "VN" => "phuong p xa thitran ward",
        "TW" | "CN" | "TH" => "district dist tambon khwaeng",
        _ => return false,
    };
    let first = first_words(text).any(|word| is_among(words, &word));
    let last = last_word(text)
        .is_some_and(|word| matches!(country, "VN" | "CN") && is_among(words, &key(word)));
    // `P.2`, `P2` and the like.
    let is_numbered = country == "VN"
        && key(text)
            .strip_prefix('p')
            .is_some_and(|rest| !rest.is_empty() && rest.bytes().all(|byte| byte.is_ascii_digit()));
    first || last || is_numbered
}

/// Words that mark a city, or what stands in its place.
pub(crate) fn marks_city(country: &str, text: &str) -> bool {
    let first = |words: &str| first_words(text).any(|word| is_among(words, &word));
    let ends = |words: &str| last_word(text).is_some_and(|word| is_among(words, &key(word)));
    let has_letters = text.contains(char::is_alphabetic);
    has_letters
        && match country {
            "PH" => ends("city"),
            "ID" => first("kota kab kabupaten"),
            "VN" => {
                let folded = key(text);
                let numbered = folded.strip_prefix('q').is_some_and(|rest| {
                    !rest.is_empty() && rest.bytes().all(|byte| byte.is_ascii_digit())
                });
                first("quan q huyen thixa tp thanhpho district") || ends("district") || numbered
            }
            "TH" => first("amphoe khet mueang muang"),
            "TW" => ends("dist district township"),
            "CN" => ends("city"),
            "JP" => ends("ku shi") || text.ends_with("-ku") || text.ends_with("-shi"),
            _ => false,
        }
}

/// The first word of a text, its first two and the letters before a point in it.
fn first_words(text: &str) -> impl Iterator<Item = String> {
    let ends = text.match_indices([' ', '.']).map(|(at, _)| at).take(2);
    ends.filter_map(|end| text.get(..end)).map(key)
}

pub(crate) fn last_word(text: &str) -> Option<&str> {
    text.split([' ', '.']).rfind(|word| !word.is_empty())
}

/// Whether a word, as [`key`] makes it, is one of those between spaces.
pub(crate) fn is_among(words: &str, word: &str) -> bool {
    !word.is_empty() && words.split_ascii_whitespace().any(|one| one == word)
}

/// The words of a text with their places in it.
pub(crate) fn words(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut start = None;
    for (at, character) in text.char_indices().chain([(text.len(), ' ')]) {
        match (start, character.is_whitespace()) {
            (None, false) => start = Some(at),
            (Some(from), true) => {
                found.push(from..at);
                start = None;
            }
            _ => {}
        }
    }
    found
}

/// How many words of a text are one country's.
pub(crate) fn words_of(country: &str, text: &str) -> usize {
    let Some((_, own)) = OF_COUNTRY.iter().find(|(known, _)| *known == country) else {
        return 0;
    };
    let between =
        |character: char| class(character) == Class::Between && !matches!(character, '\'' | '’');
    let folded = text.split(between).filter(|word| !word.is_empty()).map(key);
    folded.filter(|word| is_among(own, word)).count()
}

pub(crate) fn is_company(text: &str) -> bool {
    let first = text
        .split(' ')
        .next()
        .is_some_and(|word| matches!(word, "PT" | "CV" | "UD" | "PT."));
    first
        || COMPANY_CHARACTERS.iter().any(|word| text.contains(word))
        || text
            .split([' ', ','])
            .any(|word| is_among(COMPANY, &key(word)))
        || ["S.A.", "S.L."].iter().any(|mark| text.contains(mark))
        || key(text).starts_with("congty")
}

/// Whether a text says something that belongs to no address: it has a word of remarks and no number of a house.
pub(crate) fn is_remark(text: &str) -> bool {
    let mut words = text.split([' ', '\'', '.']).filter(|word| !word.is_empty());
    let is_one = |word: &str| is_among(REMARKS, &key(word));
    // A street may have such a word within it.
    REMARK_CHARACTERS.iter().any(|word| text.contains(word))
        || if has_digit(text) {
            words.next().is_some_and(is_one)
        } else {
            words.any(is_one)
        }
}

/// A name's range without the honorifics around it.
pub(crate) fn without_honorifics(text: &str, range: Range<usize>) -> (Range<usize>, bool) {
    let mut own = range.clone();
    while let Some(inner) = text.get(own.clone()) {
        let thai = ["คุณ", "นางสาว"]
            .iter()
            .find_map(|word| inner.strip_prefix(word));
        let word = inner
            .split_once([' ', '.'])
            .filter(|(word, _)| is_among(HONORIFICS, &key(word)));
        let Some(rest) = thai.or(word.map(|(_, rest)| rest)) else {
            break;
        };
        let rest = rest.trim_start_matches([' ', '.']);
        if rest.is_empty() {
            break;
        }
        own.start = own.end - rest.len();
    }
    for word in BEHIND {
        let inner = text.get(own.clone()).unwrap_or_default();
        if let Some(rest) = inner.strip_suffix(word)
            && rest.trim_end().chars().nth(1).is_some()
        {
            own.end = own.start + rest.trim_end().len();
        }
    }
    let is_found = own != range;
    (own, is_found)
}

/// Whether a whole text is an honorific that stands behind a name.
pub(crate) fn is_behind_name(text: &str) -> bool {
    BEHIND.contains(&text) || is_among(HONORIFICS, &key(text))
}

pub(crate) fn has_digit(text: &str) -> bool {
    text.chars()
        .any(|character| class(character) == Class::Digit)
}

/// Whether a text has Chinese or Japanese characters.
pub(crate) fn has_characters(text: &str) -> bool {
    text.chars()
        .any(|character| class(character) == Class::Character)
}
