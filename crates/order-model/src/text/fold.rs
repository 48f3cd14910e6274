//! Names of places as people write them: `SAO PAULO` is `São Paulo`, `METRO-MANILA` is `Metro Manila`,
//! `Guangdong Province` is `Guangdong`, `廣東省` is `广东`.
//!
//! `cargo xtask codegen` compiles this file too, since the list of provinces is in the order that it makes.

use super::split::{is_one_of, parts};

/// Whether two names are the same; case, accents, spaces and punctuation aside.
pub(crate) fn alike(left: &str, right: &str) -> bool {
    folded(left).eq(folded(right))
}

/// A name as three bytes, the same for all that are [`alike`] it: FNV-1a of its letters. Lists that are asked only whether a
/// name is in them, and whose codegen makes sure that no two of them are the same, hold these in the place of long names.
pub(crate) fn name_hash(name: &str) -> [u8; 3] {
    let hash = folded(name).fold(0x811C_9DC5_u32, |hash, letter| {
        (hash ^ u32::from(letter)).wrapping_mul(0x0100_0193)
    });
    // Short names differ in the low bits alone until these are spread.
    let hash = (hash ^ hash >> 16).wrapping_mul(0x85EB_CA6B);
    let [_, bytes @ ..] = (hash ^ hash >> 13).to_be_bytes();
    bytes
}

/// The letters and digits that count.
pub(crate) fn folded(text: &str) -> impl Iterator<Item = char> + '_ {
    text.chars().filter_map(fold)
}

/// The letter or digit that counts for one; `None` where it does not count.
pub(crate) fn fold(letter: char) -> Option<char> {
    match letter {
        _ if letter.is_ascii_alphanumeric() => Some(letter.to_ascii_lowercase()),
        // ASCII's punctuation, and that of other scripts; spacing and combining accents; Arabic's short vowels.
        '\0'..='\u{BF}'
        | '\u{2B0}'..='\u{36F}'
        | 'ـ'
        | '\u{64B}'..='\u{652}'
        | '\u{2000}'..='\u{206F}'
        | '\u{3000}'..='\u{3002}'
        | '・' => None,
        '\u{C0}'..='\u{17F}' => base_letter(letter),
        'Ơ' | 'ơ' => Some('o'),
        'Ư' | 'ư' => Some('u'),
        'Ș' | 'ș' => Some('s'),
        'Ț' | 'ț' => Some('t'),
        '\u{1EA0}'..='\u{1EB7}' => Some('a'),
        '\u{1EB8}'..='\u{1EC7}' => Some('e'),
        '\u{1EC8}'..='\u{1ECB}' => Some('i'),
        '\u{1ECC}'..='\u{1EE3}' => Some('o'),
        '\u{1EE4}'..='\u{1EF1}' => Some('u'),
        '\u{1EF2}'..='\u{1EF9}' => Some('y'),
        'أ' | 'إ' | 'آ' => Some('ا'),
        'ي' => Some('ی'),
        'ك' => Some('ک'),
        'Ё' | 'ё' => Some('е'),
        '\u{3400}'..='\u{9FFF}' => Some(plain_form(letter)),
        _ => Some(lower(letter)),
    }
}

/// The small letter of a capital, in the scripts that addresses of our countries are in: Latin, Greek, Cyrillic and
/// Armenian. The standard library's own tables, for every script, are larger than all of this crate's lists but one.
pub(crate) fn lower(letter: char) -> char {
    let code = u32::from(letter);
    let even = u32::from(code % 2 == 0);
    let distance = match code {
        0x41..=0x5A | 0xC0..=0xD6 | 0xD8..=0xDE | 0x391..=0x3A1 | 0x3A3..=0x3AB | 0x410..=0x42F => {
            32
        }
        0x100..=0x12F | 0x132..=0x137 | 0x14A..=0x177 | 0x460..=0x481 | 0x1EA0..=0x1EFF => even,
        0x139..=0x148 | 0x179..=0x17E => 1 - even,
        0x400..=0x40F => 80,
        0x531..=0x556 => 48,
        0xFF21..=0xFF3A => 32,
        _ => 0,
    };
    char::from_u32(code + distance).unwrap_or(letter)
}

/// A short text with each of its characters changed or left out, to be looked up in a list.
pub(crate) struct Changed {
    bytes: [u8; LONGEST],
    length: usize,
}

/// The longest, in bytes.
const LONGEST: usize = 64;

impl Changed {
    /// `None` where it is too long.
    #[inline(never)]
    pub(crate) fn by(text: &str, change: fn(char) -> Option<char>) -> Option<Self> {
        let mut changed = Self {
            bytes: [0; LONGEST],
            length: 0,
        };
        for character in text.chars() {
            let Some(character) = change(character) else {
                continue;
            };
            let rest = changed.bytes.get_mut(changed.length..)?;
            if character.len_utf8() > rest.len() {
                return None;
            }
            changed.length += character.encode_utf8(rest).len();
        }
        Some(changed)
    }

    pub(crate) fn as_str(&self) -> &str {
        let bytes = self.bytes.get(..self.length);
        str::from_utf8(bytes.unwrap_or_default()).unwrap_or_default()
    }
}

/// What remains of a letter of U+00C0 to U+017F without its accent.
fn base_letter(letter: char) -> Option<char> {
    const FIRST: usize = 0xC0;
    const LETTERS: &[u8] = b"aaaaaaaceeeeiiiidnooooo-ouuuuytsaaaaaaaceeeeiiiidnooooo-ouuuuyty\
        aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllllnnnnnnnnnoooooooorrrrrr\
        ssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";
    let base = LETTERS.get((letter as usize).checked_sub(FIRST)?)?;
    (*base != b'-').then_some(char::from(*base))
}

/// The form that stands for all and the others of it, for each character.
const FORMS: &str = "万萬 与與 东東 丰豐 义義 乌烏 乐樂 乔喬 买買 云雲 亚亞 仑侖 会會 伦倫 侬儂 儿兒児 兰蘭 关關 兴興 内內 冈岡 \
    军軍 农農 冲沖衝 刹剎 务務 劳勞 区區 华華 占佔 卢盧 却卻 厘釐 县縣県 台臺 叶葉 后後 哒噠 园園 国國 \
    图圖 圣聖 坚堅 壮壯 头頭 奥奧 孙孫 宁寧 宝寶 宫宮 宾賓 寿壽 尔爾 尧堯 屿嶼 岘峴 岛島 岩巖 干幹 广廣広 \
    庄莊 庆慶 库庫 开開 彻徹 德徳 怀懷 托託 捞撈 时時 来來 枥栃 标標 栗慄 楼樓 榄欖 槟檳 汉漢 没沒 泽澤 济濟 \
    温溫 湾灣 热熱 爱愛 犹猶 玛瑪 瓯甌 盖蓋 礼禮 禄祿 红紅 约約 纳納 纽紐 统統 绳縄繩 维維 缅緬 缴繳 罗羅 \
    群羣 联聯 肃肅 脱脫 腊臘 苏蘇 荣榮 莱萊 莲蓮 萨薩 计計 诗詩 诸諸 诺諾 谅諒 贝貝 贡貢 贪貪 贵貴 贺賀 贾賈 \
    赖賴 辅輔 辖轄 边邊 辽遼 达達 迈邁 连連 逊遜 里裡裏 银銀 锡錫 长長 门門 闽閩 阳陽 陕陝 难難 雳靂 雾霧 \
    静靜 韦韋 韩韓 顺順 顿頓 颂頌 领領 颜顏 颠顛 马馬 骚騷 鲁魯 鸟鳥 麦麥 黑黒 齐齊 龙龍竜";

/// How many characters have another form that stands for them: all of [`FORMS`] but the first between two spaces.
const OTHERS: usize = {
    let (mut rest, mut spaces) = (FORMS.as_bytes(), 0);
    while let [first, after @ ..] = rest {
        spaces += (*first == b' ') as usize;
        rest = after;
    }
    (FORMS.len() - spaces) / 3 - (spaces + 1)
};

/// These characters, in their order, each with the form that stands for it.
#[expect(
    clippy::indexing_slicing,
    reason = "evaluated by the compiler, which refuses what is out of bounds"
)]
static STANDING_FOR: [(u16, u16); OTHERS] = {
    let bytes = FORMS.as_bytes();
    let (mut others, mut count, mut at, mut standing) = ([(0, 0); OTHERS], 0, 0, 0);
    while at < bytes.len() {
        if bytes[at] == b' ' {
            (standing, at) = (0, at + 1);
            continue;
        }
        let [high, middle, low] = [bytes[at] & 0xF, bytes[at + 1] & 0x3F, bytes[at + 2] & 0x3F];
        let form = (high as u16) << 12 | (middle as u16) << 6 | low as u16;
        at += 3;
        if standing == 0 {
            standing = form;
            continue;
        }
        let mut place = count;
        while place > 0 && others[place - 1].0 > form {
            others[place] = others[place - 1];
            place -= 1;
        }
        others[place] = (form, standing);
        count += 1;
    }
    others
};

/// One form for the characters in names of provinces that China, Taiwan and Japan write differently.
fn plain_form(letter: char) -> char {
    let code = u32::from(letter);
    let place = STANDING_FOR.binary_search_by_key(&code, |(form, _)| u32::from(*form));
    let standing = place.ok().and_then(|place| STANDING_FOR.get(place));
    let standing = standing.and_then(|(_, standing)| char::from_u32(u32::from(*standing)));
    standing.unwrap_or(letter)
}

/// A name without the words for what it names: `Province of Cebu`, `Co. Cork`, `Osaka-fu`, `W.P. Labuan`, `广东省`, `경기도`,
/// and without what stands behind it in brackets.
pub(crate) fn bare(name: &str) -> &str {
    let name = name.trim();
    let open = name.strip_suffix(')').and_then(|name| name.split_once('('));
    let inner = open.map_or(name, |(before, _)| before.trim_end());
    if is_among(CITIES, inner) {
        return name;
    }
    let inner = without_suffix(without_prefix(inner)).trim();
    if inner.is_empty() { name } else { inner }
}

/// Cities that are called by a province in which they do not lie, or not alone.
const CITIES: &str = "quezoncity isabelacity cotabatocity kansascity michigancity missouricity nevadacity virginiacity arkansascity coloradocity";

/// What a province may be called, folded, before or after its name; of up to three words.
const KINDS: &str = "province provincia prov pcia provinsi propinsi state estado edo departamento depto region county condado co parish marz dpto gov negeri ft ar metropolis \
    emirate governorate prefecture pref oblast obl kray krai okrug republic republits respublika city municipality district territory \
    kota kabupaten kab autonomousregion autonomousokrug autonomousoblast autonomousrepublic avtonomnyyokrug \
    specialadministrativeregion sar specialselfgoverningprovince selfgoverningprovince specialcity metropolitancity \
    federalterritory wilayahpersekutuan wp darulehsan darultakzim darultazim darulaman darulnaim darulmakmur darulridzuan daruliman \
    darulkhusus commonwealth cittametropolitana comunidad comunidadforal principado daerahkhusus daerahkhususibukota daerahistimewa dki \
    tinh thanhpho tp changwat sheng shi zizhiqu zhuangzuzizhiqu huizuzizhiqu weiwuerzizhiqu do bukdo ken fu to ili \
    область обл край кр город республика респ г автономныйокруг автономнаяобласть ао аобл место м استان محافظة امارة";

/// What may stand between such a word and the name; not in Vietnamese, where it begins names: Đà Nẵng.
const JOINERS: &str = "of de del da do di";
const WITHOUT_JOINER: &str = "tinh thanhpho tp";

/// What provinces are called in scripts that put no space between; a longer one before its own ending.
const ENDINGS: &str = "壮族自治区 回族自治区 维吾尔自治区 自治区 自治區 特别行政区 特別行政區 省 市 县 縣 県 都 府 道 州 邦 \
    특별자치도 특별자치시 자치도 자치시 특별시 광역시 직할시 도 시";
const BEGINNINGS: &str = "จังหวัด จ.";

/// How many words a kind has at most.
const KIND_WORDS: usize = 3;

fn without_prefix(name: &str) -> &str {
    for beginning in parts(BEGINNINGS, b' ') {
        if let Some(rest) = name.strip_prefix(beginning) {
            return rest;
        }
    }
    let ends = name.match_indices([' ', '.', '-']).take(KIND_WORDS);
    let rest = ends
        .filter_map(|(end, _)| name.split_at_checked(end))
        .filter(|(word, _)| is_among(KINDS, word))
        .last();
    let Some((kind, rest)) = rest else {
        return name;
    };
    let rest = rest.trim_start_matches([' ', '.', '-']);
    // Nigeria's Edo State is no Estado.
    if is_among(KINDS, rest) {
        return name;
    }
    match rest.split_once(' ') {
        Some((word, rest)) if is_among(JOINERS, word) && !is_among(WITHOUT_JOINER, kind) => rest,
        _ => rest,
    }
}

fn without_suffix(name: &str) -> &str {
    let is_latin = name.bytes().next_back().is_none_or(|byte| byte.is_ascii());
    let endings = if is_latin { "" } else { ENDINGS };
    for ending in parts(endings, b' ') {
        // One character that is left is part of the name: 京都 is no 京.
        if let Some(rest) = name.strip_suffix(ending)
            && !ending.is_empty()
            && rest.chars().nth(1).is_some()
        {
            return rest;
        }
    }
    let name = name.trim_end();
    let starts = name.rmatch_indices([' ', '-']).take(KIND_WORDS);
    let rest = starts
        .filter_map(|(start, _)| name.split_at_checked(start))
        .filter(|(_, word)| is_among(KINDS, word))
        .last();
    rest.map_or(name, |(rest, _)| rest)
}

/// Whether a word is one for what a name names, such as `province`.
pub(crate) fn is_kind(word: &str) -> bool {
    is_among(KINDS, word)
}

/// Whether a word, folded, is one of those between spaces.
pub(crate) fn is_among(words: &str, word: &str) -> bool {
    Changed::by(word, fold).is_some_and(|word| is_one_of(words, b' ', word.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_is_among_its_own() {
        for words in [KINDS, JOINERS] {
            for word in words.split(' ') {
                assert!(is_among(words, word), "{word}");
                assert!(is_among(words, &word.to_uppercase()), "{word}");
                assert!(!is_among(words, &format!("{word}{word}")), "{word}");
            }
            assert!(!is_among(words, "") && !is_among(words, " . "));
        }
    }

    #[test]
    fn every_form_of_a_character_becomes_the_first() {
        for group in FORMS.split(' ') {
            let first = group.chars().next().unwrap();
            for form in group.chars() {
                assert_eq!(plain_form(form), first);
            }
        }
        assert_eq!(plain_form('海'), '海');
    }
}
