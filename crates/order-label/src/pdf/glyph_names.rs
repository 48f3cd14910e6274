//! Names of glyphs to letters (Adobe's Glyph List, as far as addresses go).

/// Those that are not composed, each before its letter.
const NAMES: &str = "space=\u{20} exclam=! quotedbl=\" numbersign=# dollar=$ percent=% ampersand=& quotesingle=' parenleft=( parenright=) asterisk=* \
    plus=+ comma=, hyphen=- minus=- period=. slash=/ zero=0 one=1 two=2 three=3 four=4 five=5 six=6 seven=7 eight=8 nine=9 colon=: \
    semicolon=; less=< equal== greater=> question=? at=@ bracketleft=[ backslash=\\ bracketright=] underscore=_ grave=` \
    braceleft={ bar=| braceright=} asciitilde=~ exclamdown=¡ questiondown=¿ ordfeminine=ª ordmasculine=º degree=° section=§ \
    germandbls=ß ae=æ AE=Æ oe=œ OE=Œ oslash=ø Oslash=Ø lslash=ł Lslash=Ł dcroat=đ Dcroat=Đ eth=ð Eth=Ð thorn=þ Thorn=Þ dotlessi=ı \
    quoteleft=‘ quoteright=’ quotedblleft=“ quotedblright=” endash=– emdash=— bullet=• ellipsis=… nbspace=\u{20} fi=fi fl=fl ff=ff ffi=ffi ffl=ffl \
    ohorn=ơ Ohorn=Ơ uhorn=ư Uhorn=Ư";

/// Accents, each before pairs of a letter and the same with it.
const ACCENTS: [(&str, &str); 12] = [
    ("acute", "AÁEÉIÍOÓUÚYÝaáeéiíoóuúyýCĆcćNŃnńSŚsśZŹzź"),
    ("grave", "AÀEÈIÌOÒUÙaàeèiìoòuù"),
    ("circumflex", "AÂEÊIÎOÔUÛaâeêiîoôuû"),
    ("dieresis", "AÄEËIÏOÖUÜYŸaäeëiïoöuüyÿ"),
    ("tilde", "AÃNÑOÕIĨUŨaãnñoõiĩuũ"),
    ("ring", "AÅUŮaåuů"),
    ("cedilla", "CÇSŞcçsş"),
    ("caron", "CČDĎEĚNŇRŘSŠTŤZŽcčdďeěnňrřsštťzž"),
    ("ogonek", "AĄEĘaąeę"),
    ("macron", "AĀEĒIĪOŌUŪaāeēiīoōuū"),
    ("breve", "AĂGĞaăgğ"),
    ("dotaccent", "IİZŻiizż"),
];

/// Adds what a glyph's name says to a text; whether it says anything.
pub(super) fn add(name: &str, text: &mut String) -> bool {
    // What stands behind a point says how it looks.
    let name = name.split('.').next().unwrap_or_default();
    if name.is_empty() {
        return false;
    }
    if name.contains('_') {
        return name.split('_').all(|part| add(part, text));
    }
    if let Some(found) = plain(name) {
        text.push_str(found);
        return true;
    }
    let letter = by_number(name)
        .or_else(|| accented(name))
        .or_else(|| only(name));
    text.extend(letter);
    letter.is_some()
}

fn plain(name: &str) -> Option<&'static str> {
    if name == "space" || name == "nbspace" {
        return Some(" ");
    }
    let mut entries = NAMES.split(' ').filter_map(|entry| entry.split_once('='));
    entries
        .find(|(known, _)| *known == name)
        .map(|(_, text)| text)
}

/// A name that is one Latin letter.
fn only(name: &str) -> Option<char> {
    let mut letters = name.chars();
    let letter = letters.next().filter(char::is_ascii_alphabetic)?;
    letters.next().is_none().then_some(letter)
}

/// `uni0E01`, `u1F600`.
fn by_number(name: &str) -> Option<char> {
    let digits = match name.strip_prefix("uni") {
        Some(digits) => digits.get(..4)?,
        None => name
            .strip_prefix('u')
            .filter(|digits| (4..=6).contains(&digits.len()))?,
    };
    char::from_u32(u32::from_str_radix(digits, 16).ok()?)
}

fn accented(name: &str) -> Option<char> {
    let base = only(name.get(..1)?)?;
    let rest = name.get(1..)?;
    let (_, pairs) = ACCENTS.iter().find(|(accent, _)| *accent == rest)?;
    let mut letters = pairs.chars();
    while let (Some(plain), Some(letter)) = (letters.next(), letters.next()) {
        if plain == base {
            return Some(letter);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_letters() {
        for (name, expected) in [
            ("A", "A"),
            ("seven", "7"),
            ("ntilde", "ñ"),
            ("Scaron", "Š"),
            ("uni0E01", "ก"),
            ("u0041", "A"),
            ("f_i", "fi"),
            ("a.sc", "a"),
            ("equal", "="),
            ("space", " "),
        ] {
            let mut text = String::new();
            assert!(add(name, &mut text), "{name}");
            assert_eq!(text, expected);
        }
        for name in ["", "g17", "cid:5", ".notdef", "glyph12", "éé"] {
            assert!(!add(name, &mut String::new()), "{name}");
        }
    }
}
