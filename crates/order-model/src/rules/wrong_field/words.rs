//! What tells an address from the name of a person.

use crate::text::fold::{Changed, lower};
use crate::text::split::{all, contains, is_one_of, parts, without_end, words};
use crate::text::width::to_plain;

/// Words of streets and buildings, in small letters and without points. Only with a number beside them do they make an address.
const STREETS: &str = "street st str avenue ave av road rd lane ln drive dr boulevard blvd court crescent terrace place square highway hwy \
    suite ste apartment apt unit floor fl building bldg block blk lot barangay brgy phase room rm house no number km \
    calle avenida avda carrera cra calzada colonia edificio piso depto departamento manzana mz lote rua travessa alameda rodovia \
    via viale piazza corso vicolo rue allée allee chemin impasse quai strasse straße gasse weg platz straat laan plein gracht \
    c c/ r cad str katu tie kuja vägen väg gatan vej vejen gate veien utca út ulica ul aleja osiedle ulitsa улица ул проспект пр дом кв шоссе вулиця вул jalan jl jln lorong taman kampung gang soi ซอย ถนน moo หมู่ \
    thanon road đường phố ngõ hẻm cadde caddesi cd sokak sokağı sk mahallesi mah شارع طريق";
/// Those of them that persons are called by too.
const TITLES: &str = "dr st la no c r";
/// Endings of words for streets.
const ENDINGS: &str = "strasse straße str straat gasse weg gracht plein laan kade gatan gata vägen gade veien katu tie";
/// The same in scripts that put no spaces between words.
const IN_CHARACTERS: &str = "路 街 号 號 弄 巷 室 栋 丁目 番地 로 길 市 区 區 県 ถนน";

/// Words that no person is called by, beside those of streets: of places and companies.
const OTHERS: &str = "village mall plaza center centre centro tower towers park hotel airport station farm estate garden gardens market school \
    church hospital university college city town campus port harbor harbour warehouse zone industrial compound residence residences \
    subdivision mansion heights hill hills resort terminal temple mosque near beside behind opposite corner building shop store \
    ltd limited inc corp corporation co company llc gmbh sa sl srl sas bv ag pty pte bhd sdn group trading logistics international \
    global services sdn north south east west main office section sector zona barrio parque mercado villa aldea finca rancho \
    condominio torre torres hacienda puerto playa island beach lake river bridge gate the and of pending none unknown call me ask same collect pickup counter email mail at see";

/// Whether a text has a number and a word of streets, or is an address in Chinese, Japanese or Korean.
#[must_use]
pub fn looks_like_address(text: &str) -> bool {
    if all(
        text,
        &|character| !matches!(character, '0'..='9' | '０'..='９'),
    ) {
        return false;
    }
    let is_ending = |word: &str, ending: &str| word.len() > ending.len() && word.ends_with(ending);
    (has_street_in_characters(text) && text.chars().nth(4).is_some())
        || words_of(text).any(|word| {
            is_known(STREETS, word) || parts(ENDINGS, b' ').any(|ending| is_ending(word, ending))
        })
}

fn has_street_in_characters(text: &str) -> bool {
    !text.is_ascii() && parts(IN_CHARACTERS, b' ').any(|word| contains(text, word))
}

/// Whether a text is two to four words such as persons are called by, or as many characters of a name in Chinese, Japanese or Korean.
#[must_use]
pub fn looks_like_person(text: &str) -> bool {
    if !text.is_ascii() && all(text, &is_cjk_or_space) {
        let letters = text.chars().filter(|letter| !letter.is_ascii());
        return (2..=4).contains(&letters.count())
            && !has_street_in_characters(text)
            && !text.chars().next_back().is_some_and(ends_place);
    }
    text.len() <= 60
        && (2..=4).contains(&words_of(text).count())
        && words_of(text).all(|word| {
            all(word, &is_of_name)
                && (is_known(TITLES, word) || !is_known(STREETS, word))
                && !is_known(OTHERS, word)
        })
}

/// Whether a text is one to four words without digits, none of which is one of streets, buildings or companies, or a place in Chinese.
pub(super) fn looks_like_city(text: &str) -> bool {
    if !text.is_ascii() && all(text, &is_cjk_or_space) {
        return text.chars().next_back().is_some_and(ends_place) && text.chars().nth(10).is_none();
    }
    (1..=4).contains(&words_of(text).count())
        && words_of(text).all(|word| {
            all(word, &is_of_name) && !is_known(STREETS, word) && !is_known(OTHERS, word)
        })
}

/// Whether a word is one of streets and buildings, such as `Avenue`, `Calle`, `Jl.`.
#[must_use]
pub fn is_of_street(word: &str) -> bool {
    is_known(STREETS, word)
}

/// Words without the points behind them.
fn words_of(text: &str) -> impl Iterator<Item = &str> {
    let words = words(text, is_gap).map(|word| without_end(word, b'.'));
    words.filter(|word| !word.is_empty())
}

/// What stands between words.
const fn is_gap(character: char) -> bool {
    matches!(character, ' ' | ',' | ';' | '\u{A0}' | '\u{3000}')
}

const fn is_cjk_or_space(letter: char) -> bool {
    matches!(
        letter,
        ' ' | '\u{3000}' | '\u{3041}'..='\u{30FF}' | '\u{3400}'..='\u{9FFF}' | '\u{AC00}'..='\u{D7A3}'
    )
}

/// What names of places and companies in Chinese end in.
const fn ends_place(letter: char) -> bool {
    matches!(
        letter,
        '市' | '区'
            | '區'
            | '县'
            | '縣'
            | '镇'
            | '鎮'
            | '村'
            | '省'
            | '园'
            | '楼'
            | '港'
            | '厦'
            | '心'
    )
}

/// Letters, and what stands within names.
fn is_of_name(letter: char) -> bool {
    matches!(letter, 'a'..='z' | 'A'..='Z' | '.' | '\'' | '’' | '-')
        || matches!(letter, '\u{C0}'..='\u{24F}' | '\u{300}'..='\u{1FFF}')
            && !to_plain(letter).is_ascii_digit()
}

/// Whether a word is one of a list of small ones, in whatever case.
fn is_known(list: &str, word: &str) -> bool {
    Changed::by(word, |letter| Some(lower(letter)))
        .is_some_and(|word| is_one_of(list, b' ', word.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_and_persons() {
        for text in [
            "20 1st Avenue",
            "221B Baker Street",
            "Calle 5 No. 3",
            "Jl. Sudirman Kav 52",
            "Hauptstraße 5",
            "ul. 3 Maja",
            "北京市朝阳区建国路88号",
            "강남대로 123길 5",
            "Blk 5 Lot 3",
            "123/45 Moo 6",
            "ул. Ленина 5",
        ] {
            assert!(
                looks_like_address(text) && !looks_like_person(text),
                "{text}"
            );
        }
        for text in [
            "Maria Santos",
            "Juan dela Cruz",
            "Dr. José Ñuñez",
            "李雷",
            "山田 太郎",
            "김민준",
            "Nguyễn Văn An",
            "Иван Петров",
            "O'Neil-Smith John",
        ] {
            assert!(
                looks_like_person(text) && !looks_like_address(text),
                "{text}"
            );
        }
    }

    #[test]
    fn neither() {
        for text in [
            "7-Eleven",
            "Studio 54",
            "3M",
            "Forever 21",
            "Sunrise Village",
            "Plaza Mayor",
            "Westfield Mall",
            "Santos Trading",
            "Maria",
            "Avenue",
            "朝阳区",
            "n/a",
            "12",
            "Main Street",
        ] {
            assert!(!looks_like_person(text), "{text}");
        }
        for text in [
            "7-Eleven",
            "Studio 54",
            "3M",
            "Forever 21",
            "1688",
            "Boeing 747",
            "Club 33",
            "Route 66",
        ] {
            assert!(!looks_like_address(text), "{text}");
        }
    }
}
