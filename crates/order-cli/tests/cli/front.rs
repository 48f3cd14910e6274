//! A sandbox, and before it a server that counts the orders that arrive.

use std::collections::{HashMap, HashSet};
use std::io::{ErrorKind, Read, Write};
use std::net::{Shutdown, SocketAddr, TcpListener, TcpStream};
use std::sync::{Arc, Condvar, Mutex};
use std::thread;
use std::time::Duration;

use order_sandbox::{Config, Server};
use serde_json::Value;
use tokio::runtime::Runtime;

/// What the server itself answers an order's number that comes for the nth time, from 1; `None` leaves it to the sandbox.
pub(crate) type Script = dyn Fn(&str, usize) -> Option<String> + Send + Sync;

/// A sandbox behind a server that counts; it stops when dropped.
pub(crate) struct Front {
    runtime: Runtime,
    sandbox: Option<Server>,
    behind: SocketAddr,
    address: SocketAddr,
    seen: Arc<Seen>,
}

#[derive(Default)]
struct Seen {
    arrivals: Mutex<Arrivals>,
    changed: Condvar,
}

/// What has arrived.
#[derive(Debug, Default, Clone)]
pub(crate) struct Arrivals {
    /// The numbers, in the order in which they came.
    pub(crate) numbers: Vec<String>,
    /// The bodies by number.
    pub(crate) bodies: HashMap<String, HashSet<String>>,
    /// The heads of the requests.
    pub(crate) heads: Vec<String>,
    under_way: HashMap<String, usize>,
    /// The most at a time.
    pub(crate) most: usize,
    /// The most of one shop at a time.
    pub(crate) most_of_shop: usize,
}

impl Arrivals {
    pub(crate) fn count(&self, number: &str) -> usize {
        self.numbers.iter().filter(|it| *it == number).count()
    }

    fn begin(&mut self, head: String, body: &str) -> (String, String, usize) {
        let order: Value = serde_json::from_str(body).unwrap();
        let text = |value: &Value| value.as_str().unwrap().to_owned();
        let number = text(&order["package"]["order_number"]);
        let shop = text(&order["client_code"]);
        self.numbers.push(number.clone());
        self.heads.push(head);
        self.bodies
            .entry(number.clone())
            .or_default()
            .insert(body.to_owned());
        let of_shop = self.under_way.entry(shop.clone()).or_default();
        *of_shop += 1;
        self.most_of_shop = self.most_of_shop.max(*of_shop);
        self.most = self.most.max(self.under_way.values().sum());
        let nth = self.count(&number);
        (shop, number, nth)
    }
}

impl Front {
    pub(crate) fn start(faults: &[&str]) -> Self {
        Self::with(faults, |_, _| None)
    }

    pub(crate) fn with(
        faults: &[&str],
        script: impl Fn(&str, usize) -> Option<String> + Send + Sync + 'static,
    ) -> Self {
        let runtime = Runtime::new().unwrap();
        let config = Config {
            faults: faults.iter().map(|fault| fault.parse().unwrap()).collect(),
            quiet: true,
            ..Config::default()
        };
        let sandbox = runtime.block_on(Server::start(config)).unwrap();
        let behind = sandbox.address();
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        let (seen, script): (_, Arc<Script>) = (Arc::new(Seen::default()), Arc::new(script));
        let of_thread = Arc::clone(&seen);
        thread::spawn(move || {
            for stream in listener.incoming() {
                let (seen, script) = (Arc::clone(&of_thread), Arc::clone(&script));
                let stream = stream.unwrap();
                thread::spawn(move || serve(stream, behind, &seen, &*script));
            }
        });
        Self {
            runtime,
            sandbox: Some(sandbox),
            behind,
            address,
            seen,
        }
    }

    pub(crate) fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    pub(crate) fn arrivals(&self) -> Arrivals {
        self.seen.arrivals.lock().unwrap().clone()
    }

    /// Waits until so many orders have arrived, at most for so long; whether they have.
    pub(crate) fn wait_for(&self, count: usize, at_most: Duration) -> bool {
        let arrivals = self.seen.arrivals.lock().unwrap();
        let too_few = |arrivals: &mut Arrivals| arrivals.numbers.len() < count;
        let waited = self
            .seen
            .changed
            .wait_timeout_while(arrivals, at_most, too_few);
        !waited.unwrap().1.timed_out()
    }

    /// Waits until no request is under way: what a program that was killed has sent is stored then.
    pub(crate) fn wait_for_quiet(&self) {
        let arrivals = self.seen.arrivals.lock().unwrap();
        let is_busy = |arrivals: &mut Arrivals| arrivals.under_way.values().any(|count| *count > 0);
        let limit = Duration::from_secs(20);
        let waited = self
            .seen
            .changed
            .wait_timeout_while(arrivals, limit, is_busy);
        assert!(!waited.unwrap().1.timed_out());
    }

    /// The numbers of the orders that are stored.
    pub(crate) fn stored(&self) -> Vec<String> {
        let url = format!("http://{}/apicenter/api/orders?limit=200", self.behind);
        let body = ureq::get(&url).call().unwrap().body_mut().read_to_string();
        let answer: Value = serde_json::from_str(&body.unwrap()).unwrap();
        let orders = answer["data"]["orders"].as_array().unwrap().iter();
        let mut numbers: Vec<String> = orders
            .map(|order| order["order_number"].as_str().unwrap().to_owned())
            .collect();
        numbers.sort();
        assert_eq!(answer["data"]["total"], numbers.len());
        numbers
    }
}

impl Drop for Front {
    fn drop(&mut self) {
        if let Some(sandbox) = self.sandbox.take() {
            self.runtime.block_on(sandbox.stop()).unwrap();
        }
    }
}

/// Whoever was killed hears nothing of it, and the order is stored all the same.
fn serve(mut stream: TcpStream, behind: SocketAddr, seen: &Seen, script: &Script) {
    let Some((head, body)) = request(&mut stream) else {
        return;
    };
    let (shop, number, nth) = seen.arrivals.lock().unwrap().begin(head.clone(), &body);
    seen.changed.notify_all();
    let answer = match script(&number, nth) {
        Some(answer) => answer.into_bytes(),
        None => forwarded(&head, &body, behind),
    };
    let _ = stream
        .write_all(&answer)
        .and_then(|()| stream.shutdown(Shutdown::Both));
    *seen
        .arrivals
        .lock()
        .unwrap()
        .under_way
        .entry(shop)
        .or_default() -= 1;
    seen.changed.notify_all();
}

fn request(stream: &mut TcpStream) -> Option<(String, String)> {
    let mut bytes = Vec::new();
    let mut piece = [0; 8192];
    loop {
        let text = String::from_utf8_lossy(&bytes).into_owned();
        if let Some((head, body)) = text.split_once("\r\n\r\n") {
            let length = head.lines().find_map(|line| {
                let (name, value) = line.split_once(':')?;
                let is_length = name.eq_ignore_ascii_case("content-length");
                is_length.then(|| value.trim().parse::<usize>().unwrap())
            });
            if body.len() >= length.unwrap() {
                return Some((head.to_owned(), body.to_owned()));
            }
        }
        match stream.read(&mut piece) {
            // Killed while it sent.
            Ok(0) => return None,
            Err(error) if error.kind() == ErrorKind::ConnectionReset => return None,
            read => bytes.extend(piece.iter().take(read.unwrap())),
        }
    }
}

fn forwarded(head: &str, body: &str, behind: SocketAddr) -> Vec<u8> {
    let mut stream = TcpStream::connect(behind).unwrap();
    let lines = head.lines().filter(|line| {
        !line.to_ascii_lowercase().starts_with("connection:")
            && !line.to_ascii_lowercase().starts_with("host:")
    });
    let lines: Vec<&str> = lines.collect();
    let head = lines.join("\r\n");
    let request = format!("{head}\r\nHost: {behind}\r\nConnection: close\r\n\r\n{body}");
    stream.write_all(request.as_bytes()).unwrap();
    let mut answer = Vec::new();
    // A connection that is cut is what some faults are for: what came goes on.
    let _ = stream.read_to_end(&mut answer);
    answer
}
