//! What requests share.

use std::net::{IpAddr, Ipv6Addr};
use std::sync::Arc;

use anyhow::Result;
use governor::clock::{Clock as _, DefaultClock};
use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};
use order_client::Client;
use order_relay::{Notice, Secret};
use order_submit::ReplyCodes;
use tokio::sync::Semaphore;

use crate::config::Config;
use crate::metrics::Metrics;
use crate::store::Store;
use crate::under_way::UnderWay;

/// So many orders are on their way at most: each keeps a thread for as long as the warehouse takes, and others are wanted beside them.
const MOST_UNDER_WAY: usize = 256;

/// What requests share.
pub(crate) struct AppState {
    pub(crate) config: Config,
    pub(crate) client: Client,
    pub(crate) codes: ReplyCodes,
    pub(crate) secret: Secret,
    pub(crate) store: Store,
    pub(crate) under_way: UnderWay,
    pub(crate) metrics: Metrics,
    pub(crate) senders: Arc<Semaphore>,
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
            senders: Arc::new(Semaphore::new(MOST_UNDER_WAY)),
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
        admit(&self.addresses, &whose(address))
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

/// Whose an address is: of IPv6, whoever has one has the 2^64 beside it.
fn whose(address: IpAddr) -> IpAddr {
    match address {
        IpAddr::V4(_) => address,
        IpAddr::V6(address) => {
            let network = u128::from(address) >> 64 << 64;
            Ipv6Addr::from(network).into()
        }
    }
}
