//! A warehouse that counts, and a relay that can be killed.

use std::collections::HashSet;
use std::io::{BufRead as _, BufReader, Read as _};
use std::net::SocketAddr;
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Condvar, Mutex};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use axum::Router;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::post;
use order_relay::token::key_hash;
use tokio::net::TcpListener;
use tokio::runtime::Runtime;
use tokio::sync::Notify;
use ureq::Agent;

const REFUSAL: &str = r#"{"code":7,"message":"no","data":null}"#;

const KEY: &str = "the-key-of-the-test";

/// An order that the contract has nothing against.
pub(crate) fn order(client_code: &str, number: &str) -> String {
    let person = r#"{"name":"Juan Cruz","address":"20 1st Avenue","city":"Quezon City","province":"Metro Manila","district":"","country_code":"PH","post_code":"1100","phone":"+639171234567","email":""}"#;
    format!(
        r#"{{"centre_code":"CKMX","client_code":"{client_code}","logistics_provider":{{"code":"DHL","tracking_number":"","label_url":"","label_base64":""}},"package":{{"order_number":"{number}"}},"receiver":{person},"sender":{person},"items":[{{"sku":"CUP","currency":"USD","unit_price":5,"qty":1}}]}}"#
    )
}

#[derive(Default)]
struct Seen {
    orders: Mutex<Vec<(String, String)>>,
    came: Condvar,
    tokens: Mutex<HashSet<String>>,
    release: Notify,
}

/// A warehouse that takes every order, but for those whose number says otherwise.
pub(crate) struct Warehouse {
    seen: Arc<Seen>,
    address: SocketAddr,
    runtime: Mutex<Option<Runtime>>,
}

impl Warehouse {
    pub(crate) fn start() -> Self {
        let (seen, runtime) = (Arc::new(Seen::default()), Runtime::new().unwrap());
        let listener = runtime.block_on(TcpListener::bind("127.0.0.1:0")).unwrap();
        let address = listener.local_addr().unwrap();
        let router = Router::new()
            .route("/apicenter/api/order", post(take))
            .with_state(Arc::clone(&seen));
        runtime.spawn(async move { axum::serve(listener, router).await });
        Self {
            seen,
            address,
            runtime: Mutex::new(Some(runtime)),
        }
    }

    pub(crate) fn stop(&self) {
        self.runtime
            .lock()
            .unwrap()
            .take()
            .unwrap()
            .shutdown_timeout(Duration::from_secs(10));
    }

    pub(crate) fn bodies(&self, number: &str) -> Vec<String> {
        let orders = self.seen.orders.lock().unwrap();
        orders
            .iter()
            .filter(|(own, _)| own == number)
            .map(|(_, body)| body.clone())
            .collect()
    }

    pub(crate) fn count(&self) -> usize {
        self.seen.orders.lock().unwrap().len()
    }

    pub(crate) fn tokens(&self) -> Vec<String> {
        self.seen.tokens.lock().unwrap().iter().cloned().collect()
    }

    /// Waits until an order has come.
    pub(crate) fn wait_for(&self, number: &str) {
        let mut orders = self.seen.orders.lock().unwrap();
        while !orders.iter().any(|(own, _)| own == number) {
            orders = self.seen.came.wait(orders).unwrap();
        }
    }

    /// Answers what is held.
    pub(crate) fn release(&self) {
        self.seen.release.notify_waiters();
    }
}

async fn take(State(seen): State<Arc<Seen>>, headers: HeaderMap, body: String) -> Response {
    let parsed: serde_json::Value = serde_json::from_str(&body).unwrap();
    let number = parsed["package"]["order_number"]
        .as_str()
        .unwrap()
        .to_owned();
    let token = headers
        .get("x-token")
        .map(|token| token.to_str().unwrap().to_owned());
    seen.tokens.lock().unwrap().extend(token);
    let released = seen.release.notified();
    let is_first = {
        let mut orders = seen.orders.lock().unwrap();
        let is_first = !orders.iter().any(|(own, _)| *own == number);
        orders.push((number.clone(), body));
        is_first
    };
    seen.came.notify_all();
    let kind = number.split('-').next().unwrap();
    match kind {
        "ONCE" if !is_first => return REFUSAL.into_response(),
        "HTML" => return "<html>Sign in</html>".into_response(),
        "REDIRECT" => {
            return (
                StatusCode::TEMPORARY_REDIRECT,
                [(header::LOCATION, "/elsewhere")],
            )
                .into_response();
        }
        "REFUSE" => return REFUSAL.into_response(),
        "LOCKED" => return StatusCode::UNAUTHORIZED.into_response(),
        // Longer than the relay waits.
        "SLOW" => tokio::time::sleep(Duration::from_secs(60)).await,
        "HELD" => released.await,
        // A length that does not come ends the connection.
        "CUT" | "ONCE" => {
            return (
                [(header::CONTENT_LENGTH, "100")],
                axum::body::Body::from_stream(Cut),
            )
                .into_response();
        }
        _ => {}
    }
    format!(r#"{{"code":0,"message":"success","data":{{"order_number":"W-{number}"}}}}"#)
        .into_response()
}

/// A body that breaks at once.
struct Cut;

impl futures_core::Stream for Cut {
    type Item = Result<String, std::io::Error>;

    fn poll_next(
        self: std::pin::Pin<&mut Self>,
        _: &mut std::task::Context<'_>,
    ) -> std::task::Poll<Option<Self::Item>> {
        std::task::Poll::Ready(Some(Err(std::io::Error::other("cut"))))
    }
}

/// A relay's folder.
pub(crate) struct Relay {
    folder: tempfile::TempDir,
    per_minute: u32,
    timeout_seconds: u32,
}

/// A relay that runs.
pub(crate) struct Running {
    child: Mutex<Child>,
    address: String,
    metrics: String,
    out: Mutex<Option<JoinHandle<String>>>,
    agent: Agent,
}

/// What a relay answers.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Answered {
    pub(crate) status: u16,
    pub(crate) body: String,
    pub(crate) retry_after: Option<String>,
}

impl Relay {
    pub(crate) fn new() -> Self {
        Self {
            folder: tempfile::tempdir().unwrap(),
            per_minute: 100_000,
            timeout_seconds: 60,
        }
    }

    pub(crate) fn limited(per_minute: u32) -> Self {
        Self {
            per_minute,
            ..Self::new()
        }
    }

    /// One that waits no longer than it must.
    pub(crate) fn impatient() -> Self {
        Self {
            timeout_seconds: 1,
            ..Self::new()
        }
    }

    pub(crate) fn key(&self) -> &str {
        KEY
    }

    fn config(&self, upstream: &str) {
        let config = serde_json::json!({
            "listen": "127.0.0.1:0",
            "metrics": "127.0.0.1:0",
            "upstream": upstream,
            "headers_env": { "X-Token": "TOKEN" },
            "timeout_seconds": self.timeout_seconds,
            "max_body": 50_000,
            "rules": { "profile": "contract" },
            "keys": [{ "name": "test", "sha256": key_hash(KEY), "clients": ["CK1"] }],
            "per_minute": { "person": self.per_minute, "address": self.per_minute },
        });
        std::fs::write(self.folder.path().join("relay.json"), config.to_string()).unwrap();
    }

    fn program(&self) -> Command {
        let mut program = Command::new(env!("CARGO_BIN_EXE_order-relay"));
        program
            .arg("--config")
            .arg(self.folder.path().join("relay.json"));
        program
    }

    pub(crate) fn start(&self, warehouse: &Warehouse, token: &str) -> Running {
        self.config(&format!("http://{}", warehouse.address));
        let mut program = self.program();
        let program = program
            .arg("serve")
            .env("TOKEN", token)
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        let mut child = program.spawn().unwrap();
        let mut errors = BufReader::new(child.stderr.take().unwrap());
        let mut said = String::new();
        let mut place = |what: &str| loop {
            let from = said.len();
            assert_ne!(errors.read_line(&mut said).unwrap(), 0, "{said}");
            if let Some((_, place)) = said[from..].split_once(what) {
                return place.trim().to_owned();
            }
        };
        let (metrics, address) = (place("counts at "), place("listening on "));
        let mut out = child.stdout.take().unwrap();
        let out = thread::spawn(move || {
            let mut text = said;
            out.read_to_string(&mut text).unwrap();
            errors.read_to_string(&mut text).unwrap();
            text
        });
        let agent = Agent::config_builder()
            .http_status_as_error(false)
            .max_redirects(0)
            .max_redirects_will_error(false);
        Running {
            child: Mutex::new(child),
            address,
            metrics,
            out: Mutex::new(Some(out)),
            agent: agent.build().into(),
        }
    }

    /// Runs a command to its end: what it writes.
    pub(crate) fn command(&self, arguments: &[&str]) -> String {
        self.command_with_errors(arguments).0
    }

    pub(crate) fn fails(&self, arguments: &[&str]) -> bool {
        !self
            .program()
            .args(arguments)
            .output()
            .unwrap()
            .status
            .success()
    }

    pub(crate) fn command_with_errors(&self, arguments: &[&str]) -> (String, String) {
        let output = self.program().args(arguments).output().unwrap();
        let text = |bytes| String::from_utf8(bytes).unwrap();
        assert!(
            output.status.success(),
            "{arguments:?} {}",
            text(output.stderr)
        );
        (text(output.stdout), text(output.stderr))
    }
}

impl Running {
    /// Sends an order with the key, unless the headers say otherwise.
    pub(crate) fn post(&self, body: &str, headers: &[(&str, &str)]) -> Answered {
        self.send(body, headers).unwrap()
    }

    /// The same, where nobody may answer any more.
    pub(crate) fn try_post(&self, body: &str) -> Option<Answered> {
        self.send(body, &[]).ok()
    }

    fn send(&self, body: &str, headers: &[(&str, &str)]) -> Result<Answered, ureq::Error> {
        let bearer = format!("Bearer {KEY}");
        let mut all = vec![
            ("authorization", bearer.as_str()),
            ("content-type", "application/json"),
        ];
        all.retain(|(name, _)| !headers.iter().any(|(own, _)| own == name));
        all.extend(headers.iter().filter(|(_, value)| !value.is_empty()));
        let mut request = self
            .agent
            .post(format!("{}/apicenter/api/order", self.address));
        for (name, value) in all {
            request = request.header(name, value);
        }
        answered(request.send(body)?)
    }

    pub(crate) fn get(&self, path: &str) -> Answered {
        let request = self.agent.get(format!("{}{path}", self.address));
        answered(
            request
                .header("authorization", format!("Bearer {KEY}"))
                .call()
                .unwrap(),
        )
        .unwrap()
    }

    pub(crate) fn delete(&self, path: &str) -> Answered {
        answered(
            self.agent
                .delete(format!("{}{path}", self.address))
                .call()
                .unwrap(),
        )
        .unwrap()
    }

    /// The cookie that an invitation is good for.
    pub(crate) fn sign_in(&self, invite: &str) -> Option<String> {
        let response = self
            .agent
            .post(format!("{}/session", self.address))
            .send_form([("invite", invite)])
            .unwrap();
        let cookie = response.headers().get("set-cookie")?;
        Some(cookie.to_str().unwrap().to_owned())
    }

    pub(crate) fn metrics(&self) -> String {
        answered(
            self.agent
                .get(format!("{}/metrics", self.metrics))
                .call()
                .unwrap(),
        )
        .unwrap()
        .body
    }

    pub(crate) fn kill(&self) {
        let mut child = self.child.lock().unwrap();
        child.kill().unwrap();
        child.wait().unwrap();
    }

    /// Ends it: all that it has written.
    pub(crate) fn stop(&self) -> String {
        self.kill();
        self.out.lock().unwrap().take().unwrap().join().unwrap()
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        self.kill();
    }
}

fn answered(mut response: ureq::http::Response<ureq::Body>) -> Result<Answered, ureq::Error> {
    let retry_after = response.headers().get("retry-after");
    Ok(Answered {
        status: response.status().as_u16(),
        retry_after: retry_after.map(|value| value.to_str().unwrap().to_owned()),
        body: response.body_mut().read_to_string()?,
    })
}
