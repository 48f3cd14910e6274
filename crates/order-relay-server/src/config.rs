//! What whoever runs the relay says, in a file.

use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::num::{NonZeroU16, NonZeroU32};
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, anyhow, ensure};
use order_client::Client;
use order_model::Rules;
use order_relay::{Person, Secret, unambiguous};
use order_submit::ReplyCodes;
use serde::Deserialize;

/// What whoever runs the relay says. Paths are relative to the file.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Config {
    /// Where it listens; behind a proxy that has the certificate.
    #[serde(default = "listen")]
    pub(crate) listen: SocketAddr,
    /// Where it tells its counts, in Prometheus' text form; nowhere without.
    pub(crate) metrics: Option<SocketAddr>,
    /// The file of what has been sent, made where it is not there.
    #[serde(default = "database")]
    pub(crate) database: PathBuf,
    /// The file of the secret that invitations are signed with, made where it is not there.
    #[serde(default = "secret_file")]
    secret_file: PathBuf,
    /// The warehouse's API, before `/apicenter/api/order`.
    upstream: String,
    /// What is sent to it: of each header the environment variable that holds its value.
    #[serde(default)]
    headers_env: BTreeMap<String, String>,
    /// How long an answer is waited for.
    #[serde(default = "timeout")]
    timeout_seconds: NonZeroU32,
    /// Codes that mean that an order was taken; the contract has 0.
    #[serde(default = "success_codes")]
    success_codes: Vec<i64>,
    /// Adjusts the rules, as `order-model` has it.
    #[serde(default)]
    pub(crate) rules: Rules,
    /// Pages of other addresses that may send.
    #[serde(default)]
    pub(crate) origins: Vec<String>,
    /// How many proxies stand before the relay: so many entries of `X-Forwarded-For`, from the right, are theirs.
    #[serde(default)]
    pub(crate) trusted_hops: usize,
    /// Programs that sign in with a key.
    #[serde(default)]
    pub(crate) keys: Vec<Key>,
    /// How many requests a minute.
    #[serde(default)]
    pub(crate) per_minute: PerMinute,
    /// The largest order, in bytes: a label of some megabytes is in it.
    #[serde(default = "max_body")]
    pub(crate) max_body: u64,
    /// How many days a session lasts.
    #[serde(default = "days")]
    pub(crate) session_days: NonZeroU16,
    /// How many days is known what was sent.
    #[serde(default = "days")]
    pub(crate) keep_days: NonZeroU16,
}

/// A program that signs in with a key.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Key {
    /// What `order-relay key` has said of it.
    pub(crate) sha256: String,
    /// What it is called in the log.
    name: String,
    /// The shops that it may send for.
    clients: Vec<String>,
}

impl Key {
    pub(crate) fn person(&self) -> Person {
        Person {
            name: self.name.clone(),
            clients: self.clients.clone(),
        }
    }
}

/// How many requests a minute.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct PerMinute {
    /// Of a person or a program.
    pub(crate) person: NonZeroU32,
    /// Of an address, whoever asks.
    pub(crate) address: NonZeroU32,
}

impl Default for PerMinute {
    fn default() -> Self {
        let many = |count| NonZeroU32::new(count).unwrap_or(NonZeroU32::MIN);
        Self {
            person: many(240),
            address: many(480),
        }
    }
}

fn listen() -> SocketAddr {
    SocketAddr::from(([127, 0, 0, 1], 8090))
}

fn database() -> PathBuf {
    "order-relay.db".into()
}

fn secret_file() -> PathBuf {
    "order-relay.secret".into()
}

fn timeout() -> NonZeroU32 {
    NonZeroU32::new(60).unwrap_or(NonZeroU32::MIN)
}

fn success_codes() -> Vec<i64> {
    vec![0]
}

const fn max_body() -> u64 {
    8 << 20
}

fn days() -> NonZeroU16 {
    NonZeroU16::new(90).unwrap_or(NonZeroU16::MIN)
}

impl Config {
    /// Reads the file.
    pub(crate) fn read(file: &Path) -> Result<Self> {
        let text = std::fs::read_to_string(file).with_context(|| format!("{}", file.display()))?;
        let mut config: Self =
            serde_json::from_str(&text).with_context(|| format!("{}", file.display()))?;
        config.rules = unambiguous(config.rules);
        let folder = file.parent().unwrap_or(Path::new(""));
        config.database = folder.join(&config.database);
        config.secret_file = folder.join(&config.secret_file);
        for key in &config.keys {
            let is_hash =
                key.sha256.len() == 64 && key.sha256.bytes().all(|byte| byte.is_ascii_hexdigit());
            ensure!(
                is_hash,
                "keys: the sha256 of '{}' is not what `order-relay key` has said",
                key.name
            );
        }
        Ok(config)
    }

    /// What sends to the warehouse; the values of the headers come from the environment, and are never shown.
    pub(crate) fn client(&self) -> Result<Client> {
        let base =
            order_client::base(&self.upstream).map_err(|error| anyhow!("upstream {error}"))?;
        let header = |(name, variable): (&String, &String)| {
            let value = std::env::var(variable)
                .map_err(|_| anyhow!("headers_env: the environment variable {variable}"))?;
            Ok(order_client::header(name, &value)?)
        };
        let headers = self.headers_env.iter().map(header).collect::<Result<_>>()?;
        let agent = concat!("order-relay/", env!("CARGO_PKG_VERSION"));
        Ok(Client::new(base, headers, self.timeout_seconds, agent))
    }

    /// What the warehouse means by its codes.
    pub(crate) fn codes(&self) -> ReplyCodes {
        ReplyCodes {
            // As long as the program runs, which is what the type asks for.
            success: self.success_codes.clone().leak(),
            ..ReplyCodes::default()
        }
    }

    /// The secret; it is made where there is none, and readable by nobody else.
    pub(crate) fn secret(&self) -> Result<Secret> {
        let file = &self.secret_file;
        let named = || format!("{}", file.display());
        if !file.exists() {
            let mut bytes = [0; 32];
            getrandom::fill(&mut bytes).context("no random numbers")?;
            write_private(file, &bytes).with_context(named)?;
        }
        let bytes = std::fs::read(file).with_context(named)?;
        Secret::new(bytes).ok_or_else(|| anyhow!("{}: fewer than 32 bytes", named()))
    }
}

fn write_private(file: &Path, bytes: &[u8]) -> std::io::Result<()> {
    use std::io::Write as _;
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(file)?;
    file.write_all(bytes)?;
    file.sync_all()
}
