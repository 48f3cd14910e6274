//! What a server is started with.

use std::path::PathBuf;
use std::time::Duration;

use axum::http::{HeaderName, HeaderValue};
use order_model::Rules;

use crate::fault::Fault;

/// Everything that a server is started with. The default is what the command line's defaults are, on any free port.
#[derive(Debug, Clone)]
pub struct Config {
    /// The name or address to listen on.
    pub host: String,
    /// The port to listen on; 0 takes any free one.
    pub port: u16,
    /// The SQLite file; `None` is a temporary one.
    pub database: Option<PathBuf>,
    /// The page to serve beside the API.
    pub page: Option<Page>,
    /// The rules that orders are judged by.
    pub rules: Rules,
    /// Who may call from other origins.
    pub origins: Origins,
    /// The longest request body, in bytes.
    pub body_limit: u64,
    /// How long a request's body may take to arrive.
    pub body_timeout: Duration,
    /// The time from allocation to packing, and from packing to handover.
    pub step: Duration,
    /// A header that every call must have.
    pub token: Option<Token>,
    /// What is to go wrong.
    pub faults: Vec<Fault>,
    /// Whether to log no requests.
    pub quiet: bool,
}

/// The longest request body unless told otherwise: 16 MiB, room for a label of several megabytes in base64.
pub const DEFAULT_BODY_LIMIT: u64 = 16 << 20;

/// How long a request's body may take to arrive unless told otherwise: 16 MiB at 2.5 Mbit/s.
pub const DEFAULT_BODY_TIMEOUT: Duration = Duration::from_secs(60);

/// The time between two steps of an order's life unless told otherwise.
pub const DEFAULT_STEP: Duration = Duration::from_secs(20);

impl Default for Config {
    fn default() -> Self {
        Self {
            host: "127.0.0.1".to_owned(),
            port: 0,
            database: None,
            page: None,
            rules: Rules::default(),
            origins: Origins::default(),
            body_limit: DEFAULT_BODY_LIMIT,
            body_timeout: DEFAULT_BODY_TIMEOUT,
            step: DEFAULT_STEP,
            token: None,
            faults: Vec::new(),
            quiet: false,
        }
    }
}

/// A built page and where it is served.
#[derive(Debug, Clone)]
pub struct Page {
    /// The directory with its files.
    pub directory: PathBuf,
    /// The path it is served under: starts and ends with `/`.
    pub path: String,
    /// Origins that the page may call beside its own.
    pub connect: Vec<HeaderValue>,
}

/// The origins from which browsers may call the API.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Origins {
    /// Every origin.
    Any,
    /// These, and the server's own.
    Listed(Vec<HeaderValue>),
}

impl Default for Origins {
    fn default() -> Self {
        Self::Listed(Vec::new())
    }
}

/// A header that every call must have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token {
    /// Its name.
    pub header: HeaderName,
    /// Its value.
    pub value: HeaderValue,
}
