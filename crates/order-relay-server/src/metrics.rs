//! What is counted, in Prometheus' text form.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use crate::way::Way;

/// What is counted.
#[derive(Default)]
pub(crate) struct Metrics(Mutex<Counts>);

#[derive(Default)]
struct Counts {
    orders: BTreeMap<(Way, u16), u64>,
    upstream_seconds: f64,
    upstream_requests: u64,
}

impl Metrics {
    fn counts(&self) -> MutexGuard<'_, Counts> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// An order has been answered.
    pub(crate) fn order(&self, way: Way, status: u16) {
        *self.counts().orders.entry((way, status)).or_default() += 1;
    }

    /// The warehouse has been asked, and this long.
    pub(crate) fn upstream(&self, took: Duration) {
        let mut counts = self.counts();
        counts.upstream_requests += 1;
        counts.upstream_seconds += took.as_secs_f64();
    }

    /// All of it.
    pub(crate) fn text(&self, under_way: usize) -> String {
        let counts = self.counts();
        let mut text = "# HELP order_relay_orders_total Orders by how they came to their answer, and its HTTP status.\n# TYPE order_relay_orders_total counter\n".to_owned();
        for ((way, status), count) in &counts.orders {
            // Writing into a String does not fail.
            let _ = writeln!(
                text,
                "order_relay_orders_total{{way=\"{}\",status=\"{status}\"}} {count}",
                way.as_str()
            );
        }
        let _ = write!(
            text,
            "# HELP order_relay_upstream_seconds How long the warehouse took.\n# TYPE order_relay_upstream_seconds summary\n\
             order_relay_upstream_seconds_sum {}\norder_relay_upstream_seconds_count {}\n\
             # HELP order_relay_orders_under_way Orders on their way to the warehouse.\n# TYPE order_relay_orders_under_way gauge\n\
             order_relay_orders_under_way {under_way}\n",
            counts.upstream_seconds, counts.upstream_requests
        );
        text
    }
}
