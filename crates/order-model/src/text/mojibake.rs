//! Texts in UTF-8 that something read in another encoding, and how they were before: `JÃ¤rvi` was `Järvi`.
//!
//! In UTF-8 a letter beyond ASCII is two to four bytes, of which the first is C2 to F4 and the others are 80 to BF; read in an encoding of
//! single bytes it is as many characters, the first of which hardly ever stands before the others in a text. Sources: the WHATWG
//! Encoding standard (windows-1252, windows-1251, macintosh, gb18030), Unicode's tables of IBM's code pages 437 and 850.

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
const HAN_IN_GBK: &str = "搴鐪甯鍘競幙琛佸鏉鍗涓寮佹鐜闄姊鍏崡尯鍚鍒帀窞傝鍖鍙嚜傚閮笢夊寳庡鑻灞傛澶欐鍐鏂忓炲熷佺熻槼堝戝榛傞嶅畞犲呭佽侀\
    鐗屾樻楀闀栧閲棬鍩忚鏄嫳楁畨嬪叞杈鐝樿嬫鏃緳椾绉窇煄窛浣灄绂傜欏寰鏋庢瀛鏈樺夋闈";

/// What U+FFFD is in GBK, twice.
const LOST_IN_GBK: &str = "锟斤拷";

/// How a text that was read in the wrong encoding was before, `Some(None)` where that is not known; `None` if it was not.
pub(crate) fn before(text: &str) -> Option<Option<String>> {
    if text.is_ascii() {
        return None;
    }
    // Most that is not ASCII has none of the characters that wrong encodings make.
    if !text.chars().any(is_suspect) {
        let is_lost = || text.contains(LOST_IN_GBK) || has_han_in_gbk(text);
        return from_gbk(text)
            .map(Some)
            .or_else(|| is_lost().then_some(None));
    }
    // What was stored wrongly twice is mended twice.
    let mut mended: Option<String> = None;
    for _ in 0..3 {
        let now = mended.as_deref().unwrap_or(text);
        let Some(once) = ENCODINGS.iter().find_map(|encoding| encoding.mend(now)) else {
            break;
        };
        mended = Some(once);
    }
    if mended.is_some() {
        return Some(mended);
    }
    from_gbk(text)
        .or_else(|| cyrillic(text))
        .map(Some)
        .or_else(|| is_beyond_mending(text).then_some(None))
}

/// Whether a character may begin what a wrong encoding made of another one.
const fn is_suspect(character: char) -> bool {
    matches!(
        character,
        '\u{80}'..='\u{24F}' | '\u{400}'..='\u{45F}' | '√' | '≈' | '\u{2500}'..='\u{257F}'
    )
}

impl Encoding {
    fn mend(&self, text: &str) -> Option<String> {
        // Where some letters were certainly read so, those that are doubtful were too.
        self.decoded(text, false)?;
        self.decoded(text, true)
    }

    fn decoded(&self, text: &str, doubtful: bool) -> Option<String> {
        let mut firsts = self.firsts.chars().step_by(2);
        if !firsts.any(|first| text.contains(first)) {
            return None;
        }
        let letters: Vec<char> = text.chars().collect();
        let mut out = String::with_capacity(text.len());
        let (mut at, mut found, mut kept) = (0, 0, 0);
        while let Some(letter) = letters.get(at) {
            let rest = letters.get(at..).unwrap_or_default();
            if let Some((decoded, length)) = self.decode(rest, doubtful) {
                out.push(decoded);
                at += length;
                found += 1;
            } else {
                out.push(*letter);
                kept += usize::from(!letter.is_ascii());
                at += 1;
            }
        }
        (found >= self.fewest && !(self.whole && kept > 0)).then_some(out)
    }

    /// The character of which these are the bytes, and how many they are.
    fn decode(&self, letters: &[char], doubtful: bool) -> Option<(char, usize)> {
        let first = self.first(*letters.first()?)?;
        let length = match first {
            0xC2..0xE0 => 2,
            0xE0..0xF0 => 3,
            _ => 4,
        };
        let mut bytes = [first, 0, 0, 0];
        for (byte, letter) in bytes.get_mut(1..length)?.iter_mut().zip(letters.get(1..)?) {
            *byte = self.continuation(*letter)?;
        }
        let bytes = bytes.get(..length).filter(|_| letters.len() >= length)?;
        let decoded = std::str::from_utf8(bytes).ok()?.chars().next()?;
        let next = letters.get(length).is_some_and(char::is_ascii_alphabetic);
        // A capital before a closing quote, a dash or a space may well be meant.
        let is_doubtful = length == 2
            && letters.get(1).is_some_and(|second| match second {
                '\u{a0}' => true,
                second => "‘’“”–—…›»".contains(*second) && !next,
            });
        (!decoded.is_control() && (doubtful || !is_doubtful)).then_some((decoded, length))
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

/// A Latin text with Chinese characters within its words: each was a letter with an accent.
fn from_gbk(text: &str) -> Option<String> {
    if !text.bytes().any(|byte| byte.is_ascii_alphabetic()) {
        return None;
    }
    let mut out = String::with_capacity(text.len());
    let mut before = ' ';
    let mut letters = text.chars().peekable();
    let mut found = false;
    while let Some(letter) = letters.next() {
        let after = letters.peek().copied().unwrap_or(' ');
        match u32::from(letter) {
            0x3400..0xA000 if before.is_ascii_alphabetic() => {
                let meant = before_gbk(letter)?;
                // At the end of a word only what often ends one.
                if !after.is_ascii_alphabetic() && !"éáíóú".contains(meant) {
                    return None;
                }
                out.push(meant);
                found = true;
            }
            0x3400..0xA000 => return None,
            _ => out.push(letter),
        }
        before = letter;
    }
    found.then_some(out)
}

/// The letter whose two bytes are this character in GBK.
fn before_gbk(character: char) -> Option<char> {
    let place = IN_GBK.chars().position(|known| known == character)?;
    let letter = char::from_u32(0xC0 + u32::try_from(place).ok()?)?;
    (!matches!(letter, '×' | '÷')).then_some(letter)
}

/// Whether two different ones of [`HAN_IN_GBK`] stand in a text.
fn has_han_in_gbk(text: &str) -> bool {
    let mut known = text
        .chars()
        .filter(|letter| matches!(letter, '\u{4E00}'..='\u{9FFF}') && HAN_IN_GBK.contains(*letter));
    let first = known.next();
    known.any(|other| Some(other) != first)
}

/// Cyrillic in windows-1251 that was read as windows-1252: words of nothing but small letters with accents.
fn cyrillic(text: &str) -> Option<String> {
    let is_word = |word: &str| {
        let mut letters = word.chars();
        letters
            .next()
            .is_some_and(|first| matches!(first, 'À'..='ÿ'))
            && letters.clone().nth(2).is_some()
            && letters.all(|letter| matches!(letter, 'à'..='ÿ'))
    };
    let mut words = text
        .split(|c: char| c.is_ascii())
        .filter(|word| !word.is_empty());
    let mut any = words.clone();
    let has_ascii_letters = text.bytes().any(|byte| byte.is_ascii_alphabetic());
    if has_ascii_letters || any.next().is_none() || !words.all(is_word) {
        return None;
    }
    let letters = text.chars().map(|letter| match letter {
        'À'..='ÿ' => char::from_u32(u32::from(letter) - 0xC0 + 0x410).unwrap_or(letter),
        other => other,
    });
    Some(letters.collect())
}

/// Whether a text was certainly read in the wrong encoding, and nobody knows in which.
fn is_beyond_mending(text: &str) -> bool {
    let is_latin_1 = |letter: char| matches!(letter, '¡'..='ÿ');
    let is_letter = |letter: char| matches!(letter, 'À'..='Ö' | 'Ø'..='ö' | 'ø'..='ÿ');
    let mut words = text.split(|c: char| !is_latin_1(c) && !c.is_ascii_alphanumeric());
    // `voilÃ le`: what stood behind the first character was taken for a space. No word goes on with a capital like this.
    let mut pairs = text.chars().zip(text.chars().skip(1));
    text.contains(LOST_IN_GBK)
        || pairs.any(|(before, letter)| before.is_ascii_lowercase() && letter == 'Ã')
        || words.any(|word| {
            word.chars().nth(3).is_some()
                && word.chars().all(is_latin_1)
                && word
                    .chars()
                    .filter(|letter| is_letter(*letter))
                    .nth(1)
                    .is_some()
        })
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
