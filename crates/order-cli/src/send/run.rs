//! Sending: the ledger first, then the request, then what came of it.

use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, SyncSender, channel, sync_channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Result, anyhow};
use order_client::{Client, Sent};
use order_submit::{Answer, Outcome, Refusal, UnknownReason};

use super::gate::Gate;
use super::plan::Planned;
use super::queue::{Queue, Taken};
use super::stop::{Stop, Streaks};
use crate::ledger::Ledger;

/// So often it looks whether it is to stop.
const LOOK: Duration = Duration::from_millis(100);

/// A pause that is longer ends the run: somebody should know, and may start it again later.
const LONGEST_WAIT: Duration = Duration::from_secs(15 * 60);

/// How an order that may be sent ended.
#[derive(Debug)]
pub(super) enum Ended {
    Outcome(Outcome),
    /// It has not been sent.
    NotSent,
}

/// What is needed to send.
pub(super) struct Sending<'a> {
    pub(super) planned: &'a [Planned],
    pub(super) client: &'a Client,
    pub(super) most: u32,
    pub(super) keeps_going: bool,
    pub(super) in_any_order: bool,
    /// A person wants it to stop.
    pub(super) is_interrupted: Arc<AtomicBool>,
}

/// The body of an order, by its place in the plan.
pub(super) type BodyOf<'a> = dyn Fn(&Planned) -> Result<String> + 'a;

/// What is told of an order when it has ended.
pub(super) type Told<'a> = dyn FnMut(usize, &Outcome) + 'a;

struct Job {
    taken: Taken,
    body: String,
}

struct Reply {
    taken: Taken,
    sent: Sent,
}

/// A run that is under way.
struct Run<'a> {
    sending: &'a Sending<'a>,
    ledger: &'a mut Ledger,
    queue: Queue,
    gate: Gate,
    streaks: Streaks,
    stop: Option<Stop>,
    under_way: HashMap<usize, i64>,
    /// How often an order was told to come later.
    put_off: HashMap<usize, u32>,
}

impl Sending<'_> {
    /// Sends what is ready; answers why it stopped before the end, if it did.
    pub(super) fn run(
        &self,
        ready: impl Iterator<Item = usize>,
        ledger: &mut Ledger,
        body_of: &BodyOf<'_>,
        told: &mut Told<'_>,
    ) -> Option<Stop> {
        let shop = |order: usize| {
            let planned = self.planned.get(order)?;
            Some((order, Arc::clone(&planned.key.client_code)))
        };
        let mut run = Run {
            sending: self,
            ledger,
            queue: Queue::new(ready.filter_map(shop), self.in_any_order),
            gate: Gate::new(self.most),
            streaks: Streaks::new(self.keeps_going),
            stop: None,
            under_way: HashMap::new(),
            put_off: HashMap::new(),
        };
        // No job waits: one is given out when a request may leave.
        let (jobs, of_jobs) = sync_channel::<Job>(self.most as usize);
        let (replies, of_replies) = channel();
        let of_jobs = Arc::new(Mutex::new(of_jobs));
        thread::scope(|scope| {
            for _ in 0..self.most {
                let (jobs, replies) = (Arc::clone(&of_jobs), replies.clone());
                scope.spawn(move || {
                    while let Some(job) = next(&jobs) {
                        let sent = self.client.send(job.body.as_bytes());
                        let reply = Reply {
                            taken: job.taken,
                            sent,
                        };
                        if replies.send(reply).is_err() {
                            break;
                        }
                    }
                });
            }
            let driven = run.drive(&jobs, &of_replies, body_of, told);
            drop(jobs);
            if let Err(error) = driven {
                run.give_up(&error, told);
            }
            run.stop
        })
    }
}

fn next(jobs: &Mutex<Receiver<Job>>) -> Option<Job> {
    let jobs = jobs.lock().unwrap_or_else(PoisonError::into_inner);
    jobs.recv().ok()
}

impl Run<'_> {
    fn drive(
        &mut self,
        jobs: &SyncSender<Job>,
        replies: &Receiver<Reply>,
        body_of: &BodyOf<'_>,
        told: &mut Told<'_>,
    ) -> Result<()> {
        loop {
            self.look_for_a_reason_to_stop();
            while self.may_send()
                && let Some(taken) = self.queue.take()
            {
                let Some(planned) = self.sending.planned.get(taken.order) else {
                    continue;
                };
                let body = body_of(planned)?;
                let sent_at = self.ledger.begin(&planned.key, &planned.digest)?;
                self.under_way.insert(taken.order, sent_at);
                jobs.send(Job { taken, body })
                    .map_err(|_| anyhow!("nobody sends any more"))?;
            }
            let has_pause = self.stop.is_none() && self.gate.pause_left(Instant::now()).is_some();
            if self.under_way.is_empty() && !has_pause {
                return Ok(());
            }
            match replies.recv_timeout(LOOK) {
                Ok(reply) => self.take_reply(reply, told)?,
                Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => {
                    return Err(anyhow!("nobody sends any more"));
                }
            }
        }
    }

    /// Nothing can be written down any more: nobody knows what becomes of what is under way.
    fn give_up(&mut self, error: &anyhow::Error, told: &mut Told<'_>) {
        self.stop = Some(Stop::Failed(format!("{error:#}")));
        for (order, _) in self.under_way.drain() {
            told(order, &Outcome::Unknown(UnknownReason::NoAnswer));
        }
    }

    fn may_send(&self) -> bool {
        self.stop.is_none() && self.gate.is_open(self.under_way.len(), Instant::now())
    }

    fn look_for_a_reason_to_stop(&mut self) {
        if self.sending.is_interrupted.load(Ordering::Relaxed) {
            self.stop.get_or_insert(Stop::Interrupted);
        }
        let pause = self.gate.pause_left(Instant::now());
        if let Some(pause) = pause.filter(|pause| *pause > LONGEST_WAIT) {
            self.stop.get_or_insert(Stop::LongPause(pause.as_secs()));
        }
    }

    fn take_reply(&mut self, Reply { taken, sent }: Reply, told: &mut Told<'_>) -> Result<()> {
        let (Some(planned), Some(sent_at)) = (
            self.sending.planned.get(taken.order),
            self.under_way.remove(&taken.order),
        ) else {
            return Ok(());
        };
        let answer = match sent {
            Sent::Answered(answer) => answer,
            Sent::NotLeft(why) => {
                self.ledger.take_back(&planned.key, sent_at)?;
                self.stop.get_or_insert(Stop::NoConnection(why));
                self.queue.put_back(taken);
                return Ok(());
            }
        };
        let outcome = self.ledger.end(&planned.key, sent_at, &answer)?;
        self.look_at(&answer, &outcome);
        if is_put_off(&answer, &outcome) {
            let times = self.put_off.entry(taken.order).or_default();
            *times += 1;
            if *times >= Stop::MOST_PUT_OFF {
                self.stop.get_or_insert(Stop::PutOff);
            }
            self.queue.put_back(taken);
        } else {
            self.queue.done(taken);
            told(taken.order, &outcome);
        }
        Ok(())
    }

    /// What an answer says of the server.
    fn look_at(&mut self, answer: &Answer, outcome: &Outcome) {
        let now = Instant::now();
        match answer {
            Answer::Reply {
                status: 429 | 503,
                retry_after,
                ..
            } => self.gate.push_back(*retry_after, now),
            Answer::TimedOut { .. } => self.gate.push_back(None, now),
            Answer::Reply { .. } | Answer::Broken => self.gate.answered(),
        }
        if let Some(stop) = self.streaks.look_at(answer, outcome) {
            self.stop.get_or_insert(stop);
        }
    }
}

/// The server asks to come later, and has certainly not taken the order.
fn is_put_off(answer: &Answer, outcome: &Outcome) -> bool {
    matches!(answer, Answer::Reply { status: 429, .. })
        && matches!(
            outcome,
            Outcome::Refused(Refusal::Http(_) | Refusal::Warehouse(_))
        )
}
