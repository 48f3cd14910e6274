//! What is asked for, and whether the page that asks may.

use crate::notice::Notice;

/// Where the warehouse's own contract has orders.
const ORDER: &str = "/apicenter/api/order";

/// What of a request is looked at before its body.
#[derive(Debug, Clone, Copy, Default)]
pub struct Head<'a> {
    /// `GET`, `POST` and so on.
    pub method: &'a str,
    /// The path, without the query.
    pub path: &'a str,
    /// `Host`.
    pub host: Option<&'a str>,
    /// `Origin`: browsers name it by themselves with all but reading.
    pub origin: Option<&'a str>,
    /// `Sec-Fetch-Site`: browsers say it by themselves.
    pub fetch_site: Option<&'a str>,
    /// `Content-Type`.
    pub content_type: Option<&'a str>,
}

/// What is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Endpoint {
    /// An order is sent.
    Create,
    /// What became of an order.
    Find,
    /// Somebody signs in, or out.
    Session,
}

/// What is asked for, where the page that asks may: one of the relay's own origin, or of an origin that is named. What is no
/// browser names none.
///
/// # Errors
///
/// The notice to answer with.
pub fn endpoint(head: &Head<'_>, origins: &[String]) -> Result<Endpoint, Notice> {
    let path = head
        .path
        .strip_prefix("/api")
        .filter(|rest| rest.starts_with('/'));
    let path = path.unwrap_or(head.path);
    let found = match (path, head.method) {
        (ORDER, "POST") => Endpoint::Create,
        (ORDER, "GET") => Endpoint::Find,
        ("/session", "POST" | "DELETE" | "GET") => Endpoint::Session,
        (ORDER | "/session", _) => return Err(Notice::Method),
        (path, "GET") if path.starts_with("/orders/") => Endpoint::Find,
        (path, _) if path.starts_with("/orders/") => return Err(Notice::Method),
        _ => return Err(Notice::UnknownPath),
    };
    if !is_ours(head, origins) {
        return Err(Notice::Origin);
    }
    // A form of another page could send text; JSON it cannot without being asked first.
    if found == Endpoint::Create && !head.content_type.is_none_or(is_json) {
        return Err(Notice::MediaType);
    }
    Ok(found)
}

fn is_ours(head: &Head<'_>, origins: &[String]) -> bool {
    let is_named = |origin: &str| origins.iter().any(|own| own == origin);
    match (head.origin, head.fetch_site) {
        (Some(origin), _) if is_named(origin) => true,
        (_, Some("same-origin" | "none")) => true,
        (_, Some(_)) => false,
        (Some(origin), None) => is_of_host(origin, head.host),
        (None, None) => true,
    }
}

/// Whether an origin is the one that the request was sent to.
fn is_of_host(origin: &str, host: Option<&str>) -> bool {
    let authority = origin.split_once("://").map(|(_, authority)| authority);
    authority
        .zip(host)
        .is_some_and(|(own, host)| own.eq_ignore_ascii_case(host))
}

fn is_json(media_type: &str) -> bool {
    let essence = media_type.split(';').next().unwrap_or_default();
    essence.trim().eq_ignore_ascii_case("application/json")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn head<'a>(method: &'a str, path: &'a str) -> Head<'a> {
        Head {
            method,
            path,
            host: Some("desk.example"),
            ..Head::default()
        }
    }

    #[test]
    fn a_path_takes_its_methods() {
        for (method, path, expected) in [
            ("POST", ORDER, Ok(Endpoint::Create)),
            ("POST", "/api/apicenter/api/order", Ok(Endpoint::Create)),
            ("GET", ORDER, Ok(Endpoint::Find)),
            ("GET", "/orders/CK/1", Ok(Endpoint::Find)),
            ("DELETE", "/api/session", Ok(Endpoint::Session)),
            ("PUT", ORDER, Err(Notice::Method)),
            ("DELETE", "/orders/CK/1", Err(Notice::Method)),
            ("GET", "/", Err(Notice::UnknownPath)),
            ("POST", "/apicenter/api/order/", Err(Notice::UnknownPath)),
            ("POST", "/apiapicenter/api/order", Err(Notice::UnknownPath)),
        ] {
            assert_eq!(
                endpoint(&head(method, path), &[]),
                expected,
                "{method} {path}"
            );
        }
    }

    #[test]
    fn a_foreign_page_gets_nothing() {
        let named = ["https://shop.example".to_owned()];
        for (origin, fetch_site, passes) in [
            (None, None, true),
            (Some("https://desk.example"), None, true),
            (Some("https://desk.example"), Some("same-origin"), true),
            (Some("https://shop.example"), Some("cross-site"), true),
            (Some("https://evil.example"), None, false),
            (Some("https://evil.example"), Some("cross-site"), false),
            (Some("https://desk.example.evil"), None, false),
            (Some("null"), None, false),
            (None, Some("cross-site"), false),
            (None, Some("same-site"), false),
            (None, Some("none"), true),
        ] {
            let head = Head {
                origin,
                fetch_site,
                ..head("POST", ORDER)
            };
            assert_eq!(
                endpoint(&head, &named).is_ok(),
                passes,
                "{origin:?} {fetch_site:?}"
            );
        }
    }

    #[test]
    fn an_order_is_json() {
        for (content_type, passes) in [
            (None, true),
            (Some("application/json"), true),
            (Some("Application/JSON; charset=utf-8"), true),
            (Some("text/plain"), false),
            (Some("application/jsonp"), false),
        ] {
            let head = Head {
                content_type,
                ..head("POST", ORDER)
            };
            assert_eq!(endpoint(&head, &[]).is_ok(), passes, "{content_type:?}");
        }
    }
}
