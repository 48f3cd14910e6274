//! Orders that are on their way at this moment: who sends one of them again waits for its answer.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use order_relay::{BodyHash, Decision, Known, Notice, Order, decide};
use order_submit::OrderKey;
use tokio::sync::watch;

/// What is told to whoever has sent an order.
#[derive(Debug, Clone)]
pub(crate) enum Told {
    /// In the relay's own words.
    Notice(Notice),
    /// As the warehouse has answered.
    Passed {
        status: u16,
        body: Arc<str>,
        retry_after: Option<u32>,
    },
}

type Wait = watch::Receiver<Option<Told>>;

/// Orders that are on their way.
#[derive(Clone, Default)]
pub(crate) struct UnderWay(Arc<Mutex<HashMap<OrderKey, (BodyHash, Wait)>>>);

/// What to do with an order, as far as those on their way decide it.
pub(crate) enum Turn {
    /// It is this one's turn.
    First(Flight, Wait),
    /// Another one is on its way with the same.
    Join(Wait),
    /// It goes nowhere.
    Answer(Notice),
}

/// An order's place among those on their way, for as long as it is.
pub(crate) struct Flight {
    under_way: UnderWay,
    key: OrderKey,
    landed: watch::Sender<Option<Told>>,
}

impl UnderWay {
    fn orders(&self) -> MutexGuard<'_, HashMap<OrderKey, (BodyHash, Wait)>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Gives an order its place, unless one of its number has it.
    pub(crate) fn take(&self, order: &Order) -> Turn {
        let mut orders = self.orders();
        if let Some((hash, wait)) = orders.get(&order.key) {
            return match decide(order.hash, Known::UnderWay(*hash)) {
                Decision::Answer(notice) => Turn::Answer(notice),
                _ => Turn::Join(wait.clone()),
            };
        }
        let (landed, wait) = watch::channel(None);
        orders.insert(order.key.clone(), (order.hash, wait.clone()));
        let flight = Flight {
            under_way: self.clone(),
            key: order.key.clone(),
            landed,
        };
        Turn::First(flight, wait)
    }

    /// Whether an order of this key is on its way.
    pub(crate) fn has(&self, key: &OrderKey) -> bool {
        self.orders().contains_key(key)
    }

    /// How many there are.
    pub(crate) fn count(&self) -> usize {
        self.orders().len()
    }
}

impl Flight {
    /// Tells everybody who waits what came of it.
    pub(crate) fn land(self, told: Told) {
        self.landed.send_replace(Some(told));
    }
}

impl Drop for Flight {
    fn drop(&mut self) {
        self.under_way.orders().remove(&self.key);
    }
}

/// What came of an order. Where what sends it has broken, nobody knows.
pub(crate) async fn landed(mut wait: Wait) -> Told {
    let told = match wait.wait_for(Option::is_some).await {
        Ok(told) => told.clone(),
        Err(_) => None,
    };
    told.unwrap_or(Told::Notice(Notice::MayHaveArrived))
}
