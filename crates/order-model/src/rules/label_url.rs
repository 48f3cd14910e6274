//! The address of a label: `http` or `https`, a host that a warehouse can reach, no user name or password, no
//! spaces. Sources: the WHATWG URL standard, without resolving anything; RFC 1918, 3927, 4193, 4291, 6598 and 6762
//! for what is private. By hand, since the `url` crate is larger than everything else together.

use super::context::RuleContext;
use super::rule::{Check, Rule};
use crate::contract::{Field, FieldRef, FieldSet};
use crate::issue::{Code, IssueKind, UrlFault};
use crate::text::split::{contains_byte, is_white_space, split_once_byte};
use crate::text::swar::is_visible_ascii;

/// Names that mean nothing outside the network that gave them.
const PRIVATE_SUFFIXES: [&str; 6] = [
    ".local",
    ".localhost",
    ".internal",
    ".lan",
    ".home.arpa",
    ".test",
];

pub(super) static RULE: Rule = Rule::new(
    &[Code::LabelUrlFormat, Code::LabelUrlPrivate],
    FieldSet::of(&[Field::LabelUrl]),
    Check::Text(check),
)
.replaced_by_list();

#[inline(never)]
fn check(field_ref: FieldRef, url: &str, context: &mut RuleContext<'_>) {
    match host(url) {
        Err(fault) => context.report(
            field_ref,
            IssueKind::LabelUrlFormat {
                value: url.to_owned(),
                fault,
            },
        ),
        Ok(host) if is_private(host) => context.report(
            field_ref,
            IssueKind::LabelUrlPrivate {
                host: host.to_owned(),
            },
        ),
        Ok(_) => {}
    }
}

/// The host of a URL, without its port; an IPv6 address without its brackets.
fn host(url: &str) -> Result<&str, UrlFault> {
    let space = |character: char| is_white_space(character) || character.is_control();
    if !is_visible_ascii(url) && url.chars().any(space) {
        return Err(UrlFault::Space);
    }
    let (scheme, rest) = split_once_byte(url, b':').ok_or(UrlFault::Scheme)?;
    let is_http = is(scheme, "https") || is(scheme, "http");
    let rest = rest.strip_prefix("//").filter(|_| is_http);
    let is_twice = |rest: &&str| rest.starts_with("http://") || rest.starts_with("https://");
    let rest = rest.filter(|rest| !is_twice(rest));
    let rest = rest.ok_or(UrlFault::Scheme)?;
    let end = rest
        .bytes()
        .position(|byte| matches!(byte, b'/' | b'?' | b'#' | b'\\'));
    let authority = end.and_then(|end| rest.get(..end)).unwrap_or(rest);
    if contains_byte(authority, b'@') {
        return Err(UrlFault::Credentials);
    }
    split_host(authority).ok_or(UrlFault::Host)
}

/// A name or an IPv4 address, or an IPv6 address in brackets, perhaps with a port.
fn split_host(authority: &str) -> Option<&str> {
    let bracketed = authority
        .strip_prefix('[')
        .and_then(|rest| split_once_byte(rest, b']'));
    let (host, port) = match bracketed {
        Some((address, "")) => (address, None),
        Some((address, port)) => (address, Some(port.strip_prefix(':')?)),
        None => split_once_byte(authority, b':')
            .map_or((authority, None), |(host, port)| (host, Some(port))),
    };
    let name = host.strip_suffix('.').unwrap_or(host);
    let good = match bracketed {
        Some((address, _)) => is_ipv6(address),
        // What ends in a number is an address, and no other form of it is certain to be read.
        None => is_name(name) && (!ends_in_number(name) || ipv4(name).is_some()),
    };
    let port_fits = port.is_none_or(|port| port.is_empty() || port.parse::<u16>().is_ok());
    (good && port_fits).then_some(host)
}

/// Whether a text is labels with full stops between them, none of them empty.
fn is_name(text: &str) -> bool {
    let mut empty = true;
    let good = text.bytes().all(|byte| {
        let stop = byte == b'.';
        let good = match stop {
            true => !empty,
            false => {
                !byte.is_ascii() || byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_')
            }
        };
        empty = stop;
        good
    });
    good && !empty
}

fn ends_in_number(name: &str) -> bool {
    let last = name.rsplit('.').next().unwrap_or_default();
    let is_hex = last
        .get(..2)
        .is_some_and(|start| start.eq_ignore_ascii_case("0x"));
    is_hex || !last.is_empty() && last.bytes().all(|byte| byte.is_ascii_digit())
}

/// Whether a text has the form of an IPv6 address. Not every one that has it is one, but no address is refused:
/// the standard library's parser is half as large as all the rules.
fn is_ipv6(text: &str) -> bool {
    let character = |byte: u8| byte.is_ascii_hexdigit() || matches!(byte, b':' | b'.');
    let colons = text.bytes().filter(|byte| *byte == b':').count();
    (2..=8).contains(&colons) && text.bytes().all(character)
}

fn is_private(host: &str) -> bool {
    if contains_byte(host, b':') {
        let mapped = host.rsplit(':').next().and_then(ipv4);
        let starts = |prefix: &&str| {
            host.get(..prefix.len())
                .is_some_and(|head| is(head, prefix))
        };
        return mapped.is_some_and(is_private_v4)
            || matches!(host, "::" | "::1")
            || ["fc", "fd", "fe8", "fe9", "fea", "feb"].iter().any(starts);
    }
    if let Some(address) = ipv4(host) {
        return is_private_v4(address);
    }
    let name = host.strip_suffix('.').unwrap_or(host);
    let ends = |suffix: &&str| {
        let start = name.len().checked_sub(suffix.len());
        start
            .and_then(|start| name.get(start..))
            .is_some_and(|tail| is(tail, suffix))
    };
    !contains_byte(name, b'.') || PRIVATE_SUFFIXES.iter().any(ends)
}

/// Whether two texts are the same, ASCII's case aside.
#[inline(never)]
fn is(text: &str, other: &str) -> bool {
    text.eq_ignore_ascii_case(other)
}

fn ipv4(host: &str) -> Option<[u8; 4]> {
    let mut address = [0; 4];
    let mut parts = host.split('.');
    for byte in &mut address {
        *byte = parts.next()?.parse().ok()?;
    }
    parts.next().is_none().then_some(address)
}

const fn is_private_v4(address: [u8; 4]) -> bool {
    matches!(
        address,
        [0 | 10 | 127, ..]
            | [100, 64..=127, ..]
            | [169, 254, ..]
            | [172, 16..=31, ..]
            | [192, 168, ..]
    )
}

#[cfg(test)]
mod tests {
    use std::net::{Ipv4Addr, Ipv6Addr};

    use proptest::prelude::*;

    use super::*;

    #[test]
    fn label_url() {
        for (good, expected) in [
            ("https://example.com/label.pdf", "example.com"),
            ("http://example.com", "example.com"),
            ("HTTPS://例子.测试/a?b#c", "例子.测试"),
            ("https://8.8.8.8:8080/x", "8.8.8.8"),
            ("https://[2001:db8::1]:8443/x", "2001:db8::1"),
        ] {
            assert_eq!(host(good), Ok(expected), "{good}");
            assert!(!is_private(expected), "{good}");
        }
        for (bad, fault) in [
            ("11111", UrlFault::Scheme),
            ("ftp://a.b/c", UrlFault::Scheme),
            ("https://", UrlFault::Host),
            ("https:///a", UrlFault::Host),
            ("https://a..b/", UrlFault::Host),
            ("https://a:99999/", UrlFault::Host),
            ("https://[::1]x/", UrlFault::Host),
            ("https://u:p@a.b/", UrlFault::Credentials),
            ("https://a.b/c d", UrlFault::Space),
        ] {
            assert_eq!(host(bad), Err(fault), "{bad}");
        }
    }

    #[test]
    fn private_hosts() {
        for private in [
            "localhost",
            "printer",
            "nas.local",
            "a.INTERNAL.",
            "10.0.0.7",
            "192.168.1.1",
            "172.16.0.1",
            "127.0.0.1",
            "169.254.1.1",
            "::1",
            "fd00::1",
            "fe80::1",
            "::ffff:10.0.0.1",
        ] {
            assert!(is_private(private), "{private}");
        }
        for public in ["example.com", "172.32.0.1", "11.0.0.1", "local.example"] {
            assert!(!is_private(public), "{public}");
        }
    }

    proptest! {
        #[test]
        fn addresses_are_those_of_the_standard_library(bits in any::<u128>(), short in any::<u32>(), shift in 0..128_u32) {
            let long = Ipv6Addr::from(bits >> shift);
            prop_assert!(is_ipv6(&long.to_string()), "{}", long);
            let private = long.is_loopback() || long.is_unspecified() || long.is_unique_local()
                || long.is_unicast_link_local();
            // `fc::1` is no unique local address, and may be called one.
            prop_assert!(is_private(&long.to_string()) || !private, "{}", long);

            let short = Ipv4Addr::from(short);
            let is_shared = matches!(short.octets(), [100, 64..=127, ..]);
            let private = short.is_private() || short.is_loopback() || short.is_link_local() || short.octets()[0] == 0 || is_shared;
            prop_assert_eq!(is_private(&short.to_string()), private, "{}", short);
            prop_assert_eq!(is_private(&short.to_ipv6_mapped().to_string()), private, "{}", short);
        }
    }
}
