//! HTTP clients: a whole one, and a bare connection for what a whole one would not send or read.

use std::io::{self, Read, Write};
use std::net::{Shutdown, SocketAddr, TcpStream};
use std::time::Duration;

use serde_json::Value;
use ureq::http::{HeaderMap, Request};
use ureq::{Agent, SendBody};

/// Longer than anything here takes on a busy machine.
const PATIENCE: Duration = Duration::from_secs(30);

pub(crate) struct Client {
    pub(crate) address: SocketAddr,
    agent: Agent,
}

/// A reply that came whole.
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Vec<u8>,
}

impl Answer {
    pub(crate) fn header(&self, name: &str) -> &str {
        self.headers
            .get(name)
            .map_or("", |value| value.to_str().unwrap())
    }

    pub(crate) fn text(&self) -> String {
        String::from_utf8(self.body.clone()).unwrap()
    }

    pub(crate) fn json(&self) -> Value {
        serde_json::from_slice(&self.body)
            .unwrap_or_else(|error| panic!("{error}: {}", self.text()))
    }

    /// The envelope, after checking that it is one.
    pub(crate) fn envelope(&self) -> Value {
        assert_eq!(self.header("content-type"), "application/json");
        assert_eq!(self.header("cache-control"), "no-store");
        let envelope = self.json();
        assert!(envelope["code"].is_u64(), "{envelope}");
        assert!(
            envelope["message"]
                .as_str()
                .is_some_and(|message| !message.is_empty()),
            "{envelope}"
        );
        let data = envelope
            .get("data")
            .unwrap_or_else(|| panic!("no data: {envelope}"));
        assert!(data.is_null() || data.is_object(), "{envelope}");
        envelope
    }
}

impl Client {
    pub(crate) fn new(address: SocketAddr) -> Self {
        let config = Agent::config_builder()
            .http_status_as_error(false)
            .max_redirects(0)
            .timeout_global(Some(PATIENCE))
            .build();
        Self {
            address,
            agent: config.into(),
        }
    }

    pub(crate) fn get(&self, path: &str) -> Answer {
        self.call("GET", path, &[], None).unwrap()
    }

    pub(crate) fn get_with(&self, path: &str, headers: &[(&str, &str)]) -> Answer {
        self.call("GET", path, headers, None).unwrap()
    }

    pub(crate) fn post(&self, path: &str, body: &str) -> Answer {
        self.post_with(path, body, &[])
    }

    pub(crate) fn post_with(&self, path: &str, body: &str, headers: &[(&str, &str)]) -> Answer {
        self.try_post(path, body.as_bytes(), headers).unwrap()
    }

    pub(crate) fn try_post(
        &self,
        path: &str,
        body: &[u8],
        headers: &[(&str, &str)],
    ) -> Result<Answer, ureq::Error> {
        let json = [("content-type", "application/json")];
        let announced = headers.iter().any(|(name, _)| *name == "content-type");
        let headers = [if announced { &[][..] } else { &json[..] }, headers].concat();
        self.call("POST", path, &headers, Some(body))
    }

    pub(crate) fn call(
        &self,
        method: &str,
        path: &str,
        headers: &[(&str, &str)],
        body: Option<&[u8]>,
    ) -> Result<Answer, ureq::Error> {
        let mut request = Request::builder()
            .method(method)
            .uri(format!("http://{}{path}", self.address));
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let mut response = match body {
            Some(body) => self
                .agent
                .run(request.body(SendBody::from_owned_reader(io::Cursor::new(body.to_vec())))?),
            None => self.agent.run(request.body(())?),
        }?;
        Ok(Answer {
            status: response.status().as_u16(),
            headers: response.headers().clone(),
            body: response
                .body_mut()
                .with_config()
                .limit(1 << 30)
                .read_to_vec()?,
        })
    }

    /// Sends bytes as they are, and gives whatever comes until the connection ends.
    pub(crate) fn raw(&self, request: &[u8]) -> Vec<u8> {
        let mut stream = TcpStream::connect(self.address).unwrap();
        stream.set_read_timeout(Some(PATIENCE)).unwrap();
        // A server that has answered already may have closed its side.
        let _ = stream.write_all(request);
        read_to_the_end(&mut stream)
    }

    /// A bare `POST` of an order; gives whatever comes until the connection ends.
    pub(crate) fn raw_post(&self, body: &str) -> String {
        let head = format!(
            "POST /apicenter/api/order HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\ncontent-length: {}\r\n\r\n",
            body.len()
        );
        String::from_utf8(self.raw(format!("{head}{body}").as_bytes())).unwrap()
    }

    /// Sends the whole request and hangs up without waiting for an answer.
    pub(crate) fn post_and_hang_up(&self, body: &str) {
        let mut stream = TcpStream::connect(self.address).unwrap();
        let head = format!(
            "POST /apicenter/api/order HTTP/1.1\r\nhost: localhost\r\ncontent-length: {}\r\n\r\n",
            body.len()
        );
        stream
            .write_all(format!("{head}{body}").as_bytes())
            .unwrap();
        stream.shutdown(Shutdown::Both).unwrap();
    }
}

/// What comes until the connection ends; a reset ends it, too.
fn read_to_the_end(stream: &mut TcpStream) -> Vec<u8> {
    let mut read = Vec::new();
    let mut chunk = [0; 4096];
    loop {
        match stream.read(&mut chunk) {
            Ok(0) => return read,
            Ok(count) => read.extend_from_slice(&chunk[..count]),
            Err(error) if error.kind() == io::ErrorKind::ConnectionReset => return read,
            Err(error) => panic!("{error} after {} bytes", read.len()),
        }
    }
}
