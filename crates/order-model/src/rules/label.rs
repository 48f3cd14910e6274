//! The shipping label: by an address that a warehouse can fetch, or in the order as base64 of a PDF, PNG, JPEG
//! or ZPL, which its first bytes tell. Not by both. Source: the formats that label printers take.

use super::Findings;
use crate::candidate::Candidate;
use crate::field::Field;
use crate::issue::{Code, LabelFault, Problem, UrlFault};

/// The first bytes of the formats that label printers take.
const MAGIC: [&[u8]; 4] = [b"%PDF-", b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"^XA"];

pub(super) fn check(order: &Candidate<'_>, found: &mut Findings<'_>) {
    if !found.wants(&[Code::LabelUrlFormat, Code::LabelFormat, Code::LabelTwice]) {
        return;
    }
    let url = order.text(Field::LabelUrl).unwrap_or_default();
    let label = order.text(Field::LabelBase64).unwrap_or_default();
    if !url.trim().is_empty()
        && let Some(fault) = url_fault(url)
    {
        found.push(
            Field::LabelUrl,
            Problem::LabelUrlFormat {
                value: url.to_owned(),
                fault,
            },
        );
    }
    if !label.trim().is_empty()
        && let Some(fault) = label_fault(label)
    {
        found.push(Field::LabelBase64, Problem::LabelFormat { fault });
    }
    if !url.trim().is_empty() && !label.trim().is_empty() {
        found.push(Field::LabelUrl, Problem::LabelTwice {});
    }
}

fn url_fault(url: &str) -> Option<UrlFault> {
    if url
        .chars()
        .any(|character| character.is_whitespace() || character.is_control())
    {
        return Some(UrlFault::Space);
    }
    let Some(rest) = ["https://", "http://"].into_iter().find_map(|scheme| {
        let (head, rest) = url.split_at_checked(scheme.len())?;
        head.eq_ignore_ascii_case(scheme).then_some(rest)
    }) else {
        return Some(UrlFault::Scheme);
    };
    let authority = rest.split(['/', '?', '#', '\\']).next().unwrap_or_default();
    if authority.contains('@') {
        return Some(UrlFault::Credentials);
    }
    (!is_host(authority)).then_some(UrlFault::Host)
}

/// A name or an IPv4 address, or an IPv6 address in brackets, perhaps with a port.
fn is_host(authority: &str) -> bool {
    let (host, port) = match authority
        .strip_prefix('[')
        .and_then(|rest| rest.split_once(']'))
    {
        Some((address, port)) => {
            return address.parse::<std::net::Ipv6Addr>().is_ok()
                && (port.is_empty() || port.strip_prefix(':').is_some_and(is_port));
        }
        None => authority.split_once(':').unwrap_or((authority, "")),
    };
    let label = |label: &str| {
        !label.is_empty()
            && label
                .chars()
                .all(|c| c.is_alphanumeric() || matches!(c, '-' | '_'))
    };
    (port.is_empty() || is_port(port))
        && host.strip_suffix('.').unwrap_or(host).split('.').all(label)
}

fn is_port(port: &str) -> bool {
    port.parse::<u16>().is_ok()
}

fn label_fault(label: &str) -> Option<LabelFault> {
    if !is_base64(label) {
        return Some(LabelFault::Base64);
    }
    let start = first_bytes(label);
    (!MAGIC.iter().any(|magic| start.starts_with(magic))).then_some(LabelFault::Content)
}

/// Base64 with padding (RFC 4648, section 4), without line breaks.
fn is_base64(text: &str) -> bool {
    let digits = text
        .strip_suffix("==")
        .or_else(|| text.strip_suffix('='))
        .unwrap_or(text);
    text.len().is_multiple_of(4)
        && !digits.is_empty()
        && digits.bytes().all(|byte| sextet(byte).is_some())
}

fn sextet(byte: u8) -> Option<u8> {
    match byte {
        b'A'..=b'Z' => Some(byte - b'A'),
        b'a'..=b'z' => Some(byte - b'a' + 26),
        b'0'..=b'9' => Some(byte - b'0' + 52),
        b'+' => Some(62),
        b'/' => Some(63),
        _ => None,
    }
}

/// The first nine bytes or fewer: as many as the longest of [`MAGIC`] needs.
fn first_bytes(label: &str) -> Vec<u8> {
    let sextets: Vec<u8> = label.bytes().map_while(sextet).take(12).collect();
    let mut bytes = Vec::with_capacity(9);
    for four in sextets.chunks(4) {
        let bits = four
            .iter()
            .fold(0_u32, |bits, sextet| bits << 6 | u32::from(*sextet));
        let bits = bits << (6 * (4 - four.len()));
        bytes.extend(
            bits.to_be_bytes()
                .into_iter()
                .skip(1)
                .take(four.len() * 6 / 8),
        );
    }
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn label_url() {
        for good in [
            "https://example.com/label.pdf",
            "http://example.com",
            "HTTPS://例子.测试/a?b#c",
            "https://127.0.0.1:8080/x",
            "https://[::1]/x",
        ] {
            assert_eq!(url_fault(good), None, "{good}");
        }
        for (bad, fault) in [
            ("11111", UrlFault::Scheme),
            ("ftp://a.b/c", UrlFault::Scheme),
            ("https://", UrlFault::Host),
            ("https:///a", UrlFault::Host),
            ("https://a..b/", UrlFault::Host),
            ("https://a:99999/", UrlFault::Host),
            ("https://u:p@a.b/", UrlFault::Credentials),
            ("https://a.b/c d", UrlFault::Space),
        ] {
            assert_eq!(url_fault(bad), Some(fault), "{bad}");
        }
    }

    #[test]
    fn label_base64() {
        for good in ["JVBERi0xLjcK", "iVBORw0KGgo=", "/9j/4AAQ", "XlhB"] {
            assert_eq!(label_fault(good), None, "{good}");
        }
        for (bad, fault) in [
            ("JVBERi0xLjc", LabelFault::Base64),
            ("JVBE Ri0x", LabelFault::Base64),
            ("====", LabelFault::Base64),
            ("aGVsbG8gd29ybGQ=", LabelFault::Content),
            ("QQ==", LabelFault::Content),
        ] {
            assert_eq!(label_fault(bad), Some(fault), "{bad}");
        }
    }
}
