//! One request to the order API over HTTP, and what came of it.
//!
//! What the headers hold is never shown. A request is sent once, to one address, and follows no redirect.

mod connection;

use std::num::NonZeroU32;
use std::time::{Duration, SystemTime};

use order_submit::Answer;
use ureq::Agent;
pub use ureq::http;
use ureq::http::{HeaderMap, HeaderName, HeaderValue, Uri};
use ureq::unversioned::resolver::DefaultResolver;
use ureq::unversioned::transport::{Connector as _, DefaultConnector};

use crate::connection::Connected;

const PATH: &str = "/apicenter/api/order";

/// The longest answer that is read.
const LONGEST_ANSWER: u64 = 4 << 20;

/// Sends orders to one address. What its headers hold is never shown.
#[derive(Clone)]
pub struct Client {
    agent: Agent,
    url: String,
    headers: Vec<(HeaderName, HeaderValue)>,
    seconds: u32,
}

/// What came of a request.
#[derive(Debug)]
pub enum Sent {
    /// It may have arrived.
    Answered(Answer),
    /// It has certainly not left, and why.
    NotLeft(String),
}

/// Why an address is none of an API.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BaseError {
    /// Not even an address.
    #[error("is no address")]
    NoAddress,
    /// Another scheme, or no host.
    #[error("begins with http:// or https://")]
    Scheme,
    /// Addresses are seen by others.
    #[error("has a password in it, which others can see: it belongs into a header")]
    Password,
    /// The path of the API is added to it.
    #[error("has a ? in it")]
    Query,
}

/// Why a header cannot be sent; it says nothing of the value.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum HeaderError {
    /// No name of a header.
    #[error("'{0}' is no name of a header")]
    Name(String),
    /// Line breaks and the like.
    #[error("the value of the header {0} has signs that no header may have")]
    Value(HeaderName),
}

impl Client {
    /// A client of the API at `base`, which has [`base`] passed, that waits so many seconds for an answer.
    pub fn new(
        base: &str,
        headers: Vec<(HeaderName, HeaderValue)>,
        timeout: NonZeroU32,
        user_agent: &str,
    ) -> Self {
        let seconds = timeout.get();
        // A connection is used once: on one that the server has closed meanwhile, nobody knows whether a request has arrived.
        let config = Agent::config_builder()
            .timeout_global(Some(Duration::from_secs(seconds.into())))
            .http_status_as_error(false)
            .max_redirects(0)
            .max_redirects_will_error(false)
            .max_idle_connections(0)
            .max_idle_connections_per_host(0)
            .user_agent(user_agent)
            .build();
        let connector = DefaultConnector::new().chain(Connected);
        Self {
            agent: Agent::with_parts(config, connector, DefaultResolver::default()),
            url: format!("{base}{PATH}"),
            headers,
            seconds,
        }
    }

    /// Sends these bytes, once; it blocks until the answer is there.
    pub fn send(&self, body: &[u8]) -> Sent {
        connection::begin();
        let mut request = self.agent.post(&self.url);
        for (name, value) in &self.headers {
            request = request.header(name, value);
        }
        let sent = request.content_type("application/json").send(body);
        let mut response = match sent {
            Ok(response) => response,
            Err(error) => return self.failed(&error),
        };
        let status = response.status().as_u16();
        let retry_after = retry_after(response.headers(), SystemTime::now());
        let read = response.body_mut().with_config().limit(LONGEST_ANSWER);
        match read.read_to_vec() {
            Ok(bytes) => Sent::Answered(Answer::Reply {
                status,
                body: String::from_utf8_lossy(&bytes).into(),
                retry_after,
            }),
            Err(ureq::Error::Timeout(_)) => Sent::Answered(self.timed_out()),
            Err(_) => Sent::Answered(Answer::Broken),
        }
    }

    const fn timed_out(&self) -> Answer {
        Answer::TimedOut {
            seconds: self.seconds,
        }
    }

    /// What never had a connection has not left, whatever was in its way. All else may have.
    fn failed(&self, error: &ureq::Error) -> Sent {
        match error {
            error if !connection::was_there() => Sent::NotLeft(error.to_string()),
            ureq::Error::Timeout(_) => Sent::Answered(self.timed_out()),
            _ => Sent::Answered(Answer::Broken),
        }
    }
}

/// The address of the API without a stroke at its end.
///
/// # Errors
///
/// It is none, or has something in it that others would see.
pub fn base(text: &str) -> Result<&str, BaseError> {
    let uri: Uri = text.parse().map_err(|_| BaseError::NoAddress)?;
    if !matches!(uri.scheme_str(), Some("http" | "https")) || uri.host().is_none() {
        return Err(BaseError::Scheme);
    }
    if uri.authority().is_some_and(|it| it.as_str().contains('@')) {
        return Err(BaseError::Password);
    }
    if uri.query().is_some() {
        return Err(BaseError::Query);
    }
    Ok(text.trim_end_matches('/'))
}

/// A header that holds a secret.
///
/// # Errors
///
/// Its name or its value is none; the error does not say the value.
pub fn header(name: &str, value: &str) -> Result<(HeaderName, HeaderValue), HeaderError> {
    let name: HeaderName = name
        .trim()
        .parse()
        .map_err(|_| HeaderError::Name(name.trim().to_owned()))?;
    let mut value =
        HeaderValue::from_str(value.trim()).map_err(|_| HeaderError::Value(name.clone()))?;
    value.set_sensitive(true);
    Ok((name, value))
}

/// For how many seconds the server asks to be left alone: it says so in seconds, or with a date.
fn retry_after(headers: &HeaderMap, now: SystemTime) -> Option<u32> {
    let text = headers.get("retry-after")?.to_str().ok()?.trim();
    if let Ok(seconds) = text.parse::<u32>() {
        return Some(seconds);
    }
    let date = httpdate::parse_http_date(text).ok()?;
    let left = date.duration_since(now).unwrap_or_default();
    u32::try_from(left.as_secs_f64().ceil() as u64).ok()
}

#[cfg(test)]
mod tests {
    use std::io::{self, Write as _};
    use std::net::{TcpListener, TcpStream};
    use std::thread;

    use super::*;

    /// A client of a server that does so with each connection.
    fn client_of(scheme: &str, answer: fn(TcpStream)) -> Client {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let base = format!("{scheme}://{}", listener.local_addr().unwrap());
        thread::spawn(move || listener.incoming().flatten().for_each(answer));
        Client::new(&base, Vec::new(), NonZeroU32::MIN, "test")
    }

    #[test]
    fn what_has_had_no_connection_has_not_left() {
        // No server at all; one that does not speak TLS; a name that nobody has.
        let nobody = TcpListener::bind("127.0.0.1:0")
            .unwrap()
            .local_addr()
            .unwrap();
        let plain = client_of("https", |mut stream| {
            drop(stream.write_all(b"HTTP/1.1 400 Bad Request\r\n\r\n"));
        });
        let of = |base: &str| Client::new(base, Vec::new(), NonZeroU32::MIN, "test");
        for client in [
            of(&format!("http://{nobody}")),
            plain,
            of("http://nobody.invalid"),
        ] {
            let sent = client.send(b"{}");
            assert!(matches!(sent, Sent::NotLeft(_)), "{} {sent:?}", client.url);
        }
    }

    #[test]
    fn what_has_had_a_connection_may_have_left() {
        let closes = client_of("http", drop);
        assert!(matches!(closes.send(b"{}"), Sent::Answered(Answer::Broken)));
        let is_silent = client_of("http", |stream| {
            thread::spawn(move || io::copy(&mut &stream, &mut io::sink()));
        });
        let sent = is_silent.send(b"{}");
        assert!(
            matches!(sent, Sent::Answered(Answer::TimedOut { seconds: 1 })),
            "{sent:?}"
        );
    }

    #[test]
    fn a_pause_is_in_seconds_or_until_a_date() {
        let now = httpdate::parse_http_date("Mon, 30 Nov 2026 12:00:00 GMT").unwrap();
        for (text, expected) in [
            ("7", Some(7)),
            ("Mon, 30 Nov 2026 12:01:30 GMT", Some(90)),
            ("Mon, 30 Nov 2026 11:00:00 GMT", Some(0)),
            ("soon", None),
            ("-1", None),
        ] {
            let value = HeaderValue::from_static(text);
            let headers = HeaderMap::from_iter([(HeaderName::from_static("retry-after"), value)]);
            assert_eq!(retry_after(&headers, now), expected, "{text}");
        }
        assert_eq!(retry_after(&HeaderMap::new(), now), None);
    }

    #[test]
    fn an_address_has_no_password_in_it() {
        assert_eq!(
            base("https://api.example.com/v1/").unwrap(),
            "https://api.example.com/v1"
        );
        for text in [
            "api.example.com",
            "ftp://a",
            "https://me:secret@a",
            "https://a/?key=secret",
            "",
        ] {
            let error = format!("{:#}", base(text).unwrap_err());
            assert!(!error.contains("secret"), "{error}");
        }
    }

    #[test]
    fn what_is_wrong_with_a_header_is_said_without_its_value() {
        let error = header("Authorization", "secret\u{7f}")
            .unwrap_err()
            .to_string();
        assert!(
            error.contains("authorization") && !error.contains("secret"),
            "{error}"
        );
    }
}
