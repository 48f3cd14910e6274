//! Texts in UTF-8 that something read in another encoding, and how they were before: `JÃ¤rvi` was `Järvi`.
//!
//! In UTF-8 a letter beyond ASCII is two to four bytes, of which the first is C2 to F4 and the others are 80 to BF; read in an encoding of
//! single bytes it is as many characters, the first of which hardly ever stands before the others in a text. Sources: the WHATWG
//! Encoding standard (windows-1252, windows-1251, macintosh, gb18030), Unicode's tables of IBM's code pages 437 and 850.

use super::split::contains;

/// An encoding in which UTF-8 has been read: the characters of its bytes 80 to BF, and those of the first bytes that are looked for.
struct Encoding {
    /// In the order of the bytes. Where two encodings share their first bytes, the other's stand behind.
    continuations: &'static str,
    /// The byte of each comes behind it, as a character of Latin 1.
    firsts: &'static str,
    /// How many letters must have been read so before it is certain.
    fewest: usize,
    /// Whether all that is not ASCII must have been.
    whole: bool,
}

const ENCODINGS: [Encoding; 4] = [
    Encoding {
        continuations: "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8d}Ž\u{8f}\u{90}‘’“”•–—˜™š›œ\u{9d}žŸ\
            \u{a0}¡¢£¤¥¦§¨©ª«¬\u{ad}®¯°±²³´µ¶·¸¹º»¼½¾¿",
        firsts: "ÂÂÃÃÄÄÅÅÆÆÎÎÏÏÐÐÑÑ××ØØÙÙÚÚÛÛààááââããääååææççèèééêêëëììííîîïïðð",
        fewest: 1,
        whole: false,
    },
    Encoding {
        continuations: "ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—\u{98}™љ›њќћџ\
            \u{a0}ЎўЈ¤Ґ¦§Ё©Є«¬\u{ad}®Ї°±Ііґµ¶·ё№є»јЅѕї",
        firsts: "РÐСÑГÃ",
        fewest: 2,
        whole: true,
    },
    Encoding {
        continuations: "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø",
        firsts: "√Ãƒ\u{c4}≈Å",
        fewest: 1,
        whole: false,
    },
    Encoding {
        continuations: "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐\
            ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐",
        firsts: "├Ã─Ä┼Å╨Ð╤Ñ",
        fewest: 1,
        whole: false,
    },
];

/// The two bytes of each letter from U+00C0 to U+017F as GBK has them, in the order of the letters.
const IN_GBK: &str = "脌脕脗脙脛脜脝脟脠脡脢脣脤脥脦脧脨脩脪脫脭脮脰脳脴脵脷脹脺脻脼脽脿谩芒茫盲氓忙莽猫茅锚毛矛铆卯茂冒帽貌贸么玫枚梅\
    酶霉煤没眉媒镁每膧膩膫膬膭膮膯膰膱膲膴膵膶膷膸膹膼膽膾膿臄臅臇臈臉臋臍臎臏臐臑臒臓摹蘑模膜磨摩魔抹末莫墨默沫漠寞陌谋牟某\
    拇牡亩姆母墓暮幕募慕木目艀艁艂艃艅艆艈艊艌艍艎艐艑艒艓艔艕艖艗艙艛艜艝艞艠艡艢艣艤艥艦艧艩拧泞牛扭钮纽脓浓农弄奴努怒女暖\
    虐疟挪懦糯诺哦欧鸥殴藕呕偶沤啪趴";

/// The commonest of the rare characters that GBK reads in the UTF-8 of Chinese names and addresses: 李四 becomes 鏉庡洓, 广东 骞夸笢. Counted in
/// names and addresses made up by the PyPI package Faker 40.63.0; no two of them stand in one of 45,000 right names and addresses.
const HAN_IN_GBK: &str = "佸佹佺佽侀傚傛傜傝傞叞呭嚜堝夊夋姊嫳嬪嬫寮寰寳尯屾崡嶅帀幙庡庢忓忚戝搴杈栧棬椾楀楁榛槼樺樻樿欏欐浣涓澶瀛灄灞炲煄熷熻犲琛甯畞畨窇窛窞競笢緳绂\
    绉鍏鍐鍒鍖鍗鍘鍙鍚鍩鏂鏃鏄鏈鏉鏋鐗鐜鐝鐪鑻閮閲闀闄闈";

/// What U+FFFD is in GBK, twice.
const LOST_IN_GBK: &str = "锟斤拷";

/// How a text that was read in the wrong encoding was before, `Some(None)` where that is not known; `None` if it was not.
pub(crate) fn before(text: &str) -> Option<Option<String>> {
    // What a wrong encoding makes of one character stands together.
    let (mut has_pair, mut has_mixed, mut may_be_lost, mut is_cut) = (false, false, false, false);
    let mut before = ' ';
    for letter in text.chars() {
        has_pair |= is_suspect(before) && !letter.is_ascii();
        has_mixed |= before.is_ascii_alphabetic() && is_han(letter);
        may_be_lost |= letter == '锟';
        // `voilÃ le`: what stood behind the first character was taken for a space. No word goes on with a capital like this.
        is_cut |= before.is_ascii_lowercase() && letter == 'Ã';
        before = letter;
    }
    let mut mended: Option<String> = None;
    if has_pair {
        // What was stored wrongly twice is mended twice.
        for _ in 0..3 {
            let now = mended.as_deref().unwrap_or(text);
            let Some(once) = ENCODINGS.iter().find_map(|encoding| encoding.mend(now)) else {
                break;
            };
            mended = Some(once);
        }
    }
    if mended.is_none() && has_mixed {
        mended = from_gbk(text);
    }
    if mended.is_none() && has_pair {
        mended = cyrillic(text);
    }
    let is_lost =
        || may_be_lost && contains(text, LOST_IN_GBK) || !has_pair && has_han_in_gbk(text);
    match mended {
        Some(_) => Some(mended.filter(|mended| !is_half_mended(mended))),
        None => (is_lost() || is_cut || has_pair && is_beyond_mending(text)).then_some(None),
    }
}

/// Whether a sign still hangs on a letter as it does in what a wrong encoding makes: `å¼ 三`, of which a part was taken for a space.
fn is_half_mended(text: &str) -> bool {
    let mut before = ' ';
    text.chars().any(|letter| {
        let hangs = matches!(before, '\u{C0}'..='\u{FF}') && matches!(letter, '\u{A1}'..='\u{BF}');
        before = letter;
        hangs
    })
}

/// Whether a character may begin what a wrong encoding made of another one.
const fn is_suspect(character: char) -> bool {
    matches!(
        character,
        '\u{80}'..='\u{24F}' | '\u{400}'..='\u{45F}' | '√' | '≈' | '\u{2500}'..='\u{257F}'
    )
}

const fn is_han(character: char) -> bool {
    matches!(character, '\u{3400}'..='\u{9FFF}')
}

impl Encoding {
    fn mend(&self, text: &str) -> Option<String> {
        // Where some letters were certainly read so, those that are doubtful were too.
        let mut mended = String::new();
        let is_certain = self.read(text, false, None);
        (is_certain && self.read(text, true, Some(&mut mended))).then_some(mended)
    }

    /// Whether a text was read in this encoding; `out` gets what it was before.
    #[inline(never)]
    fn read(&self, text: &str, doubtful: bool, mut out: Option<&mut String>) -> bool {
        let mut rest = text;
        let (mut found, mut kept) = (0, 0);
        while let Some(letter) = rest.chars().next() {
            let decoded = self.decode(letter, rest, doubtful);
            let (said, length) = match decoded {
                Some((decoded, length)) => {
                    found += 1;
                    (decoded, length)
                }
                None => {
                    kept += usize::from(!letter.is_ascii());
                    (letter, letter.len_utf8())
                }
            };
            if let Some(out) = &mut out {
                out.push(said);
            }
            rest = rest.get(length..).unwrap_or_default();
        }
        found >= self.fewest && !(self.whole && kept > 0)
    }

    /// The character of which the first of these are the bytes, and how long they are.
    fn decode(&self, letter: char, text: &str, doubtful: bool) -> Option<(char, usize)> {
        let mut rest = text.get(letter.len_utf8()..)?.chars();
        let second = rest.clone().next()?;
        if letter.is_ascii() || second.is_ascii() {
            return None;
        }
        let first = self.first(letter)?;
        let length = match first {
            0xC2..0xE0 => 2,
            0xE0..0xF0 => 3,
            _ => 4,
        };
        let mut bytes = [first, 0, 0, 0];
        let bytes = bytes.get_mut(..length)?;
        for byte in bytes.iter_mut().skip(1) {
            *byte = self.continuation(rest.next()?)?;
        }
        let decoded = str::from_utf8(bytes).ok()?.chars().next()?;
        let rest = rest.as_str();
        let before_letter = rest.as_bytes().first().is_some_and(u8::is_ascii_alphabetic);
        // A capital before a closing quote, a dash or a space may well be meant.
        let is_doubtful = length == 2
            && match second {
                '\u{a0}' => true,
                '‘' | '’' | '“' | '”' | '–' | '—' | '…' | '›' | '»' => {
                    !before_letter
                }
                _ => false,
            };
        let is_read = !is_control(decoded) && (doubtful || !is_doubtful);
        is_read.then_some((decoded, text.len() - rest.len()))
    }

    fn first(&self, letter: char) -> Option<u8> {
        let mut firsts = self.firsts.chars();
        while let (Some(first), Some(byte)) = (firsts.next(), firsts.next()) {
            if first == letter {
                return u8::try_from(u32::from(byte)).ok();
            }
        }
        None
    }

    fn continuation(&self, letter: char) -> Option<u8> {
        let own = || self.continuations.chars().position(|own| own == letter);
        // What an encoding has no character for is passed on as it is.
        let byte = match u32::from(letter) {
            control @ 0x80..0xA0 => control as usize,
            _ => 0x80 + own()? % 64,
        };
        u8::try_from(byte).ok()
    }
}

/// Controls, of C0 and of C1.
const fn is_control(character: char) -> bool {
    matches!(character, '\0'..='\u{1F}' | '\u{7F}'..='\u{9F}')
}

/// A Latin text with Chinese characters within its words: each was a letter with an accent.
fn from_gbk(text: &str) -> Option<String> {
    let mut out = String::new();
    let mut before = ' ';
    let mut letters = text.chars();
    while let Some(letter) = letters.next() {
        let mut meant = letter;
        if is_han(letter) {
            meant = before_gbk(letter).filter(|_| before.is_ascii_alphabetic())?;
            let after = letters.as_str().as_bytes().first();
            let is_within = after.is_some_and(u8::is_ascii_alphabetic);
            // At the end of a word only what often ends one.
            if !is_within && !matches!(meant, 'é' | 'á' | 'í' | 'ó' | 'ú') {
                return None;
            }
        }
        out.push(meant);
        before = letter;
    }
    Some(out)
}

/// The letter whose two bytes are this character in GBK.
fn before_gbk(character: char) -> Option<char> {
    let place = IN_GBK.chars().position(|known| known == character)?;
    let letter = char::from_u32(0xC0 + u32::try_from(place).ok()?)?;
    (!matches!(letter, '×' | '÷')).then_some(letter)
}

/// Whether two different ones of [`HAN_IN_GBK`] stand in a text.
fn has_han_in_gbk(text: &str) -> bool {
    let (known, _) = HAN_IN_GBK.as_bytes().as_chunks::<3>();
    let mut first = None;
    text.chars().filter(|letter| is_han(*letter)).any(|letter| {
        let mut bytes = [0; 3];
        letter.encode_utf8(&mut bytes);
        let is_known = known.binary_search(&bytes).is_ok();
        if is_known && first.is_none() {
            first = Some(letter);
        }
        is_known && first != Some(letter)
    })
}

/// Cyrillic in windows-1251 that was read as windows-1252: words of nothing but small letters with accents.
fn cyrillic(text: &str) -> Option<String> {
    let mut out = String::new();
    let mut length = 0;
    for letter in text.chars().chain([' ']) {
        match letter {
            'à'..='ÿ' => length += 1,
            'À'..='ß' if length == 0 => length = 1,
            other if !other.is_ascii() || other.is_ascii_alphabetic() => return None,
            _ if matches!(length, 1 | 2) => return None,
            _ => length = 0,
        }
        let meant = match u32::from(letter) {
            code @ 0xC0..=0xFF => char::from_u32(code - 0xC0 + 0x410).unwrap_or(letter),
            _ => letter,
        };
        out.push(meant);
    }
    // The space that ends the last word is none of the text.
    out.pop();
    Some(out)
}

/// Whether a text was certainly read in the wrong encoding, and nobody knows in which.
fn is_beyond_mending(text: &str) -> bool {
    let (mut signs, mut letters, mut is_mixed) = (0, 0, false);
    for letter in text.chars().chain([' ']) {
        match letter {
            '×' | '÷' => signs += 1,
            'À'..='ÿ' => (signs, letters) = (signs + 1, letters + 1),
            '¡'..='¿' => signs += 1,
            _ if letter.is_ascii_alphanumeric() => is_mixed = true,
            _ if signs > 3 && letters > 1 && !is_mixed => return true,
            _ => (signs, letters, is_mixed) = (0, 0, false),
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_have_a_character_for_each_byte() {
        for encoding in &ENCODINGS {
            assert_eq!(encoding.continuations.chars().count() % 64, 0);
            assert_eq!(encoding.firsts.chars().count() % 2, 0);
        }
        assert_eq!(IN_GBK.chars().count(), 192);
    }

    #[test]
    fn what_was_read_wrongly_is_mended() {
        for (text, expected) in [
            ("JÃ¤rvi", "Järvi"),
            ("Ã–sterreich", "Österreich"),
            ("JosÃ©", "José"),
            ("JosÃƒÂ©", "José"),
            ("Å\u{81}Ã³dÅº", "Łódź"),
            ("Nguyá»…n VÄƒn", "Nguyễn Văn"),
            ("Oâ€™Neil", "O’Neil"),
            ("Calle 5 nÂº 3", "Calle 5 nº 3"),
            ("å¼\u{a0}ä¸‰", "张三"),
            ("Ð˜Ð²Ð°Ð½", "Иван"),
            ("Ø£Ø\u{ad}Ù…Ø¯", "أحمد"),
            ("à¸\u{81}à¸£à¸¸à¸‡", "กรุง"),
            ("РњР°СЂРёСЏ", "Мария"),
            ("J√§rvi", "Järvi"),
            ("Jos√©", "José"),
            ("J├ñrvi", "Järvi"),
            ("M├╝ller", "Müller"),
            ("Mu帽oz", "Muñoz"),
            ("Jos茅 Garc铆a", "José García"),
            ("Ìàðèÿ", "Мария"),
        ] {
            assert_eq!(before(text), Some(Some(expected.to_owned())), "{text}");
        }
        for text in [
            "锟斤拷锟斤拷",
            "ÕÅÈýÈý",
            "ÌÀÐÈß",
            "voilÃ le travail",
            "鏉庡洓",
            "鍖椾含甯",
        ] {
            assert_eq!(before(text), Some(None), "{text}");
        }
    }

    #[test]
    fn what_is_right_is_left_alone() {
        for text in [
            "Järvi",
            "Łódź",
            "São João",
            "“MAÇÔ",
            "IRMÃ\u{a0}Maria",
            "MAÇÃ – 2",
            "ÅÄÖ",
            "Åsa Öberg",
            "Рівне",
            "Самара",
            "Река",
            "Иван Рёгин",
            "Nguyễn Văn",
            "北京市朝阳区B座",
            "T恤",
            "5号楼A座12",
            "Lucy毛",
            "√2",
            "1 × 2 ½",
            "Æðey",
            "Ísafjörður",
            "Þórður",
            "«Café»",
            "„Weiß“",
            "Île-de-France",
            "ªº",
            "××××",
            "กรุงเทพฯ",
            "Ünïcödé",
            "CHÂTEAU",
            "À l’Étoile",
            "NOËL…",
            "Ñuñoa",
            "Ävö",
            "iPhone壳",
        ] {
            assert_eq!(before(text), None, "{text}");
        }
    }
}
