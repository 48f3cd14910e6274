//! What requests share.

use std::net::IpAddr;

use anyhow::Result;
use governor::clock::{Clock as _, DefaultClock};
use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};
use order_client::Client;
use order_relay::{Notice, Secret};
use order_submit::ReplyCodes;

use crate::config::Config;
use crate::metrics::Metrics;
use crate::store::Store;
use crate::under_way::UnderWay;

/// What requests share.
pub(crate) struct AppState {
    pub(crate) config: Config,
    pub(crate) client: Client,
    pub(crate) codes: ReplyCodes,
    pub(crate) secret: Secret,
    pub(crate) store: Store,
    pub(crate) under_way: UnderWay,
    pub(crate) metrics: Metrics,
    people: DefaultKeyedRateLimiter<String>,
    addresses: DefaultKeyedRateLimiter<IpAddr>,
}

impl AppState {
    pub(crate) fn new(config: Config) -> Result<Self> {
        Ok(Self {
            client: config.client()?,
            codes: config.codes(),
            secret: config.secret()?,
            store: Store::open(&config.database)?,
            under_way: UnderWay::default(),
            metrics: Metrics::default(),
            people: RateLimiter::keyed(Quota::per_minute(config.per_minute.person)),
            addresses: RateLimiter::keyed(Quota::per_minute(config.per_minute.address)),
            config,
        })
    }

    /// Whether a person may ask again already.
    pub(crate) fn admit_person(&self, name: &str) -> Result<(), Notice> {
        admit(&self.people, &name.to_owned())
    }

    /// Whether somebody at an address may ask again already.
    pub(crate) fn admit_address(&self, address: IpAddr) -> Result<(), Notice> {
        admit(&self.addresses, &address)
    }

    /// Forgets who has not asked for a while.
    pub(crate) fn forget_idle(&self) {
        self.people.retain_recent();
        self.addresses.retain_recent();
    }
}

fn admit<K: Clone + Eq + std::hash::Hash>(
    limiter: &DefaultKeyedRateLimiter<K>,
    key: &K,
) -> Result<(), Notice> {
    limiter.check_key(key).map_err(|until| {
        let wait = until.wait_time_from(DefaultClock::default().now());
        Notice::TooMany(wait.as_secs() + 1)
    })
}
