//! Domains that are a slip of the finger from one that everybody knows: `gmail.con`, `hotmial.com`; or have a Cyrillic letter among Latin ones. Sources: public reports; the list of top-level
//! domains for what is none.

use crate::issue::IssueKind;
use crate::rules::code_format::in_one_script;
use crate::text::split::{is_one_of, rsplit_once_byte, split_once_byte};

/// Endings that are no top-level domain, each behind the one that it is a slip of.
const ENDINGS: [(&str, &str); 3] = [
    (
        "com",
        "con cmo ocm comm coom ccom vom xom cim cpm c0m conm comn ckm con1 com1",
    ),
    ("net", "nte ner nett nt"),
    ("org", "ogr orgg orh"),
];

/// Providers whose names are long enough for a slip to be told from another name, and the endings that each has.
const PROVIDERS: [(&str, &str); 9] = [
    ("gmail", "com"),
    (
        "hotmail",
        "com fr es it de be co.uk com.br com.mx com.ar co.th",
    ),
    (
        "outlook",
        "com fr es it de be jp com.br co.id co.th com.vn kr ph sg my in cl",
    ),
    (
        "yahoo",
        "com fr es it de ca in ro gr co.uk co.jp co.id co.in co.th com.br com.mx com.ar com.ph com.sg com.hk com.tw com.vn com.au com.my",
    ),
    ("icloud", "com"),
    ("yandex", "com ru"),
    ("foxmail", "com"),
    ("protonmail", "com"),
    ("hanmail", "net"),
];

/// Providers that have no other ending than `com`, and endings that are taken for it.
const ONLY_COM: &str = "gmail icloud foxmail qq 163 126 outlook hotmail";
const FOR_COM: &str = "co cm om com.com cmo com.ph com.my com.sg com.cn com.tw com.hk com.vn com.br com.mx com.co com.ar com.au com.tr";
/// Those of them that have endings besides, which [`FOR_COM`] may be short for.
const WITH_OTHERS: &str = "outlook hotmail";

/// Those that nobody is called besides: with any other ending, `com` was meant.
const ALONE: &str = "gmail googlemail icloud";
/// What stands before a country's ending.
const BEFORE_COUNTRY: &str = "com co net org edu ac ne or gov";

/// What is to be said of the domain of an address that is right otherwise.
pub(super) fn judge(address: &str) -> Option<IssueKind> {
    let (local, domain) = rsplit_once_byte(address, b'@')?;
    let is_doubtful = !is_top_level(domain);
    let is_plain = domain.is_ascii() && !domain.bytes().any(|byte| byte.is_ascii_uppercase());
    let meant = if is_plain {
        meant(domain)
    } else {
        let latin = in_one_script(domain, false);
        let small = latin.to_ascii_lowercase();
        meant(&small).or_else(|| (latin != domain).then_some(small))
    };
    (is_doubtful || meant.is_some()).then(|| IssueKind::EmailDomain {
        value: address.to_owned(),
        suggestion: meant.map(|domain| [local, "@", &domain].concat()),
    })
}

/// Whether a domain ends as one can: not in a number, and in more than one letter.
fn is_top_level(domain: &str) -> bool {
    let last = rsplit_once_byte(domain, b'.').map_or(domain, |(_, last)| last);
    last.len() > 1 && !last.bytes().all(|byte| byte.is_ascii_digit())
}

/// The domain that was meant by one in small letters.
pub(super) fn meant(domain: &str) -> Option<String> {
    let (before, last) = rsplit_once_byte(domain, b'.')?;
    if !matches!(last, "com" | "net" | "org") {
        let mut endings = ENDINGS.iter();
        if let Some((right, _)) = endings.find(|(_, slips)| is_among(slips, last)) {
            let mended = [before, ".", right].concat();
            return Some(meant(&mended).unwrap_or(mended));
        }
    }
    let (name, rest) = split_once_byte(domain, b'.')?;
    if rest != "com" && is_among(ONLY_COM, name) && is_among(FOR_COM, rest) {
        let is_short = rest.len() < 4 || rest == "com.com";
        return (is_short || !is_among(WITH_OTHERS, name)).then(|| [name, ".com"].concat());
    }
    if rest != "com" && is_among(ALONE, name) && is_ending(rest) {
        return Some([name, ".com"].concat());
    }
    let mut near = PROVIDERS
        .iter()
        .filter(|(provider, rests)| is_slip(name, provider) && is_among(rests, rest));
    let (provider, _) = near.next()?;
    near.next()
        .is_none()
        .then(|| [provider, ".", rest].concat())
}

/// Whether this may end a domain: one word, or a country's ending behind what it is for.
fn is_ending(rest: &str) -> bool {
    split_once_byte(rest, b'.')
        .is_none_or(|(before, last)| last.len() == 2 && is_among(BEFORE_COUNTRY, before))
}

/// The domain of a provider whose name stands without its ending.
pub(super) fn with_ending(name: &str) -> Option<String> {
    let name = name
        .strip_suffix("com")
        .filter(|rest| !rest.is_empty())
        .unwrap_or(name);
    is_among(ONLY_COM, name).then(|| [name, ".com"].concat())
}

fn is_among(words: &str, word: &str) -> bool {
    is_one_of(words, b' ', word)
}

/// Whether a word is another one but for a letter that is missing, too many, another one, or changed places with its neighbour; it begins with
/// the same letter, since a name that begins with another is often another name (`email`, `ymail`).
fn is_slip<'w>(word: &'w str, of: &'w str) -> bool {
    let (word, of) = (word.as_bytes(), of.as_bytes());
    if word.first() != of.first() || word.len().abs_diff(of.len()) > 1 || word == of {
        return false;
    }
    let same = word.iter().zip(of).take_while(|(a, b)| a == b).count();
    let tail = |text: &'w [u8], skipped: usize| text.get(same + skipped..).unwrap_or_default();
    let swapped = word.get(same) == of.get(same + 1)
        && word.get(same + 1) == of.get(same)
        && word.len() == of.len();
    (word.len() + 1 == of.len() && tail(word, 0) == tail(of, 1))
        || (word.len() == of.len() + 1 && tail(word, 1) == tail(of, 0))
        || (word.len() == of.len() && tail(word, 1) == tail(of, 1))
        || (swapped && tail(word, 2) == tail(of, 2))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips() {
        for (domain, right) in [
            ("gmail.con", "gmail.com"),
            ("gmial.com", "gmail.com"),
            ("gamil.com", "gmail.com"),
            ("gmal.com", "gmail.com"),
            ("gmai.com", "gmail.com"),
            ("gnail.com", "gmail.com"),
            ("gmaill.com", "gmail.com"),
            ("gmial.con", "gmail.com"),
            ("gmail.co", "gmail.com"),
            ("gmail.cm", "gmail.com"),
            ("gmail.com.ph", "gmail.com"),
            ("hotmial.com", "hotmail.com"),
            ("hotmai.com", "hotmail.com"),
            ("hotmial.fr", "hotmail.fr"),
            ("hotmail.con", "hotmail.com"),
            ("hotmail.co", "hotmail.com"),
            ("yahooo.com", "yahoo.com"),
            ("yaho.com", "yahoo.com"),
            ("yhaoo.co.jp", "yahoo.co.jp"),
            ("outlok.com", "outlook.com"),
            ("outllok.com", "outlook.com"),
            ("iclod.com", "icloud.com"),
            ("qq.con", "qq.com"),
            ("163.cmo", "163.com"),
            ("example.comm", "example.com"),
            ("hot-mail.com", "hotmail.com"),
            ("gmail.co.uk", "gmail.com"),
            ("gmail.fr", "gmail.com"),
            ("gmail.net", "gmail.com"),
            ("googlemail.de", "googlemail.com"),
            ("icloud.co.jp", "icloud.com"),
        ] {
            assert_eq!(meant(domain).as_deref(), Some(right), "{domain}");
        }
    }

    #[test]
    fn domains_that_are_right() {
        for domain in [
            "gmail.com",
            "googlemail.com",
            "mail.com",
            "email.com",
            "ymail.com",
            "fmail.com",
            "hotmail.com",
            "hotmail.co.uk",
            "hotmail.com.br",
            "outlook.com",
            "outlook.com.br",
            "yahoo.com",
            "yahoo.co",
            "yahoo.com.ph",
            "icloud.com",
            "cloud.com",
            "me.com",
            "qq.com",
            "163.com",
            "126.com",
            "139.com",
            "sina.com",
            "sina.cn",
            "naver.com",
            "never.com",
            "web.de",
            "gmx.de",
            "mail.ru",
            "yandex.ru",
            "live.com",
            "live.cn",
            "msn.com",
            "aol.com",
            "example.co",
            "example.cm",
            "example.om",
            "example.cam",
            "a.co",
            "163.net",
            "vip.qq.com",
            "proton.me",
            "foxmail.com",
            "hotels.com",
            "gmail.example.com",
            "icloud.example.co.uk",
            "hotmail.fr",
            "proton.me",
        ] {
            assert_eq!(meant(domain), None, "{domain}");
            assert!(is_top_level(domain), "{domain}");
        }
        assert!(!is_top_level("example.123") && !is_top_level("b.c"));
    }
}
