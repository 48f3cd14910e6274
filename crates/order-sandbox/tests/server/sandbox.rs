//! A sandbox for one test: in this process, on a port of its own.

use std::time::{Duration, Instant};

use order_sandbox::{Config, Server};
use serde_json::Value;
use tokio::runtime::Runtime;

use crate::client::{Answer, Client};

/// The API document's own example.
pub(crate) const EXAMPLE: &str = include_str!("../../../../tests/orders/example.json");

/// An order that every profile accepts.
pub(crate) const VALID: &str = include_str!("../../../../tests/orders/valid.json");

/// A running sandbox; it stops when dropped.
pub(crate) struct Sandbox {
    runtime: Runtime,
    server: Option<Server>,
    pub(crate) client: Client,
}

impl Sandbox {
    pub(crate) fn start(config: Config) -> Self {
        let runtime = Runtime::new().unwrap();
        let server = runtime
            .block_on(Server::start(Config {
                quiet: true,
                ..config
            }))
            .unwrap();
        let client = Client::new(server.address());
        Self {
            runtime,
            server: Some(server),
            client,
        }
    }

    pub(crate) fn with_faults(faults: &[&str]) -> Self {
        let faults = faults.iter().map(|fault| fault.parse().unwrap()).collect();
        Self::start(Config {
            faults,
            ..Config::default()
        })
    }

    pub(crate) fn post(&self, body: &str) -> Answer {
        self.client.post("/apicenter/api/order", body)
    }

    /// The state of an order of shop `CK2023`.
    pub(crate) fn state(&self, order_number: &str) -> Value {
        let path = format!("/apicenter/api/order?client_code=CK2023&order_number={order_number}");
        let answer = self.client.get(&path).json();
        assert_eq!(answer["code"], 0, "{answer}");
        answer["data"].clone()
    }

    /// How many orders are stored.
    pub(crate) fn stored(&self) -> u64 {
        self.client.get("/apicenter/api/orders").json()["data"]["total"]
            .as_u64()
            .unwrap()
    }

    /// The number of requests and connections that did not end in time.
    pub(crate) fn stop(mut self) -> usize {
        self.runtime
            .block_on(self.server.take().unwrap().stop())
            .unwrap()
    }
}

impl Drop for Sandbox {
    fn drop(&mut self) {
        if let Some(server) = self.server.take() {
            self.runtime.block_on(server.stop()).unwrap();
        }
    }
}

/// The valid order with another number and `change` made to it.
pub(crate) fn order(number: &str, change: impl FnOnce(&mut Value)) -> String {
    let mut order: Value = serde_json::from_str(VALID).unwrap();
    order["package"]["order_number"] = number.into();
    change(&mut order);
    order.to_string()
}

/// Waits until `look` finds something.
pub(crate) fn eventually<T>(mut look: impl FnMut() -> Option<T>) -> T {
    let deadline = Instant::now() + Duration::from_secs(20);
    loop {
        if let Some(found) = look() {
            return found;
        }
        assert!(Instant::now() < deadline, "nothing came of it within 20 s");
        std::thread::sleep(Duration::from_millis(20));
    }
}
